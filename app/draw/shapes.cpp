#include "app/draw/shapes.h"

#include <array>
#include <cmath>

namespace app::draw {

namespace {

// Maps a 16-grid, on which the glyphs are designed, to the wanted square.
class Grid {
  public:
    Grid(Point center, float size_px) : center_(center), unit_(size_px / 16) {}
    Point at(float x, float y) const {
        return {center_.x + (x - 8) * unit_, center_.y + (y - 8) * unit_};
    }
    float length(float value) const { return value * unit_; }

  private:
    Point center_;
    float unit_;
};

void draw_play(Canvas& canvas, const Grid& grid, Color color) {
    const std::array<Point, 3> shape = {grid.at(4.5F, 2.5F), grid.at(13.5F, 8),
                                        grid.at(4.5F, 13.5F)};
    canvas.fill_polygon(shape, color);
}

void draw_play_outline(Canvas& canvas, const Grid& grid, Stroke stroke) {
    const std::array<Point, 5> shape = {grid.at(5, 3.5F), grid.at(12.5F, 8), grid.at(5, 12.5F),
                                        grid.at(5, 3.5F), grid.at(8, 5.3F)};
    canvas.polyline(shape, stroke);
}

void draw_flag(Canvas& canvas, const Grid& grid, Stroke stroke) {
    canvas.line(grid.at(4, 2), grid.at(4, 14.5F), stroke);
    const std::array<Point, 3> cloth = {grid.at(4, 2.5F), grid.at(13.5F, 6), grid.at(4, 9.5F)};
    canvas.fill_polygon(cloth, stroke.color);
}

} // namespace

void draw_state_glyph(Canvas& canvas, State state, Point center, float size_px, Color color) {
    const Grid grid(center, size_px);
    const Stroke stroke = {color, grid.length(1.8F), LineDash::Solid};
    switch (state) {
    case State::Created: canvas.stroke_circle(center, grid.length(5), stroke); break;
    case State::Ready: draw_play_outline(canvas, grid, stroke); break;
    case State::Running: draw_play(canvas, grid, color); break;
    case State::Suspended: {
        const Point left = grid.at(3.8F, 3);
        const Point right = grid.at(9.2F, 3);
        canvas.fill_rect({left.x, left.y, grid.length(3), grid.length(10)}, color);
        canvas.fill_rect({right.x, right.y, grid.length(3), grid.length(10)}, color);
        break;
    }
    case State::CancelRequested: draw_flag(canvas, grid, stroke); break;
    case State::Cancelled:
        canvas.stroke_circle(center, grid.length(5.5F), stroke);
        canvas.line(grid.at(4.4F, 4.4F), grid.at(11.6F, 11.6F), stroke);
        break;
    case State::Failed:
        canvas.line(grid.at(3.5F, 3.5F), grid.at(12.5F, 12.5F), stroke);
        canvas.line(grid.at(12.5F, 3.5F), grid.at(3.5F, 12.5F), stroke);
        break;
    case State::Done: {
        const std::array<Point, 3> tick = {grid.at(3, 8.5F), grid.at(6.5F, 12), grid.at(13, 4.5F)};
        canvas.polyline(tick, stroke);
        break;
    }
    }
}

void draw_state_bar(Canvas& canvas, Rect rect, State state, const Theme& theme,
                    const Metrics& metrics, float opacity) {
    const StateLook& look = theme.look(state);
    const float unit = metrics.unit;
    const bool is_wide = rect.width >= 8 * unit;
    const float radius = is_wide ? metrics.radius_segment : 0;
    canvas.fill_rect(rect, look.fill.faded(opacity), radius);
    if (rect.width >= 4 * unit && look.pattern != Pattern::None) {
        canvas.fill_pattern(rect, look.pattern, look.ink.faded(opacity), unit, radius);
    }
    if (rect.width >= 3 * unit && look.outline != look.fill) {
        canvas.stroke_rect(rect, {look.outline.faded(opacity), metrics.border, look.outline_dash},
                           radius);
    }
}

void draw_blocking_sign(Canvas& canvas, Rect rect, const Theme& theme, const Metrics& metrics,
                        float opacity) {
    const float unit = metrics.unit;
    const StateLook& look = theme.look(State::Running);
    const float radius = rect.width >= 8 * unit ? metrics.radius_segment : 0;
    if (rect.width >= 4 * unit)
        canvas.fill_pattern(rect, Pattern::Bars, look.bar_text.faded(0.55F * opacity), unit,
                            radius);
    canvas.stroke_rect(rect, {look.bar_text.faded(0.8F * opacity), metrics.border}, radius);
}

void draw_state_swatch(Canvas& canvas, Rect rect, State state, const Theme& theme,
                       const Metrics& metrics) {
    draw_state_bar(canvas, rect, state, theme, metrics);
}

void draw_warning_sign(Canvas& canvas, Point center, float size_px, Color color, float line_px) {
    const auto at = [&](float x, float y) {
        return Point{center.x + (x / 16 - 0.5F) * size_px, center.y + (y / 16 - 0.5F) * size_px};
    };
    const Stroke stroke{color, line_px};
    const Point outline[] = {at(8, 2.4F), at(14.2F, 13.2F), at(1.8F, 13.2F), at(8, 2.4F)};
    canvas.polyline(outline, stroke);
    canvas.line(at(8, 6.4F), at(8, 9.6F), stroke);
    canvas.fill_circle(at(8, 11.4F), size_px * 0.05F, color);
}

void draw_arrow_head(Canvas& canvas, Point tip, Point from, float size_px, Color color) {
    const float dx = tip.x - from.x;
    const float dy = tip.y - from.y;
    const float length = std::sqrt(dx * dx + dy * dy);
    if (length <= 0) return;
    const float along_x = dx / length * size_px;
    const float along_y = dy / length * size_px;
    const float half = 0.5F;
    const std::array<Point, 3> head = {
        tip, Point{tip.x - along_x - along_y * half, tip.y - along_y + along_x * half},
        Point{tip.x - along_x + along_y * half, tip.y - along_y - along_x * half}};
    canvas.fill_polygon(head, color);
}

void draw_arrow(Canvas& canvas, Point from, Point to, Stroke stroke, float head_px) {
    const float direction = to.y >= from.y ? 1.0F : -1.0F;
    // The line ends inside the head, so that its flat end does not show beside the tip.
    const Point end = {to.x, to.y - direction * head_px * 0.8F};
    const float reach = (end.y - from.y) * 0.55F;
    canvas.curve(from, {from.x, from.y + reach}, {end.x, end.y - reach}, end, stroke);
    draw_arrow_head(canvas, to, {to.x, to.y - direction}, head_px, stroke.color);
}

} // namespace app::draw
