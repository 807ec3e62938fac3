#include "app/gui/headless.h"
#include "tests/gui/demo_app.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace app;

namespace {

// A window on the demo, settled.
struct DemoWindow {
    explicit DemoWindow(int width_px = 1600, int height_px = 1000, float scale = 1)
        : window(app, width_px, height_px, scale) {
        app.services.export_picture =
            [this](const model::App&,
                   const model::ExportPicture& wish) -> model::FileResult<std::string> {
            exported = wish;
            return wish.path;
        };
        window.settle();
    }

    // Presses the left button at a place, drags it sideways in two moves, and lets go.
    void drag(draw::Point from, float by_x) {
        window.move_mouse(from.x, from.y);
        window.frame();
        window.press();
        window.move_mouse(from.x + by_x / 2, from.y);
        window.move_mouse(from.x + by_x, from.y);
        window.release();
        window.settle();
    }

    std::string number(std::size_t n) const {
        const auto span = app.document.literals.at(n).span;
        return app.document.text().substr(span.begin, span.size());
    }
    std::string number_name(std::size_t n) const {
        return "number." + std::to_string(app.document.literals.at(n).span.begin);
    }
    draw::Point center(std::string_view name) const {
        const draw::Rect rect = window.rect_of(name);
        return {rect.center_x(), rect.center_y()};
    }

    model::App app = tests::demo_app();
    gui::Headless window;
    model::ExportPicture exported;
};

template <class Wanted>
bool has_command(const model::Commands& commands) {
    return std::any_of(commands.begin(), commands.end(), [](const model::Command& c) {
        return model::command_as<Wanted>(c) != nullptr;
    });
}

} // namespace

TEST_CASE("the step buttons step one event, and back") {
    DemoWindow demo;
    const auto before = demo.app.cursor;
    REQUIRE(demo.window.click("transport.forward"));
    CHECK(demo.app.cursor == before + 1);
    REQUIRE(demo.window.click("transport.back"));
    CHECK(demo.app.cursor == before);
    REQUIRE(demo.window.click("transport.last"));
    CHECK(demo.app.cursor == demo.app.document.run->last_event());
}

TEST_CASE("keys step as the table of commands says") {
    DemoWindow demo;
    const auto before = demo.app.cursor;
    demo.window.press_key({"Right"});
    CHECK(demo.app.cursor == before + 1);
    demo.window.press_key({"End"});
    CHECK(demo.app.cursor == demo.app.document.run->last_event());
    demo.window.press_key({"Home"});
    CHECK(demo.app.cursor == 0);
}

TEST_CASE(
    "a number dragged in the code changes by its last digit and runs again in the same frame") {
    DemoWindow demo;
    REQUIRE(demo.number(0) == "0.9");
    const draw::Point at = demo.center(demo.number_name(0));
    demo.window.move_mouse(at.x, at.y);
    demo.window.frame();
    demo.window.press();
    demo.window.move_mouse(at.x + 24, at.y);
    CHECK(demo.number(0) == "1.3");
    CHECK(demo.app.document.run->timeline.end_time == Approx(1.3));
    CHECK(demo.app.document.ghost != nullptr);
    demo.window.release();
    demo.window.press_key({"z", true});
    CHECK(demo.number(0) == "0.9");
}

TEST_CASE("Escape gives a drag up") {
    DemoWindow demo;
    const draw::Point at = demo.center(demo.number_name(0));
    demo.window.move_mouse(at.x, at.y);
    demo.window.frame();
    demo.window.press();
    demo.window.move_mouse(at.x + 60, at.y);
    REQUIRE(demo.number(0) != "0.9");
    demo.window.press_key({"Escape"});
    CHECK(demo.number(0) == "0.9");
    CHECK_FALSE(model::has_ghost(demo.app));
}

TEST_CASE("a press on a number selects it in the text, so that it can be typed over") {
    DemoWindow demo;
    REQUIRE(demo.window.click(demo.number_name(1)));
    demo.window.settle();
    demo.window.type("2");
    demo.window.settle();
    CHECK(demo.app.document.text().find("fetch(\"B\", 2)") != std::string::npos);
    CHECK(demo.app.document.run->timeline.end_time == Approx(2.0));
}

TEST_CASE("typing in the code runs the program again, and an error keeps the last run") {
    DemoWindow demo;
    const auto run = demo.app.document.run;
    demo.window.press_key({"Enter"});
    demo.window.settle();
    demo.window.type("syntax error\n");
    demo.window.settle();
    CHECK(demo.app.document.is_stale);
    CHECK(demo.app.document.run == run);
    CHECK(demo.window.has("code.trouble"));
    demo.window.press_key({"z", true});
    demo.window.settle();
    CHECK_FALSE(demo.app.document.is_stale);
    CHECK_FALSE(demo.window.has("code.trouble"));
}

TEST_CASE("selecting a task on its card, its lane or its chip is the same selection") {
    DemoWindow demo;
    model::apply(demo.app, model::SeekTo{demo.app.document.run->last_event() / 2});
    demo.window.settle();
    REQUIRE(demo.window.click("task.2"));
    CHECK(demo.app.ui.selected_task == runtime::trace::TaskId{2});
    REQUIRE(demo.window.click("task.2"));
    CHECK_FALSE(demo.app.ui.selected_task);
    const auto lane = demo.app.document.run->timeline.lane_of(runtime::trace::LaneKind::Task, 2);
    REQUIRE(demo.window.click("lane." + std::to_string(lane)));
    CHECK(demo.app.ui.selected_task == runtime::trace::TaskId{2});
    model::apply(demo.app, model::SelectTask{});
    demo.window.settle();
    REQUIRE(demo.window.click("chip.2"));
    CHECK(demo.app.ui.selected_task == runtime::trace::TaskId{2});
}

TEST_CASE("the selected task shows its stack and what is bound in it") {
    DemoWindow demo;
    model::apply(demo.app, model::GoTo{"task fetch suspended"});
    demo.window.settle();
    CHECK_FALSE(demo.window.has("task.details"));
    REQUIRE(demo.window.click("task.2"));
    demo.window.settle();
    CHECK(demo.window.has("task.details"));
    const auto second = demo.window.rect_of("task.3");
    CHECK(second.y >= demo.window.rect_of("task.details").bottom());
}

TEST_CASE("the card of a task that is selected by key comes into sight") {
    DemoWindow demo(1280, 720);
    model::apply(demo.app, model::GoTo{"task fetch done"});
    demo.window.settle();
    for (int i = 0; i < 4; ++i)
        demo.window.press_key({"Down"});
    demo.window.settle();
    REQUIRE(demo.app.ui.selected_task == runtime::trace::TaskId{4});
    REQUIRE(demo.window.has("task.4"));
    const draw::Rect panel = demo.window.rect_of("split.console");
    CHECK(demo.window.rect_of("task.4").bottom() <= panel.y + 1);
}

TEST_CASE("a line of the console leads back to the event that printed it") {
    DemoWindow demo;
    model::apply(demo.app, model::SeekLast{});
    demo.window.settle();
    REQUIRE(demo.window.click("console.0"));
    CHECK(demo.app.document.run->index.event(demo.app.cursor).kind() ==
          runtime::trace::EventKind::Output);
}

TEST_CASE("Tab walks through the widgets and Enter presses the one it is on") {
    DemoWindow demo;
    const std::size_t stops = static_cast<std::size_t>(std::count_if(
        demo.window.registry().widgets().begin(), demo.window.registry().widgets().end(),
        [](const gui::Widget& w) { return w.takes_focus; }));
    demo.window.forget_commands();
    bool stepped = false;
    for (std::size_t i = 0; i < stops && !stepped; ++i) {
        demo.window.press_key({"Tab"});
        demo.window.forget_commands();
        const auto before = demo.app.cursor;
        demo.window.press_key({"Enter"});
        stepped = has_command<model::SeekLast>(demo.window.commands()) && demo.app.cursor != before;
        if (demo.app.ui.dialog != model::Dialog::None) model::apply(demo.app, model::CloseDialog{});
    }
    CHECK(stepped);
}

TEST_CASE("F6 goes from panel to panel and into the code, and Shift+F6 back") {
    DemoWindow demo;
    const auto visited = [&](bool shift) {
        demo.window.press_key({"F6", false, shift});
        demo.window.settle();
        return demo.window.focused();
    };
    CHECK(visited(false) == "bar.settings");
    CHECK(visited(false) == "side.0"); // The lessons are a tab of it, as the program is one's own.
    CHECK(visited(false).empty());
    // It is the text that has the keyboard now.
    demo.window.type("#");
    demo.window.settle();
    CHECK(demo.app.document.text().find('#') != std::string::npos);
    demo.window.press_key({"z", true});
    CHECK_FALSE(visited(false).empty());
    CHECK(visited(true).empty());
    CHECK(visited(true) == "side.0");
    demo.window.press_key({"Escape"});
    demo.window.settle();
    CHECK(demo.window.focused().empty());
}

TEST_CASE("Tab stays within a dialog and comes back to its fields") {
    DemoWindow demo;
    demo.window.press_key({"e", true});
    demo.window.settle();
    CHECK(demo.window.focused() == "export.path");
    std::size_t steps = 0;
    std::string at;
    do {
        demo.window.press_key({"Tab"});
        demo.window.settle();
        at = demo.window.focused();
        CHECK((at.starts_with("export.") || at.starts_with("settings.") || at == "dialog.close"));
    } while (at != "export.path" && ++steps < 60);
    CHECK(at == "export.path");
    demo.window.type("/tmp/x.svg");
    demo.window.settle();
    REQUIRE(demo.window.click("export.do"));
    CHECK(demo.exported.path == "/tmp/x.svg");
}

TEST_CASE("the export dialog offers a file and hands its choice on") {
    DemoWindow demo;
    demo.window.press_key({"e", true});
    demo.window.settle();
    REQUIRE(demo.window.has("export.do"));
    REQUIRE(demo.window.click("export.format.0"));
    REQUIRE(demo.window.click("export.do"));
    CHECK(demo.exported.path.ends_with(".png"));
    CHECK(demo.app.ui.dialog == model::Dialog::None);
    REQUIRE_FALSE(demo.app.ui.notices.empty());
    CHECK(demo.app.ui.notices.back().detail == demo.exported.path);
}

TEST_CASE("a picture may look other than the window does") {
    DemoWindow demo;
    demo.window.press_key({"e", true});
    demo.window.settle();
    const auto own = demo.app.ui.settings;
    REQUIRE(demo.window.click(own.theme == model::ThemeChoice::Dark ? "settings.theme.1"
                                                                    : "settings.theme.0"));
    REQUIRE(demo.window.click("settings.language.1"));
    REQUIRE(demo.window.click("export.axis.1"));
    REQUIRE(demo.window.click("export.do"));
    CHECK(demo.exported.theme != own.theme);
    CHECK(demo.exported.language == model::Language::Chinese);
    CHECK(demo.exported.axis == model::TimelineAxis::Steps);
    CHECK(demo.app.ui.settings.theme == own.theme);
}

TEST_CASE("the export dialog offers pictures of this event and of the window") {
    DemoWindow demo;
    demo.window.press_key({"e", true});
    demo.window.settle();
    REQUIRE(demo.window.click("export.of.1"));
    demo.window.settle();
    REQUIRE(demo.window.click("export.do"));
    CHECK(demo.exported.of == model::PictureOf::ThisEvent);
    CHECK(demo.exported.path.find(std::to_string(demo.app.cursor) + ".svg") != std::string::npos);
    demo.window.press_key({"e", true});
    demo.window.settle();
    REQUIRE(demo.window.click("export.of.2"));
    demo.window.settle();
    CHECK_FALSE(demo.window.has("export.format.1"));
    REQUIRE(demo.window.click("export.scale.2"));
    REQUIRE(demo.window.click("export.do"));
    CHECK(demo.exported.of == model::PictureOf::Window);
    CHECK(demo.exported.scale == 3);
    CHECK(demo.exported.path.ends_with("-window.png"));
}

TEST_CASE("the export dialog is as high as its rows, whatever the picture is of") {
    DemoWindow demo;
    demo.window.press_key({"e", true});
    demo.window.settle();
    const float top = demo.window.rect_of("export.of.0").y;
    for (const char* const subject : {"export.of.3", "export.of.2", "export.of.1", "export.of.0"}) {
        REQUIRE(demo.window.click(subject));
        demo.window.settle();
        INFO(subject);
        CHECK(demo.window.rect_of("export.of.0").y == top);
        const float gap =
            demo.window.rect_of("export.do").y - demo.window.rect_of("export.path").bottom();
        CHECK(gap > 4);
        CHECK(gap < 40);
    }
}

TEST_CASE("Enter exports wherever the focus is, and the next export offers the same again") {
    DemoWindow demo;
    demo.window.press_key({"e", true});
    demo.window.settle();
    REQUIRE(demo.window.click("export.of.1"));
    demo.window.settle();
    REQUIRE(demo.window.click("export.format.0"));
    demo.window.settle();
    demo.window.type("/tmp/figures/one.png");
    demo.window.settle();
    // A choice takes the caret out of the file's name.
    REQUIRE(demo.window.click("export.scale.2"));
    demo.window.settle();
    demo.window.press_key({"Enter"});
    CHECK(demo.app.ui.dialog == model::Dialog::None);
    CHECK(demo.exported.path == "/tmp/figures/one.png");
    model::apply(demo.app, model::StepForward{});
    demo.window.press_key({"e", true});
    demo.window.settle();
    REQUIRE(demo.window.click("export.do"));
    CHECK(demo.exported.of == model::PictureOf::ThisEvent);
    CHECK(demo.exported.path.starts_with("/tmp/figures/"));
    CHECK(demo.exported.path.ends_with("-" + std::to_string(demo.app.cursor) + ".png"));
}

TEST_CASE("the export dialog says that a file will be replaced") {
    const auto file = std::filesystem::temp_directory_path() / "coroscope_replaced.svg";
    std::ofstream(file) << "<svg/>";
    DemoWindow demo;
    demo.window.press_key({"e", true});
    demo.window.settle();
    CHECK_FALSE(demo.window.has("export.replaces"));
    demo.window.type(file.string());
    demo.window.settle();
    CHECK(demo.window.has("export.replaces"));
    std::filesystem::remove(file);
    demo.window.settle();
    CHECK_FALSE(demo.window.has("export.replaces"));
}

TEST_CASE("a series has a picture for each printed line too") {
    DemoWindow demo;
    demo.window.press_key({"e", true});
    demo.window.settle();
    REQUIRE(demo.window.click("export.of.3"));
    demo.window.settle();
    REQUIRE(demo.window.click("export.every.4"));
    demo.window.settle();
    demo.window.forget_commands();
    REQUIRE(demo.window.click("export.do"));
    demo.window.frame();
    const auto& commands = demo.window.commands();
    CHECK(std::any_of(commands.begin(), commands.end(), [](const model::Command& command) {
        const auto* wish = model::command_as<model::ExportPicture>(command);
        return wish != nullptr && wish->every == model::StepSize::Output;
    }));
}

TEST_CASE("the palette finds a command by a part of its name and does it") {
    DemoWindow demo;
    demo.window.press_key({"k", true});
    demo.window.settle();
    demo.window.type("dark or");
    demo.window.settle();
    CHECK(demo.window.has("palette.toggle_theme"));
    REQUIRE(demo.window.click("palette.toggle_theme"));
    CHECK(demo.app.ui.settings.theme == model::ThemeChoice::Light);
}

TEST_CASE("every command of the table can be found in the palette") {
    DemoWindow demo;
    demo.app.ui.selected_task = runtime::trace::TaskId{2};
    demo.window.press_key({"p", true, true});
    demo.window.settle();
    REQUIRE(demo.app.ui.dialog == model::Dialog::Palette);
    for (const model::CommandRow& row : model::command_table()) {
        if (!row.is_enabled(demo.app) || row.name == "palette") continue;
        INFO(row.name);
        CHECK(demo.window.has("palette." + std::string(row.name)));
    }
}

TEST_CASE("quick open lists documents only") {
    DemoWindow demo;
    demo.window.press_key({"p", true});
    demo.window.settle();
    CHECK(demo.app.ui.dialog == model::Dialog::QuickOpen);
    CHECK_FALSE(demo.window.has("palette.toggle_theme"));
}

TEST_CASE("quick open takes a path that was typed out") {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / "coroscope_quick_open.py";
    std::ofstream(file) << "print('opened')\n";
    DemoWindow demo;
    demo.window.press_key({"p", true});
    demo.window.settle();
    demo.window.type("nothing is called so");
    demo.window.settle();
    CHECK_FALSE(demo.window.has("palette.file.typed"));
    demo.window.press_key({"Escape"});
    demo.window.settle();
    demo.window.press_key({"p", true});
    demo.window.settle();
    demo.window.type(file.string());
    demo.window.settle();
    REQUIRE(demo.window.has("palette.file.typed"));
    REQUIRE(demo.window.click("palette.file.typed"));
    demo.window.settle();
    CHECK(demo.app.document.text() == "print('opened')\n");
    std::filesystem::remove(file);
}

TEST_CASE("why tells the causes of the event, and each leads to its event") {
    DemoWindow demo;
    model::apply(demo.app, model::SeekLast{});
    demo.window.settle();
    REQUIRE(demo.window.click("narration.why"));
    demo.window.settle();
    REQUIRE(demo.window.has("why.event"));
    REQUIRE(demo.window.click("why.cause.0"));
    CHECK(demo.app.cursor ==
          *demo.app.document.run->causes().cause_of(demo.app.document.run->last_event()));
    demo.window.settle();
    CHECK(demo.window.has("why.effect.0"));
}

TEST_CASE("the log has a line for the event stood at, and its lines lead to their events") {
    DemoWindow demo;
    const auto at = demo.app.cursor;
    demo.window.press_key({"l"});
    demo.window.settle();
    CHECK(demo.window.has("log." + std::to_string(at)));
    REQUIRE(demo.window.click("log." + std::to_string(at + 1)));
    CHECK(demo.app.cursor == at + 1);
}

TEST_CASE("a press beside a line sets a breakpoint, and F5 stops there") {
    DemoWindow demo;
    REQUIRE(demo.window.click("gutter.7"));
    CHECK(demo.app.document.breakpoints == std::vector<std::string>{"line 7"});
    demo.window.press_key({"F5"});
    CHECK(demo.app.document.run->index.event(demo.app.cursor).stamp.line == 7);
    REQUIRE(demo.window.click("gutter.7"));
    CHECK(demo.app.document.breakpoints.empty());
}

TEST_CASE("Ctrl+G goes to what is typed") {
    DemoWindow demo;
    demo.window.press_key({"g", true});
    demo.window.settle();
    demo.window.type("task fetch done");
    demo.window.settle();
    REQUIRE(demo.window.click("go_to.do"));
    CHECK(demo.app.document.run->index.event(demo.app.cursor).kind() ==
          runtime::trace::EventKind::TaskStepEnded);
    CHECK(demo.app.ui.dialog == model::Dialog::None);
}

TEST_CASE("a splitter changes the layout") {
    DemoWindow demo;
    const float before = demo.app.ui.layout.timeline_height_px;
    const draw::Point at = demo.center("split.timeline");
    demo.window.move_mouse(at.x, at.y);
    demo.window.frame();
    demo.window.press();
    demo.window.move_mouse(at.x, at.y + 40);
    demo.window.release();
    CHECK(demo.app.ui.layout.timeline_height_px == Approx(before - 40).margin(1));
}

TEST_CASE("everything essential is there at 1280 by 720, in both languages") {
    for (const auto language : {model::Language::English, model::Language::Chinese}) {
        DemoWindow demo(1280, 720);
        demo.app.ui.settings.language = language;
        demo.window.settle();
        for (const char* name :
             {"transport.play", "transport.size.3", "transport.place", "code.text", "task.1",
              "timeline.plot", "timeline.minimap", "narration", "bar.language.1"}) {
            INFO(name);
            REQUIRE(demo.window.has(name));
            const draw::Rect rect = demo.window.rect_of(name);
            CHECK(rect.x >= 0);
            CHECK(rect.right() <= 1280);
            CHECK(rect.bottom() <= 720);
        }
        CHECK(demo.window.rect_of("code.text").height > 8 * 22);
    }
}

TEST_CASE("the same window gives the same picture") {
    DemoWindow first;
    DemoWindow second;
    CHECK(first.window.picture_png() == second.window.picture_png());
}

TEST_CASE("scales up to 3 and an empty application draw without trouble") {
    DemoWindow large(1920, 1080, 3);
    CHECK(large.window.has("transport.play"));
    model::App nothing;
    gui::Headless window(nothing, 1280, 720);
    window.settle();
    CHECK(window.has("transport.play"));
    window.press_key({"Right"});
    window.press_key({"?"});
    CHECK(nothing.ui.dialog == model::Dialog::Help);
}

TEST_CASE("in the smallest window the timeline's tools do not lie over the step buttons") {
    for (const auto language : {model::Language::English, model::Language::Chinese}) {
        DemoWindow demo(720, 480);
        demo.app.ui.settings.language = language;
        demo.window.settle();
        CHECK(demo.window.rect_of("timeline.fit").right() <=
              demo.window.rect_of("transport.first").x);
    }
}

TEST_CASE("in a narrow window every panel is one press away") {
    // 1280x720 at twice the size, and 1600x1000 at twice.
    for (const auto& [width, height] : {std::pair(1280, 720), std::pair(1600, 1000)}) {
        DemoWindow demo(width, height, 2);
        INFO(width);
        REQUIRE(demo.window.has("beside.3"));
        CHECK(demo.window.has("side.0"));
        CHECK_FALSE(demo.window.has("scroll.console"));
        REQUIRE(demo.window.click("beside.3"));
        demo.window.settle();
        CHECK_FALSE(demo.window.has("side.0"));
        REQUIRE(demo.window.click("beside.2"));
        demo.window.settle();
        CHECK(demo.window.has("tasks.view.0"));
        // Who asks why is shown why, whatever stood there.
        REQUIRE(demo.window.click("narration.why"));
        demo.window.settle();
        CHECK(demo.app.ui.side == model::SideTab::Why);
        CHECK(demo.window.has("side.0"));
        // The line that runs is in sight.
        const auto code = demo.window.rect_of("code.text");
        CHECK(code.height > 2.5F * 44);
    }
    DemoWindow wide(1280, 720, 1);
    CHECK_FALSE(wide.window.has("beside.0"));
}
