// list: its protocol, construction and methods. Sorting is in types_list_sort.cpp.

#include "runtime/vm/types_list.h"
#include "runtime/vm/types_compare.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/work.h"

#include <algorithm>

namespace runtime::vm {

namespace {

Values& items_of(const Value& list) {
    return as<List>(list)->items;
}

std::int64_t size_of(const Value& list) {
    return static_cast<std::int64_t>(items_of(list).size());
}

void changed(const Value& list) {
    content_changed(*list.object());
}

Value list_compare(Machine& machine, const Value& left, const Value& right, Comparison comparison) {
    if (!is_kind(left, Kind::List) || !is_kind(right, Kind::List)) return Value::not_implemented();
    const Values &a = items_of(left), &b = items_of(right);
    return compare_sequences(machine, a.data(), a.size(), b.data(), b.size(), comparison);
}

Value repeated(Machine& machine, const Value& list, const Value& factor) {
    if (!is_integral(factor)) return bad_factor(machine, factor);
    const Values& items = items_of(list);
    std::size_t times = 0;
    if (!repeat_count(machine, factor, items.size(), sizeof(Value), times)) return {};
    Values out;
    out.reserve(items.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        out.insert(out.end(), items.begin(), items.end());
    return machine.list(std::move(out));
}

Value list_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (op == Operator::Multiply)
        return is_kind(left, Kind::List) ? repeated(machine, left, right)
                                         : repeated(machine, right, left);
    if (op != Operator::Add || !is_kind(left, Kind::List)) return Value::not_implemented();
    if (!is_kind(right, Kind::List))
        return machine.raise(machine.types.TypeError,
                             "can only concatenate list (not \"{}\") to list",
                             type_name(machine, right));
    const Values &a = items_of(left), &b = items_of(right);
    if (!has_room_for(machine, a.size() + b.size(), sizeof(Value))) return {};
    Values out;
    out.reserve(a.size() + b.size());
    out.insert(out.end(), a.begin(), a.end());
    out.insert(out.end(), b.begin(), b.end());
    return machine.list(std::move(out));
}

Value list_in_place(Machine& machine, Operator op, const Value& self, const Value& other) {
    if (op == Operator::Multiply) {
        Value result = repeated(machine, self, other);
        if (!result.is_value()) return result;
        items_of(self) = std::move(items_of(result));
        changed(self);
        return self;
    }
    if (op != Operator::Add) return Value::not_implemented();
    Value done = list_extend(machine, self, other);
    return done.is_value() ? self : done;
}

Value list_length(Machine&, const Value& self) {
    return Value::of(size_of(self));
}

Value list_contains(Machine& machine, const Value& self, const Value& item) {
    count_items(machine, items_of(self).size());
    for (std::size_t i = 0; i < items_of(self).size(); ++i) {
        Value same = equals(machine, items_of(self)[i], item);
        if (!same.is_bool() || same.truth()) return same;
    }
    return Value::of(false);
}

Value list_get_item(Machine& machine, const Value& self, const Value& key) {
    const Values& items = items_of(self);
    if (is_kind(key, Kind::Slice)) {
        SliceBounds bounds;
        Value state = resolve_slice(machine, key, size_of(self), bounds);
        if (!state.is_value()) return state;
        Values out;
        out.reserve(static_cast<std::size_t>(bounds.count));
        for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
            out.push_back(items[static_cast<std::size_t>(at)]);
        return machine.list(std::move(out));
    }
    Value place = resolve_index(machine, key, size_of(self), "list", "list index out of range");
    if (!place.is_value()) return place;
    return items[static_cast<std::size_t>(place.integer())];
}

Value set_slice(Machine& machine, const Value& self, const Value& key, const Value& value) {
    Value fresh = list_of_plain(machine, value);
    if (!fresh.is_value()) {
        if (fresh.is_unbound() && machine.exception_is(machine.types.TypeError) &&
            !value.is_object()) {
            machine.take_exception();
            const bool extended = !as<Slice>(key)->step.is_none();
            return machine.raise(machine.types.TypeError,
                                 extended ? "must assign iterable to extended slice"
                                          : "can only assign an iterable");
        }
        return fresh;
    }
    SliceBounds bounds;
    Value state = resolve_slice(machine, key, size_of(self), bounds);
    if (!state.is_value()) return state;
    Values& items = items_of(self);
    Values& added = items_of(fresh);
    if (bounds.step != 1) {
        if (static_cast<std::int64_t>(added.size()) != bounds.count)
            return machine.raise(
                machine.types.ValueError,
                "attempt to assign sequence of size {} to extended slice of size {}", added.size(),
                bounds.count);
        for (std::size_t i = 0; i < added.size(); ++i)
            items[static_cast<std::size_t>(bounds.start +
                                           static_cast<std::int64_t>(i) * bounds.step)]
                .swap(added[i]);
        changed(self);
        return Value::none();
    }
    Values old(std::make_move_iterator(items.begin() + bounds.start),
               std::make_move_iterator(items.begin() + bounds.start + bounds.count));
    items.erase(items.begin() + bounds.start, items.begin() + bounds.start + bounds.count);
    items.insert(items.begin() + bounds.start, added.begin(), added.end());
    changed(self);
    List::let_go(old);
    return Value::none();
}

Value list_set_item(Machine& machine, const Value& self, const Value& key, const Value& value) {
    if (is_kind(key, Kind::Slice)) return set_slice(machine, self, key, value);
    Value place =
        resolve_index(machine, key, size_of(self), "list", "list assignment index out of range");
    if (!place.is_value()) return place;
    content_changed_at(*self.object(), static_cast<std::size_t>(place.integer()));
    items_of(self)[static_cast<std::size_t>(place.integer())] = value;
    return Value::none();
}

Value list_delete_item(Machine& machine, const Value& self, const Value& key) {
    Values& items = items_of(self);
    if (is_kind(key, Kind::Slice)) {
        SliceBounds bounds;
        Value state = resolve_slice(machine, key, size_of(self), bounds);
        if (!state.is_value()) return state;
        if (bounds.count == 0) return Value::none();
        const bool is_run = bounds.step == 1;
        if (bounds.step < 0) {
            bounds.start += (bounds.count - 1) * bounds.step;
            bounds.step = -bounds.step;
        }
        Values kept, old;
        std::int64_t next = bounds.start, left = bounds.count;
        for (std::int64_t i = 0; i < static_cast<std::int64_t>(items.size()); ++i) {
            bool drop = left > 0 && i == next;
            if (drop) {
                next += bounds.step;
                --left;
            }
            (drop ? old : kept).push_back(std::move(items[static_cast<std::size_t>(i)]));
        }
        items.swap(kept);
        changed(self);
        if (is_run) List::let_go(old);
        return Value::none();
    }
    Value place =
        resolve_index(machine, key, size_of(self), "list", "list assignment index out of range");
    if (!place.is_value()) return place;
    Value old = std::move(items[static_cast<std::size_t>(place.integer())]);
    items.erase(items.begin() + place.integer());
    changed(self);
    return Value::none();
}

Value list_iterate(Machine& machine, const Value& self) {
    return Value::adopt(machine.make<SequenceIterator>(machine.types.list_iterator, self));
}

// --- methods
// ---------------------------------------------------------------------------------------

Value append(Machine&, const Arguments& args) {
    content_grew(*args[0].object(), items_of(args[0]).size());
    items_of(args[0]).push_back(args[1]);
    return Value::none();
}

Value extend(Machine& machine, const Arguments& args) {
    return list_extend(machine, args[0], args[1]);
}

Routine resume_extend(Machine& machine, OwnedArguments args) {
    Value items = co_await op::measured_list_of(machine, args[1]);
    if (items.is_unbound()) co_return {};
    co_return list_extend(machine, args[0], items);
}

Value insert(Machine& machine, const Arguments& args) {
    std::int64_t at = 0;
    if (!take_index(machine, args[1], at)) return {};
    std::int64_t size = size_of(args[0]);
    if (at < 0) at = std::max<std::int64_t>(0, at + size);
    count_bytes(machine, static_cast<std::size_t>(size - std::min(at, size)) * sizeof(Value));
    items_of(args[0]).insert(items_of(args[0]).begin() + std::min(at, size), args[2]);
    changed(args[0]);
    return Value::none();
}

Value pop(Machine& machine, const Arguments& args) {
    Values& items = items_of(args[0]);
    std::int64_t at = 0;
    if (!take_index(machine, args[1], at)) return {};
    if (items.empty()) return machine.raise(machine.types.IndexError, "pop from empty list");
    auto size = static_cast<std::int64_t>(items.size());
    if (at < 0) at += size;
    if (at < 0 || at >= size)
        return machine.raise(machine.types.IndexError, "pop index out of range");
    Value item = std::move(items[static_cast<std::size_t>(at)]);
    count_bytes(machine, static_cast<std::size_t>(size - at) * sizeof(Value));
    items.erase(items.begin() + at);
    content_grew(*args[0].object(), static_cast<std::size_t>(at)); // shrank, which shows no more
    return item;
}

// The place of an item, as an Int; None if it is not there.
Value find(Machine& machine, const Value& self, const Value& item, std::int64_t begin,
           std::int64_t end) {
    if (begin < end) count_items(machine, static_cast<std::size_t>(end - begin));
    for (std::int64_t i = begin; i < end && i < size_of(self); ++i) {
        Value same = equals(machine, items_of(self)[static_cast<std::size_t>(i)], item);
        if (!same.is_bool()) return same;
        if (same.truth()) return Value::of(i);
    }
    return Value::none();
}

Routine resume_find_item(Machine& machine, Value self, Value item, std::int64_t begin,
                         std::int64_t end) {
    for (std::int64_t i = begin; i < end && i < size_of(self); ++i) {
        Value candidate = items_of(self)[static_cast<std::size_t>(i)];
        Value same = co_await op::equals(machine, candidate, item);
        if (same.is_unbound()) co_return {};
        if (same.truth()) co_return Value::of(i);
    }
    co_return Value::none();
}

Value remove_at(Machine& machine, const Value& self, const Value& place) {
    if (place.is_none())
        return machine.raise(machine.types.ValueError, "list.remove(x): x not in list");
    Values& items = items_of(self);
    if (place.integer() < size_of(self)) {
        Value old = std::move(items[static_cast<std::size_t>(place.integer())]);
        items.erase(items.begin() + place.integer());
    }
    changed(self);
    return Value::none();
}

Value remove(Machine& machine, const Arguments& args) {
    Value place = find(machine, args[0], args[1], 0, size_of(args[0]));
    return place.is_value() ? remove_at(machine, args[0], place) : place;
}

Routine resume_remove(Machine& machine, OwnedArguments args) {
    Value place = co_await resume_find_item(machine, args[0], args[1], 0, size_of(args[0]));
    if (place.is_unbound()) co_return {};
    co_return remove_at(machine, args[0], place);
}

Value clear(Machine&, const Arguments& args) {
    Values old;
    old.swap(items_of(args[0]));
    changed(args[0]);
    List::let_go(old);
    return Value::none();
}

Value copy(Machine& machine, const Arguments& args) {
    return machine.list(items_of(args[0]));
}

Value reverse(Machine& machine, const Arguments& args) {
    count_items(machine, items_of(args[0]).size());
    std::reverse(items_of(args[0]).begin(), items_of(args[0]).end());
    changed(args[0]);
    return Value::none();
}

Value not_in_list(Machine& machine, const Value& item) {
    Value text = repr(machine, item);
    if (!text.is_value()) return text;
    return machine.raise(machine.types.ValueError, "{} is not in list", text_of(text));
}

Value index(Machine& machine, const Arguments& args) {
    std::int64_t begin = 0, end = 0;
    if (!clip_range(machine, args[2], args[3], size_of(args[0]), begin, end, NoneAsBound::IsWrong))
        return {};
    Value place = find(machine, args[0], args[1], begin, end);
    return place.is_none() ? not_in_list(machine, args[1]) : place;
}

Routine resume_index_method(Machine& machine, OwnedArguments args) {
    std::int64_t begin = 0, end = 0;
    if (!clip_range(machine, args[2], args[3], size_of(args[0]), begin, end, NoneAsBound::IsWrong))
        co_return {};
    Value place = co_await resume_find_item(machine, args[0], args[1], begin, end);
    if (!place.is_none()) co_return place;
    Value text = co_await op::repr(machine, args[1]);
    if (text.is_unbound()) co_return {};
    co_return machine.raise(machine.types.ValueError, "{} is not in list", text_of(text));
}

Value count(Machine& machine, const Arguments& args) {
    std::int64_t total = 0;
    count_items(machine, items_of(args[0]).size());
    for (std::size_t i = 0; i < items_of(args[0]).size(); ++i) {
        Value same = equals(machine, items_of(args[0])[i], args[1]);
        if (!same.is_bool()) return same;
        total += same.truth() ? 1 : 0;
    }
    return Value::of(total);
}

Routine resume_count(Machine& machine, OwnedArguments args) {
    std::int64_t total = 0;
    for (std::size_t i = 0; i < items_of(args[0]).size(); ++i) {
        Value candidate = items_of(args[0])[i];
        Value same = co_await op::equals(machine, candidate, args[1]);
        if (same.is_unbound()) co_return {};
        total += same.truth() ? 1 : 0;
    }
    co_return Value::of(total);
}

Value reversed_method(Machine& machine, const Arguments& args) {
    auto* iterator = machine.make<SequenceIterator>(machine.types.list_reverse_iterator, args[0]);
    iterator->backwards = true;
    iterator->next = items_of(args[0]).size();
    return Value::adopt(iterator);
}

// --- construction
// ------------------------------------------------------------------------------------

Value construct_plain(Machine& machine, const Arguments& args) {
    auto* made = machine.make<List>(as<Type>(args[0]));
    Value list = Value::adopt(made);
    if (args[1].is_unbound()) return list;
    Value items = list_of_plain(machine, args[1]);
    if (!items.is_value()) return items;
    if (made->type == machine.types.list) return items;
    made->items = std::move(items_of(items));
    return list;
}

Routine construct_resumable(Machine& machine, OwnedArguments args) {
    Value items = co_await op::measured_list_of(machine, args[1]);
    if (items.is_unbound() || as<Type>(args[0]) == machine.types.list) co_return items;
    Value list = Value::adopt(machine.make<List>(as<Type>(args[0])));
    items_of(list) = std::move(items_of(items));
    co_return list;
}

constexpr NativeFunctionInfo construct{
    .name = "list",
    .signature = "(cls, iterable=..., /)",
    .plain = construct_plain,
    .resumable = construct_resumable,
};

Value refill(const Value& self, const Value& items) {
    Values old;
    old.swap(items_of(self));
    items_of(self) = items_of(items);
    changed(self);
    return Value::none();
}

Value init(Machine& machine, const Arguments& args) {
    Value items = args[1].is_unbound() ? machine.list() : list_of_plain(machine, args[1]);
    return items.is_value() ? refill(args[0], items) : items;
}

Routine resume_init(Machine& machine, OwnedArguments args) {
    Value items = co_await op::measured_list_of(machine, args[1]);
    if (items.is_unbound()) co_return {};
    co_return refill(args[0], items);
}

} // namespace

Value list_extend(Machine& machine, const Value& self, const Value& iterable) {
    Value items = list_of_plain(machine, iterable);
    if (!items.is_value()) return items;
    Values& own = items_of(self);
    Values& added = items_of(items);
    if (!has_room_for(machine, own.size() + added.size(), sizeof(Value))) return {};
    own.insert(own.end(), std::make_move_iterator(added.begin()),
               std::make_move_iterator(added.end()));
    changed(self);
    return Value::none();
}

void define_list_type(Machine& machine) {
    Type* type = machine.types.list;
    Protocol& protocol = type->protocol;
    protocol.repr = native_repr_function;
    protocol.compare = list_compare;
    protocol.binary = list_binary;
    protocol.in_place = list_in_place;
    protocol.length = list_length;
    protocol.contains = list_contains;
    protocol.get_item = list_get_item;
    protocol.set_item = list_set_item;
    protocol.delete_item = list_delete_item;
    protocol.iterate = list_iterate;
    type->construct = &construct;
    type->no_hash = true;
    machine.set_attribute(type, "__hash__", Value::none());
    machine.add_methods(
        type, {
                  {.name = "append", .signature = "(self, object, /)", .plain = append},
                  {.name = "extend",
                   .signature = "(self, iterable, /)",
                   .plain = extend,
                   .resumable = resume_extend},
                  {.name = "insert", .signature = "(self, index, object, /)", .plain = insert},
                  {.name = "pop", .signature = "(self, index=-1, /)", .plain = pop},
                  {.name = "remove",
                   .signature = "(self, value, /)",
                   .plain = remove,
                   .resumable = resume_remove},
                  {.name = "clear", .signature = "(self, /)", .plain = clear},
                  {.name = "copy", .signature = "(self, /)", .plain = copy},
                  {.name = "reverse", .signature = "(self, /)", .plain = reverse},
                  {.name = "index",
                   .signature = "(self, value, start=..., stop=..., /)",
                   .plain = index,
                   .resumable = resume_index_method},
                  {.name = "count",
                   .signature = "(self, value, /)",
                   .plain = count,
                   .resumable = resume_count},
                  {.name = "sort",
                   .signature = "(self, /, *, key=None, reverse=False)",
                   .plain = list_sort,
                   .resumable = resume_list_sort},
                  {.name = "__init__",
                   .signature = "(self, iterable=..., /)",
                   .plain = init,
                   .resumable = resume_init},
                  {.name = "__reversed__", .signature = "(self, /)", .plain = reversed_method},
              });
    add_protocol_methods(machine, type);
    add_operator_methods(machine, type, {Operator::Add, Operator::Multiply});
}

} // namespace runtime::vm
