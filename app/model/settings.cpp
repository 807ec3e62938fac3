#include "app/model/settings.h"

#include "app/model/files.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include <toml++/toml.h>

namespace app::model {

namespace {

template <class Enum>
Enum by_name(std::string_view name, std::initializer_list<Enum> all, Enum otherwise) {
    for (const Enum value : all) {
        if (name_of(value) == name) return value;
    }
    return otherwise;
}

void read(const toml::table& table, std::string_view key, float& into, float least, float most) {
    const auto value = table[key].value<double>();
    if (value && std::isfinite(*value)) into = std::clamp(static_cast<float>(*value), least, most);
}

void read(const toml::table& table, std::string_view key, int& into, int least, int most) {
    if (const auto value = table[key].value<std::int64_t>()) {
        into = static_cast<int>(std::clamp<std::int64_t>(*value, least, most));
    }
}

void read(const toml::table& table, std::string_view key, bool& into) {
    if (const auto value = table[key].value<bool>()) into = *value;
}

Settings settings_from(const toml::table& table) {
    Settings out;
    const auto word = [&table](std::string_view key) { return table[key].value_or(std::string()); };
    out.theme = by_name(word("theme"), {ThemeChoice::Dark, ThemeChoice::Light}, out.theme);
    out.language = by_name(word("language"), {Language::English, Language::Chinese}, out.language);
    out.axis = by_name(word("axis"), {TimelineAxis::Time, TimelineAxis::Steps}, out.axis);
    out.step_size = by_name(
        word("step"), {StepSize::Event, StepSize::Line, StepSize::TaskSwitch, StepSize::Iteration},
        out.step_size);
    read(table, "scale", out.scale, 1.0F, 3.0F);
    read(table, "reduced_motion", out.reduced_motion);
    read(table, "speed", out.speed, 0, play_speed_count - 1);
    read(table, "asks_questions", out.asks_questions);
    read(table, "predicts", out.predicts);
    out.last_document = word("last_document");
    if (const auto* recent = table["recent_files"].as_array())
        for (const toml::node& path : *recent)
            if (out.recent_files.size() < recent_files_max && path.is_string())
                out.recent_files.push_back(path.value_or(std::string()));
    return out;
}

Layout layout_from(const toml::table& table) {
    Layout out;
    read(table, "left_width", out.left_width_px, 160, 1200);
    read(table, "loop_width", out.loop_width_px, 160, 1200);
    read(table, "tasks_width", out.tasks_width_px, 160, 1200);
    read(table, "timeline_height", out.timeline_height_px, 120, 2000);
    read(table, "console_height", out.console_height_px, 60, 2000);
    read(table, "lessons_height", out.lessons_height_px, 60, 2000);
    read(table, "left_open", out.left_open);
    read(table, "minimap_open", out.minimap_open);
    read(table, "window_width", out.window_width_px, 640, 16000);
    read(table, "window_height", out.window_height_px, 400, 16000);
    return out;
}

} // namespace

std::string_view name_of(ThemeChoice theme) {
    return theme == ThemeChoice::Dark ? "dark" : "light";
}
std::string_view name_of(Language language) {
    return language == Language::English ? "en" : "zh";
}
std::string_view name_of(TimelineAxis axis) {
    return axis == TimelineAxis::Time ? "time" : "steps";
}

std::string_view name_of(StepSize size) {
    switch (size) {
    case StepSize::Event: return "event";
    case StepSize::Line: return "line";
    case StepSize::TaskSwitch: return "task-switch";
    case StepSize::Iteration: return "iteration";
    case StepSize::Over: return "over";
    case StepSize::Out: return "out";
    case StepSize::Await: return "await";
    case StepSize::TaskLine: return "task-line";
    case StepSize::Output: return "output";
    case StepSize::Change: return "change";
    }
    return "event";
}

std::string to_toml(const Settings& settings, const Layout& layout) {
    toml::array recent;
    for (const std::string& path : settings.recent_files)
        recent.push_back(path);
    const toml::table table{
        {"settings",
         toml::table{
             {"theme", name_of(settings.theme)},
             {"language", name_of(settings.language)},
             {"scale", static_cast<double>(settings.scale)},
             {"reduced_motion", settings.reduced_motion},
             {"axis", name_of(settings.axis)},
             {"step", name_of(settings.step_size)},
             {"speed", settings.speed},
             {"asks_questions", settings.asks_questions},
             {"predicts", settings.predicts},
             {"last_document", settings.last_document},
             {"recent_files", recent},
         }},
        {"layout",
         toml::table{
             {"left_width", std::round(layout.left_width_px)},
             {"loop_width", std::round(layout.loop_width_px)},
             {"tasks_width", std::round(layout.tasks_width_px)},
             {"timeline_height", std::round(layout.timeline_height_px)},
             {"console_height", std::round(layout.console_height_px)},
             {"lessons_height", std::round(layout.lessons_height_px)},
             {"left_open", layout.left_open},
             {"minimap_open", layout.minimap_open},
             {"window_width", layout.window_width_px},
             {"window_height", layout.window_height_px},
         }},
    };
    std::ostringstream out;
    out << table << '\n';
    return out.str();
}

Saved saved_from_toml(std::string_view text) {
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error&) {
        return {};
    }
    Saved saved;
    if (const auto* settings = table["settings"].as_table())
        saved.settings = settings_from(*settings);
    if (const auto* layout = table["layout"].as_table()) saved.layout = layout_from(*layout);
    return saved;
}

std::filesystem::path settings_path() {
    return config_folder() / "settings.toml";
}

Saved load_settings() {
    const auto bytes = read_file(settings_path());
    return bytes ? saved_from_toml(*bytes) : Saved{};
}

} // namespace app::model
