// The signs of what looks like a mistake, on a timeline.
#pragma once

#include "app/draw/timeline_layout.h"
#include "app/model/mistakes.h"

#include <cstddef>
#include <vector>

namespace app::draw {

// A sign that stands for a mistake, or for several that would lie over one another.
struct MistakeSign {
    std::size_t mistake = 0; // An index of the mistakes.
    Rect rect;
};

// Those in sight. A mistake shows in its task's lane; if that is out of sight, at the upper edge.
std::vector<MistakeSign> mistake_signs(const TimelineLayout& layout,
                                       const std::vector<model::Mistake>& mistakes);

void draw_mistake_signs(Canvas& canvas, const std::vector<MistakeSign>& signs, const Theme& theme,
                        const Metrics& metrics);

} // namespace app::draw
