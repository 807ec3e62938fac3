// What inspect.py asks of functions and generators.

#include "runtime/modules/install.h"
#include "runtime/vm/awaited_frames.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/collector.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/generators.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types.h"

#include <algorithm>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

// 1: generator function, 2: coroutine function, 3: async generator function, 0: plain.
Value function_kind(Machine&, const Arguments& arguments) {
    Value subject = arguments[0];
    while (vm::is_kind(subject, vm::Kind::BoundMethod))
        subject = Value(vm::as<vm::BoundMethod>(subject)->function);
    if (vm::is_kind(subject, vm::Kind::NativeFunction))
        return Value::of(vm::as<vm::NativeFunction>(subject)->info->is_async ? 2 : 0);
    if (!vm::is_kind(subject, vm::Kind::Function)) return Value::of(0);
    const bytecode::Code* code = vm::as<vm::Function>(subject)->code->source;
    return Value::of((code->is_generator ? 1 : 0) + (code->is_coroutine ? 2 : 0));
}

Value generator_state(Machine& machine, const Arguments& arguments) {
    if (vm::stands_for_awaited(machine, arguments[0])) return machine.str("SUSPENDED");
    if (!vm::is_kind(arguments[0], vm::Kind::Generator))
        return machine.raise(machine.types.TypeError, "'{}' is not a generator",
                             machine.type_of(arguments[0])->shown_name());
    switch (vm::state_of(*vm::as<vm::Generator>(arguments[0]))) {
    case vm::GeneratorState::Created: return machine.str("CREATED");
    case vm::GeneratorState::Running: return machine.str("RUNNING");
    case vm::GeneratorState::Suspended: return machine.str("SUSPENDED");
    case vm::GeneratorState::Closed: return machine.str("CLOSED");
    }
    return {};
}

Value is_kind_of(const Value& value, vm::GeneratorKind kind) {
    return Value::of(vm::is_kind(value, vm::Kind::Generator) &&
                     vm::as<vm::Generator>(value)->generator_kind == kind);
}

Value is_generator(Machine&, const Arguments& arguments) {
    return is_kind_of(arguments[0], vm::GeneratorKind::Generator);
}

Value is_coroutine(Machine& machine, const Arguments& arguments) {
    if (vm::stands_for_awaited(machine, arguments[0])) return Value::of(true);
    return is_kind_of(arguments[0], vm::GeneratorKind::Coroutine);
}

Value is_async_generator(Machine&, const Arguments& arguments) {
    return is_kind_of(arguments[0], vm::GeneratorKind::AsyncGenerator);
}

Value is_awaitable(Machine& machine, const Arguments& arguments) {
    const Value& value = arguments[0];
    if (vm::is_kind(value, vm::Kind::Generator)) {
        const auto* generator = vm::as<vm::Generator>(value);
        return Value::of(generator->generator_kind == vm::GeneratorKind::Coroutine ||
                         generator->generator_kind == vm::GeneratorKind::AsyncStep ||
                         (value.object()->flags & vm::generator_is_awaitable) != 0);
    }
    vm::Type* type = machine.type_of(value);
    const Value* method = type->lookup(machine.intern("__await__"));
    return Value::of(method != nullptr ? !method->is_none() : type->protocol.await != nullptr);
}

// types.coroutine on a generator: it can be awaited from now on. On a generator function: so can
// all that it makes.
Value make_awaitable(Machine&, const Arguments& arguments) {
    const Value& given = arguments[0];
    if (vm::is_kind(given, vm::Kind::Generator))
        given.object()->flags |= vm::generator_is_awaitable;
    else if (vm::is_kind(given, vm::Kind::Function))
        vm::as<vm::Function>(given)->code->flags |= vm::generator_is_awaitable;
    return given;
}

// (name, kind, default) of each parameter, in the order of the definition; the default is Unbound's
// stand-in, the function itself, where there is none.
Value parameters(Machine& machine, const Arguments& arguments) {
    if (!vm::is_kind(arguments[0], vm::Kind::Function)) return Value::none();
    const auto* function = vm::as<vm::Function>(arguments[0]);
    const bytecode::Code* code = function->code->source;
    vm::Values result;
    auto add = [&](std::size_t local, int kind, const Value& fallback) {
        const Value parts[] = {machine.str(code->local_names[local]), Value::of(kind), fallback};
        result.push_back(machine.tuple_of(parts, 3));
    };
    const auto* defaults =
        function->defaults.is_object() ? vm::as<vm::Tuple>(function->defaults) : nullptr;
    const std::size_t default_count = defaults ? defaults->count : 0;
    const std::size_t positional = code->positional_count;
    for (std::size_t i = 0; i < positional; ++i) {
        const bool has_default = i + default_count >= positional;
        add(i, i < code->positional_only_count ? 0 : 1,
            has_default ? defaults->items[i + default_count - positional] : arguments[0]);
    }
    std::size_t star = positional + code->keyword_only_count;
    if (code->has_star_args) add(star++, 2, arguments[0]);
    for (std::size_t i = positional; i < positional + code->keyword_only_count; ++i) {
        Value fallback = arguments[0];
        if (function->keyword_defaults.is_object())
            if (Value* found = vm::as<vm::Dict>(function->keyword_defaults)
                                   ->find(machine.intern(code->local_names[i])))
                fallback = *found;
        add(i, 3, fallback);
    }
    if (code->has_star_kwargs) add(star, 4, arguments[0]);
    return machine.list(std::move(result));
}

// The source lines of a function or class of the program, or None.
Value source_of(Machine& machine, const Arguments& arguments) {
    if (!vm::is_kind(arguments[0], vm::Kind::Function)) return Value::none();
    const vm::Code* code = vm::as<vm::Function>(arguments[0])->code;
    const source::SourceText& text = machine.file(code->file);
    const std::uint32_t first = text.line_span(code->source->first_line).begin;
    return machine.str(text.slice({first, code->source->span.end}));
}

// A line of the program's file with its end, or an empty text.
Value source_line(Machine& machine, const Arguments& arguments) {
    const source::SourceText& text = machine.file(0);
    if (!vm::is_str(arguments[0]) || !arguments[1].is_int() ||
        vm::text_of(arguments[0]) != text.file_name() || arguments[1].integer() < 1 ||
        arguments[1].integer() > static_cast<std::int64_t>(text.line_count()))
        return machine.str("");
    return machine.format("{}\n",
                          text.line_text(static_cast<std::uint32_t>(arguments[1].integer())));
}

// Tracebacks show the lines of a file that the program has written and runs as a module.
Value show_lines(Machine& machine, const Arguments& arguments) {
    if (vm::is_str(arguments[0]))
        machine.attachment<vm::WrittenModules>().shown.emplace(vm::text_of(arguments[0]));
    return Value::none();
}

// Whether there is a text of a library module of that name.
Value has_source(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]))
        return machine.raise(machine.types.TypeError, "a name was expected");
    const std::string name(vm::text_of(arguments[0]));
    return Value::of(machine.find_source && machine.find_source(name).data() != nullptr);
}

// The run ends here: a part of the library that does not exist in this world.
Value refuse(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]) || !vm::is_str(arguments[1]))
        return machine.raise(machine.types.TypeError, "a message and a hint were expected");
    return machine.refuse(std::string(vm::text_of(arguments[0])),
                          std::string(vm::text_of(arguments[1])));
}

Value collect(Machine& machine, const Arguments&) {
    return Value::of(vm::collect_garbage(machine));
}

Value containers(Machine& machine, const Arguments&) {
    return machine.list(vm::containers(machine));
}

// (*values): what they refer to.
Value referents(Machine& machine, const Arguments& arguments) {
    vm::Values found;
    for (const Value& each : *vm::as<vm::Tuple>(arguments[0])) {
        const vm::Values held = vm::referents_of(each);
        found.insert(found.end(), held.begin(), held.end());
    }
    return machine.list(std::move(found));
}

// (values): the containers that refer to one of them, other than this tuple.
Value referrers(Machine& machine, const Arguments& arguments) {
    const auto* wanted = vm::as<vm::Tuple>(arguments[0]);
    vm::Values found;
    for (Value& each : vm::containers(machine)) {
        if (each.object() == wanted) continue;
        const vm::Values held = vm::referents_of(each);
        if (std::find_first_of(held.begin(), held.end(), wanted->begin(), wanted->end(),
                               [](const Value& a, const Value& b) { return a.is(b); }) !=
            held.end())
            found.push_back(std::move(each));
    }
    return machine.list(std::move(found));
}

Value is_finalized(Machine&, const Arguments& args) {
    return Value::of(args[0].is_object() &&
                     (args[0].object()->flags & vm::object_was_finalized) != 0);
}

// While it is there, linecache's cache is looked into.
class CacheOfLines {
  public:
    CacheOfLines(Machine& machine, const Value& cache)
        : cache_(machine.attachment<vm::LinesOfCache>().cache), before_(cache_) {
        cache_ = cache;
    }
    CacheOfLines(const CacheOfLines&) = delete;
    CacheOfLines& operator=(const CacheOfLines&) = delete;
    ~CacheOfLines() { cache_ = before_; }

  private:
    Value& cache_;
    Value before_;
};

vm::Routine format_exception(Machine& machine, vm::OwnedArguments arguments) {
    Value exception = arguments[0];
    if (!vm::is_exception(exception))
        co_return machine.raise(machine.types.TypeError, "Exception expected for value, {} found",
                                machine.type_of(exception)->shown_name());
    const bool is_uncaught = arguments[1].is(Value::of(true));
    const CacheOfLines looked_into(machine, arguments[2]);
    co_return co_await vm::resume_format_exception(
        machine, std::move(exception), is_uncaught ? vm::Suggestions::Yes : vm::Suggestions::No);
}

vm::Routine last_line(Machine& machine, vm::OwnedArguments arguments) {
    if (!vm::is_exception(arguments[0]))
        co_return machine.raise(machine.types.TypeError, "an exception was expected");
    co_return co_await vm::resume_exception_line(machine, arguments[0]);
}

// A line of the file that a code object is from.
std::string_view line_of_code(Machine& machine, const vm::Code& code, std::uint32_t line) {
    return vm::has_lines(machine, code) ? machine.file(code.file).line_text(line)
                                        : std::string_view();
}

// (filename, line number, name, line, text, last line, first column, last column) of each entry of
// a traceback, outermost first. Columns count bytes from 0.
Value traceback_entries(Machine& machine, const Arguments& arguments) {
    if (!vm::is_kind(arguments[0], vm::Kind::Traceback)) return machine.list({});
    const auto* traceback = vm::as<vm::TracebackObject>(arguments[0]);
    const CacheOfLines looked_into(machine, arguments[1]);
    vm::Values result;
    for (std::size_t k = traceback->at; k < traceback->entries.size(); ++k) {
        const vm::TracebackEntry& entry = traceback->entries[k];
        const source::SourceText& file = machine.file(entry.code->file);
        const std::uint32_t line = vm::line_of(*entry.code, entry.instruction);
        const bytecode::Position at = vm::entry_position(machine, entry);
        const source::Position begin = file.position_at(at.begin), end = file.position_at(at.end);
        result.push_back(machine.tuple(
            {machine.str(file.file_name()), Value::of(std::int64_t{line}),
             Value::share(entry.code->name), machine.str(line_of_code(machine, *entry.code, line)),
             machine.str(vm::entry_text(machine, entry)), Value::of(std::int64_t{end.line}),
             Value::of(std::int64_t{begin.column}), Value::of(std::int64_t{end.column})}));
    }
    return machine.list(std::move(result));
}

// What CPython has in C of a class that is written here.
void mark_member(const Value& module, const Value& each) {
    if (vm::is_kind(each, vm::Kind::NativeFunction))
        vm::as<vm::NativeFunction>(each)->module = module;
    if (!vm::is_kind(each, vm::Kind::Function)) return;
    auto* function = vm::as<vm::Function>(each);
    function->flags |= vm::function_is_builtin;
    function->module = module;
    vm::hide_frames(*function->code);
}

// mark_builtin(module, function or class...): see vm/signature.h. A native module of that name has
// the functions too.
Value mark_builtin(Machine& machine, const Arguments& arguments) {
    const Value* module =
        vm::is_str(arguments[0]) ? machine.modules->find(vm::as<vm::Str>(arguments[0])) : nullptr;
    for (const Value& each : *vm::as<vm::Tuple>(arguments[1])) {
        mark_member(arguments[0], each);
        if (vm::is_kind(each, vm::Kind::Function)) {
            auto* function = vm::as<vm::Function>(each);
            if (vm::text_of(function->qualname).find('.') != std::string_view::npos) {
                vm::show_as_builtin_method(machine, *function);
                continue;
            }
            vm::show_as_builtin(machine, *function);
            if (module)
                Machine::set(*vm::as<vm::Module>(*module), vm::text_of(function->name), each);
        }
        // Of a class, what it has written itself.
        if (!vm::is_kind(each, vm::Kind::Type)) continue;
        const vm::Dict* own = vm::as<vm::Type>(each)->dict;
        for (std::uint32_t k = 0; k < own->used; ++k) {
            const Value& member = own->entries[k].value;
            const bool is_static = vm::is_kind(member, vm::Kind::StaticMethod);
            const bool is_wrapped = is_static || vm::is_kind(member, vm::Kind::ClassMethod);
            const Value& method = is_wrapped ? vm::as<vm::Descriptor>(member)->first : member;
            mark_member(arguments[0], method);
            if (vm::is_kind(method, vm::Kind::Function) && !is_static)
                vm::show_as_builtin_method(machine, *vm::as<vm::Function>(method));
        }
    }
    return Value::none();
}

// mark_varargs(is_parsed, function...): see vm/signature.h.
Value mark_varargs(Machine&, const Arguments& arguments) {
    const int flags = vm::function_takes_tuple |
                      (arguments[0].truth() ? vm::function_parses_tuple : std::uint8_t{0});
    for (const Value& each : *vm::as<vm::Tuple>(arguments[1]))
        each.object()->flags |= static_cast<std::uint8_t>(flags);
    return Value::none();
}

// The text of a line of the file that a code object is from.
Value code_line(Machine& machine, const Arguments& arguments) {
    if (!vm::is_kind(arguments[0], vm::Kind::Code)) return machine.str("");
    const CacheOfLines looked_into(machine, arguments[2]);
    return machine.str(line_of_code(machine, *vm::as<vm::Code>(arguments[0]),
                                    static_cast<std::uint32_t>(arguments[1].integer())));
}

// Whether a code object is the program's own, not a library module's.
Value is_own_code(Machine& machine, const Arguments& arguments) {
    return Value::of(vm::is_kind(arguments[0], vm::Kind::Code) &&
                     !vm::is_library(machine, *vm::as<vm::Code>(arguments[0])));
}

// Whether a class is one of the machine's own, written in C++.
// The __dict__ of an instance, or None while it has none: asking it for __dict__ would make one.
Value own_attributes(Machine& machine, const Arguments& arguments) {
    const vm::Type* type = machine.type_of(arguments[0]);
    if (!arguments[0].is_object() || type->dict_offset == 0) return Value::none();
    vm::Dict* own = type->dict_of(arguments[0].object());
    return own ? Value::share(own) : Value::none();
}

Value is_native_class(Machine&, const Arguments& arguments) {
    return Value::of(vm::is_kind(arguments[0], vm::Kind::Type) &&
                     vm::as<vm::Type>(arguments[0])->is_builtin);
}

// The types of coroutines and of async generators, without one being made: its creation, run and
// end would stand in the trace. That of tracebacks: an exception of the library's has none.
Value types_without_objects(Machine& machine, const Arguments&) {
    return machine.tuple({Value::share(machine.types.coroutine),
                          Value::share(machine.types.async_generator),
                          Value::share(machine.types.traceback)});
}

void fill(Machine& machine, vm::Module& module) {
    machine.add_functions(module,
                          {
                              {"collect", "(generation=2)", collect},
                              {"is_finalized", "(obj, /)", is_finalized},
                              {"containers", "()", containers},
                              {"referents", "(*values)", referents},
                              {"referrers", "(values)", referrers},
                              {"format_exception", "(exception, is_uncaught=False, cache=None)",
                               nullptr, format_exception},
                              {"last_line", "(exception)", nullptr, last_line},
                              {"traceback_entries", "(traceback, cache=None)", traceback_entries},
                              {"code_line", "(code, line, cache=None)", code_line},
                              {"is_native_class", "(cls)", is_native_class},
                              {"own_attributes", "(instance, /)", own_attributes},
                              {"is_own_code", "(code)", is_own_code},
                              {"has_source", "(name)", has_source},
                              {"show_lines", "(path)", show_lines},
                              {"function_kind", "(function)", function_kind},
                              {"generator_state", "(generator)", generator_state},
                              {"isgenerator", "(object)", is_generator},
                              {"iscoroutine", "(object)", is_coroutine},
                              {"isasyncgen", "(object)", is_async_generator},
                              {"isawaitable", "(object)", is_awaitable},
                              {"make_awaitable", "(object)", make_awaitable},
                              {"mark_builtin", "(module, *functions)", mark_builtin},
                              {"mark_varargs", "(is_parsed, *functions)", mark_varargs},
                              {"parameters", "(function)", parameters},
                              {"refuse", "(message, hint='')", refuse},
                              {"types_without_objects", "()", types_without_objects},
                              {"source_line", "(file, line)", source_line},
                              {"source_of", "(function)", source_of},
                          });
}

} // namespace

void install_inspection(Machine& machine) {
    machine.add_native_module("_inspect", fill);
}

} // namespace runtime::modules
