#include "runtime/modules/modules.h"

#include "runtime/aio/define.h"
#include "runtime/aio/legacy.h"
#include "runtime/aio/scheduler.h"
#include "runtime/aio/weak.h"
#include "runtime/modules/install.h"
#include "runtime/vm/library_code.h"

#include "embedded/module_code.h"
#include "embedded/python_modules.h"

#include <algorithm>

namespace runtime::modules {

using vm::Machine;
using vm::Module;

namespace {

// "asyncio.tasks" stands in asyncio/tasks.py, "asyncio" in asyncio/__init__.py.
std::string_view find_module(const embedded::Bundle& bundle, std::string_view module,
                             std::string_view extension) {
    std::string path = "python/" + std::string(module);
    std::ranges::replace(path, '.', '/');
    for (const std::string_view end : {"", "/__init__"})
        if (auto file = bundle.find(fmt::format("{}{}{}", path, end, extension))) return *file;
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

void install(Machine& machine, Sources more, std::vector<std::string> more_names) {
    machine.find_source = [more = std::move(more)](std::string_view name) {
        std::string_view source = find_module(embedded::python_modules(), name, ".py");
        if (source.data() == nullptr && more) source = more(name);
        return source;
    };
    machine.attachment<vm::LibraryCode>().find = [](std::string_view name) {
        return find_module(embedded::module_code(), name, ".code");
    };
    aio::Scheduler::of(machine).hint_for_missing_module =
        [names = std::move(more_names)](std::string_view name) {
            return hint_for_missing(name, names);
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
    install_unicode(machine);
    install_threads(machine);
    install_stacks(machine);
    install_files(machine);
    install_inspection(machine);
    install_collections(machine);
    install_regex(machine);
    install_digests(machine);
    install_struct(machine);
    install_syntax(machine);
    install_zlib(machine);
}

namespace {

// What this simulated world has in place of a module that reaches outside of it.
struct Substitute {
    std::string_view module;
    std::string_view hint;
};

constexpr std::string_view no_network =
    "there is no network here; 'requests' and 'aiohttp' are there, simulated";
constexpr std::string_view no_process =
    "there are no processes here; concurrent.futures.ProcessPoolExecutor is there, simulated";

constexpr std::string_view no_profile = "computing takes no time here, so there is nothing to "
                                        "profile; what waits, and for how long, is "
                                        "on the timeline";

constexpr Substitute substitutes[] = {
    {"urllib", no_network},
    {"urllib2", no_network},
    {"urllib3", no_network},
    {"httpx", no_network},
    {"http", no_network},
    {"socket", no_network},
    {"selectors", no_network},
    {"ssl", no_network},
    {"websockets", no_network},
    {"subprocess", no_process},
    {"multiprocessing", no_process},
    {"dis", "the instructions here are not CPython's; `coroscope run --emit bytecode` prints them"},
    {"tracemalloc", "objects have other sizes here; `coroscope run --stats` prints them"},
    {"cProfile", no_profile},
    {"profile", no_profile},
    {"pstats", no_profile},
    {"gevent", "'greenlet' and 'asyncio' are there"},
    {"tornado", "'asyncio' is there"},
    {"trio", "'asyncio' is there"},
    {"curio", "'asyncio' is there"},
    {"redis", "'aioredis' is there, simulated"},
    {"pymysql", "'aiomysql' is there, simulated"},
    {"flask", "'fastapi' and 'aiohttp.web' are there, simulated"},
    {"lxml", "'bs4' is there, simulated, with the parser 'html.parser'"},
    {"async_timeout", "write asyncio.timeout(...) in place of it"},
    {"aiofiles", "write asyncio.to_thread(...) with open() in place of it"},
};

void consider(std::string_view name, std::string_view module, std::string_view& best,
              std::size_t& best_distance) {
    const std::size_t distance = edit_distance(module, name);
    if (distance >= best_distance) return;
    best_distance = distance;
    best = name;
}

} // namespace

std::string hint_for_missing(std::string_view module, const std::vector<std::string>& more_names) {
    const std::string_view top = module.substr(0, module.find('.'));
    for (const Substitute& substitute : substitutes)
        if (substitute.module == top) return std::string(substitute.hint);
    std::string_view best;
    std::size_t best_distance = 3;
    for (const embedded::File& file : embedded::python_modules().files) {
        std::string_view name = file.path;
        name.remove_prefix(std::string_view("python/").size());
        name = name.substr(0, name.find_first_of("/."));
        consider(name, top, best, best_distance);
    }
    for (const std::string& name : more_names)
        consider(name, top, best, best_distance);
    if (best.empty()) return {};
    return fmt::format("did you mean '{}'?", best);
}

} // namespace runtime::modules
