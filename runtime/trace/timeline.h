#pragma once

#include "runtime/trace/events.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// The timeline is a whole run as lanes of segments; a TraceIndex (trace_index.h) makes it. It knows
// events and seconds, not pixels: what draws it chooses an axis.
//
// For the axis of steps an event's column is its number. For the axis of time there are *instants*
// (stretches of events at one virtual time) and, within an instant, *slots*: one for each loop
// iteration that ran then, and one for what ran outside of any. An instant takes no time but has
// slots, so that a drawing can open the axis there, by a bounded room for each slot; between
// instants the axis is to scale, or broken where it is long.
namespace runtime::trace {

enum class LaneKind : std::uint8_t { Thread, Loop, Task, Generator };

// What a segment shows. The first eight are a task's states; a task is Blocked too, while a call
// such as time.sleep() holds its thread in the middle of its step, and so is the loop in a callback
// that is no task's. A generator uses Created, Running, Paused (it has yielded), Suspended (its
// task waits inside of it) and Done; a loop Running (a handle), Ready (between two handles), Idle
// (it waits: nothing is ready) and Done (its run has ended); a thread Ready, Running, Blocked and
// Done.
enum class SegmentState : std::uint8_t {
    Created,
    Ready,
    Running,
    Suspended,
    CancelRequested,
    Cancelled,
    Failed,
    Done,
    Idle,
    Blocked,
    Paused,
};
std::string_view to_text(SegmentState state);

using LaneNumber = std::uint32_t;
using SegmentNumber = std::uint32_t;
constexpr std::uint32_t no_lane = 0xffffffff;

struct Lane {
    LaneKind kind = LaneKind::Task;
    std::uint32_t id = 0;        // of the thread, loop, task or generator
    std::string_view name;       // "Task-3", "MainThread", "ticker"
    std::string_view label;      // "fetch('B')"
    std::string_view shown;      // of a task: how it is called (task_names.h)
    LaneNumber parent = no_lane; // the lane of the task that created it, or consumes it
    EventNumber from = 0;
    EventNumber to = 0; // the last event that it has a segment at
    // Its segments are these of Timeline::segments, in order, without gaps between them.
    SegmentNumber segments_begin = 0;
    SegmentNumber segments_end = 0;
};

struct Segment {
    // "sleep(0.9)", a handle's label, the repr of a result; of a generator what it yielded, or,
    // while it runs, what it was resumed with: "send 3", "throw ValueError()", "close".
    std::string_view label;
    EventNumber from = 0; // the event that began it
    EventNumber to = 0;   // the event that ended it; the last event if nothing did
    LaneNumber lane = 0;
    FutureId waiting_on{}; // of a loop: the wait that its callback ends, which the label names
    // The number in the source that sets the length of this wait; empty if none is known. The file
    // is the one of the frame that waits.
    Span literal;
    FileId literal_file{};
    SegmentState state = SegmentState::Created;
    bool waits_for_task = false; // what it waits on is another task
};

// The segments of all lanes. They are written once, in the order of the events, and numbered by
// lane, then by event: a million of them are not moved to where the second order wants them.
class SegmentList {
  public:
    SegmentNumber size() const { return static_cast<SegmentNumber>(all_.size()); }
    const Segment& operator[](std::size_t n) const { return all_[by_lane_[n]]; }

    // Goes through them by number.
    class Iterator {
      public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Segment;
        using difference_type = std::ptrdiff_t;
        using pointer = const Segment*;
        using reference = const Segment&;

        Iterator() = default;
        Iterator(const Segment* all, const SegmentNumber* at) : all_(all), at_(at) {}
        reference operator*() const { return all_[*at_]; }
        pointer operator->() const { return &all_[*at_]; }
        reference operator[](difference_type n) const { return all_[at_[n]]; }
        Iterator& operator++() { return ++at_, *this; }
        Iterator& operator--() { return --at_, *this; }
        Iterator operator++(int) { return {all_, at_++}; }
        Iterator operator--(int) { return {all_, at_--}; }
        Iterator& operator+=(difference_type n) { return at_ += n, *this; }
        Iterator& operator-=(difference_type n) { return at_ -= n, *this; }
        friend Iterator operator+(Iterator at, difference_type n) { return at += n; }
        friend Iterator operator+(difference_type n, Iterator at) { return at += n; }
        friend Iterator operator-(Iterator at, difference_type n) { return at -= n; }
        friend difference_type operator-(Iterator a, Iterator b) { return a.at_ - b.at_; }
        friend bool operator==(Iterator a, Iterator b) { return a.at_ == b.at_; }
        friend auto operator<=>(Iterator a, Iterator b) { return a.at_ <=> b.at_; }

      private:
        const Segment* all_ = nullptr;
        const SegmentNumber* at_ = nullptr;
    };
    Iterator begin() const { return {all_.data(), by_lane_.data()}; }
    Iterator end() const { return {all_.data(), by_lane_.data() + by_lane_.size()}; }

    // Adds one behind the last of the last lane.
    void push_back(const Segment& segment);

    // --- for whom writes them by event ---

    void make_room(std::size_t count) {
        all_.reserve(count);
        by_lane_.reserve(count);
    }
    Segment& add(LaneNumber lane);
    Segment& by_event(SegmentNumber n) { return all_[n]; }
    const Segment& by_event(SegmentNumber n) const { return all_[n]; }
    // Numbers them; the lanes say which numbers are theirs.
    void order_by_lane(const std::vector<Lane>& lanes);

  private:
    std::vector<Segment> all_;
    std::vector<SegmentNumber> by_lane_; // While they are written: their lanes.
};

enum class ArrowKind : std::uint8_t { Create, Wake, Cancel, Resume, Yield };

// An influence of one lane on another, from the event that caused to the event that was caused.
struct Arrow {
    ArrowKind kind = ArrowKind::Wake;
    EventNumber from = 0;
    EventNumber to = 0;
    LaneNumber from_lane = no_lane;
    LaneNumber to_lane = no_lane;
};

enum class MarkKind : std::uint8_t {
    Output,
    Exception,
    CancelRequest,
    SwallowedCancel,
    Note,
    Finalised,
    Interrupt,
};

// Something to be seen at one event of a lane.
struct Mark {
    MarkKind kind = MarkKind::Output;
    EventNumber event = 0;
    double time = 0;
    LaneNumber lane = no_lane;
    std::string_view text;
};

// A time at which the loop is to act on its own: a time limit on what a task does, in the lane of
// the task that it would end, or a timer that the program set, in the loop's lane. A sleep is none:
// its segment tells it.
struct Deadline {
    LaneNumber lane = no_lane;
    double time = 0;
    EventNumber set = 0;
    HandleId handle{};
    bool is_limit = false;
    bool was_reached = false; // else it was taken back, or the run ended before
};

// Events [first, last] all happened at `time`; slots [slots_begin, slots_end) are its slots.
struct Instant {
    double time = 0;
    EventNumber first = 0;
    EventNumber last = 0;
    std::uint32_t slots_begin = 0;
    std::uint32_t slots_end = 0;
};

// A loop iteration's part of an instant, or a stretch outside of iterations (iteration 0). An
// iteration that computes while the clock moves (seconds_per_line) has a slot in each instant.
struct Slot {
    std::uint32_t instant = 0;
    LoopId loop{};
    std::uint32_t iteration = 0;
    EventNumber first = 0;
    EventNumber last = 0;
};

struct Timeline {
    // Threads (only if there are several), then loops, then tasks and generators by creation; a
    // generator that is a task's coroutine, or a plain coroutine, has no lane of its own.
    std::vector<Lane> lanes;
    SegmentList segments;            // by lane, then by event
    std::vector<Arrow> arrows;       // by `to`
    std::vector<Mark> marks;         // by event
    std::vector<Deadline> deadlines; // by lane, then by time
    std::vector<Instant> instants;   // by time
    std::vector<Slot> slots;         // by event
    double end_time = 0;
    EventNumber event_count = 0;

    // The lane of a thing; no_lane if it has none.
    LaneNumber lane_of(LaneKind kind, std::uint32_t id) const {
        const std::vector<LaneNumber>& by_id = lane_by_id[place_of(kind)];
        return id == 0 || id > by_id.size() ? no_lane : by_id[id - 1];
    }
    // The segment of the lane that covers event n; nullptr before the first and after the last.
    const Segment* segment_at(LaneNumber lane, EventNumber n) const;
    // The virtual time of event n, in seconds.
    double time_of(EventNumber n) const {
        return instants.empty() ? 0 : instants[instant_of(n)].time;
    }
    // The instant and slot of event n.
    std::uint32_t instant_of(EventNumber n) const;
    std::uint32_t slot_of(EventNumber n) const;

    // Blocks of texts that are not the trace's: numbers that a generator yielded or was sent, steps
    // by the names of their tasks.
    std::shared_ptr<std::deque<std::string>> own_texts;

    // By kind, then by id - 1, for lane_of.
    std::vector<LaneNumber> lane_by_id[4];
    static constexpr std::size_t place_of(LaneKind kind) { return static_cast<std::size_t>(kind); }
};

// Lanes and segments as text, one a line, for tests.
std::string to_text(const Timeline& timeline);

} // namespace runtime::trace
