#include "app/draw/timeline_lanes.h"

#include <algorithm>
#include <cmath>

namespace app::draw {

using runtime::trace::EventNumber;
using runtime::trace::Lane;
using runtime::trace::LaneKind;
using runtime::trace::Segment;
using runtime::trace::SegmentNumber;
using runtime::trace::Timeline;

namespace {

// A segment narrower than this is merged with its neighbours into a column.
constexpr float bar_width_min = 2.5F;
constexpr float column_width = 3;
// Bars are cut this far outside of the plot; what is farther out can not be seen.
constexpr float cut_margin = 64;

bool is_terminal(const Timeline& timeline, const Segment& segment) {
    const SegmentLook look = look_of(timeline, segment);
    return !look.is_idle && (look.state == State::Cancelled || look.state == State::Failed ||
                             look.state == State::Done);
}

// Walks along one lane from the view's left edge to its right.
class LaneWalk {
  public:
    LaneWalk(TimelineLayout& layout, const LaneRow& row)
        : layout_(layout), axis_(*layout.axis), timeline_(axis_.timeline()),
          lane_(timeline_.lanes[row.lane]), row_(row),
          near_(timeline_.event_count == 0 ? 0
                                           : timeline_.slot_of(axis_.event_at(layout.view_begin))) {
    }

    void run() {
        const double view_end = layout_.place_of(layout_.plot.right());
        const EventNumber first_event = axis_.event_at(layout_.view_begin);
        SegmentNumber i = first_ending_after(lane_.segments_begin, first_event);
        while (i < lane_.segments_end) {
            const float begin = x(timeline_.segments[i].from);
            if (layout_.place_of(begin) > view_end) break;
            const float end = x(timeline_.segments[i].to);
            if (is_bar(i, begin, end)) {
                add_bar(i, begin, end);
                ++i;
            } else {
                i = add_column(i, begin);
            }
        }
    }

  private:
    float x(EventNumber event) { return layout_.x_of(axis_.of_event(event, near_)); }

    bool is_bar(SegmentNumber i, float begin, float end) const {
        return end - begin >= bar_width_min * layout_.metrics.unit || stands_out(i);
    }
    // What is never merged with others.
    bool stands_out(SegmentNumber i) const {
        return is_terminal(timeline_, timeline_.segments[i]) || is_endless(i);
    }
    bool is_endless(SegmentNumber i) const {
        if (layout_.endless_px <= 0 || i + 1 != lane_.segments_end) return false;
        const SegmentLook look = look_of(timeline_, timeline_.segments[i]);
        return lane_.kind != LaneKind::Loop && look.state == State::Suspended && !look.is_paused;
    }

    SegmentNumber first_ending_after(SegmentNumber from, EventNumber event) const {
        const auto begin = timeline_.segments.begin() + from;
        const auto end = timeline_.segments.begin() + lane_.segments_end;
        const auto found = std::partition_point(
            begin, end, [&](const Segment& segment) { return segment.to <= event; });
        return from + static_cast<SegmentNumber>(found - begin);
    }

    void add_bar(SegmentNumber i, float begin, float end) {
        const Segment& segment = timeline_.segments[i];
        Bar bar;
        bar.begin_x = begin;
        bar.end_x = end;
        bar.segment = i;
        bar.lane = row_.lane;
        bar.look = look_of(timeline_, segment);
        bar.is_end = is_terminal(timeline_, segment) && i + 1 == lane_.segments_end;
        bar.has_handle = end_handle(segment) == EndHandle::Draggable;
        bar.is_endless = is_endless(i);
        const float left = std::max(begin, layout_.plot.x - cut_margin);
        const float shown_end = end + (bar.is_endless ? layout_.endless_px : 0);
        const float right = std::min(shown_end, layout_.plot.right() + cut_margin);
        bar.rect = {left, row_.bars.y, std::max(right - left, layout_.metrics.unit),
                    row_.bars.height};
        layout_.bars.push_back(bar);
    }

    // Merges segments from `first` on into one column; returns the first that is not in it.
    SegmentNumber add_column(SegmentNumber first, float begin) {
        const float end_wanted = begin + column_width * layout_.metrics.unit;
        const EventNumber event = axis_.event_at(layout_.place_of(end_wanted));
        SegmentNumber end = std::max(first + 1, first_ending_after(first + 1, event));
        if (end == lane_.segments_end && stands_out(end - 1)) --end;
        end = std::max(end, first + 1);
        Column column;
        column.lane = row_.lane;
        const float end_x = x(timeline_.segments[end - 1].to);
        // On whole pixels, so that no seam shows between two columns.
        const float left = std::round(begin);
        column.rect = {left, row_.bars.y, std::max(std::round(end_x) - left, layout_.metrics.unit),
                       row_.bars.height};
        add_shares(column, first, end);
        layout_.columns.push_back(column);
        return end;
    }

    void add_shares(Column& column, SegmentNumber first, SegmentNumber end) const {
        const Coverage coverage = axis_.coverage().of(first, end);
        double total = 0;
        for (const double part : coverage)
            total += part;
        for (std::size_t i = 0; i < coverage_count; ++i) {
            column.share[i] = static_cast<float>(coverage[i] / total);
        }
    }

    TimelineLayout& layout_;
    const TimelineAxis& axis_;
    const Timeline& timeline_;
    const Lane& lane_;
    const LaneRow& row_;
    std::uint32_t near_;
};

} // namespace

void lay_out_lane(TimelineLayout& layout, const LaneRow& row) {
    if (layout.is_quick && !layout.axis->coverage().has_totals_soon(row.lane)) return;
    LaneWalk(layout, row).run();
}

} // namespace app::draw
