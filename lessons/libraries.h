#pragma once

#include "runtime/pipeline.h"

#include <string>
#include <string_view>
#include <vector>

// The simulated libraries: Python files of ours that stand in for what tutorials import from the
// network's world (requests, aiohttp, aioredis, ...). Each waits for virtual time instead of for a
// host. They are embedded in the program; a learner can read them with `coroscope library NAME`.
namespace lessons {

// For Run::create.
const runtime::Libraries& simulated_libraries();

// The names a program imports, in alphabetical order: "aiohttp", "aiohttp.web", "aiomysql", ...
std::vector<std::string> library_names();

// The Python text of a library, or a view with a null pointer if there is none of that name.
std::string_view library_text(std::string_view name);

} // namespace lessons
