#pragma once

#include "lessons/problem.h"
#include "runtime/pipeline.h"

#include <string>
#include <string_view>

// A scenario file says in TOML what a program is run under. All of it is optional; what it leaves
// out keeps its default.
//
//     interrupt = 2.5          # Ctrl+C at this virtual time
//     until = 60.0             # stop at this virtual time
//     seed = 7                 # of random
//     cpu_count = 4            # the default thread pool has four more threads
//     seconds_per_line = 0.0   # what computing costs
//     strict = false           # true: legacy spellings do what Python 3.11 does
//     arguments = ["lesson.py", "--fast"]   # sys.argv
//     input = ["yes", "42"]    # the lines that input() reads
//
//     [latencies]              # seconds until a simulated host answers
//     "www.python.org" = 0.75
//
//     [limits]
//     steps = 1000000
//     memory = 536870912       # bytes
//     output = 1048576         # bytes
//     depth = 500              # of calls
namespace lessons {

struct ScenarioFile {
    runtime::Scenario scenario;
    runtime::Limits limits;
};

// Reads the text of a scenario file; `file` is named in the problems, which have line numbers. A
// key it does not know is a problem too, since most of them are known keys misspelt.
Result<ScenarioFile> parse_scenario(std::string_view text, const std::string& file);

// The scenario as such a file; what is as by default is left out, so that of a default one nothing
// remains.
std::string to_toml(const runtime::Scenario& scenario);

} // namespace lessons
