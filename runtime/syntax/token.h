#pragma once

#include "runtime/source/source_text.h"
#include "runtime/source/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A token is a kind and the span of its characters; its text is read from the source where it is
// needed. Python's line structure is in the tokens too: a Newline ends each logical line, an Indent
// opens a block and a Dedent closes it, while comments, blank lines and line ends inside brackets
// leave no token.
//
// A string token is one literal with its prefix and quotes, an f-string with all of its fields, as
// in CPython 3.11. `match`, `case` and `_` are Names: only the parser knows when they are more.
namespace runtime::syntax {

using source::SourceText;
using source::Span;

enum class TokenKind : std::uint8_t {
#define TOKEN(name, spelling) name,
#define OPERATOR(name, spelling) name,
#define KEYWORD(name, spelling) name,
#include "runtime/syntax/token_kinds.inc"
};

struct Token {
    Span span;
    TokenKind kind = TokenKind::EndMarker;
    // How many brackets are open after this token.
    std::uint8_t level = 0;
};

// "(" for an operator, "while" for a keyword, else a word for the kind: "name", "newline".
std::string_view spelling(TokenKind kind);

// The kind's name as it stands in the enum: "LeftParen".
std::string_view name_of(TokenKind kind);

bool is_keyword(TokenKind kind);

// The keyword's kind, or Name.
TokenKind keyword_or_name(std::string_view word);

// One token a line: line:column, kind and text.
std::string to_text(const SourceText& text, const std::vector<Token>& tokens);

} // namespace runtime::syntax
