// A lane's segments as bars and merged columns; a part of timeline_layout.
#pragma once

#include "app/draw/timeline_layout.h"

#include <array>
#include <vector>

namespace app::draw {

// Lays out what the view shows of one lane, and adds it to the layout. Costs as much as there is to
// see, however many segments there are.
void lay_out_lane(TimelineLayout& layout, const LaneRow& row);

} // namespace app::draw
