// The window's backend of Canvas. Only built with BUILD_GUI.
#pragma once

#include "app/draw/canvas.h"

#include <array>

struct ImDrawList;
struct ImFont;

namespace app::draw {

// The atlas's fonts by face. An atlas has each face in a few sizes; `find` gives the one baked for
// an em size, or the nearest.
class WindowFonts : public TextMeasure {
  public:
    struct Sized {
        ImFont* font = nullptr;
        // What AddText must be given so that the em is the size that was asked for.
        float draw_size_px = 0;
    };
    virtual Sized find(TextStyle style) const = 0;

    // The width that ImGui gives the text in the found font.
    float width_px(std::string_view text, TextStyle style) const override;
    float cap_height_px(TextStyle style) const override;
};

// Draws into an ImDrawList. It may be made anew for every panel and frame.
class ImGuiCanvas final : public Canvas {
  public:
    ImGuiCanvas(ImDrawList& list, const WindowFonts& fonts) : list_(list), fonts_(fonts) {}

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

  private:
    ImDrawList& list_;
    const WindowFonts& fonts_;
};

} // namespace app::draw
