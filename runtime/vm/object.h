#pragma once

// Kinds of objects by their C++ layout, and what a layout must be able to do. A type (type.h) has
// one layout, which its subclasses inherit: an instance of `class Stack(list)` is laid out as a
// List with a dictionary pointer behind it.

#include "runtime/vm/heap.h"

#include <functional>

namespace runtime::vm {

enum class Kind : std::uint8_t {
    Str,
    BigInt,
    BoxedFloat,
    Bytes,
    ByteArray,
    List,
    Tuple,
    Dict,
    Set,
    FrozenSet,
    Range,
    Slice,
    Type,
    Instance,
    Function,
    NativeFunction,
    BoundMethod,
    Cell,
    Code,
    Generator,
    Iterator,
    Exception,
    Module,
    Property,
    StaticMethod,
    ClassMethod,
    Super,
    Traceback,
    MemberDescriptor,
    DictView,
    Native, // any other C++ class; told apart by its type
};

// Bits of Object::flags.
inline constexpr std::uint8_t object_was_finalized = 1;
inline constexpr std::uint8_t object_is_watched = 0x80;   // Machine::on_destroyed hears of its end
inline constexpr std::uint8_t generator_is_awaitable = 2; // types.coroutine, @asyncio.coroutine
inline constexpr std::uint8_t step_is_ahead = 4;          // aclose() that was thrown into unbegun

using Visitor = std::function<void(const Value&)>;

// What the heap must know of a C++ class of objects.
struct Layout {
    std::size_t size;
    void (*destroy)(Object*);                  // runs the destructor, frees nothing
    void (*traverse)(Object*, const Visitor&); // visits each Value held; for gc.collect()
    void (*clear)(Object*);                    // drops every Value held, to break a cycle
    bool is_leaf;                              // the class itself holds no Values
};

// A base for classes that hold no Values.
struct Leaf : Object {
    using Object::Object;
    void traverse(const Visitor&) {}
    void clear_references() {}
};

// The layout of class T, which has `void traverse(const Visitor&)` and `void clear_references()`.
template <class T>
const Layout* layout_of() {
    static constexpr Layout layout{
        sizeof(T),
        [](Object* object) { static_cast<T*>(object)->~T(); },
        [](Object* object, const Visitor& visit) { static_cast<T*>(object)->traverse(visit); },
        [](Object* object) { static_cast<T*>(object)->clear_references(); },
        std::is_base_of_v<Leaf, T>,
    };
    return &layout;
}

inline bool is_kind(const Value& value, Kind kind) {
    return value.is_object() && value.object()->kind == static_cast<std::uint8_t>(kind);
}

// The object of a value known to be of class T.
template <class T>
T* as(const Value& value) {
    return static_cast<T*>(value.object());
}

} // namespace runtime::vm
