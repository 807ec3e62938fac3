#pragma once

#include "app/model/finished_run.h"
#include "app/model/ui.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What looks like a mistake in a run: not what asyncio refuses, but what it lets pass and people
// then wonder about. Each kind has a detector of its own, a function from the run to what it
// found; what it says stands in the translations under `mistake.`. A detector keeps silent where
// the program may well mean what it does.
namespace app::model {

enum class MistakeKind : std::uint8_t {
    NeverAwaited,         // a coroutine was made and thrown away
    BlockingCall,         // a call held the loop's thread while others were due
    SwallowedCancel,      // a task caught its CancelledError and went on
    NeverRetrieved,       // an exception ended a task, and nobody asked for it
    OrphanTask,           // the loop ended while a task had work left
    UnfinalisedGenerator, // an async generator was left in the middle
    Legacy,               // a spelling that is gone since
    SequentialAwaits,     // two waits in turn that could overlap
    Deadlock,             // everyone waits for someone of the same round
    ChanceOrder,          // an order that CPython leaves to chance shows
    LostException,        // an exception was taken note of, but told to nobody
    LostUpdate,           // a variable read before a wait was written back from what it was,
                          // or changed by what a check before the wait had found
    CallbackFailed,       // an exception left a callback, and the loop went on
    EndlessLoop,          // a loop of the program's had not let anyone else run when a limit came
    TimerTie,             // an order rests on two waits that are over at one time by chance
};
inline constexpr int mistake_kind_count = 15;
std::string_view name_of(MistakeKind kind);

// Which end of a queue somebody waits at.
enum class QueueEnd : std::uint8_t {
    None, // no queue
    Get,
    Put,
};

// One that waits in a deadlock, and what it waits for: a lock, a queue, a task. `held_by` says who
// could end the wait; it is the next of the round if there is one.
struct Waiter {
    // Who used the other end of the queue that is waited for, and could do so again.
    struct Partner {
        std::string who;
        bool is_over = false;    // has ended; else it waits itself
        std::string failed_with; // the type of what it failed with, and the line that raised that
        std::uint32_t line = 0;
    };

    std::string who;
    std::string what;  // "lock_a", "jobs.get()", "gather(2)"
    std::string holds; // what it holds meanwhile: "lock_a, lock_b"
    std::string held_by;
    bool is_holder_over = false; // who holds it has ended
    std::uint32_t line = 0;      // where it waits, for what has no holder, and the text of that
    std::string code;
    QueueEnd end = QueueEnd::None;
    std::vector<Partner> partners;
    std::string last_item; // the last that was taken from the queue, and by whom that has ended
    std::string last_taker;
    runtime::trace::TaskId task{};
};

struct Mistake {
    MistakeKind kind = MistakeKind::NeverAwaited;
    runtime::trace::EventNumber event = 0; // Where it shows.
    runtime::trace::TaskId task{};         // Whose it is, if it is a task's.
    std::string_view variant;              // Which of the kind's sentences; empty: its only one.
    std::vector<std::string_view> before;  // Sentences that come first, as variants.
    std::vector<std::pair<std::string, std::string>> words; // What fills the sentence's places.
    std::vector<Waiter> waiters;                            // Of a deadlock.
    bool is_round = false; // The waiters wait for one another, the last for the first.
    // Of an order by chance, the events between which it is made.
    std::pair<runtime::trace::EventNumber, runtime::trace::EventNumber> stretch;
};

// A callback of asyncio's by what the program wrote: "asyncio.timeout()".
std::string written_name(const runtime::trace::TraceIndex& index,
                         const runtime::trace::HandleFacts& handle);

// All of a run, by event.
std::vector<Mistake> find_mistakes(const FinishedRun& run);

// What kind it is.
std::string_view title_of(const Mistake& mistake, Language language);

// What happened, with the program's own names in it, and what to do about it.
std::string sentence_of(const Mistake& mistake, Language language);
std::string_view advice_of(const Mistake& mistake, Language language);

// What one of a deadlock does: "holds lock_a and waits for lock_b, held by b".
std::string waiter_words(const Waiter& waiter, Language language);

// A line for each who waits in a deadlock: who, and its waiter_words(). Empty but for a deadlock.
std::string round_text(const Mistake& mistake, Language language);

// The id of the lesson about it; empty if there is none.
std::string_view lesson_about(const Mistake& mistake);

// The detectors, one a kind.
using Mistakes = std::vector<Mistake>;
Mistakes find_never_awaited(const FinishedRun& run);
Mistakes find_blocking_calls(const FinishedRun& run);
Mistakes find_swallowed_cancels(const FinishedRun& run);
Mistakes find_never_retrieved(const FinishedRun& run);
Mistakes find_orphan_tasks(const FinishedRun& run);
Mistakes find_unfinalised_generators(const FinishedRun& run);
Mistakes find_legacy(const FinishedRun& run);
Mistakes find_sequential_awaits(const FinishedRun& run);
Mistakes find_deadlock(const FinishedRun& run);
Mistakes find_broken_rounds(const FinishedRun& run); // deadlocks that were broken from outside
Mistakes find_chance_orders(const FinishedRun& run);
Mistakes find_lost_exceptions(const FinishedRun& run);
Mistakes find_lost_updates(const FinishedRun& run);
// Those of variables that a text names: "self.value" is by "c.value" too.
Mistakes lost_updates_named_in(const FinishedRun& run, std::string_view text);
Mistakes find_failed_callbacks(const FinishedRun& run);
Mistakes find_endless_loop(const FinishedRun& run);
Mistakes find_timer_ties(const FinishedRun& run);

} // namespace app::model
