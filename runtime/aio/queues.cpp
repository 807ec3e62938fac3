// asyncio.Queue and LifoQueue. A getter that finds the queue empty (a putter that finds it full)
// waits on a future; when it is woken it looks again, and waits on a new future if somebody was
// faster.

#include "runtime/aio/queues.h"
#include "runtime/aio/define.h"
#include "runtime/aio/holder_names.h"
#include "runtime/aio/hops.h"
#include "runtime/aio/legacy.h"
#include "runtime/aio/own_attributes.h"
#include "runtime/aio/own_methods.h"
#include "runtime/aio/texts.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <map>

namespace runtime::aio {

using vm::Arguments;
using vm::Machine;
using vm::Object;
using vm::Value;

namespace {

constexpr std::uint8_t native_kind = static_cast<std::uint8_t>(vm::Kind::Native);

struct Queue : Object {
    std::deque<Value> items, getters, putters, joiners;
    Value maxsize = Value::of(0); // as it was given
    double limit = 0;             // the same as a number; 0 or less: none
    std::int64_t unfinished = 0;
    bool is_lifo = false;
    source::FutureId watch{}; // what its items are done parts of (as_completed()), for the recorder
    source::LoopId loop{};    // of the first that had to wait
    source::PrimitiveId id{};
    vm::Dict* dict = nullptr; // the program's own attributes

    explicit Queue(vm::Type* type_) : Object(native_kind, type_) {}
    void traverse(const vm::Visitor& visit) {
        for (const auto* list : {&items, &getters, &putters, &joiners})
            for (const Value& value : *list)
                visit(value);
    }
    void clear_references() {
        for (auto* list : {&items, &getters, &putters, &joiners})
            list->clear();
    }
    [[nodiscard]] bool is_full() const {
        return limit > 0 && static_cast<double>(items.size()) >= limit;
    }
};

// The standard leaves offsets in such a class to the compiler, which knows them.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
constexpr std::size_t attributes_at = offsetof(Queue, dict);
#pragma GCC diagnostic pop

enum class Waits : std::uint8_t { ForItem, ForRoom, ForEnd };

// What `await queue.get()` awaits: it outlives the futures it waits on one after the other.
struct QueueWait : Object {
    Value queue, item, future;
    Waits what;
    QueueWait(vm::Type* type_, Value queue_, Waits what_)
        : Object(native_kind, type_), queue(std::move(queue_)), what(what_) {}
    void traverse(const vm::Visitor& visit) {
        visit(queue);
        visit(item);
        visit(future);
    }
    void clear_references() {
        queue.clear();
        item.clear();
        future.clear();
    }
    [[nodiscard]] Queue* of() const { return vm::as<Queue>(queue); }
};

struct QueueFuture : Future {
    QueueWait* wait; // which owns this future, so it is there for as long as it is awaited
    QueueFuture(vm::Type* type_, Loop* loop_, trace::FutureKind kind_, QueueWait* wait_)
        : Future(type_, loop_, kind_), wait(wait_) {}
};

struct Types {
    vm::Type* wait = nullptr;
    vm::Type* future = nullptr;
};

Queue* self_of(const Arguments& arguments) {
    return vm::as<Queue>(arguments[0]);
}

void wake_next(Machine& machine, std::deque<Value>& waiters) {
    while (!waiters.empty()) {
        Value waiter = std::move(waiters.front());
        waiters.pop_front();
        auto* future = vm::as<Future>(waiter);
        if (future->is_done()) continue;
        resolve(machine, future, Value::none());
        return;
    }
}

void put_item(Machine& machine, Queue* queue, Value item) {
    if (machine.recorder) {
        machine.recorder->queue_put(queue->id, static_cast<std::uint32_t>(queue->items.size() + 1),
                                    vm::Rendering(machine, item).value());
    }
    queue->items.push_back(std::move(item));
    ++queue->unfinished;
    wake_next(machine, queue->getters);
}

Value take_item(Machine& machine, Queue* queue) {
    Value item;
    if (queue->is_lifo) {
        item = std::move(queue->items.back());
        queue->items.pop_back();
    } else {
        item = std::move(queue->items.front());
        queue->items.pop_front();
    }
    if (machine.recorder) {
        machine.recorder->queue_got(queue->id, static_cast<std::uint32_t>(queue->items.size()),
                                    vm::Rendering(machine, item).value());
    }
    wake_next(machine, queue->putters);
    return item;
}

// --- waiting
// ------------------------------------------------------------------------------------------

std::deque<Value>& line_of(Queue* queue, Waits what) {
    switch (what) {
    case Waits::ForItem: return queue->getters;
    case Waits::ForRoom: return queue->putters;
    case Waits::ForEnd: break;
    }
    return queue->joiners;
}

std::deque<Value>& line_of(const QueueWait* wait) {
    return line_of(wait->of(), wait->what);
}

bool must_wait(const Queue* queue, Waits what) {
    switch (what) {
    case Waits::ForItem: return queue->items.empty();
    case Waits::ForRoom: return queue->is_full();
    case Waits::ForEnd: return false; // the end was there, if only for a moment
    }
    return false;
}

bool must_wait(const QueueWait* wait) {
    return must_wait(wait->of(), wait->what);
}

trace::FutureKind kind_of(Waits what) {
    switch (what) {
    case Waits::ForItem: return trace::FutureKind::QueueGetter;
    case Waits::ForRoom: return trace::FutureKind::QueuePutter;
    case Waits::ForEnd: break;
    }
    return trace::FutureKind::EventWaiter;
}

std::string label_of(Machine& machine, const QueueWait* wait, const Future* future) {
    std::string otherwise = vm::text_that_led_here(machine);
    const bool is_end = wait->what == Waits::ForEnd;
    if (otherwise.empty()) otherwise = is_end ? "the work of a queue" : wait_text(future);
    const HolderUse use = is_end                         ? HolderUse::Join
                          : wait->what == Waits::ForItem ? HolderUse::Get
                                                         : HolderUse::Put;
    return wait_label(machine, wait->of()->id, use, otherwise);
}

// A new future at the end of the line.
void join_line(Machine& machine, QueueWait* wait, Loop* loop) {
    Aio& aio = Aio::of(machine);
    auto* future = machine.make<QueueFuture>(machine.attachment<Types>().future, loop,
                                             kind_of(wait->what), wait);
    future->id = aio.new_future();
    if (machine.recorder) {
        machine.recorder->future_created(future->id, future->future_kind,
                                         label_of(machine, wait, future));
        machine.recorder->primitive_waited(wait->of()->id);
        if (wait->of()->watch != source::FutureId{})
            machine.recorder->future_chained(wait->of()->watch, future->id);
    }
    wait->future = Value::adopt(future);
    line_of(wait).push_back(wait->future);
}

Value queue_repr(Machine& machine, const Value& self);

Value wait_for(Machine& machine, const Arguments& arguments, Waits what) {
    Loop* loop = Aio::of(machine).running_loop();
    if (!loop) return machine.raise(machine.types.RuntimeError, "no running event loop");
    Queue* queue = self_of(arguments);
    if (queue->loop == source::LoopId{}) queue->loop = loop->id;
    if (queue->loop != loop->id)
        return machine.raise(machine.types.RuntimeError, "{} is bound to a different event loop",
                             vm::text_of(queue_repr(machine, arguments[0])));
    if (loop->overrides_create_future) return Value::needs_frame();
    auto* wait = machine.make<QueueWait>(machine.attachment<Types>().wait, arguments[0], what);
    Value result = Value::adopt(wait);
    if (what == Waits::ForRoom) wait->item = arguments[1];
    join_line(machine, wait, loop);
    return result;
}

Value await_queue(Machine& machine, const Value& self, bool resumed) {
    auto* wait = vm::as<QueueWait>(self);
    if (!resumed) return await_future(machine, wait->future, false);
    Value result = result_of(machine, vm::as<Future>(wait->future));
    if (result.is_unbound()) return {};
    Queue* queue = wait->of();
    switch (wait->what) {
    case Waits::ForItem: return take_item(machine, queue);
    case Waits::ForRoom: put_item(machine, queue, std::move(wait->item)); break;
    case Waits::ForEnd:
        std::erase_if(queue->joiners, [&](const Value& v) { return v.is(wait->future); });
    }
    return Value::none();
}

Value awaited_on_queue(Machine&, const Value& self) {
    return vm::as<QueueWait>(self)->future;
}

// Who waited by this future does not any more; an item or room that it was woken for is the next
// one's.
void leave_line(Machine& machine, Queue* queue, Waits what, Future* future) {
    cancel(machine, future, {}, trace::CancelOrigin::Awaiter);
    std::deque<Value>& line = line_of(queue, what);
    std::erase_if(line, [&](const Value& v) { return v.object() == future; });
    if (what == Waits::ForEnd) return;
    if (!must_wait(queue, what) && future->state != FutureState::Cancelled)
        wake_next(machine, line);
}

void abandon_queue(Machine& machine, const Value& self) {
    auto* wait = vm::as<QueueWait>(self);
    leave_line(machine, wait->of(), wait->what, vm::as<Future>(wait->future));
}

// Waits by futures that the loop's own create_future() makes, then does what was waited for.
vm::Routine wait_by_own_futures(Machine& machine, vm::OwnedArguments arguments, Waits what) {
    auto* queue = vm::as<Queue>(arguments[0]);
    do {
        Value future = co_await own_future(machine, Value::share(Aio::of(machine).running_loop()));
        if (future.is_unbound() || !check_native_methods(machine, future)) co_return {};
        if (machine.recorder) machine.recorder->primitive_waited(queue->id);
        line_of(queue, what).push_back(future);
        Value result = co_await machine.await_value(future);
        if (result.is_unbound()) {
            Value raised = machine.take_exception();
            leave_line(machine, queue, what, vm::as<Future>(future));
            co_return machine.raise_again(std::move(raised));
        }
        if (what == Waits::ForEnd)
            std::erase_if(queue->joiners, [&](const Value& v) { return v.is(future); });
    } while (must_wait(queue, what));
    if (what == Waits::ForItem) co_return take_item(machine, queue);
    if (what == Waits::ForRoom) put_item(machine, queue, arguments[1]);
    co_return Value::none();
}

// A maxsize that is no number is found out when the queue is asked whether it is full.
bool check_limit(Machine& machine, const Queue* queue) {
    const Value& maxsize = queue->maxsize;
    if (vm::is_integral(maxsize) || maxsize.is_float() || vm::is_kind(maxsize, vm::Kind::Instance))
        return true;
    machine.raise(machine.types.TypeError, "'<=' not supported between instances of '{}' and 'int'",
                  machine.type_of(maxsize)->shown_name());
    return false;
}

// --- methods
// --------------------------------------------------------------------------------------------

Value init(Machine& machine, const Arguments& arguments) {
    if (!accept_loop_argument(machine, arguments[2], "Queue.__init__")) return {};
    Queue* queue = self_of(arguments);
    const Value& maxsize = arguments[1];
    queue->maxsize = maxsize;
    queue->limit = maxsize.is_float()                      ? maxsize.real()
                   : maxsize.is_int() || maxsize.is_bool() ? static_cast<double>(maxsize.integer())
                                                           : 0;
    // One whose items Python code keeps never gets here, and so has no number.
    if (queue->id != source::PrimitiveId{}) return Value::none();
    queue->id = Aio::of(machine).new_primitive();
    if (machine.recorder)
        machine.recorder->primitive_created(
            queue->id, trace::PrimitiveKind::Queue,
            static_cast<std::uint32_t>(std::clamp(queue->limit, 0.0, 4e9)),
            name_of_new(machine, queue->id, queue->type->name->view()));
    return Value::none();
}

// A class with an __init__ of its own sets the size there.
template <bool is_lifo>
Value construct(Machine& machine, const Arguments& arguments) {
    auto* type = vm::as<vm::Type>(arguments[0]);
    auto* queue = machine.make<Queue>(type);
    Value result = Value::adopt(queue);
    queue->is_lifo = is_lifo;
    if (type->special(vm::Special::Init)) return result;
    const Value given[] = {result, arguments[1], arguments[2]};
    return init(machine, {given, 3}).is_unbound() ? Value{} : result;
}

Value put_at_once(Machine& machine, const Arguments& arguments) {
    if (!check_limit(machine, self_of(arguments))) return {};
    if (self_of(arguments)->is_full()) return Value::needs_frame();
    put_item(machine, self_of(arguments), arguments[1]);
    return Value::none();
}

Value put_later(Machine& machine, const Arguments& arguments) {
    return wait_for(machine, arguments, Waits::ForRoom);
}

Value put_nowait(Machine& machine, const Arguments& arguments) {
    if (!check_limit(machine, self_of(arguments))) return {};
    if (self_of(arguments)->is_full())
        return machine.raise(machine.make_exception(Aio::of(machine).queue_full, {}));
    return put_at_once(machine, arguments);
}

Value get_at_once(Machine& machine, const Arguments& arguments) {
    if (self_of(arguments)->items.empty()) return Value::needs_frame();
    return take_item(machine, self_of(arguments));
}

Value get_later(Machine& machine, const Arguments& arguments) {
    return wait_for(machine, arguments, Waits::ForItem);
}

Value get_nowait(Machine& machine, const Arguments& arguments) {
    if (self_of(arguments)->items.empty())
        return machine.raise(machine.make_exception(Aio::of(machine).queue_empty, {}));
    return get_at_once(machine, arguments);
}

Value task_done(Machine& machine, const Arguments& arguments) {
    Queue* queue = self_of(arguments);
    if (queue->unfinished <= 0)
        return machine.raise(machine.types.ValueError, "task_done() called too many times");
    if (--queue->unfinished > 0) return Value::none();
    for (std::size_t i = 0; i < queue->joiners.size(); ++i) {
        auto* joiner = vm::as<Future>(queue->joiners[i]);
        if (!joiner->is_done()) resolve(machine, joiner, Value::of(true));
    }
    return Value::none();
}

Value join_at_once(Machine&, const Arguments& arguments) {
    return self_of(arguments)->unfinished > 0 ? Value::needs_frame() : Value::none();
}

Value join_later(Machine& machine, const Arguments& arguments) {
    return wait_for(machine, arguments, Waits::ForEnd);
}

Value qsize(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->items.size());
}

Value empty(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->items.empty());
}

Value full(Machine& machine, const Arguments& arguments) {
    if (!check_limit(machine, self_of(arguments))) return {};
    return Value::of(self_of(arguments)->is_full());
}

Value get_maxsize(Machine&, const Arguments& arguments) {
    return self_of(arguments)->maxsize;
}

template <std::deque<Value> Queue::*line>
Value get_line(Machine& machine, const Arguments& arguments) {
    const std::deque<Value>& waiters = self_of(arguments)->*line;
    return deque_of(machine, {waiters.begin(), waiters.end()});
}

Value get_unfinished(Machine&, const Arguments& arguments) {
    return Value::of(self_of(arguments)->unfinished);
}

Value get_items(Machine& machine, const Arguments& arguments) {
    const auto& items = self_of(arguments)->items;
    vm::Values values(items.begin(), items.end());
    const bool is_plain = !self_of(arguments)->is_lifo;
    return is_plain ? deque_of(machine, std::move(values)) : machine.list(std::move(values));
}

std::string state_text(Machine& machine, Queue* queue) {
    TextAttempt attempt;
    attempt.keeps_quiet = true;
    std::string text = "maxsize=" + attempt.repr(machine, queue->maxsize);
    if (!queue->items.empty()) {
        text += " _queue=" + attempt.repr(machine, machine.list(vm::Values(queue->items.begin(),
                                                                           queue->items.end())));
    }
    if (!queue->getters.empty()) text += fmt::format(" _getters[{}]", queue->getters.size());
    if (!queue->putters.empty()) text += fmt::format(" _putters[{}]", queue->putters.size());
    if (queue->unfinished > 0) text += fmt::format(" tasks={}", queue->unfinished);
    return text;
}

Value queue_repr(Machine& machine, const Value& self) {
    auto* queue = vm::as<Queue>(self);
    return machine.format("<{} at {:#x} {}>", queue->type->name->view(), machine.identity_of(self),
                          state_text(machine, queue));
}

Value queue_str(Machine& machine, const Value& self) {
    auto* queue = vm::as<Queue>(self);
    return machine.format("<{} {}>", queue->type->name->view(), state_text(machine, queue));
}

// A subclass may keep its items in its own way; then all the rest is Python's, too.
vm::Routine init_subclass(Machine& machine, vm::OwnedArguments arguments) {
    Value adopt = Aio::of(machine).hooks.adopt_queue;
    co_return co_await machine.call(adopt, arguments[0]);
}

// super()._put(item) and its sisters, for such a subclass.
vm::Routine keep(Machine& machine, vm::OwnedArguments arguments, std::string_view name) {
    Value method = co_await vm::op::get_attribute(machine, Aio::of(machine).hooks.written_queue,
                                                  machine.intern(name));
    if (method.is_unbound()) co_return {};
    co_return co_await machine.call_with(std::move(method), std::move(arguments));
}
// A method's name as a parameter of a template.
template <std::size_t size>
struct Name {
    char text[size]{};
    constexpr Name(const char (&name)[size]) { std::copy(name, name + size, text); }
};

template <Name name>
vm::Routine keep_by(Machine& machine, vm::OwnedArguments arguments) {
    return keep(machine, std::move(arguments), name.text);
}

vm::Routine keep_init(Machine& machine, vm::OwnedArguments arguments) {
    arguments.values.pop_back(); // loop=
    return keep(machine, std::move(arguments), "__init__");
}

// Whether Python code keeps the items: then it is asked by super() too.
bool is_written(Machine& machine, const Arguments& arguments) {
    return has_own_method(machine, arguments[0], "_put");
}

template <Name name, Waits what>
vm::Routine keep_awaited(Machine& machine, vm::OwnedArguments arguments) {
    if (!is_written(machine, arguments.view()))
        co_return co_await wait_by_own_futures(machine, std::move(arguments), what);
    Value awaitable = co_await keep(machine, std::move(arguments), name.text);
    if (awaitable.is_unbound()) co_return {};
    co_return co_await machine.await_value(std::move(awaitable));
}

template <vm::Plain plain>
Value unless_written(Machine& machine, const Arguments& arguments) {
    return is_written(machine, arguments) ? Value::needs_frame() : plain(machine, arguments);
}

template <Name name, vm::Plain plain>
vm::NativeFunctionInfo method(const char* signature) {
    using Method = Hopping<unless_written<plain>, keep_by<name>>;
    return {name.text, signature, Method::at_once, Method::later};
}

template <Name name, Waits what, vm::Plain plain, vm::Plain awaitable>
vm::NativeFunctionInfo async_method(const char* signature) {
    vm::NativeFunctionInfo info{name.text, signature, unless_written<plain>,
                                keep_awaited<name, what>};
    info.is_async = true;
    info.awaitable = unless_written<awaitable>;
    return info;
}

} // namespace

Future* wait_again(Machine& machine, Future* woken) {
    if (woken->type != machine.attachment<Types>().future || woken->state != FutureState::Finished)
        return nullptr;
    QueueWait* wait = static_cast<QueueFuture*>(woken)->wait;
    if (!must_wait(wait)) return nullptr;
    join_line(machine, wait, woken->loop);
    auto* future = vm::as<Future>(wait->future);
    future->is_blocking = true;
    return future;
}

namespace {

// A note for the recorder: the futures will be put into the queue as they are done. What that is
// called has a future of its own in a trace, which waits for all of them.
Value watch_in_queue(Machine& machine, const Arguments& arguments) {
    if (!machine.recorder) return Value::none();
    if (!vm::is_kind(arguments[1], vm::Kind::List) || !vm::is_str(arguments[2]))
        return machine.raise(machine.types.TypeError, "a list and a label were expected");
    auto* queue = vm::as<Queue>(arguments[0]);
    queue->watch = Aio::of(machine).new_future();
    machine.recorder->future_created(queue->watch, trace::FutureKind::Wait,
                                     vm::text_of(arguments[2]));
    chain_to(machine, vm::as<vm::List>(arguments[1])->items, queue->watch);
    return Value::none();
}

// note_queue(event, is_put, item): of a queue that goes by its Event.
Value note_queue(Machine& machine, const Arguments& arguments) {
    const source::PrimitiveId queue = primitive_of(machine, arguments[0]);
    if (machine.recorder && queue != source::PrimitiveId{})
        record_queue_move(machine, queue, arguments[1].truth(), arguments[2]);
    return Value::none();
}

// How many items the queues have that Python code keeps.
struct CountedQueues {
    std::map<source::PrimitiveId, std::uint32_t> sizes;
};

} // namespace

void record_queue_move(Machine& machine, source::PrimitiveId queue, bool is_put,
                       const Value& item) {
    const vm::Rendering shown(machine, item);
    std::uint32_t& size = machine.attachment<CountedQueues>().sizes[queue];
    if (is_put)
        machine.recorder->queue_put(queue, ++size, shown.value());
    else
        machine.recorder->queue_got(queue, size == 0 ? 0 : --size, shown.value());
}

void add_queue_notes(Machine& machine, vm::Module& module) {
    machine.add_functions(module, {{"watch_in_queue", "(queue, futures, label)", watch_in_queue},
                                   {"note_queue", "(event, is_put, item)", note_queue}});
}

void define_queues(Machine& machine, Aio& aio) {
    auto& types = machine.attachment<Types>();
    types.wait = machine.define_type<QueueWait>("_QueueWait", machine.types.object);
    types.wait->protocol.await = await_queue;
    types.wait->protocol.awaited_on = awaited_on_queue;
    types.wait->protocol.await_abandoned = abandon_queue;
    types.future = machine.define_type<QueueFuture>("Future", aio.future);
    types.future->protocol = aio.future->protocol;
    set_module(machine, types.future, "_asyncio");

    aio.queue = machine.define_type<Queue>(
        "Queue", machine.types.object,
        {
            {"__init__", "(self, maxsize=0, *, loop=None)", unless_written<init>, keep_init},
            async_method<"put", Waits::ForRoom, put_at_once, put_later>("(self, item)"),
            async_method<"get", Waits::ForItem, get_at_once, get_later>("(self)"),
            async_method<"join", Waits::ForEnd, join_at_once, join_later>("(self)"),
            method<"put_nowait", put_nowait>("(self, item)"),
            method<"get_nowait", get_nowait>("(self)"),
            method<"task_done", task_done>("(self)"),
            {"_init", "(self, maxsize)", nullptr, keep_by<"_init">},
            {"_put", "(self, item)", nullptr, keep_by<"_put">},
            {"_get", "(self)", nullptr, keep_by<"_get">},
            method<"qsize", qsize>("(self)"),
            method<"empty", empty>("(self)"),
            method<"full", full>("(self)"),
        });
    static const vm::NativeFunctionInfo construct_info{"Queue", "(cls, maxsize=0, *, loop=None)",
                                                       construct<false>};
    aio.queue->construct = &construct_info;
    static const vm::NativeFunctionInfo subclass_info{"__init_subclass__", "(cls, **kwargs)",
                                                      nullptr, init_subclass};
    machine.add_class_method(aio.queue, subclass_info);
    aio.queue->protocol.repr = queue_repr;
    take_own_attributes(machine, aio.queue, attributes_at);
    aio.queue->protocol.str = queue_str;
    machine.add_property(aio.queue, "maxsize", get_maxsize);
    machine.add_property(aio.queue, "_maxsize", get_maxsize);
    machine.add_property(aio.queue, "_unfinished_tasks", get_unfinished);
    machine.add_property(aio.queue, "_queue", get_items);
    machine.add_property(aio.queue, "_getters", get_line<&Queue::getters>);
    machine.add_property(aio.queue, "_putters", get_line<&Queue::putters>);
    set_module(machine, aio.queue, "asyncio.queues");

    aio.lifo_queue = machine.define_type<Queue>("LifoQueue", aio.queue);
    static const vm::NativeFunctionInfo lifo_info{"LifoQueue", "(cls, maxsize=0, *, loop=None)",
                                                  construct<true>};
    aio.lifo_queue->construct = &lifo_info;
    aio.lifo_queue->protocol = aio.queue->protocol;
    set_module(machine, aio.lifo_queue, "asyncio.queues");
}

} // namespace runtime::aio
