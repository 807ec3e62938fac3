#include "app/model/questions.h"

#include "app/model/app.h"
#include "app/model/text.h"
#include "app/model/why_words.h"
#include "lessons/catalogue.h"

#include <algorithm>

namespace app::model {

using runtime::trace::EventKind;
using runtime::trace::TraceIndex;

namespace {

const lessons::Question& prediction() {
    static const lessons::Question question = [] {
        lessons::Question made;
        made.asks = lessons::Asks::Runs;
        return made;
    }();
    return question;
}

const lessons::Prose* prose_of(const App& app) {
    const lessons::Lesson* lesson = current_lesson(app);
    if (lesson == nullptr) return nullptr;
    return &lesson->prose(app.ui.settings.language == Language::English
                              ? lessons::Language::English
                              : lessons::Language::Chinese);
}

const lessons::Choice& right_of(const PutQuestion& put) {
    return *std::find_if(put.quiz.choices.begin(), put.quiz.choices.end(),
                         [](const lessons::Choice& choice) { return choice.is_right; });
}

// Where the next step of a task is to be predicted, at or after an event: once the step before it
// is over.
struct NextStep {
    Cursor at = 0;
    Cursor step = 0;
};
std::optional<NextStep> next_step(const TraceIndex& index, Cursor from) {
    const auto step = index.next_of_kind(from, EventKind::TaskStepBegan);
    if (!step) return std::nullopt;
    const auto ended = index.previous_of_kind(*step, EventKind::TaskStepEnded);
    return NextStep{std::max(from, ended.value_or(*step - 1)), *step};
}

// What the step that was to be predicted had to wait for.
std::string reason_of(const App& app, const PutQuestion& put) {
    if (right_of(put).kind == lessons::ChoiceKind::NoTask) return "";
    const auto next = next_step(app.document.run->index, put.at);
    return next ? why_words(*app.document.run, next->step, app.ui.settings.language) : "";
}

void put_all(App& app) {
    Questions& questions = app.questions;
    if (questions.of != app.document.run) {
        questions.predictions.clear();
        questions.predicted.reset();
    }
    questions.of = app.document.run;
    questions.language = app.ui.settings.language;
    if (questions.predicted) questions.reason = reason_of(app, *questions.predicted);
    questions.all.clear();
    questions.sections.clear();
    const lessons::Prose* prose = prose_of(app);
    if (prose == nullptr || !has_run(app)) return;
    const TraceIndex& index = app.document.run->index;
    questions.sections = lessons::section_events(*prose, index);
    const auto& events = questions.sections;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& section = prose->sections[i];
        if (!section.question || !events[i]) continue;
        auto quiz = lessons::ask(*section.question, index, *events[i]);
        if (!quiz) continue;
        questions.all.push_back(
            {&*section.question, i, section.anchor, *events[i], std::move(*quiz)});
    }
    std::stable_sort(questions.all.begin(), questions.all.end(),
                     [](const PutQuestion& a, const PutQuestion& b) { return a.at < b.at; });
}

const Answers* answers_for(const App& app, const PutQuestion& put) {
    if (is_prediction(put)) return &app.questions.predictions;
    const auto found = app.progress.find(app.document.id);
    return found == app.progress.end() ? nullptr : &found->second;
}

bool is_predicted(const App& app, Cursor step) {
    return app.questions.predictions.contains(std::to_string(step));
}

// Whether some step at or after the cursor has no prediction yet.
bool has_open_prediction(const App& app) {
    const TraceIndex& index = app.document.run->index;
    auto step = index.next_of_kind(app.cursor, EventKind::TaskStepBegan);
    while (step && is_predicted(app, *step))
        step = index.next_of_kind(*step, EventKind::TaskStepBegan);
    return step.has_value();
}

// The open question at the cursor, else the first one behind it.
const PutQuestion* open_question(const App& app) {
    const PutQuestion* behind = nullptr;
    for (const PutQuestion& put : app.questions.all) {
        if (put.at > app.cursor) break;
        if (answer_to(app, put) != nullptr) continue;
        if (put.at == app.cursor) return &put;
        if (behind == nullptr) behind = &put;
    }
    return behind;
}

void find_here(App& app) {
    Questions& questions = app.questions;
    questions.here.reset();
    questions.is_held = false;
    const bool is_before = questions.predicted && app.cursor < questions.predicted->at;
    if (is_before || !app.ui.settings.predicts) questions.predicted.reset();
    if (!has_run(app) || app.document.is_stale) return;
    if (const PutQuestion* open = open_question(app); open && app.ui.settings.asks_questions) {
        questions.here = *open;
        questions.is_held = open->at == app.cursor && is_new(app, *open);
        if (questions.is_held) return;
    }
    if (!app.ui.settings.predicts) return;
    const TraceIndex& index = app.document.run->index;
    const auto next = next_step(index, app.cursor);
    if (!next || next->at != app.cursor || is_predicted(app, next->step)) return;
    if (auto quiz = lessons::ask(prediction(), index, app.cursor)) {
        questions.here =
            PutQuestion{&prediction(), 0, std::to_string(next->step), app.cursor, std::move(*quiz)};
        questions.is_held = true;
        questions.predicted.reset();
    }
}

// Between two predictions too: what one's verdict would show is what the next one asks for.
bool hides_what_is_predicted(const App& app) {
    return app.ui.settings.predicts && has_run(app) && !app.document.is_stale &&
           has_open_prediction(app);
}

void forget_call_for_answer(App& app) {
    const std::string_view words = text(app.ui.settings.language, "notice.answer_first");
    std::erase_if(app.ui.notices, [&](const Notice& notice) { return notice.text == words; });
}

} // namespace

bool is_prediction(const PutQuestion& put) {
    return put.question == &prediction();
}

bool is_prediction_asked(const App& app) {
    return is_held(app) && is_prediction(*app.questions.here);
}

void refresh_questions(App& app) {
    const Questions& questions = app.questions;
    if (questions.of != app.document.run || questions.language != app.ui.settings.language)
        put_all(app);
    const bool was_held = questions.is_held;
    find_here(app);
    app.questions.hides_future = hides_what_is_predicted(app);
    // The guide is where questions are asked.
    if (questions.is_held && !was_held) app.ui.side = SideTab::Guide;
}

Cursor held_back(const App& app, Cursor from, Cursor to) {
    if (!has_run(app) || app.document.is_stale) return to;
    if (app.ui.settings.asks_questions) {
        for (const PutQuestion& put : app.questions.all) {
            if (put.at >= to) break;
            if (put.at >= from && is_new(app, put)) {
                to = put.at;
                break;
            }
        }
    }
    if (!app.ui.settings.predicts) return to;
    const TraceIndex& index = app.document.run->index;
    for (auto next = next_step(index, from); next && next->at < to;
         next = next_step(index, next->step)) {
        if (!is_predicted(app, next->step)) return next->at;
    }
    return to;
}

void answer_question(App& app, std::size_t choice) {
    if (!app.questions.here || choice >= app.questions.here->quiz.choices.size()) return;
    forget_call_for_answer(app);
    const PutQuestion put = *app.questions.here;
    Answer answer;
    answer.chosen = remembered(put.quiz.choices[choice]);
    answer.right = remembered(right_of(put));
    answer.first_right = answer.chosen == answer.right;
    answer.when = app.services.today ? app.services.today() : std::string();
    if (is_prediction(put)) {
        app.questions.predictions[put.key] = answer;
        app.questions.predicted = put;
        app.questions.reason = reason_of(app, put);
        return;
    }
    Answers& answers = app.progress[app.document.id];
    // The first try stands; a question that an edit opened again is another one.
    if (const auto before = answers.find(put.key); before != answers.end()) {
        answer.when = before->second.when;
        answer.first_right = before->second.first_right;
    }
    answers[put.key] = answer;
    app.progress_changed = true;
}

void answer_rightly_before(App& app, Cursor event) {
    put_all(app);
    for (const PutQuestion& put : app.questions.all) {
        if (put.at >= event) break;
        const std::string right = remembered(right_of(put));
        app.progress[app.document.id][put.key] = {right, right, "", true};
    }
}

void forget_answers(App& app) {
    app.questions.predictions.clear();
    app.questions.predicted.reset();
    app.progress_changed = app.progress.erase(app.document.id) > 0 || app.progress_changed;
}

const Answer* answer_to(const App& app, const PutQuestion& put) {
    const Answers* answers = answers_for(app, put);
    if (answers == nullptr) return nullptr;
    const auto found = answers->find(put.key);
    if (found == answers->end() || found->second.right != remembered(right_of(put))) return nullptr;
    return &found->second;
}

bool is_new(const App& app, const PutQuestion& put) {
    const Answers* answers = answers_for(app, put);
    return answers == nullptr || !answers->contains(put.key);
}

std::string remembered(const lessons::Choice& choice) {
    return choice.text.empty() ? "-" : choice.text;
}

Score score_of(const App& app, std::string_view lesson_id) {
    Score score;
    const lessons::Lesson* lesson =
        app.services.catalogue == nullptr ? nullptr : app.services.catalogue->find(lesson_id);
    if (lesson == nullptr) return score;
    const auto answers = app.progress.find(lesson_id);
    for (const auto& section : lesson->english.sections) {
        if (!section.question) continue;
        ++score.asked;
        if (answers == app.progress.end()) continue;
        const auto answer = answers->second.find(section.anchor);
        if (answer == answers->second.end()) continue;
        ++score.answered;
        score.last_on = std::max(score.last_on, answer->second.when);
        if (answer->second.first_right) ++score.right;
    }
    return score;
}

bool has_question_here(const App& app) {
    return app.questions.here.has_value();
}
bool is_held(const App& app) {
    return app.questions.is_held;
}
bool hides_future(const App& app) {
    return app.questions.is_held || app.questions.hides_future;
}
bool has_answers(const App& app) {
    return !app.questions.predictions.empty() || app.progress.contains(app.document.id);
}

} // namespace app::model
