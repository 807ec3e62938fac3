#pragma once

// What the program calls a lock, a queue and the like. None has a name of its own, so it goes by
// the variable that it was put into where it was made:
// - `lock = asyncio.Lock()`: lock
// - `self.lock = asyncio.Lock()`: self.lock, and bank.lock where several objects have one
// - `forks = [asyncio.Lock() for _ in range(5)]`: forks[0], forks[1] and so on
// - `locks[name] = asyncio.Lock()`: locks['a']
//
// A second one of the same name is "lock #2". One that was put nowhere goes by what the program
// writes where it first waits. Only what is recorded has a name.

#include "runtime/source/ids.h"
#include "runtime/vm/machine.h"

#include <string>
#include <string_view>

namespace runtime::aio {

// What is waited for: that it is free, something that a call gives, ...
enum class HolderUse : std::uint8_t { Own, Get, Put, Join, Wait };

// The name of what the running code makes, an object of a class with this name; empty if it puts it
// nowhere. It is kept for wait_label().
std::string name_of_new(vm::Machine& machine, source::PrimitiveId id, std::string_view class_name);

// What one waits for, as the program writes it: "lock", "jobs.get()"; `otherwise` if it has no name
// and the running code does not tell.
std::string wait_label(vm::Machine& machine, source::PrimitiveId id, HolderUse use,
                       std::string_view otherwise);

// The number of one of asyncio's own; none if the value is none of these.
source::PrimitiveId primitive_of(vm::Machine& machine, const vm::Value& value);

} // namespace runtime::aio
