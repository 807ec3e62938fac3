#pragma once

#include "app/draw/canvas.h"

#include <cstdint>

// The icons, drawn with lines on a grid of 16 so that they are sharp at every scale.
namespace app::gui {

enum class Icon : std::uint8_t {
    Logo,
    Search,
    Settings,
    Sun,
    Moon,
    Help,
    File,
    Folder,
    Sliders,
    First,
    Back,
    Play,
    Pause,
    Forward,
    Last,
    ZoomIn,
    ZoomOut,
    Fit,
    Export,
    Close,
    Check,
    Chevron,
    Reset,
    Sidebar,
    Warning,
    Info,
    Loop,
    Book,
    Terminal,
    Timer,
};

void draw_icon(draw::Canvas& canvas, Icon icon, draw::Point center, float size_px,
               draw::Color color, float line_px);

} // namespace app::gui
