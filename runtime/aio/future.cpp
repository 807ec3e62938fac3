#include "runtime/aio/future.h"

#include "runtime/aio/aio.h"
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
    delete more;
    if (loop) Value last = Value::adopt(loop);
}

void Future::traverse(const vm::Visitor& visit) {
    if (loop) visit(Value::share(loop));
    visit(result);
    visit(first.callable);
    if (more)
        for (const DoneCallback& callback : *more)
            visit(callback.callable);
    visit(cancel_message);
}

void Future::clear_references() {
    result.clear();
    first = {};
    delete std::exchange(more, nullptr);
    cancel_message.clear();
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

void add_done_callback(Machine& machine, Future* future, Value callable, Context* context) {
    DoneCallback callback(std::move(callable), context);
    if (future->is_done()) return schedule_callback(machine, future, std::move(callback));
    if (future->first.callable.is_unbound() && !future->more) {
        future->first = std::move(callback);
        return;
    }
    if (!future->more) future->more = new DoneCallbacks;
    future->more->push_back(std::move(callback));
}

std::vector<Value> callables_of(const Future* future) {
    std::vector<Value> all;
    if (!future->first.callable.is_unbound()) all.push_back(future->first.callable);
    if (future->more)
        for (const DoneCallback& callback : *future->more)
            all.push_back(callback.callable);
    return all;
}

void drop_callbacks(Future* future) {
    future->first = {};
    delete std::exchange(future->more, nullptr);
}

std::size_t remove_done_callbacks(Future* future, const std::vector<Value>& callables) {
    auto matches = [&](const DoneCallback& callback) {
        return std::ranges::any_of(
            callables, [&](const Value& callable) { return callback.callable.is(callable); });
    };
    std::size_t removed = 0;
    if (future->more) removed += std::erase_if(*future->more, matches);
    if (!future->first.callable.is_unbound() && matches(future->first)) {
        ++removed;
        future->first = {};
        if (future->more && !future->more->empty()) {
            future->first = std::move(future->more->front());
            future->more->erase(future->more->begin());
        }
    }
    if (future->more && future->more->empty()) delete std::exchange(future->more, nullptr);
    return removed;
}

namespace {

void schedule_callbacks(Machine& machine, Future* future) {
    if (future->first.callable.is_unbound()) return;
    schedule_callback(machine, future, std::exchange(future->first, DoneCallback{}));
    if (!future->more) return;
    std::unique_ptr<DoneCallbacks> rest(std::exchange(future->more, nullptr));
    for (DoneCallback& callback : *rest)
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
    future->cancel_message = Value::of(vm::as<vm::Exception>(future->result)->traceback.size());
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
    }
    if (any) outer->cancel_requested = true;
    return any;
}

} // namespace

bool cancel(Machine& machine, Future* future, const Value& message, trace::CancelOrigin origin) {
    if (future->is_task) return cancel_task(machine, static_cast<Task*>(future), message, origin);
    future->log_traceback = false;
    if (future->is_done()) return false;
    if (future->future_kind == trace::FutureKind::Gather) {
        future->cancel_message = message;
        return cancel_children(machine, future, message);
    }
    future->cancel_message = message;
    future->result.clear();
    become_cancelled(machine, future);
    return true;
}

Value make_cancelled_error(Machine& machine, Future* future) {
    if (future->state == FutureState::Cancelled && vm::is_exception(future->result))
        return std::move(future->result);
    std::vector<Value> args;
    if (!future->cancel_message.is_unbound() && !future->cancel_message.is_none())
        args.push_back(future->cancel_message);
    return machine.make_exception(machine.types.CancelledError, std::move(args));
}

namespace {

// The first who asks gets the exception with the traceback that it had when the future was
// finished; the others get it with none.
Value exception_to_raise(Future* future) {
    auto* exception = vm::as<vm::Exception>(future->result);
    const auto kept = static_cast<std::size_t>(future->cancel_message.integer());
    if (exception->traceback.size() > kept)
        exception->traceback.erase(exception->traceback.begin() + static_cast<std::ptrdiff_t>(kept),
                                   exception->traceback.end());
    future->cancel_message = Value::of(0);
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
