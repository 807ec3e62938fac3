#include "runtime/trace/packing.h"

namespace runtime::trace {

void Packer::add_segment() {
    // The first segment is small: a short run should not cost a long one's memory.
    const std::size_t size = segments_.empty() ? segment_size / 16 : segment_size;
    if (!segments_.empty()) {
        segments_.back().used = static_cast<std::size_t>(at_ - segments_.back().bytes.get());
    }
    segments_.push_back({std::make_unique_for_overwrite<std::uint8_t[]>(size), 0});
    at_ = segments_.back().bytes.get();
    end_ = at_ + size;
}

std::uint64_t Packer::byte_count() const {
    std::uint64_t count = static_cast<std::uint64_t>(at_ - segments_.back().bytes.get());
    for (const Segment& segment : segments_)
        count += segment.used;
    return count;
}

std::vector<std::vector<std::uint8_t>> Packer::copy() const {
    std::vector<std::vector<std::uint8_t>> result;
    result.reserve(segments_.size());
    for (const Segment& segment : segments_) {
        const std::uint8_t* begin = segment.bytes.get();
        const bool is_last = &segment == &segments_.back();
        result.emplace_back(begin, is_last ? at_ : begin + segment.used);
    }
    return result;
}

} // namespace runtime::trace
