// The table of a set: CPython 3.11's probe sequence and growth, see types_set.h.

#include "runtime/vm/types_set.h"

#include "runtime/vm/types_numbers.h"

namespace runtime::vm {

namespace {
constexpr std::uint32_t smallest_table = 8;
constexpr std::uint32_t linear_probes = 9;
constexpr int perturb_shift = 5;

// Walks the slots that a hash may be in, in CPython's order, until `visit` returns true.
template <class Visit>
void probe(std::int64_t hash, std::uint32_t mask, Visit visit) {
    auto perturb = static_cast<std::uint64_t>(hash);
    std::uint64_t slot = perturb & mask;
    // Long walks, past items of the same hash, count as work.
    constexpr std::uint64_t rounds_a_payment = 16;
    for (std::uint64_t round = 1;; ++round) {
        if (round % rounds_a_payment == 0) Heap::current().machine().count_work(rounds_a_payment);
        std::uint64_t last = slot + linear_probes <= mask ? slot + linear_probes : slot;
        for (std::uint64_t at = slot; at <= last; ++at)
            if (visit(static_cast<std::uint32_t>(at))) return;
        perturb >>= perturb_shift;
        slot = (slot * 5 + 1 + perturb) & mask;
    }
}
} // namespace

bool has_fixed_hash(const Value& value) {
    if (is_number(value)) {
        if (!value.is_object()) return true;
        return !value.object()->type->overrides_anything;
    }
    if (is_kind(value, Kind::Tuple)) {
        for (const Value& item : *as<Tuple>(value))
            if (!has_fixed_hash(item)) return false;
        return !value.object()->type->overrides_anything;
    }
    if (is_kind(value, Kind::FrozenSet)) return as<SetObject>(value)->unfixed == 0;
    return false;
}

SetObject::SetObject(Type* type_, Kind kind_)
    : Object(static_cast<std::uint8_t>(kind_), type_), table(smallest_table, empty_slot) {}

void SetObject::traverse(const Visitor& visit) {
    for (const Entry& entry : entries)
        visit(entry.item);
}

void SetObject::clear_references() {
    clear_items();
}

void SetObject::clear_items() {
    decltype(entries) old;
    old.swap(entries);
    table.assign(smallest_table, empty_slot);
    count = fill = unfixed = removed = 0; // CPython's pop() goes on where it was, too
    content_changed(*this);
}

const SetObject::Entry* SetObject::next(std::size_t& position) const {
    if (by_table()) {
        while (position < table.size()) {
            std::int32_t at = table[position++];
            if (at >= 0) return &entries[static_cast<std::size_t>(at)];
        }
        return nullptr;
    }
    while (position < entries.size()) {
        const Entry& entry = entries[position++];
        if (!entry.item.is_unbound()) return &entry;
    }
    return nullptr;
}

SetObject::Found SetObject::find(Machine& machine, const Value& item, std::int64_t item_hash,
                                 std::uint32_t& slot) const {
    Found result = Found::No;
    probe(item_hash, static_cast<std::uint32_t>(table.size()) - 1, [&](std::uint32_t at) {
        std::int32_t index = table[at];
        if (index == empty_slot) return true;
        if (index == dummy_slot) return false;
        const Entry& entry = entries[static_cast<std::size_t>(index)];
        if (entry.hash != item_hash) return false;
        Value same = equals(machine, entry.item, item);
        slot = at;
        if (same.is_bool()) {
            if (same.truth()) result = Found::Yes;
            return same.truth();
        }
        result = same.needs_a_frame() ? Found::NeedsFrame : Found::Raised;
        return true;
    });
    return result;
}

std::vector<std::uint32_t> SetObject::slots_of(std::int64_t item_hash) const {
    std::vector<std::uint32_t> found;
    probe(item_hash, static_cast<std::uint32_t>(table.size()) - 1, [&](std::uint32_t at) {
        const std::int32_t index = table[at];
        if (index == empty_slot) return true;
        if (index != dummy_slot && entries[static_cast<std::size_t>(index)].hash == item_hash)
            found.push_back(at);
        return false;
    });
    return found;
}

void SetObject::insert_clean(std::int32_t entry, std::int64_t item_hash) {
    probe(item_hash, static_cast<std::uint32_t>(table.size()) - 1, [&](std::uint32_t at) {
        if (table[at] != empty_slot) return false;
        table[at] = entry;
        return true;
    });
}

void SetObject::resize(std::uint32_t used_min) {
    std::uint32_t size = smallest_table;
    while (size <= used_min)
        size *= 2;
    std::vector<std::int32_t, HeapAllocator<std::int32_t>> old(size, empty_slot);
    old.swap(table);
    for (std::int32_t index : old)
        if (index >= 0) insert_clean(index, entries[static_cast<std::size_t>(index)].hash);
    fill = count;
}

void SetObject::compact() {
    std::vector<std::int32_t> moved(entries.size(), 0);
    std::size_t live = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].item.is_unbound()) continue;
        moved[i] = static_cast<std::int32_t>(live);
        if (live != i) entries[live] = std::move(entries[i]);
        ++live;
    }
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(live), entries.end());
    for (std::int32_t& slot : table)
        if (slot >= 0) slot = moved[static_cast<std::size_t>(slot)];
    removed = 0;
}

void SetObject::insert(Value item, std::int64_t item_hash) {
    content_changed(*this);
    if (!has_fixed_hash(item)) ++unfixed;
    if (removed > 8 && removed > count) compact();
    auto index = static_cast<std::int32_t>(entries.size());
    entries.push_back({std::move(item), item_hash});
    ++count;
    std::uint32_t mask = static_cast<std::uint32_t>(table.size()) - 1;
    // CPython takes the last dummy that it passes before an empty slot.
    std::uint32_t taken = 0;
    bool has_dummy = false;
    probe(item_hash, mask, [&](std::uint32_t at) {
        if (table[at] >= 0) return false;
        const bool is_empty = table[at] == empty_slot;
        if (!is_empty) has_dummy = true;
        if (!is_empty || !has_dummy) taken = at;
        return is_empty;
    });
    table[taken] = index;
    if (has_dummy) return;
    ++fill;
    if (fill * 5 >= mask * 3) resize(count > 50000 ? count * 2 : count * 4);
}

void SetObject::erase_slot(std::uint32_t slot) {
    Entry& entry = entries[static_cast<std::size_t>(table[slot])];
    table[slot] = dummy_slot;
    Value old = std::move(entry.item);
    if (!has_fixed_hash(old)) --unfixed;
    --count;
    ++removed;
    content_changed(*this);
}

void SetObject::grow_for_merge(std::uint32_t other_count) {
    std::uint32_t mask = static_cast<std::uint32_t>(table.size()) - 1;
    if ((fill + other_count) * 5 >= mask * 3) resize((count + other_count) * 2);
}

void SetObject::take_over(SetObject& other) {
    entries.swap(other.entries);
    table.swap(other.table);
    count = other.count;
    fill = other.fill;
    unfixed = other.unfixed;
    removed = other.removed;
    content_changed(*this);
}

void SetObject::copy_from(const SetObject& other) {
    // An empty set that is merged with another: the same table if the other has no dummies, else
    // the other's items in the order of its table.
    grow_for_merge(other.count);
    content_changed(*this);
    unfixed = other.unfixed;
    count = fill = other.count;
    removed = 0;
    entries.clear(); // of places of what was removed
    const bool is_same_table = table.size() == other.table.size() && other.fill == other.count;
    if (is_same_table && other.removed == 0) {
        entries = other.entries;
        table = other.table;
        return;
    }
    std::vector<std::int32_t> moved(other.entries.size(), 0);
    for (std::size_t i = 0; i < other.entries.size(); ++i) {
        if (other.entries[i].item.is_unbound()) continue;
        moved[i] = static_cast<std::int32_t>(entries.size());
        entries.push_back(other.entries[i]);
    }
    for (std::size_t at = 0; at < other.table.size(); ++at) {
        const std::int32_t index = other.table[at];
        if (index < 0) continue;
        const auto from = static_cast<std::size_t>(index);
        if (is_same_table)
            table[at] = moved[from];
        else
            insert_clean(moved[from], other.entries[from].hash);
    }
}

} // namespace runtime::vm
