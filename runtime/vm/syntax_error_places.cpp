// What is wrong with a text that a program compiles, as the exception that CPython raises. Its
// place depends on which stage of CPython's finds the mistake: the tokenizer knows no end and no
// line's end, the parser knows both, and the compiler no longer has the text.

#include "runtime/syntax/lexer.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/types.h"

#include <algorithm>
#include <array>

namespace runtime::vm {

namespace {

using source::Diagnostic;
using source::SourceText;

template <std::size_t size>
bool is_any_in(std::string_view message, const std::array<std::string_view, size>& parts) {
    return std::ranges::any_of(
        parts, [&](std::string_view part) { return message.find(part) != message.npos; });
}

bool is_of_tokenizer(std::string_view message) {
    static constexpr std::array<std::string_view, 13> words = {
        "unterminated",
        "too many nested parentheses",
        "unmatched",
        "closing parenthesis",
        "invalid character '",
        "invalid non-printable",
        "invalid decimal literal",
        "invalid hexadecimal literal",
        "invalid octal literal",
        "invalid binary literal",
        "invalid imaginary literal",
        "invalid digit",
        "leading zeros in decimal",
    };
    return !message.starts_with("f-string") && is_any_in(message, words);
}

bool is_of_compiler(std::string_view message) {
    static constexpr std::array<std::string_view, 31> words = {
        "' outside ",
        "'return' with value in",
        "'yield from' inside",
        "not properly in loop",
        "outside of an asynchronous function",
        "nonlocal declaration not allowed",
        "no binding for nonlocal",
        "before global declaration",
        "prior to global declaration",
        "before nonlocal declaration",
        "prior to nonlocal declaration",
        "is parameter and",
        "is nonlocal and global",
        "can't be global",
        "can't be nonlocal",
        "duplicate argument",
        "keyword argument repeated",
        "default 'except:' must be last",
        "import * only allowed",
        "future feature",
        "from __future__ imports must",
        "not a chance",
        "cannot assign to __debug__",
        "cannot delete __debug__",
        "assignment expression cannot be used in a comprehension",
        "assignment expression cannot rebind",
        "assignment expression within",
        "can't use starred expression here",
        "starred assignment target",
        "multiple starred",
        "makes remaining patterns unreachable",
    };
    static constexpr std::array<std::string_view, 4> words_of_patterns = {
        "multiple assignments to name", "attribute name repeated",
        "mapping pattern checks duplicate", "alternative patterns bind"};
    return is_any_in(message, words) || is_any_in(message, words_of_patterns);
}

// What CPython's table of symbols says, whose exceptions are made of the message alone.
bool is_of_symbols(std::string_view message) {
    static constexpr std::array<std::string_view, 14> words = {
        "nonlocal declaration not allowed",
        "no binding for nonlocal",
        "before global declaration",
        "prior to global declaration",
        "before nonlocal declaration",
        "prior to nonlocal declaration",
        "is parameter and",
        "is nonlocal and global",
        "can't be global",
        "can't be nonlocal",
        "duplicate argument",
        "import * only allowed",
        "assignment expression cannot",
        "assignment expression within",
    };
    return is_any_in(message, words);
}

// What is wrong with an import of __future__ has no end.
bool is_of_future(std::string_view message) {
    static constexpr std::array<std::string_view, 2> words = {"future feature", "not a chance"};
    return is_any_in(message, words);
}

// What CPython 3.11 says of strings when it has read all that stand side by side, and not of an
// expression in an f-string.
bool is_of_whole_strings(std::string_view message) {
    static constexpr std::array<std::string_view, 11> words = {
        "(unicode error)",
        "(value error)",
        "cannot mix bytes and nonbytes",
        "f-string: expecting",
        "f-string: empty expression",
        "f-string: invalid conversion",
        "f-string: single",
        "f-string: unmatched",
        "f-string: closing parenthesis",
        "f-string: expressions nested",
        "f-string: unterminated",
    };
    return message.starts_with("f-string expression part") || is_any_in(message, words);
}

// Columns from 1; 0 and -1 are what CPython has where it does not know.
struct Place {
    std::uint32_t line, last_line;
    std::int64_t column, last_column;
    std::string text;
};

// The string that goes on over a line's beginning, if there is one.
const syntax::Token* string_over(const std::vector<syntax::Token>& tokens, std::uint32_t offset) {
    const auto token = std::ranges::find_if(tokens, [&](const syntax::Token& each) {
        return each.kind == syntax::TokenKind::String && each.span.begin < offset &&
               each.span.end > offset;
    });
    return token == tokens.end() ? nullptr : &*token;
}

// With its end, where it has one, and with the lines of a string that ends in it.
std::string line_of_source(const SourceText& text, std::uint32_t line) {
    const std::vector<syntax::Token> tokens = syntax::lex(text).tokens;
    source::Span span = text.line_span(line);
    while (const syntax::Token* string = string_over(tokens, span.begin))
        span.begin = text.line_span(text.line_at(string->span.begin)).begin;
    std::string shown(text.slice(span));
    const bool is_last = line >= text.position_at(text.size()).line;
    return is_last ? shown : shown + "\n";
}

// Whether CPython has read further lines by the time it speaks of this one: then it takes the line
// from the text, without what it knows of the way there.
bool is_left_behind(const SourceText& text, const Diagnostic& diagnostic, std::uint32_t line) {
    if (text.line_at(diagnostic.span.end) > line) return true;
    return diagnostic.message.ends_with("was never closed") &&
           text.line_span(line).end + 1 < text.size();
}

// The bracket that ends the list of arguments in which an offset lies; the offset itself without.
std::uint32_t end_of_arguments(std::string_view text, std::uint32_t offset) {
    int depth = 0;
    char quote = 0;
    for (std::size_t i = offset; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == '\\') ++i;
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if ((c == ')' || c == ']' || c == '}') && depth-- == 0) {
            return static_cast<std::uint32_t>(i);
        }
    }
    return offset;
}

source::Span token_at(const SourceText& text, std::uint32_t offset) {
    const auto tokens = syntax::lex(text).tokens;
    const auto token = std::ranges::find_if(
        tokens, [&](const syntax::Token& each) { return each.span.end > offset; });
    return token == tokens.end() ? source::Span{offset, offset} : token->span;
}

// The token after the strings among which an offset lies.
source::Span after_strings(const SourceText& text, std::uint32_t offset) {
    const auto tokens = syntax::lex(text).tokens;
    auto token = std::ranges::find_if(
        tokens, [&](const syntax::Token& each) { return each.span.end > offset; });
    while (token != tokens.end() && token->kind == syntax::TokenKind::String)
        ++token;
    if (token == tokens.end()) return {offset, offset};
    const bool has_width = token->kind != syntax::TokenKind::Newline;
    return {token->span.begin, has_width ? token->span.end : token->span.begin};
}

// Some mistakes are noticed further on than where they are.
Diagnostic placed_as_in_cpython(const SourceText& text, Diagnostic diagnostic) {
    const std::string_view message = diagnostic.message;
    auto& [begin, end] = diagnostic.span;
    if (message.starts_with("positional argument follows")) {
        begin = end_of_arguments(text.text(), begin);
        end = begin + 1;
    } else if (is_of_whole_strings(message)) {
        diagnostic.span = after_strings(text, begin);
    } else if (message.starts_with("bytes can only contain ASCII")) {
        diagnostic.span = token_at(text, begin);
    } else if (message.starts_with("trailing comma not allowed")) {
        begin = end;
    } else if (message.starts_with("import * only allowed")) {
        begin = end - 1;
    } else if (message.starts_with("assignment expression ") &&
               !message.starts_with("assignment expression cannot be used")) {
        const std::string_view rest = std::string_view(text.text()).substr(begin);
        end = begin + static_cast<std::uint32_t>(std::min(rest.find_first_of(" :"), rest.size()));
    }
    return diagnostic;
}

// CPython gives no end to what its tokenizer finds, and the end of the blanks as the place of
// blanks that are wrong.
void set_columns(Place& place, const SourceText& text, const Diagnostic& diagnostic) {
    const std::string_view message = diagnostic.message;
    const auto begins = [&](std::string_view words) { return message.starts_with(words); };
    const bool is_of_block = begins("expected an indented block") || begins("expected 'except'");
    const std::string_view shown = text.slice(diagnostic.span);
    const bool is_indent = !shown.empty() && shown.find_first_not_of(" \t\f") == shown.npos;
    if (begins("unexpected indent") || (is_of_block && is_indent)) {
        place.column = std::int64_t{diagnostic.span.end} - diagnostic.span.begin;
        place.last_column = -1;
    } else if (begins("unindent does not match")) {
        place.column = static_cast<std::int64_t>(text.line_text(place.line).size()) + 1;
        place.last_column = -1;
    } else if (is_of_block && diagnostic.span.is_empty()) {
        // A line further left is taken for the blanks before it.
        const source::Span line = text.line_span(place.line);
        const std::string_view before = text.slice({line.begin, diagnostic.span.begin});
        const bool is_dedent = before.find_first_not_of(" \t\f") == before.npos;
        if (is_dedent && diagnostic.span.begin < line.end) --place.column;
        place.last_column = -1;
    } else if (begins("inconsistent use of tabs")) {
        place.column = 1;
        place.last_column = 0;
    } else if (begins("unexpected EOF")) {
        ++place.column;
        place.last_column = -1;
    } else if (begins("inconsistent use of tabs") || begins("too many levels of indentation")) {
        place.last_column = 0;
    } else if (message.ends_with("was never closed") || begins("unexpected character after line") ||
               begins("':' expected after dictionary key")) {
        place.last_column = 0;
    } else if (begins("iterable argument unpacking follows")) {
        place.last_column = place.column + 1;
    } else if (is_of_tokenizer(message) && !begins("leading zeros")) {
        place.last_column = place.column;
    }
}

// An expression of an f-string is parsed as a text of its own, in brackets.
void set_to_replacement_field(Place& place, const SourceText& text, const Diagnostic& diagnostic) {
    const std::string_view all = text.text();
    const std::size_t begin = all.rfind('{', diagnostic.span.begin) + 1;
    std::size_t end = begin;
    int depth = 0;
    for (; end < all.size(); ++end) {
        const char c = all[end];
        if (depth == 0 && (c == '}' || c == '!' || c == ':')) break;
        depth += (c == '(' || c == '[' || c == '{') - (c == ')' || c == ']' || c == '}');
    }
    place.text = "(" + std::string(all.substr(begin, end - begin)) + ")\n";
    place.column = static_cast<std::int64_t>(diagnostic.span.begin - begin) + 2;
    place.last_column = static_cast<std::int64_t>(diagnostic.span.end - begin) + 2;
}

Place place_of(const SourceText& text, const Diagnostic& diagnostic, bytecode::Unit unit) {
    const source::Position begin = text.position_at(diagnostic.span.begin);
    const source::Position end = text.position_at(diagnostic.span.end);
    Place place{
        begin.line, end.line, begin.column + std::int64_t{1}, end.column + std::int64_t{1}, {}};
    const bool is_behind = is_left_behind(text, diagnostic, begin.line);
    place.text = is_behind ? text.line_text(begin.line) : line_of_source(text, begin.line);
    const std::string_view message = diagnostic.message;
    if (message.starts_with("f-string: ") && !is_of_whole_strings(message)) {
        set_to_replacement_field(place, text, diagnostic);
        return place;
    }
    set_columns(place, text, diagnostic);
    // Where CPython's parser has read on, it finds the line again without its end, and places
    // behind that are as far as it goes.
    const bool has_read_on =
        (place.last_line > place.line && !is_of_compiler(message)) ||
        (message.ends_with("was never closed") &&
         text.text().find_first_not_of("\n", text.line_span(place.line).end) != std::string::npos);
    if (has_read_on) {
        if (place.text.ends_with('\n')) place.text.pop_back();
        const auto size = static_cast<std::int64_t>(count_code_points(place.text));
        place.last_column = std::min(place.last_column, size + 1);
    } else if (is_behind) {
        return place;
    } else if (is_of_tokenizer(message)) {
        if (place.text.ends_with('\n')) place.text.pop_back();
    } else if (unit != bytecode::Unit::Expression) {
        if (!place.text.ends_with('\n')) place.text += '\n';
    } else if (diagnostic.span.begin >= text.size()) {
        place.column = place.last_column = 0;
        if (text.size() == 0) place.line = place.last_line = 0;
    }
    return place;
}

} // namespace

Value raise_syntax_error(Machine& machine, const SourceText& text, const Diagnostic& found,
                         bytecode::Unit unit) {
    const Diagnostic diagnostic = placed_as_in_cpython(text, found);
    if (diagnostic.kind == source::DiagnosticKind::Unsupported)
        return machine.refuse(diagnostic.message, diagnostic.hint);
    if (diagnostic.message.ends_with("cannot contain null bytes"))
        return machine.raise(machine.types.SyntaxError,
                             "source code string cannot contain null bytes");
    const Place place = place_of(text, diagnostic, unit);
    const bool has_text = !is_of_compiler(diagnostic.message);
    const auto number = [](std::uint32_t n) { return Value::of(std::int64_t{n}); };
    std::vector<Value> fields{machine.str(text.file_name()),
                              number(place.line),
                              Value::of(place.column),
                              has_text ? machine.str(place.text) : Value::none(),
                              number(place.last_line),
                              is_of_future(diagnostic.message) ? Value::none()
                                                               : Value::of(place.last_column)};
    Type* type = machine.types.SyntaxError;
    if (diagnostic.kind == source::DiagnosticKind::IndentationError)
        type = machine.types.IndentationError;
    if (diagnostic.kind == source::DiagnosticKind::TabError) type = machine.types.TabError;
    Value message = machine.str(diagnostic.message);
    if (!is_of_symbols(diagnostic.message) && !is_of_future(diagnostic.message))
        return machine.raise(
            machine.make_exception(type, {std::move(message), machine.tuple(std::move(fields))}));
    Value exception = machine.make_exception(type, {message});
    fields.push_back(std::move(message));
    as<Exception>(exception)->extra = machine.tuple(std::move(fields));
    return machine.raise(std::move(exception));
}

} // namespace runtime::vm
