#include "runtime/bytecode/compiler.h"
#include "runtime/bytecode/stored_code.h"
#include "runtime/syntax/parser.h"
#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/frame.h"
#include "runtime/vm/library_code.h"
#include "runtime/vm/statements.h"

#include <algorithm>
#include <map>
#include <utility>

namespace runtime::vm {

namespace {

Value not_imported(Machine& m, std::string_view name, const Value& message) {
    Value exception = m.make_exception(m.types.ModuleNotFoundError, {message});
    as<Exception>(exception)->extra = m.tuple({message, m.str(name), Value::none()});
    return m.raise(std::move(exception));
}

Value missing_module(Machine& m, const std::string& name, std::string_view parent) {
    std::string tail = parent.empty() ? "" : fmt::format("; '{}' is not a package", parent);
    return not_imported(m, name, m.format("No module named '{}'{}", name, tail));
}

bool is_forbidden(Machine& m, std::string_view name) {
    const Value* found = m.modules->find(m.intern(name));
    return found && found->is_none();
}

// Modules of ours that CPython has not: the library builds on them, a program cannot import them.
bool is_hidden(Machine& m, std::string_view name) {
    if (!name.starts_with('_') || name.starts_with("__")) return false;
    // `_python2` stands in what a program of Python 2 is read as.
    static constexpr std::string_view known_to_programs[] = {
        "_abc",         "_asyncio",  "_bisect",    "_blake2",  "_codecs",   "_collections",
        "_contextvars", "_csv",      "_functools", "_hashlib", "_heapq",    "_io",
        "_locale",      "_operator", "_pickle",    "_python2", "_random",   "_signal",
        "_stat",        "_strptime", "_struct",    "_thread",  "_warnings", "_weakref"};
    const Frame* frame = calling_frame(m);
    return frame && !is_library(m, *frame->code) &&
           !std::ranges::count(known_to_programs, name.substr(0, name.find('.')));
}

// What the compiler made of a library module's text.
struct CompiledLibrary {
    std::shared_ptr<const source::SourceText> text;
    std::unique_ptr<bytecode::Code> code;
};

source::Result<CompiledLibrary> compile_library(const std::string& name, std::string_view text) {
    auto shared = std::make_shared<const source::SourceText>("<" + name + ">", std::string(text));
    auto tree = syntax::parse(*shared);
    if (!tree) return tl::unexpected(tree.error());
    auto code = bytecode::compile(*tree, *shared, {.is_library = true});
    if (!code) return tl::unexpected(code.error());
    return CompiledLibrary{std::move(shared), std::move(*code)};
}

// The same from code that was stored when the binary was built.
source::Result<CompiledLibrary> restore_library(const std::string& name, std::string_view text,
                                                std::string_view code) {
    auto shared = std::make_shared<const source::SourceText>("<" + name + ">", std::string(text));
    return CompiledLibrary{std::move(shared), bytecode::restore(code)};
}

// The library comes with the program and its text never changes, and what the compiler makes of it
// is plain data: it is made once a process. A window runs its program anew at each edit, and
// compiling asyncio took most of such a run. Null for a text that the compiler refuses.
const CompiledLibrary* compiled_once(const std::string& name, std::string_view text,
                                     std::string_view stored) {
    static std::map<std::string, CompiledLibrary> made;
    auto found = made.find(name);
    if (found == made.end()) {
        auto compiled =
            stored.empty() ? compile_library(name, text) : restore_library(name, text, stored);
        if (!compiled) return nullptr;
        found = made.emplace(name, std::move(*compiled)).first;
    }
    return found->second.text->text() == text ? &found->second : nullptr;
}

// The __path__ of a package that a finder of the program's has made.
Value path_of(Machine& m, const Value& module) {
    if (!is_kind(module, Kind::Module)) return {};
    const Value* path = as<Module>(module)->dict->find(m.intern("__path__"));
    return path ? *path : Value{};
}

// The module that one of the finders in sys.meta_path has for the program, or that it has written
// into a file; None if there is none.
Routine find_by_program(Machine& m, std::string name, Value parent) {
    const Value* sys = m.modules->find(m.intern("sys"));
    const Frame* frame = calling_frame(m);
    if (!sys || !is_kind(*sys, Kind::Module) || !frame || is_library(m, *frame->code) ||
        name.starts_with("importlib"))
        co_return Value::none();
    const Value* finders = as<Module>(*sys)->dict->find(m.intern("meta_path"));
    if (!finders || !is_kind(*finders, Kind::List)) co_return Value::none();
    const bool has_files = m.modules->find(m.intern("_files")) != nullptr;
    if (as<List>(*finders)->items.empty() && !has_files) co_return Value::none();
    Value path = path_of(m, parent);
    if (path.is_unbound() && is_kind(parent, Kind::Module) && m.find_source(name).data() == nullptr)
        co_return Value::none();
    if (path.is_unbound()) path = Value::none();
    Value machinery = m.import_plain("importlib");
    if (machinery.needs_a_frame()) machinery = co_await m.import_module("importlib");
    if (machinery.is_unbound()) co_return {};
    Value find = co_await op::get_attribute(m, machinery, m.intern("_by_finders"));
    if (find.is_unbound()) co_return {};
    co_return co_await m.call(find, m.str(name), std::move(path));
}

} // namespace

Value Machine::import_plain(std::string_view name) {
    if (Value* found = modules->find(intern(name))) {
        if (found->is_none())
            return not_imported(*this, name,
                                format("import of {} halted; None in sys.modules", name));
        return *found;
    }
    auto native = native_modules_.find(std::string(name));
    if (native == native_modules_.end()) return Value::needs_frame();
    Module* module = new_module(name);
    native->second(*this, *module);
    return *modules->find(intern(name));
}

// Runs the Python source of a module of ours.
Routine Machine::import_module(std::string name) {
    Machine& m = *this;
    std::size_t dot = name.rfind('.');
    Value parent;
    if (dot != std::string::npos) {
        if (is_forbidden(m, name.substr(0, dot)))
            co_return missing_module(m, name, name.substr(0, dot));
        parent = import_plain(name.substr(0, dot));
        if (parent.needs_a_frame()) parent = co_await import_module(name.substr(0, dot));
        if (parent.is_unbound()) co_return {};
    }
    Value known = import_plain(name);
    if (!known.needs_a_frame()) co_return known;
    Value found = co_await find_by_program(m, name, parent);
    if (found.is_unbound()) co_return {};
    if (!found.is_none()) {
        if (is_kind(parent, Kind::Module))
            as<Module>(parent)->dict->set(intern(name.substr(dot + 1)), found);
        co_return found;
    }
    std::string_view text = find_source ? find_source(name) : std::string_view{};
    if (text.data() == nullptr) co_return missing_module(m, name, {});
    Code* loaded = nullptr;
    const auto& find_code = attachment<LibraryCode>().find;
    const std::string_view stored = find_code ? find_code(name) : std::string_view{};
    if (const CompiledLibrary* before = compiled_once(name, text, stored)) {
        loaded = load(*before->code, add_file(before->text));
    } else {
        auto own = compile_library(name, text);
        if (!own)
            co_return refuse(fmt::format("the library module {} has an error: {}", name,
                                         own.error().front().message));
        loaded = load(*own->code, add_file(own->text));
        compiled_.push_back(std::move(own->code));
    }
    Module* module = new_module(name);
    Value held = Value::share(module);
    auto* body = make<Function>(types.function, loaded, module->dict);
    body->name = body->qualname = interned("<module>");
    body->module = interned(name);
    Value done = co_await call(Value::adopt(body));
    if (done.is_unbound()) {
        modules->erase(intern(name));
        co_return {};
    }
    if (is_kind(parent, Kind::Module))
        as<Module>(parent)->dict->set(intern(name.substr(dot + 1)), held);
    co_return held;
}

// What a relative name means in a module that says of which package it is; its level is 0 then.
// False with an exception where there is no such package.
static bool resolve_name(Machine& m, Dict& globals, std::string& name, std::uint32_t& level) {
    if (level == 0) return true;
    const Value* package = globals.find(m.intern("__package__"));
    std::string base;
    if (package && is_str(*package)) {
        base = text_of(*package);
    } else { // as importlib._bootstrap._calc___package__()
        const Value* own = globals.find(m.intern("__name__"));
        if (!own) {
            m.raise(m.types.KeyError, "'__name__' not in globals");
            return false;
        }
        if (is_str(*own)) base = text_of(*own);
        if (!globals.find(m.intern("__path__")))
            base.resize(base.find('.') != std::string::npos ? base.rfind('.') : 0);
    }
    if (base.empty()) return true;
    for (; level > 1; --level) {
        const std::size_t dot = base.rfind('.');
        if (dot == std::string::npos) {
            m.raise(m.types.ImportError, "attempted relative import beyond top-level package");
            return false;
        }
        base.resize(dot);
    }
    name = name.empty() ? base : base + "." + name;
    level = 0;
    return true;
}

Routine resume_import_statement(Machine& m, const Frame& frame, std::string name, Value from_list,
                                std::uint32_t level) {
    if (is_library(m, *frame.code))
        co_return co_await resume_import(m, std::move(name), std::move(from_list), level);
    const Value* found = builtins_of(m, frame.globals)->find(m.intern("__import__"));
    if (!found) co_return m.raise(m.types.ImportError, "__import__ not found");
    const bool is_ours = is_kind(*found, Kind::NativeFunction) &&
                         as<NativeFunction>(*found)->info->name == std::string_view("__import__");
    if (is_ours) {
        if (!resolve_name(m, *frame.globals, name, level)) co_return {};
        co_return co_await resume_import(m, std::move(name), std::move(from_list), level);
    }
    const Value hook = *found, names = Value::share(frame.globals);
    co_return co_await m.call(hook, m.str(name), names, names, from_list,
                              Value::of(std::int64_t{level}));
}

// Whether what is raised says that there is no such module; one that this one wants is another.
static bool is_about_module(Machine& m, std::string_view name) {
    if (!m.exception_is(m.types.ModuleNotFoundError)) return false;
    const Value& parts = as<Exception>(m.exception())->extra; // (msg, name, path)
    if (!is_kind(parts, Kind::Tuple) || as<Tuple>(parts)->count < 2) return true;
    const Value& missing = as<Tuple>(parts)->items[1];
    return !is_str(missing) || text_of(missing) == name;
}

Routine resume_import(Machine& m, std::string name, Value from_list, std::uint32_t level) {
    if (level > 0)
        co_return m.raise(m.types.ImportError,
                          "attempted relative import with no known parent package");
    if (is_hidden(m, name)) co_return missing_module(m, name, {});
    // Import each package on the way: `import a.b` binds a.
    Value top, last;
    std::size_t end = 0;
    while (end != std::string::npos) {
        end = name.find('.', end == 0 ? 0 : end + 1);
        std::string part = name.substr(0, end);
        if (end != std::string::npos && is_forbidden(m, part))
            co_return missing_module(m, name.substr(0, name.find('.', end + 1)), part);
        const Value last_package = std::exchange(last, m.import_plain(part));
        if (last.needs_a_frame()) last = co_await m.import_module(part);
        if (last.is_unbound()) {
            if (top.is_value() && is_about_module(m, part)) {
                m.take_exception();
                const std::string parent = part.substr(0, part.rfind('.'));
                const bool has_modules =
                    is_package(m, parent) || path_of(m, last_package).is_value();
                co_return missing_module(m, part, has_modules ? std::string() : parent);
            }
            co_return {};
        }
        if (top.is_unbound())
            top = last;
        else if (is_kind(last, Kind::Module)) {
            std::size_t dot = part.rfind('.');
            Value parent = m.import_plain(part.substr(0, dot));
            if (is_kind(parent, Kind::Module) &&
                !as<Module>(parent)->dict->find(m.intern(part.substr(dot + 1))))
                as<Module>(parent)->dict->set(m.intern(part.substr(dot + 1)), last);
        }
    }
    co_return from_list.is_none() ? top : last;
}

Value import_from(Machine&, const Value& module, Str* name) {
    if (is_kind(module, Kind::Module)) {
        if (Value* found = as<Module>(module)->dict->find(name)) return *found;
    }
    return Value::needs_frame();
}

bool is_initializing(Machine& m, const Module& module) {
    const Value* spec = module.dict->find(m.intern("__spec__"));
    if (!spec || !spec->is_object()) return false;
    Type* type = spec->object()->type;
    Dict* attributes = type->dict_offset == 0 ? nullptr : type->dict_of(spec->object());
    const Value* found = attributes ? attributes->find(m.intern("_initializing")) : nullptr;
    return found && found->is_bool() && found->truth();
}

bool is_package(const Machine& m, const std::string& name) {
    return m.find_source && m.find_source(name + ".__init__").data() != nullptr;
}

namespace {

// Where CPython has a module that it does not read from a file.
std::string_view origin_of(std::string_view name) {
    for (std::string_view frozen : {"abc", "codecs", "importlib.machinery", "importlib.util", "io",
                                    "ntpath", "os", "posixpath", "stat"})
        if (name == frozen) return " (frozen)";
    for (std::string_view built_in :
         {"array", "atexit", "binascii", "builtins", "cmath", "errno", "gc", "itertools", "marshal",
          "math", "sys", "time", "unicodedata", "zlib"})
        if (name == built_in) return " (built-in)";
    return "";
}

// Modules that are folders.
constexpr std::string_view packages =
    " asyncio collections concurrent concurrent.futures dbm email email.mime html http importlib "
    "importlib.metadata json logging re tomllib unittest urllib xml xml.dom xml.etree "
    "xml.parsers xml.sax zoneinfo ";

// The file in which Debian's CPython has a module of the library; empty if that is built in, or if
// it is no module of the library.
std::string library_file(Machine& m, std::string_view name) {
    const auto& find_code = m.attachment<LibraryCode>().find;
    const bool is_of_library = find_code && find_code(name).data() != nullptr;
    if (!is_of_library || origin_of(name) == " (built-in)" || name.starts_with('_')) return "";
    std::string path(name);
    std::ranges::replace(path, '.', '/');
    if (packages.find(fmt::format(" {} ", name)) != std::string_view::npos) path += "/__init__";
    return "/usr/lib/python3.11/" + path + ".py";
}

} // namespace

// `file` is the module's __file__, if it has one.
static Value raise_cannot_import(Machine& m, Str* name, std::string_view package, const Value& file,
                                 bool is_partial) {
    const bool is_known = is_str(file);
    const std::string_view place = is_known ? text_of(file) : "unknown location";
    Value message = m.format("cannot import name '{}' from {}'{}' {}({})", name->view(),
                             is_partial ? "partially initialized module " : "", package,
                             is_partial ? "(most likely due to a circular import) " : "", place);
    Value exception = m.make_exception(m.types.ImportError, {message});
    as<Exception>(exception)->extra =
        m.tuple({message, m.str(package), is_known ? file : Value::none()});
    return m.raise(std::move(exception));
}

Routine resume_import_from(Machine& m, Value module, Str* name) {
    Value found = co_await op::get_attribute(m, module, name);
    if (found.is_value()) co_return found;
    if (!m.exception_is(m.types.AttributeError)) co_return {};
    m.take_exception();
    if (!is_kind(module, Kind::Module)) {
        Value named = co_await op::get_attribute(m, module, m.intern("__name__"));
        if (named.is_unbound()) m.take_exception();
        co_return raise_cannot_import(
            m, name, is_str(named) ? text_of(named) : "<unknown module name>", Value(), false);
    }
    std::string package(text_of(as<Module>(module)->name));
    std::string full = package + "." + std::string(name->view());
    Value sub = m.import_plain(full);
    if (sub.needs_a_frame()) sub = co_await m.import_module(full);
    if (sub.is_value()) co_return sub;
    if (!m.exception_is(m.types.ModuleNotFoundError)) co_return {};
    m.take_exception();
    const Value* file = as<Module>(module)->dict->find(m.intern("__file__"));
    const std::string of_library = file ? "" : library_file(m, package);
    co_return raise_cannot_import(m, name, package,
                                  file                 ? *file
                                  : of_library.empty() ? Value()
                                                       : m.str(of_library),
                                  is_initializing(m, *as<Module>(module)));
}

// As CPython's import_all_from(): by attributes, so that a module's own __getattr__() is asked.
Routine resume_import_star(Machine& m, Value module, Value globals) {
    bool is_listed = true;
    Value names = co_await op::get_attribute(m, module, m.intern("__all__"));
    if (names.is_unbound()) {
        if (!m.exception_is(m.types.AttributeError)) co_return {};
        m.take_exception();
        is_listed = false;
        names = co_await op::get_attribute(m, module, m.intern("__dict__"));
        if (names.is_unbound()) {
            if (!m.exception_is(m.types.AttributeError)) co_return {};
            m.take_exception();
            co_return m.raise(m.types.ImportError,
                              "from-import-* object has no __dict__ and no __all__");
        }
    }
    const Value all = co_await op::list_of(m, names);
    if (all.is_unbound()) co_return {};
    for (std::size_t k = 0; k < as<List>(all)->items.size(); ++k) {
        const Value name = as<List>(all)->items[k];
        if (!is_str(name)) {
            const Value of = co_await op::get_attribute(m, module, m.intern("__name__"));
            if (of.is_unbound()) co_return {};
            co_return m.raise(m.types.TypeError, "{} in {}.{} must be str, not {}",
                              is_listed ? "Item" : "Key", is_str(of) ? text_of(of) : "?",
                              is_listed ? "__all__" : "__dict__", m.type_of(name)->shown_name());
        }
        if (!is_listed && text_of(name).starts_with('_')) continue;
        Str* const key = m.intern(text_of(name));
        Value found = co_await op::get_attribute(m, module, key);
        if (found.is_unbound()) co_return {};
        as<Dict>(globals)->set(key, std::move(found));
    }
    co_return Value::none();
}

namespace {

Value module_attribute(Machine& m, const Value& self, Str* name) {
    auto* module = as<Module>(self);
    Type* type = module->type;
    const bool is_plain = type == m.types.module;
    const Value* of_class = is_plain ? nullptr : type->lookup(name);
    if (of_class && is_kind(*of_class, Kind::Property))
        return bind_attribute(m, *of_class, self, type);
    if (Value* found = module->dict->find(name)) return *found;
    if (name->view() == "__dict__") return Value::share(module->dict);
    if (name->view() == "__class__") return Value::share(type);
    if (of_class) return bind_attribute(m, *of_class, self, type);
    // A module imported only below its package: `import concurrent.futures` bound the package.
    const bool is_asked_for = !name->view().starts_with("__") || name->view() == "__all__";
    if (is_asked_for && module->dict->find(m.intern("__getattr__"))) return Value::needs_frame();
    if (is_plain && !is_asked_for) of_class = type->lookup(name);
    return of_class ? bind_attribute(m, *of_class, self, type) : Value();
}

Value module_set_attribute(Machine& m, const Value& self, Str* name, const Value* value) {
    Type* type = self.object()->type;
    if (type != m.types.module || name->view() == "__class__") {
        const Value* of_class = type->lookup(name);
        if (of_class && is_kind(*of_class, Kind::Property))
            return object_set_attribute(m, self, name, value);
    }
    Dict* dict = as<Module>(self)->dict;
    if (value) {
        dict->set(name, *value);
    } else if (!dict->erase(name)) {
        return nothing_to_set(m, self, name);
    }
    return Value::none();
}

// Where the module's spec says that it comes from, unless that is a file: "", if it does not.
std::string origin_of_spec(Machine& m, Dict& module) {
    const Value* spec = module.find(m.intern("__spec__"));
    if (!spec || spec->is_none()) return "";
    const Value has_location = get_attribute(m, *spec, m.intern("has_location"));
    const Value origin = get_attribute(m, *spec, m.intern("origin"));
    if (m.has_exception()) m.take_exception();
    const bool is_file = has_location.is_bool() && has_location.truth();
    return is_str(origin) && !is_file ? fmt::format(" ({})", text_of(origin)) : "";
}

Value module_repr(Machine& m, const Value& self) {
    const std::string_view name = text_of(as<Module>(self)->name);
    if (const std::string origin = origin_of_spec(m, *as<Module>(self)->dict); !origin.empty())
        return m.format("<module '{}'{}>", name, origin);
    const Value* known = m.modules->find(m.intern(name));
    const bool is_there = self.object() == m.builtins || (known && known->is(self));
    const std::string_view origin = is_there ? origin_of(name) : "";
    const std::string file = is_there && origin.empty() ? library_file(m, name) : "";
    return file.empty() ? m.format("<module '{}'{}>", name, origin)
                        : m.format("<module '{}' from '{}'>", name, file);
}

} // namespace

void define_modules(Machine& m) {
    m.types.module->protocol.get_attribute = module_attribute;
    m.types.module->protocol.set_attribute = module_set_attribute;
    m.types.module->protocol.repr = module_repr;
}

} // namespace runtime::vm
