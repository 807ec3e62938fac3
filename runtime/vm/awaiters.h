#pragma once

// The objects behind co_await machine.call(...), resume, suspend and block. Each puts its request
// on the machine and suspends the routine; the interpreter serves it and resumes the routine with
// the outcome. A call of a plain native function is served on the spot.

#include "runtime/vm/operations.h"

namespace runtime::vm {

struct PendingRequest {
    Request kind = Request::None;
    Value callee;             // Call: the callable; Resume: the generator; Suspend: the value
    OwnedArguments arguments; // Call
    ResumeHow how = ResumeHow::Next;
    Value value; // Resume: what is sent or thrown
};

struct Machine::CallAwaiter {
    Machine& machine;
    Value callee;
    OwnedArguments arguments;
    Value ready{};
    Routine::Handle self{};

    bool await_ready();
    void await_suspend(Routine::Handle routine);
    Value await_resume();
};

struct Machine::ResumeAwaiter {
    Machine& machine;
    Value generator;
    ResumeHow how;
    Value value;
    bool is_async = false;
    List* gathered = nullptr;
    Routine::Handle self{};

    bool await_ready() { return false; }
    void await_suspend(Routine::Handle routine);
    Resumption await_resume();
};

struct Machine::SuspendAwaiter {
    Machine& machine;
    Value value;
    Routine::Handle self{};

    bool await_ready() { return false; }
    void await_suspend(Routine::Handle routine);
    Value await_resume();
};

struct Machine::BlockAwaiter {
    Machine& machine;
    Routine::Handle self{};

    bool await_ready() { return false; }
    void await_suspend(Routine::Handle routine);
    Value await_resume(); // None, or Unbound with the exception it was woken with
};

template <class... Args>
Machine::CallAwaiter Machine::call(Value callee, Args&&... args) {
    OwnedArguments owned;
    owned.values.reserve(sizeof...(args));
    (owned.values.push_back(std::forward<Args>(args)), ...);
    return CallAwaiter{*this, std::move(callee), std::move(owned)};
}

} // namespace runtime::vm
