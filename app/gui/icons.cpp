#include "app/gui/icons.h"

#include <array>
#include <cmath>
#include <initializer_list>
#include <vector>

namespace app::gui {

using draw::Canvas;
using draw::Color;
using draw::Point;
using draw::Stroke;

namespace {

// Draws on a grid of 16 whose middle is (8, 8).
class Pen {
  public:
    Pen(Canvas& canvas, Point center, float size_px, Color color, float line_px)
        : canvas_(canvas), center_(center), unit_(size_px / 16), color_(color), line_px_(line_px) {}

    void line(std::initializer_list<Point> points) {
        std::vector<Point> placed;
        for (const Point point : points)
            placed.push_back(at(point));
        canvas_.polyline(placed, stroke());
    }
    void fill(std::initializer_list<Point> points) {
        std::vector<Point> placed;
        for (const Point point : points)
            placed.push_back(at(point));
        canvas_.fill_polygon(placed, color_);
    }
    void ring(Point center, float radius) {
        canvas_.stroke_circle(at(center), radius * unit_, stroke());
    }
    void disc(Point center, float radius) {
        canvas_.fill_circle(at(center), radius * unit_, color_);
    }
    void box(float x, float y, float width, float height, float radius) {
        canvas_.stroke_rect({at({x, y}).x, at({x, y}).y, width * unit_, height * unit_}, stroke(),
                            radius * unit_);
    }
    void bar(float x, float y, float width, float height, float radius) {
        canvas_.fill_rect({at({x, y}).x, at({x, y}).y, width * unit_, height * unit_}, color_,
                          radius * unit_);
    }
    void arc(Point center, float radius, float from_deg, float to_deg) {
        std::vector<Point> points;
        constexpr int steps = 20;
        for (int i = 0; i <= steps; ++i) {
            const float angle = (from_deg + (to_deg - from_deg) * static_cast<float>(i) / steps) *
                                3.14159265F / 180;
            points.push_back(
                at({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)}));
        }
        canvas_.polyline(points, stroke());
    }

  private:
    Point at(Point p) const {
        return {center_.x + (p.x - 8) * unit_, center_.y + (p.y - 8) * unit_};
    }
    Stroke stroke() const { return {color_, line_px_, draw::LineDash::Solid}; }

    Canvas& canvas_;
    Point center_;
    float unit_;
    Color color_;
    float line_px_;
};

void gear(Pen& pen) {
    pen.ring({8, 8}, 2.4F);
    for (int i = 0; i < 8; ++i) {
        const float angle = static_cast<float>(i) * 3.14159265F / 4;
        const float x = std::cos(angle);
        const float y = std::sin(angle);
        pen.line({{8 + 4.6F * x, 8 + 4.6F * y}, {8 + 6.6F * x, 8 + 6.6F * y}});
    }
    pen.ring({8, 8}, 4.7F);
}

void sun(Pen& pen) {
    pen.ring({8, 8}, 3);
    for (int i = 0; i < 8; ++i) {
        const float angle = static_cast<float>(i) * 3.14159265F / 4;
        const float x = std::cos(angle);
        const float y = std::sin(angle);
        pen.line({{8 + 5 * x, 8 + 5 * y}, {8 + 6.6F * x, 8 + 6.6F * y}});
    }
}

void magnifier(Pen& pen) {
    pen.ring({7, 7}, 4.5F);
    pen.line({{10.4F, 10.4F}, {14, 14}});
}

} // namespace

void draw_icon(Canvas& canvas, Icon icon, Point center, float size_px, Color color, float line_px) {
    Pen pen(canvas, center, size_px, color, line_px);
    switch (icon) {
    case Icon::Logo:
        // Two waves on an oscilloscope's screen, one of them at rest.
        pen.line({{2, 8}, {4.5F, 8}, {6, 3.5F}, {9, 12.5F}, {10.5F, 8}, {14, 8}});
        break;
    case Icon::Search: magnifier(pen); break;
    case Icon::Settings: gear(pen); break;
    case Icon::Sun: sun(pen); break;
    case Icon::Moon:
        pen.arc({8, 8}, 5.5F, 25, 245);
        pen.arc({10.2F, 5.8F}, 5.3F, 58, 212);
        break;
    case Icon::Help:
        pen.arc({8, 6}, 2.8F, -190, 50);
        pen.line({{9.8F, 8.2F}, {8, 9.6F}, {8, 10.6F}});
        pen.disc({8, 13}, 0.9F);
        break;
    case Icon::File:
        pen.line({{9.5F, 2},
                  {4, 2},
                  {4, 14},
                  {12.5F, 14},
                  {12.5F, 5},
                  {9.5F, 2},
                  {9.5F, 5},
                  {12.5F, 5}});
        break;
    case Icon::Folder:
        pen.line({{2, 4}, {6, 4}, {7.5F, 5.5F}, {14, 5.5F}, {14, 13}, {2, 13}, {2, 4}});
        break;
    case Icon::Sliders:
        pen.line({{2, 5.5F}, {8.2F, 5.5F}});
        pen.line({{12, 5.5F}, {14, 5.5F}});
        pen.ring({10.1F, 5.5F}, 1.8F);
        pen.line({{2, 10.5F}, {4, 10.5F}});
        pen.line({{7.8F, 10.5F}, {14, 10.5F}});
        pen.ring({5.9F, 10.5F}, 1.8F);
        break;
    case Icon::First:
        pen.bar(2, 3.5F, 1.6F, 9, 0.6F);
        pen.fill({{8.4F, 3.5F}, {4, 8}, {8.4F, 12.5F}});
        pen.fill({{13.4F, 3.5F}, {9, 8}, {13.4F, 12.5F}});
        break;
    case Icon::Last:
        pen.bar(12.4F, 3.5F, 1.6F, 9, 0.6F);
        pen.fill({{7.6F, 3.5F}, {12, 8}, {7.6F, 12.5F}});
        pen.fill({{2.6F, 3.5F}, {7, 8}, {2.6F, 12.5F}});
        break;
    case Icon::Back:
        pen.bar(3.6F, 3.5F, 1.6F, 9, 0.6F);
        pen.fill({{12, 3.5F}, {6.2F, 8}, {12, 12.5F}});
        break;
    case Icon::Forward:
        pen.bar(10.8F, 3.5F, 1.6F, 9, 0.6F);
        pen.fill({{4, 3.5F}, {9.8F, 8}, {4, 12.5F}});
        break;
    case Icon::Play: pen.fill({{5, 3}, {13.2F, 8}, {5, 13}}); break;
    case Icon::Pause:
        pen.bar(4, 3, 2.8F, 10, 0.8F);
        pen.bar(9.2F, 3, 2.8F, 10, 0.8F);
        break;
    case Icon::ZoomIn:
        magnifier(pen);
        pen.line({{5, 7}, {9, 7}});
        pen.line({{7, 5}, {7, 9}});
        break;
    case Icon::ZoomOut:
        magnifier(pen);
        pen.line({{5, 7}, {9, 7}});
        break;
    case Icon::Fit:
        pen.line({{2, 3}, {2, 13}});
        pen.line({{14, 3}, {14, 13}});
        pen.line({{4.4F, 8}, {11.6F, 8}});
        pen.line({{6.4F, 6}, {4.4F, 8}, {6.4F, 10}});
        pen.line({{9.6F, 6}, {11.6F, 8}, {9.6F, 10}});
        break;
    case Icon::Export:
        pen.line({{8, 10}, {8, 2.4F}});
        pen.line({{5, 5.2F}, {8, 2.2F}, {11, 5.2F}});
        pen.line({{3, 9.4F}, {3, 13.4F}, {13, 13.4F}, {13, 9.4F}});
        break;
    case Icon::Close:
        pen.line({{4, 4}, {12, 12}});
        pen.line({{12, 4}, {4, 12}});
        break;
    case Icon::Check: pen.line({{3.5F, 8.5F}, {6.6F, 11.5F}, {12.5F, 4.8F}}); break;
    case Icon::Chevron: pen.line({{6, 4}, {10, 8}, {6, 12}}); break;
    case Icon::Reset:
        pen.arc({8, 8.4F}, 5, -150, 150);
        pen.line({{3, 3}, {3.4F, 6.2F}, {6.6F, 5.8F}});
        break;
    case Icon::Sidebar:
        pen.box(2, 3, 12, 10, 2);
        pen.line({{6.5F, 3}, {6.5F, 13}});
        break;
    case Icon::Warning:
        pen.line({{8, 2.4F}, {14.2F, 13.2F}, {1.8F, 13.2F}, {8, 2.4F}});
        pen.line({{8, 6.4F}, {8, 9.6F}});
        pen.disc({8, 11.4F}, 0.8F);
        break;
    case Icon::Info:
        pen.ring({8, 8}, 6);
        pen.line({{8, 7.4F}, {8, 11}});
        pen.disc({8, 5.1F}, 0.9F);
        break;
    case Icon::Loop:
        pen.arc({8, 8}, 5, -70, 230);
        pen.line({{8.4F, 0.9F}, {10.6F, 3.1F}, {8.2F, 5.2F}});
        break;
    case Icon::Book:
        pen.line({{8, 4},
                  {6, 3},
                  {2, 3},
                  {2, 12},
                  {6, 12},
                  {8, 13},
                  {10, 12},
                  {14, 12},
                  {14, 3},
                  {10, 3},
                  {8, 4},
                  {8, 13}});
        break;
    case Icon::Terminal:
        pen.line({{3, 4.6F}, {6.4F, 8}, {3, 11.4F}});
        pen.line({{8, 12}, {13, 12}});
        break;
    case Icon::Timer:
        pen.ring({8, 9}, 5);
        pen.line({{8, 6.4F}, {8, 9}, {10, 10.4F}});
        pen.line({{6.4F, 2}, {9.6F, 2}});
        break;
    }
}

} // namespace app::gui
