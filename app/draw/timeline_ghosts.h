#pragma once

#include "app/draw/timeline_layout.h"

namespace app::draw {

// Puts into the layout, below each lane, what took another time in the run from before. What is as
// it was has no ghost.
void lay_out_ghosts(TimelineLayout& layout, const runtime::trace::Timeline& ghost);

} // namespace app::draw
