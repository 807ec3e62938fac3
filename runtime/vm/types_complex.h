#pragma once

#include "runtime/vm/types.h"

#include <complex>

namespace runtime::vm {

struct Complex : Object {
    std::complex<double> number;
    Complex(Type* type_, std::complex<double> number_)
        : Object(static_cast<std::uint8_t>(Kind::Native), type_), number(number_) {}
    void traverse(const Visitor&) {}
    void clear_references() {}
};

Value make_complex(Machine&, std::complex<double> number);
// base ** exponent, with Python's errors.
Value complex_power(Machine&, std::complex<double> base, std::complex<double> exponent);

} // namespace runtime::vm
