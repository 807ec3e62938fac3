// A place of a timeline that is pointed out: a line through all lanes, with words at its foot.
#pragma once

#include "app/draw/timeline_layout.h"

#include <string_view>

namespace app::draw {

void draw_flag(Canvas& canvas, const TimelineLayout& layout, const Theme& theme,
               runtime::trace::EventNumber at, std::string_view words);

// Of two runs on one axis, where Ctrl+C was pressed: through the lanes of that run only, with words
// in the row of its heading.
void draw_interrupts(Canvas& canvas, const TimelineLayout& layout, const Theme& theme,
                     std::string_view words);

} // namespace app::draw
