#pragma once

#include "runtime/source/encoding.h"
#include "runtime/source/result.h"
#include "runtime/source/source_text.h"
#include "runtime/syntax/ast.h"

#include <cstddef>

namespace runtime::syntax {

// How deep a tree may be before the text is refused; a chain of operators counts by its length.
inline constexpr std::size_t nesting_max = 1000;

// How many diagnostics one text can give.
inline constexpr std::size_t diagnostics_max = 20;

// Reads a whole program of Python 3.11. Any bytes whatever give a module or diagnostics; reading
// goes on after an error at the next statement, so that there may be up to diagnostics_max of them,
// in the order of the text.
source::Result<ast::Module> parse(const source::SourceText& text,
                                  source::CodingLine coding_line = source::CodingLine::Obeyed);

// Whether a text that is wrong is so only because it ends: lines that follow could make it right. A
// last line without its end is one to which more could be written.
bool could_go_on(const source::SourceText& text);

} // namespace runtime::syntax
