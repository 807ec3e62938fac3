#include "app/gui/panels.h"

#include "app/draw/fitted_call.h"
#include "app/draw/shapes.h"
#include "app/gui/loop_pile.h"
#include "app/model/narrate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace app::gui {

using draw::Anchor;
using draw::Canvas;
using draw::State;
using runtime::trace::EventKind;
using runtime::trace::HandleState;
using runtime::trace::LoopId;
using runtime::trace::LoopState;
using runtime::trace::no_time;
using runtime::trace::TaskId;
using runtime::trace::TaskStatus;
using runtime::trace::to_number;

namespace {

// The loop of the event stood at; else the first one there is.
LoopId loop_shown(const Frame& frame) {
    const LoopId current = frame.world->stamp().loop;
    if (to_number(current) != 0) return current;
    return frame.world->loop_count() > 0 ? LoopId{1} : LoopId{};
}

std::string_view kind_word(const Frame& frame, const HandleState& handle) {
    switch (handle.kind) {
    case runtime::trace::HandleKind::TaskStep: return frame.tr("loop.handle_step");
    case runtime::trace::HandleKind::TaskWakeup: return frame.tr("loop.handle_wakeup");
    case runtime::trace::HandleKind::FutureCallback:
        // A sleep's timer resolves its future; nobody asked that to call back.
        return frame.tr(handle.due != no_time ? "loop.handle_timer" : "loop.handle_future");
    case runtime::trace::HandleKind::Plain: return frame.tr("loop.handle_plain");
    }
    return "";
}

// A handle's words: the task whose step it is, else its label.
std::string handle_words(const Frame& frame, const HandleState& handle) {
    if (to_number(handle.task) != 0)
        return std::string(model::task_label(frame.world->index(), handle.task));
    return model::handle_words(frame.world->index(), handle.id, frame.language());
}

// The task that a timer will wake in the end: of the future that it resolves.
TaskId task_behind(const Frame& frame, const HandleState& handle) {
    if (to_number(handle.task) != 0) return handle.task;
    if (to_number(handle.future) == 0) return TaskId{};
    // Of one who was asked to cancel the timer is left over.
    if (frame.world->future(handle.future).is_done) return TaskId{};
    const auto waiters = frame.world->waiters_of(handle.future);
    return waiters.empty() ? TaskId{} : waiters.front();
}

// The slot without a handle in it: the loop is idle, at work for itself, or does not run; or the
// one in it is to be guessed.
void draw_empty_slot(Frame& frame, Canvas& canvas, Rect slot, const LoopState& loop) {
    canvas.stroke_rect(slot,
                       {frame.theme.border_strong, frame.metrics.border, draw::LineDash::Dashed},
                       frame.metrics.radius_card);
    std::string words(frame.tr("loop.running_empty"));
    if (!loop.is_running) words = frame.tr("loop.before_loop");
    if (loop.is_idle) words = frame.tr("loop.running_idle");
    if (model::is_prediction_asked(frame.app)) words = frame.tr("question.veil");
    draw_text(canvas, slot.inset(frame.px(10)), words, frame.small(), frame.theme.text_muted);
}

// Whether the step that a handle is has come to its end, though the loop has not gone on yet.
bool is_step_over(const Frame& frame, const HandleState& handle) {
    if (to_number(handle.task) == 0) return false;
    const auto& index = frame.world->index();
    const auto last = [&](EventKind kind) {
        const auto found = index.previous_of_kind(frame.app.cursor + 1, kind);
        const bool is_its = found && index.event(*found).stamp.task == handle.task;
        return is_its ? *found : 0;
    };
    const auto began = last(EventKind::TaskStepBegan);
    const auto turn = index.previous_of_kind(frame.app.cursor + 1, EventKind::HandleRunBegan);
    if (!turn || began < *turn) return false;
    const TaskStatus status = frame.world->task_status(handle.task);
    return last(EventKind::TaskStepEnded) > began || status == TaskStatus::Done ||
           status == TaskStatus::Failed || status == TaskStatus::Cancelled;
}

void draw_running(Frame& frame, Canvas& canvas, Rect slot, const HandleState& handle,
                  const Hit& over) {
    const bool is_over = is_step_over(frame, handle);
    const State state = is_over ? state_of(frame.world->task_status(handle.task)) : State::Running;
    const draw::StateLook& look = frame.theme.look(state);
    const float radius = frame.metrics.radius_card;
    canvas.fill_rect(slot, draw::composite(look.tint, frame.theme.surface), radius);
    const bool is_selected = to_number(handle.task) != 0 && frame.is_selected(handle.task);
    canvas.stroke_rect(slot,
                       {is_selected ? frame.theme.accent : look.mark.faded(0.7F),
                        is_selected ? frame.px(2) : frame.metrics.border},
                       radius);
    draw::draw_state_glyph(canvas, state, {slot.x + frame.px(18), slot.center_y()}, frame.px(13),
                           look.label);
    const std::string words = handle_words(frame, handle);
    const float x = slot.x + frame.px(34);
    const float right = slot.right() - frame.px(12);
    std::string_view kind = is_over ? state_word(frame, state) : kind_word(frame, handle);
    float room = right - x - text_width(frame, kind, frame.tiny()) - frame.px(8);
    if (text_width(frame, words, frame.mono()) > room) {
        kind = "";
        room = right - x;
    }
    draw_text(canvas, {x, slot.y, room, slot.height},
              draw::fitted_call(canvas.measure(), words, frame.mono(), room,
                                frame.shared_beginning(handle.task)),
              frame.mono(), frame.theme.text);
    draw_text(canvas, {x, slot.y, right - x, slot.height}, kind, frame.tiny(), look.label,
              Anchor::End);
    if (over.is_focused) draw_focus_ring(frame, canvas, slot, radius);
}

void put_running(Pile& pile, const LoopState& loop) {
    Frame& frame = pile.frame;
    const bool is_over = to_number(loop.running) != 0 && !model::is_prediction_asked(frame.app) &&
                         is_step_over(frame, frame.world->handle(loop.running));
    const float top = pile.y;
    pile.heading(frame.tr(is_over ? "loop.running_over" : "loop.running"), "");
    if (is_over)
        frame.registry.add("loop.running_over", {pile.x, top, pile.width, pile.y - top}, false);
    const Rect slot = pile.take(frame.px(40));
    pile.take(frame.px(8));
    if (to_number(loop.running) == 0 || model::is_prediction_asked(frame.app)) {
        draw_empty_slot(frame, pile.canvas, slot, loop);
        return;
    }
    const HandleState handle = frame.world->handle(loop.running);
    const Hit over = hit(frame, "loop.running", slot, TakesFocus::Yes);
    if (over.is_hovered)
        frame.tooltip =
            handle_words(frame, handle) + "  ·  " + std::string(kind_word(frame, handle));
    if (over.is_clicked) ask_to_select(frame, handle.task);
    Canvas& canvas = pile.canvas;
    pile.put_token(token_of(handle), slot, [&frame, &canvas, handle, over](Rect now) {
        draw_running(frame, canvas, now, handle, over);
    });
}

// Time that passes while nothing can run is a step of its own, and says how long it is.
void put_idle(Pile& pile, const LoopState& loop) {
    Frame& frame = pile.frame;
    if (!loop.is_idle || model::is_prediction_asked(frame.app)) return;
    const std::string words =
        loop.idle_until == no_time
            ? std::string(frame.tr("loop.idle_forever"))
            : frame.tr_with("loop.idle",
                            fmt::arg("time", model::brief_seconds_text(loop.idle_until)));
    const float line = frame.px(18);
    const float pad = frame.px(10);
    const float height =
        draw_wrapped(frame, nullptr, {}, pile.width - 2 * pad, words, frame.small(), {}, line);
    const Rect box = pile.take(height + frame.px(12));
    const draw::StateLook& look = frame.theme.task_suspended;
    pile.canvas.fill_rect(box, draw::composite(look.tint, frame.theme.surface), frame.px(6));
    draw_wrapped(frame, &pile.canvas, {box.x + pad, box.y + frame.px(6)}, box.width - 2 * pad,
                 words, frame.small(), look.label, line);
    frame.registry.add("loop.idle", box, false);
    pile.take(frame.px(10));
}

// Where the snapshot of this iteration ends.
void put_boundary(Pile& pile, const LoopState& loop) {
    Frame& frame = pile.frame;
    const Rect line = pile.take(frame.px(18));
    const std::string words =
        frame.tr_with("loop.next_iteration", fmt::arg("n", loop.iteration + 1));
    const float width = text_width(frame, words, frame.tiny());
    const draw::Stroke stroke{frame.theme.border_strong, frame.metrics.border,
                              draw::LineDash::Dashed};
    pile.canvas.line({line.x, line.center_y()},
                     {line.right() - width - frame.px(8), line.center_y()}, stroke);
    draw_text(pile.canvas, line, words, frame.tiny(), frame.theme.text_faint, Anchor::End);
    frame.registry.add("loop.boundary", line, false);
}

// How the queue is parted: this iteration takes what was in it when it began.
std::string queue_note(const Frame& frame, const runtime::trace::ReadyQueue& queue,
                       const LoopState& loop) {
    if (queue.handles.empty()) return "";
    const std::size_t now = std::min<std::size_t>(queue.in_this_iteration, queue.handles.size());
    if (!loop.in_iteration) return std::to_string(queue.handles.size());
    return frame.tr_with("loop.parts", fmt::arg("now", now),
                         fmt::arg("next", queue.handles.size() - now));
}

void put_ready(Pile& pile, const LoopState& loop, LoopUi& ui) {
    Frame& frame = pile.frame;
    const auto& queue = ui.ready.get(frame, [&] { return frame.world->ready(loop.id); });
    pile.heading(frame.tr("loop.ready"), queue_note(frame, queue, loop));
    if (queue.handles.empty()) {
        pile.words(frame.tr("loop.ready_empty"));
        return;
    }
    for (std::size_t i = 0; i < queue.handles.size() && i < pile.rows_shown; ++i) {
        if (i == queue.in_this_iteration && loop.in_iteration) put_boundary(pile, loop);
        const HandleState& handle = queue.handles[i];
        TokenRow row;
        row.name = "ready." + std::to_string(to_number(handle.id));
        row.text = handle_words(frame, handle);
        row.note = kind_word(frame, handle);
        row.note_gives_way = true;
        row.task = handle.task;
        row.is_faint = handle.cancelled;
        row.token = token_of(handle);
        put_row(pile, row);
    }
    pile.more("ready.more", queue.handles.size(), pile.rows_shown);
    pile.take(frame.px(8));
}

TokenRow timer_row(const Frame& frame, const HandleState& timer) {
    const TaskId task = task_behind(frame, timer);
    const bool has_task = to_number(task) != 0;
    TokenRow row;
    row.name = "timer." + std::to_string(to_number(timer.id));
    row.has_state = has_task;
    row.state = has_task ? state_of(frame.world->task_status(task)) : State::Suspended;
    row.text = has_task
                   ? std::string(model::task_label(frame.world->index(), task))
                   : model::brief_handle_words(frame.world->index(), timer.id, frame.language());
    if (!has_task) row.tooltip = handle_words(frame, timer);
    constexpr double none_s = 1e-9;
    const bool is_overdue = !timer.cancelled && timer.due < frame.world->time() - none_s;
    row.note = is_overdue
                   ? frame.tr_with("loop.timer_overdue", fmt::arg("due", frame.seconds(timer.due)))
                   : frame.seconds(timer.due);
    row.task = task;
    row.is_faint = timer.cancelled;
    row.token = token_of(timer);
    return row;
}

// Callbacks that read alike go by who set their timers.
void tell_alike_apart(const Frame& frame, const std::vector<HandleState>& timers,
                      std::vector<TokenRow>& rows) {
    std::map<std::string, int> counts;
    for (const TokenRow& row : rows)
        ++counts[row.text];
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (to_number(rows[i].task) != 0 || counts[rows[i].text] < 2) continue;
        rows[i].text = model::setter_words(frame.world->index(), timers[i].id, frame.language());
        rows[i].tooltip = rows[i].text;
    }
}

void put_timers(Pile& pile, const LoopState& loop, LoopUi& ui) {
    Frame& frame = pile.frame;
    if (std::exchange(ui.timers_shown, pile.rows_shown) != pile.rows_shown) ui.timers = {};
    const auto& timers =
        ui.timers.get(frame, [&] { return frame.world->timers(loop.id, pile.rows_shown); });
    pile.heading(frame.tr("loop.timers"), timers.empty() ? "" : std::to_string(loop.timer_count));
    if (timers.empty()) {
        pile.words(frame.tr("loop.timers_empty"));
        return;
    }
    bool has_tie = false;
    std::vector<TokenRow> rows;
    for (const HandleState& timer : timers)
        rows.push_back(timer_row(frame, timer));
    tell_alike_apart(frame, timers, rows);
    for (std::size_t i = 0; i < timers.size(); ++i) {
        put_row(pile, rows[i]);
        has_tie = has_tie || (i > 0 && timers[i].due == timers[i - 1].due);
    }
    pile.more("timers.more", loop.timer_count, timers.size());
    if (has_tie) {
        const Rect from{pile.x, pile.y, pile.width, 0};
        pile.words(frame.tr("loop.tie"));
        frame.registry.add("loop.tie", {from.x, from.y, from.width, pile.y - from.y}, false);
    }
    pile.take(frame.px(8));
}

// A pile that fills the panel below its header and scrolls; `put` puts what is in it.
template <class Put>
void with_pile(Frame& frame, Rect below, LoopUi& ui, const Put& put) {
    const float pad = frame.px(14);
    Scroll scroll(frame, "loop",
                  {below.x + pad, below.y - frame.px(4), below.width - pad - frame.px(6),
                   below.height - frame.px(4)});
    ui.motion.begin_frame(frame.app.document.run, frame.app.step_count, frame.now_s,
                          frame.app.ui.settings.reduced_motion);
    Pile pile{frame,
              scroll.canvas(),
              ui.motion,
              ui.rows_shown,
              scroll.origin(),
              scroll.origin().x,
              scroll.width_px() - frame.px(8),
              scroll.origin().y,
              {}};
    put(pile);
    pile.draw_moving();
    ui.motion.end_frame();
    if (ui.motion.is_moving()) frame.wants_another = true;
    scroll.set_content(scroll.width_px(), pile.y - scroll.origin().y + frame.px(8));
}

// What can be told without a loop: what threads share, and who of them is at what.
void draw_without_loop(Frame& frame, Canvas& canvas, Rect panel, LoopUi& ui) {
    const Rect below = draw_panel_header(frame, canvas, panel, frame.tr("loop.title"));
    const bool has_run = frame.has_run();
    const bool is_to_come = !has_run || !frame.world->index().loops().empty();
    const std::string_view words = frame.tr(is_to_come ? "loop.empty" : "loop.none");
    if (!has_run || (frame.world->thread_count() < 2 && frame.world->primitive_count() == 0)) {
        draw_empty(frame, canvas, below, words);
        return;
    }
    with_pile(frame, below, ui, [&](Pile& pile) {
        pile.words(words);
        put_shared(pile, ui);
        put_threads(pile);
    });
}

} // namespace

void draw_loop_panel(Frame& frame, Canvas& canvas, Rect panel, LoopUi& ui) {
    draw_panel(frame, canvas, panel);
    const LoopId shown = frame.has_run() ? loop_shown(frame) : LoopId{};
    if (to_number(shown) == 0) {
        draw_without_loop(frame, canvas, panel, ui);
        return;
    }
    const LoopState loop = frame.world->loop(shown);
    std::string note =
        loop.iteration > 0 ? frame.tr_with("loop.iteration", fmt::arg("n", loop.iteration)) : "";
    if (loop.is_closed) note = frame.tr("loop.closed");
    const Rect below = draw_panel_header(frame, canvas, panel, frame.tr("loop.title"), note);
    with_pile(frame, below, ui, [&](Pile& pile) {
        put_running(pile, loop);
        put_idle(pile, loop);
        put_ready(pile, loop, ui);
        put_timers(pile, loop, ui);
        put_waits(pile, ui);
        put_shared(pile, ui);
        put_threads(pile);
    });
}

} // namespace app::gui
