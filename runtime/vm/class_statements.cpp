#include "runtime/vm/class_statements.h"
#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/class_bases.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/types.h"

namespace runtime::vm {

namespace {

Value metaclass_conflict(Machine& m) {
    return m.raise(m.types.TypeError,
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                   "subclass of the metaclasses of all its bases");
}

} // namespace

Type* best_metatype(Machine& m, Type* start, const std::vector<Type*>& bases) {
    Type* best = start;
    for (Type* base : bases) {
        Type* own = base->type;
        if (own->is_subtype_of(best))
            best = own;
        else if (!best->is_subtype_of(own)) {
            metaclass_conflict(m);
            return nullptr;
        }
    }
    return best;
}

namespace {

// __set_name__ of the members, then __init_subclass__ of the base.
Routine announce_class(Machine& m, Value made, Value keywords) {
    auto* type = as<Type>(made);
    std::vector<std::pair<Value, Value>> members;
    for (std::uint32_t k = 0; k < type->dict->used; ++k)
        if (!type->dict->entries[k].key.is_unbound())
            members.emplace_back(type->dict->entries[k].key, type->dict->entries[k].value);
    for (auto& [name, member] : members) {
        Value* hook = m.type_of(member)->special(Special::SetName);
        if (!hook) continue;
        Value done = co_await m.call(*hook, member, made, name);
        if (done.is_unbound()) {
            Value cause = m.take_exception();
            Value raised = m.make_exception(
                m.types.RuntimeError,
                {m.format("Error calling __set_name__ on '{}' instance '{}' in '{}'",
                          m.type_of(member)->name->view(), text_of(name), type->name->view())});
            as<Exception>(raised)->context = cause;
            as<Exception>(raised)->cause = std::move(cause);
            as<Exception>(raised)->suppress_context = true;
            co_return m.raise(std::move(raised));
        }
    }
    Str* init_subclass = m.intern("__init_subclass__");
    for (std::size_t k = 1; k < type->mro.size(); ++k) {
        Value* hook = type->mro[k]->dict->find(init_subclass);
        if (!hook) continue;
        if (type->mro[k] == m.types.object) break;
        Value held = *hook;
        Value function = bind_attribute(m, held, {}, type);
        if (function.needs_a_frame()) function = co_await resume_bind(m, held, Value(), type);
        if (function.is_unbound()) co_return {};
        OwnedArguments args;
        std::vector<Value> names;
        if (is_kind(keywords, Kind::Dict)) {
            auto* dict = as<Dict>(keywords);
            for (std::uint32_t j = 0; j < dict->used; ++j) {
                if (dict->entries[j].key.is_unbound()) continue;
                names.push_back(dict->entries[j].key);
                args.values.push_back(dict->entries[j].value);
            }
        }
        if (!names.empty()) args.names = m.tuple(std::move(names));
        Value done = co_await m.call_with(std::move(function), std::move(args));
        if (done.is_unbound()) co_return {};
        co_return made;
    }
    if (is_kind(keywords, Kind::Dict) && as<Dict>(keywords)->count > 0)
        co_return m.raise(m.types.TypeError, "{}.__init_subclass__() takes no keyword arguments",
                          text_of(type->qualname));
    co_return made;
}

// What a metaclass's own mro() says of the order of the bases.
Routine order_bases_anew(Machine& m, Value made) {
    const Value* method = own_mro(m, m.type_of(made));
    if (!method) co_return Value::none();
    Value order = co_await m.call(*method, made);
    if (order.is_unbound()) co_return {};
    Value listed = co_await op::list_of(m, order);
    if (listed.is_unbound()) co_return {};
    auto* type = as<Type>(made);
    std::vector<Type*> mro;
    for (const Value& each : as<List>(listed)->items) {
        if (!is_type(each))
            co_return m.raise(m.types.TypeError, "mro() returned a non-class ('{}')",
                              m.type_of(each)->shown_name());
        if (!type->is_subtype_of(solid_base(as<Type>(each))) &&
            !solid_base(type)->is_subtype_of(solid_base(as<Type>(each))))
            co_return m.raise(m.types.TypeError,
                              "mro() returned base with unsuitable layout ('{}')",
                              as<Type>(each)->name->view());
        mro.push_back(as<Type>(each));
    }
    type->mro = std::move(mro);
    m.type_changed(type);
    refresh_overrides(m, type);
    co_return Value::none();
}

// The cell that super() and __class__ of the class's functions look into comes in its namespace.
bool fill_class_cell(Machine& m, const Value& made) {
    Dict* members = as<Type>(made)->dict;
    Str* name = m.intern("__classcell__");
    const Value* found = members->find(name);
    if (!found) return true;
    if (!is_kind(*found, Kind::Cell)) {
        m.raise(m.types.TypeError, "__classcell__ must be a nonlocal cell, not <class '{}'>",
                m.type_of(*found)->shown_name());
        return false;
    }
    content_changed(*found->object());
    as<Cell>(*found)->content = made;
    members->erase(name);
    return true;
}

} // namespace

void add_keywords(Machine& m, OwnedArguments& call, const Dict& keywords) {
    std::vector<Value> names;
    for (std::uint32_t k = 0; k < keywords.used; ++k) {
        names.push_back(keywords.entries[k].key);
        call.values.push_back(keywords.entries[k].value);
    }
    if (!names.empty()) call.names = m.tuple(std::move(names));
}

Routine make_type(Machine& m, Type* metatype, Value name, Value bases, Value members,
                  Value keywords) {
    std::vector<Type*> types;
    for (const Value& base : *as<Tuple>(bases)) {
        if (!is_type(base)) {
            if (get_attribute(m, base, m.intern("__mro_entries__")).is_value())
                co_return m.raise(m.types.TypeError, "type() doesn't support MRO entry resolution; "
                                                     "use types.new_class()");
            m.take_exception();
            co_return metaclass_conflict(m);
        }
        types.push_back(as<Type>(base));
    }
    Type* best = best_metatype(m, metatype, types);
    if (!best) co_return {};
    Value made = m.make_class(best, m.intern(text_of(name)), types, as<Dict>(members));
    if (made.is_unbound() || !fill_class_cell(m, made)) co_return {};
    if (best != m.types.type) {
        Value ordered = co_await order_bases_anew(m, made);
        if (ordered.is_unbound()) co_return {};
    }
    co_return co_await announce_class(m, std::move(made), std::move(keywords));
}

namespace {

// A base that is no class, as in `class Stack(5)` or `class Stack(threading)`: the class is made by
// calling the base's own type, which says why it cannot.
Value maker_for_odd_bases(Machine& m, const std::vector<Value>& bases, const Value& metaclass) {
    Type* best =
        metaclass.is_value() && is_type(metaclass) ? as<Type>(metaclass) : m.type_of(bases.front());
    for (const Value& base : bases) {
        Type* own = m.type_of(base);
        if (own->is_subtype_of(best))
            best = own;
        else if (!best->is_subtype_of(own))
            return metaclass_conflict(m);
    }
    return Value::share(best);
}

// What CPython says where such a type takes other arguments than ours.
Value odd_base_error(Machine& m, const Type* type) {
    if (type == m.types.function)
        return m.raise(m.types.TypeError, "function() argument 'code' must be code, not str");
    if (type == m.types.module)
        return m.raise(m.types.TypeError, "module() takes at most 2 arguments (3 given)");
    return Value::none();
}

Routine build_class(Machine& m, OwnedArguments args) {
    // Positional: the body, the name, the bases; keywords: metaclass and what __init_subclass__
    // gets.
    const auto* positional = as<Tuple>(args[0]);
    if (positional->count < 2)
        co_return m.raise(m.types.TypeError, "__build_class__: not enough arguments");
    Value body = positional->items[0];
    if (!is_kind(body, Kind::Function))
        co_return m.raise(m.types.TypeError, "__build_class__: func must be a function");
    Value name = positional->items[1];
    if (!is_str(name))
        co_return m.raise(m.types.TypeError, "__build_class__: name is not a string");
    Value keywords = m.dict();
    Value metaclass;
    auto* given = as<Dict>(args[1]);
    for (std::uint32_t k = 0; k < given->used; ++k) {
        if (given->entries[k].key.is_unbound()) continue;
        if (text_of(given->entries[k].key) == "metaclass")
            metaclass = given->entries[k].value;
        else
            as<Dict>(keywords)->set(as<Str>(given->entries[k].key), given->entries[k].value);
    }
    std::vector<Value> bases;
    bool resolved = false, has_odd_base = false;
    auto* all = as<Tuple>(args[0]);
    for (std::uint32_t k = 2; k < all->count; ++k) {
        Value base = all->items[k];
        if (!is_type(base)) {
            Value hook = get_attribute(m, base, m.intern("__mro_entries__"));
            if (hook.is_value()) {
                Value entries = co_await m.call(hook, m.tuple_of(all->items + 2, all->count - 2));
                if (entries.is_unbound()) co_return {};
                if (!is_kind(entries, Kind::Tuple))
                    co_return m.raise(m.types.TypeError, "__mro_entries__ must return a tuple");
                for (const Value& entry : *as<Tuple>(entries))
                    bases.push_back(entry);
                resolved = true;
                continue;
            }
            m.take_exception();
            has_odd_base = true;
        }
        bases.push_back(std::move(base));
    }
    Value base_tuple = m.tuple(bases);
    if (has_odd_base) {
        metaclass = maker_for_odd_bases(m, bases, metaclass);
        if (metaclass.is_unbound()) co_return {};
    }
    Type* meta = m.types.type;
    if (is_type(metaclass)) meta = as<Type>(metaclass);
    std::vector<Type*> base_types;
    for (const Value& base : bases)
        if (is_type(base)) base_types.push_back(as<Type>(base));
    const bool callable_meta = has_odd_base || (metaclass.is_value() && !is_type(metaclass));
    if (!callable_meta) {
        meta = best_metatype(m, meta, base_types);
        if (!meta) co_return {};
    }
    Value namespace_ = m.dict();
    if (Value* prepare = meta->lookup(m.intern("__prepare__")); prepare && !meta->is_builtin) {
        Value function =
            is_kind(*prepare, Kind::ClassMethod) || is_kind(*prepare, Kind::StaticMethod)
                ? as<Descriptor>(*prepare)->first
                : *prepare;
        OwnedArguments call;
        if (is_kind(*prepare, Kind::ClassMethod)) call.values.push_back(Value::share(meta));
        call.values.push_back(name);
        call.values.push_back(base_tuple);
        add_keywords(m, call, *as<Dict>(keywords));
        namespace_ = co_await m.call_with(function, std::move(call));
        if (namespace_.is_unbound()) co_return {};
        if (!m.type_of(namespace_)->special(Special::GetItem) && !is_kind(namespace_, Kind::Dict))
            co_return m.raise(m.types.TypeError, "{}.__prepare__() must return a mapping, not {}",
                              meta->name->view(), m.type_of(namespace_)->shown_name());
        if (!is_kind(namespace_, Kind::Dict))
            co_return m.refuse("a metaclass whose __prepare__ returns something other than a dict");
    }
    auto* function = as<Function>(body);
    auto* scope = as<Dict>(namespace_);
    Value module = function->module;
    if (scope->type->overrides_anything) { // a name like any other in the body
        module = co_await resume_load_name(m, namespace_, m.intern("__name__"), function->globals);
        if (module.is_unbound()) co_return {};
    }
    Value done = co_await op::set_item(m, namespace_, m.interned("__module__"), module);
    if (done.is_unbound()) co_return {};
    done = co_await op::set_item(m, namespace_, m.interned("__qualname__"), function->qualname);
    if (done.is_unbound()) co_return {};
    Value cell = co_await m.call(body, namespace_);
    if (cell.is_unbound()) co_return {};
    const bool has_cell = is_kind(cell, Kind::Cell);
    if (has_cell) {
        done = co_await op::set_item(m, namespace_, m.interned("__classcell__"), cell);
        if (done.is_unbound()) co_return {};
    }
    if (resolved)
        scope->set(m.intern("__orig_bases__"), m.tuple_of(all->items + 2, all->count - 2));
    if (has_odd_base && odd_base_error(m, as<Type>(metaclass)).is_unbound()) co_return {};
    Value made;
    if (callable_meta || meta->special(Special::New) || meta->special(Special::Init) ||
        meta->type->special(Special::Call)) {
        OwnedArguments call;
        call.values = {name, base_tuple, namespace_};
        add_keywords(m, call, *as<Dict>(keywords));
        Value maker = Value::share(meta);
        if (callable_meta) maker = metaclass;
        made = co_await m.call_with(std::move(maker), std::move(call));
    } else {
        made = co_await make_type(m, meta, name, base_tuple, namespace_, keywords);
    }
    if (made.is_unbound()) co_return {};
    if (!has_cell || !is_type(made)) co_return made;
    const Value& filled = as<Cell>(cell)->content;
    if (filled.is(made)) co_return made;
    Value shown = co_await op::repr(m, made);
    if (shown.is_unbound()) co_return {};
    if (filled.is_unbound())
        co_return m.raise(m.types.RuntimeError,
                          "__class__ not set defining '{}' as {}. Was __classcell__ propagated to "
                          "type.__new__?",
                          text_of(name), text_of(shown));
    Value other = co_await op::repr(m, filled);
    if (other.is_unbound()) co_return {};
    co_return m.raise(m.types.TypeError, "__class__ set to {} defining '{}' as {}", text_of(other),
                      text_of(name), text_of(shown));
}

} // namespace

void define_core_functions(Machine& m, Module& builtins) {
    m.add_functions(
        builtins,
        {{.name = "__build_class__", .signature = "(*args, **kwargs)", .resumable = build_class}});
}

} // namespace runtime::vm
