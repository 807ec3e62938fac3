#include "tests/trace/scripted_run.h"

#include <fmt/format.h>

namespace tests {

Trace gather_demo() {
    ScriptedRun run("gather.py", R"(import asyncio

async def fetch(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)
    print(name, "is done")
    return name

async def main():
    results = await asyncio.gather(
        fetch("A", 0.9),
        fetch("B", 0.3),
        fetch("C", 0.6),
    )
    print(results)

asyncio.run(main())
)");
    const CodeId fetch = run.code("fetch", CodeKind::Coroutine, 3, {"name", "delay"});
    const CodeId main = run.code("main", CodeKind::Coroutine, 9, {"results"});
    const auto fetcher = [&run](std::string name, double delay, std::string_view literal) {
        const Span span = run.span_of(literal);
        return [=](Step& step) {
            if (step.number == 0) {
                step.local(0, TraceValue::of_text("'" + name + "'"));
                step.local(1, TraceValue::of_float(delay));
                step.line(4);
                step.print(name + " starts");
                step.line(5);
                return step.sleep(delay, span);
            }
            step.line(6);
            step.print(name + " is done");
            step.line(7);
            return step.done("'" + name + "'");
        };
    };
    run.main(main, [&](Step& step) {
        if (step.number == 0) {
            step.line(10);
            const std::vector<TaskId> tasks = {
                run.create_task(fetch, "fetch('A', 0.9)", fetcher("A", 0.9, "0.9")),
                run.create_task(fetch, "fetch('B', 0.3)", fetcher("B", 0.3, "0.3")),
                run.create_task(fetch, "fetch('C', 0.6)", fetcher("C", 0.6, "0.6"))};
            return step.wait_for(run.gather(tasks), "gather(3)");
        }
        step.local(0, TraceValue::of_text("['A', 'B', 'C']"));
        step.line(15);
        step.print("['A', 'B', 'C']");
        return step.done("None");
    });
    return run.finish();
}

Trace cancellation_demo() {
    ScriptedRun run("cancellation.py", R"(import asyncio

async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.5)

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        pass

async def main():
    a = asyncio.create_task(worker())
    b = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    a.cancel()
    b.cancel()
    await asyncio.sleep(1)

asyncio.run(main())
)");
    const CodeId worker = run.code("worker", CodeKind::Coroutine, 3);
    const CodeId stubborn = run.code("stubborn", CodeKind::Coroutine, 9);
    const CodeId main = run.code("main", CodeKind::Coroutine, 15, {"a", "b"});
    TaskId a;
    TaskId b;
    const auto work = [](Step& step) {
        if (step.number == 0) {
            step.line(5);
            return step.sleep(10);
        }
        step.line(7);
        return step.number == 1 ? step.sleep(0.5) : step.cancelled();
    };
    const auto resist = [](Step& step) {
        step.line(step.number == 0 ? 11 : 13);
        return step.number == 0 ? step.sleep(10) : step.done("None");
    };
    run.main(main, [&](Step& step) {
        if (step.number == 0) {
            step.line(16);
            a = run.create_task(worker, "worker()", work);
            step.line(17);
            b = run.create_task(stubborn, "stubborn()", resist);
            step.line(18);
            return step.sleep(1);
        }
        if (step.number == 1) {
            step.line(19);
            run.cancel(a);
            step.line(20);
            run.cancel(b);
            step.line(21);
            return step.sleep(1);
        }
        return step.done("None");
    });
    return run.finish();
}

Trace async_generator_demo() {
    ScriptedRun run("ticker.py", R"(import asyncio

async def ticker(count):
    try:
        for i in range(count):
            yield i
            await asyncio.sleep(1)
    finally:
        print("closed")

async def main():
    async for value in ticker(3):
        print(value)
        if value == 1:
            break

asyncio.run(main())
)");
    const CodeId ticker = run.code("ticker", CodeKind::AsyncGenerator, 3, {"count", "i"});
    const CodeId main = run.code("main", CodeKind::Coroutine, 11, {"value"});
    const CodeId aclose = run.code("aclose", CodeKind::Coroutine, 1);
    GeneratorId generator;
    run.main(main, [&](Step& step) {
        if (step.number == 0) {
            step.line(12);
            generator = run.create_generator(ticker, "ticker(3)");
            run.resume(generator, ResumeHow::Asend);
            step.line(6);
            run.yield(generator, TraceValue::of_int(0));
            step.line(13);
            step.print("0");
            run.resume(generator, ResumeHow::Asend);
            step.line(7);
            return step.sleep(1);
        }
        step.line(6);
        run.yield(generator, TraceValue::of_int(1));
        step.line(13);
        step.print("1");
        step.line(15);
        run.recorder().generator_finalised(generator);
        run.create_task(aclose, "ticker.aclose()", [&](Step& closing) {
            run.resume(generator, ResumeHow::Aclose);
            closing.line(9);
            closing.print("closed");
            run.close(generator);
            return closing.done("None");
        });
        return step.done("None");
    });
    return run.finish();
}

Trace sleepers_demo(std::uint32_t task_count) {
    ScriptedRun run("sleepers.py", "import asyncio\n");
    const CodeId worker = run.code("worker", CodeKind::Coroutine, 3, {"i", "delay"});
    const CodeId main = run.code("main", CodeKind::Coroutine, 9);
    const auto sleeper = [](std::uint32_t i) {
        return [i](Step& step) {
            const double delay = (i * 7919 % 100003 + 1) / 1000.0;
            if (step.number == 0) {
                step.local(0, TraceValue::of_int(i));
                step.line(4);
                step.local(1, TraceValue::of_float(delay));
                step.line(5);
                return step.sleep(delay);
            }
            step.line(6);
            return step.number == 1 ? step.sleep(delay / 2) : step.done("None");
        };
    };
    run.main(main, [&](Step& step) {
        if (step.number > 0) return step.done("None");
        std::vector<TaskId> tasks;
        for (std::uint32_t i = 0; i < task_count; ++i) {
            tasks.push_back(run.create_task(worker, fmt::format("worker({})", i), sleeper(i)));
        }
        return step.wait_for(run.gather(tasks), "gather(...)");
    });
    return run.finish();
}

} // namespace tests
