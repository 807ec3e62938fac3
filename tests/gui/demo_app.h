#pragma once

#include "app/model/app.h"

#include <string>

// An application on hand-made runs, so that panels are tested without the machine: whatever text it
// is given, it runs the gather demo with the delays that stand in the text.
namespace tests {

// The program of the demo, with three delays in it.
extern const char* const demo_program;

// An application that has the demo open as a file of its own.
app::model::App demo_app();

// Runs that are scripted; a text with "syntax error" in it is refused.
app::model::StartRun scripted_runs();

} // namespace tests
