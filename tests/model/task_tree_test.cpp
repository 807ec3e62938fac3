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
        if (row.depth > 0 && !row.is_awaited) out += " (over)";
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

TEST_CASE("below who waits by wait(), wait_for() or as_completed() stand the tasks given to it") {
    const std::string work = R"(
async def work(n):
    await asyncio.sleep(n)
)";
    CHECK("\n" + tree_at(work + R"(
async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 2)]
    pending = set(tasks)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
asyncio.run(main())
)",
                         "clock 0 after task main suspended") ==
          R"(
main() 0/2
  work(1)
  work(2)
)");
    CHECK("\n" + tree_at(work + R"(
async def main():
    await asyncio.wait_for(work(1), 2)
asyncio.run(main())
)",
                         "clock 1") ==
          R"(
main() 0/1
  work(1)
)");
    const std::string one_by_one = work + R"(
async def main():
    for first in asyncio.as_completed([work(1), work(3), work(2)]):
        await first
        await asyncio.sleep(0.9)
asyncio.run(main())
)";
    const std::string below = "\n  work(1)\n  work(3)\n  work(2)\n";
    CHECK(tree_at(one_by_one, "task main suspended") == "main() 0/3" + below);
    // Between two of them it does something else; the tasks stand there all the same.
    CHECK(tree_at(one_by_one, "clock 1.5 after task work(1) done") == "main() 1/3" + below);
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
  middle(…) 0/1
    work() (Task-2)
work() (Task-3)
)");
}

TEST_CASE("tasks of a group stand below the task that made them, from the first to the end") {
    const std::string program = R"(
async def work(n):
    await asyncio.sleep(n)
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(1))
        group.create_task(work(3))
        await asyncio.sleep(0.5)
    await asyncio.sleep(9)
asyncio.run(main())
)";
    for (const char* const moment : {"clock 0.5", "clock 1", "clock 3"}) {
        const std::string tree = tree_at(program, moment);
        CHECK(tree.find("\n  work(1)\n  work(3)\n") != std::string::npos);
    }
}

TEST_CASE("who was asked to cancel waits for nothing once its step is in the queue") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def work():
    await asyncio.sleep(5)
async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel()
    print("asked")
    await asyncio.sleep(1)
asyncio.run(main())
)");
    REQUIRE_FALSE(run->index.outputs().empty());
    runtime::trace::World world(run->index);
    world.seek(run->index.outputs().front().event);
    const auto task = world.task(runtime::trace::TaskId{2});
    CHECK(task.status == runtime::trace::TaskStatus::CancelRequested);
    CHECK(task.waiting_text.empty());
    CHECK(task.waiting_until == runtime::trace::no_time);
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

TEST_CASE("whose wait is over counts no more, and a task that is over keeps its place") {
    const std::string meals = R"(
async def nap(s):
    await asyncio.sleep(s)
async def meal(s, limit):
    naps = [asyncio.create_task(nap(s)) for _ in range(2)]
    done, pending = await asyncio.wait(naps, timeout=limit)
    for task in pending:
        task.cancel()
    await asyncio.gather(*naps, return_exceptions=True)
async def main():
    await meal(9, 0.1)
    await meal(1, None)
asyncio.run(main())
)";
    CHECK(tree_at(meals, "clock 1") ==
          "main() 0/2\n  nap(9) (Task-2) (over)\n  nap(9) (Task-3) (over)\n"
          "  nap(1) (Task-4)\n  nap(1) (Task-5)\n");
    const std::string rounds = R"(
async def work(n):
    await asyncio.sleep(n)
async def main():
    for n in (1, 2):
        async with asyncio.TaskGroup() as group:
            group.create_task(work(n))
            await asyncio.sleep(n)
            group.create_task(work(n))
asyncio.run(main())
)";
    CHECK(tree_at(rounds, "clock 2") == "main() 1/2\n  work(1) (Task-2)\n  work(1) (Task-3)\n");
    const std::string last = tree_at(rounds, "clock 6");
    CHECK(last == "main() 1/2\n  work(1) (Task-2) (over)\n  work(1) (Task-3) (over)\n"
                  "  work(2) (Task-4)\n  work(2) (Task-5)\n");
    CHECK(tree_at(R"(
async def fail():
    raise ValueError
async def main():
    try:
        await asyncio.gather(fail(), asyncio.sleep(5))
    except ValueError:
        await asyncio.sleep(1)
asyncio.run(main())
)",
                  "clock 1") == "main()\n  fail() (over)\nsleep\n");
}

TEST_CASE("who awaits a shield stands above the task inside of it, however deep") {
    const std::string work = R"(
async def work(n):
    await asyncio.sleep(n)
async def outer():
    inner = asyncio.create_task(work(5))
    await asyncio.sleep(0.5)
    HOW
async def main():
    await asyncio.gather(outer())
asyncio.run(main())
)";
    const std::string direct = R"(
main() 0/1
  outer()
    work(5)
)";
    for (const char* const how :
         {"await asyncio.shield(inner)", "await asyncio.wait_for(asyncio.shield(inner), 9)",
          "await asyncio.gather(asyncio.shield(inner))",
          "await asyncio.wait([asyncio.shield(inner)])",
          "await asyncio.shield(asyncio.gather(inner))",
          "async with asyncio.timeout(9): await asyncio.shield(inner)"}) {
        INFO(how);
        std::string program = work;
        program.replace(program.find("HOW"), 3, how);
        std::string tree = "\n" + tree_at(program, "clock 1");
        if (const auto fan = tree.find("outer() 0/1"); fan != tree.npos) tree.erase(fan + 7, 4);
        CHECK(tree == direct);
    }
}

TEST_CASE("a shielded task stands alone when who awaited the shield goes on without it") {
    CHECK("\n" + tree_at(R"(
async def work(n):
    await asyncio.sleep(n)
async def outer():
    try:
        await asyncio.shield(work(5))
    except asyncio.CancelledError:
        await asyncio.sleep(2)
async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(1)
    task.cancel()
    await task
asyncio.run(main())
)",
                         "clock 1.5") ==
          R"(
main() 0/1
  outer()
work(5)
)");
}

TEST_CASE("who awaits one of two gathers counts the tasks of that one") {
    CHECK("\n" + tree_at(R"(
async def work(n):
    await asyncio.sleep(n)
async def main():
    first = asyncio.gather(work(1), work(2))
    second = asyncio.gather(work(3), work(4))
    await second
    await first
asyncio.run(main())
)",
                         "clock 1.5 after task work(1) done") ==
          R"(
main() 0/2
  work(1)
  work(2)
  work(3)
  work(4)
)");
}

TEST_CASE("at the end of a run the tree has the shape that it had, without what the run hides") {
    const FinishedRunPtr run = tests::recorded(R"(import asyncio
async def work(n):
    await asyncio.sleep(n)
async def guarded(n):
    await asyncio.wait_for(work(n), 9)
async def main():
    alone = asyncio.create_task(work(0.1))
    await asyncio.gather(guarded(1), guarded(2))
asyncio.run(main())
)");
    runtime::trace::World world(run->index);
    world.seek(run->last_event());
    const auto rows = [&](const std::vector<std::uint32_t>& hidden) {
        std::string out;
        for (const TreeRow& row : task_tree(world, 100, hidden)) {
            out += std::string(row.depth * 2, ' ') + std::string(task_label(run->index, row.task));
            out += row.fan > 0 ? " counts\n" : "\n";
        }
        return out;
    };
    const std::string tree =
        "main()\n  work(0.1)\n  guarded(1)\n    work(1)\n  guarded(2)\n    work(2)\n";
    CHECK(rows({}) == tree + "shutdown_asyncgens()\nshutdown_default_executor()\n");
    CHECK(rows({7, 8}) == tree);
}
