#include "app/model/governors.h"

#include "app/model/document.h"
#include "app/model/pipeline_run.h"

#include <catch2/catch.hpp>

using namespace app::model;

namespace {

// A program that never ends once its 2 is more; each lap is a few steps.
const char* const may_hang = "import asyncio\n"
                             "async def main():\n"
                             "    laps = 0\n"
                             "    while laps < 2:\n"
                             "        laps = (laps + 1) % 3\n"
                             "    await asyncio.sleep(0.5)\n"
                             "asyncio.run(main())\n";

// Counts the slices that runs are given, and the longest.
struct Counted {
    int runs = 0;
    int slices = 0;
    double longest_ms = 0;
};

class CountedRun final : public PendingRun {
  public:
    CountedRun(std::unique_ptr<PendingRun> run, Counted& counted)
        : run_(std::move(run)), counted_(counted) {}
    bool advance(double budget_ms) override {
        ++counted_.slices;
        counted_.longest_ms = std::max(counted_.longest_ms, budget_ms);
        return run_->advance(budget_ms);
    }
    runtime::trace::Trace trace() override { return run_->trace(); }
    void raise_limit() override { run_->raise_limit(); }

  private:
    std::unique_ptr<PendingRun> run_;
    Counted& counted_;
};

App opened(Counted& counted) {
    App app;
    app.services.start_run =
        [&counted, start = pipeline_runs()](
            const auto& text, const auto& scenario,
            const auto& limits) -> runtime::source::Result<std::unique_ptr<PendingRun>> {
        auto run = start(text, scenario, limits);
        if (!run) return runtime::source::unexpected(run.error());
        ++counted.runs;
        return std::make_unique<CountedRun>(std::move(*run), counted);
    };
    open_pasted(app, may_hang);
    counted = {};
    return app;
}

std::optional<double> governor_of_sleep(const App& app) {
    const auto& segments = app.document.run->timeline.segments;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].label != "sleep(0.5)") continue;
        if (const auto literal = governing_literal(app, i)) return literal->value;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a number whose trial does not end is left, and the others are still found") {
    Counted counted;
    App app = opened(counted);
    while (work(app, 100)) {
    }
    REQUIRE(app.governors.is_complete);
    CHECK(governor_of_sleep(app) == 0.5);
    // 0, 2, 1, 3 and 0.5: one of the trials runs on for ever, and is given up after its slices.
    CHECK(counted.runs == 5);
    CHECK(counted.slices > counted.runs);
    CHECK(counted.slices < 3 * counted.runs);
    CHECK(counted.longest_ms <= 2);
}

TEST_CASE("what counts something is no time, though a wait grows with it") {
    App app;
    app.services.start_run = pipeline_runs();
    open_pasted(app, "import asyncio\n"
                     "async def ticker(delay, to):\n"
                     "    for _ in range(to):\n"
                     "        await asyncio.sleep(delay)\n"
                     "async def main():\n"
                     "    await asyncio.create_task(ticker(1, 3))\n"
                     "asyncio.run(main())\n");
    while (work(app, 100)) {
    }
    REQUIRE(app.document.literals.size() == 2);
    CHECK(digits_to_turn(app, app.document.literals[0]) == 1);
    CHECK(digits_to_turn(app, app.document.literals[1]) == 0);
    const auto& segments = app.document.run->timeline.segments;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto literal = governing_literal(app, i);
        CHECK((!literal || literal->value == 1));
    }
}

TEST_CASE("trials rest while commands come in") {
    Counted counted;
    App app = opened(counted);
    for (int i = 0; i < 20; ++i) {
        apply(app, StepForward{});
        work(app, 100);
    }
    CHECK(counted.runs == 0);
    while (work(app, 100)) {
    }
    CHECK(counted.runs == 5);
}

TEST_CASE("a changed text gives up the trial under way") {
    Counted counted;
    App app = opened(counted);
    while (!app.governors.trial)
        work(app, 100);
    apply(app, EditText{std::string(may_hang) + "print(1)\n", 0});
    CHECK_FALSE(app.governors.trial);
    while (work(app, 100)) {
    }
    CHECK(governor_of_sleep(app) == 0.5);
}
