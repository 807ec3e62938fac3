#include "app/gui/code_marks.h"

#include "app/model/narrate.h"

#include <algorithm>

namespace app::gui {

using runtime::trace::FrameId;
using runtime::trace::FrameState;
using runtime::trace::no_time;
using runtime::trace::TaskId;
using runtime::trace::TaskState;
using runtime::trace::TaskStatus;
using runtime::trace::to_number;

namespace {

constexpr std::uint32_t tasks_max = 400;

// The first frame of the program on the way out of a stack, and the line that it is at.
struct ProgramPlace {
    FrameId frame{};
    std::uint32_t line = 0;
};

ProgramPlace program_place(const Frame& frame, const std::vector<FrameId>& stack) {
    const auto& trace = frame.world->trace();
    for (const FrameId id : stack) {
        const FrameState state = frame.world->frame(id);
        const bool in_program =
            to_number(state.code) != 0 && to_number(trace.code(state.code).file) == 0;
        if (in_program && state.line != 0) return {id, state.line};
    }
    return {};
}

std::vector<LineValue> values_of(const Frame& frame, FrameId id) {
    constexpr std::size_t values_max = 4;
    constexpr std::size_t length_max = 22;
    std::vector<LineValue> out;
    const auto& trace = frame.world->trace();
    const FrameState state = frame.world->frame(id);
    // A module's names are its definitions; they say little at a line.
    if (trace.code(state.code).kind == runtime::trace::CodeKind::Module) return out;
    for (const auto& local : frame.world->locals(id)) {
        if (out.size() == values_max) break;
        const std::string whole = to_text(local.value);
        // "<Task pending …>" says little; the cards say more.
        if (whole.find('<') != std::string::npos) continue;
        const std::string value = model::shortened(whole, length_max);
        const bool is_new = local.changed_at != runtime::trace::no_event &&
                            state.line_event != runtime::trace::no_event &&
                            local.changed_at + 1 >= state.line_event;
        out.push_back({std::string(local.name) + " = " + value, is_new});
    }
    return out;
}

bool has_a_line(TaskStatus status) {
    switch (status) {
    case TaskStatus::Running:
    case TaskStatus::Ready:
    case TaskStatus::Suspended:
    case TaskStatus::CancelRequested: return true;
    case TaskStatus::Created:
    case TaskStatus::Cancelled:
    case TaskStatus::Failed:
    case TaskStatus::Done: return false;
    }
    return false;
}

std::string words_for(const Frame& frame, const TaskState& task) {
    std::string words = model::short_task_name(frame.world->index(), task.id);
    if (task.status == TaskStatus::Suspended && task.waiting_until != no_time) {
        words += " · " + frame.seconds(std::max(0.0, task.waiting_until - frame.world->time()));
    }
    return words;
}

} // namespace

CodeMarks code_marks(const Frame& frame) {
    CodeMarks out;
    if (!frame.has_run()) return out;
    const runtime::trace::World& world = *frame.world;
    const auto& stamp = world.stamp();
    // A task's step begins and ends outside of its frames, but it is at its line all the while.
    ProgramPlace running;
    if (to_number(stamp.task) != 0) {
        running = program_place(frame, world.stack(stamp.task));
    } else if (to_number(stamp.frame) != 0) {
        running = program_place(frame, world.stack(stamp.thread));
    }
    out.running_line = running.line;
    if (running.line != 0) out.values = values_of(frame, running.frame);
    const std::uint32_t count = std::min(world.task_count(), tasks_max);
    for (std::uint32_t i = 1; i <= count; ++i) {
        const TaskStatus status = world.task_status(TaskId{i});
        if (!has_a_line(status)) continue;
        const std::uint32_t line = program_place(frame, world.stack(TaskId{i})).line;
        if (line == 0) continue;
        out.marks.push_back(
            {line, TaskId{i}, state_of(status), words_for(frame, world.task(TaskId{i}))});
    }
    std::stable_sort(out.marks.begin(), out.marks.end(),
                     [](const LineMark& a, const LineMark& b) { return a.line < b.line; });
    return out;
}

} // namespace app::gui
