#include "app/model/code_places.h"

#include "app/model/narrate.h"
#include "app/model/text.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

constexpr std::uint32_t tasks_max = 400;

// The first frame of the program on the way out of a stack, and the line that it is at.
struct ProgramPlace {
    FrameId frame{};
    std::uint32_t line = 0;
};

// Those of the program's frames that have come to a line, the innermost first.
std::vector<ProgramPlace> program_places(const World& world, const std::vector<FrameId>& stack) {
    std::vector<ProgramPlace> places;
    const auto& trace = world.trace();
    for (const FrameId id : stack) {
        const FrameState state = world.frame(id);
        const bool in_program =
            to_number(state.code) != 0 && to_number(trace.code(state.code).file) == 0;
        if (in_program && state.line != 0) places.push_back({id, state.line});
    }
    return places;
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

std::string words_for(const World& world, const TaskState& task, Language language) {
    std::string words = short_task_name(world.index(), task.id);
    if (task.status == TaskStatus::Suspended && task.waiting_until != no_time) {
        const double left = task.waiting_until - world.time();
        words += " · " + text_with(language, left < 0 ? "code.overdue" : "code.left",
                                   fmt::arg("time", brief_seconds_text(std::abs(left))));
    }
    return words;
}

} // namespace

CodePlaces code_places(const World& world, Language language) {
    CodePlaces out;
    const Stamp& stamp = world.stamp();
    // A task's step begins and ends outside of its frames, but it is at its line all the while.
    std::vector<ProgramPlace> running;
    if (to_number(stamp.task) != 0) {
        running = program_places(world, world.stack(stamp.task));
    } else if (to_number(stamp.frame) != 0) {
        running = program_places(world, world.stack(stamp.thread));
    }
    for (const ProgramPlace& place : running) {
        if (out.running_line != 0) out.calling_lines.push_back(place.line);
        if (out.running_line != 0) continue;
        out.running_line = place.line;
        out.running_frame = place.frame;
    }
    const std::uint32_t count = std::min(world.task_count(), tasks_max);
    for (std::uint32_t i = 1; i <= count; ++i) {
        const TaskStatus status = world.task_status(TaskId{i});
        if (!has_a_line(status)) continue;
        const auto places = program_places(world, world.stack(TaskId{i}));
        if (places.empty()) continue;
        out.tasks.push_back({places.front().line, TaskId{i}, status,
                             words_for(world, world.task(TaskId{i}), language)});
    }
    std::stable_sort(out.tasks.begin(), out.tasks.end(),
                     [](const TaskAtLine& x, const TaskAtLine& y) { return x.line < y.line; });
    return out;
}

} // namespace app::model
