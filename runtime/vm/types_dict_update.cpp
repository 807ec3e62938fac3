// dict.update from dicts, other mappings and iterables of pairs.

#include "runtime/vm/types_dict.h"

#include "runtime/vm/types_compare.h"

namespace runtime::vm {

namespace {

// A dict whose items() nobody redefined.
bool is_plain_dict(const Machine& machine, const Value& value) {
    return is_kind(value, Kind::Dict) &&
           value.object()->type->protocol.iterate == machine.types.dict->protocol.iterate &&
           !value.object()->type->special(Special::Iter);
}

Value not_a_mapping(Machine& machine, const Value& value) {
    return machine.raise(machine.types.TypeError, "'{}' object is not a mapping",
                         type_name(machine, value));
}

Value wrong_length(Machine& machine, std::size_t index, std::size_t length) {
    return machine.raise(machine.types.ValueError,
                         "dictionary update sequence element #{} has length {}; 2 is required",
                         index, length);
}

Value not_a_pair(Machine& machine, std::size_t index) {
    machine.take_exception();
    return machine.raise(machine.types.TypeError,
                         "cannot convert dictionary update sequence element #{} to a sequence",
                         index);
}

bool has_keys(Machine& machine, const Value& value) {
    return value.is_object() && machine.type_of(value)->lookup(machine.intern("keys"));
}

} // namespace

Value dict_update(Machine& machine, const Value& self, const Value& mapping) {
    if (mapping.is_unbound()) return Value::none();
    if (!is_plain_dict(machine, mapping))
        return has_keys(machine, mapping) ? Value::needs_frame() : not_a_mapping(machine, mapping);
    const auto* from = as<Dict>(mapping);
    auto* into = as<Dict>(self);
    if (from == into) return Value::none();
    for (std::uint32_t i = 0; i < from->used; ++i) {
        const Dict::Entry& entry = from->entries[i];
        if (entry.key.is_unbound()) continue;
        std::int64_t place = -1;
        switch (into->find_place(machine, entry.key, entry.hash, place)) {
        case Dict::Found::Yes:
            into->changed_at(place);
            into->entries[place].value = entry.value;
            break;
        case Dict::Found::No: into->append(entry.key, entry.hash, entry.value); break;
        case Dict::Found::NeedsFrame: return Value::needs_frame();
        case Dict::Found::Raised: return {};
        }
    }
    return Value::none();
}

Routine resume_dict_update(Machine& machine, Value self, Value mapping) {
    if (!is_plain_dict(machine, mapping) && !has_keys(machine, mapping))
        co_return not_a_mapping(machine, mapping);
    co_return co_await resume_dict_update_any(machine, self, mapping);
}

Value dict_update_any(Machine& machine, const Value& self, const Value& source) {
    if (is_plain_dict(machine, source)) return dict_update(machine, self, source);
    if (has_keys(machine, source)) return Value::needs_frame();
    if (!is_kind(source, Kind::List) && !is_kind(source, Kind::Tuple)) return Value::needs_frame();
    Value pairs = list_of_plain(machine, source);
    if (!pairs.is_value()) return pairs;
    // Everything must be plain before anything is stored.
    for (const Value& pair : as<List>(pairs)->items)
        if (!is_kind(pair, Kind::Tuple) || as<Tuple>(pair)->count != 2) return Value::needs_frame();
    for (const Value& pair : as<List>(pairs)->items) {
        Value done = dict_put(machine, self, as<Tuple>(pair)->items[0], as<Tuple>(pair)->items[1]);
        if (!done.is_value()) return done;
    }
    return Value::none();
}

Routine resume_dict_update_any(Machine& machine, Value self, Value source) {
    if (is_plain_dict(machine, source)) {
        for (std::uint32_t i = 0; i < as<Dict>(source)->used; ++i) {
            Value key = as<Dict>(source)->entries[i].key;
            if (key.is_unbound()) continue;
            Value value = as<Dict>(source)->entries[i].value;
            std::uint64_t hash = 0;
            Value place = co_await resume_find(machine, self, key, &hash);
            if (place.is_unbound()) co_return {};
            if (place.integer() >= 0)
                as<Dict>(self)->entries[place.integer()].value = value;
            else
                as<Dict>(self)->append(key, hash, value);
            content_changed(*self.object());
        }
        co_return Value::none();
    }
    if (has_keys(machine, source)) {
        Value method = co_await op::get_attribute(machine, source, machine.intern("keys"));
        if (method.is_unbound()) co_return {};
        Value keys = co_await machine.call(method);
        if (keys.is_unbound()) co_return {};
        keys = co_await op::list_of(machine, keys);
        if (keys.is_unbound()) co_return {};
        for (std::size_t i = 0; i < as<List>(keys)->items.size(); ++i) {
            Value key = as<List>(keys)->items[i];
            Value value = co_await op::get_item(machine, source, key);
            if (value.is_unbound()) co_return {};
            Value done = co_await resume_put(machine, self, key, value);
            if (done.is_unbound()) co_return {};
        }
        co_return Value::none();
    }
    Value iterator = co_await op::iterate(machine, source);
    if (iterator.is_unbound()) co_return {};
    for (std::size_t i = 0;; ++i) {
        Value item = co_await op::next(machine, iterator);
        if (item.is_unbound()) {
            if (machine.has_exception()) co_return {};
            co_return Value::none();
        }
        Value pair = co_await op::list_of(machine, item);
        if (pair.is_unbound()) {
            if (!machine.exception_is(machine.types.TypeError)) co_return {};
            co_return not_a_pair(machine, i);
        }
        const Values& parts = as<List>(pair)->items;
        if (parts.size() != 2) co_return wrong_length(machine, i, parts.size());
        Value done = co_await resume_put(machine, self, parts[0], parts[1]);
        if (done.is_unbound()) co_return {};
    }
}

Routine resume_put(Machine& machine, Value self, Value key, Value value) {
    std::uint64_t hash = 0;
    Value place = co_await resume_find(machine, self, key, &hash);
    if (place.is_unbound()) co_return {};
    if (place.integer() >= 0) {
        as<Dict>(self)->changed_at(place.integer());
        as<Dict>(self)->entries[place.integer()].value = value;
    } else
        as<Dict>(self)->append(key, hash, value);
    co_return Value::none();
}

} // namespace runtime::vm
