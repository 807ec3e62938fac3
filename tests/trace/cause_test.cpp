#include "runtime/trace/causes.h"
#include "runtime/trace/moment.h"

#include "tests/trace/scripted_run.h"

#include <catch2/catch.hpp>

using namespace runtime::trace;

namespace {

EventNumber event_at(const TraceIndex& index, std::string_view moment) {
    const auto event = find(index, *parse_moment(moment));
    REQUIRE(event);
    return *event;
}

// The kinds of event on the way from the event back to the run's begin, at most `count` of them.
std::vector<std::string> causes(const TraceIndex& index, EventNumber n, std::size_t count) {
    std::vector<std::string> kinds;
    const Causes all(index);
    while (kinds.size() < count) {
        const auto cause = all.cause_of(n);
        if (!cause) break;
        n = *cause;
        kinds.emplace_back(to_text(index.event(n).kind()));
    }
    return kinds;
}

} // namespace

TEST_CASE("every event but the first has a cause, and it is earlier") {
    for (const Trace& trace : {tests::gather_demo(), tests::cancellation_demo(),
                               tests::async_generator_demo(), tests::sleepers_demo(60)}) {
        const TraceIndex index(trace);
        const Causes all(index);
        CHECK_FALSE(all.cause_of(0).has_value());
        bool all_earlier = true;
        for (EventNumber n = 1; n < index.event_count(); ++n) {
            const auto cause = all.cause_of(n);
            all_earlier = all_earlier && cause.has_value() && *cause < n;
        }
        CHECK(all_earlier);
    }
}

TEST_CASE("a task resumes because its sleep's timer was set and came due") {
    const Trace trace = tests::gather_demo();
    const TraceIndex index(trace);
    const EventNumber resumed = event_at(index, "task fetch('B', 0.3) resumed");
    CHECK(causes(index, resumed, 7) ==
          std::vector<std::string>{"HandleRunBegan", "HandleScheduled", "FutureResolved",
                                   "HandleRunBegan", "HandleReady", "HandleScheduled", "Line"});
}

TEST_CASE("a task starts because the line that created it queued its first step") {
    const Trace trace = tests::gather_demo();
    const TraceIndex index(trace);
    const EventNumber started = event_at(index, "task fetch('B', 0.3) started");
    CHECK(causes(index, started, 4) ==
          std::vector<std::string>{"HandleRunBegan", "HandleScheduled", "TaskCreated", "Line"});
}

TEST_CASE("a cancelled task resumes because of the line that asked for it") {
    const Trace trace = tests::cancellation_demo();
    const TraceIndex index(trace);
    const EventNumber resumed = event_at(index, "task worker resumed");
    CHECK(causes(index, resumed, 5) == std::vector<std::string>{"HandleRunBegan", "HandleScheduled",
                                                                "FutureResolved",
                                                                "TaskCancelRequested", "Line"});
}
