#pragma once

// Each file of types defines its own; define_types() in define.cpp calls them all. The native
// module
// `_asyncio` is filled from the same files.

#include "runtime/aio/aio.h"

#include <span>

namespace runtime::aio {

void define_futures(vm::Machine& machine, Aio& aio);
void define_tasks(vm::Machine& machine, Aio& aio);
void define_loops(vm::Machine& machine, Aio& aio);
void define_gather(vm::Machine& machine, Aio& aio);
void define_locks(vm::Machine& machine, Aio& aio);
void define_queues(vm::Machine& machine, Aio& aio);
void define_contexts(vm::Machine& machine, Aio& aio);

void add_task_functions(vm::Machine& machine, vm::Module& module);
void add_loop_functions(vm::Machine& machine, vm::Module& module);
void add_gather(vm::Machine& machine, vm::Module& module);
void add_queue_notes(vm::Machine& machine, vm::Module& module);
void add_context_functions(vm::Machine& machine, vm::Module& module);
// The module `_asyncio`: all of the above but the contexts.
void define_weak_references(vm::Machine& machine, vm::Module& module);
void fill_asyncio_module(vm::Machine& machine, vm::Module& module);

// A new class of exceptions, `module.name`.
vm::Type* define_exception(vm::Machine& machine, std::string_view module, std::string_view name,
                           vm::Type* base);
// Names the module that a type says it is from.
void set_module(vm::Machine& machine, vm::Type* type, std::string_view module);
// In which of its modules CPython has these functions.
void set_module(vm::Machine& machine, const vm::Module& from,
                std::initializer_list<std::string_view> functions, std::string_view module);
// The same of all that is in one of ours.
void set_module(vm::Machine& machine, const vm::Module& from, std::string_view module);

// A function of asyncio's own that programs get to see as a callback, such as
// `gather.<locals>._done_callback`.
vm::Value library_callback(vm::Machine& machine, const vm::NativeFunctionInfo& info,
                           vm::Value bound, std::string_view module);

// A deque for those that look at who waits; to change it is refused (asyncio/locks.py).
vm::Value deque_of(vm::Machine& machine, vm::Values items);

// --- shared by the types whose waiting is a future
// --------------------------------------------------- await on a future: its result, or NeedsFrame
// to suspend.
vm::Value await_future(vm::Machine& machine, const vm::Value& self, bool resumed);
vm::Value awaited_future(vm::Machine& machine, const vm::Value& self);
// loop.create_task()
vm::Value create_task_method(vm::Machine& machine, const vm::Arguments& arguments);
vm::Routine create_task_method_later(vm::Machine& machine, vm::OwnedArguments arguments);
// loop.create_task(coroutine) whatever stands behind it: the program's own method or task factory.
vm::Routine create_task_through_loop(vm::Machine& machine, vm::Value loop, vm::Value coroutine,
                                     vm::Value context);
vm::Value future_repr_method(vm::Machine& machine, const vm::Arguments& arguments);
// A note for the recorder, which must be there: `parent` now waits for each of the futures.
void chain_to(vm::Machine& machine, std::span<const vm::Value> futures, source::FutureId parent);

} // namespace runtime::aio
