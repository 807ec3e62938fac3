#pragma once

#include "runtime/syntax/ast.h"

namespace runtime::syntax::ast {

// Has each list of statements that stands directly inside of a statement's node taken: what a loop,
// a `with`, a `try`, a `match`, a function or a class is about, and their other branches.
template <class Node, class Take>
void for_each_body(Node& node, const Take& take) {
    if constexpr (requires { node.body; }) take(node.body);
    if constexpr (requires { node.orelse; }) take(node.orelse);
    if constexpr (requires { node.finalbody; }) take(node.finalbody);
    if constexpr (requires { node.handlers; }) {
        for (auto& handler : node.handlers)
            take(handler.body);
    }
    if constexpr (requires { node.cases; }) {
        for (auto& one : node.cases)
            take(one.body);
    }
}

} // namespace runtime::syntax::ast
