#pragma once

#include "app/model/holdings.h"

#include <optional>
#include <string>
#include <vector>

namespace app::model {

// The event that put into its queue what is taken from it at `got`.
std::optional<runtime::trace::EventNumber> put_of(const runtime::trace::TraceIndex& index,
                                                  runtime::trace::EventNumber got);

// The last item that a task took before an event, in the same turn and with no wait for it, as it
// lay in its queue by then: what woke the task is not what brought that.
std::optional<runtime::trace::EventNumber> taken_at_once(const runtime::trace::TraceIndex& index,
                                                         runtime::trace::EventNumber event);

// Who had to do with a queue in a run, each once, and what was taken from it last.
struct QueueUsers {
    std::vector<Actor> put_by;
    std::vector<Actor> taken_by;
    std::string last_taken;
    Actor last_taker;
};
QueueUsers users_of(const runtime::trace::TraceIndex& index, runtime::trace::PrimitiveId queue);

} // namespace app::model
