#pragma once

#include "runtime/bytecode/code.h"

#include <string>
#include <vector>

// Checks what the compiler promises about a code object and all inside it: registers and jump
// targets are in range; a temporary is only read where every path has set it; no path overwrites a
// temporary that still holds something, which would keep an object alive for too long.
//
// Each complaint names the code object, the instruction's number and what is wrong; none is
// perfect.
std::vector<std::string> complaints_about(const runtime::bytecode::Code& code);
