#pragma once

#include <string_view>

namespace app::model {

// Whether a line is one of logging's that says its level, and none at which something went wrong:
// that it is written to stderr does not make it an error.
bool is_quiet_log(std::string_view line);

} // namespace app::model
