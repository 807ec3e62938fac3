#include "app/draw/timeline_paint.h"

#include <algorithm>
#include <array>
#include <optional>

namespace app::draw {

namespace {

// What shows where a bucket has several: what runs before what is to run, and waits last.
constexpr std::array shown_first = {State::Running, State::CancelRequested, State::Ready,
                                    State::Suspended};

class Strip {
  public:
    Strip(Canvas& canvas, Rect rect, const TimelineLayout& layout, const Theme& theme)
        : canvas_(canvas), rect_(rect), layout_(layout), theme_(theme) {}

    float x_of(double place) const {
        return rect_.x + static_cast<float>(place / layout_.axis->length()) * rect_.width;
    }

    void draw_lanes() {
        const TimelineOverview& overview = layout_.axis->overview();
        const std::size_t lines = overview.line_count();
        if (lines == 0) return;
        const float padding = 4 * layout_.metrics.unit;
        const float step = (rect_.height - 2 * padding) / static_cast<float>(lines);
        const float height = std::max(layout_.metrics.unit, step * 0.55F);
        for (std::size_t line = 0; line < lines; ++line) {
            const float y = rect_.y + padding + static_cast<float>(line) * step;
            draw_line(overview, line, y, height);
        }
        // Ends that are no success lie above all lines, so that no neighbour hides them.
        for (std::size_t line = 0; line < lines; ++line) {
            const float y = rect_.y + padding + static_cast<float>(line) * step;
            draw_ends(overview, line, y, std::max(height, 4 * layout_.metrics.unit));
        }
    }

    void draw_playhead() {
        if (layout_.playhead_event == runtime::trace::no_event) return;
        const float x = x_of(layout_.playhead_place);
        canvas_.fill_rect({x, rect_.y, layout_.metrics.border, rect_.height}, theme_.accent);
    }

  private:
    float bucket_x(std::size_t bucket) const {
        return rect_.x + rect_.width * static_cast<float>(bucket) /
                             static_cast<float>(TimelineOverview::bucket_count);
    }

    static std::optional<State> shown_in(const TimelineOverview& overview, std::size_t line,
                                         std::size_t bucket) {
        for (const State state : shown_first)
            if (overview.has(line, bucket, state)) return state;
        return std::nullopt;
    }

    void draw_line(const TimelineOverview& overview, std::size_t line, float y, float height) {
        for (std::size_t begin = 0; begin < TimelineOverview::bucket_count;) {
            const auto state = shown_in(overview, line, begin);
            std::size_t end = begin + 1;
            while (end < TimelineOverview::bucket_count && shown_in(overview, line, end) == state)
                ++end;
            if (state) {
                const float x = bucket_x(begin);
                const float opacity = state == State::Suspended ? 0.45F : 1.0F;
                canvas_.fill_rect({x, y, bucket_x(end) - x, height},
                                  theme_.look(*state).mark.faded(opacity));
            }
            begin = end;
        }
    }

    void draw_ends(const TimelineOverview& overview, std::size_t line, float y, float height) {
        const float width = 2 * layout_.metrics.unit;
        for (const State state : {State::Cancelled, State::Failed}) {
            for (std::size_t bucket = 0; bucket < TimelineOverview::bucket_count; ++bucket)
                if (overview.has(line, bucket, state))
                    canvas_.fill_rect({bucket_x(bucket), y, width, height},
                                      theme_.look(state).mark);
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
        if (!layout.is_quick) strip.draw_lanes();
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
