// Arithmetic on ints: 64 bits with overflow checks, GMP beyond.

#include "runtime/vm/types_numbers.h"
#include "runtime/vm/work.h"

#include <cmath>

namespace runtime::vm {

namespace {
// No int of more bits than this is made: its arithmetic would take the whole run's time.
constexpr std::size_t bits_max = std::size_t{1} << 28;

Value too_big(Machine& machine) {
    return machine.raise(machine.types.MemoryError, "");
}

Value zero_division(Machine& machine, const char* message) {
    return machine.raise(machine.types.ZeroDivisionError, message);
}

// The correctly rounded quotient of two ints, which may be larger than any double.
Value true_divide(Machine& machine, const Value& left, const Value& right) {
    if (sign_of(right) == 0) return zero_division(machine, "division by zero");
    std::int64_t a = 0, b = 0;
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    if (to_int64(left, a) && to_int64(right, b) && a <= exact && a >= -exact && b <= exact &&
        b >= -exact)
        return Value::of(static_cast<double>(a) / static_cast<double>(b));
    Mpz numerator(left), denominator(right);
    bool negative = (numerator.sign() < 0) != (denominator.sign() < 0);
    mpz_abs(numerator, numerator);
    mpz_abs(denominator, denominator);
    if (numerator.sign() == 0) return Value::of(negative ? -0.0 : 0.0);
    long shift = static_cast<long>(mpz_sizeinbase(numerator, 2)) -
                 static_cast<long>(mpz_sizeinbase(denominator, 2)) - 55;
    // A result below the normal range keeps fewer bits: round there, once.
    shift = std::max(shift, -1074L - 2);
    if (shift > 0)
        mpz_mul_2exp(denominator, denominator, static_cast<mp_bitcnt_t>(shift));
    else
        mpz_mul_2exp(numerator, numerator, static_cast<mp_bitcnt_t>(-shift));
    Mpz quotient, remainder;
    mpz_tdiv_qr(quotient, remainder, numerator, denominator);
    if (shift > 1100)
        return machine.raise(machine.types.OverflowError,
                             "integer division result too large for a float");
    // Up to 56 bits: fold what a double cannot hold into a sticky bit by hand.
    auto bits = static_cast<std::uint64_t>(mpz_get_ui(quotient));
    bool sticky = remainder.sign() != 0;
    int extra = 0;
    for (std::uint64_t rest = bits >> 53; rest != 0; rest >>= 1)
        ++extra;
    if (shift == -1076 && extra < 2) extra = 2;
    if (extra > 0) {
        std::uint64_t mask = (std::uint64_t{1} << extra) - 1,
                      half = std::uint64_t{1} << (extra - 1);
        std::uint64_t low = bits & mask;
        bits >>= extra;
        if (low > half || (low == half && (sticky || (bits & 1) != 0))) ++bits;
    }
    double result = std::ldexp(static_cast<double>(bits), static_cast<int>(shift) + extra);
    if (std::isinf(result))
        return machine.raise(machine.types.OverflowError,
                             "integer division result too large for a float");
    return Value::of(negative ? -result : result);
}

Value power(Machine& machine, const Value& left, const Value& right) {
    if (sign_of(right) < 0) {
        double a = 0, b = 0;
        if (!number_to_real(machine, left, a) || !number_to_real(machine, right, b)) return {};
        return real_binary(machine, Operator::Power, Value::of(a), Value::of(b));
    }
    std::int64_t base = 0, exponent = 0;
    bool small_base = to_int64(left, base);
    if (small_base && (base == 0 || base == 1 || base == -1)) {
        if (sign_of(right) == 0) return Value::of(1);
        bool odd = MpzView(right).is_odd();
        return Value::of(base == -1 && !odd ? std::int64_t{1} : base);
    }
    if (!to_int64(right, exponent)) return too_big(machine);
    if (small_base) {
        std::int64_t result = 1, square = base;
        std::int64_t rest = exponent;
        bool fits = true;
        while (rest > 0) {
            if ((rest & 1) != 0 && __builtin_mul_overflow(result, square, &result)) fits = false;
            rest >>= 1;
            if (rest > 0 && __builtin_mul_overflow(square, square, &square)) fits = false;
            if (!fits) break;
        }
        if (fits) return Value::of(result);
    }
    MpzView number(left);
    std::size_t bits = mpz_sizeinbase(number, 2);
    if (static_cast<std::size_t>(exponent) > bits_max / bits) return too_big(machine);
    if (!machine.affords(2 * product_work(bits * static_cast<std::size_t>(exponent)))) return {};
    Mpz result;
    mpz_pow_ui(result, number, static_cast<unsigned long>(exponent));
    return machine.big(result);
}

Value shift(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (sign_of(right) < 0) return machine.raise(machine.types.ValueError, "negative shift count");
    std::int64_t count = clamped(right);
    if (op == Operator::RightShift) {
        if (!left.is_object())
            return Value::of(left.integer() >> std::min<std::int64_t>(count, 63));
        machine.count_work(linear_work(mpz_sizeinbase(MpzView(left), 2)));
        Mpz result;
        mpz_fdiv_q_2exp(result, MpzView(left), static_cast<mp_bitcnt_t>(count));
        return machine.big(result);
    }
    if (sign_of(left) == 0) return Value::of(0);
    if (count == std::numeric_limits<std::int64_t>::max())
        return machine.raise(machine.types.OverflowError, "too many digits in integer");
    if (!left.is_object() && count < 63) {
        std::int64_t shifted =
            static_cast<std::int64_t>(static_cast<std::uint64_t>(left.integer()) << count);
        if (shifted >> count == left.integer()) return Value::of(shifted);
    }
    MpzView number(left);
    if (static_cast<std::size_t>(count) > bits_max - std::min(bits_max, mpz_sizeinbase(number, 2)))
        return too_big(machine);
    machine.count_work(linear_work(mpz_sizeinbase(number, 2) + static_cast<std::size_t>(count)));
    Mpz result;
    mpz_mul_2exp(result, number, static_cast<mp_bitcnt_t>(count));
    return machine.big(result);
}

Value big_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    MpzView a(left), b(right);
    Mpz result;
    const std::size_t bits = mpz_sizeinbase(a, 2) + mpz_sizeinbase(b, 2);
    const bool is_product =
        op == Operator::Multiply || op == Operator::FloorDivide || op == Operator::Modulo;
    if (op == Operator::Multiply && bits > bits_max) return too_big(machine);
    machine.count_work(is_product ? product_work(bits) : linear_work(bits));
    switch (op) {
    case Operator::Add: mpz_add(result, a, b); break;
    case Operator::Subtract: mpz_sub(result, a, b); break;
    case Operator::Multiply: mpz_mul(result, a, b); break;
    case Operator::FloorDivide:
        if (b.sign() == 0) return zero_division(machine, "integer division or modulo by zero");
        mpz_fdiv_q(result, a, b);
        break;
    case Operator::Modulo:
        if (b.sign() == 0) return zero_division(machine, "integer modulo by zero");
        mpz_fdiv_r(result, a, b);
        break;
    case Operator::BitAnd: mpz_and(result, a, b); break;
    case Operator::BitOr: mpz_ior(result, a, b); break;
    case Operator::BitXor: mpz_xor(result, a, b); break;
    case Operator::MatrixMultiply:
    case Operator::TrueDivide:
    case Operator::Power:
    case Operator::LeftShift:
    case Operator::RightShift: ASSERT(false);
    }
    return machine.big(result);
}
} // namespace

Value int_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (!is_integral(left) || !is_integral(right)) return Value::not_implemented();
    bool small = !left.is_object() && !right.is_object();
    std::int64_t a = small ? left.integer() : 0, b = small ? right.integer() : 0, result = 0;
    switch (op) {
    case Operator::Add:
        if (small && !__builtin_add_overflow(a, b, &result)) return Value::of(result);
        break;
    case Operator::Subtract:
        if (small && !__builtin_sub_overflow(a, b, &result)) return Value::of(result);
        break;
    case Operator::Multiply:
        if (small && !__builtin_mul_overflow(a, b, &result)) return Value::of(result);
        break;
    case Operator::FloorDivide:
    case Operator::Modulo:
        if (small && b == 0)
            return zero_division(machine, op == Operator::Modulo
                                              ? "integer modulo by zero"
                                              : "integer division or modulo by zero");
        if (small && b != -1) {
            std::int64_t remainder = 0;
            std::int64_t quotient = floor_divide(a, b, remainder);
            return Value::of(op == Operator::Modulo ? remainder : quotient);
        }
        break;
    case Operator::BitAnd:
    case Operator::BitOr:
    case Operator::BitXor:
        if (small) {
            result = op == Operator::BitAnd ? (a & b) : (op == Operator::BitOr ? (a | b) : (a ^ b));
            if (left.is_bool() && right.is_bool()) return Value::of(result != 0);
            return Value::of(result);
        }
        break;
    case Operator::TrueDivide: return true_divide(machine, left, right);
    case Operator::Power: return power(machine, left, right);
    case Operator::LeftShift:
    case Operator::RightShift: return shift(machine, op, left, right);
    case Operator::MatrixMultiply: return Value::not_implemented();
    }
    return big_binary(machine, op, left, right);
}

Value power_modulo(Machine& machine, const Value& base, const Value& exponent,
                   const Value& modulus) {
    if (sign_of(modulus) == 0)
        return machine.raise(machine.types.ValueError, "pow() 3rd argument cannot be 0");
    Mpz result, divisor(modulus), number(base), power_of(exponent);
    bool negative = divisor.sign() < 0;
    mpz_abs(divisor, divisor);
    bool is_one = mpz_cmp(divisor, Mpz(1)) == 0;
    if (power_of.sign() < 0) {
        if (mpz_invert(number, number, divisor) == 0 && !is_one)
            return machine.raise(machine.types.ValueError,
                                 "base is not invertible for the given modulus");
        mpz_neg(power_of, power_of);
    }
    // A squaring and a reduction for each bit of the exponent.
    const std::size_t rounds = mpz_sizeinbase(power_of, 2), bits = mpz_sizeinbase(divisor, 2);
    const std::uint64_t a_round = 1 + 3 * product_work(2 * bits);
    if (rounds > 64 && !machine.affords(rounds * a_round / 2)) return {};
    mpz_powm(result, number, power_of, divisor);
    if (negative && result.sign() != 0) mpz_sub(result, result, divisor);
    return machine.big(result);
}

Value round_int(Machine& machine, const Value& number, const Value& digits) {
    if (sign_of(digits) >= 0) return plain_int(machine, number);
    std::int64_t places = clamped(digits);
    if (places < -1000000) return Value::of(0);
    if (!machine.affords(product_work(static_cast<std::size_t>(-places) * 8))) return {};
    Mpz unit, quotient, remainder, value(number);
    mpz_ui_pow_ui(unit, 10, static_cast<unsigned long>(-places));
    mpz_fdiv_qr(quotient, remainder, value, unit);
    mpz_mul_2exp(remainder, remainder, 1);
    int order = mpz_cmp(remainder, unit);
    if (order > 0 || (order == 0 && quotient.is_odd())) mpz_add_ui(quotient, quotient, 1);
    mpz_mul(quotient, quotient, unit);
    return machine.big(quotient);
}

} // namespace runtime::vm
