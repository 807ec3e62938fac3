#include "tests/pipeline/programs.h"

#include <catch2/catch.hpp>

using runtime::Recording;

TEST_CASE("every program prints what CPython prints") {
    for (const tests::Program& program : tests::recorded_programs()) {
        INFO(program.name);
        CHECK(tests::run(program, Recording::Everything).out == program.expected);
    }
}

TEST_CASE("recording changes neither what a program prints nor its steps") {
    for (const tests::Program& program : tests::recorded_programs()) {
        INFO(program.name);
        const tests::Ran plain = tests::run(program, Recording::Nothing);
        const tests::Ran recorded = tests::run(program, Recording::Everything);
        CHECK(plain.out == recorded.out);
        CHECK(plain.err == recorded.err);
        CHECK(plain.steps == recorded.steps);
        CHECK(plain.outcome.exit_status == recorded.outcome.exit_status);
    }
}

TEST_CASE("two runs of a program give the same trace") {
    for (const tests::Program& program : tests::recorded_programs()) {
        INFO(program.name);
        CHECK(tests::run(program, Recording::Everything).trace_text ==
              tests::run(program, Recording::Everything).trace_text);
    }
}

TEST_CASE("how a run is cut into slices does not show in its trace") {
    for (const tests::Program& program : tests::recorded_programs()) {
        INFO(program.name);
        CHECK(tests::run(program, Recording::Everything).trace_text ==
              tests::run(program, Recording::Everything, {}, {}, 7).trace_text);
    }
}
