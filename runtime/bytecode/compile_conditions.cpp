// Conditions: expressions of which only the truth is asked. They become jumps, and no bool is made.

#include "runtime/bytecode/body_compiler.h"
#include "runtime/bytecode/constants.h"

namespace runtime::bytecode {

namespace {

bool is_none(const ast::Expr& expression) {
    const auto* constant = std::get_if<ast::Constant>(&expression.node);
    return constant != nullptr && std::holds_alternative<ast::NoneValue>(constant->value);
}

std::optional<Comparison> comparison_of(ast::CompareOperator op) {
    switch (op) {
    case ast::CompareOperator::Eq: return Comparison::Equal;
    case ast::CompareOperator::NotEq: return Comparison::NotEqual;
    case ast::CompareOperator::Lt: return Comparison::Less;
    case ast::CompareOperator::LtE: return Comparison::LessEqual;
    case ast::CompareOperator::Gt: return Comparison::Greater;
    case ast::CompareOperator::GtE: return Comparison::GreaterEqual;
    case ast::CompareOperator::Is:
    case ast::CompareOperator::IsNot:
    case ast::CompareOperator::In:
    case ast::CompareOperator::NotIn: return std::nullopt;
    }
    return std::nullopt;
}

constexpr std::uint8_t comparison_bits(Comparison comparison) {
    return static_cast<std::uint8_t>(static_cast<int>(comparison) << flag::comparison_shift);
}

} // namespace

void BodyCompiler::jump_if(const ast::Expr& expression, bool when, Label target, Span whole) {
    const Span span = expression.span;
    if (const auto constant = fold(expression)) {
        if (is_truthy(*constant) == when) jump(target, span);
        return;
    }
    if (const auto* unary = std::get_if<ast::UnaryOp>(&expression.node)) {
        if (unary->op == ast::UnaryOperator::Not)
            return jump_if(*unary->operand, !when, target, whole);
    }
    if (const auto* either = std::get_if<ast::BoolOp>(&expression.node)) {
        return jump_if_any(*either, when, target, whole);
    }
    if (const auto* comparison = std::get_if<ast::Compare>(&expression.node)) {
        return jump_if_compared(*comparison, when, target, span);
    }
    const Register height = height_;
    const Operand value = operand(expression);
    release_to(height);
    emit_jump(when ? Opcode::JumpIfTrue : Opcode::JumpIfFalse, kill_b(value), value.reg, 0, target,
              whole);
}

// `a and b` is false as soon as one is false; it is true only if the last one is.
void BodyCompiler::jump_if_any(const ast::BoolOp& node, bool when, Label target, Span whole) {
    const bool deciding = node.op == ast::BoolOperator::Or;
    const Label skip = assembler_->new_label();
    for (const ast::Expr& value : node.values) {
        const bool is_last = &value == &node.values.back();
        jump_if(value, is_last ? when : deciding, is_last || when == deciding ? target : skip,
                whole);
    }
    assembler_->place(skip);
}

void BodyCompiler::jump_if_compared(const ast::Compare& node, bool when, Label target, Span span) {
    const Register height = height_;
    if (node.ops.size() == 1) {
        const Operand left = operand(*node.left);
        jump_on(node.ops[0], left, node.comparators[0], when, target, span);
        release_to(height);
        return;
    }
    const Label end = assembler_->new_label();
    const Label failed = when ? end : target;
    Operand left = operand(*node.left);
    for (std::size_t i = 0; i + 1 < node.ops.size(); ++i) {
        const Operand right = operand(node.comparators[i]);
        const Operand kept{right.reg, false};
        if (right.is_temporary) {
            const Label next = assembler_->new_label();
            jump_on_operands(node.ops[i], left, kept, true, next, span);
            clear(right.reg, span);
            jump(failed, span);
            assembler_->place(next);
        } else {
            jump_on_operands(node.ops[i], left, kept, false, failed, span);
        }
        left = right;
    }
    jump_on(node.ops.back(), left, node.comparators.back(), when, target, span);
    release_to(height);
    assembler_->place(end);
}

void BodyCompiler::jump_on(ast::CompareOperator op, Operand left, const ast::Expr& right, bool when,
                           Label target, Span span) {
    if (op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot) {
        if (is_none(right)) {
            const bool jumps_on_none = (op == ast::CompareOperator::Is) == when;
            emit_jump(jumps_on_none ? Opcode::JumpIfNone : Opcode::JumpIfNotNone, kill_b(left),
                      left.reg, 0, target, span);
            return;
        }
    }
    if (const auto comparison = comparison_of(op)) {
        const auto constant = fold(right);
        const auto number = constant ? as_int(*constant) : std::nullopt;
        if (number && *number == static_cast<std::int16_t>(*number)) {
            const std::uint8_t negated = when ? flag::negated : 0;
            emit_jump(
                Opcode::JumpCompareInt,
                static_cast<std::uint8_t>(kill_b(left) | negated | comparison_bits(*comparison)),
                left.reg, static_cast<std::uint16_t>(static_cast<std::int16_t>(*number)), target,
                span);
            return;
        }
        return jump_on_operands(op, left, operand(right), when, target, span);
    }
    const bool is_containment = op == ast::CompareOperator::In || op == ast::CompareOperator::NotIn;
    jump_on_operands(op, left, is_containment ? container_operand(right) : operand(right), when,
                     target, span);
}

void BodyCompiler::jump_on_operands(ast::CompareOperator op, Operand left, Operand right, bool when,
                                    Label target, Span span) {
    const std::uint8_t negated = when ? flag::negated : 0;
    if (const auto comparison = comparison_of(op)) {
        emit_jump(
            Opcode::JumpCompare,
            static_cast<std::uint8_t>(kills(left, right) | negated | comparison_bits(*comparison)),
            left.reg, right.reg, target, span);
        return;
    }
    if (op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot) {
        const bool jumps_on_same = (op == ast::CompareOperator::Is) == when;
        emit_jump(
            Opcode::JumpIs,
            static_cast<std::uint8_t>(kills(left, right) | (jumps_on_same ? flag::negated : 0)),
            left.reg, right.reg, target, span);
        return;
    }
    const Register found = reserve();
    compare(op, found, left, right, span);
    release_to(found);
    emit_jump(when ? Opcode::JumpIfTrue : Opcode::JumpIfFalse, flag::kill_b, found, 0, target,
              span);
}

} // namespace runtime::bytecode
