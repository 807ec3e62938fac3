#include "app/model/hints.h"

#include "app/model/text.h"

#include <optional>
#include <utility>
#include <vector>

namespace app::model {

namespace {

// What stands at the {places} of a template, by their names; nothing if the text is another.
using Places = std::vector<std::pair<std::string_view, std::string_view>>;
std::optional<Places> match_of(std::string_view form, std::string_view text) {
    Places places;
    while (true) {
        const std::size_t open = form.find('{');
        if (open == form.npos) {
            if (text != form) return std::nullopt;
            return places;
        }
        if (!text.starts_with(form.substr(0, open))) return std::nullopt;
        text.remove_prefix(open);
        const std::size_t close = form.find('}', open);
        const std::string_view name = form.substr(open + 1, close - open - 1);
        form.remove_prefix(close + 1);
        const std::size_t another = form.find('{');
        const std::string_view next = form.substr(0, another);
        const bool is_last = another == form.npos;
        if (is_last && !text.ends_with(next)) return std::nullopt;
        const std::size_t end = is_last ? text.size() - next.size() : text.find(next);
        if (end == text.npos || end == 0) return std::nullopt;
        places.emplace_back(name, text.substr(0, end));
        text.remove_prefix(end);
    }
}

} // namespace

std::string hint_words(Language language, std::string_view hint) {
    if (language == Language::English || hint.empty()) return std::string(hint);
    constexpr std::string_view section = "hint.";
    for (const auto& [key, form] : all_text(Language::English)) {
        if (!key.starts_with(section)) continue;
        const std::optional<Places> places = match_of(form, hint);
        if (!places) continue;
        std::string out(model::text(language, key));
        for (const auto& [name, value] : *places) {
            const std::string place = "{" + std::string(name) + "}";
            const std::size_t at = out.find(place);
            if (at != out.npos) out.replace(at, place.size(), value);
        }
        return out;
    }
    return std::string(hint);
}

} // namespace app::model
