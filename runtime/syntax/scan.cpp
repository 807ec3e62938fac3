#include "runtime/syntax/scan.h"

#include "runtime/source/utf8.h"

#include <fmt/format.h>

#include <array>

namespace runtime::syntax {

namespace {

char at(std::string_view text, std::size_t i) {
    return i < text.size() ? text[i] : '\0';
}

bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Reads one number. The methods return false once there is an error to tell.
class NumberScanner {
  public:
    NumberScanner(std::string_view text, std::uint32_t begin)
        : text_(text), begin_(begin), cursor_(begin) {}

    NumberScan run() {
        if (here() == '0' && lower(next()) == 'x')
            scan_based("hexadecimal", is_hex_digit);
        else if (here() == '0' && lower(next()) == 'o')
            scan_based("octal", is_octal_digit);
        else if (here() == '0' && lower(next()) == 'b')
            scan_based("binary", is_binary_digit);
        else
            scan_decimal();
        result_.end = cursor_;
        return result_;
    }

  private:
    using DigitTest = bool (*)(char);

    static bool is_octal_digit(char c) { return c >= '0' && c <= '7'; }
    static bool is_binary_digit(char c) { return c == '0' || c == '1'; }

    char here() const { return at(text_, cursor_); }
    char next() const { return at(text_, cursor_ + 1); }

    // CPython points at the last character that it has read.
    bool fail(std::string message, std::uint32_t end) {
        result_.error = std::move(message);
        result_.error_span = {end - 1, end};
        return false;
    }

    void scan_based(const char* base, DigitTest is_base_digit) {
        cursor_ += 2;
        do {
            if (here() == '_') ++cursor_;
            if (!is_base_digit(here())) {
                if (!check_digit(base)) return;
                fail(fmt::format("invalid {} literal", base), cursor_);
                return;
            }
            while (is_base_digit(here()))
                ++cursor_;
        } while (here() == '_');
        if (check_digit(base)) check_end(base);
    }

    bool check_digit(const char* base) {
        if (!is_digit(here())) return true;
        return fail(fmt::format("invalid digit '{}' in {} literal", here(), base), cursor_ + 1);
    }

    bool scan_digits() {
        for (;;) {
            while (is_digit(here()))
                ++cursor_;
            if (here() != '_') return true;
            ++cursor_;
            if (!is_digit(here())) return fail("invalid decimal literal", cursor_);
        }
    }

    void scan_decimal() {
        if (here() != '.' && !scan_whole_part()) return;
        if (here() == '.') {
            ++cursor_;
            if (is_digit(here()) && !scan_digits()) return;
        }
        if (lower(here()) == 'e' && !scan_exponent()) return;
        if (lower(here()) == 'j') {
            ++cursor_;
            check_end("imaginary");
            return;
        }
        check_end("decimal");
    }

    // "0123" is an error as an int, but "0123.5" and "0123e1" are floats.
    bool scan_whole_part() {
        const bool starts_with_zero = here() == '0';
        while (here() == '0' || (here() == '_' && next() == '0'))
            ++cursor_;
        const std::uint32_t zeros_end = cursor_;
        if (!scan_digits()) return false;
        const bool is_int = here() != '.' && lower(here()) != 'e' && lower(here()) != 'j';
        if (!starts_with_zero || cursor_ == zeros_end || !is_int) return true;
        fail("leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
             "octal integers",
             zeros_end);
        result_.error_span = {begin_, zeros_end};
        return false;
    }

    // An "e" that no digit follows is not the number's: "1else".
    bool scan_exponent() {
        const std::uint32_t mark = cursor_++;
        if (here() == '+' || here() == '-') {
            ++cursor_;
            if (!is_digit(here())) return fail("invalid decimal literal", cursor_);
        } else if (!is_digit(here())) {
            cursor_ = mark;
            return check_end("decimal");
        }
        return scan_digits();
    }

    // A keyword may follow at once ("1if x else 2"), any other letter may not. Letters beyond ASCII
    // are left to the next token.
    bool check_end(const char* kind) {
        const std::string_view rest = text_.substr(std::min<std::size_t>(cursor_, text_.size()));
        for (const char* word : {"and", "else", "for", "if", "in", "is", "not", "or"}) {
            if (rest.starts_with(word)) return true;
        }
        const bool is_ascii = static_cast<unsigned char>(here()) < 128;
        if (!is_ascii || !may_continue_name(here())) return true;
        return fail(fmt::format("invalid {} literal", kind), cursor_);
    }

    std::string_view text_;
    std::uint32_t begin_;
    std::uint32_t cursor_;
    NumberScan result_;
};

struct OperatorSpelling {
    TokenKind kind;
    std::string_view spelling;
};

constexpr OperatorSpelling operators[] = {
#define TOKEN(name, spelling)
#define OPERATOR(name, spelling) {TokenKind::name, spelling},
#define KEYWORD(name, spelling)
#include "runtime/syntax/token_kinds.inc"
};

} // namespace

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

bool may_begin_name(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           static_cast<unsigned char>(byte) >= 128;
}

bool may_continue_name(char byte) {
    return may_begin_name(byte) || is_digit(byte);
}

std::uint32_t scan_name(std::string_view text, std::uint32_t begin) {
    std::uint32_t end = begin;
    while (end < text.size() && may_continue_name(text[end]))
        ++end;
    return end;
}

Span find_bad_name_character(std::string_view text, Span name) {
    for (std::uint32_t i = name.begin; i < name.end;) {
        if (static_cast<unsigned char>(text[i]) < 128) {
            ++i;
            continue;
        }
        const source::CodePoint point = source::decode_utf8(text.substr(i, name.end - i));
        const std::uint32_t size = point.size == 0 ? 1 : point.size;
        const bool is_good =
            point.size != 0 && (i == name.begin ? source::is_identifier_start(point.value)
                                                : source::is_identifier_continue(point.value));
        if (!is_good) return {i, i + size};
        i += size;
    }
    return {};
}

NumberScan scan_number(std::string_view text, std::uint32_t begin) {
    return NumberScanner(text, begin).run();
}

bool begins_string(std::string_view text, std::uint32_t begin) {
    bool has_b = false;
    bool has_r = false;
    bool has_u = false;
    bool has_f = false;
    for (std::uint32_t i = begin;; ++i) {
        const char c = lower(at(text, i));
        if (c == '"' || c == '\'') return true;
        if (c == 'b' && !(has_b || has_u || has_f))
            has_b = true;
        else if (c == 'u' && !(has_b || has_u || has_r || has_f))
            has_u = true;
        else if (c == 'r' && !(has_r || has_u))
            has_r = true;
        else if (c == 'f' && !(has_f || has_b || has_u))
            has_f = true;
        else
            return false;
    }
}

StringScan scan_string(std::string_view text, std::uint32_t begin) {
    StringScan scan;
    std::uint32_t i = begin;
    while (at(text, i) != '"' && at(text, i) != '\'')
        ++i;
    const char quote = text[i];
    scan.quote = i++;
    if (at(text, i) == quote && at(text, i + 1) == quote) {
        scan.quote_size = 3;
        i += 2;
    }
    for (std::uint32_t run = 0; i < text.size(); ++i) {
        const char c = text[i];
        run = c == quote ? run + 1 : 0;
        if (run == scan.quote_size) {
            scan.end = i + 1;
            scan.is_terminated = true;
            return scan;
        }
        if (scan.quote_size == 1 && (c == '\n' || c == '\r')) break;
        if (c == '\\' && i + 1 < text.size()) {
            ++i;
            if (text[i] == '\r' && at(text, i + 1) == '\n') ++i;
        }
    }
    scan.end = i;
    return scan;
}

OperatorScan scan_operator(std::string_view text, std::uint32_t begin) {
    OperatorScan best;
    const std::string_view rest = text.substr(begin);
    for (const OperatorSpelling& op : operators) {
        if (rest[0] != op.spelling[0] || !rest.starts_with(op.spelling)) continue;
        if (best.kind == TokenKind::Stray || op.spelling.size() > best.size) {
            best = {op.kind, static_cast<std::uint32_t>(op.spelling.size())};
        }
    }
    return best;
}

} // namespace runtime::syntax
