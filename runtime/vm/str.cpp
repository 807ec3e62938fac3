#include "runtime/vm/str.h"

#include "runtime/source/copy_text.h"
#include "runtime/vm/content_changes.h"
#include "runtime/vm/type.h"

namespace runtime::vm {

namespace {
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}
template <class Word>
Word read(const char* p) {
    Word word;
    std::memcpy(&word, p, sizeof word);
    return word;
}
} // namespace

// Deterministic, and good in its low bits, which is where an index looks.
std::uint64_t hash_bytes(std::string_view bytes) {
    if (bytes.empty()) return 0; // in every run of CPython too
    constexpr std::uint64_t k0 = 0x9e3779b97f4a7c15ULL, k1 = 0xd6e8feb86659fd93ULL;
    const char* p = bytes.data();
    std::size_t n = bytes.size();
    std::uint64_t h = k0 ^ (n * k1);
    while (n >= 8) {
        h = mix(h ^ read<std::uint64_t>(p), k1);
        p += 8;
        n -= 8;
    }
    std::uint64_t tail = 0;
    if (n >= 4) { // two words that may overlap
        tail = read<std::uint32_t>(p) | std::uint64_t{read<std::uint32_t>(p + n - 4)} << 32;
    } else {
        for (std::size_t i = 0; i < n; ++i)
            tail |= std::uint64_t{static_cast<unsigned char>(p[i])} << (8 * i);
    }
    h = mix(h ^ tail, k0);
    return h == 0 ? 1 : h;
}

std::uint32_t count_code_points(std::string_view utf8) {
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    std::size_t count = 0, at = 0;
    for (; at + 8 <= utf8.size() && (read<std::uint64_t>(utf8.data() + at) & high_bits) == 0;
         at += 8)
        count += 8;
    for (const char c : utf8.substr(at))
        count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return static_cast<std::uint32_t>(count);
}

Str::Str(Type* type_, std::string_view text, std::uint32_t length_in_code_points)
    : Str(type_, text.size(), length_in_code_points,
          static_cast<char*>(Heap::current().allocate(text.size() + 1))) {
    if (!text.empty()) std::memcpy(data, text.data(), text.size());
}

void Str::append(std::string_view more, std::uint32_t more_code_points) {
    const std::size_t wanted = size + more.size() + 1;
    if (wanted > capacity) {
        // An eighth to spare keeps a loop of appends linear.
        const auto roomy = static_cast<std::uint32_t>(wanted + wanted / 8);
        auto* fresh = static_cast<char*>(Heap::current().allocate(roomy));
        std::memcpy(fresh, data, size);
        if (data != behind()) Heap::current().release(data, capacity);
        data = fresh;
        capacity = roomy;
    }
    source::copy_text(data + size, more);
    size = static_cast<std::uint32_t>(wanted - 1);
    data[size] = 0;
    content_grew(*this, length, characters_shown_max);
    length += more_code_points;
    hash = 0;
}

std::uint64_t Str::hashed() {
    if (hash == 0) hash = hash_bytes(view());
    return hash;
}

void InternTable::add(Str* string) {
    if (++count_ * 2 > slots_.size()) {
        std::vector<Str*> old(slots_.size() * 4);
        old.swap(slots_);
        for (Str* each : old)
            if (each) put(each);
    }
    put(string);
}

void InternTable::put(Str* string) {
    std::size_t at = string->hash & (slots_.size() - 1);
    while (slots_[at])
        at = (at + 1) & (slots_.size() - 1);
    slots_[at] = string;
}

} // namespace runtime::vm
