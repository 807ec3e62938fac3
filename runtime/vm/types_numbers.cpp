#include "runtime/vm/types_numbers.h"

#include <cmath>
#include <limits>

namespace runtime::vm {

namespace {
constexpr int hash_bits = 61;
constexpr std::uint64_t hash_modulus = (std::uint64_t{1} << hash_bits) - 1;

std::int64_t signed_hash(std::uint64_t magnitude, bool negative) {
    auto result = static_cast<std::int64_t>(magnitude);
    if (negative) result = -result;
    return result == -1 ? -2 : result;
}
} // namespace

Mpz::Mpz(const Value& integral) {
    if (integral.is_object())
        mpz_init_set(number_, as<BigInt>(integral)->number);
    else
        mpz_init_set_si(number_, integral.integer());
}

MpzView::MpzView(const Value& integral) {
    if (integral.is_object()) {
        number_ = as<BigInt>(integral)->number;
        return;
    }
    std::int64_t number = integral.integer();
    limb_ =
        number < 0 ? mp_limb_t{0} - static_cast<mp_limb_t>(number) : static_cast<mp_limb_t>(number);
    int limbs = number == 0 ? 0 : (number < 0 ? -1 : 1);
    number_ = mpz_roinit_n(small_, &limb_, limbs);
}

bool to_int64(const Value& integral, std::int64_t& out) {
    if (!integral.is_object()) {
        out = integral.integer();
        return true;
    }
    mpz_srcptr number = as<BigInt>(integral)->number;
    if (!mpz_fits_slong_p(number)) return false;
    out = mpz_get_si(number);
    return true;
}

std::int64_t clamped(const Value& integral) {
    std::int64_t number = 0;
    if (to_int64(integral, number)) return number;
    return sign_of(integral) < 0 ? std::numeric_limits<std::int64_t>::min()
                                 : std::numeric_limits<std::int64_t>::max();
}

int sign_of(const Value& integral) {
    if (integral.is_object()) return mpz_sgn(as<BigInt>(integral)->number);
    return integral.integer() < 0 ? -1 : (integral.integer() > 0 ? 1 : 0);
}

Value plain_int(Machine& machine, const Value& integral) {
    if (integral.is_int()) return integral;
    if (integral.is_bool()) return Value::of(integral.integer());
    if (integral.object()->type == machine.types.int_) return integral;
    return machine.big(as<BigInt>(integral)->number);
}

Value plain_float(const Value& real) {
    return real.is_float() ? real : Value::of(real_of(real));
}

std::int64_t hash_of_int(std::int64_t number) {
    std::uint64_t magnitude = number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number)
                                         : static_cast<std::uint64_t>(number);
    return signed_hash(magnitude % hash_modulus, number < 0);
}

std::int64_t hash_of_big(mpz_srcptr number) {
    // mpz_tdiv_ui gives the remainder of the magnitude.
    return signed_hash(mpz_tdiv_ui(number, hash_modulus), mpz_sgn(number) < 0);
}

std::int64_t hash_of_real(double number) {
    if (std::isinf(number)) return number > 0 ? 314159 : -314159;
    if (std::isnan(number)) return 0;
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(number), &exponent);
    std::uint64_t hash = 0;
    while (mantissa != 0) {
        hash = ((hash << 28) & hash_modulus) | hash >> (hash_bits - 28);
        mantissa *= 268435456.0; // 2 ** 28
        exponent -= 28;
        auto digit = static_cast<std::uint64_t>(mantissa);
        mantissa -= static_cast<double>(digit);
        hash += digit;
        if (hash >= hash_modulus) hash -= hash_modulus;
    }
    exponent = exponent >= 0 ? exponent % hash_bits : hash_bits - 1 - ((-1 - exponent) % hash_bits);
    hash = ((hash << exponent) & hash_modulus) | hash >> (hash_bits - exponent);
    return signed_hash(hash, number < 0);
}

bool to_real(const Value& integral, double& out) {
    std::int64_t small = 0;
    if (to_int64(integral, small)) {
        out = static_cast<double>(small);
        return true;
    }
    // mpz_get_d truncates; the nearest double needs 53 bits, one more, and whether any bit follows.
    mpz_srcptr number = as<BigInt>(integral)->number;
    std::size_t bits = mpz_sizeinbase(number, 2);
    if (bits > 1024) return false;
    Mpz top;
    std::size_t shift = bits - 55;
    mpz_tdiv_q_2exp(top, number, shift);
    if (mpz_scan1(number, 0) < shift) {
        if (mpz_sgn(number) > 0)
            mpz_setbit(top, 0);
        else {
            mpz_neg(top, top);
            mpz_setbit(top, 0);
            mpz_neg(top, top);
        }
    }
    out = std::ldexp(static_cast<double>(mpz_get_si(top)), static_cast<int>(shift));
    return !std::isinf(out);
}

bool number_to_real(Machine& machine, const Value& number, double& out) {
    if (is_real(number)) {
        out = real_of(number);
        return true;
    }
    if (to_real(number, out)) return true;
    machine.raise(machine.types.OverflowError, "int too large to convert to float");
    return false;
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b, std::int64_t& remainder) {
    std::int64_t quotient = a / b;
    remainder = a % b;
    if (remainder != 0 && (remainder < 0) != (b < 0)) {
        remainder += b;
        --quotient;
    }
    return quotient;
}

double floor_divide(double a, double b, double& remainder) {
    remainder = std::fmod(a, b);
    double quotient = (a - remainder) / b;
    if (remainder != 0) {
        if ((b < 0) != (remainder < 0)) {
            remainder += b;
            quotient -= 1.0;
        }
    } else {
        remainder = std::copysign(0.0, b);
    }
    if (quotient == 0) return std::copysign(0.0, a / b);
    double floored = std::floor(quotient);
    if (quotient - floored > 0.5) floored += 1.0;
    return floored;
}

Value real_to_int(Machine& machine, double number) {
    if (std::isnan(number))
        return machine.raise(machine.types.ValueError, "cannot convert float NaN to integer");
    if (std::isinf(number))
        return machine.raise(machine.types.OverflowError,
                             "cannot convert float infinity to integer");
    if (std::fabs(number) < 9e18) return Value::of(static_cast<std::int64_t>(number));
    Mpz big;
    mpz_set_d(big, number);
    return machine.big(big);
}

namespace {
// An exact comparison of an int with a float.
int order_of_mixed(const Value& integral, double real) {
    std::int64_t small = 0;
    if (to_int64(integral, small) && std::llabs(small) <= (std::int64_t{1} << 53)) {
        auto left = static_cast<double>(small);
        return left < real ? -1 : (left > real ? 1 : 0);
    }
    if (std::isinf(real)) return real > 0 ? -1 : 1;
    return mpz_cmp_d(MpzView(integral), real);
}

int order_of_ints(const Value& left, const Value& right) {
    if (!left.is_object() && !right.is_object()) {
        std::int64_t a = left.integer(), b = right.integer();
        return a < b ? -1 : (a > b ? 1 : 0);
    }
    return mpz_cmp(MpzView(left), MpzView(right));
}
} // namespace

Value number_compare(Machine&, const Value& left, const Value& right, Comparison comparison) {
    bool left_real = is_real(left), right_real = is_real(right);
    if (!left_real && !is_integral(left)) return Value::not_implemented();
    if (!right_real && !is_integral(right)) return Value::not_implemented();
    if (!left_real && !right_real) return Value::of(holds(comparison, order_of_ints(left, right)));
    if ((left_real && std::isnan(real_of(left))) || (right_real && std::isnan(real_of(right))))
        return Value::of(comparison == Comparison::NotEqual);
    if (left_real && right_real) {
        double a = real_of(left), b = real_of(right);
        return Value::of(holds(comparison, a < b ? -1 : (a > b ? 1 : 0)));
    }
    int order =
        left_real ? -order_of_mixed(right, real_of(left)) : order_of_mixed(left, real_of(right));
    return Value::of(holds(comparison, order));
}

} // namespace runtime::vm
