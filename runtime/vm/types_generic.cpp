#include "runtime/vm/types_generic.h"

#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/types_repr.h"

#include <algorithm>

namespace runtime::vm {

namespace {

GenericTypes& generic_types(Machine& machine) {
    return machine.attachment<GenericTypes>();
}

// How a class is written inside brackets and unions.
Value shown(Machine& machine, const Value& value) {
    if (value.is_none() || (is_type(value) && as<Type>(value) == machine.types.none))
        return machine.str("None");
    if (value.tag() == Tag::Ellipsis) return machine.str("...");
    if (is_type(value)) {
        const auto* type = as<Type>(value);
        std::string name(is_str(type->qualname) ? text_of(type->qualname) : type->name->view());
        if (is_str(type->module) && text_of(type->module) != "builtins")
            name = std::string(text_of(type->module)) + "." + name;
        return machine.str(name);
    }
    return repr(machine, value);
}

// In the brackets of list[type(None)] the type has its own name.
Value shown_argument(Machine& machine, const Value& value) {
    if (is_type(value) && as<Type>(value) == machine.types.none) return machine.str("NoneType");
    return shown(machine, value);
}

// Callable[[int, str], bool] of collections.abc keeps its arguments in a row.
bool shows_a_signature(Machine& machine, const GenericAlias& alias) {
    if (!is_type(alias.origin)) return false;
    const auto* type = as<Type>(alias.origin);
    if (type->name->view() != "Callable" || !is_str(type->module) ||
        text_of(type->module) != "collections.abc")
        return false;
    const auto* args = as<Tuple>(alias.args);
    if (args->count != 2) return args->count > 0;
    const Value& given = args->items[0];
    return given.tag() != Tag::Ellipsis && machine.type_of(given)->name->view() != "ParamSpec";
}

// Puts the texts of the arguments together.
std::string written_alias(Machine& machine, const GenericAlias& alias, std::string_view origin,
                          const std::vector<std::string>& texts) {
    if (texts.empty()) return fmt::format("{}[()]", origin);
    if (!shows_a_signature(machine, alias))
        return fmt::format("{}[{}]", origin, fmt::join(texts, ", "));
    return fmt::format("{}[[{}], {}]", origin, fmt::join(texts.begin(), texts.end() - 1, ", "),
                       texts.back());
}

Value alias_repr(Machine& machine, const Value& self) {
    if (!machine.affords(1)) return {};
    const auto* alias = as<GenericAlias>(self);
    Value origin = shown(machine, alias->origin);
    if (!origin.is_value()) return origin;
    std::vector<std::string> texts;
    for (const Value& argument : *as<Tuple>(alias->args)) {
        Value text = is_kind(argument, Kind::List) ? repr(machine, argument)
                                                   : shown_argument(machine, argument);
        if (!text.is_value()) return text;
        texts.emplace_back(text_of(text));
    }
    return machine.str(written_alias(machine, *alias, text_of(origin), texts));
}

Value alias_compare(Machine& machine, const Value& left, const Value& right,
                    Comparison comparison) {
    bool equality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (!equality || machine.type_of(right) != machine.type_of(left))
        return Value::not_implemented();
    const auto *a = as<GenericAlias>(left), *b = as<GenericAlias>(right);
    Value same = equals(machine, a->args, b->args);
    if (!same.is_bool()) return same;
    return Value::of((same.truth() && a->origin.is(b->origin)) ==
                     (comparison == Comparison::Equal));
}

Value alias_hash(Machine& machine, const Value& self) {
    return hash(machine, as<GenericAlias>(self)->args);
}

Routine alias_call(Machine& machine, OwnedArguments args) {
    const Value alias = args[0], origin = as<GenericAlias>(alias)->origin;
    args.values.erase(args.values.begin());
    const Value made = co_await machine.call_with(origin, std::move(args));
    if (made.is_unbound()) co_return {};
    const Value noted =
        co_await op::set_attribute(machine, made, machine.intern("__orig_class__"), alias);
    if (noted.is_unbound()) {
        if (!machine.exception_is(machine.types.AttributeError) &&
            !machine.exception_is(machine.types.TypeError))
            co_return {};
        machine.take_exception();
    }
    co_return made;
}

Value alias_mro_entries(Machine& machine, const Arguments& args) {
    return machine.tuple({as<GenericAlias>(args[0])->origin});
}

bool is_union_part(Machine& machine, const Value& value) {
    return is_type(value) || value.is_none() ||
           machine.type_of(value) == generic_types(machine).alias || union_members(machine, value);
}

void add_members(Machine& machine, const Value& value, std::vector<Value>& out) {
    if (const Tuple* members = union_members(machine, value)) {
        for (const Value& member : *members)
            add_members(machine, member, out);
        return;
    }
    Value member = value.is_none() ? Value::share(machine.types.none) : value;
    bool known =
        std::any_of(out.begin(), out.end(), [&](const Value& other) { return other.is(member); });
    if (!known) out.push_back(std::move(member));
}

Value union_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (op != Operator::BitOr || !is_union_part(machine, left) || !is_union_part(machine, right))
        return Value::not_implemented();
    if (left.is_none() && right.is_none()) return Value::not_implemented();
    std::vector<Value> members;
    add_members(machine, left, members);
    add_members(machine, right, members);
    if (members.size() == 1) return members[0];
    return Value::adopt(machine.make<UnionType>(generic_types(machine).union_type,
                                                machine.tuple(std::move(members))));
}

Value union_repr(Machine& machine, const Value& self) {
    if (!machine.affords(1)) return {};
    std::string out;
    for (const Value& member : *as<Tuple>(as<UnionType>(self)->args)) {
        Value text = shown(machine, member);
        if (!text.is_value()) return text;
        if (!out.empty()) out += " | ";
        out += text_of(text);
    }
    return machine.str(out);
}

const Value& arguments_of(Machine& machine, const Value& generic) {
    return machine.type_of(generic) == generic_types(machine).alias
               ? as<GenericAlias>(generic)->args
               : as<UnionType>(generic)->args;
}

// A TypeVar, a ParamSpec: the parameters of typing, which is written in Python.
bool is_parameter(Machine& machine, const Value& value) {
    return machine.type_of(value)->lookup(machine.intern("__typing_subst__")) != nullptr;
}

// The type variables in the arguments of an alias or of a union, each once, in the order in which
// they come.
Value alias_parameters(Machine& machine, const Arguments& args) {
    std::vector<Value> found;
    const auto add = [&found](const Value& value) {
        const bool is_known = std::any_of(found.begin(), found.end(),
                                          [&](const Value& other) { return other.is(value); });
        if (!is_known) found.push_back(value);
    };
    for (const Value& argument : *as<Tuple>(arguments_of(machine, args[0]))) {
        if (is_type(argument)) continue;
        if (is_parameter(machine, argument)) {
            add(argument);
            continue;
        }
        Value inner = argument.is_object()
                          ? get_attribute(machine, argument, machine.intern("__parameters__"))
                          : Value();
        if (inner.is_unbound() && machine.has_exception()) machine.take_exception();
        if (is_kind(inner, Kind::Tuple))
            for (const Value& each : *as<Tuple>(inner))
                add(each);
    }
    return machine.tuple(std::move(found));
}

std::uint32_t count_of_arguments(const Value& item) {
    return is_kind(item, Kind::Tuple) ? as<Tuple>(item)->count : 1;
}

// The alias, whose repr is given, has another number of type variables than there are items.
Value raise_wrong_count(Machine& machine, const Value& shown, std::uint32_t given,
                        std::uint32_t wanted) {
    if (!is_str(shown)) return shown;
    if (wanted == 0)
        return machine.raise(machine.types.TypeError, "{} is not a generic class", text_of(shown));
    return machine.raise(machine.types.TypeError, "Too {} arguments for {}; actual {}, expected {}",
                         given > wanted ? "many" : "few", text_of(shown), given, wanted);
}

// The alias or union with other arguments.
Value with_arguments(Machine& machine, const Value& generic, std::vector<Value> arguments) {
    if (machine.type_of(generic) == generic_types(machine).alias)
        return make_alias(machine, as<GenericAlias>(generic)->origin,
                          machine.tuple(std::move(arguments)));
    Value joined = arguments.front();
    for (std::size_t k = 1; k < arguments.size() && joined.is_value(); ++k)
        joined = binary(machine, Operator::BitOr, joined, arguments[k]);
    return joined;
}

// list[T][int], (list[T] | None)[int]: the type variables in their order become the items.
Value alias_get_item(Machine& machine, const Value& self, const Value& item) {
    const Value parameters = alias_parameters(machine, {&self, 1});
    const auto* wanted = as<Tuple>(parameters);
    const std::uint32_t given = count_of_arguments(item);
    if (wanted->count == 0 || given != wanted->count)
        return raise_wrong_count(machine, repr(machine, self), given, wanted->count);
    const auto meaning = [&](const Value& parameter) {
        for (std::uint32_t k = 0; k < wanted->count; ++k)
            if (wanted->items[k].is(parameter))
                return is_kind(item, Kind::Tuple) ? as<Tuple>(item)->items[k] : item;
        return Value();
    };
    std::vector<Value> filled;
    for (const Value& argument : *as<Tuple>(arguments_of(machine, self))) {
        Value known = meaning(argument);
        if (known.is_unbound() && argument.is_object() &&
            machine.type_of(argument) == generic_types(machine).alias) {
            std::vector<Value> inner;
            const Value own = alias_parameters(machine, {&argument, 1});
            for (const Value& each : *as<Tuple>(own))
                inner.push_back(meaning(each));
            known = inner.empty()
                        ? argument
                        : alias_get_item(machine, argument, machine.tuple(std::move(inner)));
            if (known.is_unbound()) return {};
        }
        filled.push_back(known.is_unbound() ? argument : known);
    }
    return with_arguments(machine, self, std::move(filled));
}

Value alias_get_item_method(Machine& machine, const Arguments& args) {
    return alias_get_item(machine, args[0], args[1]);
}

// For want of a repr, which a TypeVar has in Python.
Routine resume_alias_get_item(Machine& machine, OwnedArguments args) {
    const Value shown = co_await op::repr(machine, args[0]);
    const Value parameters = alias_parameters(machine, {args.values.data(), 1});
    co_return raise_wrong_count(machine, shown, count_of_arguments(args[1]),
                                as<Tuple>(parameters)->count);
}

// All but these few attributes are those of its class.
Value alias_attribute(Machine& machine, const Value& self, Str* name) {
    static constexpr std::string_view own[] = {
        "__class__",      "__origin__",      "__args__",   "__parameters__",
        "__unpacked__",   "__reduce_ex__",   "__reduce__", "__copy__",
        "__deepcopy__",   "__mro_entries__", "__bases__",  "__class_getitem__",
        "__orig_class__", "__typing_subst__"};
    if (std::ranges::find(own, name->view()) == std::end(own))
        return get_attribute(machine, as<GenericAlias>(self)->origin, name);
    return object_get_attribute(machine, self, name);
}

// types.GenericAlias(origin, args).
Value new_alias(Machine& machine, const Arguments& args) {
    return make_alias(machine, args[1], args[2]);
}
constexpr NativeFunctionInfo alias_construct{
    .name = "GenericAlias", .signature = "(cls, origin, args, /)", .plain = new_alias};

Value union_compare(Machine& machine, const Value& left, const Value& right,
                    Comparison comparison) {
    bool equality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (!equality || !union_members(machine, right)) return Value::not_implemented();
    const Tuple *a = union_members(machine, left), *b = union_members(machine, right);
    bool same = a->count == b->count;
    for (const Value& member : *a)
        same = same && std::any_of(b->begin(), b->end(),
                                   [&](const Value& other) { return other.is(member); });
    return Value::of(same == (comparison == Comparison::Equal));
}

Value union_hash(Machine& machine, const Value& self) {
    std::int64_t total = 0;
    for (const Value& member : *as<Tuple>(as<UnionType>(self)->args)) {
        Value part = hash(machine, member);
        if (!part.is_value()) return part;
        total ^= part.integer();
    }
    return Value::of(total);
}

bool is_generic_builtin(const Types& types, const Type* type) {
    return type == types.list || type == types.tuple || type == types.dict || type == types.set ||
           type == types.frozenset || type == types.type || type == types.enumerate ||
           type == types.BaseExceptionGroup || type == types.ExceptionGroup;
}

} // namespace

// list[T] where T's repr is Python code.
Routine resume_alias_repr(Machine& machine, OwnedArguments args) {
    const Value self = args[0];
    Value origin = shown(machine, as<GenericAlias>(self)->origin);
    if (origin.needs_a_frame()) origin = co_await op::repr(machine, as<GenericAlias>(self)->origin);
    if (origin.is_unbound()) co_return {};
    const Value held = as<GenericAlias>(self)->args;
    std::vector<std::string> texts;
    for (const Value& argument : *as<Tuple>(held)) {
        Value text = is_kind(argument, Kind::List) ? Value::needs_frame()
                                                   : shown_argument(machine, argument);
        if (text.needs_a_frame()) text = co_await op::repr(machine, argument);
        if (text.is_unbound()) co_return {};
        texts.emplace_back(text_of(text));
    }
    co_return machine.str(written_alias(machine, *as<GenericAlias>(self), text_of(origin), texts));
}

// int | list[T], likewise.
Routine resume_union_repr(Machine& machine, OwnedArguments args) {
    const Value members = as<UnionType>(args[0])->args;
    std::string out;
    for (const Value& member : *as<Tuple>(members)) {
        Value text = shown(machine, member);
        if (text.needs_a_frame()) text = co_await op::repr(machine, member);
        if (text.is_unbound()) co_return {};
        if (!out.empty()) out += " | ";
        out += text_of(text);
    }
    co_return machine.str(out);
}

Value union_repr_method(Machine& machine, const Arguments& args) {
    return union_repr(machine, args[0]);
}

Value alias_repr_method(Machine& machine, const Arguments& args) {
    return alias_repr(machine, args[0]);
}

Value make_alias(Machine& machine, const Value& origin, const Value& item) {
    Value args = is_kind(item, Kind::Tuple) ? item : machine.tuple({item});
    return Value::adopt(machine.make<GenericAlias>(generic_types(machine).alias, origin, args));
}

const Tuple* union_members(Machine& machine, const Value& value) {
    if (!value.is_object() || value.object()->type != generic_types(machine).union_type)
        return nullptr;
    return as<Tuple>(as<UnionType>(value)->args);
}

Value raise_not_generic(Machine& machine, const Type& type) {
    return machine.raise(machine.types.TypeError, "type '{}' is not subscriptable",
                         type.name->view());
}

Value class_get_item(Machine& machine, const Value& type, const Value& item) {
    Value* method = as<Type>(type)->lookup(machine.intern("__class_getitem__"));
    if (method && !method->is_none()) {
        if (!is_kind(*method, Kind::ClassMethod) ||
            !is_kind(as<Descriptor>(*method)->first, Kind::NativeFunction))
            return Value::needs_frame();
        Value values[2] = {type, item};
        return call_plain(machine, as<Descriptor>(*method)->first, Arguments{values, 2});
    }
    for (const Type* ancestor : as<Type>(type)->mro)
        if (is_generic_builtin(machine.types, ancestor)) return make_alias(machine, type, item);
    return raise_not_generic(machine, *as<Type>(type));
}

void define_generic_types(Machine& machine) {
    GenericTypes& types = generic_types(machine);
    types.alias = machine.define_type<GenericAlias>(
        "GenericAlias", machine.types.object,
        {{.name = "__call__", .resumable = alias_call},
         {.name = "__repr__",
          .signature = "(self, /)",
          .plain = alias_repr_method,
          .resumable = resume_alias_repr},
         {.name = "__getitem__",
          .signature = "(self, key, /)",
          .plain = alias_get_item_method,
          .resumable = resume_alias_get_item},
         {.name = "__mro_entries__", .signature = "(self, bases, /)", .plain = alias_mro_entries}});
    types.alias->module = machine.interned("types");
    types.alias->construct = &alias_construct;
    types.alias->protocol.get_attribute = alias_attribute;
    types.alias->protocol.repr = alias_repr;
    types.alias->protocol.compare = alias_compare;
    types.alias->protocol.hash = alias_hash;
    types.alias->protocol.binary = union_binary;
    machine.add_property(types.alias, "__origin__", [](Machine&, const Arguments& args) {
        return as<GenericAlias>(args[0])->origin;
    });
    machine.add_property(types.alias, "__args__", [](Machine&, const Arguments& args) {
        return as<GenericAlias>(args[0])->args;
    });
    machine.add_property(types.alias, "__parameters__", alias_parameters);
    types.alias->protocol.get_item = alias_get_item;
    add_protocol_methods(machine, types.alias);
    types.union_type = machine.define_type<UnionType>("UnionType", machine.types.object,
                                                      {{.name = "__repr__",
                                                        .signature = "(self, /)",
                                                        .plain = union_repr_method,
                                                        .resumable = resume_union_repr},
                                                       {.name = "__getitem__",
                                                        .signature = "(self, key, /)",
                                                        .plain = alias_get_item_method,
                                                        .resumable = resume_alias_get_item}});
    types.union_type->module = machine.interned("types");
    types.union_type->protocol.repr = union_repr;
    types.union_type->protocol.compare = union_compare;
    types.union_type->protocol.hash = union_hash;
    types.union_type->protocol.binary = union_binary;
    types.union_type->protocol.get_item = alias_get_item;
    machine.add_property(types.union_type, "__parameters__", alias_parameters);
    machine.add_property(types.union_type, "__args__", [](Machine&, const Arguments& args) {
        return as<UnionType>(args[0])->args;
    });
    add_protocol_methods(machine, types.union_type);
    machine.types.type->protocol.binary = union_binary;
    machine.types.none->protocol.binary = union_binary;
    for (Type* type : {types.alias, types.union_type, machine.types.type})
        add_operator_methods(machine, type, {Operator::BitOr});
}

} // namespace runtime::vm
