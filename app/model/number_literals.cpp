#include "app/model/number_literals.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace app::model {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Steps over a string that begins at `at`, quotes of one or three; returns the offset behind it.
std::size_t after_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const bool is_triple = text.substr(at, 3) == std::string(3, quote);
    std::size_t i = at + (is_triple ? 3 : 1);
    while (i < text.size()) {
        if (text[i] == '\\') {
            i += 2;
            continue;
        }
        if (!is_triple && text[i] == '\n') return i;
        if (is_triple && text.substr(i, 3) == std::string(3, quote)) return i + 3;
        if (!is_triple && text[i] == quote) return i + 1;
        ++i;
    }
    return text.size();
}

// Reads the word or number that begins at `at`, with a point if digits go before or after it.
std::size_t after_number(std::string_view text, std::size_t at) {
    std::size_t i = at;
    while (i < text.size() && (is_word(text[i]) || text[i] == '.'))
        ++i;
    return i;
}

std::optional<NumberLiteral> literal_from(std::string_view text, std::size_t begin,
                                          std::size_t end) {
    const std::string_view written = text.substr(begin, end - begin);
    const auto is_plain = [](char c) { return is_digit(c) || c == '.'; };
    if (!std::all_of(written.begin(), written.end(), is_plain)) return std::nullopt;
    if (std::count(written.begin(), written.end(), '.') > 1) return std::nullopt;
    NumberLiteral literal;
    literal.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const std::size_t point = written.find('.');
    if (point != std::string_view::npos)
        literal.digits_after_point = static_cast<int>(written.size() - point - 1);
    const auto read =
        std::from_chars(written.data(), written.data() + written.size(), literal.value);
    if (read.ec != std::errc()) return std::nullopt;
    return literal;
}

int digits_after_point(std::string_view literal) {
    const std::size_t point = literal.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(literal.size() - point - 1);
}

bool has_point(std::string_view literal) {
    return literal.find('.') != std::string_view::npos;
}

// The digits of the literal as one whole number, capped far above any timing.
std::int64_t as_last_digits(std::string_view literal) {
    std::int64_t units = 0;
    for (const char c : literal) {
        if (is_digit(c) && units < 100'000'000'000'000'000) units = units * 10 + (c - '0');
    }
    return units;
}

std::string from_last_digits(std::int64_t units, int digits, bool point) {
    std::string text = fmt::format("{:0{}}", units, digits + 1);
    if (point) text.insert(text.size() - static_cast<std::size_t>(digits), 1, '.');
    return text;
}

// The same for a number written like the literal, which where it has no point gets one only if it
// has to.
std::string written_like(std::string_view literal, std::int64_t units, int digits) {
    if (has_point(literal) || digits == 0)
        return from_last_digits(units, digits, has_point(literal));
    std::string text = from_last_digits(units, digits, true);
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

} // namespace

std::vector<NumberLiteral> find_literals(std::string_view text) {
    std::vector<NumberLiteral> found;
    std::size_t i = 0;
    while (i < text.size()) {
        const char c = text[i];
        if (c == '#') {
            i = std::min(text.find('\n', i), text.size());
        } else if (c == '"' || c == '\'') {
            i = after_string(text, i);
        } else if (is_digit(c) || (c == '.' && i + 1 < text.size() && is_digit(text[i + 1]))) {
            const std::size_t end = after_number(text, i);
            if (const auto literal = literal_from(text, i, end)) found.push_back(*literal);
            i = end;
        } else if (is_word(c)) {
            while (i < text.size() && is_word(text[i]))
                ++i;
        } else {
            ++i;
        }
    }
    return found;
}

std::optional<NumberLiteral> literal_at(const std::vector<NumberLiteral>& literals,
                                        std::uint32_t offset) {
    for (const NumberLiteral& literal : literals) {
        if (literal.span.begin <= offset && offset <= literal.span.end) return literal;
    }
    return std::nullopt;
}

std::string nudged(std::string_view literal, std::int64_t by, int digits_min) {
    std::int64_t units = as_last_digits(literal);
    int digits = digits_after_point(literal);
    for (; digits < digits_min; ++digits)
        units *= 10;
    return written_like(literal, std::max<std::int64_t>(0, units + by), digits);
}

std::string with_value(std::string_view literal, double value, int digits_min) {
    const int digits = std::max(digits_min, digits_after_point(literal));
    const double units = std::round(std::max(0.0, value) * std::pow(10.0, digits));
    return written_like(literal, static_cast<std::int64_t>(std::min(units, 1e17)), digits);
}

std::optional<std::string> checked_literal(std::string_view typed) {
    while (!typed.empty() && typed.front() == ' ')
        typed.remove_prefix(1);
    while (!typed.empty() && typed.back() == ' ')
        typed.remove_suffix(1);
    const auto found = find_literals(typed);
    if (found.size() != 1 || found[0].span.begin != 0 || found[0].span.end != typed.size())
        return std::nullopt;
    const bool is_whole = !has_point(typed);
    // Python refuses a whole number with leading zeros, such as 007.
    if (is_whole && typed.size() > 1 && typed[0] == '0') return std::nullopt;
    return std::string(typed);
}

std::string replaced(std::string_view text, runtime::source::Span span, std::string_view by) {
    std::string out(text.substr(0, span.begin));
    out += by;
    out += text.substr(span.end);
    return out;
}

} // namespace app::model
