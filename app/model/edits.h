#pragma once

#include "app/model/files.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a learner changed and has no file of its own, kept within a second and found at the next
// start: the whole text and the scenario, with the hash of the text that they started from. A
// lesson's edits stand beside the shipped files and never in them; when a new version of Coroscope
// ships another text, the learner's stays the open one and the new original is there by Reset. An
// edited file that is not saved is kept in the same way, and so is a pasted program, which started
// from nothing. Below, a lesson's id stands for any document's key.
namespace app::model {

struct Edit {
    std::string text;
    std::string scenario; // As a scenario file (lessons/scenario_file.h); empty: the default one.

    friend bool operator==(const Edit&, const Edit&) = default;
};

// The key of a file's unsaved text.
std::string edit_key_of_file(std::string_view path);

// The keys of pasted programs, "unsaved-1", that are kept; the latest first.
std::vector<std::string> unsaved_keys();

// A key that is not taken yet.
std::string new_unsaved_key();
bool is_unsaved_key(std::string_view key);

// How a saved edit stands to the lesson as it is shipped now.
enum class EditState : std::uint8_t { None, Current, LessonChanged };

struct LoadedEdit {
    EditState state = EditState::None;
    Edit edit;
};

// $XDG_DATA_HOME/coroscope/edits/ID.toml
std::filesystem::path edit_path(std::string_view lesson_id);

LoadedEdit load_edit(std::string_view lesson_id, const Edit& shipped);

// Tells what is kept apart from anything else that could be; empty if nothing is.
std::string kept_hash(std::string_view lesson_id);

// Saves the edit, or removes the saved one if it is the lesson's own again. If the lesson
// changed since, the older edit has been shown and is what is saved, under the new hash.
std::optional<std::string> save_edit(std::string_view lesson_id, const Edit& shipped,
                                     const Edit& edit);

} // namespace app::model
