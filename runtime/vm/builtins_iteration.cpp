// iter, next, len and the functions that consume iterables.

#include "runtime/vm/builtins.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_lazy.h"
#include "runtime/vm/types_list.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

namespace {

Value len_plain(Machine& machine, const Arguments& args) {
    return length(machine, args[0]);
}
Routine len_resumable(Machine& machine, OwnedArguments args) {
    return resume_length(machine, args[0]);
}

// --- iter and next
// ----------------------------------------------------------------------------------

Value iter_plain(Machine& machine, const Arguments& args) {
    if (args[1].is_unbound()) return iterate(machine, args[0]);
    if (!is_callable(machine, args[0]))
        return machine.raise(machine.types.TypeError, "iter(v, w): v must be callable");
    auto* made = machine.make<LazyIterator>(machine.types.callable_iterator);
    made->function = args[0];
    made->sentinel = args[1];
    return Value::adopt(made);
}
Routine iter_resumable(Machine& machine, OwnedArguments args) {
    return resume_iterate(machine, args[0]);
}

Value exhausted(Machine& machine, const Value& fallback) {
    if (!fallback.is_unbound()) return fallback;
    return machine.raise(machine.make_exception(machine.types.StopIteration, {}));
}

Value next_plain(Machine& machine, const Arguments& args) {
    Value item = next(machine, args[0]);
    if (!item.is_unbound() || machine.has_exception()) return item;
    return exhausted(machine, args[1]);
}

Routine next_resumable(Machine& machine, OwnedArguments args) {
    Value item;
    Type* type = machine.type_of(args[0]);
    if (type == machine.types.generator) {
        Resumption step = co_await machine.resume(args[0], ResumeHow::Next, Value::none());
        if (step.end == ResumeEnd::Yielded) co_return std::move(step.value);
        if (step.end == ResumeEnd::Raised) co_return {};
        if (!args[1].is_unbound()) co_return args[1];
        std::vector<Value> details;
        if (!step.value.is_none() && step.value.is_value())
            details.push_back(std::move(step.value));
        co_return machine.raise(
            machine.make_exception(machine.types.StopIteration, std::move(details)));
    }
    if (is_kind(args[0], Kind::Iterator) && !type->special(Special::Next)) {
        item = co_await op::next(machine, args[0]);
        if (!item.is_unbound() || machine.has_exception()) co_return item;
        co_return exhausted(machine, args[1]);
    }
    // What a __next__() returned stands in the StopIteration that it raised.
    if (type->special(Special::Next)) {
        item = co_await call_method(machine, Special::Next, args[0]);
    } else {
        OwnedArguments given;
        given.values.push_back(args[0]);
        item = co_await call_native_special(machine, Special::Next, std::move(given));
    }
    if (item.is_unbound() && !args[1].is_unbound() &&
        machine.exception_is(machine.types.StopIteration)) {
        machine.take_exception();
        co_return args[1];
    }
    co_return item;
}

// --- all and any
// --------------------------------------------------------------------------------------

// A fresh iterator over the argument that can be stepped without Python code, or NeedsFrame. What
// was taken from the program's own iterator could not be given back if later an item needed Python
// code.
Value plain_iterator(Machine& machine, const Value& iterable) {
    Value iterator = iterate(machine, iterable);
    if (!iterator.is_value()) return iterator;
    if (!iterator.is(iterable) && is_plain_iterator(machine, iterator)) return iterator;
    return Value::needs_frame();
}

// Whether some item's truth is `wanted`.
template <bool wanted>
Value search_plain(Machine& machine, const Arguments& args) {
    Value iterator = plain_iterator(machine, args[0]);
    if (!iterator.is_value()) return iterator;
    WorkMeter meter(machine);
    for (;;) {
        if (!meter.goes_on()) return {};
        Value item = next(machine, iterator);
        if (item.needs_a_frame()) return item;
        if (item.is_unbound()) return machine.has_exception() ? Value() : Value::of(!wanted);
        Value verdict = truth(machine, item);
        if (!verdict.is_bool()) return verdict;
        if (verdict.truth() == wanted) return Value::of(wanted);
    }
}

template <bool wanted>
Routine search_resumable(Machine& machine, OwnedArguments args) {
    Value iterator = co_await op::iterate(machine, args[0]);
    if (iterator.is_unbound()) co_return {};
    for (;;) {
        Value item = co_await op::next(machine, iterator);
        if (item.is_unbound()) {
            if (machine.has_exception()) co_return {};
            co_return Value::of(!wanted);
        }
        Value verdict = co_await op::truth(machine, item);
        if (verdict.is_unbound()) co_return {};
        if (verdict.truth() == wanted) co_return Value::of(wanted);
    }
}

// --- sum
// ------------------------------------------------------------------------------------------------

bool check_start(Machine& machine, const Value& start) {
    const char* advice = is_str(start)                     ? "strings [use ''.join(seq) instead]"
                         : is_kind(start, Kind::Bytes)     ? "bytes [use b''.join(seq) instead]"
                         : is_kind(start, Kind::ByteArray) ? "bytearray [use b''.join(seq) instead]"
                                                           : nullptr;
    if (advice) machine.raise(machine.types.TypeError, "sum() can't sum {}", advice);
    return !advice;
}

Value sum_plain(Machine& machine, const Arguments& args) {
    if (!check_start(machine, args[1])) return {};
    Value iterator = plain_iterator(machine, args[0]);
    if (!iterator.is_value()) return iterator;
    Value total = args[1];
    WorkMeter meter(machine);
    for (;;) {
        if (!meter.goes_on()) return {};
        Value item = next(machine, iterator);
        if (item.needs_a_frame()) return item;
        if (item.is_unbound()) return machine.has_exception() ? Value() : total;
        total = binary(machine, Operator::Add, total, item);
        if (!total.is_value()) return total;
    }
}

Routine sum_resumable(Machine& machine, OwnedArguments args) {
    Value iterator = co_await op::iterate(machine, args[0]);
    if (iterator.is_unbound()) co_return {};
    Value total = args[1];
    bool generator = machine.type_of(iterator) == machine.types.generator;
    for (;;) {
        Value item;
        if (generator) {
            Resumption step = co_await machine.resume(iterator, ResumeHow::Next, Value::none());
            if (step.end == ResumeEnd::Yielded) item = std::move(step.value);
        } else {
            item = co_await op::next(machine, iterator);
        }
        if (item.is_unbound()) {
            if (machine.has_exception()) co_return {};
            co_return total;
        }
        total = co_await op::binary(machine, Operator::Add, total, item);
        if (total.is_unbound()) co_return {};
    }
}

// --- min and max
// ------------------------------------------------------------------------------------------

// Slots: key, default, the tuple of positional arguments.
template <bool smallest>
bool choose_source(Machine& machine, const Value& positional, const Value& fallback,
                   Value& source) {
    const char* name = smallest ? "min" : "max";
    const auto* given = as<Tuple>(positional);
    if (given->count == 0) {
        machine.raise(machine.types.TypeError, "{} expected at least 1 argument, got 0", name);
        return false;
    }
    if (given->count > 1 && !fallback.is_unbound()) {
        machine.raise(machine.types.TypeError,
                      "Cannot specify a default for {}() with multiple positional arguments", name);
        return false;
    }
    source = given->count == 1 ? given->items[0] : positional;
    return true;
}

template <bool smallest>
Value nothing_there(Machine& machine, const Value& fallback) {
    if (!fallback.is_unbound()) return fallback;
    return machine.raise(machine.types.ValueError, "{}() arg is an empty sequence",
                         smallest ? "min" : "max");
}

template <bool smallest>
Value extreme_plain(Machine& machine, const Arguments& args) {
    constexpr Comparison beats = smallest ? Comparison::Less : Comparison::Greater;
    Value source;
    if (!choose_source<smallest>(machine, args[2], args[1], source)) return {};
    Value iterator = plain_iterator(machine, source);
    if (!iterator.is_value()) return iterator;
    Value best, best_key;
    WorkMeter meter(machine);
    for (;;) {
        if (!meter.goes_on()) return {};
        Value item = next(machine, iterator);
        if (item.needs_a_frame()) return item;
        if (item.is_unbound()) break;
        Value key = item;
        if (!args[0].is_none()) {
            key = call_plain(machine, args[0], Arguments{&item, 1});
            if (!key.is_value()) return key;
        }
        if (best.is_unbound()) {
            best = item;
            best_key = key;
            continue;
        }
        Value better = compare(machine, key, best_key, beats);
        if (better.is_value()) better = truth(machine, better);
        if (!better.is_value()) return better;
        if (!better.truth()) continue;
        best = item;
        best_key = key;
    }
    if (machine.has_exception()) return {};
    return best.is_unbound() ? nothing_there<smallest>(machine, args[1]) : best;
}

template <bool smallest>
Routine extreme_resumable(Machine& machine, OwnedArguments args) {
    constexpr Comparison beats = smallest ? Comparison::Less : Comparison::Greater;
    Value source;
    if (!choose_source<smallest>(machine, args[2], args[1], source)) co_return {};
    Value iterator = co_await op::iterate(machine, source);
    if (iterator.is_unbound()) co_return {};
    Value best, best_key;
    for (;;) {
        Value item = co_await op::next(machine, iterator);
        if (item.is_unbound()) break;
        Value key = item;
        if (!args[0].is_none()) {
            key = co_await machine.call(args[0], item);
            if (key.is_unbound()) co_return {};
        }
        if (best.is_unbound()) {
            best = item;
            best_key = key;
            continue;
        }
        Value better = co_await op::compare(machine, key, best_key, beats);
        if (better.is_unbound()) co_return {};
        better = co_await op::truth(machine, better);
        if (better.is_unbound()) co_return {};
        if (!better.truth()) continue;
        best = item;
        best_key = key;
    }
    if (machine.has_exception()) co_return {};
    if (best.is_unbound()) co_return nothing_there<smallest>(machine, args[1]);
    co_return best;
}

// --- sorted
// -------------------------------------------------------------------------------------------------

Value sorted_plain(Machine& machine, const Arguments& args) {
    Value list = list_of_repeatable(machine, args[0]);
    if (!list.is_value()) return list;
    Value sort_arguments[3] = {list, args[1], args[2]};
    Value done = list_sort(machine, Arguments{sort_arguments, 3});
    return done.is_value() ? list : done;
}

Routine sorted_resumable(Machine& machine, OwnedArguments args) {
    Value list = co_await op::measured_list_of(machine, args[0]);
    if (list.is_unbound()) co_return {};
    args.values[0] = list;
    Value done = co_await resume_list_sort(machine, std::move(args));
    if (done.is_unbound()) co_return {};
    co_return list;
}

// --- aiter and anext
// ------------------------------------------------------------------------------------------

Value aiter_plain(Machine& machine, const Arguments& args) {
    if (args[0].is_object() && args[0].object()->type == machine.types.async_generator)
        return args[0];
    if (machine.type_of(args[0])->lookup(machine.intern("__aiter__"))) return Value::needs_frame();
    return machine.raise(machine.types.TypeError, "'{}' object is not an async iterable",
                         type_name(machine, args[0]));
}
Routine aiter_resumable(Machine& machine, OwnedArguments args) {
    Value iterator = co_await call_method(machine, Special::AsyncIter, args[0]);
    if (iterator.is_unbound()) co_return {};
    if (!machine.type_of(iterator)->lookup(machine.intern("__anext__")))
        co_return machine.raise(machine.types.TypeError,
                                "aiter() returned not an async iterator of type '{}'",
                                type_name(machine, iterator));
    co_return iterator;
}

Routine anext_resumable(Machine& machine, OwnedArguments args) {
    co_return co_await call_method(machine, Special::AsyncNext, args[0]);
}

// anext(x, default): a coroutine that gives the default at the end.
Routine anext_or_default(Machine& machine, OwnedArguments args) {
    Value awaitable = co_await call_method(machine, Special::AsyncNext, args[0]);
    if (awaitable.is_unbound()) co_return {};
    Value item = co_await machine.await_value(awaitable);
    if (item.is_unbound() && machine.exception_is(machine.types.StopAsyncIteration)) {
        machine.take_exception();
        co_return args[1];
    }
    co_return item;
}
constexpr NativeFunctionInfo anext_default_info{
    .name = "anext", .resumable = anext_or_default, .is_async = true};

Value anext_plain(Machine& machine, const Arguments& args) {
    if (!machine.type_of(args[0])->lookup(machine.intern("__anext__")))
        return machine.raise(machine.types.TypeError, "'{}' object is not an async iterator",
                             type_name(machine, args[0]));
    if (args[1].is_unbound()) return Value::needs_frame();
    OwnedArguments owned;
    owned.values.push_back(args[0]);
    owned.values.push_back(args[1]);
    return machine.make_native_generator(GeneratorKind::Coroutine, anext_default_info,
                                         std::move(owned));
}

} // namespace

void add_iteration_functions(Machine& machine, Module& builtins) {
    machine.add_functions(builtins, {
                                        {.name = "len",
                                         .signature = "(obj, /)",
                                         .plain = len_plain,
                                         .resumable = len_resumable},
                                        {.name = "iter",
                                         .signature = "(object, sentinel=..., /)",
                                         .plain = iter_plain,
                                         .resumable = iter_resumable},
                                        {.name = "next",
                                         .signature = "(iterator, default=..., /)",
                                         .plain = next_plain,
                                         .resumable = next_resumable},
                                        {.name = "all",
                                         .signature = "(iterable, /)",
                                         .plain = search_plain<false>,
                                         .resumable = search_resumable<false>},
                                        {.name = "any",
                                         .signature = "(iterable, /)",
                                         .plain = search_plain<true>,
                                         .resumable = search_resumable<true>},
                                        {.name = "sum",
                                         .signature = "(iterable, /, start=0)",
                                         .plain = sum_plain,
                                         .resumable = sum_resumable},
                                        {.name = "min",
                                         .signature = "(*args, key=None, default=...)",
                                         .plain = extreme_plain<true>,
                                         .resumable = extreme_resumable<true>},
                                        {.name = "max",
                                         .signature = "(*args, key=None, default=...)",
                                         .plain = extreme_plain<false>,
                                         .resumable = extreme_resumable<false>},
                                        {.name = "sorted",
                                         .signature = "(iterable, /, *, key=None, reverse=False)",
                                         .plain = sorted_plain,
                                         .resumable = sorted_resumable},
                                        {.name = "aiter",
                                         .signature = "(async_iterable, /)",
                                         .plain = aiter_plain,
                                         .resumable = aiter_resumable},
                                        {.name = "anext",
                                         .signature = "(async_iterator, default=..., /)",
                                         .plain = anext_plain,
                                         .resumable = anext_resumable},
                                    });
}

} // namespace runtime::vm
