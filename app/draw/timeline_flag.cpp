#include "app/draw/timeline_flag.h"

#include <algorithm>

namespace app::draw {

void draw_flag(Canvas& canvas, const TimelineLayout& layout, const Theme& theme,
               runtime::trace::EventNumber at, std::string_view words) {
    const float unit = layout.metrics.unit;
    const float x = layout.x_of_event(at);
    if (x < layout.plot.x || x > layout.plot.right()) return;
    const float bottom = layout.plot.y + std::min(layout.plot.height, layout.content_height_px);
    const Color color = theme.task_failed.mark;
    canvas.begin_group("difference", words);
    canvas.line({x, layout.plot.y}, {x, bottom}, {color, 1.5F * unit, LineDash::Dashed});
    const TextStyle style = {FontFace::UiMedium, layout.metrics.text_tiny};
    const float width = canvas.measure().width_px(words, style) + 14 * unit;
    const float height = 18 * unit;
    const float left = std::clamp(x - width / 2, layout.plot.x, layout.plot.right() - width);
    // In the first row, which is a heading's and has no bars.
    const Rect pill = {left, layout.plot.y + (layout.metrics.lane - height) / 2, width, height};
    canvas.fill_rect(pill, theme.surface, height / 2);
    canvas.fill_rect(pill, color.faded(0.16F), height / 2);
    canvas.stroke_rect(pill, {color, unit}, height / 2);
    canvas.label({pill.center_x(), pill.center_y()}, words, style, theme.task_failed.label,
                 Anchor::Middle);
    canvas.end_group();
}

} // namespace app::draw
