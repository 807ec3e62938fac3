#include "runtime/trace/string_table.h"

#include "runtime/source/copy_text.h"

#include <utility>

namespace runtime::trace {

namespace {
constexpr std::size_t slot_count_first = 256;
constexpr std::size_t slot_count_max = 2 * 1024; // 16 kB: they stay in the first cache

template <class Word>
bool are_same_words(const char* known, std::string_view text) {
    Word words[4];
    const std::size_t last = text.size() - sizeof(Word);
    std::memcpy(&words[0], known, sizeof(Word));
    std::memcpy(&words[1], text.data(), sizeof(Word));
    std::memcpy(&words[2], known + last, sizeof(Word));
    std::memcpy(&words[3], text.data() + last, sizeof(Word));
    return ((words[0] ^ words[1]) | (words[2] ^ words[3])) == 0;
}
// Whether the text stands there.
inline bool is_same(const char* known, std::string_view text) {
    if (text.size() > 2 * sizeof(std::uint64_t))
        return std::memcmp(known, text.data(), text.size()) == 0;
    if (text.size() >= sizeof(std::uint64_t)) return are_same_words<std::uint64_t>(known, text);
    if (text.size() >= sizeof(std::uint32_t)) return are_same_words<std::uint32_t>(known, text);
    for (const char each : text) {
        if (*known++ != each) return false;
    }
    return true;
}
} // namespace

StringTable::StringTable() : slots_(slot_count_first) {
    starts_.push_back(0);
    starts_.push_back(0);
}

StringId StringTable::intern(std::string_view text, std::uint64_t whole_hash) {
    if (text.empty()) return StringId{};
    const auto hash = static_cast<std::uint32_t>(whole_hash >> 32);
    const Slot* places = places_of(hash);
    for (int k = 0; k < 2; ++k) {
        const StringId found{places[k].number};
        if (places[k].hash == hash && places[k].number != 0 && this->text(found) == text)
            return found;
    }
    source::copy_text(bytes_.grow(text.size()), text);
    return remember_last(hash);
}

StringId StringTable::intern_quoted(std::string_view plain, std::uint64_t whole_hash) {
    const auto hash = static_cast<std::uint32_t>(whole_hash >> 32);
    const Slot* places = places_of(hash);
    for (int k = 0; k < 2; ++k) {
        if (places[k].hash != hash || places[k].number == 0) continue;
        const StringId found{places[k].number};
        const std::string_view known = text(found);
        if (known.size() == plain.size() + 2 && known.front() == '\'' &&
            is_same(known.data() + 1, plain))
            return found;
    }
    char* at = bytes_.grow(plain.size() + 2);
    *at++ = '\'';
    source::copy_text(at, plain);
    at[plain.size()] = '\'';
    return remember_last(hash);
}

// The bytes behind the last text are one of its own.
StringId StringTable::remember_last(std::uint32_t hash) {
    const std::uint32_t number = size();
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    if (number > slots_.size() / 2 && slots_.size() < slot_count_max) grow();
    remember({number, hash});
    return StringId{number};
}

void StringTable::remember(Slot fresh) {
    Slot* places = places_of(fresh.hash);
    std::swap(places[0], places[1]);
    places[0] = fresh;
}

void StringTable::grow() {
    std::vector<Slot> old(slots_.size() * 4);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.number != 0) remember(slot);
    }
}

void StringTable::freeze() {
    slots_ = {};
}

} // namespace runtime::trace
