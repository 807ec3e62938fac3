#pragma once

#include "runtime/trace/state.h"
#include "runtime/trace/trace_index.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// A world is the state of a run right after event n: what every task does, what is in the ready
// queue and which timers run, what each frame's locals are, what has been printed.
//
//     TraceIndex index(trace);
//     World world(index);
//     world.seek(120);
//     world.task(TaskId{2}).status;        // TaskStatus::Suspended
//     world.ready(LoopId{1}).handles;      // in the order in which they will run
//
// A world is asked, not read: it makes the answer to each question when it is asked, so that
// seeking costs the same with a hundred thousand tasks as with three. Seeking forwards by a little
// applies the events between; seeking anywhere else starts from the chunk's keyframe.
//
// Every string_view points into the trace. A world refers to its index, which must outlive it.
namespace runtime::trace {

std::string_view to_text(TaskStatus status);

struct TaskState {
    TaskId id{};
    std::string_view name;           // "Task-3"
    std::string_view label;          // "fetch('B')"
    std::string_view coroutine_name; // "fetch"
    TaskStatus status = TaskStatus::Created;
    EventNumber since = no_event; // the event that brought it into this status
    double since_time = 0;
    EventNumber created = no_event;
    TaskId parent{};
    LoopId loop{};
    std::uint32_t step_count = 0;
    // What it waits for, if it is suspended: the words, the future, the task that it is.
    std::string_view waiting_text; // "sleep(0.9)"
    FutureId waiting_on{};
    TaskId waiting_on_task{};
    double waiting_until = no_time; // where a timer of its own will end the wait
    Span literal;                   // the number in the source that sets the wait's length
    // The repr of its result or exception, once it is done.
    std::string_view outcome_text;
    std::uint32_t cancel_requests = 0; // not yet undone by uncancel()
    bool swallowed_cancel = false;     // was asked to cancel, and goes on or went on to the end
    FrameId innermost{};               // its innermost frame
};

enum class FrameStatus : std::uint8_t { Created, Running, Outer, Suspended, Finished };

struct FrameState {
    FrameId id{};
    CodeId code{};
    GeneratorId generator{};                   // the coroutine or generator object, if there is one
    std::uint32_t line = 0;                    // 0 before its first line
    FrameStatus status = FrameStatus::Created; // Outer: waits for a frame it called or awaits
    FrameId caller{};                          // the frame that called, awaits or consumes it
    EventNumber entered = no_event;
    EventNumber line_event = no_event; // when this line was reached
};

struct LocalState {
    std::uint32_t slot = 0;
    std::string_view name;
    TraceValue value;
    EventNumber changed_at = no_event;
};

struct HandleState {
    HandleId id{};
    HandleKind kind = HandleKind::Plain;
    std::string_view label;
    TaskId task{};
    FutureId future{};
    double due = no_time;
    EventNumber scheduled = no_event;
    Span literal;
    bool cancelled = false;
};

// The ready queue in the order in which it will run. The first `in_this_iteration` handles are the
// rest of the batch that is running; those behind wait for the next iteration.
struct ReadyQueue {
    std::vector<HandleState> handles;
    std::uint32_t in_this_iteration = 0;
};

struct LoopState {
    LoopId id{};
    ThreadId thread{};
    bool is_running = false;
    bool is_closed = false;
    bool is_idle = false; // waits in its select
    double idle_until = no_time;
    bool in_iteration = false;
    std::uint32_t iteration = 0;
    HandleId running{}; // the handle in the running slot
    std::uint32_t ready_count = 0;
    std::uint32_t cancelled_ready = 0; // How many of those the loop will pass over.
    std::uint32_t timer_count = 0;
};

enum class ThreadStatus : std::uint8_t { Ready, Running, Blocked, Ended };

struct ThreadState {
    ThreadId id{};
    std::string_view name;
    bool daemon = false;
    ThreadStatus status = ThreadStatus::Ready;
    BlockKind blocked_on = BlockKind::Other;
    std::uint32_t blocked_object = 0;
    std::string_view blocked_label;
    double deadline = no_time;
    Span literal;
    FrameId frame{}; // its current frame
    LoopId loop{};
    TaskId task{};
};

enum class GeneratorStatus : std::uint8_t { Created, Running, Suspended, Finished };
std::string_view to_text(GeneratorStatus status);

struct GeneratorState {
    GeneratorId id{};
    GeneratorKind kind = GeneratorKind::Generator;
    std::string_view label;
    std::string_view qualified_name;
    GeneratorStatus status = GeneratorStatus::Created;
    EventNumber since = no_event;
    FrameId frame{};
    TaskId task{}; // the task whose coroutine it is
    std::uint32_t yield_count = 0;
    TraceValue last_value; // what it yielded last
    bool finaliser_called = false;
    FinishHow finish = FinishHow::Returned;
};

struct PrimitiveState {
    PrimitiveId id{};
    PrimitiveKind kind = PrimitiveKind::Lock;
    std::string_view label;
    std::uint32_t capacity = 0;
    bool is_set = false;    // an event object
    std::uint32_t held = 0; // acquired and not yet released
    std::uint32_t size = 0; // a queue's length
    TaskId owner{};         // the last task that acquired it
    std::uint32_t waiter_count = 0;
};

struct FutureState {
    FutureId id{};
    FutureKind kind = FutureKind::Plain;
    std::string_view label;
    bool is_done = false;
    Outcome outcome = Outcome::Result;
    TaskId task{};
    FutureId parent{}; // the first of World::parents_of()
};

class World {
  public:
    // Stands at event 0, or nowhere if the trace is empty.
    explicit World(const TraceIndex& index);

    // Moves to the state right after event n; n past the end is the last event.
    void seek(EventNumber n);
    // Lets the clock show a time after the event stood at and before the next: until then nothing
    // happens, and only what is left of waits changes. Moving sets the clock back to the event's.
    void let_pass(double until_s) { clock_ = until_s; }

    const TraceIndex& index() const { return index_; }
    const Trace& trace() const { return index_.trace(); }
    EventNumber at() const { return at_; }
    // The stamp of the event stood at, and the event.
    // What is current right after the event: unlike the event's own stamp, a step or a frame that
    // it ended is no longer there.
    const Stamp& stamp() const { return place_.stamp; }
    Event event() const { return index_.event(at_); }
    double time() const { return clock_ == no_time ? stamp().time : clock_; }

    // Tasks number 1 to task_count() exist by now.
    std::uint32_t task_count() const;
    TaskState task(TaskId id) const;
    // The status alone: cheaper.
    TaskStatus task_status(TaskId id) const;
    // The task in the running slot of its loop, in the current thread; none between steps.
    TaskId running_task() const { return stamp().task; }

    std::uint32_t loop_count() const;
    LoopState loop(LoopId id) const;
    ReadyQueue ready(LoopId id) const;
    // Pending timers by due time, ties in the order of scheduling; at most `count_max` of them.
    std::vector<HandleState> timers(LoopId id, std::size_t count_max) const;
    HandleState handle(HandleId id) const;
    FutureState future(FutureId id) const;
    // The gathers, waits and shields that wait for it by now, or did, the latest first.
    std::vector<FutureId> parents_of(FutureId id) const;
    // Tasks that wait for this one, or for this future, by id.
    std::vector<TaskId> waiters_of(FutureId id) const;

    std::uint32_t thread_count() const;
    ThreadState thread(ThreadId id) const;

    FrameState frame(FrameId id) const;
    // The locals that are bound, by slot; slots without a name are left out.
    std::vector<LocalState> locals(FrameId id) const;
    // Innermost first, out to the task's own coroutine; empty once the task is done.
    std::vector<FrameId> stack(TaskId id) const;
    // Innermost first, of the thread's current frame.
    std::vector<FrameId> stack(ThreadId id) const;
    // The current frame of the current thread, and the line in it.
    FrameId current_frame() const { return stamp().frame; }
    std::uint32_t current_line() const;

    std::uint32_t generator_count() const;
    GeneratorState generator(GeneratorId id) const;

    std::uint32_t primitive_count() const;
    PrimitiveState primitive(PrimitiveId id) const;

    // How many of index().outputs(), and of index().notes(), exist by now.
    std::size_t output_count() const;
    std::size_t note_count() const;

  private:
    // What is current in the thread, running or not.
    Stamp stamp_of(ThreadId id) const;
    bool is_current(FrameId id) const;
    // The frame and its callers.
    std::vector<FrameId> chain(FrameId innermost) const;
    GeneratorStatus status_by_frame(FrameId id) const;
    // Whether everything goes on that runs only together with this frame.
    bool goes_on(FrameId id) const;
    bool is_on_stack(FrameId id) const;

    const TraceIndex& index_;
    EventReader::Place place_; // Behind the event stood at.
    State state_;
    EventNumber at_ = no_event;
    double clock_ = no_time; // Where it was let pass.
};

// Every answer that a world can give, as text: two worlds at one event print alike.
std::string to_text(const World& world);

} // namespace runtime::trace
