#include "app/model/finished_run.h"
#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "tests/model/recorded.h"
#include "tests/trace/scripted_run.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace app::model;
using runtime::trace::EventKind;
using runtime::trace::World;

namespace {

// The sentence of the first event of that kind, and how many of the kind there are.
std::string first_told(const FinishedRun& run, EventKind kind,
                       Language language = Language::English) {
    World world(run.index);
    for (runtime::trace::EventNumber n = 0; n < run.event_count(); ++n) {
        if (run.index.event(n).kind() != kind) continue;
        world.seek(n);
        return narrate(world, language).sentence;
    }
    return "";
}

// All sentences, each in a line.
std::string all_told(const FinishedRun& run, Language language = Language::English) {
    World world(run.index);
    std::string told;
    for (runtime::trace::EventNumber n = 0; n < run.event_count(); ++n) {
        world.seek(n);
        told += narrate(world, language).sentence + "\n";
    }
    return told;
}

} // namespace

TEST_CASE("each event of the demos is told in full in both languages") {
    for (auto& trace :
         {tests::gather_demo(), tests::cancellation_demo(), tests::async_generator_demo()}) {
        const FinishedRun run(runtime::source::SourceText(), trace);
        World world(run.index);
        for (runtime::trace::EventNumber n = 0; n < run.event_count(); ++n) {
            world.seek(n);
            for (const Language language : {Language::English, Language::Chinese}) {
                const Narration told = narrate(world, language);
                INFO(told.sentence);
                CHECK(told.sentence.size() > 6);
                CHECK(told.why.size() > 6);
                CHECK(told.sentence.find('{') == std::string::npos);
                CHECK(told.sentence.find("narrate.") == std::string::npos);
                CHECK(told.why.find("why.") == std::string::npos);
            }
        }
    }
}

TEST_CASE("a task's first step starts it and a later one goes on") {
    const FinishedRun run(runtime::source::SourceText(), tests::gather_demo());
    CHECK(first_told(run, EventKind::TaskStepBegan).find("starts") != std::string::npos);
}

TEST_CASE("a suspension names what is awaited") {
    const FinishedRun run(runtime::source::SourceText(), tests::gather_demo());
    CHECK(first_told(run, EventKind::TaskStepEnded).find("gather(3)") != std::string::npos);
}

TEST_CASE("the clock's jump names both times") {
    const FinishedRun run(runtime::source::SourceText(), tests::gather_demo());
    CHECK(first_told(run, EventKind::ClockMoved) ==
          "Nothing can run, so the clock jumps from 0.0 s to 0.3 s, the earliest deadline.");
}

TEST_CASE("a task's short name is its own name, its first argument or its function") {
    const FinishedRun run(runtime::source::SourceText(), tests::gather_demo());
    CHECK(short_task_name(run.index, runtime::trace::TaskId{1}) == "main");
    CHECK(short_task_name(run.index, runtime::trace::TaskId{2}) == "A");
}

TEST_CASE("times are written with one decimal at least and no trailing zeros") {
    CHECK(seconds_text(0) == "0.0");
    CHECK(seconds_text(1.5) == "1.5");
    CHECK(seconds_text(0.25) == "0.25");
    CHECK(seconds_text(12) == "12.0");
}

TEST_CASE("long values are cut between characters") {
    CHECK(shortened("abcdef", 3) == "abc…");
    CHECK(shortened("协程协程", 2) == "协程…");
    CHECK(shortened("one\ntwo", 10) == "one…");
    CHECK(shortened("one", 10) == "one");
}

TEST_CASE("a chip goes by the last part of a path") {
    const FinishedRunPtr run =
        tests::recorded("import asyncio\n"
                        "async def load(url):\n    pass\n"
                        "async def main():\n"
                        "    await asyncio.gather(load('http://a.org/b/1.png'),\n"
                        "                         load('http://a.org/'))\n"
                        "asyncio.run(main())\n");
    CHECK(short_task_name(run->index, runtime::trace::TaskId{2}) == "1.png");
    CHECK(short_task_name(run->index, runtime::trace::TaskId{3}) == "a.org");
}

TEST_CASE("where there is little room, times and labels are told to the millisecond") {
    CHECK(brief_seconds_text(2.0) == "2.0");
    CHECK(brief_seconds_text(1.213306) == "1.213");
    CHECK(brief_seconds_text(2.500152) == "2.500");
    CHECK(brief_seconds_text(0.000123) == "0.000123");
    CHECK(brief_label("sleep(1.2133062218300577)") == "sleep(1.213…)");
    CHECK(brief_label("f(0.1, 1.23456, 'a.b')") == "f(0.1, 1.234…, 'a.b')");
    CHECK(brief_label("BaseEventLoop.run(3)") == "BaseEventLoop.run(3)");
    CHECK(brief_label("sleep(1.2133062218e-05)") == "sleep(1.2133062218e-05)");
}

TEST_CASE("what has no name of its own is waited for in the interface's language") {
    CHECK(wait_words(Language::Chinese, "a lock") == "锁");
    CHECK(wait_words(Language::English, "a lock") == "a lock");
    CHECK(wait_words(Language::Chinese, "sleep(0.5)") == "sleep(0.5)");
}

TEST_CASE("a callback is told in the interface's language, whatever the trace calls it") {
    CHECK(callback_words(Language::Chinese, "main() wake-up") == "main() 的唤醒");
    CHECK(callback_words(Language::Chinese, "main() step") == "main() 的一步");
    CHECK(callback_words(Language::Chinese, "sleep is over") == "sleep 到时间了");
    CHECK(callback_words(Language::English, "main() wake-up") == "main() wake-up");
    CHECK(callback_words(Language::Chinese, "gather.<locals>._done_callback()") == "gather");
    CHECK(callback_words(Language::English, "gather.<locals>._done_callback()", "fetch('A')") ==
          "gather takes note of fetch('A')");
    CHECK(callback_words(Language::English, "sleep is over", "sleep(0.5)") == "sleep(0.5) is over");
    CHECK(callback_words(Language::English, "sleep is over", "session.get('http://a')") ==
          "session.get('http://a') is answered");
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def get(jobs, one_at_a_time):
    async with one_at_a_time:
        await asyncio.sleep(1)
        return await jobs.get()
async def main():
    jobs = asyncio.Queue(1)
    one_at_a_time = asyncio.Semaphore(1)
    both = asyncio.gather(get(jobs, one_at_a_time), get(jobs, one_at_a_time))
    await jobs.put(1)
    await jobs.put(2)
    await both
    await asyncio.to_thread(len, "abc")
    called = asyncio.Event()
    asyncio.get_running_loop().call_later(1, called.set)
    await called.wait()
asyncio.run(main())
)");
    World world(run->index);
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        const EventKind kind = run->index.event(n).kind();
        if (kind == EventKind::Line || kind == EventKind::LocalChanged) continue;
        world.seek(n);
        const std::string told = narrate(world, Language::Chinese).sentence;
        INFO(told);
        for (const char* const english :
             {"sleep is over", " step", "wake-up", "semaphore", "an event", "queue ", " executor",
              "a queue", "work for", "future of", "the main"})
            CHECK(told.find(english) == std::string::npos);
    }
}

TEST_CASE("what a library and a pool of threads do is told in the program's words") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
import aiohttp
import requests
def download(url):
    return requests.get(
        url,
        timeout=3)
async def main():
    loop = asyncio.get_running_loop()
    for url in ['http://a.org/1', 'http://a.org/2']:
        await loop.run_in_executor(None, download, url)
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            await response.text()
asyncio.run(main())
)");
    std::string all;
    World world(run->index);
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        world.seek(n);
        all += narrate(world, Language::English).sentence + "\n";
    }
    INFO(all);
    for (const char* const own :
         {"time.sleep", "sleep is over", "_chain_future", "_run_until_complete_cb", "executor is",
          "executor makes", "A lock for threads", "blocks in work"})
        CHECK(all.find(own) == std::string::npos);
    for (const char* const told :
         {"blocks in requests.get('http://a.org/2', timeout=3), until",
          "wakes up: requests.get('http://a.org/1', timeout=3) is answered.",
          "main() awaits loop.run_in_executor(None, download, 'http://a.org/1')",
          "“the result of loop.run_in_executor(None, download, 'http://a.org/2')”",
          "Thread asyncio_0 has no job", "Thread asyncio_0 wakes up: its pool has a job for it.",
          "“session.get('http://a.org/2') is answered”"})
        CHECK(all.find(told) != std::string::npos);
}

TEST_CASE("a queue goes by its variable though that is called queue") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def main():
    queue = asyncio.Queue()
    await queue.put(1)
asyncio.run(main())
)");
    World world(run->index);
    world.seek(*run->index.next_of_kind(0, EventKind::QueuePut));
    CHECK(narrate(world, Language::Chinese).sentence == "1 放入 queue，其中现有 1 项。");
}

TEST_CASE("a callback is named with its arguments as far as they are short") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "second")
    loop.call_soon(print, "a" * 99, 1)
    loop.call_soon(print)
    await asyncio.sleep(0)
asyncio.run(main())
)");
    std::vector<std::string> labels;
    for (std::uint32_t n = 1; n <= run->index.handles().size(); ++n) {
        const auto label = run->index.handle(runtime::trace::HandleId{n}).label;
        if (label.starts_with("print")) labels.emplace_back(label);
    }
    CHECK(labels == std::vector<std::string>{"print('second')", "print(…)", "print()"});
}

TEST_CASE("each line is told with its text, also behind a loop and in an aclose() of the loop's") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def drops():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(1)
        print("dry")
async def main():
    async for drop in drops():
        break
    await asyncio.sleep(3)
asyncio.run(main())
print("behind the loop")
)");
    World world(run->index);
    bool dry = false;
    bool behind = false;
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        if (run->index.event(n).kind() != EventKind::Line) continue;
        world.seek(n);
        const std::string told = narrate(world, Language::English).sentence;
        INFO(told);
        CHECK(world.current_line() != 0);
        CHECK_FALSE(told.ends_with(": "));
        dry = dry || told.find("print(\"dry\")") != std::string::npos;
        behind = behind || told.find("print(\"behind the loop\")") != std::string::npos;
    }
    CHECK(dry);
    CHECK(behind);
}

TEST_CASE("importing a module adds nothing of its own to the log") {
    const FinishedRunPtr run = tests::recorded("import inspect, types\n"
                                               "print(types.CoroutineType.__name__,\n"
                                               "      types.AsyncGeneratorType.__name__)\n");
    CHECK(run->index.generators().empty());
    REQUIRE(run->index.outputs().size() >= 1);
    CHECK(run->index.outputs()[0].text.starts_with("coroutine async_generator"));
}

TEST_CASE("a limit is told without what only the command line can do about it") {
    const auto steps = "limit: the program took more than 500 steps (an endless loop? raise it)";
    CHECK(limit_words(Language::English, steps) ==
          "the program took more than 500 small steps of the machine (large copies count by their "
          "size)");
    CHECK(limit_words(Language::Chinese, steps) ==
          "程序用了超过 500 个机器小步（大量复制按大小计算）");
    CHECK(limit_words(Language::Chinese, "the virtual clock would pass 60.0 s (raise it)") ==
          "虚拟时钟将超过 60.0 秒");
    CHECK(limit_words(Language::Chinese, "something new") == "something new");
}

TEST_CASE("a task that is cancelled before it began is not told to run") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def late():
    print("never")
async def main():
    task = asyncio.create_task(late())
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
asyncio.run(main())
)");
    World world(run->index);
    std::string told;
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        world.seek(n);
        told += narrate(world, Language::English).sentence + "\n";
    }
    const auto has = [&](std::string_view words) { return told.find(words) != told.npos; };
    CHECK(has("late() gets its first step, but it was cancelled before it began."));
    CHECK(has("is thrown into late(), which has not begun."));
    CHECK(has("late() ends as cancelled, and not a line of it ran."));
    CHECK_FALSE(has("late() starts:"));
    CHECK_FALSE(has("late begins."));
    CHECK_FALSE(has("ends with ."));
}

TEST_CASE("what joins the ready queue is told with whom it stands behind") {
    const auto run = tests::recorded(R"(import asyncio
async def work(name):
    pass
async def main():
    tasks = [asyncio.create_task(work(name)) for name in "ABCD"]
    await asyncio.gather(*tasks)
asyncio.run(main())
)");
    std::vector<std::string> told;
    World world(run->index);
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        if (run->index.event(n).kind() != EventKind::HandleScheduled) continue;
        world.seek(n);
        told.push_back(narrate(world, Language::English).sentence);
    }
    const auto is_told = [&](const std::string& words) {
        return std::find(told.begin(), told.end(), words) != told.end();
    };
    CHECK(is_told("A step of work('A') joins the ready queue, as the first."));
    CHECK(is_told("A step of work('B') joins the ready queue, behind work('A')."));
    CHECK(is_told("A step of work('C') joins the ready queue, behind work('A') and work('B')."));
    CHECK(is_told("A step of work('D') joins the ready queue, behind 3 others, work('C') the last "
                  "of them."));
}

namespace {

// All that is told of a program's run, a sentence a line.
std::string told_of(const std::string& program, Language language = Language::English) {
    const auto run = tests::recorded(program);
    std::string told = "\n";
    World world(run->index);
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        world.seek(n);
        told += narrate(world, language).sentence + "\n";
    }
    return told;
}

bool has_line(const std::string& told, const std::string& line) {
    return told.find("\n" + line + "\n") != std::string::npos;
}

} // namespace

TEST_CASE("callbacks cancelled in the queue are not counted among those before") {
    const std::string told = told_of(R"(import asyncio
async def main():
    loop = asyncio.get_running_loop()
    handles = [loop.call_soon(print, n) for n in range(5)]
    handles[1].cancel()
    handles[3].cancel()
    loop.call_soon(print, "last")
    await asyncio.sleep(0)
    loop.call_soon(print, "alone")
    await asyncio.sleep(0)
asyncio.run(main())
)");
    CHECK(has_line(told, "The callback “print('last')” joins the ready queue, behind 3 others, "
                         "“print(4)” the last of them."));
    CHECK(has_line(told, "The callback “print('alone')” joins the ready queue, as the first."));
    CHECK(has_line(told, "The loop takes “print(4)” from the front of the queue and runs it."));
}

TEST_CASE("what a library waits for is told by what the program asked of it") {
    const std::string told = told_of(R"(import aiohttp, asyncio
async def fetch(session, url):
    async with session.get(url) as reply:
        return await reply.text()
async def main():
    async with aiohttp.ClientSession() as session:
        tasks = [asyncio.create_task(fetch(session, url)) for url in ("http://a", "http://b")]
        for first in asyncio.as_completed(tasks):
            await first
        await tasks[0]
        await asyncio.create_task(asyncio.sleep(1))
asyncio.run(main())
)");
    CHECK(has_line(told, "main() awaits as_completed() and lets go of the loop."));
    CHECK(has_line(told, "fetch(…, 'http://b') awaits session.get('http://b') and lets go "
                         "of the loop."));
    CHECK(told.find("sleep(1) and lets go") != std::string::npos);
    CHECK(told.find("an item from a queue") == std::string::npos);
}

TEST_CASE("a task that is awaited goes by its call unless it was given a name") {
    const std::string told = told_of(R"(import asyncio
async def work(n):
    await asyncio.sleep(n)
async def main():
    plain = asyncio.create_task(work(1))
    named = asyncio.create_task(work(2), name="slow")
    await plain
    await named
asyncio.run(main())
)");
    CHECK(has_line(told, "main() awaits another task, work(1), and lets go of the loop."));
    CHECK(has_line(told, "main() awaits another task, slow, and lets go of the loop."));
}

TEST_CASE("members of enums, bodies of classes and output of several lines are told as written") {
    const std::string told = told_of(R"(import enum
class Color(enum.Enum):
    RED = 1
class Level(enum.IntEnum):
    LOW = 7
def paint(*colors):
    pair = (colors[0], Level.LOW)
    print("\n--\nred")
paint(Color.RED)
)");
    CHECK(has_line(told, "pair is now (<Color.RED: 1>, <Level.LOW: 7>)."));
    CHECK(told.find("The body of class Color has defined {") != std::string::npos);
    CHECK(has_line(told, "The program prints “--…”"));
}

TEST_CASE("an old spelling is told in the language of the interface") {
    const std::string program = "import asyncio\nqueue = asyncio.Queue(loop=None)\n"
                                "loop = asyncio.get_event_loop()\n";
    CHECK(told_of(program).find("Old spelling: asyncio.get_event_loop without a running loop is "
                                "deprecated; write asyncio.run(main())") != std::string::npos);
    const std::string told = told_of(program, Language::Chinese);
    CHECK(told.find("deprecated") == std::string::npos);
    CHECK(told.find("已弃用；请改用 asyncio.run(main())") != std::string::npos);
}

TEST_CASE("an uncaught group is told by its own line, not by the frame that is drawn around it") {
    const std::string told = told_of(R"(import asyncio
async def fail():
    raise ValueError("bad")
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(), name="first")
asyncio.run(main())
)");
    CHECK(told.find("nobody caught: ExceptionGroup: unhandled errors in a TaskGroup (1 "
                    "sub-exception)") != std::string::npos);
    CHECK(has_line(told, "A step of first joins the ready queue, as the first."));
    CHECK(told.find("The task group that main() opened asks it to stop") != std::string::npos);
}

TEST_CASE(
    "the timer of a cancelled sleep is passed over, be it due before its task ends or after") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio, time
async def main():
    keep = asyncio.create_task(asyncio.sleep(1), name="keep")
    drop = asyncio.create_task(asyncio.sleep(1), name="drop")
    await asyncio.sleep(0)
    drop.cancel()
    await keep
    late = asyncio.create_task(asyncio.sleep(0.5), name="late")
    await asyncio.sleep(0)
    late.cancel()
    time.sleep(0.5)
    await asyncio.sleep(1)
asyncio.run(main())
)");
    World world(run->index);
    int cancelled = 0, passed_over = 0;
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        const runtime::trace::Event event = run->index.event(n);
        cancelled += event.kind() == EventKind::HandleCancelled ? 1 : 0;
        if (const auto* begun = std::get_if<runtime::trace::HandleRunBegan>(&event.body))
            CHECK(run->index.handle(begun->handle).cancelled == runtime::trace::no_event);
        if (event.kind() != EventKind::IterationBegan) continue;
        world.seek(n);
        const std::string told = narrate(world, Language::English).sentence;
        passed_over += told.find("of which cancelled ones are passed over: 1") != told.npos ? 1 : 0;
    }
    CHECK(cancelled == 2);
    CHECK(passed_over == 1);
    world.seek(run->event_count() - 1);
    CHECK(world.loop(runtime::trace::LoopId{1}).cancelled_ready == 0);
}

TEST_CASE("shutdown_asyncgens() that the program calls is not said to be asyncio.run()'s") {
    const auto told = [](const std::string& program) {
        const FinishedRunPtr run = tests::recorded("import asyncio\n" + program);
        World world(run->index);
        std::string all;
        for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
            if (run->index.event(n).kind() != EventKind::TaskCreated) continue;
            world.seek(n);
            all += narrate(world, Language::English).sentence + "\n";
        }
        return all;
    };
    CHECK(told("loop = asyncio.new_event_loop()\n"
               "loop.run_until_complete(loop.shutdown_asyncgens())\n") ==
          "shutdown_asyncgens() becomes a task, Task-1: it ends the async generators that are "
          "left.\n");
    CHECK_THAT(told("asyncio.run(asyncio.sleep(0))\n"), Catch::Contains("asyncio.run() does so"));
}

TEST_CASE("stacks that are switched by hand are not told as threads that wake each other") {
    const std::string told = all_told(*tests::recorded(R"(from greenlet import greenlet
def one():
    two_.switch()
    print("one")
def two():
    one_.switch()
one_, two_ = greenlet(one), greenlet(two)
one_.switch()
)"));
    CHECK_THAT(told, Catch::Contains("one is made; it runs once something switches to it.\n"));
    CHECK_THAT(told, Catch::Contains("one goes on: something switched to it.\n"));
    CHECK_THAT(told, Catch::Contains("one rests until something switches back to it.\n"));
    CHECK_THAT(told, !Catch::Contains("()."));
}

TEST_CASE("a thread of a pool that is shut down is not said to have a job") {
    const std::string told = all_told(*tests::recorded(R"(import time
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as pool:
    pool.submit(time.sleep, 1).result()
    pool.submit(time.sleep, 1).result()
)"));
    CHECK_THAT(told, Catch::Contains("its pool has a job for it.\n"));
    CHECK_THAT(told, Catch::Contains("its pool is shut down and has no job for it.\n"));
}

TEST_CASE("a wait that is no call is not told as a call that blocks") {
    const std::string told = all_told(*tests::recorded(R"(import threading, time
threading.Thread(target=time.sleep, args=(1,)).start()
)"));
    CHECK_THAT(told,
               Catch::Contains("MainThread waits for the end of the threads that still run.\n"));
    CHECK_THAT(told, !Catch::Contains("blocks in the end"));
}

TEST_CASE("a generator that is left to the program's own finalizer is not said to be the loop's") {
    const FinishedRunPtr run = tests::recorded(R"(import sys
async def numbers():
    yield 1
def close(gen):
    print("hook", gen.__name__)
sys.set_asyncgen_hooks(finalizer=close)
async def main():
    async for n in numbers():
        break
try:
    main().send(None)
except StopIteration:
    pass
)");
    const std::string told = all_told(*run);
    CHECK_THAT(told, Catch::Contains("so the program's own finalizer hook is called with it.\n"));
    CHECK_THAT(told, Catch::Contains("main() is started by send(None).\n"));
    const auto found = find_unfinalised_generators(*run);
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "hook");
    CHECK_THAT(sentence_of(found[0], Language::Chinese), Catch::Contains("set_asyncgen_hooks"));
}

TEST_CASE("a call over several lines is named without the comments in it") {
    const std::string told = all_told(*tests::recorded(R"(import asyncio
async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(
        None,  # the pool's own
        print,
        # what it is given
        "#1")
asyncio.run(main())
)"));
    CHECK_THAT(told,
               Catch::Contains("main() awaits loop.run_in_executor(None, print, \"#1\") and "));
}

TEST_CASE("an iteration that only passes over what was cancelled says so") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
loop = asyncio.new_event_loop()
loop.call_soon(loop.stop)
loop.call_soon(print).cancel()
loop.run_forever()
loop.call_soon(print).cancel()
loop.call_later(1, loop.stop)
loop.run_forever()
)");
    World world(run->index);
    std::string told;
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        if (run->index.event(n).kind() != EventKind::IterationBegan) continue;
        world.seek(n);
        told += narrate(world, Language::English).sentence + "\n";
    }
    CHECK(told == "Iteration 1 begins. Callbacks ready now: 2, of which cancelled ones are passed "
                  "over: 1. The others run in this order.\n"
                  "Iteration 2 begins. All that is ready now was cancelled and is passed over.\n"
                  "Iteration 3 begins: the one callback that is ready now will run.\n");
}

TEST_CASE("a cancelled timer that comes due is passed over, one that has run is too late") {
    const std::string told = told_of(R"(import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, print, "first")
    handle = loop.call_later(1, print, "second")
    handle.cancel()
    ran = loop.call_soon(print, "soon")
    await asyncio.sleep(0)
    ran.cancel()
    await asyncio.sleep(1)
asyncio.run(main())
)");
    CHECK(has_line(told,
                   "“print('second')” was cancelled; its timer is due, and it joins the ready "
                   "queue only to be passed over."));
    CHECK(has_line(told, "“print('soon')” is cancelled, but it has run already: nothing changes."));
    CHECK(told.find("of which cancelled ones are passed over: 1") != std::string::npos);
}

TEST_CASE("the loop's own tasks at the end of asyncio.run() are told in plain words") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
import time
async def main():
    await asyncio.to_thread(time.sleep, 1)
asyncio.run(main())
)");
    World world(run->index);
    std::string told;
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        world.seek(n);
        told += narrate(world, Language::English).sentence + "\n";
    }
    INFO(told);
    CHECK(told.find("BaseEventLoop") == std::string::npos);
    CHECK(told.find("it ends the async generators that are left") != std::string::npos);
    CHECK(told.find("shutdown_default_executor() becomes a task") != std::string::npos);
    CHECK(told.find("it waits until the loop's own thread pool has ended") != std::string::npos);
}

TEST_CASE("who calls cancel() is told: a task, or a callback") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def work():
    await asyncio.sleep(9)
async def main():
    one, other = asyncio.create_task(work()), asyncio.create_task(work())
    await asyncio.sleep(1)
    one.cancel()
    asyncio.get_running_loop().call_soon(other.cancel)
    await asyncio.wait([one, other])
asyncio.run(main())
)");
    World world(run->index);
    std::vector<std::string> told;
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        if (run->index.event(n).kind() != EventKind::TaskCancelRequested) continue;
        world.seek(n);
        told.push_back(narrate(world, Language::English).sentence);
    }
    REQUIRE(told.size() == 2);
    CHECK(told[0].starts_with("main() calls cancel() on work()"));
    CHECK(told[1].starts_with("“"));
    CHECK(told[1].find("calls cancel() on work()") != std::string::npos);
}

TEST_CASE("a request that is taken back says how many are left") {
    const std::string told = told_of(R"(import asyncio
async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(2)
    except TimeoutError:
        print("late")
asyncio.run(main())
)");
    CHECK(told.find("A request to cancel main() is taken back. Requests left: 0.") !=
          std::string::npos);
}

TEST_CASE("what ended a run is told by its own line: not by a note, nor by a group in the group") {
    CHECK(told_of("e = ValueError('bad')\ne.add_note('while reading')\nraise e\n")
              .find("nobody caught: ValueError: bad") != std::string::npos);
    CHECK(told_of("raise ExceptionGroup('outer', [ExceptionGroup('inner', [KeyError('k')])])\n")
              .find("nobody caught: ExceptionGroup: outer (1 sub-exception)") != std::string::npos);
    CHECK(told_of("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n"
                  "    raise RuntimeError('second\\nline') from e\n")
              .find("nobody caught: RuntimeError: second") != std::string::npos);
}

TEST_CASE("a program that ends itself says with which exit status") {
    CHECK(told_of("import sys\nsys.exit(3)\n").find("with exit status 3.") != std::string::npos);
    CHECK(told_of("import sys\nsys.exit('no input')\n").find("with exit status 1.") !=
          std::string::npos);
}

TEST_CASE("a coroutine of the library begins once and goes on afterwards") {
    const std::string told = told_of(R"(import asyncio
async def main():
    for one in asyncio.as_completed([asyncio.sleep(1), asyncio.sleep(2)]):
        await one
asyncio.run(main())
)");
    std::size_t begun = 0;
    constexpr std::string_view sentence = "as_completed._wait_for_one begins.";
    for (std::size_t at = told.find(sentence); at != told.npos; at = told.find(sentence, at + 1))
        ++begun;
    CHECK(begun == 2);
    CHECK(told.find("as_completed._wait_for_one goes on after the point") != std::string::npos);
}

TEST_CASE("what asyncio calls back for itself has words of its own") {
    CHECK(callback_words(Language::English, "Runner._take_interrupts.on_sigint.<lambda>()", "") ==
          "Ctrl+C waking the loop");
    CHECK(callback_words(Language::English, "_run_until_complete_cb()", "") ==
          "the end of the loop's run");
}

TEST_CASE("a number alone is no name of a task") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def job(n):
    await asyncio.sleep(n)
async def main():
    await asyncio.gather(job(1), job(None))
asyncio.run(main())
)");
    CHECK(short_task_name(run->index, runtime::trace::TaskId{2}) == "job(1)");
    CHECK(short_task_name(run->index, runtime::trace::TaskId{3}) == "job(None)");
}

TEST_CASE("a line is told of the function that it stands in, and of the task that runs it") {
    const auto run = tests::recorded(R"(import asyncio
def helper():
    return 1
async def first_good():
    return helper()
async def main():
    await first_good()
asyncio.run(main())
)");
    std::set<std::string> told;
    World world(run->index);
    for (runtime::trace::EventNumber n = 0; n < run->event_count(); ++n) {
        if (run->index.event(n).kind() != EventKind::Line) continue;
        world.seek(n);
        told.insert(narrate(world, Language::English).sentence);
    }
    CHECK(told.contains("main() is about to run line 7: await first_good()"));
    CHECK(told.contains("first_good (in the task main()) is about to run line 5: return helper()"));
    CHECK(told.contains("helper (in the task main()) is about to run line 3: return 1"));
    CHECK(told.contains("Line 8 is about to run: asyncio.run(main())"));
}

TEST_CASE("time limits go by their length and line, and the rule of nested ones is told") {
    const std::string told = told_of(R"(import asyncio, time
async def late():
    await asyncio.sleep(9)
async def main():
    try:
        async with asyncio.timeout(0.3):
            async with asyncio.timeout(0.2) as inner:
                asyncio.get_running_loop().call_soon(time.sleep, 0.5)
                await asyncio.sleep(9)
    except TimeoutError:
        pass
    try:
        await asyncio.wait_for(late(), 0.25)
    except TimeoutError:
        pass
    async with asyncio.timeout_at(0):
        pass
    await asyncio.wait_for(asyncio.sleep(0.125), 5)
    print([x for x in "ab"])
asyncio.run(main())
)",
                                     Language::English);
    for (const char* const words :
         {"“the time limit of 0.2 s set in line 7 (inner)” joins the ready queue",
          "The time limit of 0.3 s set in line 6 has run out and asks main() to cancel.",
          "is taken back, but another one is left (1)", "Requests left: 0.",
          "wait_for(0.25) has run out and asks late() to cancel.",
          "“the time limit set in line 16 (past already)”", "“wait_for takes note of sleep",
          "What the comprehension goes through is now"}) {
        INFO(words);
        CHECK(told.find(words) != std::string::npos);
    }
}

TEST_CASE(
    "a move of the clock says what a thread is blocked in, where it is not the loop that waits") {
    const std::string told = told_of(R"(import asyncio, threading, time
async def main():
    asyncio.get_running_loop().call_later(0.1, print, "late")
    time.sleep(0.5)
    worker = threading.Thread(target=time.sleep, args=(0.25,), name="worker")
    worker.start()
    worker.join()
    await asyncio.sleep(1)
asyncio.run(main())
time.sleep(2)
)");
    for (const char* const line :
         {"Thread MainThread is blocked in time.sleep(0.5) until 0.5 s; nothing else of its loop "
          "can "
          "run meanwhile.",
          "Thread MainThread is blocked in Thread.join() of worker and nothing else of its loop "
          "can "
          "run meanwhile; the clock jumps from 0.5 s to 0.75 s, the next deadline of another "
          "thread.",
          "Nothing can run, so the clock jumps from 0.75 s to 1.75 s, the earliest deadline.",
          "Thread MainThread is blocked in time.sleep(2) and nobody else can run, so the clock "
          "jumps "
          "from 1.75 s to 3.75 s."}) {
        INFO(line);
        CHECK(has_line(told, line));
    }
}

TEST_CASE("a task that gets its name is told by what it runs") {
    const auto run = tests::recorded(R"(import asyncio
async def work(n):
    pass
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1), name="one")
asyncio.run(main())
)");
    CHECK(first_told(*run, EventKind::TaskRenamed) == "work(1) is now called “one”.");
}

TEST_CASE("a wait in the head of a for or with is called by what it is for") {
    const auto run = tests::recorded(R"(import time
from concurrent.futures import ThreadPoolExecutor
def work(n):
    time.sleep(n)
    return n
pool = ThreadPoolExecutor(1)
for r in pool.map(work, [1, 2]):
    print("map", r)
)");
    bool is_named = false;
    runtime::trace::EventReader reader(run->trace);
    while (const auto* event = reader.next())
        if (const auto* blocked = std::get_if<runtime::trace::ThreadBlocked>(&event->body))
            if (blocked->on == runtime::trace::BlockKind::Future) {
                CHECK(blocked->label == "pool.map(work, [1, 2])");
                is_named = true;
            }
    CHECK(is_named);
}
