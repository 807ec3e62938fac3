#pragma once

#include "lessons/catalogue.h"

#include <string>
#include <string_view>

// A new lesson is not made from choices but from a worked example: a whole small lesson, to be
// changed file by file while the window shows it.
namespace lessons {

// The files of the example: "lesson.py" -> its bytes.
Folder example_files();

// Why an id can not be that of a new lesson; empty if it can. An id is one or more words of small
// letters and digits, joined by "-".
std::string problem_with_id(std::string_view id);

} // namespace lessons
