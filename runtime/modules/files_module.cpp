// Files that live in memory for one run; io.py and os.py are written on top. open() and input() are
// built-in functions that belong to this world as well.

#include "runtime/aio/aio.h"
#include "runtime/modules/install.h"
#include "runtime/modules/modules.h"
#include "runtime/modules/streams.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/builtins.h"

#include <map>
#include <set>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

// What is known of a file or folder besides its content.
struct Attributes {
    double changed_at_s = aio::epoch_s;
    std::int64_t permissions = -1; // those that it is made with
};

struct FileSystem {
    std::map<std::string, std::string> files;
    std::set<std::string> folders;
    std::map<std::string, Attributes> attributes;
    // Where relative paths begin; empty: the folder of the program, whose files have no other name.
    std::string current;
};

constexpr std::string_view home = "/home/user";

FileSystem& system_of(Machine& machine) {
    return machine.attachment<FileSystem>();
}

// "/home/user/./a//b/../c" names the same file as "a/c", which is its name here.
std::string plain_path(std::string_view path) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= path.size()) {
        std::size_t end = std::min(path.find('/', at), path.size());
        std::string part(path.substr(at, end - at));
        at = end + 1;
        if (part.empty() || part == ".") continue;
        if (part != "..")
            parts.push_back(part);
        else if (!parts.empty()) // Above the root is the root.
            parts.pop_back();
    }
    std::string result = "/";
    for (std::size_t i = 0; i < parts.size(); ++i)
        result += (i > 0 ? "/" : "") + parts[i];
    if (result == home) return {};
    if (result.starts_with(home) && result[home.size()] == '/') result.erase(0, home.size() + 1);
    return result;
}

std::string name_of(const FileSystem& system, std::string_view path) {
    if (path.starts_with('/')) return plain_path(path);
    const std::string_view from = system.current.empty() ? home : std::string_view(system.current);
    return plain_path(fmt::format("{}/{}", from, path));
}

bool read_path(Machine& machine, const Value& value, std::string& path) {
    if (!vm::is_str(value)) {
        machine.raise(machine.types.TypeError, "expected str, bytes or os.PathLike object, not {}",
                      machine.type_of(value)->shown_name());
        return false;
    }
    const std::string_view text = vm::text_of(value);
    if (text.find('\0') != text.npos) {
        machine.raise(machine.types.ValueError, "embedded null byte");
        return false;
    }
    path = name_of(system_of(machine), text);
    return true;
}

bool is_folder(const FileSystem& system, const std::string& path) {
    return path.empty() || path == "/" || path == "/home" || path == "/tmp" ||
           system.folders.contains(path);
}

Value kind_of(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    if (vm::text_of(arguments[0]).empty()) return Value::of(0); // no name of the current folder
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

double seconds_now(Machine& machine) {
    return aio::epoch_s + machine.now;
}

Value store(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    if (!vm::is_kind(arguments[1], vm::Kind::Bytes))
        return machine.raise(machine.types.TypeError, "bytes were expected");
    const auto& data = vm::as<vm::Bytes>(arguments[1])->data;
    if (!machine.heap.has_room_for(data.size()))
        return machine.raise(machine.make_exception(machine.types.MemoryError, {}));
    system_of(machine).files[path] = std::string(data.begin(), data.end());
    system_of(machine).attributes[path].changed_at_s = seconds_now(machine);
    return Value::none();
}

Value make_folder(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    system_of(machine).folders.insert(path);
    system_of(machine).attributes[path].changed_at_s = seconds_now(machine);
    return Value::none();
}

Value remove(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    FileSystem& system = system_of(machine);
    system.attributes.erase(path);
    return Value::of(system.files.erase(path) + system.folders.erase(path));
}

// When it was changed last, and its permissions or -1.
Value attributes_of(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    const auto& all = system_of(machine).attributes;
    const auto found = all.find(path);
    const Attributes known = found == all.end() ? Attributes{} : found->second;
    return machine.tuple({Value::of(known.changed_at_s), Value::of(known.permissions)});
}

Value set_attributes(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    system_of(machine).attributes[path] = {arguments[1].real(), arguments[2].integer()};
    return Value::none();
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
        if (prefix.empty() && other.starts_with('/')) return;
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

// Where relative paths are to begin; the folder is there.
Value enter(Machine& machine, const Arguments& arguments) {
    std::string path;
    if (!read_path(machine, arguments[0], path)) return {};
    if (!path.empty() && !path.starts_with('/')) path = std::string(home) + "/" + path;
    system_of(machine).current = path;
    return Value::none();
}

Value current(Machine& machine, const Arguments&) {
    const FileSystem& system = system_of(machine);
    return machine.str(system.current.empty() ? home : std::string_view(system.current));
}

void fill(Machine& machine, vm::Module& module) {
    machine.add_functions(module,
                          {
                              {"enter", "(path)", enter},
                              {"current", "()", current},
                              {"kind", "(path)", kind_of},
                              {"parent_exists", "(path)", parent_exists},
                              {"load", "(path)", load},
                              {"store", "(path, data)", store},
                              {"make_folder", "(path)", make_folder},
                              {"remove", "(path)", remove},
                              {"attributes", "(path)", attributes_of},
                              {"set_attributes", "(path, changed, permissions)", set_attributes},
                              {"list_folder", "(path)", list_folder},
                          });
}

// open(): the first use imports io.py.
Routine open(Machine& machine, OwnedArguments arguments) {
    Value io = machine.import_plain("io");
    if (io.needs_a_frame()) io = co_await machine.import_module("io");
    if (io.is_unbound()) co_return {};
    Value function = co_await vm::op::get_attribute(machine, io, machine.intern("_open"));
    if (function.is_unbound()) co_return {};
    co_return co_await machine.call_with(function, std::move(arguments));
}

// Writes a prompt where print() would.
Routine write_prompt(Machine& machine, Value prompt) {
    Value text = co_await vm::op::str(machine, prompt);
    if (text.is_unbound()) co_return {};
    const Value stream = vm::redirected_stream(machine, "stdout");
    if (stream.is_unbound()) {
        machine.write(vm::OutputStream::Out, vm::text_of(text));
        co_return Value::none();
    }
    Value write = co_await vm::op::get_attribute(machine, stream, machine.intern("write"));
    if (write.is_unbound()) co_return {};
    co_return co_await machine.call(write, text);
}

// A line of what the program put in place of sys.stdin.
Routine line_of_stream(Machine& machine, Value stream) {
    Value read = co_await vm::op::get_attribute(machine, stream, machine.intern("readline"));
    if (read.is_unbound()) co_return {};
    Value line = co_await machine.call(read);
    if (line.is_unbound()) co_return {};
    if (!vm::is_str(line))
        co_return machine.raise(machine.types.TypeError, "object.readline() returned non-string");
    std::string_view text = vm::text_of(line);
    if (text.empty()) co_return machine.raise(machine.types.EOFError, "EOF when reading a line");
    if (text.ends_with('\n')) text.remove_suffix(1);
    co_return machine.str(text);
}

Routine input(Machine& machine, OwnedArguments arguments) {
    if (!arguments[0].is_unbound()) {
        Value written = co_await write_prompt(machine, arguments[0]);
        if (written.is_unbound()) co_return {};
    }
    Value stream = vm::redirected_stream(machine, "stdin");
    if (!stream.is_unbound()) co_return co_await line_of_stream(machine, std::move(stream));
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
