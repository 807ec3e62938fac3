#pragma once

#include "app/cli/scenario_options.h"
#include "app/model/console_lines.h"
#include "app/model/ui.h"

#include <cstdint>
#include <string>
#include <vector>

namespace app::cli {

// Whether all causes are shown, or so many that they can be read.
enum class Chain : std::uint8_t { Short, Whole };

// Why one line of the output comes before another, as `run --why` prints it: both lines, what
// decided, what would turn them round, where they part, and the way from there to each. Lines are
// numbered from 1; the options are those of the run.
std::string order_text(const model::FinishedRunPtr& run,
                       const std::vector<model::ConsoleLine>& lines, std::uint32_t one,
                       std::uint32_t other, const RunOptions& options, model::Language language,
                       Chain chain);

// Why one line of the output was printed when it was, as `run --why` prints it of one: the line,
// what it had to wait for, and its causes, back to the start.
std::string why_text(const model::FinishedRun& run, const std::vector<model::ConsoleLine>& lines,
                     std::uint32_t number, model::Language language, Chain chain);

} // namespace app::cli
