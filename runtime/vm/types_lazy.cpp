#include "runtime/vm/types_lazy.h"

#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_repr.h"

namespace runtime::vm {

void LazyIterator::traverse(const Visitor& visit) {
    for (const Value& value : sources)
        visit(value);
    for (const Value& value : pending)
        visit(value);
    visit(function);
    visit(sentinel);
}

void LazyIterator::clear_references() {
    sources.clear();
    pending.clear();
    function.clear();
    sentinel.clear();
}

namespace {

LazyIterator* lazy(const Value& value) {
    return as<LazyIterator>(value);
}

Value iterator_self(Machine&, const Value& self) {
    return self;
}

// Takes one item from each source into `pending`. None: all there. Unbound without an exception:
// one of them is exhausted.
Value gather(Machine& machine, LazyIterator* self) {
    if (DepthScope::is_too_deep(machine, "")) return {};
    DepthScope depth;
    while (self->pending.size() < self->sources.size()) {
        Value item = next(machine, self->sources[self->pending.size()]);
        if (!item.is_value()) return item;
        self->pending.push_back(std::move(item));
    }
    return Value::none();
}

Value take_tuple(Machine& machine, LazyIterator* self) {
    Value result = machine.tuple_of(self->pending.data(), self->pending.size());
    self->pending.clear();
    return result;
}

Value uneven(Machine& machine, std::size_t index, const char* how) {
    // "argument 2 is shorter than argument 1", "... arguments 1-2".
    std::string others = index == 1 ? "argument 1" : fmt::format("arguments 1-{}", index);
    return machine.raise(machine.types.ValueError, "zip() argument {} is {} than {}", index + 1,
                         how, others);
}

// --- enumerate
// --------------------------------------------------------------------------------------

Value pair_up(Machine& machine, LazyIterator* self, Value item) {
    Value number = self->function;
    self->function = binary(machine, Operator::Add, number, Value::of(1));
    return machine.tuple({std::move(number), std::move(item)});
}

Value enumerate_next(Machine& machine, const Value& value) {
    auto* self = lazy(value);
    if (DepthScope::is_too_deep(machine, "")) return {};
    DepthScope depth;
    Value item = next(machine, self->sources[0]);
    if (!item.is_value()) return item;
    return pair_up(machine, self, std::move(item));
}

Value make_enumerate(Machine& machine, const Value& type, Value iterator, Value start) {
    auto* made = machine.make<LazyIterator>(as<Type>(type));
    made->sources.push_back(std::move(iterator));
    made->function = std::move(start);
    return Value::adopt(made);
}

Value construct_enumerate(Machine& machine, const Arguments& args) {
    Value start = index_of(machine, args[2]);
    if (!start.is_value()) return start;
    Value iterator = iterate(machine, args[1]);
    return iterator.is_value() ? make_enumerate(machine, args[0], iterator, start) : iterator;
}

Routine resume_construct_enumerate(Machine& machine, OwnedArguments args) {
    Value start = co_await op::index(machine, args[2]);
    if (start.is_unbound()) co_return {};
    Value iterator = co_await op::iterate(machine, args[1]);
    if (iterator.is_unbound()) co_return {};
    co_return make_enumerate(machine, args[0], iterator, start);
}

// --- zip
// ----------------------------------------------------------------------------------------------

// What next() gives when source number `index` ended: strict zips want all others to end, too.
Value zip_next(Machine& machine, const Value& value) {
    auto* self = lazy(value);
    if (self->is_done || self->sources.empty()) return {};
    Value state = gather(machine, self);
    if (state.is_value()) return take_tuple(machine, self);
    if (state.needs_a_frame() || machine.has_exception()) return state;
    if (!self->strict) {
        self->is_done = true;
        self->pending.clear();
        return {};
    }
    // Only the resumable form may step the others, whose items would be lost.
    return Value::needs_frame();
}

Routine resume_zip_next(Machine& machine, Value value) {
    auto* self = lazy(value);
    while (self->pending.size() < self->sources.size()) {
        std::size_t index = self->pending.size();
        Value source = self->sources[index];
        Value item = co_await op::next(machine, source);
        if (!item.is_unbound()) {
            self->pending.push_back(std::move(item));
            continue;
        }
        self->pending.clear();
        if (machine.has_exception()) co_return {};
        self->is_done = true;
        if (!self->strict) co_return {};
        if (index > 0) co_return uneven(machine, index, "shorter");
        for (std::size_t i = 1; i < self->sources.size(); ++i) {
            Value other = self->sources[i];
            Value extra = co_await op::next(machine, other);
            if (!extra.is_unbound()) co_return uneven(machine, i, "longer");
            if (machine.has_exception()) co_return {};
        }
        co_return {};
    }
    co_return take_tuple(machine, self);
}

// Iterators over every value of a tuple, as a list; NeedsFrame if one is made by Python code.
Value iterators_of(Machine& machine, const Value& tuple, Values& out) {
    for (const Value& iterable : *as<Tuple>(tuple)) {
        Value iterator = iterate(machine, iterable);
        if (!iterator.is_value()) return iterator;
        out.push_back(std::move(iterator));
    }
    return Value::none();
}

Value construct_zip(Machine& machine, const Arguments& args) {
    Value strict = truth(machine, args[1]);
    if (!strict.is_value()) return strict;
    Values sources;
    Value state = iterators_of(machine, args[2], sources);
    if (!state.is_value()) return state;
    auto* made = machine.make<LazyIterator>(as<Type>(args[0]));
    made->sources = std::move(sources);
    made->strict = strict.truth();
    return Value::adopt(made);
}

Routine resume_construct_zip(Machine& machine, OwnedArguments args) {
    Value strict = co_await op::truth(machine, args[1]);
    if (strict.is_unbound()) co_return {};
    Value made = Value::adopt(machine.make<LazyIterator>(as<Type>(args[0])));
    lazy(made)->strict = strict.truth();
    for (std::uint32_t i = 0; i < as<Tuple>(args[2])->count; ++i) {
        Value iterator = co_await op::iterate(machine, as<Tuple>(args[2])->items[i]);
        if (iterator.is_unbound()) co_return {};
        lazy(made)->sources.push_back(std::move(iterator));
    }
    co_return made;
}

// A StopIteration that the function raises ends the iteration, as one of a source's does.
void end_at_stop_iteration(Machine& machine) {
    if (machine.exception_is(machine.types.StopIteration)) machine.take_exception();
}

// --- map and filter
// -----------------------------------------------------------------------------------

Value map_next(Machine& machine, const Value& value) {
    auto* self = lazy(value);
    Value state = gather(machine, self);
    if (!state.is_value()) {
        if (state.is_unbound()) self->pending.clear();
        return state;
    }
    Arguments arguments{self->pending.data(), static_cast<std::uint32_t>(self->pending.size())};
    Value result = call_plain(machine, self->function, arguments);
    if (result.needs_a_frame()) return result;
    self->pending.clear();
    if (result.is_unbound()) end_at_stop_iteration(machine);
    return result;
}

Routine resume_map_next(Machine& machine, Value value) {
    auto* self = lazy(value);
    while (self->pending.size() < self->sources.size()) {
        Value source = self->sources[self->pending.size()];
        Value item = co_await op::next(machine, source);
        if (item.is_unbound()) {
            self->pending.clear();
            co_return {};
        }
        self->pending.push_back(std::move(item));
    }
    OwnedArguments arguments;
    arguments.values.swap(self->pending);
    Value result = co_await machine.call_with(self->function, std::move(arguments));
    co_return result;
}

Value construct_map(Machine& machine, const Arguments& args) {
    if (as<Tuple>(args[2])->count == 0)
        return machine.raise(machine.types.TypeError, "map() must have at least two arguments.");
    Values sources;
    Value state = iterators_of(machine, args[2], sources);
    if (!state.is_value()) return state;
    auto* made = machine.make<LazyIterator>(as<Type>(args[0]));
    made->sources = std::move(sources);
    made->function = args[1];
    return Value::adopt(made);
}

Routine resume_construct_map(Machine& machine, OwnedArguments args) {
    Value made = Value::adopt(machine.make<LazyIterator>(as<Type>(args[0])));
    lazy(made)->function = args[1];
    for (std::uint32_t i = 0; i < as<Tuple>(args[2])->count; ++i) {
        Value iterator = co_await op::iterate(machine, as<Tuple>(args[2])->items[i]);
        if (iterator.is_unbound()) co_return {};
        lazy(made)->sources.push_back(std::move(iterator));
    }
    co_return made;
}

Value filter_next(Machine& machine, const Value& value) {
    auto* self = lazy(value);
    for (;;) {
        Value state = gather(machine, self);
        if (!state.is_value()) return state;
        Value verdict = self->pending[0];
        bool asks =
            !self->function.is_none() && !self->function.is(Value::share(machine.types.bool_));
        if (asks) {
            Arguments arguments{self->pending.data(), 1};
            verdict = call_plain(machine, self->function, arguments);
        }
        if (verdict.is_value()) verdict = truth(machine, verdict);
        if (verdict.needs_a_frame()) return verdict;
        Value item = std::move(self->pending[0]);
        self->pending.clear();
        if (verdict.is_unbound()) {
            end_at_stop_iteration(machine);
            return {};
        }
        if (verdict.truth()) return item;
    }
}

Routine resume_filter_next(Machine& machine, Value value) {
    auto* self = lazy(value);
    for (;;) {
        Value item;
        if (self->pending.empty()) {
            Value source = self->sources[0];
            item = co_await op::next(machine, source);
            if (item.is_unbound()) co_return {};
        } else {
            item = std::move(self->pending[0]);
            self->pending.clear();
        }
        Value verdict = item;
        if (!self->function.is_none()) {
            verdict = co_await machine.call(self->function, item);
            if (verdict.is_unbound()) co_return {};
        }
        verdict = co_await op::truth(machine, verdict);
        if (verdict.is_unbound()) co_return {};
        if (verdict.truth()) co_return item;
    }
}

Value make_filter(Machine& machine, const Value& type, const Value& function, Value iterator) {
    auto* made = machine.make<LazyIterator>(as<Type>(type));
    made->sources.push_back(std::move(iterator));
    made->function = function;
    return Value::adopt(made);
}

Value construct_filter(Machine& machine, const Arguments& args) {
    Value iterator = iterate(machine, args[2]);
    return iterator.is_value() ? make_filter(machine, args[0], args[1], iterator) : iterator;
}

Routine resume_construct_filter(Machine& machine, OwnedArguments args) {
    Value iterator = co_await op::iterate(machine, args[2]);
    if (iterator.is_unbound()) co_return {};
    co_return make_filter(machine, args[0], args[1], iterator);
}

// --- iter(callable, sentinel)
// ---------------------------------------------------------------------------

Value callable_next(Machine&, const Value& value) {
    return lazy(value)->is_done ? Value() : Value::needs_frame();
}

Routine resume_callable_next(Machine& machine, Value value) {
    auto* self = lazy(value);
    Value item = co_await machine.call(self->function);
    if (item.is_unbound()) {
        if (machine.exception_is(machine.types.StopIteration)) machine.take_exception();
        self->is_done = true;
        co_return {};
    }
    Value same = co_await op::equals(machine, self->sentinel, item);
    if (same.is_unbound()) co_return {};
    if (!same.truth()) co_return item;
    self->is_done = true;
    co_return {};
}

// What copies are made of: the class, and what it was called with.
Value reduce_lazy(Machine& machine, const Arguments& args) {
    const auto* self = lazy(args[0]);
    const auto is = [&](const Type* wanted) { return self->type->is_subtype_of(wanted); };
    Values given;
    if (is(machine.types.map) || is(machine.types.filter)) given.push_back(self->function);
    for (const Value& source : self->sources)
        given.push_back(source);
    if (is(machine.types.enumerate)) given.push_back(self->function);
    Value made_by = Value::share(self->type);
    Value all = machine.tuple_of(given.data(), given.size());
    if (self->strict) return machine.tuple({std::move(made_by), std::move(all), Value::of(true)});
    return machine.tuple({std::move(made_by), std::move(all)});
}

// The state of a zip() is whether it is strict.
Value set_zip_state(Machine& machine, const Arguments& args) {
    Value strict = truth(machine, args[1]);
    if (!strict.is_value()) return strict;
    lazy(args[0])->strict = strict.truth();
    return Value::none();
}

void define_lazy(Machine& machine, Type* type, Value (*next_function)(Machine&, const Value&),
                 const NativeFunctionInfo* construct) {
    type->layout = layout_of<LazyIterator>();
    type->instance_kind = Kind::Iterator;
    type->instance_size = sizeof(LazyIterator);
    type->protocol.iterate = iterator_self;
    type->protocol.next = next_function;
    type->construct = construct;
    add_protocol_methods(machine, type);
}

constexpr NativeFunctionInfo enumerate_info{.name = "enumerate",
                                            .signature = "(cls, iterable, start=0)",
                                            .plain = construct_enumerate,
                                            .resumable = resume_construct_enumerate};
constexpr NativeFunctionInfo zip_info{.name = "zip",
                                      .signature = "(cls, /, *iterables, strict=False)",
                                      .plain = construct_zip,
                                      .resumable = resume_construct_zip};
constexpr NativeFunctionInfo map_info{.name = "map",
                                      .signature = "(cls, function, /, *iterables)",
                                      .plain = construct_map,
                                      .resumable = resume_construct_map};
constexpr NativeFunctionInfo filter_info{.name = "filter",
                                         .signature = "(cls, function, iterable, /)",
                                         .plain = construct_filter,
                                         .resumable = resume_construct_filter};

} // namespace

Routine resume_sequence_next(Machine& machine, Value iterator) {
    auto* self = as<SequenceIterator>(iterator);
    std::size_t index = self->backwards ? self->next - 1 : self->next;
    if (self->backwards && self->next == 0) co_return {};
    Value item = co_await op::get_item(machine, self->source, Value::of(index));
    if (item.is_unbound()) {
        bool over = machine.exception_is(machine.types.IndexError) ||
                    machine.exception_is(machine.types.StopIteration);
        if (!over) co_return {};
        machine.take_exception();
        self->source.clear();
        co_return {};
    }
    self->next = self->backwards ? self->next - 1 : self->next + 1;
    co_return item;
}

Routine resume_lazy_next(Machine& machine, Value iterator) {
    const Type* type = iterator.object()->type;
    auto is = [&](const Type* wanted) { return type->is_subtype_of(wanted); };
    if (is(machine.types.zip)) co_return co_await resume_zip_next(machine, iterator);
    if (is(machine.types.map)) co_return co_await resume_map_next(machine, iterator);
    if (is(machine.types.filter)) co_return co_await resume_filter_next(machine, iterator);
    if (is(machine.types.callable_iterator))
        co_return co_await resume_callable_next(machine, iterator);
    if (is(machine.types.enumerate)) {
        auto* self = lazy(iterator);
        Value source = self->sources[0];
        Value item = co_await op::next(machine, source);
        if (item.is_unbound()) co_return {};
        co_return pair_up(machine, self, std::move(item));
    }
    co_return co_await resume_sequence_next(machine, iterator);
}

void define_lazy_iterators(Machine& machine) {
    define_lazy(machine, machine.types.enumerate, enumerate_next, &enumerate_info);
    define_lazy(machine, machine.types.zip, zip_next, &zip_info);
    define_lazy(machine, machine.types.map, map_next, &map_info);
    define_lazy(machine, machine.types.filter, filter_next, &filter_info);
    define_lazy(machine, machine.types.callable_iterator, callable_next, nullptr);
    for (Type* type :
         {machine.types.enumerate, machine.types.zip, machine.types.map, machine.types.filter})
        machine.add_methods(
            type, {{.name = "__reduce__", .signature = "(self, /)", .plain = reduce_lazy}});
    machine.add_methods(
        machine.types.zip,
        {{.name = "__setstate__", .signature = "(self, state, /)", .plain = set_zip_state}});
}

} // namespace runtime::vm
