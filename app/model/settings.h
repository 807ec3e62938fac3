#pragma once

#include "app/model/ui.h"

#include <filesystem>
#include <string>
#include <string_view>

// Settings and layout between sessions: one small toml file, read once at the start, written whole
// when it changed. What is missing or makes no sense falls back to the default, silently: a broken
// settings file must never keep a lesson from opening.
namespace app::model {

struct Saved {
    Settings settings;
    Layout layout;
};

std::string to_toml(const Settings& settings, const Layout& layout);
Saved saved_from_toml(std::string_view text);

// $XDG_CONFIG_HOME/coroscope/settings.toml
std::filesystem::path settings_path();

Saved load_settings();

// The names by which settings are written: "dark", "zh", "task-switch".
std::string_view name_of(ThemeChoice theme);
std::string_view name_of(Language language);
std::string_view name_of(TimelineAxis axis);
std::string_view name_of(StepSize size);

} // namespace app::model
