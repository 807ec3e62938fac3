// asyncio.gather(): one future for many. Each child has the same done callback, which counts; the
// last one, or the first failure, settles the outer future.

#include "runtime/aio/define.h"
#include "runtime/vm/awaiters.h"

#include <algorithm>

namespace runtime::aio {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

struct Gathering : vm::Object {
    Value children;           // a list of futures, in the order of the arguments
    Future* outer = nullptr;  // owns one count until it is settled
    std::size_t expected = 0; // distinct futures
    std::size_t finished = 0;
    bool returns_exceptions = false;

    explicit Gathering(vm::Type* type_)
        : Object(static_cast<std::uint8_t>(vm::Kind::Native), type_) {}
    ~Gathering() { forget_outer(); }
    void forget_outer() {
        if (outer) Value last = Value::adopt(std::exchange(outer, nullptr));
    }
    void traverse(const vm::Visitor& visit) {
        visit(children);
        if (outer) visit(Value::share(outer));
    }
    void clear_references() {
        children.clear();
        forget_outer();
    }
};

// What one child contributes to the list of results.
Value outcome_of(Machine& machine, Future* child) {
    if (child->state == FutureState::Cancelled) {
        Value message = child->cancel_message();
        std::vector<Value> args;
        args.push_back(message.is_unbound() || message.is_none() ? machine.str("") : message);
        return machine.make_exception(machine.types.CancelledError, std::move(args));
    }
    child->log_traceback = false;
    return child->result;
}

void settle(Machine& machine, Gathering* gathering) {
    Future* outer = gathering->outer;
    const vm::Values& children = vm::as<vm::List>(gathering->children)->items;
    vm::Values results;
    for (const Value& child : children)
        results.push_back(outcome_of(machine, vm::as<Future>(child)));
    // The message is that of the last child given, whichever was the last to end.
    if (outer->cancel_requested)
        fail(machine, outer, make_cancelled_error(machine, vm::as<Future>(children.back())));
    else
        resolve(machine, outer, machine.list(std::move(results)));
}

Value child_is_done(Machine& machine, const Arguments& arguments) {
    auto* gathering = vm::as<Gathering>(arguments[0]);
    auto* child = vm::as<Future>(arguments[1]);
    ++gathering->finished;
    Future* outer = gathering->outer;
    if (!outer || outer->is_done()) {
        child->log_traceback = false;
        return Value::none();
    }
    if (!gathering->returns_exceptions && child->state == FutureState::Cancelled) {
        fail(machine, outer, make_cancelled_error(machine, child));
    } else if (!gathering->returns_exceptions && child->has_exception) {
        child->log_traceback = false;
        fail(machine, outer, child->result);
    } else if (gathering->finished == gathering->expected) {
        settle(machine, gathering);
    }
    if (!outer->is_done()) return Value::none();
    outer->needs_rest().children = gathering->children;
    gathering->forget_outer();
    return Value::none();
}

const vm::NativeFunctionInfo done_callback_info{"gather.<locals>._done_callback", nullptr,
                                                child_is_done};

// Which argument gave which future, to notice one that is given twice.
class SeenArguments {
  public:
    explicit SeenArguments(std::size_t count) {
        std::size_t size = 16;
        while (size < count * 2)
            size *= 2;
        slots_.resize(size);
    }
    // The place of the argument: its future, or null for a new one.
    Future*& operator[](const vm::Object* argument) {
        std::size_t at = (reinterpret_cast<std::uintptr_t>(argument) >> 4) & (slots_.size() - 1);
        while (slots_[at].first && slots_[at].first != argument)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at].first = argument;
        return slots_[at].second;
    }

  private:
    std::vector<std::pair<const vm::Object*, Future*>> slots_;
};

Value empty_gather(Machine& machine, Loop* loop) {
    Future* outer = make_future(machine, loop, trace::FutureKind::Gather, "gather()");
    outer->future_kind = trace::FutureKind::Plain;
    Value result = Value::adopt(outer);
    resolve(machine, outer, machine.list());
    return result;
}

Value children_of(Machine&, const Arguments& arguments) {
    auto* outer = vm::as<Future>(arguments[0]);
    if (!outer->is_done()) return outer->result;
    return outer->rest && outer->rest->children.is_object() ? outer->rest->children : Value::none();
}

// `loop`: null to take the first future's, or the running one.
bool fails_to_hash(Machine& machine, const Value& argument) {
    if (!argument.is_object()) return false;
    const vm::Type* type = argument.object()->type;
    return (type->no_hash || type->protocol.hash) && vm::hash(machine, argument).is_unbound();
}

// What gather() was given lives as long as its complaint: CPython's frame of the function, which is
// Python there, holds it.
Value raised_over(Machine& machine, const Value& given) {
    if (vm::is_exception(machine.exception()))
        vm::as<vm::Exception>(machine.exception())->held = given;
    return {};
}

Value gather_in(Machine& machine, const Arguments& arguments, Loop* loop) {
    Aio& aio = Aio::of(machine);
    const auto* given = vm::as<vm::Tuple>(arguments[2]);
    auto* gathering = machine.make<Gathering>(aio.gathering);
    Value gathering_value = Value::adopt(gathering);
    gathering->returns_exceptions = vm::truth(machine, arguments[0]).is(Value::of(true));
    gathering->children = machine.list();
    vm::Values& children = vm::as<vm::List>(gathering->children)->items;
    children.reserve(given->count);
    Value callback = machine.native(done_callback_info, gathering_value);
    Context* context = copy_context(machine);

    SeenArguments seen(given->count);
    bool has_failed = false;
    for (const Value& argument : *given) {
        // CPython keeps those it was given in a dict: a list of coroutines is a common mistake.
        if ((has_failed = fails_to_hash(machine, argument))) break;
        if (!argument.is_object()) {
            machine.raise(machine.types.TypeError,
                          "An asyncio.Future, a coroutine or an awaitable is required");
            has_failed = true;
            break;
        }
        Future*& known = seen[argument.object()];
        if (known) {
            children.push_back(Value::share(known));
            continue;
        }
        Future* child = ensure_future_plain(machine, argument, loop);
        if ((has_failed = !child)) break;
        known = child;
        children.push_back(Value::adopt(child));
        loop = child->loop;
        if (child != argument.object()) child->log_destroy_pending = false;
        ++gathering->expected;
        retain(context);
        add_done_callback(machine, child, callback, context);
    }
    release(context);
    if (has_failed) return raised_over(machine, arguments[2]);

    auto* outer = machine.make<Future>(aio.gathering_future, loop, trace::FutureKind::Gather);
    outer->id = aio.new_future();
    outer->result = gathering->children;
    gathering->outer = outer;
    ++outer->references;
    if (machine.recorder) {
        machine.recorder->future_created(outer->id, trace::FutureKind::Gather,
                                         fmt::format("gather({})", given->count));
        chain_to(machine, children, outer->id);
    }
    return Value::adopt(outer);
}

// An awaitable of a program's class that says for itself what it is equal to.
bool has_own_equality(const Value& argument) {
    if (!vm::is_kind(argument, vm::Kind::Instance)) return false;
    vm::Type* type = argument.object()->type;
    return type->no_hash || type->special(vm::Special::Eq) || type->special(vm::Special::Hash);
}

// Arguments that are equal are one and the same to gather(), as to a dict.
Routine unify_equal(Machine& machine, Value given) {
    std::vector<Value> unified;
    std::vector<std::int64_t> hashes;
    for (std::uint32_t i = 0; i < vm::as<vm::Tuple>(given)->count; ++i) {
        Value argument = vm::as<vm::Tuple>(given)->items[i];
        Value hash = co_await vm::op::hash(machine, argument);
        if (hash.is_unbound()) co_return {};
        for (std::size_t k = 0; k < unified.size(); ++k) {
            if (hashes[k] != hash.integer() || unified[k].is(argument)) continue;
            Value same = co_await vm::op::equals(machine, unified[k], argument);
            if (same.is_unbound()) co_return {};
            if (!same.truth()) continue;
            argument = unified[k];
            break;
        }
        hashes.push_back(hash.integer());
        unified.push_back(std::move(argument));
    }
    co_return machine.tuple(std::move(unified));
}

Value gather(Machine& machine, const Arguments& arguments) {
    Loop* loop = arguments[1].is_object() ? require_loop(machine, arguments[1]) : nullptr;
    if (arguments[1].is_object() && !loop) return {};
    Loop* running = Aio::of(machine).running_loop();
    const auto* given = vm::as<vm::Tuple>(arguments[2]);
    if (given->count == 0) {
        if (!loop) loop = running;
        return loop ? empty_gather(machine, loop) : Value::needs_frame();
    }
    if (std::any_of(given->begin(), given->end(), has_own_equality)) return Value::needs_frame();
    if (!loop && !running && !is_future(machine, given->items[0])) return Value::needs_frame();
    if (Loop* maker = loop ? loop : running; maker && makes_its_own_tasks(maker))
        return Value::needs_frame();
    return gather_in(machine, arguments, loop);
}

// Tasks in the place of coroutines, made by the loop's own create_task(); the same coroutine given
// twice is one task.
Routine make_tasks(Machine& machine, Value given, Value loop) {
    std::vector<Value> futures;
    const auto* arguments = vm::as<vm::Tuple>(given);
    for (std::uint32_t i = 0; i < arguments->count; ++i) {
        const Value& argument = arguments->items[i];
        const auto* seen = std::find_if(arguments->begin(), arguments->begin() + i,
                                        [&](const Value& v) { return v.is(argument); });
        if (seen != arguments->begin() + i) {
            futures.push_back(futures[static_cast<std::size_t>(seen - arguments->begin())]);
        } else if (is_coroutine(machine, argument)) {
            Value task = co_await create_task_through_loop(machine, loop, argument, Value::none());
            if (task.is_unbound()) co_return {};
            if (is_future(machine, task)) vm::as<Future>(task)->log_destroy_pending = false;
            futures.push_back(std::move(task));
        } else {
            futures.push_back(argument);
        }
    }
    co_return machine.tuple(std::move(futures));
}

// Outside of a running loop, the thread's own loop has to be found first.
Routine gather_later(Machine& machine, OwnedArguments arguments) {
    Value loop = arguments[1];
    if (!loop.is_object()) loop = co_await event_loop_of_thread(machine);
    if (loop.is_unbound()) co_return raised_over(machine, arguments[2]);
    const auto* given = vm::as<vm::Tuple>(arguments[2]);
    if (std::any_of(given->begin(), given->end(), has_own_equality)) {
        arguments.values[2] = co_await unify_equal(machine, arguments[2]);
        if (arguments[2].is_unbound()) co_return {};
    }
    if (makes_its_own_tasks(vm::as<Loop>(loop))) {
        Value futures = co_await make_tasks(machine, arguments[2], loop);
        if (futures.is_unbound()) co_return {};
        arguments.values[2] = futures;
    }
    arguments.values[1] = loop;
    if (vm::as<vm::Tuple>(arguments[2])->count == 0)
        co_return empty_gather(machine, vm::as<Loop>(loop));
    co_return gather_in(machine, arguments.view(), vm::as<Loop>(loop));
}

} // namespace

void define_gather(Machine& machine, Aio& aio) {
    aio.gathering = machine.define_type<Gathering>("_Gathering", machine.types.object);
    aio.gathering_future = machine.define_type<Future>("_GatheringFuture", aio.future);
    aio.gathering_future->protocol = aio.future->protocol;
    machine.add_property(aio.gathering_future, "_children", children_of);
    set_module(machine, aio.gathering_future, "asyncio.tasks");
}

void chain_to(Machine& machine, std::span<const Value> futures, source::FutureId parent) {
    for (const Value& future : futures)
        if (is_future(machine, future))
            machine.recorder->future_chained(vm::as<Future>(future)->id, parent);
}

namespace {

// chain(futures, parent): a note for the recorder. Who waits again and again for what is left of
// many tasks must not make a record of their number's square: while that comes to a few notes for
// each future that there is, all are noted, and from then on the first of each wait.
Value chain(Machine& machine, const Arguments& arguments) {
    constexpr std::size_t noted_in_any_case = 200;
    constexpr std::size_t notes_a_future = 4;
    if (!machine.recorder || !vm::is_kind(arguments[0], vm::Kind::List)) return Value::none();
    const vm::Values& futures = vm::as<vm::List>(arguments[0])->items;
    Aio& aio = Aio::of(machine);
    const std::size_t most = notes_a_future * aio.future_count;
    const std::size_t left = most - std::min<std::size_t>(most, aio.chain_count);
    const std::size_t noted = std::min(futures.size(), std::max(noted_in_any_case, left));
    aio.chain_count += static_cast<std::uint32_t>(noted);
    chain_to(machine, {futures.data(), noted}, vm::as<Future>(arguments[1])->id);
    return Value::none();
}

} // namespace

void add_gather(Machine& machine, vm::Module& module) {
    machine.add_functions(module,
                          {{"gather", "(*coros_or_futures, return_exceptions=False, loop=None)",
                            gather, gather_later},
                           {"chain", "(futures, parent)", chain}});
}

} // namespace runtime::aio
