#pragma once

#include "runtime/vm/types.h"

namespace runtime::vm {

void add_int_methods(Machine&);
void add_float_methods(Machine&);

// int's comparison: NotImplemented where the other is a float, as CPython's int.__lt__ says.
Value number_compare_int(Machine&, const Value&, const Value&, Comparison);

// divmod(a, b) of two numbers, as a tuple; NotImplemented if one is none.
Value number_divmod(Machine&, const Value&, const Value&);

} // namespace runtime::vm
