#include "app/model/app.h"
#include "app/model/document.h"
#include "app/model/order_question.h"
#include "tests/model/asked_lines.h"

using namespace app::model;
using tests::Asked;
using tests::fetches;
using tests::has;

TEST_CASE("two lines part at the line that set both going, whichever is named first") {
    const Asked asked(fetches);
    const Order order = asked.order("B done", "A done");
    CHECK(order.first == asked.line("A done"));
    CHECK(order.second == asked.line("B done"));
    CHECK(asked.run->index.event(order.parting).stamp.line == 9);
    for (const auto& way : {order.first_way, order.second_way}) {
        REQUIRE(way.size() > 4);
        CHECK(way.back().event == order.parting);
        for (std::size_t i = 1; i < way.size(); ++i)
            CHECK(way[i].event < way[i - 1].event);
    }
    CHECK(order.first_way.front().event != order.second_way.front().event);
}

TEST_CASE("each kind of order is told by the fact that decided it") {
    const Asked asked(fetches);
    CHECK(asked.order("A done", "B done").reason == OrderReason::Times);
    CHECK(has(asked.words("A done", "B done"), "sleep(1) of fetch('A', 1) was due at 1.0 s"));
    CHECK(has(asked.words("A done", "B done"), "fetch('B', 1.5) only at 1.5 s"));
    CHECK(asked.order("A done", "C done").reason == OrderReason::Tie);
    const Order queued = asked.order("A starts", "B starts");
    CHECK(queued.reason == OrderReason::Queue);
    CHECK(*queued.first_fact < *queued.second_fact);
    CHECK(has(asked.words("A starts", "B starts"), "“fetch('A', 1)” before “fetch('B', 1.5)”"));
    CHECK(asked.order("A starts", "A done").reason == OrderReason::OwnOrder);
    CHECK(has(asked.words("A starts", "A done"), "Between them: sleep(1) of fetch('A', 1)"));
    CHECK(asked.order("B done", "end").reason == OrderReason::Woken);
    CHECK(has(asked.words("B done", "end"), "gather(3)"));
    CHECK(asked.order("A done", "end").reason == OrderReason::Led);
    CHECK(has(asked.words("A done", "end"), "fetch('A', 1) ended only after the first line"));
    CHECK(asked.order("end", "after").reason == OrderReason::AfterLoop);
}

TEST_CASE("a tie of timers that were set at different times is told as chance on a real clock") {
    const Asked asked("async def late():\n"
                      "    await asyncio.sleep(0.3)\n"
                      "    await asyncio.sleep(0.2)\n"
                      "    print('late')\n"
                      "async def even(name):\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    await asyncio.sleep(0.4)\n"
                      "    print(name)\n"
                      "async def main():\n"
                      "    await asyncio.gather(late(), even('one'), even('two'))\n"
                      "asyncio.run(main())\n");
    CHECK_THAT(asked.words("one", "late"),
               Catch::Contains("they were set at 0.1 s and 0.3 s, and then microseconds decide"));
    CHECK_THAT(asked.words("one", "two"), !Catch::Contains("microseconds"));
}

// On CPython the one after fewer waits came first 60 times of 60: what each is late adds up.
TEST_CASE("of a tie a real clock has the one first that comes after fewer waits") {
    const auto asked = [](const char* gathered) {
        return Asked(std::string("async def chain():\n"
                                 "    await asyncio.sleep(0.25)\n"
                                 "    await asyncio.sleep(0.5)\n"
                                 "    print('chain')\n"
                                 "async def single():\n"
                                 "    await asyncio.sleep(0.75)\n"
                                 "    print('single')\n"
                                 "async def main():\n"
                                 "    await asyncio.gather(") +
                     gathered + ")\nasyncio.run(main())\n");
    };
    const Asked kept = asked("chain(), single()");
    CHECK_THAT(kept.words("single", "chain"), Catch::Contains("A real clock keeps this order"));
    CHECK_THAT(kept.words("single", "chain"), !Catch::Contains("chance"));
    CHECK(find_timer_ties(*kept.run).empty());
}

TEST_CASE(
    "what is printed after an await is placed in its line, and the loop's own words in none") {
    const Asked awaited(R"(
async def main():
    print("a")
    print("b", await asyncio.sleep(0.1, 1))
asyncio.run(main())
)");
    CHECK(awaited.words("a", "b 1").find("line 5 and then line 6") != std::string::npos);
    const Asked lost(R"(
async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("x")
async def main():
    asyncio.create_task(fail())
    await asyncio.sleep(0)
    print("begun")
    await asyncio.sleep(1)
asyncio.run(main())
)");
    const std::string words = lost.words("begun", "Task exception was never retrieved");
    CHECK(words.find("line 0") == std::string::npos);
    CHECK(words.find("come to an end") == std::string::npos);
}

TEST_CASE("of lines that a helper prints, who calls it is told") {
    const Asked asked(R"(
log = lambda *words: print(*words)
async def expires():
    log("before")
    await asyncio.sleep(1)
    log("after")
async def repeats():
    for n in range(2):
        log("round", n)
async def main():
    print("start")
    await expires()
    await repeats()
asyncio.run(main())
)");
    const std::string words = asked.words("before", "after");
    CHECK(has(words, "main() runs line 6 (in expires) and then line 8 (in expires)."));
    CHECK(has(words, "Line 4, called from there, does the printing."));
    CHECK(has(words, "Between them: sleep(1"));
    CHECK(has(asked.words("round 0", "round 1"),
              "main() runs line 11 (in repeats) for the first line"));
    CHECK(has(asked.words("start", "before"), "main() runs line 13 and then line 14."));
    const Order order = asked.order("before", "after");
    CHECK(has(order_words(*asked.run, order, Language::Chinese), "第 6 行（在 expires 里）"));
}

TEST_CASE("who waits for another's lock comes after it") {
    const Asked asked(R"(
async def work(lock, name):
    async with lock:
        print(name, "in")
        await asyncio.sleep(0)
        print(name, "out")
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(work(lock, "X"), work(lock, "Y"))
asyncio.run(main())
)");
    CHECK(asked.order("X out", "Y in").reason == OrderReason::Woken);
    CHECK(has(asked.words("X out", "Y in"), "waiting for lock,"));
}

TEST_CASE("who held the lock is told of a line that had to wait for it") {
    const std::string program = R"(
async def user(lock, name):
    async with lock:
        print(name, "has it")
        await asyncio.sleep(0)
        print(name, "gives it back")
async def main():
    lock = asyncio.LOCK
    await asyncio.gather(*(user(lock, n) for n in ("ada", "bert", "cleo")))
asyncio.run(main())
)";
    const auto with = [&](const std::string& lock) {
        std::string text = program;
        return Asked(text.replace(text.find("LOCK"), 4, lock));
    };
    const std::string words = with("Lock()").words("bert has it", "cleo has it");
    CHECK(has(words, "'cleo') needed lock first: user(…, 'bert') held it until event"));
    CHECK(has(words, "'cleo') was next in line and got it when user(…, 'bert') gave it back"));
    CHECK(has(with("Semaphore(1)").words("bert has it", "cleo has it"),
              "'bert') gave one back at event"));
}

TEST_CASE("who has waited too is not said to have had nothing to wait for") {
    const Asked asked(R"(
async def waiter(event, name):
    await event.wait()
    print(name, "goes")
async def main():
    one, other = asyncio.Event(), asyncio.Event()
    async def relay():
        await one.wait()
        await asyncio.sleep(0)
        other.set()
    tasks = [asyncio.create_task(waiter(one, "x")), asyncio.create_task(relay())]
    tasks.append(asyncio.create_task(waiter(other, "y")))
    await asyncio.sleep(0)
    one.set()
    await asyncio.gather(*tasks)
asyncio.run(main())
)");
    const std::string words = asked.words("x goes", "y goes");
    CHECK(has(words, "'y') had been waiting for other.wait(), and was woken"));
    CHECK(has(words, "only when the first line was there already"));
    CHECK(has(words, "relay() woke it."));
}

TEST_CASE("more turns of the loop come later, and a wait for time later than none") {
    const Asked asked(R"(
async def hop(name, count):
    for _ in range(count):
        await asyncio.sleep(0)
    print(name)
async def nap(name):
    await asyncio.sleep(1)
    print(name)
async def main():
    await asyncio.gather(hop("long", 3), hop("short", 1), nap("nap"))
asyncio.run(main())
)");
    CHECK(asked.order("long", "short").reason == OrderReason::Turns);
    CHECK(asked.order("short", "long").first == asked.line("short"));
    const Order late = asked.order("short", "nap");
    CHECK(late.reason == OrderReason::Times);
    CHECK_FALSE(late.first_fact);
}

TEST_CASE("of several turns each line is told the one that brought it") {
    const Asked asked(R"(
async def relay(name):
    for i in range(3):
        print(name, i)
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(relay("A"), relay("B"))
asyncio.run(main())
)");
    CHECK(has(asked.words("B 0", "A 1"), "was queued at once"));
    CHECK(has(asked.words("B 0", "A 1"), "ran in iteration 2"));
    const std::string later = asked.words("B 1", "A 2");
    CHECK_FALSE(has(later, "at once"));
    CHECK(has(later, "“relay('B')” came to the first line after 2 of them, in iteration 3"));
    CHECK(has(later, "“relay('A')” to the second only after 3, in iteration 4"));
    const Order order = asked.order("B 1", "A 2");
    CHECK(order.first_fact > asked.order("B 0", "A 1").first_fact);
    CHECK(has(order_words(*asked.run, order, Language::Chinese), "轮到 2 次就到前一行（第 3 轮）"));
}

TEST_CASE("a timer that was due before the first line is told, with what held the loop up") {
    const Asked asked(R"(
async def beat():
    await asyncio.sleep(0.2)
    print("beat")
async def tea():
    time.sleep(0.3)
async def coffee():
    print("coffee")
async def main():
    await asyncio.gather(beat(), tea(), coffee())
asyncio.run(main())
)");
    const std::string words = asked.words("coffee", "beat");
    CHECK(has(words, "sleep(0.2) of beat() was due at 0.2 s."));
    CHECK(has(words, "But time.sleep(0.3) of tea() in line 8 held the loop up until 0.3 s."));
    CHECK_FALSE(has(words, "once more"));
}

TEST_CASE("a call that blocks in the first one's turn is told with who stood behind it") {
    const Asked asked(R"(
async def a():
    await asyncio.sleep(0.1)
    time.sleep(0.3)
    print("a")
async def b(delay):
    await asyncio.sleep(delay)
    print("b", delay)
async def main():
    await asyncio.gather(a(), b(0.1), b(0.3))
asyncio.run(main())
)");
    const std::string tie = asked.words("a", "b 0.1");
    CHECK(asked.order("a", "b 0.1").reason == OrderReason::Tie);
    CHECK(has(tie, "sleep(0.1) of a() was set before sleep(0.1) of b(0.1)"));
    CHECK(has(tie, "In the turn of a(), time.sleep(0.3) in line 6 held the loop up from 0.1 s to "
                   "0.4 s; b(0.1) stood in the ready queue for iteration 4 meanwhile."));
    const std::string late = asked.words("a", "b 0.3");
    CHECK(asked.order("a", "b 0.3").reason == OrderReason::Times);
    CHECK(has(late, "But time.sleep(0.3) of a() in line 6 held the loop up until 0.4 s."));
}

TEST_CASE("a line of another thread comes after the loop's turn that let it go on") {
    const Asked asked(R"(
import threading
loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, name="loop").start()
async def job():
    await asyncio.sleep(0.1)
    time.sleep(0.3)
    return 1
async def tick():
    await asyncio.sleep(0.1)
    print("tick")
done = asyncio.run_coroutine_threadsafe(job(), loop)
asyncio.run_coroutine_threadsafe(tick(), loop)
print("got", done.result())
loop.call_soon_threadsafe(loop.stop)
)");
    const std::string words = asked.words("tick", "got 1");
    CHECK(asked.order("tick", "got 1").reason == OrderReason::Queue);
    CHECK(has(words, "“tick()” joined the queue before “the result of job()”"));
    CHECK(has(words, "The second line came of that turn."));
    CHECK_FALSE(has(words, "before anything that led to the second could run"));
}

TEST_CASE("a tie of a thread's wait and the loop's is told as chance, set at one time or not") {
    const Asked asked(R"(
async def a(more):
    await asyncio.to_thread(time.sleep, 0.1)
    time.sleep(more)
    print("a", more)
async def b():
    await asyncio.sleep(0.1)
    print("b")
async def main():
    await asyncio.gather(a(0), b())
    print("again")
    await asyncio.gather(a(0.3), b())
    print("end")
asyncio.run(main())
)");
    for (const char* const line : {"a 0", "a 0.3"}) {
        const bool is_first = line == std::string_view("a 0");
        // Of two lines alike the one nearer to it.
        const auto other = is_first ? asked.line("b") : [&] {
            runtime::trace::EventNumber last = 0;
            for (const ConsoleLine& found : console_lines(*asked.run))
                if (found.text == "b") last = found.first_event;
            return last;
        }();
        const Order order = order_of(*asked.run, other, asked.line(line));
        const std::string words = order_words(*asked.run, order, Language::English);
        INFO(words);
        CHECK(order.first == other);
        CHECK(
            has(words, "that rests on a tie, which is chance on a real clock: sleep(0.1) of b()"));
        CHECK(has(words, "one in a thread and one in the loop"));
        CHECK(has(order_words(*asked.run, order, Language::Chinese), "一个在线程里"));
    }
}

TEST_CASE("threads are ordered by their sleeps, and one write is one event") {
    const Asked asked(R"(
import threading
def work(name, delay):
    time.sleep(delay)
    print(name)
threads = [threading.Thread(target=work, args=a) for a in [("slow", 2), ("fast", 1)]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("one\ntwo")
)");
    const Order order = asked.order("slow", "fast");
    CHECK(order.first == asked.line("fast"));
    CHECK(order.reason == OrderReason::Times);
    CHECK(asked.order("one", "two").reason == OrderReason::OneWrite);
}

TEST_CASE("every pair of lines has its reason in words of both languages") {
    const Asked asked(fetches);
    const auto lines = console_lines(*asked.run);
    for (const ConsoleLine& one : lines) {
        for (const ConsoleLine& other : lines) {
            for (const Language language : {Language::English, Language::Chinese}) {
                const Order order = order_of(*asked.run, one.first_event, other.first_event);
                const std::string words = order_words(*asked.run, order, language);
                CHECK_FALSE(words.empty());
                CHECK_FALSE(has(words, "order."));
                CHECK_FALSE(has(words, "{"));
            }
        }
    }
}

TEST_CASE("where one takes from a queue what the other puts there, the words are of the item") {
    const Asked asked(R"(
async def producer(queue):
    for n in (1, 2):
        await asyncio.sleep(1)
        print("put", n)
        await queue.put(n)
        print("told", n)
async def consumer(queue):
    while True:
        n = await queue.get()
        print("got", n)
        await asyncio.sleep(1)
async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consumer(queue))
    await producer(queue)
    await asyncio.sleep(0.5)
    task.cancel()
asyncio.run(main())
)");
    // At 2 s both timers are due; the consumer finds the item there and does not wait.
    for (const char* const n : {"1", "2"}) {
        const std::string got = std::string("got ") + n;
        const Order order = asked.order(std::string("put ") + n, got);
        CHECK(order.reason == OrderReason::Data);
        CHECK(*order.first_fact < *order.second_fact);
        const std::string words = asked.words(std::string("put ") + n, got);
        CHECK(has(words, "consumer(…) took " + std::string(n) + " from queue"));
        CHECK(has(words, "main() put it there"));
        CHECK(has(words, "only after the first line"));
        CHECK(has(asked.words(std::string("told ") + n, got), "without handing over"));
    }
}

TEST_CASE("where a set's order decides, the words say that CPython leaves it to chance") {
    const Asked asked(R"(
async def work(name):
    await asyncio.sleep(1)
    return name
async def main():
    tasks = [asyncio.create_task(work(n)) for n in "AB"]
    done, _ = await asyncio.wait(tasks)
    for task in done:
        print(task.result())
    for task in tasks:
        print("list", task.result())
asyncio.run(main())
)");
    CHECK(has(asked.words("A", "B"), "line 10"));
    CHECK(has(asked.words("A", "B"), "chance"));
    CHECK_FALSE(has(asked.words("list A", "list B"), "chance"));
}

TEST_CASE("the question is asked of the line before, again of the one before that, and kept") {
    App app;
    app.services.start_run = pipeline_runs();
    open_pasted(app, "import asyncio\nimport time\n" + std::string(fetches));
    while (app.pending && app.document.is_stale)
        work(app, 100);
    apply(app, SeekFirst{});
    app.ui.notices.clear();
    apply(app, AskOrderBefore{});
    apply(app, AskOrderBefore{});
    CHECK_FALSE(app.ui.order);
    // Where there is no line to ask about, that is said, and once.
    CHECK(app.ui.notices.size() == 1);
    CHECK(command_row("order_before").is_enabled(app));
    apply(app, SeekLast{});
    const auto lines = console_lines(*app.document.run);
    apply(app, AskOrderBefore{});
    REQUIRE(app.ui.order);
    CHECK(app.ui.side == SideTab::Why);
    CHECK(app.ui.order->one == lines.back().first_event);
    CHECK(app.ui.order->other == lines[lines.size() - 2].first_event);
    apply(app, AskOrderBefore{});
    CHECK(app.ui.order->other == lines[lines.size() - 3].first_event);
    apply(app, AskOrder{lines[0].first_event});
    CHECK(app.ui.order->other == lines[0].first_event);
    apply(app, SeekTo{lines[4].first_event});
    apply(app, AskOrder{lines[3].first_event});
    CHECK(change_found(app) == nullptr);
    while (work(app, 10)) {
    }
    REQUIRE(change_found(app));
    CHECK(change_found(app)->kind == OrderChange::Kind::Elements);
    apply(app, SeekLast{});
    apply(app, AskOrder{lines[0].first_event});
    CHECK(change_found(app) == nullptr);
    std::string edited = app.document.text();
    edited.replace(edited.find("1.5"), 3, "2.5");
    apply(app, EditText{edited, 0});
    while (app.pending && app.document.is_stale)
        work(app, 100);
    REQUIRE(app.ui.order);
    CHECK(console_lines(*app.document.run)[0].first_event == app.ui.order->other);
    apply(app, CloseOrder{});
    CHECK_FALSE(app.ui.order);
}

TEST_CASE("tasks of the same call are told apart by their names") {
    const Asked asked(R"(
count = 0
async def twin():
    global count
    count += 1
    print("twin", count, "starts")
    await asyncio.sleep(1)
    count += 1
    print("twin", count, "ends")
async def main():
    one = asyncio.create_task(twin())
    other = asyncio.create_task(twin())
    await one
    await other
    print("main ends")
asyncio.run(main())
)");
    CHECK(has(asked.words("twin 1 starts", "twin 2 starts"),
              "“twin() (Task-2)” before “twin() (Task-3)”"));
    CHECK(has(asked.words("twin 3 ends", "twin 4 ends"), "of twin() (Task-2) was set before"));
    // The step that prints was queued before main was woken; both are named.
    const std::string last = asked.words("twin 4 ends", "main ends");
    CHECK(has(last, "“twin() (Task-3)” joined the queue before “main()”"));
}

TEST_CASE("who was woken for a second line is told, not who woke") {
    const Asked asked(R"(
async def produce(queue, name):
    print(name, "puts")
    queue.put_nowait(name)
async def consume(queue):
    print("got", await queue.get())
async def main():
    queue = asyncio.Queue()
    consumer = asyncio.create_task(consume(queue))
    await asyncio.gather(produce(queue, "one"), produce(queue, "two"))
    await consumer
asyncio.run(main())
)");
    const std::string words = asked.words("two puts", "got one");
    CHECK(has(words, "consume("));
    CHECK(has(words, "queue.get()"));
    CHECK(!has(words, "'one'"));
}

TEST_CASE("who cancelled is told of a line that comes of a cancellation") {
    const Asked asked(R"(
async def probe(name, delay):
    print(name, "connects")
    try:
        await asyncio.sleep(delay)
        print(name, "answers")
    except asyncio.CancelledError:
        print(name, "is cancelled")
        await asyncio.sleep(0.1)
        print(name, "is cleaned up")
        raise
async def main():
    one = asyncio.create_task(probe("one", 1))
    other = asyncio.create_task(probe("other", 2))
    await one
    other.cancel()
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.5)
    except TimeoutError:
        print("too late")
asyncio.run(main())
)");
    const std::string words = asked.words("one answers", "other is cancelled");
    CHECK(has(words, "comes of a cancellation"));
    CHECK(has(words, "main() calls cancel() on probe('other', 2)"));
    CHECK(has(asked.words("other connects", "other is cancelled"), "comes of a cancellation"));
    CHECK_FALSE(has(asked.words("other is cancelled", "other is cleaned up"), "cancellation"));
    // What the limit cancelled had not to be waited for.
    CHECK_FALSE(has(asked.words("other is cancelled", "too late"), "had to wait for"));
}

TEST_CASE("who cancelled is told of the first line too, and what a shield kept going") {
    const Asked asked(R"(
async def pay():
    await asyncio.sleep(0.2)
    print("written")
async def request():
    job = asyncio.ensure_future(pay())
    try:
        await asyncio.shield(job)
    except asyncio.CancelledError:
        print("cancelled")
        await job
        raise
async def main():
    task = asyncio.create_task(request())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
asyncio.run(main())
)");
    const std::string words = asked.words("cancelled", "written");
    CHECK(has(words, "sleep(0.2) of pay() only at 0.2 s"));
    CHECK(has(words, "The first line comes of a cancellation"));
    CHECK(has(words, "main() calls cancel() on request()"));
    CHECK(has(words, "pay() went on behind asyncio.shield()"));
    CHECK_FALSE(has(words, "The second line comes of"));
}

TEST_CASE(
    "a wait that could begin only after the first line is told with what it stood in line for") {
    const Asked asked(R"(
async def client(condition, free, name, cost):
    async with condition:
        while not free:
            await condition.wait()
        free.pop()
    await asyncio.sleep(cost)
    print(name, "served")
    async with condition:
        free.append(1)
        condition.notify()
async def main():
    condition, free = asyncio.Condition(), [1]
    await asyncio.gather(client(condition, free, "x", 5), client(condition, free, "y", 4))
asyncio.run(main())
)");
    const std::string words = asked.words("x served", "y served");
    CHECK_THAT(words, Catch::Contains("before it woke client(") &&
                          Catch::Contains(", which was waiting for condition.wait()."));
    CHECK_FALSE(has(Asked(fetches).words("A starts", "B done"), "began only"));
    const Asked by_another(
        "lock = asyncio.Lock()\n"
        "async def other():\n"
        "    async with lock:\n"
        "        await asyncio.sleep(0.5)\n"
        "async def child():\n"
        "    async with lock:\n"
        "        await asyncio.sleep(0.2)\n"
        "        print('child')\n"
        "async def main():\n"
        "    tasks = [asyncio.create_task(other()), asyncio.create_task(child())]\n"
        "    await asyncio.sleep(0.1)\n"
        "    print('main')\n"
        "    await asyncio.gather(*tasks)\n"
        "asyncio.run(main())\n");
    CHECK_THAT(by_another.words("main", "child"),
               Catch::Contains("lasts until 0.7 s") || Catch::Contains("only at 0.7 s"));
    CHECK_THAT(by_another.words("main", "child"),
               Catch::Contains("began only when the first line was there: child() had been waiting "
                               "for lock, and other() woke it"));
}

TEST_CASE("no time decides where what prints the second line comes of the first one's task") {
    const Asked asked("async def child():\n"
                      "    await asyncio.sleep(0.2)\n"
                      "    print('child')\n"
                      "async def parent():\n"
                      "    await asyncio.create_task(child())\n"
                      "async def failing():\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    print('failing')\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    raise KeyError\n"
                      "async def steady():\n"
                      "    try:\n"
                      "        await asyncio.sleep(9)\n"
                      "    finally:\n"
                      "        print('steady')\n"
                      "async def main():\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    print('main')\n"
                      "    await parent()\n"
                      "    await asyncio.gather(parent(), parent())\n"
                      "    try:\n"
                      "        async with asyncio.TaskGroup() as group:\n"
                      "            group.create_task(failing())\n"
                      "            group.create_task(steady())\n"
                      "    except* KeyError:\n"
                      "        print('over')\n"
                      "asyncio.run(main())\n");
    CHECK(asked.words("main", "child") ==
          "It is the program's own order: main() printed the first line before it created child() "
          "(Task-2) in line 7 (event 49), which prints the second.");
    CHECK(asked.turned("main", "child").empty());
    const std::string failed = asked.words("failing", "steady");
    CHECK_THAT(failed, Catch::StartsWith("It is cause and effect: after the first line failing() "
                                         "failed with KeyError in line 12 at "));
    CHECK_THAT(failed, Catch::Contains("The second line comes of a cancellation"));
    const std::string later = asked.words("child", "steady");
    CHECK_THAT(later,
               Catch::StartsWith("It is cause and effect: child() (Task-2) ended only after the "
                                 "first line, at 0.3 s"));
    CHECK_THAT(later, Catch::Contains("Only after that main() created steady() in line 26"));
    CHECK_THAT(order_words(*asked.run, asked.order("main", "child"), Language::Chinese),
               Catch::Contains("先打印前一行，然后才在第 7 行创建 child()"));
}

TEST_CASE("times that differ by rounding only are told in full") {
    const Asked asked(R"(
async def a():
    await asyncio.sleep(0.1)
    await asyncio.sleep(0.2)
    print("a")
async def b():
    await asyncio.sleep(0.3)
    print("b")
async def main():
    await asyncio.gather(a(), b())
asyncio.run(main())
)");
    const std::string words = asked.words("a", "b");
    CHECK(has(words, "sleep(0.3) of b() was due at 0.3 s"));
    CHECK(has(words, "sleep(0.2) of a() at 0.30000000000000004 s"));
}

TEST_CASE("a tie that only a sum's rounding keeps apart is the other way round on a real clock") {
    const Asked asked("async def chain():\n"
                      "    await asyncio.sleep(0.7)\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    print('chain')\n"
                      "async def single():\n"
                      "    await asyncio.sleep(0.8)\n"
                      "    print('single')\n"
                      "async def main():\n"
                      "    await asyncio.gather(chain(), single())\n"
                      "asyncio.run(main())\n");
    const std::string words = asked.words("chain", "single");
    CHECK_THAT(words, Catch::Contains("by a hair"));
    CHECK_THAT(words,
               Catch::Contains("on a real clock they come the other way round: sleep(0.8) of"));
    const Mistakes found = find_timer_ties(*asked.run);
    REQUIRE(found.size() == 1);
    CHECK(found.front().variant == "turned");
}

TEST_CASE("an order that rests on a tie further up is told as chance, and no other is") {
    const Asked asked("ev = None\n"
                      "async def setter():\n"
                      "    await asyncio.sleep(0.2)\n"
                      "    ev.set()\n"
                      "async def waiter(name):\n"
                      "    await ev.wait()\n"
                      "    print(name)\n"
                      "async def chain():\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    print('chain')\n"
                      "async def main():\n"
                      "    global ev\n"
                      "    ev = asyncio.Event()\n"
                      "    await asyncio.gather(setter(), waiter('one'), waiter('two'), chain())\n"
                      "asyncio.run(main())\n");
    const std::string words = asked.words("chain", "one");
    CHECK_THAT(words,
               Catch::Contains("rests on a tie, which is chance on a real clock: sleep(0.2) "
                               "of setter() and sleep(0.1) of chain() are both due at 0.2 s"));
    CHECK_THAT(words, Catch::Contains("set at 0.0 s and 0.1 s"));
    CHECK_THAT(asked.words("one", "two"), !Catch::Contains("chance"));
    CHECK_THAT(order_words(*asked.run, asked.order("chain", "one"), Language::Chinese),
               Catch::Contains("取决于一次同时到期"));
}

TEST_CASE("a tie of waits set at one time is chance where that rests on another") {
    const Asked asked("async def two():\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    print('two')\n"
                      "async def one():\n"
                      "    await asyncio.sleep(0.2)\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    print('one')\n"
                      "async def main():\n"
                      "    await asyncio.gather(one(), two())\n"
                      "asyncio.run(main())\n");
    CHECK_THAT(asked.words("one", "two"), Catch::Contains("rests on a tie"));
}

TEST_CASE("what a call that blocks takes between two lines is told as that") {
    const Asked asked(R"(
async def heart():
    for i in range(2):
        await asyncio.sleep(0.1)
        print("beat", i)
async def main():
    task = asyncio.create_task(heart())
    await asyncio.sleep(0.05)
    print("first")
    time.sleep(0.25)
    print("second")
    await asyncio.sleep(0)
    print("third")
    await task
asyncio.run(main())
print("begun")
time.sleep(1)
print("over")
)");
    CHECK_THAT(asked.words("first", "second"),
               Catch::Contains("In between time.sleep(0.25) in line 12 blocks the loop, from 0.05 "
                               "s to 0.3 s"));
    CHECK_THAT(asked.words("begun", "over"),
               Catch::Contains("In between time.sleep(1) in line 19 blocks its thread"));
    // It is the last wait before the line, and so its time.
    CHECK_THAT(asked.words("third", "beat 1"),
               Catch::Contains("time.sleep(0.25) of main() was due at 0.3 s"));
}

TEST_CASE("of a task's own lines a cancellation is told once") {
    const Asked asked(R"(
async def session():
    try:
        await asyncio.sleep(1)
    finally:
        print("closing")
        try:
            await asyncio.sleep(0.2)
        except asyncio.CancelledError:
            print("interrupted")
            raise
async def main():
    task = asyncio.create_task(session())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
asyncio.run(main())
)");
    const std::string words = asked.words("closing", "interrupted");
    CHECK_THAT(words, !Catch::Contains("Between them"));
    CHECK_THAT(words, Catch::Contains("The second line comes of a cancellation"));
}

TEST_CASE("the end of a loop's run is told with what it waited for on its way out") {
    const Asked asked(R"(
async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.5), 0.1)
    except asyncio.TimeoutError:
        print("timeout")
asyncio.run(main())
print("end")
)");
    CHECK_THAT(asked.words("timeout", "end"),
               Catch::Contains("asyncio.run() then waited from 0.1 s to 0.5 s for the thread "
                               "asyncio_0 of its pool, in time.sleep(0.5)"));
}

TEST_CASE("a traceback comes last, as Python writes it when the exception has left the program") {
    const Asked asked(
        "async def main():\n    print('in')\n    raise KeyError(1)\nasyncio.run(main())\n");
    const std::string words = asked.words("in", "Traceback (most recent call last):");
    CHECK(has(words, "Python itself writes the second line, at the end: the KeyError that main() "
                     "raised in line 5"));
    CHECK_FALSE(has(words, "line 0"));
    CHECK(asked.words("Traceback (most recent call last):", "KeyError: 1") ==
          "Both lines are of one message, which Python itself writes at once.");
}

TEST_CASE("what comes after a loop over a set is no chance") {
    const Asked asked(R"(
async def main():
    for name in {"a", "b"}:
        print(name)
    print("end")
asyncio.run(main())
)");
    CHECK(has(asked.words("a", "b"), "chance"));
    CHECK_FALSE(has(asked.words("a", "end"), "chance"));
    CHECK_FALSE(has(asked.words("b", "end"), "chance"));
}

TEST_CASE("a threading.Timer and a lock that several threads wait for are told as such") {
    const Asked timer(R"(
import threading
threading.Timer(0.3, print, ["timer"]).start()
print("end")
)");
    CHECK(has(timer.words("end", "timer"), "the threading.Timer of 0.3 s lasts until"));
    const Asked locked(R"(
import threading
lock = threading.Lock()
def work(n):
    with lock:
        time.sleep(0.1)
    print("work", n)
for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
)");
    CHECK(has(locked.words("work 0", "work 1"), "Several threads were waiting for lock"));
}

TEST_CASE("a group that fails as a whole is told as that, and as no cancellation") {
    const Asked asked(R"(
async def fail(kind):
    await asyncio.sleep(0.1)
    raise kind
async def main():
    print("begin")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError))
    except* ValueError:
        print("value")
asyncio.run(main())
)");
    const std::string words = asked.words("begin", "value");
    CHECK(has(words, "main() had been waiting for the end of a task group: fail("));
    CHECK_FALSE(has(words, "comes of a cancellation"));
}
