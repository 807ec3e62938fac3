#pragma once

#include "app/model/order.h"
#include "app/model/run_source.h"
#include "app/model/text.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// What would have to change for two lines to come the other way round? It is found by trying: the
// program is changed in one place, a number or the order of two things in it, and run. What is told
// is a change whose run printed the very two lines (print_place.h) in the other order:
//
//     sleep(1.5) -> sleep(0.9)
//     gather(fetch("A"), fetch("B")) -> gather(fetch("B"), fetch("A"))
//
// The trials are bounded in number and length. Where none turns the order round, nothing is said.
namespace app::model {

struct OrderChange {
    enum class Kind : std::uint8_t { Number, Elements, Statements };
    Kind kind = Kind::Number;
    // Of the places in the text that are replaced; alike for a number.
    std::uint32_t first_line = 0;
    std::uint32_t second_line = 0;
    // A number before and after; else the two that are exchanged.
    std::string first;
    std::string second;
    std::string text; // The whole program as changed.
};

class OrderTrials {
  public:
    OrderTrials(FinishedRunPtr run, const Order& order, RunScenario scenario, RunLimits limits,
                StartRun start_run);

    // Goes on by a slice; true if there is more to try.
    bool work();

    const FinishedRunPtr& run() const { return run_; }
    bool is_about(runtime::trace::EventNumber one, runtime::trace::EventNumber other) const;
    const std::optional<OrderChange>& found() const { return found_; }

  private:
    bool start_next();
    bool is_turned_round(const FinishedRun& after) const;

    FinishedRunPtr run_;
    runtime::trace::EventNumber first_;
    runtime::trace::EventNumber second_;
    RunScenario scenario_;
    RunLimits limits_;
    StartRun start_run_;
    std::vector<OrderChange> changes_; // The likeliest first.
    std::size_t tried_ = 0;
    std::unique_ptr<PendingRun> trial_;
    int trial_slices_ = 0;
    std::optional<OrderChange> found_;
};

// The change in a sentence.
std::string change_words(const OrderChange& change, Language language);

} // namespace app::model
