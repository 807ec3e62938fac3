#pragma once

// A task drives a coroutine: each of its steps is one ready handle of its loop. Either it waits on
// nothing and a step is scheduled (or running), or it waits on one future and no step is.

#include "runtime/aio/future.h"

namespace runtime::aio {

struct Task : Future {
    vm::Counted<vm::Generator> coroutine;
    Future* waiter = nullptr;      // owns one count: the future it waits on
    Context* context = nullptr;    // owned; null: empty
    vm::Counted<vm::Str> name;     // null: Task-N
    std::uint32_t name_number = 0; // that N
    source::TaskId task_id{};
    // Of its handles, once one was recorded.
    trace::StringId step_label{};
    trace::StringId wake_up_label{};
    Task* previous = nullptr; // the list of all live tasks, in order of creation
    Task* next = nullptr;

    Task(vm::Type* type_, Loop* loop_, vm::Value coroutine_);
    ~Task();
    void traverse(const vm::Visitor& visit);
    void clear_references();

    [[nodiscard]] bool has_begun() const { return task_id != source::TaskId{}; }
    [[nodiscard]] std::uint32_t cancel_count() const { return rest ? rest->cancel_count : 0; }
};

// Makes a task for a coroutine (is_coroutine()) and schedules its first step.
Task* make_task(vm::Machine& machine, vm::Type* type, Loop* loop, vm::Value coroutine,
                const vm::Value& name, Context* context_or_null);
// The second half of it, for a task made without a coroutine: a class with an __init__ of its own
// hands that to super().__init__().
void begin_task(vm::Machine& machine, Task* task, vm::Value coroutine, const vm::Value& name,
                Context* context_or_null);
// task.get_name()
vm::Value name_of(vm::Machine& machine, Task* task);
// The same for a text or a record: makes no object that the program did not ask for.
std::string name_text(const Task* task);
bool cancel_task(vm::Machine& machine, Task* task, const vm::Value& message,
                 trace::CancelOrigin origin);

// One step, in two halves around the resumption of the coroutine.
struct StepInput {
    vm::ResumeHow how;
    vm::Value value;
};
// `extra`: the future that woke it, an exception to throw, or null.
StepInput begin_step(vm::Machine& machine, Task* task, vm::Object* extra, bool is_wakeup);
// False: the exception (KeyboardInterrupt, SystemExit) is set and leaves the loop.
bool end_step(vm::Machine& machine, Task* task, vm::Resumption& resumption);

// Whether the step's end runs code of the program's: the add_done_callback() of a class of futures,
// or the __repr__() of what is no future and is told of. end_step_by_program() ends it then.
bool ends_by_program(vm::Machine& machine, const Task* task, const vm::Resumption& resumption);
vm::Routine end_step_by_program(vm::Machine& machine, vm::Value task, vm::Value yielded);

// Whether the value is something a task can drive: a coroutine, an old generator-based one, a step
// of an async generator, or an object that collections.abc.Coroutine takes for a coroutine.
bool is_coroutine(vm::Machine& machine, const vm::Value& value);
// task.get_coro()
vm::Value coroutine_of(const Task& task);

} // namespace runtime::aio
