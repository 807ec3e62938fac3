#include "app/draw/timeline_rows.h"

#include "app/draw/timeline_paint.h"
#include "app/model/narrate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::draw {

using runtime::trace::Lane;
using runtime::trace::LaneKind;
using runtime::trace::LaneNumber;
using runtime::trace::Timeline;

namespace {

constexpr float label_width_min = 84;
constexpr float label_width_max = 236;
// Space for the state's dot before a lane's label, and between the label and the plot.
constexpr float label_indent = 26;
constexpr float label_gap = 14;
// The first lanes stand for all: measuring every label of a huge run would cost more than it.
constexpr std::size_t looked_at_max = 200;

bool is_shown(const Lane& lane) {
    return lane.kind != LaneKind::Generator || lane.name != "<genexpr>";
}

// Whether the lanes of the run's own shutdown have anything to show: time, a mark, or a task that
// they make, as for each generator that is left.
bool shows_anything(const Timeline& timeline, LaneNumber number) {
    const Lane& lane = timeline.lanes[number];
    if (timeline.time_of(lane.from) <
        timeline.time_of(timeline.segments[lane.segments_end - 1].from))
        return true;
    if (std::any_of(timeline.lanes.begin() + number, timeline.lanes.end(), [&](const Lane& made) {
            return made.kind == LaneKind::Task && made.parent == number;
        }))
        return true;
    const auto first = std::lower_bound(
        timeline.marks.begin(), timeline.marks.end(), lane.from,
        [](const runtime::trace::Mark& mark, auto event) { return mark.event < event; });
    return std::any_of(first, timeline.marks.end(),
                       [&](const runtime::trace::Mark& mark) { return mark.lane == number; });
}

// The threads of a pool may be many, and the tasks are what is looked for: they stand above them.
bool stands_last(const Lane& lane) {
    return lane.kind == LaneKind::Thread && lane.id > 1;
}

} // namespace

bool is_shutdown_lane(const Timeline& timeline, LaneNumber number) {
    const Lane& lane = timeline.lanes[number];
    return lane.kind == LaneKind::Task && model::is_shutdown_task(lane.label) &&
           lane.segments_begin < lane.segments_end;
}

bool is_hidden_shutdown_lane(const Timeline& timeline, LaneNumber number) {
    return is_shutdown_lane(timeline, number) && !shows_anything(timeline, number);
}

std::vector<LaneNumber> shown_lanes(const Timeline& timeline, std::size_t count_max,
                                    const std::vector<bool>* filter) {
    std::vector<LaneNumber> shown;
    std::vector<LaneNumber> last;
    for (LaneNumber i = 0; i < timeline.lanes.size() && shown.size() < count_max; ++i) {
        const bool is_wanted = filter == nullptr || i >= filter->size() || (*filter)[i];
        if (!is_wanted || !is_shown(timeline.lanes[i])) continue;
        if (filter == nullptr && is_hidden_shutdown_lane(timeline, i)) continue;
        (stands_last(timeline.lanes[i]) ? last : shown).push_back(i);
    }
    shown.insert(shown.end(), last.begin(), last.end());
    if (shown.size() > count_max) shown.resize(count_max);
    return shown;
}

std::size_t row_of(const TimelineLayout& layout, LaneNumber lane) {
    const auto& shown = layout.shown_lanes;
    const auto& lanes = layout.axis->timeline().lanes;
    if (lane >= lanes.size()) return no_row;
    const auto is_above = [&lanes](LaneNumber a, LaneNumber b) {
        return std::pair(stands_last(lanes[a]), a) < std::pair(stands_last(lanes[b]), b);
    };
    const auto found = std::lower_bound(shown.begin(), shown.end(), lane, is_above);
    if (found == shown.end() || *found != lane) return no_row;
    return static_cast<std::size_t>(found - shown.begin());
}

Rect row_rect(const TimelineLayout& layout, const TimelineInput& input, std::size_t row) {
    const float height = input.metrics.lane;
    return {layout.area.x, layout.plot.y + static_cast<float>(row) * height - input.view.scroll_px,
            layout.area.width, height};
}

Rect bars_of_row(const TimelineLayout& layout, const TimelineInput& input, std::size_t row) {
    const Rect rect = row_rect(layout, input, row);
    const float bar = input.metrics.lane_bar;
    return {layout.plot.x, std::round(rect.center_y() - bar / 2), layout.plot.width, bar};
}

Rect bars_rect(const TimelineLayout& layout, const TimelineInput& input, LaneNumber lane) {
    return bars_of_row(layout, input, row_of(layout, lane));
}

float label_column_width(const TimelineInput& input, const std::vector<LaneNumber>& shown,
                         const TextMeasure& measure) {
    const float unit = input.metrics.unit;
    if (input.label_width_px > 0) return input.label_width_px;
    const TextStyle style = {FontFace::Mono, input.metrics.text_small};
    const float room = (label_width_max - label_indent - label_gap) * unit;
    const TimelineWords words;
    float widest = 0;
    for (std::size_t i = 0; i < std::min(shown.size(), looked_at_max); ++i) {
        const Lane& lane = input.axis->timeline().lanes[shown[i]];
        const std::string text = fitted_lane_text(lane, words, measure, style, room);
        widest = std::max(widest, measure.width_px(text, style));
    }
    return std::clamp(widest + (label_indent + label_gap) * unit, label_width_min * unit,
                      label_width_max * unit);
}

} // namespace app::draw
