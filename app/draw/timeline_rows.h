// Which lanes of a timeline are shown, and in which rows; a part of timeline_layout.
#pragma once

#include "app/draw/timeline_layout.h"

#include <string>
#include <vector>

namespace app::draw {

// Whether a lane is a task that asyncio.run() makes at its end: shutdown_asyncgens(),
// shutdown_default_executor().
bool is_shutdown_lane(const runtime::trace::Timeline& timeline, runtime::trace::LaneNumber lane);

// Whether it is one that does nothing to be seen: it has a row only where a filter asks for it.
bool is_hidden_shutdown_lane(const runtime::trace::Timeline& timeline,
                             runtime::trace::LaneNumber lane);

// The lanes that get a row, in their order but for threads beside the first, which stand last. A
// generator expression lives within one line of the program and gets none; nor do, unless a filter
// asks for them, the lanes of a run's own shutdown that do nothing to be seen.
std::vector<runtime::trace::LaneNumber> shown_lanes(const runtime::trace::Timeline& timeline,
                                                    std::size_t count_max,
                                                    const std::vector<bool>* filter);

constexpr std::size_t no_row = static_cast<std::size_t>(-1);

// The row of a lane, from the first one; no_row if the lane is not shown.
std::size_t row_of(const TimelineLayout& layout, runtime::trace::LaneNumber lane);

// A row over its whole width, in sight or not, and where its bars stand.
Rect row_rect(const TimelineLayout& layout, const TimelineInput& input, std::size_t row);
Rect bars_of_row(const TimelineLayout& layout, const TimelineInput& input, std::size_t row);

// Where a lane's bars stand; the lane must be shown.
Rect bars_rect(const TimelineLayout& layout, const TimelineInput& input,
               runtime::trace::LaneNumber lane);

// The marks in sight. Those of one kind that would lie over one another become one, with a count.
void lay_out_marks(TimelineLayout& layout, const TimelineInput& input);

// The width of the column of labels, chosen for the lanes that are shown.
float label_column_width(const TimelineInput& input,
                         const std::vector<runtime::trace::LaneNumber>& shown,
                         const TextMeasure& measure);

} // namespace app::draw
