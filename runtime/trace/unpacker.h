#pragma once

#include "runtime/trace/trace.h"

#include <bit>
#include <cstdint>

// Reads what a Packer wrote; see packing.h for the encoding.
namespace runtime::trace {

class Unpacker {
  public:
    Unpacker(const Trace& trace, const std::uint8_t* at, PackingBases& bases)
        : trace_(trace), at_(at), bases_(bases) {}

    const std::uint8_t* at() const { return at_; }
    PackingBases& bases() { return bases_; }

    std::uint8_t byte() { return *at_++; }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            const std::uint8_t next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
            if ((next & 0x80) == 0) return value;
        }
    }
    std::uint32_t number32() { return static_cast<std::uint32_t>(number()); }
    std::int64_t signed_number() { return unzigzag(number()); }
    static std::int64_t unzigzag(std::uint64_t bits) {
        return static_cast<std::int64_t>(bits >> 1) ^ -static_cast<std::int64_t>(bits & 1);
    }
    std::uint32_t delta(std::uint32_t from) {
        return static_cast<std::uint32_t>(static_cast<std::int64_t>(from) + signed_number());
    }
    std::uint32_t moving(std::uint32_t& base) { return base = delta(base); }
    double real() {
        const int count = byte();
        std::uint64_t bits = 0;
        for (int i = 0; i < count; ++i)
            bits |= static_cast<std::uint64_t>(byte()) << (56 - 8 * i);
        return std::bit_cast<double>(bits);
    }
    Span span() {
        const std::uint32_t begin = number32();
        return {begin, begin + number32()};
    }
    std::string_view string() { return trace_.string(StringId{number32()}); }
    // The label of the last future created.
    std::string_view base_label() const { return trace_.string(StringId{bases_.label}); }
    std::string_view new_base_label() {
        bases_.label = number32();
        return base_label();
    }
    template <class Enum>
    Enum enumerator() {
        return static_cast<Enum>(byte());
    }
    template <class Id>
    Id id() {
        return static_cast<Id>(number32());
    }
    TraceValue value() { return payload(enumerator<ValueKind>()); }
    TraceValue payload(ValueKind kind) {
        TraceValue value;
        value.kind = kind;
        switch (kind) {
        case ValueKind::Unbound:
        case ValueKind::None:
        case ValueKind::False:
        case ValueKind::True: break;
        case ValueKind::Int: value.integer = signed_number(); break;
        case ValueKind::Float: value.real = real(); break;
        case ValueKind::Text: value.text = string(); break;
        }
        return value;
    }

  private:
    const Trace& trace_;
    const std::uint8_t* at_;
    PackingBases& bases_;
};

} // namespace runtime::trace
