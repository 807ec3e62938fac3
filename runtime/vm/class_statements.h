#pragma once

// The class statement, and what type(name, bases, namespace) does.

#include "runtime/vm/machine.h"

#include <vector>

namespace runtime::vm {

// Hands on the keywords of a class statement.
void add_keywords(Machine& m, OwnedArguments& call, const Dict& keywords);
// The metaclass that all of these agree on; null: raised.
Type* best_metatype(Machine& m, Type* start, const std::vector<Type*>& bases);
// type.__new__(): `bases` is a tuple, `members` and `keywords` are dicts.
Routine make_type(Machine& m, Type* metatype, Value name, Value bases, Value members,
                  Value keywords);

} // namespace runtime::vm
