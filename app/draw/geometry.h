#pragma once

#include <algorithm>
#include <cstdint>

namespace app::draw {

// A place in canvas pixels; y grows downwards.
struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    float center_x() const { return x + width / 2; }
    float center_y() const { return y + height / 2; }
    bool is_empty() const { return width <= 0 || height <= 0; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    // The rectangle with every side moved inwards by `amount_px`.
    Rect inset(float amount_px) const {
        return {x + amount_px, y + amount_px, width - 2 * amount_px, height - 2 * amount_px};
    }
    Rect intersected(Rect other) const {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
                std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
    }
    bool operator==(const Rect&) const = default;
};

// A colour in sRGB with straight (not premultiplied) alpha.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    // rgb(0x0072B2) is the colour written 0072B2.
    static constexpr Color rgb(std::uint32_t hex) {
        return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U),
                static_cast<std::uint8_t>(hex), 255};
    }
    // The same colour with its alpha multiplied by `opacity` in 0..1.
    Color faded(float opacity) const;
    bool operator==(const Color&) const = default;
};

// The colour `share` of the way from `from` to `to`; share 0 gives `from`.
Color mix(Color from, Color to, float share);

// The opaque colour seen when `over` lies on the opaque `under`.
Color composite(Color over, Color under);

// The contrast ratio of WCAG 2 between two opaque colours, 1..21.
float contrast(Color a, Color b);

} // namespace app::draw
