#include "app/model/app.h"
#include "app/model/breakpoints.h"
#include "app/model/document.h"
#include "app/model/edits.h"
#include "app/model/pipeline_run.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace app::model;

namespace {

// A data folder of its own, so that no test writes into the user's.
struct DataFolder {
    DataFolder() {
        char name[] = "/tmp/coroscope-edits-XXXXXX";
        path = mkdtemp(name);
        setenv("XDG_DATA_HOME", path.c_str(), 1);
    }
    ~DataFolder() {
        std::filesystem::remove_all(path);
        unsetenv("XDG_DATA_HOME");
    }
    std::string path;
};

const Edit shipped{"shipped", ""};

} // namespace

TEST_CASE("an edit of a lesson comes back as the same text") {
    const DataFolder folder;
    const std::string text = "print('''a\n\"\"\"\\n 协程''')\r\n\tx\n";
    REQUIRE_FALSE(save_edit("gather", shipped, {text, ""}));
    const LoadedEdit loaded = load_edit("gather", shipped);
    CHECK(loaded.state == EditState::Current);
    CHECK(loaded.edit.text == text);
}

TEST_CASE("an edit outlives a change of the shipped lesson, and says so") {
    const DataFolder folder;
    REQUIRE_FALSE(save_edit("gather", {"old lesson", ""}, {"mine", ""}));
    const LoadedEdit loaded = load_edit("gather", {"new lesson", ""});
    CHECK(loaded.state == EditState::LessonChanged);
    CHECK(loaded.edit.text == "mine");
}

TEST_CASE("going back to the lesson's own text removes the edit") {
    const DataFolder folder;
    REQUIRE_FALSE(save_edit("gather", shipped, {"mine", ""}));
    REQUIRE_FALSE(save_edit("gather", shipped, shipped));
    CHECK(load_edit("gather", shipped).state == EditState::None);
}

TEST_CASE("a scenario is kept with the edit, and by itself is one") {
    const DataFolder folder;
    REQUIRE_FALSE(save_edit("gather", shipped, {"shipped", "seed = 7\n"}));
    const LoadedEdit loaded = load_edit("gather", shipped);
    CHECK(loaded.state == EditState::Current);
    CHECK(loaded.edit == Edit{"shipped", "seed = 7\n"});
}

TEST_CASE("an edit of the text alone takes the lesson's own scenario") {
    const DataFolder folder;
    const Edit lesson{"shipped", "interrupt = 2.0\n"};
    REQUIRE_FALSE(save_edit("gather", lesson, {"mine", lesson.scenario}));
    CHECK(load_edit("gather", lesson).edit.scenario == lesson.scenario);
}

TEST_CASE("a file is written whole or not at all") {
    const DataFolder folder;
    CHECK(write_file(std::filesystem::path(folder.path) / "deep" / "a.txt", "bytes"));
    CHECK(read_file(std::filesystem::path(folder.path) / "deep" / "a.txt") == "bytes");
    const auto failed = write_file("/proc/nowhere/a.txt", "bytes");
    REQUIRE_FALSE(failed);
    CHECK(failed.error().find("/proc/nowhere") != std::string::npos);
    CHECK_FALSE(read_file(folder.path));
}

TEST_CASE("breakpoints come back with their document, and go when they are cleared") {
    const DataFolder folder;
    const std::string file = folder.path + "/program.py";
    std::ofstream(file) << "print(1)\nprint(2)\n";
    App app;
    app.services.saves = true;
    REQUIRE(open_document(app, file));
    apply(app, ToggleBreakpoint{"line 2"});
    apply(app, ToggleBreakpoint{"task * failed"});
    save_changes(app);
    App later;
    later.services.saves = true;
    REQUIRE(open_document(later, file));
    CHECK(later.document.breakpoints == std::vector<std::string>{"line 2", "task * failed"});
    apply(later, ClearBreakpoints{});
    save_changes(later);
    CHECK(load_breakpoints(file).empty());
}

TEST_CASE("breakpoints belong to a file, by whatever path it was opened") {
    const DataFolder folder;
    std::ofstream(folder.path + "/program.py") << "print(1)\nprint(2)\n";
    const auto stood_in = std::filesystem::current_path();
    std::filesystem::current_path(folder.path);
    App app;
    app.services.saves = true;
    REQUIRE(open_document(app, "program.py"));
    apply(app, ToggleBreakpoint{"line 2"});
    save_changes(app);
    std::filesystem::current_path(stood_in);
    App later;
    later.services.saves = true;
    REQUIRE(open_document(later, folder.path + "/program.py"));
    CHECK(later.document.breakpoints == std::vector<std::string>{"line 2"});
}

TEST_CASE("a new program is empty, and undo leads back to what was open") {
    App app;
    app.services.start_run = pipeline_runs();
    open_pasted(app, "print(1)\n");
    apply(app, NewProgram{});
    CHECK(app.document.kind == DocumentKind::Pasted);
    CHECK(app.document.text().empty());
    CHECK(app.ui.focus_editor);
    CHECK(app.ui.notices.back().text.find("new program") != std::string::npos);
    apply(app, EditText{"print(2)\n", 9});
    CHECK(app.document.run->source.text() == "print(2)\n");
    apply(app, Undo{});
    apply(app, Undo{});
    CHECK(app.document.text() == "print(1)\n");
}

TEST_CASE("a run of another size is shown whole, and one that a limit stopped leaves no ghost") {
    App app;
    app.services.start_run = pipeline_runs();
    open_pasted(app, "import time\nwhile True:\n    print(time.time())\n    time.sleep(1)\n");
    while (work(app, 100)) {
    }
    app.ui.view = {0.5, 0.6, 0};
    RunScenario scenario = app.document.scenario();
    scenario.interrupt_at_s = 2.5;
    apply(app, SetScenario{scenario});
    while (work(app, 100)) {
    }
    CHECK(app.ui.view.is_whole());
    CHECK(app.document.ghost == nullptr);
}

TEST_CASE("a breakpoint where there is no code goes to the next line that has some") {
    App app;
    open_pasted(app, "print(1)\n\n    # why\nprint(2)\n\n");
    apply(app, ToggleBreakpoint{"line 2"});
    CHECK(app.document.breakpoints == std::vector<std::string>{"line 4"});
    apply(app, ToggleBreakpoint{"line 3"});
    CHECK(app.document.breakpoints == std::vector<std::string>{"line 4"});
    apply(app, ToggleBreakpoint{"line 5"});
    CHECK(app.document.breakpoints == std::vector<std::string>{"line 4"});
    apply(app, ToggleBreakpoint{"line 4"});
    CHECK(app.document.breakpoints.empty());
}

TEST_CASE("a file of breakpoints that cannot be read is none") {
    const DataFolder folder;
    std::filesystem::create_directories(breakpoints_path().parent_path());
    std::ofstream(breakpoints_path()) << "a = [\"no moment at all\", 3]\nb = ";
    CHECK(load_breakpoints("a").empty());
    std::ofstream(breakpoints_path()) << "a = [\"no moment at all\", 3, \"line 4\"]\n";
    CHECK(load_breakpoints("a") == std::vector<std::string>{"line 4"});
}
