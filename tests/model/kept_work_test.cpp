#include "app/model/app.h"

#include "app/model/own_lessons.h"
#include "app/model/pipeline_run.h"
#include "app/model/problems.h"
#include "app/model/settings.h"
#include "lessons/catalogue.h"
#include "lessons/new_lesson.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace app::model;
namespace fs = std::filesystem;

namespace {

// Folders of its own, so that no test writes into the user's.
struct HomeFolder {
    HomeFolder() {
        char name[] = "/tmp/coroscope-home-XXXXXX";
        path = mkdtemp(name);
        setenv("XDG_DATA_HOME", path.c_str(), 1);
        setenv("XDG_CONFIG_HOME", path.c_str(), 1);
    }
    ~HomeFolder() {
        fs::remove_all(path);
        unsetenv("XDG_DATA_HOME");
        unsetenv("XDG_CONFIG_HOME");
    }
    fs::path path;
};

App saving_app() {
    App app;
    app.services.start_run = pipeline_runs();
    app.services.catalogue = &lessons::shipped_catalogue();
    app.services.saves = true;
    return app;
}

fs::path new_lesson(const std::string& id) {
    const fs::path folder = own_lessons_folder() / id;
    for (const auto& [name, bytes] : lessons::example_files())
        REQUIRE(write_file(folder / name, bytes));
    return folder;
}

} // namespace

TEST_CASE("a pasted program that was never saved is there again at the next start") {
    const HomeFolder home;
    std::string last;
    {
        App app = saving_app();
        apply(app, PasteProgram{"print(1)\n"});
        apply(app, EditText{"print(2)\n", 0});
        save_changes(app);
        last = app.ui.settings.last_document;
        apply(app, PasteProgram{"print('another')\n"});
        save_changes(app);
        CHECK(unsaved_programs(app).size() == 2);
    }
    App app = saving_app();
    REQUIRE(open_document(app, last));
    CHECK(app.document.text() == "print(2)\n");
    CHECK(app.document.kind == DocumentKind::Pasted);
}

TEST_CASE("a pasted program that is saved becomes its file and is kept no more") {
    const HomeFolder home;
    App app = saving_app();
    apply(app, PasteProgram{"print(1)\n"});
    save_changes(app);
    apply(app, SaveFile{});
    CHECK(app.ui.dialog == Dialog::SaveAs);
    const std::string path = home.path / "mine.py";
    apply(app, SaveAs{path});
    save_changes(app);
    CHECK(app.document.kind == DocumentKind::File);
    CHECK(*read_file(path) == "print(1)\n");
    CHECK(unsaved_programs(app).empty());
    REQUIRE_FALSE(app.ui.settings.recent_files.empty());
    CHECK(app.ui.settings.recent_files.front() == path);
}

TEST_CASE("what was not saved of a file comes back, and saving makes an end of it") {
    const HomeFolder home;
    const std::string path = home.path / "mine.py";
    REQUIRE(write_file(path, "print(1)\n"));
    {
        App app = saving_app();
        REQUIRE(open_document(app, path));
        apply(app, EditText{"print(12)\n", 0});
        save_changes(app);
    }
    {
        App app = saving_app();
        REQUIRE(open_document(app, path));
        CHECK(app.document.text() == "print(12)\n");
        CHECK(app.document.is_edited());
        CHECK_FALSE(app.ui.notices.empty());
        apply(app, Undo{});
        CHECK(app.document.text() == "print(1)\n");
        apply(app, Redo{});
        apply(app, SaveFile{});
        save_changes(app);
    }
    App app = saving_app();
    REQUIRE(open_document(app, path));
    CHECK_FALSE(app.document.is_edited());
    CHECK(*read_file(path) == "print(12)\n");
}

TEST_CASE("what was not saved of a file comes back where the file itself is gone") {
    const HomeFolder home;
    const std::string path = home.path / "mine.py";
    REQUIRE(write_file(path, "print(1)\n"));
    {
        App app = saving_app();
        REQUIRE(open_document(app, path));
        apply(app, EditText{"print(12)\n", 0});
        save_changes(app);
    }
    std::filesystem::remove(path);
    App app = saving_app();
    REQUIRE(open_document(app, path));
    CHECK(app.document.text() == "print(12)\n");
    CHECK(app.document.is_edited());
    REQUIRE_FALSE(app.ui.notices.empty());
    apply(app, SaveFile{});
    save_changes(app);
    CHECK(*read_file(path) == "print(12)\n");
    std::filesystem::remove(path);
    CHECK_FALSE(open_document(app, path));
}

TEST_CASE("undoing a paste goes back to what it took the place of, as it was left") {
    const HomeFolder home;
    const std::string path = home.path / "mine.py";
    REQUIRE(write_file(path, "print(1)\n"));
    App app = saving_app();
    REQUIRE(open_document(app, path));
    apply(app, EditText{"print(12)\n", 0});
    apply(app, SeekTo{2});
    const auto run = app.document.run;
    apply(app, PasteProgram{"print('pasted')\n"});
    REQUIRE(app.document.kind == DocumentKind::Pasted);
    REQUIRE_FALSE(app.ui.notices.empty());
    CHECK(app.ui.notices.back().detail.find("mine.py") != std::string::npos);
    // What was changed of the paste is undone first.
    apply(app, EditText{"print('pasted!')\n", 0});
    apply(app, Undo{});
    CHECK(app.document.text() == "print('pasted')\n");
    REQUIRE(can_undo(app));
    apply(app, Undo{});
    CHECK(app.document.id == path);
    CHECK(app.document.text() == "print(12)\n");
    CHECK(app.document.run == run);
    CHECK(app.cursor == 2);
    CHECK(app.ui.settings.last_document == path);
    save_changes(app);
    CHECK(unsaved_programs(app).size() == 1);
    apply(app, Undo{});
    CHECK(app.document.text() == "print(1)\n");
    CHECK_FALSE(can_undo(app));
}

TEST_CASE("a text put in the place of a lesson's is a program of its own, and the lesson is kept") {
    const HomeFolder home;
    App app = saving_app();
    REQUIRE(open_document(app, "wait"));
    const std::string lesson = app.document.text();
    apply(app, EditText{lesson + "print('mine')\n", 0});
    const std::string mine = app.document.text();
    const std::string other = "import asyncio\n"
                              "async def main():\n"
                              "    await asyncio.sleep(1)\n"
                              "    print('other')\n"
                              "asyncio.run(main())\n";
    apply(app, EditText{other, 0});
    CHECK(app.document.kind == DocumentKind::Pasted);
    CHECK(app.document.text() == other);
    CHECK(current_lesson(app) == nullptr);
    CHECK_FALSE(app.document.ghost);
    REQUIRE_FALSE(app.ui.notices.empty());
    apply(app, Undo{});
    CHECK(app.document.id == "wait");
    CHECK(app.document.text() == mine);
    // Whoever takes away most of the lesson, or writes on, still has it.
    apply(app, EditText{lesson.substr(0, lesson.size() / 4), 0});
    CHECK(app.document.id == "wait");
    apply(app, EditText{"", 0});
    CHECK(app.document.id == "wait");
    apply(app, Undo{});
    apply(app, EditText{lesson + other, 0});
    CHECK(app.document.id == "wait");
    apply(app, ToggleComment{{0, static_cast<std::uint32_t>(app.document.text().size())}});
    CHECK(app.document.text().starts_with("# "));
    CHECK(app.document.id == "wait");
}

TEST_CASE("a paste over a lesson is undone too, but not once it has a file") {
    const HomeFolder home;
    App app = saving_app();
    REQUIRE(open_document(app, "gather"));
    apply(app, PasteProgram{"print(1)\n"});
    apply(app, Undo{});
    CHECK(app.document.id == "gather");
    apply(app, PasteProgram{"print(1)\n"});
    apply(app, SaveAs{home.path / "mine.py"});
    CHECK_FALSE(can_undo(app));
}

TEST_CASE("a file that vanishes is missed once, and its text is kept until it is back") {
    const HomeFolder home;
    const std::string path = home.path / "mine.py";
    REQUIRE(write_file(path, "print(1)\n"));
    App app = saving_app();
    REQUIRE(open_document(app, path));
    std::filesystem::remove(path);
    // Programs that save by writing anew take it away for a moment.
    CHECK_FALSE(poll_disk(app));
    CHECK(app.ui.notices.empty());
    CHECK(poll_disk(app));
    CHECK(app.ui.notices.size() == 1);
    CHECK_FALSE(poll_disk(app));
    CHECK(app.document.is_edited());
    save_changes(app);
    {
        App other = saving_app();
        REQUIRE(open_document(other, path));
        CHECK(other.document.text() == "print(1)\n");
    }
    REQUIRE(write_file(path, "print(123)\n"));
    CHECK(poll_disk(app));
    CHECK(app.document.text() == "print(123)\n");
    CHECK_FALSE(app.document.is_edited());
    std::filesystem::remove(path);
    poll_disk(app);
    poll_disk(app);
    apply(app, SaveFile{});
    CHECK(*read_file(path) == "print(123)\n");
    CHECK_FALSE(app.document.is_edited());
    CHECK_FALSE(poll_disk(app));
}

TEST_CASE("saving over what another program wrote asks once") {
    const HomeFolder home;
    const std::string path = home.path / "mine.py";
    REQUIRE(write_file(path, "print(1)\n"));
    App app = saving_app();
    REQUIRE(open_document(app, path));
    apply(app, EditText{"print(12)\n", 0});
    REQUIRE(write_file(path, "print('theirs')\n"));
    SECTION("which was seen") {
        CHECK(poll_disk(app));
    }
    SECTION("which was not seen yet") {}
    apply(app, SaveFile{});
    CHECK(*read_file(path) == "print('theirs')\n");
    CHECK(app.ui.notices.back().kind == NoticeKind::Warning);
    apply(app, SaveFile{});
    CHECK(*read_file(path) == "print(12)\n");
    apply(app, EditText{"print(123)\n", 0});
    apply(app, SaveFile{});
    CHECK(*read_file(path) == "print(123)\n");
}

TEST_CASE("the last document is found again from another folder") {
    const HomeFolder home;
    REQUIRE(write_file(home.path / "mine.py", "print(1)\n"));
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(home.path);
    App app = saving_app();
    REQUIRE(open_document(app, "./mine.py"));
    CHECK(app.ui.settings.last_document == std::filesystem::current_path() / "mine.py");
    std::filesystem::current_path(before);
}

TEST_CASE("recent files are kept, the latest first and each once") {
    const HomeFolder home;
    App app = saving_app();
    for (int i = 0; i < 12; ++i) {
        const std::string path = home.path / ("p" + std::to_string(i % 10) + ".py");
        REQUIRE(write_file(path, "print(1)\n"));
        apply(app, OpenFile{path});
    }
    const auto& recent = app.ui.settings.recent_files;
    CHECK(recent.size() == recent_files_max);
    CHECK(recent.front() == (home.path / "p1.py").string());
    CHECK(std::count(recent.begin(), recent.end(), recent.front()) == 1);
    const Saved saved = saved_from_toml(to_toml(app.ui.settings, app.ui.layout));
    CHECK(saved.settings.recent_files == recent);
}

TEST_CASE("a lesson of one's own stands beside the shipped ones and follows its files") {
    const HomeFolder home;
    const fs::path folder = new_lesson("kettles");
    App app = saving_app();
    load_own_lessons(app, own_lessons_folder());
    REQUIRE(open_document(app, "kettles"));
    CHECK(current_lesson(app)->is_own);
    CHECK(problems_of_lesson(app, "kettles").empty());
    CHECK_FALSE(poll_own_lessons(app));

    std::string program = *read_file(folder / "lesson.py");
    program.replace(program.find("2.0"), 3, "2.55");
    REQUIRE(write_file(folder / "lesson.py", program));
    CHECK(poll_disk(app));
    CHECK(app.document.text() == program);
    CHECK(app.document.run->timeline.end_time == Approx(2.55));

    REQUIRE(write_file(folder / "lesson.toml", "order = 3\ntitle = 'no\n"));
    CHECK(poll_own_lessons(app));
    const auto problems = problems_of_lesson(app, "kettles");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == "kettles/lesson.toml");
    CHECK(problems[0].line == 2);
    CHECK(current_lesson(app) != nullptr); // As it was last.
}

TEST_CASE("what check finds in the open lesson is shown, with its line") {
    const HomeFolder home;
    const fs::path folder = new_lesson("kettles");
    App app = saving_app();
    load_own_lessons(app, own_lessons_folder());
    REQUIRE(open_document(app, "kettles"));
    std::string prose = *read_file(folder / "lesson.en.md");
    const std::string anchor = "prints \"main: tea\"";
    prose.replace(prose.find(anchor), anchor.size(), "prints \"main: coffee\"");
    REQUIRE(write_file(folder / "lesson.en.md", prose));
    std::string other = *read_file(folder / "lesson.zh.md");
    other.replace(other.find(anchor), anchor.size(), "prints \"main: coffee\"");
    REQUIRE(write_file(folder / "lesson.zh.md", other));
    REQUIRE(poll_own_lessons(app));
    const auto problems = problems_of_lesson(app, "kettles");
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].message.find("main: coffee") != std::string::npos);
    CHECK(problems[0].line > 0);
}

TEST_CASE("a lesson of one's own can not take the name of a shipped one") {
    const HomeFolder home;
    new_lesson("gather");
    App app = saving_app();
    load_own_lessons(app, own_lessons_folder());
    CHECK_FALSE(is_own_lesson(app, "gather"));
    CHECK(app.own_lessons.problems.size() == 1);
}

TEST_CASE("a problem names the lesson that is about it") {
    App app = saving_app();
    app.services.saves = false;
    apply(app, PasteProgram{"def f():\n    await g()\n"});
    auto problems = problems_of(app);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].is_error);
    CHECK(problems[0].lesson == "coroutine-objects");
    apply(app, PasteProgram{"import asyncio\n"
                            "async def f(): pass\n"
                            "async def main():\n"
                            "    f()\n"
                            "asyncio.run(main())\n"});
    problems = problems_of(app);
    REQUIRE(problems.size() == 1);
    CHECK_FALSE(problems[0].is_error);
    CHECK(problems[0].lesson == "coroutine-objects");
    CHECK(app.document.text().substr(problems[0].span.begin, problems[0].span.size()).find("f()") !=
          std::string::npos);
    apply(app, GoToProblem{1});
    CHECK(app.ui.select_span == problems[0].span);
}

TEST_CASE("the line of an uncaught group is where the group came from") {
    App app = saving_app();
    app.services.saves = false;
    apply(app, PasteProgram{"import asyncio\n"
                            "async def fail():\n"
                            "    raise ValueError('bad')\n"
                            "async def main():\n"
                            "    async with asyncio.TaskGroup() as outer:\n"
                            "        outer.create_task(fail())\n"
                            "asyncio.run(main())\n"});
    const auto problems = problems_of(app);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].ended_run);
    CHECK(problems[0].message.starts_with("ExceptionGroup: "));
    CHECK(app.document.text().substr(problems[0].span.begin, 10) == "async with");
}

TEST_CASE(
    "two windows that change one lesson keep both texts, and neither writes over the other's") {
    const HomeFolder home;
    App one = saving_app();
    App other = saving_app();
    REQUIRE(open_document(one, "gather"));
    REQUIRE(open_document(other, "gather"));
    apply(one, EditText{"print('one')\n", 0});
    save_changes(one);
    CHECK(one.ui.notices.empty());
    apply(other, EditText{"print('other')\n", 0});
    const auto revision = other.revision;
    save_changes(other);
    CHECK(other.revision != revision); // So that the window draws what is said.
    REQUIRE(other.ui.notices.size() == 1);
    CHECK(other.ui.notices.back().kind == NoticeKind::Error); // It stays until it was read.
    CHECK(other.document.id == "gather");
    // From then on each writes its own, and no more is said.
    apply(one, EditText{"print('one!')\n", 0});
    save_changes(one);
    apply(other, EditText{"print('other!')\n", 0});
    save_changes(other);
    CHECK(one.ui.notices.empty());
    CHECK(other.ui.notices.size() == 1);

    App later = saving_app();
    REQUIRE(open_document(later, "gather"));
    CHECK(later.document.text() == "print('one!')\n");
    const auto unsaved = unsaved_programs(later);
    REQUIRE(unsaved.size() == 1);
    REQUIRE(open_document(later, unsaved[0].id));
    CHECK(later.document.text() == "print('other!')\n");

    // Who goes back to the lesson needs no copy, and takes nothing from the other.
    apply(other, ResetToLesson{});
    save_changes(other);
    CHECK(unsaved_programs(later).empty());
    App last = saving_app();
    REQUIRE(open_document(last, "gather"));
    CHECK(last.document.text() == "print('one!')\n");
}

TEST_CASE("a window that changed nothing takes nothing away from one that did") {
    const HomeFolder home;
    App one = saving_app();
    App other = saving_app();
    REQUIRE(open_document(one, "gather"));
    REQUIRE(open_document(other, "gather"));
    const std::string shipped = other.document.text();
    apply(one, EditText{"print('one')\n", 0});
    save_changes(one);
    apply(other, EditText{"print('other')\n", 0});
    apply(other, Undo{});
    REQUIRE(other.document.text() == shipped);
    save_changes(other);
    CHECK(other.ui.notices.empty());
    App later = saving_app();
    REQUIRE(open_document(later, "gather"));
    CHECK(later.document.text() == "print('one')\n");
}

TEST_CASE("what two windows have not saved of one file, or pasted at one time, is kept twice") {
    const HomeFolder home;
    const std::string path = home.path / "mine.py";
    REQUIRE(write_file(path, "print(1)\n"));
    App one = saving_app();
    App other = saving_app();
    REQUIRE(open_document(one, path));
    REQUIRE(open_document(other, path));
    apply(one, EditText{"print('one')\n", 0});
    apply(other, EditText{"print('other')\n", 0});
    save_changes(one);
    save_changes(other);
    CHECK(unsaved_programs(one).size() == 1);
    // The file it is saved into is the copy from then on.
    apply(other, SaveAs{home.path / "other.py"});
    save_changes(other);
    CHECK(unsaved_programs(one).empty());
    CHECK(*read_file(home.path / "other.py") == "print('other')\n");

    App third = saving_app();
    App fourth = saving_app();
    apply(third, PasteProgram{"print('third')\n"});
    apply(fourth, PasteProgram{"print('fourth')\n"});
    save_changes(third);
    save_changes(fourth);
    CHECK(unsaved_programs(one).size() == 2);
}

TEST_CASE("answers that another window wrote meanwhile stay") {
    Progress own;
    own["gather"]["a"].chosen = "ours";
    Progress kept;
    kept["gather"]["a"].chosen = "theirs";
    kept["wait"]["b"].chosen = "theirs";
    add_answers_of_others(own, kept, "gather");
    CHECK(own["gather"]["a"].chosen == "ours");
    CHECK(own["wait"]["b"].chosen == "theirs");
}

TEST_CASE("who leaves a program without a file is told that it is kept, and by what it is found") {
    const HomeFolder home;
    App app = saving_app();
    apply(app, NewProgram{});
    apply(app, EditText{"import asyncio\nasync def brew():\n    pass\n", 0});
    const std::string name = app.document.file_name;
    apply(app, OpenLesson{"gather"});
    REQUIRE(app.ui.notices.size() == 1);
    CHECK(app.ui.notices[0].detail.find(name) != std::string::npos);
    CHECK(app.ui.notices[0].detail.find("async def brew()") != std::string::npos);
    const auto kept = unsaved_programs(app);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].name == name);
    CHECK(kept[0].line == "async def brew()");
    CHECK(kept[0].modified_ns > 0);
    apply(app, OpenLesson{"tasks"});
    CHECK(app.ui.notices.empty());
    apply(app, NewProgram{}); // Nothing is written into it, so nothing is kept.
    apply(app, OpenLesson{"gather"});
    CHECK(app.ui.notices.empty());
}
