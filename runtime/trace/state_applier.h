#pragma once

#include "runtime/trace/state.h"

#include <algorithm>

namespace runtime::trace {

// What events do to the state, and the only place that says it. One overload for each kind of
// event; `now` is the event's own stamp.
class Applier {
  public:
    Applier(State& state, const Facts& facts, const Stamp& now)
        : state_(state), facts_(facts), now_(now) {}

    // Facts, outputs and the stamps tell all there is to say about these.
    void operator()(const RunBegan&) const {}
    void operator()(const RunEnded&) const {}
    void operator()(const ClockMoved&) const {}
    void operator()(const LoopCreated&) const {}
    void operator()(const LoopClosed&) const {}
    void operator()(const FutureCreated&) const {}
    void operator()(const FutureResolved&) const {}
    void operator()(const FutureChained&) const {}
    void operator()(const ThreadStarted&) const {}
    void operator()(const ThreadSwitched&) const {}
    void operator()(const ThreadEnded&) const {}
    void operator()(const ExceptionRaised&) const {}
    void operator()(const ExceptionCaught&) const {}
    void operator()(const Output&) const {}
    void operator()(const InputRead&) const {}
    void operator()(const GeneratorCreated&) const {}
    void operator()(const PrimitiveCreated&) const {}
    void operator()(const Note&) const {}

    // --- threads ---

    void operator()(const ThreadBlocked& event) const {
        ThreadRow& row = state_.threads.change(to_number(event.thread));
        row.is_blocked = true;
        row.blocked_on = event.on;
        row.blocked_object = event.object;
        row.blocked_label = event.label;
        row.deadline = event.deadline;
        row.literal = event.literal;
    }
    void operator()(const ThreadWoken& event) const {
        ThreadRow& row = state_.threads.change(to_number(event.thread));
        leave_queue(row.waits_for);
        row = ThreadRow{};
    }

    // --- loop and handles ---

    void operator()(const LoopRunBegan& event) const {
        LoopRow& row = loop(event.loop);
        row.is_running = true;
        row.outer_frame = now_.frame;
    }
    void operator()(const LoopRunEnded& event) const {
        LoopRow& row = loop(event.loop);
        row.is_running = false;
        row.is_idle = false;
        row.in_iteration = false;
        row.running = HandleId{};
    }
    void operator()(const IterationBegan& event) const {
        LoopRow& row = loop(event.loop);
        row.is_idle = false;
        row.in_iteration = true;
        row.iteration = event.number;
        row.popped = row.pushed - std::min(event.ready_count, row.pushed);
        row.batch_end = row.pushed;
    }
    void operator()(const IterationEnded& event) const {
        LoopRow& row = loop(event.loop);
        row.in_iteration = false;
        if (row.batch_end > row.popped) skip_cancelled(row, row.batch_end);
    }
    void operator()(const LoopIdle& event) const {
        LoopRow& row = loop(event.loop);
        row.is_idle = true;
        row.idle_until = event.until;
    }
    void operator()(const HandleScheduled& event) const {
        LoopRow& row = loop(event.loop);
        if (event.due != no_time) {
            ++row.timer_count;
        } else {
            ++row.pushed;
            queue_step(event.kind, event.task);
        }
    }
    void operator()(const HandleReady& event) const {
        const HandleFacts& handle = facts_of(event.handle);
        LoopRow& row = loop(handle.loop);
        ++row.pushed;
        row.is_idle = false;
        // One that was cancelled before it was due is not the first of the loop's timers, so it
        // comes into the queue all the same, to be passed over there.
        if (handle.cancelled < now_.number)
            ++row.cancelled_ready;
        else if (row.timer_count > 0)
            --row.timer_count;
        queue_step(handle.kind, handle.task);
    }
    void operator()(const HandleRunBegan& event) const {
        LoopRow& row = loop(facts_of(event.handle).loop);
        const auto& order = facts_.loops[to_number(facts_of(event.handle).loop) - 1].ready_order;
        row.is_idle = false;
        row.running = event.handle;
        // What stands before it was cancelled and is skipped.
        std::uint32_t at = row.popped;
        while (at < row.pushed && order[at] != event.handle)
            ++at;
        if (at == row.pushed) return;
        skip_cancelled(row, at);
        row.popped = at + 1;
    }
    void operator()(const HandleRunEnded& event) const {
        loop(facts_of(event.handle).loop).running = HandleId{};
    }
    void operator()(const HandleCancelled& event) const {
        const HandleFacts& handle = facts_of(event.handle);
        LoopRow& row = loop(handle.loop);
        const bool was_pending = handle.is_timer() && handle.ready > now_.number;
        if (was_pending && row.timer_count > 0) --row.timer_count;
        if (handle.ready < now_.number && handle.run_began > now_.number) ++row.cancelled_ready;
    }

    // --- tasks ---

    void operator()(const TaskCreated& event) const { task(event.task).apply(event, now_); }
    void operator()(const TaskStepBegan& event) const {
        TaskRow& row = task(event.task);
        leave_queue(row.waits_for);
        row.apply(event, now_);
    }
    void operator()(const TaskStepEnded& event) const { task(event.task).apply(event, now_); }
    void operator()(const TaskCancelRequested& event) const { task(event.task).apply(event, now_); }
    void operator()(const TaskUncancelled& event) const { task(event.task).apply(event); }
    void operator()(const TaskRenamed& event) const { task(event.task).name = event.name; }

    // --- frames and locals ---

    void operator()(const FrameEntered& event) const {
        FrameRow& row = frame(event.frame);
        row.caller = event.caller;
        row.has_begun = true;
        row.entered = now_.number;
    }
    void operator()(const FrameResumed& event) const {
        FrameRow& row = frame(event.frame);
        if (!row.has_begun) row.entered = now_.number;
        row.has_begun = true;
        row.is_suspended = false;
        // Resumed by the loop, or with the generator that delegates to it, it is still awaited by
        // the frame that awaited it.
        const bool is_awaited = row.caller != FrameId{};
        if (!is_awaited && event.awaiter != event.frame) row.caller = event.awaiter;
    }
    void operator()(const FrameSuspended& event) const {
        FrameRow& row = frame(event.frame);
        row.is_suspended = true;
        if (event.continues != FrameId{}) {
            if (row.caller == event.continues) row.caller = FrameId{};
        } else if (now_.task != TaskId{}) {
            task(now_.task).innermost = event.frame;
        }
    }
    void operator()(const FrameLeft& event) const {
        const std::uint32_t code = to_number(facts_.frames[to_number(event.frame) - 1].code);
        state_.frames.erase(to_number(event.frame));
        for (std::uint32_t slot = 0; slot < state_.local_count(CodeId{code}); ++slot) {
            state_.locals.erase(State::local_key(event.frame, slot));
        }
    }
    void operator()(const Line& event) const {
        if (event.frame == FrameId{}) return;
        FrameRow& row = frame(event.frame);
        row.line = event.line;
        row.line_event = now_.number;
    }
    void operator()(const LocalChanged& event) const {
        if (event.frame == FrameId{}) return;
        const EventNumber created = facts_.frames[to_number(event.frame) - 1].created;
        LocalRow& row =
            state_.locals.change(State::local_key(event.frame, event.slot), state_.origin(created));
        row.value = event.value;
        row.changed_at = now_.number;
    }

    // --- generators ---

    void operator()(const GeneratorResumed& event) const {
        set_consumer(event.generator, now_.frame);
        // A coroutine's frame tells all there is to tell of it.
        if (is_coroutine(event.generator)) return;
        GeneratorRow& row = generator(event.generator);
        row.has_begun = true;
        row.is_running = true;
        row.since = now_.number;
    }
    void operator()(const GeneratorYielded& event) const {
        set_consumer(event.generator, FrameId{});
        if (is_coroutine(event.generator)) return;
        GeneratorRow& row = generator(event.generator);
        row.is_running = false;
        row.since = now_.number;
        row.last_value = event.value;
        ++row.yield_count;
    }
    void operator()(const GeneratorFinished& event) const {
        if (is_coroutine(event.generator)) return;
        GeneratorRow& row = generator(event.generator);
        row.is_running = false;
        row.since = now_.number;
    }
    void operator()(const GeneratorFinalised& event) const {
        generator(event.generator).finaliser_called = true;
    }

    // --- primitives ---

    void operator()(const PrimitiveAcquired& event) const {
        PrimitiveRow& row = primitive(event.primitive);
        ++row.held;
        row.owner = now_.task;
    }
    void operator()(const PrimitiveWaited& event) const {
        ++primitive(event.primitive).waiter_count;
        if (now_.task != TaskId{}) {
            task(now_.task).waits_for = event.primitive;
        } else {
            state_.threads.change(to_number(now_.thread)).waits_for = event.primitive;
        }
    }
    void operator()(const PrimitiveReleased& event) const {
        PrimitiveRow& row = primitive(event.primitive);
        if (row.held > 0) --row.held;
        if (row.held == 0) row.owner = TaskId{};
    }
    void operator()(const PrimitiveSet& event) const {
        primitive(event.primitive).is_set = event.is_set;
    }
    void operator()(const QueuePut& event) const { primitive(event.primitive).size = event.size; }
    void operator()(const QueueGot& event) const { primitive(event.primitive).size = event.size; }

  private:
    TaskRow& task(TaskId id) const {
        const EventNumber created = facts_.tasks[to_number(id) - 1].created;
        return state_.tasks.change(to_number(id), state_.origin(created));
    }
    FrameRow& frame(FrameId id) const {
        const EventNumber created = facts_.frames[to_number(id) - 1].created;
        return state_.frames.change(to_number(id), state_.origin(created));
    }
    LoopRow& loop(LoopId id) const { return state_.loops.change(to_number(id)); }
    GeneratorRow& generator(GeneratorId id) const {
        return state_.generators.change(to_number(id));
    }
    PrimitiveRow& primitive(PrimitiveId id) const {
        return state_.primitives.change(to_number(id));
    }
    const HandleFacts& facts_of(HandleId id) const { return facts_.handles[to_number(id) - 1]; }

    bool is_coroutine(GeneratorId id) const {
        return facts_.generators[to_number(id) - 1].kind == GeneratorKind::Coroutine;
    }

    // What the loop passes over without running it was cancelled in the queue.
    static void skip_cancelled(LoopRow& row, std::uint32_t to) {
        row.cancelled_ready -= std::min(row.cancelled_ready, to - row.popped);
        row.popped = to;
    }

    // Who consumes what the generator yields. It may be suspended in a frame further in.
    void set_consumer(GeneratorId id, FrameId consumer) const {
        const FrameId own = facts_.generators[to_number(id) - 1].frame;
        if (own == FrameId{} || own == consumer) return;
        FrameRow& row = frame(own);
        if (row.has_begun || consumer == FrameId{}) row.caller = consumer;
    }

    // A step of the task joined the ready queue.
    void queue_step(HandleKind kind, TaskId id) const {
        if (is_step(kind) && id != TaskId{}) task(id).queue_step(now_);
    }
    // Who waited for a primitive goes on, with it or without.
    void leave_queue(PrimitiveId& waits_for) const {
        if (waits_for == PrimitiveId{}) return;
        PrimitiveRow& row = primitive(waits_for);
        if (row.waiter_count > 0) --row.waiter_count;
        waits_for = PrimitiveId{};
    }

    State& state_;
    const Facts& facts_;
    const Stamp& now_;
};

} // namespace runtime::trace
