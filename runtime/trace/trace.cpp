#include "runtime/trace/trace.h"

#include "runtime/source/assert.h"
#include "runtime/trace/unpacker.h"

namespace runtime::trace {

namespace {

struct Stopped {
    FrameId frame;
    FrameId continues;
    bool raised;
    bool has_value;
};

Stopped read_stopped(Unpacker& in) {
    const std::uint64_t head = in.number();
    std::uint32_t& base = in.bases().frame;
    const std::uint32_t frame = (head & 4) != 0 ? in.delta(base) : base;
    const std::uint64_t next = head >> 3;
    const std::uint32_t continues =
        next == 0
            ? 0
            : static_cast<std::uint32_t>(static_cast<std::int64_t>(frame) - unzigzag(next - 1));
    base = continues;
    return {FrameId{frame}, FrameId{continues}, (head & 1) != 0, (head & 2) != 0};
}

FrameEntered read_frame_entered(Unpacker& in, std::uint32_t frame, FrameId caller) {
    in.bases().frame_made = frame;
    in.bases().frame = frame;
    return {FrameId{frame}, in.id<CodeId>(), caller};
}

FrameLeft read_frame_left(Unpacker& in) {
    const Stopped stopped = read_stopped(in);
    return {stopped.frame, stopped.raised ? LeaveHow::Raised : LeaveHow::Returned,
            stopped.continues, stopped.has_value ? in.value() : TraceValue{}};
}

FrameResumed read_frame_resumed(Unpacker& in, FrameId awaiter) {
    const std::uint32_t frame = in.moving(in.bases().frame_resumed);
    in.bases().frame = frame;
    return {FrameId{frame}, awaiter};
}

HandleScheduled read_handle_scheduled(Unpacker& in) {
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

TaskCreated read_task_created(Unpacker& in) {
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

TaskStepEnded read_task_step_ended(Unpacker& in) {
    TaskStepEnded body{};
    body.task = TaskId{in.moving(in.bases().task)};
    const std::uint8_t how = in.byte();
    body.how = static_cast<StepEnd>(how & 7);
    body.waiting_on = FutureId{in.delta(in.bases().future_created)};
    body.text = (how & 16) != 0 ? in.base_label() : in.string();
    if ((how & 8) != 0) body.literal = in.span();
    return body;
}

ThreadBlocked read_thread_blocked(Unpacker& in) {
    ThreadBlocked body{};
    body.thread = in.id<ThreadId>();
    body.on = in.enumerator<BlockKind>();
    body.object = in.number32();
    body.label = in.string();
    body.deadline = in.bases().deadline = in.real();
    body.literal = in.span();
    return body;
}

GeneratorCreated read_generator_created(Unpacker& in) {
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

LocalChanged read_local(Unpacker& in, FrameId frame, std::uint32_t slot, ValueKind kind) {
    return {frame, slot, in.local_payload(kind, slot)};
}

// Braced lists are evaluated in order, so fields may be read where they stand.
EventBody read_body(Unpacker& in, EventKind kind, const Stamp& now) {
    PackingBases& bases = in.bases();
    switch (kind) {
    case EventKind::RunBegan: return RunBegan{in.string()};
    case EventKind::RunEnded: return RunEnded{in.enumerator<RunOutcome>(), in.string()};
    case EventKind::ClockMoved: {
        const std::uint8_t what = in.byte();
        const double to = (what & 4) != 0 ? bases.deadline : in.real();
        return ClockMoved{now.time, to, static_cast<ClockReason>(what & 3)};
    }
    case EventKind::ThreadStarted:
        return ThreadStarted{in.id<ThreadId>(), in.string(), in.byte() != 0};
    case EventKind::ThreadSwitched: return ThreadSwitched{now.thread, in.id<ThreadId>()};
    case EventKind::ThreadBlocked: return read_thread_blocked(in);
    case EventKind::ThreadWoken: return ThreadWoken{in.id<ThreadId>(), in.enumerator<WakeReason>()};
    case EventKind::ThreadEnded: return ThreadEnded{in.id<ThreadId>()};
    case EventKind::LoopCreated: return LoopCreated{in.id<LoopId>()};
    case EventKind::LoopRunBegan: return LoopRunBegan{in.id<LoopId>()};
    case EventKind::LoopRunEnded: {
        const LoopRunEnded body{in.id<LoopId>(), in.id<FrameId>()};
        bases.frame = to_number(body.continues);
        return body;
    }
    case EventKind::LoopClosed: return LoopClosed{in.id<LoopId>()};
    case EventKind::IterationBegan:
        return IterationBegan{in.id<LoopId>(), in.moving(bases.iteration), in.number32()};
    case EventKind::IterationEnded: return IterationEnded{in.id<LoopId>()};
    case EventKind::LoopIdle: return LoopIdle{in.id<LoopId>(), bases.deadline = in.real()};
    case EventKind::HandleScheduled: return read_handle_scheduled(in);
    case EventKind::HandleReady: return HandleReady{HandleId{in.moving(bases.handle_ready)}};
    case EventKind::HandleRunBegan: return HandleRunBegan{HandleId{in.moving(bases.handle_run)}};
    case EventKind::HandleRunEnded: return HandleRunEnded{HandleId{in.moving(bases.handle_run)}};
    case EventKind::HandleCancelled: return HandleCancelled{in.id<HandleId>()};
    case EventKind::FutureCreated:
        return FutureCreated{FutureId{in.moving(bases.future_created)}, in.enumerator<FutureKind>(),
                             in.new_base_label()};
    case EventKind::FutureResolved:
        return FutureResolved{FutureId{in.moving(bases.future_resolved)}, in.enumerator<Outcome>(),
                              in.value()};
    case EventKind::FutureChained:
        return FutureChained{FutureId{in.delta(bases.future_created)},
                             FutureId{in.delta(bases.future_created)}};
    case EventKind::TaskCreated: return read_task_created(in);
    case EventKind::TaskStepBegan: return TaskStepBegan{TaskId{in.moving(bases.task)}};
    case EventKind::TaskStepEnded: return read_task_step_ended(in);
    case EventKind::TaskCancelRequested:
        return TaskCancelRequested{in.id<TaskId>(), in.enumerator<CancelOrigin>(), in.string()};
    case EventKind::TaskUncancelled: return TaskUncancelled{in.id<TaskId>(), in.number32()};
    case EventKind::TaskRenamed: return TaskRenamed{in.id<TaskId>(), in.string()};
    case EventKind::FrameEntered:
        return read_frame_entered(in, in.delta(bases.frame_made), now.frame);
    case EventKind::FrameLeft: return read_frame_left(in);
    case EventKind::FrameSuspended: {
        const Stopped stopped = read_stopped(in);
        return FrameSuspended{stopped.frame, stopped.continues};
    }
    case EventKind::FrameResumed: return read_frame_resumed(in, now.frame);
    case EventKind::Line: return Line{now.frame, in.moving(bases.line)};
    case EventKind::LocalChanged: {
        const FrameId frame{in.delta(bases.frame)};
        const std::uint32_t slot = in.number32();
        return read_local(in, frame, slot, in.enumerator<ValueKind>());
    }
    case EventKind::ExceptionRaised: return ExceptionRaised{now.frame, in.string(), in.string()};
    case EventKind::ExceptionCaught: return ExceptionCaught{now.frame, in.string()};
    case EventKind::Output: return Output{in.enumerator<Stream>(), in.string()};
    case EventKind::InputRead: return InputRead{in.string()};
    case EventKind::GeneratorCreated: return read_generator_created(in);
    case EventKind::GeneratorResumed: return read_generator_turn<GeneratorResumed, ResumeHow>(in);
    case EventKind::GeneratorYielded:
        return GeneratorYielded{GeneratorId{in.moving(bases.generator)}, in.value()};
    case EventKind::GeneratorFinished: return read_generator_turn<GeneratorFinished, FinishHow>(in);
    case EventKind::GeneratorFinalised: return GeneratorFinalised{in.id<GeneratorId>()};
    case EventKind::PrimitiveCreated:
        return PrimitiveCreated{in.id<PrimitiveId>(), in.enumerator<PrimitiveKind>(), in.number32(),
                                in.string()};
    case EventKind::PrimitiveAcquired: return PrimitiveAcquired{in.id<PrimitiveId>()};
    case EventKind::PrimitiveWaited: return PrimitiveWaited{in.id<PrimitiveId>()};
    case EventKind::PrimitiveReleased: return PrimitiveReleased{in.id<PrimitiveId>()};
    case EventKind::PrimitiveSet: return PrimitiveSet{in.id<PrimitiveId>(), in.byte() != 0};
    case EventKind::QueuePut: return read_queue<QueuePut>(in);
    case EventKind::QueueGot: return read_queue<QueueGot>(in);
    case EventKind::Note: return Note{in.enumerator<NoteKind>(), in.string(), in.span()};
    }
    ASSERT(false);
    return RunBegan{};
}

// The forms that have a tag of their own and no fields.
EventBody read_short(Unpacker& in, std::uint8_t tag, const Stamp& now) {
    PackingBases& bases = in.bases();
    switch (tag) {
    case tag_frame_again:
        bases.frame = bases.frame_resumed;
        return FrameResumed{FrameId{bases.frame}, now.frame};
    case tag_next_again:
        return GeneratorResumed{GeneratorId{bases.generator}, ResumeHow::Next, TraceValue::none()};
    case tag_yield_again:
        return GeneratorYielded{GeneratorId{bases.generator}, TraceValue::of_int(bases.integer)};
    default: return read_frame_entered(in, bases.frame_made + 1, now.frame);
    }
}

void read_event(Unpacker& in, EventBody& body, const Stamp& now) {
    const std::uint8_t tag = in.byte();
    if (tag >= tag_line) {
        std::uint32_t& line = in.bases().line;
        line += static_cast<std::uint32_t>(static_cast<int>(tag) - tag_line_zero);
        body = Line{now.frame, line};
    } else if (tag >= tag_local) {
        body = read_local(in, now.frame, (tag >> 3) & 7u, static_cast<ValueKind>(tag & 7));
    } else if (tag >= tag_local_any) {
        const std::uint32_t slot = in.number32();
        body = read_local(in, now.frame, slot, static_cast<ValueKind>(tag & 7));
    } else if (tag >= tag_yield_again) {
        body = read_short(in, tag, now);
    } else {
        body = read_body(in, static_cast<EventKind>(tag), now);
    }
}

void switch_thread(EventReader::Place& place, const ThreadSwitched& body) {
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
void begin_context(EventReader::Place& place, const EventBody& body) {
    Stamp& now = place.stamp;
    switch (static_cast<EventKind>(body.index())) {
    case EventKind::RunBegan: now.thread = ThreadId{1}; break;
    case EventKind::ClockMoved: now.time = std::get_if<ClockMoved>(&body)->to; break;
    case EventKind::ThreadSwitched:
        switch_thread(place, *std::get_if<ThreadSwitched>(&body));
        break;
    case EventKind::LoopRunBegan: now.loop = std::get_if<LoopRunBegan>(&body)->loop; break;
    case EventKind::IterationBegan:
        now.iteration = std::get_if<IterationBegan>(&body)->number;
        break;
    case EventKind::HandleRunBegan:
        now.handle = std::get_if<HandleRunBegan>(&body)->handle;
        now.frame = FrameId{};
        now.line = 0;
        break;
    case EventKind::TaskStepBegan: now.task = std::get_if<TaskStepBegan>(&body)->task; break;
    case EventKind::FrameEntered:
        now.frame = std::get_if<FrameEntered>(&body)->frame;
        now.line = 0;
        break;
    case EventKind::FrameResumed:
        now.frame = std::get_if<FrameResumed>(&body)->frame;
        now.line = 0;
        break;
    case EventKind::Line: now.line = std::get_if<Line>(&body)->line; break;
    // The others begin nothing.
    case EventKind::RunEnded:
    case EventKind::ThreadStarted:
    case EventKind::ThreadBlocked:
    case EventKind::ThreadWoken:
    case EventKind::ThreadEnded:
    case EventKind::LoopCreated:
    case EventKind::LoopRunEnded:
    case EventKind::LoopClosed:
    case EventKind::IterationEnded:
    case EventKind::LoopIdle:
    case EventKind::HandleScheduled:
    case EventKind::HandleReady:
    case EventKind::HandleRunEnded:
    case EventKind::HandleCancelled:
    case EventKind::FutureCreated:
    case EventKind::FutureResolved:
    case EventKind::FutureChained:
    case EventKind::TaskCreated:
    case EventKind::TaskStepEnded:
    case EventKind::TaskCancelRequested:
    case EventKind::TaskUncancelled:
    case EventKind::TaskRenamed:
    case EventKind::FrameLeft:
    case EventKind::FrameSuspended:
    case EventKind::LocalChanged:
    case EventKind::ExceptionRaised:
    case EventKind::ExceptionCaught:
    case EventKind::Output:
    case EventKind::InputRead:
    case EventKind::GeneratorCreated:
    case EventKind::GeneratorResumed:
    case EventKind::GeneratorYielded:
    case EventKind::GeneratorFinished:
    case EventKind::GeneratorFinalised:
    case EventKind::PrimitiveCreated:
    case EventKind::PrimitiveAcquired:
    case EventKind::PrimitiveWaited:
    case EventKind::PrimitiveReleased:
    case EventKind::PrimitiveSet:
    case EventKind::QueuePut:
    case EventKind::QueueGot:
    case EventKind::Note: break;
    }
}

void continue_in(Stamp& now, FrameId frame) {
    now.frame = frame;
    now.line = 0;
}

// What is no longer current after the event, for those that end something.
void end_context(Stamp& now, const EventBody& body) {
    if (const auto* left = std::get_if<FrameLeft>(&body)) {
        continue_in(now, left->continues);
    } else if (const auto* suspended = std::get_if<FrameSuspended>(&body)) {
        continue_in(now, suspended->continues);
    } else if (std::holds_alternative<LoopRunBegan>(body)) {
        continue_in(now, FrameId{});
    } else if (std::holds_alternative<TaskStepEnded>(body)) {
        now.task = TaskId{};
        continue_in(now, FrameId{});
    } else if (std::holds_alternative<HandleRunEnded>(body)) {
        now.handle = HandleId{};
        now.task = TaskId{};
        continue_in(now, FrameId{});
    } else if (std::holds_alternative<IterationEnded>(body)) {
        now.iteration = 0;
    } else if (const auto* ended = std::get_if<LoopRunEnded>(&body)) {
        now.loop = LoopId{};
        now.handle = HandleId{};
        now.task = TaskId{};
        now.iteration = 0;
        continue_in(now, ended->continues);
    }
}

} // namespace

std::uint64_t Trace::byte_count() const {
    std::uint64_t count = strings_.byte_count();
    for (const auto& segment : segments_)
        count += segment.size;
    for (const CodeRecord& code : codes_) {
        count += sizeof(CodeRecord) + code.name.size() + code.qualified_name.size();
        for (const std::string& local : code.locals)
            count += local.size() + 1;
    }
    return count;
}

EventReader::EventReader(const Trace& trace) : trace_(&trace) {}

const Event* EventReader::next() {
    const auto& segments = trace_->segments();
    while (place_.segment < segments.size() && place_.offset == segments[place_.segment].size) {
        ++place_.segment;
        place_.offset = 0;
    }
    if (place_.segment == segments.size()) return nullptr;
    const std::uint8_t* bytes = segments[place_.segment].bytes.get();
    Unpacker in(*trace_, bytes + place_.offset, place_.bases);
    read_event(in, event_.body, place_.stamp);
    place_.offset = static_cast<std::uint32_t>(in.at() - bytes);
    begin_context(place_, event_.body);
    place_.stamp.number = place_.next_number++;
    event_.stamp = place_.stamp;
    end_context(place_.stamp, event_.body);
    return &event_;
}

std::array<std::uint32_t, event_kind_count> count_by_kind(const Trace& trace) {
    std::array<std::uint32_t, event_kind_count> counts{};
    EventReader reader(trace);
    while (const Event* event = reader.next())
        ++counts[event->body.index()];
    return counts;
}

} // namespace runtime::trace
