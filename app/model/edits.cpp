#include "app/model/edits.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include <toml++/toml.h>

namespace app::model {

namespace {

constexpr std::string_view unsaved_prefix = "unsaved-";

// The number of "unsaved-3"; 0 if it is no such key.
int number_of(std::string_view key) {
    if (!key.starts_with(unsaved_prefix)) return 0;
    key.remove_prefix(unsaved_prefix.size());
    int number = 0;
    const auto read = std::from_chars(key.data(), key.data() + key.size(), number);
    return read.ec == std::errc() && read.ptr == key.data() + key.size() ? number : 0;
}

} // namespace

std::string edit_key_of_file(std::string_view path) {
    std::error_code error;
    const auto whole = std::filesystem::absolute(path, error);
    return "file-" + hash_of(error ? std::string(path) : whole.lexically_normal().string());
}

bool is_unsaved_key(std::string_view key) {
    return number_of(key) > 0;
}

std::vector<std::string> unsaved_keys() {
    std::vector<std::string> keys;
    std::error_code error;
    std::filesystem::directory_iterator at(data_folder() / "edits", error);
    for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        const std::string key = at->path().stem().string();
        if (at->path().extension() == ".toml" && is_unsaved_key(key)) keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end(),
              [](const auto& a, const auto& b) { return number_of(a) > number_of(b); });
    return keys;
}

std::string new_unsaved_key() {
    const auto keys = unsaved_keys();
    const int last = keys.empty() ? 0 : number_of(keys.front());
    return std::string(unsaved_prefix) + std::to_string(last + 1);
}

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

std::string kept_hash(std::string_view lesson_id) {
    const auto bytes = read_file(edit_path(lesson_id));
    return bytes ? hash_of(*bytes) : std::string();
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
