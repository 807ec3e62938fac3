#pragma once

// What `is` and id() say. An object is itself; a number that lives in a Value's payload has a stamp
// instead of an address. Constants have the stamp of their file, for CPython keeps equal ones of a
// module once. What is computed is stamped by the opcode Distinguish, which only modules have that
// ask for identities; elsewhere it has no stamp, and equal ones count as one.

#include "runtime/bytecode/constants.h"
#include "runtime/vm/machine.h"
#include "runtime/vm/traceback.h"

#include <cstdint>

namespace runtime::vm {

// Small ints, and whatever is no number: True is, None is.
inline bool is_made_once(const Value& value) {
    return !value.is_float() && (!value.is_int() || bytecode::is_made_once(value.integer()));
}

// A traceback is made anew whenever it is asked for, and no program can tell.
inline bool are_identical(const Value& left, const Value& right) {
    if (left.is(right)) return left.stamp() == right.stamp() || is_made_once(left);
    return is_kind(left, Kind::Traceback) && is_kind(right, Kind::Traceback) &&
           are_same_places(*as<TracebackObject>(left), *as<TracebackObject>(right));
}

// What was just computed becomes an object of its own, unless it is one already.
inline void distinguish(Machine& machine, Value& number) {
    if (number.stamp() == 0 && !number.is_object() && !is_made_once(number))
        number.set_stamp(machine.next_stamp());
}

} // namespace runtime::vm
