#include "runtime/source/utf8.h"

namespace runtime::source {

CodePoint decode_utf8(std::string_view text) {
    if (text.empty()) return {};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::uint32_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < size) return {};
    char32_t value = first & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {};
        value = value << 6 | (byte(i) & 0x3Fu);
    }
    const char32_t smallest = size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000;
    const bool is_surrogate = 0xD800 <= value && value <= 0xDFFF;
    if (value < smallest || value > 0x10FFFF || is_surrogate) return {};
    return {value, size};
}

void append_utf8(std::string& out, char32_t value) {
    const auto tail = [&](int shift) {
        out += static_cast<char>(0x80u | (value >> shift & 0x3Fu));
    };
    if (value < 0x80) {
        out += static_cast<char>(value);
    } else if (value < 0x800) {
        out += static_cast<char>(0xC0u | value >> 6);
        tail(0);
    } else if (value < 0x10000) {
        out += static_cast<char>(0xE0u | value >> 12);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0u | value >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

std::uint32_t count_code_points(std::string_view text) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const std::uint32_t size = decode_utf8(text.substr(i)).size;
        i += size == 0 ? 1 : size;
    }
    return count;
}

} // namespace runtime::source
