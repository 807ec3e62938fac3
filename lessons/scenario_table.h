#pragma once

#include "lessons/scenario_file.h"

#include <toml++/toml.h>

// For what has a scenario inside of a larger TOML file.
namespace lessons {

Result<ScenarioFile> scenario_of(const toml::table& table, const std::string& file);

} // namespace lessons
