// iter(), next() and the making of a list from any iterable.

#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_lazy.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_set.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

namespace {

Value not_iterable(Machine& machine, const Value& value) {
    return machine.raise(machine.types.TypeError, "'{}' object is not iterable",
                         type_name(machine, value));
}

bool is_generator(const Machine& machine, const Value& value) {
    return value.is_object() && value.object()->type == machine.types.generator;
}

} // namespace

Value iterate(Machine& machine, const Value& value) {
    if (!value.is_object()) return not_iterable(machine, value);
    Type* type = value.object()->type;
    if (Value* method = type->special(Special::Iter)) {
        if (method->is_none()) return not_iterable(machine, value);
        return Value::needs_frame();
    }
    if (type->protocol.iterate) return type->protocol.iterate(machine, value);
    if (is_generator(machine, value)) return value;
    if (type->special(Special::GetItem))
        return Value::adopt(machine.make<SequenceIterator>(machine.types.sequence_iterator, value));
    return not_iterable(machine, value);
}

Routine resume_iterate(Machine& machine, Value value) {
    if (!machine.type_of(value)->special(Special::Iter)) {
        OwnedArguments arguments;
        arguments.values.push_back(value);
        co_return co_await call_native_special(machine, Special::Iter, std::move(arguments));
    }
    Value iterator = co_await call_method(machine, Special::Iter, value);
    if (iterator.is_unbound()) co_return {};
    Type* type = machine.type_of(iterator);
    if (type->protocol.next || type->special(Special::Next) || is_generator(machine, iterator))
        co_return iterator;
    co_return machine.raise(machine.types.TypeError, "iter() returned non-iterator of type '{}'",
                            type->shown_name());
}

Value next(Machine& machine, const Value& iterator) {
    Type* type = machine.type_of(iterator);
    if (type->special(Special::Next)) return Value::needs_frame();
    if (type->protocol.next) return type->protocol.next(machine, iterator);
    if (is_generator(machine, iterator)) return Value::needs_frame();
    return machine.raise(machine.types.TypeError, "'{}' object is not an iterator",
                         type->shown_name());
}

Routine resume_next(Machine& machine, Value iterator) {
    if (is_generator(machine, iterator)) {
        Resumption step = co_await machine.resume(iterator, ResumeHow::Next, Value::none());
        if (step.end == ResumeEnd::Yielded) co_return std::move(step.value);
        co_return {};
    }
    Type* type = machine.type_of(iterator);
    Value item;
    if (type->special(Special::Next)) {
        item = co_await call_method(machine, Special::Next, iterator);
    } else if (is_kind(iterator, Kind::Iterator)) {
        item = co_await resume_lazy_next(machine, iterator);
    } else {
        OwnedArguments arguments;
        arguments.values.push_back(iterator);
        item = co_await call_native_special(machine, Special::Next, std::move(arguments));
    }
    if (item.is_unbound() && machine.exception_is(machine.types.StopIteration))
        machine.take_exception();
    co_return item;
}

namespace {
// Iterators over iterators over ... nested deeper than this are stepped one by one.
constexpr int plain_depth_max = 100;

bool is_plain(Machine& machine, const Value& iterator, int depth) {
    if (!is_kind(iterator, Kind::Iterator) || depth > plain_depth_max) return false;
    const Types& types = machine.types;
    const Type* type = iterator.object()->type;
    if (type == types.sequence_iterator || type == types.map || type == types.filter ||
        type == types.callable_iterator)
        return false;
    if (type == types.enumerate || type == types.zip) {
        if (as<LazyIterator>(iterator)->strict) return false;
        for (const Value& source : as<LazyIterator>(iterator)->sources)
            if (!is_plain(machine, source, depth + 1)) return false;
        return true;
    }
    if (type == types.reversed)
        return !as<SequenceIterator>(iterator)->source.is_object() ||
               !as<SequenceIterator>(iterator)->source.object()->type->overrides_anything;
    return true;
}
} // namespace

bool is_plain_iterator(Machine& machine, const Value& iterator) {
    return is_plain(machine, iterator, 0);
}

namespace {
// Items of a container whose own iteration is not overridden.
bool copy_container(Machine& machine, const Value& iterable, Values& out) {
    if (iterable.object()->type->special(Special::Iter)) return false;
    if (is_kind(iterable, Kind::List)) {
        out = as<List>(iterable)->items;
    } else if (is_kind(iterable, Kind::Tuple)) {
        const auto* tuple = as<Tuple>(iterable);
        out.assign(tuple->begin(), tuple->end());
    } else if (is_kind(iterable, Kind::Dict) &&
               iterable.object()->type->protocol.iterate == machine.types.dict->protocol.iterate) {
        const auto* dict = as<Dict>(iterable);
        out.reserve(dict->count);
        for (std::uint32_t i = 0; i < dict->used; ++i)
            if (!dict->entries[i].key.is_unbound()) out.push_back(dict->entries[i].key);
    } else if (is_any_set(iterable)) {
        const auto* set = as<SetObject>(iterable);
        out.reserve(set->count);
        std::size_t position = 0;
        while (const auto* entry = set->next(position))
            out.push_back(entry->item);
    } else {
        return false;
    }
    return true;
}
} // namespace

Value list_of_plain(Machine& machine, const Value& iterable) {
    if (!iterable.is_object()) return not_iterable(machine, iterable);
    Values items;
    if (copy_container(machine, iterable, items)) return machine.list(std::move(items));
    if (is_kind(iterable, Kind::Range)) {
        Value count = length(machine, iterable);
        if (!count.is_int()) return machine.raise(machine.types.MemoryError, "");
        if (!has_room_for(machine, static_cast<std::size_t>(count.integer()), sizeof(Value)))
            return {};
        items.reserve(static_cast<std::size_t>(count.integer()));
    }
    Value iterator = iterate(machine, iterable);
    if (!iterator.is_value()) return iterator;
    if (!is_plain_iterator(machine, iterator)) return Value::needs_frame();
    WorkMeter meter(machine);
    for (;;) {
        if (!meter.goes_on()) return {};
        Value item = next(machine, iterator);
        if (!item.is_value()) {
            if (item.needs_a_frame() || machine.has_exception()) return item;
            return machine.list(std::move(items));
        }
        items.push_back(std::move(item));
        if (machine.heap.is_over_limit()) return machine.raise(machine.types.MemoryError, "");
    }
}

Value list_of_repeatable(Machine& machine, const Value& iterable) {
    if (machine.type_of(iterable)->protocol.next) return Value::needs_frame();
    return list_of_plain(machine, iterable);
}

static Routine gather(Machine& machine, Value iterator) {
    Value list = machine.list();
    bool generator = is_generator(machine, iterator);
    for (;;) {
        Value item;
        if (generator) {
            Resumption step = co_await machine.gather_rest(iterator, *as<List>(list));
            if (step.end == ResumeEnd::Yielded) item = std::move(step.value);
        } else {
            item = co_await op::next(machine, iterator);
        }
        if (item.is_unbound()) {
            if (machine.has_exception()) co_return {};
            co_return list;
        }
        as<List>(list)->items.push_back(std::move(item));
        if (machine.heap.is_over_limit()) co_return machine.raise(machine.types.MemoryError, "");
    }
}

Routine resume_list_of(Machine& machine, Value iterable) {
    Value iterator = co_await op::iterate(machine, iterable);
    if (iterator.is_unbound()) co_return {};
    co_return co_await gather(machine, std::move(iterator));
}

// Whether what an object's __length_hint__() gave is a length, or stands for none.
static bool check_length_hint(Machine& machine, const Value& told) {
    if (told.is_not_implemented()) return true;
    if (!is_integral(told)) {
        machine.raise(machine.types.TypeError, "__length_hint__ must be an integer, not {}",
                      type_name(machine, told));
        return false;
    }
    std::int64_t length = 0;
    if (!to_int64(told, length)) {
        machine.raise(machine.types.OverflowError, "Python int too large to convert to C ssize_t");
        return false;
    }
    if (length >= 0) return true;
    machine.raise(machine.types.ValueError, "__length_hint__() should return >= 0");
    return false;
}

// Asks for the length as PyObject_LengthHint() does, whose answer is of no use here: only that it
// is asked for, and that it may fail, is seen. None, or Unbound where it failed.
static Routine ask_for_length(Machine& machine, Value iterable) {
    const bool is_over_own = is_over_own_sequence(machine, iterable);
    if (is_over_own || machine.type_of(iterable)->special(Special::Len)) {
        const Value measured = is_over_own ? as<SequenceIterator>(iterable)->source : iterable;
        const Value length = co_await op::length(machine, measured);
        if (length.is_value()) co_return Value::none();
        if (!machine.exception_is(machine.types.TypeError)) co_return {};
        machine.take_exception();
    }
    Type* type = machine.type_of(iterable);
    const Value* hint =
        type->is_builtin ? nullptr : type->lookup(machine.intern("__length_hint__"));
    if (!hint || !is_kind(*hint, Kind::Function)) co_return Value::none();
    const Value told = co_await machine.call(*hint, iterable);
    if (told.is_value()) co_return check_length_hint(machine, told) ? Value::none() : Value();
    if (!machine.exception_is(machine.types.TypeError)) co_return {};
    machine.take_exception();
    co_return Value::none();
}

Routine resume_measured_list_of(Machine& machine, Value iterable) {
    Value iterator = co_await op::iterate(machine, iterable);
    if (iterator.is_unbound()) co_return {};
    const Value asked = co_await ask_for_length(machine, iterable);
    if (asked.is_unbound()) co_return {};
    co_return co_await gather(machine, std::move(iterator));
}

} // namespace runtime::vm
