// Assignment in all its forms, and deletion.

#include "runtime/bytecode/body_compiler.h"
#include "runtime/bytecode/constants.h"

#include <algorithm>

namespace runtime::bytecode {

namespace {

const std::vector<ast::Expr>* elements_of(const ast::Expr& target) {
    if (const auto* tuple = std::get_if<ast::Tuple>(&target.node)) return &tuple->elts;
    if (const auto* list = std::get_if<ast::List>(&target.node)) return &list->elts;
    return nullptr;
}

bool is_starred(const ast::Expr& expression) {
    return std::holds_alternative<ast::Starred>(expression.node);
}

} // namespace

std::optional<Register> BodyCompiler::direct_target(const ast::Expr& target) {
    const auto* name = std::get_if<ast::Name>(&target.node);
    if (name == nullptr || !check_assignable(name->id, target.span)) return std::nullopt;
    return local_register(name->id);
}

void BodyCompiler::store(const ast::Expr& target, Operand value) {
    const Register height = height_;
    const Span span = target.span;
    if (const auto* name = std::get_if<ast::Name>(&target.node)) {
        store_name(name->id, value, span);
    } else if (const auto* attribute = std::get_if<ast::Attribute>(&target.node)) {
        check_assignable(attribute->attr, span);
        const Operand object = operand(*attribute->value);
        const std::uint8_t object_kills = object.is_temporary ? flag::kill_a | flag::kill_c : 0;
        emit(Opcode::StoreAttr, static_cast<std::uint8_t>(kill_b(value) | object_kills), object.reg,
             value.reg, assembler_->cache(mangle(attribute->attr)), span);
    } else if (const auto* item = std::get_if<ast::Subscript>(&target.node)) {
        const Operand object = operand(*item->value);
        const Operand index = operand(*item->slice);
        emit(Opcode::SetItem, static_cast<std::uint8_t>(kill_a(object) | kills(index, value)),
             object.reg, index.reg, value.reg, span);
    } else if (const auto* elements = elements_of(target)) {
        unpack(*elements, value, span);
    } else if (is_starred(target)) {
        error(span, "starred assignment target must be in a list or tuple");
    }
    release_to(height);
}

// The items go to consecutive temporaries and from there, first to last, to their targets; plain
// locals that are all in a row of fresh registers need no detour, but that is too rare to look for.
void BodyCompiler::unpack(const Expressions& targets, Operand value, Span span) {
    const auto starred_count = std::count_if(targets.begin(), targets.end(), is_starred);
    if (starred_count > 1) {
        error(span, "multiple starred expressions in assignment");
        return;
    }
    const Register first = reserve(targets.size());
    const auto star = std::find_if(targets.begin(), targets.end(), is_starred);
    if (star == targets.end()) {
        emit(Opcode::Unpack, kill_b(value), first, value.reg,
             static_cast<std::uint16_t>(targets.size()), span);
    } else {
        const auto before = static_cast<std::size_t>(star - targets.begin());
        const std::size_t after = targets.size() - before - 1;
        if (before > 255 || after > 255) {
            error(span, "too many expressions in star-unpacking assignment");
        }
        emit(Opcode::UnpackStarred, kill_b(value), first, value.reg,
             static_cast<std::uint16_t>(before | after << 8), span);
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto* inner = std::get_if<ast::Starred>(&targets[i].node);
        store(inner != nullptr ? *inner->value : targets[i],
              {static_cast<Register>(first + i), true});
    }
}

// `a, b = b, a`: no tuple is made; all values are read before any target is written.
bool BodyCompiler::swap(const ast::Expr& target, const ast::Expr& value) {
    const auto* targets = elements_of(target);
    const auto* values = std::get_if<ast::Tuple>(&value.node);
    if (targets == nullptr || values == nullptr || targets->size() != values->elts.size()) {
        return false;
    }
    if (std::any_of(targets->begin(), targets->end(), is_starred)) return false;
    if (std::any_of(values->elts.begin(), values->elts.end(), is_starred)) return false;
    if (targets->empty() || targets->size() > 16) return false;
    const Register first = height_;
    for (const ast::Expr& element : values->elts)
        push(element);
    for (std::size_t i = 0; i < targets->size(); ++i) {
        store((*targets)[i], {static_cast<Register>(first + i), true});
    }
    return true;
}

void BodyCompiler::statement_node(const ast::Assign& node, Span) {
    const bool is_single = node.targets.size() == 1;
    if (is_single) {
        const ast::Expr& target = node.targets.front();
        if (const auto local = direct_target(target)) {
            into(node.value, *local);
            assembler_->set_bound(*local, true);
            return;
        }
        if (swap(target, node.value)) return;
    }
    const Operand value = operand(node.value);
    for (const ast::Expr& target : node.targets) {
        const bool is_last = &target == &node.targets.back();
        store(target, {value.reg, is_last && value.is_temporary});
    }
}

void BodyCompiler::statement_node(const ast::AugAssign& node, Span span) {
    if (const auto* attribute = std::get_if<ast::Attribute>(&node.target.node)) {
        return augmented_attribute(node, *attribute, span);
    }
    if (const auto* item = std::get_if<ast::Subscript>(&node.target.node)) {
        return augmented_item(node, *item, span);
    }
    const auto* name = std::get_if<ast::Name>(&node.target.node);
    if (name == nullptr) return; // The parser has refused it.
    const auto local = local_register(name->id);
    if (local && !symbol_of(name->id).is_walrus_target) {
        check_assignable(name->id, node.target.span);
        check_bound(*local, node.target.span);
        binary(node.op, true, *local, {*local, false}, node.value, span);
        return;
    }
    const Register value = height_;
    load_name(name->id, reserve(), node.target.span);
    binary(node.op, true, value, {value, true}, node.value, span);
    store_name(name->id, {value, true}, node.target.span);
}

// The object is evaluated once and stays in its register for the store.
void BodyCompiler::augmented_attribute(const ast::AugAssign& node, const ast::Attribute& target,
                                       Span span) {
    const Operand object = operand(*target.value);
    const Register value = reserve();
    emit(Opcode::LoadAttr, 0, value, object.reg, assembler_->cache(mangle(target.attr)),
         node.target.span);
    binary(node.op, true, value, {value, true}, node.value, span);
    const std::uint8_t object_kills = object.is_temporary ? flag::kill_a | flag::kill_c : 0;
    emit(Opcode::StoreAttr, static_cast<std::uint8_t>(flag::kill_b | object_kills), object.reg,
         value, assembler_->cache(mangle(target.attr)), node.target.span);
}

void BodyCompiler::augmented_item(const ast::AugAssign& node, const ast::Subscript& target,
                                  Span span) {
    const Operand object = operand(*target.value);
    const Operand index = operand(*target.slice);
    const Register value = reserve();
    emit(Opcode::GetItem, 0, value, object.reg, index.reg, node.target.span);
    binary(node.op, true, value, {value, true}, node.value, span);
    emit(Opcode::SetItem, static_cast<std::uint8_t>(kill_a(object) | kills(index, {value, true})),
         object.reg, index.reg, value, node.target.span);
}

void BodyCompiler::statement_node(const ast::AnnAssign& node, Span span) {
    const auto* name = std::get_if<ast::Name>(&node.target.node);
    if (node.value) {
        if (const auto local = direct_target(node.target)) {
            into(*node.value, *local);
            assembler_->set_bound(*local, true);
        } else {
            store(node.target, operand(*node.value));
        }
    }
    if (!node.value && name != nullptr) check_assignable(name->id, span);
    if (const auto* attribute = std::get_if<ast::Attribute>(&node.target.node);
        !node.value && attribute != nullptr)
        check_assignable(attribute->attr, span);
    if (name != nullptr && node.is_simple) {
        if (!scope_.is_function_like()) annotate(node, name->id, node.annotation.span);
        return;
    }
    if (scope_.is_function_like() || context_.annotations_are_text) return;
    discard(node.annotation);
}

// __annotations__[name] = annotation, in a module or class body.
void BodyCompiler::annotate(const ast::AnnAssign& node, const std::string& id, Span span) {
    const Register value = height_;
    push_annotation(node.annotation);
    const Register annotations = reserve();
    if (scope_.has_namespace()) {
        emit(Opcode::LoadName, 0, annotations, 0, assembler_->cache("__annotations__"), span);
    } else {
        load_global("__annotations__", annotations, span);
    }
    const Register key = reserve();
    load_text(mangle(id), key, span);
    emit(Opcode::SetItem, flag::kill_a | flag::kill_b | flag::kill_c, annotations, key, value,
         span);
    release_to(value);
}

void BodyCompiler::delete_target(const ast::Expr& target) {
    const Register height = height_;
    const Span span = target.span;
    if (const auto* name = std::get_if<ast::Name>(&target.node)) {
        delete_name(name->id, span);
    } else if (const auto* attribute = std::get_if<ast::Attribute>(&target.node)) {
        const Operand object = operand(*attribute->value);
        emit(Opcode::DeleteAttr, kill_a(object), object.reg, 0,
             assembler_->cache(mangle(attribute->attr)), span);
    } else if (const auto* item = std::get_if<ast::Subscript>(&target.node)) {
        const Operand object = operand(*item->value);
        const Operand index = operand(*item->slice);
        emit(Opcode::DeleteItem, static_cast<std::uint8_t>(kill_a(object) | kill_b(index)),
             object.reg, index.reg, 0, span);
    } else if (const auto* elements = elements_of(target)) {
        for (const ast::Expr& element : *elements)
            delete_target(element);
    }
    release_to(height);
}

void BodyCompiler::statement_node(const ast::Delete& node, Span) {
    for (const ast::Expr& target : node.targets)
        delete_target(target);
}

} // namespace runtime::bytecode
