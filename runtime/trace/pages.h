#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace runtime::trace {

// Asks the system at once for the whole pages of memory that is about to be filled, which costs
// less than to take them one by one, each when it is first written to. A wish; nothing depends on
// it.
inline void take_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t size) {
#ifdef MADV_POPULATE_WRITE
    constexpr std::uintptr_t page = 4096;
    const auto begin = (reinterpret_cast<std::uintptr_t>(memory) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(memory) + size) / page * page;
    if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_POPULATE_WRITE);
#endif
}

// Memory that grows. A small one is a block of the heap; a large one has pages of its own where the
// system can move those without copying them, and leaves no hole in the heap when it moves.
class GrowingMemory {
  public:
    GrowingMemory() = default;
    GrowingMemory(const GrowingMemory&) = delete;
    GrowingMemory& operator=(const GrowingMemory&) = delete;
    ~GrowingMemory() { release(); }

    [[nodiscard]] void* begin() const { return begin_; }
    // In bytes; keeps what it holds. False if the system has no more.
    [[nodiscard]] bool grow_to(std::size_t size) {
#ifdef MREMAP_MAYMOVE
        if (size >= own_pages_min) return grow_pages_to(size);
#endif
        void* moved = std::realloc(begin_, size);
        if (moved == nullptr) return false;
        begin_ = moved;
        size_ = size;
        return true;
    }

  private:
#ifdef MREMAP_MAYMOVE
    static constexpr std::size_t own_pages_min = std::size_t{256} << 10;

    bool has_pages() const {
        return size_ >= own_pages_min;
    }
    bool grow_pages_to(std::size_t size) {
        void* moved = has_pages() ? mremap(begin_, size_, size, MREMAP_MAYMOVE)
                                  : mmap(nullptr, size, PROT_READ | PROT_WRITE,
                                         MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (moved == MAP_FAILED) return false;
        if (!has_pages()) {
            if (size_ > 0) std::memcpy(moved, begin_, size_);
            release();
        }
        begin_ = moved;
        size_ = size;
        return true;
    }
    void release() {
        if (has_pages())
            munmap(begin_, size_);
        else
            std::free(begin_);
    }
#else
    void release() {
        std::free(begin_);
    }
#endif

    void* begin_ = nullptr;
    std::size_t size_ = 0;
};

// Has memory that is freed kept for what comes next, in place of given back to the system and taken
// again page by page: whoever runs a program, looks at the run and runs it again fills the same
// pages each time. For the whole process, once.
inline void keep_freed_memory() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

} // namespace runtime::trace
