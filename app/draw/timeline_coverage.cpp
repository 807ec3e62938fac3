#include "app/draw/timeline_coverage.h"

#include "app/draw/timeline_axis.h"

#include <algorithm>

namespace app::draw {

using runtime::trace::LaneKind;
using runtime::trace::Segment;
using runtime::trace::SegmentNumber;
using runtime::trace::SegmentState;
using runtime::trace::Timeline;

namespace {

constexpr SegmentNumber block = 16;

// Nothing is lost because it is short: a segment within one event counts as a little.
constexpr double width_min = 1e-4;

void add(Coverage& total, const TimelineAxis& axis, const Segment& segment, std::uint32_t& near) {
    const double begin = axis.of_event(segment.from, near);
    const double end = axis.of_event(segment.to, near);
    total[coverage_index(axis.timeline(), segment)] += std::max(width_min, end - begin);
}

} // namespace

std::size_t coverage_index(const Timeline& timeline, const Segment& segment) {
    const bool is_loop = timeline.lanes[segment.lane].kind == LaneKind::Loop;
    if (is_loop && segment.state != SegmentState::Running) return coverage_count - 1;
    switch (segment.state) {
    case SegmentState::Created:
    case SegmentState::Ready:
    case SegmentState::Running:
    case SegmentState::Suspended:
    case SegmentState::CancelRequested:
    case SegmentState::Cancelled:
    case SegmentState::Failed:
    case SegmentState::Done: return static_cast<std::size_t>(segment.state);
    case SegmentState::Blocked: return static_cast<std::size_t>(SegmentState::Suspended);
    case SegmentState::Idle: return coverage_count - 1;
    }
    return coverage_count - 1;
}

TimelineCoverage::TimelineCoverage(const TimelineAxis& axis) : axis_(&axis) {
    const auto& segments = axis.timeline().segments;
    totals_.reserve(segments.size() / block + 1);
    Coverage total{};
    std::uint32_t near = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (i % block == 0) totals_.push_back(total);
        add(total, axis, segments[i], near);
    }
    if (segments.size() % block == 0) totals_.push_back(total);
}

Coverage TimelineCoverage::until(SegmentNumber end) const {
    Coverage total = totals_[end / block];
    std::uint32_t near = 0;
    for (SegmentNumber i = end / block * block; i < end; ++i) {
        add(total, *axis_, axis_->timeline().segments[i], near);
    }
    return total;
}

Coverage TimelineCoverage::of(SegmentNumber first, SegmentNumber end) const {
    Coverage result{};
    if (end - first <= 2 * block) {
        std::uint32_t near = 0;
        for (SegmentNumber i = first; i < end; ++i) {
            add(result, *axis_, axis_->timeline().segments[i], near);
        }
        return result;
    }
    const Coverage before = until(first);
    const Coverage after = until(end);
    for (std::size_t i = 0; i < coverage_count; ++i)
        result[i] = after[i] - before[i];
    return result;
}

} // namespace app::draw
