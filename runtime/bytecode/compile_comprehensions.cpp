// Comprehensions and generator expressions: each is a function of one parameter, the iterator over
// the first iterable, called where it stands.
//
//     [x * 2 for x in data if x]
//
//       MakeFunction t0 <listcomp>; GetIter t1 data; Call t0 1

#include "runtime/bytecode/body_compiler.h"
#include "runtime/source/assert.h"
#include "runtime/source/overloaded.h"

namespace runtime::bytecode {

void BodyCompiler::into_node(const ast::ListComp& node, const ast::Expr& whole, Register d) {
    comprehension(&node, whole, node.generators, d);
}
void BodyCompiler::into_node(const ast::SetComp& node, const ast::Expr& whole, Register d) {
    comprehension(&node, whole, node.generators, d);
}
void BodyCompiler::into_node(const ast::DictComp& node, const ast::Expr& whole, Register d) {
    comprehension(&node, whole, node.generators, d);
}
void BodyCompiler::into_node(const ast::GeneratorExp& node, const ast::Expr& whole, Register d) {
    comprehension(&node, whole, node.generators, d);
}

void BodyCompiler::comprehension(const void* node, const ast::Expr& whole,
                                 const std::vector<ast::Comprehension>& generators, Register d) {
    const Scope& inner = context_.symbols.opened_by(node);
    const bool is_awaited = inner.is_coroutine && inner.kind != ScopeKind::GeneratorExpression;
    if (is_awaited && scope_.kind != ScopeKind::AsyncFunction && !is_comprehension(scope_.kind)) {
        error(whole.span, "asynchronous comprehension outside of an asynchronous function");
    }
    const Register base = height_;
    BodyCompiler body(context_, inner, qualname_of(inner.name), whole.span);
    make_function(body.compile_comprehension(whole), inner, {}, base, whole.span);
    reserve();
    const ast::Comprehension& first = generators.front();
    const Operand iterable = container_operand(*first.iter);
    const auto iterator = static_cast<Register>(base + 1);
    emit(first.is_async ? Opcode::GetAsyncIter : Opcode::GetIter, kill_b(iterable), iterator,
         iterable.reg, 0, whole.span);
    release_to(iterator);
    reserve();
    emit(is_awaited ? Opcode::CallAwait : Opcode::Call, 0, base, 1, 0, whole.span);
    release_to(base);
    move(d, {base, true}, whole.span);
}

std::unique_ptr<Code> BodyCompiler::compile_comprehension(const ast::Expr& expression) {
    ComprehensionParts parts{scope_.kind, nullptr, nullptr, nullptr, expression.span};
    std::visit(source::overloaded{
                   [&](const ast::ListComp& node) {
                       parts.generators = &node.generators;
                       parts.element = node.elt.get();
                   },
                   [&](const ast::SetComp& node) {
                       parts.generators = &node.generators;
                       parts.element = node.elt.get();
                   },
                   [&](const ast::DictComp& node) {
                       parts.generators = &node.generators;
                       parts.element = node.key.get();
                       parts.value = node.value.get();
                   },
                   [&](const ast::GeneratorExp& node) {
                       parts.generators = &node.generators;
                       parts.element = node.elt.get();
                   },
                   [](const auto&) {},
               },
               expression.node);
    ASSERT(parts.element != nullptr);
    code_->positional_count = 1;
    assembler_->set_bound(0, true);
    set_up_cells(parts.span);
    line(parts.span);
    if (parts.kind == ScopeKind::GeneratorExpression) {
        comprehension_loops(parts, 0, 0);
        emit_final(Opcode::ReturnNone, 0, parts.span);
        return finish();
    }
    Opcode build = Opcode::BuildList;
    if (parts.kind == ScopeKind::SetComprehension) build = Opcode::BuildSet;
    if (parts.kind == ScopeKind::DictComprehension) build = Opcode::BuildDict;
    const Register result = reserve();
    emit(build, 0, result, result, 0, parts.span);
    comprehension_loops(parts, 0, result);
    emit_final(Opcode::Return, result, parts.span);
    release_to(result);
    return finish();
}

// The loop of the generator at this depth, with those further in.
void BodyCompiler::comprehension_loops(const ComprehensionParts& parts, std::size_t depth,
                                       Register result) {
    if (depth == parts.generators->size()) return comprehension_element(parts, result);
    const ast::Comprehension& generator = (*parts.generators)[depth];
    const Register height = height_;
    Register iterator = 0;
    if (depth > 0) {
        const Operand iterable = container_operand(*generator.iter);
        release_to(height);
        iterator = reserve();
        emit(generator.is_async ? Opcode::GetAsyncIter : Opcode::GetIter, kill_b(iterable),
             iterator, iterable.reg, 0, parts.span);
    }
    const Label head = assembler_->new_label();
    const Label next = assembler_->new_label();
    const Label exit = assembler_->new_label();
    assembler_->place_loop_head(head, lost_);
    next_item(*generator.target, iterator, generator.is_async, exit, parts.span);
    for (const ast::Expr& condition : generator.ifs)
        jump_if(condition, false, next, parts.span);
    comprehension_loops(parts, depth + 1, result);
    assembler_->place(next);
    jump_back(head, parts.span);
    assembler_->place(exit);
    if (depth > 0) clear(iterator, parts.span);
    release_to(height);
}

void BodyCompiler::comprehension_element(const ComprehensionParts& parts, Register result) {
    const Register height = height_;
    const Span span = parts.span;
    if (parts.kind == ScopeKind::GeneratorExpression) {
        const Operand value = operand(*parts.element);
        release_to(height);
        const Register sent = reserve();
        emit(Opcode::Yield, kill_b(value), sent, value.reg, 0, span);
        clear(sent, span);
    } else if (parts.kind == ScopeKind::DictComprehension) {
        const Register key = push(*parts.element);
        const Register value = push(*parts.value);
        emit(Opcode::DictInsert, flag::kill_b | flag::kill_c, result, key, value, span);
    } else {
        const Register value = push(*parts.element);
        const bool is_list = parts.kind == ScopeKind::ListComprehension;
        emit(is_list ? Opcode::ListAppend : Opcode::SetAdd, flag::kill_b, result, value, 0, span);
    }
    release_to(height);
}

} // namespace runtime::bytecode
