#include "app/model/apply.h"
#include "app/model/document.h"
#include "app/model/text.h"
#include "app/model/timeline_view.h"
#include "app/model/timing.h"
#include "runtime/source/overloaded.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace app::model {

namespace {

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
    if (app.ui.dialog == Dialog::Compare) compare_the_obvious(app);
}

void apply_timing(App& app, const TimingCommand& command) {
    std::visit(runtime::source::overloaded{
                   [&](const BeginTimingDrag& c) { begin_timing_drag(app, c.offset); },
                   [&](const DragTiming& c) { drag_timing(app, c.literal); },
                   [&](const BeginScenarioDrag& c) { begin_scenario_drag(app, c.timing); },
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
                   [&](const SetScenario& c) { set_scenario(app, c.scenario); },
                   [&](const ResetScenario&) { set_scenario(app, app.document.original_scenario); },
               },
               command);
}

namespace {

// Kept between sessions, so that it is told of each time.
void toggle_predicting(App& app) {
    Settings& settings = app.ui.settings;
    settings.predicts = !settings.predicts;
    mark_settings(app);
    const auto tell = [&](std::string_view key) {
        return key.empty() ? std::string() : std::string(text(settings.language, key));
    };
    std::erase_if(app.ui.notices, [&](const Notice& notice) {
        return notice.text == tell("notice.predicts_on") ||
               notice.text == tell("notice.predicts_off");
    });
    notify(app, NoticeKind::Info,
           tell(settings.predicts ? "notice.predicts_on" : "notice.predicts_off"),
           tell(settings.predicts ? "notice.predicts_on_hint" : ""));
}

} // namespace

void apply_question(App& app, const QuestionCommand& command) {
    Settings& settings = app.ui.settings;
    std::visit(runtime::source::overloaded{
                   [&](const AnswerQuestion& c) { answer_question(app, c.choice); },
                   [&](const ForgetAnswers&) { forget_answers(app); },
                   [&](const ToggleQuestions&) {
                       settings.asks_questions = !settings.asks_questions;
                       mark_settings(app);
                   },
                   [&](const TogglePredicting&) { toggle_predicting(app); },
               },
               command);
}

void apply_timeline(App& app, const TimelineCommand& command) {
    Settings& settings = app.ui.settings;
    std::visit(runtime::source::overloaded{
                   [&](const SelectTask& c) {
                       // Escape takes away what is chosen, one thing after the other.
                       if (!c.task && !app.ui.selected_task) app.ui.order.reset();
                       app.ui.selected_task = c.task;
                       if (!c.task) app.ui.selected_literal.reset();
                   },
                   [&](const SelectNextTask& c) { select_next_task(app, c.by); },
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
                       apply(app,
                             SetAxis{settings.axis == TimelineAxis::Time ? TimelineAxis::Steps
                                                                         : TimelineAxis::Time});
                   },
               },
               command);
}

void apply_window(App& app, const WindowCommand& command) {
    Settings& settings = app.ui.settings;
    std::visit(
        runtime::source::overloaded{
            [&](const ShowSide& c) {
                app.ui.side = c.tab;
                app.ui.layout.left_open = true;
            },
            [&](const ShowTaskView& c) { app.ui.task_view = c.view; },
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
            [&](const CloseDialog&) {
                // Pictures on their way are given up first; the dialog is back with its choices.
                if (app.series)
                    stop_series(app);
                else
                    app.ui.dialog = Dialog::None;
            },
            [&](const DismissNotice& c) {
                if (c.index < app.ui.notices.size())
                    app.ui.notices.erase(app.ui.notices.begin() +
                                         static_cast<std::ptrdiff_t>(c.index));
            },
            [&](const FocusEditor&) { app.ui.focus_editor = true; },
            [&](const FocusPanel& c) { app.ui.focus_panel = c.by; },
            [&](const Quit&) { app.ui.quit = true; },
        },
        command);
}

} // namespace

void mark_settings(App& app) {
    app.settings_changed = true;
}

void apply(App& app, const Command& command) {
    ++app.revision;
    std::visit(runtime::source::overloaded{
                   [&](const StepCommand& c) { apply_step(app, c); },
                   [&](const FileCommand& c) { apply_file(app, c); },
                   [&](const EditCommand& c) { apply_edit(app, c); },
                   [&](const TimingCommand& c) { apply_timing(app, c); },
                   [&](const QuestionCommand& c) { apply_question(app, c); },
                   [&](const TimelineCommand& c) { apply_timeline(app, c); },
                   [&](const WindowCommand& c) { apply_window(app, c); },
               },
               command);
    // Who comes back to the event later finds the clock at its time.
    if (!clock_between(app)) app.between.reset();
    if (!app.document.is_stale) app.document.history.stands_at(app.cursor);
    refresh_questions(app);
}

} // namespace app::model
