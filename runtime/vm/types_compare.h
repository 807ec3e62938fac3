#pragma once

// Comparison of containers: the pieces that the plain and the resumable forms share.

#include "runtime/vm/types.h"

namespace runtime::vm {

const char* symbol_of(Comparison);

// CPython's hash of a tuple from the hashes of its items (a simplified xxHash).
class TupleHash {
  public:
    void add(std::int64_t item_hash) {
        state_ += static_cast<std::uint64_t>(item_hash) * 14029467366897019727U;
        state_ = (state_ << 31 | state_ >> 33) * 11400714785074694791U;
        ++count_;
    }
    [[nodiscard]] std::int64_t result() const {
        std::uint64_t hash = state_ + (count_ ^ (2870177450012600261U ^ 3527539U));
        if (hash == ~std::uint64_t{0}) return 1546275796;
        return static_cast<std::int64_t>(hash);
    }

  private:
    std::uint64_t state_ = 2870177450012600261U;
    std::uint64_t count_ = 0;
};

// Lexicographic comparison of two runs of values, as lists and tuples compare.
Value compare_sequences(Machine&, const Value* left, std::size_t left_count, const Value* right,
                        std::size_t right_count, Comparison);

// The resumable forms of the protocol functions `compare` and `contains`: by kind of container, or
// by the type's native method. NotImplemented where the operand is of another kind.
Routine resume_native_compare(Machine&, Value, Value, Comparison);
Routine resume_native_contains(Machine&, Value container, Value item);

// Dictionary look-up that may run Python's __hash__ and __eq__: the entry's place as an Int, -1 if
// absent; `hash` is filled in.
Routine resume_find(Machine&, Value dict, Value key, std::uint64_t* hash);

} // namespace runtime::vm
