#pragma once

#include "app/model/files.h"
#include "app/model/finished_run.h"

#include <string_view>

namespace app::model {

// The event that words name in a run: its number, "end", or a moment (moment.h); else a sentence on
// what is wrong with them.
FileResult<runtime::trace::EventNumber> event_named(const FinishedRun& run, std::string_view words);

} // namespace app::model
