#include "app/draw/fitted_call.h"
#include "app/gui/loop_pile.h"
#include "app/gui/panels.h"
#include "app/model/narrate.h"

#include <algorithm>
#include <cctype>

namespace app::gui {

using draw::Canvas;
using runtime::trace::no_time;
using runtime::trace::TaskId;
using runtime::trace::TaskState;
using runtime::trace::TaskStatus;
using runtime::trace::ThreadState;
using runtime::trace::ThreadStatus;
using runtime::trace::to_number;

namespace {

// Sleepers each have a future of their own, but all of them wait for a timer.
std::string what_is_awaited(const Frame& frame, const TaskState& task) {
    const auto& index = frame.world->index();
    if (to_number(task.waiting_on_task) != 0)
        return std::string(model::task_label(index, task.waiting_on_task));
    if (task.waiting_until != no_time && task.waiting_text.starts_with("sleep("))
        return std::string(frame.tr("loop.a_timer"));
    return frame.waits_for(task.waiting_text.empty() ? model::future_label(index, task.waiting_on)
                                                     : task.waiting_text);
}

// Whether the task waits. Once what it waited for is over it is woken, and stands in the ready
// queue.
bool is_in_wait(const Frame& frame, const TaskState& task) {
    const bool may_wait =
        task.status == TaskStatus::Suspended || task.status == TaskStatus::CancelRequested;
    return may_wait && to_number(task.waiting_on) != 0 &&
           !frame.world->future(task.waiting_on).is_done;
}

// Behind who waits for several stand these, as the tree of the tasks has them.
void add_children(const Frame& frame, std::vector<WaitGroup>& groups) {
    constexpr std::size_t rows_max = 400;
    const auto rows = model::task_tree(*frame.world, rows_max);
    for (WaitGroup& group : groups) {
        if (group.tasks.size() != 1) continue;
        const TaskId waiter = group.tasks.front().id;
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const model::TreeRow& r) { return r.task == waiter; });
        // Who awaits a task says so; behind a shield or a wait_for() it would not be seen.
        const bool is_task = to_number(group.tasks.front().waiting_on_task) != 0;
        if (row == rows.end() || row->fan == 0 || is_task) continue;
        group.done = row->done;
        for (auto child = row + 1; child != rows.end() && child->depth > row->depth; ++child)
            if (child->depth == row->depth + 1 && child->is_of_wait)
                group.children.push_back(child->task);
    }
}

// Whether what a task awaits is its own, though another's may read the same.
bool is_of_one(const runtime::trace::World& world, const TaskState& task) {
    using runtime::trace::FutureKind;
    const FutureKind kind = world.index().future(task.waiting_on).kind;
    return kind == FutureKind::Gather || kind == FutureKind::Wait || kind == FutureKind::WaitFor ||
           kind == FutureKind::Shield;
}

std::vector<WaitGroup> wait_groups(const Frame& frame) {
    constexpr std::uint32_t tasks_max = 2000;
    std::vector<WaitGroup> groups;
    const std::uint32_t count = std::min(frame.world->task_count(), tasks_max);
    for (std::uint32_t i = 1; i <= count; ++i) {
        const TaskStatus status = frame.world->task_status(TaskId{i});
        const bool is_over = status == TaskStatus::Done || status == TaskStatus::Failed ||
                             status == TaskStatus::Cancelled;
        if (is_over) continue;
        TaskState task = frame.world->task(TaskId{i});
        if (!is_in_wait(frame, task)) continue;
        const std::string what = what_is_awaited(frame, task);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const WaitGroup& g) {
            const bool is_same = g.tasks.front().waiting_on == task.waiting_on;
            return g.what == what && (is_same || !is_of_one(*frame.world, task));
        });
        if (group == groups.end()) group = groups.insert(group, {what, {}, {}, 0});
        group->tasks.push_back(std::move(task));
    }
    add_children(frame, groups);
    return groups;
}

// The chip of one who waits, or of one who is waited for; the first comes from elsewhere.
struct WaitChip {
    std::string name;
    std::string tooltip;
    TaskId task{};
    draw::State state = draw::State::Suspended;
    bool is_token = false;
};

void put_chip(Pile& pile, const WaitChip& chip, Rect own) {
    Frame& frame = pile.frame;
    const Hit over = hit(frame, chip.name, own);
    if (over.is_clicked) ask_to_select(frame, chip.task);
    if (over.is_hovered) frame.tooltip = chip.tooltip;
    Canvas& canvas = pile.canvas;
    const std::string words = frame.short_names.of(chip.task);
    const bool is_lit = frame.is_selected(chip.task) || over.is_hovered;
    pile.put_token(
        chip.is_token ? token_of(chip.task) : 0, own,
        [&frame, &canvas, words, state = chip.state, is_lit, over](Rect now) {
            draw_state_chip(frame, &canvas, {now.x, now.center_y()}, state, words, is_lit);
            if (over.is_focused) draw_focus_ring(frame, canvas, now, now.height / 2);
        });
}

// Chips beside and below one another; returns where the first of them stands.
float put_chips(Pile& pile, const std::vector<WaitChip>& chips, float indent_px) {
    Frame& frame = pile.frame;
    const float height = frame.px(24);
    const float left = pile.x + indent_px;
    const float top = pile.y + height / 2;
    const std::size_t shown = std::min(chips.size(), pile.rows_shown);
    float x = left;
    float y = pile.y;
    for (std::size_t i = 0; i < shown; ++i) {
        const float width = draw_state_chip(frame, nullptr, {}, chips[i].state,
                                            frame.short_names.of(chips[i].task));
        if (x > left && x + width > pile.x + pile.width) {
            x = left;
            y += height;
        }
        put_chip(pile, chips[i], {x, y + frame.px(2), width, frame.metrics.chip});
        x += width + frame.px(6);
    }
    pile.take(y + height - pile.y);
    if (!chips.empty()) pile.more(chips.front().name + ".more", chips.size(), shown);
    return top;
}

std::vector<WaitChip> chips_of(const Frame& frame, const WaitGroup& group) {
    std::vector<WaitChip> chips;
    for (const TaskState& task : group.tasks) {
        const std::string who(model::task_label(frame.world->index(), task.id));
        chips.push_back({"waits." + std::to_string(to_number(task.id)),
                         who + " " + std::string(frame.tr("loop.waits_for")) + " " +
                             model::wait_words(frame.language(), task.waiting_text),
                         task.id, state_of(task.status), true});
    }
    return chips;
}

// Below who waits for several, connected by a line.
void put_children(Pile& pile, const WaitGroup& group) {
    Frame& frame = pile.frame;
    const float indent = frame.px(28);
    const float from = pile.y - frame.px(2);
    std::vector<WaitChip> chips;
    for (const TaskId child : group.children) {
        const draw::State state = state_of(frame.world->task_status(child));
        chips.push_back({"waits.child." + std::to_string(to_number(child)),
                         std::string(model::task_label(frame.world->index(), child)) + "  ·  " +
                             std::string(state_word(frame, state)),
                         child, state, false});
    }
    const float y = put_chips(pile, chips, indent);
    const float x = pile.x + indent - frame.px(8);
    const draw::Stroke stroke{frame.theme.border_strong, frame.px(1.5F)};
    pile.canvas.line({x, from}, {x, y}, stroke);
    pile.canvas.line({x, y}, {x + frame.px(6), y}, stroke);
}

// What is waited for, and below it a chip for each that waits.
void put_group(Pile& pile, const WaitGroup& group) {
    Frame& frame = pile.frame;
    const Rect line = pile.take(frame.px(20));
    std::string note = group.tasks.size() > 1 ? std::to_string(group.tasks.size()) : "";
    if (!group.children.empty())
        note = frame.tr_with("loop.fan_done", fmt::arg("done", group.done),
                             fmt::arg("count", group.children.size()));
    const float note_width = text_width(frame, note, frame.tiny()) + frame.px(8);
    const float room = line.width - note_width;
    draw_text(pile.canvas, {line.x, line.y, room, line.height},
              draw::fitted_call(pile.canvas.measure(), group.what, frame.mono_small(), room,
                                frame.shared_beginning(group.tasks.front().waiting_on_task)),
              frame.mono_small(), frame.theme.text_muted);
    draw_text(pile.canvas, line, note, frame.tiny(), frame.theme.text_faint, draw::Anchor::End);
    const bool is_cut = text_width(frame, group.what, frame.mono_small()) > room;
    if (is_cut && hit(frame, "waits.what." + group.what, line, TakesFocus::No).is_hovered)
        frame.tooltip = group.what;
    put_chips(pile, chips_of(frame, group), frame.px(10));
    if (!group.children.empty()) put_children(pile, group);
    frame.registry.add("waits.group." + group.what, {line.x, line.y, line.width, pile.y - line.y},
                       false);
    pile.take(frame.px(6));
}

draw::State state_of_thread(ThreadStatus status) {
    switch (status) {
    case ThreadStatus::Ready: return draw::State::Ready;
    case ThreadStatus::Running: return draw::State::Running;
    case ThreadStatus::Blocked: return draw::State::Suspended;
    case ThreadStatus::Ended: return draw::State::Done;
    }
    return draw::State::Ready;
}

// "asyncio" for asyncio_0, the name of a pool's thread; nothing for others.
std::string_view pool_of(std::string_view name) {
    const std::size_t at = name.rfind('_');
    if (at == std::string_view::npos || at + 1 == name.size()) return {};
    const bool is_number =
        std::all_of(name.begin() + static_cast<std::ptrdiff_t>(at) + 1, name.end(),
                    [](unsigned char c) { return std::isdigit(c) != 0; });
    return is_number ? name.substr(0, at) : std::string_view();
}

void put_thread(Pile& pile, const ThreadState& thread, float indent_px) {
    Frame& frame = pile.frame;
    TokenRow row;
    row.name = "thread." + std::to_string(to_number(thread.id));
    row.state = state_of_thread(thread.status);
    row.text = thread.name;
    row.indent_px = indent_px;
    if (thread.status == ThreadStatus::Blocked) {
        row.note = frame.waits_for(thread.blocked_label);
        row.tooltip = std::string(thread.name) + "  ·  " + row.note;
        if (thread.deadline != no_time) {
            row.note = frame.seconds(thread.deadline);
            row.tooltip += "  ·  " + row.note;
        }
    }
    row.is_faint = thread.status == ThreadStatus::Ended;
    put_row(pile, row);
}

} // namespace

void put_waits(Pile& pile, LoopUi& ui) {
    Frame& frame = pile.frame;
    pile.heading(frame.tr("loop.waits"), "");
    const auto& groups = ui.waits.get(frame, [&] { return wait_groups(frame); });
    if (groups.empty()) pile.words(frame.tr("loop.waits_empty"));
    for (std::size_t i = 0; i < groups.size() && i < pile.rows_shown; ++i)
        put_group(pile, groups[i]);
    pile.more("waits.more", groups.size(), pile.rows_shown);
}

void put_shared(Pile& pile, LoopUi& ui) {
    Frame& frame = pile.frame;
    const auto& things = ui.shared.get(frame, [&] { return model::shared_things(*frame.world); });
    if (things.empty()) return;
    pile.heading(frame.tr("loop.shared"), "");
    for (std::size_t i = 0; i < things.size() && i < pile.rows_shown; ++i) {
        TokenRow row;
        row.name = "shared." + std::string(things[i].state.label);
        row.has_state = false;
        row.text = things[i].state.label;
        row.note = model::shared_words(frame.world->index(), frame.short_names, things[i],
                                       frame.language());
        put_row(pile, row);
    }
    pile.more("shared.more", things.size(), pile.rows_shown);
    pile.take(frame.px(8));
}

void put_threads(Pile& pile) {
    Frame& frame = pile.frame;
    const std::uint32_t count = frame.world->thread_count();
    if (count < 2) return;
    pile.heading(frame.tr("loop.threads"), std::to_string(count));
    std::string_view pool;
    for (std::uint32_t i = 1; i <= count && i <= pile.rows_shown; ++i) {
        const ThreadState thread = frame.world->thread(runtime::trace::ThreadId{i});
        const std::string_view own_pool = pool_of(thread.name);
        if (!own_pool.empty() && own_pool != pool)
            draw_text(pile.canvas, pile.take(frame.px(20)),
                      frame.tr_with("loop.pool", fmt::arg("name", own_pool)), frame.tiny(),
                      frame.theme.text_faint);
        pool = own_pool;
        put_thread(pile, thread, own_pool.empty() ? 0 : frame.px(10));
    }
    pile.more("threads.more", count, pile.rows_shown);
}

} // namespace app::gui
