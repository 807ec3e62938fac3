// Truth, hash, length, comparison and containment of any value.

#include "runtime/vm/types_compare.h"

#include "runtime/vm/evaluated.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_set.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

namespace {

Special special_of(Comparison comparison) {
    switch (comparison) {
    case Comparison::Less: return Special::Lt;
    case Comparison::LessEqual: return Special::Le;
    case Comparison::Equal: return Special::Eq;
    case Comparison::NotEqual: return Special::Ne;
    case Comparison::Greater: return Special::Gt;
    case Comparison::GreaterEqual: return Special::Ge;
    }
    return Special::Eq;
}

Comparison swapped(Comparison comparison) {
    switch (comparison) {
    case Comparison::Less: return Comparison::Greater;
    case Comparison::LessEqual: return Comparison::GreaterEqual;
    case Comparison::Equal: return Comparison::Equal;
    case Comparison::NotEqual: return Comparison::NotEqual;
    case Comparison::Greater: return Comparison::Less;
    case Comparison::GreaterEqual: return Comparison::LessEqual;
    }
    return comparison;
}

bool overrides(Type* type, Comparison comparison) {
    if (!type->overrides_anything) return false;
    if (type->special(special_of(comparison))) return true;
    // What is built in has a != of its own, whatever == a derived class has.
    return comparison == Comparison::NotEqual && !type->protocol.compare &&
           type->special(Special::Eq);
}

Value no_order(Machine& machine, const Value& left, const Value& right, Comparison comparison) {
    if (comparison == Comparison::Equal) return Value::of(left.is(right));
    if (comparison == Comparison::NotEqual) return Value::of(!left.is(right));
    return machine.raise(
        machine.types.TypeError, "'{}' not supported between instances of '{}' and '{}'",
        symbol_of(comparison), type_name(machine, left), type_name(machine, right));
}

// Asks the left operand's class, then the right one's; no Python code.
Value compare_by_protocol(Machine& machine, const Value& left, const Value& right,
                          Comparison comparison) {
    const Type* left_type = machine.type_of(left);
    const Type* right_type = machine.type_of(right);
    if (auto* function = left_type->protocol.compare) {
        Value answer = function(machine, left, right, comparison);
        if (!answer.is_not_implemented()) return answer;
    }
    if (auto* function = right_type->protocol.compare) {
        Value answer = function(machine, right, left, swapped(comparison));
        if (!answer.is_not_implemented()) return answer;
    }
    return no_order(machine, left, right, comparison);
}

// type(left).__xx__(left, right), as Python or natively; NotImplemented where there is none.
Routine ask(Machine& machine, Value left, Value right, Comparison comparison) {
    Type* type = machine.type_of(left);
    if (type->special(special_of(comparison)))
        co_return co_await call_method(machine, special_of(comparison), left, right);
    if (comparison == Comparison::NotEqual && !type->protocol.compare &&
        type->special(Special::Eq)) {
        Value equal = co_await call_method(machine, Special::Eq, left, right);
        if (equal.is_unbound() || equal.is_not_implemented()) co_return equal;
        Value truth = co_await op::truth(machine, equal);
        if (truth.is_unbound()) co_return {};
        co_return Value::of(!truth.truth());
    }
    if (!type->protocol.compare) {
        bool equality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
        if (equality && left.is(right)) co_return Value::of(comparison == Comparison::Equal);
        co_return Value::not_implemented();
    }
    Value answer = type->protocol.compare(machine, left, right, comparison);
    if (!answer.needs_a_frame()) co_return answer;
    co_return co_await resume_native_compare(machine, left, right, comparison);
}

} // namespace

const char* symbol_of(Comparison comparison) {
    switch (comparison) {
    case Comparison::Less: return "<";
    case Comparison::LessEqual: return "<=";
    case Comparison::Equal: return "==";
    case Comparison::NotEqual: return "!=";
    case Comparison::Greater: return ">";
    case Comparison::GreaterEqual: return ">=";
    }
    return "";
}

namespace {
// In CPython a comparison is a level of its own, but where an instruction is made for two ints, two
// floats or two texts that are compared for a jump.
bool is_too_deep(Machine& machine) {
    constexpr const char* doing = " in comparison";
    const Frame* frame = machine.current_frame();
    if (!frame || frame->depth + DepthScope::levels() < machine.limits.depth)
        return DepthScope::is_too_deep(machine, doing);
    machine.raise(machine.types.RecursionError, "maximum recursion depth exceeded{}", doing);
    return true;
}
} // namespace

Value compare(Machine& machine, const Value& left, const Value& right, Comparison comparison) {
    if (left.is_int() && right.is_int()) {
        std::int64_t a = left.integer(), b = right.integer();
        return Value::of(holds(comparison, a < b ? -1 : (a > b ? 1 : 0)));
    }
    Type* left_type = machine.type_of(left);
    Type* right_type = machine.type_of(right);
    if (overrides(left_type, comparison) || overrides(right_type, swapped(comparison)))
        return Value::needs_frame();
    if (is_too_deep(machine)) return {};
    DepthScope depth;
    return compare_by_protocol(machine, left, right, comparison);
}

Routine resume_compare(Machine& machine, Value left, Value right, Comparison comparison) {
    Type* left_type = machine.type_of(left);
    Type* right_type = machine.type_of(right);
    bool right_first = left_type != right_type && right_type->is_subtype_of(left_type);
    if (right_first) {
        Value answer = co_await ask(machine, right, left, swapped(comparison));
        if (!answer.is_not_implemented()) co_return answer;
    }
    Value answer = co_await ask(machine, left, right, comparison);
    if (!answer.is_not_implemented()) co_return answer;
    if (!right_first) {
        answer = co_await ask(machine, right, left, swapped(comparison));
        if (!answer.is_not_implemented()) co_return answer;
    }
    co_return no_order(machine, left, right, comparison);
}

namespace {
Value same_text(Machine& machine, const Value& left, const Value& right) {
    if (as<Str>(left)->size != as<Str>(right)->size) return Value::of(false);
    count_bytes(machine, as<Str>(left)->size);
    return Value::of(text_of(left) == text_of(right));
}
} // namespace

Value equals(Machine& machine, const Value& left, const Value& right) {
    if (left.is(right)) return Value::of(true);
    if (left.is_int() && right.is_int()) return Value::of(false);
    if (is_str(left) && is_str(right) && left.object()->type == machine.types.str &&
        right.object()->type == machine.types.str)
        return same_text(machine, left, right);
    Value answer = compare(machine, left, right, Comparison::Equal);
    if (!answer.is_value() || answer.is_bool()) return answer;
    return truth(machine, answer);
}

Routine resume_equals(Machine& machine, Value left, Value right) {
    if (left.is(right)) co_return Value::of(true);
    Value answer = co_await resume_compare(machine, left, right, Comparison::Equal);
    if (answer.is_unbound() || answer.is_bool()) co_return answer;
    co_return co_await op::truth(machine, answer);
}

// --- truth, length, hash
// -----------------------------------------------------------------------------

Value truth(Machine& machine, const Value& value) {
    switch (value.tag()) {
    case Tag::None: return Value::of(false);
    case Tag::Bool:
    case Tag::Int: return Value::of(value.integer() != 0);
    case Tag::Float: return Value::of(value.real() != 0);
    case Tag::NotImplemented: return Value::needs_frame(); // it is warned of
    case Tag::Unbound:
    case Tag::NeedsFrame:
    case Tag::Ellipsis: return Value::of(true);
    case Tag::Object: break;
    }
    const Object* object = value.object();
    Type* type = object->type;
    // A number is true or not as such, whatever length its class gives it.
    if (type->overrides_anything &&
        (type->special(Special::Bool) || (type->special(Special::Len) && !type->protocol.truth)))
        return Value::needs_frame();
    if (object->kind == static_cast<std::uint8_t>(Kind::Str))
        return Value::of(as<Str>(value)->size != 0);
    if (object->kind == static_cast<std::uint8_t>(Kind::List))
        return Value::of(!as<List>(value)->items.empty());
    if (type->protocol.truth) return type->protocol.truth(machine, value);
    if (!type->protocol.length) return Value::of(true);
    Value count = type->protocol.length(machine, value);
    if (!count.is_int()) return count;
    return Value::of(count.integer() != 0);
}

Routine resume_truth(Machine& machine, Value value) {
    if (value.is_not_implemented()) {
        Value warned = co_await warn(machine, machine.types.DeprecationWarning,
                                     "NotImplemented should not be used in a boolean context");
        if (warned.is_unbound()) co_return {};
        co_return Value::of(true);
    }
    Type* type = machine.type_of(value);
    if (type->special(Special::Bool)) {
        Value answer = co_await call_method(machine, Special::Bool, value);
        if (answer.is_unbound() || answer.is_bool()) co_return answer;
        co_return machine.raise(machine.types.TypeError, "__bool__ should return bool, returned {}",
                                type_name(machine, answer));
    }
    Value count = co_await op::length(machine, value);
    if (count.is_unbound()) co_return {};
    co_return Value::of(sign_of(count) != 0);
}

Value length(Machine& machine, const Value& value) {
    Type* type = machine.type_of(value);
    if (type->special(Special::Len)) return Value::needs_frame();
    if (type->protocol.length) return type->protocol.length(machine, value);
    return machine.raise(machine.types.TypeError, "object of type '{}' has no len()",
                         type->shown_name());
}

Routine resume_length(Machine& machine, Value value) {
    Value answer = co_await call_method(machine, Special::Len, value);
    if (answer.is_unbound()) co_return {};
    Value count = co_await op::index(machine, answer);
    if (count.is_unbound()) co_return {};
    if (sign_of(count) < 0)
        co_return machine.raise(machine.types.ValueError, "__len__() should return >= 0");
    if (count.is_object())
        co_return machine.raise(machine.types.OverflowError,
                                "cannot fit 'int' into an index-sized integer");
    co_return count;
}

Value hash(Machine& machine, const Value& value) {
    switch (value.tag()) {
    case Tag::Bool:
    case Tag::Int: return Value::of(hash_of_int(value.integer()));
    case Tag::Float: {
        // A NaN equals nothing, itself included: any hash will do, so that all have the same.
        return Value::of(hash_of_real(value.real()));
    }
    case Tag::Unbound:
    case Tag::NeedsFrame:
    case Tag::None: return Value::of(std::int64_t{0x7ffe1});
    case Tag::NotImplemented: return Value::of(std::int64_t{0x7ffe2});
    case Tag::Ellipsis: return Value::of(std::int64_t{0x7ffe3});
    case Tag::Object: break;
    }
    Object* object = value.object();
    Type* type = object->type;
    if (type == machine.types.str)
        return Value::of(static_cast<std::int64_t>(as<Str>(value)->hashed()));
    if (type->no_hash)
        return machine.raise(machine.types.TypeError, "unhashable type: '{}'", type->shown_name());
    if (const Value* own = type->special(Special::Hash))
        return own->is_none() ? machine.raise(machine.types.TypeError, "unhashable type: '{}'",
                                              type->shown_name())
                              : Value::needs_frame();
    if (type->protocol.hash) return type->protocol.hash(machine, value);
    // By identity; the number must not depend on where the object lies.
    return Value::of(static_cast<std::int64_t>(machine.identity_of(value) >> 4));
}

Routine resume_hash(Machine& machine, Value value) {
    Type* type = machine.type_of(value);
    if (type->special(Special::Hash)) {
        Value answer = co_await call_method(machine, Special::Hash, value);
        if (answer.is_unbound()) co_return {};
        if (!is_integral(answer))
            co_return machine.raise(machine.types.TypeError,
                                    "__hash__ method should return an integer");
        std::int64_t number = 0;
        if (to_int64(answer, number)) co_return Value::of(number == -1 ? std::int64_t{-2} : number);
        co_return Value::of(hash_of_big(MpzView(answer)));
    }
    if (is_kind(value, Kind::Tuple)) {
        TupleHash combined;
        for (std::uint32_t i = 0; i < as<Tuple>(value)->count; ++i) {
            Value part = co_await op::hash(machine, as<Tuple>(value)->items[i]);
            if (part.is_unbound()) co_return {};
            combined.add(part.integer());
        }
        co_return Value::of(combined.result());
    }
    OwnedArguments arguments;
    arguments.values.push_back(value);
    co_return co_await call_native_special(machine, Special::Hash, std::move(arguments));
}

// --- contains
// ---------------------------------------------------------------------------------------

namespace {
// Looks through any iterable natively; NeedsFrame if its iterator may run Python code.
Value search(Machine& machine, const Value& container, const Value& item) {
    Value iterator = iterate(machine, container);
    if (!iterator.is_value()) return iterator;
    if (!is_plain_iterator(machine, iterator)) return Value::needs_frame();
    WorkMeter meter(machine);
    for (;;) {
        if (!meter.goes_on()) return {};
        Value candidate = next(machine, iterator);
        if (!candidate.is_value()) {
            if (candidate.needs_a_frame() || machine.has_exception()) return candidate;
            return Value::of(false);
        }
        Value same = equals(machine, candidate, item);
        if (!same.is_bool() || same.truth()) return same;
    }
}

Value not_iterable(Machine& machine, const Value& container) {
    return machine.raise(machine.types.TypeError, "argument of type '{}' is not iterable",
                         type_name(machine, container));
}

bool can_iterate(Type* type) {
    return type->protocol.iterate || type->special(Special::Iter) ||
           type->special(Special::GetItem);
}
} // namespace

Value contains(Machine& machine, const Value& container, const Value& item) {
    Type* type = machine.type_of(container);
    if (type == machine.types.str) return type->protocol.contains(machine, container, item);
    if (type->special(Special::Contains)) return Value::needs_frame();
    if (type->protocol.contains) return type->protocol.contains(machine, container, item);
    if (type->special(Special::Iter) || type->special(Special::GetItem))
        return Value::needs_frame();
    if (!can_iterate(type)) return not_iterable(machine, container);
    return search(machine, container, item);
}

Routine resume_contains(Machine& machine, Value container, Value item) {
    Type* type = machine.type_of(container);
    if (Value* method = type->special(Special::Contains)) {
        if (method->is_none())
            co_return machine.raise(machine.types.TypeError, "'{}' object is not a container",
                                    type->shown_name());
        Value answer = co_await call_method(machine, Special::Contains, container, item);
        if (answer.is_unbound()) co_return {};
        co_return co_await op::truth(machine, answer);
    }
    if (type->protocol.contains)
        co_return co_await resume_native_contains(machine, container, item);
    if (!can_iterate(type)) co_return not_iterable(machine, container);
    Value iterator = co_await op::iterate(machine, container);
    if (iterator.is_unbound()) {
        if (machine.exception_is(machine.types.TypeError)) { // whatever it says
            machine.take_exception();
            not_iterable(machine, container);
        }
        co_return {};
    }
    for (;;) {
        Value candidate = co_await op::next(machine, iterator);
        if (candidate.is_unbound()) {
            if (machine.has_exception()) co_return {};
            co_return Value::of(false);
        }
        Value same = co_await op::equals(machine, candidate, item);
        if (same.is_unbound() || same.truth()) co_return same;
    }
}

} // namespace runtime::vm
