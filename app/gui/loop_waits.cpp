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
    if (task.waiting_until != no_time) return std::string(frame.tr("loop.a_timer"));
    return frame.waits_for(task.waiting_text.empty() ? model::future_label(index, task.waiting_on)
                                                     : task.waiting_text);
}

std::vector<WaitGroup> wait_groups(const Frame& frame) {
    constexpr std::uint32_t tasks_max = 2000;
    std::vector<WaitGroup> groups;
    const std::uint32_t count = std::min(frame.world->task_count(), tasks_max);
    for (std::uint32_t i = 1; i <= count; ++i) {
        const TaskStatus status = frame.world->task_status(TaskId{i});
        if (status != TaskStatus::Suspended && status != TaskStatus::CancelRequested) continue;
        TaskState task = frame.world->task(TaskId{i});
        if (to_number(task.waiting_on) == 0) continue;
        const std::string what = what_is_awaited(frame, task);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const WaitGroup& g) { return g.what == what; });
        if (group == groups.end()) group = groups.insert(group, {what, {}});
        group->tasks.push_back(std::move(task));
    }
    return groups;
}

void put_chip(Pile& pile, const TaskState& task, Rect own, const std::string& name) {
    Frame& frame = pile.frame;
    const Hit over = hit(frame, "waits." + std::to_string(to_number(task.id)), own);
    if (over.is_clicked) ask_to_select(frame, task.id);
    if (over.is_hovered)
        frame.tooltip = std::string(model::task_label(frame.world->index(), task.id)) + " " +
                        std::string(frame.tr("loop.waits_for")) + " " +
                        model::wait_words(frame.language(), task.waiting_text);
    Canvas& canvas = pile.canvas;
    const bool is_selected = frame.is_selected(task.id);
    const draw::State state = state_of(task.status);
    pile.put_token(token_of(task.id), own,
                   [&frame, &canvas, name, state, is_selected, over](Rect now) {
                       draw_state_chip(frame, &canvas, {now.x, now.center_y()}, state, name,
                                       is_selected || over.is_hovered);
                       if (over.is_focused) draw_focus_ring(frame, canvas, now, now.height / 2);
                   });
}

// What is waited for, and below it a chip for each that waits.
void put_group(Pile& pile, const WaitGroup& group) {
    constexpr std::size_t chips_max = 24;
    Frame& frame = pile.frame;
    const Rect line = pile.take(frame.px(20));
    const std::string count = group.tasks.size() > 1 ? std::to_string(group.tasks.size()) : "";
    draw_text(pile.canvas, {line.x, line.y, line.width - frame.px(24), line.height}, group.what,
              frame.mono_small(), frame.theme.text_muted);
    draw_text(pile.canvas, line, count, frame.tiny(), frame.theme.text_faint, draw::Anchor::End);
    const float height = frame.px(24);
    const float left = pile.x + frame.px(10);
    float x = left;
    float y = pile.y;
    for (std::size_t i = 0; i < group.tasks.size() && i < chips_max; ++i) {
        const TaskState& task = group.tasks[i];
        const std::string name = model::short_task_name(frame.world->index(), task.id);
        const float width = draw_state_chip(frame, nullptr, {}, state_of(task.status), name);
        if (x > left && x + width > pile.x + pile.width) {
            x = left;
            y += height;
        }
        put_chip(pile, task, {x, y + frame.px(2), width, frame.metrics.chip}, name);
        x += width + frame.px(6);
    }
    pile.take(y + height - pile.y);
    if (group.tasks.size() > chips_max)
        pile.words(frame.tr_with("loop.more", fmt::arg("count", group.tasks.size() - chips_max)));
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
        if (thread.deadline != no_time) row.note = frame.seconds(thread.deadline);
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
    for (std::size_t i = 0; i < groups.size() && i < loop_rows_max; ++i)
        put_group(pile, groups[i]);
    if (groups.size() > loop_rows_max)
        pile.words(frame.tr_with("loop.more", fmt::arg("count", groups.size() - loop_rows_max)));
}

void put_threads(Pile& pile) {
    Frame& frame = pile.frame;
    const std::uint32_t count = frame.world->thread_count();
    if (count < 2) return;
    pile.heading(frame.tr("loop.threads"), std::to_string(count));
    std::string_view pool;
    for (std::uint32_t i = 1; i <= count && i <= loop_rows_max; ++i) {
        const ThreadState thread = frame.world->thread(runtime::trace::ThreadId{i});
        const std::string_view own_pool = pool_of(thread.name);
        if (!own_pool.empty() && own_pool != pool)
            draw_text(pile.canvas, pile.take(frame.px(20)),
                      frame.tr_with("loop.pool", fmt::arg("name", own_pool)), frame.tiny(),
                      frame.theme.text_faint);
        pool = own_pool;
        put_thread(pile, thread, own_pool.empty() ? 0 : frame.px(10));
    }
    if (count > loop_rows_max)
        pile.words(frame.tr_with("loop.more", fmt::arg("count", count - loop_rows_max)));
}

} // namespace app::gui
