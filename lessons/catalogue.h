#pragma once

#include "lessons/lesson.h"
#include "lessons/problem.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// The catalogue holds all lessons in order. It is read from a folder of files, and a folder is
// either the one inside the binary or one on disk, so that an author sees a change without
// building.
namespace lessons {

// The files of a folder of lessons: "gather/lesson.py" -> its bytes.
using Folder = std::map<std::string, std::string, std::less<>>;

// The lessons inside the binary.
Folder embedded_folder();

// The lessons in a folder on disk, which holds one folder a lesson.
Result<Folder> read_folder(const std::string& path);

// Whether a folder on disk is one lesson.
bool is_lesson_folder(const std::string& path);

struct Catalogue {
    std::vector<Lesson> lessons; // By their order.
    Problems problems;           // A lesson with a problem is left out, the others stay.

    // The lesson of that id, or null.
    const Lesson* find(std::string_view id) const;
};

Catalogue load_catalogue(const Folder& folder);

// The lessons inside the binary, read once; a test holds that they have no problem.
const Catalogue& shipped_catalogue();

// One lesson of those inside the binary, or null: reads its files and no others, so that running a
// program costs nothing for the lessons that it is not.
const Lesson* shipped_lesson(std::string_view id);

// The id that is nearest in spelling to one that is not there, or an empty text: for "did you
// mean".
std::string nearest_id(const Catalogue& catalogue, std::string_view id);

} // namespace lessons
