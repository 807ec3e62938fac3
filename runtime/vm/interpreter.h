#pragma once

// The interpreter runs one simulated thread: it executes the instructions of the innermost frame,
// resumes native routines and serves their requests, until the thread ends, blocks or has used its
// slice. Calls, resumes and awaits only link frames; nothing recurses on the native stack.
//
// The loop is compiled twice, plain and recording (interpreter_loop.h); this class holds what both
// share and what is too long for a case of the switch.

#include "runtime/trace/recorder.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/content_changes.h"
#include "runtime/vm/frame_object.h"

#include <bit>
#include <optional>

namespace runtime::vm {

// What became of a call that was begun.
enum class Begun : std::uint8_t {
    Done,   // the value is in `out`
    Pushed, // a new frame is innermost; its value will be delivered
    Raised,
};

// In RecordedFrame::all: the next line looks at every local.
inline constexpr std::uint64_t recorded_never = ~std::uint64_t{0};

class Interpreter {
  public:
    explicit Interpreter(Machine& machine) : m(machine) {}

    static Stop run(Machine& machine, Thread& thread, std::uint64_t budget);
    Stop run_guarded(std::uint64_t budget);

    // --- calls: `values` are moved from; `caller` gets the result by its result/delivery fields
    // ----
    Begun begin_call(const Value& callee, Value* values, std::uint32_t count, const Tuple* names,
                     bool awaited);
    Begun call_function(const Value& callee, Value* values, std::uint32_t count, const Tuple* names,
                        bool awaited);
    Begun call_native(const Value& callee, Value* values, std::uint32_t count, const Tuple* names,
                      bool awaited);
    Begun call_type(Type* type, Value* values, std::uint32_t count, const Tuple* names);
    Begun call_with_self(const Value& function, const Value& self, Value* values,
                         std::uint32_t count, const Tuple* names, bool awaited);
    Begun call_unpacked(Value& callee, Value& positional, Value& keywords, bool awaited);

    // --- frames
    // -----------------------------------------------------------------------------------
    Frame* new_frame(const Function& function);
    Frame* new_frame(Code* code, Dict* globals);
    void free_frame(Frame* frame);
    // The usual call, in line: a frame with its parameters moved in; and its end. (These and the
    // other static ones take the machine, which the loop has in a register.)
    template <bool recording>
    static Frame* enter_frame(Machine& m, const Function& function, Frame* caller, Value* arguments,
                              std::uint32_t count);
    template <bool recording>
    static void leave_frame(Machine& m, Frame* frame);
    template <bool recording>
    static void recycle_frame(Machine& m, Frame* frame);
    // A frame as frame.h says that an idle one is; its back, pc, globals and depth are
    // the caller's to set.
    static Frame* take_frame(Machine& m, Code& code);
    static Frame* make_frame(Machine& m, Code& code);
    static void release_frame(Machine& m, Frame* frame);
    NativeFrame* new_native_frame(Routine routine, const char* name);
    // Frees the suspended chain of a generator without running anything.
    void drop_chain(Generator& generator);
    // The same with all frames of a thread that will never run again.
    void drop_frames(Thread& thread);
    // Whether a level more than so many is too deep, with RecursionError set.
    bool is_too_deep(const char* doing, std::uint32_t levels = 0);
    // How many levels above an f-string CPython calls the method that words a value; none if that
    // is too deep.
    std::optional<std::uint32_t> levels_of_field(const Value& value, int conversion);
    // Starts a routine as the innermost frame; its value goes to the current frame. The levels are
    // what CPython counts for it on the way to a function of the program's.
    void push_routine(Routine routine, const char* name, std::uint32_t levels = 1);

    // --- generators
    // ------------------------------------------------------------------------------- Links the
    // generator below frame_ and makes its innermost frame current. Raised: it cannot be resumed.
    Begun begin_resume(Generator& generator, ResumeHow how, Value value);
    Begun raise_unbegun(Generator& generator, Value exception);
    Begun begin_step_async(Generator& generator, ResumeHow how, Value value);
    // `await value` by the current frame: Done (out), Pushed (a frame is now innermost), Raised, or
    // NeedsSuspend: the frame's register `result` holds a native awaitable to suspend on.
    enum class Awaiting : std::uint8_t { Done, Pushed, Raised, Suspend };
    Awaiting begin_await(Value awaitable, Value& slot);
    Awaiting enter_awaited(Value awaitable, Value& slot);
    // The active generator rests in this frame and hands `out` to who resumed it.
    Begun hand_out(Frame* innermost);
    // The frame that goes on when the active generator hands out a value.
    Frame* leave_active(Frame* innermost) { return leave_active(m, innermost); }
    static Frame* leave_active(Machine& m, Frame* innermost) {
        Generator* generator = m.active_;
        ASSERT(generator != nullptr);
        generator->innermost = innermost;
        generator->state = GeneratorState::Suspended;
        m.active_ = generator->previous;
        generator->previous = nullptr;
        return std::exchange(generator->frame->back, nullptr);
    }

    // --- exceptions
    // ------------------------------------------------------------------------------- Finds the
    // handler for the exception set on the machine, unwinding frames. False: the thread ends.
    bool unwind();
    void reach_awaiter_thrown(const Frame& awaiter);
    // An exception that leaves this frame reaches its awaiter as if it was thrown into that one:
    // what the awaiter handles becomes its context.
    [[nodiscard]] bool throws_into_awaiter(const Frame& frame) const {
        return frame.suspension == Suspension::Thrown && m.active_ &&
               m.active_->entry == Entry::Throw && m.active_->frame != &frame;
    }
    void raise_from(Value what, Value cause);
    void add_traceback(Frame* frame);
    bool match(const Value& exception, const Value& classes, bool& matched);

    // --- longer instructions
    // ----------------------------------------------------------------------
    Value make_generator_object(Frame* frame);
    // The list that takes what the active generator yields, if its consumer wants all of it.
    static List* gathered(const Machine& m) {
        const Frame* consumer = m.active_->frame->back;
        if (consumer->code || m.heap.is_over_limit()) return nullptr;
        return static_cast<const NativeFrame*>(consumer)->gathered;
    }
    // Whether the function's plain form can be called on the arguments as they are.
    static bool takes_directly(const NativeFunction& function, std::uint32_t count) {
        return function.called_with == count || function.called_with == NativeFunction::any;
    }
    static bool is_of_owner(const Machine& m, const NativeFunction& function,
                            const Value* arguments, std::uint32_t count) {
        return !function.owner || (count > 0 && m.type_of(arguments[0]) == function.owner);
    }
    // The call of a native function that is_filled_by() so many arguments.
    static Value call_filled(Machine& m, const NativeFunction& function, const Value* given,
                             std::uint32_t count);
    bool load_global_slow(Frame* frame, InlineCache& cache, Value& out);
    bool unpack(const Value& sequence, std::uint32_t count,
                Value* registers); // plain sequences only
    Begun finish_native(NativeFrame* frame, Stop& stop, bool& stopped);
    Begun serve_request(NativeFrame* frame, Stop& stop, bool& stopped);
    void run_finalizers();
    static bool has_finalizers(const Machine& machine) { return !machine.to_finalize_.empty(); }
    // Whether the program may not go on, whatever its frames would do: a refusal, or work that the
    // steps left do not pay for.
    [[nodiscard]] std::optional<Stop> stopping() const;
    // After Machine::interrupt(): whether to leave the loop, with so many steps not yet counted.
    std::optional<Stop> attend(std::uint64_t uncounted_steps);

    // A line is reached: writes down the locals that show something else than when the last was,
    // then the line.
    void record_line(Machine& machine, Frame* frame, const bytecode::Instruction& line);
    void record_line_after_one(Machine& machine, Frame* frame, Value* registers,
                               const bytecode::Instruction& line);
    void record_line_after_some(Frame* frame, const bytecode::Instruction& line) {
        if (frame->recorded().all != content_changes.all) [[unlikely]]
            record_line_slowly(frame, line);
        else
            record_written_locals(frame, line);
    }
    void record_written_locals(Frame* frame, const bytecode::Instruction& line);
    void record_line_slowly(Frame* frame, const bytecode::Instruction& line);
    void record_all_locals(Frame* frame, std::uint32_t written);
    void record_local(Frame* frame, std::uint32_t slot, bool is_written);
    void record_object(Frame* frame, std::uint32_t slot, const Value& value, bool is_written);
    void record_rendered(RecordedLocal& known, std::uint32_t slot, const Value& value,
                         bool was_object);
    [[gnu::always_inline]] static void record_entered(Machine& m, Frame* frame) {
        if (frame->code->file != 0) [[unlikely]] {
            record_entered_elsewhere(m, frame);
            return;
        }
        frame->id = static_cast<source::FrameId>(++m.next_frame_);
        if (frame->code->id == source::CodeId{}) [[unlikely]]
            record_code(m, *frame->code);
        m.recorder->frame_entered(frame->id, frame->code->id);
    }
    // The same together with the first arguments, as far as they are ints, and the first line if
    // all are: false if the line is still to be recorded.
    static constexpr std::uint32_t few_arguments = bytecode::line_after_one_slots;
    static bool record_call(Machine& m, Frame* frame, std::uint32_t argument_count);
    static void record_entered_elsewhere(Machine& m, Frame* frame); // in another file
    static void record_code(Machine& m, Code& code);

    struct ShownObjects;
    ShownObjects* shown_objects = nullptr; // recording.cpp's own

    Machine& m;
    Value out;              // what a finished call or frame hands over
    bool reraising = false; // the exception comes from a handler's end: no new traceback entry

    // The machine's private state, for the loop.
    static Frame*& frame_of(Machine& machine) { return machine.frame_; }
    static Generator*& active_of(Machine& machine) { return machine.active_; }
    static const void* const*& dispatch_of(Machine& machine) { return machine.dispatch_; }
    Frame*& frame() { return m.frame_; }
    Generator*& active() { return m.active_; }
    std::uint64_t& steps() { return m.steps_; }
    Thread& thread() { return *m.thread_; }
    PendingRequest& request() { return *m.request_; }
    bool& attention() { return m.attention_; }
    std::vector<Value>& finalizers() { return m.to_finalize_; }
    Value& exception() { return m.exception_; }
    void set_dispatch(const void* const* usual, const void* const* on_attention,
                      const void* const* deep) {
        m.dispatch_usual_ = usual;
        m.dispatch_attention_ = on_attention;
        m.dispatch_deep_ = deep;
        const bool is_deep = m.frame_ && m.frame_->depth > m.deep_from;
        set_normal(is_deep ? deep : usual);
    }
    // The last frames before the limit of the depth run by a table of their own.
    void enter_deep() { set_normal(m.dispatch_deep_); }
    void leave_deep() { set_normal(m.dispatch_usual_); }
    void set_normal(const void* const* table) {
        m.dispatch_normal_ = table;
        m.dispatch_ = m.attention_ ? m.dispatch_attention_ : table;
    }
    void clear_attention() {
        m.attention_ = false;
        m.dispatch_ = m.dispatch_normal_;
    }
    source::FrameId next_frame_id() { return static_cast<source::FrameId>(++m.next_frame_); }
    source::GeneratorId next_generator_id() {
        return static_cast<source::GeneratorId>(++m.next_generator_);
    }
};

// What most lines need stands here: at most one number to record, nothing changed elsewhere.
[[gnu::always_inline]] inline void Interpreter::record_line(Machine& machine, Frame* frame,
                                                            const bytecode::Instruction& line) {
    if (frame->recorded().all != content_changes.all) [[unlikely]] {
        record_line_slowly(frame, line);
        return;
    }
    trace::Packer& packer = machine.recorder->packer();
    packer.end(packer.line(packer.begin(), static_cast<std::uint32_t>(line.wide())));
    machine.recorder->add_events(1);
}

[[gnu::always_inline]] inline void
Interpreter::record_line_after_one(Machine& machine, Frame* frame, Value* registers,
                                   const bytecode::Instruction& line) {
    if (frame->recorded().all != content_changes.all) [[unlikely]] {
        record_line_slowly(frame, line);
        return;
    }
    const std::uint32_t slot = line.flags;
    const Value& value = registers[slot];
    if (!value.is_int() && !value.is_float()) {
        record_written_locals(frame, line);
        return;
    }
    trace::Packer& packer = machine.recorder->packer();
    std::uint8_t* at = packer.begin();
    std::uint32_t count = 1;
    if (RecordedLocal::in(registers, line.a).takes(value)) [[likely]] {
        at = value.is_int() ? packer.low_local_int(at, slot, value.integer())
                            : packer.local_float(at, slot, value.real());
        count = 2;
    }
    packer.end(packer.line(at, static_cast<std::uint32_t>(line.wide())));
    machine.recorder->add_events(count);
}

[[gnu::always_inline]] inline bool Interpreter::record_call(Machine& m, Frame* frame,
                                                            std::uint32_t argument_count) {
    const bytecode::Instruction& first = *frame->pc;
    if (!is_line(first.opcode) || argument_count > few_arguments) [[unlikely]] {
        record_entered(m, frame);
        return false;
    }
    frame->id = static_cast<source::FrameId>(++m.next_frame_);
    if (frame->code->id == source::CodeId{}) [[unlikely]]
        record_code(m, *frame->code);
    trace::Recorder& recorder = *m.recorder;
    trace::Packer& packer = recorder.packer();
    std::uint8_t* at = packer.frame_entered(packer.begin(), trace::to_number(frame->id),
                                            trace::to_number(frame->code->id));
    const Value* r = frame->registers();
    RecordedLocal* known = frame->recorded_locals();
    std::uint32_t slot = 0;
    for (; slot < argument_count && r[slot].is_int(); ++slot) {
        known[slot].take(r[slot]);
        at = packer.low_local_int(at, slot, r[slot].integer());
    }
    const bool are_all = slot == argument_count;
    if (are_all) [[likely]]
        at = packer.line(at, static_cast<std::uint32_t>(first.wide()));
    packer.end(at);
    recorder.add_events(slot + (are_all ? 2 : 1));
    return are_all;
}

template <bool recording>
[[gnu::always_inline]] inline Frame* Interpreter::enter_frame(Machine& m, const Function& function,
                                                              Frame* caller, Value* arguments,
                                                              std::uint32_t count) {
    Code* code = function.code;
    Frame* fresh = take_frame(m, *code);
    fresh->back = caller;
    fresh->pc = code->instructions;
    fresh->globals = function.globals;
    fresh->depth = caller->depth + 1;
    Value* r = fresh->registers();
    for (std::uint32_t k = 0; k < count; ++k)
        new (&r[k]) Value(std::move(arguments[k]));
    // Nothing is known of the locals yet, and the first line looks at all that are bound.
    if constexpr (recording) fresh->recorded() = {content_changes.all, content_changes.inside, 0};
    if (code->free_count > 0) [[unlikely]] {
        const Tuple* closure = as<Tuple>(function.closure);
        for (std::uint32_t j = 0; j < closure->count; ++j)
            r[code->free_first + j] = closure->items[j];
        // Those of the closure are looked at with the first contents that change.
        if constexpr (recording) fresh->recorded().with_contents = ~0u;
    }
    return fresh;
}

[[gnu::always_inline]] inline Frame* Interpreter::take_frame(Machine& m, Code& code) {
    Frame* fresh = code.idle;
    if (!fresh) [[unlikely]]
        return make_frame(m, code);
    code.idle = fresh->back;
    return fresh;
}

template <bool recording>
[[gnu::always_inline]] inline void Interpreter::leave_frame(Machine& m, Frame* frame) {
    if (frame->object != 0 && hand_over(m, frame)) [[unlikely]]
        return;
    recycle_frame<recording>(m, frame);
}

template <bool recording>
[[gnu::always_inline]] inline void Interpreter::recycle_frame(Machine& m, Frame* frame) {
    Code* code = frame->code;
    Value* r = frame->registers();
    RecordedLocal* known = recording ? frame->recorded_locals() : nullptr;
    for (Value* end = r + code->named_count; r < end; ++r) {
        r->clear();
        if constexpr (recording) *known++ = RecordedLocal{};
    }
    if (frame->handled) [[unlikely]]
        Value::adopt(std::exchange(frame->handled, nullptr));
    if (!code->keeps_frames) [[unlikely]] {
        release_frame(m, frame);
        return;
    }
    frame->result = 0;
    frame->delivery = Delivery::Store;
    frame->suspension = Suspension::None;
    frame->id = source::FrameId{};
    frame->back = code->idle;
    code->idle = frame;
}

template <bool recording>
Stop interpret(Interpreter& interpreter, std::uint64_t budget);

} // namespace runtime::vm
