#pragma once

#include "runtime/trace/events.h"

#include <cstdint>
#include <string_view>
#include <vector>

// Every text of a trace, each once. Numbers are given in the order of first use; 0 is "".
namespace runtime::trace {

class StringTable {
  public:
    StringTable();

    // The number of the text, which is copied if it is new.
    StringId intern(std::string_view text);

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
    void grow();

    std::vector<char> bytes_;
    // String n begins at starts_[n] and ends where the next one begins.
    std::vector<std::uint32_t> starts_;
    // Open addressing over string numbers + 1, with the high half of each hash beside them.
    struct Slot {
        std::uint32_t number = 0;
        std::uint32_t hash = 0;
    };
    std::vector<Slot> slots_;
};

} // namespace runtime::trace
