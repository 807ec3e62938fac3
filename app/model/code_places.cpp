#include "app/model/code_places.h"

#include "app/model/narrate.h"
#include "app/model/text.h"
#include "runtime/trace/walk.h"

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

bool is_of_program(const World& world, CodeId code) {
    return to_number(code) != 0 && to_number(world.trace().code(code).file) == 0;
}

// Those of the program's frames that have come to a line, the innermost first.
std::vector<ProgramPlace> program_places(const World& world, const std::vector<FrameId>& stack) {
    std::vector<ProgramPlace> places;
    for (const FrameId id : stack) {
        const FrameState state = world.frame(id);
        if (is_of_program(world, state.code) && state.line != 0) places.push_back({id, state.line});
    }
    return places;
}

// Where a task is. One that runs and has come to no line yet is about to enter its function.
std::vector<ProgramPlace> places_of(const World& world, TaskId task) {
    std::vector<ProgramPlace> places = program_places(world, world.stack(task));
    const FrameId own = world.index().task(task).frame;
    const bool begins = places.empty() && to_number(own) != 0 &&
                        world.task_status(task) == TaskStatus::Running &&
                        world.frame(own).line == 0;
    if (begins && is_of_program(world, world.frame(own).code))
        places.push_back({own, world.trace().code(world.frame(own).code).first_line});
    return places;
}

// The line of the program at which a task that is over raised what it failed with, or ran last.
std::uint32_t last_line_of(const World& world, TaskId task) {
    constexpr EventNumber looked_at_max = 4000;
    const TraceIndex& index = world.index();
    const auto is_own = [&](const Event& event) {
        return event.stamp.task == task && to_number(event.stamp.frame) != 0 &&
               is_of_program(world, index.frame(event.stamp.frame).code);
    };
    if (world.task_status(task) == TaskStatus::Failed) {
        const auto raised = last_raised_in(index, task);
        if (raised && is_own(index.event(*raised))) return index.event(*raised).stamp.line;
    }
    const EventNumber least = world.at() - std::min(world.at(), looked_at_max);
    std::uint32_t line = 0;
    last_before(index, world.at(), [&](const Event& event) {
        if (const auto* come = std::get_if<Line>(&event.body); come != nullptr && is_own(event))
            line = come->line;
        return line != 0 || event.stamp.number <= least ||
               event.stamp.number <= index.task(task).created;
    });
    return line;
}

std::uint32_t told_line(const World& world, const std::vector<TaskAtLine>& tasks) {
    const Event event = world.event();
    if (const TaskId task = event.stamp.task; to_number(task) != 0) {
        const auto places = places_of(world, task);
        return places.empty() ? last_line_of(world, task) : places.front().line;
    }
    const auto first =
        std::min_element(tasks.begin(), tasks.end(), [](const TaskAtLine& x, const TaskAtLine& y) {
            return to_number(x.task) < to_number(y.task);
        });
    const bool is_end = world.at() + 1 == world.index().event_count();
    return is_end && first != tasks.end() ? first->line : 0;
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

std::string words_for(const World& world, const ShortNames& names, const TaskState& task,
                      Language language) {
    std::string words = names.of(task.id);
    if (task.status == TaskStatus::Suspended && task.waiting_until != no_time) {
        const double left = task.waiting_until - world.time();
        words += " · " + text_with(language, left < 0 ? "code.overdue" : "code.left",
                                   fmt::arg("time", brief_seconds_text(std::abs(left))));
    }
    return words;
}

} // namespace

CodePlaces code_places(const World& world, const ShortNames& names, Language language) {
    CodePlaces out;
    const Stamp& stamp = world.stamp();
    // A task's step begins and ends outside of its frames, but it is at its line all the while.
    std::vector<ProgramPlace> running;
    if (to_number(stamp.task) != 0) {
        running = places_of(world, stamp.task);
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
        const auto places = places_of(world, TaskId{i});
        if (places.empty()) continue;
        out.tasks.push_back({places.front().line, TaskId{i}, status,
                             words_for(world, names, world.task(TaskId{i}), language)});
    }
    std::stable_sort(out.tasks.begin(), out.tasks.end(),
                     [](const TaskAtLine& x, const TaskAtLine& y) { return x.line < y.line; });
    if (out.running_line == 0) out.told_line = told_line(world, out.tasks);
    return out;
}

} // namespace app::model
