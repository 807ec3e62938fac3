#include "runtime/syntax/header.h"

#include <algorithm>
#include <cctype>

namespace runtime::syntax {

namespace {

bool is_key_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
}

} // namespace

std::vector<HeaderLine> read_header(const source::SourceText& text) {
    std::vector<HeaderLine> header;
    for (std::uint32_t number = 1; number <= text.line_count(); ++number) {
        const source::Span span = text.line_span(number);
        const std::string_view line = text.slice(span);
        if (!line.starts_with('#')) break;
        const std::size_t key = std::min(line.find_first_not_of(" \t", 1), line.size());
        std::size_t key_end = key;
        while (key_end < line.size() && is_key_character(line[key_end]))
            ++key_end;
        if (key_end == key || key_end >= line.size() || line[key_end] != ':') continue;
        const std::size_t value = std::min(line.find_first_not_of(" \t", key_end + 1), line.size());
        const std::size_t value_end = std::max(value, line.find_last_not_of(" \t") + 1);
        header.push_back({std::string(line.substr(key, key_end - key)),
                          std::string(line.substr(value, value_end - value)),
                          span,
                          {static_cast<std::uint32_t>(span.begin + value),
                           static_cast<std::uint32_t>(span.begin + value_end)}});
    }
    return header;
}

bool asks_for_python2(const source::SourceText& text) {
    for (const HeaderLine& line : read_header(text)) {
        if (line.key == "python") return line.value == "2" || line.value.starts_with("2.");
    }
    return false;
}

} // namespace runtime::syntax
