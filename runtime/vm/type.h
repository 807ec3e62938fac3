#pragma once

// A type: the language's classes, built-in ones included. Types live until the run ends, so
// instances do not count them.
//
// Built-in behaviour sits in `protocol`, a table of plain C++ functions that subclasses inherit.
// Where Python code overrides a special method, special() finds it and it goes first. A plain
// function answers NeedsFrame when it would have to run Python code (a list's repr with an instance
// in it): the caller then uses the resumable form.

#include "runtime/bytecode/instruction.h"
#include "runtime/bytecode/special.h"
#include "runtime/vm/dict.h"

#include <array>
#include <memory>
#include <vector>

namespace runtime::vm {

using bytecode::Comparison;
using bytecode::Special;

enum class Operator : std::uint8_t {
    Add,
    Subtract,
    Multiply,
    MatrixMultiply,
    TrueDivide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    BitAnd,
    BitOr,
    BitXor,
};

// Plain functions: an Unbound result means raised (or, where it says so, "nothing"), NeedsFrame
// means "only Python code can tell".
struct Protocol {
    Value (*repr)(Machine&, const Value& self) = nullptr;
    Value (*str)(Machine&, const Value& self) = nullptr; // null: repr
    // What a trace shows: a text that stays the same while the object does; null: its type.
    Value (*shown)(Machine&, const Value& self) = nullptr;
    Value (*hash)(Machine&, const Value& self) = nullptr; // an Int; null with no_hash: unhashable
    Value (*compare)(Machine&, const Value&, const Value&,
                     Comparison) = nullptr;                                    // or NotImplemented
    Value (*binary)(Machine&, Operator, const Value&, const Value&) = nullptr; // or NotImplemented
    Value (*in_place)(Machine&, Operator, const Value&,
                      const Value&) = nullptr; // or NotImplemented
    Value (*length)(Machine&, const Value& self) = nullptr;
    Value (*truth)(Machine&, const Value& self) = nullptr; // a Bool; null: by length, else true
    Value (*contains)(Machine&, const Value& self, const Value& item) = nullptr;
    Value (*get_item)(Machine&, const Value& self, const Value& key) = nullptr;
    Value (*set_item)(Machine&, const Value& self, const Value& key,
                      const Value& value) = nullptr;                               // None
    Value (*delete_item)(Machine&, const Value& self, const Value& key) = nullptr; // None
    Value (*iterate)(Machine&, const Value& self) = nullptr;
    // The next item; Unbound without an exception set means exhausted.
    Value (*next)(Machine&, const Value& self) = nullptr;
    // Attribute look-up other than object's; Unbound without an exception set: not found.
    Value (*get_attribute)(Machine&, const Value& self, Str* name) = nullptr;
    Value (*set_attribute)(Machine&, const Value& self, Str* name,
                           const Value* value) = nullptr; // null: del
    // Awaiting a native awaitable. First call (resumed = false): the result if it is there already,
    // or NeedsFrame to suspend the task on `self`; then called again with resumed = true for the
    // result.
    Value (*await)(Machine&, const Value& self, bool resumed) = nullptr;
    // What is handed to the driver of the coroutine while suspended on self (the future, or None).
    Value (*awaited_on)(Machine&, const Value& self) = nullptr;
    // The awaiting frame was thrown into instead of being resumed.
    void (*await_abandoned)(Machine&, const Value& self) = nullptr;
    // The last count went: true if the object must survive for a finaliser (see finalizers.h).
    bool (*finalize)(Machine&, Object* self) = nullptr;
};

struct Type : Object {
    Str* name; // __name__
    Value qualname;
    Value module; // a str
    Type* base = nullptr;
    std::vector<Type*> bases;
    std::vector<Type*> mro; // starts with this type
    std::vector<Type*> subclasses;
    Dict* dict;
    Machine* machine = nullptr;
    const Layout* layout;
    Kind instance_kind;
    std::uint16_t dict_offset = 0; // of the Dict* in an instance; 0: instances have no __dict__
    std::uint16_t slot_count = 0;  // __slots__ values, behind the layout (and the dict pointer)
    std::uint32_t instance_size = 0;
    std::uint32_t version = 1; // a new number, unique among all types, at each change
    bool is_builtin = false;   // its attributes cannot be set
    bool is_final = false;     // cannot be a base (bool, NoneType, function, ...)
    bool is_exception = false;
    bool no_hash = false;            // __hash__ is None
    bool overrides_anything = false; // some special method comes from Python code
    bool instance_shadows = false;   // an instance's own attribute may hide one of the type
    bool has_finalizer = false;      // __del__
    bool is_sequence = false;        // of a C++ class: a trace shows its items
    Protocol protocol;
    // What `T(...)` runs unless Python code overrides __new__ or __init__. Its first argument is
    // the class to make an instance of (T or a subclass), the rest is the call's; it makes and
    // fills the instance. It is also T.__new__. A mutable built-in (list, dict, set, exceptions)
    // has a native
    // __init__ besides, which fills an existing instance; where only __init__ is overridden,
    // construct runs with the class alone first (exceptions: with all arguments).
    const struct NativeFunctionInfo* construct = nullptr;
    Value constructor; // the function object of `construct`, made at the first call

    Type(Type* metatype, Str* name_, Dict* dict_)
        : Object(static_cast<std::uint8_t>(Kind::Type), metatype), name(name_), dict(dict_) {}
    ~Type();

    // What messages call it: the name, and before it the module of what CPython writes in C
    // ("collections.deque").
    [[nodiscard]] std::string_view shown_name() const;
    // The attribute found along the mro, or null. Interned names only.
    Value* lookup(Str* attribute);
    // The Python-level override of a special method, or null where the protocol table speaks.
    Value* special(Special which) {
        if (!overrides_anything) return nullptr;
        return find_special(which);
    }
    [[nodiscard]] bool is_subtype_of(const Type* other) const {
        for (const Type* ancestor : mro)
            if (ancestor == other) return true;
        return false;
    }
    void traverse(const Visitor& visit);
    void clear_references() {}

    // An instance's dictionary slot; dict_offset must not be 0.
    [[nodiscard]] Dict*& dict_of(Object* instance) const {
        return *reinterpret_cast<Dict**>(reinterpret_cast<char*>(instance) + dict_offset);
    }
    [[nodiscard]] Value* slots_of(Object* instance) const {
        return reinterpret_cast<Value*>(reinterpret_cast<char*>(instance) + instance_size) -
               slot_count;
    }

  private:
    Value* find_special(Special which);
    struct Remembered {
        const Str* name = nullptr;
        Value* value = nullptr;
    };
    static constexpr std::size_t cache_size = 64; // a power of two
    void forget_if_stale();

    std::uint32_t remembered_version_ = 0;
    std::unique_ptr<std::array<Remembered, cache_size>> remembered_;
    std::vector<Value*> specials_; // by Special; a marker stands for "not looked up yet"
};

} // namespace runtime::vm
