#include "runtime/trace/timeline.h"

#include "runtime/trace/event_decoder.h"
#include "runtime/trace/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <utility>

namespace runtime::trace {

namespace {

SegmentState state_of(TaskStatus status) {
    return static_cast<SegmentState>(status);
}
static_assert(static_cast<int>(SegmentState::CancelRequested) ==
              static_cast<int>(TaskStatus::CancelRequested));
static_assert(static_cast<int>(SegmentState::Done) == static_cast<int>(TaskStatus::Done));

std::size_t slot_number(LaneKind kind) {
    return static_cast<std::size_t>(kind);
}

// One pass over the trace. A lane always has one open segment, which the next one ends.
class TimelineBuilder {
  public:
    explicit TimelineBuilder(const TraceIndex& index) : index_(index) {
        line_.event_count = index.event_count();
        line_.end_time = index.end_time();
        line_.own_texts = std::make_shared<std::deque<std::string>>();
        tasks_.resize(index.tasks().size());
        active_.resize(index.tasks().size());
        make_lanes();
    }

    Timeline build() {
        EventReader::Place at;
        const auto look = [this](const Stamp& stamp, const auto& body) {
            constexpr EventKind kind = kind_of<std::decay_t<decltype(body)>>();
            now_ = &stamp;
            place<kind>();
            if constexpr (!is_about_threads(kind)) {
                if (shows_threads_) note_running_thread();
            }
            see(body);
        };
        if (line_.event_count > 0) begin_instant(0, index_.time_of(0));
        decode_until(index_.trace(), at, line_.event_count, look);
        finish();
        return std::move(line_);
    }

  private:
    struct Active {
        GeneratorId generator{};
        LaneNumber lane = no_lane;
    };

    // --- lanes ---

    void add_lane(LaneKind kind, std::uint32_t id, std::string_view name, std::string_view label,
                  EventNumber from) {
        std::vector<LaneNumber>& by_id = line_.lane_by_id[slot_number(kind)];
        if (by_id.size() < id) by_id.resize(id, no_lane);
        by_id[id - 1] = static_cast<LaneNumber>(line_.lanes.size());
        Lane lane;
        lane.kind = kind;
        lane.id = id;
        lane.name = name;
        lane.label = label;
        lane.from = from;
        line_.lanes.push_back(lane);
    }

    void make_lanes() {
        const auto& threads = index_.threads();
        // The only thread's own waits are told by no other lane.
        shows_threads_ = threads.size() > 1 || index_.blocks_outside_of_loops();
        for (std::uint32_t n = 0; shows_threads_ && n < threads.size(); ++n) {
            add_lane(LaneKind::Thread, n + 1, threads[n].name, {}, threads[n].started);
        }
        for (std::uint32_t n = 0; n < index_.loops().size(); ++n) {
            add_lane(LaneKind::Loop, n + 1, "loop", {}, index_.loops()[n].created);
        }
        const auto& tasks = index_.tasks();
        const auto& generators = index_.generators();
        std::uint32_t task = 0;
        for (std::uint32_t n = 0; n <= generators.size(); ++n) {
            const EventNumber until = n < generators.size() ? generators[n].created : no_event;
            for (; task < tasks.size() && tasks[task].created < until; ++task) {
                add_lane(LaneKind::Task, task + 1, tasks[task].name, tasks[task].label,
                         tasks[task].created);
            }
            if (n == generators.size()) break;
            if (generators[n].kind == GeneratorKind::Coroutine) continue;
            const CodeId code = generators[n].code;
            // What a library makes for itself is no part of the program's picture.
            const bool is_own = code == CodeId{} || index_.trace().code(code).file == FileId{};
            if (!is_own) continue;
            add_lane(LaneKind::Generator, n + 1,
                     code == CodeId{} ? generators[n].label : index_.trace().code(code).name,
                     generators[n].label, generators[n].created);
        }
        open_.resize(line_.lanes.size());
        segments_.reserve(line_.event_count / 2 + line_.lanes.size());
    }

    // The lane of what runs now: a task, else the loop, else the thread.
    LaneNumber current_lane() const {
        if (now_->task != TaskId{}) return lane(LaneKind::Task, to_number(now_->task));
        if (now_->loop != LoopId{}) return lane(LaneKind::Loop, to_number(now_->loop));
        return lane(LaneKind::Thread, to_number(now_->thread));
    }
    LaneNumber lane(LaneKind kind, std::uint32_t id) const { return line_.lane_of(kind, id); }

    // --- segments ---

    // A segment whose end is the beginning of the lane's next one.
    struct Begun {
        SegmentState state{};
        FileId literal_file{};
        EventNumber from = 0;
        SegmentNumber next = no_segment; // the lane's next one, among all begun
        double t0 = 0;
        std::string_view label;
        FutureId waiting_on{};
        Span literal;
    };
    // What a lane has begun: its first segment and the open one, among all.
    struct OpenSegment {
        SegmentNumber first = no_segment;
        SegmentNumber last = no_segment;
    };
    static constexpr SegmentNumber no_segment = 0xffffffff;
    static constexpr SegmentNumber taken_at_once = 16384; // whose memory is asked for in one go

    Begun* open(LaneNumber lane, SegmentState state, std::string_view label = {}) {
        if (lane == no_lane) return nullptr;
        const auto number = static_cast<SegmentNumber>(segments_.size());
        OpenSegment& own = open_[lane];
        (own.last == no_segment ? own.first : segments_[own.last].next) = number;
        own.last = number;
        if (number > 0 && number % taken_at_once == 0) {
            segments_.reserve(number + taken_at_once);
            take_pages(segments_.data() + number, taken_at_once * sizeof(Begun));
        }
        Begun& segment = segments_.emplace_back();
        segment.state = state;
        segment.from = now_->number;
        segment.t0 = now_->time;
        segment.label = label;
        return &segment;
    }
    bool is_in(LaneNumber lane, SegmentState state) const {
        const SegmentNumber last = open_[lane].last;
        return last != no_segment && segments_[last].state == state;
    }

    // --- instants and slots ---

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

    void see(const RunBegan&) { open(lane(LaneKind::Thread, 1), SegmentState::Running); }
    void see(const ClockMoved& event) {
        if (event.why == ClockReason::Interrupt) {
            mark(MarkKind::Interrupt, "KeyboardInterrupt", lane(LaneKind::Loop, 1));
        }
    }
    void see(const ThreadStarted& event) {
        open(lane(LaneKind::Thread, to_number(event.thread)), SegmentState::Ready);
    }
    void see(const ThreadSwitched& event) {
        const LaneNumber from = lane(LaneKind::Thread, to_number(event.from));
        if (from != no_lane && is_in(from, SegmentState::Running)) open(from, SegmentState::Ready);
        open(lane(LaneKind::Thread, to_number(event.to)), SegmentState::Running);
    }
    void see(const ThreadBlocked& event) {
        Begun* segment = open(lane(LaneKind::Thread, to_number(event.thread)),
                              SegmentState::Blocked, event.label);
        if (segment != nullptr) segment->literal = event.literal;
    }
    void see(const ThreadWoken& event) {
        open(lane(LaneKind::Thread, to_number(event.thread)), SegmentState::Ready);
    }
    void see(const ThreadEnded& event) {
        open(lane(LaneKind::Thread, to_number(event.thread)), SegmentState::Done);
    }

    void see(const LoopCreated& event) { open_loop(event.loop, SegmentState::Created); }
    void see(const LoopRunBegan& event) { open_loop(event.loop, SegmentState::Ready); }
    void see(const LoopRunEnded& event) { open_loop(event.loop, SegmentState::Done); }
    void see(const LoopIdle& event) { open_loop(event.loop, SegmentState::Idle); }
    void see(const IterationBegan& event) { open_loop(event.loop, SegmentState::Ready); }
    void see(const HandleRunBegan& event) {
        const HandleFacts& handle = index_.handle(event.handle);
        open_loop(handle.loop, SegmentState::Running, handle.label);
    }
    void see(const HandleRunEnded& event) {
        open_loop(index_.handle(event.handle).loop, SegmentState::Ready);
    }
    void open_loop(LoopId loop, SegmentState state, std::string_view label = {}) {
        const LaneNumber number = lane(LaneKind::Loop, to_number(loop));
        const bool is_still_ready = state == SegmentState::Ready && is_in(number, state);
        if (!is_still_ready) open(number, state, label);
    }

    void see(const HandleScheduled& event) {
        if (event.due == no_time && is_step(event.kind)) queue_step(event.task, event.future);
    }
    void see(const HandleReady& event) {
        const HandleFacts& handle = index_.handle(event.handle);
        if (is_step(handle.kind)) queue_step(handle.task, handle.future);
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
        const TaskId task = index_.future(event.future).task;
        resolved_by_ = task != TaskId{} ? lane(LaneKind::Task, to_number(task)) : current_lane();
    }

    void see(const TaskCreated& event) {
        Lane& own = line_.lanes[lane(LaneKind::Task, to_number(event.task))];
        if (event.parent != TaskId{}) {
            own.parent = lane(LaneKind::Task, to_number(event.parent));
        }
        creators_.resize(std::max<std::size_t>(creators_.size(), to_number(event.task)), no_lane);
        creators_[to_number(event.task) - 1] = current_lane();
        TaskRow& row = task(event.task);
        row.apply(event, *now_);
        follow(event.task, row);
    }
    void see(const TaskStepBegan& event) {
        TaskRow& row = task(event.task);
        if (!row.has_started) {
            arrow(ArrowKind::Create, index_.task(event.task).created,
                  creators_[to_number(event.task) - 1],
                  lane(LaneKind::Task, to_number(event.task)));
        }
        row.apply(event, *now_);
        follow(event.task, row);
        for (const Active& generator : active_[to_number(event.task) - 1]) {
            open(generator.lane, SegmentState::Running);
        }
    }
    void see(const TaskStepEnded& event) {
        TaskRow& row = task(event.task);
        row.apply(event, *now_);
        follow(event.task, row);
        if (row.swallowed_cancel) {
            mark(MarkKind::SwallowedCancel, {}, lane(LaneKind::Task, to_number(event.task)));
        }
        for (const Active& generator : active_[to_number(event.task) - 1]) {
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
    void see(const TaskUncancelled& event) { task(event.task).cancel_requests = event.remaining; }
    void see(const TaskRenamed& event) {
        line_.lanes[lane(LaneKind::Task, to_number(event.task))].name = event.name;
    }
    TaskRow& task(TaskId id) { return tasks_[to_number(id) - 1]; }

    // Begins a segment if the task's status changed with this event.
    void follow(TaskId id, const TaskRow& row) {
        if (row.since != now_->number) return;
        Begun* segment = open(lane(LaneKind::Task, to_number(id)), state_of(row.status), row.text);
        segment->waiting_on = row.waiting_on;
        segment->literal = row.literal;
        segment->literal_file = suspended_in_;
    }

    void see(const FrameSuspended& event) {
        const CodeId code = index_.frame(event.frame).code;
        if (code != CodeId{}) suspended_in_ = index_.trace().code(code).file;
    }

    void see(const GeneratorCreated& event) {
        const LaneNumber own = lane(LaneKind::Generator, to_number(event.generator));
        if (own == no_lane) return;
        if (now_->task != TaskId{}) line_.lanes[own].parent = current_lane();
        open(own, SegmentState::Created);
    }
    void see(const GeneratorResumed& event) {
        const LaneNumber own = lane(LaneKind::Generator, to_number(event.generator));
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
            open(delegate.lane, SegmentState::Suspended, value_text(event.value));
        }
        if (!inner.empty()) delegates_[event.generator] = std::move(inner);
        if (own == no_lane) return;
        open(own, SegmentState::Suspended, value_text(event.value));
        arrow(ArrowKind::Yield, now_->number, own, consumer());
    }
    void see(const GeneratorFinished& event) {
        leave(event.generator);
        delegates_.erase(event.generator);
        open(lane(LaneKind::Generator, to_number(event.generator)), SegmentState::Done);
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
    std::string_view keep(std::string text) {
        const auto [entry, is_new] = kept_.try_emplace(std::move(text));
        if (is_new) entry->second = line_.own_texts->emplace_back(entry->first);
        return entry->second;
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
        if (now_->task != TaskId{}) return active_[to_number(now_->task) - 1];
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

    // --- the end ---

    // Ends all at the last event, and lays segments out by lane.
    void finish() {
        if (line_.event_count == 0) return;
        const EventNumber last = line_.event_count - 1;
        line_.instants.back().last = last;
        line_.slots.back().last = last;
        line_.segments.reserve(segments_.size());
        if (segments_.size() > taken_at_once)
            take_pages(line_.segments.data(), segments_.size() * sizeof(Segment));
        for (LaneNumber number = 0; number < line_.lanes.size(); ++number) {
            Lane& lane = line_.lanes[number];
            lane.segments_begin = static_cast<SegmentNumber>(line_.segments.size());
            for (SegmentNumber at = open_[number].first; at != no_segment; at = segments_[at].next)
                add_segment(number, segments_[at]);
            lane.segments_end = static_cast<SegmentNumber>(line_.segments.size());
            if (lane.segments_end > lane.segments_begin) lane.to = last;
        }
    }
    void add_segment(LaneNumber lane, const Begun& begun) {
        const bool is_last = begun.next == no_segment;
        Segment& segment = line_.segments.emplace_back();
        segment.lane = lane;
        segment.state = begun.state;
        segment.from = begun.from;
        segment.to = is_last ? line_.event_count - 1 : segments_[begun.next].from;
        segment.t0 = begun.t0;
        segment.t1 = is_last ? line_.end_time : segments_[begun.next].t0;
        segment.label = begun.label;
        segment.waiting_on = begun.waiting_on;
        if (begun.waiting_on != FutureId{})
            segment.waiting_on_task = index_.future(begun.waiting_on).task;
        segment.literal = begun.literal;
        segment.literal_file = begun.literal_file;
    }

    const TraceIndex& index_;
    Timeline line_;
    const Stamp* now_ = nullptr;
    bool shows_threads_ = false;
    std::vector<TaskRow> tasks_;
    std::map<std::string, std::string_view> kept_;
    std::vector<LaneNumber> creators_;
    // The generators that each task is inside of, outermost first.
    std::vector<std::vector<Active>> active_;
    std::vector<std::vector<Active>> active_in_loops_;
    std::vector<std::vector<Active>> active_in_threads_;
    // Of a suspended generator: those that it has delegated to, outermost first.
    std::map<GeneratorId, std::vector<Active>> delegates_;
    std::vector<Begun> segments_;   // by event
    std::vector<OpenSegment> open_; // by lane
    bool slot_is_claimed_ = false;
    FutureId resolved_{};
    EventNumber resolved_at_ = 0;
    LaneNumber resolved_by_ = no_lane;
    FileId suspended_in_{};
};

// The last element that begins at or before event n.
template <class Stretch>
std::uint32_t stretch_at(const std::vector<Stretch>& all, EventNumber n) {
    const auto later = std::partition_point(
        all.begin(), all.end(), [n](const Stretch& stretch) { return stretch.first <= n; });
    const auto count = static_cast<std::uint32_t>(later - all.begin());
    return count == 0 ? 0 : count - 1;
}

} // namespace

LaneNumber Timeline::lane_of(LaneKind kind, std::uint32_t id) const {
    const std::vector<LaneNumber>& by_id = lane_by_id[slot_number(kind)];
    return id == 0 || id > by_id.size() ? no_lane : by_id[id - 1];
}

const Segment* Timeline::segment_at(LaneNumber lane, EventNumber n) const {
    const auto begin = segments.begin() + lanes[lane].segments_begin;
    const auto end = segments.begin() + lanes[lane].segments_end;
    const auto later =
        std::partition_point(begin, end, [n](const Segment& segment) { return segment.from <= n; });
    return later == begin ? nullptr : &*std::prev(later);
}

std::uint32_t Timeline::instant_of(EventNumber n) const {
    return stretch_at(instants, n);
}

std::uint32_t Timeline::slot_of(EventNumber n) const {
    return stretch_at(slots, n);
}

Timeline build_timeline(const TraceIndex& index) {
    return TimelineBuilder(index).build();
}

} // namespace runtime::trace
