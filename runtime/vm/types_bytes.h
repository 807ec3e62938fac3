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

// bytes or bytearray, as `model` is.
Value bytes_like(Machine&, const Value& model, std::string_view data);
// A byte from an int; false with ValueError (for bytearray: "byte must be in range(0, 256)").
bool take_byte(Machine&, const Value& value, char& out, const char* message);
// bytes from anything bytes() takes but str: an iterable of ints, a count, bytes. NeedsFrame if
// need be.
Value bytes_from(Machine&, const Value& source, std::string& out);

void add_bytes_methods(Machine&, Type*);
void add_bytearray_methods(Machine&);

} // namespace runtime::vm
