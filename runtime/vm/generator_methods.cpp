#include "runtime/vm/awaited_frames.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/generators.h"
#include "runtime/vm/interpreter.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/types_repr.h"

namespace runtime::vm {

namespace {

Value stop_with(Machine& m, Type* type, Value value) {
    std::vector<Value> args;
    if (!value.is_none()) args.push_back(std::move(value));
    return m.raise(m.make_exception(type, std::move(args)));
}

Routine drive(Machine& m, Value generator, ResumeHow how, Value value) {
    Resumption step = co_await m.resume(std::move(generator), how, std::move(value));
    if (step.end == ResumeEnd::Returned)
        co_return stop_with(m, m.types.StopIteration, std::move(step.value));
    co_return std::move(step.value);
}

Routine next_method(Machine& m, OwnedArguments args) {
    co_return co_await drive(m, args[0], ResumeHow::Next, Value::none());
}
Routine send_method(Machine& m, OwnedArguments args) {
    co_return co_await drive(m, args[0], ResumeHow::Send, args[1]);
}

// throw(type, value=None, traceback=None) or throw(exception).
Routine exception_to_throw(Machine& m, Value type, Value value, const Value& traceback) {
    const bool has_traceback = traceback.is_value() && !traceback.is_none();
    if (has_traceback && !is_kind(traceback, Kind::Traceback))
        co_return m.raise(m.types.TypeError, "throw() third argument must be a traceback object");
    if (is_type(type) && as<Type>(type)->is_exception) {
        if (is_exception(value) && value.object()->type->is_subtype_of(as<Type>(type)))
            co_return value;
        OwnedArguments given; // A tuple holds all of the arguments.
        if (is_kind(value, Kind::Tuple)) {
            const auto* items = as<Tuple>(value);
            given.values.assign(items->items, items->items + items->count);
        } else if (value.is_value() && !value.is_none()) {
            given.values.push_back(value);
        }
        Value made = co_await m.call_with(type, std::move(given));
        // What goes wrong while it is made is thrown in its place.
        if (made.is_unbound()) co_return m.take_exception();
        if (is_exception(made)) co_return made;
        Value shown = co_await op::repr(m, type);
        if (shown.is_unbound()) co_return {};
        co_return m.make_exception(
            m.types.TypeError,
            {m.format("calling {} should have returned an instance of BaseException, not {}",
                      text_of(shown), m.type_of(made)->shown_name())});
    }
    if (is_exception(type)) {
        if (value.is_value() && !value.is_none())
            co_return m.raise(m.types.TypeError,
                              "instance exception may not have a separate value");
        co_return type;
    }
    co_return m.raise(m.types.TypeError,
                      "exceptions must be classes or instances deriving from BaseException, not {}",
                      m.type_of(type)->shown_name());
}

// An athrow() or aclose() that has not begun passes on what is thrown into it, and has not begun
// after that either (as in CPython 3.11): the step that does it, or Unbound for all else.
Value step_ahead(Machine& m, Generator& target, const Value& exception);

Routine throw_method(Machine& m, OwnedArguments args) {
    Value exception = co_await exception_to_throw(m, args[1], args[2], args[3]);
    if (exception.is_unbound()) co_return {};
    Value ahead = step_ahead(m, *as<Generator>(args[0]), exception);
    if (ahead.is_unbound())
        co_return co_await drive(m, args[0], ResumeHow::Throw, std::move(exception));
    Resumption step = co_await m.resume(std::move(ahead), ResumeHow::Next, Value::none());
    if (step.end == ResumeEnd::Returned)
        co_return stop_with(m, m.types.StopIteration, std::move(step.value));
    if (step.end == ResumeEnd::Raised) co_return {};
    co_return m.refuse("throwing into an athrow() or aclose() that has not begun, of a generator "
                       "that then awaits, is not supported",
                       "await it first");
}

Routine close_method(Machine& m, OwnedArguments args) {
    co_return co_await close_generator(m, args[0]);
}

Value self_method(Machine&, const Arguments& args) {
    return args[0];
}

// --- coroutine.__await__() gives a wrapper: an iterator that drives the coroutine ----------------

struct CoroutineWrapper : Object {
    Value coroutine;
    CoroutineWrapper(Type* type_, Value coroutine_)
        : Object(static_cast<std::uint8_t>(Kind::Native), type_), coroutine(std::move(coroutine_)) {
    }
    void traverse(const Visitor& visit) { visit(coroutine); }
    void clear_references() { coroutine.clear(); }
};

Value wrap(Machine& m, const Arguments& args) {
    return Value::adopt(m.make<CoroutineWrapper>(m.types.coroutine_wrapper, args[0]));
}

// The same method of the coroutine inside.
template <Routine (*method)(Machine&, OwnedArguments)>
Routine of_wrapped(Machine& m, OwnedArguments args) {
    args.values[0] = coroutine_within(m, args[0]);
    return method(m, std::move(args));
}

// --- async generators: each method makes an awaitable step ---------------------------------------

Routine run_hook(Machine& m, Value generator) {
    auto* target = as<AsyncGenerator>(generator);
    if (target->hooks_called) co_return Value::none();
    target->hooks_called = true;
    target->finalizer = m.async_generator_hooks.finalizer;
    Value hook = m.async_generator_hooks.first_iteration;
    if (!hook.is_value() || hook.is_none()) co_return Value::none();
    co_return co_await m.call(std::move(hook), generator);
}

Routine step(Machine& m, Value generator, ResumeHow how, Value value) {
    Resumption end = co_await m.step_async(generator, how, std::move(value));
    if (end.end == ResumeEnd::Returned)
        co_return m.raise(m.make_exception(m.types.StopAsyncIteration, {}));
    co_return std::move(end.value);
}
Routine anext_body(Machine& m, OwnedArguments args) {
    co_return co_await step(m, args[0], ResumeHow::Next, Value::none());
}
Routine asend_body(Machine& m, OwnedArguments args) {
    co_return co_await step(m, args[0], ResumeHow::Send, args[1]);
}
// A mark of an async generator: aclose() has begun, though it may have yielded since.
constexpr std::uint8_t close_has_begun = 0x04;

Value raise_end_of_iteration(Machine& m) {
    return m.raise(m.make_exception(m.types.StopAsyncIteration, {}));
}

Routine athrow_body(Machine& m, OwnedArguments args) {
    // Of a closed one gives None at once.
    if (as<Generator>(args[0])->state == GeneratorState::Closed) co_return Value::none();
    if (args[0].object()->flags & close_has_begun) co_return raise_end_of_iteration(m);
    Value exception = co_await exception_to_throw(m, args[1], args[2], args[3]);
    if (exception.is_unbound()) co_return {};
    co_return co_await step(m, args[0], ResumeHow::Throw, std::move(exception));
}
Routine aclose_body(Machine& m, OwnedArguments args) {
    auto* generator = as<Generator>(args[0]);
    if (generator->state == GeneratorState::Suspended) {
        if (generator->flags & close_has_begun) co_return raise_end_of_iteration(m);
        generator->flags |= close_has_begun;
    }
    co_return co_await close_async_generator(m, args[0]);
}

const NativeFunctionInfo anext_info{.name = "__anext__", .resumable = anext_body};
const NativeFunctionInfo asend_info{.name = "asend", .resumable = asend_body};
const NativeFunctionInfo athrow_info{.name = "athrow", .resumable = athrow_body};
const NativeFunctionInfo aclose_info{.name = "aclose", .resumable = aclose_body};

// What is thrown into a step that has not begun goes on into the generator. A third argument is
// the aclose() that it stands for, and is over when the generator does not end.
template <bool closes>
Routine thrown_body(Machine& m, OwnedArguments args) {
    Resumption end = co_await m.step_async(args[0], ResumeHow::Throw, args[1]);
    if (end.end == ResumeEnd::Yielded && closes) {
        if (args.values.size() > 2) Interpreter(m).drop_chain(*as<Generator>(args[2]));
        co_return m.raise(m.types.RuntimeError, "async generator ignored GeneratorExit");
    }
    if (end.end == ResumeEnd::Yielded) co_return std::move(end.value);
    if (end.end == ResumeEnd::Returned) {
        if (closes) co_return Value::none();
        co_return m.raise(m.make_exception(m.types.StopAsyncIteration, {}));
    }
    const bool is_end =
        m.exception_is(m.types.GeneratorExit) || m.exception_is(m.types.StopAsyncIteration);
    if (!closes || !is_end) co_return {};
    m.take_exception();
    co_return Value::none();
}
const NativeFunctionInfo thrown_info{.name = "asend", .resumable = thrown_body<false>};
const NativeFunctionInfo thrown_close_info{.name = "aclose", .resumable = thrown_body<true>};

Value step_ahead(Machine& m, Generator& target, const Value& exception) {
    const bool has_begun = target.state != GeneratorState::Created;
    if (has_begun || target.generator_kind != GeneratorKind::AsyncStep) return {};
    const auto& frame = static_cast<NativeFrame&>(*target.frame);
    if (frame.info != &athrow_info && frame.info != &aclose_info) return {};
    OwnedArguments arguments;
    arguments.values = {frame.arguments.values[0], exception, Value::share(&target)};
    return m.make_native_generator(GeneratorKind::AsyncStep,
                                   frame.info == &aclose_info ? thrown_close_info : thrown_info,
                                   std::move(arguments));
}

// The value of an asend(), a tuple of what an athrow() was called with.
Value what_is_given(Machine& m, const NativeFunctionInfo& info, const OwnedArguments& args) {
    if (&info == &asend_info) return args[1];
    if (&info != &athrow_info) return {};
    std::size_t end = args.values.size();
    while (end > 2 && args.values[end - 1].is_none())
        --end;
    return m.tuple_of(args.values.data() + 1, end - 1);
}

template <const NativeFunctionInfo& info>
Routine make_step(Machine& m, OwnedArguments args) {
    Value hooked = co_await run_hook(m, args[0]);
    if (hooked.is_unbound()) co_return {};
    Value given = what_is_given(m, info, args);
    Value made = m.make_native_generator(GeneratorKind::AsyncStep, info, std::move(args));
    as<AsyncStep>(made)->given = std::move(given);
    co_return made;
}

// --- attributes ----------------------------------------------------------------------------------

Value get_running(Machine&, const Arguments& args) {
    // An async generator is running for as long as a step of it is under way.
    const auto& generator = *as<Generator>(args[0]);
    const bool is_async = generator.generator_kind == GeneratorKind::AsyncGenerator;
    const GeneratorState state = is_async ? generator.state : state_of(generator);
    return Value::of(state == GeneratorState::Running);
}
Value get_frame(Machine& m, const Arguments& args) {
    auto* generator = as<Generator>(args[0]);
    if (!generator->frame) return Value::none();
    return frame_object(m, *generator->frame);
}
Value get_code(Machine& m, const Arguments& args) {
    const auto* generator = as<Generator>(args[0]);
    if (generator->code) return Value::share(generator->code);
    const bool is_native = generator->generator_kind == GeneratorKind::Coroutine &&
                           generator->name && generator->qualname;
    return is_native ? code_of_native(m, generator->name.value(), generator->qualname.value())
                     : Value::none();
}
Value get_awaited(Machine& m, const Arguments& args) {
    return awaited_by(m, *as<Generator>(args[0]));
}
Value get_name(Machine&, const Arguments& args) {
    return as<Generator>(args[0])->name.value();
}
Value get_qualname(Machine&, const Arguments& args) {
    return as<Generator>(args[0])->qualname.value();
}
template <Counted<Str> Generator::*member>
Value set_text(Machine& m, const Arguments& args) {
    if (args.count < 2 || !is_str(args[1]))
        return m.raise(m.types.TypeError, "{} must be set to a string object",
                       member == &Generator::name ? "__name__" : "__qualname__");
    as<Generator>(args[0])->*member = Counted<Str>(args[1]);
    return Value::none();
}
Value get_none(Machine&, const Arguments&) {
    return Value::none();
}
Value get_suspended(Machine&, const Arguments& args) {
    return Value::of(state_of(*as<Generator>(args[0])) == GeneratorState::Suspended);
}

Value generator_repr(Machine& m, const Value& self) {
    auto* generator = as<Generator>(self);
    return m.format("<{} object {} at {:#x}>", generator->type->name->view(),
                    generator->qualname->view(), m.identity_of(self));
}
Value iterate_self(Machine&, const Value& self) {
    return self;
}
Value next_needs_frame(Machine&, const Value&) {
    return Value::needs_frame();
}

void define_wrapper(Machine& m) {
    Type* type = m.types.coroutine_wrapper;
    type->layout = layout_of<CoroutineWrapper>();
    type->is_final = true;
    m.add_methods(
        type,
        {{.name = "send", .signature = "(self, value, /)", .resumable = of_wrapped<send_method>},
         {.name = "throw",
          .signature = "(self, typ, val=None, tb=None, /)",
          .resumable = of_wrapped<throw_method>},
         {.name = "close", .signature = "(self, /)", .resumable = of_wrapped<close_method>},
         {.name = "__next__", .signature = "(self, /)", .resumable = of_wrapped<next_method>},
         {.name = "__iter__", .signature = "(self, /)", .plain = self_method}});
    type->protocol.iterate = iterate_self;
    type->protocol.next = next_needs_frame;
}

} // namespace

Value coroutine_within(Machine& m, const Value& value) {
    const bool is_wrapper = m.type_of(value) == m.types.coroutine_wrapper;
    return is_wrapper ? as<CoroutineWrapper>(value)->coroutine : value;
}

bool throw_into_step(NativeFrame& step, Value exception) {
    const bool closes = step.info == &aclose_info;
    step.info = closes ? &thrown_close_info : &thrown_info;
    step.arguments.values.resize(1);
    step.arguments.names.clear();
    step.arguments.values.push_back(std::move(exception));
    return closes;
}

void define_generators(Machine& m) {
    const NativeFunctionInfo send{
        .name = "send", .signature = "(self, value, /)", .resumable = send_method};
    const NativeFunctionInfo throw_{.name = "throw",
                                    .signature = "(self, typ, val=None, tb=None, /)",
                                    .resumable = throw_method};
    const NativeFunctionInfo close{
        .name = "close", .signature = "(self, /)", .resumable = close_method};
    const NativeFunctionInfo next{
        .name = "__next__", .signature = "(self, /)", .resumable = next_method};
    m.add_methods(m.types.generator,
                  {send,
                   throw_,
                   close,
                   next,
                   {.name = "__iter__", .signature = "(self, /)", .plain = self_method}});
    m.add_methods(
        m.types.coroutine,
        {send, throw_, close, {.name = "__await__", .signature = "(self, /)", .plain = wrap}});
    define_wrapper(m);
    for (Type* step : {m.types.async_step, m.types.async_throw}) {
        m.add_methods(step,
                      {send,
                       throw_,
                       close,
                       next,
                       {.name = "__iter__", .signature = "(self, /)", .plain = self_method},
                       {.name = "__await__", .signature = "(self, /)", .plain = self_method}});
        step->protocol.repr = default_repr;
        step->protocol.finalize = finalize_generator;
    }
    m.add_methods(
        m.types.async_generator,
        {{.name = "__aiter__", .signature = "(self, /)", .plain = self_method},
         {.name = "__anext__", .signature = "(self, /)", .resumable = make_step<anext_info>},
         {.name = "asend", .signature = "(self, value, /)", .resumable = make_step<asend_info>},
         {.name = "athrow",
          .signature = "(self, typ, val=None, tb=None, /)",
          .resumable = make_step<athrow_info>},
         {.name = "aclose", .signature = "(self, /)", .resumable = make_step<aclose_info>}});
    auto attributes = [&](Type* type, const char* prefix, const char* awaited) {
        std::string p = prefix;
        auto keep = [&](const std::string& text) { return m.intern(text)->data; };
        m.add_property(type, keep(p + "running"), get_running);
        m.add_property(type, keep(p + "frame"), get_frame);
        m.add_property(type, keep(p + "code"), get_code);
        m.add_property(type, keep(p + awaited), get_awaited);
        if (type != m.types.async_generator) // asked of the others since 3.11
            m.add_property(type, keep(p + "suspended"), get_suspended);
        m.add_property(type, "__name__", get_name, set_text<&Generator::name>);
        m.add_property(type, "__qualname__", get_qualname, set_text<&Generator::qualname>);
        static constexpr NativeFunctionInfo keeps_name{.name = "__delete__",
                                                       .plain = set_text<&Generator::name>};
        static constexpr NativeFunctionInfo keeps_qualname{.name = "__delete__",
                                                           .plain = set_text<&Generator::qualname>};
        const auto set_deleter = [&](const char* name, const NativeFunctionInfo& deleter) {
            as<Descriptor>(*type->dict->find(m.intern(name)))->third = m.native(deleter);
        };
        set_deleter("__name__", keeps_name);
        set_deleter("__qualname__", keeps_qualname);
        type->protocol.repr = generator_repr;
        type->protocol.finalize = finalize_generator;
    };
    attributes(m.types.generator, "gi_", "yieldfrom");
    attributes(m.types.coroutine, "cr_", "await");
    attributes(m.types.async_generator, "ag_", "await");
    m.add_property(m.types.coroutine, "cr_origin", get_none);
    for (Type* type : {m.types.generator, m.types.async_step, m.types.async_throw}) {
        type->protocol.iterate = iterate_self;
        type->protocol.next = next_needs_frame;
    }
}

} // namespace runtime::vm
