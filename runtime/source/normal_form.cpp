#include "runtime/source/normal_form.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <uninorm.h>

namespace runtime::source {

std::string normal_name(std::string_view spelled) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 128; };
    if (std::all_of(spelled.begin(), spelled.end(), is_ascii)) return std::string(spelled);
    std::size_t size = 0;
    const std::unique_ptr<std::uint8_t, decltype(&std::free)> normal(
        u8_normalize(UNINORM_NFKC, reinterpret_cast<const std::uint8_t*>(spelled.data()),
                     spelled.size(), nullptr, &size),
        std::free);
    if (normal == nullptr) return std::string(spelled);
    return {reinterpret_cast<const char*>(normal.get()), size};
}

} // namespace runtime::source
