// Arithmetic on floats.

#include "runtime/vm/types_complex.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_numbers.h"

#include <cmath>

namespace runtime::vm {

namespace {

Value zero_division(Machine& machine, const char* message) {
    return machine.raise(machine.types.ZeroDivisionError, message);
}

Value overflow(Machine& machine) {
    return machine.raise(
        machine.make_exception(machine.types.OverflowError,
                               {Value::of(34), machine.str("Numerical result out of range")}));
}

Value power(Machine& machine, double base, double exponent) {
    if (base == 0 && exponent < 0 && !std::isinf(exponent))
        return zero_division(machine, "0.0 cannot be raised to a negative power");
    if (base < 0 && std::isfinite(base) && std::isfinite(exponent) &&
        exponent != std::floor(exponent))
        return complex_power(machine, base, exponent);
    double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent))
        return overflow(machine);
    return Value::of(result);
}

} // namespace

Value real_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (!is_number(left) || !is_number(right)) return Value::not_implemented();
    double a = 0, b = 0;
    if (left.is_float())
        a = left.real();
    else if (!number_to_real(machine, left, a))
        return {};
    if (right.is_float())
        b = right.real();
    else if (!number_to_real(machine, right, b))
        return {};
    double remainder = 0;
    switch (op) {
    case Operator::Add: return Value::of(a + b);
    case Operator::Subtract: return Value::of(a - b);
    case Operator::Multiply: return Value::of(a * b);
    case Operator::TrueDivide:
        if (b == 0) return zero_division(machine, "float division by zero");
        return Value::of(a / b);
    case Operator::FloorDivide:
        if (b == 0) return zero_division(machine, "float floor division by zero");
        return Value::of(floor_divide(a, b, remainder));
    case Operator::Modulo:
        if (b == 0) return zero_division(machine, "float modulo");
        floor_divide(a, b, remainder);
        return Value::of(remainder);
    case Operator::Power: return power(machine, a, b);
    case Operator::MatrixMultiply:
    case Operator::LeftShift:
    case Operator::RightShift:
    case Operator::BitAnd:
    case Operator::BitOr:
    case Operator::BitXor: break;
    }
    return Value::not_implemented();
}

Value round_real(Machine& machine, double number, std::int64_t digits) {
    if (!std::isfinite(number) || number == 0 || digits > 323) return Value::of(number);
    if (digits < -308) return Value::of(std::copysign(0.0, number));
    // Correct rounding by way of decimal text, as CPython does it.
    std::string text;
    if (digits >= 0) {
        text = real_digits(number, 'f', static_cast<int>(digits), false);
    } else {
        // Round the exact integral decimal expansion by hand, half to even.
        Mpz exact, unit;
        double whole = 0, fraction = std::modf(number, &whole);
        mpz_set_d(exact, whole);
        mpz_ui_pow_ui(unit, 10, static_cast<unsigned long>(-digits));
        bool negative = number < 0;
        mpz_abs(exact, exact);
        Mpz quotient, remainder;
        mpz_tdiv_qr(quotient, remainder, exact, unit);
        mpz_mul_2exp(remainder, remainder, 1);
        int order = mpz_cmp(remainder, unit);
        if (order > 0 || (order == 0 && (fraction != 0 || quotient.is_odd())))
            mpz_add_ui(quotient, quotient, 1);
        mpz_mul(quotient, quotient, unit);
        double result = 0;
        if (!to_real(machine.big(quotient), result))
            return machine.raise(machine.types.OverflowError,
                                 "rounded value too large to represent");
        return Value::of(negative ? -result : result);
    }
    double result = std::strtod(text.c_str(), nullptr);
    if (std::isinf(result))
        return machine.raise(machine.types.OverflowError, "rounded value too large to represent");
    return Value::of(result);
}

} // namespace runtime::vm
