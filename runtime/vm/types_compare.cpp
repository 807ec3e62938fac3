#include "runtime/vm/types_compare.h"

#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_set.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

namespace {
bool is_equality(Comparison comparison) {
    return comparison == Comparison::Equal || comparison == Comparison::NotEqual;
}

// The items of a list or tuple.
const Value* items_of(const Value& value, std::size_t& count) {
    if (is_kind(value, Kind::List)) {
        count = as<List>(value)->items.size();
        return as<List>(value)->items.data();
    }
    count = as<Tuple>(value)->count;
    return as<Tuple>(value)->items;
}
} // namespace

Value compare_sequences(Machine& machine, const Value* left, std::size_t left_count,
                        const Value* right, std::size_t right_count, Comparison comparison) {
    if (is_equality(comparison) && left_count != right_count)
        return Value::of(comparison == Comparison::NotEqual);
    std::size_t both = std::min(left_count, right_count);
    // Equal parts that are shared are compared again for each of their owners.
    if (!machine.affords(1 + both / 8)) return {};
    for (std::size_t i = 0; i < both; ++i) {
        Value same = equals(machine, left[i], right[i]);
        if (!same.is_bool()) return same;
        if (same.truth()) continue;
        if (is_equality(comparison)) return Value::of(comparison == Comparison::NotEqual);
        return compare(machine, left[i], right[i], comparison);
    }
    return Value::of(
        holds(comparison, left_count < right_count ? -1 : (left_count > right_count ? 1 : 0)));
}

namespace {

Routine resume_compare_sequences(Machine& machine, Value left, Value right, Comparison comparison) {
    std::size_t left_count = 0, right_count = 0;
    for (std::size_t i = 0;; ++i) {
        const Value* left_items = items_of(left, left_count);
        const Value* right_items = items_of(right, right_count);
        if (is_equality(comparison) && left_count != right_count)
            co_return Value::of(comparison == Comparison::NotEqual);
        if (i >= left_count || i >= right_count)
            co_return Value::of(holds(
                comparison, left_count < right_count ? -1 : (left_count > right_count ? 1 : 0)));
        Value a = left_items[i], b = right_items[i];
        Value same = co_await op::equals(machine, a, b);
        if (same.is_unbound()) co_return {};
        if (same.truth()) continue;
        if (is_equality(comparison)) co_return Value::of(comparison == Comparison::NotEqual);
        co_return co_await op::compare(machine, a, b, comparison);
    }
}

// The place of a key whose hash is known, or -1.
Routine resume_place_of(Machine& machine, Value dict, Value key, std::uint64_t hash);

Routine resume_compare_dicts(Machine& machine, Value left, Value right, Comparison comparison) {
    bool when_same = comparison == Comparison::Equal;
    if (as<Dict>(left)->count != as<Dict>(right)->count) co_return Value::of(!when_same);
    for (std::uint32_t i = 0; i < as<Dict>(left)->used; ++i) {
        Value key = as<Dict>(left)->entries[i].key;
        if (key.is_unbound()) continue;
        Value content = as<Dict>(left)->entries[i].value;
        const std::uint64_t hash = as<Dict>(left)->entries[i].hash;
        Value place = co_await resume_place_of(machine, right, key, hash);
        if (place.is_unbound()) co_return {};
        if (place.integer() < 0) co_return Value::of(!when_same);
        Value other = as<Dict>(right)->entries[place.integer()].value;
        Value same = co_await op::equals(machine, content, other);
        if (same.is_unbound()) co_return {};
        if (!same.truth()) co_return Value::of(!when_same);
    }
    co_return Value::of(when_same);
}

// Whether every item of one set (or view) is in the other.
Routine resume_all_in(Machine& machine, Value items, Value container) {
    if (is_any_set(items) && is_any_set(container))
        co_return co_await resume_is_included(machine, items, container);
    Value list = co_await op::list_of(machine, items);
    if (list.is_unbound()) co_return {};
    for (std::size_t i = 0; i < as<List>(list)->items.size(); ++i) {
        Value item = as<List>(list)->items[i];
        Value there = co_await op::contains(machine, container, item);
        if (there.is_unbound()) co_return {};
        if (!there.truth()) co_return Value::of(false);
    }
    co_return Value::of(true);
}

bool is_set_like(const Value& value) {
    return is_any_set(value) || is_kind(value, Kind::DictView);
}

Routine resume_compare_sets(Machine& machine, Value left, Value right, Comparison comparison) {
    left = without_own_methods(machine, left);
    right = without_own_methods(machine, right);
    Value left_count = co_await op::length(machine, left);
    Value right_count = co_await op::length(machine, right);
    std::int64_t a = left_count.integer(), b = right_count.integer();
    switch (comparison) {
    case Comparison::Equal:
    case Comparison::NotEqual: {
        bool when_same = comparison == Comparison::Equal;
        if (a != b) co_return Value::of(!when_same);
        Value all = co_await resume_all_in(machine, left, right);
        if (all.is_unbound()) co_return {};
        co_return Value::of(all.truth() == when_same);
    }
    case Comparison::Less:
    case Comparison::LessEqual:
        if (comparison == Comparison::Less ? a >= b : a > b) co_return Value::of(false);
        co_return co_await resume_all_in(machine, left, right);
    case Comparison::Greater:
    case Comparison::GreaterEqual:
        if (comparison == Comparison::Greater ? a <= b : a < b) co_return Value::of(false);
        co_return co_await resume_all_in(machine, right, left);
    }
    co_return Value::not_implemented();
}

Special special_of(Comparison comparison) {
    return static_cast<Special>(static_cast<int>(Special::Lt) + static_cast<int>([&] {
                                    switch (comparison) {
                                    case Comparison::Less: return 0;
                                    case Comparison::LessEqual: return 1;
                                    case Comparison::Equal: return 2;
                                    case Comparison::NotEqual: return 3;
                                    case Comparison::Greater: return 4;
                                    case Comparison::GreaterEqual: return 5;
                                    }
                                    return 2;
                                }()));
}

} // namespace

Routine resume_native_compare(Machine& machine, Value left, Value right, Comparison comparison) {
    bool lists = is_kind(left, Kind::List) && is_kind(right, Kind::List);
    bool tuples = is_kind(left, Kind::Tuple) && is_kind(right, Kind::Tuple);
    if (lists || tuples)
        co_return co_await resume_compare_sequences(machine, left, right, comparison);
    if (is_kind(left, Kind::Dict) && is_kind(right, Kind::Dict)) {
        if (!is_equality(comparison)) co_return Value::not_implemented();
        co_return co_await resume_compare_dicts(machine, left, right, comparison);
    }
    if (is_set_like(left) && is_set_like(right))
        co_return co_await resume_compare_sets(machine, left, right, comparison);
    if (is_kind(left, Kind::Slice) && is_kind(right, Kind::Slice)) {
        const auto* a = as<Slice>(left);
        const auto* b = as<Slice>(right);
        Value first = machine.tuple({a->start, a->stop, a->step});
        Value second = machine.tuple({b->start, b->stop, b->step});
        co_return co_await resume_compare_sequences(machine, first, second, comparison);
    }
    OwnedArguments arguments;
    arguments.values.push_back(left);
    arguments.values.push_back(right);
    co_return co_await call_native_special(machine, special_of(comparison), std::move(arguments));
}

Routine resume_find(Machine& machine, Value dict, Value key, std::uint64_t* hash) {
    Value number = co_await op::hash(machine, key);
    if (number.is_unbound()) co_return {};
    *hash = static_cast<std::uint64_t>(number.integer());
    co_return co_await resume_place_of(machine, dict, key, *hash);
}

namespace {
Routine resume_place_of(Machine& machine, Value dict, Value key, std::uint64_t hash) {
    std::int64_t place = -1;
    Dict::Found found = as<Dict>(dict)->find_place(machine, key, hash, place);
    if (found == Dict::Found::Raised) co_return {};
    if (found == Dict::Found::Yes) co_return Value::of(place);
    if (found == Dict::Found::No) co_return Value::of(std::int64_t{-1});
    // Some candidate must be compared by Python code, which may change the dict meanwhile.
    auto* table = as<Dict>(dict);
    std::vector<std::uint32_t> places = table->places_to_compare(key, hash);
    for (std::size_t at = 0; at < places.size(); ++at) {
        const std::uint32_t entry = places[at];
        const Dict::Entry* entries = table->entries;
        Value candidate = entries[entry].key;
        Value same = co_await op::equals(machine, candidate, key);
        if (same.is_unbound()) co_return {};
        if (table->entries != entries || entry >= table->used ||
            !entries[entry].key.is(candidate)) { // looked for anew
            places = table->places_to_compare(key, hash);
            at = static_cast<std::size_t>(-1);
        } else if (same.truth()) {
            co_return Value::of(std::int64_t{entry});
        }
    }
    co_return Value::of(std::int64_t{-1});
}
} // namespace

Routine resume_native_contains(Machine& machine, Value container, Value item) {
    if (is_kind(container, Kind::List) || is_kind(container, Kind::Tuple)) {
        std::size_t count = 0;
        for (std::size_t i = 0;; ++i) {
            const Value* items = items_of(container, count);
            if (i >= count) co_return Value::of(false);
            Value candidate = items[i];
            Value same = co_await op::equals(machine, candidate, item);
            if (same.is_unbound() || same.truth()) co_return same;
        }
    }
    if (is_any_set(container)) {
        Value slot = co_await resume_set_find(machine, container, item);
        if (slot.is_unbound()) co_return {};
        co_return Value::of(slot.integer() >= 0);
    }
    if (is_kind(container, Kind::Dict)) {
        std::uint64_t hash = 0;
        Value place = co_await resume_find(machine, container, item, &hash);
        if (place.is_unbound()) co_return {};
        co_return Value::of(place.integer() >= 0);
    }
    if (is_kind(container, Kind::DictView))
        co_return co_await resume_view_contains(machine, container, item);
    if (machine.type_of(container) == machine.types.mapping_proxy)
        co_return co_await resume_native_contains(machine, as<DictView>(container)->dict, item);
    if (is_kind(container, Kind::Bytes) || is_kind(container, Kind::ByteArray)) {
        if (machine.type_of(item)->special(Special::Index))
            item = co_await op::index(machine, item);
        if (item.is_unbound()) co_return {};
    }
    Value answer = machine.type_of(container)->protocol.contains(machine, container, item);
    if (!answer.needs_a_frame()) co_return answer;
    if (is_kind(container, Kind::Native)) {
        OwnedArguments arguments;
        arguments.values.push_back(container);
        arguments.values.push_back(item);
        Value found =
            co_await call_native_special(machine, Special::Contains, std::move(arguments));
        if (found.is_unbound()) co_return {};
        co_return co_await op::truth(machine, found);
    }
    Value list = co_await op::list_of(machine, container);
    if (list.is_unbound()) co_return {};
    co_return co_await resume_native_contains(machine, list, item);
}

} // namespace runtime::vm
