#pragma once

// Attribute look-up as the data model has it: data descriptors of the type, the instance's own
// dictionary, other attributes of the type, then __getattr__. Plain functions answer NeedsFrame
// where a property, a user's descriptor or __getattr__ has to run.

#include "runtime/vm/operations.h"

namespace runtime::vm {

// With the instruction's inline cache, which they fill: see op_LoadAttr and op_LoadMethod.
Value load_attribute(Machine&, const Value& object, InlineCache& cache);
Value store_attribute(Machine&, const Value& object, const Value& value, InlineCache& cache);
// For a call: true with the function and whether `object` is its self. False: raised, or, with
// `found` NeedsFrame, only the resumable look-up can tell.
bool load_method(Machine&, const Value& object, InlineCache& cache, Value& found, bool& is_method);
// A special method on type(object) for `with` and the like; false: raised.
bool load_special(Machine&, const Value& object, Special which, Value& found, bool& is_method);
// The Python function of a property that governs this attribute, else Unbound.
Value property_getter(Machine&, const Value& object, Str* name);

// What `type.name` is for an attribute found on a class: functions bind, descriptors answer.
// `instance` unbound: looked up on the class itself. May be NeedsFrame.
Value bind_attribute(Machine&, const Value& found, const Value& instance, Type* owner);
Routine resume_bind(Machine&, Value found, Value instance, Type* owner);
// What a property's getter gives of an object; raised if it has none.
Routine get_property(Machine&, Value property, Value object);

// object.__getattribute__ and object.__setattr__ (null value: __delattr__), for classes that
// override them and call up.
Value object_get_attribute(Machine&, const Value& object, Str* name);
Value object_set_attribute(Machine&, const Value& object, Str* name, const Value* value);
// Either one's __getattribute__() as the class of the object has it natively, where Python code has
// to run for it. Unbound: raised, or, without an exception, there is no such attribute.
Routine resume_native_attribute(Machine&, Value object, Str* name);
Routine resume_native_set_attribute(Machine&, Value object, Str* name, Value value, bool deleting);
// Whether a class attribute is asked before the instance's own: one that has only a __set__() is
// not.
bool goes_before_instance(const Value& class_attribute);
// Attributes of classes and super() objects whose descriptors are Python's.
Routine resume_class_attribute(Machine&, Value object, Str* name);
Routine resume_super_attribute(Machine&, Value object, Str* name);

// Whether what a class has as a special method is called with the instance in front, as a function
// is, and a __get__() always. Everything else is bound first, which the binder does when it is
// called in its place.
bool takes_instance_in_front(const Value& value, Special which);
Value& special_binder(Machine&, Special which);

void raise_no_attribute(Machine&, const Value& object, Str* name);
// The same where it is set or deleted: CPython's exception has no name and no object then, hence
// no "Did you mean". Unbound.
Value nothing_to_set(Machine&, const Value& object, const Str* name);
// While one lives, a missing attribute raises its AttributeError without a text: whoever only asks
// whether there is one drops it, and module bodies ask thousands of times.
class AttributeProbe {
  public:
    AttributeProbe();
    ~AttributeProbe();
    AttributeProbe(const AttributeProbe&) = delete;
    AttributeProbe& operator=(const AttributeProbe&) = delete;
};

// AttributeError: the property has no such accessor ("setter", "deleter").
Value property_lacks(Machine& machine, const Value& property, const Value& object,
                     const char* accessor);

} // namespace runtime::vm
