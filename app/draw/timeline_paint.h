// Paints a timeline's layout; the window and the exports share it.
#pragma once

#include "app/draw/timeline_layout.h"
#include "app/model/ui.h"

#include <array>
#include <string>

namespace app::draw {

// The words in a picture, in the picture's language. The values here are English.
struct TimelineWords {
    std::array<std::string, state_count> states = {
        "created",          "ready",     "running", "suspended",
        "cancel requested", "cancelled", "failed",  "done"};
    std::string blocking = "blocks the loop";
    std::string paused = "paused at yield";
    std::string idle = "idle";
    std::string event_loop = "Event loop";
    std::string seconds = "s";
    std::string no_time = "no time passes: one room per loop iteration";
    std::string no_time_without_loop = "no time passes: one room per step";
    std::string event = "event";       // What the axis of steps counts.
    std::string for_ever = "for ever"; // Of a wait in a deadlock.
    std::string not_to_scale = "idle time, not to scale";
    std::string more_lanes = "… and {} more";
    std::string total = "total {}";
    std::string events = "{} events";
    std::string event_of = "event {} of {}";
    std::string cause = "wakes or starts";
    std::string ghost = "before the change";
    std::string mistake = "looks like a mistake";
    std::array<std::string, 4> deadlines = {"time limit", "time limit, not reached", "timer",
                                            "timer, not reached"};
    const std::string& deadline(bool is_limit, bool was_reached) const {
        return deadlines[(is_limit ? 0U : 2U) + (was_reached ? 0U : 1U)];
    }
    app::model::Language language = app::model::Language::English; // For what a wait waits for.
    // By MarkKind.
    std::array<std::string, 7> marks = {"prints",
                                        "exception",
                                        "cancel requested",
                                        "ends normally, though asked to cancel",
                                        "note",
                                        "finaliser",
                                        "Ctrl+C"};
};

struct PaintOptions {
    bool has_labels = true;      // The column of lane labels.
    bool has_row_stripes = true; // Stripes that lead the eye along lanes.
    bool has_handles = true;     // What shows that a bar's end can be dragged.
    // The bar under the mouse, by its segment; its handle is drawn larger.
    runtime::trace::SegmentNumber hovered_segment = 0xffffffff;
    runtime::trace::SegmentNumber dragged_segment = 0xffffffff;
};

void draw_timeline(Canvas& canvas, const TimelineLayout& layout, const Theme& theme,
                   const TimelineWords& words, const PaintOptions& options = {});

// Draws a mark's sign around a point: small glyphs that say what happened at one event.
void draw_mark(Canvas& canvas, runtime::trace::MarkKind kind, Point at, const Theme& theme,
               const Metrics& metrics, float opacity = 1);

// The whole run as a thin strip, with the view as a frame and the playhead. Returns where the frame
// is, for dragging it.
Rect draw_minimap(Canvas& canvas, Rect rect, const TimelineLayout& layout, const Theme& theme);

// The word for what a bar shows.
const std::string& look_word(const SegmentLook& look, const TimelineWords& words);

// The words shown for a lane.
std::string lane_text(const runtime::trace::Lane& lane, const TimelineWords& words);

// The same in a room, as fitted_call() does it. A method's label loses its class first:
// "BaseEventLoop.run()" is "run()".
std::string fitted_lane_text(const runtime::trace::Lane& lane, const TimelineWords& words,
                             const TextMeasure& measure, TextStyle style, float room_px,
                             std::size_t shared = 0);

// What a segment's label says, in words; a loop's segments are the callbacks that it runs.
std::string segment_words(const runtime::trace::Timeline& timeline,
                          const runtime::trace::Segment& segment, const TimelineWords& words);

// One line that says all about a segment: "fetch('B') · suspended on sleep(0.9) · 0–0.9 s (0.9 s)".
std::string segment_text(const runtime::trace::Timeline& timeline,
                         const runtime::trace::Segment& segment, const TimelineWords& words);

} // namespace app::draw
