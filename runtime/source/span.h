#pragma once

#include <cstdint>

// A span is a stretch of source text: byte offsets, the end excluded. It knows neither its file
// nor its line; a SourceText turns it into lines, columns and text.
namespace runtime::source {

struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr bool operator==(Span, Span) = default;
    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool is_empty() const { return begin == end; }
    constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
};

// The smallest span that holds both.
constexpr Span join(Span first, Span second) {
    return {first.begin < second.begin ? first.begin : second.begin,
            first.end > second.end ? first.end : second.end};
}

} // namespace runtime::source
