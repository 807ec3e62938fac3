#include "app/model/narrate_parts.h"
#include "app/model/phrases.h"

#include "app/model/cancellation.h"
#include "app/model/loop_runs.h"
#include "runtime/trace/task_names.h"

namespace app::model {

using namespace runtime::trace;

namespace {

std::string_view key_of(StepEnd how) {
    switch (how) {
    case StepEnd::SuspendedOnFuture: return "task_step_ended.future";
    case StepEnd::SuspendedOnTask: return "task_step_ended.task";
    case StepEnd::Yielded: return "task_step_ended.yielded";
    case StepEnd::Returned: return "task_step_ended.returned";
    case StepEnd::Raised: return "task_step_ended.raised";
    case StepEnd::Cancelled: return "task_step_ended.cancelled";
    }
    return "task_step_ended.future";
}

std::string_view key_of(CancelOrigin origin) {
    switch (origin) {
    case CancelOrigin::User: return "task_cancel_requested.user";
    case CancelOrigin::Timeout: return "task_cancel_requested.timeout";
    case CancelOrigin::TaskGroup: return "task_cancel_requested.task_group";
    case CancelOrigin::Gather: return "task_cancel_requested.gather";
    case CancelOrigin::Interrupt: return "task_cancel_requested.interrupt";
    case CancelOrigin::RunShutdown: return "task_cancel_requested.run_shutdown";
    case CancelOrigin::Awaiter: return "task_cancel_requested.awaiter";
    case CancelOrigin::OwnGroup: return "task_cancel_requested.own_group";
    }
    return "task_cancel_requested.user";
}

std::string_view key_of(const FutureResolved& event, bool is_task) {
    switch (event.outcome) {
    case Outcome::Exception:
        return is_task ? "future_resolved.failed" : "future_resolved.exception";
    case Outcome::Cancelled:
        return is_task ? "future_resolved.ended_cancelled" : "future_resolved.cancelled";
    case Outcome::Result: break;
    }
    const bool says_nothing =
        event.value.kind == ValueKind::Unbound || event.value.kind == ValueKind::None;
    return says_nothing ? "future_resolved.result_none"
           : is_task    ? "future_resolved.returned"
                        : "future_resolved.result";
}

// Whether a future stands for somebody who waits, not for a result.
bool is_waiter(FutureKind kind) {
    switch (kind) {
    case FutureKind::Other: // of a task group
    case FutureKind::LockWaiter:
    case FutureKind::EventWaiter:
    case FutureKind::ConditionWaiter:
    case FutureKind::SemaphoreWaiter:
    case FutureKind::QueueGetter:
    case FutureKind::QueuePutter: return true;
    case FutureKind::Plain:
    case FutureKind::Task:
    case FutureKind::Gather:
    case FutureKind::Sleep:
    case FutureKind::Wait:
    case FutureKind::WaitFor:
    case FutureKind::Shield:
    case FutureKind::Executor: break;
    }
    return false;
}

bool has_begun(const World& world, FrameId frame) {
    return to_number(frame) != 0 && world.frame(frame).line != 0;
}

// A task that was cancelled before its first step takes that step all the same: it ends there.
bool is_cancelled_unbegun(const World& world, TaskId id) {
    const TaskState task = world.task(id);
    return task.step_count <= 1 && task.cancel_requests > 0 &&
           !has_begun(world, world.index().task(id).frame);
}

// What ran out: the limit whose timer runs, or the wait_for() that the task is awaited by.
std::string limit_of(const Telling& telling, TaskId task) {
    const HandleId handle = telling.stamp().handle;
    if (to_number(handle) != 0 && to_number(telling.index().handle(handle).task) == 0)
        return capitalised(handle_label(telling, handle));
    const FutureId own = telling.index().task(task).future;
    if (to_number(own) == 0) return std::string(text(telling.language(), "waits.timeout"));
    for (const FutureId parent : telling.world().parents_of(own)) {
        const FutureFacts& facts = telling.index().future(parent);
        if (facts.kind == FutureKind::WaitFor && facts.label.starts_with("wait_for("))
            return text_with(telling.language(), "waits.limit_of",
                             fmt::arg("what", brief_label(facts.label)));
    }
    return std::string(text(telling.language(), "waits.timeout"));
}

// The wait_for() with no time to wait that cancels the task; empty if it is another limit.
std::string_view spent_limit_of(const Telling& telling, TaskId task) {
    const TraceIndex& index = telling.index();
    for (const FutureId parent : telling.world().parents_of(index.task(task).future))
        if (const auto call = spent_limit(index.future(parent).label); !call.empty()) return call;
    return "";
}

} // namespace

void tell_future_created(const FutureCreated& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    telling
        .say(is_waiter(event.kind) || is_end_of_cancelled(index.future(event.future))
                 ? "future_created.waiter"
             : event.kind == FutureKind::Wait ? "future_created.wait"
             : event.label.empty()            ? "future_created.plain"
                                              : "future_created.labelled")
        .with("label", future_words(telling, event.future));
}

void tell_resolved(const FutureResolved& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    const FutureFacts& resolved = index.future(event.future);
    const bool is_wait = is_waiter(resolved.kind);
    const std::string words = future_words(telling, event.future);
    telling
        .say(!is_wait                              ? key_of(event, to_number(resolved.task) != 0)
             : event.outcome == Outcome::Cancelled ? "future_resolved.waiter_cancelled"
                                                   : "future_resolved.waiter")
        .with("future",
              is_wait ? words : as_beginning(telling, words, future_label(index, event.future)))
        .with_value("value", event.value);
}

void tell_chained(const FutureChained& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    // as_completed() waits for its next one by a queue's getter.
    const FutureFacts& parent = index.future(event.parent);
    telling
        .say(is_waiter(parent.kind)        ? "future_chained.next"
             : is_end_of_cancelled(parent) ? "future_chained.cancelled"
                                           : "future_chained.child")
        .with("parent", future_words(telling, event.parent))
        .with("child", future_words(telling, event.child));
}

void tell_task_created(const TaskCreated& event, Telling& telling) {
    const bool has_parent = to_number(event.parent) != 0;
    const bool is_shutdown = !has_parent && is_shutdown_task(event.label);
    const std::string shown = is_shutdown ? std::string(shutdown_call(event.label))
                                          : telling.index().task_names().call(event.label);
    const bool is_of_run =
        is_shutdown && is_of_asyncio_run(telling.index(), telling.stamp().number);
    const std::string by = is_of_run ? "" : "_asked";
    telling
        .say(has_parent                                ? "task_created.child"
             : !is_shutdown                            ? "task_created.root"
             : shown.starts_with("shutdown_asyncgens") ? "task_created.closing_generators" + by
                                                       : "task_created.ending_pool" + by)
        .with("task", either(shown, event.coroutine_name))
        .with("name", event.name);
    if (has_parent) telling.with("parent", task_label(telling.index(), event.parent));
}

void tell_step_began(const TaskStepBegan& event, Telling& telling) {
    const World& world = telling.world();
    telling
        .say(is_cancelled_unbegun(world, event.task)  ? "task_step_began.cancelled"
             : world.task(event.task).step_count <= 1 ? "task_step_began.first"
                                                      : "task_step_began.again")
        .with("task", task_label(telling.index(), event.task));
}

void tell_step_ended(const TaskStepEnded& event, Telling& telling) {
    const bool is_future = event.how == StepEnd::SuspendedOnFuture &&
                           !telling.index().future_names().of(event.waiting_on).empty();
    const bool is_named =
        !event.text.empty() && event.how != StepEnd::SuspendedOnTask && !is_future;
    const std::string_view what =
        is_named ? event.text : future_label(telling.index(), event.waiting_on);
    const bool never_began =
        event.how == StepEnd::Cancelled && is_cancelled_unbegun(telling.world(), event.task);
    telling.say(never_began ? "task_step_ended.never_began" : key_of(event.how))
        .with("task", task_label(telling.index(), event.task))
        .with_text("what", wait_words(telling.language(), what));
}

void tell_cancel_requested(const TaskCancelRequested& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    const TaskId asker = telling.stamp().task;
    const TaskId failed = failed_in_group(index, telling.stamp(), event.origin);
    std::string_view key = key_of(event.origin);
    if (event.origin == CancelOrigin::TaskGroup && to_number(asker) != 0)
        key = telling.world().task(asker).cancel_requests > 0
                  ? "task_cancel_requested.group_cancelled"
                  : "task_cancel_requested.group_body";
    if (event.origin == CancelOrigin::RunShutdown &&
        !is_of_asyncio_run(index, telling.stamp().number))
        key = "task_cancel_requested.runner_shutdown";
    const std::string_view spent =
        event.origin == CancelOrigin::Timeout ? spent_limit_of(telling, event.task) : "";
    if (!spent.empty()) key = "task_cancel_requested.no_time";
    telling.say(key)
        .with("task", task_label(index, event.task))
        .with("who", caller_of(telling))
        .with("call", brief_label(spent))
        .with("failed", task_label(index, failed))
        .with("limit", event.origin == CancelOrigin::Timeout ? limit_of(telling, event.task)
                                                             : std::string());
}

void tell_uncancelled(const TaskUncancelled& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    const Stamp& stamp = telling.stamp();
    const bool is_last = stamp.number + 1 >= index.event_count();
    const EventBody next = index.event(is_last ? stamp.number : stamp.number + 1).body;
    const auto* raised = std::get_if<ExceptionRaised>(&next);
    const bool is_turned = raised != nullptr && raised->type != "CancelledError";
    const bool is_asked_for =
        source_line(index, stamp.frame, stamp.line).find("uncancel") != std::string::npos;
    telling
        .say(event.remaining == 0 || is_turned || is_asked_for ? "task_uncancelled.done"
                                                               : "task_uncancelled.passes_on")
        .with("task", task_label(index, event.task))
        .with("count", event.remaining);
}

} // namespace app::model
