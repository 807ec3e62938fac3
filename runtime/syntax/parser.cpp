#include "runtime/syntax/parser.h"

#include "runtime/source/assert.h"
#include "runtime/source/normal_form.h"
#include "runtime/syntax/grammar.h"
#include "runtime/syntax/header.h"
#include "runtime/syntax/python2.h"

#include <fmt/format.h>

#include <algorithm>

namespace runtime::syntax {

using source::Diagnostic;
using source::DiagnosticKind;
using source::Diagnostics;

source::Result<ast::Module> parse(const SourceText& text, source::CodingLine coding_line) {
    Diagnostics diagnostics = source::check_encoding(text, coding_line);
    if (!diagnostics.empty()) return source::unexpected(std::move(diagnostics));

    Lexed lexed = lex(text);
    diagnostics = std::move(lexed.diagnostics);
    ast::Module module;
    module.is_python2 = asks_for_python2(text);
    Parser parser(text, std::move(lexed),
                  module.is_python2 ? Parser::Dialect::Python2 : Parser::Dialect::Python3);
    parser.parse_file(module.body);
    module.doubts = parser.take_doubts();

    for (Diagnostic& diagnostic : parser.take_diagnostics()) {
        diagnostics.push_back(std::move(diagnostic));
    }
    if (diagnostics.empty() && module.is_python2) diagnostics = accept_python2(module, text);
    if (diagnostics.empty()) return module;
    std::stable_sort(
        diagnostics.begin(), diagnostics.end(),
        [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    if (diagnostics.size() > diagnostics_max) diagnostics.resize(diagnostics_max);
    return source::unexpected(std::move(diagnostics));
}

bool could_go_on(const SourceText& text) {
    Lexed lexed = lex(text);
    const Diagnostics in_words = std::move(lexed.diagnostics);
    ast::Module module;
    Parser parser(text, std::move(lexed), Parser::Dialect::Python3);
    parser.parse_file(module.body);
    const Diagnostics in_sentences = parser.take_diagnostics();
    const bool is_of_words =
        !in_words.empty() &&
        (in_sentences.empty() || in_words.front().span.begin <= in_sentences.front().span.begin);
    if (is_of_words)
        return in_words.front().message.starts_with("unterminated triple-quoted") ||
               in_words.front().message == "unexpected EOF while parsing";
    return !in_sentences.empty() && parser.has_failed_at_end();
}

Parser::Parser(const SourceText& text, Lexed lexed, Dialect dialect)
    : text_(text), dialect_(dialect), tokens_(std::move(lexed.tokens)),
      unclosed_(std::move(lexed.unclosed)) {
    ASSERT(!tokens_.empty() && tokens_.back().kind == Kind::EndMarker);
    const Span end = tokens_.back().span;
    last_end_ = tokens_.front().span.begin;
    for (int i = 0; i < 3; ++i)
        tokens_.push_back({end, Kind::Error, 0});
}

// ---- Tokens ---------------------------------------------------------------------------------

// The layout of lines belongs to no node, so a statement ends with its last word.
void Parser::advance() {
    const bool is_layout = at(Kind::Newline) || at(Kind::Indent) || at(Kind::Dedent);
    if (!is_layout) last_end_ = here().end;
    ++cursor_;
}

std::string Parser::name_here() const {
    return source::normal_name(text_here());
}

Span Parser::place_here() const {
    const bool is_layout = at(Kind::Newline) || at(Kind::Dedent) || at(Kind::EndMarker);
    return is_layout ? Span{begin(), begin()} : here();
}

bool Parser::accept(Kind expected) {
    if (!at(expected)) return false;
    advance();
    return true;
}

bool Parser::expect(Kind expected) {
    if (accept(expected)) return true;
    fail_here();
    return false;
}

std::string Parser::expect_name() {
    if (!at(Kind::Name)) {
        fail_here();
        return "";
    }
    std::string name = name_here();
    advance();
    return name;
}

bool Parser::expect_colon() {
    if (accept(Kind::Colon)) return true;
    if (at(Kind::Newline))
        fail(place_here(), "expected ':'", "A line that opens a block ends in ':'.");
    else
        fail_here();
    return false;
}

bool Parser::expect_colon_of_word() {
    if (accept(Kind::Colon)) return true;
    if (at(Kind::Error))
        fail_here();
    else
        fail(place_here(), "expected ':'", "A line that opens a block ends in ':'.");
    return false;
}

// ---- Errors and recovery --------------------------------------------------------------------

bool Parser::is_full() const {
    return diagnostics_.size() >= diagnostics_max;
}

void Parser::report(Diagnostic diagnostic) {
    if (diagnostics_.empty() && !has_failed_)
        furthest_failed_ = std::max(furthest_failed_, cursor_);
    // What is missing at the end of the text is missing behind its last words, not on the empty
    // line that follows them.
    const std::string_view all = text_.text();
    if (diagnostic.span.begin == all.size() && all.ends_with('\n')) {
        const std::size_t last = all.find_last_not_of(" \t\f\r\n");
        const auto end = static_cast<std::uint32_t>(last == all.npos ? 0 : last + 1);
        diagnostic.span = {end, end};
    }
    if (!is_attempt_ && !is_full()) diagnostics_.push_back(std::move(diagnostic));
}

// Whether CPython has read the last token by the time it says what is wrong: it reads what could be
// an operand to find words for the mistake, and with that the token behind it.
bool Parser::is_near_end(std::size_t cursor) const {
    return tokens_[cursor].kind == Kind::EndMarker ||
           (tokens_[cursor + 1].kind == Kind::EndMarker && begins_operand(tokens_[cursor].kind));
}

// An error that shows only lines after a bracket which stays open to the end of the text is that
// bracket's fault.
const Span* Parser::unclosed_before(std::uint32_t offset) const {
    if (unclosed_.empty() || unclosed_.back().begin > offset) return nullptr;
    const bool is_at_end = has_seen_end_ || is_near_end(cursor_);
    const std::uint32_t line = text_.line_at(unclosed_.back().begin);
    return is_at_end || text_.line_at(begin()) > line ? &unclosed_.back() : nullptr;
}

// Behind the last word of a line without an end CPython's tokenizer has seen the end of the text,
// but for a string's last quote.
bool Parser::has_failed_at_end() const {
    std::size_t end = tokens_.size() - 4;
    while (end > 0 && tokens_[end - 1].kind == Kind::Dedent)
        --end;
    if (furthest_failed_ >= end) return true;
    std::size_t last = end;
    while (last > 0 && tokens_[last].span.begin >= text_.text().size())
        --last;
    const bool is_string = tokens_[last].kind == Kind::String;
    const bool has_line_end = text_.text().ends_with('\n');
    return !has_line_end && furthest_failed_ >= last + (is_string ? 1 : 0);
}

void Parser::fail(Span span, std::string message, std::string hint, DiagnosticKind kind) {
    if (has_failed_) return;
    reported_before_ = diagnostics_.size();
    if (const Span* bracket = unclosed_before(begin())) {
        report({*bracket, fmt::format("'{}' was never closed", text_.slice(*bracket)),
                "Find where its closing bracket belongs.", DiagnosticKind::SyntaxError});
    } else {
        report({span, std::move(message), std::move(hint), kind});
    }
    has_failed_ = true;
    failed_cursor_ = cursor_;
    cursor_ = tokens_.size() - 2;
    ASSERT(at(Kind::Error));
}

namespace {

std::string hint_for_token(TokenKind kind, std::string_view text) {
    switch (kind) {
    case TokenKind::EndMarker:
    case TokenKind::Newline: return "The line ends before the statement does.";
    case TokenKind::LessGreater: return "Write != for \"is not equal\".";
    case TokenKind::Equal: return "A single = assigns; == compares.";
    case TokenKind::Stray:
        if (text == "!") return "Write `not` for \"not\", != for \"is not equal\".";
        if (text == "?") return "Write `a if condition else b` for a choice.";
        if (text == "`") return "Write repr(x) instead of `x`.";
        return "This character means nothing in Python.";
    case TokenKind::Else:
    case TokenKind::Elif: return "There is no `if` that this could belong to.";
    case TokenKind::Except:
    case TokenKind::Finally: return "There is no `try` that this could belong to.";
    default: break;
    }
    if (is_keyword(kind)) return fmt::format("`{}` is a word of the language, not a name.", text);
    return "";
}

} // namespace

void Parser::fail_here() {
    if (has_failed_) return;
    switch (kind()) {
    case Kind::Indent:
        fail(here(), "unexpected indent", "Line this up with the line above.",
             DiagnosticKind::IndentationError);
        return;
    case Kind::Dedent:
        fail(place_here(), "unexpected unindent", "The block above ends too early.",
             DiagnosticKind::IndentationError);
        return;
    case Kind::Error:
        // The lexer has said why.
        reported_before_ = diagnostics_.size();
        has_failed_ = true;
        failed_cursor_ = cursor_;
        cursor_ = tokens_.size() - 2;
        return;
    default: fail(place_here(), "invalid syntax", hint_for_token(kind(), text_here()));
    }
}

// Whether the lexer's error here is a backslash that CPython does not get to: it tells of one only
// where it reads a token to go on, and has its words for the mistake before this one.
bool Parser::is_unread_backslash() const {
    if (begin() == 0 || text_.text()[begin() - 1] != '\\') return false;
    return diagnostics_.size() > reported_before_ && cursor_ > 0 &&
           tokens_[cursor_ - 1].span.begin >= diagnostics_.back().span.end;
}

void Parser::recover() {
    ASSERT(has_failed_);
    has_failed_ = false;
    has_seen_end_ = false;
    cursor_ = failed_cursor_;
    while (!at(Kind::Newline) && !at(Kind::EndMarker) && !at(Kind::Indent) && !at(Kind::Dedent)) {
        // What the lexer stumbled on later in the statement, an odd quote for instance, is the
        // cause.
        if (at(Kind::Error) && !is_unread_backslash())
            diagnostics_.resize(std::min(diagnostics_.size(), reported_before_));
        ++cursor_;
    }
    accept(Kind::Newline);
}

Parser::Checkpoint Parser::begin_attempt() {
    ASSERT(!has_failed_);
    const Checkpoint checkpoint = {cursor_, last_end_, height_, is_attempt_};
    is_attempt_ = true;
    return checkpoint;
}

bool Parser::end_attempt(Checkpoint checkpoint) {
    has_seen_end_ = has_seen_end_ || is_near_end(has_failed_ ? failed_cursor_ : cursor_);
    is_attempt_ = checkpoint.was_attempt;
    if (!has_failed_) return true;
    has_failed_ = false;
    cursor_ = checkpoint.cursor;
    last_end_ = checkpoint.last_end;
    height_ = checkpoint.height;
    return false;
}

Parser::DepthScope::DepthScope(Parser& parser) : parser_(parser) {
    if (++parser.depth_ > nesting_max) {
        parser.fail(parser.here(), "too deeply nested", "Break it up into several statements.",
                    DiagnosticKind::Unsupported);
    }
}

void Parser::HeightScope::add_level() {
    if (++parser_.height_ > nesting_max) {
        parser_.fail(parser_.here(), "too deeply nested", "Break it up into several statements.",
                     DiagnosticKind::Unsupported);
    }
}

} // namespace runtime::syntax
