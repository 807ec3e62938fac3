// What the code panel shows stays where the reader has it, unless a step leads elsewhere.
#include "run_window.h"

#include <vector>

using namespace app;
using tests::RunWindow;

namespace {

// The number stands far below the line that runs at the start.
std::string long_program() {
    std::string text = "import asyncio\nasync def main():\n    print('begin')\n";
    for (int i = 0; i < 60; ++i)
        text += "    x = " + std::to_string(i) + "\n";
    return text + "    await asyncio.sleep(2)\n    print('end')\nasyncio.run(main())\n";
}

float top_of_line(const RunWindow& shown, int line) {
    return shown.window.rect_of("gutter." + std::to_string(line)).y;
}

std::uint32_t sleep_number(const RunWindow& shown) {
    return static_cast<std::uint32_t>(shown.app.document.text().find("2)\n"));
}

} // namespace

TEST_CASE("dragging a bar's end leaves the code where it is, and shows the number once it ends") {
    RunWindow shown(long_program());
    const float before = top_of_line(shown, 3);
    const auto offset = sleep_number(shown);
    model::apply(shown.app, model::BeginTimingDrag{offset});
    for (const char* value : {"3", "1", "4"}) {
        model::apply(shown.app, model::DragTiming{value});
        shown.window.settle();
        CHECK(top_of_line(shown, 3) == before);
    }
    model::apply(shown.app, model::EndTimingDrag{});
    shown.window.settle();
    const auto number = shown.window.rect_of("number." + std::to_string(offset));
    const auto area = shown.window.rect_of("code.text");
    CHECK(number.y >= area.y);
    CHECK(number.bottom() <= area.bottom());
}

TEST_CASE("a number changed in the code stays in sight though another line runs") {
    RunWindow shown(long_program());
    shown.go_to("end");
    const auto offset = sleep_number(shown);
    const std::string number = "number." + std::to_string(offset);
    shown.go_to("0");
    // The reader scrolls to the number.
    const auto area = shown.window.rect_of("code.text");
    shown.window.move_mouse(area.center_x(), area.center_y());
    shown.window.scroll_wheel(-100);
    shown.window.settle();
    REQUIRE(shown.window.rect_of(number).bottom() < area.bottom());
    const float before = shown.window.rect_of(number).y;
    model::apply(shown.app, model::NudgeTiming{offset, 1});
    shown.window.settle();
    CHECK(shown.window.rect_of(number).y == before);
    // A step is a reason to go elsewhere.
    shown.go_to("prints \"begin\"");
    CHECK(shown.window.rect_of(number).y > before);
}

TEST_CASE("the number that the keyboard comes to is brought into sight") {
    RunWindow shown(long_program());
    const auto area = shown.window.rect_of("code.text");
    const std::string number = "number." + std::to_string(sleep_number(shown));
    REQUIRE(shown.window.rect_of(number).y > area.bottom());
    model::apply(shown.app, model::SelectLiteral{-1});
    shown.window.settle();
    CHECK(shown.window.rect_of(number).bottom() < area.bottom());
}

TEST_CASE("the line that runs stays in sight when the window gets lower") {
    RunWindow shown(long_program());
    shown.go_to("line 40");
    const auto is_in_sight = [&] {
        const auto area = shown.window.rect_of("code.text");
        const auto line = shown.window.rect_of("gutter.40");
        return line.height > 0 && line.y >= area.y && line.bottom() <= area.bottom();
    };
    REQUIRE(is_in_sight());
    shown.window.resize(1000, 700);
    shown.window.settle();
    CHECK(is_in_sight());
}

TEST_CASE("what a changed number made of the run is said below the code") {
    RunWindow shown(long_program());
    CHECK_FALSE(shown.window.has("code.change"));
    model::apply(shown.app, model::NudgeTiming{sleep_number(shown), 1});
    while (shown.app.pending && shown.app.document.is_stale)
        model::work(shown.app, 100);
    shown.window.settle();
    CHECK(shown.window.has("code.change"));
    model::apply(shown.app, model::DismissGhost{});
    shown.window.settle();
    CHECK_FALSE(shown.window.has("code.change"));
}

TEST_CASE("nothing moves while a timing is dragged, whatever comes of it") {
    RunWindow shown(R"(import asyncio
async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    if seconds > 4:
        raise ValueError(name)
async def main():
    await asyncio.gather(fetch('A', 2), fetch('B', 1))
asyncio.run(main())
)");
    const auto offset = static_cast<std::uint32_t>(shown.app.document.text().find("2)"));
    const std::string parts[] = {"code.text", "lane.2", "number." + std::to_string(offset)};
    const auto places = [&] {
        std::vector<draw::Rect> out;
        for (const std::string& part : parts)
            out.push_back(shown.window.rect_of(part));
        return out;
    };
    const auto are_held = [&](const std::vector<draw::Rect>& before) {
        const auto now = places();
        for (std::size_t i = 0; i < now.size(); ++i) {
            INFO(parts[i]);
            CHECK(now[i].x == before[i].x);
            CHECK(now[i].y == before[i].y);
            // The number itself gets longer.
            if (i < 2) CHECK(now[i].width == before[i].width);
            if (i < 2) CHECK(now[i].height == before[i].height);
        }
    };
    const auto before = places();
    model::apply(shown.app, model::BeginTimingDrag{offset});
    for (const char* value : {"0.5", "3.123456789", "5"}) {
        model::apply(shown.app, model::DragTiming{value});
        shown.window.settle();
        CHECK(shown.window.has("code.change"));
        are_held(before);
    }
    model::apply(shown.app, model::EndTimingDrag{});
    shown.window.settle();
    const auto code = shown.window.rect_of("code.text");
    CHECK(shown.window.rect_of("code.change").y >= code.bottom());
}
