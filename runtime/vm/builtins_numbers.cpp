// abs, divmod, pow, round, hash and id.

#include "runtime/vm/builtins.h"
#include "runtime/vm/types_number_methods.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"

#include <cmath>

namespace runtime::vm {

namespace {

// Whether the class of a value that is no plain number has a method by that name.
bool has_method(Machine& machine, const Value& value, const char* name) {
    return machine.type_of(value)->lookup(machine.intern(name)) != nullptr;
}

bool overrides(Machine& machine, const Value& value, Special which) {
    return value.is_object() && machine.type_of(value)->special(which);
}

Value abs_plain(Machine& machine, const Arguments& args) {
    const Value& value = args[0];
    if (value.is_int() && value.integer() >= 0) return value;
    if (overrides(machine, value, Special::Abs)) return Value::needs_frame();
    if (is_real(value)) return Value::of(std::fabs(real_of(value)));
    if (is_integral(value))
        return sign_of(value) < 0 ? int_binary(machine, Operator::Subtract, Value::of(0), value)
                                  : plain_int(machine, value);
    if (has_method(machine, value, "__abs__")) return Value::needs_frame();
    return machine.raise(machine.types.TypeError, "bad operand type for abs(): '{}'",
                         type_name(machine, value));
}
Routine abs_resumable(Machine& machine, OwnedArguments args) {
    co_return co_await call_method(machine, Special::Abs, args[0]);
}

Value divmod_plain(Machine& machine, const Arguments& args) {
    const bool differ = machine.type_of(args[0]) != machine.type_of(args[1]);
    if (overrides(machine, args[0], Special::DivMod) ||
        (differ && overrides(machine, args[1], Special::RDivMod)))
        return Value::needs_frame();
    Value result = number_divmod(machine, args[0], args[1]);
    if (!result.is_not_implemented()) return result;
    if (has_method(machine, args[0], "__divmod__") ||
        (differ && has_method(machine, args[1], "__rdivmod__")))
        return Value::needs_frame();
    return machine.raise(machine.types.TypeError,
                         "unsupported operand type(s) for divmod(): '{}' and '{}'",
                         type_name(machine, args[0]), type_name(machine, args[1]));
}
Routine divmod_resumable(Machine& machine, OwnedArguments args) {
    Type *left = machine.type_of(args[0]), *right = machine.type_of(args[1]);
    const Value *reflected = right->special(Special::RDivMod),
                *inherited = left->special(Special::RDivMod);
    const bool right_first = left != right && right->is_subtype_of(left) && reflected &&
                             !(inherited && inherited->is(*reflected));
    if (right_first) {
        Value result = co_await call_method(machine, Special::RDivMod, args[1], args[0]);
        if (!result.is_not_implemented()) co_return result;
    }
    if (has_method(machine, args[0], "__divmod__")) {
        Value result = co_await call_method(machine, Special::DivMod, args[0], args[1]);
        if (!result.is_not_implemented()) co_return result;
    }
    if (left != right && !right_first && has_method(machine, args[1], "__rdivmod__")) {
        Value result = co_await call_method(machine, Special::RDivMod, args[1], args[0]);
        if (!result.is_not_implemented()) co_return result;
    }
    co_return machine.raise(machine.types.TypeError,
                            "unsupported operand type(s) for divmod(): '{}' and '{}'",
                            type_name(machine, args[0]), type_name(machine, args[1]));
}

// Which power a class has: what is asked with three arguments says which it cannot take.
enum class Power : std::uint8_t { None, OfInts, OfFloats, OfComplex, Own };
Power power_of(Machine& machine, const Value& value) {
    if (overrides(machine, value, Special::Pow) || overrides(machine, value, Special::RPow))
        return Power::Own;
    if (is_integral(value)) return Power::OfInts;
    if (is_real(value)) return Power::OfFloats;
    if (machine.is_instance(value, machine.types.complex)) return Power::OfComplex;
    return has_method(machine, value, "__pow__") ? Power::Own : Power::None;
}

Value no_power(Machine& machine, const Arguments& args) {
    return machine.raise(
        machine.types.TypeError, "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
        type_name(machine, args[0]), type_name(machine, args[1]), type_name(machine, args[2]));
}

// The first of the three that knows what to do does it; a class of the program's own only where
// it is the base.
Value pow_plain(Machine& machine, const Arguments& args) {
    if (args[2].is_none()) return binary(machine, Operator::Power, args[0], args[1]);
    const Power kinds[] = {power_of(machine, args[0]), power_of(machine, args[1]),
                           power_of(machine, args[2])};
    const auto is_complex = [&](Power kind) {
        return kind == Power::OfInts || kind == Power::OfFloats || kind == Power::OfComplex;
    };
    for (Power kind : kinds) {
        if (kind == Power::Own && kinds[0] == Power::Own) return Value::needs_frame();
        if (kind == Power::OfInts && is_integral(args[0]) && is_integral(args[1]) &&
            is_integral(args[2]))
            return power_modulo(machine, args[0], args[1], args[2]);
        if (kind == Power::OfFloats)
            return machine.raise(machine.types.TypeError, "pow() 3rd argument not allowed unless "
                                                          "all arguments are integers");
        if (kind == Power::OfComplex && is_complex(kinds[0]) && is_complex(kinds[1]))
            return machine.raise(machine.types.ValueError, "complex modulo");
    }
    return no_power(machine, args);
}
Routine pow_resumable(Machine& machine, OwnedArguments args) {
    if (args[2].is_none())
        co_return co_await resume_binary(machine, Operator::Power, args[0], args[1]);
    if (!has_method(machine, args[0], "__pow__"))
        co_return machine.raise(machine.types.AttributeError, "__pow__");
    Value made = co_await call_method(machine, Special::Pow, args[0], args[1], args[2]);
    if (made.is_not_implemented()) co_return no_power(machine, args.view());
    co_return made;
}

Value round_plain(Machine& machine, const Arguments& args) {
    const Value& number = args[0];
    if (overrides(machine, number, Special::Round)) return Value::needs_frame();
    if (is_number(number)) {
        if (args[1].is_none())
            return is_real(number) ? real_to_int(machine, std::nearbyint(real_of(number)))
                                   : plain_int(machine, number);
        Value digits = index_of(machine, args[1]);
        if (!digits.is_value()) return digits;
        return is_real(number) ? round_real(machine, real_of(number), clamped(digits))
                               : round_int(machine, number, digits);
    }
    if (has_method(machine, number, "__round__")) return Value::needs_frame();
    return machine.raise(machine.types.TypeError, "type {} doesn't define __round__ method",
                         type_name(machine, number));
}
Routine round_resumable(Machine& machine, OwnedArguments args) {
    if (is_number(args[0]) && !overrides(machine, args[0], Special::Round)) {
        Value digits = co_await op::index(machine, args[1]);
        if (digits.is_unbound()) co_return {};
        const Value plain[] = {args[0], std::move(digits)};
        co_return round_plain(machine, {plain, 2});
    }
    if (args[1].is_none()) co_return co_await call_method(machine, Special::Round, args[0]);
    co_return co_await call_method(machine, Special::Round, args[0], args[1]);
}

Value hash_plain(Machine& machine, const Arguments& args) {
    return hash(machine, args[0]);
}
Routine hash_resumable(Machine& machine, OwnedArguments args) {
    return resume_hash(machine, args[0]);
}

Value id(Machine& machine, const Arguments& args) {
    return Value::of(static_cast<std::int64_t>(machine.identity_of(args[0])));
}

} // namespace

void add_number_functions(Machine& machine, Module& builtins) {
    machine.add_functions(
        builtins,
        {
            {.name = "abs", .signature = "(x, /)", .plain = abs_plain, .resumable = abs_resumable},
            {.name = "divmod",
             .signature = "(x, y, /)",
             .plain = divmod_plain,
             .resumable = divmod_resumable},
            {.name = "pow",
             .signature = "(base, exp, mod=None)",
             .plain = pow_plain,
             .resumable = pow_resumable},
            {.name = "round",
             .signature = "(number, ndigits=None)",
             .plain = round_plain,
             .resumable = round_resumable},
            {.name = "hash",
             .signature = "(obj, /)",
             .plain = hash_plain,
             .resumable = hash_resumable},
            {.name = "id", .signature = "(obj, /)", .plain = id},
        });
}

} // namespace runtime::vm
