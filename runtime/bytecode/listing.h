#pragma once

#include "runtime/bytecode/code.h"

#include <string>

// The listing of a code object, for people and for tests: one instruction a line, its operands as
// its shape in opcodes.def tells, jump targets as labels, then the handlers. Code objects inside
// follow, each under its qualified name:
//
//       LoadGlobal       r0  g
//       CallAwait        r0  0
//       Return           r0
//
// A kill bit shows as a "!" after the register ("r3!"); other flags stand at the end of the line.
namespace runtime::bytecode {

// The code object alone.
std::string to_text(const Code& code);

// The code object and all inside it, each under a line with its qualified name.
std::string to_text_with_children(const Code& code);

// A constant as Python writes it.
std::string to_text(const Constant& constant);

} // namespace runtime::bytecode
