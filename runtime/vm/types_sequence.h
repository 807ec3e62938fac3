#pragma once

// What all sequences share: indices and slices, and repetition counts.

#include "runtime/vm/types.h"

namespace runtime::vm {

struct SliceBounds {
    std::int64_t start = 0, stop = 0, step = 1;
    std::int64_t count = 0; // items selected
};

// Fits a slice to a length: None, Unbound (raised) or NeedsFrame (a part has Python's __index__).
Value resolve_slice(Machine&, const Value& slice, std::int64_t length, SliceBounds& bounds);

// Resolves an int key against a length: the place as an Int, or Unbound with IndexError(message).
// A key of another kind: Unbound with TypeError "<name> indices must be integers or slices, not X".
Value resolve_index(Machine&, const Value& key, std::int64_t length, const char* name,
                    const char* out_of_range);

// The optional start and stop of str.find, list.index and the like, clipped to the length. None
// stands for a bound that is not given in the methods of texts; lists do not take it.
enum class NoneAsBound { IsAbsent, IsWrong };
bool clip_range(Machine&, const Value& start, const Value& stop, std::int64_t length,
                std::int64_t& begin, std::int64_t& end, NoneAsBound none = NoneAsBound::IsAbsent);

// What `sequence * x` gives for an x that is no int: NeedsFrame if it has Python's __index__, else
// TypeError.
Value bad_factor(Machine&, const Value& factor);

// The factor of `sequence * n`, at least 0; false with MemoryError if the result had no room.
bool repeat_count(Machine&, const Value& factor, std::size_t item_count, std::size_t item_size,
                  std::size_t& out);

// A 64-bit int argument: clamps larger ones; false with TypeError if it is no int.
bool take_index(Machine&, const Value& value, std::int64_t& out);

} // namespace runtime::vm
