#include "runtime/vm/interpreter.h"

#include "runtime/source/assert.h"
#include "runtime/trace/recorder.h"
#include "runtime/vm/attributes.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/generators.h"
#include "runtime/vm/index_arguments.h"
#include "runtime/vm/recording.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types_repr.h"

#include <new>
#include <stdexcept>

namespace runtime::vm {

Stop Interpreter::run(Machine& machine, Thread& thread, std::uint64_t budget) {
    Interpreter interpreter(machine);
    machine.thread_ = &thread;
    machine.frame_ = thread.frame;
    machine.active_ = thread.active;
    machine.slice_end_ = machine.steps_ + budget;
    Stop stop = interpreter.run_guarded(budget);
    thread.frame = machine.frame_;
    thread.active = machine.active_;
    if (stop == Stop::Finished) thread.is_finished = true;
    machine.frame_ = nullptr;
    machine.active_ = nullptr;
    return stop;
}

// A native function that asked for far more memory than there is ends in MemoryError, see heap.h.
Stop Interpreter::run_guarded(std::uint64_t budget) {
    constexpr std::uint64_t steps_of_a_failure = 1000;
    for (;;) {
        try {
            return m.recorder ? interpret<true>(*this, budget) : interpret<false>(*this, budget);
        } catch (const std::bad_alloc&) {
        } catch (const std::length_error&) { // of a container that no memory could hold
        }
        m.raise(m.types.MemoryError, "");
        m.count_steps(steps_of_a_failure);
    }
}

std::optional<Stop> Interpreter::stopping() const {
    if (m.refusal_) return Stop::Refused;
    if (m.must_stop_) return Stop::Limit;
    return {};
}

std::optional<Stop> Interpreter::attend(std::uint64_t uncounted_steps) {
    if (const auto stop = stopping()) return stop;
    clear_attention();
    const bool is_slice_over = m.steps_ + uncounted_steps >= m.slice_end_;
    if (!is_slice_over && !m.heap.is_over_limit() && !m.pause_is_wanted) return {};
    m.pause_is_wanted = false;
    if (!m.to_finalize_.empty()) m.interrupt();
    return Stop::Budget;
}

Stop Machine::run(Thread& thread, std::uint64_t budget) {
    Heap::Scope scope(heap);
    return Interpreter::run(*this, thread, budget);
}

// --- frames --------------------------------------------------------------------------------------

Frame* Interpreter::make_frame(Machine& m, Code& code) {
    if (!code.is_filled) m.fill(code);
    auto* block = static_cast<std::byte*>(m.heap.allocate(code.frame_size));
    std::memset(block, 0, code.frame_size); // Unbound, and nothing known
    auto* fresh = new (block + (m.recorder ? sizeof(RecordedFrame) : 0)) Frame();
    fresh->code = &code;
    return fresh;
}

void Interpreter::release_frame(Machine& m, Frame* frame) {
    auto* block = reinterpret_cast<std::byte*>(frame);
    m.heap.release(block - (m.recorder ? sizeof(RecordedFrame) : 0), frame->code->frame_size);
}

Frame* Interpreter::new_frame(Code* code, Dict* globals) {
    Frame* fresh = take_frame(m, *code);
    fresh->back = nullptr;
    fresh->pc = code->instructions;
    fresh->globals = globals;
    fresh->depth = 0;
    if (m.recorder) fresh->recorded() = {recorded_never, recorded_never, 0};
    return fresh;
}

Frame* Interpreter::new_frame(const Function& function) {
    Frame* fresh = new_frame(function.code, function.globals);
    if (function.code->free_count > 0) {
        const Tuple* closure = as<Tuple>(function.closure);
        Value* free = fresh->registers() + function.code->free_first;
        for (std::uint32_t k = 0; k < closure->count; ++k)
            free[k] = closure->items[k];
    }
    return fresh;
}

namespace {
// The registers from there on lose what they hold, the last first, as CPython's stack does.
void drop_from(Frame& frame, std::uint32_t first) {
    Value* r = frame.registers();
    for (std::uint32_t k = frame.code->register_count; k > first; --k)
        r[k - 1].clear();
}

void drop_temporaries(Frame& frame) {
    drop_from(frame, frame.code->named_count);
}
} // namespace

void Interpreter::free_frame(Frame* frame) {
    if (!frame->code) {
        auto* native = static_cast<NativeFrame*>(frame);
        native->~NativeFrame();
        m.heap.release(native, sizeof(NativeFrame));
        return;
    }
    drop_temporaries(*frame);
    frame->generator = nullptr;
    if (m.recorder)
        leave_frame<true>(m, frame);
    else
        leave_frame<false>(m, frame);
}

NativeFrame* Interpreter::new_native_frame(Routine routine, const char* name) {
    auto* fresh = new (m.heap.allocate(sizeof(NativeFrame))) NativeFrame();
    fresh->code = nullptr;
    fresh->pc = nullptr;
    fresh->globals = nullptr;
    fresh->name = name;
    fresh->suspension = Suspension::Routine;
    fresh->routine = std::move(routine);
    if (auto handle = fresh->routine.handle()) {
        handle.promise().frame = fresh;
        fresh->current = handle;
    }
    return fresh;
}

bool Interpreter::is_too_deep(const char* doing, std::uint32_t levels) {
    if (m.frame_->depth + levels < m.limits.depth) return false;
    m.raise(m.types.RecursionError, "maximum recursion depth exceeded{}", doing);
    return true;
}

std::optional<std::uint32_t> Interpreter::levels_of_field(const Value& value, int conversion) {
    constexpr const char* as_str = " while getting the str of an object";
    constexpr const char* as_repr = " while getting the repr of an object";
    if (conversion != 0) {
        if (is_too_deep(conversion == 1 ? as_str : as_repr)) return std::nullopt;
        return 1;
    }
    if (m.type_of(value)->special(Special::Format)) return 0;
    // object.__format__(), and in it str()
    if (is_too_deep(" while calling a Python object") || is_too_deep(as_str, 1))
        return std::nullopt;
    return 2;
}

void Interpreter::push_routine(Routine routine, const char* name, std::uint32_t levels) {
    NativeFrame* fresh = new_native_frame(std::move(routine), name);
    fresh->back = m.frame_;
    fresh->depth = m.frame_->depth + levels;
    m.frame_ = fresh;
}

static void close_dropped(Generator& generator) {
    generator.frame = nullptr;
    generator.innermost = nullptr;
    generator.state = GeneratorState::Closed;
}

void Interpreter::drop_chain(Generator& generator) {
    Frame* root = generator.frame;
    Frame* frame = generator.innermost ? generator.innermost : root;
    close_dropped(generator);
    while (frame) {
        Frame* back = frame == root ? nullptr : frame->back;
        if (frame->code && frame->suspension == Suspension::Native) {
            const Value& awaited = frame->registers()[frame->result];
            if (awaited.is_object() && awaited.object()->type->protocol.await_abandoned)
                awaited.object()->type->protocol.await_abandoned(m, awaited);
        }
        if (frame != root && frame->generator) close_dropped(*frame->generator);
        free_frame(frame);
        frame = back;
    }
}

void Interpreter::drop_frames(Thread& thread) {
    for (Frame* frame = std::exchange(thread.frame, nullptr); frame;) {
        Frame* back = frame->back;
        if (frame->generator) close_dropped(*frame->generator);
        free_frame(frame);
        frame = back;
    }
}

// --- calls ---------------------------------------------------------------------------------------

namespace {

// The arguments of a call with a few more in front or behind, on the native stack.
class FewValues {
  public:
    static constexpr std::uint32_t max = few_arguments_max;
    FewValues() = default;
    ~FewValues() {
        while (count_ > 0)
            data()[--count_].~Value();
    }
    FewValues(const FewValues&) = delete;
    FewValues& operator=(const FewValues&) = delete;
    Value* data() { return reinterpret_cast<Value*>(room_); }
    template <class V>
    void push_back(V&& value) {
        new (data() + count_++) Value(std::forward<V>(value));
    }

  private:
    std::uint32_t count_ = 0;
    alignas(Value) std::byte room_[max * sizeof(Value)];
};

// A row of values that somebody else holds, copied without their counts: for a function that looks
// at its arguments only.
class BorrowedValues {
  public:
    void push_back(const Value& value) {
        std::memcpy(room_ + count_++ * sizeof(Value), static_cast<const void*>(&value),
                    sizeof(Value));
    }
    // The arguments that a call has, then the defaults of those that it leaves out.
    Arguments fill(const Value* given, std::uint32_t count, const Signature& signature) {
        for (std::uint32_t k = 0; k < count; ++k)
            push_back(given[k]);
        while (count_ < signature.slot_count)
            push_back(signature.parameters[count_].fallback);
        return {reinterpret_cast<const Value*>(room_), count_};
    }

  private:
    std::uint32_t count_ = 0;
    alignas(Value) std::byte room_[FewValues::max * sizeof(Value)];
};

} // namespace

Value Interpreter::call_filled(Machine& m, const NativeFunction& function, const Value* given,
                               std::uint32_t count) {
    BorrowedValues filled;
    return function.info->plain(m, filled.fill(given, count, *function.signature));
}

Begun Interpreter::begin_call(const Value& callee, Value* values, std::uint32_t count,
                              const Tuple* names, bool awaited) {
    if (callee.is_object()) {
        switch (static_cast<Kind>(callee.object()->kind)) {
        case Kind::Function: return call_function(callee, values, count, names, awaited);
        case Kind::NativeFunction: return call_native(callee, values, count, names, awaited);
        case Kind::BoundMethod: {
            auto* method = as<BoundMethod>(callee);
            if (is_kind(method->function, Kind::BoundMethod)) break;
            return call_with_self(method->function, method->self, values, count, names, awaited);
        }
        case Kind::Type: return call_type(as<Type>(callee), values, count, names);
        default: break;
        }
        Type* type = callee.object()->type;
        if (DepthScope::is_too_deep(m, " while calling a Python object")) return Begun::Raised;
        DepthScope depth;
        if (is_kind(callee, Kind::BoundMethod)) {
            auto* method = as<BoundMethod>(callee);
            return call_with_self(method->function, method->self, values, count, names, awaited);
        }
        if (Value* method = type->special(Special::Call)) {
            Value bound = *method;
            if (is_kind(bound, Kind::Function) || is_kind(bound, Kind::NativeFunction)) {
                if (is_too_deep(" while calling a Python object")) return Begun::Raised;
                // A level of its own, but for classes of the library: what those have in Python
                // stands for CPython's call itself.
                const bool is_own =
                    is_kind(bound, Kind::Function) && as<Function>(bound)->code->file == 0;
                Frame* caller = m.frame_;
                caller->depth += is_own;
                const Begun begun = call_with_self(bound, callee, values, count, names, awaited);
                caller->depth -= is_own;
                return begun;
            }
            Value found = get_attribute(m, callee, m.intern("__call__"));
            if (found.is_value()) return begin_call(found, values, count, names, awaited);
        }
        if (Value* method = type->lookup(m.intern("__call__"));
            method && is_kind(*method, Kind::NativeFunction))
            return call_with_self(*method, callee, values, count, names, awaited);
        if (is_kind(callee, Kind::StaticMethod))
            return begin_call(as<Descriptor>(callee)->first, values, count, names, awaited);
    }
    m.raise(m.types.TypeError, "'{}' object is not callable", m.type_of(callee)->shown_name());
    return Begun::Raised;
}

Begun Interpreter::call_with_self(const Value& function, const Value& self, Value* values,
                                  std::uint32_t count, const Tuple* names, bool awaited) {
    Value held = function;
    if (count < FewValues::max) {
        FewValues all;
        all.push_back(self);
        for (std::uint32_t k = 0; k < count; ++k)
            all.push_back(std::move(values[k]));
        return begin_call(held, all.data(), count + 1, names, awaited);
    }
    Values all;
    all.reserve(count + 1);
    all.push_back(self);
    for (std::uint32_t k = 0; k < count; ++k)
        all.push_back(std::move(values[k]));
    return begin_call(held, all.data(), count + 1, names, awaited);
}

Begun Interpreter::call_function(const Value& callee, Value* values, std::uint32_t count,
                                 const Tuple* names, bool awaited) {
    auto* function = as<Function>(callee);
    Code* code = function->code;
    if (m.frame_->depth >= m.deep_from) [[unlikely]] {
        if (m.frame_->depth >= m.limits.depth) {
            m.raise(m.types.RecursionError, "maximum recursion depth exceeded");
            return Begun::Raised;
        }
        enter_deep();
    }
    Frame* fresh = new_frame(*function);
    if (code->simple_call && !names && count == code->parameter_count) {
        for (std::uint32_t k = 0; k < count; ++k)
            fresh->registers()[k] = std::move(values[k]);
    } else if (!bind_python(m, *function, values, count, names, fresh->registers())) {
        free_frame(fresh);
        return Begun::Raised;
    }
    if (code->is_generator_like && !(awaited && code->is_coroutine)) {
        out = make_generator(m, fresh, *function);
        return Begun::Done;
    }
    // The call of a coroutine function that is awaited at once is the await itself: what it returns
    // is the result, not something to await.
    if (awaited && code->is_coroutine && m.frame_->delivery == Delivery::Await)
        m.frame_->delivery = Delivery::Store;
    fresh->back = m.frame_;
    fresh->depth = m.frame_->depth + 1;
    m.frame_ = fresh;
    if (m.recorder) record_entered(m, fresh);
    return Begun::Pushed;
}

Begun Interpreter::call_native(const Value& callee, Value* values, std::uint32_t count,
                               const Tuple* names, bool awaited) {
    auto* native = as<NativeFunction>(callee);
    const NativeFunctionInfo& info = *native->info;
    Arguments arguments{values, count, names};
    Values slots;
    const bool has_self = arguments.positional_count() > 0;
    if (native->owner && (!has_self || !m.is_instance(values[0], native->owner))) {
        if (native->type == descriptor_types(m).wrapper && !has_self)
            m.raise(m.types.TypeError, "descriptor '{}' of '{}' object needs an argument",
                    info.name, native->owner->name->view());
        else if (native->type == descriptor_types(m).wrapper)
            m.raise(m.types.TypeError, "descriptor '{}' requires a '{}' object but received a '{}'",
                    info.name, native->owner->shown_name(), m.type_of(values[0])->shown_name());
        else if (!has_self)
            m.raise(m.types.TypeError, "unbound method {}() needs an argument",
                    text_of(native->qualname));
        else
            m.raise(m.types.TypeError,
                    "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", info.name,
                    native->owner->shown_name(), m.type_of(values[0])->shown_name());
        return Begun::Raised;
    }
    const Signature* signature = m.signature_of(*native);
    BorrowedValues filled;
    if (signature && !names && count >= signature->required && count <= signature->positional &&
        signature->slot_count <= FewValues::max) {
        // Nothing to look for: what is missing has a default.
        if (count < signature->slot_count) arguments = filled.fill(values, count, *signature);
    } else if (signature) {
        if (!bind_native(m, *native, arguments, slots)) return Begun::Raised;
        arguments = {slots.data(), static_cast<std::uint32_t>(slots.size())};
    }
    if (!native->bound.is_unbound()) {
        // A function that carries values of its own gets them first.
        Values all;
        all.push_back(native->bound);
        for (std::uint32_t k = 0; k < arguments.count; ++k)
            all.push_back(arguments[k]);
        slots = std::move(all);
        arguments = {slots.data(), static_cast<std::uint32_t>(slots.size()), arguments.names};
    }
    auto drop_arguments = [&] {
        for (std::uint32_t k = 0; k < count; ++k)
            values[k].clear();
    };
    if (info.is_async && !awaited) {
        out =
            m.make_native_generator(vm::GeneratorKind::Coroutine, info, OwnedArguments(arguments));
        if (is_str(native->qualname)) as<Generator>(out)->qualname = Counted<Str>(native->qualname);
        drop_arguments();
        return Begun::Done;
    }
    if (info.plain) {
        Value made = info.plain(m, arguments);
        if (made.is_unbound() && !info.is_async && wants_indexes(m) &&
            has_index_arguments(m, arguments)) {
            m.take_exception();
            OwnedArguments owned(arguments);
            drop_arguments();
            push_routine(call_with_indexes(m, info, std::move(owned)), info.name);
            return Begun::Pushed;
        }
        if (made.is_unbound()) {
            drop_arguments();
            if (info.is_async) m.frame_->delivery = Delivery::Store;
            return Begun::Raised;
        }
        if (made.is_value()) {
            if (info.is_async) m.frame_->delivery = Delivery::Store;
            out = std::move(made);
            drop_arguments();
            return Begun::Done;
        }
    }
    if (info.is_async) {
        if (info.awaitable) {
            // What it gives is awaited in place of a coroutine object.
            Value made = info.awaitable(m, arguments);
            if (made.is_unbound() || made.is_value()) {
                drop_arguments();
                if (made.is_unbound()) {
                    m.frame_->delivery = Delivery::Store;
                    return Begun::Raised;
                }
                out = std::move(made);
                return Begun::Done;
            }
        }
        m.frame_->delivery = Delivery::Store;
    }
    if (!info.resumable && !has_index_arguments(m, arguments)) {
        refuse_own_method(m, text_of(native->name));
        drop_arguments();
        return Begun::Raised;
    }
    if (m.frame_->depth >= m.limits.depth * 4) {
        m.raise(m.types.RecursionError, "maximum recursion depth exceeded");
        return Begun::Raised;
    }
    OwnedArguments owned(arguments);
    drop_arguments();
    push_routine(info.resumable ? info.resumable(m, std::move(owned))
                                : call_with_indexes(m, info, std::move(owned)),
                 info.name);
    return Begun::Pushed;
}

namespace {

// What calling the type of a value that there is only one of gives, else Unbound.
Value only_instance(const Machine& m, const Type* type) {
    if (type == m.types.none) return Value::none();
    if (type == m.types.ellipsis) return Value::ellipsis();
    if (type == m.types.not_implemented) return Value::not_implemented();
    return {};
}

} // namespace

Begun Interpreter::call_type(Type* type, Value* values, std::uint32_t count, const Tuple* names) {
    Type* metatype = type->type;
    if (metatype->special(Special::Call)) {
        Value callee = *metatype->special(Special::Call);
        return call_with_self(callee, Value::share(type), values, count, names, false);
    }
    if (type == m.types.type && count == 1 && !names) {
        out = Value::share(shown_type(m, values[0]));
        values[0].clear();
        return Begun::Done;
    }
    Value* python_new = type->special(Special::New);
    Value* python_init = type->special(Special::Init);
    if ((python_new || python_init) && is_too_deep(" while calling a Python object"))
        return Begun::Raised;
    if (!python_new && !python_init) {
        if (type->construct) {
            if (type->constructor.is_unbound()) {
                type->constructor = m.native(*type->construct);
                as<NativeFunction>(type->constructor)->module = type->module;
            }
            if (const auto& constructor = *as<NativeFunction>(type->constructor);
                !names && constructor.is_filled_by(count + 1)) {
                BorrowedValues filled;
                filled.push_back(Value::share(type));
                Value made =
                    constructor.info->plain(m, filled.fill(values, count, *constructor.signature));
                if (!made.needs_a_frame()) {
                    for (std::uint32_t k = 0; k < count; ++k)
                        values[k].clear();
                    out = std::move(made);
                    return out.is_unbound() ? Begun::Raised : Begun::Done;
                }
            }
            if (count >= FewValues::max)
                return call_with_self(type->constructor, Value::share(type), values, count, names,
                                      false);
            FewValues all;
            all.push_back(Value::share(type));
            for (std::uint32_t k = 0; k < count; ++k)
                all.push_back(std::move(values[k]));
            const Begun begun = call_native(type->constructor, all.data(), count + 1, names, false);
            // Of the types that CPython has in C, what makes a str alone counts as a call.
            if (begun == Begun::Pushed && type->is_builtin && type != m.types.str)
                m.frame_->depth = m.frame_->back->depth;
            return begun;
        }
        if (type->is_builtin && type != m.types.object) {
            out = only_instance(m, type);
            if (out.is_unbound())
                m.raise(m.types.TypeError, "cannot create '{}' instances", type->shown_name());
            else if (count > 0)
                out = m.raise(m.types.TypeError, "{} takes no arguments",
                              type == m.types.ellipsis ? "EllipsisType" : type->shown_name());
            return out.is_unbound() ? Begun::Raised : Begun::Done;
        }
        if (count > 0) {
            m.raise(m.types.TypeError, "{}() takes no arguments", type->shown_name());
            return Begun::Raised;
        }
    }
    if (!python_new && type->instance_kind == Kind::Instance && !type->construct) {
        if (!check_instantiable(m, type)) return Begun::Raised;
        Value instance = new_instance(m, type);
        if (!python_init) {
            out = std::move(instance);
            return Begun::Done;
        }
        Frame* caller = m.frame_;
        if (caller->code && caller->delivery == Delivery::Store &&
            is_kind(*python_init, Kind::Function)) {
            // The usual class: __init__ runs as a frame of its own, the instance waits in the
            // register.
            Value init = *python_init;
            caller->delivery = Delivery::Instance;
            caller->registers()[caller->result] = instance;
            ++caller->depth;
            Begun begun = call_with_self(init, instance, values, count, names, false);
            --caller->depth;
            if (begun == Begun::Done) {
                // Its call has made a coroutine or a generator.
                caller->delivery = Delivery::Store;
                m.raise(m.types.TypeError, "__init__() should return None, not '{}'",
                        m.type_of(out)->shown_name());
                out.clear();
                return Begun::Raised;
            }
            return begun;
        }
        OwnedArguments owned(Arguments{values, count, names});
        for (std::uint32_t k = 0; k < count; ++k)
            values[k].clear();
        push_routine(initialise(m, std::move(instance), std::move(owned)), "__init__");
        return Begun::Pushed;
    }
    OwnedArguments owned(Arguments{values, count, names});
    for (std::uint32_t k = 0; k < count; ++k)
        values[k].clear();
    push_routine(construct(m, type, std::move(owned)), "__call__");
    return Begun::Pushed;
}

Begun Interpreter::call_unpacked(Value& callee, Value& positional, Value& keywords, bool awaited) {
    Values all;
    if (is_kind(positional, Kind::List))
        all = as<List>(positional)->items;
    else
        all.assign(as<Tuple>(positional)->begin(), as<Tuple>(positional)->end());
    Value names;
    if (keywords.is_object() && as<Dict>(keywords)->count > 0) {
        std::vector<Value> keys;
        auto* dict = as<Dict>(keywords);
        for (std::uint32_t k = 0; k < dict->used; ++k) {
            if (dict->entries[k].key.is_unbound()) continue;
            if (!is_str(dict->entries[k].key)) {
                m.raise(m.types.TypeError, "keywords must be strings");
                return Begun::Raised;
            }
            keys.push_back(dict->entries[k].key);
            all.push_back(dict->entries[k].value);
        }
        names = m.tuple(std::move(keys));
    }
    positional.clear();
    keywords.clear();
    return begin_call(callee, all.data(), static_cast<std::uint32_t>(all.size()),
                      names.is_object() ? as<Tuple>(names) : nullptr, awaited);
}

// --- names and sequences -------------------------------------------------------------------------

bool Interpreter::load_global_slow(Frame* frame, InlineCache& cache, Value& target) {
    Dict* globals = frame->globals;
    std::int64_t place = globals->find_place(cache.name);
    if (place >= 0) {
        target = globals->entries[place].value;
        cache.state = 1;
        cache.version = globals->version;
        cache.place = static_cast<std::uint32_t>(place);
        return true;
    }
    Dict* builtins = builtins_of(m, globals);
    place = builtins->find_place(cache.name);
    if (place >= 0) {
        target = builtins->entries[place].value;
        if (builtins != m.builtins->dict) return true;
        cache.state = 2;
        cache.version = globals->version;
        cache.builtins_version = builtins->version;
        cache.place = static_cast<std::uint32_t>(place);
        return true;
    }
    raise_name_error(m, cache.name);
    return false;
}

bool Interpreter::unpack(const Value& sequence, std::uint32_t count, Value* registers) {
    const Value* items;
    std::size_t size;
    if (is_kind(sequence, Kind::Tuple) && sequence.object()->type->overrides_anything == false) {
        items = as<Tuple>(sequence)->items;
        size = as<Tuple>(sequence)->count;
    } else if (is_kind(sequence, Kind::List) && sequence.object()->type == m.types.list) {
        items = as<List>(sequence)->items.data();
        size = as<List>(sequence)->items.size();
    } else {
        return false;
    }
    if (size < count)
        m.raise(m.types.ValueError, "not enough values to unpack (expected {}, got {})", count,
                size);
    else if (size > count)
        m.raise(m.types.ValueError, "too many values to unpack (expected {})", count);
    if (size != count) return false;
    Value held = sequence; // a target may be the register that holds the sequence
    for (std::uint32_t k = 0; k < count; ++k)
        registers[k] = items[k];
    return true;
}

// --- exceptions ----------------------------------------------------------------------------------

void Interpreter::add_traceback(Frame* frame) {
    if (!has_frame_object(m, *frame)) return;
    auto* exception = as<Exception>(m.exception_);
    auto instruction = static_cast<std::uint32_t>(frame->pc - frame->code->instructions);
    if (instruction > 0) --instruction;
    if (frame->suspension == Suspension::Start) instruction = not_begun;
    // What was to be awaited did not come: the call failed, and not the await.
    if (frame->delivery == Delivery::Await) instruction |= call_failed_bit;
    exception->traceback.push_back({frame->code, instruction, frame_object(m, *frame)});
}

bool Interpreter::match(const Value& exception, const Value& classes, bool& matched) {
    auto one = [&](const Value& type) {
        if (!is_type(type) || !as<Type>(type)->is_exception) {
            m.raise(m.types.TypeError,
                    "catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
        matched = matched || m.is_instance(exception, as<Type>(type));
        return true;
    };
    if (!is_kind(classes, Kind::Tuple)) return one(classes);
    for (const Value& type : *as<Tuple>(classes))
        if (!one(type)) return false;
    return true;
}

void convert_stop_iteration(Machine& m, const Frame& frame, Value& exception) {
    const bytecode::Code& code = *frame.code->source;
    if (!code.is_generator && !code.is_coroutine) return;
    bool stop = m.is_instance(exception, m.types.StopIteration);
    bool async_stop = m.is_instance(exception, m.types.StopAsyncIteration);
    bool async_generator = code.is_generator && code.is_coroutine;
    if (!stop && !(async_stop && async_generator)) return;
    const char* what =
        async_generator ? "async generator" : (code.is_coroutine ? "coroutine" : "generator");
    Value replacement = m.make_exception(
        m.types.RuntimeError,
        {m.format("{} raised {}", what, stop ? "StopIteration" : "StopAsyncIteration")});
    as<Exception>(replacement)->cause = exception;
    as<Exception>(replacement)->context = exception;
    as<Exception>(replacement)->suppress_context = true;
    exception = std::move(replacement);
}

// If the awaiter handles something, CPython sets such an exception anew, which loses what nobody
// has caught of its traceback (errors.c, _PyErr_ChainStackItem).
void Interpreter::reach_awaiter_thrown(const Frame& awaiter) {
    if (!awaiter.handled) return;
    auto* exception = as<Exception>(m.exception_);
    auto& traceback = exception->traceback;
    const std::size_t kept = std::min<std::size_t>(exception->settled, traceback.size());
    traceback.erase(traceback.begin() + static_cast<std::ptrdiff_t>(kept), traceback.end());
    chain_context(m.exception_, Value::share(awaiter.handled));
}

namespace {
// What a handler's end raises again leaves the frame at the line where it came up there.
void stand_where_raised(Frame& frame, const Value& exception) {
    const auto& traceback = as<Exception>(exception)->traceback;
    if (traceback.empty() || traceback.back().code != frame.code) return;
    const std::uint32_t instruction = traceback.back().instruction & ~call_failed_bit;
    if (instruction != not_begun) frame.pc = frame.code->instructions + instruction + 1;
}
} // namespace

bool Interpreter::unwind() {
    for (;;) {
        ASSERT(m.has_exception());
        Frame* frame = m.frame_;
        if (!frame) {
            m.thread_->exception = std::move(m.exception_);
            m.thread_->result.clear();
            return false;
        }
        if (!frame->code) {
            auto* native = static_cast<NativeFrame*>(frame);
            native->incoming.clear();
            native->resume_end = ResumeEnd::Raised;
            reraising = false;
            return true;
        }
        Code* code = frame->code;
        if (!reraising) {
            add_traceback(frame);
            if (m.recorder) record_raised(*this, frame);
        }
        const bool was_reraised = std::exchange(reraising, false);
        if (frame->delivery == Delivery::Await) frame->delivery = Delivery::Store;
        auto at = static_cast<std::uint32_t>(frame->pc - code->instructions);
        if (at > 0) --at;
        for (const bytecode::Handler& handler : code->source->handlers) {
            if (at < handler.begin || at >= handler.end) continue;
            Value* r = frame->registers();
            if (handler.kind != bytecode::HandlerKind::Catch) {
                Type* wanted = handler.kind == bytecode::HandlerKind::IterationEnd
                                   ? m.types.StopIteration
                                   : m.types.StopAsyncIteration;
                if (!m.is_instance(m.exception_, wanted)) continue;
                m.exception_.clear();
                frame->pc = code->instructions + handler.target;
                return true;
            }
            drop_from(*frame, handler.reg);
            Value caught = std::move(m.exception_);
            as<Exception>(caught)->settled =
                static_cast<std::uint32_t>(as<Exception>(caught)->traceback.size());
            r[handler.reg + 1] = frame->handled ? Value::adopt(frame->handled) : Value::none();
            frame->handled = Value(caught).detach();
            r[handler.reg] = std::move(caught);
            frame->pc = code->instructions + handler.target;
            if (m.recorder) record_caught(*this, frame);
            return true;
        }
        Value exception = std::move(m.exception_);
        convert_stop_iteration(m, *frame, exception);
        Frame* back = frame->back;
        Generator* generator = frame->generator;
        const bool is_thrown_on = throws_into_awaiter(*frame);
        if (m.recorder) {
            m.exception_ = exception;
            record_left(*this, frame, false);
        }
        if (generator) {
            generator->frame = nullptr;
            generator->innermost = nullptr;
            generator->state = GeneratorState::Closed;
            generator->closing = false;
            generator->entry = Entry::Resume;
            if (m.active_ == generator) m.active_ = generator->previous;
        }
        if (was_reraised) stand_where_raised(*frame, exception);
        drop_temporaries(*frame); // at its own line; the locals at the caller's
        m.frame_ = back;
        free_frame(frame);
        m.exception_ = std::move(exception);
        if (is_thrown_on) reach_awaiter_thrown(*back);
    }
}

// --- native frames -------------------------------------------------------------------------------

namespace {
// What was served at once waits for the routine, which goes on at its next step.
Begun handed_back(NativeFrame* native, ResumeEnd end, Value outcome) {
    native->resume_end = end;
    native->incoming = std::move(outcome);
    return Begun::Pushed;
}
} // namespace

Begun Interpreter::serve_request(NativeFrame* native, Stop& stop, bool& stopped) {
    PendingRequest& request = *m.request_;
    if (!native->routine.handle()) {
        // A coroutine object of a native function starts.
        native->routine = start_native(m, *native);
        native->routine.handle().promise().frame = native;
        native->current = native->routine.handle();
    }
    request.kind = Request::None;
    // From one routine to another it goes by way of here: that they jump to each other is nothing
    // that every compiler does in every build, and without it a long loop would eat the stack.
    while (!native->routine.handle().done() && request.kind == Request::None)
        native->current.resume();
    if (native->routine.handle().done()) {
        out = std::move(native->routine.handle().promise().result);
        return finish_native(native, stop, stopped);
    }
    switch (request.kind) {
    case Request::Call: {
        Value callee = std::move(request.callee);
        OwnedArguments arguments = std::move(request.arguments);
        Arguments view = arguments.view();
        Begun begun = begin_call(callee, arguments.values.data(), view.count, view.names, false);
        if (begun == Begun::Pushed) return begun;
        if (begun == Begun::Raised) return handed_back(native, ResumeEnd::Raised, {});
        return handed_back(native, ResumeEnd::Returned, std::move(out));
    }
    case Request::Resume:
    case Request::StepAsync: {
        Value target = std::move(request.callee);
        Value value = std::move(request.value);
        native->held = target; // stays alive while it runs
        Begun begun = request.kind == Request::Resume
                          ? begin_resume(*as<Generator>(target), request.how, std::move(value))
                          : begin_step_async(*as<Generator>(target), request.how, std::move(value));
        if (begun == Begun::Pushed) return begun;
        if (begun == Begun::Raised) {
            if (m.frame_ != native) return begun; // thrown into the generator's own frame
            return handed_back(native, ResumeEnd::Raised, {});
        }
        return handed_back(native, ResumeEnd::Returned, std::move(out));
    }
    case Request::Suspend:
        out = std::move(request.callee);
        native->suspension = Suspension::Routine;
        if (m.recorder) record_suspend(*this, native);
        return hand_out(native);
    case Request::Block:
        stop = Stop::Blocked;
        stopped = true;
        native->incoming = Value::none();
        native->resume_end = ResumeEnd::Returned;
        return Begun::Done;
    case Request::None: break;
    }
    ASSERT(false); // a routine that suspends asks for something
    return Begun::Raised;
}

Begun Interpreter::hand_out(Frame* innermost) {
    m.frame_ = leave_active(innermost);
    if (!m.frame_->code) {
        static_cast<NativeFrame*>(m.frame_)->incoming = std::move(out);
        static_cast<NativeFrame*>(m.frame_)->resume_end = ResumeEnd::Yielded;
    } else {
        m.frame_->registers()[m.frame_->result] = std::move(out);
    }
    return Begun::Pushed;
}

// The routine of a native frame has ended with `out`; Unbound with an exception set means raised,
// Unbound alone (an exhausted iterator) is handed on as it is.
Begun Interpreter::finish_native(NativeFrame* native, Stop& stop, bool& stopped) {
    Frame* back = native->back;
    Generator* generator = native->generator;
    if (native->is_finalizer) {
        free_frame(native);
        m.frame_ = back;
        return Begun::Pushed;
    }
    // A resumable form that has gone through a plain one is not done yet: that would need a frame.
    if (out.needs_a_frame()) out = refuse_own_method(m, native->name);
    bool raised = out.is_unbound() && m.has_exception();
    bool was_active = generator && m.active_ == generator;
    const bool is_thrown_on = raised && throws_into_awaiter(*native);
    if (generator) {
        if (m.recorder) record_native_finished(*this, *generator, !raised);
        generator->frame = nullptr;
        generator->innermost = nullptr;
        generator->state = GeneratorState::Closed;
        if (was_active) m.active_ = generator->previous;
    }
    free_frame(native);
    m.frame_ = back;
    if (!back) {
        m.thread_->result = std::move(out);
        if (raised) m.thread_->exception = std::move(m.exception_);
        stop = Stop::Finished;
        stopped = true;
        return Begun::Done;
    }
    if (raised) {
        reraising = false;
        if (is_thrown_on) reach_awaiter_thrown(*back);
        return Begun::Raised;
    }
    if (was_active && back->code) { // the consumer is a ForIter
        back->pc += back->pc[-1].immediate_c();
        return Begun::Pushed;
    }
    return Begun::Done;
}

void Interpreter::run_finalizers() {
    std::vector<Value> objects = std::move(m.to_finalize_);
    m.to_finalize_.clear();
    NativeFrame* fresh = new_native_frame(finalize_all(m, std::move(objects)), "finalizer");
    fresh->is_finalizer = true;
    fresh->back = m.frame_;
    fresh->depth = m.frame_->depth + 1;
    m.frame_ = fresh;
}

} // namespace runtime::vm
