#pragma once

#include "app/draw/canvas.h"
#include "app/draw/font_set.h"

#include <map>
#include <string>
#include <vector>

namespace app::draw {

// Writes an SVG document for authors: real text, titles on hover, ids that only depend on what is
// drawn. Numbers are written with at most two decimals.
class SvgCanvas final : public Canvas {
  public:
    SvgCanvas(const FontSet& fonts, int width_px, int height_px, std::string title);

    // Ends the picture and returns the document. Nothing may be drawn afterwards.
    std::string finish();

    const TextMeasure& measure() const override { return fonts_; }
    void fill_rect(Rect rect, Color color, float radius_px) override;
    void stroke_rect(Rect rect, Stroke stroke, float radius_px) override;
    void fill_pattern(Rect rect, Pattern pattern, Color ink, float unit_px,
                      float radius_px) override;
    void polyline(std::span<const Point> points, Stroke stroke) override;
    void curve(Point from, Point control1, Point control2, Point to, Stroke stroke) override;
    void fill_polygon(std::span<const Point> points, Color color) override;
    void fill_circle(Point center, float radius_px, Color color) override;
    void stroke_circle(Point center, float radius_px, Stroke stroke) override;
    void text(Point at, std::string_view text, TextStyle style, Color color,
              Anchor anchor) override;
    void push_clip(Rect rect) override;
    void pop_clip() override;
    void begin_group(std::string_view id, std::string_view title) override;
    void end_group() override;

  private:
    std::string definition(const std::string& prefix, const std::string& body);

    const FontSet& fonts_;
    int width_px_;
    int height_px_;
    std::string title_;
    std::string body_;
    std::vector<Rect> clips_;
    // Patterns and clips by their text, so that each is defined once; numbered as they appear.
    std::map<std::string, std::string> definitions_;
    std::string definition_text_;
    std::map<std::string, int> id_uses_;
};

} // namespace app::draw
