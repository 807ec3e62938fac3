#include "runtime/syntax/targets.h"

#include "runtime/source/overloaded.h"

namespace runtime::syntax {

using source::overloaded;

namespace {

const ast::Expr* find_invalid_target(const std::vector<ast::Expr>& elts, TargetUse use) {
    for (const ast::Expr& elt : elts) {
        if (const ast::Expr* found = syntax::find_invalid_target(elt, use)) return found;
    }
    return nullptr;
}

std::string_view describe_constant(const ast::ConstantValue& value) {
    if (std::holds_alternative<ast::NoneValue>(value)) return "None";
    if (std::holds_alternative<ast::EllipsisValue>(value)) return "ellipsis";
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "True" : "False";
    return "literal";
}

} // namespace

const ast::Expr* find_invalid_target(const ast::Expr& expr, TargetUse use) {
    return std::visit(
        overloaded{
            [&](const ast::List& list) { return find_invalid_target(list.elts, use); },
            [&](const ast::Tuple& tuple) { return find_invalid_target(tuple.elts, use); },
            [&](const ast::Starred& starred) {
                return use == TargetUse::Delete ? &expr : find_invalid_target(*starred.value, use);
            },
            [](const ast::Name&) -> const ast::Expr* { return nullptr; },
            [](const ast::Subscript&) -> const ast::Expr* { return nullptr; },
            [](const ast::Attribute&) -> const ast::Expr* { return nullptr; },
            [&](const auto&) { return &expr; },
        },
        expr.node);
}

void set_context(ast::Expr& expr, ast::ExprContext context) {
    const auto set_all = [&](std::vector<ast::Expr>& elts) {
        for (ast::Expr& elt : elts)
            set_context(elt, context);
    };
    std::visit(overloaded{
                   [&](ast::Name& name) { name.ctx = context; },
                   [&](ast::Attribute& attribute) { attribute.ctx = context; },
                   [&](ast::Subscript& subscript) { subscript.ctx = context; },
                   [&](ast::Starred& starred) {
                       starred.ctx = context;
                       set_context(*starred.value, context);
                   },
                   [&](ast::List& list) {
                       list.ctx = context;
                       set_all(list.elts);
                   },
                   [&](ast::Tuple& tuple) {
                       tuple.ctx = context;
                       set_all(tuple.elts);
                   },
                   [](auto&) {},
               },
               expr.node);
}

std::string_view describe(const ast::Expr& expr) {
    using std::string_view;
    return std::visit(
        overloaded{
            [](const ast::BoolOp&) -> string_view { return "expression"; },
            [](const ast::NamedExpr&) -> string_view { return "named expression"; },
            [](const ast::BinOp&) -> string_view { return "expression"; },
            [](const ast::UnaryOp&) -> string_view { return "expression"; },
            [](const ast::Lambda&) -> string_view { return "lambda"; },
            [](const ast::IfExp&) -> string_view { return "conditional expression"; },
            [](const ast::Dict&) -> string_view { return "dict literal"; },
            [](const ast::Set&) -> string_view { return "set display"; },
            [](const ast::ListComp&) -> string_view { return "list comprehension"; },
            [](const ast::SetComp&) -> string_view { return "set comprehension"; },
            [](const ast::DictComp&) -> string_view { return "dict comprehension"; },
            [](const ast::GeneratorExp&) -> string_view { return "generator expression"; },
            [](const ast::Await&) -> string_view { return "await expression"; },
            [](const ast::Yield&) -> string_view { return "yield expression"; },
            [](const ast::YieldFrom&) -> string_view { return "yield expression"; },
            [](const ast::Compare&) -> string_view { return "comparison"; },
            [](const ast::Call&) -> string_view { return "function call"; },
            [](const ast::FormattedValue&) -> string_view { return "f-string expression"; },
            [](const ast::JoinedStr&) -> string_view { return "f-string expression"; },
            [](const ast::Constant& constant) { return describe_constant(constant.value); },
            [](const ast::Attribute&) -> string_view { return "attribute"; },
            [](const ast::Subscript&) -> string_view { return "subscript"; },
            [](const ast::Starred&) -> string_view { return "starred"; },
            [](const ast::Name&) -> string_view { return "name"; },
            [](const ast::List&) -> string_view { return "list"; },
            [](const ast::Tuple&) -> string_view { return "tuple"; },
            [](const ast::Slice&) -> string_view { return "slice"; },
        },
        expr.node);
}

bool is_bitwise_or(const ast::Expr& expr) {
    if (const auto* unary = std::get_if<ast::UnaryOp>(&expr.node)) {
        return unary->op != ast::UnaryOperator::Not;
    }
    return !std::holds_alternative<ast::BoolOp>(expr.node) &&
           !std::holds_alternative<ast::Compare>(expr.node) &&
           !std::holds_alternative<ast::IfExp>(expr.node) &&
           !std::holds_alternative<ast::Lambda>(expr.node) &&
           !std::holds_alternative<ast::Starred>(expr.node);
}

bool is_display_or_truth(const ast::Expr& expr) {
    if (const auto* constant = std::get_if<ast::Constant>(&expr.node)) {
        return std::holds_alternative<ast::NoneValue>(constant->value) ||
               std::holds_alternative<bool>(constant->value);
    }
    return std::holds_alternative<ast::List>(expr.node) ||
           std::holds_alternative<ast::Tuple>(expr.node) ||
           std::holds_alternative<ast::GeneratorExp>(expr.node);
}

} // namespace runtime::syntax
