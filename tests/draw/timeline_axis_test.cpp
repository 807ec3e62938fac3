#include "app/draw/timeline_axis.h"
#include "sample_timeline.h"

#include <catch2/catch.hpp>

using namespace app::draw;
using runtime::trace::EventNumber;
using runtime::trace::Timeline;

TEST_CASE("events stand on both axes in their order") {
    const Timeline timeline = tests::gather_timeline();
    for (const AxisKind kind : {AxisKind::Time, AxisKind::Steps}) {
        const TimelineAxis axis(timeline, kind);
        for (EventNumber n = 1; n < timeline.event_count; ++n) {
            CAPTURE(n);
            CHECK(axis.of_event(n) > axis.of_event(n - 1));
        }
        CHECK(axis.length() > axis.of_event(timeline.event_count - 1));
    }
}

TEST_CASE("the place of an event leads back to it") {
    const Timeline timeline = tests::gather_timeline();
    for (const AxisKind kind : {AxisKind::Time, AxisKind::Steps}) {
        const TimelineAxis axis(timeline, kind);
        for (EventNumber n = 0; n < timeline.event_count; ++n) {
            CHECK(axis.event_at(axis.of_event(n)) == n);
        }
        CHECK(axis.event_at(-10) == 0);
        CHECK(axis.event_at(axis.length() * 2) == timeline.event_count - 1);
    }
}

TEST_CASE("a walk along the axis finds the same places as single questions") {
    const Timeline timeline = tests::gather_timeline();
    const TimelineAxis axis(timeline, AxisKind::Time);
    std::uint32_t near = 0;
    for (EventNumber n = 0; n < timeline.event_count; ++n) {
        CHECK(axis.of_event(n, near) == axis.of_event(n));
    }
    // Also when the walk jumps back.
    CHECK(axis.of_event(3, near) == axis.of_event(3));
}

TEST_CASE("between instants time is to scale, and an instant takes room but no time") {
    const Timeline timeline = tests::gather_timeline();
    const TimelineAxis axis(timeline, AxisKind::Time);
    const double scale = axis.scale().units_per_second;
    for (std::uint32_t i = 0; i + 1 < timeline.instants.size(); ++i) {
        const auto room = axis.instant_room(i);
        const auto next = axis.instant_room(i + 1);
        const double gap = timeline.instants[i + 1].time - timeline.instants[i].time;
        CHECK(next.begin - room.end == Approx(gap * scale));
        CHECK(room.end > room.begin);
        CHECK(axis.time_at(room.begin) == timeline.instants[i].time);
        CHECK(axis.time_at(room.end) == timeline.instants[i].time);
        CHECK(axis.time_at((room.end + next.begin) / 2) ==
              Approx(timeline.instants[i].time + gap / 2));
    }
}

TEST_CASE("each loop iteration gets a room of its own within bounds") {
    const Timeline timeline = tests::gather_timeline();
    const TimelineAxis axis(timeline, AxisKind::Time);
    for (std::uint32_t slot = 0; slot < timeline.slots.size(); ++slot) {
        const auto room = axis.slot_room(slot);
        CHECK(room.end - room.begin > 4);
        CHECK(room.end - room.begin < 200);
    }
}

TEST_CASE("the rooms of very many iterations together leave time its share") {
    const Timeline timeline = tests::crowded_timeline(200000);
    const TimelineAxis axis(timeline, AxisKind::Time);
    CHECK(axis.length() < 2000);
    CHECK(axis.scale().room_share < 1);
}

TEST_CASE("a long idle gap is broken, others are not") {
    const Timeline timeline = tests::long_idle_timeline();
    const TimelineAxis axis(timeline, AxisKind::Time);
    int broken = 0;
    for (std::uint32_t i = 0; i + 1 < timeline.instants.size(); ++i) {
        const double gap = timeline.instants[i + 1].time - timeline.instants[i].time;
        CHECK(axis.is_broken_after(i) == (gap > 50));
        broken += axis.is_broken_after(i) ? 1 : 0;
    }
    CHECK(broken == 1);
    // Time still passes within the break, and every time has a place.
    CHECK(axis.time_at(axis.of_time(31.2, TimelineAxis::Edge::End)) == Approx(31.2));
}

TEST_CASE("a kept scale gives seconds the same room in a longer run") {
    const Timeline timeline = tests::gather_timeline();
    const TimelineAxis before(timeline, AxisKind::Time);
    const Timeline longer = tests::long_idle_timeline();
    const TimelineAxis after(longer, AxisKind::Time, before.scale());
    CHECK(after.scale().units_per_second == before.scale().units_per_second);
    CHECK_FALSE(after.is_broken_after(3));
}

TEST_CASE("an axis goes on to the end of a longer run, and is one of time if that was") {
    const Timeline timeline = tests::gather_timeline();
    const double end = timeline.instants.back().time;
    const TimelineAxis alone(timeline, AxisKind::Time);
    const TimelineAxis compared(timeline, AxisKind::Time, std::nullopt, end + 2);
    CHECK(compared.of_time(end + 2, TimelineAxis::Edge::Begin) < compared.length());
    CHECK(compared.scale().units_per_second < alone.scale().units_per_second);
    CHECK(TimelineAxis(timeline, AxisKind::Time, std::nullopt, end / 2).length() == alone.length());
    Timeline still = tests::gather_timeline();
    for (auto& instant : still.instants)
        instant.time = 0;
    CHECK(TimelineAxis::kind_for(still, AxisKind::Time) == AxisKind::Steps);
    CHECK(TimelineAxis::kind_for(still, AxisKind::Time, 1) == AxisKind::Time);
}

TEST_CASE("a time has its place at an instant's edges, and goes on past the run's end") {
    const Timeline timeline = tests::gather_timeline();
    const TimelineAxis axis(timeline, AxisKind::Time);
    const auto last = static_cast<std::uint32_t>(timeline.instants.size() - 1);
    const double end = timeline.instants[last].time;
    CHECK(axis.of_time(end, TimelineAxis::Edge::Begin) == axis.instant_room(last).begin);
    CHECK(axis.of_time(end, TimelineAxis::Edge::End) == axis.instant_room(last).end);
    CHECK(axis.of_time(end + 1, TimelineAxis::Edge::End) ==
          Approx(axis.instant_room(last).end + axis.scale().units_per_second));
}

TEST_CASE("an axis of a run without events has no length to divide by") {
    const Timeline timeline;
    for (const AxisKind kind : {AxisKind::Time, AxisKind::Steps}) {
        const TimelineAxis axis(timeline, kind);
        CHECK(axis.length() > 0);
        CHECK(axis.event_at(10) == 0);
    }
}

TEST_CASE("what segments cover is the same counted one by one and by blocks") {
    const Timeline timeline = tests::crowded_timeline(500);
    const TimelineAxis axis(timeline, AxisKind::Steps);
    for (const std::uint32_t first : {0U, 7U, 16U, 31U}) {
        for (const std::uint32_t end : {40U, 64U, 333U, 1000U}) {
            Coverage counted{};
            for (std::uint32_t i = first; i < end; ++i) {
                const Coverage one = axis.coverage().of(i, i + 1);
                for (std::size_t k = 0; k < coverage_count; ++k)
                    counted[k] += one[k];
            }
            const Coverage whole = axis.coverage().of(first, end);
            for (std::size_t k = 0; k < coverage_count; ++k) {
                CHECK(whole[k] == Approx(counted[k]).margin(1e-6));
            }
        }
    }
}
