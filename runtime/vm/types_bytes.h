#pragma once

// What the files about bytes and bytearray share.

#include "runtime/vm/types.h"

namespace runtime::vm {

inline bool is_bytes(const Value& value) {
    return is_kind(value, Kind::Bytes) || is_kind(value, Kind::ByteArray);
}
inline std::string_view bytes_of(const Value& value) {
    return as<Bytes>(value)->data;
}

// A window on the bytes of another object: `count` items from `start` on, `step` bytes apart.
struct MemoryView : Object {
    Value owner;  // a bytes or bytearray; unbound once released
    Value lender; // who lent the owner's bytes (an array), if not the owner
    std::int64_t start = 0, count, step = 1;
    std::int64_t item_size = 1;
    char format = 'B';      // what an item is, as struct names it
    bool is_locked = false; // read-only whatever the owner is
    // The lengths of the dimensions, where there is not exactly one; such a view has no gaps.
    std::vector<std::int64_t, HeapAllocator<std::int64_t>> shape;
    bool is_shaped = false;
    // The bytes of a view with gaps, gathered when asked for.
    std::basic_string<char, std::char_traits<char>, HeapAllocator<char>> gathered;
    MemoryView(Type* type_, Value owner_, std::int64_t count_);
    ~MemoryView();
    void release();
    void traverse(const Visitor& visit) {
        visit(owner);
        visit(lender);
    }
    void clear_references() {
        release();
        lender.clear();
    }
};
bool is_memory_view(const Value& value);

// What messages call a bytes-like object: bytes, bytearray, memoryview.
inline bool is_buffer(const Value& value) {
    return is_bytes(value) || is_memory_view(value);
}
// The size of an item of a view with this format; 0 for no such format.
std::int64_t view_item_size(char format);
// An item of a view from its bytes.
Value view_item(Machine&, char format, const char* bytes);
// The bytes of an item; false with the exception set.
bool store_view_item(Machine&, char format, const Value& item, char* bytes);
// Its bytes, until it changes or is asked again; none of a released view.
std::string_view buffer_of(const Value& value);

// Whether encoding and errors of bytes(), bytearray() and str(), in args[2] and args[3], are texts
// as far as they are given; false with the exception set.
bool are_texts(Machine&, std::string_view constructor, const Arguments& args);

// bytes or bytearray, as `model` is.
Value bytes_like(Machine&, const Value& model, std::string_view data);
// A byte from an int; false with ValueError (for bytearray: "byte must be in range(0, 256)").
bool take_byte(Machine&, const Value& value, char& out, const char* message);
// bytes from anything bytes() takes but str: an iterable of ints, a count, bytes. NeedsFrame if
// need be. The message is for an int that is no byte.
Value bytes_from(Machine&, const Value& source, std::string& out,
                 const char* message = "byte must be in range(0, 256)");

void add_bytes_methods(Machine&, Type*);
void add_bytearray_methods(Machine&);
void define_memory_view(Machine&);
// bytes.hex(self, sep=..., bytes_per_sep=1)
Value hex_of_bytes(Machine&, const Arguments& args);
// Whether a bytearray may change its size: not while there are views of it (BufferError).
bool may_resize(Machine&, const Value& array);

// The items of an iterable as a list of ints, for what takes bytes.
Routine resume_byte_items(Machine&, Value iterable, bool measures = false);

} // namespace runtime::vm
