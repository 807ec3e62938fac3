#include "tests/pipeline/programs.h"

#include <catch2/catch.hpp>

#include <algorithm>

using runtime::Recording;

namespace {
// The first line in which two traces differ, as it stands in either; empty if in none.
std::string first_difference(const std::string& a, const std::string& b) {
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    if (in_a == a.end() && in_b == b.end()) return {};
    const auto at = static_cast<std::size_t>(in_a - a.begin());
    const std::size_t begin = at == 0 ? 0 : a.rfind('\n', at - 1) + 1;
    return a.substr(begin, a.find('\n', at) - begin) + "\n" +
           b.substr(begin, b.find('\n', at) - begin);
}

// Recorded thoroughly, all locals are looked at, at each line.
void check_that_nothing_is_missed(const tests::Program& program) {
    CHECK(first_difference(tests::run(program, Recording::Everything).trace_text,
                           tests::run(program, Recording::Thoroughly).trace_text) == "");
}

// What has to hold for each program of an area, so that a program is run no oftener than needed.
void check(const std::string& area) {
    for (const tests::Program& program : tests::recorded_programs(area + "/")) {
        INFO(program.name);
        const tests::Ran recorded = tests::run(program, Recording::Everything);
        CHECK(recorded.record().out == program.expected.out);
        CHECK(recorded.record().err == program.expected.err);

        const tests::Ran plain = tests::run(program, Recording::Nothing);
        CHECK(plain.out == recorded.out);
        CHECK(plain.err == recorded.err);
        CHECK(plain.steps == recorded.steps);
        CHECK(plain.outcome.exit_status == recorded.outcome.exit_status);

        // Neither another run nor how it is cut into slices shows in a trace.
        const tests::Ran sliced = tests::run(program, Recording::Everything, {}, 7);
        CHECK(first_difference(sliced.trace_text, recorded.trace_text) == "");
    }
}
} // namespace

// Each area is a case of its own, so that they run side by side. In each, a program prints what
// CPython prints and ends as it does there, recorded or not; and its trace is the same in each run.
TEST_CASE("language programs do as CPython does, recorded or not") {
    check("language");
}
TEST_CASE("programs about types do as CPython does, recorded or not") {
    check("types");
}
TEST_CASE("programs about modules do as CPython does, recorded or not") {
    check("modules");
}
TEST_CASE("asyncio programs do as CPython does, recorded or not") {
    check("asyncio");
}
TEST_CASE("programs with threads do as CPython does, recorded or not") {
    check("threads");
}
TEST_CASE("programs on the simulated libraries do as CPython does on theirs, recorded or not") {
    check("simulated");
}
TEST_CASE("lessons do as CPython does, recorded or not") {
    check("lessons");
}

TEST_CASE("no area of programs is left out") {
    CHECK(tests::program_areas() == std::vector<std::string>{"asyncio", "language", "lessons",
                                                             "modules", "simulated", "threads",
                                                             "types"});
}

TEST_CASE("a record that differs is noticed") {
    tests::Program program{"wrong.py", "print(1)\nraise SystemExit(3)\n", {}, {}};
    const tests::Record found = tests::run(program, Recording::Nothing).record();
    CHECK(found.out == "1\n");
    CHECK(found.err == "exit status 3\n");
}

TEST_CASE("no change of a local is missed by looking only where one may be") {
    // Looking everywhere takes its time, and one program in six has every kind of value.
    const std::vector<tests::Program> programs = tests::recorded_programs();
    for (std::size_t k = 0; k < programs.size(); k += 6) {
        const tests::Program& program = programs[k];
        INFO(program.name);
        check_that_nothing_is_missed(program);
    }
}

TEST_CASE("no change of a local is missed in a frame with more locals than a line can name") {
    const tests::Program program{"many_locals.py",
                                 R"(
def f(n):
    a = b = c = d = e = g = h = i = j = k = l = m = 0
    o = p = q = r = s = t = u = v = w = x = 0
    for y in range(n):
        first = y
        second = y * 2
        third = [second]
        second = 7
        third.append(first)
    return first, second, third

f(3)
)",
                                 {},
                                 {}};
    check_that_nothing_is_missed(program);
}

TEST_CASE("no change of an object is missed where its strings are those of an earlier moment") {
    const tests::Program program{"strings_and_numbers.py",
                                 R"(
class Ball:
    def __init__(self):
        self.last = "pong"
        self.turns = 0
        self.other = "x"

class Loud(str):
    def __repr__(self):
        return "loud"

ball = Ball()
near = Ball()
for k in range(6):
    ball.turns += 1
    ball.last = "ping" if k % 2 else "pong"
    ball.last, ball.other = ball.other, ball.last
    near.turns -= k
    ball.turns = ball.turns + 0.5 if k == 3 else ball.turns
ball.last = Loud("x")
ball.turns = 7
ball.last = "x" * 100
ball.turns = 8
ball.last = "x"
ball.turns = "8"
ball.turns = 9
del ball.other
ball.turns = 10
ball.other = "ping"
ball.turns = 11
ball.__class__ = type("Ring", (Ball,), {})
ball.turns = 12
)",
                                 {},
                                 {}};
    check_that_nothing_is_missed(program);
}

TEST_CASE("no object is taken for one that was at its address, with strings of an earlier moment") {
    const tests::Program program{"boards.py",
                                 R"(
class Board:
    def __init__(self, cells, turn=0):
        self.cells = cells
        self.turn = turn

class Cells:
    def __init__(self, cells):
        self.cells = cells

def look(board):
    return board.cells

for k in range(200):
    board = Board("XO "[k % 3] + "XO"[k % 2], [k % 5])
    look(board)
    cells = Cells("XO "[k % 3] * (k % 7))
    look(cells)
    cells.cells = "ab"[k % 2]
    look(cells)
)",
                                 {},
                                 {}};
    check_that_nothing_is_missed(program);
}
