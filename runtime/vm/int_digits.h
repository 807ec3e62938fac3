#pragma once

// How many decimal digits an int may have when it becomes text or is read from one: a program that
// means it can say so by sys.set_int_max_str_digits().

#include <cstddef>

namespace runtime::vm {

struct IntDigits {
    static constexpr std::size_t usual = 4300;
    static constexpr std::size_t least = 640; // a bound below it is refused
    std::size_t max = usual;                  // 0: as many as there are

    [[nodiscard]] bool allow(std::size_t count) const { return max == 0 || count <= max; }
};

} // namespace runtime::vm
