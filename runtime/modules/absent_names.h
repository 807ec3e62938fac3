#pragma once

#include <string_view>
#include <vector>

// What modules of CPython's have and ours lack. A program that uses such a name is refused by it:
// an AttributeError would send it on a way that it does not take on CPython.
namespace runtime::modules {

struct ModuleNames {
    std::string_view module; // dotted
    std::string_view names;  // apart by spaces
};

const std::vector<ModuleNames>& absent_names();

bool is_absent(std::string_view module, std::string_view name);

} // namespace runtime::modules
