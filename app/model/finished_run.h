#pragma once

#include "runtime/source/source_text.h"
#include "runtime/trace/causes.h"
#include "runtime/trace/scenario.h"
#include "runtime/trace/timeline.h"
#include "runtime/trace/trace.h"
#include "runtime/trace/trace_index.h"

#include <cstdint>
#include <memory>
#include <vector>

// A finished run is everything that can be looked at about one text run under one scenario: the
// text, the trace, its index and its timeline. It is published once and never changes; the panels,
// the ghost and the exports share it.
namespace app::model {

struct FinishedRun {
    // Makes index and timeline of the trace.
    FinishedRun(runtime::source::SourceText text, runtime::trace::Trace recorded,
                runtime::trace::Scenario scenario_of_run = {});
    FinishedRun(const FinishedRun&) = delete;
    FinishedRun& operator=(const FinishedRun&) = delete;

    runtime::source::SourceText source;
    runtime::trace::Scenario scenario; // That it was run under.
    runtime::trace::Trace trace;
    runtime::trace::TraceIndex index;
    const runtime::trace::Timeline& timeline = index.timeline();

    runtime::trace::EventNumber event_count() const { return trace.event_count(); }
    runtime::trace::EventNumber last_event() const {
        return trace.is_empty() ? 0 : trace.event_count() - 1;
    }

    // What caused each event; found when it is first asked for.
    const runtime::trace::Causes& causes() const;

    // How much of a task's name another task has too (alike.h); found when it is first asked for.
    std::size_t shared_beginning(runtime::trace::TaskId task) const;

  private:
    mutable std::unique_ptr<const runtime::trace::Causes> causes_;
    mutable std::unique_ptr<const std::vector<std::uint32_t>> shared_beginnings_;
};

using FinishedRunPtr = std::shared_ptr<const FinishedRun>;

} // namespace app::model
