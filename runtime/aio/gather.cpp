// asyncio.gather(): one future for many. Each child has the same done callback, which counts; the
// last one, or the first failure, settles the outer future.

#include "runtime/aio/define.h"
#include "runtime/aio/hops.h"
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

bool raise_not_awaitable(Machine& machine) {
    machine.raise(machine.types.TypeError,
                  "An asyncio.Future, a coroutine or an awaitable is required");
    return false;
}

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

// What gather() puts together, one argument after the other. `loop`: null to take the first
// future's, or the running one.
class Gatherer {
  public:
    Gatherer(Machine& machine, const Arguments& arguments, Loop* loop)
        : machine_(machine), given_(arguments[2]),
          gathering_(machine.make<Gathering>(Aio::of(machine).gathering)),
          gathering_value_(Value::adopt(gathering_)), context_(copy_context(machine)), loop_(loop),
          seen_(vm::as<vm::Tuple>(given_)->count) {
        gathering_->returns_exceptions = vm::truth(machine, arguments[0]).is(Value::of(true));
        gathering_->children = machine.list();
        children().reserve(vm::as<vm::Tuple>(given_)->count);
        callback_ =
            library_callback(machine, done_callback_info, gathering_value_, "asyncio.tasks");
    }
    ~Gatherer() { release(context_); }
    Gatherer(const Gatherer&) = delete;
    Gatherer& operator=(const Gatherer&) = delete;

    [[nodiscard]] Loop* loop() const { return loop_; }

    // Whether it can be one; it is taken care of if it was given before.
    bool check(const Value& argument, bool& is_known) {
        is_known = false;
        // CPython keeps those it was given in a dict: a list of coroutines is a common mistake.
        if (fails_to_hash(machine_, argument)) return false;
        if (!argument.is_object()) return raise_not_awaitable(machine_);
        if (Future* known = seen_[argument.object()]) {
            children().push_back(Value::share(known));
            is_known = true;
        }
        return true;
    }

    // The child made for an argument, of which it takes the count.
    void add(const Value& argument, Future* child) {
        seen_[argument.object()] = child;
        children().push_back(Value::adopt(child));
        loop_ = child->loop;
        if (child != argument.object()) child->log_destroy_pending = false;
        ++gathering_->expected;
        retain(context_);
        add_done_callback(machine_, child, callback_, context_);
    }

    Value finish() {
        Aio& aio = Aio::of(machine_);
        auto* outer = machine_.make<Future>(aio.gathering_future, loop_, trace::FutureKind::Gather);
        outer->id = aio.new_future();
        outer->result = gathering_->children;
        gathering_->outer = outer;
        ++outer->references;
        if (machine_.recorder) {
            machine_.recorder->future_created(
                outer->id, trace::FutureKind::Gather,
                fmt::format("gather({})", vm::as<vm::Tuple>(given_)->count));
            chain_to(machine_, children(), outer->id);
        }
        return Value::adopt(outer);
    }

  private:
    vm::Values& children() { return vm::as<vm::List>(gathering_->children)->items; }

    Machine& machine_;
    Value given_;
    Gathering* gathering_;
    Value gathering_value_, callback_;
    Context* context_;
    Loop* loop_;
    SeenArguments seen_;
};

Value gather_in(Machine& machine, const Arguments& arguments, Loop* loop) {
    Gatherer gatherer(machine, arguments, loop);
    for (const Value& argument : *vm::as<vm::Tuple>(arguments[2])) {
        bool is_known = false;
        if (!gatherer.check(argument, is_known)) return raised_over(machine, arguments[2]);
        if (is_known) continue;
        Future* child = ensure_future_plain(machine, argument, gatherer.loop());
        if (!child) return raised_over(machine, arguments[2]);
        gatherer.add(argument, child);
    }
    return gatherer.finish();
}

// A task for a coroutine or an awaitable, made by the loop's own create_task().
Routine make_task_by_method(Machine& machine, Value loop, Value argument) {
    Value coroutine =
        is_coroutine(machine, argument) ? argument : wrap_awaitable(machine, argument);
    Value task = co_await create_task_through_loop(machine, std::move(loop), std::move(coroutine),
                                                   Value::none());
    if (task.is_unbound() || is_future(machine, task)) co_return task;
    co_return machine.refuse(
        fmt::format("gather() of what a create_task() gives that is a '{}' is not supported",
                    machine.type_of(task)->shown_name()));
}

// The same where the loop is asked at every hop.
Routine gather_by_methods(Machine& machine, OwnedArguments arguments) {
    Gatherer gatherer(machine, arguments.view(), vm::as<Loop>(arguments[1]));
    Value given = arguments[2];
    for (std::uint32_t i = 0; i < vm::as<vm::Tuple>(given)->count; ++i) {
        Value argument = vm::as<vm::Tuple>(given)->items[i];
        bool is_known = false;
        if (!gatherer.check(argument, is_known)) co_return raised_over(machine, given);
        if (is_known) continue;
        Value child = argument;
        if (!is_future(machine, argument) &&
            (is_coroutine(machine, argument) || is_awaitable(machine, argument))) {
            child = co_await make_task_by_method(machine, Value::share(gatherer.loop()), argument);
            if (child.is_unbound()) co_return raised_over(machine, given);
        }
        Future* future = ensure_future_plain(machine, child, gatherer.loop());
        if (!future) co_return raised_over(machine, given);
        gatherer.add(argument, future);
        Value hopped = co_await after_hops(machine, Value::none());
        if (hopped.is_unbound()) co_return {};
    }
    co_return gatherer.finish();
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
        const bool is_made_here = loop && !loop->overrides_create_future;
        return is_made_here ? empty_gather(machine, loop) : Value::needs_frame();
    }
    if (std::any_of(given->begin(), given->end(), has_own_equality)) return Value::needs_frame();
    if (!loop && !running && !is_future(machine, given->items[0])) return Value::needs_frame();
    if (Loop* maker = loop ? loop : running; maker && makes_its_own_tasks(maker))
        return Value::needs_frame();
    return gather_in(machine, arguments, loop);
}

Routine empty_gather_by_method(Machine& machine, Value loop) {
    Value outer = co_await own_future(machine, std::move(loop));
    if (outer.is_unbound()) co_return {};
    Value settle = co_await vm::op::get_attribute(machine, outer, machine.intern("set_result"));
    if (settle.is_unbound()) co_return {};
    Value done = co_await machine.call(std::move(settle), machine.list());
    if (done.is_unbound()) co_return {};
    co_return outer;
}

bool can_be_gathered(Machine& machine, const Value& argument) {
    if (fails_to_hash(machine, argument)) return false;
    return is_awaitable(machine, argument) || raise_not_awaitable(machine);
}

// Outside of a running loop, the thread's own loop has to be found first.
Routine gather_later(Machine& machine, OwnedArguments arguments) {
    Value loop = arguments[1];
    const auto* given = vm::as<vm::Tuple>(arguments[2]);
    // CPython looks for a loop only once it has something to run there.
    if (!loop.is_object() && given->count > 0 && !can_be_gathered(machine, given->items[0]))
        co_return {};
    if (!loop.is_object()) loop = co_await event_loop_of_thread(machine);
    if (loop.is_unbound()) co_return raised_over(machine, arguments[2]);
    if (std::any_of(given->begin(), given->end(), has_own_equality)) {
        arguments.values[2] = co_await unify_equal(machine, arguments[2]);
        if (arguments[2].is_unbound()) co_return {};
    }
    arguments.values[1] = loop;
    if (vm::as<vm::Tuple>(arguments[2])->count == 0) {
        if (vm::as<Loop>(loop)->overrides_create_future)
            co_return co_await empty_gather_by_method(machine, loop);
        co_return empty_gather(machine, vm::as<Loop>(loop));
    }
    if (makes_its_own_tasks(vm::as<Loop>(loop)))
        co_return co_await gather_by_methods(machine, std::move(arguments));
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
