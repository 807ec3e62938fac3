#pragma once

// What a run depends on besides the program's text: every number of the simulated world that a
// learner may change without touching the program.

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace runtime::aio {

inline constexpr double never = std::numeric_limits<double>::infinity();
inline constexpr double epoch_s = 1704067200.0; // time.time() at the start: 2024-01-01T00:00:00Z

struct Scenario {
    double interrupt_at_s = never; // Ctrl+C
    double until_s = never;        // the run ends in a limit when the clock would pass this
    std::uint64_t seed = 0;        // of random
    std::uint32_t cpu_count = 4;
    double seconds_per_line = 0;
    bool is_strict = false;                  // legacy spellings do what 3.11 does
    std::vector<std::string> arguments;      // sys.argv; empty: the program's file name alone
    std::vector<std::string> input_lines;    // what input() reads
    std::map<std::string, double> latencies; // of simulated hosts, by name; overrides the defaults
};

} // namespace runtime::aio
