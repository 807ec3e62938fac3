#include "runtime/aio/weak.h"

#include "runtime/aio/aio.h"
#include "runtime/aio/created_at.h"
#include "runtime/aio/define.h"
#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/operations.h"

#include <unordered_set>
#include <utility>

namespace runtime::aio {

using vm::Arguments;
using vm::Machine;
using vm::Value;

WeakReference::~WeakReference() {
    if (!target) return;
    auto& all = type->machine->attachment<WeakReferences>().by_target;
    auto place = all.find(target);
    if (place == all.end()) return;
    std::erase(place->second, this);
    if (place->second.empty()) all.erase(place);
}

namespace {

// The references to the object refer to nothing from now on, and `hears` says which are told: the
// last made first.
template <class Hears>
void lose_references_to(Machine& machine, vm::Object* object, Hears hears) {
    auto& all = machine.attachment<WeakReferences>().by_target;
    auto place = all.find(object);
    if (place == all.end()) return;
    std::vector<WeakReference*> references = std::move(place->second);
    all.erase(place);
    for (WeakReference* reference : references)
        reference->target = nullptr;
    for (auto at = references.rbegin(); at != references.rend(); ++at)
        if (hears(*at) && !(*at)->callback.is_unbound())
            call_pending(machine, (*at)->callback, {Value::share(*at)});
}

} // namespace

void object_died(Machine& machine, vm::Object* object) {
    Aio& aio = Aio::of_machine(machine);
    for (Loop* loop : aio.loops)
        std::erase(loop->async_generators, object);
    machine.attachment<CreationPlaces>().by_object.erase(object);
    // One that is about to end itself, with the last count of the object, hears nothing.
    lose_references_to(machine, object,
                       [](const WeakReference* reference) { return reference->references > 0; });
}

void garbage_was_found(Machine& machine, const std::vector<Value>& garbage) {
    if (machine.attachment<WeakReferences>().by_target.empty()) return;
    std::unordered_set<const vm::Object*> dying;
    for (const Value& each : garbage)
        dying.insert(each.object());
    for (const Value& each : garbage)
        lose_references_to(machine, each.object(), [&](const WeakReference* reference) {
            return !dying.contains(reference);
        });
}

void forget_weak_callbacks(Machine& machine) {
    vm::Values forgotten; // freed when the table is no longer walked
    for (auto& [target, references] : machine.attachment<WeakReferences>().by_target)
        for (WeakReference* reference : references)
            forgotten.push_back(std::exchange(reference->callback, {}));
}

namespace {

bool has_slot_for_references(Machine& machine, const vm::Type* type) {
    for (const vm::Type* each : type->mro) {
        const Value* slots = each->dict->find(machine.intern("__slots__"));
        if (!slots) continue;
        const Value names = vm::list_of_plain(machine, *slots);
        if (!vm::is_kind(names, vm::Kind::List)) continue;
        for (const Value& name : vm::as<vm::List>(names)->items)
            if (vm::is_str(name) && vm::text_of(name) == "__weakref__") return true;
    }
    return false;
}

// Plain values have no room for it, but instances of the program's own subclasses of most do.
bool may_be_watched(Machine& machine, const Value& value) {
    if (!value.is_object()) return false;
    const vm::Type* type = value.object()->type;
    const vm::Types& types = machine.types;
    for (const vm::Type* fixed : {types.int_, types.tuple, types.bytes})
        if (type->is_subtype_of(fixed)) return false;
    for (const vm::Type* plain : {types.str, types.list, types.dict, types.float_, types.complex,
                                  types.bytearray, types.range, types.slice, types.super})
        if (type == plain) return false;
    const bool is_slotted = vm::is_kind(value, vm::Kind::Instance) && type->dict_offset == 0;
    return !is_slotted || has_slot_for_references(machine, type);
}

Value construct(Machine& machine, const Arguments& arguments) {
    if (!may_be_watched(machine, arguments[1]))
        return machine.raise(machine.types.TypeError, "cannot create weak reference to '{}' object",
                             machine.type_of(arguments[1])->shown_name());
    auto* type = vm::as<vm::Type>(arguments[0]);
    auto& all = machine.attachment<WeakReferences>().by_target;
    // Without a callback one reference does for all.
    if (auto place = all.find(arguments[1].object());
        place != all.end() && type->is_builtin && arguments[2].is_none())
        for (WeakReference* known : place->second)
            if (known->type == type && known->callback.is_unbound()) return Value::share(known);
    auto* reference = machine.make<WeakReference>(type);
    reference->target = arguments[1].object();
    if (!arguments[2].is_none()) reference->callback = arguments[2];
    watch(reference->target);
    all[reference->target].push_back(reference);
    return Value::adopt(reference);
}

// What there is to know of it, its constructor was told.
Value init(Machine&, const Arguments&) {
    return Value::none();
}

Value call(Machine&, const Arguments& arguments) {
    auto* reference = vm::as<WeakReference>(arguments[0]);
    return reference->target ? Value::share(reference->target) : Value::none();
}

Value hash_plainly(Machine& machine, const Value& self) {
    auto* reference = vm::as<WeakReference>(self);
    if (!reference->hash_is_known) {
        if (!reference->target)
            return machine.raise(machine.types.TypeError, "weak object has gone away");
        Value hashed = vm::hash(machine, Value::share(reference->target));
        if (!hashed.is_int()) return hashed;
        reference->hash = hashed.integer();
        reference->hash_is_known = true;
    }
    return Value::of(reference->hash);
}

// The type of all references, of which this is one.
const vm::Type* base_type(const Value& reference) {
    const vm::Type* type = reference.object()->type;
    while (!type->is_builtin)
        type = type->base;
    return type;
}

Value compare_plainly(Machine& machine, const Value& left, const Value& right, vm::Comparison how) {
    if (how != vm::Comparison::Equal && how != vm::Comparison::NotEqual)
        return Value::not_implemented();
    if (!right.is_object() || !right.object()->type->is_subtype_of(base_type(left)))
        return Value::not_implemented();
    auto* a = vm::as<WeakReference>(left);
    auto* b = vm::as<WeakReference>(right);
    const bool wants_equal = how == vm::Comparison::Equal;
    if (!a->target || !b->target) return Value::of((a == b) == wants_equal);
    Value equal = vm::equals(machine, Value::share(a->target), Value::share(b->target));
    if (!equal.is_bool()) return equal;
    return Value::of(equal.truth() == wants_equal);
}

// The same two where the objects have methods of the program's own.
vm::Routine hash_by_target(Machine& machine, vm::OwnedArguments arguments) {
    Value known = hash_plainly(machine, arguments[0]);
    if (!known.needs_a_frame()) co_return known;
    Value hashed =
        co_await vm::op::hash(machine, Value::share(vm::as<WeakReference>(arguments[0])->target));
    if (hashed.is_unbound()) co_return {};
    auto* reference = vm::as<WeakReference>(arguments[0]);
    reference->hash = hashed.integer();
    reference->hash_is_known = true;
    co_return hashed;
}

template <vm::Comparison how>
vm::Routine compare_targets(Machine& machine, vm::OwnedArguments arguments) {
    Value known = compare_plainly(machine, arguments[0], arguments[1], how);
    if (!known.needs_a_frame()) co_return known;
    Value left = Value::share(vm::as<WeakReference>(arguments[0])->target);
    Value right = Value::share(vm::as<WeakReference>(arguments[1])->target);
    Value equal = co_await vm::op::equals(machine, left, right);
    if (equal.is_unbound()) co_return {};
    co_return Value::of(equal.truth() == (how == vm::Comparison::Equal));
}

Value get_callback(Machine&, const Arguments& arguments) {
    auto* reference = vm::as<WeakReference>(arguments[0]);
    const bool is_kept = reference->target && !reference->callback.is_unbound();
    return is_kept ? reference->callback : Value::none();
}

Value references_to(Machine& machine, const Arguments& arguments) {
    vm::Values found;
    const auto& all = machine.attachment<WeakReferences>().by_target;
    if (arguments[0].is_object())
        if (auto place = all.find(arguments[0].object()); place != all.end())
            for (WeakReference* reference : place->second)
                found.push_back(Value::share(reference));
    return machine.list(std::move(found));
}

Value repr(Machine& machine, const Value& self) {
    auto* reference = vm::as<WeakReference>(self);
    if (!reference->target)
        return machine.format("<weakref at {:#x}; dead>", machine.identity_of(self));
    Value target = Value::share(reference->target);
    std::string name;
    const vm::AttributeProbe probe;
    const Value found = vm::get_attribute(machine, target, machine.intern("__name__"));
    if (found.is_unbound()) machine.take_exception();
    if (found.is_object() && vm::is_str(found)) name = fmt::format(" ({})", vm::text_of(found));
    return machine.format("<weakref at {:#x}; to '{}' at {:#x}{}>", machine.identity_of(self),
                          machine.type_of(target)->shown_name(), machine.identity_of(target), name);
}

Value count(Machine& machine, const Arguments& arguments) {
    if (!arguments[0].is_object()) return Value::of(0);
    const auto& all = machine.attachment<WeakReferences>().by_target;
    auto place = all.find(arguments[0].object());
    return Value::of(place == all.end() ? std::size_t{0} : place->second.size());
}

} // namespace

void define_weak_references(Machine& machine, vm::Module& module) {
    vm::Type* type = machine.define_type<WeakReference>(
        "ReferenceType", machine.types.object,
        {{"__init__", nullptr, init},
         {"__call__", "(self)", call},
         {"__hash__", "(self, /)", nullptr, hash_by_target},
         {"__eq__", "(self, value, /)", nullptr, compare_targets<vm::Comparison::Equal>},
         {"__ne__", "(self, value, /)", nullptr, compare_targets<vm::Comparison::NotEqual>}});
    machine.add_property(type, "__callback__", get_callback);
    static const vm::NativeFunctionInfo construct_info{"__new__", "(cls, object, callback=None, /)",
                                                       construct};
    type->construct = &construct_info;
    type->protocol.hash = hash_plainly;
    type->protocol.compare = compare_plainly;
    type->protocol.repr = repr;
    set_module(machine, type, "weakref");
    Machine::set(module, "ref", Value::share(type));
    machine.add_functions(module, {{"getweakrefcount", "(object, /)", count},
                                   {"getweakrefs", "(object, /)", references_to}});
}

} // namespace runtime::aio
