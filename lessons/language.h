#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// The languages that every lesson is written in.
namespace lessons {

enum class Language : std::uint8_t { English, Chinese };
inline constexpr std::array all_languages{Language::English, Language::Chinese};

// "en" or "zh", as in the names of files and in `--lang`.
constexpr std::string_view to_text(Language language) {
    return language == Language::English ? "en" : "zh";
}

// The same text in every language.
struct Translated {
    std::string english;
    std::string chinese;

    const std::string& in(Language language) const {
        return language == Language::English ? english : chinese;
    }
    friend bool operator==(const Translated&, const Translated&) = default;
};

} // namespace lessons
