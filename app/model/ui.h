#pragma once

#include "app/model/browser.h"
#include "runtime/source/ids.h"
#include "runtime/source/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the interface remembers about itself: nothing here changes what a run means. The fields of
// `Settings` and `Layout` are saved between sessions; those of `Ui` outside them last as long as
// the window does.
namespace app::model {

enum class Language : std::uint8_t { English, Chinese };
enum class ThemeChoice : std::uint8_t { Dark, Light };
enum class TimelineAxis : std::uint8_t { Time, Steps };

// What a step skips to. The first four are sizes that the transport bar can be set to.
enum class StepSize : std::uint8_t {
    Event,
    Line,       // the next line that any of the program's code runs: into calls
    TaskSwitch, // where the loop next runs a task's step, or has to wait
    Iteration,  // where the loop next begins one, or has to wait
    Over,       // the next line of the same frame, calls and waits passed over
    Out,        // the line where the frame's caller, or who awaits it, goes on
    Await,      // where a task next lets the loop have its turn
    TaskLine,   // the next line of the same task, across its awaits
    Output,
    Change, // where the selected task next changes its state
};
inline constexpr int step_size_count = 4;

struct Settings {
    ThemeChoice theme = ThemeChoice::Dark;
    Language language = Language::English;
    float scale = 1.0F; // 1 to 3, in quarters.
    bool reduced_motion = false;
    TimelineAxis axis = TimelineAxis::Time;
    StepSize step_size = StepSize::Event;
    int speed = 2;              // An index into play_speeds.
    bool asks_questions = true; // A lesson's questions hold the next step back.
    bool predicts = false;      // Before each step of a task: who runs next?
    std::string last_document;  // A lesson's id, the path of a file, or an unsaved program's id.
    std::vector<std::string> recent_files; // The latest first.
};
inline constexpr std::size_t recent_files_max = 8;

// Sizes of panels in pixels at scale 1; the window clamps them to what fits.
struct Layout {
    float left_width_px = 300;
    float loop_width_px = 288;
    float tasks_width_px = 344;
    float timeline_height_px = 322;
    float console_height_px = 196;
    float lessons_height_px = 228;
    bool left_open = true;
    bool minimap_open = true;
    int window_width_px = 1600;
    int window_height_px = 1000;
};

// Events a second while playing.
inline constexpr float play_speeds[] = {1.0F, 2.0F, 4.0F, 8.0F, 16.0F, 32.0F};
inline constexpr int play_speed_count = 6;

// The part of the timeline's drawn width that is shown, 0 to 1; empty shows the whole run.
struct TimelineView {
    double begin = 0;
    double end = 0;
    float scroll_px = 0;
    bool is_whole() const { return end <= begin; }
};

// A stretch of events that the timeline is to bring into view.
struct EventStretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

enum class Dialog : std::uint8_t {
    None,
    Settings,
    Help,
    Palette,
    QuickOpen,
    GoTo,
    Export,
    OpenFile,
    EditNumber,
    Scenario,
    SaveAs,
    Compare,
};

// What the panel beside the code shows: the lesson's guide, why the event happened, all events as
// text, what looks like a mistake in the run, or, in a window too low for a panel of their own, the
// lessons.
enum class SideTab : std::uint8_t { Guide, Why, Log, Lessons, Checks };
inline constexpr int side_tab_count = 5;

// What the panel of the tasks shows: a card each, who waits for whom, or the cancellations.
enum class TaskView : std::uint8_t { Cards, Tree, Cancellations };

// The bar in which words are looked for in the program's text.
struct Find {
    bool is_open = false;
    bool replaces = false;
    bool wants_focus = false; // Asked for; the code panel takes it back.
    std::string words;
    std::string replacement;
    std::uint32_t from = 0; // Where the search goes on: the match shown, or where it began.
};

// Two console lines, by the events that began them: why does one come before the other?
struct OrderQuestion {
    std::uint32_t one = 0; // The line at the cursor when it was asked.
    std::uint32_t other = 0;
};

enum class NoticeKind : std::uint8_t { Info, Success, Warning, Error };

// A message that comes up at the window's edge and goes by itself, an error excepted.
struct Notice {
    NoticeKind kind = NoticeKind::Info;
    std::string text;
    std::string detail;
    double shown_at_s = -1; // Set by the window when it first draws it.
};

struct Ui {
    Settings settings;
    Layout layout;
    TimelineView view;
    std::optional<EventStretch> show_stretch; // Asked for; the timeline answers with a view.
    std::vector<TimelineView> views_before;   // What undoing a zoom goes back to, the latest last.
    int zoom_direction = 0;                   // Of the last zoom: 1 out, -1 in; 0 after an undo.
    Dialog dialog = Dialog::None;
    SideTab side = SideTab::Guide;
    TaskView task_view = TaskView::Cards;
    std::string search;       // What is looked for on the timeline.
    bool is_filtered = false; // Only lanes that the search finds have a row.
    std::optional<runtime::source::TaskId> selected_task;
    std::optional<std::uint32_t> selected_literal; // Its begin offset in the text.
    std::optional<OrderQuestion> order;            // What Why tells of, while there is one.
    bool is_playing = false;
    std::vector<Notice> notices;
    std::string palette_text; // What was typed into the palette.
    Find find;
    Browser browser;                    // Of the dialog that opens a file.
    bool focus_search = false;          // Asked for; the timeline's search takes it back.
    std::optional<std::size_t> problem; // Which of the text's problems is told about.
    bool focus_editor = false;          // Asked for; the code panel takes it back.
    bool show_question = false;         // Asked for; the guide takes it back.
    int focus_panel = 0;                // Asked for: 1 the next panel, -1 the one before.
    // A place of the text to be selected and brought into sight; taken back likewise.
    std::optional<runtime::source::Span> select_span;
    bool quit = false;
};

// Takes back what was asked of the panels for one frame.
inline void forget_requests(Ui& ui) {
    ui.focus_editor = false;
    ui.focus_panel = 0;
    ui.focus_search = false;
    ui.show_question = false;
    ui.find.wants_focus = false;
    ui.select_span.reset();
}

} // namespace app::model
