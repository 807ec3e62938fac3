#include "verifier.h"

#include "runtime/bytecode/listing.h"

#include <fmt/format.h>

#include <bit>
#include <deque>
#include <optional>

using namespace runtime::bytecode;

namespace {

// What an instruction does to registers. Reads come first, then clears, then writes.
struct Effects {
    std::vector<int> reads;
    std::vector<int> clears;
    std::vector<int> writes;
    bool writes_on_fall_through_only = false;
};

enum class Held : std::uint8_t { Nothing, Something, Unknown };
using State = std::vector<Held>;

class EffectsOf {
  public:
    explicit EffectsOf(const Instruction& instruction) : i_(instruction) { look(); }
    Effects effects;

  private:
    bool has(int bit) const { return (i_.flags & bit) != 0; }
    void read(int reg, bool is_killed = false) {
        if (reg == no_operand) return;
        effects.reads.push_back(reg);
        if (is_killed) effects.clears.push_back(reg);
    }
    void consume(int first, int count) {
        for (int k = 0; k < count; ++k)
            read(first + k, true);
    }
    void write(int first, int count = 1) {
        for (int k = 0; k < count; ++k)
            effects.writes.push_back(first + k);
    }
    void unary() {
        read(i_.b, has(flag::kill_b));
        write(i_.a);
    }
    void binary() {
        read(i_.b, has(flag::kill_b));
        read(i_.c, has(flag::kill_c));
        write(i_.a);
    }
    void call(int width) {
        consume(i_.a, width);
        write(i_.a);
    }

    // NOLINTNEXTLINE: one case an opcode.
    void look() {
        const bool kill_a = has(flag::kill_a);
        const bool kill_b = has(flag::kill_b);
        const bool kill_c = has(flag::kill_c);
        switch (i_.opcode) {
        case Opcode::Move: return unary();
        case Opcode::LoadConst:
        case Opcode::LoadInt:
        case Opcode::LoadNone:
        case Opcode::LoadGlobal:
        case Opcode::LoadName:
        case Opcode::LoadCell:
        case Opcode::ImportName: return write(i_.a);
        case Opcode::Distinguish: read(i_.a); return write(i_.a);
        case Opcode::Clear: effects.clears.push_back(i_.a); return;
        case Opcode::LoadNameOrCell: read(i_.a, true); return write(i_.a);
        case Opcode::StoreCell: return read(i_.b, kill_b);
        case Opcode::StoreGlobal:
        case Opcode::StoreName: return read(i_.a, kill_a);
        case Opcode::LoadAttr:
        case Opcode::ImportFrom:
        case Opcode::AddInt:
        case Opcode::SubtractInt:
        case Opcode::MultiplyInt:
        case Opcode::FloorDivideInt:
        case Opcode::ModuloInt:
        case Opcode::BitAndInt:
        case Opcode::Negate:
        case Opcode::Positive:
        case Opcode::Invert:
        case Opcode::Not:
        case Opcode::GetIter:
        case Opcode::GetAsyncIter:
        case Opcode::Yield:
        case Opcode::YieldFrom:
        case Opcode::Await:
        case Opcode::ListToTuple:
        case Opcode::MatchSequence:
        case Opcode::MatchMapping:
        case Opcode::MatchLength: return unary();
        case Opcode::StoreAttr: read(i_.a, kill_a); return read(i_.b, kill_b);
        case Opcode::DeleteAttr: return read(i_.a, kill_a);
        case Opcode::LoadMethod:
        case Opcode::LoadSpecial: read(i_.b, kill_b); return write(i_.a, 2);
        case Opcode::SetItem:
            read(i_.a, kill_a);
            read(i_.b, kill_b);
            return read(i_.c, kill_c);
        case Opcode::DeleteItem:
        case Opcode::RaiseFrom: read(i_.a, kill_a); return read(i_.b, kill_b);
        case Opcode::BuildSlice: consume(i_.b, 3); return write(i_.a);
        case Opcode::Add:
        case Opcode::Subtract:
        case Opcode::Multiply:
        case Opcode::MatrixMultiply:
        case Opcode::TrueDivide:
        case Opcode::FloorDivide:
        case Opcode::Modulo:
        case Opcode::Power:
        case Opcode::LeftShift:
        case Opcode::RightShift:
        case Opcode::BitAnd:
        case Opcode::BitOr:
        case Opcode::BitXor:
        case Opcode::GetItem:
        case Opcode::Compare:
        case Opcode::Is:
        case Opcode::Contains:
        case Opcode::FormatValue:
        case Opcode::MatchException:
        case Opcode::MatchKeys:
        case Opcode::MatchRest: return binary();
        case Opcode::JumpIfTrue:
        case Opcode::JumpIfFalse:
        case Opcode::JumpIfNone:
        case Opcode::JumpIfNotNone:
        case Opcode::JumpCompareInt:
        case Opcode::Raise: return read(i_.a, kill_b);
        case Opcode::JumpCompare:
        case Opcode::JumpIs: read(i_.a, kill_b); return read(i_.b, kill_c);
        case Opcode::ForIter:
        case Opcode::ForAsyncIter:
            read(i_.b);
            effects.writes_on_fall_through_only = true;
            return write(i_.a);
        case Opcode::Unpack: read(i_.b, kill_b); return write(i_.a, i_.c);
        case Opcode::UnpackStarred:
            read(i_.b, kill_b);
            return write(i_.a, (i_.c & 0xff) + (i_.c >> 8) + 1);
        case Opcode::BuildList:
        case Opcode::BuildTuple:
        case Opcode::BuildSet:
        case Opcode::BuildString: consume(i_.b, i_.c); return write(i_.a);
        case Opcode::BuildDict: consume(i_.b, 2 * i_.c); return write(i_.a);
        case Opcode::ListAppend:
        case Opcode::ListExtend:
        case Opcode::SetAdd:
        case Opcode::SetUpdate:
        case Opcode::DictUpdate:
        case Opcode::DictMerge: read(i_.a); return read(i_.b, true);
        case Opcode::DictInsert: read(i_.a); return consume(i_.b, 2);
        case Opcode::MakeFunction: consume(i_.b, std::popcount(i_.flags)); return write(i_.a);
        case Opcode::Call:
        case Opcode::CallAwait: return call(1 + i_.b);
        case Opcode::CallMethod:
        case Opcode::CallMethodAwait: return call(2 + i_.b);
        case Opcode::CallKeyword: return call(has(flag::method) ? 2 + i_.b : 1 + i_.b);
        case Opcode::CallUnpacked: effects.clears.push_back(i_.a + 2); return call(2);
        case Opcode::Return: return read(i_.a);
        case Opcode::EndHandler:
        case Opcode::Reraise: return consume(i_.a, 2);
        case Opcode::SplitGroup:
            read(i_.a);
            read(i_.c, kill_c);
            return write(i_.b);
        case Opcode::JoinRaised:
            read(i_.b);
            consume(i_.a, 1);
            return write(i_.a);
        case Opcode::ReraiseStar: consume(i_.a, 1); return consume(i_.b, 2);
        case Opcode::CallExit: read(i_.b); return call(2);
        case Opcode::ImportStar: return read(i_.b, kill_b);
        case Opcode::RaiseAssertion: return read(i_.b, kill_b);
        case Opcode::MatchClass:
            read(i_.b);
            read(i_.c, kill_c);
            return call(2);
        case Opcode::CheckBound:
        case Opcode::DeleteLocal:
        case Opcode::MakeCell:
        case Opcode::DeleteCell:
        case Opcode::DeleteGlobal:
        case Opcode::DeleteName:
        case Opcode::Jump:
        case Opcode::JumpBack:
        case Opcode::ReturnNone:
        case Opcode::RaiseAgain:
        case Opcode::SetupAnnotations:
        case Opcode::Line:
        case Opcode::LineAfterOne:
        case Opcode::LineAfterSome: return;
        }
    }

    const Instruction& i_;
};

std::optional<std::int32_t> offset_of(const Instruction& instruction) {
    switch (static_cast<int>(instruction.opcode)) {
    case static_cast<int>(Opcode::Jump):
    case static_cast<int>(Opcode::JumpBack):
    case static_cast<int>(Opcode::JumpIfTrue):
    case static_cast<int>(Opcode::JumpIfFalse):
    case static_cast<int>(Opcode::JumpIfNone):
    case static_cast<int>(Opcode::JumpIfNotNone): return instruction.wide();
    case static_cast<int>(Opcode::JumpCompare):
    case static_cast<int>(Opcode::JumpCompareInt):
    case static_cast<int>(Opcode::JumpIs):
    case static_cast<int>(Opcode::ForIter):
    case static_cast<int>(Opcode::ForAsyncIter): return instruction.immediate_c();
    default: return std::nullopt;
    }
}

bool ends_flow(Opcode opcode) {
    return opcode == Opcode::Jump || opcode == Opcode::JumpBack || opcode == Opcode::Return ||
           opcode == Opcode::ReturnNone || opcode == Opcode::Raise || opcode == Opcode::RaiseFrom ||
           opcode == Opcode::RaiseAgain || opcode == Opcode::Reraise ||
           opcode == Opcode::RaiseAssertion;
}

class Verifier {
  public:
    Verifier(const Code& code, std::vector<std::string>& complaints)
        : code_(code), complaints_(complaints), states_(code.instructions.size()) {}

    void verify() {
        const std::size_t size = code_.instructions.size();
        if (size == 0 || code_.positions.size() != size) return complain(0, "sizes differ");
        reach(0, State(code_.register_count, Held::Nothing));
        while (!waiting_.empty()) {
            const std::size_t index = waiting_.front();
            waiting_.pop_front();
            step(index);
        }
        for (std::size_t i = 0; i < size; ++i) {
            if (states_[i]) check(i);
        }
        for (const auto& child : code_.children)
            Verifier(*child, complaints_).verify();
    }

  private:
    void complain(std::size_t index, const std::string& what) {
        complaints_.push_back(fmt::format("{} {}: {}", code_.qualname, index, what));
    }

    bool is_temporary(int reg) const { return reg >= code_.named_count; }

    void reach(std::size_t index, const State& state) {
        if (index >= states_.size()) return complain(index, "jump out of the code");
        if (!states_[index]) {
            states_[index] = state;
            waiting_.push_back(index);
            return;
        }
        State merged = *states_[index];
        for (std::size_t r = 0; r < merged.size(); ++r) {
            if (merged[r] != state[r]) merged[r] = Held::Unknown;
        }
        if (merged == *states_[index]) return;
        states_[index] = merged;
        waiting_.push_back(index);
    }

    void reach_handlers(std::size_t index, const State& state) {
        for (const Handler& handler : code_.handlers) {
            if (index < handler.begin || index >= handler.end) continue;
            State entry = state;
            const bool is_catch = handler.kind == HandlerKind::Catch;
            for (std::size_t r = handler.reg; r < entry.size(); ++r)
                entry[r] = Held::Nothing;
            if (is_catch && handler.reg + 1U < entry.size()) {
                entry[handler.reg] = entry[handler.reg + 1U] = Held::Something;
            }
            reach(handler.target, entry);
            if (is_catch) return;
        }
    }

    void step(std::size_t index) {
        const Instruction& instruction = code_.instructions[index];
        State state = *states_[index];
        reach_handlers(index, state);
        const Effects effects = EffectsOf(instruction).effects;
        for (const int reg : effects.clears)
            set(state, reg, Held::Nothing);
        const State jumped = state;
        for (const int reg : effects.writes)
            set(state, reg, Held::Something);
        reach_handlers(index, jumped);
        if (const auto offset = offset_of(instruction)) {
            const auto target =
                static_cast<std::size_t>(static_cast<std::int64_t>(index) + 1 + *offset);
            reach(target, effects.writes_on_fall_through_only ? jumped : state);
        }
        if (!ends_flow(instruction.opcode)) reach(index + 1, state);
    }

    static void set(State& state, int reg, Held held) {
        if (static_cast<std::size_t>(reg) < state.size())
            state[static_cast<std::size_t>(reg)] = held;
    }

    void check(std::size_t index) {
        const Instruction& instruction = code_.instructions[index];
        const Effects effects = EffectsOf(instruction).effects;
        State state = *states_[index];
        const auto in_range = [&](int reg) {
            if (reg < code_.register_count) return true;
            complain(index,
                     fmt::format("{}: r{} is out of range", name_of(instruction.opcode), reg));
            return false;
        };
        for (const int reg : effects.reads) {
            if (!in_range(reg) || !is_temporary(reg)) continue;
            if (state[static_cast<std::size_t>(reg)] == Held::Something) continue;
            complain(index, fmt::format("{} reads r{}, which may hold nothing",
                                        name_of(instruction.opcode), reg));
        }
        for (const int reg : effects.clears) {
            if (is_temporary(reg)) {
                set(state, reg, Held::Nothing);
            } else if (instruction.opcode != Opcode::Clear) {
                complain(index, fmt::format("{} consumes the variable r{}",
                                            name_of(instruction.opcode), reg));
            }
        }
        for (const int reg : effects.writes) {
            if (!in_range(reg) || !is_temporary(reg)) continue;
            if (state[static_cast<std::size_t>(reg)] == Held::Nothing) continue;
            complain(index, fmt::format("{} overwrites r{}", name_of(instruction.opcode), reg));
        }
    }

    const Code& code_;
    std::vector<std::string>& complaints_;
    std::vector<std::optional<State>> states_;
    std::deque<std::size_t> waiting_;
};

} // namespace

std::vector<std::string> complaints_about(const Code& code) {
    std::vector<std::string> complaints;
    Verifier(code, complaints).verify();
    return complaints;
}
