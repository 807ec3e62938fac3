#pragma once

#include "runtime/trace/trace_index.h"

#include <optional>

namespace app::model {

// The event that put into its queue what is taken from it at `got`.
std::optional<runtime::trace::EventNumber> put_of(const runtime::trace::TraceIndex& index,
                                                  runtime::trace::EventNumber got);

// The last item that a task took before an event, in the same turn and with no wait for it, as it
// lay in its queue by then: what woke the task is not what brought that.
std::optional<runtime::trace::EventNumber> taken_at_once(const runtime::trace::TraceIndex& index,
                                                         runtime::trace::EventNumber event);

} // namespace app::model
