#include "app/model/app.h"
#include "app/model/hints.h"

#include "app/model/breakpoints.h"
#include "app/model/document.h"
#include "app/model/editing.h"
#include "app/model/settings.h"
#include "app/model/text.h"
#include "lessons/catalogue.h"
#include "lessons/scenario_file.h"
#include "runtime/trace/moment.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace app::model {

NamedLesson find_lesson(const App& app, std::string_view name) {
    if (app.services.catalogue == nullptr) return {};
    const std::size_t slash = std::min(name.find('/'), name.size());
    const lessons::Lesson* lesson =
        app.services.catalogue->find(std::string(name.substr(0, slash)));
    if (lesson == nullptr || slash == name.size()) return {lesson, nullptr};
    const lessons::Variant* variant = lesson->variant(name.substr(slash + 1));
    return variant == nullptr ? NamedLesson{} : NamedLesson{lesson, variant};
}

namespace {

NamedLesson named_of_document(const App& app) {
    if (app.document.kind != DocumentKind::Lesson) return {};
    return find_lesson(app, app.document.id);
}

} // namespace

const lessons::Lesson* current_lesson(const App& app) {
    const NamedLesson named = named_of_document(app);
    return named.variant == nullptr ? named.lesson : nullptr;
}
const lessons::Lesson* lesson_of_document(const App& app) {
    return named_of_document(app).lesson;
}
const lessons::Variant* current_variant(const App& app) {
    return named_of_document(app).variant;
}

std::string title_of_document(const App& app) {
    const NamedLesson named = named_of_document(app);
    const auto language = app.ui.settings.language == Language::English
                              ? lessons::Language::English
                              : lessons::Language::Chinese;
    if (named.variant != nullptr) return named.variant->title.in(language);
    return named.lesson != nullptr ? named.lesson->title.in(language) : app.document.file_name;
}

namespace {

// The first line that a task runs, else the first line at all: what comes before is imports and
// definitions, and there is nothing to be seen yet but them.
Cursor first_line(const runtime::trace::TraceIndex& index) {
    using runtime::trace::EventKind;
    const Cursor step = index.next_of_kind(0, EventKind::TaskStepBegan).value_or(0);
    return index.next_of_kind(step, EventKind::Line).value_or(step);
}

} // namespace

Cursor first_moment(const App& app) {
    if (!has_run(app)) return 0;
    const lessons::Lesson* lesson = current_lesson(app);
    if (lesson == nullptr) return first_line(app.document.run->index);
    if (lesson->english.sections.empty()) return 0;
    const auto moment = runtime::trace::parse_moment(lesson->english.sections.front().anchor);
    if (!moment) return 0;
    return runtime::trace::find(app.document.run->index, *moment).value_or(0);
}

void notify(App& app, NoticeKind kind, std::string message, std::string detail) {
    constexpr std::size_t notices_max = 4;
    message = hint_words(app.ui.settings.language, message);
    // What is said again takes the place of what was said.
    std::erase_if(app.ui.notices, [&](const Notice& notice) {
        return notice.text == message && notice.detail == detail;
    });
    app.ui.notices.push_back({kind, std::move(message), std::move(detail), -1});
    if (app.ui.notices.size() > notices_max) app.ui.notices.erase(app.ui.notices.begin());
    ++app.revision; // It may come from a save that no command asked for, and has to be drawn.
}

std::string_view read_only_words(Language language, ReadOnly because) {
    switch (because) {
    case ReadOnly::No: break;
    case ReadOnly::Binary: return text(language, "read_only.binary");
    case ReadOnly::NotUtf8: return text(language, "read_only.not_utf8");
    case ReadOnly::OtherEncoding: return text(language, "read_only.other_encoding");
    }
    return {};
}

bool open_document(App& app, const std::string& name) {
    if (app.services.catalogue != nullptr) {
        const NamedLesson named = find_lesson(app, name);
        if (named.lesson != nullptr) {
            open_lesson(app, *named.lesson, named.variant);
            return true;
        }
    }
    if (open_unsaved(app, name)) return true;
    std::error_code error;
    const bool looks_like_lesson = name.find_first_of("./") == std::string::npos;
    if (looks_like_lesson && !std::filesystem::exists(name, error) &&
        app.services.catalogue != nullptr) {
        const Language language = app.ui.settings.language;
        const std::string nearest = lessons::nearest_id(*app.services.catalogue, name);
        notify(app, NoticeKind::Error,
               text_with(language, "notice.unknown_lesson", fmt::arg("name", name)),
               nearest.empty()
                   ? std::string()
                   : text_with(language, "notice.did_you_mean", fmt::arg("name", nearest)));
        return false;
    }
    return open_file(app, name);
}

namespace {

std::string edit_key(const Document& document) {
    return document.kind == DocumentKind::File ? edit_key_of_file(document.id) : document.id;
}

} // namespace

std::vector<UnsavedProgram> unsaved_programs(const App& app) {
    constexpr std::size_t programs_max = 30;
    std::vector<UnsavedProgram> programs;
    if (!app.services.saves) return programs;
    for (const std::string& key : unsaved_keys()) {
        if (programs.size() == programs_max) break;
        const LoadedEdit kept = load_edit(key, {});
        if (kept.state == EditState::None) continue;
        const auto stamp = stamp_of(edit_path(key));
        programs.push_back({key, std::string(text(app.ui.settings.language, "code.unsaved_name")),
                            telling_line(kept.edit.text), stamp ? stamp->modified_ns : 0});
    }
    return programs;
}

void note_what_is_kept(Document& document) {
    document.kept_seen = kept_hash(edit_key(document));
    document.kept_as.clear();
}

namespace {

// Another window wrote what is kept of this document, since this one last saw it.
bool is_kept_by_another(const Document& document, const Edit& started, const Edit& own) {
    const std::string key = edit_key(document);
    if (kept_hash(key) == document.kept_seen) return false;
    const LoadedEdit other = load_edit(key, started);
    return other.state != EditState::None && !(other.edit == own);
}

// Keeps what was changed of the document where no other window's work is.
void keep_edit(App& app) {
    Document& document = app.document;
    Edit started{document.original, lessons::to_toml(document.original_scenario)};
    if (document.kind == DocumentKind::Pasted) started = {};
    const Edit own{document.text(), lessons::to_toml(document.scenario())};
    const bool is_changed = !(own == started);
    if (document.kept_as.empty() && is_kept_by_another(document, started, own)) {
        if (!is_changed) return;
        document.kept_as = new_unsaved_key();
        notify(app, NoticeKind::Error,
               std::string(text(app.ui.settings.language, "notice.other_window")),
               text_with(app.ui.settings.language, "notice.other_window_hint",
                         fmt::arg("key", document.kept_as)));
    }
    std::optional<std::string> problem;
    if (document.kept_as.empty()) {
        problem = save_edit(edit_key(document), started, own);
        document.kept_seen = kept_hash(edit_key(document));
    } else {
        problem = save_edit(document.kept_as, {}, is_changed ? own : Edit{});
        if (!is_changed) note_what_is_kept(document);
    }
    if (problem) notify(app, NoticeKind::Warning, *problem);
}

} // namespace

void save_changes(App& app) {
    if (!app.services.saves || app.services.reads_only) return;
    if (app.settings_changed) {
        const auto written = write_file(settings_path(), to_toml(app.ui.settings, app.ui.layout));
        app.settings_changed = false;
        if (!written) notify(app, NoticeKind::Warning, written.error());
    }
    if (app.edit_changed && app.document.kind != DocumentKind::None) keep_edit(app);
    app.edit_changed = false;
    if (app.breakpoints_changed && !app.document.id.empty()) {
        if (const auto problem = save_breakpoints(app.document))
            notify(app, NoticeKind::Warning, *problem);
    }
    app.breakpoints_changed = false;
    if (app.progress_changed) {
        if (const auto kept = read_file(progress_path()))
            add_answers_of_others(app.progress, progress_from_toml(*kept), app.document.id);
        const auto written = write_file(progress_path(), to_toml(app.progress));
        app.progress_changed = false;
        if (!written) notify(app, NoticeKind::Warning, written.error());
    }
}

std::optional<NumberLiteral> governing_literal(const App& app, std::size_t segment) {
    const Document& document = app.document;
    if (!document.run || document.is_stale) return std::nullopt;
    const auto& found = document.run->timeline.segments[segment];
    const bool in_program = found.literal_file == runtime::trace::FileId{};
    std::uint32_t begin = no_literal;
    if (!found.literal.is_empty() && in_program) begin = found.literal.begin;
    const bool was_tried =
        app.governors.of == document.run && segment < app.governors.literal_by_segment.size();
    if (begin == no_literal && was_tried) begin = app.governors.literal_by_segment[segment];
    if (begin == no_literal) return std::nullopt;
    for (const NumberLiteral& literal : document.literals) {
        if (literal.span.begin == begin) return literal;
    }
    return std::nullopt;
}

int digits_to_turn(const App& app, const NumberLiteral& literal) {
    if (!app.document.run) return 0;
    for (std::size_t i = 0; i < app.document.run->timeline.segments.size(); ++i) {
        const auto governing = governing_literal(app, i);
        if (governing && governing->span == literal.span) return 1;
    }
    return 0;
}

std::vector<std::string> python_files(const App& app) {
    constexpr std::size_t files_max = 500;
    const std::filesystem::path folder = app.document.kind == DocumentKind::File
                                             ? std::filesystem::path(app.document.id).parent_path()
                                             : std::filesystem::path();
    std::vector<std::string> files;
    std::error_code error;
    std::filesystem::directory_iterator at(folder.empty() ? "." : folder, error);
    for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        if (at->path().extension() != ".py" || !at->is_regular_file(error)) continue;
        files.push_back(folder.empty() ? at->path().filename().string() : at->path().string());
        if (files.size() == files_max) break;
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<ScenarioTiming> governing_host(const App& app, std::size_t segment) {
    const Document& document = app.document;
    const Governors& governors = app.governors;
    if (!document.run || document.is_stale || governors.of != document.run ||
        segment >= governors.host_by_segment.size())
        return std::nullopt;
    const std::uint32_t host = governors.host_by_segment[segment];
    if (host == no_host) return std::nullopt;
    return ScenarioTiming{document.run->trace.hosts()[host].name};
}

std::string suggested_export_path(const App& app, PictureOf of) {
    std::string stem = app.document.id;
    if (app.document.kind == DocumentKind::File) stem = std::filesystem::path(stem).stem().string();
    if (app.document.kind == DocumentKind::Pasted)
        stem = std::filesystem::path(app.document.file_name).stem().string();
    // A variant is named after its lesson, and both make one name.
    std::replace(stem.begin(), stem.end(), '/', '-');
    if (stem.empty()) stem = "program";
    if (of == PictureOf::ThisEvent) stem += "-" + std::to_string(app.cursor);
    if (of == PictureOf::Series) stem += "-step";
    const bool is_pixels = of == PictureOf::Window || of == PictureOf::Series;
    if (of == PictureOf::Window) stem += "-window";
    stem += is_pixels ? ".png" : ".svg";
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::current_path(error);
    return ((error ? std::filesystem::path(".") : folder) / stem).string();
}

std::string suggested_scenario_path(const App& app) {
    const bool is_file = app.document.kind == DocumentKind::File;
    std::filesystem::path path(is_file ? app.document.id : suggested_export_path(app));
    return path.replace_extension(".scenario.toml").string();
}

std::optional<double> clock_between(const App& app) {
    const auto& between = app.between;
    if (!between || between->of != app.document.run || between->after != app.cursor)
        return std::nullopt;
    return between->clock_s;
}

bool changed_by_step(const App& app, runtime::trace::EventNumber event) {
    // After a jump it is what the event stood at has changed.
    const bool stands_there = app.cursor == app.stepped_to;
    const Cursor from = stands_there ? app.stepped_from : std::max<Cursor>(app.cursor, 1) - 1;
    return event > from && event <= app.cursor;
}

bool has_run(const App& app) {
    return app.document.run && !app.document.run->trace.is_empty();
}
bool can_step_forward(const App& app) {
    return is_before_end(app) && !is_held(app);
}
bool is_before_end(const App& app) {
    return has_run(app) && app.cursor < app.document.run->last_event();
}
bool can_step_back(const App& app) {
    return has_run(app) && app.cursor > 0;
}
bool can_continue_run(const App& app) {
    return app.pending && !app.document.is_stale;
}
bool has_lessons(const App& app) {
    return app.services.catalogue != nullptr && !app.services.catalogue->lessons.empty();
}
bool is_file(const App& app) {
    return app.document.kind == DocumentKind::File;
}
bool can_save(const App& app) {
    return app.document.kind != DocumentKind::None;
}
bool has_find_words(const App& app) {
    return !app.ui.find.words.empty();
}
bool is_edited_lesson(const App& app) {
    return app.document.kind == DocumentKind::Lesson && app.document.is_edited();
}
bool can_undo(const App& app) {
    return app.document.history.can_undo() || app.pasted_over != nullptr;
}
bool can_redo(const App& app) {
    return app.document.history.can_redo();
}
bool has_literals(const App& app) {
    return !app.document.literals.empty();
}
bool has_ghost(const App& app) {
    return app.document.ghost != nullptr;
}
bool has_selected_task(const App& app) {
    return has_run(app) && app.ui.selected_task.has_value();
}
bool has_breakpoints(const App& app) {
    return !app.document.breakpoints.empty();
}
bool has_own_scenario(const App& app) {
    return app.document.scenario() != app.document.original_scenario;
}
bool has_selection(const App& app) {
    return app.ui.selected_task.has_value() || app.ui.selected_literal.has_value() ||
           app.ui.order.has_value();
}

} // namespace app::model
