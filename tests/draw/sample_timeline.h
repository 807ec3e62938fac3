// Timelines made by hand, so that drawing is tested without a run.
#pragma once

#include "runtime/trace/timeline.h"

#include <string_view>
#include <vector>

namespace tests {

using runtime::trace::LaneKind;
using runtime::trace::LaneNumber;
using runtime::trace::MarkKind;
using runtime::trace::SegmentState;
using runtime::trace::Timeline;

// Writes a timeline event by event.
class TimelineMaker {
  public:
    LaneNumber lane(LaneKind kind, std::string_view label);

    // Moves the clock, which begins a new instant; begins an iteration of the loop, or with 0 a
    // stretch outside of iterations.
    void clock(double time_s);
    void iteration(std::uint32_t number);

    // Events in which no lane changes.
    void events(std::uint32_t count);

    // The lane changes its state at a new event, whose number is returned.
    runtime::trace::EventNumber state(LaneNumber lane, SegmentState state,
                                      std::string_view label = {},
                                      runtime::source::Span literal = {});
    void arrow(runtime::trace::ArrowKind kind, LaneNumber from_lane,
               runtime::trace::EventNumber from, LaneNumber to_lane);
    void mark(MarkKind kind, LaneNumber lane, std::string_view text);

    Timeline finish();

  private:
    runtime::trace::EventNumber add_event();

    Timeline timeline_;
    std::vector<std::vector<runtime::trace::Segment>> segments_; // By lane.
    double time_ = 0;
    std::uint32_t iteration_ = 0;
    runtime::trace::EventNumber next_ = 0;
    bool is_new_instant_ = true;
    bool is_new_slot_ = true;
};

// main() gathers three fetches while a heartbeat ticks; one fetch is cancelled, one fails. All
// eight states occur.
Timeline gather_timeline();

// A run whose second sleep takes a minute.
Timeline long_idle_timeline();

// Two lanes of many short segments, `count` each.
Timeline crowded_timeline(std::uint32_t count);

} // namespace tests
