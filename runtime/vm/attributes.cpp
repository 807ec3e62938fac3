#include "runtime/vm/attributes.h"

#include "runtime/vm/awaiters.h"
#include "runtime/vm/collector.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/library_code.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/statements.h"

#include <algorithm>

namespace runtime::vm {

namespace {

bool is_data_descriptor(const Value& value) {
    if (!value.is_object()) return false;
    switch (static_cast<Kind>(value.object()->kind)) {
    case Kind::Property:
    case Kind::MemberDescriptor: return true;
    case Kind::Function:
    case Kind::NativeFunction:
    case Kind::StaticMethod:
    case Kind::ClassMethod:
    case Kind::Type: return false;
    default: break;
    }
    Type* type = value.object()->type;
    return type->special(Special::Set) || type->special(Special::Delete);
}

bool has_python_get(const Value& value) {
    return value.is_object() && value.object()->kind != static_cast<std::uint8_t>(Kind::Type) &&
           value.object()->type->special(Special::Get);
}

Dict* instance_dict(const Value& object) {
    if (!object.is_object()) return nullptr;
    Type* type = object.object()->type;
    return type->dict_offset ? type->dict_of(object.object()) : nullptr;
}

} // namespace

bool goes_before_instance(const Value& value) {
    if (!is_data_descriptor(value)) return false;
    return is_kind(value, Kind::Property) || is_kind(value, Kind::MemberDescriptor) ||
           has_python_get(value);
}

namespace {

Value member_value(Machine& m, const MemberDescriptor& member, const Value& instance) {
    const Value& slot = member.owner->slots_of(instance.object())[member.slot];
    // The slots of a base lie before those of its subclass.
    if (slot.is_unbound()) raise_no_attribute(m, instance, member.name);
    return slot;
}

Value generic_get(Machine& m, const Value& object, Str* name) {
    Type* type = m.type_of(object);
    Value* found = type->lookup(name);
    if (found && goes_before_instance(*found)) return bind_attribute(m, *found, object, type);
    if (Dict* dict = instance_dict(object))
        if (Value* own = dict->find(name)) return *own;
    if (found) return bind_attribute(m, *found, object, type);
    if (name->view() == "__dict__" && object.is_object() && type->dict_offset)
        return dict_of_instance(m, object);
    if (name->view() == "__class__") return Value::share(type);
    return {};
}

} // namespace

Value dict_of_instance(Machine& m, const Value& object) {
    Type* type = m.type_of(object);
    Dict*& dict = type->dict_of(object.object());
    if (!dict) {
        dict = m.make<Dict>(m.types.dict);
        content_changed(*object.object()); // what is put into the dict shows from now on
    }
    if (!type->instance_shadows) {
        type->instance_shadows = true;
        m.type_changed(type);
    }
    dict->flags |= dict_was_asked_for;
    return Value::share(dict);
}

static constinit thread_local int probes = 0;

AttributeProbe::AttributeProbe() {
    ++probes;
}
AttributeProbe::~AttributeProbe() {
    --probes;
}

// A module of the library, that is, and not one in a file of the program's.
static bool is_lacking(Machine& m, const Module& module, std::string_view name) {
    const auto& lacks = m.attachment<LibraryCode>().lacks;
    return lacks && !module.dict->find(m.intern("__file__")) && lacks(text_of(module.name), name);
}

void raise_no_attribute(Machine& m, const Value& object, Str* name) {
    if (probes > 0) {
        m.raise(m.make_exception(m.types.AttributeError, {}));
        return;
    }
    if (is_kind(object, Kind::Module) && is_lacking(m, *as<Module>(object), name->view())) {
        m.refuse(
            fmt::format("{}.{} is not supported", text_of(as<Module>(object)->name), name->view()),
            "CPython's module has it; here it would reach outside of the simulated world, or "
            "nobody has asked for it yet");
        return;
    }
    const Type* documented = is_type(object) ? as<Type>(object) : m.type_of(object);
    if (name->view() == "__doc__" && documented->is_builtin &&
        documentation(m, documented->shown_name()).is_unbound())
        return;
    Value message;
    if (is_type(object))
        message = m.format("type object '{}' has no attribute '{}'", as<Type>(object)->shown_name(),
                           name->view());
    else if (is_kind(object, Kind::Module)) {
        const bool is_partial = is_initializing(m, *as<Module>(object));
        message =
            m.format("{}module '{}' has no attribute '{}'{}",
                     is_partial ? "partially initialized " : "", text_of(as<Module>(object)->name),
                     name->view(), is_partial ? " (most likely due to a circular import)" : "");
    } else
        message = m.format("'{}' object has no attribute '{}'", m.type_of(object)->shown_name(),
                           name->view());
    Value exception = m.make_exception(m.types.AttributeError, {std::move(message)});
    as<Exception>(exception)->extra = m.tuple({Value::share(name), object});
    m.raise(std::move(exception));
}

Value nothing_to_set(Machine& m, const Value& object, const Str* name) {
    if (is_type(object))
        return m.raise(m.types.AttributeError, "type object '{}' has no attribute '{}'",
                       as<Type>(object)->shown_name(), name->view());
    return m.raise(m.types.AttributeError, "'{}' object has no attribute '{}'",
                   m.type_of(object)->shown_name(), name->view());
}

std::string property_name(const Value& property, const Type& owner) {
    if (!(property.object()->flags & property_is_named)) return {};
    for (const Type* type : owner.mro)
        for (std::uint32_t k = 0; k < type->dict->used; ++k)
            if (type->dict->entries[k].value.is(property) && is_str(type->dict->entries[k].key))
                return fmt::format(" '{}'", text_of(type->dict->entries[k].key));
    return {};
}

// obj.__dict__ = names: from now on the instance keeps its attributes there.
Value replace_instance_dict(Machine& m, const Value& object, const Value& names) {
    if (!is_kind(names, Kind::Dict))
        return m.raise(m.types.TypeError, "__dict__ must be set to a dictionary, not a '{}'",
                       m.type_of(names)->shown_name());
    Type* type = m.type_of(object);
    Value held = names;
    Dict*& dict = type->dict_of(object.object());
    Value old;
    if (dict) old = Value::adopt(dict);
    dict = as<Dict>(held);
    ++dict->references;
    if (!type->instance_shadows) {
        type->instance_shadows = true;
        m.type_changed(type);
    }
    content_changed(*object.object());
    return Value::none();
}

namespace {
// The names in __slots__, those of its bases in front.
std::vector<const Str*> slot_names(const Type& type) {
    std::vector<const Str*> names(type.slot_count);
    for (const Type* each : type.mro)
        for (std::uint32_t i = 0; i < each->dict->used; ++i)
            if (const Value& held = each->dict->entries[i].value;
                is_kind(held, Kind::MemberDescriptor))
                names[as<MemberDescriptor>(held)->slot] = as<MemberDescriptor>(held)->name;
    return names;
}

// obj.__class__ = other, between classes whose instances look alike. Null value: delete.
Value replace_class(Machine& m, const Value& object, const Value* value) {
    if (!value) return m.raise(m.types.TypeError, "can't delete __class__ attribute");
    const Value& given = *value;
    if (!is_type(given))
        return m.raise(m.types.TypeError, "__class__ must be set to a class, not '{}' object",
                       m.type_of(given)->shown_name());
    Type* old = m.type_of(object);
    auto* type = as<Type>(given);
    const auto is_module = [&](const Type* each) { return each->is_subtype_of(m.types.module); };
    if ((old->is_builtin || type->is_builtin) && !(is_module(old) && is_module(type)))
        return m.raise(m.types.TypeError, "__class__ assignment only supported for mutable types "
                                          "or ModuleType subclasses");
    // A class of the program's rounds up the room that its instances take.
    const auto room = [](const Type* each) {
        return (each->instance_size + Heap::granule - 1) / Heap::granule;
    };
    if (room(old) != room(type) || old->layout != type->layout ||
        old->dict_offset != type->dict_offset || slot_names(*old) != slot_names(*type))
        return m.raise(m.types.TypeError,
                       "__class__ assignment: '{}' object layout differs from '{}'",
                       type->name->view(), old->name->view());
    object.object()->type = type;
    for (Type* each : {old, type}) {
        each->instance_shadows = true;
        m.type_changed(each);
    }
    content_changed(*object.object());
    return Value::none();
}
} // namespace

namespace {
// Whether a class's attribute takes the instance in front. A function that CPython has in C does
// not, wherever it is kept.
bool is_method(const Value& value) {
    if (is_kind(value, Kind::Function)) return !is_written_builtin(value);
    return is_kind(value, Kind::NativeFunction) &&
           (as<NativeFunction>(value)->owner || is_library_function(value));
}
} // namespace

Value bind_attribute(Machine& m, const Value& found, const Value& instance, Type* owner) {
    if (!found.is_object()) return found;
    switch (static_cast<Kind>(found.object()->kind)) {
    case Kind::Function:
    case Kind::NativeFunction:
        return instance.is_unbound() || !is_method(found) ? found : m.bound_method(found, instance);
    case Kind::StaticMethod: return as<Descriptor>(found)->first;
    case Kind::ClassMethod: {
        const Value& inner = as<Descriptor>(found)->first;
        if (is_kind(inner, Kind::Property) || has_python_get(inner)) return Value::needs_frame();
        return m.bound_method(inner, Value::share(owner));
    }
    case Kind::Property: {
        if (has_python_get(found)) return Value::needs_frame();
        if (instance.is_unbound()) return found;
        const Value& getter = as<Descriptor>(found)->first;
        if (getter.is_none())
            return m.raise(m.types.AttributeError, "property{} of '{}' object has no getter",
                           property_name(found, *owner), text_of(owner->qualname));
        return call_plain(m, getter, Arguments{&instance, 1});
    }
    case Kind::Super:
        if (has_python_get(found)) return Value::needs_frame();
        return instance.is_unbound() ? found : bind_super(m, found, instance);
    case Kind::MemberDescriptor:
        if (instance.is_unbound()) return found;
        return member_value(m, *as<MemberDescriptor>(found), instance);
    default: break;
    }
    return has_python_get(found) ? Value::needs_frame() : found;
}

Value get_attribute(Machine& m, const Value& object, Str* name) {
    Type* type = m.type_of(object);
    if (type->overrides_anything && type->special(Special::GetAttribute))
        return Value::needs_frame();
    Value found = type->protocol.get_attribute ? type->protocol.get_attribute(m, object, name)
                                               : generic_get(m, object, name);
    if (found.is_value()) return found;
    bool has_fallback = type->overrides_anything && type->special(Special::GetAttr);
    if (found.needs_a_frame()) return found;
    if (m.has_exception() && !(has_fallback && m.exception_is(m.types.AttributeError))) return {};
    if (has_fallback) {
        m.take_exception();
        return Value::needs_frame();
    }
    raise_no_attribute(m, object, name);
    return {};
}

Value property_getter(Machine&, const Value& object, Str* name) {
    if (!object.is_object()) return {};
    Type* type = object.object()->type;
    if (type->protocol.get_attribute) return {};
    if (type->special(Special::GetAttribute) || type->special(Special::GetAttr)) return {};
    Value* found = type->lookup(name);
    if (!found || !is_kind(*found, Kind::Property) || has_python_get(*found)) return {};
    return as<Descriptor>(*found)->first;
}

Value load_attribute(Machine& m, const Value& object, InlineCache& cache) {
    if (is_kind(object, Kind::Module)) {
        Dict* dict = as<Module>(object)->dict;
        std::int64_t place = dict->find_place(cache.name);
        if (place >= 0) {
            cache.type = nullptr;
            cache.state = dict->entries[place].key.object() == cache.name ? 4 : 0;
            cache.place = static_cast<std::uint32_t>(place);
            return dict->entries[place].value;
        }
        return get_attribute(m, object, cache.name);
    }
    if (object.is_object()) {
        Type* type = object.object()->type;
        bool plain_rules = !type->protocol.get_attribute && !type->special(Special::GetAttribute);
        if (plain_rules) {
            Value* on_type = type->lookup(cache.name);
            if (on_type && is_kind(*on_type, Kind::MemberDescriptor)) {
                auto* member = as<MemberDescriptor>(*on_type);
                cache.type = type;
                cache.version = type->version;
                cache.state = 3;
                cache.place = static_cast<std::uint32_t>(
                    &member->owner->slots_of(object.object())[member->slot] -
                    type->slots_of(object.object()));
            } else if (!on_type || !goes_before_instance(*on_type)) {
                Dict* dict = instance_dict(object);
                std::int64_t place = dict ? dict->find_place(cache.name) : -1;
                if (place >= 0) {
                    cache.type = type;
                    cache.version = type->version;
                    cache.state = dict->entries[place].key.object() == cache.name ? 1 : 0;
                    cache.place = static_cast<std::uint32_t>(place);
                    return dict->entries[place].value;
                }
            }
        }
    }
    return get_attribute(m, object, cache.name);
}

bool load_method(Machine& m, const Value& object, InlineCache& cache, Value& found,
                 bool& is_method) {
    is_method = false;
    Type* type = m.type_of(object);
    bool plain_rules = !type->protocol.get_attribute && !type->special(Special::GetAttribute);
    if (plain_rules) {
        Value* on_type = type->lookup(cache.name);
        const bool binds = on_type && vm::is_method(*on_type);
        Dict* dict = binds ? instance_dict(object) : nullptr;
        if (binds && !(dict && dict->find_place(cache.name) >= 0)) {
            if (object.is_object() && (!type->instance_shadows || type->dict_offset == 0)) {
                cache.type = type;
                cache.version = type->version;
                cache.state = 2;
                cache.value = on_type;
            }
            found = *on_type;
            is_method = true;
            return true;
        }
    }
    found = load_attribute(m, object, cache);
    return found.is_value();
}

bool load_special(Machine& m, const Value& object, Special which, Value& found, bool& is_method) {
    Type* type = m.type_of(object);
    Str* name = m.special_name(which);
    Value* on_type = type->lookup(name);
    is_method = false;
    if (!on_type) {
        std::string_view type_name = type->shown_name();
        switch (which) {
        case Special::Enter:
        case Special::Exit:
            m.raise(m.types.TypeError,
                    "'{}' object does not support the context manager protocol{}", type_name,
                    which == Special::Exit ? " (missed __exit__ method)" : "");
            break;
        case Special::AsyncEnter:
        case Special::AsyncExit:
            m.raise(m.types.TypeError,
                    "'{}' object does not support the asynchronous context manager protocol{}",
                    type_name, which == Special::AsyncExit ? " (missed __aexit__ method)" : "");
            break;
        case Special::AsyncIter:
            m.raise(m.types.TypeError,
                    "'async for' requires an object with __aiter__ method, got {}", type_name);
            break;
        case Special::AsyncNext:
            m.raise(m.types.TypeError,
                    "'async for' received an object from __aiter__ that does not implement "
                    "__anext__: {}",
                    type_name);
            break;
        default: raise_no_attribute(m, object, name);
        }
        return false;
    }
    if (vm::is_method(*on_type)) {
        found = *on_type;
        is_method = true;
        return true;
    }
    found = bind_attribute(m, *on_type, object, type);
    if (found.needs_a_frame()) {
        found = special_binder(m, which);
        is_method = true;
    }
    return found.is_value();
}

// An AttributeError on its way out of a program's own __getattr__ or property learns what was
// looked for, unless it says so itself (object.c, PyObject_GetAttr).
static void tell_what_was_missing(Machine& m, const Value& object, Str* name) {
    if (probes > 0 || !m.has_exception() || !m.exception_is(m.types.AttributeError)) return;
    auto* exception = as<Exception>(m.exception());
    const bool says_nothing = !is_kind(exception->extra, Kind::Tuple) ||
                              std::ranges::all_of(*as<Tuple>(exception->extra),
                                                  [](const Value& v) { return v.is_none(); });
    if (says_nothing) exception->extra = m.tuple({Value::share(name), object});
}

static Routine look_up_attribute(Machine& m, Value object, Str* name);

Routine resume_get_attribute(Machine& m, Value object, Str* name) {
    Value found = co_await look_up_attribute(m, object, name);
    if (found.is_unbound()) tell_what_was_missing(m, object, name);
    co_return found;
}

Routine get_property(Machine& m, Value property, Value object) {
    const Value& getter = as<Descriptor>(property)->first;
    if (!getter.is_none()) co_return co_await m.call(getter, object);
    const Type* owner = m.type_of(object);
    co_return m.raise(m.types.AttributeError, "property{} of '{}' object has no getter",
                      property_name(property, *owner), text_of(owner->qualname));
}

// A property, or a descriptor of the program's own, in a classmethod: it is asked with the class.
static Routine within_class_method(Machine& m, Value class_method, Value owner) {
    Value inner = as<Descriptor>(class_method)->first;
    if (!has_python_get(inner)) co_return co_await get_property(m, inner, owner);
    co_return co_await m.call(*inner.object()->type->special(Special::Get), inner, owner, owner);
}

Routine resume_bind(Machine& m, Value descriptor, Value object, Type* type) {
    if (is_kind(descriptor, Kind::Property) && !has_python_get(descriptor) && object.is_value())
        co_return co_await get_property(m, descriptor, object);
    if (is_kind(descriptor, Kind::ClassMethod))
        co_return co_await within_class_method(m, descriptor, Value::share(type));
    if (has_python_get(descriptor)) {
        if (object.is_unbound()) object = Value::none();
        co_return co_await m.call(*descriptor.object()->type->special(Special::Get), descriptor,
                                  object, Value::share(type));
    }
    co_return bind_attribute(m, descriptor, object, type);
}

// --- special methods that are no functions -------------------------------------------------------

bool takes_instance_in_front(const Value& value, Special which) {
    if (which == Special::New)
        return is_kind(value, Kind::Function) || is_kind(value, Kind::NativeFunction) ||
               is_kind(value, Kind::StaticMethod);
    // Instances that are called as they are may have such ones in turn, without end.
    const bool is_bound_to_nothing =
        is_kind(value, Kind::Instance) && !value.object()->type->special(Special::Get);
    if (which == Special::Call && is_bound_to_nothing) return true;
    return is_method(value) || value.is_none() || which == Special::Get;
}

// Called with the number of the special method, then as a function of the class is: what the class
// has there is bound to the instance as an attribute is, and the rest goes to what that gives.
static Routine call_bound_special(Machine& m, OwnedArguments args) {
    const auto which = static_cast<Special>(args[0].integer());
    Str* name = m.special_name(which);
    Value self = args[1];
    auto& given = args.values;
    given.erase(given.begin());
    Value found;
    if (which == Special::New) { // a class is given in front to what the class itself has
        found = co_await op::get_attribute(m, self, name);
    } else {
        given.erase(given.begin());
        Type* type = m.type_of(self);
        const Value* on_type = type->lookup(name);
        if (!on_type) co_return raise_no_attribute(m, self, name), Value();
        Value descriptor = *on_type;
        found = bind_attribute(m, descriptor, self, type);
        if (found.needs_a_frame()) found = co_await resume_bind(m, descriptor, self, type);
    }
    if (found.is_unbound()) co_return {};
    co_return co_await m.call_with(std::move(found), std::move(args));
}

Value& special_binder(Machine& m, Special which) {
    struct Binders {
        std::array<Value, bytecode::special_count> made;
    };
    static const NativeFunctionInfo info{.name = "bound special method",
                                         .resumable = call_bound_special};
    const auto number = static_cast<std::size_t>(which);
    Value& binder = m.attachment<Binders>().made[number];
    if (binder.is_unbound()) binder = m.native(info, Value::of(static_cast<std::int64_t>(number)));
    return binder;
}

Routine resume_native_attribute(Machine& m, Value object, Str* name) {
    Type* type = m.type_of(object);
    Value* on_type = type->protocol.get_attribute ? nullptr : type->lookup(name);
    // A class keeps its attributes in its own place, whatever its metaclass gives to instances.
    Dict* dict = is_type(object) ? nullptr : instance_dict(object);
    Value* own = dict ? dict->find(name) : nullptr;
    if (on_type && (goes_before_instance(*on_type) || !own)) {
        co_return co_await resume_bind(m, *on_type, object, type);
    }
    if (own) co_return *own;
    if (!type->protocol.get_attribute) co_return {};
    Value found = type->protocol.get_attribute(m, object, name);
    if (found.needs_a_frame()) found = co_await resume_class_attribute(m, object, name);
    co_return found;
}

static Routine look_up_attribute(Machine& m, Value object, Str* name) {
    Type* type = m.type_of(object);
    Value found;
    if (Value* custom = type->special(Special::GetAttribute))
        found = co_await m.call(*custom, object, Value::share(name));
    else
        found = co_await resume_native_attribute(m, object, name);
    if (found.is_value()) co_return found;
    Value* fallback = type->special(Special::GetAttr);
    if (m.has_exception()) {
        if (!fallback || !m.exception_is(m.types.AttributeError)) co_return {};
        m.take_exception();
    }
    if (fallback) co_return co_await m.call(*fallback, object, Value::share(name));
    raise_no_attribute(m, object, name);
    co_return {};
}

// A class attribute whose descriptor or metaclass is Python's.
Routine resume_class_attribute(Machine& m, Value object, Str* name) {
    if (is_kind(object, Kind::Super)) co_return co_await resume_super_attribute(m, object, name);
    if (is_kind(object, Kind::Module)) {
        Type* type = object.object()->type;
        const Value* of_class = type == m.types.module ? nullptr : type->lookup(name);
        if (of_class && is_kind(*of_class, Kind::Property))
            co_return co_await get_property(m, *of_class, object);
        if (of_class && has_python_get(*of_class))
            co_return co_await m.call(*of_class->object()->type->special(Special::Get), *of_class,
                                      object, Value::share(type));
        Value own = *as<Module>(object)->dict->find(m.intern("__getattr__"));
        co_return co_await m.call(std::move(own), Value::share(name));
    }
    if (!is_type(object)) co_return m.refuse("this kind of attribute access");
    Type* type = as<Type>(object);
    Value* found = type->lookup(name);
    Value* on_meta = type->type->lookup(name);
    const bool is_of_meta = on_meta && (!found || goes_before_instance(*on_meta));
    if (!is_of_meta && found && has_python_get(*found)) {
        Value descriptor = *found;
        co_return co_await m.call(*descriptor.object()->type->special(Special::Get), descriptor,
                                  Value::none(), object);
    }
    if (on_meta && is_kind(*on_meta, Kind::Property) && !has_python_get(*on_meta))
        co_return co_await get_property(m, *on_meta, object);
    if (is_of_meta && has_python_get(*on_meta)) {
        Value descriptor = *on_meta;
        co_return co_await m.call(*descriptor.object()->type->special(Special::Get), descriptor,
                                  object, Value::share(type->type));
    }
    if (found && is_kind(*found, Kind::ClassMethod))
        co_return co_await within_class_method(m, *found, object);
    co_return m.refuse("this kind of class attribute");
}

// --- setting -------------------------------------------------------------------------------------

namespace {

// A subclass of property may say for itself what setting does.
bool has_python_set(const Value& property) {
    Type* type = property.object()->type;
    return type->overrides_anything && (type->special(Special::Set) != nullptr);
}

// Of a class in C, CPython tells a stored member from an attribute that is computed.
bool is_stored_member(const Types& types, const Type* owner) {
    for (const Type* type : {types.complex, types.range, types.slice, types.function,
                             types.bound_method, types.property, types.code, types.static_method,
                             types.class_method, types.BaseExceptionGroup})
        if (owner == type) return true;
    return false;
}

Value cannot_set(Machine& m, Type* type, const Str* name, const Value& found, const char* missing) {
    const Descriptor& property = *as<Descriptor>(found);
    if (property.type != m.types.getset_descriptor)
        return m.raise(m.types.AttributeError, "property{} of '{}' object has no {}",
                       property_name(found, *type), text_of(type->qualname), missing);
    const auto has_it = [&](const Type* each) {
        const Value* own = each->dict->find(name);
        return own && own->object() == &property;
    };
    const auto found_in = std::ranges::find_if(type->mro, has_it);
    const Type* owner = found_in == type->mro.end() ? type : *found_in;
    if (is_stored_member(m.types, owner))
        return m.raise(m.types.AttributeError, "readonly attribute");
    return m.raise(m.types.AttributeError, "attribute '{}' of '{}' objects is not writable",
                   name->view(), owner->shown_name());
}

// Null value: delete. None, Unbound (raised) or NeedsFrame.
Value generic_set(Machine& m, const Value& object, Str* name, const Value* value) {
    Type* type = m.type_of(object);
    Value* found = type->lookup(name);
    if (found && is_data_descriptor(*found)) {
        if (is_kind(*found, Kind::MemberDescriptor)) {
            auto* member = as<MemberDescriptor>(*found);
            Value& slot = member->owner->slots_of(object.object())[member->slot];
            if (!value && slot.is_unbound())
                return m.raise(m.types.AttributeError, "{}", name->view());
            slot = value ? *value : Value();
            return Value::none();
        }
        if (!is_kind(*found, Kind::Property) || has_python_set(*found)) return Value::needs_frame();
        auto* property = as<Descriptor>(*found);
        if (name->view() == "__class__" && property->type == m.types.getset_descriptor)
            return replace_class(m, object, value);
        const Value& setter = value ? property->second : property->third;
        if (!setter.is_value() || setter.is_none())
            return cannot_set(m, type, name, *found, value ? "setter" : "deleter");
        Value args[2] = {object, value ? *value : Value()};
        Value done = call_plain(m, setter, Arguments{args, value ? 2u : 1u});
        return done.is_value() ? Value::none() : done;
    }
    if (!object.is_object() || type->dict_offset == 0) {
        if (found)
            return m.raise(m.types.AttributeError, "'{}' object attribute '{}' is read-only",
                           type->shown_name(), name->view());
        return nothing_to_set(m, object, name);
    }
    Dict*& dict = type->dict_of(object.object());
    if (!value) {
        if (!dict || !dict->erase(name)) return nothing_to_set(m, object, name);
        return Value::none();
    }
    if (name->view() == "__dict__") return replace_instance_dict(m, object, *value);
    if (!dict) dict = m.make<Dict>(m.types.dict);
    if (found && !type->instance_shadows && dict->find_place(name) < 0) {
        type->instance_shadows = true;
        m.type_changed(type);
    }
    dict->set(name, *value);
    content_changed(*object.object());
    return Value::none();
}

Value set_or_delete(Machine& m, const Value& object, Str* name, const Value* value) {
    Type* type = m.type_of(object);
    if (type->overrides_anything && type->special(value ? Special::SetAttr : Special::DelAttr))
        return Value::needs_frame();
    if (type->protocol.set_attribute) return type->protocol.set_attribute(m, object, name, value);
    return generic_set(m, object, name, value);
}

Routine resume_set_or_delete(Machine& m, Value object, Str* name, Value value, bool deleting) {
    Type* type = m.type_of(object);
    if (Value* custom = type->special(deleting ? Special::DelAttr : Special::SetAttr)) {
        OwnedArguments call;
        call.values.push_back(object);
        call.values.push_back(Value::share(name));
        if (!deleting) call.values.push_back(value);
        Value done = co_await m.call_with(*custom, std::move(call));
        co_return done.is_unbound() ? Value() : Value::none();
    }
    co_return co_await resume_native_set_attribute(m, object, name, value, deleting);
}

} // namespace

Routine resume_native_set_attribute(Machine& m, Value object, Str* name, Value value,
                                    bool deleting) {
    Value* found = m.type_of(object)->lookup(name);
    Value done;
    if (found && is_kind(*found, Kind::Property) && !has_python_set(*found)) {
        Value setter = deleting ? as<Descriptor>(*found)->third : as<Descriptor>(*found)->second;
        OwnedArguments call;
        call.values.push_back(object);
        if (!deleting) call.values.push_back(value);
        done = co_await m.call_with(setter, std::move(call));
    } else if (found) {
        Value descriptor = *found;
        Value* method =
            descriptor.object()->type->special(deleting ? Special::Delete : Special::Set);
        if (!method) co_return m.raise(m.types.AttributeError, deleting ? "__delete__" : "__set__");
        OwnedArguments call;
        call.values.push_back(descriptor);
        call.values.push_back(object);
        if (!deleting) call.values.push_back(value);
        done = co_await m.call_with(*method, std::move(call));
    } else {
        co_return m.refuse("this kind of attribute assignment");
    }
    co_return done.is_unbound() ? Value() : Value::none();
}

Value property_lacks(Machine& m, const Value& property, const Value& object, const char* accessor) {
    const Type* type = m.type_of(object);
    return m.raise(m.types.AttributeError, "property{} of '{}' object has no {}",
                   property_name(property, *type), text_of(type->qualname), accessor);
}

Value object_set_attribute(Machine& m, const Value& object, Str* name, const Value* value) {
    return generic_set(m, object, name, value);
}
Value object_get_attribute(Machine& m, const Value& object, Str* name) {
    return generic_get(m, object, name);
}

Value set_attribute(Machine& m, const Value& object, Str* name, const Value& value) {
    return set_or_delete(m, object, name, &value);
}
Value delete_attribute(Machine& m, const Value& object, Str* name) {
    return set_or_delete(m, object, name, nullptr);
}
Routine resume_set_attribute(Machine& m, Value object, Str* name, Value value) {
    return resume_set_or_delete(m, std::move(object), name, std::move(value), false);
}
Routine resume_delete_attribute(Machine& m, Value object, Str* name) {
    return resume_set_or_delete(m, std::move(object), name, {}, true);
}

Value store_attribute(Machine& m, const Value& object, const Value& value, InlineCache& cache) {
    Value done = set_or_delete(m, object, cache.name, &value);
    if (!done.is_value() || !object.is_object()) return done;
    Type* type = object.object()->type;
    if (type->protocol.set_attribute || type->dict_offset == 0 ||
        (type->overrides_anything && type->special(Special::SetAttr)))
        return done;
    Value* found = type->lookup(cache.name);
    if (found && is_data_descriptor(*found)) return done;
    Dict* dict = type->dict_of(object.object());
    std::int64_t place = dict ? dict->find_place(cache.name) : -1;
    if (place >= 0 && dict->entries[place].key.object() == cache.name) {
        cache.type = type;
        cache.version = type->version;
        cache.state = 1;
        cache.place = static_cast<std::uint32_t>(place);
    }
    return done;
}

} // namespace runtime::vm
