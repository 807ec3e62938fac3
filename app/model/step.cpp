#include "app/model/cursor.h"
#include "runtime/trace/walk.h"

#include <algorithm>

namespace app::model {

using namespace runtime::trace;

namespace {

// A line of the program itself: stepping by lines passes over the library's.
bool is_own_line(const TraceIndex& index, const Event& event) {
    const auto* line = std::get_if<Line>(&event.body);
    if (line == nullptr || to_number(line->frame) == 0) return false;
    const CodeId code = index.frame(line->frame).code;
    return to_number(code) != 0 && to_number(index.trace().code(code).file) == 0;
}

bool is_suspension(const Event& event) {
    const auto* ended = std::get_if<TaskStepEnded>(&event.body);
    return ended != nullptr &&
           (ended->how == StepEnd::SuspendedOnFuture || ended->how == StepEnd::SuspendedOnTask ||
            ended->how == StepEnd::Yielded);
}

// Time does not jump unseen: these sizes rest where the loop has nothing to do but wait.
bool is_idle(const Event& event) {
    return event.kind() == EventKind::LoopIdle;
}

// The frame that stands at an event: of a step that has just ended, the one it ended in.
FrameId frame_at(const TraceIndex& index, Cursor cursor) {
    const Event event = index.event(cursor);
    if (const auto* left = std::get_if<FrameLeft>(&event.body)) return left->continues;
    return event.stamp.frame;
}

// Looks for the next line of one frame, however often it waits meanwhile. Where the frame begins
// or ends, seen in the direction of the walk, the one beyond takes its place.
class FrameWalk {
  public:
    FrameWalk(const TraceIndex& index, FrameId frame, bool must_leave)
        : index_(index), frame_(frame), must_leave_(must_leave) {}

  protected:
    bool is_followed(FrameId frame) const { return frame == frame_; }
    bool must_leave() const { return must_leave_; }
    void leave_to(FrameId next) {
        frame_ = next;
        must_leave_ = false;
    }

    // Without a frame any line of the program will do.
    bool rests_at(const Event& event) const {
        if (!is_own_line(index_, event)) return false;
        if (to_number(frame_) == 0) return true;
        return !must_leave_ && is_followed(std::get<Line>(event.body).frame);
    }

  private:
    const TraceIndex& index_;
    FrameId frame_;
    bool must_leave_;
};

// Forwards: a frame that is left, or yields to who consumes it, gives way to the one that goes on.
struct FrameFollower : FrameWalk {
    using FrameWalk::FrameWalk;

    bool operator()(const Event& event) {
        if (const auto* left = std::get_if<FrameLeft>(&event.body)) {
            if (is_followed(left->frame)) leave_to(left->continues);
        } else if (const auto* suspended = std::get_if<FrameSuspended>(&event.body)) {
            const bool yields = to_number(suspended->continues) != 0;
            if (is_followed(suspended->frame) && yields) leave_to(suspended->continues);
        }
        return rests_at(event);
    }
};

// Backwards: before a frame's first line comes the line that called it.
struct FrameRetracer : FrameWalk {
    using FrameWalk::FrameWalk;

    bool operator()(const Event& event) {
        if (const auto* entered = std::get_if<FrameEntered>(&event.body)) {
            if (is_followed(entered->frame)) leave_to(entered->caller);
        } else if (const auto* resumed = std::get_if<FrameResumed>(&event.body)) {
            // The resumption that started it; others lie between two of its lines.
            if (is_followed(resumed->frame) && must_leave()) leave_to(resumed->awaiter);
        } else if (const auto* created = std::get_if<GeneratorCreated>(&event.body)) {
            if (is_followed(created->frame)) leave_to(event.stamp.frame);
        }
        return rests_at(event);
    }
};

TaskId task_to_follow(const TraceIndex& index, Cursor from, std::optional<TaskId> selected) {
    // A step back may be asked for from behind the last event.
    return selected ? *selected : index.event(std::min(from, index.event_count() - 1)).stamp.task;
}

// Where the thing that is followed changes its state: the ends of its lane's segments.
std::optional<EventNumber> change_of(const FinishedRun& run, TaskId task, Cursor from,
                                     bool forward) {
    if (to_number(task) == 0) return std::nullopt;
    const LaneNumber lane = run.timeline.lane_of(LaneKind::Task, to_number(task));
    if (lane == no_lane) return std::nullopt;
    const Lane& found = run.timeline.lanes[lane];
    std::optional<EventNumber> last;
    for (SegmentNumber i = found.segments_begin; i < found.segments_end; ++i) {
        const EventNumber event = run.timeline.segments[i].from;
        if (forward && event > from) return event;
        if (!forward && event < from) last = event;
    }
    return last;
}

// The events at which a step of a size comes to rest, one by one.
struct Stop {
    const TraceIndex& index;
    StepSize size;
    TaskId task;

    bool operator()(const Event& event) const {
        switch (size) {
        case StepSize::Event: return true;
        case StepSize::TaskSwitch:
            return event.kind() == EventKind::TaskStepBegan || is_idle(event);
        case StepSize::Iteration:
            return event.kind() == EventKind::IterationBegan || is_idle(event);
        case StepSize::Await: return is_suspension(event);
        case StepSize::Output: return event.kind() == EventKind::Output;
        case StepSize::TaskLine:
            return is_own_line(index, event) && (to_number(task) == 0 || event.stamp.task == task);
        case StepSize::Line:
        case StepSize::Over:
        case StepSize::Out:
        case StepSize::Change: return is_own_line(index, event);
        }
        return true;
    }
};

} // namespace

Cursor step_forward(const FinishedRun& run, Cursor from, StepSize size,
                    std::optional<TaskId> selected) {
    const TraceIndex& index = run.index;
    if (size == StepSize::Event) return std::min(from + 1, run.last_event());
    std::optional<EventNumber> found;
    if (size == StepSize::Over || size == StepSize::Out) {
        found = first_after(index, from,
                            FrameFollower(index, frame_at(index, from), size == StepSize::Out));
    } else if (size == StepSize::Change) {
        found = change_of(run, task_to_follow(index, from, selected), from, true);
    } else {
        found = first_after(index, from, Stop{index, size, task_to_follow(index, from, selected)});
    }
    return found.value_or(run.last_event());
}

Cursor step_back(const FinishedRun& run, Cursor from, StepSize size,
                 std::optional<TaskId> selected) {
    const TraceIndex& index = run.index;
    if (size == StepSize::Event) return from == 0 ? 0 : from - 1;
    std::optional<EventNumber> found;
    if (size == StepSize::Over || size == StepSize::Out) {
        found = last_before(index, from,
                            FrameRetracer(index, frame_at(index, from), size == StepSize::Out));
    } else if (size == StepSize::Change) {
        found = change_of(run, task_to_follow(index, from, selected), from, false);
    } else {
        found = last_before(index, from, Stop{index, size, task_to_follow(index, from, selected)});
    }
    return found.value_or(0);
}

} // namespace app::model
