#include "app/model/finished_run.h"

#include <utility>

namespace app::model {

FinishedRun::FinishedRun(runtime::source::SourceText text, runtime::trace::Trace recorded)
    : source(std::move(text)), trace(std::move(recorded)), index(trace) {}

const runtime::trace::Causes& FinishedRun::causes() const {
    if (!causes_) causes_ = std::make_unique<const runtime::trace::Causes>(index);
    return *causes_;
}

} // namespace app::model
