#include "app/draw/geometry.h"

#include <cmath>

namespace app::draw {

namespace {

std::uint8_t rounded(float value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

std::uint8_t mixed(std::uint8_t from, std::uint8_t to, float share) {
    return rounded(static_cast<float>(from) * (1 - share) + static_cast<float>(to) * share);
}

float linear(std::uint8_t channel) {
    const float value = static_cast<float>(channel) / 255;
    return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
}

float luminance(Color color) {
    return 0.2126F * linear(color.red) + 0.7152F * linear(color.green) +
           0.0722F * linear(color.blue);
}

} // namespace

Color Color::faded(float opacity) const {
    Color result = *this;
    result.alpha = rounded(static_cast<float>(alpha) * opacity);
    return result;
}

Color mix(Color from, Color to, float share) {
    return {mixed(from.red, to.red, share), mixed(from.green, to.green, share),
            mixed(from.blue, to.blue, share), mixed(from.alpha, to.alpha, share)};
}

Color composite(Color over, Color under) {
    const float share = static_cast<float>(over.alpha) / 255;
    return {mixed(under.red, over.red, share), mixed(under.green, over.green, share),
            mixed(under.blue, over.blue, share), 255};
}

float contrast(Color a, Color b) {
    const float first = luminance(a) + 0.05F;
    const float second = luminance(b) + 0.05F;
    return std::max(first, second) / std::min(first, second);
}

} // namespace app::draw
