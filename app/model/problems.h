#pragma once

#include "runtime/source/span.h"

#include <string>
#include <string_view>
#include <vector>

// What is to be said about places of the program's text: the diagnostics of a text that does not
// run, else what the run noted (a coroutine that was never awaited, a callback that held the loop
// up) and where it ended by an exception, or at what is not supported. A problem may name the
// lesson that teaches what lies behind it.
namespace app::model {

struct App;

struct Problem {
    runtime::source::Span span;
    std::string message;
    std::string hint;
    std::string lesson;      // A lesson's id; empty if none is about this.
    bool is_error = false;   // The text does not run.
    bool ended_run = false;  // An exception that nobody caught came from here.
    bool is_refused = false; // Or Coroscope does not support what is asked for here.
};

// In the order of the text; a bounded number.
std::vector<Problem> problems_of(const App& app);

bool has_problems(const App& app);

// Steps to the next problem of the text (1), the one before (-1) or the one that is told about (0).
void go_to_problem(App& app, int by);

} // namespace app::model
