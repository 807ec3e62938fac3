#pragma once

#include "app/model/short_names.h"
#include "app/model/ui.h"
#include "runtime/trace/world.h"

#include <cstdint>
#include <string>
#include <vector>

// Where a run stands in the program's text: the line that runs now, and the tasks at each line. A
// task that is inside of a library stands at the line of the program that called it, and one whose
// first step begins at its function's first line.
namespace app::model {

struct TaskAtLine {
    std::uint32_t line = 0;
    runtime::trace::TaskId task{};
    runtime::trace::TaskStatus status = runtime::trace::TaskStatus::Suspended;
    std::string words; // Its short name, and how long it will wait.
};

struct CodePlaces {
    std::uint32_t running_line = 0; // 0: no line of the program runs at this event.
    runtime::trace::FrameId running_frame{};
    std::vector<std::uint32_t> calling_lines; // Of those who wait for it to return, inner first.
    // While none runs, the one that the event is about: where a task stopped, returned or failed,
    // and at the end of a run with tasks that wait, where the first of them does.
    std::uint32_t told_line = 0;
    std::vector<TaskAtLine> tasks; // By line, then by task.
};

CodePlaces code_places(const runtime::trace::World& world, const ShortNames& names,
                       Language language);

} // namespace app::model
