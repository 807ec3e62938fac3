#pragma once

#include "app/model/timer_tie.h"
#include "app/model/why.h"

#include <optional>

// Why was this printed before that? The chains of causes of any two events meet, followed back far
// enough; from where they part, each goes its own way. What decided is found by comparing the two
// ways from their ends:
//
//     “A is done”                       “B is done”
//     fetch('A') had its turn     <     fetch('B') had its turn      one queue: who joined it
//     first? sleep(1) was over at 1.0    <     sleep(1.5) was over at 1.5   two timers: which is
//     due first?
//                   main creates both tasks: here they part
namespace app::model {

enum class OrderReason : std::uint8_t {
    OneWrite,  // the two are one event
    OwnOrder,  // one task, or one stretch of code, does both
    AfterLoop, // the second comes when the run of the loop, in which the first was, is over
    Led,       // the second comes of what the first one's writer did after it
    Times,     // the second waits for a later deadline
    Data,      // the second took from a queue what the first one's writer put there
    Tie,       // two deadlines at one time: the one set first comes first
    Queue,     // both in one queue, first in, first out
    Woken,     // the second waited for something, and who did the first let it go on
    Turns,     // from the parting on the second has to wait for more turns of the loop
    Sequence,  // none of these: the first happened before the second was set going
};

struct Order {
    runtime::trace::EventNumber first = 0; // The earlier of the two.
    runtime::trace::EventNumber second = 0;
    runtime::trace::EventNumber parting = 0; // The last event that led to both.
    // From each of the two back to the parting, which is the last link.
    std::vector<WhyLink> first_way;
    std::vector<WhyLink> second_way;
    OrderReason reason = OrderReason::Sequence;
    // What decided: of each way the event at which it waited, or joined the queue. Nothing where
    // that way did not have to wait. Of what led to the second, see Lead (order_lead.h).
    std::optional<runtime::trace::EventNumber> first_fact;
    // Of a sequence, the first event of the second way after the first line.
    std::optional<runtime::trace::EventNumber> second_fact;
    // Of a queue: who stood further back did not print the second line, but set that going.
    bool second_led_on = false;
    // Of turns: how many each way takes, and the deadline that the second way waits for in between,
    // by where it was set.
    std::size_t first_turns = 0;
    std::size_t second_turns = 0;
    std::optional<runtime::trace::EventNumber> second_deadline;
    // Where the second way was woken from a wait for a lock, a queue, a task and the like, if that
    // is no fact already.
    std::optional<runtime::trace::EventNumber> held_until;
    // Where the deciding wait of the second way began only when the first line was there: the
    // wake-up that it had to be waiting for until then.
    std::optional<runtime::trace::EventNumber> begun_after;
    // Of a tie, the same as `held_until` of the first way.
    std::optional<runtime::trace::EventNumber> first_held;
    // Two waits on whose meeting the order rests by chance on a real clock (timer_tie.h).
    std::optional<TimerTie> tie;
};

// Whether the tie itself is what decided, rather than what led to that.
bool is_decided_by_tie(const Order& order);

// Whether the program itself keeps the two in order, so that no clock turns them round.
bool is_kept_by_program(OrderReason reason);

// In whichever order the two are given.
Order order_of(const FinishedRun& run, runtime::trace::EventNumber one,
               runtime::trace::EventNumber other);

// The line at which CPython leaves the order of the two to chance; 0 if it does not.
std::uint32_t chance_line(const FinishedRun& run, const Order& order);

// The deciding fact, in a sentence or two.
std::string order_words(const FinishedRun& run, const Order& order, Language language);

} // namespace app::model
