#pragma once

#include "app/model/files.h"
#include "app/model/finished_run.h"

#include <optional>
#include <string>
#include <string_view>

namespace app::model {

// The moment that a time is: "clock 1.5" for "1.5", "1.5s" and "1.5 s", but nothing for "2", which
// is an event's number.
std::optional<std::string> moment_of_time(std::string_view words);

// The event that words name in a run: its number, "end", a time such as "0.2 s", or a moment
// (moment.h); else a sentence on what is wrong with them.
FileResult<runtime::trace::EventNumber> event_named(const FinishedRun& run, std::string_view words);

} // namespace app::model
