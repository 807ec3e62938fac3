#include "app/model/why_headline.h"

#include "app/model/cancellation.h"
#include "app/model/phrases.h"
#include "app/model/why.h"
#include "runtime/trace/walk.h"

#include <utility>

namespace app::model {

using namespace runtime::trace;

std::string Headline::shielded(const FutureFacts& end) const {
    if (end.resolved == no_event) return "";
    const HandleId callback = index_.event(end.resolved).stamp.handle;
    const FutureId shield = to_number(callback) == 0 ? FutureId{} : index_.handle(callback).future;
    if (to_number(shield) == 0 || index_.future(shield).kind != FutureKind::Shield) return "";
    for (const ChainFacts& chain : index_.chains()) {
        if (chain.parent != shield) continue;
        const FutureFacts& inside = index_.future(chain.child);
        if (inside.resolved < end.resolved) return "";
        return text_with(language_, "order.shielded",
                         fmt::arg("who", wait_words(language_, future_label(index_, chain.child))));
    }
    return "";
}

std::optional<std::string> Headline::woken(EventNumber at, const HandleScheduled& wake_up) const {
    const FutureFacts& awaited = index_.future(wake_up.future);
    // A gather that was cancelled raises the error of its tasks when the last of them has
    // ended.
    const bool may_be_cancelled =
        awaited.outcome == Outcome::Cancelled ||
        (awaited.kind == FutureKind::Gather && awaited.outcome == Outcome::Exception);
    if (may_be_cancelled && is_cancel_behind(at)) return std::nullopt;
    if (is_end_of_cancelled(awaited))
        if (auto reason = cancel_by_wait_for(awaited))
            return *reason + waited_for_end(awaited) + ended_all_the_same(awaited) +
                   shielded(awaited);
    if (const auto asked = group_abort_behind(at, awaited))
        return group_aborted(wake_up.task, awaited, *asked);
    const std::string label = waited_words(index_, at, language_);
    const std::string waiter(task_label(index_, wake_up.task));
    if (awaited.kind == FutureKind::Sleep && to_number(awaited.timer) != 0) {
        const HandleFacts& timer = index_.handle(awaited.timer);
        const std::string late = late_words(index_, awaited.timer, language_);
        return say(late.empty() ? "sleep" : "sleep_due", fmt::arg("what", brief_label(label)),
                   fmt::arg("who", waiter), fmt::arg("place", place(timer.scheduled)),
                   fmt::arg("from", time(index_.time_of(timer.scheduled))),
                   fmt::arg("until", time(timer.due))) +
               late + tie_with_limit(awaited.timer);
    }
    return say("waited", fmt::arg("who", waiter), fmt::arg("what", brief_label(label))) +
           over(at, awaited) + done_by_then(wake_up.future);
}

std::optional<EventNumber> Headline::group_abort_behind(EventNumber wake_up,
                                                        const FutureFacts& awaited) const {
    if (awaited.label != "TaskGroup") return std::nullopt;
    KindsNearby kinds(index_);
    for (auto at = run_.causes().cause_of(wake_up); at; at = run_.causes().cause_of(*at)) {
        const EventKind kind = kinds.of(*at);
        if (kind == EventKind::TaskCancelRequested) {
            const Event event = index_.event(*at);
            const bool is_own = to_number(event.stamp.task) == 0 || event.stamp.task == task_;
            const auto origin = std::get<TaskCancelRequested>(event.body).origin;
            if (is_own && origin == CancelOrigin::TaskGroup) return at;
        }
        if (kind == EventKind::TaskStepBegan && index_.event(*at).stamp.task == task_) break;
    }
    return std::nullopt;
}

std::string Headline::group_failed(EventNumber asked) const {
    const Stamp stamp = index_.event(asked).stamp;
    const TaskId failed = failed_in_group(index_, stamp, CancelOrigin::OwnGroup);
    const EventNumber ended = index_.task(failed).finished;
    return say("group_end_failed", fmt::arg("who", who(event_)),
               fmt::arg("failed", task_label(index_, failed)),
               fmt::arg("failure", failure_of(failed)),
               fmt::arg("time", time(index_.time_of(ended))), fmt::arg("event", ended)) +
           also_failed(task_, failed, ended, asked);
}

std::string Headline::group_aborted(TaskId waiter, const FutureFacts& awaited,
                                    EventNumber asked) const {
    const Stamp stamp = index_.event(asked).stamp;
    const TaskId failed = failed_in_group(index_, stamp, CancelOrigin::TaskGroup);
    const bool is_failure = to_number(failed) != 0;
    const EventNumber ended = awaited.resolved == no_event ? asked : awaited.resolved;
    const HandleId callback = index_.event(ended).stamp.handle;
    const FutureId last = to_number(callback) != 0 ? index_.handle(callback).future : FutureId{};
    const EventNumber root = is_failure ? asked : passed_on_from(run_, asked);
    const std::string failure = is_failure ? failure_of(failed) : "";
    return say(is_failure      ? "group_failed"
               : root == asked ? "group_left"
                               : "group_cancelled",
               fmt::arg("who", task_label(index_, waiter)),
               fmt::arg("failed", is_failure ? task_label(index_, failed) : ""),
               fmt::arg("failure", failure), fmt::arg("time", time(stamp.time)),
               fmt::arg("event", asked), fmt::arg("root", root),
               fmt::arg("asked", root == asked ? "" : sentence(root))) +
           also_failed(waiter, failed, is_failure ? index_.task(failed).finished : root, ended) +
           (to_number(last) == 0 || to_number(index_.future(last).task) == 0
                ? ""
                : say("group_last", fmt::arg("what", task_label(index_, index_.future(last).task)),
                      fmt::arg("time", time(index_.time_of(ended)))));
}

std::string Headline::also_failed(TaskId group_of, TaskId failed, EventNumber since,
                                  EventNumber ended) const {
    std::string out;
    for (std::uint32_t id = 1; id <= index_.tasks().size(); ++id) {
        const TaskFacts& task = index_.tasks()[id - 1];
        const bool is_within = task.finished > since && task.finished <= ended;
        if (!is_within || task.parent != group_of || TaskId{id} == failed) continue;
        if (index_.future(task.future).outcome != Outcome::Exception) continue;
        out += say(asked_at(task.future) > 0 ? "group_failed_cleaning" : "group_also_failed",
                   fmt::arg("who", task_label(index_, TaskId{id})),
                   fmt::arg("failure", failure_of(TaskId{id})),
                   fmt::arg("time", time(index_.time_of(task.finished))));
    }
    return out;
}

std::string Headline::failure_of(TaskId task) const {
    const auto raised = last_raised_in(index_, task);
    if (!raised) return "";
    const Event event = index_.event(*raised);
    return say("failed_with", fmt::arg("type", std::get<ExceptionRaised>(event.body).type),
               fmt::arg("place", place(*raised)));
}

std::string Headline::over(EventNumber wake_up, const FutureFacts& awaited) const {
    if (to_number(awaited.task) != 0) return ended("self_ended", index_.task(awaited.task).future);
    if (awaited.resolved == no_event) return say("woken", fmt::arg("event", wake_up));
    const Stamp stamp = index_.event(awaited.resolved).stamp;
    if (to_number(stamp.task) != 0)
        return say("woken_by", fmt::arg("waker", who(awaited.resolved)),
                   fmt::arg("place", place(awaited.resolved)), fmt::arg("event", wake_up));
    if (to_number(stamp.handle) == 0) return say("woken", fmt::arg("event", wake_up));
    const HandleFacts& callback = index_.handle(stamp.handle);
    if (callback.is_timer())
        return say(is_time_limit(callback.label) ? "woken_in_time" : "woken_by_timer",
                   fmt::arg("callback", handle_words(index_, stamp.handle, language_)),
                   fmt::arg("by", who(callback.scheduled)),
                   fmt::arg("place", place(callback.scheduled)),
                   fmt::arg("time", time(callback.due)), fmt::arg("event", wake_up)) +
               tie_with_limit(stamp.handle);
    if (to_number(callback.future) != 0) {
        const FutureFacts& done = index_.future(callback.future);
        const bool is_itself =
            !awaited.label.empty() && done.label == awaited.label && !is_marked(awaited.kind);
        const bool was_over = done.resolved < awaited.created;
        return ended(is_itself  ? "self_ended"
                     : was_over ? "ended_before"
                                : "ended",
                     callback.future);
    }
    return say("woken_by_callback",
               fmt::arg("callback", handle_words(index_, stamp.handle, language_)),
               fmt::arg("by", who(callback.scheduled)),
               fmt::arg("place", place(callback.scheduled)), fmt::arg("event", wake_up));
}

std::string Headline::ended(std::string key, FutureId id, const std::string& place) const {
    const FutureFacts& done = index_.future(id);
    if (done.outcome == Outcome::Exception) key += "_failed";
    if (done.outcome == Outcome::Cancelled) key += "_cancelled";
    return say(key, fmt::arg("what", brief_label(wait_words(language_, future_label(index_, id)))),
               fmt::arg("event", done.resolved), fmt::arg("place", place));
}

std::optional<std::string> Headline::cancel_by_wait_for(const FutureFacts& end) const {
    if (const std::string_view call = spent_limit(end.label); !call.empty())
        return say("no_time", fmt::arg("who", who(end.created)),
                   fmt::arg("call", brief_label(call)), fmt::arg("place", place(end.created)),
                   fmt::arg("event", end.created + 1));
    const TaskId waiter = index_.event(end.created).stamp.task;
    KindsNearby kinds(index_);
    bool is_before_step = false; // that of the waiter in which it cancelled
    for (auto at = run_.causes().cause_of(end.created); at; at = run_.causes().cause_of(*at)) {
        const EventKind kind = kinds.of(*at);
        if (kind == EventKind::HandleReady) {
            const HandleId ready = std::get<HandleReady>(index_.event(*at).body).handle;
            if (is_time_limit(index_.handle(ready).label))
                return timer_due(ready) + tie_with_limit(ready);
        }
        if (kind == EventKind::TaskCancelRequested && is_of_own_cancellation(*at))
            return cancelled(*at);
        if (kind != EventKind::TaskStepBegan || index_.event(*at).stamp.task != waiter) continue;
        if (std::exchange(is_before_step, true)) break;
    }
    return std::nullopt;
}

std::string Headline::waited_for_end(const FutureFacts& awaited) const {
    if (awaited.resolved == no_event) return "";
    const HandleId callback = index_.event(awaited.resolved).stamp.handle;
    if (to_number(callback) == 0) return "";
    const FutureId done = index_.handle(callback).future;
    const bool took_time = to_number(done) != 0 && to_number(index_.future(done).task) != 0 &&
                           index_.event(awaited.resolved).stamp.time > asked_at(done);
    if (!took_time) return "";
    return say("waited_for_end",
               fmt::arg("what", wait_words(language_, future_label(index_, done))),
               fmt::arg("time", time(index_.time_of(awaited.resolved))));
}

std::string Headline::ended_all_the_same(const FutureFacts& awaited) const {
    if (awaited.resolved == no_event) return "";
    const HandleId callback = index_.event(awaited.resolved).stamp.handle;
    const FutureId done = to_number(callback) == 0 ? FutureId{} : index_.handle(callback).future;
    if (to_number(done) == 0 || index_.future(done).outcome == Outcome::Cancelled) return "";
    return say(index_.future(done).outcome == Outcome::Result ? "result_all_the_same"
                                                              : "failure_all_the_same",
               fmt::arg("what", wait_words(language_, future_label(index_, done))));
}

std::string Headline::done_by_then(FutureId awaited) const {
    const FutureFacts& end = index_.future(awaited);
    if (end.resolved == no_event) return "";
    const HandleId callback = index_.event(end.resolved).stamp.handle;
    if (to_number(callback) == 0) return "";
    // The end of what is awaited is told of by a callback of the same name, which is no timer.
    const HandleFacts& limit = index_.handle(callback);
    if (!limit.is_timer() || !is_time_limit(limit.label)) return "";
    for (const ChainFacts& chain : index_.chains()) {
        if (chain.parent != awaited) continue;
        const FutureFacts& inside = index_.future(chain.child);
        if (inside.resolved >= event_) return "";
        return say("done_by_then", fmt::arg("event", inside.resolved),
                   fmt::arg("what", wait_words(language_, future_label(index_, chain.child))));
    }
    return "";
}

double Headline::asked_at(FutureId done) const {
    const TaskId task = index_.future(done).task;
    const auto request = last_before(index_, index_.future(done).resolved, [&](const Event& e) {
        const auto* asked = std::get_if<TaskCancelRequested>(&e.body);
        return asked != nullptr && asked->task == task;
    });
    return request ? index_.time_of(*request) : 0;
}

bool Headline::is_cancel_behind(EventNumber wake_up) const {
    KindsNearby kinds(index_);
    for (auto at = run_.causes().cause_of(wake_up); at; at = run_.causes().cause_of(*at)) {
        const EventKind kind = kinds.of(*at);
        if (kind == EventKind::TaskCancelRequested && is_of_own_cancellation(*at)) return true;
        if (kind == EventKind::TaskStepBegan && index_.event(*at).stamp.task == task_) return false;
    }
    return false;
}

bool Headline::is_by_callback(EventNumber event) const {
    const Stamp stamp = index_.event(event).stamp;
    return to_number(stamp.task) == 0 && to_number(stamp.handle) != 0;
}

FutureId Headline::told_of_at(EventNumber event) const {
    const Stamp stamp = index_.event(event).stamp;
    return is_by_callback(event) ? index_.handle(stamp.handle).future : FutureId{};
}

} // namespace app::model
