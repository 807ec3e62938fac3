#include "app/model/finished_run.h"

#include "app/model/alike.h"

#include <utility>

namespace app::model {

FinishedRun::FinishedRun(runtime::source::SourceText text, runtime::trace::Trace recorded,
                         runtime::trace::Scenario scenario_of_run)
    : source(std::move(text)), scenario(std::move(scenario_of_run)), trace(std::move(recorded)),
      index(trace) {}

const runtime::trace::Causes& FinishedRun::causes() const {
    if (!causes_) causes_ = std::make_unique<const runtime::trace::Causes>(index);
    return *causes_;
}

std::size_t FinishedRun::shared_beginning(runtime::trace::TaskId task) const {
    if (!shared_beginnings_)
        shared_beginnings_ =
            std::make_unique<const std::vector<std::uint32_t>>(shared_beginnings(index));
    const std::size_t number = runtime::trace::to_number(task);
    return number == 0 || number > shared_beginnings_->size() ? 0
                                                              : (*shared_beginnings_)[number - 1];
}

} // namespace app::model
