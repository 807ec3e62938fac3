// asyncio.Future as programs see it.

#include "runtime/aio/created_at.h"
#include "runtime/aio/define.h"
#include "runtime/aio/hops.h"
#include "runtime/aio/own_attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/interpreter.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/types.h"

#include <cstddef>

namespace runtime::aio {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

Future* self_of(const Arguments& arguments) {
    return vm::as<Future>(arguments[0]);
}

// The loop named by a `loop` argument, the running one, or null with NeedsFrame meant.
Loop* loop_argument(const Aio& aio, const Value& loop) {
    if (loop.is_object()) return vm::as<Loop>(loop);
    return aio.running_loop();
}

Value construct(Machine& machine, const Arguments& arguments) {
    Aio& aio = Aio::of(machine);
    if (arguments[1].is_object() && !require_loop(machine, arguments[1])) return {};
    Loop* loop = loop_argument(aio, arguments[1]);
    if (!loop) return Value::needs_frame();
    auto* future =
        machine.make<Future>(vm::as<vm::Type>(arguments[0]), loop, trace::FutureKind::Plain);
    future->id = aio.new_future();
    note_creation(machine, loop, future);
    if (machine.recorder) machine.recorder->future_created(future->id, trace::FutureKind::Plain);
    return Value::adopt(future);
}

Routine construct_later(Machine& machine, OwnedArguments arguments) {
    Value loop = co_await event_loop_of_thread(machine);
    if (loop.is_unbound()) co_return {};
    arguments.values[1] = loop;
    co_return construct(machine, arguments.view());
}

Value init(Machine&, const Arguments&) {
    return Value::none();
}

Value get_result(Machine& machine, const Arguments& arguments) {
    return result_of(machine, self_of(arguments));
}

Value get_exception(Machine& machine, const Arguments& arguments) {
    return exception_of(machine, self_of(arguments));
}

// A pending future whose callbacks can be scheduled.
bool check_settable(Machine& machine, const Arguments& arguments, Value& error) {
    Future* future = self_of(arguments);
    if (future->is_task) {
        error =
            machine.raise(machine.types.RuntimeError, "Task does not support set_result operation");
        return false;
    }
    if (future->is_done()) {
        error = machine.raise(Aio::of(machine).invalid_state_error, "invalid state");
        return false;
    }
    return true;
}

template <class Settle>
Value settle(Machine& machine, Future* future, Settle settle_future) {
    const bool are_lost = lose_callbacks(future);
    settle_future();
    if (are_lost && !check_open(machine, future->loop)) return {};
    return Value::none();
}

Value set_result(Machine& machine, const Arguments& arguments) {
    Value error;
    if (!check_settable(machine, arguments, error)) return error;
    Future* future = self_of(arguments);
    return settle(machine, future, [&] { resolve(machine, future, arguments[1]); });
}

Value fail_with(Machine& machine, Future* future, Value exception) {
    if (machine.is_instance(exception, machine.types.StopIteration))
        return machine.raise(machine.types.TypeError,
                             "StopIteration interacts badly with generators and cannot be raised "
                             "into a Future");
    return settle(machine, future, [&] { fail(machine, future, std::move(exception)); });
}

Value set_exception(Machine& machine, const Arguments& arguments) {
    if (vm::is_type(arguments[1])) return Value::needs_frame();
    if (self_of(arguments)->is_task)
        return machine.raise(machine.types.RuntimeError,
                             "Task does not support set_exception operation");
    Value error;
    if (!check_settable(machine, arguments, error)) return error;
    if (!vm::is_exception(arguments[1]))
        return machine.raise(machine.types.TypeError, "invalid exception object");
    return fail_with(machine, self_of(arguments), arguments[1]);
}

Routine set_exception_class(Machine& machine, OwnedArguments arguments) {
    Value exception = co_await machine.call(arguments[1]);
    if (exception.is_unbound()) co_return {};
    arguments.values[1] = exception;
    if (vm::is_type(exception))
        co_return machine.raise(machine.types.TypeError, "invalid exception object");
    co_return set_exception(machine, arguments.view());
}

Value cancel_method(Machine& machine, const Arguments& arguments) {
    const bool is_asked = cancel(machine, self_of(arguments), arguments[1]);
    if (!is_asked && machine.has_exception()) return {};
    return Value::of(is_asked);
}

Value is_cancelled(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->state == FutureState::Cancelled);
}

Value is_done(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->is_done());
}

Value add_callback(Machine& machine, const Arguments& arguments) {
    Future* future = self_of(arguments);
    Context* context = nullptr;
    if (Task* task = woken_by(arguments[1])) {
        add_done_callback(machine, future, Value::share(task), nullptr);
        return Value::none();
    }
    if (arguments[2].is_object()) {
        context = vm::as<Context>(arguments[2]);
        retain(context);
    } else {
        context = copy_context(machine);
    }
    if (future->is_done() && !future->loop->overrides_call_soon &&
        !check_open(machine, future->loop))
        return {};
    add_done_callback(machine, future, arguments[1], context);
    return Value::none();
}

// Callbacks are compared with ==, which may be the program's own.
Value remove_callback(Machine& machine, const Arguments& arguments) {
    Future* future = self_of(arguments);
    std::vector<Value> matching;
    for (const Value& callable : callables_of(future)) {
        Value same = vm::equals(machine, callable, arguments[1]);
        if (!same.is_value()) return same;
        if (same.truth()) matching.push_back(callable);
    }
    return Value::of(remove_done_callbacks(future, matching));
}

Routine remove_callback_later(Machine& machine, OwnedArguments arguments) {
    std::vector<Value> matching;
    for (const Value& callable : callables_of(vm::as<Future>(arguments[0]))) {
        Value same = co_await vm::op::equals(machine, callable, arguments[1]);
        if (same.is_unbound()) co_return {};
        if (same.truth()) matching.push_back(callable);
    }
    co_return Value::of(remove_done_callbacks(vm::as<Future>(arguments[0]), matching));
}

// A list of (callable, context), or None.
Value get_callbacks(Machine& machine, const Arguments& arguments) {
    Future* future = self_of(arguments);
    vm::Values pairs;
    for (const Value& callable : callables_of(future))
        pairs.push_back(machine.tuple({callable, Value::none()}));
    return pairs.empty() ? Value::none() : machine.list(std::move(pairs));
}

Value get_loop(Machine&, const Arguments& arguments) {
    return Value::share(self_of(arguments)->loop);
}

Value get_state(Machine& machine, const Arguments& arguments) {
    switch (self_of(arguments)->state) {
    case FutureState::Pending: return machine.str("PENDING");
    case FutureState::Cancelled: return machine.str("CANCELLED");
    case FutureState::Finished: return machine.str("FINISHED");
    }
    return {};
}

Value get_blocking(Machine&, const Arguments& arguments) {
    return Value::of(static_cast<bool>(self_of(arguments)->is_blocking));
}

Value set_blocking(Machine&, const Arguments& arguments) {
    self_of(arguments)->is_blocking = arguments[1].is_bool() && arguments[1].truth();
    return Value::none();
}

Value get_log_destroy_pending(Machine&, const Arguments& arguments) {
    return Value::of(static_cast<bool>(self_of(arguments)->log_destroy_pending));
}

Value set_log_destroy_pending(Machine&, const Arguments& arguments) {
    self_of(arguments)->log_destroy_pending = arguments[1].is_bool() && arguments[1].truth();
    return Value::none();
}

Value get_cancel_message(Machine&, const Arguments& arguments) {
    const Future* future = self_of(arguments);
    Value message = future->cancel_message();
    return message.is_unbound() ? Value::none() : message;
}

Value set_cancel_message(Machine&, const Arguments& arguments) {
    self_of(arguments)->set_cancel_message(arguments[1]);
    return Value::none();
}

Value get_log_traceback(Machine&, const Arguments& arguments) {
    return Value::of(static_cast<bool>(self_of(arguments)->log_traceback));
}

Value set_log_traceback(Machine& machine, const Arguments& arguments) {
    if (arguments[1].is_bool() && arguments[1].truth())
        return machine.raise(machine.types.ValueError, "_log_traceback can only be set to False");
    self_of(arguments)->log_traceback = false;
    return Value::none();
}

// What the future holds, as CPython keeps it in two fields.
template <bool exception>
Value get_held(Machine&, const Arguments& arguments) {
    Future* future = self_of(arguments);
    const bool is_it = future->state == FutureState::Finished && future->has_exception == exception;
    return is_it ? future->result : Value::none();
}

Value make_cancelled_error_method(Machine& machine, const Arguments& arguments) {
    return make_cancelled_error(machine, self_of(arguments));
}

// --- the iterator that `yield from future` and __await__() use
// -------------------------------------------

struct FutureIterator : vm::Object {
    Value future;
    FutureIterator(vm::Type* type_, Value future_)
        : Object(static_cast<std::uint8_t>(vm::Kind::Native), type_), future(std::move(future_)) {}
    void traverse(const vm::Visitor& visit) { visit(future); }
    void clear_references() { future.clear(); }
};

Value iterate_future(Machine& machine, const Value& self) {
    return Value::adopt(machine.make<FutureIterator>(Aio::of(machine).future_iterator, self));
}

Value iterate_method(Machine& machine, const Arguments& arguments) {
    return iterate_future(machine, arguments[0]);
}

Value stop_iteration(Machine& machine, Value result) {
    std::vector<Value> args;
    if (!result.is_none()) args.push_back(result);
    Value stop = machine.make_exception(machine.types.StopIteration, std::move(args));
    vm::as<vm::Exception>(stop)->extra = std::move(result);
    return machine.raise(std::move(stop));
}

Value next_of_iterator(Machine& machine, const Value& self) {
    auto* iterator = vm::as<FutureIterator>(self);
    if (!vm::is_kind(iterator->future, vm::Kind::Native))
        return stop_iteration(machine, Value::none());
    auto* future = vm::as<Future>(iterator->future);
    if (!future->is_done()) {
        if (future->is_blocking)
            return machine.raise(machine.types.RuntimeError, "await wasn't used with future");
        future->is_blocking = true;
        return iterator->future;
    }
    Value keep = std::move(iterator->future);
    Value result = result_of(machine, vm::as<Future>(keep));
    if (result.is_unbound()) return {};
    return stop_iteration(machine, std::move(result));
}

Value iterator_itself(Machine&, const Value& self) {
    return self;
}

Value next_method(Machine& machine, const Arguments& arguments) {
    return next_of_iterator(machine, arguments[0]);
}

Value throw_method(Machine& machine, const Arguments& arguments) {
    if (vm::is_type(arguments[1]) && !vm::is_exception(arguments[2])) return Value::needs_frame();
    auto* iterator = vm::as<FutureIterator>(arguments[0]);
    iterator->future.clear();
    const Value& exception =
        arguments[2].is_object() && vm::is_exception(arguments[2]) ? arguments[2] : arguments[1];
    if (!vm::is_exception(exception))
        return machine.raise(machine.types.TypeError,
                             "exceptions must be classes deriving BaseException or instances of "
                             "such a class");
    return machine.raise(exception);
}

Routine throw_class(Machine& machine, OwnedArguments arguments) {
    Value exception;
    if (arguments[2].is_none())
        exception = co_await machine.call(arguments[1]);
    else
        exception = co_await machine.call(arguments[1], arguments[2]);
    if (exception.is_unbound()) co_return {};
    vm::as<FutureIterator>(arguments[0])->future.clear();
    if (!vm::is_exception(exception))
        co_return machine.raise(machine.types.TypeError,
                                "exceptions must be classes deriving BaseException or instances "
                                "of such a class");
    co_return machine.raise(exception);
}

Value close_method(Machine&, const Arguments& arguments) {
    vm::as<FutureIterator>(arguments[0])->future.clear();
    return Value::none();
}

Value await_iterator(Machine& machine, const Value& self, bool resumed) {
    return await_future(machine, vm::as<FutureIterator>(self)->future, resumed);
}

Value awaited_by_iterator(Machine&, const Value& self) {
    return vm::as<FutureIterator>(self)->future;
}

// --- the end of a future
// ----------------------------------------------------------------------------------

Routine report_never_retrieved(Machine& machine, OwnedArguments arguments) {
    auto* future = vm::as<Future>(arguments[0]);
    // What died before it may have looked.
    if (!future->log_traceback) co_return Value::none();
    future->log_traceback = false;
    Value context = machine.dict();
    auto* dict = vm::as<vm::Dict>(context);
    dict->set(machine.intern("message"),
              machine.format("{} exception was never retrieved", future->type->name->view()));
    dict->set(machine.intern("exception"), future->result);
    dict->set(machine.intern("future"), arguments[0]);
    add_creation_calls(machine, future, dict);
    Value loop = Value::share(future->loop);
    if (machine.recorder)
        machine.recorder->note(trace::NoteKind::NeverRetrieved,
                               fmt::format("{} exception was never retrieved: {}",
                                           future->type->name->view(),
                                           vm::bounded_repr(machine, future->result)),
                               {}, future->id, arguments[1].truth());
    co_return co_await call_exception_handler(machine, std::move(loop), std::move(context));
}

const vm::NativeFunctionInfo never_retrieved_info{"__del__", nullptr, nullptr,
                                                  report_never_retrieved};

bool finalize(Machine& machine, vm::Object* object) {
    auto* future = static_cast<Future*>(object);
    if (!future->log_traceback) return false;
    call_pending_with_freed(machine, never_retrieved_info, object);
    return true;
}

// The standard leaves offsets in such a class to the compiler, which knows them.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
constexpr std::size_t attributes_at = offsetof(Future, dict);
#pragma GCC diagnostic pop

void abandon(Machine& machine, const Value& self) {
    auto* future = vm::as<Future>(self);
    if (future->has_timer) cancel_sleep_timer(machine, future);
}

} // namespace

Value await_future(Machine& machine, const Value& self, bool) {
    auto* future = vm::as<Future>(self);
    if (future->is_done()) return result_of(machine, future);
    if (future->is_blocking)
        return machine.raise(machine.types.RuntimeError, "await wasn't used with future");
    future->is_blocking = true;
    return Value::needs_frame();
}

Value awaited_future(Machine&, const Value& self) {
    return self;
}

Value future_repr_method(Machine& machine, const Arguments& arguments) {
    return future_repr(machine, arguments[0]);
}

using SetException = Hopping<set_exception, set_exception_class>;

void define_futures(Machine& machine, Aio& aio) {
    vm::Type* type = machine.define_type<Future>(
        "Future", machine.types.object,
        {
            {"__init__", "(self, *args, **kwargs)", init},
            {"__repr__", "(self, /)", future_repr_method, resume_future_repr},
            {"__await__", "(self, /)", iterate_method},
            {"__iter__", "(self, /)", iterate_method},
            {"result", "(self, /)", get_result},
            {"exception", "(self, /)", get_exception},
            {"set_result", "(self, result, /)", Hopping<set_result>::at_once,
             Hopping<set_result>::later},
            {"set_exception", "(self, exception, /)", SetException::at_once, SetException::later},
            {"cancel", "(self, /, msg=None)", Hopping<cancel_method>::at_once,
             Hopping<cancel_method>::later},
            {"cancelled", "(self, /)", is_cancelled},
            {"done", "(self, /)", is_done},
            {"add_done_callback", "(self, fn, /, *, context=None)", Hopping<add_callback>::at_once,
             Hopping<add_callback>::later},
            {"remove_done_callback", "(self, fn, /)", remove_callback, remove_callback_later},
            {"get_loop", "(self, /)", get_loop},
            {"_make_cancelled_error", "(self, /)", make_cancelled_error_method},
        });
    static const vm::NativeFunctionInfo construct_info{"Future", "(cls, *, loop=None)", construct,
                                                       construct_later};
    type->construct = &construct_info;
    machine.add_property(type, "_state", get_state);
    machine.add_property(type, "_loop", get_loop);
    machine.add_property(type, "_asyncio_future_blocking", get_blocking, set_blocking);
    machine.add_property(type, "_log_destroy_pending", get_log_destroy_pending,
                         set_log_destroy_pending);
    machine.add_property(type, "_cancel_message", get_cancel_message, set_cancel_message);
    machine.add_property(type, "_log_traceback", get_log_traceback, set_log_traceback);
    define_creation_calls(machine, type);
    machine.add_property(type, "_callbacks", get_callbacks);
    machine.add_property(type, "_result", get_held<false>);
    machine.add_property(type, "_exception", get_held<true>);
    type->protocol.repr = future_repr;
    type->protocol.shown = future_shown;
    type->protocol.iterate = iterate_future;
    type->protocol.await = await_future;
    type->protocol.awaited_on = awaited_future;
    type->protocol.await_abandoned = abandon;
    type->protocol.finalize = finalize;
    set_module(machine, type, "_asyncio");
    take_own_attributes(machine, type, attributes_at);
    aio.future = type;

    vm::Type* iterator = machine.define_type<FutureIterator>(
        "FutureIter", machine.types.object,
        {
            {"__next__", "(self, /)", next_method},
            {"send", "(self, value, /)", next_method},
            {"throw", "(self, type, value=None, traceback=None, /)", throw_method, throw_class},
            {"close", "(self, /)", close_method},
        });
    iterator->protocol.iterate = iterator_itself;
    iterator->protocol.next = next_of_iterator;
    iterator->protocol.await = await_iterator;
    iterator->protocol.awaited_on = awaited_by_iterator;
    set_module(machine, iterator, "_asyncio");
    aio.future_iterator = iterator;
}

} // namespace runtime::aio
