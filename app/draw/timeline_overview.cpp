#include "app/draw/timeline_overview.h"

#include "app/draw/timeline_rows.h"

#include <algorithm>

namespace app::draw {

using runtime::trace::Segment;
using runtime::trace::SegmentNumber;
using runtime::trace::Timeline;

namespace {

bool is_end(State state) {
    return state == State::Cancelled || state == State::Failed || state == State::Done;
}

std::size_t bucket_at(const TimelineAxis& axis, double place) {
    const double share = place / std::max(1e-9, axis.length());
    const auto count = static_cast<double>(TimelineOverview::bucket_count);
    return static_cast<std::size_t>(std::clamp(share * count, 0.0, count - 1));
}

} // namespace

TimelineOverview::TimelineOverview(const TimelineAxis& axis) {
    const Timeline& timeline = axis.timeline();
    const auto& lanes = axis.shown_lanes();
    const std::size_t count = std::min(lanes.size(), line_count_max);
    lines_.assign(count, Line(bucket_count, 0));
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        Line& line = lines_[i * count / lanes.size()];
        const auto& lane = timeline.lanes[lanes[i]];
        std::uint32_t near = 0;
        for (SegmentNumber n = lane.segments_begin; n < lane.segments_end; ++n) {
            const Segment& segment = timeline.segments[n];
            const SegmentLook look = look_of(timeline, segment);
            if (look.is_idle) continue;
            const std::size_t first = bucket_at(axis, axis.of_event(segment.from, near));
            // An end goes on to the run's end, but it happens once.
            const std::size_t last =
                is_end(look.state) ? first : bucket_at(axis, axis.of_event(segment.to, near));
            for (std::size_t bucket = first; bucket <= last; ++bucket)
                line[bucket] |= bit_of(look.state);
        }
    }
}

} // namespace app::draw
