#include "app/draw/timeline_coverage.h"

#include "app/draw/timeline_axis.h"

#include <algorithm>

namespace app::draw {

using runtime::trace::Lane;
using runtime::trace::LaneKind;
using runtime::trace::Segment;
using runtime::trace::SegmentNumber;
using runtime::trace::SegmentState;
using runtime::trace::Timeline;

namespace {

constexpr SegmentNumber block = 16;

// Nothing is lost because it is short: a segment within one event counts as a little.
constexpr double width_min = 1e-4;

// Adds up segments in the order of their numbers: where one of a lane ends the next begins.
class Adder {
  public:
    explicit Adder(const TimelineAxis& axis) : axis_(axis) {}
    void add(Coverage& total, const Segment& segment) {
        if (segment.from != at_) begin_ = axis_.of_event(segment.from, near_);
        const double end = axis_.of_event(segment.to, near_);
        total[coverage_index(axis_.timeline(), segment)] += std::max(width_min, end - begin_);
        at_ = segment.to;
        begin_ = end;
    }

  private:
    const TimelineAxis& axis_;
    std::uint32_t near_ = 0;
    runtime::trace::EventNumber at_ = runtime::trace::no_event;
    double begin_ = 0;
};

} // namespace

bool is_blocking(const Timeline& timeline, const Segment& segment) {
    return segment.state == SegmentState::Blocked &&
           timeline.lanes[segment.lane].kind != LaneKind::Thread;
}

std::size_t coverage_index(const Timeline& timeline, const Segment& segment) {
    const bool is_loop = timeline.lanes[segment.lane].kind == LaneKind::Loop;
    const bool is_at_work =
        segment.state == SegmentState::Running || segment.state == SegmentState::Blocked;
    if (is_loop && !is_at_work) return coverage_count - 1;
    switch (segment.state) {
    case SegmentState::Created:
    case SegmentState::Ready:
    case SegmentState::Running:
    case SegmentState::Suspended:
    case SegmentState::CancelRequested:
    case SegmentState::Cancelled:
    case SegmentState::Failed:
    case SegmentState::Done: return static_cast<std::size_t>(segment.state);
    case SegmentState::Blocked:
        return static_cast<std::size_t>(is_blocking(timeline, segment) ? SegmentState::Running
                                                                       : SegmentState::Suspended);
    case SegmentState::Paused: return static_cast<std::size_t>(SegmentState::Suspended);
    case SegmentState::Idle: return coverage_count - 1;
    }
    return coverage_count - 1;
}

TimelineCoverage::TimelineCoverage(const TimelineAxis& axis)
    : axis_(&axis), totals_(axis.timeline().lanes.size()) {}

bool TimelineCoverage::has_totals_soon(runtime::trace::LaneNumber number) const {
    constexpr SegmentNumber quick_segment_count = 10'000;
    const Lane& lane = axis_->timeline().lanes[number];
    return !totals_[number].empty() ||
           lane.segments_end - lane.segments_begin <= quick_segment_count;
}

const TimelineCoverage::Totals& TimelineCoverage::totals_of(const Lane& lane,
                                                            Totals& totals) const {
    if (!totals.empty()) return totals;
    const auto& segments = axis_->timeline().segments;
    totals.reserve((lane.segments_end - lane.segments_begin) / block + 1);
    Coverage total{};
    Adder adder(*axis_);
    for (SegmentNumber i = lane.segments_begin; i < lane.segments_end; ++i) {
        if ((i - lane.segments_begin) % block == 0) totals.push_back(total);
        adder.add(total, segments[i]);
    }
    totals.push_back(total);
    return totals;
}

Coverage TimelineCoverage::until(const Totals& totals, const Lane& lane, SegmentNumber end) const {
    const SegmentNumber blocks = (end - lane.segments_begin) / block;
    Coverage total = totals[blocks];
    Adder adder(*axis_);
    for (SegmentNumber i = lane.segments_begin + blocks * block; i < end; ++i)
        adder.add(total, axis_->timeline().segments[i]);
    return total;
}

Coverage TimelineCoverage::of(SegmentNumber first, SegmentNumber end) const {
    Coverage result{};
    if (end - first <= 2 * block) {
        Adder adder(*axis_);
        for (SegmentNumber i = first; i < end; ++i)
            adder.add(result, axis_->timeline().segments[i]);
        return result;
    }
    const runtime::trace::LaneNumber number = axis_->timeline().segments[first].lane;
    const Lane& lane = axis_->timeline().lanes[number];
    const Totals& totals = totals_of(lane, totals_[number]);
    const Coverage before = until(totals, lane, first);
    const Coverage after = until(totals, lane, end);
    for (std::size_t i = 0; i < coverage_count; ++i)
        result[i] = after[i] - before[i];
    return result;
}

} // namespace app::draw
