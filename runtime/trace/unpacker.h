#pragma once

#include "runtime/trace/trace.h"
#include "runtime/trace/varint.h"

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
    std::uint64_t number() { return read_varint(at_); }
    std::uint32_t number32() { return static_cast<std::uint32_t>(number()); }
    std::int64_t signed_number() { return unzigzag(number()); }
    std::uint32_t delta(std::uint32_t from) {
        return static_cast<std::uint32_t>(static_cast<std::int64_t>(from) + signed_number());
    }
    std::uint32_t moving(std::uint32_t& base) { return base = delta(base); }
    double real() { return read_double(at_); }
    // An int of the program's, as its distance from a base that moves to it.
    std::int64_t integer(std::int64_t& base) {
        base = static_cast<std::int64_t>(static_cast<std::uint64_t>(base) +
                                         static_cast<std::uint64_t>(signed_number()));
        return base;
    }
    Span span() {
        const std::uint32_t begin = number32();
        return {begin, begin + number32()};
    }
    std::string_view string() { return trace_.string(StringId{number32()}); }
    std::string_view shown_text() { return trace_.string(StringId{moving(bases_.text)}); }
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
    TraceValue value() { return payload(enumerator<ValueKind>(), bases_.integer); }
    TraceValue payload(ValueKind kind) { return payload(kind, bases_.integer); }
    TraceValue local_payload(ValueKind kind, std::uint32_t slot) {
        const TraceValue value = payload(kind, bases_.slot_integer(slot));
        if (kind == ValueKind::Int) bases_.integer = value.integer;
        return value;
    }

    // Steps over what local_payload() would read, for whom the value is nothing to.
    void skip_local_payload(ValueKind kind, std::uint32_t slot) {
        switch (kind) {
        case ValueKind::Unbound:
        case ValueKind::None:
        case ValueKind::False:
        case ValueKind::True: break;
        case ValueKind::Int: bases_.integer = integer(bases_.slot_integer(slot)); break;
        case ValueKind::Float: at_ += 1 + *at_; break;
        case ValueKind::Text: moving(bases_.text); break;
        case ValueKind::Shape:
            moving(bases_.text);
            at_ += 1 + *at_;
            break;
        }
    }

  private:
    TraceValue payload(ValueKind kind, std::int64_t& integer_base) {
        TraceValue value;
        value.kind = kind;
        switch (kind) {
        case ValueKind::Unbound:
        case ValueKind::None:
        case ValueKind::False:
        case ValueKind::True: break;
        case ValueKind::Int: value.integer = integer(integer_base); break;
        case ValueKind::Float: value.real = real(); break;
        case ValueKind::Text: value.text = shown_text(); break;
        case ValueKind::Shape:
            value.text = shown_text();
            value.numbers = at_;
            at_ += 1 + *at_;
            break;
        }
        return value;
    }

    const Trace& trace_;
    const std::uint8_t* at_;
    PackingBases& bases_;
};

} // namespace runtime::trace
