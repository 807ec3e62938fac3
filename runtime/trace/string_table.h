#pragma once

#include "runtime/trace/events.h"
#include "runtime/trace/growing_array.h"

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

// The texts of a trace. Numbers are given in the order of first use; 0 is "".
//
// A text gets the number that it has already if it was among those used lately: those are found
// without leaving the processor's cache, which for millions of texts is worth more than the few
// bytes that writing one again costs. A copy shares what both hold.
namespace runtime::trace {

class StringTable {
  public:
    StringTable();

    // The number of the text, which is copied if it is new.
    StringId intern(std::string_view text) { return intern(text, hash_of(text)); }
    // The same with the text's hash at hand.
    StringId intern(std::string_view text, std::uint64_t hash);
    // The number of the text between quotes. The hash is of what stands between them; the same text
    // from another caller may have another number.
    StringId intern_quoted(std::string_view plain, std::uint64_t hash);
    // Whether interning the text that has this number and hash would give the number again.
    bool knows(StringId text, std::uint64_t whole_hash) {
        const Slot* places = places_of(static_cast<std::uint32_t>(whole_hash >> 32));
        return places[0].number == to_number(text) || places[1].number == to_number(text);
    }

    static std::uint64_t hash_of(std::string_view text) {
        std::uint64_t hash = text.size();
        const char* at = text.data();
        std::size_t left = text.size();
        for (; left > 8; left -= 8, at += 8)
            hash = mix(hash, word_at<std::uint64_t>(at));
        return mix(hash, last_word(at, left));
    }

    std::string_view text(StringId id) const {
        const std::uint32_t number = to_number(id);
        return {bytes_.data() + starts_[number], starts_[number + 1] - starts_[number]};
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(starts_.size() - 1); }
    // Where the texts stand, one behind the other.
    const char* bytes() const { return bytes_.data(); }
    std::uint64_t byte_count() const { return bytes_.size() + 4 * starts_.size(); }

    // Frees what only intern() needs; the table can not grow afterwards.
    void freeze();

  private:
    template <class Word>
    static Word word_at(const char* at) {
        Word word;
        std::memcpy(&word, at, sizeof word);
        return word;
    }
    // Up to eight bytes, as words of a fixed size that may overlap.
    static std::uint64_t last_word(const char* at, std::size_t size) {
        if (size == 8) return word_at<std::uint64_t>(at);
        if (size >= 4) {
            const std::uint64_t first = word_at<std::uint32_t>(at);
            return first << 32 | word_at<std::uint32_t>(at + size - 4);
        }
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < size; ++i)
            word = word << 8 | static_cast<unsigned char>(at[i]);
        return word;
    }
    static std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
        hash = (hash ^ word) * 0x9e3779b97f4a7c15ull;
        return hash ^ (hash >> 32);
    }

    StringId remember_last(std::uint32_t hash);
    void grow();

    // Two places for each hash; the older text leaves.
    struct Slot {
        std::uint32_t number = 0;
        std::uint32_t hash = 0;
    };
    Slot* places_of(std::uint32_t hash) { return &slots_[hash & (slots_.size() - 2)]; }
    void remember(Slot fresh);

    GrowingArray<char> bytes_;
    // String n begins at starts_[n] and ends where the next one begins.
    GrowingArray<std::uint32_t> starts_;
    std::vector<Slot> slots_; // a power of two
};

} // namespace runtime::trace
