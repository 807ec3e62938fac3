#include "runtime/source/assert.h"
#include "runtime/trace/walk.h"

#include <algorithm>

namespace runtime::trace {

namespace {

// What leads on to the next: where the program goes, and what the loop and the clock do. All other
// events are effects of the last of these.
bool is_act(EventKind kind) {
    switch (kind) {
    case EventKind::RunBegan:
    case EventKind::ClockMoved:
    case EventKind::ThreadSwitched:
    case EventKind::ThreadBlocked:
    case EventKind::ThreadWoken:
    case EventKind::ThreadEnded:
    case EventKind::LoopRunBegan:
    case EventKind::LoopRunEnded:
    case EventKind::IterationBegan:
    case EventKind::IterationEnded:
    case EventKind::LoopIdle:
    case EventKind::HandleReady:
    case EventKind::HandleRunBegan:
    case EventKind::HandleRunEnded:
    case EventKind::TaskStepBegan:
    case EventKind::TaskStepEnded:
    case EventKind::FrameEntered:
    case EventKind::FrameLeft:
    case EventKind::FrameSuspended:
    case EventKind::FrameResumed:
    case EventKind::Line:
    case EventKind::ExceptionRaised:
    case EventKind::ExceptionCaught:
    case EventKind::GeneratorResumed: return true;
    case EventKind::RunEnded:
    case EventKind::ThreadStarted:
    case EventKind::LoopCreated:
    case EventKind::LoopClosed:
    case EventKind::HandleScheduled:
    case EventKind::HandleCancelled:
    case EventKind::FutureCreated:
    case EventKind::FutureResolved:
    case EventKind::FutureChained:
    case EventKind::TaskCreated:
    case EventKind::TaskCancelRequested:
    case EventKind::TaskUncancelled:
    case EventKind::TaskRenamed:
    case EventKind::LocalChanged:
    case EventKind::Output:
    case EventKind::InputRead:
    case EventKind::GeneratorCreated:
    case EventKind::GeneratorYielded:
    case EventKind::GeneratorFinished:
    case EventKind::GeneratorFinalised:
    case EventKind::PrimitiveCreated:
    case EventKind::PrimitiveAcquired:
    case EventKind::PrimitiveWaited:
    case EventKind::PrimitiveReleased:
    case EventKind::PrimitiveSet:
    case EventKind::QueuePut:
    case EventKind::QueueGot:
    case EventKind::Note: return false;
    }
    return false;
}

// The start of the run leads to all that nothing else does.
template <class Accept>
EventNumber last_accepted(const TraceIndex& index, EventNumber n, Accept accept) {
    return last_before(index, n, accept).value_or(0);
}

EventNumber last_act(const TraceIndex& index, EventNumber n) {
    return last_accepted(index, n, [](const Event& event) { return is_act(event.kind()); });
}

EventNumber cause_of_handle(const TraceIndex& index, EventNumber n, const HandleScheduled& body) {
    // A timer that was set and what is called soon come from the line that asks for it, unless one
    // of these came in between: they schedule what follows from them.
    return last_accepted(index, n, [&](const Event& event) {
        if (const auto* created = std::get_if<TaskCreated>(&event.body)) {
            return created->task == body.task;
        }
        if (const auto* resolved = std::get_if<FutureResolved>(&event.body)) {
            return body.future == FutureId{} || resolved->future == body.future;
        }
        if (const auto* cancel = std::get_if<TaskCancelRequested>(&event.body)) {
            return cancel->task == body.task;
        }
        return event.kind() == EventKind::GeneratorFinalised || is_act(event.kind());
    });
}

EventNumber cause_of_ready(const TraceIndex& index, HandleId id) {
    const HandleFacts& handle = index.handle(id);
    const auto& moves = index.clock_moves();
    const auto reached =
        std::partition_point(moves.begin(), moves.end(), [&handle](const ClockMove& move) {
            return move.event < handle.scheduled || move.to < handle.due;
        });
    if (reached != moves.end() && reached->event < handle.ready) return reached->event;
    return handle.scheduled;
}

// The first timer, in the order of scheduling, that is pending and due then.
std::optional<EventNumber> timer_due_at(const TraceIndex& index, EventNumber n, double time) {
    std::optional<EventNumber> first;
    for (const LoopFacts& loop : index.loops()) {
        for (const TimerLife& life : loop.timers) {
            if (life.scheduled > n) break;
            if (life.due != time || life.gone < n) continue;
            if (!first || life.scheduled < *first) first = life.scheduled;
        }
    }
    return first;
}

EventNumber cause_of_clock(const TraceIndex& index, EventNumber n, const ClockMoved& body) {
    if (body.why != ClockReason::Deadline) return last_act(index, n);
    if (const auto timer = timer_due_at(index, n, body.to)) return *timer;
    return last_accepted(index, n, [&](const Event& event) {
        const auto* blocked = std::get_if<ThreadBlocked>(&event.body);
        return blocked != nullptr && blocked->deadline == body.to;
    });
}

// A future that resolves because a task was told to cancel, rather than by the line.
EventNumber cause_of_resolving(const TraceIndex& index, EventNumber n) {
    return last_accepted(index, n, [](const Event& event) {
        return event.kind() == EventKind::TaskCancelRequested || is_act(event.kind());
    });
}

} // namespace

std::optional<EventNumber> cause_of(const TraceIndex& index, EventNumber n) {
    ASSERT(n < index.event_count());
    if (n == 0) return std::nullopt;
    const Event event = index.event(n);
    EventNumber cause = 0;
    if (const auto* run = std::get_if<HandleRunBegan>(&event.body)) {
        cause = index.handle(run->handle).ready;
    } else if (const auto* ready = std::get_if<HandleReady>(&event.body)) {
        cause = cause_of_ready(index, ready->handle);
    } else if (const auto* scheduled = std::get_if<HandleScheduled>(&event.body)) {
        cause = cause_of_handle(index, n, *scheduled);
    } else if (const auto* moved = std::get_if<ClockMoved>(&event.body)) {
        cause = cause_of_clock(index, n, *moved);
    } else if (std::holds_alternative<FutureResolved>(event.body)) {
        cause = cause_of_resolving(index, n);
    } else {
        cause = last_act(index, n);
    }
    ASSERT(cause < n);
    return cause;
}

} // namespace runtime::trace
