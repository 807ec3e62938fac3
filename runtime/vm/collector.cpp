#include "runtime/vm/collector.h"

#include "runtime/vm/work.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace runtime::vm {

namespace {

// Visits what an object holds, its dictionary and slots included.
void visit_all(Object* object, const Visitor& visit) {
    Type* type = object->type;
    type->layout->traverse(object, visit);
    if (type->dict_offset != 0)
        if (Dict* dict = type->dict_of(object)) visit(Value::share(dict));
    for (std::uint16_t k = 0; k < type->slot_count; ++k)
        visit(type->slots_of(object)[k]);
}

bool holds_nothing(const Object* object) {
    const Type* type = object->type;
    return type->layout->is_leaf && type->dict_offset == 0 && type->slot_count == 0;
}

constexpr std::uint8_t object_is_listed = 0x10; // a bit that no other mark has

bool is_listed(const Value& value) {
    return value.is_object() && (value.object()->flags & object_is_listed);
}

void clear_all(Object* object) {
    Type* type = object->type;
    type->layout->clear(object);
    if (type->dict_offset != 0)
        if (Dict*& dict = type->dict_of(object)) {
            Value owner = Value::adopt(dict);
            dict = nullptr;
        }
    for (std::uint16_t k = 0; k < type->slot_count; ++k)
        type->slots_of(object)[k].clear();
}

struct Births {
    std::unordered_map<const Object*, std::uint64_t> numbers;
    std::uint64_t next = 0;
    // What was not put down comes last, in the order of its places.
    [[nodiscard]] std::uint64_t of(const Value& value) const {
        const auto found = numbers.find(value.object());
        return found == numbers.end() ? ~std::uint64_t{0} : found->second;
    }
};

// The dictionary of a plain instance, which only the instance holds, besides who asks here.
const Dict* own_attributes(const Value& value) {
    constexpr std::uint32_t names_max = 30;
    const Type* type = value.object()->type;
    if (!is_kind(value, Kind::Instance) || type->dict_offset == 0) return nullptr;
    const Dict* dict = type->dict_of(value.object());
    const bool is_apart = !dict || dict->references > 2 || dict->count > names_max ||
                          (dict->flags & dict_was_asked_for);
    return is_apart ? nullptr : dict;
}

// CPython's collector does not know a dict of texts and numbers.
bool is_untracked(const Value& value) {
    if (!is_kind(value, Kind::Dict) || value.object()->type->dict_offset != 0) return false;
    const auto* dict = as<Dict>(value);
    const auto is_plain = [](const Value& each) {
        return !each.is_object() || holds_nothing(each.object());
    };
    return std::all_of(dict->entries, dict->entries + dict->used, [&](const Dict::Entry& entry) {
        return is_plain(entry.key) && is_plain(entry.value);
    });
}

} // namespace

void put_down_birth(Machine& machine, Object* instance) {
    auto& births = machine.attachment<Births>();
    births.numbers[instance] = births.next++;
}

void strike_off_birth(Machine& machine, Object* instance) {
    machine.attachment<Births>().numbers.erase(instance);
}

// Counts held from inside the set are taken off; what keeps a count is reached from outside, and so
// is all that it reaches. The rest is garbage. (CPython, InternalDocs/garbage_collector.md.)
//
// The counts of the objects themselves serve, each raised by a bias meanwhile, so that none gets to
// zero when those from inside are off; a visit of a temporary's Value changes nothing for good.
// What holds nothing is in no cycle and goes with the last that holds it; what every run has lives
// on and counts as outside.
std::size_t collect_garbage(Machine& machine) {
    constexpr std::uint32_t bias = std::uint32_t{1} << 30;
    std::vector<Object*> all = machine.heap.live_objects(Heap::Since::Settled);
    std::erase_if(all, holds_nothing);
    count_items(machine, 16 * all.size());
    for (Object* object : all) {
        object->references += bias;
        object->flags |= object_is_listed;
    }
    const Visitor take_off = [](const Value& held) {
        if (is_listed(held)) --held.object()->references;
    };
    for (Object* object : all)
        visit_all(object, take_off);
    std::vector<Object*> reached;
    for (Object* object : all)
        if (object->references > bias) reached.push_back(object);
    const Visitor put_back = [](const Value& held) {
        if (is_listed(held)) ++held.object()->references;
    };
    for (Object* object : all)
        visit_all(object, put_back);
    for (Object* object : all)
        object->references -= bias;
    // What is reached is taken off the list.
    for (Object* object : reached)
        object->flags &= static_cast<std::uint8_t>(~object_is_listed);
    const Visitor reach = [&](const Value& held) {
        if (!is_listed(held)) return;
        held.object()->flags &= static_cast<std::uint8_t>(~object_is_listed);
        reached.push_back(held.object());
    };
    while (!reached.empty()) {
        Object* object = reached.back();
        reached.pop_back();
        visit_all(object, reach);
    }
    std::vector<Value> garbage;
    for (Object* object : all) {
        if (!(object->flags & object_is_listed)) continue;
        object->flags &= static_cast<std::uint8_t>(~object_is_listed);
        if (object->kind != static_cast<std::uint8_t>(Kind::Type))
            garbage.push_back(Value::share(object));
    }
    std::unordered_set<const Object*> attributes;
    for (const Value& each : garbage)
        if (const Dict* own = own_attributes(each)) attributes.insert(own);
    const auto count =
        static_cast<std::size_t>(std::ranges::count_if(garbage, [&](const Value& each) {
            return !attributes.contains(each.object()) && !is_untracked(each);
        }));
    // CPython finalises in the order of creation: a coroutine comes before the task that drives it.
    const Births& births = machine.attachment<Births>();
    std::ranges::stable_sort(garbage, {}, [&](const Value& each) { return births.of(each); });
    if (const auto found = machine.attachment<GarbageWatch>().found) found(machine, garbage);
    bool queued = false;
    for (bool is_generators_turn : {true, false})
        for (Value& each : garbage) {
            Type* type = each.object()->type;
            if (is_kind(each, Kind::Generator) != is_generators_turn) continue;
            if (!type->protocol.finalize || (each.object()->flags & object_was_finalized)) continue;
            // The hook takes over a count if it queues the object.
            ++each.object()->references;
            if (type->protocol.finalize(machine, each.object()))
                queued = true;
            else
                --each.object()->references;
            // What has nothing to clean up counts as closed: its task says that it is done.
            if (is_generators_turn) each.object()->flags |= object_was_finalized;
        }
    if (!queued)
        for (Value& each : garbage)
            clear_all(each.object());
    return count;
}

Values referents_of(const Value& value) {
    Values found;
    if (!value.is_object()) return found;
    const auto add_entries = [&](const Dict& dict, bool with_keys) {
        for (std::uint32_t k = 0; k < dict.used; ++k) {
            if (dict.entries[k].key.is_unbound()) continue;
            found.push_back(dict.entries[k].value);
            if (with_keys) found.push_back(dict.entries[k].key);
        }
    };
    if (is_kind(value, Kind::Dict)) {
        const Dict& dict = *as<Dict>(value);
        add_entries(dict,
                    std::any_of(dict.entries, dict.entries + dict.used, [](const auto& entry) {
                        return !entry.key.is_unbound() && !is_str(entry.key);
                    }));
        return found;
    }
    const Dict* own = own_attributes(value);
    visit_all(value.object(), [&](const Value& held) {
        const bool is_own = own && held.is_object() && held.object() == own;
        if (!held.is_unbound() && !is_own) found.push_back(held);
    });
    if (own) add_entries(*own, false);
    return found;
}

Values containers(Machine& machine) {
    const std::vector<Object*> all = machine.heap.live_objects(Heap::Since::Settled);
    count_items(machine, 4 * all.size());
    std::unordered_set<const Object*> attributes;
    Values found;
    for (Object* object : all) {
        const auto kind = static_cast<Kind>(object->kind);
        if (holds_nothing(object) || kind == Kind::Native || kind == Kind::NativeFunction) continue;
        found.push_back(Value::share(object));
        if (const Dict* own = own_attributes(found.back())) attributes.insert(own);
    }
    std::erase_if(found, [&](const Value& each) { return attributes.contains(each.object()); });
    return found;
}

namespace {

// A generator that rests or a coroutine that has not ended.
bool is_open_generator(const Value& value) {
    if (!is_kind(value, Kind::Generator)) return false;
    const auto* generator = as<Generator>(value);
    const bool is_coroutine = generator->generator_kind == GeneratorKind::Coroutine;
    return generator->state == GeneratorState::Suspended
               ? is_coroutine || generator->generator_kind == GeneratorKind::Generator
               : is_coroutine && generator->state == GeneratorState::Created;
}

// In the order of CPython's collector: an object stands where it was made if what leads to it is
// older, else behind all others. Dicts, sets and lists that have grown count as older than their
// items; tuples and lists made with them, whose items CPython visits from the end, and classes and
// functions as younger.
class Finalisable {
  public:
    Finalisable(const Births& births, const Dict& names) : births_(births) {
        for (std::uint32_t k = 0; k < names.used; ++k)
            walk(names.entries[k].value);
        std::ranges::stable_sort(in_place_, {}, &Placed::birth);
        for (Placed& each : in_place_)
            found.push_back(std::move(each.value));
        is_late_ = true;
        for (std::size_t k = 0; k < later_.size(); ++k)
            walk(Value(later_[k]));
    }
    std::vector<Value> found;

  private:
    struct Placed {
        Value value;
        std::uint64_t birth;
    };
    void find(const Value& value, bool has_birth) {
        if (is_late_) return found.push_back(value);
        // A generator or a task stands behind all that was found before it.
        if (has_birth) newest_ = std::max(newest_, births_.of(value));
        in_place_.push_back({value, has_birth ? births_.of(value) : newest_});
    }
    void walk(Value from) {
        std::vector<Value> pending{std::move(from)};
        while (!pending.empty()) {
            const Value value = std::move(pending.back());
            pending.pop_back();
            if (!value.is_object() || is_of_library(value)) continue;
            if (!seen_.insert(value.object()).second) continue;
            if (is_open_generator(value)) {
                find(value, false);
                continue;
            }
            const bool has_birth = births_.numbers.contains(value.object());
            const bool is_native = is_kind(value, Kind::Native);
            if (has_birth || (is_native && value.object()->type->protocol.finalize))
                find(value, has_birth);
            const std::size_t first = pending.size(), first_later = later_.size();
            visit_all(value.object(), [&](const Value& held) {
                if (!held.is_object()) return;
                // A task's coroutine was there before it.
                const bool is_older = (has_birth && births_.of(held) < births_.of(value)) ||
                                      (is_native && is_kind(held, Kind::Generator));
                if (is_late_ || is_older || !comes_before_its_items(value))
                    later_.push_back(held);
                else
                    pending.push_back(held);
            });
            std::reverse(pending.begin() + static_cast<std::ptrdiff_t>(first), pending.end());
            if (is_made_with_its_items(value))
                std::reverse(later_.begin() + static_cast<std::ptrdiff_t>(first_later),
                             later_.end());
        }
    }
    static bool is_made_with_its_items(const Value& value) {
        if (is_kind(value, Kind::Tuple)) return true;
        if (!is_kind(value, Kind::List)) return false;
        const Values& items = as<List>(value)->items;
        return items.capacity() == items.size(); // one that grows has room
    }
    static bool is_of_library(const Value& value) {
        return is_kind(value, Kind::Module) || (is_type(value) && as<Type>(value)->is_builtin);
    }
    static bool comes_before_its_items(const Value& value) {
        switch (static_cast<Kind>(value.object()->kind)) {
        case Kind::List: return !is_made_with_its_items(value);
        case Kind::Instance:
        case Kind::Dict:
        case Kind::Set:
        case Kind::Native: return true;
        default: return false;
        }
    }

    const Births& births_;
    bool is_late_ = false;
    std::uint64_t newest_ = 0;
    std::vector<Placed> in_place_;
    std::unordered_set<const Object*> seen_;
    std::vector<Value> later_;
};

} // namespace

bool is_finalizer_awaited(Machine& machine) {
    return !machine.attachment<Births>().numbers.empty() ||
           std::ranges::any_of(machine.heap.live_objects(Heap::Since::Settled),
                               [](Object* each) { return is_open_generator(Value::share(each)); });
}

std::vector<Value> to_finalise_at_the_end(Machine& machine, const Dict& names) {
    const Births& births = machine.attachment<Births>();
    const bool may_have_others =
        std::any_of(names.entries, names.entries + names.used, [](const Dict::Entry& entry) {
            return is_open_generator(entry.value) || is_kind(entry.value, Kind::Native);
        });
    if (births.numbers.empty() && !may_have_others) return {};
    count_items(machine, 16 * machine.heap.live_objects(Heap::Since::Settled).size());
    return std::move(Finalisable(births, names).found);
}

void finalise(Machine& machine, const Value& value, bool is_too_late) {
    Object* object = value.object();
    const auto finalize = object->type->protocol.finalize;
    if (!finalize || (object->flags & object_was_finalized)) return;
    if (is_too_late) {
        object->flags |= object_was_finalized;
        return;
    }
    ++object->references; // handed on to what is queued
    if (!finalize(machine, object)) --object->references;
}

} // namespace runtime::vm
