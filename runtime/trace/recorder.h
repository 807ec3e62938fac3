#pragma once

#include "runtime/source/source_text.h"
#include "runtime/trace/events.h"
#include "runtime/trace/packing.h"
#include "runtime/trace/trace.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// The recorder writes a run down. The machine and the loop call one method for each thing that
// happens; each call is one event, numbered in the order of the calls. It reads nothing but its
// arguments, keeps nothing of the machine's alive and runs none of the program's code.
//
// Ids come from the caller, count up from 1 for each kind, and are never used again. The recorder
// copies every string that it is given; a string it has seen costs a hash and a number.
//
// The calls that a hot loop makes (line, frame_entered, frame_left, local_changed) are inline and
// cost a few nanoseconds: they write one to four bytes into a segment that is known to have room.
namespace runtime::trace {

class Recorder final {
  public:
    // The program becomes file 0 and the trace's first event, RunBegan.
    explicit Recorder(const source::SourceText& program, Scenario scenario = {});
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    // --- tables ---

    // A further file, such as a library module the program imported.
    FileId add_file(std::string_view name, std::string_view text);

    // Call once for each code object, before its first frame.
    CodeId add_code(const CodeInfo& code);

    // The program asked a simulated host. A fact of the trace, not an event: the wait that follows
    // is one.
    void host_asked(std::string_view name, double latency_s);

    // A string's number in the trace, for callers that use the same label many times.
    StringId intern(std::string_view text);
    StringId intern(std::string_view text, std::uint64_t hash) {
        return strings_.intern(text, hash);
    }

    StringId intern_quoted(std::string_view plain, std::uint64_t hash) {
        return strings_.intern_quoted(plain, hash);
    }

    // Whether interning it would give this number again.
    bool knows(StringId text, std::uint64_t hash) { return strings_.knows(text, hash); }

    // --- what has been recorded so far ---

    EventNumber event_count() const { return event_count_; }
    std::uint64_t byte_count() const;
    // About how many bytes the record's index and timeline will take.
    std::uint64_t index_byte_count() const;

    // The trace so far, closed by RunEnded. The recorder itself is left as it was, so that a run
    // that stopped at a limit can go on and be closed again later.
    Trace finish(RunOutcome outcome, std::string_view text = {}) const;

    // --- frames, lines, locals (hot) ---

    // A call, or an await fused with its call, from the current frame; the new frame is current.
    void frame_entered(FrameId frame, CodeId code) {
        ++event_count_;
        packer_.end(packer_.frame_entered(packer_.begin(), to_number(frame), to_number(code)));
    }

    // The current frame ended; `continues` is the frame that goes on (its caller or awaiter), or
    // none at the end of a task's coroutine, of a callback or of a thread.
    void frame_left(FrameId frame, FrameId continues, LeaveHow how = LeaveHow::Returned) {
        ++event_count_;
        packer_.end(packer_.frame_stopped(packer_.begin(), EventKind::FrameLeft, to_number(frame),
                                          to_number(continues), how == LeaveHow::Raised, false));
    }

    // The same, with the value returned.
    void frame_left(FrameId frame, FrameId continues, LeaveHow how, const TraceValue& value);

    // A yield to `continues`, or an await that ends the task's step (`continues` is none then).
    // For a chain of awaits, call this for the innermost frame only.
    void frame_suspended(FrameId frame, FrameId continues) {
        ++event_count_;
        packer_.end(packer_.frame_stopped(packer_.begin(), EventKind::FrameSuspended,
                                          to_number(frame), to_number(continues), false, false));
    }

    // The frame goes on, or starts, resumed by the current frame; it is now current. For a chain
    // of awaits, call this for the innermost frame only, unless it is thrown into.
    void frame_resumed(FrameId frame) {
        ++event_count_;
        packer_.end(packer_.frame_resumed(packer_.begin(), to_number(frame)));
    }

    // The current frame reaches a line; its first one, a new one, or the same one again in a loop.
    void line(std::uint32_t line) {
        ++event_count_;
        packer_.end(packer_.line(packer_.begin(), line));
    }

    // The records of a line, or of a call, at once: hot code writes them with the packer itself and
    // says how many.
    Packer& packer() { return packer_; }
    void add_events(std::uint32_t count) { event_count_ += count; }

    // A local of the current frame was bound, bound again, or deleted (Unbound).
    void local_changed(std::uint32_t slot, const TraceValue& value) {
        ++event_count_;
        packer_.end(Packer::local_tag(packer_.begin(), slot, value.kind));
        put_local_payload(slot, value);
    }
    // The same for a text, or a shape with its numbers, that the trace knows already.
    void local_changed(std::uint32_t slot, StringId text, const std::uint8_t* numbers) {
        ++event_count_;
        packer_.end(Packer::local_tag(packer_.begin(), slot,
                                      numbers == nullptr ? ValueKind::Text : ValueKind::Shape));
        packer_.put_text(text);
        if (numbers != nullptr) packer_.put_shape_numbers(numbers);
    }

    // The same for another frame: a closure's variable, or a global of the module's frame.
    void local_changed_in(FrameId frame, std::uint32_t slot, const TraceValue& value);

    void exception_raised(std::string_view type, std::string_view message);
    void exception_caught(std::string_view type);

    // --- output and input ---

    void output(Stream stream, std::string_view text);
    void input_read(std::string_view text);

    // --- clock and threads ---

    void clock_moved(double to, ClockReason why);
    // The first thread needs no ThreadStarted: a run begins in thread 1, "MainThread".
    void thread_started(ThreadId thread, std::string_view name, bool daemon);
    // From here on the thread runs; its task, loop and frame become current again.
    void thread_switched(ThreadId to);
    void thread_blocked(ThreadId thread, BlockKind on, std::uint32_t object, std::string_view label,
                        double deadline = no_time, Span literal = {});
    void thread_woken(ThreadId thread, WakeReason why);
    void thread_ended(ThreadId thread);

    // --- loop and handles ---

    void loop_created(LoopId loop);
    void loop_run_began(LoopId loop);
    void loop_run_ended(LoopId loop, FrameId continues);
    void loop_closed(LoopId loop);
    // The number counts from 1 within the loop; `ready_count` is how many handles the batch has.
    void iteration_began(LoopId loop, std::uint32_t number, std::uint32_t ready_count);
    void iteration_ended(LoopId loop);
    void loop_idle(LoopId loop, double until);

    // With `due` the handle is a timer; without, it joins the back of the ready queue now.
    void handle_scheduled(HandleId handle, LoopId loop, HandleKind kind, TaskId task,
                          FutureId future, StringId label, double due = no_time, Span literal = {});
    void handle_ready(HandleId handle) {
        put_id(EventKind::HandleReady, to_number(handle), packer_.bases().handle_ready);
    }
    // Between these two the current frame is none until one is entered or resumed.
    void handle_run_began(HandleId handle) {
        put_id(EventKind::HandleRunBegan, to_number(handle), packer_.bases().handle_run);
    }
    void handle_run_ended(HandleId handle) {
        put_id(EventKind::HandleRunEnded, to_number(handle), packer_.bases().handle_run);
    }
    void handle_cancelled(HandleId handle);

    // --- futures ---

    void future_created(FutureId future, FutureKind kind, std::string_view label = {});
    void future_resolved(FutureId future, Outcome outcome, const TraceValue& value = {});
    void future_chained(FutureId child, FutureId parent);

    // --- tasks ---

    struct NewTask {
        TaskId task;
        FutureId future;
        GeneratorId coroutine;
        FrameId frame;
        std::string_view name;
        std::string_view coroutine_name;
        std::string_view label;
        TaskId parent;
    };
    // The label of the coroutine takes the task's place if it says more.
    void task_created(const NewTask& task);
    void task_step_began(TaskId task) {
        put_id(EventKind::TaskStepBegan, to_number(task), packer_.bases().task);
    }
    // For a step that waits, the label of the future, if there is one, takes the text's place:
    // "sleep(0.9)" that of "sleep".
    void task_step_ended(TaskId task, StepEnd how, FutureId waiting_on = {},
                         std::string_view text = {}, Span literal = {});
    void task_cancel_requested(TaskId task, CancelOrigin origin, std::string_view message = {});
    void task_uncancelled(TaskId task, std::uint32_t remaining);
    void task_renamed(TaskId task, std::string_view name);

    // --- generators and coroutines ---

    // Makes the frame too; it starts with frame_resumed.
    void generator_created(GeneratorId generator, GeneratorKind kind, FrameId frame, CodeId code,
                           std::string_view label = {});
    void generator_resumed(GeneratorId generator, ResumeHow how, const TraceValue& value = {}) {
        resume_count_ += how == ResumeHow::Await ? 0 : 1;
        if (how == ResumeHow::Next && value.kind == ValueKind::None) {
            ++event_count_;
            packer_.end(packer_.generator_next(packer_.begin(), to_number(generator)));
            return;
        }
        generator_turn(EventKind::GeneratorResumed, generator, static_cast<unsigned>(how), value);
    }
    void generator_yielded(GeneratorId generator, const TraceValue& value) {
        if (value.kind == ValueKind::Int) {
            ++event_count_;
            packer_.end(
                packer_.generator_yielded(packer_.begin(), to_number(generator), value.integer));
            return;
        }
        generator_turn(EventKind::GeneratorYielded, generator, 0, value);
    }
    void generator_finished(GeneratorId generator, FinishHow how, const TraceValue& value = {});
    void generator_finalised(GeneratorId generator);

    // --- primitives ---

    void primitive_created(PrimitiveId primitive, PrimitiveKind kind, std::uint32_t capacity = 0,
                           std::string_view label = {});
    // The current task (else the current thread) got it, at once or after waiting.
    void primitive_acquired(PrimitiveId primitive);
    void primitive_waited(PrimitiveId primitive);
    void primitive_released(PrimitiveId primitive);
    // An event object was set or cleared.
    void primitive_set(PrimitiveId primitive, bool is_set);
    void queue_put(PrimitiveId queue, std::uint32_t size, const TraceValue& value);
    void queue_got(PrimitiveId queue, std::uint32_t size, const TraceValue& value);

    // --- notes ---

    void note(NoteKind kind, std::string_view text, Span at = {}, FutureId freed = {},
              bool by_collector = false);

  private:
    void begin() {
        ++event_count_;
        packer_.make_room();
    }
    void put_id(EventKind kind, std::uint32_t id, std::uint32_t& base) {
        begin();
        packer_.put_tag(kind);
        packer_.put_moving(id, base);
    }
    void put_id(EventKind kind, std::uint32_t id);
    static void set_label(std::vector<StringId>& labels, std::uint32_t id, StringId label);
    // The label of the thing, if it goes on where `text` ends; else the text.
    StringId fuller_label(const std::vector<StringId>& labels, std::uint32_t id,
                          std::string_view text);
    void put_string(std::string_view text) { packer_.put(to_number(intern(text))); }
    // One byte for both how and the value's kind.
    void generator_turn(EventKind kind, GeneratorId generator, unsigned how,
                        const TraceValue& value) {
        ++event_count_;
        packer_.end(packer_.generator_turn(
            packer_.begin(), kind, to_number(generator),
            static_cast<std::uint8_t>(how << 3 | static_cast<unsigned>(value.kind))));
        put_payload(value);
    }
    // The kind byte, then what follows it.
    void put_value(const TraceValue& value);
    void put_payload(const TraceValue& value) {
        if (value.kind == ValueKind::Int)
            packer_.put_integer(value.integer);
        else if (value.kind > ValueKind::Int)
            put_long_payload(value);
    }
    // An int as the distance from the last that the slot held.
    void put_local_payload(std::uint32_t slot, const TraceValue& value) {
        if (value.kind == ValueKind::Int)
            packer_.end(packer_.slot_integer(packer_.place(), slot, value.integer));
        else if (value.kind > ValueKind::Int)
            put_long_payload(value);
    }
    // Of a float, a text or a shape.
    void put_long_payload(const TraceValue& value);

    TraceExtent extent() const;

    Packer packer_;
    EventNumber event_count_ = 0;
    // As far as the packer's bases do not tell.
    TraceExtent extent_{.threads = 1};
    ThreadId thread_{1};
    std::set<ThreadId> threads_in_loops_;
    StringTable strings_;
    std::uint64_t resume_count_ = 0;         // of generators, which the timeline draws
    std::vector<StringId> future_labels_;    // by id - 1
    std::vector<StringId> generator_labels_; // by id - 1
    std::vector<TraceFile> files_;
    std::vector<CodeRecord> codes_;
    Scenario scenario_;
    std::vector<Host> hosts_; // in the order in which they were first asked
};

} // namespace runtime::trace
