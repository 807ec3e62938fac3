#pragma once

#include <optional>
#include <string>
#include <string_view>

// The names that Unicode 14.0.0 gives to code points, as "\N{GREEK SMALL LETTER PI}" writes them.
namespace runtime::source {

// The name in capitals, or "" where a code point has none.
std::string character_name(char32_t value);

// The code point with that name or alias. Capitals and small letters are the same, but in the names
// of ideographs and of Hangul syllables.
std::optional<char32_t> character_named(std::string_view name);

} // namespace runtime::source
