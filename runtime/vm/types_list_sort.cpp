// list.sort. Where every comparison is native the items are sorted at once: by 64-bit ints, by
// text, or by the general comparison. Otherwise the resumable form sorts step by step, making the
// same first comparisons as CPython does: it finds the run that the list begins with and then
// inserts by bisection, merging blocks of that when the list is long.

#include "runtime/vm/types_list.h"
#include "runtime/vm/types_sequence.h"

#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/work.h"

#include <algorithm>
#include <bit>

namespace runtime::vm {

namespace {

struct Keyed {
    Value key;
    Value item;
};

using Items = std::vector<Keyed, HeapAllocator<Keyed>>;

enum class KeyKind : std::uint8_t { Ints, Texts, Reals, Mixed };

// A NaN is before nothing and nothing before it, and sets are before those that they are within:
// the result of a sort then hangs on which pairs it looks at.
bool has_no_place_in_order(const Value& key) {
    return (key.is_float() && key.real() != key.real()) || is_kind(key, Kind::Set);
}
bool may_have_no_order(const Items& items) {
    return std::any_of(items.begin(), items.end(), [](const Keyed& keyed) {
        if (has_no_place_in_order(keyed.key)) return true;
        if (is_kind(keyed.key, Kind::Tuple))
            return std::ranges::any_of(*as<Tuple>(keyed.key), has_no_place_in_order);
        return is_kind(keyed.key, Kind::List) &&
               std::ranges::any_of(as<List>(keyed.key)->items, has_no_place_in_order);
    });
}

KeyKind kind_of_keys(const Machine& machine, const Items& items) {
    auto all = [&](auto test) {
        return std::all_of(items.begin(), items.end(),
                           [&](const Keyed& keyed) { return test(keyed.key); });
    };
    if (all([](const Value& key) { return key.is_int(); })) return KeyKind::Ints;
    if (all([](const Value& key) { return key.is_float(); })) return KeyKind::Reals;
    if (all([&](const Value& key) {
            return is_str(key) && key.object()->type == machine.types.str;
        }))
        return KeyKind::Texts;
    return KeyKind::Mixed;
}

template <class Less>
void sort_by(Items& items, bool reverse, Less less) {
    // A reversed stable sort keeps equal items in their order, too.
    if (reverse)
        std::stable_sort(items.begin(), items.end(),
                         [&](const Keyed& a, const Keyed& b) { return less(b.key, a.key); });
    else
        std::stable_sort(items.begin(), items.end(),
                         [&](const Keyed& a, const Keyed& b) { return less(a.key, b.key); });
}

// None when sorted; Unbound or NeedsFrame otherwise, with the items in some order.
Value sort_plain(Machine& machine, Items& items, bool reverse) {
    const auto rounds = static_cast<std::size_t>(std::bit_width(items.size()));
    count_items(machine, items.size() * rounds / 2);
    Value failure = Value::none();
    switch (kind_of_keys(machine, items)) {
    case KeyKind::Ints:
        sort_by(items, reverse,
                [](const Value& a, const Value& b) { return a.integer() < b.integer(); });
        return failure;
    case KeyKind::Reals:
        if (may_have_no_order(items)) return Value::needs_frame();
        sort_by(items, reverse, [](const Value& a, const Value& b) { return a.real() < b.real(); });
        return failure;
    case KeyKind::Texts:
        sort_by(items, reverse,
                [](const Value& a, const Value& b) { return text_of(a) < text_of(b); });
        return failure;
    case KeyKind::Mixed:
        if (may_have_no_order(items)) return Value::needs_frame();
        break;
    }
    sort_by(items, reverse, [&](const Value& a, const Value& b) {
        if (!failure.is_none()) return false;
        Value less = compare(machine, a, b, Comparison::Less);
        if (less.is_value() && !less.is_bool()) less = truth(machine, less);
        if (less.is_bool()) return less.truth();
        failure = less;
        return false;
    });
    return failure;
}

// Moves the sorted items back; ValueError if the list was changed meanwhile.
Value give_back(Machine& machine, const Value& list, Items& items) {
    auto* target = as<List>(list);
    bool modified = !target->items.empty();
    Values sorted;
    sorted.reserve(items.size());
    for (Keyed& keyed : items)
        sorted.push_back(std::move(keyed.item));
    sorted.swap(target->items);
    content_changed(*target);
    if (modified) return machine.raise(machine.types.ValueError, "list modified during sort");
    return Value::none();
}

// Whether a comes strictly before b, as a Bool.
Routine is_less(Machine& machine, Value a, Value b) {
    Value less = co_await op::compare(machine, a, b, Comparison::Less);
    if (less.is_unbound() || less.is_bool()) co_return less;
    co_return co_await op::truth(machine, less);
}

// Inserts items[sorted..end) one by one into the sorted items[begin..sorted).
Routine insert_by_bisection(Machine& machine, Items& items, std::size_t begin, std::size_t sorted,
                            std::size_t end) {
    for (std::size_t next = sorted; next < end; ++next) {
        std::size_t low = begin, high = next;
        Value pivot = items[next].key;
        while (low < high) {
            std::size_t middle = low + (high - low) / 2;
            Value less = co_await is_less(machine, pivot, items[middle].key);
            if (less.is_unbound()) co_return {};
            if (less.truth())
                high = middle;
            else
                low = middle + 1;
        }
        auto at = [&](std::size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(i); };
        std::rotate(at(low), at(next), at(next + 1));
    }
    co_return Value::none();
}

// The length of the run at `begin`; a descending one is reversed.
Routine count_run(Machine& machine, Items& items, std::size_t begin, std::size_t end) {
    if (end - begin < 2) co_return Value::of(end - begin);
    Value descending = co_await is_less(machine, items[begin + 1].key, items[begin].key);
    if (descending.is_unbound()) co_return {};
    std::size_t next = begin + 2;
    for (; next < end; ++next) {
        Value less = co_await is_less(machine, items[next].key, items[next - 1].key);
        if (less.is_unbound()) co_return {};
        if (less.truth() != descending.truth()) break;
    }
    auto at = [&](std::size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(i); };
    if (descending.truth()) std::reverse(at(begin), at(next));
    co_return Value::of(next - begin);
}

Routine merge(Machine& machine, Items& items, std::size_t begin, std::size_t middle,
              std::size_t end) {
    Items left(std::make_move_iterator(items.begin() + static_cast<std::ptrdiff_t>(begin)),
               std::make_move_iterator(items.begin() + static_cast<std::ptrdiff_t>(middle)));
    std::size_t from_left = 0, from_right = middle, out = begin;
    bool failed = false;
    while (from_left < left.size() && from_right < end) {
        Value less = co_await is_less(machine, items[from_right].key, left[from_left].key);
        failed = less.is_unbound();
        if (failed) break;
        items[out++] = less.truth() ? std::move(items[from_right++]) : std::move(left[from_left++]);
    }
    while (from_left < left.size())
        items[out++] = std::move(left[from_left++]);
    if (failed) co_return {};
    co_return Value::none();
}

Routine sort_stepwise(Machine& machine, Items& items) {
    std::size_t count = items.size();
    if (count < 2) co_return Value::none();
    std::size_t block = count;
    while (block >= 64)
        block = (block + 1) / 2;
    for (std::size_t begin = 0; begin < count; begin += block) {
        std::size_t end = std::min(count, begin + block);
        Value run = co_await count_run(machine, items, begin, end);
        if (run.is_unbound()) co_return {};
        Value done = co_await insert_by_bisection(
            machine, items, begin, begin + static_cast<std::size_t>(run.integer()), end);
        if (done.is_unbound()) co_return {};
    }
    for (std::size_t width = block; width < count; width *= 2) {
        for (std::size_t begin = 0; begin + width < count; begin += 2 * width) {
            Value done = co_await merge(machine, items, begin, begin + width,
                                        std::min(count, begin + 2 * width));
            if (done.is_unbound()) co_return {};
        }
    }
    co_return Value::none();
}

} // namespace

Value list_sort(Machine& machine, const Arguments& args) {
    auto* list = as<List>(args[0]);
    const Value& key = args[1];
    std::int64_t ignored = 0;
    if (!machine.type_of(args[2])->special(Special::Index) &&
        !take_index(machine, args[2], ignored))
        return {};
    Value reverse = truth(machine, args[2]);
    if (!reverse.is_bool()) return reverse;
    if (list->items.size() < 2 && key.is_none()) return Value::none();
    Items items;
    items.reserve(list->items.size());
    for (const Value& item : list->items) {
        if (key.is_none()) {
            items.push_back({item, item});
            continue;
        }
        Arguments one{&item, 1};
        Value value = call_plain(machine, key, one);
        if (!value.is_value()) return value;
        items.push_back({std::move(value), item});
    }
    Value done = sort_plain(machine, items, reverse.truth());
    if (!done.is_value()) return done;
    list->items.clear();
    return give_back(machine, args[0], items);
}

Routine resume_list_sort(Machine& machine, OwnedArguments args) {
    Value reverse = co_await op::truth(machine, args[2]);
    if (reverse.is_unbound()) co_return {};
    // The list is empty while it is being sorted, as in CPython.
    Values own;
    own.swap(as<List>(args[0])->items);
    Items items;
    items.reserve(own.size());
    bool failed = false;
    for (std::size_t i = 0; i < own.size(); ++i) {
        Value key = own[i];
        if (!args[1].is_none() && !failed) {
            key = co_await machine.call(args[1], own[i]);
            failed = key.is_unbound();
        }
        items.push_back({std::move(key), own[i]});
    }
    if (!failed) {
        Items copy = items;
        Value done = sort_plain(machine, copy, reverse.truth());
        if (done.needs_a_frame()) {
            if (reverse.truth()) std::reverse(items.begin(), items.end());
            done = co_await sort_stepwise(machine, items);
            if (reverse.truth()) std::reverse(items.begin(), items.end());
        } else {
            items.swap(copy);
        }
        failed = done.is_unbound();
    }
    if (!failed) co_return give_back(machine, args[0], items);
    Value exception = machine.take_exception();
    give_back(machine, args[0], items);
    machine.take_exception();
    co_return machine.raise(exception);
}

} // namespace runtime::vm
