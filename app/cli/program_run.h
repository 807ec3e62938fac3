#pragma once

#include "app/cli/arguments.h"
#include "app/cli/program_text.h"
#include "app/cli/scenario_options.h"
#include "app/model/event_named.h"
#include "app/model/finished_run.h"
#include "runtime/pipeline.h"

#include <tl/expected.hpp>

#include <memory>
#include <optional>

// Running a program for the command line: find it, run it to its end or to a limit, and say on
// stderr what kept it from running. Where the result is an int it is the exit status.
namespace app::cli {

struct PreparedRun {
    ProgramText program;
    RunOptions options;
    std::unique_ptr<runtime::Run> run;
};

// Writes diagnostics on stderr, as CPython would print them, with hints.
void complain_about(const runtime::source::SourceText& source,
                    const runtime::source::Diagnostics& diagnostics);

// Advances the run until it has come to its end or to a limit.
void run_to_end(runtime::Run& run);

// Has the last word on the scenario of a program that was found.
using CompleteScenario = void (*)(const runtime::source::SourceText&, runtime::Scenario&);

// Finds and compiles the program.
tl::expected<PreparedRun, int> prepare(const ProgramArguments& arguments,
                                       runtime::Recording recording,
                                       CompleteScenario complete = nullptr);

struct RecordedRun {
    ProgramText program;
    runtime::Outcome outcome;
    std::unique_ptr<model::FinishedRun> run;
};

// Runs the program with everything recorded; what it prints is in the trace only.
tl::expected<RecordedRun, int> record(const ProgramArguments& arguments);

// The place that `--at` and `--to` name: an event's number, "end", a time or a moment. Complains if
// there is none.
tl::expected<model::RunPlace, int> place_at(const std::string& text, const model::FinishedRun& run);

// The event that `--from` names; of a time the first that is not earlier.
tl::expected<runtime::trace::EventNumber, int> first_event_at(const std::string& text,
                                                              const model::FinishedRun& run);

} // namespace app::cli
