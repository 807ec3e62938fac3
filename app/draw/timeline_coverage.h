// How much of the axis each state takes over a stretch of segments, for merged columns.
#pragma once

#include "runtime/trace/timeline.h"

#include <array>
#include <cstddef>
#include <vector>

namespace app::draw {

class TimelineAxis;

// The eight states of a task in their order, then idle.
inline constexpr std::size_t coverage_count = 9;
using Coverage = std::array<double, coverage_count>;

// Whether a call holds the thread here in the middle of a task's step, or of a callback: in truth
// it runs, and nothing else of its loop can.
bool is_blocking(const runtime::trace::Timeline& timeline, const runtime::trace::Segment& segment);

// Where a segment's state counts.
std::size_t coverage_index(const runtime::trace::Timeline& timeline,
                           const runtime::trace::Segment& segment);

// Running totals at every few segments of a lane, so that a stretch of a million costs as much as
// one of ten; made for a lane when it is first asked for.
class TimelineCoverage {
  public:
    explicit TimelineCoverage(const TimelineAxis& axis);

    // What segments [first, end) of one lane take, in units of the axis.
    Coverage of(runtime::trace::SegmentNumber first, runtime::trace::SegmentNumber end) const;

    // Whether the lane's totals are there, or quickly made.
    bool has_totals_soon(runtime::trace::LaneNumber lane) const;

  private:
    using Totals = std::vector<Coverage>; // Of all segments of the lane before each block.
    const Totals& totals_of(const runtime::trace::Lane& lane, Totals& totals) const;
    Coverage until(const Totals& totals, const runtime::trace::Lane& lane,
                   runtime::trace::SegmentNumber end) const;

    const TimelineAxis* axis_;
    mutable std::vector<Totals> totals_; // by lane
};

} // namespace app::draw
