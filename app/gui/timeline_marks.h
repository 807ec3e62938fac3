#pragma once

#include "app/draw/timeline_layout.h"
#include "app/gui/panel_frame.h"

#include <optional>
#include <string>

// What can be dragged on the timeline: the end of a bar whose length a number of the text or the
// latency of a simulated host sets, and the mark of Ctrl+C.
namespace app::gui {

// A time that the mouse can take hold of.
struct Turnable {
    std::string literal; // As decimal text, which a drag changes by its last digit.
    double value = 0;
    model::Command begin; // What asks for the drag.
    std::string hint;
    int digits_min = 0; // A whole number is turned with so many digits after the point.
};

// What the end of a segment's bar turns: only a wait of its own has something, not a wait for
// somebody else.
std::optional<Turnable> turnable_end(const Frame& frame, std::uint32_t segment);

// Where Ctrl+C stands in the drawn timeline, if it is part of the scenario and in sight.
std::optional<float> interrupt_x(const Frame& frame, const draw::TimelineLayout& layout);

// The mark of Ctrl+C, if the mouse can take hold of it here.
std::optional<Turnable> interrupt_at(const Frame& frame, const draw::TimelineLayout& layout,
                                     Point mouse);

void draw_interrupt_mark(Frame& frame, draw::Canvas& canvas, const draw::TimelineLayout& layout);

// What is to be told of the time limit or timer that the mouse is on; empty if it is on none.
std::string deadline_at(const Frame& frame, const draw::TimelineLayout& layout, Point mouse);

// Whether any of the signs below is in sight.
bool has_mistake_marks(const Frame& frame, const draw::TimelineLayout& layout);

// Signs at the events where something looks like a mistake; a press on one shows what was found.
// The window asks what the mouse does to them before it asks for the bars, and draws them after.
void use_mistake_marks(Frame& frame, const draw::TimelineLayout& layout);
void draw_mistake_marks(Frame& frame, draw::Canvas& canvas, const draw::TimelineLayout& layout);

} // namespace app::gui
