#pragma once

#include "runtime/trace/facts.h"
#include "runtime/trace/trace.h"
#include "runtime/trace/version_table.h"

#include <cstdint>
#include <string_view>

// The state of a run as rows of plain data, one table for each kind of thing that changes.
// What events do to it stands in state_applier.h; the index applies them to make keyframes, a World
// to seek.
//
// Rows live in versions. During a chunk of events, changed rows are kept in an overlay; at the
// chunk's end the overlay is written to the history, one version a row, and emptied. A row is read
// from the overlay, else from its last version that is not later than the chunk. Frames, locals and
// coroutines that are born and die within a chunk never reach the history.
namespace runtime::trace {

// The eight states of a task; they are never merged.
//
//   Created          its first step has not begun (it may be queued)
//   Ready            a step is queued
//   Running          its step runs
//   Suspended        it waits for a future
//   CancelRequested  a cancellation was asked for and its next step has not begun yet
//   Cancelled, Failed, Done   it has ended
enum class TaskStatus : std::uint8_t {
    Created,
    Ready,
    Running,
    Suspended,
    CancelRequested,
    Cancelled,
    Failed,
    Done,
};
constexpr std::size_t task_status_count = 8;

struct TaskRow {
    TaskStatus status = TaskStatus::Created;
    bool has_started = false;
    bool cancel_pending = false; // asked for, and its next step has not begun
    bool swallowed_cancel = false;
    bool step_queued = false;
    PrimitiveId waits_for{}; // the lock, queue or event, until its next step begins
    EventNumber since = no_event;
    std::uint32_t step_count = 0;
    std::uint32_t cancel_requests = 0;
    std::uint32_t own_group_requests = 0; // How many of those its own task group made.
    FutureId waiting_on{};
    std::string_view text; // of the wait, or of the outcome
    std::string_view name; // its new one, if it was renamed
    FrameId innermost{};
    Span literal;

    template <class Io>
    void transfer(Io& io) {
        io(status);
        io(has_started);
        io(cancel_pending);
        io(swallowed_cancel);
        io(step_queued);
        io(waits_for);
        io(since);
        io(step_count);
        io(cancel_requests);
        io(own_group_requests);
        io(waiting_on);
        io(text);
        io(name);
        io(innermost);
        io(literal);
    }

    // What each event does to the task; `now` is the event's stamp. Those that change its status
    // set `since`.
    void apply(const TaskCreated& event, const Stamp& now);
    void apply(const TaskStepBegan& event, const Stamp& now);
    void apply(const TaskStepEnded& event, const Stamp& now);
    void apply(const TaskCancelRequested& event, const Stamp& now);
    void apply(const TaskUncancelled& event);
    // A step of it joined the ready queue.
    void queue_step(const Stamp& now);

  private:
    void enter(TaskStatus next, const Stamp& now);
    void suspend(TaskStatus next, const Stamp& now);
    void finish(TaskStatus next, const Stamp& now);
};

// Whether the handle is a step of a task.
constexpr bool is_step(HandleKind kind) {
    return kind == HandleKind::TaskStep || kind == HandleKind::TaskWakeup;
}

struct FrameRow {
    std::uint32_t line = 0;
    EventNumber line_event = no_event;
    EventNumber entered = no_event;
    FrameId caller{};
    bool has_begun = false;
    bool is_suspended = false;

    template <class Io>
    void transfer(Io& io) {
        io(line);
        io(line_event);
        io(entered);
        io(caller);
        io(has_begun);
        io(is_suspended);
    }
};

struct LocalRow {
    TraceValue value;
    EventNumber changed_at = no_event;

    template <class Io>
    void transfer(Io& io) {
        io(value);
        io(changed_at);
    }
};

struct GeneratorRow {
    std::uint32_t yield_count = 0;
    EventNumber since = no_event;
    TraceValue last_value;
    bool has_begun = false;
    bool is_running = false;
    bool finaliser_called = false;

    template <class Io>
    void transfer(Io& io) {
        io(yield_count);
        io(since);
        io(last_value);
        io(has_begun);
        io(is_running);
        io(finaliser_called);
    }
};

struct PrimitiveRow {
    std::uint32_t held = 0;
    bool is_set = false;
    std::uint32_t size = 0;
    std::uint32_t waiter_count = 0;
    TaskId owner{};

    template <class Io>
    void transfer(Io& io) {
        io(held);
        io(is_set);
        io(size);
        io(waiter_count);
        io(owner);
    }
};

struct LoopRow {
    bool is_running = false;
    bool is_idle = false;
    bool in_iteration = false;
    double idle_until = no_time;
    std::uint32_t iteration = 0;
    HandleId running{};
    // The ready queue is LoopFacts::ready_order from `popped` to `pushed`; what is before
    // `batch_end` belongs to the iteration that runs.
    std::uint32_t popped = 0;
    std::uint32_t pushed = 0;
    std::uint32_t batch_end = 0;
    std::uint32_t cancelled_ready = 0; // How many in the ready queue were cancelled there.
    std::uint32_t timer_count = 0;
    FrameId outer_frame{}; // the frame that called run_until_complete

    template <class Io>
    void transfer(Io& io) {
        io(is_running);
        io(is_idle);
        io(in_iteration);
        io(idle_until);
        io(iteration);
        io(running);
        io(popped);
        io(pushed);
        io(batch_end);
        io(cancelled_ready);
        io(timer_count);
        io(outer_frame);
    }
};

struct ThreadRow {
    bool is_blocked = false;
    PrimitiveId waits_for{}; // the same, until it is woken
    BlockKind blocked_on = BlockKind::Other;
    std::uint32_t blocked_object = 0;
    std::string_view blocked_label;
    double deadline = no_time;
    Span literal;

    template <class Io>
    void transfer(Io& io) {
        io(is_blocked);
        io(waits_for);
        io(blocked_on);
        io(blocked_object);
        io(blocked_label);
        io(deadline);
        io(literal);
    }
};

// All versions of all rows, by chunk.
struct StateHistory {
    explicit StateHistory(const char* texts)
        : tasks(texts), frames(texts), locals(texts), generators(texts), primitives(texts),
          loops(texts), threads(texts) {}

    VersionTable<TaskRow> tasks;
    VersionTable<FrameRow> frames;
    VersionTable<LocalRow> locals;
    VersionTable<GeneratorRow> generators;
    VersionTable<PrimitiveRow> primitives;
    VersionTable<LoopRow> loops;
    VersionTable<ThreadRow> threads;

    std::uint64_t byte_count() const;
};

class State {
  public:
    State(const Trace& trace, const Facts& facts, const StateHistory& history);

    // Stands at the start of the chunk, whose first event this is.
    void start_chunk(std::uint32_t chunk, EventNumber first);
    void flush(StateHistory& history) const;

    RowTable<TaskRow> tasks;
    RowTable<FrameRow> frames;
    RowTable<LocalRow> locals;
    RowTable<GeneratorRow> generators;
    RowTable<PrimitiveRow> primitives;
    RowTable<LoopRow> loops;
    RowTable<ThreadRow> threads;

    static std::uint64_t local_key(FrameId frame, std::uint32_t slot) {
        return static_cast<std::uint64_t>(to_number(frame)) << 32 | slot;
    }

    Origin origin(EventNumber created) const {
        return created >= chunk_first_ ? Origin::ThisChunk : Origin::Anywhere;
    }

    // How many slots a frame of this code has.
    std::uint32_t local_count(CodeId code) const {
        return static_cast<std::uint32_t>(trace_.code(code).locals.size());
    }

  private:
    const Trace& trace_;
    const Facts& facts_;
    EventNumber chunk_first_ = 0;
};

} // namespace runtime::trace
