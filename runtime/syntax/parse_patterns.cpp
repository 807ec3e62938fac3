#include "runtime/syntax/grammar.h"

#include "runtime/syntax/targets.h"

#include <fmt/format.h>

// The match statement.
namespace runtime::syntax {

namespace {

bool is_string_pattern(const ast::Expr& expr) {
    return !std::holds_alternative<ast::JoinedStr>(expr.node);
}

} // namespace

// `match` is an ordinary name unless its line ends in ":" and, if that were missing, a `case` would
// follow. Between the two stands what could not go on an expression that begins with a name.
bool Parser::begins_match() const {
    if (!at_name("match")) return false;
    const Kind next = next_kind();
    const bool can_begin =
        begins_operand(next) || next == Kind::Star || next == Kind::Minus || next == Kind::Plus;
    if (!can_begin) return false;
    std::size_t end = cursor_ + 1;
    while (tokens_[end].kind != Kind::Newline && tokens_[end].kind != Kind::EndMarker &&
           tokens_[end].kind != Kind::Error) {
        ++end;
    }
    if (tokens_[end].kind != Kind::Newline) return false;
    if (tokens_[end - 1].kind == Kind::Colon) return true;
    return tokens_[end + 1].kind == Kind::Indent && tokens_[end + 2].kind == Kind::Name &&
           text_.slice(tokens_[end + 2].span) == "case";
}

// match := "match" subject ":" NEWLINE INDENT case+ DEDENT
// subject := star_named_expression "," [star_named_expressions] | named_expression
void Parser::parse_match(Body& body) {
    const std::uint32_t start = begin();
    advance();
    const std::uint32_t subject_begin = begin();
    ast::Match match = {parse_star_named_expression(), {}};
    if (at(Kind::Comma)) {
        ast::Tuple tuple;
        tuple.elts.push_back(std::move(match.subject));
        while (accept(Kind::Comma)) {
            if (at(Kind::Colon)) break;
            tuple.elts.push_back(parse_star_named_expression());
        }
        match.subject = {span_from(subject_begin), std::move(tuple)};
    } else if (std::holds_alternative<ast::Starred>(match.subject.node)) {
        fail_here();
    }
    expect_colon();
    if (has_failed()) return;
    expect(Kind::Newline);
    if (!at(Kind::Indent)) {
        report({place_here(),
                fmt::format("expected an indented block after 'match' statement on line {}",
                            text_.line_at(start)),
                "Its `case` lines stand indented below it.",
                source::DiagnosticKind::IndentationError});
        return;
    }
    advance();
    do {
        match.cases.push_back(parse_case());
    } while (!at(Kind::Dedent) && !has_failed() && !at(Kind::EndMarker));
    accept(Kind::Dedent);
    push(body, start, std::move(match));
}

// case := "case" patterns ["if" named_expression] ":" block
ast::MatchCase Parser::parse_case() {
    HeightScope height(*this);
    const std::uint32_t start = begin();
    if (!at_name("case"))
        fail_here();
    else
        advance();
    ast::MatchCase match_case = {parse_patterns(), nullptr, {}};
    if (accept(Kind::If)) match_case.guard = boxed(parse_named_expression());
    expect_colon();
    match_case.body = parse_block("'case' statement", start);
    height.add_level();
    return match_case;
}

// patterns := maybe_star_pattern "," [maybe_star_pattern ("," maybe_star_pattern)* [","]] |
// as_pattern
ast::Pattern Parser::parse_patterns() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Pattern first = parse_maybe_star_pattern();
    if (!at(Kind::Comma)) {
        if (std::holds_alternative<ast::MatchStar>(first.node)) fail_here();
        return first;
    }
    ast::MatchSequence sequence;
    sequence.patterns.push_back(std::move(first));
    while (accept(Kind::Comma)) {
        if (at(Kind::Colon) || at(Kind::If)) break;
        sequence.patterns.push_back(parse_maybe_star_pattern());
    }
    height.add_level();
    return {span_from(start), std::move(sequence)};
}

ast::Pattern Parser::parse_maybe_star_pattern() {
    return at(Kind::Star) ? parse_star_pattern() : parse_as_pattern();
}

// star_pattern := "*" NAME
ast::Pattern Parser::parse_star_pattern() {
    const std::uint32_t start = begin();
    advance();
    std::string name = parse_capture_name();
    return {span_from(start), ast::MatchStar{std::move(name)}};
}

std::string Parser::parse_capture_name() {
    std::string name = expect_name();
    if (name == "_") name.clear();
    return name;
}

// as_pattern := or_pattern ["as" NAME]
ast::Pattern Parser::parse_as_pattern() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Pattern pattern = parse_or_pattern();
    if (!accept(Kind::As)) return pattern;
    if (at_name("_")) {
        fail(here(), "cannot use '_' as a target", "`_` matches anything and binds nothing.");
    } else if (!at(Kind::Name) || next_kind() == Kind::Dot || next_kind() == Kind::LeftParen ||
               next_kind() == Kind::LeftSquare) {
        const Checkpoint checkpoint = begin_attempt();
        const std::size_t first = cursor_;
        parse_expression();
        const Span span = span_from(tokens_[first].span.begin);
        const bool went_well = end_attempt(checkpoint);
        cursor_ = first;
        last_end_ = checkpoint.last_end;
        if (at(Kind::Name) && !at_name("_"))
            fail(tokens_[cursor_ + 1].span, "invalid syntax");
        else if (went_well)
            fail(span, "invalid pattern target", "A plain name stands after `as`.");
        else
            fail_here();
    }
    std::string name = expect_name();
    height.add_level();
    return {span_from(start),
            ast::MatchAs{std::make_unique<ast::Pattern>(std::move(pattern)), std::move(name)}};
}

// or_pattern := closed_pattern ("|" closed_pattern)*
ast::Pattern Parser::parse_or_pattern() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Pattern first = parse_closed_pattern();
    if (!at(Kind::VerticalBar)) return first;
    ast::MatchOr all;
    all.patterns.push_back(std::move(first));
    while (accept(Kind::VerticalBar))
        all.patterns.push_back(parse_closed_pattern());
    height.add_level();
    return {span_from(start), std::move(all)};
}

// closed_pattern := literal | name | value | group | sequence | mapping | class
ast::Pattern Parser::parse_closed_pattern() {
    const Span span = here();
    const auto singleton = [&](ast::ConstantValue value) -> ast::Pattern {
        advance();
        return {span, ast::MatchSingleton{std::move(value)}};
    };
    switch (kind()) {
    case Kind::None: return singleton(ast::NoneValue{});
    case Kind::True: return singleton(true);
    case Kind::False: return singleton(false);
    case Kind::Number:
    case Kind::Minus:
    case Kind::String: return parse_value_pattern();
    case Kind::Name: return parse_name_pattern();
    case Kind::LeftParen: return parse_group_or_sequence_pattern();
    case Kind::LeftSquare: return parse_square_pattern();
    case Kind::LeftBrace: return parse_mapping_pattern();
    default: break;
    }
    fail_here();
    return {span, ast::MatchAs{}};
}

// A string or a number with its sign.
ast::Pattern Parser::parse_value_pattern() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    ast::Expr value = at(Kind::String) ? parse_strings() : parse_signed_number();
    if (!is_string_pattern(value)) {
        fail(value.span, "patterns may only match literals and attribute lookups",
             "An f-string is computed; compare it in a guard.");
    }
    height.add_level();
    return {span_from(start), ast::MatchValue{boxed(std::move(value))}};
}

ast::Expr Parser::parse_signed_number() {
    const std::uint32_t start = begin();
    const bool is_negative = accept(Kind::Minus);
    if (!at(Kind::Number)) fail_here();
    ast::Expr number = has_failed() ? ast::Expr{} : parse_number();
    if (is_negative)
        number = {span_from(start),
                  ast::UnaryOp{ast::UnaryOperator::USub, boxed(std::move(number))}};
    if (!at(Kind::Plus) && !at(Kind::Minus)) return number;
    // Only `1 + 2j` could be meant.
    const auto op = at(Kind::Plus) ? ast::Operator::Add : ast::Operator::Sub;
    advance();
    const Span place = here();
    ast::Expr imaginary = at(Kind::Number) ? parse_number() : ast::Expr{};
    const auto* constant = std::get_if<ast::Constant>(&imaginary.node);
    if (!constant || !std::holds_alternative<ast::Imaginary>(constant->value))
        fail(place, "imaginary number required in complex literal");
    return {span_from(start),
            ast::BinOp{boxed(std::move(number)), op, boxed(std::move(imaginary))}};
}

// name_pattern := NAME | "_" | name_or_attribute ["(" class_arguments ")"]
ast::Pattern Parser::parse_name_pattern() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    if (next_kind() != Kind::Dot && next_kind() != Kind::LeftParen) {
        std::string name = parse_capture_name();
        return {span_from(start), ast::MatchAs{nullptr, std::move(name)}};
    }
    ast::Expr value = parse_name_or_attribute();
    height.add_level();
    if (at(Kind::LeftParen)) return parse_class_pattern(start, std::move(value));
    return {span_from(start), ast::MatchValue{boxed(std::move(value))}};
}

// name_or_attribute := NAME ("." NAME)*
ast::Expr Parser::parse_name_or_attribute() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    const Span span = here();
    ast::Expr expr = {span, ast::Name{expect_name()}};
    while (accept(Kind::Dot)) {
        const Span name_span = here();
        std::string name = expect_name();
        height.add_level();
        expr = {span_from(start),
                ast::Attribute{boxed(std::move(expr)), std::move(name), name_span}};
    }
    return expr;
}

// group := "(" as_pattern ")";  sequence := "(" [maybe_star_pattern "," ...] ")"
ast::Pattern Parser::parse_group_or_sequence_pattern() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    ast::MatchSequence sequence;
    bool has_comma = false;
    while (!at(Kind::RightParen) && !has_failed()) {
        sequence.patterns.push_back(parse_maybe_star_pattern());
        if (!accept(Kind::Comma)) break;
        has_comma = true;
    }
    const bool is_group = sequence.patterns.size() == 1 && !has_comma;
    if (is_group && std::holds_alternative<ast::MatchStar>(sequence.patterns[0].node)) fail_here();
    expect(Kind::RightParen);
    if (is_group) return std::move(sequence.patterns[0]);
    height.add_level();
    return {span_from(start), std::move(sequence)};
}

// sequence := "[" [maybe_star_pattern ("," maybe_star_pattern)* [","]] "]"
ast::Pattern Parser::parse_square_pattern() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    ast::MatchSequence sequence;
    while (!at(Kind::RightSquare) && !has_failed()) {
        sequence.patterns.push_back(parse_maybe_star_pattern());
        if (!accept(Kind::Comma)) break;
    }
    expect(Kind::RightSquare);
    height.add_level();
    return {span_from(start), std::move(sequence)};
}

// mapping := "{" [(key ":" as_pattern) ("," ...)* ["," "**" NAME] [","]] "}"
ast::Pattern Parser::parse_mapping_pattern() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    ast::MatchMapping mapping;
    while (!at(Kind::RightBrace) && !has_failed()) {
        if (accept(Kind::DoubleStar)) {
            if (at_name("_")) fail_here();
            mapping.rest = expect_name();
            accept(Kind::Comma);
            break;
        }
        mapping.keys.push_back(parse_mapping_key());
        expect(Kind::Colon);
        mapping.patterns.push_back(parse_as_pattern());
        if (!accept(Kind::Comma)) break;
    }
    expect(Kind::RightBrace);
    height.add_level();
    return {span_from(start), std::move(mapping)};
}

// key := literal | name_or_attribute
ast::Expr Parser::parse_mapping_key() {
    switch (kind()) {
    case Kind::Number:
    case Kind::Minus: return parse_signed_number();
    case Kind::String:
    case Kind::None:
    case Kind::True:
    case Kind::False: return parse_atom();
    default: break;
    }
    if (at(Kind::Name) && next_kind() != Kind::Dot) {
        advance();
        fail_here();
    }
    return parse_name_or_attribute();
}

// class_arguments := [pattern ("," pattern)*] ["," NAME "=" pattern ...] [","]
ast::Pattern Parser::parse_class_pattern(std::uint32_t start, ast::Expr cls) {
    DepthScope depth(*this);
    HeightScope height(*this);
    expect(Kind::LeftParen);
    ast::MatchClass match = {boxed(std::move(cls)), {}, {}, {}};
    while (!at(Kind::RightParen) && !has_failed()) {
        if (at(Kind::Name) && next_kind() == Kind::Equal) {
            match.kwd_attrs.push_back(expect_name());
            advance();
            match.kwd_patterns.push_back(parse_as_pattern());
        } else {
            const std::uint32_t pattern_begin = begin();
            match.patterns.push_back(parse_as_pattern());
            if (!match.kwd_attrs.empty()) {
                fail({pattern_begin, last_end_}, "positional patterns follow keyword patterns");
            }
        }
        if (!accept(Kind::Comma)) break;
    }
    expect(Kind::RightParen);
    height.add_level();
    return {span_from(start), std::move(match)};
}

} // namespace runtime::syntax
