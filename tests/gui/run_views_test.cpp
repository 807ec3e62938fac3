// The panels that tell of a run's course, on programs that the machine runs.
#include "run_window.h"

#include "app/model/document.h"
#include "app/model/narrate.h"
#include "app/model/pipeline_run.h"
#include "app/model/problems.h"
#include "lessons/catalogue.h"
#include "runtime/trace/walk.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace app;
using runtime::trace::EventKind;
using tests::RunWindow;

namespace {

const char* const sleepers = R"(import asyncio
async def fetch(name, delay):
    await asyncio.sleep(delay)
    print(name)
async def main():
    await asyncio.gather(fetch("A", 2), fetch("B", 2), fetch("C", 3))
asyncio.run(main())
)";

const char* const cancels = R"(import asyncio
async def inner():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("clean")
        raise
async def outer():
    await asyncio.gather(inner(), inner())
async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
asyncio.run(main())
)";

// The token of a task, as the loop panel names it.
std::string token(std::uint32_t task) {
    return "token." + std::to_string(2 * task);
}

runtime::trace::World world_at(const model::App& app) {
    runtime::trace::World world(app.document.run->index);
    world.seek(app.cursor);
    return world;
}

// Stands right before task 2's first step begins to run.
void stand_before_run(RunWindow& shown) {
    shown.go_to("task fetch started");
    const auto& index = shown.app.document.run->index;
    model::apply(
        shown.app,
        model::SeekTo{*index.previous_of_kind(shown.app.cursor, EventKind::HandleRunBegan) - 1});
    shown.window.settle();
    shown.wait(30);
}

} // namespace

TEST_CASE("of a module that is missing the window tells what there is, in its language") {
    RunWindow shown("import numpy\n", 1280, 720);
    model::apply(shown.app, model::SeekLast{});
    shown.window.settle();
    REQUIRE(model::problems_of(shown.app).size() == 1);
    CHECK(model::problems_of(shown.app)[0].hint.ends_with("'math' and 'statistics' are there"));
    CHECK(shown.window.has("code.trouble"));
    model::apply(shown.app, model::SetLanguage{model::Language::Chinese});
    CHECK(model::problems_of(shown.app)[0].hint.starts_with("Coroscope 不使用本机安装的包"));
}

TEST_CASE("a step moves a token from the queue into the running slot, within a fifth of a second") {
    RunWindow shown(sleepers);
    stand_before_run(shown);
    const float queued = shown.window.rect_of(token(2)).y;
    shown.window.press_key({"."});
    shown.wait(3);
    const float moving = shown.window.rect_of(token(2)).y;
    shown.wait(13);
    const float rests = shown.window.rect_of(token(2)).y;
    CHECK(rests == shown.window.rect_of("loop.running").y);
    CHECK(rests < moving);
    CHECK(moving < queued);
}

TEST_CASE("with reduced motion, and at a jump, tokens are at once where they belong") {
    RunWindow shown(sleepers);
    stand_before_run(shown);
    const auto before = shown.app.cursor;
    model::apply(shown.app, model::SeekTo{before + 1});
    shown.wait(2);
    CHECK(shown.window.rect_of(token(2)).y == shown.window.rect_of("loop.running").y);
    shown.app.ui.settings.reduced_motion = true;
    model::apply(shown.app, model::SeekTo{before});
    shown.wait(30);
    shown.window.press_key({"."});
    CHECK(shown.window.rect_of(token(2)).y == shown.window.rect_of("loop.running").y);
}

TEST_CASE("idle time is a step with its own words, and timers that tie say who goes first") {
    RunWindow shown(sleepers);
    CHECK_FALSE(shown.window.has("loop.idle"));
    shown.go_to_kind(EventKind::LoopIdle);
    CHECK(shown.window.has("loop.idle"));
    CHECK(shown.window.has("loop.tie"));
    model::apply(shown.app, model::StepForward{model::StepSize::TaskSwitch});
    model::apply(shown.app, model::StepBack{model::StepSize::TaskSwitch});
    CHECK(shown.app.document.run->index.event(shown.app.cursor).kind() == EventKind::LoopIdle);
}

TEST_CASE("tasks that wait for the same stand together, and a queue shows where its batch ends") {
    RunWindow shown(sleepers);
    shown.go_to_kind(EventKind::LoopIdle);
    CHECK(shown.window.has("waits.group.a timer"));
    CHECK(shown.window.has("waits.group.gather(3)"));
    CHECK_FALSE(shown.window.has("loop.boundary"));
    RunWindow chain("import asyncio\n"
                    "async def work():\n"
                    "    await asyncio.sleep(0)\n"
                    "async def main():\n"
                    "    await asyncio.gather(work(), work(), work())\n"
                    "asyncio.run(main())\n");
    chain.go_to("task work suspended #2");
    CHECK(chain.window.has("loop.boundary"));
}

const char* const shared_things = R"(import asyncio
async def worker(name, jobs, lock):
    job = await jobs.get()
    async with lock:
        print(name, job)
        await asyncio.sleep(1)
async def main():
    jobs = asyncio.Queue(5)
    lock = asyncio.Lock()
    ready = asyncio.Event()
    tasks = [asyncio.create_task(worker(n, jobs, lock)) for n in 'ab']
    await asyncio.sleep(1)
    for n in (7, 8, 9):
        jobs.put_nowait(n)
    print('put')
    await asyncio.wait(tasks)
asyncio.run(main())
)";

TEST_CASE("who is woken waits no longer, and who waits for several stands over them") {
    RunWindow shown(shared_things);
    const auto group = [&](const char* what) {
        return shown.window.has(std::string("waits.group.") + what);
    };
    shown.go_to("prints \"put\"");
    CHECK_FALSE(group("jobs.get()"));
    CHECK_FALSE(shown.window.has("waits.2"));
    CHECK_FALSE(shown.window.has("waits.3"));
    CHECK(group("a timer") == false);
    for (const char* const name : {"shared.jobs", "shared.lock", "shared.ready"})
        CHECK(shown.window.has(name));
    shown.go_to("prints \"a 7\"");
    CHECK_FALSE(shown.window.has("waits.2"));
    CHECK(group("asyncio.wait() for 2 tasks"));
    CHECK(shown.window.has("waits.child.2"));
}

TEST_CASE("who awaits a shield stands over the task inside of it, each over its own") {
    RunWindow shown("import asyncio\n"
                    "async def work(n):\n"
                    "    await asyncio.sleep(n)\n"
                    "async def outer(n):\n"
                    "    await asyncio.shield(work(n))\n"
                    "async def main():\n"
                    "    await asyncio.gather(outer(5), outer(6))\n"
                    "asyncio.run(main())\n");
    shown.go_to("task work(6) suspended");
    CHECK(shown.window.has("waits.group.shield() (no. 1)"));
    CHECK(shown.window.has("waits.group.shield() (no. 2)"));
    CHECK(shown.window.has("waits.child.4"));
    CHECK(shown.window.has("waits.child.5"));
}

TEST_CASE("threads stand in the loop panel, those of a pool together") {
    RunWindow shown("import asyncio, time\n"
                    "async def main():\n"
                    "    await asyncio.gather(*(asyncio.to_thread(time.sleep, 1) for _ in 'ab'))\n"
                    "asyncio.run(main())\n");
    shown.go_to("clock 1");
    CHECK(shown.window.has("thread.1"));
    CHECK(shown.window.has("thread.3"));
}

TEST_CASE("the storyboard tells each cancellation, and its scenes lead to their events") {
    RunWindow shown(cancels);
    REQUIRE(shown.window.click("tasks.view.2"));
    shown.window.settle();
    REQUIRE(shown.app.findings.cancellations.size() == 3);
    CHECK(shown.window.has("cancel.2"));
    CHECK(shown.window.rect_of("cancel.1").x > shown.window.rect_of("cancel.0").x);
    REQUIRE(shown.window.click("cancel.1.1"));
    CHECK(shown.app.cursor == shown.app.findings.cancellations[1].delivered);
    REQUIRE(shown.window.click("cancel.1.2"));
    CHECK(shown.app.cursor == shown.app.findings.cancellations[1].cleaning);
}

TEST_CASE("a run without cancellations says so") {
    RunWindow shown(sleepers);
    model::apply(shown.app, model::ShowTaskView{model::TaskView::Cancellations});
    shown.window.settle();
    CHECK_FALSE(shown.window.has("cancel.0"));
}

TEST_CASE("the tree shows who awaits whom, and a press on a task selects it") {
    RunWindow shown(sleepers);
    shown.go_to_kind(EventKind::LoopIdle);
    REQUIRE(shown.window.click("tasks.view.1"));
    shown.window.settle();
    CHECK(shown.window.rect_of("tree.2").x > shown.window.rect_of("tree.1").x);
    CHECK(shown.window.rect_of("tree.2").x == shown.window.rect_of("tree.4").x);
    REQUIRE(shown.window.click("tree.3"));
    CHECK(shown.app.ui.selected_task == runtime::trace::TaskId{3});
}

TEST_CASE("what the last step changed is marked, and a step back marks nothing") {
    RunWindow shown(sleepers);
    stand_before_run(shown);
    model::apply(shown.app, model::StepForward{model::StepSize::TaskSwitch});
    shown.window.settle();
    CHECK(shown.window.has("changed"));
    model::apply(shown.app, model::StepBack{model::StepSize::Event});
    shown.window.settle();
    CHECK_FALSE(shown.window.has("changed"));
}

TEST_CASE("a mistake has a mark on the timeline, a card that leads to it, and its lesson") {
    RunWindow shown("import asyncio\n"
                    "async def work():\n"
                    "    pass\n"
                    "async def main():\n"
                    "    work()\n"
                    "    await asyncio.sleep(1)\n"
                    "asyncio.run(main())\n");
    REQUIRE(shown.app.findings.mistakes.size() == 1);
    REQUIRE(shown.window.has("mistake.0"));
    REQUIRE(shown.window.click("mistake.0"));
    CHECK(shown.app.cursor == shown.app.findings.mistakes[0].event);
    CHECK(shown.app.ui.side == model::SideTab::Checks);
    model::apply(shown.app, model::SeekLast{});
    shown.window.settle();
    const draw::Rect card = shown.window.rect_of("checks.0");
    shown.window.move_mouse(card.x + 20, card.y + 12);
    shown.window.frame();
    shown.window.press();
    shown.window.release();
    CHECK(shown.app.cursor == shown.app.findings.mistakes[0].event);
    shown.window.settle();
    REQUIRE(shown.window.click("checks.0.lesson"));
    CHECK(shown.app.document.id == "coroutine-objects");
}

TEST_CASE("the search finds tasks and output, goes from one to the next, and can hide the rest") {
    RunWindow shown(sleepers);
    model::apply(shown.app, model::SeekTo{0});
    shown.window.press_key({"/"});
    shown.window.settle();
    shown.window.type("'b'");
    shown.window.settle();
    CHECK(shown.app.ui.search == "'b'");
    shown.window.press_key({"Escape"});
    shown.window.settle();
    shown.window.press_key({">", false, true});
    CHECK(shown.app.ui.selected_task == runtime::trace::TaskId{3});
    const auto all = std::count_if(
        shown.window.registry().widgets().begin(), shown.window.registry().widgets().end(),
        [](const gui::Widget& w) { return w.name.starts_with("lane."); });
    REQUIRE(shown.window.click("timeline.filter"));
    shown.window.settle();
    const auto few = std::count_if(
        shown.window.registry().widgets().begin(), shown.window.registry().widgets().end(),
        [](const gui::Widget& w) { return w.name.starts_with("lane."); });
    CHECK(few == 1);
    CHECK(all > few);
}

TEST_CASE("Enter in the search goes on from find to find and leaves the caret where it is") {
    RunWindow shown(sleepers);
    const std::string text = shown.app.document.text();
    model::apply(shown.app, model::SeekTo{0});
    shown.window.press_key({"/"});
    shown.window.settle();
    shown.window.type("fetch");
    shown.window.settle();
    std::vector<model::Cursor> finds;
    for (int i = 0; i < 3; ++i) {
        shown.window.press_enter();
        shown.window.settle();
        finds.push_back(shown.app.cursor);
    }
    CHECK(finds[0] < finds[1]);
    CHECK(finds[1] < finds[2]);
    // What is typed next is looked for; it is no part of the program.
    shown.window.type("zzz");
    shown.window.settle();
    CHECK(shown.app.ui.search == "zzz");
    CHECK(shown.window.has("timeline.found_none"));
    CHECK(shown.app.document.text() == text);
    // Escape leaves the field, then takes the search away.
    shown.window.press_key({"Escape"});
    shown.window.settle();
    CHECK(shown.app.ui.search == "zzz");
    shown.window.press_key({"Escape"});
    shown.window.settle();
    CHECK(shown.app.ui.search.empty());
}

TEST_CASE("a bar's end that is dragged changes the number that sets it, and says so") {
    RunWindow shown(sleepers);
    std::string end;
    for (const gui::Widget& widget : shown.window.registry().widgets())
        if (widget.name.starts_with("bar_end.")) end = widget.name;
    REQUIRE_FALSE(end.empty()); // Of the last lane: the one of 3 seconds.
    const draw::Rect grip = shown.window.rect_of(end);
    shown.window.move_mouse(grip.center_x(), grip.center_y());
    shown.window.frame();
    shown.window.press();
    shown.window.move_mouse(grip.center_x() + 150, grip.center_y());
    shown.window.frame();
    CHECK(shown.window.has("tooltip"));
    REQUIRE(shown.window.has("timeline.dragged"));
    // The bar's end goes with the number.
    CHECK(shown.window.rect_of("timeline.dragged").x > grip.x + 20);
    CHECK(shown.app.document.text().find("fetch(\"C\", 3)") == std::string::npos);
    CHECK(model::has_ghost(shown.app));
    shown.window.release();
    shown.window.settle();
    CHECK_FALSE(shown.window.has("timeline.dragged"));
    shown.window.press_key({"z", true});
    CHECK(shown.app.document.text().find("fetch(\"C\", 3)") != std::string::npos);
    CHECK_FALSE(model::has_ghost(shown.app));
}

TEST_CASE("undoing a zoom goes back to the part that was shown before") {
    RunWindow shown(sleepers);
    CHECK_FALSE(model::has_zoomed(shown.app));
    for (int i = 0; i < 3; ++i)
        shown.window.press_key({"w"});
    const double end = shown.app.ui.view.end;
    shown.window.press_key({"0"});
    CHECK(shown.app.ui.view.is_whole());
    shown.window.press_key({"z"});
    CHECK(shown.app.ui.view.end == end);
    shown.window.press_key({"z"});
    CHECK(shown.app.ui.view.is_whole());
    CHECK_FALSE(model::has_zoomed(shown.app));
}

namespace {

// Pictures that are numbers only, and remember how far they got.
class CountedPictures : public model::PictureSeries {
  public:
    explicit CountedPictures(std::size_t count, std::size_t* total)
        : count_(count), total_(total) {}
    std::size_t count() const override { return count_; }
    std::size_t made() const override { return made_; }
    model::FileResult<std::filesystem::path> make_next() override {
        *total_ = ++made_;
        return std::filesystem::path("picture-" + std::to_string(made_));
    }

  private:
    std::size_t count_;
    std::size_t made_ = 0;
    std::size_t* total_;
};

// Asks in the dialog for a picture at every iteration.
void ask_for_series(RunWindow& shown, std::optional<model::ExportPicture>& wish, std::size_t count,
                    std::size_t& total) {
    shown.app.services.start_series = [&wish, &total, count](const model::App&,
                                                             const model::ExportPicture& asked)
        -> model::FileResult<std::unique_ptr<model::PictureSeries>> {
        wish = asked;
        return std::make_unique<CountedPictures>(count, &total);
    };
    shown.window.press_key({"e", true});
    shown.window.settle();
    REQUIRE(shown.window.click("export.of.3"));
    shown.window.settle();
    REQUIRE(shown.window.click("export.every.3"));
    shown.window.settle();
    REQUIRE(shown.window.click("export.do"));
}

} // namespace

TEST_CASE("the window makes a series a picture a frame, and says when it is done") {
    RunWindow shown(sleepers);
    std::optional<model::ExportPicture> wish;
    std::size_t total = 0;
    ask_for_series(shown, wish, 40, total);
    REQUIRE(wish);
    CHECK(wish->every == model::StepSize::Iteration);
    CHECK(wish->path.ends_with("-step.png"));
    shown.wait(2);
    CHECK(shown.window.has("export.progress"));
    shown.wait(60);
    CHECK(total == 40);
    CHECK_FALSE(shown.app.series);
    CHECK(shown.app.ui.dialog == model::Dialog::None);
    REQUIRE_FALSE(shown.app.ui.notices.empty());
    CHECK(shown.app.ui.notices.back().detail == "picture-40");
}

TEST_CASE("a program that printed nothing is said to have printed nothing") {
    CHECK(RunWindow("x = 1\n").window.has("console.none"));
    CHECK_FALSE(RunWindow("x = 1 +\n").window.has("console.none"));
    CHECK_FALSE(RunWindow("print(1)\n").window.has("console.none"));
}

TEST_CASE("a swallowed cancel's flag stands beside the task's name, not upon it") {
    RunWindow shown(R"(import asyncio
async def stubborn():
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        pass
async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    task.cancel()
    await task
asyncio.run(main())
)");
    model::apply(shown.app, model::SeekLast{});
    shown.window.settle();
    const draw::Rect label = shown.window.rect_of("task.2.label");
    const draw::Rect flag = shown.window.rect_of("task.2.flag");
    const draw::Rect chip = shown.window.rect_of("task.2.chip");
    CHECK(label.right() <= flag.x);
    CHECK(flag.right() <= chip.x);
}

TEST_CASE("a series is not begun from where there is no event, and says so") {
    RunWindow shown(sleepers);
    bool is_begun = false;
    shown.app.services.start_series = [&](const model::App&, const model::ExportPicture&)
        -> model::FileResult<std::unique_ptr<model::PictureSeries>> {
        is_begun = true;
        return tl::unexpected<std::string>("not here");
    };
    shown.window.press_key({"e", true});
    shown.window.settle();
    REQUIRE(shown.window.click("export.of.3"));
    shown.window.settle();
    CHECK_FALSE(shown.window.has("export.wrong"));
    REQUIRE(shown.window.click("export.from"));
    shown.window.settle();
    shown.window.type("x");
    shown.window.settle();
    CHECK(shown.window.has("export.wrong"));
    shown.window.click("export.do");
    shown.window.settle();
    CHECK_FALSE(is_begun);
}

TEST_CASE(
    "Escape stops the pictures that are made, then closes the dialog, and says what there is") {
    RunWindow shown(sleepers);
    std::optional<model::ExportPicture> wish;
    std::size_t total = 0;
    ask_for_series(shown, wish, 4000, total);
    shown.wait(2);
    // A press beside the dialog gives nothing up.
    shown.window.move_mouse(20, 900);
    shown.window.frame();
    shown.window.press();
    shown.window.release();
    REQUIRE(shown.app.series);
    shown.window.press_key({"Escape"});
    CHECK_FALSE(shown.app.series);
    CHECK(shown.app.ui.dialog == model::Dialog::Export);
    REQUIRE_FALSE(shown.app.ui.notices.empty());
    CHECK(shown.app.ui.notices.back().text.find(std::to_string(total) + " of 4000") !=
          std::string::npos);
    shown.window.press_key({"Escape"});
    CHECK(shown.app.ui.dialog == model::Dialog::None);
}

TEST_CASE("a series can be stopped") {
    RunWindow shown(sleepers);
    std::optional<model::ExportPicture> wish;
    std::size_t total = 0;
    ask_for_series(shown, wish, 4000, total);
    shown.wait(2);
    REQUIRE(shown.window.click("export.stop"));
    CHECK_FALSE(shown.app.series);
    CHECK(total < 4000);
}

TEST_CASE("the line that an uncaught exception came from is marked") {
    RunWindow shown("import asyncio\n"
                    "async def main():\n"
                    "    await asyncio.sleep(1)\n"
                    "    raise ValueError('nobody')\n"
                    "asyncio.run(main())\n");
    const auto problems = model::problems_of(shown.app);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].ended_run);
    CHECK(problems[0].message == "ValueError: nobody");
    const runtime::source::SourceText text("", shown.app.document.text());
    CHECK(text.slice(problems[0].span) == "raise ValueError('nobody')");
    CHECK(shown.window.has("problem.0"));
}

TEST_CASE("tasks at one line that the panel has no room for are counted") {
    RunWindow shown("import asyncio\n"
                    "async def wait(number):\n"
                    "    await asyncio.sleep(5)\n"
                    "async def main():\n"
                    "    await asyncio.gather(*(wait(n) for n in range(40)))\n"
                    "asyncio.run(main())\n");
    shown.go_to("2.5 s");
    REQUIRE(shown.window.has("chips.more.3"));
    const draw::Rect more = shown.window.rect_of("chips.more.3");
    const draw::Rect code = shown.window.rect_of("code.text");
    CHECK(more.right() <= code.right());
    CHECK(shown.window.has("chip.2"));
    CHECK_FALSE(shown.window.has("chip.41"));
}

TEST_CASE("a long line of output is broken where the console ends, and none is lost") {
    RunWindow shown("print('x' * 500)\nprint('end')\n");
    model::apply(shown.app, model::SeekLast{});
    shown.window.settle();
    const draw::Rect row = shown.window.rect_of("console.1");
    const draw::Rect before = shown.window.rect_of("console.0");
    CHECK(before.height > 3 * row.height);
    CHECK(row.y == Approx(before.bottom()));
}

TEST_CASE("a line of output is broken behind a space, not within a word") {
    RunWindow letters("print('x' * 310)\nprint('end')\n");
    model::apply(letters.app, model::SeekLast{});
    letters.window.settle();
    const float row = letters.window.rect_of("console.1").height;
    const auto rows = [row](RunWindow& shown) {
        return std::lround(shown.window.rect_of("console.0").height / row);
    };
    const auto columns = 310 / rows(letters);
    // Words that take more than half of a row each: none shares its row with another.
    const auto size = std::to_string(columns * 7 / 10);
    RunWindow words("print(' '.join(['x' * " + size + "] * 6))\nprint('end')\n");
    model::apply(words.app, model::SeekLast{});
    words.window.settle();
    CHECK(rows(words) == 6);
}

TEST_CASE("what is yet to be printed can be gone to and asked about, but not before an answer") {
    RunWindow shown(sleepers);
    model::apply(shown.app, model::SeekFirst{});
    shown.window.settle();
    REQUIRE(shown.window.has("console.2"));
    REQUIRE(shown.window.click_right("console.2"));
    shown.window.settle();
    REQUIRE(shown.app.ui.order);
    REQUIRE(shown.window.click("console.2"));
    shown.window.settle();
    CHECK(shown.app.document.run->index.outputs()[2].event == shown.app.cursor);
    model::apply(shown.app, model::SeekFirst{});
    model::apply(shown.app, model::TogglePredicting{});
    while (!model::is_held(shown.app) && model::is_before_end(shown.app))
        model::apply(shown.app, model::StepForward{model::StepSize::TaskSwitch});
    REQUIRE(model::is_held(shown.app));
    shown.window.settle();
    CHECK_FALSE(shown.window.has("console.2"));
}

TEST_CASE("the console follows what is printed though its lines are broken") {
    RunWindow shown("for n in range(60):\n    print(n, 'some words that are many ' * 4)\n", 1280,
                    720);
    for (const char* const place : {"end", "prints \"30 some\""}) {
        if (std::string_view(place) == "end")
            model::apply(shown.app, model::SeekLast{});
        else
            shown.go_to(place);
        shown.window.settle();
        const std::string line = std::string_view(place) == "end" ? "console.59" : "console.30";
        REQUIRE(shown.window.has(line));
        CHECK(shown.window.rect_of(line).bottom() <= 720);
        CHECK(shown.window.rect_of(line).height > 30);
    }
}

TEST_CASE("a run without a loop, a task or a generator says that it has no lane") {
    RunWindow shown("print('hello')\n");
    CHECK(shown.app.document.run->timeline.lanes.size() <= 1);
    CHECK(shown.window.has("code.text"));
}

TEST_CASE("the programs of a lesson are documents of their own") {
    model::App app;
    app.services.start_run = model::pipeline_runs();
    app.services.catalogue = &lessons::shipped_catalogue();
    REQUIRE(model::open_document(app, "gather"));
    gui::Headless window(app, 1600, 1000, 1);
    window.settle();
    REQUIRE(window.click("code.program.2"));
    window.settle();
    const lessons::Lesson* lesson = app.services.catalogue->find("gather");
    CHECK(app.document.id == "gather/" + lesson->variants[1].id);
    CHECK(app.document.text() == lesson->variants[1].program.text());
    CHECK(model::current_lesson(app) == nullptr);
    CHECK(model::lesson_of_document(app) == lesson);
    CHECK(model::suggested_export_path(app).find("gather-" + lesson->variants[1].id + ".svg") !=
          std::string::npos);
    // By the keyboard they go round.
    window.press_key({"v"});
    window.settle();
    CHECK(app.document.id == "gather");
    CHECK_FALSE(model::open_document(app, "gather/no-such-variant"));
}

TEST_CASE("the task inside of a shield stands below the story, and is selected from there") {
    RunWindow shown("import asyncio\n"
                    "async def inside():\n"
                    "    await asyncio.sleep(2)\n"
                    "async def outside(task):\n"
                    "    await asyncio.shield(task)\n"
                    "async def main():\n"
                    "    task = asyncio.create_task(inside())\n"
                    "    waiter = asyncio.create_task(outside(task))\n"
                    "    await asyncio.sleep(1)\n"
                    "    waiter.cancel()\n"
                    "    await asyncio.gather(waiter, return_exceptions=True)\n"
                    "    await task\n"
                    "asyncio.run(main())\n");
    shown.go_to("1.0 s");
    model::apply(shown.app, model::ShowTaskView{model::TaskView::Cancellations});
    shown.window.settle();
    REQUIRE(shown.window.click("cancel.0.inside"));
    shown.window.settle();
    REQUIRE(shown.app.ui.selected_task);
    CHECK(model::task_label(shown.app.document.run->index, *shown.app.ui.selected_task) ==
          "inside()");
}

TEST_CASE("two lines of the console are chosen by the right button, and Why tells what decided") {
    RunWindow shown(sleepers);
    model::apply(shown.app, model::SeekLast{});
    shown.window.settle();
    REQUIRE(shown.window.click("console.2"));
    REQUIRE(shown.window.click_right("console.0"));
    shown.window.settle();
    REQUIRE(shown.app.ui.order);
    CHECK(shown.window.has("order.words"));
    CHECK(shown.window.has("order.parting"));
    const auto asked = shown.app.cursor;
    REQUIRE(shown.window.click("order.first"));
    shown.window.settle();
    CHECK(shown.app.cursor < asked);
    CHECK(shown.window.has("order.words"));
    REQUIRE(shown.window.click("order.close"));
    shown.window.settle();
    CHECK_FALSE(shown.window.has("order.words"));
    CHECK(shown.window.has("why.event"));
}

TEST_CASE("a run of more bars than 16 bits count is drawn") {
    RunWindow shown("import asyncio\n"
                    "async def spin():\n"
                    "    for i in range(60):\n"
                    "        await asyncio.sleep(0)\n"
                    "async def main():\n"
                    "    await asyncio.gather(*(spin() for i in range(20)))\n"
                    "asyncio.run(main())\n");
    CHECK(shown.window.picture().width_px == 1600);
}

TEST_CASE("Why says how to ask for another line, its key does it, and Escape closes the answer") {
    RunWindow shown(sleepers);
    shown.go_to("prints \"B\"");
    model::apply(shown.app, model::ShowSide{model::SideTab::Why});
    shown.window.settle();
    CHECK(shown.window.has("why.order"));
    CHECK(shown.window.has("why.words"));
    shown.window.press_key({"b"});
    shown.window.settle();
    CHECK(shown.window.has("order.words"));
    shown.window.press_key({"Escape"});
    shown.window.settle();
    CHECK_FALSE(shown.window.has("order.words"));
    REQUIRE(shown.window.click("why.order"));
    shown.window.settle();
    CHECK(shown.window.has("order.words"));
}

TEST_CASE(
    "the page of the keys says what every state's colour means, and the timeline leads there") {
    RunWindow shown(sleepers, 1280, 720);
    model::apply(shown.app, model::ShowDialog{model::Dialog::Help});
    shown.window.settle();
    for (int state = 0; state < draw::state_count; ++state)
        CHECK(shown.window.has("help.state." + std::to_string(state)));
}

TEST_CASE(
    "beside a program of one's own the lessons are a tab, and why things happen has their room") {
    RunWindow shown(sleepers);
    REQUIRE(shown.window.has("side.0"));
    CHECK(shown.window.rect_of("side.0").y < shown.window.rect_of("code.text").y);
    CHECK(shown.window.has("lessons.open_file"));
    shown.window.resize(1366, 768); // Where the tabs leave no room beside them.
    shown.window.settle();
    REQUIRE(shown.window.click("side.0"));
    shown.window.settle();
    CHECK(shown.window.has("lessons.open_file"));
    shown.window.resize(1600, 1000);
    shown.window.settle();
    REQUIRE(shown.window.click("lesson.gather"));
    shown.window.settle();
    CHECK(shown.window.rect_of("side.0").y > shown.window.rect_of("code.text").y + 100);
}

TEST_CASE("the legend's button leads to the legend however far the keys were scrolled before") {
    RunWindow shown(sleepers, 1280, 720);
    const auto open = [&] {
        REQUIRE(shown.window.click("timeline.legend"));
        shown.window.settle();
        return shown.window.rect_of("help.state.0").y;
    };
    const float top = open();
    shown.window.move_mouse(640, 400);
    shown.window.scroll_wheel(-9);
    shown.window.settle();
    REQUIRE(shown.window.rect_of("help.state.0").y < top - 100);
    model::apply(shown.app, model::CloseDialog{});
    shown.window.settle();
    CHECK(open() == top);
}

TEST_CASE("a prediction's verdict stays to be read, with what really runs next") {
    RunWindow shown(sleepers);
    model::apply(shown.app, model::SeekFirst{});
    model::apply(shown.app, model::TogglePredicting{});
    shown.window.settle();
    model::apply(shown.app, model::StepForward{model::StepSize::TaskSwitch});
    shown.window.settle();
    REQUIRE(shown.app.questions.here);
    model::apply(shown.app, model::AnswerQuestion{0});
    shown.window.settle();
    CHECK(shown.has_beginning("question.verdict"));
    model::apply(shown.app, model::StepForward{model::StepSize::Event});
    shown.window.settle();
    CHECK(shown.has_beginning("question.verdict"));
    model::apply(shown.app, model::SeekFirst{});
    shown.window.settle();
    CHECK_FALSE(shown.has_beginning("question.verdict"));
}

TEST_CASE("what ended a run stands behind the chip of the task at that line") {
    RunWindow shown("import asyncio\nasync def main():\n    raise ValueError('boom')\n"
                    "asyncio.run(main())\n");
    shown.go_to("line 3");
    REQUIRE(shown.window.has("chip.1"));
    REQUIRE(shown.window.has("problem.0.words"));
    CHECK(shown.window.rect_of("problem.0.words").x >= shown.window.rect_of("chip.1").right());
}

TEST_CASE("quick open lists the files used last first, and the best match before others") {
    RunWindow shown("print(1)\n");
    shown.app.ui.settings.recent_files = {"/tmp/other.py", "/tmp/w_lock.py"};
    shown.window.press_key({"p", true});
    shown.window.settle();
    const auto y = [&](const std::string& name) {
        INFO(name);
        REQUIRE(shown.window.has("palette." + name));
        return shown.window.rect_of("palette." + name).y;
    };
    CHECK(y("file.recent.other.py") < y("lesson.gather"));
    shown.window.type("lock");
    shown.window.settle();
    CHECK(y("file.recent.w_lock.py") < y("lesson.blocking"));
    CHECK_FALSE(shown.window.has("palette.file.recent.other.py"));
}

TEST_CASE("the programs of lessons are found by their names, and by what they are") {
    RunWindow shown("print(1)\n");
    shown.window.press_key({"k", true});
    shown.window.settle();
    CHECK_FALSE(shown.window.has("palette.lesson.gather/group-burns"));
    shown.window.type("variant");
    shown.window.settle();
    REQUIRE(shown.window.has("palette.lesson.gather/group-burns"));
    REQUIRE(shown.window.click("palette.lesson.gather/group-burns"));
    shown.window.settle();
    CHECK(shown.app.document.id == "gather/group-burns");
    shown.window.press_key({"k", true});
    shown.window.settle();
    shown.window.type("variant");
    shown.window.settle();
    CHECK(shown.window.has("palette.next_variant"));
}

TEST_CASE("a picture of the window's is as large as was chosen, and named after the program") {
    RunWindow shown("print(1)\n");
    std::optional<model::ExportPicture> wish;
    shown.app.services.export_picture = [&](const model::App&, const model::ExportPicture& asked) {
        wish = asked;
        return model::FileResult<std::string>(asked.path);
    };
    for (const int size : {0, 1, 2}) {
        shown.window.press_key({"e", true});
        shown.window.settle();
        REQUIRE(shown.window.click("export.size." + std::to_string(size)));
        shown.window.settle();
        REQUIRE(shown.window.click("export.do"));
        shown.window.settle();
        REQUIRE(wish);
        CHECK(wish->width_px == (size == 0 ? 0 : size == 1 ? 1280 : 1920));
        CHECK(wish->height_px == (size == 0 ? 0 : size == 1 ? 720 : 1080));
        CHECK(wish->path.ends_with("/program.svg"));
    }
}

TEST_CASE("while predictions are asked for there is a sign, and nothing tells the answer") {
    RunWindow shown(sleepers);
    CHECK_FALSE(shown.window.has("bar.predicting"));
    shown.window.press_key({"p"});
    shown.window.settle();
    CHECK(shown.window.has("bar.predicting"));
    CHECK(shown.app.ui.notices.size() == 1);
    model::apply(shown.app, model::SeekFirst{});
    model::apply(shown.app, model::StepForward{model::StepSize::TaskSwitch});
    model::apply(shown.app, model::ShowSide{model::SideTab::Why});
    shown.window.settle();
    REQUIRE(model::is_prediction_asked(shown.app));
    CHECK(shown.window.has("narration.veiled"));
    CHECK(shown.window.has("why.veiled"));
    CHECK_FALSE(shown.window.has("narration.sentence"));
    CHECK_FALSE(shown.window.has("loop.running"));
    REQUIRE(shown.window.click("bar.predicting"));
    shown.window.settle();
    CHECK_FALSE(shown.window.has("bar.predicting"));
    CHECK(shown.window.has("narration.sentence"));
    CHECK(shown.app.ui.notices.size() == 1);
    model::apply(shown.app, model::ShowDialog{model::Dialog::Settings});
    shown.window.settle();
    REQUIRE(shown.window.click("settings.predicts.1"));
    CHECK(shown.app.ui.settings.predicts);
}

TEST_CASE("a caller that is out of sight stands at the code's edge while its helper runs") {
    std::string program = "def log(text):\n    print(text)\n";
    for (int i = 0; i < 60; ++i)
        program += "# a line between\n";
    RunWindow shown(program + "log('here')\n", 1280, 720);
    shown.go_to("line 2");
    CHECK(shown.window.has("code.caller"));
    shown.go_to("line 63");
    CHECK_FALSE(shown.window.has("code.caller"));
}

TEST_CASE("threads and their locks are told without a loop, and that there is no task") {
    RunWindow shown(R"(import threading, time
gate = threading.Semaphore(2)
def work():
    with gate:
        time.sleep(1)
        print("done")
for name in "abc":
    threading.Thread(target=work, name=name).start()
)");
    shown.go_to("clock 1");
    CHECK(shown.window.has("shared.gate.note"));
    CHECK(shown.window.has("thread.4"));
    RunWindow plain("print(1)\n");
    CHECK_FALSE(plain.has_beginning("thread."));
}

TEST_CASE("where the run stopped at what is not supported is marked in the code, in whole words") {
    RunWindow shown(R"(import asyncio
async def main():
    await asyncio.sleep(1)
    await asyncio.open_connection("example.org", 80)
asyncio.run(main())
)",
                    1280, 720);
    const auto problems = model::problems_of(shown.app);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].is_refused);
    const runtime::source::SourceText text("", shown.app.document.text());
    CHECK(text.line_at(problems[0].span.begin) == 4);
    CHECK(problems[0].message.find("asyncio.open_connection() is not supported") !=
          std::string::npos);
    // Three lines of words need more room than one does.
    CHECK(shown.window.rect_of("code.trouble").height > 60);
    CHECK(shown.window.rect_of("problem.0").width > 0);
}

TEST_CASE("an old spelling is told below the code in the language of the interface") {
    RunWindow shown("import asyncio\nloop = asyncio.get_event_loop()\n");
    shown.app.ui.settings.language = model::Language::Chinese;
    const auto problems = model::problems_of(shown.app);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.find("deprecated") == std::string::npos);
    CHECK(problems[0].message.find("asyncio.get_event_loop") != std::string::npos);
}

TEST_CASE("how a run ends is told in one place: above the last line until the end, then by it") {
    RunWindow raises("def f():\n    raise ValueError('no')\nf()\n");
    CHECK(raises.window.has("code.trouble"));
    model::apply(raises.app, model::SeekLast{});
    raises.window.settle();
    CHECK_FALSE(raises.window.has("code.trouble"));
    // Why leads to where it was raised, not to what was cleared up behind it.
    const auto cause = raises.app.document.run->causes().cause_of(raises.app.cursor);
    REQUIRE(cause);
    CHECK(raises.app.document.run->index.event(*cause).kind() == EventKind::ExceptionRaised);
    // A problem that is stepped to is told all the same.
    raises.window.press_key({"F8"});
    raises.window.settle();
    CHECK(raises.window.has("code.trouble"));

    RunWindow endless("n = 0\nwhile True:\n    n += 1\n");
    model::apply(endless.app, model::SeekTo{0});
    endless.window.settle();
    CHECK(endless.window.has("code.trouble"));
    CHECK(endless.window.has("code.go_on"));
    model::apply(endless.app, model::SeekLast{});
    endless.window.settle();
    CHECK_FALSE(endless.window.has("code.trouble"));
    CHECK(endless.window.has("code.go_on"));
    CHECK(model::narrate(world_at(endless.app), model::Language::English)
              .sentence.find("500,000 small steps") != std::string::npos);
}

TEST_CASE("a chip stands over a long comment rather than nowhere, but not in the line typed in") {
    const std::string comment(200, 'x');
    RunWindow shown("import asyncio\nasync def main():\n    await asyncio.sleep(1)  # " + comment +
                        "\nasyncio.run(main())\n",
                    1280, 720);
    shown.go_to("task main suspended");
    const draw::Rect panel = shown.window.rect_of("code.text");
    REQUIRE(shown.window.has("chip.1"));
    CHECK(shown.window.rect_of("chip.1").right() <= panel.right());
    // The sentence of a step leaves the comment out too.
    shown.go_to("task main started");
    model::apply(shown.app, model::StepForward{model::StepSize::Line});
    shown.window.settle();
    CHECK(model::narrate(world_at(shown.app), model::Language::English).sentence.find("xxx") ==
          std::string::npos);
}

TEST_CASE("what is said under the code is said whole where three lines are enough for it") {
    RunWindow shown(sleepers, 1280, 720);
    float most = 0;
    for (model::Cursor event = 0; event < shown.app.document.run->event_count(); ++event) {
        model::apply(shown.app, model::SeekTo{event});
        shown.window.frame();
        const draw::Rect sentence = shown.window.rect_of("narration.sentence");
        const draw::Rect reason = shown.window.rect_of("narration.reason");
        CHECK(sentence.height >= 18);
        CHECK(reason.bottom() <= shown.window.rect_of("narration").bottom());
        most = std::max(most, reason.height);
    }
    CHECK(most >= 36);
}

TEST_CASE(
    "a long call gets the room of its state's word on its card, and of its kind in the queue") {
    RunWindow shown(R"(import asyncio
async def fetch_from_the_archive(path):
    await asyncio.sleep(1)
async def main():
    await asyncio.gather(*(fetch_from_the_archive(f"archive/2024/{m}.json") for m in ("may", "june")))
asyncio.run(main())
)",
                    1280, 720);
    shown.go_to("task fetch_from_the_archive started");
    CHECK(shown.window.rect_of("task.2.chip").width < 30);
    CHECK(shown.window.rect_of("task.1.chip").width > 50);
    CHECK(shown.has_beginning("ready."));
    for (const gui::Widget& widget : shown.window.registry().widgets())
        CHECK_FALSE((widget.name.starts_with("ready.") && widget.name.ends_with(".note")));
    RunWindow brief(sleepers, 1280, 720);
    brief.go_to("task fetch started");
    bool has_note = false;
    for (const gui::Widget& widget : brief.window.registry().widgets())
        has_note =
            has_note || (widget.name.starts_with("ready.") && widget.name.ends_with(".note"));
    CHECK(has_note);
}

TEST_CASE("a document without text says what to do with it") {
    RunWindow empty("");
    CHECK(empty.window.has("code.nothing_yet"));
    RunWindow other("print(1)\n");
    CHECK_FALSE(other.window.has("code.nothing_yet"));
}

TEST_CASE("Why says what would turn two lines round once it is found") {
    RunWindow shown(sleepers);
    const auto& outputs = shown.app.document.run->index.outputs();
    model::apply(shown.app, model::SeekTo{outputs[2].event});
    model::apply(shown.app, model::AskOrder{outputs[0].event});
    shown.window.frame();
    CHECK(shown.window.has("order.words"));
    while (model::work(shown.app, 10)) {
    }
    shown.window.frame();
    CHECK(shown.window.has("order.turned"));
}

TEST_CASE("Enter goes into the text at the line that runs, and back to where one wrote") {
    std::string program;
    for (int i = 1; i <= 60; ++i)
        program += "x = " + std::to_string(i) + "\n";
    RunWindow shown(program, 1280, 720);
    shown.go_to("line 50");
    shown.window.press_key({"Enter"});
    shown.window.settle();
    shown.window.type("#");
    shown.window.settle();
    CHECK(shown.app.document.text().find("\n#x = 50\n") != std::string::npos);
    shown.window.press_key({"Escape"});
    shown.window.settle();
    shown.window.press_key({"Enter"});
    shown.window.settle();
    shown.window.type("#");
    shown.window.settle();
    CHECK(shown.app.document.text().find("\n##x = 50\n") != std::string::npos);
}

TEST_CASE("who waits for a timer that the loop is too busy for is overdue") {
    RunWindow shown(R"(import asyncio, time
async def beat():
    await asyncio.sleep(0.2)
async def tea():
    time.sleep(0.3)
    print("tea")
async def main():
    await asyncio.gather(beat(), tea())
asyncio.run(main())
)");
    const auto tea =
        runtime::trace::first_after(shown.app.document.run->index, 0, [](const auto& event) {
            return event.kind() == EventKind::Output;
        });
    REQUIRE(tea);
    model::apply(shown.app, model::SeekTo{*tea});
    shown.window.settle();
    CHECK(shown.window.has("task.2.overdue"));
    CHECK_FALSE(shown.window.has("task.1.overdue"));
}

TEST_CASE("what is left of a wait is told anew when only the clock moves within an event") {
    RunWindow shown(sleepers);
    const auto chip_width = [&](const char* time) {
        shown.go_to(time);
        return shown.window.rect_of("chip.2").width;
    };
    const float short_words = chip_width("1.75s");
    const auto event = shown.app.cursor;
    CHECK(chip_width("1.5s") < short_words); // "0.5 s" after "0.25 s".
    CHECK(shown.app.cursor == event);
    CHECK(chip_width("1.75s") == short_words);
}

TEST_CASE("between two predictions nothing tells what comes either") {
    RunWindow shown(sleepers);
    shown.window.press_key({"p"});
    model::apply(shown.app, model::SeekFirst{});
    shown.window.settle();
    REQUIRE_FALSE(model::is_held(shown.app));
    REQUIRE(model::hides_future(shown.app));
    const std::size_t lanes = shown.app.document.run->timeline.lanes.size();
    const auto named = [&] {
        std::size_t count = 0;
        for (std::size_t lane = 0; lane < lanes; ++lane)
            count += shown.window.has("lane." + std::to_string(lane)) ? 1 : 0;
        return count;
    };
    CHECK_FALSE(shown.window.has("console.0"));
    CHECK(shown.window.has("question.veil_between"));
    const std::size_t named_now = named();
    // An answer tells who runs next, and no more.
    model::apply(shown.app, model::StepForward{model::StepSize::TaskSwitch});
    shown.window.settle();
    CHECK(shown.window.has("question.veil"));
    const std::size_t named_before = named();
    model::apply(shown.app, model::AnswerQuestion{0});
    shown.window.settle();
    CHECK(shown.has_beginning("question.verdict"));
    CHECK(model::hides_future(shown.app));
    CHECK_FALSE(shown.window.has("console.0"));
    CHECK(named() == named_before);
    shown.window.press_key({"p"});
    shown.window.settle();
    CHECK(shown.window.has("console.0"));
    CHECK(named() > named_now);
}

TEST_CASE("the card of who was cancelled or failed says by whom and where, and its sums") {
    RunWindow shown(R"(import asyncio
async def log():
    await asyncio.sleep(2)
async def failing():
    await asyncio.sleep(0.05)
    raise RuntimeError("nobody sees me")
async def main():
    one = asyncio.create_task(log())
    asyncio.create_task(failing())
    await asyncio.sleep(0.5)
    one.cancel()
    await asyncio.sleep(0.5)
asyncio.run(main())
)");
    shown.go_to("end");
    const auto tooltip_of = [&](const char* card) {
        const auto rect = shown.window.rect_of(card);
        shown.window.move_mouse(rect.center_x(), rect.center_y());
        shown.window.settle();
        return shown.window.tooltip();
    };
    const std::string cancelled = tooltip_of("task.2");
    CHECK(cancelled.find("main()") != std::string::npos);
    CHECK(cancelled.find("line 11") != std::string::npos);
    CHECK(cancelled.find("Waiting 0.5 s") != std::string::npos);
    const std::string failed = tooltip_of("task.3");
    CHECK(failed.find("line 6") != std::string::npos);
    CHECK(failed.find("nobody sees me") != std::string::npos);
    // What asyncio.run() makes at its end has a card no more than a lane.
    CHECK_FALSE(shown.window.has("task.4"));
}

TEST_CASE("what is told about a line of the console or of the code covers none of the others") {
    RunWindow shown("print('one')\nprint('two')\nprint('three')\n");
    shown.go_to("prints \"two\"");
    const auto covers = [&](const char* hovered, const char* panel) {
        const auto rect = shown.window.rect_of(hovered);
        shown.window.move_mouse(rect.center_x(), rect.center_y());
        shown.window.settle();
        REQUIRE(shown.window.has("tooltip"));
        const auto told = shown.window.rect_of("tooltip");
        const auto kept = shown.window.rect_of(panel);
        return told.x < kept.right() && told.right() > kept.x && told.y < kept.bottom() &&
               told.bottom() > kept.y;
    };
    CHECK_FALSE(covers("console.0", "scroll.console"));
    CHECK_FALSE(covers("gutter.2", "code.text"));
}

TEST_CASE("a program without an end is opened on its beginning") {
    RunWindow endless("import asyncio\n"
                      "async def tick(d):\n"
                      "    while True:\n"
                      "        await asyncio.sleep(d)\n"
                      "asyncio.run(tick(0.1))\n");
    CHECK_FALSE(endless.app.ui.view.is_whole());
    CHECK(endless.app.ui.view.begin == 0);
    CHECK(endless.app.ui.view.end < 0.01);
    RunWindow short_one(sleepers);
    CHECK(short_one.app.ui.view.is_whole());
}

TEST_CASE("a lesson's name leads to the lesson before other programs, and the list goes there") {
    RunWindow shown("print(1)\n", 1600, 700);
    shown.window.press_key({"p", true});
    shown.window.settle();
    shown.window.type("gather");
    shown.window.settle();
    const float first = shown.window.rect_of("palette.lesson.gather").y;
    for (const auto& widget : shown.window.registry().widgets())
        if (widget.name.starts_with("palette.lesson.")) CHECK(widget.rect.y >= first);
    shown.window.press_enter();
    shown.window.settle();
    CHECK(shown.app.document.id == "gather");
}

TEST_CASE("what was found in a run before is not told of a text that does not run") {
    RunWindow shown("print(1)\nx = 2\n");
    model::apply(shown.app, model::ShowSide{model::SideTab::Checks});
    shown.window.settle();
    CHECK_FALSE(shown.window.has("checks.broken"));
    model::apply(shown.app, model::EditText{"print(1)\nx = (\n", 0});
    shown.window.settle();
    REQUIRE(shown.window.has("checks.broken"));
    REQUIRE(shown.window.click("checks.broken"));
    shown.window.settle();
    CHECK(shown.app.ui.problem == 0U);
}

TEST_CASE("whose step is over is not told as running") {
    RunWindow shown("import asyncio\n"
                    "async def main():\n"
                    "    await asyncio.sleep(1)\n"
                    "asyncio.run(main())\n");
    shown.go_to_kind(runtime::trace::EventKind::TaskStepBegan);
    CHECK_FALSE(shown.window.has("loop.running_over"));
    shown.go_to_kind(runtime::trace::EventKind::TaskStepEnded);
    CHECK(shown.window.has("loop.running_over"));
    shown.go_to_kind(runtime::trace::EventKind::HandleRunEnded);
    CHECK_FALSE(shown.window.has("loop.running_over"));
}

TEST_CASE("a dialog about a run closes where there is none") {
    for (const model::Dialog dialog :
         {model::Dialog::Export, model::Dialog::GoTo, model::Dialog::Scenario}) {
        RunWindow shown("(");
        REQUIRE_FALSE(shown.app.document.run);
        shown.app.ui.dialog = dialog;
        shown.wait(2);
        CHECK(shown.app.ui.dialog == model::Dialog::None);
    }
}
