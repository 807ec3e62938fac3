#pragma once

#include <functional>
#include <string_view>

namespace runtime::vm {

// What is known of the library's modules beforehand. Attached to a machine.
struct LibraryCode {
    // What the compiler made of one (bytecode/stored_code.h), by its name; empty if it is still to
    // be compiled.
    std::function<std::string_view(std::string_view name)> find;
    // Whether CPython's module of this name has an attribute that ours lacks.
    std::function<bool(std::string_view module, std::string_view attribute)> lacks;
};

} // namespace runtime::vm
