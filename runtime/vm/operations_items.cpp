// Subscripts and operator.index.

#include "runtime/vm/types_bytes.h"
#include "runtime/vm/types_compare.h"
#include "runtime/vm/types_generic.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"

#include <algorithm>
#include <iterator>

namespace runtime::vm {

namespace {

Value not_subscriptable(Machine& machine, const Value& container) {
    if (is_type(container))
        return machine.raise(machine.types.TypeError, "type '{}' is not subscriptable",
                             as<Type>(container)->name->view());
    return machine.raise(machine.types.TypeError, "'{}' object is not subscriptable",
                         type_name(machine, container));
}

bool has_index_method(Machine& machine, const Value& key) {
    return key.is_object() && machine.type_of(key)->special(Special::Index);
}

// A key that is, or holds (a slice), an object with __index__, made of plain ints.
Routine resolve_key(Machine& machine, Value key) {
    if (has_index_method(machine, key)) co_return co_await resume_index(machine, key);
    if (is_kind(key, Kind::Slice)) {
        Value parts[3] = {as<Slice>(key)->start, as<Slice>(key)->stop, as<Slice>(key)->step};
        for (Value& part : parts) {
            if (!has_index_method(machine, part)) continue;
            part = co_await resume_index(machine, part);
            if (part.is_unbound()) co_return {};
        }
        co_return machine.slice(parts[0], parts[1], parts[2]);
    }
    co_return key;
}

bool is_sequence(const Value& value) {
    return is_kind(value, Kind::List) || is_kind(value, Kind::Tuple) || is_kind(value, Kind::Str) ||
           is_kind(value, Kind::Bytes) || is_kind(value, Kind::ByteArray) ||
           is_kind(value, Kind::Range) || is_memory_view(value);
}

} // namespace

Value index_of(Machine& machine, const Value& value) {
    if (value.is_int()) return value;
    if (is_integral(value)) return plain_int(machine, value);
    if (machine.type_of(value)->special(Special::Index)) return Value::needs_frame();
    return machine.raise(machine.types.TypeError, "'{}' object cannot be interpreted as an integer",
                         type_name(machine, value));
}

Routine resume_index(Machine& machine, Value value) {
    Value result = co_await call_method(machine, Special::Index, value);
    if (result.is_unbound()) co_return {};
    if (is_integral(result)) co_return plain_int(machine, result);
    co_return machine.raise(machine.types.TypeError, "__index__ returned non-int (type {})",
                            type_name(machine, result));
}

Value get_item(Machine& machine, const Value& container, const Value& key) {
    if (container.is_object()) {
        Type* type = container.object()->type;
        if (type == machine.types.list && key.is_int()) {
            const Values& items = as<List>(container)->items;
            std::int64_t index = key.integer();
            if (index < 0) index += static_cast<std::int64_t>(items.size());
            if (static_cast<std::uint64_t>(index) < items.size())
                return items[static_cast<std::size_t>(index)];
        }
        if (type->special(Special::GetItem)) return Value::needs_frame();
        if (type->protocol.get_item) return type->protocol.get_item(machine, container, key);
        if (is_type(container)) return class_get_item(machine, container, key);
    }
    return not_subscriptable(machine, container);
}

Routine resume_get_item(Machine& machine, Value container, Value key) {
    Type* type = machine.type_of(container);
    if (type->special(Special::GetItem))
        co_return co_await call_method(machine, Special::GetItem, container, key);
    if (is_type(container)) {
        Value method =
            co_await op::get_attribute(machine, container, machine.intern("__class_getitem__"));
        if (method.is_unbound()) {
            if (!machine.exception_is(machine.types.AttributeError)) co_return {};
            machine.take_exception();
            co_return raise_not_generic(machine, *as<Type>(container));
        }
        co_return co_await machine.call(std::move(method), key);
    }
    OwnedArguments arguments;
    arguments.values.push_back(container);
    arguments.values.push_back(key);
    co_return co_await resume_native_item(machine, Special::GetItem, std::move(arguments));
}

namespace {

Routine native_get_item(Machine& machine, Value container, Value key) {
    Type* type = machine.type_of(container);
    if (type == machine.types.mapping_proxy)
        co_return co_await resume_get_item(machine, as<DictView>(container)->dict, key);
    if (is_sequence(container)) {
        Value plain = co_await resolve_key(machine, key);
        if (plain.is_unbound()) co_return {};
        co_return type->protocol.get_item(machine, container, plain);
    }
    if (is_kind(container, Kind::Dict) &&
        type->protocol.get_item == machine.types.dict->protocol.get_item) {
        std::uint64_t hash = 0;
        Value place = co_await resume_find(machine, container, key, &hash);
        if (place.is_unbound()) co_return {};
        if (place.integer() >= 0) co_return as<Dict>(container)->entries[place.integer()].value;
        if (type->special(Special::Missing))
            co_return co_await call_method(machine, Special::Missing, container, key);
        co_return machine.raise_key_error(key);
    }
    OwnedArguments arguments;
    arguments.values.push_back(container);
    arguments.values.push_back(key);
    co_return co_await call_native_special(machine, Special::GetItem, std::move(arguments));
}

} // namespace

Value set_item(Machine& machine, const Value& container, const Value& key, const Value& value) {
    if (container.is_object()) {
        Type* type = container.object()->type;
        if (type == machine.types.list && key.is_int()) {
            auto* list = as<List>(container);
            std::int64_t index = key.integer();
            if (index < 0) index += static_cast<std::int64_t>(list->items.size());
            if (static_cast<std::uint64_t>(index) < list->items.size()) {
                content_changed_at(*list, static_cast<std::size_t>(index));
                list->items[static_cast<std::size_t>(index)] = value;
                return Value::none();
            }
        }
        if (type->special(Special::SetItem)) return Value::needs_frame();
        if (type->protocol.set_item) return type->protocol.set_item(machine, container, key, value);
        // CPython has one slot for the two of them.
        if (type->special(Special::DelItem))
            return machine.raise(machine.types.AttributeError, "__setitem__");
    }
    return machine.raise(machine.types.TypeError, "'{}' object does not support item assignment",
                         type_name(machine, container));
}

Routine resume_set_item(Machine& machine, Value container, Value key, Value value) {
    Type* type = machine.type_of(container);
    if (type->special(Special::SetItem)) {
        Value done = co_await call_method(machine, Special::SetItem, container, key, value);
        co_return done.is_unbound() ? Value() : Value::none();
    }
    OwnedArguments arguments;
    arguments.values.push_back(container);
    arguments.values.push_back(key);
    arguments.values.push_back(value);
    co_return co_await resume_native_item(machine, Special::SetItem, std::move(arguments));
}

namespace {

Routine native_set_item(Machine& machine, Value container, Value key, Value value) {
    Type* type = machine.type_of(container);
    if (is_kind(container, Kind::List) || is_kind(container, Kind::ByteArray) ||
        is_memory_view(container)) {
        Value plain = co_await resolve_key(machine, key);
        if (plain.is_unbound()) co_return {};
        if (!is_kind(container, Kind::List) && !is_kind(plain, Kind::Slice) &&
            has_index_method(machine, value)) {
            value = co_await resume_index(machine, value);
            if (value.is_unbound()) co_return {};
        }
        if (is_kind(plain, Kind::Slice)) {
            Value items = value;
            if (is_kind(container, Kind::List))
                items = co_await op::list_of(machine, value);
            else if (!is_buffer(value) && !is_integral(value))
                items = co_await resume_byte_items(machine, value);
            if (items.is_unbound()) co_return {};
            co_return type->protocol.set_item(machine, container, plain, items);
        }
        co_return type->protocol.set_item(machine, container, plain, value);
    }
    if (is_kind(container, Kind::Dict)) {
        std::uint64_t hash = 0;
        Value place = co_await resume_find(machine, container, key, &hash);
        if (place.is_unbound()) co_return {};
        auto* dict = as<Dict>(container);
        if (place.integer() >= 0) {
            dict->changed_at(place.integer());
            dict->entries[place.integer()].value = value;
        } else {
            dict->append(key, hash, value);
        }
        co_return Value::none();
    }
    OwnedArguments arguments;
    arguments.values.push_back(container);
    arguments.values.push_back(key);
    arguments.values.push_back(value);
    Value done = co_await call_native_special(machine, Special::SetItem, std::move(arguments));
    co_return done.is_unbound() ? Value() : Value::none();
}

} // namespace

namespace {

// Whether CPython asks by a number in words for sequences.
bool is_asked_as_sequence(const Machine& machine, const Type& type, const Value& key) {
    if (!is_integral(key)) return false;
    if (!type.is_builtin) return true;
    const Types& types = machine.types;
    const Type* const sequences[] = {types.str,       types.bytes,      types.tuple,
                                     types.range,     types.set,        types.frozenset,
                                     types.dict_keys, types.dict_items, types.dict_values};
    return std::ranges::find(sequences, &type) != std::end(sequences);
}

} // namespace

Value delete_item(Machine& machine, const Value& container, const Value& key) {
    Type* type = machine.type_of(container);
    if (type->special(Special::DelItem)) return Value::needs_frame();
    if (type->protocol.delete_item) return type->protocol.delete_item(machine, container, key);
    if (type->special(Special::SetItem))
        return machine.raise(machine.types.AttributeError, "__delitem__");
    return machine.raise(machine.types.TypeError, "'{}' object {} support item deletion",
                         type->shown_name(),
                         is_asked_as_sequence(machine, *type, key) ? "doesn't" : "does not");
}

Routine resume_delete_item(Machine& machine, Value container, Value key) {
    Type* type = machine.type_of(container);
    if (type->special(Special::DelItem)) {
        Value done = co_await call_method(machine, Special::DelItem, container, key);
        co_return done.is_unbound() ? Value() : Value::none();
    }
    OwnedArguments arguments;
    arguments.values.push_back(container);
    arguments.values.push_back(key);
    co_return co_await resume_native_item(machine, Special::DelItem, std::move(arguments));
}

namespace {

Routine native_delete_item(Machine& machine, Value container, Value key) {
    Type* type = machine.type_of(container);
    if (is_kind(container, Kind::List) || is_kind(container, Kind::ByteArray)) {
        Value plain = co_await resolve_key(machine, key);
        if (plain.is_unbound()) co_return {};
        co_return type->protocol.delete_item(machine, container, plain);
    }
    if (is_kind(container, Kind::Dict)) {
        std::uint64_t hash = 0;
        Value place = co_await resume_find(machine, container, key, &hash);
        if (place.is_unbound()) co_return {};
        if (place.integer() < 0) co_return machine.raise_key_error(key);
        as<Dict>(container)->erase_place(place.integer());
        co_return Value::none();
    }
    OwnedArguments arguments;
    arguments.values.push_back(container);
    arguments.values.push_back(key);
    Value done = co_await call_native_special(machine, Special::DelItem, std::move(arguments));
    co_return done.is_unbound() ? Value() : Value::none();
}

} // namespace

Routine resume_native_item(Machine& machine, Special which, OwnedArguments arguments) {
    if (which == Special::GetItem)
        co_return co_await native_get_item(machine, arguments[0], arguments[1]);
    if (which == Special::SetItem)
        co_return co_await native_set_item(machine, arguments[0], arguments[1], arguments[2]);
    co_return co_await native_delete_item(machine, arguments[0], arguments[1]);
}

} // namespace runtime::vm
