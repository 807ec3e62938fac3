#include "app/gui/panels.h"

#include "app/draw/fitted_call.h"
#include "app/draw/shapes.h"
#include "app/draw/timeline_rows.h"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"
#include "app/model/task_sums.h"
#include "runtime/trace/task_names.h"

#include <algorithm>
#include <cmath>

namespace app::gui {

using draw::Anchor;
using draw::Canvas;
using draw::State;
using runtime::trace::FrameState;
using runtime::trace::no_time;
using runtime::trace::TaskId;
using runtime::trace::TaskState;
using runtime::trace::TaskStatus;
using runtime::trace::to_number;

namespace {

// Where the task stands in its loop's ready queue, from 1, and whether it runs in this iteration.
struct QueuePlace {
    std::uint32_t number = 0;
    bool is_next_iteration = false;
};

QueuePlace place_in_queue(const runtime::trace::ReadyQueue& queue, TaskId task) {
    for (std::size_t i = 0; i < queue.handles.size(); ++i) {
        if (queue.handles[i].task != task || queue.handles[i].cancelled) continue;
        const bool is_next = i >= queue.in_this_iteration;
        const std::size_t first = is_next ? queue.in_this_iteration : 0;
        return {static_cast<std::uint32_t>(i - first + 1), is_next};
    }
    return {};
}

// What the second line of a card says, and the number at its right.
struct CardWords {
    std::string doing;
    std::string figure;
    bool is_overdue = false;
    float progress = -1; // Of a wait for a timer, 0 to 1.
};

std::uint32_t line_of(const Frame& frame, const TaskState& task) {
    return to_number(task.innermost) == 0 ? 0 : frame.world->frame(task.innermost).line;
}

std::string with_line(const Frame& frame, std::uint32_t line, std::string_view key,
                      std::string_view argument, std::string_view value) {
    if (line == 0) return std::string(value);
    return frame.tr_with(key, fmt::arg("line", line), fmt::arg(argument.data(), value));
}

CardWords waiting_words(const Frame& frame, const TaskState& task) {
    CardWords words;
    words.doing = with_line(frame, line_of(frame, task), "tasks.awaits", "what",
                            frame.waits_for(task.waiting_text));
    if (task.waiting_until == no_time) return words;
    const double left = task.waiting_until - frame.world->time();
    const double whole = task.waiting_until - task.since_time;
    // Sums of decimals are rounded.
    constexpr double none_s = 1e-9;
    words.is_overdue = left < -none_s;
    words.figure = frame.tr_with(
        words.is_overdue ? "tasks.overdue" : "tasks.left",
        fmt::arg("time",
                 model::brief_seconds_text(words.is_overdue ? -left : std::max(0.0, left))));
    words.progress = whole > 0 && left > 0 ? static_cast<float>(1 - left / whole) : 1;
    return words;
}

// Who cancelled it, and where: of several requests the last that had come when it ended.
std::string cancelled_words(const Frame& frame, const TaskState& task) {
    const auto& findings = frame.app.findings;
    std::string words(frame.tr("tasks.was_cancelled"));
    if (findings.of != frame.app.document.run) return words;
    for (const model::CancelStory& story : findings.cancellations) {
        if (story.task != task.id || story.requested > task.since) continue;
        const std::string who = cancel_origin_words(frame, story);
        words = frame.tr_with("tasks.cancelled_by", fmt::arg("who", who));
    }
    return words;
}

// The line of the program at which the exception was raised that the task failed with.
std::uint32_t line_of_failure(const Frame& frame, const TaskState& task) {
    const auto& timeline = frame.app.document.run->timeline;
    const auto lane = timeline.lane_of(runtime::trace::LaneKind::Task, to_number(task.id));
    std::uint32_t line = 0;
    for (const runtime::trace::Mark& mark : timeline.marks) {
        if (mark.event > task.since) break;
        if (mark.lane != lane || mark.kind != runtime::trace::MarkKind::Exception) continue;
        const auto& index = frame.world->index();
        line = model::program_line(index, index.event(mark.event).stamp);
    }
    return line;
}

CardWords words_of(const Frame& frame, const TaskState& task,
                   const runtime::trace::ReadyQueue& queue) {
    CardWords words;
    switch (task.status) {
    case TaskStatus::Created: words.doing = frame.tr("tasks.not_started"); break;
    case TaskStatus::Ready: {
        const QueuePlace place = place_in_queue(queue, task.id);
        const std::string_view key = place.is_next_iteration ? "tasks.queued_next" : "tasks.queued";
        words.doing = place.number > 0 ? frame.tr_with(key, fmt::arg("n", place.number))
                                       : std::string(frame.tr("tasks.has_turn"));
        break;
    }
    case TaskStatus::Running: {
        const std::uint32_t line = line_of(frame, task);
        words.doing = with_line(frame, line, "tasks.at_line", "code",
                                model::source_line(frame.world->index(), task.innermost, line));
        break;
    }
    case TaskStatus::Suspended: return waiting_words(frame, task);
    case TaskStatus::CancelRequested:
        words.doing = task.waiting_text.empty()
                          ? std::string(frame.tr(task.step_count == 0 ? "tasks.cancel_before_start"
                                                                      : "tasks.cancel_next_step"))
                          : frame.tr_with("tasks.cancel_pending",
                                          fmt::arg("what", frame.waits_for(task.waiting_text)));
        break;
    case TaskStatus::Cancelled: words.doing = cancelled_words(frame, task); break;
    case TaskStatus::Failed:
        words.doing = with_line(frame, line_of_failure(frame, task), "tasks.at_line", "code",
                                task.outcome_text);
        break;
    case TaskStatus::Done:
        words.doing = frame.tr_with(
            "tasks.returned",
            fmt::arg("value", task.outcome_text.empty() ? "None" : task.outcome_text));
        break;
    }
    return words;
}

void draw_card_surface(Frame& frame, Canvas& canvas, Rect card, State state, bool is_selected,
                       bool is_hovered) {
    const draw::StateLook& look = frame.theme.look(state);
    const float radius = frame.metrics.radius_card;
    const bool is_running = state == State::Running;
    canvas.fill_rect(card,
                     is_running   ? draw::composite(look.tint, frame.theme.surface)
                     : is_hovered ? frame.theme.hover
                                  : frame.theme.raised,
                     radius);
    if (is_selected) {
        canvas.stroke_rect(card, {frame.theme.accent, frame.px(2)}, radius);
    } else {
        const Color border = is_running ? look.mark.faded(0.6F) : frame.theme.border;
        canvas.stroke_rect(card, {border, frame.metrics.border}, radius);
    }
    // The stripe carries the state's pattern, so that it is not told by colour alone.
    const Rect stripe{card.x + frame.px(9), card.y + frame.px(10), frame.px(5),
                      card.height - frame.px(20)};
    draw::draw_state_bar(canvas, stripe, state, frame.theme, frame.metrics);
}

// A call that is too long loses the class or function that it is defined in, then its middle.
std::string fitting_label(const Frame& frame, const Canvas& canvas, std::string_view label,
                          float room, std::size_t shared) {
    if (text_width(frame, label, frame.mono()) <= room) return std::string(label);
    const std::size_t dot = label.substr(0, label.find('(')).rfind('.');
    const std::size_t outer = dot == std::string_view::npos ? 0 : dot + 1;
    return draw::fitted_call(canvas.measure(), label.substr(outer), frame.mono(), room,
                             shared - std::min(shared, outer));
}

// What took time until now: "Waiting 1.15 s", "Ready 0.15 s".
std::vector<std::string> sums_of(const Frame& frame, TaskId task) {
    const model::TaskSums sums =
        model::task_sums(frame.app.document.run->timeline, task, frame.app.cursor);
    const std::string_view blocking = frame.tr("tasks.sum_blocking");
    const std::pair<std::string_view, double> parts[] = {
        {state_word(frame, State::Suspended), sums.waiting_s},
        {state_word(frame, State::Ready), sums.ready_s},
        {state_word(frame, State::Running), sums.running_s},
        {blocking, sums.blocking_s}};
    constexpr double none_s = 1e-9;
    std::vector<std::string> sums_told;
    for (const auto& [word, seconds] : parts)
        if (seconds >= none_s)
            sums_told.push_back(std::string(word) + " " + frame.seconds(seconds));
    return sums_told;
}

// As many of them in a line as there is room for.
std::vector<std::string> sums_lines(const Frame& frame, TaskId task, float room) {
    std::vector<std::string> lines;
    for (const std::string& sum : sums_of(frame, task)) {
        const std::string longer = lines.empty() ? sum : lines.back() + " · " + sum;
        const bool fits = text_width(frame, longer, frame.small()) <= room;
        if (lines.empty() || !fits)
            lines.push_back(sum);
        else
            lines.back() = longer;
    }
    return lines;
}

void draw_card(Frame& frame, Canvas& canvas, Rect card, const TaskState& task,
               const CardWords& words) {
    const State state = state_of(task.status);
    const bool is_selected = frame.is_selected(task.id);
    const Hit over = hit(frame, "task." + std::to_string(to_number(task.id)), card);
    draw_card_surface(frame, canvas, card, state, is_selected, over.is_hovered);
    const float x = card.x + frame.px(24);
    const float right = card.right() - frame.px(10);
    const bool is_over = task.status == TaskStatus::Done || task.status == TaskStatus::Cancelled;
    const std::string_view shown = model::task_label(frame.world->index(), task.id);
    const std::string whole = model::brief_label(shown);
    const std::string other = model::brief_label(shown == task.name ? task.label : task.name);
    const Rect top{x, card.y + frame.px(6), right - x, frame.px(22)};
    // Of a long call more is seen where the chip has its glyph only.
    const float flag = task.swallowed_cancel ? frame.px(14) : 0;
    const auto room_beside = [&](std::string_view word) {
        return right - draw_state_chip(frame, nullptr, {}, state, word) - flag - frame.px(8) - x;
    };
    const bool is_long =
        text_width(frame, whole, frame.mono()) > room_beside(state_word(frame, state));
    const std::string_view word = is_long ? std::string_view("") : state_word(frame, state);
    const float room = room_beside(word);
    const float chip = right - flag - frame.px(8) - x - room;
    const Point chip_at{right - chip, top.center_y()};
    draw_state_chip(frame, &canvas, chip_at, state, word);
    frame.registry.add("task." + std::to_string(to_number(task.id)) + ".chip",
                       {chip_at.x, top.y, chip, top.height}, false);
    const std::string label =
        fitting_label(frame, canvas, whole, room, frame.shared_beginning(task.id));
    const float used = draw_text(canvas, {x, top.y, room, top.height}, label, frame.mono(),
                                 is_over ? frame.theme.text_muted : frame.theme.text);
    frame.registry.add("task." + std::to_string(to_number(task.id)) + ".label",
                       {x, top.y, room, top.height}, false);
    // A part of a number would name another task.
    const bool is_given = runtime::trace::is_given_name(task.name);
    const float needed = is_given ? frame.px(32) : text_width(frame, other, frame.small());
    if (room - used - frame.px(8) >= needed && !other.empty()) {
        draw_text(canvas, {x + used + frame.px(8), top.y, room - used - frame.px(8), top.height},
                  other, frame.small(), frame.theme.text_faint);
    }
    const Rect bottom{x, card.y + frame.px(29), right - x, frame.px(20)};
    const float figure = words.figure.empty()
                             ? 0
                             : text_width(frame, words.figure, frame.mono_small()) + frame.px(8);
    draw_text(canvas, {x, bottom.y, bottom.width - figure, bottom.height}, words.doing,
              frame.small(), frame.theme.text_muted);
    if (words.is_overdue)
        frame.registry.add("task." + std::to_string(to_number(task.id)) + ".overdue", bottom,
                           false);
    if (figure > 0)
        draw_text(canvas, bottom, words.figure, frame.mono_small(), frame.theme.look(state).label,
                  Anchor::End);
    if (words.progress >= 0) {
        const Rect track{x, card.bottom() - frame.px(8), right - x, frame.px(3)};
        canvas.fill_rect(track, frame.theme.active, frame.px(1.5F));
        canvas.fill_rect({track.x, track.y, track.width * words.progress, track.height},
                         frame.theme.look(state).mark, frame.px(1.5F));
    }
    if (task.swallowed_cancel) {
        const Point center{right - chip - frame.px(10), top.center_y()};
        draw::draw_state_glyph(canvas, State::CancelRequested, center, frame.px(11),
                               frame.theme.task_cancel_requested.label);
        frame.registry.add("task." + std::to_string(to_number(task.id)) + ".flag",
                           {center.x - frame.px(6), top.y, frame.px(12), top.height}, false);
    }
    if (over.is_hovered) {
        frame.tooltip = whole + "  ·  " + std::string(task.name) + "  ·  " +
                        std::string(state_word(frame, state)) + "\n" + words.doing;
        for (const std::string& line : sums_lines(frame, task.id, frame.px(360)))
            frame.tooltip += "\n" + line;
        if (task.swallowed_cancel) frame.tooltip += "\n" + std::string(frame.tr("tasks.swallowed"));
    }
    if (model::changed_by_step(frame.app, task.since)) draw_change_dot(frame, canvas, card);
    if (over.is_focused) draw_focus_ring(frame, canvas, card, frame.metrics.radius_card);
    if (over.is_clicked) ask_to_select(frame, task.id);
}

// A line below the selected card: a frame of the task's stack, or a local variable in it.
struct DetailLine {
    std::string text;
    bool is_frame = false;
    bool is_new = false; // The last step changed the variable.
};

// The stack of the task, innermost first, with what is bound in each frame.
std::vector<DetailLine> details_of(const Frame& frame, TaskId task, float width) {
    constexpr std::size_t frames_max = 5;
    constexpr std::size_t locals_max = 6;
    constexpr std::size_t value_length_max = 40;
    std::vector<DetailLine> lines;
    for (std::string& line : sums_lines(frame, task, width - frame.px(32)))
        lines.push_back({std::move(line), true, false});
    const auto& trace = frame.world->trace();
    const auto stack = frame.world->stack(task);
    for (std::size_t i = 0; i < stack.size() && i < frames_max; ++i) {
        const FrameState state = frame.world->frame(stack[i]);
        if (to_number(state.code) == 0) continue;
        const std::string name(trace.code(state.code).name);
        lines.push_back({state.line == 0 ? name
                                         : frame.tr_with("tasks.frame", fmt::arg("name", name),
                                                         fmt::arg("line", state.line)),
                         true, false});
        const auto locals = frame.world->locals(stack[i]);
        for (std::size_t k = 0; k < locals.size() && k < locals_max; ++k) {
            lines.push_back({std::string(locals[k].name) + " = " +
                                 model::shortened(to_text(locals[k].value), value_length_max),
                             false, model::changed_by_step(frame.app, locals[k].changed_at)});
        }
        if (locals.size() > locals_max)
            lines.push_back(
                {frame.tr_with("loop.more", fmt::arg("count", locals.size() - locals_max)), false,
                 false});
    }
    return lines;
}

float detail_height(const Frame& frame, const std::vector<DetailLine>& lines) {
    return lines.empty() ? 0 : frame.px(19) * static_cast<float>(lines.size()) + frame.px(10);
}

void draw_details(Frame& frame, Canvas& canvas, Rect below, const std::vector<DetailLine>& lines) {
    const float line = frame.px(19);
    const float x = below.x + frame.px(24);
    canvas.fill_rect(
        {below.x + frame.px(11), below.y + frame.px(2), frame.px(1.5F), below.height - frame.px(8)},
        frame.theme.accent.faded(0.6F), frame.px(0.75F));
    float y = below.y;
    for (const DetailLine& detail : lines) {
        const float indent = detail.is_frame ? 0 : frame.px(14);
        const Color ink = detail.is_new     ? frame.theme.accent_text
                          : detail.is_frame ? frame.theme.text_muted
                                            : frame.theme.text_faint;
        draw_text(canvas, {x + indent, y, below.right() - frame.px(8) - x - indent, line},
                  detail.text, detail.is_frame ? frame.small() : frame.mono_small(), ink);
        y += line;
    }
    frame.registry.add("task.details", below, false);
}

TaskTally count_states(const Frame& frame, std::uint32_t count,
                       const std::vector<std::uint32_t>& hidden) {
    TaskTally tally{};
    for (std::uint32_t i = 1; i <= count; ++i)
        if (!std::binary_search(hidden.begin(), hidden.end(), i))
            ++tally[static_cast<std::size_t>(frame.world->task_status(TaskId{i}))];
    return tally;
}

runtime::trace::ReadyQueue ready_queue(const Frame& frame) {
    return frame.world->loop_count() > 0 ? frame.world->ready(runtime::trace::LoopId{1})
                                         : runtime::trace::ReadyQueue{};
}

// How many tasks are in each state, as one thin bar.
void draw_summary(Frame& frame, Canvas& canvas, Rect bar, const TaskTally& tally,
                  std::uint32_t count) {
    float x = bar.x;
    const float gap = frame.px(2);
    for (const State state : draw::all_states) {
        const std::uint32_t of_state = tally[static_cast<std::size_t>(state)];
        if (of_state == 0) continue;
        const float width = bar.width * static_cast<float>(of_state) / static_cast<float>(count);
        const Rect part{x, bar.y, std::max(gap, width - gap), bar.height};
        const draw::StateLook& look = frame.theme.look(state);
        const bool is_hollow = state == State::Created || state == State::Done;
        canvas.fill_rect(part, is_hollow ? frame.theme.border_strong : look.mark, frame.px(1.5F));
        x += width;
    }
}

} // namespace

void ask_to_select(Frame& frame, TaskId task) {
    if (to_number(task) == 0) return;
    if (frame.is_selected(task))
        frame.ask(model::SelectTask{});
    else
        frame.ask(model::SelectTask{task});
}

// What asyncio.run() makes at its end is no more a card than it is a lane where it does nothing.
const std::vector<std::uint32_t>& hidden_tasks(const Frame& frame, TasksUi& ui) {
    const model::FinishedRunPtr& run = frame.app.document.run;
    if (ui.hidden_of == run) return ui.hidden;
    ui.hidden_of = run;
    ui.hidden.clear();
    const auto& lanes = run->timeline.lanes;
    for (runtime::trace::LaneNumber lane = 0; lane < lanes.size(); ++lane)
        if (draw::is_hidden_shutdown_lane(run->timeline, lane)) ui.hidden.push_back(lanes[lane].id);
    std::sort(ui.hidden.begin(), ui.hidden.end());
    return ui.hidden;
}

std::uint32_t shown_task_count(const Frame& frame, TasksUi& ui) {
    const auto& hidden = hidden_tasks(frame, ui);
    const std::uint32_t count = frame.world->task_count();
    const auto existing = std::upper_bound(hidden.begin(), hidden.end(), count) - hidden.begin();
    return count - static_cast<std::uint32_t>(existing);
}

void draw_task_cards(Frame& frame, Canvas& canvas, Rect below, TasksUi& ui) {
    const std::uint32_t count = frame.world->task_count();
    const auto& hidden = hidden_tasks(frame, ui);
    const auto rows_before = [&](std::uint32_t task) {
        const auto skipped = std::lower_bound(hidden.begin(), hidden.end(), task) - hidden.begin();
        return task - 1 - static_cast<std::uint32_t>(skipped);
    };
    const float pad = frame.px(10);
    draw_summary(frame, canvas,
                 {below.x + frame.metrics.panel_padding, below.y,
                  below.width - 2 * frame.metrics.panel_padding, frame.px(3)},
                 ui.tally.get(frame, [&] { return count_states(frame, count, hidden); }),
                 shown_task_count(frame, ui));
    Scroll scroll(frame, "tasks",
                  {below.x + pad, below.y + frame.px(11), below.width - 2 * pad,
                   below.height - frame.px(19)});
    const auto& queue = ui.ready.get(frame, [&] { return ready_queue(frame); });
    // All cards have one height, so that a long list needs to look only at what is in sight; below
    // the selected one stands its stack.
    const float step = frame.metrics.card + frame.px(6);
    const float height = step - frame.px(6);
    const std::uint32_t selected =
        frame.app.ui.selected_task ? to_number(*frame.app.ui.selected_task) : 0;
    const bool has_card = selected > 0 && selected <= count &&
                          !std::binary_search(hidden.begin(), hidden.end(), selected);
    const auto details = has_card ? details_of(frame, TaskId{selected}, scroll.width_px())
                                  : std::vector<DetailLine>{};
    const float extra = detail_height(frame, details);
    for (std::uint32_t i = 1; i <= count; ++i) {
        if (std::binary_search(hidden.begin(), hidden.end(), i)) continue;
        const float y = scroll.origin().y + static_cast<float>(rows_before(i)) * step +
                        (selected > 0 && i > selected ? extra : 0);
        const Rect card{scroll.origin().x, y, scroll.width_px(), height};
        if (i == selected && !details.empty())
            draw_details(frame, scroll.canvas(),
                         {card.x, card.bottom() + frame.px(4), card.width, extra - frame.px(4)},
                         details);
        if (!scroll.is_in_sight(card)) continue;
        const TaskState task = frame.world->task(TaskId{i});
        draw_card(frame, scroll.canvas(), card, task, words_of(frame, task, queue));
    }
    if (ui.followed != frame.app.ui.selected_task) {
        ui.followed = frame.app.ui.selected_task;
        const float top = selected > 0 ? static_cast<float>(rows_before(selected)) * step : 0;
        if (has_card) scroll.bring_into_sight(top, top + step + extra);
    }
    scroll.set_content(scroll.width_px(),
                       static_cast<float>(shown_task_count(frame, ui)) * step + extra);
}

} // namespace app::gui
