#include "runtime/vm/dict.h"

#include "runtime/vm/types_dict.h"

#include <algorithm>
#include <bit>

namespace runtime::vm {

namespace {
// A bit of Object::flags: there are keys that compare themselves, and so may equal a string.
constexpr std::uint8_t dict_asks_keys = 2;

constexpr std::uint32_t indexless_max = 10;
constexpr std::uint32_t empty_slot = 0xffffffff;
constexpr std::uint32_t deleted_slot = 0xfffffffe;

// A number that no dict had before: code that runs with now these globals, now those (exec) must
// not take one namespace for the other.
std::uint32_t next_version() {
    static thread_local std::uint32_t newest = 0;
    return ++newest;
}

// Hashes of ints are the ints: without a mix, those that differ by a power of two would share a
// slot.
std::uint32_t home_slot(std::uint64_t hash, std::uint32_t mask) {
    constexpr std::uint64_t golden_ratio = 0x9e3779b97f4a7c15;
    return static_cast<std::uint32_t>(hash * golden_ratio >> 32) & mask;
}

// Long walks along a table, past keys of the same hash, count as work.
void count_probes(std::uint64_t probes) {
    constexpr std::uint64_t too_few_to_count = 64, probes_a_step = 8;
    if (probes >= too_few_to_count) Heap::current().machine().count_work(probes / probes_a_step);
}

bool same_string(const Dict::Entry& entry, const Str* key, std::uint64_t hash) {
    if (!entry.key.is_object()) return false;
    const auto* own = entry.key.object();
    if (own == key) return true;
    if (own->kind != static_cast<std::uint8_t>(Kind::Str) || entry.hash != hash) return false;
    const auto* text = static_cast<const Str*>(own);
    if (text->interned && key->interned) return false;
    return text->view() == key->view();
}
} // namespace

Dict::Dict(Type* type_) : Object(static_cast<std::uint8_t>(Kind::Dict), type_) {}

Dict::~Dict() {
    clear_entries();
}

void Dict::clear_entries() {
    Entry* old = entries;
    std::uint32_t old_used = used, old_capacity = capacity;
    if (index) Heap::current().release(index, index_size * sizeof(std::uint32_t));
    entries = nullptr;
    index = nullptr;
    index_size = used = count = capacity = tombstones = 0;
    version = next_version();
    content_changed(*this);
    if (!old) return;
    for (std::uint32_t i = 0; i < old_used; ++i) {
        old[i].key.clear(); // before its value, as in CPython
        old[i].~Entry();
    }
    Heap::current().release(old, old_capacity * sizeof(Entry));
}

std::int64_t Dict::find_place(const Str* key) const {
    if (!index) {
        for (std::uint32_t i = 0; i < used; ++i)
            if (entries[i].key.is_object() && entries[i].key.object() == key) return i;
        std::uint64_t hash = const_cast<Str*>(key)->hashed();
        for (std::uint32_t i = 0; i < used; ++i)
            if (same_string(entries[i], key, hash)) return i;
        return -1;
    }
    std::uint64_t hash = const_cast<Str*>(key)->hashed();
    std::uint32_t mask = index_size - 1;
    for (std::uint32_t slot = home_slot(hash, mask);; slot = (slot + 1) & mask) {
        std::uint32_t place = index[slot];
        if (place == empty_slot) return -1;
        if (place != deleted_slot && same_string(entries[place], key, hash)) return place;
    }
}

bool is_plain_key(const Machine& machine, const Dict& dict, const Value& key) {
    return is_str(key) && key.object()->type == machine.types.str &&
           (dict.flags & dict_asks_keys) == 0;
}

Dict::Found Dict::find_place(Machine& machine, const Value& key, std::uint64_t hash,
                             std::int64_t& place) const {
    if (is_plain_key(machine, *this, key)) {
        place = find_place(as<Str>(key));
        return place < 0 ? Found::No : Found::Yes;
    }
    auto matches = [&](const Entry& entry) -> Found {
        if (entry.key.is_unbound() || entry.hash != hash) return Found::No;
        if (entry.key.is(key)) return Found::Yes;
        Value same = equals(machine, entry.key, key);
        if (same.needs_a_frame()) return Found::NeedsFrame;
        if (same.is_unbound()) return Found::Raised;
        return same.truth() ? Found::Yes : Found::No;
    };
    if (!index) {
        for (std::uint32_t i = 0; i < used; ++i) {
            Found found = matches(entries[i]);
            if (found != Found::No) {
                place = i;
                return found;
            }
        }
        return Found::No;
    }
    std::uint32_t mask = index_size - 1;
    const std::uint32_t home = home_slot(hash, mask);
    Found found = Found::No;
    std::uint32_t slot = home;
    for (; index[slot] != empty_slot; slot = (slot + 1) & mask) {
        if (index[slot] == deleted_slot) continue;
        found = matches(entries[index[slot]]);
        if (found == Found::No) continue;
        place = index[slot];
        break;
    }
    count_probes((slot - home) & mask);
    return found;
}

std::int64_t find_identical(const Dict& dict, const Value& key, std::uint64_t hash) {
    if (!dict.index) {
        for (std::uint32_t i = 0; i < dict.used; ++i)
            if (dict.entries[i].key.is(key)) return i;
        return -1;
    }
    std::uint32_t mask = dict.index_size - 1;
    for (std::uint32_t slot = home_slot(hash, mask);; slot = (slot + 1) & mask) {
        std::uint32_t place = dict.index[slot];
        if (place == empty_slot) return -1;
        if (place != deleted_slot && dict.entries[place].key.is(key)) return place;
    }
}

void Dict::set(Str* key, Value value) {
    std::int64_t place = find_place(key);
    if (place >= 0) {
        changed_at(place);
        entries[place].value = std::move(value);
        return;
    }
    append(Value::share(key), key->hashed(), std::move(value));
}

bool Dict::erase(const Str* key) {
    std::int64_t place = find_place(key);
    if (place < 0) return false;
    erase_place(place);
    return true;
}

void Dict::append(Value key, std::uint64_t hash, Value value) {
    if (key.is_object() && key.object()->type->overrides_anything) flags |= dict_asks_keys;
    if (used == capacity) grow();
    if (tombstones > index_size / 4) rebuild_index(index_size);
    new (&entries[used]) Entry{std::move(key), std::move(value), hash};
    if (index) index_insert(hash, used);
    content_grew(*this, count);
    ++used;
    ++count;
    version = next_version();
}

void Dict::erase_place(std::int64_t place) {
    Entry& entry = entries[place];
    Value key = std::move(entry.key);
    Value value = std::move(entry.value);
    --count;
    version = next_version();
    content_changed(*this);
    if (index) {
        std::uint32_t mask = index_size - 1;
        std::uint32_t slot = home_slot(entry.hash, mask);
        while (index[slot] != place)
            slot = (slot + 1) & mask;
        index[slot] = deleted_slot;
        ++tombstones;
    }
}

void Dict::index_insert(std::uint64_t hash, std::uint32_t place) {
    std::uint32_t mask = index_size - 1;
    const std::uint32_t home = home_slot(hash, mask);
    std::uint32_t slot = home;
    while (index[slot] != empty_slot && index[slot] != deleted_slot)
        slot = (slot + 1) & mask;
    index[slot] = place;
    count_probes((slot - home) & mask);
}

void Dict::rebuild_index(std::uint32_t size) {
    if (index) Heap::current().release(index, index_size * sizeof(std::uint32_t));
    index = static_cast<std::uint32_t*>(Heap::current().allocate(size * sizeof(std::uint32_t)));
    index_size = size;
    tombstones = 0;
    std::memset(index, 0xff, size * sizeof(std::uint32_t));
    for (std::uint32_t i = 0; i < used; ++i)
        if (!entries[i].key.is_unbound()) index_insert(entries[i].hash, i);
}

void Dict::grow() {
    // As large as CPython's tables, and so without the deleted entries when theirs are: a program
    // that changes a dict while it loops over it meets the same entries.
    constexpr std::uint64_t slots_min = 8, slots_a_key = 3;
    const std::uint64_t slots =
        std::bit_ceil(std::max<std::uint64_t>(slots_min, count * slots_a_key));
    reserve(static_cast<std::uint32_t>(slots * 2 / 3));
}

void Dict::reserve(std::uint32_t entry_count) {
    std::uint32_t wanted = entry_count < count ? count : entry_count;
    auto* fresh = static_cast<Entry*>(Heap::current().allocate(wanted * sizeof(Entry)));
    std::uint32_t live = 0;
    for (std::uint32_t i = 0; i < used; ++i) {
        if (!entries[i].key.is_unbound()) new (&fresh[live++]) Entry(std::move(entries[i]));
        entries[i].~Entry();
    }
    if (entries) Heap::current().release(entries, capacity * sizeof(Entry));
    entries = fresh;
    capacity = wanted;
    used = live;
    version = next_version();
    if (wanted > indexless_max) {
        std::uint32_t size = 16;
        while (size < wanted * 2)
            size *= 2;
        rebuild_index(size);
    } else if (index) {
        Heap::current().release(index, index_size * sizeof(std::uint32_t));
        index = nullptr;
        index_size = tombstones = 0;
    }
}

void Dict::traverse(const Visitor& visit) {
    for (std::uint32_t i = 0; i < used; ++i) {
        visit(entries[i].key);
        visit(entries[i].value);
    }
}

} // namespace runtime::vm
