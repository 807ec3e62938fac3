#pragma once

#include "runtime/source/assert.h"
#include "runtime/trace/pages.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <type_traits>

// An array that grows at its end, for what a run writes down and a trace then holds. It moves
// without copying where the system can do that with whole pages; and a copy of it shares its
// memory, so that a trace is taken from a recorder at no cost. The one that is first to grow goes
// on in the shared memory, behind what the others see; any other takes memory of its own then.
namespace runtime::trace {

template <class Item>
class GrowingArray {
    static_assert(std::is_trivially_copyable_v<Item>);

  public:
    // So many more items, which the caller writes.
    Item* grow(std::size_t count) {
        if (block_ == nullptr || block_->used != size_ || block_->capacity - size_ < count)
            [[unlikely]]
            make_room(count);
        Item* added = items_ + size_;
        block_->used = size_ += count;
        return added;
    }
    void push_back(Item item) { *grow(1) = item; }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const Item* data() const { return items_; }
    const Item& operator[](std::size_t index) const { return items_[index]; }

  private:
    // Only who holds it alone may move it.
    struct Block {
        GrowingMemory memory;
        std::size_t capacity = 0;
        std::size_t used = 0;

        Item* items() { return static_cast<Item*>(memory.begin()); }
        void grow_to(std::size_t count) {
            const bool has_grown = memory.grow_to(count * sizeof(Item));
            ASSERT(has_grown);
            capacity = count;
        }
    };

    void make_room(std::size_t count) {
        constexpr std::size_t first = 4096 / sizeof(Item);
        constexpr std::size_t large = (std::size_t{2} << 20) / sizeof(Item);
        const std::size_t spare = std::clamp(size_, first, std::max(large, size_ / 4));
        const std::size_t capacity = size_ + std::max(count, spare);
        if (block_ == nullptr || block_.use_count() > 1) {
            auto own = std::make_shared<Block>();
            own->grow_to(capacity);
            if (size_ > 0) std::memcpy(own->items(), items_, size_ * sizeof(Item));
            block_ = std::move(own);
        } else {
            block_->grow_to(capacity);
        }
        items_ = block_->items();
        if (spare >= large) take_pages(items_ + size_, (capacity - size_) * sizeof(Item));
    }

    std::shared_ptr<Block> block_;
    Item* items_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace runtime::trace
