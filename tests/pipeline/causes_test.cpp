// Every event of every program names what caused it, and the cause is one that can have.

#include "tests/pipeline/programs.h"

#include "runtime/trace/trace_index.h"

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
    if (std::holds_alternative<HandleReady>(event.body))
        return kind == EventKind::ClockMoved || kind == EventKind::HandleScheduled
                   ? ""
                   : "a timer is due though neither was it set for now nor did the clock move";
    if (const auto* began = std::get_if<TaskStepBegan>(&event.body)) {
        const auto* run = std::get_if<HandleRunBegan>(&cause.body);
        const bool fits = run && index.handle(run->handle).task == began->task;
        return fits ? "" : "a task's step begins outside of its handle";
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
                           kind == EventKind::FrameLeft
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

// Looks at `looked_at_max` events at most, evenly spread: each costs a search through the trace.
void check_causes(const tests::Program& program, EventNumber looked_at_max) {
    const std::unique_ptr<runtime::Run> run = tests::recorded_run(program);
    const Trace trace = run->trace();
    const TraceIndex index(trace);
    CHECK_FALSE(cause_of(index, 0).has_value());
    const EventNumber stride = index.event_count() / looked_at_max + 1;
    for (EventNumber n = 1; n < index.event_count(); n += stride) {
        const auto cause = cause_of(index, n);
        REQUIRE(cause.has_value());
        REQUIRE(*cause < n);
        const Event event = index.event(n);
        const std::string fault = fault_of(index, event, index.event(*cause));
        INFO(program.name << " event " << n << ": " << to_text(event.kind()) << " caused by "
                          << *cause << " " << to_text(index.event(*cause).kind()));
        CHECK(fault == "");
    }
}

} // namespace

TEST_CASE("every event but the program's start names a cause that can have caused it") {
    for (const tests::Program& program : tests::recorded_programs("lessons/"))
        check_causes(program, 1000);
    for (const char* area : {"asyncio/", "threads/"})
        for (const tests::Program& program : tests::recorded_programs(area))
            check_causes(program, 15);
}
