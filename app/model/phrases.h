#pragma once

#include <string_view>

namespace app::model {

// Whether what a task waits for is words of ours ("a lock"), which a language has words for, and no
// name of the program's.
bool is_phrase(std::string_view what);

// The call that has no time to wait and cancels what it awaits at once, "wait_for(0)", where a
// future's label is that of such a wait for the end of what is cancelled; else empty.
std::string_view spent_limit(std::string_view label);

} // namespace app::model
