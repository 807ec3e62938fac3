#pragma once

// A Routine is a native function as a C++20 coroutine: its frame is on the heap, so it can call
// Python code, wait for an awaitable, or block its simulated thread, and be gone from the native
// stack meanwhile. It runs as (part of) a NativeFrame on the machine's chain of frames.
//
//     Routine apply_twice(Machine& machine, OwnedArguments args) {
//         Value once = co_await machine.call(args[0], args[1]);
//         if (once.is_unbound()) co_return {};            // raised: pass it on
//         co_return co_await machine.call(args[0], once);
//     }
//
// Every co_await yields a Value; Unbound means that an exception is set on the machine (take it
// with machine.take_exception() to handle it). A routine may await another routine; they share the
// frame.

#include "runtime/source/assert.h"
#include "runtime/vm/frame.h"

#include <coroutine>

namespace runtime::vm {

struct NativeFrame;

class Routine {
  public:
    struct promise_type {
        Value result;
        NativeFrame* frame = nullptr;
        std::coroutine_handle<promise_type> parent; // the routine that awaits this one

        static void* operator new(std::size_t size) { return Heap::current().allocate(size); }
        static void operator delete(void* block, std::size_t size) {
            Heap::current().release(block, size);
        }
        Routine get_return_object() {
            return Routine(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        std::suspend_always initial_suspend() noexcept { return {}; }
        struct Final {
            bool await_ready() noexcept { return false; }
            void await_suspend(std::coroutine_handle<promise_type> self) noexcept;
            void await_resume() noexcept {}
        };
        Final final_suspend() noexcept { return {}; }
        void return_value(Value value) { result = std::move(value); }
        // Only std::bad_alloc occurs (heap.h): the routine ends with MemoryError.
        void unhandled_exception();
    };
    using Handle = std::coroutine_handle<promise_type>;

    Routine() = default;
    explicit Routine(Handle handle) : handle_(handle) {}
    Routine(Routine&& other) noexcept : handle_(std::exchange(other.handle_, {})) {}
    Routine& operator=(Routine&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~Routine() {
        if (handle_) handle_.destroy();
    }
    [[nodiscard]] Handle handle() const { return handle_; }

    // co_await of a routine from a routine.
    bool await_ready() const noexcept { return false; }
    void await_suspend(Handle parent) noexcept;
    Value await_resume() { return std::move(handle_.promise().result); }

  private:
    Handle handle_;
};

// What a routine asks of the interpreter when it suspends.
enum class Request : std::uint8_t {
    None,
    Call,      // call `callee` with `arguments`
    Resume,    // resume `generator`
    StepAsync, // one step of the async generator `generator`
    Suspend,   // hand a value to the driver of this chain and wait to be resumed
    Block,     // the simulated thread waits
};

// How a generator is resumed, and what came of it.
enum class ResumeHow : std::uint8_t { Next, Send, Throw };
enum class ResumeEnd : std::uint8_t { Yielded, Returned, Raised };
struct Resumption {
    ResumeEnd end;
    Value value;
};

struct NativeFrame : Frame {
    Routine routine;
    Routine::Handle current;                  // the innermost routine of this frame
    const char* name = "";                    // of the native function, for introspection
    const NativeFunctionInfo* info = nullptr; // not started yet: what to run ...
    OwnedArguments arguments;                 // ... and on what
    bool is_finalizer = false;                // runs between two instructions: hands nothing over
    bool is_boundary = false; // an event loop: frames above it do not continue below
    Value held;               // the generator being resumed, or awaited
    List* gathered = nullptr; // takes what that generator yields; the frame hears of its end only
    Value incoming;           // result of the request; Unbound: raised
    ResumeEnd resume_end = ResumeEnd::Returned;
};

} // namespace runtime::vm
