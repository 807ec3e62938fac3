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

// What a program costs from its text to the frame that shows its timeline, and the longest that the
// window is away for afterwards, while it finds out the rest.
struct Drawn {
    double drawn_ms = 0;
    double longest_slice_ms = 0;
    double rest_ms = 0;
};

Drawn draw_program(model::App& app, gui::Headless& window, const std::string& program) {
    Drawn drawn;
    const double begin = now_ms();
    model::open_pasted(app, program);
    while (app.pending && app.document.is_stale)
        model::work(app, 100);
    window.build_frame();
    drawn.drawn_ms = now_ms() - begin;
    for (bool goes_on = true; goes_on;) {
        const double slice_begin = now_ms();
        goes_on = model::work(app, 10);
        window.build_frame();
        const double slice_ms = now_ms() - slice_begin;
        drawn.longest_slice_ms = std::max(drawn.longest_slice_ms, slice_ms);
        drawn.rest_ms += slice_ms;
    }
    return drawn;
}

// Programs of a million events each.
constexpr std::string_view lines_program = R"(
total = 0
for i in range(330_000):
    total += i
    if total > 1_000_000:
        total -= 999_983
print(total)
)";
constexpr std::string_view calls_program = R"(
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

print(fib(24))
)";
constexpr std::string_view crawler_program = R"(
import asyncio

async def fetch(url, i):
    await asyncio.sleep(0.01 + i * 37 % 101 / 1000)
    await asyncio.sleep(0.002 + i * 53 % 97 / 2000)
    return f"{url}#{i % 7}"

async def job(sem, i, seen):
    async with sem:
        page = await fetch(f"http://site{i % 13}/", i)
    seen[page] = seen.get(page, 0) + 1

async def main():
    sem = asyncio.Semaphore(100)
    seen = {}
    await asyncio.gather(*(job(sem, i, seen) for i in range(10_000)))
    print(len(seen), sum(seen.values()))

asyncio.run(main())
)";
constexpr std::string_view sleepers_program = R"(
import asyncio

async def worker(i):
    t = (i * 7919 % 100_003) / 1000
    await asyncio.sleep(t)
    return t

async def main():
    results = await asyncio.gather(*[worker(i) for i in range(25_000)])
    print(len(results), round(sum(results), 3))

asyncio.run(main())
)";

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// Runs that only record and runs that are drawn, in turn.
void compare_drawn(const std::string& name, const std::string& program,
                   const model::Services& services) {
    constexpr int rounds = 9;
    model::App app;
    app.services = services;
    gui::Headless window(app, 1600, 1000);
    window.settle();
    std::vector<double> recorded, drawn, ratios, slices, rests;
    for (int round = 0; round < rounds; ++round) {
        recorded.push_back(record(program));
        const Drawn one = draw_program(app, window, program);
        drawn.push_back(one.drawn_ms);
        ratios.push_back(one.drawn_ms / recorded.back());
        slices.push_back(one.longest_slice_ms);
        rests.push_back(one.rest_ms);
    }
    fmt::print("{}: {} events, recorded in {:.0f} ms, drawn in {:.0f} ms, {:.2f} times that; then "
               "slices of at most {:.0f} ms, {:.0f} ms in all\n",
               name, app.document.run->event_count(), median(recorded), median(drawn),
               median(ratios), median(slices), median(rests));
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
    const double drawn_ms = draw_program(app, window, program).drawn_ms;
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

// Without a word all is measured; "lessons", "lanes" and "drawn" each measure their part.
int main(int argument_count, char** arguments) {
    runtime::trace::keep_freed_memory();
    const std::string part = argument_count > 1 ? arguments[1] : "";
    const model::Services services = gui::window_services();
    for (const lessons::Lesson& lesson : services.catalogue->lessons)
        if (part.empty() || part == "lessons" || part == lesson.id) look_at(lesson, services);
    if (part.empty() || part == "drawn") {
        compare_drawn("lines", std::string(lines_program), services);
        compare_drawn("calls", std::string(calls_program), services);
        compare_drawn("crawler", std::string(crawler_program), services);
        compare_drawn("sleepers", std::string(sleepers_program), services);
    }
    if (!part.empty() && part != "lanes") return 0;
    look_at_many_lanes(services, 1);
    look_at_many_lanes(services, 5);
}
