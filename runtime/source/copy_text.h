#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

// Copies of short texts, of which a run makes millions: without a call.
namespace runtime::source {

namespace detail {
// As two words that may overlap.
template <class Word>
inline void copy_words(char* to, std::string_view text) {
    Word first, last;
    std::memcpy(&first, text.data(), sizeof first);
    std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + text.size() - sizeof last, &last, sizeof last);
}
} // namespace detail

// The bytes of the text to a place that it does not overlap.
inline void copy_text(char* to, std::string_view text) {
    using Pair [[gnu::vector_size(16)]] = std::uint64_t;
    if (text.size() > 2 * sizeof(Pair)) {
        std::memcpy(to, text.data(), text.size());
    } else if (text.size() >= sizeof(Pair)) {
        detail::copy_words<Pair>(to, text);
    } else if (text.size() >= sizeof(std::uint64_t)) {
        detail::copy_words<std::uint64_t>(to, text);
    } else if (text.size() >= sizeof(std::uint32_t)) {
        detail::copy_words<std::uint32_t>(to, text);
    } else {
        for (const char each : text)
            *to++ = each;
    }
}

} // namespace runtime::source
