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

// The slots that a key may be in, in order. Where keys compare themselves they are CPython's: a key
// whose hash has changed is found there if its new one leads to its old place.
template <bool as_in_cpython>
struct Probe {
    std::uint64_t rest;
    std::uint32_t mask, slot;
    Probe(std::uint64_t hash, std::uint32_t mask_) : rest(hash), mask(mask_) {
        slot = as_in_cpython ? static_cast<std::uint32_t>(hash) & mask : home_slot(hash, mask);
    }
    void advance() {
        if constexpr (as_in_cpython) {
            rest >>= 5;
            slot = static_cast<std::uint32_t>(slot * 5ull + rest + 1) & mask;
        } else {
            slot = (slot + 1) & mask;
        }
    }
};

// What `search` finds from the first slot that a key with the hash may be in.
template <class Search>
auto search_from(const Dict& dict, std::uint64_t hash, Search&& search) {
    const std::uint32_t mask = dict.index_size - 1;
    if (dict.flags & dict_asks_keys) [[unlikely]]
        return search(Probe<true>(hash, mask));
    return search(Probe<false>(hash, mask));
}

// The first of these slots whose content `wanted` wants.
template <class Wanted>
std::uint32_t first_slot(const Dict& dict, std::uint64_t hash, Wanted&& wanted) {
    return search_from(dict, hash, [&](auto probe) {
        while (!wanted(dict.index[probe.slot]))
            probe.advance();
        return probe.slot;
    });
}

// The place of the first entry for which `matches` holds, of those in these slots; or -1.
template <class Matches>
std::int64_t first_place(const Dict& dict, std::uint64_t hash, Matches&& matches) {
    return search_from(dict, hash, [&](auto probe) {
        for (;; probe.advance()) {
            const std::uint32_t place = dict.index[probe.slot];
            if (place == empty_slot) return std::int64_t{-1};
            if (place != deleted_slot && matches(place)) return std::int64_t{place};
        }
    });
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
    return first_place(*this, hash,
                       [&](std::uint32_t place) { return same_string(entries[place], key, hash); });
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
        if (entry.key.is_unbound()) return Found::No;
        if (entry.key.is(key)) return Found::Yes;
        if (entry.hash != hash) return Found::No;
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
    Found found = Found::No;
    std::uint64_t probes = 0;
    const std::int64_t at = first_place(*this, hash, [&](std::uint32_t each) {
        ++probes;
        found = matches(entries[each]);
        return found != Found::No;
    });
    if (at >= 0) place = at;
    count_probes(probes);
    return found;
}

std::vector<std::uint32_t> Dict::places_to_compare(const Value& key, std::uint64_t hash) const {
    std::vector<std::uint32_t> places;
    auto add = [&](std::uint32_t place) {
        const Entry& entry = entries[place];
        if (entry.key.is_value() && (entry.hash == hash || entry.key.is(key)))
            places.push_back(place);
        return false;
    };
    if (index) {
        first_place(*this, hash, add);
        return places;
    }
    for (std::uint32_t place = 0; place < used; ++place)
        add(place);
    return places;
}

std::int64_t find_identical(const Dict& dict, const Value& key, std::uint64_t hash) {
    if (!dict.index) {
        for (std::uint32_t i = 0; i < dict.used; ++i)
            if (dict.entries[i].key.is(key)) return i;
        return -1;
    }
    return first_place(dict, hash,
                       [&](std::uint32_t place) { return dict.entries[place].key.is(key); });
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
    const bool asks = flags & dict_asks_keys;
    const bool begins_to_ask = !asks && key.is_object() && key.object()->type->overrides_anything;
    if (begins_to_ask) flags |= dict_asks_keys;
    if (used == capacity)
        grow();
    else if (begins_to_ask)
        rebuild_index();
    if (!asks && tombstones > index_size / 4) rebuild_index();
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
        const std::uint32_t slot =
            first_slot(*this, entry.hash, [&](std::uint32_t each) { return each == place; });
        index[slot] = deleted_slot;
        ++tombstones;
    }
}

void Dict::index_insert(std::uint64_t hash, std::uint32_t place) {
    std::uint64_t probes = 0;
    const std::uint32_t slot = first_slot(*this, hash, [&](std::uint32_t each) {
        ++probes;
        return each == empty_slot || each == deleted_slot;
    });
    index[slot] = place;
    count_probes(probes - 1);
}

// For as many entries as there is room for.
void Dict::rebuild_index() {
    constexpr std::uint64_t slots_min = 8, slots_min_own = 16;
    const std::uint64_t size =
        flags & dict_asks_keys
            ? std::bit_ceil(std::max(slots_min, (std::uint64_t{capacity} * 3 + 1) / 2))
            : std::bit_ceil(std::max(slots_min_own, std::uint64_t{capacity} * 2));
    reset_index(static_cast<std::uint32_t>(size));
}

void Dict::reset_index(std::uint32_t size) {
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
    if (wanted > indexless_max || flags & dict_asks_keys) {
        rebuild_index();
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
