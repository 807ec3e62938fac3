#include "runtime/trace/recorder.h"

#include "runtime/source/assert.h"
#include "runtime/trace/facts.h"
#include "runtime/trace/timeline.h"

#include <algorithm>
#include <utility>

namespace runtime::trace {

Recorder::Recorder(const source::SourceText& program, Scenario scenario)
    : scenario_(std::move(scenario)) {
    add_file(program.file_name(), program.text());
    begin();
    packer_.put_tag(EventKind::RunBegan);
    put_string(program.file_name());
}

FileId Recorder::add_file(std::string_view name, std::string_view text) {
    files_.push_back({std::string(name), std::string(text)});
    return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

CodeId Recorder::add_code(const CodeInfo& code) {
    ASSERT(to_number(code.file) < files_.size());
    codes_.push_back({code.file,
                      code.kind,
                      std::string(code.name),
                      std::string(code.qualified_name),
                      code.first_line,
                      {code.locals.begin(), code.locals.end()}});
    return CodeId{static_cast<std::uint32_t>(codes_.size())};
}

void Recorder::host_asked(std::string_view name, double latency_s) {
    auto found = std::ranges::find(hosts_, name, &Host::name);
    if (found == hosts_.end()) found = hosts_.insert(hosts_.end(), Host{std::string(name), 0, 0});
    found->latency_s = latency_s;
    ++found->request_count;
}

StringId Recorder::intern(std::string_view text) {
    return strings_.intern(text);
}

std::uint64_t Recorder::byte_count() const {
    return packer_.byte_count() + strings_.byte_count();
}

Trace Recorder::finish(RunOutcome outcome, std::string_view text) const {
    Trace trace;
    trace.event_count_ = event_count_ + 1;
    trace.outcome_ = outcome;
    trace.strings_ = strings_;
    trace.outcome_text_ = trace.strings_.intern(text);
    trace.strings_.freeze();
    trace.files_ = files_;
    trace.codes_ = codes_;
    trace.scenario_ = scenario_;
    trace.hosts_ = hosts_;
    Packer end;
    end.put_tag(EventKind::RunEnded);
    end.put_byte(static_cast<std::uint8_t>(outcome));
    end.put(to_number(trace.outcome_text_));
    trace.segments_ = packer_.segments(end);
    trace.extent_ = extent();
    return trace;
}

TraceExtent Recorder::extent() const {
    // The numbers of a kind count up, so that the last one given out is the highest.
    const PackingBases& bases = packer_.bases();
    TraceExtent extent = extent_;
    extent.handles = bases.handle_scheduled;
    extent.futures = bases.future_created;
    extent.tasks = bases.task_created;
    extent.frames = bases.frame_made;
    extent.generators = bases.generator_created;
    return extent;
}

std::uint64_t Recorder::index_byte_count() const {
    // A handle ends and begins segments in its loop's lane and in its task's; a resumed generator
    // runs, and then is suspended.
    constexpr std::uint64_t segment = sizeof(Segment) + sizeof(SegmentNumber);
    constexpr std::uint64_t segments_of_handle = 5;
    constexpr std::uint64_t segments_of_resume = 2;
    const TraceExtent made = extent();
    return made.handles * (sizeof(HandleFacts) + segments_of_handle * segment) +
           made.futures * sizeof(FutureFacts) + made.tasks * sizeof(TaskFacts) +
           made.frames * sizeof(FrameFacts) + made.generators * sizeof(GeneratorFacts) +
           resume_count_ * segments_of_resume * segment;
}

void Recorder::put_id(EventKind kind, std::uint32_t id) {
    begin();
    packer_.put_tag(kind);
    packer_.put(id);
}

void Recorder::set_label(std::vector<StringId>& labels, std::uint32_t id, StringId label) {
    if (labels.size() < id) labels.resize(id);
    if (id != 0) labels[id - 1] = label;
}

StringId Recorder::fuller_label(const std::vector<StringId>& labels, std::uint32_t id,
                                std::string_view text) {
    if (id != 0 && id <= labels.size()) {
        const StringId label = labels[id - 1];
        if (strings_.text(label).starts_with(text)) return label;
    }
    return intern(text);
}

void Recorder::put_value(const TraceValue& value) {
    packer_.put_byte(static_cast<std::uint8_t>(value.kind));
    put_payload(value);
}

void Recorder::put_long_payload(const TraceValue& value) {
    if (value.kind == ValueKind::Float) return packer_.put_double(value.real);
    packer_.put_text(intern(value.text));
    if (value.kind == ValueKind::Shape) packer_.put_shape_numbers(value.numbers);
}

// --- frames, lines, locals ---

void Recorder::frame_left(FrameId frame, FrameId continues, LeaveHow how, const TraceValue& value) {
    ++event_count_;
    packer_.end(packer_.frame_stopped(packer_.begin(), EventKind::FrameLeft, to_number(frame),
                                      to_number(continues), how == LeaveHow::Raised, true));
    put_value(value);
}

void Recorder::local_changed_in(FrameId frame, std::uint32_t slot, const TraceValue& value) {
    begin();
    packer_.put_tag(EventKind::LocalChanged);
    packer_.put_delta(to_number(frame), packer_.bases().frame);
    packer_.put(slot);
    packer_.put_byte(static_cast<std::uint8_t>(value.kind));
    put_local_payload(slot, value);
}

void Recorder::exception_raised(std::string_view type, std::string_view message) {
    begin();
    packer_.put_tag(EventKind::ExceptionRaised);
    put_string(type);
    put_string(message);
}

void Recorder::exception_caught(std::string_view type) {
    begin();
    packer_.put_tag(EventKind::ExceptionCaught);
    put_string(type);
}

// --- output and input ---

void Recorder::output(Stream stream, std::string_view text) {
    begin();
    packer_.put_tag(EventKind::Output);
    packer_.put_byte(static_cast<std::uint8_t>(stream));
    put_string(text);
}

void Recorder::input_read(std::string_view text) {
    begin();
    packer_.put_tag(EventKind::InputRead);
    put_string(text);
}

// --- clock and threads ---

void Recorder::clock_moved(double to, ClockReason why) {
    begin();
    packer_.put_tag(EventKind::ClockMoved);
    // Bit 2: to the deadline that the last wait named.
    const bool is_deadline = to == packer_.bases().deadline;
    packer_.put_byte(
        static_cast<std::uint8_t>(static_cast<unsigned>(why) | (is_deadline ? 4u : 0u)));
    if (!is_deadline) packer_.put_double(to);
}

void Recorder::thread_started(ThreadId thread, std::string_view name, bool daemon) {
    extent_.threads = std::max(extent_.threads, to_number(thread));
    put_id(EventKind::ThreadStarted, to_number(thread));
    put_string(name);
    packer_.put_bool(daemon);
}

void Recorder::thread_switched(ThreadId to) {
    thread_ = to;
    put_id(EventKind::ThreadSwitched, to_number(to));
}

void Recorder::thread_blocked(ThreadId thread, BlockKind on, std::uint32_t object,
                              std::string_view label, double deadline, Span literal) {
    if (!threads_in_loops_.contains(thread_)) extent_.blocks_outside_of_loops = true;
    put_id(EventKind::ThreadBlocked, to_number(thread));
    packer_.put_byte(static_cast<std::uint8_t>(on));
    packer_.put(object);
    put_string(label);
    packer_.put_double(deadline);
    packer_.bases().deadline = deadline;
    packer_.put_span(literal);
}

void Recorder::thread_woken(ThreadId thread, WakeReason why) {
    put_id(EventKind::ThreadWoken, to_number(thread));
    packer_.put_byte(static_cast<std::uint8_t>(why));
}

void Recorder::thread_ended(ThreadId thread) {
    put_id(EventKind::ThreadEnded, to_number(thread));
}

// --- loop and handles ---

void Recorder::loop_created(LoopId loop) {
    extent_.loops = std::max(extent_.loops, to_number(loop));
    put_id(EventKind::LoopCreated, to_number(loop));
}

void Recorder::loop_run_began(LoopId loop) {
    threads_in_loops_.insert(thread_);
    put_id(EventKind::LoopRunBegan, to_number(loop));
}

void Recorder::loop_run_ended(LoopId loop, FrameId continues) {
    threads_in_loops_.erase(thread_);
    put_id(EventKind::LoopRunEnded, to_number(loop));
    packer_.put(to_number(continues));
    packer_.bases().frame = to_number(continues);
}

void Recorder::loop_closed(LoopId loop) {
    put_id(EventKind::LoopClosed, to_number(loop));
}

void Recorder::iteration_began(LoopId loop, std::uint32_t number, std::uint32_t ready_count) {
    put_id(EventKind::IterationBegan, to_number(loop));
    packer_.put_moving(number, packer_.bases().iteration);
    packer_.put(ready_count);
}

void Recorder::iteration_ended(LoopId loop) {
    put_id(EventKind::IterationEnded, to_number(loop));
}

void Recorder::loop_idle(LoopId loop, double until) {
    put_id(EventKind::LoopIdle, to_number(loop));
    packer_.put_double(until);
    packer_.bases().deadline = until;
}

void Recorder::handle_scheduled(HandleId handle, LoopId loop, HandleKind kind, TaskId task,
                                FutureId future, StringId label, double due, Span literal) {
    put_id(EventKind::HandleScheduled, to_number(handle), packer_.bases().handle_scheduled);
    // The kind and what else there is to read: bit 2 a due time, bit 3 a literal, bit 4 a loop
    // other than the first, bit 5 no label but that of the last future created.
    const bool is_timer = due != no_time;
    const bool is_other_loop = to_number(loop) != 1;
    PackingBases& bases = packer_.bases();
    const bool has_base_label = to_number(label) == bases.label;
    packer_.put_byte(static_cast<std::uint8_t>(
        static_cast<unsigned>(kind) | (is_timer ? 4u : 0u) | (literal.is_empty() ? 0u : 8u) |
        (is_other_loop ? 16u : 0u) | (has_base_label ? 32u : 0u)));
    if (is_other_loop) packer_.put(to_number(loop));
    packer_.put_delta(to_number(task), bases.task);
    // What is called back belongs to the future just resolved, else to the one just made.
    const bool is_callback = kind == HandleKind::TaskWakeup || kind == HandleKind::FutureCallback;
    packer_.put_delta(to_number(future),
                      is_callback ? bases.future_resolved : bases.future_created);
    if (!has_base_label) packer_.put(to_number(label));
    if (is_timer) packer_.put_double(due);
    if (!literal.is_empty()) packer_.put_span(literal);
}

void Recorder::handle_cancelled(HandleId handle) {
    put_id(EventKind::HandleCancelled, to_number(handle));
}

// --- futures ---

void Recorder::future_created(FutureId future, FutureKind kind, std::string_view label) {
    put_id(EventKind::FutureCreated, to_number(future), packer_.bases().future_created);
    packer_.put_byte(static_cast<std::uint8_t>(kind));
    const StringId label_id = intern(label);
    set_label(future_labels_, to_number(future), label_id);
    packer_.bases().label = to_number(label_id);
    packer_.put(packer_.bases().label);
}

void Recorder::future_resolved(FutureId future, Outcome outcome, const TraceValue& value) {
    put_id(EventKind::FutureResolved, to_number(future), packer_.bases().future_resolved);
    packer_.put_byte(static_cast<std::uint8_t>(outcome));
    put_value(value);
}

void Recorder::future_chained(FutureId child, FutureId parent) {
    begin();
    packer_.put_tag(EventKind::FutureChained);
    packer_.put_delta(to_number(child), packer_.bases().future_created);
    packer_.put_delta(to_number(parent), packer_.bases().future_created);
}

// --- tasks ---

void Recorder::task_created(const NewTask& task) {
    put_id(EventKind::TaskCreated, to_number(task.task), packer_.bases().task_created);
    packer_.put_delta(to_number(task.future), packer_.bases().future_created);
    packer_.put_delta(to_number(task.coroutine), packer_.bases().generator_created);
    packer_.put_delta(to_number(task.frame), packer_.bases().frame_made);
    put_string(task.name);
    put_string(task.coroutine_name);
    const StringId label = fuller_label(generator_labels_, to_number(task.coroutine), task.label);
    set_label(future_labels_, to_number(task.future), label);
    packer_.put(to_number(label));
    packer_.put(to_number(task.parent));
}

void Recorder::task_step_ended(TaskId task, StepEnd how, FutureId waiting_on, std::string_view text,
                               Span literal) {
    put_id(EventKind::TaskStepEnded, to_number(task), packer_.bases().task);
    // Bit 3: a literal. Bit 4: the text is the label of the last future created.
    const std::uint32_t future = to_number(waiting_on);
    const bool is_labelled = how == StepEnd::SuspendedOnFuture && future != 0 &&
                             future <= future_labels_.size() &&
                             !strings_.text(future_labels_[future - 1]).empty();
    const StringId text_id = is_labelled ? future_labels_[future - 1]
                             : how == StepEnd::SuspendedOnTask
                                 ? fuller_label(future_labels_, future, text)
                                 : intern(text);
    const std::uint32_t label = to_number(text_id);
    const bool has_base_label = label == packer_.bases().label;
    packer_.put_byte(static_cast<std::uint8_t>(
        static_cast<unsigned>(how) | (literal.is_empty() ? 0u : 8u) | (has_base_label ? 16u : 0u)));
    packer_.put_delta(to_number(waiting_on), packer_.bases().future_created);
    if (!has_base_label) packer_.put(label);
    if (!literal.is_empty()) packer_.put_span(literal);
}

void Recorder::task_cancel_requested(TaskId task, CancelOrigin origin, std::string_view message) {
    put_id(EventKind::TaskCancelRequested, to_number(task));
    packer_.put_byte(static_cast<std::uint8_t>(origin));
    put_string(message);
}

void Recorder::task_uncancelled(TaskId task, std::uint32_t remaining) {
    put_id(EventKind::TaskUncancelled, to_number(task));
    packer_.put(remaining);
}

void Recorder::task_renamed(TaskId task, std::string_view name) {
    put_id(EventKind::TaskRenamed, to_number(task));
    put_string(name);
}

// --- generators and coroutines ---

void Recorder::generator_created(GeneratorId generator, GeneratorKind kind, FrameId frame,
                                 CodeId code, std::string_view label) {
    put_id(EventKind::GeneratorCreated, to_number(generator), packer_.bases().generator_created);
    packer_.put_byte(static_cast<std::uint8_t>(kind));
    packer_.put_moving(to_number(frame), packer_.bases().frame_made);
    packer_.put(to_number(code));
    const StringId label_id = intern(label);
    set_label(generator_labels_, to_number(generator), label_id);
    packer_.put(to_number(label_id));
}

void Recorder::generator_finished(GeneratorId generator, FinishHow how, const TraceValue& value) {
    generator_turn(EventKind::GeneratorFinished, generator, static_cast<unsigned>(how), value);
}

void Recorder::generator_finalised(GeneratorId generator) {
    put_id(EventKind::GeneratorFinalised, to_number(generator));
}

// --- primitives ---

void Recorder::primitive_created(PrimitiveId primitive, PrimitiveKind kind, std::uint32_t capacity,
                                 std::string_view label) {
    put_id(EventKind::PrimitiveCreated, to_number(primitive));
    packer_.put_byte(static_cast<std::uint8_t>(kind));
    packer_.put(capacity);
    put_string(label);
}

void Recorder::primitive_acquired(PrimitiveId primitive) {
    put_id(EventKind::PrimitiveAcquired, to_number(primitive));
}

void Recorder::primitive_waited(PrimitiveId primitive) {
    put_id(EventKind::PrimitiveWaited, to_number(primitive));
}

void Recorder::primitive_released(PrimitiveId primitive) {
    put_id(EventKind::PrimitiveReleased, to_number(primitive));
}

void Recorder::primitive_set(PrimitiveId primitive, bool is_set) {
    put_id(EventKind::PrimitiveSet, to_number(primitive));
    packer_.put_bool(is_set);
}

void Recorder::queue_put(PrimitiveId queue, std::uint32_t size, const TraceValue& value) {
    put_id(EventKind::QueuePut, to_number(queue));
    packer_.put(size);
    put_value(value);
}

void Recorder::queue_got(PrimitiveId queue, std::uint32_t size, const TraceValue& value) {
    put_id(EventKind::QueueGot, to_number(queue));
    packer_.put(size);
    put_value(value);
}

// --- notes ---

void Recorder::note(NoteKind kind, std::string_view text, Span at, FutureId freed,
                    bool by_collector) {
    begin();
    packer_.put_tag(EventKind::Note);
    packer_.put_byte(static_cast<std::uint8_t>(kind));
    put_string(text);
    packer_.put_span(at);
    packer_.put(to_number(freed));
    packer_.put_byte(by_collector ? 1 : 0);
}

} // namespace runtime::trace
