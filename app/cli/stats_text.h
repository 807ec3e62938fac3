#pragma once

#include "runtime/pipeline.h"

#include <string>

namespace app::cli {

// What `run --stats` says about a run that was recorded, as one JSON document.
std::string stats_text(const runtime::Run& run);

} // namespace app::cli
