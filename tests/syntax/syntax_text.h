#pragma once

#include <string>
#include <vector>

// Programs in, text out: what the tests of the syntax compare.
namespace syntax_text {

// The tree as CPython's ast.dump(indent=1) writes it, or the first diagnostic.
std::string tree(const std::string& program);

// The tree of a program that is one expression.
std::string expression(const std::string& text);

// Each diagnostic as "line: kind: message", in order; empty for a program without any.
std::vector<std::string> complaints(const std::string& program);

// The first of them, or "".
std::string complaint(const std::string& program);

// The tokens by kind, names and literals with their text: "Name x, Equal, Number 1, Newline".
std::string tokens(const std::string& program);

} // namespace syntax_text
