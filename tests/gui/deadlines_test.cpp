// Time limits and timers on the timeline, and the legend that names what is drawn.
#include "run_window.h"

#include "app/draw/timeline_deadlines.h"

using namespace app;
using tests::RunWindow;

namespace {

const char* const limits = R"(import asyncio
async def slow(n):
    await asyncio.sleep(n)
async def main():
    try:
        async with asyncio.timeout(0.5):
            await slow(1)
    except TimeoutError:
        print('late')
    await asyncio.wait_for(slow(0.2), 0.4)
    try:
        await asyncio.wait_for(slow(3), 0.3)
    except TimeoutError:
        print('late again')
    asyncio.get_running_loop().call_later(0.2, print, 'later')
    await asyncio.sleep(0.5)
asyncio.run(main())
)";

const model::FinishedRun& run_of(const RunWindow& shown) {
    return *shown.app.document.run;
}

std::string lane_of(const model::FinishedRun& run, const runtime::trace::Deadline& deadline) {
    return std::string(run.timeline.lanes[deadline.lane].label);
}

// Hovers the legend's button, so that its sheet is in sight.
void show_legend(RunWindow& shown) {
    const auto button = shown.window.rect_of("timeline.legend");
    shown.window.move_mouse(button.center_x(), button.center_y());
    shown.wait(3);
    REQUIRE(shown.window.has("timeline.legend_sheet"));
}

} // namespace

TEST_CASE("a time limit stands in the lane of the task that it would end, a timer in the loop's") {
    const RunWindow shown(limits);
    const auto& run = run_of(shown);
    const auto& deadlines = run.timeline.deadlines;
    REQUIRE(deadlines.size() == 4);
    struct Expected {
        std::string lane;
        double time;
        bool is_limit;
        bool was_reached;
    };
    const Expected all[] = {{"", 1.2, false, true},
                            {"main()", 0.5, true, true},
                            {"slow(0.2)", 0.9, true, false},
                            {"slow(3)", 1.0, true, true}};
    for (std::size_t i = 0; i < 4; ++i) {
        INFO(i);
        CHECK(lane_of(run, deadlines[i]) == all[i].lane);
        CHECK(deadlines[i].time == Approx(all[i].time));
        CHECK(deadlines[i].is_limit == all[i].is_limit);
        CHECK(deadlines[i].was_reached == all[i].was_reached);
    }
}

TEST_CASE("the legend names what is drawn and nothing else") {
    RunWindow shown(limits);
    show_legend(shown);
    for (const char* entry : {"legend.time limit", "legend.time limit, not reached", "legend.timer",
                              "legend.prints", "legend.cancel requested"})
        CHECK(shown.window.has(entry));
    CHECK_FALSE(shown.window.has("legend.timer, not reached"));
    CHECK_FALSE(shown.window.has("legend.Ctrl+C"));

    RunWindow plain("import asyncio\nasyncio.run(asyncio.sleep(1))\n");
    show_legend(plain);
    CHECK_FALSE(plain.has_beginning("legend.time limit"));
    CHECK_FALSE(plain.window.has("legend.prints"));
}

TEST_CASE("where many deadlines stand close, a row has few signs and counts them") {
    RunWindow shown(R"(import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for n in range(20000):
        loop.call_later(n / 20000, int)
    await asyncio.sleep(1)
asyncio.run(main())
)");
    const auto& timeline = run_of(shown).timeline;
    REQUIRE(timeline.deadlines.size() == 20000);
    const draw::TimelineAxis axis(timeline, draw::AxisKind::Time);
    draw::TimelineInput input;
    input.axis = &axis;
    input.area = {0, 0, 1200, 300};
    input.metrics = draw::metrics_at(1);
    const auto layout = draw::timeline_layout(input, shown.window.fonts());
    CHECK(layout.deadlines.size() > 50);
    CHECK(layout.deadlines.size() < 200);
    std::size_t told = 0;
    for (const draw::DeadlineSign& sign : layout.deadlines)
        told += sign.count;
    CHECK(told == 20000);
}

TEST_CASE("a time limit says when it is due and what became of it") {
    RunWindow shown(limits);
    // The sign of wait_for(slow(0.2), 0.4), which is not reached, is in its lane behind its bar.
    const auto rect = shown.window.rect_of("timeline.plot");
    bool is_told = false;
    for (float y = rect.y + 40; y < rect.bottom() && !is_told; y += 9)
        for (float x = rect.x; x < rect.right() && !is_told; x += 5) {
            shown.window.move_mouse(x, y);
            shown.window.frame();
            is_told = shown.window.tooltip().find("Not reached: the time limit of 0.4 s") == 0;
        }
    CHECK(is_told);
}
