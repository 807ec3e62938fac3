// list.sort. Where every comparison is native the items are sorted at once: by 64-bit ints, by
// text, or by the general comparison. Otherwise the resumable form sorts step by step, making the
// same comparisons as CPython does: it finds runs, makes short ones longer by inserting by
// bisection, and merges them.

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
    // Which pair has no order is said of the one that CPython comes to first.
    if (failure.is_unbound() && machine.exception_is(machine.types.TypeError)) {
        machine.take_exception();
        return Value::needs_frame();
    }
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

// The merging of runs: which two are merged when (powersort), and how: by pairs as long as both
// sides take turns, and by galloping when one side wins again and again. CPython's listsort.txt
// describes it; it is followed pair by pair, so that a program's own __lt__() is asked what it is
// asked there.
class Merging {
  public:
    Merging(Machine& machine, Items& items) : machine_(machine), items_(items) {}

    // A run of that length follows the last one.
    Routine add(std::size_t length) {
        if (!runs_.empty()) {
            const int power = power_between(runs_.back(), length);
            while (runs_.size() > 1 && runs_[runs_.size() - 2].power > power) {
                Value done = co_await merge_at(runs_.size() - 2);
                if (done.is_unbound()) co_return {};
            }
            runs_.back().power = power;
        }
        const std::size_t begin = runs_.empty() ? 0 : runs_.back().begin + runs_.back().length;
        runs_.push_back({begin, length, 0});
        co_return Value::none();
    }
    Routine finish() {
        while (runs_.size() > 1) {
            std::size_t at = runs_.size() - 2;
            if (at > 0 && runs_[at - 1].length < runs_[at + 1].length) --at;
            Value done = co_await merge_at(at);
            if (done.is_unbound()) co_return {};
        }
        co_return Value::none();
    }

  private:
    static constexpr std::size_t gallop_min = 7;
    struct Run {
        std::size_t begin, length;
        int power; // of the boundary to the next one
    };

    // How deep in a perfectly balanced tree over the whole list the boundary of two runs lies.
    int power_between(const Run& left, std::size_t right_length) const {
        const std::size_t whole = items_.size();
        std::size_t a = 2 * left.begin + left.length, b = a + left.length + right_length;
        for (int power = 1;; ++power) {
            if (a >= whole) {
                a -= whole;
                b -= whole;
            } else if (b >= whole) {
                return power;
            }
            a *= 2;
            b *= 2;
        }
    }

    // Before how many of the `count` sorted items the key belongs, looked for from `hint` on in
    // steps that double: behind equal ones (`is_right`) or in front of them.
    Routine gallop(Value key, const Keyed* sorted, std::size_t count, std::size_t hint,
                   bool is_right) {
        // Whether the place is behind that item.
        const auto is_behind = [&](std::size_t at) {
            return is_right ? is_less(machine_, key, sorted[at].key)
                            : is_less(machine_, sorted[at].key, key);
        };
        Value answer = co_await is_behind(hint);
        if (answer.is_unbound()) co_return {};
        const bool goes_on = answer.truth() != is_right;
        const std::size_t room = goes_on ? count - hint : hint + 1;
        std::size_t near = 0, far = 1;
        while (far < room) {
            answer = co_await is_behind(goes_on ? hint + far : hint - far);
            if (answer.is_unbound()) co_return {};
            if ((answer.truth() != is_right) != goes_on) break;
            near = far;
            far = 2 * far + 1;
        }
        far = std::min(far, room);
        std::size_t low = goes_on ? hint + near + 1 : hint + 1 - far;
        std::size_t high = goes_on ? hint + far : hint - near;
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            answer = co_await is_behind(middle);
            if (answer.is_unbound()) co_return {};
            if (answer.truth() != is_right)
                low = middle + 1;
            else
                high = middle;
        }
        co_return Value::of(high);
    }

    Routine merge_at(std::size_t at) {
        std::size_t begin = runs_[at].begin, left = runs_[at].length;
        const std::size_t middle = runs_[at + 1].begin;
        std::size_t right = runs_[at + 1].length;
        runs_[at].length += right;
        runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        Value place = co_await gallop(items_[middle].key, items_.data() + begin, left, 0, true);
        if (place.is_unbound()) co_return {};
        begin += static_cast<std::size_t>(place.integer());
        left -= static_cast<std::size_t>(place.integer());
        if (left == 0) co_return Value::none();
        place = co_await gallop(items_[middle - 1].key, items_.data() + middle, right, right - 1,
                                false);
        if (place.is_unbound()) co_return {};
        right = static_cast<std::size_t>(place.integer());
        if (right == 0) co_return Value::none();
        if (left <= right) co_return co_await merge_low(begin, left, middle, right);
        co_return co_await merge_high(begin, left, middle, right);
    }

    void move_items(const Keyed* from, std::size_t count, std::size_t to) {
        if (from < items_.data() + to)
            std::copy_backward(from, from + count, items_.data() + to + count);
        else
            std::copy(from, from + count, items_.data() + to);
    }

    // From the front; the left side stands in `own` meanwhile.
    Routine merge_low(std::size_t out, std::size_t left, std::size_t b, std::size_t right) {
        const Items own(items_.data() + out, items_.data() + out + left);
        std::size_t a = 0;
        const auto take_left = [&] {
            items_[out++] = own[a++];
            return --left == 1;
        };
        const auto take_right = [&] {
            items_[out++] = items_[b++];
            return --right == 0;
        };
        const auto put_rest = [&](bool failed) {
            if (left == 1 && !failed && right > 0) { // the last of the left side is the last of all
                move_items(items_.data() + b, right, out);
                items_[out + right] = own[a];
            } else {
                std::copy(own.begin() + static_cast<std::ptrdiff_t>(a), own.end(),
                          items_.begin() + static_cast<std::ptrdiff_t>(out));
            }
            return failed ? Value() : Value::none();
        };
        if (take_right() || left == 1) co_return put_rest(false);
        for (;;) {
            std::size_t wins_left = 0, wins_right = 0;
            while (wins_left < gallop_from_ && wins_right < gallop_from_) {
                Value less = co_await is_less(machine_, items_[b].key, own[a].key);
                if (less.is_unbound()) co_return put_rest(true);
                const bool is_over = less.truth() ? take_right() : take_left();
                wins_right = less.truth() ? wins_right + 1 : 0;
                wins_left = less.truth() ? 0 : wins_left + 1;
                if (is_over) co_return put_rest(false);
            }
            ++gallop_from_;
            do {
                gallop_from_ -= gallop_from_ > 1 ? 1 : 0;
                Value place = co_await gallop(items_[b].key, own.data() + a, left, 0, true);
                if (place.is_unbound()) co_return put_rest(true);
                wins_left = static_cast<std::size_t>(place.integer());
                move_items(own.data() + a, wins_left, out);
                out += wins_left;
                a += wins_left;
                left -= wins_left;
                if (wins_left > 0 && left <= 1) co_return put_rest(false);
                if (take_right()) co_return put_rest(false);
                place = co_await gallop(own[a].key, items_.data() + b, right, 0, false);
                if (place.is_unbound()) co_return put_rest(true);
                wins_right = static_cast<std::size_t>(place.integer());
                move_items(items_.data() + b, wins_right, out);
                out += wins_right;
                b += wins_right;
                right -= wins_right;
                if (right == 0 || take_left()) co_return put_rest(false);
            } while (wins_left >= gallop_min || wins_right >= gallop_min);
            ++gallop_from_;
        }
    }

    // From the back; the right side stands in `own` meanwhile. `out` is behind the next place.
    Routine merge_high(std::size_t begin, std::size_t left, std::size_t middle, std::size_t right) {
        const Items own(items_.data() + middle, items_.data() + middle + right);
        std::size_t out = middle + right;
        const auto take_left = [&] {
            items_[--out] = items_[begin + left - 1];
            return --left == 0;
        };
        const auto take_right = [&] {
            items_[--out] = own[right - 1];
            return --right == 1;
        };
        const auto put_rest = [&](bool failed) {
            if (right == 1 && !failed && left > 0) { // the first of the right side is the first
                move_items(items_.data() + begin, left, out - left);
                items_[out - left - 1] = own[0];
            } else {
                std::copy(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(right),
                          items_.begin() + static_cast<std::ptrdiff_t>(out - right));
            }
            return failed ? Value() : Value::none();
        };
        if (take_left() || right == 1) co_return put_rest(false);
        for (;;) {
            std::size_t wins_left = 0, wins_right = 0;
            while (wins_left < gallop_from_ && wins_right < gallop_from_) {
                Value less =
                    co_await is_less(machine_, own[right - 1].key, items_[begin + left - 1].key);
                if (less.is_unbound()) co_return put_rest(true);
                const bool is_over = less.truth() ? take_left() : take_right();
                wins_left = less.truth() ? wins_left + 1 : 0;
                wins_right = less.truth() ? 0 : wins_right + 1;
                if (is_over) co_return put_rest(false);
            }
            ++gallop_from_;
            do {
                gallop_from_ -= gallop_from_ > 1 ? 1 : 0;
                Value place = co_await gallop(own[right - 1].key, items_.data() + begin, left,
                                              left - 1, true);
                if (place.is_unbound()) co_return put_rest(true);
                wins_left = left - static_cast<std::size_t>(place.integer());
                move_items(items_.data() + begin + left - wins_left, wins_left, out - wins_left);
                out -= wins_left;
                left -= wins_left;
                if (left == 0 || take_right()) co_return put_rest(false);
                place = co_await gallop(items_[begin + left - 1].key, own.data(), right, right - 1,
                                        false);
                if (place.is_unbound()) co_return put_rest(true);
                wins_right = right - static_cast<std::size_t>(place.integer());
                move_items(own.data() + right - wins_right, wins_right, out - wins_right);
                out -= wins_right;
                right -= wins_right;
                if (wins_right > 0 && right <= 1) co_return put_rest(false);
                if (take_left()) co_return put_rest(false);
            } while (wins_left >= gallop_min || wins_right >= gallop_min);
            ++gallop_from_;
        }
    }

    Machine& machine_;
    Items& items_;
    std::vector<Run> runs_;
    // So often one side has to win for galloping to begin; what galloping brings moves it.
    std::size_t gallop_from_ = gallop_min;
};

Routine sort_stepwise(Machine& machine, Items& items) {
    const std::size_t count = items.size();
    std::size_t run_min = count, odd = 0;
    for (; run_min >= 64; run_min /= 2)
        odd |= run_min & 1;
    run_min += odd;
    Merging merging(machine, items);
    for (std::size_t begin = 0; begin < count;) {
        Value run = co_await count_run(machine, items, begin, count);
        if (run.is_unbound()) co_return {};
        auto length = static_cast<std::size_t>(run.integer());
        if (length < run_min) {
            const std::size_t end = std::min(count, begin + run_min);
            Value done = co_await insert_by_bisection(machine, items, begin, begin + length, end);
            if (done.is_unbound()) co_return {};
            length = end - begin;
        }
        Value done = co_await merging.add(length);
        if (done.is_unbound()) co_return {};
        begin += length;
    }
    co_return co_await merging.finish();
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
