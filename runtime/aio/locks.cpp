// Lock, Semaphore, BoundedSemaphore and Event of asyncio. Whoever has to wait gets a future in a
// queue; the future is what the task awaits, and what it does on waking (or on being cancelled) is
// the type's.

#include "runtime/aio/define.h"
#include "runtime/aio/holder_names.h"
#include "runtime/aio/hops.h"
#include "runtime/aio/legacy.h"
#include "runtime/aio/own_attributes.h"
#include "runtime/aio/own_methods.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/frame.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <deque>

namespace runtime::aio {

using vm::Arguments;
using vm::Machine;
using vm::Object;
using vm::Value;

namespace {
// A queue whose storage counts towards the run's memory.
using Line = std::deque<Value, vm::HeapAllocator<Value>>;

constexpr std::uint8_t native_kind = static_cast<std::uint8_t>(vm::Kind::Native);

struct Primitive : Object {
    Line waiters;
    std::int64_t value = 0; // Lock: 1 while held; Semaphore: permits; Event: 1 once set
    double part = 0;        // of a semaphore made with a float: what is beyond whole permits
    bool is_real = false;
    std::int64_t bound = -1; // BoundedSemaphore
    source::LoopId loop{};   // of the first that had to wait
    source::PrimitiveId id{};
    vm::Dict* dict = nullptr; // the program's own attributes

    // A semaphore of a class whose own __init__ forgets the semaphore's has no number.
    [[nodiscard]] bool is_numbered() const { return id != source::PrimitiveId{}; }
    explicit Primitive(vm::Type* type_) : Object(native_kind, type_) {}
    void traverse(const vm::Visitor& visit) {
        for (const Value& waiter : waiters)
            visit(waiter);
    }
    void clear_references() { waiters.clear(); }
};

// The standard leaves offsets in such a class to the compiler, which knows them.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
constexpr std::size_t attributes_at = offsetof(Primitive, dict);
#pragma GCC diagnostic pop

// The future of one that waits; it knows for what.
struct Waiter : Future {
    Value primitive;
    Waiter(vm::Type* type_, Loop* loop_, trace::FutureKind kind_, Value primitive_)
        : Future(type_, loop_, kind_), primitive(std::move(primitive_)) {}
    void traverse(const vm::Visitor& visit) {
        Future::traverse(visit);
        visit(primitive);
    }
    void clear_references() {
        Future::clear_references();
        primitive.clear();
    }
    [[nodiscard]] Primitive* of() const { return vm::as<Primitive>(primitive); }
};

Primitive* self_of(const Arguments& arguments) {
    return vm::as<Primitive>(arguments[0]);
}

struct Waiters { // types of futures, one a primitive, since each wakes in its own way
    vm::Type* lock = nullptr;
    vm::Type* semaphore = nullptr;
    vm::Type* event = nullptr;
};

Waiters& waiter_types(Machine& machine) {
    return machine.attachment<Waiters>();
}

void remove_waiter(Primitive* primitive, const Object* waiter) {
    Line& all = primitive->waiters;
    auto place = std::ranges::find_if(all, [&](const Value& v) { return v.object() == waiter; });
    if (place == all.end()) return;
    Value keep = std::move(*place);
    all.erase(place);
}

// Queues a new waiter of the running loop; Unbound if there is none or it is another's.
Value wait_in_line(Machine& machine, Primitive* primitive, vm::Type* type, trace::FutureKind kind,
                   std::string_view label) {
    Aio& aio = Aio::of(machine);
    Loop* loop = aio.running_loop();
    if (!loop) return machine.raise(machine.types.RuntimeError, "no running event loop");
    if (primitive->loop == source::LoopId{}) primitive->loop = loop->id;
    if (primitive->loop != loop->id) {
        Value text = vm::repr(machine, Value::share(primitive));
        return machine.raise(machine.types.RuntimeError, "{} is bound to a different event loop",
                             vm::is_str(text) ? vm::text_of(text) : "this object");
    }
    if (loop->overrides_create_future) return Value::needs_frame();
    auto* waiter = machine.make<Waiter>(type, loop, kind, Value::share(primitive));
    waiter->id = aio.new_future();
    if (machine.recorder) {
        const HolderUse use =
            kind == trace::FutureKind::EventWaiter ? HolderUse::Wait : HolderUse::Own;
        machine.recorder->future_created(waiter->id, kind,
                                         wait_label(machine, primitive->id, use, label));
        if (primitive->is_numbered()) machine.recorder->primitive_waited(primitive->id);
    }
    Value result = Value::adopt(waiter);
    primitive->waiters.push_back(result);
    return result;
}

// The same with a future that the loop's own create_future() makes: None once that has its result.
vm::Routine wait_by_own_future(Machine& machine, Value self, Value& future) {
    future = co_await own_future(machine, Value::share(Aio::of(machine).running_loop()));
    if (future.is_unbound() || !check_native_methods(machine, future)) co_return {};
    auto* primitive = vm::as<Primitive>(self);
    if (machine.recorder && primitive->is_numbered())
        machine.recorder->primitive_waited(primitive->id);
    primitive->waiters.push_back(future);
    Value result = co_await machine.await_value(future);
    remove_waiter(primitive, future.object());
    if (result.is_unbound()) co_return {};
    co_return Value::none();
}

Future* first_pending(Primitive* primitive) {
    for (const Value& waiter : primitive->waiters)
        if (!vm::as<Future>(waiter)->is_done()) return vm::as<Future>(waiter);
    return nullptr;
}

void record_created(Machine& machine, const Primitive* primitive, trace::PrimitiveKind kind,
                    std::uint32_t capacity = 0) {
    if (!machine.recorder) return;
    const std::string name = name_of_new(machine, primitive->id, primitive->type->name->view());
    machine.recorder->primitive_created(primitive->id, kind, capacity, name);
}

void record_acquired(Machine& machine, const Primitive* primitive) {
    if (machine.recorder && primitive->is_numbered())
        machine.recorder->primitive_acquired(primitive->id);
}

void record_released(Machine& machine, const Primitive* primitive) {
    if (machine.recorder && primitive->is_numbered())
        machine.recorder->primitive_released(primitive->id);
}

template <int initial>
Value construct(Machine& machine, const Arguments& arguments) {
    auto* primitive = machine.make<Primitive>(vm::as<vm::Type>(arguments[0]));
    Value result = Value::adopt(primitive);
    primitive->value = initial;
    primitive->id = Aio::of(machine).new_primitive();
    return result;
}

// --- Lock
// ----------------------------------------------------------------------------------------------

Value construct_lock(Machine& machine, const Arguments& arguments) {
    if (!accept_loop_argument(machine, arguments[1], "Lock.__init__")) return {};
    Value lock = construct<0>(machine, arguments);
    record_created(machine, vm::as<Primitive>(lock), trace::PrimitiveKind::Lock);
    return lock;
}

bool all_cancelled(const Primitive* primitive) {
    return std::ranges::all_of(primitive->waiters, [](const Value& waiter) {
        return vm::as<Future>(waiter)->state == FutureState::Cancelled;
    });
}

void wake_first_of_lock(Machine& machine, Primitive* lock) {
    if (lock->waiters.empty()) return;
    auto* first = vm::as<Future>(lock->waiters.front());
    if (!first->is_done()) resolve(machine, first, Value::of(true));
}

Value acquire_lock(Machine& machine, const Arguments& arguments) {
    Primitive* lock = self_of(arguments);
    if (lock->value != 0 || !all_cancelled(lock)) return Value::needs_frame();
    lock->value = 1;
    record_acquired(machine, lock);
    return Value::of(true);
}

Value wait_for_lock(Machine& machine, const Arguments& arguments) {
    return wait_in_line(machine, self_of(arguments), waiter_types(machine).lock,
                        trace::FutureKind::LockWaiter, "a lock");
}

vm::Routine acquire_lock_by_own_future(Machine& machine, vm::OwnedArguments arguments) {
    Value future;
    Value woken = co_await wait_by_own_future(machine, arguments[0], future);
    auto* lock = vm::as<Primitive>(arguments[0]);
    if (woken.is_unbound()) {
        if (machine.exception_is(machine.types.CancelledError) && lock->value == 0)
            wake_first_of_lock(machine, lock);
        co_return {};
    }
    lock->value = 1;
    record_acquired(machine, lock);
    co_return Value::of(true);
}

Value lock_is_free(Machine& machine, const Value& self, bool resumed) {
    if (!resumed) return await_future(machine, self, false);
    auto* waiter = vm::as<Waiter>(self);
    Primitive* lock = waiter->of();
    remove_waiter(lock, waiter);
    Value result = result_of(machine, waiter);
    if (result.is_unbound()) {
        if (lock->value == 0) wake_first_of_lock(machine, lock);
        return {};
    }
    lock->value = 1;
    record_acquired(machine, lock);
    return Value::of(true);
}

void abandon_lock(Machine& machine, const Value& self) {
    auto* waiter = vm::as<Waiter>(self);
    Primitive* lock = waiter->of();
    remove_waiter(lock, waiter);
    if (lock->value == 0) wake_first_of_lock(machine, lock);
}

Value release_lock(Machine& machine, const Arguments& arguments) {
    Primitive* lock = self_of(arguments);
    if (lock->value == 0) return machine.raise(machine.types.RuntimeError, "Lock is not acquired.");
    lock->value = 0;
    record_released(machine, lock);
    wake_first_of_lock(machine, lock);
    return Value::none();
}

Value lock_is_held(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->value != 0);
}

// `async with` gives None, not what acquire() gives: the waiting form differs by its result alone.
Value enter_lock(Machine& machine, const Arguments& arguments) {
    Value acquired = acquire_lock(machine, arguments);
    return acquired.needs_a_frame() ? std::move(acquired) : Value::none();
}

// --- Semaphore
// --------------------------------------------------------------------------------------------

// __init__(value=1, *, loop=None): it gives the semaphore its number.
Value init_semaphore(Machine& machine, const Arguments& arguments) {
    const bool is_bounded = self_of(arguments)->bound >= 0;
    if (!accept_loop_argument(machine, arguments[2],
                              is_bounded ? "BoundedSemaphore.__init__" : "Semaphore.__init__"))
        return {};
    const bool is_real = vm::is_real(arguments[1]);
    if (!is_real && !vm::is_integral(arguments[1]))
        return machine.raise(machine.types.TypeError,
                             "'<' not supported between instances of '{}' and 'int'",
                             machine.type_of(arguments[1])->shown_name());
    const double real = is_real ? vm::real_of(arguments[1]) : 0;
    // Of more permits than anybody takes, infinitely many too, none is ever the last.
    constexpr double enough = 1e15;
    const double whole = std::isnan(real) ? enough : std::floor(std::clamp(real, -1.0, enough));
    const std::int64_t value =
        is_real ? static_cast<std::int64_t>(whole) : vm::clamped(arguments[1]);
    if (value < 0)
        return machine.raise(machine.types.ValueError, "Semaphore initial value must be >= 0");
    Primitive* semaphore = self_of(arguments);
    semaphore->value = value;
    semaphore->is_real = is_real;
    semaphore->part = is_real ? real - whole : 0;
    if (semaphore->bound >= 0) semaphore->bound = value;
    if (semaphore->is_numbered()) return Value::none();
    semaphore->id = Aio::of(machine).new_primitive();
    record_created(machine, semaphore, trace::PrimitiveKind::Semaphore,
                   static_cast<std::uint32_t>(value));
    return Value::none();
}

// A class with an __init__ of its own says there how many.
Value construct_semaphore_of(Machine& machine, const Arguments& arguments, std::int64_t bound) {
    auto* type = vm::as<vm::Type>(arguments[0]);
    auto* semaphore = machine.make<Primitive>(type);
    Value result = Value::adopt(semaphore);
    semaphore->bound = bound;
    if (type->special(vm::Special::Init)) return result;
    const Value given[] = {result, arguments[1], arguments[2]};
    return init_semaphore(machine, {given, 3}).is_unbound() ? Value{} : result;
}

// A deque of the futures of those that wait, first come first.
Value get_waiters(Machine& machine, const Arguments& arguments) {
    const Line& waiters = self_of(arguments)->waiters;
    return deque_of(machine, {waiters.begin(), waiters.end()});
}

// Of a lock or semaphore that nobody has waited for yet there is none.
Value get_waiters_if_any(Machine& machine, const Arguments& arguments) {
    if (self_of(arguments)->loop == source::LoopId{}) return Value::none();
    return get_waiters(machine, arguments);
}

Value construct_semaphore(Machine& machine, const Arguments& arguments) {
    return construct_semaphore_of(machine, arguments, -1);
}

Value construct_bounded(Machine& machine, const Arguments& arguments) {
    return construct_semaphore_of(machine, arguments, 1);
}

// Part of one counts.
bool has_permits(const Primitive* semaphore) {
    return semaphore->value > 0 || (semaphore->value == 0 && semaphore->part > 0);
}

bool semaphore_is_locked(const Primitive* semaphore) {
    return (semaphore->value == 0 && semaphore->part == 0) || !all_cancelled(semaphore);
}

void wake_next_of_semaphore(Machine& machine, Primitive* semaphore) {
    Future* next = first_pending(semaphore);
    if (!next) return;
    --semaphore->value;
    resolve(machine, next, Value::of(true));
}

Value acquire_semaphore(Machine& machine, const Arguments& arguments) {
    Primitive* semaphore = self_of(arguments);
    if (semaphore_is_locked(semaphore)) return Value::needs_frame();
    --semaphore->value;
    record_acquired(machine, semaphore);
    return Value::of(true);
}

Value enter_semaphore(Machine& machine, const Arguments& arguments) {
    Value acquired = acquire_semaphore(machine, arguments);
    return acquired.needs_a_frame() ? std::move(acquired) : Value::none();
}

Value wait_for_semaphore(Machine& machine, const Arguments& arguments) {
    return wait_in_line(machine, self_of(arguments), waiter_types(machine).semaphore,
                        trace::FutureKind::SemaphoreWaiter, "a semaphore");
}

// A permit that was handed over to one who was cancelled goes to the next.
void abandon_semaphore(Machine& machine, const Value& self) {
    auto* waiter = vm::as<Waiter>(self);
    Primitive* semaphore = waiter->of();
    remove_waiter(semaphore, waiter);
    if (waiter->state == FutureState::Cancelled) return;
    if (waiter->is_done()) {
        ++semaphore->value;
        wake_next_of_semaphore(machine, semaphore);
    }
}

Value semaphore_is_free(Machine& machine, const Value& self, bool resumed) {
    if (!resumed) return await_future(machine, self, false);
    auto* waiter = vm::as<Waiter>(self);
    Primitive* semaphore = waiter->of();
    remove_waiter(semaphore, waiter);
    Value result = result_of(machine, waiter);
    if (result.is_unbound()) return {};
    if (has_permits(semaphore)) wake_next_of_semaphore(machine, semaphore);
    record_acquired(machine, semaphore);
    return Value::of(true);
}

vm::Routine acquire_semaphore_by_own_future(Machine& machine, vm::OwnedArguments arguments) {
    Value future;
    Value woken = co_await wait_by_own_future(machine, arguments[0], future);
    auto* semaphore = vm::as<Primitive>(arguments[0]);
    if (woken.is_unbound()) {
        if (machine.exception_is(machine.types.CancelledError) && is_future(machine, future) &&
            vm::as<Future>(future)->state != FutureState::Cancelled) {
            ++semaphore->value;
            wake_next_of_semaphore(machine, semaphore);
        }
        co_return {};
    }
    if (has_permits(semaphore)) wake_next_of_semaphore(machine, semaphore);
    record_acquired(machine, semaphore);
    co_return Value::of(true);
}

Value release_semaphore(Machine& machine, const Arguments& arguments) {
    Primitive* semaphore = self_of(arguments);
    // Of infinitely many none is ever missing.
    const bool is_full = semaphore->value >= semaphore->bound || std::isinf(semaphore->part);
    if (semaphore->bound >= 0 && is_full)
        return machine.raise(machine.types.ValueError, "BoundedSemaphore released too many times");
    ++semaphore->value;
    record_released(machine, semaphore);
    wake_next_of_semaphore(machine, semaphore);
    return Value::none();
}

Value semaphore_locked(Machine&, const Arguments& arguments) {
    return Value::of(semaphore_is_locked(self_of(arguments)));
}

Value permits(const Primitive* semaphore) {
    if (!semaphore->is_real) return Value::of(semaphore->value);
    return Value::of(static_cast<double>(semaphore->value) + semaphore->part);
}

std::string permits_text(const Primitive* semaphore) {
    const Value number = permits(semaphore);
    return number.is_int() ? fmt::format("{}", number.integer()) : vm::float_text(number.real());
}

Value get_value(Machine&, const Arguments& arguments) {
    return permits(self_of(arguments));
}

Value get_bound(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->bound);
}

// --- Event
// ---------------------------------------------------------------------------------------------------

Value construct_event(Machine& machine, const Arguments& arguments) {
    if (!accept_loop_argument(machine, arguments[1], "Event.__init__")) return {};
    Value event = construct<0>(machine, arguments);
    record_created(machine, vm::as<Primitive>(event), trace::PrimitiveKind::Event);
    return event;
}

Value wait_if_set(Machine&, const Arguments& arguments) {
    return self_of(arguments)->value != 0 ? Value::of(true) : Value::needs_frame();
}

Value wait_for_event(Machine& machine, const Arguments& arguments) {
    return wait_in_line(machine, self_of(arguments), waiter_types(machine).event,
                        trace::FutureKind::EventWaiter, "an event");
}

vm::Routine wait_for_event_by_own_future(Machine& machine, vm::OwnedArguments arguments) {
    Value future;
    Value woken = co_await wait_by_own_future(machine, arguments[0], future);
    if (woken.is_unbound()) co_return {};
    co_return Value::of(true);
}

Value event_is_set_now(Machine& machine, const Value& self, bool resumed) {
    if (!resumed) return await_future(machine, self, false);
    auto* waiter = vm::as<Waiter>(self);
    remove_waiter(waiter->of(), waiter);
    return result_of(machine, waiter);
}

void abandon_event(Machine&, const Value& self) {
    auto* waiter = vm::as<Waiter>(self);
    remove_waiter(waiter->of(), waiter);
}

// An event that a queue of ours keeps for itself is none of the program's.
void record_set(Machine& machine, const Primitive* event, bool is_set) {
    if (!machine.recorder || !event->is_numbered()) return;
    const vm::Frame* frame = machine.current_frame();
    if (frame != nullptr && frame->code && vm::is_library(machine, *frame->code)) return;
    machine.recorder->primitive_set(event->id, is_set);
}

Value set_event(Machine& machine, const Arguments& arguments) {
    Primitive* event = self_of(arguments);
    if (event->value != 0) return Value::none();
    event->value = 1;
    record_set(machine, event, true);
    for (std::size_t i = 0; i < event->waiters.size(); ++i) {
        auto* waiter = vm::as<Future>(event->waiters[i]);
        if (!waiter->is_done()) resolve(machine, waiter, Value::of(true));
    }
    return Value::none();
}

Value clear_event(Machine& machine, const Arguments& arguments) {
    Primitive* event = self_of(arguments);
    if (event->value != 0) record_set(machine, event, false);
    event->value = 0;
    return Value::none();
}

// --- shared
// -----------------------------------------------------------------------------------------------------

std::string state_text(const Aio& aio, const Primitive* primitive) {
    if (primitive->type->is_subtype_of(aio.event)) return primitive->value ? "set" : "unset";
    if (primitive->type->is_subtype_of(aio.semaphore))
        return semaphore_is_locked(primitive)
                   ? "locked"
                   : fmt::format("unlocked, value:{}", permits_text(primitive));
    return primitive->value ? "locked" : "unlocked";
}

Value primitive_repr(Machine& machine, const Value& self) {
    const auto* primitive = vm::as<Primitive>(self);
    std::string text = state_text(Aio::of(machine), primitive);
    if (!primitive->waiters.empty()) text += fmt::format(", waiters:{}", primitive->waiters.size());
    Value* module = self.object()->type->lookup(machine.intern("__module__"));
    return machine.format("<{}.{} object at {:#x} [{}]>",
                          module && vm::is_str(*module) ? vm::text_of(*module) : "asyncio.locks",
                          self.object()->type->name->view(), machine.identity_of(self), text);
}

// `with (await lock):`, as it was before `async with`. The object itself is awaited; whoever waits
// is found again as the first in line who is done.
struct Release : Object {
    Value primitive;
    explicit Release(vm::Type* type_) : Object(native_kind, type_) {}
    void traverse(const vm::Visitor& visit) { visit(primitive); }
    void clear_references() { primitive.clear(); }
};

struct Releases {
    vm::Type* type = nullptr;
};

bool is_semaphore(const Aio& aio, const Object* object) {
    return object->type->is_subtype_of(aio.semaphore);
}

Value release_manager(Machine& machine, const Value& primitive) {
    auto* manager = machine.make<Release>(machine.attachment<Releases>().type);
    manager->primitive = primitive;
    return Value::adopt(manager);
}

// Whether what is awaited stands in a `with`, the only place where the old spelling has it.
bool is_entered_by_with(const Machine& machine) {
    const vm::Frame* frame = machine.current_frame();
    return frame && frame->code && frame->pc->opcode == bytecode::Opcode::LoadSpecial;
}

Value await_primitive(Machine& machine, const Value& self, bool resumed) {
    auto* primitive = vm::as<Primitive>(self);
    const bool has_permits = is_semaphore(Aio::of(machine), primitive);
    const Arguments arguments{&self, 1};
    if (!resumed) {
        if (!is_entered_by_with(machine) || note_legacy(machine, "with (await lock)"))
            return machine.raise(machine.types.TypeError,
                                 "object {} can't be used in 'await' expression",
                                 primitive->type->name->view());
        Value acquired =
            has_permits ? acquire_semaphore(machine, arguments) : acquire_lock(machine, arguments);
        if (acquired.is_value()) return release_manager(machine, self);
        Value waiter = has_permits ? wait_for_semaphore(machine, arguments)
                                   : wait_for_lock(machine, arguments);
        if (waiter.needs_a_frame())
            return machine.refuse("`with (await lock)` under an event loop with a create_future() "
                                  "of its own is not supported",
                                  "async with lock");
        if (waiter.is_unbound()) return {};
        vm::as<Future>(waiter)->is_blocking = true;
        return Value::needs_frame();
    }
    auto done = std::ranges::find_if(primitive->waiters, [](const Value& waiter) {
        return vm::as<Future>(waiter)->state == FutureState::Finished;
    });
    if (done == primitive->waiters.end()) return release_manager(machine, self);
    Value waiter = *done;
    Value got = has_permits ? semaphore_is_free(machine, waiter, true)
                            : lock_is_free(machine, waiter, true);
    return got.is_unbound() ? Value{} : release_manager(machine, self);
}

Value awaited_on_primitive(Machine&, const Value& self) {
    return vm::as<Primitive>(self)->waiters.back();
}

void abandon_primitive(Machine&, const Value& self) {
    auto* primitive = vm::as<Primitive>(self);
    std::erase_if(primitive->waiters, [](const Value& waiter) {
        return vm::as<Future>(waiter)->state == FutureState::Cancelled;
    });
}

Value enter_release(Machine&, const Arguments&) {
    return Value::none();
}

Value exit_release(Machine& machine, const Arguments& arguments) {
    Value primitive = vm::as<Release>(arguments[0])->primitive;
    Value released = is_semaphore(Aio::of(machine), primitive.object())
                         ? release_semaphore(machine, {&primitive, 1})
                         : release_lock(machine, {&primitive, 1});
    return released.is_unbound() ? Value{} : Value::none();
}

void make_awaitable(vm::Type* type) {
    type->protocol.await = await_primitive;
    type->protocol.awaited_on = awaited_on_primitive;
    type->protocol.await_abandoned = abandon_primitive;
}

Value nothing(Machine&, const Arguments&) {
    return Value::none();
}

vm::NativeFunctionInfo async_info(const char* name, vm::Plain plain, vm::Plain awaitable,
                                  vm::Resumable resumable = nullptr) {
    vm::NativeFunctionInfo info{name, "(self)", plain, resumable};
    info.is_async = true;
    info.awaitable = awaitable;
    return info;
}

// `async with` calls a program's own acquire() and release().
vm::Routine enter_by_method(Machine& machine, vm::OwnedArguments arguments) {
    Value awaitable = co_await call_own_method(machine, arguments[0], "acquire");
    if (awaitable.is_unbound()) co_return {};
    Value acquired = co_await machine.await_value(std::move(awaitable));
    if (acquired.is_unbound()) co_return {};
    co_return Value::none();
}

vm::Routine exit_by_method(Machine& machine, vm::OwnedArguments arguments) {
    Value released = co_await call_own_method(machine, arguments[0], "release");
    if (released.is_unbound()) co_return {};
    co_return Value::none();
}

template <vm::Plain enter>
Value enter_unless_own(Machine& machine, const Arguments& arguments) {
    return has_own_method(machine, arguments[0], "acquire") ? Value::needs_frame()
                                                            : enter(machine, arguments);
}

template <vm::Plain enter, vm::Plain enter_waiting>
vm::NativeFunctionInfo async_enter() {
    vm::NativeFunctionInfo info =
        async_info("__aenter__", enter_unless_own<enter>, enter_unless_own<enter_waiting>);
    info.resumable = enter_by_method;
    return info;
}

template <vm::Plain release>
vm::NativeFunctionInfo async_exit() {
    vm::NativeFunctionInfo info{"__aexit__", "(self, *args)",
                                [](Machine& machine, const Arguments& arguments) {
                                    return has_own_method(machine, arguments[0], "release")
                                               ? Value::needs_frame()
                                               : release(machine, arguments);
                                },
                                exit_by_method};
    info.is_async = true;
    return info;
}

vm::Type* define_waiter(Machine& machine, const Aio& aio,
                        Value (*await)(Machine&, const Value&, bool),
                        void (*abandon)(Machine&, const Value&)) {
    vm::Type* type = machine.define_type<Waiter>("Future", aio.future);
    type->protocol = aio.future->protocol;
    type->protocol.await = await;
    type->protocol.await_abandoned = abandon;
    set_module(machine, type, "_asyncio");
    return type;
}

// __aenter__ gives None even when it had to wait.
template <Value (*await)(Machine&, const Value&, bool)>
Value await_for_none(Machine& machine, const Value& self, bool resumed) {
    Value result = await(machine, self, resumed);
    return result.is_value() ? Value::none() : result;
}

struct EnterWaiters {
    vm::Type* lock = nullptr;
    vm::Type* semaphore = nullptr;
};

Value enter_waiting_lock(Machine& machine, const Arguments& arguments) {
    return wait_in_line(machine, self_of(arguments), machine.attachment<EnterWaiters>().lock,
                        trace::FutureKind::LockWaiter, "a lock");
}

Value enter_waiting_semaphore(Machine& machine, const Arguments& arguments) {
    return wait_in_line(machine, self_of(arguments), machine.attachment<EnterWaiters>().semaphore,
                        trace::FutureKind::SemaphoreWaiter, "a semaphore");
}

void define_lock(Machine& machine, Aio& aio) {
    aio.lock = machine.define_type<Primitive>(
        "Lock", machine.types.object,
        {
            {"__init__", "(self, *args, **kwargs)", nothing},
            async_info("acquire", acquire_lock, wait_for_lock, acquire_lock_by_own_future),
            {"release", "(self)", Hopping<release_lock>::at_once, Hopping<release_lock>::later},
            {"locked", "(self)", lock_is_held},
            async_enter<enter_lock, enter_waiting_lock>(),
            async_exit<release_lock>(),
        });
    static const vm::NativeFunctionInfo construct_info{"Lock", "(cls, *, loop=None)",
                                                       construct_lock};
    aio.lock->construct = &construct_info;
    aio.lock->protocol.repr = primitive_repr;
    take_own_attributes(machine, aio.lock, attributes_at);
    make_awaitable(aio.lock);
    machine.add_property(aio.lock, "_waiters", get_waiters_if_any);
    set_module(machine, aio.lock, "asyncio.locks");
}

void define_semaphores(Machine& machine, Aio& aio) {
    aio.semaphore = machine.define_type<Primitive>(
        "Semaphore", machine.types.object,
        {
            {"__init__", "(self, value=1, *, loop=None)", init_semaphore},
            async_info("acquire", acquire_semaphore, wait_for_semaphore,
                       acquire_semaphore_by_own_future),
            {"release", "(self)", Hopping<release_semaphore>::at_once,
             Hopping<release_semaphore>::later},
            {"locked", "(self)", semaphore_locked},
            async_enter<enter_semaphore, enter_waiting_semaphore>(),
            async_exit<release_semaphore>(),
        });
    static const vm::NativeFunctionInfo construct_info{"Semaphore", "(cls, value=1, *, loop=None)",
                                                       construct_semaphore};
    aio.semaphore->construct = &construct_info;
    aio.semaphore->protocol.repr = primitive_repr;
    take_own_attributes(machine, aio.semaphore, attributes_at);
    make_awaitable(aio.semaphore);
    machine.add_property(aio.semaphore, "_value", get_value);
    machine.add_property(aio.semaphore, "_waiters", get_waiters_if_any);
    set_module(machine, aio.semaphore, "asyncio.locks");
    aio.bounded_semaphore = machine.define_type<Primitive>("BoundedSemaphore", aio.semaphore);
    static const vm::NativeFunctionInfo bounded_info{
        "BoundedSemaphore", "(cls, value=1, *, loop=None)", construct_bounded};
    aio.bounded_semaphore->construct = &bounded_info;
    aio.bounded_semaphore->protocol = aio.semaphore->protocol;
    machine.add_property(aio.bounded_semaphore, "_bound_value", get_bound);
    set_module(machine, aio.bounded_semaphore, "asyncio.locks");
}

void define_event(Machine& machine, Aio& aio) {
    aio.event = machine.define_type<Primitive>(
        "Event", machine.types.object,
        {
            {"__init__", "(self, *args, **kwargs)", nothing},
            async_info("wait", wait_if_set, wait_for_event, wait_for_event_by_own_future),
            {"set", "(self)", Hopping<set_event>::at_once, Hopping<set_event>::later},
            {"clear", "(self)", clear_event},
            {"is_set", "(self)", lock_is_held},
        });
    static const vm::NativeFunctionInfo construct_info{"Event", "(cls, *, loop=None)",
                                                       construct_event};
    aio.event->construct = &construct_info;
    aio.event->protocol.repr = primitive_repr;
    take_own_attributes(machine, aio.event, attributes_at);
    machine.add_property(aio.event, "_waiters", get_waiters);
    set_module(machine, aio.event, "asyncio.locks");
}

} // namespace

source::PrimitiveId primitive_of(Machine& machine, const Value& value) {
    if (!value.is_object()) return {};
    const Aio& aio = Aio::of(machine);
    const vm::Type* type = value.object()->type;
    const bool is_one = type->is_subtype_of(aio.lock) || type->is_subtype_of(aio.semaphore) ||
                        type->is_subtype_of(aio.event);
    return is_one ? vm::as<Primitive>(value)->id : source::PrimitiveId{};
}

void define_locks(Machine& machine, Aio& aio) {
    Waiters& waiters = waiter_types(machine);
    waiters.lock = define_waiter(machine, aio, lock_is_free, abandon_lock);
    waiters.semaphore = define_waiter(machine, aio, semaphore_is_free, abandon_semaphore);
    waiters.event = define_waiter(machine, aio, event_is_set_now, abandon_event);
    auto& enter = machine.attachment<EnterWaiters>();
    enter.lock = define_waiter(machine, aio, await_for_none<lock_is_free>, abandon_lock);
    enter.semaphore =
        define_waiter(machine, aio, await_for_none<semaphore_is_free>, abandon_semaphore);
    machine.attachment<Releases>().type = machine.define_type<Release>(
        "_ContextManager", machine.types.object,
        {{"__enter__", "(self)", enter_release}, {"__exit__", "(self, *args)", exit_release}});
    define_lock(machine, aio);
    define_semaphores(machine, aio);
    define_event(machine, aio);
}

} // namespace runtime::aio
