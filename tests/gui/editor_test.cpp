#include "app/gui/headless.h"
#include "app/model/document.h"
#include "app/model/files.h"
#include "tests/gui/demo_app.h"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

using namespace app;

namespace {

// The demo with the caret in its text.
struct Editor {
    Editor() : app(tests::demo_app()), window(app, 1280, 720) {
        window.settle();
        window.press_key({"Enter"});
        window.settle();
    }
    void select(std::string_view words) {
        const auto begin = static_cast<std::uint32_t>(app.document.text().find(words));
        app.ui.select_span = {begin, begin + static_cast<std::uint32_t>(words.size())};
        window.frame();
        window.settle();
    }
    bool contains(std::string_view words) const {
        return app.document.text().find(words) != std::string::npos;
    }

    model::App app;
    gui::Headless window;
};

} // namespace

TEST_CASE("Ctrl+F finds what is typed, F3 goes on and Escape closes") {
    Editor editor;
    editor.window.press_key({"f", true});
    editor.window.settle();
    REQUIRE(editor.window.has("find.words"));
    editor.window.type("fetch");
    editor.window.settle();
    CHECK(editor.app.ui.find.words == "fetch");
    const auto first = editor.app.ui.find.from;
    CHECK(editor.app.document.text().substr(first, 5) == "fetch");
    editor.window.press_key({"F3"});
    const auto second = editor.app.ui.find.from;
    CHECK(second > first);
    editor.window.press_key({"F3", false, true});
    CHECK(editor.app.ui.find.from == first);
    editor.window.press_key({"Escape"});
    editor.window.settle();
    CHECK_FALSE(editor.window.has("find.words"));
}

TEST_CASE("what is selected is looked for, and replaced one by one or all") {
    Editor editor;
    editor.select("starts");
    editor.window.press_key({"h", true});
    editor.window.settle();
    CHECK(editor.app.ui.find.words == "starts");
    REQUIRE(editor.window.click("find.replacement"));
    editor.window.type("begins");
    editor.window.settle();
    REQUIRE(editor.window.click("find.replace_all"));
    editor.window.settle();
    CHECK(editor.contains("\"begins\""));
    CHECK_FALSE(editor.contains("starts"));
    editor.window.press_key({"z", true});
    editor.window.settle();
    CHECK(editor.contains("\"starts\""));
}

TEST_CASE("selected lines are commented, indented and moved back, and stay selected") {
    Editor editor;
    editor.select("fetch(\"A\", 0.9),\n        fetch(\"B\"");
    editor.window.press_key({"/", true});
    editor.window.settle();
    CHECK(editor.contains("        # fetch(\"A\", 0.9),\n        # fetch(\"B\", 0.3),"));
    editor.window.press_key({"/", true});
    editor.window.settle();
    CHECK(editor.contains("        fetch(\"A\", 0.9),\n        fetch(\"B\", 0.3),"));
    editor.window.press_key({"Tab"});
    editor.window.settle();
    CHECK(editor.contains("            fetch(\"A\", 0.9),\n            fetch(\"B\", 0.3),"));
    editor.window.press_key({"Tab", false, true});
    editor.window.settle();
    CHECK(editor.contains("(\n        fetch(\"A\", 0.9),\n        fetch(\"B\", 0.3),"));
}

TEST_CASE("a squiggle tells its text under the mouse, and F8 leads to it") {
    Editor editor;
    editor.window.type("\nsyntax error\n");
    editor.window.settle();
    REQUIRE(editor.window.has("problem.0"));
    editor.window.press_key({"F8"});
    editor.window.settle();
    CHECK(editor.app.ui.problem == 0U);
    CHECK(editor.window.has("code.trouble"));
}

TEST_CASE("Ctrl+S of a program without a file asks for its path") {
    Editor editor;
    editor.window.press_key({"s", true});
    editor.window.settle();
    CHECK(editor.app.ui.dialog == model::Dialog::SaveAs);
    CHECK(editor.window.has("save_as.path"));
}

TEST_CASE("files opened before are offered where a file is opened") {
    Editor editor;
    editor.app.ui.settings.recent_files = {"/tmp/one.py", "/tmp/two.py"};
    editor.window.press_key({"o", true});
    editor.window.settle();
    CHECK(editor.window.has("open.recent.0"));
    CHECK(editor.window.has("open.recent.1"));
}

TEST_CASE("the dialog that opens a file goes into folders and opens what is chosen by keys") {
    char name[] = "/tmp/coroscope-open-XXXXXX";
    const std::filesystem::path folder = mkdtemp(name);
    REQUIRE(model::write_file(folder / "inner" / "found.py", "print('found')\n"));
    Editor editor;
    editor.app.ui.settings.recent_files = {(folder / "before.py").string()};
    editor.window.press_key({"o", true});
    editor.window.settle();
    CHECK(editor.app.ui.browser.folder == folder);
    CHECK(editor.window.has("open.recent.0"));
    model::apply(editor.app, model::BrowseFolder{(folder / "inner").string(), ""});
    editor.window.settle();
    CHECK_FALSE(editor.window.has("open.recent.0"));
    model::apply(editor.app, model::BrowseFolder{folder.string(), ""});
    editor.window.settle();
    editor.window.type("inn");
    editor.window.settle();
    REQUIRE(editor.window.has("open.entry.0"));
    REQUIRE(editor.window.click("open.do"));
    editor.window.settle();
    CHECK(editor.app.ui.browser.folder == folder / "inner");
    CHECK(editor.app.ui.dialog == model::Dialog::OpenFile);
    REQUIRE(editor.window.click("open.above"));
    editor.window.settle();
    CHECK(editor.app.ui.browser.folder == folder);
    REQUIRE(editor.window.click("open.entry.0"));
    editor.window.settle();
    for (int row = 0; row < 3; ++row) // the file opened before, the folder above, the program
        editor.window.press_key({"Down"});
    editor.window.settle();
    REQUIRE(editor.window.click("open.do"));
    editor.window.settle();
    CHECK(editor.app.ui.dialog == model::Dialog::None);
    CHECK(editor.app.document.text() == "print('found')\n");
    std::filesystem::remove_all(folder);
}

TEST_CASE("a file that is not UTF-8 is shown, says that it can only be read, and takes no key") {
    char folder[] = "/tmp/coroscope-editor-XXXXXX";
    const auto path = std::filesystem::path(mkdtemp(folder)) / "l.py";
    const std::string bytes = "x = \"\xFF\xFE\"\n";
    REQUIRE(model::write_file(path, bytes));
    model::App app = tests::demo_app();
    REQUIRE(model::open_document(app, path));
    gui::Headless window(app, 1280, 720);
    window.settle();
    CHECK(window.has("code.read_only"));
    app.ui.notices.clear();
    window.press_key({"Enter"});
    window.settle();
    window.type("y = 2");
    window.settle();
    CHECK(app.document.text() == bytes);
    CHECK(app.ui.notices.size() == 1);
    window.press_key({"s", true});
    window.settle();
    CHECK(*model::read_file(path) == bytes);
    std::filesystem::remove_all(folder);
}

TEST_CASE(
    "a text that does not run is opened at the reason, and a press on that leads back to it") {
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "x = " + std::to_string(i) + "\n";
    text += "syntax error\n";
    model::App app = tests::demo_app();
    gui::Headless window(app, 1280, 720);
    window.settle();
    model::open_pasted(app, text);
    window.settle();
    const auto is_in_sight = [&] {
        const auto area = window.rect_of("code.text");
        const auto place = window.rect_of("problem.0");
        return window.has("problem.0") && place.y >= area.y && place.bottom() <= area.bottom();
    };
    CHECK(is_in_sight());
    const auto area = window.rect_of("code.text");
    window.move_mouse(area.center_x(), area.center_y());
    window.scroll_wheel(100);
    window.settle();
    REQUIRE_FALSE(is_in_sight());
    REQUIRE(window.click("code.trouble_place"));
    window.settle();
    CHECK(is_in_sight());
}

TEST_CASE("the sizes of a step are a menu where they have no room beside one another") {
    model::App app = tests::demo_app();
    gui::Headless window(app, 1000, 700);
    window.settle();
    REQUIRE_FALSE(window.has("transport.size.0"));
    REQUIRE(window.click("transport.size_menu"));
    window.settle();
    REQUIRE(window.click("transport.size.2"));
    window.settle();
    CHECK(app.ui.settings.step_size == model::StepSize::TaskSwitch);
    CHECK_FALSE(window.has("transport.size.0"));
}

TEST_CASE("Backspace within the blanks of a line's beginning takes a level, elsewhere a letter") {
    Editor editor;
    const auto put_caret = [&](std::string_view text, std::uint32_t caret) {
        model::apply(editor.app, model::EditText{std::string(text), caret});
        editor.window.settle();
        editor.app.ui.select_span = {caret, caret};
        editor.window.frame();
        editor.window.settle();
    };
    put_caret("if x:\n        y\n", 14);
    editor.window.press_backspace();
    editor.window.settle();
    CHECK(editor.app.document.text() == "if x:\n    y\n");
    put_caret("if x:\n      y\n", 12);
    editor.window.press_backspace();
    editor.window.settle();
    CHECK(editor.app.document.text() == "if x:\n    y\n");
    put_caret("x  =    1\n", 8);
    editor.window.press_backspace();
    editor.window.settle();
    CHECK(editor.app.document.text() == "x  =   1\n");
}
