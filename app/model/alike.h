#pragma once

#include "runtime/trace/trace_index.h"

#include <cstdint>
#include <string_view>
#include <vector>

// Names that begin alike, such as download('https://site.org/1.png') and its neighbour with 2.png:
// cut at their ends they would all be one.
namespace app::model {

// For each name how many of its first bytes some other, different name has too.
std::vector<std::uint32_t> shared_beginnings(const std::vector<std::string_view>& names);

// The same of the names of a run's tasks, by id - 1; of very many, of the first ones.
std::vector<std::uint32_t> shared_beginnings(const runtime::trace::TraceIndex& index);

} // namespace app::model
