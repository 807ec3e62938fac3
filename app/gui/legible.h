#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace app::gui {

// What stands in the place of a character that no font has, in the window as in pictures.
inline constexpr char32_t sign_of_missing = U'◇';

// Whether the window's fonts have the character, those of the words and that of the code.
bool can_show(char32_t character);

// The text with what our own fonts lack drawn from others (stand_ins.h), else as that sign: "◇ go"
// for a rocket and "go". Most texts are given back as they are; `buffer` keeps one that is not.
std::string_view legible(std::string_view text, std::string& buffer);

// The same for the code, where every character keeps its one column.
std::string_view legible_in_columns(std::string_view text, std::string& buffer);

// Whether the character is a sign whose name is worth telling; its name and number: "rocket ·
// U+1F680".
bool is_sign(char32_t character);
std::string name_of_sign(char32_t character);

} // namespace app::gui
