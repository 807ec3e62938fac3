#include "lessons/scenario_file.h"

#include "lessons/metadata.h"

#include <catch2/catch.hpp>

using namespace lessons;

namespace {

// The problems of a scenario file, one a line.
std::string problems_of(std::string_view text) {
    const auto file = parse_scenario(text, "s.toml");
    std::string all;
    if (file) return all;
    for (const Problem& problem : file.error())
        all += to_text(problem) + "\n";
    return all;
}

} // namespace

TEST_CASE("a scenario file sets what a run depends on") {
    const auto file = parse_scenario(R"(
interrupt = 2.5
until = 60
seed = 7
cpu_count = 2
seconds_per_line = 0.25
strict = true
arguments = ["a.py", "--fast"]
input = ["yes", "42"]
[latencies]
"www.python.org" = 0.125
[limits]
steps = 1000
depth = 50
)",
                                     "s.toml");
    REQUIRE(file.has_value());
    const runtime::Scenario& scenario = file->scenario;
    CHECK(scenario.interrupt_at_s == 2.5);
    CHECK(scenario.until_s == 60);
    CHECK(scenario.seed == 7);
    CHECK(scenario.cpu_count == 2);
    CHECK(scenario.seconds_per_line == 0.25);
    CHECK(scenario.is_strict);
    CHECK(scenario.arguments == std::vector<std::string>{"a.py", "--fast"});
    CHECK(scenario.input_lines == std::vector<std::string>{"yes", "42"});
    CHECK(scenario.latencies.at("www.python.org") == 0.125);
    CHECK(file->limits.steps == 1000);
    CHECK(file->limits.depth == 50);
}

TEST_CASE("an empty scenario file is the default scenario") {
    const auto file = parse_scenario("# nothing\n", "s.toml");
    REQUIRE(file.has_value());
    CHECK(file->scenario == runtime::Scenario{});
}

TEST_CASE("unknown keys of a scenario file are named with their lines") {
    CHECK(problems_of("seed = 1\ninterupt = 2\n") ==
          "s.toml, line 2: the key 'interupt' is not known\n"
          "    hint: did you mean 'interrupt'?\n");
    CHECK(problems_of("[limits]\nstep = 5\n") == "s.toml, line 2: the key 'step' is not known\n"
                                                 "    hint: did you mean 'steps'?\n");
    CHECK(problems_of("x = 1\n").find("the keys here are interrupt, until") != std::string::npos);
}

TEST_CASE("every bad value of a scenario file is reported, in order of its line") {
    CHECK(problems_of("interrupt = \"soon\"\ncpu_count = 0\nseed = -1\ninput = 3\nstrict = 1\n") ==
          "s.toml, line 1: 'interrupt' has to be a number of seconds from 0 on\n"
          "    hint: such as: interrupt = 2.5\n"
          "s.toml, line 2: 'cpu_count' has to be a whole number from 1 on\n"
          "    hint: such as: cpu_count = 4\n"
          "s.toml, line 3: 'seed' has to be a whole number from 0 on\n"
          "    hint: such as: seed = 4\n"
          "s.toml, line 4: 'input' has to be a list of texts\n"
          "    hint: such as: input = [\"one\", \"two\"]\n"
          "s.toml, line 5: 'strict' has to be true or false\n"
          "    hint: such as: strict = true\n");
    CHECK(problems_of("[latencies]\na = -1.0\n").starts_with("s.toml, line 2: 'a' has to be"));
    CHECK(problems_of("interrupt = inf\n").starts_with("s.toml, line 1"));
    CHECK(problems_of("seed = 1.5\n").starts_with("s.toml, line 1"));
    CHECK(problems_of("latencies = 1\n")
              .starts_with("s.toml, line 1: 'latencies' has to be a table"));
}

TEST_CASE("what is no TOML is reported with its line") {
    CHECK(problems_of("seed = 1\n=\n").starts_with("s.toml, line 2: "));
}

TEST_CASE("a scenario written as a file reads back the same") {
    runtime::Scenario scenario;
    scenario.interrupt_at_s = 0.1;
    scenario.seed = 12;
    scenario.cpu_count = 1;
    scenario.is_strict = true;
    scenario.arguments = {"a b", "\"quoted\""};
    scenario.input_lines = {"", "中文"};
    scenario.latencies = {{"a.com", 0.75}, {"www.python.org", 2}};
    const auto file = parse_scenario(to_toml(scenario), "s.toml");
    REQUIRE(file.has_value());
    CHECK(file->scenario == scenario);
    CHECK(to_toml({}).empty());
}

TEST_CASE("a lesson's metadata may hold a scenario, with the same diagnostics") {
    const std::string head = "order = 1\n"
                             "title = { en = \"a\", zh = \"b\" }\n"
                             "summary = { en = \"a\", zh = \"b\" }\n"
                             "concepts = [ { en = \"a\", zh = \"b\" } ]\n"
                             "[scenario]\n";
    const auto good = parse_metadata(head + "interrupt = 2.5\n", "lesson.toml");
    REQUIRE(good.has_value());
    CHECK(good->scenario.interrupt_at_s == 2.5);
    const auto bad = parse_metadata(head + "interrupt = -1\n", "lesson.toml");
    REQUIRE_FALSE(bad.has_value());
    CHECK(bad.error().front().line == 6);
}
