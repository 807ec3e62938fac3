#include "app/model/finished_run.h"
#include "app/model/narrate.h"
#include "tests/trace/scripted_run.h"

#include <catch2/catch.hpp>

#include <set>

using namespace app::model;
using runtime::trace::EventKind;
using runtime::trace::World;

namespace {

// The sentence of the first event of that kind, and how many of the kind there are.
std::string first_told(const FinishedRun& run, EventKind kind,
                       Language language = Language::English) {
    World world(run.index);
    for (runtime::trace::EventNumber n = 0; n < run.event_count(); ++n) {
        if (run.index.event(n).kind() != kind) continue;
        world.seek(n);
        return narrate(world, language).sentence;
    }
    return "";
}

} // namespace

TEST_CASE("each event of the demos is told in full in both languages") {
    for (auto& trace :
         {tests::gather_demo(), tests::cancellation_demo(), tests::async_generator_demo()}) {
        const FinishedRun run(runtime::source::SourceText(), trace);
        World world(run.index);
        for (runtime::trace::EventNumber n = 0; n < run.event_count(); ++n) {
            world.seek(n);
            for (const Language language : {Language::English, Language::Chinese}) {
                const Narration told = narrate(world, language);
                INFO(told.sentence);
                CHECK(told.sentence.size() > 6);
                CHECK(told.why.size() > 6);
                CHECK(told.sentence.find('{') == std::string::npos);
                CHECK(told.sentence.find("narrate.") == std::string::npos);
                CHECK(told.why.find("why.") == std::string::npos);
            }
        }
    }
}

TEST_CASE("a task's first step starts it and a later one goes on") {
    const FinishedRun run(runtime::source::SourceText(), tests::gather_demo());
    CHECK(first_told(run, EventKind::TaskStepBegan).find("starts") != std::string::npos);
}

TEST_CASE("a suspension names what is awaited") {
    const FinishedRun run(runtime::source::SourceText(), tests::gather_demo());
    CHECK(first_told(run, EventKind::TaskStepEnded).find("gather(3)") != std::string::npos);
}

TEST_CASE("the clock's jump names both times") {
    const FinishedRun run(runtime::source::SourceText(), tests::gather_demo());
    CHECK(first_told(run, EventKind::ClockMoved) ==
          "Nothing can run, so the clock jumps from 0.0 s to 0.3 s, the earliest deadline.");
}

TEST_CASE("a task's short name is its own name, its first argument or its function") {
    const FinishedRun run(runtime::source::SourceText(), tests::gather_demo());
    CHECK(short_task_name(run.index, runtime::trace::TaskId{1}) == "main");
    CHECK(short_task_name(run.index, runtime::trace::TaskId{2}) == "A");
}

TEST_CASE("times are written with one decimal at least and no trailing zeros") {
    CHECK(seconds_text(0) == "0.0");
    CHECK(seconds_text(1.5) == "1.5");
    CHECK(seconds_text(0.25) == "0.25");
    CHECK(seconds_text(12) == "12.0");
}

TEST_CASE("long values are cut between characters") {
    CHECK(shortened("abcdef", 3) == "abc…");
    CHECK(shortened("协程协程", 2) == "协程…");
    CHECK(shortened("one\ntwo", 10) == "one…");
    CHECK(shortened("one", 10) == "one");
}
