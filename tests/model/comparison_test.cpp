#include "app/model/comparison.h"

#include "app/model/app.h"
#include "app/model/pipeline_run.h"
#include "lessons/catalogue.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::model;

namespace {

FinishedRunPtr run_of(const std::string& text) {
    const runtime::source::SourceText source("program.py", text);
    auto pending = pipeline_runs()(source, {}, {});
    REQUIRE(pending);
    while (!(*pending)->advance(100)) {
    }
    return std::make_shared<const FinishedRun>(source, (*pending)->trace());
}

const char* const two_prints = R"(import asyncio
async def main():
    print("a")
    await asyncio.sleep(DELAY)
    print("b")
asyncio.run(main())
)";

std::string with_delay(const std::string& delay) {
    std::string text = two_prints;
    return text.replace(text.find("DELAY"), 5, delay);
}

} // namespace

TEST_CASE("two equal runs have no difference") {
    const auto same = compare({"one", run_of(with_delay("1"))}, {"other", run_of(with_delay("1"))});
    CHECK_FALSE(same->difference);
}

TEST_CASE("the first line whose time differs is the first difference") {
    const auto found =
        compare({"one", run_of(with_delay("1"))}, {"other", run_of(with_delay("2"))});
    REQUIRE(found->difference);
    CHECK(found->difference->what == Differs::Line);
    CHECK(found->difference->number == 2);
    CHECK(found->difference->parts[0].time_s == Approx(1));
    CHECK(found->difference->parts[1].time_s == Approx(2));
    const auto& timeline = found->timeline;
    CHECK(timeline.instants[timeline.instant_of(found->difference->event)].time == Approx(1));
}

TEST_CASE("where all lines are alike, the first step of a task that differs is told") {
    const std::string plain = "import asyncio\n"
                              "async def main():\n"
                              "    await asyncio.sleep(1)\n"
                              "asyncio.run(main())\n";
    const std::string more = "import asyncio\n"
                             "async def main():\n"
                             "    await asyncio.sleep(0)\n"
                             "    await asyncio.sleep(1)\n"
                             "asyncio.run(main())\n";
    const auto found = compare({"one", run_of(plain)}, {"other", run_of(more)});
    REQUIRE(found->difference);
    CHECK(found->difference->what == Differs::Step);
    CHECK(found->difference->number == 2);
}

TEST_CASE("the common timeline has both runs whole, on one clock and in order") {
    const auto one = run_of(with_delay("1"));
    const auto other = run_of(with_delay("2.5"));
    const auto both = compare({"one", one}, {"other", other});
    const auto& timeline = both->timeline;
    CHECK(timeline.event_count == one->event_count() + other->event_count());
    CHECK(timeline.end_time == Approx(2.5));
    CHECK(timeline.lanes.size() == one->timeline.lanes.size() + other->timeline.lanes.size() + 2);
    CHECK(timeline.lanes.front().label == "one");
    for (std::size_t i = 1; i < timeline.instants.size(); ++i) {
        CHECK(timeline.instants[i].time > timeline.instants[i - 1].time);
        CHECK(timeline.instants[i].first == timeline.instants[i - 1].last + 1);
    }
    std::size_t number = 0;
    for (const auto& run : {one, other}) {
        ++number; // Its heading.
        for (const auto& own : run->timeline.lanes) {
            const auto& lane = timeline.lanes[number++];
            for (auto s = own.segments_begin; s < own.segments_end; ++s) {
                const auto& before = run->timeline.segments[s];
                const auto& segment =
                    timeline.segments[lane.segments_begin + (s - own.segments_begin)];
                CHECK(segment.from <= segment.to);
                CHECK(timeline.time_of(segment.from) == Approx(run->timeline.time_of(before.from)));
                CHECK(timeline.time_of(segment.to) == Approx(run->timeline.time_of(before.to)));
            }
        }
    }
}

TEST_CASE("every pair of variants that a lesson offers differs somewhere") {
    App app;
    app.services.start_run = pipeline_runs();
    app.services.catalogue = &lessons::shipped_catalogue();
    std::size_t compared = 0;
    for (const lessons::Lesson& lesson : lessons::shipped_catalogue().lessons) {
        INFO(lesson.id);
        REQUIRE(open_document(app, lesson.id));
        for (const ComparePair& pair : suggested_pairs(app)) {
            apply(app, ComparePrograms{pair.names[0], pair.names[1]});
            while (go_on_comparing(app, 100)) {
            }
            CHECK(app.comparing.problem.empty());
            REQUIRE(app.comparing.result);
            CHECK(app.comparing.result->difference);
            ++compared;
        }
    }
    CHECK(compared >= 3);
}

TEST_CASE("what can not be compared is said") {
    App app;
    app.services.start_run = pipeline_runs();
    open_document(app, "/no/such/file.py");
    apply(app, PasteProgram{"print(1)\n"});
    apply(app, ComparePrograms{"", "/no/such/file.py"});
    CHECK(app.comparing.problem.find("/no/such/file.py") != std::string::npos);
    apply(app, ComparePrograms{"", "@ghost"});
    CHECK_FALSE(app.comparing.problem.empty());
}

TEST_CASE("what of a scenario is another is told as scenario files have it") {
    runtime::trace::Scenario one;
    runtime::trace::Scenario other;
    CHECK(changed_scenario(one, other).lines == std::array<std::string, 2>{"", ""});
    other.interrupt_at_s = 0.25;
    const auto changed = changed_scenario(one, other);
    CHECK(changed.lines[0].empty());
    CHECK(changed.lines[1].find("0.25") != std::string::npos);
}
