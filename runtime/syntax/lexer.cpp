#include "runtime/syntax/lexer.h"

#include "runtime/source/assert.h"
#include "runtime/source/utf8.h"
#include "runtime/syntax/lexer_hints.h"
#include "runtime/syntax/scan.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace runtime::syntax {

namespace {

using source::Diagnostic;
using source::DiagnosticKind;

// How far a line is indented: with tabs every eight columns, and with each tab as one. Two lines
// may be compared only where both counts agree on the answer.
struct Indentation {
    std::uint32_t columns = 0;
    std::uint32_t characters = 0;
};

struct OpenBracket {
    Span span;
    char symbol;
};

class Lexer {
  public:
    Lexer(const SourceText& text, Span range, bool is_field)
        : text_(text), bytes_(std::string_view(text.text()).substr(0, range.end)),
          cursor_(range.begin), is_field_(is_field) {}

    Lexed run() {
        out_.tokens.reserve((bytes_.size() - cursor_) / 4 + 8);
        if (is_field_) begin_field();
        while (cursor_ < bytes_.size()) {
            if (at_line_start_)
                read_indentation();
            else
                read_token();
        }
        if (is_field_)
            end_field();
        else
            end_text();
        add(TokenKind::EndMarker, size(), size());
        return std::move(out_);
    }

  private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }
    char here() const { return cursor_ < bytes_.size() ? bytes_[cursor_] : '\0'; }
    bool at_line_end() const { return here() == '\n' || here() == '\r'; }

    void add(TokenKind kind, std::uint32_t begin, std::uint32_t end) {
        out_.tokens.push_back({{begin, end}, kind, static_cast<std::uint8_t>(brackets_.size())});
    }

    void report(Span span, std::string message, std::string hint = "",
                DiagnosticKind kind = DiagnosticKind::SyntaxError) {
        if (is_field_) message = "f-string: " + message;
        out_.diagnostics.push_back({span, std::move(message), std::move(hint), kind});
    }

    // ---- Lines ------------------------------------------------------------------------------

    void skip_line_end() {
        if (here() == '\r' && cursor_ + 1 < size() && bytes_[cursor_ + 1] == '\n') ++cursor_;
        ++cursor_;
    }

    void skip_to_line_end() {
        while (cursor_ < size() && !at_line_end())
            ++cursor_;
    }

    Indentation measure_indentation() {
        Indentation found;
        for (;; ++cursor_) {
            if (here() == ' ') {
                ++found.columns;
                ++found.characters;
            } else if (here() == '\t') {
                found.columns = (found.columns / 8 + 1) * 8;
                ++found.characters;
            } else if (here() == '\f') {
                found = {};
            } else {
                return found;
            }
        }
    }

    // Reads the blanks at the start of a logical line and says how its block relates to the last.
    void read_indentation() {
        const std::uint32_t begin = cursor_;
        Indentation found = measure_indentation();
        // The first of several lines that are joined by a backslash counts.
        while (here() == '\\' && cursor_ + 1 < size() &&
               (bytes_[cursor_ + 1] == '\n' || bytes_[cursor_ + 1] == '\r')) {
            ++cursor_;
            skip_line_end();
            const Indentation next = measure_indentation();
            if (found.columns == 0) found = next;
        }
        if (here() == '#') skip_to_line_end();
        if (cursor_ >= size()) return;
        if (at_line_end()) {
            skip_line_end();
            return;
        }
        at_line_start_ = false;
        change_block(found, {begin, cursor_});
    }

    void change_block(Indentation found, Span blanks) {
        const Indentation top = indents_.back();
        if (found.columns == top.columns) {
            if (found.characters != top.characters) report_tabs(blanks);
        } else if (found.columns > top.columns) {
            open_block(found, blanks);
        } else {
            close_blocks(found, blanks);
        }
    }

    void open_block(Indentation found, Span blanks) {
        if (indents_.size() >= indentation_depth_max) {
            report(blanks, "too many levels of indentation",
                   "Move the inner blocks into functions of their own.",
                   DiagnosticKind::IndentationError);
            add(TokenKind::Error, blanks.begin, blanks.end);
            cursor_ = size();
            return;
        }
        const bool is_mixed = found.characters <= indents_.back().characters;
        indents_.push_back(found);
        add(TokenKind::Indent, blanks.begin, blanks.end);
        if (is_mixed) report_tabs(blanks);
    }

    void close_blocks(Indentation found, Span blanks) {
        std::size_t left = indents_.size();
        while (indents_[left - 1].columns > found.columns)
            --left;
        const bool is_known = indents_[left - 1].columns == found.columns;
        // A line between two levels is read as one more of the inner block.
        const std::size_t kept = is_known ? left : left + 1;
        while (indents_.size() > kept) {
            indents_.pop_back();
            add(TokenKind::Dedent, blanks.end, blanks.end);
        }
        if (!is_known) {
            indents_.back() = found;
            report(text_.line_span(text_.line_at(blanks.begin)),
                   "unindent does not match any outer indentation level",
                   "Line this up with the block that it belongs to.",
                   DiagnosticKind::IndentationError);
            add(TokenKind::Error, blanks.end, blanks.end);
        } else if (found.characters != indents_.back().characters) {
            report_tabs(blanks);
        }
    }

    void report_tabs(Span blanks) {
        report(text_.line_span(text_.line_at(blanks.begin)),
               "inconsistent use of tabs and spaces in indentation",
               "Indent with spaces only, four for each level.", DiagnosticKind::TabError);
        add(TokenKind::Error, blanks.end, blanks.end);
    }

    // ---- The text's ends --------------------------------------------------------------------

    void begin_field() {
        at_line_start_ = false;
        brackets_.push_back({{cursor_ - 1, cursor_}, '('});
        add(TokenKind::LeftParen, cursor_ - 1, cursor_);
    }

    void end_field() {
        brackets_.clear();
        add(TokenKind::RightParen, size(), size() + 1);
    }

    void end_text() {
        for (const OpenBracket& bracket : brackets_)
            out_.unclosed.push_back(bracket.span);
        if (!brackets_.empty()) return;
        if (!at_line_start_) add(TokenKind::Newline, size(), size());
        for (; indents_.size() > 1; indents_.pop_back())
            add(TokenKind::Dedent, size(), size());
    }

    // ---- Tokens -----------------------------------------------------------------------------

    void read_token() {
        const char c = here();
        if (c == ' ' || c == '\t' || c == '\f')
            ++cursor_;
        else if (c == '\n' || c == '\r')
            read_line_end();
        else if (c == '#')
            skip_to_line_end();
        else if (c == '\\')
            read_continuation();
        else if (begins_string(bytes_, cursor_))
            read_string();
        else if (may_begin_name(c))
            read_name();
        else if (is_digit(c) || (c == '.' && is_digit_at(cursor_ + 1)))
            read_number();
        else
            read_operator();
    }

    bool is_digit_at(std::uint32_t offset) const {
        return offset < size() && is_digit(bytes_[offset]);
    }

    void read_line_end() {
        const std::uint32_t begin = cursor_;
        skip_line_end();
        if (!brackets_.empty()) return;
        add(TokenKind::Newline, begin, cursor_);
        at_line_start_ = true;
    }

    void read_continuation() {
        const std::uint32_t begin = cursor_++;
        if (cursor_ >= size()) {
            report({begin, begin + 1}, "unexpected EOF while parsing",
                   "A backslash joins a line to the next one, and there is none.");
            give_up_line();
        } else if (at_line_end()) {
            skip_line_end();
            if (cursor_ >= size() && !is_field_) {
                report({begin, begin + 1}, "unexpected EOF while parsing",
                       "A backslash joins a line to the next one, and there is none.");
                give_up_line();
            }
        } else {
            report({cursor_, cursor_ + 1}, "unexpected character after line continuation character",
                   "A backslash outside a string must be the last character of its line.");
            give_up_line();
        }
    }

    void read_name() {
        const Span name = {cursor_, scan_name(bytes_, cursor_)};
        const Span bad = find_bad_name_character(bytes_, name);
        cursor_ = name.end;
        if (!bad.is_empty()) {
            report_bad_character(bad);
            give_up_line();
            return;
        }
        add(keyword_or_name(bytes_.substr(name.begin, name.size())), name.begin, name.end);
    }

    void report_bad_character(Span span) {
        const char32_t c = source::decode_utf8(bytes_.substr(span.begin)).value;
        const std::string shown(bytes_.substr(span.begin, span.size()));
        if (source::is_printable(c)) {
            report(span,
                   fmt::format("invalid character '{}' (U+{:04X})", shown,
                               static_cast<std::uint32_t>(c)),
                   hint_for_character(c));
        } else {
            report(span,
                   fmt::format("invalid non-printable character U+{:04X}",
                               static_cast<std::uint32_t>(c)),
                   "Delete it; it came in with pasted text.");
        }
    }

    void read_number() {
        const std::uint32_t begin = cursor_;
        const NumberScan number = scan_number(bytes_, begin);
        cursor_ = number.end;
        if (!number.error.empty()) {
            report(number.error_span, number.error, hint_for_number(number.error));
            give_up_line();
            return;
        }
        add(TokenKind::Number, begin, number.end);
    }

    void read_string() {
        const std::uint32_t begin = cursor_;
        const StringScan string = scan_string(bytes_, begin);
        cursor_ = string.end;
        if (!string.is_terminated) {
            report_unterminated(begin, string);
            return;
        }
        add(TokenKind::String, begin, string.end);
    }

    void report_unterminated(std::uint32_t begin, const StringScan& string) {
        const bool is_triple = string.quote_size == 3;
        const std::string quote(bytes_.substr(string.quote, string.quote_size));
        std::uint32_t last_line = text_.line_at(string.end);
        if (is_triple && text_.line_span(last_line).is_empty() && last_line > 1) --last_line;
        report({begin, is_triple ? string.quote + 3 : string.end},
               fmt::format("unterminated {}string literal (detected at line {})",
                           is_triple ? "triple-quoted " : "", last_line),
               fmt::format("Close the string with {}.", quote));
        give_up_line();
    }

    void read_operator() {
        const std::uint32_t begin = cursor_;
        const OperatorScan op = scan_operator(bytes_, begin);
        cursor_ += op.size;
        if (op.kind == TokenKind::Stray &&
            !source::is_printable(static_cast<unsigned char>(bytes_[begin]))) {
            report_bad_character({begin, cursor_});
            give_up_line();
            return;
        }
        switch (bytes_[begin]) {
        case '(':
        case '[':
        case '{': open_bracket(op.kind, begin); return;
        case ')':
        case ']':
        case '}': close_bracket(op.kind, begin); return;
        default: add(op.kind, begin, cursor_);
        }
    }

    void open_bracket(TokenKind kind, std::uint32_t begin) {
        if (brackets_.size() >= bracket_depth_max) {
            report({begin, begin + 1}, "too many nested parentheses",
                   fmt::format("At most {} brackets can be open at once.", bracket_depth_max));
            brackets_.clear();
            add(TokenKind::Error, begin, begin + 1);
            cursor_ = size();
            return;
        }
        brackets_.push_back({{begin, begin + 1}, bytes_[begin]});
        add(kind, begin, begin + 1);
    }

    void close_bracket(TokenKind kind, std::uint32_t begin) {
        const char symbol = bytes_[begin];
        if (brackets_.size() <= (is_field_ ? 1u : 0u)) {
            report({begin, begin + 1}, fmt::format("unmatched '{}'", symbol),
                   "No bracket is open here.");
            give_up_line();
            return;
        }
        const OpenBracket open = brackets_.back();
        const char expected = open.symbol == '(' ? ')' : open.symbol == '[' ? ']' : '}';
        if (symbol != expected) {
            const std::uint32_t open_line = text_.line_at(open.span.begin);
            std::string message =
                fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}'",
                            symbol, open.symbol);
            if (open_line != text_.line_at(begin)) message += fmt::format(" on line {}", open_line);
            report({begin, begin + 1}, message, fmt::format("Close it with '{}'.", expected));
            give_up_line();
            return;
        }
        brackets_.pop_back();
        add(kind, begin, begin + 1);
    }

    // ---- After an error ---------------------------------------------------------------------

    // Ends the statement with an Error token. Inside brackets its further lines are given up too:
    // those that are indented deeper, blank, or begin with a closing bracket.
    void give_up_line() {
        const bool was_in_brackets = !brackets_.empty();
        brackets_.clear();
        add(TokenKind::Error, cursor_, cursor_);
        if (is_field_) {
            cursor_ = size();
            return;
        }
        skip_to_line_end();
        while (was_in_brackets && cursor_ < size()) {
            const std::uint32_t line_end = cursor_;
            skip_line_end();
            const Indentation found = measure_indentation();
            const bool is_inner = found.columns > indents_.back().columns || at_line_end() ||
                                  here() == ')' || here() == ']' || here() == '}';
            if (!is_inner) {
                cursor_ = line_end;
                break;
            }
            skip_to_line_end();
        }
        if (cursor_ < size()) read_line_end();
    }

    const SourceText& text_;
    std::string_view bytes_; // the text up to the end of what is read
    std::uint32_t cursor_;
    bool is_field_; // reads an f-string's replacement field
    bool at_line_start_ = true;
    // One for each open block, rising; the first is the module's own.
    std::vector<Indentation> indents_ = {{}};
    std::vector<OpenBracket> brackets_;
    Lexed out_;
};

} // namespace

Lexed lex(const SourceText& text) {
    return Lexer(text, {text.start(), text.size()}, false).run();
}

Lexed lex_replacement_field(const SourceText& text, Span expression) {
    ASSERT(expression.begin > 0);
    return Lexer(text, expression, true).run();
}

} // namespace runtime::syntax
