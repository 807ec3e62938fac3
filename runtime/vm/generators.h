#pragma once

// Generators, coroutines and async generators: how their objects are made, resumed, closed and
// finalised. Resuming links frames (see Interpreter in interpreter.h); what is here needs the
// machine only.

#include "runtime/vm/awaiters.h"

namespace runtime::vm {

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
void throw_into_step(NativeFrame& step, Value exception);

} // namespace runtime::vm
