// BaseExceptionGroup and ExceptionGroup: construction, split, subgroup and derive.

#include "runtime/vm/kind_given.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/types_exceptions.h"
#include "runtime/vm/types_repr.h"

#include <algorithm>
#include <set>

namespace runtime::vm {

namespace {

Exception* exception_of(const Value& value) {
    return as<Exception>(value);
}

bool is_group(const Machine& machine, const Value& value) {
    return is_exception(value) &&
           value.object()->type->is_subtype_of(machine.types.BaseExceptionGroup);
}

const Tuple* exceptions_of(const Value& group) {
    return &group_members(*exception_of(group));
}

bool is_sequence(Machine& machine, const Value& value) {
    Type* type = machine.type_of(value);
    return !is_kind(value, Kind::Dict) &&
           (type->protocol.get_item || type->special(Special::GetItem));
}

Value build(Machine& machine, Type* type, const Value& message, const Value& given,
            const Value& exceptions) {
    bool all_ordinary = true;
    const auto* items = as<Tuple>(exceptions);
    if (items->count == 0)
        return machine.raise(machine.types.ValueError,
                             "second argument (exceptions) must be a non-empty sequence");
    for (std::uint32_t i = 0; i < items->count; ++i) {
        if (!is_exception(items->items[i]))
            return machine.raise(machine.types.ValueError,
                                 "Item {} of second argument (exceptions) is not an exception", i);
        all_ordinary =
            all_ordinary && machine.is_instance(items->items[i], machine.types.Exception);
    }
    if (type == machine.types.BaseExceptionGroup && all_ordinary)
        type = machine.types.ExceptionGroup;
    if (!all_ordinary && type == machine.types.ExceptionGroup)
        return machine.raise(machine.types.TypeError,
                             "Cannot nest BaseExceptions in an ExceptionGroup");
    if (!all_ordinary && type->is_subtype_of(machine.types.Exception))
        return machine.raise(machine.types.TypeError, "Cannot nest BaseExceptions in '{}'",
                             type->shown_name());
    auto* made = machine.make<Exception>(type);
    made->args = machine.tuple({message, given});
    made->extra = machine.tuple({message, exceptions});
    return Value::adopt(made);
}

Value tuple_of_list(Machine& machine, const Value& list) {
    const Values& items = as<List>(list)->items;
    return machine.tuple_of(items.data(), items.size());
}

Value build_plain(Machine& machine, Type* type, const Value& message, const Value& list) {
    if (!is_sequence(machine, list))
        return machine.raise(machine.types.TypeError,
                             "second argument (exceptions) must be a sequence");
    Value items = list_of_plain(machine, list);
    if (!items.is_value()) return items;
    return build(machine, type, message, list, tuple_of_list(machine, items));
}

// (cls, /, *args, **kwargs): what a subclass's __init__ takes besides is ignored here.
Value construct_plain(Machine& machine, const Arguments& args) {
    auto* type = as<Type>(args[0]);
    const auto* given = as<Tuple>(args[1]);
    if (given->count != 2)
        return machine.raise(machine.types.TypeError,
                             "{}.__new__() takes exactly 2 arguments ({} given)",
                             "BaseExceptionGroup", given->count);
    const Value &message = given->items[0], &list = given->items[1];
    if (!is_str(message))
        return machine.raise(machine.types.TypeError,
                             "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                             kind_given(machine, message));
    return build_plain(machine, type, message, list);
}

// The same for a sequence of the program's own.
Routine construct_resumable(Machine& machine, OwnedArguments args) {
    const Value given = args[1];
    const Value &message = as<Tuple>(given)->items[0], &list = as<Tuple>(given)->items[1];
    Value items = co_await op::measured_list_of(machine, list);
    if (items.is_unbound()) co_return {};
    co_return build(machine, as<Type>(args[0]), message, list, tuple_of_list(machine, items));
}

constexpr NativeFunctionInfo construct_group_info{.name = "BaseExceptionGroup",
                                                  .signature = "(cls, /, *args, **kwargs)",
                                                  .plain = construct_plain,
                                                  .resumable = construct_resumable};

// As for every exception, `args` is all that the class was called with: a subclass may take more
// than the message and the exceptions.
Value init(Machine& machine, const Arguments& args) {
    Exception* group = exception_of(args[0]);
    if (as<Dict>(args[2])->count > 0)
        return machine.raise(machine.types.TypeError, "{}() takes no keyword arguments",
                             group->type->shown_name());
    if (as<Tuple>(args[1])->count > 0) group->args = args[1];
    return Value::none();
}

Value get_message(Machine&, const Arguments& args) {
    return group_message(*exception_of(args[0]));
}
Value get_exceptions(Machine&, const Arguments& args) {
    return as<Tuple>(exception_of(args[0])->extra)->items[1];
}

Value derive(Machine& machine, const Arguments& args) {
    return build_plain(machine, machine.types.BaseExceptionGroup,
                       group_message(*exception_of(args[0])), args[1]);
}

void copy_circumstances(Machine& machine, const Value& from, const Value& to) {
    const Exception* source = exception_of(from);
    Exception* target = exception_of(to);
    target->traceback = source->traceback;
    target->cause = source->cause;
    target->context = source->context;
    target->suppress_context = true; // setting a cause, none too, does that
    const Value notes = notes_of(machine, from);
    if (is_kind(notes, Kind::List)) set_notes(machine, to, machine.list(as<List>(notes)->items));
}

bool is_python_function(const Value& value) {
    return is_kind(value, Kind::Function);
}

// group.derive(parts) with the original's traceback and context; None if there are no parts.
Routine derive_from(Machine& machine, Value group, Values parts) {
    if (parts.empty()) co_return Value::none();
    Value list = machine.list(std::move(parts));
    Value* method = group.object()->type->lookup(machine.intern("derive"));
    Value made = co_await machine.call(*method, group, list);
    if (made.is_unbound()) co_return {};
    if (!is_group(machine, made))
        co_return machine.raise(machine.types.TypeError,
                                "derive must return an instance of BaseExceptionGroup");
    copy_circumstances(machine, group, made);
    co_return made;
}

// Whether an exception meets a condition: a class, a tuple of classes, or a function. A Bool.
Routine meets(Machine& machine, Value exception, Value condition) {
    if (is_type(condition) || is_kind(condition, Kind::Tuple))
        co_return exception_matches(machine, exception, condition);
    Value verdict = co_await machine.call(condition, exception);
    if (verdict.is_unbound()) co_return {};
    co_return co_await op::truth(machine, verdict);
}

// The tuple (match, rest) of an exception, None for what is empty.
constexpr const char* while_splitting = " in exceptiongroup_split_recursive";
constexpr int group_depth_max = 900;

Routine split_by(Machine& machine, Value exception, Value condition, int depth = 0) {
    if (!machine.affords(1)) co_return {};
    if (depth > group_depth_max)
        co_return machine.raise(machine.types.RecursionError, "maximum recursion depth exceeded{}",
                                while_splitting);
    Value matched = co_await meets(machine, exception, condition);
    if (matched.is_unbound()) co_return {};
    if (matched.truth()) co_return machine.tuple_of(std::array{exception, Value::none()}.data(), 2);
    if (!is_group(machine, exception))
        co_return machine.tuple_of(std::array{Value::none(), exception}.data(), 2);
    Values matching, rest;
    for (std::uint32_t i = 0; i < exceptions_of(exception)->count; ++i) {
        Value pair =
            co_await split_by(machine, exceptions_of(exception)->items[i], condition, depth + 1);
        if (pair.is_unbound()) co_return {};
        if (!as<Tuple>(pair)->items[0].is_none()) matching.push_back(as<Tuple>(pair)->items[0]);
        if (!as<Tuple>(pair)->items[1].is_none()) rest.push_back(as<Tuple>(pair)->items[1]);
    }
    Value match = co_await derive_from(machine, exception, std::move(matching));
    if (match.is_unbound()) co_return {};
    Value left = co_await derive_from(machine, exception, std::move(rest));
    if (left.is_unbound()) co_return {};
    co_return machine.tuple_of(std::array{match, left}.data(), 2);
}

Value bad_condition(Machine& machine) {
    return machine.raise(machine.types.TypeError,
                         "expected a function, exception type or tuple of exception types");
}

bool is_condition(const Value& condition) {
    if (is_type(condition)) return as<Type>(condition)->is_exception;
    if (is_kind(condition, Kind::Tuple)) {
        for (const Value& type : *as<Tuple>(condition))
            if (!is_type(type) || !as<Type>(type)->is_exception) return false;
        return true;
    }
    return is_kind(condition, Kind::Function) || is_kind(condition, Kind::BoundMethod) ||
           is_kind(condition, Kind::NativeFunction);
}

Routine split(Machine& machine, OwnedArguments args) {
    if (!is_condition(args[1])) co_return bad_condition(machine);
    co_return co_await split_by(machine, args[0], args[1]);
}

Routine subgroup(Machine& machine, OwnedArguments args) {
    if (!is_condition(args[1])) co_return bad_condition(machine);
    Value pair = co_await split_by(machine, args[0], args[1]);
    if (pair.is_unbound()) co_return {};
    co_return as<Tuple>(pair)->items[0];
}

} // namespace

Value make_group(Machine& machine, Type* type, const Value& message, Values exceptions) {
    Value tuple = machine.tuple_of(exceptions.data(), exceptions.size());
    return build(machine, type, message, machine.list(std::move(exceptions)), tuple);
}

namespace {
using Leaves = std::set<const Object*>;

// False with an exception set if the group is nested too deep.
bool add_leaves(Machine& machine, const Value& exception, Leaves& leaves) {
    if (!is_group(machine, exception)) {
        leaves.insert(exception.object());
        return true;
    }
    if (DepthScope::is_too_deep(machine, while_splitting) || !machine.affords(1)) return false;
    DepthScope depth;
    for (const Value& inner : *exceptions_of(exception))
        if (!add_leaves(machine, inner, leaves)) return false;
    return true;
}

// The group with those leaves alone, in its own shape, as its own derive() makes it; None if none
// is left.
Routine with_leaves(Machine& machine, Value exception, const Leaves& leaves, int depth = 0) {
    if (!is_group(machine, exception))
        co_return leaves.contains(exception.object()) ? exception : Value::none();
    if (!machine.affords(1)) co_return {};
    if (depth > group_depth_max)
        co_return machine.raise(machine.types.RecursionError, "maximum recursion depth exceeded{}",
                                while_splitting);
    Values kept;
    for (std::uint32_t i = 0; i < exceptions_of(exception)->count; ++i) {
        Value part =
            co_await with_leaves(machine, exceptions_of(exception)->items[i], leaves, depth + 1);
        if (part.is_unbound()) co_return {};
        if (!part.is_none()) kept.push_back(std::move(part));
    }
    co_return co_await derive_from(machine, exception, std::move(kept));
}

// Whether an exception is a part of the group that was let through, not one raised anew.
bool is_part_of(const Value& exception, const Value& group, const Leaves& own,
                const Leaves& leaves) {
    const Exception* part = exception_of(exception);
    const Exception* whole = exception_of(group);
    return part->traceback.size() == whole->traceback.size() && part->cause.is(whole->cause) &&
           part->context.is(whole->context) &&
           std::includes(leaves.begin(), leaves.end(), own.begin(), own.end());
}
} // namespace

// `raised` is a list: what the except* clauses raised, then what no clause matched (or None). None:
// all was handled.
Routine resume_join_raised(Machine& machine, Value original, Value raised) {
    Values fresh;
    Leaves leaves, through;
    if (!add_leaves(machine, original, leaves)) co_return {};
    const Values& all = as<List>(raised)->items;
    for (const Value& each : all) {
        if (each.is_none()) continue;
        if (!is_group(machine, original)) co_return each;
        const bool is_rest = &each == &all.back();
        Leaves own;
        if (!add_leaves(machine, each, own)) co_return {};
        if (is_rest || is_part_of(each, original, own, leaves))
            through.merge(own);
        else
            fresh.push_back(each);
    }
    Value rest = Value::none();
    if (!through.empty()) rest = co_await with_leaves(machine, original, through);
    if (fresh.empty() || rest.is_unbound()) co_return rest;
    if (!rest.is_none()) fresh.push_back(std::move(rest));
    if (fresh.size() == 1) co_return fresh.front();
    co_return make_group(machine, machine.types.BaseExceptionGroup, machine.str(""),
                         std::move(fresh));
}

Value split_exception(Machine& machine, const Value& exception, const Value& types) {
    Value matched = exception_matches(machine, exception, types);
    if (!matched.is_bool()) return matched;
    if (matched.truth()) return machine.tuple({exception, Value::none()});
    if (!is_group(machine, exception)) return machine.tuple({Value::none(), exception});
    if (DepthScope::is_too_deep(machine, while_splitting) || !machine.affords(1)) return {};
    DepthScope depth;
    Value* method = exception.object()->type->lookup(machine.intern("derive"));
    if (is_python_function(*method)) return Value::needs_frame();
    Values matching, rest;
    for (const Value& inner : *exceptions_of(exception)) {
        Value pair = split_exception(machine, inner, types);
        if (!pair.is_value()) return pair;
        if (!as<Tuple>(pair)->items[0].is_none()) matching.push_back(as<Tuple>(pair)->items[0]);
        if (!as<Tuple>(pair)->items[1].is_none()) rest.push_back(as<Tuple>(pair)->items[1]);
    }
    Value halves[2] = {Value::none(), Value::none()};
    for (int i = 0; i < 2; ++i) {
        Values& parts = i == 0 ? matching : rest;
        if (parts.empty()) continue;
        const Value& message = group_message(*exception_of(exception));
        halves[i] =
            make_group(machine, machine.types.BaseExceptionGroup, message, std::move(parts));
        if (halves[i].is_unbound()) return {};
        copy_circumstances(machine, exception, halves[i]);
    }
    return machine.tuple({halves[0], halves[1]});
}

Routine resume_split_exception(Machine& machine, Value exception, Value types) {
    co_return co_await split_by(machine, exception, types);
}

const Value& group_message(const Exception& group) {
    return as<Tuple>(group.extra)->items[0];
}
const Tuple& group_members(const Exception& group) {
    return *as<Tuple>(as<Tuple>(group.extra)->items[1]);
}

std::string group_summary(const Exception* group) {
    const std::uint32_t count = group_members(*group).count;
    return fmt::format(" ({} sub-exception{})", count, count == 1 ? "" : "s");
}

void define_exception_groups(Machine& machine) {
    // A class that CPython makes as a program's are made, with its module among its attributes.
    machine.set_attribute(machine.types.ExceptionGroup, "__module__", machine.interned("builtins"));
    Type* base = machine.types.BaseExceptionGroup;
    Type* ordinary = machine.types.ExceptionGroup;
    // ExceptionGroup is both a group and an Exception.
    ordinary->bases = {base, machine.types.Exception};
    ordinary->mro = {ordinary, base, machine.types.Exception, machine.types.BaseException,
                     machine.types.object};
    machine.types.Exception->subclasses.push_back(ordinary);
    machine.type_changed(ordinary);
    base->construct = &construct_group_info;
    ordinary->construct = &construct_group_info;
    machine.add_methods(
        base, {
                  {.name = "__init__", .signature = "(self, /, *args, **kwargs)", .plain = init},
                  {.name = "derive", .signature = "(self, excs, /)", .plain = derive},
                  {.name = "split", .signature = "(self, condition, /)", .resumable = split},
                  {.name = "subgroup", .signature = "(self, condition, /)", .resumable = subgroup},
              });
    machine.add_property(base, "message", get_message);
    machine.add_property(base, "exceptions", get_exceptions);
}

} // namespace runtime::vm
