// What a timeline explains about itself: a sign and a word for each thing that is drawn in it, and
// for nothing else. The window and the exports share it.
#pragma once

#include "app/draw/timeline_paint.h"

#include <string>
#include <vector>

namespace app::draw {

struct LegendEntry {
    enum class Kind : std::uint8_t {
        State,
        Blocking,
        Mark,
        Deadline,
        Mistake,
        Ghost,
        Cause,
        Zone,
        Break,
    };
    Kind kind = Kind::State;
    std::string text;
    float sign_width = 24; // At scale 1.
    State state = State::Created;
    runtime::trace::MarkKind mark = runtime::trace::MarkKind::Output;
    bool is_limit = false;
    bool was_reached = false;
};

// `has_mistakes` says whether the signs of mistakes, which are no part of the layout, are drawn
// too; `has_arrows` that arrows are drawn though the layout may have none.
std::vector<LegendEntry> legend_of(const TimelineLayout& layout, const TimelineWords& words,
                                   bool has_mistakes, bool has_arrows = false);

// What a layout has left of a place: the legend must not tell what a veil hides.
TimelineLayout seen_until(TimelineLayout layout, float x);

// All signs but those of the states, whether they are drawn somewhere or not.
std::vector<LegendEntry> all_signs(const TimelineWords& words);

// The sign with its left end at a point, which is its middle in height.
void draw_legend_sign(Canvas& canvas, const LegendEntry& entry, Point at, const Theme& theme,
                      const Metrics& metrics, Color arrow);

} // namespace app::draw
