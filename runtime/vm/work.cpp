#include "runtime/vm/work.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace runtime::vm {

namespace {
constexpr std::size_t short_wanted = 16;
constexpr std::size_t short_text = 32;

// In a text so short that calling the library's search costs more than searching.
std::size_t find_in_short(std::string_view text, std::string_view wanted) {
    if (wanted.empty()) return 0;
    for (std::size_t at = 0; at + wanted.size() <= text.size(); ++at) {
        if (text[at] == wanted[0] && text.substr(at, wanted.size()) == wanted) return at;
    }
    return std::string_view::npos;
}
} // namespace

std::size_t find_in(Machine& machine, std::string_view text, std::string_view wanted,
                    std::size_t from) {
    if (from > text.size()) return std::string_view::npos;
    if (text.size() <= short_text && from == 0) return find_in_short(text, wanted);
    if (wanted.size() < short_wanted) {
        const std::size_t at = text.find(wanted, from);
        count_bytes(machine, std::min(at, text.size()) - from);
        return at;
    }
    const void* found =
        memmem(text.data() + from, text.size() - from, wanted.data(), wanted.size());
    const std::size_t at =
        found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data())
              : std::string_view::npos;
    count_bytes(machine, 4 * (std::min(at, text.size()) - from));
    return at;
}

// Knuth, Morris and Pratt from the end: `border[k]` is how much of the k last bytes of `wanted` is
// its own end again.
std::size_t find_last_in(Machine& machine, std::string_view text, std::string_view wanted) {
    count_bytes(machine, 4 * text.size());
    if (wanted.size() < short_wanted || wanted.size() > text.size()) return text.rfind(wanted);
    const auto from_end = [](std::string_view of, std::size_t k) { return of[of.size() - 1 - k]; };
    std::vector<std::size_t> border(wanted.size() + 1, 0);
    for (std::size_t k = 1, matched = 0; k < wanted.size(); ++k) {
        while (matched > 0 && from_end(wanted, matched) != from_end(wanted, k))
            matched = border[matched];
        if (from_end(wanted, matched) == from_end(wanted, k)) ++matched;
        border[k + 1] = matched;
    }
    for (std::size_t k = 0, matched = 0; k < text.size(); ++k) {
        while (matched > 0 && from_end(wanted, matched) != from_end(text, k))
            matched = border[matched];
        if (from_end(wanted, matched) == from_end(text, k)) ++matched;
        if (matched == wanted.size()) return text.size() - 1 - k;
    }
    return std::string_view::npos;
}

std::uint64_t linear_work(std::size_t bits) {
    constexpr std::size_t bits_a_step = 8192;
    return bits / bits_a_step;
}

// Few words are multiplied by the school's method, many by faster ones.
std::uint64_t product_work(std::size_t bits) {
    constexpr std::uint64_t too_few_to_count = 32, products_a_step = 64, steps_a_word = 12;
    const std::uint64_t words = bits / 64;
    if (words < too_few_to_count) return 0;
    return std::min(words * words / products_a_step, words * steps_a_word);
}

} // namespace runtime::vm
