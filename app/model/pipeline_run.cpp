#include "app/model/pipeline_run.h"

#include "lessons/libraries.h"
#include "runtime/pipeline.h"

#include <algorithm>
#include <cstdint>

namespace app::model {

namespace {

// A step costs some tens of nanoseconds; the model has no clock, so a slice of time is so many
// steps.
constexpr double steps_per_ms = 15'000;

class PipelineRun final : public PendingRun {
  public:
    explicit PipelineRun(std::unique_ptr<runtime::Run> run) : run_(std::move(run)) {}

    bool advance(double budget_ms) override {
        const auto steps = static_cast<std::uint64_t>(std::max(1.0, budget_ms * steps_per_ms));
        return run_->advance(steps) == runtime::Progress::Ended;
    }
    runtime::trace::Trace trace() override { return run_->trace(); }
    void raise_limit() override { run_->raise_limits(); }

  private:
    std::unique_ptr<runtime::Run> run_;
};

} // namespace

StartRun pipeline_runs() {
    return [](const runtime::source::SourceText& text, const RunScenario& scenario,
              const RunLimits& limits) -> runtime::source::Result<std::unique_ptr<PendingRun>> {
        auto run = runtime::Run::create(std::make_shared<const runtime::source::SourceText>(text),
                                        scenario, limits, runtime::Recording::Everything,
                                        lessons::simulated_libraries());
        if (!run) return runtime::source::unexpected(run.error());
        return std::make_unique<PipelineRun>(std::move(*run));
    };
}

} // namespace app::model
