#include "lessons/libraries.h"

#include "embedded/libraries.h"

#include <algorithm>

namespace lessons {
namespace {

constexpr std::string_view folder = "libraries/";
constexpr std::string_view package_file = ".__init__";

// "libraries/aiohttp/__init__.py" is the module "aiohttp".
std::string module_name(std::string_view path) {
    path.remove_prefix(folder.size());
    path.remove_suffix(std::string_view(".py").size());
    std::string name(path);
    std::ranges::replace(name, '/', '.');
    if (name.ends_with(package_file)) name.resize(name.size() - package_file.size());
    return name;
}

} // namespace

std::vector<std::string> library_names() {
    std::vector<std::string> names;
    for (const embedded::File& file : embedded::libraries().files) {
        std::string name = module_name(file.path);
        if (!name.starts_with('_')) names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    return names;
}

std::string_view library_text(std::string_view name) {
    for (const embedded::File& file : embedded::libraries().files)
        if (module_name(file.path) == name) return file.bytes;
    return {};
}

const runtime::Libraries& simulated_libraries() {
    static const runtime::Libraries libraries{library_text, library_names()};
    return libraries;
}

} // namespace lessons
