#pragma once

#include "app/model/run_source.h"

#include <string>

// A time that stands in the scenario and not in the text, as something to turn: when Ctrl+C is
// pressed, or how long a simulated host takes to answer. It is dragged like a number of the text.
namespace app::model {

struct ScenarioTiming {
    std::string host; // Empty: Ctrl+C.

    bool is_interrupt() const { return host.empty(); }
    friend bool operator==(const ScenarioTiming&, const ScenarioTiming&) = default;
};

// The time in seconds; `hosts` are those that a run asked, with the latencies that it met.
double seconds_of(const ScenarioTiming& timing, const RunScenario& scenario,
                  const std::vector<runtime::trace::Host>& hosts);

// The scenario with that time changed.
RunScenario with_seconds(RunScenario scenario, const ScenarioTiming& timing, double seconds);

// A time as the decimal text that is nudged and dragged: "2.5".
std::string seconds_literal(double seconds);

} // namespace app::model
