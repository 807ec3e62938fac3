#include "app/model/task_sums.h"

#include <algorithm>

namespace app::model {

using namespace runtime::trace;

TaskSums task_sums(const Timeline& timeline, TaskId task, EventNumber until) {
    TaskSums sums;
    const LaneNumber number = timeline.lane_of(LaneKind::Task, to_number(task));
    if (number == no_lane) return sums;
    const Lane& lane = timeline.lanes[number];
    for (SegmentNumber i = lane.segments_begin; i < lane.segments_end; ++i) {
        const Segment& segment = timeline.segments[i];
        if (segment.from >= until) break;
        const double took =
            timeline.time_of(std::min(segment.to, until)) - timeline.time_of(segment.from);
        switch (segment.state) {
        case SegmentState::Created:
        case SegmentState::Ready: sums.ready_s += took; break;
        case SegmentState::Running: sums.running_s += took; break;
        case SegmentState::Blocked: sums.blocking_s += took; break;
        case SegmentState::Suspended:
        case SegmentState::CancelRequested: sums.waiting_s += took; break;
        case SegmentState::Cancelled:
        case SegmentState::Failed:
        case SegmentState::Done:
        case SegmentState::Idle:
        case SegmentState::Paused: break;
        }
    }
    return sums;
}

} // namespace app::model
