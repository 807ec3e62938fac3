#pragma once

// Generators, coroutines and async generators: how their objects are made, resumed, closed and
// finalised. Resuming links frames (see Interpreter in interpreter.h); what is here needs the
// machine only.

#include "runtime/vm/awaiters.h"

namespace runtime::vm {

// What the program sees of a generator. Suspending a chain of them touches only the innermost, so
// one in between is known to be suspended from where its chain ends.
GeneratorState state_of(const Generator& generator);
// The frame at the end of the chain that a frame is in: of one that runs in a thread its first, of
// one in a suspended chain that which was resumed.
const Frame& outermost_frame(const Frame& frame);

// The object for a call of a generator-like function whose parameters are bound in `frame`.
Value make_generator(Machine& machine, Frame* frame, const Function& function);
// The routine of a native coroutine object that is being started.
Routine start_native(Machine& machine, NativeFrame& frame);
// close(): throws GeneratorExit in and expects the generator to end.
Routine close_generator(Machine& machine, Value generator);
// aclose() of an async generator.
Routine close_async_generator(Machine& machine, Value generator);
// The coroutine that a coroutine_wrapper drives; any other value as it is.
Value coroutine_within(Machine& machine, const Value& value);
// Runs the finalisers of objects whose last count has gone; the exception set meanwhile is kept.
Routine finalize_all(Machine& machine, std::vector<Value> objects);
// Protocol::finalize of generators and of instances with __del__.
bool finalize_generator(Machine& machine, Object* self);
bool finalize_instance(Machine& machine, Object* self);

// A step of an async generator that has not begun: it will throw the exception into the generator.
// True for an aclose(): that has still not begun when it is resumed, and then throws GeneratorExit
// (as in CPython 3.11).
bool throw_into_step(NativeFrame& step, Value exception);

// PEP 479: StopIteration that leaves a generator's frame would silently end its consumer's loop.
void convert_stop_iteration(Machine&, const Frame&, Value& exception);

} // namespace runtime::vm
