// tuple: its protocol, construction and methods.

#include "runtime/vm/types_compare.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

namespace {

Value tuple_hash(Machine& machine, const Value& self) {
    if (DepthScope::is_too_deep(machine, "")) return {};
    DepthScope depth;
    if (!machine.affords(as<Tuple>(self)->count / 8)) return {};
    TupleHash combined;
    for (const Value& item : *as<Tuple>(self)) {
        Value part = hash(machine, item);
        if (!part.is_value()) return part;
        combined.add(part.integer());
    }
    return Value::of(combined.result());
}

Value tuple_compare(Machine& machine, const Value& left, const Value& right,
                    Comparison comparison) {
    if (!is_kind(left, Kind::Tuple) || !is_kind(right, Kind::Tuple))
        return Value::not_implemented();
    const auto *a = as<Tuple>(left), *b = as<Tuple>(right);
    return compare_sequences(machine, a->items, a->count, b->items, b->count, comparison);
}

Value repeated(Machine& machine, const Value& self, const Value& factor) {
    if (!is_integral(factor)) return bad_factor(machine, factor);
    const auto* tuple = as<Tuple>(self);
    std::size_t times = 0;
    if (!repeat_count(machine, factor, tuple->count, sizeof(Value), times)) return {};
    if (times == 1 && tuple->type == machine.types.tuple) return self;
    std::vector<Value> out;
    out.reserve(times * tuple->count);
    for (std::size_t i = 0; i < times; ++i)
        out.insert(out.end(), tuple->begin(), tuple->end());
    return machine.tuple(std::move(out));
}

Value tuple_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (op == Operator::Multiply)
        return is_kind(left, Kind::Tuple) ? repeated(machine, left, right)
                                          : repeated(machine, right, left);
    if (op != Operator::Add || !is_kind(left, Kind::Tuple)) return Value::not_implemented();
    if (!is_kind(right, Kind::Tuple))
        return machine.raise(machine.types.TypeError,
                             "can only concatenate tuple (not \"{}\") to tuple",
                             type_name(machine, right));
    const auto *a = as<Tuple>(left), *b = as<Tuple>(right);
    if (a->count == 0 && b->type == machine.types.tuple) return right;
    if (b->count == 0 && a->type == machine.types.tuple) return left;
    if (!has_room_for(machine, std::size_t{a->count} + b->count, sizeof(Value))) return {};
    std::vector<Value> out(a->begin(), a->end());
    out.insert(out.end(), b->begin(), b->end());
    return machine.tuple(std::move(out));
}

Value tuple_length(Machine&, const Value& self) {
    return Value::of(std::int64_t{as<Tuple>(self)->count});
}

Value tuple_contains(Machine& machine, const Value& self, const Value& item) {
    for (const Value& candidate : *as<Tuple>(self)) {
        Value same = equals(machine, candidate, item);
        if (!same.is_bool() || same.truth()) return same;
    }
    return Value::of(false);
}

Value tuple_get_item(Machine& machine, const Value& self, const Value& key) {
    const auto* tuple = as<Tuple>(self);
    if (is_kind(key, Kind::Slice)) {
        SliceBounds bounds;
        Value state = resolve_slice(machine, key, tuple->count, bounds);
        if (!state.is_value()) return state;
        if (bounds.count == tuple->count && bounds.step == 1 && tuple->type == machine.types.tuple)
            return self;
        std::vector<Value> out;
        for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
            out.push_back(tuple->items[at]);
        return machine.tuple(std::move(out));
    }
    Value place = resolve_index(machine, key, tuple->count, "tuple", "tuple index out of range");
    if (!place.is_value()) return place;
    return tuple->items[place.integer()];
}

Value tuple_iterate(Machine& machine, const Value& self) {
    return Value::adopt(machine.make<SequenceIterator>(machine.types.tuple_iterator, self));
}

Value not_in_tuple(Machine& machine) {
    return machine.raise(machine.types.ValueError, "tuple.index(x): x not in tuple");
}

Value index(Machine& machine, const Arguments& args) {
    const auto* tuple = as<Tuple>(args[0]);
    std::int64_t begin = 0, end = 0;
    if (!clip_range(machine, args[2], args[3], tuple->count, begin, end, NoneAsBound::IsWrong))
        return {};
    for (std::int64_t i = begin; i < end; ++i) {
        Value same = equals(machine, tuple->items[i], args[1]);
        if (!same.is_bool()) return same;
        if (same.truth()) return Value::of(i);
    }
    return not_in_tuple(machine);
}

Routine resume_index_method(Machine& machine, OwnedArguments args) {
    std::int64_t begin = 0, end = 0;
    if (!clip_range(machine, args[2], args[3], as<Tuple>(args[0])->count, begin, end,
                    NoneAsBound::IsWrong))
        co_return {};
    for (std::int64_t i = begin; i < end; ++i) {
        Value same = co_await op::equals(machine, as<Tuple>(args[0])->items[i], args[1]);
        if (same.is_unbound()) co_return {};
        if (same.truth()) co_return Value::of(i);
    }
    co_return not_in_tuple(machine);
}

Value count(Machine& machine, const Arguments& args) {
    std::int64_t total = 0;
    for (const Value& item : *as<Tuple>(args[0])) {
        Value same = equals(machine, item, args[1]);
        if (!same.is_bool()) return same;
        total += same.truth() ? 1 : 0;
    }
    return Value::of(total);
}

Routine resume_count(Machine& machine, OwnedArguments args) {
    std::int64_t total = 0;
    for (std::uint32_t i = 0; i < as<Tuple>(args[0])->count; ++i) {
        Value same = co_await op::equals(machine, as<Tuple>(args[0])->items[i], args[1]);
        if (same.is_unbound()) co_return {};
        total += same.truth() ? 1 : 0;
    }
    co_return Value::of(total);
}

Value made_of(Machine& machine, Type* type, const Value& list) {
    const Values& items = as<List>(list)->items;
    if (type == machine.types.tuple) return machine.tuple_of(items.data(), items.size());
    auto* made = machine.make<Tuple>(type, static_cast<std::uint32_t>(items.size()));
    for (std::size_t i = 0; i < items.size(); ++i)
        made->items[i] = items[i];
    return Value::adopt(made);
}

Value construct_plain(Machine& machine, const Arguments& args) {
    auto* type = as<Type>(args[0]);
    if (args[1].is_unbound()) return made_of(machine, type, machine.list());
    if (type == machine.types.tuple && is_kind(args[1], Kind::Tuple) &&
        args[1].object()->type == type)
        return args[1];
    Value items = list_of_plain(machine, args[1]);
    return items.is_value() ? made_of(machine, type, items) : items;
}

Routine construct_resumable(Machine& machine, OwnedArguments args) {
    Value items = co_await op::measured_list_of(machine, args[1]);
    if (items.is_unbound()) co_return {};
    co_return made_of(machine, as<Type>(args[0]), items);
}

constexpr NativeFunctionInfo construct{
    .name = "tuple",
    .signature = "(cls, iterable=..., /)",
    .plain = construct_plain,
    .resumable = construct_resumable,
};

} // namespace

void define_tuple_type(Machine& machine) {
    Type* type = machine.types.tuple;
    Protocol& protocol = type->protocol;
    protocol.repr = native_repr_function;
    protocol.hash = tuple_hash;
    protocol.compare = tuple_compare;
    protocol.binary = tuple_binary;
    protocol.length = tuple_length;
    protocol.contains = tuple_contains;
    protocol.get_item = tuple_get_item;
    protocol.iterate = tuple_iterate;
    type->construct = &construct;
    machine.add_methods(type, {
                                  {.name = "index",
                                   .signature = "(self, value, start=..., stop=..., /)",
                                   .plain = index,
                                   .resumable = resume_index_method},
                                  {.name = "count",
                                   .signature = "(self, value, /)",
                                   .plain = count,
                                   .resumable = resume_count},
                              });
    add_protocol_methods(machine, type);
    add_operator_methods(machine, type, {Operator::Add, Operator::Multiply});
}

} // namespace runtime::vm
