#include "app/model/apply.h"
#include "app/model/document.h"
#include "app/model/editing.h"
#include "app/model/problems.h"
#include "runtime/source/overloaded.h"

namespace app::model {

namespace {

void reset_to_lesson(App& app) {
    Document& document = app.document;
    document.history.record(document.original, document.original_scenario, 0);
    app.edit_changed = true;
    run_text(app, CursorPlace::KeepMeaning);
    document.ghost.reset();
}

void undo(App& app, bool back) {
    History& history = app.document.history;
    if (back && !history.can_undo()) {
        take_back_paste(app);
        return;
    }
    if (back ? !history.can_undo() : !history.can_redo()) return;
    const auto place = back ? history.place_one_back() : history.place_one_forward();
    if (back)
        history.undo();
    else
        history.redo();
    app.drag.reset();
    app.edit_changed = true;
    run_text(app, CursorPlace::KeepMeaning, place);
    // What was changed is taken back: there is nothing left to compare.
    if (back) app.document.ghost.reset();
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

} // namespace

void edit_text(App& app, std::string text, std::uint32_t caret, EditKind kind) {
    if (text == app.document.text()) return;
    if (app.document.is_read_only()) {
        tell_read_only(app);
        return;
    }
    // A lesson's title and guide would speak of a program that is not there any more.
    const bool is_lesson_typed_in =
        app.document.kind == DocumentKind::Lesson && kind == EditKind::Typing;
    if (is_lesson_typed_in && is_another_program(app.document.text(), text)) {
        open_pasted(app, std::move(text));
        return;
    }
    app.document.history.record(std::move(text), caret, kind);
    app.edit_changed = true;
    run_text(app, CursorPlace::KeepMeaning);
}

void apply_edit(App& app, const EditCommand& command) {
    std::visit(runtime::source::overloaded{
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
                   [&](const EditText& c) { edit_text(app, c.text, c.caret, EditKind::Typing); },
                   [&](const Undo&) { undo(app, true); },
                   [&](const Redo&) { undo(app, false); },
                   [&](const ResetToLesson&) { reset_to_lesson(app); },
               },
               command);
}

} // namespace app::model
