#pragma once

#include "runtime/trace/events.h"

#include <string_view>
#include <vector>

// Facts are what is true of a thing once and for the whole run: when a handle was scheduled and
// when it ran, who created a task. Compared with an event's number they tell the state at that
// event, so that none of this needs to be kept in keyframes.
namespace runtime::trace {

struct OutputRecord {
    EventNumber event = 0;
    Stream stream = Stream::Out;
    std::string_view text;
};

struct NoteRecord {
    EventNumber event = 0;
    NoteKind kind = NoteKind::Hint;
    std::string_view text;
    Span at;
};

// When things happened to a handle; no_event for what never did.
struct HandleFacts {
    EventNumber scheduled = no_event;
    EventNumber ready = no_event; // joined the ready queue; for call_soon the same as scheduled
    EventNumber run_began = no_event;
    EventNumber run_ended = no_event;
    EventNumber cancelled = no_event;
    LoopId loop{};
    double due = no_time;
    std::string_view label;
    TaskId task{};
    FutureId future{};
    Span literal;
    std::uint32_t timer_number = 0; // its place in LoopFacts::timers
    HandleKind kind = HandleKind::Plain;

    bool is_timer() const { return due != no_time; }
};

struct FutureFacts {
    EventNumber created = no_event;
    EventNumber resolved = no_event;
    std::string_view label;
    HandleId timer{};       // the timer that will resolve it, if there is one
    TaskId task{};          // the task that this future is
    FutureId parent{};      // the last gather, wait or shield of the run that waits for it
    std::uint32_t line = 0; // the line of the program's own text that made it; 0 for another's
    FutureKind kind = FutureKind::Plain;
    Outcome outcome = Outcome::Result;
};

struct TaskFacts {
    EventNumber created = no_event;
    EventNumber finished = no_event;
    FutureId future{};
    GeneratorId coroutine{};
    FrameId frame{};
    TaskId parent{};
    ThreadId thread{};
    LoopId loop{};
    std::string_view name;
    std::string_view coroutine_name;
    std::string_view label;
};

struct FrameFacts {
    EventNumber created = no_event; // entered, or made with its generator
    EventNumber left = no_event;
    CodeId code{};
    GeneratorId generator{};
};

struct GeneratorFacts {
    EventNumber created = no_event;
    EventNumber finished = no_event;
    FinishHow finish = FinishHow::Returned;
    GeneratorKind kind = GeneratorKind::Generator;
    FrameId frame{};
    CodeId code{};
    TaskId task{}; // the task whose coroutine this is
    std::string_view label;
};

struct PrimitiveFacts {
    EventNumber created = no_event;
    PrimitiveKind kind = PrimitiveKind::Lock;
    std::uint32_t capacity = 0;
    std::string_view label;
};

struct ThreadFacts {
    EventNumber started = no_event;
    EventNumber ended = no_event;
    std::string_view name;
    bool daemon = false;
};

// A timer is pending from the event `scheduled` up to the event `gone`.
struct TimerLife {
    HandleId handle{};
    EventNumber scheduled = no_event;
    EventNumber gone = no_event;
    double due = no_time;
};

// A task's step ended by waiting for a future.
struct WaitFacts {
    FutureId future{};
    TaskId task{};
    EventNumber event = no_event;
};

// A future began to wait for another.
struct ChainFacts {
    FutureId child{};
    FutureId parent{};
    EventNumber event = no_event;
};

struct LoopFacts {
    EventNumber created = no_event;
    EventNumber closed = no_event;
    ThreadId thread{};
    // Handles in the order in which they joined the ready queue.
    std::vector<HandleId> ready_order;
    // Handles with a due time, in the order in which they were scheduled.
    std::vector<TimerLife> timers;
};

struct ClockMove {
    EventNumber event = 0;
    double to = 0;
    ClockReason why = ClockReason::Deadline;
};

struct Facts {
    // By id - 1, in the order of creation.
    std::vector<HandleFacts> handles;
    std::vector<FutureFacts> futures;
    std::vector<TaskFacts> tasks;
    std::vector<FrameFacts> frames;
    std::vector<GeneratorFacts> generators;
    std::vector<PrimitiveFacts> primitives;
    std::vector<ThreadFacts> threads;
    std::vector<LoopFacts> loops;
    // By event.
    std::vector<OutputRecord> outputs;
    std::vector<NoteRecord> notes;
    std::vector<ClockMove> clock_moves;
    // By future, then by event.
    std::vector<WaitFacts> waits;
    // By child, then by event.
    std::vector<ChainFacts> chains;
};

} // namespace runtime::trace
