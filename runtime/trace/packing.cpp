#include "runtime/trace/packing.h"

#include "runtime/source/assert.h"
#include "runtime/trace/pages.h"

#include <cstdlib>

namespace runtime::trace {

namespace {

// A short run should not cost a long one's memory, so segments grow; and a long one should not pay
// for each page of four kilobytes when it is first written to, so the pages of the largest are
// asked for at once. (Asking for huge pages costs more wherever the system has to make room for
// them.)
constexpr std::size_t first_size = std::size_t{4} << 10;
constexpr std::size_t small_size = std::size_t{64} << 10;
constexpr std::size_t large_size = std::size_t{2} << 20;
constexpr std::size_t small_count = 16;

std::shared_ptr<std::uint8_t[]> large_segment() {
    void* bytes = std::aligned_alloc(large_size, large_size);
    ASSERT(bytes != nullptr);
    take_pages(bytes, large_size);
    return {static_cast<std::uint8_t*>(bytes), [](std::uint8_t* freed) { std::free(freed); }};
}

} // namespace

void Packer::add_segment() {
    if (!segments_.empty()) segments_.back().size = last_size();
    std::size_t size = segments_.empty() ? first_size : small_size;
    if (segments_.size() > small_count) {
        size = large_size;
        segments_.push_back({large_segment(), 0});
    } else {
        segments_.push_back({std::shared_ptr<std::uint8_t[]>(new std::uint8_t[size]), 0});
    }
    at_ = segments_.back().bytes.get();
    last_begin_ = at_ + size - record_size_max;
}

std::uint8_t* Packer::distant_line(std::uint8_t* at, std::uint32_t line) {
    *at++ = static_cast<std::uint8_t>(EventKind::Line);
    at = write_varint(at, distance(line, bases_.line));
    bases_.move_line_window(line);
    return at;
}

std::uint64_t Packer::byte_count() const {
    std::uint64_t count = last_size();
    for (std::size_t i = 0; i + 1 < segments_.size(); ++i)
        count += segments_[i].size;
    return count;
}

std::vector<RecordSegment> Packer::segments(const Packer& end) const {
    std::vector<RecordSegment> result = segments_;
    const std::size_t size = last_size();
    const std::size_t end_size = end.last_size();
    std::shared_ptr<std::uint8_t[]> copy(new std::uint8_t[size + end_size]);
    std::memcpy(copy.get(), segments_.back().bytes.get(), size);
    std::memcpy(copy.get() + size, end.segments_.back().bytes.get(), end_size);
    result.back() = {std::move(copy), size + end_size};
    return result;
}

} // namespace runtime::trace
