#pragma once

// One arena for all objects and frames of a run: chunks of pages cut into size classes of sixteen
// bytes with a free list each. Blocks above the largest class, and the storage of containers, come
// from malloc and are counted all the same, so that the run's memory limit holds. The heap of the
// run that is being advanced is current() for its thread; Value's destructor has no other way to
// know where an object belongs.
//
// The limit is met in three ways. Whoever makes something whose size the program chooses asks
// has_room_for() first, and raises MemoryError. What grows by small pieces passes the limit, and
// the run stops at its next instruction. Should a native function forget to ask, an allocation far
// beyond the limit throws std::bad_alloc, which the interpreter turns into MemoryError where it
// called the function; this is the one C++ exception of the runtime.

#include "runtime/vm/value.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

namespace runtime::vm {

class Machine;

class Heap {
  public:
    static constexpr std::size_t granule = 16;
    static constexpr std::size_t small_max = 1024;

    Heap(Machine& machine, std::size_t limit_bytes) : machine_(machine), limit_(limit_bytes) {}
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    static Heap& current() { return *current_; }
    [[nodiscard]] Machine& machine() { return machine_; }

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
    // Every object made by allocate_object and not yet released; with Since::Settled only those
    // made after the call of settle().
    enum class Since : std::uint8_t { Begin, Settled };
    [[nodiscard]] std::vector<Object*> live_objects(Since since) const;
    // The types and functions that every run has are made: they live as long as it does.
    void settle();

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
    // The limit was passed by small steps; the interpreter pauses at its next instruction.
    [[nodiscard]] bool is_over_limit() const { return used_ > limit_; }

    // From now on the limbs of big ints count towards the limit of the current heap.
    static void count_big_ints();

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
    friend struct GmpMemory;
    struct Free {
        Free* next;
        const void* no_type; // where an Object has its type: null tells a free block
    };
    struct ObjectRun {
        char* begin;
        std::uint32_t block_size;
        std::uint32_t count;
    };
    void use(std::size_t bytes);
    void refill(std::size_t index);
    void refill_objects(std::size_t index);
    Free* carve(std::size_t index, std::size_t wanted, std::size_t& count);

    std::array<Free*, small_max / granule + 1> free_objects_{};
    std::vector<ObjectRun> object_runs_;
    std::size_t settled_runs_ = 0; // so many of them hold only what was made before settle()

    std::array<Free*, small_max / granule + 1> free_{};
    std::vector<void*> chunks_;
    char* bump_ = nullptr;
    char* bump_end_ = nullptr;
    Machine& machine_;
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
