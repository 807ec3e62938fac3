#pragma once

#include "runtime/source/span.h"
#include "runtime/syntax/token.h"

#include <cstdint>
#include <string>
#include <string_view>

// The character rules that the lexer and the colouring share. Each function looks at the text from
// one offset on and says how far a name, a number, a string or an operator goes; none of them knows
// lines, blocks or brackets, and none fails on half-typed text.
namespace runtime::syntax {

// Whether the byte may begin a name or stand inside one: any byte of a non-ASCII character passes
// here, as in CPython, and is looked at by find_bad_identifier_character afterwards.
bool may_begin_name(char byte);
bool may_continue_name(char byte);
bool is_digit(char byte);

std::uint32_t scan_name(std::string_view text, std::uint32_t begin);

// The first character of the span that no name may hold, or an empty span.
Span find_bad_name_character(std::string_view text, Span name);

struct NumberScan {
    std::uint32_t end = 0;
    // What is wrong with the number and where; empty if nothing is.
    std::string error;
    Span error_span;
};

// Begins at a digit, or at a dot before a digit.
NumberScan scan_number(std::string_view text, std::uint32_t begin);

struct StringScan {
    std::uint32_t quote = 0;      // offset of the first quote, after the prefix
    std::uint32_t quote_size = 1; // 1 or 3
    std::uint32_t end = 0;        // after the last quote, or where the unterminated string stops
    bool is_terminated = false;
};

// Whether a string literal begins here, prefix included.
bool begins_string(std::string_view text, std::uint32_t begin);

// Begins at the prefix. An unterminated string stops before its line end, a triple-quoted one at
// the end of the text.
StringScan scan_string(std::string_view text, std::uint32_t begin);

struct OperatorScan {
    TokenKind kind = TokenKind::Stray;
    std::uint32_t size = 1;
};

// The longest operator that begins here; Stray if there is none.
OperatorScan scan_operator(std::string_view text, std::uint32_t begin);

} // namespace runtime::syntax
