#pragma once

#include "runtime/source/source_text.h"
#include "runtime/syntax/ast.h"

#include <string>

namespace runtime::syntax {

// An annotation as `from __future__ import annotations` keeps it: not as it is written, but as
// CPython writes its tree: "Literal['a','b']" becomes "Literal['a', 'b']". What no annotation of a
// tutorial consists of stays as it stands in the text.
std::string annotation_text(const ast::Expr& annotation, const source::SourceText& text);

} // namespace runtime::syntax
