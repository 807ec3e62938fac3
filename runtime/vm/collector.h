#pragma once

// The cycle collector behind gc.collect(). Reference counts free everything else at once; it runs
// only when asked to, and at the end of the program.

#include "runtime/vm/machine.h"

namespace runtime::vm {

// Frees the objects that only refer to each other; the number found. Those with a finaliser are
// queued for it instead and go in a later collection.
std::size_t collect_garbage(Machine& machine);

// At the end of the program: finalises what the names lead to, all of them still bound, as
// CPython's collector does with a main module whose functions keep it.
// With `is_too_late` their finalisers are left out: the names were kept by a hook in sys, and
// CPython has no stream left by then.
void finalise_what_is_named(Machine& machine, const Dict& names, bool is_too_late);
// Whether an instance is there whose class has a finalizer.
bool is_finalizer_awaited(Machine& machine);

// Instances with a finalizer are finalised in the order in which they were made; where they lie
// says nothing of that. A class's instance is put down when it is made, and struck off when
// finalised.
void put_down_birth(Machine& machine, Object* instance);
void strike_off_birth(Machine& machine, Object* instance);

} // namespace runtime::vm
