// try statements.
//
//     try/except:  body                                covered by handler
//                  else body; jump after
//         handler: MatchException ...; clause body     covered by cleanup
//                  EndHandler; jump after
//                  ... next clause ...; Reraise
//         cleanup: ends the handler, raises on
//         after:
//
// A finally body is compiled twice and more: for falling out of the try, for each return, break or
// continue that leaves it, and for exceptions.
//
// except* splits what was raised clause by clause (PEP 654). While it runs,
//     r    the original exception          r+1  what was handled before
//     r+2  the rest: what no clause has taken yet, or None
//     r+3  the list of what the clauses raised, to which the rest is added at the end
//     r+4  the part that the clause takes, an exception group
// SplitGroup makes the taken part what is being handled. JoinRaised finds out what is left to
// raise: the list's exceptions that are parts of the original go back into its shape, new ones
// stand beside it. ReraiseStar restores what was handled before, clears r to r+3, and raises that.

#include "runtime/bytecode/body_compiler.h"

namespace runtime::bytecode {

void BodyCompiler::statement_node(const ast::Try& node, Span span) {
    if (node.finalbody.empty()) return try_except(node, span);
    try_finally(node.finalbody, span, [&] {
        if (node.handlers.empty()) {
            statements(node.body);
            statements(node.orelse);
        } else {
            try_except(node, span);
        }
    });
}

void BodyCompiler::statement_node(const ast::TryStar& node, Span span) {
    if (node.finalbody.empty()) return try_star(node, span);
    try_finally(node.finalbody, span, [&] { try_star(node, span); });
}

namespace {

// The statement that stands last: where a frame is said to stand that raises again behind it.
Span last_statement(const std::vector<ast::Stmt>& body) {
    const ast::Stmt& last = body.back();
    const auto within = [&](const std::vector<ast::Stmt>& inner,
                            const std::vector<ast::Stmt>& otherwise) {
        return last_statement(otherwise.empty() ? inner : otherwise);
    };
    if (const auto* node = std::get_if<ast::If>(&last.node))
        return within(node->body, node->orelse);
    if (const auto* node = std::get_if<ast::For>(&last.node))
        return within(node->body, node->orelse);
    if (const auto* node = std::get_if<ast::While>(&last.node))
        return within(node->body, node->orelse);
    return last.span;
}

} // namespace

void BodyCompiler::try_finally(const Statements& final_body, Span span,
                               const std::function<void()>& body) {
    const Label handler = assembler_->new_label();
    const Label cleanup = assembler_->new_label();
    const Label after = assembler_->new_label();
    const Register exception = height_;
    push_protected(
        {.kind = BlockKind::Finally, .span = span, .final_body = &final_body, .name = {}}, handler,
        exception);
    body();
    pop_block();
    statements(final_body);
    jump(after, span);
    assembler_->place(handler);
    reserve(2);
    push_protected({.kind = BlockKind::Handler, .span = span, .reg = exception, .name = {}},
                   cleanup, height_);
    statements(final_body);
    pop_block();
    emit_final(Opcode::Reraise, exception, last_statement(final_body));
    write_cleanup(cleanup, exception, span);
    release_to(exception);
    assembler_->place(after);
}

void BodyCompiler::try_except(const ast::Try& node, Span span) {
    const Label handler = assembler_->new_label();
    const Label cleanup = assembler_->new_label();
    const Label after = assembler_->new_label();
    const Register exception = height_;
    push_protected({.kind = BlockKind::Try, .span = span, .name = {}}, handler, exception);
    statements(node.body);
    pop_block();
    statements(node.orelse);
    jump(after, span);
    assembler_->place(handler);
    reserve(2);
    const std::size_t depth = blocks_.size();
    push_protected({.kind = BlockKind::Handler, .span = span, .reg = exception, .name = {}},
                   cleanup, height_);
    for (const ast::ExceptHandler& clause : node.handlers) {
        if (!clause.type && &clause != &node.handlers.back()) {
            error(clause.span, "default 'except:' must be last");
        }
        except_clause(clause, exception, cleanup, after, depth);
    }
    pop_block();
    emit_final(Opcode::Reraise, exception, node.handlers.back().span);
    write_cleanup(cleanup, exception, span);
    release_to(exception);
    assembler_->place(after);
}

void BodyCompiler::except_clause(const ast::ExceptHandler& clause, Register reg, Label cleanup,
                                 Label after, std::size_t depth) {
    const Span span = clause.span;
    const Label next = assembler_->new_label();
    line(span);
    if (clause.type) {
        const Register height = height_;
        const Operand type = operand(*clause.type);
        release_to(height);
        const Register matches = reserve();
        emit(Opcode::MatchException, kill_c(type), matches, reg, type.reg, span);
        emit_jump(Opcode::JumpIfFalse, flag::kill_b, matches, 0, next, span);
        release_to(height);
    }
    const auto leave = [&] { leave_blocks(depth, [&] { jump(after, span); }); };
    if (clause.name.empty()) {
        statements(clause.body);
        leave();
    } else {
        const Label name_cleanup = assembler_->new_label();
        store_name(clause.name, {reg, false}, span);
        push_protected({.kind = BlockKind::HandlerName, .span = span, .name = clause.name},
                       name_cleanup, height_);
        statements(clause.body);
        leave();
        pop_block();
        const Register height = height_;
        reserve(2); // the exception that the body raised
        assembler_->place(name_cleanup);
        unbind_name(clause.name, span);
        jump(cleanup, span);
        release_to(height);
    }
    assembler_->place(next);
}

void BodyCompiler::try_star(const ast::TryStar& node, Span span) {
    const Label handler = assembler_->new_label();
    const Label cleanup = assembler_->new_label();
    const Label after = assembler_->new_label();
    const Register exception = height_;
    push_protected({.kind = BlockKind::Try, .span = span, .name = {}}, handler, exception);
    statements(node.body);
    pop_block();
    statements(node.orelse);
    jump(after, span);
    assembler_->place(handler);
    reserve(2);
    const Register rest = reserve();
    const Register raised = reserve();
    move(rest, {exception, false}, span);
    emit(Opcode::BuildList, 0, raised, raised, 0, span);
    push_protected({.kind = BlockKind::Cleanup, .span = span, .name = {}}, cleanup, height_);
    for (const ast::ExceptHandler& clause : node.handlers)
        star_clause(clause, exception);
    emit(Opcode::ListAppend, flag::kill_b, raised, rest, 0, span);
    emit(Opcode::JoinRaised, 0, raised, exception, 0, span);
    pop_block();
    emit(Opcode::ReraiseStar, 0, raised, exception, 0, span);
    jump(after, span);
    // A clause's type could not be evaluated or is no exception type.
    assembler_->place(cleanup);
    const Register failed = reserve(2);
    clear(exception, span);
    move(exception, {failed, true}, span);
    for (const Register reg : {static_cast<Register>(failed + 1), rest, raised})
        clear(reg, span);
    emit_final(Opcode::Reraise, exception, span);
    release_to(exception);
    assembler_->place(after);
}

void BodyCompiler::star_clause(const ast::ExceptHandler& clause, Register reg) {
    const Span span = clause.span;
    const auto rest = static_cast<Register>(reg + 2);
    const auto raised = static_cast<Register>(reg + 3);
    const Label none = assembler_->new_label();
    const Label handler = assembler_->new_label();
    const Label next = assembler_->new_label();
    line(span);
    const Register taken = reserve();
    const Operand type = operand(*clause.type);
    emit(Opcode::SplitGroup, kill_c(type), rest, taken, type.reg, span);
    release_to(taken);
    emit_jump(Opcode::JumpIfNone, 0, taken, 0, none, span);
    if (clause.name.empty()) {
        clear(taken, span);
    } else {
        store_name(clause.name, {taken, true}, span);
    }
    push_protected({.kind = BlockKind::StarClause, .span = span, .name = {}}, handler, taken);
    statements(clause.body);
    pop_block();
    if (!clause.name.empty()) unbind_name(clause.name, span);
    jump(next, span);

    assembler_->place(handler);
    const Register failed = reserve(2);
    if (!clause.name.empty()) unbind_name(clause.name, span);
    const Register copy = reserve();
    move(copy, {failed, false}, span);
    emit(Opcode::ListAppend, flag::kill_b, raised, copy, 0, span);
    emit(Opcode::EndHandler, 0, failed, 0, 0, span);
    jump(next, span);
    release_to(taken);

    assembler_->place(none);
    clear(taken, span);
    assembler_->place(next);
}

} // namespace runtime::bytecode
