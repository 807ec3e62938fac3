#include "app/model/code_places.h"
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
    for (const TaskAtLine& task : code_places(world, language).tasks)
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
