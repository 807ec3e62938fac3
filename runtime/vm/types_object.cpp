// What object has besides what classes.cpp gives it: the comparisons, which know of no order, and
// __format__. Also the classes that exist only to be named: complex and memoryview.

#include "runtime/vm/builtins.h"
#include "runtime/vm/types_repr.h"

namespace runtime::vm {

namespace {

Value no_answer(Machine&, const Arguments&) {
    return Value::not_implemented();
}

// object.__ne__ is the opposite of what the class's own __eq__ says.
Value not_equal(Machine& machine, const Arguments& args) {
    if (machine.type_of(args[0])->special(Special::Eq)) return Value::needs_frame();
    return args[0].is(args[1]) ? Value::of(false) : Value::not_implemented();
}
Routine resume_not_equal(Machine& machine, OwnedArguments args) {
    Value equal = co_await call_method(machine, Special::Eq, args[0], args[1]);
    if (equal.is_unbound() || equal.is_not_implemented()) co_return equal;
    Value truth = co_await op::truth(machine, equal);
    if (truth.is_unbound()) co_return {};
    co_return Value::of(!truth.truth());
}

bool takes_format(Machine& machine, const Arguments& args) {
    if (!is_str(args[1])) {
        machine.raise(machine.types.TypeError, "__format__() argument must be str, not {}",
                      type_name(machine, args[1]));
        return false;
    }
    if (text_of(args[1]).empty()) return true;
    machine.raise(machine.types.TypeError, "unsupported format string passed to {}.__format__",
                  type_name(machine, args[0]));
    return false;
}
Value format(Machine& machine, const Arguments& args) {
    return takes_format(machine, args) ? str(machine, args[0]) : Value();
}
Routine resume_object_format(Machine& machine, OwnedArguments args) {
    if (!takes_format(machine, args.view())) co_return {};
    co_return co_await resume_str(machine, args[0]);
}

template <int which>
Value refused(Machine& machine, const Arguments&) {
    return machine.refuse(which == 0 ? "complex numbers are not supported"
                                     : "memoryview is not supported",
                          which == 0 ? "" : "slices of bytes do the same, with a copy");
}
constexpr NativeFunctionInfo refused_complex{.name = "complex", .plain = refused<0>};
constexpr NativeFunctionInfo refused_memoryview{.name = "memoryview", .plain = refused<1>};

} // namespace

void add_object_methods(Machine& machine, Module& builtins) {
    Type* object = machine.types.object;
    constexpr const char* with_other = "(self, value, /)";
    auto add = [&](const NativeFunctionInfo& info) {
        if (!object->dict->find(machine.intern(info.name))) machine.add_methods(object, {info});
    };
    for (const char* name : {"__lt__", "__le__", "__gt__", "__ge__"})
        add({.name = name, .signature = with_other, .plain = no_answer});
    add({.name = "__ne__",
         .signature = with_other,
         .plain = not_equal,
         .resumable = resume_not_equal});
    add({.name = "__format__",
         .signature = "(self, format_spec, /)",
         .plain = format,
         .resumable = resume_object_format});

    Type* complex_type = machine.define_type<Instance>("complex", object);
    complex_type->construct = &refused_complex;
    complex_type->is_final = true;
    Machine::set(builtins, "complex", Value::share(complex_type));
    Type* view_type = machine.define_type<Instance>("memoryview", object);
    view_type->construct = &refused_memoryview;
    view_type->is_final = true;
    Machine::set(builtins, "memoryview", Value::share(view_type));
    for (const char* name : {"IOError", "EnvironmentError"})
        Machine::set(builtins, name, Value::share(machine.types.OSError));
}

} // namespace runtime::vm
