// The methods of int and float.

#include "runtime/vm/types_number_methods.h"

#include "runtime/vm/kind_given.h"
#include "runtime/vm/types_bytes.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_sequence.h"

#include <algorithm>
#include <cmath>

namespace runtime::vm {

Value number_compare_int(Machine& machine, const Value& left, const Value& right,
                         Comparison comparison) {
    if (!is_integral(left) || !is_integral(right)) return Value::not_implemented();
    return number_compare(machine, left, right, comparison);
}

Value number_divmod(Machine& machine, const Value& left, const Value& right) {
    if (!is_number(left) || !is_number(right)) return Value::not_implemented();
    if (is_integral(left) && is_integral(right)) {
        if (sign_of(right) == 0)
            return machine.raise(machine.types.ZeroDivisionError,
                                 "integer division or modulo by zero");
        Value quotient = int_binary(machine, Operator::FloorDivide, left, right);
        Value remainder = int_binary(machine, Operator::Modulo, left, right);
        return machine.tuple({quotient, remainder});
    }
    double a = 0, b = 0, remainder = 0;
    if (!number_to_real(machine, left, a) || !number_to_real(machine, right, b)) return {};
    if (b == 0) return machine.raise(machine.types.ZeroDivisionError, "float divmod()");
    double quotient = floor_divide(a, b, remainder);
    return machine.tuple({Value::of(quotient), Value::of(remainder)});
}

namespace {

// --- shared
// -------------------------------------------------------------------------------------------

Value format_method(Machine& machine, const Arguments& args) {
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError, "__format__() argument must be str, not {}",
                             kind_given(machine, args[1]));
    if (text_of(args[1]).empty()) return str(machine, args[0]);
    return format_builtin(machine, args[0], args[1]);
}

// With an empty spec it is str(), which a subclass may have written in Python.
Routine resume_format_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_str(machine, args[0]);
}

Value divmod_method(Machine& machine, const Arguments& args) {
    return number_divmod(machine, args[0], args[1]);
}
Value rdivmod_method(Machine& machine, const Arguments& args) {
    return number_divmod(machine, args[1], args[0]);
}

// __pow__(self, value, mod=None) and __rpow__.
template <std::uint32_t base, std::uint32_t exponent>
Value pow_method(Machine& machine, const Arguments& args) {
    const bool is_int = machine.type_of(args[0])->is_subtype_of(machine.types.int_);
    for (std::uint32_t i = 1; i < 3; ++i)
        if (is_int ? !is_integral(args[i]) && !(i == 2 && args[i].is_none())
                   : !is_number(args[i]) && !(i == 2 && args[i].is_none()))
            return Value::not_implemented();
    if (args[2].is_none())
        return machine.type_of(args[0])->protocol.binary(machine, Operator::Power, args[base],
                                                         args[exponent]);
    if (is_int) return power_modulo(machine, args[base], args[exponent], args[2]);
    return machine.raise(machine.types.TypeError,
                         "pow() 3rd argument not allowed unless all arguments are integers");
}

// --- int
// ----------------------------------------------------------------------------------------------

Value self_as_int(Machine& machine, const Arguments& args) {
    return plain_int(machine, args[0]);
}

Value int_to_float(Machine& machine, const Arguments& args) {
    double number = 0;
    if (!number_to_real(machine, args[0], number)) return {};
    return Value::of(number);
}

Value int_abs(Machine& machine, const Arguments& args) {
    return sign_of(args[0]) < 0 ? int_binary(machine, Operator::Subtract, Value::of(0), args[0])
                                : plain_int(machine, args[0]);
}
Value int_negate(Machine& machine, const Arguments& args) {
    return int_binary(machine, Operator::Subtract, Value::of(0), args[0]);
}
Value int_invert(Machine& machine, const Arguments& args) {
    return int_binary(machine, Operator::Subtract, Value::of(-1), args[0]);
}

Value int_round(Machine& machine, const Arguments& args) {
    if (args[1].is_unbound()) return plain_int(machine, args[0]);
    Value digits = index_of(machine, args[1]);
    return digits.is_value() ? round_int(machine, args[0], digits) : digits;
}

Value bit_length(Machine&, const Arguments& args) {
    MpzView number(args[0]);
    return Value::of(number.sign() == 0 ? std::size_t{0} : mpz_sizeinbase(number, 2));
}

Value bit_count(Machine&, const Arguments& args) {
    Mpz number(args[0]);
    mpz_abs(number, number);
    return Value::of(static_cast<std::size_t>(mpz_popcount(number)));
}

Value one(Machine&, const Arguments&) {
    return Value::of(1);
}
Value zero(Machine&, const Arguments&) {
    return Value::of(0);
}

Value int_ratio(Machine& machine, const Arguments& args) {
    return machine.tuple({plain_int(machine, args[0]), Value::of(1)});
}

// True for "little", false for "big"; anything else is a ValueError.
bool byte_order(Machine& machine, const Value& value, std::string_view function, bool& little) {
    if (!is_str(value)) {
        machine.raise(machine.types.TypeError, "{}() argument 'byteorder' must be str, not {}",
                      function, kind_given(machine, value));
        return false;
    }
    std::string_view text = text_of(value);
    little = text == "little";
    if (little || text == "big") return true;
    machine.raise(machine.types.ValueError, "byteorder must be either 'little' or 'big'");
    return false;
}

// to_bytes(self, length=1, byteorder='big', *, signed=False)
Value to_bytes(Machine& machine, const Arguments& args) {
    std::int64_t length = 0;
    bool little = false;
    if (!take_index(machine, args[1], length) || !byte_order(machine, args[2], "to_bytes", little))
        return {};
    Value is_signed = truth(machine, args[3]);
    if (!is_signed.is_bool()) return is_signed;
    if (length < 0 && is_kind(args[1], Kind::BigInt) &&
        length == std::numeric_limits<std::int64_t>::min())
        return machine.raise(machine.types.OverflowError,
                             "Python int too large to convert to C ssize_t");
    if (length < 0)
        return machine.raise(machine.types.ValueError, "length argument must be non-negative");
    Mpz number(args[0]);
    bool negative = number.sign() < 0;
    if (negative && !is_signed.truth())
        return machine.raise(machine.types.OverflowError, "can't convert negative int to unsigned");
    auto size = static_cast<std::size_t>(length);
    if (!machine.heap.has_room_for(size)) return machine.raise(machine.types.MemoryError, "");
    Mpz limit;
    mpz_setbit(limit, is_signed.truth() && size > 0 ? size * 8 - 1 : size * 8);
    Mpz magnitude(number);
    if (negative) {
        mpz_add_ui(magnitude, magnitude, 1);
        mpz_abs(magnitude, magnitude);
    }
    if (mpz_cmp(magnitude, limit) >= 0 && !(size == 0 && number.sign() == 0))
        return machine.raise(machine.types.OverflowError, "int too big to convert");
    if (negative) {
        Mpz modulus;
        mpz_setbit(modulus, size * 8);
        mpz_add(number, number, modulus);
    }
    std::string out(size, '\0');
    std::size_t written = 0;
    std::string raw(size + 8, '\0');
    mpz_export(raw.data(), &written, -1, 1, 0, 0, number);
    for (std::size_t i = 0; i < written && i < size; ++i)
        out[little ? i : size - 1 - i] = raw[i];
    return machine.bytes(out);
}

bool is_iterable(Machine& machine, const Value& value) {
    Type* type = machine.type_of(value);
    return type->protocol.iterate != nullptr ||
           type->lookup(machine.intern("__iter__")) != nullptr ||
           type->lookup(machine.intern("__getitem__")) != nullptr;
}

// from_bytes(cls, bytes, byteorder='big', *, signed=False)
Value from_bytes(Machine& machine, const Arguments& args) {
    bool little = false;
    if (!byte_order(machine, args[2], "from_bytes", little)) return {};
    Value is_signed = truth(machine, args[3]);
    if (!is_signed.is_bool()) return is_signed;
    std::string data;
    if (is_buffer(args[1])) {
        data = buffer_of(args[1]);
    } else if (is_str(args[1]) || !is_iterable(machine, args[1])) {
        return machine.raise(machine.types.TypeError, "cannot convert '{}' object to bytes",
                             type_name(machine, args[1]));
    } else {
        Value items = list_of_repeatable(machine, args[1]);
        if (!items.is_value()) return items;
        for (const Value& item : as<List>(items)->items) {
            std::int64_t byte = 0;
            if (item.is_object() && machine.type_of(item)->special(Special::Index))
                return Value::needs_frame();
            if (!take_index(machine, item, byte)) return {};
            if (byte < 0 || byte > 255)
                return machine.raise(machine.types.ValueError, "bytes must be in range(0, 256)");
            data += static_cast<char>(byte);
        }
    }
    Mpz number;
    mpz_import(number, data.size(), little ? -1 : 1, 1, 0, 0, data.data());
    if (is_signed.truth() && !data.empty() && mpz_tstbit(number, data.size() * 8 - 1) != 0) {
        Mpz modulus;
        mpz_setbit(modulus, data.size() * 8);
        mpz_sub(number, number, modulus);
    }
    Value result = machine.big(number);
    auto* wanted = as<Type>(args[0]);
    if (wanted == machine.types.int_) return result;
    if (wanted->special(Special::New) || wanted->special(Special::Init))
        return Value::needs_frame();
    return call_plain(machine, args[0], Arguments{&result, 1});
}

Routine resume_from_bytes(Machine& machine, OwnedArguments args) {
    Value wanted = args[0];
    args.values[0] = Value::share(machine.types.int_);
    args.values[3] = co_await op::truth(machine, args[3]);
    if (args[3].is_unbound()) co_return {};
    if (!is_buffer(args[1]))
        args.values[1] =
            co_await machine.call(Value::share(machine.types.bytes), args[1]); // of its own
    if (args[1].is_unbound()) co_return {};
    Value number = from_bytes(machine, args.view());
    if (!number.is_value()) co_return number;
    co_return co_await machine.call(wanted, number);
}

// --- float
// --------------------------------------------------------------------------------------------

double real(const Arguments& args) {
    return real_of(args[0]);
}

Value self_as_float(Machine&, const Arguments& args) {
    return plain_float(args[0]);
}
Value float_zero(Machine&, const Arguments&) {
    return Value::of(0.0);
}
Value float_abs(Machine&, const Arguments& args) {
    return Value::of(std::fabs(real(args)));
}
Value float_negate(Machine&, const Arguments& args) {
    return Value::of(-real(args));
}
Value float_to_int(Machine& machine, const Arguments& args) {
    return real_to_int(machine, real(args));
}
Value float_floor(Machine& machine, const Arguments& args) {
    return real_to_int(machine, std::floor(real(args)));
}
Value float_ceil(Machine& machine, const Arguments& args) {
    return real_to_int(machine, std::ceil(real(args)));
}

Value float_round(Machine& machine, const Arguments& args) {
    if (args[1].is_unbound() || args[1].is_none())
        return real_to_int(machine, std::nearbyint(real(args)));
    Value digits = index_of(machine, args[1]);
    return digits.is_value() ? round_real(machine, real(args), clamped(digits)) : digits;
}

Value is_integer(Machine&, const Arguments& args) {
    return Value::of(std::isfinite(real(args)) && std::floor(real(args)) == real(args));
}

Value float_ratio(Machine& machine, const Arguments& args) {
    double number = real(args);
    if (std::isnan(number))
        return machine.raise(machine.types.ValueError, "cannot convert NaN to integer ratio");
    if (std::isinf(number))
        return machine.raise(machine.types.OverflowError,
                             "cannot convert Infinity to integer ratio");
    int exponent = 0;
    double mantissa = std::frexp(number, &exponent);
    for (int i = 0; i < 300 && mantissa != std::floor(mantissa); ++i) {
        mantissa *= 2.0;
        --exponent;
    }
    Mpz numerator, denominator(1);
    mpz_set_d(numerator, mantissa);
    if (exponent > 0)
        mpz_mul_2exp(numerator, numerator, static_cast<mp_bitcnt_t>(exponent));
    else
        mpz_mul_2exp(denominator, denominator, static_cast<mp_bitcnt_t>(-exponent));
    return machine.tuple({machine.big(numerator), machine.big(denominator)});
}

Value hex(Machine& machine, const Arguments& args) {
    double number = real(args);
    if (!std::isfinite(number)) return machine.str(float_text(number));
    std::string sign = std::signbit(number) ? "-" : "";
    if (number == 0) return machine.str(sign + "0x0.0p+0");
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(number), &exponent);
    int shift = 1 - std::max(-1021 - exponent, 0);
    mantissa = std::ldexp(mantissa, shift);
    exponent -= shift;
    std::string digits;
    auto whole = static_cast<int>(mantissa);
    mantissa -= whole;
    for (int i = 0; i < 13; ++i) {
        mantissa *= 16.0;
        auto digit = static_cast<int>(mantissa);
        mantissa -= digit;
        digits += "0123456789abcdef"[digit];
    }
    return machine.format("{}0x{}.{}p{}{}", sign, whole, digits, exponent < 0 ? '-' : '+',
                          std::abs(exponent));
}

Value from_hex(Machine& machine, const Arguments& args) {
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError, "bad argument type for built-in operation");
    std::string text(text_of(args[1]));
    auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && blank(text.back()))
        text.pop_back();
    while (!text.empty() && blank(text.front()))
        text.erase(0, 1);
    std::string body = text;
    bool negative = !body.empty() && body[0] == '-';
    if (!body.empty() && (body[0] == '-' || body[0] == '+')) body.erase(0, 1);
    std::string lower;
    for (char c : body)
        lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    bool named = lower == "inf" || lower == "infinity" || lower == "nan";
    if (!named && lower.rfind("0x", 0) != 0) lower = "0x" + lower;
    char* end = nullptr;
    double number = std::strtod(lower.c_str(), &end);
    if (lower == "0x" || *end != 0)
        return machine.raise(machine.types.ValueError, "invalid hexadecimal floating-point string");
    if (std::isinf(number) && !named)
        return machine.raise(machine.types.OverflowError,
                             "hexadecimal value too large to represent as a float");
    return Value::of(negative ? -number : number);
}

constexpr const char* self_only = "(self, /)";

} // namespace

void add_int_methods(Machine& machine) {
    Type* type = machine.types.int_;
    machine.add_methods(
        type, {
                  {.name = "bit_length", .signature = self_only, .plain = bit_length},
                  {.name = "bit_count", .signature = self_only, .plain = bit_count},
                  {.name = "conjugate", .signature = self_only, .plain = self_as_int},
                  {.name = "as_integer_ratio", .signature = self_only, .plain = int_ratio},
                  {.name = "to_bytes",
                   .signature = "(self, /, length=1, byteorder='big', *, signed=False)",
                   .plain = to_bytes},
                  {.name = "__format__",
                   .signature = "(self, format_spec, /)",
                   .plain = format_method,
                   .resumable = resume_format_method},
                  {.name = "__int__", .signature = self_only, .plain = self_as_int},
                  {.name = "__index__", .signature = self_only, .plain = self_as_int},
                  {.name = "__trunc__", .signature = self_only, .plain = self_as_int},
                  {.name = "__floor__", .signature = self_only, .plain = self_as_int},
                  {.name = "__ceil__", .signature = self_only, .plain = self_as_int},
                  {.name = "__pos__", .signature = self_only, .plain = self_as_int},
                  {.name = "__float__", .signature = self_only, .plain = int_to_float},
                  {.name = "__abs__", .signature = self_only, .plain = int_abs},
                  {.name = "__neg__", .signature = self_only, .plain = int_negate},
                  {.name = "__invert__", .signature = self_only, .plain = int_invert},
                  {.name = "__round__", .signature = "(self, ndigits=..., /)", .plain = int_round},
                  {.name = "__divmod__", .signature = "(self, value, /)", .plain = divmod_method},
                  {.name = "__rdivmod__", .signature = "(self, value, /)", .plain = rdivmod_method},
                  {.name = "__pow__",
                   .signature = "(self, value, mod=None, /)",
                   .plain = pow_method<0, 1>},
                  {.name = "__rpow__",
                   .signature = "(self, value, mod=None, /)",
                   .plain = pow_method<1, 0>},
              });
    machine.add_class_method(type, {.name = "from_bytes",
                                    .signature = "(cls, bytes, byteorder='big', *, signed=False)",
                                    .plain = from_bytes,
                                    .resumable = resume_from_bytes});
    machine.add_property(type, "real", self_as_int);
    machine.add_property(type, "imag", zero);
    machine.add_property(type, "numerator", self_as_int);
    machine.add_property(type, "denominator", one);
}

void add_float_methods(Machine& machine) {
    Type* type = machine.types.float_;
    machine.add_methods(
        type,
        {
            {.name = "is_integer", .signature = self_only, .plain = is_integer},
            {.name = "as_integer_ratio", .signature = self_only, .plain = float_ratio},
            {.name = "hex", .signature = self_only, .plain = hex},
            {.name = "conjugate", .signature = self_only, .plain = self_as_float},
            {.name = "__format__",
             .signature = "(self, format_spec, /)",
             .plain = format_method,
             .resumable = resume_format_method},
            {.name = "__float__", .signature = self_only, .plain = self_as_float},
            {.name = "__pos__", .signature = self_only, .plain = self_as_float},
            {.name = "__int__", .signature = self_only, .plain = float_to_int},
            {.name = "__trunc__", .signature = self_only, .plain = float_to_int},
            {.name = "__floor__", .signature = self_only, .plain = float_floor},
            {.name = "__ceil__", .signature = self_only, .plain = float_ceil},
            {.name = "__abs__", .signature = self_only, .plain = float_abs},
            {.name = "__neg__", .signature = self_only, .plain = float_negate},
            {.name = "__round__", .signature = "(self, ndigits=..., /)", .plain = float_round},
            {.name = "__divmod__", .signature = "(self, value, /)", .plain = divmod_method},
            {.name = "__rdivmod__", .signature = "(self, value, /)", .plain = rdivmod_method},
            {.name = "__pow__",
             .signature = "(self, value, mod=None, /)",
             .plain = pow_method<0, 1>},
            {.name = "__rpow__",
             .signature = "(self, value, mod=None, /)",
             .plain = pow_method<1, 0>},
        });
    machine.add_class_method(
        type, {.name = "fromhex", .signature = "(cls, string, /)", .plain = from_hex});
    machine.add_property(type, "real", self_as_float);
    machine.add_property(type, "imag", float_zero);
}

} // namespace runtime::vm
