#include "runtime/syntax/literals.h"

#include "runtime/source/character_names.h"
#include "runtime/source/utf8.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <optional>

namespace runtime::syntax {

namespace {

// CPython's default limit for the digits of a decimal int.
constexpr std::size_t int_digits_max = 4300;

// Converting a hexadecimal number takes time that grows with the square of its length.
constexpr std::size_t based_digits_max = 20'000;

std::uint32_t digit_value(char c) {
    if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A' + 10);
    return 16;
}

// Schoolbook conversion to decimal: chunks of nine digits, the lowest first.
std::string to_decimal(std::string_view digits, std::uint32_t base) {
    constexpr std::uint64_t chunk_base = 1'000'000'000;
    std::vector<std::uint32_t> chunks = {0};
    for (const char c : digits) {
        std::uint64_t carry = digit_value(c);
        for (std::uint32_t& chunk : chunks) {
            carry += std::uint64_t{chunk} * base;
            chunk = static_cast<std::uint32_t>(carry % chunk_base);
            carry /= chunk_base;
        }
        if (carry != 0) chunks.push_back(static_cast<std::uint32_t>(carry));
    }
    std::string out = fmt::format("{}", chunks.back());
    for (std::size_t i = chunks.size() - 1; i-- > 0;)
        out += fmt::format("{:09}", chunks[i]);
    return out;
}

NumberValue decode_int(std::string_view digits, std::uint32_t base) {
    NumberValue number;
    std::uint64_t value = 0;
    bool fits = true;
    for (const char c : digits) {
        constexpr auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        const std::uint32_t digit = digit_value(c);
        fits = fits && value <= (limit - digit) / base;
        if (!fits) break;
        value = value * base + digit;
    }
    if (fits) {
        number.value = static_cast<std::int64_t>(value);
    } else if (base == 10 && digits.size() > int_digits_max) {
        number.error.message =
            fmt::format("Exceeds the limit ({} digits) for integer string conversion: value has {} "
                        "digits; use sys.set_int_max_str_digits() to increase the limit",
                        int_digits_max, digits.size());
        number.error.hint = "Consider hexadecimal for huge integer literals.";
    } else if (digits.size() > based_digits_max) {
        number.error = {"integer literal is too long",
                        fmt::format("At most {} digits can be written out.", based_digits_max),
                        {},
                        source::DiagnosticKind::Unsupported};
    } else {
        digits.remove_prefix(base == 10 ? digits.find_first_not_of('0') : 0);
        number.value = ast::BigInt{base == 10 ? std::string(digits) : to_decimal(digits, base)};
    }
    return number;
}

// Whether a float that from_chars found out of range is too large rather than too small: the
// exponent of its first digit that counts tells.
bool is_too_large(std::string_view spelling) {
    const std::size_t mark = spelling.find_first_of("eE");
    long exponent = 0;
    if (mark != std::string_view::npos) {
        const bool is_negative = spelling[mark + 1] == '-';
        for (const char c : spelling.substr(mark + 1)) {
            if (c >= '0' && c <= '9' && exponent < 100'000'000)
                exponent = exponent * 10 + (c - '0');
        }
        if (is_negative) exponent = -exponent;
    }
    const std::string_view mantissa = spelling.substr(0, mark);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos) return false;
    return exponent + static_cast<long>(point) - static_cast<long>(first) > 0;
}

double decode_float(std::string_view spelling) {
    double value = 0;
    const auto [end, error] =
        std::from_chars(spelling.data(), spelling.data() + spelling.size(), value);
    if (error == std::errc::result_out_of_range) {
        return is_too_large(spelling) ? std::numeric_limits<double>::infinity() : 0.0;
    }
    return value;
}

std::string without_underscores(std::string_view spelling) {
    std::string out;
    for (const char c : spelling) {
        if (c != '_') out += c;
    }
    return out;
}

// Decodes the escapes of one string body.
class EscapeDecoder {
  public:
    EscapeDecoder(std::string_view body, bool is_bytes, std::string& out)
        : body_(body), is_bytes_(is_bytes), out_(out) {}

    LiteralError run(bool is_raw) {
        while (at_ < body_.size() && error_.message.empty()) {
            const char c = body_[at_];
            if (c == '\r') {
                out_ += '\n';
                at_ += body_.substr(at_).starts_with("\r\n") ? 2 : 1;
            } else if (is_bytes_ && static_cast<unsigned char>(c) >= 128) {
                error_ = {"bytes can only contain ASCII literal characters",
                          "Write such a byte as an escape, or encode a str.",
                          {position(), position() + 1},
                          source::DiagnosticKind::SyntaxError};
            } else if (c == '\\' && !is_raw && at_ + 1 < body_.size()) {
                decode_escape();
            } else {
                out_ += c;
                ++at_;
            }
        }
        return error_;
    }

  private:
    std::uint32_t position() const { return static_cast<std::uint32_t>(at_); }

    void decode_escape() {
        const char c = body_[at_ + 1];
        switch (c) {
        case '\n': at_ += 2; return;
        case '\r': at_ += body_.substr(at_ + 1).starts_with("\r\n") ? 3 : 2; return;
        case '\\':
        case '\'':
        case '"': put(c); return;
        case 'a': put('\a'); return;
        case 'b': put('\b'); return;
        case 'f': put('\f'); return;
        case 'n': put('\n'); return;
        case 'r': put('\r'); return;
        case 't': put('\t'); return;
        case 'v': put('\v'); return;
        case 'x': decode_hex(2, "truncated \\xXX escape"); return;
        default: break;
        }
        if (c >= '0' && c <= '7')
            decode_octal();
        else if (!is_bytes_ && c == 'u')
            decode_hex(4, "truncated \\uXXXX escape");
        else if (!is_bytes_ && c == 'U')
            decode_hex(8, "truncated \\UXXXXXXXX escape");
        else if (!is_bytes_ && c == 'N')
            decode_name();
        else
            keep_backslash();
    }

    void put(char c) {
        out_ += c;
        at_ += 2;
    }

    void put_value(char32_t value) {
        if (is_bytes_)
            out_ += static_cast<char>(value);
        else
            source::append_utf8(out_, value);
    }

    // An unknown escape stands for itself, backslash included.
    void keep_backslash() {
        // CPython's check is for ASCII alone.
        if (const char c = body_[at_ + 1]; static_cast<unsigned char>(c) < 128)
            doubt(fmt::format("invalid escape sequence '\\{}'", c));
        out_ += '\\';
        ++at_;
    }

    void decode_octal() {
        std::uint32_t value = 0;
        std::size_t end = at_ + 1;
        while (end < body_.size() && end < at_ + 4 && body_[end] >= '0' && body_[end] <= '7') {
            value = value * 8 + digit_value(body_[end++]);
        }
        if (value > 0xFF)
            doubt(fmt::format("invalid octal escape sequence '{}'", body_.substr(at_, end - at_)));
        put_value(is_bytes_ ? value & 0xFF : value);
        at_ = end;
    }

    void doubt(std::string message) {
        if (error_.doubt.empty()) error_.doubt = std::move(message);
    }

    void decode_hex(std::size_t count, const char* complaint) {
        char32_t value = 0;
        std::size_t end = at_ + 2;
        while (end < body_.size() && end < at_ + 2 + count && digit_value(body_[end]) < 16) {
            value = value << 4 | digit_value(body_[end++]);
        }
        if (end < at_ + 2 + count) {
            fail(end, complaint);
        } else if (value > 0x10FFFF) {
            fail(end, "illegal Unicode character");
        } else {
            put_value(value);
            at_ = end;
        }
    }

    void fail(std::size_t end, const char* complaint) {
        if (is_bytes_) {
            error_.message = fmt::format("(value error) invalid \\x escape at position {}", at_);
        } else {
            // CPython counts positions in code points, the backslash first.
            const std::uint32_t first = source::count_code_points(body_.substr(0, at_));
            error_.message = fmt::format("(unicode error) 'unicodeescape' codec can't decode bytes "
                                         "in position {}-{}: {}",
                                         first, first + (end - at_) - 1, complaint);
        }
        error_.hint = "Put r before the string if its backslashes are meant as they stand.";
        error_.span = {position(), static_cast<std::uint32_t>(end)};
    }

    // name_escape := "\\N{" name "}"
    void decode_name() {
        const std::size_t close = body_.find('}', at_);
        const bool has_brace = at_ + 2 < body_.size() && body_[at_ + 2] == '{';
        if (!has_brace || close == std::string_view::npos || close == at_ + 3) {
            const std::size_t end = !has_brace ? at_ + 2 : std::min(close, body_.size() - 1) + 1;
            fail(end, "malformed \\N character escape");
            return;
        }
        const auto named = source::character_named(body_.substr(at_ + 3, close - at_ - 3));
        if (!named) {
            fail(close + 1, "unknown Unicode character name");
            error_.hint = "Write the character itself, or its number as \\uXXXX.";
            return;
        }
        put_value(*named);
        at_ = close + 1;
    }

    std::string_view body_;
    bool is_bytes_;
    std::string& out_;
    std::size_t at_ = 0;
    LiteralError error_;
};

} // namespace

NumberValue decode_number(std::string_view spelling) {
    std::string plain;
    if (spelling.find('_') != std::string_view::npos) {
        plain = without_underscores(spelling);
        spelling = plain;
    }
    if (spelling.size() > 1 && spelling[0] == '0') {
        const char base = spelling[1];
        if (base == 'x' || base == 'X') return decode_int(spelling.substr(2), 16);
        if (base == 'o' || base == 'O') return decode_int(spelling.substr(2), 8);
        if (base == 'b' || base == 'B') return decode_int(spelling.substr(2), 2);
    }
    NumberValue number;
    if (spelling.ends_with('j') || spelling.ends_with('J')) {
        number.value = ast::Imaginary{decode_float(spelling.substr(0, spelling.size() - 1))};
    } else if (spelling.find_first_of(".eE") != std::string_view::npos) {
        number.value = decode_float(spelling);
    } else {
        return decode_int(spelling, 10);
    }
    return number;
}

StringPrefix read_string_prefix(std::string_view literal) {
    StringPrefix prefix;
    for (const char c : literal) {
        if (c == '\'' || c == '"') break;
        ++prefix.size;
        if (c == 'r' || c == 'R')
            prefix.is_raw = true;
        else if (c == 'b' || c == 'B')
            prefix.is_bytes = true;
        else if (c == 'f' || c == 'F')
            prefix.is_formatted = true;
        // Only the small letter leaves a trace in CPython's tree.
        else if (c == 'u')
            prefix.is_unicode = true;
    }
    return prefix;
}

LiteralError decode_str_body(std::string_view body, bool is_raw, std::string& out) {
    if (body.find_first_of("\\\r") == std::string_view::npos) {
        out += body;
        return {};
    }
    return EscapeDecoder(body, false, out).run(is_raw);
}

LiteralError decode_bytes_body(std::string_view body, bool is_raw, std::string& out) {
    return EscapeDecoder(body, true, out).run(is_raw);
}

} // namespace runtime::syntax
