#pragma once

#include "runtime/source/ids.h"
#include "runtime/source/span.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <variant>

// An event is one record of a run: something began, changed or ended. Events are numbered from 0.
//
// The variant below is what a reader sees; the trace stores each as a few packed bytes. What
// earlier records imply (the virtual time, which thread, loop, task, handle and frame are current)
// is not stored with an event; a reader keeps it and hands it out as the event's Stamp.
//
// Stamps follow one rule: a record that begins something is stamped with what it begins, and one
// that ends something still carries it. So TaskStepBegan and TaskStepEnded of task 3 both have
// stamp.task == 3, and ClockMoved has the new time. LoopRunBegan still has the frame that called
// run_until_complete; after it no frame is current until a handle enters one.
//
// Every string_view in an event points into the trace it was read from.
namespace runtime::trace {

using source::CodeId;
using source::FrameId;
using source::FutureId;
using source::GeneratorId;
using source::HandleId;
using source::LoopId;
using source::PrimitiveId;
using source::Span;
using source::TaskId;
using source::ThreadId;
using source::to_number;

enum class StringId : std::uint32_t {}; // 0 is the empty string
enum class FileId : std::uint32_t {};   // 0 is the program itself

using EventNumber = std::uint32_t;
constexpr EventNumber no_event = std::numeric_limits<EventNumber>::max();

// The deadline of a wait without one, and the due time of a handle that is not a timer.
constexpr double no_time = std::numeric_limits<double>::infinity();

// --- values ---------------------------------------------------------------------------------

// Unbound: deleted, or not yet assigned. Text is the value's repr, cut to a bounded length. Shape
// is such a repr whose numbers stand apart: the text has a hole for each, so that the lists [0, 1]
// and [2, 3] share one text, and a container that changes costs its numbers only.
enum class ValueKind : std::uint8_t { Unbound, None, False, True, Int, Float, Text, Shape };

// The holes of a shape's text. No repr contains these characters: it escapes them.
constexpr char int_hole = '\x01';
constexpr char float_hole = '\x02';

// A value as the trace keeps it: numbers as they are, everything else as text.
struct TraceValue {
    ValueKind kind = ValueKind::Unbound;
    union {
        std::int64_t integer = 0;
        double real;
        // Of a Shape: a byte for how many bytes follow, then the numbers in the order of the holes,
        // signed varints and doubles (varint.h).
        const std::uint8_t* numbers;
    };
    std::string_view text;

    static TraceValue none() { return of(ValueKind::None); }
    static TraceValue unbound() { return of(ValueKind::Unbound); }
    static TraceValue boolean(bool value) { return of(value ? ValueKind::True : ValueKind::False); }
    static TraceValue of_int(std::int64_t value) {
        TraceValue result = of(ValueKind::Int);
        result.integer = value;
        return result;
    }
    static TraceValue of_float(double value) {
        TraceValue result = of(ValueKind::Float);
        result.real = value;
        return result;
    }
    static TraceValue of_text(std::string_view repr) {
        TraceValue result = of(ValueKind::Text);
        result.text = repr;
        return result;
    }
    static TraceValue of_shape(std::string_view text_with_holes, const std::uint8_t* numbers) {
        TraceValue result = of(ValueKind::Shape);
        result.text = text_with_holes;
        result.numbers = numbers;
        return result;
    }

    // Whether the value is one that Python writes with a text of its own, not a number or a word.
    bool has_text() const { return kind == ValueKind::Text || kind == ValueKind::Shape; }

  private:
    static TraceValue of(ValueKind kind) {
        TraceValue result;
        result.kind = kind;
        return result;
    }
};

// The value as Python's repr() writes it; "" for an unbound one.
std::string to_text(const TraceValue& value);

// A double as Python's repr() writes it: 0.9, 1e-05, 2.0, inf.
std::string float_repr(double value);

// A length in seconds as a person writes it: 10 for 10.0, 0.3 for 0.30000000000000004.
std::string length_text(double seconds);

// --- run, clock, threads ----------------------------------------------------------------------

enum class RunOutcome : std::uint8_t {
    Finished,          // text: ""
    UncaughtException, // text: the traceback's last line
    Exited,            // sys.exit(n); text: n
    Deadlock,          // text: who waits on what
    LimitReached,      // text: which, and how to raise it
    Refused,           // something outside of our subset was reached; text: what
};

struct RunBegan {
    std::string_view program; // the file's name
};
struct RunEnded {
    RunOutcome outcome;
    std::string_view text;
};

enum class ClockReason : std::uint8_t {
    Deadline,  // every thread waits; this is the earliest deadline
    Interrupt, // the scenario's Ctrl+C
    Computing, // seconds_per_line, or a simulated computation
};
struct ClockMoved {
    double from;
    double to;
    ClockReason why;
};

struct ThreadStarted {
    ThreadId thread;
    std::string_view name;
    bool daemon;
};
struct ThreadSwitched {
    ThreadId from;
    ThreadId to;
};

enum class BlockKind : std::uint8_t { Sleep, Lock, Event, Queue, Future, Join, Select, Other };

// What `object` numbers depends on `on`: Lock, Event, Queue a primitive; Future a future; Join a
// thread; Select a loop; otherwise it is 0.
struct ThreadBlocked {
    ThreadId thread;
    BlockKind on;
    std::uint32_t object;
    std::string_view label; // such as "time.sleep(2)"
    double deadline;        // no_time if there is none
    Span literal;           // the number in the source that sets the length; empty if unknown
};
enum class WakeReason : std::uint8_t { Deadline, Released, Interrupt };
struct ThreadWoken {
    ThreadId thread;
    WakeReason why;
};
struct ThreadEnded {
    ThreadId thread;
};

// --- loop and handles ---------------------------------------------------------------------------

struct LoopCreated {
    LoopId loop;
};
// run_until_complete or run_forever began; until it ends, frames run inside of handles only.
struct LoopRunBegan {
    LoopId loop;
};
struct LoopRunEnded {
    LoopId loop;
    FrameId continues; // the frame that called run_until_complete and now goes on
};
struct LoopClosed {
    LoopId loop;
};
// One pass of _run_once: the `ready_count` handles in the queue now are this pass's batch; what is
// scheduled from here on waits for the next.
struct IterationBegan {
    LoopId loop;
    std::uint32_t number;
    std::uint32_t ready_count;
};
struct IterationEnded {
    LoopId loop;
};
// Nothing is ready: the loop is about to wait until its earliest timer, or with no deadline.
struct LoopIdle {
    LoopId loop;
    double until;
};

enum class HandleKind : std::uint8_t { TaskStep, TaskWakeup, FutureCallback, Plain };

struct HandleScheduled {
    HandleId handle;
    LoopId loop;
    HandleKind kind;
    TaskId task;     // TaskStep, TaskWakeup: whose; else none
    FutureId future; // TaskWakeup, FutureCallback: whose callback; or the one it will resolve
    std::string_view label; // such as "worker('B') step" or "on_done(…)"
    double due;             // no_time: at the back of the ready queue at once; else a timer
    Span literal;           // the number in the source that sets the delay; empty if unknown
};
// A timer is due and its handle joined the back of the ready queue.
struct HandleReady {
    HandleId handle;
};
struct HandleRunBegan {
    HandleId handle;
};
struct HandleRunEnded {
    HandleId handle;
};
struct HandleCancelled {
    HandleId handle;
};

// --- futures ------------------------------------------------------------------------------------

enum class FutureKind : std::uint8_t {
    Plain,
    Task,
    Gather,
    Sleep,
    Wait,
    WaitFor,
    Shield,
    LockWaiter,
    EventWaiter,
    ConditionWaiter,
    SemaphoreWaiter,
    QueueGetter,
    QueuePutter,
    Executor,
    Other,
};
enum class Outcome : std::uint8_t { Result, Exception, Cancelled };

struct FutureCreated {
    FutureId future;
    FutureKind kind;
    std::string_view label; // such as "sleep(0.9)" or "gather(3)"
};
struct FutureResolved {
    FutureId future;
    Outcome outcome;
    TraceValue value; // the result, or the exception's repr
};
// `parent` (a gather, a shield, a wait) now waits for `child`.
struct FutureChained {
    FutureId child;
    FutureId parent;
};

// --- tasks --------------------------------------------------------------------------------------

struct TaskCreated {
    TaskId task;
    FutureId future;                 // the task seen as a future
    GeneratorId coroutine;           // its coroutine object; none for a native one
    FrameId frame;                   // the coroutine's frame; none for a native one
    std::string_view name;           // "Task-3"
    std::string_view coroutine_name; // "fetch": the qualified name
    std::string_view label; // "fetch('B')": the call as the learner wrote it, values filled in
    TaskId parent;          // the task that created it; none from outside of tasks
};
struct TaskStepBegan {
    TaskId task;
};
enum class StepEnd : std::uint8_t {
    SuspendedOnFuture,
    SuspendedOnTask,
    Yielded, // a bare yield, as sleep(0): the next step is scheduled already
    Returned,
    Raised,
    Cancelled,
};
struct TaskStepEnded {
    TaskId task;
    StepEnd how;
    FutureId waiting_on;   // SuspendedOn…: the future (a task's own future for SuspendedOnTask)
    std::string_view text; // "sleep(0.9)", or the repr of what was returned or raised
    Span literal;          // the number in the source that sets the wait's length; empty if unknown
};
enum class CancelOrigin : std::uint8_t {
    User,
    Timeout,
    TaskGroup,
    Gather,
    Interrupt,
    RunShutdown,
    Awaiter,  // the task that awaited this one was cancelled
    OwnGroup, // the TaskGroup that the task itself opened, so that it stops waiting in its body
};
struct TaskCancelRequested {
    TaskId task;
    CancelOrigin origin;
    std::string_view message;
};
struct TaskUncancelled {
    TaskId task;
    std::uint32_t remaining;
};
struct TaskRenamed {
    TaskId task;
    std::string_view name;
};

// --- frames, lines, locals ----------------------------------------------------------------------

// A call. A coroutine that is awaited without ever becoming an object enters in the same way.
struct FrameEntered {
    FrameId frame;
    CodeId code;
    FrameId caller;
};
enum class LeaveHow : std::uint8_t { Returned, Raised };
struct FrameLeft {
    FrameId frame;
    LeaveHow how;
    FrameId continues; // its caller or awaiter, which goes on; none at a task's or thread's end
    TraceValue value;  // what was returned, where it was recorded
};
// A yield, or an await that reaches the loop. For a chain of awaits only the innermost frame is
// suspended by a record; those outside of it wait for it.
struct FrameSuspended {
    FrameId frame;
    FrameId continues; // the frame that consumes the yield; none if the task's step ends
};
// The frame goes on, or starts for the first time if it is a coroutine's or generator's.
struct FrameResumed {
    FrameId frame;
    FrameId awaiter; // the frame that resumes or awaits it; none if the loop does
};
struct Line {
    FrameId frame;
    std::uint32_t line;
};
struct LocalChanged {
    FrameId frame;
    std::uint32_t slot;
    TraceValue value;
};
struct ExceptionRaised {
    FrameId frame;
    std::string_view type;
    std::string_view message;
};
struct ExceptionCaught {
    FrameId frame;
    std::string_view type;
};

// --- output and input ---------------------------------------------------------------------------

enum class Stream : std::uint8_t { Out, Err };
struct Output {
    Stream stream;
    std::string_view text;
};
struct InputRead {
    std::string_view text;
};

// --- generators ---------------------------------------------------------------------------------

enum class GeneratorKind : std::uint8_t { Generator, AsyncGenerator, Coroutine };
struct GeneratorCreated {
    GeneratorId generator;
    GeneratorKind kind;
    FrameId frame;
    CodeId code;
    std::string_view label; // "ticker(3)"
};
enum class ResumeHow : std::uint8_t { Next, Send, Throw, Close, Asend, Athrow, Aclose, Await };
struct GeneratorResumed {
    GeneratorId generator;
    ResumeHow how;
    TraceValue value; // what was sent or thrown
};
struct GeneratorYielded {
    GeneratorId generator;
    TraceValue value;
};
enum class FinishHow : std::uint8_t { Returned, Raised, Closed };
struct GeneratorFinished {
    GeneratorId generator;
    FinishHow how;
    TraceValue value;
};
// Nobody holds the async generator any more; the loop's finaliser hook schedules its aclose().
struct GeneratorFinalised {
    GeneratorId generator;
};

// --- primitives ---------------------------------------------------------------------------------

enum class PrimitiveKind : std::uint8_t {
    Lock,
    Semaphore,
    Event,
    Condition,
    Barrier,
    Queue,
    ThreadLock,
    ThreadEvent,
    ThreadQueue,
};
struct PrimitiveCreated {
    PrimitiveId primitive;
    PrimitiveKind kind;
    std::uint32_t capacity; // a semaphore's permits, a queue's maxsize; 0: none or unbounded
    std::string_view label;
};
struct PrimitiveAcquired {
    PrimitiveId primitive;
};
struct PrimitiveWaited {
    PrimitiveId primitive;
};
struct PrimitiveReleased {
    PrimitiveId primitive;
};
// An event object was set or cleared.
struct PrimitiveSet {
    PrimitiveId primitive;
    bool is_set;
};
struct QueuePut {
    PrimitiveId primitive;
    std::uint32_t size; // afterwards
    TraceValue value;
};
struct QueueGot {
    PrimitiveId primitive;
    std::uint32_t size; // afterwards
    TraceValue value;
};

// --- notes --------------------------------------------------------------------------------------

enum class NoteKind : std::uint8_t {
    Legacy,
    NeverAwaited,
    NeverRetrieved,
    DestroyedPending,
    SlowCallback,
    Deadlock,
    Limit,
    Hint,
};
struct Note {
    NoteKind kind;
    std::string_view text;
    Span at; // a place in the program; empty if there is none
    // NeverRetrieved, DestroyedPending: what was freed, and whether the cycle collector did it.
    FutureId freed{};
    bool by_collector = false;
};

using EventBody =
    std::variant<RunBegan, RunEnded, ClockMoved, ThreadStarted, ThreadSwitched, ThreadBlocked,
                 ThreadWoken, ThreadEnded, LoopCreated, LoopRunBegan, LoopRunEnded, LoopClosed,
                 IterationBegan, IterationEnded, LoopIdle, HandleScheduled, HandleReady,
                 HandleRunBegan, HandleRunEnded, HandleCancelled, FutureCreated, FutureResolved,
                 FutureChained, TaskCreated, TaskStepBegan, TaskStepEnded, TaskCancelRequested,
                 TaskUncancelled, TaskRenamed, FrameEntered, FrameLeft, FrameSuspended,
                 FrameResumed, Line, LocalChanged, ExceptionRaised, ExceptionCaught, Output,
                 InputRead, GeneratorCreated, GeneratorResumed, GeneratorYielded, GeneratorFinished,
                 GeneratorFinalised, PrimitiveCreated, PrimitiveAcquired, PrimitiveWaited,
                 PrimitiveReleased, PrimitiveSet, QueuePut, QueueGot, Note>;

// In the variant's order, so that the kind is the variant's index.
enum class EventKind : std::uint8_t {
    RunBegan,
    RunEnded,
    ClockMoved,
    ThreadStarted,
    ThreadSwitched,
    ThreadBlocked,
    ThreadWoken,
    ThreadEnded,
    LoopCreated,
    LoopRunBegan,
    LoopRunEnded,
    LoopClosed,
    IterationBegan,
    IterationEnded,
    LoopIdle,
    HandleScheduled,
    HandleReady,
    HandleRunBegan,
    HandleRunEnded,
    HandleCancelled,
    FutureCreated,
    FutureResolved,
    FutureChained,
    TaskCreated,
    TaskStepBegan,
    TaskStepEnded,
    TaskCancelRequested,
    TaskUncancelled,
    TaskRenamed,
    FrameEntered,
    FrameLeft,
    FrameSuspended,
    FrameResumed,
    Line,
    LocalChanged,
    ExceptionRaised,
    ExceptionCaught,
    Output,
    InputRead,
    GeneratorCreated,
    GeneratorResumed,
    GeneratorYielded,
    GeneratorFinished,
    GeneratorFinalised,
    PrimitiveCreated,
    PrimitiveAcquired,
    PrimitiveWaited,
    PrimitiveReleased,
    PrimitiveSet,
    QueuePut,
    QueueGot,
    Note,
};
constexpr std::size_t event_kind_count = std::variant_size_v<EventBody>;
static_assert(static_cast<std::size_t>(EventKind::Note) + 1 == event_kind_count);

// Where and when an event happened.
struct Stamp {
    EventNumber number = 0;
    double time = 0;
    ThreadId thread{};
    LoopId loop{};
    HandleId handle{};
    TaskId task{};
    FrameId frame{};
    // The line being run in `frame`; 0 after a return, until the next Line (World knows it).
    std::uint32_t line = 0;
    // The running number of the current loop's iteration.
    std::uint32_t iteration = 0;

    friend bool operator==(const Stamp&, const Stamp&) = default;
};

struct Event {
    Stamp stamp;
    EventBody body;

    EventKind kind() const { return static_cast<EventKind>(body.index()); }
};

// The kind's name as it stands in golden traces: "TaskStepBegan".
std::string_view to_text(EventKind kind);

// Words for the enums, lower case, as they stand in golden traces: "cancel requested", "deadline".
std::string_view to_text(RunOutcome value);
std::string_view to_text(ClockReason value);
std::string_view to_text(BlockKind value);
std::string_view to_text(WakeReason value);
std::string_view to_text(HandleKind value);
std::string_view to_text(FutureKind value);
std::string_view to_text(Outcome value);
std::string_view to_text(StepEnd value);
std::string_view to_text(CancelOrigin value);
std::string_view to_text(LeaveHow value);
std::string_view to_text(Stream value);
std::string_view to_text(GeneratorKind value);
std::string_view to_text(ResumeHow value);
std::string_view to_text(FinishHow value);
std::string_view to_text(PrimitiveKind value);
std::string_view to_text(NoteKind value);

} // namespace runtime::trace
