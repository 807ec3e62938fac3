#pragma once

// A set keeps its items in the order in which they came, with a table beside it that finds them.
// The table's slots are laid out exactly as CPython 3.11 lays out its own (probe sequence, growth),
// for the sake of order: while all items are numbers or tuples of numbers, whose hash is fixed,
// iteration goes by the table and so prints what CPython prints; otherwise it goes by the order of
// arrival.

#include "runtime/vm/types.h"

namespace runtime::vm {

struct SetObject : Object {
    struct Entry {
        Value item; // unbound: removed
        std::int64_t hash;
    };
    static constexpr std::int32_t empty_slot = -1;
    static constexpr std::int32_t dummy_slot = -2;

    std::vector<Entry, HeapAllocator<Entry>> entries;
    std::vector<std::int32_t, HeapAllocator<std::int32_t>> table; // a power of two, at least 8
    std::uint32_t count = 0;                                      // items
    std::uint32_t fill = 0;                                       // slots in use, dummies included
    std::uint32_t unfixed = 0; // items whose hash is not CPython's
    std::uint32_t finger = 0;  // where pop() searches next
    std::uint32_t removed = 0; // unbound entries
    std::int64_t hash = -1;    // of a frozenset, once computed

    SetObject(Type* type_, Kind kind_);
    void traverse(const Visitor& visit);
    void clear_references();

    [[nodiscard]] bool by_table() const { return unfixed == 0; }
    // Walks the items in the order of iteration: starts at 0, null at the end.
    const Entry* next(std::size_t& position) const;

    using Found = Dict::Found;
    Found find(Machine&, const Value& item, std::int64_t hash, std::uint32_t& slot) const;
    // The slots whose items have the hash, in the order in which a look-up comes to them.
    [[nodiscard]] std::vector<std::uint32_t> slots_of(std::int64_t hash) const;
    // Adds an item known to be absent.
    void insert(Value item, std::int64_t item_hash);
    void erase_slot(std::uint32_t slot);
    void clear_items();
    // Makes room as CPython does before it merges in another set.
    void grow_for_merge(std::uint32_t other_count);
    void copy_from(const SetObject& other);
    // Takes the items of a set that is thrown away.
    void take_over(SetObject& other);
    // Lays the table out anew, without dummies.
    void rebuild() { resize(count > 50000 ? count * 2 : count * 4); }

  private:
    void insert_clean(std::int32_t entry, std::int64_t item_hash);
    void resize(std::uint32_t used_min);
    void compact();
};

inline bool is_any_set(const Value& value) {
    return is_kind(value, Kind::Set) || is_kind(value, Kind::FrozenSet);
}
// Look-up that may run Python's __hash__ and __eq__: the slot as an Int, -1 if absent.
// Whether every item of a set is in another; no hash is asked for again.
Routine resume_is_included(Machine&, Value small, Value large);
Routine resume_set_find(Machine&, Value set, Value item, std::int64_t* hash = nullptr);
// Comparison of sets and of the views that are like sets: by inclusion.
Value compare_as_sets(Machine&, const Value&, const Value&, Comparison);
// The value itself; of a set whose class has methods of its own a copy that has none.
Value without_own_methods(Machine&, const Value&);
// left op right of two iterables, as a new set (views give sets).
Value set_binary_any(Machine&, Operator, const Value&, const Value&);
// The operators | & - ^ on sets and views, and their in-place forms, where items need Python code.
Routine resume_set_binary(Machine&, Operator, Value, Value);
Routine resume_set_in_place(Machine&, Operator, Value, Value);
// Whether CPython gives the value the same hash in every process.
bool has_fixed_hash(const Value& value);

} // namespace runtime::vm
