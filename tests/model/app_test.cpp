#include "app/model/app.h"
#include "tests/gui/demo_app.h"

#include <catch2/catch.hpp>

using namespace app::model;

namespace {

std::string literal_text(const App& app, std::size_t number) {
    const auto span = app.document.literals.at(number).span;
    return app.document.text().substr(span.begin, span.size());
}

} // namespace

TEST_CASE("an edit runs the program again at once") {
    App app = tests::demo_app();
    CHECK(app.document.run->timeline.end_time == Approx(0.9));
    apply(app, TypeTiming{app.document.literals[0].span.begin, "2.0"});
    CHECK(app.document.run->timeline.end_time == Approx(2.0));
    CHECK_FALSE(app.document.is_stale);
}

TEST_CASE("a drag is one step of undo however far it goes") {
    App app = tests::demo_app();
    apply(app, BeginTimingDrag{app.document.literals[0].span.begin});
    for (const char* value : {"1.0", "1.1", "1.2", "1.3"})
        apply(app, DragTiming{value});
    apply(app, EndTimingDrag{});
    CHECK(literal_text(app, 0) == "1.3");
    apply(app, Undo{});
    CHECK(app.document.text() == tests::demo_program);
    CHECK_FALSE(can_undo(app));
    apply(app, Redo{});
    CHECK(literal_text(app, 0) == "1.3");
}

TEST_CASE("the ghost is the run from before the drag began, until it is dismissed") {
    App app = tests::demo_app();
    const FinishedRunPtr before = app.document.run;
    apply(app, BeginTimingDrag{app.document.literals[0].span.begin});
    apply(app, DragTiming{"1.0"});
    apply(app, DragTiming{"1.5"});
    apply(app, EndTimingDrag{});
    CHECK(app.document.ghost == before);
    apply(app, DismissGhost{});
    CHECK_FALSE(has_ghost(app));
}

TEST_CASE("an undo leaves nothing to compare with") {
    App app = tests::demo_app();
    const std::uint32_t number = app.document.literals[0].span.begin;
    apply(app, TypeTiming{number, "1.5"});
    REQUIRE(has_ghost(app));
    apply(app, Undo{});
    CHECK_FALSE(has_ghost(app));
}

TEST_CASE("a drag that is given up leaves text, run and history as they were") {
    App app = tests::demo_app();
    apply(app, BeginTimingDrag{app.document.literals[0].span.begin});
    apply(app, DragTiming{"3.0"});
    apply(app, CancelTimingDrag{});
    CHECK(app.document.text() == tests::demo_program);
    CHECK(app.document.run->timeline.end_time == Approx(0.9));
    CHECK_FALSE(has_ghost(app));
}

TEST_CASE("a broken text keeps the last good run, marked stale") {
    App app = tests::demo_app();
    const FinishedRunPtr before = app.document.run;
    apply(app, EditText{"syntax error", 0});
    CHECK(app.document.is_stale);
    CHECK(app.document.run == before);
    REQUIRE(app.document.diagnostics.size() == 1);
    apply(app, Undo{});
    CHECK_FALSE(app.document.is_stale);
    CHECK(app.document.diagnostics.empty());
}

TEST_CASE("a nudge of the selected number needs no mouse") {
    App app = tests::demo_app();
    apply(app, SelectLiteral{1});
    apply(app, SelectLiteral{1});
    apply(app, NudgeSelected{2});
    CHECK(literal_text(app, 1) == "0.5");
    apply(app, NudgeSelected{-10});
    CHECK(literal_text(app, 1) == "0.0");
}

TEST_CASE("what is not a number is refused with a notice and changes nothing") {
    App app = tests::demo_app();
    apply(app, TypeTiming{app.document.literals[0].span.begin, "soon"});
    CHECK(app.document.text() == tests::demo_program);
    REQUIRE(app.ui.notices.size() == 1);
}

TEST_CASE("the literal that governs a bar is found by running again") {
    App app = tests::demo_app();
    while (work(app, 10)) {
    }
    const auto& timeline = app.document.run->timeline;
    int governed = 0;
    for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
        if (timeline.segments[i].state != runtime::trace::SegmentState::Suspended) continue;
        const auto literal = governing_literal(app, i);
        if (!literal || timeline.segments[i].label.substr(0, 5) != "sleep") continue;
        CHECK(literal->value == Approx(timeline.time_of(timeline.segments[i].to) -
                                       timeline.time_of(timeline.segments[i].from)));
        ++governed;
    }
    CHECK(governed == 3);
}

TEST_CASE("playing goes on by itself and stops at the end") {
    App app = tests::demo_app();
    apply(app, SeekFirst{});
    apply(app, TogglePlay{});
    apply(app, Advance{1.0});
    CHECK(app.cursor == static_cast<Cursor>(play_speeds[app.ui.settings.speed]));
    apply(app, Advance{1000.0});
    CHECK(app.cursor == app.document.run->last_event());
    CHECK_FALSE(app.ui.is_playing);
    apply(app, TogglePlay{});
    CHECK(app.cursor == 0);
}

TEST_CASE("a missing file is reported and nothing is lost") {
    App app = tests::demo_app();
    apply(app, OpenFile{"/nowhere/at/all.py"});
    CHECK(app.document.text() == tests::demo_program);
    REQUIRE_FALSE(app.ui.notices.empty());
    CHECK(app.ui.notices.back().kind == NoticeKind::Error);
    CHECK(app.ui.notices.back().text.find("/nowhere/at/all.py") != std::string::npos);
}

TEST_CASE("zooming in and out comes back to the whole run") {
    App app = tests::demo_app();
    apply(app, ZoomTimeline{2});
    CHECK(app.ui.view.end - app.ui.view.begin == Approx(0.5));
    apply(app, PanTimeline{10});
    CHECK(app.ui.view.end == Approx(1.0));
    apply(app, ZoomTimeline{0.25});
    CHECK(app.ui.view.is_whole());
}
