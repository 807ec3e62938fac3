#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/filled_by_init.h"
#include "runtime/vm/types_repr.h"

#include <algorithm>
#include <iterator>

namespace runtime::vm {

namespace {

// --- property ------------------------------------------------------------------------------------

Value property_new(Machine& m, const Arguments& a) {
    auto* made = m.make<Descriptor>(as<Type>(a[0]), Kind::Property);
    made->first = a[1];
    made->second = a[2];
    made->third = a[3];
    made->doc = a[4];
    if (a[4].is_none() && is_kind(a[1], Kind::Function)) made->doc = as<Function>(a[1])->doc;
    return Value::adopt(made);
}
const NativeFunctionInfo property_construct{.name = "property",
                                            .signature =
                                                "(cls, fget=None, fset=None, fdel=None, doc=None)",
                                            .plain = property_new};

Value copy_property(Machine& m, const Arguments& a) {
    auto* from = as<Descriptor>(a[0]);
    auto* made = m.make<Descriptor>(from->type, Kind::Property);
    made->first = from->first;
    made->second = from->second;
    made->third = from->third;
    made->doc = from->doc;
    return Value::adopt(made);
}
Value property_getter_method(Machine& m, const Arguments& a) {
    Value made = copy_property(m, a);
    as<Descriptor>(made)->first = a[1];
    return made;
}
Value property_setter_method(Machine& m, const Arguments& a) {
    Value made = copy_property(m, a);
    as<Descriptor>(made)->second = a[1];
    return made;
}
Value property_deleter_method(Machine& m, const Arguments& a) {
    Value made = copy_property(m, a);
    as<Descriptor>(made)->third = a[1];
    return made;
}
template <Value Descriptor::*field>
Value descriptor_field(Machine&, const Arguments& a) {
    const Value& value = as<Descriptor>(a[0])->*field;
    return value.is_unbound() ? Value::none() : value;
}
Routine property_get(Machine& m, OwnedArguments a) {
    if (a[1].is_none()) co_return a[0];
    co_return co_await m.call(as<Descriptor>(a[0])->first, a[1]);
}

Routine property_set(Machine& m, OwnedArguments a) {
    Value setter = as<Descriptor>(a[0])->second;
    if (!setter.is_value() || setter.is_none()) co_return property_lacks(m, a[0], a[1], "setter");
    Value done = co_await m.call(std::move(setter), a[1], a[2]);
    co_return done.is_unbound() ? Value() : Value::none();
}

Routine property_delete(Machine& m, OwnedArguments a) {
    Value deleter = as<Descriptor>(a[0])->third;
    if (!deleter.is_value() || deleter.is_none())
        co_return property_lacks(m, a[0], a[1], "deleter");
    Value done = co_await m.call(std::move(deleter), a[1]);
    co_return done.is_unbound() ? Value() : Value::none();
}

// --- staticmethod and classmethod ----------------------------------------------------------------

template <Kind kind>
Value wrapper_new(Machine& m, const Arguments& a) {
    if (a[1].is_unbound() && as<Type>(a[0])->is_builtin)
        return m.raise(m.types.TypeError, "{} expected 1 argument, got 0",
                       as<Type>(a[0])->name->view());
    auto* made = m.make<Descriptor>(as<Type>(a[0]), kind);
    made->first = a[1];
    return Value::adopt(made);
}
const NativeFunctionInfo static_construct{.name = "staticmethod",
                                          .signature = "(cls, function=..., /)",
                                          .plain = wrapper_new<Kind::StaticMethod>};
const NativeFunctionInfo class_construct{.name = "classmethod",
                                         .signature = "(cls, function=..., /)",
                                         .plain = wrapper_new<Kind::ClassMethod>};

Value wrapper_repr(Machine& m, const Value& self) {
    Value inner = repr(m, as<Descriptor>(self)->first);
    if (!inner.is_value()) return inner;
    return m.format("<{}({})>", self.object()->type->name->view(), text_of(inner));
}
// What is asked of the wrapper is answered by what it wraps.
// What the two take over from what they wrap.
bool is_taken_over(std::string_view name) {
    static constexpr std::string_view names[] = {"__module__", "__name__", "__qualname__",
                                                 "__doc__", "__annotations__"};
    return std::ranges::find(names, name) != std::end(names);
}

Value wrapper_attribute(Machine& m, const Value& self, Str* name) {
    Value found = object_get_attribute(m, self, name);
    if (!found.is_unbound() || m.has_exception() || !is_taken_over(name->view())) return found;
    if (DepthScope::is_too_deep(m, "")) return {};
    DepthScope depth;
    return get_attribute(m, as<Descriptor>(self)->first, name);
}
Value wrapper_get(Machine& m, const Arguments& a) {
    Value self = a[0];
    Type* owner = is_type(a[2]) ? as<Type>(a[2]) : m.type_of(a[1]);
    return bind_attribute(m, self, a[1], owner);
}

void take_over(Object* self, Object* made) {
    auto* to = static_cast<Descriptor*>(self);
    auto* from = static_cast<Descriptor*>(made);
    to->first.swap(from->first);
    to->second.swap(from->second);
    to->third.swap(from->third);
    to->doc.swap(from->doc);
}
constexpr NativeFunctionInfo descriptor_init{.name = "__init__",
                                             .resumable = fill_by_constructing<take_over>};

// --- super ---------------------------------------------------------------------------------------

Value super_new(Machine& m, const Arguments& a) {
    if (!is_type(a[1])) {
        if (a[1].is_unbound()) return m.raise(m.types.RuntimeError, "super(): no arguments");
        return m.raise(m.types.TypeError, "super() argument 1 must be a type, not {}",
                       m.type_of(a[1])->name->view());
    }
    auto* made = m.make<Descriptor>(as<Type>(a[0]), Kind::Super);
    Value owner = Value::adopt(made);
    made->first = a[1];
    made->second = a[2].is_unbound() ? Value::none() : a[2];
    auto* start = as<Type>(a[1]);
    if (made->second.is_none() && a[2].is_unbound()) {
        made->third = Value::none();
    } else if (is_type(a[2]) && as<Type>(a[2])->is_subtype_of(start)) {
        made->third = a[2];
    } else if (m.is_instance(a[2], start)) {
        made->third = Value::share(m.type_of(a[2]));
    } else {
        return m.raise(m.types.TypeError,
                       "super(type, obj): obj must be an instance or subtype of type");
    }
    return owner;
}
const NativeFunctionInfo super_construct{
    .name = "super", .signature = "(cls, type=..., obj=..., /)", .plain = super_new};

Value* after_in_mro(const Descriptor& self, Str* name, Type*& holder) {
    if (!is_type(self.third)) return nullptr;
    bool passed = false;
    for (Type* type : as<Type>(self.third)->mro) {
        if (passed)
            if (Value* found = type->dict->find(name)) {
                holder = type;
                return found;
            }
        if (type == self.first.object()) passed = true;
    }
    return nullptr;
}

Value super_attribute(Machine& m, const Value& self, Str* name) {
    auto* super = as<Descriptor>(self);
    Type* holder = nullptr;
    if (name->view() == "__class__") return Value::share(self.object()->type);
    if (name->view() == "__thisclass__") return super->first;
    if (name->view() == "__self__") return super->second;
    if (name->view() == "__self_class__") return super->third;
    Value* found = after_in_mro(*super, name, holder);
    if (!found) {
        return m.raise(m.types.AttributeError, "'super' object has no attribute '{}'",
                       name->view());
    }
    bool on_class = is_type(super->second) && super->second.object() == super->third.object();
    return bind_attribute(m, *found, on_class ? Value() : super->second, as<Type>(super->third));
}

Value super_repr(Machine& m, const Value& self) {
    auto* super = as<Descriptor>(self);
    return m.format("<super: <class '{}'>, <{} object>>", as<Type>(super->first)->name->view(),
                    is_type(super->third) ? as<Type>(super->third)->name->view() : "NULL");
}

Value member_name(Machine&, const Arguments& a) {
    return Value::share(as<MemberDescriptor>(a[0])->name);
}
Value member_owner(Machine&, const Arguments& a) {
    return Value::share(as<MemberDescriptor>(a[0])->owner);
}

Value member_repr(Machine& m, const Value& self) {
    auto* member = as<MemberDescriptor>(self);
    return m.format("<member '{}' of '{}' objects>", member->name->view(),
                    member->owner->name->view());
}

} // namespace

Routine resume_super_attribute(Machine& m, Value object, Str* name) {
    auto* super = as<Descriptor>(object);
    Type* holder = nullptr;
    Value* found = after_in_mro(*super, name, holder);
    if (!found) co_return {};
    Value descriptor = *found;
    if (is_kind(descriptor, Kind::Property))
        co_return co_await m.call(as<Descriptor>(descriptor)->first, super->second);
    if (Value* get = m.type_of(descriptor)->special(Special::Get))
        co_return co_await m.call(*get, descriptor, super->second, super->third);
    co_return m.refuse("this kind of attribute through super()");
}

// Whether one of a property's functions waits to be written.
Value property_is_abstract(Machine& m, const Arguments& a) {
    const auto* property = as<Descriptor>(a[0]);
    for (const Value* part : {&property->first, &property->second, &property->third}) {
        if (!is_kind(*part, Kind::Function)) continue;
        Value found = get_attribute(m, *part, m.intern("__isabstractmethod__"));
        if (found.is_bool() && found.truth()) return found;
        if (m.has_exception()) m.take_exception();
    }
    return Value::of(false);
}

void define_descriptors(Machine& m) {
    Type* property = m.types.property;
    property->construct = &property_construct;
    m.add_methods(
        property,
        {descriptor_init,
         {.name = "getter", .signature = "(self, f, /)", .plain = property_getter_method},
         {.name = "setter", .signature = "(self, f, /)", .plain = property_setter_method},
         {.name = "deleter", .signature = "(self, f, /)", .plain = property_deleter_method},
         {.name = "__get__", .signature = "(self, obj, type=None, /)", .resumable = property_get},
         {.name = "__set__", .signature = "(self, instance, value, /)", .resumable = property_set},
         {.name = "__delete__", .signature = "(self, instance, /)", .resumable = property_delete}});
    m.add_property(property, "__isabstractmethod__", property_is_abstract);
    m.add_property(property, "fget", descriptor_field<&Descriptor::first>);
    m.add_property(property, "fset", descriptor_field<&Descriptor::second>);
    m.add_property(property, "fdel", descriptor_field<&Descriptor::third>);
    m.add_property(property, "__doc__", descriptor_field<&Descriptor::doc>);
    m.types.static_method->construct = &static_construct;
    m.types.class_method->construct = &class_construct;
    for (Type* wrapper : {m.types.static_method, m.types.class_method}) {
        wrapper->protocol.repr = wrapper_repr;
        wrapper->protocol.get_attribute = wrapper_attribute;
        m.add_property(wrapper, "__isabstractmethod__", property_is_abstract);
        m.add_property(wrapper, "__func__", descriptor_field<&Descriptor::first>);
        m.add_property(wrapper, "__wrapped__", descriptor_field<&Descriptor::first>);
        m.add_methods(
            wrapper,
            {descriptor_init,
             {.name = "__get__", .signature = "(self, obj, type=None, /)", .plain = wrapper_get}});
    }
    m.types.super->construct = &super_construct;
    m.types.super->protocol.get_attribute = super_attribute;
    m.types.super->protocol.repr = super_repr;
    m.types.member_descriptor->protocol.repr = member_repr;
    m.add_property(m.types.member_descriptor, "__name__", member_name);
    m.add_property(m.types.member_descriptor, "__objclass__", member_owner);
}

} // namespace runtime::vm
