// The event loop and its handles as programs see them. The rest of the loop's methods (executors,
// servers, the ending) is Python: class BaseEventLoop in modules/python/asyncio/base_events.py.

#include "runtime/aio/created_at.h"
#include "runtime/aio/define.h"
#include "runtime/aio/ending.h"
#include "runtime/aio/holder_names.h"
#include "runtime/aio/hops.h"
#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_numbers.h"

#include <algorithm>
#include <optional>

namespace runtime::aio {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

// CPython asks these of itself; the loop here is native and would not.
constexpr std::string_view never_asked[] = {"_call_soon",
                                            "_add_callback",
                                            "_process_events",
                                            "_write_to_self",
                                            "_check_closed",
                                            "_check_running",
                                            "_check_thread",
                                            "_check_callback",
                                            "get_debug",
                                            "_timer_handle_cancelled",
                                            "_asyncgen_firstiter_hook",
                                            "_asyncgen_finalizer_hook",
                                            "_read_from_self",
                                            "_process_self_data",
                                            "_add_callback_signalsafe"};

Value refuse_own(Machine& machine, std::string_view name) {
    return machine.refuse(
        fmt::format("an event loop with a {}() of its own is not supported", name),
        "call_soon(), call_later(), call_at(), time(), create_future(), create_task(), "
        "_run_once(), close() and exception handlers may be written anew");
}

// Whether the loop, or a class of it that is none of asyncio's, has such an attribute.
bool is_written_anew(Machine& machine, Loop* loop, std::string_view attribute) {
    vm::Str* name = machine.intern(attribute);
    if (vm::Dict* own = loop->type->dict_offset != 0 ? loop->type->dict_of(loop) : nullptr;
        own && own->find(name))
        return true;
    return std::ranges::any_of(loop->type->mro, [&](const vm::Type* type) {
        const bool is_asyncios =
            vm::is_str(type->module) && vm::text_of(type->module).starts_with("asyncio.");
        return !type->is_builtin && !is_asyncios && type->dict->find(name);
    });
}

// False with the run refused where the class has what cannot be.
bool note_overrides(Machine& machine, Loop* loop) {
    for (std::string_view name : never_asked)
        if (is_written_anew(machine, loop, name)) {
            refuse_own(machine, name);
            return false;
        }
    loop->overrides_create_task = is_overridden(machine, loop, "create_task");
    loop->overrides_call_soon = is_overridden(machine, loop, "call_soon");
    loop->overrides_timers =
        is_overridden(machine, loop, "call_later") || is_overridden(machine, loop, "call_at");
    loop->overrides_time = is_overridden(machine, loop, "time");
    loop->overrides_create_future = is_overridden(machine, loop, "create_future");
    if (loop->overrides_call_soon) Aio::of(machine).has_own_loops = true;
    return true;
}

// A method may be put into the loop itself, too.
Value set_loop_attribute(Machine& machine, const Value& loop, vm::Str* name, const Value* value) {
    Value done = vm::object_set_attribute(machine, loop, name, value);
    return note_overrides(machine, vm::as<Loop>(loop)) ? done : Value{};
}

Loop* self_of(const Arguments& arguments) {
    return vm::as<Loop>(arguments[0]);
}

Value construct(Machine& machine, const Arguments& arguments) {
    Aio& aio = Aio::of(machine);
    auto* loop = machine.make<Loop>(vm::as<vm::Type>(arguments[0]));
    Value made = Value::adopt(loop);
    loop->id = source::LoopId{++aio.loop_count};
    if (!note_overrides(machine, loop)) return {};
    if (machine.recorder) machine.recorder->loop_created(loop->id);
    return made;
}

Value nothing(Machine&, const Arguments&) {
    return Value::none();
}

// --- scheduling
// -------------------------------------------------------------------------------------------

// The context given, or a copy of the current one; owned.
Context* context_argument(Machine& machine, const Value& given) {
    if (!given.is_object()) return copy_context(machine);
    auto* context = vm::as<Context>(given);
    retain(context);
    return context;
}

// In debug mode, what cannot be called is refused when it is scheduled.
bool check_callback(Machine& machine, const Value& callback, std::string_view method) {
    bool is_coroutine = vm::is_kind(callback, vm::Kind::Generator);
    if (vm::is_kind(callback, vm::Kind::Function))
        is_coroutine = vm::as<vm::Function>(callback)->code->is_coroutine;
    if (vm::is_kind(callback, vm::Kind::NativeFunction))
        is_coroutine = vm::as<vm::NativeFunction>(callback)->info->is_async;
    if (is_coroutine) {
        machine.raise(machine.types.TypeError, "coroutines cannot be used with {}()", method);
        return false;
    }
    if (!vm::is_callable(machine, callback)) {
        Value text = vm::repr(machine, callback);
        machine.raise(machine.types.TypeError, "a callable object was expected by {}(), got {}",
                      method, vm::is_str(text) ? vm::text_of(text) : "an object");
        return false;
    }
    return true;
}

Value check_callback_method(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[2])) return Value::needs_frame();
    return check_callback(machine, arguments[1], vm::text_of(arguments[2])) ? Value::none()
                                                                            : Value();
}

// And so is, then, a loop of another thread.
bool check_in_debug(Machine& machine, Loop* loop, const Value& callback, std::string_view method) {
    if (!loop->is_debug) return true;
    if (!check_callback(machine, callback, method)) return false;
    if (loop->thread && loop->thread != &Aio::of(machine).thread() &&
        method != "call_soon_threadsafe") {
        machine.raise(machine.types.RuntimeError,
                      "Non-thread-safe operation invoked on an event loop other than the current "
                      "one");
        return false;
    }
    return true;
}

Value schedule_soon(Machine& machine, const Arguments& arguments, std::string_view method) {
    Loop* loop = self_of(arguments);
    if (!check_open(machine, loop)) return {};
    if (!check_in_debug(machine, loop, arguments[1], method)) return {};
    return Value::adopt(call_soon(machine, loop, arguments[1], arguments[3],
                                  context_argument(machine, arguments[2])));
}

Value call_soon_method(Machine& machine, const Arguments& arguments) {
    return schedule_soon(machine, arguments, "call_soon");
}

Value call_soon_threadsafe_method(Machine& machine, const Arguments& arguments) {
    Value handle = schedule_soon(machine, arguments, "call_soon_threadsafe");
    if (!handle.is_unbound()) poke(machine, self_of(arguments));
    return handle;
}

bool read_time(Machine& machine, const Value& value, double& seconds) {
    if (vm::is_integral(value) || vm::is_real(value))
        return vm::number_to_real(machine, value, seconds);
    machine.raise(machine.types.TypeError, "unsupported operand type(s) for +: 'float' and '{}'",
                  machine.type_of(value)->shown_name());
    return false;
}

Value set_timer(Machine& machine, const Arguments& arguments, double when) {
    Loop* loop = self_of(arguments);
    if (!check_open(machine, loop)) return {};
    if (!check_in_debug(machine, loop, arguments[2], "call_at")) return {};
    return Value::adopt(call_at(machine, loop, when, arguments[2], arguments[4],
                                context_argument(machine, arguments[3])));
}

Value call_later_method(Machine& machine, const Arguments& arguments) {
    if (arguments[1].is_none())
        return machine.raise(machine.types.TypeError, "delay must not be None");
    Loop* loop = self_of(arguments);
    if (loop->overrides_time || (loop->overrides_timers && is_overridden(machine, loop, "call_at")))
        return Value::needs_frame();
    double delay = 0;
    if (!read_time(machine, arguments[1], delay)) return {};
    return set_timer(machine, arguments, machine.now + delay);
}

// By the loop's own time() or call_at().
Routine call_later_by_methods(Machine& machine, vm::OwnedArguments arguments) {
    Value now = Value::of(machine.now);
    if (vm::as<Loop>(arguments[0])->overrides_time) {
        now = co_await own_time(machine, arguments[0]);
        if (now.is_unbound()) co_return {};
    }
    Value when = co_await vm::op::binary(machine, vm::Operator::Add, now, arguments[1]);
    if (when.is_unbound()) co_return {};
    Value method = co_await vm::op::get_attribute(machine, arguments[0], machine.intern("call_at"));
    if (method.is_unbound()) co_return {};
    vm::OwnedArguments call;
    call.values = {when, arguments[2]};
    const auto* rest = vm::as<vm::Tuple>(arguments[4]);
    call.values.insert(call.values.end(), rest->begin(), rest->end());
    call.values.push_back(arguments[3]);
    call.names = machine.tuple({machine.interned("context")});
    co_return co_await machine.call_with(std::move(method), std::move(call));
}

Value call_at_method(Machine& machine, const Arguments& arguments) {
    if (arguments[1].is_none())
        return machine.raise(machine.types.TypeError, "when cannot be None");
    double when = 0;
    if (!read_time(machine, arguments[1], when)) return {};
    Value handle = set_timer(machine, arguments, when);
    if (handle.is_value()) vm::as<Handle>(handle)->when_is_integer = vm::is_integral(arguments[1]);
    return handle;
}

Value time_method(Machine& machine, const Arguments&) {
    return Value::of(machine.read_clock());
}

Value create_future(Machine& machine, const Arguments& arguments) {
    Future* future = make_future(machine, self_of(arguments), trace::FutureKind::Plain);
    note_creation(machine, future->loop, future, "base_events.py:427", 1);
    return Value::adopt(future);
}

// How the futures of executors, of conditions, and of queues that keep their items in Python code,
// are told of.
std::string label_of_wait(Machine& machine, trace::FutureKind kind, const Value& primitive,
                          std::string_view label) {
    if (!machine.recorder) return std::string(label);
    if (kind == trace::FutureKind::Executor) {
        std::string written = vm::text_that_led_here(machine);
        return written.empty() ? std::string(label) : written;
    }
    const auto use = [&]() -> std::optional<HolderUse> {
        if (kind == trace::FutureKind::ConditionWaiter) return HolderUse::Wait;
        if (kind == trace::FutureKind::QueueGetter) return HolderUse::Get;
        if (kind == trace::FutureKind::QueuePutter) return HolderUse::Put;
        return std::nullopt;
    }();
    return use ? wait_label(machine, primitive_of(machine, primitive), *use, label)
               : std::string(label);
}

// A future of a given kind, which may stand for another: how asyncio's own waits are told apart in
// a trace. A queue's knows an event of that queue.
Value create_future_of(Machine& machine, const Arguments& arguments) {
    if (!arguments[1].is_int() || !vm::is_str(arguments[2]))
        return machine.raise(machine.types.TypeError, "a kind and a label were expected");
    if (self_of(arguments)->overrides_create_future) return Value::needs_frame();
    const auto kind = static_cast<trace::FutureKind>(arguments[1].integer());
    const std::string label = label_of_wait(machine, kind, arguments[3], vm::text_of(arguments[2]));
    auto* made = make_future(machine, self_of(arguments), kind, label);
    if (machine.recorder && is_future(machine, arguments[3]))
        machine.recorder->future_chained(vm::as<Future>(arguments[3])->id, made->id);
    return Value::adopt(made);
}

Routine create_own_future(Machine& machine, OwnedArguments arguments) {
    co_return co_await own_future(machine, arguments[0]);
}

// --- running
// ------------------------------------------------------------------------------------------------

bool check_can_run(Machine& machine, Loop* loop) {
    if (!check_open(machine, loop)) return false;
    if (loop->is_running()) {
        machine.raise(machine.types.RuntimeError, "This event loop is already running");
        return false;
    }
    if (Aio::of(machine).running_loop()) {
        machine.raise(machine.types.RuntimeError,
                      "Cannot run the event loop while another loop is running");
        return false;
    }
    return true;
}

Routine run_forever_method(Machine& machine, OwnedArguments arguments) {
    if (!check_can_run(machine, vm::as<Loop>(arguments[0]))) co_return {};
    co_return co_await run_forever(machine, arguments[0]);
}

Routine run_until_complete_method(Machine& machine, OwnedArguments arguments) {
    if (!check_can_run(machine, vm::as<Loop>(arguments[0]))) {
        // A coroutine that will never run is let go when this has been handled.
        vm::as<vm::Exception>(machine.exception())->held = arguments[1];
        co_return {};
    }
    Value loop = std::move(arguments.values[0]);
    Value awaitable = std::move(arguments.values[1]);
    co_return co_await run_until_complete(machine, std::move(loop), std::move(awaitable));
}

Routine run_once_method(Machine& machine, OwnedArguments arguments) {
    auto* loop = vm::as<Loop>(arguments[0]);
    if (!loop->is_running() || loop->is_in_iteration)
        co_return machine.refuse("loop._run_once() outside of run_forever() is not supported",
                                 "loop.stop() and then loop.run_forever() make one iteration");
    co_return co_await run_once(machine, arguments[0]);
}

Value stop(Machine&, const Arguments& arguments) {
    self_of(arguments)->is_stopping = true;
    return Value::none();
}

Value close(Machine& machine, const Arguments& arguments) {
    Loop* loop = self_of(arguments);
    if (loop->is_running())
        return machine.raise(machine.types.RuntimeError, "Cannot close a running event loop");
    if (loop->is_closed) return Value::none();
    loop->is_closed = true;
    if (machine.recorder) machine.recorder->loop_closed(loop->id);
    Value keep = Value::share(loop);
    loop->drop_what_waits();
    loop->default_executor.clear();
    return Value::none();
}

Value is_running(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->is_running());
}

Value is_closed(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->is_closed);
}

Value get_debug(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->is_debug);
}

Value set_coroutine_origin_tracking(Machine& machine, const Arguments& arguments) {
    track_origins(machine, self_of(arguments), arguments[1].truth());
    return Value::none();
}
const vm::NativeFunctionInfo track_info{"_set_coroutine_origin_tracking", nullptr,
                                        set_coroutine_origin_tracking};

Value set_debug(Machine& machine, const Arguments& arguments) {
    Loop* loop = self_of(arguments);
    if (loop->is_running() && is_overridden(machine, loop, "call_soon_threadsafe"))
        return Value::needs_frame();
    loop->is_debug = arguments[1].is_bool() && arguments[1].truth();
    if (loop->is_running()) {
        Value unused = Value::adopt(call_soon(
            machine, loop, machine.native(track_info, arguments[0]),
            machine.tuple({Value::of(loop->is_debug)}), context_argument(machine, Value::none())));
        poke(machine, loop);
    }
    return Value::none();
}

Routine set_debug_by_method(Machine& machine, OwnedArguments arguments) {
    vm::as<Loop>(arguments[0])->is_debug = arguments[1].is_bool() && arguments[1].truth();
    Value method = co_await vm::op::get_attribute(machine, arguments[0],
                                                  machine.intern("call_soon_threadsafe"));
    if (method.is_unbound()) co_return {};
    Value track = machine.native(track_info, arguments[0]);
    Value handle = co_await machine.call(std::move(method), std::move(track), arguments[1]);
    if (handle.is_unbound()) co_return {};
    co_return Value::none();
}

Value optional(const Value& value) {
    return value.is_unbound() ? Value::none() : value;
}

Value get_clock_resolution(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->clock_resolution);
}

Value set_clock_resolution(Machine& machine, const Arguments& arguments) {
    if (!vm::is_integral(arguments[1]) && !vm::is_real(arguments[1]))
        return machine.refuse("an event loop's _clock_resolution that is no number is not "
                              "supported");
    double seconds = 0;
    if (!vm::number_to_real(machine, arguments[1], seconds)) return {};
    self_of(arguments)->clock_resolution = seconds;
    return Value::none();
}

Value get_task_factory(Machine&, const Arguments& arguments) {
    return optional(self_of(arguments)->task_factory);
}

// A callable, or None: false with the TypeError set.
bool check_hook(Machine& machine, const Value& hook, std::string_view complaint) {
    if (hook.is_none() || vm::is_callable(machine, hook)) return true;
    Value text = vm::repr(machine, hook);
    const std::string_view shown = vm::is_str(text) ? vm::text_of(text) : "an object";
    machine.raise(machine.types.TypeError,
                  std::string_view(fmt::format(fmt::runtime(complaint), shown)));
    return false;
}

Value set_task_factory(Machine& machine, const Arguments& arguments) {
    if (!check_hook(machine, arguments[1], "task factory must be a callable or None")) return {};
    self_of(arguments)->task_factory = arguments[1];
    return Value::none();
}

Value get_exception_handler(Machine&, const Arguments& arguments) {
    return optional(self_of(arguments)->exception_handler);
}

Value set_exception_handler(Machine& machine, const Arguments& arguments) {
    if (!check_hook(machine, arguments[1], "A callable object or None is expected, got {}"))
        return {};
    self_of(arguments)->exception_handler = arguments[1];
    return Value::none();
}

Value get_slow_callback_duration(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->slow_callback_duration);
}

Value set_slow_callback_duration(Machine& machine, const Arguments& arguments) {
    double seconds = 0;
    if (!read_time(machine, arguments[1], seconds)) return {};
    self_of(arguments)->slow_callback_duration = seconds;
    return Value::none();
}

Value get_default_executor(Machine&, const Arguments& arguments) {
    return optional(self_of(arguments)->default_executor);
}

Value set_default_executor(Machine&, const Arguments& arguments) {
    self_of(arguments)->default_executor = arguments[1];
    return Value::none();
}

Value get_ready_count(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->ready.size());
}

// What waits to run and what waits for its time, for programs that count them.
Value get_ready(Machine& machine, const Arguments& arguments) {
    const Loop* loop = self_of(arguments);
    std::vector<Value> found;
    for (std::size_t i = 0; i < loop->ready.size(); ++i)
        found.push_back(Value::share(loop->ready[i].subject));
    return machine.list({found.begin(), found.end()});
}

Value get_scheduled(Machine& machine, const Arguments& arguments) {
    std::vector<Value> found;
    for (const Timer& timer : self_of(arguments)->timers)
        found.push_back(Value::share(timer.subject));
    return machine.list({found.begin(), found.end()});
}

Value get_iteration(Machine&, const Arguments& arguments) {
    return Value::of(static_cast<std::int64_t>(self_of(arguments)->iteration));
}

// The async generators that have begun and not ended; they are forgotten.
Value take_async_generators(Machine& machine, const Arguments& arguments) {
    Loop* loop = self_of(arguments);
    loop->asyncgens_are_shut_down = true;
    vm::Values generators;
    for (vm::Object* generator : std::exchange(loop->async_generators, {}))
        generators.push_back(Value::share(generator));
    return machine.list(std::move(generators));
}

// --- exceptions nobody handles
// --------------------------------------------------------------------------------

constexpr std::string_view default_message = "Unhandled exception in event loop";

// What the default handler logs: the message, the other entries in the order of their names, the
// traceback.
Routine log_exception_context(Machine& machine, Value context) {
    if (!vm::is_kind(context, vm::Kind::Dict))
        co_return machine.raise(machine.types.AttributeError, "'{}' object has no attribute 'get'",
                                machine.type_of(context)->shown_name());
    auto* dict = vm::as<vm::Dict>(context);
    std::string text(default_message);
    Value* message = dict->find(machine.intern("message"));
    if (message && vm::is_str(*message)) text = vm::text_of(*message);
    std::vector<std::pair<std::string, Value>> entries;
    for (std::uint32_t i = 0; i < dict->used; ++i) {
        const Value& key = dict->entries[i].key;
        if (!vm::is_str(key)) continue;
        const std::string_view name = vm::text_of(key);
        if (name == "message" || name == "exception") continue;
        entries.emplace_back(name, dict->entries[i].value);
    }
    std::ranges::sort(entries, {}, &std::pair<std::string, Value>::first);
    for (const auto& [name, value] : entries) {
        if (name == "source_traceback") {
            text += "\nsource_traceback: Object created at (most recent call last):" +
                    call_entries_text(value);
            continue;
        }
        Value shown = co_await vm::op::repr(machine, value);
        if (shown.is_unbound()) co_return {};
        text += fmt::format("\n{}: {}", name, vm::text_of(shown));
    }
    Value* exception = dict->find(machine.intern("exception"));
    Value subject = exception && vm::is_exception(*exception) ? *exception : Value::none();
    co_return co_await log_message(machine, LogLevel::Error, std::move(text), std::move(subject));
}

Routine default_exception_handler_method(Machine& machine, OwnedArguments arguments) {
    Value context = arguments[1];
    co_return co_await log_exception_context(machine, context);
}

} // namespace

Routine log_message(Machine& machine, LogLevel level, std::string text, Value exception,
                    Value arguments) {
    Value log = Aio::of(machine).hooks.log;
    Value name = machine.str(level == LogLevel::Warning ? "warning" : "error");
    co_return co_await machine.call(std::move(log), std::move(name), machine.str(text),
                                    std::move(exception), std::move(arguments));
}

namespace {

// The default handler, which a loop of the program's own may replace.
Routine call_default_handler(Machine& machine, Value loop, Value context) {
    if (!is_overridden(machine, vm::as<Loop>(loop), "default_exception_handler"))
        co_return co_await log_exception_context(machine, context);
    Value method = co_await vm::op::get_attribute(machine, std::move(loop),
                                                  machine.intern("default_exception_handler"));
    if (method.is_unbound()) co_return {};
    co_return co_await machine.call(method, std::move(context));
}

Routine handle_context(Machine& machine, Value loop_value, Value context) {
    Value handler = vm::as<Loop>(loop_value)->exception_handler;
    if (!handler.is_object()) co_return co_await call_default_handler(machine, loop_value, context);
    Value done = co_await machine.call(handler, loop_value, context);
    if (!done.is_unbound()) co_return done;
    if (machine.exception_is(machine.types.KeyboardInterrupt) ||
        machine.exception_is(machine.types.SystemExit))
        co_return {};
    Value wrapped = machine.dict();
    auto* dict = vm::as<vm::Dict>(wrapped);
    dict->set(machine.intern("message"), machine.str("Unhandled error in exception handler"));
    dict->set(machine.intern("exception"), machine.take_exception());
    dict->set(machine.intern("context"), context);
    co_return co_await call_default_handler(machine, loop_value, wrapped);
}

Routine call_exception_handler_method(Machine& machine, OwnedArguments arguments) {
    Value loop = arguments[0];
    Value context = arguments[1];
    co_return co_await handle_context(machine, std::move(loop), std::move(context));
}

} // namespace

Routine call_exception_handler(Machine& machine, Value loop_value, Value context) {
    if (!is_overridden(machine, vm::as<Loop>(loop_value), "call_exception_handler"))
        co_return co_await handle_context(machine, std::move(loop_value), std::move(context));
    Value method = co_await vm::op::get_attribute(machine, std::move(loop_value),
                                                  machine.intern("call_exception_handler"));
    if (method.is_unbound()) co_return {};
    co_return co_await machine.call(method, std::move(context));
}

bool is_overridden(Machine& machine, Loop* loop, std::string_view method) {
    vm::Str* name = machine.intern(method);
    vm::Type* type = loop->type;
    if (type->dict_offset != 0)
        if (vm::Dict* own = type->dict_of(loop); own && own->find(name)) return true;
    const Value* ours = Aio::of(machine).loop->lookup(name);
    const Value* found = type->lookup(name);
    return found && !(ours && found->is(*ours));
}

namespace {

// --- handles
// ----------------------------------------------------------------------------------------------------

Handle* handle_of(const Arguments& arguments) {
    return vm::as<Handle>(arguments[0]);
}

Value cancel_method(Machine& machine, const Arguments& arguments) {
    cancel_handle(machine, handle_of(arguments));
    return Value::none();
}

Value cancelled_method(Machine&, const Arguments& arguments) {
    return Value::of(handle_of(arguments)->is_cancelled);
}

Value when_method(Machine&, const Arguments& arguments) {
    const Handle* handle = handle_of(arguments);
    if (handle->when_is_integer) return Value::of(static_cast<std::int64_t>(handle->when));
    return Value::of(handle->when);
}

Value get_callback(Machine&, const Arguments& arguments) {
    return optional(handle_of(arguments)->callable);
}

Value get_args(Machine& machine, const Arguments& arguments) {
    const Handle* handle = handle_of(arguments);
    const bool has_none = handle->arguments.is_unbound() && !handle->is_cancelled;
    return has_none ? machine.tuple({}) : optional(handle->arguments);
}

Value get_is_scheduled(Machine&, const Arguments& arguments) {
    return Value::of(handle_of(arguments)->is_scheduled);
}

bool are_equal(Machine& machine, const Handle* a, const Handle* b) {
    if (a->when != b->when || a->is_cancelled != b->is_cancelled) return false;
    auto same = [&](const Value& x, const Value& y) {
        if (x.is_unbound() || y.is_unbound()) return x.is_unbound() == y.is_unbound();
        Value equal = vm::equals(machine, x, y);
        if (machine.has_exception()) machine.take_exception();
        return equal.is_bool() && equal.truth();
    };
    return same(a->callable, b->callable) && same(a->arguments, b->arguments);
}

// Timers are in the order in which they are due.
Value compare_timers(Machine& machine, const Value& left, const Value& right,
                     vm::Comparison comparison) {
    const vm::Type* type = Aio::of(machine).timer_handle;
    if (!right.is_object() || right.object()->type != type) return Value::not_implemented();
    const auto *a = vm::as<Handle>(left), *b = vm::as<Handle>(right);
    switch (comparison) {
    case vm::Comparison::Equal: return Value::of(are_equal(machine, a, b));
    case vm::Comparison::NotEqual: return Value::of(!are_equal(machine, a, b));
    case vm::Comparison::Less: return Value::of(a->when < b->when);
    case vm::Comparison::LessEqual: return Value::of(a->when < b->when || are_equal(machine, a, b));
    case vm::Comparison::Greater: return Value::of(a->when > b->when);
    case vm::Comparison::GreaterEqual:
        return Value::of(a->when > b->when || are_equal(machine, a, b));
    }
    return Value::not_implemented();
}

Value hash_timer(Machine& machine, const Value& timer) {
    return vm::hash(machine, Value::of(vm::as<Handle>(timer)->when));
}

Value handle_repr_method(Machine& machine, const Arguments& arguments) {
    return handle_repr(machine, arguments[0]);
}

Value loop_repr_method(Machine& machine, const Arguments& arguments) {
    return loop_repr(machine, arguments[0]);
}

void define_handles(Machine& machine, Aio& aio) {
    aio.handle = machine.define_type<Handle>(
        "Handle", machine.types.object,
        {
            {"cancel", "(self)", cancel_method},
            {"cancelled", "(self)", cancelled_method},
            {"__repr__", "(self)", handle_repr_method, resume_future_repr},
        });
    aio.handle->protocol.repr = handle_repr;
    machine.add_property(aio.handle, "_callback", get_callback);
    machine.add_property(aio.handle, "_args", get_args);
    machine.add_property(aio.handle, "_cancelled", cancelled_method);
    define_creation_calls(machine, aio.handle);
    set_module(machine, aio.handle, "asyncio.events");
    aio.timer_handle = machine.define_type<Handle>(
        "TimerHandle", aio.handle,
        {
            {"when", "(self)", when_method},
            {"__repr__", "(self)", handle_repr_method, resume_future_repr},
        });
    aio.timer_handle->protocol.repr = handle_repr;
    machine.add_property(aio.timer_handle, "_when", when_method);
    machine.add_property(aio.timer_handle, "_scheduled", get_is_scheduled);
    aio.timer_handle->protocol.compare = compare_timers;
    aio.timer_handle->protocol.hash = hash_timer;
    set_module(machine, aio.timer_handle, "asyncio.events");
}

using CreateTask = Hopping<create_task_method, create_task_method_later>;

} // namespace

void define_loops(Machine& machine, Aio& aio) {
    vm::Type* type = machine.define_type<Loop>(
        "BaseEventLoop", machine.types.object,
        {
            {"__init__", "(self, *args, **kwargs)", nothing},
            {"__repr__", "(self)", loop_repr_method},
            {"call_soon", "(self, callback, *args, context=None)", call_soon_method},
            {"call_soon_threadsafe", "(self, callback, *args, context=None)",
             call_soon_threadsafe_method},
            {"call_later", "(self, delay, callback, *args, context=None)", call_later_method,
             call_later_by_methods},
            {"call_at", "(self, when, callback, *args, context=None)", call_at_method},
            {"time", "(self)", time_method},
            {"create_task", "(self, coro, *, name=None, context=None)", CreateTask::at_once,
             CreateTask::later},
            {"create_future", "(self)", create_future},
            {"_create_future", "(self, kind, label, inner=None)", create_future_of,
             create_own_future},
            {"run_forever", "(self)", nullptr, run_forever_method},
            {"run_until_complete", "(self, future)", nullptr, run_until_complete_method},
            {"_run_once", "(self)", nullptr, run_once_method},
            {"stop", "(self)", stop},
            {"close", "(self)", close},
            {"is_running", "(self)", is_running},
            {"is_closed", "(self)", is_closed},
            {"get_debug", "(self)", get_debug},
            {"set_debug", "(self, enabled)", set_debug, set_debug_by_method},
            {"_check_callback", "(self, callback, method)", check_callback_method},
            {"get_task_factory", "(self)", get_task_factory},
            {"set_task_factory", "(self, factory)", set_task_factory},
            {"get_exception_handler", "(self)", get_exception_handler},
            {"set_exception_handler", "(self, handler)", set_exception_handler},
            {"default_exception_handler", "(self, context)", nullptr,
             default_exception_handler_method},
            {"call_exception_handler", "(self, context)", nullptr, call_exception_handler_method},
            {"_take_async_generators", "(self)", take_async_generators},
        });
    static const vm::NativeFunctionInfo construct_info{"EventLoop", "(cls, *args, **kwargs)",
                                                       construct};
    type->construct = &construct_info;
    type->protocol.repr = loop_repr;
    machine.add_property(type, "_default_executor", get_default_executor, set_default_executor);
    machine.add_property(type, "slow_callback_duration", get_slow_callback_duration,
                         set_slow_callback_duration);
    machine.add_property(type, "_clock_resolution", get_clock_resolution, set_clock_resolution);
    machine.add_property(type, "_ready_count", get_ready_count);
    machine.add_property(type, "_iteration", get_iteration);
    machine.add_property(type, "_ready", get_ready);
    machine.add_property(type, "_scheduled", get_scheduled);
    set_module(machine, type, "asyncio.base_events");
    type->protocol.set_attribute = set_loop_attribute;
    aio.loop = type;
    define_handles(machine, aio);
}

// --- the running loop and the thread's own
// -----------------------------------------------------------------------

namespace {

Value get_running_loop(Machine& machine, const Arguments&) {
    Loop* loop = require_running_loop(machine);
    return loop ? Value::share(loop) : Value{};
}

Value peek_running_loop(Machine& machine, const Arguments&) {
    Loop* loop = Aio::of(machine).running_loop();
    return loop ? Value::share(loop) : Value::none();
}

Value get_thread_loop(Machine& machine, const Arguments&) {
    return optional(Aio::of(machine).thread().loop);
}

Value set_thread_loop(Machine& machine, const Arguments& arguments) {
    ThreadState& thread = Aio::of(machine).thread();
    thread.loop = arguments[0];
    thread.loop_was_set = true;
    return Value::none();
}

Value thread_loop_was_set(Machine& machine, const Arguments&) {
    return Value::of(Aio::of(machine).thread().loop_was_set);
}

Value is_strict(Machine& machine, const Arguments&) {
    return Value::of(Aio::of(machine).scheduler->scenario().is_strict);
}

// The functions of the Python part that the native one calls; those not given stay as they are.
Value set_hooks(Machine& machine, const Arguments& arguments) {
    Hooks& hooks = Aio::of(machine).hooks;
    Value* const places[] = {&hooks.get_event_loop, &hooks.get_stack,
                             &hooks.print_stack,    &hooks.log,
                             &hooks.adopt_queue,    &hooks.written_queue};
    for (std::uint32_t i = 0; i < std::size(places); ++i)
        if (!arguments[i].is_none()) *places[i] = arguments[i];
    return Value::none();
}

} // namespace

void class_changed(Machine& machine, const vm::Type* type) {
    for (Loop* loop : Aio::of_machine(machine).loops)
        if (loop->type->is_subtype_of(type) && !note_overrides(machine, loop)) return;
}

Loop* as_loop(Machine& machine, const Value& value) {
    const bool is_loop =
        value.is_object() && value.object()->type->is_subtype_of(Aio::of(machine).loop);
    return is_loop ? vm::as<Loop>(value) : nullptr;
}

Loop* require_loop(Machine& machine, const Value& value) {
    if (Loop* loop = as_loop(machine, value)) return loop;
    machine.refuse(fmt::format("a '{}' in the place of asyncio's event loop is not supported",
                               machine.type_of(value)->shown_name()),
                   "asyncio.new_event_loop() makes one; its class can be derived from");
    return nullptr;
}

Routine event_loop_of_thread(Machine& machine) {
    Aio& aio = Aio::of(machine);
    if (Loop* running = aio.running_loop()) co_return Value::share(running);
    if (aio.hooks.get_event_loop.is_unbound())
        co_return machine.raise(machine.types.RuntimeError, "no running event loop");
    Value loop = co_await machine.call(aio.hooks.get_event_loop);
    co_return !loop.is_unbound() && require_loop(machine, loop) ? loop : Value{};
}

void add_loop_functions(Machine& machine, vm::Module& module) {
    machine.add_functions(module, {
                                      {"get_running_loop", "()", get_running_loop},
                                      {"_get_running_loop", "()", peek_running_loop},
                                      {"get_thread_loop", "()", get_thread_loop},
                                      {"set_thread_loop", "(loop)", set_thread_loop},
                                      {"thread_loop_was_set", "()", thread_loop_was_set},
                                      {"is_strict", "()", is_strict},
                                      {"set_hooks",
                                       "(*, get_event_loop=None, get_stack=None, print_stack=None, "
                                       "log=None, adopt_queue=None, written_queue=None)",
                                       set_hooks},
                                  });
}

} // namespace runtime::aio
