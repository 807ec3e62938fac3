// The iterators over sequences, and reversed().

#include "runtime/vm/types_iterators.h"

#include "runtime/vm/types_lazy.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/types_str.h"

#include <algorithm>

namespace runtime::vm {

namespace {

Value iterator_self(Machine&, const Value& self) {
    return self;
}

Value finished(SequenceIterator* iterator) {
    iterator->source.clear();
    return {};
}

// The item at the iterator's place counted from either end; for an iterator that goes backwards
// `next` is the number of items left.
template <class At>
Value step(SequenceIterator* iterator, std::size_t size, At at) {
    if (iterator->backwards) {
        if (iterator->next == 0 || iterator->next > size) return finished(iterator);
        return at(--iterator->next);
    }
    if (iterator->next >= size) return finished(iterator);
    return at(iterator->next++);
}

Value list_next(Machine&, const Value& self) {
    auto* iterator = as<SequenceIterator>(self);
    if (iterator->source.is_unbound()) return {};
    const Values& items = as<List>(iterator->source)->items;
    return step(iterator, items.size(), [&](std::size_t i) { return items[i]; });
}

Value tuple_next(Machine&, const Value& self) {
    auto* iterator = as<SequenceIterator>(self);
    if (iterator->source.is_unbound()) return {};
    const auto* tuple = as<Tuple>(iterator->source);
    return step(iterator, tuple->count, [&](std::size_t i) { return tuple->items[i]; });
}

Value str_next(Machine& machine, const Value& self) {
    auto* iterator = as<SequenceIterator>(self);
    if (iterator->source.is_unbound()) return {};
    const auto* text = as<Str>(iterator->source);
    if (iterator->next >= text->size) return finished(iterator);
    auto byte = static_cast<unsigned char>(text->data[iterator->next]);
    if (byte < 128) {
        ++iterator->next;
        return machine.character(byte);
    }
    std::string_view rest = text->view().substr(iterator->next);
    std::uint32_t point = next_code_point(rest);
    iterator->next = text->size - rest.size();
    return machine.character(point);
}

Value bytes_next(Machine&, const Value& self) {
    auto* iterator = as<SequenceIterator>(self);
    if (iterator->source.is_unbound()) return {};
    const auto& data = as<Bytes>(iterator->source)->data;
    return step(iterator, data.size(), [&](std::size_t i) {
        return Value::of(std::int64_t{static_cast<unsigned char>(data[i])});
    });
}

// reversed() of a sequence whose items need no Python code.
Value reversed_next(Machine& machine, const Value& self) {
    auto* iterator = as<SequenceIterator>(self);
    if (iterator->source.is_unbound()) return {};
    if (is_kind(iterator->source, Kind::List)) return list_next(machine, self);
    if (is_kind(iterator->source, Kind::Tuple)) return tuple_next(machine, self);
    if (iterator->next == 0) return finished(iterator);
    Value item = get_item(machine, iterator->source, Value::of(iterator->next - 1));
    if (item.needs_a_frame()) return item;
    --iterator->next;
    return item;
}

Value sequence_next(Machine&, const Value& self) {
    return as<SequenceIterator>(self)->source.is_unbound() ? Value() : Value::needs_frame();
}

Value range_next(Machine& machine, const Value& self) {
    auto* iterator = as<RangeIterator>(self);
    if (iterator->big_step.is_unbound()) {
        if (iterator->remaining == 0) return {};
        return Value::of(iterator->take());
    }
    Value more = truth(machine, iterator->big_remaining);
    if (!more.truth()) return {};
    Value item = iterator->big_current;
    iterator->big_current = binary(machine, Operator::Add, item, iterator->big_step);
    iterator->big_remaining =
        binary(machine, Operator::Subtract, iterator->big_remaining, Value::of(1));
    return item;
}

} // namespace

bool is_over_own_sequence(Machine& machine, const Value& iterator) {
    const Type* type = machine.type_of(iterator);
    if (type != machine.types.reversed && type != machine.types.sequence_iterator) return false;
    const Value& source = as<SequenceIterator>(iterator)->source;
    return source.is_value() && machine.type_of(source)->special(Special::Len);
}

namespace {

Value length_hint(Machine& machine, const Arguments& args) {
    if (is_over_own_sequence(machine, args[0])) return Value::needs_frame();
    if (const Type* type = args[0].object()->type;
        type == machine.types.range_iterator || type == machine.types.long_range_iterator) {
        const auto* iterator = as<RangeIterator>(args[0]);
        return iterator->big_step.is_unbound()
                   ? Value::of(static_cast<std::int64_t>(iterator->remaining))
                   : iterator->big_remaining;
    }
    const auto* iterator = as<SequenceIterator>(args[0]);
    if (iterator->source.is_unbound()) return Value::of(0);
    if (iterator->backwards) return Value::of(iterator->next);
    Value size = length(machine, iterator->source);
    if (!size.is_int()) return size;
    return Value::of(
        std::max<std::int64_t>(0, size.integer() - static_cast<std::int64_t>(iterator->next)));
}

Routine resume_length_hint(Machine& machine, OwnedArguments args) {
    const Value source = as<SequenceIterator>(args[0])->source;
    const Value size = co_await op::length(machine, source);
    if (size.is_unbound()) co_return {};
    const auto* iterator = as<SequenceIterator>(args[0]);
    const auto place = static_cast<std::int64_t>(iterator->next);
    if (iterator->backwards) co_return Value::of(size.integer() < place ? 0 : place);
    co_return Value::of(std::max<std::int64_t>(0, size.integer() - place));
}

// --- reversed(sequence)
// -------------------------------------------------------------------------------

Value reverse_over(Machine& machine, Value sequence, const Value& size) {
    auto* iterator = machine.make<SequenceIterator>(machine.types.reversed, std::move(sequence));
    iterator->backwards = true;
    iterator->next = static_cast<std::size_t>(size.integer());
    return Value::adopt(iterator);
}

Value not_reversible(Machine& machine, const Value& value) {
    return machine.raise(machine.types.TypeError, "'{}' object is not reversible",
                         type_name(machine, value));
}

Value construct_reversed(Machine& machine, const Arguments& args) {
    Type* type = machine.type_of(args[1]);
    if (type->special(Special::Reversed) || type->special(Special::GetItem) ||
        type->special(Special::Len))
        return Value::needs_frame();
    if (Value* method = type->lookup(machine.intern("__reversed__"))) {
        if (method->is_none()) return not_reversible(machine, args[1]);
        Arguments self{&args[1], 1};
        return call_plain(machine, *method, self);
    }
    bool sequence = is_str(args[1]) || is_kind(args[1], Kind::Tuple) ||
                    is_kind(args[1], Kind::Bytes) || is_kind(args[1], Kind::ByteArray);
    bool native =
        is_kind(args[1], Kind::Native) && type->protocol.length && type->protocol.get_item;
    if (!sequence && !native) return not_reversible(machine, args[1]);
    return reverse_over(machine, args[1], length(machine, args[1]));
}

Routine resume_construct_reversed(Machine& machine, OwnedArguments args) {
    Type* type = machine.type_of(args[1]);
    if (const Value* method = type->lookup(machine.intern("__reversed__"))) {
        if (method->is_none()) co_return not_reversible(machine, args[1]);
        co_return co_await call_method(machine, Special::Reversed, args[1]);
    }
    if (!type->special(Special::GetItem) && !type->protocol.get_item)
        co_return not_reversible(machine, args[1]);
    Value size = co_await op::length(machine, args[1]);
    if (size.is_unbound()) co_return {};
    co_return reverse_over(machine, args[1], size);
}

constexpr NativeFunctionInfo construct{.name = "reversed",
                                       .signature = "(cls, sequence, /)",
                                       .plain = construct_reversed,
                                       .resumable = resume_construct_reversed};

// What copies are made of: iter() or reversed(), what is gone through, and the place in it.
Value reduce_iterator(Machine& machine, const Arguments& args) {
    const auto* iterator = as<SequenceIterator>(args[0]);
    const bool is_reversed = iterator->type == machine.types.reversed ||
                             iterator->type == machine.types.list_reverse_iterator;
    const char* maker = is_reversed ? "reversed" : "iter";
    const Value* made_by = machine.builtins->dict->find(machine.intern(maker));
    if (!made_by) return Value::none();
    if (iterator->source.is_unbound()) {
        const bool has_list = iterator->type == machine.types.list_iterator;
        Value nothing = has_list ? machine.list({}) : machine.empty_tuple();
        return machine.tuple({*made_by, machine.tuple({std::move(nothing)})});
    }
    const auto place = static_cast<std::int64_t>(iterator->next);
    return machine.tuple(
        {*made_by, machine.tuple({iterator->source}), Value::of(is_reversed ? place - 1 : place)});
}

} // namespace

Value reduce_to_iter(Machine& machine, Value over, Value place) {
    const Value* iter = machine.builtins->dict->find(machine.intern("iter"));
    if (!iter) return Value::none();
    Value given = machine.tuple({std::move(over)});
    if (place.is_unbound()) return machine.tuple({*iter, std::move(given)});
    return machine.tuple({*iter, std::move(given), std::move(place)});
}

Value reduce_to_items_left(Machine& machine, const Value& again) {
    Value items = list_of_plain(machine, again);
    return items.is_value() ? reduce_to_iter(machine, std::move(items)) : items;
}

namespace {

Value set_iterator_state(Machine& machine, const Arguments& args) {
    std::int64_t place = 0;
    if (!take_index(machine, args[1], place)) return {};
    auto* iterator = as<SequenceIterator>(args[0]);
    const bool is_reversed = iterator->type == machine.types.reversed ||
                             iterator->type == machine.types.list_reverse_iterator;
    place = std::max(place + (is_reversed ? 1 : 0), std::int64_t{0});
    iterator->next = static_cast<std::size_t>(place);
    return Value::none();
}

template <class T>
void define_iterator(Machine& machine, Type* type, Value (*next)(Machine&, const Value&)) {
    type->layout = layout_of<T>();
    type->instance_kind = Kind::Iterator;
    type->instance_size = sizeof(T);
    type->protocol.iterate = iterator_self;
    type->protocol.next = next;
    add_protocol_methods(machine, type);
    machine.add_methods(type, {{.name = "__length_hint__",
                                .signature = "(self, /)",
                                .plain = length_hint,
                                .resumable = resume_length_hint}});
}

} // namespace

void define_iterators(Machine& machine) {
    const Types& types = machine.types;
    define_iterator<SequenceIterator>(machine, types.list_iterator, list_next);
    define_iterator<SequenceIterator>(machine, types.tuple_iterator, tuple_next);
    for (Type* type : {types.str_iterator, types.str_ascii_iterator})
        define_iterator<SequenceIterator>(machine, type, str_next);
    for (Type* type : {types.bytes_iterator, types.bytearray_iterator})
        define_iterator<SequenceIterator>(machine, type, bytes_next);
    define_iterator<SequenceIterator>(machine, types.sequence_iterator, sequence_next);
    for (Type* type : {types.reversed, types.list_reverse_iterator})
        define_iterator<SequenceIterator>(machine, type, reversed_next);
    for (Type* type : {types.range_iterator, types.long_range_iterator})
        define_iterator<RangeIterator>(machine, type, range_next);
    for (Type* type : {types.list_iterator, types.tuple_iterator, types.str_ascii_iterator,
                       types.bytes_iterator, types.bytearray_iterator, types.sequence_iterator,
                       types.reversed, types.list_reverse_iterator})
        machine.add_methods(
            type, {{.name = "__reduce__", .signature = "(self, /)", .plain = reduce_iterator},
                   {.name = "__setstate__",
                    .signature = "(self, state, /)",
                    .plain = set_iterator_state}});
    types.reversed->construct = &construct;
    define_lazy_iterators(machine);
}

} // namespace runtime::vm
