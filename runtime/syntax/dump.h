#pragma once

#include "runtime/source/source_text.h"
#include "runtime/syntax/ast.h"

#include <string>
#include <string_view>

// Trees as text, character for character as CPython's ast.dump(tree, indent=1) writes them, so that
// a tree can be compared with CPython's own.
namespace runtime::syntax {

std::string to_text(const ast::Module& module);

// With lineno, col_offset, end_lineno and end_col_offset, as include_attributes=True.
std::string to_text_with_places(const source::SourceText& text, const ast::Module& module);

// Values as repr() writes them.
std::string repr_of_string(std::string_view text);
std::string repr_of_bytes(std::string_view bytes);
std::string repr_of_float(double value);
std::string repr_of_imaginary(double part);

} // namespace runtime::syntax
