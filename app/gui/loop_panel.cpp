#include "app/gui/panels.h"

#include "app/draw/shapes.h"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"

#include <algorithm>
#include <cmath>

namespace app::gui {

using draw::Anchor;
using draw::Canvas;
using draw::State;
using runtime::trace::HandleState;
using runtime::trace::LoopId;
using runtime::trace::LoopState;
using runtime::trace::no_time;
using runtime::trace::TaskId;
using runtime::trace::TaskState;
using runtime::trace::TaskStatus;
using runtime::trace::to_number;

namespace {

constexpr std::size_t rows_max = 40;

// The loop of the event stood at; else the first one there is.
LoopId loop_shown(const Frame& frame) {
    const LoopId current = frame.world->stamp().loop;
    if (to_number(current) != 0) return current;
    return frame.world->loop_count() > 0 ? LoopId{1} : LoopId{};
}

// The parts of the panel stand below one another; this is where the next one goes.
struct Pile {
    Frame& frame;
    Canvas& canvas;
    float x;
    float width;
    float y;

    Rect take(float height) {
        const Rect rect{x, y, width, height};
        y += height;
        return rect;
    }
};

void put_heading(Pile& pile, std::string_view text, std::string_view note) {
    const Rect line = pile.take(pile.frame.px(24));
    const float used =
        draw_text(pile.canvas, line, text, pile.frame.tiny(), pile.frame.theme.text_muted);
    draw_text(pile.canvas,
              {line.x + used + pile.frame.px(8), line.y, line.width - used - pile.frame.px(8),
               line.height},
              note, pile.frame.tiny(), pile.frame.theme.text_faint, Anchor::End);
}

void put_words(Pile& pile, std::string_view text) {
    const float line = pile.frame.px(18);
    const float height = draw_wrapped(pile.frame, &pile.canvas, {pile.x, pile.y}, pile.width, text,
                                      pile.frame.small(), pile.frame.theme.text_faint, line);
    pile.take(height + pile.frame.px(10));
}

std::string_view kind_word(const Frame& frame, const HandleState& handle) {
    switch (handle.kind) {
    case runtime::trace::HandleKind::TaskStep: return frame.tr("loop.handle_step");
    case runtime::trace::HandleKind::TaskWakeup: return frame.tr("loop.handle_wakeup");
    case runtime::trace::HandleKind::FutureCallback: return frame.tr("loop.handle_future");
    case runtime::trace::HandleKind::Plain: return frame.tr("loop.handle_plain");
    }
    return "";
}

// A handle's words: the task whose step it is, else its label.
std::string handle_words(const Frame& frame, const HandleState& handle) {
    if (to_number(handle.task) != 0)
        return std::string(model::task_label(frame.world->index(), handle.task));
    return model::callback_label(handle.label);
}

// The task that a timer will wake in the end: of the future that it resolves.
TaskId task_behind(const Frame& frame, const HandleState& handle) {
    if (to_number(handle.task) != 0) return handle.task;
    if (to_number(handle.future) == 0) return TaskId{};
    const auto waiters = frame.world->waiters_of(handle.future);
    return waiters.empty() ? TaskId{} : waiters.front();
}

struct Row {
    std::string name;
    State state = State::Ready;
    bool has_state = true;
    std::string text;
    std::string note;
    TaskId task{};
    bool is_faint = false;
};

void put_row(Pile& pile, const Row& row) {
    Frame& frame = pile.frame;
    const Rect box = pile.take(frame.px(26));
    const Rect rect{box.x, box.y, box.width, frame.px(24)};
    const bool can_select = to_number(row.task) != 0;
    const Hit over = hit(frame, row.name, rect, can_select ? TakesFocus::Yes : TakesFocus::No);
    const bool is_selected = can_select && frame.is_selected(row.task);
    const float radius = frame.px(6);
    pile.canvas.fill_rect(
        rect, over.is_hovered && can_select ? frame.theme.hover : frame.theme.raised, radius);
    const Color border = is_selected ? frame.theme.accent : frame.theme.border;
    pile.canvas.stroke_rect(rect, {border, is_selected ? frame.px(1.5F) : frame.metrics.border},
                            radius);
    float x = rect.x + frame.px(8);
    if (row.has_state) {
        draw::draw_state_glyph(pile.canvas, row.state, {x + frame.px(5), rect.center_y()},
                               frame.px(10), frame.theme.look(row.state).label);
        x += frame.px(17);
    }
    const float note =
        row.note.empty() ? 0 : text_width(frame, row.note, frame.tiny()) + frame.px(8);
    const float right = rect.right() - frame.px(8);
    const Color ink = row.is_faint ? frame.theme.text_faint : frame.theme.text;
    draw_text(pile.canvas, {x, rect.y, right - note - x, rect.height}, row.text, frame.mono_small(),
              ink);
    if (note > 0)
        draw_text(pile.canvas, {rect.x, rect.y, right - rect.x, rect.height}, row.note,
                  frame.tiny(), frame.theme.text_muted, Anchor::End);
    if (over.is_hovered && text_width(frame, row.text, frame.mono_small()) > right - note - x)
        frame.tooltip = row.text;
    if (over.is_focused) draw_focus_ring(frame, pile.canvas, rect, radius);
    if (over.is_clicked) ask_to_select(frame, row.task);
}

void put_running(Pile& pile, const LoopState& loop) {
    Frame& frame = pile.frame;
    put_heading(pile, frame.tr("loop.running"), "");
    const Rect slot = pile.take(frame.px(40));
    pile.take(frame.px(8));
    const float radius = frame.metrics.radius_card;
    if (to_number(loop.running) == 0) {
        const bool is_idle = loop.is_idle;
        pile.canvas.stroke_rect(
            slot, {frame.theme.border_strong, frame.metrics.border, draw::LineDash::Dashed},
            radius);
        std::string words(frame.tr("loop.running_empty"));
        if (!loop.is_running) words = frame.tr("loop.before_loop");
        if (is_idle)
            words = loop.idle_until == no_time
                        ? std::string(frame.tr("loop.idle_forever"))
                        : frame.tr_with("loop.idle",
                                        fmt::arg("time", model::seconds_text(loop.idle_until)));
        draw_text(pile.canvas, slot.inset(frame.px(10)), words, frame.small(),
                  frame.theme.text_muted);
        return;
    }
    const HandleState handle = frame.world->handle(loop.running);
    const draw::StateLook& look = frame.theme.task_running;
    const Hit over = hit(frame, "loop.running", slot, TakesFocus::Yes);
    pile.canvas.fill_rect(slot, draw::composite(look.tint, frame.theme.surface), radius);
    const bool is_selected = to_number(handle.task) != 0 && frame.is_selected(handle.task);
    pile.canvas.stroke_rect(slot,
                            {is_selected ? frame.theme.accent : look.mark.faded(0.7F),
                             is_selected ? frame.px(2) : frame.metrics.border},
                            radius);
    draw::draw_state_glyph(pile.canvas, State::Running, {slot.x + frame.px(18), slot.center_y()},
                           frame.px(13), look.label);
    const std::string_view kind = kind_word(frame, handle);
    const float note = text_width(frame, kind, frame.tiny());
    const float x = slot.x + frame.px(34);
    const float right = slot.right() - frame.px(12);
    draw_text(pile.canvas, {x, slot.y, right - x - note - frame.px(8), slot.height},
              handle_words(frame, handle), frame.mono(), frame.theme.text);
    draw_text(pile.canvas, {x, slot.y, right - x, slot.height}, kind, frame.tiny(), look.label,
              Anchor::End);
    if (over.is_hovered) frame.tooltip = handle_words(frame, handle);
    if (over.is_focused) draw_focus_ring(frame, pile.canvas, slot, radius);
    if (over.is_clicked) ask_to_select(frame, handle.task);
}

void put_boundary(Pile& pile) {
    Frame& frame = pile.frame;
    const Rect line = pile.take(frame.px(18));
    const std::string_view words = frame.tr("loop.next_iteration");
    const float width = text_width(frame, words, frame.tiny());
    const draw::Stroke stroke{frame.theme.border_strong, frame.metrics.border,
                              draw::LineDash::Dashed};
    pile.canvas.line({line.x, line.center_y()},
                     {line.right() - width - frame.px(8), line.center_y()}, stroke);
    draw_text(pile.canvas, line, words, frame.tiny(), frame.theme.text_faint, Anchor::End);
}

void put_ready(Pile& pile, const LoopState& loop) {
    Frame& frame = pile.frame;
    const auto queue = frame.world->ready(loop.id);
    put_heading(pile, frame.tr("loop.ready"),
                queue.handles.empty() ? "" : std::to_string(queue.handles.size()));
    if (queue.handles.empty()) {
        put_words(pile, frame.tr("loop.ready_empty"));
        return;
    }
    for (std::size_t i = 0; i < queue.handles.size() && i < rows_max; ++i) {
        if (i == queue.in_this_iteration && loop.in_iteration) put_boundary(pile);
        const HandleState& handle = queue.handles[i];
        Row row;
        row.name = "ready." + std::to_string(to_number(handle.id));
        row.text = handle_words(frame, handle);
        row.note = kind_word(frame, handle);
        row.task = handle.task;
        row.has_state = true;
        row.is_faint = handle.cancelled;
        put_row(pile, row);
    }
    if (queue.handles.size() > rows_max)
        put_words(pile,
                  frame.tr_with("loop.more", fmt::arg("count", queue.handles.size() - rows_max)));
    pile.take(frame.px(8));
}

void put_timers(Pile& pile, const LoopState& loop) {
    Frame& frame = pile.frame;
    const auto timers = frame.world->timers(loop.id, rows_max);
    put_heading(pile, frame.tr("loop.timers"),
                timers.empty() ? "" : std::to_string(loop.timer_count));
    if (timers.empty()) {
        put_words(pile, frame.tr("loop.timers_empty"));
        return;
    }
    for (const HandleState& timer : timers) {
        const TaskId task = task_behind(frame, timer);
        Row row;
        row.name = "timer." + std::to_string(to_number(timer.id));
        row.has_state = to_number(task) != 0;
        row.state =
            to_number(task) != 0 ? state_of(frame.world->task_status(task)) : State::Suspended;
        row.text = to_number(task) != 0 ? std::string(model::task_label(frame.world->index(), task))
                                        : model::callback_label(timer.label);
        row.note = frame.seconds(timer.due);
        row.task = task;
        row.is_faint = timer.cancelled;
        put_row(pile, row);
    }
    if (loop.timer_count > timers.size())
        put_words(pile,
                  frame.tr_with("loop.more", fmt::arg("count", loop.timer_count - timers.size())));
    pile.take(frame.px(8));
}

void put_wait(Pile& pile, const TaskState& task) {
    Frame& frame = pile.frame;
    const Rect box = pile.take(frame.px(24));
    const Hit over = hit(frame, "waits." + std::to_string(to_number(task.id)), box);
    const float radius = frame.px(6);
    const bool is_selected = frame.is_selected(task.id);
    if (over.is_hovered) pile.canvas.fill_rect(box, frame.theme.hover, radius);
    if (is_selected) pile.canvas.stroke_rect(box, {frame.theme.accent, frame.px(1.5F)}, radius);
    const std::string name = model::short_task_name(frame.world->index(), task.id);
    const float chip = draw_state_chip(frame, &pile.canvas, {box.x + frame.px(2), box.center_y()},
                                       state_of(task.status), name);
    const float x = box.x + chip + frame.px(8);
    draw_icon(pile.canvas, Icon::Chevron, {x + frame.px(4), box.center_y()}, frame.px(11),
              frame.theme.text_faint, frame.metrics.icon_line);
    const float text = x + frame.px(14);
    const std::string_view what = task.waiting_text.empty()
                                      ? model::future_label(frame.world->index(), task.waiting_on)
                                      : task.waiting_text;
    draw_text(pile.canvas, {text, box.y, box.right() - frame.px(6) - text, box.height}, what,
              frame.mono_small(), frame.theme.text_muted);
    if (over.is_hovered) {
        frame.tooltip = std::string(model::task_label(frame.world->index(), task.id)) + " " +
                        std::string(frame.tr("loop.waits_for")) + " " + std::string(what);
    }
    if (over.is_focused) draw_focus_ring(frame, pile.canvas, box, radius);
    if (over.is_clicked) ask_to_select(frame, task.id);
}

void put_waits(Pile& pile) {
    Frame& frame = pile.frame;
    put_heading(pile, frame.tr("loop.waits"), "");
    std::size_t shown = 0;
    const std::uint32_t count = std::min<std::uint32_t>(frame.world->task_count(), 2000);
    for (std::uint32_t i = 1; i <= count && shown < rows_max; ++i) {
        const TaskStatus status = frame.world->task_status(TaskId{i});
        if (status != TaskStatus::Suspended && status != TaskStatus::CancelRequested) continue;
        const TaskState task = frame.world->task(TaskId{i});
        if (to_number(task.waiting_on) == 0) continue;
        put_wait(pile, task);
        ++shown;
    }
    if (shown == 0) put_words(pile, frame.tr("loop.waits_empty"));
}

} // namespace

void draw_loop_panel(Frame& frame, Canvas& canvas, Rect panel) {
    draw_panel(frame, canvas, panel);
    const LoopId shown = frame.has_run() ? loop_shown(frame) : LoopId{};
    if (to_number(shown) == 0) {
        const Rect below = draw_panel_header(frame, canvas, panel, frame.tr("loop.title"));
        draw_empty(frame, canvas, below, frame.tr("loop.empty"));
        return;
    }
    const LoopState loop = frame.world->loop(shown);
    std::string note =
        loop.iteration > 0 ? frame.tr_with("loop.iteration", fmt::arg("n", loop.iteration)) : "";
    if (loop.is_closed) note = frame.tr("loop.closed");
    const Rect below = draw_panel_header(frame, canvas, panel, frame.tr("loop.title"), note);
    const float pad = frame.px(14);
    Scroll scroll(frame, "loop",
                  {below.x + pad, below.y - frame.px(4), below.width - pad - frame.px(6),
                   below.height - frame.px(4)});
    Pile pile{frame, scroll.canvas(), scroll.origin().x, scroll.width_px() - frame.px(8),
              scroll.origin().y};
    put_running(pile, loop);
    put_ready(pile, loop);
    put_timers(pile, loop);
    put_waits(pile);
    scroll.set_content(scroll.width_px(), pile.y - scroll.origin().y + frame.px(8));
}

} // namespace app::gui
