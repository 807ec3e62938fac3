#pragma once

// One arena for all objects and frames of a run: chunks of pages cut into size classes of sixteen
// bytes with a free list each. Blocks above the largest class, and the storage of containers, come
// from malloc and are counted all the same, so that the run's memory limit holds. The heap of the
// run that is being advanced is current() for its thread; Value's destructor has no other way to
// know where an object belongs.

#include "runtime/vm/value.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

namespace runtime::vm {

class Heap {
  public:
    static constexpr std::size_t granule = 16;
    static constexpr std::size_t small_max = 1024;

    explicit Heap(std::size_t limit_bytes) : limit_(limit_bytes) {}
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    static Heap& current() { return *current_; }

    void* allocate(std::size_t size) {
        std::size_t index = (size + granule - 1) / granule;
        if (index > small_max / granule) [[unlikely]]
            return allocate_large(size);
        Free*& head = free_[index];
        if (!head) [[unlikely]]
            refill(index);
        Free* block = head;
        head = block->next;
        return block;
    }
    void release(void* block, std::size_t size) {
        std::size_t index = (size + granule - 1) / granule;
        if (index > small_max / granule) [[unlikely]]
            return release_large(block, size);
        auto* freed = static_cast<Free*>(block);
        freed->next = free_[index];
        free_[index] = freed;
    }

    // The same for objects, which live_objects() can list.
    void* allocate_object(std::size_t size) {
        std::size_t index = (size + granule - 1) / granule;
        if (index > small_max / granule) [[unlikely]]
            return allocate_large(size);
        Free*& head = free_objects_[index];
        if (!head) [[unlikely]]
            refill_objects(index);
        Free* block = head;
        head = block->next;
        return block;
    }
    void release_object(void* block, std::size_t size) {
        std::size_t index = (size + granule - 1) / granule;
        if (index > small_max / granule) [[unlikely]]
            return release_large(block, size);
        auto* freed = static_cast<Free*>(block);
        freed->next = free_objects_[index];
        freed->no_type = nullptr;
        free_objects_[index] = freed;
    }
    // Every object made by allocate_object and not yet released.
    [[nodiscard]] std::vector<Object*> live_objects() const;

    // Storage of containers: plain malloc, counted.
    void* allocate_large(std::size_t size);
    void release_large(void* block, std::size_t size);

    [[nodiscard]] std::size_t used_bytes() const { return used_; }
    [[nodiscard]] std::size_t limit_bytes() const { return limit_; }
    void set_limit(std::size_t bytes) { limit_ = bytes; }
    // Whether so many more bytes fit below the limit; asked before anything whose size a program
    // chooses.
    [[nodiscard]] bool has_room_for(std::size_t bytes) const {
        return bytes <= limit_ && used_ <= limit_ - bytes;
    }
    // Set when the limit was passed by small steps; the interpreter ends the run at its next check.
    [[nodiscard]] bool is_over_limit() const { return used_ > limit_; }

    // Makes a heap current for a scope.
    class Scope {
      public:
        explicit Scope(Heap& heap) : previous_(current_) { current_ = &heap; }
        ~Scope() { current_ = previous_; }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

      private:
        Heap* previous_;
    };

    int destroy_depth = 0;
    std::vector<Object*> deferred; // objects to destroy once the recursion has unwound

  private:
    struct Free {
        Free* next;
        const void* no_type; // where an Object has its type: null tells a free block
    };
    struct ObjectRun {
        char* begin;
        std::uint32_t block_size;
        std::uint32_t count;
    };
    void refill(std::size_t index);
    void refill_objects(std::size_t index);
    Free* carve(std::size_t index, std::size_t wanted, std::size_t& count);

    std::array<Free*, small_max / granule + 1> free_objects_{};
    std::vector<ObjectRun> object_runs_;

    std::array<Free*, small_max / granule + 1> free_{};
    std::vector<void*> chunks_;
    char* bump_ = nullptr;
    char* bump_end_ = nullptr;
    std::size_t used_ = 0;
    std::size_t limit_;
    static constinit thread_local Heap* current_;
};

// The allocator of containers inside objects: storage counts towards the run's limit.
template <class T>
struct HeapAllocator {
    using value_type = T;
    HeapAllocator() = default;
    template <class U>
    HeapAllocator(const HeapAllocator<U>&) {}
    T* allocate(std::size_t count) {
        return static_cast<T*>(Heap::current().allocate(count * sizeof(T)));
    }
    void deallocate(T* block, std::size_t count) {
        Heap::current().release(block, count * sizeof(T));
    }
    bool operator==(const HeapAllocator&) const { return true; }
};

using Values = std::vector<Value, HeapAllocator<Value>>;

} // namespace runtime::vm
