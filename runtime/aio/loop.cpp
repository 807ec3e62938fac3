#include "runtime/aio/loop.h"

#include "runtime/aio/aio.h"
#include "runtime/aio/created_at.h"
#include "runtime/aio/define.h"
#include "runtime/aio/hops.h"
#include "runtime/aio/queues.h"
#include "runtime/aio/weak.h"
#include "runtime/source/assert.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/interpreter.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types_numbers.h"

#include <algorithm>

namespace runtime::aio {

using vm::Machine;
using vm::Object;
using vm::Value;

namespace {

constexpr std::uint8_t native_kind = static_cast<std::uint8_t>(vm::Kind::Native);
// Cancelled timers are dropped when they get to the front, or all at once when they are this many
// and more than half of the heap.
constexpr std::size_t cancelled_timer_count_max = 50;

void drop(Object* object) {
    if (object) Value last = Value::adopt(object);
}

// In the order in which a handle lets go of what it calls and with what.
void release_entry(Ready& entry) {
    const bool is_step = entry.kind == ReadyKind::Step;
    drop(is_step ? entry.subject : entry.extra);
    drop(is_step ? entry.extra : entry.subject);
    release(entry.context);
}

} // namespace

// --- handles
// --------------------------------------------------------------------------------------------

Handle::Handle(vm::Type* type_, Loop* loop_) : Object(native_kind, type_), loop(loop_) {
    ++loop->references;
}

Handle::~Handle() {
    release(context);
    drop(loop);
}

void Handle::traverse(const vm::Visitor& visit) {
    visit(callable);
    visit(arguments);
}

void Handle::clear_references() {
    callable.clear();
    arguments.clear();
}

// --- the ring
// ----------------------------------------------------------------------------------------------

ReadyQueue::~ReadyQueue() {
    if (entries_) vm::Heap::current().release(entries_, capacity_ * sizeof(Ready));
}

void ReadyQueue::resize(std::size_t capacity) {
    auto* entries = static_cast<Ready*>(vm::Heap::current().allocate(capacity * sizeof(Ready)));
    const std::size_t count = size();
    for (std::size_t i = 0; i < count; ++i)
        entries[i] = (*this)[i];
    if (entries_) vm::Heap::current().release(entries_, capacity_ * sizeof(Ready));
    entries_ = entries;
    capacity_ = capacity;
    head_ = 0;
    tail_ = count;
    few_ = capacity > long_ring ? capacity / 4 : 0;
}

// --- the loop object
// ----------------------------------------------------------------------------------------

Loop::Loop(vm::Type* type_) : Object(native_kind, type_) {
    Aio::of_machine(*type->machine).loops.push_back(this);
}

Loop::~Loop() {
    std::erase(Aio::of_machine(*type->machine).loops, this);
    clear_references();
}

void Loop::traverse(const vm::Visitor& visit) {
    visit(exception_handler);
    visit(task_factory);
    visit(default_executor);
    for (std::size_t i = 0; i < ready.size(); ++i) {
        visit(Value::share(ready[i].subject));
        if (ready[i].extra) visit(Value::share(ready[i].extra));
    }
    for (const Timer& timer : timers)
        visit(Value::share(timer.subject));
}

void Loop::clear_references() {
    drop_what_waits();
    exception_handler.clear();
    task_factory.clear();
    default_executor.clear();
}

void Loop::drop_what_waits() {
    while (!ready.is_empty()) {
        Ready entry = ready.pop();
        release_entry(entry);
    }
    std::vector<Timer> dropped = std::move(timers);
    timers.clear();
    for (const Timer& timer : dropped)
        drop(timer.subject);
}

bool check_open(Machine& machine, Loop* loop) {
    if (!loop->is_closed) return true;
    machine.raise(machine.types.RuntimeError, "Event loop is closed");
    return false;
}

// --- scheduling
// -----------------------------------------------------------------------------------------------

namespace {

std::string task_label(const Task* task, std::string_view what) {
    std::string label;
    if (task->coroutine->qualname)
        label.append(task->coroutine->qualname->view()).append("()");
    else
        label = name_text(task);
    return label.append(" ").append(what);
}

void record_task_handle(Machine& machine, const Ready& entry, double due = trace::no_time) {
    const bool is_step = entry.kind == ReadyKind::Step;
    auto* task = static_cast<Task*>(entry.subject);
    trace::StringId& label = is_step ? task->step_label : task->wake_up_label;
    if (label == trace::StringId{})
        label = machine.recorder->intern(task_label(task, is_step ? "step" : "wake-up"));
    machine.recorder->handle_scheduled(
        entry.id, task->loop->id,
        is_step ? trace::HandleKind::TaskStep : trace::HandleKind::TaskWakeup, task->task_id,
        is_step ? source::FutureId{} : static_cast<Future*>(entry.extra)->id, label, due);
}

void record_handle(Machine& machine, source::HandleId id, Loop* loop, trace::HandleKind kind,
                   source::FutureId future, const Value& callable, double due = trace::no_time,
                   const Value& arguments = {}) {
    const std::string label = callback_label(machine, callable, arguments);
    // What a thread's job gave is handed over by a plain callback: it names the future that gets
    // it.
    const bool hands_over = arguments.is_object() && label.starts_with("_chain_future.");
    if (const auto* given = hands_over ? vm::as<vm::Tuple>(arguments) : nullptr;
        given != nullptr && given->count > 0 && is_future(machine, given->items[0]))
        future = vm::as<Future>(given->items[0])->id;
    machine.recorder->handle_scheduled(id, loop->id, kind, {}, future,
                                       machine.recorder->intern(label), due);
}

source::HandleId next_handle(Machine& machine) {
    return Aio::of(machine).new_handle();
}

void push_timer(Loop* loop, const Timer& timer) {
    loop->timers.push_back(timer);
    std::push_heap(loop->timers.begin(), loop->timers.end(),
                   [](const Timer& a, const Timer& b) { return b < a; });
}

Timer pop_timer(Loop* loop) {
    std::pop_heap(loop->timers.begin(), loop->timers.end(),
                  [](const Timer& a, const Timer& b) { return b < a; });
    Timer timer = loop->timers.back();
    loop->timers.pop_back();
    return timer;
}

} // namespace

void schedule_step(Machine& machine, Task* task, Value exception) {
    if (task->loop->overrides_call_soon) [[unlikely]]
        return hop_to_step(machine, task, std::move(exception));
    ++task->references;
    Ready entry{task, exception.is_object() ? exception.detach() : nullptr, nullptr,
                next_handle(machine), ReadyKind::Step};
    if (machine.recorder) record_task_handle(machine, entry);
    task->loop->ready.push(entry);
}

void schedule_wakeup(Machine& machine, Task* task, Future* future) {
    ++task->references;
    ++future->references;
    Ready entry{task, future, nullptr, next_handle(machine), ReadyKind::Wakeup};
    if (machine.recorder) record_task_handle(machine, entry);
    task->loop->ready.push(entry);
}

void schedule_callback(Machine& machine, Future* future, DoneCallback callback) {
    if (!callback.callable) return;
    if (future->loop->overrides_call_soon) [[unlikely]]
        return hop_to_callback(machine, future, std::move(callback));
    if (is_task(*callback.callable.get(), Aio::of(machine)))
        return schedule_wakeup(machine, static_cast<Task*>(callback.callable.get()), future);
    ++future->references;
    const source::HandleId id = next_handle(machine);
    if (machine.recorder)
        record_handle(machine, id, future->loop, trace::HandleKind::FutureCallback, future->id,
                      callback.callable.value());
    future->loop->ready.push({callback.callable.detach(), future,
                              std::exchange(callback.context, nullptr), id, ReadyKind::Callback});
}

namespace {

Handle* make_handle(Machine& machine, vm::Type* type, Loop* loop, Value callable, Value arguments,
                    Context* context) {
    auto* handle = machine.make<Handle>(type, loop);
    handle->callable = std::move(callable);
    handle->arguments = std::move(arguments);
    handle->context = context;
    handle->id = next_handle(machine);
    note_creation(machine, loop, handle, {}, 2);
    return handle;
}

ReadyKind ready_kind(const Handle* handle) {
    return handle->is_step ? ReadyKind::HandedStep : ReadyKind::Handle;
}

// A task's step that a call_soon() of the program's own was given, and hands on, is one here too.
void note_scheduled(Machine& machine, Handle* handle) {
    Ready step{};
    if (handle->loop->overrides_call_soon)
        step = step_behind(machine, handle->callable, handle->arguments);
    step.id = handle->id;
    handle->is_step = step.subject != nullptr;
    if (!machine.recorder) return;
    const double due = handle->is_timer ? handle->when : trace::no_time;
    if (handle->is_step)
        record_task_handle(machine, step, due);
    else
        record_handle(machine, handle->id, handle->loop, trace::HandleKind::Plain, {},
                      handle->callable, due, handle->arguments);
}

} // namespace

Handle* call_soon(Machine& machine, Loop* loop, Value callable, Value arguments, Context* context) {
    Handle* handle = make_handle(machine, Aio::of(machine).handle, loop, std::move(callable),
                                 std::move(arguments), context);
    note_scheduled(machine, handle);
    ++handle->references;
    loop->ready.push({handle, nullptr, nullptr, handle->id, ready_kind(handle)});
    return handle;
}

Handle* call_at(Machine& machine, Loop* loop, double when, Value callable, Value arguments,
                Context* context) {
    Handle* handle = make_handle(machine, Aio::of(machine).timer_handle, loop, std::move(callable),
                                 std::move(arguments), context);
    handle->when = when;
    handle->is_timer = handle->is_scheduled = true;
    note_scheduled(machine, handle);
    ++handle->references;
    push_timer(loop, {when, handle, handle->id});
    return handle;
}

void call_sleep_over(Machine& machine, Future* sleep, double when) {
    Loop* loop = sleep->loop;
    const source::HandleId id = next_handle(machine);
    sleep->has_timer = true;
    ++sleep->references;
    if (machine.recorder) {
        Aio::of(machine).sleep_timers[sleep] = id;
        machine.recorder->handle_scheduled(id, loop->id, trace::HandleKind::FutureCallback, {},
                                           sleep->id, machine.recorder->intern("sleep is over"),
                                           when);
    }
    push_timer(loop, {when, sleep, id});
}

void cancel_handle(Machine& machine, Handle* handle) {
    if (handle->is_cancelled) return;
    handle->is_cancelled = true;
    handle->callable.clear();
    handle->arguments.clear();
    if (handle->is_scheduled) ++handle->loop->cancelled_timer_count;
    if (machine.recorder) machine.recorder->handle_cancelled(handle->id);
}

void cancel_sleep_timer(Machine& machine, Future* sleep) {
    if (!sleep->has_timer) return;
    sleep->has_timer = false;
    if (!sleep->timer_is_due) ++sleep->loop->cancelled_timer_count;
    if (!machine.recorder) return;
    const auto timer = Aio::of(machine).sleep_timers.extract(sleep);
    ASSERT(!timer.empty());
    machine.recorder->handle_cancelled(timer.mapped());
}

void poke(Machine& machine, Loop* loop) {
    loop->was_poked = true;
    if (loop->is_selecting && loop->thread) Aio::of(machine).scheduler->wake(*loop->thread);
}

// --- running
// ----------------------------------------------------------------------------------------------------

namespace {

bool is_sleep(const Object* subject, const Aio& aio) {
    return subject->type == aio.future;
}

bool is_void(const Timer& timer, const Aio& aio) {
    if (is_sleep(timer.subject, aio)) return !static_cast<Future*>(timer.subject)->has_timer;
    return static_cast<Handle*>(timer.subject)->is_cancelled;
}

} // namespace

double earliest_timer(Machine& machine, const Loop& loop) {
    const Aio& aio = Aio::of(machine);
    double earliest = trace::never;
    for (const Timer& timer : loop.timers)
        if (!is_void(timer, aio)) earliest = std::min(earliest, timer.when);
    return earliest;
}

namespace {

void unschedule(const Timer& timer, const Aio& aio) {
    if (!is_sleep(timer.subject, aio)) static_cast<Handle*>(timer.subject)->is_scheduled = false;
    drop(timer.subject);
}

void drop_void_timers(Loop* loop, const Aio& aio) {
    if (loop->cancelled_timer_count == 0) return;
    if (loop->cancelled_timer_count > cancelled_timer_count_max &&
        loop->cancelled_timer_count * 2 > loop->timers.size()) {
        std::vector<Timer> kept;
        for (const Timer& timer : loop->timers)
            if (is_void(timer, aio))
                unschedule(timer, aio);
            else
                kept.push_back(timer);
        loop->timers = std::move(kept);
        std::make_heap(loop->timers.begin(), loop->timers.end(),
                       [](const Timer& a, const Timer& b) { return b < a; });
        loop->cancelled_timer_count = 0;
        return;
    }
    while (!loop->timers.empty() && is_void(loop->timers.front(), aio)) {
        --loop->cancelled_timer_count;
        unschedule(pop_timer(loop), aio);
    }
}

void move_due_timers(Machine& machine, Loop* loop, Aio& aio, double now) {
    const double end = now + loop->clock_resolution;
    // A time that is no number is due at once, as no comparison with it says otherwise.
    while (!loop->timers.empty() && !(loop->timers.front().when >= end)) {
        const Timer timer = pop_timer(loop);
        if (is_void(timer, aio)) --loop->cancelled_timer_count;
        const bool is_future = is_sleep(timer.subject, aio);
        if (is_future)
            static_cast<Future*>(timer.subject)->timer_is_due = true;
        else
            static_cast<Handle*>(timer.subject)->is_scheduled = false;
        if (machine.recorder) machine.recorder->handle_ready(timer.id);
        loop->ready.push(
            {timer.subject, nullptr, nullptr, timer.id,
             is_future ? ReadyKind::SleepOver : ready_kind(static_cast<Handle*>(timer.subject))});
    }
}

// Whether it was cancelled, be it in the heap or in the ready queue: it is not run.
bool is_passed_over(const Ready& entry) {
    switch (entry.kind) {
    case ReadyKind::Handle:
    case ReadyKind::HandedStep: return static_cast<Handle*>(entry.subject)->is_cancelled;
    case ReadyKind::SleepOver: return !static_cast<Future*>(entry.subject)->has_timer;
    case ReadyKind::Step:
    case ReadyKind::Wakeup:
    case ReadyKind::Callback: break;
    }
    return false;
}

void end_sleep(Machine& machine, Aio& aio, Future* sleep) {
    sleep->has_timer = false;
    if (machine.recorder) aio.sleep_timers.erase(sleep);
    if (!sleep->is_done()) resolve(machine, sleep, std::move(sleep->result));
}

} // namespace

source::FrameId caller_frame(Machine& machine) {
    for (const vm::Frame* frame = machine.current_frame(); frame; frame = frame->back)
        if (frame->code && frame->id != source::FrameId{}) return frame->id;
    return {};
}

void go_on_in_caller(Machine& machine) {
    if (!machine.recorder) return;
    const source::FrameId caller = caller_frame(machine);
    if (caller != source::FrameId{}) machine.recorder->frame_resumed(caller);
}

namespace {

bool leaves_the_loop(Machine& machine) {
    return machine.exception_is(machine.types.KeyboardInterrupt) ||
           machine.exception_is(machine.types.SystemExit);
}

// loop._asyncgen_firstiter_hook and _asyncgen_finalizer_hook.
// Nobody will close it. Shown only where the program has filters of its own: by default a
// ResourceWarning is not.
void warn_of_late_generator(Machine& machine, const Value& generator) {
    const Value* warnings = machine.modules->find(machine.intern("warnings"));
    if (!warnings || !vm::is_kind(*warnings, vm::Kind::Module)) return;
    const Value* warn = vm::as<vm::Module>(*warnings)->dict->find(machine.intern("warn"));
    const Value* category = machine.builtins->dict->find(machine.intern("ResourceWarning"));
    if (!warn || !category) return;
    call_pending(machine, *warn,
                 {machine.format("asynchronous generator {} was scheduled after "
                                 "loop.shutdown_asyncgens() call",
                                 vm::bounded_repr(machine, generator)),
                  *category});
}

Value first_iteration_hook(Machine& machine, const vm::Arguments& arguments) {
    auto* loop = vm::as<Loop>(arguments[0]);
    if (loop->asyncgens_are_shut_down) warn_of_late_generator(machine, arguments[1]);
    watch(arguments[1].object());
    loop->async_generators.push_back(arguments[1].object());
    return Value::none();
}

vm::Routine finalizer_hook(Machine& machine, vm::OwnedArguments arguments) {
    auto* loop = vm::as<Loop>(arguments[0]);
    std::erase(loop->async_generators, arguments[1].object());
    if (loop->is_closed) co_return Value::none();
    Value closing = co_await vm::op::get_attribute(machine, arguments[1], machine.intern("aclose"));
    if (closing.is_unbound()) co_return {};
    Value coroutine = co_await machine.call(closing);
    if (coroutine.is_unbound()) co_return {};
    Value create =
        co_await vm::op::get_attribute(machine, arguments[0], machine.intern("create_task"));
    if (create.is_unbound()) co_return {};
    if (is_overridden(machine, loop, "call_soon_threadsafe")) {
        Value method = co_await vm::op::get_attribute(machine, arguments[0],
                                                      machine.intern("call_soon_threadsafe"));
        if (method.is_unbound()) co_return {};
        co_return co_await machine.call(std::move(method), std::move(create), std::move(coroutine));
    }
    Value create_arguments = machine.tuple_of(&coroutine, 1);
    Handle* handle =
        call_soon(machine, loop, create, std::move(create_arguments), copy_context(machine));
    Value unused = Value::adopt(handle);
    poke(machine, loop);
    co_return Value::none();
}

const vm::NativeFunctionInfo first_iteration_info{"_asyncgen_firstiter_hook", nullptr,
                                                  first_iteration_hook};
const vm::NativeFunctionInfo finalizer_info{"_asyncgen_finalizer_hook", nullptr, nullptr,
                                            finalizer_hook};

// What run_forever() changes for as long as it runs.
struct Running {
    vm::Machine::AsyncGeneratorHooks old_hooks;
};

Running begin_running(Machine& machine, Aio& aio, Loop* loop) {
    Value self = Value::share(loop);
    Running running{machine.async_generator_hooks};
    track_origins(machine, loop, loop->is_debug);
    machine.async_generator_hooks = {machine.native(first_iteration_info, self),
                                     machine.native(finalizer_info, self)};
    loop->thread = &aio.thread();
    loop->thread->running_loop = loop;
    if (machine.recorder) machine.recorder->loop_run_began(loop->id);
    return running;
}

void end_running(Machine& machine, Loop* loop, Running& running) {
    loop->is_stopping = false;
    loop->thread->running_loop = nullptr;
    loop->thread = nullptr;
    machine.async_generator_hooks = std::move(running.old_hooks);
    track_origins(machine, loop, false);
    if (machine.recorder) machine.recorder->loop_run_ended(loop->id, caller_frame(machine));
}

Wait select_wait(Loop* loop, double until) {
    Wait wait;
    wait.on = trace::BlockKind::Select;
    wait.deadline = until;
    wait.object = source::to_number(loop->id);
    wait.label = "the event loop";
    wait.subject = loop;
    return wait;
}

void begin_iteration(Machine& machine, Loop* loop) {
    ++loop->iteration;
    if (machine.recorder)
        machine.recorder->iteration_began(loop->id, loop->iteration,
                                          static_cast<std::uint32_t>(loop->ready.size()));
}

Value exception_context(Machine& machine, std::string_view message, Value exception,
                        std::string_view key, Value subject) {
    Value context = machine.dict();
    auto* dict = vm::as<vm::Dict>(context);
    dict->set(machine.intern("message"), machine.str(message));
    dict->set(machine.intern("exception"), std::move(exception));
    if (subject.is_object()) add_creation_calls(machine, subject.object(), dict);
    dict->set(machine.intern(key), std::move(subject));
    return context;
}

// A callback raised, and the exception does not leave the loop: it is being handled while the
// program's exception handler runs.
vm::Routine tell_failure(Machine& machine, Value loop, Value callable, Value arguments,
                         Value handle) {
    Value exception = machine.take_exception();
    exception.object()->flags |= vm::passed_the_loop;
    const std::string text = callback_text(machine, callable, true, arguments);
    Value context =
        exception_context(machine, "Exception in callback " + text, exception, "handle", handle);
    vm::Frame& frame = *machine.current_frame();
    frame.handled = Value(exception).detach();
    Value told = co_await call_exception_handler(machine, std::move(loop), std::move(context));
    Value::adopt(std::exchange(frame.handled, nullptr));
    co_return told;
}

vm::OwnedArguments owned(const Value& tuple) {
    vm::OwnedArguments result;
    if (tuple.is_object())
        result.values.assign(vm::as<vm::Tuple>(tuple)->begin(), vm::as<vm::Tuple>(tuple)->end());
    return result;
}

// In debug mode a callback that took long is told of.
vm::Routine report_slow(Machine& machine, Value shown, double seconds) {
    Value text = co_await vm::op::repr(machine, std::move(shown));
    if (text.is_unbound()) co_return {};
    if (machine.recorder)
        machine.recorder->note(
            trace::NoteKind::SlowCallback,
            fmt::format("Executing {} took {:.3f} seconds", vm::text_of(text), seconds));
    Value arguments = machine.tuple({text, Value::of(seconds)});
    co_return co_await log_message(machine, LogLevel::Warning, "Executing %s took %.3f seconds",
                                   Value::none(), std::move(arguments));
}

// The task whose step it is, or null.
Task* task_of(Machine& machine, const Ready& entry) {
    if (entry.kind == ReadyKind::Step || entry.kind == ReadyKind::Wakeup)
        return static_cast<Task*>(entry.subject);
    if (entry.kind != ReadyKind::HandedStep) return nullptr;
    const auto* handle = static_cast<Handle*>(entry.subject);
    return static_cast<Task*>(step_behind(machine, handle->callable, handle->arguments).subject);
}

// What stands for a ready entry in such a message: the task whose step it was, or a handle.
Value shown_entry(Machine& machine, Loop* loop, const Ready& entry) {
    if (Task* task = task_of(machine, entry)) return Value::share(task);
    if (entry.kind == ReadyKind::Handle) return Value::share(entry.subject);
    Value future = Value::share(entry.extra);
    Value arguments = machine.tuple_of(&future, 1);
    return Value::adopt(make_handle(machine, Aio::of(machine).handle, loop,
                                    Value::share(entry.subject), std::move(arguments), nullptr));
}

} // namespace

bool waits_again(Machine& machine, Task* task, const Ready& entry) {
    if (entry.kind != ReadyKind::Wakeup) return false;
    auto* woken = static_cast<Future*>(entry.extra);
    if (woken->future_kind != trace::FutureKind::QueueGetter &&
        woken->future_kind != trace::FutureKind::QueuePutter)
        return false;
    Future* next = wait_again(machine, woken);
    if (!next) return false;
    vm::Resumption outcome{vm::ResumeEnd::Yielded, Value::share(next)};
    return end_step(machine, task, outcome);
}

namespace {

// CPython has _run_once(), Handle._run() and the context's run() on its stack, in between its
// run_forever() and a callback, and a task's step on top of them.
void stand_as_deep_as_in_cpython(Machine& machine, const Ready& entry) {
    const bool is_step = entry.kind != ReadyKind::Handle && entry.kind != ReadyKind::Callback;
    vm::Frame* frame = machine.current_frame();
    frame->depth = frame->back->depth + (is_step ? 6 : 5);
}

// The handle that a ready entry is, or would be in CPython.
Value handle_of(Machine& machine, Loop* loop, const Ready& entry) {
    if (entry.kind == ReadyKind::Handle || entry.kind == ReadyKind::HandedStep)
        return Value::share(entry.subject);
    if (entry.kind == ReadyKind::Callback) return shown_entry(machine, loop, entry);
    Value argument = entry.kind == ReadyKind::Wakeup ? Value::share(entry.extra) : Value();
    Value arguments = argument.is_value() ? machine.tuple_of(&argument, 1) : Value();
    return Value::adopt(make_handle(machine, Aio::of(machine).handle, loop,
                                    callable_of_step(machine, entry), std::move(arguments),
                                    nullptr));
}

// A loop's own call_soon() raised, for what the entry's run has scheduled: that is the callback's
// exception.
vm::Routine tell_failed_hop(Machine& machine, Value loop_value, Value handle_value) {
    const auto* handle = vm::as<Handle>(handle_value);
    Value callable = handle->callable;
    Value arguments = handle->arguments;
    co_return co_await tell_failure(machine, std::move(loop_value), std::move(callable),
                                    std::move(arguments), std::move(handle_value));
}

// loop.time(), in seconds: None, or Unbound.
vm::Routine read_own_time(Machine& machine, Value loop, double& seconds) {
    Value time = co_await own_time(machine, std::move(loop));
    if (time.is_unbound() || !vm::number_to_real(machine, time, seconds)) co_return {};
    co_return Value::none();
}

// CPython's longest select().
constexpr double select_max_s = 24 * 3600;

// How long run() goes on.
enum class Until : std::uint8_t { Stopped, IterationEnds };

// Each turn of the outer loop is one iteration of the event loop: wait until something can run,
// move the timers that are due, then run what is ready now. What gets ready meanwhile waits for the
// next.
vm::Routine run(Machine& machine, Value loop_value, Until until) {
    auto* loop = vm::as<Loop>(loop_value);
    Aio& aio = Aio::of(machine);
    Scheduler& scheduler = *aio.scheduler;
    Context** const outer_context = aio.thread().context;
    bool has_failed = false;

    do {
        if (scheduler.interrupt_is_due()) {
            Value handled = co_await scheduler.interrupt();
            if ((has_failed = handled.is_unbound())) break;
        }
        drop_void_timers(loop, aio);
        if (loop->ready.is_empty() && !loop->is_stopping) {
            double due = loop->timers.empty() ? never : loop->timers.front().when;
            if (loop->overrides_time && !loop->timers.empty()) [[unlikely]] {
                double now = 0;
                Value told = co_await read_own_time(machine, loop_value, now);
                if ((has_failed = told.is_unbound())) break;
                due = machine.now + std::clamp(due - now, 0.0, select_max_s);
            }
            if (due > machine.now && !loop->was_poked) {
                if (machine.recorder) machine.recorder->loop_idle(loop->id, due);
                loop->is_selecting = true;
                Value woken = co_await scheduler.wait(select_wait(loop, due));
                loop->is_selecting = false;
                if ((has_failed = woken.is_unbound())) break;
            }
        }
        loop->was_poked = false;
        double now = machine.now;
        if (loop->overrides_time) [[unlikely]] {
            Value told = co_await read_own_time(machine, loop_value, now);
            if ((has_failed = told.is_unbound())) break;
        }
        move_due_timers(machine, loop, aio, now);
        begin_iteration(machine, loop);

        for (std::size_t left = loop->ready.size(); left != 0 && !has_failed; --left) {
            Ready entry = loop->ready.pop();
            machine.count_steps(1);
            if (is_passed_over(entry)) {
                release_entry(entry);
                continue;
            }
            double begin = machine.now;
            const bool is_timed = loop->is_debug;
            if (is_timed && loop->overrides_time) [[unlikely]] {
                Value told = co_await read_own_time(machine, loop_value, begin);
                if ((has_failed = told.is_unbound())) {
                    Value leaving = machine.take_exception();
                    release_entry(entry);
                    machine.raise_again(std::move(leaving));
                    break;
                }
            }
            if (machine.recorder) machine.recorder->handle_run_began(entry.id);
            stand_as_deep_as_in_cpython(machine, entry);
            switch (entry.kind) {
            case ReadyKind::Step:
            case ReadyKind::Wakeup: {
                auto* task = static_cast<Task*>(entry.subject);
                aio.thread().context = &task->context;
                StepInput input =
                    begin_step(machine, task, entry.extra, entry.kind == ReadyKind::Wakeup);
                if (input.how == vm::ResumeHow::Next && waits_again(machine, task, entry)) break;
                // An exception thrown in lives until the step is over.
                vm::Resumption outcome =
                    co_await machine.resume(task->coroutine.value(), input.how, input.value);
                if (ends_by_program(machine, task, outcome)) [[unlikely]] {
                    Value task_value = Value::share(task);
                    Value ended = co_await end_step_by_program(machine, task_value, outcome.value);
                    has_failed = ended.is_unbound();
                    break;
                }
                has_failed = !end_step(machine, task, outcome);
                break;
            }
                [[unlikely]] case ReadyKind::HandedStep : {
                    auto* handle = static_cast<Handle*>(entry.subject);
                    aio.thread().context = &handle->context;
                    Value callable = handle->callable;
                    Value arguments = handle->arguments;
                    has_failed =
                        !(co_await take_handed_step(machine, callable, arguments)).is_value();
                    break;
                }
            case ReadyKind::SleepOver:
                end_sleep(machine, aio, static_cast<Future*>(entry.subject));
                break;
            case ReadyKind::Callback: {
                aio.thread().context = &entry.context;
                Value callable = Value::share(entry.subject);
                Value future = Value::share(entry.extra);
                Value result = vm::call_plain(machine, callable, {&future, 1});
                if (result.needs_a_frame()) result = co_await machine.call(callable, future);
                if (!result.is_unbound()) break;
                if ((has_failed = leaves_the_loop(machine))) break;
                aio.thread().context = outer_context;
                Value arguments = machine.tuple_of(&future, 1);
                Value handle = Value::adopt(
                    make_handle(machine, aio.handle, loop, callable, arguments, nullptr));
                has_failed =
                    !(co_await tell_failure(machine, loop_value, callable, arguments, handle))
                         .is_value();
                break;
            }
            case ReadyKind::Handle: {
                auto* handle = static_cast<Handle*>(entry.subject);
                aio.thread().context = &handle->context;
                Value callable = handle->callable;
                Value arguments = handle->arguments;
                Value result = co_await machine.call_with(callable, owned(arguments));
                if (!result.is_unbound()) break;
                if ((has_failed = leaves_the_loop(machine))) break;
                aio.thread().context = outer_context;
                has_failed = !(co_await tell_failure(machine, loop_value, callable, arguments,
                                                     Value::share(handle)))
                                  .is_value();
                break;
            }
            }
            if (aio.has_own_loops && !aio.hops.empty()) [[unlikely]] {
                loop->current_task = task_of(machine, entry);
                Value outcome = has_failed ? Value() : Value::none();
                outcome = co_await after_hops(machine, std::move(outcome));
                loop->current_task = nullptr;
                has_failed = outcome.is_unbound();
                if (has_failed && !machine.refusal() && !leaves_the_loop(machine)) {
                    Value handle = handle_of(machine, loop, entry);
                    aio.thread().context = outer_context;
                    Value told = co_await tell_failed_hop(machine, loop_value, std::move(handle));
                    has_failed = told.is_unbound();
                }
            }
            aio.thread().context = outer_context;
            if (machine.recorder) machine.recorder->handle_run_ended(entry.id);
            if (is_timed && !has_failed && entry.kind != ReadyKind::SleepOver) [[unlikely]] {
                double end = machine.now;
                if (loop->overrides_time) [[unlikely]] {
                    Value told = co_await read_own_time(machine, loop_value, end);
                    has_failed = told.is_unbound();
                }
                if (!has_failed && end - begin >= loop->slow_callback_duration) {
                    Value shown = shown_entry(machine, loop, entry);
                    Value told = co_await report_slow(machine, shown, end - begin);
                    has_failed = told.is_unbound();
                }
            }
            if (has_failed) {
                Value leaving = machine.take_exception();
                release_entry(entry);
                machine.raise(std::move(leaving));
            } else {
                release_entry(entry);
                // What died with the entry is finalised here and now, not after the next wait.
                if (vm::Interpreter::has_finalizers(machine)) co_await let_finalisers_run(machine);
            }
        }
        if (machine.recorder) machine.recorder->iteration_ended(loop->id);
    } while (until == Until::Stopped && !loop->is_stopping && !has_failed);

    co_return has_failed ? Value{} : Value::none();
}

// Where the program has a _run_once() of its own, that is what each iteration is.
vm::Routine run_by_method(Machine& machine, Value loop_value) {
    do {
        Value method =
            co_await vm::op::get_attribute(machine, loop_value, machine.intern("_run_once"));
        if (method.is_unbound()) co_return {};
        Value done = co_await machine.call(std::move(method));
        if (done.is_unbound()) co_return {};
    } while (!vm::as<Loop>(loop_value)->is_stopping);
    co_return Value::none();
}

} // namespace

vm::Routine run_forever(Machine& machine, Value loop_value) {
    auto* loop = vm::as<Loop>(loop_value);
    machine.mark_boundary();
    Running running = begin_running(machine, Aio::of(machine), loop);
    Value done;
    if (is_overridden(machine, loop, "_run_once")) {
        done = co_await run_by_method(machine, loop_value);
    } else {
        loop->is_in_iteration = true;
        done = co_await run(machine, loop_value, Until::Stopped);
        loop->is_in_iteration = false;
    }
    end_running(machine, loop, running);
    co_return done;
}

vm::Routine run_once(Machine& machine, Value loop_value) {
    machine.mark_boundary();
    auto* loop = vm::as<Loop>(loop_value);
    loop->is_in_iteration = true;
    Value done = co_await run(machine, loop_value, Until::IterationEnds);
    loop->is_in_iteration = false;
    go_on_in_caller(machine);
    co_return done;
}

namespace {

bool ends_the_program(Machine& machine, const Value& exception) {
    return machine.is_instance(exception, machine.types.KeyboardInterrupt) ||
           machine.is_instance(exception, machine.types.SystemExit);
}

// Stops the loop once the future that it runs for is done. KeyboardInterrupt and SystemExit have
// stopped it already.
Value run_until_complete_callback(Machine& machine, const vm::Arguments& arguments) {
    auto* future = vm::as<Future>(arguments[0]);
    if (is_overridden(machine, future->loop, "stop")) return Value::needs_frame();
    if (future->has_exception) {
        future->log_traceback = false;
        if (ends_the_program(machine, future->result)) return Value::none();
    }
    future->loop->is_stopping = true;
    return Value::none();
}

vm::Routine stop_by_method(Machine& machine, vm::OwnedArguments arguments) {
    auto* future = vm::as<Future>(arguments[0]);
    if (future->has_exception) {
        future->log_traceback = false;
        if (ends_the_program(machine, future->result)) co_return Value::none();
    }
    Value method =
        co_await vm::op::get_attribute(machine, Value::share(future->loop), machine.intern("stop"));
    if (method.is_unbound()) co_return {};
    Value done = co_await machine.call(std::move(method));
    if (done.is_unbound()) co_return {};
    co_return Value::none();
}

const vm::NativeFunctionInfo run_until_complete_info{"_run_until_complete_cb", "(fut)",
                                                     run_until_complete_callback, stop_by_method};

} // namespace

vm::Routine run_until_complete(Machine& machine, Value loop_value, Value awaitable) {
    auto* loop = vm::as<Loop>(loop_value);
    const bool is_new_task = !is_future(machine, awaitable);
    if (is_new_task && is_awaitable(machine, awaitable) && makes_its_own_tasks(loop)) {
        if (!is_coroutine(machine, awaitable)) awaitable = wrap_awaitable(machine, awaitable);
        awaitable =
            co_await create_task_through_loop(machine, loop_value, awaitable, Value::none());
        if (awaitable.is_unbound()) co_return {};
    }
    Future* plain = ensure_future_plain(machine, awaitable, loop);
    if (!plain) co_return {};
    Value future_value = Value::adopt(plain);
    auto* future = vm::as<Future>(future_value);
    if (is_new_task) future->log_destroy_pending = false;
    awaitable.clear();
    Value callback = library_callback(machine, run_until_complete_info, {}, "asyncio.base_events");
    add_done_callback(machine, future, callback, nullptr);
    Value hopped = co_await after_hops(machine, Value::none());
    if (hopped.is_unbound()) co_return {};

    Value result;
    if (is_overridden(machine, loop, "run_forever")) {
        Value method =
            co_await vm::op::get_attribute(machine, loop_value, machine.intern("run_forever"));
        if (!method.is_unbound()) result = co_await machine.call(std::move(method));
    } else {
        result = co_await run_forever(machine, loop_value);
    }
    remove_done_callbacks(future, {callback});
    if (result.is_unbound()) {
        if (is_new_task && future->is_done()) future->log_traceback = false;
        co_return {};
    }
    if (!future->is_done())
        co_return machine.raise(machine.types.RuntimeError,
                                "Event loop stopped before Future completed.");
    Value outcome = result_of(machine, future);
    // The library's own frame knows the future, and the future its exception: a cycle.
    if (outcome.is_unbound() && future->has_exception)
        vm::as<vm::Exception>(machine.exception())->held = future_value;
    co_return outcome;
}

} // namespace runtime::aio
