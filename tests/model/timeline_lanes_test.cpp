#include "app/model/narrate.h"
#include "app/model/task_sums.h"
#include "runtime/trace/world.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <algorithm>

using runtime::trace::GeneratorId;
using runtime::trace::GeneratorStatus;
using runtime::trace::LaneKind;
using runtime::trace::SegmentState;

namespace {

const char* const sleeper = R"(import time
print("posted")
time.sleep(1)
print("answered")
time.sleep(2)
)";

std::vector<SegmentState> states_of(const runtime::trace::Timeline& timeline,
                                    runtime::trace::LaneNumber lane) {
    std::vector<SegmentState> states;
    for (auto i = timeline.lanes[lane].segments_begin; i < timeline.lanes[lane].segments_end; ++i)
        states.push_back(timeline.segments[i].state);
    return states;
}

std::vector<SegmentState> states_of_generator(const app::model::FinishedRun& run,
                                              std::uint32_t number) {
    const auto lane = run.timeline.lane_of(LaneKind::Generator, number);
    REQUIRE(lane != runtime::trace::no_lane);
    return states_of(run.timeline, lane);
}

bool is_end(SegmentState state) {
    return state == SegmentState::Done || state == SegmentState::Failed ||
           state == SegmentState::Cancelled;
}

SegmentState drawn_as(GeneratorStatus status, SegmentState end) {
    switch (status) {
    case GeneratorStatus::Created: return SegmentState::Created;
    case GeneratorStatus::Running: return SegmentState::Running;
    case GeneratorStatus::Suspended: return SegmentState::Paused;
    case GeneratorStatus::Finished: return is_end(end) ? end : SegmentState::Done;
    }
    return SegmentState::Created;
}

// The first event at which a generator's lane shows another state than the world tells.
std::string disagreement(const app::model::FinishedRun& run) {
    runtime::trace::World world(run.index);
    for (runtime::trace::EventNumber n = 0; n < run.event_count(); ++n) {
        world.seek(n);
        for (std::uint32_t number = 1; number <= world.generator_count(); ++number) {
            const auto lane = run.timeline.lane_of(LaneKind::Generator, number);
            if (lane == runtime::trace::no_lane) continue;
            // What the world knows of a coroutine comes from its frame, an event later.
            const auto kind = run.index.generator(GeneratorId{number}).kind;
            if (kind == runtime::trace::GeneratorKind::Coroutine) continue;
            const auto* segment = run.timeline.segment_at(lane, n);
            const GeneratorStatus status = world.generator(GeneratorId{number}).status;
            // Who awaits in its middle waits as its task does; else it is paused at its yield.
            const bool awaits = status == GeneratorStatus::Suspended && segment != nullptr &&
                                segment->state == SegmentState::Suspended;
            if (segment == nullptr ||
                (segment->state != drawn_as(status, segment->state) && !awaits))
                return "generator " + std::to_string(number) + " at event " + std::to_string(n) +
                       ": " + std::string(to_text(status));
        }
    }
    return "";
}

const char* const delegating = R"(def clerk():
    yield 1
    yield 2
def doorman():
    yield from clerk()
door = doorman()
next(door)
print("between")
next(door)
print("behind")
)";

const char* const driven_by_hand = R"(import types
@types.coroutine
def pause():
    yield "p"
async def inner():
    await pause()
async def outer():
    await inner()
by_hand = outer()
by_hand.send(None)
print("between")
try:
    by_hand.send(None)
except StopIteration:
    print("over")
)";

const char* const in_a_task = R"(import asyncio
def count():
    yield 1
    yield 2
async def ticks():
    for number in count():
        await asyncio.sleep(1)
        yield number
async def main():
    async for tick in ticks():
        await asyncio.sleep(1)
    async for tick in ticks():
        break
asyncio.run(main())
)";

} // namespace

TEST_CASE("a generator that another delegates to is suspended with it and goes on with it") {
    const auto run = tests::recorded(delegating);
    const std::vector<SegmentState> expected = {SegmentState::Created, SegmentState::Running,
                                                SegmentState::Paused, SegmentState::Running,
                                                SegmentState::Paused};
    CHECK(states_of_generator(*run, 1) == expected);
    CHECK(states_of_generator(*run, 2) == expected);
    const auto by_hand = tests::recorded(driven_by_hand);
    const auto& lanes = by_hand->timeline.lanes;
    const auto pause = std::find_if(lanes.begin(), lanes.end(),
                                    [](const auto& lane) { return lane.name == "pause"; });
    REQUIRE(pause != lanes.end());
    CHECK(states_of_generator(*by_hand, pause->id) ==
          std::vector<SegmentState>{SegmentState::Created, SegmentState::Running,
                                    SegmentState::Paused, SegmentState::Running,
                                    SegmentState::Done});
}

TEST_CASE("a coroutine driven by hand has a lane, those that it awaits have none") {
    const auto run = tests::recorded(driven_by_hand);
    const auto& lanes = run->timeline.lanes;
    const auto find = [&](std::string_view name) {
        return std::find_if(lanes.begin(), lanes.end(),
                            [&](const auto& lane) { return lane.name == name; });
    };
    REQUIRE(find("outer") != lanes.end());
    CHECK(find("outer")->label == "outer()");
    CHECK(find("inner") == lanes.end());
    CHECK(states_of_generator(*run, find("outer")->id) ==
          std::vector<SegmentState>{SegmentState::Running, SegmentState::Suspended,
                                    SegmentState::Running, SegmentState::Done});
}

TEST_CASE("the lanes of generators agree with the world at every event") {
    for (const char* const program : {delegating, driven_by_hand, in_a_task})
        CHECK(disagreement(*tests::recorded(program)) == "");
}

TEST_CASE("who delegates stands between the frame that goes on and the one that asked") {
    const auto run = tests::recorded(delegating);
    runtime::trace::World world(run->index);
    std::vector<std::size_t> depths;
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        const auto event = run->index.event(n);
        if (event.kind() != runtime::trace::EventKind::GeneratorYielded) continue;
        world.seek(n);
        depths.push_back(world.stack(runtime::trace::ThreadId{1}).size());
    }
    CHECK(depths == std::vector<std::size_t>{2, 2});
    const auto again = run->index.previous_of_kind(run->event_count() - 1,
                                                   runtime::trace::EventKind::FrameResumed);
    REQUIRE(again);
    world.seek(*again);
    CHECK(world.stack(runtime::trace::ThreadId{1}).size() == 3);
}

TEST_CASE("a thread that waits without a loop has a lane, and runs once it was woken") {
    const auto run = tests::recorded(sleeper);
    const auto lane = run->timeline.lane_of(LaneKind::Thread, 1);
    REQUIRE(lane != runtime::trace::no_lane);
    const auto states = states_of(run->timeline, lane);
    CHECK(std::count(states.begin(), states.end(), SegmentState::Blocked) == 2);
    const auto woken = std::find(states.begin(), states.end(), SegmentState::Ready);
    REQUIRE(woken != states.end());
    CHECK(*(woken + 1) == SegmentState::Running);
}

TEST_CASE("the only thread has no lane where its loop tells of all waits") {
    const auto run = tests::recorded("import asyncio\nasyncio.run(asyncio.sleep(1))\n");
    CHECK(run->timeline.lane_of(LaneKind::Thread, 1) == runtime::trace::no_lane);
}

TEST_CASE("a generator that a library made for itself has no lane") {
    const auto run = tests::recorded("import inspect\n"
                                     "def own():\n"
                                     "    yield 1\n"
                                     "print(list(own()))\n");
    std::vector<std::string> names;
    for (const auto& lane : run->timeline.lanes)
        if (lane.kind == LaneKind::Generator) names.emplace_back(lane.name);
    CHECK(names == std::vector<std::string>{"own"});
}

TEST_CASE("lanes, their waits and the chips name a task as the rest of the window does") {
    const auto run = tests::recorded(R"(import asyncio
async def job(lock):
    await asyncio.sleep(1)
async def twin():
    await asyncio.sleep(1)
async def main():
    await asyncio.create_task(job(asyncio.Lock()))
    await asyncio.gather(twin(), twin())
asyncio.run(main())
)");
    using runtime::trace::TaskId;
    const auto& timeline = run->timeline;
    const auto lane_of = [&](std::uint32_t task) -> const runtime::trace::Lane& {
        return timeline.lanes[timeline.lane_of(LaneKind::Task, task)];
    };
    CHECK(lane_of(2).shown == "job(…)");
    CHECK(lane_of(3).shown == "twin() (Task-3)");
    const auto& main = lane_of(1);
    bool waits_for_job = false;
    for (auto i = main.segments_begin; i < main.segments_end; ++i)
        waits_for_job = waits_for_job || timeline.segments[i].label == "job(…)";
    CHECK(waits_for_job);
    CHECK(app::model::short_task_name(run->index, TaskId{2}) == "job");
    CHECK(app::model::short_task_name(run->index, TaskId{3}) == "Task-3");
}

TEST_CASE("a call that blocks in a task's step, or in a callback, has a bar of its own") {
    const auto run = tests::recorded(R"(import asyncio, time
async def page():
    await asyncio.sleep(1)
    time.sleep(0.5)
    print("shown")
async def main():
    asyncio.get_running_loop().call_soon(time.sleep, 0.25)
    await page()
asyncio.run(main())
)");
    const auto& timeline = run->timeline;
    const auto lane = timeline.lane_of(LaneKind::Task, 1);
    const auto states = states_of(timeline, lane);
    const auto blocked = std::find(states.begin(), states.end(), SegmentState::Blocked);
    REQUIRE(blocked != states.end());
    CHECK(*(blocked - 1) == SegmentState::Running);
    CHECK(*(blocked + 1) == SegmentState::Running);
    const auto at = timeline.lanes[lane].segments_begin +
                    static_cast<runtime::trace::SegmentNumber>(blocked - states.begin());
    const auto& segment = timeline.segments[at];
    CHECK(segment.label == "time.sleep(0.5)");
    CHECK(timeline.time_of(segment.to) - timeline.time_of(segment.from) == Approx(0.5));
    // In a callback that is no task's it is the loop that is held.
    const auto loop = states_of(timeline, timeline.lane_of(LaneKind::Loop, 1));
    CHECK(std::count(loop.begin(), loop.end(), SegmentState::Blocked) == 1);
}

TEST_CASE("a task's sums are what it spent waiting, ready and in calls that block") {
    const auto run = tests::recorded(R"(import asyncio, time
async def page(n):
    await asyncio.sleep(0.4)
    time.sleep(0.15)
async def main():
    await asyncio.gather(page(1), page(2))
asyncio.run(main())
)");
    using runtime::trace::TaskId;
    const auto second = app::model::task_sums(run->timeline, TaskId{3}, run->last_event());
    CHECK(second.waiting_s == Approx(0.4));
    CHECK(second.ready_s == Approx(0.15));
    CHECK(second.blocking_s == Approx(0.15));
    CHECK(second.running_s == Approx(0));
    CHECK(app::model::task_sums(run->timeline, TaskId{3}, 0).is_empty());
}

TEST_CASE("a generator's lane ends as the generator does: done, failed, cancelled or closed") {
    const auto run = tests::recorded(R"(import asyncio
def fails():
    yield 1
    raise ValueError("lift-off")
def polite():
    yield 1
async def ticks():
    try:
        yield 1
    finally:
        await asyncio.sleep(0.1)
async def main():
    try:
        list(fails())
    except ValueError:
        pass
    p = polite()
    next(p)
    p.close()
    list(polite())
    async for t in ticks():
        break
    await asyncio.sleep(0.05)
asyncio.run(main())
)");
    const auto end_of = [&](std::uint32_t lane_number) {
        std::size_t seen = 0;
        for (const auto& lane : run->timeline.lanes)
            if (lane.kind == LaneKind::Generator && ++seen == lane_number)
                return run->timeline.segments[lane.segments_end - 1];
        return runtime::trace::Segment{};
    };
    CHECK(end_of(1).state == SegmentState::Failed);
    CHECK(end_of(1).label == "ValueError('lift-off')");
    CHECK(end_of(2).state == SegmentState::Done);
    CHECK(end_of(2).label == "closed");
    CHECK(end_of(3).state == SegmentState::Done);
    CHECK(end_of(3).label.empty());
    CHECK(end_of(4).state == SegmentState::Cancelled);
}

TEST_CASE("a loop's lane tells steps of one function apart, by the tasks' names or their calls") {
    const auto run = tests::recorded(R"(import asyncio
async def worker(n):
    pass
async def main():
    await asyncio.gather(asyncio.create_task(worker(1), name="A"), worker(2))
asyncio.run(main())
)");
    std::string labels;
    for (const auto& segment : run->timeline.segments)
        if (run->timeline.lanes[segment.lane].kind == LaneKind::Loop)
            labels += std::string(segment.label) + "\n";
    CHECK_THAT(labels, Catch::Contains("\nA step\n") && Catch::Contains("\nworker(2) step\n"));
}
