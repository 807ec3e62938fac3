#include "app/cli/stats_text.h"

#include "runtime/trace/trace.h"

#include <nlohmann/json.hpp>

namespace app::cli {

namespace trace = runtime::trace;

std::string stats_text(const runtime::Run& run) {
    const trace::Trace recorded = run.trace();
    const runtime::Stats stats = run.stats();
    const auto counts = trace::count_by_kind(recorded);
    nlohmann::ordered_json kinds;
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
        if (counts[kind] == 0) continue;
        kinds[std::string(trace::to_text(static_cast<trace::EventKind>(kind)))] = counts[kind];
    }
    nlohmann::ordered_json json;
    json["steps"] = stats.steps;
    json["events"] = recorded.event_count();
    json["events_by_kind"] = kinds;
    json["trace_bytes"] = recorded.byte_count();
    json["heap_bytes"] = stats.heap_bytes;
    return json.dump(2);
}

} // namespace app::cli
