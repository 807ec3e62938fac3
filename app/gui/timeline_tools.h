#pragma once

#include "app/draw/timeline_paint.h"
#include "app/gui/panels.h"

// What stands above the timeline at the left of the transport controls: its title, its axis, the
// zoom, the search and the legend.
namespace app::gui {

// Returns where the tools end; they keep left of `end_x`.
float draw_timeline_tools(Frame& frame, draw::Canvas& canvas, Rect bar, float end_x,
                          TimelineUi& ui);

// Finds what the search asks for, once a run and a text.
void find_on_timeline(const Frame& frame, TimelineUi& ui);

// The places that it found.
void draw_finds(Frame& frame, draw::Canvas& canvas, const draw::TimelineLayout& layout,
                const TimelineUi& ui);

// A button that shows what the signs in sight mean while the mouse or the keyboard is on it, if
// there is room for it between the tools and the controls; pressed it opens the page with all of
// them.
void draw_timeline_legend(Frame& frame, draw::Canvas& canvas, Rect room,
                          const draw::TimelineLayout& layout, const draw::TimelineWords& words);

} // namespace app::gui
