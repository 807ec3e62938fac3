#include "app/model/code_places.h"
#include "runtime/trace/moment.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <string>

using namespace app::model;

namespace {

// What stands beside the lines at an event.
std::string words_at(const FinishedRun& run, runtime::trace::EventNumber event, Language language) {
    runtime::trace::World world(run.index);
    world.seek(event);
    std::string out;
    for (const TaskAtLine& task : code_places(world, ShortNames(run.index), language).tasks)
        out += task.words + "\n";
    return out;
}

} // namespace

TEST_CASE("a wait that is over by its time and not seen to is late") {
    const auto run = tests::recorded(R"(import asyncio, time
async def client():
    await asyncio.sleep(0.25)
async def main():
    task = asyncio.create_task(client())
    await asyncio.sleep(0)
    time.sleep(0.5)
    print("blocked")
    await task
asyncio.run(main())
)");
    const auto blocked = run->index.outputs().front().event;
    CHECK_THAT(words_at(*run, run->index.last_event_at(0), Language::English),
               Catch::Contains("client · 0.25 s\n"));
    CHECK_THAT(words_at(*run, blocked, Language::English), Catch::Contains("client · 0.25 s late"));
    CHECK_THAT(words_at(*run, blocked, Language::Chinese),
               Catch::Contains("client · 晚了 0.25 秒"));
}

TEST_CASE(
    "a task whose first step begins stands at its function, and one that failed where it raised") {
    const auto run = tests::recorded(R"(import asyncio
async def work(name):
    try:
        await asyncio.sleep(1)
        raise ValueError(name)
    finally:
        print(name)
async def main():
    await asyncio.gather(work("a"), work("b"), return_exceptions=True)
    await asyncio.Event().wait()
asyncio.run(main())
)");
    const auto places_at = [&](const char* moment) {
        runtime::trace::World world(run->index);
        const auto event = runtime::trace::find(run->index, *runtime::trace::parse_moment(moment));
        REQUIRE(event);
        world.seek(*event);
        return code_places(world, ShortNames(run->index), Language::English);
    };
    CHECK(places_at("task work(\"b\") started").running_line == 2);
    CHECK(places_at("task work(\"b\") suspended").told_line == 4);
    CHECK(places_at("task work(\"b\") failed").running_line == 0);
    CHECK(places_at("task work(\"b\") failed").told_line == 5);
    CHECK(places_at("end").told_line == 10); // A deadlock: the first task waits there.
}

TEST_CASE("chips tell tasks apart that their first arguments do not") {
    const auto run = tests::recorded(R"(import asyncio
async def fetch(name, delay):
    await asyncio.sleep(delay)
async def guarded(name, delay):
    await asyncio.wait_for(fetch(name, delay), 9)
async def consumer(queue, number):
    await asyncio.sleep(0.1)
async def main():
    queue = asyncio.Queue()
    named = asyncio.create_task(fetch("x", 1), name="w2")
    await asyncio.gather(guarded("w1", 1), guarded("w2", 1), consumer(queue, 1), consumer(queue, 2),
                         fetch("alone", 1))
    await named
asyncio.run(main())
)");
    const ShortNames names(run->index);
    std::string all;
    for (std::uint32_t id = 1; id <= 9; ++id)
        all += names.of(runtime::trace::TaskId{id}) + "\n";
    CHECK(all == "main\nw2\nguarded('w1')\nguarded('w2')\nconsumer(…, 1)\nconsumer(…, 2)\nalone\n"
                 "fetch('w1')\nfetch('w2')\n");
    runtime::trace::World world(run->index);
    world.seek(run->index.last_event_at(0.05));
    std::string chips;
    for (const TaskAtLine& task : code_places(world, names, Language::English).tasks)
        chips += task.words + "\n";
    CHECK_THAT(chips, Catch::Contains("consumer(…, 1) · 0.1 s\nconsumer(…, 2) · 0.1 s\n"));
}
