#pragma once

#include "app/model/ui.h"

#include <string>
#include <string_view>

namespace app::model {

// A hint of ours, the reason of a refusal, or what stood in the way of a file, in the window's
// language; Python's own messages and what has no translation stay as they are.
std::string hint_words(Language language, std::string_view hint);

} // namespace app::model
