#pragma once

#include "app/draw/theme.h"
#include "app/model/ui.h"

#include <cstdint>
#include <vector>

// Where the panels stand: a pure function of the window's size and the sizes that the user chose.
// What does not fit shrinks in proportion, so that the code keeps its share on a small screen.
namespace app::gui {

// A line between two panels that can be dragged; it changes one size of the layout.
struct Splitter {
    const char* name = "";
    draw::Rect rect;
    bool is_vertical = true; // The line is vertical: it is dragged sideways.
    float model::Layout::*size = nullptr;
    float per_px = 1; // How the size changes when the line goes right or down.
};

// In a window too narrow for all the columns one panel stands beside the code, chosen by tabs.
enum class Beside : std::uint8_t { Side, Loop, Tasks, Console };
inline constexpr int beside_count = 4;

// The lessons are chosen from a list of their own, or, beside a program of one's own, which needs
// the room for why things happen in it, from a tab of the panel below it.
enum class LessonList : std::uint8_t { OwnPanel, Tab };

struct PanelLayout {
    draw::Rect top_bar;
    draw::Rect lessons;
    draw::Rect prose;
    draw::Rect code;
    draw::Rect loop;
    draw::Rect tasks;
    draw::Rect console;
    draw::Rect timeline;
    draw::Rect tabs; // Of what stands beside the code; empty where everything has its place.
    std::vector<Splitter> splitters;
};

PanelLayout lay_out_panels(draw::Rect window, const model::Layout& chosen,
                           const draw::Metrics& metrics, Beside beside = Beside::Side,
                           LessonList list = LessonList::OwnPanel);

} // namespace app::gui
