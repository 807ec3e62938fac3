#include "runtime/vm/awaiters.h"
#include "runtime/vm/class_bases.h"
#include "runtime/vm/collector.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/filled_by_init.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_dict.h"
#include "runtime/vm/types_iterators.h"

#include <algorithm>
#include <cstring>

namespace runtime::vm {

namespace {

// Their order costs time and memory that grow with the square of their number, and a change of the
// first of them recurses to the last.
constexpr std::size_t ancestors_max = 1000;

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
        if (!is_str(members->entries[k].key)) { // which only a dictionary can find again
            dict_put(*this, Value::share(dict), members->entries[k].key, members->entries[k].value);
            continue;
        }
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
            wrapper->flags |= wrapper_is_implied;
            dict->set(intern(implied), Value::adopt(wrapper));
        }
    if (Value* function = dict->find(intern("__new__"));
        function && is_kind(*function, Kind::Function)) {
        auto* wrapper = make<Descriptor>(types.static_method, Kind::StaticMethod);
        wrapper->first = *function;
        wrapper->flags |= wrapper_is_implied;
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

} // namespace runtime::vm
