#pragma once

// What a coroutine awaits, for programs that look (cr_await, ag_await, gi_yieldfrom).
//
// `await f()` enters f's frame at once and makes no coroutine object: nothing but such a look could
// tell. The look gets a coroutine that stands for the frame: it has the attributes of one, and is
// being awaited, so that driving it is an error as it is in CPython.

#include "runtime/vm/machine.h"

#include <string_view>

namespace runtime::vm {

struct Generator;

// What is known of native awaitables where they are defined.
struct AwaitedNames {
    // The coroutine that CPython has in its place, by its qualified name ("Event.wait"), or "".
    std::string_view (*name_of)(const Value& awaitable) = nullptr;
    // What its __await__() gives, which is what an `await` holds.
    Value (*iterator_of)(Machine&, const Value& awaitable) = nullptr;
};

// Of a native frame that drives an iterator for a `yield from`: the iterator, for such a look.
Value& delegate_of(Frame& frame);

// None while it awaits nothing.
Value awaited_by(Machine& machine, const Generator& generator);
// Whether the value is such a coroutine.
bool stands_for_awaited(Machine& machine, const Value& value);
// The class that it then is of for a program: of coroutines or of generators.
Type* awaited_class(Machine& machine, const Value& value);

} // namespace runtime::vm
