#pragma once

#include "runtime/source/result.h"
#include "runtime/trace/trace_index.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

// A moment names a place in a run by pattern, not by number, so that it survives edits of the
// program. Prose, questions and breakpoints use it.
//
//   moment    := place ["#" count] ["after" moment]
//   place     := "start" | "end"
//              | "task" task did
//              | "line" number ["in" task]
//              | "prints" string
//              | "generator" name ("created" | "resumed" | "yields" | "closed" | "finished"
//                                  | "finalised")
//              | "clock" number
//              | "iteration" number
//              | "note"
//   task      := name | name "(" arguments ")" | string | "*"
//   did       := "created" | "started" | "suspended" | "resumed" | "cancel-requested"
//              | "cancelled" | "failed" | "done"
//
// `#2` is the second such event; without it the first. `after` counts from another moment on. A
// task is named by its name (Task-2), by its coroutine (fetch: any call of it), by its call
// (fetch("B"), where either kind of quote will do), or by any of these in quotes; `*` is any task.
// A task's first step is `started`, each later one `resumed`. `clock 2.0` is the first event at
// that time or later; `prints "x"` an output that contains x.
//
//     task fetch("B") resumed #2
//     line 12 in fetch("B")
//     prints "done" after task main cancelled
//
// An empty text is `start`.
namespace runtime::trace {

struct Moment {
    enum class Place : std::uint8_t {
        Start,
        End,
        Task,
        Line,
        Prints,
        Generator,
        Clock,
        Iteration,
        Note,
    };
    // What a task or generator did.
    enum class Did : std::uint8_t {
        Created,
        Started,
        Suspended,
        Resumed,
        CancelRequested,
        Cancelled,
        Failed,
        Done,
        Yields,
        Closed,
        Finished,
        Finalised,
    };
    Place place = Place::Start;
    Did did = Did::Created;
    std::string name;          // the task or generator, or the text printed
    std::uint32_t line = 0;    // Line; Iteration: its number
    double time = 0;           // Clock
    std::uint32_t count = 1;   // #2
    std::vector<Moment> after; // none or one
};

// Spans in diagnostics are offsets into `text`.
source::Result<Moment> parse_moment(std::string_view text);

// The moment in its grammar; parses to the same moment.
std::string to_text(const Moment& moment);

// The event that the moment names in this run, if it has one.
std::optional<EventNumber> find(const TraceIndex& index, const Moment& moment);

// Every event that the moment's pattern fits, whatever its count: what a breakpoint stops at.
std::vector<EventNumber> find_all(const TraceIndex& index, const Moment& moment);

} // namespace runtime::trace
