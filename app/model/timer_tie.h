#pragma once

#include "app/model/finished_run.h"

#include <cstdint>
#include <optional>

// Two waits that began at different times and are over at one, or a hair apart: here the clock
// stands still while the program runs, so that they meet. On a real clock each wait ends some
// microseconds late, and what is set at its end begins late. So the one after fewer waits is over
// first; of two after as many it is chance:
//
//     sleep(0.7), then sleep(0.1)     due at 0.7999999999999999 s, set at 0.7 s
//     sleep(0.6), then sleep(0.2)     due at 0.8 s, set at 0.6 s: chance between these two
//     sleep(0.8)                      due at 0.8 s, set at 0.0 s: before both
//
// What comes of one before the other is chance too, however many turns of the loop are in between.
// Of a thread's wait and a loop's it is chance even where both were set at one time, as a thread
// takes its time to start and to hand on what it has:
//
//     to_thread(time.sleep, 0.1)      in a thread, due at 0.1 s
//     sleep(0.1)                      of the loop, due at 0.1 s
namespace app::model {

// Deadlines that are no further apart are at one time for whoever has a real clock.
inline constexpr double tie_s = 1e-6;

// What a real clock makes of a tie.
enum class OnRealClock : std::uint8_t { Chance, SameOrder, OtherOrder };

// By where the two were set: the one set sooner first.
struct TimerTie {
    runtime::trace::EventNumber sooner = 0;
    runtime::trace::EventNumber later = 0;
    OnRealClock on_real_clock = OnRealClock::Chance;
    bool is_later_behind_more = true; // waits, of the two; says nothing where it is chance
    friend bool operator==(const TimerTie&, const TimerTie&) = default;
};

// The tie on which the order of two events, the first of them first, rests: found on the ways back
// from them to where they part, of which at most `steps` are gone and taken off it.
std::optional<TimerTie> tie_behind(const FinishedRun& run, runtime::trace::EventNumber one,
                                   runtime::trace::EventNumber other, std::uint32_t& steps);

// Whether one of the two is the wait of a thread and the other one of a loop.
bool is_of_thread_and_loop(const runtime::trace::TraceIndex& index, const TimerTie& tie);

// Whether an event of a kind ends a wait for a deadline that was set at its cause: a timer's, or a
// blocking call's.
bool is_end_of_wait(const runtime::trace::TraceIndex& index, runtime::trace::EventKind kind,
                    runtime::trace::EventNumber cause);

// When what was set at an event is due.
double due_of(const runtime::trace::TraceIndex& index, runtime::trace::EventNumber set);

} // namespace app::model
