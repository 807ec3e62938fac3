#include "runtime/syntax/grammar.h"

#include "runtime/syntax/targets.h"

#include <fmt/format.h>

#include <optional>

// Expressions, from the comma down to the operand.
namespace runtime::syntax {

namespace {

struct BinaryOperator {
    int precedence = 0; // 0 for what is no binary operator
    ast::Operator op = ast::Operator::Add;
};

BinaryOperator binary_operator(TokenKind kind) {
    switch (kind) {
    case TokenKind::VerticalBar: return {1, ast::Operator::BitOr};
    case TokenKind::Circumflex: return {2, ast::Operator::BitXor};
    case TokenKind::Ampersand: return {3, ast::Operator::BitAnd};
    case TokenKind::LeftShift: return {4, ast::Operator::LShift};
    case TokenKind::RightShift: return {4, ast::Operator::RShift};
    case TokenKind::Plus: return {5, ast::Operator::Add};
    case TokenKind::Minus: return {5, ast::Operator::Sub};
    case TokenKind::Star: return {6, ast::Operator::Mult};
    case TokenKind::Slash: return {6, ast::Operator::Div};
    case TokenKind::DoubleSlash: return {6, ast::Operator::FloorDiv};
    case TokenKind::Percent: return {6, ast::Operator::Mod};
    case TokenKind::At: return {6, ast::Operator::MatMult};
    default: return {};
    }
}

std::optional<ast::UnaryOperator> sign_operator(TokenKind kind) {
    switch (kind) {
    case TokenKind::Plus: return ast::UnaryOperator::UAdd;
    case TokenKind::Minus: return ast::UnaryOperator::USub;
    case TokenKind::Tilde: return ast::UnaryOperator::Invert;
    default: return std::nullopt;
    }
}

} // namespace

bool begins_operand(TokenKind kind) {
    switch (kind) {
    case TokenKind::Name:
    case TokenKind::Number:
    case TokenKind::String:
    case TokenKind::LeftBrace:
    case TokenKind::LeftParen:
    case TokenKind::LeftSquare:
    case TokenKind::Tilde:
    case TokenKind::Ellipsis:
    case TokenKind::False:
    case TokenKind::None:
    case TokenKind::True:
    case TokenKind::Await:
    case TokenKind::Lambda:
    case TokenKind::Not: return true;
    default: return false;
    }
}

// star_expressions := star_expression ("," star_expression)* [","]
ast::Expr Parser::parse_star_expressions() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr first = parse_star_expression();
    if (!at(Kind::Comma)) return first;
    ast::Tuple tuple;
    tuple.elts.push_back(std::move(first));
    const auto begins_element = [&] {
        const Kind k = kind();
        return begins_operand(k) || k == Kind::Star || k == Kind::Plus || k == Kind::Minus;
    };
    while (accept(Kind::Comma)) {
        if (!begins_element()) break;
        tuple.elts.push_back(parse_star_expression());
    }
    height.add_level();
    return {span_from(start), std::move(tuple)};
}

// star_expression := "*" bitwise_or | expression
ast::Expr Parser::parse_star_expression() {
    return at(Kind::Star) ? parse_starred() : parse_expression();
}

// star_named_expression := "*" bitwise_or | named_expression
ast::Expr Parser::parse_star_named_expression() {
    return at(Kind::Star) ? parse_starred() : parse_named_expression();
}

// starred := "*" bitwise_or
ast::Expr Parser::parse_starred() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    expect(Kind::Star);
    ast::Expr value = parse_bitwise_or();
    height.add_level();
    return {span_from(start), ast::Starred{boxed(std::move(value))}};
}

// named_expression := NAME ":=" expression | expression
ast::Expr Parser::parse_named_expression() {
    if (at(Kind::Name) && next_kind() == Kind::ColonEqual) return parse_walrus();
    ast::Expr expr = parse_expression();
    if (at(Kind::ColonEqual) && begins_operand(next_kind())) {
        fail(expr.span, fmt::format("cannot use assignment expressions with {}", describe(expr)),
             "Only a plain name can stand left of :=.");
    } else if (at(Kind::Equal)) {
        diagnose_equal(expr);
    }
    return expr;
}

ast::Expr Parser::parse_walrus() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr target = {here(), ast::Name{name_here(), ast::ExprContext::Store}};
    advance();
    expect(Kind::ColonEqual);
    ast::Expr value = parse_expression();
    height.add_level();
    return {span_from(start), ast::NamedExpr{boxed(std::move(target)), boxed(std::move(value))}};
}

// expression := disjunction ["if" disjunction "else" expression] | lambda
ast::Expr Parser::parse_expression() {
    if (at(Kind::Lambda)) return parse_lambda();
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr body = parse_disjunction();
    if (!at(Kind::If)) {
        if (begins_operand(kind()) && !is_attempt_) diagnose_adjacent(body, start);
        return body;
    }
    DepthScope depth(*this);
    advance();
    ast::Expr test = parse_disjunction();
    if (!at(Kind::Else)) {
        diagnose_missing_else(start);
        return body;
    }
    advance();
    ast::Expr orelse = parse_expression();
    height.add_level();
    return {span_from(start),
            ast::IfExp{boxed(std::move(test)), boxed(std::move(body)), boxed(std::move(orelse))}};
}

// yield_expr := "yield" "from" expression | "yield" [star_expressions]
ast::Expr Parser::parse_yield() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    expect(Kind::Yield);
    height.add_level();
    if (accept(Kind::From)) {
        ast::Expr value = parse_expression();
        height.add_level();
        return {span_from(start), ast::YieldFrom{boxed(std::move(value))}};
    }
    const Kind k = kind();
    if (!begins_operand(k) && k != Kind::Star && k != Kind::Plus && k != Kind::Minus) {
        return {span_from(start), ast::Yield{}};
    }
    ast::Expr value = parse_star_expressions();
    height.add_level();
    return {span_from(start), ast::Yield{boxed(std::move(value))}};
}

// lambda := "lambda" [parameters] ":" expression
ast::Expr Parser::parse_lambda() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    ast::Lambda lambda;
    lambda.args = parse_parameters(Kind::Colon);
    if (!accept(Kind::Colon)) {
        if (at(Kind::Error))
            fail_here();
        else
            fail(here(), "expected ':'", "A lambda is written `lambda x: value`.");
    }
    lambda.body = boxed(parse_expression());
    height.add_level();
    return {span_from(start), std::move(lambda)};
}

// disjunction := conjunction ("or" conjunction)*
ast::Expr Parser::parse_disjunction() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr first = parse_conjunction();
    if (!at(Kind::Or)) return first;
    ast::BoolOp all = {ast::BoolOperator::Or, {}};
    all.values.push_back(std::move(first));
    while (accept(Kind::Or))
        all.values.push_back(parse_conjunction());
    height.add_level();
    return {span_from(start), std::move(all)};
}

// conjunction := inversion ("and" inversion)*
ast::Expr Parser::parse_conjunction() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr first = parse_inversion();
    if (!at(Kind::And)) return first;
    ast::BoolOp all = {ast::BoolOperator::And, {}};
    all.values.push_back(std::move(first));
    while (accept(Kind::And))
        all.values.push_back(parse_inversion());
    height.add_level();
    return {span_from(start), std::move(all)};
}

// inversion := "not" inversion | comparison
ast::Expr Parser::parse_inversion() {
    if (!at(Kind::Not)) return parse_comparison();
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    ast::Expr operand = parse_inversion();
    height.add_level();
    return {span_from(start), ast::UnaryOp{ast::UnaryOperator::Not, boxed(std::move(operand))}};
}

// comparison := bitwise_or (comparison_operator bitwise_or)*
ast::Expr Parser::parse_comparison() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr left = parse_bitwise_or();
    ast::CompareOperator op;
    if (!accept_comparison(op)) {
        if (at(Kind::Not)) fail(tokens_[cursor_ + 1].span, "invalid syntax");
        return left;
    }
    ast::Compare compare;
    compare.left = boxed(std::move(left));
    do {
        compare.ops.push_back(op);
        compare.comparators.push_back(parse_bitwise_or());
    } while (accept_comparison(op));
    height.add_level();
    return {span_from(start), std::move(compare)};
}

bool Parser::accept_comparison(ast::CompareOperator& op) {
    using Compare = ast::CompareOperator;
    switch (kind()) {
    case Kind::EqualEqual: op = Compare::Eq; break;
    case Kind::NotEqual: op = Compare::NotEq; break;
    case Kind::Less: op = Compare::Lt; break;
    case Kind::LessEqual: op = Compare::LtE; break;
    case Kind::Greater: op = Compare::Gt; break;
    case Kind::GreaterEqual: op = Compare::GtE; break;
    case Kind::In: op = Compare::In; break;
    case Kind::Is: op = next_kind() == Kind::Not ? Compare::IsNot : Compare::Is; break;
    case Kind::Not:
        if (next_kind() != Kind::In) return false;
        op = Compare::NotIn;
        break;
    default: return false;
    }
    if (op == Compare::IsNot || op == Compare::NotIn) advance();
    advance();
    return true;
}

// binary := factor (operator binary)*, where operators of lower precedence than the least are left
// to the caller.
ast::Expr Parser::parse_binary(int min_precedence) {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr left = parse_factor();
    for (;;) {
        const BinaryOperator found = binary_operator(kind());
        if (found.precedence < min_precedence || found.precedence == 0) return left;
        advance();
        ast::Expr right = parse_binary(found.precedence + 1);
        height.add_level();
        left = {span_from(start),
                ast::BinOp{boxed(std::move(left)), found.op, boxed(std::move(right))}};
    }
}

// factor := ("+" | "-" | "~") factor | power
ast::Expr Parser::parse_factor() {
    const std::optional<ast::UnaryOperator> op = sign_operator(kind());
    if (!op) return parse_power();
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    ast::Expr operand = parse_factor();
    height.add_level();
    return {span_from(start), ast::UnaryOp{*op, boxed(std::move(operand))}};
}

// power := ["await"] primary ["**" factor]
ast::Expr Parser::parse_power() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    const bool is_await = accept(Kind::Await);
    ast::Expr base = parse_primary();
    if (is_await) {
        height.add_level();
        base = {span_from(start), ast::Await{boxed(std::move(base))}};
    }
    if (!at(Kind::DoubleStar)) return base;
    DepthScope depth(*this);
    advance();
    ast::Expr exponent = parse_factor();
    height.add_level();
    return {span_from(start),
            ast::BinOp{boxed(std::move(base)), ast::Operator::Pow, boxed(std::move(exponent))}};
}

// primary := atom ("." NAME | "(" arguments ")" | "[" slices "]")*
ast::Expr Parser::parse_primary() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr expr = parse_atom();
    for (;;) {
        if (accept(Kind::Dot)) {
            const Span name_span = here();
            if (at(Kind::Async)) {
                fail(here(), "invalid syntax",
                     "`async` is a word of the language since Python 3.7; asyncio.async is "
                     "asyncio.ensure_future today.");
            }
            std::string name = expect_name();
            expr = {span_from(start),
                    ast::Attribute{boxed(std::move(expr)), std::move(name), name_span}};
        } else if (at(Kind::LeftParen)) {
            const std::uint32_t open = begin();
            advance();
            CallArguments arguments = parse_arguments(open);
            expr = {span_from(start), ast::Call{boxed(std::move(expr)), std::move(arguments.args),
                                                std::move(arguments.keywords)}};
        } else if (accept(Kind::LeftSquare)) {
            ast::Expr slice = parse_slices();
            expect(Kind::RightSquare);
            expr = {span_from(start),
                    ast::Subscript{boxed(std::move(expr)), boxed(std::move(slice))}};
        } else {
            return expr;
        }
        height.add_level();
    }
}

// ---- Targets --------------------------------------------------------------------------------

// star_targets := star_target ("," star_target)* [","]
ast::Expr Parser::parse_star_targets() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr first = parse_star_target();
    if (!at(Kind::Comma)) return first;
    ast::Tuple tuple;
    tuple.elts.push_back(std::move(first));
    while (accept(Kind::Comma)) {
        if (!begins_operand(kind()) && !at(Kind::Star)) break;
        tuple.elts.push_back(parse_star_target());
    }
    height.add_level();
    return {span_from(start), std::move(tuple)};
}

ast::Expr Parser::parse_star_target() {
    return at(Kind::Star) ? parse_starred() : parse_bitwise_or();
}

// Turns the expression into the target of a `for`, `with ... as` or the like.
void Parser::make_target(ast::Expr& expr, TokenKind owner) {
    const bool is_for = owner == Kind::For;
    const ast::Expr* bad = find_invalid_target(expr, is_for ? TargetUse::For : TargetUse::Assign);
    if (bad != nullptr) {
        fail(bad->span, fmt::format("cannot assign to {}", describe(*bad)),
             fmt::format("A name has to stand after `{}`.", spelling(owner)));
    }
    set_context(expr, ast::ExprContext::Store);
}

// ---- Mistakes -------------------------------------------------------------------------------

// Two operands side by side: a Python 2 statement, or a comma forgotten inside brackets.
void Parser::diagnose_adjacent(const ast::Expr& left, std::uint32_t start) {
    const auto* name = std::get_if<ast::Name>(&left.node);
    const Token& token = tokens_[cursor_];
    const std::size_t right = cursor_;
    const bool is_legacy = name != nullptr && (name->id == "print" || name->id == "exec");
    const Checkpoint checkpoint = begin_attempt();
    if (is_legacy)
        parse_star_expressions();
    else
        parse_expression();
    const std::size_t last = has_failed_ ? right : cursor_ - 1;
    const std::uint32_t end = tokens_[last].span.end;
    const bool went_well = end_attempt(checkpoint);
    cursor_ = right;
    last_end_ = checkpoint.last_end;

    const bool is_prefix = token.kind != Kind::Lambda && token.kind != Kind::Not &&
                           token.kind != Kind::Tilde && token.kind != Kind::Await &&
                           token.kind != Kind::LeftBrace;
    const bool is_soft_keyword =
        name != nullptr && (name->id == "match" || name->id == "case" || name->id == "_");
    if (start == dict_key_begin_) {
        fail_for_missing_value();
    } else if (!went_well && !is_prefix) {
        fail_here();
    } else if (is_soft_keyword) {
        advance();
        fail_here();
    } else if (is_legacy) {
        fail({start, end},
             fmt::format("Missing parentheses in call to '{0}'. Did you mean {0}(...)?", name->id),
             "This is Python 2; in Python 3 it is a function.");
    } else if (tokens_[last].level > 0 && !(name != nullptr && token.kind == Kind::String)) {
        fail({left.span.begin, end}, "invalid syntax. Perhaps you forgot a comma?",
             "Two values stand side by side here.");
    } else {
        fail_here();
    }
}

// A "=" after a whole expression, where only "==" or ":=" makes sense.
void Parser::diagnose_equal(const ast::Expr& left) {
    const std::size_t equal = cursor_;
    const std::uint32_t last_end = last_end_;
    if (!is_bitwise_or(left)) {
        fail_here();
        return;
    }
    const Checkpoint checkpoint = begin_attempt();
    advance();
    parse_bitwise_or();
    const std::uint32_t end = last_end_;
    const bool is_repeated = at(Kind::Equal) || at(Kind::ColonEqual);
    const bool went_well = end_attempt(checkpoint);
    cursor_ = equal;
    last_end_ = last_end;
    if (!went_well || is_repeated) {
        fail_here();
    } else if (std::holds_alternative<ast::Name>(left.node)) {
        fail({left.span.begin, end}, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
             "A single = assigns; == compares.");
    } else if (!is_display_or_truth(left)) {
        fail(left.span,
             fmt::format("cannot assign to {} here. Maybe you meant '==' instead of '='?",
                         describe(left)),
             "A single = assigns; == compares.");
    } else {
        fail_here();
    }
}

void Parser::diagnose_missing_else(std::uint32_t start) {
    if (at(Kind::Colon) || at(Kind::Error)) {
        fail_here();
        return;
    }
    fail({start, last_end_}, "expected 'else' after 'if' expression",
         "A choice is written `a if condition else b`.");
}

} // namespace runtime::syntax
