#include "app/export/perfetto_trace.h"

#include "../draw/sample_timeline.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <map>
#include <set>

using nlohmann::json;

namespace {

json events_of(const runtime::trace::Timeline& timeline) {
    return json::parse(app::exporting::perfetto_json(timeline, "demo.py"))["traceEvents"];
}

} // namespace

TEST_CASE("a Perfetto trace names a track for every lane") {
    const auto timeline = tests::gather_timeline();
    std::set<int> named;
    for (const json& event : events_of(timeline)) {
        if (event["name"] == "thread_name") named.insert(event["tid"].get<int>());
    }
    CHECK(named.size() == timeline.lanes.size());
}

TEST_CASE("the slices of a track follow one another without overlapping") {
    const auto timeline = tests::gather_timeline();
    std::map<int, std::uint64_t> ends;
    std::size_t count = 0;
    for (const json& event : events_of(timeline)) {
        if (event["ph"] != "X") continue;
        const auto begin = event["ts"].get<std::uint64_t>();
        auto& end = ends[event["tid"].get<int>()];
        CHECK(begin >= end);
        end = begin + event["dur"].get<std::uint64_t>();
        ++count;
    }
    CHECK(count > timeline.lanes.size());
}

TEST_CASE("every arrow begins and ends once, and never points backwards") {
    const auto timeline = tests::gather_timeline();
    std::map<int, std::uint64_t> begun;
    std::size_t ended = 0;
    for (const json& event : events_of(timeline)) {
        if (event["ph"] == "s") {
            CHECK(begun.emplace(event["id"].get<int>(), event["ts"].get<std::uint64_t>()).second);
        } else if (event["ph"] == "f") {
            CHECK(event["bp"] == "e");
            REQUIRE(begun.contains(event["id"].get<int>()));
            CHECK(event["ts"].get<std::uint64_t>() > begun[event["id"].get<int>()]);
            ++ended;
        }
    }
    CHECK(ended == begun.size());
    CHECK(ended > 0);
}

TEST_CASE("the same run gives the same bytes") {
    const auto timeline = tests::gather_timeline();
    CHECK(app::exporting::perfetto_json(timeline, "a.py") ==
          app::exporting::perfetto_json(timeline, "a.py"));
}

TEST_CASE("names are the window's words, in one line and never empty") {
    const auto run = tests::recorded(R"(import asyncio
async def work():
    print("begins")
    await asyncio.sleep(10)
async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.2)
    except asyncio.TimeoutError:
        task.cancel()
    await asyncio.gather(asyncio.sleep(1), return_exceptions=True)
asyncio.run(main())
)");
    std::set<std::string> names;
    for (const json& event : events_of(run->timeline)) {
        const auto name = event["name"].get<std::string>();
        if (event["ph"] != "M") names.insert(name);
        INFO(name);
        CHECK_FALSE(name.empty());
        CHECK(name.find('\n') == std::string::npos);
        CHECK(name.find("_release_waiter") == std::string::npos);
        CHECK(name.find("_done_callback") == std::string::npos);
        CHECK(name != "None");
    }
    for (const char* const name : {"begins", "cancel requested", "Done", "sleep(10)"})
        CHECK(names.contains(name));
}

TEST_CASE("a loop is idle only while it waits, and not between two callbacks") {
    const auto run = tests::recorded(R"(import asyncio
async def main():
    await asyncio.gather(asyncio.sleep(0), asyncio.sleep(0))
    await asyncio.sleep(1)
asyncio.run(main())
)");
    std::size_t idle = 0;
    for (const json& event : events_of(run->timeline)) {
        if (event["ph"] != "X" || event["name"] != "idle") continue;
        ++idle;
        CHECK(event["cat"] == "idle");
        CHECK(event["args"]["to_s"] > event["args"]["from_s"]);
    }
    CHECK(idle == 1);
}

TEST_CASE("times are told without what adding them up in binary leaves") {
    const auto run = tests::recorded(R"(import asyncio
async def main():
    await asyncio.sleep(0.1)
    await asyncio.sleep(0.2)
    print("three tenths")
asyncio.run(main())
)");
    const std::string text = app::exporting::perfetto_json(run->timeline, "demo.py");
    CHECK(text.find("\"at_s\":0.3}") != std::string::npos);
    CHECK(text.find("0000000") == std::string::npos);
}
