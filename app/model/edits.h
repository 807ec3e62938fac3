#pragma once

#include "app/model/files.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a learner changed in a lesson, kept beside the shipped files and never in them: the whole
// text and the scenario, with the hash of the shipped text that they started from. When a new
// version of Coroscope ships another text, the learner's stays the open one and the new original is
// there by Reset.
namespace app::model {

struct Edit {
    std::string text;
    std::string scenario; // As a scenario file (lessons/scenario_file.h); empty: the default one.

    friend bool operator==(const Edit&, const Edit&) = default;
};

// How a saved edit stands to the lesson as it is shipped now.
enum class EditState : std::uint8_t { None, Current, LessonChanged };

struct LoadedEdit {
    EditState state = EditState::None;
    Edit edit;
};

// $XDG_DATA_HOME/coroscope/edits/ID.toml
std::filesystem::path edit_path(std::string_view lesson_id);

LoadedEdit load_edit(std::string_view lesson_id, const Edit& shipped);

// Saves the edit, or removes the saved one if it is the lesson's own again. If the lesson
// changed since, the older edit has been shown and is what is saved, under the new hash.
std::optional<std::string> save_edit(std::string_view lesson_id, const Edit& shipped,
                                     const Edit& edit);

} // namespace app::model
