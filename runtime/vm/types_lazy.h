#pragma once

// enumerate, zip, map, filter and iter(callable, sentinel): iterators over other iterators. What
// was taken from the sources before Python code had to run is kept in `pending`, so that the plain
// form of next() can give up at any point and the resumable one goes on from there.

#include "runtime/vm/types.h"

namespace runtime::vm {

struct LazyIterator : Object {
    Values sources;
    Value function; // map, filter, callable_iterator; enumerate: the next number
    Value sentinel; // callable_iterator
    Values pending;
    bool strict = false;
    bool is_done = false;
    explicit LazyIterator(Type* type_) : Object(static_cast<std::uint8_t>(Kind::Iterator), type_) {}
    void traverse(const Visitor& visit);
    void clear_references();
};

// The next item of a built-in iterator that must run Python code for it.
Routine resume_lazy_next(Machine&, Value iterator);

// The next item of iteration by __getitem__, forwards or (reversed) backwards.
Routine resume_sequence_next(Machine&, Value iterator);

void define_lazy_iterators(Machine&);

} // namespace runtime::vm
