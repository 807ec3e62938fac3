#pragma once

// Weak references. Whoever keeps a pointer without a count marks the object as watched and is told
// when it dies: loops forget their async generators, weakref.ref objects go dead.

#include "runtime/vm/machine.h"

#include <unordered_map>
#include <vector>

namespace runtime::aio {

inline void watch(vm::Object* object) {
    object->flags |= vm::object_is_watched;
}

// weakref.ref(object[, callback]).
struct WeakReference : vm::Object {
    vm::Object* target = nullptr; // null once it is dead; not counted
    vm::Value callback;           // unbound: none
    std::int64_t hash = 0;
    bool hash_is_known = false;
    explicit WeakReference(vm::Type* type_)
        : Object(static_cast<std::uint8_t>(vm::Kind::Native), type_) {}
    ~WeakReference();
    void traverse(const vm::Visitor& visit) { visit(callback); }
    void clear_references() { callback.clear(); }
};

struct WeakReferences {
    std::unordered_map<const vm::Object*, std::vector<WeakReference*>> by_target;
};

// Machine::on_destroyed.
void object_died(vm::Machine& machine, vm::Object* object);
// Nothing of it is finalised yet: its weak references are lost first, as in CPython, and those that
// are no garbage themselves are told.
void garbage_was_found(vm::Machine& machine, const std::vector<vm::Value>& garbage);
// From now on no reference calls anything.
void forget_weak_callbacks(vm::Machine& machine);
void define_weak_references(vm::Machine& machine, vm::Module& module);

} // namespace runtime::aio
