#include "app/model/command.h"

#include "app/model/app.h"
#include "app/model/order_question.h"
#include "app/model/problems.h"
#include "app/model/tour.h"
#include "lessons/lesson.h"
#include "runtime/source/assert.h"

#include <algorithm>
#include <array>

namespace app::model {

namespace {

using enum CommandGroup;
constexpr WhileTyping yes = WhileTyping::Yes;
constexpr WhileTyping no = WhileTyping::No;

bool has_variants(const App& app) {
    const lessons::Lesson* lesson = lesson_of_document(app);
    return lesson != nullptr && !lesson->variants.empty();
}
bool always(const App&) {
    return true;
}

// Rows are added one by one: a list of so many in one expression costs the compiler minutes.
using Table = std::vector<CommandRow>;

void add(Table& table, std::string_view name, Command command, CommandGroup group,
         std::string_view shortcuts, WhileTyping while_typing, bool (*is_enabled)(const App&)) {
    table.push_back({name, std::move(command), group, shortcuts, while_typing, is_enabled});
}

// A step of one size, both ways.
void add_both(Table& t, std::string_view next, std::string_view previous, StepSize size,
              std::string_view forward, std::string_view back, WhileTyping while_typing) {
    add(t, next, StepForward{size}, Step, forward, while_typing, is_before_end);
    add(t, previous, StepBack{size}, Step, back, while_typing, can_step_back);
}

void add_step_rows(Table& t) {
    add(t, "step_forward", StepForward{}, Step, "Right", no, is_before_end);
    add(t, "step_back", StepBack{}, Step, "Left", no, can_step_back);
    add(t, "next_task_switch", StepForward{StepSize::TaskSwitch}, Step, "Shift+Right", no,
        is_before_end);
    add(t, "previous_task_switch", StepBack{StepSize::TaskSwitch}, Step, "Shift+Left", no,
        can_step_back);
    add(t, "next_iteration", StepForward{StepSize::Iteration}, Step, "Ctrl+Right", no,
        is_before_end);
    add(t, "previous_iteration", StepBack{StepSize::Iteration}, Step, "Ctrl+Left", no,
        can_step_back);
    add_both(t, "next_line", "previous_line", StepSize::Line, "F11, Alt+]", "Alt+F11, Alt+[", yes);
    add_both(t, "next_over", "previous_over", StepSize::Over, "F10", "Alt+F10", yes);
    add_both(t, "next_out", "previous_out", StepSize::Out, "Shift+F11", "Alt+Shift+F11", yes);
    add_both(t, "next_event", "previous_event", StepSize::Event, ".", ",", no);
    add_both(t, "next_task_line", "previous_task_line", StepSize::TaskLine, "K", "Shift+K", no);
    add_both(t, "next_await", "previous_await", StepSize::Await, "J", "Shift+J", no);
    add_both(t, "next_output", "previous_output", StepSize::Output, "O", "Shift+O", no);
    add_both(t, "next_change", "previous_change", StepSize::Change, "C", "Shift+C", no);
    add(t, "continue", Continue{true}, Step, "F5", yes, is_before_end);
    add(t, "continue_back", Continue{false}, Step, "Alt+F5", yes, can_step_back);
    add(t, "go_to_cause", GoToCause{}, Step, "[", no, can_step_back);
    add(t, "go_to_effect", GoToEffect{}, Step, "]", no, can_step_forward);
    add(t, "order_before", AskOrderBefore{}, Step, "B", no, has_run);
    add(t, "close_order", CloseOrder{}, Step, "", no, has_order_question);
    add(t, "tour_next", WalkTour{1}, Step, "PageDown", no, can_walk_on);
    add(t, "tour_back", WalkTour{-1}, Step, "PageUp", no, can_walk_back);
    add(t, "go_to", ShowDialog{Dialog::GoTo}, Step, "Ctrl+G", yes, has_run);
    add(t, "seek_first", SeekFirst{}, Step, "Home", no, can_step_back);
    add(t, "seek_last", SeekLast{}, Step, "End", no, is_before_end);
    add(t, "toggle_play", TogglePlay{}, Step, "Space", no, has_run);
    add(t, "faster", ChangeSpeed{1}, Step, "Shift+Up", no, always);
    add(t, "slower", ChangeSpeed{-1}, Step, "Shift+Down", no, always);
    add(t, "cycle_step_size", CycleStepSize{}, Step, "T", no, always);
    add(t, "continue_run", ContinueRun{}, Step, "Shift+F5", yes, can_continue_run);
}

void add_break_rows(Table& t) {
    add(t, "toggle_breakpoint", ToggleBreakpoint{}, Break, "F9", yes, has_run);
    add(t, "clear_breakpoints", ClearBreakpoints{}, Break, "Ctrl+Shift+F9", yes, has_breakpoints);
    add(t, "break_any_created", ToggleBreakpoint{"task * created"}, Break, "", no, has_run);
    add(t, "break_any_cancelled", ToggleBreakpoint{"task * cancelled"}, Break, "", no, has_run);
    add(t, "break_any_failed", ToggleBreakpoint{"task * failed"}, Break, "", no, has_run);
    add(t, "break_any_done", ToggleBreakpoint{"task * done"}, Break, "", no, has_run);
    add(t, "break_task_cancelled", ToggleTaskBreakpoint{"cancelled"}, Break, "", no,
        has_selected_task);
    add(t, "break_task_failed", ToggleTaskBreakpoint{"failed"}, Break, "", no, has_selected_task);
    add(t, "break_task_done", ToggleTaskBreakpoint{"done"}, Break, "", no, has_selected_task);
    add(t, "break_task_resumed", ToggleTaskBreakpoint{"resumed"}, Break, "", no, has_selected_task);
}

ExportPicture picture_of_window() {
    ExportPicture wish;
    wish.scale = 1;
    wish.of = PictureOf::Window;
    return wish;
}

void add_file_rows(Table& t) {
    add(t, "new_program", NewProgram{}, File, "Ctrl+N", yes, always);
    add(t, "open_file", ShowDialog{Dialog::OpenFile}, File, "Ctrl+O", yes, always);
    add(t, "save_file", SaveFile{}, File, "Ctrl+S", yes, can_save);
    add(t, "save_as", ShowDialog{Dialog::SaveAs}, File, "Ctrl+Shift+S", yes, can_save);
    add(t, "reload_from_disk", ReloadFromDisk{}, File, "Ctrl+R", yes, is_file);
    add(t, "next_lesson", OpenNextLesson{1}, File, "Ctrl+PageDown", yes, has_lessons);
    add(t, "previous_lesson", OpenNextLesson{-1}, File, "Ctrl+PageUp", yes, has_lessons);
    add(t, "next_variant", OpenNextVariant{}, File, "V", no, has_variants);
    add(t, "compare", ShowDialog{Dialog::Compare}, File, "Ctrl+M", yes, always);
    add(t, "export", ShowDialog{Dialog::Export}, File, "Ctrl+E", yes, has_run);
    add(t, "export_window", picture_of_window(), File, "Ctrl+Shift+E", yes, always);
    add(t, "quit", Quit{}, File, "Ctrl+Q", yes, always);
}

void add_edit_rows(Table& t) {
    add(t, "undo", Undo{}, Edit, "Ctrl+Z", yes, can_undo);
    add(t, "redo", Redo{}, Edit, "Ctrl+Shift+Z, Ctrl+Y", yes, can_redo);
    add(t, "reset_to_lesson", ResetToLesson{}, Edit, "", no, is_edited_lesson);
    add(t, "focus_editor", FocusEditor{}, Edit, "Enter, Ctrl+L", no, always);
    add(t, "find", ShowFind{false, ""}, Edit, "Ctrl+F", yes, always);
    add(t, "replace", ShowFind{true, ""}, Edit, "Ctrl+H", yes, always);
    add(t, "find_next", FindNext{1, {}}, Edit, "F3", yes, has_find_words);
    add(t, "find_previous", FindNext{-1, {}}, Edit, "Shift+F3", yes, has_find_words);
    add(t, "toggle_comment", ToggleComment{}, Edit, "Ctrl+/", yes, always);
    add(t, "indent", IndentLines{1, {}}, Edit, "Ctrl+]", yes, always);
    add(t, "outdent", IndentLines{-1, {}}, Edit, "Ctrl+[, Shift+Tab", yes, always);
    add(t, "next_problem", GoToProblem{1}, Edit, "F8", yes, has_problems);
    add(t, "previous_problem", GoToProblem{-1}, Edit, "Shift+F8", yes, has_problems);
}

void add_timing_rows(Table& t) {
    add(t, "next_number", SelectLiteral{1}, Timing, "N", no, has_literals);
    add(t, "previous_number", SelectLiteral{-1}, Timing, "Shift+N", no, has_literals);
    add(t, "number_up", NudgeSelected{1}, Timing, "Alt+Up", yes, has_literals);
    add(t, "number_down", NudgeSelected{-1}, Timing, "Alt+Down", yes, has_literals);
    add(t, "number_up_more", NudgeSelected{10}, Timing, "Alt+Shift+Up", yes, has_literals);
    add(t, "number_down_more", NudgeSelected{-10}, Timing, "Alt+Shift+Down", yes, has_literals);
    add(t, "type_number", EditSelectedLiteral{}, Timing, "E", no, has_literals);
    add(t, "scenario", ShowDialog{Dialog::Scenario}, Timing, "Ctrl+I", yes, has_run);
    add(t, "reset_scenario", ResetScenario{}, Timing, "", no, has_own_scenario);
    add(t, "dismiss_ghost", DismissGhost{}, Timing, "G", no, has_ghost);
}

void add_question_rows(Table& t) {
    add(t, "answer_1", AnswerQuestion{0}, Questions, "1", no, has_question_here);
    add(t, "answer_2", AnswerQuestion{1}, Questions, "2", no, has_question_here);
    add(t, "answer_3", AnswerQuestion{2}, Questions, "3", no, has_question_here);
    add(t, "answer_4", AnswerQuestion{3}, Questions, "4", no, has_question_here);
    add(t, "toggle_questions", ToggleQuestions{}, Questions, "Q", no, always);
    add(t, "toggle_predicting", TogglePredicting{}, Questions, "P", no, always);
    add(t, "ask_again", ForgetAnswers{}, Questions, "", no, has_answers);
}

void add_timeline_rows(Table& t) {
    add(t, "next_task", SelectNextTask{1}, Timeline, "Down", no, has_run);
    add(t, "previous_task", SelectNextTask{-1}, Timeline, "Up", no, has_run);
    add(t, "deselect_task", SelectTask{}, Timeline, "Escape", no, has_selection);
    add(t, "zoom_in", ZoomTimeline{1.5}, Timeline, "W", no, has_run);
    add(t, "zoom_out", ZoomTimeline{1 / 1.5}, Timeline, "S", no, has_run);
    add(t, "pan_left", PanTimeline{-0.2}, Timeline, "A", no, has_run);
    add(t, "pan_right", PanTimeline{0.2}, Timeline, "D", no, has_run);
    add(t, "fit_timeline", FitTimeline{}, Timeline, "0", no, has_run);
    add(t, "undo_zoom", UndoZoom{}, Timeline, "Z", no, has_zoomed);
    add(t, "search_timeline", FocusSearch{}, Timeline, "/", no, has_run);
    add(t, "next_found", GoToFound{1}, Timeline, ">", no, has_search);
    add(t, "previous_found", GoToFound{-1}, Timeline, "<", no, has_search);
    add(t, "toggle_filter", ToggleFilter{}, Timeline, "Ctrl+Shift+F", yes, has_search);
    add(t, "toggle_axis", ToggleAxis{}, Timeline, "X", no, has_run);
}

void add_window_rows(Table& t) {
    add(t, "palette", ShowDialog{Dialog::Palette}, Window, "Ctrl+K, Ctrl+Shift+P", yes, always);
    add(t, "quick_open", ShowDialog{Dialog::QuickOpen}, Window, "Ctrl+P", yes, always);
    add(t, "show_guide", ShowSide{SideTab::Guide}, Window, "Alt+1", yes, always);
    add(t, "show_why", ShowSide{SideTab::Why}, Window, "Y, Alt+2", no, has_run);
    add(t, "show_log", ShowSide{SideTab::Log}, Window, "L, Alt+3", no, has_run);
    add(t, "show_lessons", ShowSide{SideTab::Lessons}, Window, "Alt+4", yes, has_lessons);
    add(t, "show_checks", ShowSide{SideTab::Checks}, Window, "Alt+5", no, has_run);
    add(t, "show_cards", ShowTaskView{TaskView::Cards}, Window, "Alt+6", no, has_run);
    add(t, "show_tree", ShowTaskView{TaskView::Tree}, Window, "Alt+7", no, has_run);
    add(t, "show_cancellations", ShowTaskView{TaskView::Cancellations}, Window, "Alt+8", no,
        has_run);
    add(t, "next_panel", FocusPanel{1}, Window, "F6", yes, always);
    add(t, "previous_panel", FocusPanel{-1}, Window, "Shift+F6", yes, always);
    add(t, "help", ShowDialog{Dialog::Help}, Window, "?, F1", no, always);
    add(t, "settings", ShowDialog{Dialog::Settings}, Window, "Ctrl+,", yes, always);
    add(t, "toggle_theme", ToggleTheme{}, Window, "Ctrl+D", yes, always);
    add(t, "toggle_language", ToggleLanguage{}, Window, "Ctrl+Shift+L", yes, always);
    add(t, "scale_up", ChangeScale{1}, Window, "Ctrl++, Ctrl+=", yes, always);
    add(t, "scale_down", ChangeScale{-1}, Window, "Ctrl+-", yes, always);
    add(t, "scale_reset", SetScale{1}, Window, "Ctrl+0", yes, always);
    add(t, "toggle_reduced_motion", ToggleReducedMotion{}, Window, "", no, always);
    add(t, "toggle_left_column", ToggleLeftColumn{}, Window, "Ctrl+B", yes, always);
    add(t, "reset_layout", ResetLayout{}, Window, "", no, always);
}

const Table& rows() {
    static const Table table = [] {
        Table out;
        add_step_rows(out);
        add_break_rows(out);
        add_file_rows(out);
        add_edit_rows(out);
        add_timing_rows(out);
        add_question_rows(out);
        add_timeline_rows(out);
        add_window_rows(out);
        return out;
    }();
    return table;
}

struct Shortcut {
    std::string_view key;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
};

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

Shortcut parse_shortcut(std::string_view text) {
    Shortcut out;
    out.ctrl = take(text, "Ctrl+");
    out.alt = take(text, "Alt+");
    out.shift = take(text, "Shift+");
    out.key = text;
    return out;
}

bool same_key(std::string_view wanted, std::string_view pressed) {
    return std::equal(wanted.begin(), wanted.end(), pressed.begin(), pressed.end(),
                      [](char a, char b) {
                          const auto lower = [](char c) {
                              return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
                          };
                          return lower(a) == lower(b);
                      });
}

// A sign such as "?" or "+" already says which keys were held to type it.
bool is_sign(std::string_view key) {
    return key.size() == 1 && std::isalnum(static_cast<unsigned char>(key[0])) == 0;
}

bool matches(const Shortcut& shortcut, const KeyPress& press) {
    const bool shift_fits = is_sign(shortcut.key) || shortcut.shift == press.shift;
    return same_key(shortcut.key, press.key) && shortcut.ctrl == press.ctrl &&
           shortcut.alt == press.alt && shift_fits;
}

bool any_matches(std::string_view shortcuts, const KeyPress& press) {
    while (!shortcuts.empty()) {
        const std::size_t comma = shortcuts.find(", ");
        if (matches(parse_shortcut(shortcuts.substr(0, comma)), press)) return true;
        if (comma == std::string_view::npos) return false;
        shortcuts.remove_prefix(comma + 2);
    }
    return false;
}

} // namespace

std::span<const CommandRow> command_table() {
    return rows();
}

const CommandRow& command_row(std::string_view name) {
    const auto& table = rows();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [name](const CommandRow& row) { return row.name == name; });
    ASSERT(found != table.end());
    return *found;
}

std::optional<Command> command_for(const KeyPress& press, const App& app, bool is_typing) {
    for (const CommandRow& row : rows()) {
        if (is_typing && row.while_typing == WhileTyping::No) continue;
        if (any_matches(row.shortcuts, press) && row.is_enabled(app)) return row.command;
    }
    return std::nullopt;
}

std::string_view first_shortcut(const CommandRow& row) {
    return row.shortcuts.substr(0, row.shortcuts.find(", "));
}

} // namespace app::model
