#include "app/draw/dimmed.h"
#include "app/draw/theme.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace app::draw;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Vector times(const Matrix& matrix, Vector v) {
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i)
            result[row] += matrix[row][i] * v[i];
        result[row] = std::min(1.0, std::max(0.0, result[row]));
    }
    return result;
}

double lab_curve(double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

// CIE Lab under D65.
Vector lab(Vector rgb) {
    static constexpr Matrix to_xyz = {{{0.4124564, 0.3575761, 0.1804375},
                                       {0.2126729, 0.7151522, 0.0721750},
                                       {0.0193339, 0.1191920, 0.9503041}}};
    Vector xyz{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i)
            xyz[row] += to_xyz[row][i] * rgb[i];
    }
    const double x = lab_curve(xyz[0] / 0.95047);
    const double y = lab_curve(xyz[1]);
    const double z = lab_curve(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

struct Vision {
    std::string name;
    Matrix seen; // On linear light, after Machado, Oliveira and Fernandes (2009), severity 1.
};

const std::vector<Vision> visions = {
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protan",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deutan",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritan",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
};

// The distance of CIE 1976 as someone with that vision sees it.
double difference(Color a, Color b, const Vision& vision) {
    const auto seen = [&](Color color) {
        return lab(
            times(vision.seen, {linear(color.red), linear(color.green), linear(color.blue)}));
    };
    const Vector first = seen(a);
    const Vector second = seen(b);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace

TEST_CASE("every two states keep apart by colour under every kind of colour vision") {
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        for (const Vision& vision : visions) {
            for (const State a : all_states) {
                for (const State b : all_states) {
                    if (a >= b) continue;
                    CAPTURE(static_cast<int>(name), vision.name, static_cast<int>(a),
                            static_cast<int>(b));
                    CHECK(difference(theme(name).look(a).mark, theme(name).look(b).mark, vision) >=
                          15);
                }
            }
        }
    }
}

TEST_CASE("no two states share both pattern and outline") {
    // Without any colour, pattern, outline and fill still tell the states apart.
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        for (const State a : all_states) {
            for (const State b : all_states) {
                if (a >= b) continue;
                const StateLook& first = theme(name).look(a);
                const StateLook& second = theme(name).look(b);
                CAPTURE(static_cast<int>(a), static_cast<int>(b));
                CHECK((first.pattern != second.pattern ||
                       first.outline_dash != second.outline_dash ||
                       first.fill.alpha != second.fill.alpha));
            }
        }
    }
}

TEST_CASE("in greyscale a running bar stands out from its surface and from a suspended one") {
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        const Theme& look = theme(name);
        const Color suspended = composite(look.task_suspended.fill, look.surface);
        CHECK(contrast(look.task_running.fill, look.surface) >= 3);
        CHECK(contrast(look.task_running.fill, suspended) >= 3);
        CHECK(contrast(look.task_failed.fill, look.surface) >= 3);
    }
}

TEST_CASE("all text can be read on the surfaces it stands on") {
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        const Theme& look = theme(name);
        for (const Color surface : {look.canvas, look.surface, look.raised}) {
            for (const Color text : {look.text, look.text_muted, look.text_faint}) {
                CHECK(contrast(text, surface) >= 4.5F);
            }
        }
        CHECK(contrast(look.on_accent, look.accent) >= 4.5F);
        CHECK(contrast(look.accent_text, look.surface) >= 4.5F);
        for (const Color code :
             {look.code_keyword, look.code_function, look.code_string, look.code_number,
              look.code_comment, look.code_type, look.code_operator}) {
            CHECK(contrast(code, look.surface) >= 4.5F);
        }
    }
}

TEST_CASE("text in a state's colour can be read in its bar, in its chip and on a surface") {
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        const Theme& all = theme(name);
        for (const State state : all_states) {
            CAPTURE(static_cast<int>(name), static_cast<int>(state));
            const StateLook& look = all.look(state);
            CHECK(contrast(look.bar_text, composite(look.fill, all.surface)) >= 4.5F);
            CHECK(contrast(look.label, composite(look.tint, all.surface)) >= 4.5F);
            CHECK(contrast(look.label, all.surface) >= 4.5F);
            CHECK(contrast(look.label, all.raised) >= 4.5F);
        }
    }
}

TEST_CASE("the accent is no state's colour") {
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        for (const State state : all_states) {
            CHECK(difference(theme(name).accent, theme(name).look(state).mark, visions[0]) >= 15);
        }
    }
}

TEST_CASE("metrics at scale 2 are twice those at scale 1") {
    const Metrics one = metrics_at(1);
    const Metrics two = metrics_at(2);
    CHECK(two.unit == 2 * one.unit);
    CHECK(two.lane == 2 * one.lane);
    CHECK(two.radius_segment == 2 * one.radius_segment);
    CHECK(sizeof(Metrics) % sizeof(float) == 0);
    // Every field is a size, so every field is scaled.
    const auto* a = reinterpret_cast<const float*>(&one);
    const auto* b = reinterpret_cast<const float*>(&two);
    for (std::size_t i = 0; i < sizeof(Metrics) / sizeof(float); ++i) {
        CAPTURE(i);
        CHECK(b[i] == 2 * a[i]);
    }
}

TEST_CASE("words that step back can still be read") {
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        const Theme& look = theme(name);
        for (const Color ink :
             {look.text, look.text_muted, look.text_faint, look.task_failed.label})
            for (const float share : {0.2F, 0.45F, 0.5F})
                CHECK(contrast(dimmed(ink, look.surface, share), look.surface) >= 3);
        CHECK(dimmed(look.text, look.surface, 1) == look.text);
    }
}
