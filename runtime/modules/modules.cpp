#include "runtime/modules/modules.h"

#include "runtime/aio/define.h"
#include "runtime/aio/legacy.h"
#include "runtime/aio/weak.h"
#include "runtime/modules/install.h"

#include "embedded/python_modules.h"

#include <algorithm>

namespace runtime::modules {

using vm::Machine;
using vm::Module;

namespace {

// "asyncio.tasks" stands in asyncio/tasks.py, "asyncio" in asyncio/__init__.py.
std::string_view own_source(std::string_view module) {
    std::string path = "python/" + std::string(module);
    std::ranges::replace(path, '.', '/');
    const embedded::Bundle& bundle = embedded::python_modules();
    if (auto file = bundle.find(path + ".py")) return *file;
    if (auto package = bundle.find(path + "/__init__.py")) return *package;
    return {};
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

void install(Machine& machine, Sources more) {
    machine.find_source = [more = std::move(more)](std::string_view name) {
        std::string_view source = own_source(name);
        if (source.data() == nullptr && more) source = more(name);
        return source;
    };
    machine.add_native_module("_asyncio", aio::fill_asyncio_module);
    machine.add_native_module("_contextvars", aio::add_context_functions);
    machine.add_native_module("contextvars", aio::add_context_functions);
    machine.add_native_module("_legacy", aio::fill_legacy_module);
    machine.add_native_module("_weakref", aio::define_weak_references);
    install_time(machine);
    install_sys(machine);
    install_random(machine);
    install_math(machine);
    install_threads(machine);
    install_files(machine);
    install_inspection(machine);
    install_collections(machine);
}

std::string hint_for_missing(std::string_view module) {
    static constexpr std::string_view known[] = {
        "asyncio",  "time",     "sys",       "random",     "math",        "functools",  "itertools",
        "os",       "enum",     "typing",    "types",      "inspect",     "threading",  "queue",
        "signal",   "io",       "gc",        "copy",       "contextlib",  "heapq",      "string",
        "abc",      "operator", "traceback", "warnings",   "collections", "weakref",    "atexit",
        "datetime", "json",     "logging",   "concurrent", "dataclasses", "contextvars"};
    std::string_view best;
    std::size_t best_distance = 3;
    for (std::string_view name : known) {
        const std::size_t distance = edit_distance(module, name);
        if (distance < best_distance) {
            best_distance = distance;
            best = name;
        }
    }
    if (best.empty()) return {};
    return fmt::format("did you mean '{}'?", best);
}

} // namespace runtime::modules
