#pragma once

// What asyncio keeps for a whole run: its types, the list of live tasks, and the counters that
// number everything from 1. Reached from the running thread, since every hot function needs it.

#include "runtime/aio/loop.h"
#include "runtime/aio/scheduler.h"
#include "runtime/trace/recorder.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace runtime::aio {

// Functions of asyncio's Python part, once it is imported.
struct Hooks {
    vm::Value get_event_loop; // asyncio.events._get_event_loop
    vm::Value get_stack;      // task.get_stack(), task.print_stack()
    vm::Value print_stack;
    vm::Value adopt_queue;   // of a new subclass of Queue
    vm::Value written_queue; // the class with the methods of a queue that is kept by Python code
    vm::Value log;           // an error with an exception or None, as asyncio's logger has it
};

// A call of a loop's own call_soon() that native code has noted, see hops.h.
struct Hop {
    vm::Value subject;   // a task that is to step, or a future that is done
    vm::Value exception; // what is thrown into the step, or unbound
    bool is_step = false;
    std::optional<DoneCallback> callback; // of the future; none: all that it has
};

struct Aio {
    Scheduler* scheduler = nullptr;
    vm::Type* future = nullptr;
    vm::Type* task = nullptr;
    vm::Type* gathering_future = nullptr;
    vm::Type* loop = nullptr;
    vm::Type* handle = nullptr;
    vm::Type* timer_handle = nullptr;
    vm::Type* future_iterator = nullptr;
    vm::Type* give_way = nullptr; // what sleep(0) awaits
    vm::Type* context = nullptr;
    vm::Type* context_variable = nullptr;
    vm::Type* context_token = nullptr;
    vm::Type* gathering = nullptr;
    vm::Type* lock = nullptr;
    vm::Type* semaphore = nullptr;
    vm::Type* bounded_semaphore = nullptr;
    vm::Type* event = nullptr;
    vm::Type* queue = nullptr;
    vm::Type* lifo_queue = nullptr;
    vm::Type* invalid_state_error = nullptr;
    vm::Type* queue_empty = nullptr;
    vm::Type* queue_full = nullptr;
    vm::Value give_way_once; // the one object of that type
    Hooks hooks;
    std::vector<Loop*> loops;   // all that live; not counted
    bool has_own_loops = false; // some loop has, or had, a call_soon() of its own
    std::vector<Hop> hops;      // that such loops are to be asked for, in order
    Task* first_task = nullptr; // live tasks in order of creation
    Task* last_task = nullptr;
    std::uint64_t task_name_count = 0;
    std::uint32_t future_count = 0, task_count = 0, handle_count = 0, loop_count = 0;
    std::uint32_t primitive_count = 0;
    std::uint32_t chain_count = 0; // futures noted as waited for by wait(), as often as they were
    std::uint32_t numbered_label_count = 0; // callbacks whose label in the trace has a number
    // In a run that is recorded: the timers of the sleeps that wait, for when one is cancelled.
    std::unordered_map<const Future*, source::HandleId> sleep_timers;

    static Aio& of(vm::Machine& machine) {
        vm::Thread* thread = machine.current_thread();
        if (thread && thread->data) [[likely]]
            return *static_cast<ThreadState*>(thread->data)->aio;
        return of_machine(machine);
    }
    static Aio& of_machine(vm::Machine& machine);
    [[nodiscard]] ThreadState& thread() const { return scheduler->current(); }
    [[nodiscard]] Loop* running_loop() const { return scheduler->current().running_loop; }

    source::FutureId new_future() { return source::FutureId{++future_count}; }
    source::HandleId new_handle() { return source::HandleId{++handle_count}; }
    source::PrimitiveId new_primitive() { return source::PrimitiveId{++primitive_count}; }
};

// Makes the types and module contents; called once when the scheduler is made.
void define_types(vm::Machine& machine, Aio& aio);

// The running loop, or null with RuntimeError('no running event loop').
Loop* require_running_loop(vm::Machine& machine);

// asyncio.events.get_event_loop(): the running one, else the thread's own by the policy's rules.
vm::Routine event_loop_of_thread(vm::Machine& machine);

// ensure_future for coroutines and futures: null with the exception unset if it is neither.
Future* ensure_future_plain(vm::Machine& machine, const vm::Value& awaitable, Loop* loop);

// Whether it can be awaited, whatever it is.
bool is_awaitable(vm::Machine& machine, const vm::Value& value);
// The coroutine that awaits an awaitable which is no coroutine itself.
vm::Value wrap_awaitable(vm::Machine& machine, const vm::Value& awaitable);

// Calls a native or Python callable once the interpreter gets to its next instruction; from
// destructors.
void call_pending(vm::Machine& machine, vm::Value callable, std::vector<vm::Value> arguments);
// The same with an object that is being freed, of which it takes over a count, and whether the
// cycle collector frees it, while others hold it still.
void call_pending_with_freed(vm::Machine& machine, const vm::NativeFunctionInfo& info,
                             vm::Object* object);
// What is pending runs now: for a routine between two things that it does.
vm::Routine let_finalisers_run(vm::Machine& machine);

// --- texts
// ---------------------------------------------------------------------------------------------------
// Whether `T` below is the class of an object: subclasses written in Python included.
inline bool is_task(const vm::Object& object, const Aio& aio) {
    return object.type == aio.task || object.type->is_subtype_of(aio.task);
}
inline bool is_task(const vm::Value& value, const Aio& aio) {
    return value.is_object() && is_task(*value.object(), aio);
}
// `callback() at FILE:LINE`, as asyncio.format_helpers writes a callback.
std::string callback_text(vm::Machine& machine, const vm::Value& callable,
                          bool with_arguments = false, const vm::Value& arguments = {});
// `f() running at FILE:LINE` or `f() done, defined at FILE:LINE`.
std::string coroutine_text(vm::Machine& machine, const Task* task);
// repr(future): plain unless a result's repr is Python's.
vm::Value future_repr(vm::Machine& machine, const vm::Value& self);
vm::Routine resume_future_repr(vm::Machine& machine, vm::OwnedArguments arguments);
vm::Value handle_repr(vm::Machine& machine, const vm::Value& self);
vm::Value loop_repr(vm::Machine& machine, const vm::Value& self);

// --- recording
// ------------------------------------------------------------------------------------------------
// `say('second')`: a callback in a trace, with what it is called with as far as that is short.
std::string callback_label(vm::Machine& machine, const vm::Value& callable,
                           const vm::Value& arguments);
// <Task Task-2>: a future in a trace, whose state the trace tells otherwise.
vm::Value future_shown(vm::Machine& machine, const vm::Value& self);
// `sleep(0.9)`, `gather(3)`, `Task-2`: what a task that waits on this future is said to wait on.
std::string wait_text(const Future* future);

} // namespace runtime::aio
