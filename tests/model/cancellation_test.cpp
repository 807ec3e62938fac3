#include "app/model/cancellation.h"
#include "app/model/narrate.h"
#include "app/model/why_words.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::model;
using runtime::trace::CancelOrigin;
using runtime::trace::no_event;

namespace {

struct Told {
    FinishedRunPtr run;
    std::vector<CancelStory> stories;

    std::string_view task(std::size_t n) const {
        return task_label(run->index, stories.at(n).task);
    }
};

Told told_of(const std::string& body) {
    Told told;
    told.run = tests::recorded("import asyncio\n" + body + "\nasyncio.run(main())\n");
    told.stories = cancel_stories(*told.run);
    return told;
}

} // namespace

TEST_CASE("a cancellation has four scenes in order: request, delivery, clean-up, end") {
    const Told told = told_of(R"(
async def worker():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cleaning")
        await asyncio.sleep(0.25)
        raise
async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
)");
    REQUIRE(told.stories.size() == 1);
    const CancelStory& story = told.stories[0];
    CHECK(told.task(0) == "worker()");
    CHECK(story.origin == CancelOrigin::User);
    CHECK(task_label(told.run->index, story.asked_by) == "main()");
    CHECK(story.awaited == "sleep(5)");
    CHECK(story.requested < story.delivered);
    CHECK(story.delivered < story.cleaning);
    CHECK(story.cleaning < story.ended);
    CHECK(story.cleanup_lines == 4);
    CHECK(story.cleanup_s == Approx(0.25));
    CHECK(story.ending == CancelEnding::Cancelled);
    CHECK_FALSE(story.before_start);
}

TEST_CASE("a request is passed on through a gather to its tasks") {
    const Told told = told_of(R"(
async def inner(n):
    await asyncio.sleep(n)
async def outer():
    await asyncio.gather(inner(5), inner(6))
async def main():
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
)");
    REQUIRE(told.stories.size() == 3);
    CHECK(told.task(0) == "outer()");
    CHECK_FALSE(told.stories[0].passed_on_by);
    for (std::size_t i : {1U, 2U}) {
        CHECK(told.stories[i].origin == CancelOrigin::Gather);
        CHECK(told.stories[i].passed_on_by == 0U);
    }
    // It gets its own error only once those inside are done with theirs.
    CHECK(told.stories[0].delivered > told.stories[2].ended);
}

TEST_CASE("a request is passed on to a task that is awaited") {
    const Told told = told_of(R"(
async def main():
    inner = asyncio.create_task(asyncio.sleep(5))
    async def outer():
        await inner
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
)");
    REQUIRE(told.stories.size() == 2);
    CHECK(told.stories[1].origin == CancelOrigin::Awaiter);
    CHECK(told.stories[1].passed_on_by == 0U);
}

TEST_CASE("a task group and a timeout say who they are, and a timeout takes its request back") {
    const Told told = told_of(R"(
async def work():
    await asyncio.sleep(5)
async def main():
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(9)
    except TimeoutError:
        pass
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await asyncio.sleep(0.1)
            1 / 0
    except* ZeroDivisionError:
        pass
)");
    REQUIRE(told.stories.size() == 2);
    CHECK(told.stories[0].origin == CancelOrigin::Timeout);
    CHECK(told.stories[0].ending == CancelEnding::Withdrawn);
    CHECK(told.stories[1].origin == CancelOrigin::TaskGroup);
    CHECK(told.task(1) == "work()");
    CHECK(told.stories[1].ending == CancelEnding::Cancelled);
}

TEST_CASE("a request by which a group wakes who waits for its end is taken by the group") {
    const Told told = told_of(R"(
async def bad():
    await asyncio.sleep(0.1)
    raise ValueError
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
    except* ValueError:
        pass
    await asyncio.sleep(2)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
            await asyncio.sleep(1)
    except* ValueError:
        pass
)");
    REQUIRE(told.stories.size() == 2);
    CHECK(told.stories[0].origin == CancelOrigin::OwnGroup);
    CHECK(told.stories[0].ending == CancelEnding::Absorbed);
    CHECK(told.stories[0].cleanup_s == 0);
    CHECK(told.stories[0].cleanup_lines == 0);
    CHECK(told.run->index.time_of(told.stories[0].ended) == 0.1);
    CHECK(told.stories[1].ending == CancelEnding::Withdrawn);
}

TEST_CASE("a task that ends as cancelled unasked has a story of what gave it the error") {
    const Told told = told_of(R"(
async def link(what):
    await what
async def quits():
    raise asyncio.CancelledError
async def main():
    future = asyncio.get_running_loop().create_future()
    one = asyncio.create_task(link(future))
    two = asyncio.create_task(link(one))
    await asyncio.sleep(0.1)
    future.cancel()
    await asyncio.gather(one, two, asyncio.create_task(quits()), return_exceptions=True)
)");
    REQUIRE(told.stories.size() == 3);
    for (const CancelStory& story : told.stories) {
        CHECK(story.is_unasked);
        CHECK(story.ending == CancelEnding::Cancelled);
    }
    const auto& index = told.run->index;
    const auto from = [&](std::size_t n) { return future_label(index, told.stories[n].got_from); };
    CHECK(told.task(0).starts_with("link(<Future"));
    CHECK(to_number(index.future(told.stories[0].got_from).task) == 0);
    CHECK(told.task(1) == "quits()");
    CHECK(to_number(told.stories[1].got_from) == 0);
    CHECK(index.future(told.stories[2].got_from).task == told.stories[0].task);
    CHECK(from(2).starts_with("link("));
    for (const CancelStory& story : told.stories)
        CHECK(index.time_of(story.requested) == 0.1);
}

TEST_CASE("who calls cancel() is told with the line, and of a bare callback who set it going") {
    const Told told = told_of(R"(
async def work():
    await asyncio.sleep(9)
async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(work(), name=f"w{n}") for n in range(3)]
    def fire():
        tasks[1].cancel()
    loop.call_later(0.1, tasks[0].cancel, "operator")
    loop.call_later(0.2, fire)
    await asyncio.sleep(0.3)
    tasks[2].cancel()
    await asyncio.wait(tasks)
)");
    REQUIRE(told.stories.size() == 3);
    const auto asker = [&](std::size_t n) {
        return asker_words(told.run->index, told.stories[n].requested, Language::English);
    };
    CHECK(asker(0) == "“cancel('operator')”, set going by main() in line 10, called cancel()");
    CHECK(asker(1) == "main.fire() called cancel() in line 9");
    CHECK(asker(2) == "main() called cancel() in line 13");
}

TEST_CASE("badges: before it started, swallowed, shielded") {
    const Told told = told_of(R"(
async def never():
    print("never")
async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        pass
async def shielded():
    await asyncio.shield(asyncio.create_task(asyncio.sleep(0.5)))
async def main():
    s = asyncio.create_task(stubborn())
    h = asyncio.create_task(shielded())
    await asyncio.sleep(0.1)
    n = asyncio.create_task(never())
    for t in (n, s, h):
        t.cancel()
    await asyncio.gather(n, s, h, return_exceptions=True)
    await asyncio.sleep(1)
)");
    REQUIRE(told.stories.size() == 3);
    CHECK(told.stories[0].before_start);
    CHECK(told.stories[0].cleaning == no_event);
    CHECK(told.stories[0].ending == CancelEnding::Cancelled);
    CHECK(told.stories[1].ending == CancelEnding::Swallowed);
    CHECK_FALSE(told.stories[1].is_shielded);
    CHECK(told.stories[2].is_shielded);
    CHECK(told.stories[2].ending == CancelEnding::Cancelled);
}

TEST_CASE("a run without cancellations has no stories") {
    CHECK(told_of("async def main():\n    await asyncio.sleep(1)\n").stories.empty());
}

TEST_CASE("a shield's story names the task inside, which goes on") {
    const Told told = told_of(R"(
async def inside():
    await asyncio.sleep(2)
    print("inside is done")
async def outside(task):
    await asyncio.shield(task)
async def main():
    task = asyncio.create_task(inside())
    waiter = asyncio.create_task(outside(task))
    await asyncio.sleep(1)
    waiter.cancel()
    await asyncio.gather(waiter, return_exceptions=True)
    await task
)");
    REQUIRE(told.stories.size() == 1);
    const CancelStory& story = told.stories[0];
    CHECK(story.is_shielded);
    CHECK(task_label(told.run->index, story.sheltered) == "inside()");
}

TEST_CASE("each request has a story, and the time limit that takes its own back ends its own") {
    const Told told = told_of(R"(
import time
async def main():
    try:
        async with asyncio.timeout(0.3):
            try:
                async with asyncio.timeout(0.2) as inner:
                    asyncio.get_running_loop().call_soon(time.sleep, 0.5)
                    await asyncio.sleep(9)
            except TimeoutError:
                print("inner")
    except TimeoutError:
        print("outer")
)");
    REQUIRE(told.stories.size() == 2);
    const auto limit = [&](std::size_t n) {
        return handle_words(told.run->index, told.stories[n].limit, Language::English);
    };
    CHECK(limit(0) == "the time limit of 0.2 s set in line 8 (inner)");
    CHECK(limit(1) == "the time limit of 0.3 s set in line 6");
    CHECK(told.stories[0].ending == CancelEnding::Withdrawn);
    CHECK(told.stories[1].ending == CancelEnding::Withdrawn);
    CHECK(told.stories[0].ended < told.stories[1].ended);
    CHECK(told.stories[0].delivered == told.stories[1].delivered);
}

TEST_CASE("a wait_for() whose time is up is told by its call, and asking twice is two requests") {
    const Told told = told_of(R"(
async def work():
    await asyncio.sleep(5)
async def main():
    try:
        await asyncio.wait_for(work(), 0.25)
    except TimeoutError:
        pass
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel()
    t.cancel()
    await asyncio.wait([t])
)");
    REQUIRE(told.stories.size() == 3);
    CHECK(told.stories[0].limited_by == "wait_for(0.25)");
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(told.stories[i].ending == CancelEnding::Cancelled);
}

TEST_CASE("a request that wait_for() drops is not swallowed by the task") {
    for (const char* const how : {"set_result(1)", "set_exception(ValueError())"}) {
        INFO(how);
        const Told told = told_of(std::string(R"(
async def outer(future):
    try:
        await asyncio.wait_for(future, 1)
    except ValueError:
        pass
    await asyncio.sleep(0.5)
async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(outer(future))
    await asyncio.sleep(0.1)
    future.)") + how + R"(
    task.cancel()
    await task
)");
        REQUIRE(told.stories.size() == 1);
        CHECK(told.stories[0].ending == CancelEnding::Dropped);
        CHECK(told.stories[0].cleanup_lines == 0);
        CHECK(told.run->index.time_of(told.stories[0].ended) == 0.1);
    }
}

TEST_CASE("a request that wait_for() passes on is not dropped") {
    const Told told = told_of(R"(
async def outer():
    try:
        await asyncio.wait_for(asyncio.sleep(9), 5)
    except asyncio.CancelledError:
        print("cancelled")
async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.1)
    task.cancel()
    await task
)");
    REQUIRE(told.stories.size() == 2);
    CHECK(told.stories[0].ending == CancelEnding::Swallowed);
    CHECK(told.stories[1].ending == CancelEnding::Cancelled);
}

TEST_CASE("a task group that is left by a cancellation passes it on, else a failure is named") {
    const Told told = told_of(R"(
async def work():
    await asyncio.sleep(9)
async def fails():
    await asyncio.sleep(2)
    raise ValueError
async def group(*more):
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
        for one in more:
            group.create_task(one)
async def main():
    try:
        await asyncio.wait_for(group(), 1)
    except TimeoutError:
        pass
    try:
        await group(fails())
    except* ValueError:
        pass
)");
    REQUIRE(told.stories.size() >= 3);
    CHECK(told.stories[1].origin == CancelOrigin::TaskGroup);
    CHECK(told.stories[1].passed_on_by == 0);
    CHECK(to_number(told.stories[1].failed) == 0);
    CHECK_FALSE(told.stories[2].passed_on_by);
    CHECK(task_label(told.run->index, told.stories[2].failed) == "fails()");
}

TEST_CASE("a task that was cancelled before it began never runs on the timeline") {
    using runtime::trace::Lane;
    using runtime::trace::LaneKind;
    using runtime::trace::SegmentState;
    const Told told = told_of(R"(
async def worker():
    print("never")
async def main():
    t = asyncio.create_task(worker())
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
)");
    REQUIRE(told.stories.size() == 1);
    const auto& timeline = told.run->timeline;
    const auto own =
        std::find_if(timeline.lanes.begin(), timeline.lanes.end(), [&](const Lane& lane) {
            return lane.kind == LaneKind::Task && lane.id == to_number(told.stories[0].task);
        });
    REQUIRE(own != timeline.lanes.end());
    std::vector<SegmentState> states;
    for (auto n = own->segments_begin; n < own->segments_end; ++n)
        states.push_back(timeline.segments[n].state);
    CHECK(states == std::vector{SegmentState::Created, SegmentState::CancelRequested,
                                SegmentState::Cancelled});
}

TEST_CASE("who swallows a cancellation is said to go on, and not to clean up") {
    const Told told = told_of(R"(
async def stubborn(returns):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(0.3)
        if not returns:
            raise
async def main():
    for returns in (True, False):
        t = asyncio.create_task(stubborn(returns))
        await asyncio.sleep(0.1)
        t.cancel()
        await asyncio.wait([t])
)");
    REQUIRE(told.stories.size() == 2);
    CHECK(cleanup_title(told.stories[0], Language::English) == "went on");
    CHECK(cleanup_words(told.stories[0], Language::English, "0.3 s") == "for 0.3 s");
    CHECK(cleanup_title(told.stories[0], Language::Chinese) == "继续运行");
    CHECK(cleanup_title(told.stories[1], Language::English) == "clean-up");
    CHECK(cleanup_words(told.stories[1], Language::English, "0.3 s") == "took 0.3 s");
}

TEST_CASE("a wait_for() with no time is who cancels, though nobody cancelled who awaits") {
    const Told told = told_of(R"(
async def work():
    pass
async def main():
    try:
        await asyncio.wait_for(work(), 0)
    except TimeoutError:
        pass
)");
    REQUIRE(told.stories.size() == 1);
    CHECK(told.stories[0].origin == CancelOrigin::Timeout);
    CHECK(told.stories[0].limited_by == "wait_for(0)");
    CHECK_FALSE(told.stories[0].passed_on_by);
    CHECK(told.stories[0].before_start);
}
