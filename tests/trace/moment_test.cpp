#include "runtime/trace/moment.h"

#include "tests/trace/scripted_run.h"

#include <catch2/catch.hpp>

using namespace runtime::trace;

namespace {

std::string printed(std::string_view text) {
    const auto moment = parse_moment(text);
    return moment ? to_text(*moment) : "error: " + moment.error().front().message;
}

std::string event_at(const TraceIndex& index, std::string_view text) {
    const auto moment = parse_moment(text);
    REQUIRE(moment);
    const auto event = find(index, *moment);
    if (!event) return "none";
    return std::string(to_text(index.event(*event).kind())) + " at " +
           float_repr(index.event(*event).stamp.time);
}

} // namespace

TEST_CASE("moments print as they are written") {
    for (const std::string text :
         {"start", "end", "note", "task main started", "task fetch(\"B\") resumed #2",
          "task Task-2 cancel-requested", "line 12", "line 12 in fetch(\"B\") #3",
          "prints \"two words\"", "generator ticker yields #2", "clock 2.5", "iteration 3",
          "line 4 after task main done", "end after line 1 after clock 0.5"}) {
        CHECK(printed(text) == text);
    }
    CHECK(printed("") == "start");
    CHECK(printed("task 'a name' done") == "task \"a name\" done");
    CHECK(printed("task fetch('B', 2) done") == "task \"fetch('B', 2)\" done");
}

TEST_CASE("a wrong moment is told where it went wrong") {
    CHECK(printed("tsk main started") ==
          "error: expected start, end, task, line, prints, generator, clock, iteration or note, "
          "found tsk");
    CHECK(printed("line twelve") == "error: expected a line's number, found twelve");
    CHECK(printed("line 12 #0") == "error: expected a count such as #2, found #0");
    CHECK(printed("prints \"open") == "error: this is not closed");
    CHECK(printed("task fetch(") == "error: this is not closed");
    CHECK(printed("end of it") == "error: expected \"#\", \"after\" or the end, found of");
    CHECK(parse_moment("line 12 on main").error().front().span == Span{8, 10});
}

TEST_CASE("a task is found by name, by coroutine and by call, with either quote") {
    const Trace trace = tests::gather_demo();
    const TraceIndex index(trace);
    CHECK(event_at(index, "task Task-3 resumed") == "TaskStepBegan at 0.3");
    CHECK(event_at(index, "task fetch(\"B\", 0.3) resumed") == "TaskStepBegan at 0.3");
    CHECK(event_at(index, "task fetch resumed") == "TaskStepBegan at 0.3");
    CHECK(event_at(index, "task fetch resumed #3") == "TaskStepBegan at 0.9");
    CHECK(event_at(index, "task fetch resumed #4") == "none");
    CHECK(event_at(index, "task nobody resumed") == "none");
}

TEST_CASE("a first step is started, not resumed") {
    const Trace trace = tests::gather_demo();
    const TraceIndex index(trace);
    CHECK(event_at(index, "task main started") == "TaskStepBegan at 0.0");
    CHECK(event_at(index, "task main resumed") == "TaskStepBegan at 0.9");
    CHECK(event_at(index, "task main started #2") == "none");
}

TEST_CASE("a clock moment is the first event at its time or later") {
    const Trace trace = tests::gather_demo();
    const TraceIndex index(trace);
    CHECK(event_at(index, "clock 0.3") == "ClockMoved at 0.3");
    CHECK(event_at(index, "clock 0.4") == "ClockMoved at 0.6");
    CHECK(event_at(index, "clock 1") == "none");
    CHECK(event_at(index, "iteration 2") == "IterationBegan at 0.0");
}

TEST_CASE("after counts from the other moment on") {
    const Trace trace = tests::gather_demo();
    const TraceIndex index(trace);
    CHECK(event_at(index, "line 6") == "Line at 0.3");
    CHECK(event_at(index, "line 6 after prints \"B is done\"") == "Line at 0.6");
    CHECK(event_at(index, "line 6 #2 after prints \"B is done\"") == "Line at 0.9");
    CHECK(event_at(index, "start after end") == "none");
    CHECK(event_at(index, "line 6 in Task-4") == "Line at 0.6");
}
