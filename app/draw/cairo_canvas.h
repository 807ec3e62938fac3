#pragma once

#include "app/draw/canvas.h"
#include "app/draw/font_set.h"

#include <memory>
#include <string>
#include <vector>

namespace app::draw {

// Draws into a PNG or a PDF that is made in memory. The same calls give the same bytes on every
// run with the same fonts; a PDF's dates are fixed.
class CairoCanvas final : public Canvas {
  public:
    // A picture of width x height logical pixels, each `scale` device pixels wide.
    static std::unique_ptr<CairoCanvas> png(const FontSet& fonts, int width_px, int height_px,
                                            int scale);
    // A page of width x height logical pixels at 96 to the inch; text stays text.
    static std::unique_ptr<CairoCanvas> pdf(const FontSet& fonts, int width_px, int height_px,
                                            const std::string& title);
    ~CairoCanvas() override;

    // Ends the picture and returns the file's bytes. Nothing may be drawn afterwards.
    std::string finish();
    // Ends a picture of pixels and returns them, rows from the top: blue, green, red, opacity.
    std::vector<std::uint8_t> finish_bgra();

    const TextMeasure& measure() const override;
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

  private:
    struct Data;
    explicit CairoCanvas(std::unique_ptr<Data> data);
    std::unique_ptr<Data> data_;
};

// Encodes straight-alpha RGBA pixels, rows from the top, as a PNG file's bytes.
std::string encode_png(const std::uint8_t* rgba, int width_px, int height_px);

} // namespace app::draw
