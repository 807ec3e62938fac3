#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace app::gui {

// What stands in the place of a character that cannot be shown: its name, or where there is no room
// for that one sign, as in the code.
enum class Spelling : std::uint8_t { Words, Sign };
inline constexpr char32_t sign_of_missing = U'◇';

// Whether the window's fonts have the character.
bool can_show(char32_t character);

// The text with what cannot be shown spelled out by its name: "[rocket] go" for a rocket and "go".
// Most texts are given back as they are; `buffer` keeps one that is not.
std::string_view legible(std::string_view text, std::string& buffer,
                         Spelling spelling = Spelling::Words);

} // namespace app::gui
