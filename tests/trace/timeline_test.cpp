#include "runtime/trace/timeline.h"

#include "runtime/trace/trace_index.h"
#include "runtime/trace/world.h"
#include "tests/trace/scripted_run.h"

#include <catch2/catch.hpp>

using namespace runtime::trace;

namespace {

struct Looked {
    explicit Looked(Trace made) : trace(std::move(made)), index(trace) {}
    std::vector<std::string> states(LaneKind kind, std::uint32_t id) const {
        const Lane& lane = timeline.lanes[timeline.lane_of(kind, id)];
        std::vector<std::string> result;
        for (SegmentNumber n = lane.segments_begin; n < lane.segments_end; ++n) {
            result.emplace_back(to_text(timeline.segments[n].state));
        }
        return result;
    }
    Trace trace;
    TraceIndex index;
    const Timeline& timeline = index.timeline();
};

} // namespace

TEST_CASE("a sleeping task's lane goes through its states in order") {
    const Looked looked(tests::gather_demo());
    CHECK(looked.states(LaneKind::Task, 3) ==
          std::vector<std::string>{"created", "running", "suspended", "ready", "running", "done"});
    const Lane& lane = looked.timeline.lanes[looked.timeline.lane_of(LaneKind::Task, 3)];
    CHECK(lane.label == "fetch('B', 0.3)");
    CHECK(looked.timeline.lanes[lane.parent].label == "main()");
    const Segment& sleep = looked.timeline.segments[lane.segments_begin + 2];
    CHECK(sleep.label == "sleep(0.3)");
    CHECK(looked.timeline.time_of(sleep.from) == 0);
    CHECK(looked.timeline.time_of(sleep.to) == 0.3);
    CHECK(looked.trace.files()[0].text.substr(sleep.literal.begin, sleep.literal.size()) == "0.3");
}

TEST_CASE("a lane's segments have no gaps and agree with the world at every event") {
    for (Trace trace :
         {tests::gather_demo(), tests::cancellation_demo(), tests::async_generator_demo()}) {
        const Looked looked(std::move(trace));
        World world(looked.index);
        bool no_gaps = true;
        bool all_agree = true;
        for (const Lane& lane : looked.timeline.lanes) {
            for (SegmentNumber n = lane.segments_begin; n + 1 < lane.segments_end; ++n) {
                no_gaps = no_gaps &&
                          looked.timeline.segments[n].to == looked.timeline.segments[n + 1].from;
            }
        }
        for (EventNumber n = 0; n < looked.index.event_count(); ++n) {
            world.seek(n);
            for (std::uint32_t task = 1; task <= world.task_count(); ++task) {
                const Segment* segment =
                    looked.timeline.segment_at(looked.timeline.lane_of(LaneKind::Task, task), n);
                all_agree = all_agree && segment != nullptr &&
                            to_text(segment->state) == to_text(world.task_status(TaskId{task}));
            }
        }
        CHECK(no_gaps);
        CHECK(all_agree);
    }
}

TEST_CASE("an async generator pauses at its yields, and waits with the task that is inside of it") {
    const Looked looked(tests::async_generator_demo());
    CHECK(looked.states(LaneKind::Generator, 2) ==
          std::vector<std::string>{"created", "running", "paused", "running", "suspended",
                                   "running", "paused", "running", "done"});
    CHECK(looked.timeline.lane_of(LaneKind::Generator, 1) == no_lane);
}

TEST_CASE("instants are the times at which anything happened, with a slot an iteration") {
    const Looked looked(tests::gather_demo());
    std::vector<double> times;
    for (const Instant& instant : looked.timeline.instants)
        times.push_back(instant.time);
    CHECK(times == std::vector<double>{0, 0.3, 0.6, 0.9});
    // The module, then the iterations of main's and of the three tasks' first steps.
    const Instant& first = looked.timeline.instants[0];
    CHECK(first.slots_end - first.slots_begin == 3);
    // The timer; the task; the gather's callback.
    const Instant& second = looked.timeline.instants[1];
    CHECK(second.slots_end - second.slots_begin == 3);
}

TEST_CASE("every event lies in the slot and the instant that say so") {
    const Looked looked(tests::cancellation_demo());
    bool all_inside = true;
    for (EventNumber n = 0; n < looked.index.event_count(); ++n) {
        const Slot& slot = looked.timeline.slots[looked.timeline.slot_of(n)];
        const std::uint32_t instant = looked.timeline.instant_of(n);
        all_inside = all_inside && slot.first <= n && n <= slot.last && slot.instant == instant &&
                     looked.timeline.instants[instant].time == looked.index.event(n).stamp.time;
    }
    CHECK(all_inside);
}

TEST_CASE("arrows lead from who creates, wakes or cancels to whom") {
    const Looked looked(tests::cancellation_demo());
    const auto count = [&looked](ArrowKind kind) {
        return std::count_if(looked.timeline.arrows.begin(), looked.timeline.arrows.end(),
                             [kind](const Arrow& arrow) { return arrow.kind == kind; });
    };
    CHECK(count(ArrowKind::Cancel) == 2);
    CHECK(count(ArrowKind::Create) == 3); // main by the loop's lane, then two by main
    bool all_forwards = true;
    for (const Arrow& arrow : looked.timeline.arrows) {
        all_forwards = all_forwards && arrow.from <= arrow.to;
    }
    CHECK(all_forwards);
}

TEST_CASE("a swallowed cancellation is marked on its task's lane") {
    const Looked looked(tests::cancellation_demo());
    const auto mark =
        std::find_if(looked.timeline.marks.begin(), looked.timeline.marks.end(),
                     [](const Mark& each) { return each.kind == MarkKind::SwallowedCancel; });
    REQUIRE(mark != looked.timeline.marks.end());
    CHECK(looked.timeline.lanes[mark->lane].label == "stubborn()");
}
