#pragma once

#include "runtime/trace/events.h"
#include "runtime/trace/varint.h"

#include <array>
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
        if (value < 0x80) [[likely]] {
            out_.push_back(static_cast<std::uint8_t>(value));
            return;
        }
        std::array<std::uint8_t, varint_size_max> bytes;
        out_.insert(out_.end(), bytes.data(), write_varint(bytes.data(), value));
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
            if (field.has_text()) (*this)(field.text);
            // The numbers stand in the trace's bytes, which do not move.
            if (field.kind == ValueKind::Shape)
                number(reinterpret_cast<std::uintptr_t>(field.numbers));
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

    std::uint64_t number() { return read_varint(at_); }

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
            if (field.has_text()) (*this)(field.text);
            if (field.kind == ValueKind::Shape)
                field.numbers = reinterpret_cast<const std::uint8_t*>(number());
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
