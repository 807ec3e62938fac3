// with and async with. The pair (__exit__, its self) stands in two registers for as long as the
// body runs; the manager itself goes out of life once it is entered.
//
//       LoadSpecial t3 manager __enter__;  LoadSpecial t0 manager __exit__;  CallMethod t3 0
//       body                                                        covered by handler
//       LoadNone t2, t3, t4;  CallMethod t0 3;  Clear t0
//     handler:                                                      exception in t2, t3
//       CallExit t0 t2;  JumpIfTrue t0 swallow;  Reraise t2
//     swallow:
//       EndHandler t2

#include "runtime/bytecode/body_compiler.h"
#include "runtime/bytecode/special.h"

namespace runtime::bytecode {

namespace {

constexpr std::uint16_t number_of(Special special) {
    return static_cast<std::uint16_t>(special);
}

} // namespace

void BodyCompiler::statement_node(const ast::With& node, Span span) {
    with_items(node, 0, false, span);
}

void BodyCompiler::statement_node(const ast::AsyncWith& node, Span span) {
    if (scope_.kind != ScopeKind::AsyncFunction) {
        error(span, "'async with' outside async function", "Write `async def` instead of `def`.");
    }
    with_items(node, 0, true, span);
}

// `with a, b:` is `with a:` around `with b:`.
void BodyCompiler::with_items(const ast::With& node, std::size_t index, bool is_async, Span span) {
    if (index == node.items.size()) return statements(node.body);
    const ast::WithItem& item = node.items[index];
    const Register pair = reserve(2);
    const Operand manager = operand(item.context_expr);
    const Register entered = reserve(2);
    emit(Opcode::LoadSpecial, 0, entered, manager.reg,
         number_of(is_async ? Special::AsyncEnter : Special::Enter), span);
    emit(Opcode::LoadSpecial, kill_b(manager), pair, manager.reg,
         number_of(is_async ? Special::AsyncExit : Special::Exit), span);
    // Its third operand says who calls, for what cannot be awaited.
    if (is_async)
        emit(Opcode::CallMethodAwait, 0, entered, 0, number_of(Special::AsyncEnter), span);
    else
        emit(Opcode::CallMethod, 0, entered, 0, 0, span);
    const auto exception = static_cast<Register>(pair + 2);
    const Label handler = assembler_->new_label();
    const Label after = assembler_->new_label();
    push_protected({.kind = is_async ? BlockKind::AsyncWith : BlockKind::With,
                    .span = span,
                    .reg = pair,
                    .name = {}},
                   handler, exception);
    release_to(static_cast<Register>(entered + 1));
    if (item.optional_vars) {
        store(*item.optional_vars, {entered, true});
    } else {
        clear(entered, span);
    }
    release_to(exception);
    with_items(node, index + 1, is_async, span);
    pop_block();
    call_exit(pair, is_async, span);
    jump(after, span);
    with_handler(pair, handler, after, is_async, span);
    release_to(pair);
}

// __exit__(None, None, None), whose result does not matter.
void BodyCompiler::call_exit(Register pair, bool is_async, Span span) {
    const Register height = height_;
    line(span);
    const auto first = static_cast<Register>(pair + 2);
    if (height_ < first + 3) reserve(static_cast<std::size_t>(first + 3 - height_));
    for (Register i = 0; i < 3; ++i) {
        emit(Opcode::LoadNone, 0, static_cast<Register>(first + i), 0, 0, span);
    }
    if (is_async)
        emit(Opcode::CallMethodAwait, 0, pair, 3, number_of(Special::AsyncExit), span);
    else
        emit(Opcode::CallMethod, 0, pair, 3, 0, span);
    clear(pair, span);
    release_to(height);
}

void BodyCompiler::with_handler(Register pair, Label handler, Label after, bool is_async,
                                Span span) {
    const Label cleanup = assembler_->new_label();
    const Label swallow = assembler_->new_label();
    const Register exception = reserve(2);
    assembler_->place(handler);
    push_protected({.kind = BlockKind::Cleanup, .span = span, .name = {}}, cleanup,
                   static_cast<Register>(exception + 2));
    line(span);
    emit(Opcode::CallExit, is_async ? flag::awaited : 0, pair, exception, 0, span);
    emit_jump(Opcode::JumpIfTrue, flag::kill_b, pair, 0, swallow, span);
    pop_block();
    emit_final(Opcode::Reraise, exception, span);
    write_cleanup(cleanup, exception, span);
    assembler_->place(swallow);
    emit(Opcode::EndHandler, 0, exception, 0, 0, span);
    assembler_->place(after);
    release_to(exception);
}

} // namespace runtime::bytecode
