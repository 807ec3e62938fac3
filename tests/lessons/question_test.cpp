#include "lessons/catalogue.h"
#include "lessons/check.h"
#include "lessons/question.h"
#include "runtime/pipeline.h"

#include <catch2/catch.hpp>

#include <set>

using namespace lessons;

namespace {

runtime::trace::Trace trace_of(const std::string& program) {
    const auto source = std::make_shared<const runtime::source::SourceText>("lesson.py", program);
    auto run = runtime::Run::create(source);
    REQUIRE(run);
    while ((*run)->advance(10'000'000) == runtime::Progress::Running) {
    }
    return (*run)->trace();
}

Question question_of(std::string_view braces, std::vector<Feedback> wrong = {}) {
    auto question = parse_question(braces);
    REQUIRE(question);
    question->wrong = std::move(wrong);
    return std::move(*question);
}

std::vector<std::string> texts(const Quiz& quiz) {
    std::vector<std::string> all;
    for (const Choice& choice : quiz.choices)
        all.push_back(choice.is_right ? "!" + choice.text : choice.text);
    return all;
}

// The choices of a question put at a moment of a program's run, the right one marked by "!".
std::vector<std::string> choices(const std::string& program, std::string_view moment,
                                 const Question& question) {
    const auto trace = trace_of(program);
    const runtime::trace::TraceIndex index(trace);
    const auto at = runtime::trace::find(index, *runtime::trace::parse_moment(moment));
    REQUIRE(at);
    const auto quiz = ask(question, index, *at);
    return quiz ? texts(*quiz) : std::vector<std::string>{};
}

const char* const two_sleepers = R"(import asyncio

async def nap(name, seconds):
    print(name, "sleeps")
    await asyncio.sleep(seconds)
    print(name, "wakes")

async def main():
    one = asyncio.create_task(nap("one", 1.0), name="one")
    two = asyncio.create_task(nap("two", 2.0), name="two")
    print("made")
    await one
    await two

asyncio.run(main())
)";

std::string with(std::string program, std::string_view from, std::string_view to) {
    program.replace(program.find(from), from.size(), to);
    return program;
}

} // namespace

TEST_CASE("the right answer is what the run does next") {
    CHECK(choices(two_sleepers, "prints \"made\"", question_of("prints")) ==
          std::vector<std::string>{"!one sleeps", "one wakes", "two sleeps", "two wakes"});
    CHECK(choices(two_sleepers, "prints \"made\"", question_of("runs")) ==
          std::vector<std::string>{"main()", "!one", "two", ""});
    CHECK(choices(two_sleepers, "prints \"two sleeps\"", question_of("runs")).back() == "!");
}

TEST_CASE("an edited timing changes the right answer") {
    const auto question = question_of("prints");
    CHECK(choices(two_sleepers, "prints \"two sleeps\"", question) ==
          std::vector<std::string>{"!one wakes", "two wakes"});
    CHECK(choices(with(two_sleepers, "1.0", "3.0"), "prints \"two sleeps\"", question) ==
          std::vector<std::string>{"one wakes", "!two wakes"});
    const auto when = question_of("time: prints \"one wakes\"");
    CHECK(choices(with(two_sleepers, "1.0", "3.0"), "start", when) ==
          std::vector<std::string>{"0 s", "2 s", "!3 s"});
}

TEST_CASE("a text of the question brings its choice along") {
    const auto when = question_of("time: prints \"two wakes\"", {{"3", {}}});
    CHECK(choices(two_sleepers, "start", when) ==
          std::vector<std::string>{"0 s", "1 s", "!2 s", "3 s"});
    const auto next = question_of("prints", {{"two wakes", {}}, {"never said", {}}});
    CHECK(choices(two_sleepers, "prints \"one wakes\"", next) ==
          std::vector<std::string>{"never said", "!two wakes"});
}

TEST_CASE("a question without a second choice is not put") {
    CHECK(choices("print(1)\n", "end", question_of("runs")).empty());
}

TEST_CASE("the state of a task is asked for at another moment") {
    const auto question = question_of("state: \"two\" at prints \"one wakes\"");
    CHECK(choices(two_sleepers, "start", question) ==
          std::vector<std::string>{"cancelled", "done", "ready", "!suspended"});
}

TEST_CASE("what a question may not say is told with a hint") {
    for (const auto* wrong : {"", "guess", "prints: x", "state: one", "time: nonsense here",
                              "runs; misconception x", "runs; other 3"}) {
        INFO(wrong);
        const auto question = parse_question(wrong);
        REQUIRE_FALSE(question);
        CHECK_FALSE(question.error().front().hint.empty());
    }
}

TEST_CASE("prose reads a question with its answers") {
    const auto prose = parse_prose("## T {at: start}\nText.\n\n? What is `next`? {runs; "
                                   "misconception 5}\n- right: Yes.\n- \"one\": No,\n  not "
                                   "yet.\n- otherwise: Look.\n",
                                   "x");
    REQUIRE(prose);
    const Section& section = prose->sections[0];
    CHECK(section.blocks.size() == 1);
    REQUIRE(section.question);
    CHECK(section.question->asks == Asks::Runs);
    CHECK(section.question->misconception == 5);
    CHECK(section.question->text.size() == 3);
    REQUIRE(section.question->wrong.size() == 2);
    CHECK(section.question->wrong[0].on == "one");
    CHECK(section.question->wrong[0].runs[0].text == "No, not yet.");
    CHECK(section.question->wrong[1].on.empty());
}

TEST_CASE("the questions of the lessons aim at fifteen misconceptions or more") {
    std::set<int> targets;
    for (const Lesson& lesson : shipped_catalogue().lessons)
        for (const Section& section : lesson.english.sections)
            if (section.question && section.question->misconception > 0)
                targets.insert(section.question->misconception);
    CHECK(targets.size() >= 15);
    CHECK(*targets.rbegin() <= 23);
}
