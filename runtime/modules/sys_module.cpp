// sys: what the interpreter says about itself, and the standard streams.

#include "runtime/aio/aio.h"
#include "runtime/modules/install.h"
#include "runtime/modules/streams.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types.h"

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

Value exit(Machine& machine, const Arguments& arguments) {
    std::vector<Value> args;
    if (vm::is_kind(arguments[0], vm::Kind::Tuple))
        args.assign(vm::as<vm::Tuple>(arguments[0])->begin(),
                    vm::as<vm::Tuple>(arguments[0])->end());
    else if (!arguments[0].is_none())
        args.push_back(arguments[0]);
    Value exception = machine.make_exception(machine.types.SystemExit, std::move(args));
    vm::as<vm::Exception>(exception)->extra = arguments[0];
    return machine.raise(std::move(exception));
}

Value exc_info(Machine& machine, const Arguments&) {
    Value exception = machine.handled_exception();
    if (!vm::is_exception(exception)) {
        const Value nothing[] = {Value::none(), Value::none(), Value::none()};
        return machine.tuple_of(nothing, 3);
    }
    const Value parts[] = {Value::share(exception.object()->type), exception,
                           vm::traceback_of(machine, exception)};
    return machine.tuple_of(parts, 3);
}

Value exception_function(Machine& machine, const Arguments&) {
    Value exception = machine.handled_exception();
    return vm::is_exception(exception) ? exception : Value::none();
}

Value get_recursion_limit(Machine& machine, const Arguments&) {
    return Value::of(static_cast<std::int64_t>(machine.limits.depth));
}

Value set_recursion_limit(Machine& machine, const Arguments& arguments) {
    if (!arguments[0].is_int())
        return machine.raise(machine.types.TypeError,
                             "'{}' object cannot be interpreted as an integer",
                             machine.type_of(arguments[0])->shown_name());
    if (arguments[0].integer() < 1)
        return machine.raise(machine.types.ValueError,
                             "recursion limit must be greater or equal than 1");
    constexpr std::int64_t depth_max = 100'000;
    machine.limits.depth = static_cast<std::uint32_t>(std::min(arguments[0].integer(), depth_max));
    return Value::none();
}

Value or_none(const Value& value) {
    return value.is_unbound() ? Value::none() : value;
}

Value get_hooks(Machine& machine, const Arguments&) {
    const Value hooks[] = {or_none(machine.async_generator_hooks.first_iteration),
                           or_none(machine.async_generator_hooks.finalizer)};
    return machine.tuple_of(hooks, 2);
}

Value set_hooks(Machine& machine, const Arguments& arguments) {
    if (!arguments[0].is_unbound()) machine.async_generator_hooks.first_iteration = arguments[0];
    if (!arguments[1].is_unbound()) machine.async_generator_hooks.finalizer = arguments[1];
    return Value::none();
}

Value intern(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]))
        return machine.raise(machine.types.TypeError, "intern() argument must be str, not {}",
                             machine.type_of(arguments[0])->shown_name());
    return machine.interned(vm::text_of(arguments[0]));
}

Value get_ref_count(Machine&, const Arguments& arguments) {
    if (!arguments[0].is_object()) return Value::of(std::int64_t{1} << 30);
    return Value::of(static_cast<std::int64_t>(arguments[0].object()->references));
}

Value get_size_of(Machine& machine, const Arguments&) {
    return machine.refuse("sys.getsizeof() is not supported: sizes differ from CPython's");
}

Value set_trace(Machine& machine, const Arguments& arguments) {
    if (arguments[0].is_none()) return Value::none();
    return machine.refuse("sys.settrace() and sys.setprofile() are not supported",
                          "step through the run instead");
}

Value get_none(Machine&, const Arguments&) {
    return Value::none();
}
Value get_false(Machine&, const Arguments&) {
    return Value::of(false);
}
Value get_encoding(Machine& machine, const Arguments&) {
    return machine.str("utf-8");
}
Value get_switch_interval(Machine&, const Arguments&) {
    return Value::of(0.005);
}

Value current_frame(Machine& machine, const Arguments& arguments) {
    std::int64_t depth = arguments[0].is_int() ? arguments[0].integer() : 0;
    Value found;
    vm::FrameObject* inner = nullptr;
    for (vm::Frame* frame = machine.current_frame(); frame; frame = frame->back) {
        if (!frame->code || depth-- > 0) continue;
        Value made = vm::frame_object(machine, *frame);
        if (inner)
            inner->back = made;
        else
            found = made;
        inner = vm::as<vm::FrameObject>(made);
    }
    if (inner) return found;
    return machine.raise(machine.types.ValueError, "call stack is not deep enough");
}

Value version_info(Machine& machine) {
    const Value parts[] = {Value::of(3), Value::of(11), Value::of(7), machine.str("final"),
                           Value::of(0)};
    return machine.tuple_of(parts, 5);
}

Value arguments_list(Machine& machine) {
    const aio::Scenario& scenario = aio::Aio::of_machine(machine).scheduler->scenario();
    vm::Values arguments;
    if (scenario.arguments.empty()) arguments.push_back(machine.str(machine.file(0).file_name()));
    for (const std::string& argument : scenario.arguments)
        arguments.push_back(machine.str(argument));
    return machine.list(std::move(arguments));
}

void fill(Machine& machine, vm::Module& module) {
    auto set = [&](std::string_view name, Value value) {
        Machine::set(module, name, std::move(value));
    };
    set("argv", arguments_list(machine));
    set("version", machine.str("3.11.7 (coroscope)"));
    set("_version_info", version_info(machine));
    set("hexversion", Value::of(0x030b07f0));
    set("maxsize", Value::of(std::numeric_limits<std::int64_t>::max()));
    set("maxunicode", Value::of(0x10ffff));
    set("platform", machine.str("linux"));
    set("byteorder", machine.str("little"));
    set("executable", machine.str("coroscope"));
    set("prefix", machine.str("/usr"));
    set("path", machine.list());
    set("warnoptions", machine.list());
    set("modules", Value::share(machine.modules));
    set("stdout", make_stream(machine, vm::OutputStream::Out));
    set("stderr", make_stream(machine, vm::OutputStream::Error));
    set("stdin", make_input_stream(machine));
    set("__stdout__", *module.dict->find(machine.intern("stdout")));
    set("__stderr__", *module.dict->find(machine.intern("stderr")));
    set("__stdin__", *module.dict->find(machine.intern("stdin")));
    machine.add_functions(module,
                          {
                              {"exit", "(status=None, /)", exit},
                              {"exc_info", "()", exc_info},
                              {"exception", "()", exception_function},
                              {"getrecursionlimit", "()", get_recursion_limit},
                              {"setrecursionlimit", "(limit, /)", set_recursion_limit},
                              {"_get_asyncgen_hooks", "()", get_hooks},
                              {"set_asyncgen_hooks", "(firstiter=..., finalizer=...)", set_hooks},
                              {"intern", "(string, /)", intern},
                              {"getrefcount", "(object, /)", get_ref_count},
                              {"getsizeof", "(object, default=None)", get_size_of},
                              {"settrace", "(function, /)", set_trace},
                              {"setprofile", "(function, /)", set_trace},
                              {"gettrace", "()", get_none},
                              {"getprofile", "()", get_none},
                              {"is_finalizing", "()", get_false},
                              {"getdefaultencoding", "()", get_encoding},
                              {"getfilesystemencoding", "()", get_encoding},
                              {"getswitchinterval", "()", get_switch_interval},
                              {"_getframe", "(depth=0, /)", current_frame},
                          });
}

} // namespace

void install_sys(Machine& machine) {
    machine.add_native_module("_sys", fill);
}

} // namespace runtime::modules
