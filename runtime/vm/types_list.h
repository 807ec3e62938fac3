#pragma once

#include "runtime/vm/types.h"

namespace runtime::vm {

Value list_extend(Machine&, const Value& list, const Value& iterable); // None or NeedsFrame

// list.sort(self, *, key, reverse): arguments as bound to that signature.
Value list_sort(Machine&, const Arguments&);
Routine resume_list_sort(Machine&, OwnedArguments);

} // namespace runtime::vm
