#pragma once

// How many columns a text takes where the characters of East Asian scripts are two columns wide, as
// Python reckons when it puts carets below a line.

#include <cstddef>
#include <string_view>

namespace runtime::source {

// Of text in UTF-8.
std::size_t display_width(std::string_view text);

} // namespace runtime::source
