#include "app/draw/timeline_legend.h"

#include "app/draw/shapes.h"
#include "app/draw/timeline_deadlines.h"

#include <algorithm>

namespace app::draw {

using runtime::trace::MarkKind;

namespace {

using Kind = LegendEntry::Kind;

// Generators pause where tasks wait, and look the same.
std::string state_words(const TimelineLayout& layout, const TimelineWords& words, State state) {
    const std::string& word = words.states[static_cast<std::size_t>(state)];
    if (state != State::Suspended || !layout.is_paused_seen) return word;
    return layout.is_waiting_seen ? word + " · " + words.paused : words.paused;
}

void add_states(std::vector<LegendEntry>& legend, const TimelineLayout& layout,
                const TimelineWords& words) {
    for (const State state : all_states) {
        const auto index = static_cast<std::size_t>(state);
        if (layout.is_state_seen[index])
            legend.push_back({Kind::State, state_words(layout, words, state), 24, state});
        if (state == State::Running && layout.is_blocking_seen)
            legend.push_back({Kind::Blocking, words.blocking, 24, state});
    }
}

void add_marks(std::vector<LegendEntry>& legend, const TimelineLayout& layout,
               const TimelineWords& words) {
    const auto& marks = layout.axis->timeline().marks;
    for (std::size_t kind = 0; kind < words.marks.size(); ++kind) {
        const auto mark = static_cast<MarkKind>(kind);
        const bool is_seen =
            std::any_of(layout.marks.begin(), layout.marks.end(),
                        [&](const MarkDot& dot) { return marks[dot.mark].kind == mark; });
        if (is_seen) legend.push_back({Kind::Mark, words.marks[kind], 14, {}, mark});
    }
}

LegendEntry deadline_entry(const TimelineWords& words, bool is_limit, bool was_reached) {
    LegendEntry entry{Kind::Deadline, words.deadline(is_limit, was_reached), 12};
    entry.is_limit = is_limit;
    entry.was_reached = was_reached;
    return entry;
}

void add_deadlines(std::vector<LegendEntry>& legend, const TimelineLayout& layout,
                   const TimelineWords& words) {
    const auto& deadlines = layout.axis->timeline().deadlines;
    for (const bool is_limit : {true, false}) {
        for (const bool was_reached : {true, false}) {
            const bool is_seen = std::any_of(
                layout.deadlines.begin(), layout.deadlines.end(), [&](const DeadlineSign& sign) {
                    const auto& deadline = deadlines[sign.deadline];
                    return deadline.is_limit == is_limit && deadline.was_reached == was_reached;
                });
            if (is_seen) legend.push_back(deadline_entry(words, is_limit, was_reached));
        }
    }
}

const std::string& no_time_words(const TimelineLayout& layout, const TimelineWords& words) {
    const auto& lanes = layout.axis->timeline().lanes;
    const bool has_loop = std::any_of(lanes.begin(), lanes.end(), [](const auto& lane) {
        return lane.kind == runtime::trace::LaneKind::Loop;
    });
    return has_loop ? words.no_time : words.no_time_without_loop;
}

} // namespace

std::vector<LegendEntry> legend_of(const TimelineLayout& layout, const TimelineWords& words,
                                   bool has_mistakes, bool has_arrows) {
    std::vector<LegendEntry> legend;
    if (layout.axis == nullptr) return legend;
    add_states(legend, layout, words);
    add_marks(legend, layout, words);
    add_deadlines(legend, layout, words);
    if (has_mistakes) legend.push_back({Kind::Mistake, words.mistake, 14});
    if (!layout.ghosts.empty()) legend.push_back({Kind::Ghost, words.ghost, 24});
    if (has_arrows || !layout.arrows.empty()) legend.push_back({Kind::Cause, words.cause, 22});
    if (!layout.zones.empty()) legend.push_back({Kind::Zone, no_time_words(layout, words), 22});
    if (!layout.breaks.empty()) legend.push_back({Kind::Break, words.not_to_scale, 14});
    return legend;
}

TimelineLayout seen_until(TimelineLayout layout, float x) {
    std::erase_if(layout.bars, [x](const Bar& bar) { return bar.begin_x > x; });
    std::erase_if(layout.columns, [x](const Column& column) { return column.rect.x > x; });
    std::erase_if(layout.marks, [x](const MarkDot& dot) { return dot.at.x > x; });
    std::erase_if(layout.deadlines, [x](const DeadlineSign& sign) { return sign.x > x; });
    std::erase_if(layout.ghosts, [x](const GhostBar& ghost) { return ghost.rect.x > x; });
    std::erase_if(layout.zones, [x](const Zone& zone) { return zone.begin_x > x; });
    std::erase_if(layout.breaks, [x](const Break& gap) { return gap.begin_x > x; });
    note_states_seen(layout);
    return layout;
}

std::vector<LegendEntry> all_signs(const TimelineWords& words) {
    std::vector<LegendEntry> signs;
    signs.push_back({Kind::Blocking, words.blocking, 24});
    for (std::size_t kind = 0; kind < words.marks.size(); ++kind)
        signs.push_back({Kind::Mark, words.marks[kind], 14, {}, static_cast<MarkKind>(kind)});
    for (const bool is_limit : {true, false})
        for (const bool was_reached : {true, false})
            signs.push_back(deadline_entry(words, is_limit, was_reached));
    signs.push_back({Kind::Mistake, words.mistake, 14});
    signs.push_back({Kind::Ghost, words.ghost, 24});
    signs.push_back({Kind::Cause, words.cause, 22});
    signs.push_back({Kind::Zone, words.no_time, 22});
    signs.push_back({Kind::Break, words.not_to_scale, 14});
    return signs;
}

void draw_legend_sign(Canvas& canvas, const LegendEntry& entry, Point at, const Theme& theme,
                      const Metrics& metrics, Color arrow) {
    const float unit = metrics.unit;
    const float width = entry.sign_width * unit;
    switch (entry.kind) {
    case Kind::State:
        draw_state_swatch(canvas, {at.x, at.y - 8 * unit, width, 16 * unit}, entry.state, theme,
                          metrics);
        break;
    case Kind::Blocking: {
        const Rect swatch{at.x, at.y - 8 * unit, width, 16 * unit};
        draw_state_swatch(canvas, swatch, State::Running, theme, metrics);
        draw_blocking_sign(canvas, swatch, theme, metrics);
        break;
    }
    case Kind::Mark: draw_mark(canvas, entry.mark, {at.x + 7 * unit, at.y}, theme, metrics); break;
    case Kind::Deadline:
        draw_deadline(canvas, {at.x + 9 * unit, at.y - 6 * unit}, 12 * unit, entry.is_limit,
                      entry.was_reached, theme, metrics);
        break;
    case Kind::Mistake:
        draw_warning_sign(canvas, {at.x + 7 * unit, at.y}, 13 * unit,
                          theme.look(State::CancelRequested).label, metrics.icon_line);
        break;
    case Kind::Ghost:
        canvas.fill_rect({at.x, at.y - 1.5F * unit, width, 3 * unit}, theme.text_faint.faded(0.55F),
                         1.5F * unit);
        break;
    case Kind::Cause:
        canvas.fill_circle({at.x + 2.5F * unit, at.y}, 2.5F * unit, arrow);
        canvas.line({at.x + 3 * unit, at.y}, {at.x + 16 * unit, at.y}, {arrow, 1.5F * unit});
        draw_arrow_head(canvas, {at.x + 21 * unit, at.y}, {at.x, at.y}, 7 * unit, arrow);
        break;
    case Kind::Zone:
        canvas.fill_rect({at.x, at.y - 5 * unit, width, 4 * unit}, theme.text_faint, 2 * unit);
        canvas.fill_rect({at.x, at.y - unit, width, 9 * unit}, theme.active);
        break;
    case Kind::Break:
        for (const float shift : {1.0F, 8.0F}) {
            const float left = at.x + shift * unit;
            const Point zigzag[] = {{left, at.y - 8 * unit},
                                    {left + 4 * unit, at.y - 4 * unit},
                                    {left, at.y},
                                    {left + 4 * unit, at.y + 4 * unit},
                                    {left, at.y + 8 * unit}};
            canvas.polyline(zigzag, {theme.text_faint, unit});
        }
        break;
    }
}

} // namespace app::draw
