#include "app/model/finished_run.h"

#include <utility>

namespace app::model {

FinishedRun::FinishedRun(runtime::source::SourceText text, runtime::trace::Trace recorded)
    : source(std::move(text)), trace(std::move(recorded)), index(trace),
      timeline(runtime::trace::build_timeline(index)) {}

} // namespace app::model
