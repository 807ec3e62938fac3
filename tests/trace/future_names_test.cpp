#include "runtime/trace/future_names.h"

#include <catch2/catch.hpp>

using namespace runtime::trace;

namespace {

FutureFacts future(FutureKind kind, std::string_view label, std::uint32_t line) {
    FutureFacts facts;
    facts.kind = kind;
    facts.label = label;
    facts.line = line;
    return facts;
}

std::string name_of(const FutureNames& names, std::uint32_t id) {
    return plain_name(names.of(FutureId{id}));
}

} // namespace

TEST_CASE("futures of one label go by the lines that made them, and by numbers within a line") {
    const FutureNames names(
        {future(FutureKind::Gather, "gather(2)", 4), future(FutureKind::Gather, "gather(2)", 9),
         future(FutureKind::Gather, "gather(2)", 9), future(FutureKind::Gather, "gather(3)", 4),
         future(FutureKind::Wait, "asyncio.wait(5)", 0),
         future(FutureKind::Wait, "asyncio.wait(5)", 0)},
        {});
    CHECK(name_of(names, 1) == "gather(2) (line 4)");
    CHECK(name_of(names, 2) == "gather(2) (line 9, no. 1)");
    CHECK(name_of(names, 3) == "gather(2) (line 9, no. 2)");
    CHECK(name_of(names, 4).empty());
    CHECK(name_of(names, 5) == "asyncio.wait(5) (no. 1)");
    CHECK(name_of(names, 6) == "asyncio.wait(5) (no. 2)");
}

TEST_CASE("of sleeps it is only known whether another has the same label") {
    const FutureNames names({future(FutureKind::Sleep, "sleep(1)", 4),
                             future(FutureKind::Sleep, "sleep(2)", 4),
                             future(FutureKind::Sleep, "sleep(1)", 4)},
                            {});
    CHECK(names.of(FutureId{1}).empty());
    CHECK(names.is_twin_sleep(FutureId{1}));
    CHECK_FALSE(names.is_twin_sleep(FutureId{2}));
}

TEST_CASE("a wait for a plain future is none for tasks alone") {
    FutureFacts task = future(FutureKind::Task, "", 0);
    task.task = TaskId{1};
    const std::vector<FutureFacts> futures{future(FutureKind::Wait, "asyncio.wait(2)", 0), task,
                                           future(FutureKind::Plain, "", 0)};
    const ChainFacts of_task{FutureId{2}, FutureId{1}, 0}, of_plain{FutureId{3}, FutureId{1}, 0};
    CHECK(FutureNames(futures, {of_task}).of(FutureId{1}).empty());
    CHECK(name_of(FutureNames(futures, {of_task, of_plain}), 1) == "asyncio.wait(2 futures)");
}
