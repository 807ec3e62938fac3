#include "runtime/syntax/grammar.h"

#include "runtime/syntax/literals.h"

#include <fmt/format.h>

// Names, literals, and what stands in brackets.
namespace runtime::syntax {

using source::DiagnosticKind;

namespace {

ast::Expr constant(Span span, ast::ConstantValue value) {
    return {span, ast::Constant{std::move(value)}};
}

} // namespace

// atom := NAME | NUMBER | STRING+ | "True" | "False" | "None" | "..." | group | tuple | genexp
//       | list | listcomp | dict | set | dictcomp | setcomp
ast::Expr Parser::parse_atom() {
    const Span span = here();
    switch (kind()) {
    case Kind::Name: {
        ast::Expr name = {span, ast::Name{name_here()}};
        advance();
        return name;
    }
    case Kind::Number: return parse_number();
    case Kind::String: return parse_strings();
    case Kind::True: advance(); return constant(span, true);
    case Kind::False: advance(); return constant(span, false);
    case Kind::None: advance(); return constant(span, ast::NoneValue{});
    case Kind::Ellipsis: advance(); return constant(span, ast::EllipsisValue{});
    case Kind::LeftParen: return parse_parenthesised();
    case Kind::LeftSquare: return parse_list();
    case Kind::LeftBrace: return parse_brace();
    default: break;
    }
    fail_here();
    return constant(span, ast::NoneValue{});
}

namespace {
// `1if x`: a keyword right behind a number, which CPython calls an invalid literal.
std::string_view doubt_about_number(std::string_view spelling) {
    const char kind = spelling.size() > 1 ? spelling[1] : '\0';
    if (spelling.starts_with('0') && (kind == 'x' || kind == 'X'))
        return "invalid hexadecimal literal";
    if (spelling.starts_with('0') && (kind == 'o' || kind == 'O')) return "invalid octal literal";
    if (spelling.starts_with('0') && (kind == 'b' || kind == 'B')) return "invalid binary literal";
    return spelling.ends_with('j') || spelling.ends_with('J') ? "invalid imaginary literal"
                                                              : "invalid decimal literal";
}
} // namespace

ast::Expr Parser::parse_number() {
    const Span span = here();
    NumberValue number = decode_number(text_here());
    const std::string_view rest = std::string_view(text_.text()).substr(span.end);
    if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z')
        doubts_.push_back({span, std::string(doubt_about_number(text_here())), false});
    if (!number.error.message.empty()) {
        fail(span, number.error.message, number.error.hint, number.error.kind);
    } else {
        advance();
    }
    return constant(span, std::move(number.value));
}

// group  := "(" (yield_expr | named_expression) ")"
// tuple  := "(" [star_named_expression "," [star_named_expression ("," ...)*]] ")"
// genexp := "(" named_expression for_if_clauses ")"
ast::Expr Parser::parse_parenthesised() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    if (accept(Kind::RightParen)) return {span_from(start), ast::Tuple{}};
    if (at(Kind::Yield)) {
        ast::Expr group = parse_yield();
        expect(Kind::RightParen);
        return group;
    }
    if (at(Kind::DoubleStar)) {
        fail(here(), "cannot use double starred expression here",
             "`**` unpacks a dict in a call or in another dict.");
    }
    ast::Expr first = parse_star_named_expression();
    const bool is_starred = std::holds_alternative<ast::Starred>(first.node);
    if (at_comprehension()) {
        std::vector<ast::Comprehension> clauses = parse_comprehensions();
        if (is_starred) fail(first.span, "iterable unpacking cannot be used in comprehension");
        ast::GeneratorExp generator = {boxed(std::move(first)), std::move(clauses)};
        expect(Kind::RightParen);
        height.add_level();
        return {span_from(start), std::move(generator)};
    }
    if (!at(Kind::Comma)) {
        if (is_starred && at(Kind::RightParen)) {
            fail(first.span, "cannot use starred expression here",
                 "A tuple of one needs a comma: (*x,).");
        }
        expect(Kind::RightParen);
        return first;
    }
    ast::Tuple tuple;
    tuple.elts.push_back(std::move(first));
    while (accept(Kind::Comma)) {
        if (at(Kind::RightParen)) break;
        tuple.elts.push_back(parse_star_named_expression());
    }
    expect(Kind::RightParen);
    height.add_level();
    return {span_from(start), std::move(tuple)};
}

// list     := "[" [star_named_expression ("," star_named_expression)* [","]] "]"
// listcomp := "[" named_expression for_if_clauses "]"
ast::Expr Parser::parse_list() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    ast::List list;
    while (!at(Kind::RightSquare) && !has_failed()) {
        if (!at_comprehension()) list.elts.push_back(parse_star_named_expression());
        if (at_comprehension() && !list.elts.empty()) {
            std::vector<ast::Comprehension> clauses = parse_clauses_of(list.elts);
            expect(Kind::RightSquare);
            height.add_level();
            return {span_from(start),
                    ast::ListComp{boxed(std::move(list.elts[0])), std::move(clauses)}};
        }
        if (!accept(Kind::Comma)) break;
    }
    expect(Kind::RightSquare);
    height.add_level();
    return {span_from(start), std::move(list)};
}

// dict | dictcomp | set | setcomp
ast::Expr Parser::parse_brace() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    if (at(Kind::RightBrace) || at(Kind::DoubleStar)) {
        ast::Expr dict = parse_dict(start, nullptr);
        height.add_level();
        return dict;
    }
    const bool is_element = at(Kind::Star) || (at(Kind::Name) && next_kind() == Kind::ColonEqual);
    ast::Expr first = parse_star_named_expression();
    const bool is_dict = at(Kind::Colon) && !is_element;
    ast::Expr display =
        is_dict ? parse_dict(start, boxed(std::move(first))) : parse_set(start, std::move(first));
    height.add_level();
    return display;
}

// dict     := "{" [dict_item ("," dict_item)* [","]] "}"
// dictcomp := "{" dict_item for_if_clauses "}"
//
// The cursor stands before the first item, or after its key if that is given.
ast::Expr Parser::parse_dict(std::uint32_t start, ast::ExprPtr key) {
    ast::Dict dict;
    while (!at(Kind::RightBrace) && !has_failed()) {
        const Span item = here();
        parse_dict_item(dict, std::move(key));
        if (at_comprehension() && dict.keys.size() == 1) {
            if (dict.keys[0] == nullptr) {
                fail(item, "dict unpacking cannot be used in dict comprehension");
            }
            ast::DictComp comprehension = {
                std::move(dict.keys[0]), boxed(std::move(dict.values[0])), parse_comprehensions()};
            expect(Kind::RightBrace);
            return {span_from(start), std::move(comprehension)};
        }
        if (!accept(Kind::Comma)) break;
    }
    expect(Kind::RightBrace);
    return {span_from(start), std::move(dict)};
}

// dict_item := "**" bitwise_or | expression ":" expression
void Parser::parse_dict_item(ast::Dict& dict, ast::ExprPtr key) {
    if (key == nullptr && accept(Kind::DoubleStar)) {
        dict.keys.push_back(nullptr);
        dict.values.push_back(parse_bitwise_or());
        return;
    }
    if (key == nullptr) {
        if (!dict.keys.empty()) dict_key_begin_ = begin();
        key = boxed(parse_expression());
    }
    const Span colon = here();
    if (!at(Kind::Colon)) {
        if (at(Kind::Comma) || at(Kind::RightBrace)) {
            fail_for_missing_value();
        } else {
            fail_here();
        }
        return;
    }
    advance();
    if (at(Kind::RightBrace) || at(Kind::Comma)) {
        fail(colon, "expression expected after dictionary key and ':'");
    } else if (at(Kind::Star)) {
        const std::uint32_t star = here().begin;
        advance();
        parse_bitwise_or();
        fail(span_from(star), "cannot use a starred expression in a dictionary value");
    }
    dict.keys.push_back(std::move(key));
    dict.values.push_back(parse_expression());
}

void Parser::fail_for_missing_value() {
    fail({last_end_ - 1, last_end_}, "':' expected after dictionary key",
         "The other items of this dict are written `key: value`.");
}

// set     := "{" star_named_expression ("," star_named_expression)* [","] "}"
// setcomp := "{" named_expression for_if_clauses "}"
ast::Expr Parser::parse_set(std::uint32_t start, ast::Expr first) {
    ast::Set set;
    set.elts.push_back(std::move(first));
    for (;;) {
        if (at_comprehension()) {
            std::vector<ast::Comprehension> clauses = parse_clauses_of(set.elts);
            expect(Kind::RightBrace);
            return {span_from(start),
                    ast::SetComp{boxed(std::move(set.elts[0])), std::move(clauses)}};
        }
        if (!accept(Kind::Comma) || at(Kind::RightBrace)) break;
        if (!at_comprehension()) set.elts.push_back(parse_star_named_expression());
    }
    expect(Kind::RightBrace);
    return {span_from(start), std::move(set)};
}

bool Parser::at_comprehension() const {
    return at(Kind::For) || (at(Kind::Async) && next_kind() == Kind::For);
}

// for_if_clauses := (["async"] "for" star_targets "in" disjunction ("if" disjunction)*)+
std::vector<ast::Comprehension> Parser::parse_comprehensions() {
    std::vector<ast::Comprehension> generators;
    while (at_comprehension())
        generators.push_back(parse_comprehension());
    return generators;
}

// The clauses of a list or set comprehension, of which there is but one element if all is well.
std::vector<ast::Comprehension> Parser::parse_clauses_of(const std::vector<ast::Expr>& elements) {
    const ast::Expr& first = elements.front();
    const bool is_one = elements.size() == 1 && tokens_[cursor_ - 1].kind != Kind::Comma;
    const Span all = {first.span.begin, last_end_};
    std::vector<ast::Comprehension> clauses = parse_comprehensions();
    if (std::holds_alternative<ast::Starred>(first.node)) {
        fail(first.span, "iterable unpacking cannot be used in comprehension",
             "Use two `for` clauses to flatten.");
    } else if (!is_one) {
        fail(all, "did you forget parentheses around the comprehension target?",
             "A tuple needs its parentheses here: (a, b).");
    }
    return clauses;
}

ast::Comprehension Parser::parse_comprehension() {
    ast::Comprehension clause;
    clause.is_async = accept(Kind::Async);
    expect(Kind::For);
    const std::uint32_t start = begin();
    ast::Expr target = parse_star_targets();
    if (begins_operand(kind())) diagnose_adjacent(target, start);
    make_target(target, Kind::For);
    expect(Kind::In);
    clause.target = boxed(std::move(target));
    clause.iter = boxed(parse_disjunction());
    while (accept(Kind::If))
        clause.ifs.push_back(parse_disjunction());
    return clause;
}

// slices := slice !"," | (slice | starred) ("," (slice | starred))* [","]
ast::Expr Parser::parse_slices() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    DepthScope depth(*this);
    ast::Expr first = at(Kind::Star) ? parse_starred() : parse_slice();
    if (!at(Kind::Comma) && !std::holds_alternative<ast::Starred>(first.node)) return first;
    ast::Tuple tuple;
    tuple.elts.push_back(std::move(first));
    while (accept(Kind::Comma)) {
        if (at(Kind::RightSquare)) break;
        tuple.elts.push_back(at(Kind::Star) ? parse_starred() : parse_slice());
    }
    height.add_level();
    return {span_from(start), std::move(tuple)};
}

// slice := [expression] ":" [expression] [":" [expression]] | named_expression
ast::Expr Parser::parse_slice() {
    const std::uint32_t start = begin();
    HeightScope height(*this);
    const auto ends_part = [&] {
        return at(Kind::Colon) || at(Kind::Comma) || at(Kind::RightSquare);
    };
    ast::Slice slice;
    if (!at(Kind::Colon)) {
        const bool begins_with_name = at(Kind::Name); // one in parentheses may be a part
        ast::Expr lower = parse_named_expression();
        const bool is_named =
            begins_with_name && std::holds_alternative<ast::NamedExpr>(lower.node);
        if (!at(Kind::Colon) || is_named) return lower;
        slice.lower = boxed(std::move(lower));
    }
    advance();
    if (!ends_part()) slice.upper = boxed(parse_expression());
    if (accept(Kind::Colon) && !ends_part()) slice.step = boxed(parse_expression());
    height.add_level();
    return {span_from(start), std::move(slice)};
}

} // namespace runtime::syntax
