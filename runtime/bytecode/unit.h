#pragma once

#include <cstdint>

namespace runtime::bytecode {

// What a text is: a module, whose names are its globals; or, for exec() and eval(), statements or
// one expression whose names live in a namespace object that is handed in, as a class body's do.
enum class Unit : std::uint8_t { Module, Statements, Expression };

} // namespace runtime::bytecode
