// The module _stacks: several stacks of calls in one thread, of which one runs at a time. It is
// what a library of greenlets needs of the machine; the rest of it is Python.
//
//     stack = Stack(body, name)    # has not begun
//     stack.switch()               # the running stack rests, this one goes on
//     current()                    # the stack that runs
//
// `body()` returns the stack that goes on when it ends.

#include "runtime/aio/aio.h"
#include "runtime/modules/install.h"
#include "runtime/vm/awaiters.h"

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

struct Stack : vm::Leaf {
    vm::Thread* thread;
    Stack(vm::Type* type_, vm::Thread* thread_)
        : Leaf(static_cast<std::uint8_t>(vm::Kind::Native), type_), thread(thread_) {}
};

struct StackType {
    vm::Type* type = nullptr;
};

Stack* stack_of(const Value& value) {
    return vm::as<Stack>(value);
}

Routine run_body(Machine& machine, OwnedArguments arguments) {
    Value body = arguments[0];
    arguments.values.clear();
    Value next = co_await machine.call(std::move(body));
    if (next.is_unbound()) {
        machine.take_exception();
        co_return machine.refuse("the body of a stack ended by an exception");
    }
    aio::Scheduler::of(machine).end_stack(*stack_of(next)->thread);
    co_return Value::none();
}

const vm::NativeFunctionInfo run_body_info{"<stack>", nullptr, nullptr, run_body};

Value construct(Machine& machine, const Arguments& arguments) {
    aio::Scheduler& scheduler = aio::Scheduler::of(machine);
    OwnedArguments body;
    body.values.push_back(arguments[1]);
    vm::Thread& thread = scheduler.new_stack(machine.native(run_body_info), std::move(body),
                                             vm::text_of(arguments[2]));
    return Value::adopt(machine.make<Stack>(vm::as<vm::Type>(arguments[0]), &thread));
}

Value current(Machine& machine, const Arguments&) {
    vm::Thread* thread = aio::Scheduler::of(machine).current().thread;
    return Value::adopt(machine.make<Stack>(machine.attachment<StackType>().type, thread));
}

Routine switch_to(Machine& machine, OwnedArguments arguments) {
    vm::Thread& to = *stack_of(arguments[0])->thread;
    aio::Scheduler& scheduler = aio::Scheduler::of(machine);
    if (&to == scheduler.current().thread) co_return Value::none();
    if (to.data != &scheduler.current())
        co_return machine.raise(machine.types.RuntimeError, "cannot switch to a different thread");
    co_return co_await scheduler.switch_stack(to);
}

void fill(Machine& machine, vm::Module& module) {
    vm::Type* type = machine.define_type<Stack>("Stack", machine.types.object,
                                                {{"switch", "(self)", nullptr, switch_to}});
    static const vm::NativeFunctionInfo construct_info{"Stack", "(cls, body, name)", construct};
    type->construct = &construct_info;
    machine.attachment<StackType>().type = type;
    Machine::set(module, "Stack", Value::share(type));
    machine.add_functions(module, {{"current", "()", current}});
}

} // namespace

void install_stacks(Machine& machine) {
    machine.add_native_module("_stacks", fill);
}

} // namespace runtime::modules
