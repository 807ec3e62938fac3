#pragma once

#include "lessons/lesson.h"
#include "lessons/problem.h"

// A lesson is right when its program runs to its end, prints what CPython prints, and has every
// moment that its prose speaks of, in the order in which the prose does.
namespace lessons {

// Runs the lesson's program and says what is wrong with it; nothing if all is well.
Problems check_lesson(const Lesson& lesson);

} // namespace lessons
