// asyncio.Task as programs see it, and the functions of asyncio.tasks that every program runs
// through.

#include "runtime/aio/created_at.h"
#include "runtime/aio/define.h"
#include "runtime/aio/hops.h"
#include "runtime/aio/legacy.h"
#include "runtime/aio/own_methods.h"
#include "runtime/aio/texts.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/content_changes.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_numbers.h"

namespace runtime::aio {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

Task* self_of(const Arguments& arguments) {
    return vm::as<Task>(arguments[0]);
}

bool require_coroutine(Machine& machine, const Value& coroutine) {
    if (coroutine.is_unbound()) { // a constructor that an __init__ follows does without
        machine.raise(machine.types.TypeError, "Task() missing required argument 'coro' (pos 1)");
        return false;
    }
    if (is_coroutine(machine, coroutine)) return true;
    Value text = vm::repr(machine, coroutine);
    machine.raise(machine.types.TypeError, "a coroutine was expected, got {}",
                  vm::is_str(text) ? vm::text_of(text) : machine.type_of(coroutine)->name->view());
    return false;
}

// What makes a task of one that is made but has no coroutine yet. The name is None or a str.
Value begin(Machine& machine, Task* task, const Value& coroutine, const Value& name,
            const Value& context) {
    if (!require_coroutine(machine, coroutine)) return {};
    Context* own = nullptr;
    if (context.is_object()) {
        own = vm::as<Context>(context);
        retain(own);
    } else {
        own = copy_context(machine);
    }
    begin_task(machine, task, coroutine, name, own);
    task->log_destroy_pending = true;
    note_creation(machine, task->loop, task);
    return Value::none();
}

// In the order of the parameters.
struct TaskArguments {
    static constexpr std::uint32_t coroutine = 1, loop = 2, name = 3, context = 4;
};

// Made, but without a coroutine, nothing that runs.
Value make_unbegun(Machine& machine, vm::Type* type, Loop* loop) {
    auto* task = machine.make<Task>(type, loop, Value());
    task->log_destroy_pending = false;
    return Value::adopt(task);
}

// name: None, or anything whose str() is the name.
Value start_task(Machine& machine, vm::Type* type, Loop* loop, const Value& coroutine,
                 const Value& name, const Value& context) {
    Value text = name;
    if (!name.is_none() && !name.is_unbound() && !vm::is_str(name)) {
        text = vm::str(machine, name);
        if (!vm::is_str(text)) return text;
    }
    Value task = make_unbegun(machine, type, loop);
    Value begun = begin(machine, vm::as<Task>(task), coroutine, text, context);
    return begun.is_unbound() ? begun : task;
}

// A class with an __init__ of its own hands the coroutine to the __init__ below.
Value construct(Machine& machine, const Arguments& arguments) {
    using Place = TaskArguments;
    const Value& given = arguments[Place::loop];
    if (given.is_object() && !require_loop(machine, given)) return {};
    Loop* loop = given.is_object() ? vm::as<Loop>(given) : Aio::of(machine).running_loop();
    if (!loop) return Value::needs_frame();
    auto* type = vm::as<vm::Type>(arguments[0]);
    if (type->special(vm::Special::Init)) return make_unbegun(machine, type, loop);
    return start_task(machine, type, loop, arguments[Place::coroutine], arguments[Place::name],
                      arguments[Place::context]);
}

// Fills in the loop and the name as they are when nothing is said; Unbound: raised.
Routine complete(Machine& machine, OwnedArguments& arguments) {
    using Place = TaskArguments;
    if (!arguments[Place::loop].is_object() && !Aio::of(machine).running_loop()) {
        Value loop = co_await event_loop_of_thread(machine);
        if (loop.is_unbound()) co_return {};
        arguments.values[Place::loop] = loop;
    }
    if (!arguments[Place::name].is_none()) {
        Value name = co_await vm::op::str(machine, arguments[Place::name]);
        if (name.is_unbound()) co_return {};
        arguments.values[Place::name] = name;
    }
    co_return Value::none();
}

Routine construct_later(Machine& machine, OwnedArguments arguments) {
    Value done = co_await complete(machine, arguments);
    if (done.is_unbound()) co_return {};
    co_return construct(machine, arguments.view());
}

Routine init(Machine& machine, OwnedArguments arguments) {
    using Place = TaskArguments;
    auto* task = vm::as<Task>(arguments[0]);
    if (task->has_begun()) co_return machine.refuse("Task.__init__() of a task that has begun");
    Value done = co_await complete(machine, arguments);
    if (done.is_unbound()) co_return {};
    if (arguments[Place::loop].is_object()) {
        Loop* given = require_loop(machine, arguments[Place::loop]);
        if (!given) co_return {};
        Value before = Value::adopt(task->loop);
        task->loop = given;
        ++task->loop->references;
    }
    Value begun = begin(machine, task, arguments[Place::coroutine], arguments[Place::name],
                        arguments[Place::context]);
    co_return co_await after_hops(machine, std::move(begun));
}

Value get_name(Machine& machine, const Arguments& arguments) {
    return name_of(machine, self_of(arguments));
}

Value set_name_text(Machine& machine, Task* task, const Value& name) {
    task->name = vm::Counted<vm::Str>(name);
    task->step_label = task->wake_up_label = {};
    vm::content_changed(*task);
    if (machine.recorder) machine.recorder->task_renamed(task->task_id, task->name->view());
    return Value::none();
}

Value set_name(Machine& machine, const Arguments& arguments) {
    Value text = vm::str(machine, arguments[1]);
    if (!vm::is_str(text)) return text;
    return set_name_text(machine, self_of(arguments), std::move(text));
}

Routine set_name_later(Machine& machine, OwnedArguments arguments) {
    Value text = co_await vm::op::str(machine, arguments[1]);
    if (text.is_unbound()) co_return {};
    co_return set_name_text(machine, vm::as<Task>(arguments[0]), std::move(text));
}

Value get_coro(Machine&, const Arguments& arguments) {
    return coroutine_of(*self_of(arguments));
}

// Both are written in Python, in asyncio.base_tasks.
Routine get_stack(Machine& machine, OwnedArguments arguments) {
    co_return co_await machine.call(Aio::of(machine).hooks.get_stack, arguments[0], arguments[1]);
}

Routine print_stack(Machine& machine, OwnedArguments arguments) {
    co_return co_await machine.call(Aio::of(machine).hooks.print_stack, arguments[0], arguments[1],
                                    arguments[2]);
}

Value get_waiter(Machine&, const Arguments& arguments) {
    Task* task = self_of(arguments);
    return task->waiter ? Value::share(task->waiter) : Value::none();
}

Value get_must_cancel(Machine&, const Arguments& arguments) {
    return Value::of(static_cast<bool>(self_of(arguments)->must_cancel));
}

Value cancelling(Machine&, const Arguments& arguments) {
    return Value::of(static_cast<std::int64_t>(self_of(arguments)->cancel_count()));
}

Value uncancel(Machine& machine, const Arguments& arguments) {
    Task* task = self_of(arguments);
    if (task->cancel_count() > 0) {
        --task->rest->cancel_count;
        if (machine.recorder)
            machine.recorder->task_uncancelled(task->task_id, task->cancel_count());
    }
    return cancelling(machine, arguments);
}

// cancel() as a part of asyncio does it: the second argument tells the recorder on whose behalf.
// A class derived from Task may have a cancel() of its own, which is asked then.
Value cancel_for(Machine& machine, const Arguments& arguments) {
    if (has_own_method(machine, arguments[0], "cancel")) return Value::needs_frame();
    const auto origin = static_cast<trace::CancelOrigin>(arguments[1].integer());
    const bool is_asked = cancel(machine, vm::as<Future>(arguments[0]), {}, origin);
    if (!is_asked && machine.has_exception()) return {};
    return Value::of(is_asked);
}

Routine cancel_by_method(Machine& machine, OwnedArguments arguments) {
    co_return co_await call_own_method(machine, arguments[0], "cancel");
}

Value report_destroyed(Machine& machine, Task* task) {
    Value context = machine.dict();
    auto* dict = vm::as<vm::Dict>(context);
    dict->set(machine.intern("task"), Value::share(task));
    dict->set(machine.intern("message"), machine.str("Task was destroyed but it is pending!"));
    add_creation_calls(machine, task, dict);
    return context;
}

Routine report_destroyed_routine(Machine& machine, OwnedArguments arguments) {
    auto* task = vm::as<Task>(arguments[0]);
    Value loop = Value::share(task->loop);
    if (machine.recorder) {
        machine.recorder->note(trace::NoteKind::DestroyedPending,
                               fmt::format("Task was destroyed but it is pending! {} {}",
                                           name_text(task), coroutine_text(machine, task)),
                               {}, task->id, arguments[1].truth());
    }
    Value context = report_destroyed(machine, task);
    co_return co_await call_exception_handler(machine, std::move(loop), std::move(context));
}

const vm::NativeFunctionInfo destroyed_info{"__del__", nullptr, nullptr, report_destroyed_routine};

bool finalize(Machine& machine, vm::Object* object) {
    auto* task = static_cast<Task*>(object);
    if (task->state == FutureState::Pending && task->log_destroy_pending) {
        task->log_destroy_pending = false;
        task->flags |= vm::object_was_finalized;
        call_pending_with_freed(machine, destroyed_info, object);
        return true;
    }
    return Aio::of_machine(machine).future->protocol.finalize(machine, object);
}

// --- sleep
// ----------------------------------------------------------------------------------------------

struct GiveWay : vm::Leaf {
    explicit GiveWay(vm::Type* type_) : Leaf(static_cast<std::uint8_t>(vm::Kind::Native), type_) {}
};

Value await_give_way(Machine&, const Value&, bool resumed) {
    return resumed ? Value::none() : Value::needs_frame();
}

Value awaited_nothing(Machine&, const Value&) {
    return Value::none();
}

// A delay as a float, or false with the TypeError of `delay <= 0` set (or of `time + delay`).
bool read_delay(Machine& machine, const Value& delay, double& seconds) {
    if (vm::is_integral(delay) || vm::is_real(delay))
        return vm::number_to_real(machine, delay, seconds);
    Value order = vm::compare(machine, delay, Value::of(0), vm::Comparison::LessEqual);
    if (!order.is_unbound())
        machine.raise(machine.types.TypeError,
                      "unsupported operand type(s) for +: 'float' and '{}'",
                      machine.type_of(delay)->shown_name());
    return false;
}

// What a library of ours sleeps for is told by what the program asked of it.
std::string sleep_label(Machine& machine, double seconds) {
    std::string label = vm::text_that_led_here(machine);
    return label.empty() ? fmt::format("sleep({})", trace::length_text(seconds)) : label;
}

Value sleep_awaitable(Machine& machine, const Arguments& arguments) {
    if (!accept_loop_argument(machine, arguments[2], "sleep")) return {};
    Aio& aio = Aio::of(machine);
    if (Loop* loop = aio.running_loop(); loop && loop->sleeps_by_method())
        return Value::needs_frame();
    double seconds = 0;
    if (!read_delay(machine, arguments[0], seconds)) return {};
    if (seconds <= 0) {
        if (arguments[1].is_none()) return aio.give_way_once;
        return Value::needs_frame();
    }
    Loop* loop = aio.running_loop();
    if (!loop) return machine.raise(machine.types.RuntimeError, "no running event loop");
    Future* future = make_future(machine, loop, trace::FutureKind::Sleep,
                                 machine.recorder ? sleep_label(machine, seconds) : std::string{});
    future->result = arguments[1];
    call_sleep_over(machine, future, machine.now + seconds);
    return Value::adopt(future);
}

// Under a loop that is asked by its methods: whether there is nothing to wait for, or Unbound.
Routine is_over_at_once(Machine& machine, Value delay) {
    Value order = co_await vm::op::compare(machine, delay, Value::of(0), vm::Comparison::LessEqual);
    if (order.is_unbound()) co_return {};
    co_return co_await vm::op::truth(machine, std::move(order));
}

Routine sleep_routine(Machine& machine, OwnedArguments arguments) {
    Value awaitable = sleep_awaitable(machine, arguments.view());
    if (awaitable.is_unbound()) co_return {};
    if (!awaitable.needs_a_frame()) co_return co_await machine.await_value(awaitable);
    Loop* loop = Aio::of(machine).running_loop();
    if (loop && loop->sleeps_by_method()) {
        Value is_over = co_await is_over_at_once(machine, arguments[0]);
        if (is_over.is_unbound()) co_return {};
        if (!is_over.truth()) {
            Value sleep = co_await vm::op::get_attribute(machine, Value::share(loop),
                                                         machine.intern("_wait_out"));
            if (sleep.is_unbound()) co_return {};
            awaitable = co_await machine.call(std::move(sleep), arguments[0], arguments[1]);
            if (awaitable.is_unbound()) co_return {};
            co_return co_await machine.await_value(std::move(awaitable));
        }
    }
    Value resumed = co_await machine.suspend(Value::none());
    co_return resumed.is_unbound() ? Value{} : arguments[1];
}

// --- module functions
// ----------------------------------------------------------------------------------------

// A coroutine that gets no task lives as long as the exception that says so: CPython's frame of the
// same function, which is Python there, holds it.
Value raised_over(Machine& machine, const Value& coroutine) {
    vm::as<vm::Exception>(machine.exception())->held = coroutine;
    return {};
}

Value create_task(Machine& machine, const Arguments& arguments) {
    Loop* loop = require_running_loop(machine);
    if (!loop) return raised_over(machine, arguments[0]);
    if (makes_its_own_tasks(loop)) return Value::needs_frame();
    Value task =
        start_task(machine, Aio::of(machine).task, loop, arguments[0], arguments[1], arguments[2]);
    // The task is named after it was made, and so uses up a number all the same.
    if (task.is_value() && !arguments[1].is_none()) ++Aio::of(machine).task_name_count;
    if (task.is_value()) note_creation(machine, loop, task.object(), "tasks.py:384", 2);
    return task;
}

// Names a task that a factory has made, unless the name is None.
Routine name_task(Machine& machine, Value task, Value name) {
    if (name.is_none()) co_return task;
    Value set_name = co_await vm::op::get_attribute(machine, task, machine.intern("set_name"));
    if (set_name.is_unbound()) co_return {};
    Value done = co_await machine.call(set_name, std::move(name));
    co_return done.is_unbound() ? Value{} : task;
}

Routine create_task_later(Machine& machine, OwnedArguments arguments) {
    Loop* loop = require_running_loop(machine);
    if (!loop) co_return {};
    if (!makes_its_own_tasks(loop)) {
        Value name = co_await vm::op::str(machine, arguments[1]);
        if (name.is_unbound()) co_return {};
        arguments.values[1] = name;
        co_return create_task(machine, arguments.view());
    }
    Value task =
        co_await create_task_through_loop(machine, Value::share(loop), arguments[0], arguments[2]);
    if (task.is_unbound()) co_return {};
    co_return co_await name_task(machine, std::move(task), arguments[1]);
}

// A call of `callee(arguments..., context=context)`, the last only if it is not None.
Routine call_with_context(Machine& machine, Value callee, OwnedArguments arguments, Value context) {
    if (!context.is_none()) {
        arguments.values.push_back(std::move(context));
        arguments.names = machine.tuple({machine.interned("context")});
    }
    co_return co_await machine.call_with(std::move(callee), std::move(arguments));
}

Value current_task(Machine& machine, const Arguments& arguments) {
    Loop* loop =
        arguments[0].is_none() ? require_running_loop(machine) : as_loop(machine, arguments[0]);
    if (!loop) return arguments[0].is_none() ? Value{} : Value::none();
    return loop->current_task ? Value::share(loop->current_task) : Value::none();
}

Value all_tasks(Machine& machine, const Arguments& arguments) {
    Loop* loop =
        arguments[0].is_none() ? require_running_loop(machine) : as_loop(machine, arguments[0]);
    if (!loop && arguments[0].is_none()) return {};
    std::vector<Value> tasks;
    for (Task* task = Aio::of(machine).first_task; task; task = task->next)
        if (task->loop == loop && !task->is_done() && !task->is_being_made &&
            !(task->flags & vm::object_was_finalized))
            tasks.push_back(Value::share(task));
    return vm::make_set_of(machine, machine.types.set, tasks.data(), tasks.size());
}

// asyncio.Task.all_tasks() and current_task(), as they were up to 3.8.
bool accept_class_method(Machine& machine, std::string_view name) {
    if (!note_legacy(machine, name)) return true;
    machine.raise(machine.types.AttributeError, "type object '_asyncio.Task' has no attribute '{}'",
                  name.substr(name.rfind('.') + 1));
    return false;
}

Routine old_all_tasks(Machine& machine, OwnedArguments arguments) {
    if (!accept_class_method(machine, "asyncio.Task.all_tasks")) co_return {};
    Value loop = arguments[1];
    if (!loop.is_object()) loop = co_await event_loop_of_thread(machine);
    if (loop.is_unbound()) co_return {};
    std::vector<Value> tasks;
    for (Task* task = Aio::of(machine).first_task; task; task = task->next)
        if (task->loop == loop.object()) tasks.push_back(Value::share(task));
    co_return vm::make_set_of(machine, machine.types.set, tasks.data(), tasks.size());
}

Routine old_current_task(Machine& machine, OwnedArguments arguments) {
    if (!accept_class_method(machine, "asyncio.Task.current_task")) co_return {};
    Value loop = arguments[1];
    if (!loop.is_object()) loop = co_await event_loop_of_thread(machine);
    if (loop.is_unbound()) co_return {};
    const Loop* asked = as_loop(machine, loop);
    Task* task = asked ? asked->current_task : nullptr;
    co_return task ? Value::share(task) : Value::none();
}

// Calls a generator function and marks what it makes as a coroutine of the old kind.
Routine call_old_coroutine(Machine& machine, OwnedArguments arguments) {
    Value function = std::move(arguments.values[0]);
    arguments.values.erase(arguments.values.begin());
    Value made = co_await machine.call_with(std::move(function), std::move(arguments));
    if (vm::is_kind(made, vm::Kind::Generator)) made.object()->flags |= vm::generator_is_awaitable;
    co_return made;
}

const vm::NativeFunctionInfo old_coroutine_info{"coroutine", nullptr, nullptr, call_old_coroutine};

// mark_awaitable(function, mark): a function like it whose generators can be awaited.
Value mark_awaitable(Machine& machine, const Arguments& arguments) {
    Value made = machine.native(old_coroutine_info, arguments[0]);
    auto* native = vm::as<vm::NativeFunction>(made);
    if (vm::is_kind(arguments[0], vm::Kind::Function)) {
        native->name = vm::as<vm::Function>(arguments[0])->name;
        native->qualname = vm::as<vm::Function>(arguments[0])->qualname;
        native->module = vm::as<vm::Function>(arguments[0])->module;
    }
    return made;
}

Value is_marked(Machine&, const Arguments& arguments) {
    return Value::of(vm::is_kind(arguments[0], vm::Kind::NativeFunction) &&
                     vm::as<vm::NativeFunction>(arguments[0])->info == &old_coroutine_info);
}

Value is_coroutine_object(Machine& machine, const Arguments& arguments) {
    return Value::of(is_coroutine(machine, arguments[0]));
}

// Whatever has the attribute that futures have counts as one.
Value is_future_function(Machine& machine, const Arguments& arguments) {
    if (is_future(machine, arguments[0])) return Value::of(true);
    vm::Str* name = machine.intern("_asyncio_future_blocking");
    if (!machine.type_of(arguments[0])->lookup(name)) return Value::of(false);
    Value mark = vm::get_attribute(machine, arguments[0], name);
    if (mark.is_unbound()) machine.take_exception();
    return Value::of(mark.is_value() && !mark.is_none());
}

// --- awaitables that are no coroutine
// -------------------------------------------------------------------------

Routine await_it(Machine& machine, OwnedArguments arguments) {
    co_return co_await machine.await_value(arguments[0]);
}

vm::NativeFunctionInfo wrap_info() {
    vm::NativeFunctionInfo info{"_wrap_awaitable", "(awaitable)", nullptr, await_it};
    info.is_async = true;
    return info;
}
const vm::NativeFunctionInfo wrap_awaitable_info = wrap_info();

} // namespace

bool is_awaitable(Machine& machine, const Value& value) {
    vm::Type* type = machine.type_of(value);
    return type->protocol.await || type->special(vm::Special::Await) ||
           type->lookup(machine.intern("__await__"));
}

Loop* require_running_loop(Machine& machine) {
    Loop* loop = Aio::of(machine).running_loop();
    if (!loop) machine.raise(machine.types.RuntimeError, "no running event loop");
    return loop;
}

Value create_task_method(Machine& machine, const Arguments& arguments) {
    auto* loop = vm::as<Loop>(arguments[0]);
    if (!check_open(machine, loop)) return raised_over(machine, arguments[1]);
    if (loop->task_factory.is_object()) return Value::needs_frame();
    return start_task(machine, Aio::of(machine).task, loop, arguments[1], arguments[2],
                      arguments[3]);
}

Routine create_task_method_later(Machine& machine, OwnedArguments arguments) {
    auto* loop = vm::as<Loop>(arguments[0]);
    if (!loop->task_factory.is_object()) {
        Value name = co_await vm::op::str(machine, arguments[2]);
        if (name.is_unbound()) co_return {};
        arguments.values[2] = name;
        co_return create_task_method(machine, arguments.view());
    }
    OwnedArguments given;
    given.values.push_back(arguments[0]);
    given.values.push_back(arguments[1]);
    Value factory = loop->task_factory;
    Value task =
        co_await call_with_context(machine, std::move(factory), std::move(given), arguments[3]);
    if (task.is_unbound()) co_return {};
    co_return co_await name_task(machine, std::move(task), arguments[2]);
}

Routine create_task_through_loop(Machine& machine, Value loop, Value coroutine, Value context) {
    Value method =
        co_await vm::op::get_attribute(machine, std::move(loop), machine.intern("create_task"));
    if (method.is_unbound()) co_return {};
    OwnedArguments given;
    given.values.push_back(std::move(coroutine));
    co_return co_await call_with_context(machine, std::move(method), std::move(given),
                                         std::move(context));
}

Value wrap_awaitable(Machine& machine, const Value& awaitable) {
    OwnedArguments arguments;
    arguments.values.push_back(awaitable);
    return machine.make_native_generator(vm::GeneratorKind::Coroutine, wrap_awaitable_info,
                                         std::move(arguments));
}

Future* ensure_future_plain(Machine& machine, const Value& awaitable, Loop* loop) {
    if (is_future(machine, awaitable)) {
        auto* future = vm::as<Future>(awaitable);
        if (loop && future->loop != loop) {
            machine.raise(machine.types.ValueError,
                          "The future belongs to a different loop than the one specified as the "
                          "loop argument");
            return nullptr;
        }
        ++future->references;
        return future;
    }
    Value coroutine = awaitable;
    if (!is_coroutine(machine, awaitable)) {
        if (!is_awaitable(machine, awaitable)) {
            machine.raise(machine.types.TypeError,
                          "An asyncio.Future, a coroutine or an awaitable is required");
            return nullptr;
        }
        coroutine = wrap_awaitable(machine, awaitable);
    }
    if (!loop) loop = require_running_loop(machine);
    if (!loop || !check_open(machine, loop)) return nullptr;
    Task* task = make_task(machine, Aio::of(machine).task, loop, std::move(coroutine), {},
                           copy_context(machine));
    note_creation(machine, loop, task, "tasks.py:680", 2);
    return task;
}

void define_tasks(Machine& machine, Aio& aio) {
    vm::Type* type = machine.define_type<Task>(
        "Task", aio.future,
        {
            {"__repr__", "(self, /)", future_repr_method, resume_future_repr},
            {"__init__", "(self, coro, *, loop=None, name=None, context=None)", nullptr, init},
            {"get_name", "(self, /)", get_name},
            {"set_name", "(self, value, /)", set_name, set_name_later},
            {"get_coro", "(self, /)", get_coro},
            {"cancelling", "(self, /)", cancelling},
            {"uncancel", "(self, /)", uncancel},
            {"get_stack", "(self, /, *, limit=None)", nullptr, get_stack},
            {"print_stack", "(self, /, *, limit=None, file=None)", nullptr, print_stack},
        });
    static const vm::NativeFunctionInfo construct_info{
        "Task", "(cls, coro=..., *, loop=None, name=None, context=None)",
        Hopping<construct, construct_later>::at_once, Hopping<construct, construct_later>::later};
    type->construct = &construct_info;
    static const vm::NativeFunctionInfo all_info{"all_tasks", "(cls, loop=None)", nullptr,
                                                 old_all_tasks};
    static const vm::NativeFunctionInfo current_info{"current_task", "(cls, loop=None)", nullptr,
                                                     old_current_task};
    if (!aio.scheduler->scenario().is_strict) {
        machine.add_class_method(type, all_info);
        machine.add_class_method(type, current_info);
    }
    machine.add_property(type, "_coro", get_coro);
    machine.add_property(type, "_fut_waiter", get_waiter);
    machine.add_property(type, "_must_cancel", get_must_cancel);
    // CPython's Task has the same attributes anew.
    for (std::uint32_t k = 0; k < aio.future->dict->used; ++k) {
        const Value &key = aio.future->dict->entries[k].key,
                    &value = aio.future->dict->entries[k].value;
        if (vm::is_kind(value, vm::Kind::Property))
            machine.set_attribute(type, vm::text_of(key), value);
        else if (vm::is_kind(value, vm::Kind::NativeFunction) &&
                 !type->dict->find(vm::as<vm::Str>(key)) && vm::text_of(key) != "get_loop")
            machine.add_methods(type, {*vm::as<vm::NativeFunction>(value)->info});
    }
    type->protocol = aio.future->protocol;
    type->protocol.finalize = finalize;
    set_module(machine, type, "_asyncio");
    aio.task = type;
    machine.attachment<vm::LibraryCoroutines>().find = library_coroutine;

    aio.give_way = machine.define_type<GiveWay>("sleep0", machine.types.object);
    aio.give_way->protocol.await = await_give_way;
    aio.give_way->protocol.awaited_on = awaited_nothing;
    aio.give_way_once = Value::adopt(machine.make<GiveWay>(aio.give_way));
}

void add_task_functions(Machine& machine, vm::Module& module) {
    vm::NativeFunctionInfo sleep{"sleep", "(delay, result=None, *, loop=None)", nullptr,
                                 sleep_routine};
    sleep.is_async = true;
    sleep.awaitable = sleep_awaitable;
    machine.add_functions(
        module,
        {
            sleep,
            {"create_task", "(coro, *, name=None, context=None)", create_task, create_task_later},
            {"current_task", "(loop=None)", current_task},
            {"all_tasks", "(loop=None)", all_tasks},
            {"iscoroutine", "(obj)", is_coroutine_object},
            {"mark_awaitable", "(function)", mark_awaitable},
            {"is_marked", "(function)", is_marked},
            {"isfuture", "(obj)", is_future_function},
            {"cancel_for", "(future, origin)", Hopping<cancel_for, cancel_by_method>::at_once,
             Hopping<cancel_for, cancel_by_method>::later},
        });
}

} // namespace runtime::aio
