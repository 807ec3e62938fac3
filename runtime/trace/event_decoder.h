#pragma once

#include "runtime/source/assert.h"
#include "runtime/trace/trace.h"
#include "runtime/trace/unpacker.h"

#include <algorithm>
#include <type_traits>

// Reading the records of a trace, one by one, without making an Event of each: what is read is
// handed to a visitor as the very type it is, so that a pass over a million events pays for one
// choice an event (its tag) and for what the visitor does with it.
//
//     decode_until(trace, place, end, [](const Stamp& stamp, const auto& body) { ... });
//
// EventReader is one such visitor; the index and the timeline are others. A visitor that names a
// type `skips_local_values` gets every LocalChanged without its value: most values are texts and
// floats, and take longer to read than to step over.
namespace runtime::trace {

namespace decoding {

struct Stopped {
    FrameId frame;
    FrameId continues;
    bool raised;
    bool has_value;
};

inline Stopped read_stopped(Unpacker& in) {
    const std::uint64_t head = in.number();
    std::uint32_t& base = in.bases().frame;
    const std::uint32_t frame = (head & 4) != 0 ? in.delta(base) : base;
    const std::uint64_t next = head >> 3;
    const std::uint32_t continues =
        next == 0
            ? 0
            : static_cast<std::uint32_t>(static_cast<std::int64_t>(frame) - unzigzag(next - 1));
    base = continues;
    in.bases().take_caller();
    return {FrameId{frame}, FrameId{continues}, (head & 1) != 0, (head & 2) != 0};
}

inline FrameEntered read_frame_entered(Unpacker& in, std::uint32_t frame, FrameId caller) {
    in.bases().frame_made = frame;
    in.bases().begin_frame(frame);
    return {FrameId{frame}, in.id<CodeId>(), caller};
}

inline FrameLeft read_frame_left(Unpacker& in) {
    const Stopped stopped = read_stopped(in);
    return {stopped.frame, stopped.raised ? LeaveHow::Raised : LeaveHow::Returned,
            stopped.continues, stopped.has_value ? in.value() : TraceValue{}};
}

inline FrameResumed read_frame_resumed(Unpacker& in, FrameId awaiter) {
    const std::uint32_t frame = in.moving(in.bases().frame_resumed);
    in.bases().begin_frame(frame);
    return {FrameId{frame}, awaiter};
}

inline HandleScheduled read_handle_scheduled(Unpacker& in) {
    HandleScheduled body{};
    body.handle = HandleId{in.moving(in.bases().handle_scheduled)};
    const std::uint8_t what = in.byte();
    body.kind = static_cast<HandleKind>(what & 3);
    body.loop = (what & 16) != 0 ? in.id<LoopId>() : LoopId{1};
    body.task = TaskId{in.delta(in.bases().task)};
    const bool is_callback =
        body.kind == HandleKind::TaskWakeup || body.kind == HandleKind::FutureCallback;
    body.future =
        FutureId{in.delta(is_callback ? in.bases().future_resolved : in.bases().future_created)};
    body.label = (what & 32) != 0 ? in.base_label() : in.string();
    body.due = (what & 4) != 0 ? in.real() : no_time;
    if ((what & 8) != 0) body.literal = in.span();
    return body;
}

inline TaskCreated read_task_created(Unpacker& in) {
    TaskCreated body{};
    body.task = TaskId{in.moving(in.bases().task_created)};
    body.future = FutureId{in.delta(in.bases().future_created)};
    body.coroutine = GeneratorId{in.delta(in.bases().generator_created)};
    body.frame = FrameId{in.delta(in.bases().frame_made)};
    body.name = in.string();
    body.coroutine_name = in.string();
    body.label = in.string();
    body.parent = in.id<TaskId>();
    return body;
}

inline TaskStepEnded read_task_step_ended(Unpacker& in) {
    TaskStepEnded body{};
    body.task = TaskId{in.moving(in.bases().task)};
    const std::uint8_t how = in.byte();
    body.how = static_cast<StepEnd>(how & 7);
    body.waiting_on = FutureId{in.delta(in.bases().future_created)};
    body.text = (how & 16) != 0 ? in.base_label() : in.string();
    if ((how & 8) != 0) body.literal = in.span();
    return body;
}

inline ThreadBlocked read_thread_blocked(Unpacker& in) {
    ThreadBlocked body{};
    body.thread = in.id<ThreadId>();
    body.on = in.enumerator<BlockKind>();
    body.object = in.number32();
    body.label = in.string();
    body.deadline = in.bases().deadline = in.real();
    body.literal = in.span();
    return body;
}

inline GeneratorCreated read_generator_created(Unpacker& in) {
    GeneratorCreated body{};
    body.generator = GeneratorId{in.moving(in.bases().generator_created)};
    body.kind = in.enumerator<GeneratorKind>();
    body.frame = FrameId{in.moving(in.bases().frame_made)};
    body.code = in.id<CodeId>();
    body.label = in.string();
    return body;
}

// A generator's number, then one byte for both how and the value's kind.
template <class Body, class How>
Body read_generator_turn(Unpacker& in) {
    const GeneratorId generator{in.moving(in.bases().generator)};
    const std::uint8_t what = in.byte();
    return {generator, static_cast<How>(what >> 3), in.payload(static_cast<ValueKind>(what & 7))};
}

template <class Body>
Body read_queue(Unpacker& in) {
    const auto queue = in.id<PrimitiveId>();
    const std::uint32_t size = in.number32();
    return {queue, size, in.value()};
}

template <class Emit>
void read_local(Unpacker& in, FrameId frame, std::uint32_t slot, ValueKind kind, Emit& emit) {
    if constexpr (Emit::has_local_values) {
        emit(LocalChanged{frame, slot, in.local_payload(kind, slot)});
    } else {
        in.skip_local_payload(kind, slot);
        emit(LocalChanged{frame, slot, {}});
    }
}

// Braced lists are evaluated in order, so fields may be read where they stand.
template <class Emit>
void read_body(Unpacker& in, EventKind kind, const Stamp& now, Emit& emit) {
    PackingBases& bases = in.bases();
    switch (kind) {
    case EventKind::RunBegan: return emit(RunBegan{in.string()});
    case EventKind::RunEnded: return emit(RunEnded{in.enumerator<RunOutcome>(), in.string()});
    case EventKind::ClockMoved: {
        const std::uint8_t what = in.byte();
        const double to = (what & 4) != 0 ? bases.deadline : in.real();
        return emit(ClockMoved{now.time, to, static_cast<ClockReason>(what & 3)});
    }
    case EventKind::ThreadStarted:
        return emit(ThreadStarted{in.id<ThreadId>(), in.string(), in.byte() != 0});
    case EventKind::ThreadSwitched: return emit(ThreadSwitched{now.thread, in.id<ThreadId>()});
    case EventKind::ThreadBlocked: return emit(read_thread_blocked(in));
    case EventKind::ThreadWoken:
        return emit(ThreadWoken{in.id<ThreadId>(), in.enumerator<WakeReason>()});
    case EventKind::ThreadEnded: return emit(ThreadEnded{in.id<ThreadId>()});
    case EventKind::LoopCreated: return emit(LoopCreated{in.id<LoopId>()});
    case EventKind::LoopRunBegan: return emit(LoopRunBegan{in.id<LoopId>()});
    case EventKind::LoopRunEnded: {
        const LoopRunEnded body{in.id<LoopId>(), in.id<FrameId>()};
        bases.frame = to_number(body.continues);
        return emit(body);
    }
    case EventKind::LoopClosed: return emit(LoopClosed{in.id<LoopId>()});
    case EventKind::IterationBegan:
        return emit(IterationBegan{in.id<LoopId>(), in.moving(bases.iteration), in.number32()});
    case EventKind::IterationEnded: return emit(IterationEnded{in.id<LoopId>()});
    case EventKind::LoopIdle: return emit(LoopIdle{in.id<LoopId>(), bases.deadline = in.real()});
    case EventKind::HandleScheduled: return emit(read_handle_scheduled(in));
    case EventKind::HandleReady: return emit(HandleReady{HandleId{in.moving(bases.handle_ready)}});
    case EventKind::HandleRunBegan:
        return emit(HandleRunBegan{HandleId{in.moving(bases.handle_run)}});
    case EventKind::HandleRunEnded:
        return emit(HandleRunEnded{HandleId{in.moving(bases.handle_run)}});
    case EventKind::HandleCancelled: return emit(HandleCancelled{in.id<HandleId>()});
    case EventKind::FutureCreated:
        return emit(FutureCreated{FutureId{in.moving(bases.future_created)},
                                  in.enumerator<FutureKind>(), in.new_base_label()});
    case EventKind::FutureResolved:
        return emit(FutureResolved{FutureId{in.moving(bases.future_resolved)},
                                   in.enumerator<Outcome>(), in.value()});
    case EventKind::FutureChained:
        return emit(FutureChained{FutureId{in.delta(bases.future_created)},
                                  FutureId{in.delta(bases.future_created)}});
    case EventKind::TaskCreated: return emit(read_task_created(in));
    case EventKind::TaskStepBegan: return emit(TaskStepBegan{TaskId{in.moving(bases.task)}});
    case EventKind::TaskStepEnded: return emit(read_task_step_ended(in));
    case EventKind::TaskCancelRequested:
        return emit(
            TaskCancelRequested{in.id<TaskId>(), in.enumerator<CancelOrigin>(), in.string()});
    case EventKind::TaskUncancelled: return emit(TaskUncancelled{in.id<TaskId>(), in.number32()});
    case EventKind::TaskRenamed: return emit(TaskRenamed{in.id<TaskId>(), in.string()});
    case EventKind::FrameEntered:
        return emit(read_frame_entered(in, in.delta(bases.frame_made), now.frame));
    case EventKind::FrameLeft: return emit(read_frame_left(in));
    case EventKind::FrameSuspended: {
        const Stopped stopped = read_stopped(in);
        return emit(FrameSuspended{stopped.frame, stopped.continues});
    }
    case EventKind::FrameResumed: return emit(read_frame_resumed(in, now.frame));
    case EventKind::Line: {
        const std::uint32_t line = in.delta(bases.line);
        bases.move_line_window(line);
        return emit(Line{now.frame, line});
    }
    case EventKind::LocalChanged: {
        const FrameId frame{in.delta(bases.frame)};
        const std::uint32_t slot = in.number32();
        return read_local(in, frame, slot, in.enumerator<ValueKind>(), emit);
    }
    case EventKind::ExceptionRaised:
        return emit(ExceptionRaised{now.frame, in.string(), in.string()});
    case EventKind::ExceptionCaught: return emit(ExceptionCaught{now.frame, in.string()});
    case EventKind::Output: return emit(Output{in.enumerator<Stream>(), in.string()});
    case EventKind::InputRead: return emit(InputRead{in.string()});
    case EventKind::GeneratorCreated: return emit(read_generator_created(in));
    case EventKind::GeneratorResumed:
        return emit(read_generator_turn<GeneratorResumed, ResumeHow>(in));
    case EventKind::GeneratorYielded:
        return emit(GeneratorYielded{GeneratorId{in.moving(bases.generator)}, in.value()});
    case EventKind::GeneratorFinished:
        return emit(read_generator_turn<GeneratorFinished, FinishHow>(in));
    case EventKind::GeneratorFinalised: return emit(GeneratorFinalised{in.id<GeneratorId>()});
    case EventKind::PrimitiveCreated:
        return emit(PrimitiveCreated{in.id<PrimitiveId>(), in.enumerator<PrimitiveKind>(),
                                     in.number32(), in.string()});
    case EventKind::PrimitiveAcquired: return emit(PrimitiveAcquired{in.id<PrimitiveId>()});
    case EventKind::PrimitiveWaited: return emit(PrimitiveWaited{in.id<PrimitiveId>()});
    case EventKind::PrimitiveReleased: return emit(PrimitiveReleased{in.id<PrimitiveId>()});
    case EventKind::PrimitiveSet: return emit(PrimitiveSet{in.id<PrimitiveId>(), in.byte() != 0});
    case EventKind::QueuePut: return emit(read_queue<QueuePut>(in));
    case EventKind::QueueGot: return emit(read_queue<QueueGot>(in));
    case EventKind::Note:
        return emit(Note{in.enumerator<NoteKind>(), in.string(), in.span(), in.id<FutureId>(),
                         in.byte() != 0});
    }
    ASSERT(false);
}

// The forms that have a tag of their own and no fields.
template <class Emit>
void read_short(Unpacker& in, std::uint8_t tag, const Stamp& now, Emit& emit) {
    PackingBases& bases = in.bases();
    switch (tag) {
    case tag_frame_again:
        bases.begin_frame(bases.frame_resumed);
        return emit(FrameResumed{FrameId{bases.frame}, now.frame});
    case tag_next_again:
        return emit(
            GeneratorResumed{GeneratorId{bases.generator}, ResumeHow::Next, TraceValue::none()});
    case tag_yield_again:
        return emit(
            GeneratorYielded{GeneratorId{bases.generator}, TraceValue::of_int(bases.integer)});
    default: return emit(read_frame_entered(in, bases.frame_made + 1, now.frame));
    }
}

// The frame that stops, and goes on with its caller.
inline std::pair<FrameId, FrameId> read_usual_stop(PackingBases& bases) {
    const FrameId stopped{bases.frame};
    bases.frame = bases.take_caller();
    return {stopped, FrameId{bases.frame}};
}

template <class Emit>
void read_event(Unpacker& in, const Stamp& now, Emit& emit) {
    const std::uint8_t tag = in.byte();
    if (tag == tag_frame_returned) {
        const auto [frame, caller] = read_usual_stop(in.bases());
        emit(FrameLeft{frame, LeaveHow::Returned, caller, TraceValue{}});
    } else if (tag == tag_frame_suspended) {
        const auto [frame, caller] = read_usual_stop(in.bases());
        emit(FrameSuspended{frame, caller});
    } else if (tag >= tag_line) {
        emit(Line{now.frame, in.bases().line + (tag - tag_line)});
    } else if (tag >= tag_local) {
        read_local(in, now.frame, (tag >> 3) & 7u, static_cast<ValueKind>(tag & 7), emit);
    } else if (tag >= tag_local_any) {
        const std::uint32_t slot = in.number32();
        read_local(in, now.frame, slot, static_cast<ValueKind>(tag & 7), emit);
    } else if (tag >= tag_yield_again) {
        read_short(in, tag, now, emit);
    } else {
        read_body(in, static_cast<EventKind>(tag), now, emit);
    }
}

inline void switch_thread(EventReader::Place& place, const ThreadSwitched& body) {
    const std::size_t from = to_number(body.from) - 1;
    const std::size_t to = to_number(body.to) - 1;
    if (place.threads.size() <= std::max(from, to)) place.threads.resize(std::max(from, to) + 1);
    place.threads[from] = place.stamp;
    const double time = place.stamp.time;
    place.stamp = place.threads[to];
    place.stamp.time = time;
    place.stamp.thread = body.to;
}

// What becomes current with the event, for those that begin something.
template <class Body>
void begin_context(EventReader::Place& place, const Body& body) {
    Stamp& now = place.stamp;
    if constexpr (std::is_same_v<Body, RunBegan>) {
        now.thread = ThreadId{1};
    } else if constexpr (std::is_same_v<Body, ClockMoved>) {
        now.time = body.to;
    } else if constexpr (std::is_same_v<Body, ThreadSwitched>) {
        switch_thread(place, body);
    } else if constexpr (std::is_same_v<Body, LoopRunBegan>) {
        now.loop = body.loop;
    } else if constexpr (std::is_same_v<Body, IterationBegan>) {
        now.iteration = body.number;
    } else if constexpr (std::is_same_v<Body, HandleRunBegan>) {
        now.handle = body.handle;
        now.frame = FrameId{};
        now.line = 0;
    } else if constexpr (std::is_same_v<Body, TaskStepBegan>) {
        now.task = body.task;
    } else if constexpr (std::is_same_v<Body, FrameEntered> || std::is_same_v<Body, FrameResumed>) {
        now.frame = body.frame;
        now.line = 0;
    } else if constexpr (std::is_same_v<Body, Line>) {
        now.line = body.line;
    }
}

inline void continue_in(Stamp& now, FrameId frame) {
    now.frame = frame;
    now.line = 0;
}

// What is no longer current after the event, for those that end something.
template <class Body>
void end_context(Stamp& now, const Body& body) {
    if constexpr (std::is_same_v<Body, FrameLeft> || std::is_same_v<Body, FrameSuspended>) {
        continue_in(now, body.continues);
    } else if constexpr (std::is_same_v<Body, LoopRunBegan>) {
        continue_in(now, FrameId{});
    } else if constexpr (std::is_same_v<Body, TaskStepEnded>) {
        now.task = TaskId{};
        continue_in(now, FrameId{});
    } else if constexpr (std::is_same_v<Body, HandleRunEnded>) {
        now.handle = HandleId{};
        now.task = TaskId{};
        continue_in(now, FrameId{});
    } else if constexpr (std::is_same_v<Body, IterationEnded>) {
        now.iteration = 0;
    } else if constexpr (std::is_same_v<Body, LoopRunEnded>) {
        now.loop = LoopId{};
        now.handle = HandleId{};
        now.task = TaskId{};
        now.iteration = 0;
        continue_in(now, body.continues);
    }
}

// Gives each event its stamp and its number, and hands both to the visitor.
template <class Visit>
struct Emitter {
    static constexpr bool has_local_values = !requires { typename Visit::skips_local_values; };

    EventReader::Place& place;
    Visit& visit;

    template <class Body>
    void operator()(const Body& body) const {
        begin_context(place, body);
        place.stamp.number = place.next_number++;
        visit(static_cast<const Stamp&>(place.stamp), body);
        end_context(place.stamp, body);
    }
};

} // namespace decoding

// The kind of event that a body is.
template <class Body, std::size_t number = 0>
constexpr EventKind kind_of() {
    if constexpr (std::is_same_v<Body, std::variant_alternative_t<number, EventBody>>)
        return static_cast<EventKind>(number);
    else
        return kind_of<Body, number + 1>();
}

// Reads the events from the place on up to the one numbered `end`, or to the end of the trace, and
// calls visit(stamp, body) with each; the references are good during the call. Moves the place
// behind them.
template <class Visit>
void decode_until(const Trace& trace, EventReader::Place& place, EventNumber end, Visit&& visit) {
    const decoding::Emitter<std::remove_reference_t<Visit>> emit{place, visit};
    const auto& segments = trace.segments();
    while (place.next_number < end && place.segment < segments.size()) {
        const std::uint8_t* begin = segments[place.segment].bytes.get();
        const std::uint8_t* stop = begin + segments[place.segment].size;
        Unpacker in(trace, begin + place.offset, place.bases);
        while (in.at() != stop && place.next_number < end)
            decoding::read_event(in, place.stamp, emit);
        place.offset = static_cast<std::uint32_t>(in.at() - begin);
        if (in.at() != stop) return;
        ++place.segment;
        place.offset = 0;
    }
}

} // namespace runtime::trace
