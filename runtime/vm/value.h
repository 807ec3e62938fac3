#pragma once

// A value is sixteen bytes: a tag and a payload. None, bools, 64-bit ints and floats live in the
// payload; everything else is a pointer to a counted object on the machine's heap. Each Value owns
// one count of its object: copying adds one, destruction takes one away, and at zero the object
// dies at once, as in CPython (this is part of the language's meaning: finalisers and "never
// awaited" hang on it).
//
// The number of a payload has no address that would tell it from an equal one, as `is` and id() do
// of CPython's. Its stamp does: see are_identical(). 0 is that of a number nobody asked about.
//
// Two tags are not values of the language. Unbound marks a register or cell without a value and,
// as the result of a native function, "an exception is set on the machine". NeedsFrame is the
// answer of a plain native function that found it must run Python code: its caller then starts the
// resumable form (see routine.h).

#include <cstdint>
#include <utility>

namespace runtime::vm {

struct Object;
struct Type;

enum class Tag : std::uint32_t {
    Unbound,
    NeedsFrame,
    None,
    NotImplemented,
    Ellipsis,
    Bool,
    Int,
    Float,
    Object,
};

void destroy(Object* object);

// The head of every heap object. The layout (destructor, traversal) and the meaning hang on the
// type.
struct Object {
    std::uint32_t references = 1;
    std::uint8_t kind; // enum Kind, see object.h
    std::uint8_t flags = 0;
    std::uint16_t changes = 0; // grows when what a trace shows of it changes (content_changes.h)
    Type* type;

    Object(std::uint8_t kind_, Type* type_) : kind(kind_), type(type_) {}
};

class Value {
  public:
    constexpr Value() : head_(head_of(Tag::Unbound)), integer_(0) {}
    Value(const Value& other) : head_(other.head_), integer_(other.integer_) { retain(); }
    Value(Value&& other) noexcept : head_(other.head_), integer_(other.integer_) {
        other.head_ = head_of(Tag::Unbound);
    }
    ~Value() { release(); }
    [[gnu::always_inline]] Value& operator=(const Value& other) {
        other.retain();
        Value old(head_, integer_);
        head_ = other.head_;
        integer_ = other.integer_;
        return *this;
    }
    [[gnu::always_inline]] Value& operator=(Value&& other) noexcept {
        if (is_object()) {
            Value old(std::move(*this));
            take(other);
        } else {
            take(other);
        }
        return *this;
    }
    void swap(Value& other) noexcept {
        std::swap(head_, other.head_);
        std::swap(integer_, other.integer_);
    }

    static Value none() { return Value(Tag::None, 0); }
    static Value not_implemented() { return Value(Tag::NotImplemented, 0); }
    static Value ellipsis() { return Value(Tag::Ellipsis, 0); }
    static Value needs_frame() { return Value(Tag::NeedsFrame, 0); }
    static Value of(bool truth) { return Value(Tag::Bool, truth ? 1 : 0); }
    static Value of(std::int64_t number) { return Value(Tag::Int, number); }
    static Value of(int number) { return Value(Tag::Int, number); }
    static Value of(std::size_t number) {
        return Value(Tag::Int, static_cast<std::int64_t>(number));
    }
    static Value of(double number) {
        Value value;
        value.head_ = head_of(Tag::Float);
        value.real_ = number;
        return value;
    }
    // Takes over the caller's count (a fresh object has one).
    static Value adopt(Object* object) {
        Value value;
        value.head_ = head_of(Tag::Object);
        value.object_ = object;
        return value;
    }
    // Adds a count of its own.
    static Value share(Object* object) {
        ++object->references;
        return adopt(object);
    }

    [[nodiscard]] Tag tag() const { return static_cast<Tag>(static_cast<std::uint32_t>(head_)); }
    [[nodiscard]] bool is_unbound() const { return tag() == Tag::Unbound; }
    [[nodiscard]] bool needs_a_frame() const { return tag() == Tag::NeedsFrame; }
    // A value of the language: neither Unbound nor NeedsFrame.
    [[nodiscard]] bool is_value() const { return tag() >= Tag::None; }
    [[nodiscard]] bool is_none() const { return tag() == Tag::None; }
    [[nodiscard]] bool is_not_implemented() const { return tag() == Tag::NotImplemented; }
    [[nodiscard]] bool is_bool() const { return tag() == Tag::Bool; }
    [[nodiscard]] bool is_int() const { return tag() == Tag::Int; } // unboxed, not a bool
    [[nodiscard]] bool is_float() const { return tag() == Tag::Float; }
    [[nodiscard]] bool is_object() const { return tag() == Tag::Object; }

    [[nodiscard]] bool truth() const { return integer_ != 0; }      // of a Bool
    [[nodiscard]] std::int64_t integer() const { return integer_; } // of an Int or Bool
    [[nodiscard]] double real() const { return real_; }             // of a Float
    [[nodiscard]] Object* object() const { return object_; }        // of an Object
    [[nodiscard]] std::uint64_t bits() const { return static_cast<std::uint64_t>(integer_); }

    [[nodiscard]] std::uint32_t stamp() const {
        return static_cast<std::uint32_t>(head_ >> stamp_shift);
    }
    void set_stamp(std::uint32_t stamp) {
        head_ = head_of(tag()) | std::uint64_t{stamp} << stamp_shift;
    }

    // One object, or one number whatever its stamp.
    [[nodiscard]] bool is(const Value& other) const {
        return tag() == other.tag() && integer_ == other.integer_;
    }

    void clear() {
        if (is_object()) {
            Value old(std::move(*this));
        }
        head_ = head_of(Tag::Unbound);
    }
    // Gives up the count without releasing it.
    Object* detach() {
        head_ = head_of(Tag::Unbound);
        return object_;
    }
    // Overwrites with an int or float without a look at the old content when that needs no release.
    void set_int(std::int64_t number) {
        if (is_object()) clear();
        head_ = head_of(Tag::Int);
        integer_ = number;
    }
    void set_real(double number) {
        if (is_object()) clear();
        head_ = head_of(Tag::Float);
        real_ = number;
    }
    void set_bool(bool truth) {
        if (is_object()) clear();
        head_ = head_of(Tag::Bool);
        integer_ = truth ? 1 : 0;
    }

  private:
    static constexpr int stamp_shift = 32;

    Value(Tag tag, std::int64_t payload) : head_(head_of(tag)), integer_(payload) {}
    Value(std::uint64_t head, std::int64_t payload) : head_(head), integer_(payload) {}
    static constexpr std::uint64_t head_of(Tag tag) { return static_cast<std::uint32_t>(tag); }
    void retain() const {
        if (is_object()) ++object_->references;
    }
    void release() {
        if (is_object() && --object_->references == 0) destroy(object_);
    }
    void take(Value& other) {
        head_ = other.head_;
        integer_ = other.integer_;
        other.head_ = head_of(Tag::Unbound);
    }

    std::uint64_t head_; // the tag, and above it the stamp
    union {
        std::int64_t integer_;
        double real_;
        Object* object_;
    };
};
static_assert(sizeof(Value) == 16);

// A counted pointer to an object that is always of one kind, or null: half the size of a Value.
template <class T>
class Counted {
  public:
    Counted() = default;
    explicit Counted(const Value& value)
        : object_(value.is_object() ? static_cast<T*>(value.object()) : nullptr) {
        if (object_) ++object_->references;
    }
    Counted(const Counted& other) : object_(other.object_) {
        if (object_) ++object_->references;
    }
    Counted(Counted&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
    Counted& operator=(Counted other) noexcept {
        std::swap(object_, other.object_);
        return *this;
    }
    ~Counted() { clear(); }

    void clear() {
        if (object_) Value last = Value::adopt(std::exchange(object_, nullptr));
    }
    // Gives up the count without releasing it.
    T* detach() { return std::exchange(object_, nullptr); }
    [[nodiscard]] T* get() const { return object_; }
    T* operator->() const { return object_; }
    explicit operator bool() const { return object_ != nullptr; }
    // Unbound if null.
    [[nodiscard]] Value value() const { return object_ ? Value::share(object_) : Value(); }

  private:
    T* object_ = nullptr;
};

} // namespace runtime::vm
