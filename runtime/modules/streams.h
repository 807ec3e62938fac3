#pragma once

// sys.stdout, sys.stderr and sys.stdin.

#include "runtime/vm/machine.h"

namespace runtime::modules {

vm::Value make_stream(vm::Machine& machine, vm::OutputStream which);
vm::Value make_input_stream(vm::Machine& machine);

// The scenario's next input line, for input() and sys.stdin alike; null at their end.
const std::string* next_input_line(vm::Machine& machine);

} // namespace runtime::modules
