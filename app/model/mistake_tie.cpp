#include "app/model/console_lines.h"
#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "app/model/order.h"

#include <algorithm>

// Two lines next to each other whose order is chance on a real clock, as it rests on two waits that
// are over at one time but began at different ones, or in a thread and in a loop (timer_tie.h).
namespace app::model {

using namespace runtime::trace;

namespace {

// A wait by what the program wrote, which is the same in every language.
std::string wait_name(const TraceIndex& index, EventNumber set) {
    const Event event = index.event(set);
    if (const auto* blocked = std::get_if<ThreadBlocked>(&event.body))
        return brief_label(blocked->label);
    const HandleFacts& timer = index.handle(std::get<HandleScheduled>(event.body).handle);
    if (to_number(timer.future) != 0 && !is_time_limit(timer.label))
        return brief_label(future_label(index, timer.future));
    return written_name(index, timer);
}

// The line that set a wait; of a job that a thread of a pool runs by itself, the one that led to
// it.
std::uint32_t line_of(const FinishedRun& run, EventNumber set) {
    constexpr int hops_max = 30;
    std::optional<EventNumber> at = set;
    for (int i = 0; i < hops_max && at; ++i, at = run.causes().cause_of(*at))
        if (const auto line = program_line(run.index, run.index.event(*at).stamp); line != 0)
            return line;
    return 0;
}

Mistake mistake_of(const FinishedRun& run, const ConsoleLine& first, const ConsoleLine& second,
                   const TimerTie& tie) {
    constexpr std::size_t length_max = 32;
    const TraceIndex& index = run.index;
    Mistake mistake;
    mistake.kind = MistakeKind::TimerTie;
    mistake.event = second.first_event;
    mistake.task = index.event(second.first_event).stamp.task;
    if (is_of_thread_and_loop(index, tie)) mistake.variant = "thread";
    mistake.words = {{"first", shortened(first.text, length_max)},
                     {"second", shortened(second.text, length_max)},
                     {"time", seconds_text(due_of(index, tie.later))},
                     {"one", wait_name(index, tie.sooner)},
                     {"one_line", std::to_string(line_of(run, tie.sooner))},
                     {"one_s", seconds_text(index.time_of(tie.sooner))},
                     {"other", wait_name(index, tie.later)},
                     {"other_line", std::to_string(line_of(run, tie.later))},
                     {"other_s", seconds_text(index.time_of(tie.later))}};
    return mistake;
}

// The lines of the two waits, of which one card is enough.
bool is_told(const Mistakes& found, const Mistake& mistake) {
    constexpr std::size_t one_line = 4, other_line = 7;
    return std::any_of(found.begin(), found.end(), [&](const Mistake& told) {
        return told.words[one_line] == mistake.words[one_line] &&
               told.words[other_line] == mistake.words[other_line];
    });
}

} // namespace

Mistakes find_timer_ties(const FinishedRun& run) {
    // So many causes are followed in all, and for two lines; so many ties are looked into.
    std::uint32_t steps = 40'000;
    constexpr std::uint32_t steps_of_two = 500;
    int looked_into = 40;
    Mistakes found;
    const auto lines = console_lines(run);
    for (std::size_t i = 1; i < lines.size() && steps > 0 && looked_into > 0; ++i) {
        const ConsoleLine& first = lines[i - 1];
        const ConsoleLine& second = lines[i];
        if (first.first_event == second.first_event) continue;
        const std::uint32_t most = std::min(steps, steps_of_two);
        std::uint32_t left = most;
        const auto tie = tie_behind(run, first.first_event, second.first_event, left);
        steps -= most - left;
        if (!tie || line_of(run, tie->sooner) == 0 || line_of(run, tie->later) == 0) continue;
        Mistake mistake = mistake_of(run, first, second, *tie);
        if (is_told(found, mistake)) continue;
        --looked_into;
        const Order order = order_of(run, first.first_event, second.first_event);
        if (!order.tie) continue;
        if (is_decided_by_tie(order)) {
            if (order.tie->on_real_clock == OnRealClock::SameOrder) continue;
            if (order.tie->on_real_clock == OnRealClock::OtherOrder) mistake.variant = "turned";
        }
        found.push_back(std::move(mistake));
    }
    return found;
}

} // namespace app::model
