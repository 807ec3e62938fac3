// Files that live in memory for one run; io.py and os.py are written on top. open() and input() are
// built-in functions that belong to this world as well.

#include "runtime/aio/aio.h"
#include "runtime/modules/install.h"
#include "runtime/modules/modules.h"
#include "runtime/modules/streams.h"
#include "runtime/vm/awaiters.h"

#include <map>
#include <set>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

struct FileSystem {
    std::map<std::string, std::string> files;
    std::set<std::string> folders;
};

FileSystem& system_of(Machine& machine) {
    return machine.attachment<FileSystem>();
}

// "./a//b/../c" names the same file as "a/c".
std::string plain_path(std::string_view path) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= path.size()) {
        std::size_t end = std::min(path.find('/', at), path.size());
        std::string part(path.substr(at, end - at));
        at = end + 1;
        if (part.empty() || part == ".") continue;
        if (part == ".." && !parts.empty() && parts.back() != "..")
            parts.pop_back();
        else
            parts.push_back(part);
    }
    std::string result = path.starts_with('/') ? "/" : "";
    for (std::size_t i = 0; i < parts.size(); ++i)
        result += (i > 0 ? "/" : "") + parts[i];
    return result;
}

bool read_path(Machine& machine, const Value& value, std::string& path) {
    if (!vm::is_str(value)) {
        machine.raise(machine.types.TypeError, "expected str, bytes or os.PathLike object, not {}",
                      machine.type_of(value)->shown_name());
        return false;
    }
    path = plain_path(vm::text_of(value));
    return true;
}

bool is_folder(const FileSystem& system, const std::string& path) {
    return path.empty() || path == "/" || system.folders.contains(path);
}

Value kind_of(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    const FileSystem& system = system_of(machine);
    if (system.files.contains(path)) return Value::of(1);
    return Value::of(is_folder(system, path) ? 2 : 0);
}

Value parent_exists(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return Value::of(true);
    return Value::of(is_folder(system_of(machine), path.substr(0, slash)));
}

Value load(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    const FileSystem& system = system_of(machine);
    auto file = system.files.find(path);
    return file == system.files.end() ? Value::none() : machine.bytes(file->second);
}

Value store(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    const auto& data = vm::as<vm::Bytes>(arguments[1])->data;
    if (!machine.heap.has_room_for(data.size()))
        return machine.raise(machine.make_exception(machine.types.MemoryError, {}));
    system_of(machine).files[path] = std::string(data.begin(), data.end());
    return Value::none();
}

Value make_folder(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    system_of(machine).folders.insert(path);
    return Value::none();
}

Value remove(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    FileSystem& system = system_of(machine);
    return Value::of(system.files.erase(path) + system.folders.erase(path));
}

// The names in a folder, sorted.
Value list_folder(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    const FileSystem& system = system_of(machine);
    const std::string prefix = path.empty() || path == "/" ? path : path + "/";
    std::set<std::string> names;
    auto add = [&](const std::string& other) {
        if (other.size() <= prefix.size() || !other.starts_with(prefix)) return;
        const std::string rest = other.substr(prefix.size());
        names.insert(rest.substr(0, rest.find('/')));
    };
    for (const auto& [name, content] : system.files)
        add(name);
    for (const std::string& folder : system.folders)
        add(folder);
    vm::Values list;
    for (const std::string& name : names)
        list.push_back(machine.str(name));
    return machine.list(std::move(list));
}

void fill(Machine& machine, vm::Module& module) {
    machine.add_functions(module, {
                                      {"kind", "(path)", kind_of},
                                      {"parent_exists", "(path)", parent_exists},
                                      {"load", "(path)", load},
                                      {"store", "(path, data)", store},
                                      {"make_folder", "(path)", make_folder},
                                      {"remove", "(path)", remove},
                                      {"list_folder", "(path)", list_folder},
                                  });
}

// open(): the first use imports io.py.
Routine open(Machine& machine, OwnedArguments arguments) {
    Value io = machine.import_plain("io");
    if (io.needs_a_frame()) io = co_await machine.import_module("io");
    if (io.is_unbound()) co_return {};
    Value function = co_await vm::op::get_attribute(machine, io, machine.intern("open"));
    if (function.is_unbound()) co_return {};
    co_return co_await machine.call_with(function, std::move(arguments));
}

Routine input(Machine& machine, OwnedArguments arguments) {
    if (!arguments[0].is_unbound()) {
        Value prompt = co_await vm::op::str(machine, arguments[0]);
        if (prompt.is_unbound()) co_return {};
        machine.write(vm::OutputStream::Out, vm::text_of(prompt));
    }
    const std::string* line = next_input_line(machine);
    if (!line) co_return machine.raise(machine.types.EOFError, "EOF when reading a line");
    co_return machine.str(*line);
}

} // namespace

void install_files(Machine& machine) {
    machine.add_native_module("_files", fill);
    machine.add_functions(*machine.builtins, {
                                                 {"open", nullptr, nullptr, open},
                                                 {"input", "(prompt=..., /)", nullptr, input},
                                             });
}

std::vector<std::pair<std::string, std::string>> files(Machine& machine) {
    const FileSystem& system = system_of(machine);
    return {system.files.begin(), system.files.end()};
}

} // namespace runtime::modules
