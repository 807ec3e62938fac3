#include "app/model/holdings.h"
#include "runtime/trace/moment.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

using namespace app::model;

namespace {

// What each of the program's locks, queues and the like holds at a moment, one a line.
std::string shared_at(const FinishedRunPtr& run, const std::string& moment) {
    const auto event = runtime::trace::find(run->index, *runtime::trace::parse_moment(moment));
    REQUIRE(event);
    runtime::trace::World world(run->index);
    world.seek(*event);
    std::string out = "\n";
    for (const SharedThing& thing : shared_things(world))
        out += std::string(thing.state.label) + ": " +
               shared_words(run->index, ShortNames(run->index), thing, Language::English) + "\n";
    return out;
}

} // namespace

TEST_CASE(
    "queues tell their items, locks and semaphores their holders, events whether they are set") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def worker(name):
    async with lock, seats:
        await jobs.get()
        print(name)
        await asyncio.sleep(1)
async def main():
    global jobs, heap, lock, seats, ready
    jobs, heap = asyncio.Queue(5), asyncio.PriorityQueue()
    lock, seats, ready = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event()
    for n in (3, 1, 2):
        jobs.put_nowait(n)
        heap.put_nowait(n)
    await heap.get()
    print("put")
    ready.set()
    await worker("one")
    print("end")
asyncio.run(main())
)");
    CHECK(shared_at(run, "prints \"put\"") == R"(
jobs: 3 of 5: 3, 1, 2
heap: 2: 3, 2
lock: free
seats: 2 of 2 free
ready: not set
)");
    CHECK(shared_at(run, "prints \"one\"") == R"(
jobs: 2 of 5: 1, 2
heap: 2: 3, 2
lock: held by main
seats: 1 of 2 free · held by main
ready: set
)");
}

TEST_CASE("a semaphore's place that is given to a waiter is not free before the waiter runs") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def user(name):
    async with seat:
        print(name, "in")
    print(name, "out", seat._value)
async def main():
    global seat
    seat = asyncio.Semaphore(1)
    await seat.acquire()
    tasks = [asyncio.create_task(user(name)) for name in "abc"]
    await asyncio.sleep(1)
    seat.release()
    print("given", seat._value)
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(1)
    print("end", seat._value)
asyncio.run(main())
)");
    CHECK(shared_at(run, "prints \"given 0\"") == R"(
seat: 0 of 1 free · given to a
)");
    CHECK(shared_at(run, "prints \"b in\"") == R"(
seat: 0 of 1 free · held by b
)");
    CHECK(shared_at(run, "prints \"b out 0\"") == R"(
seat: 0 of 1 free · given to c
)");
    CHECK(shared_at(run, "prints \"end 1\"") == R"(
seat: 1 of 1 free
)");
}

TEST_CASE("what threads share is told alike, each once") {
    const FinishedRunPtr run = tests::recorded(R"(import queue, threading
jobs = queue.Queue(2)
lock = threading.Lock()
ready = threading.Event()
with lock:
    jobs.put("a")
    ready.set()
    print("now")
jobs.get()
print("then")
)");
    CHECK(shared_at(run, "prints \"now\"") == R"(
jobs: 1: 'a'
lock: held by MainThread
ready: set
)");
    CHECK(shared_at(run, "prints \"then\"") == R"(
jobs: empty
lock: free
ready: set
)");
}

TEST_CASE("a semaphore of threads says how many are left") {
    const FinishedRunPtr run = tests::recorded(R"(import threading
gate = threading.Semaphore(3)
room = threading.BoundedSemaphore(1)
with gate, room:
    print("within")
gate.acquire()
gate.acquire()
gate.release(2)
print("behind")
)");
    CHECK(shared_at(run, "prints \"within\"") == R"(
gate: 2 of 3 free · held by MainThread
room: 0 of 1 free · held by MainThread
)");
    CHECK(shared_at(run, "prints \"behind\"") == R"(
gate: 3 of 3 free
room: 1 of 1 free
)");
}
