#include "app/model/app.h"
#include "app/model/document.h"
#include "app/model/pipeline_run.h"

#include <catch2/catch.hpp>

using namespace app::model;

namespace {

const char* const two_hosts = "import asyncio\n"
                              "import aiohttp\n"
                              "async def get(host):\n"
                              "    async with aiohttp.ClientSession() as session:\n"
                              "        await session.get(f'http://{host}/')\n"
                              "async def main():\n"
                              "    await asyncio.gather(get('www.python.org'), get('a.com'))\n"
                              "asyncio.run(main())\n";

App opened(const std::string& text) {
    App app;
    app.services.start_run = pipeline_runs();
    open_pasted(app, text);
    while (work(app, 100)) {
    }
    return app;
}

double end_time(const App& app) {
    return app.document.run->timeline.end_time;
}

} // namespace

TEST_CASE("a changed scenario runs the text again, as one step of undo with a ghost") {
    App app = opened(two_hosts);
    REQUIRE(end_time(app) == Approx(1));
    const FinishedRunPtr before = app.document.run;
    RunScenario scenario = app.document.scenario();
    scenario.latencies["a.com"] = 3;
    apply(app, SetScenario{scenario});
    CHECK(end_time(app) == Approx(3));
    CHECK(app.document.ghost == before);
    CHECK(app.document.is_edited());
    apply(app, Undo{});
    CHECK(end_time(app) == Approx(1));
    CHECK(app.document.scenario() == RunScenario{});
    apply(app, Redo{});
    CHECK(end_time(app) == Approx(3));
    apply(app, ResetScenario{});
    CHECK_FALSE(app.document.is_edited());
}

TEST_CASE("text and scenario share one history") {
    App app = opened("import time\ntime.sleep(1)\n");
    RunScenario scenario;
    scenario.interrupt_at_s = 0.5;
    apply(app, SetScenario{scenario});
    apply(app, EditText{"import time\ntime.sleep(2)\n", 0});
    CHECK(app.document.scenario() == scenario);
    apply(app, Undo{});
    CHECK(app.document.text() == "import time\ntime.sleep(1)\n");
    CHECK(app.document.scenario() == scenario);
    apply(app, Undo{});
    CHECK(app.document.scenario() == RunScenario{});
}

TEST_CASE("dragging Ctrl+C is one step of undo however far it goes") {
    App app = opened("import time\ntime.sleep(5)\n");
    RunScenario scenario;
    scenario.interrupt_at_s = 2.5;
    apply(app, SetScenario{scenario});
    REQUIRE(end_time(app) == Approx(2.5));
    const FinishedRunPtr before = app.document.run;
    apply(app, BeginScenarioDrag{});
    for (const char* time : {"2.6", "3.0", "3.5"})
        apply(app, DragTiming{time});
    apply(app, EndTimingDrag{});
    CHECK(end_time(app) == Approx(3.5));
    CHECK(app.document.ghost == before);
    apply(app, Undo{});
    CHECK(app.document.scenario().interrupt_at_s == 2.5);
}

TEST_CASE("a drag of a latency that is given up changes nothing") {
    App app = opened(two_hosts);
    apply(app, BeginScenarioDrag{{"a.com"}});
    apply(app, DragTiming{"2.0"});
    REQUIRE(end_time(app) == Approx(2));
    apply(app, CancelTimingDrag{});
    CHECK(end_time(app) == Approx(1));
    CHECK_FALSE(has_ghost(app));
    CHECK_FALSE(can_undo(app));
}

TEST_CASE("the bars that wait for a host are found, and say which") {
    const App app = opened(two_hosts);
    std::vector<std::string> hosts;
    const auto& timeline = app.document.run->timeline;
    for (std::size_t segment = 0; segment < timeline.segments.size(); ++segment) {
        const auto timing = governing_host(app, segment);
        if (!timing) continue;
        hosts.push_back(timing->host);
        // A request is sent at 0, so what waits for its answer ends at the latency.
        CHECK(
            timeline.time_of(timeline.segments[segment].to) ==
            Approx(seconds_of(*timing, app.document.scenario(), app.document.run->trace.hosts())));
    }
    CHECK(std::ranges::count(hosts, "www.python.org") >= 1);
    CHECK(std::ranges::count(hosts, "a.com") >= 1);
}

TEST_CASE("what the command line said is the scenario of the first document only") {
    App app;
    app.services.start_run = pipeline_runs();
    app.next_scenario.interrupt_at_s = 1;
    open_pasted(app, "import time\ntime.sleep(5)\n");
    CHECK(end_time(app) == Approx(1));
    CHECK_FALSE(app.document.is_edited());
    open_pasted(app, "import time\ntime.sleep(4)\n");
    CHECK(end_time(app) == Approx(4));
}
