// How fast traces are written and looked at, and how large they are. Not a test: `./dev bench`
// builds it optimised, and one reads what it prints.
#include "runtime/pipeline.h"
#include "runtime/trace/pages.h"
#include "runtime/trace/timeline.h"
#include "runtime/trace/world.h"
#include "tests/trace/scripted_run.h"

#include <fmt/core.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <string_view>

using namespace runtime::trace;

namespace {

// Processor time, so that other work on the machine does not count.
template <class Work>
double milliseconds(Work work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double begin = now();
    work();
    return now() - begin;
}

// A loop of three lines that calls a function: the hot records.
Trace hot_loop(std::uint32_t turn_count, double& record_ms) {
    Recorder recorder(runtime::source::SourceText("loop.py", "pass\n"));
    const CodeId module =
        recorder.add_code({FileId{}, CodeKind::Module, "<module>", "<module>", 1, {"i", "total"}});
    const CodeId function = recorder.add_code({FileId{}, CodeKind::Function, "f", "f", 1, {"n"}});
    recorder.frame_entered(FrameId{1}, module);
    record_ms = milliseconds([&] {
        for (std::uint32_t i = 0; i < turn_count; ++i) {
            recorder.line(5);
            recorder.local_changed(0, TraceValue::of_int(i));
            recorder.line(6);
            recorder.frame_entered(FrameId{i + 2}, function);
            recorder.local_changed(0, TraceValue::of_int(i));
            recorder.line(2);
            recorder.frame_left(FrameId{i + 2}, FrameId{1});
            recorder.local_changed(1, TraceValue::of_float(i * 0.5));
        }
    });
    return recorder.finish(RunOutcome::Finished);
}

// Asyncio programs as large as a learner's can get: a million events each.
constexpr std::string_view crawler_program = R"(
import asyncio

pages = {}

async def download(page, gate):
    async with gate:
        await asyncio.sleep((page * 7 % 13 + 1) / 100)
        return f"page {page}: {page * page} bytes"

async def visit(page, gate):
    text = await download(page, gate)
    pages[page] = len(text)

async def main():
    gate = asyncio.Semaphore(50)
    await asyncio.gather(*(visit(page, gate) for page in range(13_000)))
    print(len(pages), sum(pages.values()))

asyncio.run(main())
)";
constexpr std::string_view sleepers_program = R"(
import asyncio

async def sleeper(n):
    await asyncio.sleep(n % 97 / 10)
    return n

async def main():
    tasks = [asyncio.create_task(sleeper(n)) for n in range(25_000)]
    print(sum(await asyncio.gather(*tasks)))

asyncio.run(main())
)";

double run_ms(std::string_view source, runtime::Recording recording, Trace* trace) {
    std::unique_ptr<runtime::Run> run;
    const double ms = milliseconds([&] {
        auto text =
            std::make_shared<const runtime::source::SourceText>("program.py", std::string(source));
        run = std::move(*runtime::Run::create(text, {}, {}, recording));
        while (run->advance(1'000'000) == runtime::Progress::Running) {
        }
        if (trace != nullptr) *trace = run->trace();
    });
    return ms;
}

void look_at(std::string_view name, const Trace& trace);

// From the source to what the window draws, and what recording costs of it.
void run_and_look(std::string_view name, std::string_view source) {
    Trace trace;
    const double plain_ms = run_ms(source, runtime::Recording::Nothing, nullptr);
    const double recorded_ms = run_ms(source, runtime::Recording::Everything, &trace);
    const double drawn_ms = recorded_ms + milliseconds([&] { const TraceIndex index(trace); });
    fmt::print("{}: runs in {:.0f} ms, recorded in {:.0f} ms; to its timeline {:.2f} times that\n",
               name, plain_ms, recorded_ms, drawn_ms / recorded_ms);
    look_at(name, trace);
}

void look_at(std::string_view name, const Trace& trace) {
    const EventNumber count = trace.event_count();
    fmt::print("{}: {} events, {:.2f} bytes an event\n", name, count,
               static_cast<double>(trace.byte_count()) / count);
    const double read_ms = milliseconds([&] {
        EventReader reader(trace);
        while (reader.next() != nullptr) {
        }
    });
    fmt::print("  read all {:.1f} ms\n", read_ms);
    std::unique_ptr<TraceIndex> index;
    const double index_ms = milliseconds([&] { index = std::make_unique<TraceIndex>(trace); });
    const double keyframes_ms = milliseconds([&] { index->make_keyframes(count); });
    fmt::print("  index with timeline {:.1f} ms, {} segments; keyframes {:.1f} ms, {:.2f} bytes an "
               "event\n",
               index_ms, index->timeline().segments.size(), keyframes_ms,
               static_cast<double>(index->keyframe_byte_count()) / count);

    World world(*index);
    std::size_t seen = 0;
    const auto look = [&] {
        seen += world.output_count();
        if (world.loop_count() > 0) {
            seen += world.ready(LoopId{1}).handles.size() + world.timers(LoopId{1}, 20).size();
        }
        const std::uint32_t tasks = std::min<std::uint32_t>(world.task_count(), 40);
        for (std::uint32_t n = 1; n <= tasks; ++n)
            seen += world.task(TaskId{n}).label.size();
        seen += world.stack(ThreadId{1}).size();
    };
    double worst_seek = 0;
    double worst_look = 0;
    double sum_seek = 0;
    for (std::uint32_t i = 0; i < 200; ++i) {
        const auto to = static_cast<EventNumber>(i * 2654435761ull % count);
        const double seek_ms = milliseconds([&] { world.seek(to); });
        worst_seek = std::max(worst_seek, seek_ms);
        sum_seek += seek_ms;
        worst_look = std::max(worst_look, milliseconds(look));
    }
    fmt::print("  seek anywhere {:.3f} ms, worst {:.3f} ms; look at it, worst {:.3f} ms\n",
               sum_seek / 200, worst_seek, worst_look);
    double worst_back = 0;
    for (EventNumber n = count - 1; n > count - 5000 && n > 0; n -= 7) {
        worst_back = std::max(worst_back, milliseconds([&] { world.seek(n); }));
    }
    fmt::print("  step back, worst {:.3f} ms (seen {})\n", worst_back, seen);
}

} // namespace

// Without a word all is measured; "programs" leaves out the traces made by hand.
int main(int argument_count, char** arguments) {
    keep_freed_memory();
    if (argument_count > 1 && std::string_view(arguments[1]) == "programs") {
        run_and_look("crawler", crawler_program);
        run_and_look("sleepers", sleepers_program);
        return 0;
    }
    double record_ms = 0;
    const Trace hot = hot_loop(250000, record_ms);
    fmt::print("recording: {:.2f} ns an event\n", record_ms * 1e6 / hot.event_count());
    look_at("hot loop", hot);
    look_at("16,500 sleepers", tests::sleepers_demo(16500));
    look_at("100,000 sleepers", tests::sleepers_demo(100000));
    run_and_look("crawler", crawler_program);
    run_and_look("sleepers", sleepers_program);
}
