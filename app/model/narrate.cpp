#include "app/model/narrate.h"

#include "app/model/hints.h"
#include "app/model/loop_runs.h"
#include "app/model/narrate_parts.h"
#include "app/model/why_words.h"
#include "runtime/source/overloaded.h"

namespace app::model {

using namespace runtime::trace;

namespace {

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

void tell_output(const Output& event, Telling& telling) {
    std::string_view written = event.text;
    if (written.size() > 1 && written.ends_with('\n')) written.remove_suffix(1);
    // Of several lines the first one that says something stands for all.
    while (written.size() > 1 && written.starts_with('\n'))
        written.remove_prefix(1);
    const bool is_error = event.stream == Stream::Err;
    telling
        .say(!is_error                                               ? "output.out"
             : is_by_python(telling.index(), telling.stamp().number) ? "output.python"
                                                                     : "output.err")
        .with("text", "“" + shortened(written, told_text_length_max) + "”");
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
            [&](const ThreadStarted& e) { tell_started(e, t); },
            [&](const ThreadSwitched& e) {
                t.say("thread_switched")
                    .with("from", thread_name(index, e.from))
                    .with("to", thread_name(index, e.to));
            },
            [&](const ThreadBlocked& e) { tell_blocked(e, t); },
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
            [&](const HandleScheduled& e) { tell_scheduled(e, t); },
            [&](const HandleReady& e) { tell_ready(e, t); },
            [&](const HandleRunBegan& e) {
                const HandleFacts& handle = index.handle(e.handle);
                t.say(to_number(handle.task) != 0 ? "handle_run_began.task"
                                                  : "handle_run_began.other")
                    .with("task", task_label(index, handle.task))
                    .with("label", handle_label(t, e.handle));
            },
            [&](const HandleRunEnded&) { t.say("handle_run_ended"); },
            [&](const HandleCancelled& e) { tell_handle_cancelled(e, t); },
            [&](const FutureCreated& e) { tell_future_created(e, t); },
            [&](const FutureResolved& e) { tell_resolved(e, t); },
            [&](const FutureChained& e) { tell_chained(e, t); },
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
            [&](const FrameEntered& e) { tell_entered(e, t); },
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
            [&](const ExceptionCaught& e) { tell_caught(e, t); },
            [&](const Output& e) { tell_output(e, t); },
            [&](const InputRead& e) { t.say("input_read").with_text("text", e.text); },
            [&](const GeneratorCreated& e) { tell_generator_created(e, t); },
            [&](const GeneratorResumed& e) { tell_generator_resumed(e, t); },
            [&](const GeneratorYielded& e) {
                t.say("generator_yielded")
                    .with("label", generator_label(index, e.generator))
                    .with_value("value", e.value);
            },
            [&](const GeneratorFinished& e) { tell_generator_finished(e, t); },
            [&](const GeneratorFinalised& e) {
                t.say(is_left_to_hook(index, t.stamp().number) ? "generator_finalised.hook"
                                                               : "generator_finalised.loop")
                    .with("label", generator_label(index, e.generator));
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
