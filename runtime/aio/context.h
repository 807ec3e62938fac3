#pragma once

// Context variables. A context maps variables to values. Its content is shared until it is written
// to, so copying one (for each task, each handle) costs a count; a context without a variable set
// is a null pointer, so that programs that use none pay nothing.

#include "runtime/vm/machine.h"

#include <memory>
#include <utility>
#include <vector>

namespace runtime::aio {

struct ContextVariable : vm::Object {
    vm::Value name;
    vm::Value default_value; // unbound: none
    explicit ContextVariable(vm::Type* type_)
        : Object(static_cast<std::uint8_t>(vm::Kind::Native), type_) {}
    void traverse(const vm::Visitor& visit) { visit(default_value); }
    void clear_references() { default_value.clear(); }
};

struct Context : vm::Object {
    using Item = std::pair<vm::Value, vm::Value>; // variable, value
    using Items = std::vector<Item, vm::HeapAllocator<Item>>;
    std::shared_ptr<Items> items = std::make_shared<Items>();
    bool is_entered = false;
    explicit Context(vm::Type* type_)
        : Object(static_cast<std::uint8_t>(vm::Kind::Native), type_) {}
    void traverse(const vm::Visitor&) {}
    void clear_references() { items = std::make_shared<Items>(); }

    [[nodiscard]] const vm::Value* find(const vm::Object* variable) const;
    void set(const vm::Value& variable, vm::Value value);
    void erase(const vm::Object* variable);
};

inline void retain(Context* context) {
    if (context) ++context->references;
}
inline void release(Context*& context) {
    if (!context) return;
    vm::Value last = vm::Value::adopt(context);
    context = nullptr;
}

// A copy of the running thread's current context, owned by the caller; null if it is empty.
Context* copy_context(vm::Machine& machine);

// The current context itself, made if there is none.
Context* current_context(vm::Machine& machine);

} // namespace runtime::aio
