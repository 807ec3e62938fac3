#include "app/draw/timeline_mistakes.h"

#include "app/draw/shapes.h"

namespace app::draw {

namespace {

float mistake_y(const TimelineLayout& layout, const model::Mistake& mistake) {
    const auto lane = layout.axis->timeline().lane_of(runtime::trace::LaneKind::Task,
                                                      runtime::trace::to_number(mistake.task));
    for (const LaneRow& row : layout.rows)
        if (row.lane == lane && row.bars.center_y() > layout.plot.y &&
            row.bars.center_y() < layout.plot.bottom())
            return row.bars.y - 2.5F * layout.metrics.unit; // above the words in the bar
    return layout.plot.y + layout.metrics.unit; // on the axis, above the words of the first lane
}

bool overlap(Rect one, Rect other) {
    return one.x < other.right() && other.x < one.right() && one.y < other.bottom() &&
           other.y < one.bottom();
}

// Right of the badges that hang from the lane above, which would be hidden.
Rect clear_of_badges(const TimelineLayout& layout, Rect sign) {
    const float radius = 7.5F * layout.metrics.unit;
    const auto& marks = layout.axis->timeline().marks;
    for (const MarkDot& dot : layout.marks) {
        const auto kind = marks[dot.mark].kind;
        if (kind == runtime::trace::MarkKind::Output) continue;
        const Rect badge{dot.at.x - radius, dot.at.y - radius, 2 * radius, 2 * radius};
        if (overlap(sign, badge)) sign.x = badge.right();
    }
    return sign;
}

} // namespace

std::vector<MistakeSign> mistake_signs(const TimelineLayout& layout,
                                       const std::vector<model::Mistake>& mistakes) {
    std::vector<MistakeSign> signs;
    const float size = 13 * layout.metrics.unit;
    for (std::size_t i = 0; i < mistakes.size(); ++i) {
        const float x = layout.x_of_event(mistakes[i].event);
        if (x < layout.plot.x || x > layout.plot.right()) continue;
        const float y = mistake_y(layout, mistakes[i]);
        const Rect rect = clear_of_badges(layout, {x - size / 2, y - size / 2, size, size});
        const bool hides = !signs.empty() && signs.back().rect.y == rect.y &&
                           rect.x - signs.back().rect.x < size * 0.7F;
        if (!hides) signs.push_back({i, rect});
    }
    return signs;
}

void draw_mistake_signs(Canvas& canvas, const std::vector<MistakeSign>& signs, const Theme& theme,
                        const Metrics& metrics) {
    const Color ink = theme.look(State::CancelRequested).label;
    for (const MistakeSign& sign : signs) {
        canvas.fill_rect(sign.rect.inset(-metrics.unit), theme.surface, 4 * metrics.unit);
        draw_warning_sign(canvas, {sign.rect.center_x(), sign.rect.center_y()}, sign.rect.width,
                          ink, metrics.icon_line);
    }
}

} // namespace app::draw
