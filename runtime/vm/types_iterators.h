#pragma once

// The iterators of the built-in types, open for the interpreter's ForIter to step without a call.

#include "runtime/vm/types.h"

namespace runtime::vm {

// Over a list, tuple, str or bytes; `source` is unbound once exhausted.
struct SequenceIterator : Object {
    Value source;
    std::size_t next = 0; // index; for a str: byte offset
    bool backwards = false;
    SequenceIterator(Type* type_, Value source_)
        : Object(static_cast<std::uint8_t>(Kind::Iterator), type_), source(std::move(source_)) {}
    void traverse(const Visitor& visit) { visit(source); }
    void clear_references() { source.clear(); }
};

// Whether iter() or reversed() goes through an object that has its own __len__(): how much is left
// is asked of that.
bool is_over_own_sequence(Machine& machine, const Value& iterator);

struct RangeIterator : Object {
    std::int64_t current = 0, step = 1;
    std::uint64_t remaining = 0;                // within 64 bits
    std::uint64_t length = 0;                   // what remained at the beginning, likewise
    Value big_current, big_step, big_remaining; // unbound unless a number passes 64 bits
    explicit RangeIterator(Type* type_)
        : Object(static_cast<std::uint8_t>(Kind::Iterator), type_) {}
    // The next number of a range within 64 bits that is not at its end.
    std::int64_t take() {
        --remaining;
        std::int64_t item = current;
        current = static_cast<std::int64_t>(static_cast<std::uint64_t>(item) +
                                            static_cast<std::uint64_t>(step));
        return item;
    }
    void traverse(const Visitor&) {}
    void clear_references() {}
};

enum class DictPart : std::uint8_t { Key, Content, Pair };

struct DictIterator : Object {
    Value dict; // unbound once exhausted
    std::uint32_t place = 0;
    std::uint32_t count;
    std::uint32_t left;    // items still to come
    std::uint32_t version; // the dict's at the beginning
    DictPart part;
    bool backwards = false;
    DictIterator(Type* type_, Value dict_, DictPart part_)
        : Object(static_cast<std::uint8_t>(Kind::Iterator), type_), dict(std::move(dict_)),
          count(as<Dict>(dict)->count), left(count), version(as<Dict>(dict)->version), part(part_) {
    }
    void traverse(const Visitor& visit) { visit(dict); }
    void clear_references() { dict.clear(); }
};

struct DictView : Object {
    Value dict;
    DictPart part;
    DictView(Type* type_, Value dict_, DictPart part_)
        : Object(static_cast<std::uint8_t>(Kind::DictView), type_), dict(std::move(dict_)),
          part(part_) {}
    void traverse(const Visitor& visit) { visit(dict); }
    void clear_references() { dict.clear(); }
};

Routine resume_view_contains(Machine&, Value view, Value item);

// Whether stepping the iterator to its end surely runs no Python code.
bool is_plain_iterator(Machine&, const Value& iterator);

// What copies of an iterator are made of: iter() of this, and the place in it, if that is told.
Value reduce_to_iter(Machine&, Value over, Value place = {});
// The same where it is not: of a list of the items that are left. The iterator given is one of its
// own to go through.
Value reduce_to_items_left(Machine&, const Value& again);

// list_of_plain() for a plain form that may still need a frame when it has the items: then the
// resumable form begins again, so an iterator, which can be read but once, is left to that.
Value list_of_repeatable(Machine&, const Value& iterable);

} // namespace runtime::vm
