#pragma once

// The programs that the pipeline's tests run: tests/language, and the lessons.

#include "runtime/pipeline.h"

#include <string>
#include <vector>

namespace tests {

struct Program {
    std::string name;
    std::string source;
    std::string expected;
};

// All programs with a recorded output, in order of name.
std::vector<Program> recorded_programs();

struct Ran {
    runtime::Outcome outcome;
    std::string out;
    std::string err;
    std::string trace_text; // empty if nothing was recorded
    std::uint64_t steps = 0;
};

Ran run(const Program& program, runtime::Recording recording, const runtime::Limits& limits = {},
        const runtime::Scenario& scenario = {}, std::uint64_t slice = 1'000'000);
// The same for a few lines of text.
Ran run_text(const std::string& source, const runtime::Limits& limits = {},
             const runtime::Scenario& scenario = {});

} // namespace tests
