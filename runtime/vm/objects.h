#pragma once

// The heap objects of the language other than strings, dicts and types.

#include "runtime/source/ids.h"
#include "runtime/vm/type.h"

#include <gmp.h>

#include <vector>

namespace runtime::vm {

struct Frame;
struct Code;

struct BigInt : Leaf { // an int outside 64 bits, or an instance of a subclass of int
    mpz_t number;
    explicit BigInt(Type* type_) : Leaf(static_cast<std::uint8_t>(Kind::BigInt), type_) {
        mpz_init(number);
    }
    ~BigInt() { mpz_clear(number); }
};

struct BoxedFloat : Leaf { // an instance of a subclass of float
    double number;
    BoxedFloat(Type* type_, double n)
        : Leaf(static_cast<std::uint8_t>(Kind::BoxedFloat), type_), number(n) {}
};

struct Bytes : Leaf { // bytes (immutable) and bytearray, by kind
    std::basic_string<char, std::char_traits<char>, HeapAllocator<char>> data;
    std::uint32_t exports = 0; // memoryviews of it; while there are any, its size is fixed
    Bytes(Kind kind_, Type* type_, std::string_view bytes)
        : Leaf(static_cast<std::uint8_t>(kind_), type_), data(bytes) {}
};

struct List : Object {
    Values items;
    explicit List(Type* type_) : Object(static_cast<std::uint8_t>(Kind::List), type_) {}
    ~List() { let_go(items); }
    void traverse(const Visitor& visit);
    void clear_references() { let_go(items); }
    // The last item goes first, as in CPython; it shows in the order of finalisers.
    static void let_go(Values& items) {
        while (!items.empty())
            items.pop_back();
    }
};

struct Tuple : Object { // fixed once made; items stand in one block
    std::uint32_t count;
    Value* items;
    Tuple(Type* type_, std::uint32_t item_count);
    ~Tuple();
    void traverse(const Visitor& visit);
    void clear_references();
    [[nodiscard]] Value* begin() const { return items; }
    [[nodiscard]] Value* end() const { return items + count; }
};

struct Range : Object { // start, stop, step: ints of any size
    Value start, stop, step, length;
    Range(Type* type_) : Object(static_cast<std::uint8_t>(Kind::Range), type_) {}
    void traverse(const Visitor&) {}
    void clear_references() {}
};

struct Slice : Object {
    Value start, stop, step;
    explicit Slice(Type* type_) : Object(static_cast<std::uint8_t>(Kind::Slice), type_) {}
    void traverse(const Visitor& visit);
    void clear_references();
};

struct Instance : Object { // of a class that inherits no built-in layout; fields by Type::dict_of
    Instance(Type* type_) : Object(static_cast<std::uint8_t>(Kind::Instance), type_) {}
    void traverse(const Visitor&) {}
    void clear_references() {}
};

struct Cell : Object {
    Value content;
    Cell(Type* type_, Value value)
        : Object(static_cast<std::uint8_t>(Kind::Cell), type_), content(std::move(value)) {}
    void traverse(const Visitor& visit) { visit(content); }
    void clear_references() { content.clear(); }
};

struct Module : Object {
    Value name;
    Dict* dict; // owns one count
    Module(Type* type_, Value name_, Dict* dict_)
        : Object(static_cast<std::uint8_t>(Kind::Module), type_), name(std::move(name_)),
          dict(dict_) {}
    ~Module();
    void traverse(const Visitor& visit);
    void clear_references();
};

struct Function : Object {
    Code* code;
    Dict* globals;
    Value name, qualname, doc, module;
    Value defaults;         // a tuple or unbound
    Value keyword_defaults; // a dict or unbound
    Value annotations;      // a dict or unbound
    Value closure;          // a tuple of cells or unbound
    Dict* dict = nullptr;   // __dict__, made on demand
    Function(Type* type_, Code* code_, Dict* globals_);
    ~Function();
    void traverse(const Visitor& visit);
    void clear_references();
};

struct BoundMethod : Object {
    Value function, self;
    BoundMethod(Type* type_, Value function_, Value self_)
        : Object(static_cast<std::uint8_t>(Kind::BoundMethod), type_),
          function(std::move(function_)), self(std::move(self_)) {}
    void traverse(const Visitor& visit) {
        visit(function);
        visit(self);
    }
    void clear_references() {
        function.clear();
        self.clear();
    }
};

// property, staticmethod, classmethod and super: one to four values whose meaning the kind tells.
struct Descriptor : Object {
    Value first;  // property: fget; static/classmethod: the callable; super: the type
    Value second; // property: fset; super: the object
    Value third;  // property: fdel; super: the object's type
    Value doc;
    Dict* dict = nullptr;
    Descriptor(Type* type_, Kind kind_) : Object(static_cast<std::uint8_t>(kind_), type_) {}
    ~Descriptor();
    void traverse(const Visitor& visit);
    void clear_references();
};

// An attribute stored at a fixed slot: an entry of __slots__.
struct MemberDescriptor : Object {
    Str* name;
    Type* owner;
    std::uint16_t slot;
    MemberDescriptor(Type* type_, Str* name_, Type* owner_, std::uint16_t slot_)
        : Object(static_cast<std::uint8_t>(Kind::MemberDescriptor), type_), name(name_),
          owner(owner_), slot(slot_) {}
    void traverse(const Visitor&) {}
    void clear_references() {}
};

struct TracebackEntry {
    const Code* code;
    std::uint32_t instruction; // index of what raised or called; with call_failed_bit
    Value frame;               // see frame_object.h
};

struct Exception : Object {
    Value args;    // a tuple
    Value cause;   // unbound or None or an exception
    Value context; // unbound or an exception
    Value extra;   // StopIteration.value, SystemExit.code, ImportError.name, group's exceptions ...
    bool suppress_context = false;
    std::uint32_t settled = 0; // entries of the traceback that it had when it was caught last
    std::vector<TracebackEntry, HeapAllocator<TracebackEntry>> traceback; // innermost first
    Value held; // what the frames hold that CPython's library has where ours is native
    Dict* dict = nullptr;
    explicit Exception(Type* type_) : Object(static_cast<std::uint8_t>(Kind::Exception), type_) {}
    ~Exception();
    void traverse(const Visitor& visit);
    void clear_references();
};

enum class GeneratorKind : std::uint8_t { Generator, Coroutine, AsyncGenerator, AsyncStep };
enum class GeneratorState : std::uint8_t { Created, Running, Suspended, Closed };

// How a generator that runs was entered last: by whoever resumed it, by the frame that awaits it or
// yields from it, or by an exception that was thrown into it.
enum class Entry : std::uint8_t { Resume, Delegation, Throw };

// A generator, coroutine or async generator: a frame that can be resumed. While it is suspended,
// `innermost` is the frame in which execution stopped (below any number of yield from or await), so
// resuming costs the same at any depth; while it runs it is on the thread's list of active
// generators.
struct Generator : Object {
    GeneratorKind generator_kind;
    GeneratorState state = GeneratorState::Created;
    Entry entry = Entry::Resume; // Delegation: while it waits too
    bool hooks_called = false;   // async generator: firstiter was told
    bool closing = false;        // async generator: aclose/athrow is under way
    bool awaited = false;        // coroutine: was started once (no "never awaited")
    source::GeneratorId id{};
    Code* code;                    // of the root frame, kept by the machine; null: a native one's
    Frame* frame;                  // root frame, owned; null once it ended
    Frame* innermost = nullptr;    // while suspended
    Generator* previous = nullptr; // while running: the generator that was active before
    Counted<Str> name, qualname;
    Generator(Type* type_, GeneratorKind kind_, Frame* frame_);
    ~Generator();
    void traverse(const Visitor& visit);
    void clear_references();
};

struct AsyncGenerator : Generator {
    Value finalizer; // the hook of the loop that iterated it first
    using Generator::Generator;
    void traverse(const Visitor& visit);
};

// What asend(), athrow() and their like give: one step of an async generator, which it keeps after
// the step is done, as it does what it was given for it.
struct AsyncStep : Generator {
    Value stepped, given;
    using Generator::Generator;
    void traverse(const Visitor& visit);
    void clear_references();
};

// --- short helpers over numbers and kinds ---

inline bool is_exception(const Value& value) {
    return is_kind(value, Kind::Exception);
}
inline bool is_type(const Value& value) {
    return is_kind(value, Kind::Type);
}
// An int of the language in any representation (bool included).
inline bool is_integral(const Value& value) {
    return value.is_int() || value.is_bool() || is_kind(value, Kind::BigInt);
}
inline bool is_number(const Value& value) {
    return is_integral(value) || value.is_float() || is_kind(value, Kind::BoxedFloat);
}

} // namespace runtime::vm
