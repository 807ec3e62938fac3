#include "app/model/app.h"
#include "app/model/breakpoints.h"
#include "tests/gui/demo_app.h"

#include <catch2/catch.hpp>

using namespace app::model;
using runtime::trace::EventKind;
using runtime::trace::TaskId;

namespace {

runtime::trace::Event event_at(const App& app) {
    return app.document.run->index.event(app.cursor);
}

// Stands at the first time that a task runs a line.
void go_to_line(App& app, std::uint32_t line, std::uint32_t task) {
    const auto& run = *app.document.run;
    for (Cursor n = 0; n < run.event_count(); ++n) {
        const auto event = run.index.event(n);
        if (event.kind() != EventKind::Line || event.stamp.line != line) continue;
        if (event.stamp.task != TaskId{task}) continue;
        apply(app, SeekTo{n});
        return;
    }
    FAIL("task " << task << " never runs line " << line);
}

} // namespace

TEST_CASE("stepping over a wait stays with the frame, and back again") {
    App app = tests::demo_app();
    go_to_line(app, 6, 2);
    const Cursor before = app.cursor;
    apply(app, StepForward{StepSize::Over});
    CHECK(event_at(app).kind() == EventKind::Line);
    CHECK(event_at(app).stamp.line == 7);
    CHECK(event_at(app).stamp.task == TaskId{2});
    CHECK(event_at(app).stamp.time == Approx(0.9));
    apply(app, StepBack{StepSize::Over});
    CHECK(app.cursor == before);
}

TEST_CASE("stepping into lines goes to whichever task runs next") {
    App app = tests::demo_app();
    go_to_line(app, 6, 2);
    apply(app, StepForward{StepSize::Line});
    CHECK(event_at(app).stamp.line == 5);
    CHECK(event_at(app).stamp.task == TaskId{3});
}

TEST_CASE("stepping out of a task's coroutine leads to where others go on") {
    App app = tests::demo_app();
    go_to_line(app, 7, 2);
    apply(app, StepForward{StepSize::Out});
    CHECK(event_at(app).kind() == EventKind::Line);
    CHECK(event_at(app).stamp.line == 17);
    CHECK(event_at(app).stamp.task == TaskId{1});
}

TEST_CASE("the lines of one task follow one another, whatever runs between them") {
    App app = tests::demo_app();
    go_to_line(app, 5, 3);
    for (const std::uint32_t line : {6U, 7U, 8U}) {
        apply(app, StepForward{StepSize::TaskLine});
        CHECK(event_at(app).stamp.line == line);
        CHECK(event_at(app).stamp.task == TaskId{3});
    }
    apply(app, StepBack{StepSize::TaskLine});
    CHECK(event_at(app).stamp.line == 7);
    apply(app, SelectTask{TaskId{4}});
    apply(app, StepForward{StepSize::TaskLine});
    CHECK(event_at(app).stamp.task == TaskId{4});
}

TEST_CASE("awaits and outputs are steps of their own") {
    App app = tests::demo_app();
    apply(app, SeekFirst{});
    apply(app, StepForward{StepSize::Await});
    CHECK(event_at(app).kind() == EventKind::TaskStepEnded);
    apply(app, StepForward{StepSize::Output});
    CHECK(event_at(app).kind() == EventKind::Output);
    const Cursor output = app.cursor;
    apply(app, StepForward{StepSize::Output});
    apply(app, StepBack{StepSize::Output});
    CHECK(app.cursor == output);
}

TEST_CASE("the selected task's changes are where its state begins anew") {
    App app = tests::demo_app();
    apply(app, SeekFirst{});
    apply(app, SelectTask{TaskId{3}});
    std::vector<runtime::trace::TaskStatus> seen;
    runtime::trace::World world(app.document.run->index);
    for (int i = 0; i < 4; ++i) {
        apply(app, StepForward{StepSize::Change});
        world.seek(app.cursor);
        seen.push_back(world.task_status(TaskId{3}));
    }
    using enum runtime::trace::TaskStatus;
    CHECK(seen == std::vector{Created, Running, Suspended, Ready});
    apply(app, StepBack{StepSize::Change});
    world.seek(app.cursor);
    CHECK(world.task_status(TaskId{3}) == Suspended);
}

TEST_CASE("continuing stops at breakpoints on lines and on moments, both ways") {
    App app = tests::demo_app();
    apply(app, SeekFirst{});
    apply(app, ToggleBreakpoint{line_breakpoint(7)});
    CHECK(has_line_breakpoint(app.document, 7));
    apply(app, Continue{true});
    CHECK(event_at(app).stamp.line == 7);
    const Cursor first = app.cursor;
    apply(app, Continue{true});
    CHECK(app.cursor > first);
    apply(app, Continue{false});
    CHECK(app.cursor == first);
    apply(app, ToggleBreakpoint{line_breakpoint(7)});
    CHECK_FALSE(has_breakpoints(app));
    apply(app, ToggleBreakpoint{"task * done"});
    apply(app, Continue{true});
    CHECK(event_at(app).kind() == EventKind::TaskStepEnded);
    apply(app, ClearBreakpoints{});
    apply(app, Continue{true});
    CHECK(app.cursor == app.document.run->last_event());
    apply(app, Continue{false});
    CHECK(app.cursor == 0);
}

TEST_CASE("a breakpoint set at the end of the run is on the last line that ran") {
    App app = tests::demo_app();
    apply(app, SeekLast{});
    apply(app, ToggleBreakpoint{});
    REQUIRE(app.document.breakpoints.size() == 1);
    apply(app, Continue{false});
    CHECK(event_at(app).kind() == EventKind::Line);
    CHECK(line_breakpoint(event_at(app).stamp.line) == app.document.breakpoints.front());
}

TEST_CASE("a time is stood at its last event that is not later, or between two") {
    App app = tests::demo_app();
    const FinishedRun& run = *app.document.run;
    apply(app, GoTo{"0.5s"});
    REQUIRE(clock_between(app));
    CHECK(*clock_between(app) == 0.5);
    CHECK(run.index.time_of(app.cursor) < 0.5);
    CHECK(run.index.time_of(app.cursor + 1) > 0.5);
    // An event's own time needs nothing between.
    apply(app, GoTo{"0.6s"});
    CHECK_FALSE(clock_between(app));
    CHECK(run.index.time_of(app.cursor) == Approx(0.6));
    CHECK(run.index.time_of(app.cursor + 1) > 0.6);
    const Cursor before = app.cursor;
    apply(app, GoTo{"1000 s"});
    CHECK(app.cursor == before);
    REQUIRE_FALSE(app.ui.notices.empty());
    CHECK(app.ui.notices.back().detail.find("it ends at") != std::string::npos);
}

TEST_CASE("a place to go to is an event, a time or a moment") {
    App app = tests::demo_app();
    apply(app, GoTo{"12"});
    CHECK(app.cursor == 12);
    apply(app, GoTo{"0.6 s"});
    CHECK(event_at(app).stamp.time == Approx(0.6));
    apply(app, GoTo{"task fetch done"});
    CHECK(event_at(app).kind() == EventKind::TaskStepEnded);
    const Cursor before = app.cursor;
    apply(app, GoTo{"nowhere at all"});
    CHECK(app.cursor == before);
    REQUIRE_FALSE(app.ui.notices.empty());
    CHECK(app.ui.notices.back().text.find("nowhere at all") != std::string::npos);
}
