// Which lanes of a timeline are shown, and in which rows; a part of timeline_layout.
#pragma once

#include "app/draw/timeline_layout.h"

#include <string>
#include <vector>

namespace app::draw {

// The lanes that get a row, in their order. A generator expression lives within one line of the
// program and gets none.
std::vector<runtime::trace::LaneNumber> shown_lanes(const runtime::trace::Timeline& timeline,
                                                    std::size_t count_max);

// The width of the column of labels, chosen for the lanes that are shown.
float label_column_width(const TimelineInput& input,
                         const std::vector<runtime::trace::LaneNumber>& shown,
                         const TextMeasure& measure);

} // namespace app::draw
