#pragma once

#include "runtime/trace/timeline.h"

#include <string>
#include <string_view>

// A run in the JSON form of Chrome's trace events, which Perfetto (ui.perfetto.dev), Chrome and
// Firefox's profiler read: a track for each lane, slices for its segments, arrows for what caused
// what, marks for output, exceptions and notes.
//
// Those viewers place things by microseconds, and here most things happen in no time at all. So the
// events of one instant are set a microsecond apart, in their order; a slice's true times stand in
// its arguments.
namespace app::exporting {

std::string perfetto_json(const runtime::trace::Timeline& timeline, std::string_view program);

} // namespace app::exporting
