#include "runtime/bytecode/assembler.h"

#include "runtime/bytecode/constants.h"
#include "runtime/source/assert.h"

#include <limits>
#include <utility>

namespace runtime::bytecode {

namespace {

constexpr std::uint32_t no_label = 0xffffffff;
constexpr std::size_t instruction_count_max = 4'000'000;

// How the jumps write their offsets: 32 bits in b and c, or 16 bits in c.
bool has_short_offset(Opcode opcode) {
    return opcode == Opcode::JumpCompare || opcode == Opcode::JumpCompareInt ||
           opcode == Opcode::JumpIs || opcode == Opcode::ForIter || opcode == Opcode::ForAsyncIter;
}

bool fits_short(std::int64_t offset) {
    return offset >= std::numeric_limits<std::int16_t>::min() &&
           offset <= std::numeric_limits<std::int16_t>::max();
}

void set_wide(Instruction& instruction, std::int64_t value) {
    const auto bits = static_cast<std::uint32_t>(static_cast<std::int32_t>(value));
    instruction.b = static_cast<std::uint16_t>(bits & 0xffff);
    instruction.c = static_cast<std::uint16_t>(bits >> 16);
}

void intersect(BoundLocals& bound, const BoundLocals& other) {
    for (std::size_t i = 0; i < bound.size(); ++i) {
        if (!other[i]) bound[i] = false;
    }
}

} // namespace

void Assembler::emit(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b,
                     std::uint16_t c, Position position) {
    if (!is_reachable_) return;
    if (items_.size() >= instruction_count_max) {
        has_overflown_ = true;
        return;
    }
    items_.push_back({{opcode, flags, a, b, c}, position, no_label});
}

void Assembler::emit_wide(Opcode opcode, std::uint16_t a, std::int32_t bc, Position position) {
    Instruction instruction{opcode, 0, a, 0, 0};
    set_wide(instruction, bc);
    emit(opcode, 0, a, instruction.b, instruction.c, position);
}

void Assembler::emit_jump(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b,
                          Label target, Position position) {
    if (!is_reachable_) return;
    emit(opcode, flags, a, b, 0, position);
    items_.back().label = static_cast<std::uint32_t>(target);
    if (opcode != Opcode::JumpBack) reach(target, bound_, line_);
    if (opcode == Opcode::Jump || opcode == Opcode::JumpBack) end_flow();
}

void Assembler::emit_line(std::uint32_t line, Position position) {
    if (line == line_) return;
    emit_wide(Opcode::Line, 0, static_cast<std::int32_t>(line), position);
    line_ = line;
}

Label Assembler::new_label() {
    labels_.emplace_back();
    return static_cast<Label>(labels_.size() - 1);
}

void Assembler::reach(Label handler, const BoundLocals& bound) {
    reach(handler, bound, 0);
}

void Assembler::reach(Label label, const BoundLocals& bound, std::uint32_t line) {
    LabelState& state = labels_[static_cast<std::uint32_t>(label)];
    if (state.is_reached) {
        intersect(state.bound, bound);
        if (state.line != line) state.line = 0;
    } else {
        state.is_reached = true;
        state.bound = bound;
        state.line = line;
    }
}

void Assembler::place(Label label) {
    LabelState& state = labels_[static_cast<std::uint32_t>(label)];
    state.place = here();
    if (!state.is_reached) return;
    if (is_reachable_) {
        intersect(bound_, state.bound);
        if (line_ != state.line) line_ = 0;
    } else {
        bound_ = state.bound;
        line_ = state.line;
        is_reachable_ = true;
    }
}

void Assembler::place_loop_head(Label label, const BoundLocals& lost) {
    forget(lost);
    place(label);
}

void Assembler::forget(const BoundLocals& lost) {
    for (std::size_t i = 0; i < bound_.size(); ++i) {
        if (lost[i]) bound_[i] = false;
    }
}

void Assembler::cover(std::uint32_t begin, Label target, Register reg, HandlerKind kind) {
    if (begin == here()) return;
    entries_.push_back({begin, here(), target, reg, kind});
}

std::uint32_t Assembler::constant(Constant constant) {
    const auto next = static_cast<std::uint32_t>(constants_.size());
    const auto [found, is_new] = constant_indices_.emplace(key_of(constant), next);
    if (is_new) constants_.push_back(std::move(constant));
    return found->second;
}

std::uint16_t Assembler::cache(const std::string& name) {
    if (!is_reachable_) return 0;
    if (cache_names_.size() >= no_operand) {
        has_overflown_ = true;
        return 0;
    }
    cache_names_.push_back(name);
    return static_cast<std::uint16_t>(cache_names_.size() - 1);
}

// Finds the offset of every item, with as many jumps in the long form as need be.
void Assembler::lengthen_jumps(std::vector<std::uint32_t>& offsets) {
    bool has_changed = true;
    while (has_changed) {
        has_changed = false;
        std::uint32_t offset = 0;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            offsets[i] = offset;
            const bool is_for = items_[i].instruction.opcode == Opcode::ForIter ||
                                items_[i].instruction.opcode == Opcode::ForAsyncIter;
            offset += items_[i].is_long ? (is_for ? 3U : 2U) : 1U;
        }
        offsets[items_.size()] = offset;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            Item& item = items_[i];
            if (item.label == no_label || item.is_long) continue;
            if (!has_short_offset(item.instruction.opcode)) continue;
            const std::int64_t target = offsets[labels_[item.label].place];
            if (fits_short(target - offsets[i] - 1)) continue;
            item.is_long = true;
            has_changed = true;
        }
    }
}

// The long form of `JumpCompare a, b, far` is `JumpCompare (negated) a, b, +1; Jump far`. An
// iteration has no negation: `ForIter a, b, +1; Jump +1; Jump far`.
void Assembler::write_jump(Code& code, const Item& item, std::uint32_t at,
                           std::int64_t target) const {
    Instruction instruction = item.instruction;
    const auto write = [&](Instruction written) {
        code.instructions.push_back(written);
        code.positions.push_back(item.position);
    };
    if (!has_short_offset(instruction.opcode)) {
        set_wide(instruction, target - at - 1);
        return write(instruction);
    }
    if (!item.is_long) {
        instruction.c = static_cast<std::uint16_t>(static_cast<std::int16_t>(target - at - 1));
        return write(instruction);
    }
    const auto jump = [&](std::int64_t offset) {
        Instruction written{Opcode::Jump, 0, 0, 0, 0};
        set_wide(written, offset);
        write(written);
    };
    instruction.c = 1;
    if (instruction.opcode == Opcode::ForIter || instruction.opcode == Opcode::ForAsyncIter) {
        write(instruction);
        jump(1);
        jump(target - at - 3);
        return;
    }
    instruction.flags ^= flag::negated;
    write(instruction);
    jump(target - at - 2);
}

void Assembler::finish(Code& code) {
    ASSERT(!has_overflown_);
    std::vector<std::uint32_t> offsets(items_.size() + 1);
    lengthen_jumps(offsets);
    code.instructions.reserve(offsets.back());
    code.positions.reserve(offsets.back());
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (item.label == no_label) {
            code.instructions.push_back(item.instruction);
            code.positions.push_back(item.position);
        } else {
            write_jump(code, item, offsets[i], offsets[labels_[item.label].place]);
        }
    }
    for (const Entry& entry : entries_) {
        const std::uint32_t target = labels_[static_cast<std::uint32_t>(entry.target)].place;
        code.handlers.push_back(
            {offsets[entry.begin], offsets[entry.end], offsets[target], entry.reg, entry.kind});
    }
    code.constants = std::move(constants_);
    code.cache_names = std::move(cache_names_);
}

} // namespace runtime::bytecode
