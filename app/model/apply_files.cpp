#include "app/model/apply.h"
#include "app/model/document.h"
#include "app/model/text.h"
#include "lessons/catalogue.h"
#include "lessons/scenario_file.h"
#include "runtime/source/overloaded.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace app::model {

namespace {

void open_next_lesson(App& app, int by) {
    if (!has_lessons(app)) return;
    const auto& all = app.services.catalogue->lessons;
    const lessons::Lesson* open = lesson_of_document(app);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& lesson) { return &lesson == open; });
    const int count = static_cast<int>(all.size());
    const int at =
        found == all.end() ? (by > 0 ? -1 : count) : static_cast<int>(found - all.begin());
    const int next = std::clamp(at + by, 0, count - 1);
    if (next != at) open_lesson(app, all[static_cast<std::size_t>(next)]);
}

// From a lesson's own program to its first variant, and from its last one back.
void open_next_variant(App& app) {
    const lessons::Lesson* lesson = lesson_of_document(app);
    if (lesson == nullptr || lesson->variants.empty()) return;
    const lessons::Variant* open = current_variant(app);
    const std::size_t next =
        open == nullptr ? 0 : static_cast<std::size_t>(open - lesson->variants.data()) + 1;
    open_lesson(app, *lesson, next < lesson->variants.size() ? &lesson->variants[next] : nullptr);
}

// Writes the text to a path; false with a notice if that can not be done.
bool write_text(App& app, const std::string& path) {
    const auto written =
        write_named_file(path, bytes_of_text(app.document.text(), app.document.form));
    if (written) return true;
    notify(app, NoticeKind::Error, written.error(),
           std::string(text(app.ui.settings.language, "notice.save_hint")));
    return false;
}

void mark_saved(App& app) {
    Document& document = app.document;
    document.original = document.text();
    document.stamp = stamp_of(document.id);
    document.is_newer_on_disk = false;
    document.original_of_gone.reset();
    document.times_missed = 0;
    app.edit_changed = true; // What was kept of it goes.
    notify(app, NoticeKind::Success, std::string(text(app.ui.settings.language, "notice.saved")),
           document.id);
}

// What has a file needs no copy among the unsaved programs.
void forget_what_was_kept(const Document& document) {
    std::string key = document.kept_as;
    if (key.empty() && document.kind == DocumentKind::Pasted) key = document.id;
    std::error_code error;
    if (!key.empty()) std::filesystem::remove(edit_path(key), error);
}

// The document becomes a file; of a lesson, a file with the learner's version of its program.
void save_as(App& app, const std::string& path) {
    if (path.empty() || !write_text(app, path)) return;
    Document& document = app.document;
    if (app.services.saves && !app.services.reads_only) forget_what_was_kept(document);
    app.pasted_over.reset(); // What has a file is no paste to be undone.
    document.kind = DocumentKind::File;
    document.id = path;
    document.file_name = std::filesystem::path(path).filename().string();
    if (app.services.saves) note_what_is_kept(document);
    app.ui.dialog = Dialog::None;
    remember_file(app, path);
    app.ui.settings.last_document = app.ui.settings.recent_files.front();
    mark_saved(app);
}

// A file is written; anything else has to be given a path first.
void save_file(App& app) {
    if (app.document.kind == DocumentKind::None) return;
    if (app.document.kind != DocumentKind::File) {
        app.ui.dialog = Dialog::SaveAs;
        return;
    }
    if (app.document.is_read_only()) {
        tell_read_only(app);
        return;
    }
    if (changed_on_disk(app.document)) app.document.is_newer_on_disk = true;
    // Who was told of it and asks again means it.
    if (std::exchange(app.document.is_newer_on_disk, false)) {
        const Language language = app.ui.settings.language;
        notify(app, NoticeKind::Warning, std::string(text(language, "notice.newer_on_disk")),
               std::string(text(language, "notice.newer_on_disk_hint")));
        return;
    }
    if (write_text(app, app.document.id)) mark_saved(app);
}

void show_comparison(App& app, const ComparePrograms& asked) {
    app.ui.dialog = Dialog::Compare;
    begin_comparing(app, asked.first, asked.second);
}

void export_comparison(App& app, const std::string& path) {
    if (!app.services.export_comparison || !app.comparing.result) return;
    const auto written = app.services.export_comparison(app, path);
    const Language language = app.ui.settings.language;
    if (written)
        notify(app, NoticeKind::Success, std::string(text(language, "notice.exported")), *written);
    else
        notify(app, NoticeKind::Error, written.error(),
               std::string(text(language, "notice.export_hint")));
}

void reload(App& app) {
    if (app.document.kind != DocumentKind::File) return;
    auto file = read_text(app.document.id);
    if (!file) {
        notify(app, NoticeKind::Error, file.error());
        return;
    }
    app.document.stamp = stamp_of(app.document.id);
    app.document.is_newer_on_disk = false;
    app.document.original_of_gone.reset();
    app.document.times_missed = 0;
    app.edit_changed = true;
    take_from_disk(app, std::move(*file));
}

void save_scenario(App& app, const std::string& path) {
    const Language language = app.ui.settings.language;
    std::string toml = lessons::to_toml(app.document.scenario());
    if (toml.empty()) toml = "# Everything is as by default.\n";
    const auto written = write_named_file(path, toml);
    if (written)
        notify(app, NoticeKind::Success, std::string(text(language, "notice.saved")), path);
    else
        notify(app, NoticeKind::Error, written.error());
}

void open_scenario(App& app, const std::string& path) {
    const auto bytes = read_file(path);
    if (!bytes) {
        notify(app, NoticeKind::Error, bytes.error());
        return;
    }
    const auto file = lessons::parse_scenario(*bytes, path);
    const Language language = app.ui.settings.language;
    if (!file) {
        notify(app, NoticeKind::Error, std::string(text(language, "notice.no_scenario")),
               lessons::to_text(file.error().front()));
        return;
    }
    app.document.limits = limits_to_look_at(file->limits);
    apply(app, SetScenario{file->scenario});
    notify(app, NoticeKind::Success, std::string(text(language, "notice.scenario_opened")), path);
}

// Makes the pictures one by one while the window goes on; work() does some of them each frame.
void begin_series(App& app, const ExportPicture& wish) {
    if (!app.services.start_series || app.series) return;
    auto series = app.services.start_series(app, wish);
    if (series)
        app.series = std::move(*series);
    else
        notify(app, NoticeKind::Error, series.error());
}

void export_picture(App& app, ExportPicture wish) {
    if (wish.of == PictureOf::Series) {
        begin_series(app, wish);
        return;
    }
    if (!app.services.export_picture) return;
    if (wish.path.empty()) wish.path = suggested_export_path(app, wish.of);
    const auto written = app.services.export_picture(app, wish);
    const Language language = app.ui.settings.language;
    if (!written) {
        notify(app, NoticeKind::Error, written.error(),
               std::string(text(language, "notice.export_hint")));
        return;
    }
    app.ui.dialog = Dialog::None;
    notify(app, NoticeKind::Success, std::string(text(language, "notice.exported")), *written);
}

} // namespace

void stop_series(App& app) {
    if (!app.series) return;
    const Language language = app.ui.settings.language;
    notify(app, NoticeKind::Info,
           app.series->is_one_file()
               ? std::string(text(language, "notice.animation_stopped"))
               : text_with(language, "notice.series_stopped", fmt::arg("made", app.series->made()),
                           fmt::arg("count", app.series->count())));
    app.series.reset();
}

void apply_file(App& app, const FileCommand& command) {
    std::visit(runtime::source::overloaded{
                   [&](const OpenLesson& c) { open_document(app, c.id); },
                   [&](const OpenNextLesson& c) { open_next_lesson(app, c.by); },
                   [&](const OpenNextVariant&) { open_next_variant(app); },
                   [&](const OpenFile& c) {
                       if (open_file(app, c.path)) app.ui.dialog = Dialog::None;
                   },
                   [&](const BrowseFolder& c) { app.ui.browser = browse(c.root, c.typed); },
                   [&](const PasteProgram& c) { open_pasted(app, c.text); },
                   [&](const NewProgram&) { open_new(app); },
                   [&](const SaveFile&) { save_file(app); },
                   [&](const SaveAs& c) { save_as(app, c.path); },
                   [&](const ReloadFromDisk&) { reload(app); },
                   [&](const ComparePrograms& c) { show_comparison(app, c); },
                   [&](const ExportComparison& c) { export_comparison(app, c.path); },
                   [&](const ExportPicture& c) { export_picture(app, c); },
                   [&](const CancelSeries&) { stop_series(app); },
                   [&](const SaveScenario& c) { save_scenario(app, c.path); },
                   [&](const OpenScenario& c) { open_scenario(app, c.path); },
               },
               command);
}

} // namespace app::model
