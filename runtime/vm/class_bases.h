#pragma once

// In which order the bases of a class are asked, and which of them says how its instances look.

#include "runtime/vm/machine.h"

#include <string>
#include <vector>

namespace runtime::vm {

// The C3 linearisation; empty, with CPython's complaint, if there is none.
std::vector<Type*> linearise(Type* type, const std::vector<Type*>& bases, std::string& problem);
// Each once, object last: for a class whose metaclass is yet to say how its bases are ordered.
std::vector<Type*> in_any_order(Type* type, const std::vector<Type*>& bases);
// The mro() that a metaclass of the program's has, or null.
const Value* own_mro(Machine& m, Type* metatype);

const Type* solid_base(const Type* type);
Type* layout_base(Machine& m, const std::vector<Type*>& bases, bool& conflict);
// What __base__ shows.
Type* best_base(const Type& type);
bool is_made_with_items(const Types& types, const Type* base);
bool has_weak_references(Machine& m, const Type* type);

bool is_special(Machine& m, const Str* name);
// To be called when a special method of the class, or the order of its bases, has changed.
void refresh_overrides(Machine& m, Type* type);

} // namespace runtime::vm
