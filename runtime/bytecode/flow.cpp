#include "runtime/bytecode/flow.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

namespace runtime::bytecode {

namespace {

// A set of locals as Instruction::written_locals() has it.
using Slots = std::uint32_t;

Slots slots(std::uint32_t first, std::uint32_t count, std::uint32_t named_count) {
    Slots result = 0;
    for (std::uint32_t slot = first; slot < std::min(first + count, named_count); ++slot)
        result |= 1u << std::min(slot, last_line_slot);
    return result;
}

// Whether register a is an operand only.
bool only_reads_a(Opcode opcode) {
    static constexpr std::array readers{
        Opcode::CheckBound, Opcode::StoreGlobal, Opcode::StoreName, Opcode::Distinguish,
        Opcode::StoreAttr,  Opcode::DeleteAttr,  Opcode::SetItem,   Opcode::DeleteItem,
        Opcode::ListAppend, Opcode::ListExtend,  Opcode::SetAdd,    Opcode::SetUpdate,
        Opcode::DictInsert, Opcode::DictUpdate,  Opcode::DictMerge, Opcode::Return,
        Opcode::ReturnNone, Opcode::Raise,       Opcode::RaiseFrom};
    if (opcode == Opcode::ForIter || opcode == Opcode::ForAsyncIter) return false;
    return is_jump(opcode) || is_line(opcode) ||
           std::find(readers.begin(), readers.end(), opcode) != readers.end();
}

// How many registers from a on the instruction may write.
std::uint32_t written_count(const Instruction& instruction) {
    const Opcode opcode = instruction.opcode;
    if (only_reads_a(opcode)) return 0;
    if (opcode == Opcode::Unpack) return instruction.c;
    if (opcode == Opcode::UnpackStarred) return (instruction.c & 0xffu) + (instruction.c >> 8) + 1u;
    const bool writes_two = opcode == Opcode::LoadMethod || opcode == Opcode::LoadSpecial ||
                            opcode == Opcode::MatchClass || opcode == Opcode::EndHandler ||
                            opcode == Opcode::Reraise;
    return writes_two ? 2 : 1;
}

Slots written_by(const Instruction& instruction, std::uint32_t named_count) {
    Slots written = slots(instruction.a, written_count(instruction), named_count);
    if (instruction.opcode == Opcode::SplitGroup) written |= slots(instruction.b, 1, named_count);
    return written;
}

class WrittenLocals {
  public:
    explicit WrittenLocals(Code& code) : code_(code), before_(code.instructions.size(), 0) {}

    void find() {
        if (before_.empty()) return;
        const std::uint32_t parameter_count = code_.positional_count + code_.keyword_only_count +
                                              code_.has_star_args + code_.has_star_kwargs;
        before_[0] = slots(0, parameter_count, code_.named_count) |
                     slots(code_.free_first, code_.free_count, code_.named_count);
        while (has_changed_) {
            has_changed_ = false;
            for (std::size_t i = 0; i < before_.size(); ++i)
                pass_on(i);
        }
        for (std::size_t i = 0; i < before_.size(); ++i) {
            Instruction& instruction = code_.instructions[i];
            if (instruction.opcode == Opcode::Line) mark(instruction, before_[i]);
        }
    }

  private:
    void mark(Instruction& line, Slots written) const {
        const auto first = static_cast<std::uint32_t>(std::countr_zero(written));
        if (written == 0) return;
        if (std::has_single_bit(written) && first < line_after_one_slots) {
            line.opcode = Opcode::LineAfterOne;
            line.flags = static_cast<std::uint8_t>(first);
            line.a = static_cast<std::uint16_t>(code_.register_count + first);
            return;
        }
        line.opcode = Opcode::LineAfterSome;
        line.flags = static_cast<std::uint8_t>(written & 0xff);
        line.a = static_cast<std::uint16_t>(written >> 8);
    }
    void pass_on(std::size_t index) {
        const Instruction& instruction = code_.instructions[index];
        const Slots after = is_line(instruction.opcode)
                                ? 0
                                : before_[index] | written_by(instruction, code_.named_count);
        if (after == 0) return;
        if (falls_through(instruction.opcode)) add(index + 1, after);
        if (is_jump(instruction.opcode)) add(target_of(instruction, index), after);
        for (const Handler& handler : code_.handlers) {
            if (handler.begin <= index && index < handler.end)
                add(handler.target, after | slots(handler.reg, 2, code_.named_count));
        }
    }
    void add(std::size_t index, Slots written) {
        if (index >= before_.size() || (before_[index] | written) == before_[index]) return;
        before_[index] |= written;
        has_changed_ = true;
    }

    Code& code_;
    std::vector<Slots> before_; // each instruction
    bool has_changed_ = true;
};

} // namespace

Shape shape_of(Opcode opcode) {
    static constexpr Shape shapes[] = {
#define OPCODE(name, shape) Shape::shape,
#include "runtime/bytecode/opcodes.def"
#undef OPCODE
    };
    return shapes[static_cast<std::size_t>(opcode)];
}

bool is_jump(Opcode opcode) {
    const Shape shape = shape_of(opcode);
    if (shape == Shape::J) return !is_line(opcode);
    return shape == Shape::AJ || shape == Shape::ABJ || shape == Shape::AIJ;
}

bool falls_through(Opcode opcode) {
    return opcode != Opcode::Jump && opcode != Opcode::JumpBack && opcode != Opcode::Return &&
           opcode != Opcode::ReturnNone && opcode != Opcode::Raise && opcode != Opcode::RaiseFrom &&
           opcode != Opcode::RaiseAgain && opcode != Opcode::Reraise;
}

std::size_t target_of(const Instruction& instruction, std::size_t index) {
    const Shape shape = shape_of(instruction.opcode);
    const std::int64_t offset =
        shape == Shape::J || shape == Shape::AJ ? instruction.wide() : instruction.immediate_c();
    return static_cast<std::size_t>(static_cast<std::int64_t>(index) + 1 + offset);
}

void mark_written_locals(Code& code) {
    WrittenLocals(code).find();
}

} // namespace runtime::bytecode
