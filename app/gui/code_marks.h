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

// A local variable as it stands beside the running line: "delay = 0.3".
struct LineValue {
    std::string text;
    bool is_new = false; // It changed since the line before.
};

struct CodeMarks {
    std::vector<LineValue> values;            // Of the frame at that line.
    std::uint32_t running_line = 0;           // 0: no line of the program runs at this event.
    std::vector<std::uint32_t> calling_lines; // Of those who called it, inner first.
    std::uint32_t told_line = 0;              // While none runs: what the event is about.
    std::vector<LineMark> marks;              // By line, then by task.
};

CodeMarks code_marks(const Frame& frame);

} // namespace app::gui
