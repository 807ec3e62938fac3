#include "runtime/trace/recorder.h"

#include "runtime/trace/varint.h"
#include "tests/trace/scripted_run.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <limits>

using namespace runtime::trace;

namespace {

std::vector<Event> events_of(const Trace& trace) {
    std::vector<Event> events;
    EventReader reader(trace);
    while (const Event* event = reader.next())
        events.push_back(*event);
    return events;
}

struct Fixture {
    Recorder recorder{runtime::source::SourceText("x.py", "pass\n")};
    CodeId code = recorder.add_code({FileId{}, CodeKind::Function, "f", "f", 1, {"a", "b"}});
    std::vector<Event> events() {
        trace = recorder.finish(RunOutcome::Finished);
        return events_of(trace);
    }
    Trace trace; // what the events' texts point into
};

} // namespace

TEST_CASE("a trace begins with RunBegan and ends with RunEnded") {
    Fixture fixture;
    const auto events = fixture.events();
    REQUIRE(events.size() == 2);
    CHECK(std::get<RunBegan>(events[0].body).program == "x.py");
    CHECK(std::get<RunEnded>(events[1].body).outcome == RunOutcome::Finished);
    CHECK(events[1].stamp.number == 1);
}

TEST_CASE("a recorder that was finished can go on and be finished again") {
    Fixture fixture;
    fixture.recorder.line(1);
    CHECK(fixture.recorder.finish(RunOutcome::LimitReached, "steps").event_count() == 3);
    fixture.recorder.line(2);
    const Trace trace = fixture.recorder.finish(RunOutcome::Finished);
    CHECK(trace.event_count() == 4);
    CHECK(trace.outcome() == RunOutcome::Finished);
    CHECK(std::get<Line>(events_of(trace)[2].body).line == 2);
}

TEST_CASE("values of every kind come back as they went in") {
    Fixture fixture;
    fixture.recorder.frame_entered(FrameId{1}, fixture.code);
    const std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const std::int64_t most = std::numeric_limits<std::int64_t>::max();
    for (const std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, least, most}) {
        fixture.recorder.local_changed(0, TraceValue::of_int(value));
    }
    for (const double value : {0.0, -0.0, 0.9, 2.0, 1e300, 5e-324, HUGE_VAL}) {
        fixture.recorder.local_changed(1, TraceValue::of_float(value));
    }
    fixture.recorder.local_changed(200, TraceValue::of_text("'x'"));
    fixture.recorder.local_changed(7, TraceValue::none());
    fixture.recorder.local_changed_in(FrameId{1}, 3, TraceValue::boolean(true));
    const auto events = fixture.events();
    std::vector<std::string> values;
    for (const Event& event : events) {
        if (const auto* local = std::get_if<LocalChanged>(&event.body)) {
            CHECK(local->frame == FrameId{1});
            values.push_back(std::to_string(local->slot) + "=" + to_text(local->value));
        }
    }
    CHECK(values == std::vector<std::string>{"0=0", "0=-1", "0=-9223372036854775808",
                                             "0=9223372036854775807", "1=0.0", "1=-0.0", "1=0.9",
                                             "1=2.0", "1=1e+300", "1=5e-324", "1=inf", "200='x'",
                                             "7=None", "3=True"});
}

TEST_CASE("lines far apart and close together both survive") {
    Fixture fixture;
    const std::vector<std::uint32_t> lines = {1, 2, 66, 2, 100000, 99936, 1};
    for (const std::uint32_t line : lines)
        fixture.recorder.line(line);
    std::vector<std::uint32_t> read;
    for (const Event& event : fixture.events()) {
        if (const auto* line = std::get_if<Line>(&event.body)) read.push_back(line->line);
    }
    CHECK(read == lines);
}

TEST_CASE("lines at the edges of what a byte reaches are read back") {
    Fixture fixture;
    std::vector<std::uint32_t> lines{1, 119, 120, 60, 59, 1, 500, 440, 439, 558, 559, 560, 0};
    for (std::uint32_t line = 4'294'967'295; line > 4'294'967'000; line -= 7)
        lines.push_back(line);
    for (const std::uint32_t line : lines)
        fixture.recorder.line(line);
    std::vector<std::uint32_t> read;
    for (const Event& event : fixture.events()) {
        if (const auto* reached = std::get_if<Line>(&event.body)) read.push_back(reached->line);
    }
    CHECK(read == lines);
}

TEST_CASE("a frame's line costs one byte and a small local two") {
    Fixture fixture;
    fixture.recorder.frame_entered(FrameId{1}, fixture.code);
    const std::uint64_t before = fixture.recorder.byte_count();
    fixture.recorder.line(3);
    fixture.recorder.local_changed(0, TraceValue::of_int(5));
    CHECK(fixture.recorder.byte_count() - before == 3);
}

TEST_CASE("a return costs one byte, and calls deeper than are remembered are read back") {
    Fixture fixture;
    constexpr std::uint32_t depth = 40;
    for (std::uint32_t k = 1; k <= depth; ++k)
        fixture.recorder.frame_entered(FrameId{k}, fixture.code);
    const std::uint64_t before = fixture.recorder.byte_count();
    fixture.recorder.frame_left(FrameId{depth}, FrameId{depth - 1});
    CHECK(fixture.recorder.byte_count() - before == 1);
    for (std::uint32_t k = depth - 1; k >= 1; --k)
        fixture.recorder.frame_left(FrameId{k}, FrameId{k - 1});
    std::uint32_t left = depth;
    for (const Event& event : fixture.events()) {
        const auto* body = std::get_if<FrameLeft>(&event.body);
        if (body == nullptr) continue;
        CHECK(body->frame == FrameId{left});
        CHECK(body->continues == FrameId{--left});
    }
    CHECK(left == 0);
}

TEST_CASE("a call's caller and what goes on after it are known without their being stored") {
    Fixture fixture;
    fixture.recorder.frame_entered(FrameId{1}, fixture.code);
    fixture.recorder.frame_entered(FrameId{2}, fixture.code);
    fixture.recorder.frame_entered(FrameId{3}, fixture.code);
    fixture.recorder.frame_left(FrameId{3}, FrameId{2}, LeaveHow::Raised);
    fixture.recorder.line(9);
    fixture.recorder.frame_left(FrameId{2}, FrameId{1}, LeaveHow::Returned, TraceValue::of_int(4));
    fixture.recorder.frame_left(FrameId{1}, FrameId{});
    const auto events = fixture.events();
    CHECK(std::get<FrameEntered>(events[3].body).caller == FrameId{2});
    CHECK(std::get<FrameLeft>(events[4].body).how == LeaveHow::Raised);
    CHECK(events[4].stamp.frame == FrameId{3});
    CHECK(std::get<Line>(events[5].body).frame == FrameId{2});
    CHECK(std::get<FrameLeft>(events[6].body).value.integer == 4);
    CHECK(std::get<FrameLeft>(events[7].body).continues == FrameId{});
    CHECK(events[8].stamp.frame == FrameId{});
}

TEST_CASE("a thread that is switched back to finds its frame and task current again") {
    Fixture fixture;
    Recorder& recorder = fixture.recorder;
    recorder.frame_entered(FrameId{1}, fixture.code);
    recorder.thread_started(ThreadId{2}, "worker", true);
    recorder.thread_blocked(ThreadId{1}, BlockKind::Sleep, 0, "time.sleep(2)", 2.0, {3, 4});
    recorder.thread_switched(ThreadId{2});
    recorder.frame_entered(FrameId{2}, fixture.code);
    recorder.thread_switched(ThreadId{1});
    recorder.line(4);
    const auto events = fixture.events();
    CHECK(std::get<ThreadBlocked>(events[3].body).literal == Span{3, 4});
    CHECK(events[4].stamp.thread == ThreadId{2});
    CHECK(events[4].stamp.frame == FrameId{});
    CHECK(std::get<FrameEntered>(events[5].body).caller == FrameId{});
    CHECK(std::get<Line>(events[7].body).frame == FrameId{1});
}

TEST_CASE("records that fill many segments are read back in full") {
    Fixture fixture;
    for (std::uint32_t i = 0; i < 100000; ++i) {
        fixture.recorder.local_changed(9, TraceValue::of_int(i * std::int64_t{1000003}));
    }
    std::int64_t i = 0;
    bool all_equal = true;
    EventNumber number = 0;
    for (const Event& event : fixture.events()) {
        all_equal = all_equal && event.stamp.number == number++;
        if (const auto* local = std::get_if<LocalChanged>(&event.body)) {
            all_equal = all_equal && local->value.integer == i++ * 1000003;
        }
    }
    CHECK(all_equal);
    CHECK(i == 100000);
}

TEST_CASE("a text is stored once, however often it is recorded") {
    Fixture fixture;
    fixture.recorder.output(Stream::Out, "the same text");
    const std::uint64_t before = fixture.recorder.byte_count();
    for (int i = 0; i < 10; ++i)
        fixture.recorder.output(Stream::Out, "the same text");
    CHECK(fixture.recorder.byte_count() - before == 30);
}

TEST_CASE("a wait and a task take the fuller label of what they wait for and run") {
    Fixture fixture;
    Recorder& recorder = fixture.recorder;
    recorder.generator_created(GeneratorId{1}, GeneratorKind::Coroutine, FrameId{1}, fixture.code,
                               "fetch('A')");
    recorder.task_created(
        {TaskId{1}, FutureId{1}, GeneratorId{1}, FrameId{1}, "Task-1", "fetch", "fetch", {}});
    recorder.future_created(FutureId{2}, FutureKind::Sleep, "sleep(0.9)");
    recorder.task_step_ended(TaskId{1}, StepEnd::SuspendedOnFuture, FutureId{2}, "sleep");
    recorder.future_created(FutureId{3}, FutureKind::LockWaiter);
    recorder.task_step_ended(TaskId{1}, StepEnd::SuspendedOnFuture, FutureId{3}, "a lock");
    const auto events = fixture.events();
    CHECK(std::get<TaskCreated>(events[2].body).label == "fetch('A')");
    CHECK(std::get<TaskStepEnded>(events[4].body).text == "sleep(0.9)");
    CHECK(std::get<TaskStepEnded>(events[6].body).text == "a lock");
}

TEST_CASE("a hundred thousand texts are read back, and one used lately keeps its number") {
    StringTable table;
    bool all_equal = true;
    for (int i = 0; i < 100000; ++i) {
        const std::string text = "text " + std::to_string(i);
        const StringId id = table.intern(text);
        all_equal = all_equal && table.text(id) == text && table.intern(text) == id;
    }
    CHECK(all_equal);
    CHECK(table.text(StringId{1}) == "text 0");
    CHECK(table.size() == 100001);
    CHECK(table.intern("") == StringId{});
}

TEST_CASE("a text is put between quotes where it is stored, and then keeps its number") {
    StringTable table;
    const auto quoted = [&](std::string_view plain) {
        return table.intern_quoted(plain, StringTable::hash_of(plain));
    };
    const StringId id = quoted("ab");
    CHECK(table.text(id) == "'ab'");
    CHECK(quoted("ab") == id);
    CHECK(table.text(quoted("abc")) == "'abc'");
    CHECK(table.text(quoted("")) == "''");
    CHECK(table.text(table.intern("ab")) == "ab");
    CHECK(quoted("ab") == id);
}

TEST_CASE("a shape is read back with its numbers in their holes") {
    Fixture fixture;
    fixture.recorder.frame_entered(FrameId{1}, fixture.code);
    const std::vector<std::int64_t> integers = {0, -70000,
                                                std::numeric_limits<std::int64_t>::min()};
    for (const std::int64_t integer : integers) {
        std::array<std::uint8_t, 32> numbers;
        std::uint8_t* end = write_varint(numbers.data() + 1, zigzag(integer));
        end = write_double(end, 0.5);
        numbers[0] = static_cast<std::uint8_t>(end - numbers.data() - 1);
        fixture.recorder.local_changed(2, TraceValue::of_shape("[\x01, \x02]", numbers.data()));
    }
    fixture.recorder.line(3);
    std::vector<std::string> values;
    const auto events = fixture.events();
    for (const Event& event : events) {
        if (const auto* local = std::get_if<LocalChanged>(&event.body))
            values.push_back(to_text(local->value));
    }
    CHECK(values ==
          std::vector<std::string>{"[0, 0.5]", "[-70000, 0.5]", "[-9223372036854775808, 0.5]"});
    CHECK(std::get<Line>(events[events.size() - 2].body).line == 3);
}

TEST_CASE("a generator that is resumed again and again costs six bytes an item") {
    Fixture fixture;
    Recorder& recorder = fixture.recorder;
    recorder.frame_entered(FrameId{1}, fixture.code);
    recorder.generator_created(GeneratorId{1}, GeneratorKind::Generator, FrameId{2}, fixture.code);
    std::uint64_t before = 0;
    for (int i = 0; i < 3; ++i) {
        before = recorder.byte_count();
        recorder.generator_resumed(GeneratorId{1}, ResumeHow::Next, TraceValue::none());
        recorder.frame_resumed(FrameId{2});
        recorder.local_changed(0, TraceValue::of_int(i));
        recorder.generator_yielded(GeneratorId{1}, TraceValue::of_int(i));
        recorder.frame_suspended(FrameId{2}, FrameId{1});
    }
    CHECK(recorder.byte_count() - before == 6);
    const auto events = fixture.events();
    CHECK(std::get<GeneratorResumed>(events[13].body).how == ResumeHow::Next);
    CHECK(std::get<FrameResumed>(events[14].body).frame == FrameId{2});
    CHECK(std::get<FrameResumed>(events[14].body).awaiter == FrameId{1});
    CHECK(std::get<GeneratorYielded>(events[16].body).value.integer == 2);
    CHECK(std::get<FrameSuspended>(events[17].body).continues == FrameId{1});
}

TEST_CASE("two equal runs leave equal bytes") {
    CHECK(tests::gather_demo().segments() == tests::gather_demo().segments());
    CHECK(tests::cancellation_demo().segments() == tests::cancellation_demo().segments());
}

TEST_CASE("floats print as Python's repr does") {
    CHECK(float_repr(0.1) == "0.1");
    CHECK(float_repr(1e16) == "1e+16");
    CHECK(float_repr(123456789012345680.0) == "1.2345678901234568e+17");
    CHECK(float_repr(1e15) == "1000000000000000.0");
    CHECK(float_repr(0.0001) == "0.0001");
    CHECK(float_repr(0.00001) == "1e-05");
    CHECK(float_repr(-2.5) == "-2.5");
}
