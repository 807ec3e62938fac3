#pragma once

#include "app/cli/arguments.h"
#include "app/model/files.h"
#include "lessons/scenario_file.h"

// What a program is run under, from three places: its own scenario, or a scenario file
// (lessons/scenario_file.h) in place of that, then the command line, which wins.
namespace app::cli {

using RunOptions = lessons::ScenarioFile;

// The options a run is created with, or sentences that name the file, the lines and the mistakes.
model::FileResult<RunOptions> run_options(const ProgramArguments& arguments,
                                          const runtime::Scenario& own = {});

} // namespace app::cli
