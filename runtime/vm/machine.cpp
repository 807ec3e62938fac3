#include "runtime/vm/machine.h"

#include "runtime/source/assert.h"
#include "runtime/source/copy_text.h"
#include "runtime/trace/recorder.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/deep_calls.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/identity.h"
#include "runtime/vm/interpreter.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types.h"

#include <cstddef>

namespace runtime::vm {

Machine::Machine(const Limits& limits_, trace::Recorder* recorder_)
    : heap(*this, limits_.memory_bytes), limits(limits_), recorder(recorder_),
      request_(std::make_unique<PendingRequest>()) {
    limit_depth(limits.depth);
    Heap::Scope scope(heap);
    Heap::count_big_ints();
    make_types();
    define_core_types();
    modules = new (heap.allocate_object(sizeof(Dict))) Dict(types.dict);
    builtins = new_module("builtins");
    define_number_types(*this);
    define_complex(*this);
    define_str_type(*this);
    define_bytes_types(*this);
    define_list_type(*this);
    define_tuple_type(*this);
    define_dict_type(*this);
    define_set_types(*this);
    define_range_slice(*this);
    define_iterators(*this);
    define_exceptions(*this);
    define_core_functions(*this, *builtins);
    define_builtin_functions(*this, *builtins);
    for (Type* type :
         {types.object,  types.type,      types.int_,     types.bool_,         types.float_,
          types.complex, types.str,       types.bytes,    types.bytearray,     types.memory_view,
          types.list,    types.tuple,     types.dict,     types.set,           types.frozenset,
          types.range,   types.slice,     types.property, types.static_method, types.class_method,
          types.super,   types.enumerate, types.zip,      types.map,           types.filter,
          types.reversed})
        set(*builtins, type->name->view(), Value::share(type));
    for (Type* type : all_types_)
        if (type->is_exception && type != types.CancelledError)
            set(*builtins, type->name->view(), Value::share(type));
    set(*builtins, "None", Value::none());
    set(*builtins, "False", Value::of(false));
    set(*builtins, "True", Value::of(true));
    set(*builtins, "NotImplemented", Value::not_implemented());
    set(*builtins, "Ellipsis", Value::ellipsis());
    set(*builtins, "__debug__", Value::of(true));
    for (Type* type : all_types_) {
        bool hidden = type == types.none || type == types.cell || !type->is_builtin;
        if (!hidden && type->module.is_unbound()) type->module = interned("builtins");
    }
}

// Every object is destroyed where it stands, whoever still counts it; the pages go with the heap.
// No finaliser may run any more.
void Machine::tear_down() {
    attachments.clear();
    forget_frames(*this);
    for (Type* type : all_types_) {
        type->protocol.finalize = nullptr;
        type->protocol.await_abandoned = nullptr;
    }
    constexpr std::uint32_t forever = 1u << 30;
    std::vector<Object*> all = heap.live_objects(Heap::Since::Begin);
    for (Object* object : all)
        object->references += forever;
    for (const auto& thread : threads_)
        Interpreter(*this).drop_frames(*thread);
    for (Object* object : all)
        if (object->kind != static_cast<std::uint8_t>(Kind::Type))
            object->type->layout->destroy(object);
    for (Type* type : all_types_)
        type->~Type();
}

// --- types ---------------------------------------------------------------------------------------

namespace {

struct CoreLayout {
    const Layout* layout;
    Kind kind;
};

CoreLayout core_layout(const Types& types, const Type* type) {
    if (type == types.type) return {layout_of<Type>(), Kind::Type};
    if (type == types.int_) return {layout_of<BigInt>(), Kind::BigInt};
    if (type == types.float_) return {layout_of<BoxedFloat>(), Kind::BoxedFloat};
    if (type == types.str) return {layout_of<Str>(), Kind::Str};
    if (type == types.bytes) return {layout_of<Bytes>(), Kind::Bytes};
    if (type == types.bytearray) return {layout_of<Bytes>(), Kind::ByteArray};
    if (type == types.list) return {layout_of<List>(), Kind::List};
    if (type == types.tuple) return {layout_of<Tuple>(), Kind::Tuple};
    if (type == types.dict) return {layout_of<Dict>(), Kind::Dict};
    if (type == types.range) return {layout_of<Range>(), Kind::Range};
    if (type == types.slice) return {layout_of<Slice>(), Kind::Slice};
    if (type == types.function) return {layout_of<Function>(), Kind::Function};
    if (type == types.native_function) return {layout_of<NativeFunction>(), Kind::NativeFunction};
    if (type == types.bound_method || type == types.native_method)
        return {layout_of<BoundMethod>(), Kind::BoundMethod};
    if (type == types.cell) return {layout_of<Cell>(), Kind::Cell};
    if (type == types.code) return {layout_of<Code>(), Kind::Code};
    if (type == types.module) return {layout_of<Module>(), Kind::Module};
    if (type == types.property || type == types.getset_descriptor)
        return {layout_of<Descriptor>(), Kind::Property};
    if (type == types.static_method) return {layout_of<Descriptor>(), Kind::StaticMethod};
    if (type == types.class_method) return {layout_of<Descriptor>(), Kind::ClassMethod};
    if (type == types.super) return {layout_of<Descriptor>(), Kind::Super};
    if (type == types.member_descriptor)
        return {layout_of<MemberDescriptor>(), Kind::MemberDescriptor};
    if (type == types.async_generator) return {layout_of<AsyncGenerator>(), Kind::Generator};
    if (type == types.async_step || type == types.async_throw)
        return {layout_of<AsyncStep>(), Kind::Generator};
    if (type == types.generator || type == types.coroutine)
        return {layout_of<Generator>(), Kind::Generator};
    if (type == types.BaseException) return {layout_of<Exception>(), Kind::Exception};
    return {nullptr, Kind::Instance};
}

} // namespace

void Machine::make_types() {
    // The first two types need each other and a dict each; everything else follows the table.
    std::vector<std::pair<Type*, std::string_view>> named;
    auto fresh = [&](std::string_view text, Type* base) {
        auto* dict = new (heap.allocate_object(sizeof(Dict))) Dict(nullptr);
        auto* type = new (heap.allocate_object(sizeof(Type))) Type(nullptr, nullptr, dict);
        type->machine = this;
        type->is_builtin = true;
        type->version = ++version_;
        type->mro.push_back(type);
        type->layout = layout_of<Instance>();
        type->instance_kind = Kind::Instance;
        if (base) {
            type->base = base;
            type->bases.push_back(base);
            base->subclasses.push_back(type);
            type->mro.insert(type->mro.end(), base->mro.begin(), base->mro.end());
            type->layout = base->layout;
            type->instance_kind = base->instance_kind;
            type->dict_offset = base->dict_offset;
            type->is_exception = base->is_exception;
        }
        named.emplace_back(type, text);
        all_types_.push_back(type);
        return type;
    };
    auto settle = [&](Type* type) {
        CoreLayout core = core_layout(types, type);
        if (core.layout) {
            type->layout = core.layout;
            type->instance_kind = core.kind;
        }
        if (type == types.BaseException) {
            type->is_exception = true;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
            type->dict_offset = offsetof(Exception, dict);
        }
        if (type == types.function) type->dict_offset = offsetof(Function, dict);
        if (type == types.module) type->dict_offset = offsetof(Module, dict);
        if (core.kind == Kind::Property || core.kind == Kind::StaticMethod ||
            core.kind == Kind::ClassMethod)
            type->dict_offset = offsetof(Descriptor, dict);
#pragma GCC diagnostic pop
        type->instance_size = static_cast<std::uint32_t>(type->layout->size);
    };
#define BUILTIN_TYPE(member, base_member, text)                                                    \
    types.member =                                                                                 \
        fresh(text, std::string_view(#member) == "object" ? nullptr : types.base_member);          \
    settle(types.member);
#include "runtime/vm/builtin_types.def"
#undef BUILTIN_TYPE
    for (auto& [type, text] : named) {
        type->type = types.type;
        type->dict->type = types.dict;
    }
    for (auto& [type, text] : named) {
        type->name = intern(text);
        type->qualname = Value::share(type->name);
    }
    using enum Tag;
    immediate_types_[static_cast<int>(None)] = types.none;
    immediate_types_[static_cast<int>(NotImplemented)] = types.not_implemented;
    immediate_types_[static_cast<int>(Ellipsis)] = types.ellipsis;
    immediate_types_[static_cast<int>(Bool)] = types.bool_;
    immediate_types_[static_cast<int>(Int)] = types.int_;
    immediate_types_[static_cast<int>(Float)] = types.float_;
    immediate_types_[static_cast<int>(Unbound)] = types.object;
    immediate_types_[static_cast<int>(NeedsFrame)] = types.object;
    for (Type* final_type :
         {types.bool_, types.none, types.not_implemented, types.ellipsis, types.function,
          types.native_function, types.bound_method, types.cell, types.code, types.range,
          types.slice, types.generator, types.coroutine, types.async_generator})
        final_type->is_final = true;
    empty_tuple_ = Value::adopt(make<Tuple>(types.tuple, 0u));
    empty_string_ = Value::share(intern(""));
    for (char c = 0; c >= 0 && c < 127; ++c)
        ascii_[static_cast<int>(c)] = interned(std::string_view(&c, 1));
    ascii_[127] = interned("\x7f");
}

Type* Machine::define_type(std::string_view name, Type* base, const Layout* layout, Kind kind,
                           std::initializer_list<NativeFunctionInfo> methods) {
    auto* dict = new (heap.allocate_object(sizeof(Dict))) Dict(types.dict);
    auto* type = new (heap.allocate_object(sizeof(Type))) Type(types.type, intern(name), dict);
    type->machine = this;
    type->qualname = Value::share(type->name);
    type->is_builtin = true;
    type->version = ++version_;
    type->base = base;
    type->bases.push_back(base);
    base->subclasses.push_back(type);
    type->mro.push_back(type);
    type->mro.insert(type->mro.end(), base->mro.begin(), base->mro.end());
    type->layout = layout;
    type->instance_kind = kind;
    type->is_exception = base->is_exception;
    type->protocol = base->protocol;
    type->construct = base->construct;
    type->dict_offset = base->dict_offset;
    type->instance_size = static_cast<std::uint32_t>(layout->size);
    all_types_.push_back(type);
    add_methods(type, methods);
    return type;
}

namespace {
// What every method gets when the library is set up, so that it is not left to fmt.
Value dotted(Machine& m, std::string_view owner, std::string_view name) {
    std::string text;
    text.reserve(owner.size() + 1 + name.size());
    text.append(owner).append(1, '.').append(name);
    return m.str(text);
}
} // namespace

void Machine::add_methods(Type* type, std::initializer_list<NativeFunctionInfo> methods) {
    auto& kept = infos_.emplace_back(methods);
    for (const NativeFunctionInfo& info : kept) {
        Value function = native(info);
        as<NativeFunction>(function)->owner = type;
        if (!info.is_async) function.object()->type = type_of_method(*this, type, info.name);
        as<NativeFunction>(function)->qualname = dotted(*this, type->name->view(), info.name);
        set_attribute(type, info.name, std::move(function));
    }
}

void Machine::add_static_method(Type* type, const NativeFunctionInfo& info) {
    auto& kept = infos_.emplace_back(1, info);
    auto* wrapper = make<Descriptor>(types.static_method, Kind::StaticMethod);
    wrapper->first = native(kept.front());
    as<NativeFunction>(wrapper->first)->qualname = dotted(*this, type->name->view(), info.name);
    set_attribute(type, info.name, Value::adopt(wrapper));
}

void Machine::add_class_method(Type* type, const NativeFunctionInfo& info) {
    auto& kept = infos_.emplace_back(1, info);
    auto* wrapper = make<Descriptor>(types.class_method, Kind::ClassMethod);
    wrapper->first = native(kept.front());
    as<NativeFunction>(wrapper->first)->qualname = dotted(*this, type->name->view(), info.name);
    set_attribute(type, info.name, Value::adopt(wrapper));
}

void Machine::add_property(Type* type, const char* name, Plain getter, Plain setter) {
    auto* descriptor = make<Descriptor>(types.getset_descriptor, Kind::Property);
    auto& kept = infos_.emplace_back();
    kept.push_back({.name = name, .plain = getter});
    kept.push_back({.name = name, .plain = setter});
    descriptor->first = native(kept[0]);
    descriptor->second = setter ? native(kept[1]) : Value::none();
    descriptor->third = Value::none();
    as<NativeFunction>(descriptor->first)->qualname = dotted(*this, type->name->view(), name);
    descriptor->doc = Value::share(type);
    set_attribute(type, name, Value::adopt(descriptor));
}

void Machine::set_attribute(Type* type, std::string_view name, Value value) {
    type->dict->set(intern(name), std::move(value));
    type_changed(type);
}

void Machine::type_changed(Type* type) {
    type->version = ++version_;
    if (on_class_changed) on_class_changed(type);
    for (Type* subclass : type->subclasses)
        type_changed(subclass);
}

// --- making objects ------------------------------------------------------------------------------

void* Machine::allocate_instance(Type* type, std::size_t size) {
    std::size_t wanted = type->instance_size > size ? type->instance_size : size;
    auto* block = static_cast<char*>(heap.allocate_object(wanted));
    if (wanted > size) std::memset(block + size, 0, wanted - size);
    return block;
}

namespace {
Str* new_string(Heap& heap, Type* type, std::string_view text, std::uint32_t length) {
    Str* made = Str::make(heap, type, text.size(), length);
    source::copy_text(made->data, text);
    return made;
}
} // namespace

Value Machine::str(std::string_view text) {
    if (text.size() <= 1) {
        if (text.empty()) return empty_string_;
        if (static_cast<unsigned char>(text[0]) < 128)
            return ascii_[static_cast<unsigned char>(text[0])];
    }
    return str(text, count_code_points(text));
}

Value Machine::str(std::string_view text, std::uint32_t length) {
    constexpr std::size_t small_text = 1'000'000;
    if (text.size() >= small_text && !heap.has_room_for(text.size()))
        return raise(types.MemoryError, "");
    return Value::adopt(new_string(heap, types.str, text, length));
}

Str* Machine::intern(std::string_view text) {
    const std::uint64_t hash = hash_bytes(text);
    if (Str* known = interned_.find(text, hash)) return known;
    Str* string = new_string(heap, types.str, text, count_code_points(text));
    string->interned = true;
    string->hash = hash;
    interned_.add(string);
    return string;
}

Value Machine::character(std::uint32_t code_point) {
    if (code_point < 128) return ascii_[code_point];
    char text[4];
    std::size_t size;
    if (code_point < 0x800) {
        text[0] = static_cast<char>(0xc0 | code_point >> 6);
        text[1] = static_cast<char>(0x80 | (code_point & 0x3f));
        size = 2;
    } else if (code_point < 0x10000) {
        text[0] = static_cast<char>(0xe0 | code_point >> 12);
        text[1] = static_cast<char>(0x80 | (code_point >> 6 & 0x3f));
        text[2] = static_cast<char>(0x80 | (code_point & 0x3f));
        size = 3;
    } else {
        text[0] = static_cast<char>(0xf0 | code_point >> 18);
        text[1] = static_cast<char>(0x80 | (code_point >> 12 & 0x3f));
        text[2] = static_cast<char>(0x80 | (code_point >> 6 & 0x3f));
        text[3] = static_cast<char>(0x80 | (code_point & 0x3f));
        size = 4;
    }
    return str({text, size}, 1);
}

Value Machine::empty_tuple() {
    return empty_tuple_;
}

Value Machine::tuple_of(const Value* items, std::size_t count) {
    if (count == 0) return empty_tuple_;
    auto* made = make<Tuple>(types.tuple, static_cast<std::uint32_t>(count));
    for (std::size_t i = 0; i < count; ++i)
        made->items[i] = items[i];
    return Value::adopt(made);
}

Value Machine::tuple(std::initializer_list<Value> items) {
    return tuple_of(items.begin(), items.size());
}

Value Machine::tuple(std::vector<Value> items) {
    if (items.empty()) return empty_tuple_;
    auto* made = make<Tuple>(types.tuple, static_cast<std::uint32_t>(items.size()));
    for (std::size_t i = 0; i < items.size(); ++i)
        made->items[i] = std::move(items[i]);
    return Value::adopt(made);
}

Value Machine::list(Values items) {
    auto* made = make<List>(types.list);
    made->items = std::move(items);
    return Value::adopt(made);
}

Value Machine::dict() {
    return Value::adopt(make<Dict>(types.dict));
}

Value Machine::bytes(std::string_view data) {
    return Value::adopt(new (heap.allocate_object(sizeof(Bytes)))
                            Bytes(Kind::Bytes, types.bytes, data));
}

Value Machine::big(const mpz_t number) {
    if (mpz_fits_slong_p(number)) return Value::of(static_cast<std::int64_t>(mpz_get_si(number)));
    auto* made = make<BigInt>(types.int_);
    mpz_set(made->number, number);
    return Value::adopt(made);
}

Value Machine::cell(Value content) {
    return Value::adopt(make<Cell>(types.cell, std::move(content)));
}

Value Machine::native(const NativeFunctionInfo& info, Value bound) {
    auto* made = make<NativeFunction>(types.native_function, &info);
    made->name = interned(info.name);
    made->qualname = made->name;
    made->module = Value::none();
    made->bound = std::move(bound);
    if (!info.signature && made->is_only_plain()) made->called_with = NativeFunction::any;
    return Value::adopt(made);
}

Value Machine::bound_method(Value function, Value self) {
    const bool is_plain =
        is_kind(function, Kind::Function) && function.object()->type == types.function;
    Type* type = is_plain ? types.bound_method : type_of_bound(*this, function);
    return Value::adopt(make<BoundMethod>(type, std::move(function), std::move(self)));
}

Value Machine::slice(Value start, Value stop, Value step) {
    auto* made = make<Slice>(types.slice);
    made->start = std::move(start);
    made->stop = std::move(stop);
    made->step = std::move(step);
    return Value::adopt(made);
}

void Machine::parse_signature_of(NativeFunction& function) {
    auto& slot = signatures_[function.info->signature];
    if (!slot) slot = std::make_unique<Signature>(parse_signature(*this, function.info->signature));
    function.signature = slot.get();
    if (function.is_only_plain()) {
        if (slot->is_simple) function.called_with = slot->slot_count;
        if (slot->slot_count <= few_arguments_max && slot->required <= slot->positional) {
            function.filled_from = slot->required;
            function.filled_up_to = slot->positional;
        }
    }
}

std::uint64_t Machine::identity_of(const Value& value) {
    if (!value.is_object()) {
        constexpr std::uint64_t once = 0x955000, stamped = 0x7e0000000000,
                                golden = 0x9e3779b97f4a7c15;
        const std::uint64_t shown =
            static_cast<std::uint64_t>(value.tag()) * 64 + value.bits() * 32;
        if (value.stamp() == 0 || is_made_once(value)) return once + shown;
        return stamped + ((value.bits() + value.stamp()) * golden >> 28) * 16;
    }
    auto& identity = identities_[value.object()];
    if (identity == 0) identity = 0x7f0000000000 + identities_.size() * 0x40;
    return identity;
}

// --- modules -------------------------------------------------------------------------------------

// A package's own name, that of the package which a module is in, or none.
static std::string package_of(Machine& machine, const std::string& name) {
    const std::size_t dot = name.rfind('.');
    return is_package(machine, name) ? name : name.substr(0, dot == std::string::npos ? 0 : dot);
}

Module* Machine::new_module(std::string_view name) {
    auto* dict = new (heap.allocate_object(sizeof(Dict))) Dict(types.dict);
    auto* module = make<Module>(types.module, interned(name), dict);
    dict->set(intern("__name__"), interned(name));
    dict->set(intern("__doc__"), Value::none());
    dict->set(intern("__package__"),
              name == "__main__" ? Value::none() : str(package_of(*this, std::string(name))));
    dict->set(intern("__loader__"), Value::none());
    dict->set(intern("__spec__"), Value::none());
    modules->set(intern(name), Value::adopt(module));
    return module;
}

void Machine::set(Module& module, std::string_view name, Value value) {
    module.dict->Dict::set(module.type->machine->intern(name), std::move(value));
}

void Machine::add_functions(Module& module, std::initializer_list<NativeFunctionInfo> functions) {
    auto& kept = infos_.emplace_back(functions);
    for (const NativeFunctionInfo& info : kept) {
        Value function = native(info);
        as<NativeFunction>(function)->module = module.name;
        set(module, info.name, std::move(function));
    }
}

void Machine::add_native_module(std::string_view name,
                                std::function<void(Machine&, Module&)> fill) {
    native_modules_[std::string(name)] = std::move(fill);
}

std::uint32_t Machine::add_file(std::shared_ptr<const source::SourceText> text) {
    // The recorder was made with the program, file 0.
    if (recorder && !files_.empty()) recorder->add_file(text->file_name(), text->text());
    files_.push_back(std::move(text));
    return static_cast<std::uint32_t>(files_.size() - 1);
}

// --- exceptions ----------------------------------------------------------------------------------

Value Machine::make_exception(Type* type, std::vector<Value> args) {
    auto* made = make<Exception>(type);
    if (type->is_subtype_of(types.StopIteration))
        made->extra = args.empty() ? Value::none() : args.front();
    else if (type->is_subtype_of(types.SystemExit))
        made->extra =
            args.empty() ? Value::none() : (args.size() == 1 ? args.front() : tuple(args));
    made->args = tuple(std::move(args));
    return Value::adopt(made);
}

Value Machine::raise(Type* type, std::string_view message) {
    return raise(make_exception(type, {str(message)}));
}

void chain_context(const Value& exception, Value handled) {
    if (handled.is_unbound() || handled.is(exception)) return;
    // A cycle in the chain of contexts would make every walk along it endless: ours is broken, and
    // one that the program made itself (the slower walker is met again) is left alone.
    auto* slower = as<Exception>(handled);
    bool is_odd = false;
    for (auto* walk = slower; is_exception(walk->context); walk = as<Exception>(walk->context)) {
        if (walk->context.is(exception)) {
            walk->context.clear();
            break;
        }
        if (is_odd) slower = as<Exception>(slower->context);
        is_odd = !is_odd;
        if (walk->context.object() == slower) break;
    }
    as<Exception>(exception)->context = std::move(handled);
}

Value Machine::raise(Value exception) {
    chain_context(exception, handled_exception());
    exception_ = std::move(exception);
    return {};
}

Value Machine::raise_key_error(const Value& key) {
    return raise(make_exception(types.KeyError, {key}));
}

Value handled_from(const Frame* frame) {
    for (; frame; frame = frame->back)
        if (frame->handled) return Value::share(frame->handled);
    return {};
}

Value Machine::handled_exception() const {
    return handled_from(frame_);
}

Value Machine::refuse(std::string message, std::string hint) {
    if (!refusal_) {
        refusal_ = source::Diagnostic{};
        refusal_->message = std::move(message);
        refusal_->hint = std::move(hint);
        for (const Frame* frame = frame_; frame; frame = frame->back)
            if (frame->code && frame->code->file == 0) {
                refusal_place_ = fmt::format("{}:{}: ", file(0).file_name(), current_line(*frame));
                break;
            }
    }
    interrupt();
    exception_ = make_exception(types.SystemError, {});
    return {};
}

bool Machine::affords(std::uint64_t steps) {
    if (steps <= limits.steps && steps_ <= limits.steps - steps) {
        count_work(steps);
        return true;
    }
    must_stop_ = true;
    steps_ = std::max(steps_, limits.steps);
    exception_ = make_exception(types.SystemError, {});
    interrupt();
    return false;
}

void Machine::limit_depth(std::uint32_t depth) {
    limits.depth = depth;
    deep_from = depth - std::min(depth, deep_levels + 1);
}

void Machine::interrupt() {
    attention_ = true;
    dispatch_ = dispatch_attention_;
}

void Machine::finalize_later(Value object) {
    to_finalize_.push_back(std::move(object));
    interrupt();
}

Thread* Machine::new_thread(Value callee, OwnedArguments arguments) {
    auto thread = std::make_unique<Thread>();
    thread->id = static_cast<source::ThreadId>(threads_.size() + 1);
    thread->frame = new_call_frame(*this, std::move(callee), std::move(arguments));
    threads_.push_back(std::move(thread));
    return threads_.back().get();
}

Machine::~Machine() = default;

} // namespace runtime::vm
