#pragma once

#include "app/model/scenario_timing.h"
#include "app/model/ui.h"
#include "runtime/source/span.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

// A command is what the user asked for, as data. Panels append commands; `apply` in app.h is the
// only function that changes the document, the cursor or the interface for them. Menu, palette,
// shortcuts and the `?` page are all generated from the one table below.
namespace app::model {

// Without a size these use the size chosen in the transport bar.
struct StepForward {
    std::optional<StepSize> size;
};
struct StepBack {
    std::optional<StepSize> size;
};
struct SeekFirst {};
struct SeekLast {};
struct SeekTo {
    std::uint32_t event = 0;
};
struct TogglePlay {};
struct Advance {
    double elapsed_s = 0;
}; // One frame's worth of playing.
struct SetSpeed {
    int index = 0;
};
struct ChangeSpeed {
    int by = 1;
};
struct SetStepSize {
    StepSize size = StepSize::Event;
};
struct CycleStepSize {};

// To the next, or the previous, breakpoint.
struct Continue {
    bool forward = true;
};
// A moment's text; "" is the line that the caret is in, else the one that runs.
struct ToggleBreakpoint {
    std::string moment;
};
// A breakpoint at what the selected task does next of this kind: "created", "failed", …
struct ToggleTaskBreakpoint {
    std::string_view did;
};
struct ClearBreakpoints {};
// An event's number, a time such as "1.5 s", or a moment.
struct GoTo {
    std::string place;
};
struct GoToCause {};
struct GoToEffect {};
// Why is that console line printed before, or after, the one at the cursor?
struct AskOrder {
    std::uint32_t event = 0; // Any event that wrote a part of the line.
};
// The same of the line before; asked again, of the one before that.
struct AskOrderBefore {};
struct CloseOrder {};
// To the next, or the previous, moment that the lesson's guide speaks of.
struct WalkTour {
    int by = 1;
};
struct ShowSide {
    SideTab tab = SideTab::Guide;
};
struct ShowTaskView {
    TaskView view = TaskView::Cards;
};

struct OpenLesson {
    std::string id;
};
struct OpenNextLesson {
    int by = 1;
};
struct OpenNextVariant {}; // The next of the programs that the open lesson has.
struct OpenFile {
    std::string path;
};
struct BrowseFolder { // Lists what a path begun there, and typed so far, can mean.
    std::string root;
    std::string typed;
};
struct PasteProgram {
    std::string text;
};
struct NewProgram {};
struct SaveFile {};
struct SaveAs {
    std::string path;
};
struct ReloadFromDisk {};

// Opens the find bar, with words to begin with if there are any.
struct ShowFind {
    bool replaces = false;
    std::string words;
};
struct CloseFind {};
struct SetFind {
    std::string words;
    std::string replacement;
};
// The next match, or the one before; from the caret where there is one.
struct FindNext {
    int by = 1;
    std::optional<std::uint32_t> from;
};
struct ReplaceMatches {
    bool all = false;
};
// What the editor does to the lines of a selection; the window fills in which.
struct ToggleComment {
    runtime::source::Span selected;
};
struct IndentLines {
    int by = 1;
    runtime::source::Span selected;
};
struct GoToProblem {
    int by = 1; // 0: to the one that is told about.
};
// Two programs on one axis; comparing.h says how they are named.
struct ComparePrograms {
    std::string first;
    std::string second;
};
struct ExportComparison {
    std::string path;
};

// The text after an edit; edits that come with the same `group` and touch on another undo as one.
struct EditText {
    std::string text;
    std::uint32_t caret = 0;
};
struct Undo {};
struct Redo {};
struct ResetToLesson {};
struct ContinueRun {};

// Timings. A drag begins, moves any number of times and ends; it is one step of undo.
struct BeginTimingDrag {
    std::uint32_t offset = 0;
};
struct DragTiming {
    std::string literal;
};
struct BeginScenarioDrag {
    ScenarioTiming timing;
};
struct EndTimingDrag {};
struct CancelTimingDrag {};
struct NudgeTiming {
    std::uint32_t offset = 0;
    int by = 1;
};
struct TypeTiming {
    std::uint32_t offset = 0;
    std::string literal;
};
struct NudgeSelected {
    int by = 1;
};
struct SelectLiteral {
    int by = 1;
};
struct EditSelectedLiteral {};
struct DismissGhost {};

// Another scenario for the same text: seed, Ctrl+C, latencies, input lines and the rest.
struct SetScenario {
    RunScenario scenario;
};
struct ResetScenario {};

struct SelectTask {
    std::optional<runtime::source::TaskId> task;
};
struct SelectNextTask {
    int by = 1;
};
// The questions of a lesson, and those of the predicting mode.
struct AnswerQuestion {
    std::size_t choice = 0;
};
struct ForgetAnswers {};
struct ToggleQuestions {};
struct TogglePredicting {};

struct SetTimelineView {
    TimelineView view;
};
struct ZoomTimeline {
    double factor = 1;
};
struct PanTimeline {
    double fraction = 0;
};
struct FitTimeline {};
struct UndoZoom {};
// Looks for words among the timeline's tasks, output and notes, and goes from find to find.
struct SearchTimeline {
    std::string words;
};
struct FocusSearch {};
struct GoToFound {
    int by = 1;
};
struct ToggleFilter {};
struct SetAxis {
    TimelineAxis axis = TimelineAxis::Time;
};
struct ToggleAxis {};

struct SetTheme {
    ThemeChoice theme = ThemeChoice::Dark;
};
struct ToggleTheme {};
struct SetLanguage {
    Language language = Language::English;
};
struct ToggleLanguage {};
struct SetScale {
    float scale = 1;
};
struct ChangeScale {
    int by = 1;
};
struct ToggleReducedMotion {};
struct ToggleLeftColumn {};
struct ResetLayout {};
struct SetLayout {
    Layout layout;
};

struct ShowDialog {
    Dialog dialog = Dialog::None;
};
struct CloseDialog {};
enum class PictureOf : std::uint8_t { WholeRun, ThisEvent, Window, Series };
struct ExportPicture {
    std::string path; // Empty: the one that would be offered.
    int scale = 2;
    PictureOf of = PictureOf::WholeRun;
    bool has_code = false;     // The program's text beside the timeline.
    bool has_mistakes = false; // The signs of Checks on it.
    // Of a series: a picture for each such step, from one event to another.
    StepSize every = StepSize::TaskSwitch;
    std::optional<std::uint32_t> from;
    std::optional<std::uint32_t> to;
    // How it looks, where that is not how the window does.
    std::optional<ThemeChoice> theme;
    std::optional<Language> language;
    std::optional<TimelineAxis> axis;
    int width_px = 0; // Before scaling; 0: what suits the picture, of the window its own.
    int height_px = 0;
};
struct CancelSeries {};
// A scenario as the file that the command line reads.
struct SaveScenario {
    std::string path;
};
struct OpenScenario {
    std::string path;
};
struct DismissNotice {
    std::size_t index = 0;
};
struct FocusEditor {};
// Takes the keyboard to the next panel (1) or the one before (-1).
struct FocusPanel {
    int by = 1;
};
struct Quit {};

// Grouped, because one variant of them all would cost the compiler twenty seconds in every file
// that makes a command. The group of a command follows from its type.
using StepCommand =
    std::variant<StepForward, StepBack, SeekFirst, SeekLast, SeekTo, TogglePlay, Advance, SetSpeed,
                 ChangeSpeed, SetStepSize, CycleStepSize, Continue, ToggleBreakpoint,
                 ToggleTaskBreakpoint, ClearBreakpoints, GoTo, GoToCause, GoToEffect, AskOrder,
                 AskOrderBefore, CloseOrder, WalkTour, ContinueRun>;
using FileCommand =
    std::variant<OpenLesson, OpenNextLesson, OpenNextVariant, OpenFile, BrowseFolder, PasteProgram,
                 NewProgram, SaveFile, SaveAs, ReloadFromDisk, ComparePrograms, ExportComparison,
                 ExportPicture, CancelSeries, SaveScenario, OpenScenario>;
using EditCommand =
    std::variant<ShowFind, CloseFind, SetFind, FindNext, ReplaceMatches, ToggleComment, IndentLines,
                 GoToProblem, EditText, Undo, Redo, ResetToLesson>;
using TimingCommand =
    std::variant<BeginTimingDrag, DragTiming, BeginScenarioDrag, EndTimingDrag, CancelTimingDrag,
                 NudgeTiming, TypeTiming, NudgeSelected, SelectLiteral, EditSelectedLiteral,
                 DismissGhost, SetScenario, ResetScenario>;
using QuestionCommand =
    std::variant<AnswerQuestion, ForgetAnswers, ToggleQuestions, TogglePredicting>;
using TimelineCommand = std::variant<SelectTask, SelectNextTask, SetTimelineView, ZoomTimeline,
                                     PanTimeline, FitTimeline, UndoZoom, SearchTimeline,
                                     FocusSearch, GoToFound, ToggleFilter, SetAxis, ToggleAxis>;
using WindowCommand =
    std::variant<ShowSide, ShowTaskView, SetTheme, ToggleTheme, SetLanguage, ToggleLanguage,
                 SetScale, ChangeScale, ToggleReducedMotion, ToggleLeftColumn, ResetLayout,
                 SetLayout, ShowDialog, CloseDialog, DismissNotice, FocusEditor, FocusPanel, Quit>;
using Command = std::variant<StepCommand, FileCommand, EditCommand, TimingCommand, QuestionCommand,
                             TimelineCommand, WindowCommand>;

template <class Wanted, class Group>
inline constexpr bool is_in_group = false;
template <class Wanted, class... Members>
inline constexpr bool
    is_in_group<Wanted, std::variant<Members...>> = (std::is_same_v<Wanted, Members> || ...);

// The command as one of that type; null if it is another.
template <class Wanted, class AnyCommand>
auto* command_as(AnyCommand& command) {
    return std::visit(
        [](auto& group) -> std::conditional_t<std::is_const_v<AnyCommand>, const Wanted, Wanted>* {
            if constexpr (is_in_group<Wanted, std::remove_cvref_t<decltype(group)>>)
                return std::get_if<Wanted>(&group);
            else
                return nullptr;
        },
        command);
}

using Commands = std::vector<Command>;

// A key press as the window reports it: "Right", "Space", "F5", "Escape", or the character that the
// key carries, in lower case. Shift is part of a character such as "?".
struct KeyPress {
    std::string key;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    bool repeats = false;
};

// Whether a shortcut also works while the caret is in a text field.
enum class WhileTyping : std::uint8_t { No, Yes };

// The groups in which help and palette list the commands.
enum class CommandGroup : std::uint8_t {
    Step,
    Break,
    File,
    Edit,
    Timing,
    Questions,
    Timeline,
    Window,
};
inline constexpr int command_group_count = 8;

struct App;

// One row of the table. Title and description stand in the translations as
// `command.NAME.title` and `command.NAME.description`.
struct CommandRow {
    std::string_view name;
    Command command;
    CommandGroup group;
    std::string_view shortcuts; // "Ctrl+Right, Alt+]"; empty if there is none.
    WhileTyping while_typing;
    bool (*is_enabled)(const App&);
};

// All commands that need no argument of the user's, in the order of help and palette.
std::span<const CommandRow> command_table();

// The row of that name; it must be there.
const CommandRow& command_row(std::string_view name);

// The command that a key press stands for now, if there is one and it is enabled.
std::optional<Command> command_for(const KeyPress& press, const App& app, bool is_typing);

// The first shortcut as people write it ("Ctrl+Right"), or nothing.
std::string_view first_shortcut(const CommandRow& row);

} // namespace app::model
