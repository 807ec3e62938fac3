#include "tests/model/asked_lines.h"

using namespace app::model;
using tests::Asked;
using tests::fetches;
using tests::has;

TEST_CASE("nor is the order certain in which a loop over a set cancels tasks") {
    const Asked asked(R"(
async def work(name):
    try:
        await asyncio.sleep(1 if name == "quick" else 5)
    except asyncio.CancelledError:
        print(name, "gives up")
async def main():
    tasks = [asyncio.create_task(work(name)) for name in ("quick", "slow", "slower")]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)
asyncio.run(main())
)");
    CHECK(has(asked.words("slow gives up", "slower gives up"), "chance"));
    CHECK_FALSE(asked.change("slow gives up", "slower gives up"));
}

TEST_CASE("an order of threads is told to be chance on CPython") {
    const Asked asked(R"(
import threading
def work(name):
    time.sleep(1)
    print(name, "is done")
for name in "AB":
    threading.Thread(target=work, args=(name,), name=name).start()
)");
    const std::string words = asked.words("A is done", "B is done");
    CHECK(has(words, "Both waits are over at 1.0 s"));
    CHECK(has(words, "On CPython it is chance"));
    CHECK_FALSE(asked.change("A is done", "B is done"));
    CHECK(!has(Asked(fetches).words("A done", "C done"), "chance"));
}

TEST_CASE("what would turn two lines round is a change whose run does it") {
    const Asked asked(fetches);
    CHECK(has(asked.turned("A done", "B done"), "0.9 in place of 1.5 in line 9"));
    CHECK(has(asked.turned("A done", "B done", Language::Chinese), "第 9 行的 1.5 改成 0.9"));
    CHECK(has(asked.turned("A starts", "B starts"),
              "fetch(\"A\", 1) and fetch(\"B\", 1.5) exchanged in line 9"));
    CHECK(has(asked.turned("A done", "C done"), "exchanged in line 9"));
    // Nothing in the text could turn these round.
    CHECK_FALSE(asked.change("A starts", "A done"));
    CHECK_FALSE(asked.change("B done", "end"));
    CHECK_FALSE(asked.change("end", "after"));
}

TEST_CASE("statements and elements of other lines are exchanged in trials too") {
    const Asked statements(R"(
async def work(name):
    print(name)
async def main():
    one = asyncio.create_task(work("one"))
    other = asyncio.create_task(work("other"))
    await one
    await other
asyncio.run(main())
)");
    CHECK(has(statements.turned("one", "other"), "lines 7 and 8 exchanged"));
    const Asked elements(R"(
async def work(name):
    print(name)
names = [
    "one",
    "other",
]
async def main():
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(work(name))
asyncio.run(main())
)");
    CHECK(has(elements.turned("one", "other"), "\"one\" (line 7) and \"other\" (line 8)"));
}

TEST_CASE("lines that say another number after the change are not said to change places") {
    const Asked asked(R"(
async def work(delay):
    await asyncio.sleep(delay)
    print("slept", delay)
async def main():
    await asyncio.gather(work(2), work(1))
asyncio.run(main())
)");
    const auto found = asked.change("slept 1", "slept 2");
    CHECK((!found || found->kind != OrderChange::Kind::Number));
}

TEST_CASE("the same text printed by another is not the line asked about") {
    // With 3 in place of 2 the first order prints what the second one prints later.
    const Asked twice(R"(
async def pay(order):
    await asyncio.sleep(0.2)
    print(order, "written")
async def main():
    await pay(2)
    print("waiting")
    await pay(3)
asyncio.run(main())
)");
    CHECK_FALSE(twice.change("waiting", "3 written"));
    // Another start of the counter moves the numbers, and not the order.
    const Asked counted(R"(
count = 10
def say(text):
    global count
    count += 1
    print(count // 2, text)
async def eat():
    say("eats")
    await asyncio.sleep(0)
    say("eats")
async def cook():
    say("cooks")
    await asyncio.sleep(0)
    say("cooks")
async def main():
    await asyncio.gather(eat(), cook())
asyncio.run(main())
)");
    counted.change("5 eats", "6 cooks");
    counted.change("6 cooks", "6 eats");
}

TEST_CASE("the number that sets the wait in question is tried before others") {
    const Asked asked(R"(
async def early():
    await asyncio.sleep(0.4)
    print("early")
async def late(pause):
    await asyncio.sleep(0.3)
    await asyncio.sleep(pause)
    print("late")
async def main():
    await asyncio.gather(early(), late(0.2))
asyncio.run(main())
)");
    CHECK(has(asked.turned("early", "late"), "0.09 in place of 0.2 in line 12"));
}

TEST_CASE("lines of one helper are told apart by who calls it") {
    const Asked asked(R"(
log = lambda *words: print(*words)
async def work(name, delay):
    log(name, "begins")
    await asyncio.sleep(delay)
    log(name, "ends")
async def main():
    await asyncio.gather(work("a", 1), work("b", 2))
asyncio.run(main())
)");
    CHECK(has(asked.turned("a ends", "b ends"), "0.9 in place of 2 in line 10"));
    CHECK_FALSE(asked.change("a begins", "a ends"));
}

TEST_CASE("an order that CPython leaves to chance is not tried to be turned round") {
    const Asked asked(R"(
async def work(name):
    await asyncio.sleep(1)
    return name
async def main():
    tasks = [asyncio.create_task(work(n)) for n in ("A", "B")]
    done, _ = await asyncio.wait(tasks)
    for task in done:
        print(task.result())
asyncio.run(main())
)");
    CHECK_FALSE(asked.change("A", "B"));
}

TEST_CASE("an exchange is of who comes first, not of what is printed") {
    const Asked asked(R"(
async def work(name, items):
    for item in items:
        print(name, item)
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(work("x", ["a", "b"]), work("y", ["c"]))
asyncio.run(main())
)");
    CHECK(has(asked.turned("x a", "y c"), "work(\"x\", [\"a\", \"b\"]) and work(\"y\", [\"c\"])"));
    CHECK_FALSE(asked.change("y c", "x b"));
}

TEST_CASE("a trial that only a tie turns round is passed over") {
    const Asked asked(R"(
async def cache():
    await asyncio.sleep(0.5)
    print("cache")
async def db():
    for _ in range(5):
        await asyncio.sleep(0.2)
    print("db")
async def main():
    await asyncio.gather(db(), cache())
asyncio.run(main())
)");
    // With 0.1 in line 9 the five sleeps are over at 0.5 s too, which on a real clock they are not.
    const std::string words = asked.turned("cache", "db");
    INFO(words);
    CHECK_FALSE(has(words, "0.1 in place of 0.2"));
    // A third one's timer may be what ties.
    const Asked cancelled(R"(
async def service(name, period=0.2):
    try:
        while True:
            await asyncio.sleep(period)
    finally:
        print(name)
async def main():
    tasks = [asyncio.create_task(service("db", 0.2)), asyncio.create_task(service("cache"))]
    await asyncio.sleep(0.5)
    for task in reversed(tasks):
        task.cancel()
    await asyncio.wait(tasks)
asyncio.run(main())
)");
    const std::string turned = cancelled.turned("cache", "db");
    INFO(turned);
    CHECK_FALSE(has(turned, "0.1 in place of 0.2"));
}
