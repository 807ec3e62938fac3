#include "runtime/syntax/lexer_hints.h"

#include <fmt/format.h>

namespace runtime::syntax {

namespace {

struct LookAlike {
    char32_t character;
    const char* meant;
};

constexpr LookAlike look_alikes[] = {
    {U'\u2018', "'"},  {U'\u2019', "'"},  {U'\u201C', "\""}, {U'\u201D', "\""},  {U'\u2013', "-"},
    {U'\u2014', "-"},  {U'\u2212', "-"},  {U'\u00D7', "*"},  {U'\u00F7', "/"},   {U'\u2264', "<="},
    {U'\u2265', ">="}, {U'\u2260', "!="}, {U'\u3001', ","},  {U'\u3002', "."},   {U'\u3010', "["},
    {U'\u3011', "]"},  {U'\u300C', "\""}, {U'\u300D', "\""}, {U'\u2026', "..."}, {U'\u00B4', "'"},
};

} // namespace

std::string hint_for_character(char32_t character) {
    if (character >= 0xFF01 && character <= 0xFF5E) {
        const char plain = static_cast<char>(character - 0xFF01 + '!');
        return fmt::format("This is a full-width character; type a plain {} instead.", plain);
    }
    for (const LookAlike& entry : look_alikes) {
        if (entry.character == character)
            return fmt::format("Type a plain {} instead.", entry.meant);
    }
    return "Only strings and comments can hold this character.";
}

std::string hint_for_number(std::string_view message) {
    if (message.starts_with("leading zeros")) return "Write the number without its leading zeros.";
    if (message.starts_with("invalid decimal")) return "A name can not begin with a digit.";
    return "";
}

} // namespace runtime::syntax
