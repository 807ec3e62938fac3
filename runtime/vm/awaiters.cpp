#include "runtime/vm/awaiters.h"

#include "runtime/source/assert.h"

namespace runtime::vm {

void Routine::promise_type::Final::await_suspend(
    std::coroutine_handle<promise_type> self) noexcept {
    promise_type& promise = self.promise();
    if (promise.parent) promise.frame->current = promise.parent;
}

void Routine::promise_type::unhandled_exception() {
    Machine& machine = Heap::current().machine();
    machine.raise(machine.types.MemoryError, "");
}

void Routine::await_suspend(Handle parent) noexcept {
    promise_type& promise = handle_.promise();
    promise.parent = parent;
    promise.frame = parent.promise().frame;
    promise.frame->current = handle_;
}

// A routine may go on calling for as long as the program likes (max(iter(int, 1))). So each call is
// a step, and where the interpreter has something to attend to, a call goes through it.
bool Machine::CallAwaiter::await_ready() {
    if (machine.steps_ + 1 >= machine.slice_end_) machine.interrupt();
    if (machine.attention_) return false;
    ready = call_plain(machine, callee, arguments.view());
    if (ready.needs_a_frame()) return false;
    ++machine.steps_;
    return true;
}

void Machine::CallAwaiter::await_suspend(Routine::Handle routine) {
    self = routine;
    PendingRequest& request = *machine.request_;
    request.kind = Request::Call;
    request.callee = std::move(callee);
    request.arguments = std::move(arguments);
}

Value Machine::CallAwaiter::await_resume() {
    if (!self) return std::move(ready);
    return std::move(self.promise().frame->incoming);
}

void Machine::ResumeAwaiter::await_suspend(Routine::Handle routine) {
    self = routine;
    PendingRequest& request = *machine.request_;
    request.kind = is_async ? Request::StepAsync : Request::Resume;
    request.callee = std::move(generator);
    request.how = how;
    request.value = std::move(value);
    routine.promise().frame->gathered = gathered;
}

Resumption Machine::ResumeAwaiter::await_resume() {
    NativeFrame* frame = self.promise().frame;
    frame->held.clear();
    frame->gathered = nullptr;
    return {frame->resume_end, std::move(frame->incoming)};
}

void Machine::SuspendAwaiter::await_suspend(Routine::Handle routine) {
    self = routine;
    machine.request_->kind = Request::Suspend;
    machine.request_->callee = std::move(value);
}

Value Machine::SuspendAwaiter::await_resume() {
    return std::move(self.promise().frame->incoming);
}

void Machine::BlockAwaiter::await_suspend(Routine::Handle routine) {
    self = routine;
    machine.request_->kind = Request::Block;
}

Value Machine::BlockAwaiter::await_resume() {
    Thread* thread = machine.current_thread();
    if (thread->deliver_exception) {
        thread->deliver_exception = false;
        return machine.raise(std::move(thread->exception));
    }
    return Value::none();
}

Machine::CallAwaiter Machine::call_with(Value callee, OwnedArguments arguments) {
    return {*this, std::move(callee), std::move(arguments)};
}

Machine::CallAwaiter Machine::call_special(Special which, Value self,
                                           std::initializer_list<Value> args) {
    OwnedArguments owned;
    owned.values.push_back(self);
    owned.values.insert(owned.values.end(), args.begin(), args.end());
    Type* type = type_of(self);
    Value* method = type->special(which);
    if (method) return {*this, *method, std::move(owned)};
    method = type->lookup(special_name(which));
    if (!method) {
        // Served as a call that raises: the callee is not callable and says so itself.
        Value failed = raise(types.TypeError, "'{}' object has no {}", type->shown_name(),
                             bytecode::special_names[static_cast<std::size_t>(which)]);
        return {*this, {}, {}, std::move(failed)};
    }
    if (is_kind(*method, Kind::Function) || is_kind(*method, Kind::NativeFunction))
        return {*this, *method, std::move(owned)};
    owned.values.erase(owned.values.begin());
    Value bound = get_attribute(*this, self, special_name(which));
    return {*this, bound.is_value() ? std::move(bound) : *method, std::move(owned)};
}

Machine::ResumeAwaiter Machine::resume(Value generator, ResumeHow how, Value value) {
    return {*this, std::move(generator), how, std::move(value)};
}

Machine::ResumeAwaiter Machine::gather_rest(Value generator, List& gathered) {
    return {*this, std::move(generator), ResumeHow::Next, Value::none(), false, &gathered};
}

Machine::ResumeAwaiter Machine::step_async(Value generator, ResumeHow how, Value value) {
    return {*this, std::move(generator), how, std::move(value), true};
}

Machine::SuspendAwaiter Machine::suspend(Value value) {
    return {*this, std::move(value)};
}
Machine::BlockAwaiter Machine::block() {
    return {*this};
}

void Machine::mark_boundary() {
    ASSERT(frame_ && !frame_->code);
    static_cast<NativeFrame*>(frame_)->is_boundary = true;
}

} // namespace runtime::vm
