// What object has, and what type has besides what types_type.cpp gives it: object's comparisons,
// which know of no order, and __format__; type's __call__ and attribute methods, which metaclasses
// extend. What object does for copies and pickles stands in copyreg.py.

#include "runtime/vm/attributes.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_generic.h"
#include "runtime/vm/types_repr.h"

namespace runtime::vm {

namespace {

Value no_answer(Machine&, const Arguments&) {
    return Value::not_implemented();
}

// object.__ne__ is the opposite of what the class's own __eq__ says.
Value not_equal(Machine& machine, const Arguments& args) {
    if (machine.type_of(args[0])->special(Special::Eq)) return Value::needs_frame();
    return args[0].is(args[1]) ? Value::of(false) : Value::not_implemented();
}
Routine resume_not_equal(Machine& machine, OwnedArguments args) {
    Value equal = co_await call_method(machine, Special::Eq, args[0], args[1]);
    if (equal.is_unbound() || equal.is_not_implemented()) co_return equal;
    Value truth = co_await op::truth(machine, equal);
    if (truth.is_unbound()) co_return {};
    co_return Value::of(!truth.truth());
}

bool takes_format(Machine& machine, const Arguments& args) {
    if (!is_str(args[1])) {
        machine.raise(machine.types.TypeError, "__format__() argument must be str, not {}",
                      kind_given(machine, args[1]));
        return false;
    }
    if (text_of(args[1]).empty()) return true;
    machine.raise(machine.types.TypeError, "unsupported format string passed to {}.__format__",
                  type_name(machine, args[0]));
    return false;
}
Value format(Machine& machine, const Arguments& args) {
    return takes_format(machine, args) ? str(machine, args[0]) : Value();
}
Routine resume_object_format(Machine& machine, OwnedArguments args) {
    if (!takes_format(machine, args.view())) co_return {};
    co_return co_await resume_str(machine, args[0]);
}

// A function of copyreg.py called with an object and maybe a protocol.
Routine ask_copyreg(Machine& machine, const char* function, Values args) {
    Value module = machine.import_plain("copyreg");
    if (module.needs_a_frame()) module = co_await machine.import_module("copyreg");
    if (module.is_unbound()) co_return {};
    Value asked = co_await op::get_attribute(machine, module, machine.intern(function));
    if (asked.is_unbound()) co_return {};
    if (args.size() == 1) co_return co_await machine.call(asked, args[0]);
    co_return co_await machine.call(asked, args[0], args[1]);
}
Routine reduce_by_protocol(Machine& machine, OwnedArguments args) {
    return ask_copyreg(machine, "_reduce_ex", {args[0], args[1]});
}
Routine reduce(Machine& machine, OwnedArguments args) {
    return ask_copyreg(machine, "_reduce", {args[0]});
}
Routine get_state(Machine& machine, OwnedArguments args) {
    return ask_copyreg(machine, "_default_state", {args[0]});
}

// type.__call__: makes an instance, whatever the metaclass's own __call__ does.
Routine resume_type_call(Machine& machine, OwnedArguments args) {
    if (args.values.empty() || !is_type(args[0]))
        co_return machine.raise(machine.types.TypeError,
                                "descriptor '__call__' of 'type' object needs an argument");
    const Value self = args[0];
    auto* type = as<Type>(self);
    args.values.erase(args.values.begin());
    if (type == machine.types.type && args.values.size() == 1)
        co_return Value::share(shown_type(machine, args[0]));
    co_return co_await construct(machine, type, std::move(args));
}

bool takes_type_and_name(Machine& machine, const Arguments& args, const char* method) {
    if (!is_type(args[0])) {
        machine.raise(machine.types.TypeError,
                      "descriptor '{}' requires a 'type' object but received a '{}'", method,
                      type_name(machine, args[0]));
        return false;
    }
    if (is_str(args[1])) return true;
    machine.raise(machine.types.TypeError, "attribute name must be string, not '{}'",
                  type_name(machine, args[1]));
    return false;
}
Value set_type_attribute(Machine& machine, const Arguments& args) {
    if (!takes_type_and_name(machine, args, "__setattr__")) return {};
    const auto set = machine.types.type->protocol.set_attribute;
    return set(machine, args[0], machine.intern(text_of(args[1])), &args[2]);
}
Value delete_type_attribute(Machine& machine, const Arguments& args) {
    if (!takes_type_and_name(machine, args, "__delattr__")) return {};
    const auto set = machine.types.type->protocol.set_attribute;
    return set(machine, args[0], machine.intern(text_of(args[1])), nullptr);
}
Value get_type_attribute(Machine& machine, const Arguments& args) {
    if (!takes_type_and_name(machine, args, "__getattribute__")) return {};
    Str* name = machine.intern(text_of(args[1]));
    Value found = machine.types.type->protocol.get_attribute(machine, args[0], name);
    if (found.is_unbound() && !machine.has_exception()) raise_no_attribute(machine, args[0], name);
    return found;
}
Routine resume_get_type_attribute(Machine& machine, OwnedArguments args) {
    Str* name = machine.intern(text_of(args[1]));
    Value found = co_await resume_native_attribute(machine, args[0], name);
    if (found.is_unbound() && !machine.has_exception()) raise_no_attribute(machine, args[0], name);
    co_return found;
}

// type(name, bases, namespace) has done all by the time __init__ is called.
Value init_type(Machine& machine, const Arguments& args) {
    const std::size_t given = args.positional_count() - 1;
    if (given == 1 || given == 3) return Value::none();
    return machine.raise(machine.types.TypeError, "type.__init__() takes 1 or 3 arguments");
}

Value no_hook(Machine&, const Arguments&) {
    return Value::not_implemented();
}

// type.__prepare__: the namespace of a class statement starts empty.
Value empty_namespace(Machine& machine, const Arguments&) {
    return machine.dict();
}

// list.__class_getitem__ and the like.
Value generic_class(Machine& machine, const Arguments& args) {
    return make_alias(machine, args[0], args[1]);
}

void add_class_methods(Machine& machine) {
    const Types& types = machine.types;
    machine.add_class_method(types.object, {.name = "__subclasshook__", .plain = no_hook});
    machine.add_class_method(types.type, {.name = "__prepare__", .plain = empty_namespace});
    for (Type* type : {types.list, types.tuple, types.dict, types.set, types.frozenset,
                       types.enumerate, types.BaseExceptionGroup})
        machine.add_class_method(
            type,
            {.name = "__class_getitem__", .signature = "(cls, item, /)", .plain = generic_class});
}

// None and NotImplemented are true or not without being asked.
Value truth_of_one(Machine&, const Arguments& args) {
    return Value::of(!args[0].is_none());
}

void add_type_methods(Machine& machine) {
    machine.add_methods(
        machine.types.type,
        {{.name = "__call__", .resumable = resume_type_call},
         {.name = "__init__", .plain = init_type},
         {.name = "__setattr__",
          .signature = "(self, name, value, /)",
          .plain = set_type_attribute},
         {.name = "__delattr__", .signature = "(self, name, /)", .plain = delete_type_attribute},
         {.name = "__getattribute__",
          .signature = "(self, name, /)",
          .plain = get_type_attribute,
          .resumable = resume_get_type_attribute}});
}

// What repr() says of those that have no methods for their protocol is visible as one.
void add_representations(Machine& machine) {
    const Types& types = machine.types;
    const DescriptorTypes& descriptors = descriptor_types(machine);
    for (Type* type : {types.none,
                       types.not_implemented,
                       types.ellipsis,
                       types.type,
                       types.function,
                       types.native_function,
                       types.native_method,
                       types.bound_method,
                       types.module,
                       types.cell,
                       types.code,
                       types.frame,
                       types.generator,
                       types.coroutine,
                       types.async_generator,
                       types.super,
                       types.member_descriptor,
                       types.getset_descriptor,
                       descriptors.method,
                       descriptors.wrapper,
                       descriptors.bound_wrapper,
                       descriptors.library_function,
                       descriptors.written_builtin,
                       descriptors.written_method,
                       descriptors.written_wrapper}) {
        if (!type->protocol.repr) type->protocol.repr = default_repr;
        add_protocol_methods(machine, type);
    }
    for (Type* type : {types.none, types.not_implemented})
        machine.add_methods(
            type, {{.name = "__bool__", .signature = "(self, /)", .plain = truth_of_one}});
}

// Whether what is built in of the class shows no __new__ of its own: object's makes it then.
bool is_made_by_object(Machine& m, Type* type) {
    while (!type->is_builtin)
        type = type->base;
    Str* name = m.intern("__new__");
    return type->construct != nullptr && type->lookup(name)->is(*m.types.object->lookup(name));
}

// What is filled by its __init__ is made empty, whatever was handed on.
Routine object_new_built_in(Machine& m, OwnedArguments a) {
    auto* type = as<Type>(a[0]);
    const Value constructor = m.native(*type->construct);
    while (!type->is_builtin)
        type = type->base;
    Str* init = m.intern("__init__");
    const Signature* signature = m.signature_of(*as<NativeFunction>(constructor));
    const bool needs_nothing = signature && signature->required <= 1;
    if (needs_nothing && !type->is_exception &&
        !type->lookup(init)->is(*m.types.object->lookup(init))) {
        a.values.erase(a.values.begin() + 1, a.values.end());
        a.names = {};
    }
    co_return co_await m.call_with(constructor, std::move(a));
}

Value object_new(Machine& m, const Arguments& a) {
    if (a.count == 0) return m.raise(m.types.TypeError, "object.__new__(): not enough arguments");
    if (!is_type(a[0]))
        return m.raise(m.types.TypeError, "object.__new__(X): X is not a type object ({})",
                       m.type_of(a[0])->shown_name());
    auto* type = as<Type>(a[0]);
    if (type->instance_kind != Kind::Instance && is_made_by_object(m, type))
        return Value::needs_frame();
    if (type->instance_kind != Kind::Instance) {
        Type* maker = type;
        while (maker->special(Special::New))
            maker = maker->base;
        return m.raise(m.types.TypeError, "object.__new__({}) is not safe, use {}.__new__()",
                       type->shown_name(), maker->shown_name());
    }
    if (a.count > 1 && type->special(Special::New))
        return m.raise(m.types.TypeError,
                       "object.__new__() takes exactly one argument (the type to instantiate)");
    if (a.count > 1 && !type->special(Special::Init))
        return m.raise(m.types.TypeError, "{}() takes no arguments", type->shown_name());
    if (!check_instantiable(m, type)) return {};
    return new_instance(m, type);
}
Value object_init(Machine& m, const Arguments& a) {
    if (a.count == 1) return Value::none();
    Type* type = m.type_of(a[0]);
    const Type* built_in = type;
    while (!built_in->is_builtin)
        built_in = built_in->base;
    Str* name = m.intern("__init__");
    const bool has_own_init = !type->lookup(name)->is(*m.types.object->lookup(name));
    if (has_own_init || (built_in == m.types.object && !type->special(Special::New)))
        return m.raise(m.types.TypeError,
                       "{}.__init__() takes exactly one argument (the instance to initialize)",
                       has_own_init ? "object" : type->shown_name());
    return Value::none();
}
Value object_repr(Machine& m, const Value& self) {
    Type* type = m.type_of(self);
    std::string_view module = is_str(type->module) ? text_of(type->module) : "builtins";
    if (module == "builtins")
        return m.format("<{} object at {:#x}>", text_of(type->qualname), m.identity_of(self));
    return m.format("<{}.{} object at {:#x}>", module, text_of(type->qualname),
                    m.identity_of(self));
}
Value object_repr_method(Machine& m, const Arguments& a) {
    return object_repr(m, a[0]);
}
Value object_str_method(Machine& m, const Arguments& a) {
    return repr(m, a[0]);
}
Routine object_str_resume(Machine& m, OwnedArguments a) {
    co_return co_await op::repr(m, a[0]);
}
Value raise_no_name(Machine& m, const Value& name) {
    return m.raise(m.types.TypeError, "attribute name must be string, not '{}'",
                   m.type_of(name)->shown_name());
}
Value object_getattribute(Machine& m, const Arguments& a) {
    if (!is_str(a[1])) return raise_no_name(m, a[1]);
    Str* name = m.intern(text_of(a[1]));
    Type* type = m.type_of(a[0]);
    Value found = type->protocol.get_attribute ? type->protocol.get_attribute(m, a[0], name)
                                               : object_get_attribute(m, a[0], name);
    if (found.is_unbound() && !m.has_exception()) raise_no_attribute(m, a[0], name);
    return found;
}
Routine object_getattribute_resume(Machine& m, OwnedArguments a) {
    Str* name = m.intern(text_of(a[1]));
    Value found = co_await resume_native_attribute(m, a[0], name);
    if (found.is_unbound() && !m.has_exception()) raise_no_attribute(m, a[0], name);
    co_return found;
}
Value object_setattr(Machine& m, const Arguments& a) {
    if (!is_str(a[1])) return raise_no_name(m, a[1]);
    return object_set_attribute(m, a[0], m.intern(text_of(a[1])), &a[2]);
}
Routine object_setattr_resume(Machine& m, OwnedArguments a) {
    co_return co_await resume_native_set_attribute(m, a[0], m.intern(text_of(a[1])), a[2], false);
}
Value object_delattr(Machine& m, const Arguments& a) {
    if (!is_str(a[1])) return raise_no_name(m, a[1]);
    return object_set_attribute(m, a[0], m.intern(text_of(a[1])), nullptr);
}
Routine object_delattr_resume(Machine& m, OwnedArguments a) {
    co_return co_await resume_native_set_attribute(m, a[0], m.intern(text_of(a[1])), {}, true);
}
Value object_eq(Machine&, const Arguments& a) {
    return a[0].is(a[1]) ? Value::of(true) : Value::not_implemented();
}
Value object_hash(Machine& m, const Arguments& a) {
    return Value::of(static_cast<std::int64_t>(m.identity_of(a[0]) >> 4));
}
Value object_init_subclass(Machine& m, const Arguments& a) {
    if (a.count == 1 && a.keyword_count() == 0) return Value::none();
    const std::string_view name = is_type(a[0]) ? text_of(as<Type>(a[0])->qualname) : "object";
    if (a.keyword_count() != 0)
        return m.raise(m.types.TypeError, "{}.__init_subclass__() takes no keyword arguments",
                       name);
    return m.raise(m.types.TypeError, "{}.__init_subclass__() takes no arguments ({} given)", name,
                   a.count - 1);
}
Value object_class(Machine& m, const Arguments& a) {
    return Value::share(shown_type(m, a[0]));
}

} // namespace

void define_object(Machine& m) {
    Type* object = m.types.object;
    object->protocol.repr = object_repr;
    m.add_methods(object,
                  {
                      {.name = "__init__", .plain = object_init},
                      {.name = "__repr__", .signature = "(self, /)", .plain = object_repr_method},
                      {.name = "__str__",
                       .signature = "(self, /)",
                       .plain = object_str_method,
                       .resumable = object_str_resume},
                      {.name = "__getattribute__",
                       .signature = "(self, name, /)",
                       .plain = object_getattribute,
                       .resumable = object_getattribute_resume},
                      {.name = "__setattr__",
                       .signature = "(self, name, value, /)",
                       .plain = object_setattr,
                       .resumable = object_setattr_resume},
                      {.name = "__delattr__",
                       .signature = "(self, name, /)",
                       .plain = object_delattr,
                       .resumable = object_delattr_resume},
                      {.name = "__eq__", .signature = "(self, value, /)", .plain = object_eq},
                      {.name = "__hash__", .signature = "(self, /)", .plain = object_hash},
                  });
    m.add_static_method(object,
                        {.name = "__new__", .plain = object_new, .resumable = object_new_built_in});
    m.add_class_method(object, {.name = "__init_subclass__", .plain = object_init_subclass});
    m.add_property(object, "__class__", object_class);
}

void add_object_methods(Machine& machine, Module& builtins) {
    Type* object = machine.types.object;
    constexpr const char* with_other = "(self, value, /)";
    auto add = [&](const NativeFunctionInfo& info) {
        if (!object->dict->find(machine.intern(info.name))) machine.add_methods(object, {info});
    };
    for (const char* name : {"__lt__", "__le__", "__gt__", "__ge__"})
        add({.name = name, .signature = with_other, .plain = no_answer});
    add({.name = "__ne__",
         .signature = with_other,
         .plain = not_equal,
         .resumable = resume_not_equal});
    add({.name = "__format__",
         .signature = "(self, format_spec, /)",
         .plain = format,
         .resumable = resume_object_format});
    add({.name = "__reduce_ex__",
         .signature = "(self, protocol, /)",
         .resumable = reduce_by_protocol});
    add({.name = "__reduce__", .signature = "(self, /)", .resumable = reduce});
    add({.name = "__getstate__", .signature = "(self, /)", .resumable = get_state});

    add_type_methods(machine);
    add_class_methods(machine);
    add_representations(machine);

    for (const char* name : {"IOError", "EnvironmentError"})
        Machine::set(builtins, name, Value::share(machine.types.OSError));
}

} // namespace runtime::vm
