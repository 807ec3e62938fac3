#include "runtime/aio/scheduler.h"

#include "runtime/aio/aio.h"
#include "runtime/aio/ending.h"
#include "runtime/trace/recorder.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/line_cost.h"

#include <algorithm>

namespace runtime::aio {

using vm::Machine;
using vm::Value;

namespace {

// Where the machine keeps the scheduler and asyncio's state; the scheduler owns both.
struct Attached {
    Scheduler* scheduler = nullptr;
    Aio aio;
};

// The first number that threading.get_ident() gives; CPython's are addresses as well.
constexpr std::uint64_t first_identity = 140'737'350'000'000;

} // namespace

Aio& Aio::of_machine(Machine& machine) {
    return machine.attachment<Attached>().aio;
}

Scheduler& Scheduler::of(Machine& machine) {
    return *Aio::of(machine).scheduler;
}

ThreadState::~ThreadState() {
    release(own_context);
}

Scheduler::Scheduler(Machine& machine, Scenario scenario)
    : machine_(machine), scenario_(std::move(scenario)), interrupt_at_(scenario_.interrupt_at_s) {
    vm::Heap::Scope scope(machine.heap);
    auto& attached = machine.attachment<Attached>();
    attached.scheduler = this;
    attached.aio.scheduler = this;
    machine.attachment<vm::LineCost>().seconds = scenario_.seconds_per_line;
    define_types(machine, attached.aio);
}

Scheduler::~Scheduler() {
    vm::Heap::Scope scope(machine_.heap);
    sigint_handler.clear();
    last_exception.clear();
    exit_functions.clear();
    functions_before_joining.clear();
    thread_excepthook.clear();
    threads_.clear();
}

// --- threads
// ----------------------------------------------------------------------------------------------

ThreadState& Scheduler::new_thread(Value callee, vm::OwnedArguments arguments,
                                   std::string_view name, bool is_daemon) {
    auto state = std::make_unique<ThreadState>();
    vm::Thread* thread = machine_.new_thread(std::move(callee), std::move(arguments));
    thread->id = source::ThreadId{++thread_count_};
    thread->name = machine_.str(name);
    thread->is_daemon = is_daemon;
    thread->data = state.get();
    state->aio = &Aio::of_machine(machine_);
    state->thread = thread;
    state->context = &state->own_context;
    state->identity = first_identity + 4096 * std::uint64_t{thread_count_};
    threads_.push_back(std::move(state));
    return *threads_.back();
}

vm::Thread& Scheduler::new_stack(Value callee, vm::OwnedArguments arguments,
                                 std::string_view name) {
    vm::Thread* stack = machine_.new_thread(std::move(callee), std::move(arguments));
    stack->id = source::ThreadId{++thread_count_};
    stack->name = machine_.str(name);
    stack->is_daemon = current_->thread->is_daemon;
    stack->data = current_;
    if (machine_.recorder) machine_.recorder->thread_started(stack->id, name, stack->is_daemon);
    return *stack;
}

vm::Routine Scheduler::switch_stack(vm::Thread& to) {
    if (machine_.recorder)
        machine_.recorder->thread_blocked(current_->thread->id, trace::BlockKind::Other, 0,
                                          "a switch back to it", never);
    current_->next_stack = &to;
    co_return co_await machine_.block();
}

// The stack that runs has blocked or ended; true if another one of its thread takes over.
bool Scheduler::goes_on_in_next_stack() {
    vm::Thread* next = std::exchange(current_->next_stack, nullptr);
    if (!next) return false;
    const vm::Thread& left = *current_->thread;
    current_->thread = next;
    if (!machine_.recorder) return true;
    if (left.is_finished) machine_.recorder->thread_ended(left.id);
    machine_.recorder->thread_woken(next->id, trace::WakeReason::Released);
    machine_.recorder->thread_switched(next->id);
    return true;
}

void Scheduler::start_thread(ThreadState& thread) {
    if (machine_.recorder)
        machine_.recorder->thread_started(thread.thread->id, vm::text_of(thread.thread->name),
                                          thread.thread->is_daemon);
    ready_.push_back(&thread);
}

void Scheduler::start(Value program) {
    vm::Heap::Scope scope(machine_.heap);
    vm::OwnedArguments arguments;
    arguments.values.push_back(std::move(program));
    ready_.push_back(
        &new_thread(machine_.native(run_program_info), std::move(arguments), "MainThread", false));
}

void Scheduler::push_deadline(double when, ThreadState& thread, bool is_interrupt) {
    deadlines_.push_back({when, ++deadline_order_, &thread, thread.generation, is_interrupt});
    std::push_heap(deadlines_.begin(), deadlines_.end(), std::greater<>());
}

void Scheduler::wake(ThreadState& thread) {
    if (!thread.is_waiting) return;
    thread.is_waiting = false;
    thread.was_woken = true;
    if (machine_.recorder)
        machine_.recorder->thread_woken(thread.thread->id, trace::WakeReason::Released);
    ready_.push_back(&thread);
}

vm::Routine Scheduler::wait(Wait how) {
    ThreadState& me = *current_;
    ++me.generation;
    me.is_waiting = true;
    me.was_woken = me.was_interrupted = false;
    me.wait = std::move(how);
    if (me.wait.deadline != never) push_deadline(me.wait.deadline, me, false);
    if (interrupt_at_ != never && is_main_thread()) push_deadline(interrupt_at_, me, true);
    if (machine_.recorder)
        machine_.recorder->thread_blocked(me.thread->id, me.wait.on, me.wait.object,
                                          me.wait.shown.empty() ? me.wait.label : me.wait.shown,
                                          me.wait.deadline);
    Value resumed = co_await machine_.block();
    if (resumed.is_unbound()) co_return {};
    if (!me.was_interrupted) co_return Value::of(me.was_woken);
    Value handled = co_await interrupt();
    co_return handled.is_unbound() ? Value{} : Value::of(false);
}

vm::Routine Scheduler::interrupt() {
    interrupt_at_ = never;
    if (sigint_handler.is_unbound())
        co_return machine_.raise(machine_.make_exception(machine_.types.KeyboardInterrupt, {}));
    co_return co_await machine_.call(sigint_handler, Value::of(2), Value::none());
}

bool Scheduler::polls_the_clock() const {
    constexpr std::uint64_t more_than_chance = 1000;
    return machine_.clock_reads > more_than_chance && machine_.clock_read_at == machine_.now;
}

double Scheduler::earliest_wait() const {
    double earliest = never;
    for (const Deadline& each : deadlines_)
        if (each.thread->is_waiting && each.thread->generation == each.generation)
            earliest = std::min(earliest, each.when);
    for (const Loop* loop : Aio::of(machine_).loops)
        earliest = std::min(earliest, earliest_timer(machine_, *loop));
    return earliest;
}

bool Scheduler::holds_the_clock() const {
    constexpr std::uint64_t steps_of_turn_max = 1000;
    std::uint64_t waiting = 1 + deadlines_.size();
    for (const Loop* loop : Aio::of(machine_).loops)
        waiting += loop->ready.size() + loop->timers.size();
    return machine_.step_count() - steps_at_clock_move_ > steps_of_turn_max * waiting;
}

// --- who runs next
// ------------------------------------------------------------------------------------------

Scheduler::Next Scheduler::pick_next() {
    while (ready_.empty()) {
        if (deadlines_.empty()) return Next::Deadlock;
        const Deadline first = deadlines_.front();
        const bool is_stale =
            !first.thread->is_waiting || first.thread->generation != first.generation;
        if (!is_stale && std::max(machine_.now, first.when) > scenario_.until_s) return Next::Until;
        std::pop_heap(deadlines_.begin(), deadlines_.end(), std::greater<>());
        deadlines_.pop_back();
        if (is_stale) continue;
        if (first.when > machine_.now) {
            machine_.now = first.when;
            steps_at_clock_move_ = machine_.step_count();
            if (machine_.recorder)
                machine_.recorder->clock_moved(first.when, first.is_interrupt
                                                               ? trace::ClockReason::Interrupt
                                                               : trace::ClockReason::Deadline);
        }
        ThreadState& thread = *first.thread;
        thread.is_waiting = false;
        thread.was_interrupted = first.is_interrupt;
        if (machine_.recorder)
            machine_.recorder->thread_woken(thread.thread->id, first.is_interrupt
                                                                   ? trace::WakeReason::Interrupt
                                                                   : trace::WakeReason::Deadline);
        ready_.push_back(&thread);
    }
    switch_to(*ready_.front());
    ready_.pop_front();
    return Next::Thread;
}

void Scheduler::switch_to(ThreadState& thread) {
    if (current_ == &thread) return;
    if (current_) current_->hooks = std::move(machine_.async_generator_hooks);
    machine_.async_generator_hooks = std::move(thread.hooks);
    if (machine_.recorder && current_) machine_.recorder->thread_switched(thread.thread->id);
    current_ = &thread;
}

void Scheduler::thread_ended(ThreadState& thread) {
    thread.is_finished = true;
    thread.loop.clear();
    thread.hooks = {};
    if (current_ == &thread) machine_.async_generator_hooks = {};
    release(thread.own_context);
    if (machine_.recorder) machine_.recorder->thread_ended(thread.thread->id);
    for (ThreadState* joiner : std::exchange(thread.joiners, {}))
        wake(*joiner);
}

bool Scheduler::advance(std::uint64_t budget) {
    if (is_ended_) return true;
    vm::Heap::Scope scope(machine_.heap);
    outcome_ = {};
    const std::uint64_t end = machine_.step_count() + budget;
    while (machine_.step_count() < end) {
        if (must_pick_) {
            const Next next = pick_next();
            if (next == Next::Deadlock) {
                outcome_ = {End::Deadlock, 3, deadlock_text()};
                return is_ended_ = true;
            }
            if (next == Next::Until) {
                outcome_ = {End::Limit, 4,
                            fmt::format("the virtual clock would pass {} s (raise it with --until)",
                                        trace::float_repr(scenario_.until_s))};
                return true;
            }
            must_pick_ = false;
        }
        switch (machine_.run(*current_->thread, end - machine_.step_count())) {
        case vm::Stop::Finished:
            if (goes_on_in_next_stack()) break;
            thread_ended(*current_);
            must_pick_ = true;
            if (!is_main_thread()) break;
            outcome_ = program_outcome;
            return is_ended_ = true;
        case vm::Stop::Blocked: must_pick_ = !goes_on_in_next_stack(); break;
        case vm::Stop::Budget: return false;
        case vm::Stop::Limit: outcome_ = {End::Limit, 4, {}}; return is_ended_ = true;
        case vm::Stop::Refused: outcome_ = {End::Refused, 2, {}}; return is_ended_ = true;
        }
    }
    return false;
}

// --- who waits on what
// -----------------------------------------------------------------------------------------

namespace {

void add_tasks(Machine& machine, const Loop* loop, std::string& text) {
    const Aio& aio = Aio::of_machine(machine);
    for (Task* task = aio.first_task; task; task = task->next) {
        if (task->loop != loop || task->is_done()) continue;
        text += fmt::format("\n    {} {}", name_text(task), coroutine_text(machine, task));
        if (task->waiter) text += " waits for " + wait_text(task->waiter);
    }
}

} // namespace

std::string Scheduler::deadlock_text() const {
    std::string text = "deadlock: every thread waits and no deadline is set";
    for (const auto& thread : threads_) {
        if (thread->is_finished || !thread->is_waiting) continue;
        Value name = thread->thread->name;
        text += fmt::format("\n  {} waits in {}", vm::is_str(name) ? vm::text_of(name) : "a thread",
                            thread->wait.label);
        if (thread->wait.on != trace::BlockKind::Select) continue;
        const std::size_t told = text.size();
        add_tasks(machine_, static_cast<const Loop*>(thread->wait.subject), text);
        if (text.size() == told)
            text +=
                "\n    it has no task left, so nobody can call stop(), which ends run_forever()";
    }
    return text;
}

} // namespace runtime::aio
