#pragma once

#include "runtime/trace/facts.h"
#include "runtime/trace/future_names.h"
#include "runtime/trace/state.h"
#include "runtime/trace/task_names.h"
#include "runtime/trace/timeline.h"
#include "runtime/trace/trace.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

// A trace is written to be written fast; to be looked at it wants an index:
//
// - places: where a reader can start, every thousand events, so that any event is found at once;
// - facts: what is true of a thing once and for the whole run (when a handle was scheduled and ran,
//   who created a task), by id;
// - keyframes: the rows of the state (state.h) that changed during each chunk of events. A row that
//   did not change is not written again, so that a hundred thousand sleeping tasks cost nothing
//   while they sleep.
//
// One pass over the events gives the places, the facts and the timeline. The keyframes, which cost
// more, are made from the front when something seeks so far, or ahead of that in spare time.
//
// The index is a value beside the trace; it refers to the trace, which must outlive it unmoved.
namespace runtime::trace {

class TraceIndex {
  public:
    explicit TraceIndex(const Trace& trace);
    ~TraceIndex();
    TraceIndex(const TraceIndex&) = delete;
    TraceIndex& operator=(const TraceIndex&) = delete;

    const Trace& trace() const { return trace_; }
    EventNumber event_count() const { return trace_.event_count(); }
    double end_time() const { return end_time_; }
    const Timeline& timeline() const { return timeline_; }

    // Event n. Costs up to a thousand decoded events (some microseconds).
    Event event(EventNumber n) const;

    // A reader that will hand out event n next.
    EventReader reader_at(EventNumber n) const;

    // The first event after n, the last before n, that is of this kind.
    std::optional<EventNumber> next_of_kind(EventNumber n, EventKind kind) const;
    std::optional<EventNumber> previous_of_kind(EventNumber n, EventKind kind) const;

    // The virtual time of event n.
    double time_of(EventNumber n) const;

    // The last event whose time is not later.
    EventNumber last_event_at(double time) const;

    const std::vector<OutputRecord>& outputs() const { return facts_.outputs; }
    const std::vector<NoteRecord>& notes() const { return facts_.notes; }

    // By id - 1, in the order of creation.
    const std::vector<HandleFacts>& handles() const { return facts_.handles; }
    const std::vector<FutureFacts>& futures() const { return facts_.futures; }
    const std::vector<TaskFacts>& tasks() const { return facts_.tasks; }
    const std::vector<FrameFacts>& frames() const { return facts_.frames; }
    const std::vector<GeneratorFacts>& generators() const { return facts_.generators; }
    const std::vector<PrimitiveFacts>& primitives() const { return facts_.primitives; }
    const std::vector<ThreadFacts>& threads() const { return facts_.threads; }
    const std::vector<LoopFacts>& loops() const { return facts_.loops; }

    const HandleFacts& handle(HandleId id) const { return facts_.handles[to_number(id) - 1]; }
    const FutureFacts& future(FutureId id) const { return facts_.futures[to_number(id) - 1]; }
    const TaskFacts& task(TaskId id) const { return facts_.tasks[to_number(id) - 1]; }
    const FrameFacts& frame(FrameId id) const { return facts_.frames[to_number(id) - 1]; }
    const GeneratorFacts& generator(GeneratorId id) const {
        return facts_.generators[to_number(id) - 1];
    }
    const PrimitiveFacts& primitive(PrimitiveId id) const {
        return facts_.primitives[to_number(id) - 1];
    }
    const ThreadFacts& thread(ThreadId id) const { return facts_.threads[to_number(id) - 1]; }
    const LoopFacts& loop(LoopId id) const { return facts_.loops[to_number(id) - 1]; }

    // How the tasks are called.
    const TaskNames& task_names() const { return task_names_; }
    const FutureNames& future_names() const { return future_names_; }
    // How a future is called: a task as it is, another by its label and what marks it
    // (future_names.h).
    std::string_view future_name(FutureId id) const;

    const std::vector<ClockMove>& clock_moves() const { return facts_.clock_moves; }
    const std::vector<WaitFacts>& waits() const { return facts_.waits; }
    const std::vector<ChainFacts>& chains() const { return facts_.chains; }
    // Those in which other futures began to wait for this one, the earliest first.
    std::span<const ChainFacts> chains_of(FutureId child) const;

    // Makes the keyframes that a seek to event n needs, as far as they are missing.
    void make_keyframes(EventNumber n) const;
    bool has_all_keyframes() const;
    // The first event whose keyframe is missing; make_keyframes() with it makes one more.
    EventNumber next_keyframe() const { return (keyframed_chunk_ + 1) * chunk_size; }

    // Bytes of all keyframes, for the statistics.
    std::uint64_t keyframe_byte_count() const;

  private:
    friend class World;

    // Events between two places, and between two keyframes.
    static constexpr EventNumber place_distance = 1024;
    static constexpr EventNumber chunk_size = 8 * place_distance;

    void make_room();
    // Of the events of a kind among those from `begin` up to `end`, which lie in one block between
    // two places, the first or the last.
    enum class Which : std::uint8_t { First, Last };
    std::optional<EventNumber> of_kind(EventKind kind, EventNumber begin, EventNumber end,
                                       Which which) const;
    // Whether the block that begins at the place has an event of the kind.
    bool has_kind(std::size_t block, EventKind kind) const {
        return (kinds_[block] >> static_cast<unsigned>(kind) & 1) != 0;
    }

    const Trace& trace_;
    double end_time_ = 0;
    Facts facts_;
    TaskNames task_names_;
    FutureNames future_names_;
    Timeline timeline_;
    std::vector<EventReader::Place> places_;
    // By place: a bit for each kind of the events from there to the next one. Whoever looks for a
    // kind steps over the blocks that have none of it.
    std::vector<std::uint64_t> kinds_;
    static_assert(event_kind_count <= 64);
    mutable EventReader::Place last_place_; // Who asks for an event often asks for the next one.
    // Keyframes are made up to this chunk's, which is the state at its first event.
    struct KeyframeMaker;
    mutable std::uint32_t keyframed_chunk_ = 0;
    mutable StateHistory history_;
    mutable std::unique_ptr<KeyframeMaker> maker_;
};

} // namespace runtime::trace
