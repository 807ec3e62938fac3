#include "runtime/vm/awaited_frames.h"

#include "runtime/vm/define_core.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/generators.h"
#include "runtime/vm/routine.h"
#include "runtime/vm/statements.h"

#include <vector>

namespace runtime::vm {

namespace {

// Stands for a frame that is awaited without a coroutine object, or a generator's that an
// __await__() is, as it was when it was looked at.
struct AwaitedCoroutine : Object {
    Value name, qualname, code, frame, awaited;
    explicit AwaitedCoroutine(Type* type_)
        : Object(static_cast<std::uint8_t>(Kind::Native), type_) {}
    void traverse(const Visitor& visit) {
        for (const Value* each : {&name, &qualname, &code, &frame, &awaited})
            visit(*each);
    }
    void clear_references() {
        frame.clear();
        awaited.clear();
    }
};

template <Value AwaitedCoroutine::*member>
Value get(Machine&, const Arguments& args) {
    return as<AwaitedCoroutine>(args[0])->*member;
}

template <bool truth>
Value get_truth(Machine&, const Arguments&) {
    return Value::of(truth);
}

Value get_coroutine_class(Machine& m, const Arguments&) {
    return Value::share(m.types.coroutine);
}

Value get_generator_class(Machine& m, const Arguments&) {
    return Value::share(m.types.generator);
}

Value get_none(Machine&, const Arguments&) {
    return Value::none();
}

Value is_awaited_already(Machine& m, const Arguments&) {
    return m.raise(m.types.RuntimeError, "coroutine is being awaited already");
}

Value await_again(Machine& m, const Value&, bool) {
    return is_awaited_already(m, {});
}

Value repr(Machine& m, const Value& self) {
    return m.format("<{} object {} at {:#x}>", self.object()->type->name->view(),
                    text_of(as<AwaitedCoroutine>(self)->qualname), m.identity_of(self));
}

struct AwaitedTypes {
    Type *coroutine = nullptr, *generator = nullptr;
};

Type* define_awaited(Machine& m, const char* name) {
    Type* type = m.define_type<AwaitedCoroutine>(
        name, m.types.object,
        {{.name = "send", .signature = "(self, value, /)", .plain = is_awaited_already},
         {.name = "throw",
          .signature = "(self, typ, val=None, tb=None, /)",
          .plain = is_awaited_already},
         {.name = "close", .signature = "(self, /)", .plain = is_awaited_already}});
    type->protocol.repr = repr;
    m.add_property(type, "__name__", get<&AwaitedCoroutine::name>);
    m.add_property(type, "__qualname__", get<&AwaitedCoroutine::qualname>);
    return type;
}

const AwaitedTypes& awaited_types(Machine& m) {
    auto& types = m.attachment<AwaitedTypes>();
    if (types.coroutine) return types;
    Type* type = types.coroutine = define_awaited(m, "coroutine");
    m.add_methods(type,
                  {{.name = "__await__", .signature = "(self, /)", .plain = is_awaited_already}});
    type->protocol.await = await_again;
    m.add_property(type, "__class__", get_coroutine_class);
    m.add_property(type, "cr_code", get<&AwaitedCoroutine::code>);
    m.add_property(type, "cr_frame", get<&AwaitedCoroutine::frame>);
    m.add_property(type, "cr_await", get<&AwaitedCoroutine::awaited>);
    m.add_property(type, "cr_running", get_truth<false>);
    m.add_property(type, "cr_suspended", get_truth<true>);
    m.add_property(type, "cr_origin", get_none);
    type = types.generator = define_awaited(m, "generator");
    m.add_methods(type,
                  {{.name = "__iter__", .signature = "(self, /)", .plain = is_awaited_already},
                   {.name = "__next__", .signature = "(self, /)", .plain = is_awaited_already}});
    m.add_property(type, "__class__", get_generator_class);
    m.add_property(type, "gi_code", get<&AwaitedCoroutine::code>);
    m.add_property(type, "gi_frame", get<&AwaitedCoroutine::frame>);
    m.add_property(type, "gi_yieldfrom", get<&AwaitedCoroutine::awaited>);
    m.add_property(type, "gi_running", get_truth<false>);
    m.add_property(type, "gi_suspended", get_truth<true>);
    return types;
}

Value stand_in(Machine& m, std::string_view qualname, Value awaited) {
    auto* made = m.make<AwaitedCoroutine>(awaited_types(m).coroutine);
    Value held = Value::adopt(made);
    made->qualname = m.interned(qualname);
    made->name = m.interned(qualname.substr(qualname.rfind('.') + 1));
    made->code = code_of_native(m, made->name, made->qualname);
    made->frame = waiting_frame_of_native(m, made->code);
    made->awaited = std::move(awaited);
    return held;
}

Value stand_in(Machine& m, Frame& frame, Value awaited) {
    if (!frame.code) return stand_in(m, static_cast<NativeFrame&>(frame).name, std::move(awaited));
    const AwaitedTypes& types = awaited_types(m);
    auto* made =
        m.make<AwaitedCoroutine>(frame.code->is_coroutine ? types.coroutine : types.generator);
    Value held = Value::adopt(made);
    made->name = Value::share(frame.code->name);
    made->qualname = Value::share(frame.code->qualname);
    made->code = Value::share(frame.code);
    made->frame = frame_object(m, frame);
    made->awaited = std::move(awaited);
    return held;
}

// Between an awaitable, or what a `yield from` has, and its iterator.
bool is_own_step(const Frame& frame) {
    if (frame.code || frame.generator) return false;
    const std::string_view name = static_cast<const NativeFrame&>(frame).name;
    return name == "await" || name == "yield from";
}

// The awaitable that a suspended Python frame keeps in the register of its await.
Value kept_awaitable(Machine& m, const Frame& frame) {
    const Value& slot = frame.registers()[frame.result];
    if (!slot.is_object()) return Value::none();
    const AwaitedNames& known = m.attachment<AwaitedNames>();
    const std::string_view name = known.name_of ? known.name_of(slot) : std::string_view();
    Value iterator = known.iterator_of ? known.iterator_of(m, slot) : slot;
    return name.empty() ? iterator : stand_in(m, name, std::move(iterator));
}

// The iterator that such a step drives.
Value driven_by(Frame& frame) {
    const Values& held = static_cast<NativeFrame&>(frame).arguments.values;
    return is_own_step(frame) && held.size() == 1 ? held.front() : Value::none();
}

} // namespace

// The frame's routine has taken its arguments by then.
Value& delegate_of(Frame& frame) {
    Values& held = static_cast<NativeFrame&>(frame).arguments.values;
    held.resize(1);
    return held.front();
}

bool stands_for_awaited(Machine& m, const Value& value) {
    const auto& types = m.attachment<AwaitedTypes>();
    const Type* type = m.type_of(value);
    return types.coroutine && (type == types.coroutine || type == types.generator);
}

Type* awaited_class(Machine& m, const Value& value) {
    const bool is_generator = m.type_of(value) == m.attachment<AwaitedTypes>().generator;
    return is_generator ? m.types.generator : m.types.coroutine;
}

Value awaited_by(Machine& m, const Generator& generator) {
    Frame* root = generator.frame;
    if (!root || !root->code || state_of(generator) != GeneratorState::Suspended)
        return Value::none();
    Frame* innermost = outermost_frame(*root).generator->innermost;
    if (innermost == root)
        return root->suspension == Suspension::Native ? kept_awaitable(m, *root) : Value::none();
    Value awaited = Value::none();
    if (innermost->code && innermost->suspension == Suspension::Native)
        awaited = kept_awaitable(m, *innermost);
    else if (!innermost->code)
        awaited = driven_by(*innermost);
    for (Frame* frame = innermost; frame && frame != root; frame = frame->back) {
        if (is_own_step(*frame)) continue;
        awaited = frame->generator ? Value::share(frame->generator)
                                   : stand_in(m, *frame, std::move(awaited));
    }
    return awaited;
}

} // namespace runtime::vm
