// set and frozenset: protocol, construction and methods.

#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_set_algebra.h"

namespace runtime::vm {

using Found = Dict::Found;

namespace {

SetObject* set_of(const Value& value) {
    return as<SetObject>(value);
}

// Over a set: remembers how many items there were.
struct SetIterator : Object {
    Value set;
    std::size_t position = 0;
    std::uint32_t count;
    SetIterator(Type* type_, Value set_)
        : Object(static_cast<std::uint8_t>(Kind::Iterator), type_), set(std::move(set_)),
          count(as<SetObject>(set)->count) {}
    void traverse(const Visitor& visit) { visit(set); }
    void clear_references() { set.clear(); }
};

Value iterator_self(Machine&, const Value& self) {
    return self;
}

Value set_next(Machine& machine, const Value& self) {
    auto* iterator = as<SetIterator>(self);
    if (iterator->set.is_unbound()) return {};
    if (set_of(iterator->set)->count != iterator->count) {
        iterator->count = ~std::uint32_t{0};
        return machine.raise(machine.types.RuntimeError, "Set changed size during iteration");
    }
    if (const auto* entry = set_of(iterator->set)->next(iterator->position)) return entry->item;
    iterator->set.clear();
    return {};
}

Value reduce_iterator(Machine& machine, const Arguments& args) {
    const auto* iterator = as<SetIterator>(args[0]);
    if (iterator->set.is_unbound()) return reduce_to_items_left(machine, machine.empty_tuple());
    auto* again = machine.make<SetIterator>(iterator->type, iterator->set);
    Value held = Value::adopt(again);
    again->position = iterator->position;
    again->count = iterator->count;
    return reduce_to_items_left(machine, held);
}

Value set_iterate(Machine& machine, const Value& self) {
    return Value::adopt(machine.make<SetIterator>(machine.types.set_iterator, self));
}

Value set_length(Machine&, const Value& self) {
    return Value::of(std::int64_t{set_of(self)->count});
}

Value find_item(Machine& machine, const Value& self, const Value& item, std::uint32_t& slot,
                std::int64_t& number) {
    Value hashed = hash(machine, item);
    if (!hashed.is_value()) return hashed;
    number = hashed.integer();
    switch (set_of(self)->find(machine, item, number, slot)) {
    case Found::Yes: return Value::of(true);
    case Found::No: return Value::of(false);
    case Found::NeedsFrame: return Value::needs_frame();
    case Found::Raised: break;
    }
    return {};
}

// A set, which is unhashable, is looked up as a frozenset of its items.
Value hashable(Machine& machine, const Value& item) {
    if (!is_kind(item, Kind::Set) || !item.object()->type->no_hash) return item;
    Value frozen = Value::adopt(machine.make<SetObject>(machine.types.frozenset, Kind::FrozenSet));
    set_of(frozen)->copy_from(*set_of(item));
    return frozen;
}

Value set_contains(Machine& machine, const Value& self, const Value& item) {
    std::uint32_t slot = 0;
    std::int64_t number = 0;
    return find_item(machine, self, hashable(machine, item), slot, number);
}

Value set_compare(Machine& machine, const Value& left, const Value& right, Comparison comparison) {
    if (!is_any_set(left) || !is_any_set(right)) return Value::not_implemented();
    return compare_as_sets(machine, left, right, comparison);
}

bool is_set_like(const Value& value) {
    return is_any_set(value) || is_kind(value, Kind::DictView);
}

Value set_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (!is_any_set(left) || !is_any_set(right)) return Value::not_implemented();
    return set_combine(machine, op, left, right);
}

Value set_in_place(Machine& machine, Operator op, const Value& self, const Value& other) {
    bool known = op == Operator::BitAnd || op == Operator::BitOr || op == Operator::BitXor ||
                 op == Operator::Subtract;
    if (!known || !is_any_set(other)) return Value::not_implemented();
    Value done = set_absorb(machine, op, self, other);
    return done.is_value() ? self : done;
}

Value frozenset_hash(Machine&, const Value& self) {
    auto shuffle = [](std::uint64_t h) { return ((h ^ 89869747U) ^ (h << 16)) * 3644798167U; };
    std::uint64_t mixed = 0;
    std::size_t position = 0;
    while (const auto* entry = set_of(self)->next(position))
        mixed ^= shuffle(static_cast<std::uint64_t>(entry->hash));
    mixed ^= (std::uint64_t{set_of(self)->count} + 1) * 1927868237U;
    mixed ^= (mixed >> 11) ^ (mixed >> 25);
    mixed = mixed * 69069U + 907133923U;
    return Value::of(mixed == ~std::uint64_t{0} ? std::int64_t{590923713}
                                                : static_cast<std::int64_t>(mixed));
}

// --- methods of one item
// ------------------------------------------------------------------------------

Value add(Machine& machine, const Arguments& args) {
    return set_add(machine, args[0], args[1]);
}
Routine resume_add(Machine& machine, OwnedArguments args) {
    return resume_set_add(machine, args[0], args[1]);
}

Value drop(const Value& self, bool there, std::uint32_t slot) {
    if (there) set_of(self)->erase_slot(slot);
    return Value::none();
}

Value discard(Machine& machine, const Arguments& args) {
    std::uint32_t slot = 0;
    std::int64_t number = 0;
    Value there = find_item(machine, args[0], hashable(machine, args[1]), slot, number);
    return there.is_bool() ? drop(args[0], there.truth(), slot) : there;
}
Routine resume_discard(Machine& machine, OwnedArguments args) {
    Value slot = co_await resume_set_find(machine, args[0], hashable(machine, args[1]));
    if (slot.is_unbound()) co_return {};
    co_return drop(args[0], slot.integer() >= 0, static_cast<std::uint32_t>(slot.integer()));
}

Value remove(Machine& machine, const Arguments& args) {
    std::uint32_t slot = 0;
    std::int64_t number = 0;
    Value there = find_item(machine, args[0], hashable(machine, args[1]), slot, number);
    if (!there.is_bool()) return there;
    return there.truth() ? drop(args[0], true, slot) : machine.raise_key_error(args[1]);
}
Routine resume_remove(Machine& machine, OwnedArguments args) {
    Value slot = co_await resume_set_find(machine, args[0], hashable(machine, args[1]));
    if (slot.is_unbound()) co_return {};
    if (slot.integer() < 0) co_return machine.raise_key_error(args[1]);
    co_return drop(args[0], true, static_cast<std::uint32_t>(slot.integer()));
}

Value pop(Machine& machine, const Arguments& args) {
    auto* set = set_of(args[0]);
    if (set->count == 0) return machine.raise(machine.types.KeyError, "pop from an empty set");
    std::uint32_t mask = static_cast<std::uint32_t>(set->table.size()) - 1;
    std::uint32_t slot = set->finger & mask;
    if (set->by_table()) {
        while (set->table[slot] < 0)
            slot = (slot + 1) & mask;
    } else {
        std::int32_t first = 0;
        while (set->entries[static_cast<std::size_t>(first)].item.is_unbound())
            ++first;
        while (set->table[slot] != first)
            slot = (slot + 1) & mask;
    }
    Value item = set->entries[static_cast<std::size_t>(set->table[slot])].item;
    set->erase_slot(slot);
    set->finger = slot + 1;
    return item;
}

Value clear(Machine&, const Arguments& args) {
    set_of(args[0])->clear_items();
    return Value::none();
}

Value copy(Machine& machine, const Arguments& args) {
    if (args[0].object()->type == machine.types.frozenset) return args[0];
    return copy_of_set(machine, args[0]);
}

// --- methods of several iterables: slots are self and the tuple of others
// ----------------------------------

template <Operator op>
Value combine_all(Machine& machine, const Arguments& args) {
    Value out = copy_of_set(machine, args[0]);
    for (const Value& other : *as<Tuple>(args[1])) {
        out = set_combine(machine, op, out, other);
        if (!out.is_value()) return out;
    }
    return out;
}
template <Operator op>
Routine resume_combine_all(Machine& machine, OwnedArguments args) {
    Value out = copy_of_set(machine, args[0]);
    for (std::uint32_t i = 0; i < as<Tuple>(args[1])->count; ++i) {
        // A list has been gone over once; an iterator could not be gone over again.
        Value other = as<Tuple>(args[1])->items[i];
        if (!is_any_set(other) && !is_plain_dict(machine, other)) {
            other = co_await op::list_of(machine, other);
            if (other.is_unbound()) co_return {};
        }
        Value next = set_combine(machine, op, out, other);
        if (next.needs_a_frame()) next = co_await resume_set_combine(machine, op, out, other);
        if (next.is_unbound()) co_return {};
        out = next;
    }
    co_return out;
}

template <Operator op>
Value absorb_all(Machine& machine, const Arguments& args) {
    // With several others a second try must not go over the first again.
    if (as<Tuple>(args[1])->count != 1) return Value::needs_frame();
    return set_absorb(machine, op, args[0], as<Tuple>(args[1])->items[0]);
}
template <Operator op>
Routine resume_absorb_all(Machine& machine, OwnedArguments args) {
    for (std::uint32_t i = 0; i < as<Tuple>(args[1])->count; ++i) {
        Value other = as<Tuple>(args[1])->items[i];
        if (!is_any_set(other) && !is_plain_dict(machine, other)) {
            other = co_await op::list_of(machine, other);
            if (other.is_unbound()) co_return {};
        }
        Value done = set_absorb(machine, op, args[0], other);
        if (done.needs_a_frame()) done = co_await resume_set_absorb(machine, op, args[0], other);
        if (done.is_unbound()) co_return {};
    }
    co_return Value::none();
}

// symmetric_difference takes exactly one.
template <bool in_place>
Value symmetric(Machine& machine, const Arguments& args) {
    if constexpr (in_place) return set_absorb(machine, Operator::BitXor, args[0], args[1]);
    return set_combine(machine, Operator::BitXor, args[0], args[1]);
}
template <bool in_place>
Routine resume_symmetric(Machine& machine, OwnedArguments args) {
    if constexpr (in_place) return resume_set_absorb(machine, Operator::BitXor, args[0], args[1]);
    return resume_set_combine(machine, Operator::BitXor, args[0], args[1]);
}

enum class Relation : std::uint8_t { Subset, Superset, Disjoint };

Value relate(Machine& machine, Relation relation, const Value& self, const Value& other) {
    switch (relation) {
    case Relation::Subset: return compare_as_sets(machine, self, other, Comparison::LessEqual);
    case Relation::Superset: return compare_as_sets(machine, self, other, Comparison::GreaterEqual);
    case Relation::Disjoint: {
        Value common = set_combine(machine, Operator::BitAnd, self, other);
        return common.is_value() ? Value::of(set_of(common)->count == 0) : common;
    }
    }
    return {};
}

// Whether all of the items are in the set, or none: the first that is otherwise decides it, and no
// other is asked for.
template <Relation relation>
Value items_related(Machine& machine, const Value& self, const Value& items) {
    constexpr bool wanted = relation == Relation::Superset;
    if (!is_kind(items, Kind::List) && !is_kind(items, Kind::Tuple)) return Value::needs_frame();
    const Value list = list_of_repeatable(machine, items);
    if (!list.is_value()) return list;
    for (const Value& item : as<List>(list)->items) {
        std::uint32_t slot = 0;
        std::int64_t number = 0;
        Value there = find_item(machine, self, item, slot, number);
        if (!there.is_bool()) return there;
        if (there.truth() != wanted) return Value::of(false);
    }
    return Value::of(true);
}
template <Relation relation>
Routine resume_items_related(Machine& machine, Value self, Value items) {
    constexpr bool wanted = relation == Relation::Superset;
    Value iterator = co_await op::iterate(machine, std::move(items));
    if (iterator.is_unbound()) co_return {};
    while (true) {
        Value item = co_await op::next(machine, iterator);
        if (item.is_unbound()) {
            if (machine.has_exception()) co_return {};
            co_return Value::of(true);
        }
        Value slot = co_await resume_set_find(machine, self, item);
        if (slot.is_unbound()) co_return {};
        if ((slot.integer() >= 0) != wanted) co_return Value::of(false);
    }
}

template <Relation relation>
Value relation_plain(Machine& machine, const Arguments& args) {
    if (is_any_set(args[1])) return relate(machine, relation, args[0], args[1]);
    if (relation != Relation::Subset) return items_related<relation>(machine, args[0], args[1]);
    if (!is_kind(args[1], Kind::List) && !is_kind(args[1], Kind::Tuple) && !is_set_like(args[1]))
        return Value::needs_frame();
    Value other = make_set(machine);
    Value state = set_absorb(machine, Operator::BitOr, other, args[1]);
    return state.is_value() ? relate(machine, relation, args[0], other) : state;
}
template <Relation relation>
Routine relation_resumable(Machine& machine, OwnedArguments args) {
    Value other = args[1];
    if (!is_any_set(other)) {
        if constexpr (relation != Relation::Subset)
            co_return co_await resume_items_related<relation>(machine, args[0], other);
        other = make_set(machine);
        Value done = co_await resume_set_absorb(machine, Operator::BitOr, other, args[1]);
        if (done.is_unbound()) co_return {};
    }
    if (relation == Relation::Disjoint) {
        Value common = co_await resume_set_combine(machine, Operator::BitAnd, args[0], other);
        if (common.is_unbound()) co_return {};
        co_return Value::of(set_of(common)->count == 0);
    }
    constexpr Comparison comparison =
        relation == Relation::Subset ? Comparison::LessEqual : Comparison::GreaterEqual;
    co_return co_await op::compare(machine, args[0], other, comparison);
}

// --- construction
// -------------------------------------------------------------------------------------------

Value fresh(Machine& machine, Type* type) {
    return Value::adopt(machine.make<SetObject>(type, type->instance_kind));
}

Value construct_plain(Machine& machine, const Arguments& args) {
    auto* type = as<Type>(args[0]);
    Value made = fresh(machine, type);
    if (args[1].is_unbound()) return made;
    if (type == machine.types.frozenset && args[1].is_object() && args[1].object()->type == type)
        return args[1];
    Value state = set_absorb(machine, Operator::BitOr, made, args[1]);
    return state.is_value() ? made : state;
}
Routine construct_resumable(Machine& machine, OwnedArguments args) {
    Value items = args[1];
    if (!is_any_set(items) && !is_plain_dict(machine, items)) {
        items = co_await op::list_of(machine, items);
        if (items.is_unbound()) co_return {};
    }
    Value made = fresh(machine, as<Type>(args[0]));
    Value done = set_absorb(machine, Operator::BitOr, made, items);
    if (done.needs_a_frame())
        done = co_await resume_set_absorb(machine, Operator::BitOr, made, items);
    if (done.is_unbound()) co_return {};
    co_return made;
}
constexpr NativeFunctionInfo construct_as(const char* name) {
    return {.name = name,
            .signature = "(cls, iterable=..., /)",
            .plain = construct_plain,
            .resumable = construct_resumable};
}
constexpr NativeFunctionInfo construct_set = construct_as("set");
constexpr NativeFunctionInfo construct_frozenset = construct_as("frozenset");

Value init(Machine& machine, const Arguments& args) {
    set_of(args[0])->clear_items();
    return args[1].is_unbound() ? Value::none()
                                : set_absorb(machine, Operator::BitOr, args[0], args[1]);
}
Routine resume_init(Machine& machine, OwnedArguments args) {
    return resume_set_absorb(machine, Operator::BitOr, args[0], args[1]);
}

constexpr const char* self_only = "(self, /)";
constexpr const char* others = "(self, /, *others)";
constexpr const char* one_other = "(self, other, /)";

void define_common(Machine& machine, Type* type, Kind kind) {
    type->layout = layout_of<SetObject>();
    type->instance_kind = kind;
    type->instance_size = sizeof(SetObject);
    Protocol& protocol = type->protocol;
    protocol.repr = native_repr_function;
    protocol.compare = set_compare;
    protocol.binary = set_binary;
    protocol.length = set_length;
    protocol.contains = set_contains;
    protocol.iterate = set_iterate;
    type->construct = kind == Kind::FrozenSet ? &construct_frozenset : &construct_set;
    machine.add_methods(type, {
                                  {.name = "copy", .signature = self_only, .plain = copy},
                                  {.name = "union",
                                   .signature = others,
                                   .plain = combine_all<Operator::BitOr>,
                                   .resumable = resume_combine_all<Operator::BitOr>},
                                  {.name = "intersection",
                                   .signature = others,
                                   .plain = combine_all<Operator::BitAnd>,
                                   .resumable = resume_combine_all<Operator::BitAnd>},
                                  {.name = "difference",
                                   .signature = others,
                                   .plain = combine_all<Operator::Subtract>,
                                   .resumable = resume_combine_all<Operator::Subtract>},
                                  {.name = "symmetric_difference",
                                   .signature = one_other,
                                   .plain = symmetric<false>,
                                   .resumable = resume_symmetric<false>},
                                  {.name = "issubset",
                                   .signature = one_other,
                                   .plain = relation_plain<Relation::Subset>,
                                   .resumable = relation_resumable<Relation::Subset>},
                                  {.name = "issuperset",
                                   .signature = one_other,
                                   .plain = relation_plain<Relation::Superset>,
                                   .resumable = relation_resumable<Relation::Superset>},
                                  {.name = "isdisjoint",
                                   .signature = one_other,
                                   .plain = relation_plain<Relation::Disjoint>,
                                   .resumable = relation_resumable<Relation::Disjoint>},
                              });
}

} // namespace

Value make_set(Machine& machine) {
    return fresh(machine, machine.types.set);
}

Value set_add(Machine& machine, const Value& set, const Value& item) {
    std::uint32_t slot = 0;
    std::int64_t number = 0;
    Value there = find_item(machine, set, item, slot, number);
    if (!there.is_bool()) return there;
    if (!there.truth()) set_of(set)->insert(item, number);
    return Value::none();
}

Value make_set_of(Machine& machine, Type* type, const Value* items, std::size_t count) {
    Value made = fresh(machine, type);
    for (std::size_t i = 0; i < count; ++i) {
        Value done = set_add(machine, made, items[i]);
        if (!done.is_value()) return done;
    }
    return made;
}

Value set_update(Machine& machine, const Value& set, const Value& iterable) {
    return set_absorb(machine, Operator::BitOr, set, iterable);
}
Routine resume_set_update(Machine& machine, Value set, Value iterable) {
    return resume_set_absorb(machine, Operator::BitOr, set, iterable);
}

void define_set_types(Machine& machine) {
    using enum Operator;
    Type* mutable_type = machine.types.set;
    Type* frozen = machine.types.frozenset;
    define_common(machine, mutable_type, Kind::Set);
    define_common(machine, frozen, Kind::FrozenSet);
    mutable_type->protocol.in_place = set_in_place;
    mutable_type->no_hash = true;
    machine.set_attribute(mutable_type, "__hash__", Value::none());
    frozen->protocol.hash = frozenset_hash;
    machine.add_methods(
        mutable_type,
        {
            {.name = "add", .signature = "(self, item, /)", .plain = add, .resumable = resume_add},
            {.name = "discard",
             .signature = "(self, item, /)",
             .plain = discard,
             .resumable = resume_discard},
            {.name = "remove",
             .signature = "(self, item, /)",
             .plain = remove,
             .resumable = resume_remove},
            {.name = "pop", .signature = self_only, .plain = pop},
            {.name = "clear", .signature = self_only, .plain = clear},
            {.name = "update",
             .signature = others,
             .plain = absorb_all<BitOr>,
             .resumable = resume_absorb_all<BitOr>},
            {.name = "intersection_update",
             .signature = others,
             .plain = absorb_all<BitAnd>,
             .resumable = resume_absorb_all<BitAnd>},
            {.name = "difference_update",
             .signature = others,
             .plain = absorb_all<Subtract>,
             .resumable = resume_absorb_all<Subtract>},
            {.name = "symmetric_difference_update",
             .signature = one_other,
             .plain = symmetric<true>,
             .resumable = resume_symmetric<true>},
            {.name = "__init__",
             .signature = "(self, iterable=..., /)",
             .plain = init,
             .resumable = resume_init},
        });
    for (Type* type : {mutable_type, frozen}) {
        add_protocol_methods(machine, type);
        add_operator_methods(machine, type, {BitAnd, BitOr, BitXor, Subtract});
    }
    Type* iterator = machine.types.set_iterator;
    iterator->layout = layout_of<SetIterator>();
    iterator->instance_kind = Kind::Iterator;
    iterator->instance_size = sizeof(SetIterator);
    iterator->protocol.iterate = iterator_self;
    iterator->protocol.next = set_next;
    add_protocol_methods(machine, iterator);
    machine.add_methods(
        iterator, {{.name = "__reduce__", .signature = "(self, /)", .plain = reduce_iterator}});
}

} // namespace runtime::vm
