#pragma once

// list[int] and int | str at run time: what annotations and isinstance() need of them.

#include "runtime/vm/types.h"

namespace runtime::vm {

struct GenericAlias : Object {
    Value origin;
    Value args; // a tuple
    GenericAlias(Type* type_, Value origin_, Value args_)
        : Object(static_cast<std::uint8_t>(Kind::Native), type_), origin(std::move(origin_)),
          args(std::move(args_)) {}
    void traverse(const Visitor& visit) {
        visit(origin);
        visit(args);
    }
    void clear_references() {
        origin.clear();
        args.clear();
    }
};

struct UnionType : Object {
    Value args; // a tuple of classes, None and aliases
    UnionType(Type* type_, Value args_)
        : Object(static_cast<std::uint8_t>(Kind::Native), type_), args(std::move(args_)) {}
    void traverse(const Visitor& visit) { visit(args); }
    void clear_references() { args.clear(); }
};

struct GenericTypes {
    Type* alias = nullptr;
    Type* union_type = nullptr;
};

// What `origin[item]` makes of a class that is generic in this way.
Value make_alias(Machine&, const Value& origin, const Value& item);

void define_generic_types(Machine&);
// The classes of a union as a tuple, or null if the value is no union.
const Tuple* union_members(Machine&, const Value&);

// type 'X' is not subscriptable
Value raise_not_generic(Machine&, const Type& type);

} // namespace runtime::vm
