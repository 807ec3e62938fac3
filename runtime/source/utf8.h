#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// UTF-8, read and written one code point at a time.
namespace runtime::source {

// A code point and how many bytes it took. An ill-formed sequence has size 0.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 0;
};

// Reads the first code point. Overlong forms, surrogates and values past U+10FFFF are ill-formed.
CodePoint decode_utf8(std::string_view text);

// Appends the code point. Surrogates are written as three bytes too (WTF-8), since a Python string
// may hold them.
void append_utf8(std::string& out, char32_t value);

// The number of code points; a byte that belongs to none counts as one.
std::uint32_t count_code_points(std::string_view text);

// Whether the code point may begin, or go on, a Python identifier.
bool is_identifier_start(char32_t value);
bool is_identifier_continue(char32_t value);

// Python's str.isprintable(): whether repr() shows the code point as it is.
bool is_printable(char32_t value);

} // namespace runtime::source
