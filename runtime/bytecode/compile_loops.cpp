// Loops, and leaving them.
//
//     while:  head: test, else jump to otherwise       for:  GetIter t
//             body                                     head: ForIter x, t, exit
//             JumpBack head                                  body
//       otherwise: else body                                 JumpBack head
//       end:                                           exit: Clear t; else body
//                                                      end:

#include "runtime/bytecode/body_compiler.h"

namespace runtime::bytecode {

void BodyCompiler::statement_node(const ast::While& node, Span span) {
    const Label head = assembler_->new_label();
    const Label otherwise = assembler_->new_label();
    const Label end = assembler_->new_label();
    assembler_->place_loop_head(head, lost_);
    jump_if(node.test, false, otherwise, span);
    push_block({.kind = BlockKind::While,
                .span = span,
                .break_target = end,
                .continue_target = head,
                .name = {}});
    statements(node.body);
    pop_block();
    jump_back(head, span);
    assembler_->place(otherwise);
    statements(node.orelse);
    assembler_->place(end);
}

void BodyCompiler::statement_node(const ast::For& node, Span span) {
    for_loop(node, false, span);
}

void BodyCompiler::statement_node(const ast::AsyncFor& node, Span span) {
    if (scope_.kind != ScopeKind::AsyncFunction) {
        error(span, "'async for' outside async function", "Write `async def` instead of `def`.");
    }
    for_loop(node, true, span);
}

void BodyCompiler::for_loop(const ast::For& node, bool is_async, Span span) {
    const Label head = assembler_->new_label();
    const Label exit = assembler_->new_label();
    const Label end = assembler_->new_label();
    const Register height = height_;
    const Operand iterable = is_async ? operand(node.iter) : container_operand(node.iter);
    release_to(height);
    const Register iterator = reserve();
    emit(is_async ? Opcode::GetAsyncIter : Opcode::GetIter, kill_b(iterable), iterator,
         iterable.reg, 0, span);
    assembler_->place_loop_head(head, lost_);
    next_item(node.target, iterator, is_async, exit, span);
    push_block({.kind = BlockKind::For,
                .span = span,
                .reg = iterator,
                .break_target = end,
                .continue_target = head,
                .name = {}});
    statements(node.body);
    pop_block();
    jump_back(head, span);
    assembler_->place(exit);
    clear(iterator, span);
    release_to(height);
    statements(node.orelse);
    assembler_->place(end);
}

void BodyCompiler::next_item(const ast::Expr& target, Register iterator, bool is_async, Label exit,
                             Span span) {
    const Register height = height_;
    const auto local = direct_target(target);
    const Register item = local ? *local : reserve();
    const std::uint32_t begin = assembler_->here();
    emit_jump(is_async ? Opcode::ForAsyncIter : Opcode::ForIter, 0, item, iterator, exit, span);
    const auto above = is_temporary(iterator) ? static_cast<Register>(iterator + 1) : height;
    assembler_->cover(begin, exit, above,
                      is_async ? HandlerKind::AsyncIterationEnd : HandlerKind::IterationEnd);
    if (local) {
        assembler_->set_bound(*local, true);
    } else {
        store(target, {item, true});
    }
    release_to(height);
}

void BodyCompiler::statement_node(const ast::Break&, Span span) {
    const auto loop = innermost_loop();
    if (!loop) {
        error(span, "'break' outside loop");
        return;
    }
    if (is_inside_star_clause(*loop)) {
        error(span, "'break', 'continue' and 'return' cannot appear in an except* block");
        return;
    }
    // The loop's own exit action clears its iterator.
    const Label target = blocks_[*loop].break_target;
    leave_blocks(*loop, [&] { jump(target, span); });
}

void BodyCompiler::statement_node(const ast::Continue&, Span span) {
    const auto loop = innermost_loop();
    if (!loop) {
        error(span, "'continue' not properly in loop");
        return;
    }
    if (is_inside_star_clause(*loop)) {
        error(span, "'break', 'continue' and 'return' cannot appear in an except* block");
        return;
    }
    const Block& block = blocks_[*loop];
    const Label target = block.continue_target;
    const Span loop_span = block.span;
    leave_blocks(*loop + 1, [&] { jump_back(target, loop_span); });
}

} // namespace runtime::bytecode
