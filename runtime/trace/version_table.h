#pragma once

#include <cstdint>
#include <limits>
#include <vector>

// Rows that change over time, by key. See state.h for what they are used for.
namespace runtime::trace {

// A map from keys to small numbers; open addressing, no order, never iterated.
class KeyMap {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t find(std::uint64_t key) const {
        if (slots_.empty()) return none;
        for (std::size_t at = hash(key) & mask_;; at = (at + 1) & mask_) {
            const Slot& slot = slots_[at];
            if (slot.value == none || slot.key == key) return slot.value;
        }
    }
    // Adds the key, or changes its number.
    void set(std::uint64_t key, std::uint32_t value) {
        if ((count_ + 1) * 2 > slots_.size()) grow();
        for (std::size_t at = hash(key) & mask_;; at = (at + 1) & mask_) {
            Slot& slot = slots_[at];
            if (slot.value == none) {
                ++count_;
                slot = {key, value};
                return;
            }
            if (slot.key == key) {
                slot.value = value;
                return;
            }
        }
    }
    // Forgets all keys; cheap if there were few.
    void clear() {
        if (count_ == 0) return;
        for (Slot& slot : slots_)
            slot.value = none;
        count_ = 0;
    }
    std::uint64_t byte_count() const { return slots_.size() * sizeof(Slot); }

  private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t value = none;
    };
    static std::size_t hash(std::uint64_t key) {
        return static_cast<std::size_t>((key * 0x9e3779b97f4a7c15ull) >> 24);
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? 16 : slots_.size() * 2);
        old.swap(slots_);
        mask_ = slots_.size() - 1;
        count_ = 0;
        for (const Slot& slot : old) {
            if (slot.value != none) set(slot.key, slot.value);
        }
    }

    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
    std::size_t count_ = 0;
};

// All versions of all rows of one kind, oldest first. A version is valid from the start of its
// chunk until the row's next version.
template <class Row>
class VersionTable {
  public:
    // The row as it was at the start of the chunk; nullptr if it has no version by then.
    const Row* find(std::uint64_t key, std::uint32_t chunk) const {
        std::uint32_t at = newest_.find(key);
        while (at != KeyMap::none && versions_[at].chunk > chunk)
            at = versions_[at].older;
        return at == KeyMap::none ? nullptr : &versions_[at].row;
    }
    // Adds a version; chunks only rise.
    void add(std::uint64_t key, std::uint32_t chunk, const Row& row) {
        const auto number = static_cast<std::uint32_t>(versions_.size());
        versions_.push_back({row, chunk, newest_.find(key)});
        newest_.set(key, number);
    }
    std::uint64_t byte_count() const {
        return versions_.size() * sizeof(Version) + newest_.byte_count();
    }

  private:
    struct Version {
        Row row;
        std::uint32_t chunk;
        std::uint32_t older;
    };
    std::vector<Version> versions_;
    KeyMap newest_;
};

// The rows as they are now: those changed in this chunk, over the versions before it.
template <class Row>
class RowTable {
  public:
    explicit RowTable(const VersionTable<Row>& versions) : versions_(&versions) {}

    // Drops all changes and stands at the start of the chunk.
    void start_chunk(std::uint32_t chunk) {
        chunk_ = chunk;
        changed_.clear();
        numbers_.clear();
        last_key_ = no_key;
    }

    // nullptr if there is no such row.
    const Row* find(std::uint64_t key) const {
        const std::uint32_t number = numbers_.find(key);
        if (number == KeyMap::none) return versions_->find(key, chunk_);
        return changed_[number].erased ? nullptr : &changed_[number].row;
    }

    // The row to write to, made if it is missing. Valid until the next call.
    Row& change(std::uint64_t key) {
        if (key != last_key_) {
            last_key_ = key;
            last_ = number_of(key);
        }
        changed_[last_].erased = false;
        return changed_[last_].row;
    }

    // Forgets a row that nobody asks for again.
    void erase(std::uint64_t key) {
        const std::uint32_t number = numbers_.find(key);
        if (number == KeyMap::none) return;
        changed_[number].row = Row{};
        changed_[number].erased = true;
    }

    // Writes every change as a version of the next chunk.
    void flush(VersionTable<Row>& versions) const {
        for (const Change& change : changed_) {
            if (!change.erased) versions.add(change.key, chunk_ + 1, change.row);
        }
    }

  private:
    static constexpr std::uint64_t no_key = std::numeric_limits<std::uint64_t>::max();
    struct Change {
        std::uint64_t key;
        Row row;
        bool erased = false;
    };
    std::uint32_t number_of(std::uint64_t key) {
        std::uint32_t number = numbers_.find(key);
        if (number == KeyMap::none) {
            number = static_cast<std::uint32_t>(changed_.size());
            const Row* before = versions_->find(key, chunk_);
            changed_.push_back({key, before != nullptr ? *before : Row{}});
            numbers_.set(key, number);
        }
        return number;
    }

    const VersionTable<Row>* versions_;
    std::uint32_t chunk_ = 0;
    std::vector<Change> changed_;
    KeyMap numbers_;
    std::uint64_t last_key_ = no_key;
    std::uint32_t last_ = 0;
};

} // namespace runtime::trace
