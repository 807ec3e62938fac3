#pragma once

#include "runtime/pipeline.h"
#include "runtime/source/result.h"
#include "runtime/source/source_text.h"
#include "runtime/trace/trace.h"

#include <functional>
#include <memory>

// Where runs come from. The window asks for a run and gives it a slice of time each frame; tests
// put scripted traces here. The real one stands on runtime/pipeline.h (pipeline_run.cpp).
namespace app::model {

// What a run is run under, beside its text.
using RunScenario = runtime::Scenario;
using RunLimits = runtime::Limits;

// A run under way.
class PendingRun {
  public:
    virtual ~PendingRun() = default;

    // Goes on for about so long; true when the run has come to its end or to a limit.
    virtual bool advance(double budget_ms) = 0;

    // The trace so far, closed.
    virtual runtime::trace::Trace trace() = 0;

    // After a limit: raises it, so that advance() can go on.
    virtual void raise_limit() = 0;
};

using StartRun = std::function<runtime::source::Result<std::unique_ptr<PendingRun>>(
    const runtime::source::SourceText&, const RunScenario&, const RunLimits&)>;

} // namespace app::model
