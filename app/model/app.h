#pragma once

#include "app/model/cancellation.h"
#include "app/model/command.h"
#include "app/model/comparing.h"
#include "app/model/cursor.h"
#include "app/model/edits.h"
#include "app/model/file_text.h"
#include "app/model/files.h"
#include "app/model/finished_run.h"
#include "app/model/history.h"
#include "app/model/mistakes.h"
#include "app/model/number_literals.h"
#include "app/model/order_trials.h"
#include "app/model/own_lessons.h"
#include "app/model/picture_series.h"
#include "app/model/progress.h"
#include "app/model/questions.h"
#include "app/model/run_source.h"
#include "app/model/scenario_timing.h"
#include "app/model/ui.h"
#include "runtime/source/diagnostics.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lessons {
struct Catalogue;
struct Lesson;
struct Variant;
} // namespace lessons

// The whole state of the program: a document, a cursor, the interface's own state, and what it
// stands on. Panels read it; `apply` is the only function that changes it for the user.
namespace app::model {

enum class DocumentKind : std::uint8_t { None, Lesson, File, Pasted };

// A program with its last good run. While the text is broken, or a long run is under way, `run` is
// the one before and `is_stale` says so; the window shows it dimmed.
struct Document {
    DocumentKind kind = DocumentKind::None;
    std::string id;        // A lesson's id, a file's path, or an unsaved program's "unsaved-3".
    std::string file_name; // What the code panel calls it.
    FileForm form;         // How its text stands in the file.
    std::string original;  // What Reset goes back to: the lesson as shipped, the file as on disk.
    RunScenario original_scenario; // The lesson's own, or what the command line said.
    History history;
    RunLimits limits;
    runtime::source::Diagnostics diagnostics;
    std::vector<NumberLiteral> literals;
    FinishedRunPtr run;
    FinishedRunPtr ghost;                 // The run from before the last change of a timing.
    std::vector<std::string> breakpoints; // Moments, as breakpoints.h has them.
    bool is_stale = false;
    bool lesson_changed_since_edit = false;
    std::optional<FileStamp> stamp;
    bool is_newer_on_disk = false; // Another program wrote the file since; saving asks once.
    int times_missed = 0;          // How often in a row the file was looked for and not found.
    // What was kept of it on disk (edits.h) when this window last read or wrote it, as kept_hash()
    // has it. Where another window has written since, both texts stay: this window's is kept as a
    // program of its own from then on, under the key `kept_as`.
    std::string kept_seen;
    std::string kept_as;
    // Of a file that is gone: what Reset went back to. All of its text is unsaved now.
    std::optional<std::string> original_of_gone;

    const std::string& text() const { return history.text(); }
    const RunScenario& scenario() const { return history.scenario(); }
    bool is_read_only() const { return form.read_only != ReadOnly::No; }
    bool is_text_edited() const { return text() != original; }
    bool is_edited() const { return is_text_edited() || scenario() != original_scenario; }
};

// A change of one number by dragging, in the text or in the scenario. Undo returns to what was
// before it.
struct TimingDrag {
    std::string text_before;
    RunScenario scenario_before;
    std::variant<NumberLiteral, ScenarioTiming> timing;
    FinishedRunPtr run_before;
    FinishedRunPtr ghost_before;
    Cursor cursor_before = 0;
};

// What a pasted program took the place of, as it stood: undoing the paste brings it back.
struct PastedOver {
    Document document;
    Cursor cursor = 0;
};

// Which number sets a bar's length, as far as it was found out (governors.h): for each segment of
// the run's timeline the begin offset of its literal in the text, or else the place of its host
// among those that the run asked.
inline constexpr std::uint32_t no_literal = 0xffffffff;
inline constexpr std::uint32_t no_host = 0xffffffff;
struct Governors {
    FinishedRunPtr of;
    std::vector<std::uint32_t> literal_by_segment;
    std::vector<std::uint32_t> host_by_segment;
    std::size_t literals_tried = 0;
    std::size_t hosts_tried = 0;
    // The run with the next number nudged, while it is under way.
    std::unique_ptr<PendingRun> trial;
    double trial_delta = 0;
    int trial_slices = 0;
    std::uint64_t revision_seen = 0; // The search rests while commands come in.
    bool is_complete = false;
};

// The events at which the document's breakpoints stop in a run.
struct BreakpointHits {
    FinishedRunPtr of;
    std::vector<std::string> breakpoints;
    std::vector<Cursor> events;
};

// What was found out about a run once it was there: its mistakes, and the course of its
// cancellations. Until `of` is the run shown, they belong to one before.
struct Findings {
    FinishedRunPtr of;
    std::vector<Mistake> mistakes;
    std::vector<CancelStory> cancellations;
};

// What the program can not do by itself; tests replace these.
struct Services {
    StartRun start_run;
    const lessons::Catalogue* catalogue = nullptr;
    // Writes a picture and returns its path.
    std::function<FileResult<std::string>(const struct App&, const ExportPicture&)> export_picture;
    std::function<FileResult<std::string>(const struct App&, const std::string& path)>
        export_comparison;
    // Begins a series of pictures.
    std::function<FileResult<std::unique_ptr<PictureSeries>>(const struct App&,
                                                             const ExportPicture&)>
        start_series;
    std::function<std::string()> today; // "2026-11-28", for the learner's progress.
    bool saves = false;                 // Whether settings, edits and progress are kept on disk.
    bool reads_only = false;            // Kept ones are read and never written.
};

// A time after the event stood at and before the next, where one was asked for.
struct Between {
    FinishedRunPtr of;
    Cursor after = 0;
    double clock_s = 0;
};

struct App {
    Document document;
    Cursor cursor = 0;
    std::optional<Between> between; // Of the event stood at only; `clock_between` says whether.
    Ui ui;
    Services services;
    std::unique_ptr<PendingRun> pending;
    bool pending_keeps_cursor = true;
    std::optional<Cursor> pending_place; // Where it is to be stood at, if that is known.
    std::optional<TimingDrag> drag;
    std::unique_ptr<PastedOver> pasted_over;
    // What the next document is run under: what the command line said. The scenario is for that one
    // document, the limits for all.
    RunScenario next_scenario;
    RunLimits next_limits;
    Governors governors;
    std::unique_ptr<OrderTrials> order_trials; // Of the two lines that Why tells of.
    BreakpointHits breakpoint_hits;
    Questions questions;
    Progress progress;
    OwnLessons own_lessons;
    Comparing comparing;
    double play_debt = 0; // Steps that playing owes, below 1.
    // Grows with every step, so that the window can tell a step from a jump.
    std::uint64_t step_count = 0;
    Cursor stepped_from = 0; // Where the last step began, and where it came to rest.
    Cursor stepped_to = 0;
    Findings findings;
    bool settings_changed = false;
    bool edit_changed = false;
    bool progress_changed = false;
    bool breakpoints_changed = false;
    std::unique_ptr<PictureSeries> series; // Pictures being made, a few a frame.
    std::uint64_t revision = 0; // Grows with every command; the window redraws when it does.
};

// Does what the user asked for.
void apply(App& app, const Command& command);

// The time that the clock shows where that is not the time of the event stood at.
std::optional<double> clock_between(const App& app);

// Goes on with a run under way, then with finding which literal governs which bar. True if there
// was anything to do, so that the window draws again.
bool work(App& app, double budget_ms);

// Looks whether the file was changed by another program. True if it was read anew.
bool poll_disk(App& app);

// Writes settings and edits that changed, if the services allow it.
void save_changes(App& app);

// Opens by a lesson's id or a file's path, as the command line does; false with a notice if there
// is no such thing.
bool open_document(App& app, const std::string& name);

// The lesson that is open, or null. Its guide speaks of its own program only, so a variant of that
// is no open lesson; `lesson_of_document` finds the lesson behind a variant too.
const lessons::Lesson* current_lesson(const App& app);
const lessons::Lesson* lesson_of_document(const App& app);
const lessons::Variant* current_variant(const App& app);

// The lesson or variant of a name such as "gather" or "gather/group-burns".
struct NamedLesson {
    const lessons::Lesson* lesson = nullptr;
    const lessons::Variant* variant = nullptr; // Null: the lesson's own program.
};
NamedLesson find_lesson(const App& app, std::string_view name);

// What people call the document: a lesson's or a variant's title, or a file's name.
std::string title_of_document(const App& app);

// The event the window stands at when the document opens: a lesson's first moment, or the first
// line that a task of the learner's own program runs.
Cursor first_moment(const App& app);

// What the learner pasted and did not save: kept on disk, and found again at the next start.
struct UnsavedProgram {
    std::string id;
    std::string name;             // What the window calls it.
    std::string line;             // By which it is known again.
    std::int64_t modified_ns = 0; // As a FileStamp has it.
};
std::vector<UnsavedProgram> unsaved_programs(const App& app);

// Shows a message.
void notify(App& app, NoticeKind kind, std::string text, std::string detail = "");

// The literal that sets the length of a timeline segment: from the trace, else from the governors.
std::optional<NumberLiteral> governing_literal(const App& app, std::size_t segment);

// With how many digits after the point, at least, a number is turned: one if it sets a wait, none
// if it counts something.
int digits_to_turn(const App& app, const NumberLiteral& literal);

// The simulated host whose latency sets the length of a timeline segment.
std::optional<ScenarioTiming> governing_host(const App& app, std::size_t segment);

// The Python files beside the open one, else of the current folder, by name; a bounded number.
std::vector<std::string> python_files(const App& app);

// What the export dialog offers as a file name: an SVG of the timeline, a PNG of the window.
std::string suggested_export_path(const App& app, PictureOf of = PictureOf::WholeRun);

// Where the scenario would be saved: beside the program, "NAME.scenario.toml".
std::string suggested_scenario_path(const App& app);

// Whether an event lies in what the last step, forwards, has passed. After a jump it is the event
// stood at only.
bool changed_by_step(const App& app, runtime::trace::EventNumber event);

// Why a file can only be looked at, in a sentence.
std::string_view read_only_words(Language language, ReadOnly because);

// Conditions of the command table.
bool has_run(const App& app);
bool can_step_forward(const App& app);
bool can_step_back(const App& app);
bool is_before_end(const App& app);
bool can_continue_run(const App& app);
bool has_lessons(const App& app);
bool is_file(const App& app);
bool can_save(const App& app);
bool has_find_words(const App& app);
bool is_edited_lesson(const App& app);
bool can_undo(const App& app);
bool can_redo(const App& app);
bool has_literals(const App& app);
bool has_ghost(const App& app);
bool has_own_scenario(const App& app);
bool has_selection(const App& app);
bool has_selected_task(const App& app);
bool has_breakpoints(const App& app);
bool has_zoomed(const App& app);
bool has_search(const App& app);

} // namespace app::model
