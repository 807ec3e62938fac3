// isinstance, attribute access by name, and looking into objects and namespaces.

#include "runtime/vm/attributes.h"
#include "runtime/vm/awaited_frames.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/filled_by_init.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/types_dict.h"
#include "runtime/vm/types_generic.h"
#include "runtime/vm/types_list.h"
#include "runtime/vm/types_repr.h"

#include <algorithm>
#include <set>

namespace runtime::vm {

namespace {

enum class Question : std::uint8_t { Instance, Subclass };

Value bad_class(Machine& machine, Question question, const Value& given) {
    if (machine.type_of(given) == machine.attachment<GenericTypes>().alias)
        return machine.raise(machine.types.TypeError,
                             "{}() argument 2 cannot be a parameterized generic",
                             question == Question::Instance ? "isinstance" : "issubclass");
    return machine.raise(
        machine.types.TypeError,
        question == Question::Instance
            ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
            : "issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

Special hook_of(Question question) {
    return question == Question::Instance ? Special::InstanceCheck : Special::SubclassCheck;
}

// One class, without hooks.
Value ask(Machine& machine, Question question, const Value& subject, const Value& type) {
    if (question == Question::Instance)
        return Value::of(machine.is_instance(subject, as<Type>(type)));
    if (!is_type(subject))
        return machine.raise(machine.types.TypeError, "issubclass() arg 1 must be a class");
    return Value::of(as<Type>(subject)->is_subtype_of(as<Type>(type)));
}

// Whether an object may say that its class is another than its type: it has a `__class__` of its
// own.
bool may_claim_a_class(Machine& machine, const Value& subject) {
    if (!is_kind(subject, Kind::Instance) && !is_kind(subject, Kind::Native)) return false;
    if (machine.type_of(subject)->special(Special::GetAttribute)) return true;
    Str* name = machine.intern("__class__");
    return machine.type_of(subject)->lookup(name) != machine.types.object->lookup(name);
}

Routine ask_claimed(Machine& machine, Value subject, Value type) {
    Value claimed = co_await op::get_attribute(machine, subject, machine.intern("__class__"));
    if (claimed.is_unbound() && machine.exception_is(machine.types.AttributeError)) {
        machine.take_exception();
        co_return Value::of(false);
    }
    if (claimed.is_unbound()) co_return {};
    co_return Value::of(is_type(claimed) && as<Type>(claimed)->is_subtype_of(as<Type>(type)));
}

// The classes that a tuple or union stands for.
const Tuple* several(Machine& machine, const Value& classes) {
    if (is_kind(classes, Kind::Tuple)) return as<Tuple>(classes);
    return union_members(machine, classes);
}

Value check_plain(Machine& machine, Question question, const Value& subject, const Value& classes) {
    if (is_type(classes)) {
        if (question == Question::Instance && machine.type_of(subject) == as<Type>(classes))
            return Value::of(true);
        if (has_hook(machine, classes, hook_of(question))) return Value::needs_frame();
        Value answer = ask(machine, question, subject, classes);
        const bool is_no = answer.is_bool() && !answer.truth();
        if (is_no && question == Question::Instance && may_claim_a_class(machine, subject))
            return Value::needs_frame();
        return answer;
    }
    const Tuple* choices = several(machine, classes);
    if (!choices) {
        if (classes.is_object() && has_hook(machine, classes, hook_of(question)))
            return Value::needs_frame();
        return bad_class(machine, question, classes);
    }
    if (DepthScope::is_too_deep(machine, " in __instancecheck__")) return {};
    DepthScope depth;
    for (const Value& type : *choices) {
        Value answer = check_plain(machine, question, subject, type);
        if (!answer.is_bool() || answer.truth()) return answer;
    }
    return Value::of(false);
}

Routine check_resumable(Machine& machine, Question question, Value subject, Value classes) {
    Value plain = check_plain(machine, question, subject, classes);
    if (!plain.needs_a_frame()) co_return plain;
    if (is_type(classes) && !has_hook(machine, classes, hook_of(question)))
        co_return co_await ask_claimed(machine, subject, classes);
    const Tuple* choices = several(machine, classes);
    if (!choices) {
        Value answer = co_await call_method(machine, hook_of(question), classes, subject);
        if (answer.is_unbound()) co_return {};
        co_return co_await op::truth(machine, answer);
    }
    for (std::uint32_t i = 0; i < choices->count; ++i) {
        Value answer = co_await check_resumable(machine, question, subject, choices->items[i]);
        if (answer.is_unbound() || answer.truth()) co_return answer;
    }
    co_return Value::of(false);
}

template <Question question>
Value check_function(Machine& machine, const Arguments& args) {
    return check_plain(machine, question, args[0], args[1]);
}
template <Question question>
Routine check_function_resumable(Machine& machine, OwnedArguments args) {
    return check_resumable(machine, question, args[0], args[1]);
}

Value callable(Machine& machine, const Arguments& args) {
    return Value::of(is_callable(machine, args[0]));
}

// --- attributes by name
// -----------------------------------------------------------------------------------

Str* attribute_name(Machine& machine, const Value& name, const char* function) {
    if (is_str(name)) return machine.intern(text_of(name));
    if (std::string_view(function).empty())
        machine.raise(machine.types.TypeError, "attribute name must be string, not '{}'",
                      type_name(machine, name));
    else
        machine.raise(machine.types.TypeError, "{}(): attribute name must be string", function);
    return nullptr;
}

Value or_default(Machine& machine, Value value, const Value& fallback) {
    if (!value.is_unbound() || fallback.is_unbound() ||
        !machine.exception_is(machine.types.AttributeError))
        return value;
    machine.take_exception();
    return fallback;
}

Value getattr_plain(Machine& machine, const Arguments& args) {
    Str* name = attribute_name(machine, args[1], "");
    if (!name) return {};
    if (args[2].is_unbound()) return get_attribute(machine, args[0], name);
    const AttributeProbe probe;
    return or_default(machine, get_attribute(machine, args[0], name), args[2]);
}
Routine getattr_resumable(Machine& machine, OwnedArguments args) {
    Value value = co_await resume_get_attribute(machine, args[0], machine.intern(text_of(args[1])));
    co_return or_default(machine, std::move(value), args[2]);
}

Value hasattr_plain(Machine& machine, const Arguments& args) {
    Str* name = attribute_name(machine, args[1], "");
    if (!name) return {};
    const AttributeProbe probe;
    Value value = get_attribute(machine, args[0], name);
    if (value.is_value()) return Value::of(true);
    if (value.needs_a_frame()) return value;
    return or_default(machine, {}, Value::of(false));
}
Routine hasattr_resumable(Machine& machine, OwnedArguments args) {
    Value value = co_await resume_get_attribute(machine, args[0], machine.intern(text_of(args[1])));
    if (!value.is_unbound()) co_return Value::of(true);
    co_return or_default(machine, {}, Value::of(false));
}

Value setattr_plain(Machine& machine, const Arguments& args) {
    Str* name = attribute_name(machine, args[1], "");
    return name ? set_attribute(machine, args[0], name, args[2]) : Value();
}
Routine setattr_resumable(Machine& machine, OwnedArguments args) {
    return resume_set_attribute(machine, args[0], machine.intern(text_of(args[1])), args[2]);
}

Value delattr_plain(Machine& machine, const Arguments& args) {
    Str* name = attribute_name(machine, args[1], "");
    return name ? delete_attribute(machine, args[0], name) : Value();
}
Routine delattr_resumable(Machine& machine, OwnedArguments args) {
    return resume_delete_attribute(machine, args[0], machine.intern(text_of(args[1])));
}

// --- namespaces
// ---------------------------------------------------------------------------------------------

} // namespace

Frame* calling_frame(const Machine& machine) {
    Frame* frame = machine.current_frame();
    while (frame && !frame->code)
        frame = frame->back;
    return frame;
}

namespace {

Value globals(Machine& machine, const Arguments&) {
    Frame* frame = calling_frame(machine);
    return frame ? Value::share(frame->globals) : machine.dict();
}

} // namespace

Value local_variables(Machine& machine) {
    Frame* frame = calling_frame(machine);
    if (!frame || frame->code->source->kind == bytecode::CodeKind::Module)
        return globals(machine, {});
    return frame_locals(machine, *frame);
}

namespace {

Value locals(Machine& machine, const Arguments&) {
    return local_variables(machine);
}

Value vars_plain(Machine& machine, const Arguments& args) {
    if (args[0].is_unbound()) return local_variables(machine);
    Value dict = get_attribute(machine, args[0], machine.intern("__dict__"));
    if (!dict.is_unbound()) return dict;
    machine.take_exception();
    return machine.raise(machine.types.TypeError, "vars() argument must have __dict__ attribute");
}
Routine vars_resumable(Machine& machine, OwnedArguments args) {
    return resume_get_attribute(machine, args[0], machine.intern("__dict__"));
}

void add_names(const Dict* dict, std::set<std::string>& names) {
    for (std::uint32_t i = 0; i < dict->used; ++i)
        if (is_str(dict->entries[i].key)) names.insert(std::string(text_of(dict->entries[i].key)));
}

Value sorted_names(Machine& machine, const std::set<std::string>& names) {
    Values out;
    for (const std::string& name : names)
        out.push_back(machine.str(name));
    return machine.list(std::move(out));
}

// What object.__dir__ and type.__dir__ give, not in order.
std::set<std::string> attribute_names(Machine& machine, const Value& object) {
    std::set<std::string> names;
    if (is_kind(object, Kind::Module)) {
        add_names(as<Module>(object)->dict, names);
        return names;
    }
    const Type* type = machine.type_of(object);
    const Type* looked_at = is_type(object) ? as<Type>(object) : type;
    for (const Type* ancestor : looked_at->mro)
        add_names(ancestor->dict, names);
    names.insert("__doc__"); // a getter, not an entry of the classes' dicts
    if (!is_type(object) && object.is_object() && type->dict_offset != 0) {
        if (const Dict* own = type->dict_of(object.object())) add_names(own, names);
    }
    return names;
}

// The __dir__() that a module itself defines, or null.
Value* dir_of_module(Machine& machine, const Value& object) {
    if (!is_kind(object, Kind::Module)) return nullptr;
    return as<Module>(object)->dict->find(machine.intern("__dir__"));
}

Value dir_plain(Machine& machine, const Arguments& args) {
    if (args[0].is_unbound()) {
        std::set<std::string> names;
        Value variables = local_variables(machine);
        add_names(as<Dict>(variables), names);
        return sorted_names(machine, names);
    }
    if (machine.type_of(args[0])->special(Special::Dir) || dir_of_module(machine, args[0]))
        return Value::needs_frame();
    return sorted_names(machine, attribute_names(machine, args[0]));
}

// object.__dir__ and type.__dir__.
Value dir_method(Machine& machine, const Arguments& args) {
    return sorted_names(machine, attribute_names(machine, args[0]));
}

Routine dir_resumable(Machine& machine, OwnedArguments args) {
    Value names;
    if (Value* own = dir_of_module(machine, args[0])) {
        names = co_await machine.call(*own);
    } else {
        names = co_await call_method(machine, Special::Dir, args[0]);
    }
    if (names.is_unbound()) co_return {};
    Value list = co_await op::list_of(machine, names);
    if (list.is_unbound()) co_return {};
    OwnedArguments sort_arguments;
    sort_arguments.values.push_back(list);
    sort_arguments.values.push_back(Value::none());
    sort_arguments.values.push_back(Value::of(false));
    Value done = co_await resume_list_sort(machine, std::move(sort_arguments));
    if (done.is_unbound()) co_return {};
    co_return list;
}

} // namespace

Routine directory_of(Machine& machine, Value object) {
    Value names = dir_plain(machine, Arguments{&object, 1});
    if (!names.needs_a_frame()) co_return names;
    OwnedArguments args;
    args.values.push_back(std::move(object));
    co_return co_await dir_resumable(machine, std::move(args));
}

namespace {

// --- refused by name
// ------------------------------------------------------------------------------------------

template <int which>
Value refused(Machine& machine, const Arguments&) {
    constexpr const char* reasons[][2] = {
        {"open() is not supported: a simulated program has no files",
         "use io.StringIO for text in memory"},
        {"help() is not supported", ""},
        {"breakpoint() is not supported", "step through the run instead"},
    };
    return machine.refuse(reasons[which][0], reasons[which][1]);
}

} // namespace

bool is_callable(Machine& machine, const Value& value) {
    bool by_kind = is_type(value) || is_kind(value, Kind::Function) ||
                   is_kind(value, Kind::NativeFunction) || is_kind(value, Kind::BoundMethod) ||
                   is_kind(value, Kind::StaticMethod);
    return by_kind || machine.type_of(value)->lookup(machine.intern("__call__")) != nullptr;
}

bool has_hook(Machine& machine, const Value& type, Special hook) {
    Type* metatype = machine.type_of(type);
    if (metatype == machine.types.type) return false;
    Value* method = metatype->lookup(machine.special_name(hook));
    return method && !is_kind(*method, Kind::NativeFunction);
}

Value is_instance_of(Machine& machine, const Value& value, const Value& classes) {
    return check_plain(machine, Question::Instance, value, classes);
}
Routine resume_is_instance_of(Machine& machine, Value value, Value classes) {
    return check_resumable(machine, Question::Instance, std::move(value), std::move(classes));
}
Value is_subclass_of(Machine& machine, const Value& type, const Value& classes) {
    return check_plain(machine, Question::Subclass, type, classes);
}

void add_object_functions(Machine& machine, Module& builtins) {
    machine.add_functions(builtins,
                          {
                              {.name = "isinstance",
                               .signature = "(obj, class_or_tuple, /)",
                               .plain = check_function<Question::Instance>,
                               .resumable = check_function_resumable<Question::Instance>},
                              {.name = "issubclass",
                               .signature = "(kind, class_or_tuple, /)",
                               .plain = check_function<Question::Subclass>,
                               .resumable = check_function_resumable<Question::Subclass>},
                              {.name = "callable", .signature = "(obj, /)", .plain = callable},
                              {.name = "getattr",
                               .signature = "(object, name, default=..., /)",
                               .plain = getattr_plain,
                               .resumable = getattr_resumable},
                              {.name = "hasattr",
                               .signature = "(obj, name, /)",
                               .plain = hasattr_plain,
                               .resumable = hasattr_resumable},
                              {.name = "setattr",
                               .signature = "(obj, name, value, /)",
                               .plain = setattr_plain,
                               .resumable = setattr_resumable},
                              {.name = "delattr",
                               .signature = "(obj, name, /)",
                               .plain = delattr_plain,
                               .resumable = delattr_resumable},
                              {.name = "globals", .signature = "()", .plain = globals},
                              {.name = "locals", .signature = "()", .plain = locals},
                              {.name = "vars",
                               .signature = "(object=..., /)",
                               .plain = vars_plain,
                               .resumable = vars_resumable},
                              {.name = "dir",
                               .signature = "(object=..., /)",
                               .plain = dir_plain,
                               .resumable = dir_resumable},
                          });
}

void add_refused_functions(Machine& machine, Module& builtins) {
    machine.add_functions(builtins, {
                                        {.name = "open", .plain = refused<0>},
                                        {.name = "help", .plain = refused<1>},
                                        {.name = "breakpoint", .plain = refused<2>},
                                    });
}

// T.__new__(cls, ...): `args` begins with T, which made the function.
static Routine new_of_type(Machine& machine, OwnedArguments args) {
    Type* type = as<Type>(args[0]);
    const std::string_view name = type->name->view();
    if (args.view().positional_count() < 2)
        co_return machine.raise(machine.types.TypeError, "{}.__new__(): not enough arguments",
                                name);
    if (!is_type(args[1]))
        co_return machine.raise(machine.types.TypeError,
                                "{}.__new__(X): X is not a type object ({})", name,
                                type_name(machine, args[1]));
    const Type* wanted = as<Type>(args[1]);
    if (!wanted->is_subtype_of(type))
        co_return machine.raise(machine.types.TypeError,
                                "{0}.__new__({1}): {1} is not a subtype of {0}", name,
                                wanted->name->view());
    if (type == machine.types.int_ && wanted == machine.types.bool_)
        co_return machine.raise(machine.types.TypeError,
                                "int.__new__(bool) is not safe, use bool.__new__()");
    args.values.erase(args.values.begin());
    if (is_made_empty(*type)) {
        args.values.erase(args.values.begin() + 1, args.values.end());
        args.names = {};
    }
    co_return co_await machine.call_with(machine.native(*type->construct), std::move(args));
}
static const NativeFunctionInfo new_of_type_info{.name = "__new__", .resumable = new_of_type};

// T.__new__ for each type that has a way of its own to make instances.
static void show_constructors(Machine& machine) {
    const Types& types = machine.types;
    auto show = [&](Type* type) {
        if (!type->construct || type == types.type || type == types.object) return;
        if (type->base && type->base->construct == type->construct) return;
        machine.set_attribute(type, "__new__",
                              machine.native(new_of_type_info, Value::share(type)));
    };
#define BUILTIN_TYPE(member, base, text) show(types.member);
#include "runtime/vm/builtin_types.def"
#undef BUILTIN_TYPE
}

void define_builtin_functions(Machine& machine, Module& builtins) {
    show_constructors(machine);
    define_generic_types(machine);
    add_text_functions(machine, builtins);
    add_number_functions(machine, builtins);
    add_iteration_functions(machine, builtins);
    add_object_functions(machine, builtins);
    add_object_methods(machine, builtins);
    for (Type* type : {machine.types.object, machine.types.type})
        machine.add_methods(type,
                            {{.name = "__dir__", .signature = "(self, /)", .plain = dir_method}});
    add_evaluation_functions(machine, builtins);
    add_refused_functions(machine, builtins);
    add_site_objects(machine, builtins);
}

} // namespace runtime::vm
