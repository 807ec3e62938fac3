// Expressions: operators, attributes, items, suspension, f-strings.

#include "runtime/bytecode/body_compiler.h"
#include "runtime/bytecode/constants.h"
#include "runtime/source/assert.h"

#include <algorithm>
#include <limits>

namespace runtime::bytecode {

namespace {

Opcode opcode_of(ast::Operator op) {
    switch (op) {
    case ast::Operator::Add: return Opcode::Add;
    case ast::Operator::Sub: return Opcode::Subtract;
    case ast::Operator::Mult: return Opcode::Multiply;
    case ast::Operator::MatMult: return Opcode::MatrixMultiply;
    case ast::Operator::Div: return Opcode::TrueDivide;
    case ast::Operator::Mod: return Opcode::Modulo;
    case ast::Operator::Pow: return Opcode::Power;
    case ast::Operator::LShift: return Opcode::LeftShift;
    case ast::Operator::RShift: return Opcode::RightShift;
    case ast::Operator::BitOr: return Opcode::BitOr;
    case ast::Operator::BitXor: return Opcode::BitXor;
    case ast::Operator::BitAnd: return Opcode::BitAnd;
    case ast::Operator::FloorDiv: return Opcode::FloorDivide;
    }
    return Opcode::Add;
}

// The form with a small int as right operand, if there is one.
std::optional<Opcode> int_opcode_of(ast::Operator op) {
    switch (op) {
    case ast::Operator::Add: return Opcode::AddInt;
    case ast::Operator::Sub: return Opcode::SubtractInt;
    case ast::Operator::Mult: return Opcode::MultiplyInt;
    case ast::Operator::FloorDiv: return Opcode::FloorDivideInt;
    case ast::Operator::Mod: return Opcode::ModuloInt;
    case ast::Operator::BitAnd: return Opcode::BitAndInt;
    case ast::Operator::MatMult:
    case ast::Operator::Div:
    case ast::Operator::Pow:
    case ast::Operator::LShift:
    case ast::Operator::RShift:
    case ast::Operator::BitOr:
    case ast::Operator::BitXor: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Constant> folded_display(const ast::Expr& expression) {
    const auto fold_all = [](const std::vector<ast::Expr>& elements,
                             auto display) -> std::optional<Constant> {
        for (const ast::Expr& element : elements) {
            auto item = fold(element);
            if (!item) return std::nullopt;
            display.items.push_back(std::move(*item));
        }
        return Constant{std::move(display)};
    };
    if (const auto* list = std::get_if<ast::List>(&expression.node)) {
        return fold_all(list->elts, TupleConstant{});
    }
    if (const auto* set = std::get_if<ast::Set>(&expression.node)) {
        return fold_all(set->elts, FrozenSetConstant{});
    }
    return std::nullopt;
}

} // namespace

void BodyCompiler::load_constant(const Constant& constant, Register d, Span span) {
    if (std::holds_alternative<NoneConstant>(constant.value)) {
        emit(Opcode::LoadNone, 0, d, 0, 0, span);
        return;
    }
    if (const auto number = as_int(constant)) {
        // An instruction has no room for what tells a number from an equal one.
        const bool fits = context_.tells_numbers_apart()
                              ? is_made_once(*number)
                              : *number >= std::numeric_limits<std::int32_t>::min() &&
                                    *number <= std::numeric_limits<std::int32_t>::max();
        if (fits) {
            assembler_->emit_wide(Opcode::LoadInt, d, static_cast<std::int32_t>(*number),
                                  position_of(span));
            return;
        }
    }
    const std::uint32_t index = assembler_->constant(constant);
    assembler_->emit_wide(Opcode::LoadConst, d, static_cast<std::int32_t>(index),
                          position_of(span));
}

void BodyCompiler::into(const ast::Expr& expression, Register d) {
    const Register height = height_;
    ASSERT(d <= height);
    if (d == height) height_max_ = std::max(height_max_, static_cast<Register>(d + 1));
    if (const auto constant = fold(expression)) {
        load_constant(*constant, d, expression.span);
        return;
    }
    std::visit([&](const auto& node) { into_node(node, expression, d); }, expression.node);
    height_ = height;
}

Register BodyCompiler::push(const ast::Expr& expression) {
    into(expression, height_);
    return reserve();
}

// A local is read where it is, unless an assignment expression may change it before it is used.
Operand BodyCompiler::operand(const ast::Expr& expression) {
    const auto* name = std::get_if<ast::Name>(&expression.node);
    if (name != nullptr && name->id != "__debug__" && !symbol_of(name->id).is_walrus_target) {
        if (const auto local = local_register(name->id)) {
            check_bound(*local, expression.span);
            return {*local, false};
        }
    }
    return {push(expression), true};
}

Operand BodyCompiler::container_operand(const ast::Expr& expression) {
    if (const auto constant = folded_display(expression)) {
        const Register d = reserve();
        load_constant(*constant, d, expression.span);
        return {d, true};
    }
    return operand(expression);
}

void BodyCompiler::discard(const ast::Expr& expression) {
    if (fold(expression)) return;
    const Register height = height_;
    const Operand value = operand(expression);
    if (value.is_temporary) clear(value.reg, expression.span);
    release_to(height);
}

// Where to keep a value that is not yet the expression's: a variable must not see it.
Register BodyCompiler::scratch_for(Register d) const {
    return is_temporary(d) ? d : height_;
}

// --- Operators
// --------------------------------------------------------------------------------------

// `a or b`: the value of a goes out of life before b is evaluated, as in CPython.
void BodyCompiler::into_node(const ast::BoolOp& node, const ast::Expr& whole, Register d) {
    const Opcode jump =
        node.op == ast::BoolOperator::And ? Opcode::JumpIfFalse : Opcode::JumpIfTrue;
    const Register t = scratch_for(d);
    const Label end = assembler_->new_label();
    for (const ast::Expr& value : node.values) {
        into(value, t);
        if (&value == &node.values.back()) break;
        emit_jump(jump, 0, t, 0, end, whole.span);
        clear(t, whole.span);
    }
    assembler_->place(end);
    move(d, {t, true}, whole.span);
}

void BodyCompiler::into_node(const ast::NamedExpr& node, const ast::Expr& whole, Register d) {
    const auto& name = std::get<ast::Name>(node.target->node);
    if (const auto local = local_register(name.id)) {
        check_assignable(name.id, node.target->span);
        into(*node.value, *local);
        assembler_->set_bound(*local, true);
        move(d, {*local, false}, whole.span);
        return;
    }
    const Register t = scratch_for(d);
    into(*node.value, t);
    store_name(name.id, {t, false}, node.target->span);
    move(d, {t, true}, whole.span);
}

void BodyCompiler::binary(ast::Operator op, bool in_place, Register d, Operand left,
                          const ast::Expr& right, Span span) {
    const std::uint8_t in_place_flag = in_place ? flag::in_place : 0;
    const auto constant = fold(right);
    const auto number = constant ? as_int(*constant) : std::nullopt;
    const auto int_opcode = int_opcode_of(op);
    if (number && int_opcode && *number == static_cast<std::int16_t>(*number)) {
        emit(*int_opcode, static_cast<std::uint8_t>(kill_b(left) | in_place_flag), d, left.reg,
             static_cast<std::uint16_t>(static_cast<std::int16_t>(*number)), span);
    } else {
        const Operand other = operand(right);
        emit(opcode_of(op), static_cast<std::uint8_t>(kills(left, other) | in_place_flag), d,
             left.reg, other.reg, span);
    }
    distinguish(d, span);
}

void BodyCompiler::distinguish(Register computed, Span span) {
    if (context_.tells_numbers_apart()) emit(Opcode::Distinguish, 0, computed, 0, 0, span);
}

void BodyCompiler::into_node(const ast::BinOp& node, const ast::Expr& whole, Register d) {
    const Operand left = operand(*node.left);
    binary(node.op, false, d, left, *node.right, whole.span);
}

void BodyCompiler::into_node(const ast::UnaryOp& node, const ast::Expr& whole, Register d) {
    const Operand value = operand(*node.operand);
    Opcode opcode = Opcode::Not;
    switch (node.op) {
    case ast::UnaryOperator::Invert: opcode = Opcode::Invert; break;
    case ast::UnaryOperator::Not: opcode = Opcode::Not; break;
    case ast::UnaryOperator::UAdd: opcode = Opcode::Positive; break;
    case ast::UnaryOperator::USub: opcode = Opcode::Negate; break;
    }
    emit(opcode, kill_b(value), d, value.reg, 0, whole.span);
    distinguish(d, whole.span);
}

void BodyCompiler::compare(ast::CompareOperator op, Register d, Operand left, Operand right,
                           Span span) {
    const auto emit_compare = [&](Comparison comparison) {
        const auto bits = static_cast<int>(comparison) << flag::comparison_shift;
        emit(Opcode::Compare, static_cast<std::uint8_t>(kills(left, right) | bits), d, left.reg,
             right.reg, span);
    };
    const auto emit_negatable = [&](Opcode opcode, bool is_negated) {
        const std::uint8_t bit = is_negated ? flag::negated : 0;
        emit(opcode, static_cast<std::uint8_t>(kills(left, right) | bit), d, left.reg, right.reg,
             span);
    };
    switch (op) {
    case ast::CompareOperator::Eq: return emit_compare(Comparison::Equal);
    case ast::CompareOperator::NotEq: return emit_compare(Comparison::NotEqual);
    case ast::CompareOperator::Lt: return emit_compare(Comparison::Less);
    case ast::CompareOperator::LtE: return emit_compare(Comparison::LessEqual);
    case ast::CompareOperator::Gt: return emit_compare(Comparison::Greater);
    case ast::CompareOperator::GtE: return emit_compare(Comparison::GreaterEqual);
    case ast::CompareOperator::Is: return emit_negatable(Opcode::Is, false);
    case ast::CompareOperator::IsNot: return emit_negatable(Opcode::Is, true);
    case ast::CompareOperator::In: return emit_negatable(Opcode::Contains, false);
    case ast::CompareOperator::NotIn: return emit_negatable(Opcode::Contains, true);
    }
}

// `a < b < c` evaluates b once: it stays in its register until the second comparison, or is cleared
// where the first one decides.
void BodyCompiler::into_node(const ast::Compare& node, const ast::Expr& whole, Register d) {
    const auto right_of = [&](std::size_t i) {
        // Only the last operand is not compared again, and so may be a constant's stand-in.
        const bool is_last = i + 1 == node.ops.size();
        const bool is_containment =
            node.ops[i] == ast::CompareOperator::In || node.ops[i] == ast::CompareOperator::NotIn;
        return is_last && is_containment ? container_operand(node.comparators[i])
                                         : operand(node.comparators[i]);
    };
    if (node.ops.size() == 1) {
        const Operand left = operand(*node.left);
        compare(node.ops[0], d, left, right_of(0), whole.span);
        return;
    }
    const Register t = scratch_for(d);
    hold(t);
    const Label end = assembler_->new_label();
    const Register base = height_;
    Operand left = operand(*node.left);
    for (std::size_t i = 0; i < node.ops.size(); ++i) {
        // The operand that is needed again moves down to the base once its left one is gone.
        const Operand right = right_of(i);
        const bool is_last = i + 1 == node.ops.size();
        compare(node.ops[i], t, left, {right.reg, is_last && right.is_temporary}, whole.span);
        if (is_last) break;
        const Label next = assembler_->new_label();
        if (right.is_temporary) {
            emit_jump(Opcode::JumpIfTrue, 0, t, 0, next, whole.span);
            clear(right.reg, whole.span);
            jump(end, whole.span);
        } else {
            emit_jump(Opcode::JumpIfFalse, 0, t, 0, end, whole.span);
        }
        assembler_->place(next);
        clear(t, whole.span);
        left = right;
        if (right.is_temporary) {
            move(base, right, whole.span);
            left.reg = base;
            release_to(static_cast<Register>(base + 1));
        } else {
            release_to(base);
        }
    }
    assembler_->place(end);
    move(d, {t, true}, whole.span);
}

void BodyCompiler::into_node(const ast::IfExp& node, const ast::Expr& whole, Register d) {
    const Label otherwise = assembler_->new_label();
    const Label end = assembler_->new_label();
    jump_if(*node.test, false, otherwise, whole.span);
    into(*node.body, d);
    jump(end, whole.span);
    assembler_->place(otherwise);
    into(*node.orelse, d);
    assembler_->place(end);
}

// --- Attributes and items
// ---------------------------------------------------------------------------

void BodyCompiler::into_node(const ast::Attribute& node, const ast::Expr& whole, Register d) {
    const Operand object = operand(*node.value);
    emit(Opcode::LoadAttr, kill_b(object), d, object.reg, assembler_->cache(mangle(node.attr)),
         from_name_on(node, whole.span));
}

void BodyCompiler::into_node(const ast::Subscript& node, const ast::Expr& whole, Register d) {
    const Operand object = operand(*node.value);
    const Operand index = operand(*node.slice);
    emit(Opcode::GetItem, kills(object, index), d, object.reg, index.reg, whole.span);
}

void BodyCompiler::into_node(const ast::Slice& node, const ast::Expr& whole, Register d) {
    const Register first = height_;
    for (const ast::ExprPtr* part : {&node.lower, &node.upper, &node.step}) {
        if (*part) {
            push(**part);
        } else {
            emit(Opcode::LoadNone, 0, reserve(), 0, 0, whole.span);
        }
    }
    emit(Opcode::BuildSlice, 0, d, first, 0, whole.span);
}

// --- Suspension
// -------------------------------------------------------------------------------------

bool BodyCompiler::check_await(Span span) {
    if (!scope_.is_function_like()) {
        error(span, "'await' outside function",
              "Put it into an `async def` and start that with asyncio.run().");
        return false;
    }
    if (scope_.kind != ScopeKind::AsyncFunction && !is_comprehension(scope_.kind)) {
        error(span, "'await' outside async function", "Write `async def` instead of `def`.");
        return false;
    }
    return true;
}

void BodyCompiler::into_node(const ast::Await& node, const ast::Expr& whole, Register d) {
    check_await(whole.span);
    if (const auto* awaited = std::get_if<ast::Call>(&node.value->node)) {
        call(*awaited, node.value->span, d, whole.span);
    } else {
        delegate(Opcode::Await, *node.value, whole.span, d);
    }
    distinguish(d, whole.span);
}

// What is awaited stands in the result's register meanwhile: a variable keeps its own value until
// there is one.
void BodyCompiler::delegate(Opcode opcode, const ast::Expr& operand_node, Span span, Register d) {
    const Operand value = operand(operand_node);
    const Register height = height_;
    const Register result = scratch_for(d);
    hold(result);
    emit(opcode, kill_b(value), result, value.reg, 0, span);
    if (result != d) move(d, {result, true}, span);
    release_to(height);
}

void BodyCompiler::into_node(const ast::Yield& node, const ast::Expr& whole, Register d) {
    if (!scope_.is_function_like()) error(whole.span, "'yield' outside function");
    Operand value{height_, true};
    if (node.value) {
        value = operand(*node.value);
    } else {
        emit(Opcode::LoadNone, 0, reserve(), 0, 0, whole.span);
    }
    emit(Opcode::Yield, kill_b(value), d, value.reg, 0, whole.span);
}

void BodyCompiler::into_node(const ast::YieldFrom& node, const ast::Expr& whole, Register d) {
    if (!scope_.is_function_like()) error(whole.span, "'yield' outside function");
    if (scope_.kind == ScopeKind::AsyncFunction) {
        error(whole.span, "'yield from' inside async function",
              "Use `await`, or `async for` with `yield`.");
    }
    delegate(Opcode::YieldFrom, *node.value, whole.span, d);
}

// --- Strings and the rest
// ---------------------------------------------------------------------------

// Errors in formatting are underlined under the whole f-string, as in CPython 3.11.
void BodyCompiler::format_value(const ast::FormattedValue& node, Span span, Register d) {
    const Register height = height_;
    const Operand value = operand(*node.value);
    Operand spec{no_operand, false};
    if (node.format_spec) {
        spec = {height_, true};
        join_strings(std::get<ast::JoinedStr>(node.format_spec->node), span, spec.reg);
        reserve();
    }
    const auto conversion = static_cast<int>(node.conversion) << flag::comparison_shift;
    emit(Opcode::FormatValue, static_cast<std::uint8_t>(kills(value, spec) | conversion), d,
         value.reg, spec.reg, span);
    release_to(height);
}

void BodyCompiler::join_strings(const ast::JoinedStr& node, Span span, Register d) {
    const auto part_into = [&](const ast::Expr& part, Register place) {
        if (const auto* formatted = std::get_if<ast::FormattedValue>(&part.node)) {
            format_value(*formatted, span, place);
        } else {
            into(part, place);
        }
    };
    if (node.values.empty()) return load_text("", d, span);
    if (node.values.size() == 1) return part_into(node.values.front(), d);
    const Register first = height_;
    for (const ast::Expr& part : node.values) {
        part_into(part, height_);
        reserve();
    }
    emit(Opcode::BuildString, 0, d, first, static_cast<std::uint16_t>(node.values.size()), span);
    release_to(first);
}

void BodyCompiler::into_node(const ast::FormattedValue& node, const ast::Expr& whole, Register d) {
    format_value(node, whole.span, d);
}

void BodyCompiler::into_node(const ast::JoinedStr& node, const ast::Expr& whole, Register d) {
    join_strings(node, whole.span, d);
}

void BodyCompiler::into_node(const ast::Constant& node, const ast::Expr& whole, Register d) {
    load_constant(to_constant(node.value), d, whole.span);
}

void BodyCompiler::into_node(const ast::Name& node, const ast::Expr& whole, Register d) {
    load_name(node.id, d, whole.span);
}

void BodyCompiler::into_node(const ast::Starred& node, const ast::Expr& whole, Register d) {
    error(whole.span, "can't use starred expression here");
    into(*node.value, d);
}

} // namespace runtime::bytecode
