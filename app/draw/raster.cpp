#include "app/draw/raster.h"

#include "app/draw/cairo_canvas.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace app::draw {

namespace {

// Coordinates in 1/256 of a pixel, so that every edge is decided exactly and in the same way on
// every machine.
using Fixed = std::int64_t;
constexpr Fixed one_pixel = 256;

Fixed fixed(float value) {
    return static_cast<Fixed>(std::lround(static_cast<double>(value) * one_pixel));
}

struct Corner {
    Fixed x = 0;
    Fixed y = 0;
    float u = 0;
    float v = 0;
    std::array<float, 4> rgba{};
};

// Twice the area of the triangle a, b, (x, y); positive if it turns clockwise on the screen.
Fixed edge(const Corner& a, const Corner& b, Fixed x, Fixed y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// A pixel centre on an edge belongs to one of the two triangles that share it, never to both.
bool owns_its_edge(const Corner& a, const Corner& b) {
    return a.y == b.y ? b.x > a.x : b.y < a.y;
}

struct Box {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

class Rasteriser {
  public:
    Rasteriser(Pixels& pixels, AtlasPixels atlas) : pixels_(pixels), atlas_(atlas) {}

    void draw_triangle(Corner a, Corner b, Corner c, Box clip) {
        Fixed area = edge(a, b, c.x, c.y);
        if (area == 0) return;
        if (area < 0) {
            std::swap(b, c);
            area = -area;
        }
        const auto [x_min, x_max] = std::minmax({a.x, b.x, c.x});
        const auto [y_min, y_max] = std::minmax({a.y, b.y, c.y});
        const int left = std::max(clip.left, static_cast<int>(x_min / one_pixel) - 1);
        const int right = std::min(clip.right, static_cast<int>(x_max / one_pixel) + 1);
        const int top = std::max(clip.top, static_cast<int>(y_min / one_pixel) - 1);
        const int bottom = std::min(clip.bottom, static_cast<int>(y_max / one_pixel) + 1);
        if (left >= right || top >= bottom) return;
        // An edge that does not own its pixels must be passed, not only reached.
        const Fixed bias_a = owns_its_edge(b, c) ? 0 : -1;
        const Fixed bias_b = owns_its_edge(c, a) ? 0 : -1;
        const Fixed bias_c = owns_its_edge(a, b) ? 0 : -1;
        const Shader shader(*this, a, b, c, area);
        // The edge functions are linear, so a step to the next pixel is one addition each.
        const Fixed step_a = (b.y - c.y) * one_pixel;
        const Fixed step_b = (c.y - a.y) * one_pixel;
        const Fixed step_c = (a.y - b.y) * one_pixel;
        const Fixed first_x = left * one_pixel + one_pixel / 2;
        for (int y = top; y < bottom; ++y) {
            const Fixed center_y = y * one_pixel + one_pixel / 2;
            Fixed at_a = edge(b, c, first_x, center_y);
            Fixed at_b = edge(c, a, first_x, center_y);
            Fixed at_c = edge(a, b, first_x, center_y);
            std::uint8_t* pixel = pixel_at(left, y);
            for (int x = left; x < right; ++x, pixel += 4) {
                if (at_a + bias_a >= 0 && at_b + bias_b >= 0 && at_c + bias_c >= 0) {
                    shader.shade(pixel, at_a, at_b, at_c);
                }
                at_a += step_a;
                at_b += step_b;
                at_c += step_c;
            }
        }
    }

  private:
    // Colours the pixels of one triangle.
    class Shader {
      public:
        Shader(const Rasteriser& rasteriser, const Corner& a, const Corner& b, const Corner& c,
               Fixed area)
            : rasteriser_(rasteriser), a_(a), b_(b), c_(c),
              share_(1.0F / static_cast<float>(area)) {
            // Most triangles are of one colour and sample the atlas's white texel.
            is_plain_ = a.rgba == b.rgba && b.rgba == c.rgba && a.u == b.u && b.u == c.u &&
                        a.v == b.v && b.v == c.v;
            if (is_plain_) color_ = times(a.rgba, rasteriser.sample(a.u, a.v));
        }

        void shade(std::uint8_t* pixel, Fixed at_a, Fixed at_b, Fixed at_c) const {
            if (is_plain_) return blend(pixel, color_);
            const float share_a = static_cast<float>(at_a) * share_;
            const float share_b = static_cast<float>(at_b) * share_;
            const float share_c = static_cast<float>(at_c) * share_;
            const auto between = [&](float from_a, float from_b, float from_c) {
                return from_a * share_a + from_b * share_b + from_c * share_c;
            };
            std::array<float, 4> color{};
            for (std::size_t i = 0; i < 4; ++i) {
                color[i] = between(a_.rgba[i], b_.rgba[i], c_.rgba[i]);
            }
            blend(pixel, times(color, rasteriser_.sample(between(a_.u, b_.u, c_.u),
                                                         between(a_.v, b_.v, c_.v))));
        }

      private:
        static std::array<float, 4> times(std::array<float, 4> color,
                                          const std::array<float, 4>& texel) {
            for (std::size_t i = 0; i < 4; ++i)
                color[i] *= texel[i];
            return color;
        }

        static void blend(std::uint8_t* pixel, const std::array<float, 4>& color) {
            const float alpha = color[3];
            for (std::size_t i = 0; i < 3; ++i) {
                const float mixed =
                    color[i] * 255 * alpha + static_cast<float>(pixel[i]) * (1 - alpha);
                pixel[i] = static_cast<std::uint8_t>(std::clamp(mixed + 0.5F, 0.0F, 255.0F));
            }
        }

        const Rasteriser& rasteriser_;
        const Corner& a_;
        const Corner& b_;
        const Corner& c_;
        float share_;
        bool is_plain_ = false;
        std::array<float, 4> color_{};
    };

    std::uint8_t* pixel_at(int x, int y) {
        const auto row = static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels_.width_px);
        return &pixels_.rgba[(row + static_cast<std::size_t>(x)) * 4];
    }

    // The atlas at a place in 0..1, smoothed between its four nearest texels.
    std::array<float, 4> sample(float u, float v) const {
        if (atlas_.rgba == nullptr) return {1, 1, 1, 1};
        const float x = u * static_cast<float>(atlas_.width_px) - 0.5F;
        const float y = v * static_cast<float>(atlas_.height_px) - 0.5F;
        const float left = std::floor(x);
        const float top = std::floor(y);
        const float share_x = x - left;
        const float share_y = y - top;
        const int column = static_cast<int>(left);
        const int row = static_cast<int>(top);
        std::array<float, 4> result{};
        const auto add = [&](int texel_x, int texel_y, float weight) {
            if (weight <= 0) return;
            const int clamped_x = std::clamp(texel_x, 0, atlas_.width_px - 1);
            const int clamped_y = std::clamp(texel_y, 0, atlas_.height_px - 1);
            const std::uint8_t* texel =
                atlas_.rgba +
                (static_cast<std::ptrdiff_t>(clamped_y) * atlas_.width_px + clamped_x) * 4;
            for (std::size_t i = 0; i < 4; ++i) {
                result[i] += static_cast<float>(texel[i]) / 255 * weight;
            }
        };
        add(column, row, (1 - share_x) * (1 - share_y));
        add(column + 1, row, share_x * (1 - share_y));
        add(column, row + 1, (1 - share_x) * share_y);
        add(column + 1, row + 1, share_x * share_y);
        return result;
    }

    Pixels& pixels_;
    AtlasPixels atlas_;
};

Corner corner_of(const ImDrawVert& vertex, ImVec2 origin, ImVec2 scale) {
    Corner corner;
    corner.x = fixed((vertex.pos.x - origin.x) * scale.x);
    corner.y = fixed((vertex.pos.y - origin.y) * scale.y);
    corner.u = vertex.uv.x;
    corner.v = vertex.uv.y;
    for (std::size_t i = 0; i < 4; ++i) {
        corner.rgba[i] = static_cast<float>((vertex.col >> (8 * i)) & 0xFFU) / 255;
    }
    return corner;
}

} // namespace

Pixels render_draw_data(const ImDrawData& data, AtlasPixels atlas, Color background) {
    Pixels pixels;
    const ImVec2 scale = data.FramebufferScale;
    pixels.width_px = static_cast<int>(std::lround(data.DisplaySize.x * scale.x));
    pixels.height_px = static_cast<int>(std::lround(data.DisplaySize.y * scale.y));
    const auto count =
        static_cast<std::size_t>(pixels.width_px) * static_cast<std::size_t>(pixels.height_px);
    pixels.rgba.reserve(count * 4);
    for (std::size_t i = 0; i < count; ++i) {
        pixels.rgba.insert(pixels.rgba.end(),
                           {background.red, background.green, background.blue, 255});
    }
    Rasteriser rasteriser(pixels, atlas);
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr) continue;
            const auto edge_at = [](float place, float from, float factor) {
                return static_cast<int>((place - from) * factor);
            };
            const Box clip = {
                std::max(0, edge_at(command.ClipRect.x, data.DisplayPos.x, scale.x)),
                std::max(0, edge_at(command.ClipRect.y, data.DisplayPos.y, scale.y)),
                std::min(pixels.width_px, edge_at(command.ClipRect.z, data.DisplayPos.x, scale.x)),
                std::min(pixels.height_px,
                         edge_at(command.ClipRect.w, data.DisplayPos.y, scale.y))};
            if (clip.left >= clip.right || clip.top >= clip.bottom) continue;
            const auto corner = [&](unsigned index) {
                const unsigned vertex = list.IdxBuffer[static_cast<int>(index)] + command.VtxOffset;
                return corner_of(list.VtxBuffer[static_cast<int>(vertex)], data.DisplayPos, scale);
            };
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const unsigned first = command.IdxOffset + i;
                rasteriser.draw_triangle(corner(first), corner(first + 1), corner(first + 2), clip);
            }
        }
    }
    return pixels;
}

std::string render_draw_data_to_png(const ImDrawData& data, AtlasPixels atlas, Color background) {
    const Pixels pixels = render_draw_data(data, atlas, background);
    return encode_png(pixels.rgba.data(), pixels.width_px, pixels.height_px);
}

} // namespace app::draw
