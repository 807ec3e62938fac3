#pragma once

namespace runtime::vm {

class Machine;
struct Generator;

// Told of each coroutine that is made as an object; nothing before somebody first asks where they
// are made. One for all machines: whoever takes it looks whether this machine wants it.
using CoroutineMade = void (*)(Machine&, Generator&);
inline constinit CoroutineMade coroutine_made = nullptr;

} // namespace runtime::vm
