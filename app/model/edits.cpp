#include "app/model/edits.h"

#include <sstream>

#include <toml++/toml.h>

namespace app::model {

std::filesystem::path edit_path(std::string_view lesson_id) {
    return data_folder() / "edits" / (std::string(lesson_id) + ".toml");
}

LoadedEdit load_edit(std::string_view lesson_id, std::string_view shipped) {
    const auto bytes = read_file(edit_path(lesson_id));
    if (!bytes) return {};
    toml::table table;
    try {
        table = toml::parse(*bytes);
    } catch (const toml::parse_error&) {
        return {};
    }
    const auto text = table["text"].value<std::string>();
    if (!text || *text == shipped) return {};
    const bool is_current = table["shipped_hash"].value_or(std::string()) == hash_of(shipped);
    return {is_current ? EditState::Current : EditState::LessonChanged, *text};
}

std::optional<std::string> save_edit(std::string_view lesson_id, std::string_view shipped,
                                     std::string_view text) {
    const std::filesystem::path path = edit_path(lesson_id);
    if (text == shipped) {
        std::error_code error;
        std::filesystem::remove(path, error);
        return std::nullopt;
    }
    const toml::table table{{"shipped_hash", hash_of(shipped)}, {"text", std::string(text)}};
    std::ostringstream out;
    out << table << '\n';
    const auto written = write_file(path, out.str());
    if (written) return std::nullopt;
    return written.error();
}

} // namespace app::model
