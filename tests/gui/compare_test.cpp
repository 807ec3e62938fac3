// The dialog that compares two runs.
#include "run_window.h"

using namespace app;
using tests::RunWindow;

namespace {

std::string printing(int count) {
    return "import asyncio\nasync def main():\n    for n in range(" + std::to_string(count) +
           "):\n        print(n)\n    await asyncio.sleep(1)\n    print('end')\n" +
           "    await asyncio.sleep(1)\nasyncio.run(main())\n";
}

void open_compare(RunWindow& shown) {
    model::apply(shown.app, model::ShowDialog{model::Dialog::Compare});
    shown.window.settle();
}

void nudge_last_number(RunWindow& shown) {
    const auto offset = static_cast<std::uint32_t>(shown.app.document.text().find("(1)") + 1);
    model::apply(shown.app, model::NudgeTiming{offset, 1});
    shown.window.settle();
}

} // namespace

TEST_CASE("compare opens with the run before the change, at the first difference") {
    RunWindow shown(printing(300));
    nudge_last_number(shown);
    open_compare(shown);
    REQUIRE(shown.app.comparing.result);
    REQUIRE(shown.app.comparing.result->difference);
    CHECK(shown.app.comparing.result->difference->number == 301);
    CHECK(shown.window.has("compare.of"));
    // The line that differs is far below the first ones, and in sight all the same.
    for (const char* side : {"0", "1"}) {
        const std::string name = side;
        const auto list = shown.window.rect_of("compare.differs." + name);
        CHECK(list.y > shown.window.rect_of("compare.timeline").bottom());
        CHECK(list.bottom() < 1000);
    }
    const auto changed = model::changed_lines(shown.app.comparing.result->runs[0].run->source,
                                              shown.app.comparing.result->runs[1].run->source);
    CHECK(changed.first == 5);
    CHECK(changed.count == 1);
    CHECK(changed.texts[0] == "await asyncio.sleep(1)");
    CHECK(changed.texts[1] == "await asyncio.sleep(1.1)");
    CHECK(changed.parts[0] == "1");
    CHECK(changed.parts[1] == "1.1");
    CHECK(shown.app.comparing.result->runs[1].title == "After the change");
    // From there to the window itself.
    REQUIRE(shown.window.click("compare.go"));
    shown.window.settle();
    CHECK(shown.app.ui.dialog == model::Dialog::None);
    CHECK(shown.app.cursor == shown.app.comparing.result->difference->parts[1].event);
}

TEST_CASE("what was compared is shown again, but not once the program is another") {
    RunWindow shown(printing(3));
    nudge_last_number(shown);
    open_compare(shown);
    const auto first = shown.app.comparing.result;
    model::apply(shown.app, model::CloseDialog{});
    open_compare(shown);
    CHECK(shown.app.comparing.result == first);
    model::apply(shown.app, model::CloseDialog{});
    nudge_last_number(shown);
    model::apply(shown.app, model::CloseDialog{});
    const auto text = shown.app.document.text();
    model::apply(shown.app, model::EditText{text + "# more\n", 0});
    shown.window.settle();
    open_compare(shown);
    CHECK(shown.app.comparing.result != first);
}

TEST_CASE("with nothing to compare it says what could be, and offers the files known") {
    RunWindow shown(printing(3));
    shown.app.ui.settings.recent_files = {"/somewhere/other.py"};
    open_compare(shown);
    CHECK_FALSE(shown.app.comparing.result);
    CHECK(shown.window.has("compare.empty"));
    REQUIRE(shown.window.click("compare.file.0"));
    shown.window.settle();
    CHECK(shown.app.comparing.problem.find("/somewhere/other.py") != std::string::npos);
    CHECK(shown.window.has("compare.empty"));
}

TEST_CASE("texts part at their first line that is another") {
    using runtime::source::SourceText;
    const auto changed = [](const char* one, const char* other) {
        const auto found = model::changed_lines(SourceText("", one), SourceText("", other));
        return std::pair(found.first, found.count);
    };
    CHECK(changed("a\nb\n", "a\nb\n") == std::pair(0U, 0U));
    CHECK(changed("a\nb\nc\n", "a\nx\nc\n") == std::pair(2U, 1U));
    CHECK(changed("a\nc\n", "a\nb\nc\n") == std::pair(2U, 1U));
    CHECK(changed("a\n", "x\ny\na\n") == std::pair(1U, 2U));
    const auto one = model::changed_lines(SourceText("", "  f(a, timeout=1.0, b)\n"),
                                          SourceText("", "  f(a, timeout=1.5, b)\n"));
    CHECK(one.parts[0] == "timeout=1.0");
    CHECK(one.parts[1] == "timeout=1.5");
}

TEST_CASE("in a low window the outputs have the room, with the difference in words above them") {
    RunWindow shown(printing(3), 640, 360);
    nudge_last_number(shown);
    open_compare(shown);
    CHECK_FALSE(shown.window.has("compare.timeline"));
    REQUIRE(shown.window.has("compare.differs.0"));
    CHECK(shown.window.rect_of("compare.differs.0").y >
          shown.window.rect_of("compare.export").bottom());
    CHECK(shown.window.rect_of("compare.differs.1").bottom() < 360);
}

TEST_CASE("a change of the scenario alone is compared as one, and is nothing to be saved") {
    RunWindow shown("import asyncio\n"
                    "async def main():\n"
                    "    await asyncio.sleep(1)\n"
                    "    print('done')\n"
                    "asyncio.run(main())\n");
    auto scenario = shown.app.document.scenario();
    scenario.interrupt_at_s = 0.25;
    model::apply(shown.app, model::SetScenario{scenario});
    shown.window.settle();
    CHECK_FALSE(shown.window.has("code.edited"));
    model::apply(shown.app, model::ShowDialog{model::Dialog::Compare});
    shown.window.settle();
    CHECK(shown.window.has("compare.scenario"));
    REQUIRE(shown.app.comparing.result);
    const auto& timeline = shown.app.comparing.result->timeline;
    const auto mark = std::ranges::find_if(timeline.marks, [](const auto& each) {
        return each.kind == runtime::trace::MarkKind::Interrupt;
    });
    REQUIRE(mark != timeline.marks.end());
    // It stands in the lanes of the second run.
    const auto& title = shown.app.comparing.result->runs[1].title;
    CHECK(timeline.lanes[mark->lane].label == title);
}
