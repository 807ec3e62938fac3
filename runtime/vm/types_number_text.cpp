// Numbers to text and back.

#include "runtime/source/utf8.h"
#include "runtime/vm/int_digits.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_unicode.h"
#include "runtime/vm/work.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

namespace runtime::vm {

namespace {
int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}
} // namespace

std::string float_text(double number) {
    if (std::isnan(number)) return "nan";
    if (std::isinf(number)) return number > 0 ? "inf" : "-inf";
    char buffer[32];
    auto [end, error] =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific);
    ASSERT(error == std::errc());
    std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    std::string out;
    if (text.front() == '-') {
        out = "-";
        text.remove_prefix(1);
    }
    std::size_t e = text.find('e');
    int exponent = 0;
    std::string_view power = text.substr(e + (text[e + 1] == '+' ? 2 : 1));
    std::from_chars(power.data(), power.data() + power.size(), exponent);
    std::string digits(1, text[0]);
    if (e > 2) digits += text.substr(2, e - 2);
    auto count = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16) {
        out += digits[0];
        if (count > 1) out.append(".").append(digits, 1);
        return out + fmt::format("e{}{:02d}", exponent < 0 ? '-' : '+', std::abs(exponent));
    }
    if (exponent < 0)
        return out + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    if (count <= exponent + 1)
        return out + digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0') +
               ".0";
    auto whole = static_cast<std::size_t>(exponent + 1);
    return out + digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string int_text(const Value& integral, int base) {
    if (!integral.is_object()) {
        char buffer[72];
        auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, integral.integer(), base);
        return std::string(buffer, end);
    }
    mpz_srcptr number = as<BigInt>(integral)->number;
    std::string out(mpz_sizeinbase(number, base) + 2, '\0');
    mpz_get_str(out.data(), base, number);
    out.resize(std::char_traits<char>::length(out.c_str()));
    return out;
}

Value int_to_str(Machine& machine, const Value& integral) {
    if (!integral.is_object()) {
        fmt::format_int text(integral.integer());
        return machine.str({text.data(), text.size()}, static_cast<std::uint32_t>(text.size()));
    }
    const auto& digits = machine.attachment<IntDigits>();
    const std::size_t bits = mpz_sizeinbase(as<BigInt>(integral)->number, 2);
    constexpr std::size_t bits_a_digit_at_most = 4;
    std::string text;
    if (digits.allow(bits / bits_a_digit_at_most)) {
        if (!machine.affords(product_work(bits))) return {};
        text = int_text(integral);
    }
    if (text.empty() || !digits.allow(text.size() - (text[0] == '-')))
        return machine.raise(machine.types.ValueError,
                             "Exceeds the limit ({} digits) for integer string conversion; "
                             "use sys.set_int_max_str_digits() to increase the limit",
                             digits.max);
    return machine.str(text);
}

bool ascii_numeral(std::string_view text, std::string& out) {
    while (!text.empty()) {
        std::uint32_t point = next_code_point(text);
        if (point < 0x80)
            out += static_cast<char>(point);
        else if (is_space(point))
            out += ' ';
        else if (int digit = decimal_digit(point); digit >= 0)
            out += static_cast<char>('0' + digit);
        else
            return false;
    }
    auto blank = [](char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
    };
    std::size_t begin = 0, end = out.size();
    while (begin < end && blank(out[begin]))
        ++begin;
    while (end > begin && blank(out[end - 1]))
        --end;
    out = out.substr(begin, end - begin);
    return true;
}

namespace {

Value bad_literal(Machine& machine, int base, const std::string& shown) {
    constexpr std::size_t shown_max = 200; // code points, without a word on what is left out
    const std::size_t end =
        offset_of(shown, std::min<std::size_t>(shown_max, count_code_points(shown)), false);
    return machine.raise(machine.types.ValueError, "invalid literal for int() with base {}: {}",
                         base, std::string_view(shown).substr(0, end));
}

// Takes single underscores between digits away; false if they stand elsewhere.
bool drop_underscores(std::string& text) {
    std::string out;
    char previous = '_';
    for (char c : text) {
        if (c == '_' && digit_value(previous) > 35) return false;
        if (c != '_') out += c;
        previous = c;
    }
    if (previous == '_') return false;
    text = std::move(out);
    return true;
}

} // namespace

Value parse_int(Machine& machine, std::string_view source, int base, const std::string& shown) {
    std::string text;
    int asked = base;
    if (!ascii_numeral(source, text)) return bad_literal(machine, asked, shown);
    bool negative = false;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        negative = text[0] == '-';
        text.erase(0, 1);
    }
    bool had_prefix = false;
    if (text.size() > 1 && text[0] == '0') {
        int named = text[1] == 'x' || text[1] == 'X'   ? 16
                    : text[1] == 'o' || text[1] == 'O' ? 8
                    : text[1] == 'b' || text[1] == 'B' ? 2
                                                       : 0;
        if (named != 0 && (base == 0 || base == named)) {
            base = named;
            text.erase(0, 2);
            had_prefix = true;
            if (!text.empty() && text[0] == '_') text.erase(0, 1);
        }
    }
    bool guessed = base == 0;
    if (guessed) base = 10;
    if (text.empty() || !drop_underscores(text)) return bad_literal(machine, asked, shown);
    for (char c : text)
        if (digit_value(c) >= base) return bad_literal(machine, asked, shown);
    if (guessed && !had_prefix && text[0] == '0' &&
        text.find_first_not_of('0') != std::string::npos)
        return bad_literal(machine, asked, shown);
    const auto& digits = machine.attachment<IntDigits>();
    if ((base & (base - 1)) != 0 && !digits.allow(text.size()))
        return machine.raise(
            machine.types.ValueError,
            "Exceeds the limit ({} digits) for integer string conversion: value has {} "
            "digits; use sys.set_int_max_str_digits() to increase the limit",
            digits.max, text.size());
    std::int64_t small = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), small, base);
    if (error == std::errc() && end == text.data() + text.size())
        return Value::of(negative ? -small : small);
    Mpz number;
    mpz_set_str(number, text.c_str(), base);
    if (negative) mpz_neg(number, number);
    return machine.big(number);
}

namespace {

struct MadeNans {
    std::uint64_t count = 0;
};

// A number of its own in the bits that say nothing: each float('nan') is another object in CPython,
// and a container finds a NaN by its identity alone.
double new_nan(Machine& machine) {
    constexpr std::uint64_t quiet_nan = 0x7ff8'0000'0000'0000;
    return std::bit_cast<double>(quiet_nan | ++machine.attachment<MadeNans>().count);
}

} // namespace

Value parse_real(Machine& machine, std::string_view source, const std::string& shown) {
    auto fail = [&] {
        return machine.raise(machine.types.ValueError, "could not convert string to float: {}",
                             shown);
    };
    std::string text;
    if (!ascii_numeral(source, text)) return fail();
    bool negative = false;
    std::string digits = text;
    if (!digits.empty() && (digits[0] == '-' || digits[0] == '+')) {
        negative = digits[0] == '-';
        digits.erase(0, 1);
    }
    std::string lower;
    for (char c : digits)
        lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    double number = 0;
    if (lower == "inf" || lower == "infinity") {
        number = std::numeric_limits<double>::infinity();
    } else if (lower == "nan") {
        number = new_nan(machine);
    } else {
        // Underscores may stand between digits only.
        std::string clean;
        for (std::size_t i = 0; i < lower.size(); ++i) {
            if (lower[i] != '_') {
                clean += lower[i];
                continue;
            }
            auto is_digit = [&](std::size_t at) {
                return at < lower.size() && lower[at] >= '0' && lower[at] <= '9';
            };
            if (i == 0 || !is_digit(i - 1) || !is_digit(i + 1)) return fail();
        }
        if (clean.empty() || clean.find_first_not_of("0123456789.e+-") != std::string::npos)
            return fail();
        if (clean[0] == '-' || clean[0] == '+') return fail();
        auto [end, error] = std::from_chars(clean.data(), clean.data() + clean.size(), number);
        if (end != clean.data() + clean.size() || error == std::errc::invalid_argument)
            return fail();
        if (error == std::errc::result_out_of_range) {
            // Too large becomes infinity, too small zero (or the denormal that strtod gives).
            number = std::strtod(clean.c_str(), nullptr);
        }
    }
    return Value::of(negative ? -number : number);
}

} // namespace runtime::vm
