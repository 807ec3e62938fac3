#pragma once

// What str methods ask of a code point, and walking UTF-8 text by code points.

#include <cstdint>
#include <string>
#include <string_view>

namespace runtime::vm {

// Reads one code point off the front of a UTF-8 text (surrogates included).
std::uint32_t next_code_point(std::string_view& text);
// Reads one off the back.
std::uint32_t last_code_point(std::string_view& text);
void append_code_point(std::string& out, std::uint32_t point);
// Byte offset of the code point with that index (may be the length: the end).
std::size_t offset_of(std::string_view text, std::size_t index, bool ascii);

bool is_space(std::uint32_t point);      // str.isspace()
bool is_line_break(std::uint32_t point); // where splitlines() splits
bool is_alpha(std::uint32_t point);
bool is_numeric(std::uint32_t point);
bool is_upper(std::uint32_t point);
bool is_lower(std::uint32_t point);
bool is_title(std::uint32_t point);
bool is_cased(std::uint32_t point);
int decimal_digit(std::uint32_t point); // 0..9 of str.isdecimal() characters, else -1
bool is_digit(std::uint32_t point);     // str.isdigit()

// Case mappings; some code points map to several.
void append_upper(std::string& out, std::uint32_t point);
void append_lower(std::string& out, std::uint32_t point);
void append_title(std::string& out, std::uint32_t point);
void append_folded(std::string& out, std::uint32_t point);

} // namespace runtime::vm
