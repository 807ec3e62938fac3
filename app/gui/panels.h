#pragma once

#include "app/draw/timeline_axis.h"
#include "app/gui/at_cursor.h"
#include "app/gui/code_marks.h"
#include "app/gui/panel_frame.h"
#include "app/gui/token_motion.h"
#include "app/gui/why_ladder.h"
#include "app/model/comparison.h"
#include "app/model/console_lines.h"
#include "app/model/holdings.h"
#include "app/model/order.h"
#include "app/model/task_tree.h"
#include "runtime/trace/world.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// The panels: one file and one function each. A panel draws what the frame holds into its rectangle
// and appends what the user asked for; what it must keep between frames is its own small struct,
// passed in.
namespace app::gui {

// The find bar's fields, and what was last asked of the model from them.
struct FindUi {
    std::string words;
    std::string replacement;
    std::string asked_words;
    std::string asked_replacement;
    bool refocus = false;
};

// The text field of the code panel needs its text in a buffer of its own.
// What stands below the code, by its height.
struct BelowCode {
    float narration_px = 0;
    float trouble_px = 0;
    float change_px = 0;
};

struct CodeUi {
    std::string buffer;
    std::string shown_document; // Whose text the buffer holds.
    int caret = 0;
    int selection_begin = 0;
    int selection_end = 0;
    bool is_typing = false; // The caret is in the text.
    bool wants_focus = false;
    int focus_settles = 0; // ImGui moves a field that just got the keyboard for so many frames.
    std::optional<std::uint32_t> typed_at; // The event that was stood at while it was.
    FindUi find;
    std::optional<runtime::source::Span> select;  // To be selected by the text field.
    std::optional<runtime::source::Span> shown;   // To be brought into sight.
    std::optional<std::uint32_t> select_literal;  // To be selected by the text field.
    std::optional<std::uint32_t> pressed_literal; // The mouse went down on it.
    std::string literal_at_press;
    int digits_at_press = 0; // How many after the point it is turned with, at least.
    float press_x = 0;
    bool is_dragging = false;
    BelowCode below;                               // While a timing is dragged as it was before.
    model::FinishedRunPtr turned_of;               // With how many digits a number of a run
    std::uint32_t turned_literal = 0xffffffff;     // is turned, for the one that the mouse
    int turned_digits = 0;                         // was on last.
    std::uint32_t followed_event = 0xffffffff;     // The event whose line was brought into sight,
    model::FinishedRunPtr followed_run;            // its run,
    std::string followed_document;                 // and whose that is.
    std::optional<std::uint32_t> followed_literal; // The number chosen when it was looked at last.
    float followed_height_px = 0;                  // How high the text was then,
    bool had_running_line = false;                 // and whether the line that runs was in sight.
    bool was_dragging = false;                     // A number was on its way.
    // What a change of a number made of the run, in words, made once for two runs and a language.
    model::FinishedRunPtr changed_from;
    model::FinishedRunPtr changed_to;
    model::Language changed_language = model::Language::English;
    std::string changed;
    AtCursor<CodeMarks> marks;
};

// A bar's end on its way: the number it changes, and the axis as it was at the press, which is kept
// so that the end stays under the mouse.
struct BarDrag {
    runtime::trace::LaneNumber lane = runtime::trace::no_lane; // None: Ctrl+C's mark is dragged.
    std::string literal;
    int digits_min = 0; // After the point, as it is turned.
    double value = 0;
    double seconds_per_px = 0;
    draw::AxisScale scale;
    double view_begin = 0;
    double view_end = 0;
};

struct TimelineUi {
    // The axis of the run shown, made once a run.
    model::FinishedRunPtr axis_of;
    std::unique_ptr<draw::TimelineAxis> axis;
    std::optional<BarDrag> drag;
    float scroll_px = 0;
    float label_width_px = 0; // Of the lanes' labels; while a timing is dragged as it was before.
    bool is_scrubbing = false;
    std::string opened;             // The document whose first look was chosen.
    bool is_step_menu_open = false; // In a narrow window the sizes of a step are a menu.
    double pan_begin = 0;           // The view at the press of a pan.
    std::uint32_t followed_event = 0xffffffff;
    runtime::trace::LaneNumber followed_lane = runtime::trace::no_lane;
    // The search's field, and what it finds in the run shown.
    std::string search;
    bool is_searching = false; // The caret is in the field.
    bool refocus = false;      // Enter goes on to the next find and leaves the caret there.
    model::FinishedRunPtr found_of;
    std::string found_words;
    std::vector<runtime::trace::EventNumber> found_events;
    std::vector<bool> found_lanes;
};

// Tasks that wait for the same.
struct WaitGroup {
    std::string what;
    std::vector<runtime::trace::TaskState> tasks;
    std::vector<runtime::trace::TaskId> children; // Of one who waits for several: these.
    std::uint32_t done = 0;                       // How many of them are done.
};

struct LoopUi {
    TokenMotion motion;
    AtCursor<runtime::trace::ReadyQueue> ready;
    std::size_t rows_shown = 40; // Of each part.
    AtCursor<std::vector<runtime::trace::HandleState>> timers;
    std::size_t timers_shown = 0; // How many were asked for.
    AtCursor<std::vector<WaitGroup>> waits;
    AtCursor<std::vector<model::SharedThing>> shared;
};

// How many tasks are in each state.
using TaskTally = std::array<std::uint32_t, draw::state_count>;

struct TasksUi {
    std::optional<runtime::trace::TaskId> followed; // The selected task whose card was shown last.
    AtCursor<TaskTally> tally;
    AtCursor<runtime::trace::ReadyQueue> ready;
    AtCursor<std::vector<model::TreeRow>> tree;
    std::size_t tree_rows = 400; // At most; grows when more are asked for.
    // The tasks of the run's own shutdown that the timeline hides, made once a run.
    model::FinishedRunPtr hidden_of;
    std::vector<std::uint32_t> hidden;
};

struct ConsoleUi {
    // The lines of the run shown, made once a run.
    model::FinishedRunPtr lines_of;
    std::vector<model::ConsoleLine> lines;
    std::vector<std::string> pointers;   // Of each line: the carets that stand below it.
    std::vector<std::size_t> first_rows; // Of each line, and one behind the last.
    std::size_t columns = 0;             // What the rows were counted for.
    std::size_t shown_before = 0;
    Rect area; // The panel, which no tooltip of its own covers.
};

struct LessonsUi {
    std::string followed; // The open lesson, whose row was brought into sight.
};

struct ProseUi {
    std::string shown_lesson;
    model::FinishedRunPtr shown_run;
    int followed_section = -2;
    bool wants_card = false; // The open question is to be brought into sight.
    // While the cursor stands there the guide does not follow it: what stands at its top is to be
    // read first.
    std::optional<model::Cursor> rests_at;
    std::size_t answer_count = 0; // One more than last time has words to be read,
    int answered_section = -1;    // which stand at this section's end.
    int predicted_at = -1;        // The event whose prediction has been brought into sight.
    float content_px = 0;         // Changes when letters become known that were not yet.
};

// Why one console line comes before another.
struct OrderUi {
    // The answer is found when one of these changes.
    model::FinishedRunPtr of;
    model::OrderQuestion asked;
    model::Language language = model::Language::English;
    model::Order order;
    std::string words;
    WhyRow first;
    WhyRow second;
    WhyRow parting;
    std::vector<WhyRow> first_way; // From the line back, the parting last.
    std::vector<WhyRow> second_way;
    bool scrolls_to_top = false;
};

struct WhyUi {
    // The rows are found when one of these changes.
    model::FinishedRunPtr of;
    runtime::trace::EventNumber cursor = 0;
    model::Language language = model::Language::English;
    std::unique_ptr<runtime::trace::World> world; // Stands at whatever was told last.
    WhyRow event;
    std::string words;           // Of a printed line, what it had to wait for.
    std::vector<WhyRow> causes;  // From the event's own cause back.
    std::vector<WhyRow> effects; // The latest first.
    bool knows_effects = false;
    bool scrolls_to_event = false;
    OrderUi order;
};

struct LogUi {
    model::FinishedRunPtr of;
    std::unique_ptr<runtime::trace::World> world;
    runtime::trace::EventNumber followed_event = runtime::trace::no_event;
};

struct SideUi {
    LessonsUi lessons;
    ProseUi prose;
    WhyUi why;
    LogUi log;
};

// A field of the scenario panel keeps what is typed until it is taken.
struct ScenarioField {
    std::string text;
    bool is_typed_in = false;
    bool is_bad = false; // What was typed is no value for it.
};

struct ScenarioUi {
    std::map<std::string, ScenarioField> fields;
    std::string file; // Where it is saved to or opened from.
};

struct CompareUi {
    std::string name;
    // Of the comparison shown, made once.
    std::shared_ptr<const model::Comparison> axis_of;
    std::unique_ptr<draw::TimelineAxis> axis;
    std::array<std::vector<model::PrintedLine>, 2> lines;
    std::size_t first_line = 0; // How many before these, alike in both, are left out.
    model::ChangedLines changed;
    float scroll_px = 0;
    double view_begin = 0; // In units of the axis; the whole of it while both are the same.
    double view_end = 0;
    // The outputs and the lanes are to be scrolled to the difference.
    std::array<bool, 2> shows_difference{};
    bool scrolls_lanes = false;
};

struct DialogUi {
    ScenarioUi scenario;
    CompareUi compare;
    std::string text; // The field's text: palette, path, number.
    int selected = 0; // The palette's row.
    bool selection_moved = false;
    bool refocus = false;      // The field must take the changed text anew.
    bool is_confirmed = false; // Enter was pressed outside of any field and widget.
    std::string first_folder;  // That the dialog which opens a file showed first.
    int export_size = 0;       // Of `export_sizes`; the first is what suits the picture.
    int export_scale = 2;
    // What was chosen last is offered again.
    model::PictureOf export_of = model::PictureOf::WholeRun;
    std::string export_folder;
    int export_format = -1; // None was chosen yet: what suits the picture.
    model::StepSize export_every = model::StepSize::TaskSwitch;
    bool export_code = false;
    bool export_mistakes = false;
    model::ThemeChoice export_theme = model::ThemeChoice::Dark;
    model::Language export_language = model::Language::English;
    model::TimelineAxis export_axis = model::TimelineAxis::Time;
    std::string export_from; // Events' numbers, as typed.
    std::string export_to;
    std::uint8_t open_before = 0;
};

void draw_top_bar(Frame& frame, draw::Canvas& canvas, Rect bar);
void draw_lesson_list(Frame& frame, draw::Canvas& canvas, Rect panel, LessonsUi& ui);
void draw_lesson_rows(Frame& frame, draw::Canvas& canvas, Rect below, LessonsUi& ui);
// At the right end of a panel's header; returns where.
Rect draw_open_file_button(Frame& frame, draw::Canvas& canvas, Rect panel);
// What is wrong with the files of the user's own lessons; returns the height drawn.
float draw_lesson_problems(Frame& frame, draw::Canvas& canvas, Rect at,
                           const lessons::Problems& problems);
// With `lists_lessons` the lessons, which have no panel of their own then, are one of its tabs.
void draw_side_panel(Frame& frame, draw::Canvas& canvas, Rect panel, SideUi& ui,
                     bool lists_lessons);
void draw_prose(Frame& frame, draw::Canvas& canvas, Rect panel, ProseUi& ui);
void draw_why(Frame& frame, draw::Canvas& canvas, Rect panel, WhyUi& ui);
// Answers the open question of the order of two lines.
void draw_order(Frame& frame, Rect panel, OrderUi& ui);
void draw_checks(Frame& frame, draw::Canvas& canvas, Rect panel);
void draw_log(Frame& frame, draw::Canvas& canvas, Rect panel, LogUi& ui);
void draw_code_panel(Frame& frame, draw::Canvas& canvas, Rect panel, CodeUi& ui);
// `ended_at`: the line of the program at which the run ended by an exception; 0 for none. The
// height is what the words need of a code panel.
float narration_height(const Frame& frame, float width, float panel_height, std::uint32_t ended_at);
void draw_narration_strip(Frame& frame, draw::Canvas& canvas, Rect strip, std::uint32_t ended_at);
void draw_loop_panel(Frame& frame, draw::Canvas& canvas, Rect panel, LoopUi& ui);
void draw_task_panel(Frame& frame, draw::Canvas& canvas, Rect panel, TasksUi& ui);
void draw_task_cards(Frame& frame, draw::Canvas& canvas, Rect panel, TasksUi& ui);
void draw_task_tree(Frame& frame, Rect below, TasksUi& ui);
void draw_cancel_board(Frame& frame, draw::Canvas& canvas, Rect below);
// The sign of what the last step changed, in the corner of a card.
void draw_change_dot(Frame& frame, draw::Canvas& canvas, Rect box);
void draw_console_panel(Frame& frame, draw::Canvas& canvas, Rect panel, ConsoleUi& ui);
void draw_timeline_panel(Frame& frame, draw::Canvas& canvas, Rect panel, TimelineUi& ui);
// The tasks that their panel does not show, by their ids.
const std::vector<std::uint32_t>& hidden_tasks(const Frame& frame, TasksUi& ui);
// How many tasks there are by now that it shows.
std::uint32_t shown_task_count(const Frame& frame, TasksUi& ui);

// Who asked for a cancellation and where, in one line.
std::string cancel_origin_words(const Frame& frame, const model::CancelStory& story);

// Returns where its buttons begin.
float draw_transport_bar(Frame& frame, draw::Canvas& canvas, Rect bar, bool& is_step_menu_open);
void draw_notices(Frame& frame, Rect window);
void draw_dialogs(Frame& frame, Rect window, DialogUi& ui);

// Pressing a task anywhere selects it everywhere; pressing it again clears the selection.
void ask_to_select(Frame& frame, runtime::trace::TaskId task);

} // namespace app::gui
