#include "runtime/trace/string_table.h"

#include <utility>

namespace runtime::trace {

namespace {
constexpr std::size_t slot_count_first = 256;
constexpr std::size_t slot_count_max = 2 * 1024; // 16 kB: they stay in the first cache
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
    std::memcpy(bytes_.grow(text.size()), text.data(), text.size());
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
            known.substr(1, plain.size()) == plain)
            return found;
    }
    char* at = bytes_.grow(plain.size() + 2);
    *at++ = '\'';
    if (!plain.empty()) std::memcpy(at, plain.data(), plain.size());
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
