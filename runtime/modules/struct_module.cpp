// The bits of floats, for struct.py and array.py.

#include "runtime/modules/install.h"
#include "runtime/vm/types.h"

#include <bit>
#include <cmath>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

Value bits_of_double(Machine& machine, const Arguments& arguments) {
    const auto bits = std::bit_cast<std::uint64_t>(arguments[0].real());
    mpz_t number;
    mpz_init(number);
    mpz_import(number, 1, -1, sizeof bits, 0, 0, &bits);
    Value result = machine.big(number);
    mpz_clear(number);
    return result;
}

Value bits_of_float(Machine& machine, const Arguments& arguments) {
    const double given = arguments[0].real();
    const auto narrow = static_cast<float>(given);
    if (std::isinf(narrow) && !std::isinf(given))
        return machine.raise(machine.types.OverflowError, "float too large to pack with f format");
    return Value::of(static_cast<std::int64_t>(std::bit_cast<std::uint32_t>(narrow)));
}

std::uint64_t bits_from(const Value& bytes) {
    std::uint64_t bits = 0;
    if (!vm::is_kind(bytes, vm::Kind::Bytes)) return bits;
    for (char byte : vm::as<vm::Bytes>(bytes)->data)
        bits = bits << 8 | static_cast<unsigned char>(byte);
    return bits;
}

Value double_from(Machine&, const Arguments& arguments) {
    return Value::of(std::bit_cast<double>(bits_from(arguments[0])));
}

Value float_from(Machine&, const Arguments& arguments) {
    const auto bits = static_cast<std::uint32_t>(bits_from(arguments[0]));
    return Value::of(static_cast<double>(std::bit_cast<float>(bits)));
}

void fill(Machine& machine, vm::Module& module) {
    machine.add_functions(module, {
                                      {"bits_of_double", "(number, /)", bits_of_double},
                                      {"bits_of_float", "(number, /)", bits_of_float},
                                      {"double_from", "(big_endian, /)", double_from},
                                      {"float_from", "(big_endian, /)", float_from},
                                  });
}

} // namespace

void install_struct(Machine& machine) {
    machine.add_native_module("_struct", fill);
}

} // namespace runtime::modules
