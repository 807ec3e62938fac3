#include "runtime/syntax/grammar.h"

#include "runtime/source/assert.h"
#include "runtime/syntax/targets.h"

#include <fmt/format.h>

// Blocks, and the statements that have one.
namespace runtime::syntax {

using source::DiagnosticKind;

void Parser::parse_file(Body& body) {
    while (!at(Kind::EndMarker) && !is_full()) {
        parse_statements(body);
        accept(Kind::Dedent);
    }
}

void Parser::parse_statements(Body& body) {
    bool has_just_failed = false;
    while (!at(Kind::Dedent) && !at(Kind::EndMarker) && !is_full()) {
        if (at(Kind::Indent)) {
            if (!has_just_failed) {
                report({here(), "unexpected indent", "Line this up with the line above.",
                        DiagnosticKind::IndentationError});
            }
            advance();
            Body skipped;
            parse_statements(skipped);
            accept(Kind::Dedent);
            has_just_failed = true;
            continue;
        }
        if (has_just_failed && at_stray_clause()) {
            has_failed_ = true;
            failed_cursor_ = cursor_;
            reported_before_ = diagnostics_.size();
        } else {
            parse_statement(body);
        }
        has_just_failed = has_failed_;
        if (has_failed_) recover();
    }
}

bool Parser::at_stray_clause() const {
    return at(Kind::Else) || at(Kind::Elif) || at(Kind::Except) || at(Kind::Finally) ||
           at_name("case");
}

// statement := compound_statement | simple_statements
void Parser::parse_statement(Body& body) {
    DepthScope depth(*this);
    const std::size_t outer_height = height_;
    if (!parse_compound_statement(body)) parse_simple_statements(body);
    height_ = std::max(height_, outer_height);
}

bool Parser::parse_compound_statement(Body& body) {
    HeightScope height(*this);
    const std::uint32_t start = begin();
    switch (kind()) {
    case Kind::If: parse_if(body); break;
    case Kind::While: parse_while(body); break;
    case Kind::For: parse_for(body, start, false); break;
    case Kind::With: parse_with(body, start, false); break;
    case Kind::Try: parse_try(body); break;
    case Kind::Def: parse_function(body, start, {}, false); break;
    case Kind::Class: parse_class(body, {}); break;
    case Kind::Async: parse_async(body, {}); break;
    case Kind::At: parse_decorated(body); break;
    default:
        if (!begins_match()) return false;
        parse_match(body);
    }
    height.add_level();
    return true;
}

// block := NEWLINE INDENT statement+ DEDENT | simple_statements
//
// The owner is what the block belongs to, in the words of CPython's complaint.
Parser::Body Parser::parse_block(std::string_view owner, std::uint32_t owner_begin) {
    Body body;
    if (has_failed()) return body;
    if (!accept(Kind::Newline)) {
        parse_simple_statements(body);
        return body;
    }
    if (!at(Kind::Indent)) {
        report({place_here(),
                fmt::format("expected an indented block after {} on line {}", owner,
                            text_.line_at(owner_begin)),
                "Indent its lines by four spaces; `pass` stands for an empty block.",
                DiagnosticKind::IndentationError});
        return body;
    }
    advance();
    parse_statements(body);
    accept(Kind::Dedent);
    return body;
}

void Parser::push(Body& body, std::uint32_t start, ast::StmtNode node) {
    if (!has_failed()) body.push_back({span_from(start), std::move(node)});
}

// else_block := "else" ":" block
Parser::Body Parser::parse_else_block() {
    const std::uint32_t start = begin();
    if (!accept(Kind::Else)) return {};
    expect_colon_of_word();
    return parse_block("'else' statement", start);
}

// if := ("if" | "elif") named_expression ":" block (if | [else_block])
void Parser::parse_if(Body& body) {
    const std::uint32_t start = begin();
    const bool is_elif = at(Kind::Elif);
    HeightScope height(*this);
    DepthScope depth(*this);
    advance();
    ast::If statement = {parse_named_expression(), {}, {}};
    expect_colon();
    statement.body = parse_block(is_elif ? "'elif' statement" : "'if' statement", start);
    if (at(Kind::Elif))
        parse_if(statement.orelse);
    else
        statement.orelse = parse_else_block();
    height.add_level();
    push(body, start, std::move(statement));
}

// while := "while" named_expression ":" block [else_block]
void Parser::parse_while(Body& body) {
    const std::uint32_t start = begin();
    advance();
    ast::While statement = {parse_named_expression(), {}, {}};
    expect_colon();
    statement.body = parse_block("'while' statement", start);
    statement.orelse = parse_else_block();
    push(body, start, std::move(statement));
}

// for := ["async"] "for" star_targets "in" star_expressions ":" block [else_block]
void Parser::parse_for(Body& body, std::uint32_t start, bool is_async) {
    const std::uint32_t for_begin = begin();
    expect(Kind::For);
    ast::Expr target = parse_star_targets();
    make_target(target, Kind::For);
    expect(Kind::In);
    ast::For statement = {std::move(target), parse_star_expressions(), {}, {}};
    expect_colon();
    statement.body = parse_block("'for' statement", for_begin);
    statement.orelse = parse_else_block();
    if (is_async)
        push(body, start, ast::AsyncFor{std::move(statement)});
    else
        push(body, start, std::move(statement));
}

// ---- With -----------------------------------------------------------------------------------

// with := ["async"] "with" ("(" with_item ("," with_item)* [","] ")" | with_item ("," with_item)*)
//         ":" block
void Parser::parse_with(Body& body, std::uint32_t start, bool is_async) {
    const std::uint32_t with_begin = begin();
    expect(Kind::With);
    ast::With statement;
    const bool is_in_parentheses = with_items_are_in_parentheses();
    if (is_in_parentheses) expect(Kind::LeftParen);
    do {
        if (is_in_parentheses && at(Kind::RightParen)) break;
        statement.items.push_back(parse_with_item());
    } while (accept(Kind::Comma));
    if (is_in_parentheses) expect(Kind::RightParen);
    expect_colon();
    statement.body = parse_block("'with' statement", with_begin);
    if (is_async)
        push(body, start, ast::AsyncWith{std::move(statement)});
    else
        push(body, start, std::move(statement));
}

// A "(" after `with` may open a list of items or an expression. It opens a list if its ")" is the
// last thing before the ":" and what stands inside can be items: `as` says so, while `:=`, `for`,
// `yield` and a star between them make it an expression.
bool Parser::with_items_are_in_parentheses() const {
    if (!at(Kind::LeftParen) || next_kind() == Kind::RightParen) return false;
    const std::uint8_t level = tokens_[cursor_].level;
    bool can_be_items = true;
    std::size_t i = cursor_ + 1;
    for (; tokens_[i].level >= level; ++i) {
        const Token& token = tokens_[i];
        if (token.kind == Kind::EndMarker || token.kind == Kind::Error) return false;
        if (token.level > level) continue;
        if (token.kind == Kind::As) return true;
        const Kind before = tokens_[i - 1].kind;
        const bool is_star =
            token.kind == Kind::Star &&
            (before == Kind::Comma || (before == Kind::LeftParen && i == cursor_ + 1));
        if (is_star || token.kind == Kind::ColonEqual || token.kind == Kind::For ||
            token.kind == Kind::Yield) {
            can_be_items = false;
        }
    }
    const Kind after = tokens_[i + 1].kind;
    return can_be_items && (after == Kind::Colon || after == Kind::Newline);
}

// with_item := expression ["as" star_target]
ast::WithItem Parser::parse_with_item() {
    ast::WithItem item = {parse_expression(), nullptr};
    if (accept(Kind::As)) {
        ast::Expr target = parse_star_target();
        if (at(Kind::Comma) || at(Kind::RightParen) || at(Kind::Colon)) {
            make_target(target, Kind::As);
        } else if (find_invalid_target(target, TargetUse::Assign) != nullptr) {
            fail_here();
        }
        set_context(target, ast::ExprContext::Store);
        item.optional_vars = boxed(std::move(target));
    }
    return item;
}

// ---- Try ------------------------------------------------------------------------------------

// try := "try" ":" block (except+ [else_block] [finally] | finally)
void Parser::parse_try(Body& body) {
    const std::uint32_t start = begin();
    advance();
    expect_colon_of_word();
    ast::Try statement;
    statement.body = parse_block("'try' statement", start);
    bool is_star = false;
    while (at(Kind::Except) && !has_failed()) {
        const Span except = here();
        bool is_star_too = false;
        statement.handlers.push_back(parse_except(is_star_too));
        if (statement.handlers.size() == 1) {
            is_star = is_star_too;
        } else if (is_star != is_star_too && !has_failed()) {
            report({except, "cannot have both 'except' and 'except*' on the same 'try'",
                    "Use one of the two for all handlers.", DiagnosticKind::SyntaxError});
        }
    }
    if (!statement.handlers.empty()) statement.orelse = parse_else_block();
    const std::uint32_t finally_begin = begin();
    if (accept(Kind::Finally)) {
        expect_colon_of_word();
        statement.finalbody = parse_block("'finally' statement", finally_begin);
    } else if (statement.handlers.empty() && !has_failed()) {
        report({place_here(), "expected 'except' or 'finally' block",
                "A `try` needs at least one of them.", DiagnosticKind::SyntaxError});
    }
    if (is_star)
        push(body, start, ast::TryStar{std::move(statement)});
    else
        push(body, start, std::move(statement));
}

// except := "except" ["*"] [expression ["as" NAME]] ":" block
ast::ExceptHandler Parser::parse_except(bool& is_star) {
    HeightScope height(*this);
    const std::uint32_t start = begin();
    ast::ExceptHandler handler;
    advance();
    is_star = accept(Kind::Star);
    if (is_star && (at(Kind::Colon) || at(Kind::Newline))) {
        fail(here(), "expected one or more exception types");
    }
    if (!at(Kind::Colon) && !at(Kind::Newline)) {
        const std::uint32_t type_begin = begin();
        handler.type = boxed(parse_expression());
        if (at(Kind::Comma)) {
            advance();
            parse_star_expressions();
            fail({type_begin, last_end_}, "multiple exception types must be parenthesized",
                 "Write `except (A, B):`, or `except A as e:` for the exception itself.");
        }
        if (accept(Kind::As)) handler.name = expect_name();
    }
    expect_colon();
    handler.body = parse_block(is_star ? "'except*' statement" : "'except' statement", start);
    handler.span = span_from(start);
    height.add_level();
    return handler;
}

// ---- Functions and classes ------------------------------------------------------------------

// async := "async" (function | for | with)
void Parser::parse_async(Body& body, std::vector<ast::Expr> decorators) {
    const std::uint32_t start = begin();
    advance();
    if (at(Kind::Def))
        parse_function(body, start, std::move(decorators), true);
    else if (at(Kind::For) && decorators.empty())
        parse_for(body, start, true);
    else if (at(Kind::With) && decorators.empty())
        parse_with(body, start, true);
    else
        fail_here();
}

// decorated := ("@" named_expression NEWLINE)+ (function | class)
void Parser::parse_decorated(Body& body) {
    std::vector<ast::Expr> decorators;
    while (accept(Kind::At)) {
        decorators.push_back(parse_named_expression());
        expect(Kind::Newline);
    }
    if (at(Kind::Def))
        parse_function(body, begin(), std::move(decorators), false);
    else if (at(Kind::Class))
        parse_class(body, std::move(decorators));
    else if (at(Kind::Async))
        parse_async(body, std::move(decorators));
    else
        fail_here();
}

// function := ["async"] "def" NAME "(" parameters ")" ["->" expression] ":" block
void Parser::parse_function(Body& body, std::uint32_t start, std::vector<ast::Expr> decorators,
                            bool is_async) {
    const std::uint32_t def_begin = begin();
    advance();
    ast::FunctionDef function;
    function.decorator_list = std::move(decorators);
    function.name_span = here();
    function.name = expect_name();
    if (at(Kind::LeftParen))
        advance();
    else if (!at(Kind::Error))
        fail(place_here(), "expected '('", "A function is written `def name():`.");
    function.args = parse_parameters(Kind::RightParen);
    expect(Kind::RightParen);
    const bool has_sign = next_kind() == Kind::Minus || next_kind() == Kind::Plus;
    if (at(Kind::Arrow) && !begins_operand(next_kind()) && !has_sign && next_kind() != Kind::Error)
        fail(here(), "expected ':'", "Behind -> stands what the function returns.");
    if (accept(Kind::Arrow)) function.returns = boxed(parse_expression());
    expect_colon_of_word();
    function.body = parse_block("function definition", def_begin);
    if (is_async)
        push(body, start, ast::AsyncFunctionDef{std::move(function)});
    else
        push(body, start, std::move(function));
}

// class := "class" NAME ["(" arguments ")"] ":" block
void Parser::parse_class(Body& body, std::vector<ast::Expr> decorators) {
    const std::uint32_t start = begin();
    advance();
    ast::ClassDef definition;
    definition.decorator_list = std::move(decorators);
    definition.name_span = here();
    definition.name = expect_name();
    const std::uint32_t open = begin();
    if (accept(Kind::LeftParen)) {
        CallArguments arguments = parse_arguments(open);
        for (const ast::Expr& base : arguments.args) {
            // Its span begins at the bracket of the call only if it has no brackets of its own.
            const bool is_bare = base.span.begin == open;
            if (is_bare && std::holds_alternative<ast::GeneratorExp>(base.node))
                fail(base.span, "invalid syntax", "A base is a class.");
        }
        definition.bases = std::move(arguments.args);
        definition.keywords = std::move(arguments.keywords);
    }
    expect_colon();
    definition.body = parse_block("class definition", start);
    push(body, start, std::move(definition));
}

} // namespace runtime::syntax
