#pragma once

#include "runtime/trace/row_packing.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

// Rows that change over time, by key. See state.h for what they are used for.
namespace runtime::trace {

inline std::size_t hash_key(std::uint64_t key) {
    return static_cast<std::size_t>((key * 0x9e3779b97f4a7c15ull) >> 24);
}

// A map from keys to small numbers; open addressing, no order, never iterated.
class KeyMap {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t find(std::uint64_t key) const {
        if (slots_.empty()) return none;
        for (std::size_t at = hash_key(key) & mask_;; at = (at + 1) & mask_) {
            const Slot& slot = slots_[at];
            if (slot.value == none || slot.key == key) return slot.value;
        }
    }
    // Adds the key, or changes its number.
    void set(std::uint64_t key, std::uint32_t value) {
        if ((count_ + 1) * 2 > slots_.size()) grow();
        for (std::size_t at = hash_key(key) & mask_;; at = (at + 1) & mask_) {
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

// A map from keys to places, where what stands at a place tells its key. Four bytes a slot.
class KeySet {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    template <class KeyAt>
    std::uint32_t find(std::uint64_t key, KeyAt key_at) const {
        if (slots_.empty()) return none;
        for (std::size_t at = hash_key(key) & mask();; at = (at + 1) & mask()) {
            if (slots_[at] == none || key_at(slots_[at]) == key) return slots_[at];
        }
    }
    // Gives the key a new place, where its bytes need not stand yet. Returns its old one, or none.
    template <class KeyAt>
    std::uint32_t set(std::uint64_t key, std::uint32_t place, KeyAt key_at) {
        if ((count_ + 1) * 3 > slots_.size() * 2) grow(key_at);
        std::size_t at = hash_key(key) & mask();
        while (slots_[at] != none && key_at(slots_[at]) != key)
            at = (at + 1) & mask();
        const std::uint32_t old = slots_[at];
        if (old == none) ++count_;
        slots_[at] = place;
        return old;
    }
    std::uint64_t byte_count() const { return slots_.size() * sizeof(std::uint32_t); }

  private:
    std::size_t mask() const { return slots_.size() - 1; }
    template <class KeyAt>
    void grow(KeyAt key_at) {
        std::vector<std::uint32_t> old(slots_.empty() ? 16 : slots_.size() * 2, none);
        old.swap(slots_);
        for (const std::uint32_t place : old) {
            if (place == none) continue;
            std::size_t at = hash_key(key_at(place)) & mask();
            while (slots_[at] != none)
                at = (at + 1) & mask();
            slots_[at] = place;
        }
    }

    std::vector<std::uint32_t> slots_;
    std::size_t count_ = 0;
};

// All versions of all rows of one kind, oldest first, packed. A version is valid from the start of
// its chunk until the row's next version. It is its key, its chunk, the distance to the row's older
// version (0: there is none), and the row.
template <class Row>
class VersionTable {
  public:
    // `texts` is where the trace keeps its strings.
    explicit VersionTable(const char* texts) : texts_(texts) {}

    // The row as it was at the start of the chunk; nothing if it has no version by then.
    std::optional<Row> find(std::uint64_t key, std::uint32_t chunk) const {
        std::uint32_t at = newest_.find(key, key_at());
        while (at != KeySet::none) {
            RowReader in(bytes_.data() + at, texts_);
            in.number();
            const std::uint64_t version_chunk = in.number();
            const auto distance = static_cast<std::uint32_t>(in.number());
            if (version_chunk <= chunk) {
                Row row;
                row.transfer(in);
                return row;
            }
            at = distance == 0 ? KeySet::none : at - distance;
        }
        return std::nullopt;
    }
    // Adds a version; chunks only rise.
    void add(std::uint64_t key, std::uint32_t chunk, Row row) {
        const auto at = static_cast<std::uint32_t>(bytes_.size());
        const std::uint32_t older = newest_.set(key, at, key_at());
        RowWriter out(bytes_, texts_);
        out.number(key);
        out.number(chunk);
        out.number(older == KeySet::none ? 0 : at - older);
        row.transfer(out);
    }
    std::uint64_t byte_count() const { return bytes_.size() + newest_.byte_count(); }

  private:
    auto key_at() const {
        return [this](std::uint32_t at) { return RowReader(bytes_.data() + at, texts_).number(); };
    }

    const char* texts_;
    std::vector<std::uint8_t> bytes_;
    KeySet newest_;
};

// Where a row's thing was created: one of this chunk has no older version, so none is looked for.
enum class Origin : std::uint8_t { Anywhere, ThisChunk };

// The rows as they are now: those changed in this chunk, over the versions before it.
template <class Row>
class RowTable {
  public:
    explicit RowTable(const VersionTable<Row>& versions) : versions_(&versions) {}

    // Drops all changes and stands at the start of the chunk.
    void start_chunk(std::uint32_t chunk) {
        if (chunk != chunk_) {
            read_.clear();
            read_numbers_.clear();
        }
        chunk_ = chunk;
        changed_.clear();
        numbers_.clear();
        last_key_ = no_key;
    }

    // Nothing if there is no such row; valid until the next call of anything.
    const Row* find(std::uint64_t key) const {
        const std::uint32_t number = numbers_.find(key);
        if (number == KeyMap::none) return find_read(key);
        return changed_[number].erased ? nullptr : &changed_[number].row;
    }

    // The row to write to, made if it is missing. Valid until the next call.
    Row& change(std::uint64_t key, Origin origin = Origin::Anywhere) {
        if (key != last_key_) {
            last_key_ = key;
            last_ = number_of(key, origin);
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
    std::uint32_t number_of(std::uint64_t key, Origin origin) {
        std::uint32_t number = numbers_.find(key);
        if (number == KeyMap::none) {
            number = static_cast<std::uint32_t>(changed_.size());
            changed_.push_back({key, origin == Origin::ThisChunk
                                         ? Row{}
                                         : versions_->find(key, chunk_).value_or(Row{})});
            numbers_.set(key, number);
        }
        return number;
    }

    const Row* find_read(std::uint64_t key) const {
        std::uint32_t number = read_numbers_.find(key);
        if (number == KeyMap::none) {
            number = static_cast<std::uint32_t>(read_.size());
            read_.push_back(versions_->find(key, chunk_));
            read_numbers_.set(key, number);
        }
        return read_[number] ? &*read_[number] : nullptr;
    }

    const VersionTable<Row>* versions_;
    std::uint32_t chunk_ = 0;
    std::vector<Change> changed_;
    KeyMap numbers_;
    // Rows as they were at the chunk's start, as far as they were asked for: what did not change is
    // not unpacked again for each frame and each step back.
    mutable std::vector<std::optional<Row>> read_;
    mutable KeyMap read_numbers_;
    std::uint64_t last_key_ = no_key;
    std::uint32_t last_ = 0;
};

} // namespace runtime::trace
