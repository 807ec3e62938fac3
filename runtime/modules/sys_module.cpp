// sys: what the interpreter says about itself, and the standard streams.

#include "runtime/aio/aio.h"
#include "runtime/aio/created_at.h"
#include "runtime/aio/define.h"
#include "runtime/modules/install.h"
#include "runtime/modules/streams.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/int_digits.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/types_unicode.h"

#include <algorithm>
#include <limits>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

Value exit(Machine& machine, const Arguments& arguments) {
    if (machine.is_instance(arguments[0], machine.types.SystemExit))
        return machine.raise(Value(arguments[0]));
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
    if (arguments[0].integer() > std::numeric_limits<std::int32_t>::max())
        return machine.raise(machine.types.OverflowError,
                             "Python int too large to convert to C int");
    // Ours counts from the module's frame on, CPython's counts this call too.
    if (const std::int64_t depth = std::int64_t{machine.current_frame()->depth} + 2;
        depth >= arguments[0].integer())
        return machine.raise(machine.types.RecursionError,
                             "cannot set the recursion limit to {} at the recursion depth {}: the "
                             "limit is too low",
                             arguments[0].integer(), depth);
    constexpr std::int64_t depth_max = 100'000;
    machine.limit_depth(static_cast<std::uint32_t>(std::min(arguments[0].integer(), depth_max)));
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

bool set_hook(Machine& machine, const Value& given, const char* name, Value& hook) {
    if (given.is_unbound()) return true;
    if (!given.is_none() && !vm::is_callable(machine, given)) {
        machine.raise(machine.types.TypeError, "callable {} expected, got {}", name,
                      machine.type_of(given)->shown_name());
        return false;
    }
    hook = given;
    return true;
}

Value set_hooks(Machine& machine, const Arguments& arguments) {
    auto& hooks = machine.async_generator_hooks;
    const bool are_set = set_hook(machine, arguments[1], "finalizer", hooks.finalizer) &&
                         set_hook(machine, arguments[0], "firstiter", hooks.first_iteration);
    return are_set ? Value::none() : Value{};
}

Value intern(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]))
        return machine.raise(machine.types.TypeError, "intern() argument must be str, not {}",
                             vm::kind_given(machine, arguments[0]));
    return machine.interned(vm::text_of(arguments[0]));
}

Value get_ref_count(Machine&, const Arguments& arguments) {
    if (!arguments[0].is_object()) return Value::of(std::int64_t{1} << 30);
    return Value::of(static_cast<std::int64_t>(arguments[0].object()->references));
}

// A str takes as many bytes a character as its widest one needs.
std::size_t size_of_str(std::string_view text, std::size_t length) {
    std::uint32_t widest = 0;
    for (std::string_view rest = text; !rest.empty();)
        widest = std::max(widest, vm::next_code_point(rest));
    constexpr std::size_t head = 48, wide_head = 72;
    if (widest < 0x80) return head + length + 1;
    if (widest < 0x100) return wide_head + length + 1;
    return wide_head + (length + 1) * (widest < 0x10000 ? 2 : 4);
}

// What CPython 3.11 gives on a machine of 64 bits, where it hangs on the value alone. The size of a
// list, a dict or a set hangs on its past; 0 stands for such.
std::size_t size_of(const Machine& machine, const Value& value) {
    constexpr std::size_t head = 16, pointer = 8, collected = 16;
    const vm::Types& types = machine.types;
    const vm::Type* type = machine.type_of(value);
    if (vm::is_integral(value) && (type == types.int_ || type == types.bool_)) {
        constexpr std::size_t int_head = 24, digit = 4, digit_bits = 30;
        const std::size_t bits = mpz_sizeinbase(vm::MpzView(value), 2);
        return int_head + digit * ((bits + digit_bits - 1) / digit_bits);
    }
    if (type == types.none || type == types.ellipsis || type == types.not_implemented ||
        type == types.object)
        return head;
    if (type == types.float_) return head + sizeof(double);
    if (type == types.complex) return head + 2 * sizeof(double);
    if (type == types.str) return size_of_str(vm::text_of(value), vm::as<vm::Str>(value)->length);
    if (type == types.bytes) return 33 + vm::as<vm::Bytes>(value)->data.size();
    if (type == types.tuple)
        return head + pointer + collected + pointer * vm::as<vm::Tuple>(value)->count;
    if (type == types.range) return 48;
    if (type == types.slice) return 56;
    if (type == types.function) return 152;
    if (type == types.native_function) return 72;
    if (type == types.list && vm::as<vm::List>(value)->items.empty()) return 56;
    if (type == types.dict && vm::as<vm::Dict>(value)->used == 0) return 64;
    if (value.is_object() && vm::is_kind(value, vm::Kind::Instance) && type->dict_offset != 0 &&
        type->slot_count == 0)
        return 56;
    return 0;
}

Value get_size_of(Machine& machine, const Arguments& arguments) {
    const std::size_t size = size_of(machine, arguments[0]);
    if (size > 0) return Value::of(size);
    return machine.refuse(fmt::format("sys.getsizeof() of a {} is not supported: it depends on how "
                                      "CPython made room for it",
                                      machine.type_of(arguments[0])->shown_name()),
                          "numbers, texts, bytes, tuples and ranges have a size");
}

// object.__sizeof__, which knows nothing of what the collector puts in front of an object.
Value own_size(Machine& machine, const Arguments& arguments) {
    const Value size = get_size_of(machine, arguments);
    constexpr std::int64_t collected = 16;
    const vm::Value& value = arguments[0];
    const bool is_collected =
        vm::is_kind(value, vm::Kind::Tuple) || vm::is_kind(value, vm::Kind::List) ||
        vm::is_kind(value, vm::Kind::Dict) || vm::is_kind(value, vm::Kind::Function) ||
        vm::is_kind(value, vm::Kind::Instance);
    return size.is_int() && is_collected ? Value::of(size.integer() - collected) : size;
}

Value set_trace(Machine& machine, const Arguments& arguments) {
    if (arguments[0].is_none()) return Value::none();
    return machine.refuse("sys.settrace() and sys.setprofile() are not supported",
                          "step through the run instead");
}

Value get_none(Machine&, const Arguments&) {
    return Value::none();
}
Value is_finalizing(Machine& machine, const Arguments&) {
    return Value::of(aio::Scheduler::of(machine).is_finalizing);
}
Value get_encoding(Machine& machine, const Arguments&) {
    return machine.str("utf-8");
}
Value get_switch_interval(Machine&, const Arguments&) {
    return Value::of(0.005);
}

Value current_frame(Machine& machine, const Arguments& arguments) {
    std::int64_t depth = arguments[0].is_int() ? arguments[0].integer() : 0;
    for (vm::Frame* frame = machine.current_frame(); frame; frame = frame->back)
        if (frame->code && vm::has_frame_object(machine, *frame) && depth-- <= 0)
            return vm::frame_object(machine, *frame);
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

Value get_origin_depth(Machine& machine, const Arguments&) {
    return Value::of(std::int64_t{aio::Aio::of(machine).thread().origin_depth});
}

Value set_origin_depth(Machine& machine, const Arguments& arguments) {
    std::int64_t depth = 0;
    if (!vm::take_index(machine, arguments[0], depth)) return {};
    if (depth < 0) return machine.raise(machine.types.ValueError, "depth must be >= 0");
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    aio::set_origin_depth(machine, static_cast<std::uint32_t>(std::min(depth, most)));
    return Value::none();
}

Value get_int_digits(Machine& machine, const Arguments&) {
    return Value::of(machine.attachment<vm::IntDigits>().max);
}

Value set_int_digits(Machine& machine, const Arguments& arguments) {
    std::int64_t count = 0;
    if (!vm::take_index(machine, arguments[0], count)) return {};
    if (count != 0 && count < static_cast<std::int64_t>(vm::IntDigits::least))
        return machine.raise(machine.types.ValueError, "maxdigits must be 0 or larger than {}",
                             vm::IntDigits::least);
    machine.attachment<vm::IntDigits>().max = static_cast<std::size_t>(count);
    return Value::none();
}

void fill(Machine& machine, vm::Module& module) {
    auto set = [&](std::string_view name, Value value) {
        Machine::set(module, name, std::move(value));
    };
    set("argv", arguments_list(machine));
    set("version", machine.str("3.11.7 (coroscope)"));
    set("_version_info", version_info(machine));
    set("copyright", machine.str(vm::copyright_text));
    set("hexversion", Value::of(0x030b07f0));
    set("maxsize", Value::of(std::numeric_limits<std::int64_t>::max()));
    set("maxunicode", Value::of(0x10ffff));
    set("platform", machine.str("linux"));
    set("byteorder", machine.str("little"));
    set("executable", machine.str("coroscope"));
    set("prefix", machine.str("/usr"));
    set("path", machine.list({machine.str("/home/user")})); // as if the program stood there
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
                              {"get_coroutine_origin_tracking_depth", "()", get_origin_depth},
                              {"set_coroutine_origin_tracking_depth", "(depth)", set_origin_depth},
                              {"get_int_max_str_digits", "()", get_int_digits},
                              {"set_int_max_str_digits", "(maxdigits)", set_int_digits},
                              {"intern", "(string, /)", intern},
                              {"getrefcount", "(object, /)", get_ref_count},
                              {"getsizeof", "(object, default=None)", get_size_of},
                              {"settrace", "(function, /)", set_trace},
                              {"setprofile", "(function, /)", set_trace},
                              {"gettrace", "()", get_none},
                              {"getprofile", "()", get_none},
                              {"is_finalizing", "()", is_finalizing},
                              {"getdefaultencoding", "()", get_encoding},
                              {"getfilesystemencoding", "()", get_encoding},
                              {"getswitchinterval", "()", get_switch_interval},
                              {"_getframe", "(depth=0, /)", current_frame},
                          });
    aio::set_module(machine, module, "sys");
}

} // namespace

void install_sys(Machine& machine) {
    machine.add_methods(machine.types.object, {{"__sizeof__", "(self, /)", own_size}});
    machine.add_native_module("_sys", fill);
}

} // namespace runtime::modules
