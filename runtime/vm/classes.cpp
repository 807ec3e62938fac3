#include "runtime/source/assert.h"
#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/collector.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/filled_by_init.h"
#include "runtime/vm/generators.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_iterators.h"

#include <algorithm>
#include <cstring>

namespace runtime::vm {

namespace {

// Their order costs time and memory that grow with the square of their number, and a change of the
// first of them recurses to the last.
constexpr std::size_t ancestors_max = 1000;

// The C3 linearisation; empty, with CPython's complaint, if there is none.
std::vector<Type*> linearise(Type* type, const std::vector<Type*>& bases, std::string& problem) {
    for (auto base = bases.begin(); base != bases.end(); ++base) {
        if (std::find(bases.begin(), base, *base) == base) continue;
        problem = fmt::format("duplicate base class {}", (*base)->name->view());
        return {};
    }
    if (bases.size() == 1) {
        std::vector<Type*> mro{type};
        mro.insert(mro.end(), bases[0]->mro.begin(), bases[0]->mro.end());
        return mro;
    }
    std::vector<std::vector<Type*>> sequences;
    for (Type* base : bases)
        sequences.push_back(base->mro);
    sequences.push_back(bases);
    std::vector<Type*> mro{type};
    for (;;) {
        std::erase_if(sequences, [](const auto& sequence) { return sequence.empty(); });
        if (sequences.empty()) return mro;
        Type* next = nullptr;
        for (const auto& sequence : sequences) {
            Type* candidate = sequence.front();
            bool in_a_tail =
                std::any_of(sequences.begin(), sequences.end(), [&](const auto& other) {
                    return std::find(other.begin() + 1, other.end(), candidate) != other.end();
                });
            if (!in_a_tail) {
                next = candidate;
                break;
            }
        }
        if (!next) {
            std::vector<Type*> told;
            for (const auto& sequence : sequences)
                if (std::ranges::find(told, sequence.front()) == told.end())
                    told.push_back(sequence.front());
            std::string clash;
            for (const Type* each : told)
                clash += (clash.empty() ? "" : ", ") + std::string(each->name->view());
            problem =
                "Cannot create a consistent method resolution\norder (MRO) for bases " + clash;
            return {};
        }
        mro.push_back(next);
        for (auto& sequence : sequences)
            if (sequence.front() == next) sequence.erase(sequence.begin());
    }
}

// Each once, object last: for a class whose metaclass is yet to say how its bases are ordered.
std::vector<Type*> in_any_order(Type* type, const std::vector<Type*>& bases) {
    std::vector<Type*> order{type};
    for (const Type* base : bases)
        for (Type* each : base->mro)
            if (!each->bases.empty() && std::ranges::find(order, each) == order.end())
                order.push_back(each);
    order.push_back(bases.front()->mro.back());
    return order;
}

// The mro() that a metaclass of the program's has.
const Value* own_mro(Machine& m, Type* metatype) {
    const Value* method = metatype->lookup(m.intern("mro"));
    return method && is_kind(*method, Kind::Function) ? method : nullptr;
}

// Exceptions that have a layout of their own in CPython.
bool is_laid_out_anew(const Type* type) {
    constexpr std::string_view names[] = {"OSError",
                                          "ImportError",
                                          "StopIteration",
                                          "SystemExit",
                                          "SyntaxError",
                                          "AttributeError",
                                          "NameError",
                                          "UnicodeEncodeError",
                                          "MemoryError",
                                          "UnicodeDecodeError",
                                          "UnicodeTranslateError",
                                          "BaseExceptionGroup"};
    return type->is_builtin && type->is_exception &&
           std::ranges::find(names, type->name->view()) != std::end(names);
}

// The nearest class that gives instances a layout of their own: by being in C++, or by slots.
const Type* solid_base(const Type* type) {
    while (type->base && type->layout == type->base->layout &&
           type->slot_count == type->base->slot_count && !is_laid_out_anew(type))
        type = type->base;
    return type;
}

// The base whose layout the new class inherits: the one that adds most to object's.
Type* layout_base(Machine& m, const std::vector<Type*>& bases, bool& conflict) {
    Type* best = m.types.object;
    const Type* most = m.types.object;
    conflict = false;
    for (Type* base : bases) {
        const Type* solid = solid_base(base);
        if (most->is_subtype_of(solid)) continue;
        if (solid->is_subtype_of(most)) {
            best = base;
            most = solid;
        } else {
            conflict = true;
        }
    }
    return best;
}

constexpr Special watched[] = {
#define SPECIAL(name, text) Special::name,
#include "runtime/bytecode/special.def"
#undef SPECIAL
};

bool is_special(Machine& m, const Str* name) {
    if (!name->view().starts_with("__")) return false;
    const Str* known = name->interned ? name : m.intern(name->view());
    return std::ranges::any_of(watched,
                               [&](Special which) { return m.special_name(which) == known; });
}

bool any_override(Machine& m, Type* type) {
    for (Type* ancestor : type->mro) {
        if (ancestor->is_builtin) continue;
        if (ancestor != type && ancestor->overrides_anything) return true;
        const Dict& own = *ancestor->dict;
        for (std::uint32_t k = 0; k < own.used; ++k)
            if (is_str(own.entries[k].key) && is_special(m, as<Str>(own.entries[k].key)))
                return true;
    }
    return false;
}

void refresh_overrides(Machine& m, Type* type) {
    type->overrides_anything = any_override(m, type);
    type->has_finalizer = type->overrides_anything && type->special(Special::Del);
    if (type->has_finalizer) type->protocol.finalize = finalize_instance;
    for (Type* subclass : type->subclasses)
        refresh_overrides(m, subclass);
}

bool is_made_with_items(const Types& types, const Type* base) {
    for (const Type* type : {types.int_, types.tuple, types.bytes, types.type})
        if (base->is_subtype_of(type)) return true;
    return false;
}

bool is_identifier(std::string_view text) {
    if (text.empty() || (text.front() >= '0' && text.front() <= '9')) return false;
    return std::ranges::all_of(text, [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
}

// As a name within the class statement is: `__secret` is `_Class__secret`.
std::string mangled(std::string_view name, std::string_view class_name) {
    while (class_name.starts_with('_'))
        class_name.remove_prefix(1);
    if (!name.starts_with("__") || name.ends_with("__") || class_name.empty())
        return std::string(name);
    return fmt::format("_{}{}", class_name, name);
}

// Whether a class among the ancestors gives its instances weak references.
bool has_weak_references(Machine& m, const Type* type) {
    for (const Type* ancestor : type->mro) {
        if (ancestor == m.types.set || ancestor == m.types.frozenset || ancestor == m.types.type)
            return true;
        if (ancestor->dict->find(m.intern("__weakref__"))) return true;
    }
    return false;
}

// Type::base is the one that decides the layout; of those that look alike the first counts.
Type* best_base(const Type& type) {
    const bool is_plain = type.base->base == nullptr && !type.bases.empty();
    return is_plain ? type.bases.front() : type.base;
}

struct Wanted {
    bool dict = false, weak_references = false;
};

bool slot_is_there_already(Machine& m, std::string_view name) {
    m.raise(m.types.TypeError, "{} slot disallowed: {}we already got one{}", name,
            name == "__dict__" ? "" : "either ",
            name == "__dict__" ? "" : ", or __itemsize__ != 0");
    return false;
}

bool name_slots(Machine& m, Type* type, Type* base, const Value& declared, Wanted& wanted) {
    Values names;
    if (is_str(declared)) {
        names.push_back(declared);
    } else {
        Value listed = list_of_plain(m, declared);
        if (listed.is_unbound()) return false;
        if (listed.needs_a_frame()) {
            m.refuse("__slots__ from an iterator of the program's own", "use a tuple of names");
            return false;
        }
        names = as<List>(listed)->items;
    }
    if (!names.empty() && is_made_with_items(m.types, base)) {
        m.raise(m.types.TypeError, "nonempty __slots__ not supported for subtype of '{}'",
                base->name->view());
        return false;
    }
    std::vector<std::string> sorted;
    for (const Value& name : names) {
        if (!is_str(name)) {
            m.raise(m.types.TypeError, "__slots__ items must be strings, not '{}'",
                    m.type_of(name)->shown_name());
            return false;
        }
        const std::string_view text = text_of(name);
        if (!is_identifier(text)) {
            m.raise(m.types.TypeError, "__slots__ must be identifiers");
            return false;
        }
        if (text == "__dict__") {
            if (wanted.dict || best_base(*type)->dict_offset != 0)
                return slot_is_there_already(m, text);
            wanted.dict = true;
        } else if (text == "__weakref__") {
            if (wanted.weak_references || has_weak_references(m, best_base(*type)))
                return slot_is_there_already(m, text);
            wanted.weak_references = true;
        } else {
            sorted.push_back(mangled(text, type->name->view()));
        }
    }
    std::uint16_t count = base->slot_count;
    for (const std::string& name : sorted) {
        Str* slot = m.intern(name);
        if (type->dict->find(slot)) {
            m.raise(m.types.ValueError, "'{}' in __slots__ conflicts with class variable",
                    slot->view());
            return false;
        }
    }
    std::ranges::sort(sorted);
    for (const std::string& name : sorted) {
        Str* slot = m.intern(name);
        type->dict->set(slot, Value::adopt(m.make<MemberDescriptor>(m.types.member_descriptor, slot,
                                                                    type, count)));
        ++count;
    }
    type->slot_count = count;
    return true;
}

// `__dict__` and `__weakref__` among the attributes of the first class whose instances have such.
void add_instance_attributes(Machine& m, Type* type, const Type* base, const Wanted& wanted) {
    auto add = [&](const char* name) {
        Str* key = m.intern(name);
        if (!type->dict->find(key)) type->dict->set(key, instance_attribute(m, type, name));
    };
    if (wanted.dict && base->dict_offset == 0 && !base->is_subtype_of(m.types.type))
        add("__dict__");
    if (wanted.weak_references && !has_weak_references(m, base) &&
        !is_made_with_items(m.types, base))
        add("__weakref__");
}

// As CPython's C has it, where most modules stand before the name.
std::string name_in_c(const Type& type) {
    const bool has_module = is_str(type.module) && text_of(type.module) != "builtins";
    return has_module ? fmt::format("{}.{}", text_of(type.module), type.name->view())
                      : std::string(type.name->view());
}

} // namespace

Value Machine::make_class(Type* metatype, Str* name, const std::vector<Type*>& given_bases,
                          Dict* members) {
    Machine& m = *this;
    std::vector<Type*> bases = given_bases;
    if (bases.empty()) bases.push_back(types.object);
    for (const Type* each : bases)
        if (each->is_final)
            return raise(types.TypeError, "type '{}' is not an acceptable base type",
                         name_in_c(*each));
    bool conflict = false;
    Type* base = layout_base(m, bases, conflict);
    if (conflict) return raise(types.TypeError, "multiple bases have instance lay-out conflict");
    std::size_t ancestors = 0;
    for (Type* each : bases)
        ancestors += each->mro.size();
    if (ancestors > ancestors_max)
        return refuse(fmt::format("a class with more than {} base classes", ancestors_max),
                      "a few levels of inheritance are easier to follow");
    auto* dict = make<Dict>(types.dict);
    // Annotations are begun before the docstring is put down.
    const Value* annotations = members->find(intern("__annotations__"));
    for (std::uint32_t k = 0; k < members->used; ++k) {
        if (!is_str(members->entries[k].key)) continue;
        Str* key = intern(text_of(members->entries[k].key));
        if (annotations && key->view() == "__doc__")
            dict->set(intern("__annotations__"), *annotations);
        dict->set(key, members->entries[k].value);
    }
    // A class of a metaclass has room for what instances of that have: a dictionary, slots.
    const std::size_t size_of_class = std::max<std::size_t>(sizeof(Type), metatype->instance_size);
    void* memory = heap.allocate(size_of_class);
    std::memset(static_cast<char*>(memory) + sizeof(Type), 0, size_of_class - sizeof(Type));
    auto* type = new (memory) Type(metatype, name, dict);
    Value made = Value::adopt(type);
    all_types_.push_back(type);
    ++type->references; // types live until the run ends
    type->machine = this;
    type->base = base;
    type->bases = bases;
    std::string problem;
    type->mro = linearise(type, bases, problem);
    if (type->mro.empty()) type->mro = in_any_order(type, bases);
    type->layout = base->layout;
    type->instance_kind = base->instance_kind;
    type->protocol = base->protocol;
    type->construct = base->construct;
    for (Type* ancestor : type->mro) {
        type->is_exception = type->is_exception || ancestor->is_exception;
        if (!type->construct && ancestor->construct) type->construct = ancestor->construct;
    }
    type->version = ++version_;
    type->slot_count = base->slot_count;
    type->dict_offset = base->dict_offset;
    type->no_hash = base->no_hash;
    Value* qualname = dict->find(intern("__qualname__"));
    if (qualname && !is_str(*qualname))
        return raise(types.TypeError, "type __qualname__ must be a str, not {}",
                     type_of(*qualname)->shown_name());
    type->qualname = qualname ? *qualname : Value::share(name);
    dict->erase(intern("__qualname__"));
    if (Value* module = dict->find(intern("__module__"))) type->module = *module;
    Value* slots = dict->find(intern("__slots__"));
    Wanted wanted{!slots, !slots};
    if (slots) {
        Value declared = *slots;
        if (!name_slots(m, type, base, declared, wanted)) return {};
        for (Type* each : bases) {
            wanted.dict = wanted.dict || (each->dict_offset != 0 && each != base);
            if (each != base && has_weak_references(m, each)) wanted.weak_references = true;
        }
    }
    if (!problem.empty() && !own_mro(m, metatype)) return raise(types.TypeError, problem);
    if (base->is_subtype_of(types.module)) wanted.dict = false; // a module is one by itself
    add_instance_attributes(m, type, base, wanted);
    if (!dict->find(intern("__doc__"))) dict->set(intern("__doc__"), Value::none());
    const bool wants_dict = wanted.dict;
    std::size_t size = base->layout->size;
    if (type->dict_offset == 0 && (wants_dict || base->dict_offset != 0)) {
        type->dict_offset = static_cast<std::uint16_t>(size);
    }
    // A class with slots leaves room for the dict that a subclass may have in front of them.
    if (type->dict_offset == static_cast<std::uint16_t>(size) || base->dict_offset == size ||
        type->slot_count > 0)
        size += sizeof(Dict*);
    size = (size + 15) / 16 * 16;
    type->instance_size = static_cast<std::uint32_t>(size + type->slot_count * sizeof(Value));
    for (const char* implied : {"__init_subclass__", "__class_getitem__"})
        if (Value* function = dict->find(intern(implied));
            function && is_kind(*function, Kind::Function)) {
            auto* wrapper = make<Descriptor>(types.class_method, Kind::ClassMethod);
            wrapper->first = *function;
            dict->set(intern(implied), Value::adopt(wrapper));
        }
    if (Value* function = dict->find(intern("__new__"));
        function && is_kind(*function, Kind::Function)) {
        auto* wrapper = make<Descriptor>(types.static_method, Kind::StaticMethod);
        wrapper->first = *function;
        dict->set(intern("__new__"), Value::adopt(wrapper));
    }
    if (dict->find(intern("__eq__")) && !dict->find(intern("__hash__")))
        dict->set(intern("__hash__"), Value::none());
    if (Value* hash = dict->find(intern("__hash__"))) type->no_hash = hash->is_none();
    for (std::uint32_t k = 0; k < dict->used; ++k)
        if (is_kind(dict->entries[k].value, Kind::Property))
            dict->entries[k].value.object()->flags |= property_is_named;
    for (Type* each : bases)
        each->subclasses.push_back(type);
    refresh_overrides(m, type);
    return made;
}

Value new_instance(Machine& m, Type* type) {
    Value made = Value::adopt(m.make<Instance>(type));
    if (type->has_finalizer) put_down_birth(m, made.object());
    return made;
}

bool check_instantiable(Machine& m, Type* type) {
    Value* abstract = type->dict->find(m.intern("__abstractmethods__"));
    if (!abstract) return true;
    const Value listed = list_of_plain(m, *abstract);
    if (listed.is_unbound()) m.take_exception();
    if (!is_kind(listed, Kind::List) || as<List>(listed)->items.empty()) return true;
    std::vector<std::string_view> names;
    for (const Value& name : as<List>(listed)->items)
        if (is_str(name)) names.push_back(text_of(name));
    std::sort(names.begin(), names.end());
    m.raise(m.types.TypeError, "Can't instantiate abstract class {} with abstract method{} {}",
            type->name->view(), names.size() == 1 ? "" : "s", fmt::join(names, ", "));
    return false;
}

Routine initialise(Machine& m, Value instance, OwnedArguments arguments) {
    Value* init = instance.object()->type->special(Special::Init);
    if (!init) init = instance.object()->type->lookup(m.intern("__init__"));
    OwnedArguments all;
    all.values.push_back(instance);
    all.values.insert(all.values.end(), arguments.values.begin(), arguments.values.end());
    all.names = arguments.names;
    Value done = co_await m.call_with(*init, std::move(all));
    if (done.is_unbound()) co_return {};
    if (!done.is_none())
        co_return m.raise(m.types.TypeError, "__init__() should return None, not '{}'",
                          m.type_of(done)->shown_name());
    co_return instance;
}

bool is_made_empty(const Type& type) {
    switch (type.instance_kind) {
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::ByteArray:
    case Kind::Property:
    case Kind::StaticMethod:
    case Kind::ClassMethod: return true;
    default: return false;
    }
}

static bool is_filled_by_init(Machine& m, const Type* type, const Value& constructor) {
    if (type->instance_kind != Kind::Native) return is_made_empty(*type);
    const Signature* signature = m.signature_of(*as<NativeFunction>(constructor));
    return signature && signature->required <= 1;
}

static bool has_native_init(Machine& m, const Value& instance) {
    Str* name = m.intern("__init__");
    const Value* init = instance.object()->type->lookup(name);
    return init != nullptr && !init->is(*m.types.object->lookup(name));
}

// type.__call__ in full: __new__, then __init__ if the result is an instance of the class.
Routine construct(Machine& m, Type* type, OwnedArguments arguments) {
    if (!check_instantiable(m, type)) co_return {};
    Value* python_new = type->special(Special::New);
    Value* python_init = type->special(Special::Init);
    Value instance;
    if (python_new) {
        Value creator = *python_new;
        if (is_kind(creator, Kind::StaticMethod)) creator = as<Descriptor>(creator)->first;
        OwnedArguments all;
        all.values.push_back(Value::share(type));
        all.values.insert(all.values.end(), arguments.values.begin(), arguments.values.end());
        all.names = arguments.names;
        instance = co_await m.call_with(std::move(creator), std::move(all));
    } else if (type->construct) {
        Value constructor = m.native(*type->construct);
        as<NativeFunction>(constructor)->module = type->module;
        OwnedArguments all;
        all.values.push_back(Value::share(type));
        if (!python_init || !is_filled_by_init(m, type, constructor)) {
            // Keywords are a matter of Python's __init__, if there is one.
            const bool takes_keywords =
                !type->is_exception && !(python_init && type->instance_kind == Kind::Native);
            std::size_t positional = arguments.view().positional_count();
            all.values.insert(all.values.end(), arguments.values.begin(),
                              takes_keywords ? arguments.values.end()
                                             : arguments.values.begin() +
                                                   static_cast<std::ptrdiff_t>(positional));
            if (takes_keywords) all.names = arguments.names;
        }
        instance = co_await m.call_with(std::move(constructor), std::move(all));
    } else if (!python_init && arguments.view().count > 0) {
        co_return m.raise(m.types.TypeError, "{}() takes no arguments", type->shown_name());
    } else {
        instance = new_instance(m, type);
    }
    if (instance.is_unbound()) co_return {};
    if (!m.is_instance(instance, type)) co_return instance;
    // Made by a __new__ of its own, what is built in is still filled by its __init__.
    const bool wants_init = python_init || (python_new && has_native_init(m, instance));
    if (!wants_init) co_return instance;
    co_return co_await initialise(m, std::move(instance), std::move(arguments));
}

// --- class statements ----------------------------------------------------------------------------

namespace {

Value metaclass_conflict(Machine& m) {
    return m.raise(m.types.TypeError,
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                   "subclass of the metaclasses of all its bases");
}

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
        Value function = is_kind(*hook, Kind::ClassMethod) ? as<Descriptor>(*hook)->first : *hook;
        OwnedArguments args;
        args.values.push_back(made);
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
        std::vector<Value> keyword_names;
        auto* passed = as<Dict>(keywords);
        for (std::uint32_t k = 0; k < passed->used; ++k) {
            keyword_names.push_back(passed->entries[k].key);
            call.values.push_back(passed->entries[k].value);
        }
        if (!keyword_names.empty()) call.names = m.tuple(std::move(keyword_names));
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
        std::vector<Value> keyword_names;
        auto* passed = as<Dict>(keywords);
        for (std::uint32_t k = 0; k < passed->used; ++k) {
            keyword_names.push_back(passed->entries[k].key);
            call.values.push_back(passed->entries[k].value);
        }
        if (!keyword_names.empty()) call.names = m.tuple(std::move(keyword_names));
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

// --- type and object -----------------------------------------------------------------------------

Routine type_new(Machine& m, OwnedArguments args) {
    // (metatype, *args, **kwargs)
    auto* given = as<Tuple>(args[1]);
    if (given->count == 1 && as<Dict>(args[2])->count > 0)
        co_return m.raise(m.types.TypeError, "type() takes no keyword arguments");
    if (given->count == 1) co_return Value::share(shown_type(m, given->items[0]));
    if (given->count != 3) co_return m.raise(m.types.TypeError, "type() takes 1 or 3 arguments");
    if (!is_str(given->items[0]))
        co_return m.raise(m.types.TypeError, "type.__new__() argument 1 must be str, not {}",
                          m.type_of(given->items[0])->shown_name());
    if (text_of(given->items[0]).find('\0') != std::string_view::npos)
        co_return m.raise(m.types.ValueError, "type name must not contain null characters");
    if (!is_kind(given->items[1], Kind::Tuple))
        co_return m.raise(m.types.TypeError, "type.__new__() argument 2 must be tuple, not {}",
                          m.type_of(given->items[1])->shown_name());
    if (!is_kind(given->items[2], Kind::Dict))
        co_return m.raise(m.types.TypeError, "type.__new__() argument 3 must be dict, not {}",
                          m.type_of(given->items[2])->shown_name());
    // type() itself leaves it to the bases' metaclass, if that has methods of its own.
    if (as<Type>(args[0]) == m.types.type) {
        std::vector<Type*> bases;
        for (const Value& base : *as<Tuple>(given->items[1]))
            if (is_type(base)) bases.push_back(as<Type>(base));
        Type* metatype = best_metatype(m, m.types.type, bases);
        if (!metatype) co_return {};
        if (metatype->special(Special::New) || metatype->special(Special::Init)) {
            OwnedArguments call(Arguments{given->items, given->count});
            const auto* keywords = as<Dict>(args[2]);
            std::vector<Value> names;
            for (std::uint32_t k = 0; k < keywords->used; ++k) {
                names.push_back(keywords->entries[k].key);
                call.values.push_back(keywords->entries[k].value);
            }
            if (!names.empty()) call.names = m.tuple(std::move(names));
            co_return co_await m.call_with(Value::share(metatype), std::move(call));
        }
    }
    Value made = co_await make_type(m, as<Type>(args[0]), given->items[0], given->items[1],
                                    given->items[2], args[2]);
    // As a class statement in its place would: the module is that of the caller.
    const Frame* frame = calling_frame(m);
    const Value* module = frame ? frame->globals->find(m.intern("__name__")) : nullptr;
    if (is_type(made) && module && !as<Type>(made)->dict->find(m.intern("__module__"))) {
        as<Type>(made)->module = *module;
        as<Type>(made)->dict->set(m.intern("__module__"), *module);
    }
    co_return made;
}

Value type_get_attribute(Machine& m, const Value& self, Str* name) {
    auto* type = as<Type>(self);
    Value* on_meta = type->type->lookup(name);
    if (on_meta && is_kind(*on_meta, Kind::Property)) {
        const Value& getter = as<Descriptor>(*on_meta)->first;
        return call_plain(m, getter, Arguments{&self, 1});
    }
    Value* found = type->lookup(name);
    if (on_meta && (!found || (type->type != m.types.type && goes_before_instance(*on_meta))))
        return bind_attribute(m, *on_meta, self, type->type);
    return found ? bind_attribute(m, *found, {}, type) : Value();
}

// The order of the bases of a class and of all that derive from it; false: there is none.
bool order_again(Machine& m, Type* type, std::string& problem) {
    std::vector<Type*> mro = linearise(type, type->bases, problem);
    if (mro.empty()) return false;
    type->mro = std::move(mro);
    for (Type* each : type->subclasses)
        if (!order_again(m, each, problem)) return false;
    return true;
}

// C.__bases__ = (B,), where instances of B look like those of the base until now.
Value replace_bases(Machine& m, Type* type, const Value& given) {
    if (!is_kind(given, Kind::Tuple))
        return m.raise(m.types.TypeError, "can only assign tuple to {}.__bases__, not {}",
                       type->name->view(), m.type_of(given)->shown_name());
    const auto* tuple = as<Tuple>(given);
    if (tuple->count == 0)
        return m.raise(m.types.TypeError, "can only assign non-empty tuple to {}.__bases__, not ()",
                       type->name->view());
    std::vector<Type*> bases;
    for (const Value& base : *tuple) {
        if (!is_type(base))
            return m.raise(m.types.TypeError, "{}.__bases__ must be tuple of classes, not '{}'",
                           type->name->view(), m.type_of(base)->shown_name());
        if (as<Type>(base)->is_subtype_of(type))
            return m.raise(m.types.TypeError, "a __bases__ item causes an inheritance cycle");
        bases.push_back(as<Type>(base));
    }
    bool conflict = false;
    Type* base = layout_base(m, bases, conflict);
    if (conflict)
        return m.raise(m.types.TypeError, "multiple bases have instance lay-out conflict");
    const Type* object = m.types.object;
    const Type* old_first = type->base == object ? type->bases.front() : type->base;
    const Type* new_first = base == object ? bases.front() : base;
    const bool gives_dict = type->base->dict_offset == 0 && base->dict_offset != 0;
    if (base->layout != type->base->layout || (old_first == object) != (new_first == object))
        return m.raise(m.types.TypeError,
                       "__bases__ assignment: '{}' deallocator differs from '{}'",
                       new_first->name->view(), old_first->name->view());
    if (base->slot_count != type->base->slot_count || (gives_dict && type->dict_offset == 0))
        return m.raise(m.types.TypeError,
                       "__bases__ assignment: '{}' object layout differs from '{}'",
                       new_first->name->view(), old_first->name->view());
    const std::vector<Type*> old_bases = std::exchange(type->bases, bases);
    Type* old_base = std::exchange(type->base, base);
    std::string problem, again;
    if (!order_again(m, type, problem)) {
        type->bases = old_bases;
        type->base = old_base;
        order_again(m, type, again);
        return m.raise(m.types.TypeError, problem);
    }
    for (Type* each : old_bases)
        std::erase(each->subclasses, type);
    for (Type* each : bases)
        each->subclasses.push_back(type);
    m.type_changed(type);
    refresh_overrides(m, type);
    return Value::none();
}

// Raises for what a class says of itself and does not let be changed.
void check_settable(Machine& m, std::string_view name) {
    for (const std::string_view member : {"__mro__", "__base__", "__basicsize__", "__itemsize__",
                                          "__flags__", "__dictoffset__", "__weakrefoffset__"})
        if (name == member) m.raise(m.types.AttributeError, "readonly attribute");
    for (const std::string_view computed : {"__dict__", "__text_signature__"})
        if (name == computed)
            m.raise(m.types.AttributeError, "attribute '{}' of 'type' objects is not writable",
                    name);
    if (name == "__class__")
        m.raise(m.types.TypeError, "__class__ assignment only supported for mutable types or "
                                   "ModuleType subclasses");
}

Value type_set_attribute(Machine& m, const Value& self, Str* name, const Value* value) {
    auto* type = as<Type>(self);
    // CPython has these in Python, and lets a program change them for all.
    if (type->is_builtin && is_str(type->module) && text_of(type->module).starts_with("asyncio."))
        return m.refuse(fmt::format("changing {}.{}() for all is not supported", type->shown_name(),
                                    name->view()),
                        "a class of your own can be derived from it");
    if (type->is_builtin)
        return m.raise(m.types.TypeError, "cannot set '{}' attribute of immutable type '{}'",
                       name->view(), type->shown_name());
    // A property of the metaclass comes before what the class has itself.
    Type* metaclass = m.type_of(self);
    if (metaclass != m.types.type) {
        Value* found = metaclass->lookup(name);
        if (found && found->is_object() && !found->object()->type->is_builtin &&
            found->object()->type->special(Special::Set))
            return Value::needs_frame();
        const Value* own = m.types.type->dict->find(name);
        const bool is_of_all_classes = found && own && own->object() == found->object();
        if (found && is_kind(*found, Kind::Property) && !is_of_all_classes) {
            const auto* property = as<Descriptor>(*found);
            const Value& setter = value ? property->second : property->third;
            if (setter.is_value() && !setter.is_none()) return Value::needs_frame();
            return m.raise(m.types.AttributeError, "property '{}' of '{}' object has no {}",
                           name->view(), text_of(metaclass->qualname),
                           value ? "setter" : "deleter");
        }
    }
    if (name->view().starts_with("__")) {
        check_settable(m, name->view());
        if (m.has_exception()) return {};
    }
    if (name->view() == "__name__" || name->view() == "__qualname__") {
        if (!value)
            return m.raise(m.types.TypeError, "cannot delete '{}' attribute of immutable type '{}'",
                           name->view(), type->name->view());
        if (is_str(*value) && name->view() == "__name__" &&
            text_of(*value).find('\0') != std::string_view::npos)
            return m.raise(m.types.ValueError, "type name must not contain null characters");
        if (!is_str(*value))
            return m.raise(m.types.TypeError, "can only assign string to {}.{}, not '{}'",
                           type->name->view(), name->view(), m.type_of(*value)->shown_name());
    }
    if (name->view() == "__name__" && value && is_str(*value)) {
        type->name = m.intern(text_of(*value));
        return Value::none();
    }
    if (name->view() == "__qualname__" && value && is_str(*value)) {
        type->qualname = *value;
        return Value::none();
    }
    if (name->view() == "__module__" && value) type->module = *value;
    if (name->view() == "__bases__" && value) return replace_bases(m, type, *value);
    if (value) {
        type->dict->set(name, *value);
    } else if (!type->dict->erase(name)) {
        return nothing_to_set(m, self, name);
    }
    if (name->view() == "__hash__") type->no_hash = value && value->is_none();
    // An instance may have an attribute of that name already.
    std::vector<Type*> affected{type};
    while (!affected.empty()) {
        Type* each = affected.back();
        affected.pop_back();
        each->instance_shadows = true;
        affected.insert(affected.end(), each->subclasses.begin(), each->subclasses.end());
    }
    m.type_changed(type);
    if (is_special(m, name)) refresh_overrides(m, type);
    return Value::none();
}

Value type_repr(Machine& m, const Value& self) {
    auto* type = as<Type>(self);
    std::string_view module = is_str(type->module) ? text_of(type->module) : "builtins";
    if (module == "builtins") return m.format("<class '{}'>", text_of(type->qualname));
    return m.format("<class '{}.{}'>", module, text_of(type->qualname));
}

Value type_name_get(Machine&, const Arguments& a) {
    return Value::share(as<Type>(a[0])->name);
}
Value type_qualname_get(Machine&, const Arguments& a) {
    return as<Type>(a[0])->qualname;
}
Value type_module_get(Machine& m, const Arguments& a) {
    const Value& module = as<Type>(a[0])->module;
    return is_str(module) ? module : m.interned("builtins");
}
// The class's own: until it has been said what is abstract in it, those of its bases do not count.
Value type_abstract_get(Machine& m, const Arguments& a) {
    Str* name = m.intern("__abstractmethods__");
    if (const Value* own = as<Type>(a[0])->dict->find(name)) return *own;
    return m.raise(m.types.AttributeError, name->view());
}
Value type_abstract_set(Machine& m, const Arguments& a) {
    as<Type>(a[0])->dict->set(m.intern("__abstractmethods__"), a[1]);
    m.type_changed(as<Type>(a[0]));
    return Value::none();
}
Value type_bases_get(Machine& m, const Arguments& a) {
    std::vector<Value> bases;
    for (Type* base : as<Type>(a[0])->bases)
        bases.push_back(Value::share(base));
    return m.tuple(std::move(bases));
}
Value type_base_get(Machine&, const Arguments& a) {
    auto* type = as<Type>(a[0]);
    return type->base ? Value::share(best_base(*type)) : Value::none();
}
Value type_mro_get(Machine& m, const Arguments& a) {
    std::vector<Value> mro;
    for (Type* each : as<Type>(a[0])->mro)
        mro.push_back(Value::share(each));
    return m.tuple(std::move(mro));
}
Value type_dict_get(Machine& m, const Arguments& a) {
    return Value::adopt(
        m.make<DictView>(m.types.mapping_proxy, Value::share(as<Type>(a[0])->dict), DictPart::Key));
}
// A class has annotations of its own as soon as they are asked for.
Value type_annotations_get(Machine& m, const Arguments& a) {
    auto* type = as<Type>(a[0]);
    Str* name = m.intern("__annotations__");
    if (const Value* found = type->dict->find(name)) return *found;
    if (type->is_builtin) {
        raise_no_attribute(m, a[0], name);
        return {};
    }
    Value made = m.dict();
    type->dict->set(name, made);
    m.type_changed(type);
    return made;
}
Value type_mro(Machine& m, const Arguments& a) {
    auto* type = as<Type>(a[0]);
    std::string problem;
    const std::vector<Type*> order =
        type->is_builtin ? type->mro : linearise(type, type->bases, problem);
    if (order.empty()) return m.raise(m.types.TypeError, problem);
    Values mro;
    for (Type* each : order)
        mro.push_back(Value::share(each));
    return m.list(std::move(mro));
}
Value type_subclasses(Machine& m, const Arguments& a) {
    Values found;
    for (Type* each : as<Type>(a[0])->subclasses)
        found.push_back(Value::share(each));
    return m.list(std::move(found));
}

// Whether what is built in of the class shows no __new__ of its own: object's makes it then.
bool is_made_by_object(Machine& m, Type* type) {
    while (!type->is_builtin)
        type = type->base;
    Str* name = m.intern("__new__");
    return type->construct != nullptr && type->lookup(name)->is(*m.types.object->lookup(name));
}

// What is filled by its __init__ is made empty, whatever was handed on.
Routine object_new_built_in(Machine& m, OwnedArguments a) {
    auto* type = as<Type>(a[0]);
    const Value constructor = m.native(*type->construct);
    while (!type->is_builtin)
        type = type->base;
    Str* init = m.intern("__init__");
    const Signature* signature = m.signature_of(*as<NativeFunction>(constructor));
    const bool needs_nothing = signature && signature->required <= 1;
    if (needs_nothing && !type->is_exception &&
        !type->lookup(init)->is(*m.types.object->lookup(init))) {
        a.values.erase(a.values.begin() + 1, a.values.end());
        a.names = {};
    }
    co_return co_await m.call_with(constructor, std::move(a));
}

Value object_new(Machine& m, const Arguments& a) {
    if (a.count == 0) return m.raise(m.types.TypeError, "object.__new__(): not enough arguments");
    if (!is_type(a[0]))
        return m.raise(m.types.TypeError, "object.__new__(X): X is not a type object ({})",
                       m.type_of(a[0])->shown_name());
    auto* type = as<Type>(a[0]);
    if (type->instance_kind != Kind::Instance && is_made_by_object(m, type))
        return Value::needs_frame();
    if (type->instance_kind != Kind::Instance) {
        Type* maker = type;
        while (maker->special(Special::New))
            maker = maker->base;
        return m.raise(m.types.TypeError, "object.__new__({}) is not safe, use {}.__new__()",
                       type->shown_name(), maker->shown_name());
    }
    if (a.count > 1 && type->special(Special::New))
        return m.raise(m.types.TypeError,
                       "object.__new__() takes exactly one argument (the type to instantiate)");
    if (a.count > 1 && !type->special(Special::Init))
        return m.raise(m.types.TypeError, "{}() takes no arguments", type->shown_name());
    if (!check_instantiable(m, type)) return {};
    return new_instance(m, type);
}
Value object_init(Machine& m, const Arguments& a) {
    if (a.count == 1) return Value::none();
    Type* type = m.type_of(a[0]);
    const Type* built_in = type;
    while (!built_in->is_builtin)
        built_in = built_in->base;
    Str* name = m.intern("__init__");
    const bool has_own_init = !type->lookup(name)->is(*m.types.object->lookup(name));
    if (has_own_init || (built_in == m.types.object && !type->special(Special::New)))
        return m.raise(m.types.TypeError,
                       "{}.__init__() takes exactly one argument (the instance to initialize)",
                       has_own_init ? "object" : type->shown_name());
    return Value::none();
}
Value object_repr(Machine& m, const Value& self) {
    Type* type = m.type_of(self);
    std::string_view module = is_str(type->module) ? text_of(type->module) : "builtins";
    if (module == "builtins")
        return m.format("<{} object at {:#x}>", text_of(type->qualname), m.identity_of(self));
    return m.format("<{}.{} object at {:#x}>", module, text_of(type->qualname),
                    m.identity_of(self));
}
Value object_repr_method(Machine& m, const Arguments& a) {
    return object_repr(m, a[0]);
}
Value object_str_method(Machine& m, const Arguments& a) {
    return repr(m, a[0]);
}
Routine object_str_resume(Machine& m, OwnedArguments a) {
    co_return co_await op::repr(m, a[0]);
}
Value raise_no_name(Machine& m, const Value& name) {
    return m.raise(m.types.TypeError, "attribute name must be string, not '{}'",
                   m.type_of(name)->shown_name());
}
Value object_getattribute(Machine& m, const Arguments& a) {
    if (!is_str(a[1])) return raise_no_name(m, a[1]);
    Str* name = m.intern(text_of(a[1]));
    Type* type = m.type_of(a[0]);
    Value found = type->protocol.get_attribute ? type->protocol.get_attribute(m, a[0], name)
                                               : object_get_attribute(m, a[0], name);
    if (found.is_unbound() && !m.has_exception()) raise_no_attribute(m, a[0], name);
    return found;
}
Routine object_getattribute_resume(Machine& m, OwnedArguments a) {
    Str* name = m.intern(text_of(a[1]));
    Value found = co_await resume_native_attribute(m, a[0], name);
    if (found.is_unbound() && !m.has_exception()) raise_no_attribute(m, a[0], name);
    co_return found;
}
Value object_setattr(Machine& m, const Arguments& a) {
    if (!is_str(a[1])) return raise_no_name(m, a[1]);
    return object_set_attribute(m, a[0], m.intern(text_of(a[1])), &a[2]);
}
Routine object_setattr_resume(Machine& m, OwnedArguments a) {
    co_return co_await resume_native_set_attribute(m, a[0], m.intern(text_of(a[1])), a[2], false);
}
Value object_delattr(Machine& m, const Arguments& a) {
    if (!is_str(a[1])) return raise_no_name(m, a[1]);
    return object_set_attribute(m, a[0], m.intern(text_of(a[1])), nullptr);
}
Routine object_delattr_resume(Machine& m, OwnedArguments a) {
    co_return co_await resume_native_set_attribute(m, a[0], m.intern(text_of(a[1])), {}, true);
}
Value object_eq(Machine&, const Arguments& a) {
    return a[0].is(a[1]) ? Value::of(true) : Value::not_implemented();
}
Value object_hash(Machine& m, const Arguments& a) {
    return Value::of(static_cast<std::int64_t>(m.identity_of(a[0]) >> 4));
}
Value object_init_subclass(Machine& m, const Arguments& a) {
    if (a.count == 1 && a.keyword_count() == 0) return Value::none();
    const std::string_view name = is_type(a[0]) ? text_of(as<Type>(a[0])->qualname) : "object";
    if (a.keyword_count() != 0)
        return m.raise(m.types.TypeError, "{}.__init_subclass__() takes no keyword arguments",
                       name);
    return m.raise(m.types.TypeError, "{}.__init_subclass__() takes no arguments ({} given)", name,
                   a.count - 1);
}
Value object_class(Machine& m, const Arguments& a) {
    return Value::share(shown_type(m, a[0]));
}

// What a metaclass's own check hands on to by super().
Value type_instance_check(Machine& m, const Arguments& a) {
    return Value::of(m.is_instance(a[1], as<Type>(a[0])));
}
Value type_subclass_check(Machine& m, const Arguments& a) {
    if (!is_type(a[1])) return m.raise(m.types.TypeError, "issubclass() arg 1 must be a class");
    return Value::of(as<Type>(a[1])->is_subtype_of(as<Type>(a[0])));
}

const NativeFunctionInfo type_construct{
    .name = "type", .signature = "(cls, *args, **kwargs)", .resumable = type_new};

} // namespace

void define_object_and_type(Machine& m) {
    Type* object = m.types.object;
    object->protocol.repr = object_repr;
    m.add_methods(object,
                  {
                      {.name = "__init__", .plain = object_init},
                      {.name = "__repr__", .signature = "(self, /)", .plain = object_repr_method},
                      {.name = "__str__",
                       .signature = "(self, /)",
                       .plain = object_str_method,
                       .resumable = object_str_resume},
                      {.name = "__getattribute__",
                       .signature = "(self, name, /)",
                       .plain = object_getattribute,
                       .resumable = object_getattribute_resume},
                      {.name = "__setattr__",
                       .signature = "(self, name, value, /)",
                       .plain = object_setattr,
                       .resumable = object_setattr_resume},
                      {.name = "__delattr__",
                       .signature = "(self, name, /)",
                       .plain = object_delattr,
                       .resumable = object_delattr_resume},
                      {.name = "__eq__", .signature = "(self, value, /)", .plain = object_eq},
                      {.name = "__hash__", .signature = "(self, /)", .plain = object_hash},
                  });
    m.add_static_method(object,
                        {.name = "__new__", .plain = object_new, .resumable = object_new_built_in});
    m.add_class_method(object, {.name = "__init_subclass__", .plain = object_init_subclass});
    m.add_property(object, "__class__", object_class);
    Type* type = m.types.type;
    type->construct = &type_construct;
    type->protocol.repr = type_repr;
    type->protocol.get_attribute = type_get_attribute;
    type->protocol.set_attribute = type_set_attribute;
    m.add_property(type, "__name__", type_name_get);
    m.add_property(type, "__qualname__", type_qualname_get);
    m.add_property(type, "__module__", type_module_get);
    m.add_property(type, "__bases__", type_bases_get);
    m.add_property(type, "__abstractmethods__", type_abstract_get, type_abstract_set);
    m.add_property(type, "__base__", type_base_get);
    m.add_property(type, "__mro__", type_mro_get);
    m.add_property(type, "__dict__", type_dict_get);
    m.add_property(type, "__annotations__", type_annotations_get);
    m.add_methods(type,
                  {{.name = "mro", .signature = "(self, /)", .plain = type_mro},
                   {.name = "__subclasses__", .signature = "(self, /)", .plain = type_subclasses},
                   {.name = "__instancecheck__",
                    .signature = "(self, instance, /)",
                    .plain = type_instance_check},
                   {.name = "__subclasscheck__",
                    .signature = "(self, subclass, /)",
                    .plain = type_subclass_check}});
    m.add_static_method(type, type_construct_as_new());
}

const NativeFunctionInfo& type_construct_as_new() {
    static const NativeFunctionInfo info{
        .name = "__new__", .signature = "(cls, *args, **kwargs)", .resumable = type_new};
    return info;
}

void define_core_functions(Machine& m, Module& builtins) {
    m.add_functions(
        builtins,
        {{.name = "__build_class__", .signature = "(*args, **kwargs)", .resumable = build_class}});
}

} // namespace runtime::vm
