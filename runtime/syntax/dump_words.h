#pragma once

#include "runtime/syntax/ast.h"

// What CPython's ast.dump calls the small words of a tree.
namespace runtime::syntax {

const char* name_of(ast::ExprContext context);
const char* name_of(ast::Operator op);
const char* name_of(ast::UnaryOperator op);
const char* name_of(ast::CompareOperator op);
int number_of(ast::Conversion conversion);

} // namespace runtime::syntax
