#pragma once

#include "runtime/vm/awaiters.h"
#include "runtime/vm/operations.h"

#include <string_view>

// Methods that classes derived from asyncio's may write anew. What is built in asks for them where
// CPython's, which is written in Python, does: a plain form that finds one hands on to a routine.
namespace runtime::aio {

// Whether the object's class, one of the program's own, has another such method.
inline bool has_own_method(vm::Machine& machine, const vm::Value& object, std::string_view name) {
    vm::Type* type = object.object()->type;
    if (type->is_builtin) return false;
    const vm::Value* found = type->lookup(machine.intern(name));
    return found != nullptr && !vm::is_kind(*found, vm::Kind::NativeFunction);
}

// object.name()
inline vm::Routine call_own_method(vm::Machine& machine, vm::Value object, std::string_view name) {
    vm::Value method = co_await vm::op::get_attribute(machine, object, machine.intern(name));
    if (method.is_unbound()) co_return {};
    co_return co_await machine.call(std::move(method));
}

} // namespace runtime::aio
