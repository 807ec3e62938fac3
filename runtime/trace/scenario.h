#pragma once

// What a run depends on besides the program's text: every number of the simulated world that a
// learner may change without touching the program. A trace knows the scenario it was recorded
// under.

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace runtime::trace {

inline constexpr double never = std::numeric_limits<double>::infinity();

struct Scenario {
    double interrupt_at_s = never; // Ctrl+C
    double until_s = never;        // the run ends in a limit when the clock would pass this
    std::uint64_t seed = 0;        // of random
    std::uint32_t cpu_count = 4;   // the default thread pool has four more threads
    double seconds_per_line = 0;
    bool is_strict = false;                  // legacy spellings do what 3.11 does
    std::vector<std::string> arguments;      // sys.argv; empty: the program's file name alone
    std::vector<std::string> input_lines;    // what input() reads
    std::map<std::string, double> latencies; // of simulated hosts, by name; overrides the defaults

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

// A simulated host that the program asked, and how long it takes to answer.
struct Host {
    std::string name;
    double latency_s = 0;
    std::uint32_t request_count = 0;

    friend bool operator==(const Host&, const Host&) = default;
};

} // namespace runtime::trace
