#pragma once

// The classes of what built-in classes hold: `str.join` is a method_descriptor, `int.__add__` a
// wrapper_descriptor (one that fills a slot of the class), and what they bind to `(1).__add__` a
// method-wrapper. All are NativeFunctions and BoundMethods in memory.

#include "runtime/vm/machine.h"

namespace runtime::vm {

struct DescriptorTypes {
    Type* method = nullptr;
    Type* wrapper = nullptr;
    Type* bound_wrapper = nullptr;
};

const DescriptorTypes& descriptor_types(Machine& machine);

// What type() says: a method of a built-in object is of the class of built-in functions.
inline Type* shown_type(const Machine& machine, const Value& value) {
    Type* type = machine.type_of(value);
    return type == machine.types.native_method ? machine.types.native_function : type;
}

// The class of a native method: which of the two it is hangs on its name.
Type* type_of_method(Machine& machine, const Type* owner, std::string_view name);

// What the attribute `__dict__` or `__weakref__` of a class of the program is.
Value instance_attribute(Machine& machine, Type* owner, std::string_view name);

// A property of a class statement knows its name; one that is set afterwards does not.
inline constexpr std::uint8_t property_is_named = 2; // a bit of Object::flags
// " 'name'" of such a property, or an empty text.
std::string property_name(const Value& property, const Type& owner);

// The dictionary of an instance that may have one, made if need be.
Value dict_of_instance(Machine& machine, const Value& object);
Value replace_instance_dict(Machine& machine, const Value& object, const Value& names);

} // namespace runtime::vm
