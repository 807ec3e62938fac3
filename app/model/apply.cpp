#include "app/model/app.h"

#include "app/model/breakpoints.h"
#include "app/model/document.h"
#include "app/model/editing.h"
#include "app/model/order_question.h"
#include "app/model/problems.h"
#include "app/model/text.h"
#include "app/model/timeline_view.h"
#include "app/model/timing.h"
#include "app/model/tour.h"
#include "lessons/catalogue.h"
#include "runtime/source/assert.h"
#include "runtime/source/overloaded.h"
#include "runtime/trace/moment.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace app::model {

namespace {

// An open question holds the playhead back as it holds a step back.
void seek(App& app, Cursor to) {
    if (!has_run(app)) return;
    to = std::min(to, app.document.run->last_event());
    app.cursor = to > app.cursor ? held_back(app, app.cursor, to) : to;
}

void step(App& app, std::optional<StepSize> size, bool forward) {
    if (!has_run(app)) return;
    const StepSize chosen = size.value_or(app.ui.settings.step_size);
    const FinishedRun& run = *app.document.run;
    const auto selected = app.ui.selected_task;
    ++app.step_count;
    app.stepped_from = app.cursor;
    app.cursor = forward
                     ? held_back(app, app.cursor, step_forward(run, app.cursor, chosen, selected))
                     : step_back(run, app.cursor, chosen, selected);
    app.stepped_to = app.cursor;
}

void advance_play(App& app, double elapsed_s) {
    if (!app.ui.is_playing || !has_run(app)) return;
    app.play_debt += elapsed_s * play_speeds[app.ui.settings.speed];
    for (; app.play_debt >= 1; app.play_debt -= 1)
        step(app, std::nullopt, true);
    if (!can_step_forward(app)) app.ui.is_playing = false;
}

void toggle_play(App& app) {
    app.ui.is_playing = !app.ui.is_playing;
    app.play_debt = 0;
    // At the end, playing begins again.
    if (app.ui.is_playing && has_run(app) && app.cursor == app.document.run->last_event())
        seek(app, 0);
}

void edit_text(App& app, std::string text, std::uint32_t caret, EditKind kind) {
    if (text == app.document.text()) return;
    app.document.history.record(std::move(text), caret, kind);
    app.edit_changed = true;
    run_text(app, CursorPlace::KeepMeaning);
}

void reset_to_lesson(App& app) {
    Document& document = app.document;
    document.history.record(document.original, document.original_scenario, 0);
    app.edit_changed = true;
    run_text(app, CursorPlace::KeepMeaning);
    document.ghost.reset();
}

void undo(App& app, bool back) {
    History& history = app.document.history;
    if (back ? !history.can_undo() : !history.can_redo()) return;
    if (back)
        history.undo();
    else
        history.redo();
    app.drag.reset();
    app.edit_changed = true;
    run_text(app, CursorPlace::KeepMeaning);
}

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
    const auto written = write_file(path, app.document.text());
    if (written) return true;
    notify(app, NoticeKind::Error, written.error(),
           std::string(text(app.ui.settings.language, "notice.save_hint")));
    return false;
}

void mark_saved(App& app) {
    Document& document = app.document;
    document.original = document.text();
    document.stamp = stamp_of(document.id);
    app.edit_changed = true; // What was kept of it goes.
    notify(app, NoticeKind::Success, std::string(text(app.ui.settings.language, "notice.saved")),
           document.id);
}

// The document becomes a file; of a lesson, a file with the learner's version of its program.
void save_as(App& app, const std::string& path) {
    if (path.empty() || !write_text(app, path)) return;
    Document& document = app.document;
    if (document.kind == DocumentKind::Pasted && app.services.saves && !app.services.reads_only) {
        std::error_code error;
        std::filesystem::remove(edit_path(document.id), error);
    }
    document.kind = DocumentKind::File;
    document.id = path;
    document.file_name = std::filesystem::path(path).filename().string();
    app.ui.settings.last_document = path;
    app.ui.dialog = Dialog::None;
    remember_file(app, path);
    mark_saved(app);
}

// A file is written; anything else has to be given a path first.
void save_file(App& app) {
    if (app.document.kind == DocumentKind::None) return;
    if (app.document.kind != DocumentKind::File) {
        app.ui.dialog = Dialog::SaveAs;
        return;
    }
    if (write_text(app, app.document.id)) mark_saved(app);
}

void select_match(App& app, std::uint32_t from, int by) {
    const auto match = next_match(matches_of(app.document.text(), app.ui.find.words), from, by);
    if (!match) return;
    app.ui.find.from = match->begin;
    app.ui.select_span = *match;
}

void show_find(App& app, const ShowFind& asked) {
    Find& find = app.ui.find;
    find.is_open = true;
    find.wants_focus = true;
    find.replaces = asked.replaces;
    if (!asked.words.empty()) find.words = asked.words;
    app.ui.dialog = Dialog::None;
}

void find_next(App& app, const FindNext& asked) {
    const Find& find = app.ui.find;
    const auto behind = find.from + static_cast<std::uint32_t>(asked.by > 0 ? 1 : 0);
    select_match(app, asked.from.value_or(behind), asked.by);
}

void replace_matches(App& app, bool all) {
    Find& find = app.ui.find;
    const std::string& text = app.document.text();
    if (all) {
        edit_text(app, replace_all(text, find.words, find.replacement), find.from, EditKind::Whole);
        return;
    }
    const auto match = next_match(matches_of(text, find.words), find.from, 1);
    if (!match) return;
    const auto behind = match->begin + static_cast<std::uint32_t>(find.replacement.size());
    edit_text(app, replaced(text, *match, find.replacement), behind, EditKind::Whole);
    find.from = behind;
    select_match(app, behind, 1);
}

// An edit of whole lines, which stay selected.
void edit_lines(App& app, EditedText edited) {
    if (edited.text == app.document.text()) return;
    const auto selected = edited.selected;
    edit_text(app, std::move(edited.text), selected.end, EditKind::Whole);
    app.ui.select_span = selected;
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
    const auto bytes = read_file(app.document.id);
    if (!bytes) {
        notify(app, NoticeKind::Error, bytes.error());
        return;
    }
    app.document.original = *bytes;
    app.document.stamp = stamp_of(app.document.id);
    edit_text(app, *bytes, 0, EditKind::Whole);
}

void continue_run(App& app) {
    if (!can_continue_run(app)) return;
    app.pending->raise_limit();
    app.pending_keeps_cursor = true;
    app.document.is_stale = true;
}

void select_next_task(App& app, int by) {
    if (!has_run(app)) return;
    const auto count = static_cast<int>(app.document.run->index.tasks().size());
    if (count == 0) return;
    const int at = app.ui.selected_task
                       ? static_cast<int>(runtime::trace::to_number(*app.ui.selected_task))
                       : (by > 0 ? 0 : count + 1);
    const int next = (at - 1 + by + count) % count + 1;
    app.ui.selected_task = runtime::trace::TaskId{static_cast<std::uint32_t>(next)};
}

void set_scale(App& app, float scale) {
    app.ui.settings.scale = std::clamp(std::round(scale * 4) / 4, 1.0F, 3.0F);
    app.settings_changed = true;
}

// The line of the program at the cursor; 0 if none runs there.
std::uint32_t line_at_cursor(const App& app) {
    if (!has_run(app)) return 0;
    const auto at = step_back(*app.document.run, app.cursor + 1, StepSize::Line);
    return app.document.run->index.event(at).stamp.line;
}

void toggle_task_breakpoint(App& app, std::string_view did) {
    if (!has_selected_task(app)) return;
    runtime::trace::Moment moment;
    moment.name = app.document.run->index.task(*app.ui.selected_task).name;
    toggle_breakpoint(app, fmt::format("task \"{}\" {}", moment.name, did));
}

void go_to_effect(App& app) {
    if (!has_run(app)) return;
    const auto effects = app.document.run->causes().effects_of(app.cursor);
    if (!effects.empty()) seek(app, effects.front());
}

// What was typed to go to: "120", "1.5 s" or a moment.
std::optional<Cursor> place_of(const App& app, std::string_view typed) {
    const FinishedRun& run = *app.document.run;
    std::string_view number = typed;
    while (number.ends_with('s') || number.ends_with(' '))
        number.remove_suffix(1);
    const bool is_time = number.size() < typed.size() || number.find('.') != number.npos;
    const bool is_number =
        !number.empty() && number.find_first_not_of("0123456789.") == number.npos;
    std::string moment_text(typed);
    if (is_number && !is_time) moment_text.clear();
    if (is_number && is_time) moment_text = "clock " + std::string(number);
    if (moment_text.empty()) {
        constexpr std::size_t digits_max = 9;
        if (number.empty() || number.size() > digits_max) return std::nullopt;
        return std::min<Cursor>(static_cast<Cursor>(std::stoul(std::string(number))),
                                run.last_event());
    }
    const auto moment = runtime::trace::parse_moment(moment_text);
    return moment ? runtime::trace::find(run.index, *moment) : std::nullopt;
}

void go_to(App& app, const std::string& typed) {
    if (!has_run(app)) return;
    const Language language = app.ui.settings.language;
    if (const auto place = place_of(app, typed)) {
        seek(app, *place);
        app.ui.dialog = Dialog::None;
        return;
    }
    notify(app, NoticeKind::Warning,
           text_with(language, "notice.no_such_place", fmt::arg("place", typed)),
           std::string(text(language, "notice.no_such_place_hint")));
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

// Where the next file is likely to be: beside the open one, or the last that was.
std::filesystem::path first_folder(const App& app) {
    std::error_code error;
    const auto& recent = app.ui.settings.recent_files;
    if (app.document.kind == DocumentKind::File || !recent.empty()) {
        const bool is_file = app.document.kind == DocumentKind::File;
        const auto folder =
            std::filesystem::absolute(is_file ? app.document.id : recent.front(), error)
                .parent_path();
        if (std::filesystem::is_directory(folder, error)) return folder;
    }
    return std::filesystem::current_path(error);
}

void show_dialog(App& app, Dialog dialog) {
    app.ui.dialog = app.ui.dialog == dialog ? Dialog::None : dialog;
    app.ui.palette_text.clear();
    if (app.ui.dialog == Dialog::OpenFile) app.ui.browser = browse(first_folder(app), "");
}

void mark_settings(App& app) {
    app.settings_changed = true;
}

} // namespace

void apply(App& app, const Command& command) {
    Settings& settings = app.ui.settings;
    ++app.revision;
    std::visit(
        runtime::source::overloaded{
            [&](const StepForward& c) { step(app, c.size, true); },
            [&](const StepBack& c) { step(app, c.size, false); },
            [&](const SeekFirst&) { seek(app, 0); },
            [&](const SeekLast&) {
                if (has_run(app)) seek(app, app.document.run->last_event());
            },
            [&](const SeekTo& c) { seek(app, c.event); },
            [&](const TogglePlay&) { toggle_play(app); },
            [&](const Advance& c) { advance_play(app, c.elapsed_s); },
            [&](const SetSpeed& c) {
                settings.speed = std::clamp(c.index, 0, play_speed_count - 1);
                mark_settings(app);
            },
            [&](const ChangeSpeed& c) { apply(app, SetSpeed{settings.speed + c.by}); },
            [&](const SetStepSize& c) {
                settings.step_size = c.size;
                mark_settings(app);
            },
            [&](const CycleStepSize&) {
                apply(app, SetStepSize{static_cast<StepSize>(
                               (static_cast<int>(settings.step_size) + 1) % step_size_count)});
            },
            [&](const Continue& c) { continue_to_breakpoint(app, c.forward); },
            [&](const ToggleBreakpoint& c) {
                const std::uint32_t line = c.moment.empty() ? line_at_cursor(app) : 0;
                if (!c.moment.empty() || line > 0)
                    toggle_breakpoint(app, c.moment.empty() ? line_breakpoint(line) : c.moment);
            },
            [&](const ToggleTaskBreakpoint& c) { toggle_task_breakpoint(app, c.did); },
            [&](const ClearBreakpoints&) {
                app.document.breakpoints.clear();
                app.breakpoints_changed = true;
            },
            [&](const GoTo& c) { go_to(app, c.place); },
            [&](const GoToCause&) {
                if (can_step_back(app)) seek(app, *app.document.run->causes().cause_of(app.cursor));
            },
            [&](const GoToEffect&) { go_to_effect(app); },
            [&](const AskOrder& c) { ask_order(app, c.event); },
            [&](const AskOrderBefore&) { ask_order_before(app); },
            [&](const CloseOrder&) { app.ui.order.reset(); },
            [&](const WalkTour& c) { walk_tour(app, c.by); },
            [&](const ShowSide& c) {
                app.ui.side = c.tab;
                app.ui.layout.left_open = true;
            },
            [&](const ShowTaskView& c) { app.ui.task_view = c.view; },
            [&](const OpenLesson& c) { open_document(app, c.id); },
            [&](const OpenNextLesson& c) { open_next_lesson(app, c.by); },
            [&](const OpenNextVariant&) { open_next_variant(app); },
            [&](const OpenFile& c) {
                if (open_file(app, c.path)) app.ui.dialog = Dialog::None;
            },
            [&](const BrowseFolder& c) { app.ui.browser = browse(c.root, c.typed); },
            [&](const PasteProgram& c) { open_pasted(app, c.text); },
            [&](const SaveFile&) { save_file(app); },
            [&](const SaveAs& c) { save_as(app, c.path); },
            [&](const ReloadFromDisk&) { reload(app); },
            [&](const ShowFind& c) { show_find(app, c); },
            [&](const CloseFind&) { app.ui.find.is_open = false; },
            [&](const SetFind& c) {
                const bool is_new = c.words != app.ui.find.words;
                app.ui.find.words = c.words;
                app.ui.find.replacement = c.replacement;
                if (is_new) select_match(app, app.ui.find.from, 1);
            },
            [&](const FindNext& c) { find_next(app, c); },
            [&](const ReplaceMatches& c) { replace_matches(app, c.all); },
            [&](const ToggleComment& c) {
                edit_lines(app, toggle_comment(app.document.text(), c.selected));
            },
            [&](const IndentLines& c) {
                edit_lines(app, indent_lines(app.document.text(), c.selected, c.by));
            },
            [&](const GoToProblem& c) { go_to_problem(app, c.by); },
            [&](const ComparePrograms& c) { show_comparison(app, c); },
            [&](const ExportComparison& c) { export_comparison(app, c.path); },
            [&](const EditText& c) { edit_text(app, c.text, c.caret, EditKind::Typing); },
            [&](const Undo&) { undo(app, true); },
            [&](const Redo&) { undo(app, false); },
            [&](const ResetToLesson&) { reset_to_lesson(app); },
            [&](const ContinueRun&) { continue_run(app); },
            [&](const BeginTimingDrag& c) { begin_timing_drag(app, c.offset); },
            [&](const DragTiming& c) { drag_timing(app, c.literal); },
            [&](const BeginScenarioDrag& c) { begin_scenario_drag(app, c.timing); },
            [&](const SetScenario& c) { set_scenario(app, c.scenario); },
            [&](const ResetScenario&) { set_scenario(app, app.document.original_scenario); },
            [&](const EndTimingDrag&) { end_timing_drag(app); },
            [&](const CancelTimingDrag&) { cancel_timing_drag(app); },
            [&](const NudgeTiming& c) { nudge_timing(app, c.offset, c.by); },
            [&](const TypeTiming& c) { type_timing(app, c.offset, c.literal); },
            [&](const NudgeSelected& c) { nudge_selected(app, c.by); },
            [&](const SelectLiteral& c) { select_literal(app, c.by); },
            [&](const EditSelectedLiteral&) {
                if (!app.ui.selected_literal) select_literal(app, 1);
                if (app.ui.selected_literal) app.ui.dialog = Dialog::EditNumber;
            },
            [&](const DismissGhost&) { app.document.ghost.reset(); },
            [&](const SelectTask& c) {
                // Escape takes away what is chosen, one thing after the other.
                if (!c.task && !app.ui.selected_task) app.ui.order.reset();
                app.ui.selected_task = c.task;
                if (!c.task) app.ui.selected_literal.reset();
            },
            [&](const SelectNextTask& c) { select_next_task(app, c.by); },
            [&](const AnswerQuestion& c) { answer_question(app, c.choice); },
            [&](const ForgetAnswers&) { forget_answers(app); },
            [&](const ToggleQuestions&) {
                settings.asks_questions = !settings.asks_questions;
                mark_settings(app);
            },
            [&](const TogglePredicting&) {
                settings.predicts = !settings.predicts;
                mark_settings(app);
            },
            [&](const SetTimelineView& c) {
                show_part(app, c.view);
                app.ui.show_stretch.reset();
            },
            [&](const ZoomTimeline& c) { zoom(app, c.factor); },
            [&](const PanTimeline& c) { pan(app, c.fraction); },
            [&](const FitTimeline&) { show_part(app, {}); },
            [&](const UndoZoom&) { undo_zoom(app); },
            [&](const SearchTimeline& c) { app.ui.search = c.words; },
            [&](const FocusSearch&) { app.ui.focus_search = true; },
            [&](const GoToFound& c) { go_to_found(app, c.by); },
            [&](const ToggleFilter&) { app.ui.is_filtered = !app.ui.is_filtered; },
            [&](const SetAxis& c) {
                settings.axis = c.axis;
                app.ui.view = {};
                app.ui.views_before.clear();
                mark_settings(app);
            },
            [&](const ToggleAxis&) {
                apply(app, SetAxis{settings.axis == TimelineAxis::Time ? TimelineAxis::Steps
                                                                       : TimelineAxis::Time});
            },
            [&](const SetTheme& c) {
                settings.theme = c.theme;
                mark_settings(app);
            },
            [&](const ToggleTheme&) {
                apply(app, SetTheme{settings.theme == ThemeChoice::Dark ? ThemeChoice::Light
                                                                        : ThemeChoice::Dark});
            },
            [&](const SetLanguage& c) {
                settings.language = c.language;
                mark_settings(app);
            },
            [&](const ToggleLanguage&) {
                apply(app, SetLanguage{settings.language == Language::English ? Language::Chinese
                                                                              : Language::English});
            },
            [&](const SetScale& c) { set_scale(app, c.scale); },
            [&](const ChangeScale& c) {
                set_scale(app, settings.scale + 0.25F * static_cast<float>(c.by));
            },
            [&](const ToggleReducedMotion&) {
                settings.reduced_motion = !settings.reduced_motion;
                mark_settings(app);
            },
            [&](const ToggleLeftColumn&) {
                app.ui.layout.left_open = !app.ui.layout.left_open;
                mark_settings(app);
            },
            [&](const ResetLayout&) {
                app.ui.layout = Layout{};
                mark_settings(app);
            },
            [&](const SetLayout& c) {
                app.ui.layout = c.layout;
                mark_settings(app);
            },
            [&](const ShowDialog& c) { show_dialog(app, c.dialog); },
            [&](const CloseDialog&) { app.ui.dialog = Dialog::None; },
            [&](const ExportPicture& c) { export_picture(app, c); },
            [&](const CancelSeries&) { app.series.reset(); },
            [&](const DismissNotice& c) {
                if (c.index < app.ui.notices.size())
                    app.ui.notices.erase(app.ui.notices.begin() +
                                         static_cast<std::ptrdiff_t>(c.index));
            },
            [&](const FocusEditor&) { app.ui.focus_editor = true; },
            [&](const Quit&) { app.ui.quit = true; },
        },
        command);
    refresh_questions(app);
}

} // namespace app::model
