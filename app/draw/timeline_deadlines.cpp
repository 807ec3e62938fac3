#include "app/draw/timeline_deadlines.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace app::draw {

using runtime::trace::Deadline;
using runtime::trace::LaneNumber;

namespace {

constexpr float merge_px = 7;
// How far the upright stands out of its bar, above and below.
constexpr float overhang_px = 3;

using Deadlines = std::vector<Deadline>;
using Place = Deadlines::const_iterator;

// Behind the deadlines of a lane up to a time, that one with them or not.
Place place_of(const Deadlines& deadlines, LaneNumber lane, double time, bool is_with) {
    return std::partition_point(deadlines.begin(), deadlines.end(), [&](const Deadline& deadline) {
        if (deadline.lane != lane) return deadline.lane < lane;
        return is_with ? deadline.time <= time : deadline.time < time;
    });
}

// Of those that share a sign, one that was reached is the one to be seen.
Place shown_one(Place from, Place to) {
    constexpr std::ptrdiff_t looked_at_max = 64;
    const Place end = from + std::min(to - from, looked_at_max);
    const Place reached =
        std::find_if(from, end, [](const Deadline& deadline) { return deadline.was_reached; });
    return reached == end ? from : reached;
}

void lay_out_lane(TimelineLayout& layout, const LaneRow& row) {
    const Deadlines& deadlines = layout.axis->timeline().deadlines;
    const double end_time = layout.axis->timeline().end_time;
    const float apart = merge_px * layout.metrics.unit;
    Place at = place_of(deadlines, row.lane, layout.time_at(layout.plot.x), false);
    while (at != deadlines.end() && at->lane == row.lane && at->time <= end_time) {
        const float x = layout.x_of(layout.axis->of_time(at->time, TimelineAxis::Edge::Begin));
        if (x > layout.plot.right()) return;
        const double time = std::max(at->time, std::min(end_time, layout.time_at(x + apart)));
        const Place next = place_of(deadlines, row.lane, time, true);
        const Place shown = shown_one(at, next);
        // On the axis of steps a time that was not reached has no place.
        if (x >= layout.plot.x && (shown->was_reached || layout.axis->kind() == AxisKind::Time))
            layout.deadlines.push_back({x, row.bars,
                                        static_cast<std::uint32_t>(shown - deadlines.begin()),
                                        static_cast<std::uint32_t>(next - at)});
        at = next;
    }
}

} // namespace

void lay_out_deadlines(TimelineLayout& layout) {
    if (layout.axis->timeline().deadlines.empty()) return;
    for (const LaneRow& row : layout.rows)
        lay_out_lane(layout, row);
}

Rect deadline_rect(const DeadlineSign& sign, const Metrics& metrics) {
    const float reach = overhang_px * metrics.unit;
    return {sign.x - 8 * metrics.unit, sign.bars.y - reach, 11 * metrics.unit,
            sign.bars.height + 2 * reach};
}

void draw_deadline(Canvas& canvas, Point top, float height_px, bool is_limit, bool was_reached,
                   const Theme& theme, const Metrics& metrics, float opacity) {
    const float unit = metrics.unit;
    const float reach = overhang_px * unit;
    const Color ink = (was_reached ? theme.text : theme.text_muted).faded(opacity);
    const Color rim = theme.surface.faded(0.85F * opacity);
    const Point head{top.x, top.y - reach};
    const Point foot{top.x, top.y + height_px + reach};
    // A rim keeps the line apart from a bar's pattern.
    canvas.line(head, foot, {rim, 4 * unit});
    canvas.line(head, foot, {ink, 1.5F * unit, was_reached ? LineDash::Solid : LineDash::Dotted});
    const std::array<Point, 3> pennant = {Point{foot.x, foot.y - 7 * unit},
                                          Point{foot.x - 7 * unit, foot.y - 3.5F * unit},
                                          Point{foot.x, foot.y}};
    const std::array<Point, 4> square = {Point{foot.x, foot.y - 6 * unit},
                                         Point{foot.x - 6 * unit, foot.y - 6 * unit},
                                         Point{foot.x - 6 * unit, foot.y}, Point{foot.x, foot.y}};
    const std::span<const Point> sign =
        is_limit ? std::span<const Point>(pennant) : std::span<const Point>(square);
    canvas.fill_polygon(sign, was_reached ? ink : theme.surface.faded(opacity));
    std::vector<Point> outline(sign.begin(), sign.end());
    outline.push_back(sign.front());
    canvas.polyline(outline, {ink, unit});
}

} // namespace app::draw
