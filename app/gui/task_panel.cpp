#include "app/gui/panels.h"

#include "app/gui/widgets.h"

#include <algorithm>
#include <array>

namespace app::gui {

using draw::Canvas;

// The panel of the tasks: a card each, who waits for whom, or the course of the cancellations.
void draw_task_panel(Frame& frame, Canvas& canvas, Rect panel, TasksUi& ui) {
    draw_panel(frame, canvas, panel);
    const std::uint32_t count = frame.has_run() ? frame.world->task_count() : 0;
    const float header = frame.metrics.panel_header;
    const std::array<std::string, 3> views = {std::string(frame.tr("tasks.view_cards")),
                                              std::string(frame.tr("tasks.view_tree")),
                                              std::string(frame.tr("tasks.view_cancellations"))};
    const float pad = frame.metrics.panel_padding;
    const float width = std::min(segmented_width(frame, views), panel.width - frame.px(20));
    const float height = frame.px(26);
    const Rect choices{panel.right() - frame.px(10) - width, panel.y + (header - height) / 2, width,
                       height};
    const float room = choices.x - frame.px(8) - panel.x - pad;
    // A letter of it says nothing; the choices say what the panel is.
    const std::string_view title = frame.tr("tasks.title");
    const bool has_title = text_width(frame, title, frame.strong()) <= room;
    const float used = has_title ? draw_text(canvas, {panel.x + pad, panel.y, room, header}, title,
                                             frame.strong(), frame.theme.text)
                                 : 0;
    if (has_title) frame.registry.add("tasks.title", {panel.x + pad, panel.y, used, header}, false);
    if (count > 0 && has_title)
        draw_text(canvas,
                  {panel.x + pad + used + frame.px(8), panel.y, room - used - frame.px(8), header},
                  std::to_string(shown_task_count(frame, ui)), frame.small(),
                  frame.theme.text_muted);
    const int current = static_cast<int>(frame.app.ui.task_view);
    if (const auto chosen = segmented(frame, canvas, "tasks.view", choices, views, current))
        frame.ask(model::ShowTaskView{static_cast<model::TaskView>(*chosen)});
    const Rect below{panel.x, panel.y + header, panel.width, panel.height - header};
    if (count == 0) {
        draw_empty(frame, canvas, below,
                   frame.tr(!frame.has_run()                       ? "tasks.empty"
                            : frame.world->index().tasks().empty() ? "tasks.none"
                                                                   : "tasks.empty_yet"));
        return;
    }
    switch (frame.app.ui.task_view) {
    case model::TaskView::Cards: draw_task_cards(frame, canvas, below, ui); break;
    case model::TaskView::Tree: draw_task_tree(frame, below, ui); break;
    case model::TaskView::Cancellations: draw_cancel_board(frame, canvas, below); break;
    }
}

} // namespace app::gui
