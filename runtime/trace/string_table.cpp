#include "runtime/trace/string_table.h"

#include <cstring>

namespace runtime::trace {

namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9e3779b97f4a7c15ull;
    return hash ^ (hash >> 32);
}

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = text.size();
    while (text.size() >= 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data(), 8);
        hash = mix(hash, word);
        text.remove_prefix(8);
    }
    std::uint64_t rest = 0;
    if (!text.empty()) std::memcpy(&rest, text.data(), text.size());
    return mix(hash, rest);
}

} // namespace

StringTable::StringTable() : starts_{0, 0}, slots_(64) {}

StringId StringTable::intern(std::string_view text) {
    if (text.empty()) return StringId{};
    const std::uint64_t hash = hash_of(text);
    const auto check = static_cast<std::uint32_t>(hash >> 32);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at].number != 0) {
        const StringId found{slots_[at].number};
        if (slots_[at].hash == check && this->text(found) == text) return found;
        at = (at + 1) & mask;
    }
    const std::uint32_t number = size();
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slots_[at] = {number, check};
    if (2 * static_cast<std::size_t>(size()) > slots_.size()) grow();
    return StringId{number};
}

void StringTable::grow() {
    slots_.assign(slots_.size() * 2, Slot{});
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t number = 1; number < size(); ++number) {
        const std::uint64_t hash = hash_of(text(StringId{number}));
        std::size_t at = static_cast<std::size_t>(hash) & mask;
        while (slots_[at].number != 0)
            at = (at + 1) & mask;
        slots_[at] = {number, static_cast<std::uint32_t>(hash >> 32)};
    }
}

void StringTable::freeze() {
    slots_ = {};
    bytes_.shrink_to_fit();
    starts_.shrink_to_fit();
}

} // namespace runtime::trace
