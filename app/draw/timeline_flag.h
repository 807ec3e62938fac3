// A place of a timeline that is pointed out: a line through all lanes, with words at its foot.
#pragma once

#include "app/draw/timeline_layout.h"

#include <string_view>

namespace app::draw {

void draw_flag(Canvas& canvas, const TimelineLayout& layout, const Theme& theme,
               runtime::trace::EventNumber at, std::string_view words);

} // namespace app::draw
