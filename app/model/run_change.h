#pragma once

#include "app/model/finished_run.h"
#include "app/model/ui.h"

#include <string>

// What became another by a change of a number: when the program ends, and in which order its lines
// are printed. A line is known again by who prints it and from where, for its words may hold the
// very number.
namespace app::model {

// "It ends at 1.7 s instead of 1.5 s; the order of the output is as before."
std::string change_words(const FinishedRun& before, const FinishedRun& after, Language language);

} // namespace app::model
