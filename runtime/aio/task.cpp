#include "runtime/aio/task.h"

#include "runtime/aio/aio.h"
#include "runtime/aio/hops.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/operations.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/statements.h"

namespace runtime::aio {

using vm::Machine;
using vm::Object;
using vm::Resumption;
using vm::Value;

namespace {

void link(Aio& aio, Task* task) {
    task->previous = aio.last_task;
    (aio.last_task ? aio.last_task->next : aio.first_task) = task;
    aio.last_task = task;
}

void unlink(Aio& aio, Task* task) {
    (task->previous ? task->previous->next : aio.first_task) = task->next;
    (task->next ? task->next->previous : aio.last_task) = task->previous;
    task->previous = task->next = nullptr;
}

void drop_waiter(Task* task) {
    if (!task->waiter) return;
    Value last = Value::adopt(std::exchange(task->waiter, nullptr));
}

} // namespace

Task::Task(vm::Type* type_, Loop* loop_, Value coroutine_)
    : Future(type_, loop_, trace::FutureKind::Task), coroutine(coroutine_) {
    is_task = true;
}

Task::~Task() {
    if (has_begun()) unlink(Aio::of_machine(*type->machine), this);
    drop_waiter(this);
    release(context);
}

void Task::traverse(const vm::Visitor& visit) {
    Future::traverse(visit);
    visit(coroutine.value());
    if (waiter) visit(Value::share(waiter));
}

void Task::clear_references() {
    Future::clear_references();
    coroutine.clear();
    drop_waiter(this);
}

bool is_coroutine(Machine& machine, const Value& value) {
    if (vm::is_kind(value, vm::Kind::Generator))
        return vm::as<vm::Generator>(value)->generator_kind != vm::GeneratorKind::AsyncGenerator;
    if (!vm::is_kind(value, vm::Kind::Instance)) return false;
    return std::ranges::all_of(
        std::array{"__await__", "send", "throw", "close"}, [&](const char* method) {
            const Value* found = machine.type_of(value)->lookup(machine.intern(method));
            return found && !found->is_none();
        });
}

Value coroutine_of(const Task& task) {
    return task.rest && task.rest->driven.is_value() ? task.rest->driven : task.coroutine.value();
}

Value name_of(Machine& machine, Task* task) {
    if (!task->name) task->name = vm::Counted<vm::Str>(machine.str(name_text(task)));
    return task->name.value();
}

std::string name_text(const Task* task) {
    return task->name ? std::string(task->name->view()) : fmt::format("Task-{}", task->name_number);
}

namespace {

void record_created(Machine& machine, Aio& aio, Task* task) {
    const vm::Generator* generator = task->coroutine.get();
    trace::Recorder::NewTask info{};
    info.task = task->task_id;
    info.future = task->id;
    info.coroutine = generator->id;
    if (generator->frame) info.frame = generator->frame->id;
    const std::string name = name_text(task);
    info.name = name;
    if (generator->qualname) info.coroutine_name = generator->qualname->view();
    if (Loop* running = aio.running_loop(); running && running->current_task)
        info.parent = running->current_task->task_id;
    machine.recorder->task_created(info);
}

} // namespace

Task* make_task(Machine& machine, vm::Type* type, Loop* loop, Value coroutine, const Value& name,
                Context* context_or_null) {
    auto* task = machine.make<Task>(type, loop, Value());
    begin_task(machine, task, std::move(coroutine), name, context_or_null);
    return task;
}

void begin_task(Machine& machine, Task* task, Value coroutine, const Value& name,
                Context* context_or_null) {
    Aio& aio = Aio::of(machine);
    if (!vm::is_kind(coroutine, vm::Kind::Generator)) {
        task->needs_rest().driven = coroutine;
        coroutine = vm::coroutine_over(machine, coroutine);
    }
    task->coroutine = vm::Counted<vm::Generator>(coroutine);
    task->id = aio.new_future();
    task->task_id = source::TaskId{++aio.task_count};
    task->context = context_or_null;
    if (name.is_unbound() || name.is_none())
        task->name_number = static_cast<std::uint32_t>(++aio.task_name_count);
    else
        task->name = vm::Counted<vm::Str>(name);
    link(aio, task);
    if (machine.recorder) record_created(machine, aio, task);
    task->is_being_made = task->loop->overrides_call_soon;
    schedule_step(machine, task);
}

bool cancel_task(Machine& machine, Task* task, const Value& message, trace::CancelOrigin origin) {
    task->log_traceback = false;
    if (task->is_done()) return false;
    ++task->needs_rest().cancel_count;
    if (machine.recorder)
        machine.recorder->task_cancel_requested(
            task->task_id, origin, vm::is_str(message) ? vm::text_of(message) : std::string_view{});
    if (task->waiter) {
        Value keep = Value::share(task->waiter);
        if (cancel(machine, task->waiter, message, trace::CancelOrigin::Awaiter)) return true;
        if (is_refused(machine, task)) return false;
    }
    task->must_cancel = true;
    task->set_cancel_message(message);
    return true;
}

StepInput begin_step(Machine& machine, Task* task, Object* extra, bool is_wakeup) {
    if (machine.recorder) machine.recorder->task_step_began(task->task_id);
    task->loop->current_task = task;
    drop_waiter(task);
    Value thrown;
    if (is_wakeup) {
        auto* future = static_cast<Future*>(extra);
        if (future->has_exception || future->state == FutureState::Cancelled) {
            Value none = result_of(machine, future);
            thrown = machine.take_exception();
        }
    } else if (extra) {
        thrown = Value::share(extra);
    }
    if (task->must_cancel) {
        task->must_cancel = false;
        if (thrown.is_unbound() || !machine.is_instance(thrown, machine.types.CancelledError))
            thrown = make_cancelled_error(machine, task);
    }
    if (!thrown.is_unbound()) return {vm::ResumeHow::Throw, std::move(thrown)};
    return {vm::ResumeHow::Next, Value::none()};
}

namespace {

void record_step_end(Machine& machine, const Task* task, trace::StepEnd how, const Value& value) {
    machine.recorder->task_step_ended(task->task_id, how, {}, vm::bounded_repr(machine, value));
}

void finish_returned(Machine& machine, Task* task, Value value) {
    if (task->must_cancel) {
        // Cancelled right before the coroutine stopped.
        task->must_cancel = false;
        if (machine.recorder)
            record_step_end(machine, task, trace::StepEnd::Cancelled, Value::none());
        become_cancelled(machine, task);
        return;
    }
    if (machine.recorder) record_step_end(machine, task, trace::StepEnd::Returned, value);
    resolve(machine, task, std::move(value));
}

bool finish_raised(Machine& machine, Task* task) {
    Value exception = machine.take_exception();
    if (machine.is_instance(exception, machine.types.CancelledError)) {
        if (machine.recorder)
            record_step_end(machine, task, trace::StepEnd::Cancelled, Value::none());
        task->result = std::move(exception);
        task->set_cancel_message({}); // who asks again gets a CancelledError without it
        become_cancelled(machine, task);
        return true;
    }
    if (machine.recorder) record_step_end(machine, task, trace::StepEnd::Raised, exception);
    const bool leaves = machine.is_instance(exception, machine.types.KeyboardInterrupt) ||
                        machine.is_instance(exception, machine.types.SystemExit);
    fail(machine, task, exception);
    if (!leaves) return true;
    machine.raise(std::move(exception));
    return false;
}

namespace {
// What a task is said to wait for, where the future's label in the trace does not tell it: a task
// without a name of its own goes by its call.
std::string told_wait(const Future* future) {
    std::string text = wait_text(future);
    if (future->is_task && text.starts_with("Task-")) text.clear();
    return text;
}
} // namespace

void end_in_wait(Machine& machine, Task* task, Future* future) {
    if (machine.recorder)
        machine.recorder->task_step_ended(task->task_id,
                                          future->is_task ? trace::StepEnd::SuspendedOnTask
                                                          : trace::StepEnd::SuspendedOnFuture,
                                          future->id, told_wait(future));
    ++future->references;
    task->waiter = future;
    if (task->must_cancel &&
        cancel(machine, future, task->cancel_message(), trace::CancelOrigin::Awaiter))
        task->must_cancel = false;
    else if (machine.exception_is(machine.types.RecursionError))
        machine.take_exception();
}

void wait_for_future(Machine& machine, Task* task, Future* future) {
    future->is_blocking = false;
    add_done_callback(machine, future, Value::share(task), nullptr);
    end_in_wait(machine, task, future);
}

// What the task yielded is no future of its loop: the error is thrown into it at its next step.
void complain(Machine& machine, Task* task, const std::string& message) {
    Value text = machine.str(message);
    if (machine.recorder) machine.recorder->task_step_ended(task->task_id, trace::StepEnd::Yielded);
    schedule_step(machine, task, machine.make_exception(machine.types.RuntimeError, {text}));
}

void complain_of_yield(Machine& machine, Task* task, std::string_view shown) {
    complain(machine, task, fmt::format("Task got bad yield: {}", shown));
}

std::string plain_repr(Machine& machine, const Value& value) {
    Value text = vm::repr(machine, value);
    if (vm::is_str(text)) return std::string(vm::text_of(text));
    if (machine.has_exception()) machine.take_exception();
    return fmt::format("<{} object>", machine.type_of(value)->name->view());
}

// asyncio.isfuture() goes by this attribute.
bool is_like_future(Machine& machine, const Value& value) {
    vm::Type* type = machine.type_of(value);
    return type->lookup(machine.intern("_asyncio_future_blocking")) != nullptr;
}

void handle_yield(Machine& machine, Task* task, const Value& value) {
    if (value.is_none()) {
        if (machine.recorder)
            machine.recorder->task_step_ended(task->task_id, trace::StepEnd::Yielded);
        schedule_step(machine, task);
        return;
    }
    if (!is_future(machine, value)) {
        if (is_like_future(machine, value)) {
            machine.refuse("awaiting an object that only behaves like a future",
                           "derive its class from asyncio.Future, or await a future inside of it");
            return;
        }
        const bool is_generator = vm::is_kind(value, vm::Kind::Generator);
        if (!is_generator) return complain_of_yield(machine, task, plain_repr(machine, value));
        return complain(machine, task,
                        fmt::format("yield was used instead of yield from for generator in task "
                                    "{} with {}",
                                    plain_repr(machine, Value::share(task)),
                                    plain_repr(machine, value)));
    }
    auto* future = vm::as<Future>(value);
    if (future == task)
        return complain(machine, task,
                        fmt::format("Task cannot await on itself: {}",
                                    plain_repr(machine, Value::share(task))));
    if (future->loop != task->loop)
        return complain(machine, task,
                        fmt::format("Task {} got Future {} attached to a different loop",
                                    plain_repr(machine, Value::share(task)),
                                    plain_repr(machine, value)));
    if (!future->is_blocking)
        return complain(machine, task,
                        fmt::format("yield was used instead of yield from in task {} with {}",
                                    plain_repr(machine, Value::share(task)),
                                    plain_repr(machine, value)));
    wait_for_future(machine, task, future);
}

} // namespace

bool end_step(Machine& machine, Task* task, Resumption& resumption) {
    task->loop->current_task = nullptr;
    switch (resumption.end) {
    case vm::ResumeEnd::Yielded:
        handle_yield(machine, task, resumption.value);
        return !machine.has_exception();
    case vm::ResumeEnd::Returned:
        finish_returned(machine, task, std::move(resumption.value));
        return true;
    case vm::ResumeEnd::Raised: return finish_raised(machine, task);
    }
    return true;
}

bool ends_by_program(Machine& machine, const Task* task, const Resumption& resumption) {
    if (resumption.end != vm::ResumeEnd::Yielded || !resumption.value.is_object()) return false;
    const Aio& aio = Aio::of(machine);
    vm::Type* type = resumption.value.object()->type;
    if (type == aio.future || type == aio.task) return false;
    if (!is_future(machine, resumption.value))
        return type->special(vm::Special::Repr) && !is_like_future(machine, resumption.value);
    const auto* future = vm::as<Future>(resumption.value);
    if (future == task || future->loop != task->loop || !future->is_blocking) return false;
    vm::Str* name = machine.intern("add_done_callback");
    const Value* own = type->lookup(name);
    return own && !own->is(*aio.future->lookup(name));
}

vm::Routine end_step_by_program(Machine& machine, Value task_value, Value yielded) {
    auto* task = vm::as<Task>(task_value);
    if (!is_future(machine, yielded)) {
        Value text = co_await vm::op::repr(machine, yielded);
        task->loop->current_task = nullptr;
        if (text.is_unbound()) co_return {};
        complain_of_yield(machine, task, vm::text_of(text));
        co_return Value::none();
    }
    auto* future = vm::as<Future>(yielded);
    future->is_blocking = false;
    Value method =
        co_await vm::op::get_attribute(machine, yielded, machine.intern("add_done_callback"));
    if (method.is_unbound()) co_return {};
    vm::OwnedArguments arguments;
    arguments.values.push_back(wake_up_of(machine, task));
    arguments.values.push_back(Value::share(current_context(machine)));
    arguments.names = machine.tuple({machine.interned("context")});
    Value added = co_await machine.call_with(std::move(method), std::move(arguments));
    task->loop->current_task = nullptr;
    if (added.is_unbound()) co_return {};
    end_in_wait(machine, task, future);
    co_return Value::none();
}

} // namespace runtime::aio
