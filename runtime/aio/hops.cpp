#include "runtime/aio/hops.h"

#include "runtime/aio/define.h"
#include "runtime/aio/own_methods.h"
#include "runtime/vm/types_numbers.h"

namespace runtime::aio {

using vm::Machine;
using vm::Object;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

// --- what is handed over
// ------------------------------------------------------------------------------------

struct StepWrapper : Object {
    Value task, exception;
    bool was_called = false;
    StepWrapper(vm::Type* type_, Value task_, Value exception_)
        : Object(static_cast<std::uint8_t>(vm::Kind::Native), type_), task(std::move(task_)),
          exception(std::move(exception_)) {}
    void traverse(const vm::Visitor& visit) {
        visit(task);
        visit(exception);
    }
    void clear_references() {
        task.clear();
        exception.clear();
    }
};

struct HandedOver {
    vm::Type* step = nullptr;
    Value wake_up;
};

Value step_of(Machine& machine, Value task, Value exception) {
    return Value::adopt(machine.make<StepWrapper>(machine.attachment<HandedOver>().step,
                                                  std::move(task), std::move(exception)));
}

Value get_task(Machine&, const vm::Arguments& arguments) {
    return vm::as<StepWrapper>(arguments[0])->task;
}

// One step, of which the entry says what it is; whoever calls keeps what that names alive.
Routine take_step(Machine& machine, Ready step) {
    auto* task = static_cast<Task*>(step.subject);
    StepInput input = begin_step(machine, task, step.extra, step.kind == ReadyKind::Wakeup);
    if (input.how == vm::ResumeHow::Next && waits_again(machine, task, step))
        co_return Value::none();
    vm::Resumption outcome =
        co_await machine.resume(task->coroutine.value(), input.how, input.value);
    if (ends_by_program(machine, task, outcome)) {
        Value task_value = Value::share(task);
        co_return co_await end_step_by_program(machine, std::move(task_value), outcome.value);
    }
    if (!end_step(machine, task, outcome)) co_return {};
    co_return Value::none();
}

// The same in a callback of the program's own: within that, in its context.
Routine take_step_inside(Machine& machine, Value task_value, Value extra, ReadyKind kind) {
    auto* task = vm::as<Task>(task_value);
    Value result = co_await take_step(
        machine, Ready{task, extra.is_object() ? extra.object() : nullptr, nullptr, {}, kind});
    task->loop->current_task = task;
    result = co_await after_hops(machine, std::move(result));
    task->loop->current_task = nullptr;
    go_on_in_caller(machine);
    co_return result;
}

// Whether a step can be made now: None, or Unbound.
Routine check_step(Machine& machine, Value task_value, Value exception) {
    auto* task = vm::as<Task>(task_value);
    Task* current = task->loop->current_task;
    if (!current && !task->is_done()) co_return Value::none();
    Value text = co_await vm::op::repr(machine, task_value);
    if (text.is_unbound()) co_return {};
    Value other = current ? Value::share(current) : exception;
    if (other.is_unbound()) other = Value::none();
    Value shown = co_await vm::op::repr(machine, std::move(other));
    if (shown.is_unbound()) co_return {};
    if (current)
        co_return machine.raise(machine.types.RuntimeError,
                                "Cannot enter into task {} while another task {} is being "
                                "executed.",
                                vm::text_of(text), vm::text_of(shown));
    co_return machine.raise(Aio::of(machine).invalid_state_error, "__step(): already done: {} {}",
                            vm::text_of(text), vm::text_of(shown));
}

Routine call_step(Machine& machine, OwnedArguments arguments) {
    auto* step = vm::as<StepWrapper>(arguments[0]);
    Value can_step = co_await check_step(machine, step->task, step->exception);
    if (can_step.is_unbound()) co_return {};
    if (std::exchange(step->was_called, true))
        co_return machine.refuse("calling a task's step twice is not supported");
    co_return co_await take_step_inside(machine, step->task, step->exception, ReadyKind::Step);
}

Routine call_wake_up(Machine& machine, OwnedArguments arguments) {
    auto* task = vm::as<Task>(arguments[0]);
    Value can_step = co_await check_step(machine, arguments[0], {});
    if (can_step.is_unbound()) co_return {};
    if (!is_future(machine, arguments[1]) || !vm::as<Future>(arguments[1])->is_done() ||
        task->waiter != arguments[1].object())
        co_return machine.refuse("waking a task by another future than the one that it awaits, or "
                                 "before that is done, is not supported");
    co_return co_await take_step_inside(machine, arguments[0], arguments[1], ReadyKind::Wakeup);
}

const vm::NativeFunctionInfo wake_up_info{"task_wakeup", "(self, fut, /)", nullptr, call_wake_up};

// --- asking
// -------------------------------------------------------------------------------------------------

Routine call_own_call_soon(Machine& machine, Value loop, Value callable, Value argument,
                           Value context) {
    Value method =
        co_await vm::op::get_attribute(machine, std::move(loop), machine.intern("call_soon"));
    if (method.is_unbound()) co_return {};
    OwnedArguments given;
    given.values.push_back(std::move(callable));
    if (argument.is_value()) given.values.push_back(std::move(argument));
    given.values.push_back(std::move(context));
    given.names = machine.tuple({machine.interned("context")});
    co_return co_await machine.call_with(std::move(method), std::move(given));
}

Value context_value(Machine& machine, Context*& context) {
    if (!context) context = machine.make<Context>(Aio::of(machine).context);
    return Value::share(context);
}

Routine ask_for_callback(Machine& machine, Value future, Value callable, Context*& context) {
    if (is_task(callable, Aio::of(machine))) {
        auto* task = vm::as<Task>(callable);
        callable = wake_up_of(machine, task);
        Value own = context_value(machine, task->context);
        co_return co_await call_own_call_soon(machine, Value::share(vm::as<Future>(future)->loop),
                                              std::move(callable), future, std::move(own));
    }
    if (const Value* value = uncallable_value(callable)) callable = Value(*value);
    Value given = context_value(machine, context);
    co_return co_await call_own_call_soon(machine, Value::share(vm::as<Future>(future)->loop),
                                          std::move(callable), future, std::move(given));
}

// A callback stays with its future until the loop has been asked, as CPython's repr shows; if the
// loop raises, the others are lost.
Routine ask_for_callbacks(Machine& machine, Value future_value) {
    auto* future = vm::as<Future>(future_value);
    Value first = future->first.callable ? future->first.callable.value() : Value();
    if (first.is_value()) {
        Value asked =
            co_await ask_for_callback(machine, future_value, first, future->first.context);
        if (future->first.callable && first.is(future->first.callable.value())) future->first = {};
        if (asked.is_unbound()) {
            drop_callbacks(future);
            co_return {};
        }
    }
    for (std::size_t i = 0; i < future->more_callbacks().size(); ++i) {
        DoneCallback& callback = future->rest->callbacks[i];
        Value asked = co_await ask_for_callback(machine, future_value, callback.callable.value(),
                                                callback.context);
        if (asked.is_unbound()) {
            drop_callbacks(future);
            co_return {};
        }
    }
    drop_callbacks(future);
    co_return Value::none();
}

Routine ask(Machine& machine, Hop& hop) {
    if (hop.callback)
        co_return co_await ask_for_callback(machine, hop.subject, hop.callback->callable.value(),
                                            hop.callback->context);
    if (!hop.is_step) co_return co_await ask_for_callbacks(machine, hop.subject);
    auto* task = vm::as<Task>(hop.subject);
    Value step = step_of(machine, hop.subject, hop.exception);
    Value context = context_value(machine, task->context);
    Value asked = co_await call_own_call_soon(machine, Value::share(task->loop), std::move(step),
                                              {}, std::move(context));
    task->is_being_made = false;
    co_return asked;
}

// Of what no native function had a frame for.
Routine run_late_hops(Machine& machine, OwnedArguments) {
    Value done = co_await run_hops(machine);
    if (done.is_unbound() && !machine.refusal()) {
        machine.take_exception();
        machine.refuse("an exception out of an event loop's own call_soon() is not supported here");
        co_return {};
    }
    co_return done;
}
const vm::NativeFunctionInfo late_info{"<call_soon>", nullptr, nullptr, run_late_hops};

void note(Machine& machine, Hop hop) {
    Aio& aio = Aio::of(machine);
    if (aio.hops.empty()) call_pending(machine, machine.native(late_info), {});
    aio.hops.push_back(std::move(hop));
}

} // namespace

void hop_to_step(Machine& machine, Task* task, Value exception) {
    Hop hop;
    hop.subject = Value::share(task);
    hop.exception = std::move(exception);
    hop.is_step = true;
    note(machine, std::move(hop));
}

void hop_to_callbacks(Machine& machine, Future* done) {
    Hop hop;
    hop.subject = Value::share(done);
    note(machine, std::move(hop));
}

void hop_to_callback(Machine& machine, Future* done, DoneCallback callback) {
    Hop hop;
    hop.subject = Value::share(done);
    hop.callback.emplace(std::move(callback));
    note(machine, std::move(hop));
}

// What a call_soon() itself causes comes before what was noted after it, so each round has a list
// of its own.
Routine run_hops(Machine& machine) {
    std::vector<Hop> hops = std::exchange(Aio::of(machine).hops, {});
    for (Hop& hop : hops) {
        Value asked = co_await ask(machine, hop);
        if (!asked.is_unbound()) continue;
        if (&hop != &hops.back() && !machine.refusal()) {
            machine.take_exception();
            machine.refuse("an exception out of an event loop's own call_soon(), while several "
                           "futures get their outcome, is not supported");
        }
        co_return {};
    }
    co_return Value::none();
}

Routine after_hops(Machine& machine, Value result) {
    if (Aio::of(machine).hops.empty() || machine.refusal()) co_return result;
    Value raised = result.is_unbound() ? machine.take_exception() : Value();
    Value done = co_await run_hops(machine);
    if (done.is_unbound()) co_return {};
    if (raised.is_value()) co_return machine.raise_again(std::move(raised));
    co_return result;
}

Value wake_up_of(Machine& machine, Task* task) {
    return machine.bound_method(machine.attachment<HandedOver>().wake_up, Value::share(task));
}

Task* woken_by(const Value& callable) {
    if (!vm::is_kind(callable, vm::Kind::BoundMethod)) return nullptr;
    const auto* method = vm::as<vm::BoundMethod>(callable);
    const bool wakes = vm::is_kind(method->function, vm::Kind::NativeFunction) &&
                       vm::as<vm::NativeFunction>(method->function)->info == &wake_up_info;
    return wakes ? vm::as<Task>(method->self) : nullptr;
}

Ready step_behind(Machine& machine, const Value& callable, const Value& arguments) {
    const auto* given = arguments.is_object() ? vm::as<vm::Tuple>(arguments) : nullptr;
    const std::uint32_t count = given ? given->count : 0;
    if (Task* task = woken_by(callable)) {
        if (count != 1 || !is_future(machine, given->items[0])) return {};
        return {task, given->items[0].object(), nullptr, {}, ReadyKind::Wakeup};
    }
    if (count != 0 || !callable.is_object() ||
        callable.object()->type != machine.attachment<HandedOver>().step)
        return {};
    auto* step = vm::as<StepWrapper>(callable);
    Object* thrown = step->exception.is_object() ? step->exception.object() : nullptr;
    return {step->task.object(), thrown, nullptr, {}, ReadyKind::Step};
}

Routine take_handed_step(Machine& machine, Value callable, Value arguments) {
    const Ready step = step_behind(machine, callable, arguments);
    co_return co_await take_step(machine, step);
}

Value callable_of_step(Machine& machine, const Ready& step) {
    auto* task = static_cast<Task*>(step.subject);
    if (step.kind == ReadyKind::Wakeup) return wake_up_of(machine, task);
    return step_of(machine, Value::share(task), step.extra ? Value::share(step.extra) : Value());
}

Routine own_time(Machine& machine, Value loop) {
    Value method = co_await vm::op::get_attribute(machine, std::move(loop), machine.intern("time"));
    if (method.is_unbound()) co_return {};
    Value time = co_await machine.call(std::move(method));
    if (time.is_unbound() || vm::is_integral(time) || vm::is_real(time)) co_return time;
    co_return machine.refuse(fmt::format("an event loop whose time() is a '{}' is not supported",
                                         machine.type_of(time)->shown_name()),
                             "a float or an int is");
}

Routine own_future(Machine& machine, Value loop) {
    Value method =
        co_await vm::op::get_attribute(machine, std::move(loop), machine.intern("create_future"));
    if (method.is_unbound()) co_return {};
    Value future = co_await machine.call(std::move(method));
    if (future.is_unbound() || is_future(machine, future)) co_return future;
    co_return machine.refuse(
        fmt::format("an event loop whose create_future() makes a '{}' is not supported",
                    machine.type_of(future)->shown_name()),
        "a class derived from asyncio.Future is");
}

bool check_native_methods(Machine& machine, const Value& future) {
    for (std::string_view name : {"done", "set_result", "cancelled", "cancel"})
        if (has_own_method(machine, future, name)) {
            machine.refuse(fmt::format("a lock or queue that waits by a future with a {}() of its "
                                       "own is not supported",
                                       name));
            return false;
        }
    return true;
}

void define_hops(Machine& machine) {
    auto& handed_over = machine.attachment<HandedOver>();
    handed_over.step = machine.define_type<StepWrapper>(
        "TaskStepMethWrapper", machine.types.object, {{"__call__", "(self)", nullptr, call_step}});
    machine.add_property(handed_over.step, "__self__", get_task);
    handed_over.wake_up = machine.native(wake_up_info);
    auto* wake_up = vm::as<vm::NativeFunction>(handed_over.wake_up);
    wake_up->owner = Aio::of_machine(machine).task;
    wake_up->qualname = machine.str("Task.task_wakeup");
}

} // namespace runtime::aio
