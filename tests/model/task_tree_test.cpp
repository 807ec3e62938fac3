#include "app/model/narrate.h"
#include "app/model/task_tree.h"
#include "runtime/trace/moment.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

using namespace app::model;

namespace {

// The tree at a moment, a row a line, indented by depth.
std::string tree_at(const std::string& program, const std::string& moment) {
    const FinishedRunPtr run = tests::recorded("import asyncio\n" + program);
    const auto event = runtime::trace::find(run->index, *runtime::trace::parse_moment(moment));
    REQUIRE(event);
    runtime::trace::World world(run->index);
    world.seek(*event);
    std::string out;
    for (const TreeRow& row : task_tree(world, 100)) {
        out += std::string(row.depth * 2, ' ') + std::string(task_label(run->index, row.task));
        if (row.fan > 0) out += " " + std::to_string(row.done) + "/" + std::to_string(row.fan);
        out += "\n";
    }
    return out;
}

} // namespace

TEST_CASE("below who awaits a gather stand its tasks, done or not") {
    CHECK("\n" + tree_at(R"(
async def work(n):
    await asyncio.sleep(n)
async def main():
    await asyncio.gather(work(1), work(2), work(3))
asyncio.run(main())
)",
                         "clock 1.5 after task work(1) done") ==
          R"(
main() 1/3
  work(1)
  work(2)
  work(3)
)");
}

TEST_CASE("chains of awaited tasks go deeper, and who is awaited by nobody is a root") {
    CHECK("\n" + tree_at(R"(
async def work():
    await asyncio.sleep(2)
async def middle(task):
    await task
async def main():
    task = asyncio.create_task(work())
    other = asyncio.create_task(work())
    await asyncio.create_task(middle(task))
asyncio.run(main())
)",
                         "clock 2") ==
          R"(
main() 0/1
  middle(<Task Task-2>) 0/1
    work()
work()
)");
}

TEST_CASE("tasks that await one another are shown once each") {
    const std::string tree = tree_at(R"(
async def wait_for(all, n):
    await all[n]
async def main():
    all = []
    all.append(asyncio.create_task(wait_for(all, 1)))
    all.append(asyncio.create_task(wait_for(all, 0)))
    await asyncio.gather(*all)
asyncio.run(main())
)",
                                     "end");
    CHECK(std::count(tree.begin(), tree.end(), '\n') == 3);
}
