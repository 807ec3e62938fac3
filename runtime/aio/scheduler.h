#pragma once

// The scheduler owns the virtual clock and decides which simulated thread runs.
//
// One thread runs at a time, until it waits. Threads that can go on form a queue; the first one
// runs next. When the queue is empty and some thread waits with a deadline, the clock jumps to the
// earliest deadline (of those that tie, the one set first) and that one thread joins the queue.
// When there is no deadline either, nothing can ever happen: a deadlock.
//
// A native function lets its thread wait from inside a routine:
//
//     Value woken = co_await scheduler.wait({.on = BlockKind::Sleep, .deadline = machine.now + 2});
//     if (woken.is_unbound()) co_return {};   // the SIGINT handler raised
//
// The answer is True if wake() ended the wait, False if the deadline did, or if Ctrl+C did and its
// handler returned: whoever waits for a condition looks at it again.

#include "runtime/trace/events.h"
#include "runtime/trace/scenario.h"
#include "runtime/vm/machine.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace runtime::aio {

using trace::never;
using trace::Scenario;

inline constexpr double epoch_s = 1704067200.0; // time.time() at the start: 2024-01-01T00:00:00Z

struct Aio;
struct Loop;
struct Context;

enum class End : std::uint8_t {
    Running,  // not ended: the budget was used up
    Finished, // the program ended; exit_status is 0 or what sys.exit() said
    Raised,   // an uncaught exception; its traceback is printed already, exit_status is 1
    Deadlock, // every thread waits and no deadline is set; text says who waits on what
    Limit,    // a limit was reached; text says which (empty: one of the machine's own)
    Refused,  // see Machine::refusal()
};

struct Outcome {
    End end = End::Running;
    int exit_status = 0;
    std::string text;      // Raised: the traceback's last line; Deadlock, Limit: see End
    std::string hint = {}; // Raised: how to mend it, where we know
};

// How a thread waits; plain data for the recorder and the deadlock report.
struct Wait {
    trace::BlockKind on = trace::BlockKind::Other;
    double deadline = never;
    std::uint32_t object = 0;      // see trace::ThreadBlocked
    std::string label = {};        // such as "time.sleep(2)"
    std::string shown = {};        // what is recorded in its place, if anything
    vm::Object* subject = nullptr; // Select: the loop
};

// What the scheduler keeps for a thread, behind vm::Thread::data.
struct ThreadState {
    Aio* aio = nullptr;
    vm::Thread* thread = nullptr;     // its stack: the one that runs, if it has several
    vm::Thread* next_stack = nullptr; // goes on in place of `thread` once that blocks or ends
    vm::Value object;                 // the threading.Thread object, or unbound
    std::uint32_t origin_depth = 0;   // so many calls are kept of where a coroutine was made
    Loop* running_loop = nullptr;     // asyncio's running loop
    vm::Value loop;                   // what set_event_loop() set (or unbound)
    bool loop_was_set = false;        // set_event_loop() was called in this thread
    Context** context = nullptr;      // where the current context stands
    Context* own_context = nullptr;   // of the thread itself, owned
    vm::Machine::AsyncGeneratorHooks hooks;
    std::uint64_t generation = 0; // grows with every wait
    bool is_waiting = false;
    bool was_woken = false;
    bool was_interrupted = false;
    Wait wait;
    std::vector<ThreadState*> joiners; // wait for this thread to end
    bool is_finished = false;
    std::uint64_t identity = 0; // threading.get_ident()

    ThreadState() = default;
    ~ThreadState();
    ThreadState(const ThreadState&) = delete;
    ThreadState& operator=(const ThreadState&) = delete;
};

class Scheduler {
  public:
    // Makes itself known to the machine, so that native functions find it with Scheduler::of().
    Scheduler(vm::Machine& machine, Scenario scenario);
    ~Scheduler();
    Scheduler(const Scheduler&) = delete;
    Scheduler& operator=(const Scheduler&) = delete;

    static Scheduler& of(vm::Machine& machine);

    // --- the façade
    // --------------------------------------------------------------------------------- Prepares
    // the main thread: it will call `program` (the function of the main module's code) and then do
    // what the interpreter does at its end.
    void start(vm::Value program);
    // Runs at most so many steps. True when the run has ended (or stopped at a limit: a further
    // call goes on once the limit was raised).
    bool advance(std::uint64_t budget);
    [[nodiscard]] const Outcome& outcome() const { return outcome_; }

    // --- for native functions
    // ------------------------------------------------------------------------
    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] double now() const { return machine_.now; }
    ThreadState& current() { return *current_; }
    ThreadState& main_thread() { return *threads_.front(); }
    [[nodiscard]] bool is_main_thread() const { return current_ == threads_.front().get(); }

    // A thread that will call `callee`; it joins the back of the run queue when started.
    ThreadState& new_thread(vm::Value callee, vm::OwnedArguments arguments, std::string_view name,
                            bool is_daemon);
    void start_thread(ThreadState& thread);
    // Lets the running thread wait; see the top of this file.
    vm::Routine wait(Wait how);
    // The thread's wait is over; it joins the back of the run queue. Nothing if it does not wait.
    void wake(ThreadState& thread);
    // A further stack for the running thread: what will call `callee` once it is switched to. Such
    // stacks share the thread's identity, its loop and its waiting; one of them runs at a time.
    vm::Thread& new_stack(vm::Value callee, vm::OwnedArguments arguments, std::string_view name);
    // The running stack rests and `to` goes on, until something switches back.
    vm::Routine switch_stack(vm::Thread& to);
    // The running stack is about to end; `to` goes on then.
    void end_stack(vm::Thread& to) { current_->next_stack = &to; }
    // Runs the SIGINT handler if Ctrl+C is due and this is the main thread: None, or Unbound if it
    // raised.
    [[nodiscard]] bool interrupt_is_due() const {
        return machine_.now >= interrupt_at_ && is_main_thread();
    }
    vm::Routine interrupt();

    // signal.signal(SIGINT, ...): what is there now.
    vm::Value sigint_handler;
    // What nobody caught; it lives on to the end.
    vm::Value last_exception;
    bool is_finalizing = false; // sys.is_finalizing()
    // Functions that the end of the program runs, last registered first: (callable, args, kwargs).
    std::vector<vm::Value> exit_functions;
    // Functions that the end of the program calls before it joins its threads.
    std::vector<vm::Value> functions_before_joining;
    // What to say about a module that is not there, by its name; empty if there is nothing.
    std::function<std::string(std::string_view)> hint_for_missing_module;
    // The exception that a thread raised and nobody caught is printed by this (a callable of
    // threading.excepthook's argument), or unbound.
    vm::Value thread_excepthook;

    // How the program ended; set by the main thread's routine (ending.cpp).
    Outcome program_outcome;

    // Whether the program asks for the time in a loop that does not let it pass.
    [[nodiscard]] bool polls_the_clock() const;
    // The earliest time that a thread or a timer of a loop waits for; `never` if none does.
    [[nodiscard]] double earliest_wait() const;
    // Whether the clock stands still for more steps than all that wait can have caused by their
    // turns, rather than because there are ever more of them.
    [[nodiscard]] bool holds_the_clock() const;

    // All threads ever made, the main one first.
    [[nodiscard]] const std::vector<std::unique_ptr<ThreadState>>& threads() const {
        return threads_;
    }

  private:
    struct Deadline {
        double when;
        std::uint64_t order;
        ThreadState* thread;
        std::uint64_t generation;
        bool is_interrupt;
        bool operator>(const Deadline& other) const {
            return when != other.when ? when > other.when : order > other.order;
        }
    };

    enum class Next : std::uint8_t { Thread, Deadlock, Until };
    Next pick_next();
    void switch_to(ThreadState& thread);
    void thread_ended(ThreadState& thread);
    bool goes_on_in_next_stack();
    void push_deadline(double when, ThreadState& thread, bool is_interrupt);
    std::string deadlock_text() const;

    vm::Machine& machine_;
    Scenario scenario_;
    double interrupt_at_;
    std::vector<std::unique_ptr<ThreadState>> threads_;
    ThreadState* current_ = nullptr;
    std::deque<ThreadState*> ready_;
    std::vector<Deadline> deadlines_; // a heap, earliest first
    std::uint64_t steps_at_clock_move_ = 0;
    std::uint64_t deadline_order_ = 0;
    std::uint32_t thread_count_ = 0;
    Outcome outcome_;
    bool must_pick_ = true;
    bool is_ended_ = false;
};

} // namespace runtime::aio
