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

// The first line of the program on the way out of a stack.
std::uint32_t program_line(const Frame& frame, const std::vector<FrameId>& stack) {
    const auto& trace = frame.world->trace();
    for (const FrameId id : stack) {
        const FrameState state = frame.world->frame(id);
        const bool in_program =
            to_number(state.code) != 0 && to_number(trace.code(state.code).file) == 0;
        if (in_program && state.line != 0) return state.line;
    }
    return 0;
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
        words += " · " +
                 model::seconds_text(std::max(0.0, task.waiting_until - frame.world->time())) +
                 " s";
    }
    return words;
}

} // namespace

CodeMarks code_marks(const Frame& frame) {
    CodeMarks out;
    if (!frame.has_run()) return out;
    const runtime::trace::World& world = *frame.world;
    const auto& stamp = world.stamp();
    if (to_number(stamp.frame) != 0) {
        const bool in_task = to_number(stamp.task) != 0;
        out.running_line =
            program_line(frame, in_task ? world.stack(stamp.task) : world.stack(stamp.thread));
        out.running_task = stamp.task;
    }
    const std::uint32_t count = std::min(world.task_count(), tasks_max);
    for (std::uint32_t i = 1; i <= count; ++i) {
        const TaskStatus status = world.task_status(TaskId{i});
        if (!has_a_line(status)) continue;
        const std::uint32_t line = program_line(frame, world.stack(TaskId{i}));
        if (line == 0) continue;
        out.marks.push_back(
            {line, TaskId{i}, state_of(status), words_for(frame, world.task(TaskId{i}))});
    }
    std::stable_sort(out.marks.begin(), out.marks.end(),
                     [](const LineMark& a, const LineMark& b) { return a.line < b.line; });
    return out;
}

} // namespace app::gui
