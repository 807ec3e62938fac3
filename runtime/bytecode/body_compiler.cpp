#include "runtime/bytecode/body_compiler.h"

#include "runtime/bytecode/constants.h"
#include "runtime/bytecode/flow.h"
#include "runtime/source/assert.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace runtime::bytecode {

namespace {

constexpr Register register_max = 0xff00;
constexpr std::size_t block_depth_max = 20; // as CPython's

} // namespace

BodyCompiler::BodyCompiler(CompileContext& context, const Scope& scope, std::string qualname,
                           Span span)
    : context_(context), scope_(scope), code_(std::make_unique<Code>()) {
    code_->name = scope.name;
    code_->qualname = std::move(qualname);
    code_->span = span;
    code_->first_line = context.text.line_at(span.begin);
    code_->is_generator = scope.has_yield || scope.kind == ScopeKind::GeneratorExpression;
    code_->is_coroutine = scope.is_coroutine;
    code_->annotations_are_text = context.annotations_are_text;

    const auto add = [&](const std::string& name, bool is_cell) {
        code_->local_names.push_back(name);
        code_->local_is_cell.push_back(is_cell);
        return static_cast<Register>(code_->local_names.size() - 1);
    };
    const auto add_variable = [&](const Symbol& symbol) {
        if (symbol.access != Access::Local && symbol.access != Access::Cell) return;
        if (registers_.contains(symbol.name)) return;
        registers_[symbol.name] = add(symbol.name, symbol.access == Access::Cell);
    };
    if (scope.has_namespace()) {
        add(".namespace", false);
        if (scope.has_class_cell) class_cell_ = add("__class__", true);
    }
    for (const std::string& name : scope.parameters)
        add_variable(*scope.find(name));
    for (const Symbol& symbol : scope.symbols)
        add_variable(symbol);
    code_->free_first = static_cast<Register>(code_->local_names.size());
    code_->free_count = static_cast<std::uint16_t>(scope.free_names.size());
    for (const std::string& name : scope.free_names)
        registers_[name] = add(name, true);

    const std::size_t named_count = code_->local_names.size();
    code_->named_count = static_cast<std::uint16_t>(named_count);
    assembler_.emplace(named_count);
    ASSERT(named_count < register_max);
    first_temporary_ = height_ = height_max_ = code_->named_count;
    lost_.assign(named_count, false);
    for (const Symbol& symbol : scope.symbols) {
        if (!symbol.is_unbound_somewhere || symbol.access != Access::Local) continue;
        lost_[registers_.at(symbol.name)] = true;
    }
}

std::unique_ptr<Code> BodyCompiler::finish() {
    ASSERT(blocks_.empty());
    ASSERT(height_ == first_temporary_);
    code_->register_count = height_max_;
    if (assembler_->has_overflown()) {
        context_.diagnostics.push_back(
            {code_->span, fmt::format("{} is too large", code_->qualname),
             "Split it into smaller functions.", source::DiagnosticKind::Unsupported});
    } else {
        assembler_->finish(*code_);
        if (context_.options.line_marks != LineMarks::None) mark_written_locals(*code_);
    }
    return std::move(code_);
}

// Cells are made before anything else runs; a parameter's value moves into its cell.
void BodyCompiler::set_up_cells(Span span) {
    if (class_cell_) emit(Opcode::MakeCell, 0, *class_cell_, 0, 0, span);
    for (Register reg = 0; reg < code_->free_first; ++reg) {
        if (!code_->local_is_cell[reg] || class_cell_ == reg) continue;
        const Symbol* symbol = scope_.find(code_->local_names[reg]);
        if (symbol->is_parameter) code_->cell_parameters.push_back(reg);
        emit(Opcode::MakeCell, 0, reg, 0, 0, span);
    }
}

// --- Emitting
// ---------------------------------------------------------------------------------------

Position BodyCompiler::position_of(Span span) {
    if (span.begin != last_position_.begin || span.end != last_position_.end) {
        last_position_ = {span.begin, span.end, context_.text.line_at(span.begin)};
    }
    return last_position_;
}

void BodyCompiler::emit(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b,
                        std::uint16_t c, Span span) {
    assembler_->emit(opcode, flags, a, b, c, position_of(span));
}

void BodyCompiler::emit_jump(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b,
                             Label target, Span span) {
    assembler_->emit_jump(opcode, flags, a, b, target, position_of(span));
}

// The line of a loop's head is reached again before each further round.
void BodyCompiler::jump_back(Label head, Span span) {
    assembler_->forget_line();
    line(span);
    emit_jump(Opcode::JumpBack, 0, 0, 0, head, span);
}

void BodyCompiler::emit_final(Opcode opcode, std::uint16_t a, Span span) {
    emit(opcode, 0, a, 0, 0, span);
    assembler_->end_flow();
}

void BodyCompiler::move(Register to, Operand from, Span span) {
    if (to == from.reg) return;
    emit(Opcode::Move, kill_b(from), to, from.reg, 0, span);
}

void BodyCompiler::line(Span span) {
    statement_ = span;
    if (context_.options.line_marks == LineMarks::None) return;
    const Position position = position_of(span);
    assembler_->emit_line(position.line, position);
}

void BodyCompiler::error(Span span, std::string message, std::string hint) {
    context_.diagnostics.push_back(
        {span, std::move(message), std::move(hint), source::DiagnosticKind::SyntaxError});
}

Register BodyCompiler::reserve(std::size_t count) {
    const Register first = height_;
    if (first + count > register_max) {
        assembler_->set_overflown();
        return first;
    }
    height_ = static_cast<Register>(first + count);
    height_max_ = std::max(height_max_, height_);
    return first;
}

// --- Blocks
// -----------------------------------------------------------------------------------------

void BodyCompiler::push_block(Block block) {
    if (blocks_.size() == block_depth_max) error(block.span, "too many statically nested blocks");
    blocks_.push_back(std::move(block));
}

void BodyCompiler::push_protected(Block block, Label handler, Register reg) {
    block.region = Region{handler, reg, assembler_->here()};
    if (assembler_->is_reachable()) {
        BoundLocals bound = assembler_->bound();
        for (std::size_t i = 0; i < bound.size(); ++i) {
            if (lost_[i]) bound[i] = false;
        }
        assembler_->reach(handler, bound);
    }
    push_block(std::move(block));
}

void BodyCompiler::pop_block() {
    close_region(blocks_.back());
    blocks_.pop_back();
}

void BodyCompiler::open_region(Block& block) {
    if (block.region) block.region->begin = assembler_->here();
}

void BodyCompiler::close_region(Block& block) {
    if (!block.region) return;
    assembler_->cover(block.region->begin, block.region->target, block.region->reg,
                      HandlerKind::Catch);
}

void BodyCompiler::exit_block(const Block& block) {
    switch (block.kind) {
    case BlockKind::For:
    case BlockKind::Returning: clear(block.reg, block.span); return;
    case BlockKind::Finally: statements(*block.final_body); return;
    case BlockKind::With: call_exit(block.reg, false, block.span); return;
    case BlockKind::AsyncWith: call_exit(block.reg, true, block.span); return;
    // What dies with the exception says that the statement behind which it does was the last.
    case BlockKind::Handler: emit(Opcode::EndHandler, 0, block.reg, 0, 0, statement_); return;
    case BlockKind::HandlerName: unbind_name(block.name, statement_); return;
    case BlockKind::While:
    case BlockKind::Try:
    case BlockKind::StarClause:
    case BlockKind::Cleanup: return;
    }
}

void BodyCompiler::leave_blocks(std::size_t depth, const std::function<void()>& jump,
                                std::optional<Register> returned) {
    std::vector<Block> left;
    while (blocks_.size() > depth) {
        left.push_back(std::move(blocks_.back()));
        blocks_.pop_back();
        close_region(left.back());
        if (returned) {
            const Span span = left.back().span;
            blocks_.push_back(
                {.kind = BlockKind::Returning, .span = span, .reg = *returned, .name = {}});
        }
        exit_block(left.back());
        if (returned) blocks_.pop_back();
    }
    jump();
    for (; !left.empty(); left.pop_back()) {
        open_region(left.back());
        blocks_.push_back(std::move(left.back()));
    }
}

bool BodyCompiler::has_exit_actions() const {
    return std::any_of(blocks_.begin(), blocks_.end(), [](const Block& block) {
        return block.kind != BlockKind::While && block.kind != BlockKind::Try &&
               block.kind != BlockKind::Cleanup;
    });
}

std::optional<std::size_t> BodyCompiler::innermost_loop() const {
    for (std::size_t i = blocks_.size(); i > 0; --i) {
        const BlockKind kind = blocks_[i - 1].kind;
        if (kind == BlockKind::While || kind == BlockKind::For) return i - 1;
    }
    return std::nullopt;
}

bool BodyCompiler::is_inside_star_clause(std::size_t depth) const {
    return std::any_of(blocks_.begin() + static_cast<std::ptrdiff_t>(depth), blocks_.end(),
                       [](const Block& block) { return block.kind == BlockKind::StarClause; });
}

void BodyCompiler::write_cleanup(Label cleanup, Register reg, Span span) {
    assembler_->place(cleanup);
    const auto raised = static_cast<Register>(reg + 2);
    clear(reg, span);
    move(reg, {raised, true}, span);
    clear(static_cast<Register>(raised + 1), span);
    emit_final(Opcode::Reraise, reg, span);
    height_max_ = std::max(height_max_, static_cast<Register>(raised + 2));
}

} // namespace runtime::bytecode
