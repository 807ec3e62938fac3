#pragma once

#include "runtime/bytecode/assembler.h"
#include "runtime/bytecode/compiler.h"
#include "runtime/bytecode/symbols.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// A BodyCompiler writes the code object of one scope: a module, function, lambda, class body or
// comprehension. Its methods stand in the compile_*.cpp files, one subject a file.
//
// Registers. Variables come first, then a stack of temporaries whose height is height_. An
// expression is evaluated *into* a destination: a local variable's register, a temporary reserved
// before, or the next free temporary (d == height_), which the caller reserves afterwards. Operands
// are evaluated above the destination, so the last instruction of an expression reads them and
// writes the destination. Where an expression writes its destination early (`a or b`), a local
// variable is never used for it: if b raised, the variable would have lost its value.
//
//     x = f(a) + 1        LoadGlobal t0 f; Move t1 a; Call t0 1; AddInt x t0! 1
//
// Blocks. The statements around the current place that need an exit action (loops, try, with,
// handlers) are a stack, blocks_. A return, break or continue runs the exit actions of the blocks
// that it leaves, innermost first; meanwhile those blocks' exception table entries are suspended.
//
// Handlers. An exception arrives in registers (r, r+1) and the body of the handler runs with
// temporaries above. If that body raises, a second entry catches it at r+2, and its code moves the
// exception down to r and reraises it from there: so the first handler is ended properly.
namespace runtime::bytecode {

namespace ast = syntax::ast;
using source::Span;

// What all code objects of one module share while they are compiled.
struct CompileContext {
    const source::SourceText& text;
    const SymbolTable& symbols;
    CompileOptions options;
    bool annotations_are_text = false;                  // from __future__ import annotations
    std::vector<const ast::ImportFrom*> future_imports; // those in their proper place
    source::Diagnostics diagnostics = {};
    std::size_t statement_count = 0; // finally bodies count each time that they are compiled

    [[nodiscard]] bool tells_numbers_apart() const {
        return symbols.asks_for_identity() && !options.is_library;
    }
};

// A value in a register; a temporary is consumed by the instruction that reads it.
struct Operand {
    Register reg;
    bool is_temporary;
};

constexpr std::uint8_t kill_b(Operand operand) {
    return operand.is_temporary ? flag::kill_b : 0;
}
constexpr std::uint8_t kill_c(Operand operand) {
    return operand.is_temporary ? flag::kill_c : 0;
}
constexpr std::uint8_t kill_a(Operand operand) {
    return operand.is_temporary ? flag::kill_a : 0;
}
constexpr std::uint8_t kills(Operand b, Operand c) {
    return static_cast<std::uint8_t>(kill_b(b) | kill_c(c));
}

class BodyCompiler {
  public:
    BodyCompiler(CompileContext& context, const Scope& scope, std::string qualname, Span span);

    std::unique_ptr<Code> compile_module(const ast::Module& module);
    std::unique_ptr<Code> compile_only_expression(const ast::Module& module);
    std::unique_ptr<Code> compile_function(const ast::FunctionDef& function, Span span);
    std::unique_ptr<Code> compile_lambda(const ast::Lambda& lambda);
    std::unique_ptr<Code> compile_class(const ast::ClassDef& definition);
    std::unique_ptr<Code> compile_comprehension(const ast::Expr& expression);

  private:
    using Statements = std::vector<ast::Stmt>;
    using Expressions = std::vector<ast::Expr>;

    // --- Blocks
    // -------------------------------------------------------------------------------------
    enum class BlockKind : std::uint8_t {
        While,
        For,
        Try,     // body of try ... except; no exit action
        Finally, // body of try ... finally: exit runs the finally body
        With,    // exit calls __exit__(None, None, None)
        AsyncWith,
        Handler,     // inside a handler: exit ends it
        HandlerName, // inside `except ... as name`: exit unbinds the name
        StarClause,  // inside `except*`: may not be left by return, break or continue
        Cleanup,     // exceptions pass through a cleanup; no exit action
        Returning,   // a finally body run by `return`: leaving it otherwise drops the value
    };
    // What an exception table entry needs once its end is known.
    struct Region {
        Label target;
        Register reg;
        std::uint32_t begin;
    };
    struct Block {
        BlockKind kind;
        Span span;
        Register reg = 0; // iterator, exit pair or exception
        Label break_target{};
        Label continue_target{};
        const Statements* final_body = nullptr;
        std::string name;
        std::optional<Region> region = std::nullopt;
    };

    void push_block(Block block);
    void pop_block();
    // Pushes a block whose code is covered by a handler at the label, which gets its exception in
    // reg.
    void push_protected(Block block, Label handler, Register reg);
    void open_region(Block& block);
    void close_region(Block& block);
    void exit_block(const Block& block);
    // Emits the exit actions of the blocks from depth upward, then what `jump` emits, then goes on
    // with the blocks as they were. A value that is being returned is kept in its register.
    void leave_blocks(std::size_t depth, const std::function<void()>& jump,
                      std::optional<Register> returned = std::nullopt);
    [[nodiscard]] bool has_exit_actions() const;
    [[nodiscard]] std::optional<std::size_t> innermost_loop() const;
    bool is_inside_star_clause(std::size_t depth) const;
    // The code of a cleanup handler: see "Handlers" above.
    void write_cleanup(Label cleanup, Register reg, Span span);

    // --- Emitting
    // -----------------------------------------------------------------------------------
    [[nodiscard]] Position position_of(Span span);
    void emit(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b, std::uint16_t c,
              Span span);
    void emit_jump(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b,
                   Label target, Span span);
    void jump(Label target, Span span) { emit_jump(Opcode::Jump, 0, 0, 0, target, span); }
    void jump_back(Label head, Span span);
    void emit_final(Opcode opcode, std::uint16_t a, Span span);
    void move(Register to, Operand from, Span span);
    void clear(Register reg, Span span) { emit(Opcode::Clear, 0, reg, 0, 0, span); }
    void line(Span span);
    void error(Span span, std::string message, std::string hint = {});

    // --- Registers
    // ----------------------------------------------------------------------------------
    Register reserve(std::size_t count = 1);
    void release_to(Register height) { height_ = height; }
    [[nodiscard]] bool is_temporary(Register reg) const { return reg >= first_temporary_; }
    // Makes sure that d stays untouched while more is evaluated.
    void hold(Register d) {
        if (d == height_) reserve();
    }

    // --- Names
    // --------------------------------------------------------------------------------------
    [[nodiscard]] const Symbol& symbol_of(const std::string& id) const;
    [[nodiscard]] std::string mangle(const std::string& id) const;
    // The register of a plain local, checked to be bound; nothing for other names.
    std::optional<Register> local_register(const std::string& id) const;
    void check_bound(Register local, Span span);
    void load_name(const std::string& id, Register d, Span span);
    void store_name(const std::string& id, Operand value, Span span);
    void delete_name(const std::string& id, Span span);
    // Ends the life of the name of `except ... as name`, bound or not.
    void unbind_name(const std::string& id, Span span);
    void load_global(const std::string& name, Register d, Span span);
    [[nodiscard]] Register cell_register(const std::string& mangled_name) const;
    bool check_assignable(const std::string& id, Span span);

    // --- Expressions
    // --------------------------------------------------------------------------------
    void into(const ast::Expr& expression, Register d);
    Operand operand(const ast::Expr& expression);
    Register push(const ast::Expr& expression);
    void discard(const ast::Expr& expression);
    void load_constant(const Constant& constant, Register d, Span span);
    void load_text(std::string text, Register d, Span span) {
        load_constant(Constant{std::move(text)}, d, span);
    }
    // A list or set display of constants that is only looked into may be a constant itself.
    Operand container_operand(const ast::Expr& expression);

    void into_node(const ast::BoolOp& node, const ast::Expr& whole, Register d);
    void into_node(const ast::NamedExpr& node, const ast::Expr& whole, Register d);
    void into_node(const ast::BinOp& node, const ast::Expr& whole, Register d);
    void into_node(const ast::UnaryOp& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Lambda& node, const ast::Expr& whole, Register d);
    void into_node(const ast::IfExp& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Dict& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Set& node, const ast::Expr& whole, Register d);
    void into_node(const ast::ListComp& node, const ast::Expr& whole, Register d);
    void into_node(const ast::SetComp& node, const ast::Expr& whole, Register d);
    void into_node(const ast::DictComp& node, const ast::Expr& whole, Register d);
    void into_node(const ast::GeneratorExp& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Await& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Yield& node, const ast::Expr& whole, Register d);
    void into_node(const ast::YieldFrom& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Compare& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Call& node, const ast::Expr& whole, Register d);
    void into_node(const ast::FormattedValue& node, const ast::Expr& whole, Register d);
    void into_node(const ast::JoinedStr& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Constant& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Attribute& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Subscript& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Starred& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Name& node, const ast::Expr& whole, Register d);
    void into_node(const ast::List& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Tuple& node, const ast::Expr& whole, Register d);
    void into_node(const ast::Slice& node, const ast::Expr& whole, Register d);

    void format_value(const ast::FormattedValue& node, Span span, Register d);
    void join_strings(const ast::JoinedStr& node, Span span, Register d);
    void compare(ast::CompareOperator op, Register d, Operand left, Operand right, Span span);
    void binary(ast::Operator op, bool in_place, Register d, Operand left, const ast::Expr& right,
                Span span);
    // Where the module asks for identities: what was just computed is no other equal number.
    void distinguish(Register computed, Span span);
    [[nodiscard]] Register scratch_for(Register d) const;
    void delegate(Opcode opcode, const ast::Expr& operand_node, Span span, Register d);
    bool check_await(Span span);

    // --- Displays
    // -----------------------------------------------------------------------------------
    void list_of(const Expressions& elements, Register list, Span span);
    void set_of(const Expressions& elements, Register set, Span span);

    // --- Conditions
    // --------------------------------------------------------------------------------- Jumps to
    // the target if the truth of the expression is `when`, else falls through.
    // `whole`: what the condition is part of; the test of its truth stands at its line.
    void jump_if(const ast::Expr& expression, bool when, Label target, Span whole);
    void jump_if_any(const ast::BoolOp& node, bool when, Label target, Span span);
    void jump_if_compared(const ast::Compare& node, bool when, Label target, Span span);
    void jump_on(ast::CompareOperator op, Operand left, const ast::Expr& right, bool when,
                 Label target, Span span);
    void jump_on_operands(ast::CompareOperator op, Operand left, Operand right, bool when,
                          Label target, Span span);

    // --- Calls
    // --------------------------------------------------------------------------------------
    // `awaited`: the await expression that the call stands in, if it does.
    void call(const ast::Call& node, Span span, Register d, std::optional<Span> awaited);
    [[nodiscard]] Span from_name_on(const ast::Attribute& attribute, Span whole) const;
    // Evaluates the arguments behind `pushed` earlier ones and calls what stands at base.
    void finish_call(Register base, bool is_method, std::size_t pushed, const Expressions& args,
                     const std::vector<ast::Keyword>& keywords, std::optional<Span> awaited,
                     Span span);
    void finish_unpacked_call(Register base, std::size_t pushed, const Expressions& args,
                              const std::vector<ast::Keyword>& keywords,
                              std::optional<Span> awaited, Span span);
    void keyword_dict(Register base, const std::vector<ast::Keyword>& keywords, Span span);
    void check_keywords(const std::vector<ast::Keyword>& keywords, Span call);

    // --- Functions and classes
    // ------------------------------------------------------------------------
    struct FunctionParts {
        const ast::Arguments* arguments = nullptr; // for defaults
        const ast::Expr* returns = nullptr;
        bool has_annotations = false;
    };
    [[nodiscard]] std::string qualname_of(const std::string& name) const;
    void make_function(std::unique_ptr<Code> code, const Scope& inner, const FunctionParts& parts,
                       Register d, Span span);
    std::uint8_t push_defaults(const ast::Arguments& arguments, Span span);
    std::uint8_t push_annotations(const FunctionParts& parts, Span span);
    void push_annotation(const ast::Expr& annotation);
    void function_definition(const ast::FunctionDef& node, Span span);
    void class_definition(const ast::ClassDef& node, Span span);
    void decorated(const std::string& name, Span name_span, const Expressions& decorators,
                   Span span, const std::function<void(Register)>& make);
    void comprehension(const void* node, const ast::Expr& whole,
                       const std::vector<ast::Comprehension>& generators, Register d);
    struct ComprehensionParts {
        ScopeKind kind;
        const std::vector<ast::Comprehension>* generators;
        const ast::Expr* element;
        const ast::Expr* value; // of a dict comprehension
        Span span;
    };
    void comprehension_loops(const ComprehensionParts& parts, std::size_t depth, Register result);
    void comprehension_element(const ComprehensionParts& parts, Register result);
    void set_up_parameters(const ast::Arguments& arguments);
    void set_up_cells(Span span);

    // --- Assignments
    // ----------------------------------------------------------------------------------
    void store(const ast::Expr& target, Operand value);
    void unpack(const Expressions& targets, Operand value, Span span);
    bool swap(const ast::Expr& target, const ast::Expr& value);
    void delete_target(const ast::Expr& target);
    // The register of the target if it is a plain local of this frame, to write it directly.
    std::optional<Register> direct_target(const ast::Expr& target);
    void augmented_attribute(const ast::AugAssign& node, const ast::Attribute& target, Span span);
    void augmented_item(const ast::AugAssign& node, const ast::Subscript& target, Span span);

    // --- Statements
    // -----------------------------------------------------------------------------------
    void statements(const Statements& body, std::size_t first = 0);
    void statement(const ast::Stmt& node);
    void statement_node(const ast::FunctionDef& node, Span span);
    void statement_node(const ast::AsyncFunctionDef& node, Span span);
    void statement_node(const ast::ClassDef& node, Span span);
    void statement_node(const ast::Return& node, Span span);
    void statement_node(const ast::Delete& node, Span span);
    void statement_node(const ast::Assign& node, Span span);
    void statement_node(const ast::AugAssign& node, Span span);
    void statement_node(const ast::AnnAssign& node, Span span);
    void statement_node(const ast::For& node, Span span);
    void statement_node(const ast::AsyncFor& node, Span span);
    void statement_node(const ast::While& node, Span span);
    void statement_node(const ast::If& node, Span span);
    void statement_node(const ast::With& node, Span span);
    void statement_node(const ast::AsyncWith& node, Span span);
    void statement_node(const ast::Match& node, Span span);
    void statement_node(const ast::Raise& node, Span span);
    void statement_node(const ast::Try& node, Span span);
    void statement_node(const ast::TryStar& node, Span span);
    void statement_node(const ast::Assert& node, Span span);
    void statement_node(const ast::Import& node, Span span);
    void statement_node(const ast::ImportFrom& node, Span span);
    void statement_node(const ast::Global&, Span) {}
    void statement_node(const ast::Nonlocal&, Span) {}
    void statement_node(const ast::ExprStmt& node, Span span);
    void statement_node(const ast::Pass&, Span) {}
    void statement_node(const ast::Break&, Span span);
    void statement_node(const ast::Continue&, Span span);

    void for_loop(const ast::For& node, bool is_async, Span span);
    // ForIter or ForAsyncIter with its exception table entry, and the target's assignment.
    void next_item(const ast::Expr& target, Register iterator, bool is_async, Label exit,
                   Span span);
    void with_items(const ast::With& node, std::size_t index, bool is_async, Span span);
    void with_handler(Register pair, Label handler, Label after, bool is_async, Span span);
    void call_exit(Register pair, bool is_async, Span span);
    void try_finally(const Statements& final_body, Span span, const std::function<void()>& body);
    void try_except(const ast::Try& node, Span span);
    void except_clause(const ast::ExceptHandler& clause, Register reg, Label cleanup, Label after,
                       std::size_t depth);
    void try_star(const ast::TryStar& node, Span span);
    void star_clause(const ast::ExceptHandler& clause, Register reg);
    void import_name(const std::string& module, const Constant& names, std::uint32_t level,
                     Register d, Span span);
    void annotate(const ast::AnnAssign& node, const std::string& id, Span span);
    void write_docstring(const Statements& body);

    // --- Patterns
    // ------------------------------------------------------------------------------------- One
    // attempt to match: where to go if it fails, and the registers of the captured values, which
    // become variables only when all has matched.
    struct Capture {
        std::string name;
        Register reg;
        Span span;
    };
    struct Attempt {
        Label failure;
        Register base; // temporaries from here up are cleared on failure
        Register high; // one past the highest that a failing jump may leave bound
        const std::vector<Capture>& captures;
    };
    void match_case(const ast::MatchCase& match_case, Register subject, bool is_last, Label after);
    // The pattern reads the subject and leaves it; it falls through on success.
    void pattern(const ast::Pattern& node, Register subject, Attempt& attempt);
    void pattern_node(const ast::MatchValue& node, Span span, Register subject, Attempt& attempt);
    void pattern_node(const ast::MatchSingleton& node, Span span, Register subject,
                      Attempt& attempt);
    void pattern_node(const ast::MatchSequence& node, Span span, Register subject,
                      Attempt& attempt);
    void pattern_node(const ast::MatchMapping& node, Span span, Register subject, Attempt& attempt);
    void pattern_node(const ast::MatchClass& node, Span span, Register subject, Attempt& attempt);
    void pattern_node(const ast::MatchStar& node, Span span, Register subject, Attempt& attempt);
    void pattern_node(const ast::MatchAs& node, Span span, Register subject, Attempt& attempt);
    void pattern_node(const ast::MatchOr& node, Span span, Register subject, Attempt& attempt);
    // Matches parts in consecutive temporaries, which it consumes.
    void pattern_part(const ast::Pattern& node, Register part, Attempt& attempt);
    void capture(const std::string& name, Operand value, Span span, const Attempt& attempt);
    void fail_by(Opcode opcode, std::uint8_t flags, std::uint16_t a, std::uint16_t b,
                 Attempt& attempt, Span span);
    void fail_unless_length(Comparison comparison, std::size_t count, Register subject,
                            Attempt& attempt, Span span);
    void clear_from(Register first, Register end, Span span);
    void mapping_keys(const ast::MatchMapping& node, Register d, Span span);
    // What the pattern's names are; reports those that are bound twice or not by all alternatives.
    std::vector<Capture> names_of(const ast::Pattern& node);
    void check_reachable_behind(const ast::Pattern& node);

    std::unique_ptr<Code> finish();

    CompileContext& context_;
    const Scope& scope_;
    std::unique_ptr<Code> code_;
    std::unordered_map<std::string, Register> registers_; // of locals, cells and free variables
    std::optional<Register> class_cell_;                  // of __class__, in a class body
    Span statement_;                                      // the last whose line was reached
    BoundLocals lost_; // locals that are unbound somewhere in the scope
    Register first_temporary_ = 0;
    Register height_ = 0;
    Register height_max_ = 0;
    std::vector<Block> blocks_;
    std::optional<Assembler> assembler_;
    Position last_position_{0, 0, 1};
};

} // namespace runtime::bytecode
