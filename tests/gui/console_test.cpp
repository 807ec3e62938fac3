// The console where it is narrow, and signs that our own fonts lack.
#include "run_window.h"

#include "app/gui/legible.h"
#include "app/gui/stand_ins.h"
#include "app/model/log_level.h"
#include "runtime/source/utf8.h"

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

TEST_CASE("a sign that other fonts have is drawn in the place of its name") {
    constexpr char32_t face = U'\U0001F600';
    std::string buffer;
    const std::string text = "a \U0001F600 b";
    const std::string shown(gui::legible(text, buffer));
    if (const auto by = gui::stand_in(face, gui::StandIn::Natural)) {
        REQUIRE(gui::stood_for(*by));
        CHECK(gui::stood_for(*by)->sign == face);
        std::string expected = "a ";
        runtime::source::append_utf8(expected, *by);
        CHECK(shown == expected + " b");
        // What stands for something is left alone.
        std::string again;
        CHECK(gui::legible(shown, again) == shown);
        CHECK_FALSE(gui::picture_of(face, 16, 0).coverage.empty());
        CHECK(gui::picture_of(face, 16, 8).advance_px <= 8.5F);
    } else {
        CHECK(shown == "a ◇ b");
    }
}

TEST_CASE("in the code every character keeps its column, whatever shows it") {
    std::string buffer;
    const std::string shown(gui::legible_in_columns("\U0001F600\uFE0F\U0010FFFE", buffer));
    std::size_t letters = 0;
    for (std::size_t at = 0; at < shown.size(); ++letters)
        at += runtime::source::decode_utf8(std::string_view(shown).substr(at)).size;
    CHECK(letters == 3);
    CHECK(gui::name_of_sign(U'\U0001F600') == "grinning face  ·  U+1F600");
}

TEST_CASE("the mouse on a sign in the code tells its name") {
    RunWindow shown("print('\U0001F680')\n");
    const auto line = shown.window.rect_of("gutter.1");
    shown.window.move_mouse(line.right() + 40, line.center_y());
    shown.wait(3);
    const auto sign = shown.window.rect_of("sign.7");
    shown.window.move_mouse(sign.center_x(), sign.center_y());
    shown.wait(3);
    CHECK(shown.window.tooltip().find("rocket") == 0);
}

TEST_CASE("what logging says without a fault is no error, though it is on stderr") {
    CHECK(model::is_quiet_log("INFO:root:started"));
    CHECK(model::is_quiet_log("2024-01-01 00:00:00,000 DEBUG no ERROR here"));
    CHECK_FALSE(model::is_quiet_log("ERROR:root:INFO was lost"));
    CHECK_FALSE(model::is_quiet_log("WARNING:root:slow"));
    CHECK_FALSE(model::is_quiet_log("INFORMATION"));
    CHECK_FALSE(model::is_quiet_log("ValueError: no"));
}

TEST_CASE("a tooltip goes with the press, and comes back where the mouse goes next") {
    RunWindow shown("print('one')\nprint('two')\nprint('three')\n");
    const auto over = [&](const std::string& name) {
        const auto box = shown.window.rect_of(name);
        shown.window.move_mouse(box.x + 40, box.center_y());
        shown.window.frame();
        shown.window.frame();
        return shown.window.has("tooltip");
    };
    REQUIRE(over("console.1"));
    shown.window.press();
    shown.window.frame();
    shown.window.release();
    shown.window.settle();
    CHECK_FALSE(shown.window.has("tooltip"));
    CHECK(over("console.2"));
}

TEST_CASE("a path that does not fit into its field is shown by its end") {
    RunWindow shown("print(1)\n");
    model::apply(shown.app, model::ShowDialog{model::Dialog::Scenario});
    shown.window.settle();
    CHECK(shown.window.has("scenario.file.cut"));
}
