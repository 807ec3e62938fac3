#include "app/model/document.h"

#include "app/model/breakpoints.h"
#include "app/model/editing.h"
#include "app/model/governors.h"
#include "app/model/order_question.h"
#include "app/model/text.h"
#include "lessons/catalogue.h"
#include "lessons/scenario_file.h"
#include "runtime/source/assert.h"
#include "runtime/trace/moment.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace app::model {

namespace {

constexpr double edit_budget_ms = 10;

std::string tr(const App& app, std::string_view key) {
    return std::string(text(app.ui.settings.language, key));
}

void forget_views(App& app) {
    app.ui.view = {};
    app.ui.show_stretch.reset();
    app.ui.views_before.clear();
    app.ui.search.clear();
    app.ui.is_filtered = false;
    app.ui.selected_task.reset();
    app.ui.selected_literal.reset();
    app.ui.order.reset();
    app.ui.problem.reset();
    app.ui.select_span.reset();
    app.ui.is_playing = false;
    app.drag.reset();
    app.pending.reset();
    app.governors = {};
    app.play_debt = 0;
}

// What the command line said takes the place of the document's own scenario, once.
void take_next_scenario(App& app) {
    Document& document = app.document;
    const RunScenario next = std::exchange(app.next_scenario, {});
    if (next == RunScenario{}) return;
    document.original_scenario = next;
    document.history = History(document.text(), next);
}

// A file is found from wherever the window is started next.
std::string whole_path(const std::string& path) {
    std::error_code error;
    const auto whole = std::filesystem::absolute(path, error).lexically_normal();
    return error ? path : whole.string();
}

// What was said about the document before says nothing about another one; errors stay to be read.
void forget_notices(App& app) {
    std::erase_if(app.ui.notices,
                  [](const Notice& notice) { return notice.kind != NoticeKind::Error; });
}

// What has no file is not lost when another document takes its place; where it is has to be said.
void tell_kept(App& app, const std::string& name, const std::string& line) {
    const Language language = app.ui.settings.language;
    notify(app, NoticeKind::Info, text_with(language, "notice.kept", fmt::arg("name", name)),
           text_with(language, "notice.kept_hint", fmt::arg("name", name), fmt::arg("line", line)));
}

// Whether the document that another takes the place of is told about here.
enum class Left : std::uint8_t { IsTold, IsToldElsewhere };

void start_document(App& app, Document document, Left left = Left::IsTold) {
    forget_notices(app);
    save_changes(app);
    const bool is_kept = app.services.saves && !app.services.reads_only &&
                         app.document.kind == DocumentKind::Pasted &&
                         app.document.id != document.id;
    const std::string kept_name = app.document.file_name;
    const std::string kept_line = is_kept ? telling_line(app.document.text()) : std::string();
    forget_views(app);
    app.pasted_over.reset();
    app.cursor = 0;
    app.document = std::move(document);
    if (app.services.saves) note_what_is_kept(app.document);
    if (app.services.saves && !app.document.id.empty())
        app.document.breakpoints = load_breakpoints(lasting_name(app.document));
    take_next_scenario(app);
    app.document.limits = limits_to_look_at(app.next_limits);
    app.ui.settings.last_document = lasting_name(app.document);
    app.settings_changed = true;
    run_text(app, CursorPlace::FirstMoment);
    if (!kept_line.empty() && left == Left::IsTold) tell_kept(app, kept_name, kept_line);
}

// Where the cursor belongs in the new run. While a number is dragged that is told from where the
// drag began: what one run on the way does not have, the next one may.
Cursor cursor_after(const App& app, const FinishedRun& before) {
    const FinishedRun& after = *app.document.run;
    if (app.pending_place) return std::min(*app.pending_place, after.last_event());
    const bool is_dragged = app.drag && app.drag->run_before;
    return is_dragged ? keep_meaning(*app.drag->run_before, app.drag->cursor_before, after)
                      : keep_meaning(before, app.cursor, after);
}

// What was in view of one of them is next to nothing of the other, or far beyond its end.
bool is_of_another_size(const FinishedRun& before, const FinishedRun& after) {
    constexpr std::uint64_t times = 4;
    const std::uint64_t was = before.index.event_count(), is = after.index.event_count();
    return was > times * is || is > times * was;
}

void show_all(App& app) {
    app.ui.view = {};
    app.ui.views_before.clear();
}

void publish(App& app, runtime::trace::Trace trace) {
    Document& document = app.document;
    const FinishedRunPtr before = document.run;
    document.run = std::make_shared<const FinishedRun>(
        runtime::source::SourceText(document.file_name, document.text()), std::move(trace),
        document.scenario());
    document.is_stale = false;
    app.governors = {};
    if (before && !app.drag && is_of_another_size(*before, *document.run)) show_all(app);
    if (app.pending_keeps_cursor && before) {
        app.cursor = cursor_after(app, *before);
        keep_order_question(app, *before);
    } else {
        app.cursor = first_moment(app);
    }
    document.history.came_to(app.cursor);
    refresh_questions(app);
}

bool advance_pending(App& app, double budget_ms) {
    if (!app.pending) return false;
    if (!app.pending->advance(budget_ms)) return true;
    runtime::trace::Trace trace = app.pending->trace();
    const bool may_go_on = trace.outcome() == runtime::trace::RunOutcome::LimitReached;
    // What the machine took is free for the index.
    if (!may_go_on) app.pending.reset();
    publish(app, std::move(trace));
    return true;
}

// Makes the next picture of a series. A few milliseconds each: one a frame leaves the window alive.
bool advance_series(App& app) {
    const auto written = app.series->make_next();
    const bool is_over = written && app.series->made() == app.series->count();
    if (!written) notify(app, NoticeKind::Error, written.error(), tr(app, "notice.export_hint"));
    if (is_over) {
        app.ui.dialog = Dialog::None;
        notify(app, NoticeKind::Success,
               app.series->is_one_file() ? tr(app, "notice.exported")
                                         : text_with(app.ui.settings.language, "notice.series_done",
                                                     fmt::arg("count", app.series->count())),
               written->string());
    }
    if (is_over || !written) app.series.reset();
    return true;
}

// Keyframes ahead of the seeks that want them. Those of a million events are made at once, behind
// the run's first frame, so that no seek meets a run without them; more than that some a frame.
bool make_keyframes(const App& app) {
    constexpr int keyframes_a_frame = 150;
    if (!has_run(app)) return false;
    const runtime::trace::TraceIndex& index = app.document.run->index;
    if (index.has_all_keyframes()) return false;
    for (int i = 0; i < keyframes_a_frame && !index.has_all_keyframes(); ++i)
        index.make_keyframes(index.next_keyframe());
    return true;
}

// The causes of all events, a slice a frame.
bool find_causes(const App& app) {
    constexpr runtime::trace::EventNumber events_a_frame = 100'000;
    if (!has_run(app)) return false;
    const runtime::trace::Causes& causes = app.document.run->causes();
    if (causes.is_whole()) return false;
    causes.find(causes.found_count() + events_a_frame);
    return true;
}

// What is to be found out about a run once it is there.
bool find_mistakes_once(App& app) {
    const FinishedRunPtr& run = app.document.run;
    if (!has_run(app) || app.document.is_stale || app.drag || app.findings.of == run) return false;
    app.findings = {run, find_mistakes(*run), cancel_stories(*run)};
    return true;
}

} // namespace

RunLimits limits_to_look_at(RunLimits limits) {
    constexpr std::uint64_t steps_max = 500'000;
    if (limits.steps == RunLimits{}.steps) limits.steps = steps_max;
    return limits;
}

void open_lesson(App& app, const lessons::Lesson& lesson, const lessons::Variant* variant) {
    Document document;
    document.kind = DocumentKind::Lesson;
    document.id = variant == nullptr ? lesson.id : lesson.id + "/" + variant->id;
    document.file_name = variant == nullptr ? "lesson.py" : variant->id + ".py";
    document.original = variant == nullptr ? lesson.program.text() : variant->program.text();
    document.original_scenario = lesson.scenario;
    std::string text = document.original;
    RunScenario scenario = lesson.scenario;
    if (app.services.saves) {
        const Edit shipped{document.original, lessons::to_toml(lesson.scenario)};
        LoadedEdit loaded = load_edit(document.id, shipped);
        if (loaded.state != EditState::None) {
            text = std::move(loaded.edit.text);
            const auto file = lessons::parse_scenario(loaded.edit.scenario, document.id);
            if (file) scenario = file->scenario;
        }
        document.lesson_changed_since_edit = loaded.state == EditState::LessonChanged;
    }
    document.history = History(std::move(text), std::move(scenario));
    const bool changed = document.lesson_changed_since_edit;
    if (app.ui.side == SideTab::Lessons) app.ui.side = SideTab::Guide;
    start_document(app, std::move(document));
    check_open_lesson(app);
    if (changed)
        notify(app, NoticeKind::Info, tr(app, "notice.lesson_changed"),
               tr(app, "notice.lesson_changed_hint"));
}

std::string lasting_name(const Document& document) {
    return document.kind == DocumentKind::File ? whole_path(document.id) : document.id;
}

void remember_file(App& app, const std::string& path) {
    auto& recent = app.ui.settings.recent_files;
    const std::string name = whole_path(path);
    recent.erase(std::remove(recent.begin(), recent.end(), name), recent.end());
    recent.insert(recent.begin(), name);
    if (recent.size() > recent_files_max) recent.resize(recent_files_max);
    app.settings_changed = true;
}

namespace {

// A file that is gone, of which an unsaved text was kept: that is opened, and can be saved again.
bool open_kept_of_file(App& app, const std::string& path) {
    std::error_code error;
    if (!app.services.saves || std::filesystem::exists(path, error)) return false;
    LoadedEdit kept = load_edit(edit_key_of_file(path), {"", lessons::to_toml(RunScenario{})});
    if (kept.state == EditState::None) return false;
    Document document;
    document.kind = DocumentKind::File;
    document.id = path;
    document.file_name = std::filesystem::path(path).filename().string();
    document.history = History("");
    document.history.record(std::move(kept.edit.text), 0, EditKind::Whole);
    start_document(app, std::move(document));
    notify(app, NoticeKind::Warning, tr(app, "notice.file_gone"), tr(app, "notice.file_gone_hint"));
    return true;
}

} // namespace

bool open_file(App& app, const std::string& path) {
    auto file = read_text(path);
    if (!file) {
        if (open_kept_of_file(app, path)) return true;
        notify(app, NoticeKind::Error, file.error(), tr(app, "notice.open_hint"));
        return false;
    }
    Document document;
    document.kind = DocumentKind::File;
    document.id = path;
    document.file_name = std::filesystem::path(path).filename().string();
    document.form = file->form;
    document.original = std::move(file->text);
    document.history = History(document.original);
    document.stamp = stamp_of(path);
    LoadedEdit kept;
    if (app.services.saves && !document.is_read_only())
        kept =
            load_edit(edit_key_of_file(path), {document.original, lessons::to_toml(RunScenario{})});
    if (kept.state != EditState::None)
        document.history.record(std::move(kept.edit.text), 0, EditKind::Whole);
    start_document(app, std::move(document));
    remember_file(app, path);
    if (app.document.is_read_only()) tell_read_only(app);
    if (kept.state == EditState::Current)
        notify(app, NoticeKind::Info, tr(app, "notice.unsaved_back"),
               tr(app, "notice.unsaved_back_hint"));
    if (kept.state == EditState::LessonChanged)
        notify(app, NoticeKind::Warning, tr(app, "notice.changed_on_disk"),
               tr(app, "notice.changed_on_disk_hint"));
    return true;
}

namespace {

void start_unsaved(App& app, std::string id, std::string text, Left left) {
    Document document;
    document.kind = DocumentKind::Pasted;
    document.id = std::move(id);
    document.file_name = tr(app, "code.unsaved_name");
    document.original = text;
    document.history = History(std::move(text));
    start_document(app, std::move(document), left);
}

} // namespace

static void open_unsaved_program(App& app, std::string text, std::string_view notice) {
    save_changes(app); // So that the new one's key is not the one of what is open.
    const std::string before = title_of_document(app);
    auto over = std::make_unique<PastedOver>(PastedOver{app.document, app.cursor});
    start_unsaved(app, app.services.saves ? new_unsaved_key() : "unsaved-1", std::move(text),
                  Left::IsToldElsewhere);
    app.edit_changed = true;
    if (over->document.kind == DocumentKind::None) return;
    app.pasted_over = std::move(over);
    notify(app, NoticeKind::Info, tr(app, notice),
           text_with(app.ui.settings.language, "notice.pasted_hint", fmt::arg("name", before)));
}

void open_pasted(App& app, std::string text) {
    open_unsaved_program(app, std::move(text), "notice.pasted");
}

void open_new(App& app) {
    open_unsaved_program(app, {}, "notice.new_program");
    app.ui.focus_editor = true;
}

void take_back_paste(App& app) {
    if (!app.pasted_over) return;
    const std::unique_ptr<PastedOver> over = std::move(app.pasted_over);
    forget_notices(app);
    save_changes(app);
    forget_views(app);
    app.document = std::move(over->document);
    app.cursor = over->cursor;
    app.ui.settings.last_document = lasting_name(app.document);
    app.settings_changed = true;
    // A run that was under way was given up.
    if (app.document.is_stale) run_text(app, CursorPlace::KeepMeaning);
}

bool open_unsaved(App& app, const std::string& id) {
    if (!app.services.saves || !is_unsaved_key(id)) return false;
    LoadedEdit kept = load_edit(id, {});
    if (kept.state == EditState::None) return false;
    start_unsaved(app, id, std::move(kept.edit.text), Left::IsTold);
    return true;
}

void run_text(App& app, CursorPlace place, std::optional<Cursor> known) {
    Document& document = app.document;
    app.ui.problem.reset();
    document.literals.clear(); // A number that can not be saved is not there to be dragged.
    if (!document.is_read_only()) document.literals = find_literals(document.text());
    app.pending.reset();
    app.pending_keeps_cursor = place == CursorPlace::KeepMeaning;
    app.pending_place = known;
    if (!app.services.start_run) return;
    auto run =
        app.services.start_run(runtime::source::SourceText(document.file_name, document.text()),
                               document.scenario(), document.limits);
    document.is_stale = true;
    if (!run) {
        document.diagnostics = run.error();
        return;
    }
    document.diagnostics.clear();
    app.pending = std::move(*run);
    advance_pending(app, edit_budget_ms);
}

bool work(App& app, double budget_ms) {
    if (app.series) return advance_series(app);
    const bool is_waiting_at_limit = app.pending && !app.document.is_stale;
    if (app.pending && !is_waiting_at_limit) return advance_pending(app, budget_ms);
    if (go_on_comparing(app, budget_ms) || make_keyframes(app) || find_causes(app)) return true;
    return find_mistakes_once(app) || try_order(app) || find_governors(app);
}

std::optional<FileText> changed_on_disk(Document& document) {
    if (document.kind != DocumentKind::File || !document.stamp) return std::nullopt;
    const auto now = stamp_of(document.id);
    if (!now || *now == *document.stamp) return std::nullopt;
    document.stamp = now;
    auto file = read_text(document.id);
    if (!file || *file == FileText{document.original, document.form}) return std::nullopt;
    return std::move(*file);
}

void tell_read_only(App& app) {
    notify(app, NoticeKind::Warning, tr(app, "notice.read_only"),
           std::string(read_only_words(app.ui.settings.language, app.document.form.read_only)));
}

void take_from_disk(App& app, FileText file) {
    Document& document = app.document;
    document.original = file.text;
    document.form = file.form;
    if (file.text == document.text()) return;
    document.history.record(std::move(file.text), 0, EditKind::Whole);
    run_text(app, CursorPlace::KeepMeaning);
}

namespace {

// Programs that save by writing anew take a file away for a moment: it is gone when it is missed
// twice. Its text is kept as what was not saved.
bool miss_file(App& app) {
    Document& document = app.document;
    if (document.original_of_gone || ++document.times_missed < 2) return false;
    document.original_of_gone = std::exchange(document.original, std::string());
    app.edit_changed = true;
    notify(app, NoticeKind::Warning, tr(app, "notice.file_vanished"),
           tr(app, "notice.file_vanished_hint"));
    return true;
}

void find_file_again(App& app) {
    Document& document = app.document;
    document.times_missed = 0;
    if (!document.original_of_gone) return;
    document.original = std::move(*document.original_of_gone);
    document.original_of_gone.reset();
    app.edit_changed = true;
}

} // namespace

bool poll_disk(App& app) {
    const bool has_new_lessons = poll_own_lessons(app);
    Document& document = app.document;
    if (document.kind != DocumentKind::File || !document.stamp) return has_new_lessons;
    std::error_code error;
    if (!std::filesystem::exists(document.id, error)) return miss_file(app) || has_new_lessons;
    find_file_again(app);
    auto file = changed_on_disk(document);
    if (!file) return has_new_lessons;
    if (document.is_text_edited()) {
        document.is_newer_on_disk = true;
        notify(app, NoticeKind::Warning, tr(app, "notice.changed_on_disk"),
               tr(app, "notice.changed_on_disk_hint"));
        return true;
    }
    take_from_disk(app, std::move(*file));
    notify(app, NoticeKind::Info, tr(app, "notice.reloaded"));
    return true;
}

} // namespace app::model
