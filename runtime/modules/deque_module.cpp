// collections.deque.

#include "runtime/aio/define.h"
#include "runtime/modules/install.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_generic.h"
#include "runtime/vm/types_repr.h"

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

bool read_max_length(Machine& machine, const Value& value, std::int64_t& length) {
    length = -1;
    if (value.is_none()) return true;
    if (!value.is_int()) {
        machine.raise(machine.types.TypeError, "an integer is required");
        return false;
    }
    length = value.integer();
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

Routine construct_later(Machine& machine, OwnedArguments arguments) {
    Value items = co_await vm::op::list_of(machine, arguments[1]);
    if (items.is_unbound()) co_return {};
    arguments.values[1] = items;
    co_return construct(machine, arguments.view());
}

Value init(Machine&, const Arguments&) {
    return Value::none();
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
    Value items = co_await vm::op::list_of(machine, arguments[1]);
    if (items.is_unbound()) co_return {};
    for (const Value& item : vm::as<vm::List>(items)->items)
        push(vm::as<Deque>(arguments[0]), item);
    co_return Value::none();
}

Value clear(Machine&, const Arguments& arguments) {
    self_of(arguments)->changed();
    self_of(arguments)->items.clear();
    return Value::none();
}

Value rotate(Machine&, const Arguments& arguments) {
    auto& items = self_of(arguments)->items;
    if (items.empty() || !arguments[1].is_int()) return Value::none();
    const std::int64_t size = self_of(arguments)->size();
    const std::int64_t steps = ((arguments[1].integer() % size) + size) % size;
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

// The place of the first item equal to `wanted` from `from` on; -1 without; or NeedsFrame, or
// raised.
Value find(Machine& machine, const Deque* deque, const Value& wanted, std::int64_t from = 0) {
    for (std::int64_t i = from; i < deque->size(); ++i) {
        Value same = vm::equals(machine, deque->items[static_cast<std::size_t>(i)], wanted);
        if (!same.is_bool()) return same;
        if (same.truth()) return Value::of(i);
    }
    return Value::of(-1);
}

Routine find_later(Machine& machine, Value deque_value, Value wanted) {
    auto* deque = vm::as<Deque>(deque_value);
    for (std::size_t i = 0; i < deque->items.size(); ++i) {
        Value item = deque->items[i];
        Value same = co_await vm::op::equals(machine, item, wanted);
        if (same.is_unbound()) co_return {};
        if (same.truth()) co_return Value::of(i);
    }
    co_return Value::of(-1);
}

Value take_out(Machine& machine, Deque* deque, const Value& place, const Value& wanted) {
    if (place.integer() < 0) {
        const Value shown = vm::repr(machine, wanted);
        return machine.raise(machine.types.ValueError, "{} is not in deque",
                             vm::is_str(shown) ? vm::text_of(shown) : "the value");
    }
    deque->items.erase(deque->items.begin() + place.integer());
    deque->changed();
    return Value::none();
}

Value remove(Machine& machine, const Arguments& arguments) {
    Value place = find(machine, self_of(arguments), arguments[1]);
    return place.is_int() ? take_out(machine, self_of(arguments), place, arguments[1]) : place;
}

Routine remove_later(Machine& machine, OwnedArguments arguments) {
    Value place = co_await find_later(machine, arguments[0], arguments[1]);
    if (place.is_unbound()) co_return {};
    co_return take_out(machine, vm::as<Deque>(arguments[0]), place, arguments[1]);
}

Value index_result(Machine& machine, const Value& place, const Value& wanted) {
    if (place.integer() >= 0) return place;
    Value text = vm::repr(machine, wanted);
    return machine.raise(machine.types.ValueError, "{} is not in deque",
                         vm::is_str(text) ? vm::text_of(text) : "item");
}

Value index(Machine& machine, const Arguments& arguments) {
    const std::int64_t from =
        arguments[2].is_int() ? std::max<std::int64_t>(arguments[2].integer(), 0) : 0;
    Value place = find(machine, self_of(arguments), arguments[1], from);
    return place.is_int() ? index_result(machine, place, arguments[1]) : place;
}

Routine index_later(Machine& machine, OwnedArguments arguments) {
    Value place = co_await find_later(machine, arguments[0], arguments[1]);
    if (place.is_unbound()) co_return {};
    co_return index_result(machine, place, arguments[1]);
}

Value count(Machine& machine, const Arguments& arguments) {
    std::int64_t total = 0;
    for (const Value& item : self_of(arguments)->items) {
        Value same = vm::equals(machine, item, arguments[1]);
        if (!same.is_bool()) return same;
        total += same.truth();
    }
    return Value::of(total);
}

Value insert(Machine& machine, const Arguments& arguments) {
    Deque* deque = self_of(arguments);
    if (deque->max_length >= 0 && deque->size() >= deque->max_length)
        return machine.raise(machine.types.IndexError, "deque already at its maximum size");
    std::int64_t at = arguments[1].is_int() ? arguments[1].integer() : 0;
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

Value contains(Machine& machine, const Value& self, const Value& item) {
    Value place = find(machine, vm::as<Deque>(self), item);
    return place.is_int() ? Value::of(place.integer() >= 0) : place;
}

// An index within the deque; false with the exception set.
bool read_index(Machine& machine, const Deque* deque, const Value& key, std::int64_t& at) {
    if (!key.is_int() && !key.is_bool()) {
        machine.raise(machine.types.TypeError, "sequence index must be integer, not '{}'",
                      machine.type_of(key)->shown_name());
        return false;
    }
    at = key.integer() < 0 ? key.integer() + deque->size() : key.integer();
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
    return Value::adopt(
        machine.make<DequeIterator>(machine.attachment<DequeTypes>().iterator, arguments[0], true));
}

Value itself(Machine&, const Value& self) {
    return self;
}

Value next(Machine& machine, const Value& self) {
    auto* iterator = vm::as<DequeIterator>(self);
    if (iterator->deque.is_unbound()) return {};
    auto* deque = vm::as<Deque>(iterator->deque);
    if (iterator->version != deque->version)
        return machine.raise(machine.types.RuntimeError, "deque mutated during iteration");
    if (iterator->next >= deque->items.size()) {
        iterator->deque.clear();
        return {};
    }
    const std::size_t at = iterator->next++;
    return deque->items[iterator->is_reversed ? deque->items.size() - 1 - at : at];
}

Value as_list(Machine& machine, const Value& deque) {
    const auto& items = vm::as<Deque>(deque)->items;
    return machine.list(vm::Values(items.begin(), items.end()));
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

Value compare(Machine& machine, const Value& left, const Value& right, vm::Comparison how) {
    if (!is_deque(right)) return Value::not_implemented();
    return vm::compare(machine, as_list(machine, left), as_list(machine, right), how);
}

Value binary(Machine& machine, vm::Operator what, const Value& left, const Value& right) {
    if (!is_deque(left)) return Value::not_implemented();
    if (what == vm::Operator::Add && is_deque(right)) {
        Value result = copy(machine, {&left, 1});
        for (const Value& item : vm::as<Deque>(right)->items)
            push_back(vm::as<Deque>(result), item);
        return result;
    }
    if (what == vm::Operator::Add)
        return machine.raise(machine.types.TypeError,
                             "can only concatenate deque (not \"{}\") to deque",
                             machine.type_of(right)->shown_name());
    if (what == vm::Operator::Multiply && right.is_int()) {
        Value result = make_deque(machine, left.object()->type, vm::as<Deque>(left)->max_length);
        for (std::int64_t i = 0; i < right.integer(); ++i)
            for (const Value& item : vm::as<Deque>(left)->items)
                push_back(vm::as<Deque>(result), item);
        return result;
    }
    return Value::not_implemented();
}

Value class_get_item(Machine& machine, const Arguments& arguments) {
    return vm::make_alias(machine, arguments[0], arguments[1]);
}

void fill(Machine& machine, vm::Module& module) {
    auto& types = machine.attachment<DequeTypes>();
    types.iterator = machine.define_type<DequeIterator>("_deque_iterator", machine.types.object);
    types.iterator->protocol.iterate = itself;
    types.iterator->protocol.next = next;
    vm::Type* type = machine.define_type<Deque>(
        "deque", machine.types.object,
        {
            {"__init__", "(self, *args, **kwargs)", init},
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
            {"index", "(self, value, start=0, /)", index, index_later},
            {"count", "(self, value, /)", count},
            {"insert", "(self, index, value, /)", insert},
            {"__repr__", "(self)", repr_method, repr_later},
            {"__reversed__", "(self)", reversed},
        });
    static const vm::NativeFunctionInfo construct_info{"deque", "(cls, iterable=..., maxlen=None)",
                                                       construct, construct_later};
    type->construct = &construct_info;
    type->protocol.length = length;
    type->protocol.contains = contains;
    type->protocol.get_item = get_item;
    type->protocol.set_item = set_item;
    type->protocol.delete_item = delete_item;
    type->protocol.iterate = iterate;
    type->protocol.repr = deque_repr;
    type->is_sequence = true;
    type->protocol.compare = compare;
    type->protocol.binary = binary;
    type->no_hash = true;
    machine.add_property(type, "maxlen", get_max_length);
    static const vm::NativeFunctionInfo generic_info{"__class_getitem__", "(cls, item, /)",
                                                     class_get_item};
    machine.add_class_method(type, generic_info);
    aio::set_module(machine, type, "collections");
    vm::add_protocol_methods(machine, type);
    types.deque = type;
    Machine::set(module, "deque", Value::share(type));
}

} // namespace

void install_collections(Machine& machine) {
    machine.add_native_module("_collections", fill);
}

} // namespace runtime::modules
