#include "runtime/syntax/grammar.h"

#include "runtime/syntax/targets.h"

#include <fmt/format.h>

#include <optional>

// Statements that fit on a line.
namespace runtime::syntax {

using source::DiagnosticKind;

namespace {

std::optional<ast::Operator> augmented_operator(TokenKind kind) {
    switch (kind) {
    case TokenKind::PlusEqual: return ast::Operator::Add;
    case TokenKind::MinusEqual: return ast::Operator::Sub;
    case TokenKind::StarEqual: return ast::Operator::Mult;
    case TokenKind::AtEqual: return ast::Operator::MatMult;
    case TokenKind::SlashEqual: return ast::Operator::Div;
    case TokenKind::PercentEqual: return ast::Operator::Mod;
    case TokenKind::AmpersandEqual: return ast::Operator::BitAnd;
    case TokenKind::VerticalBarEqual: return ast::Operator::BitOr;
    case TokenKind::CircumflexEqual: return ast::Operator::BitXor;
    case TokenKind::LeftShiftEqual: return ast::Operator::LShift;
    case TokenKind::RightShiftEqual: return ast::Operator::RShift;
    case TokenKind::DoubleStarEqual: return ast::Operator::Pow;
    case TokenKind::DoubleSlashEqual: return ast::Operator::FloorDiv;
    default: return std::nullopt;
    }
}

bool is_name_like(const ast::Expr& expr) {
    return std::holds_alternative<ast::Name>(expr.node) ||
           std::holds_alternative<ast::Attribute>(expr.node) ||
           std::holds_alternative<ast::Subscript>(expr.node);
}

bool is_yield(const ast::Expr& expr) {
    return std::holds_alternative<ast::Yield>(expr.node) ||
           std::holds_alternative<ast::YieldFrom>(expr.node);
}

} // namespace

// simple_statements := simple_statement (";" simple_statement)* [";"] NEWLINE
void Parser::parse_simple_statements(Body& body) {
    do {
        if (at(Kind::Newline)) break;
        const std::uint32_t start = begin();
        HeightScope height(*this);
        ast::StmtNode node = parse_simple_statement();
        height.add_level();
        if (has_failed()) return;
        body.push_back({span_from(start), std::move(node)});
    } while (accept(Kind::Semicolon));
    expect(Kind::Newline);
}

ast::StmtNode Parser::parse_simple_statement() {
    switch (kind()) {
    case Kind::Pass: advance(); return ast::Pass{};
    case Kind::Break: advance(); return ast::Break{};
    case Kind::Continue: advance(); return ast::Continue{};
    case Kind::Return: return parse_return();
    case Kind::Del: return parse_delete();
    case Kind::Raise: return parse_raise();
    case Kind::Assert: return parse_assert();
    case Kind::Import: return parse_import();
    case Kind::From: return parse_import_from();
    case Kind::Global: advance(); return ast::Global{parse_name_list()};
    case Kind::Nonlocal: advance(); return ast::Nonlocal{parse_name_list()};
    default: break;
    }
    if (dialect_ == Dialect::Python2 && at_name("print") && next_kind() != Kind::Equal &&
        next_kind() != Kind::Dot) {
        return parse_print2();
    }
    return parse_expression_statement();
}

// return := "return" [star_expressions]
ast::StmtNode Parser::parse_return() {
    advance();
    if (at(Kind::Newline) || at(Kind::Semicolon)) return ast::Return{};
    return ast::Return{boxed(parse_star_expressions())};
}

// delete := "del" target ("," target)* [","]
ast::StmtNode Parser::parse_delete() {
    advance();
    ast::Delete statement;
    do {
        const bool has_ended = at(Kind::Newline) || at(Kind::Semicolon);
        if (has_ended && !statement.targets.empty()) break;
        statement.targets.push_back(parse_star_expression());
    } while (accept(Kind::Comma));
    for (ast::Expr& target : statement.targets) {
        const ast::Expr* bad = find_invalid_target(target, TargetUse::Delete);
        if (bad != nullptr && (at(Kind::Newline) || at(Kind::Semicolon))) {
            fail(bad->span, fmt::format("cannot delete {}", describe(*bad)),
                 "Names, attributes and subscripts can be deleted.");
        } else if (bad != nullptr) {
            fail_here();
        }
        set_context(target, ast::ExprContext::Del);
    }
    return statement;
}

// raise := "raise" [expression ["from" expression]]
ast::StmtNode Parser::parse_raise() {
    advance();
    ast::Raise raise;
    if (at(Kind::Newline) || at(Kind::Semicolon)) return raise;
    raise.exc = boxed(parse_expression());
    if (accept(Kind::From)) raise.cause = boxed(parse_expression());
    return raise;
}

// assert := "assert" expression ["," expression]
ast::StmtNode Parser::parse_assert() {
    advance();
    ast::Assert statement = {parse_expression(), nullptr};
    if (accept(Kind::Comma)) statement.msg = boxed(parse_expression());
    return statement;
}

// names := NAME ("," NAME)*
std::vector<std::string> Parser::parse_name_list() {
    std::vector<std::string> names;
    do {
        names.push_back(expect_name());
    } while (accept(Kind::Comma));
    return names;
}

// ---- Imports --------------------------------------------------------------------------------

std::string Parser::parse_dotted_name() {
    std::string name = expect_name();
    while (accept(Kind::Dot))
        name += "." + expect_name();
    return name;
}

// import := "import" dotted_name ["as" NAME] ("," dotted_name ["as" NAME])*
ast::StmtNode Parser::parse_import() {
    advance();
    ast::Import import;
    do {
        const std::uint32_t start = begin();
        ast::Alias alias;
        alias.name = parse_dotted_name();
        if (accept(Kind::As)) alias.asname = expect_name();
        alias.span = span_from(start);
        import.names.push_back(std::move(alias));
    } while (accept(Kind::Comma));
    return import;
}

// import_from := "from" ("." | "...")* [dotted_name] "import" ("*" | "(" names ")" | names)
ast::StmtNode Parser::parse_import_from() {
    advance();
    ast::ImportFrom import;
    for (; at(Kind::Dot) || at(Kind::Ellipsis); advance()) {
        import.level += at(Kind::Dot) ? 1 : 3;
    }
    if (import.level == 0 || at(Kind::Name)) import.module = parse_dotted_name();
    expect(Kind::Import);
    if (at(Kind::Star)) {
        import.names.push_back({here(), "*", ""});
        advance();
        return import;
    }
    const bool is_in_parentheses = accept(Kind::LeftParen);
    import.names.push_back(parse_import_from_name());
    while (accept(Kind::Comma)) {
        if (is_in_parentheses && at(Kind::RightParen)) break;
        if (!is_in_parentheses && at(Kind::Newline)) {
            fail({last_end_ - 1, last_end_},
                 "trailing comma not allowed without surrounding parentheses");
        }
        import.names.push_back(parse_import_from_name());
    }
    if (is_in_parentheses) expect(Kind::RightParen);
    return import;
}

ast::Alias Parser::parse_import_from_name() {
    const std::uint32_t start = begin();
    ast::Alias alias;
    alias.name = expect_name();
    if (accept(Kind::As)) alias.asname = expect_name();
    alias.span = span_from(start);
    return alias;
}

// ---- Expressions and assignments ------------------------------------------------------------

// expression_statement := star_expressions | yield_expr | assignment
ast::StmtNode Parser::parse_expression_statement() {
    const std::uint32_t start = begin();
    const bool is_in_parentheses = at(Kind::LeftParen);
    HeightScope height(*this);
    ast::Expr first = parse_assigned_value();
    if (at(Kind::Equal)) return parse_assignment(start, std::move(first));
    if (at(Kind::Colon)) return parse_annotated(is_in_parentheses, std::move(first));
    if (augmented_operator(kind())) return parse_augmented(std::move(first));
    if (at(Kind::ColonEqual) && begins_operand(next_kind()) &&
        !std::holds_alternative<ast::Name>(first.node)) {
        fail(first.span, fmt::format("cannot use assignment expressions with {}", describe(first)),
             "Only a plain name can stand left of :=.");
    }
    return ast::ExprStmt{std::move(first)};
}

ast::Expr Parser::parse_assigned_value() {
    return at(Kind::Yield) ? parse_yield() : parse_star_expressions();
}

// assignment := (star_targets "=")+ (yield_expr | star_expressions)
ast::StmtNode Parser::parse_assignment(std::uint32_t start, ast::Expr first) {
    ast::Assign assign = {{}, std::move(first)};
    while (at(Kind::Equal)) {
        check_assigned(assign.value, start, assign.targets.empty());
        set_context(assign.value, ast::ExprContext::Store);
        assign.targets.push_back(std::move(assign.value));
        accept(Kind::Equal);
        start = begin();
        assign.value = parse_assigned_value();
    }
    return assign;
}

// Complains if the expression left of "=" can not be assigned to. As in CPython, "==" is suggested
// where the text from the culprit on would make sense with it.
void Parser::check_assigned(const ast::Expr& target, std::uint32_t start, bool is_first) {
    if (is_yield(target) && target.span.begin == start) {
        fail(target.span, "assignment to yield expression not possible");
        return;
    }
    const ast::Expr* bad = find_invalid_target(target, TargetUse::Assign);
    if (bad == nullptr) return;
    const std::size_t equal = cursor_;
    const Checkpoint checkpoint = begin_attempt();
    advance();
    parse_bitwise_or();
    const bool is_repeated = at(Kind::Equal) || at(Kind::ColonEqual);
    const bool went_well = end_attempt(checkpoint);
    cursor_ = equal;
    last_end_ = checkpoint.last_end;
    const auto* tuple = std::get_if<ast::Tuple>(&target.node);
    const bool is_bare = tuple != nullptr && target.span.end == checkpoint.last_end &&
                         tuple->elts.back().span.end == target.span.end;
    const bool is_last = bad == &target || (is_bare && bad == &tuple->elts.back());
    const bool is_comparison_meant = is_first && is_last && went_well && !is_repeated &&
                                     is_bitwise_or(*bad) && !is_display_or_truth(*bad);
    fail(bad->span,
         fmt::format("cannot assign to {}{}", describe(*bad),
                     is_comparison_meant ? " here. Maybe you meant '==' instead of '='?" : ""),
         "Left of = stands a name, an attribute or a subscript.");
}

// annotated := target ":" expression ["=" (yield_expr | star_expressions)]
ast::StmtNode Parser::parse_annotated(bool is_in_parentheses, ast::Expr target) {
    if (!is_name_like(target)) {
        const bool is_list = std::holds_alternative<ast::List>(target.node);
        const bool is_tuple = std::holds_alternative<ast::Tuple>(target.node);
        Span span = target.span;
        if (const auto* tuple = std::get_if<ast::Tuple>(&target.node)) {
            if (!is_in_parentheses && !tuple->elts.empty()) span = tuple->elts.front().span;
        }
        const Checkpoint checkpoint = begin_attempt();
        const std::size_t colon = cursor_;
        advance();
        parse_expression();
        const bool went_well = end_attempt(checkpoint);
        cursor_ = colon;
        last_end_ = checkpoint.last_end;
        if (!went_well) {
            fail_here();
        } else if (is_list || is_tuple) {
            fail(span, fmt::format("only single target (not {}) can be annotated",
                                   is_list ? "list" : "tuple"));
        } else {
            fail(span, "illegal target for annotation");
        }
        return ast::Pass{};
    }
    const bool is_simple = !is_in_parentheses && std::holds_alternative<ast::Name>(target.node);
    set_context(target, ast::ExprContext::Store);
    expect(Kind::Colon);
    ast::AnnAssign assign = {std::move(target), parse_expression(), nullptr, is_simple};
    if (accept(Kind::Equal)) assign.value = boxed(parse_assigned_value());
    return assign;
}

// augmented := target augmented_operator (yield_expr | star_expressions)
ast::StmtNode Parser::parse_augmented(ast::Expr target) {
    if (!is_name_like(target)) {
        fail(target.span, fmt::format("'{}' is an illegal expression for augmented assignment",
                                      describe(target)));
        return ast::Pass{};
    }
    set_context(target, ast::ExprContext::Store);
    const ast::Operator op = *augmented_operator(kind());
    advance();
    return ast::AugAssign{std::move(target), op, parse_assigned_value()};
}

// print2 := "print" [expression ("," expression)* [","]], Python 2's statement, read as a call.
// A comma at its end keeps the line open.
ast::StmtNode Parser::parse_print2() {
    const Span name_span = here();
    const std::uint32_t start = begin();
    HeightScope height(*this);
    advance();
    ast::Call call;
    call.func = boxed({name_span, ast::Name{"print"}});
    if (at(Kind::RightShift)) {
        fail({start, here().end}, "print >>file is not supported", "", DiagnosticKind::Unsupported);
    }
    while (!at(Kind::Newline) && !at(Kind::Semicolon) && !has_failed()) {
        call.args.push_back(parse_expression());
        const Span comma = here();
        if (!accept(Kind::Comma)) break;
        if (at(Kind::Newline) || at(Kind::Semicolon)) {
            call.keywords.push_back(
                {comma, "end", boxed({comma, ast::Constant{ast::Str{" "}, false}})});
        }
    }
    height.add_level();
    return ast::ExprStmt{{span_from(start), std::move(call)}};
}

} // namespace runtime::syntax
