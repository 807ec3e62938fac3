#pragma once

#include "runtime/bytecode/code.h"
#include "runtime/syntax/ast.h"

#include <cstdint>
#include <optional>
#include <string>

// Expressions whose value is known before the program runs. Folded is only what no program can tell
// from computing it each time: literals, signed numbers, sums and products of numbers, tuples of
// such.
namespace runtime::bytecode {

// The value of the expression if it is a constant one.
std::optional<Constant> fold(const syntax::ast::Expr& expression);

// A literal's value.
Constant to_constant(const syntax::ast::ConstantValue& value);

bool is_truthy(const Constant& constant);

// The value as an int if it is one that fits; a bool is none.
std::optional<std::int64_t> as_int(const Constant& constant);

// CPython makes the small ints once for all.
constexpr bool is_made_once(std::int64_t number) {
    return number >= -5 && number <= 256;
}

// A text that differs for any two constants which the program can tell apart (1, 1.0, True, -0.0).
std::string key_of(const Constant& constant);

} // namespace runtime::bytecode
