#include "app/model/narrate_parts.h"

#include <algorithm>
#include <vector>

namespace app::model {

using namespace runtime::trace;

namespace {

std::string_view key_of(const HandleScheduled& event) {
    if (event.due != no_time) return "handle_scheduled.timer";
    switch (event.kind) {
    case HandleKind::TaskStep: return "handle_scheduled.task_step";
    case HandleKind::TaskWakeup: return "handle_scheduled.task_wakeup";
    case HandleKind::FutureCallback: return "handle_scheduled.future_callback";
    case HandleKind::Plain: return "handle_scheduled.plain";
    }
    return "handle_scheduled.plain";
}

std::string queued_name(const Telling& telling, HandleId handle) {
    const TaskId task = telling.index().handle(handle).task;
    if (to_number(task) != 0) return std::string(task_label(telling.index(), task));
    return "“" + handle_label(telling, handle) + "”";
}

// The two that stand right before a handle which has just joined the ready queue, the nearest
// first.
std::vector<HandleId> neighbours_before(const Telling& telling, HandleId handle) {
    const TraceIndex& index = telling.index();
    const EventNumber now = telling.stamp().number;
    const auto& order = index.loop(index.handle(handle).loop).ready_order;
    auto at = std::lower_bound(order.begin(), order.end(), now, [&](HandleId h, EventNumber n) {
        return index.handle(h).ready < n;
    });
    std::vector<HandleId> before;
    while (at != order.begin() && before.size() < 2) {
        const HandleFacts& facts = index.handle(*--at);
        if (facts.run_began != no_event && facts.run_began <= now) break;
        if (facts.cancelled == no_event || facts.cancelled > now) before.push_back(*at);
    }
    return before;
}

// Where a handle stands in the queue that it has just joined: "behind fetch('A')".
std::string queue_place(const Telling& telling, HandleId handle) {
    const LoopState loop = telling.world().loop(telling.index().handle(handle).loop);
    const std::uint32_t count = loop.ready_count - loop.cancelled_ready - 1;
    const std::vector<HandleId> before = neighbours_before(telling, handle);
    const auto say = [&](std::string_view key, const auto&... arguments) {
        return text_with(telling.language(), "queue_place." + std::string(key), arguments...);
    };
    if (before.empty()) return say("first");
    const std::string last = queued_name(telling, before[0]);
    if (before.size() == 1) return say("one", fmt::arg("last", last));
    if (count == 2)
        return say("two", fmt::arg("front", queued_name(telling, before[1])),
                   fmt::arg("last", last));
    return say("many", fmt::arg("count", count), fmt::arg("last", last));
}

} // namespace

void tell_iteration(const IterationBegan& event, Telling& telling) {
    const std::uint32_t cancelled = telling.world().loop(event.loop).cancelled_ready;
    const char* const key = event.ready_count == 0           ? "iteration_began.none"
                            : cancelled == event.ready_count ? "iteration_began.all_cancelled"
                            : cancelled > 0                  ? "iteration_began.some"
                            : event.ready_count == 1         ? "iteration_began.one"
                                                             : "iteration_began.many";
    telling.say(key)
        .with("n", event.number)
        .with("count", event.ready_count)
        .with("cancelled", cancelled);
}

void tell_scheduled(const HandleScheduled& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    telling.say(key_of(event))
        .with("task", task_label(index, event.task))
        .with("label", handle_label(telling, event.handle))
        .with("place", event.due == no_time ? queue_place(telling, event.handle) : "")
        .with_time("due", event.due == no_time ? 0 : event.due);
}

void tell_ready(const HandleReady& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    const bool is_cancelled = index.handle(event.handle).cancelled < telling.stamp().number;
    telling.say(is_cancelled ? "handle_ready.cancelled" : "handle_ready.due")
        .with("label", handle_label(telling, event.handle))
        .with("place", queue_place(telling, event.handle));
}

void tell_handle_cancelled(const HandleCancelled& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    const HandleFacts& handle = index.handle(event.handle);
    const EventNumber now = telling.stamp().number;
    const bool is_late = handle.run_began < now;
    const bool is_running_out = handle.is_timer() && handle.ready > now;
    telling
        .say(is_late          ? "handle_cancelled.late"
             : is_running_out ? "handle_cancelled.timer"
                              : "handle_cancelled.before")
        .with("label", handle_label(telling, event.handle));
}

} // namespace app::model
