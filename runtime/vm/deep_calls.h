#pragma once

// The levels of the recursion that CPython counts besides frames: what it has in C may take
// some of them, and so a function that prints and then calls itself fails at the print(). Nobody
// asks for that but in the last frames before the limit, where the interpreter runs by another
// table; see Machine::deep_from.

#include "runtime/bytecode/code.h"
#include "runtime/vm/frame.h"

namespace runtime::vm {

// As many levels as anything here takes.
inline constexpr std::uint32_t deep_levels = 3;

// Whether so many are no longer there for what an instruction of the frame is about to do; raised
// then.
bool is_too_deep_for(Machine&, Frame&, const bytecode::Instruction&);

} // namespace runtime::vm
