#include "runtime/bytecode/warnings.h"

#include "runtime/bytecode/constants.h"

#include <fmt/format.h>

namespace runtime::bytecode {

namespace ast = syntax::ast;

namespace {

// The type's name of a literal, a display or a comprehension; empty for what only a run can tell.
struct KnownType {
    std::string_view operator()(const ast::Tuple&) const { return "tuple"; }
    std::string_view operator()(const ast::List&) const { return "list"; }
    std::string_view operator()(const ast::ListComp&) const { return "list"; }
    std::string_view operator()(const ast::Dict&) const { return "dict"; }
    std::string_view operator()(const ast::DictComp&) const { return "dict"; }
    std::string_view operator()(const ast::Set&) const { return "set"; }
    std::string_view operator()(const ast::SetComp&) const { return "set"; }
    std::string_view operator()(const ast::GeneratorExp&) const { return "generator"; }
    std::string_view operator()(const ast::Lambda&) const { return "function"; }
    std::string_view operator()(const ast::JoinedStr&) const { return "str"; }
    std::string_view operator()(const ast::FormattedValue&) const { return "str"; }
    std::string_view operator()(const ast::Constant& node) const {
        return std::visit(*this, node.value);
    }
    std::string_view operator()(ast::NoneValue) const { return "NoneType"; }
    std::string_view operator()(ast::EllipsisValue) const { return "ellipsis"; }
    std::string_view operator()(bool) const { return "bool"; }
    std::string_view operator()(std::int64_t) const { return "int"; }
    std::string_view operator()(const ast::BigInt&) const { return "int"; }
    std::string_view operator()(double) const { return "float"; }
    std::string_view operator()(const ast::Imaginary&) const { return "complex"; }
    std::string_view operator()(const ast::Str&) const { return "str"; }
    std::string_view operator()(const ast::Bytes&) const { return "bytes"; }
    template <class Node>
    std::string_view operator()(const Node&) const {
        return {};
    }
};

std::string_view known_type(const ast::Expr& expression) {
    return std::visit(KnownType(), expression.node);
}

// A literal that `is` should not be asked about; the names that stand for one object each may be.
bool is_mere_literal(const ast::Expr& expression) {
    if (const auto* constant = std::get_if<ast::Constant>(&expression.node))
        return !std::holds_alternative<ast::NoneValue>(constant->value) &&
               !std::holds_alternative<ast::EllipsisValue>(constant->value) &&
               !std::holds_alternative<bool>(constant->value);
    return fold(expression).has_value();
}

} // namespace

std::optional<std::string> doubt_about(const ast::Compare& node) {
    const ast::Expr* left = &*node.left;
    for (std::size_t i = 0; i < node.ops.size(); ++i) {
        const ast::Expr* right = &node.comparators[i];
        const bool is_is = node.ops[i] == ast::CompareOperator::Is;
        if ((is_is || node.ops[i] == ast::CompareOperator::IsNot) &&
            (is_mere_literal(*left) || is_mere_literal(*right)))
            return is_is ? "\"is\" with a literal. Did you mean \"==\"?"
                         : "\"is not\" with a literal. Did you mean \"!=\"?";
        left = right;
    }
    return {};
}

std::optional<std::string> doubt_about(const ast::Assert& node) {
    const auto* tuple = std::get_if<ast::Tuple>(&node.test.node);
    if (tuple == nullptr || tuple->elts.empty()) return {};
    return "assertion is always true, perhaps remove parentheses?";
}

std::optional<std::string> doubt_about(const ast::Call& node) {
    const std::string_view type = known_type(*node.func);
    if (type.empty() || std::holds_alternative<ast::Lambda>(node.func->node)) return {};
    return fmt::format("'{}' object is not callable; perhaps you missed a comma?", type);
}

std::optional<std::string> doubt_about(const ast::Subscript& node) {
    const std::string_view type = known_type(*node.value);
    if (type.empty() || type == "dict") return {};
    if (type != "str" && type != "bytes" && type != "tuple" && type != "list")
        return fmt::format("'{}' object is not subscriptable; perhaps you missed a comma?", type);
    const std::string_view index = known_type(*node.slice);
    if (index.empty() || index == "int" || index == "bool") return {};
    return fmt::format("{} indices must be integers or slices, not {}; perhaps you missed a comma?",
                       type, index);
}

} // namespace runtime::bytecode
