#include "runtime/trace/trace_index.h"

#include "runtime/trace/event_decoder.h"
#include "tests/trace/scripted_run.h"

#include <catch2/catch.hpp>

#include <array>

using namespace runtime::trace;

namespace {

using ByKind = std::array<std::optional<EventNumber>, event_kind_count>;

// Compares what the index finds with what a walk over all events has seen.
bool finds_next_and_previous(const Trace& trace, EventNumber stride) {
    const TraceIndex index(trace);
    std::vector<EventKind> kinds;
    EventReader reader(trace);
    while (const Event* event = reader.next())
        kinds.push_back(event->kind());
    const auto count = static_cast<EventNumber>(kinds.size());
    bool is_right = true;
    ByKind before;
    for (EventNumber n = 0; n < count; ++n) {
        for (std::size_t k = 0; n % stride == 0 && k < event_kind_count; ++k)
            is_right &= index.previous_of_kind(n, static_cast<EventKind>(k)) == before[k];
        before[static_cast<std::size_t>(kinds[n])] = n;
    }
    ByKind after;
    for (EventNumber n = count; n-- > 0;) {
        for (std::size_t k = 0; n % stride == 0 && k < event_kind_count; ++k)
            is_right &= index.next_of_kind(n, static_cast<EventKind>(k)) == after[k];
        after[static_cast<std::size_t>(kinds[n])] = n;
    }
    for (std::size_t k = 0; k < event_kind_count; ++k)
        is_right &= index.previous_of_kind(count, static_cast<EventKind>(k)) == before[k];
    return is_right;
}

// Keeps what is told of values that are no locals'.
struct Values {
    std::vector<std::string> texts;

    void operator()(const Stamp&, const FrameLeft& event) { texts.push_back(to_text(event.value)); }
    void operator()(const Stamp&, const GeneratorYielded& event) {
        texts.push_back(to_text(event.value));
    }
    template <class Body>
    void operator()(const Stamp&, const Body&) {}
};
struct ValuesWithoutLocals : Values {
    using skips_local_values = void;
};

template <class Seen>
std::vector<std::string> values_of(const Trace& trace) {
    Seen seen;
    EventReader::Place place;
    decode_until(trace, place, trace.event_count(), seen);
    CHECK(place.next_number == trace.event_count());
    return seen.texts;
}

} // namespace

TEST_CASE("whoever steps over the values of locals reads all others as they are") {
    Recorder recorder(runtime::source::SourceText("values.py", "pass\n"));
    const CodeId code = recorder.add_code({FileId{}, CodeKind::Function, "f", "f", 1, {"n"}});
    const std::uint8_t numbers[] = {2, 2, 4}; // Two of them, in two bytes.
    std::vector<std::string> expected;
    for (std::uint32_t i = 1; i <= 40; ++i) {
        recorder.frame_entered(FrameId{i}, code);
        recorder.local_changed(i % 10, TraceValue::none());
        recorder.local_changed(i % 10, TraceValue::of_int(i * 1000));
        recorder.local_changed(1, TraceValue::of_float(i / 7.0));
        const std::string text = "'local " + std::to_string(i) + "'";
        recorder.local_changed(2, TraceValue::of_text(text));
        recorder.local_changed(3, recorder.intern("[\x01, \x01]"), numbers);
        recorder.generator_yielded(GeneratorId{1}, TraceValue::of_int(i * 1000 + 1));
        expected.push_back(std::to_string(i * 1000 + 1));
        const std::string result = "'result " + std::to_string(i) + "'";
        recorder.frame_left(FrameId{i}, FrameId{}, LeaveHow::Returned, TraceValue::of_text(result));
        expected.push_back(result);
    }
    const Trace trace = recorder.finish(RunOutcome::Finished);
    CHECK(values_of<Values>(trace) == expected);
    CHECK(values_of<ValuesWithoutLocals>(trace) == expected);
}

TEST_CASE("the next event of a kind and the one before are those that a walk comes to") {
    CHECK(finds_next_and_previous(tests::gather_demo(), 1));
    CHECK(finds_next_and_previous(tests::cancellation_demo(), 1));
    CHECK(finds_next_and_previous(tests::sleepers_demo(150), 97));
}

TEST_CASE("a trace whose events fill its last block to the brim is looked through to its end") {
    for (const std::uint32_t line_count : {1021u, 1022u, 1023u, 2046u, 2047u}) {
        Recorder recorder(runtime::source::SourceText("lines.py", "pass\n"));
        const CodeId module =
            recorder.add_code({FileId{}, CodeKind::Module, "<module>", "<module>", 1, {}});
        recorder.frame_entered(FrameId{1}, module);
        for (std::uint32_t i = 0; i < line_count; ++i)
            recorder.line(1);
        CHECK(finds_next_and_previous(recorder.finish(RunOutcome::Finished), 101));
    }
}

TEST_CASE("a timer is gone when it is due or cancelled, whatever happens first") {
    const Trace trace = tests::cancellation_demo();
    const TraceIndex index(trace);
    std::size_t cancelled = 0;
    std::size_t due = 0;
    for (const LoopFacts& loop : index.loops())
        for (const TimerLife& timer : loop.timers) {
            const HandleFacts& handle = index.handle(timer.handle);
            CHECK(timer.gone == std::min(handle.ready, handle.cancelled));
            (handle.cancelled < handle.ready ? cancelled : due) += timer.gone != no_event ? 1 : 0;
        }
    CHECK(cancelled > 0);
    CHECK(due > 0);
}
