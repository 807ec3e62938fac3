#include "runtime/trace/timeline.h"

#include "runtime/trace/pages.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace runtime::trace {

namespace {

// The last element that begins at or before event n.
template <class Stretch>
std::uint32_t stretch_at(const std::vector<Stretch>& all, EventNumber n) {
    const auto later = std::partition_point(
        all.begin(), all.end(), [n](const Stretch& stretch) { return stretch.first <= n; });
    const auto count = static_cast<std::uint32_t>(later - all.begin());
    return count == 0 ? 0 : count - 1;
}

} // namespace

void SegmentList::push_back(const Segment& segment) {
    by_lane_.push_back(size());
    all_.push_back(segment);
}

Segment& SegmentList::add(LaneNumber lane) {
    // Whose memory is asked for in one go.
    constexpr std::size_t taken_at_once = 16384;
    const std::size_t count = all_.size();
    if (count > 0 && count % taken_at_once == 0) {
        all_.reserve(count + taken_at_once);
        take_pages(all_.data() + count, taken_at_once * sizeof(Segment));
    }
    by_lane_.push_back(lane);
    Segment& added = all_.emplace_back();
    added.lane = lane;
    return added;
}

void SegmentList::order_by_lane(const std::vector<Lane>& lanes) {
    const std::vector<LaneNumber> lane_of = std::exchange(by_lane_, {});
    by_lane_.resize(all_.size());
    std::vector<SegmentNumber> next;
    next.reserve(lanes.size());
    for (const Lane& lane : lanes)
        next.push_back(lane.segments_begin);
    for (SegmentNumber n = 0; n < size(); ++n)
        by_lane_[next[lane_of[n]]++] = n;
}

const Segment* Timeline::segment_at(LaneNumber lane, EventNumber n) const {
    const auto begin = segments.begin() + lanes[lane].segments_begin;
    const auto end = segments.begin() + lanes[lane].segments_end;
    const auto later =
        std::partition_point(begin, end, [n](const Segment& segment) { return segment.from <= n; });
    return later == begin ? nullptr : &*std::prev(later);
}

std::uint32_t Timeline::instant_of(EventNumber n) const {
    return stretch_at(instants, n);
}

std::uint32_t Timeline::slot_of(EventNumber n) const {
    return stretch_at(slots, n);
}

} // namespace runtime::trace
