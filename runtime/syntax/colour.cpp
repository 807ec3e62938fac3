#include "runtime/syntax/colour.h"

#include "runtime/syntax/literals.h"
#include "runtime/syntax/scan.h"

#include <algorithm>
#include <iterator>

namespace runtime::syntax {

namespace {

using source::Span;

// What a tutorial's program is likely to use without an import, sorted.
constexpr std::string_view builtins[] = {
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "EOFError",
    "Exception",
    "ExceptionGroup",
    "GeneratorExit",
    "ImportError",
    "IndexError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "ModuleNotFoundError",
    "NameError",
    "NotImplemented",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "RecursionError",
    "ReferenceError",
    "RuntimeError",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SystemExit",
    "TimeoutError",
    "TypeError",
    "UnboundLocalError",
    "UnicodeError",
    "ValueError",
    "Warning",
    "ZeroDivisionError",
    "__name__",
    "abs",
    "aiter",
    "all",
    "anext",
    "any",
    "ascii",
    "bin",
    "bool",
    "bytearray",
    "bytes",
    "callable",
    "chr",
    "classmethod",
    "delattr",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "eval",
    "exec",
    "exit",
    "filter",
    "float",
    "format",
    "frozenset",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "help",
    "hex",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "locals",
    "map",
    "max",
    "memoryview",
    "min",
    "next",
    "object",
    "oct",
    "open",
    "ord",
    "pow",
    "print",
    "property",
    "quit",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "staticmethod",
    "str",
    "sum",
    "super",
    "tuple",
    "type",
    "vars",
    "zip",
};

static_assert(std::is_sorted(std::begin(builtins), std::end(builtins)));

bool is_builtin(std::string_view name) {
    return std::binary_search(std::begin(builtins), std::end(builtins), name);
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
}

class Colourer {
  public:
    explicit Colourer(std::string_view text) : text_(text) {}

    std::vector<ColouredSpan> run() {
        out_.reserve(text_.size() / 4);
        if (text_.starts_with("\xEF\xBB\xBF")) cursor_ = 3;
        read_code(size());
        return std::move(out_);
    }

  private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
    char at(std::uint32_t offset) const { return offset < size() ? text_[offset] : '\0'; }

    void add(ColourKind kind, std::uint32_t begin, std::uint32_t end) {
        if (begin < end) out_.push_back({{begin, end}, kind});
    }

    // Reads code up to the offset; nothing that begins before it is read past it.
    void read_code(std::uint32_t end) {
        const std::string_view outer = text_;
        text_ = text_.substr(0, end);
        while (cursor_ < end)
            read_one();
        text_ = outer;
    }

    void read_one() {
        const char c = at(cursor_);
        if (c == '\n' || c == '\r') {
            ++cursor_;
            begins_line_ = true;
            previous_ = TokenKind::Newline;
        } else if (is_blank(c) || c == '\\') {
            ++cursor_;
        } else if (c == '#') {
            const std::uint32_t begin = cursor_;
            cursor_ = line_end(cursor_);
            add(ColourKind::Comment, begin, cursor_);
        } else {
            read_token(c);
            begins_line_ = false;
        }
    }

    void read_token(char c) {
        if (begins_string(text_, cursor_))
            read_string();
        else if (may_begin_name(c))
            read_name();
        else if (is_digit(c) || (c == '.' && is_digit(at(cursor_ + 1))))
            read_number();
        else
            read_operator();
    }

    std::uint32_t line_end(std::uint32_t offset) const {
        return static_cast<std::uint32_t>(
            std::min(text_.find_first_of("\r\n", offset), text_.size()));
    }

    void read_number() {
        const std::uint32_t begin = cursor_;
        const NumberScan number = scan_number(text_, begin);
        // A number goes on to its last letter, so that "12ab" is one mistake.
        cursor_ = number.error.empty() ? number.end : scan_name(text_, number.end);
        add(number.error.empty() ? ColourKind::Number : ColourKind::Error, begin, cursor_);
        previous_ = TokenKind::Number;
    }

    void read_operator() {
        const std::uint32_t begin = cursor_;
        const OperatorScan op = scan_operator(text_, begin);
        cursor_ += op.size;
        const bool is_decorator = op.kind == TokenKind::At && begins_line_;
        if (is_decorator) {
            read_decorator(begin);
        } else if (op.kind == TokenKind::Ellipsis) {
            add(ColourKind::Constant, begin, cursor_);
        } else {
            add(op.kind == TokenKind::Stray ? ColourKind::Error : ColourKind::Operator, begin,
                cursor_);
        }
        previous_ = op.kind;
    }

    void read_decorator(std::uint32_t begin) {
        while (is_blank(at(cursor_)))
            ++cursor_;
        while (may_continue_name(at(cursor_)) || at(cursor_) == '.')
            ++cursor_;
        add(ColourKind::Decorator, begin, cursor_);
    }

    void read_name() {
        const std::uint32_t begin = cursor_;
        cursor_ = scan_name(text_, begin);
        const std::string_view name = text_.substr(begin, cursor_ - begin);
        const TokenKind kind = keyword_or_name(name);
        const Span bad = find_bad_name_character(text_, {begin, cursor_});
        if (!bad.is_empty()) {
            add(ColourKind::Name, begin, bad.begin);
            add(ColourKind::Error, bad.begin, bad.end);
            cursor_ = bad.end;
        } else {
            add(colour_of(name, kind), begin, cursor_);
        }
        previous_ = kind;
    }

    ColourKind colour_of(std::string_view name, TokenKind kind) const {
        if (kind == TokenKind::True || kind == TokenKind::False || kind == TokenKind::None) {
            return ColourKind::Constant;
        }
        if (kind != TokenKind::Name) return ColourKind::Keyword;
        if (previous_ == TokenKind::Def || previous_ == TokenKind::Class) {
            return ColourKind::Definition;
        }
        if (previous_ == TokenKind::Dot) return ColourKind::Name;
        if (begins_line_ && (name == "match" || name == "case") && opens_block()) {
            return ColourKind::SoftKeyword;
        }
        return is_builtin(name) ? ColourKind::Builtin : ColourKind::Name;
    }

    // Whether the line after a `match` or `case` goes on like a statement's head.
    bool opens_block() const {
        const std::uint32_t end = line_end(cursor_);
        std::uint32_t next = cursor_;
        while (next < end && is_blank(text_[next]))
            ++next;
        if (next == end || text_[next] == '=' || text_[next] == '.' || text_[next] == ',' ||
            text_[next] == ':' || text_[next] == ')') {
            return false;
        }
        return text_.substr(next, end - next).find(':') != std::string_view::npos;
    }

    // ---- Strings ----------------------------------------------------------------------------

    void read_string() {
        const std::uint32_t begin = cursor_;
        const StringScan string = scan_string(text_, begin);
        const StringPrefix prefix = read_string_prefix(text_.substr(begin));
        if (prefix.is_formatted && fields_deep_ < 4) {
            read_fields(begin, string);
        } else {
            add(ColourKind::String, begin, string.end);
        }
        cursor_ = string.end;
        previous_ = TokenKind::String;
    }

    // Splits an f-string into its text and its fields.
    void read_fields(std::uint32_t begin, const StringScan& string) {
        const std::uint32_t body_end =
            string.is_terminated ? string.end - string.quote_size : string.end;
        std::uint32_t text_begin = begin;
        std::uint32_t i = string.quote + string.quote_size;
        while (i < body_end) {
            if (text_[i] != '{' || at(i + 1) == '{') {
                i += text_[i] == '{' ? 2 : 1;
                continue;
            }
            add(ColourKind::String, text_begin, i);
            i = read_field(i, body_end);
            text_begin = i;
        }
        add(ColourKind::String, text_begin, string.end);
    }

    // Colours one field, from its "{" on, and says where it ends.
    std::uint32_t read_field(std::uint32_t open, std::uint32_t end) {
        add(ColourKind::FieldMark, open, open + 1);
        const std::uint32_t expression_end = find_expression_end(open + 1, end);
        const TokenKind outer_previous = previous_;
        const bool outer_begins_line = begins_line_;
        previous_ = TokenKind::LeftParen;
        begins_line_ = false;
        cursor_ = open + 1;
        ++fields_deep_;
        read_code(expression_end);
        --fields_deep_;
        previous_ = outer_previous;
        begins_line_ = outer_begins_line;
        return read_spec(expression_end, end);
    }

    // "=", "!r", ":>10" and the "}" itself, with the fields that stand inside the spec.
    std::uint32_t read_spec(std::uint32_t begin, std::uint32_t end) {
        std::uint32_t mark = begin;
        std::uint32_t i = begin;
        while (i < end && text_[i] != '}') {
            if (text_[i] == '{' && fields_deep_ < 4) {
                add(ColourKind::FieldMark, mark, i);
                ++fields_deep_;
                i = read_field(i, end);
                --fields_deep_;
                mark = i;
            } else {
                ++i;
            }
        }
        if (i < end) ++i;
        add(ColourKind::FieldMark, mark, i);
        return i;
    }

    std::uint32_t find_expression_end(std::uint32_t i, std::uint32_t end) const {
        int depth = 0;
        char quote = '\0';
        for (; i < end; ++i) {
            const char c = text_[i];
            const char next = i + 1 < end ? text_[i + 1] : '\0';
            if (quote != '\0') {
                if (c == quote) quote = '\0';
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                ++depth;
            } else if (depth == 0 && (c == '=' || c == '!' || c == '<' || c == '>') &&
                       next == '=') {
                ++i;
            } else if (depth == 0 && (c == ':' || c == '!' || c == '=' || c == '}')) {
                return i;
            } else if (c == ')' || c == ']' || c == '}') {
                --depth;
            }
        }
        return end;
    }

    std::string_view text_;
    std::uint32_t cursor_ = 0;
    bool begins_line_ = true;
    TokenKind previous_ = TokenKind::Newline;
    int fields_deep_ = 0;
    std::vector<ColouredSpan> out_;
};

} // namespace

std::vector<ColouredSpan> tokenize_for_colour(std::string_view text) {
    return Colourer(text).run();
}

} // namespace runtime::syntax
