#pragma once

#include "lessons/text_run.h"
#include "runtime/trace/moment.h"
#include "runtime/trace/trace_index.h"
#include "runtime/trace/world.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A question stands at the end of a section and is asked at the section's moment, before the step
// that would give the answer away:
//
//     ? Which line comes next? {prints; misconception 1}
//     - right: Calling an async function runs none of its body.
//     - "on the stove": That is what a plain function would do.
//     - otherwise: Look at what `main` does before its first `await`.
//
// Neither the choices nor the right one are written down: they are taken from the run, so that an
// edited timing changes the answer. What a wrong choice betrays is told by the first item whose
// quoted text it contains. A quoted text also asks for its choice to be among those offered.
namespace lessons {

enum class Asks : std::uint8_t {
    Prints, // which line is printed next
    Runs,   // which task the loop runs next, if any
    Time,   // when a moment comes
    State,  // which state a task is in at a moment
};

struct Feedback {
    std::string on; // Empty: any other wrong choice.
    std::vector<TextRun> runs;
};

struct Question {
    Asks asks = Asks::Prints;
    std::string task;              // State: the task, as moments name it.
    runtime::trace::Moment moment; // Time and State: when.
    int misconception = 0;         // Its number in lessons/MISCONCEPTIONS.md; 0: none.
    std::uint32_t line = 0;        // Where it stands in the file.
    std::vector<TextRun> text;
    std::vector<TextRun> right;
    std::vector<Feedback> wrong;
};

// What a choice is, as its words are translated where they are no part of the program.
enum class ChoiceKind : std::uint8_t { Line, NoLine, Task, NoTask, Time, State };

struct Choice {
    ChoiceKind kind = ChoiceKind::Line;
    std::string text;                   // A line, a task, or what a key asked for.
    double time_s = 0;                  // Time
    runtime::trace::TaskStatus state{}; // State
    bool is_right = false;
    const std::vector<TextRun>* feedback = nullptr; // Of the question; null if it has none.
};

// A question as it is put in one run: two to five choices in an order that tells nothing, one of
// them right. It refers to its question.
struct Quiz {
    std::vector<Choice> choices;
};

// Puts the question at an event of a run. Nothing if this run, perhaps after an edit, has no answer
// or no second choice.
std::optional<Quiz> ask(const Question& question, const runtime::trace::TraceIndex& index,
                        runtime::trace::EventNumber at);

// Reads what stands in the braces of a question: "time: prints \"done\"; misconception 2".
runtime::source::Result<Question> parse_question(std::string_view braces);

// "1.5 s", as choices of time are written.
std::string time_text(double time_s);

} // namespace lessons
