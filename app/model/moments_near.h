#pragma once

#include "app/model/finished_run.h"
#include "app/model/ui.h"
#include "runtime/trace/moment.h"

#include <string>

// What to say of a moment that a run does not have: those of its kind that it has.
namespace app::model {

// "it has: task fetch('a', 0.3) failed; task fetch('b', 0.1, True) failed". Empty if it has none.
std::string moments_near(const FinishedRun& run, const runtime::trace::Moment& moment,
                         Language language);

} // namespace app::model
