#include "app/model/apply.h"
#include "app/model/breakpoints.h"
#include "app/model/event_named.h"
#include "app/model/order_question.h"
#include "app/model/text.h"
#include "app/model/tour.h"
#include "runtime/source/overloaded.h"

#include <algorithm>

namespace app::model {

namespace {

// An open question holds the playhead back as it holds a step back.
void seek(App& app, Cursor to) {
    if (!has_run(app)) return;
    app.between.reset();
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

void continue_run(App& app) {
    if (!can_continue_run(app)) return;
    app.pending->raise_limit();
    app.pending_keeps_cursor = true;
    app.pending_place.reset();
    app.document.is_stale = true;
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
std::optional<RunPlace> place_typed(const App& app, std::string_view typed) {
    const FinishedRun& run = *app.document.run;
    const bool is_number = !typed.empty() && typed.find_first_not_of("0123456789") == typed.npos;
    constexpr std::size_t digits_max = 9;
    if (is_number && typed.size() <= digits_max)
        return RunPlace{static_cast<Cursor>(std::stoul(std::string(typed))), std::nullopt};
    const auto place = place_named(run, typed);
    return place ? std::optional(*place) : std::nullopt;
}

void go_to_place(App& app, const RunPlace& place) {
    seek(app, place.event);
    if (place.clock_s && app.cursor == place.event)
        app.between = Between{app.document.run, place.event, *place.clock_s};
}

void go_to(App& app, const std::string& typed) {
    if (!has_run(app)) return;
    const Language language = app.ui.settings.language;
    if (const auto place = place_typed(app, typed)) {
        go_to_place(app, *place);
        app.ui.dialog = Dialog::None;
        return;
    }
    const std::string near = places_near(*app.document.run, typed, language);
    notify(app, NoticeKind::Warning,
           text_with(language, "notice.no_such_place", fmt::arg("place", typed)),
           near.empty() ? std::string(text(language, "notice.no_such_place_hint"))
                        : text_with(language, "notice.near_places", fmt::arg("near", near)));
}

// Whether it would go on from where the cursor is.
bool goes_on(const App& app, const StepCommand& command) {
    return std::visit(
        runtime::source::overloaded{
            [](const StepForward&) { return true; }, [](const SeekLast&) { return true; },
            [&](const SeekTo& c) { return c.event > app.cursor; },
            [&](const TogglePlay&) { return !app.ui.is_playing; },
            [](const Continue& c) { return c.forward; }, [](const WalkTour& c) { return c.by > 0; },
            [](const auto&) { return false; }},
        command);
}

// What holds a step back says so, and is brought into sight.
void tell_held(App& app) {
    const Language language = app.ui.settings.language;
    const bool is_prediction_open = is_prediction_asked(app);
    app.ui.side = SideTab::Guide;
    app.ui.layout.left_open = true;
    app.ui.show_question = true;
    const std::string words(text(language, "notice.answer_first"));
    std::erase_if(app.ui.notices, [&](const Notice& notice) { return notice.text == words; });
    notify(app, NoticeKind::Info, words,
           std::string(text(language, is_prediction_open ? "notice.predict_first_hint"
                                                         : "notice.answer_first_hint")));
}

} // namespace

void apply_step(App& app, const StepCommand& command) {
    if (is_held(app) && goes_on(app, command)) {
        tell_held(app);
        return;
    }
    Settings& settings = app.ui.settings;
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
            [&](const ContinueRun&) { continue_run(app); },
        },
        command);
}

} // namespace app::model
