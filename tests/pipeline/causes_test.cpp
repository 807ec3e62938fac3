// Every event of every program names what caused it, and the cause is one that can have.

#include "tests/pipeline/programs.h"

#include "runtime/trace/causes.h"

#include <catch2/catch.hpp>

#include <memory>

namespace {

using namespace runtime::trace;

// What is wrong with an event's cause, or nothing.
std::string fault_of(const TraceIndex& index, const Event& event, const Event& cause) {
    const EventKind kind = cause.kind();
    if (const auto* run = std::get_if<HandleRunBegan>(&event.body)) {
        const auto* scheduled = std::get_if<HandleScheduled>(&cause.body);
        const auto* ready = std::get_if<HandleReady>(&cause.body);
        const bool fits = (scheduled && scheduled->handle == run->handle) ||
                          (ready && ready->handle == run->handle);
        return fits ? "" : "a handle runs that nobody scheduled";
    }
    if (const auto* ready = std::get_if<HandleReady>(&event.body)) {
        const auto* scheduled = std::get_if<HandleScheduled>(&cause.body);
        return scheduled && scheduled->handle == ready->handle
                   ? ""
                   : "a timer is due for another reason than that it was set";
    }
    if (const auto* woken = std::get_if<ThreadWoken>(&event.body);
        woken && woken->why == WakeReason::Deadline) {
        const auto* blocked = std::get_if<ThreadBlocked>(&cause.body);
        return blocked && blocked->thread == woken->thread ? "" : "a thread ends another's wait";
    }
    if (const auto* line = std::get_if<Line>(&event.body); line && line->frame == FrameId{})
        return "a line is in no frame";
    if (const auto* local = std::get_if<LocalChanged>(&event.body);
        local && local->frame == FrameId{})
        return "a local is in no frame";
    if (const auto* began = std::get_if<TaskStepBegan>(&event.body)) {
        const auto* run = std::get_if<HandleRunBegan>(&cause.body);
        const bool fits = run && index.handle(run->handle).task == began->task;
        // A loop's own call_soon() may have put the step into a callback of the program's.
        const HandleId around = event.stamp.handle;
        const bool is_called = kind == EventKind::Line && cause.stamp.handle == around &&
                               index.handle(around).kind == HandleKind::Plain;
        return fits || is_called ? "" : "a task's step begins outside of its handle";
    }
    if (const auto* scheduled = std::get_if<HandleScheduled>(&event.body);
        scheduled && scheduled->kind == HandleKind::TaskWakeup) {
        const auto* resolved = std::get_if<FutureResolved>(&cause.body);
        const bool is_resolved_now = resolved && resolved->future == scheduled->future;
        // A task may wait for a future that is done already.
        return is_resolved_now || kind == EventKind::TaskStepEnded
                   ? ""
                   : "a task is woken by another future than the one it waits for";
    }
    if (const auto* moved = std::get_if<ClockMoved>(&event.body);
        moved && moved->why == ClockReason::Deadline)
        return kind == EventKind::HandleScheduled || kind == EventKind::ThreadBlocked
                   ? ""
                   : "the clock moves to a time that nobody waits for";
    if (const auto* cancel = std::get_if<TaskCancelRequested>(&event.body)) {
        if (cancel->origin == CancelOrigin::Awaiter || cancel->origin == CancelOrigin::Gather)
            return kind == EventKind::TaskCancelRequested || kind == EventKind::Line ||
                           kind == EventKind::HandleRunBegan || kind == EventKind::FrameResumed ||
                           kind == EventKind::FrameEntered || kind == EventKind::ExceptionCaught ||
                           kind == EventKind::FrameLeft || kind == EventKind::TaskStepEnded ||
                           kind == EventKind::ThreadSwitched // by Ctrl+C, whose handler is ours
                       ? ""
                       : "a cancellation is passed on by nobody";
    }
    if (kind == EventKind::RunBegan) {
        // The program's first line, and what stands before it.
        const bool is_first = event.stamp.number < 12;
        return is_first ? "" : "its cause is the program's start";
    }
    return "";
}

void check_causes(const tests::Program& program) {
    const std::unique_ptr<runtime::Run> run = tests::recorded_run(program);
    const Trace trace = run->trace();
    const TraceIndex index(trace);
    const Causes causes(index);
    CHECK_FALSE(causes.cause_of(0).has_value());
    std::vector<Event> events;
    EventReader reader(trace);
    while (const Event* event = reader.next())
        events.push_back(*event);
    for (EventNumber n = 1; n < events.size(); ++n) {
        const auto cause = causes.cause_of(n);
        REQUIRE(cause.has_value());
        REQUIRE(*cause < n);
        const std::string fault = fault_of(index, events[n], events[*cause]);
        if (fault.empty()) continue;
        INFO(program.name << " event " << n << ": " << to_text(events[n].kind()) << " caused by "
                          << *cause << " " << to_text(events[*cause].kind()));
        CHECK(fault == "");
    }
}

} // namespace

TEST_CASE("every event but the program's start names a cause that can have caused it") {
    for (const char* area : {"lessons/", "asyncio/", "threads/"})
        for (const tests::Program& program : tests::recorded_programs(area))
            check_causes(program);
}
