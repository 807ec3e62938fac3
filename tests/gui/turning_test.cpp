// Numbers that are turned, times between events, and texts put in a lesson's place.
#include "run_window.h"

using namespace app;
using tests::RunWindow;

namespace {

constexpr const char* ticker = "import asyncio\n"
                               "async def ticker(delay, to):\n"
                               "    for i in range(to):\n"
                               "        print(i)\n"
                               "        await asyncio.sleep(delay)\n"
                               "asyncio.run(ticker(1, 3))\n";

std::string call_of(const RunWindow& shown) {
    const std::string& text = shown.app.document.text();
    const auto begin = text.find("run(ticker(") + 4;
    return text.substr(begin, text.find(')', begin) + 1 - begin);
}

std::uint32_t number_at(const RunWindow& shown, std::string_view words) {
    return static_cast<std::uint32_t>(shown.app.document.text().find(words) + words.size());
}

// Presses the number and moves the mouse sideways, but does not let go.
void drag_number(RunWindow& shown, std::uint32_t offset, float by_px) {
    const draw::Rect box = shown.window.rect_of("number." + std::to_string(offset));
    shown.window.move_mouse(box.center_x(), box.center_y());
    shown.window.frame();
    shown.window.press();
    shown.window.move_mouse(box.center_x() + by_px, box.center_y());
    shown.window.frame();
    shown.window.frame();
}

std::string first_bar_end(const RunWindow& shown) {
    for (const gui::Widget& widget : shown.window.registry().widgets())
        if (widget.name.starts_with("bar_end.")) return widget.name;
    return "";
}

} // namespace

TEST_CASE("a whole number that sets a wait is dragged in tenths, one that counts by whole ones") {
    RunWindow shown(ticker);
    drag_number(shown, number_at(shown, "run(ticker("), -30);
    CHECK(call_of(shown) == "ticker(0.5, 3)");
    shown.window.release();
    shown.window.settle();
    shown.window.press_key({"z", true});
    CHECK(call_of(shown) == "ticker(1, 3)");
    drag_number(shown, number_at(shown, "run(ticker(1, "), -6);
    CHECK(call_of(shown) == "ticker(1, 2)");
    shown.window.release();
}

TEST_CASE("the end of a bar that a whole number sets is dragged in tenths, and says so") {
    RunWindow shown(ticker);
    const std::string end = first_bar_end(shown);
    REQUIRE_FALSE(end.empty());
    const draw::Rect grip = shown.window.rect_of(end);
    shown.window.move_mouse(grip.center_x(), grip.center_y());
    shown.window.frame();
    shown.window.frame();
    CHECK(shown.window.tooltip().find("tenths") != std::string::npos);
    shown.window.press();
    shown.window.move_mouse(grip.center_x() - 100, grip.center_y());
    shown.window.frame();
    shown.window.frame();
    CHECK(call_of(shown).starts_with("ticker(0."));
    shown.window.release();
}

TEST_CASE("undoing a drag leads back to where one stood") {
    RunWindow shown(ticker);
    shown.go_to("prints \"1\"");
    const auto stood_at = shown.app.cursor;
    const auto number = number_at(shown, "run(ticker(");
    drag_number(shown, number, -300);
    CHECK(call_of(shown) == "ticker(0, 3)");
    CHECK(shown.app.cursor < shown.app.document.run->last_event());
    shown.window.release();
    shown.window.settle();
    shown.window.press_key({"z", true});
    CHECK(call_of(shown) == "ticker(1, 3)");
    CHECK(shown.app.cursor == stood_at);
    shown.window.press_key({"y", true});
    CHECK(call_of(shown) == "ticker(0, 3)");
    model::apply(shown.app, model::SeekTo{5});
    shown.window.press_key({"z", true});
    // Who has moved since is not taken back.
    CHECK(shown.app.cursor != stood_at);
}

TEST_CASE("the number that is dragged is covered by nothing") {
    std::string text = "import asyncio\n"
                       "def say(words):\n"
                       "    print(words)\n";
    for (int i = 0; i < 40; ++i)
        text += "    words = words\n";
    text += "    print('said')\n"
            "async def main():\n"
            "    await asyncio.sleep(1.5)\n"
            "    say('soup')\n"
            "asyncio.run(main())\n";
    RunWindow shown(text, 1280, 720);
    shown.go_to("prints \"soup\"");
    REQUIRE(shown.window.has("code.caller"));
    const auto number = number_at(shown, "sleep(");
    const auto area = shown.window.rect_of("code.text");
    shown.window.move_mouse(area.center_x(), area.center_y());
    shown.window.scroll_wheel(-100);
    shown.window.settle();
    drag_number(shown, number, -30);
    shown.window.settle();
    const draw::Rect box = shown.window.rect_of("number." + std::to_string(number));
    CHECK(box.y >= shown.window.rect_of("code.text").y);
    CHECK(box.bottom() <= shown.window.rect_of("code.text").bottom());
    if (shown.window.has("code.caller"))
        CHECK(box.intersected(shown.window.rect_of("code.caller")).is_empty());
    shown.window.release();
}

TEST_CASE("a time at which nothing happens is stood at between two events") {
    RunWindow shown(ticker);
    shown.go_to("0.5 s");
    REQUIRE(model::clock_between(shown.app));
    CHECK(*model::clock_between(shown.app) == 0.5);
    const auto& index = shown.app.document.run->index;
    CHECK(index.time_of(shown.app.cursor) == 0);
    CHECK(index.time_of(shown.app.cursor + 1) == 1);
    const auto between = shown.app.cursor;
    model::apply(shown.app, model::StepForward{model::StepSize::Event});
    CHECK_FALSE(model::clock_between(shown.app));
    CHECK(shown.app.cursor == between + 1);
    model::apply(shown.app, model::StepBack{model::StepSize::Event});
    CHECK(shown.app.cursor == between);
    CHECK_FALSE(model::clock_between(shown.app));
}

TEST_CASE("a hint that helps is told whole where the code leaves room for it") {
    RunWindow shown("import numpy as np\nprint(np.zeros(3))\n", 1280, 720);
    REQUIRE(shown.window.has("code.trouble_hint"));
    CHECK(shown.window.rect_of("code.trouble_hint").height > 30);
}

TEST_CASE(
    "what happens is told whole where the code leaves room, and the hint of a number its step") {
    RunWindow shown(ticker, 1280, 720);
    const auto hint_at = [&](std::string_view words) {
        const auto box = shown.window.rect_of("number." + std::to_string(number_at(shown, words)));
        shown.window.move_mouse(box.center_x(), box.center_y());
        shown.window.frame();
        shown.window.frame();
        return shown.window.tooltip();
    };
    CHECK(hint_at("run(ticker(").find("0.1") != std::string::npos);
    CHECK(hint_at("run(ticker(1, ").find("by 1.") != std::string::npos);
    for (model::Cursor event = 0; event <= shown.app.document.run->last_event(); ++event) {
        model::apply(shown.app, model::SeekTo{event});
        shown.window.move_mouse(5, 5);
        shown.window.settle();
        // The tooltip of the strip is there for what is cut.
        const draw::Rect words = shown.window.rect_of("narration.sentence");
        shown.window.move_mouse(words.x + 5, words.center_y());
        shown.window.frame();
        shown.window.frame();
        INFO("event " << event);
        CHECK(shown.window.tooltip().empty());
    }
}

TEST_CASE("the rows of the console are whole, wherever it stands") {
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "print(" + std::to_string(i) + ")\n";
    RunWindow shown(text, 1280, 720);
    for (const char* const place : {"prints \"7\"", "prints \"31\"", "end"}) {
        shown.go_to(place);
        const draw::Rect area = shown.window.rect_of("scroll.console");
        for (int i = 0; i < 60; ++i) {
            const std::string name = "console." + std::to_string(i);
            if (!shown.window.has(name)) continue;
            const draw::Rect line = shown.window.rect_of(name);
            const bool is_in = line.y >= area.y - 1 && line.bottom() <= area.bottom() + 1;
            const bool is_out = line.bottom() <= area.y + 1 || line.y >= area.bottom() - 1;
            INFO(place << " line " << i);
            CHECK((is_in || is_out));
        }
    }
}
