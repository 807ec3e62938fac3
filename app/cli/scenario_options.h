#pragma once

#include "app/cli/arguments.h"
#include "app/model/files.h"
#include "runtime/pipeline.h"

// What a program is run under, from three places: the defaults, then a scenario file, then the
// command line, where the later wins. A scenario file is TOML, all of it optional:
//
//     interrupt = 2.5          # Ctrl+C at this virtual time
//     until = 60.0             # stop at this virtual time
//     seed = 7
//     cpu_count = 4            # sets the size of the default thread pool
//     seconds_per_line = 0.0   # what computing costs
//     strict = false
//     arguments = ["lesson.py", "--fast"]   # sys.argv
//     input = ["yes", "42"]    # what input() reads
//
//     [latencies]              # seconds until a simulated host answers
//     "www.python.org" = 0.75
//
//     [limits]
//     steps = 1000000
//     memory = 536870912       # bytes
//     output = 1048576         # bytes
//     depth = 500
namespace app::cli {

struct RunOptions {
    runtime::Scenario scenario;
    runtime::Limits limits;
};

// The options a run is created with, or a sentence that names the file, the line and the mistake.
model::FileResult<RunOptions> run_options(const ProgramArguments& arguments);

} // namespace app::cli
