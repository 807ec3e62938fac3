// What classes themselves have: the attributes of type.

#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/class_bases.h"
#include "runtime/vm/class_statements.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_iterators.h"

#include <algorithm>

namespace runtime::vm {

namespace {

Routine type_new(Machine& m, OwnedArguments args) {
    // (metatype, *args, **kwargs)
    auto* given = as<Tuple>(args[1]);
    const bool is_type_itself = as<Type>(args[0]) == m.types.type;
    if (is_type_itself && given->count == 1 && as<Dict>(args[2])->count > 0)
        co_return m.raise(m.types.TypeError, "type() takes no keyword arguments");
    if (is_type_itself && given->count == 1) co_return Value::share(shown_type(m, given->items[0]));
    if (is_type_itself && given->count != 3)
        co_return m.raise(m.types.TypeError, "type() takes 1 or 3 arguments");
    if (given->count != 3)
        co_return m.raise(m.types.TypeError, "type.__new__() takes exactly 3 arguments ({} given)",
                          given->count);
    if (!is_str(given->items[0]))
        co_return m.raise(m.types.TypeError, "type.__new__() argument 1 must be str, not {}",
                          kind_given(m, given->items[0]));
    if (text_of(given->items[0]).find('\0') != std::string_view::npos)
        co_return m.raise(m.types.ValueError, "type name must not contain null characters");
    if (!is_kind(given->items[1], Kind::Tuple))
        co_return m.raise(m.types.TypeError, "type.__new__() argument 2 must be tuple, not {}",
                          kind_given(m, given->items[1]));
    if (!is_kind(given->items[2], Kind::Dict))
        co_return m.raise(m.types.TypeError, "type.__new__() argument 3 must be dict, not {}",
                          kind_given(m, given->items[2]));
    // type() itself leaves it to the bases' metaclass, if that has methods of its own.
    if (as<Type>(args[0]) == m.types.type) {
        std::vector<Type*> bases;
        for (const Value& base : *as<Tuple>(given->items[1]))
            if (is_type(base)) bases.push_back(as<Type>(base));
        Type* metatype = best_metatype(m, m.types.type, bases);
        if (!metatype) co_return {};
        if (metatype->special(Special::New) || metatype->special(Special::Init)) {
            OwnedArguments call(Arguments{given->items, given->count});
            add_keywords(m, call, *as<Dict>(args[2]));
            co_return co_await m.call_with(Value::share(metatype), std::move(call));
        }
    }
    Value made = co_await make_type(m, as<Type>(args[0]), given->items[0], given->items[1],
                                    given->items[2], args[2]);
    // As a class statement in its place would: the module is that of the caller.
    const Frame* frame = calling_frame(m);
    const Value* module = frame ? frame->globals->find(m.intern("__name__")) : nullptr;
    if (is_type(made) && module && !as<Type>(made)->dict->find(m.intern("__module__"))) {
        as<Type>(made)->module = *module;
        as<Type>(made)->dict->set(m.intern("__module__"), *module);
    }
    co_return made;
}

Value type_get_attribute(Machine& m, const Value& self, Str* name) {
    auto* type = as<Type>(self);
    Value* on_meta = type->type->lookup(name);
    if (on_meta && is_kind(*on_meta, Kind::Property)) {
        const Value& getter = as<Descriptor>(*on_meta)->first;
        return call_plain(m, getter, Arguments{&self, 1});
    }
    Value* found = type->lookup(name);
    if (on_meta && (!found || (type->type != m.types.type && goes_before_instance(*on_meta))))
        return bind_attribute(m, *on_meta, self, type->type);
    return found ? bind_attribute(m, *found, {}, type) : Value();
}

// The order of the bases of a class and of all that derive from it; false: there is none.
bool order_again(Machine& m, Type* type, std::string& problem) {
    std::vector<Type*> mro = linearise(type, type->bases, problem);
    if (mro.empty()) return false;
    type->mro = std::move(mro);
    for (Type* each : type->subclasses)
        if (!order_again(m, each, problem)) return false;
    return true;
}

// Whether CPython's collector knows the instances, which are freed in another way then.
bool is_collected(const Machine& m, const Type& type) {
    const Types& types = m.types;
    const Type* const others[] = {types.object, types.int_,  types.float_,   types.complex,
                                  types.str,    types.bytes, types.bytearray};
    return std::ranges::find(others, &type) == std::end(others);
}

// C.__bases__ = (B,), where instances of B look like those of the base until now.
Value replace_bases(Machine& m, Type* type, const Value& given) {
    if (!is_kind(given, Kind::Tuple))
        return m.raise(m.types.TypeError, "can only assign tuple to {}.__bases__, not {}",
                       type->name->view(), m.type_of(given)->shown_name());
    const auto* tuple = as<Tuple>(given);
    if (tuple->count == 0)
        return m.raise(m.types.TypeError, "can only assign non-empty tuple to {}.__bases__, not ()",
                       type->name->view());
    std::vector<Type*> bases;
    for (const Value& base : *tuple) {
        if (!is_type(base))
            return m.raise(m.types.TypeError, "{}.__bases__ must be tuple of classes, not '{}'",
                           type->name->view(), m.type_of(base)->shown_name());
        if (as<Type>(base)->is_subtype_of(type))
            return m.raise(m.types.TypeError, "a __bases__ item causes an inheritance cycle");
        bases.push_back(as<Type>(base));
    }
    bool conflict = false;
    Type* base = layout_base(m, bases, conflict);
    if (conflict)
        return m.raise(m.types.TypeError, "multiple bases have instance lay-out conflict");
    const Type* object = m.types.object;
    const Type* old_first = type->base == object ? type->bases.front() : type->base;
    const Type* new_first = base == object ? bases.front() : base;
    const bool gives_dict = type->base->dict_offset == 0 && base->dict_offset != 0;
    if (base->layout != type->base->layout || (old_first == object) != (new_first == object))
        return m.raise(m.types.TypeError, "__bases__ assignment: '{}' {} differs from '{}'",
                       new_first->name->view(),
                       is_collected(m, *new_first) == is_collected(m, *old_first) ? "object layout"
                                                                                  : "deallocator",
                       old_first->name->view());
    if (base->slot_count != type->base->slot_count || (gives_dict && type->dict_offset == 0))
        return m.raise(m.types.TypeError,
                       "__bases__ assignment: '{}' object layout differs from '{}'",
                       new_first->name->view(), old_first->name->view());
    const std::vector<Type*> old_bases = std::exchange(type->bases, bases);
    Type* old_base = std::exchange(type->base, base);
    std::string problem, again;
    if (!order_again(m, type, problem)) {
        type->bases = old_bases;
        type->base = old_base;
        order_again(m, type, again);
        return m.raise(m.types.TypeError, problem);
    }
    for (Type* each : old_bases)
        std::erase(each->subclasses, type);
    for (Type* each : bases)
        each->subclasses.push_back(type);
    m.type_changed(type);
    refresh_overrides(m, type);
    return Value::none();
}

// Raises for what a class says of itself and does not let be changed.
void check_settable(Machine& m, std::string_view name) {
    for (const std::string_view member : {"__mro__", "__base__", "__basicsize__", "__itemsize__",
                                          "__flags__", "__dictoffset__", "__weakrefoffset__"})
        if (name == member) m.raise(m.types.AttributeError, "readonly attribute");
    for (const std::string_view computed : {"__dict__", "__text_signature__"})
        if (name == computed)
            m.raise(m.types.AttributeError, "attribute '{}' of 'type' objects is not writable",
                    name);
    if (name == "__class__")
        m.raise(m.types.TypeError, "__class__ assignment only supported for mutable types or "
                                   "ModuleType subclasses");
}

Value type_set_attribute(Machine& m, const Value& self, Str* name, const Value* value) {
    auto* type = as<Type>(self);
    // CPython has these in Python, and lets a program change them for all.
    if (type->is_builtin && is_str(type->module) && text_of(type->module).starts_with("asyncio."))
        return m.refuse(fmt::format("changing {}.{}() for all is not supported", type->shown_name(),
                                    name->view()),
                        "a class of your own can be derived from it");
    if (type->is_builtin)
        return m.raise(m.types.TypeError, "cannot set '{}' attribute of immutable type '{}'",
                       name->view(), type->shown_name());
    // A property of the metaclass comes before what the class has itself.
    Type* metaclass = m.type_of(self);
    if (metaclass != m.types.type) {
        Value* found = metaclass->lookup(name);
        if (found && found->is_object() && !found->object()->type->is_builtin &&
            found->object()->type->special(Special::Set))
            return Value::needs_frame();
        const Value* own = m.types.type->dict->find(name);
        const bool is_of_all_classes = found && own && own->object() == found->object();
        if (found && is_kind(*found, Kind::Property) && !is_of_all_classes) {
            const auto* property = as<Descriptor>(*found);
            const Value& setter = value ? property->second : property->third;
            if (setter.is_value() && !setter.is_none()) return Value::needs_frame();
            return m.raise(m.types.AttributeError, "property '{}' of '{}' object has no {}",
                           name->view(), text_of(metaclass->qualname),
                           value ? "setter" : "deleter");
        }
    }
    if (name->view().starts_with("__")) {
        check_settable(m, name->view());
        if (m.has_exception()) return {};
    }
    if (name->view() == "__name__" || name->view() == "__qualname__") {
        if (!value)
            return m.raise(m.types.TypeError, "cannot delete '{}' attribute of immutable type '{}'",
                           name->view(), type->name->view());
        if (is_str(*value) && name->view() == "__name__" &&
            text_of(*value).find('\0') != std::string_view::npos)
            return m.raise(m.types.ValueError, "type name must not contain null characters");
        if (!is_str(*value))
            return m.raise(m.types.TypeError, "can only assign string to {}.{}, not '{}'",
                           type->name->view(), name->view(), m.type_of(*value)->shown_name());
    }
    if (name->view() == "__name__" && value && is_str(*value)) {
        type->name = m.intern(text_of(*value));
        return Value::none();
    }
    if (name->view() == "__qualname__" && value && is_str(*value)) {
        type->qualname = *value;
        return Value::none();
    }
    if (name->view() == "__module__" && value) type->module = *value;
    if (name->view() == "__bases__" && value) return replace_bases(m, type, *value);
    if (value) {
        type->dict->set(name, *value);
    } else if (!type->dict->erase(name)) {
        return nothing_to_set(m, self, name);
    }
    if (name->view() == "__hash__") type->no_hash = value && value->is_none();
    // An instance may have an attribute of that name already.
    std::vector<Type*> affected{type};
    while (!affected.empty()) {
        Type* each = affected.back();
        affected.pop_back();
        each->instance_shadows = true;
        affected.insert(affected.end(), each->subclasses.begin(), each->subclasses.end());
    }
    m.type_changed(type);
    if (is_special(m, name)) refresh_overrides(m, type);
    return Value::none();
}

Value type_repr(Machine& m, const Value& self) {
    auto* type = as<Type>(self);
    std::string_view module = is_str(type->module) ? text_of(type->module) : "builtins";
    if (module == "builtins") return m.format("<class '{}'>", text_of(type->qualname));
    return m.format("<class '{}.{}'>", module, text_of(type->qualname));
}

Value type_name_get(Machine&, const Arguments& a) {
    return Value::share(as<Type>(a[0])->name);
}
Value type_qualname_get(Machine&, const Arguments& a) {
    return as<Type>(a[0])->qualname;
}
Value type_module_get(Machine& m, const Arguments& a) {
    const Value& module = as<Type>(a[0])->module;
    return is_str(module) ? module : m.interned("builtins");
}
// The class's own: until it has been said what is abstract in it, those of its bases do not count.
Value type_abstract_get(Machine& m, const Arguments& a) {
    Str* name = m.intern("__abstractmethods__");
    if (const Value* own = as<Type>(a[0])->dict->find(name)) return *own;
    return m.raise(m.types.AttributeError, name->view());
}
Value type_abstract_set(Machine& m, const Arguments& a) {
    as<Type>(a[0])->dict->set(m.intern("__abstractmethods__"), a[1]);
    m.type_changed(as<Type>(a[0]));
    return Value::none();
}
Value type_bases_get(Machine& m, const Arguments& a) {
    std::vector<Value> bases;
    for (Type* base : as<Type>(a[0])->bases)
        bases.push_back(Value::share(base));
    return m.tuple(std::move(bases));
}
Value type_base_get(Machine&, const Arguments& a) {
    auto* type = as<Type>(a[0]);
    return type->base ? Value::share(best_base(*type)) : Value::none();
}
Value type_mro_get(Machine& m, const Arguments& a) {
    std::vector<Value> mro;
    for (Type* each : as<Type>(a[0])->mro)
        mro.push_back(Value::share(each));
    return m.tuple(std::move(mro));
}
Value type_dict_get(Machine& m, const Arguments& a) {
    return Value::adopt(
        m.make<DictView>(m.types.mapping_proxy, Value::share(as<Type>(a[0])->dict), DictPart::Key));
}
// A class has annotations of its own as soon as they are asked for.
Value type_annotations_get(Machine& m, const Arguments& a) {
    auto* type = as<Type>(a[0]);
    Str* name = m.intern("__annotations__");
    if (const Value* found = type->dict->find(name)) return *found;
    if (type->is_builtin) {
        raise_no_attribute(m, a[0], name);
        return {};
    }
    Value made = m.dict();
    type->dict->set(name, made);
    m.type_changed(type);
    return made;
}
Value type_mro(Machine& m, const Arguments& a) {
    auto* type = as<Type>(a[0]);
    std::string problem;
    const std::vector<Type*> order =
        type->is_builtin ? type->mro : linearise(type, type->bases, problem);
    if (order.empty()) return m.raise(m.types.TypeError, problem);
    Values mro;
    for (Type* each : order)
        mro.push_back(Value::share(each));
    return m.list(std::move(mro));
}
Value type_subclasses(Machine& m, const Arguments& a) {
    Values found;
    for (Type* each : as<Type>(a[0])->subclasses)
        found.push_back(Value::share(each));
    return m.list(std::move(found));
}

// What a metaclass's own check hands on to by super().
Value type_instance_check(Machine& m, const Arguments& a) {
    return Value::of(m.is_instance(a[1], as<Type>(a[0])));
}
Value type_subclass_check(Machine& m, const Arguments& a) {
    if (!is_type(a[1])) return m.raise(m.types.TypeError, "issubclass() arg 1 must be a class");
    return Value::of(as<Type>(a[1])->is_subtype_of(as<Type>(a[0])));
}

const NativeFunctionInfo type_construct{
    .name = "type", .signature = "(cls, *args, **kwargs)", .resumable = type_new};

} // namespace

void define_type(Machine& m) {
    Type* type = m.types.type;
    type->construct = &type_construct;
    type->protocol.repr = type_repr;
    type->protocol.get_attribute = type_get_attribute;
    type->protocol.set_attribute = type_set_attribute;
    m.add_property(type, "__name__", type_name_get);
    m.add_property(type, "__qualname__", type_qualname_get);
    m.add_property(type, "__module__", type_module_get);
    m.add_property(type, "__bases__", type_bases_get);
    m.add_property(type, "__abstractmethods__", type_abstract_get, type_abstract_set);
    m.add_property(type, "__base__", type_base_get);
    m.add_property(type, "__mro__", type_mro_get);
    m.add_property(type, "__dict__", type_dict_get);
    m.add_property(type, "__annotations__", type_annotations_get);
    m.add_methods(type,
                  {{.name = "mro", .signature = "(self, /)", .plain = type_mro},
                   {.name = "__subclasses__", .signature = "(self, /)", .plain = type_subclasses},
                   {.name = "__instancecheck__",
                    .signature = "(self, instance, /)",
                    .plain = type_instance_check},
                   {.name = "__subclasscheck__",
                    .signature = "(self, subclass, /)",
                    .plain = type_subclass_check}});
    m.add_static_method(type, type_construct_as_new());
}

const NativeFunctionInfo& type_construct_as_new() {
    static const NativeFunctionInfo info{
        .name = "__new__", .signature = "(cls, *args, **kwargs)", .resumable = type_new};
    return info;
}

} // namespace runtime::vm
