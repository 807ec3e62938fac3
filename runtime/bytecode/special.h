#pragma once

// The special method names of the language, numbered by special.def.

#include <cstdint>
#include <string_view>

namespace runtime::bytecode {

enum class Special : std::uint16_t {
#define SPECIAL(name, text) name,
#include "runtime/bytecode/special.def"
#undef SPECIAL
};

inline constexpr int special_count = 0
#define SPECIAL(name, text) +1
#include "runtime/bytecode/special.def"
#undef SPECIAL
    ;

inline constexpr std::string_view special_names[] = {
#define SPECIAL(name, text) text,
#include "runtime/bytecode/special.def"
#undef SPECIAL
};

} // namespace runtime::bytecode
