#pragma once

#include "runtime/trace/trace_index.h"

#include <optional>
#include <vector>

// Walking a trace from one event to the next, or the one before, that a caller accepts.
namespace runtime::trace {

// The first event after n that `accept` takes.
template <class Accept>
std::optional<EventNumber> first_after(const TraceIndex& index, EventNumber n, Accept accept) {
    if (n + 1 >= index.event_count()) return std::nullopt;
    EventReader reader = index.reader_at(n + 1);
    while (const Event* event = reader.next()) {
        if (accept(*event)) return event->stamp.number;
    }
    return std::nullopt;
}

// The last event before n that `accept` takes. A trace reads forwards only, so this goes back a
// block at a time and offers each block's events last to first.
template <class Accept>
std::optional<EventNumber> last_before(const TraceIndex& index, EventNumber n, Accept accept) {
    constexpr EventNumber block = 64;
    std::vector<Event> events;
    for (EventNumber end = n; end > 0;) {
        const EventNumber begin = (end - 1) / block * block;
        events.clear();
        EventReader reader = index.reader_at(begin);
        while (reader.place().next_number < end)
            events.push_back(*reader.next());
        for (auto event = events.rbegin(); event != events.rend(); ++event) {
            if (accept(*event)) return event->stamp.number;
        }
        end = begin;
    }
    return std::nullopt;
}

// The same of one kind of events: stretches of the run that have none of it cost nothing.
template <class Accept>
std::optional<EventNumber> last_of_kind(const TraceIndex& index, EventNumber n, EventKind kind,
                                        Accept accept) {
    std::optional<EventNumber> found = index.previous_of_kind(n, kind);
    while (found && !accept(index.event(*found)))
        found = index.previous_of_kind(*found, kind);
    return found;
}

template <class Accept>
std::optional<EventNumber> first_of_kind(const TraceIndex& index, EventNumber n, EventKind kind,
                                         Accept accept) {
    std::optional<EventNumber> found = index.next_of_kind(n, kind);
    while (found && !accept(index.event(*found)))
        found = index.next_of_kind(*found, kind);
    return found;
}

// The last exception raised in a task that has ended: where it failed, what it failed with.
inline std::optional<EventNumber> last_raised_in(const TraceIndex& index, TaskId task) {
    return last_of_kind(index, index.task(task).finished, EventKind::ExceptionRaised,
                        [task](const Event& event) { return event.stamp.task == task; });
}

} // namespace runtime::trace
