#pragma once

#include "app/model/files.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a learner changed in a lesson, kept beside the shipped files and never in them: the whole
// text, with the hash of the shipped text that it started from. When a new version of Coroscope
// ships another text, the learner's stays the open one and the new original is there by Reset.
namespace app::model {

struct Edit {
    std::string text;
    std::string shipped_hash;
};

// How a saved edit stands to the lesson as it is shipped now.
enum class EditState : std::uint8_t { None, Current, LessonChanged };

struct LoadedEdit {
    EditState state = EditState::None;
    std::string text;
};

// $XDG_DATA_HOME/coroscope/edits/ID.toml
std::filesystem::path edit_path(std::string_view lesson_id);

LoadedEdit load_edit(std::string_view lesson_id, std::string_view shipped);

// Saves the text, or removes the saved one if the text is the lesson's own again. If the lesson
// changed since, the older edit has been shown and is what is saved, under the new hash.
std::optional<std::string> save_edit(std::string_view lesson_id, std::string_view shipped,
                                     std::string_view text);

} // namespace app::model
