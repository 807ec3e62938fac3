#pragma once

// Arguments that stand for integers: an instance of a program's class with an __index__() of its
// own is taken wherever a native function wants a number. Few of those have a resumable form that
// asks for it. The plain forms of the others say that they met one, before any effect, by an
// exception that raise_no_index() made; then the numbers are asked for and the function is run on
// them.

#include "runtime/vm/machine.h"

namespace runtime::vm {

// TypeError with that message, about a value that is no int.
Value raise_no_index(Machine& machine, const Value& value, std::string_view message);
// Whether the exception set is one of those, about a value that has an __index__() of its own.
bool wants_indexes(Machine& machine);
// Whether one of the arguments, or of a *args among them, is such an instance.
bool has_index_arguments(Machine& machine, const Arguments& arguments);
// Runs the function on the numbers; refuses what would run more of the program's own code.
Routine call_with_indexes(Machine& machine, const NativeFunctionInfo& info,
                          OwnedArguments arguments);
// The run ends here: the function would have to call a method of the program's own.
Value refuse_own_method(Machine& machine, std::string_view function);

} // namespace runtime::vm
