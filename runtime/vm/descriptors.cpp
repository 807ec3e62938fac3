#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/content_changes.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/filled_by_init.h"
#include "runtime/vm/types_repr.h"

#include <algorithm>
#include <cstring>
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
    Value owner = Value::adopt(made);
    // The attribute of a class derived from property would hide that of property itself.
    if (made->type != m.types.property && a[4].is_none() && is_kind(a[1], Kind::Function))
        as<Dict>(dict_of_instance(m, owner))
            ->set(m.intern("__doc__"), made->doc.is_value() ? made->doc : Value::none());
    return owner;
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
    Value copy = Value::adopt(made);
    if (from->type != m.types.property && made->doc.is_value())
        as<Dict>(dict_of_instance(m, copy))->set(m.intern("__doc__"), made->doc);
    return copy;
}
Value property_getter_method(Machine& m, const Arguments& a) {
    const auto* from = as<Descriptor>(a[0]);
    const bool has_doc_of_getter =
        is_kind(from->first, Kind::Function) && from->doc.is(as<Function>(from->first)->doc);
    Value made = copy_property(m, a);
    as<Descriptor>(made)->first = a[1];
    if (!has_doc_of_getter || !is_kind(a[1], Kind::Function)) return made;
    const Value& doc = as<Function>(a[1])->doc;
    as<Descriptor>(made)->doc = doc;
    if (from->type != m.types.property)
        as<Dict>(dict_of_instance(m, made))
            ->set(m.intern("__doc__"), doc.is_value() ? doc : Value::none());
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
Value set_property_doc(Machine&, const Arguments& a) {
    as<Descriptor>(a[0])->doc = a.count > 1 ? a[1] : Value::none();
    return Value::none();
}
Routine property_get(Machine& m, OwnedArguments a) {
    if (a[1].is_none()) co_return a[0];
    co_return co_await get_property(m, a[0], a[1]);
}
// --- attributes of built-in classes
// ---------------------------------------------------------------

Type* owner_of_attribute(const Descriptor& attribute) {
    return as<Type>(attribute.doc);
}
Value attribute_repr(Machine& m, const Value& self) {
    const auto* attribute = as<Descriptor>(self);
    return m.format("<attribute '{}' of '{}' objects>",
                    text_of(as<NativeFunction>(attribute->first)->name),
                    owner_of_attribute(*attribute)->shown_name());
}
Value attribute_name(Machine&, const Arguments& a) {
    return as<NativeFunction>(as<Descriptor>(a[0])->first)->name;
}
Value attribute_qualname(Machine&, const Arguments& a) {
    return as<NativeFunction>(as<Descriptor>(a[0])->first)->qualname;
}
Value attribute_owner(Machine&, const Arguments& a) {
    return as<Descriptor>(a[0])->doc;
}
Value no_doc(Machine&, const Arguments&) {
    return Value::none();
}

// Of a class of the program, what no class in C would be asked for: obj must be an instance.
bool fits_attribute(Machine& m, const Value& name, const Type* owner, const Value& object) {
    if (m.is_instance(object, owner)) return true;
    m.raise(m.types.TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            text_of(name), owner->shown_name(), m.type_of(object)->shown_name());
    return false;
}
Value attribute_get(Machine& m, const Arguments& a) {
    if (a[1].is_none()) return a[0];
    const auto* attribute = as<Descriptor>(a[0]);
    const Value& getter = attribute->first;
    if (!fits_attribute(m, as<NativeFunction>(getter)->name, owner_of_attribute(*attribute), a[1]))
        return {};
    return call_plain(m, getter, Arguments{&a[1], 1});
}
Value attribute_set(Machine& m, const Arguments& a) {
    const auto* attribute = as<Descriptor>(a[0]);
    const Value& name = as<NativeFunction>(attribute->first)->name;
    if (!fits_attribute(m, name, owner_of_attribute(*attribute), a[1])) return {};
    if (!attribute->second.is_value() || attribute->second.is_none())
        return m.raise(m.types.AttributeError, "attribute '{}' of '{}' objects is not writable",
                       text_of(name), owner_of_attribute(*attribute)->shown_name());
    Value done = call_plain(m, attribute->second, Arguments{&a[1], 2});
    return done.is_value() ? Value::none() : done;
}

Value instance_dict_get(Machine& m, const Arguments& a) {
    return dict_of_instance(m, a[0]);
}
Value instance_dict_set(Machine& m, const Arguments& a) {
    return replace_instance_dict(m, a[0], a[1]);
}
// The instance begins anew, with none of its attributes.
Value instance_dict_delete(Machine& m, const Arguments& a) {
    return replace_instance_dict(m, a[0], Value::adopt(m.make<Dict>(m.types.dict)));
}
Value keep_instance_dict(Machine& m, const Arguments&) {
    return m.raise(m.types.TypeError, "cannot delete __dict__");
}
struct InstanceAttributes {
    Value get_dict, set_dict, delete_dict, keep_dict, get_weak_references;
};

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
    const auto* given = as<Tuple>(a[1]);
    if (given->count != 1 && as<Type>(a[0])->is_builtin)
        return m.raise(m.types.TypeError, "{} expected 1 argument, got {}",
                       as<Type>(a[0])->name->view(), given->count);
    auto* made = m.make<Descriptor>(as<Type>(a[0]), kind);
    if (given->count > 0) made->first = given->items[0];
    return Value::adopt(made);
}
const NativeFunctionInfo static_construct{.name = "staticmethod",
                                          .signature = "(cls, /, *function)",
                                          .plain = wrapper_new<Kind::StaticMethod>};
const NativeFunctionInfo class_construct{.name = "classmethod",
                                         .signature = "(cls, /, *function)",
                                         .plain = wrapper_new<Kind::ClassMethod>};

Value wrapper_text(Machine& m, const Value& self, const Value& inner) {
    return m.format("<{}({})>", is_kind(self, Kind::StaticMethod) ? "staticmethod" : "classmethod",
                    text_of(inner));
}
const Value& wrapped_by(const Value& self) {
    static const Value nothing = Value::none();
    const Value& wrapped = as<Descriptor>(self)->first;
    return wrapped.is_unbound() ? nothing : wrapped;
}
Value wrapper_repr(Machine& m, const Value& self) {
    Value inner = repr(m, wrapped_by(self));
    return inner.is_value() ? wrapper_text(m, self, inner) : inner;
}
Value wrapper_repr_method(Machine& m, const Arguments& a) {
    return wrapper_repr(m, a[0]);
}
Routine resume_wrapper_repr(Machine& m, OwnedArguments a) {
    Value inner = co_await op::repr(m, wrapped_by(a[0]));
    if (inner.is_unbound()) co_return {};
    co_return wrapper_text(m, a[0], inner);
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
    if (!found.is_unbound() || m.has_exception() || !is_taken_over(name->view()) ||
        (self.object()->flags & wrapper_is_implied && name->view() != "__doc__"))
        return found;
    if (DepthScope::is_too_deep(m, "")) return {};
    DepthScope depth;
    return get_attribute(m, as<Descriptor>(self)->first, name);
}
Value wrapper_get(Machine& m, const Arguments& a) {
    Value self = a[0];
    Type* owner = is_type(a[2]) ? as<Type>(a[2]) : m.type_of(a[1]);
    return bind_attribute(m, self, a[1], owner);
}

Routine call_wrapped(Machine& m, OwnedArguments args) {
    Value callee = as<Descriptor>(args[0])->first;
    args.values.erase(args.values.begin());
    co_return co_await m.call_with(std::move(callee), std::move(args));
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

const Value& first_argument(Frame& frame) {
    const Value& held = frame.registers()[0];
    return is_kind(held, Kind::Cell) && frame.code->source->local_is_cell[0]
               ? as<Cell>(held)->content
               : held;
}

// The class around the function that runs, which has its cell where it says `super` or `__class__`.
// Null: raised.
const Value* class_around(Machine& m, Frame& frame) {
    constexpr std::string_view wanted = "__class__";
    const Code& code = *frame.code;
    const auto raise = [&](std::string_view what) -> const Value* {
        m.raise(m.types.RuntimeError, "super(): {}", what);
        return nullptr;
    };
    for (std::uint32_t reg = code.free_first; reg < code.named_count; ++reg) {
        const std::string_view name = code.local_names[reg]->view();
        if (name.size() != wanted.size() || // a size known here takes no call
            std::memcmp(name.data(), wanted.data(), wanted.size()) != 0)
            continue;
        const Value& found = as<Cell>(frame.registers()[reg])->content;
        if (found.is_unbound()) return raise("empty __class__ cell");
        if (!is_type(found))
            return raise(fmt::format("__class__ is not a type ({})", type_name(m, found)));
        return &found;
    }
    return raise("__class__ cell not found");
}

Value make_super(Machine& m, Type* type, const Value& start, const Value& object) {
    auto* made = m.make<Descriptor>(type, Kind::Super);
    Value owner = Value::adopt(made);
    made->first = start;
    made->second = object;
    if (object.is_none()) {
        made->third = Value::none();
    } else if (is_type(object) && as<Type>(object)->is_subtype_of(as<Type>(start))) {
        made->third = object;
    } else if (m.is_instance(object, as<Type>(start))) {
        made->third = Value::share(m.type_of(object));
    } else {
        return m.raise(m.types.TypeError,
                       "super(type, obj): obj must be an instance or subtype of type");
    }
    return owner;
}

// super() is super(__class__, first argument) of the function that calls it, as they are now.
Value super_of_frame(Machine& m, Type* type) {
    Frame* frame = m.current_frame();
    if (!frame || !frame->code || frame->code->source->kind != bytecode::CodeKind::Function ||
        frame->code->positional_count == 0)
        return m.raise(m.types.RuntimeError, "super(): no arguments");
    const Value& object = first_argument(*frame);
    if (object.is_unbound()) return m.raise(m.types.RuntimeError, "super(): arg[0] deleted");
    const Value* start = class_around(m, *frame);
    return start ? make_super(m, type, *start, object) : Value();
}

Value super_new(Machine& m, const Arguments& a) {
    auto* type = as<Type>(a[0]);
    if (a[1].is_unbound()) return super_of_frame(m, type);
    if (!is_type(a[1]))
        return m.raise(m.types.TypeError, "super() argument 1 must be a type, not {}",
                       m.type_of(a[1])->name->view());
    return make_super(m, type, a[1], a[2].is_unbound() ? Value::none() : a[2]);
}
const NativeFunctionInfo super_construct{
    .name = "super", .signature = "(cls, type=..., obj=..., /)", .plain = super_new};

Value super_get(Machine& m, const Arguments& a) {
    return a[1].is_none() ? a[0] : bind_super(m, a[0], a[1]);
}

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

// Unbound: it is asked on behalf of a class.
Value instance_of(const Descriptor& super) {
    const bool on_class = is_type(super.second) && super.second.object() == super.third.object();
    return on_class ? Value() : super.second;
}

Value super_attribute(Machine& m, const Value& self, Str* name) {
    auto* super = as<Descriptor>(self);
    Type* holder = nullptr;
    if (name->view() == "__class__") return Value::share(self.object()->type);
    if (name->view() == "__thisclass__") return super->first;
    if (name->view() == "__self__") return super->second;
    if (name->view() == "__self_class__") return super->third;
    Value* found = after_in_mro(*super, name, holder);
    if (!found) return object_get_attribute(m, self, name);
    return bind_attribute(m, *found, instance_of(*super), as<Type>(super->third));
}

Value super_repr(Machine& m, const Value& self) {
    auto* super = as<Descriptor>(self);
    const std::string_view start = as<Type>(super->first)->name->view();
    if (!is_type(super->third)) return m.format("<super: <class '{}'>, NULL>", start);
    return m.format("<super: <class '{}'>, <{} object>>", start,
                    as<Type>(super->third)->name->view());
}

Value member_name(Machine&, const Arguments& a) {
    return Value::share(as<MemberDescriptor>(a[0])->name);
}
Value member_owner(Machine&, const Arguments& a) {
    return Value::share(as<MemberDescriptor>(a[0])->owner);
}

Value member_qualname(Machine& m, const Arguments& a) {
    const auto* member = as<MemberDescriptor>(a[0]);
    return m.format("{}.{}", text_of(member->owner->qualname), member->name->view());
}
Value member_get(Machine& m, const Arguments& a) {
    if (a[1].is_none()) return a[0];
    const auto* member = as<MemberDescriptor>(a[0]);
    if (!fits_attribute(m, Value::share(member->name), member->owner, a[1])) return {};
    return bind_attribute(m, a[0], a[1], m.type_of(a[1]));
}
Value member_set(Machine& m, const Arguments& a) {
    const auto* member = as<MemberDescriptor>(a[0]);
    if (!fits_attribute(m, Value::share(member->name), member->owner, a[1])) return {};
    member->owner->slots_of(a[1].object())[member->slot] = a[2];
    content_changed(*a[1].object());
    return Value::none();
}
Value member_delete(Machine& m, const Arguments& a) {
    const auto* member = as<MemberDescriptor>(a[0]);
    if (!fits_attribute(m, Value::share(member->name), member->owner, a[1])) return {};
    Value& slot = member->owner->slots_of(a[1].object())[member->slot];
    if (slot.is_unbound()) return m.raise(m.types.AttributeError, "{}", member->name->view());
    slot = Value();
    content_changed(*a[1].object());
    return Value::none();
}

Value member_repr(Machine& m, const Value& self) {
    auto* member = as<MemberDescriptor>(self);
    return m.format("<member '{}' of '{}' objects>", member->name->view(),
                    member->owner->shown_name());
}

} // namespace

Value bind_super(Machine& m, const Value& self, const Value& instance) {
    const auto* super = as<Descriptor>(self);
    if (!super->third.is_none()) return self;
    const Value bound[] = {Value::share(self.object()->type), super->first, instance};
    return super_new(m, {bound, 3});
}

Routine resume_super_attribute(Machine& m, Value object, Str* name) {
    auto* super = as<Descriptor>(object);
    Type* holder = nullptr;
    Value* found = after_in_mro(*super, name, holder);
    if (!found) co_return {};
    Value instance = instance_of(*super);
    co_return co_await resume_bind(m, *found, instance, as<Type>(super->third));
}

const DescriptorTypes& descriptor_types(Machine& machine) {
    auto& types = machine.attachment<DescriptorTypes>();
    if (types.method) return types;
    auto define = [&](const char* name, const Layout* layout, Kind kind, Type* base = nullptr) {
        if (!base) base = machine.types.object;
        Type* type = machine.define_type(name, base, layout, kind, {});
        type->is_final = true;
        type->dict_offset = 0;
        return type;
    };
    types.method = define("method_descriptor", layout_of<NativeFunction>(), Kind::NativeFunction);
    types.wrapper = define("wrapper_descriptor", layout_of<NativeFunction>(), Kind::NativeFunction);
    types.bound_wrapper = define("method-wrapper", layout_of<BoundMethod>(), Kind::BoundMethod);
    types.library_function = define("function", layout_of<NativeFunction>(), Kind::NativeFunction,
                                    machine.types.function);
    types.written_builtin = define("builtin_function_or_method", layout_of<Function>(),
                                   Kind::Function, machine.types.native_function);
    types.written_method =
        define("method_descriptor", layout_of<Function>(), Kind::Function, types.method);
    types.written_wrapper =
        define("wrapper_descriptor", layout_of<Function>(), Kind::Function, types.wrapper);
    for (Type* type : {types.written_builtin, types.written_method, types.written_wrapper})
        type->protocol.repr = default_repr;
    return types;
}

void show_as_builtin(Machine& machine, Function& function) {
    function.type = descriptor_types(machine).written_builtin;
    hide_frames(*function.code);
}

void show_as_builtin_method(Machine& machine, Function& method) {
    const DescriptorTypes& types = descriptor_types(machine);
    const bool is_wrapper = type_of_method(machine, nullptr, text_of(method.name)) == types.wrapper;
    method.type = is_wrapper ? types.written_wrapper : types.written_method;
    hide_frames(*method.code);
}

Type* type_of_bound(Machine& machine, const Value& function) {
    const DescriptorTypes& types = descriptor_types(machine);
    if (is_kind(function, Kind::Function)) {
        const Type* type = function.object()->type;
        return type == types.written_wrapper  ? types.bound_wrapper
               : type == types.written_method ? machine.types.native_method
                                              : machine.types.bound_method;
    }
    if (!is_kind(function, Kind::NativeFunction) || is_library_function(function))
        return machine.types.bound_method;
    const bool is_wrapper = function.object()->type == types.wrapper &&
                            text_of(as<NativeFunction>(function)->name).starts_with("__");
    return is_wrapper ? types.bound_wrapper : machine.types.native_method;
}

Type* type_of_method(Machine& machine, const Type* owner, std::string_view name) {
    // Methods of CPython that look like those of a slot.
    constexpr std::string_view plain[] = {
        "__format__",      "__reduce__",        "__reduce_ex__",     "__getstate__",
        "__setstate__",    "__sizeof__",        "__dir__",           "__round__",
        "__trunc__",       "__floor__",         "__ceil__",          "__complex__",
        "__getnewargs__",  "__reversed__",      "__length_hint__",   "__copy__",
        "__deepcopy__",    "__missing__",       "__enter__",         "__exit__",
        "__prepare__",     "__instancecheck__", "__subclasscheck__", "__subclasses__",
        "__mro_entries__", "__bytes__",         "__class_getitem__", "__aenter__",
        "__aexit__"};
    const DescriptorTypes& types = descriptor_types(machine);
    const Types& known = machine.types;
    const bool is_named_so = name.starts_with("__") && name.ends_with("__");
    const bool is_item = name == "__getitem__" && (owner == known.list || owner == known.dict);
    const bool is_search = name == "__contains__" &&
                           (owner == known.dict || owner == known.set || owner == known.frozenset);
    if (!is_named_so || is_item || is_search || std::ranges::find(plain, name) != std::end(plain))
        return types.method;
    return types.wrapper;
}

Value instance_attribute(Machine& machine, Type* owner, std::string_view name) {
    static const NativeFunctionInfo get_dict{.name = "__dict__", .plain = instance_dict_get};
    static const NativeFunctionInfo set_dict{.name = "__dict__", .plain = instance_dict_set};
    static const NativeFunctionInfo delete_dict{.name = "__dict__", .plain = instance_dict_delete};
    static const NativeFunctionInfo keep_dict{.name = "__dict__", .plain = keep_instance_dict};
    static const NativeFunctionInfo get_references{.name = "__weakref__", .plain = no_doc};
    auto& shared = machine.attachment<InstanceAttributes>();
    if (shared.get_dict.is_unbound()) {
        shared.get_dict = machine.native(get_dict);
        shared.set_dict = machine.native(set_dict);
        shared.delete_dict = machine.native(delete_dict);
        shared.keep_dict = machine.native(keep_dict);
        shared.get_weak_references = machine.native(get_references);
    }
    auto* made = machine.make<Descriptor>(machine.types.getset_descriptor, Kind::Property);
    const bool is_dict = name == "__dict__";
    made->first = is_dict ? shared.get_dict : shared.get_weak_references;
    made->second = is_dict ? shared.set_dict : Value::none();
    made->third = !is_dict            ? Value::none()
                  : owner->is_builtin ? shared.keep_dict
                                      : shared.delete_dict;
    made->doc = Value::share(owner);
    return Value::adopt(made);
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
    m.add_property(property, "__doc__", descriptor_field<&Descriptor::doc>, set_property_doc);
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
             {.name = "__repr__",
              .signature = "(self, /)",
              .plain = wrapper_repr_method,
              .resumable = resume_wrapper_repr},
             {.name = "__get__", .signature = "(self, obj, type=None, /)", .plain = wrapper_get}});
    }
    m.add_methods(m.types.static_method, {{.name = "__call__", .resumable = call_wrapped}});
    m.types.super->construct = &super_construct;
    m.types.super->protocol.get_attribute = super_attribute;
    m.types.super->protocol.repr = super_repr;
    m.add_methods(
        m.types.super,
        {descriptor_init,
         {.name = "__get__", .signature = "(self, obj, type=None, /)", .plain = super_get}});
    m.types.member_descriptor->protocol.repr = member_repr;
    m.add_property(m.types.member_descriptor, "__name__", member_name);
    m.add_property(m.types.member_descriptor, "__objclass__", member_owner);
    m.add_property(m.types.member_descriptor, "__qualname__", member_qualname);
    m.add_property(m.types.member_descriptor, "__doc__", no_doc);
    m.add_methods(
        m.types.member_descriptor,
        {{.name = "__get__", .signature = "(self, instance, owner=None, /)", .plain = member_get},
         {.name = "__set__", .signature = "(self, instance, value, /)", .plain = member_set},
         {.name = "__delete__", .signature = "(self, instance, /)", .plain = member_delete}});
    Type* attribute = m.types.getset_descriptor;
    attribute->protocol.repr = attribute_repr;
    m.add_property(attribute, "__name__", attribute_name);
    m.add_property(attribute, "__qualname__", attribute_qualname);
    m.add_property(attribute, "__objclass__", attribute_owner);
    m.add_property(attribute, "__doc__", no_doc);
    m.add_methods(
        attribute,
        {{.name = "__get__",
          .signature = "(self, instance, owner=None, /)",
          .plain = attribute_get},
         {.name = "__set__", .signature = "(self, instance, value, /)", .plain = attribute_set}});
}

} // namespace runtime::vm
