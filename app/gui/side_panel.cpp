#include "app/gui/panels.h"

#include "app/gui/widgets.h"

#include <algorithm>
#include <string>
#include <vector>

namespace app::gui {

using draw::Canvas;
using model::SideTab;

// The panel below the lessons: the guide of a lesson, why the event happened, all events as
// text, and what looks like a mistake.
void draw_side_panel(Frame& frame, Canvas& canvas, Rect panel, SideUi& ui, bool lists_lessons) {
    draw_panel(frame, canvas, panel);
    // A program of one's own has no guide; a prediction stands in its place while there is one.
    const bool has_guide = model::current_lesson(frame.app) != nullptr ||
                           frame.app.document.kind == model::DocumentKind::None ||
                           frame.app.questions.here || frame.app.questions.predicted;
    SideTab shown = frame.app.ui.side;
    if (shown == SideTab::Lessons && !lists_lessons) shown = SideTab::Guide;
    if (!has_guide && shown == SideTab::Guide) shown = SideTab::Why;
    std::vector<SideTab> tabs;
    std::vector<std::string> words;
    const auto add = [&](SideTab tab, std::string_view key) {
        tabs.push_back(tab);
        words.emplace_back(frame.tr(key));
    };
    if (lists_lessons) add(SideTab::Lessons, "lessons.title");
    if (has_guide) add(SideTab::Guide, "prose.title");
    add(SideTab::Why, "why_panel.title");
    add(SideTab::Log, "log.title");
    add(SideTab::Checks, "mistake.tab");
    const std::size_t found = frame.app.findings.mistakes.size();
    if (found > 0 && frame.app.findings.of == frame.app.document.run &&
        frame.app.document.diagnostics.empty())
        words.back() += " " + std::to_string(found);
    const float pad = frame.px(10);
    const float header = frame.metrics.panel_header;
    const float height = frame.px(28);
    Rect row{panel.x + pad, panel.y + (header - height) / 2 + frame.px(2), panel.width - 2 * pad,
             height};
    // Where the list of the lessons has no panel, its button has a place here, else above the rows.
    const float button = height + frame.px(6);
    const bool has_button = lists_lessons && segmented_width(frame, words) + button <= row.width;
    if (has_button) row.width -= button;
    const auto current = std::find(tabs.begin(), tabs.end(), shown) - tabs.begin();
    if (const auto chosen =
            segmented(frame, canvas, "side", row, words, static_cast<int>(current))) {
        frame.ask(model::ShowSide{tabs[static_cast<std::size_t>(*chosen)]});
    }
    if (has_button) draw_open_file_button(frame, canvas, panel);
    Rect below{panel.x, panel.y + header, panel.width, panel.height - header};
    if (shown == SideTab::Lessons && !has_button) {
        const Rect open{below.x + pad, below.y, below.width - 2 * pad, height};
        if (text_button(frame, canvas, "lessons.open_file", open,
                        frame.tr("command.open_file.title"), ButtonLook::Quiet))
            frame.ask(model::ShowDialog{model::Dialog::OpenFile});
        below = {below.x, open.bottom() + frame.px(4), below.width,
                 below.bottom() - open.bottom() - frame.px(4)};
    }
    switch (shown) {
    case SideTab::Guide: draw_prose(frame, canvas, below, ui.prose); break;
    case SideTab::Why: draw_why(frame, canvas, below, ui.why); break;
    case SideTab::Log: draw_log(frame, canvas, below, ui.log); break;
    case SideTab::Lessons: draw_lesson_rows(frame, canvas, below, ui.lessons); break;
    case SideTab::Checks: draw_checks(frame, canvas, below); break;
    }
}

} // namespace app::gui
