#include "runtime/trace/world.h"

#include "runtime/trace/moment.h"
#include "tests/trace/scripted_run.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace runtime::trace;

namespace {

struct Looked {
    explicit Looked(Trace made) : trace(std::move(made)), index(trace), world(index) {}
    // Stands at the moment.
    World& at(std::string_view moment) {
        const auto parsed = parse_moment(moment);
        REQUIRE(parsed);
        const auto event = find(index, *parsed);
        REQUIRE(event);
        world.seek(*event);
        return world;
    }
    Trace trace;
    TraceIndex index;
    World world;
};

std::vector<std::string> labels(const std::vector<HandleState>& handles) {
    std::vector<std::string> result;
    for (const HandleState& handle : handles)
        result.emplace_back(handle.label);
    return result;
}

// The state at every event, reached by single steps, equals the state reached by one jump.
void check_that_seeking_equals_stepping(Trace trace, EventNumber stride) {
    const Looked looked(std::move(trace));
    World stepped(looked.index);
    World jumped(looked.index);
    const EventNumber count = looked.index.event_count();
    bool all_equal = true;
    EventNumber jump = 0;
    for (EventNumber n = 0; n < count; ++n) {
        stepped.seek(n);
        if (n % stride != 0) continue;
        jump = (jump + 7919 * 31) % count;
        jumped.seek(jump); // far away, so that the next one is a jump too
        jumped.seek(n);
        all_equal = all_equal && to_text(stepped) == to_text(jumped);
    }
    CHECK(all_equal);
}

} // namespace

TEST_CASE("the state at an event is the same whether reached by steps or by a jump") {
    check_that_seeking_equals_stepping(tests::gather_demo(), 1);
    check_that_seeking_equals_stepping(tests::cancellation_demo(), 1);
    check_that_seeking_equals_stepping(tests::async_generator_demo(), 1);
    // Long enough for several keyframes.
    check_that_seeking_equals_stepping(tests::sleepers_demo(1500), 997);
}

TEST_CASE("keyframes are made as far as something seeks, and the same in whichever order") {
    const Looked asked_late(tests::sleepers_demo(1500));
    const Looked asked_ahead(tests::sleepers_demo(1500));
    REQUIRE_FALSE(asked_late.index.has_all_keyframes());
    while (!asked_ahead.index.has_all_keyframes())
        asked_ahead.index.make_keyframes(asked_ahead.index.next_keyframe());
    const EventNumber last = asked_late.index.event_count() - 1;
    World late(asked_late.index);
    World ahead(asked_ahead.index);
    late.seek(last / 2);
    CHECK_FALSE(asked_late.index.has_all_keyframes());
    bool all_equal = true;
    for (const EventNumber n : {last, last / 3, EventNumber{1}, last - 1, last / 2}) {
        late.seek(n);
        ahead.seek(n);
        all_equal = all_equal && to_text(late) == to_text(ahead);
    }
    CHECK(all_equal);
    CHECK(asked_late.index.has_all_keyframes());
}

TEST_CASE("what was asked of a state before does not stay when the world moves on") {
    Looked looked(tests::sleepers_demo(600));
    const EventNumber count = looked.index.event_count();
    bool all_equal = true;
    // Back and forth within a chunk and across its ends, asking for everything each time.
    for (const EventNumber n : {count / 2, count / 2 + 1, count / 2 - 1, EventNumber{8191},
                                EventNumber{8192}, EventNumber{8191}, EventNumber{8300}}) {
        const EventNumber at = std::min(n, count - 1);
        looked.world.seek(at);
        World fresh(looked.index);
        fresh.seek(at);
        all_equal = all_equal && to_text(looked.world) == to_text(fresh);
    }
    CHECK(all_equal);
}

TEST_CASE("stepping back gives the state that was there before") {
    Looked looked(tests::cancellation_demo());
    std::vector<std::string> forwards;
    for (EventNumber n = 0; n < looked.index.event_count(); ++n) {
        looked.world.seek(n);
        forwards.push_back(to_text(looked.world));
    }
    bool all_equal = true;
    for (EventNumber n = looked.index.event_count(); n-- > 0;) {
        looked.world.seek(n);
        all_equal = all_equal && to_text(looked.world) == forwards[n];
    }
    CHECK(all_equal);
}

TEST_CASE("a gathered task goes from created over running and suspended to done") {
    Looked looked(tests::gather_demo());
    const TaskId b{3};
    CHECK(looked.at("task fetch('B', 0.3) created").task_status(b) == TaskStatus::Created);
    CHECK(looked.at("task fetch('B', 0.3) started").task_status(b) == TaskStatus::Running);
    const TaskState waiting = looked.at("task fetch('B', 0.3) suspended").task(b);
    CHECK(waiting.status == TaskStatus::Suspended);
    CHECK(waiting.waiting_text == "sleep(0.3)");
    CHECK(waiting.waiting_until == 0.3);
    CHECK(looked.trace.files()[0].text.substr(waiting.literal.begin, waiting.literal.size()) ==
          "0.3");
    looked.world.seek(*looked.index.next_of_kind(looked.world.at(), EventKind::ClockMoved));
    CHECK(looked.world.task_status(b) == TaskStatus::Suspended);
    looked.at("task fetch('B', 0.3) resumed");
    looked.world.seek(*looked.index.previous_of_kind(looked.world.at(), EventKind::HandleRunBegan));
    CHECK(looked.world.task_status(b) == TaskStatus::Ready);
    const TaskState done = looked.at("task fetch('B', 0.3) done").task(b);
    CHECK(done.status == TaskStatus::Done);
    CHECK(done.outcome_text == "'B'");
    CHECK(done.step_count == 2);
    CHECK(looked.world.stack(b).empty());
}

TEST_CASE("the ready queue stands in running order and knows this iteration's batch") {
    Looked looked(tests::gather_demo());
    const World& world = looked.at("task main suspended");
    const ReadyQueue ready = world.ready(LoopId{1});
    CHECK(labels(ready.handles) ==
          std::vector<std::string>{"fetch('A', 0.9)", "fetch('B', 0.3)", "fetch('C', 0.6)"});
    CHECK(ready.in_this_iteration == 0);
    looked.at("task fetch('A', 0.9) started");
    const ReadyQueue rest = looked.world.ready(LoopId{1});
    CHECK(rest.handles.size() == 2);
    CHECK(rest.in_this_iteration == 2);
    CHECK(looked.world.loop(LoopId{1}).iteration == 2);
    CHECK(looked.world.loop(LoopId{1}).running != HandleId{});
}

TEST_CASE("timers are sorted by due time, and a cancelled one is gone") {
    Looked looked(tests::gather_demo());
    looked.at("task fetch('C', 0.6) suspended");
    CHECK(labels(looked.world.timers(LoopId{1}, 10)) ==
          std::vector<std::string>{"sleep(0.3)", "sleep(0.6)", "sleep(0.9)"});
    CHECK(labels(looked.world.timers(LoopId{1}, 1)) == std::vector<std::string>{"sleep(0.3)"});
    CHECK(looked.world.loop(LoopId{1}).timer_count == 3);

    Looked other(tests::cancellation_demo());
    other.at("task worker cancel-requested");
    CHECK(other.world.loop(LoopId{1}).timer_count == 2);
    other.world.seek(*other.index.next_of_kind(other.world.at(), EventKind::FutureResolved));
    CHECK(labels(other.world.timers(LoopId{1}, 10)) == std::vector<std::string>{"sleep(10.0)"});
}

TEST_CASE("a cancelled task waits with its request, cleans up and ends cancelled") {
    Looked looked(tests::cancellation_demo());
    const TaskId worker{2};
    const TaskState asked = looked.at("task worker cancel-requested").task(worker);
    CHECK(asked.status == TaskStatus::CancelRequested);
    CHECK(asked.cancel_requests == 1);
    CHECK(looked.at("task worker resumed").task_status(worker) == TaskStatus::Running);
    CHECK(looked.at("task worker suspended #2").task_status(worker) == TaskStatus::Suspended);
    CHECK(looked.at("task worker cancelled").task_status(worker) == TaskStatus::Cancelled);
    CHECK_FALSE(looked.world.task(worker).swallowed_cancel);
}

TEST_CASE("a task that ends normally after a cancel request has swallowed it") {
    Looked looked(tests::cancellation_demo());
    const TaskState stubborn = looked.at("task stubborn done").task(TaskId{3});
    CHECK(stubborn.status == TaskStatus::Done);
    CHECK(stubborn.swallowed_cancel);
}

TEST_CASE("a task inside of an async generator has both frames on its stack") {
    Looked looked(tests::async_generator_demo());
    looked.at("task main suspended");
    const std::vector<FrameId> stack = looked.world.stack(TaskId{1});
    REQUIRE(stack.size() == 2);
    const FrameState inner = looked.world.frame(stack[0]);
    CHECK(looked.trace.code(inner.code).name == "ticker");
    CHECK(inner.line == 7);
    CHECK(inner.status == FrameStatus::Suspended);
    const FrameState outer = looked.world.frame(stack[1]);
    CHECK(looked.trace.code(outer.code).name == "main");
    CHECK(outer.line == 13);
    CHECK(outer.status == FrameStatus::Outer);
}

TEST_CASE("a generator's yields are counted until it is closed") {
    Looked looked(tests::async_generator_demo());
    looked.at("generator ticker yields #2");
    const GeneratorState yielded = looked.world.generator(GeneratorId{2});
    CHECK(yielded.status == GeneratorStatus::Suspended);
    CHECK(yielded.yield_count == 2);
    CHECK(to_text(yielded.last_value) == "1");
    CHECK(looked.at("generator ticker finalised").generator(GeneratorId{2}).finaliser_called);
    const GeneratorState closed = looked.at("generator ticker closed").generator(GeneratorId{2});
    CHECK(closed.status == GeneratorStatus::Finished);
    CHECK(closed.finish == FinishHow::Closed);
}

TEST_CASE("locals carry the event that changed them last") {
    Looked looked(tests::gather_demo());
    looked.at("line 5 in fetch('A', 0.9)");
    const std::vector<LocalState> locals = looked.world.locals(looked.world.current_frame());
    REQUIRE(locals.size() == 2);
    CHECK(locals[0].name == "name");
    CHECK(to_text(locals[0].value) == "'A'");
    CHECK(locals[1].changed_at == locals[0].changed_at + 1);
    CHECK(looked.world.current_line() == 5);
}

TEST_CASE("below a task's frames lies the frame that called asyncio.run") {
    Looked looked(tests::gather_demo());
    looked.at("line 10");
    const std::vector<FrameId> stack = looked.world.stack(ThreadId{1});
    REQUIRE(stack.size() == 2);
    CHECK(looked.trace.code(looked.world.frame(stack[1]).code).name == "<module>");
    CHECK(looked.world.stack(TaskId{1}).size() == 1);
}

TEST_CASE("those who wait for a future are found by it") {
    Looked looked(tests::gather_demo());
    looked.at("task main suspended");
    const FutureId gathered = looked.world.task(TaskId{1}).waiting_on;
    CHECK(looked.world.waiters_of(gathered) == std::vector<TaskId>{TaskId{1}});
    CHECK(looked.at("task main resumed").waiters_of(gathered).empty());
}

TEST_CASE("output so far counts what was printed up to the event") {
    Looked looked(tests::gather_demo());
    CHECK(looked.at("start").output_count() == 0);
    CHECK(looked.at("prints \"B is done\"").output_count() == 4);
    CHECK(looked.at("end").output_count() == 7);
}

TEST_CASE("a lock knows its holder and how many wait") {
    Recorder recorder(runtime::source::SourceText("x.py", ""));
    recorder.primitive_created(PrimitiveId{1}, PrimitiveKind::Lock, 0, "lock");
    recorder.task_created({TaskId{1}, FutureId{1}, {}, {}, "Task-1", "a", "a()", {}});
    recorder.task_created({TaskId{2}, FutureId{2}, {}, {}, "Task-2", "b", "b()", {}});
    recorder.task_step_began(TaskId{1});
    recorder.primitive_acquired(PrimitiveId{1});
    recorder.task_step_ended(TaskId{1}, StepEnd::Yielded);
    recorder.task_step_began(TaskId{2});
    recorder.future_created(FutureId{3}, FutureKind::LockWaiter);
    recorder.primitive_waited(PrimitiveId{1});
    recorder.task_step_ended(TaskId{2}, StepEnd::SuspendedOnFuture, FutureId{3}, "lock");
    const EventNumber waiting = recorder.event_count() - 1;
    recorder.task_step_began(TaskId{2});
    Looked looked(recorder.finish(RunOutcome::Finished));
    looked.world.seek(waiting);
    const PrimitiveState lock = looked.world.primitive(PrimitiveId{1});
    CHECK(lock.held == 1);
    CHECK(lock.owner == TaskId{1});
    CHECK(lock.waiter_count == 1);
    looked.world.seek(waiting + 1);
    CHECK(looked.world.primitive(PrimitiveId{1}).waiter_count == 0);
}

TEST_CASE("an empty trace has a world and no events") {
    const Trace trace;
    const TraceIndex index(trace);
    World world(index);
    world.seek(5);
    CHECK(world.at() == no_event);
    CHECK(to_text(world).empty());
}
