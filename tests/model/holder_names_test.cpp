#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace app::model;

namespace {

// What the primitives of a run are called, in the order in which they were made.
std::string names_in(const std::string& program) {
    const FinishedRunPtr run = tests::recorded("import asyncio, queue, threading\n" + program);
    std::string out;
    for (const auto& primitive : run->index.primitives()) {
        if (primitive.label == "the main thread") continue;
        out += (out.empty() ? "" : ", ") + std::string(primitive.label);
    }
    return out;
}

// Whether somebody waits for what goes by this label.
bool has_wait(const FinishedRun& run, std::string_view label) {
    const auto& segments = run.timeline.segments;
    return std::any_of(segments.begin(), segments.end(),
                       [&](const auto& segment) { return segment.label == label; });
}

} // namespace

TEST_CASE("what is made goes by the variable that it is put into") {
    CHECK(names_in("lock = asyncio.Lock()\na, b = asyncio.Event(), asyncio.Queue()\n") ==
          "lock, a, b");
    CHECK(names_in("forks = [asyncio.Lock() for _ in range(2)]\n") == "forks[0], forks[1]");
    CHECK(names_in("locks = {n: asyncio.Lock() for n in ('x', 'y')}\n") ==
          "locks['x'], locks['y']");
    CHECK(names_in("locks = []\nfor i in range(2):\n    locks.append(asyncio.Semaphore())\n") ==
          "locks[0], locks[1]");
    CHECK(names_in("def make():\n    return asyncio.Lock()\none = make()\ntwo = make()\n") ==
          "one, two");
}

TEST_CASE("an attribute is told with self, or with its object where there are several") {
    const std::string type = "class Box:\n    def __init__(self):\n        self.lock = "
                             "asyncio.Lock()\n";
    CHECK(names_in(type + "box = Box()\n") == "self.lock");
    CHECK(names_in(type + "one = Box()\ntwo = Box()\n") == "one.lock, two.lock");
    CHECK(names_in(type + "boxes = [Box() for _ in range(2)]\n") == "boxes[0].lock, boxes[1].lock");
}

TEST_CASE("two of one name are told apart, and the parts of one thing go by its name") {
    CHECK(names_in("def f():\n    done = asyncio.Event()\nf()\nf()\n") == "done, done #2");
    CHECK(names_in("q = queue.Queue()\n") == "q, q, q");
    CHECK(names_in("c = asyncio.Condition()\nt = threading.Condition()\n") == "c, t, t");
}

TEST_CASE("who waits is told what for, as the program writes it") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def get(queue):
    await queue.get()
async def hold(lock):
    async with lock:
        await asyncio.sleep(0.1)
async def see(event):
    await event.wait()
async def main():
    jobs, results = asyncio.Queue(), asyncio.PriorityQueue()
    lock_a, ready, changed = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
    async def notice():
        async with changed:
            await changed.wait()
    tasks = [asyncio.create_task(c) for c in (get(jobs), get(results), hold(lock_a), hold(lock_a),
                                              see(ready), notice(), jobs.join())]
    await asyncio.sleep(1)
    await jobs.put(1)
    await results.put(2)
    ready.set()
    jobs.task_done()
    async with changed:
        changed.notify()
    await asyncio.gather(*tasks)
asyncio.run(main())
)");
    for (const char* const label :
         {"jobs.get()", "results.get()", "lock_a", "ready.wait()", "changed.wait()"})
        CHECK((has_wait(*run, label) ? label : std::string(label) + " is missing") == label);
}
