#pragma once

#include "runtime/source/diagnostics.h"
#include "runtime/syntax/ast.h"

#include <cstdint>
#include <string>
#include <string_view>

// From the spelling of a number or a string to its value.
namespace runtime::syntax {

// What is wrong with a literal; empty messages mean that nothing is.
struct LiteralError {
    std::string message;
    std::string hint;
    source::Span span; // relative to the text that was given
    source::DiagnosticKind kind = source::DiagnosticKind::SyntaxError;
    std::string doubt{}; // of one that is right: the first of what CPython warns of
};

struct NumberValue {
    ast::ConstantValue value;
    LiteralError error;
};

// The value of a number that the lexer has accepted.
NumberValue decode_number(std::string_view spelling);

struct StringPrefix {
    bool is_raw = false;
    bool is_bytes = false;
    bool is_formatted = false;
    bool is_unicode = false;
    std::uint32_t size = 0;
};

StringPrefix read_string_prefix(std::string_view literal);

// Appends the characters that the body of a str literal stands for. Line ends become "\n".
LiteralError decode_str_body(std::string_view body, bool is_raw, std::string& out);

// The same for a bytes literal.
LiteralError decode_bytes_body(std::string_view body, bool is_raw, std::string& out);

} // namespace runtime::syntax
