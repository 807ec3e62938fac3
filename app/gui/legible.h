#pragma once

#include <string>
#include <string_view>

namespace app::gui {

// Whether the window's fonts have the character.
bool can_show(char32_t character);

// The text with what cannot be shown spelled out by its name: "[rocket] go" for a rocket and "go".
// Most texts are given back as they are; `buffer` keeps one that is not.
std::string_view legible(std::string_view text, std::string& buffer);

} // namespace app::gui
