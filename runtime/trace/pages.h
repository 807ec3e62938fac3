#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
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
