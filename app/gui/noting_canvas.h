#pragma once

#include "app/gui/fonts.h"

// The window's canvas: it draws into an ImGui draw list and notes which glyphs are in use, so that
// the atlas can be made of just those.
namespace app::gui {

class NotingCanvas final : public draw::Canvas {
  public:
    NotingCanvas(ImDrawList& list, const FontAtlas& fonts) : inner_(list, fonts), fonts_(fonts) {}

    const draw::TextMeasure& measure() const override { return fonts_; }
    void fill_rect(draw::Rect rect, draw::Color color, float radius_px = 0) override {
        inner_.fill_rect(rect, color, radius_px);
    }
    void stroke_rect(draw::Rect rect, draw::Stroke stroke, float radius_px = 0) override {
        inner_.stroke_rect(rect, stroke, radius_px);
    }
    void fill_pattern(draw::Rect rect, draw::Pattern pattern, draw::Color ink, float unit_px,
                      float radius_px = 0) override {
        inner_.fill_pattern(rect, pattern, ink, unit_px, radius_px);
    }
    void polyline(std::span<const draw::Point> points, draw::Stroke stroke) override {
        inner_.polyline(points, stroke);
    }
    void curve(draw::Point from, draw::Point control1, draw::Point control2, draw::Point to,
               draw::Stroke stroke) override {
        inner_.curve(from, control1, control2, to, stroke);
    }
    void fill_polygon(std::span<const draw::Point> points, draw::Color color) override {
        inner_.fill_polygon(points, color);
    }
    void fill_circle(draw::Point center, float radius_px, draw::Color color) override {
        inner_.fill_circle(center, radius_px, color);
    }
    void stroke_circle(draw::Point center, float radius_px, draw::Stroke stroke) override {
        inner_.stroke_circle(center, radius_px, stroke);
    }
    void text(draw::Point at, std::string_view text, draw::TextStyle style, draw::Color color,
              draw::Anchor anchor = draw::Anchor::Start) override {
        fonts_.note(style, text);
        inner_.text(at, text, style, color, anchor);
    }
    void push_clip(draw::Rect rect) override { inner_.push_clip(rect); }
    void pop_clip() override { inner_.pop_clip(); }

  private:
    draw::ImGuiCanvas inner_;
    const FontAtlas& fonts_;
};

} // namespace app::gui
