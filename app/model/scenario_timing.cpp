#include "app/model/scenario_timing.h"

#include "runtime/trace/events.h"

#include <algorithm>

namespace app::model {

double seconds_of(const ScenarioTiming& timing, const RunScenario& scenario,
                  const std::vector<runtime::trace::Host>& hosts) {
    if (timing.is_interrupt()) return scenario.interrupt_at_s;
    const auto chosen = scenario.latencies.find(timing.host);
    if (chosen != scenario.latencies.end()) return chosen->second;
    const auto met = std::ranges::find(hosts, timing.host, &runtime::trace::Host::name);
    return met == hosts.end() ? 0 : met->latency_s;
}

RunScenario with_seconds(RunScenario scenario, const ScenarioTiming& timing, double seconds) {
    if (timing.is_interrupt())
        scenario.interrupt_at_s = seconds;
    else
        scenario.latencies[timing.host] = seconds;
    return scenario;
}

std::string seconds_literal(double seconds) {
    return runtime::trace::float_repr(seconds);
}

} // namespace app::model
