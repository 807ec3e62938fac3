#pragma once

#include "app/model/finished_run.h"
#include "app/model/ui.h"

#include <cstdint>
#include <optional>

// The cursor is an event's number. Stepping is a question to the trace: which event comes next that
// begins a line, a task's step, an iteration? Forwards and backwards cost the same, and no step
// changes anything but the number.
namespace app::model {

using Cursor = runtime::trace::EventNumber;

// The event that one step leads to; the last (first) event if there is no further one. Steps that
// stay with a task stay with the one selected, else with the one at the cursor.
Cursor step_forward(const FinishedRun& run, Cursor from, StepSize size,
                    std::optional<runtime::source::TaskId> selected = std::nullopt);
Cursor step_back(const FinishedRun& run, Cursor from, StepSize size,
                 std::optional<runtime::source::TaskId> selected = std::nullopt);

// Where the cursor belongs after a re-run: the same kind of event of the same task at the same line
// for the same time around, else the last event that is not later than it was.
Cursor keep_meaning(const FinishedRun& before, Cursor cursor, const FinishedRun& after);

} // namespace app::model
