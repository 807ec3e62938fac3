#pragma once

#include "runtime/source/diagnostics.h"
#include "runtime/source/source_text.h"
#include "runtime/syntax/ast.h"

// Python 2, as far as a tutorial on generators needs it: functions, generators driven by next() and
// send(), loops, print. Everything else that a program under the header "# python: 2.7" contains is
// refused, since the same words often mean another thing there: division, ranges, text, containers.
//
// What is left means the same in Python 3 but for two spellings, which are rewritten: a generator's
// next method, and reload().
namespace runtime::syntax {

// Rewrites the tree to Python 3, or says what is beyond that subset.
source::Diagnostics accept_python2(ast::Module& module, const source::SourceText& text);

} // namespace runtime::syntax
