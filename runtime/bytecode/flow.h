#pragma once

#include "runtime/bytecode/code.h"

#include <cstddef>

// Where instructions lead, as their shapes in opcodes.def tell.
namespace runtime::bytecode {

enum class Shape : std::uint8_t { A, AB, ABC, ABk, Ak, AKK, AII, AJ, J, ABI, ABJ, AIJ, ABn };

Shape shape_of(Opcode opcode);
bool is_jump(Opcode opcode);
// Whether the instruction behind it may be next: not after a Jump, a Return or a Raise.
bool falls_through(Opcode opcode);
// Of a jump at the index: where it leads.
std::size_t target_of(const Instruction& instruction, std::size_t index);

// Tells every Line of the code which locals may have been written since the line before, on any
// path: the recorder looks at these only. Variables in cells are not counted, as their cells say
// themselves when they change.
void mark_written_locals(Code& code);

} // namespace runtime::bytecode
