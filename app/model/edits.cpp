#include "app/model/edits.h"

#include <sstream>

#include <toml++/toml.h>

namespace app::model {

std::filesystem::path edit_path(std::string_view lesson_id) {
    return data_folder() / "edits" / (std::string(lesson_id) + ".toml");
}

LoadedEdit load_edit(std::string_view lesson_id, const Edit& shipped) {
    const auto bytes = read_file(edit_path(lesson_id));
    if (!bytes) return {};
    toml::table table;
    try {
        table = toml::parse(*bytes);
    } catch (const toml::parse_error&) {
        return {};
    }
    const auto text = table["text"].value<std::string>();
    if (!text) return {};
    Edit edit{*text, table["scenario"].value_or(shipped.scenario)};
    if (edit == shipped) return {};
    const bool is_current = table["shipped_hash"].value_or(std::string()) == hash_of(shipped.text);
    return {is_current ? EditState::Current : EditState::LessonChanged, std::move(edit)};
}

std::optional<std::string> save_edit(std::string_view lesson_id, const Edit& shipped,
                                     const Edit& edit) {
    const std::filesystem::path path = edit_path(lesson_id);
    if (edit == shipped) {
        std::error_code error;
        std::filesystem::remove(path, error);
        return std::nullopt;
    }
    toml::table table{{"shipped_hash", hash_of(shipped.text)}, {"text", edit.text}};
    if (edit.scenario != shipped.scenario) table.insert("scenario", edit.scenario);
    std::ostringstream out;
    out << table << '\n';
    const auto written = write_file(path, out.str());
    if (written) return std::nullopt;
    return written.error();
}

} // namespace app::model
