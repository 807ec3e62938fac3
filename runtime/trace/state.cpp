#include "runtime/trace/state.h"

namespace runtime::trace {

void TaskRow::enter(TaskStatus next, const Stamp& now) {
    if (status == next && since != no_event) return;
    status = next;
    since = now.number;
}

void TaskRow::suspend(TaskStatus next, const Stamp& now) {
    if (step_queued) next = TaskStatus::Ready;
    enter(cancel_pending ? TaskStatus::CancelRequested : next, now);
}

void TaskRow::finish(TaskStatus next, const Stamp& now) {
    // A task group catches the request that it made to the task it is in. Who fails with another
    // exception has not swallowed the request: whoever waits for the task hears of it.
    swallowed_cancel = next == TaskStatus::Done && cancel_requests > own_group_requests;
    cancel_pending = false;
    innermost = FrameId{};
    enter(next, now);
}

void TaskRow::apply(const TaskCreated& event, const Stamp& now) {
    innermost = event.frame;
    enter(TaskStatus::Created, now);
}

void TaskRow::apply(const TaskStepBegan&, const Stamp& now) {
    // What is cancelled before it began is told at its first step, and not a line of it runs.
    const bool ends_at_once = !has_started && cancel_pending;
    has_started = true;
    step_queued = false;
    cancel_pending = false;
    waiting_on = FutureId{};
    text = {};
    literal = Span{};
    ++step_count;
    if (!ends_at_once) enter(TaskStatus::Running, now);
}

void TaskRow::apply(const TaskStepEnded& event, const Stamp& now) {
    text = event.text;
    literal = event.literal;
    waiting_on = event.waiting_on;
    switch (event.how) {
    case StepEnd::SuspendedOnFuture:
    case StepEnd::SuspendedOnTask: suspend(TaskStatus::Suspended, now); break;
    case StepEnd::Yielded: suspend(TaskStatus::Ready, now); break;
    case StepEnd::Returned: finish(TaskStatus::Done, now); break;
    case StepEnd::Raised: finish(TaskStatus::Failed, now); break;
    case StepEnd::Cancelled: finish(TaskStatus::Cancelled, now); break;
    }
}

void TaskRow::apply(const TaskUncancelled& event) {
    cancel_requests = event.remaining;
    if (own_group_requests > 0) --own_group_requests;
}

void TaskRow::apply(const TaskCancelRequested& event, const Stamp& now) {
    ++cancel_requests;
    if (event.origin == CancelOrigin::OwnGroup) ++own_group_requests;
    cancel_pending = true;
    if (status != TaskStatus::Running) enter(TaskStatus::CancelRequested, now);
}

void TaskRow::queue_step(const Stamp& now) {
    step_queued = true;
    if (status == TaskStatus::Suspended) enter(TaskStatus::Ready, now);
}

std::uint64_t StateHistory::byte_count() const {
    return tasks.byte_count() + frames.byte_count() + locals.byte_count() +
           generators.byte_count() + primitives.byte_count() + loops.byte_count() +
           threads.byte_count();
}

State::State(const Trace& trace, const Facts& facts, const StateHistory& history)
    : tasks(history.tasks), frames(history.frames), locals(history.locals),
      generators(history.generators), primitives(history.primitives), loops(history.loops),
      threads(history.threads), trace_(trace), facts_(facts) {}

void State::start_chunk(std::uint32_t chunk, EventNumber first) {
    chunk_first_ = first;
    tasks.start_chunk(chunk);
    frames.start_chunk(chunk);
    locals.start_chunk(chunk);
    generators.start_chunk(chunk);
    primitives.start_chunk(chunk);
    loops.start_chunk(chunk);
    threads.start_chunk(chunk);
}

void State::flush(StateHistory& history) const {
    tasks.flush(history.tasks);
    frames.flush(history.frames);
    locals.flush(history.locals);
    generators.flush(history.generators);
    primitives.flush(history.primitives);
    loops.flush(history.loops);
    threads.flush(history.threads);
}

} // namespace runtime::trace
