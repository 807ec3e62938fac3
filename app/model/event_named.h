#pragma once

#include "app/model/files.h"
#include "app/model/finished_run.h"
#include "app/model/ui.h"

#include <optional>
#include <string>
#include <string_view>

namespace app::model {

// A place in a run: an event, and, where nothing happens before the next one, a time between them.
struct RunPlace {
    runtime::trace::EventNumber event = 0;
    std::optional<double> clock_s;
};

// The seconds that a time is: 1.5 for "1.5", "1.5s" and "1.5 s", but nothing for "2", which is an
// event's number.
std::optional<double> seconds_named(std::string_view words);

// Where a run stands at a time: at its last event that is not later. Nothing past the run's end.
std::optional<RunPlace> place_at_time(const FinishedRun& run, double time_s);

// The place that words name in a run: an event's number, "end", a time such as "0.2 s", or a moment
// (moment.h); else a sentence on what is wrong with them.
FileResult<RunPlace> place_named(const FinishedRun& run, std::string_view words);

// The same for the beginning of a stretch: a time is the first event that is not earlier.
FileResult<runtime::trace::EventNumber> event_named(const FinishedRun& run, std::string_view words);

// What a run has instead of a place that it does not have; empty if the words are none.
std::string places_near(const FinishedRun& run, std::string_view words, Language language);

} // namespace app::model
