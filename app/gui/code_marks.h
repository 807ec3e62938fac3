#pragma once

#include "app/gui/panel_frame.h"

#include <cstdint>
#include <string>
#include <vector>

// What the run has to say about the program's lines: which one runs now, and which tasks stand at
// which line. A task that is inside a library stands at the line of the program that called it.
namespace app::gui {

struct LineMark {
    std::uint32_t line = 0;
    runtime::trace::TaskId task{};
    draw::State state = draw::State::Suspended;
    std::string words;
};

struct CodeMarks {
    std::uint32_t running_line = 0; // 0: no line of the program runs at this event.
    runtime::trace::TaskId running_task{};
    std::vector<LineMark> marks; // By line, then by task.
};

CodeMarks code_marks(const Frame& frame);

} // namespace app::gui
