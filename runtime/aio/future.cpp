#include "runtime/aio/future.h"

#include "runtime/aio/aio.h"
#include "runtime/aio/hops.h"
#include "runtime/aio/loop.h"
#include "runtime/vm/rendering.h"

#include <algorithm>

namespace runtime::aio {

using vm::Machine;
using vm::Object;
using vm::Value;

Future::Future(vm::Type* type_, Loop* loop_, trace::FutureKind kind_)
    : Object(static_cast<std::uint8_t>(vm::Kind::Native), type_), loop(loop_), future_kind(kind_) {
    if (loop) ++loop->references;
}

Future::~Future() {
    delete rest;
    if (loop) Value last = Value::adopt(loop);
}

void Future::traverse(const vm::Visitor& visit) {
    if (loop) visit(Value::share(loop));
    visit(result);
    visit(first.callable.value());
    for (const DoneCallback& callback : more_callbacks())
        visit(callback.callable.value());
    if (rest) {
        visit(rest->cancel_message);
        visit(rest->children);
        visit(rest->driven);
    }
}

void Future::clear_references() {
    result.clear();
    first = {};
    delete std::exchange(rest, nullptr);
}

Future::Rest& Future::needs_rest() {
    if (!rest) rest = new Rest;
    return *rest;
}

Value Future::cancel_message() const {
    return rest ? rest->cancel_message : Value();
}

void Future::set_cancel_message(const Value& message) {
    const bool says_nothing = message.is_unbound() || message.is_none();
    if (says_nothing && !rest) return;
    needs_rest().cancel_message = message;
}

const DoneCallbacks& Future::more_callbacks() const {
    static const DoneCallbacks none;
    return rest ? rest->callbacks : none;
}

Future* make_future(Machine& machine, Loop* loop, trace::FutureKind kind, std::string_view label) {
    Aio& aio = Aio::of(machine);
    auto* future = machine.make<Future>(aio.future, loop, kind);
    future->id = aio.new_future();
    if (machine.recorder) machine.recorder->future_created(future->id, kind, label);
    return future;
}

bool is_future(Machine& machine, const Value& value) {
    if (!value.is_object()) return false;
    const Aio& aio = Aio::of(machine);
    const vm::Type* type = value.object()->type;
    return type == aio.task || type == aio.future || type->is_subtype_of(aio.future);
}

namespace {

Value call_uncallable(Machine& machine, const vm::Arguments& arguments) {
    return machine.raise(machine.types.TypeError, "'{}' object is not callable",
                         machine.type_of(arguments[0])->shown_name());
}
const vm::NativeFunctionInfo uncallable_info{"<uncallable>", nullptr, call_uncallable};

} // namespace

const Value* uncallable_value(const Value& callable) {
    if (!vm::is_kind(callable, vm::Kind::NativeFunction)) return nullptr;
    const auto* function = vm::as<vm::NativeFunction>(callable);
    return function->info == &uncallable_info ? &function->bound : nullptr;
}

void add_done_callback(Machine& machine, Future* future, Value callable, Context* context) {
    // None, or a number: that it cannot be called is told when it should be.
    if (!callable.is_object()) callable = machine.native(uncallable_info, std::move(callable));
    DoneCallback callback(std::move(callable), context);
    if (future->is_done()) return schedule_callback(machine, future, std::move(callback));
    if (!future->first.callable && future->more_callbacks().empty()) {
        future->first = std::move(callback);
        return;
    }
    future->needs_rest().callbacks.push_back(std::move(callback));
}

std::vector<Value> callables_of(const Future* future) {
    std::vector<Value> all;
    if (future->first.callable) all.push_back(future->first.callable.value());
    for (const DoneCallback& callback : future->more_callbacks())
        all.push_back(callback.callable.value());
    return all;
}

void drop_callbacks(Future* future) {
    future->first = {};
    if (future->rest) future->rest->callbacks.clear();
}

bool lose_callbacks(Future* future) {
    // A call_soon() of the program's own is asked all the same.
    if (!future->loop->is_closed || future->loop->overrides_call_soon || !future->first.callable)
        return false;
    drop_callbacks(future);
    return true;
}

std::size_t remove_done_callbacks(Future* future, const std::vector<Value>& callables) {
    auto matches = [&](const DoneCallback& callback) {
        return std::ranges::any_of(callables, [&](const Value& callable) {
            return callable.is_object() && callable.object() == callback.callable.get();
        });
    };
    std::size_t removed = 0;
    if (future->rest) removed += std::erase_if(future->rest->callbacks, matches);
    if (future->first.callable && matches(future->first)) {
        ++removed;
        future->first = {};
        if (!future->more_callbacks().empty()) {
            DoneCallbacks& others = future->rest->callbacks;
            future->first = std::move(others.front());
            others.erase(others.begin());
        }
    }
    return removed;
}

namespace {

void schedule_callbacks(Machine& machine, Future* future) {
    if (!future->first.callable) return;
    if (future->loop->overrides_call_soon) [[unlikely]]
        return hop_to_callbacks(machine, future);
    schedule_callback(machine, future, std::exchange(future->first, DoneCallback{}));
    if (future->more_callbacks().empty()) return;
    DoneCallbacks others = std::exchange(future->rest->callbacks, DoneCallbacks{});
    for (DoneCallback& callback : others)
        schedule_callback(machine, future, std::move(callback));
}

void record_resolved(Machine& machine, const Future* future, trace::Outcome outcome) {
    machine.recorder->future_resolved(future->id, outcome,
                                      vm::Rendering(machine, future->result).value());
}

} // namespace

void resolve(Machine& machine, Future* future, Value result) {
    future->result = std::move(result);
    future->state = FutureState::Finished;
    if (machine.recorder) record_resolved(machine, future, trace::Outcome::Result);
    schedule_callbacks(machine, future);
}

void fail(Machine& machine, Future* future, Value exception) {
    future->result = std::move(exception);
    future->state = FutureState::Finished;
    future->has_exception = true;
    future->log_traceback = true;
    const std::size_t entries = vm::as<vm::Exception>(future->result)->traceback.size();
    if (entries != 0) future->needs_rest().kept_entries = static_cast<std::uint32_t>(entries);
    if (machine.recorder) record_resolved(machine, future, trace::Outcome::Exception);
    schedule_callbacks(machine, future);
}

void become_cancelled(Machine& machine, Future* future) {
    future->state = FutureState::Cancelled;
    future->log_traceback = false;
    if (machine.recorder)
        machine.recorder->future_resolved(future->id, trace::Outcome::Cancelled, {});
    schedule_callbacks(machine, future);
}

namespace {

// The children of a gather, of which at least one can be cancelled.
bool cancel_children(Machine& machine, Future* outer, const Value& message) {
    bool any = false;
    auto* children = vm::as<vm::List>(outer->result);
    for (std::size_t i = 0; i < children->items.size(); ++i) {
        Value child = children->items[i];
        any |= cancel(machine, vm::as<Future>(child), message, trace::CancelOrigin::Gather);
        if (is_refused(machine, outer)) return false;
    }
    if (any) outer->cancel_requested = true;
    return any;
}

bool cancel_one(Machine& machine, Future* future, const Value& message,
                trace::CancelOrigin origin) {
    if (future->is_task) return cancel_task(machine, static_cast<Task*>(future), message, origin);
    future->log_traceback = false;
    if (future->is_done()) return false;
    if (future->future_kind == trace::FutureKind::Gather)
        return cancel_children(machine, future, message); // and keeps no message of its own
    future->set_cancel_message(message);
    future->result.clear();
    const bool are_lost = lose_callbacks(future);
    become_cancelled(machine, future);
    return !are_lost || check_open(machine, future->loop);
}

} // namespace

bool is_refused(const Machine& machine, const Future* future) {
    return machine.exception_is(machine.types.RecursionError) ||
           (future->loop->is_closed && machine.exception_is(machine.types.RuntimeError));
}

bool cancel(Machine& machine, Future* future, const Value& message, trace::CancelOrigin origin) {
    // How many hand a cancellation on to what they wait for, each inside of the one before.
    static constinit thread_local std::uint32_t handing_on = 0;
    if (handing_on >= machine.limits.depth) {
        // Tasks that wait for each other: CPython's recursion ends so too.
        machine.raise(machine.types.RecursionError,
                      "maximum recursion depth exceeded while calling a Python object");
        return false;
    }
    ++handing_on;
    const bool is_asked = cancel_one(machine, future, message, origin);
    --handing_on;
    return is_asked;
}

Value make_cancelled_error(Machine& machine, Future* future) {
    if (future->state == FutureState::Cancelled && vm::is_exception(future->result))
        return std::move(future->result);
    std::vector<Value> args;
    if (Value message = future->cancel_message(); !message.is_unbound() && !message.is_none())
        args.push_back(std::move(message));
    return machine.make_exception(machine.types.CancelledError, std::move(args));
}

namespace {

// The first who asks gets the exception with the traceback that it had when the future was
// finished; the others get it with none.
Value exception_to_raise(Future* future) {
    auto* exception = vm::as<vm::Exception>(future->result);
    const std::size_t kept = future->rest ? future->rest->kept_entries : 0;
    if (exception->traceback.size() > kept)
        exception->traceback.erase(exception->traceback.begin() + static_cast<std::ptrdiff_t>(kept),
                                   exception->traceback.end());
    if (future->rest) future->rest->kept_entries = 0;
    return future->result;
}

} // namespace

Value result_of(Machine& machine, Future* future) {
    switch (future->state) {
    case FutureState::Pending:
        return machine.raise(Aio::of(machine).invalid_state_error, "Result is not set.");
    case FutureState::Cancelled: return machine.raise(make_cancelled_error(machine, future));
    case FutureState::Finished: break;
    }
    future->log_traceback = false;
    if (future->has_exception) return machine.raise(exception_to_raise(future));
    return future->result;
}

Value exception_of(Machine& machine, Future* future) {
    switch (future->state) {
    case FutureState::Pending:
        return machine.raise(Aio::of(machine).invalid_state_error, "Exception is not set.");
    case FutureState::Cancelled: return machine.raise(make_cancelled_error(machine, future));
    case FutureState::Finished: break;
    }
    future->log_traceback = false;
    if (future->has_exception) return future->result;
    return Value::none();
}

} // namespace runtime::aio
