#include "app/model/own_lessons.h"

#include "app/model/app.h"
#include "app/model/document.h"
#include "app/model/text.h"
#include "lessons/check.h"

#include <fmt/format.h>

#include <algorithm>

namespace app::model {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t files_max = 2000;

std::map<fs::path, FileStamp> stamps_in(const fs::path& folder) {
    std::map<fs::path, FileStamp> stamps;
    std::error_code error;
    fs::recursive_directory_iterator at(folder, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        if (at.depth() >= 1) at.disable_recursion_pending();
        const bool is_file = at.depth() == 1 && at->is_regular_file(error);
        if (const auto stamp = is_file ? stamp_of(at->path()) : std::nullopt)
            stamps.emplace(at->path(), *stamp);
        if (stamps.size() == files_max) break;
    }
    return stamps;
}

// The lessons of the folder; what is wrong with it as a whole is no reason for a message, as most
// people have none.
lessons::Catalogue read_lessons(const fs::path& folder) {
    auto files = lessons::read_folder(folder.string());
    return files ? lessons::load_catalogue(*files) : lessons::Catalogue{};
}

bool is_of(const lessons::Problem& problem, std::string_view id) {
    return problem.file.starts_with(std::string(id) + "/");
}

// The shipped lessons, then the user's: those that could be read, and of those that could not the
// last that could.
std::unique_ptr<lessons::Catalogue> merged(const App& app, lessons::Catalogue own,
                                           lessons::Problems& problems) {
    auto out = std::make_unique<lessons::Catalogue>();
    const lessons::Catalogue& shipped = lessons::shipped_catalogue();
    out->lessons = shipped.lessons;
    problems = std::move(own.problems);
    for (lessons::Lesson& lesson : own.lessons) {
        if (shipped.find(lesson.id) != nullptr) {
            problems.push_back({lesson.id + "/lesson.toml", 0,
                                "a lesson that comes with Coroscope has this name too",
                                "give the folder another name"});
            continue;
        }
        lesson.is_own = true;
        out->lessons.push_back(std::move(lesson));
    }
    if (app.own_lessons.catalogue == nullptr) return out;
    for (const lessons::Lesson& before : app.own_lessons.catalogue->lessons) {
        const bool is_faulty =
            std::any_of(problems.begin(), problems.end(),
                        [&](const lessons::Problem& p) { return is_of(p, before.id); });
        if (before.is_own && is_faulty && out->find(before.id) == nullptr)
            out->lessons.push_back(before);
    }
    return out;
}

// The open lesson as it is now on disk. A text that the learner changed stays.
void renew_document(App& app) {
    const lessons::Lesson* lesson = lesson_of_document(app);
    if (lesson == nullptr || !lesson->is_own) return;
    const lessons::Variant* variant = current_variant(app);
    const std::string& text_on_disk =
        variant == nullptr ? lesson->program.text() : variant->program.text();
    Document& document = app.document;
    const bool is_new_text = document.original != text_on_disk;
    const bool is_new_scenario = document.original_scenario != lesson->scenario;
    if (!is_new_text && !is_new_scenario) return;
    const bool was_edited = document.is_edited();
    document.original = text_on_disk;
    document.original_scenario = lesson->scenario;
    if (was_edited) {
        document.lesson_changed_since_edit = true;
        const Language language = app.ui.settings.language;
        notify(app, NoticeKind::Info, std::string(text(language, "notice.lesson_changed")),
               std::string(text(language, "notice.lesson_changed_hint")));
        return;
    }
    document.history.record(document.original, document.original_scenario, 0);
    run_text(app, CursorPlace::KeepMeaning);
}

} // namespace

fs::path own_lessons_folder() {
    return data_folder() / "lessons";
}

void load_own_lessons(App& app, const fs::path& folder) {
    OwnLessons& own = app.own_lessons;
    own.folder = folder;
    own.stamps = stamps_in(folder);
    lessons::Problems problems;
    auto catalogue = merged(app, read_lessons(folder), problems);
    own.problems = std::move(problems);
    own.catalogue = std::move(catalogue);
    app.services.catalogue = own.catalogue.get();
    // Questions refer to the lessons that they were made of.
    app.questions = {};
    own.checked_lesson.clear();
    renew_document(app);
    refresh_questions(app);
    check_open_lesson(app);
    ++app.revision;
}

bool poll_own_lessons(App& app) {
    const OwnLessons& own = app.own_lessons;
    if (own.folder.empty() || stamps_in(own.folder) == own.stamps) return false;
    load_own_lessons(app, own.folder);
    return true;
}

bool is_own_lesson(const App& app, std::string_view id) {
    const auto* lesson = app.services.catalogue ? app.services.catalogue->find(id) : nullptr;
    return lesson != nullptr && lesson->is_own;
}

lessons::Problems problems_of_lesson(const App& app, std::string_view id) {
    lessons::Problems out;
    for (const lessons::Problem& problem : app.own_lessons.problems)
        if (is_of(problem, id)) out.push_back(problem);
    if (out.empty() && app.own_lessons.checked_lesson == id) return app.own_lessons.found;
    return out;
}

void check_open_lesson(App& app) {
    OwnLessons& own = app.own_lessons;
    const lessons::Lesson* lesson = current_lesson(app);
    if (lesson == nullptr || !lesson->is_own || own.checked_lesson == lesson->id) return;
    own.checked_lesson = lesson->id;
    own.found = lessons::check_lesson(*lesson, app.document.limits);
}

} // namespace app::model
