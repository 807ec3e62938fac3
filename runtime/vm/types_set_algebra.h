#pragma once

#include "runtime/vm/types_set.h"

namespace runtime::vm {

// A dict that is no subclass's gives its keys with the hashes that it stored where a set takes them
// in; it can be gone over again, as a set can.
bool is_plain_dict(const Machine&, const Value& source);
// A set or frozenset (as the source is) with the same items.
Value copy_of_set(Machine&, const Value& source);
// left op right for op among | & - ^, as a new set; `right` is any iterable.
Value set_combine(Machine&, Operator, const Value& left, const Value& right);
Routine resume_set_combine(Machine&, Operator, Value left, Value right);
// The same, into the set itself. None.
Value set_absorb(Machine&, Operator, const Value& self, const Value& other);
Routine resume_set_absorb(Machine&, Operator, Value self, Value other);

} // namespace runtime::vm
