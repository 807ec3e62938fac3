#include "app/model/app.h"
#include "app/model/document.h"
#include "tests/gui/demo_app.h"

#include <catch2/catch.hpp>

using namespace app::model;
using runtime::trace::EventKind;

namespace {

EventKind kind_at(const App& app) {
    return app.document.run->index.event(app.cursor).kind();
}

} // namespace

TEST_CASE("each step size comes to rest at its own kind of event, in both directions") {
    App app = tests::demo_app();
    const struct {
        StepSize size;
        EventKind kind;
    } cases[] = {{StepSize::Line, EventKind::Line},
                 {StepSize::TaskSwitch, EventKind::TaskStepBegan},
                 {StepSize::Iteration, EventKind::IterationBegan}};
    for (const auto& one : cases) {
        apply(app, SeekFirst{});
        apply(app, StepForward{one.size});
        CHECK(kind_at(app) == one.kind);
        const Cursor first = app.cursor;
        apply(app, StepForward{one.size});
        CHECK(kind_at(app) == one.kind);
        CHECK(app.cursor > first);
        apply(app, StepBack{one.size});
        CHECK(app.cursor == first);
    }
}

TEST_CASE("stepping stops at the ends of the run") {
    App app = tests::demo_app();
    apply(app, SeekFirst{});
    apply(app, StepBack{});
    CHECK(app.cursor == 0);
    apply(app, SeekLast{});
    const Cursor last = app.cursor;
    apply(app, StepForward{StepSize::Iteration});
    CHECK(app.cursor == last);
}

TEST_CASE("the cursor keeps its task, line and visit when a timing changes") {
    App app = tests::demo_app();
    // The second fetch's line after its sleep.
    Cursor found = 0;
    for (Cursor n = 0; n < app.document.run->event_count(); ++n) {
        const auto event = app.document.run->index.event(n);
        if (event.kind() == EventKind::Line && event.stamp.line == 7 &&
            event.stamp.task == runtime::trace::TaskId{3})
            found = n;
    }
    REQUIRE(found > 0);
    apply(app, SeekTo{found});
    const auto& literals = app.document.literals;
    REQUIRE(literals.size() == 3);
    apply(app, TypeTiming{literals[1].span.begin, "2.5"});
    const auto event = app.document.run->index.event(app.cursor);
    CHECK(event.kind() == EventKind::Line);
    CHECK(event.stamp.line == 7);
    CHECK(event.stamp.task == runtime::trace::TaskId{3});
    CHECK(event.stamp.time == Approx(2.5));
}

TEST_CASE("an event that the new run lacks leaves the cursor at the same time") {
    App app = tests::demo_app();
    apply(app, SeekLast{});
    apply(app, StepBack{});
    const App before = tests::demo_app();
    const Cursor kept =
        keep_meaning(*before.document.run, before.document.run->last_event(), *app.document.run);
    CHECK(kept == app.document.run->last_event());
}
