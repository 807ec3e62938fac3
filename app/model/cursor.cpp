#include "app/model/cursor.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace app::model {

using runtime::trace::Event;
using runtime::trace::EventKind;
using runtime::trace::EventNumber;
using runtime::trace::Stamp;
using runtime::trace::TaskId;
using runtime::trace::TraceIndex;

namespace {

std::string_view coroutine_of(const TraceIndex& index, TaskId task) {
    if (runtime::trace::to_number(task) == 0) return "";
    return index.task(task).coroutine_name;
}

// Labels hold argument values, which an edit may change; the coroutine's name and the order of
// creation are what stays.
TaskId find_task(const TraceIndex& index, std::string_view coroutine, std::uint32_t nth) {
    std::uint32_t seen = 0;
    for (std::uint32_t i = 0; i < index.tasks().size(); ++i) {
        const TaskId task{i + 1};
        if (coroutine_of(index, task) == coroutine && seen++ == nth) return task;
    }
    return TaskId{};
}

std::uint32_t nth_of(const TraceIndex& index, TaskId task) {
    std::uint32_t nth = 0;
    for (std::uint32_t i = 1; i < runtime::trace::to_number(task); ++i) {
        if (coroutine_of(index, TaskId{i}) == coroutine_of(index, task)) ++nth;
    }
    return nth;
}

bool is_alike(const Event& event, EventKind kind, TaskId task, std::uint32_t line) {
    return event.kind() == kind && event.stamp.task == task && event.stamp.line == line;
}

std::uint32_t visits_before(const TraceIndex& index, const Event& event) {
    auto reader = index.reader_at(0);
    std::uint32_t visits = 0;
    while (const Event* other = reader.next()) {
        if (other->stamp.number >= event.stamp.number) break;
        if (is_alike(*other, event.kind(), event.stamp.task, event.stamp.line)) ++visits;
    }
    return visits;
}

std::optional<EventNumber> find_visit(const TraceIndex& index, EventKind kind, TaskId task,
                                      std::uint32_t line, std::uint32_t visit) {
    auto reader = index.reader_at(0);
    while (const Event* event = reader.next()) {
        if (is_alike(*event, kind, task, line) && visit-- == 0) return event->stamp.number;
    }
    return std::nullopt;
}

} // namespace

Cursor keep_meaning(const FinishedRun& before, Cursor cursor, const FinishedRun& after) {
    if (before.trace.is_empty() || after.trace.is_empty()) return 0;
    if (cursor >= before.last_event()) return after.last_event();
    const Event event = before.index.event(cursor);
    const TaskId was = event.stamp.task;
    const bool has_task = runtime::trace::to_number(was) != 0;
    const TaskId task = has_task ? find_task(after.index, coroutine_of(before.index, was),
                                             nth_of(before.index, was))
                                 : was;
    if (!has_task || runtime::trace::to_number(task) != 0) {
        const auto found = find_visit(after.index, event.kind(), task, event.stamp.line,
                                      visits_before(before.index, event));
        if (found) return *found;
    }
    return after.index.last_event_at(event.stamp.time);
}

} // namespace app::model
