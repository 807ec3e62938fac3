// The signs of time limits and timers on a timeline; a part of timeline_layout and its painting.
#pragma once

#include "app/draw/timeline_layout.h"

namespace app::draw {

// Those of the rows in sight whose time lies within the run. Signs of one lane that would lie over
// one another become one, with a count.
void lay_out_deadlines(TimelineLayout& layout);

// What the mouse can be on to be told about it.
Rect deadline_rect(const DeadlineSign& sign, const Metrics& metrics);

// An upright with a pennant at its foot, which points back to where the time began to run: full
// where the time was reached, hollow and dashed where it was not.
void draw_deadline(Canvas& canvas, Point top, float height_px, bool is_limit, bool was_reached,
                   const Theme& theme, const Metrics& metrics, float opacity = 1);

} // namespace app::draw
