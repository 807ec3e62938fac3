#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <algorithm>

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

} // namespace

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
