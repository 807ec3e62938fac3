#pragma once

// The built-in types' behaviour and the built-in functions. The machine's constructor makes all
// types of builtin_types.def first and then calls the define_* functions below, in this order; each
// fills in protocol tables, `construct`, methods and attributes of its types.
//
// Conventions of all of them:
// - `Type::construct` is called with the type itself as the first argument and must give an
// instance
//   of it, subclasses included. It is what T(...) runs where no Python code overrides __new__ or
//   __init__. Types whose construction has two halves (list, dict, set, exceptions ...) have
//   `__new__` and `__init__` in their dictionaries too, for subclasses that override one of them.
// - Every protocol entry is also visible as a method (`list.__len__`), so that super().__len__()
// and
//   the like reach the built-in behaviour.

#include "runtime/vm/awaiters.h"

namespace runtime::vm {

void define_number_types(Machine&);
void define_complex(Machine&);
void define_str_type(Machine&);
void define_bytes_types(Machine&);
void define_list_type(Machine&);
void define_tuple_type(Machine&);
void define_dict_type(Machine&);
void define_set_types(Machine&);
void define_range_slice(Machine&);
void define_iterators(Machine&);
void define_exceptions(Machine&);
void define_builtin_functions(Machine&, Module& builtins);

// Makes the entries of the type's protocol table visible as methods: __repr__, __len__, __add__ ...
// Call it after the table is filled. Names that the type's dictionary has already are left alone.
void add_protocol_methods(Machine&, Type*);

// The same for the operators that the type's `binary` (and `in_place`) knows: __add__, __radd__,
// __iadd__.
void add_operator_methods(Machine&, Type*, std::initializer_list<Operator> operators);

// --- sets, for the interpreter's BuildSet, SetAdd and SetUpdate
// -------------------------------------------
Value make_set(Machine&);
// A set or frozenset with those items, or Unbound, or NeedsFrame.
Value make_set_of(Machine&, Type* type, const Value* items, std::size_t count);
Value set_add(Machine&, const Value& set, const Value& item); // None
Routine resume_set_add(Machine&, Value set, Value item);
Value set_update(Machine&, const Value& set, const Value& iterable); // None
Routine resume_set_update(Machine&, Value set, Value iterable);

// --- dicts, for DictUpdate: a.update(b) where b is a mapping
// -----------------------------------------------
Value dict_update(Machine&, const Value& dict, const Value& mapping); // None
Routine resume_dict_update(Machine&, Value dict, Value mapping);

// --- exception groups
// ------------------------------------------------------------------------------------ Splits an
// exception or group by a class or tuple of classes: a tuple (match, rest), None for neither.
Value split_exception(Machine&, const Value& exception, const Value& types);
Routine resume_split_exception(Machine&, Value exception, Value types);
// A group of those exceptions like `original` (its derive() is not asked).
Value make_group(Machine&, Type* type, const Value& message, Values exceptions);
// Whether an exception's type is among `types`, a class or a tuple of them. TypeError otherwise.
Value exception_matches(Machine&, const Value& exception, const Value& types); // a Bool

bool is_callable(Machine&, const Value&);

// isinstance(value, classes) and issubclass(): a Bool, or NeedsFrame where Python's
// __instancecheck__ has to be asked.
Value is_instance_of(Machine&, const Value& value, const Value& classes);
Routine resume_is_instance_of(Machine&, Value value, Value classes); // which asks it
Value is_subclass_of(Machine&, const Value& type, const Value& classes);

// C[item] of a class: its __class_getitem__, or a GenericAlias for the built-in containers.
Value class_get_item(Machine&, const Value& type, const Value& item);

// --- text
// -------------------------------------------------------------------------------------------------
std::string float_text(double);                                     // repr(x)
std::string quoted(std::string_view text);                          // repr of a str
std::string quoted_bytes(std::string_view bytes);                   // repr of bytes
Value concatenate(Machine&, const Value& left, const Value& right); // two Strs
// "'int' object": the name that messages call a value's type by.
std::string_view type_name(const Machine&, const Value&);

} // namespace runtime::vm
