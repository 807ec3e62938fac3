#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

// Numbers as bytes, in one form for the records of a trace, the rows of its index and the numbers
// of a shape: seven bits a byte, least first; signed ones zigzag, so that small ones of either sign
// are short. Each function moves `at` behind what it wrote or read.
namespace runtime::trace {

constexpr std::size_t varint_size_max = 10;
constexpr std::size_t double_size_max = 9;

constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t bits) {
    return static_cast<std::int64_t>(bits >> 1) ^ -static_cast<std::int64_t>(bits & 1);
}

constexpr std::size_t varint_size(std::uint64_t value) {
    return static_cast<std::size_t>(std::bit_width(value | 1) + 6) / 7;
}
inline std::uint8_t* write_varint(std::uint8_t* at, std::uint64_t value) {
    while (value >= 0x80)
        [[unlikely]] {
            *at++ = static_cast<std::uint8_t>(value | 0x80);
            value >>= 7;
        }
    *at++ = static_cast<std::uint8_t>(value);
    return at;
}
inline std::uint64_t read_varint(const std::uint8_t*& at) {
    std::uint64_t value = *at++;
    if (value < 0x80) [[likely]]
        return value;
    value &= 0x7f;
    for (int shift = 7;; shift += 7) {
        const std::uint8_t next = *at++;
        value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
        if ((next & 0x80) == 0) return value;
    }
}

// A double is the count of its leading bytes up to the last that is not zero, then those bytes,
// most significant first: 2.0 takes two bytes, 0.9 nine. There must be room for nine: all are
// written, and what comes next is written over the last.
inline std::uint8_t* write_double(std::uint8_t* at, double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    const int count = 8 - std::countr_zero(bits) / 8;
    *at++ = static_cast<std::uint8_t>(count);
    const std::uint64_t bytes = __builtin_bswap64(bits);
    std::memcpy(at, &bytes, sizeof bytes);
    return at + count;
}
inline double read_double(const std::uint8_t*& at) {
    const int count = *at++;
    std::uint64_t bits = 0;
    for (int i = 0; i < count; ++i)
        bits |= static_cast<std::uint64_t>(*at++) << (56 - 8 * i);
    return std::bit_cast<double>(bits);
}

} // namespace runtime::trace
