#pragma once

#include "runtime/source/diagnostics.h"
#include "runtime/syntax/token.h"

#include <cstddef>
#include <cstdint>
#include <vector>

// The lexer turns text into tokens, with CPython 3.11's rules and complaints. It goes on after an
// error: the bad place becomes an Error token, and reading starts again at the next line that is
// indented no deeper than the statement it gave up.
namespace runtime::syntax {

// CPython's own limits.
inline constexpr std::size_t bracket_depth_max = 200;
inline constexpr std::size_t indentation_depth_max = 100;

struct Lexed {
    // Ends with an EndMarker. There are as many Dedents as Indents, unless brackets are unclosed.
    std::vector<Token> tokens;
    // What is wrong with the characters, in the order of the text; the parser finds an Error token
    // at each.
    source::Diagnostics diagnostics;
    // The brackets that are still open at the end of the text, outermost first.
    std::vector<Span> unclosed;
};

// Any bytes give tokens; those that are not UTF-8 give a diagnostic each.
Lexed lex(const SourceText& text);

// Reads an f-string's replacement field as CPython 3.11 does: as a text of its own, between a pair
// of parentheses that stand where the field's braces are. The span is that of the expression.
Lexed lex_replacement_field(const SourceText& text, Span expression);

} // namespace runtime::syntax
