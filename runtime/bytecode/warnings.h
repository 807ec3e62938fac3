#pragma once

#include "runtime/source/span.h"
#include "runtime/syntax/ast.h"

#include <optional>
#include <string>
#include <vector>

// What is allowed but surely not meant: CPython's SyntaxWarnings, in its words.
namespace runtime::bytecode {

using Warning = syntax::ast::Doubt;
using Warnings = std::vector<Warning>;

// `x is 1`, for each node that may be such.
std::optional<std::string> doubt_about(const syntax::ast::Compare& node);
// `assert (condition, "message")`
std::optional<std::string> doubt_about(const syntax::ast::Assert& node);
// `"text" (x)`: a comma was forgotten.
std::optional<std::string> doubt_about(const syntax::ast::Call& node);
// `[1, 2] [3, 4]`
std::optional<std::string> doubt_about(const syntax::ast::Subscript& node);

} // namespace runtime::bytecode
