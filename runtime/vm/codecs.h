#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Encodings: how one character stands in bytes. A Codec reads and writes one character at a time;
// what happens where that fails is the business of the errors argument (types_encoding.cpp).
namespace runtime::vm {

// What stands at a place in bytes: a character of `size` bytes (none of them: an escape that means
// nothing), or `wrong` bytes that mean nothing and why.
struct Sequence {
    std::uint32_t point = 0;
    std::size_t size = 0;
    std::size_t wrong = 1;
    const char* reason = "";
    bool is_silent = false;
};

struct Codec {
    const char* name; // as errors show it
    const char* encode_reason;
    // Codecs that are ASCII where the bytes are; a run of such bytes need not be looked at.
    bool is_ascii_based = true;
    // Whether lone surrogates pass where the errors argument is "surrogatepass".
    bool passes_surrogates = false;
    Sequence (*decode)(const Codec&, std::string_view bytes, std::size_t at) = nullptr;
    // Appends a code point; false: the codec has no place for it.
    bool (*encode)(const Codec&, std::string& out, std::uint32_t point) = nullptr;
    std::string_view mark = "";          // stands before encoded text, is dropped from decoded
    std::u16string_view upper_half = {}; // of an encoding of one byte a character
    std::uint32_t last = 0;              // the last code point where the codec is a range
    std::uint32_t unit = 1;              // bytes of a code unit
    bool is_big_endian = false;
};

enum class CodecSearch : std::uint8_t { Found, Unknown, NotText, Unsupported };

// Finds a codec by any of its names in Python.
CodecSearch find_codec(std::string_view name, Codec& found);

// The codec of bytes that may begin with a byte order mark, and how many bytes that takes.
std::size_t skip_mark(Codec&, std::string_view bytes);

// Writes a lone surrogate as the codec would write a character.
void append_surrogate(const Codec&, std::string& out, std::uint32_t point);
// The lone surrogate that stands there, or nothing: size 0.
Sequence surrogate_at(const Codec&, std::string_view bytes, std::size_t at);

} // namespace runtime::vm
