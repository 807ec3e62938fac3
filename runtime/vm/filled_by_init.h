#pragma once

// Some built-in classes make an empty instance and let __init__ fill it, so that a class derived
// from them decides what is handed to super().__init__(). Their constructor here does both at once;
// their __init__ makes a second instance of the built-in class and takes over what is in that.
//
//     void take_over(Object* self, Object* made);
//     {.name = "__init__", .resumable = fill_by_constructing<take_over>}

#include "runtime/vm/awaiters.h"

namespace runtime::vm {

// Whether what is built in of the class is a mutable one of those; others take the arguments when
// they are made.
[[nodiscard]] bool is_made_empty(const Type& type);

template <void (*take_over)(Object* self, Object* made)>
Routine fill_by_constructing(Machine& machine, OwnedArguments arguments) {
    const Value self = arguments[0];
    Type* built_in = self.object()->type;
    while (!built_in->is_builtin)
        built_in = built_in->base;
    arguments.values[0] = Value::share(built_in);
    Value made =
        co_await machine.call_with(machine.native(*built_in->construct), std::move(arguments));
    if (made.is_unbound()) co_return {};
    take_over(self.object(), made.object());
    co_return Value::none();
}

} // namespace runtime::vm
