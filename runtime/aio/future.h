#pragma once

// A future holds a result that is not there yet, and whom to call once it is. Callbacks never run
// inside set_result(): each becomes a ready handle of the loop. A task that awaits a future is its
// callback like any other; it is stored as the task itself and runs as the task's next step.

#include "runtime/aio/context.h"
#include "runtime/trace/events.h"
#include "runtime/vm/machine.h"

#include <vector>

namespace runtime::aio {

struct Loop;
struct Task;

enum class FutureState : std::uint8_t { Pending, Cancelled, Finished };

struct DoneCallback {
    vm::Counted<vm::Object> callable; // a Task stands for its wake-up
    Context* context = nullptr;       // owned

    DoneCallback() = default;
    DoneCallback(const vm::Value& callable_, Context* context_)
        : callable(callable_), context(context_) {}
    DoneCallback(DoneCallback&& other) noexcept
        : callable(std::move(other.callable)), context(std::exchange(other.context, nullptr)) {}
    DoneCallback& operator=(DoneCallback&& other) noexcept {
        callable = std::move(other.callable);
        std::swap(context, other.context);
        return *this;
    }
    ~DoneCallback() { release(context); }
};

using DoneCallbacks = std::vector<DoneCallback, vm::HeapAllocator<DoneCallback>>;

struct Future : vm::Object {
    Loop* loop; // owns one count
    FutureState state = FutureState::Pending;
    trace::FutureKind future_kind;
    bool is_task = false;
    bool is_blocking : 1 = false;        // awaited just now: _asyncio_future_blocking
    bool log_traceback : 1 = false;      // holds an exception that nobody has asked for
    bool has_exception : 1 = false;      // finished by set_exception()
    bool has_timer : 1 = false;          // sleep: its timer is set, and has neither run out nor
                                         // been cancelled
    bool timer_is_due : 1 = false;       // sleep: its timer has left the loop's heap
    bool log_destroy_pending : 1 = true; // task
    bool must_cancel : 1 = false;        // task: cancel at the next step
    bool is_being_made : 1 = false;      // task: its loop's own call_soon() has not taken it yet
    bool cancel_requested : 1 = false;   // gather: cancel() was called
    source::FutureId id{};               // recorder's number
    // The result; when finished by an exception that; when cancelled the CancelledError to raise
    // once, or unbound. A pending sleep keeps its result here.
    vm::Value result;
    DoneCallback first; // null: no callback at all
    struct Rest;
    Rest* rest = nullptr;     // what few futures have, owned
    Rest& needs_rest();       // made if there is none
    vm::Dict* dict = nullptr; // the program's own attributes

    Future(vm::Type* type_, Loop* loop_, trace::FutureKind kind_);
    ~Future();
    void traverse(const vm::Visitor& visit);
    void clear_references();

    [[nodiscard]] bool is_done() const { return state != FutureState::Pending; }
    // Unbound: None, as for most.
    [[nodiscard]] vm::Value cancel_message() const;
    void set_cancel_message(const vm::Value& message);
    // Those after the first.
    [[nodiscard]] const DoneCallbacks& more_callbacks() const;
};

struct Future::Rest {
    DoneCallbacks callbacks;
    vm::Value cancel_message;
    vm::Value children;             // gather: the futures that it waited for
    vm::Value driven;               // task: the coroutine, if that is an object of the program's
    std::uint32_t kept_entries = 0; // finished by an exception: of its traceback at that time
    std::uint32_t cancel_count = 0; // task: cancelling()
};

// --- operations; those that may fail return Unbound with the exception set
// -----------------------------
Future* make_future(vm::Machine& machine, Loop* loop, trace::FutureKind kind,
                    std::string_view label = {});
// True if the value is a future or a task of ours.
bool is_future(vm::Machine& machine, const vm::Value& value);
void add_done_callback(vm::Machine& machine, Future* future, vm::Value callable, Context* context);
// What was given for a callback and is no object at all, else null.
const vm::Value* uncallable_value(const vm::Value& callable);
std::vector<vm::Value> callables_of(const Future* future);
// Removes those that are one of these objects; how many that were.
std::size_t remove_done_callbacks(Future* future, const std::vector<vm::Value>& callables);
void drop_callbacks(Future* future);
// Of a closed loop's future: it gets its outcome all the same, and its callbacks are lost, which
// whoever settles it is told by check_open() afterwards. Whether there were any.
bool lose_callbacks(Future* future);
// Both need a pending future.
void resolve(vm::Machine& machine, Future* future, vm::Value result);
void fail(vm::Machine& machine, Future* future, vm::Value exception);
// future.cancel(msg) in any of its kinds: task, gather, plain. Message: unbound for None.
bool cancel(vm::Machine& machine, Future* future, const vm::Value& message,
            trace::CancelOrigin origin = trace::CancelOrigin::User);
// After a cancel() that gave false: whether that raised.
bool is_refused(const vm::Machine& machine, const Future* future);
// Makes a pending future cancelled and schedules its callbacks, whatever kind it is.
void become_cancelled(vm::Machine& machine, Future* future);
// The CancelledError that awaiting a cancelled future raises.
vm::Value make_cancelled_error(vm::Machine& machine, Future* future);
// future.result(): the value, or Unbound with the exception set.
vm::Value result_of(vm::Machine& machine, Future* future);
// future.exception() of a done future: the exception or None; Unbound if it was cancelled.
vm::Value exception_of(vm::Machine& machine, Future* future);
// Marks an exception as seen.
inline void mark_retrieved(Future* future) {
    future->log_traceback = false;
}

} // namespace runtime::aio
