#pragma once

// An instruction is eight bytes: opcode, flags, and three operands of sixteen bits. An operand
// names a register of the frame, an index (constant, inline cache, name), a signed immediate or a
// jump offset; opcodes.def says which for every opcode. Offsets count instructions from the one
// after the jump; a jump that does not fit sixteen bits is compiled into its two-instruction form
// with Jump.

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace runtime::bytecode {

enum class Opcode : std::uint8_t {
#define OPCODE(name, shape) name,
#include "runtime/bytecode/opcodes.def"
#undef OPCODE
};

inline constexpr int opcode_count = 0
#define OPCODE(name, shape) +1
#include "runtime/bytecode/opcodes.def"
#undef OPCODE
    ;

// As bits: whether it holds of a less (1), an equal (2) and a greater (4) left side.
enum class Comparison : std::uint8_t {
    Less = 1,
    Equal = 2,
    LessEqual = 3,
    Greater = 4,
    NotEqual = 5,
    GreaterEqual = 6,
};

// Bits of the flags byte. Comparison operators and conversions sit in bits 4-6.
namespace flag {
inline constexpr std::uint8_t kill_b = 1;
inline constexpr std::uint8_t kill_c = 2;
inline constexpr std::uint8_t kill_a = 4;
inline constexpr std::uint8_t in_place = 8;
inline constexpr std::uint8_t negated = 8;
inline constexpr std::uint8_t method = 16;
inline constexpr std::uint8_t awaited = 32;
inline constexpr std::uint8_t has_defaults = 1;
inline constexpr std::uint8_t has_keyword_defaults = 2;
inline constexpr std::uint8_t has_annotations = 4;
inline constexpr std::uint8_t has_closure = 8;
inline constexpr int comparison_shift = 4;
} // namespace flag

struct Instruction {
    Opcode opcode;
    std::uint8_t flags;
    std::uint16_t a;
    std::uint16_t b;
    std::uint16_t c;

    [[nodiscard]] std::int32_t wide() const {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(b) |
                                         static_cast<std::uint32_t>(c) << 16);
    }
    // Of a line: the locals by slot that were perhaps written since the last one. The last bit
    // stands for all further slots.
    [[nodiscard]] std::uint32_t written_locals() const {
        if (opcode == Opcode::LineAfterOne) return 1u << flags;
        std::uint32_t head = 0;
        std::memcpy(&head, this, sizeof head);
        return head >> 8; // flags and a, which stand behind the opcode
    }
    [[nodiscard]] std::int16_t immediate_b() const { return static_cast<std::int16_t>(b); }
    [[nodiscard]] std::int16_t immediate_c() const { return static_cast<std::int16_t>(c); }
    [[nodiscard]] Comparison comparison() const {
        return static_cast<Comparison>(flags >> flag::comparison_shift & 7);
    }
};
static_assert(sizeof(Instruction) == 8 && std::endian::native == std::endian::little);

inline constexpr std::uint16_t no_operand = 0xffff;
inline constexpr std::uint32_t last_line_slot = 23; // see written_locals()
inline constexpr std::uint32_t line_after_one_slots = 8;

constexpr bool is_line(Opcode opcode) {
    return opcode >= Opcode::Line; // the last of them
}
static_assert(opcode_count == static_cast<int>(Opcode::LineAfterSome) + 1);

std::string_view name_of(Opcode opcode);

} // namespace runtime::bytecode
