#include "app/draw/patterns.h"

#include <cmath>

namespace app::draw {

namespace {

// Lines along which x + y (rising) or x - y (falling) is constant, every `step_px`.
void add_diagonals(PatternInk& ink, Rect rect, Rect visible, float step_px, float radius_px,
                   bool rising) {
    const float span = rect.width + rect.height;
    // Measured along the top edge from the left corner where the first diagonal starts.
    const float skipped = radius_px * 0.6F;
    const float first = std::max(0.0F, visible.x - rect.x - rect.height);
    const float last = std::min(span, visible.right() - rect.x + rect.height);
    for (float k = std::ceil(first / step_px) * step_px; k < last; k += step_px) {
        if (k <= skipped || k >= span - skipped) continue;
        const float x_far = std::min(k, rect.width);
        const float y_far = k - x_far;
        const float y_near = std::min(k, rect.height);
        const float x_near = k - y_near;
        if (rising) {
            ink.lines.push_back(
                {Point{rect.x + x_near, rect.y + y_near}, Point{rect.x + x_far, rect.y + y_far}});
        } else {
            ink.lines.push_back({Point{rect.x + x_near, rect.bottom() - y_near},
                                 Point{rect.x + x_far, rect.bottom() - y_far}});
        }
    }
}

void add_dots(PatternInk& ink, Rect rect, Rect visible, float unit_px) {
    const float step = 5 * unit_px;
    const float radius = 1.1F * unit_px;
    ink.dot_radius_px = radius;
    const float margin = radius + unit_px;
    const int rows = std::max(1, static_cast<int>((rect.height - 2 * margin) / step) + 1);
    const float top = rect.center_y() - static_cast<float>(rows - 1) * step / 2;
    for (int row = 0; row < rows; ++row) {
        const float shift = row % 2 == 0 ? 0.0F : step;
        const float first = rect.x + margin + shift;
        const float skipped = std::max(0.0F, std::floor((visible.x - first) / (2 * step)));
        for (float x = first + skipped * 2 * step;
             x + margin <= rect.right() && x - margin <= visible.right(); x += 2 * step) {
            ink.dots.push_back({x, top + static_cast<float>(row) * step});
        }
    }
}

void add_chevrons(PatternInk& ink, Rect rect, Rect visible, float unit_px) {
    const float step = 8 * unit_px;
    const float half = std::min(rect.height * 0.3F, 5 * unit_px);
    const float depth = half * 0.8F;
    const float first = rect.x + 3 * unit_px;
    const float skipped = std::max(0.0F, std::floor((visible.x - first) / step));
    for (float x = first + skipped * step;
         x + depth + unit_px <= rect.right() && x <= visible.right(); x += step) {
        ink.chevrons.push_back({Point{x, rect.center_y() - half}, Point{x + depth, rect.center_y()},
                                Point{x, rect.center_y() + half}});
    }
}

// Uprights from edge to edge, in the middle of each step.
void add_bars(PatternInk& ink, Rect rect, Rect visible, float unit_px) {
    const float step = 7 * unit_px;
    const float first = rect.x + step / 2;
    const float skipped = std::max(0.0F, std::floor((visible.x - first) / step));
    for (float x = first + skipped * step;
         x + ink.line_width_px <= rect.right() && x <= visible.right(); x += step)
        ink.lines.push_back({Point{x, rect.y + unit_px}, Point{x, rect.bottom() - unit_px}});
}

void add_notch(PatternInk& ink, Rect rect) {
    const float half = rect.height * 0.3F;
    const float depth = std::min(rect.height * 0.34F, rect.width * 0.5F);
    ink.triangles.push_back({Point{rect.right(), rect.center_y() - half},
                             Point{rect.right(), rect.center_y() + half},
                             Point{rect.right() - depth, rect.center_y()}});
}

} // namespace

PatternInk pattern_ink(Rect rect, Rect visible, Pattern pattern, float unit_px, float radius_px) {
    PatternInk ink;
    ink.line_width_px = unit_px;
    if (rect.is_empty()) return ink;
    switch (pattern) {
    case Pattern::None: break;
    case Pattern::Dots: add_dots(ink, rect, visible, unit_px); break;
    case Pattern::Hatch: add_diagonals(ink, rect, visible, 6 * unit_px, radius_px, true); break;
    case Pattern::CrossHatch:
        add_diagonals(ink, rect, visible, 6 * unit_px, radius_px, true);
        add_diagonals(ink, rect, visible, 6 * unit_px, radius_px, false);
        break;
    case Pattern::Chevrons:
        ink.line_width_px = 1.5F * unit_px;
        add_chevrons(ink, rect, visible, unit_px);
        break;
    case Pattern::Notch: add_notch(ink, rect); break;
    case Pattern::Bars:
        ink.line_width_px = 2.5F * unit_px;
        add_bars(ink, rect, visible, unit_px);
        break;
    }
    return ink;
}

} // namespace app::draw
