#include "runtime/vm/generators.h"

#include "runtime/source/assert.h"
#include "runtime/trace/recorder.h"
#include "runtime/vm/awaited_frames.h"
#include "runtime/vm/collector.h"
#include "runtime/vm/coroutine_origin.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/interpreter.h"
#include "runtime/vm/recording.h"
#include "runtime/vm/statements.h"

namespace runtime::vm {

Generator::Generator(Type* type_, GeneratorKind kind_, Frame* frame_)
    : Object(static_cast<std::uint8_t>(Kind::Generator), type_), generator_kind(kind_),
      code(frame_->code), frame(frame_) {
    frame->generator = this;
    innermost = frame;
}

Generator::~Generator() {
    // At the end of a run, which destroys things in any order, one in the middle of a chain of
    // awaiters may go before the one at its root, who drops the frames of all.
    if (frame && state != GeneratorState::Running) Interpreter(*type->machine).drop_chain(*this);
}

void Generator::traverse(const Visitor& visit) {
    // While it runs, `innermost` is where it was resumed, and what its frames hold is in use.
    if (state == GeneratorState::Running) return;
    for (Frame* each = innermost; each; each = each == frame ? nullptr : each->back)
        if (each->code)
            for (std::uint32_t k = 0; k < each->code->register_count; ++k)
                visit(each->registers()[k]);
        else
            visit(static_cast<NativeFrame*>(each)->held);
}

void AsyncGenerator::traverse(const Visitor& visit) {
    visit(finalizer);
    Generator::traverse(visit);
}

void AsyncStep::traverse(const Visitor& visit) {
    visit(stepped);
    visit(given);
    Generator::traverse(visit);
}

void AsyncStep::clear_references() {
    Generator::clear_references();
    stepped.clear();
    given.clear();
}

void Generator::clear_references() {
    if (frame && state != GeneratorState::Running) Interpreter(*type->machine).drop_chain(*this);
}

const Frame& outermost_frame(const Frame& frame) {
    const Frame* outermost = &frame;
    while (outermost->back)
        outermost = outermost->back;
    return *outermost;
}

GeneratorState state_of(const Generator& generator) {
    if (generator.state != GeneratorState::Running) return generator.state;
    const Generator* root = outermost_frame(*generator.frame).generator;
    return root ? root->state : GeneratorState::Running;
}

Value make_generator(Machine& m, Frame* frame, const Function& function) {
    const bytecode::Code& code = *function.code->source;
    GeneratorKind kind = !code.is_coroutine  ? GeneratorKind::Generator
                         : code.is_generator ? GeneratorKind::AsyncGenerator
                                             : GeneratorKind::Coroutine;
    Generator* made = kind == GeneratorKind::AsyncGenerator
                          ? m.make<AsyncGenerator>(m.types.async_generator, kind, frame)
                          : m.make<Generator>(kind == GeneratorKind::Generator ? m.types.generator
                                                                               : m.types.coroutine,
                                              kind, frame);
    if (function.code->flags & generator_is_awaitable) made->flags |= generator_is_awaitable;
    frame->suspension = Suspension::Start;
    made->name = Counted<Str>(function.name);
    made->qualname = Counted<Str>(function.qualname);
    if (m.recorder) record_generator_created(m, *made);
    if (coroutine_made && kind == GeneratorKind::Coroutine) [[unlikely]]
        coroutine_made(m, *made);
    return Value::adopt(made);
}

namespace {

Type* step_type(const Types& types, std::string_view method) {
    return method == "athrow" || method == "aclose" ? types.async_throw : types.async_step;
}

} // namespace

Value Machine::make_native_generator(GeneratorKind kind, const NativeFunctionInfo& info,
                                     OwnedArguments args) {
    Interpreter in(*this);
    NativeFrame* frame = in.new_native_frame({}, info.name);
    frame->info = &info;
    frame->arguments = std::move(args);
    frame->suspension = Suspension::Start;
    Type* type = kind == GeneratorKind::AsyncStep   ? step_type(types, info.name)
                 : kind == GeneratorKind::Coroutine ? types.coroutine
                                                    : types.generator;
    Generator* made;
    if (kind == GeneratorKind::AsyncStep) {
        auto* step = make<AsyncStep>(type, kind, static_cast<Frame*>(frame));
        step->stepped = frame->arguments[0];
        made = step;
    } else {
        made = make<Generator>(type, kind, static_cast<Frame*>(frame));
    }
    made->name = Counted<Str>(interned(info.name));
    made->qualname = made->name;
    return Value::adopt(made);
}

namespace {

// The body of a native coroutine: what the fused form of `await f(x)` does, in the same order.
Routine run_native(Machine& m, OwnedArguments args, const NativeFunctionInfo& info) {
    if (info.plain) {
        Value done = info.plain(m, args.view());
        if (!done.needs_a_frame()) co_return done;
    }
    if (info.awaitable) {
        Value waited = info.awaitable(m, args.view());
        if (waited.is_unbound()) co_return {};
        if (!waited.needs_a_frame()) co_return co_await m.await_value(std::move(waited));
    }
    co_return co_await info.resumable(m, std::move(args));
}

Routine call_to_end(Machine& m, Value callee, OwnedArguments arguments) {
    co_return co_await m.call_with(std::move(callee), std::move(arguments));
}

} // namespace

Routine start_native(Machine& m, NativeFrame& frame) {
    const NativeFunctionInfo& info = *frame.info;
    OwnedArguments arguments = std::move(frame.arguments);
    if (!info.plain && !info.awaitable) return info.resumable(m, std::move(arguments));
    return run_native(m, std::move(arguments), info);
}

Frame* new_call_frame(Machine& m, Value callee, OwnedArguments arguments) {
    return Interpreter(m).new_native_frame(call_to_end(m, std::move(callee), std::move(arguments)),
                                           "thread");
}

// --- resuming ------------------------------------------------------------------------------------

namespace {

const char* kind_name(const Generator& generator) {
    switch (generator.generator_kind) {
    case GeneratorKind::Generator: return "generator";
    case GeneratorKind::Coroutine: return "coroutine";
    case GeneratorKind::AsyncGenerator: return "async generator";
    case GeneratorKind::AsyncStep: return "asynchronous generator step";
    }
    return "";
}

void raise_reused(Machine& m, const Generator& generator) {
    std::string_view what = "coroutine";
    if (generator.generator_kind == GeneratorKind::AsyncStep) {
        const std::string_view name = generator.name->view();
        what = name == "athrow" || name == "aclose" ? "aclose()/athrow()" : "__anext__()/asend()";
    }
    m.raise(m.types.RuntimeError, "cannot reuse already awaited {}", what);
}

// The frames by way of which an exception reaches the innermost one.
void mark_thrown_through(const Generator* active, Frame* innermost) {
    const Frame* root = active ? active->frame : nullptr;
    for (Frame* frame = innermost; frame && frame != root; frame = frame->back)
        frame->suspension = Suspension::Thrown;
}

// Gives the innermost frame what it waits for. Raised: an exception is thrown into it.
Begun wake(Interpreter& in, Frame* innermost, ResumeHow how, Value value) {
    Machine& m = in.m;
    in.frame() = innermost;
    Suspension was = innermost->suspension;
    if (how == ResumeHow::Throw) {
        if (innermost->code && was == Suspension::Native) {
            Value awaited = std::move(innermost->registers()[innermost->result]);
            if (awaited.is_object() && awaited.object()->type->protocol.await_abandoned)
                awaited.object()->type->protocol.await_abandoned(m, awaited);
        }
        innermost->suspension = Suspension::None;
        mark_thrown_through(in.active(), innermost);
        // What the coroutine itself handles, not what its driver does; those on the way out add
        // theirs as the exception passes them.
        if (innermost->handled) chain_context(value, Value::share(innermost->handled));
        in.exception() = std::move(value);
        if (innermost->code) return Begun::Raised;
        auto* native = static_cast<NativeFrame*>(innermost);
        native->incoming.clear();
        native->resume_end = ResumeEnd::Raised;
        return Begun::Pushed;
    }
    if (!innermost->code) {
        auto* native = static_cast<NativeFrame*>(innermost);
        native->incoming = std::move(value);
        native->resume_end = ResumeEnd::Returned;
        return Begun::Pushed;
    }
    Value& slot = innermost->registers()[innermost->result];
    if (was == Suspension::Yield) slot = std::move(value);
    if (was == Suspension::Native) {
        Value awaited = slot;
        Value result = awaited.object()->type->protocol.await(m, awaited, true);
        if (result.is_unbound()) {
            slot.clear();
            innermost->suspension = Suspension::None;
            return Begun::Raised;
        }
        if (result.needs_a_frame()) {
            // Resumed by one that has not waited for it: what it awaits is handed out again.
            const auto awaited_on = awaited.object()->type->protocol.awaited_on;
            in.out = awaited_on ? awaited_on(m, awaited) : awaited;
            if (m.recorder) record_suspend(in, innermost);
            return in.hand_out(innermost);
        }
        slot = std::move(result);
    }
    innermost->suspension = Suspension::None;
    return Begun::Pushed;
}

} // namespace

namespace {
// Closing a generator closes those it delegates to first, each on its own: one that returns then
// has ended, and its delegator hears of GeneratorExit, not of the value.
void mark_delegates(const Generator& generator, bool are_closing) {
    for (Frame* frame = generator.innermost; frame && frame != generator.frame;
         frame = frame->back) {
        if (!frame->code) continue;
        if (frame->generator)
            frame->generator->closing = are_closing;
        else if (frame->back->code) // a coroutine that was awaited where it was called
            frame->back->delivery = are_closing ? Delivery::Closing : Delivery::Store;
    }
}
} // namespace

namespace {

// The rest of a `yield from` or an await whose generator was driven on its own meanwhile.
Routine go_on_delegating(Machine& m, Value generator) {
    Value sent = std::move(static_cast<NativeFrame*>(m.current_frame())->incoming);
    for (;;) {
        ResumeHow how = ResumeHow::Send;
        if (sent.is_unbound()) {
            how = ResumeHow::Throw;
            sent = m.take_exception();
            if (m.is_instance(sent, m.types.GeneratorExit)) {
                Value closed = co_await close_generator(m, generator);
                if (closed.is_value()) m.raise(std::move(sent));
                co_return {};
            }
        }
        Resumption step = co_await m.resume(generator, how, std::move(sent));
        if (step.end == ResumeEnd::Returned) co_return std::move(step.value);
        if (step.end == ResumeEnd::Raised) co_return {};
        sent = co_await m.suspend(std::move(step.value));
    }
}

// Somebody drives a generator to which another one delegates, and both rest: it goes on by itself
// from now on, and the other finds it, when its own turn comes, wherever it is then.
void set_apart(Machine& m, Generator& generator) {
    Generator& root = *outermost_frame(*generator.frame).generator;
    Frame* delegator = std::exchange(generator.frame->back, nullptr);
    const Value self = Value::share(&generator);
    NativeFrame* rest = Interpreter(m).new_native_frame(go_on_delegating(m, self), "yield from");
    rest->back = delegator;
    rest->depth = delegator->depth + 1;
    delegate_of(*rest) = self;
    generator.innermost = std::exchange(root.innermost, rest);
    generator.state = GeneratorState::Suspended;
    generator.entry = Entry::Resume;
}

} // namespace

// What is thrown into one that has not begun leaves it at once.
Begun Interpreter::raise_unbegun(Generator& generator, Value exception) {
    Frame* thrower = m.frame_;
    m.exception_ = std::move(exception);
    if (generator.frame->code) {
        m.frame_ = generator.frame;
        add_traceback(generator.frame);
        m.frame_ = thrower;
        convert_stop_iteration(m, *generator.frame, m.exception_);
    }
    if (m.recorder) record_native_finished(*this, generator, false);
    drop_chain(generator);
    return Begun::Raised;
}

Begun Interpreter::begin_resume(Generator& generator, ResumeHow how, Value value) {
    Frame* consumer = m.frame_;
    if (generator.state == GeneratorState::Closed) {
        if (generator.generator_kind == GeneratorKind::Coroutine ||
            generator.generator_kind == GeneratorKind::AsyncStep) {
            raise_reused(m, generator);
            return Begun::Raised;
        }
        if (how == ResumeHow::Throw) {
            m.exception_ = std::move(value);
            return Begun::Raised;
        }
        out = Value::none();
        return Begun::Done;
    }
    if (generator.state == GeneratorState::Running &&
        state_of(generator) == GeneratorState::Suspended)
        set_apart(m, generator);
    if (generator.state == GeneratorState::Running || generator.entry == Entry::Delegation) {
        if (generator.generator_kind == GeneratorKind::Coroutine)
            m.raise(m.types.ValueError, "coroutine already executing");
        else
            m.raise(m.types.ValueError, "generator already executing");
        return Begun::Raised;
    }
    bool starting = generator.state == GeneratorState::Created;
    if (starting && how == ResumeHow::Send && !value.is_none()) {
        m.raise(m.types.TypeError, "can't send non-None value to a just-started {}",
                kind_name(generator));
        return Begun::Raised;
    }
    generator.awaited = true;
    if (generator.flags & step_is_ahead) {
        // It begins only now, wherever in the generator that exception has led.
        generator.flags &= static_cast<std::uint8_t>(~step_is_ahead);
        how = ResumeHow::Throw;
        value = m.make_exception(m.types.GeneratorExit, {});
    }
    if (m.recorder) record_resume(*this, generator, how, value);
    if (starting && how == ResumeHow::Throw &&
        generator.generator_kind == GeneratorKind::AsyncStep) {
        if (throw_into_step(static_cast<NativeFrame&>(*generator.frame), std::move(value)))
            generator.flags |= step_is_ahead;
        how = ResumeHow::Next;
        value = Value::none();
    }
    if (starting && how == ResumeHow::Throw) return raise_unbegun(generator, std::move(value));
    if (consumer->depth >= m.limits.depth) {
        m.raise(m.types.RecursionError, "maximum recursion depth exceeded");
        return Begun::Raised;
    }
    if (how == ResumeHow::Throw && m.is_instance(value, m.types.GeneratorExit))
        mark_delegates(generator, true);
    generator.previous = m.active_;
    m.active_ = &generator;
    generator.state = GeneratorState::Running;
    generator.entry = how == ResumeHow::Throw ? Entry::Throw : Entry::Resume;
    generator.frame->back = consumer;
    generator.frame->depth = consumer->depth + 1;
    Frame* innermost = generator.innermost;
    if (starting) value = Value::none();
    return wake(*this, innermost, how, std::move(value));
}

namespace {
// The loop's first-iteration hook runs before the first step of an async generator.
Routine first_step(Machine& m, Value generator, Value hook) {
    Value done = co_await m.call(std::move(hook), generator);
    if (done.is_unbound()) co_return {};
    Resumption step = co_await m.step_async(generator, ResumeHow::Next, Value::none());
    if (step.end == ResumeEnd::Returned)
        co_return m.raise(m.make_exception(m.types.StopAsyncIteration, {}));
    co_return std::move(step.value);
}
} // namespace

Begun Interpreter::begin_step_async(Generator& generator, ResumeHow how, Value value) {
    Frame* consumer = m.frame_;
    auto end_of_iteration = [&]() {
        if (consumer->code) {
            m.raise(m.make_exception(m.types.StopAsyncIteration, {}));
            return Begun::Raised;
        }
        out = Value::none();
        return Begun::Done;
    };
    if (generator.state == GeneratorState::Closed) {
        if (how == ResumeHow::Throw) {
            m.exception_ = std::move(value);
            return Begun::Raised;
        }
        return end_of_iteration();
    }
    if (generator.state == GeneratorState::Running || generator.entry == Entry::Delegation) {
        const bool closes = how == ResumeHow::Throw && !consumer->code &&
                            std::string_view(static_cast<NativeFrame*>(consumer)->name) == "aclose";
        m.raise(m.types.RuntimeError, "{}(): asynchronous generator is already running",
                closes ? "aclose" : (how == ResumeHow::Throw ? "athrow" : "anext"));
        return Begun::Raised;
    }
    if (!generator.hooks_called) {
        generator.hooks_called = true;
        static_cast<AsyncGenerator&>(generator).finalizer = m.async_generator_hooks.finalizer;
        Value hook = m.async_generator_hooks.first_iteration;
        if (hook.is_value() && !hook.is_none()) {
            Value self = Value::share(&generator);
            Value done = call_plain(m, hook, Arguments{&self, 1});
            if (done.is_unbound()) return Begun::Raised;
            if (done.needs_a_frame()) {
                ASSERT(consumer->code != nullptr);
                push_routine(first_step(m, std::move(self), std::move(hook)), "__anext__");
                return Begun::Pushed;
            }
        }
    }
    bool starting = generator.state == GeneratorState::Created;
    if (starting && how == ResumeHow::Send && !value.is_none()) {
        m.raise(m.types.TypeError, "can't send non-None value to a just-started async generator");
        return Begun::Raised;
    }
    if (m.recorder) record_resume(*this, generator, how, value);
    if (starting && how == ResumeHow::Throw) return raise_unbegun(generator, std::move(value));
    generator.state = GeneratorState::Running;
    generator.entry = Entry::Delegation;
    generator.frame->back = consumer;
    generator.frame->depth = consumer->depth + 1;
    if (starting) value = Value::none();
    if (how == ResumeHow::Next) value = Value::none();
    return wake(*this, generator.innermost, how, std::move(value));
}

namespace {

// The method of a manager that `async with` calls at this instruction, or "".
std::string_view method_of_async_with(const bytecode::Instruction& at) {
    if (at.opcode == bytecode::Opcode::CallExit) return "__aexit__";
    const bool is_marked = at.opcode == bytecode::Opcode::CallMethodAwait && at.c != 0;
    return is_marked ? bytecode::special_names[at.c] : std::string_view();
}

// `async for` and `async with` say what they did not get.
void raise_not_awaitable(Machine& m, const Type& type) {
    const Frame* frame = m.current_frame();
    if (frame->code) {
        if (const auto method = method_of_async_with(frame->pc[-1]); !method.empty()) {
            m.raise(m.types.TypeError,
                    "'async with' received an object from {} that does not implement __await__: {}",
                    method, type.shown_name());
            return;
        }
    }
    m.raise(m.types.TypeError, "object {} can't be used in 'await' expression", type.shown_name());
    if (!frame->code || frame->pc[-1].opcode != bytecode::Opcode::ForAsyncIter) return;
    Value cause = m.take_exception();
    m.raise(m.types.TypeError, "'async for' received an invalid object from __anext__: {}",
            type.shown_name());
    as<Exception>(m.exception())->cause = cause;
    as<Exception>(m.exception())->context = cause;
    as<Exception>(m.exception())->suppress_context = true;
}

} // namespace

namespace {
// A coroutine that rests in an await of its own belongs to whoever drives it.
bool is_driven_already(const Generator& generator) {
    return generator.generator_kind == GeneratorKind::Coroutine &&
           generator.state == GeneratorState::Suspended;
}
} // namespace

// Goes on in a generator, for the frame that awaits it in the register.
Interpreter::Awaiting Interpreter::enter_awaited(Value awaitable, Value& slot) {
    Frame* frame = m.frame_;
    auto* generator = as<Generator>(awaitable);
    generator->awaited = true;
    generator->entry = Entry::Delegation;
    generator->state = GeneratorState::Running;
    if (m.recorder) record_resume(*this, *generator, ResumeHow::Next, Value::none());
    generator->frame->back = frame;
    generator->frame->depth = frame->depth + 1;
    Frame* innermost = generator->innermost;
    slot = std::move(awaitable); // keeps it alive while it runs
    return wake(*this, innermost, ResumeHow::Next, Value::none()) == Begun::Raised
               ? Awaiting::Raised
               : Awaiting::Pushed;
}

namespace {
bool makes_plain_generator(const Value& function) {
    if (!is_kind(function, Kind::Function)) return false;
    const bytecode::Code& code = *as<Function>(function)->code->source;
    return code.is_generator && !code.is_coroutine;
}
} // namespace

Interpreter::Awaiting Interpreter::begin_await(Value awaitable, Value& slot) {
    Frame* frame = m.frame_;
    if (is_kind(awaitable, Kind::Generator)) {
        auto* generator = as<Generator>(awaitable);
        bool in_yield_from = frame->code && frame->pc[-1].opcode == bytecode::Opcode::YieldFrom;
        if (generator->generator_kind == GeneratorKind::AsyncGenerator ||
            (generator->generator_kind == GeneratorKind::Generator && !in_yield_from &&
             !(generator->flags & generator_is_awaitable))) {
            raise_not_awaitable(m, *generator->type);
            return Awaiting::Raised;
        }
        if (in_yield_from && generator->generator_kind == GeneratorKind::Coroutine &&
            !(frame->generator && (frame->generator->flags & generator_is_awaitable))) {
            m.raise(m.types.TypeError,
                    "cannot 'yield from' a coroutine object in a non-coroutine generator");
            return Awaiting::Raised;
        }
        if (generator->state == GeneratorState::Closed) {
            if (generator->generator_kind == GeneratorKind::Generator) {
                out = Value::none();
                return Awaiting::Done;
            }
            raise_reused(m, *generator);
            return Awaiting::Raised;
        }
        if (generator->generator_kind == GeneratorKind::Generator &&
            generator->state == GeneratorState::Running &&
            state_of(*generator) == GeneratorState::Suspended)
            set_apart(m, *generator);
        if (generator->state == GeneratorState::Running || generator->entry == Entry::Delegation ||
            (is_driven_already(*generator) && !in_yield_from)) {
            if (state_of(*generator) != GeneratorState::Suspended)
                m.raise(m.types.ValueError, "{} already executing", kind_name(*generator));
            else
                m.raise(m.types.RuntimeError, "coroutine is being awaited already");
            return Awaiting::Raised;
        }
        if (frame->depth >= m.limits.depth) {
            m.raise(m.types.RecursionError, "maximum recursion depth exceeded");
            return Awaiting::Raised;
        }
        return enter_awaited(std::move(awaitable), slot);
    }
    Type* type = m.type_of(awaitable);
    if (type->protocol.await) {
        Value ready = type->protocol.await(m, awaitable, false);
        if (ready.is_unbound()) return Awaiting::Raised;
        if (!ready.needs_a_frame()) {
            out = std::move(ready);
            return Awaiting::Done;
        }
        out = type->protocol.awaited_on ? type->protocol.awaited_on(m, awaitable) : awaitable;
        slot = std::move(awaitable);
        return Awaiting::Suspend;
    }
    if (!type->special(Special::Await)) {
        raise_not_awaitable(m, *type);
        return Awaiting::Raised;
    }
    // The usual __await__() is a generator function of the program's, which is entered as it is.
    if (const Value& method = *type->special(Special::Await);
        makes_plain_generator(method) && frame->depth < m.limits.depth) {
        if (call_function(method, &awaitable, 1, nullptr, false) != Begun::Done)
            return Awaiting::Raised;
        return enter_awaited(std::move(out), slot);
    }
    push_routine(m.await_value(std::move(awaitable)), "await");
    return Awaiting::Pushed;
}

// --- awaiting from native code -------------------------------------------------------------------

namespace {
// Driven from here: what it yields is passed on to the driver of this chain.
Routine drive_from_here(Machine& m, Value generator) {
    Value sent = Value::none();
    ResumeHow how = ResumeHow::Send;
    for (;;) {
        Resumption step = co_await m.resume(generator, how, std::move(sent));
        if (step.end == ResumeEnd::Returned) co_return std::move(step.value);
        if (step.end == ResumeEnd::Raised) co_return {};
        how = ResumeHow::Send;
        // Meanwhile the frame alone holds it, where the collector looks.
        auto* frame = static_cast<NativeFrame*>(m.current_frame());
        frame->held = std::move(generator);
        sent = co_await m.suspend(std::move(step.value));
        generator = std::move(frame->held);
        if (sent.is_unbound()) {
            how = ResumeHow::Throw;
            sent = m.take_exception();
        }
    }
}
} // namespace

Routine Machine::await_value(Value awaitable) {
    Machine& m = *this;
    Type* type = m.type_of(awaitable);
    if (is_kind(awaitable, Kind::Generator)) {
        if (is_driven_already(*as<Generator>(awaitable)))
            co_return m.raise(m.types.RuntimeError, "coroutine is being awaited already");
        co_return co_await drive_from_here(m, std::move(awaitable));
    }
    if (type->protocol.await) {
        Value ready = type->protocol.await(m, awaitable, false);
        while (ready.needs_a_frame()) {
            Value handed =
                type->protocol.awaited_on ? type->protocol.awaited_on(m, awaitable) : awaitable;
            Value sent = co_await m.suspend(std::move(handed));
            if (sent.is_unbound()) {
                if (type->protocol.await_abandoned) type->protocol.await_abandoned(m, awaitable);
                co_return {};
            }
            ready = type->protocol.await(m, awaitable, true);
        }
        co_return ready;
    }
    if (!type->special(Special::Await))
        co_return m.raise(m.types.TypeError, "object {} can't be used in 'await' expression",
                          type->shown_name());
    Value iterator = co_await m.call_special(Special::Await, awaitable);
    if (iterator.is_unbound()) co_return {};
    const bool is_generator = is_kind(iterator, Kind::Generator);
    if (is_generator && (as<Generator>(iterator)->generator_kind == GeneratorKind::Coroutine ||
                         (iterator.object()->flags & generator_is_awaitable)))
        co_return m.raise(m.types.TypeError, "__await__() returned a coroutine");
    Type* iterator_type = m.type_of(iterator);
    if (!iterator_type->protocol.next && !iterator_type->special(Special::Next) &&
        !iterator_type->lookup(m.intern("__next__")))
        co_return m.raise(m.types.TypeError, "__await__() returned non-iterator of type '{}'",
                          iterator_type->shown_name());
    co_return co_await resume_delegation(m, std::move(iterator));
}

namespace {

// The rest of a `yield from`, or the whole of a task, over what is driven by its methods.
Routine delegate_to(Machine& m, Value iterator) {
    delegate_of(*m.current_frame()) = iterator;
    Type* type = m.type_of(iterator);
    const bool is_sent_to_always = !type->protocol.next && !type->special(Special::Next);
    Value sent = Value::none();
    for (;;) {
        Value item;
        if (!sent.is_none() || is_sent_to_always) {
            Value method = co_await op::get_attribute(m, iterator, m.intern("send"));
            if (method.is_unbound()) co_return {};
            item = co_await m.call(std::move(method), std::move(sent));
        } else if (type->special(Special::Next)) {
            // Its StopIteration has the value of the whole.
            item = co_await m.call_special(Special::Next, iterator);
        } else {
            item = co_await op::next(m, iterator);
        }
        if (item.is_unbound()) {
            if (!m.has_exception()) co_return Value::none();
            if (!m.exception_is(m.types.StopIteration)) co_return {};
            Value stop = m.take_exception();
            co_return as<Exception>(stop)->extra;
        }
        sent = co_await m.suspend(std::move(item));
        while (sent.is_unbound()) {
            // Thrown in: passed on to the iterator if it can take it.
            Value thrown = m.take_exception();
            bool closing = m.is_instance(thrown, m.types.GeneratorExit);
            Value method =
                co_await op::get_attribute(m, iterator, m.intern(closing ? "close" : "throw"));
            if (method.is_unbound()) {
                const bool is_missing = m.exception_is(m.types.AttributeError);
                if (!closing && !is_missing) co_return {};
                Value failure = m.take_exception();
                if (!is_missing && m.on_unraisable) m.on_unraisable(m, iterator, failure);
                m.raise(std::move(thrown));
                co_return {};
            }
            if (closing) {
                Value done = co_await m.call(std::move(method));
                if (done.is_unbound()) co_return {};
                m.raise(std::move(thrown));
                co_return {};
            }
            Value next_item = co_await m.call(std::move(method), std::move(thrown));
            if (next_item.is_unbound()) {
                if (!m.exception_is(m.types.StopIteration)) co_return {};
                Value stop = m.take_exception();
                co_return as<Exception>(stop)->extra;
            }
            sent = co_await m.suspend(std::move(next_item));
        }
    }
}

Routine drive_object(Machine& m, OwnedArguments args) {
    return delegate_to(m, args[0]);
}

constexpr NativeFunctionInfo drives_object{.name = "coroutine", .resumable = drive_object};

} // namespace

Value coroutine_over(Machine& m, const Value& object) {
    OwnedArguments args;
    args.values.push_back(object);
    Value made = m.make_native_generator(GeneratorKind::Coroutine, drives_object, std::move(args));
    auto* coroutine = as<Generator>(made);
    coroutine->awaited = true;
    coroutine->name = coroutine->qualname = Counted<Str>(Value::share(m.type_of(object)->name));
    return made;
}

Routine resume_yield_from(Machine& m, Value source) {
    // No co_await inside of `?:`, which the compiler gets wrong.
    Value iterator = coroutine_within(m, source);
    const bool is_driven_as_it_is =
        is_kind(iterator, Kind::Generator) &&
        as<Generator>(iterator)->generator_kind != GeneratorKind::AsyncGenerator;
    if (!is_driven_as_it_is) source = co_await op::iterate(m, source);
    if (source.is_unbound()) co_return {};
    co_return co_await resume_delegation(m, std::move(source));
}

Routine resume_delegation(Machine& m, Value source) {
    Value iterator = coroutine_within(m, source);
    delegate_of(*m.current_frame()) = iterator;
    // What `__await__()` of a coroutine gave may go on with one that was driven by hand before.
    if (!iterator.is(source) && is_kind(iterator, Kind::Generator) &&
        is_driven_already(*as<Generator>(iterator)))
        co_return co_await drive_from_here(m, std::move(iterator));
    if (is_kind(iterator, Kind::Generator) || m.type_of(iterator)->protocol.await)
        co_return co_await m.await_value(std::move(iterator));
    co_return co_await delegate_to(m, std::move(iterator));
}

// --- closing and finalising ----------------------------------------------------------------------

Routine close_generator(Machine& m, Value generator) {
    auto* target = as<Generator>(generator);
    if (target->state == GeneratorState::Closed) co_return Value::none();
    if (target->state == GeneratorState::Created) {
        target->awaited = true;
        if (m.recorder) record_closed(m, *target);
        Interpreter(m).drop_chain(*target);
        co_return Value::none();
    }
    // Raised where close() is called, not thrown: what is handled there is its context.
    Value exit = m.make_exception(m.types.GeneratorExit, {});
    chain_context(exit, m.handled_exception());
    Resumption end = co_await m.resume(generator, ResumeHow::Throw, std::move(exit));
    if (end.end == ResumeEnd::Yielded) {
        mark_delegates(*target, false);
        co_return m.raise(m.types.RuntimeError, "{} ignored GeneratorExit", kind_name(*target));
    }
    if (end.end == ResumeEnd::Raised) {
        if (!m.exception_is(m.types.GeneratorExit) && !m.exception_is(m.types.StopIteration))
            co_return {};
        m.take_exception();
    }
    co_return Value::none();
}

Routine close_async_generator(Machine& m, Value generator) {
    auto* target = as<Generator>(generator);
    if (target->state == GeneratorState::Closed) co_return Value::none();
    if (target->state == GeneratorState::Created) {
        if (m.recorder) record_closed(m, *target);
        Interpreter(m).drop_chain(*target);
        co_return Value::none();
    }
    target->closing = true;
    Resumption end = co_await m.step_async(generator, ResumeHow::Throw,
                                           m.make_exception(m.types.GeneratorExit, {}));
    if (end.end == ResumeEnd::Yielded)
        co_return m.raise(m.types.RuntimeError, "async generator ignored GeneratorExit");
    if (end.end == ResumeEnd::Raised) {
        if (!m.exception_is(m.types.GeneratorExit) && !m.exception_is(m.types.StopAsyncIteration))
            co_return {};
        m.take_exception();
    }
    co_return Value::none();
}

namespace {

// Whether closing the suspended chain would run any of the program's code.
bool needs_cleanup(const Generator& generator) {
    for (const Frame* frame = generator.innermost; frame;
         frame = frame == generator.frame ? nullptr : frame->back) {
        if (!frame->code) return true;
        auto at = static_cast<std::uint32_t>(frame->pc - frame->code->instructions) - 1;
        for (const bytecode::Handler& handler : frame->code->source->handlers)
            if (handler.kind == bytecode::HandlerKind::Catch && at >= handler.begin &&
                at < handler.end)
                return true;
    }
    return false;
}

// Who is to be told that an async generator is no longer referred to, if anybody.
Value* hook_of(Generator& generator) {
    if (generator.generator_kind != GeneratorKind::AsyncGenerator || generator.closing)
        return nullptr;
    Value& hook = static_cast<AsyncGenerator&>(generator).finalizer;
    return hook.is_value() && !hook.is_none() ? &hook : nullptr;
}

} // namespace

bool finalize_generator(Machine& m, Object* self) {
    auto* generator = static_cast<Generator*>(self);
    if (generator->state == GeneratorState::Closed || !generator->frame) return false;
    if (generator->state == GeneratorState::Created) {
        bool forgotten =
            generator->generator_kind == GeneratorKind::Coroutine && !generator->awaited;
        if (forgotten && m.on_never_awaited) m.on_never_awaited(m, *generator);
        return false;
    }
    const bool hooked = hook_of(*generator) != nullptr;
    if (!hooked && (self->flags & object_was_finalized)) return false;
    if (!hooked && !needs_cleanup(*generator)) return false;
    self->flags |= object_was_finalized;
    strike_off_birth(m, self);
    m.finalize_later(Value::adopt(self));
    return true;
}

bool finalize_instance(Machine& m, Object* self) {
    if (self->flags & object_was_finalized) return false;
    self->flags |= object_was_finalized;
    m.finalize_later(Value::adopt(self));
    return true;
}

Routine finalize_all(Machine& m, std::vector<Value> objects) {
    Value pending = m.take_exception();
    for (Value& object : objects) {
        Value where = object;
        Value done;
        if (is_kind(object, Kind::Generator)) {
            auto* generator = as<Generator>(object);
            if (Value* finalizer = hook_of(*generator)) {
                generator->closing = true;
                Value hook = std::move(*finalizer);
                if (m.recorder) record_finalised(m, *generator);
                done = co_await m.call(std::move(hook), object);
            } else if (generator->generator_kind == GeneratorKind::AsyncGenerator) {
                done = co_await close_async_generator(m, object);
            } else {
                done = co_await close_generator(m, object);
            }
        } else if (m.type_of(object) == m.types.tuple) {
            // A call put off by a native destructor: the callable, then its arguments.
            const auto* parts = as<Tuple>(object);
            OwnedArguments arguments;
            for (std::uint32_t i = 1; i < parts->count; ++i)
                arguments.values.push_back(parts->items[i]);
            where = parts->items[0];
            done = co_await m.call_with(where, std::move(arguments));
        } else {
            Value* method = object.object()->type->special(Special::Del);
            if (!method) continue;
            where = *object.object()->type->lookup(m.special_name(Special::Del));
            done = co_await m.call(*method, object);
        }
        if (done.is_unbound() && m.has_exception()) {
            Value exception = m.take_exception();
            if (m.on_unraisable) m.on_unraisable(m, where, exception);
        }
    }
    objects.clear();
    if (pending.is_value()) m.raise_again(std::move(pending));
    co_return Value::none();
}

} // namespace runtime::vm
