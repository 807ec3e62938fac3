#pragma once

#include "runtime/trace/events.h"

#include <bit>
#include <cstdint>
#include <type_traits>
#include <vector>

// How rows of the state are kept in the history: as varints, a byte or two for most fields. A row
// says once which fields it has, by `template <class Io> void transfer(Io& io) { io(a); io(b); }`,
// and both directions use it. Texts are written as their place in the trace's string bytes.
namespace runtime::trace {

class RowWriter {
  public:
    RowWriter(std::vector<std::uint8_t>& out, const char* texts) : out_(out), texts_(texts) {}

    void number(std::uint64_t value) {
        while (value >= 0x80) {
            out_.push_back(static_cast<std::uint8_t>(value | 0x80));
            value >>= 7;
        }
        out_.push_back(static_cast<std::uint8_t>(value));
    }

    template <class Field>
    void operator()(const Field& field) {
        if constexpr (std::is_same_v<Field, double>) {
            // Round numbers end in zero bits; reversed, they are short. no_time is one of them.
            number(reversed(std::bit_cast<std::uint64_t>(field)));
        } else if constexpr (std::is_same_v<Field, std::string_view>) {
            number(field.size());
            if (!field.empty()) number(static_cast<std::uint64_t>(field.data() - texts_));
        } else if constexpr (std::is_same_v<Field, TraceValue>) {
            (*this)(field.kind);
            if (field.kind == ValueKind::Int) number(static_cast<std::uint64_t>(field.integer));
            if (field.kind == ValueKind::Float) (*this)(field.real);
            if (field.kind == ValueKind::Text) (*this)(field.text);
        } else if constexpr (std::is_same_v<Field, Span>) {
            number(field.end - field.begin);
            if (!field.is_empty()) number(field.begin);
        } else if constexpr (std::is_same_v<Field, bool>) {
            number(field ? 1 : 0);
        } else {
            // Enums, ids and counts; no_event becomes 0.
            number(static_cast<std::uint32_t>(static_cast<std::uint32_t>(field) + 1));
        }
    }

    static std::uint64_t reversed(std::uint64_t bits) { return __builtin_bswap64(bits); }

  private:
    std::vector<std::uint8_t>& out_;
    const char* texts_;
};

class RowReader {
  public:
    RowReader(const std::uint8_t* at, const char* texts) : at_(at), texts_(texts) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            const std::uint8_t next = *at_++;
            value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
            if ((next & 0x80) == 0) return value;
        }
    }

    template <class Field>
    void operator()(Field& field) {
        if constexpr (std::is_same_v<Field, double>) {
            field = std::bit_cast<double>(RowWriter::reversed(number()));
        } else if constexpr (std::is_same_v<Field, std::string_view>) {
            const std::uint64_t size = number();
            field = size == 0 ? std::string_view{} : std::string_view{texts_ + number(), size};
        } else if constexpr (std::is_same_v<Field, TraceValue>) {
            (*this)(field.kind);
            if (field.kind == ValueKind::Int) field.integer = static_cast<std::int64_t>(number());
            if (field.kind == ValueKind::Float) (*this)(field.real);
            if (field.kind == ValueKind::Text) (*this)(field.text);
        } else if constexpr (std::is_same_v<Field, Span>) {
            const auto size = static_cast<std::uint32_t>(number());
            field.begin = size == 0 ? 0 : static_cast<std::uint32_t>(number());
            field.end = field.begin + size;
        } else if constexpr (std::is_same_v<Field, bool>) {
            field = number() != 0;
        } else {
            field = static_cast<Field>(static_cast<std::uint32_t>(number()) - 1);
        }
    }

  private:
    const std::uint8_t* at_;
    const char* texts_;
};

} // namespace runtime::trace
