#pragma once

#include "runtime/syntax/ast.h"

#include <string_view>

// What may stand left of "=", after "for", after "as" and after "del". The parser reads such a
// place as an ordinary expression and turns it into a target afterwards.
namespace runtime::syntax {

enum class TargetUse { Assign, For, Delete };

// The first part of the expression that can not be a target, or null.
const ast::Expr* find_invalid_target(const ast::Expr& expr, TargetUse use);

// Marks the names, attributes, subscripts, lists, tuples and stars that make up a target.
void set_context(ast::Expr& expr, ast::ExprContext context);

// What CPython calls the expression in its messages: "function call", "literal".
std::string_view describe(const ast::Expr& expr);

// Whether the expression could stand where the grammar says bitwise_or, left of a "==".
bool is_bitwise_or(const ast::Expr& expr);

// Whether it is a list, tuple or generator expression, or one of None, True and False.
bool is_display_or_truth(const ast::Expr& expr);

} // namespace runtime::syntax
