#pragma once

#include "runtime/source/assert.h"
#include "runtime/trace/events.h"
#include "runtime/trace/facts.h"
#include "runtime/trace/trace.h"

#include <algorithm>
#include <cstdint>
#include <vector>

// Gathers the facts of a run (facts.h) from its events.
namespace runtime::trace {

// Gathers what each event says once and for all.
class FactGatherer {
  public:
    FactGatherer(Facts& facts, const Trace& trace, const Stamp& now)
        : facts_(facts), trace_(trace), now_(now) {}

    // These say nothing that does not change.
    void operator()(const RunEnded&) const {}
    void operator()(const ThreadSwitched&) const {}
    void operator()(const ThreadBlocked&) const {}
    void operator()(const ThreadWoken&) const {}
    void operator()(const LoopRunEnded&) const {}
    void operator()(const IterationBegan&) const {}
    void operator()(const IterationEnded&) const {}
    void operator()(const LoopIdle&) const {}
    void operator()(const TaskStepBegan&) const {}
    void operator()(const TaskCancelRequested&) const {}
    void operator()(const TaskUncancelled&) const {}
    void operator()(const FrameSuspended&) const {}
    void operator()(const FrameResumed&) const {}
    void operator()(const Line&) const {}
    void operator()(const LocalChanged&) const {}
    void operator()(const ExceptionRaised&) const {}
    void operator()(const ExceptionCaught&) const {}
    void operator()(const InputRead&) const {}
    void operator()(const GeneratorResumed&) const {}
    void operator()(const GeneratorYielded&) const {}
    void operator()(const GeneratorFinalised&) const {}
    void operator()(const PrimitiveAcquired&) const {}
    void operator()(const PrimitiveWaited&) const {}
    void operator()(const PrimitiveReleased&) const {}
    void operator()(const PrimitiveSet&) const {}
    void operator()(const QueuePut&) const {}
    void operator()(const QueueGot&) const {}

    void operator()(const RunBegan&) const {
        ThreadFacts& main_thread = next(facts_.threads, ThreadId{1});
        main_thread.started = now_.number;
        main_thread.name = "MainThread";
    }
    void operator()(const ClockMoved& event) const {
        facts_.clock_moves.push_back({now_.number, event.to, event.why});
    }
    void operator()(const ThreadStarted& event) const {
        ThreadFacts& thread = next(facts_.threads, event.thread);
        thread.started = now_.number;
        thread.name = event.name;
        thread.daemon = event.daemon;
    }
    void operator()(const ThreadEnded& event) const {
        at(facts_.threads, event.thread).ended = now_.number;
    }
    void operator()(const LoopCreated& event) const {
        LoopFacts& loop = next(facts_.loops, event.loop);
        loop.created = now_.number;
        loop.thread = now_.thread;
    }
    void operator()(const LoopRunBegan& event) const {
        at(facts_.loops, event.loop).thread = now_.thread;
    }
    void operator()(const LoopClosed& event) const {
        at(facts_.loops, event.loop).closed = now_.number;
    }
    void operator()(const HandleScheduled& event) const {
        HandleFacts& handle = at(facts_.handles, event.handle);
        LoopFacts& loop = at(facts_.loops, event.loop);
        handle.scheduled = now_.number;
        handle.due = event.due;
        handle.loop = event.loop;
        handle.kind = event.kind;
        handle.task = event.task;
        handle.future = event.future;
        handle.label = event.label;
        if (event.label.empty() && event.task != TaskId{}) {
            handle.label = at(facts_.tasks, event.task).label;
        }
        handle.literal = event.literal;
        if (event.due == no_time) {
            handle.ready = now_.number;
            loop.ready_order.push_back(event.handle);
            return;
        }
        handle.timer_number = static_cast<std::uint32_t>(loop.timers.size());
        loop.timers.push_back({event.handle, now_.number, no_event, event.due});
        if (event.future != FutureId{}) at(facts_.futures, event.future).timer = event.handle;
    }
    void operator()(const HandleReady& event) const {
        HandleFacts& handle = at(facts_.handles, event.handle);
        handle.ready = now_.number;
        LoopFacts& loop = at(facts_.loops, handle.loop);
        loop.ready_order.push_back(event.handle);
    }
    void operator()(const HandleRunBegan& event) const {
        at(facts_.handles, event.handle).run_began = now_.number;
    }
    void operator()(const HandleRunEnded& event) const {
        at(facts_.handles, event.handle).run_ended = now_.number;
    }
    void operator()(const HandleCancelled& event) const {
        HandleFacts& handle = at(facts_.handles, event.handle);
        if (handle.cancelled == no_event) handle.cancelled = now_.number;
    }
    void operator()(const FutureCreated& event) const {
        FutureFacts& future = at(facts_.futures, event.future);
        future.created = now_.number;
        future.kind = event.kind;
        future.label = event.label;
        if (is_in_program()) future.line = now_.line;
    }
    void operator()(const FutureResolved& event) const {
        FutureFacts& future = at(facts_.futures, event.future);
        future.resolved = now_.number;
        future.outcome = event.outcome;
    }
    void operator()(const FutureChained& event) const {
        at(facts_.futures, event.child).parent = event.parent;
        facts_.chains.push_back({event.child, event.parent, now_.number});
    }
    // A name given right after the task was made, as TaskGroup.create_task() does, is its name.
    void operator()(const TaskRenamed& event) const {
        constexpr EventNumber right_after = 4;
        TaskFacts& task = at(facts_.tasks, event.task);
        if (now_.number - task.created <= right_after) task.name = event.name;
    }
    void operator()(const TaskCreated& event) const {
        TaskFacts& task = next(facts_.tasks, event.task);
        task.created = now_.number;
        task.future = event.future;
        task.coroutine = event.coroutine;
        task.frame = event.frame;
        task.parent = event.parent;
        task.thread = now_.thread;
        task.loop = now_.loop;
        task.name = event.name;
        task.coroutine_name = event.coroutine_name;
        // A coroutine that no Python code defines has no call to be named by.
        task.label = event.label.empty() ? event.coroutine_name : event.label;
        if (event.coroutine != GeneratorId{}) {
            at(facts_.generators, event.coroutine).task = event.task;
        }
        if (event.future != FutureId{}) {
            FutureFacts& future = at(facts_.futures, event.future);
            if (future.created == no_event) future.created = now_.number;
            future.kind = FutureKind::Task;
            future.task = event.task;
            if (future.label.empty()) future.label = event.label;
        }
    }
    void operator()(const TaskStepEnded& event) const {
        switch (event.how) {
        case StepEnd::SuspendedOnFuture:
        case StepEnd::SuspendedOnTask:
            facts_.waits.push_back({event.waiting_on, event.task, now_.number});
            break;
        case StepEnd::Yielded: break;
        case StepEnd::Returned:
        case StepEnd::Raised:
        case StepEnd::Cancelled: at(facts_.tasks, event.task).finished = now_.number; break;
        }
    }
    void operator()(const FrameEntered& event) const {
        FrameFacts& frame = at(facts_.frames, event.frame);
        frame.created = now_.number;
        frame.code = event.code;
    }
    void operator()(const FrameLeft& event) const {
        at(facts_.frames, event.frame).left = now_.number;
    }
    void operator()(const Output& event) const {
        facts_.outputs.push_back({now_.number, event.stream, event.text});
    }
    void operator()(const GeneratorCreated& event) const {
        GeneratorFacts& generator = next(facts_.generators, event.generator);
        generator.created = now_.number;
        generator.kind = event.kind;
        generator.frame = event.frame;
        generator.code = event.code;
        generator.label = event.label;
        if (event.frame == FrameId{}) return;
        FrameFacts& frame = at(facts_.frames, event.frame);
        frame.created = now_.number;
        frame.code = event.code;
        frame.generator = event.generator;
    }
    void operator()(const GeneratorFinished& event) const {
        GeneratorFacts& generator = at(facts_.generators, event.generator);
        generator.finished = now_.number;
        generator.finish = event.how;
    }
    void operator()(const PrimitiveCreated& event) const {
        PrimitiveFacts& primitive = next(facts_.primitives, event.primitive);
        primitive.created = now_.number;
        primitive.kind = event.kind;
        primitive.capacity = event.capacity;
        primitive.label = event.label;
    }
    void operator()(const Note& event) const {
        facts_.notes.push_back({now_.number, event.kind, event.text, event.at});
    }

  private:
    bool is_in_program() const {
        if (to_number(now_.frame) == 0) return false;
        const CodeId code = facts_.frames[to_number(now_.frame) - 1].code;
        return to_number(code) != 0 && trace_.code(code).file == FileId{};
    }

    // The facts of a thing, made if it is new. Ids count up, but may be given out some time before
    // the event that first names them.
    template <class FactsOf, class Id>
    static FactsOf& at(std::vector<FactsOf>& all, Id id) {
        const std::uint32_t number = to_number(id);
        ASSERT(number != 0);
        if (all.size() < number) all.resize(number);
        return all[number - 1];
    }

    // The same for kinds whose ids must follow the order of creation, so that how many exist at an
    // event can be found by their numbers.
    template <class FactsOf, class Id>
    static FactsOf& next(std::vector<FactsOf>& all, Id id) {
        ASSERT(to_number(id) == all.size() + 1);
        return all.emplace_back();
    }

    Facts& facts_;
    const Trace& trace_;
    const Stamp& now_;
};

// Behind the last event: when timers were gone, in the order in which the handles stand.
inline void end_timers(Facts& facts) {
    for (LoopFacts& loop : facts.loops)
        for (TimerLife& life : loop.timers) {
            const HandleFacts& handle = facts.handles[to_number(life.handle) - 1];
            life.gone = std::min(handle.ready, handle.cancelled);
        }
}

} // namespace runtime::trace
