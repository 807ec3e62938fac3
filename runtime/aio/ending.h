#pragma once

// What the main thread does: it runs the program, and then what the interpreter does at its end:
// the traceback, the threads of pools, the other threads, exit functions, and the main module's
// names.

#include "runtime/aio/scheduler.h"
#include "runtime/vm/traceback.h"

namespace runtime::aio {

// A native function of one argument, the function of the main module's code.
extern const vm::NativeFunctionInfo run_program_info;

// Writes to sys.stderr, whatever the program has put there.
vm::Routine write_error(vm::Machine& machine, std::string text);
// Writes an exception's traceback to stderr, with `heading` (such as "Exception in thread T:\n")
// before it.
vm::Routine print_exception(vm::Machine& machine, vm::Value exception, std::string heading,
                            vm::Suggestions suggestions);

// Tells of exceptions that nobody can catch: those of __del__ and of generators that are closed
// because they are dropped.
void report_unraisable_exceptions(vm::Machine& machine);

} // namespace runtime::aio
