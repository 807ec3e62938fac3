#pragma once

// The event loop, callback for callback the one of CPython 3.11: a queue of ready handles, a heap
// of timers, and iterations that each run the batch of handles which was ready when it began.
//
// A ready handle is a small entry in a ring. Most never are objects: the step of a task, its
// wake-up, a future's callback. Only call_soon(), call_later() and call_at() make a Handle, since
// they return it.

#include "runtime/aio/task.h"

#include <vector>

namespace runtime::aio {

struct ThreadState;

enum class ReadyKind : std::uint8_t {
    Step,       // subject: a task; extra: an exception to throw into it, or null
    Wakeup,     // subject: a task; extra: the future that is done
    Callback,   // subject: a callable; extra: the future to call it with
    Handle,     // subject: a Handle
    HandedStep, // subject: a Handle, in which a call_soon() of the program's own gave on a step
    SleepOver,  // subject: the future of a sleep whose timer fired
};

// Entries own one count of subject, extra and context.
struct Ready {
    vm::Object* subject;
    vm::Object* extra;
    Context* context;
    source::HandleId id;
    ReadyKind kind;
};

struct Timer {
    double when;
    vm::Object* subject; // a Handle, or the future of a sleep; owns one count
    source::HandleId id;
    // Earlier first; those due at the same time in the order in which they were set, which is the
    // order of their numbers.
    bool operator<(const Timer& other) const {
        return when != other.when ? when < other.when : id < other.id;
    }
};

// What call_soon() and its sisters return.
struct Handle : vm::Object {
    vm::Value callable;         // unbound once cancelled
    vm::Value arguments;        // a tuple, or unbound
    Context* context = nullptr; // owned
    Loop* loop;                 // owns one count
    double when = 0;            // of a timer
    source::HandleId id{};
    bool is_timer = false;
    bool when_is_integer = false; // call_at() was given an int, and so is when()
    bool is_step = false;         // of a task, handed over by a call_soon() of the program's own
    bool is_cancelled = false;
    bool is_scheduled = false; // a timer in the heap

    Handle(vm::Type* type_, Loop* loop_);
    ~Handle();
    void traverse(const vm::Visitor& visit);
    void clear_references();
};

// A queue in a ring whose size is a power of two. A ring that grew long gives its memory back as it
// runs empty: the tasks that were started from it need it then.
class ReadyQueue {
  public:
    ~ReadyQueue();
    [[nodiscard]] bool is_empty() const { return head_ == tail_; }
    [[nodiscard]] std::size_t size() const { return tail_ - head_; }
    void push(const Ready& entry) {
        if (tail_ - head_ == capacity_) [[unlikely]]
            resize(capacity_ == 0 ? 16 : capacity_ * 2);
        entries_[tail_++ & (capacity_ - 1)] = entry;
    }
    Ready pop() {
        const Ready first = entries_[head_++ & (capacity_ - 1)];
        if (tail_ - head_ < few_) [[unlikely]]
            resize(capacity_ / 2);
        return first;
    }
    [[nodiscard]] const Ready& operator[](std::size_t index) const {
        return entries_[(head_ + index) & (capacity_ - 1)];
    }

  private:
    static constexpr std::size_t long_ring = 8192;
    void resize(std::size_t capacity);
    Ready* entries_ = nullptr;
    std::size_t capacity_ = 0, head_ = 0, tail_ = 0;
    std::size_t few_ = 0; // with fewer entries the ring is too long
};

struct Loop : vm::Object {
    ReadyQueue ready;
    std::vector<Timer> timers;             // a heap
    std::size_t cancelled_timer_count = 0; // entries of the heap that are void
    Task* current_task = nullptr;          // whose step is running (not counted: the step holds it)
    ThreadState* thread = nullptr;         // the thread that runs it, or null
    bool is_selecting = false;             // that thread waits in select
    bool was_poked = false;                // another thread scheduled something
    bool is_stopping = false;
    bool is_in_iteration = false;
    bool is_closed = false;
    bool is_debug = false;
    std::optional<std::uint32_t> origin_depth_before; // while it has coroutines' origins kept
    bool asyncgens_are_shut_down = false;
    bool executor_is_shut_down = false;
    // A class of the program's own has another create_task(), call_soon(), call_later() or
    // call_at(), time(), create_future() ...
    bool overrides_create_task = false, overrides_call_soon = false, overrides_timers = false,
         overrides_time = false, overrides_create_future = false;
    [[nodiscard]] bool sleeps_by_method() const {
        return overrides_timers || overrides_call_soon || overrides_time || overrides_create_future;
    }
    double slow_callback_duration = 0.1;
    double clock_resolution = 1e-9; // timers so close together are due together
    vm::Value exception_handler, task_factory, default_executor;
    std::vector<vm::Object*>
        async_generators; // that have begun and not ended; not counted, watched
    std::uint32_t iteration = 0;
    source::LoopId id{};

    explicit Loop(vm::Type* type_);
    ~Loop();
    void traverse(const vm::Visitor& visit);
    void clear_references();
    void drop_what_waits(); // callbacks and timers, when it is closed
    [[nodiscard]] bool is_running() const { return thread != nullptr; }
};

// --- scheduling
// ------------------------------------------------------------------------------------------ Each
// takes counts of its own. Callers have checked that the loop is open.
void schedule_step(vm::Machine& machine, Task* task, vm::Value exception = {});
void schedule_wakeup(vm::Machine& machine, Task* task, Future* future);
void schedule_callback(vm::Machine& machine, Future* future, DoneCallback callback);
Handle* call_soon(vm::Machine& machine, Loop* loop, vm::Value callable, vm::Value arguments,
                  Context* context);
Handle* call_at(vm::Machine& machine, Loop* loop, double when, vm::Value callable,
                vm::Value arguments, Context* context);
void call_sleep_over(vm::Machine& machine, Future* sleep, double when);
void cancel_handle(vm::Machine& machine, Handle* handle);
// When the first timer is due; `trace::never` if there is none.
double earliest_timer(vm::Machine& machine, const Loop& loop);
// A sleeping future is void: its timer is dropped when the heap gets to it.
void cancel_sleep_timer(vm::Machine& machine, Future* sleep);
// Wakes the loop's thread if it waits in select.
void poke(vm::Machine& machine, Loop* loop);

// --- running
// ------------------------------------------------------------------------------------------------
// run_forever() and run_until_complete() of an open loop that is not running.
vm::Routine run_forever(vm::Machine& machine, vm::Value loop);
// The program's frame that goes on when the running native one ends. asyncio's own have no number:
// they are not recorded.
source::FrameId caller_frame(vm::Machine& machine);
// What ran on its own inside of a program's frame is over: the trace goes on in that.
void go_on_in_caller(vm::Machine& machine);
// The task was woken for a queue's item or room that somebody else has taken since: its step is to
// wait again.
bool waits_again(vm::Machine& machine, Task* task, const Ready& entry);
// loop._run_once() of a loop that is running.
vm::Routine run_once(vm::Machine& machine, vm::Value loop);
vm::Routine run_until_complete(vm::Machine& machine, vm::Value loop, vm::Value awaitable);
// loop.call_exception_handler({...})
vm::Routine call_exception_handler(vm::Machine& machine, vm::Value loop, vm::Value context);

// What asyncio's logger says: on stderr, or wherever the program's logging puts it.
enum class LogLevel : std::uint8_t { Warning, Error };
vm::Routine log_message(vm::Machine& machine, LogLevel level, std::string text,
                        vm::Value exception = vm::Value::none(),
                        vm::Value arguments = vm::Value::none());
// Whether the loop's class, written by the program, replaces this method of ours, or the loop
// itself has one that was put into it.
bool is_overridden(vm::Machine& machine, Loop* loop, std::string_view method);
// A class got another attribute: what its loops are asked may have changed.
void class_changed(vm::Machine& machine, const vm::Type* type);
// Whether tasks have to be made by calling the loop's create_task().
inline bool makes_its_own_tasks(const Loop* loop) {
    return loop->overrides_create_task || loop->overrides_call_soon ||
           loop->task_factory.is_object();
}

// The loop that a value is, or null: a program can hand over anything, its own kind of loop too.
Loop* as_loop(vm::Machine& machine, const vm::Value& value);
// The same with the run refused where it is none.
Loop* require_loop(vm::Machine& machine, const vm::Value& value);

// RuntimeError("Event loop is closed") if it is: false with the exception set.
bool check_open(vm::Machine& machine, Loop* loop);

} // namespace runtime::aio
