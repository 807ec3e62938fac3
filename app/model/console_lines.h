#pragma once

#include "app/model/finished_run.h"

#include <optional>
#include <string>
#include <vector>

// What a run printed, as lines of a console.
namespace app::model {

// A line of output, which may have been written in several pieces.
struct ConsoleLine {
    std::string text;
    runtime::trace::EventNumber first_event = 0;
    runtime::trace::EventNumber last_event = 0;
    double time = 0;
    bool is_error = false;
};

std::vector<ConsoleLine> console_lines(const FinishedRun& run);

// The last of the lines that has begun by an event; nothing if none has.
std::optional<std::size_t> line_at(const std::vector<ConsoleLine>& lines,
                                   runtime::trace::EventNumber event);

} // namespace app::model
