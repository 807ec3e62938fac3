#include "app/model/timeline_view.h"
#include "tests/gui/demo_app.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::model;

TEST_CASE("a search finds lanes by name and call, and what is printed, whatever the case") {
    const App app = tests::demo_app();
    const FinishedRun& run = *app.document.run;
    const auto lanes = lanes_with(run, "FETCH('B'");
    CHECK(std::count(lanes.begin(), lanes.end(), true) == 1);
    const auto printed = events_with(run, "b is done");
    REQUIRE(printed.size() == 1);
    CHECK(run.index.event(printed[0]).kind() == runtime::trace::EventKind::Output);
    CHECK(events_with(run, "no such words").empty());
}

TEST_CASE(
    "words with commas between them each choose lanes, but a call is looked for as it stands") {
    const App app = tests::demo_app();
    const FinishedRun& run = *app.document.run;
    const auto count = [](const LanesOfWords& found) {
        CHECK(found.without.empty());
        return std::count(found.lanes.begin(), found.lanes.end(), true);
    };
    CHECK(count(lanes_with_each(run, "fetch('B', ")) == 1);
    CHECK(count(lanes_with_each(run, "fetch('B, fetch('C,")) == 2);
    CHECK(lanes_with_each(run, "fetch('B,nobody").without == "nobody");
    CHECK(lanes_with_each(run, ",,").without == ",,");
}

TEST_CASE("the finds are gone through in a round") {
    App app = tests::demo_app();
    apply(app, SearchTimeline{"starts"});
    const auto events = events_with(*app.document.run, "starts");
    REQUIRE(events.size() == 3);
    apply(app, SeekTo{0});
    for (const Cursor event : events) {
        apply(app, GoToFound{1});
        CHECK(app.cursor == event);
    }
    apply(app, GoToFound{1});
    CHECK(app.cursor == events.front());
    apply(app, GoToFound{-1});
    CHECK(app.cursor == events.back());
}

TEST_CASE("panning is not undone, zooming in and out again is") {
    App app = tests::demo_app();
    apply(app, ZoomTimeline{2});
    apply(app, PanTimeline{0.2});
    CHECK(app.ui.views_before.size() == 1);
    apply(app, ZoomTimeline{0.5});
    CHECK(app.ui.views_before.size() == 2);
    apply(app, UndoZoom{});
    apply(app, UndoZoom{});
    CHECK(app.ui.view.is_whole());
    CHECK_FALSE(has_zoomed(app));
}

TEST_CASE("a generator's lane tells what it yielded and what it was sent") {
    const FinishedRunPtr run = tests::recorded(R"(
def echo():
    got = yield 1
    while True:
        try:
            got = yield got
        except ValueError:
            got = 0
g = echo()
next(g)
g.send(7)
g.throw(ValueError("no"))
g.close()
)");
    const auto lane = run->timeline.lane_of(runtime::trace::LaneKind::Generator, 1);
    REQUIRE(lane != runtime::trace::no_lane);
    std::vector<std::string> labels;
    const auto& found = run->timeline.lanes[lane];
    for (auto i = found.segments_begin; i < found.segments_end; ++i)
        labels.emplace_back(run->timeline.segments[i].label);
    CHECK(labels == std::vector<std::string>{"", "", "1", "send 7", "7", "throw ValueError('no')",
                                             "0", "throw GeneratorExit()", "closed"});
}
