// int, bool and float as classes: protocol tables, construction and methods.

#include "runtime/vm/evaluated.h"
#include "runtime/vm/types_bytes.h"
#include "runtime/vm/types_number_methods.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"

namespace runtime::vm {

namespace {

Value int_repr(Machine& machine, const Value& self) {
    return int_to_str(machine, self);
}
Value bool_repr(Machine& machine, const Value& self) {
    return machine.interned(self.truth() ? "True" : "False");
}
Value float_repr(Machine& machine, const Value& self) {
    return machine.str(float_text(real_of(self)));
}

Value int_hash(Machine&, const Value& self) {
    std::int64_t number = 0;
    if (to_int64(self, number)) return Value::of(hash_of_int(number));
    return Value::of(hash_of_big(MpzView(self)));
}
Value float_hash(Machine&, const Value& self) {
    return Value::of(hash_of_real(real_of(self)));
}
Value int_truth(Machine&, const Value& self) {
    return Value::of(sign_of(self) != 0);
}
Value float_truth(Machine&, const Value& self) {
    return Value::of(real_of(self) != 0);
}

// An instance of the class for a number: unboxed for int and float themselves.
Value int_of_class(Machine& machine, const Value& type, const Value& number) {
    auto* wanted = as<Type>(type);
    if (wanted == machine.types.int_ || !number.is_value()) return number;
    auto* made = machine.make<BigInt>(wanted);
    mpz_set(made->number, MpzView(number));
    return Value::adopt(made);
}

Value float_of_class(Machine& machine, const Value& type, const Value& number) {
    auto* wanted = as<Type>(type);
    if (wanted == machine.types.float_ || !number.is_value()) return number;
    return Value::adopt(machine.make<BoxedFloat>(wanted, number.real()));
}

// A text that is no number is quoted by its own __repr__() if its class has one, which takes a
// frame.
Value or_quoted_later(Machine& machine, const Value& text, Value made) {
    const bool has_own_words = is_str(text) && machine.type_of(text)->special(Special::Repr);
    if (!has_own_words || !made.is_unbound() || !machine.exception_is(machine.types.ValueError))
        return made;
    machine.take_exception();
    return Value::needs_frame();
}

// --- int(x=0, /, base=10)
// ---------------------------------------------------------------------------

Value int_without_base(Machine& machine, const Value& value) {
    if (is_integral(value)) return plain_int(machine, value);
    if (is_real(value)) return real_to_int(machine, real_of(value));
    if (is_str(value)) return parse_int(machine, text_of(value), 10, quoted(text_of(value)));
    if (is_bytes(value))
        return parse_int(machine, bytes_of(value), 10, quoted_bytes(bytes_of(value)));
    if (is_buffer(value))
        return parse_int(machine, buffer_of(value), 10, quoted_bytes(buffer_of(value)));
    Type* type = machine.type_of(value);
    for (Special which : {Special::Int, Special::Index, Special::Trunc})
        if (type->special(which) ||
            (is_kind(value, Kind::Native) && type->lookup(machine.special_name(which))))
            return Value::needs_frame();
    return machine.raise(
        machine.types.TypeError,
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        type->shown_name());
}

Value int_plain(Machine& machine, const Arguments& args) {
    if (args[1].is_unbound()) {
        if (!args[2].is_unbound())
            return machine.raise(machine.types.TypeError, "int() missing string argument");
        return int_of_class(machine, args[0], Value::of(0));
    }
    if (args[2].is_unbound()) {
        // A number with a Python __int__ goes by that, a text or bytes by what makes it a number.
        if (args[1].is_object()) {
            Type* type = machine.type_of(args[1]);
            const bool is_text = is_str(args[1]) || is_bytes(args[1]);
            if (type->special(Special::Int) ||
                (is_text && (type->special(Special::Index) || type->special(Special::Trunc))))
                return Value::needs_frame();
        }
        return or_quoted_later(machine, args[1],
                               int_of_class(machine, args[0], int_without_base(machine, args[1])));
    }
    Value base_value = index_of(machine, args[2]);
    if (!base_value.is_value()) return base_value;
    std::int64_t base = clamped(base_value);
    if (base != 0 && (base < 2 || base > 36))
        return machine.raise(machine.types.ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (is_str(args[1]))
        return or_quoted_later(
            machine, args[1],
            int_of_class(machine, args[0],
                         parse_int(machine, text_of(args[1]), static_cast<int>(base),
                                   quoted(text_of(args[1])))));
    if (is_bytes(args[1]))
        return int_of_class(machine, args[0],
                            parse_int(machine, bytes_of(args[1]), static_cast<int>(base),
                                      quoted_bytes(bytes_of(args[1]))));
    return machine.raise(machine.types.TypeError,
                         "int() can't convert non-string with explicit base");
}

Routine int_resumable(Machine& machine, OwnedArguments args) {
    if (!args[2].is_unbound()) {
        args.values[2] = co_await op::index(machine, args[2]);
        if (args[2].is_unbound()) co_return {};
        Value made = int_plain(machine, args.view());
        if (!made.needs_a_frame()) co_return made;
    }
    for (Special which : {Special::Int, Special::Index, Special::Trunc}) {
        if (!args[2].is_unbound()) break;
        Str* name = machine.special_name(which);
        if (!machine.type_of(args[1])->lookup(name)) continue;
        if (which == Special::Trunc) {
            const Value warned =
                co_await warn(machine, machine.types.DeprecationWarning,
                              "The delegation of int() to __trunc__ is deprecated.");
            if (warned.is_unbound()) co_return {};
        }
        Value result = co_await call_method(machine, which, args[1]);
        if (result.is_unbound()) co_return {};
        if (!is_integral(result))
            co_return machine.raise(machine.types.TypeError, "{} returned non-{} (type {})",
                                    name->view(), which == Special::Trunc ? "Integral" : "int",
                                    type_name(machine, result));
        co_return int_of_class(machine, args[0], plain_int(machine, result));
    }
    Value shown = co_await op::repr(machine, args[1]);
    if (shown.is_unbound()) co_return {};
    const std::int64_t base = args[2].is_unbound() ? 10 : clamped(args[2]);
    co_return parse_int(machine, text_of(args[1]), static_cast<int>(base),
                        std::string(text_of(shown)));
}

constexpr NativeFunctionInfo int_construct{.name = "int",
                                           .signature = "(cls, x=..., /, base=...)",
                                           .plain = int_plain,
                                           .resumable = int_resumable};

// --- bool(x=False, /)
// ---------------------------------------------------------------------------------

Value bool_plain(Machine& machine, const Arguments& args) {
    return truth(machine, args[1]);
}
Routine bool_resumable(Machine& machine, OwnedArguments args) {
    co_return co_await op::truth(machine, args[1]);
}
constexpr NativeFunctionInfo bool_construct{.name = "bool",
                                            .signature = "(cls, x=False, /)",
                                            .plain = bool_plain,
                                            .resumable = bool_resumable};

// --- float(x=0.0, /)
// ----------------------------------------------------------------------------------

Value float_plain(Machine& machine, const Arguments& args) {
    const Value& value = args[1];
    if (value.is_unbound()) return float_of_class(machine, args[0], Value::of(0.0));
    Type* type = machine.type_of(value);
    if (type->special(Special::Float)) return Value::needs_frame();
    if (is_real(value)) return float_of_class(machine, args[0], plain_float(value));
    if (is_integral(value)) {
        double number = 0;
        if (!number_to_real(machine, value, number)) return {};
        return float_of_class(machine, args[0], Value::of(number));
    }
    if (type->special(Special::Index)) return Value::needs_frame();
    if (is_str(value))
        return or_quoted_later(
            machine, value,
            float_of_class(machine, args[0],
                           parse_real(machine, text_of(value), quoted(text_of(value)))));
    if (is_bytes(value))
        return float_of_class(machine, args[0],
                              parse_real(machine, bytes_of(value), quoted_bytes(bytes_of(value))));
    if (is_buffer(value)) {
        const Value shown = repr(machine, value);
        return float_of_class(machine, args[0],
                              parse_real(machine, buffer_of(value), std::string(text_of(shown))));
    }
    bool native = is_kind(value, Kind::Native) && type->lookup(machine.intern("__float__"));
    if (native) return Value::needs_frame();
    return machine.raise(machine.types.TypeError,
                         "float() argument must be a string or a real number, not '{}'",
                         type->shown_name());
}

Routine float_resumable(Machine& machine, OwnedArguments args) {
    Type* type = machine.type_of(args[1]);
    if (is_str(args[1]) && !type->special(Special::Float) && !type->special(Special::Index)) {
        Value shown = co_await op::repr(machine, args[1]);
        if (shown.is_unbound()) co_return {};
        co_return parse_real(machine, text_of(args[1]), std::string(text_of(shown)));
    }
    bool by_float = type->lookup(machine.intern("__float__")) != nullptr;
    Value result =
        co_await call_method(machine, by_float ? Special::Float : Special::Index, args[1]);
    if (result.is_unbound()) co_return {};
    if (by_float && !is_real(result))
        co_return machine.raise(machine.types.TypeError,
                                "{}.__float__ returned non-float (type {})",
                                type_name(machine, args[1]), type_name(machine, result));
    if (!by_float && !is_integral(result))
        co_return machine.raise(machine.types.TypeError, "__index__ returned non-int (type {})",
                                type_name(machine, result));
    double number = 0;
    if (!number_to_real(machine, result, number)) co_return {};
    co_return float_of_class(machine, args[0], Value::of(number));
}

constexpr NativeFunctionInfo float_construct{.name = "float",
                                             .signature = "(cls, x=..., /)",
                                             .plain = float_plain,
                                             .resumable = float_resumable};

} // namespace

void define_number_types(Machine& machine) {
    Type* integer = machine.types.int_;
    Protocol& protocol = integer->protocol;
    protocol.repr = int_repr;
    protocol.hash = int_hash;
    protocol.compare = number_compare_int;
    protocol.binary = int_binary;
    protocol.truth = int_truth;
    integer->construct = &int_construct;
    Type* boolean = machine.types.bool_;
    boolean->protocol = protocol;
    boolean->protocol.repr = bool_repr;
    boolean->construct = &bool_construct;
    Type* real = machine.types.float_;
    real->protocol.repr = float_repr;
    real->protocol.hash = float_hash;
    real->protocol.compare = number_compare;
    real->protocol.binary = real_binary;
    real->protocol.truth = float_truth;
    real->construct = &float_construct;
    add_int_methods(machine);
    add_float_methods(machine);
    using enum Operator;
    add_protocol_methods(machine, integer);
    add_operator_methods(machine, integer,
                         {Add, Subtract, Multiply, TrueDivide, FloorDivide, Modulo, Power,
                          LeftShift, RightShift, BitAnd, BitOr, BitXor});
    add_protocol_methods(machine, boolean);
    add_protocol_methods(machine, real);
    add_operator_methods(machine, real,
                         {Add, Subtract, Multiply, TrueDivide, FloorDivide, Modulo, Power});
}

} // namespace runtime::vm
