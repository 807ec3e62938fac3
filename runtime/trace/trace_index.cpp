#include "runtime/trace/trace_index.h"

#include "runtime/source/assert.h"
#include "runtime/trace/event_decoder.h"
#include "runtime/trace/fact_gatherer.h"
#include "runtime/trace/state_applier.h"
#include "runtime/trace/timeline_builder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace runtime::trace {

namespace {

// What the index does with each event.
struct Look {
    using skips_local_values = void;

    Facts& facts;
    const Trace& trace;
    TimelineBuilder& line;
    std::uint64_t kinds = 0; // A bit for each kind seen.

    template <class Body>
    void operator()(const Stamp& now, const Body& body) {
        kinds |= std::uint64_t{1} << static_cast<unsigned>(kind_of<Body>());
        FactGatherer(facts, trace, now)(body);
        line.look(now, body);
    }
};

} // namespace

TraceIndex::TraceIndex(const Trace& trace) : trace_(trace), history_(trace.string_bytes()) {
    make_room();
    TimelineBuilder line(trace, facts_);
    EventReader::Place place;
    Look look{facts_, trace, line};
    while (place.next_number < trace.event_count()) {
        places_.push_back(place);
        decode_until(trace, place, place.next_number + place_distance, look);
        kinds_.push_back(std::exchange(look.kinds, 0));
    }
    places_.push_back(place);
    end_time_ = place.stamp.time;
    end_timers(facts_);
    timeline_ = line.finish(end_time_);
    const auto by_future = [](const WaitFacts& a, const WaitFacts& b) {
        return to_number(a.future) < to_number(b.future);
    };
    if (!std::is_sorted(facts_.waits.begin(), facts_.waits.end(), by_future))
        std::stable_sort(facts_.waits.begin(), facts_.waits.end(), by_future);
    const auto by_child = [](const ChainFacts& a, const ChainFacts& b) {
        return to_number(a.child) < to_number(b.child);
    };
    if (!std::is_sorted(facts_.chains.begin(), facts_.chains.end(), by_child))
        std::stable_sort(facts_.chains.begin(), facts_.chains.end(), by_child);
    task_names_ = TaskNames(facts_.tasks);
    for (Lane& lane : timeline_.lanes)
        if (lane.kind == LaneKind::Task) lane.shown = task_names_.of(TaskId(lane.id));
    future_names_ = FutureNames(facts_.futures, facts_.chains);
    for (const SegmentNumber n : line.named_waits()) {
        Segment& segment = timeline_.segments.by_event(n);
        segment.label = future_name(segment.waiting_on);
    }
}

TraceIndex::~TraceIndex() = default;

std::string_view TraceIndex::future_name(FutureId id) const {
    const FutureFacts& facts = future(id);
    if (to_number(facts.task) != 0) return task_names_.of(facts.task);
    const std::string_view marked = future_names_.of(id);
    return marked.empty() ? facts.label : marked;
}

void TraceIndex::make_room() {
    const TraceExtent& extent = trace_.extent();
    places_.reserve(trace_.event_count() / place_distance + 2);
    kinds_.reserve(trace_.event_count() / place_distance + 1);
    facts_.handles.reserve(extent.handles);
    facts_.futures.reserve(extent.futures);
    facts_.tasks.reserve(extent.tasks);
    facts_.frames.reserve(extent.frames);
    facts_.generators.reserve(extent.generators);
}

// Stands behind the last keyframe that is made.
struct TraceIndex::KeyframeMaker {
    explicit KeyframeMaker(const TraceIndex& index)
        : state(index.trace_, index.facts_, index.history_) {}
    State state;
    EventReader::Place place;
};

void TraceIndex::make_keyframes(EventNumber n) const {
    if (event_count() == 0) return;
    const EventNumber last = std::min(n, event_count() - 1) / chunk_size;
    if (keyframed_chunk_ >= last) return;
    if (!maker_) maker_ = std::make_unique<KeyframeMaker>(*this);
    const auto apply = [this](const Stamp& now, const auto& body) {
        Applier(maker_->state, facts_, now)(body);
    };
    while (keyframed_chunk_ < last) {
        const EventNumber first = (keyframed_chunk_ + 1) * chunk_size;
        decode_until(trace_, maker_->place, first, apply);
        maker_->state.flush(history_);
        maker_->state.start_chunk(++keyframed_chunk_, first);
    }
    if (has_all_keyframes()) maker_.reset();
}

bool TraceIndex::has_all_keyframes() const {
    return event_count() == 0 || keyframed_chunk_ == (event_count() - 1) / chunk_size;
}

std::uint64_t TraceIndex::keyframe_byte_count() const {
    make_keyframes(event_count());
    return history_.byte_count();
}

EventReader TraceIndex::reader_at(EventNumber n) const {
    ASSERT(n <= event_count());
    EventReader reader(trace_);
    const EventReader::Place& before = places_[n / place_distance];
    const bool is_on_the_way =
        last_place_.next_number <= n && last_place_.next_number > before.next_number;
    reader.go_to(is_on_the_way ? last_place_ : before);
    while (reader.place().next_number < n)
        reader.next();
    last_place_ = reader.place();
    return reader;
}

Event TraceIndex::event(EventNumber n) const {
    ASSERT(n < event_count());
    EventReader reader = reader_at(n);
    return *reader.next();
}

std::optional<EventNumber> TraceIndex::of_kind(EventKind kind, EventNumber begin, EventNumber end,
                                               Which which) const {
    std::optional<EventNumber> found;
    EventReader::Place place = places_[begin / place_distance];
    decode_until(trace_, place, end, [&]<class Body>(const Stamp& stamp, const Body&) {
        if (kind_of<Body>() != kind || stamp.number < begin) return;
        if (!found || which == Which::Last) found = stamp.number;
    });
    return found;
}

std::optional<EventNumber> TraceIndex::next_of_kind(EventNumber n, EventKind kind) const {
    for (EventNumber begin = n + 1; begin < event_count();) {
        const EventNumber block = begin / place_distance;
        const EventNumber end = std::min((block + 1) * place_distance, event_count());
        if (has_kind(block, kind))
            if (const auto found = of_kind(kind, begin, end, Which::First)) return found;
        begin = end;
    }
    return std::nullopt;
}

std::optional<EventNumber> TraceIndex::previous_of_kind(EventNumber n, EventKind kind) const {
    for (EventNumber end = std::min(n, event_count()); end > 0;) {
        const EventNumber block = (end - 1) / place_distance;
        const EventNumber begin = block * place_distance;
        if (has_kind(block, kind))
            if (const auto found = of_kind(kind, begin, end, Which::Last)) return found;
        end = begin;
    }
    return std::nullopt;
}

std::span<const ChainFacts> TraceIndex::chains_of(FutureId child) const {
    const auto [begin, end] =
        std::equal_range(facts_.chains.begin(), facts_.chains.end(), ChainFacts{child},
                         [](const ChainFacts& a, const ChainFacts& b) {
                             return to_number(a.child) < to_number(b.child);
                         });
    return {begin, end};
}

double TraceIndex::time_of(EventNumber n) const {
    const auto later = std::partition_point(facts_.clock_moves.begin(), facts_.clock_moves.end(),
                                            [n](const ClockMove& move) { return move.event <= n; });
    return later == facts_.clock_moves.begin() ? 0 : std::prev(later)->to;
}

EventNumber TraceIndex::last_event_at(double time) const {
    if (event_count() == 0) return 0;
    const auto later =
        std::partition_point(facts_.clock_moves.begin(), facts_.clock_moves.end(),
                             [time](const ClockMove& move) { return move.to <= time; });
    return later == facts_.clock_moves.end() ? event_count() - 1
                                             : std::max(later->event, EventNumber{1}) - 1;
}

} // namespace runtime::trace
