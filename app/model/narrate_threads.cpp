#include "app/model/narrate_parts.h"

#include "app/model/phrases.h"
#include "runtime/trace/walk.h"

namespace app::model {

using namespace runtime::trace;

namespace {

std::string_view key_of(ClockReason why) {
    switch (why) {
    case ClockReason::Deadline: return "clock_moved.deadline";
    case ClockReason::Interrupt: return "clock_moved.interrupt";
    case ClockReason::Computing: return "clock_moved.computing";
    }
    return "clock_moved.deadline";
}

// What it calls the rest of a stack of the program's own, such as a greenlet.
constexpr std::string_view switch_wait = "a switch back to it";

std::string_view key_of(const ThreadBlocked& event) {
    const bool is_endless = event.deadline == no_time;
    if (event.label == pool_wait) return "thread_blocked.pool";
    if (event.label == switch_wait) return "thread_blocked.switch";
    switch (event.on) {
    // A loop without anything to do is no blocking call.
    case BlockKind::Select: return is_endless ? "thread_blocked.idle" : "thread_blocked.idle_until";
    case BlockKind::Sleep: return "thread_blocked.sleep";
    case BlockKind::Lock:
    case BlockKind::Event:
    case BlockKind::Queue:
    case BlockKind::Future:
    case BlockKind::Join:
    case BlockKind::Other: break;
    }
    if (is_phrase(event.label))
        return is_endless ? "thread_blocked.waits" : "thread_blocked.waits_until";
    return is_endless ? "thread_blocked.forever" : "thread_blocked.until";
}

// Whether it is another stack of a thread, which has its first turn when something switches to it:
// a thread has it with no wait before.
bool is_stack(const TraceIndex& index, const ThreadStarted& started, EventNumber at) {
    const auto turn = first_after(index, at, [&](const Event& event) {
        const auto* woken = std::get_if<ThreadWoken>(&event.body);
        const auto* switched = std::get_if<ThreadSwitched>(&event.body);
        return (woken && woken->thread == started.thread) ||
               (switched && switched->to == started.thread);
    });
    return turn && index.event(*turn).kind() == EventKind::ThreadWoken;
}

// Whether a thread of a pool does nothing more after an event than to end.
bool ends_at_once(const TraceIndex& index, ThreadId thread, EventNumber at) {
    const auto next = first_after(index, at, [&](const Event& event) {
        return event.stamp.thread == thread && event.kind() != EventKind::ThreadSwitched &&
               event.kind() != EventKind::ThreadWoken;
    });
    return next && index.event(*next).kind() == EventKind::ThreadEnded;
}

std::string_view key_of(WakeReason why, const ThreadState& before) {
    switch (why) {
    case WakeReason::Deadline:
        return before.blocked_on == BlockKind::Sleep ? "thread_woken.sleep"
                                                     : "thread_woken.deadline";
    case WakeReason::Released:
        if (before.blocked_on == BlockKind::Select) return "thread_woken.loop";
        if (before.blocked_label == switch_wait || before.blocked_label.empty())
            return "thread_woken.switched";
        return before.blocked_label == pool_wait ? "thread_woken.pool" : "thread_woken.released";
    case WakeReason::Interrupt: return "thread_woken.interrupt";
    }
    return "thread_woken.deadline";
}

} // namespace

void tell_started(const ThreadStarted& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    telling
        .say(is_stack(index, event, telling.stamp().number) ? "thread_started.stack"
                                                            : "thread_started.thread")
        .with("thread", event.name);
}

void tell_blocked(const ThreadBlocked& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    telling.say(key_of(event))
        .with("thread", thread_name(index, event.thread))
        .with("label",
              wait_words(telling.language(), event.label.empty() ? to_text(event.on) : event.label))
        .with_time("until", event.deadline == no_time ? 0 : event.deadline);
}

// A thread that wakes no longer says what it waited for.
void tell_woken(const ThreadWoken& event, Telling& telling) {
    World before(telling.index());
    before.seek(telling.stamp().number - 1);
    const ThreadState waited = before.thread(event.thread);
    std::string_view key = key_of(event.why, waited);
    if (key == "thread_woken.pool" &&
        ends_at_once(telling.index(), event.thread, telling.stamp().number))
        key = "thread_woken.pool_over";
    telling.say(key)
        .with("thread", thread_name(telling.index(), event.thread))
        .with("over", over_words(telling.language(), waited.blocked_label))
        .with("label", wait_words(telling.language(), waited.blocked_label));
}

namespace {

// What threads, their pools and their futures wait in is no lock that the program made.
bool tell_threads_own(const PrimitiveCreated& event, Telling& telling) {
    constexpr std::string_view end_of = "Thread.join() of ";
    if (event.label.starts_with(end_of)) {
        telling.say("primitive_created.thread").with("thread", event.label.substr(end_of.size()));
        return true;
    }
    if (event.label == pool_wait)
        telling.say("primitive_created.pool");
    else if (event.label == "a future of an executor")
        telling.say("primitive_created.job");
    else if (event.label == "futures of an executor")
        telling.say("primitive_created.jobs");
    else if (event.label == "the main thread")
        telling.say("primitive_created.main_thread");
    else
        return false;
    return true;
}

} // namespace

void tell_primitive_created(const PrimitiveCreated& event, Telling& telling) {
    if (tell_threads_own(event, telling)) return;
    const bool is_named = !event.label.empty() && !is_phrase(event.label);
    const std::string kind = kind_words(telling, event.kind);
    telling.say(is_named ? "primitive_created.named" : "primitive_created.unnamed")
        .with("label", is_named ? std::string(event.label) : capitalised(kind))
        .with("kind", kind);
}

namespace {

bool is_held_up(const World& world, const ThreadState& thread) {
    return thread.status == ThreadStatus::Blocked && thread.blocked_on != BlockKind::Select &&
           to_number(thread.loop) != 0 && world.loop(thread.loop).is_running;
}

// The thread that explains why nothing runs: one that is blocked with its loop in it, else the one
// whose own wait ends now; none where it is a loop that waits.
std::optional<ThreadState> blocked_at(const World& world, double to) {
    std::optional<ThreadState> due;
    for (std::uint32_t id = 1; id <= world.thread_count(); ++id) {
        const ThreadState thread = world.thread(ThreadId{id});
        if (is_held_up(world, thread)) return thread;
        const bool is_own_wait =
            thread.status == ThreadStatus::Blocked && thread.blocked_on != BlockKind::Select;
        if (!due && is_own_wait && thread.deadline == to) due = thread;
    }
    return due;
}

} // namespace

void tell_clock(const ClockMoved& event, Telling& telling) {
    const auto blocked =
        event.why == ClockReason::Deadline ? blocked_at(telling.world(), event.to) : std::nullopt;
    std::string_view key = key_of(event.why);
    if (blocked && !is_held_up(telling.world(), *blocked))
        key = "clock_moved.thread";
    else if (blocked)
        key = blocked->deadline == event.to ? "clock_moved.held_until" : "clock_moved.held";
    telling.say(key).with_time("from", event.from).with_time("to", event.to);
    if (!blocked) return;
    telling.with("thread", thread_name(telling.index(), blocked->id))
        .with("label", wait_words(telling.language(), blocked->blocked_label.empty()
                                                          ? to_text(blocked->blocked_on)
                                                          : blocked->blocked_label));
}

} // namespace app::model
