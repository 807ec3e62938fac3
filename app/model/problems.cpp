#include "app/model/problems.h"

#include "app/model/app.h"
#include "app/model/hints.h"
#include "app/model/narrate.h"
#include "lessons/catalogue.h"

#include <algorithm>
#include <array>

namespace app::model {

using runtime::source::SourceText;
using runtime::source::Span;
using runtime::trace::NoteKind;
using runtime::trace::NoteRecord;

namespace {

constexpr std::size_t problems_max = 50;

// Which lesson is about a mistake, told by words of its message; the first that fits.
struct About {
    std::string_view words;
    std::string_view lesson;
};
constexpr std::array abouts = {
    About{"'async for'", "async-generators"},
    About{"asynchronous generator", "async-generators"},
    About{"asynchronous comprehension", "async-generators"},
    About{"'yield from'", "yield-from"},
    About{"yield from", "yield-from"},
    About{"'await'", "coroutine-objects"},
    About{"never awaited", "coroutine-objects"},
    About{"'async with'", "semaphores"},
    About{"'yield'", "generators"},
};

std::string_view lesson_about(std::string_view message) {
    for (const About& about : abouts)
        if (message.find(about.words) != message.npos) return about.lesson;
    return {};
}

std::string_view lesson_about(NoteKind kind, std::string_view message) {
    switch (kind) {
    case NoteKind::NeverAwaited: return "coroutine-objects";
    case NoteKind::NeverRetrieved: return "wait";
    case NoteKind::DestroyedPending: return "tasks";
    case NoteKind::SlowCallback: return "blocking";
    case NoteKind::Deadlock: return "futures";
    case NoteKind::Legacy:
    case NoteKind::Limit:
    case NoteKind::Hint: return lesson_about(message);
    }
    return {};
}

// A lesson that is there, and is not the one that is open.
std::string offered(const App& app, std::string_view id) {
    const auto* catalogue = app.services.catalogue;
    if (id.empty() || catalogue == nullptr || catalogue->find(id) == nullptr) return "";
    if (app.document.kind == DocumentKind::Lesson && app.document.id == id) return "";
    return std::string(id);
}

// The words of a line, without the room around them.
Span words_of_line(const SourceText& text, std::uint32_t line) {
    if (line == 0 || line > text.line_count()) return {};
    const Span whole = text.line_span(line);
    const std::string_view words = text.slice(whole);
    const auto first = words.find_first_not_of(" \t");
    if (first == words.npos) return whole;
    const auto last = words.find_last_not_of(" \t\r");
    return {whole.begin + static_cast<std::uint32_t>(first),
            whole.begin + static_cast<std::uint32_t>(last) + 1};
}

// Where a note belongs in the program; empty if nowhere.
Span place_of(const FinishedRun& run, const SourceText& text, const NoteRecord& note) {
    // A coroutine is dropped where the program runs, not where it is defined.
    const bool is_elsewhere = note.kind == NoteKind::NeverAwaited;
    if (!is_elsewhere && !note.at.is_empty() && note.at.end <= text.size()) return note.at;
    return words_of_line(text, run.index.event(note.event).stamp.line);
}

std::string first_line_of(std::string_view text) {
    return std::string(text.substr(0, text.find('\n')));
}

void add_notes(const App& app, std::vector<Problem>& problems) {
    const FinishedRun& run = *app.document.run;
    const SourceText text("", app.document.text());
    for (const NoteRecord& note : run.index.notes()) {
        if (problems.size() == problems_max) return;
        const bool is_told_elsewhere = note.kind == NoteKind::Limit ||
                                       note.kind == NoteKind::Deadlock ||
                                       note.kind == NoteKind::Hint;
        if (is_told_elsewhere) continue;
        Problem problem;
        problem.span = place_of(run, text, note);
        if (problem.span.is_empty()) continue;
        problem.message = first_line_of(note.text);
        if (note.kind == NoteKind::Legacy)
            problem.message = legacy_words(app.ui.settings.language, problem.message);
        problem.lesson = offered(app, lesson_about(note.kind, note.text));
        const bool is_known =
            std::any_of(problems.begin(), problems.end(), [&](const Problem& other) {
                return other.span == problem.span && other.message == problem.message;
            });
        if (!is_known) problems.push_back(std::move(problem));
    }
}

// A traceback without the exceptions in the group that it tells of last.
std::string_view without_parts_of_group(std::string_view traceback) {
    const std::size_t last = traceback.rfind('\n', traceback.find_last_not_of('\n'));
    if (last == traceback.npos) return traceback;
    const std::size_t sign = traceback.find_first_not_of(' ', last + 1);
    if (sign == last + 1 || !traceback.substr(std::min(sign, traceback.size())).starts_with("+-"))
        return traceback;
    return traceback.substr(0, traceback.rfind("\n  +-+"));
}

// The innermost line of the program in the traceback that the run ended with; 0 if there is none.
std::uint32_t line_of_traceback(const FinishedRun& run, std::string_view file_name) {
    constexpr int records_max = 200;
    const std::string place = "File \"" + std::string(file_name) + "\", line ";
    const auto& outputs = run.index.outputs();
    int looked_at = 0;
    for (auto record = outputs.rbegin(); record != outputs.rend() && looked_at < records_max;
         ++record, ++looked_at) {
        if (record->stream != runtime::trace::Stream::Err) break;
        const std::string_view text = without_parts_of_group(record->text);
        const std::size_t at = text.rfind(place);
        if (at == std::string_view::npos) continue;
        std::uint32_t line = 0;
        for (std::size_t i = at + place.size(); i < text.size(); ++i) {
            if (text[i] < '0' || text[i] > '9') break;
            line = line * 10 + static_cast<std::uint32_t>(text[i] - '0');
        }
        return line;
    }
    return 0;
}

// What Coroscope has to say about the exception that ended the run.
std::string hint_about_end(const FinishedRun& run) {
    const auto& notes = run.index.notes();
    const bool has_hint = !notes.empty() && notes.back().kind == NoteKind::Hint;
    return has_hint ? std::string(notes.back().text) : std::string();
}

void add_uncaught(const App& app, std::vector<Problem>& problems) {
    const FinishedRun& run = *app.document.run;
    if (run.trace.outcome() != runtime::trace::RunOutcome::UncaughtException) return;
    Problem problem;
    problem.span = words_of_line(SourceText("", app.document.text()),
                                 line_of_traceback(run, run.source.file_name()));
    if (problem.span.is_empty()) return;
    problem.message = first_line_of(run.trace.outcome_text());
    problem.hint = hint_words(app.ui.settings.language, hint_about_end(run));
    problem.lesson = offered(app, lesson_about(problem.message));
    problem.ended_run = true;
    problems.push_back(std::move(problem));
}

// Where a run stopped at what Coroscope does not support.
void add_refused(const App& app, std::vector<Problem>& problems) {
    const FinishedRun& run = *app.document.run;
    if (run.trace.outcome() != runtime::trace::RunOutcome::Refused) return;
    const auto line =
        run.index.previous_of_kind(run.event_count(), runtime::trace::EventKind::Line);
    if (!line) return;
    Problem problem;
    problem.span =
        words_of_line(SourceText("", app.document.text()), run.index.event(*line).stamp.line);
    if (problem.span.is_empty()) return;
    problem.message = hint_words(app.ui.settings.language, first_line_of(run.trace.outcome_text()));
    problem.ended_run = true;
    problem.is_refused = true;
    problems.push_back(std::move(problem));
}

} // namespace

std::vector<Problem> problems_of(const App& app) {
    std::vector<Problem> problems;
    const Language language = app.ui.settings.language;
    for (const auto& diagnostic : app.document.diagnostics)
        problems.push_back({diagnostic.span, hint_words(language, diagnostic.message),
                            hint_words(language, diagnostic.hint),
                            offered(app, lesson_about(diagnostic.message)), true});
    if (problems.empty() && has_run(app) && !app.document.is_stale) {
        add_notes(app, problems);
        add_uncaught(app, problems);
        add_refused(app, problems);
    }
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return a.span.begin < b.span.begin;
    });
    return problems;
}

bool has_problems(const App& app) {
    if (!app.document.diagnostics.empty()) return true;
    return has_run(app) && !app.document.is_stale && !problems_of(app).empty();
}

void go_to_problem(App& app, int by) {
    const auto problems = problems_of(app);
    if (problems.empty()) return;
    const auto count = static_cast<int>(problems.size());
    const int at = app.ui.problem ? static_cast<int>(*app.ui.problem)
                   : by > 0       ? -1
                   : by < 0       ? count
                                  : 0;
    const int next = ((at + by) % count + count) % count;
    app.ui.problem = static_cast<std::size_t>(next);
    app.ui.select_span = problems[static_cast<std::size_t>(next)].span;
    app.ui.focus_editor = true;
}

} // namespace app::model
