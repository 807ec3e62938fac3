#include "app/model/text.h"

#include "embedded/translations.h"
#include "runtime/source/assert.h"

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

std::vector<std::pair<std::string_view, std::string_view>> all_text(Language language) {
    const Entries& entries = entries_of(language);
    return {entries.begin(), entries.end()};
}

} // namespace app::model
