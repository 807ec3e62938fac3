#include "app/gui/panels.h"

#include "app/draw/fitted_call.h"
#include "app/draw/shapes.h"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"
#include "app/model/task_tree.h"

#include <algorithm>

namespace app::gui {

using draw::Canvas;
using model::TreeRow;
using runtime::trace::no_time;
using runtime::trace::TaskState;
using runtime::trace::TaskStatus;
using runtime::trace::to_number;

namespace {

// What stands below a task's name: what it waits for, or what became of it.
std::string words_of(const Frame& frame, const TreeRow& row, const TaskState& task) {
    const bool is_over = task.status == TaskStatus::Done || task.status == TaskStatus::Failed ||
                         task.status == TaskStatus::Cancelled;
    const std::string what = task.waiting_text.empty()
                                 ? std::string(state_word(frame, state_of(task.status)))
                                 : frame.waits_for(task.waiting_text);
    if (row.unnamed > 0 && !is_over)
        return frame.tr_with("tree.fan_and_more", fmt::arg("what", what),
                             fmt::arg("done", row.done), fmt::arg("count", row.fan),
                             fmt::arg("more", row.unnamed));
    if (row.fan > 1 && !is_over)
        return frame.tr_with("tree.fan", fmt::arg("what", what), fmt::arg("done", row.done),
                             fmt::arg("count", row.fan));
    if (row.fan == 1 && !task.waiting_text.empty())
        return frame.tr_with("tree.awaits", fmt::arg("what", what));
    if (!task.waiting_text.empty() && task.waiting_until != no_time)
        return frame.tr_with("tree.until", fmt::arg("what", what),
                             fmt::arg("time", model::brief_seconds_text(task.waiting_until)));
    if (!task.waiting_text.empty() && task.status == TaskStatus::Suspended)
        return frame.tr_with("tree.awaits", fmt::arg("what", what));
    if (task.status == TaskStatus::Done)
        return frame.tr_with(
            "tasks.returned",
            fmt::arg("value", task.outcome_text.empty() ? "None" : task.outcome_text));
    if (task.status == TaskStatus::Failed) return std::string(task.outcome_text);
    return std::string(state_word(frame, state_of(task.status)));
}

// The lines that lead from each task to those below it, kept from row to row.
struct Branches {
    std::vector<float> tops; // by depth: where the line of the rows at that depth comes from
};

void draw_row(Frame& frame, Canvas& canvas, Rect box, const TreeRow& row) {
    const TaskState task = frame.world->task(row.task);
    const draw::State state = state_of(task.status);
    const Hit over = hit(frame, "tree." + std::to_string(to_number(row.task)), box);
    const bool is_selected = frame.is_selected(row.task);
    const float radius = frame.px(6);
    canvas.fill_rect(box, over.is_hovered ? frame.theme.hover : frame.theme.raised, radius);
    canvas.stroke_rect(box,
                       {is_selected ? frame.theme.accent : frame.theme.border,
                        is_selected ? frame.px(1.5F) : frame.metrics.border},
                       radius);
    const float x = box.x + frame.px(26);
    draw::draw_state_glyph(canvas, state, {box.x + frame.px(14), box.center_y()}, frame.px(12),
                           frame.theme.look(state).label);
    const float right = box.right() - frame.px(8);
    draw_text(canvas, {x, box.y + frame.px(2), right - x, frame.px(20)},
              draw::fitted_call(canvas.measure(), model::task_label(frame.world->index(), row.task),
                                frame.mono_small(), right - x, frame.shared_beginning(row.task)),
              frame.mono_small(), frame.theme.text);
    draw_text(canvas, {x, box.y + frame.px(19), right - x, frame.px(18)},
              words_of(frame, row, task), frame.tiny(), frame.theme.text_muted);
    if (model::changed_by_step(frame.app, task.since)) draw_change_dot(frame, canvas, box);
    if (over.is_hovered)
        frame.tooltip = std::string(model::task_label(frame.world->index(), row.task)) + "  ·  " +
                        words_of(frame, row, task);
    if (over.is_focused) draw_focus_ring(frame, canvas, box, radius);
    if (over.is_clicked) ask_to_select(frame, row.task);
}

} // namespace

void draw_change_dot(Frame& frame, Canvas& canvas, Rect box) {
    canvas.fill_circle({box.right() - frame.px(7), box.bottom() - frame.px(7)}, frame.px(3),
                       frame.theme.accent);
    frame.registry.add("changed", box, false);
}

void draw_task_tree(Frame& frame, Rect below, TasksUi& ui) {
    const auto& rows = ui.tree.get(frame, [&] {
        return model::task_tree(*frame.world, ui.tree_rows, hidden_tasks(frame, ui));
    });
    const float pad = frame.px(10);
    Scroll scroll(frame, "tree",
                  {below.x + pad, below.y, below.width - 2 * pad, below.height - frame.px(8)});
    const float height = frame.px(40);
    const float step = height + frame.px(4);
    const float indent = frame.px(16);
    Branches branches;
    Canvas& canvas = scroll.canvas();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const TreeRow& row = rows[i];
        const float shift = indent * static_cast<float>(std::min<std::uint32_t>(row.depth, 8));
        const Rect box{scroll.origin().x + shift, scroll.origin().y + step * static_cast<float>(i),
                       scroll.width_px() - shift - frame.px(2), height};
        branches.tops.resize(row.depth + 1);
        branches.tops[row.depth] = box.bottom();
        if (row.depth > 0) {
            const float x = box.x - indent / 2;
            const draw::Stroke stroke{frame.theme.border_strong, frame.px(1.5F)};
            canvas.line({x, branches.tops[row.depth - 1]}, {x, box.center_y()}, stroke);
            canvas.line({x, box.center_y()}, {box.x, box.center_y()}, stroke);
        }
        if (scroll.is_in_sight(box)) draw_row(frame, canvas, box, row);
    }
    float end = step * static_cast<float>(rows.size());
    const std::uint32_t count = shown_task_count(frame, ui);
    if (count > rows.size()) {
        const Rect row{scroll.origin().x, scroll.origin().y + end, scroll.width_px(), frame.px(24)};
        if (put_more(frame, canvas, "tree.more", row, count - rows.size())) {
            ui.tree_rows += more_rows;
            ui.tree = {};
        }
        end += frame.px(24);
    }
    scroll.set_content(scroll.width_px(), end);
}

} // namespace app::gui
