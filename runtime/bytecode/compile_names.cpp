// Reading, writing and deleting variables, wherever symbols.h says they live.

#include "runtime/bytecode/body_compiler.h"
#include "runtime/source/assert.h"

#include <fmt/format.h>

namespace runtime::bytecode {

std::string BodyCompiler::mangle(const std::string& id) const {
    return mangled(scope_.class_name, id);
}

const Symbol& BodyCompiler::symbol_of(const std::string& id) const {
    const Symbol* symbol = scope_.find(mangle(id));
    ASSERT(symbol != nullptr);
    return *symbol;
}

std::optional<Register> BodyCompiler::local_register(const std::string& id) const {
    const Symbol& symbol = symbol_of(id);
    if (symbol.access != Access::Local) return std::nullopt;
    return registers_.at(symbol.name);
}

// Once checked, a local is known to be bound until the flow of control says otherwise.
void BodyCompiler::check_bound(Register local, Span span) {
    if (assembler_->is_bound(local)) return;
    emit(Opcode::CheckBound, 0, local, local, 0, span);
    assembler_->set_bound(local, true);
}

Register BodyCompiler::cell_register(const std::string& mangled_name) const {
    if (class_cell_ && mangled_name == "__class__") return *class_cell_;
    return registers_.at(mangled_name);
}

void BodyCompiler::load_global(const std::string& name, Register d, Span span) {
    emit(Opcode::LoadGlobal, 0, d, 0, assembler_->cache(name), span);
}

void BodyCompiler::load_name(const std::string& id, Register d, Span span) {
    const Symbol& symbol = symbol_of(id);
    switch (symbol.access) {
    case Access::Local: {
        const Register local = registers_.at(symbol.name);
        check_bound(local, span);
        move(d, {local, false}, span);
        return;
    }
    case Access::Cell:
    case Access::Free: {
        const Register cell = registers_.at(symbol.name);
        emit(Opcode::LoadCell, 0, d, cell, cell, span);
        return;
    }
    case Access::GlobalExplicit:
    case Access::Global: load_global(symbol.name, d, span); return;
    case Access::ClassName:
        emit(Opcode::LoadName, 0, d, 0, assembler_->cache(symbol.name), span);
        return;
    case Access::ClassFree:
        move(d, {registers_.at(symbol.name), false}, span);
        emit(Opcode::LoadNameOrCell, 0, d, 0, assembler_->cache(symbol.name), span);
        return;
    }
}

bool BodyCompiler::check_assignable(const std::string& id, Span span) {
    if (id != "__debug__") return true;
    error(span, "cannot assign to __debug__");
    return false;
}

void BodyCompiler::store_name(const std::string& id, Operand value, Span span) {
    check_assignable(id, span);
    const Symbol& symbol = symbol_of(id);
    switch (symbol.access) {
    case Access::Local: {
        const Register local = registers_.at(symbol.name);
        move(local, value, span);
        assembler_->set_bound(local, true);
        return;
    }
    case Access::Cell:
    case Access::Free:
        emit(Opcode::StoreCell, kill_b(value), registers_.at(symbol.name), value.reg, 0, span);
        return;
    case Access::GlobalExplicit:
    case Access::Global:
        emit(Opcode::StoreGlobal, kill_a(value), value.reg, 0, assembler_->cache(symbol.name),
             span);
        return;
    case Access::ClassName:
    case Access::ClassFree:
        emit(Opcode::StoreName, kill_a(value), value.reg, 0, assembler_->cache(symbol.name), span);
        return;
    }
}

void BodyCompiler::delete_name(const std::string& id, Span span) {
    if (id == "__debug__") error(span, "cannot delete __debug__");
    const Symbol& symbol = symbol_of(id);
    switch (symbol.access) {
    case Access::Local: {
        const Register local = registers_.at(symbol.name);
        emit(Opcode::DeleteLocal, 0, local, local, 0, span);
        assembler_->set_bound(local, false);
        return;
    }
    case Access::Cell:
    case Access::Free: {
        const Register cell = registers_.at(symbol.name);
        emit(Opcode::DeleteCell, 0, cell, 0, cell, span);
        return;
    }
    case Access::GlobalExplicit:
    case Access::Global:
        emit(Opcode::DeleteGlobal, 0, 0, 0, assembler_->cache(symbol.name), span);
        return;
    case Access::ClassName:
    case Access::ClassFree:
        emit(Opcode::DeleteName, 0, 0, 0, assembler_->cache(symbol.name), span);
        return;
    }
}

// The program may have deleted the name already, so None is stored first.
void BodyCompiler::unbind_name(const std::string& id, Span span) {
    if (const auto local = local_register(id)) {
        clear(*local, span);
        assembler_->set_bound(*local, false);
        return;
    }
    const Register none = reserve();
    emit(Opcode::LoadNone, 0, none, 0, 0, span);
    store_name(id, {none, true}, span);
    release_to(none);
    delete_name(id, span);
}

} // namespace runtime::bytecode
