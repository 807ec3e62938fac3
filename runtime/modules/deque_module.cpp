// collections.deque.

#include "runtime/aio/define.h"
#include "runtime/modules/install.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/filled_by_init.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_dict.h"
#include "runtime/vm/types_generic.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/work.h"

#include <algorithm>
#include <deque>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

constexpr std::uint8_t native_kind = static_cast<std::uint8_t>(vm::Kind::Native);

struct Deque : vm::Object {
    std::deque<Value, vm::HeapAllocator<Value>> items;
    std::int64_t max_length = -1; // none
    std::uint64_t version = 0;    // grows with every change of length
    explicit Deque(vm::Type* type_) : Object(native_kind, type_) {}
    void traverse(const vm::Visitor& visit) {
        for (const Value& item : items)
            visit(item);
    }
    void clear_references() { items.clear(); }
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(items.size()); }
    void changed() {
        ++version;
        vm::content_changed(*this);
    }
};

struct DequeIterator : vm::Object {
    Value deque;
    std::size_t next = 0;
    std::uint64_t version;
    bool is_reversed;
    DequeIterator(vm::Type* type_, Value deque_, bool is_reversed_)
        : Object(native_kind, type_), deque(std::move(deque_)),
          version(vm::as<Deque>(deque)->version), is_reversed(is_reversed_) {}
    void traverse(const vm::Visitor& visit) { visit(deque); }
    void clear_references() { deque.clear(); }
};

struct DequeTypes {
    vm::Type* deque = nullptr;
    vm::Type* iterator = nullptr;
    vm::Type* reverse_iterator = nullptr;
};

Deque* self_of(const Arguments& arguments) {
    return vm::as<Deque>(arguments[0]);
}

void push_back(Deque* deque, Value item) {
    deque->items.push_back(std::move(item));
    if (deque->max_length >= 0 && deque->size() > deque->max_length) deque->items.pop_front();
    deque->changed();
}

void push_front(Deque* deque, Value item) {
    deque->items.push_front(std::move(item));
    if (deque->max_length >= 0 && deque->size() > deque->max_length) deque->items.pop_back();
    deque->changed();
}

// An int that counts or places items; false with the exception set.
bool read_size(Machine& machine, const Value& value, std::int64_t& size) {
    if (!vm::is_integral(value)) return vm::take_index(machine, value, size);
    if (vm::to_int64(value, size)) return true;
    machine.raise(machine.types.OverflowError, "Python int too large to convert to C ssize_t");
    return false;
}

bool read_max_length(Machine& machine, const Value& value, std::int64_t& length) {
    length = -1;
    if (value.is_none()) return true;
    if (!vm::is_integral(value)) {
        machine.raise(machine.types.TypeError, "an integer is required");
        return false;
    }
    if (!read_size(machine, value, length)) return false;
    if (length >= 0) return true;
    machine.raise(machine.types.ValueError, "maxlen must be non-negative");
    return false;
}

Value make_deque(Machine& machine, vm::Type* type, std::int64_t max_length) {
    auto* deque = machine.make<Deque>(type);
    deque->max_length = max_length;
    return Value::adopt(deque);
}

Value construct(Machine& machine, const Arguments& arguments) {
    std::int64_t max_length = -1;
    if (!read_max_length(machine, arguments[2], max_length)) return {};
    Value items;
    if (!arguments[1].is_unbound()) {
        items = vm::list_of_plain(machine, arguments[1]);
        if (!items.is_object()) return items;
    }
    Value result = make_deque(machine, vm::as<vm::Type>(arguments[0]), max_length);
    if (items.is_object())
        for (const Value& item : vm::as<vm::List>(items)->items)
            push_back(vm::as<Deque>(result), item);
    return result;
}

Value as_list(Machine& machine, const Value& deque) {
    const auto& items = vm::as<Deque>(deque)->items;
    return machine.list(vm::Values(items.begin(), items.end()));
}

// Item by item: of an iterable that raises, the items before stay.
template <void (*push)(Deque*, Value)>
Routine push_all(Machine& machine, Value deque, Value iterable) {
    if (iterable.is(deque)) iterable = as_list(machine, deque);
    Value iterator = co_await vm::op::iterate(machine, iterable);
    if (iterator.is_unbound()) co_return {};
    for (;;) {
        Value item = co_await vm::op::next(machine, iterator);
        if (item.is_unbound()) break;
        push(vm::as<Deque>(deque), std::move(item));
    }
    if (machine.has_exception()) co_return {};
    co_return Value::none();
}

Routine construct_later(Machine& machine, OwnedArguments arguments) {
    std::int64_t max_length = -1;
    if (!read_max_length(machine, arguments[2], max_length)) co_return {};
    Value result = make_deque(machine, vm::as<vm::Type>(arguments[0]), max_length);
    Value done = co_await push_all<push_back>(machine, result, arguments[1]);
    if (done.is_unbound()) co_return {};
    co_return result;
}

void take_over(vm::Object* self, vm::Object* made) {
    auto* to = static_cast<Deque*>(self);
    auto* from = static_cast<Deque*>(made);
    to->items.swap(from->items);
    to->max_length = from->max_length;
    to->changed();
}

Value append(Machine&, const Arguments& arguments) {
    push_back(self_of(arguments), arguments[1]);
    return Value::none();
}

Value append_left(Machine&, const Arguments& arguments) {
    push_front(self_of(arguments), arguments[1]);
    return Value::none();
}

Value pop(Machine& machine, const Arguments& arguments) {
    Deque* deque = self_of(arguments);
    if (deque->items.empty())
        return machine.raise(machine.types.IndexError, "pop from an empty deque");
    Value item = std::move(deque->items.back());
    deque->items.pop_back();
    deque->changed();
    return item;
}

Value pop_left(Machine& machine, const Arguments& arguments) {
    Deque* deque = self_of(arguments);
    if (deque->items.empty())
        return machine.raise(machine.types.IndexError, "pop from an empty deque");
    Value item = std::move(deque->items.front());
    deque->items.pop_front();
    deque->changed();
    return item;
}

template <void (*push)(Deque*, Value)>
Value extend(Machine& machine, const Arguments& arguments) {
    Value items = vm::list_of_plain(machine, arguments[1]);
    if (!items.is_object()) return items;
    for (const Value& item : vm::as<vm::List>(items)->items)
        push(self_of(arguments), item);
    return Value::none();
}

template <void (*push)(Deque*, Value)>
Routine extend_later(Machine& machine, OwnedArguments arguments) {
    co_return co_await push_all<push>(machine, arguments[0], arguments[1]);
}

Value clear(Machine&, const Arguments& arguments) {
    self_of(arguments)->changed();
    self_of(arguments)->items.clear();
    return Value::none();
}

Value rotate(Machine& machine, const Arguments& arguments) {
    auto& items = self_of(arguments)->items;
    std::int64_t wanted = 0;
    if (!read_size(machine, arguments[1], wanted)) return {};
    const std::int64_t size = self_of(arguments)->size();
    if (size <= 1) return Value::none();
    const std::int64_t steps = ((wanted % size) + size) % size;
    vm::count_items(machine, items.size());
    std::rotate(items.begin(), items.end() - steps, items.end());
    self_of(arguments)->changed();
    return Value::none();
}

Value reverse(Machine&, const Arguments& arguments) {
    std::reverse(self_of(arguments)->items.begin(), self_of(arguments)->items.end());
    self_of(arguments)->changed();
    return Value::none();
}

Value copy(Machine& machine, const Arguments& arguments) {
    const Deque* deque = self_of(arguments);
    Value result = make_deque(machine, deque->type, deque->max_length);
    for (const Value& item : deque->items)
        push_back(vm::as<Deque>(result), item);
    return result;
}

// --- looking for items. Comparing may run Python code, and that may change the deque: then the
// look-up ends in an exception, which is an IndexError for remove().

struct Stretch {
    std::int64_t begin, end;
};

Stretch whole(const Deque* deque) {
    return {0, deque->size()};
}

// The place of the first item equal to `wanted`; -1 without; or NeedsFrame, or raised.
Value find(Machine& machine, const Deque* deque, const Value& wanted, Stretch where) {
    vm::count_items(machine,
                    static_cast<std::size_t>(std::max<std::int64_t>(where.end - where.begin, 0)));
    for (std::int64_t i = where.begin; i < where.end; ++i) {
        Value same = vm::equals(machine, deque->items[static_cast<std::size_t>(i)], wanted);
        if (!same.is_bool()) return same;
        if (same.truth()) return Value::of(i);
    }
    return Value::of(-1);
}

Routine find_later(Machine& machine, Value self, Value wanted, Stretch where, vm::Type* on_change) {
    auto* deque = vm::as<Deque>(self);
    const std::uint64_t version = deque->version;
    for (std::int64_t i = where.begin; i < where.end; ++i) {
        Value item = deque->items[static_cast<std::size_t>(i)];
        Value same = co_await vm::op::equals(machine, item, wanted);
        if (same.is_unbound()) co_return {};
        if (deque->version != version)
            co_return machine.raise(on_change, "deque mutated during iteration");
        if (same.truth()) co_return Value::of(i);
    }
    co_return Value::of(-1);
}

Value take_out(Deque* deque, const Value& place) {
    Value old = std::move(deque->items[static_cast<std::size_t>(place.integer())]);
    deque->items.erase(deque->items.begin() + place.integer());
    deque->changed();
    return Value::none();
}

Value not_in_deque(Machine& machine, const Value& shown) {
    if (!shown.is_value()) return shown;
    return machine.raise(machine.types.ValueError, "{} is not in deque", vm::text_of(shown));
}

Value remove(Machine& machine, const Arguments& arguments) {
    Deque* deque = self_of(arguments);
    Value place = find(machine, deque, arguments[1], whole(deque));
    if (!place.is_int()) return place;
    if (place.integer() >= 0) return take_out(deque, place);
    return not_in_deque(machine, vm::repr(machine, arguments[1]));
}

Routine remove_later(Machine& machine, OwnedArguments arguments) {
    auto* deque = vm::as<Deque>(arguments[0]);
    Value place = co_await find_later(machine, arguments[0], arguments[1], whole(deque),
                                      machine.types.IndexError);
    if (place.is_unbound()) co_return {};
    if (place.integer() >= 0) co_return take_out(deque, place);
    Value shown = co_await vm::op::repr(machine, arguments[1]);
    co_return not_in_deque(machine, shown);
}

Value index(Machine& machine, const Arguments& arguments) {
    const Deque* deque = self_of(arguments);
    Stretch where{};
    if (!vm::clip_range(machine, arguments[2], arguments[3], deque->size(), where.begin, where.end,
                        vm::NoneAsBound::IsWrong))
        return {};
    Value place = find(machine, deque, arguments[1], where);
    if (!place.is_int() || place.integer() >= 0) return place;
    return not_in_deque(machine, vm::repr(machine, arguments[1]));
}

Routine index_later(Machine& machine, OwnedArguments arguments) {
    const auto* deque = vm::as<Deque>(arguments[0]);
    Stretch where{};
    if (!vm::clip_range(machine, arguments[2], arguments[3], deque->size(), where.begin, where.end,
                        vm::NoneAsBound::IsWrong))
        co_return {};
    Value place =
        co_await find_later(machine, arguments[0], arguments[1], where, machine.types.RuntimeError);
    if (place.is_unbound() || place.integer() >= 0) co_return place;
    Value shown = co_await vm::op::repr(machine, arguments[1]);
    co_return not_in_deque(machine, shown);
}

Value count(Machine& machine, const Arguments& arguments) {
    const Deque* deque = self_of(arguments);
    vm::count_items(machine, deque->items.size());
    std::int64_t total = 0;
    for (const Value& item : deque->items) {
        Value same = vm::equals(machine, item, arguments[1]);
        if (!same.is_bool()) return same;
        total += same.truth();
    }
    return Value::of(total);
}

Routine count_later(Machine& machine, OwnedArguments arguments) {
    const auto* deque = vm::as<Deque>(arguments[0]);
    Stretch where = whole(deque);
    std::int64_t total = 0;
    for (;;) {
        Value place = co_await find_later(machine, arguments[0], arguments[1], where,
                                          machine.types.RuntimeError);
        if (place.is_unbound()) co_return {};
        if (place.integer() < 0) co_return Value::of(total);
        ++total;
        where.begin = place.integer() + 1;
    }
}

Routine contains_later(Machine& machine, OwnedArguments arguments) {
    const auto* deque = vm::as<Deque>(arguments[0]);
    Value place = co_await find_later(machine, arguments[0], arguments[1], whole(deque),
                                      machine.types.RuntimeError);
    if (place.is_unbound()) co_return {};
    co_return Value::of(place.integer() >= 0);
}

Value insert(Machine& machine, const Arguments& arguments) {
    Deque* deque = self_of(arguments);
    std::int64_t at = 0;
    if (!read_size(machine, arguments[1], at)) return {};
    if (deque->max_length >= 0 && deque->size() >= deque->max_length)
        return machine.raise(machine.types.IndexError, "deque already at its maximum size");
    if (at < 0) at = std::max<std::int64_t>(at + deque->size(), 0);
    at = std::min(at, deque->size());
    deque->items.insert(deque->items.begin() + at, arguments[2]);
    deque->changed();
    return Value::none();
}

Value get_max_length(Machine&, const Arguments& arguments) {
    const std::int64_t length = self_of(arguments)->max_length;
    return length < 0 ? Value::none() : Value::of(length);
}

// --- protocol
// -----------------------------------------------------------------------------------------------

Value length(Machine&, const Value& self) {
    return Value::of(vm::as<Deque>(self)->size());
}

Value deque_contains(Machine& machine, const Value& self, const Value& item) {
    const auto* deque = vm::as<Deque>(self);
    Value place = find(machine, deque, item, whole(deque));
    return place.is_int() ? Value::of(place.integer() >= 0) : place;
}

// An index within the deque; false with the exception set.
bool read_index(Machine& machine, const Deque* deque, const Value& key, std::int64_t& at) {
    if (!vm::is_integral(key)) {
        machine.raise(machine.types.TypeError, "sequence index must be integer, not '{}'",
                      machine.type_of(key)->shown_name());
        return false;
    }
    if (!vm::to_int64(key, at)) {
        machine.raise(machine.types.IndexError, "cannot fit 'int' into an index-sized integer");
        return false;
    }
    if (at < 0) at += deque->size();
    if (at >= 0 && at < deque->size()) return true;
    machine.raise(machine.types.IndexError, "deque index out of range");
    return false;
}

Value get_item(Machine& machine, const Value& self, const Value& key) {
    auto* deque = vm::as<Deque>(self);
    std::int64_t at = 0;
    if (!read_index(machine, deque, key, at)) return {};
    return deque->items[static_cast<std::size_t>(at)];
}

Value set_item(Machine& machine, const Value& self, const Value& key, const Value& value) {
    auto* deque = vm::as<Deque>(self);
    std::int64_t at = 0;
    if (!read_index(machine, deque, key, at)) return {};
    deque->items[static_cast<std::size_t>(at)] = value;
    vm::content_changed(*deque);
    return Value::none();
}

Value delete_item(Machine& machine, const Value& self, const Value& key) {
    auto* deque = vm::as<Deque>(self);
    std::int64_t at = 0;
    if (!read_index(machine, deque, key, at)) return {};
    Value old = deque->items[static_cast<std::size_t>(at)];
    deque->items.erase(deque->items.begin() + at);
    deque->changed();
    return Value::none();
}

Value iterate(Machine& machine, const Value& self) {
    return Value::adopt(
        machine.make<DequeIterator>(machine.attachment<DequeTypes>().iterator, self, false));
}

Value reversed(Machine& machine, const Arguments& arguments) {
    return Value::adopt(machine.make<DequeIterator>(
        machine.attachment<DequeTypes>().reverse_iterator, arguments[0], true));
}

Value itself(Machine&, const Value& self) {
    return self;
}

Value next(Machine& machine, const Value& self) {
    auto* iterator = vm::as<DequeIterator>(self);
    auto* deque = vm::as<Deque>(iterator->deque);
    if (iterator->version != deque->version)
        return machine.raise(machine.types.RuntimeError, "deque mutated during iteration");
    if (iterator->next >= deque->items.size()) return {};
    const std::size_t at = iterator->next++;
    return deque->items[iterator->is_reversed ? deque->items.size() - 1 - at : at];
}

Value with_brackets(Machine& machine, const Value& self, const Value& list_text) {
    const auto* deque = vm::as<Deque>(self);
    const std::string tail =
        deque->max_length >= 0 ? fmt::format(", maxlen={}", deque->max_length) : std::string();
    return machine.format("{}({}{})", deque->type->name->view(), vm::text_of(list_text), tail);
}

Value deque_repr(Machine& machine, const Value& self) {
    const vm::ReprScope scope(machine, self.object());
    if (scope.is_recursive()) return machine.str("[...]");
    Value text = vm::repr(machine, as_list(machine, self));
    return vm::is_str(text) ? with_brackets(machine, self, text) : text;
}

Value repr_method(Machine& machine, const Arguments& arguments) {
    return deque_repr(machine, arguments[0]);
}

Routine repr_later(Machine& machine, OwnedArguments arguments) {
    Value items = as_list(machine, arguments[0]);
    Value text = co_await vm::op::repr(machine, items);
    if (text.is_unbound()) co_return {};
    co_return with_brackets(machine, arguments[0], text);
}

bool is_deque(const Value& value) {
    return value.is_object() && value.object()->type->protocol.next == nullptr &&
           value.object()->type->layout == vm::layout_of<Deque>();
}

Value deque_compare(Machine& machine, const Value& left, const Value& right, vm::Comparison how) {
    if (!is_deque(right)) return Value::not_implemented();
    return vm::compare(machine, as_list(machine, left), as_list(machine, right), how);
}

template <vm::Comparison how>
Value compare_method(Machine& machine, const Arguments& arguments) {
    return deque_compare(machine, arguments[0], arguments[1], how);
}

template <vm::Comparison how>
Routine compare_later(Machine& machine, OwnedArguments arguments) {
    Value left = as_list(machine, arguments[0]), right = as_list(machine, arguments[1]);
    co_return co_await vm::op::compare(machine, left, right, how);
}

template <vm::Comparison how>
vm::NativeFunctionInfo comparison_method(const char* name) {
    return {name, "(self, value, /)", compare_method<how>, compare_later<how>};
}

Value contains_method(Machine& machine, const Arguments& arguments) {
    return deque_contains(machine, arguments[0], arguments[1]);
}

// A deque so many times one after the other.
Value repeated(Machine& machine, const Deque* deque, const Value& factor) {
    if (!vm::is_integral(factor)) return vm::bad_factor(machine, factor);
    std::size_t times = 0;
    if (!vm::repeat_count(machine, factor, deque->items.size(), sizeof(Value), times)) return {};
    vm::count_items(machine, deque->items.size() * times);
    Value result = make_deque(machine, deque->type, deque->max_length);
    for (std::size_t i = 0; i < times; ++i)
        for (const Value& item : deque->items)
            push_back(vm::as<Deque>(result), item);
    return result;
}

Value deque_in_place(Machine& machine, vm::Operator what, const Value& left, const Value& right) {
    Value arguments[2] = {left, right};
    if (what == vm::Operator::Add) {
        Value done = extend<push_back>(machine, Arguments{arguments, 2});
        return done.is_none() ? left : done;
    }
    if (what != vm::Operator::Multiply) return Value::not_implemented();
    Value result = repeated(machine, vm::as<Deque>(left), right);
    if (!result.is_value()) return result;
    vm::as<Deque>(left)->items.swap(vm::as<Deque>(result)->items);
    vm::as<Deque>(left)->changed();
    return left;
}

Value add_in_place(Machine& machine, const Arguments& arguments) {
    return deque_in_place(machine, vm::Operator::Add, arguments[0], arguments[1]);
}

Routine add_in_place_later(Machine& machine, OwnedArguments arguments) {
    Value done = co_await push_all<push_back>(machine, arguments[0], arguments[1]);
    if (done.is_unbound()) co_return {};
    co_return arguments[0];
}

Value binary(Machine& machine, vm::Operator what, const Value& left, const Value& right) {
    if (what == vm::Operator::Multiply)
        return is_deque(left) ? repeated(machine, vm::as<Deque>(left), right)
                              : repeated(machine, vm::as<Deque>(right), left);
    if (what != vm::Operator::Add || !is_deque(left)) return Value::not_implemented();
    if (!is_deque(right))
        return machine.raise(machine.types.TypeError,
                             "can only concatenate deque (not \"{}\") to deque",
                             machine.type_of(right)->shown_name());
    Value result = copy(machine, {&left, 1});
    for (const Value& item : vm::as<Deque>(right)->items)
        push_back(vm::as<Deque>(result), item);
    return result;
}

Value class_get_item(Machine& machine, const Arguments& arguments) {
    return vm::make_alias(machine, arguments[0], arguments[1]);
}

Value length_hint(Machine&, const Arguments& arguments) {
    const auto* iterator = vm::as<DequeIterator>(arguments[0]);
    const std::size_t size = vm::as<Deque>(iterator->deque)->items.size();
    return Value::of(size - std::min(size, iterator->next));
}

vm::Type* define_iterator(Machine& machine, const char* name) {
    vm::Type* type = machine.define_type<DequeIterator>(
        name, machine.types.object, {{"__length_hint__", "(self, /)", length_hint}});
    type->protocol.iterate = itself;
    type->protocol.next = next;
    aio::set_module(machine, type, "_collections");
    vm::add_protocol_methods(machine, type);
    return type;
}

struct OrderedViews {
    std::vector<vm::Type*> types; // of keys, values and items
};

// The view of a dictionary as that of an OrderedDict, which is shown under another name.
Value ordered_view(Machine& machine, const Arguments& arguments) {
    Value view = arguments[0];
    if (!view.is_object()) return view;
    for (vm::Type* type : machine.attachment<OrderedViews>().types)
        if (type->base == view.object()->type) {
            view.object()->type = type;
            break;
        }
    return view;
}

Value make_ordered(Machine& machine, const Arguments& arguments) {
    vm::make_ordered(machine, vm::as<vm::Type>(arguments[0]));
    return arguments[0];
}

void fill(Machine& machine, vm::Module& module) {
    auto& types = machine.attachment<DequeTypes>();
    types.iterator = define_iterator(machine, "_deque_iterator");
    types.reverse_iterator = define_iterator(machine, "_deque_reverse_iterator");
    vm::Type* type = machine.define_type<Deque>(
        "deque", machine.types.object,
        {
            {"__init__", nullptr, nullptr, vm::fill_by_constructing<take_over>},
            {"append", "(self, x, /)", append},
            {"appendleft", "(self, x, /)", append_left},
            {"pop", "(self)", pop},
            {"popleft", "(self)", pop_left},
            {"extend", "(self, iterable, /)", extend<push_back>, extend_later<push_back>},
            {"extendleft", "(self, iterable, /)", extend<push_front>, extend_later<push_front>},
            {"clear", "(self)", clear},
            {"rotate", "(self, n=1, /)", rotate},
            {"reverse", "(self)", reverse},
            {"copy", "(self)", copy},
            {"__copy__", "(self)", copy},
            {"remove", "(self, value, /)", remove, remove_later},
            {"index", "(self, value, start=..., stop=..., /)", index, index_later},
            {"count", "(self, value, /)", count, count_later},
            {"__contains__", "(self, value, /)", contains_method, contains_later},
            {"__iadd__", "(self, value, /)", add_in_place, add_in_place_later},
            {"insert", "(self, index, value, /)", insert},
            comparison_method<vm::Comparison::Less>("__lt__"),
            comparison_method<vm::Comparison::LessEqual>("__le__"),
            comparison_method<vm::Comparison::Equal>("__eq__"),
            comparison_method<vm::Comparison::NotEqual>("__ne__"),
            comparison_method<vm::Comparison::Greater>("__gt__"),
            comparison_method<vm::Comparison::GreaterEqual>("__ge__"),
            {"__repr__", "(self)", repr_method, repr_later},
            {"__reversed__", "(self)", reversed},
        });
    static const vm::NativeFunctionInfo construct_info{"deque", "(cls, iterable=..., maxlen=None)",
                                                       construct, construct_later};
    type->construct = &construct_info;
    type->protocol.length = length;
    type->protocol.contains = deque_contains;
    type->protocol.get_item = get_item;
    type->protocol.set_item = set_item;
    type->protocol.delete_item = delete_item;
    type->protocol.iterate = iterate;
    type->protocol.repr = deque_repr;
    type->is_sequence = true;
    machine.set_attribute(type, "__match_sequence__", Value::of(true));
    type->protocol.compare = deque_compare;
    type->protocol.binary = binary;
    type->protocol.in_place = deque_in_place;
    type->no_hash = true;
    machine.add_property(type, "maxlen", get_max_length);
    static const vm::NativeFunctionInfo generic_info{"__class_getitem__", "(cls, item, /)",
                                                     class_get_item};
    machine.add_class_method(type, generic_info);
    aio::set_module(machine, type, "collections");
    vm::add_protocol_methods(machine, type);
    vm::add_operator_methods(machine, type, {vm::Operator::Add, vm::Operator::Multiply});
    types.deque = type;
    Machine::set(module, "deque", Value::share(type));
    const vm::Types& known = machine.types;
    for (auto [base, name] :
         {std::pair{known.dict_keys, "odict_keys"}, std::pair{known.dict_values, "odict_values"},
          std::pair{known.dict_items, "odict_items"}})
        machine.attachment<OrderedViews>().types.push_back(
            machine.define_type(name, base, base->layout, vm::Kind::DictView, {}));
    machine.add_functions(
        module, {{"odict_view", "(view)", ordered_view}, {"odict_class", "(cls)", make_ordered}});
}

} // namespace

void install_collections(Machine& machine) {
    machine.add_native_module("_collections", fill);
}

} // namespace runtime::modules
