// The timeline as things to draw: a pure function of the run, the axis, the view and a rectangle.
//
// The window's panel and the exports paint the same layout, and both ask it what is under a point.
// Only what the view shows is laid out. Segments narrower than a few pixels are merged into columns
// that show each state's true share; a task's end is never merged away.
#pragma once

#include "app/draw/theme.h"
#include "app/draw/timeline_axis.h"
#include "runtime/trace/timeline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app::draw {

// The stretch of the axis that is shown, in its units; empty shows the whole run.
struct TimelineView {
    double begin = 0;
    double end = 0;
    float scroll_px = 0; // How far the lanes are scrolled.
    bool is_whole() const { return end <= begin; }
};

struct TimelineInput {
    const TimelineAxis* axis = nullptr; // Also names the timeline. Must be set.
    Rect area;                          // All of it: labels, axis strip, lanes.
    Metrics metrics;
    TimelineView view;
    // The event stood at; no_event for none.
    runtime::trace::EventNumber cursor = runtime::trace::no_event;
    std::optional<double> clock_s; // A time between the cursor's event and the next.
    // The run from before an edit, drawn as outlines; may be null. Lanes are matched by their ids.
    const runtime::trace::Timeline* ghost = nullptr;
    // The lane that is selected or hovered; no_lane for none.
    runtime::trace::LaneNumber selected_lane = runtime::trace::no_lane;
    float label_width_px = 0; // The column of lane labels; 0 chooses for the labels there are.
    std::size_t lane_count_max = static_cast<std::size_t>(-1); // Exports show at most so many.
    // The lanes that have a row, by number; null for all. Its size is that of the timeline's lanes.
    const std::vector<bool>* lane_filter = nullptr;
    bool has_all_arrows = false; // All arrows that fit, not only those of the cursor's event.
    std::string_view seconds_unit = "s"; // The language's word, for the ticks' labels.
    // For the first look at a long run: what takes long to find out, lanes of very many segments
    // and the strip of the whole run, is left empty for the next frame to show.
    bool is_quick = false;
    bool ends_in_deadlock = false; // Who waits at the run's end waits for ever.
};

// A timeline's look for a segment: one of the eight states of a task, or idle. A loop is no task:
// all of its life but the handles that it runs looks idle.
struct SegmentLook {
    State state = State::Created;
    bool is_idle = false;
    bool is_blocking = false; // Running, in a call that holds up the loop.
    bool is_paused = false;   // Suspended, as generators are at their yield.
};
SegmentLook look_of(const runtime::trace::Timeline& timeline,
                    const runtime::trace::Segment& segment);

struct LaneRow {
    runtime::trace::LaneNumber lane = 0;
    std::size_t index = 0; // From the first row, in sight or not.
    Rect rect;             // The row over its whole width, label included.
    Rect bars;             // Where its bars stand.
    // What it does at the cursor; empty before it began, and without a cursor the last state.
    std::optional<SegmentLook> look;
    bool is_selected = false;
};

struct Bar {
    Rect rect; // Cut to a little more than the plot; `begin_x` and `end_x` are the true ends.
    float begin_x = 0;
    float end_x = 0;
    runtime::trace::SegmentNumber segment = 0;
    runtime::trace::LaneNumber lane = 0;
    SegmentLook look;
    bool is_end = false;     // A terminal state: drawn as a cap and a line to the run's end.
    bool has_handle = false; // A number in the program sets its length: its end can be dragged.
    bool is_endless = false; // A wait in a deadlock: it goes on behind the run's end.
};

// Segments too narrow to be drawn apart: each state's share of the column's width.
struct Column {
    Rect rect;
    runtime::trace::LaneNumber lane = 0;
    std::array<float, coverage_count> share{}; // By State; the last is idle.
};

// An instant's opened room.
struct Zone {
    float begin_x = 0;
    float end_x = 0;
    std::uint32_t instant = 0;
    std::vector<float> slot_lines_x; // Between its iterations.
};

struct Break {
    float begin_x = 0;
    float end_x = 0;
    double length_s = 0;
};

struct Tick {
    float x = 0;
    std::string label; // May be empty for a minor tick.
    bool is_instant = false;
    Anchor anchor = Anchor::Start;
};

struct ArrowLine {
    Point from;
    Point to;
    runtime::trace::ArrowKind kind = runtime::trace::ArrowKind::Wake;
    std::uint32_t arrow = 0; // An index of Timeline::arrows.
    bool is_current = false; // It is the cause of the event stood at.
};

struct MarkDot {
    Point at;
    std::uint32_t mark = 0; // An index of Timeline::marks.
    bool is_current = false;
    std::uint32_t count = 1; // How many of its kind stand so close that they are one sign.
};

// The sign of a deadline: an upright through its lane's bar, with a pennant.
struct DeadlineSign {
    float x = 0;
    Rect bars;                  // Of its lane.
    std::uint32_t deadline = 0; // An index of Timeline::deadlines.
    std::uint32_t count = 1;    // How many stand so close that they are one sign.
};

struct GhostBar {
    Rect rect;
    runtime::trace::SegmentNumber segment = 0; // Of the ghost.
};

// How wide the cap of a lane's terminal state is.
inline float end_cap_px(const Metrics& metrics) {
    return std::min(metrics.lane_bar, 22 * metrics.unit);
}

struct TimelineLayout {
    Metrics metrics;
    Rect area;
    Rect axis_strip;
    Rect labels; // The column of lane labels, below the axis strip.
    Rect plot;   // Where bars are, below the axis strip.
    std::vector<runtime::trace::LaneNumber> shown_lanes; // Those with a row, in order.
    // Of the first of these, how much of its name another has too (alike.h of app/model).
    std::vector<std::uint32_t> shared_beginnings;
    std::vector<LaneRow> rows; // Those in sight, from the top.
    std::vector<Bar> bars;
    std::vector<Column> columns;
    std::vector<Zone> zones;
    std::vector<Break> breaks;
    std::vector<Tick> ticks;
    std::vector<ArrowLine> arrows;
    std::vector<MarkDot> marks;
    std::vector<DeadlineSign> deadlines;
    std::vector<GhostBar> ghosts;
    std::optional<float> playhead_x;
    double playhead_place = 0; // On the axis.
    double playhead_time_s = 0;
    bool playhead_shares_time = false; // Other events have the same time.
    runtime::trace::EventNumber playhead_event = runtime::trace::no_event;
    float content_height_px = 0; // Of all lanes; more than the plot's height can be scrolled.
    std::size_t lanes_left_out = 0;
    bool is_quick = false; // Long lanes and the strip are left empty.
    float endless_px = 0;  // How far a wait that never ends is drawn behind the run's end.
    // For the legend: what occurs.
    bool is_idle_seen = false;
    bool is_blocking_seen = false;
    bool is_paused_seen = false;
    bool is_waiting_seen = false; // Suspended, but not paused.
    std::array<bool, state_count> is_state_seen{};
    const TimelineAxis* axis = nullptr;
    double view_begin = 0; // In units of the axis.
    double units_per_px = 1;

    float x_of(double place) const {
        return plot.x + static_cast<float>((place - view_begin) / units_per_px);
    }
    double place_of(float x) const {
        return view_begin + static_cast<double>(x - plot.x) * units_per_px;
    }
    float x_of_event(runtime::trace::EventNumber n) const { return x_of(axis->of_event(n)); }
    runtime::trace::EventNumber event_at(float x) const { return axis->event_at(place_of(x)); }
    double time_at(float x) const { return axis->time_at(place_of(x)); }

    // What a pixel is worth where the axis is to scale: how far a dragged end moves its number.
    // Zero on the axis of steps, where a drag has no scale.
    double seconds_per_px() const;

    // The row and the bar under a point; null if there is none.
    const LaneRow* row_at(Point point) const;
    const Bar* bar_at(Point point) const;

    // The bar whose end can be grabbed at a point: one with a handle, else any wait's end, so that
    // the window can say why it has none.
    const Bar* bar_end_at(Point point) const;
};

TimelineLayout timeline_layout(const TimelineInput& input, const TextMeasure& measure);

// Notes which states occur among a layout's bars and columns.
void note_states_seen(TimelineLayout& layout);

// How many lanes have a row: all but those of generator expressions.
std::size_t shown_lane_count(const runtime::trace::Timeline& timeline);

// The height that shows all of them without scrolling.
float timeline_height_px(const runtime::trace::Timeline& timeline, const Metrics& metrics,
                         std::size_t lane_count_max = static_cast<std::size_t>(-1));

// Whether the end of a segment can be dragged, or why not.
enum class EndHandle : std::uint8_t {
    Draggable,
    NotAWait,      // It does not wait, so nothing sets its length.
    WaitsForOther, // It waits for another task, future or primitive.
    NoNumber,      // Its length comes from no number in the program (it was computed or read).
    InAnotherFile, // The number stands in a file that is not the program's.
};
EndHandle end_handle(const runtime::trace::Segment& segment);

// "0.4 s": at most six decimals, no trailing zeros. `unit` is the language's word for seconds.
std::string seconds_text(double seconds, std::string_view unit);

// The same where there is little room: from a tenth of a second on to the millisecond.
std::string brief_seconds_text(double seconds, std::string_view unit);

// What a clock shows: "1.0 s", as brief and with a decimal at least, as programs print it.
std::string clock_text(double seconds, std::string_view unit);

} // namespace app::draw
