#include "app/model/text.h"

#include "embedded/translations.h"
#include "runtime/source/assert.h"
#include "runtime/source/utf8.h"

#include <algorithm>

#include <toml++/toml.h>

namespace app::model {

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

void collect(const toml::table& table, const std::string& prefix, Entries& out) {
    for (const auto& [key, node] : table) {
        const std::string path = prefix + std::string(key.str());
        if (const auto* inner = node.as_table()) collect(*inner, path + ".", out);
        if (const auto* words = node.as_string()) out.emplace_back(path, words->get());
    }
}

Entries load(std::string_view path) {
    const auto bytes = embedded::translations().find(path);
    ASSERT(bytes.has_value());
    Entries entries;
    collect(toml::parse(*bytes), "", entries);
    std::sort(entries.begin(), entries.end());
    return entries;
}

const Entries& entries_of(Language language) {
    static const Entries english = load("../../assets/i18n/en.toml");
    static const Entries chinese = load("../../assets/i18n/zh.toml");
    return language == Language::Chinese ? chinese : english;
}

} // namespace

std::string_view text(Language language, std::string_view key) {
    const Entries& entries = entries_of(language);
    const auto found =
        std::lower_bound(entries.begin(), entries.end(), key,
                         [](const auto& entry, std::string_view k) { return entry.first < k; });
    return found != entries.end() && found->first == key ? std::string_view(found->second) : key;
}

namespace {

// Stands for a space beside a place until it is known what comes there.
constexpr char space_beside = '\x01';

bool is_chinese(std::string_view text) {
    return !text.empty() && runtime::source::decode_utf8(text).value >= 0x2E80;
}

// Where the last character before `end` begins.
std::size_t last_character(std::string_view text) {
    std::size_t at = text.size() - (text.empty() ? 0 : 1);
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

} // namespace

std::string filled_in(Language language, std::string_view words, fmt::format_args arguments) {
    if (language != Language::Chinese) return fmt::vformat(words, arguments);
    std::string marked(words);
    for (std::size_t i = 0; i < marked.size(); ++i) {
        const bool is_beside =
            (i > 0 && marked[i - 1] == '}') || (i + 1 < marked.size() && marked[i + 1] == '{');
        if (marked[i] == ' ' && is_beside) marked[i] = space_beside;
    }
    const std::string filled = fmt::vformat(marked, arguments);
    std::string out;
    for (std::size_t i = 0; i < filled.size(); ++i) {
        if (filled[i] != space_beside) {
            out += filled[i];
            continue;
        }
        const std::string_view before = std::string_view(out).substr(last_character(out));
        if (!is_chinese(before) || !is_chinese(std::string_view(filled).substr(i + 1))) out += ' ';
    }
    return out;
}

std::vector<std::pair<std::string_view, std::string_view>> all_text(Language language) {
    const Entries& entries = entries_of(language);
    return {entries.begin(), entries.end()};
}

} // namespace app::model
