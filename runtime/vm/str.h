#pragma once

// Str is UTF-8 (a lone surrogate is kept as its three-byte form) with its length in code points.
// ASCII strings, the common case, index by byte; others find a code point by a scan from the nearer
// end. Names are interned: two interned strings are equal only if they are the same object.

#include "runtime/vm/object.h"

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace runtime::vm {

struct Str : Leaf {
    std::uint32_t size = 0;   // bytes
    std::uint32_t length = 0; // code points
    std::uint64_t hash = 0;   // 0: not yet computed
    std::uint32_t capacity;   // of data; the byte behind the text is 0
    bool interned = false;
    std::uint8_t room_behind = 0; // bytes that the object's own block has behind it
    char* data;                   // there, or a block of its own

    // A plain string with room for a text of this many bytes, which the caller writes. A short text
    // stands behind the object, so that most strings are one block.
    static Str* make(Heap& heap, Type* type, std::size_t size_in_bytes,
                     std::uint32_t length_in_code_points);
    // One of a subclass of str, whose own fields stand behind the object.
    Str(Type* type, std::string_view text, std::uint32_t length_in_code_points);
    ~Str() {
        if (data != behind()) Heap::current().release(data, capacity);
    }
    // Makes a string longer that is not shared yet: nobody may have seen its text or its hash.
    void append(std::string_view more, std::uint32_t more_code_points);
    [[nodiscard]] std::string_view view() const { return {data, size}; }
    [[nodiscard]] bool is_ascii() const { return size == length; }
    std::uint64_t hashed();

  private:
    Str(Type* type_, std::size_t size_in_bytes, std::uint32_t length_in_code_points, char* data_)
        : Leaf(static_cast<std::uint8_t>(Kind::Str), type_),
          size(static_cast<std::uint32_t>(size_in_bytes)), length(length_in_code_points),
          capacity(size + 1), data(data_) {
        data[size] = 0;
    }
    char* behind() { return reinterpret_cast<char*>(this + 1); }
};

inline Str* Str::make(Heap& heap, Type* type, std::size_t size_in_bytes,
                      std::uint32_t length_in_code_points) {
    constexpr std::size_t short_max = 200;
    const std::size_t room = size_in_bytes + 1;
    if (room > short_max)
        return new (heap.allocate_object(sizeof(Str))) Str(
            type, size_in_bytes, length_in_code_points, static_cast<char*>(heap.allocate(room)));
    void* block = heap.allocate_object(sizeof(Str) + room);
    auto* made = new (block)
        Str(type, size_in_bytes, length_in_code_points, static_cast<char*>(block) + sizeof(Str));
    made->room_behind = static_cast<std::uint8_t>(room);
    return made;
}

// The interned strings by their text, each once.
class InternTable {
  public:
    InternTable() : slots_(slot_count_first) {}
    // Null if there is none. The hash is hash_bytes() of the text.
    [[nodiscard]] Str* find(std::string_view text, std::uint64_t hash) const {
        for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
            Str* each = slots_[at];
            if (!each || (each->hash == hash && each->view() == text)) return each;
        }
    }
    // One that is not there yet, and has been hashed.
    void add(Str* string);

  private:
    static constexpr std::size_t slot_count_first = 2048; // a power of two
    void put(Str* string);

    std::vector<Str*> slots_; // at most half of them full
    std::size_t count_ = 0;
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
