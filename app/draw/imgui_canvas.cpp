#include "app/draw/imgui_canvas.h"

#include "app/draw/patterns.h"

#include <imgui.h>

#include <cmath>

namespace app::draw {

namespace {

ImU32 packed(Color color) {
    return IM_COL32(color.red, color.green, color.blue, color.alpha);
}

ImVec2 vec(Point point) {
    return {point.x, point.y};
}

// Strokes the list's path, dashed if asked for: ImGui knows no dashes.
void stroke_path(ImDrawList& list, Stroke stroke, bool is_closed) {
    if (stroke.dash == LineDash::Solid) {
        list.PathStroke(packed(stroke.color), is_closed ? ImDrawFlags_Closed : ImDrawFlags_None,
                        stroke.width_px);
        return;
    }
    const float on = stroke.dash == LineDash::Dashed ? 3 * stroke.width_px : stroke.width_px;
    const float off = stroke.dash == LineDash::Dashed ? 3 * stroke.width_px : 2 * stroke.width_px;
    const ImU32 color = packed(stroke.color);
    ImVector<ImVec2> path;
    path.swap(list._Path);
    if (is_closed && !path.empty()) {
        const ImVec2 first = path[0]; // ImVector cannot push an item of its own
        path.push_back(first);
    }
    float left = on;
    bool is_on = true;
    for (int i = 0; i + 1 < path.Size; ++i) {
        const ImVec2 from = path[i];
        const ImVec2 to = path[i + 1];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        float done = 0;
        while (done < length) {
            const float step = std::min(left, length - done);
            if (is_on) {
                const auto at = [&](float distance) {
                    const float share = distance / length;
                    return ImVec2(from.x + (to.x - from.x) * share,
                                  from.y + (to.y - from.y) * share);
                };
                list.PathLineTo(at(done));
                list.PathLineTo(at(done + step));
                list.PathStroke(color, ImDrawFlags_None, stroke.width_px);
            }
            done += step;
            left -= step;
            if (left <= 0) {
                is_on = !is_on;
                left = is_on ? on : off;
            }
        }
    }
}

Rect visible_part(const ImDrawList& list) {
    const ImVec2 from = list.GetClipRectMin();
    const ImVec2 to = list.GetClipRectMax();
    return {from.x, from.y, to.x - from.x, to.y - from.y};
}

bool is_hidden(const ImDrawList& list, Rect rect) {
    return rect.is_empty() || rect.intersected(visible_part(list)).is_empty();
}

} // namespace

float WindowFonts::width_px(std::string_view text, TextStyle style) const {
    const Sized sized = find(style);
    return sized.font
        ->CalcTextSizeA(sized.draw_size_px, 1e30F, 0, text.data(), text.data() + text.size())
        .x;
}

float WindowFonts::cap_height_px(TextStyle style) const {
    const Sized sized = find(style);
    const float scale = sized.draw_size_px / sized.font->FontSize;
    const ImFontGlyph* capital = sized.font->FindGlyph('H');
    return capital == nullptr ? style.size_px * 0.72F : (sized.font->Ascent - capital->Y0) * scale;
}

void ImGuiCanvas::fill_rect(Rect rect, Color color, float radius_px) {
    if (color.alpha == 0 || is_hidden(list_, rect)) return;
    list_.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, packed(color), radius_px);
}

void ImGuiCanvas::stroke_rect(Rect rect, Stroke stroke, float radius_px) {
    if (stroke.color.alpha == 0 || is_hidden(list_, rect)) return;
    const Rect inner = rect.inset(stroke.width_px / 2);
    list_.PathRect({inner.x, inner.y}, {inner.right(), inner.bottom()},
                   std::max(0.0F, radius_px - stroke.width_px / 2));
    stroke_path(list_, stroke, true);
}

void ImGuiCanvas::fill_pattern(Rect rect, Pattern pattern, Color color, float unit_px,
                               float radius_px) {
    if (is_hidden(list_, rect)) return;
    const PatternInk ink = pattern_ink(rect, visible_part(list_), pattern, unit_px, radius_px);
    const Stroke stroke = {color, ink.line_width_px, LineDash::Solid};
    for (const auto& points : ink.lines)
        polyline(points, stroke);
    for (const auto& points : ink.chevrons)
        polyline(points, stroke);
    for (const auto& points : ink.triangles)
        fill_polygon(points, color);
    for (const Point& dot : ink.dots) {
        list_.AddCircleFilled(vec(dot), ink.dot_radius_px, packed(color), 8);
    }
}

void ImGuiCanvas::polyline(std::span<const Point> points, Stroke stroke) {
    for (const Point& point : points)
        list_.PathLineTo(vec(point));
    stroke_path(list_, stroke, false);
}

void ImGuiCanvas::curve(Point from, Point control1, Point control2, Point to, Stroke stroke) {
    list_.PathLineTo(vec(from));
    list_.PathBezierCubicCurveTo(vec(control1), vec(control2), vec(to));
    stroke_path(list_, stroke, false);
}

void ImGuiCanvas::fill_polygon(std::span<const Point> points, Color color) {
    if (points.size() < 3) return;
    // ImGui smooths only the outside of polygons that run clockwise on the screen.
    float area = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point& a = points[i];
        const Point& b = points[(i + 1) % points.size()];
        area += a.x * b.y - b.x * a.y;
    }
    if (area >= 0) {
        for (const Point& point : points)
            list_.PathLineTo(vec(point));
    } else {
        for (std::size_t i = points.size(); i-- > 0;)
            list_.PathLineTo(vec(points[i]));
    }
    list_.PathFillConvex(packed(color));
}

void ImGuiCanvas::fill_circle(Point center, float radius_px, Color color) {
    list_.AddCircleFilled(vec(center), radius_px, packed(color));
}

void ImGuiCanvas::stroke_circle(Point center, float radius_px, Stroke stroke) {
    list_.AddCircle(vec(center), radius_px, packed(stroke.color), 0, stroke.width_px);
}

void ImGuiCanvas::text(Point at, std::string_view text, TextStyle style, Color color,
                       Anchor anchor) {
    if (text.empty()) return;
    const WindowFonts::Sized sized = fonts_.find(style);
    float x = at.x;
    if (anchor != Anchor::Start) {
        const float width = fonts_.width_px(text, style);
        x -= anchor == Anchor::Middle ? width / 2 : width;
    }
    // Glyph images lie on whole pixels, else they blur.
    const float ascent = sized.font->Ascent * sized.draw_size_px / sized.font->FontSize;
    const ImVec2 corner(std::round(x), std::round(at.y - ascent));
    list_.AddText(sized.font, sized.draw_size_px, corner, packed(color), text.data(),
                  text.data() + text.size());
}

void ImGuiCanvas::push_clip(Rect rect) {
    list_.PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}

void ImGuiCanvas::pop_clip() {
    list_.PopClipRect();
}

} // namespace app::draw
