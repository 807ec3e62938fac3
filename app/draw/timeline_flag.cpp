#include "app/draw/timeline_flag.h"

#include <algorithm>

namespace app::draw {

namespace {

// Words in a row that is a heading's, and has no bars.
void draw_pill(Canvas& canvas, const TimelineLayout& layout, const Theme& theme, Point middle,
               std::string_view words) {
    const float unit = layout.metrics.unit;
    const Color color = theme.task_failed.mark;
    const TextStyle style = {FontFace::UiMedium, layout.metrics.text_tiny};
    const float width = canvas.measure().width_px(words, style) + 14 * unit;
    const float height = 18 * unit;
    const float left = std::clamp(middle.x - width / 2, layout.plot.x, layout.plot.right() - width);
    const Rect pill = {left, middle.y - height / 2, width, height};
    canvas.fill_rect(pill, theme.surface, height / 2);
    canvas.fill_rect(pill, color.faded(0.16F), height / 2);
    canvas.stroke_rect(pill, {color, unit}, height / 2);
    canvas.label({pill.center_x(), pill.center_y()}, words, style, theme.task_failed.label,
                 Anchor::Middle);
}

bool is_heading(const runtime::trace::Timeline& timeline, runtime::trace::LaneNumber number) {
    const runtime::trace::Lane& lane = timeline.lanes[number];
    return lane.kind == runtime::trace::LaneKind::Thread &&
           lane.segments_begin == lane.segments_end;
}

} // namespace

void draw_flag(Canvas& canvas, const TimelineLayout& layout, const Theme& theme,
               runtime::trace::EventNumber at, std::string_view words) {
    const float unit = layout.metrics.unit;
    const float x = layout.x_of_event(at);
    if (x < layout.plot.x || x > layout.plot.right()) return;
    const float bottom = layout.plot.y + std::min(layout.plot.height, layout.content_height_px);
    const Color color = theme.task_failed.mark;
    canvas.begin_group("difference", words);
    canvas.line({x, layout.plot.y}, {x, bottom}, {color, 1.5F * unit, LineDash::Dashed});
    draw_pill(canvas, layout, theme, {x, layout.plot.y + layout.metrics.lane / 2}, words);
    canvas.end_group();
}

void draw_interrupts(Canvas& canvas, const TimelineLayout& layout, const Theme& theme,
                     std::string_view words) {
    const auto& timeline = layout.axis->timeline();
    const auto& shown = layout.shown_lanes;
    const float lane = layout.metrics.lane;
    if (layout.rows.empty()) return;
    const LaneRow& first = layout.rows.front();
    const float top = first.rect.y - static_cast<float>(first.index) * lane;
    const ClipGuard clip(canvas, layout.plot);
    for (const runtime::trace::Mark& mark : timeline.marks) {
        if (mark.kind != runtime::trace::MarkKind::Interrupt) continue;
        const float x = layout.x_of_event(mark.event);
        const auto heading = std::find(shown.begin(), shown.end(), mark.lane);
        if (heading == shown.end() || x < layout.plot.x || x > layout.plot.right()) continue;
        // The lanes of the run go on to the next heading, which has no segments.
        const auto next = std::find_if(heading + 1, shown.end(),
                                       [&](auto number) { return is_heading(timeline, number); });
        const float y = top + static_cast<float>(heading - shown.begin()) * lane;
        const float bottom = top + static_cast<float>(next - shown.begin()) * lane;
        canvas.begin_group("interrupt", words);
        canvas.line({x, y}, {x, bottom},
                    {theme.task_failed.mark, layout.metrics.unit, LineDash::Dashed});
        draw_pill(canvas, layout, theme, {x, y + lane / 2}, words);
        canvas.end_group();
    }
}

} // namespace app::draw
