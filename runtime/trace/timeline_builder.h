#pragma once

#include "runtime/trace/event_decoder.h"
#include "runtime/trace/events.h"
#include "runtime/trace/facts.h"
#include "runtime/trace/future_names.h"
#include "runtime/trace/state.h"
#include "runtime/trace/task_names.h"
#include "runtime/trace/timeline.h"
#include "runtime/trace/trace.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

// Makes the timeline of a trace from its events, handed in one by one in the order of the trace.
// The facts are those of the events up to and with the one at hand. A lane always has one open
// segment, which the next one ends.
namespace runtime::trace {

class TimelineBuilder {
  public:
    TimelineBuilder(const Trace& trace, const Facts& facts) : trace_(trace), facts_(facts) {
        line_.event_count = trace.event_count();
        line_.own_texts = std::make_shared<std::deque<std::string>>();
        make_room();
        const TraceExtent& extent = trace.extent();
        // The only thread's own waits are told by no other lane.
        shows_threads_ = extent.threads > 1 || extent.blocks_outside_of_loops;
        for (std::uint32_t n = 1; shows_threads_ && n <= extent.threads; ++n)
            add_lane(LaneKind::Thread, n, {}, {});
        for (std::uint32_t n = 1; n <= extent.loops; ++n)
            add_lane(LaneKind::Loop, n, "loop", {});
        begin_instant(0, 0);
    }

    template <class Body>
    void look(const Stamp& stamp, const Body& body) {
        constexpr EventKind kind = kind_of<Body>();
        now_ = &stamp;
        place<kind>();
        if constexpr (!is_about_threads(kind)) {
            if (shows_threads_) note_running_thread();
        }
        see(body);
    }

    // The timeline, when all events were looked at.
    Timeline finish(double end_time) {
        if (line_.event_count == 0) return {};
        const EventNumber last = line_.event_count - 1;
        line_.end_time = end_time;
        if (is_cut_in_time(end_time)) {
            line_.end_time = trace_.scenario().until_s;
            begin_instant(last, line_.end_time);
        }
        line_.instants.back().last = last;
        line_.slots.back().last = last;
        end_lanes(last);
        end_deadlines();
        return std::move(line_);
    }

    // The segments that wait for another task, a gather or the like, numbered by event; their
    // labels are still to be put in its name.
    const std::vector<SegmentNumber>& named_waits() const { return named_waits_; }

  private:
    struct Active {
        GeneratorId generator{};
        LaneNumber lane = no_lane;
    };

    // What is known of a task, in one place: many tasks go on in an order that is not the one of
    // their numbers, and each time all of this is looked at.
    struct alignas(128) TaskTrack {
        TaskRow row;
        LaneNumber creator = no_lane;
        std::vector<Active> active; // The generators that it is inside of, outermost first.
    };

    // --- lanes ---

    void make_room() {
        const TraceExtent& extent = trace_.extent();
        constexpr std::size_t for_generators = 16;
        const std::size_t lane_count =
            std::size_t{extent.threads} + extent.loops + extent.tasks + for_generators;
        line_.lanes.reserve(lane_count);
        open_.reserve(lane_count);
        line_.arrows.reserve(std::size_t{4} * extent.tasks);
        tasks_.reserve(extent.tasks);
        step_labels_.reserve(extent.tasks);
        line_.segments.make_room(line_.event_count / 2 + lane_count);
    }

    LaneNumber add_lane(LaneKind kind, std::uint32_t id, std::string_view name,
                        std::string_view label) {
        std::vector<LaneNumber>& by_id = line_.lane_by_id[Timeline::place_of(kind)];
        if (by_id.size() < id) by_id.resize(id, no_lane);
        const auto number = static_cast<LaneNumber>(line_.lanes.size());
        by_id[id - 1] = number;
        Lane& lane = line_.lanes.emplace_back();
        lane.kind = kind;
        lane.id = id;
        lane.name = name;
        lane.label = label;
        if (now_ != nullptr) lane.from = now_->number;
        open_.emplace_back();
        return number;
    }
    // The lane of a thread or loop begins now.
    void begin_lane(LaneKind kind, std::uint32_t id, std::string_view name) {
        const LaneNumber number = lane(kind, id);
        if (number == no_lane) return;
        line_.lanes[number].name = name;
        line_.lanes[number].from = now_->number;
    }

    // The lane of what runs now: a task, else the loop, else the thread.
    LaneNumber current_lane() const {
        if (now_->task != TaskId{}) return lane(LaneKind::Task, to_number(now_->task));
        if (now_->loop != LoopId{}) return lane(LaneKind::Loop, to_number(now_->loop));
        return lane(LaneKind::Thread, to_number(now_->thread));
    }
    LaneNumber lane(LaneKind kind, std::uint32_t id) const { return line_.lane_of(kind, id); }
    const HandleFacts& handle(HandleId id) const { return facts_.handles[to_number(id) - 1]; }

    // --- segments ---

    // What a lane has begun: its open segment, and how many there are.
    struct OpenSegment {
        SegmentNumber last = 0;
        SegmentNumber count = 0;
    };

    Segment* open(LaneNumber lane, SegmentState state, std::string_view label = {}) {
        if (lane == no_lane) return nullptr;
        OpenSegment& own = open_[lane];
        if (own.count > 0) line_.segments.by_event(own.last).to = now_->number;
        own.last = static_cast<SegmentNumber>(line_.segments.size());
        ++own.count;
        Segment& segment = line_.segments.add(lane);
        segment.state = state;
        segment.from = now_->number;
        segment.label = label;
        return &segment;
    }
    bool is_in(LaneNumber lane, SegmentState state) const {
        const OpenSegment& own = open_[lane];
        return own.count > 0 && line_.segments.by_event(own.last).state == state;
    }

    // Ends all at the last event, and puts segments in the order of their lanes.
    void end_lanes(EventNumber last) {
        SegmentNumber begin = 0;
        for (LaneNumber number = 0; number < line_.lanes.size(); ++number) {
            Lane& lane = line_.lanes[number];
            lane.segments_begin = begin;
            begin += open_[number].count;
            lane.segments_end = begin;
            if (open_[number].count == 0) continue;
            lane.to = last;
            line_.segments.by_event(open_[number].last).to = last;
        }
        line_.segments.order_by_lane(line_.lanes);
    }

    // --- instants and slots ---

    // Whether the run ended at the time that was set for it: all waits last until then.
    bool is_cut_in_time(double end_time) const {
        return trace_.outcome() == RunOutcome::LimitReached &&
               trace_.outcome_text().find("virtual clock") != std::string_view::npos &&
               trace_.scenario().until_s > end_time && line_.event_count > 1 &&
               line_.instants.back().first + 1 < line_.event_count;
    }

    // Whether the event belongs to what ran, rather than to the loop's own bookkeeping.
    static constexpr bool opens_slot(EventKind kind) {
        return kind == EventKind::Line || kind == EventKind::IterationBegan ||
               kind == EventKind::FrameEntered || kind == EventKind::HandleRunBegan;
    }

    // Time changes with ClockMoved only; instants and slots end where the next ones begin.
    template <EventKind kind>
    void place() {
        if constexpr (kind == EventKind::ClockMoved) {
            if (line_.instants.back().time < now_->time) begin_instant(now_->number, now_->time);
        } else if constexpr (opens_slot(kind)) {
            const Slot& slot = line_.slots.back();
            const LoopId loop = now_->iteration != 0 ? now_->loop : LoopId{};
            if (slot.iteration != now_->iteration || slot.loop != loop) {
                if (slot_is_claimed_) begin_slot(now_->number);
                line_.slots.back().loop = loop;
                line_.slots.back().iteration = now_->iteration;
            }
            slot_is_claimed_ = true;
        }
    }
    void begin_instant(EventNumber first, double time) {
        const auto slot = static_cast<std::uint32_t>(line_.slots.size());
        if (slot > 0) line_.instants.back().last = first - 1;
        line_.instants.push_back({time, first, first, slot, slot});
        begin_slot(first);
    }
    void begin_slot(EventNumber first) {
        if (!line_.slots.empty()) line_.slots.back().last = first - 1;
        Slot slot;
        slot.instant = static_cast<std::uint32_t>(line_.instants.size() - 1);
        slot.first = first;
        slot.last = first;
        line_.slots.push_back(slot);
        line_.instants.back().slots_end = static_cast<std::uint32_t>(line_.slots.size());
        slot_is_claimed_ = false;
    }

    // --- arrows and marks ---

    void arrow(ArrowKind kind, EventNumber from, LaneNumber from_lane, LaneNumber to_lane) {
        if (from_lane == no_lane || to_lane == no_lane || from_lane == to_lane) return;
        line_.arrows.push_back({kind, from, now_->number, from_lane, to_lane});
    }
    void mark(MarkKind kind, std::string_view text, LaneNumber lane) {
        line_.marks.push_back({kind, now_->number, now_->time, lane, text});
    }

    // --- deadlines ---

    static bool is_time_limit(std::string_view label) {
        return label.starts_with("Timeout._on_timeout(") || label.starts_with("_release_waiter(") ||
               label.starts_with("as_completed._on_timeout(");
    }
    // Of asyncio's own timers only those that limit something are to be seen.
    bool is_set_by_program() const {
        const CodeId code =
            now_->frame == FrameId{} ? CodeId{} : facts_.frames[to_number(now_->frame) - 1].code;
        return code != CodeId{} && trace_.code(code).file == FileId{};
    }
    void note_deadline(const HandleScheduled& event) {
        const bool is_limit = is_time_limit(event.label);
        if (!is_limit && !is_set_by_program()) return;
        const LaneNumber own =
            is_limit ? current_lane() : lane(LaneKind::Loop, to_number(event.loop));
        if (own == no_lane) return;
        line_.deadlines.push_back({own, event.due, now_->number, event.handle, is_limit, false});
    }
    // wait_for() sets its timer first, then makes the task that it is about: that one would be
    // ended.
    void note_limited(const FutureChained& event) {
        const TaskId limited = facts_.futures[to_number(event.child) - 1].task;
        const FutureFacts& waiter = facts_.futures[to_number(event.parent) - 1];
        if (line_.deadlines.empty() || limited == TaskId{} || waiter.kind != FutureKind::WaitFor)
            return;
        Deadline& last = line_.deadlines.back();
        if (last.is_limit && last.set > waiter.created)
            last.lane = lane(LaneKind::Task, to_number(limited));
    }
    void end_deadlines() {
        for (Deadline& deadline : line_.deadlines)
            deadline.was_reached = handle(deadline.handle).run_began != no_event;
        std::sort(line_.deadlines.begin(), line_.deadlines.end(),
                  [](const Deadline& a, const Deadline& b) {
                      return std::tie(a.lane, a.time, a.set) < std::tie(b.lane, b.time, b.set);
                  });
    }

    // --- events ---

    template <class Body>
    void see(const Body&) {}

    // A thread that does something runs: being woken only makes it ready, and where there is no
    // other thread nothing more is said.
    void note_running_thread() {
        const LaneNumber own = lane(LaneKind::Thread, to_number(now_->thread));
        if (own != no_lane && is_in(own, SegmentState::Ready)) open(own, SegmentState::Running);
    }
    static constexpr bool is_about_threads(EventKind kind) {
        return kind == EventKind::ClockMoved || kind == EventKind::ThreadStarted ||
               kind == EventKind::ThreadSwitched || kind == EventKind::ThreadBlocked ||
               kind == EventKind::ThreadWoken || kind == EventKind::ThreadEnded;
    }

    void see(const RunBegan&) {
        begin_lane(LaneKind::Thread, 1, facts_.threads[0].name);
        open(lane(LaneKind::Thread, 1), SegmentState::Running);
    }
    void see(const ClockMoved& event) {
        if (event.why == ClockReason::Interrupt) {
            mark(MarkKind::Interrupt, "KeyboardInterrupt", lane(LaneKind::Loop, 1));
        }
    }
    void see(const ThreadStarted& event) {
        begin_lane(LaneKind::Thread, to_number(event.thread), event.name);
        open(lane(LaneKind::Thread, to_number(event.thread)), SegmentState::Ready);
    }
    void see(const ThreadSwitched& event) {
        const LaneNumber from = lane(LaneKind::Thread, to_number(event.from));
        if (from != no_lane && is_in(from, SegmentState::Running)) open(from, SegmentState::Ready);
        open(lane(LaneKind::Thread, to_number(event.to)), SegmentState::Running);
    }
    void see(const ThreadBlocked& event) {
        Segment* segment = open(lane(LaneKind::Thread, to_number(event.thread)),
                                SegmentState::Blocked, event.label);
        if (segment != nullptr) segment->literal = event.literal;
        hold(event);
    }
    void see(const ThreadWoken& event) {
        open(lane(LaneKind::Thread, to_number(event.thread)), SegmentState::Ready);
        const auto held = held_.find(event.thread);
        if (held == held_.end()) return;
        open(held->second.lane, SegmentState::Running, held->second.label);
        held_.erase(held);
    }
    // A call that blocks holds up the task that makes it, and its loop with it.
    void hold(const ThreadBlocked& event) {
        const LaneNumber own = current_lane();
        const bool is_in_loop = now_->task != TaskId{} || now_->handle != HandleId{};
        if (!is_in_loop || own == no_lane || !is_in(own, SegmentState::Running)) return;
        held_[event.thread] = {own, line_.segments.by_event(open_[own].last).label};
        Segment* segment = open(own, SegmentState::Blocked, event.label);
        segment->literal = event.literal;
        const CodeId code =
            now_->frame == FrameId{} ? CodeId{} : facts_.frames[to_number(now_->frame) - 1].code;
        if (code != CodeId{}) segment->literal_file = trace_.code(code).file;
    }
    void see(const ThreadEnded& event) {
        open(lane(LaneKind::Thread, to_number(event.thread)), SegmentState::Done);
    }

    void see(const LoopCreated& event) {
        begin_lane(LaneKind::Loop, to_number(event.loop), "loop");
        open_loop(event.loop, SegmentState::Created);
    }
    void see(const LoopRunBegan& event) { open_loop(event.loop, SegmentState::Ready); }
    void see(const LoopRunEnded& event) { open_loop(event.loop, SegmentState::Done); }
    void see(const LoopIdle& event) { open_loop(event.loop, SegmentState::Idle); }
    void see(const IterationBegan& event) { open_loop(event.loop, SegmentState::Ready); }
    void see(const HandleRunBegan& event) {
        const HandleFacts& scheduled = handle(event.handle);
        Segment* running = open(lane(LaneKind::Loop, to_number(scheduled.loop)),
                                SegmentState::Running, label_of(scheduled));
        // The end of a wait goes by that wait.
        const bool is_end = scheduled.kind == HandleKind::FutureCallback && scheduled.is_timer();
        if (running == nullptr || !is_end) return;
        running->label = facts_.futures[to_number(scheduled.future) - 1].label;
        running->waiting_on = scheduled.future;
    }
    // A step goes by its task as the task's own lane does, where the handle has its function only.
    std::string_view label_of(const HandleFacts& scheduled) {
        if (!is_step(scheduled.kind) || scheduled.task == TaskId{}) return scheduled.label;
        const TaskFacts& task = facts_.tasks[to_number(scheduled.task) - 1];
        const std::string_view who = is_given_name(task.name) ? task.name : task.label;
        const std::size_t end = scheduled.label.rfind(' ');
        if (who.empty() || end == scheduled.label.npos) return scheduled.label;
        const std::string_view how = scheduled.label.substr(end);
        const bool is_wakeup = scheduled.kind == HandleKind::TaskWakeup;
        const std::size_t number = to_number(scheduled.task);
        if (step_labels_.size() < number) step_labels_.resize(number);
        std::string_view& known = step_labels_[number - 1][is_wakeup ? 1 : 0];
        const bool is_same = known.size() == who.size() + how.size() && known.starts_with(who) &&
                             known.ends_with(how);
        if (!is_same) known = add_text(who, how);
        return known;
    }
    void see(const HandleRunEnded& event) {
        open_loop(handle(event.handle).loop, SegmentState::Ready);
    }
    void open_loop(LoopId loop, SegmentState state, std::string_view label = {}) {
        const LaneNumber number = lane(LaneKind::Loop, to_number(loop));
        const bool is_still_ready = state == SegmentState::Ready && is_in(number, state);
        if (!is_still_ready) open(number, state, label);
    }

    void see(const HandleScheduled& event) {
        if (event.due == no_time && is_step(event.kind)) queue_step(event.task, event.future);
        if (event.due != no_time && event.kind == HandleKind::Plain) note_deadline(event);
    }
    void see(const FutureChained& event) { note_limited(event); }
    void see(const HandleReady& event) {
        const HandleFacts& scheduled = handle(event.handle);
        if (is_step(scheduled.kind)) queue_step(scheduled.task, scheduled.future);
    }
    void queue_step(TaskId id, FutureId future) {
        if (id == TaskId{}) return;
        TaskRow& row = task(id);
        row.queue_step(*now_);
        follow(id, row);
        // The wake-up comes from whoever resolved the future last.
        if (future != FutureId{} && future == resolved_) {
            arrow(ArrowKind::Wake, resolved_at_, resolved_by_, lane(LaneKind::Task, to_number(id)));
        }
    }
    void see(const FutureResolved& event) {
        resolved_ = event.future;
        resolved_at_ = now_->number;
        // A task's own future is resolved by the task, whose step may have ended already.
        const TaskId task = facts_.futures[to_number(event.future) - 1].task;
        resolved_by_ = task != TaskId{} ? lane(LaneKind::Task, to_number(task)) : current_lane();
    }

    void see(const TaskCreated& event) {
        const TaskFacts& facts = facts_.tasks[to_number(event.task) - 1];
        const LaneNumber own =
            add_lane(LaneKind::Task, to_number(event.task), facts.name, facts.label);
        if (event.parent != TaskId{})
            line_.lanes[own].parent = lane(LaneKind::Task, to_number(event.parent));
        TaskTrack& track = tasks_.emplace_back();
        track.creator = current_lane();
        TaskRow& row = track.row;
        row.apply(event, *now_);
        follow(event.task, row);
    }
    void see(const TaskStepBegan& event) {
        TaskTrack& track = tasks_[to_number(event.task) - 1];
        TaskRow& row = track.row;
        if (!row.has_started) {
            arrow(ArrowKind::Create, facts_.tasks[to_number(event.task) - 1].created, track.creator,
                  lane(LaneKind::Task, to_number(event.task)));
        }
        row.apply(event, *now_);
        follow(event.task, row);
        for (const Active& generator : track.active) {
            open(generator.lane, SegmentState::Running);
        }
    }
    void see(const TaskStepEnded& event) {
        TaskTrack& track = tasks_[to_number(event.task) - 1];
        TaskRow& row = track.row;
        row.apply(event, *now_);
        follow(event.task, row);
        if (row.swallowed_cancel) {
            mark(MarkKind::SwallowedCancel, {}, lane(LaneKind::Task, to_number(event.task)));
        }
        for (const Active& generator : track.active) {
            open(generator.lane, SegmentState::Suspended, event.text);
        }
        suspended_in_ = FileId{};
    }
    void see(const TaskCancelRequested& event) {
        const LaneNumber own = lane(LaneKind::Task, to_number(event.task));
        arrow(ArrowKind::Cancel, now_->number, current_lane(), own);
        mark(MarkKind::CancelRequest, event.message, own);
        TaskRow& row = task(event.task);
        row.apply(event, *now_);
        follow(event.task, row);
    }
    void see(const TaskUncancelled& event) { task(event.task).apply(event); }
    void see(const TaskRenamed& event) {
        line_.lanes[lane(LaneKind::Task, to_number(event.task))].name = event.name;
    }
    TaskRow& task(TaskId id) { return tasks_[to_number(id) - 1].row; }

    // Begins a segment if the task's status changed with this event.
    void follow(TaskId id, const TaskRow& row) {
        if (row.since != now_->number) return;
        Segment* segment = open(lane(LaneKind::Task, to_number(id)),
                                static_cast<SegmentState>(row.status), row.text);
        segment->waiting_on = row.waiting_on;
        if (row.waiting_on != FutureId{}) {
            const FutureFacts& awaited = facts_.futures[to_number(row.waiting_on) - 1];
            segment->waits_for_task = awaited.task != TaskId{};
            if (segment->waits_for_task || is_marked(awaited.kind))
                named_waits_.push_back(line_.segments.size() - 1);
        }
        segment->literal = row.literal;
        segment->literal_file = suspended_in_;
    }

    void see(const FrameSuspended& event) {
        const CodeId code = facts_.frames[to_number(event.frame) - 1].code;
        if (code != CodeId{}) suspended_in_ = trace_.code(code).file;
    }

    void see(const GeneratorCreated& event) {
        if (event.kind == GeneratorKind::Coroutine) return;
        const LaneNumber own = add_generator(event.generator, event.code, event.label);
        if (own != no_lane) open(own, SegmentState::Created);
    }
    LaneNumber add_generator(GeneratorId id, CodeId code_id, std::string_view label) {
        const CodeRecord* code = code_id == CodeId{} ? nullptr : &trace_.code(code_id);
        // What a library makes for itself is no part of the program's picture.
        if (code != nullptr && code->file != FileId{}) return no_lane;
        const LaneNumber own =
            add_lane(LaneKind::Generator, to_number(id),
                     code == nullptr ? label : std::string_view(code->name), label);
        if (now_->task != TaskId{}) line_.lanes[own].parent = current_lane();
        return own;
    }
    // A coroutine that is no task's has a lane from when the program first drives it by hand.
    bool is_driven_by_hand(const GeneratorResumed& event) const {
        return now_->task == TaskId{} && event.how != ResumeHow::Await &&
               event.how != ResumeHow::Close && is_coroutine(event.generator);
    }
    void see(const GeneratorResumed& event) {
        LaneNumber own = lane(LaneKind::Generator, to_number(event.generator));
        if (own == no_lane && is_driven_by_hand(event)) {
            const GeneratorFacts& facts = facts_.generators[to_number(event.generator) - 1];
            own = add_generator(event.generator, facts.code, facts.label);
        }
        // In a task every wait is the task's own, so its coroutines need no place here.
        if (own == no_lane && now_->task != TaskId{}) return;
        arrow(ArrowKind::Resume, now_->number, consumer(), own);
        open(own, SegmentState::Running, resume_text(event));
        std::vector<Active>& active = active_now();
        active.push_back({event.generator, own});
        const auto delegates = delegates_.find(event.generator);
        if (delegates == delegates_.end()) return;
        for (const Active& inner : delegates->second) {
            open(inner.lane, SegmentState::Running);
            active.push_back(inner);
        }
        delegates_.erase(delegates);
    }
    // Who yields while generators run inside of it has delegated to them, by `yield from` or
    // `await`: they are suspended with it and go on with it.
    void see(const GeneratorYielded& event) {
        const LaneNumber own = lane(LaneKind::Generator, to_number(event.generator));
        std::vector<Active> inner = leave(event.generator);
        for (const Active& delegate : inner) {
            open(delegate.lane, at_yield(delegate.generator), value_text(event.value));
        }
        if (!inner.empty()) delegates_[event.generator] = std::move(inner);
        suspend_awaiting(event.value);
        if (own == no_lane) return;
        open(own, at_yield(event.generator), value_text(event.value));
        arrow(ArrowKind::Yield, now_->number, own, consumer());
    }
    // Through a coroutine goes what somebody yields that it awaits.
    SegmentState at_yield(GeneratorId id) const {
        return is_coroutine(id) ? SegmentState::Suspended : SegmentState::Paused;
    }
    // What is yielded in a coroutine goes through all that await it to who drives the outermost.
    void suspend_awaiting(const TraceValue& value) {
        std::vector<Active>& active = active_now();
        while (!active.empty() && is_coroutine(active.back().generator)) {
            open(active.back().lane, SegmentState::Suspended, value_text(value));
            active.pop_back();
        }
    }
    bool is_coroutine(GeneratorId id) const {
        return facts_.generators[to_number(id) - 1].kind == GeneratorKind::Coroutine;
    }
    void see(const GeneratorFinished& event) {
        leave(event.generator);
        delegates_.erase(event.generator);
        const SegmentState end = end_state(event);
        const bool is_closed = event.how == FinishHow::Closed && end == SegmentState::Done;
        open(lane(LaneKind::Generator, to_number(event.generator)), end,
             is_closed                   ? std::string_view("closed")
             : end == SegmentState::Done ? std::string_view()
                                         : value_text(event.value));
    }
    // What was to be closed may end with something else, such as a cancellation.
    static SegmentState end_state(const GeneratorFinished& event) {
        const std::string_view value = event.value.has_text() ? event.value.text : "";
        if (value.starts_with("CancelledError")) return SegmentState::Cancelled;
        const bool is_closed =
            event.how == FinishHow::Closed &&
            (value.empty() || value.starts_with("GeneratorExit") || value.starts_with("Stop"));
        return event.how == FinishHow::Returned || is_closed ? SegmentState::Done
                                                             : SegmentState::Failed;
    }
    void see(const GeneratorFinalised& event) {
        mark(MarkKind::Finalised, {}, lane(LaneKind::Generator, to_number(event.generator)));
    }
    // Numbers have no text of their own in the trace.
    std::string_view value_text(const TraceValue& value) {
        if (value.kind == ValueKind::Text) return value.text;
        return keep(to_text(value));
    }
    // What a generator is resumed with, where it is more than to go on.
    std::string_view resume_text(const GeneratorResumed& event) {
        const bool has_value =
            event.value.kind != ValueKind::Unbound && event.value.kind != ValueKind::None;
        switch (event.how) {
        case ResumeHow::Next:
        case ResumeHow::Await: return {};
        case ResumeHow::Send:
        case ResumeHow::Asend: return has_value ? keep("send " + to_text(event.value)) : "";
        case ResumeHow::Throw:
        case ResumeHow::Athrow: return keep("throw " + to_text(event.value));
        case ResumeHow::Close:
        case ResumeHow::Aclose: return "close";
        }
        return {};
    }
    // A text that lives as long as the timeline. Small numbers come again and again.
    std::string_view keep(std::string_view text) {
        const auto known = kept_.find(text);
        return known != kept_.end() ? *known : *kept_.insert(add_text(text, {})).first;
    }
    // The two, one behind the other, in blocks that are never moved.
    std::string_view add_text(std::string_view text, std::string_view rest) {
        constexpr std::size_t block_size = 64 << 10;
        std::deque<std::string>& blocks = *line_.own_texts;
        const std::size_t size = text.size() + rest.size();
        if (blocks.empty() || blocks.back().capacity() - blocks.back().size() < size)
            blocks.emplace_back().reserve(std::max(size, block_size));
        std::string& block = blocks.back();
        const std::size_t begin = block.size();
        block.append(text).append(rest);
        return std::string_view(block).substr(begin);
    }
    // Who resumes or gets what is yielded: the innermost running generator, else the task.
    LaneNumber consumer() {
        const std::vector<Active>& active = active_now();
        const auto drawn = std::find_if(active.rbegin(), active.rend(),
                                        [](const Active& one) { return one.lane != no_lane; });
        return drawn == active.rend() ? current_lane() : drawn->lane;
    }
    // Takes the generator off those that run, and returns the ones that ran inside of it.
    std::vector<Active> leave(GeneratorId generator) {
        std::vector<Active>& active = active_now();
        const auto own = std::find_if(active.begin(), active.end(), [&](const Active& one) {
            return one.generator == generator;
        });
        if (own == active.end()) return {};
        std::vector<Active> inner(own + 1, active.end());
        active.erase(own, active.end());
        return inner;
    }
    // The generators that the task is inside of, or the loop's callback, or the thread.
    std::vector<Active>& active_now() {
        if (now_->task != TaskId{}) return tasks_[to_number(now_->task) - 1].active;
        const bool is_in_loop = now_->loop != LoopId{};
        auto& all = is_in_loop ? active_in_loops_ : active_in_threads_;
        const std::size_t number = is_in_loop ? to_number(now_->loop) : to_number(now_->thread);
        if (all.size() < number) all.resize(number);
        return all[number - 1];
    }

    void see(const ExceptionRaised& event) {
        mark(MarkKind::Exception, event.type, current_lane());
    }
    void see(const Output& event) { mark(MarkKind::Output, event.text, current_lane()); }
    void see(const Note& event) { mark(MarkKind::Note, event.text, current_lane()); }

    const Trace& trace_;
    const Facts& facts_;
    Timeline line_;
    const Stamp* now_ = nullptr;
    bool shows_threads_ = false;
    std::vector<TaskTrack> tasks_;
    std::unordered_set<std::string_view> kept_;
    // By task: how its steps and its wake-ups are labelled in the lane of the loop.
    std::vector<std::array<std::string_view, 2>> step_labels_;
    std::vector<SegmentNumber> named_waits_;
    std::vector<std::vector<Active>> active_in_loops_;
    std::vector<std::vector<Active>> active_in_threads_;
    // Of a suspended generator: those that it has delegated to, outermost first.
    std::map<GeneratorId, std::vector<Active>> delegates_;
    // The lanes that a blocked thread holds up, with what they did before.
    struct Held {
        LaneNumber lane = no_lane;
        std::string_view label;
    };
    std::map<ThreadId, Held> held_;
    std::vector<OpenSegment> open_; // by lane
    bool slot_is_claimed_ = false;
    FutureId resolved_{};
    EventNumber resolved_at_ = 0;
    LaneNumber resolved_by_ = no_lane;
    FileId suspended_in_{};
};

static_assert(static_cast<int>(SegmentState::CancelRequested) ==
              static_cast<int>(TaskStatus::CancelRequested));
static_assert(static_cast<int>(SegmentState::Done) == static_cast<int>(TaskStatus::Done));

} // namespace runtime::trace
