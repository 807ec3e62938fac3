#pragma once

// Dict keeps entries in insertion order in one array; from nine entries on an open-addressing index
// finds them. Keys that are strings never run Python code to be compared; for other keys a lookup
// may need a user's __eq__ or __hash__, and then answers NeedsFrame before it has changed anything
// (the resumable forms in operations.h take over).
//
// Where there are keys that compare themselves, the index is CPython's table, and the very same key
// is found there whatever its hash has become since.
//
// An entry's place is stable until a deletion is followed by compaction; inline caches remember a
// place, and check the key there or the version.

#include "runtime/vm/content_changes.h"
#include "runtime/vm/str.h"

namespace runtime::vm {

class Machine;

struct Dict : Object {
    struct Entry {
        Value key; // unbound: a deleted entry
        Value value;
        std::uint64_t hash;
    };
    Entry* entries = nullptr;
    std::uint32_t used = 0;  // entries in the array, deleted ones included
    std::uint32_t count = 0; // live entries
    std::uint32_t capacity = 0;
    std::uint32_t version = 0; // a new number, unique among dicts, when keys or places change
    std::uint32_t* index = nullptr;
    std::uint32_t index_size = 0; // a power of two, or 0
    std::uint32_t tombstones = 0; // index slots of deleted entries

    explicit Dict(Type* type);
    ~Dict();

    // --- string keys: never fail, never run code ---
    [[nodiscard]] std::int64_t find_place(const Str* key) const; // -1: absent
    [[nodiscard]] Value* find(const Str* key) {
        std::int64_t place = find_place(key);
        return place < 0 ? nullptr : &entries[place].value;
    }
    void set(Str* key, Value value);
    bool erase(const Str* key);

    // --- any key: `hash` as hash_of() in operations.h gives it ---
    enum class Found : std::uint8_t { Yes, No, NeedsFrame, Raised };
    Found find_place(Machine& machine, const Value& key, std::uint64_t hash,
                     std::int64_t& place) const;
    // Where the keys stand that may have to be compared with the key, in CPython's order.
    [[nodiscard]] std::vector<std::uint32_t> places_to_compare(const Value& key,
                                                               std::uint64_t hash) const;
    // Adds a key known to be absent.
    void append(Value key, std::uint64_t hash, Value value);
    void erase_place(std::int64_t place);
    void clear_entries();
    void reserve(std::uint32_t entry_count);
    // Say that the value of an entry becomes another.
    void changed_at(std::int64_t place) {
        if (place < static_cast<std::int64_t>(items_shown_max + (used - count)))
            content_changed(*this);
    }
    void value_changed(const Value* value) {
        if (flags & (object_is_shown | object_is_shown_inside)) [[unlikely]]
            changed_at(
                (reinterpret_cast<const char*>(value) - reinterpret_cast<const char*>(entries)) /
                static_cast<std::ptrdiff_t>(sizeof(Entry)));
    }

    void traverse(const Visitor& visit);
    void clear_references() { clear_entries(); }

  private:
    void grow();
    void rebuild_index();
    void reset_index(std::uint32_t size);
    void index_insert(std::uint64_t hash, std::uint32_t place);
};

} // namespace runtime::vm
