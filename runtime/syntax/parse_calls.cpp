#include "runtime/syntax/grammar.h"

#include "runtime/syntax/targets.h"

#include <fmt/format.h>

// Arguments of calls and parameters of functions.
namespace runtime::syntax {

// arguments := [argument ("," argument)* [","]] ")"
Parser::CallArguments Parser::parse_arguments(std::uint32_t open) {
    DepthScope depth(*this);
    CallArguments out;
    while (!at(Kind::RightParen) && !has_failed()) {
        parse_argument(out, open);
        if (!accept(Kind::Comma)) break;
    }
    expect(Kind::RightParen);
    return out;
}

// argument := "*" expression | "**" expression | NAME "=" expression
//           | (NAME ":=" expression | expression) [for_if_clauses]
void Parser::parse_argument(CallArguments& out, std::uint32_t open) {
    const std::uint32_t start = begin();
    if (accept(Kind::DoubleStar)) {
        ast::ExprPtr value = boxed(parse_expression());
        if (at(Kind::Equal)) {
            fail({start, last_end_}, "cannot assign to keyword argument unpacking");
        }
        out.keywords.push_back({span_from(start), "", std::move(value)});
        return;
    }
    if (at(Kind::Name) && next_kind() == Kind::Equal) {
        std::string name = name_here();
        const std::uint32_t name_end = here().end;
        advance();
        advance();
        ast::ExprPtr value = boxed(parse_expression());
        if (at_comprehension()) {
            fail({start, name_end + 1},
                 "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
                 "A single = names an argument here.");
        }
        out.keywords.push_back({span_from(start), std::move(name), std::move(value)});
        return;
    }
    if (at(Kind::Star)) {
        accept(Kind::Star);
        ast::ExprPtr value = boxed(parse_expression());
        if (!out.keywords.empty() && out.keywords.back().arg.empty()) {
            fail({start, last_end_},
                 "iterable argument unpacking follows keyword argument unpacking",
                 "Put the * argument before the ** argument.");
        }
        if (at_comprehension()) refuse_starred_generator(out, span_from(start));
        out.args.push_back({span_from(start), ast::Starred{std::move(value)}});
        return;
    }
    ast::Expr value =
        at(Kind::Name) && next_kind() == Kind::ColonEqual ? parse_walrus() : parse_expression();
    if (at(Kind::Equal) || at(Kind::ColonEqual)) diagnose_keyword(value, start);
    if (at_comprehension()) {
        parse_generator_argument(out, open, start, std::move(value));
        return;
    }
    if (!out.keywords.empty() && !has_failed()) {
        bool has_unpacking = false;
        for (const ast::Keyword& keyword : out.keywords)
            has_unpacking |= keyword.arg.empty();
        fail({start, last_end_},
             has_unpacking ? "positional argument follows keyword argument unpacking"
                           : "positional argument follows keyword argument",
             "Put the arguments without a name first.");
    }
    out.args.push_back(std::move(value));
}

// f(*x for x in y)
void Parser::refuse_starred_generator(const CallArguments& out, Span starred) {
    const bool is_first = out.args.empty() && out.keywords.empty();
    parse_comprehensions();
    if (is_first)
        fail(starred, "iterable unpacking cannot be used in comprehension",
             "Use two `for` clauses to flatten.");
    else
        fail({starred.begin, last_end_}, "Generator expression must be parenthesized",
             "Only a lone argument can go without.");
}

// A generator expression needs no parentheses of its own where it is the only argument; its span is
// then that of the call's.
void Parser::parse_generator_argument(CallArguments& out, std::uint32_t open, std::uint32_t begin,
                                      ast::Expr element) {
    HeightScope height(*this);
    ast::GeneratorExp generator = {boxed(std::move(element)), parse_comprehensions()};
    height.add_level();
    const bool is_only = out.args.empty() && out.keywords.empty() && at(Kind::RightParen);
    if (!is_only) {
        if (at(Kind::Comma) || at(Kind::RightParen)) {
            fail({begin, last_end_}, "Generator expression must be parenthesized",
                 "Only a lone argument can go without.");
        } else {
            fail_here();
        }
    }
    out.args.push_back({{open, here().end}, std::move(generator)});
}

void Parser::diagnose_keyword(const ast::Expr& left, std::uint32_t start) {
    if (at(Kind::ColonEqual)) {
        if (!begins_operand(next_kind())) fail_here();
        fail(left.span, fmt::format("cannot use assignment expressions with {}", describe(left)));
        return;
    }
    const Span range = {start, here().end};
    const auto* constant = std::get_if<ast::Constant>(&left.node);
    const bool is_truth =
        constant != nullptr && (std::holds_alternative<bool>(constant->value) ||
                                std::holds_alternative<ast::NoneValue>(constant->value));
    if (is_truth) {
        fail(range, fmt::format("cannot assign to {}", describe(left)));
    } else {
        fail(range, "expression cannot contain assignment, perhaps you meant \"==\"?",
             "Left of = stands the name of a parameter.");
    }
}

// ---- Parameters -----------------------------------------------------------------------------

// Reads the parameters of a def, where they may be annotated, or of a lambda, which has no
// parentheses around them.
class Parser::ParameterReader {
  public:
    ParameterReader(Parser& parser, TokenKind end)
        : parser_(parser), end_(end), is_lambda_(end == TokenKind::Colon),
          arguments_(std::make_unique<ast::Arguments>()) {}

    std::unique_ptr<ast::Arguments> run() {
        while (!parser_.at(end_) && !parser_.has_failed()) {
            read_one();
            if (parser_.at(end_) || parser_.has_failed()) break;
            if (!parser_.accept(Kind::Comma)) {
                complain_of_no_comma();
                break;
            }
        }
        if (awaits_keyword_only_ && !parser_.has_failed()) {
            parser_.fail(star_, "named arguments must follow bare *");
        }
        return std::move(arguments_);
    }

  private:
    void read_one() {
        const Span span = parser_.here();
        if (arguments_->kwarg && (parser_.at(Kind::Name) || parser_.at(Kind::Star) ||
                                  parser_.at(Kind::DoubleStar) || parser_.at(Kind::Slash))) {
            parser_.fail(span, "arguments cannot follow var-keyword argument",
                         "The ** parameter has to be the last one.");
        } else if (parser_.at(Kind::Slash)) {
            read_slash();
        } else if (parser_.at(Kind::Star)) {
            read_star();
        } else if (parser_.at(Kind::DoubleStar)) {
            read_double_star();
        } else if (parser_.at(Kind::LeftParen)) {
            complain_of_parentheses();
        } else {
            read_plain();
        }
    }

    void read_slash() {
        const Span span = parser_.here();
        parser_.advance();
        if (has_slash_) {
            parser_.fail(span, "/ may appear only once");
        } else if (has_star_) {
            parser_.fail(span, "/ must be ahead of *");
        } else if (arguments_->args.empty()) {
            parser_.fail(span, "at least one argument must precede /");
        } else if (parser_.at(Kind::Star)) {
            parser_.fail(parser_.here(), "expected comma between / and *");
        }
        has_slash_ = true;
        arguments_->posonlyargs = std::move(arguments_->args);
        arguments_->args.clear();
    }

    void read_star() {
        star_ = parser_.here();
        parser_.advance();
        if (has_star_) parser_.fail(star_, "* argument may appear only once");
        has_star_ = true;
        if (parser_.at(Kind::Comma)) {
            awaits_keyword_only_ = true;
            return;
        }
        if (parser_.at(end_)) {
            parser_.fail(is_lambda_ ? parser_.here() : star_, "named arguments must follow bare *");
            return;
        }
        arguments_->vararg = read_name(StarAnnotation::Allowed);
        if (parser_.at(Kind::Equal)) {
            parser_.fail(parser_.here(), "var-positional argument cannot have default value");
        }
    }

    void read_double_star() {
        if (awaits_keyword_only_) {
            parser_.fail(star_, "named arguments must follow bare *");
            return;
        }
        parser_.advance();
        arguments_->kwarg = read_name(StarAnnotation::Refused);
        if (parser_.at(Kind::Equal)) {
            parser_.fail(parser_.here(), "var-keyword argument cannot have default value");
        }
    }

    void read_plain() {
        const Span span = parser_.here();
        ast::Arg arg = read_name(StarAnnotation::Refused);
        ast::ExprPtr value = read_default();
        if (has_star_) {
            awaits_keyword_only_ = false;
            arguments_->kwonlyargs.push_back(std::move(arg));
            arguments_->kw_defaults.push_back(std::move(value));
            return;
        }
        if (value != nullptr) {
            arguments_->defaults.push_back(std::move(*value));
        } else if (!arguments_->defaults.empty()) {
            parser_.fail(span, "non-default argument follows default argument",
                         "Put the parameters without a default first.");
        }
        arguments_->args.push_back(std::move(arg));
    }

    ast::ExprPtr read_default() {
        const Span equal = parser_.here();
        if (!parser_.accept(Kind::Equal)) return nullptr;
        if (parser_.at(Kind::Comma) || parser_.at(end_)) {
            parser_.fail(equal, "expected default value expression");
        }
        return boxed(parser_.parse_expression());
    }

    enum class StarAnnotation { Allowed, Refused };

    ast::Arg read_name(StarAnnotation star) {
        const std::uint32_t begin = parser_.begin();
        ast::Arg arg;
        arg.arg = parser_.expect_name();
        if (!is_lambda_ && parser_.accept(Kind::Colon)) {
            const bool is_starred = star == StarAnnotation::Allowed && parser_.at(Kind::Star);
            arg.annotation =
                boxed(is_starred ? parser_.parse_starred() : parser_.parse_expression());
        }
        arg.span = parser_.span_from(begin);
        return arg;
    }

    // def f((a, b)): ... was Python 2's.
    void complain_of_parentheses() {
        std::size_t close = parser_.cursor_ + 1;
        while (parser_.tokens_[close].kind == Kind::Name ||
               parser_.tokens_[close].kind == Kind::Comma) {
            ++close;
        }
        const bool is_list =
            close > parser_.cursor_ + 1 && parser_.tokens_[close].kind == Kind::RightParen;
        if (!is_list) {
            parser_.fail_here();
            return;
        }
        parser_.fail({parser_.begin(), parser_.tokens_[close].span.end},
                     is_lambda_ ? "Lambda expression parameters cannot be parenthesized"
                                : "Function parameters cannot be parenthesized",
                     "Take one parameter and unpack it in the body.");
    }

    void complain_of_no_comma() {
        const bool is_slash_star = has_slash_ && parser_.at(Kind::Star);
        if (is_slash_star)
            parser_.fail(parser_.here(), "expected comma between / and *");
        else
            parser_.fail_here();
    }

    Parser& parser_;
    TokenKind end_;
    bool is_lambda_;
    bool has_slash_ = false;
    bool has_star_ = false;
    bool awaits_keyword_only_ = false; // a bare * has been read and no name after it
    Span star_;
    std::unique_ptr<ast::Arguments> arguments_;
};

// parameters := [parameter ("," parameter)* [","]]
// parameter  := NAME [":" expression] ["=" expression] | "/" | "*" [parameter] | "**" parameter
std::unique_ptr<ast::Arguments> Parser::parse_parameters(TokenKind end) {
    return ParameterReader(*this, end).run();
}

} // namespace runtime::syntax
