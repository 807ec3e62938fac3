#include "runtime/syntax/dump.h"

#include "runtime/source/utf8.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace runtime::syntax {

namespace {

// repr() prefers single quotes, unless that would cost a backslash.
char quote_for(std::string_view text) {
    const bool has_single = text.find('\'') != std::string_view::npos;
    const bool has_double = text.find('"') != std::string_view::npos;
    return has_single && !has_double ? '"' : '\'';
}

bool append_plain_escape(std::string& out, char c, char quote) {
    if (c == quote || c == '\\') {
        out += '\\';
        out += c;
    } else if (c == '\n') {
        out += "\\n";
    } else if (c == '\r') {
        out += "\\r";
    } else if (c == '\t') {
        out += "\\t";
    } else {
        return false;
    }
    return true;
}

// Reads a code point, three-byte surrogates included.
source::CodePoint decode_wtf8(std::string_view text) {
    const source::CodePoint point = source::decode_utf8(text);
    if (point.size != 0 || text.size() < 3) return point;
    const auto part = [&](std::size_t i) { return static_cast<unsigned char>(text[i]) & 0x3Fu; };
    return {static_cast<char32_t>(0xD000 | (part(1) << 6) | part(2)), 3};
}

} // namespace

std::string repr_of_string(std::string_view text) {
    const char quote = quote_for(text);
    std::string out(1, quote);
    while (!text.empty()) {
        const source::CodePoint point = decode_wtf8(text);
        const std::uint32_t size = point.size == 0 ? 1 : point.size;
        const auto value = static_cast<std::uint32_t>(point.value);
        if (size == 1 && append_plain_escape(out, text[0], quote)) {
        } else if (source::is_printable(point.value)) {
            out += text.substr(0, size);
        } else if (value < 0x100) {
            out += fmt::format("\\x{:02x}", value);
        } else if (value < 0x10000) {
            out += fmt::format("\\u{:04x}", value);
        } else {
            out += fmt::format("\\U{:08x}", value);
        }
        text.remove_prefix(size);
    }
    out += quote;
    return out;
}

std::string repr_of_bytes(std::string_view bytes) {
    const char quote = quote_for(bytes);
    std::string out = "b";
    out += quote;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (append_plain_escape(out, c, quote)) continue;
        if (byte < ' ' || byte >= 0x7F)
            out += fmt::format("\\x{:02x}", byte);
        else
            out += c;
    }
    out += quote;
    return out;
}

std::string repr_of_imaginary(double part) {
    std::string text = repr_of_float(part);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text + "j";
}

std::string repr_of_float(double value) {
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    if (value == 0) return "0.0";
    char digits[32];
    const auto [end, error] =
        std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific);
    static_cast<void>(error);
    const std::string_view shortest(digits, static_cast<std::size_t>(end - digits));
    const std::size_t mark = shortest.find('e');
    const int exponent = std::stoi(std::string(shortest.substr(mark + 1)));
    if (exponent < -4 || exponent >= 16) {
        return fmt::format("{}e{}{:02}", shortest.substr(0, mark), exponent < 0 ? '-' : '+',
                           std::abs(exponent));
    }
    std::string plain(
        digits, std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed).ptr);
    if (plain.find('.') == std::string::npos) plain += ".0";
    return plain;
}

} // namespace runtime::syntax
