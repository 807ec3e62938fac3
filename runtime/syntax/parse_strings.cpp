#include "runtime/syntax/grammar.h"

#include "runtime/syntax/literals.h"
#include "runtime/syntax/scan.h"

#include <fmt/format.h>

// Strings: several literals side by side are one, and an f-string is taken apart. As in
// CPython 3.11 the characters of an f-string are first a string like any other; the texts between
// its braces are then lexed and parsed each on its own.
namespace runtime::syntax {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

} // namespace

// Collects the parts of one run of adjacent string literals.
class Parser::StringBuilder {
  public:
    StringBuilder(Parser& parser, Span whole, bool has_u_prefix)
        : parser_(parser), bytes_(parser.text_.text()), whole_(whole), has_u_prefix_(has_u_prefix) {
    }

    void add_plain(Span body, bool is_raw) { add_literal(body, is_raw); }

    void add_bytes(Span body, bool is_raw) {
        begin_literal(body);
        check(decode_bytes_body(slice(body), is_raw, literal_), body.begin);
    }

    void add_formatted(Span body, bool is_raw) {
        is_formatted_ = true;
        std::uint32_t at = body.begin;
        read_pieces(at, body.end, is_raw, Level::Top);
    }

    ast::Expr finish(bool is_bytes) {
        if (is_bytes) return {whole_, ast::Constant{ast::Bytes{std::move(literal_)}, false}};
        if (!is_formatted_) {
            return {whole_, ast::Constant{ast::Str{std::move(literal_)}, has_u_prefix_}};
        }
        flush_literal();
        return {whole_, ast::JoinedStr{std::move(pieces_)}};
    }

  private:
    // An f-string's own text, or the format spec of one of its fields.
    enum class Level { Top, Spec };

    std::string_view slice(Span span) const { return bytes_.substr(span.begin, span.size()); }

    void begin_literal(Span span) {
        if (literal_span_.is_empty())
            literal_span_ = span;
        else
            literal_span_ = source::join(literal_span_, span);
    }

    void add_literal(Span span, bool is_raw) {
        if (span.is_empty()) return;
        begin_literal(span);
        check(decode_str_body(slice(span), is_raw, literal_), span.begin);
    }

    void check(const LiteralError& error, std::uint32_t offset) {
        if (!error.doubt.empty()) parser_.doubts_.push_back({parser_.here(), error.doubt, true});
        if (error.message.empty()) return;
        parser_.fail({offset + error.span.begin, offset + error.span.end}, error.message,
                     error.hint, error.kind);
    }

    void flush_literal() {
        if (!literal_.empty()) {
            pieces_.push_back(
                {literal_span_, ast::Constant{ast::Str{std::move(literal_)}, has_u_prefix_}});
        }
        literal_.clear();
        literal_span_ = {};
    }

    void fail(Span span, std::string_view message, std::string hint = "") {
        // CPython says so once for the string and once more for the field that it stands in.
        const std::string_view field = parser_.is_field_ ? "f-string: " : "";
        parser_.fail(span, fmt::format("{}f-string: {}", field, message), std::move(hint));
    }

    char at(std::uint32_t offset, std::uint32_t end) const {
        return offset < end ? bytes_[offset] : '\0';
    }

    // Reads literal text and fields up to the end or, in a format spec, up to the "}" that ends it.
    void read_pieces(std::uint32_t& cursor, std::uint32_t end, bool is_raw, Level level) {
        while (cursor < end && !parser_.has_failed()) {
            const std::uint32_t begin = cursor;
            skip_literal(cursor, end, is_raw);
            const char brace = at(cursor, end);
            const bool is_doubled =
                level == Level::Top && brace != '\0' && at(cursor + 1, end) == brace;
            if (is_doubled) {
                add_literal({begin, cursor + 1}, is_raw);
                cursor += 2;
                continue;
            }
            add_literal({begin, cursor}, is_raw);
            if (brace == '}') {
                if (level == Level::Spec) return;
                fail({cursor, cursor + 1}, "single '}' is not allowed",
                     "Write }} for a brace that is meant as text.");
            } else if (brace == '{') {
                read_field(cursor, end, is_raw);
            }
        }
    }

    // Moves to the next brace that is not part of a "\N{...}".
    void skip_literal(std::uint32_t& cursor, std::uint32_t end, bool is_raw) const {
        while (cursor < end && bytes_[cursor] != '{' && bytes_[cursor] != '}') {
            const bool is_escape = bytes_[cursor] == '\\' && !is_raw && cursor + 1 < end;
            if (is_escape && bytes_[cursor + 1] == 'N' && at(cursor + 2, end) == '{') {
                while (cursor < end && bytes_[cursor] != '}')
                    ++cursor;
                if (cursor < end) ++cursor;
            } else if (is_escape && bytes_[cursor + 1] != '{' && bytes_[cursor + 1] != '}') {
                cursor += 2;
            } else {
                ++cursor;
            }
        }
    }

    // field := "{" expression ["="] ["!" ("s" | "r" | "a")] [":" spec] "}"
    void read_field(std::uint32_t& cursor, std::uint32_t end, bool is_raw) {
        const std::uint32_t open = cursor++;
        if (parser_.fields_deep_ >= 2) {
            fail({open, open + 1}, "expressions nested too deeply");
            return;
        }
        HeightScope height(parser_);
        const std::uint32_t begin = cursor;
        if (!skip_expression(cursor, end)) return;
        ast::FormattedValue field;
        field.value = boxed(read_expression({begin, cursor}));
        if (parser_.has_failed()) return;
        Span debug_text;
        if (at(cursor, end) == '=') {
            ++cursor;
            while (is_space(at(cursor, end)))
                ++cursor;
            debug_text = {begin, cursor};
        }
        read_conversion(field, cursor, end);
        if (at(cursor, end) == ':' && !parser_.has_failed()) {
            ++cursor;
            field.format_spec = boxed(read_spec(cursor, end, is_raw));
        } else if (!debug_text.is_empty() && field.conversion == ast::Conversion::None) {
            field.conversion = ast::Conversion::Repr;
        }
        if (at(cursor, end) != '}') {
            fail({open, std::min(cursor + 1, end)}, "expecting '}'",
                 "The field that begins here has no end.");
            return;
        }
        ++cursor;
        if (!debug_text.is_empty()) {
            begin_literal(debug_text);
            decode_str_body(slice(debug_text), true, literal_);
        }
        flush_literal();
        height.add_level();
        pieces_.push_back({{open, cursor}, std::move(field)});
    }

    // Finds the end of a field's expression, by brackets and quotes alone.
    bool skip_expression(std::uint32_t& cursor, std::uint32_t end) {
        const std::uint32_t begin = cursor;
        std::string brackets;
        while (cursor < end) {
            const char c = bytes_[cursor];
            const char next = at(cursor + 1, end);
            if (c == '\\') return refuse(cursor, "expression part cannot include a backslash");
            if (c == '#') return refuse(cursor, "expression part cannot include '#'");
            if (c == '\'' || c == '"') {
                if (!skip_string(cursor, end)) return false;
                continue;
            }
            if (c == '(' || c == '[' || c == '{') {
                if (brackets.size() >= bracket_depth_max) {
                    fail({cursor, cursor + 1}, "too many nested parenthesis");
                    return false;
                }
                brackets += c;
            } else if (brackets.empty() && (c == '!' || c == '=' || c == '<' || c == '>') &&
                       next == '=') {
                ++cursor;
            } else if (brackets.empty() && (c == '!' || c == ':' || c == '}' || c == '=')) {
                break;
            } else if (c == ')' || c == ']' || c == '}') {
                if (!close_bracket(cursor, brackets)) return false;
            }
            ++cursor;
        }
        if (!brackets.empty()) {
            fail({begin - 1, cursor}, fmt::format("unmatched '{}'", brackets.back()),
                 "This bracket is not closed inside the field.");
            return false;
        }
        if (cursor >= end) {
            fail({begin - 1, begin}, "expecting '}'", "The field that begins here has no end.");
            return false;
        }
        return true;
    }

    bool refuse(std::uint32_t cursor, std::string_view message) {
        parser_.fail({cursor, cursor + 1}, fmt::format("f-string {}", message),
                     "Compute the value before, and show its name here.");
        return false;
    }

    bool skip_string(std::uint32_t& cursor, std::uint32_t end) {
        const std::uint32_t begin = cursor;
        const char quote = bytes_[cursor];
        const bool is_triple = at(cursor + 1, end) == quote && at(cursor + 2, end) == quote;
        cursor += is_triple ? 3 : 1;
        for (; cursor < end; ++cursor) {
            if (bytes_[cursor] == '\\') {
                return refuse(cursor, "expression part cannot include a backslash");
            }
            if (bytes_[cursor] != quote) continue;
            if (!is_triple) {
                ++cursor;
                return true;
            }
            if (at(cursor + 1, end) == quote && at(cursor + 2, end) == quote) {
                cursor += 3;
                return true;
            }
        }
        fail({begin, end}, "unterminated string", "Use other quotes inside than around.");
        return false;
    }

    bool close_bracket(std::uint32_t cursor, std::string& brackets) {
        const char c = bytes_[cursor];
        if (brackets.empty()) {
            fail({cursor, cursor + 1}, fmt::format("unmatched '{}'", c));
            return false;
        }
        const char open = brackets.back();
        const char expected = open == '(' ? ')' : open == '[' ? ']' : '}';
        if (c != expected) {
            fail({cursor, cursor + 1},
                 fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}'", c,
                             open));
            return false;
        }
        brackets.pop_back();
        return true;
    }

    ast::Expr read_expression(Span span) {
        bool is_blank = true;
        for (const char c : slice(span))
            is_blank = is_blank && is_space(c);
        if (is_blank) {
            const std::string_view next = slice({span.end, span.end + 1});
            const bool is_cut_short = next == "!" || next == ":" || next == "=";
            fail({span.begin - 1, span.end + 1},
                 is_cut_short ? fmt::format("expression required before '{}'", next)
                              : "empty expression not allowed",
                 "Write {{}} for braces that are meant as text.");
            return {span, ast::Constant{}};
        }
        Lexed lexed = lex_replacement_field(parser_.text_, span);
        source::Diagnostics found = std::move(lexed.diagnostics);
        Parser field(parser_.text_, std::move(lexed), parser_.dialect_);
        ast::Expr value = field.parse_field(parser_.depth_);
        parser_.height_ = std::max(parser_.height_, field.height_);
        for (source::Diagnostic& diagnostic : field.take_diagnostics()) {
            if (!diagnostic.message.starts_with("f-string: ")) {
                diagnostic.message.insert(0, "f-string: ");
            }
            found.push_back(std::move(diagnostic));
        }
        if (!found.empty()) {
            parser_.fail(found[0].span, found[0].message, found[0].hint, found[0].kind);
        }
        return value;
    }

    void read_conversion(ast::FormattedValue& field, std::uint32_t& cursor, std::uint32_t end) {
        if (at(cursor, end) != '!') return;
        ++cursor;
        const char c = at(cursor, end);
        if (c == 's')
            field.conversion = ast::Conversion::Str;
        else if (c == 'r')
            field.conversion = ast::Conversion::Repr;
        else if (c == 'a')
            field.conversion = ast::Conversion::Ascii;
        else if (cursor >= end)
            fail({cursor - 1, cursor}, "expecting '}'");
        else {
            fail({cursor - 1, cursor + 1},
                 "invalid conversion character: expected 's', 'r', or 'a'");
        }
        ++cursor;
    }

    // The format spec is an f-string of its own.
    ast::Expr read_spec(std::uint32_t& cursor, std::uint32_t end, bool is_raw) {
        const std::uint32_t begin = cursor;
        StringBuilder spec(parser_, {begin, end}, has_u_prefix_);
        spec.is_formatted_ = true;
        ++parser_.fields_deep_;
        spec.read_pieces(cursor, end, is_raw, Level::Spec);
        --parser_.fields_deep_;
        spec.whole_.end = cursor;
        return spec.finish(false);
    }

    Parser& parser_;
    std::string_view bytes_;
    Span whole_;
    bool has_u_prefix_;
    bool is_formatted_ = false;
    // The literal text since the last field, and where it stands.
    std::string literal_;
    Span literal_span_;
    std::vector<ast::Expr> pieces_;
};

ast::Expr Parser::parse_strings() {
    HeightScope height(*this);
    std::size_t last = cursor_;
    while (tokens_[last + 1].kind == Kind::String)
        ++last;
    const Span whole = {begin(), tokens_[last].span.end};
    const bool is_bytes = read_string_prefix(text_here()).is_bytes;
    StringBuilder builder(*this, whole, read_string_prefix(text_here()).is_unicode);
    while (at(Kind::String)) {
        const std::string_view literal = text_here();
        const StringPrefix prefix = read_string_prefix(literal);
        if (prefix.is_bytes != is_bytes) {
            fail(whole, "cannot mix bytes and nonbytes literals",
                 "Strings side by side are joined; these are of two kinds.");
            break;
        }
        const std::uint32_t quotes = scan_string(literal, 0).quote_size;
        const Span body = {begin() + prefix.size + quotes, here().end - quotes};
        if (is_bytes)
            builder.add_bytes(body, prefix.is_raw);
        else if (prefix.is_formatted)
            builder.add_formatted(body, prefix.is_raw);
        else
            builder.add_plain(body, prefix.is_raw);
        if (has_failed()) break;
        advance();
    }
    height.add_level();
    return builder.finish(is_bytes);
}

ast::Expr Parser::parse_field(std::size_t depth) {
    depth_ = depth;
    is_field_ = true;
    ast::Expr value = parse_star_expressions();
    if (!at(Kind::EndMarker)) fail_here();
    return value;
}

} // namespace runtime::syntax
