#pragma once

#include "app/model/cursor.h"
#include "app/model/finished_run.h"
#include "app/model/progress.h"
#include "app/model/ui.h"
#include "lessons/question.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

// A question is put before the step that gives its answer away, and holds that step back until the
// learner has answered, rightly or not. A lesson's questions stand at the moments of its sections;
// in the predicting mode, which works on any program, each step of a task is such a question: who
// runs next? An answer holds as long as it would still be marked the same: if an edit changes what
// is right, the question may be answered again, but holds and hides nothing: who turns a timing
// wants to see what becomes of the run.
namespace app::model {

struct App;

struct PutQuestion {
    const lessons::Question* question = nullptr;
    std::size_t section = 0; // Of the lesson's prose.
    std::string key;         // The section's anchor; of a prediction, the step's event.
    Cursor at = 0;
    lessons::Quiz quiz;
};

struct Questions {
    FinishedRunPtr of; // What `all` was made for.
    Language language = Language::English;
    std::vector<PutQuestion> all; // Of the lesson, by event.
    // The one that is to be answered now: where the cursor stands, or the first that an edit
    // opened again behind it.
    std::optional<PutQuestion> here;
    bool is_held = false;      // It stands where the cursor does, and holds the next step back.
    bool hides_future = false; // A step that comes is to be predicted before anything else.
    // The prediction answered last: told about, right or wrong, until the next one is asked.
    std::optional<PutQuestion> predicted;
    std::string reason;  // Why that ran next, as the window's language has it.
    Answers predictions; // Of this run.
    // By section of the lesson's guide, where its moment is in the run; nothing if an edit took it
    // away.
    std::vector<std::optional<Cursor>> sections;
};

// Whether it is of the predicting mode.
bool is_prediction(const PutQuestion& put);

// Whether who runs next is to be said now: nothing in the window may tell it.
bool is_prediction_asked(const App& app);

// Puts the questions of the present run if that has not been done, and finds the one at the cursor.
void refresh_questions(App& app);

// How far a step may go: to where it leads, or to the first open question on the way.
Cursor held_back(const App& app, Cursor from, Cursor to);

// Answers the question at the cursor.
void answer_question(App& app, std::size_t choice);

// Gives the right answer to every question of the lesson before an event, as one has who came
// there.
void answer_rightly_before(App& app, Cursor event);

// Forgets what was answered in this document, so that everything is asked again.
void forget_answers(App& app);

// What the learner answered, or null if the question is open in this run.
const Answer* answer_to(const App& app, const PutQuestion& put);

// Whether nobody answered it yet, as it stands in this run or stood in another.
bool is_new(const App& app, const PutQuestion& put);

// The choice as answers remember it.
std::string remembered(const lessons::Choice& choice);

// How many of a lesson's questions were answered, and how many rightly at the first try.
struct Score {
    std::size_t asked = 0;
    std::size_t answered = 0;
    std::size_t right = 0;
    std::string last_on; // The date of the last first answer; empty if there is none.

    bool is_complete() const { return asked > 0 && answered == asked; }
};
Score score_of(const App& app, std::string_view lesson_id);

bool has_question_here(const App& app);
bool is_held(const App& app);

// Whether nothing may show what comes after the cursor: a question holds it back, or, while steps
// are predicted, one of those to come is to be predicted yet.
bool hides_future(const App& app);
bool has_answers(const App& app);

} // namespace app::model
