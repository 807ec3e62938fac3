// dict: its protocol, construction and methods. Its views are in types_dict_views.cpp.

#include "runtime/vm/types_dict.h"

#include "runtime/vm/types_compare.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"

namespace runtime::vm {

using Found = Dict::Found;

Value dict_find(Machine& machine, const Value& self, const Value& key, std::int64_t& place,
                std::uint64_t& key_hash) {
    auto* dict = as<Dict>(self);
    if (is_plain_key(machine, *dict, key)) {
        key_hash = as<Str>(key)->hashed();
        place = dict->find_place(as<Str>(key));
        return Value::of(place >= 0);
    }
    Value number = hash(machine, key);
    if (!number.is_value()) return number;
    key_hash = static_cast<std::uint64_t>(number.integer());
    place = -1;
    switch (dict->find_place(machine, key, key_hash, place)) {
    case Found::Yes: return Value::of(true);
    case Found::No: return Value::of(false);
    case Found::NeedsFrame: return Value::needs_frame();
    case Found::Raised: break;
    }
    return {};
}

Value* dict_peek(Machine& machine, const Dict& dict, const Value& key) {
    if (key.is_int()) {
        const auto key_hash = static_cast<std::uint64_t>(hash_of_int(key.integer()));
        std::int64_t place = find_identical(dict, key, key_hash);
        return place < 0 ? nullptr : &dict.entries[place].value;
    }
    if (!is_str(key) || key.object()->type != machine.types.str) return nullptr;
    std::int64_t place = dict.find_place(as<Str>(key));
    return place < 0 ? nullptr : &dict.entries[place].value;
}

Value dict_put(Machine& machine, const Value& self, const Value& key, const Value& value) {
    std::int64_t place = -1;
    std::uint64_t key_hash = 0;
    Value found = dict_find(machine, self, key, place, key_hash);
    if (!found.is_value()) return found;
    auto* dict = as<Dict>(self);
    if (!found.truth()) {
        dict->append(key, key_hash, value);
    } else {
        dict->changed_at(place);
        dict->entries[place].value = value;
    }
    return Value::none();
}

namespace {

Dict* dict_of(const Value& value) {
    return as<Dict>(value);
}

Value dict_compare(Machine& machine, const Value& left, const Value& right, Comparison comparison) {
    bool equality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (!equality || !is_kind(left, Kind::Dict) || !is_kind(right, Kind::Dict))
        return Value::not_implemented();
    bool when_same = comparison == Comparison::Equal;
    const Dict* a = dict_of(left);
    if (a->count != dict_of(right)->count) return Value::of(!when_same);
    for (std::uint32_t i = 0; i < a->used; ++i) {
        const Dict::Entry& entry = a->entries[i];
        if (entry.key.is_unbound()) continue;
        std::int64_t place = -1;
        Found found = dict_of(right)->find_place(machine, entry.key, entry.hash, place);
        if (found == Found::NeedsFrame) return Value::needs_frame();
        if (found == Found::Raised) return {};
        if (found == Found::No) return Value::of(!when_same);
        Value same = equals(machine, entry.value, dict_of(right)->entries[place].value);
        if (!same.is_bool()) return same;
        if (!same.truth()) return Value::of(!when_same);
    }
    return Value::of(when_same);
}

// Whether going over the dict is its class's own affair.
bool iterates_itself(const Value& dict) {
    return dict.object()->type->special(Special::Iter) != nullptr;
}

Value merged(Machine& machine, const Value& left, const Value& right) {
    if (iterates_itself(left)) return Value::needs_frame();
    Value out = copy_of_dict(machine, left);
    Value done = dict_update(machine, out, right);
    return done.is_value() ? out : done;
}

Value dict_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (op != Operator::BitOr || !is_kind(left, Kind::Dict) || !is_kind(right, Kind::Dict))
        return Value::not_implemented();
    return merged(machine, left, right);
}

Value dict_in_place(Machine& machine, Operator op, const Value& self, const Value& other) {
    if (op != Operator::BitOr) return Value::not_implemented();
    Value done = dict_update_any(machine, self, other);
    return done.is_value() ? self : done;
}

Value dict_length(Machine&, const Value& self) {
    return Value::of(std::int64_t{dict_of(self)->count});
}

Value dict_contains(Machine& machine, const Value& self, const Value& key) {
    std::int64_t place = -1;
    std::uint64_t key_hash = 0;
    return dict_find(machine, self, key, place, key_hash);
}

Value dict_get_item(Machine& machine, const Value& self, const Value& key) {
    std::int64_t place = -1;
    std::uint64_t key_hash = 0;
    Value found = dict_find(machine, self, key, place, key_hash);
    if (!found.is_value()) return found;
    if (found.truth()) return dict_of(self)->entries[place].value;
    if (self.object()->type->special(Special::Missing)) return Value::needs_frame();
    return machine.raise_key_error(key);
}

Value dict_delete_item(Machine& machine, const Value& self, const Value& key) {
    std::int64_t place = -1;
    std::uint64_t key_hash = 0;
    Value found = dict_find(machine, self, key, place, key_hash);
    if (!found.is_value()) return found;
    if (!found.truth()) return machine.raise_key_error(key);
    dict_of(self)->erase_place(place);
    return Value::none();
}

// --- methods
// --------------------------------------------------------------------------------------

Value get(Machine& machine, const Arguments& args) {
    std::int64_t place = -1;
    std::uint64_t key_hash = 0;
    Value found = dict_find(machine, args[0], args[1], place, key_hash);
    if (!found.is_value()) return found;
    return found.truth() ? dict_of(args[0])->entries[place].value : args[2];
}

Routine resume_get(Machine& machine, OwnedArguments args) {
    std::uint64_t key_hash = 0;
    Value place = co_await resume_find(machine, args[0], args[1], &key_hash);
    if (place.is_unbound()) co_return {};
    co_return place.integer() >= 0 ? dict_of(args[0])->entries[place.integer()].value : args[2];
}

Value set_default(Machine& machine, const Arguments& args) {
    std::int64_t place = -1;
    std::uint64_t key_hash = 0;
    Value found = dict_find(machine, args[0], args[1], place, key_hash);
    if (!found.is_value()) return found;
    if (found.truth()) return dict_of(args[0])->entries[place].value;
    dict_of(args[0])->append(args[1], key_hash, args[2]);
    return args[2];
}

Routine resume_set_default(Machine& machine, OwnedArguments args) {
    std::uint64_t key_hash = 0;
    Value place = co_await resume_find(machine, args[0], args[1], &key_hash);
    if (place.is_unbound()) co_return {};
    if (place.integer() >= 0) co_return dict_of(args[0])->entries[place.integer()].value;
    dict_of(args[0])->append(args[1], key_hash, args[2]);
    co_return args[2];
}

Value take(Machine& machine, const Value& self, std::int64_t place, const Value& key,
           const Value& fallback) {
    if (place < 0) return fallback.is_unbound() ? machine.raise_key_error(key) : fallback;
    Value value = dict_of(self)->entries[place].value;
    dict_of(self)->erase_place(place);
    return value;
}

Value pop(Machine& machine, const Arguments& args) {
    const bool is_empty = dict_of(args[0])->count == 0; // nothing is looked up
    if (is_empty) return take(machine, args[0], -1, args[1], args[2]);
    std::int64_t place = -1;
    std::uint64_t key_hash = 0;
    Value found = dict_find(machine, args[0], args[1], place, key_hash);
    if (!found.is_value()) return found;
    return take(machine, args[0], found.truth() ? place : -1, args[1], args[2]);
}

Routine resume_pop(Machine& machine, OwnedArguments args) {
    std::uint64_t key_hash = 0;
    Value place = co_await resume_find(machine, args[0], args[1], &key_hash);
    if (place.is_unbound()) co_return {};
    co_return take(machine, args[0], place.integer(), args[1], args[2]);
}

Value pop_item(Machine& machine, const Arguments& args) {
    Dict* dict = dict_of(args[0]);
    for (std::uint32_t i = dict->used; i-- > 0;) {
        const Dict::Entry& entry = dict->entries[i];
        if (entry.key.is_unbound()) continue;
        Value pair = machine.tuple({entry.key, entry.value});
        dict->erase_place(i);
        for (; dict->used > i; --dict->used) // what is added next comes in its place
            dict->entries[dict->used - 1].~Entry();
        return pair;
    }
    return machine.raise(machine.types.KeyError, "popitem(): dictionary is empty");
}

Value clear(Machine&, const Arguments& args) {
    dict_of(args[0])->clear_entries();
    return Value::none();
}

Value copy(Machine& machine, const Arguments& args) {
    return iterates_itself(args[0]) ? Value::needs_frame() : copy_of_dict(machine, args[0]);
}
Routine resume_copy(Machine& machine, OwnedArguments args) {
    Value made = machine.dict();
    Value done = co_await resume_dict_update_any(machine, made, args[0]);
    co_return done.is_unbound() ? Value() : made;
}

// update(self, other=..., /, **more) and __init__
Value update(Machine& machine, const Arguments& args) {
    if (!args[1].is_unbound()) {
        Value done = dict_update_any(machine, args[0], args[1]);
        if (!done.is_value()) return done;
    }
    Value done = dict_update(machine, args[0], args[2]);
    return done.is_value() ? Value::none() : done;
}

Routine resume_update(Machine& machine, OwnedArguments args) {
    if (!args[1].is_unbound()) {
        Value done = co_await resume_dict_update_any(machine, args[0], args[1]);
        if (done.is_unbound()) co_return {};
    }
    co_return dict_update(machine, args[0], args[2]);
}

Value from_keys(Machine& machine, const Arguments& args) {
    if (!args[0].is(Value::share(machine.types.dict))) return Value::needs_frame();
    Value keys = list_of_repeatable(machine, args[1]);
    if (!keys.is_value()) return keys;
    Value made = machine.dict();
    for (const Value& key : as<List>(keys)->items) {
        Value done = dict_put(machine, made, key, args[2]);
        if (!done.is_value()) return done;
    }
    return made;
}

Routine resume_from_keys(Machine& machine, OwnedArguments args) {
    Value made = co_await machine.call(args[0]);
    if (made.is_unbound()) co_return {};
    Value keys = co_await op::list_of(machine, args[1]);
    if (keys.is_unbound()) co_return {};
    for (std::size_t i = 0; i < as<List>(keys)->items.size(); ++i) {
        Value done = co_await op::set_item(machine, made, as<List>(keys)->items[i], args[2]);
        if (done.is_unbound()) co_return {};
    }
    co_return made;
}

// --- construction
// -----------------------------------------------------------------------------------

// (cls, other=..., /, **more)
Value construct_plain(Machine& machine, const Arguments& args) {
    Value made = Value::adopt(machine.make<Dict>(as<Type>(args[0])));
    Value rest[3] = {made, args[1], args[2]};
    Value done = update(machine, Arguments{rest, 3});
    return done.is_value() ? made : done;
}

Routine construct_resumable(Machine& machine, OwnedArguments args) {
    Value made = Value::adopt(machine.make<Dict>(as<Type>(args[0])));
    args.values[0] = made;
    Value done = co_await resume_update(machine, std::move(args));
    if (done.is_unbound()) co_return {};
    co_return made;
}

constexpr NativeFunctionInfo construct{
    .name = "dict",
    .signature = "(cls, other=..., /, **more)",
    .plain = construct_plain,
    .resumable = construct_resumable,
};

} // namespace

Value copy_of_dict(Machine& machine, const Value& source) {
    Value made = machine.dict();
    Dict* out = dict_of(made);
    const Dict* from = dict_of(source);
    if (from->count > 0) out->reserve(from->count);
    for (std::uint32_t i = 0; i < from->used; ++i) {
        const Dict::Entry& entry = from->entries[i];
        if (!entry.key.is_unbound()) out->append(entry.key, entry.hash, entry.value);
    }
    return made;
}

void define_dict_type(Machine& machine) {
    Type* type = machine.types.dict;
    Protocol& protocol = type->protocol;
    protocol.repr = native_repr_function;
    protocol.compare = dict_compare;
    protocol.binary = dict_binary;
    protocol.in_place = dict_in_place;
    protocol.length = dict_length;
    protocol.contains = dict_contains;
    protocol.get_item = dict_get_item;
    protocol.set_item = dict_put;
    protocol.delete_item = dict_delete_item;
    protocol.iterate = dict_iterate;
    type->construct = &construct;
    type->no_hash = true;
    machine.set_attribute(type, "__hash__", Value::none());
    machine.add_methods(
        type,
        {
            {.name = "get",
             .signature = "(self, key, default=None, /)",
             .plain = get,
             .resumable = resume_get},
            {.name = "setdefault",
             .signature = "(self, key, default=None, /)",
             .plain = set_default,
             .resumable = resume_set_default},
            {.name = "pop",
             .signature = "(self, key, default=..., /)",
             .plain = pop,
             .resumable = resume_pop},
            {.name = "popitem", .signature = "(self, /)", .plain = pop_item},
            {.name = "clear", .signature = "(self, /)", .plain = clear},
            {.name = "copy", .signature = "(self, /)", .plain = copy, .resumable = resume_copy},
            {.name = "update",
             .signature = "(self, other=..., /, **more)",
             .plain = update,
             .resumable = resume_update},
            {.name = "__init__",
             .signature = "(self, other=..., /, **more)",
             .plain = update,
             .resumable = resume_update},
        });
    machine.add_class_method(type, {.name = "fromkeys",
                                    .signature = "(cls, iterable, value=None, /)",
                                    .plain = from_keys,
                                    .resumable = resume_from_keys});
    define_dict_views(machine);
    add_protocol_methods(machine, type);
    add_operator_methods(machine, type, {Operator::BitOr});
}

} // namespace runtime::vm
