// Where a timeline's events stand along its axis, in units that no window size changes.
//
// Steps: event n stands at n; a unit is an event.
//
// Time: the axis is to scale between instants. At an instant it opens by a bounded room for each
// loop iteration, in which the instant's events stand one after another though no time passes, so
// that what happens in no time is as visible as what takes seconds. A gap that would squeeze all
// others is broken: it takes a fixed room, and the picture writes its length there. A unit is about
// a pixel when the whole run is shown 1200 pixels wide.
//
//     0 s                      0.4 s        1 s
//     [##|##|###]--------------[##|#]--...--[###]
//      opened     to scale            broken
//
// The view of a window is a stretch of these units; zooming magnifies opened instants too.
#pragma once

#include "app/draw/timeline_coverage.h"
#include "app/draw/timeline_overview.h"
#include "runtime/trace/timeline.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace app::draw {

enum class AxisKind : std::uint8_t { Time, Steps };

// What an axis chose about its run. Given to the axis of a changed run, seconds keep their room:
// this is what keeps a bar's end under the mouse while it is dragged.
struct AxisScale {
    double units_per_second = 0;
    double break_above_s = std::numeric_limits<double>::infinity();
    double room_share = 1; // How much of the natural room an iteration gets.
};

class TimelineAxis {
  public:
    // The timeline must outlive the axis unmoved. An axis of time goes on to `until_s` at least:
    // what the run is compared with may have taken longer.
    TimelineAxis(const runtime::trace::Timeline& timeline, AxisKind kind,
                 std::optional<AxisScale> keep = std::nullopt, double until_s = 0);
    // Where no time passes there is nothing to scale, and an axis of time is one of steps.
    static AxisKind kind_for(const runtime::trace::Timeline& timeline, AxisKind wanted,
                             double until_s = 0);
    TimelineAxis(const TimelineAxis&) = delete;
    TimelineAxis& operator=(const TimelineAxis&) = delete;

    AxisKind kind() const { return kind_; }
    const AxisScale& scale() const { return scale_; }
    double until_s() const { return until_s_; }
    const runtime::trace::Timeline& timeline() const { return *timeline_; }

    // The end of the axis, with some room behind the last event.
    double length() const { return length_; }

    double of_event(runtime::trace::EventNumber n) const;

    // The same, quicker for a walk along the axis: `near` is where the last answer was found.
    double of_event(runtime::trace::EventNumber n, std::uint32_t& near) const;

    // The place of a time. An instant has two: where its room begins and where it ends. A time past
    // the run's end goes on to scale.
    enum class Edge : std::uint8_t { Begin, End };
    double of_time(double time_s, Edge edge) const;

    // The last event that does not stand behind a place; the first if all do.
    runtime::trace::EventNumber event_at(double place) const;

    // The virtual time at a place; the same all over an opened instant.
    double time_at(double place) const;

    // The room of an instant and of a slot.
    struct Room {
        double begin = 0;
        double end = 0;
    };
    Room instant_room(std::uint32_t instant) const;
    Room slot_room(std::uint32_t slot) const;

    // The first instant whose room does not end before a place.
    std::uint32_t instant_near(double place) const;

    // Whether the gap behind an instant is broken.
    bool is_broken_after(std::uint32_t instant) const;

    // What segments take of the axis; made when it is first asked for.
    const TimelineCoverage& coverage() const;

    // The lanes that have a row where none is filtered out; found when they are first asked for.
    const std::vector<runtime::trace::LaneNumber>& shown_lanes() const;

    // The run in a strip; made when it is first asked for.
    const TimelineOverview& overview() const;

  private:
    void lay_out_time(std::optional<AxisScale> keep);
    double gap_after(std::uint32_t instant) const;
    double time_past_end() const;
    AxisScale choose_scale() const;

    const runtime::trace::Timeline* timeline_;
    AxisKind kind_;
    AxisScale scale_;
    double until_s_ = 0;
    double length_ = 0;
    // By slot: where its room begins; the next slot of the instant begins where it ends.
    std::vector<double> slot_begin_;
    std::vector<double> slot_end_;
    mutable std::unique_ptr<TimelineCoverage> coverage_;
    mutable std::unique_ptr<TimelineOverview> overview_;
    mutable std::optional<std::vector<runtime::trace::LaneNumber>> shown_lanes_;
};

} // namespace app::draw
