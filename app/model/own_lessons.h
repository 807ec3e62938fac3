#pragma once

#include "app/model/files.h"
#include "lessons/catalogue.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

// Lessons of the user's own: a folder of lessons on disk, found beside those inside the binary and
// read again whenever a file of it is saved. A lesson that has become faulty stays as it was last,
// and what is wrong with its files is shown.
namespace app::model {

struct App;

struct OwnLessons {
    std::filesystem::path folder; // Empty: there is none.
    // The files as they were when they were read.
    std::map<std::filesystem::path, FileStamp> stamps;
    lessons::Problems problems; // Of files that could not be read.
    // What `check` finds in the open lesson.
    std::string checked_lesson;
    lessons::Problems found;
    std::unique_ptr<const lessons::Catalogue> catalogue; // The shipped lessons, then these.
};

// Where `coroscope new` puts a lesson: $XDG_DATA_HOME/coroscope/lessons
std::filesystem::path own_lessons_folder();

// Takes the lessons of a folder into the catalogue.
void load_own_lessons(App& app, const std::filesystem::path& folder);

// Reads them again if a file changed; true if so.
bool poll_own_lessons(App& app);

bool is_own_lesson(const App& app, std::string_view id);

// What is wrong with a lesson's files: what kept it from being read, else what `check` found.
lessons::Problems problems_of_lesson(const App& app, std::string_view id);

// Checks the open lesson if it is one of these.
void check_open_lesson(App& app);

} // namespace app::model
