#pragma once

#include <functional>
#include <string_view>

namespace runtime::vm {

// What the compiler made of the library's modules beforehand (bytecode/stored_code.h), by their
// names; empty for one that is still to be compiled. Attached to a machine.
struct LibraryCode {
    std::function<std::string_view(std::string_view name)> find;
};

} // namespace runtime::vm
