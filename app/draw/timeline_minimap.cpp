#include "app/draw/timeline_paint.h"

#include <algorithm>

namespace app::draw {

using runtime::trace::Lane;
using runtime::trace::Segment;
using runtime::trace::SegmentNumber;
using runtime::trace::Timeline;

namespace {

// As many lines as fit, each for one lane or for the first of several.
constexpr std::size_t line_count_max = 12;
// Of a lane with more segments than this, evenly chosen ones are drawn.
constexpr SegmentNumber segment_count_max = 400;

// A strip of a few pixels shows what runs, waits and is queued; that a task is over or has not
// begun is shown by nothing.
bool is_shown_small(SegmentLook look) {
    return !look.is_idle &&
           (look.state == State::Running || look.state == State::Ready ||
            look.state == State::Suspended || look.state == State::CancelRequested);
}

class Strip {
  public:
    Strip(Canvas& canvas, Rect rect, const TimelineLayout& layout, const Theme& theme)
        : canvas_(canvas), rect_(rect), layout_(layout), theme_(theme) {}

    float x_of(double place) const {
        return rect_.x + static_cast<float>(place / layout_.axis->length()) * rect_.width;
    }

    void draw_lanes() {
        const Timeline& timeline = layout_.axis->timeline();
        const std::size_t lane_count = layout_.shown_lanes.size();
        const std::size_t lines = std::min(lane_count, line_count_max);
        if (lines == 0) return;
        const float padding = 4 * layout_.metrics.unit;
        const float height = (rect_.height - 2 * padding) / static_cast<float>(lines);
        for (std::size_t line = 0; line < lines; ++line) {
            const float y = rect_.y + padding + static_cast<float>(line) * height;
            const auto lane = layout_.shown_lanes[line * lane_count / lines];
            draw_lane(timeline.lanes[lane], y, height * 0.55F);
        }
    }

    void draw_playhead() {
        if (layout_.playhead_event == runtime::trace::no_event) return;
        const float x = x_of(layout_.axis->of_event(layout_.playhead_event));
        canvas_.fill_rect({x, rect_.y, layout_.metrics.border, rect_.height}, theme_.accent);
    }

  private:
    void draw_lane(const Lane& lane, float y, float height) {
        const Timeline& timeline = layout_.axis->timeline();
        const float unit = layout_.metrics.unit;
        const SegmentNumber count = lane.segments_end - lane.segments_begin;
        const SegmentNumber stride = std::max<SegmentNumber>(1, count / segment_count_max);
        for (SegmentNumber i = lane.segments_begin; i < lane.segments_end; i += stride) {
            const Segment& segment = timeline.segments[i];
            const SegmentLook look = look_of(timeline, segment);
            if (!is_shown_small(look)) continue;
            const float begin = x_of(layout_.axis->of_event(segment.from));
            const float end = x_of(layout_.axis->of_event(segment.to));
            const float opacity = look.state == State::Suspended ? 0.45F : 1.0F;
            canvas_.fill_rect({begin, y, std::max(unit, end - begin), std::max(unit, height)},
                              theme_.look(look.state).mark.faded(opacity));
        }
    }

    Canvas& canvas_;
    Rect rect_;
    const TimelineLayout& layout_;
    const Theme& theme_;
};

} // namespace

Rect draw_minimap(Canvas& canvas, Rect rect, const TimelineLayout& layout, const Theme& theme) {
    const Metrics& metrics = layout.metrics;
    canvas.fill_rect(rect, theme.raised, metrics.radius_segment);
    Strip strip(canvas, rect, layout, theme);
    if (layout.axis->timeline().event_count > 0) {
        const ClipGuard clip(canvas, rect);
        strip.draw_lanes();
        strip.draw_playhead();
    }
    const double view_end =
        layout.view_begin + layout.units_per_px * static_cast<double>(layout.plot.width);
    const float left = std::clamp(strip.x_of(layout.view_begin), rect.x, rect.right());
    const float right = std::clamp(strip.x_of(view_end), left, rect.right());
    const Rect frame = {left, rect.y, std::max(right - left, 6 * metrics.unit), rect.height};
    canvas.stroke_rect(frame, {theme.accent, metrics.icon_line, LineDash::Solid},
                       metrics.radius_segment);
    return frame;
}

} // namespace app::draw
