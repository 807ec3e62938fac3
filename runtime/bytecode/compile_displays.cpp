// Displays: lists, tuples, sets and dicts written out.

#include "runtime/bytecode/body_compiler.h"
#include "runtime/bytecode/constants.h"

#include <algorithm>

namespace runtime::bytecode {

namespace {

// Longer displays are built piece by piece, lest a frame have thousands of registers.
constexpr std::size_t items_at_once_max = 32;

bool has_starred(const std::vector<ast::Expr>& elements) {
    return std::any_of(elements.begin(), elements.end(), [](const ast::Expr& element) {
        return std::holds_alternative<ast::Starred>(element.node);
    });
}

std::optional<Constant> constant_tuple(const std::vector<ast::Expr>& elements) {
    TupleConstant tuple;
    for (const ast::Expr& element : elements) {
        auto item = fold(element);
        if (!item) return std::nullopt;
        tuple.items.push_back(std::move(*item));
    }
    return Constant{std::move(tuple)};
}

} // namespace

// Adds the elements to the list under construction.
void BodyCompiler::list_of(const Expressions& elements, Register list, Span span) {
    for (const ast::Expr& element : elements) {
        const auto* starred = std::get_if<ast::Starred>(&element.node);
        const Register item = push(starred != nullptr ? *starred->value : element);
        emit(starred != nullptr ? Opcode::ListExtend : Opcode::ListAppend, flag::kill_b, list, item,
             0, span);
        release_to(item);
    }
}

void BodyCompiler::set_of(const Expressions& elements, Register set, Span span) {
    for (const ast::Expr& element : elements) {
        const auto* starred = std::get_if<ast::Starred>(&element.node);
        const Register item = push(starred != nullptr ? *starred->value : element);
        emit(starred != nullptr ? Opcode::SetUpdate : Opcode::SetAdd, flag::kill_b, set, item, 0,
             span);
        release_to(item);
    }
}

void BodyCompiler::into_node(const ast::List& node, const ast::Expr& whole, Register d) {
    const auto count = node.elts.size();
    const Register first = height_;
    if (count > items_at_once_max || has_starred(node.elts)) {
        const Register list = scratch_for(d);
        hold(list);
        emit(Opcode::BuildList, 0, list, list, 0, whole.span);
        list_of(node.elts, list, whole.span);
        return move(d, {list, true}, whole.span);
    }
    if (const auto items = count >= 3 ? constant_tuple(node.elts) : std::nullopt) {
        const Register list = scratch_for(d);
        hold(list);
        emit(Opcode::BuildList, 0, list, list, 0, whole.span);
        const Register tuple = reserve();
        load_constant(*items, tuple, whole.span);
        emit(Opcode::ListExtend, flag::kill_b, list, tuple, 0, whole.span);
        return move(d, {list, true}, whole.span);
    }
    for (const ast::Expr& element : node.elts)
        push(element);
    emit(Opcode::BuildList, 0, d, first, static_cast<std::uint16_t>(count), whole.span);
}

void BodyCompiler::into_node(const ast::Tuple& node, const ast::Expr& whole, Register d) {
    const Register first = height_;
    if (node.elts.size() > items_at_once_max || has_starred(node.elts)) {
        const Register list = scratch_for(d);
        hold(list);
        emit(Opcode::BuildList, 0, list, list, 0, whole.span);
        list_of(node.elts, list, whole.span);
        emit(Opcode::ListToTuple, flag::kill_b, d, list, 0, whole.span);
        return;
    }
    for (const ast::Expr& element : node.elts)
        push(element);
    emit(Opcode::BuildTuple, 0, d, first, static_cast<std::uint16_t>(node.elts.size()), whole.span);
}

void BodyCompiler::into_node(const ast::Set& node, const ast::Expr& whole, Register d) {
    const Register first = height_;
    // As CPython does it, since it shows in the order of the items.
    if (const auto items = node.elts.size() >= 3 ? constant_tuple(node.elts) : std::nullopt) {
        const Register set = scratch_for(d);
        hold(set);
        emit(Opcode::BuildSet, 0, set, set, 0, whole.span);
        const Register all = reserve();
        FrozenSetConstant frozen{std::get<TupleConstant>(items->value).items};
        load_constant(Constant{std::move(frozen)}, all, whole.span);
        emit(Opcode::SetUpdate, flag::kill_b, set, all, 0, whole.span);
        return move(d, {set, true}, whole.span);
    }
    if (node.elts.size() > items_at_once_max || has_starred(node.elts)) {
        const Register set = scratch_for(d);
        hold(set);
        emit(Opcode::BuildSet, 0, set, set, 0, whole.span);
        set_of(node.elts, set, whole.span);
        return move(d, {set, true}, whole.span);
    }
    for (const ast::Expr& element : node.elts)
        push(element);
    emit(Opcode::BuildSet, 0, d, first, static_cast<std::uint16_t>(node.elts.size()), whole.span);
}

// The pairs before the first `**mapping` go in at once, the rest one by one.
void BodyCompiler::into_node(const ast::Dict& node, const ast::Expr& whole, Register d) {
    const Register first = height_;
    std::size_t count = 0;
    const std::size_t count_max = std::min(node.keys.size(), items_at_once_max / 2);
    while (count < count_max && node.keys[count])
        ++count;
    const bool is_whole = count == node.keys.size();
    const Register dict = is_whole ? d : scratch_for(d);
    for (std::size_t i = 0; i < count; ++i) {
        push(*node.keys[i]);
        push(node.values[i]);
    }
    emit(Opcode::BuildDict, 0, dict, first, static_cast<std::uint16_t>(count), whole.span);
    if (is_whole) return;
    release_to(first);
    hold(dict);
    for (std::size_t i = count; i < node.keys.size(); ++i) {
        const Register base = height_;
        if (node.keys[i]) {
            push(*node.keys[i]);
            const Register value = push(node.values[i]);
            emit(Opcode::DictInsert, flag::kill_b | flag::kill_c, dict, base, value, whole.span);
        } else {
            push(node.values[i]);
            emit(Opcode::DictUpdate, flag::kill_b, dict, base, 0, whole.span);
        }
        release_to(base);
    }
    move(d, {dict, true}, whole.span);
}

} // namespace runtime::bytecode
