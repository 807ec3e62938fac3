#include "app/model/narrate.h"

#include "app/model/cancellation.h"
#include "app/model/hints.h"
#include "app/model/loop_runs.h"
#include "app/model/phrases.h"
#include "app/model/text.h"
#include "runtime/source/overloaded.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

#include <fmt/args.h>
#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

constexpr std::size_t value_length_max = 60;
constexpr std::size_t text_length_max = 120;

// Collects the key of the words and what fills their places.
class Telling {
  public:
    Telling(const World& world, const Stamp& stamp, Language language)
        : world_(world), stamp_(stamp), language_(language) {}

    Telling& say(std::string_view key) {
        key_ = key;
        return *this;
    }
    Telling& with(const char* name, std::string value) {
        arguments_.push_back(fmt::arg(name, std::move(value)));
        return *this;
    }
    Telling& with(const char* name, std::string_view value) {
        return with(name, std::string(value));
    }
    Telling& with(const char* name, const char* value) { return with(name, std::string(value)); }
    Telling& with(const char* name, std::uint32_t value) {
        return with(name, std::to_string(value));
    }
    Telling& with_time(const char* name, double value) { return with(name, seconds_text(value)); }
    Telling& with_value(const char* name, const TraceValue& value) {
        return with(name, shortened(to_text(value), value_length_max));
    }
    Telling& with_text(const char* name, std::string_view value) {
        return with(name, shortened(value, text_length_max));
    }

    const World& world() const { return world_; }
    const TraceIndex& index() const { return world_.index(); }
    const Stamp& stamp() const { return stamp_; }
    Language language() const { return language_; }

    Narration narration() const {
        Narration out;
        out.sentence = filled_in(language_, text(language_, "narrate." + key_), arguments_);
        out.why = filled_in(language_, text(language_, "why." + key_), arguments_);
        return out;
    }

  private:
    const World& world_;
    const Stamp& stamp_;
    Language language_;
    std::string key_;
    fmt::dynamic_format_arg_store<fmt::format_context> arguments_;
};

std::string either(std::string_view label, std::string_view otherwise) {
    return std::string(label.empty() ? otherwise : label);
}
std::string handle_label(const Telling& telling, HandleId handle) {
    return handle_words(telling.index(), handle, telling.language());
}
std::string generator_label(const TraceIndex& index, GeneratorId generator) {
    const GeneratorFacts& facts = index.generator(generator);
    const std::string label = either(facts.label, index.trace().code(facts.code).qualified_name);
    return either(shutdown_call(label), index.task_names().call(label));
}
std::string kind_words(const Telling& telling, PrimitiveKind kind) {
    std::string key = "kinds." + std::string(to_text(kind));
    std::replace(key.begin(), key.end(), ' ', '_');
    return std::string(text(telling.language(), key));
}
std::string primitive_label(const Telling& telling, PrimitiveId primitive) {
    const PrimitiveFacts& facts = telling.index().primitive(primitive);
    return facts.label.empty() ? kind_words(telling, facts.kind)
                               : wait_words(telling.language(), facts.label);
}
std::string future_words(const Telling& telling, FutureId future) {
    return wait_words(telling.language(), future_label(telling.index(), future));
}
// At the beginning of a sentence words of ours, "a semaphore", get a capital; the program's names
// keep the letters that it gives them.
std::string capitalised(std::string words) {
    if (!words.empty())
        words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}
std::string as_beginning(const Telling& telling, std::string words, std::string_view label) {
    const bool has_capitals = telling.language() == Language::English;
    return has_capitals && is_phrase(label) ? capitalised(std::move(words)) : words;
}
std::string thread_name(const TraceIndex& index, ThreadId thread) {
    if (to_number(thread) == 0) return "MainThread";
    return either(index.thread(thread).name, "MainThread");
}
const CodeRecord& code_of(const TraceIndex& index, FrameId frame) {
    static const CodeRecord unknown;
    if (to_number(frame) == 0) return unknown;
    return index.trace().code(index.frame(frame).code);
}
// What a frame runs, by the function's name; what has none goes by its kind.
std::string frame_name(const Telling& telling, FrameId frame) {
    if (to_number(frame) == 0) return "?";
    const CodeRecord& code = code_of(telling.index(), frame);
    if (is_phrase(code.name)) return wait_words(telling.language(), code.name);
    return callback_label(code.qualified_name);
}
std::string frame_beginning(const Telling& telling, FrameId frame) {
    const std::string_view name = code_of(telling.index(), frame).name;
    return as_beginning(telling, frame_name(telling, frame), name);
}
std::string who_of(const Telling& telling) {
    const TaskId task = telling.stamp().task;
    if (to_number(task) != 0) return std::string(task_label(telling.index(), task));
    return thread_name(telling.index(), telling.stamp().thread);
}

// The same where a callback may do it too.
std::string caller_of(const Telling& telling) {
    const Stamp& stamp = telling.stamp();
    if (to_number(stamp.task) == 0 && to_number(stamp.handle) != 0)
        return "“" + handle_label(telling, stamp.handle) + "”";
    return who_of(telling);
}

std::string_view key_of(RunOutcome outcome) {
    switch (outcome) {
    case RunOutcome::Finished: return "run_ended.finished";
    case RunOutcome::UncaughtException: return "run_ended.uncaught";
    case RunOutcome::Exited: return "run_ended.exited";
    case RunOutcome::Deadlock: return "run_ended.deadlock";
    case RunOutcome::LimitReached: return "run_ended.limit";
    case RunOutcome::Refused: return "run_ended.refused";
    }
    return "run_ended.finished";
}

std::string_view key_of(ClockReason why) {
    switch (why) {
    case ClockReason::Deadline: return "clock_moved.deadline";
    case ClockReason::Interrupt: return "clock_moved.interrupt";
    case ClockReason::Computing: return "clock_moved.computing";
    }
    return "clock_moved.deadline";
}

// What the simulation calls the wait of a pool's thread that has no job.
constexpr std::string_view pool_wait = "work for a thread of a pool";

std::string_view key_of(const ThreadBlocked& event) {
    const bool is_endless = event.deadline == no_time;
    if (event.label == pool_wait) return "thread_blocked.pool";
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
    return is_endless ? "thread_blocked.forever" : "thread_blocked.until";
}

std::string_view key_of(WakeReason why, const ThreadState& before) {
    switch (why) {
    case WakeReason::Deadline:
        return before.blocked_on == BlockKind::Sleep ? "thread_woken.sleep"
                                                     : "thread_woken.deadline";
    case WakeReason::Released:
        if (before.blocked_on == BlockKind::Select) return "thread_woken.loop";
        return before.blocked_label == pool_wait ? "thread_woken.pool" : "thread_woken.released";
    case WakeReason::Interrupt: return "thread_woken.interrupt";
    }
    return "thread_woken.deadline";
}

std::string_view key_of(const HandleScheduled& event) {
    if (event.due != no_time) return "handle_scheduled.timer";
    switch (event.kind) {
    case HandleKind::TaskStep: return "handle_scheduled.task_step";
    case HandleKind::TaskWakeup: return "handle_scheduled.task_wakeup";
    case HandleKind::FutureCallback: return "handle_scheduled.future_callback";
    case HandleKind::Plain: return "handle_scheduled.plain";
    }
    return "handle_scheduled.plain";
}

std::string_view key_of(StepEnd how) {
    switch (how) {
    case StepEnd::SuspendedOnFuture: return "task_step_ended.future";
    case StepEnd::SuspendedOnTask: return "task_step_ended.task";
    case StepEnd::Yielded: return "task_step_ended.yielded";
    case StepEnd::Returned: return "task_step_ended.returned";
    case StepEnd::Raised: return "task_step_ended.raised";
    case StepEnd::Cancelled: return "task_step_ended.cancelled";
    }
    return "task_step_ended.future";
}

std::string_view key_of(CancelOrigin origin) {
    switch (origin) {
    case CancelOrigin::User: return "task_cancel_requested.user";
    case CancelOrigin::Timeout: return "task_cancel_requested.timeout";
    case CancelOrigin::TaskGroup: return "task_cancel_requested.task_group";
    case CancelOrigin::Gather: return "task_cancel_requested.gather";
    case CancelOrigin::Interrupt: return "task_cancel_requested.interrupt";
    case CancelOrigin::RunShutdown: return "task_cancel_requested.run_shutdown";
    case CancelOrigin::Awaiter: return "task_cancel_requested.awaiter";
    case CancelOrigin::OwnGroup: return "task_cancel_requested.own_group";
    }
    return "task_cancel_requested.user";
}

std::string_view key_of(CodeKind kind) {
    switch (kind) {
    case CodeKind::Module: return "frame_entered.module";
    case CodeKind::Class: return "frame_entered.class";
    case CodeKind::Coroutine: return "frame_entered.coroutine";
    case CodeKind::Function:
    case CodeKind::Generator:
    case CodeKind::AsyncGenerator:
    case CodeKind::Comprehension:
    case CodeKind::Lambda: return "frame_entered.function";
    }
    return "frame_entered.function";
}

std::string_view key_of(GeneratorKind kind) {
    switch (kind) {
    case GeneratorKind::Generator: return "generator_created.generator";
    case GeneratorKind::AsyncGenerator: return "generator_created.async_generator";
    case GeneratorKind::Coroutine: return "generator_created.coroutine";
    }
    return "generator_created.generator";
}

std::string_view key_of(ResumeHow how) {
    switch (how) {
    case ResumeHow::Next: return "generator_resumed.next";
    case ResumeHow::Send: return "generator_resumed.send";
    case ResumeHow::Throw: return "generator_resumed.throw";
    case ResumeHow::Close: return "generator_resumed.close";
    case ResumeHow::Asend: return "generator_resumed.asend";
    case ResumeHow::Athrow: return "generator_resumed.athrow";
    case ResumeHow::Aclose: return "generator_resumed.aclose";
    case ResumeHow::Await: return "generator_resumed.await";
    }
    return "generator_resumed.next";
}

std::string_view key_of(FinishHow how) {
    switch (how) {
    case FinishHow::Returned: return "generator_finished.returned";
    case FinishHow::Raised: return "generator_finished.raised";
    case FinishHow::Closed: return "generator_finished.closed";
    }
    return "generator_finished.returned";
}

std::string words_of_note(const Note& note, Language language) {
    if (note.kind == NoteKind::Legacy) return legacy_words(language, note.text);
    if (note.kind == NoteKind::Hint) return hint_words(language, note.text);
    return std::string(note.text);
}

std::string_view key_of(NoteKind kind) {
    switch (kind) {
    case NoteKind::Legacy: return "note.legacy";
    case NoteKind::NeverAwaited: return "note.never_awaited";
    case NoteKind::NeverRetrieved: return "note.never_retrieved";
    case NoteKind::DestroyedPending: return "note.destroyed_pending";
    case NoteKind::SlowCallback: return "note.slow_callback";
    case NoteKind::Deadlock: return "note.deadlock";
    case NoteKind::Limit: return "note.limit";
    case NoteKind::Hint: return "note.hint";
    }
    return "note.hint";
}

std::string_view key_of(const FutureResolved& event, bool is_task) {
    switch (event.outcome) {
    case Outcome::Exception:
        return is_task ? "future_resolved.failed" : "future_resolved.exception";
    case Outcome::Cancelled:
        return is_task ? "future_resolved.ended_cancelled" : "future_resolved.cancelled";
    case Outcome::Result: break;
    }
    const bool says_nothing =
        event.value.kind == ValueKind::Unbound || event.value.kind == ValueKind::None;
    return says_nothing ? "future_resolved.result_none"
           : is_task    ? "future_resolved.returned"
                        : "future_resolved.result";
}

// Whether a future stands for somebody who waits, not for a result.
bool is_waiter(FutureKind kind) {
    switch (kind) {
    case FutureKind::Other: // of a task group
    case FutureKind::LockWaiter:
    case FutureKind::EventWaiter:
    case FutureKind::ConditionWaiter:
    case FutureKind::SemaphoreWaiter:
    case FutureKind::QueueGetter:
    case FutureKind::QueuePutter: return true;
    case FutureKind::Plain:
    case FutureKind::Task:
    case FutureKind::Gather:
    case FutureKind::Sleep:
    case FutureKind::Wait:
    case FutureKind::WaitFor:
    case FutureKind::Shield:
    case FutureKind::Executor: break;
    }
    return false;
}

std::string queued_name(const Telling& telling, HandleId handle) {
    const TaskId task = telling.index().handle(handle).task;
    if (to_number(task) != 0) return std::string(task_label(telling.index(), task));
    return "“" + handle_label(telling, handle) + "”";
}

// The two that stand right before a handle which has just joined the ready queue, the nearest
// first.
std::vector<HandleId> neighbours_before(const Telling& telling, HandleId handle) {
    const TraceIndex& index = telling.index();
    const EventNumber now = telling.stamp().number;
    const auto& order = index.loop(index.handle(handle).loop).ready_order;
    auto at = std::lower_bound(order.begin(), order.end(), now, [&](HandleId h, EventNumber n) {
        return index.handle(h).ready < n;
    });
    std::vector<HandleId> before;
    while (at != order.begin() && before.size() < 2) {
        const HandleFacts& facts = index.handle(*--at);
        if (facts.run_began != no_event && facts.run_began <= now) break;
        if (facts.cancelled == no_event || facts.cancelled > now) before.push_back(*at);
    }
    return before;
}

// Where a handle stands in the queue that it has just joined: "behind fetch('A')".
std::string queue_place(const Telling& telling, HandleId handle) {
    const LoopState loop = telling.world().loop(telling.index().handle(handle).loop);
    const std::uint32_t count = loop.ready_count - loop.cancelled_ready - 1;
    const std::vector<HandleId> before = neighbours_before(telling, handle);
    const auto say = [&](std::string_view key, const auto&... arguments) {
        return text_with(telling.language(), "queue_place." + std::string(key), arguments...);
    };
    if (before.empty()) return say("first");
    const std::string last = queued_name(telling, before[0]);
    if (before.size() == 1) return say("one", fmt::arg("last", last));
    if (count == 2)
        return say("two", fmt::arg("front", queued_name(telling, before[1])),
                   fmt::arg("last", last));
    return say("many", fmt::arg("count", count), fmt::arg("last", last));
}

void tell_task_created(const TaskCreated& event, Telling& telling) {
    const bool has_parent = to_number(event.parent) != 0;
    const bool is_shutdown = !has_parent && is_shutdown_task(event.label);
    const std::string shown = is_shutdown ? std::string(shutdown_call(event.label))
                                          : telling.index().task_names().call(event.label);
    const bool is_of_run =
        is_shutdown && is_of_asyncio_run(telling.index(), telling.stamp().number);
    const std::string by = is_of_run ? "" : "_asked";
    telling
        .say(has_parent                                ? "task_created.child"
             : !is_shutdown                            ? "task_created.root"
             : shown.starts_with("shutdown_asyncgens") ? "task_created.closing_generators" + by
                                                       : "task_created.ending_pool" + by)
        .with("task", either(shown, event.coroutine_name))
        .with("name", event.name);
    if (has_parent) telling.with("parent", task_label(telling.index(), event.parent));
}

// Whether a frame runs the task's own code, and not what that calls.
bool is_of_task(const TraceIndex& index, TaskId task, FrameId frame) {
    const FrameId own = index.task(task).frame;
    return to_number(own) != 0 && index.frame(own).code == index.frame(frame).code;
}

void tell_line(const Line& event, Telling& telling) {
    const TaskId task = telling.stamp().task;
    telling
        .say(to_number(task) == 0                             ? "line.plain"
             : is_of_task(telling.index(), task, event.frame) ? "line.task"
                                                              : "line.called")
        .with("task", task_label(telling.index(), task))
        .with("name", frame_beginning(telling, event.frame))
        .with("line", event.line)
        .with_text("code", source_line(telling.index(), event.frame, event.line));
}

void tell_local(const LocalChanged& event, Telling& telling) {
    const CodeRecord& code = code_of(telling.index(), event.frame);
    const bool is_bound = event.value.kind != ValueKind::Unbound;
    const std::string_view name =
        event.slot < code.locals.size() ? std::string_view(code.locals[event.slot]) : "?";
    // What a class's body defines is kept in a local that no program can name.
    const bool is_namespace = name == ".namespace";
    const bool is_gone_through = name == ".0"; // of a comprehension, nor can that
    telling
        .say(is_namespace ? "local_changed.namespace"
             : is_bound   ? "local_changed.bound"
                          : "local_changed.unbound")
        .with("name", is_namespace      ? std::string_view(code.name)
                      : is_gone_through ? text(telling.language(), "waits.gone_through")
                                        : name)
        .with_value("value", event.value);
}

void tell_left(const FrameLeft& event, Telling& telling) {
    const bool raised = event.how == LeaveHow::Raised;
    const bool has_value =
        event.value.kind != ValueKind::Unbound && event.value.kind != ValueKind::None;
    // A comprehension gives a value, but it is no call that returns.
    const bool is_phrase_of_ours = is_phrase(code_of(telling.index(), event.frame).name);
    telling
        .say(raised              ? "frame_left.raised"
             : is_phrase_of_ours ? "frame_left.done"
             : has_value         ? "frame_left.returned_value"
                                 : "frame_left.returned")
        .with("name",
              raised ? frame_name(telling, event.frame) : frame_beginning(telling, event.frame))
        .with_value("value", event.value);
}

void tell_iteration(const IterationBegan& event, Telling& telling) {
    const std::uint32_t cancelled = telling.world().loop(event.loop).cancelled_ready;
    const char* const key = event.ready_count == 0           ? "iteration_began.none"
                            : cancelled == event.ready_count ? "iteration_began.all_cancelled"
                            : cancelled > 0                  ? "iteration_began.some"
                            : event.ready_count == 1         ? "iteration_began.one"
                                                             : "iteration_began.many";
    telling.say(key)
        .with("n", event.number)
        .with("count", event.ready_count)
        .with("cancelled", cancelled);
}

void tell_output(const Output& event, Telling& telling) {
    std::string_view written = event.text;
    if (written.size() > 1 && written.ends_with('\n')) written.remove_suffix(1);
    // Of several lines the first one that says something stands for all.
    while (written.size() > 1 && written.starts_with('\n'))
        written.remove_prefix(1);
    telling.say(event.stream == Stream::Out ? "output.out" : "output.err")
        .with("text", "“" + shortened(written, text_length_max) + "”");
}

bool has_begun(const World& world, FrameId frame) {
    return to_number(frame) != 0 && world.frame(frame).line != 0;
}

// A task that was cancelled before its first step takes that step all the same: it ends there.
bool is_cancelled_unbegun(const World& world, TaskId id) {
    const TaskState task = world.task(id);
    return task.step_count <= 1 && task.cancel_requests > 0 &&
           !has_begun(world, world.index().task(id).frame);
}

void tell_step_began(const TaskStepBegan& event, Telling& telling) {
    const World& world = telling.world();
    telling
        .say(is_cancelled_unbegun(world, event.task)  ? "task_step_began.cancelled"
             : world.task(event.task).step_count <= 1 ? "task_step_began.first"
                                                      : "task_step_began.again")
        .with("task", task_label(telling.index(), event.task));
}

void tell_step_ended(const TaskStepEnded& event, Telling& telling) {
    const bool is_named = !event.text.empty() && event.how != StepEnd::SuspendedOnTask;
    const std::string_view what =
        is_named ? event.text : future_label(telling.index(), event.waiting_on);
    const bool never_began =
        event.how == StepEnd::Cancelled && is_cancelled_unbegun(telling.world(), event.task);
    telling.say(never_began ? "task_step_ended.never_began" : key_of(event.how))
        .with("task", task_label(telling.index(), event.task))
        .with_text("what", wait_words(telling.language(), what));
}

void tell_generator_resumed(const GeneratorResumed& event, Telling& telling) {
    const GeneratorFacts& generator = telling.index().generator(event.generator);
    std::string_view key = key_of(event.how);
    if (event.how == ResumeHow::Throw && generator.kind == GeneratorKind::Coroutine)
        key = telling.world().frame(generator.frame).status != FrameStatus::Created
                  ? "generator_resumed.throw_await"
                  : "generator_resumed.throw_unbegun";
    telling.say(key)
        .with("label", generator_label(telling.index(), event.generator))
        .with_value("value", event.value);
}

void tell_frame_resumed(const FrameResumed& event, Telling& telling) {
    const EventNumber here = telling.stamp().number;
    const EventBody before = telling.index().event(here == 0 ? 0 : here - 1).body;
    const auto* resumed = std::get_if<GeneratorResumed>(&before);
    const bool is_thrown = resumed != nullptr &&
                           (resumed->how == ResumeHow::Throw || resumed->how == ResumeHow::Athrow);
    // A frame of a library's has no lines to tell by.
    const bool begun = telling.world().frame(event.frame).entered < here;
    telling
        .say(begun       ? is_thrown ? "frame_resumed.raising" : "frame_resumed.again"
             : is_thrown ? "frame_resumed.unbegun"
                         : "frame_resumed.first")
        .with("name", frame_beginning(telling, event.frame));
}

// A thread that wakes no longer says what it waited for.
void tell_woken(const ThreadWoken& event, Telling& telling) {
    World before(telling.index());
    before.seek(telling.stamp().number - 1);
    const ThreadState waited = before.thread(event.thread);
    telling.say(key_of(event.why, waited))
        .with("thread", thread_name(telling.index(), event.thread))
        .with("over", over_words(telling.language(), waited.blocked_label))
        .with("label", wait_words(telling.language(), waited.blocked_label));
}

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

void tell_primitive_created(const PrimitiveCreated& event, Telling& telling) {
    if (tell_threads_own(event, telling)) return;
    const bool is_named = !event.label.empty() && !is_phrase(event.label);
    const std::string kind = kind_words(telling, event.kind);
    telling.say(is_named ? "primitive_created.named" : "primitive_created.unnamed")
        .with("label", is_named ? std::string(event.label) : capitalised(kind))
        .with("kind", kind);
}

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

// What ran out: the limit whose timer runs, or the wait_for() that the task is awaited by.
std::string limit_of(const Telling& telling, TaskId task) {
    const HandleId handle = telling.stamp().handle;
    if (to_number(handle) != 0 && to_number(telling.index().handle(handle).task) == 0)
        return capitalised(handle_label(telling, handle));
    const FutureId own = telling.index().task(task).future;
    if (to_number(own) == 0) return std::string(text(telling.language(), "waits.timeout"));
    for (const FutureId parent : telling.world().parents_of(own)) {
        const FutureFacts& facts = telling.index().future(parent);
        if (facts.kind == FutureKind::WaitFor && facts.label.starts_with("wait_for("))
            return text_with(telling.language(), "waits.limit_of",
                             fmt::arg("what", brief_label(facts.label)));
    }
    return std::string(text(telling.language(), "waits.timeout"));
}

void tell_cancel_requested(const TaskCancelRequested& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    const TaskId asker = telling.stamp().task;
    const TaskId failed = failed_in_group(index, telling.stamp(), event.origin);
    std::string_view key = key_of(event.origin);
    if (event.origin == CancelOrigin::TaskGroup && to_number(asker) != 0)
        key = telling.world().task(asker).cancel_requests > 0
                  ? "task_cancel_requested.group_cancelled"
                  : "task_cancel_requested.group_body";
    if (event.origin == CancelOrigin::RunShutdown &&
        !is_of_asyncio_run(index, telling.stamp().number))
        key = "task_cancel_requested.runner_shutdown";
    telling.say(key)
        .with("task", task_label(index, event.task))
        .with("who", caller_of(telling))
        .with("failed", task_label(index, failed))
        .with("limit", event.origin == CancelOrigin::Timeout ? limit_of(telling, event.task)
                                                             : std::string());
}

void tell_uncancelled(const TaskUncancelled& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    const Stamp& stamp = telling.stamp();
    const bool is_last = stamp.number + 1 >= index.event_count();
    const EventBody next = index.event(is_last ? stamp.number : stamp.number + 1).body;
    const auto* raised = std::get_if<ExceptionRaised>(&next);
    const bool is_turned = raised != nullptr && raised->type != "CancelledError";
    const bool is_asked_for =
        source_line(index, stamp.frame, stamp.line).find("uncancel") != std::string::npos;
    telling
        .say(event.remaining == 0 || is_turned || is_asked_for ? "task_uncancelled.done"
                                                               : "task_uncancelled.passes_on")
        .with("task", task_label(index, event.task))
        .with("count", event.remaining);
}

// Whether an exception leaves the frame right after it was held in it, without a line that runs.
bool goes_through(const Telling& telling) {
    constexpr int events_max = 8;
    const EventNumber here = telling.stamp().number;
    EventReader reader = telling.index().reader_at(here + 1);
    for (int i = 0; i < events_max; ++i) {
        const Event* next = reader.next();
        if (next == nullptr || next->kind() == EventKind::Line) return false;
        const auto* left = std::get_if<FrameLeft>(&next->body);
        if (left != nullptr && left->frame == telling.stamp().frame)
            return left->how == LeaveHow::Raised;
    }
    return false;
}

void tell(const EventBody& body, Telling& t) {
    const TraceIndex& index = t.index();
    const auto primitive = [&](std::string_view key, PrimitiveId id) {
        t.say(key).with("label", primitive_label(t, id)).with("who", who_of(t));
    };
    std::visit(
        runtime::source::overloaded{
            [&](const RunBegan& e) { t.say("run_began").with("program", e.program); },
            [&](const RunEnded& e) {
                t.say(key_of(e.outcome));
                if (e.outcome == RunOutcome::LimitReached)
                    t.with("text", limit_words(t.language(), e.text));
                else if (e.outcome == RunOutcome::Refused)
                    t.with_text("text", hint_words(t.language(), e.text));
                else
                    t.with_text("text", e.text);
            },
            [&](const ClockMoved& e) { tell_clock(e, t); },
            [&](const ThreadStarted& e) { t.say("thread_started").with("thread", e.name); },
            [&](const ThreadSwitched& e) {
                t.say("thread_switched")
                    .with("from", thread_name(index, e.from))
                    .with("to", thread_name(index, e.to));
            },
            [&](const ThreadBlocked& e) {
                t.say(key_of(e))
                    .with("thread", thread_name(index, e.thread))
                    .with("label",
                          wait_words(t.language(), e.label.empty() ? to_text(e.on) : e.label))
                    .with_time("until", e.deadline == no_time ? 0 : e.deadline);
            },
            [&](const ThreadWoken& e) { tell_woken(e, t); },
            [&](const ThreadEnded& e) {
                t.say("thread_ended").with("thread", thread_name(index, e.thread));
            },
            [&](const LoopCreated&) { t.say("loop_created"); },
            [&](const LoopRunBegan&) { t.say("loop_run_began"); },
            [&](const LoopRunEnded&) { t.say("loop_run_ended"); },
            [&](const LoopClosed&) { t.say("loop_closed"); },
            [&](const IterationBegan& e) { tell_iteration(e, t); },
            [&](const IterationEnded&) { t.say("iteration_ended").with("n", t.stamp().iteration); },
            [&](const LoopIdle& e) {
                t.say(e.until == no_time ? "loop_idle.forever" : "loop_idle.until")
                    .with_time("until", e.until == no_time ? 0 : e.until);
            },
            [&](const HandleScheduled& e) {
                t.say(key_of(e))
                    .with("task", task_label(index, e.task))
                    .with("label", handle_label(t, e.handle))
                    .with("place", e.due == no_time ? queue_place(t, e.handle) : "")
                    .with_time("due", e.due == no_time ? 0 : e.due);
            },
            [&](const HandleReady& e) {
                const bool is_cancelled = index.handle(e.handle).cancelled < t.stamp().number;
                t.say(is_cancelled ? "handle_ready.cancelled" : "handle_ready.due")
                    .with("label", handle_label(t, e.handle))
                    .with("place", queue_place(t, e.handle));
            },
            [&](const HandleRunBegan& e) {
                const HandleFacts& handle = index.handle(e.handle);
                t.say(to_number(handle.task) != 0 ? "handle_run_began.task"
                                                  : "handle_run_began.other")
                    .with("task", task_label(index, handle.task))
                    .with("label", handle_label(t, e.handle));
            },
            [&](const HandleRunEnded&) { t.say("handle_run_ended"); },
            [&](const HandleCancelled& e) {
                const HandleFacts& handle = index.handle(e.handle);
                const EventNumber now = t.stamp().number;
                const bool is_late = handle.run_began < now;
                const bool is_running_out = handle.is_timer() && handle.ready > now;
                t.say(is_late          ? "handle_cancelled.late"
                      : is_running_out ? "handle_cancelled.timer"
                                       : "handle_cancelled.before")
                    .with("label", handle_label(t, e.handle));
            },
            [&](const FutureCreated& e) {
                t.say(is_waiter(e.kind) || is_end_of_cancelled(index.future(e.future))
                          ? "future_created.waiter"
                      : e.kind == FutureKind::Wait ? "future_created.wait"
                      : e.label.empty()            ? "future_created.plain"
                                                   : "future_created.labelled")
                    .with("label", wait_words(t.language(), e.label));
            },
            [&](const FutureResolved& e) {
                const FutureFacts& resolved = index.future(e.future);
                const bool is_wait = is_waiter(resolved.kind);
                const std::string words = future_words(t, e.future);
                t.say(!is_wait                          ? key_of(e, to_number(resolved.task) != 0)
                      : e.outcome == Outcome::Cancelled ? "future_resolved.waiter_cancelled"
                                                        : "future_resolved.waiter")
                    .with("future",
                          is_wait ? words : as_beginning(t, words, future_label(index, e.future)))
                    .with_value("value", e.value);
            },
            [&](const FutureChained& e) {
                // as_completed() waits for its next one by a queue's getter.
                const FutureFacts& parent = index.future(e.parent);
                t.say(is_waiter(parent.kind)        ? "future_chained.next"
                      : is_end_of_cancelled(parent) ? "future_chained.cancelled"
                                                    : "future_chained.child")
                    .with("parent", future_words(t, e.parent))
                    .with("child", future_words(t, e.child));
            },
            [&](const TaskCreated& e) { tell_task_created(e, t); },
            [&](const TaskStepBegan& e) { tell_step_began(e, t); },
            [&](const TaskStepEnded& e) { tell_step_ended(e, t); },
            [&](const TaskCancelRequested& e) { tell_cancel_requested(e, t); },
            [&](const TaskUncancelled& e) { tell_uncancelled(e, t); },
            [&](const TaskRenamed& e) {
                // A task that goes by its name from the start is told by what it runs.
                const std::string_view label = task_label(index, e.task);
                t.say("task_renamed")
                    .with("task", label == e.name ? index.task(e.task).label : label)
                    .with("name", e.name);
            },
            [&](const FrameEntered& e) {
                const CodeRecord& code = index.trace().code(e.code);
                const bool is_phrase_of_ours = is_phrase(code.name);
                t.say(is_phrase_of_ours && code.kind != CodeKind::Module
                          ? std::string_view("frame_entered.part")
                          : key_of(code.kind))
                    .with("name", frame_beginning(t, e.frame));
            },
            [&](const FrameLeft& e) { tell_left(e, t); },
            [&](const FrameSuspended& e) {
                t.say("frame_suspended").with("name", frame_beginning(t, e.frame));
            },
            [&](const FrameResumed& e) { tell_frame_resumed(e, t); },
            [&](const Line& e) { tell_line(e, t); },
            [&](const LocalChanged& e) { tell_local(e, t); },
            [&](const ExceptionRaised& e) {
                t.say(e.message.empty() ? "exception_raised.bare" : "exception_raised.message")
                    .with("type", e.type)
                    .with_text("message", e.message);
            },
            [&](const ExceptionCaught& e) {
                t.say(goes_through(t) ? "exception_goes_on" : "exception_caught")
                    .with("type", e.type)
                    .with("name", frame_name(t, t.stamp().frame));
            },
            [&](const Output& e) { tell_output(e, t); },
            [&](const InputRead& e) { t.say("input_read").with_text("text", e.text); },
            [&](const GeneratorCreated& e) {
                t.say(key_of(e.kind)).with("label", generator_label(index, e.generator));
            },
            [&](const GeneratorResumed& e) { tell_generator_resumed(e, t); },
            [&](const GeneratorYielded& e) {
                t.say("generator_yielded")
                    .with("label", generator_label(index, e.generator))
                    .with_value("value", e.value);
            },
            [&](const GeneratorFinished& e) {
                const bool is_bare =
                    e.how == FinishHow::Raised && e.value.kind == ValueKind::Unbound;
                // What was to be closed may end with something else, such as a cancellation.
                const std::string value = to_text(e.value);
                const bool is_other = e.how == FinishHow::Closed && e.value.has_text() &&
                                      !value.starts_with("GeneratorExit") &&
                                      !value.starts_with("Stop");
                t.say(is_bare    ? "generator_finished.raised_bare"
                      : is_other ? "generator_finished.raised"
                                 : key_of(e.how))
                    .with("label", generator_label(index, e.generator))
                    .with_value("value", e.value);
            },
            [&](const GeneratorFinalised& e) {
                t.say("generator_finalised").with("label", generator_label(index, e.generator));
            },
            [&](const PrimitiveCreated& e) { tell_primitive_created(e, t); },
            [&](const PrimitiveAcquired& e) { primitive("primitive_acquired", e.primitive); },
            [&](const PrimitiveWaited& e) {
                const bool is_pool = index.primitive(e.primitive).label == pool_wait;
                primitive(is_pool ? "primitive_waited.pool" : "primitive_waited.other",
                          e.primitive);
            },
            [&](const PrimitiveReleased& e) { primitive("primitive_released", e.primitive); },
            [&](const PrimitiveSet& e) {
                primitive(e.is_set ? "primitive_set.set" : "primitive_set.cleared", e.primitive);
            },
            [&](const QueuePut& e) {
                primitive("queue_put", e.primitive);
                t.with("size", e.size).with_value("value", e.value);
            },
            [&](const QueueGot& e) {
                primitive("queue_got", e.primitive);
                t.with("size", e.size).with_value("value", e.value);
            },
            [&](const Note& e) {
                const bool still_runs = e.kind == NoteKind::Legacy && is_only_deprecated(e.text);
                t.say(still_runs ? "note.deprecated" : key_of(e.kind))
                    .with_text("text", words_of_note(e, t.language()));
            },
        },
        body);
}

} // namespace

Narration narrate(const World& world, Language language) {
    if (world.trace().is_empty()) return {std::string(text(language, "narration.no_run")), ""};
    const Event event = world.event();
    Telling telling(world, event.stamp, language);
    tell(event.body, telling);
    return telling.narration();
}

} // namespace app::model
