#pragma once

// Arithmetic on Python's ints and floats: what int, float, the format language, range and random
// share.

#include "runtime/vm/types.h"

namespace runtime::vm {

// A GMP number with an owner.
class Mpz {
  public:
    Mpz() { mpz_init(number_); }
    explicit Mpz(std::int64_t number) { mpz_init_set_si(number_, number); }
    explicit Mpz(const Value& integral);
    ~Mpz() { mpz_clear(number_); }
    Mpz(const Mpz& other) { mpz_init_set(number_, other.number_); }
    Mpz& operator=(const Mpz& other) {
        mpz_set(number_, other.number_);
        return *this;
    }
    operator mpz_ptr() { return number_; }
    operator mpz_srcptr() const { return number_; }
    [[nodiscard]] int sign() const { return mpz_sgn(number_); }
    [[nodiscard]] bool is_odd() const { return mpz_odd_p(number_) != 0; }

  private:
    mpz_t number_;
};

// Reads an integral value as a GMP number without a copy.
class MpzView {
  public:
    explicit MpzView(const Value& integral);
    MpzView(const MpzView&) = delete;
    MpzView& operator=(const MpzView&) = delete;
    operator mpz_srcptr() const { return number_; }
    [[nodiscard]] int sign() const { return mpz_sgn(number_); }
    [[nodiscard]] bool is_odd() const { return mpz_odd_p(number_) != 0; }

  private:
    mp_limb_t limb_;
    mpz_t small_;
    mpz_srcptr number_;
};

inline double real_of(const Value& value) { // of a Float or BoxedFloat
    return value.is_float() ? value.real() : as<BoxedFloat>(value)->number;
}
inline bool is_real(const Value& value) {
    return value.is_float() || is_kind(value, Kind::BoxedFloat);
}
// True and the number if an integral value fits 64 bits.
bool to_int64(const Value& integral, std::int64_t& out);
// The same, clamped to the ends of the 64 bits.
std::int64_t clamped(const Value& integral);
int sign_of(const Value& integral);
// The int that an instance of an int subclass or a bool stands for.
Value plain_int(Machine&, const Value& integral);
Value plain_float(const Value& real);

std::int64_t hash_of_int(std::int64_t number);
std::int64_t hash_of_big(mpz_srcptr number);
std::int64_t hash_of_real(double number);

// The nearest double; false if it is out of range.
bool to_real(const Value& integral, double& out);
// Any number to a double; OverflowError and false if out of range.
bool number_to_real(Machine&, const Value& number, double& out);

std::string int_text(const Value& integral, int base = 10); // no limit on digits, no prefix
// str(n), which refuses to make more than 4300 digits.
Value int_to_str(Machine&, const Value& integral);
// int(text, base): ValueError if it is none. `shown` is the literal as the message repeats it.
Value parse_int(Machine&, std::string_view text, int base, const std::string& shown);
// The ASCII form of a numeral: spaces around it gone, decimal digits of other scripts translated.
bool ascii_numeral(std::string_view text, std::string& out);
// float(text); ValueError if it is none.
Value parse_real(Machine&, std::string_view text, const std::string& shown);

Value int_binary(Machine&, Operator, const Value&, const Value&);
Value real_binary(Machine&, Operator, const Value&, const Value&);
Value number_compare(Machine&, const Value&, const Value&, Comparison);
Value power_modulo(Machine&, const Value& base, const Value& exponent, const Value& modulus);
Value real_to_int(Machine&, double number); // truncates; raises on nan and inf
Value round_real(Machine&, double number, std::int64_t digits);
Value round_int(Machine&, const Value& number, const Value& digits);

// Floor division and remainder with Python's signs; the divisor is not 0.
std::int64_t floor_divide(std::int64_t a, std::int64_t b, std::int64_t& remainder);
double floor_divide(double a, double b, double& remainder);

// Whether a comparison holds of what compares as less (below 0), equal (0) or greater.
inline bool holds(Comparison comparison, int order) {
    return static_cast<int>(comparison) >> (1 + int{order > 0} - int{order < 0}) & 1;
}

} // namespace runtime::vm
