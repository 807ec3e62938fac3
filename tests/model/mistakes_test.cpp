#include "app/model/mistakes.h"

#include "app/model/app.h"
#include "app/model/document.h"
#include "app/model/pipeline_run.h"
#include "app/model/why_words.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::model;

namespace {

std::string asyncio_program(const std::string& body) {
    return "import asyncio, time\n" + body + "\nasyncio.run(main())\n";
}

// What one detector finds in a program.
Mistakes found_by(Mistakes (*detector)(const FinishedRun&), const std::string& program) {
    return detector(*tests::recorded(program));
}

std::string word(const Mistake& mistake, std::string_view name) {
    for (const auto& [key, value] : mistake.words)
        if (key == name) return value;
    return "";
}

} // namespace

TEST_CASE("a coroutine that is thrown away is never awaited, and one that is awaited is not told") {
    const auto found = found_by(find_never_awaited, asyncio_program(R"(
async def work():
    return 1
async def main():
    work()
)"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "note").find("work") != std::string::npos);
    CHECK(word(found[0], "line") == "6");
    CHECK(found_by(find_never_awaited, asyncio_program(R"(
async def work():
    return 1
async def main():
    await work()
)"))
              .empty());
}

TEST_CASE("a blocking call is told with how long it lasted and whom it kept from running") {
    const auto found = found_by(find_blocking_calls, asyncio_program(R"(
async def ticker():
    await asyncio.sleep(0.1)
async def main():
    t = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    time.sleep(0.5)
    await t
)"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "seconds") == "0.5");
    CHECK(word(found[0], "late") == "0.4");
    CHECK(word(found[0], "whom") == "ticker()");
    CHECK(word(found[0], "call") == "time.sleep(0.5)");
}

TEST_CASE("a task that is ready starves too while another blocks") {
    const auto found = found_by(find_blocking_calls, asyncio_program(R"(
async def other():
    pass
async def main():
    t = asyncio.create_task(other())
    time.sleep(0.5)
    await t
)"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "whom") == "other()");
    CHECK(word(found[0], "late") == "0.5");
}

TEST_CASE(
    "what a thread hands to a loop that is blocked is late too, and the latest stands first") {
    const auto found = found_by(find_blocking_calls, asyncio_program(R"(
async def job():
    await asyncio.to_thread(time.sleep, 0.1)
async def tick():
    await asyncio.sleep(0.2)
async def main():
    jobs = [asyncio.create_task(tick()), asyncio.create_task(job())]
    await asyncio.sleep(0.05)
    time.sleep(0.3)
    await asyncio.gather(*jobs)
)"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "whom") == "job(), tick()");
    CHECK(word(found[0], "late") == "0.25");
}

TEST_CASE("what asyncio calls back for itself is late by what the program wrote") {
    const auto found = found_by(find_blocking_calls, asyncio_program(R"(
async def quick():
    pass
async def slow():
    time.sleep(0.3)
async def main():
    await asyncio.gather(quick(), slow(), slow())
)"));
    REQUIRE(found.size() == 2);
    CHECK(word(found[0], "whom") == "asyncio.gather(), slow() (Task-4)");
}

TEST_CASE("a call that blocks in another thread, or keeps nobody, is no mistake") {
    CHECK(found_by(find_blocking_calls, asyncio_program(R"(
async def ticker():
    await asyncio.sleep(0.1)
async def main():
    await asyncio.gather(ticker(), asyncio.to_thread(time.sleep, 0.5))
)"))
              .empty());
    CHECK(found_by(find_blocking_calls, asyncio_program(R"(
async def main():
    time.sleep(0.5)
)"))
              .empty());
}

TEST_CASE("a swallowed cancel is told once, and a clean-up that raises again is not") {
    const char* const head = R"(
async def worker():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
)";
    const char* const tail = R"(
async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(0.1)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
)";
    const auto found =
        found_by(find_swallowed_cancels,
                 asyncio_program(std::string(head) + "        await asyncio.sleep(0.2)\n" +
                                 "    await asyncio.sleep(0.2)\n" + tail));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "task") == "worker()");
    CHECK(found_by(find_swallowed_cancels, asyncio_program(std::string(head) +
                                                           "        await asyncio.sleep(0.2)\n"
                                                           "        raise\n" +
                                                           tail))
              .empty());
    CHECK(found_by(find_swallowed_cancels, asyncio_program(R"(
async def main():
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(1)
    except TimeoutError:
        await asyncio.sleep(0.1)
)"))
              .empty());
}

namespace {

// What is found of a task that is cancelled at its first await, 0.1 s after it began.
Mistakes found_of_cancelled(const std::string& worker) {
    return found_by(find_swallowed_cancels, "import contextlib\n" + asyncio_program(worker + R"(
async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(0.1)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
)"));
}

} // namespace

TEST_CASE("a cancellation is not swallowed where it becomes another exception, or comes later") {
    CHECK(found_of_cancelled(R"(
async def worker():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise RuntimeError("broke in clean-up")
)")
              .empty());
    CHECK(found_of_cancelled(R"(
async def worker():
    try:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise KeyError(1)
    except KeyError:
        pass
    await asyncio.sleep(0)
)")
              .empty());
    CHECK(found_of_cancelled(R"(
async def worker():
    kept = None
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        kept = error
    await asyncio.sleep(0.1)
    raise kept
)")
              .empty());
    CHECK(found_of_cancelled(R"(
async def child():
    try:
        await asyncio.sleep(5)
    finally:
        raise ValueError(1)
async def worker():
    async with asyncio.TaskGroup() as group:
        group.create_task(child())
)")
              .empty());
}

TEST_CASE("a cancellation that passes a finally and a handler of its own kind is not swallowed") {
    CHECK(found_of_cancelled(R"(
async def other():
    await asyncio.sleep(5)
async def worker():
    helper = asyncio.create_task(other())
    try:
        await asyncio.sleep(5)
    except ValueError:
        pass
    finally:
        helper.cancel()
        try:
            await helper
        except asyncio.CancelledError:
            print("helper is gone")
        await asyncio.sleep(0.1)
)")
              .empty());
}

TEST_CASE("a with suppress(CancelledError) is meant where the task ends with it") {
    const std::string ticker = R"(
async def worker():
    with contextlib.suppress(asyncio.CancelledError):
        while True:
            await asyncio.sleep(1)
    print("wound up")
)";
    CHECK(found_of_cancelled(ticker).empty());
    const auto found = found_of_cancelled(ticker + "    await asyncio.sleep(1)\n");
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "line") == "5");
    const std::string helped = R"(
async def worker():
    helper = asyncio.create_task(asyncio.sleep(5))
    helper.cancel()
    with contextlib.suppress(asyncio.CancelledError): await helper
    await asyncio.sleep(1)
)";
    CHECK(found_of_cancelled(helped).empty());
}

TEST_CASE("a loop that goes on after each cancellation is told with the handler's line") {
    const auto found = found_of_cancelled(R"(
async def worker():
    for _ in range(3):
        try:
            await asyncio.sleep(0.3)
        except (asyncio.CancelledError, ValueError):
            print("not me")
)");
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "line") == "8");
}

TEST_CASE("a cancellation that wait_for() drops is told as wait_for's") {
    const auto found = found_by(find_swallowed_cancels, asyncio_program(R"(
async def worker(future):
    try:
        return await asyncio.wait_for(future, 5)
    except asyncio.CancelledError:
        print("never here")
        raise
async def main():
    future = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(worker(future))
    await asyncio.sleep(0.1)
    future.set_result(1)
    t.cancel()
    await t
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "wait_for");
    CHECK(sentence_of(found[0], Language::English).find("in Python 3.11") != std::string::npos);
    CHECK(advice_of(found[0], Language::English).find("asyncio.timeout()") != std::string::npos);
}

TEST_CASE("a time limit that ran out without a TimeoutError is told") {
    const char* const body = R"(
async def fetch():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        %s
    return "late"
async def main():
    try:
        async with asyncio.timeout(0.1):
            await fetch()
    except (TimeoutError, KeyError):
        print("told")
    await asyncio.sleep(0.1)
)";
    const auto with = [&](const std::string& handler) {
        std::string program(body);
        program.replace(program.find("%s"), 2, handler);
        return found_by(find_swallowed_cancels, asyncio_program(program));
    };
    const auto found = with("pass");
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "timeout");
    CHECK(word(found[0], "task") == "main()");
    CHECK(with("raise").empty());
    CHECK(with("raise KeyError(1)").empty());
}

TEST_CASE("a task group that catches its own cancellation swallows none; a task in it may") {
    CHECK(found_by(find_swallowed_cancels, asyncio_program(R"(
async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("x")
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(asyncio.sleep(5))
    except* ValueError:
        await asyncio.sleep(0.1)
)"))
              .empty());
    const auto found = found_by(find_swallowed_cancels, asyncio_program(R"(
async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("x")
async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(0.2)
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(stubborn())
    except* ValueError:
        pass
)"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "task") == "stubborn()");
}

TEST_CASE("an exception that nobody asks for is told, and one that is awaited is not") {
    const char* const head = R"(
async def boom():
    raise ValueError("x")
async def main():
    t = asyncio.create_task(boom())
    await asyncio.sleep(0)
)";
    const auto found = found_by(find_never_retrieved, asyncio_program(head));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "note").find("ValueError") != std::string::npos);
    CHECK(found_by(find_never_retrieved, asyncio_program(std::string(head) + R"(
    try:
        await t
    except ValueError:
        pass
)"))
              .empty());
}

TEST_CASE("a task that is still at work at the end is an orphan, and one under Ctrl+C is not") {
    const char* const work = R"(
async def work():
    await asyncio.sleep(5)
async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
)";
    const auto found = found_by(find_orphan_tasks, asyncio_program(work));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "task") == "work()");
    CHECK(
        found_by(find_orphan_tasks, asyncio_program(std::string(work) + "    await t\n")).empty());
    CHECK(found_by(find_orphan_tasks, asyncio_program(std::string(work) + "    1 / 0\n")).empty());
    // What an exception ended that goes past the loop could not be awaited any more.
    CHECK(found_by(find_orphan_tasks, "import asyncio\n"
                                      "async def leave():\n"
                                      "    raise SystemExit(0)\n"
                                      "async def main():\n"
                                      "    await asyncio.create_task(leave())\n"
                                      "try:\n"
                                      "    asyncio.run(main())\n"
                                      "except SystemExit:\n"
                                      "    pass\n")
              .empty());
}

TEST_CASE("an async generator that is left in the middle is told, and one that is closed is not") {
    const char* const generator = R"(
import contextlib
async def numbers():
    yield 1
    yield 2
)";
    const auto found =
        found_by(find_unfinalised_generators, asyncio_program(std::string(generator) + R"(
async def main():
    async for n in numbers():
        break
)"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "generator") == "numbers()");
    // The task that closes it is the loop's, which the program cannot keep.
    CHECK(found_by(find_orphan_tasks, asyncio_program(std::string(generator) + R"(
async def main():
    numbers_left = numbers()
    await anext(numbers_left)
)"))
              .empty());
    CHECK(found_by(find_unfinalised_generators, asyncio_program(std::string(generator) + R"(
async def main():
    async with contextlib.aclosing(numbers()) as all:
        async for n in all:
            break
    async for n in numbers():
        pass
)"))
              .empty());
}

TEST_CASE("an old spelling is told with its line, and today's is not") {
    const auto found = found_by(find_legacy, R"(import asyncio
async def main():
    await asyncio.sleep(0)
loop = asyncio.get_event_loop()
loop.run_until_complete(main())
)");
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "line") == "4");
    CHECK(found_by(find_legacy, asyncio_program("async def main():\n    pass\n")).empty());
}

TEST_CASE("an old spelling has the lesson that teaches it, and one that still runs is told so") {
    const auto deprecated = found_by(find_legacy, R"(import asyncio
loop = asyncio.get_event_loop()
loop.close()
)");
    REQUIRE(deprecated.size() == 1);
    CHECK(lesson_about(deprecated[0]).empty());
    CHECK_THAT(std::string(advice_of(deprecated[0], Language::English)),
               Catch::Contains("still runs it"));
    const auto gone = found_by(find_legacy, R"(import asyncio
async def work():
    pass
asyncio.run(asyncio.wait([work()]))
)");
    REQUIRE(gone.size() == 1);
    CHECK(lesson_about(gone[0]) == "wait");
    CHECK_THAT(sentence_of(gone[0], Language::English),
               Catch::Contains("giving coroutines to asyncio.wait() is gone since Python 3.11"));
    CHECK_THAT(sentence_of(gone[0], Language::Chinese),
               Catch::Contains("把协程交给 asyncio.wait()"));
    CHECK_THAT(std::string(advice_of(gone[0], Language::English)), Catch::Contains("Ctrl+I"));
}

TEST_CASE("awaits in turn that do not need each other could overlap") {
    const char* const fetch = R"(
async def fetch(n):
    await asyncio.sleep(n)
    return n
async def main():
)";
    const auto found = found_by(find_sequential_awaits, asyncio_program(std::string(fetch) + R"(
    a = await fetch(1)
    b = await fetch(2)
    print(a, b)
)"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "total") == "3.0");
    CHECK(word(found[0], "longest") == "2.0");
    CHECK(word(found[0], "first") == "8");
    CHECK(word(found[0], "last") == "9");
    const auto in_loop = found_by(find_sequential_awaits, asyncio_program(std::string(fetch) + R"(
    for n in (1, 2, 3):
        await fetch(n)
)"));
    REQUIRE(in_loop.size() == 1);
    CHECK(in_loop[0].variant == "loop");
    CHECK(word(in_loop[0], "count") == "3");
    CHECK(word(in_loop[0], "total") == "6.0");
}

TEST_CASE("awaits in turn that print are told with a choice") {
    const auto found = found_by(find_sequential_awaits, asyncio_program(R"(
async def section(title):
    print(title)
    await asyncio.sleep(1)
async def main():
    await section("one")
    await section("two")
)"));
    REQUIRE(found.size() == 1);
    CHECK(sentence_of(found[0], Language::English).starts_with("Lines 7 to 8 wait in turn"));
    CHECK(advice_of(found[0], Language::English).find("may well be meant") != std::string::npos);
}

TEST_CASE("awaits in turn that need each other, or take no time, or overlap, are left alone") {
    const char* const fetch = R"(
async def fetch(n):
    await asyncio.sleep(n)
    return n
async def rest(n):
    await asyncio.sleep(n)
async def main():
)";
    for (const char* const body :
         {"    a = await fetch(1)\n    b = await fetch(a)\n",
          "    a = await fetch(0)\n    b = await fetch(0)\n",
          "    a, b = await asyncio.gather(fetch(1), fetch(2))\n",
          "    await fetch(1)\n    await rest(1)\n",
          "    n = 1\n    for i in range(3):\n        n = await fetch(n)\n"}) {
        INFO(body);
        CHECK(found_by(find_sequential_awaits, asyncio_program(std::string(fetch) + body)).empty());
    }
}

TEST_CASE("a deadlock is told as the round of those who wait for one another") {
    const auto found = found_by(find_deadlock, asyncio_program(R"(
async def one(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            pass
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(one(a, b), one(b, a))
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].is_round);
    REQUIRE(found[0].waiters.size() == 2);
    CHECK(found[0].waiters[0].held_by == found[0].waiters[1].who);
    CHECK(found[0].waiters[1].held_by == found[0].waiters[0].who);
    CHECK(waiter_words(found[0].waiters[0], Language::English) ==
          "holds a and waits for b, held by " + found[0].waiters[1].who);
    CHECK(round_text(found[0], Language::English).find("holds b and waits for a, held by") !=
          std::string::npos);
}

TEST_CASE("a round that a time limit breaks is told as well, also of tasks that wait_for() makes") {
    const char* const body = R"(
async def one(first, second):
    async with first:
        await asyncio.sleep(0.1)
        %s
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.wait([asyncio.create_task(one(a, b)), asyncio.create_task(one(b, a))], timeout=0.5)
)";
    const auto with = [&](const char* inner) {
        std::string program = body;
        program.replace(program.find("%s"), 2, inner);
        return found_by(find_broken_rounds, asyncio_program(program));
    };
    for (const char* const inner :
         {"async with second: pass", "await asyncio.wait_for(second.acquire(), 0.2)"}) {
        const auto found = with(inner);
        INFO(inner);
        REQUIRE(found.size() == 1);
        CHECK(found[0].is_round);
        REQUIRE(found[0].waiters.size() == 2);
        CHECK(waiter_words(found[0].waiters[0], Language::English) ==
              "holds b and waits for a, held by " + found[0].waiters[1].who);
        CHECK(word(found[0], "from") == "0.1");
        CHECK(sentence_of(found[0], Language::English).find("a round of 2 waited") !=
              std::string::npos);
    }
    CHECK(with("second.locked()").empty());
}

TEST_CASE("who waits for what it holds itself is told so, and who ended without a release") {
    const auto own = found_by(find_deadlock, asyncio_program(R"(
lock = asyncio.Lock()
async def inner():
    async with lock:
        pass
async def main():
    async with lock:
        await inner()
)"));
    REQUIRE(own.size() == 1);
    CHECK(own[0].variant == "own");
    CHECK(sentence_of(own[0], Language::English).find("main() waits for lock, which it holds") ==
          0);
    const auto leaked = found_by(find_deadlock, asyncio_program(R"(
async def user(limit, fails):
    await limit.acquire()
    if fails:
        return
    limit.release()
async def main():
    permits = asyncio.Semaphore(1)
    await asyncio.gather(user(permits, True), user(permits, False))
)"));
    REQUIRE(leaked.size() == 1);
    CHECK(leaked[0].variant == "leaked");
    CHECK(word(leaked[0], "what") == "permits");
    CHECK(sentence_of(leaked[0], Language::English).find("ended without releasing it") !=
          std::string::npos);
}

TEST_CASE("a lock of threading that a turn of the loop waits for is told as that") {
    const auto found = found_by(find_deadlock, asyncio_program(R"(
import threading
lock = threading.Lock()
async def one():
    with lock:
        await asyncio.sleep(0.1)
async def two():
    await asyncio.sleep(0.05)
    with lock:
        pass
async def main():
    await asyncio.gather(one(), two())
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "lock_in_turn");
    CHECK(sentence_of(found[0], Language::English).find("waits for lock, held by one()") !=
          std::string::npos);
    CHECK(advice_of(found[0], Language::English).find("asyncio.Lock") != std::string::npos);
}

TEST_CASE("of a deadlock at a queue those who failed are named") {
    const auto put = found_by(find_deadlock, asyncio_program(R"(
async def producer(q):
    await q.put(1)
    raise OSError("disk full")
async def consumer(q):
    while await q.get() is not None:
        pass
async def main():
    q = asyncio.Queue()
    asyncio.create_task(producer(q))
    await asyncio.create_task(consumer(q))
)"));
    REQUIRE(put.size() == 1);
    CHECK(round_text(put[0], Language::English).find("(failed with OSError in line") !=
          std::string::npos);
    const auto taken = found_by(find_deadlock, asyncio_program(R"(
async def consumer(q, fails):
    while True:
        await q.get()
        if fails:
            raise RuntimeError("bad item")
        q.task_done()
async def main():
    q = asyncio.Queue()
    one = asyncio.create_task(consumer(q, True))
    two = asyncio.create_task(consumer(q, False))
    for i in range(3):
        await q.put(i)
    await q.join()
)"));
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].variant == "not_done");
    CHECK(round_text(taken[0], Language::English).find("(failed with RuntimeError in line") !=
          std::string::npos);
}

TEST_CASE("a thread that waits for its own loop's work is told so") {
    const auto found = found_by(find_deadlock, asyncio_program(R"(
async def job():
    return 1
async def main():
    loop = asyncio.get_running_loop()
    print(asyncio.run_coroutine_threadsafe(job(), loop).result())
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "own_thread");
    CHECK(advice_of(found[0], Language::English).find("run_coroutine_threadsafe") !=
          std::string::npos);
}

TEST_CASE("an update from what was read before a wait is lost if another wrote meanwhile") {
    const char* const program = R"(
counter = 0
async def bump(lock):
    global counter
    async with lock:
        seen = counter
        await asyncio.sleep(0.1)
        counter = seen + 1
async def main():
    await asyncio.gather(bump(LOCK), bump(LOCK))
)";
    const auto with_lock = [&](const std::string& lock) {
        std::string text = program;
        for (std::size_t at = text.find("LOCK"); at != text.npos; at = text.find("LOCK"))
            text.replace(at, 4, lock);
        return asyncio_program("shared = asyncio.Lock()\n" + text);
    };
    const auto found = found_by(find_lost_updates, with_lock("asyncio.Lock()"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "variable") == "counter");
    CHECK(word(found[0], "read") == "8");
    CHECK(word(found[0], "write") == "10");
    CHECK(word(found[0], "task") != word(found[0], "other"));
    CHECK(found_by(find_lost_updates, with_lock("shared")).empty());
}

TEST_CASE("an update of an object is lost in that object only") {
    const std::string program = R"(
class Box:
    def __init__(self):
        self.total = 0
    async def put(self, x):
        now = self.total
        await asyncio.sleep(0)
        self.total = now + x
async def main():
    one, two = Box(), Box()
    await asyncio.gather(one.put(1), FIRST.put(2))
)";
    const auto with_first = [&](const std::string& name) {
        std::string text = program;
        return asyncio_program(text.replace(text.find("FIRST"), 5, name));
    };
    CHECK(found_by(find_lost_updates, with_first("two")).empty());
    const auto found = found_by(find_lost_updates, with_first("one"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "variable") == "self.total");
}

TEST_CASE("what is read before the await of its own statement is stale too") {
    const auto found = found_by(find_lost_updates, asyncio_program(R"(
state = {"n": 0}
async def value():
    await asyncio.sleep(0.1)
    return 1
async def add():
    state["n"] += await value()
async def main():
    await asyncio.gather(add(), add())
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "at_once");
    CHECK(word(found[0], "variable") == "state[\"n\"]");
}

TEST_CASE("an update of an object that waits itself is lost in that object only") {
    const std::string program = R"(
class Counter:
    def __init__(self):
        self.value = 0
    async def compute(self, n):
        await asyncio.sleep(0.1 * n)
        return n
    async def add(self, n):
        self.value += await WAIT
async def main():
    one = Counter()
    two = ANOTHER
    await asyncio.gather(one.add(1), two.add(2))
)";
    const auto found = [&](const std::string& waits, const std::string& another) {
        std::string text = program;
        text.replace(text.find("WAIT"), 4, waits);
        text.replace(text.find("ANOTHER"), 7, another);
        return found_by(find_lost_updates, asyncio_program(text)).size();
    };
    for (const char* const waits : {"self.compute(n)", "asyncio.sleep(0.1 * n, n)"}) {
        INFO(waits);
        CHECK(found(waits, "one") == 1);
        CHECK(found(waits, "Counter()") == 0);
    }
    // With another counter about, what the awaited call sees of this one tells.
    CHECK(found("self.compute(n)", "[Counter(), one][1]") == 1);
}

TEST_CASE("a check before a wait need not hold after it") {
    const std::string program = R"(
balance = 100
async def withdraw(n):
    global balance
    if balance >= n:
        await asyncio.sleep(0.1)
        balance -= n
async def careful(n):
    global balance
    await asyncio.sleep(0.1)
    if balance >= n:
        balance -= n
connection = None
async def connect():
    global connection
    if connection is None:
        connection = await asyncio.sleep(0.1, "it")
async def connect_once(lock):
    global connection
    if connection is None:
        async with lock:
            if connection is None:
                connection = await asyncio.sleep(0.1, "it")
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(CALL, CALL)
)";
    const auto with_call = [&](const std::string& call) {
        std::string text = program;
        for (std::size_t at = text.find("CALL"); at != text.npos; at = text.find("CALL"))
            text.replace(at, 4, call);
        return found_by(find_lost_updates, asyncio_program(text));
    };
    const auto found = with_call("withdraw(80)");
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "checked");
    CHECK(word(found[0], "variable") == "balance");
    CHECK(word(found[0], "read") == "6");
    CHECK(word(found[0], "write") == "8");
    CHECK(title_of(found[0], Language::English) == "A check that need not hold any more");
    CHECK(with_call("careful(80)").empty());
    CHECK(with_call("connect()").size() == 1);
    CHECK(with_call("connect_once(lock)").empty());
}

TEST_CASE("exceptions that a gather keeps to itself, or that are thrown away, are told of") {
    const auto second = found_by(find_lost_exceptions, asyncio_program(R"(
async def boom(t, name):
    await asyncio.sleep(t)
    raise ValueError(name)
async def main():
    try:
        await asyncio.gather(boom(0.1, "first"), boom(0.2, "second"))
    except ValueError:
        pass
    await asyncio.sleep(1)
)"));
    REQUIRE(second.size() == 1);
    CHECK(second[0].variant == "gather_over");
    CHECK(word(second[0], "exception").find("second") != std::string::npos);
    const std::string program = R"(
async def worker():
    raise RuntimeError("bad item")
async def main():
    tasks = [asyncio.create_task(worker())]
    await asyncio.sleep(0.1)
    tasks[0].cancel()
    KEPTawait asyncio.gather(*tasks, return_exceptions=True)
)";
    const auto with_kept = [&](const std::string& kept) {
        std::string text = program;
        return asyncio_program(text.replace(text.find("KEPT"), 4, kept));
    };
    const auto dropped = found_by(find_lost_exceptions, with_kept(""));
    REQUIRE(dropped.size() == 1);
    CHECK(dropped[0].variant == "thrown_away");
    CHECK(found_by(find_lost_exceptions, with_kept("results = ")).empty());
}

TEST_CASE("an exception that leaves a callback is told with the callback") {
    const auto found = found_by(find_failed_callbacks, asyncio_program(R"(
def fail():
    return 1 / 0
async def main():
    asyncio.get_running_loop().call_later(0.1, fail)
    await asyncio.sleep(0.2)
)"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "callback") == "fail()");
    CHECK(word(found[0], "exception") == "ZeroDivisionError: division by zero");
}

TEST_CASE("threads and tasks that await each other make rounds too") {
    const auto threads = found_by(find_deadlock, R"(import threading, time
a, b = threading.Lock(), threading.Lock()
def one(first, second):
    with first:
        time.sleep(0.1)
        with second:
            pass
t = [threading.Thread(target=one, args=(a, b)), threading.Thread(target=one, args=(b, a))]
for i in t: i.start()
for i in t: i.join()
)");
    REQUIRE(threads.size() == 1);
    CHECK(threads[0].is_round);
    CHECK(threads[0].waiters.size() == 2);
    const auto tasks = found_by(find_deadlock, asyncio_program(R"(
async def wait_for(all, n):
    await all[n]
async def main():
    all = []
    all.append(asyncio.create_task(wait_for(all, 1)))
    all.append(asyncio.create_task(wait_for(all, 0)))
    await asyncio.gather(*all)
)"));
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0].is_round);
    CHECK(tasks[0].waiters.size() == 2);
}

TEST_CASE("a wait that nobody is there to end is a deadlock without a round") {
    const auto found = found_by(find_deadlock, asyncio_program(R"(
async def main():
    await asyncio.Queue().get()
)"));
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].is_round);
    REQUIRE(found[0].waiters.size() == 1);
    CHECK(found[0].waiters[0].held_by.empty());
    CHECK(found_by(find_deadlock, asyncio_program("async def main():\n    pass\n")).empty());
}

TEST_CASE("who waits at a queue is told with the queue, the line, and who used its other end") {
    const auto found = found_by(find_deadlock, asyncio_program(R"(
async def worker(jobs):
    while (job := await jobs.get()) is not None:
        pass
async def main():
    raw = asyncio.Queue()
    workers = [asyncio.create_task(worker(raw), name=n) for n in ("one", "two")]
    await raw.put(1)
    await raw.put(None)
    await asyncio.gather(*workers)
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "queue");
    CHECK(advice_of(found[0], Language::English).find("lock") == std::string::npos);
    const std::string told = round_text(found[0], Language::English);
    CHECK_THAT(told, Catch::Contains("main() waits for gather(2) in line 11: “await "
                                     "asyncio.gather(*workers)”\n"));
    CHECK_THAT(told,
               Catch::Contains("waits for raw.get() in line 4: “while (job := await "
                               "jobs.get()) is not None:”. Items were put into that queue "
                               "by main() (waits itself); the last one, None, was taken by "));
    CHECK_THAT(round_text(found[0], Language::Chinese), Catch::Contains("在第 4 行等 raw.get()"));
    const auto full = found_by(find_deadlock, asyncio_program(R"(
async def main():
    jobs = asyncio.Queue(1)
    await jobs.put(1)
    await jobs.put(2)
)"));
    REQUIRE(full.size() == 1);
    CHECK(full[0].variant == "full");
    CHECK_THAT(round_text(full[0], Language::English),
               Catch::Contains("waits for jobs.put() in line 6: “await jobs.put(2)”. Nobody else "
                               "ever took an item from that queue"));
}

TEST_CASE("the advice on a deadlock speaks of locks only where locks make a round") {
    const auto advice = [](const std::string& body) {
        const auto found = found_by(find_deadlock, asyncio_program(body));
        REQUIRE(found.size() == 1);
        for (const Language language : {Language::English, Language::Chinese}) {
            CHECK(sentence_of(found[0], language).find("mistake.") == std::string::npos);
            CHECK(advice_of(found[0], language).find("mistake.") == std::string::npos);
        }
        return std::string(advice_of(found[0], Language::English));
    };
    CHECK_THAT(advice(R"(
async def one(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            pass
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(one(a, b), one(b, a))
)"),
               Catch::Contains("locks in the same order"));
    CHECK_THAT(advice(R"(
async def other(tasks):
    await tasks[0]
async def main():
    tasks = [asyncio.current_task()]
    await asyncio.create_task(other(tasks))
)"),
               Catch::Contains("without the other's end"));
    CHECK_THAT(advice("async def main():\n    await asyncio.Event().wait()\n"),
               !Catch::Contains("lock"));
}

TEST_CASE("a server that nobody asks anything is told to wait, and none of a round") {
    const auto found = found_by(find_deadlock, R"(import uvicorn
from fastapi import FastAPI
app = FastAPI()
@app.get("/")
def index():
    return {}
uvicorn.run(app)
)");
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "idle");
    CHECK_THAT(std::string(advice_of(found[0], Language::English)), Catch::Contains("A server"));
}

TEST_CASE("all mistakes of a run stand in the order of their events, in words of both languages") {
    const auto all = find_mistakes(*tests::recorded(asyncio_program(R"(
async def work(n):
    await asyncio.sleep(n)
async def main():
    work(1)
    t = asyncio.create_task(work(9))
    await asyncio.sleep(0)
    await work(1)
    await work(1)
)")));
    REQUIRE(all.size() == 3);
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](const Mistake& a, const Mistake& b) { return a.event < b.event; }));
    for (const Mistake& mistake : all) {
        for (const Language language : {Language::English, Language::Chinese}) {
            CHECK(sentence_of(mistake, language).find("mistake.") == std::string::npos);
            CHECK(sentence_of(mistake, language).find('{') == std::string::npos);
            CHECK(advice_of(mistake, language).find("mistake.") == std::string::npos);
        }
    }
}

TEST_CASE("a program without mistakes is not spoken ill of") {
    CHECK(find_mistakes(*tests::recorded(asyncio_program(R"(
async def fetch(name, delay):
    try:
        await asyncio.sleep(delay)
    finally:
        print(name)
    return name
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("a", 0.2))
        group.create_task(fetch("b", 0.1))
    print(await asyncio.gather(fetch("c", 0.1), fetch("d", 0.1)))
    try:
        await asyncio.wait_for(fetch("e", 5), 0.1)
    except TimeoutError:
        pass
)")))
              .empty());
}

TEST_CASE("a loop that nobody stops is a deadlock of its own, with its own advice") {
    const auto alone = found_by(find_deadlock, R"(import asyncio
async def work():
    print("hi")
loop = asyncio.new_event_loop()
loop.create_task(work())
loop.run_forever()
)");
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].variant == "forever_alone");
    CHECK(word(alone[0], "line") == "6");
    CHECK(sentence_of(alone[0], Language::English).find("stop()") != std::string::npos);
    CHECK(advice_of(alone[0], Language::English).find("loop.stop()") != std::string::npos);
    const auto waiting = found_by(find_deadlock, R"(import asyncio
async def work(queue):
    await queue.get()
loop = asyncio.new_event_loop()
task = loop.create_task(work(asyncio.Queue()))
loop.run_forever()
)");
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].variant == "forever");
    CHECK(waiting[0].waiters.size() == 1);
}

TEST_CASE("an order that a set decides is told where it shows, and no other order is") {
    const auto found = found_by(find_chance_orders, asyncio_program(R"(
async def work(n):
    await asyncio.sleep(1)
    return n
async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    done, pending = await asyncio.wait(tasks)
    for task in done:
        print(task.result())
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "wait");
    CHECK(word(found[0], "line") == "9");
    const auto strings = found_by(find_chance_orders, R"(def show():
    names = {"a", "b"}
    for name in names:
        print(name)
show()
)");
    REQUIRE(strings.size() == 1);
    CHECK(strings[0].variant == "found");
    const auto completed = found_by(find_chance_orders, asyncio_program(R"(
async def work(n):
    await asyncio.sleep(1)
    return n
async def main():
    for next_done in asyncio.as_completed([work(1), work(2)]):
        print(await next_done)
)"));
    REQUIRE(completed.size() == 1);
    CHECK(completed[0].variant == "as_completed");
    CHECK(word(completed[0], "line") == "7");
}

TEST_CASE(
    "the order in which a loop over a set cancels tasks is chance if they say something then") {
    const std::string program = R"(
async def work(name):
    try:
        await asyncio.sleep(1 if name == "quick" else 5)
    finally:
        SAY
async def main():
    tasks = [asyncio.create_task(work(name)) for name in ("quick", "slow", "slower")]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
)";
    const auto saying = [&](std::string_view statement) {
        std::string text = program;
        text.replace(text.find("SAY"), 3, statement);
        return found_by(find_chance_orders, asyncio_program(text));
    };
    const auto found = saying("print(name)");
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "wait");
    CHECK(word(found[0], "line") == "11");
    CHECK(saying("pass").empty());
    CHECK(saying("if name != 'slow': print(name)").empty());
}

TEST_CASE("an order of a list, of numbers, of one task, or that nobody sees is no chance") {
    CHECK(found_by(find_chance_orders, asyncio_program(R"(
async def work(n):
    await asyncio.sleep(n)
    return n
async def main():
    for result in await asyncio.gather(work(1), work(2)):
        print(result)
    for number in {3, 1, 2}:
        print(number)
    tasks = [asyncio.create_task(work(n)) for n in (1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        print(task.result())
    for task in pending:
        task.cancel()
    for task in sorted(done, key=str):
        print("sorted")
    for next_done in asyncio.as_completed([work(1), work(2)]):
        print(await next_done)
)"))
              .empty());
}

namespace {

// As the window runs it, which stops an endless loop soon.
std::vector<std::string> endless(const std::string& body) {
    App app;
    app.services.start_run = pipeline_runs();
    open_pasted(app, asyncio_program(body));
    while (app.pending && app.document.is_stale)
        work(app, 100);
    std::vector<std::string> said;
    for (const Mistake& mistake : find_endless_loop(*app.document.run))
        said.push_back(sentence_of(mistake, Language::English));
    return said;
}

} // namespace

TEST_CASE("a loop that lets nobody else run is told when the limit comes, with its line") {
    const auto bare = endless(R"(
async def main():
    while True: pass
)");
    REQUIRE(bare.size() == 1);
    CHECK(bare[0].starts_with("Line 4 never awaits, so nothing else can run: main() had gone"));
    const auto helped = endless(R"(
def step(n):
    return n + 1
async def main():
    n = 0
    while n >= 0:
        n = step(n)
        if n % 2:
            n += 2
)");
    REQUIRE(helped.size() == 1);
    CHECK(helped[0].starts_with("Line 7 never awaits"));
    const auto ready = endless(R"(
async def nothing():
    pass
async def main():
    while True:
        await nothing()
)");
    REQUIRE(ready.size() == 1);
    CHECK(ready[0].starts_with("Line 6 never has to wait"));
}

TEST_CASE("a loop that gives the others their turn is no such loop, nor is a run that ends") {
    CHECK(endless(R"(
async def main():
    while True:
        await asyncio.sleep(0)
)")
              .empty());
    CHECK(endless(R"(
async def main():
    for i in range(2000):
        pass
)")
              .empty());
}

TEST_CASE("lines that come one after the other by a tie on the clock are told of") {
    const std::string program = R"(
async def chain():
    await asyncio.sleep(0.7)
    await asyncio.sleep(LAST)
    print("chain")
async def single():
    await asyncio.sleep(0.8)
    print("single")
async def main():
    await asyncio.gather(chain(), single(), single())
)";
    const auto with = [&](std::string_view last) {
        std::string text = program;
        text.replace(text.find("LAST"), 4, last);
        return found_by(find_timer_ties, asyncio_program(text));
    };
    const auto found = with("0.1");
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "one") == "sleep(0.8)");
    CHECK(word(found[0], "one_line") == "8");
    CHECK(word(found[0], "other") == "sleep(0.1)");
    CHECK(word(found[0], "other_s") == "0.7");
    CHECK(sentence_of(found[0], Language::English).find("{") == std::string::npos);
    CHECK(sentence_of(found[0], Language::Chinese).find("微秒") != std::string::npos);
    CHECK(with("0.2").empty());
}

TEST_CASE("a thread's wait that meets the loop's is told with the line that asked for it") {
    const auto with = [](const std::string& more) {
        return found_by(find_timer_ties, asyncio_program(R"(
async def a():
    await asyncio.to_thread(time.sleep, 0.1)
    )" + more + R"(
    print("a")
async def b():
    await asyncio.sleep(0.1)
    print("b")
async def main():
    await asyncio.gather(a(), b())
)"));
    };
    // A call that blocks the loop comes before the other line or after it, by the same chance.
    for (const char* const more : {"pass", "time.sleep(0.3)"}) {
        const auto found = with(more);
        INFO(more);
        REQUIRE(found.size() == 1);
        CHECK(found[0].variant == "thread");
        CHECK(word(found[0], "one") == "sleep(0.1)");
        CHECK(word(found[0], "one_line") == "8");
        CHECK(word(found[0], "other") == "time.sleep(0.1)");
        CHECK(word(found[0], "other_line") == "4");
        CHECK(sentence_of(found[0], Language::English).find("{") == std::string::npos);
        CHECK(sentence_of(found[0], Language::Chinese).find("线程") != std::string::npos);
    }
    CHECK(with("await asyncio.sleep(0.1)").empty());
}

TEST_CASE("a time limit that meets another wait is named as the program wrote it") {
    const auto found = found_by(find_timer_ties, asyncio_program(R"(
async def chain():
    await asyncio.sleep(0.1)
    await asyncio.sleep(0.1)
    print("chain")
async def limited():
    await asyncio.sleep(0.05)
    try:
        async with asyncio.timeout(0.15):
            await asyncio.Event().wait()
    except TimeoutError:
        print("limited")
async def main():
    await asyncio.gather(limited(), chain())
)"));
    REQUIRE(found.size() == 1);
    CHECK(word(found[0], "one") == "asyncio.timeout()");
}

TEST_CASE("what is late by the rounding of a sum only is not late") {
    const auto found = found_by(find_blocking_calls, asyncio_program(R"(
import time
async def beat():
    await asyncio.sleep(0.1)
    await asyncio.sleep(0.2)
async def main():
    task = asyncio.create_task(beat())
    await asyncio.sleep(0.25)
    await asyncio.sleep(0)
    time.sleep(0.05)
    await task
)"));
    CHECK(found.empty());
}

TEST_CASE("tasks that are made and awaited one after another in a loop could overlap") {
    const auto found = found_by(find_sequential_awaits, asyncio_program(R"(
async def main():
    async def one(i):
        await asyncio.sleep(0.1)
        return i
    total = 0
    for i in range(4):
        total += await asyncio.create_task(one(i))
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "loop");
    CHECK(word(found[0], "count") == "4");
    CHECK(found_by(find_sequential_awaits, asyncio_program(R"(
async def add(total, i):
    await asyncio.sleep(0.1)
    return i
async def main():
    total = 0
    for i in range(4):
        total += await add(total, i)
)"))
              .empty());
}

TEST_CASE("a check for a key, and a check that leaves, are looks that may not hold any more") {
    const auto found = found_by(find_lost_updates, asyncio_program(R"(
class Cache:
    def __init__(self):
        self.data = {}
    async def get(self, key):
        if key in self.data:
            return self.data[key]
        await asyncio.sleep(0.1)
        self.data[key] = key.upper()
        return self.data[key]
async def main():
    cache = Cache()
    await asyncio.gather(cache.get("a"), cache.get("a"))
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "checked");
    CHECK(word(found[0], "read") == "7");
    CHECK(word(found[0], "write") == "10");
    CHECK(found_by(find_lost_updates, asyncio_program(R"(
cache = {}
async def get(key):
    if key not in cache:
        await asyncio.sleep(0.1)
        cache[key] = key.upper()
    return cache[key]
async def main():
    await asyncio.gather(get("a"), get("b"))
)"))
              .empty());
}

TEST_CASE("a join() that misses task_done() is told as that") {
    const auto found = found_by(find_deadlock, asyncio_program(R"(
async def consumer(q):
    while True:
        await q.get()
async def main():
    q = asyncio.Queue()
    asyncio.create_task(consumer(q))
    q.put_nowait(1)
    await q.join()
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "not_done");
    CHECK(sentence_of(found[0], Language::English).starts_with("main() waits in q.join() until"));
    CHECK(advice_of(found[0], Language::English).find("task_done()") != std::string_view::npos);
    CHECK(sentence_of(found[0], Language::Chinese).find("task_done()") != std::string::npos);
}

TEST_CASE("a deadlock names first who failed and could have ended a wait") {
    const FinishedRunPtr run = tests::recorded(asyncio_program(R"(
async def worker(q, name):
    while True:
        n = await q.get()
        10 / n
        q.task_done()
async def main():
    q = asyncio.Queue()
    tasks = [asyncio.create_task(worker(q, n)) for n in "ab"]
    for n in (5, 0, 0, 1):
        q.put_nowait(n)
    await asyncio.sleep(0.2)
    await q.join()
)"));
    const auto found = find_deadlock(*run);
    REQUIRE(found.size() == 1);
    const std::string words = sentence_of(found[0], Language::English);
    CHECK(words.starts_with("worker(…, 'a') took from q and ended with ZeroDivisionError at 0.0 s "
                            "in line 6; q.join() waits for all that was put in. Nobody asked for "
                            "its exception. Later so did worker(…, 'b'). Everyone waits"));
    CHECK(sentence_of(found[0], Language::Chinese).starts_with("worker(…, 'a') 从 q 取过东西"));
    CHECK(why_words(*run, run->last_event(), Language::English) == words);
    const auto by_event = found_by(find_deadlock, asyncio_program(R"(
async def opener(event):
    {}["key"]
    event.set()
async def main():
    event = asyncio.Event()
    task = asyncio.create_task(opener(event))
    await event.wait()
)"));
    REQUIRE(by_event.size() == 1);
    CHECK(sentence_of(by_event[0], Language::English)
              .starts_with("opener(…) ended with KeyError at 0.0 s in line 4. Nobody asked"));
}

TEST_CASE("a task lost at the end missed its event, or was given up by wait()") {
    const auto found = found_by(find_orphan_tasks, asyncio_program(R"(
async def waiter(event):
    await event.wait()
async def sleeper():
    await asyncio.sleep(9)
async def main():
    event = asyncio.Event()
    event.set()
    event.clear()
    tasks = [asyncio.create_task(waiter(event)), asyncio.create_task(sleeper())]
    await asyncio.wait(tasks, timeout=1)
)"));
    REQUIRE(found.size() == 2);
    CHECK(found[0].variant == "missed");
    CHECK(word(found[0], "event") == "event");
    CHECK(found[1].variant == "given_up");
    for (const Mistake& mistake : found)
        for (const auto language : {Language::English, Language::Chinese})
            CHECK(advice_of(mistake, language).find("mistake.") == std::string_view::npos);
}

TEST_CASE("a clean-up that asyncio.run() cuts off is told as that") {
    const auto found = found_by(find_unfinalised_generators, asyncio_program(R"(
async def ticks():
    try:
        yield 1
    finally:
        await asyncio.sleep(0.1)
async def main():
    async for t in ticks():
        break
    await asyncio.sleep(0.05)
)"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].variant == "cut_off");
    CHECK(sentence_of(found[0], Language::English).find("was cut off") != std::string::npos);
}

TEST_CASE("who waits in a round is named in the sentence") {
    const auto found = found_by(find_deadlock, asyncio_program(R"(
a, b = asyncio.Lock(), asyncio.Lock()
async def one():
    async with a:
        await asyncio.sleep(0.1)
        async with b:
            pass
async def two():
    async with b:
        await asyncio.sleep(0.1)
        async with a:
            pass
async def main():
    await asyncio.gather(one(), two())
)"));
    REQUIRE(found.size() == 1);
    CHECK(sentence_of(found[0], Language::English)
              .starts_with("one(), two() wait for one another in a round of 2"));
}
