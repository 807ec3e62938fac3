#include "app/model/python_message.h"

#include "runtime/trace/walk.h"

#include <string>
#include <variant>

namespace app::model {

using namespace runtime::trace;

namespace {

// Whoever writes of an exception that was caught runs a line first.
bool is_just_left(const TraceIndex& index, EventNumber output) {
    const Event before = index.event(output - 1);
    const auto* left = std::get_if<FrameLeft>(&before.body);
    return before.kind() == EventKind::ExceptionCaught ||
           (left != nullptr && left->how == LeaveHow::Raised);
}

std::optional<UncaughtIn> place_of(std::string_view text, const Stamp& stamp) {
    if (text.starts_with("Exception in thread ")) return UncaughtIn::Thread;
    if (text.starts_with("Exception in callback ")) return UncaughtIn::Callback;
    if (text.starts_with("Exception ignored in: ")) return UncaughtIn::Ignored;
    if (to_number(stamp.handle) != 0 || to_number(stamp.frame) != 0) return std::nullopt;
    return UncaughtIn::Program;
}

// What leaves a callback was raised in it, or it is what the task had ended with whose callback it
// is: result() raises that again.
bool may_leave(const TraceIndex& index, const Stamp& callback, const Stamp& raised) {
    if (raised.handle == callback.handle) return true;
    if (to_number(callback.handle) == 0 || to_number(raised.task) == 0) return false;
    const FutureId future = index.handle(callback.handle).future;
    return to_number(future) != 0 && index.future(future).task == raised.task &&
           index.future(future).outcome == Outcome::Exception;
}

// The last that the text has by its type and message, else by its type: a message may be written
// in another way, as a KeyError's.
EventNumber raised_before(const TraceIndex& index, EventNumber output, std::string_view text,
                          UncaughtIn what) {
    const Stamp now = index.event(output).stamp;
    EventNumber by_type = no_event;
    const auto found = last_before(index, output, [&](const Event& event) {
        const auto* raised = std::get_if<ExceptionRaised>(&event.body);
        if (raised == nullptr || event.stamp.thread != now.thread) return false;
        if (what == UncaughtIn::Callback && !may_leave(index, now, event.stamp)) return false;
        if (text.find(raised->type) == text.npos) return false;
        if (by_type == no_event) by_type = event.stamp.number;
        return text.find(std::string(raised->type).append(": ").append(raised->message)) !=
               text.npos;
    });
    return found.value_or(by_type);
}

} // namespace

std::optional<Uncaught> uncaught_at(const TraceIndex& index, EventNumber output) {
    const Event event = index.event(output);
    const auto* written = std::get_if<Output>(&event.body);
    if (written == nullptr || written->stream != Stream::Err || output == 0) return std::nullopt;
    if (!is_just_left(index, output)) return std::nullopt;
    const auto what = place_of(written->text, event.stamp);
    if (!what) return std::nullopt;
    return Uncaught{*what, raised_before(index, output, written->text, *what)};
}

} // namespace app::model
