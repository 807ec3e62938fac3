// One drawing interface for the window and for exports.
//
// Everything that both the window and a picture show (bars, glyphs, arrows, labels) is painted
// through Canvas, so that the picture in an article is the picture in the window. There are three
// backends: ImDrawList (imgui_canvas.h), cairo for PNG and PDF (cairo_canvas.h), and our own SVG
// writer (svg_canvas.h).
//
// Coordinates are pixels of the caller's choosing: the window passes device pixels and metrics
// scaled to them, an export passes logical pixels and the backend scales. Geometry is exact: a
// rectangle covers [x, x + width), a line is centred on its points, so a crisp one-pixel line
// stands at half pixels. stroke_rect draws inside its rectangle, as a CSS border does.
//
// Text is measured by a TextMeasure. Exports all use the same one (FontSet), so PNG, PDF and SVG
// have the same layout to the last bit; the window's measures what its atlas draws.
#pragma once

#include "app/draw/geometry.h"

#include <span>
#include <string>
#include <string_view>

namespace app::draw {

enum class FontFace : std::uint8_t { Ui, UiMedium, UiSemibold, Mono };
inline constexpr int font_face_count = 4;

struct TextStyle {
    FontFace face = FontFace::Ui;
    float size_px = 12; // Em size, as in CSS.
};

// Measures text without drawing it.
class TextMeasure {
  public:
    virtual ~TextMeasure() = default;

    // The advance width of one line of UTF-8 text.
    virtual float width_px(std::string_view text, TextStyle style) const = 0;

    // The height of a capital letter above the baseline; labels are centred by it.
    virtual float cap_height_px(TextStyle style) const = 0;

    // The longest beginning of `text` that fits into `room_px`, with "…" appended when something
    // was cut; empty when not even one letter and the ellipsis fit.
    std::string fitted(std::string_view text, TextStyle style, float room_px) const;
};

enum class LineDash : std::uint8_t { Solid, Dashed, Dotted };

struct Stroke {
    Color color;
    float width_px = 1;
    LineDash dash = LineDash::Solid;
};

// Patterns tell states apart without colour. They are inked over a fill.
enum class Pattern : std::uint8_t { None, Dots, Hatch, CrossHatch, Chevrons, Notch, Bars };

enum class Anchor : std::uint8_t { Start, Middle, End };

class Canvas {
  public:
    virtual ~Canvas() = default;

    virtual const TextMeasure& measure() const = 0;

    virtual void fill_rect(Rect rect, Color color, float radius_px = 0) = 0;

    // Draws a border that lies inside `rect`.
    virtual void stroke_rect(Rect rect, Stroke stroke, float radius_px = 0) = 0;

    // Inks a pattern over `rect`; `unit_px` is 1 at scale 1 and scales the pattern's grain.
    virtual void fill_pattern(Rect rect, Pattern pattern, Color ink, float unit_px,
                              float radius_px = 0) = 0;

    // Draws straight lines through the points, with round joins.
    virtual void polyline(std::span<const Point> points, Stroke stroke) = 0;

    // Draws one cubic Bézier curve.
    virtual void curve(Point from, Point control1, Point control2, Point to, Stroke stroke) = 0;

    // Fills a convex polygon.
    virtual void fill_polygon(std::span<const Point> points, Color color) = 0;

    virtual void fill_circle(Point center, float radius_px, Color color) = 0;
    virtual void stroke_circle(Point center, float radius_px, Stroke stroke) = 0;

    // Draws one line of text; `at` is where the baseline and the anchor meet.
    virtual void text(Point at, std::string_view text, TextStyle style, Color color,
                      Anchor anchor = Anchor::Start) = 0;

    // Restricts drawing to the intersection of `rect` and the clip already in force.
    virtual void push_clip(Rect rect) = 0;
    virtual void pop_clip() = 0;

    // Groups what is drawn until end_group under a stable id with a title. Only SVG shows them: the
    // title appears on hover. An empty id or title is left out.
    virtual void begin_group(std::string_view id, std::string_view title) {
        static_cast<void>(id);
        static_cast<void>(title);
    }
    virtual void end_group() {}

    void line(Point from, Point to, Stroke stroke) {
        const Point points[] = {from, to};
        polyline(points, stroke);
    }

    // Draws text with its capitals centred on `center_y`, which is how labels sit in rows.
    void label(Point at, std::string_view text, TextStyle style, Color color,
               Anchor anchor = Anchor::Start);
};

// Keeps a clip while it lives.
class ClipGuard {
  public:
    ClipGuard(Canvas& canvas, Rect rect) : canvas_(canvas) { canvas_.push_clip(rect); }
    ~ClipGuard() { canvas_.pop_clip(); }
    ClipGuard(const ClipGuard&) = delete;
    ClipGuard& operator=(const ClipGuard&) = delete;

  private:
    Canvas& canvas_;
};

} // namespace app::draw
