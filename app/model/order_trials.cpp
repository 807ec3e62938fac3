#include "app/model/order_trials.h"

#include "app/model/order_changes.h"
#include "app/model/print_place.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

// A trial gets so many slices; one that takes longer is given up.
constexpr double slice_ms = 2;
constexpr int slices_max = 10;
constexpr EventNumber events_max = 20'000;

TaskId writer_of(const FinishedRun& run, EventNumber event) {
    return run.index.event(event).stamp.task;
}

// Whether the tasks that write the two lines are the same two, made in the other order: what is
// exchanged is then who comes first, and not what they are told to print.
bool are_writers_exchanged(const FinishedRun& before, EventNumber first, EventNumber second,
                           const FinishedRun& after, EventNumber first_there,
                           EventNumber second_there) {
    const TaskId one = writer_of(before, first), other = writer_of(before, second);
    const TaskId one_there = writer_of(after, first_there);
    const TaskId other_there = writer_of(after, second_there);
    for (const TaskId task : {one, other, one_there, other_there})
        if (to_number(task) == 0) return false;
    const auto is_same = [&](TaskId task, TaskId there) {
        return before.index.task(task).label == after.index.task(there).label;
    };
    return is_same(one, one_there) && is_same(other, other_there) &&
           (one < other) != (one_there < other_there);
}

// Whether a timer that the writer of a line set is due when that line is written, together with
// another's that was set at another time. On CPython the one or the other comes a little later.
bool is_from_tie(const FinishedRun& run, EventNumber line) {
    constexpr double apart_s = 1e-9;
    const double now = run.index.time_of(line);
    const TaskId writer = writer_of(run, line);
    std::vector<EventNumber> own, others;
    for (const LoopFacts& loop : run.index.loops()) {
        for (const TimerLife& timer : loop.timers) {
            const bool is_due_now = std::abs(timer.due - now) < apart_s && timer.gone < no_event &&
                                    run.index.time_of(timer.gone) > now - apart_s;
            if (!is_due_now) continue;
            (writer_of(run, timer.scheduled) == writer ? own : others).push_back(timer.scheduled);
        }
    }
    return std::any_of(own.begin(), own.end(), [&](EventNumber one) {
        return std::any_of(others.begin(), others.end(), [&](EventNumber other) {
            return std::abs(run.index.time_of(one) - run.index.time_of(other)) > apart_s;
        });
    });
}

RunOutcome outcome_of(const FinishedRun& run) {
    const Event last = run.index.event(run.last_event());
    const auto* ended = std::get_if<RunEnded>(&last.body);
    return ended ? ended->outcome : RunOutcome::LimitReached;
}

} // namespace

OrderTrials::OrderTrials(FinishedRunPtr run, const Order& order, RunScenario scenario,
                         RunLimits limits, StartRun start_run)
    : run_(std::move(run)), first_(order.first), second_(order.second),
      scenario_(std::move(scenario)), limits_(limits), start_run_(std::move(start_run)) {
    const bool is_small = run_->event_count() <= events_max;
    if (is_small && start_run_ && chance_line(*run_, order) == 0)
        changes_ = changes_to_try(*run_, order);
}

bool OrderTrials::is_about(EventNumber one, EventNumber other) const {
    return std::min(one, other) == first_ && std::max(one, other) == second_;
}

bool OrderTrials::work() {
    if (found_ || (!trial_ && !start_next())) return false;
    const bool has_ended = trial_->advance(slice_ms);
    if (!has_ended && ++trial_slices_ < slices_max) return true;
    if (has_ended) {
        const FinishedRun after(
            runtime::source::SourceText(run_->source.file_name(), changes_[tried_ - 1].text),
            trial_->trace());
        if (after.event_count() > 0 && is_turned_round(after)) found_ = changes_[tried_ - 1];
    }
    trial_.reset();
    return true;
}

// Begins the next trial whose text is a program at all.
bool OrderTrials::start_next() {
    while (tried_ < changes_.size()) {
        const OrderChange& change = changes_[tried_++];
        auto run = start_run_(runtime::source::SourceText(run_->source.file_name(), change.text),
                              scenario_, limits_);
        if (!run) continue;
        trial_ = std::move(*run);
        trial_slices_ = 0;
        return true;
    }
    return false;
}

bool OrderTrials::is_turned_round(const FinishedRun& after) const {
    if (outcome_of(after) != outcome_of(*run_)) return false;
    const auto first = same_print(*run_, first_, after);
    if (!first) return false;
    const auto second = same_print(*run_, second_, after);
    if (!second || *first <= *second) return false;
    // What only a tie turns round need not be turned round on CPython.
    if (is_from_tie(after, *first) || is_from_tie(after, *second) ||
        order_of(after, *first, *second).tie)
        return false;
    return changes_[tried_ - 1].kind == OrderChange::Kind::Number ||
           are_writers_exchanged(*run_, first_, second_, after, *first, *second);
}

std::string change_words(const OrderChange& change, Language language) {
    constexpr std::size_t length_max = 48;
    const std::string first = shortened(change.first, length_max);
    const std::string second = shortened(change.second, length_max);
    const auto say = [&](std::string_view key) {
        return text_with(language, "order." + std::string(key), fmt::arg("first", first),
                         fmt::arg("second", second), fmt::arg("line", change.first_line),
                         fmt::arg("other", change.second_line));
    };
    switch (change.kind) {
    case OrderChange::Kind::Number: return say("turned_by_number");
    case OrderChange::Kind::Statements: return say("turned_by_statements");
    case OrderChange::Kind::Elements: break;
    }
    return say(change.first_line == change.second_line ? "turned_by_elements"
                                                       : "turned_by_elements_of_lines");
}

} // namespace app::model
