#include "app/model/timing.h"

#include "app/model/document.h"
#include "app/model/text.h"

#include <algorithm>

#include <fmt/format.h>

namespace app::model {

namespace {

std::optional<NumberLiteral> literal_beginning_at(const App& app, std::uint32_t offset) {
    for (const NumberLiteral& literal : app.document.literals) {
        if (literal.span.begin == offset) return literal;
    }
    return std::nullopt;
}

// Puts the text in place and runs it; the first change of a series leaves the ghost.
void put_text(App& app, std::string text, std::uint32_t caret, EditKind kind) {
    app.document.history.record(std::move(text), caret, kind);
    app.edit_changed = true;
    run_text(app, CursorPlace::KeepMeaning);
}

void begin_drag(App& app, std::variant<NumberLiteral, ScenarioTiming> timing) {
    Document& document = app.document;
    app.ui.is_playing = false;
    document.history.seal();
    app.drag = TimingDrag{document.text(), document.scenario(), std::move(timing),
                          document.run,    document.ghost,      app.cursor};
}

bool has_moved(const App& app) {
    return app.document.text() != app.drag->text_before ||
           app.document.scenario() != app.drag->scenario_before;
}

// Within the drag each state takes the place of the one before, so that undo sees one change.
// False if there is nothing new to run.
bool record_dragged(App& app, const std::string& written) {
    const TimingDrag& drag = *app.drag;
    History& history = app.document.history;
    std::string text = drag.text_before;
    RunScenario scenario = drag.scenario_before;
    std::uint32_t caret = history.caret();
    if (const auto* literal = std::get_if<NumberLiteral>(&drag.timing)) {
        text = replaced(text, literal->span, written);
        caret = literal->span.begin;
    } else {
        const auto numbers = find_literals(written);
        if (numbers.size() != 1) return false;
        scenario = with_seconds(std::move(scenario), std::get<ScenarioTiming>(drag.timing),
                                numbers[0].value);
    }
    if (text == history.text() && scenario == history.scenario()) return false;
    if (has_moved(app) && history.can_undo()) history.undo();
    history.record(std::move(text), std::move(scenario), caret);
    return true;
}

void change_once(App& app, const NumberLiteral& literal, const std::string& by) {
    const FinishedRunPtr before = app.document.is_stale ? nullptr : app.document.run;
    const std::string text = replaced(app.document.text(), literal.span, by);
    if (text == app.document.text()) return;
    put_text(app, text, literal.span.begin, EditKind::Whole);
    // Nudging on compares with where the nudging began, until the ghost is dismissed.
    if (!app.document.ghost) app.document.ghost = before;
}

} // namespace

void begin_timing_drag(App& app, std::uint32_t offset) {
    const auto literal = literal_beginning_at(app, offset);
    if (!literal) return;
    app.ui.selected_literal = offset;
    begin_drag(app, *literal);
}

void begin_scenario_drag(App& app, const ScenarioTiming& timing) {
    begin_drag(app, timing);
}

void drag_timing(App& app, const std::string& literal) {
    if (!app.drag || !record_dragged(app, literal)) return;
    app.edit_changed = true;
    run_text(app, CursorPlace::KeepMeaning);
    app.document.ghost = app.drag->run_before;
}

void end_timing_drag(App& app) {
    if (app.drag && !has_moved(app)) app.document.ghost = app.drag->ghost_before;
    app.drag.reset();
}

void cancel_timing_drag(App& app) {
    if (!app.drag) return;
    const bool moved = has_moved(app);
    const TimingDrag drag = std::move(*app.drag);
    app.drag.reset();
    if (moved) {
        app.document.history.undo();
        run_text(app, CursorPlace::KeepMeaning, drag.cursor_before);
    }
    app.document.ghost = drag.ghost_before;
}

void nudge_timing(App& app, std::uint32_t offset, int by) {
    const auto literal = literal_beginning_at(app, offset);
    if (!literal) return;
    const std::string_view written =
        std::string_view(app.document.text()).substr(literal->span.begin, literal->span.size());
    change_once(app, *literal, nudged(written, by, digits_to_turn(app, *literal)));
}

void type_timing(App& app, std::uint32_t offset, const std::string& typed) {
    const auto literal = literal_beginning_at(app, offset);
    if (!literal) return;
    const auto checked = checked_literal(typed);
    if (!checked) {
        notify(app, NoticeKind::Warning,
               text_with(app.ui.settings.language, "notice.not_a_number", fmt::arg("text", typed)));
        return;
    }
    change_once(app, *literal, *checked);
    app.ui.dialog = Dialog::None;
}

void set_scenario(App& app, const RunScenario& scenario) {
    Document& document = app.document;
    if (scenario == document.scenario()) return;
    const FinishedRunPtr before = document.is_stale ? nullptr : document.run;
    document.history.record(scenario);
    app.edit_changed = true;
    run_text(app, CursorPlace::KeepMeaning);
    const bool was_stopped =
        before && before->trace.outcome() == runtime::trace::RunOutcome::LimitReached;
    if (!document.ghost && !was_stopped) document.ghost = before;
}

void nudge_selected(App& app, int by) {
    if (!app.ui.selected_literal) select_literal(app, 1);
    if (app.ui.selected_literal) nudge_timing(app, *app.ui.selected_literal, by);
}

void select_literal(App& app, int by) {
    const auto& literals = app.document.literals;
    if (literals.empty()) return;
    const int count = static_cast<int>(literals.size());
    int at = by > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (app.ui.selected_literal == literals[static_cast<std::size_t>(i)].span.begin) at = i;
    }
    const int next = ((at + by) % count + count) % count;
    app.ui.selected_literal = literals[static_cast<std::size_t>(next)].span.begin;
}

} // namespace app::model
