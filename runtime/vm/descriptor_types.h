#pragma once

// The classes of what built-in classes hold: `str.join` is a method_descriptor, `int.__add__` a
// wrapper_descriptor (one that fills a slot of the class), and what they bind to `(1).__add__` a
// method-wrapper. All are NativeFunctions and BoundMethods in memory. So is what CPython has in
// Python, as most of asyncio: for a program it is a function, and bound a method. What CPython has
// in C and our library in Python is a Function in memory: for a program it is built in.

#include "runtime/vm/awaited_frames.h"
#include "runtime/vm/machine.h"

namespace runtime::vm {

struct DescriptorTypes {
    Type* method = nullptr;
    Type* wrapper = nullptr;
    Type* bound_wrapper = nullptr;
    Type* library_function = nullptr;
    Type* written_builtin = nullptr;
    Type* written_method = nullptr;
    Type* written_wrapper = nullptr;
};

const DescriptorTypes& descriptor_types(Machine& machine);

// Whether CPython has the native function in Python.
inline bool is_library_function(const Value& function) {
    const Type* type = function.object()->type;
    return type->base == type->machine->types.function;
}
// The function is such a one.
inline void show_as_python(Machine& machine, Value& function) {
    if (is_kind(function, Kind::NativeFunction))
        function.object()->type = descriptor_types(machine).library_function;
}

// Whether CPython has the function, which our library has in Python, in C.
inline bool is_written_builtin(const Value& function) {
    const Type* type = function.object()->type;
    return type->base == type->machine->types.native_function;
}
// The function is such a one.
void show_as_builtin(Machine& machine, Function& function);
void show_as_builtin_method(Machine& machine, Function& method);
// How what is bound to such a method is shown: the class of native bound methods.
Type* type_of_bound(Machine& machine, const Value& function);

// What type() says: a method of a built-in object is of the class of built-in functions.
inline Type* shown_type(Machine& machine, const Value& value) {
    Type* type = machine.type_of(value);
    if (type == machine.types.native_method) return machine.types.native_function;
    if (is_kind(value, Kind::Native) && stands_for_awaited(machine, value))
        return awaited_class(machine, value);
    return type->is_final && type->base && type->base->name == type->name ? type->base : type;
}

// A super(type) that is found as an attribute is bound to whose it is; one that is bound stays.
Value bind_super(Machine& machine, const Value& super, const Value& instance);

// The class of a native method: which of the two it is hangs on its name.
Type* type_of_method(Machine& machine, const Type* owner, std::string_view name);

// What the attribute `__dict__` or `__weakref__` of a class of the program is.
Value instance_attribute(Machine& machine, Type* owner, std::string_view name);

// A property of a class statement knows its name; one that is set afterwards does not.
inline constexpr std::uint8_t property_is_named = 2; // a bit of Object::flags
// A classmethod or staticmethod that the class statement made of a plain function: it has no name.
inline constexpr std::uint8_t wrapper_is_implied = 4;
// " 'name'" of such a property, or an empty text.
std::string property_name(const Value& property, const Type& owner);

// The dictionary of an instance that may have one, made if need be.
Value dict_of_instance(Machine& machine, const Value& object);
Value replace_instance_dict(Machine& machine, const Value& object, const Value& names);

} // namespace runtime::vm
