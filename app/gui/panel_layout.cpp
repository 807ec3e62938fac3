#include "app/gui/panel_layout.h"

#include <algorithm>
#include <cmath>

namespace app::gui {

using draw::Rect;

namespace {

// Below this width one panel at a time stands beside the code.
constexpr float narrow_px = 1000;
constexpr float tabs_height = 38;
// Below this height of the upper half the lessons are a tab beside the guide, which needs the room.
constexpr float low_px = 540;
// Prose needs a measure that it can be read in.
constexpr float left_min_px = 248;
constexpr float code_share_min = 0.41F;
constexpr float timeline_share_max = 0.36F;
// Of what a window is wider than usual, the columns beside the code take their shares.
constexpr float usual_width_px = 1584;
constexpr float left_share = 0.25F;
constexpr float loop_share = 0.10F;
constexpr float tasks_share = 0.25F;

Rect rounded(float x, float y, float width, float height) {
    const float left = std::round(x);
    const float top = std::round(y);
    return {left, top, std::round(x + width) - left, std::round(y + height) - top};
}

Rect& panel_beside(PanelLayout& layout, Beside beside) {
    switch (beside) {
    case Beside::Side: return layout.prose;
    case Beside::Loop: return layout.loop;
    case Beside::Tasks: return layout.tasks;
    case Beside::Console: break;
    }
    return layout.console;
}

} // namespace

PanelLayout lay_out_panels(Rect window, const model::Layout& chosen, const draw::Metrics& metrics,
                           Beside beside, LessonList list) {
    PanelLayout out;
    const float unit = metrics.unit;
    const float gap = metrics.gap;
    const bool is_narrow = window.width < narrow_px * unit;
    const bool has_left = chosen.left_open && !is_narrow;
    const float inner_x = window.x + gap;
    const float inner_width = window.width - 2 * gap;
    out.top_bar = rounded(inner_x, window.y, inner_width, metrics.top_bar);

    const float timeline_height =
        std::clamp(chosen.timeline_height_px * unit, std::min(150 * unit, window.height * 0.3F),
                   std::max(chosen.timeline_height_px > 322 ? window.height * 0.6F : 0.0F,
                            window.height * timeline_share_max));
    const float upper_y = out.top_bar.bottom();
    const float upper_height =
        std::max(60 * unit, window.bottom() - gap - timeline_height - gap - upper_y);
    out.timeline = rounded(inner_x, upper_y + upper_height + gap, inner_width, timeline_height);

    const float beyond = std::max(0.0F, inner_width - usual_width_px * unit);
    float left = has_left ? chosen.left_width_px * unit + beyond * left_share : 0;
    float loop = is_narrow ? 0 : chosen.loop_width_px * unit + beyond * loop_share;
    float tasks = chosen.tasks_width_px * unit + beyond * tasks_share;
    const float gaps = gap * (1 + (has_left ? 1.0F : 0.0F) + (is_narrow ? 0.0F : 1.0F));
    const float room = inner_width - gaps - std::max(300 * unit, inner_width * code_share_min);
    const float wanted = left + loop + tasks;
    const float shrink = wanted > room && wanted > 0 ? std::max(0.3F, room / wanted) : 1;
    const float left_kept = std::min(left, std::max(left * shrink, left_min_px * unit));
    const float others = loop + tasks;
    const float others_shrink =
        shrink < 1 && others > 0 ? std::max(0.3F, (room - left_kept) / others) : 1;
    left = left_kept;
    loop *= others_shrink;
    tasks *= others_shrink;

    float x = inner_x;
    if (has_left) {
        out.prose = rounded(x, upper_y, left, upper_height);
        if (upper_height >= low_px * unit && list == LessonList::OwnPanel) {
            const float lessons = std::clamp(chosen.lessons_height_px * unit, 80 * unit,
                                             std::max(80 * unit, upper_height * 0.5F));
            out.lessons = rounded(x, upper_y, left, lessons);
            out.prose = rounded(x, upper_y + lessons + gap, left, upper_height - lessons - gap);
            out.splitters.push_back({"split.lessons", rounded(x, out.lessons.bottom(), left, gap),
                                     false, &model::Layout::lessons_height_px, 1 / unit});
        }
        out.splitters.push_back({"split.left", rounded(x + left, upper_y, gap, upper_height), true,
                                 &model::Layout::left_width_px, 1 / (unit * shrink)});
        x += left + gap;
    }
    const float code = inner_x + inner_width - x - tasks - gap - (is_narrow ? 0 : loop + gap);
    out.code = rounded(x, upper_y, code, upper_height);
    x += code + gap;
    const float console = std::clamp(chosen.console_height_px * unit, 70 * unit,
                                     std::max(70 * unit, upper_height * 0.34F));
    if (!is_narrow) {
        out.loop = rounded(x, upper_y, loop, upper_height);
        out.splitters.push_back({"split.loop", rounded(x - gap, upper_y, gap, upper_height), true,
                                 &model::Layout::loop_width_px, -1 / (unit * others_shrink)});
        x += loop + gap;
    }
    out.splitters.push_back({"split.tasks", rounded(x - gap, upper_y, gap, upper_height), true,
                             &model::Layout::tasks_width_px, -1 / (unit * others_shrink)});
    if (is_narrow) {
        const float tabs = tabs_height * unit;
        out.tabs = rounded(x, upper_y, tasks, tabs - gap);
        panel_beside(out, beside) = rounded(x, upper_y + tabs, tasks, upper_height - tabs);
    } else {
        const float tasks_height = upper_height - console - gap;
        out.tasks = rounded(x, upper_y, tasks, tasks_height);
        out.console = rounded(x, upper_y + tasks_height + gap, tasks, console);
        out.splitters.push_back({"split.console", rounded(x, out.tasks.bottom(), tasks, gap), false,
                                 &model::Layout::console_height_px, -1 / unit});
    }
    out.splitters.push_back({"split.timeline",
                             rounded(inner_x, out.code.bottom(), inner_width, gap), false,
                             &model::Layout::timeline_height_px, -1 / unit});
    return out;
}

} // namespace app::gui
