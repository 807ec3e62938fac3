#pragma once

// A loop of a class of the program's own that has another call_soon() is asked at every hop, as
// CPython's is: for the first step of a task, the step after sleep(0), the wake-up of whoever
// awaited a future, each done callback. Native code schedules those where no Python code can run.
// It notes them then, and they are asked for, in order, before the native function returns
// (`Hopping` below, and the loop itself after each of its handles); what neither of them got to is
// asked for at the next instruction, as finalisers are.
//
// What is handed to such a call_soon() is what CPython's tasks hand over: a TaskStepMethWrapper, or
// the task's built-in method task_wakeup and the future. Given on to the native call_soon(), it is
// the same entry of the ready queue that it is without an override; called, it makes the step.

#include "runtime/aio/aio.h"
#include "runtime/vm/awaiters.h"

namespace runtime::aio {

// Each notes what the loop, which has a call_soon() of its own, is to be asked for.
void hop_to_step(vm::Machine& machine, Task* task, vm::Value exception);
void hop_to_callbacks(vm::Machine& machine, Future* done);
void hop_to_callback(vm::Machine& machine, Future* done, DoneCallback callback);

// Asks for all that is noted: None, or Unbound with what a call_soon() raised.
vm::Routine run_hops(vm::Machine& machine);
// The same once a native function has come to its result (Unbound: raised), which is handed on.
vm::Routine after_hops(vm::Machine& machine, vm::Value result);

// A native function that may schedule something, in its plain form and, if it has one, in its
// resumable form. Where there is a loop with a call_soon() of its own, that is asked before the
// function returns.
template <vm::Plain plain, vm::Resumable... resumable>
requires(sizeof...(resumable) <= 1) struct Hopping {
    static vm::Value at_once(vm::Machine& machine, const vm::Arguments& arguments) {
        if (Aio::of(machine).has_own_loops) [[unlikely]]
            return vm::Value::needs_frame();
        return plain(machine, arguments);
    }
    static vm::Routine later(vm::Machine& machine, vm::OwnedArguments arguments) {
        vm::Value result = plain(machine, arguments.view());
        if constexpr (sizeof...(resumable) == 1)
            if (result.needs_a_frame())
                result = co_await (resumable(machine, std::move(arguments)), ...);
        co_return co_await after_hops(machine, std::move(result));
    }
};

// What a task hands over to be woken by a future.
vm::Value wake_up_of(vm::Machine& machine, Task* task);
// The task that a callable wakes, or null.
Task* woken_by(const vm::Value& callable);
// The step of a task that calling this with these arguments (a tuple, or unbound) would make, as an
// entry that owns nothing; its subject is null if it is none.
Ready step_behind(vm::Machine& machine, const vm::Value& callable, const vm::Value& arguments);
// Makes that step, of a handle that has its turn: None, or Unbound if the exception leaves the
// loop.
vm::Routine take_handed_step(vm::Machine& machine, vm::Value callable, vm::Value arguments);
// What CPython's loop would have in the place of a step's entry in the ready queue.
vm::Value callable_of_step(vm::Machine& machine, const Ready& step);

// loop.time() of a loop that has one of its own: a number, or Unbound.
vm::Routine own_time(vm::Machine& machine, vm::Value loop);
// loop.create_future() of a loop that has one of its own: a future, or Unbound.
vm::Routine own_future(vm::Machine& machine, vm::Value loop);

// Whether locks and queues, which are native, can settle it: false with the run refused if its
// class has methods of its own for that.
bool check_native_methods(vm::Machine& machine, const vm::Value& future);

void define_hops(vm::Machine& machine);

} // namespace runtime::aio
