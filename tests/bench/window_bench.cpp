// How long the window takes from a key press to the frame that shows what it did, over all lessons:
// stepping, with each panel beside the code, and changing a number with the run that it calls for.
// Not a test: build bench_window in release and read what it prints. The limits are 4 ms of
// processor time for a step and 16 ms for a step with a run.
#include "app/gui/headless.h"
#include "app/gui/window_services.h"
#include "app/model/document.h"
#include "lessons/catalogue.h"
#include "runtime/pipeline.h"
#include "runtime/trace/pages.h"

#include <fmt/core.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

using namespace app;

namespace {

// Processor time, so that other work on the machine does not count.
double now_ms() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void report(const std::string& what, std::vector<double> times_ms) {
    std::sort(times_ms.begin(), times_ms.end());
    fmt::print("  {:<32} median {:.2f} ms, worst {:.2f} ms of {}\n", what,
               times_ms[times_ms.size() / 2], times_ms.back(), times_ms.size());
}

// One press and the frames that the window builds for it: the one that takes the key, and the one
// that shows what the key did.
double press(gui::Headless& window, const model::KeyPress& key) {
    const double begin = now_ms();
    window.press_key(key);
    return now_ms() - begin;
}

void step_through(gui::Headless& window, const std::string& what, std::size_t count) {
    std::vector<double> times;
    for (std::size_t i = 0; i < count; ++i)
        times.push_back(press(window, {i % 3 == 2 ? "Left" : "Right"}));
    report(what, std::move(times));
}

void change_numbers(gui::Headless& window, std::size_t count) {
    std::vector<double> times;
    window.press_key({"n"});
    for (std::size_t i = 0; i < count; ++i)
        times.push_back(press(window, {i % 2 == 0 ? "Up" : "Down", false, false, true}));
    report("change a number and run again", std::move(times));
}

void look_at(const lessons::Lesson& lesson, const model::Services& services) {
    model::App app;
    app.services = services;
    model::open_lesson(app, lesson);
    gui::Headless window(app, 1600, 1000);
    window.settle();
    fmt::print("{}: {} events\n", lesson.id, app.document.run->event_count());
    step_through(window, "step", 200);
    window.press_key({"y"});
    window.settle();
    step_through(window, "step, with the causes shown", 200);
    window.press_key({"l"});
    window.settle();
    step_through(window, "step, with the log shown", 200);
    change_numbers(window, 60);
}

double record(const std::string& program) {
    const double begin = now_ms();
    auto run = std::move(*runtime::Run::create(
        std::make_shared<const runtime::source::SourceText>("program.py", program), {}, {},
        runtime::Recording::Everything));
    while (run->advance(1'000'000) == runtime::Progress::Running) {
    }
    const runtime::trace::Trace trace = run->trace();
    return now_ms() - begin;
}

// Ten thousand tasks, each with a lane, which wait so many times: what a frame costs must not grow
// with what is out of sight, and hardly with how long the run is.
void look_at_many_lanes(const model::Services& services, int waits) {
    const std::string program = "import asyncio\n"
                                "async def work(n):\n"
                                "    for i in range(" +
                                std::to_string(waits) +
                                "):\n"
                                "        await asyncio.sleep(n % 7)\n"
                                "async def main():\n"
                                "    await asyncio.gather(*(work(n) for n in range(10_000)))\n"
                                "asyncio.run(main())\n";
    model::App app;
    app.services = services;
    gui::Headless window(app, 1600, 1000);
    window.settle();
    const double recorded_ms = record(program);
    const double begin = now_ms();
    model::open_pasted(app, program);
    while (app.pending && app.document.is_stale)
        model::work(app, 100);
    window.frame();
    const double drawn_ms = now_ms() - begin;
    fmt::print(
        "{} lanes: {} events, recorded in {:.0f} ms, drawn {:.2f} times that after the source "
        "came\n",
        app.document.run->timeline.lanes.size(), app.document.run->event_count(), recorded_ms,
        drawn_ms / recorded_ms);
    // What is found out about a run once it is there is no part of a step.
    while (model::work(app, 100)) {
    }
    window.settle();
    model::apply(app, model::SeekTo{app.document.run->last_event() / 2});
    window.settle();
    step_through(window, "step, with cards", 200);
    model::apply(app, model::ShowTaskView{model::TaskView::Tree});
    window.settle();
    step_through(window, "step, with the tree", 200);
    window.press_key({"y"});
    window.settle();
    step_through(window, "step, with the causes", 200);
    model::apply(app, model::ZoomTimeline{40});
    window.settle();
    step_through(window, "step, zoomed in", 200);
}

} // namespace

// Without a word all is measured; "lessons" and "lanes" each measure their part.
int main(int argument_count, char** arguments) {
    runtime::trace::keep_freed_memory();
    const std::string part = argument_count > 1 ? arguments[1] : "";
    const model::Services services = gui::window_services();
    for (const lessons::Lesson& lesson : services.catalogue->lessons)
        if (part.empty() || part == "lessons" || part == lesson.id) look_at(lesson, services);
    if (!part.empty() && part != "lanes") return 0;
    look_at_many_lanes(services, 1);
    look_at_many_lanes(services, 5);
}
