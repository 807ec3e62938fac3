#include "lessons/new_lesson.h"

#include "embedded/example.h"

#include <algorithm>

#include <fmt/format.h>

namespace lessons {

Folder example_files() {
    constexpr std::string_view prefix = "example/";
    Folder files;
    for (const embedded::File& file : embedded::example().files)
        files.emplace(std::string(file.path.substr(prefix.size())), file.bytes);
    return files;
}

std::string problem_with_id(std::string_view id) {
    const auto is_of_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    const bool is_word = !id.empty() && std::all_of(id.begin(), id.end(), is_of_word) &&
                         id.front() != '-' && id.back() != '-';
    if (!is_word)
        return fmt::format("'{}' is no name for a lesson: take words of small letters and digits, "
                           "joined by '-'",
                           id);
    if (shipped_lesson(id) != nullptr)
        return fmt::format("a lesson '{}' comes with Coroscope; take another name", id);
    return {};
}

} // namespace lessons
