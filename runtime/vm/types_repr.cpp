#include "runtime/vm/types_repr.h"

#include "runtime/vm/awaiters.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_set.h"
#include "runtime/vm/work.h"

#include <algorithm>

namespace runtime::vm {

namespace {

struct Shown {
    std::vector<Object*> containers;
};

void add_items(ReprPlan& plan, const Value* items, std::size_t count) {
    plan.pieces.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        plan.pieces.push_back({i == 0 ? "" : ", ", items[i]});
}

void plan_list(const Value& value, ReprPlan& plan) {
    plan.open = "[";
    plan.close = "]";
    plan.recursive = "[...]";
    const Values& items = as<List>(value)->items;
    add_items(plan, items.data(), items.size());
}

void plan_tuple(const Value& value, ReprPlan& plan) {
    const auto* tuple = as<Tuple>(value);
    plan.open = "(";
    plan.close = tuple->count == 1 ? ",)" : ")";
    plan.recursive = "(...)";
    add_items(plan, tuple->items, tuple->count);
}

void plan_dict(const Dict* dict, ReprPlan& plan) {
    plan.open += "{";
    plan.close = "}" + plan.close;
    plan.recursive = "{...}";
    for (std::uint32_t i = 0; i < dict->used; ++i) {
        const Dict::Entry& entry = dict->entries[i];
        if (entry.key.is_unbound()) continue;
        plan.pieces.push_back({plan.pieces.empty() ? "" : ", ", entry.key});
        plan.pieces.push_back({": ", entry.value});
    }
}

void plan_set(Machine& machine, const Value& value, ReprPlan& plan) {
    const auto* set = as<SetObject>(value);
    std::string name(set->type->name->view());
    bool plain = set->type == machine.types.set;
    if (set->count == 0) {
        plan.open = name + "()";
        return;
    }
    plan.open = plain ? "{" : name + "({";
    plan.close = plain ? "}" : "})";
    plan.recursive = name + "(...)";
    std::size_t position = 0;
    while (const auto* entry = set->next(position))
        plan.pieces.push_back({plan.pieces.empty() ? "" : ", ", entry->item});
}

void plan_view(Machine& machine, const Value& value, ReprPlan& plan) {
    const auto* view = as<DictView>(value);
    const auto* dict = as<Dict>(view->dict);
    plan.open = std::string(view->type->name->view()) + "([";
    plan.close = "])";
    for (std::uint32_t i = 0; i < dict->used; ++i) {
        const Dict::Entry& entry = dict->entries[i];
        if (entry.key.is_unbound()) continue;
        const char* before = plan.pieces.empty() ? "" : ", ";
        switch (view->part) {
        case DictPart::Key: plan.pieces.push_back({before, entry.key}); break;
        case DictPart::Content: plan.pieces.push_back({before, entry.value}); break;
        case DictPart::Pair:
            plan.pieces.push_back({before, machine.tuple({entry.key, entry.value})});
            break;
        }
    }
}

void plan_exception(const Value& value, ReprPlan& plan) {
    const auto* exception = as<Exception>(value);
    plan.open = std::string(exception->type->name->view()) + "(";
    plan.close = ")";
    const auto* args = as<Tuple>(exception->args);
    add_items(plan, args->items, args->count);
}

void plan_slice(const Value& value, ReprPlan& plan) {
    const auto* slice = as<Slice>(value);
    plan.open = "slice(";
    plan.close = ")";
    plan.pieces = {{"", slice->start}, {", ", slice->stop}, {", ", slice->step}};
}

} // namespace

ReprScope::ReprScope(Machine& machine, Object* container)
    : shown_(machine.attachment<Shown>().containers), container_(container),
      recursive_(std::find(shown_.begin(), shown_.end(), container) != shown_.end()) {
    if (!recursive_) shown_.push_back(container);
}

ReprScope::~ReprScope() {
    if (recursive_) return;
    auto last = std::find(shown_.rbegin(), shown_.rend(), container_);
    if (last != shown_.rend()) shown_.erase(std::next(last).base());
}

bool plan_repr(Machine& machine, const Value& value, ReprPlan& plan) {
    if (!value.is_object()) return false;
    if (value.object()->type == machine.types.mapping_proxy) {
        plan.open = "mappingproxy(";
        plan.close = ")";
        plan_dict(as<Dict>(as<DictView>(value)->dict), plan);
        return true;
    }
    if (is_kind(value, Kind::List)) {
        plan_list(value, plan);
    } else if (is_kind(value, Kind::Tuple)) {
        plan_tuple(value, plan);
    } else if (is_kind(value, Kind::Dict)) {
        plan_dict(as<Dict>(value), plan);
    } else if (is_any_set(value)) {
        plan_set(machine, value, plan);
    } else if (is_kind(value, Kind::DictView)) {
        plan_view(machine, value, plan);
    } else if (is_exception(value)) {
        plan_exception(value, plan);
    } else if (is_kind(value, Kind::Slice)) {
        plan_slice(value, plan);
    } else {
        return false;
    }
    return true;
}

namespace {

std::string qualified_name(const Type* type) {
    std::string name(is_str(type->qualname) ? text_of(type->qualname) : type->name->view());
    if (is_str(type->module) && text_of(type->module) != "builtins")
        name = std::string(text_of(type->module)) + "." + name;
    return name;
}

Value repr_of_generator(Machine& machine, const Value& value) {
    const auto* generator = as<Generator>(value);
    if (generator->generator_kind == GeneratorKind::AsyncStep)
        return machine.format("<{} object at {:#x}>", generator->type->name->view(),
                              machine.identity_of(value));
    return machine.format("<{} object {} at {:#x}>", generator->type->name->view(),
                          generator->qualname->view(), machine.identity_of(value));
}

// Of a function that is shown as one of Python; empty for others.
std::string_view python_name(const Value& function) {
    if (is_kind(function, Kind::Function)) return text_of(as<Function>(function)->qualname);
    if (!is_kind(function, Kind::NativeFunction)) return {};
    const auto* native = as<NativeFunction>(function);
    return is_python_elsewhere(*native) ? text_of(native->qualname) : std::string_view();
}

Value repr_of_native(Machine& machine, const Value& value) {
    const auto* function = as<NativeFunction>(value);
    if (is_python_elsewhere(*function))
        return machine.format("<function {} at {:#x}>", text_of(function->qualname),
                              machine.identity_of(value));
    if (function->type == descriptor_types(machine).wrapper)
        return machine.format("<slot wrapper '{}' of '{}' objects>", text_of(function->name),
                              function->owner->shown_name());
    if (function->owner)
        return machine.format("<method '{}' of '{}' objects>", text_of(function->name),
                              function->owner->shown_name());
    return machine.format("<built-in function {}>", text_of(function->name));
}

// The class of a method of ours that CPython has in C, as that names it.
std::string shown_class(Machine& machine, const Value& method) {
    const auto* function = as<Function>(method);
    const std::string_view name = text_of(function->qualname);
    const std::string_view class_name = name.substr(0, name.rfind('.'));
    const Value* owner = function->globals->find(machine.intern(class_name));
    return std::string(owner && is_type(*owner) ? as<Type>(*owner)->shown_name() : class_name);
}

Value repr_of_bound_method(Machine& machine, const Value& value) {
    const auto* method = as<BoundMethod>(value);
    const std::string_view name = python_name(method->function);
    if (value.object()->type == descriptor_types(machine).bound_wrapper)
        return machine.format("<method-wrapper '{}' of {} object at {:#x}>",
                              is_kind(method->function, Kind::Function)
                                  ? text_of(as<Function>(method->function)->name)
                                  : text_of(as<NativeFunction>(method->function)->name),
                              machine.type_of(method->self)->shown_name(),
                              machine.identity_of(method->self));
    if (is_kind(method->function, Kind::NativeFunction) && name.empty())
        return machine.format("<built-in method {} of {} object at {:#x}>",
                              text_of(as<NativeFunction>(method->function)->name),
                              machine.type_of(method->self)->shown_name(),
                              machine.identity_of(method->self));
    if (is_kind(method->function, Kind::Function) && !is_written_builtin(method->function) &&
        method->function.object()->flags & function_is_builtin)
        return machine.format("<built-in method {} of {} object at {:#x}>",
                              text_of(as<Function>(method->function)->name),
                              machine.type_of(method->self)->shown_name(),
                              machine.identity_of(method->self));
    Value shown = repr(machine, method->self);
    if (shown.needs_a_frame() || shown.is_unbound()) return shown;
    return machine.format("<bound method {} of {}>", name.empty() ? "?" : name, text_of(shown));
}

} // namespace

Value default_repr(Machine& machine, const Value& value) {
    switch (value.tag()) {
    case Tag::Unbound:
    case Tag::NeedsFrame: ASSERT(false);
    case Tag::None: return machine.interned("None");
    case Tag::NotImplemented: return machine.interned("NotImplemented");
    case Tag::Ellipsis: return machine.interned("Ellipsis");
    case Tag::Bool: return machine.interned(value.truth() ? "True" : "False");
    case Tag::Int: {
        const fmt::format_int text(value.integer());
        const std::string_view digits(text.data(), text.size());
        if (digits.size() == 1) return machine.str(digits);
        return machine.str(digits, static_cast<std::uint32_t>(digits.size()));
    }
    case Tag::Float: return machine.str(float_text(value.real()));
    case Tag::Object: break;
    }
    const Object* object = value.object();
    switch (static_cast<Kind>(object->kind)) {
    case Kind::Type: return machine.format("<class '{}'>", qualified_name(as<Type>(value)));
    case Kind::Function:
        if (object->flags & function_is_builtin) {
            const std::string_view name = text_of(as<Function>(value)->qualname);
            const std::size_t dot = name.rfind('.');
            if (dot != std::string_view::npos)
                return machine.format("<{} '{}' of '{}' objects>",
                                      object->type == descriptor_types(machine).written_wrapper
                                          ? "slot wrapper"
                                          : "method",
                                      name.substr(dot + 1), shown_class(machine, value));
            return machine.format("<built-in function {}>", name);
        }
        return machine.format("<function {} at {:#x}>", text_of(as<Function>(value)->qualname),
                              machine.identity_of(value));
    case Kind::NativeFunction: return repr_of_native(machine, value);
    case Kind::BoundMethod: return repr_of_bound_method(machine, value);
    case Kind::Module: {
        const auto* module = as<Module>(value);
        return machine.format("<module '{}' (built-in)>", text_of(module->name));
    }
    case Kind::Generator: return repr_of_generator(machine, value);
    case Kind::Code:
        return machine.format("<code object {} at {:#x}>", as<Code>(value)->name->view(),
                              machine.identity_of(value));
    case Kind::Cell: return machine.format("<cell at {:#x}>", machine.identity_of(value));
    case Kind::MemberDescriptor: {
        const auto* member = as<MemberDescriptor>(value);
        return machine.format("<member '{}' of '{}' objects>", member->name->view(),
                              member->owner->shown_name());
    }
    case Kind::Str:
    case Kind::BigInt:
    case Kind::BoxedFloat:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::List:
    case Kind::Tuple:
    case Kind::Dict:
    case Kind::Set:
    case Kind::FrozenSet:
    case Kind::Range:
    case Kind::Slice:
    case Kind::Instance:
    case Kind::Iterator:
    case Kind::Exception:
    case Kind::Property:
    case Kind::StaticMethod:
    case Kind::ClassMethod:
    case Kind::Super:
    case Kind::Traceback:
    case Kind::DictView:
    case Kind::Native: break;
    }
    return machine.format("<{} object at {:#x}>", qualified_name(object->type),
                          machine.identity_of(value));
}

namespace {
Value walk_plan(Machine& machine, const Value& value, const ReprPlan& plan) {
    ReprScope scope(machine, value.object());
    if (scope.is_recursive()) return machine.str(plan.recursive);
    if (DepthScope::is_too_deep(machine, " while getting the repr of an object")) return {};
    DepthScope depth;
    if (!machine.affords(1 + plan.pieces.size())) return {};
    std::string out = plan.open;
    for (const ReprPlan::Piece& piece : plan.pieces) {
        Value text = repr(machine, piece.item);
        if (!text.is_value()) return text;
        out += piece.before;
        out += text_of(text);
        if (!fits(machine, out)) return {};
    }
    return machine.str(out += plan.close);
}
} // namespace

Value native_repr(Machine& machine, const Value& value) {
    ReprPlan plan;
    if (plan_repr(machine, value, plan)) return walk_plan(machine, value, plan);
    if (auto* function = machine.type_of(value)->protocol.repr) {
        if (DepthScope::is_too_deep(machine, " while getting the repr of an object")) return {};
        DepthScope depth;
        return function(machine, value);
    }
    return default_repr(machine, value);
}

Routine resume_native_repr(Machine& machine, Value value) {
    ReprPlan plan;
    if (!plan_repr(machine, value, plan)) {
        Value text = native_repr(machine, value);
        if (!text.needs_a_frame()) co_return text;
        if (is_kind(value, Kind::BoundMethod)) {
            Value self = co_await op::repr(machine, as<BoundMethod>(value)->self);
            if (self.is_unbound()) co_return {};
            const auto* method = as<BoundMethod>(value);
            const std::string_view name = python_name(method->function);
            co_return machine.format("<bound method {} of {}>", name.empty() ? "?" : name,
                                     text_of(self));
        }
        OwnedArguments arguments;
        arguments.values.push_back(value);
        co_return co_await call_native_special(machine, Special::Repr, std::move(arguments));
    }
    ReprScope scope(machine, value.object());
    if (scope.is_recursive()) co_return machine.str(plan.recursive);
    std::string out = plan.open;
    for (const ReprPlan::Piece& piece : plan.pieces) {
        Value text = co_await op::repr(machine, piece.item);
        if (text.is_unbound()) co_return {};
        out += piece.before;
        out += text_of(text);
        if (!fits(machine, out)) co_return {};
    }
    out += plan.close;
    co_return machine.str(out);
}

Machine::CallAwaiter call_method(Machine& machine, Special which, const Value& self) {
    return machine.call_special(which, self, {});
}

Machine::CallAwaiter call_method(Machine& machine, Special which, const Value& self,
                                 const Value& argument) {
    return machine.call_special(which, self, {argument});
}

Machine::CallAwaiter call_method(Machine& machine, Special which, const Value& self,
                                 const Value& first, const Value& second) {
    return machine.call_special(which, self, {first, second});
}

Routine call_native_special(Machine& machine, Special which, OwnedArguments arguments) {
    Type* type = machine.type_of(arguments[0]);
    Str* name = machine.special_name(which);
    Value* method = type->special(which);
    if (!method) method = type->lookup(name);
    if (!method) {
        co_return machine.raise(machine.types.TypeError, "'{}' object has no {}",
                                type->name->view(), name->view());
    }
    co_return co_await machine.call_with(*method, std::move(arguments));
}

} // namespace runtime::vm
