#pragma once

#include "app/model/run_source.h"

// The real source of runs: the runtime's pipeline, with everything recorded.
namespace app::model {

StartRun pipeline_runs();

} // namespace app::model
