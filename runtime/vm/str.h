#pragma once

// Str is UTF-8 (a lone surrogate is kept as its three-byte form) with its length in code points.
// ASCII strings, the common case, index by byte; others find a code point by a scan from the nearer
// end. Names are interned: two interned strings are equal only if they are the same object.

#include "runtime/vm/object.h"

#include <cstring>
#include <string>
#include <string_view>

namespace runtime::vm {

struct Str : Leaf {
    std::uint32_t size = 0;   // bytes
    std::uint32_t length = 0; // code points
    std::uint64_t hash = 0;   // 0: not yet computed
    std::uint32_t capacity;   // of data; the byte behind the text is 0
    bool interned = false;
    char* data;

    Str(Type* type, std::string_view text, std::uint32_t length_in_code_points);
    // Room for a text of this many bytes, which the caller writes.
    Str(Type* type, std::uint32_t size_in_bytes, std::uint32_t length_in_code_points);
    ~Str();
    // Makes a string longer that is not shared yet: nobody may have seen its text or its hash.
    void append(std::string_view more, std::uint32_t more_code_points);
    [[nodiscard]] std::string_view view() const { return {data, size}; }
    [[nodiscard]] bool is_ascii() const { return size == length; }
    std::uint64_t hashed();
};

std::uint64_t hash_bytes(std::string_view bytes);
std::uint32_t count_code_points(std::string_view utf8);

inline std::string_view text_of(const Value& value) {
    return as<Str>(value)->view();
}
inline bool is_str(const Value& value) {
    return is_kind(value, Kind::Str);
}

} // namespace runtime::vm
