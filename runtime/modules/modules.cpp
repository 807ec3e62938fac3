#include "runtime/modules/modules.h"

#include "runtime/aio/define.h"
#include "runtime/aio/legacy.h"
#include "runtime/aio/scheduler.h"
#include "runtime/aio/weak.h"
#include "runtime/modules/absent_names.h"
#include "runtime/modules/install.h"
#include "runtime/vm/builtins.h"
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
    machine.attachment<vm::LibraryCode>().lacks = is_absent;
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
    vm::put_builtins_in_order(machine);
}

namespace {

// What this simulated world has in place of a module that reaches outside of it.
struct Substitute {
    std::string_view module;
    std::string_view hint;
};

constexpr std::string_view no_network =
    "there is no network here; 'requests' and 'aiohttp' are there, simulated";
constexpr std::string_view no_server =
    "there is no network here; 'fastapi' and 'aiohttp.web' are there, simulated";
constexpr std::string_view no_socket =
    "there are no sockets here; asyncio.sleep() stands for whatever takes time, and an "
    "asyncio.StreamReader can be fed by hand";
constexpr std::string_view no_process =
    "there are no processes here; concurrent.futures.ProcessPoolExecutor is there, simulated";
constexpr std::string_view no_command =
    "there are no other programs here; asyncio.sleep() stands for whatever takes time";
constexpr std::string_view no_screen =
    "there is no window and no terminal here; print() and input() are there";
constexpr std::string_view no_debugger =
    "the window steps through a run, forwards and backwards: `coroscope open FILE.py`";
constexpr std::string_view no_instructions =
    "the instructions here are not CPython's; `coroscope run --emit bytecode` prints them";
constexpr std::string_view no_memory =
    "there is no memory of a machine here; 'struct', 'array' and memoryview are there";
constexpr std::string_view near_archives = "'zipfile', 'gzip' and 'zlib' are there";

constexpr std::string_view no_profile = "computing takes no time here, so there is nothing to "
                                        "profile; what waits, and for how long, is "
                                        "on the timeline";

constexpr Substitute substitutes[] = {
    {"http.server", no_server},
    {"socketserver", no_server},
    {"wsgiref", no_server},
    {"urllib", no_network},
    {"urllib2", no_network},
    {"urllib3", no_network},
    {"httpx", no_network},
    {"http", no_network},
    {"ftplib", no_network},
    {"imaplib", no_network},
    {"nntplib", no_network},
    {"poplib", no_network},
    {"smtpd", no_server},
    {"smtplib", no_network},
    {"telnetlib", no_network},
    {"webbrowser", no_network},
    {"websockets", no_network},
    {"xmlrpc", no_network},
    {"asynchat", no_socket},
    {"asyncore", no_socket},
    {"select", no_socket},
    {"selectors", no_socket},
    {"socket", no_socket},
    {"ssl", no_socket},
    {"pty", no_command},
    {"subprocess", no_command},
    {"multiprocessing", no_process},
    {"curses", no_screen},
    {"readline", no_screen},
    {"termios", no_screen},
    {"tkinter", no_screen},
    {"tty", no_screen},
    {"turtle", no_screen},
    {"bdb", no_debugger},
    {"pdb", no_debugger},
    {"trace", no_debugger},
    {"opcode", no_instructions},
    {"ctypes", no_memory},
    {"mmap", no_memory},
    {"bz2", near_archives},
    {"lzma", near_archives},
    {"tarfile", near_archives},
    {"tracemalloc", "objects have other sizes here; `coroscope run --stats` prints them"},
    {"cProfile", no_profile},
    {"profile", no_profile},
    {"pstats", no_profile},
    {"async_timeout", "write asyncio.timeout(...) in place of it"},
    {"aiofiles", "write asyncio.to_thread(...) with open() in place of it"},
};

// The other modules of CPython 3.11's library that are missing here.
constexpr std::string_view missing_of_library =
    " aifc antigravity audioop cgi cgitb chunk compileall crypt distutils encodings "
    "ensurepip fcntl genericpath grp idlelib imghdr imp lib2to3 mailbox mailcap marshal "
    "modulefinder msilib msvcrt netrc nis nt nturl2path ossaudiodev pipes pkgutil plistlib "
    "pwd py_compile pyclbr pydoc pydoc_data pyexpat resource rlcompleter runpy site sndhdr "
    "spwd sre_compile sre_constants sre_parse stringprep sunau symtable sysconfig syslog "
    "tabnanny this turtledemo uu venv winreg winsound xdrlib zipapp zipimport ";

// Packages that a machine may have, and which of our modules do something of the kind; none for
// what has no such thing here.
constexpr std::string_view none_near = {};
constexpr std::string_view near_loop = "'asyncio' is there";
constexpr std::string_view near_web = "'fastapi' and 'aiohttp.web' are there, simulated";
constexpr std::string_view near_database = "'aiomysql' is there, simulated";
constexpr std::string_view near_numbers = "'array', 'math' and 'statistics' are there";
constexpr std::string_view near_text = "'json', 'tomllib' and 'configparser' are there";
constexpr std::string_view near_json = "'json' is there";
constexpr std::string_view near_records = "'dataclasses' is there";
constexpr std::string_view near_dates = "'datetime' and 'zoneinfo' are there";
constexpr std::string_view near_arguments = "'argparse' is there";
constexpr std::string_view near_tests = "'unittest' is there";

constexpr Substitute packages[] = {
    {"gevent", "'greenlet' and 'asyncio' are there"},
    {"tornado", near_loop},
    {"trio", near_loop},
    {"curio", near_loop},
    {"anyio", near_loop},
    {"twisted", near_loop},
    {"eventlet", near_loop},
    {"redis", "'aioredis' is there, simulated"},
    {"pymysql", near_database},
    {"MySQLdb", near_database},
    {"asyncpg", near_database},
    {"psycopg2", near_database},
    {"sqlalchemy", near_database},
    {"pymongo", near_database},
    {"motor", near_database},
    {"aiosqlite", near_database},
    {"sqlite3", "'dbm' and 'shelve' are there"},
    {"flask", near_web},
    {"django", near_web},
    {"sanic", near_web},
    {"starlette", near_web},
    {"quart", near_web},
    {"lxml", "'bs4' is there, simulated, with the parser 'html.parser'"},
    {"numpy", near_numbers},
    {"scipy", near_numbers},
    {"pandas", "'csv' and 'statistics' are there"},
    {"yaml", near_text},
    {"toml", near_text},
    {"orjson", near_json},
    {"ujson", near_json},
    {"simplejson", near_json},
    {"attr", near_records},
    {"attrs", near_records},
    {"pydantic", near_records},
    {"dateutil", near_dates},
    {"pytz", near_dates},
    {"arrow", near_dates},
    {"pendulum", near_dates},
    {"click", near_arguments},
    {"typer", near_arguments},
    {"docopt", near_arguments},
    {"pytest", near_tests},
    {"nose", near_tests},
    {"regex", "'re' is there"},
    {"tqdm", none_near},
    {"rich", none_near},
    {"colorama", none_near},
    {"matplotlib", none_near},
    {"torch", none_near},
    {"tensorflow", none_near},
    {"sklearn", none_near},
    {"PIL", none_near},
    {"cv2", none_near},
    {"psutil", none_near},
    {"six", none_near},
};

std::string hint_for_package(std::string_view near) {
    return fmt::format("Coroscope runs without the packages of this machine; {}",
                       near.empty() ? "it has no module of this name" : near);
}

// How far a name may be from what was written to be meant by it: a letter, two that changed places,
// or two of a long name.
bool is_slip(std::string_view written, std::string_view name) {
    const std::size_t distance = edit_distance(written, name);
    if (distance <= 1) return true;
    constexpr std::size_t long_name = 7;
    std::string letters(written);
    std::string other(name);
    std::sort(letters.begin(), letters.end());
    std::sort(other.begin(), other.end());
    return distance == 2 && (letters == other || written.size() >= long_name);
}

void consider(std::string_view name, std::string_view module, std::string_view& best,
              std::size_t& best_distance) {
    const std::size_t distance = edit_distance(module, name);
    if (name.starts_with('_') || distance >= best_distance || !is_slip(module, name)) return;
    best_distance = distance;
    best = name;
}

} // namespace

std::string hint_for_missing(std::string_view module, const std::vector<std::string>& more_names) {
    const std::string_view top = module.substr(0, module.find('.'));
    for (const Substitute& substitute : substitutes)
        if (substitute.module == module || substitute.module == top)
            return std::string(substitute.hint);
    if (missing_of_library.find(fmt::format(" {} ", top)) != std::string_view::npos)
        return "this module of Python's own library is missing here";
    for (const Substitute& package : packages)
        if (package.module == top) return hint_for_package(package.hint);
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
    if (best.empty()) return hint_for_package(none_near);
    return fmt::format("did you mean '{}'?", best);
}

} // namespace runtime::modules
