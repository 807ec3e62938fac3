#pragma once

// sys.stdout, sys.stderr and sys.stdin.

#include "runtime/vm/machine.h"

namespace runtime::modules {

vm::Value make_stream(vm::Machine& machine, vm::OutputStream which);
vm::Value make_input_stream(vm::Machine& machine);

} // namespace runtime::modules
