#pragma once

#include "app/model/finished_run.h"

#include <string>

// Programs of a few lines, run by the machine and looked at as the window does.
namespace tests {

app::model::FinishedRunPtr recorded(const std::string& text);

} // namespace tests
