#pragma once

// The programs that the pipeline's tests run: tests/conformance (its README.md says what a record
// is), and the lessons.

#include "runtime/pipeline.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

// What a program prints and how it ends, as far as CPython and we have to agree.
struct Record {
    std::string out;
    std::string err; // empty, or the exit status and what stands on stderr

    friend bool operator==(const Record&, const Record&) = default;
};

struct Program {
    std::string name;
    std::string source;
    Record expected;
    runtime::Scenario scenario;
};

// All programs with a record whose name begins so ("language/", "lessons/"), in order of name.
std::vector<Program> recorded_programs(std::string_view area = {});
// The folders of tests/conformance that hold programs, and "lessons".
std::vector<std::string> program_areas();

struct Ran {
    runtime::Outcome outcome;
    std::string out;
    std::string err;
    std::string trace_text; // empty if nothing was recorded
    std::uint64_t steps = 0;

    [[nodiscard]] Record record() const;
};

Ran run(const Program& program, runtime::Recording recording, const runtime::Limits& limits = {},
        std::uint64_t slice = 1'000'000);
// The run itself, at its end, with everything recorded.
std::unique_ptr<runtime::Run> recorded_run(const Program& program);
// The same for a few lines of text.
Ran run_text(const std::string& source, const runtime::Limits& limits = {},
             const runtime::Scenario& scenario = {});

} // namespace tests
