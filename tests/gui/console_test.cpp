// The console where it is narrow.
#include "run_window.h"

using namespace app;
using tests::RunWindow;

TEST_CASE("the carets of a traceback stand below their letters where the line is broken") {
    RunWindow shown("def lengthy_function_name(argument):\n"
                    "    return argument\n"
                    "lengthy_function_name('first') + lengthy_function_name(1) / unknown\n",
                    1280, 720);
    shown.go_to("end");
    std::vector<draw::Rect> pointers;
    for (const gui::Widget& widget : shown.window.registry().widgets())
        if (widget.name == "console.pointers") pointers.push_back(widget.rect);
    REQUIRE(pointers.size() == 1);
    // The word pointed at begins its own row, or stands in one: never as far right as in one line.
    const auto console = shown.window.rect_of("scroll.console");
    const float column = 12 * 0.6F;
    CHECK(pointers[0].x < console.x + 36 * column);
    CHECK(pointers[0].right() <= console.right());
}
