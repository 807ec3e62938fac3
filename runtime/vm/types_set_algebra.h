#pragma once

#include "runtime/vm/types_set.h"

namespace runtime::vm {

// A set or frozenset (as the source is) with the same items.
Value copy_of_set(Machine&, const Value& source);
// left op right for op among | & - ^, as a new set; `right` is any iterable.
Value set_combine(Machine&, Operator, const Value& left, const Value& right);
Routine resume_set_combine(Machine&, Operator, Value left, Value right);
// The same, into the set itself. None.
Value set_absorb(Machine&, Operator, const Value& self, const Value& other);
Routine resume_set_absorb(Machine&, Operator, Value self, Value other);

} // namespace runtime::vm
