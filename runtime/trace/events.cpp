#include "runtime/trace/events.h"

#include "runtime/source/assert.h"
#include "runtime/trace/varint.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace runtime::trace {

namespace {

constexpr std::array<std::string_view, event_kind_count> kind_names = {
    "RunBegan",
    "RunEnded",
    "ClockMoved",
    "ThreadStarted",
    "ThreadSwitched",
    "ThreadBlocked",
    "ThreadWoken",
    "ThreadEnded",
    "LoopCreated",
    "LoopRunBegan",
    "LoopRunEnded",
    "LoopClosed",
    "IterationBegan",
    "IterationEnded",
    "LoopIdle",
    "HandleScheduled",
    "HandleReady",
    "HandleRunBegan",
    "HandleRunEnded",
    "HandleCancelled",
    "FutureCreated",
    "FutureResolved",
    "FutureChained",
    "TaskCreated",
    "TaskStepBegan",
    "TaskStepEnded",
    "TaskCancelRequested",
    "TaskUncancelled",
    "TaskRenamed",
    "FrameEntered",
    "FrameLeft",
    "FrameSuspended",
    "FrameResumed",
    "Line",
    "LocalChanged",
    "ExceptionRaised",
    "ExceptionCaught",
    "Output",
    "InputRead",
    "GeneratorCreated",
    "GeneratorResumed",
    "GeneratorYielded",
    "GeneratorFinished",
    "GeneratorFinalised",
    "PrimitiveCreated",
    "PrimitiveAcquired",
    "PrimitiveWaited",
    "PrimitiveReleased",
    "PrimitiveSet",
    "QueuePut",
    "QueueGot",
    "Note",
};

// The words of an enum, one for each member in order.
template <class Enum, std::size_t count>
std::string_view word(Enum value, const std::array<std::string_view, count>& words) {
    const auto number = static_cast<std::size_t>(value);
    ASSERT(number < count);
    return words[number];
}

// The repr with its numbers put back into their holes.
std::string filled(std::string_view shape, const std::uint8_t* numbers) {
    std::string out;
    const std::uint8_t* at = numbers + 1;
    for (const char c : shape) {
        if (c == int_hole) {
            out += fmt::format("{}", unzigzag(read_varint(at)));
        } else if (c == float_hole) {
            out += float_repr(read_double(at));
        } else {
            out += c;
        }
    }
    return out;
}

// The digits of a double that are enough to read it back, as "d.ddde+xx".
std::string shortest_digits(double value) {
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific);
    return {buffer.data(), end.ptr};
}

} // namespace

std::string length_text(double seconds) {
    return fmt::format("{:.12g}", seconds);
}

std::string float_repr(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    const std::string digits = shortest_digits(value);
    const int exponent = std::stoi(digits.substr(digits.find('e') + 1));
    if (exponent < -4 || exponent >= 16) return digits;
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed);
    std::string text(buffer.data(), end.ptr);
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
}

std::string to_text(const TraceValue& value) {
    switch (value.kind) {
    case ValueKind::Unbound: return "";
    case ValueKind::None: return "None";
    case ValueKind::False: return "False";
    case ValueKind::True: return "True";
    case ValueKind::Int: return fmt::format("{}", value.integer);
    case ValueKind::Float: return float_repr(value.real);
    case ValueKind::Text: return std::string(value.text);
    case ValueKind::Shape: return filled(value.text, value.numbers);
    }
    return "";
}

std::string_view to_text(EventKind kind) {
    return word(kind, kind_names);
}

std::string_view to_text(RunOutcome value) {
    static constexpr std::array<std::string_view, 6> words = {
        "finished", "uncaught exception", "exited", "deadlock", "limit reached", "refused"};
    return word(value, words);
}

std::string_view to_text(ClockReason value) {
    static constexpr std::array<std::string_view, 3> words = {"deadline", "interrupt", "computing"};
    return word(value, words);
}

std::string_view to_text(BlockKind value) {
    static constexpr std::array<std::string_view, 8> words = {"sleep",  "lock", "event",  "queue",
                                                              "future", "join", "select", "other"};
    return word(value, words);
}

std::string_view to_text(WakeReason value) {
    static constexpr std::array<std::string_view, 3> words = {"deadline", "released", "interrupt"};
    return word(value, words);
}

std::string_view to_text(HandleKind value) {
    static constexpr std::array<std::string_view, 4> words = {"task step", "task wakeup",
                                                              "future callback", "plain"};
    return word(value, words);
}

std::string_view to_text(FutureKind value) {
    static constexpr std::array<std::string_view, 15> words = {"plain",
                                                               "task",
                                                               "gather",
                                                               "sleep",
                                                               "wait",
                                                               "wait for",
                                                               "shield",
                                                               "lock waiter",
                                                               "event waiter",
                                                               "condition waiter",
                                                               "semaphore waiter",
                                                               "queue getter",
                                                               "queue putter",
                                                               "executor",
                                                               "other"};
    return word(value, words);
}

std::string_view to_text(Outcome value) {
    static constexpr std::array<std::string_view, 3> words = {"result", "exception", "cancelled"};
    return word(value, words);
}

std::string_view to_text(StepEnd value) {
    static constexpr std::array<std::string_view, 6> words = {
        "suspended on future", "suspended on task", "yielded", "returned", "raised", "cancelled"};
    return word(value, words);
}

std::string_view to_text(CancelOrigin value) {
    static constexpr std::array<std::string_view, 8> words = {
        "user",      "timeout",      "task group", "gather",
        "interrupt", "run shutdown", "awaiter",    "own group"};
    return word(value, words);
}

std::string_view to_text(LeaveHow value) {
    static constexpr std::array<std::string_view, 2> words = {"returned", "raised"};
    return word(value, words);
}

std::string_view to_text(Stream value) {
    static constexpr std::array<std::string_view, 2> words = {"out", "err"};
    return word(value, words);
}

std::string_view to_text(GeneratorKind value) {
    static constexpr std::array<std::string_view, 3> words = {"generator", "async generator",
                                                              "coroutine"};
    return word(value, words);
}

std::string_view to_text(ResumeHow value) {
    static constexpr std::array<std::string_view, 8> words = {"next",  "send",   "throw",  "close",
                                                              "asend", "athrow", "aclose", "await"};
    return word(value, words);
}

std::string_view to_text(FinishHow value) {
    static constexpr std::array<std::string_view, 3> words = {"returned", "raised", "closed"};
    return word(value, words);
}

std::string_view to_text(PrimitiveKind value) {
    static constexpr std::array<std::string_view, 9> words = {
        "lock",  "semaphore",   "event",        "condition",   "barrier",
        "queue", "thread lock", "thread event", "thread queue"};
    return word(value, words);
}

std::string_view to_text(NoteKind value) {
    static constexpr std::array<std::string_view, 8> words = {
        "legacy",        "never awaited", "never retrieved", "destroyed pending",
        "slow callback", "deadlock",      "limit",           "hint"};
    return word(value, words);
}

} // namespace runtime::trace
