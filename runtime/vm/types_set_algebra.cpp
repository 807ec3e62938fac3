// Set algebra: union, intersection, difference and symmetric difference, comparison by inclusion.
// Each in a plain form and in one that may run Python's __hash__ and __eq__; both go over the items
// in CPython's order, since that decides the order of the result.

#include "runtime/vm/types_set_algebra.h"

#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_repr.h"

namespace runtime::vm {

using Found = Dict::Found;

namespace {

SetObject* set_of(const Value& value) {
    return as<SetObject>(value);
}

Value answer_of(Found found) {
    switch (found) {
    case Found::Yes: return Value::of(true);
    case Found::No: return Value::of(false);
    case Found::NeedsFrame: return Value::needs_frame();
    case Found::Raised: break;
    }
    return {};
}

// A set is gone over as such, whatever __iter__() its class has.
bool has_known_hashes(const Value& source) {
    return is_any_set(source);
}

std::vector<SetObject::Entry> keys_of(const Value& dict) {
    std::vector<SetObject::Entry> out;
    const auto* source = as<Dict>(dict);
    for (std::uint32_t i = 0; i < source->used; ++i) {
        const Dict::Entry& entry = source->entries[i];
        if (entry.key.is_unbound()) continue;
        out.push_back({entry.key, static_cast<std::int64_t>(entry.hash)});
    }
    return out;
}

// Items in the order in which CPython would go over them, with hashes where they are known.
Value items_of(Machine& machine, const Value& source, std::vector<SetObject::Entry>& out) {
    if (has_known_hashes(source)) {
        std::size_t position = 0;
        while (const auto* entry = set_of(source)->next(position))
            out.push_back(*entry);
        return Value::none();
    }
    Value list = list_of_repeatable(machine, source);
    if (!list.is_value()) return list;
    for (const Value& item : as<List>(list)->items) {
        Value number = hash(machine, item);
        if (!number.is_value()) return number;
        out.push_back({item, number.integer()});
    }
    return Value::none();
}

// Adds one entry; None, Unbound or NeedsFrame.
Value add_entry(Machine& machine, SetObject* set, const SetObject::Entry& entry) {
    std::uint32_t slot = 0;
    Value there = answer_of(set->find(machine, entry.item, entry.hash, slot));
    if (!there.is_bool()) return there;
    if (!there.truth()) set->insert(entry.item, entry.hash);
    return Value::none();
}

Value empty_like(Machine& machine, const Value& set) {
    bool frozen = is_kind(set, Kind::FrozenSet);
    Type* type = frozen ? machine.types.frozenset : machine.types.set;
    return Value::adopt(machine.make<SetObject>(type, frozen ? Kind::FrozenSet : Kind::Set));
}

Value add_all(Machine& machine, SetObject* set, const Value& source) {
    if (has_known_hashes(source)) {
        if (set_of(source) == set || set_of(source)->count == 0) return Value::none();
        // An empty set that grows has no dummies any more.
        set->grow_for_merge(set_of(source)->count);
        if (set->fill == 0) {
            set->copy_from(*set_of(source));
            return Value::none();
        }
    }
    std::vector<SetObject::Entry> entries;
    if (is_plain_dict(machine, source)) {
        set->grow_for_merge(as<Dict>(source)->count);
        entries = keys_of(source);
    } else {
        Value state = items_of(machine, source, entries);
        if (!state.is_value()) return state;
    }
    for (const SetObject::Entry& entry : entries) {
        Value state = add_entry(machine, set, entry);
        if (!state.is_value()) return state;
    }
    return Value::none();
}

Value common_items(Machine& machine, const Value& left, const Value& right) {
    Value large = left, small = right;
    if (is_any_set(right) && set_of(right)->count > set_of(left)->count) large.swap(small);
    Value out = empty_like(machine, left);
    std::vector<SetObject::Entry> entries;
    Value state = items_of(machine, small, entries);
    if (!state.is_value()) return state;
    for (const SetObject::Entry& entry : entries) {
        std::uint32_t slot = 0;
        Value there = answer_of(set_of(large)->find(machine, entry.item, entry.hash, slot));
        if (!there.is_bool()) return there;
        if (!there.truth()) continue;
        state = add_entry(machine, set_of(out), entry);
        if (!state.is_value()) return state;
    }
    return out;
}

void drop_dummies(SetObject* set) {
    if (set->fill - set->count > (set->table.size() - 1) / 4) set->rebuild();
}

Value remove_all(Machine& machine, SetObject* set, const Value& source) {
    std::vector<SetObject::Entry> entries;
    Value state = items_of(machine, source, entries);
    if (!state.is_value()) return state;
    for (const SetObject::Entry& entry : entries) {
        std::uint32_t slot = 0;
        Value there = answer_of(set->find(machine, entry.item, entry.hash, slot));
        if (!there.is_bool()) return there;
        if (there.truth()) set->erase_slot(slot);
    }
    drop_dummies(set);
    return Value::none();
}

// Whether the items of `left` are looked up in `right`, rather than those of `right` taken out of a
// copy of `left`.
bool looks_up_in_right(const Machine& machine, const Value& left, const Value& right) {
    const bool is_dict = is_plain_dict(machine, right);
    if (!is_dict && !is_any_set(right)) return false;
    const std::uint32_t count = is_dict ? as<Dict>(right)->count : set_of(right)->count;
    return set_of(left)->count / 4 <= count;
}

Value as_set(Machine& machine, const Value& value) {
    if (is_any_set(value)) return value;
    Value out = make_set(machine);
    Value state = add_all(machine, set_of(out), value);
    return state.is_value() ? out : state;
}

Value items_not_in(Machine& machine, const Value& left, const Value& others) {
    Value right = others;
    if (looks_up_in_right(machine, left, right)) {
        right = as_set(machine, others);
        if (!right.is_value()) return right;
    } else {
        Value out = copy_of_set(machine, left);
        Value state = remove_all(machine, set_of(out), right);
        return state.is_value() ? out : state;
    }
    Value out = empty_like(machine, left);
    std::size_t position = 0;
    while (const auto* entry = set_of(left)->next(position)) {
        std::uint32_t slot = 0;
        Value there = answer_of(set_of(right)->find(machine, entry->item, entry->hash, slot));
        if (!there.is_bool()) return there;
        if (there.truth()) continue;
        Value state = add_entry(machine, set_of(out), *entry);
        if (!state.is_value()) return state;
    }
    return out;
}

// Every item of `source` is taken out of the set if it is there, else put in.
Value toggle_all(Machine& machine, SetObject* set, const Value& source) {
    std::vector<SetObject::Entry> entries;
    if (is_plain_dict(machine, source)) {
        entries = keys_of(source);
    } else {
        Value state = items_of(machine, source, entries);
        if (!state.is_value()) return state;
    }
    for (const SetObject::Entry& entry : entries) {
        std::uint32_t slot = 0;
        Value there = answer_of(set->find(machine, entry.item, entry.hash, slot));
        if (!there.is_bool()) return there;
        if (there.truth())
            set->erase_slot(slot);
        else
            set->insert(entry.item, entry.hash);
    }
    return Value::none();
}

Value symmetric_difference(Machine& machine, const Value& left, const Value& right) {
    Value out = empty_like(machine, left);
    Value state = add_all(machine, set_of(out), right);
    if (!state.is_value()) return state;
    state = toggle_all(machine, set_of(out), left);
    return state.is_value() ? out : state;
}

} // namespace

bool is_plain_dict(const Machine& machine, const Value& source) {
    return is_kind(source, Kind::Dict) && source.object()->type == machine.types.dict;
}

Value copy_of_set(Machine& machine, const Value& source) {
    Value out = empty_like(machine, source);
    if (set_of(source)->count > 0) set_of(out)->copy_from(*set_of(source));
    return out;
}

Value set_combine(Machine& machine, Operator op, const Value& left, const Value& right) {
    switch (op) {
    case Operator::BitOr: {
        Value out = copy_of_set(machine, left);
        Value state = add_all(machine, set_of(out), right);
        return state.is_value() ? out : state;
    }
    case Operator::BitAnd: return common_items(machine, left, right);
    case Operator::Subtract: return items_not_in(machine, left, right);
    case Operator::BitXor: return symmetric_difference(machine, left, right);
    case Operator::Add:
    case Operator::Multiply:
    case Operator::MatrixMultiply:
    case Operator::TrueDivide:
    case Operator::FloorDivide:
    case Operator::Modulo:
    case Operator::Power:
    case Operator::LeftShift:
    case Operator::RightShift: break;
    }
    return Value::not_implemented();
}

Value set_absorb(Machine& machine, Operator op, const Value& self, const Value& other) {
    auto* set = set_of(self);
    if (op == Operator::BitOr) return add_all(machine, set, other);
    if (op == Operator::Subtract || op == Operator::BitXor) {
        bool toggle = op == Operator::BitXor;
        if (other.is(self)) {
            set->clear_items();
            return Value::none();
        }
        if (!toggle) return remove_all(machine, set, other);
        if (is_plain_dict(machine, other)) return toggle_all(machine, set, other);
        Value distinct = as_set(machine, other);
        return distinct.is_value() ? toggle_all(machine, set, distinct) : distinct;
    }
    Value common = common_items(machine, self, other);
    if (!common.is_value()) return common;
    set->take_over(*set_of(common));
    return Value::none();
}

namespace {

// A view of a dict looks the other's items up in the dict, so that its values need no hash; a set
// that is as large at least looks up the view's. Of two views the larger one becomes `view`.
bool looks_up_in_other(Machine& machine, Value& view, Value& other) {
    const auto size = [&](const Value& value) { return length(machine, value).integer(); };
    if (is_kind(other, Kind::Set) && other.object()->type == machine.types.set)
        return size(view) <= size(other);
    if (is_kind(other, Kind::DictView) && size(other) > size(view)) view.swap(other);
    return false;
}

Value common_with_view(Machine& machine, Value view, Value other) {
    if (looks_up_in_other(machine, view, other)) return common_items(machine, other, view);
    Value items = list_of_repeatable(machine, other);
    if (!items.is_value()) return items;
    Value out = make_set(machine);
    for (const Value& item : as<List>(items)->items) {
        Value there = contains(machine, view, item);
        if (!there.is_bool()) return there;
        if (!there.truth()) continue;
        Value number = hash(machine, item);
        if (!number.is_value()) return number;
        there = add_entry(machine, set_of(out), {item, number.integer()});
        if (!there.is_value()) return there;
    }
    return out;
}

} // namespace

Value set_binary_any(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (op == Operator::BitAnd && is_kind(left, Kind::DictView))
        return common_with_view(machine, left, right);
    if (op == Operator::BitAnd && is_kind(right, Kind::DictView))
        return common_with_view(machine, right, left);
    if (is_any_set(left)) return set_combine(machine, op, left, right);
    Value first = as_set(machine, left);
    return first.is_value() ? set_combine(machine, op, first, right) : first;
}

// --- forms that run Python code
// -------------------------------------------------------------------------

namespace {

// The slot of an item whose hash is known, -1 if it is absent. Those that share the hash are
// compared in the order in which CPython comes to them, from the start again if the table changed.
Routine resume_slot_of(Machine& machine, Value set, Value item, std::int64_t hash) {
    for (bool is_settled = false; !is_settled;) {
        is_settled = true;
        for (const std::uint32_t slot : set_of(set)->slots_of(hash)) {
            const std::int32_t index = set_of(set)->table[slot];
            Value candidate = set_of(set)->entries[static_cast<std::size_t>(index)].item;
            Value same = co_await op::equals(machine, candidate, item);
            if (same.is_unbound()) co_return {};
            const auto& table = set_of(set)->table;
            is_settled = slot < table.size() && table[slot] == index;
            if (!is_settled) break;
            if (same.truth()) co_return Value::of(std::int64_t{slot});
        }
    }
    co_return Value::of(std::int64_t{-1});
}

Routine resume_add_entry(Machine& machine, Value set, SetObject::Entry entry) {
    Value slot = co_await resume_slot_of(machine, set, entry.item, entry.hash);
    if (slot.is_unbound()) co_return {};
    if (slot.integer() < 0) set_of(set)->insert(entry.item, entry.hash);
    co_return Value::none();
}

} // namespace

Routine resume_is_included(Machine& machine, Value small, Value large) {
    for (std::size_t position = 0;;) {
        const SetObject::Entry* entry = set_of(small)->next(position);
        if (entry == nullptr) co_return Value::of(true);
        Value slot = co_await resume_slot_of(machine, large, entry->item, entry->hash);
        if (slot.is_unbound()) co_return {};
        if (slot.integer() < 0) co_return Value::of(false);
    }
}

Routine resume_set_find(Machine& machine, Value set, Value item, std::int64_t* hash_out) {
    Value number = co_await op::hash(machine, item);
    if (number.is_unbound()) co_return {};
    if (hash_out) *hash_out = number.integer();
    co_return co_await resume_slot_of(machine, std::move(set), std::move(item), number.integer());
}

Routine resume_set_add(Machine& machine, Value set, Value item) {
    Value number = co_await op::hash(machine, item);
    if (number.is_unbound()) co_return {};
    SetObject::Entry entry{std::move(item), number.integer()};
    co_return co_await resume_add_entry(machine, std::move(set), std::move(entry));
}

namespace {

// Items to go over, of a set with their hashes; those of anything else are asked one by one.
struct Items {
    std::vector<SetObject::Entry> entries;
    bool have_hashes = false;
};

Routine resume_items_of(Machine& machine, Value source, Items* out) {
    out->have_hashes = has_known_hashes(source);
    if (out->have_hashes) {
        std::size_t position = 0;
        while (const auto* entry = set_of(source)->next(position))
            out->entries.push_back(*entry);
        co_return Value::none();
    }
    Value list = co_await op::list_of(machine, source);
    if (list.is_unbound()) co_return {};
    for (const Value& item : as<List>(list)->items)
        out->entries.push_back({item, 0});
    co_return Value::none();
}

// The slot in `set` of the item at that place; its hash is known from then on.
Routine resume_slot_at(Machine& machine, Value set, Items* items, std::size_t at) {
    SetObject::Entry& entry = items->entries[at];
    if (items->have_hashes)
        co_return co_await resume_slot_of(machine, std::move(set), entry.item, entry.hash);
    co_return co_await resume_set_find(machine, std::move(set), entry.item, &entry.hash);
}

enum class Rule : std::uint8_t { Add, Remove, Toggle };

// Adds, removes or toggles each item of `source`.
Routine resume_apply(Machine& machine, Value set, Value source, Rule rule) {
    if (rule == Rule::Add && has_known_hashes(source)) {
        if (set_of(source) == set_of(set) || set_of(source)->count == 0) co_return Value::none();
        set_of(set)->grow_for_merge(set_of(source)->count);
        if (set_of(set)->fill == 0) {
            set_of(set)->copy_from(*set_of(source));
            co_return Value::none();
        }
    }
    Items items;
    if (rule != Rule::Remove && is_plain_dict(machine, source)) {
        if (rule == Rule::Add) set_of(set)->grow_for_merge(as<Dict>(source)->count);
        items.entries = keys_of(source);
        items.have_hashes = true;
    } else {
        Value state = co_await resume_items_of(machine, source, &items);
        if (state.is_unbound()) co_return {};
    }
    for (std::size_t i = 0; i < items.entries.size(); ++i) {
        Value slot = co_await resume_slot_at(machine, set, &items, i);
        if (slot.is_unbound()) co_return {};
        const bool there = slot.integer() >= 0;
        if (there && rule != Rule::Add)
            set_of(set)->erase_slot(static_cast<std::uint32_t>(slot.integer()));
        else if (!there && rule != Rule::Remove)
            set_of(set)->insert(items.entries[i].item, items.entries[i].hash);
    }
    if (rule == Rule::Remove) drop_dummies(set_of(set));
    co_return Value::none();
}

// The items of `source` that are (not) in `set`, as a set like `model`.
Routine resume_filter(Machine& machine, Value model, Value source, Value set, bool wanted) {
    Value out = empty_like(machine, model);
    Items items;
    Value state = co_await resume_items_of(machine, source, &items);
    if (state.is_unbound()) co_return {};
    for (std::size_t i = 0; i < items.entries.size(); ++i) {
        Value slot = co_await resume_slot_at(machine, set, &items, i);
        if (slot.is_unbound()) co_return {};
        if ((slot.integer() >= 0) != wanted) continue;
        state = co_await resume_add_entry(machine, out, items.entries[i]);
        if (state.is_unbound()) co_return {};
    }
    co_return out;
}

Routine resume_common_items(Machine& machine, Value left, Value right) {
    Value large = left, small = right;
    if (is_any_set(right) && set_of(right)->count > set_of(left)->count) large.swap(small);
    co_return co_await resume_filter(machine, left, small, large, true);
}

Routine resume_as_set(Machine& machine, Value value) {
    if (is_any_set(value)) co_return value;
    Value out = make_set(machine);
    Value done = co_await resume_apply(machine, out, value, Rule::Add);
    if (done.is_unbound()) co_return {};
    co_return out;
}

Routine resume_items_not_in(Machine& machine, Value left, Value right) {
    if (looks_up_in_right(machine, left, right)) {
        Value items = co_await resume_as_set(machine, right);
        if (items.is_unbound()) co_return {};
        co_return co_await resume_filter(machine, left, left, items, false);
    }
    Value out = copy_of_set(machine, left);
    Value state = co_await resume_apply(machine, out, right, Rule::Remove);
    if (state.is_unbound()) co_return {};
    co_return out;
}

Routine resume_common_with_view(Machine& machine, Value view, Value other) {
    if (looks_up_in_other(machine, view, other))
        co_return co_await resume_common_items(machine, other, view);
    Value list = co_await op::list_of(machine, other);
    if (list.is_unbound()) co_return {};
    Value out = make_set(machine);
    for (std::size_t i = 0; i < as<List>(list)->items.size(); ++i) {
        Value item = as<List>(list)->items[i];
        Value there = co_await op::contains(machine, view, item);
        if (there.is_unbound()) co_return {};
        if (!there.truth()) continue;
        Value done = co_await resume_set_add(machine, out, item);
        if (done.is_unbound()) co_return {};
    }
    co_return out;
}

} // namespace

Routine resume_set_combine(Machine& machine, Operator op, Value left, Value right) {
    if (op == Operator::BitAnd) co_return co_await resume_common_items(machine, left, right);
    if (op == Operator::Subtract) co_return co_await resume_items_not_in(machine, left, right);
    const bool is_union = op == Operator::BitOr;
    Value out = is_union ? copy_of_set(machine, left) : empty_like(machine, left);
    Value done = co_await resume_apply(machine, out, right, Rule::Add);
    if (done.is_unbound()) co_return {};
    if (!is_union) done = co_await resume_apply(machine, out, left, Rule::Toggle);
    if (done.is_unbound()) co_return {};
    co_return out;
}

Routine resume_set_absorb(Machine& machine, Operator op, Value self, Value other) {
    if (op == Operator::BitAnd) {
        Value common = co_await resume_common_items(machine, self, other);
        if (common.is_unbound()) co_return {};
        set_of(self)->take_over(*set_of(common));
        co_return Value::none();
    }
    if (other.is(self) && op != Operator::BitOr) {
        set_of(self)->clear_items();
        co_return Value::none();
    }
    Value items = other;
    if (op == Operator::BitXor && !is_plain_dict(machine, other)) {
        items = co_await resume_as_set(machine, other);
        if (items.is_unbound()) co_return {};
    }
    Rule rule = op == Operator::BitOr      ? Rule::Add
                : op == Operator::Subtract ? Rule::Remove
                                           : Rule::Toggle;
    co_return co_await resume_apply(machine, self, items, rule);
}

Routine resume_set_binary(Machine& machine, Operator op, Value left, Value right) {
    if (op == Operator::BitAnd && is_kind(left, Kind::DictView))
        co_return co_await resume_common_with_view(machine, left, right);
    if (op == Operator::BitAnd && is_kind(right, Kind::DictView))
        co_return co_await resume_common_with_view(machine, right, left);
    Value first = co_await resume_as_set(machine, left);
    if (first.is_unbound()) co_return {};
    co_return co_await resume_set_combine(machine, op, first, right);
}

Routine resume_set_in_place(Machine& machine, Operator op, Value self, Value other) {
    Value done = co_await resume_set_absorb(machine, op, self, other);
    if (done.is_unbound()) co_return {};
    co_return self;
}

// --- comparison
// -------------------------------------------------------------------------------------------

namespace {

// Whether every item of `left` is in `right`.
Value is_included(Machine& machine, const Value& left, const Value& right) {
    Value list = list_of_repeatable(machine, left);
    if (!list.is_value()) return list;
    for (const Value& item : as<List>(list)->items) {
        Value there = contains(machine, right, item);
        if (!there.is_bool() || !there.truth()) return there;
    }
    return Value::of(true);
}

} // namespace

Value without_own_methods(Machine& machine, const Value& value) {
    if (!is_any_set(value) || !value.object()->type->overrides_anything) return value;
    Value plain = make_set(machine);
    set_of(plain)->copy_from(*set_of(value));
    return plain;
}

Value compare_as_sets(Machine& machine, const Value& given_left, const Value& given_right,
                      Comparison comparison) {
    const Value left = without_own_methods(machine, given_left);
    const Value right = without_own_methods(machine, given_right);
    std::int64_t a = length(machine, left).integer(), b = length(machine, right).integer();
    switch (comparison) {
    case Comparison::Equal:
    case Comparison::NotEqual: {
        bool when_same = comparison == Comparison::Equal;
        if (a != b) return Value::of(!when_same);
        Value all = is_included(machine, left, right);
        return all.is_bool() ? Value::of(all.truth() == when_same) : all;
    }
    case Comparison::Less: return a < b ? is_included(machine, left, right) : Value::of(false);
    case Comparison::LessEqual:
        return a <= b ? is_included(machine, left, right) : Value::of(false);
    case Comparison::Greater: return a > b ? is_included(machine, right, left) : Value::of(false);
    case Comparison::GreaterEqual:
        return a >= b ? is_included(machine, right, left) : Value::of(false);
    }
    return Value::not_implemented();
}

} // namespace runtime::vm
