#pragma once

#include "runtime/trace/trace_index.h"

#include <optional>

// An exception that no code of the program catches is told on stderr, by Python itself and not by
// any line: where it left the program, a callback of the loop, a thread, or a __del__().
namespace app::model {

enum class UncaughtIn : std::uint8_t { Program, Callback, Thread, Ignored };

struct Uncaught {
    UncaughtIn what = UncaughtIn::Program;
    runtime::trace::EventNumber raised = runtime::trace::no_event; // No event: it is not known.
};

// The exception of which Python writes at an event; none where the program writes.
std::optional<Uncaught> uncaught_at(const runtime::trace::TraceIndex& index,
                                    runtime::trace::EventNumber output);

} // namespace app::model
