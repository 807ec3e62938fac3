#pragma once

#include "app/model/order_trials.h"

namespace app::model {

// The changes worth a trial, the likeliest first; none for an order that no place in the text could
// turn round.
std::vector<OrderChange> changes_to_try(const FinishedRun& run, const Order& order);

} // namespace app::model
