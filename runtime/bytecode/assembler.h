#pragma once

#include "runtime/bytecode/code.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

// The assembler collects one code object's instructions, with labels for jump targets, and lays
// them out at the end. It also follows the flow of control as the instructions come in:
//
//   - Behind a Jump, Return or Raise nothing is reachable until a label is placed to which a
//   reachable
//     jump leads; what is emitted in between is dropped.
//   - It knows which locals are surely bound here. Where paths meet, those are the ones bound on
//   all.
namespace runtime::bytecode {

using Register = std::uint16_t;

enum class Label : std::uint32_t {};

// What holds at a place in the code: which locals are surely bound.
using BoundLocals = std::vector<bool>;

class Assembler {
  public:
    explicit Assembler(std::size_t local_count) : bound_(local_count, false) {}

    // --- Writing
    // ------------------------------------------------------------------------------------
    void emit(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b, std::uint16_t c,
              Position position);
    void emit_wide(Opcode opcode, std::uint16_t a, std::int32_t bc, Position position);
    // A jump of any shape; the label goes where the shape has its offset.
    void emit_jump(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b,
                   Label target, Position position);
    // A Line instruction, unless the flow of control is on that line already on every path.
    void emit_line(std::uint32_t line, Position position);
    // Says that the flow of control ends here: behind Return, Raise and the like.
    void end_flow() { is_reachable_ = false; }

    Label new_label();
    // A label that jumps further up lead to.
    void place(Label label);
    // The head of a loop: jumps further down will lead here, with the locals in `lost` perhaps
    // unbound.
    void place_loop_head(Label label, const BoundLocals& lost);

    // --- Exception table
    // ---------------------------------------------------------------------------- Where the next
    // instruction will be.
    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(items_.size()); }
    // Instructions from begin up to here are covered by an entry. Inner entries must be added
    // first.
    void cover(std::uint32_t begin, Label target, Register reg, HandlerKind kind);
    // Says that the handler at the label can be entered with these locals bound.
    void reach(Label handler, const BoundLocals& bound);

    // --- What is known here
    // -------------------------------------------------------------------------
    [[nodiscard]] bool is_reachable() const { return is_reachable_; }
    [[nodiscard]] bool is_bound(Register local) const { return bound_[local]; }
    void set_bound(Register local, bool is_bound) { bound_[local] = is_bound; }
    [[nodiscard]] const BoundLocals& bound() const { return bound_; }
    void forget(const BoundLocals& lost);
    // The next line is marked whatever it is: a loop comes round again.
    void forget_line() { line_ = 0; }

    // --- Tables
    // -------------------------------------------------------------------------------------
    std::uint32_t constant(Constant constant);
    std::uint16_t cache(const std::string& name);

    // More constants, caches or instructions than operands can name.
    [[nodiscard]] bool has_overflown() const { return has_overflown_; }
    void set_overflown() { has_overflown_ = true; }

    // Lays everything out into the code object.
    void finish(Code& code);

  private:
    struct Item {
        Instruction instruction;
        Position position;
        std::uint32_t label;  // of the jump's target, or no_label
        bool is_long = false; // a short jump in its two-instruction form
    };
    struct LabelState {
        std::uint32_t place = 0; // index of an item
        bool is_reached = false;
        BoundLocals bound;
        std::uint32_t line = 0;
    };
    struct Entry {
        std::uint32_t begin;
        std::uint32_t end;
        Label target;
        Register reg;
        HandlerKind kind;
    };

    void reach(Label label, const BoundLocals& bound, std::uint32_t line);
    void lengthen_jumps(std::vector<std::uint32_t>& offsets);
    void write_jump(Code& code, const Item& item, std::uint32_t at, std::int64_t target) const;

    std::vector<Item> items_;
    std::vector<LabelState> labels_;
    std::vector<Entry> entries_;
    std::vector<Constant> constants_;
    std::unordered_map<std::string, std::uint32_t> constant_indices_; // by written form
    std::vector<std::string> cache_names_;
    BoundLocals bound_;
    std::uint32_t line_ = 0; // the last line marked on every path to here, or 0
    bool is_reachable_ = true;
    bool has_overflown_ = false;
};

} // namespace runtime::bytecode
