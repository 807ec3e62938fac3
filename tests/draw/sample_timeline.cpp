#include "sample_timeline.h"

#include <fmt/format.h>

namespace tests {

using namespace runtime::trace;
using runtime::source::Span;

LaneNumber TimelineMaker::lane(LaneKind kind, std::string_view label) {
    const auto number = static_cast<LaneNumber>(timeline_.lanes.size());
    auto& by_id = timeline_.lane_by_id[static_cast<std::size_t>(kind)];
    by_id.push_back(number);
    Lane lane;
    lane.kind = kind;
    lane.id = static_cast<std::uint32_t>(by_id.size());
    lane.name = label;
    lane.label = label;
    lane.from = next_;
    timeline_.lanes.push_back(lane);
    segments_.emplace_back();
    return number;
}

void TimelineMaker::clock(double time_s) {
    time_ = time_s;
    is_new_instant_ = true;
    is_new_slot_ = true;
}

void TimelineMaker::iteration(std::uint32_t number) {
    iteration_ = number;
    is_new_slot_ = true;
}

EventNumber TimelineMaker::add_event() {
    if (is_new_instant_) {
        const auto slot = static_cast<std::uint32_t>(timeline_.slots.size());
        timeline_.instants.push_back({time_, next_, next_, slot, slot});
        is_new_instant_ = false;
    }
    Instant& instant = timeline_.instants.back();
    if (is_new_slot_) {
        Slot slot;
        slot.instant = static_cast<std::uint32_t>(timeline_.instants.size() - 1);
        slot.iteration = iteration_;
        slot.first = next_;
        timeline_.slots.push_back(slot);
        instant.slots_end = static_cast<std::uint32_t>(timeline_.slots.size());
        is_new_slot_ = false;
    }
    instant.last = next_;
    timeline_.slots.back().last = next_;
    return next_++;
}

void TimelineMaker::events(std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i)
        add_event();
}

EventNumber TimelineMaker::state(LaneNumber lane, SegmentState state, std::string_view label,
                                 Span literal) {
    const EventNumber event = add_event();
    auto& segments = segments_[lane];
    if (!segments.empty()) {
        segments.back().to = event;
    } else {
        timeline_.lanes[lane].from = event;
    }
    Segment segment;
    segment.lane = lane;
    segment.state = state;
    segment.from = event;
    segment.label = label;
    segment.literal = literal;
    segments.push_back(segment);
    return event;
}

void TimelineMaker::arrow(ArrowKind kind, LaneNumber from_lane, EventNumber from,
                          LaneNumber to_lane) {
    timeline_.arrows.push_back({kind, from, next_ - 1, from_lane, to_lane});
}

void TimelineMaker::mark(MarkKind kind, LaneNumber lane, std::string_view text) {
    timeline_.marks.push_back({kind, add_event(), time_, lane, text});
}

Timeline TimelineMaker::finish() {
    for (LaneNumber lane = 0; lane < timeline_.lanes.size(); ++lane) {
        auto& segments = segments_[lane];
        timeline_.lanes[lane].segments_begin =
            static_cast<SegmentNumber>(timeline_.segments.size());
        if (!segments.empty()) segments.back().to = next_ - 1;
        timeline_.lanes[lane].to = next_ - 1;
        for (const auto& segment : segments)
            timeline_.segments.push_back(segment);
        timeline_.lanes[lane].segments_end = static_cast<SegmentNumber>(timeline_.segments.size());
    }
    timeline_.end_time = time_;
    timeline_.event_count = next_;
    return timeline_;
}

namespace {

// A task's step in the loop: both run, then the task goes to `after`.
struct Stage {
    TimelineMaker& make;
    LaneNumber loop;

    EventNumber step(LaneNumber task, std::uint32_t length, SegmentState after,
                     std::string_view label = {}, Span literal = {}, std::string_view prints = {}) {
        make.state(loop, SegmentState::Running, "step");
        const EventNumber begin = make.state(task, SegmentState::Running);
        make.events(length);
        if (!prints.empty()) make.mark(MarkKind::Output, task, prints);
        make.events(1);
        make.state(task, after, label, literal);
        make.state(loop, SegmentState::Ready);
        return begin;
    }
    EventNumber wake(LaneNumber task) { return make.state(task, SegmentState::Ready); }
    void idle() { make.state(loop, SegmentState::Idle); }
};

} // namespace

Timeline gather_timeline() {
    TimelineMaker make;
    make.events(4);
    const LaneNumber loop = make.lane(LaneKind::Loop, "loop");
    const LaneNumber main = make.lane(LaneKind::Task, "main()");
    Stage stage{make, loop};
    make.state(loop, SegmentState::Ready);
    make.state(main, SegmentState::Created);
    make.iteration(1);
    make.state(loop, SegmentState::Running, "main() step");
    make.state(main, SegmentState::Running);
    make.events(4);
    const LaneNumber beat = make.lane(LaneKind::Task, "heartbeat()");
    const EventNumber created = make.state(beat, SegmentState::Created);
    const LaneNumber slow = make.lane(LaneKind::Task, "fetch('D')");
    make.state(slow, SegmentState::Created);
    const LaneNumber a = make.lane(LaneKind::Task, "fetch('A')");
    make.state(a, SegmentState::Created);
    const LaneNumber b = make.lane(LaneKind::Task, "fetch('B')");
    make.state(b, SegmentState::Created);
    const LaneNumber c = make.lane(LaneKind::Task, "fetch('C')");
    make.state(c, SegmentState::Created);
    make.state(main, SegmentState::Suspended, "gather(3)");
    make.state(loop, SegmentState::Ready);
    make.iteration(2);
    stage.step(beat, 2, SegmentState::Suspended, "sleep(0.25)", {60, 64});
    make.arrow(ArrowKind::Create, main, created, beat);
    stage.step(slow, 3, SegmentState::Suspended, "sleep(3.0)", {80, 83}, "D: start");
    stage.step(a, 3, SegmentState::Suspended, "sleep(0.4)", {90, 93}, "A: start");
    stage.step(b, 3, SegmentState::Suspended, "sleep(0.9)", {95, 98}, "B: start");
    stage.step(c, 3, SegmentState::Suspended, "sleep(1.5)", {99, 102}, "C: start");
    stage.idle();
    std::uint32_t iteration = 3;
    const auto resume = [&](double time, LaneNumber task, std::uint32_t length, SegmentState after,
                            std::string_view label, Span literal, std::string_view prints) {
        make.iteration(0);
        make.clock(time);
        make.iteration(iteration++);
        make.events(1);
        const EventNumber fired = stage.wake(task);
        make.events(1);
        make.iteration(iteration++);
        stage.step(task, length, after, label, literal, prints);
        make.arrow(ArrowKind::Wake, loop, fired, task);
    };
    resume(0.25, beat, 2, SegmentState::Suspended, "sleep(0.25)", {60, 64}, "tick");
    stage.idle();
    resume(0.4, a, 3, SegmentState::Done, "'A: done'", {}, "");
    stage.idle();
    resume(0.5, beat, 2, SegmentState::Suspended, "sleep(0.25)", {60, 64}, "tick");
    stage.idle();
    resume(0.9, b, 3, SegmentState::Failed, "ValueError('no route')", {}, "");
    make.mark(MarkKind::Exception, b, "ValueError");
    make.iteration(iteration++);
    stage.wake(main);
    make.state(slow, SegmentState::CancelRequested, "sleep(3.0)");
    make.mark(MarkKind::CancelRequest, slow, "");
    make.iteration(iteration++);
    stage.step(slow, 2, SegmentState::Cancelled, "CancelledError()");
    stage.step(main, 3, SegmentState::Suspended, "C");
    stage.idle();
    resume(1.5, c, 4, SegmentState::Done, "'C: done'", {}, "C: done");
    make.iteration(iteration++);
    stage.wake(main);
    make.iteration(iteration++);
    stage.step(main, 4, SegmentState::Done, "None", {}, "['A', 'C']");
    make.events(2);
    return make.finish();
}

Timeline long_idle_timeline() {
    TimelineMaker make;
    const LaneNumber loop = make.lane(LaneKind::Loop, "loop");
    const LaneNumber main = make.lane(LaneKind::Task, "main()");
    Stage stage{make, loop};
    make.state(loop, SegmentState::Ready);
    make.state(main, SegmentState::Created);
    std::uint32_t iteration = 1;
    const double times[] = {0.0, 0.5, 1.2, 61.2, 61.9};
    for (const double time : times) {
        make.clock(time);
        make.iteration(iteration++);
        stage.step(main, 3, time > 61.5 ? SegmentState::Done : SegmentState::Suspended, "sleep()");
        stage.idle();
    }
    return make.finish();
}

Timeline crowded_timeline(std::uint32_t count) {
    TimelineMaker make;
    make.iteration(1);
    const LaneNumber first = make.lane(LaneKind::Task, "first()");
    const LaneNumber second = make.lane(LaneKind::Task, "second()");
    for (std::uint32_t i = 0; i < count; ++i) {
        // A third of the events of the first lane are spent ready, two thirds running.
        make.state(first, SegmentState::Ready);
        make.state(first, SegmentState::Running);
        make.events(1);
        if (i % 1000 == 999) {
            make.clock(static_cast<double>(i));
            make.iteration(i / 1000 + 2);
        }
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        make.state(second, i % 2 == 0 ? SegmentState::Suspended : SegmentState::Running);
    }
    make.state(second, SegmentState::Failed, "ValueError()");
    return make.finish();
}

} // namespace tests
