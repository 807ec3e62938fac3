// math: real functions of the C library with Python's errors, and the integer ones by GMP.

#include "runtime/modules/install.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/work.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Special;
using vm::Value;

namespace {

bool read_real(Machine& machine, const Value& value, double& x) {
    if (value.is_float()) {
        x = value.real();
    } else if (value.is_int() || value.is_bool()) {
        x = static_cast<double>(value.integer());
    } else if (vm::is_kind(value, vm::Kind::BoxedFloat)) {
        x = vm::as<vm::BoxedFloat>(value)->number;
    } else if (vm::is_kind(value, vm::Kind::BigInt)) {
        if (!vm::to_real(value, x) || std::isinf(x)) {
            machine.raise(machine.types.OverflowError, "int too large to convert to float");
            return false;
        }
    } else {
        machine.raise(machine.types.TypeError, "must be real number, not {}",
                      machine.type_of(value)->shown_name());
        return false;
    }
    return true;
}

// What an infinite result of finite arguments means.
enum class Infinite { IsTooLarge, IsNoResult };

// No number out of numbers is an error, infinite ones included.
Value checked(Machine& machine, double result, bool any_nan, bool all_finite,
              Infinite infinite = Infinite::IsTooLarge) {
    const bool is_unbounded = std::isinf(result) && all_finite;
    if ((std::isnan(result) && !any_nan) || (is_unbounded && infinite == Infinite::IsNoResult))
        return machine.raise(machine.types.ValueError, "math domain error");
    if (is_unbounded) return machine.raise(machine.types.OverflowError, "math range error");
    return Value::of(result);
}

template <double (*function)(double), Infinite infinite = Infinite::IsNoResult>
Value real_function(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (!read_real(machine, arguments[0], x)) return {};
    return checked(machine, function(x), std::isnan(x), std::isfinite(x), infinite);
}

template <double (*function)(double)>
Value growing_function(Machine& machine, const Arguments& arguments) {
    return real_function<function, Infinite::IsTooLarge>(machine, arguments);
}

// Infinity where that is the product.
template <double (*function)(double)>
Value scaled(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (!read_real(machine, arguments[0], x)) return {};
    return Value::of(function(x));
}

template <double (*function)(double, double)>
Value real_function_of_two(Machine& machine, const Arguments& arguments) {
    double x = 0, y = 0;
    if (!read_real(machine, arguments[0], x) || !read_real(machine, arguments[1], y)) return {};
    return checked(machine, function(x, y), std::isnan(x) || std::isnan(y),
                   std::isfinite(x) && std::isfinite(y));
}

// --- the gamma function, by Lanczos' approximation with the numbers that CPython takes
// --------------------------------------------------------------------------------------------------

constexpr double lanczos_g = 6.024680040776729583740234375;

double lanczos_sum(double x) {
    constexpr double numerators[] = {23531376880.410759688572007674451636754734846804940,
                                     42919803642.649098768957899047001988850926355848959,
                                     35711959237.355668049440185451547166705960488635843,
                                     17921034426.037209699919755754458931112671403265390,
                                     6039542586.3520280050642916443072979210699388420708,
                                     1439720407.3117216736632230727949123939715485786372,
                                     248874557.86205415651146038641322942321632125127801,
                                     31426415.585400194380614231628318205362874684987640,
                                     2876370.6289353724412254090516208496135991145378768,
                                     186056.26539522349504029498971604569928220784236328,
                                     8071.6720023658162106380029022722506138218516325024,
                                     210.82427775157934587250973392071336271166969580291,
                                     2.5066282746310002701649081771338373386264310793408};
    constexpr double denominators[] = {0,        39916800, 120543840, 150917976, 105258076,
                                       45995730, 13339535, 2637558,   357423,    32670,
                                       1925,     66,       1};
    constexpr std::size_t count = std::size(numerators);
    double above = 0, below = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (x < 5) {
            above = above * x + numerators[count - 1 - i];
            below = below * x + denominators[count - 1 - i];
        } else {
            above = above / x + numerators[i];
            below = below / x + denominators[i];
        }
    }
    return above / below;
}

double sin_of_pi_times(double x) {
    constexpr double pi = std::numbers::pi;
    const double y = std::fmod(std::fabs(x), 2.0);
    double result = 0;
    switch (static_cast<int>(std::round(2 * y))) {
    case 0: result = std::sin(pi * y); break;
    case 1: result = std::cos(pi * (y - 0.5)); break;
    case 2: result = std::sin(pi * (1 - y)); break;
    case 3: result = -std::cos(pi * (y - 1.5)); break;
    default: result = std::sin(pi * (y - 2)); break;
    }
    return std::copysign(1.0, x) * result;
}

double gamma(double x) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (!std::isfinite(x)) return x > 0 || std::isnan(x) ? x : std::nan("");
    if (x == std::floor(x)) {
        if (x <= 0) return std::nan("");
        if (x <= 23) {
            double product = 1;
            for (double factor = 2; factor < x; ++factor)
                product *= factor;
            return product;
        }
    }
    const double size = std::fabs(x);
    if (size < 1e-20) return 1 / x;
    if (size > 200) return x < 0 ? 0 / sin_of_pi_times(x) : infinity;
    const double y = size + (lanczos_g - 0.5);
    double lost = 0; // what rounding took from y
    if (size > lanczos_g - 0.5)
        lost = y - size - (lanczos_g - 0.5);
    else
        lost = y - (lanczos_g - 0.5) - size;
    lost = lost * lanczos_g / y;
    const double half_power = size < 140 ? 0 : std::pow(y, size / 2 - 0.25);
    double result = 0;
    if (x < 0) {
        result = -std::numbers::pi / sin_of_pi_times(size) / size * std::exp(y) / lanczos_sum(size);
        result -= lost * result;
        if (size < 140) return result / std::pow(y, size - 0.5);
        result /= half_power;
        return result / half_power;
    }
    result = lanczos_sum(size) / std::exp(y);
    result += lost * result;
    if (size < 140) return result * std::pow(y, size - 0.5);
    result *= half_power;
    return result * half_power;
}

double log_of_gamma(double x) {
    if (!std::isfinite(x)) return std::isnan(x) ? x : std::fabs(x);
    if (x == std::floor(x) && x <= 2) return x <= 0 ? std::nan("") : 0.0;
    const double size = std::fabs(x);
    if (size < 1e-20) return -std::log(size);
    double result = std::log(lanczos_sum(size)) - lanczos_g;
    result += (size - 0.5) * (std::log(size + lanczos_g - 0.5) - 1);
    if (x < 0)
        result = std::log(std::numbers::pi) - std::log(std::fabs(sin_of_pi_times(size))) -
                 std::log(size) - result;
    return result;
}

// --- arguments of the program's own classes, which Python methods turn into numbers. A function
// is called once all are.

template <Special... methods>
bool has_any(Machine& machine, const Value& value) {
    return value.is_object() && (machine.type_of(value)->special(methods) || ...);
}

bool becomes_real(Machine& machine, const Value& value) {
    return has_any<Special::Float, Special::Index>(machine, value);
}

bool becomes_integer(Machine& machine, const Value& value) {
    return has_any<Special::Index>(machine, value);
}

// The arguments, and those in the tuple of *args.
template <bool (*becomes_number)(Machine&, const Value&)>
bool any_becomes_number(Machine& machine, const Arguments& arguments) {
    for (std::uint32_t i = 0; i < arguments.count; ++i) {
        if (becomes_number(machine, arguments[i])) return true;
        if (!vm::is_kind(arguments[i], vm::Kind::Tuple)) continue;
        for (const Value& each : *vm::as<vm::Tuple>(arguments[i]))
            if (becomes_number(machine, each)) return true;
    }
    return false;
}

Routine to_real(Machine& machine, Value value) {
    if (!becomes_real(machine, value)) co_return value;
    co_return co_await machine.call(Value::share(machine.types.float_), std::move(value));
}

Routine to_integer(Machine& machine, Value value) {
    if (!becomes_integer(machine, value)) co_return value;
    co_return co_await vm::op::index(machine, std::move(value));
}

using ToNumber = Routine (*)(Machine&, Value);

Routine call_on_numbers(Machine& machine, OwnedArguments arguments, vm::Plain function,
                        ToNumber to_number) {
    for (Value& argument : arguments.values) {
        if (vm::is_kind(argument, vm::Kind::Tuple)) {
            const Value given = argument;
            vm::Values numbers;
            for (std::uint32_t i = 0; i < vm::as<vm::Tuple>(given)->count; ++i) {
                Value number = co_await to_number(machine, vm::as<vm::Tuple>(given)->items[i]);
                if (number.is_unbound()) co_return {};
                numbers.push_back(std::move(number));
            }
            argument = machine.tuple_of(numbers.data(), numbers.size());
        } else if (!argument.is_unbound()) {
            Value number = co_await to_number(machine, argument);
            if (number.is_unbound()) co_return {};
            argument = std::move(number);
        }
    }
    co_return function(machine, arguments.view());
}

template <vm::Plain function, bool (*becomes_number)(Machine&, const Value&), ToNumber to_number>
vm::NativeFunctionInfo of_numbers(const char* name, const char* signature) {
    const vm::Plain plain = [](Machine& machine, const Arguments& arguments) {
        if (any_becomes_number<becomes_number>(machine, arguments)) return Value::needs_frame();
        return function(machine, arguments);
    };
    const vm::Resumable resumable = [](Machine& machine, OwnedArguments arguments) {
        return call_on_numbers(machine, std::move(arguments), function, to_number);
    };
    return {name, signature, plain, resumable};
}

template <vm::Plain function>
vm::NativeFunctionInfo of_reals(const char* name, const char* signature) {
    return of_numbers<function, becomes_real, to_real>(name, signature);
}

template <vm::Plain function>
vm::NativeFunctionInfo of_integers(const char* name, const char* signature) {
    return of_numbers<function, becomes_integer, to_integer>(name, signature);
}

// --- logarithms
// ------------------------------------------------------------------------------------------------

bool natural_log(Machine& machine, const Value& value, double& result) {
    if (vm::is_kind(value, vm::Kind::BigInt)) {
        const auto* big = vm::as<vm::BigInt>(value);
        if (mpz_sgn(big->number) <= 0) {
            machine.raise(machine.types.ValueError, "math domain error");
            return false;
        }
        double exact = 0;
        if (!vm::to_real(value, exact) || std::isinf(exact)) {
            long exponent = 0;
            const double mantissa = mpz_get_d_2exp(&exponent, big->number);
            result = std::log(mantissa) + static_cast<double>(exponent) * std::numbers::ln2;
            return true;
        }
    }
    double x = 0;
    if (!read_real(machine, value, x)) return false;
    if (x <= 0) {
        machine.raise(machine.types.ValueError, "math domain error");
        return false;
    }
    result = std::log(x);
    return true;
}

Value log(Machine& machine, const Arguments& arguments) {
    double numerator = 0;
    if (!natural_log(machine, arguments[0], numerator)) return {};
    if (arguments[1].is_unbound()) return Value::of(numerator);
    double denominator = 0;
    if (!natural_log(machine, arguments[1], denominator)) return {};
    if (denominator == 0)
        return machine.raise(machine.types.ZeroDivisionError, "float division by zero");
    return Value::of(numerator / denominator);
}

template <double (*function)(double)>
Value log_of_base(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (vm::is_kind(arguments[0], vm::Kind::BigInt)) {
        const auto* big = vm::as<vm::BigInt>(arguments[0]);
        if (mpz_sgn(big->number) <= 0)
            return machine.raise(machine.types.ValueError, "math domain error");
        long exponent = 0;
        const double mantissa = mpz_get_d_2exp(&exponent, big->number);
        if (exponent > 1024)
            return Value::of(function(mantissa) + function(2.0) * static_cast<double>(exponent));
    }
    if (!read_real(machine, arguments[0], x)) return {};
    if (x <= 0) return machine.raise(machine.types.ValueError, "math domain error");
    return Value::of(function(x));
}

// --- rounding
// ------------------------------------------------------------------------------------------------------

Value whole(Machine& machine, double x) {
    if (std::isnan(x))
        return machine.raise(machine.types.ValueError, "cannot convert float NaN to integer");
    if (std::isinf(x))
        return machine.raise(machine.types.OverflowError,
                             "cannot convert float infinity to integer");
    if (std::fabs(x) < 9e18) return Value::of(static_cast<std::int64_t>(x));
    mpz_t number;
    mpz_init_set_d(number, x);
    Value result = machine.big(number);
    mpz_clear(number);
    return result;
}

template <double (*function)(double)>
Value rounded(Machine& machine, const Arguments& arguments) {
    const Value& value = arguments[0];
    if (vm::is_integral(value)) return value.is_bool() ? Value::of(value.integer()) : value;
    if (!value.is_float() && !vm::is_kind(value, vm::Kind::BoxedFloat)) return Value::needs_frame();
    double x = 0;
    if (!read_real(machine, value, x)) return {};
    return whole(machine, function(x));
}

template <Special special>
Routine rounded_by_method(Machine& machine, OwnedArguments arguments) {
    Value value = arguments[0];
    if (!machine.type_of(value)->special(special)) {
        if (special == Special::Trunc)
            co_return machine.raise(machine.types.TypeError,
                                    "type {} doesn't define __trunc__ method",
                                    machine.type_of(value)->shown_name());
        value = co_await to_real(machine, value);
        double x = 0;
        if (value.is_unbound() || !read_real(machine, value, x)) co_return {};
        co_return whole(machine, special == Special::Floor ? std::floor(x) : std::ceil(x));
    }
    co_return co_await machine.call_special(special, value);
}

// --- integers
// -------------------------------------------------------------------------------------------------------

// An int as a GMP number; false with TypeError set.
class Integer {
  public:
    Integer() { mpz_init(number); }
    ~Integer() { mpz_clear(number); }
    Integer(const Integer&) = delete;
    Integer& operator=(const Integer&) = delete;
    bool read(Machine& machine, const Value& value) {
        if (value.is_int() || value.is_bool()) {
            mpz_set_si(number, value.integer());
        } else if (vm::is_kind(value, vm::Kind::BigInt)) {
            mpz_set(number, vm::as<vm::BigInt>(value)->number);
        } else {
            machine.raise(machine.types.TypeError,
                          "'{}' object cannot be interpreted as an integer",
                          machine.type_of(value)->shown_name());
            return false;
        }
        return true;
    }
    mpz_t number;
};

Value gcd(Machine& machine, const Arguments& arguments) {
    Integer result, item;
    for (const Value& value : *vm::as<vm::Tuple>(arguments[0])) {
        if (!item.read(machine, value)) return {};
        mpz_gcd(result.number, result.number, item.number);
    }
    return machine.big(result.number);
}

Value lcm(Machine& machine, const Arguments& arguments) {
    Integer result, item;
    mpz_set_si(result.number, 1);
    for (const Value& value : *vm::as<vm::Tuple>(arguments[0])) {
        if (!item.read(machine, value)) return {};
        mpz_lcm(result.number, result.number, item.number);
    }
    return machine.big(result.number);
}

// The product of `count` factors below 2 to the power of `bits` each: false with MemoryError, or at
// the step limit, if it is too much.
bool affords_factors(Machine& machine, std::uint64_t count, std::size_t bits) {
    if (!vm::has_room_for(machine, count, bits / 8 + 1)) return false;
    return machine.affords(count / 8 + vm::product_work(count * bits));
}

Value factorial(Machine& machine, const Arguments& arguments) {
    Integer n;
    if (!n.read(machine, arguments[0])) return {};
    if (mpz_sgn(n.number) < 0)
        return machine.raise(machine.types.ValueError,
                             "factorial() not defined for negative values");
    if (!mpz_fits_slong_p(n.number))
        return machine.raise(machine.types.OverflowError,
                             "factorial() argument should not exceed {}",
                             std::numeric_limits<long>::max());
    const unsigned long count = mpz_get_ui(n.number);
    if (!affords_factors(machine, count, std::bit_width(count))) return {};
    mpz_fac_ui(n.number, count);
    return machine.big(n.number);
}

// The two arguments of comb() and perm(): false with ValueError if one is negative.
bool read_choice(Machine& machine, const Arguments& arguments, Integer& n, Integer& k) {
    if (!n.read(machine, arguments[0]) || !k.read(machine, arguments[1])) return false;
    for (const auto& [number, name] : {std::pair(n.number, 'n'), std::pair(k.number, 'k')})
        if (mpz_sgn(number) < 0) {
            machine.raise(machine.types.ValueError, "{} must be a non-negative integer", name);
            return false;
        }
    return true;
}

bool is_too_many(Machine& machine, const char* function, const Integer& k) {
    if (mpz_fits_slong_p(k.number)) return false;
    machine.raise(machine.types.OverflowError, "{} must not exceed {}", function,
                  std::numeric_limits<long>::max());
    return true;
}

Value comb(Machine& machine, const Arguments& arguments) {
    Integer n, k, rest;
    if (!read_choice(machine, arguments, n, k)) return {};
    if (mpz_cmp(k.number, n.number) > 0) return Value::of(0);
    mpz_sub(rest.number, n.number, k.number);
    if (mpz_cmp(rest.number, k.number) < 0) mpz_swap(rest.number, k.number);
    if (is_too_many(machine, "min(n - k, k)", k)) return {};
    const unsigned long count = mpz_get_ui(k.number);
    if (!affords_factors(machine, count, mpz_sizeinbase(n.number, 2))) return {};
    mpz_bin_ui(n.number, n.number, count);
    return machine.big(n.number);
}

// top * (top - 1) * ..., so many factors: by halves, so that large is multiplied by large.
void multiply_down(mpz_t product, mpz_srcptr top, unsigned long count) {
    constexpr unsigned long few = 16;
    Integer other;
    if (count <= few) {
        mpz_set(other.number, top);
        mpz_set_ui(product, 1);
        for (unsigned long i = 0; i < count; ++i) {
            mpz_mul(product, product, other.number);
            mpz_sub_ui(other.number, other.number, 1);
        }
        return;
    }
    mpz_sub_ui(other.number, top, count / 2);
    multiply_down(other.number, other.number, count - count / 2);
    multiply_down(product, top, count / 2);
    mpz_mul(product, product, other.number);
}

Value perm(Machine& machine, const Arguments& arguments) {
    if (arguments[1].is_none()) return factorial(machine, arguments);
    Integer n, k;
    if (!read_choice(machine, arguments, n, k)) return {};
    if (mpz_cmp(k.number, n.number) > 0) return Value::of(0);
    if (is_too_many(machine, "k", k)) return {};
    const unsigned long count = mpz_get_ui(k.number);
    if (!affords_factors(machine, count, mpz_sizeinbase(n.number, 2))) return {};
    multiply_down(k.number, n.number, count);
    return machine.big(k.number);
}

Value isqrt(Machine& machine, const Arguments& arguments) {
    Integer n;
    if (!n.read(machine, arguments[0])) return {};
    if (mpz_sgn(n.number) < 0)
        return machine.raise(machine.types.ValueError, "isqrt() argument must be nonnegative");
    mpz_sqrt(n.number, n.number);
    return machine.big(n.number);
}

// --- several values
// --------------------------------------------------------------------------------------------------

Value is_nan(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (!read_real(machine, arguments[0], x)) return {};
    return Value::of(std::isnan(x));
}

Value is_inf(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (!read_real(machine, arguments[0], x)) return {};
    return Value::of(std::isinf(x));
}

Value is_finite(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (!read_real(machine, arguments[0], x)) return {};
    return Value::of(std::isfinite(x));
}

Value is_close(Machine& machine, const Arguments& arguments) {
    double a = 0, b = 0, relative = 0, absolute = 0;
    if (!read_real(machine, arguments[0], a) || !read_real(machine, arguments[1], b) ||
        !read_real(machine, arguments[2], relative) || !read_real(machine, arguments[3], absolute))
        return {};
    if (relative < 0 || absolute < 0)
        return machine.raise(machine.types.ValueError, "tolerances must be non-negative");
    if (a == b) return Value::of(true);
    if (std::isinf(a) || std::isinf(b)) return Value::of(false);
    const double difference = std::fabs(b - a);
    return Value::of(difference <= std::fabs(relative * b) ||
                     difference <= std::fabs(relative * a) || difference <= absolute);
}

// Takes x into the partial sums, which do not overlap and grow in size: what they stand for stays
// exact. Returns the largest, not yet among them.
double add_exactly(std::vector<double>& partials, double x) {
    std::size_t kept = 0;
    for (double y : partials) {
        if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
        const double high = x + y;
        const double low = y - (high - x);
        if (low != 0) partials[kept++] = low;
        x = high;
    }
    partials.resize(kept);
    return x;
}

// The partial sums as one number, rounded once; half-way cases look at the next partial.
double rounded_sum(const std::vector<double>& partials) {
    std::size_t rest = partials.size();
    if (rest == 0) return 0;
    double high = partials[--rest], low = 0;
    while (rest > 0 && low == 0) {
        const double before = high, next = partials[--rest];
        high = before + next;
        low = next - (high - before);
    }
    if (rest > 0 && low != 0 && (low < 0) == (partials[rest - 1] < 0)) {
        const double doubled = low * 2, moved = high + doubled;
        if (doubled == moved - high) high = moved;
    }
    return high;
}

// Shewchuk's exact sum.
Value fsum(Machine& machine, const Arguments& arguments) {
    Value items = vm::list_of_repeatable(machine, arguments[0]);
    if (!items.is_object()) return items;
    std::vector<double> partials;
    double infinities = 0, specials = 0;
    for (const Value& item : vm::as<vm::List>(items)->items)
        if (becomes_real(machine, item)) return Value::needs_frame();
    for (const Value& item : vm::as<vm::List>(items)->items) {
        double x = 0;
        if (!read_real(machine, item, x)) return {};
        const double sum = add_exactly(partials, x);
        if (std::isfinite(sum)) {
            if (sum != 0) partials.push_back(sum);
            continue;
        }
        if (std::isfinite(x))
            return machine.raise(machine.types.OverflowError, "intermediate overflow in fsum");
        if (std::isinf(x)) infinities += x;
        specials += x;
        partials.clear();
    }
    if (std::isnan(infinities))
        return machine.raise(machine.types.ValueError, "-inf + inf in fsum");
    return Value::of(specials != 0 ? specials : rounded_sum(partials));
}

Routine reals_of(Machine& machine, Value iterable) {
    Value items = co_await vm::op::list_of(machine, iterable);
    if (items.is_unbound()) co_return {};
    for (std::size_t i = 0; i < vm::as<vm::List>(items)->items.size(); ++i) {
        Value number = co_await to_real(machine, vm::as<vm::List>(items)->items[i]);
        if (number.is_unbound()) co_return {};
        vm::as<vm::List>(items)->items[i] = std::move(number);
    }
    co_return items;
}

Routine fsum_later(Machine& machine, OwnedArguments arguments) {
    Value items = co_await reals_of(machine, arguments[0]);
    if (items.is_unbound()) co_return {};
    co_return fsum(machine, {&items, 1});
}

Value prod(Machine& machine, const Arguments& arguments) {
    Value items = vm::list_of_repeatable(machine, arguments[0]);
    if (!items.is_object()) return items;
    Value product = arguments[1];
    for (const Value& item : vm::as<vm::List>(items)->items) {
        product = vm::binary(machine, vm::Operator::Multiply, product, item);
        if (!product.is_value()) return product;
    }
    return product;
}

Routine prod_later(Machine& machine, OwnedArguments arguments) {
    Value items = co_await vm::op::list_of(machine, arguments[0]);
    if (items.is_unbound()) co_return {};
    Value product = arguments[1];
    for (std::size_t i = 0; i < vm::as<vm::List>(items)->items.size(); ++i) {
        Value item = vm::as<vm::List>(items)->items[i];
        product = co_await vm::op::binary(machine, vm::Operator::Multiply, product, item);
        if (product.is_unbound()) co_return {};
    }
    co_return product;
}

// Squares of numbers up to 1, each as three parts that are exact, and what the additions lost. The
// sum begins at 1, so that all parts are cut off at one place; the order is CPython's, to the bit.
struct SumOfSquares {
    double sum = 1;
    double lost[3] = {};

    void add(double part, std::size_t which) {
        const double before = sum;
        sum += part;
        lost[which] += (before - sum) + part;
    }

    void add_square(double x, int sign) {
        const double shifted = x * 134217729.0; // 2 ** 27 + 1
        const double high = shifted - (shifted - x), low = x - high;
        add(sign * high * high, 0);
        add(sign * 2.0 * high * low, 1);
        if (sign > 0)
            lost[2] += low * low;
        else
            add(-low * low, 2);
    }

    double total() const { return sum - 1 + (lost[0] + lost[1] + lost[2]); }
};

Value hypot(Machine& machine, const Arguments& arguments) {
    double scale = 0;
    std::vector<double> sides;
    for (const Value& value : *vm::as<vm::Tuple>(arguments[0])) {
        double x = 0;
        if (!read_real(machine, value, x)) return {};
        sides.push_back(std::fabs(x));
        scale = std::max(scale, sides.back());
    }
    for (const double side : sides)
        if (std::isinf(side)) return Value::of(side);
    for (const double side : sides)
        if (std::isnan(side)) return Value::of(side);
    if (scale == 0 || sides.size() == 1) return Value::of(scale);
    int exponent = 0;
    std::frexp(scale, &exponent);
    // Too small for a power of two that makes it 1: divided by itself then.
    const bool is_tiny = exponent < -1023;
    const double factor = is_tiny ? 1 / scale : std::ldexp(1.0, -exponent);
    SumOfSquares sum;
    for (const double side : sides) {
        if (is_tiny)
            sum.add(side / scale * (side / scale), 0);
        else
            sum.add_square(side * factor, 1);
    }
    const double root = std::sqrt(sum.total());
    if (is_tiny) return Value::of(scale * root);
    sum.add_square(root, -1);
    return Value::of((root + sum.total() / (2 * root)) / factor);
}

Value split_fraction(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (!read_real(machine, arguments[0], x)) return {};
    double integral = 0;
    const double fraction = std::modf(x, &integral);
    const Value parts[] = {Value::of(fraction), Value::of(integral)};
    return machine.tuple_of(parts, 2);
}

Value split_exponent(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (!read_real(machine, arguments[0], x)) return {};
    int exponent = 0;
    const double mantissa = std::frexp(x, &exponent);
    const Value parts[] = {Value::of(mantissa), Value::of(exponent)};
    return machine.tuple_of(parts, 2);
}

double degrees(double x) {
    return x * (180.0 / std::numbers::pi);
}
double radians(double x) {
    return x * (std::numbers::pi / 180.0);
}
double floor_of(double x) {
    return std::floor(x);
}
double ceil_of(double x) {
    return std::ceil(x);
}
double trunc_of(double x) {
    return std::trunc(x);
}
double raised(double x, double y) {
    // A zero has no negative power: that is an error of the domain, not of the range.
    return x == 0 && y < 0 && std::isfinite(y) ? std::nan("") : std::pow(x, y);
}
double next_after(double x, double y) {
    return std::nextafter(x, y);
}

Value ulp(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (!read_real(machine, arguments[0], x)) return {};
    x = std::fabs(x);
    if (!std::isfinite(x)) return Value::of(x);
    const double above = std::nextafter(x, HUGE_VAL);
    return Value::of(std::isinf(above) ? x - std::nextafter(x, -HUGE_VAL) : above - x);
}

Value ldexp_of(Machine& machine, const Arguments& arguments) {
    double x = 0;
    if (!read_real(machine, arguments[0], x)) return {};
    if (vm::is_kind(arguments[1], vm::Kind::BigInt)) {
        const bool is_large = mpz_sgn(vm::as<vm::BigInt>(arguments[1])->number) > 0;
        if (is_large && x != 0 && std::isfinite(x))
            return machine.raise(machine.types.OverflowError, "math range error");
        return Value::of(is_large || !std::isfinite(x) ? x : std::copysign(0.0, x));
    }
    if (!arguments[1].is_int() && !arguments[1].is_bool())
        return machine.raise(machine.types.TypeError,
                             "Expected an int as second argument to ldexp.");
    const std::int64_t exponent = std::clamp<std::int64_t>(arguments[1].integer(), -5000, 5000);
    return checked(machine, std::ldexp(x, static_cast<int>(exponent)), std::isnan(x),
                   std::isfinite(x));
}

Value distance(Machine& machine, const Value& from, const Value& to) {
    const auto& first = vm::as<vm::List>(from)->items;
    const auto& second = vm::as<vm::List>(to)->items;
    if (first.size() != second.size())
        return machine.raise(machine.types.ValueError,
                             "both points must have the same number of dimensions");
    std::vector<Value> sides;
    for (std::size_t i = 0; i < first.size(); ++i) {
        double x = 0, y = 0;
        if (!read_real(machine, first[i], x) || !read_real(machine, second[i], y)) return {};
        sides.push_back(Value::of(x - y));
    }
    const Value all = machine.tuple(std::move(sides));
    return hypot(machine, {&all, 1});
}
Routine dist(Machine& machine, OwnedArguments arguments) {
    Value from = co_await reals_of(machine, arguments[0]);
    if (from.is_unbound()) co_return {};
    Value to = co_await reals_of(machine, arguments[1]);
    if (to.is_unbound()) co_return {};
    co_return distance(machine, from, to);
}

// Where nothing is left, it has the sign of x.
double remainder_of(double x, double y) {
    const double left = std::remainder(x, y);
    return left == 0 ? std::copysign(0.0, x) : left;
}

double copy_sign(double x, double y) {
    return std::copysign(x, y);
}

void fill(Machine& machine, vm::Module& module) {
    Machine::set(module, "pi", Value::of(std::numbers::pi));
    Machine::set(module, "e", Value::of(std::numbers::e));
    Machine::set(module, "tau", Value::of(2 * std::numbers::pi));
    Machine::set(module, "inf", Value::of(HUGE_VAL));
    Machine::set(module, "nan", Value::of(std::nan("")));
    machine.add_functions(
        module, {
                    of_reals<real_function<std::sqrt>>("sqrt", "(x, /)"),
                    of_reals<real_function<std::cbrt>>("cbrt", "(x, /)"),
                    of_reals<growing_function<std::exp>>("exp", "(x, /)"),
                    of_reals<growing_function<std::exp2>>("exp2", "(x, /)"),
                    of_reals<growing_function<std::expm1>>("expm1", "(x, /)"),
                    of_reals<log>("log", "(x, base=..., /)"),
                    of_reals<log_of_base<std::log2>>("log2", "(x, /)"),
                    of_reals<log_of_base<std::log10>>("log10", "(x, /)"),
                    of_reals<real_function<std::log1p>>("log1p", "(x, /)"),
                    of_reals<real_function<std::sin>>("sin", "(x, /)"),
                    of_reals<real_function<std::cos>>("cos", "(x, /)"),
                    of_reals<real_function<std::tan>>("tan", "(x, /)"),
                    of_reals<real_function<std::asin>>("asin", "(x, /)"),
                    of_reals<real_function<std::acos>>("acos", "(x, /)"),
                    of_reals<real_function<std::atan>>("atan", "(x, /)"),
                    of_reals<growing_function<std::sinh>>("sinh", "(x, /)"),
                    of_reals<growing_function<std::cosh>>("cosh", "(x, /)"),
                    of_reals<real_function<std::tanh>>("tanh", "(x, /)"),
                    of_reals<real_function<std::asinh>>("asinh", "(x, /)"),
                    of_reals<real_function<std::acosh>>("acosh", "(x, /)"),
                    of_reals<real_function<std::atanh>>("atanh", "(x, /)"),
                    of_reals<growing_function<gamma>>("gamma", "(x, /)"),
                    of_reals<growing_function<log_of_gamma>>("lgamma", "(x, /)"),
                    of_reals<real_function<std::erf>>("erf", "(x, /)"),
                    of_reals<real_function<std::erfc>>("erfc", "(x, /)"),
                    of_reals<real_function<std::fabs>>("fabs", "(x, /)"),
                    of_reals<scaled<degrees>>("degrees", "(x, /)"),
                    of_reals<scaled<radians>>("radians", "(x, /)"),
                    of_reals<real_function_of_two<raised>>("pow", "(x, y, /)"),
                    of_reals<real_function_of_two<std::atan2>>("atan2", "(y, x, /)"),
                    of_reals<real_function_of_two<std::fmod>>("fmod", "(x, y, /)"),
                    of_reals<real_function_of_two<remainder_of>>("remainder", "(x, y, /)"),
                    of_reals<real_function_of_two<copy_sign>>("copysign", "(x, y, /)"),
                    {"floor", "(x, /)", rounded<floor_of>, rounded_by_method<Special::Floor>},
                    {"ceil", "(x, /)", rounded<ceil_of>, rounded_by_method<Special::Ceil>},
                    {"trunc", "(x, /)", rounded<trunc_of>, rounded_by_method<Special::Trunc>},
                    of_integers<gcd>("gcd", "(*integers)"),
                    of_integers<lcm>("lcm", "(*integers)"),
                    of_integers<factorial>("factorial", "(n, /)"),
                    of_integers<comb>("comb", "(n, k, /)"),
                    of_integers<perm>("perm", "(n, k=None, /)"),
                    of_integers<isqrt>("isqrt", "(n, /)"),
                    of_reals<is_nan>("isnan", "(x, /)"),
                    of_reals<is_inf>("isinf", "(x, /)"),
                    of_reals<is_finite>("isfinite", "(x, /)"),
                    of_reals<is_close>("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)"),
                    {"fsum", "(iterable, /)", fsum, fsum_later},
                    {"prod", "(iterable, /, *, start=1)", prod, prod_later},
                    of_reals<hypot>("hypot", "(*coordinates)"),
                    of_reals<split_fraction>("modf", "(x, /)"),
                    of_reals<split_exponent>("frexp", "(x, /)"),
                    of_reals<ldexp_of>("ldexp", "(x, i, /)"),
                    of_reals<ulp>("ulp", "(x, /)"),
                    of_reals<real_function_of_two<next_after>>("nextafter", "(x, y, /)"),
                    {"dist", "(p, q, /)", nullptr, dist},
                });
}

} // namespace

void install_math(Machine& machine) {
    machine.add_native_module("math", fill);
}

} // namespace runtime::modules
