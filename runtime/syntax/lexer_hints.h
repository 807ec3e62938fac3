#pragma once

#include <string>
#include <string_view>

// The hints that go with what the lexer reports.
namespace runtime::syntax {

// What to type in place of a character that Python does not know: often a full-width or curly
// look-alike from an input method or a word processor. Empty if nothing comes to mind.
std::string hint_for_character(char32_t character);

std::string hint_for_number(std::string_view message);

} // namespace runtime::syntax
