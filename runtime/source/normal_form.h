#pragma once

#include <string>
#include <string_view>

namespace runtime::source {

// A name as Python reads it, in Unicode's normal form NFKC: the micro sign is a mu, full-width and
// bold letters are plain ones, an accent is one with its letter.
std::string normal_name(std::string_view spelled);

} // namespace runtime::source
