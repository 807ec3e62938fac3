#pragma once

// Attributes that a program gives to an object of a class that is native here: CPython has most of
// asyncio's in Python, and tasks and futures take some too.

#include "runtime/vm/machine.h"

namespace runtime::aio {

// Objects of the type keep them in the dict at this offset. Call it before a type is derived.
void take_own_attributes(vm::Machine& machine, vm::Type* type, std::size_t dict_offset);

} // namespace runtime::aio
