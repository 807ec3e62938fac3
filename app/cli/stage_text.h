#pragma once

#include "app/cli/arguments.h"
#include "runtime/source/result.h"
#include "runtime/source/source_text.h"

#include <string>

namespace app::cli {

// A program as one of the stages before its run sees it: its tokens, its tree or its instructions.
runtime::source::Result<std::string> stage_text(const runtime::source::SourceText& source,
                                                Emit stage);

} // namespace app::cli
