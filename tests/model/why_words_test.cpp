#include "app/model/narrate.h"
#include "app/model/order.h"
#include "tests/model/headline.h"

#include <vector>

using namespace app::model;
using tests::headline;

namespace {

void check_part(const FinishedRun& run, std::string_view line, std::string_view part) {
    INFO(line << ": " << headline(run, line));
    CHECK(headline(run, line).find(part) != std::string::npos);
    const std::string chinese = headline(run, line, Language::Chinese);
    CHECK_FALSE(chinese.empty());
    CHECK(chinese.find("why_words.") == std::string::npos);
    CHECK(chinese.find("narrate.") == std::string::npos);
}

// All that is said of a run, an event a line.
std::string narrated(const FinishedRun& run, Language language = Language::English) {
    std::string out;
    runtime::trace::World world(run.index);
    for (runtime::trace::EventNumber n = 0; n < run.event_count(); ++n) {
        world.seek(n);
        out += narrate(world, language).sentence + "\n";
    }
    return out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("what ended a wait is named: the task awaited, the last of a gather, a callback, time") {
    const auto run = tests::recorded(R"(import asyncio
async def job(n):
    await asyncio.sleep(n)
    if n == 3:
        raise ValueError(n)
    return n
async def main():
    loop = asyncio.get_running_loop()
    await asyncio.create_task(job(0.5))
    print("one")
    await asyncio.gather(job(1), job(2))
    print("two")
    await asyncio.gather(job(3), job(4), return_exceptions=True)
    print("three")
    done, pending = await asyncio.wait([asyncio.create_task(job(9))], timeout=1)
    print("four")
    future = loop.create_future()
    loop.call_soon(future.set_result, 5)
    await future
    print("five")
    try:
        await asyncio.gather(job(3), job(4))
    except ValueError:
        print("six")
asyncio.run(main())
)");
    check_part(*run, "one", "waiting for job(0.5), and that is done now (event ");
    check_part(*run, "two",
               "waiting for gather(2) (line 11), which was over when job(2) was done (event ");
    check_part(*run, "four",
               "waiting for asyncio.wait() for 1 task, as long as it would wait: its time "
               "was up at");
    check_part(*run, "five", "scheduled by main() in line 18, ended that and woke it");
    check_part(*run, "six", "which was over when job(3) (Task-");
    check_part(*run, "six", " failed (event ");
}

TEST_CASE("who made a text that another prints is told") {
    const auto run = tests::recorded(R"(import asyncio
log = []
async def worker(name, rows):
    await asyncio.sleep(0.25)
    log.append(f"{name} logs this")
    rows.append("row of " + name)
    return "result of " + name
async def main():
    rows = []
    one, _ = await asyncio.gather(worker("ann", rows), worker("bob", rows))
    log.append("main logs too")
    for row in rows:
        print(row)
    for entry in log:
        print("log:", entry)
    print(one)
    print("a line of its own")
asyncio.run(main())
)");
    check_part(*run, "row of ann",
               "The text is from worker('ann', []), which made it in line 6 at 0.25 s");
    check_part(*run, "row of bob", "main() only prints it");
    check_part(*run, "log: bob logs this",
               "The text is from worker('bob', []), which made it in line 5 at 0.25 s");
    check_part(*run, "result of ann", "The text is from worker('ann', [])");
    for (const char* const own : {"a line of its own", "log: main logs too"})
        CHECK_FALSE(has(headline(*run, own), "The text is from"));
}

TEST_CASE(
    "of several lines printed at once, and of a text that two made, only what is sure is told") {
    const auto run = tests::recorded(R"(import asyncio
async def collect(report):
    lines = []
    for n in range(2):
        await asyncio.sleep(0.25)
        lines.append(f"line {n + 0}")
    report.set_result("\n".join(lines))
async def twin():
    await asyncio.sleep(0.1)
    return "the very same"
async def main():
    report = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(collect(report))
    print(await report)
    print((await asyncio.gather(twin(), twin()))[0])
asyncio.run(main())
)");
    for (const char* const line : {"line 0", "line 1"})
        check_part(*run, line, "The text is from collect(…), which made it in line 6 at 0.5 s");
    check_part(*run, "line 0", "main() had been waiting for the future report; collect(…) ended");
    CHECK_FALSE(has(headline(*run, "the very same"), "The text is from"));
}

TEST_CASE("what a call was given, or each makes by the same function, is nobody else's text") {
    const auto run = tests::recorded(R"(import asyncio
async def load():
    await asyncio.sleep(0.1)
    page = "a long page of text".upper()
    return page + ""
async def show(url):
    print("asking", url)
    page = await load()
    print(page)
async def main():
    urls = ["https://example.com/a", "https://example.com/b"]
    await asyncio.gather(*(show(url) for url in urls))
asyncio.run(main())
)");
    for (const ConsoleLine& line : console_lines(*run))
        CHECK_FALSE(has(why_words(*run, line.first_event, Language::English), "The text is from"));
}

TEST_CASE("two tasks that print alike each print a text of their own") {
    const auto run = tests::recorded(R"(import asyncio
async def worker(name):
    message = f"{name} starts"
    print(message)
    print(f"{name} is at work")
    print("the same from both")
async def main():
    await asyncio.gather(worker("ann"), worker("bob"))
asyncio.run(main())
)");
    for (const ConsoleLine& line : console_lines(*run))
        CHECK_FALSE(has(why_words(*run, line.first_event, Language::English), "The text is from"));
}

TEST_CASE("a cancellation that wait_for() drops is told as that") {
    const auto run = tests::recorded(R"(import asyncio
async def outer(future):
    await asyncio.wait_for(future, 1)
    print("goes on")
async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(outer(future))
    await asyncio.sleep(0.1)
    future.set_result(1)
    task.cancel()
    await asyncio.wait([task])
asyncio.run(main())
)");
    check_part(*run, "goes on",
               "main() calls cancel() on outer(…). But what outer(…) awaited in "
               "wait_for() was done already");
    CHECK_FALSE(has(headline(*run, "goes on"), "It comes of a cancellation"));
}

TEST_CASE("the limit is what a line comes of, though what it cancelled took its time to end") {
    const auto run = tests::recorded(R"(import asyncio
async def slow():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(0.25)
async def main():
    try:
        await asyncio.wait_for(slow(), 0.5)
    except TimeoutError:
        print("too late")
asyncio.run(main())
)");
    check_part(*run, "too late", "The timer for “the time limit of 0.5 s set in line 9”");
    check_part(*run, "too late",
               "It then waited until slow(), which that cancelled, had ended at "
               "0.75 s.");
    const std::string told = narrated(*run);
    CHECK(has(told, "wait_for() asks slow() to cancel, and waits until it has ended."));
    CHECK(has(told, "The task that wait_for() cancels is done."));
    CHECK_FALSE(has(told, "cancellation is done"));
}

TEST_CASE("why a task group cancels is told by what happened: a failure, its owner's end") {
    const auto run = tests::recorded(R"(import asyncio
async def worker(name):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
async def fails():
    await asyncio.sleep(0.1)
    raise ValueError
async def group(name, *more):
    async with asyncio.TaskGroup() as group:
        group.create_task(worker(name))
        for one in more:
            group.create_task(one)
        await asyncio.sleep(0.2)
        if name == "body":
            raise KeyError
        await asyncio.sleep(9)
async def main():
    for name in ("task", "body", "limit"):
        try:
            async with asyncio.timeout(0.5):
                await group(name, *([fails()] if name == "task" else []))
        except* (ValueError, KeyError, TimeoutError):
            pass
asyncio.run(main())
)");
    check_part(*run, "task cancelled",
               "The task group asks worker('task') to cancel, because fails() failed.");
    check_part(*run, "body cancelled", "because an exception left its body in main().");
    check_part(*run, "limit cancelled",
               "because main(), which opened the group, is being "
               "cancelled. That goes back to event ");
    check_part(*run, "limit cancelled", "has run out and asks main() to cancel.");
}

TEST_CASE("a failed task is said to have failed in one wording") {
    const auto run = tests::recorded(R"(import asyncio
async def fails():
    raise ValueError("no")
async def main():
    await asyncio.gather(fails(), return_exceptions=True)
asyncio.run(main())
)");
    const std::string told = narrated(*run);
    CHECK(has(told, "fails() has failed with ValueError('no').\n"
                    "fails() has failed: whoever awaits it gets ValueError('no').\n"));
    CHECK_FALSE(has(told, "with the exception"));
}

TEST_CASE("how an exception and a cancellation end is told once each") {
    const auto run = tests::recorded(R"(import asyncio
async def inner():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("clean")
        raise
async def main():
    task = asyncio.create_task(inner())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
asyncio.run(main())
)");
    const std::string told = narrated(*run);
    CHECK(has(told, "The timer for “sleep(9) is over” is cancelled: it will not run out."));
    CHECK(has(told, "CancelledError comes to the except or finally of a try"));
    CHECK(has(told, "CancelledError goes on outwards, out of inner."));
    CHECK(has(told, "inner() ends as cancelled: CancelledError left its body.\n"
                    "inner() has ended as cancelled: whoever awaits it gets a CancelledError.\n"));
}

TEST_CASE("waits of asyncio's own are told by whose they are") {
    const auto run = tests::recorded(R"(import asyncio
async def job():
    await asyncio.sleep(0.1)
async def main():
    await asyncio.wait([asyncio.create_task(job())])
    await asyncio.shield(job())
    async with asyncio.TaskGroup() as group:
        group.create_task(job())
    for _ in range(2):
        lock = asyncio.Lock()
        await lock.acquire()
asyncio.run(main())
)");
    const std::string told = narrated(*run);
    CHECK(has(told, "main() awaits asyncio.wait() for 1 task and lets go of the loop."));
    CHECK(has(told, "main() awaits the end of a task group and lets go of the loop."));
    CHECK(has(told, "“shield takes note of its own end”"));
    CHECK(has(told, "main() gets lock (no. 2 of this name)."));
    CHECK(has(told, "The wait for the end of a task group is over."));
    CHECK_FALSE(has(told, "shield takes note of shield"));
    CHECK(has(narrated(*run, Language::Chinese), "main() 得到 lock（第 2 个叫这个名字的）"));
}

TEST_CASE("the task that closes a generator which nobody holds goes back to that") {
    const auto run = tests::recorded(R"(import asyncio
async def ticks():
    try:
        for n in range(9):
            yield n
    finally:
        print("closed")
async def main():
    async for n in ticks():
        break
    await asyncio.sleep(0.1)
asyncio.run(main())
)");
    check_part(*run, "closed", "Nobody holds ticks() any more");
}

TEST_CASE("what a thread waited for is told, and a callback without lines has none") {
    const auto run = tests::recorded(R"(import asyncio, threading, time
def job(n):
    print("job", n)
    time.sleep(n)
async def answer():
    await asyncio.sleep(0.1)
    return 42
def feeder(loop):
    print("got", asyncio.run_coroutine_threadsafe(answer(), loop).result())
async def main():
    threading.Thread(target=feeder, name="F", args=(asyncio.get_running_loop(),)).start()
    await asyncio.sleep(0.5)
    await asyncio.gather(asyncio.to_thread(job, 0.2), asyncio.to_thread(job, 0.1))
    await asyncio.to_thread(job, 0.3)
asyncio.run(main())
)");
    check_part(*run, "got 42", "which was over when answer() was done (event ");
    check_part(*run, "job 0.1", "to_thread(job, 0.1) started the thread asyncio_1 (event ");
    check_part(*run, "job 0.3", "had been waiting for the next job of the pool");
}

TEST_CASE("a line after the run of a loop comes of what that waited for") {
    const auto run = tests::recorded(R"(import asyncio
async def left():
    await asyncio.sleep(9)
async def main():
    asyncio.create_task(left())
    await asyncio.sleep(0.5)
asyncio.run(main())
print("after run")
loop = asyncio.new_event_loop()
loop.call_later(0.25, loop.stop)
loop.run_forever()
print("stopped")
try:
    loop.run_until_complete(asyncio.wait_for(asyncio.sleep(9), 1))
except TimeoutError:
    print("failed")
)");
    check_part(*run, "after run", "The loop had run in line 7 until main() was done (event ");
    check_part(*run, "stopped", "The loop had run in line 11 until it was stopped");
    check_part(*run, "stopped", "set by the program itself in line 10 at 0.5 s, was due at 0.75 s");
    check_part(*run, "failed", "The loop had run in line 14 until wait_for(");
    check_part(*run, "failed", " failed (event ");
}

TEST_CASE("a timer's callback that ends a wait is no time limit") {
    const auto run = tests::recorded(R"(import asyncio
async def main():
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(0.25, event.set)
    await event.wait()
    print("set")
asyncio.run(main())
)");
    check_part(*run, "set", "for which main() had set a timer in line 4, ended that at 0.25 s");
    CHECK_FALSE(has(headline(*run, "set"), "its time was up"));
}

TEST_CASE("a gather that a limit cancelled raises because of the limit") {
    const auto run = tests::recorded(R"(import asyncio
async def main():
    try:
        async with asyncio.timeout(0.5):
            await asyncio.gather(asyncio.sleep(5), asyncio.sleep(6))
    except TimeoutError:
        print("too late")
asyncio.run(main())
)");
    check_part(*run, "too late", "The time limit of 0.5 s set in line 4 has run out");
}

TEST_CASE("a body's exception in an outer group is not taken for the one in an inner group") {
    const auto run = tests::recorded(R"(import asyncio
async def leaf(n):
    try:
        await asyncio.sleep(9)
    finally:
        print("leaf", n)
async def branch():
    await asyncio.gather(leaf(1))
async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(branch())
            async with asyncio.TaskGroup() as inner:
                inner.create_task(leaf(2))
                await asyncio.sleep(0.5)
                raise LookupError
    except* LookupError:
        pass
asyncio.run(main())
)");
    check_part(*run, "leaf 1", "The task group asks branch() to cancel, because an exception left");
    CHECK_FALSE(has(headline(*run, "leaf 1"), "asks leaf(2)"));
}

TEST_CASE("what Python writes of a lost exception is told by that") {
    const auto run = tests::recorded(R"(import asyncio
async def fails():
    raise ValueError("lost")
async def main():
    asyncio.create_task(fails())
    await asyncio.sleep(0.1)
asyncio.run(main())
)");
    check_part(*run, "Task exception was never retrieved", "Python itself writes this (event ");
}

TEST_CASE("a call is named with what its star parameters took, and methods by their names") {
    const auto run = tests::recorded(R"(import asyncio
class Client:
    async def get(self, key):
        print("got", key)
async def retry(func, *args, attempts=3, **more):
    await func(*args)
async def main():
    await asyncio.gather(retry(Client().get, "a", base=1), retry(Client().get, "b"))
asyncio.run(main())
)");
    check_part(*run, "got a", "made retry(get, 'a', attempts=3, base=1) a task");
    check_part(*run, "got b", "made retry(get, 'b', attempts=3) a task");
}

TEST_CASE("a task that another thread has made is told by who asked for it") {
    const auto run = tests::recorded(R"(import asyncio, threading
async def job():
    print("begun")
def ask(loop):
    asyncio.run_coroutine_threadsafe(job(), loop).result()
async def main():
    await asyncio.to_thread(ask, asyncio.get_running_loop())
asyncio.run(main())
)");
    check_part(*run, "begun", "scheduled by asyncio_0 in line 5, made job() a task (event ");
}

TEST_CASE("a sleep that is due while the loop is held up is told to be late, and because of what") {
    const auto run = tests::recorded(R"(import asyncio, time
async def sleeper():
    await asyncio.sleep(0.5)
    print("slept")
async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0.25)
    time.sleep(1)
    print("blocked")
    await task
asyncio.run(main())
)");
    check_part(*run, "slept",
               "sleep(0.5) of sleeper(), begun in line 3 at 0.0 s, was due at 0.5 s. "
               "But time.sleep(1) of main() in line 8 held the loop up until 1.25 s.");
    CHECK_FALSE(has(headline(*run, "slept"), "was over at"));
}

TEST_CASE("who waits for what is done already is not said to have waited for it") {
    const auto run = tests::recorded(R"(import asyncio
async def job():
    pass
async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.5)
    await asyncio.wait([task])
    print("done")
asyncio.run(main())
)");
    check_part(*run, "done",
               "asyncio.wait() for 1 task, which was over at once: job() was done already");
}

TEST_CASE("after a loop it is told what ended this run of it, and not one before") {
    const auto run = tests::recorded(R"(import asyncio
async def main():
    await asyncio.sleep(0.1)
asyncio.run(main())
print("one")
async def boom():
    raise SystemExit(3)
try:
    asyncio.run(boom())
except SystemExit as e:
    print("two", e.code)
async def lasts():
    def leave():
        raise KeyboardInterrupt
    asyncio.get_running_loop().call_later(0.1, leave)
    try:
        await asyncio.sleep(5)
    finally:
        print("left")
try:
    asyncio.run(lasts())
except KeyboardInterrupt:
    print("three")
async def numbers():
    yield 1
    yield 2
loop = asyncio.new_event_loop()
it = numbers()
loop.run_until_complete(anext(it))
loop.run_until_complete(loop.shutdown_asyncgens())
print("four")
loop.call_later(0.1, loop.stop)
loop.run_forever()
print("five")
loop.close()
)");
    check_part(*run, "one", "The loop had run in line 4 until main() was done");
    check_part(*run, "two 3", "The loop had run in line 9 until boom() raised SystemExit (event ");
    check_part(*run, "left", "It ends because lasts.leave() raised KeyboardInterrupt (event ");
    check_part(*run, "three", "in line 21 until lasts.leave() raised KeyboardInterrupt");
    check_part(*run, "four", "The loop had run in line 30 until shutdown_asyncgens() was done");
    check_part(*run, "five", "The loop had run in line 33 until it was stopped");
}

TEST_CASE("a Runner of the program's own is not called asyncio.run()") {
    const std::string left = "import asyncio\n"
                             "async def left():\n"
                             "    try:\n"
                             "        await asyncio.sleep(9)\n"
                             "    finally:\n"
                             "        print('left')\n"
                             "async def main():\n"
                             "    global kept\n"
                             "    kept = asyncio.create_task(left())\n"
                             "    await asyncio.sleep(0)\n";
    const auto runner =
        tests::recorded(left + "with asyncio.Runner() as runner:\n    runner.run(main())\n");
    check_part(*runner, "left", "The Runner is about to close its loop and cancels left()");
    const auto plain = tests::recorded(left + "asyncio.run(main())\n");
    check_part(*plain, "left", "asyncio.run() is about to end and cancels left()");
}

TEST_CASE("who waits for the end of a task group that failed is told whose failure it was") {
    const auto run = tests::recorded(R"(import asyncio
async def fetch(name, secs):
    await asyncio.sleep(secs)
    if name == "bad":
        raise ValueError(name)
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("slow", 1))
            group.create_task(fetch("bad", 0.2))
    except* ValueError:
        print("failed")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("slow", 2))
            await asyncio.sleep(0.1)
            raise KeyError
    except* KeyError:
        print("left")
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("last", 0.1))
    print("whole")
asyncio.run(main())
)");
    check_part(*run, "failed",
               "the end of a task group: fetch('bad', 0.2) failed "
               "with ValueError in line 5 at 0.2 s");
    check_part(*run, "failed", "The last of them to end was fetch('slow', 1), at 0.2 s.");
    check_part(*run, "left", "left the block of a task group by an exception at 0.3 s");
    check_part(*run, "whole", "which was over when fetch('last', 0.1) was done");
    for (const char* const line : {"failed", "left", "whole"})
        CHECK_FALSE(has(headline(*run, line), "at once"));
}

TEST_CASE("a turn that had to wait for a call that holds the loop up is told so") {
    const auto run = tests::recorded(R"(import asyncio, time
async def tea():
    time.sleep(0.3)
async def coffee(done):
    print("coffee")
    done.set()
async def main():
    done = asyncio.Event()
    t = asyncio.create_task(tea()), asyncio.create_task(coffee(done)), asyncio.create_task(tea())
    await done.wait()
    print("woken")
asyncio.run(main())
)");
    check_part(*run, "coffee",
               "It stood in the ready queue from 0.0 s, but time.sleep(0.3) of tea() (Task-2) in "
               "line 3 held the loop up until 0.3 s.");
    check_part(*run, "woken", "from 0.3 s, but time.sleep(0.3) of tea() (Task-4) in line 3");
}

TEST_CASE("what was taken with no wait is told beside what brought the turn") {
    const auto run = tests::recorded(R"(import asyncio
async def fetch(name):
    return name
async def main():
    queue = asyncio.Queue()
    for next_done in asyncio.as_completed([asyncio.create_task(fetch(n)) for n in ("a", "b")]):
        print("got", await next_done)
    queue.put_nowait("x")
    await asyncio.sleep(0.1)
    print("item", await queue.get())
asyncio.run(main())
)");
    check_part(*run, "got a", "fetch('a') was done (event ");
    check_part(*run, "got b", "then had the result of fetch('b') with no wait");
    CHECK_FALSE(has(headline(*run, "got a"), "no wait"));
    check_part(*run, "item x", "main() then took 'x' from queue with no wait");
}

TEST_CASE("of a value that lost an update Why says what Checks does") {
    const auto run = tests::recorded(R"(import asyncio
class Counter:
    def __init__(self):
        self.value = 0
        self.calls = 0
    async def add(self, n):
        self.calls += 1
        old = self.value
        await asyncio.sleep(0.1)
        self.value = old + n
async def main():
    c = Counter()
    await asyncio.gather(c.add(1), c.add(2))
    print("value", c.value)
    print("calls", c.calls)
asyncio.run(main())
)");
    check_part(*run, "value 2", "Checks has this about what it names: Counter.add(");
    CHECK_FALSE(has(headline(*run, "calls 2"), "Checks"));
}

TEST_CASE("a line of a generator is told with who had it go on, and by what") {
    const auto run = tests::recorded(R"(def inner():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except ValueError:
        print("caught")
        yield 3
    finally:
        print("finally")
def outer():
    yield from inner()
    print("outer")
    yield 4
g = outer()
print("one", next(g))
g.send("hi")
g.throw(ValueError("boom"))
print("four", next(g))
)");
    CHECK_THAT(headline(*run, "got hi"),
               Catch::StartsWith("The program itself had a generator go on in line 17") &&
                   Catch::Contains("its yield gives 'hi'") &&
                   Catch::EndsWith("It stood in inner(), at the yield in line 3, and goes on "
                                   "there."));
    CHECK_THAT(headline(*run, "caught"),
               Catch::Contains("ValueError('boom') is thrown into outer()"));
    CHECK_THAT(headline(*run, "finally"), Catch::Contains("in line 19"));
    CHECK_THAT(headline(*run, "four 4"),
               Catch::Contains("Just before, in this line: outer() is asked for its next value. "
                               "outer() yields 4"));
    CHECK_THAT(headline(*run, "got hi", Language::Chinese),
               Catch::Contains("让一个生成器继续运行"));
}

TEST_CASE("the clean-up of an async generator is told with who closes it") {
    const auto run = tests::recorded(R"(import asyncio
async def ticker():
    try:
        yield 1
    finally:
        print("cleaning")
async def main():
    g = ticker()
    await g.__anext__()
    await asyncio.sleep(0.1)
    await g.aclose()
asyncio.run(main())
)");
    CHECK_THAT(headline(*run, "cleaning"),
               Catch::StartsWith("sleep(0.1) of main()") &&
                   Catch::Contains("main() had a generator go on in line 11") &&
                   Catch::Contains("ticker() is closed"));
}

TEST_CASE("that a coroutine was never awaited is told with the line that let go of it") {
    const auto run = tests::recorded(R"(import asyncio
async def log():
    pass
async def main():
    log()
asyncio.run(main())
)");
    for (const ConsoleLine& line : console_lines(*run)) {
        const std::string words = why_words(*run, line.first_event, Language::English);
        CHECK_THAT(words, Catch::StartsWith("Line 5 made a coroutine and let go of it"));
    }
    const auto lines = console_lines(*run);
    REQUIRE(lines.size() > 1);
    CHECK_THAT(order_words(*run, order_of(*run, lines[0].first_event, lines[1].first_event),
                           Language::English),
               Catch::Contains("one message, which Python itself writes"));
}

TEST_CASE("what a time limit becomes after a clean-up is told with the limit") {
    const auto run = tests::recorded(R"(import asyncio
async def stored():
    await asyncio.sleep(0.4)
    return 42
async def slow():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.3)
async def main():
    t = asyncio.create_task(stored())
    try:
        await asyncio.wait_for(asyncio.shield(t), 0.2)
    except asyncio.TimeoutError:
        print("one")
    try:
        async with asyncio.timeout(0.1):
            await slow()
    except TimeoutError:
        print("two")
    print("gave", await t)
asyncio.run(main())
)");
    CHECK_THAT(headline(*run, "one"), Catch::Contains("stored() went on behind asyncio.shield()"));
    CHECK_THAT(headline(*run, "two"),
               Catch::Contains("The time limit of 0.1 s set in line 17 has run out") &&
                   Catch::Contains("asyncio.timeout() turned the CancelledError into a "
                                   "TimeoutError"));
    CHECK_THAT(headline(*run, "gave 42"),
               Catch::Contains("main() did not have to wait for stored() here, which was done "
                               "since 0.4 s") &&
                   !Catch::Contains("TimeoutError"));
}

TEST_CASE("a group that a time limit cancelled leads back to the limit") {
    const auto run = tests::recorded(R"(import asyncio
async def leaf():
    await asyncio.sleep(1)
async def branch():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(leaf()).add_done_callback(lambda t: print("callback", t.cancelled()))
async def main():
    try:
        async with asyncio.timeout(0.25):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(branch())
    except TimeoutError:
        print("timeout")
asyncio.run(main())
)");
    CHECK_THAT(headline(*run, "callback True"), Catch::Contains("had ended as cancelled"));
    CHECK_THAT(headline(*run, "timeout"),
               Catch::StartsWith("main() left the block of a task group by a cancellation") &&
                   Catch::Contains("The time limit of 0.25 s set in line 9 has run out") &&
                   Catch::Contains("turned that CancelledError into a TimeoutError"));
}

TEST_CASE("a group's exceptions are told with the tasks that raised them") {
    const auto run = tests::recorded(R"(import asyncio
async def fail():
    await asyncio.sleep(0.1)
    raise RuntimeError("one")
async def clean():
    try:
        await asyncio.sleep(1)
    finally:
        raise KeyError("two")
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail())
            tg.create_task(clean())
    except* KeyError as eg:
        print("key")
    except* RuntimeError as eg:
        pass
asyncio.run(main())
)");
    CHECK_THAT(headline(*run, "key"),
               Catch::Contains("fail() failed with RuntimeError in line 4 at 0.1 s") &&
                   Catch::Contains("In its clean-up clean() failed with KeyError in line 9"));
}

TEST_CASE("a turn that ends in a call that blocks tells what had held it up before") {
    const auto run = tests::recorded(R"(import asyncio, time
async def page(n):
    await asyncio.sleep(1)
    time.sleep(0.15)
    print("page", n)
async def main():
    await asyncio.gather(page(1), page(2))
asyncio.run(main())
)");
    CHECK_THAT(headline(*run, "page 2"),
               Catch::Contains("Before that page(2) stood in the ready queue from 1.0 s, but "
                               "time.sleep(0.15) of page(1) in line 4 held the loop up until 1.15 "
                               "s."));
    CHECK_THAT(headline(*run, "page 1"), !Catch::Contains("Before that"));
}

TEST_CASE("a threading.Timer is named, with where it was started") {
    const auto run = tests::recorded(R"(import threading
timer = threading.Timer(0.1, lambda: print("timer"))
timer.start()
timer.join()
)");
    CHECK(headline(*run, "timer") == "The threading.Timer of 0.1 s, started by the program itself "
                                     "in line 3 at 0.0 s, was due at 0.1 s.");
}

TEST_CASE("after asyncio.run() its wait for the pool is told") {
    const auto run = tests::recorded(R"(import asyncio, time
async def main():
    asyncio.get_running_loop().run_in_executor(None, time.sleep, 0.5)
asyncio.run(main())
print("end")
)");
    CHECK_THAT(headline(*run, "end"),
               Catch::EndsWith("asyncio.run() then waited from 0.0 s to 0.5 s for the thread "
                               "asyncio_0 of its pool, in time.sleep(0.5)."));
}

TEST_CASE("a cancellation that wait_for() drops is not what the line comes of") {
    const auto run = tests::recorded(R"(import asyncio
async def quick():
    await asyncio.sleep(0.1)
    return "answer"
async def waiter():
    print("got", await asyncio.wait_for(quick(), 1))
async def main():
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0.1)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    await t
asyncio.run(main())
)");
    const std::string told = headline(*run, "got answer");
    CHECK_THAT(told, Catch::StartsWith("waiter() had been waiting for wait_for(1), which was over "
                                       "when quick() was done (event "));
    check_part(*run, "got answer",
               "main() calls cancel() on waiter(). But wait_for() had its "
               "answer already and dropped that");
}

TEST_CASE("a wait_for() with no time to wait is its own reason, and no timer before it") {
    const auto run = tests::recorded(R"(import asyncio
async def job():
    await asyncio.sleep(0.2)
async def main():
    for limit in (0.1, 0, -1):
        try:
            await asyncio.wait_for(job(), limit)
        except TimeoutError:
            print("timeout", limit)
asyncio.run(main())
)");
    check_part(*run, "timeout 0.1", "The timer for “the time limit of 0.1 s set in line 7”");
    for (const char* const limit : {"0", "-1"})
        check_part(*run, std::string("timeout ") + limit,
                   "wait_for(" + std::string(limit) +
                       ") of main() in line 7 had no time to wait: it cancelled at once");
    const std::string told = narrated(*run);
    CHECK(has(told, "wait_for(0) has no time to wait, so it asks job() (Task-3) to cancel"));
    CHECK_FALSE(has(told, "The task that awaits job()"));
    CHECK(has(narrated(*run, Language::Chinese), "wait_for(0) 没有时间可等"));
}

TEST_CASE("who is cancelled while wait_for() cleans up is told of that, and of no limit before") {
    const auto run = tests::recorded(R"(import asyncio
async def slow():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(0.1)
async def waiter():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except TimeoutError:
        pass
    try:
        await asyncio.wait_for(slow(), 5)
    finally:
        print("left")
async def main():
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0.5)
    t.cancel()
    await asyncio.wait([t])
asyncio.run(main())
)");
    check_part(*run, "left", "It comes of a cancellation in line 19");
    check_part(*run, "left", "It then waited until slow(), which that cancelled, had ended at 0.6");
}

TEST_CASE("Python writes of what nobody caught, and says where that was raised") {
    const auto run = tests::recorded(R"(import asyncio
async def fails():
    await asyncio.sleep(0.1)
    return 1 / 0
async def main():
    asyncio.get_running_loop().call_later(0.05, lambda: [][0])
    await asyncio.gather(fails())
asyncio.run(main())
)");
    check_part(*run, "ZeroDivisionError: division by zero",
               "Python itself writes this: the ZeroDivisionError that fails() raised in line 4 at "
               "0.1 s");
    check_part(*run, "IndexError: list index out of range",
               "The loop writes this itself: the IndexError that main.<lambda>() raised in line 6");
    CHECK(has(narrated(*run), "Python itself writes to stderr: “Traceback"));
    CHECK(has(narrated(*run, Language::Chinese), "Python 自己写到 stderr"));
    const auto bare = tests::recorded("print(1)\n{}['two']\n");
    CHECK_THAT(headline(*bare, "KeyError: 'two'"),
               Catch::StartsWith("Python itself writes this: the KeyError that the program itself "
                                 "raised in line 2"));
    const auto thread = tests::recorded(R"(import threading
def work():
    raise ValueError("no")
t = threading.Thread(target=work)
t.start()
t.join()
)");
    check_part(*thread, "ValueError: no", "the ValueError that Thread-1 (work) raised in line 3");
    const auto own = tests::recorded(R"(import sys
try:
    {}[1]
except KeyError as e:
    print("Exception in thread", file=sys.stderr)
)");
    CHECK_FALSE(has(narrated(*own), "Python itself writes"));
}

TEST_CASE("of a group whose tasks failed together all are named, and no cancellation") {
    const auto run = tests::recorded(R"(import asyncio
async def fail(kind):
    await asyncio.sleep(0.1)
    raise kind
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError))
            tg.create_task(fail(KeyError))
    except* ValueError:
        print("value")
    except* KeyError:
        print("key")
asyncio.run(main())
)");
    const std::string told = headline(*run, "value");
    CHECK_THAT(told,
               Catch::StartsWith("main() had been waiting for the end of a task group: fail("));
    CHECK(has(told, " failed with ValueError in line 4 at 0.1 s"));
    CHECK(has(told, " failed with KeyError in line 4 at 0.1 s, and the group raises that too."));
    check_part(*run, "value", "and with that the group was at its end");
}

TEST_CASE("a group raises what failed before it began to cancel, too") {
    const auto run = tests::recorded(R"(import asyncio
async def ok():
    await asyncio.sleep(9)
async def fail(kind):
    await asyncio.sleep(0.1)
    raise kind
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok())
            tg.create_task(fail(ValueError))
            tg.create_task(fail(KeyError))
    except* ValueError:
        print("value")
    except* KeyError:
        print("key")
asyncio.run(main())
)");
    check_part(*run, "key",
               " failed with ValueError in line 6 at 0.1 s, and so the group cancelled");
    check_part(*run, "key",
               " failed with KeyError in line 6 at 0.1 s, and the group raises that too");
}

TEST_CASE("a wait_for() whose time was up and that has a result all the same says why") {
    const auto run = tests::recorded(R"(import asyncio
async def stubborn():
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        return "late"
async def fails():
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        raise KeyError("clean-up")
async def main():
    print("got", await asyncio.wait_for(stubborn(), 0.5))
    try:
        await asyncio.wait_for(fails(), 0.5)
    except KeyError:
        print("failed")
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.5, future.set_result, 7)
    print(await asyncio.wait_for(future, 0.5))
asyncio.run(main())
)");
    check_part(*run, "got late", "stubborn() caught that cancellation and ended with a result");
    check_part(*run, "failed", "fails() failed in its clean-up, and wait_for() raises that");
    check_part(*run, "7", "its time was up at 1.5 s");
    check_part(*run, "7", "was done by then");
}

TEST_CASE("a wait_for() that ended within its limit says nothing of the limit") {
    const auto run = tests::recorded(R"(import asyncio
async def f():
    await asyncio.sleep(0.1)
    return 1
async def main():
    print(await asyncio.wait_for(f(), 1))
asyncio.run(main())
)");
    CHECK(tests::headline(*run, "1") ==
          "main() had been waiting for wait_for(1), which was over when f() was done (event 59).");
}

TEST_CASE("what leaves a callback is not what another task raised") {
    const auto run = tests::recorded(R"(import asyncio
async def job():
    pass
async def other():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        pass
async def main():
    task = asyncio.create_task(other())
    await asyncio.sleep(0)
    task.cancel()
    await task
    lost = asyncio.create_task(job())
    lost.add_done_callback(lambda t: t.result())
    lost.cancel()
    await asyncio.sleep(0.1)
    print("end")
asyncio.run(main())
)");
    check_part(*run, "asyncio.exceptions.CancelledError",
               "the callback asked for the result of job()");
}

TEST_CASE("a generator expression in a line is no news") {
    const auto run = tests::recorded(R"(
def squares():
    yield 4
print(sum(n for n in (1, 2)))
print(next(squares()))
)");
    CHECK_FALSE(has(headline(*run, "3"), "Just before"));
    CHECK(has(headline(*run, "4"), "Just before"));
}

TEST_CASE("of an exception that nobody asked for it is told who let go of its task last") {
    const auto run = tests::recorded(R"(import asyncio, gc
class Box:
    pass
async def boom():
    await asyncio.sleep(0.5)
    raise ValueError()
async def helper():
    t = asyncio.create_task(boom(), name="in a function")
    await asyncio.sleep(1)
async def main():
    await helper()
    t = asyncio.create_task(boom(), name="deleted")
    await asyncio.sleep(1)
    del t
    held = [asyncio.create_task(boom(), name="in a list")]
    await asyncio.sleep(1)
    held.clear()
    asyncio.create_task(boom(), name="alone")
    await asyncio.sleep(1)
    box = Box()
    box.box = box
    box.task = asyncio.create_task(boom(), name="in a cycle")
    await asyncio.sleep(1)
    box = None
    gc.collect()
    keep.append(asyncio.create_task(boom(), name="to the end"))
    await asyncio.sleep(1)
keep = []
asyncio.run(main())
)");
    constexpr std::pair<std::string_view, std::string_view> told[] = {
        {"in a function", "The exception of in a function was there from 0.5 s"},
        {"in a function", "helper() let go of it as it ended at 1.0 s: until then t held it."},
        {"deleted", "Line 14 let go of it at 2.0 s: until then t held it."},
        {"in a list", "Line 17 let go of it at 3.0 s: until then held held it."},
        {"alone", "freed right after its last turn at 3.5 s: nothing but the loop had held it."},
        {"in a cycle", "(gc) freed it at 5.0 s in line 25: it was in a cycle"},
        {"to the end", "at the end of the program, when the variables of the module go: "
                       "something of theirs had held it."},
    };
    for (const auto& [name, part] : told) {
        const std::string quoted = "name='" + std::string(name) + "'";
        const auto lines = console_lines(*run);
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const ConsoleLine& found) {
            return found.text.find(quoted) != std::string::npos;
        });
        REQUIRE(line != lines.end());
        check_part(*run, line->text, part);
    }
}

TEST_CASE(
    "of a task that is freed before it is done it is told what it waited for, and who held it") {
    const auto run = tests::recorded(R"(import asyncio, gc
async def stuck():
    await asyncio.get_running_loop().create_future()
async def main():
    t = asyncio.create_task(stuck())
    await asyncio.sleep(1)
    t = None
    gc.collect()
asyncio.run(main())
)");
    check_part(
        *run, "Task was destroyed but it is pending!",
        "Since 0.0 s stuck() had been waiting for a future, and what is freed can not go on. "
        "The garbage collector (gc) freed it at 1.0 s in line 8");
}

TEST_CASE("a time limit and the wait within it that are due at one instant are told of both") {
    const auto limited = tests::recorded(R"(import asyncio
async def work(seconds):
    await asyncio.sleep(seconds)
    print("worked")
    await asyncio.sleep(seconds)
async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout")
    try:
        await asyncio.wait_for(work(1), 1)
    except TimeoutError:
        print("wait_for")
    task = asyncio.create_task(work(1))
    await asyncio.sleep(0.5)
    await asyncio.wait([task], timeout=0.25)
    try:
        async with asyncio.timeout(0.25):
            await task
    except TimeoutError:
        print("sooner")
asyncio.run(main())
)");
    check_part(*limited, "timeout",
               "sleep(1) of main() was due then too, at 1.0 s, but was set later");
    check_part(*limited, "wait_for", "sleep(1) of work(1) (Task-2) was due then too, at 2.0 s");
    check_part(*limited, "sooner",
               "sleep(1) of work(1) (Task-3) was due then too, at 3.0 s, and was set sooner");
    const auto done = tests::recorded(R"(import asyncio
async def work():
    await asyncio.sleep(1)
    print("worked")
async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.5)
    await asyncio.wait_for(task, 0.5)
    print("in time")
asyncio.run(main())
)");
    check_part(*done, "worked",
               "set in line 8 of main() was due then too, at 1.0 s, but was set later");
    check_part(*done, "worked", "A real clock keeps this order");
}

TEST_CASE("gathers and sleeps of one label are told apart wherever they are told of") {
    const auto run = tests::recorded(R"(import asyncio
async def job(n):
    await asyncio.sleep(1)
    return n
async def side():
    print("side", await asyncio.gather(job(1), job(2)))
async def other():
    print("other", await asyncio.gather(job(3), job(4)))
async def main():
    await asyncio.gather(side(), other())
    await asyncio.wait([asyncio.create_task(job(n)) for n in range(5)])
    print("end")
asyncio.run(main())
)");
    check_part(*run, "side [1, 2]",
               "side() had been waiting for gather(2) (line 6), which was over");
    check_part(*run, "end", "main() had been waiting for asyncio.wait() for 5 tasks, which");
    const std::string told = narrated(*run);
    CHECK(has(told, "other() awaits gather(2) (line 8) and lets go of the loop."));
    CHECK(has(told, "gather(2) (line 6) now waits for job(1)"));
    CHECK(has(told, "gather(2) (line 10) is done"));
    CHECK(has(told, "sleep(1) of job(3)"));
    CHECK(told.find('\x1f') == std::string::npos);
    const std::string chinese = narrated(*run, Language::Chinese);
    CHECK(has(chinese, "gather(2)（第 8 行）"));
    CHECK(chinese.find('\x1f') == std::string::npos);
    // And in the lanes.
    const auto& segments = run->timeline.segments;
    CHECK(std::any_of(segments.begin(), segments.end(), [](const auto& segment) {
        return wait_words(Language::English, segment.label) == "gather(2) (line 10)";
    }));
}

TEST_CASE("timers say whose they are") {
    const auto run = tests::recorded(R"(import asyncio
async def work(n):
    async with asyncio.timeout(9):
        await asyncio.sleep(n)
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(5, print, "x")
    loop.call_later(5, print, "x")
    await asyncio.gather(work(1), work(2))
asyncio.run(main())
)");
    std::string told;
    for (std::uint32_t id = 1; id <= run->index.handles().size(); ++id) {
        if (!run->index.handle(runtime::trace::HandleId{id}).is_timer()) continue;
        for (const Language language : {Language::English, Language::Chinese}) {
            told += brief_handle_words(run->index, runtime::trace::HandleId{id}, language) + "\n";
            told += setter_words(run->index, runtime::trace::HandleId{id}, language) + "\n";
        }
    }
    INFO(told);
    CHECK(has(told, "work(1): time limit, line 3\n"));
    CHECK(has(told, "work(2)：时限，第 3 行\n"));
    CHECK(has(told, ", set by main() in line 7\n"));
    CHECK(has(told, ", set by main() in line 8\n"));
}
