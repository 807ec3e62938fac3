// The geometry of the patterns, the same for every backend.
#pragma once

#include "app/draw/canvas.h"

#include <array>
#include <vector>

namespace app::draw {

// What to ink: lines and chains of lines of one width, dots of one radius, filled triangles.
struct PatternInk {
    std::vector<std::array<Point, 2>> lines;
    std::vector<std::array<Point, 3>> chevrons;
    std::vector<std::array<Point, 3>> triangles;
    std::vector<Point> dots;
    float line_width_px = 1;
    float dot_radius_px = 1;
};

// The ink of `pattern` over `rect`, which it never leaves. The pattern is anchored at the
// rectangle's corner, so that it moves with its bar; only what may show inside `visible` is made.
PatternInk pattern_ink(Rect rect, Rect visible, Pattern pattern, float unit_px, float radius_px);

} // namespace app::draw
