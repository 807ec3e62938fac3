#include "app/model/app.h"
#include "app/model/console_lines.h"
#include "app/model/event_named.h"
#include "app/model/why.h"
#include "app/model/why_words.h"
#include "tests/gui/demo_app.h"
#include "tests/model/headline.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::model;
using runtime::trace::EventKind;
using runtime::trace::EventNumber;
using tests::headline;

namespace {

EventNumber output_with(const App& app, std::string_view words) {
    for (const auto& output : app.document.run->index.outputs()) {
        if (output.text.find(words) != std::string_view::npos) return output.event;
    }
    FAIL("nothing prints " << words);
    return 0;
}

bool has_kind(const App& app, const std::vector<WhyLink>& chain, EventKind kind) {
    return std::any_of(chain.begin(), chain.end(), [&](const WhyLink& link) {
        return app.document.run->index.event(link.event).kind() == kind;
    });
}

} // namespace

TEST_CASE("the chain of a late line leads over its timer back to the start") {
    const App app = tests::demo_app();
    const auto chain = why_chain(*app.document.run, output_with(app, "B is done"), 100);
    REQUIRE(chain.size() > 6);
    for (std::size_t i = 1; i < chain.size(); ++i)
        CHECK(chain[i].event < chain[i - 1].event);
    CHECK(app.document.run->index.event(chain.front().event).kind() == EventKind::Line);
    CHECK(chain.front().left_out == 0);
    CHECK(chain.back().event == 0);
    for (const EventKind kind : {EventKind::HandleScheduled, EventKind::HandleReady,
                                 EventKind::FutureResolved, EventKind::TaskCreated})
        CHECK(has_kind(app, chain, kind));
    const auto short_chain = why_chain(*app.document.run, output_with(app, "B is done"), 3);
    CHECK(short_chain.size() == 3);
}

TEST_CASE("the first event has no cause") {
    const App app = tests::demo_app();
    CHECK(why_chain(*app.document.run, 0, 10).empty());
}

TEST_CASE("what an event led to are the events whose cause it is, and no others") {
    const App app = tests::demo_app();
    const auto& causes = app.document.run->causes();
    std::size_t effect_count = 0;
    for (EventNumber n = 0; n < app.document.run->event_count(); ++n) {
        EventNumber before = n;
        for (const EventNumber effect : causes.effects_of(n)) {
            CHECK(causes.cause_of(effect) == n);
            CHECK(effect > before);
            before = effect;
            ++effect_count;
        }
    }
    CHECK(effect_count == app.document.run->event_count() - 1);
}

TEST_CASE("the causes and effects are walked by their commands") {
    App app = tests::demo_app();
    apply(app, SeekTo{output_with(app, "B is done")});
    const Cursor from = app.cursor;
    apply(app, GoToCause{});
    CHECK(app.cursor == *app.document.run->causes().cause_of(from));
    const Cursor cause = app.cursor;
    apply(app, GoToEffect{});
    CHECK(app.cursor > cause);
    CHECK(app.document.run->causes().cause_of(app.cursor) == cause);
}

TEST_CASE("an event is explained in one line, in both languages") {
    const App app = tests::demo_app();
    runtime::trace::World world(app.document.run->index);
    for (EventNumber n = 0; n < app.document.run->event_count(); ++n) {
        world.seek(n);
        for (const Language language : {Language::English, Language::Chinese}) {
            const std::string line = explained(world, language);
            CHECK(line.find('\n') == std::string::npos);
            CHECK(line.find(std::to_string(n)) != std::string::npos);
        }
    }
}

namespace {

// Sentences of the chain that leads to the output with these words, the nearest cause first.
std::string chain_to(const FinishedRun& run, std::string_view words) {
    std::string told;
    runtime::trace::World world(run.index);
    for (const auto& output : run.index.outputs()) {
        if (output.text.find(words) == std::string_view::npos) continue;
        for (const WhyLink& link : why_chain(run, output.event, 100)) {
            world.seek(link.event);
            told += narrate(world, Language::English).sentence + "\n";
        }
        return told;
    }
    return told;
}

} // namespace

TEST_CASE("why a line is printed now is said in a sentence") {
    const auto run = tests::recorded(R"(import asyncio, threading, time
async def worker(event, lock):
    print("made")
    await asyncio.sleep(0)
    print("again")
    async with lock:
        print("locked")
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(0.2)
        print("cleaned up")
        raise
async def main():
    print("begun")
    event, lock = asyncio.Event(), asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(worker(event, lock))
    await asyncio.sleep(0.1)
    lock.release()
    asyncio.get_running_loop().call_later(0.3, print, "called")
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task])
    print("waited")
def threaded():
    print("thread")
    time.sleep(1)
    print("slept")
print("start")
asyncio.run(main())
thread = threading.Thread(target=threaded, name="T")
thread.start()
thread.join()
)");
    const auto says = [&](std::string_view line, std::string_view part) {
        INFO(line << ": " << headline(*run, line));
        CHECK(headline(*run, line).find(part) != std::string::npos);
        const std::string chinese = headline(*run, line, Language::Chinese);
        CHECK_FALSE(chinese.empty());
        CHECK(chinese.find("why_words.") == std::string::npos);
    };
    says("start", "runs in line 31 in its own order");
    says("begun", "made main() a task in line 32");
    says("made", "main() made worker(…) a task in line 19");
    says("again", "had let the others run once");
    says("locked", "had been waiting for lock; main() ended that in line 21 and woke it");
    says("called", "set by main() in line 22 at 0.1 s, was due at 0.4 s");
    says("cancelled", "It comes of a cancellation in line 24 (event");
    says("cancelled", "main() calls cancel()");
    says("cleaned up", "sleep(0.2) of worker(…), begun in line 12 at 0.6 s, was over");
    says("waited",
         "main() had been waiting for asyncio.wait() for 1 task, which was over when worker(…) had "
         "ended as cancelled");
    says("thread", "started the thread T in line 34");
    says("slept", "time.sleep(1) of T, begun in line 29 at 0.8 s, was over at 1.8 s");
}

TEST_CASE("a time limit that ran out is what a line comes of, not the end of what it cancelled") {
    const auto run = tests::recorded(R"(import asyncio
async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.5)
    except TimeoutError:
        print("too late")
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(5)
    except TimeoutError:
        print("too late again")
asyncio.run(main())
)");
    const std::string limit = headline(*run, "too late");
    CHECK(limit.find("set by main() in line 4 at 0.0 s, was due at 0.5 s") != std::string::npos);
    // Nor is the line that runs the loop where a timeout asks.
    const std::string again = headline(*run, "too late again");
    CHECK(again.find("It comes of a cancellation (event") != std::string::npos);
}

TEST_CASE("an event is named by a time too") {
    const App app = tests::demo_app();
    const FinishedRun& run = *app.document.run;
    for (const char* const words : {"0.6", "0.6s", "0.6 s", "clock 0.6"}) {
        const auto event = event_named(run, words);
        REQUIRE(event);
        CHECK(*event == *event_named(run, "0.6s"));
        CHECK(run.index.time_of(*event) >= 0.6);
    }
    CHECK(*event_named(run, "12") == 12);
    CHECK(event_named(run, "soon").error().find("no time such as 0.2s") != std::string::npos);
}

TEST_CASE("a task that was woken and then cancelled gets its error from who called cancel()") {
    const auto run = tests::recorded(R"(import asyncio
async def worker(future):
    try:
        await future
    except asyncio.CancelledError:
        print("cancelled")
        raise
async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(worker(future))
    await asyncio.sleep(0)
    future.set_result(1)
    task.cancel()
    await asyncio.wait([task])
asyncio.run(main())
)");
    const std::string told = chain_to(*run, "cancelled");
    CHECK(told.find("line 13: task.cancel()") != std::string::npos);
    CHECK(told.find("main() calls cancel() on worker(…)") != std::string::npos);
}

TEST_CASE("of two time limits the TimeoutError comes of the one whose block raises it") {
    const auto run = tests::recorded(R"(import asyncio, time
async def main():
    try:
        async with asyncio.timeout(0.3):
            try:
                async with asyncio.timeout(0.2):
                    asyncio.get_running_loop().call_soon(time.sleep, 0.5)
                    await asyncio.sleep(9)
            except TimeoutError:
                print("inner")
    except TimeoutError:
        print("outer")
asyncio.run(main())
)");
    const std::string told = chain_to(*run, "outer");
    CHECK(told.find("A timer is set for 0.3 s") != std::string::npos);
    CHECK(told.find("A timer is set for 0.2 s") == std::string::npos);
}

TEST_CASE("of a moment that a run does not have those that are near are named") {
    const auto run = tests::recorded(R"(import asyncio
async def fetch(name, delay, fails):
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(name)
    print("got", name)
async def main():
    await asyncio.gather(fetch('a', 0.3, False), fetch('b', 0.1, True), return_exceptions=True)
asyncio.run(main())
)");
    const auto hint = [&](const char* words) {
        const auto event = event_named(*run, words);
        return event ? std::string() : event.error().substr(event.error().find('\n') + 1);
    };
    CHECK(hint("task fetch(\"b\") failed") == "hint: it has: task \"fetch('a', 0.3, False)\" done; "
                                              "task \"fetch('b', 0.1, True)\" failed");
    CHECK(hint("task main failed") ==
          "hint: it has: task main() done; task \"fetch('b', 0.1, True)\" failed");
    CHECK(hint("task fetch cancelled").find("task \"fetch('a', 0.3, False)\" done") !=
          std::string::npos);
    CHECK(hint("line 20").starts_with("hint: it has: line 9; line 8; "));
    CHECK(hint("prints \"got b\"") == "hint: it has: prints \"got a\"");
    CHECK(hint("task fetch done #2") == "hint: 'task fetch done' occurs 1 time");
    CHECK(hint("9s") == "hint: it ends at 0.3 s");
}
