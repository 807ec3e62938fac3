#pragma once

#include <string_view>

namespace app::model {

// Whether what a task waits for is words of ours ("a lock"), which a language has words for, and no
// name of the program's.
bool is_phrase(std::string_view what);

} // namespace app::model
