#pragma once

// What dict's files share: looking up and filling without Python code, and updating from anything.

#include "runtime/vm/types.h"

namespace runtime::vm {

// Whether the key is there: a Bool (with its place), Unbound or NeedsFrame.
Value dict_find(Machine&, const Value& dict, const Value& key, std::int64_t& place,
                std::uint64_t& hash);
// A string that no key of another class in the dict can be equal to.
bool is_plain_key(const Machine&, const Dict&, const Value& key);
// Where a key stands that is the very same value; -1 if it does not.
std::int64_t find_identical(const Dict&, const Value& key, std::uint64_t hash);
// The value of an int or a str; null if it is not there, or if only dict_find can tell.
Value* dict_peek(Machine&, const Dict&, const Value& key);
Value dict_put(Machine&, const Value& dict, const Value& key, const Value& value); // None
Routine resume_put(Machine&, Value dict, Value key, Value value);                  // None
Value copy_of_dict(Machine&, const Value& dict);
Value dict_iterate(Machine&, const Value& dict);
// From here on dicts of the class are iterated as an OrderedDict is: an iterator knows whether
// there is a next item before it is asked, and takes no change of the keys or of their order.
void make_ordered(Machine&, Type* dict_class);

// update() from a mapping or from an iterable of pairs.
Value dict_update_any(Machine&, const Value& dict, const Value& source); // None
Routine resume_dict_update_any(Machine&, Value dict, Value source);

void define_dict_views(Machine&);

} // namespace runtime::vm
