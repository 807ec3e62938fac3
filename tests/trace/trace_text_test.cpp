#include "runtime/trace/trace.h"

#include "tests/trace/scripted_run.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace runtime::trace;

TEST_CASE("a trace prints one event a line") {
    const Trace trace = tests::gather_demo();
    const std::string text = to_text(trace);
    CHECK(std::count(text.begin(), text.end(), '\n') == trace.event_count());
    CHECK(text.substr(0, text.find('\n')) == "    0     0.0 T1  RunBegan program=\"gather.py\"");
    CHECK(text.find("T1 i2 task3 f4:5  TaskStepEnded") == std::string::npos);
    CHECK(text.find("T1 i2 task3  TaskStepEnded task=3 how=suspended-on-future") !=
          std::string::npos);
}

TEST_CASE("the JSON of a trace can be parsed and has every event") {
    const Trace trace = tests::cancellation_demo();
    const auto json = nlohmann::json::parse(to_json(trace));
    CHECK(json["format"] == "coroscope trace 1");
    CHECK(json["events"].size() == trace.event_count());
    CHECK(json["files"][0]["name"] == "cancellation.py");
    CHECK(json["codes"][0]["name"] == "worker");
    CHECK(json["events"][0]["kind"] == "RunBegan");
    const auto& last = json["events"].back();
    CHECK(last["event"] == trace.event_count() - 1);
    CHECK(last["data"]["outcome"] == "finished");
}

TEST_CASE("texts with quotes and line ends stay one line and valid JSON") {
    Recorder recorder(runtime::source::SourceText("x.py", ""));
    recorder.output(Stream::Out, "a \"quoted\"\n\tline\x01\n");
    const Trace trace = recorder.finish(RunOutcome::Finished);
    const std::string text = to_text(trace);
    CHECK(std::count(text.begin(), text.end(), '\n') == 3);
    const auto json = nlohmann::json::parse(to_json(trace));
    CHECK(json["events"][1]["data"]["text"] == "a \"quoted\"\n\tline\x01\n");
}

TEST_CASE("events are counted by kind") {
    const auto counts = count_by_kind(tests::gather_demo());
    CHECK(counts[static_cast<std::size_t>(EventKind::TaskCreated)] == 4);
    CHECK(counts[static_cast<std::size_t>(EventKind::Output)] == 7);
}
