// range and slice.

#include "runtime/vm/types_compare.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"

namespace runtime::vm {

namespace {

Range* range_of(const Value& value) {
    return as<Range>(value);
}

Value arithmetic(Machine& machine, Operator op, const Value& left, const Value& right) {
    return int_binary(machine, op, left, right);
}

Value length_of(Machine& machine, const Value& start, const Value& stop, const Value& step) {
    bool forwards = sign_of(step) > 0;
    const Value &low = forwards ? start : stop, &high = forwards ? stop : start;
    Value distance = arithmetic(machine, Operator::Subtract, high, low);
    if (sign_of(distance) <= 0) return Value::of(0);
    Value stride = forwards ? step : negate(machine, step);
    Value steps =
        arithmetic(machine, Operator::FloorDivide,
                   arithmetic(machine, Operator::Subtract, distance, Value::of(1)), stride);
    return arithmetic(machine, Operator::Add, steps, Value::of(1));
}

Value make_range(Machine& machine, Value start, Value stop, Value step) {
    auto* made = machine.make<Range>(machine.types.range);
    made->length = length_of(machine, start, stop, step);
    made->start = std::move(start);
    made->stop = std::move(stop);
    made->step = std::move(step);
    return Value::adopt(made);
}

Value item_at(Machine& machine, const Range* range, const Value& index) {
    return arithmetic(machine, Operator::Add, range->start,
                      arithmetic(machine, Operator::Multiply, index, range->step));
}

Value finish(Machine& machine, const Value& start, const Value& stop, const Value& step) {
    if (sign_of(step) == 0)
        return machine.raise(machine.types.ValueError, "range() arg 3 must not be zero");
    return make_range(machine, start, stop, step);
}

Value construct_plain(Machine& machine, const Arguments& args) {
    Value first = index_of(machine, args[1]);
    if (!first.is_value()) return first;
    if (args[2].is_unbound()) return make_range(machine, Value::of(0), first, Value::of(1));
    Value second = index_of(machine, args[2]);
    if (!second.is_value()) return second;
    Value third = args[3].is_unbound() ? Value::of(1) : index_of(machine, args[3]);
    if (!third.is_value()) return third;
    return finish(machine, first, second, third);
}

Routine construct_resumable(Machine& machine, OwnedArguments args) {
    for (std::size_t i = 1; i < 4; ++i) {
        if (args.values[i].is_unbound()) continue;
        Value number = co_await op::index(machine, args.values[i]);
        if (number.is_unbound()) co_return {};
        args.values[i] = number;
    }
    co_return construct_plain(machine, args.view());
}

constexpr NativeFunctionInfo construct{.name = "range",
                                       .signature = "(cls, start, stop=..., step=..., /)",
                                       .plain = construct_plain,
                                       .resumable = construct_resumable};

Value range_repr(Machine& machine, const Value& self) {
    const Range* range = range_of(self);
    if (range->step.is_int() && range->step.integer() == 1)
        return machine.format("range({}, {})", int_text(range->start), int_text(range->stop));
    return machine.format("range({}, {}, {})", int_text(range->start), int_text(range->stop),
                          int_text(range->step));
}

Value range_length(Machine& machine, const Value& self) {
    if (range_of(self)->length.is_int()) return range_of(self)->length;
    return machine.raise(machine.types.OverflowError,
                         "Python int too large to convert to C ssize_t");
}

Value range_truth(Machine&, const Value& self) {
    return Value::of(sign_of(range_of(self)->length) != 0);
}

// What makes ranges equal: the same numbers in the same order.
Value identity(Machine& machine, const Range* range) {
    Value none = Value::none();
    if (sign_of(range->length) == 0) return machine.tuple({range->length, none, none});
    bool single = range->length.is_int() && range->length.integer() == 1;
    return machine.tuple({range->length, range->start, single ? none : range->step});
}

Value range_compare(Machine& machine, const Value& left, const Value& right,
                    Comparison comparison) {
    bool equality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (!equality || !is_kind(left, Kind::Range) || !is_kind(right, Kind::Range))
        return Value::not_implemented();
    return compare(machine, identity(machine, range_of(left)), identity(machine, range_of(right)),
                   comparison);
}

Value range_hash(Machine& machine, const Value& self) {
    return hash(machine, identity(machine, range_of(self)));
}

// The index of an int in the range, or None.
Value index_in(Machine& machine, const Range* range, const Value& item) {
    Value distance = arithmetic(machine, Operator::Subtract, item, range->start);
    if (sign_of(arithmetic(machine, Operator::Modulo, distance, range->step)) != 0)
        return Value::none();
    Value index = arithmetic(machine, Operator::FloorDivide, distance, range->step);
    if (sign_of(index) < 0) return Value::none();
    Value inside = number_compare(machine, index, range->length, Comparison::Less);
    return inside.truth() ? index : Value::none();
}

Value range_contains(Machine& machine, const Value& self, const Value& item) {
    if (is_integral(item)) return Value::of(!index_in(machine, range_of(self), item).is_none());
    if (is_real(item)) {
        double number = real_of(item);
        if (!(number == static_cast<double>(static_cast<std::int64_t>(number))))
            return Value::of(false);
        return Value::of(
            !index_in(machine, range_of(self), real_to_int(machine, number)).is_none());
    }
    if (item.is_object() && machine.type_of(item)->special(Special::Eq)) {
        Value list = list_of_plain(machine, self);
        return list.is_value() ? contains(machine, list, item) : list;
    }
    return Value::of(false);
}

// A part of a slice as an int of any size: None, Unbound (raised) or NeedsFrame else.
Value slice_part(Machine& machine, const Value& part) {
    if (part.is_none()) return part;
    if (is_integral(part)) return plain_int(machine, part);
    if (machine.type_of(part)->special(Special::Index)) return Value::needs_frame();
    return machine.raise(machine.types.TypeError,
                         "slice indices must be integers or None or have an __index__ method");
}

// Ranges have any length, so their slices are reckoned with ints of any size.
Value range_slice(Machine& machine, const Range* range, const Slice& slice) {
    Value step = slice_part(machine, slice.step);
    if (!step.is_value()) return step;
    if (step.is_none()) step = Value::of(1);
    if (sign_of(step) == 0)
        return machine.raise(machine.types.ValueError, "slice step cannot be zero");
    const bool backwards = sign_of(step) < 0;
    const Value one = Value::of(1);
    const Value low = Value::of(backwards ? -1 : 0);
    const Value high =
        backwards ? arithmetic(machine, Operator::Subtract, range->length, one) : range->length;
    const auto is_less = [&machine](const Value& a, const Value& b) {
        return number_compare(machine, a, b, Comparison::Less).truth();
    };
    const auto clip = [&](Value at) {
        if (sign_of(at) < 0) at = arithmetic(machine, Operator::Add, at, range->length);
        if (is_less(at, low)) return low;
        return is_less(high, at) ? high : at;
    };
    Value start = slice_part(machine, slice.start);
    if (!start.is_value()) return start;
    Value stop = slice_part(machine, slice.stop);
    if (!stop.is_value()) return stop;
    start = start.is_none() ? (backwards ? high : low) : clip(std::move(start));
    stop = stop.is_none() ? (backwards ? low : high) : clip(std::move(stop));
    return make_range(machine, item_at(machine, range, start), item_at(machine, range, stop),
                      arithmetic(machine, Operator::Multiply, range->step, step));
}

Value range_get_item(Machine& machine, const Value& self, const Value& key) {
    const Range* range = range_of(self);
    if (is_kind(key, Kind::Slice)) return range_slice(machine, range, *as<Slice>(key));
    if (!is_integral(key)) return resolve_index(machine, key, 0, "range", "");
    Value index = plain_int(machine, key);
    if (sign_of(index) < 0) index = arithmetic(machine, Operator::Add, index, range->length);
    if (sign_of(index) < 0 ||
        !number_compare(machine, index, range->length, Comparison::Less).truth())
        return machine.raise(machine.types.IndexError, "range object index out of range");
    return item_at(machine, range, index);
}

Value iterate_over(Machine& machine, const Value& start, const Value& step, const Value& count) {
    Value last = arithmetic(machine, Operator::Add, start,
                            arithmetic(machine, Operator::Multiply, count, step));
    const bool fits = start.is_int() && step.is_int() && count.is_int() && last.is_int();
    auto* iterator = machine.make<RangeIterator>(fits ? machine.types.range_iterator
                                                      : machine.types.long_range_iterator);
    if (fits) {
        iterator->current = start.integer();
        iterator->step = step.integer();
        iterator->remaining = iterator->length = static_cast<std::uint64_t>(count.integer());
    } else {
        iterator->big_current = start;
        iterator->big_step = step;
        iterator->big_remaining = count;
    }
    return Value::adopt(iterator);
}

Value range_iterate(Machine& machine, const Value& self) {
    const Range* range = range_of(self);
    if (range->step.is_int() && range->start.is_int() && range->length.is_int() &&
        range->stop.is_int()) {
        std::int64_t last = 0;
        if (!__builtin_mul_overflow(range->step.integer(), range->length.integer(), &last) &&
            !__builtin_add_overflow(last, range->start.integer(), &last)) {
            auto* iterator = machine.make<RangeIterator>(machine.types.range_iterator);
            iterator->current = range->start.integer();
            iterator->step = range->step.integer();
            iterator->remaining = iterator->length =
                static_cast<std::uint64_t>(range->length.integer());
            return Value::adopt(iterator);
        }
    }
    return iterate_over(machine, range->start, range->step, range->length);
}

// iter() of the range, and how many were taken of it.
Value reduce_iterator(Machine& machine, const Arguments& args) {
    const auto* iterator = as<RangeIterator>(args[0]);
    const Value step = Value::of(iterator->step);
    const Value taken =
        Value::of(static_cast<std::int64_t>(iterator->length - iterator->remaining));
    const Value length = Value::of(static_cast<std::int64_t>(iterator->length));
    const Value start = arithmetic(machine, Operator::Subtract, Value::of(iterator->current),
                                   arithmetic(machine, Operator::Multiply, taken, step));
    Value stop = arithmetic(machine, Operator::Add, start,
                            arithmetic(machine, Operator::Multiply, length, step));
    return reduce_to_iter(machine, make_range(machine, start, std::move(stop), step), taken);
}

Value set_iterator_state(Machine& machine, const Arguments& args) {
    std::int64_t place = 0;
    if (!take_index(machine, args[1], place)) return {};
    auto* iterator = as<RangeIterator>(args[0]);
    const auto taken = static_cast<std::int64_t>(iterator->length - iterator->remaining);
    const auto length = static_cast<std::int64_t>(iterator->length);
    const std::int64_t moved = std::clamp(place, std::int64_t{0}, length) - taken;
    // Where it is behind the last, the sum may wrap around, and is not looked at.
    iterator->current = static_cast<std::int64_t>(static_cast<std::uint64_t>(iterator->current) +
                                                  static_cast<std::uint64_t>(moved) *
                                                      static_cast<std::uint64_t>(iterator->step));
    iterator->remaining -= static_cast<std::uint64_t>(moved);
    return Value::none();
}

Value reversed_method(Machine& machine, const Arguments& args) {
    const Range* range = range_of(args[0]);
    Value last = item_at(machine, range,
                         arithmetic(machine, Operator::Subtract, range->length, Value::of(1)));
    return iterate_over(machine, last, negate(machine, range->step), range->length);
}

Value index(Machine& machine, const Arguments& args) {
    if (!is_integral(args[1])) return Value::needs_frame();
    Value place = index_in(machine, range_of(args[0]), args[1]);
    if (!place.is_none()) return place;
    return machine.raise(machine.types.ValueError, "{} is not in range", int_text(args[1]));
}

// Compared with one number after the other: its own __eq__() may say yes to any of them.
Routine resume_index(Machine& machine, OwnedArguments args) {
    Value numbers = iterate(machine, args[0]);
    for (std::int64_t place = 0;; ++place) {
        Value number = next(machine, numbers);
        if (number.is_unbound()) break;
        Value same = co_await op::equals(machine, std::move(number), args[1]);
        if (same.is_unbound()) co_return {};
        if (same.truth()) co_return Value::of(place);
        machine.count_work(1);
        if (!machine.can_go_on()) co_return {};
    }
    co_return machine.raise(machine.types.ValueError, "sequence.index(x): x not in sequence");
}

Routine resume_count(Machine& machine, OwnedArguments args) {
    Value numbers = iterate(machine, args[0]);
    std::int64_t found = 0;
    for (;;) {
        Value number = next(machine, numbers);
        if (number.is_unbound()) co_return Value::of(found);
        Value same = co_await op::equals(machine, std::move(number), args[1]);
        if (same.is_unbound()) co_return {};
        found += same.truth() ? 1 : 0;
        machine.count_work(1);
        if (!machine.can_go_on()) co_return {};
    }
}

Value count(Machine& machine, const Arguments& args) {
    Value there = range_contains(machine, args[0], args[1]);
    return there.is_bool() ? Value::of(there.truth() ? 1 : 0) : there;
}

// --- slice
// ----------------------------------------------------------------------------------------------

Value construct_slice(Machine& machine, const Arguments& args) {
    if (args[2].is_unbound()) return machine.slice(Value::none(), args[1], Value::none());
    return machine.slice(args[1], args[2], args[3].is_unbound() ? Value::none() : args[3]);
}

constexpr NativeFunctionInfo slice_construct{
    .name = "slice", .signature = "(cls, start, stop=..., step=..., /)", .plain = construct_slice};

Value slice_compare(Machine& machine, const Value& left, const Value& right,
                    Comparison comparison) {
    if (!is_kind(left, Kind::Slice) || !is_kind(right, Kind::Slice))
        return Value::not_implemented();
    const auto *a = as<Slice>(left), *b = as<Slice>(right);
    const Value first[] = {a->start, a->stop, a->step}, second[] = {b->start, b->stop, b->step};
    return compare_sequences(machine, first, 3, second, 3, comparison);
}

Value indices(Machine& machine, const Arguments& args) {
    std::int64_t size = 0;
    if (!take_index(machine, args[1], size)) return {};
    if (size < 0) return machine.raise(machine.types.ValueError, "length should not be negative");
    SliceBounds bounds;
    Value state = resolve_slice(machine, args[0], size, bounds);
    if (!state.is_value()) return state;
    return machine.tuple({Value::of(bounds.start), Value::of(bounds.stop), Value::of(bounds.step)});
}
Routine resume_indices(Machine& machine, OwnedArguments args) {
    const auto* slice = as<Slice>(args[0]);
    Value parts[] = {args[1], slice->start, slice->stop, slice->step};
    for (Value& part : parts) {
        if (part.is_none() || is_integral(part)) continue;
        if (!machine.type_of(part)->special(Special::Index)) continue; // said below
        part = co_await op::index(machine, part);
        if (part.is_unbound()) co_return {};
    }
    args.values[0] = machine.slice(parts[1], parts[2], parts[3]);
    args.values[1] = parts[0];
    co_return indices(machine, args.view());
}

} // namespace

void define_range_slice(Machine& machine) {
    Type* type = machine.types.range;
    Protocol& protocol = type->protocol;
    protocol.repr = range_repr;
    protocol.hash = range_hash;
    protocol.compare = range_compare;
    protocol.length = range_length;
    protocol.truth = range_truth;
    protocol.contains = range_contains;
    protocol.get_item = range_get_item;
    protocol.iterate = range_iterate;
    type->construct = &construct;
    machine.add_property(type, "start",
                         [](Machine&, const Arguments& args) { return range_of(args[0])->start; });
    machine.add_property(type, "stop",
                         [](Machine&, const Arguments& args) { return range_of(args[0])->stop; });
    machine.add_property(type, "step",
                         [](Machine&, const Arguments& args) { return range_of(args[0])->step; });
    machine.add_methods(
        type, {{.name = "index",
                .signature = "(self, value, /)",
                .plain = index,
                .resumable = resume_index},
               {.name = "count",
                .signature = "(self, value, /)",
                .plain = count,
                .resumable = resume_count},
               {.name = "__reversed__", .signature = "(self, /)", .plain = reversed_method}});
    add_protocol_methods(machine, type);
    machine.add_methods(
        machine.types.range_iterator,
        {{.name = "__reduce__", .signature = "(self, /)", .plain = reduce_iterator},
         {.name = "__setstate__", .signature = "(self, state, /)", .plain = set_iterator_state}});

    Type* slice = machine.types.slice;
    slice->protocol.repr = native_repr_function;
    slice->protocol.compare = slice_compare;
    slice->construct = &slice_construct;
    slice->no_hash = true;
    machine.set_attribute(slice, "__hash__", Value::none());
    machine.add_property(slice, "start",
                         [](Machine&, const Arguments& args) { return as<Slice>(args[0])->start; });
    machine.add_property(slice, "stop",
                         [](Machine&, const Arguments& args) { return as<Slice>(args[0])->stop; });
    machine.add_property(slice, "step",
                         [](Machine&, const Arguments& args) { return as<Slice>(args[0])->step; });
    machine.add_methods(slice, {{.name = "indices",
                                 .signature = "(self, length, /)",
                                 .plain = indices,
                                 .resumable = resume_indices}});
    add_protocol_methods(machine, slice);
}

} // namespace runtime::vm
