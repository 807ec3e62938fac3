#pragma once

#include "lessons/lesson.h"
#include "lessons/problem.h"
#include "runtime/pipeline.h"

#include <map>
#include <string>

// A lesson is right when its program runs to its end, prints what CPython prints, and has every
// moment that its prose speaks of, in the order in which the prose does. So do its variants run and
// print.
namespace lessons {

// Runs the lesson's programs and says what is wrong with it; nothing if all is well.
Problems check_lesson(const Lesson& lesson, const runtime::Limits& limits = {});

// What the lesson's programs print: "lesson.out" -> its bytes. Those that do not run are left out.
std::map<std::string, std::string> outputs_of(const Lesson& lesson);

} // namespace lessons
