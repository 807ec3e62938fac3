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

// Items in the order in which CPython would go over them, with hashes where they are known.
Value items_of(Machine& machine, const Value& source, std::vector<SetObject::Entry>& out) {
    if (is_any_set(source) && !source.object()->type->special(Special::Iter)) {
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
    if (is_any_set(source) && !source.object()->type->special(Special::Iter)) {
        if (set_of(source) == set || set_of(source)->count == 0) return Value::none();
        if (set->fill == 0 && set->entries.empty()) {
            set->copy_from(*set_of(source));
            return Value::none();
        }
        set->grow_for_merge(*set_of(source));
    }
    std::vector<SetObject::Entry> entries;
    Value state = items_of(machine, source, entries);
    if (!state.is_value()) return state;
    for (const SetObject::Entry& entry : entries) {
        state = add_entry(machine, set, entry);
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

Value items_not_in(Machine& machine, const Value& left, const Value& right) {
    if (!is_any_set(right) || set_of(left)->count / 4 > set_of(right)->count) {
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
    Value state = items_of(machine, source, entries);
    if (!state.is_value()) return state;
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

Value as_set(Machine& machine, const Value& value) {
    if (is_any_set(value)) return value;
    Value out = make_set(machine);
    Value state = add_all(machine, set_of(out), value);
    return state.is_value() ? out : state;
}

} // namespace

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
        Value distinct = as_set(machine, other);
        return distinct.is_value() ? toggle_all(machine, set, distinct) : distinct;
    }
    Value common = common_items(machine, self, other);
    if (!common.is_value()) return common;
    set->take_over(*set_of(common));
    return Value::none();
}

// A view of a dict looks the other's items up in the dict, so that its values need no hash; a set
// that is as large at least looks up the view's.
static Value common_with_view(Machine& machine, Value view, Value other) {
    if (!is_kind(view, Kind::DictView)) view.swap(other);
    const auto size = [&](const Value& value) { return length(machine, value).integer(); };
    if (is_kind(other, Kind::Set) && other.object()->type == machine.types.set) {
        if (size(view) <= size(other)) return common_items(machine, other, view);
    } else if (is_kind(other, Kind::DictView) && size(other) > size(view)) {
        view.swap(other);
    }
    Value items = list_of_repeatable(machine, other);
    if (!items.is_value()) return items;
    Value out = Value::adopt(machine.make<SetObject>(machine.types.set, Kind::Set));
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

Value set_binary_any(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (op == Operator::BitAnd && (is_kind(left, Kind::DictView) || is_kind(right, Kind::DictView)))
        return common_with_view(machine, left, right);
    if (is_any_set(left)) return set_combine(machine, op, left, right);
    Value first = as_set(machine, left);
    return first.is_value() ? set_combine(machine, op, first, right) : first;
}

// --- forms that run Python code
// -------------------------------------------------------------------------

Routine resume_set_find(Machine& machine, Value set, Value item, std::int64_t* hash_out) {
    Value number = co_await op::hash(machine, item);
    if (number.is_unbound()) co_return {};
    if (hash_out) *hash_out = number.integer();
    std::uint32_t slot = 0;
    Found found = set_of(set)->find(machine, item, number.integer(), slot);
    if (found == Found::Raised) co_return {};
    if (found == Found::Yes) co_return Value::of(std::int64_t{slot});
    if (found == Found::No) co_return Value::of(std::int64_t{-1});
    for (std::size_t at = 0; at < set_of(set)->table.size(); ++at) {
        std::int32_t index = set_of(set)->table[at];
        if (index < 0) continue;
        const SetObject::Entry& entry = set_of(set)->entries[static_cast<std::size_t>(index)];
        if (entry.hash != number.integer()) continue;
        Value candidate = entry.item;
        Value same = co_await op::equals(machine, candidate, item);
        if (same.is_unbound()) co_return {};
        if (same.truth() && at < set_of(set)->table.size() && set_of(set)->table[at] == index)
            co_return Value::of(at);
    }
    co_return Value::of(std::int64_t{-1});
}

Routine resume_set_add(Machine& machine, Value set, Value item) {
    std::int64_t number = 0;
    Value slot = co_await resume_set_find(machine, set, item, &number);
    if (slot.is_unbound()) co_return {};
    if (slot.integer() < 0) set_of(set)->insert(item, number);
    co_return Value::none();
}

namespace {

enum class Rule : std::uint8_t { Add, Remove, Toggle };

// Goes over the items of a list and adds, removes or toggles each.
Routine resume_apply(Machine& machine, Value set, Value items, Rule rule) {
    Value list = co_await op::list_of(machine, items);
    if (list.is_unbound()) co_return {};
    for (std::size_t i = 0; i < as<List>(list)->items.size(); ++i) {
        Value item = as<List>(list)->items[i];
        std::int64_t number = 0;
        Value slot = co_await resume_set_find(machine, set, item, &number);
        if (slot.is_unbound()) co_return {};
        bool there = slot.integer() >= 0;
        if (there && rule != Rule::Add)
            set_of(set)->erase_slot(static_cast<std::uint32_t>(slot.integer()));
        else if (!there && rule != Rule::Remove)
            set_of(set)->insert(item, number);
    }
    co_return Value::none();
}

// The items of `from` that are (not) in `other`, as a set like `model`.
Routine resume_filter(Machine& machine, Value model, Value from, Value other, bool wanted) {
    Value list = co_await op::list_of(machine, from);
    if (list.is_unbound()) co_return {};
    Value out = empty_like(machine, model);
    for (std::size_t i = 0; i < as<List>(list)->items.size(); ++i) {
        Value item = as<List>(list)->items[i];
        Value there = co_await op::contains(machine, other, item);
        if (there.is_unbound()) co_return {};
        if (there.truth() != wanted) continue;
        Value done = co_await resume_set_add(machine, out, item);
        if (done.is_unbound()) co_return {};
    }
    co_return out;
}

Routine resume_as_set(Machine& machine, Value value) {
    if (is_any_set(value)) co_return value;
    Value out = make_set(machine);
    Value done = co_await resume_apply(machine, out, value, Rule::Add);
    if (done.is_unbound()) co_return {};
    co_return out;
}

} // namespace

Routine resume_set_combine(Machine& machine, Operator op, Value left, Value right) {
    Value other = co_await resume_as_set(machine, right);
    if (other.is_unbound()) co_return {};
    if (op == Operator::BitAnd) co_return co_await resume_filter(machine, left, left, other, true);
    if (op == Operator::Subtract)
        co_return co_await resume_filter(machine, left, left, other, false);
    Value out = copy_of_set(machine, left);
    Value done = co_await resume_apply(machine, out, other,
                                       op == Operator::BitOr ? Rule::Add : Rule::Toggle);
    if (done.is_unbound()) co_return {};
    co_return out;
}

Routine resume_set_absorb(Machine& machine, Operator op, Value self, Value other) {
    if (op == Operator::BitAnd) {
        Value common = co_await resume_set_combine(machine, op, self, other);
        if (common.is_unbound()) co_return {};
        set_of(self)->take_over(*set_of(common));
        co_return Value::none();
    }
    Value items = other;
    if (op == Operator::BitXor) {
        items = co_await resume_as_set(machine, other);
        if (items.is_unbound()) co_return {};
    }
    Rule rule = op == Operator::BitOr      ? Rule::Add
                : op == Operator::Subtract ? Rule::Remove
                                           : Rule::Toggle;
    co_return co_await resume_apply(machine, self, items, rule);
}

Routine resume_set_binary(Machine& machine, Operator op, Value left, Value right) {
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

Value compare_as_sets(Machine& machine, const Value& left, const Value& right,
                      Comparison comparison) {
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
