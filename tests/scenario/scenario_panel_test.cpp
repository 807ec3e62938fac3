#include "app/gui/headless.h"
#include "app/model/document.h"
#include "app/model/pipeline_run.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

using namespace app;

namespace {

const char* const program = "import asyncio\n"
                            "import aiohttp\n"
                            "async def main():\n"
                            "    async with aiohttp.ClientSession() as session:\n"
                            "        await session.get('http://www.python.org/')\n"
                            "    await asyncio.sleep(2)\n"
                            "asyncio.run(main())\n";

model::App opened() {
    model::App app;
    app.services.start_run = model::pipeline_runs();
    model::open_pasted(app, program);
    return app;
}

struct Window {
    Window() : window(app, 1600, 1000) { window.settle(); }

    void open_panel() {
        REQUIRE(window.click("bar.scenario"));
        window.settle();
    }

    // Clicks into a field, replaces what stands there and leaves it by a click beside the title.
    void enter(const std::string& field, const std::string& text) {
        REQUIRE(window.click("scenario." + field));
        window.settle();
        window.type(text);
        window.settle();
        const draw::Rect close = window.rect_of("dialog.close");
        window.move_mouse(close.x - 40, close.center_y());
        window.frame();
        window.press();
        window.release();
        window.settle();
    }

    // Presses at a widget's top, drags sideways in two moves and lets go.
    void drag(std::string_view name, float by_x) {
        const draw::Rect rect = window.rect_of(name);
        const draw::Point from{rect.center_x(), rect.y + 8};
        window.move_mouse(from.x, from.y);
        window.frame();
        window.press();
        window.move_mouse(from.x + by_x / 2, from.y);
        window.move_mouse(from.x + by_x, from.y);
        window.release();
        window.settle();
    }

    const model::RunScenario& scenario() const { return app.document.scenario(); }

    model::App app = opened();
    gui::Headless window;
};

} // namespace

TEST_CASE("a number entered in the scenario panel runs the program under it") {
    Window w;
    w.open_panel();
    w.enter("interrupt", "1.5");
    CHECK(w.scenario().interrupt_at_s == 1.5);
    CHECK(w.app.document.run->timeline.end_time == Approx(1.5));
    w.enter("seed", "9");
    CHECK(w.scenario().seed == 9);
    w.enter("host.www.python.org", "0.25");
    CHECK(w.scenario().latencies.at("www.python.org") == 0.25);
}

TEST_CASE("what is no value is not taken, and the field says so") {
    Window w;
    w.open_panel();
    w.enter("cpu_count", "0");
    w.enter("interrupt", "soon");
    CHECK(w.scenario() == model::RunScenario{});
    w.enter("interrupt", "1");
    CHECK(w.scenario().interrupt_at_s == 1);
}

TEST_CASE("input lines are added and taken away in the panel") {
    Window w;
    w.open_panel();
    w.enter("input.0", "one");
    w.enter("input.1", "two");
    CHECK(w.scenario().input_lines == std::vector<std::string>{"one", "two"});
}

TEST_CASE("the panel's reset gives the document its own scenario back") {
    Window w;
    w.open_panel();
    w.enter("seed", "3");
    REQUIRE(w.window.click("scenario.reset"));
    w.window.settle();
    CHECK(w.scenario() == model::RunScenario{});
}

TEST_CASE("a scenario is saved to a file and opened from it in the panel") {
    char folder[] = "/tmp/coroscope-scenario-XXXXXX";
    const std::string path = std::string(mkdtemp(folder)) + "/slow.toml";
    Window w;
    w.open_panel();
    CHECK(model::suggested_scenario_path(w.app).ends_with(".scenario.toml"));
    w.enter("seed", "7");
    w.enter("file", path);
    REQUIRE(w.window.click("scenario.save"));
    w.window.settle();
    CHECK(*model::read_file(path) == "seed = 7\n");
    w.enter("seed", "3");
    REQUIRE(w.window.click("scenario.open"));
    w.window.settle();
    CHECK(w.scenario().seed == 7);
    REQUIRE(model::write_file(path, "sead = 1\n"));
    w.app.ui.notices.clear();
    REQUIRE(w.window.click("scenario.open"));
    w.window.settle();
    CHECK(w.scenario().seed == 7);
    REQUIRE(w.app.ui.notices.size() == 1);
    CHECK(w.app.ui.notices.front().detail.find("sead") != std::string::npos);
    std::filesystem::remove_all(folder);
}

TEST_CASE("Ctrl+C is a mark on the timeline that can be dragged") {
    Window w;
    CHECK_FALSE(w.window.has("timeline.interrupt"));
    model::RunScenario scenario;
    scenario.interrupt_at_s = 1.5;
    model::apply(w.app, model::SetScenario{scenario});
    w.window.settle();
    REQUIRE(w.window.has("timeline.interrupt"));
    w.drag("timeline.interrupt", -200);
    CHECK(w.scenario().interrupt_at_s < 1.5);
    CHECK(w.scenario().interrupt_at_s > 0);
    CHECK(w.app.document.run->timeline.end_time == Approx(w.scenario().interrupt_at_s));
    CHECK(model::has_ghost(w.app));
    w.window.press_key({"z", true});
    w.window.settle();
    CHECK(w.scenario().interrupt_at_s == 1.5);
}

TEST_CASE("what is typed as the panel comes up goes into its first field") {
    Window w;
    w.open_panel();
    w.window.type("0.7");
    w.window.settle();
    const draw::Rect close = w.window.rect_of("dialog.close");
    w.window.move_mouse(close.x - 40, close.center_y());
    w.window.frame();
    w.window.press();
    w.window.release();
    w.window.settle();
    CHECK(w.scenario().interrupt_at_s == 0.7);
}
