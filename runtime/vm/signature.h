#pragma once

// The parameters of a native function, parsed from its Python signature, and the binding of a
// call's arguments to them. Messages are CPython's.

#include "runtime/vm/machine.h"

namespace runtime::vm {

struct Parameter {
    Str* name;
    Value fallback; // default; unbound with is_required
    bool is_required;
    bool may_be_absent = false; // default `...`: arrives Unbound
};

struct Signature {
    std::vector<Parameter> parameters; // positional-only, positional, keyword-only
    std::uint32_t positional_only = 0;
    std::uint32_t positional = 0; // includes positional-only
    bool star_args = false;
    bool star_kwargs = false;
    // Exactly the positional parameters, nothing else: a call with that many needs no binding.
    bool is_simple = false;
    // With so many positional arguments only defaults are missing; no number is enough where
    // *args, **kwargs or a required keyword make every call need its binding.
    std::uint32_t required = 0;
    std::uint32_t slot_count = 0; // values a bound call has
};

Signature parse_signature(Machine& machine, std::string_view text);

// In Object::flags of a function of our library that CPython has in C: it is shown as built in, and
// counts its arguments in those words.
inline constexpr std::uint8_t function_is_builtin = 4;
// Of such whose arguments come in a tuple (METH_VARARGS), and of those that PyArg_ParseTuple()
// reads: the words differ.
inline constexpr std::uint8_t function_takes_tuple = 2;
inline constexpr std::uint8_t function_parses_tuple = 8;

// Whether CPython has the function in Python: it is shown so, and counts its arguments in those
// words.
bool is_python_elsewhere(const NativeFunction& function);

// Fills `slots` with one value a parameter, then the *args tuple and the **kwargs dict where there
// are such. False: the exception is set.
bool bind_native(Machine& machine, const NativeFunction& function, const Arguments& arguments,
                 Values& slots);

// Binds a call to the parameter registers of a Python function. Values are moved out of `values`.
bool bind_python(Machine& machine, const Function& function, Value* values, std::uint32_t count,
                 const Tuple* names, Value* registers);

} // namespace runtime::vm
