#include "app/model/log_level.h"

#include <cctype>
#include <iterator>

namespace app::model {

bool is_quiet_log(std::string_view line) {
    constexpr std::string_view levels[] = {"CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG"};
    constexpr std::size_t loud_count = 3;
    const auto is_letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    std::size_t first = line.npos;
    std::size_t level = 0;
    for (std::size_t i = 0; i < std::size(levels); ++i) {
        const std::size_t at = line.find(levels[i]);
        if (at == line.npos || at >= first) continue;
        const std::size_t end = at + levels[i].size();
        if ((at > 0 && is_letter(line[at - 1])) || (end < line.size() && is_letter(line[end])))
            continue;
        first = at;
        level = i;
    }
    return first != line.npos && level >= loud_count;
}

} // namespace app::model
