#pragma once

// The types that the interpreter itself deals with; each is defined in the file named after it.

#include "runtime/vm/machine.h"

namespace runtime::vm {

void define_object(Machine& machine);      // types_object.cpp
void define_type(Machine& machine);        // types_type.cpp
void define_functions(Machine& machine);   // functions.cpp
void define_descriptors(Machine& machine); // descriptors.cpp
void define_generators(Machine& machine);  // generators.cpp
void define_modules(Machine& machine);     // imports.cpp
// __build_class__, __import__, super() and other built-ins tied to the core.
void define_core_functions(Machine& machine, Module& builtins);

const NativeFunctionInfo& type_construct_as_new();

// A native frame that calls `callee` and ends with its result; the first frame of a thread.
Frame* new_call_frame(Machine& machine, Value callee, OwnedArguments arguments);

} // namespace runtime::vm
