#include "runtime/vm/class_bases.h"

#include "runtime/vm/generators.h"
#include "runtime/vm/types.h"

#include <algorithm>

namespace runtime::vm {

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

namespace {
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
} // namespace

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

namespace {
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
} // namespace

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

} // namespace runtime::vm
