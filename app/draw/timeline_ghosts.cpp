#include "app/draw/timeline_ghosts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace app::draw {

using runtime::trace::Lane;
using runtime::trace::LaneKind;
using runtime::trace::LaneNumber;
using runtime::trace::no_lane;
using runtime::trace::Segment;
using runtime::trace::SegmentState;
using runtime::trace::Timeline;

namespace {

// A layout never has more ghost bars than this.
constexpr std::size_t ghost_count_max = 2000;

// All that takes time, but for what comes after a task's end and for a loop at rest.
bool can_have_ghost(const Lane& lane, const Segment& segment) {
    switch (segment.state) {
    case SegmentState::Created:
    case SegmentState::Ready:
    case SegmentState::Running:
    case SegmentState::Suspended:
    case SegmentState::CancelRequested:
    case SegmentState::Blocked:
    case SegmentState::Paused:
        return lane.kind != LaneKind::Loop || segment.state != SegmentState::Ready;
    case SegmentState::Cancelled:
    case SegmentState::Failed:
    case SegmentState::Done:
    case SegmentState::Idle: return false;
    }
    return false;
}

// The times from which to which a lane waits or computes, in their order.
std::vector<std::array<double, 2>> stretches_of(const Timeline& timeline, const Lane& lane) {
    std::vector<std::array<double, 2>> stretches;
    for (auto i = lane.segments_begin; i < lane.segments_end; ++i) {
        const Segment& segment = timeline.segments[i];
        const double from_s = timeline.time_of(segment.from);
        const double to_s = timeline.time_of(segment.to);
        if (can_have_ghost(lane, segment) && to_s > from_s) stretches.push_back({from_s, to_s});
    }
    return stretches;
}

void lay_out_ghost_lane(TimelineLayout& layout, const Timeline& ghost, const Lane& lane,
                        const LaneRow& row) {
    constexpr double rounding_s = 1e-9;
    const float unit = layout.metrics.unit;
    const Timeline& now = layout.axis->timeline();
    const auto stretches = stretches_of(now, now.lanes[row.lane]);
    auto same = stretches.begin();
    for (auto i = lane.segments_begin; i < lane.segments_end; ++i) {
        const Segment& segment = ghost.segments[i];
        if (!can_have_ghost(lane, segment)) continue;
        const double from_s = ghost.time_of(segment.from);
        const double to_s = ghost.time_of(segment.to);
        if (to_s <= from_s) continue;
        // What is as it was has no ghost.
        while (same != stretches.end() && (*same)[0] < from_s - rounding_s)
            ++same;
        if (same != stretches.end() && std::abs((*same)[0] - from_s) < rounding_s &&
            std::abs((*same)[1] - to_s) < rounding_s)
            continue;
        const float begin = layout.x_of(layout.axis->of_time(from_s, TimelineAxis::Edge::End));
        const float end = layout.x_of(layout.axis->of_time(to_s, TimelineAxis::Edge::Begin));
        if (end < layout.plot.x || begin > layout.plot.right()) continue;
        if (layout.ghosts.size() >= ghost_count_max) return;
        // One ends a little before the next begins.
        layout.ghosts.push_back(
            {{begin, row.bars.bottom() + unit, std::max(unit, end - begin - unit), 3 * unit}, i});
    }
}

} // namespace

void lay_out_ghosts(TimelineLayout& layout, const Timeline& ghost) {
    if (layout.axis->kind() != AxisKind::Time) return;
    for (const LaneRow& row : layout.rows) {
        const Lane& lane = layout.axis->timeline().lanes[row.lane];
        const LaneNumber before = ghost.lane_of(lane.kind, lane.id);
        if (before != no_lane) lay_out_ghost_lane(layout, ghost, ghost.lanes[before], row);
    }
}

} // namespace app::draw
