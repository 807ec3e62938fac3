// A small software rasteriser for ImDrawData: the window's picture without a display.
// Only built with BUILD_GUI.
#pragma once

#include "app/draw/geometry.h"

#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;

namespace app::draw {

// The one texture that draw commands may name: the font atlas, as straight-alpha RGBA.
struct AtlasPixels {
    const std::uint8_t* rgba = nullptr;
    int width_px = 0;
    int height_px = 0;
};

struct Pixels {
    std::vector<std::uint8_t> rgba; // Rows from the top, opaque.
    int width_px = 0;
    int height_px = 0;
};

// Rasterises what ImGui drew, over `background`. The picture has DisplaySize * FramebufferScale
// pixels, the same ones on every run.
Pixels render_draw_data(const ImDrawData& data, AtlasPixels atlas, Color background);

// The same as the bytes of a PNG file.
std::string render_draw_data_to_png(const ImDrawData& data, AtlasPixels atlas, Color background);

} // namespace app::draw
