#pragma once

#include "runtime/vm/types.h"

namespace runtime::vm {

// What an argument is of which CPython's reading of arguments wanted another kind ("f() argument 1
// must be str, not None"): a class by its name, but None as itself.
inline std::string_view kind_given(const Machine& machine, const Value& value) {
    return value.is_none() ? std::string_view("None") : type_name(machine, value);
}

} // namespace runtime::vm
