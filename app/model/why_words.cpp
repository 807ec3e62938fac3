#include "app/model/why_words.h"

#include "app/model/cancellation.h"
#include "app/model/loop_runs.h"
#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "app/model/print_place.h"
#include "app/model/queue_items.h"
#include "app/model/text.h"
#include "app/model/text_maker.h"
#include "app/model/why.h"
#include "runtime/trace/walk.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

// The callback that asks, where none of the program's lines does; none else.
HandleId asking_callback(const TraceIndex& index, EventNumber request) {
    const Stamp stamp = index.event(request).stamp;
    const bool is_callback = to_number(stamp.task) == 0 && to_number(stamp.handle) != 0;
    return is_callback && stamp.line == 0 ? stamp.handle : HandleId{};
}

class Headline {
  public:
    Headline(const FinishedRun& run, EventNumber event, Language language)
        : run_(run), index_(run.index), event_(event), task_(index_.event(event).stamp.task),
          language_(language) {}

    std::string words() const { return turn() + taken() + made() + lost_update(); }

    // Goes back to what set this turn of the task, callback or thread going.
    std::string turn() const {
        if (const auto note = note_at_hand())
            return say("noted", fmt::arg("event", *note), fmt::arg("note", sentence(*note)));
        return turn_from(event_);
    }

  private:
    std::string turn_from(EventNumber event) const {
        const Causes& causes = run_.causes();
        KindsNearby kinds(index_);
        bool is_cancelled = false; // and on the way back to the request
        for (auto at = causes.cause_of(event); at; at = causes.cause_of(*at)) {
            const EventKind kind = kinds.of(*at);
            if (kind == EventKind::LoopRunEnded) return after_loop(*at);
            if (kind == EventKind::TaskCancelRequested) {
                if (is_of_own_cancellation(*at)) return cancelled(*at);
            } else if (kind == EventKind::HandleScheduled || kind == EventKind::HandleReady) {
                if (is_cancelled) continue;
                if (auto told = queued(*at)) return *told + held_up(*at);
                is_cancelled = true;
            } else if (kind == EventKind::ThreadWoken) {
                return thread_woken(*at);
            } else if (kind == EventKind::ThreadBlocked) {
                // A thread that slept while nothing else ran is woken by the clock itself.
                if (auto told = thread_slept(*at)) return *told;
            } else if (kind == EventKind::ThreadStarted) {
                return thread_started(*at);
            }
        }
        return say("program", fmt::arg("who", who(event_)), fmt::arg("place", place(event_)));
    }

    // The note of the event before, where what is written is about that.
    std::optional<EventNumber> note_at_hand() const {
        if (event_ == 0) return std::nullopt;
        const Event before = index_.event(event_ - 1);
        const auto* note = std::get_if<Note>(&before.body);
        const bool is_lost = note != nullptr && (note->kind == NoteKind::NeverRetrieved ||
                                                 note->kind == NoteKind::NeverAwaited ||
                                                 note->kind == NoteKind::DestroyedPending);
        return is_lost ? std::optional(event_ - 1) : std::nullopt;
    }

    // What ended the run of a loop: what it was to wait for, an exception that went past it, or
    // whoever stopped it.
    std::string after_loop(EventNumber loop_ended) const {
        const LoopRun run = asked_loop_run(index_, loop_ended);
        const std::string where = place(run.began);
        switch (run.how) {
        case LoopRunEnd::Done: return ended("after_loop", index_.future(run.done), where);
        case LoopRunEnd::Raised: return after_raised(run, where);
        case LoopRunEnd::Stopped: break;
        }
        return say("after_stop", fmt::arg("place", where), fmt::arg("why", turn_from(run.ended)));
    }

    std::string after_raised(const LoopRun& run, const std::string& where) const {
        const Event event = index_.event(run.raised);
        const auto& raised = std::get<ExceptionRaised>(event.body);
        const bool is_within = to_number(event.stamp.handle) != 0;
        return say(is_within ? "after_raised" : "after_raised_outside", fmt::arg("place", where),
                   fmt::arg("who", is_within ? who(run.raised) : ""), fmt::arg("type", raised.type),
                   fmt::arg("event", run.raised));
    }

    // What brought the turn need not have brought what was taken in it.
    std::string taken() const {
        const auto got = taken_at_once(index_, event_);
        const auto put = got ? put_of(index_, *got) : std::nullopt;
        if (!put) return "";
        const Event event = index_.event(*got);
        const auto& item = std::get<QueueGot>(event.body);
        const FutureId done = told_of_at(*put);
        if (to_number(done) != 0)
            return say("taken_result", fmt::arg("who", who(event_)),
                       fmt::arg("what", wait_words(language_, future_label(index_, done))),
                       fmt::arg("event", *put));
        constexpr std::size_t value_length_max = 40;
        const std::string_view queue = index_.primitive(item.primitive).label;
        return say("taken_item", fmt::arg("who", who(event_)),
                   fmt::arg("value", shortened(to_text(item.value), value_length_max)),
                   fmt::arg("queue", queue.empty() ? std::string(text(language_, "waits.a_queue"))
                                                   : wait_words(language_, queue)),
                   fmt::arg("event", *put));
    }

    // A variable that the printing lines name may have lost an update before.
    std::string lost_update() const {
        if (index_.event(event_).kind() != EventKind::Output) return "";
        World world(index_);
        world.seek(event_);
        std::string lines;
        for (const PrintPlace& place : print_places(world))
            if (run_.trace.code(place.code).file == FileId{} && place.line != 0)
                lines += std::string(run_.source.line_text(place.line)) + "\n";
        for (const Mistake& mistake : lost_updates_named_in(run_, lines))
            if (mistake.event < event_)
                return say("lost_update", fmt::arg("what", sentence_of(mistake, language_)));
        return "";
    }

    // Who prints need not have made the text.
    std::string made() const {
        const auto maker = maker_of_text(run_, event_);
        if (!maker) return "";
        return say("made", fmt::arg("who", who(*maker)), fmt::arg("place", place(*maker)),
                   fmt::arg("time", time(index_.time_of(*maker))), fmt::arg("event", *maker),
                   fmt::arg("printer", who(event_)));
    }

    template <class... Arguments>
    std::string say(std::string_view key, const Arguments&... arguments) const {
        return text_with(language_, "why_words." + std::string(key), arguments...);
    }

    std::string who(EventNumber event) const { return runner_words(index_, event, language_); }

    std::string place(EventNumber event) const { return place_words(index_, event, language_); }

    std::string time(double seconds) const { return seconds_text(seconds); }

    bool is_of_own_cancellation(EventNumber request) const {
        const Event asked = index_.event(request);
        return std::get<TaskCancelRequested>(asked.body).task == task_;
    }

    std::string sentence(EventNumber event) const {
        World world(index_);
        world.seek(event);
        return narrate(world, language_).sentence;
    }

    std::string cancelled(EventNumber request) const {
        return say(is_dropped(request) ? "cancel_dropped" : "cancelled", fmt::arg("event", request),
                   fmt::arg("place", place(request)),
                   fmt::arg("asked", request_words(run_, request, language_)),
                   fmt::arg("who", who(event_))) +
               set_going_by(request) + shut_down_by(request);
    }

    // Of a callback like task.cancel itself, which has no line, who asked for it.
    std::string set_going_by(EventNumber request) const {
        const HandleId callback = asking_callback(index_, request);
        if (to_number(callback) == 0) return "";
        const auto origin = std::get<TaskCancelRequested>(index_.event(request).body).origin;
        if (origin != CancelOrigin::User) return "";
        const EventNumber set = index_.handle(callback).scheduled;
        return say("set_going_by", fmt::arg("callback", handle_words(index_, callback, language_)),
                   fmt::arg("by", who(set)), fmt::arg("place", place(set)));
    }

    // The exception for which asyncio.run() ends, where it cancels what is left because of one.
    std::string shut_down_by(EventNumber request) const {
        const Event asked = index_.event(request);
        if (std::get<TaskCancelRequested>(asked.body).origin != CancelOrigin::RunShutdown)
            return "";
        const auto ended = last_before(index_, request, [&](const Event& event) {
            return event.kind() == EventKind::LoopRunEnded &&
                   event.stamp.thread == asked.stamp.thread;
        });
        if (!ended) return "";
        const LoopRun run = asked_loop_run(index_, *ended);
        if (run.how != LoopRunEnd::Raised) return "";
        const Event event = index_.event(run.raised);
        return say("shut_down_by", fmt::arg("who", who(run.raised)),
                   fmt::arg("type", std::get<ExceptionRaised>(event.body).type),
                   fmt::arg("event", run.raised));
    }

    // Whether wait_for() kept the request from who prints.
    bool is_dropped(EventNumber request) const {
        const auto stories = cancel_stories(run_);
        return std::any_of(stories.begin(), stories.end(), [&](const CancelStory& story) {
            return story.requested == request && story.ending == CancelEnding::Dropped &&
                   story.ended <= event_;
        });
    }

    // What joined a ready queue; nothing where the reason lies further back.
    std::optional<std::string> queued(EventNumber at) const {
        const Event event = index_.event(at);
        if (const auto* ready = std::get_if<HandleReady>(&event.body))
            return timer_due(ready->handle);
        const auto& scheduled = std::get<HandleScheduled>(event.body);
        switch (scheduled.kind) {
        case HandleKind::TaskWakeup: return woken(at, scheduled);
        case HandleKind::TaskStep: return step(at, scheduled.task);
        case HandleKind::FutureCallback: return called_back(at, scheduled);
        case HandleKind::Plain: break;
        }
        return say("scheduled", fmt::arg("who", handle_words(index_, scheduled.handle, language_)),
                   fmt::arg("by", who(at)), fmt::arg("place", place(at)), fmt::arg("event", at));
    }

    // What stood in the ready queue while a call held the loop up.
    std::string held_up(EventNumber at) const {
        const Event event = index_.event(at);
        const auto* ready = std::get_if<HandleReady>(&event.body);
        const HandleId handle =
            ready != nullptr ? ready->handle : std::get<HandleScheduled>(event.body).handle;
        return held_up_words(index_, handle, language_);
    }

    std::optional<std::string> woken(EventNumber at, const HandleScheduled& wake_up) const {
        const FutureFacts& awaited = index_.future(wake_up.future);
        // A gather that was cancelled raises the error of its tasks when the last of them has
        // ended.
        const bool may_be_cancelled =
            awaited.outcome == Outcome::Cancelled ||
            (awaited.kind == FutureKind::Gather && awaited.outcome == Outcome::Exception);
        if (may_be_cancelled && is_cancel_behind(at)) return std::nullopt;
        if (is_end_of_cancelled(awaited))
            if (auto limit = limit_behind(at)) return *limit + waited_for_end(awaited);
        if (const auto asked = group_abort_behind(at, awaited))
            return group_aborted(wake_up.task, awaited, *asked);
        const std::string label = waited_words(index_, at, language_);
        const std::string waiter(task_label(index_, wake_up.task));
        if (awaited.kind == FutureKind::Sleep && to_number(awaited.timer) != 0) {
            const HandleFacts& timer = index_.handle(awaited.timer);
            const std::string late = late_words(index_, awaited.timer, language_);
            return say(late.empty() ? "sleep" : "sleep_due", fmt::arg("what", brief_label(label)),
                       fmt::arg("who", waiter), fmt::arg("place", place(timer.scheduled)),
                       fmt::arg("from", time(index_.time_of(timer.scheduled))),
                       fmt::arg("until", time(timer.due))) +
                   late;
        }
        return say("waited", fmt::arg("who", waiter), fmt::arg("what", brief_label(label))) +
               over(at, awaited);
    }

    // Where a task group, whose end was waited for, had begun to cancel its tasks.
    std::optional<EventNumber> group_abort_behind(EventNumber wake_up,
                                                  const FutureFacts& awaited) const {
        if (awaited.label != "TaskGroup") return std::nullopt;
        KindsNearby kinds(index_);
        for (auto at = run_.causes().cause_of(wake_up); at; at = run_.causes().cause_of(*at)) {
            const EventKind kind = kinds.of(*at);
            if (kind == EventKind::TaskCancelRequested) {
                const Event event = index_.event(*at);
                if (std::get<TaskCancelRequested>(event.body).origin == CancelOrigin::TaskGroup)
                    return at;
            }
            if (kind == EventKind::TaskStepBegan && index_.event(*at).stamp.task == task_) break;
        }
        return std::nullopt;
    }

    // The group waits a second time, for those that it cancelled to end.
    std::string group_aborted(TaskId waiter, const FutureFacts& awaited, EventNumber asked) const {
        const Stamp stamp = index_.event(asked).stamp;
        const TaskId failed = failed_in_group(index_, stamp, CancelOrigin::TaskGroup);
        const bool is_failure = to_number(failed) != 0;
        const EventNumber ended = awaited.resolved == no_event ? asked : awaited.resolved;
        const HandleId callback = index_.event(ended).stamp.handle;
        const FutureId last =
            to_number(callback) != 0 ? index_.handle(callback).future : FutureId{};
        return say(is_failure ? "group_failed" : "group_left",
                   fmt::arg("who", task_label(index_, waiter)),
                   fmt::arg("failed", is_failure ? task_label(index_, failed) : ""),
                   fmt::arg("time", time(stamp.time)), fmt::arg("event", asked)) +
               (to_number(last) == 0 || to_number(index_.future(last).task) == 0
                    ? ""
                    : say("group_last",
                          fmt::arg("what", task_label(index_, index_.future(last).task)),
                          fmt::arg("time", time(index_.time_of(ended)))));
    }

    // What ended a wait.
    std::string over(EventNumber wake_up, const FutureFacts& awaited) const {
        if (to_number(awaited.task) != 0) return ended("self_ended", awaited);
        if (awaited.resolved == no_event) return say("woken", fmt::arg("event", wake_up));
        const Stamp stamp = index_.event(awaited.resolved).stamp;
        if (to_number(stamp.task) != 0)
            return say("woken_by", fmt::arg("waker", who(awaited.resolved)),
                       fmt::arg("place", place(awaited.resolved)), fmt::arg("event", wake_up));
        if (to_number(stamp.handle) == 0) return say("woken", fmt::arg("event", wake_up));
        const HandleFacts& callback = index_.handle(stamp.handle);
        if (callback.is_timer())
            return say(is_time_limit(callback.label) ? "woken_in_time" : "woken_by_timer",
                       fmt::arg("callback", handle_words(index_, stamp.handle, language_)),
                       fmt::arg("by", who(callback.scheduled)),
                       fmt::arg("place", place(callback.scheduled)),
                       fmt::arg("time", time(callback.due)), fmt::arg("event", wake_up));
        if (to_number(callback.future) != 0) {
            const FutureFacts& done = index_.future(callback.future);
            const bool is_itself = !awaited.label.empty() && done.label == awaited.label;
            const bool was_over = done.resolved < awaited.created;
            return ended(is_itself ? "self_ended" : was_over ? "ended_before" : "ended", done);
        }
        return say("woken_by_callback",
                   fmt::arg("callback", handle_words(index_, stamp.handle, language_)),
                   fmt::arg("by", who(callback.scheduled)),
                   fmt::arg("place", place(callback.scheduled)), fmt::arg("event", wake_up));
    }

    // What was waited for is a task or a future, or its end tells a gather, a wait and the like.
    std::string ended(std::string key, const FutureFacts& done,
                      const std::string& place = "") const {
        if (done.outcome == Outcome::Exception) key += "_failed";
        if (done.outcome == Outcome::Cancelled) key += "_cancelled";
        const std::string_view label =
            to_number(done.task) != 0 ? task_label(index_, done.task) : done.label;
        return say(key,
                   fmt::arg("what",
                            brief_label(wait_words(language_, label.empty() ? "a future" : label))),
                   fmt::arg("event", done.resolved), fmt::arg("place", place));
    }

    // What a time limit cancelled is waited for until it has ended: the limit is what it comes of.
    std::optional<std::string> limit_behind(EventNumber wake_up) const {
        KindsNearby kinds(index_);
        for (auto at = run_.causes().cause_of(wake_up); at; at = run_.causes().cause_of(*at)) {
            if (kinds.of(*at) != EventKind::HandleReady) continue;
            const HandleId ready = std::get<HandleReady>(index_.event(*at).body).handle;
            if (is_time_limit(index_.handle(ready).label)) return timer_due(ready);
        }
        return std::nullopt;
    }

    // The end of what a limit cancelled, where it did not come at once.
    std::string waited_for_end(const FutureFacts& awaited) const {
        if (awaited.resolved == no_event) return "";
        const HandleId callback = index_.event(awaited.resolved).stamp.handle;
        if (to_number(callback) == 0) return "";
        const FutureId done = index_.handle(callback).future;
        const bool took_time = to_number(done) != 0 && to_number(index_.future(done).task) != 0 &&
                               index_.event(awaited.resolved).stamp.time > asked_at(done);
        if (!took_time) return "";
        return say("waited_for_end",
                   fmt::arg("what", wait_words(language_, future_label(index_, done))),
                   fmt::arg("time", time(index_.time_of(awaited.resolved))));
    }

    // When a task was last asked to cancel before it ended.
    double asked_at(FutureId done) const {
        const TaskId task = index_.future(done).task;
        const auto request = last_before(index_, index_.future(done).resolved, [&](const Event& e) {
            const auto* asked = std::get_if<TaskCancelRequested>(&e.body);
            return asked != nullptr && asked->task == task;
        });
        return request ? index_.time_of(*request) : 0;
    }

    // Whether a request to cancel led to a wake-up, before any other turn of the task.
    bool is_cancel_behind(EventNumber wake_up) const {
        KindsNearby kinds(index_);
        for (auto at = run_.causes().cause_of(wake_up); at; at = run_.causes().cause_of(*at)) {
            const EventKind kind = kinds.of(*at);
            if (kind == EventKind::TaskCancelRequested && is_of_own_cancellation(*at)) return true;
            if (kind == EventKind::TaskStepBegan && index_.event(*at).stamp.task == task_)
                return false;
        }
        return false;
    }

    // A step that waited for nothing but its turn: the first, or the one after a bare yield.
    std::optional<std::string> step(EventNumber at, TaskId task) const {
        if (is_cancel_behind(at)) return std::nullopt;
        const TaskFacts& facts = index_.task(task);
        const auto cause = run_.causes().cause_of(at);
        const std::string name(task_label(index_, task));
        if (cause && *cause == facts.created)
            if (const auto finalised = finaliser_behind(facts.created))
                return say("finalised", fmt::arg("asked", sentence(*finalised)),
                           fmt::arg("event", *finalised));
        if (cause && *cause == facts.created && is_by_callback(facts.created)) {
            const HandleId maker = index_.event(facts.created).stamp.handle;
            const EventNumber scheduled = index_.handle(maker).scheduled;
            return say("created_by_callback", fmt::arg("who", name),
                       fmt::arg("callback", handle_words(index_, maker, language_)),
                       fmt::arg("by", who(scheduled)), fmt::arg("place", place(scheduled)),
                       fmt::arg("event", facts.created));
        }
        if (cause && *cause == facts.created)
            return say("created", fmt::arg("who", name), fmt::arg("by", who(facts.created)),
                       fmt::arg("place", place(facts.created)), fmt::arg("event", facts.created));
        return say("again", fmt::arg("who", name), fmt::arg("event", at));
    }

    // Where the loop makes a task to close a generator that nobody holds.
    std::optional<EventNumber> finaliser_behind(EventNumber created) const {
        constexpr int hops_max = 12;
        KindsNearby kinds(index_);
        std::optional<EventNumber> at = created;
        for (int i = 0; i < hops_max && at; ++i, at = run_.causes().cause_of(*at))
            if (kinds.of(*at) == EventKind::GeneratorFinalised) return at;
        return std::nullopt;
    }

    std::string called_back(EventNumber at, const HandleScheduled& callback) const {
        const bool has_future = to_number(callback.future) != 0;
        return say(has_future ? "called_back" : "scheduled",
                   fmt::arg("who", handle_words(index_, callback.handle, language_)),
                   fmt::arg("what", has_future ? wait_words(language_,
                                                            future_label(index_, callback.future))
                                               : ""),
                   fmt::arg("by", who(at)), fmt::arg("place", place(at)), fmt::arg("event", at));
    }

    std::string timer_due(HandleId handle) const {
        const HandleFacts& timer = index_.handle(handle);
        return say("timer", fmt::arg("what", handle_words(index_, handle, language_)),
                   fmt::arg("by", who(timer.scheduled)), fmt::arg("place", place(timer.scheduled)),
                   fmt::arg("from", time(index_.time_of(timer.scheduled))),
                   fmt::arg("until", time(timer.due))) +
               late_words(index_, handle, language_);
    }

    std::string thread_started(EventNumber at) const {
        const Event event = index_.event(at);
        return say("thread_started", fmt::arg("who", std::get<ThreadStarted>(event.body).name),
                   fmt::arg("by", who(at)), fmt::arg("place", place(at)), fmt::arg("event", at));
    }

    std::string thread_woken(EventNumber at) const {
        const auto cause = run_.causes().cause_of(at);
        if (cause && index_.event(*cause).kind() == EventKind::ThreadBlocked)
            if (auto told = thread_slept(*cause)) return *told;
        const ThreadId thread = std::get<ThreadWoken>(index_.event(at).body).thread;
        World before(index_);
        before.seek(at - 1);
        const std::string_view label = before.thread(thread).blocked_label;
        const std::string what =
            brief_label(wait_words(language_, label.empty() ? "its turn" : label));
        const bool has_waker = cause && index_.event(*cause).stamp.thread != thread;
        if (const FutureId done = has_waker ? told_of_at(*cause) : FutureId{}; to_number(done) != 0)
            return say("thread_waited", fmt::arg("who", index_.thread(thread).name),
                       fmt::arg("what", what)) +
                   ended("ended", index_.future(done));
        return say(has_waker ? "thread_woken_by" : "thread_woken",
                   fmt::arg("who", index_.thread(thread).name), fmt::arg("what", what),
                   fmt::arg("by", has_waker ? who(*cause) : ""),
                   fmt::arg("place", has_waker ? place(*cause) : ""), fmt::arg("event", at));
    }

    bool is_by_callback(EventNumber event) const {
        const Stamp stamp = index_.event(event).stamp;
        return to_number(stamp.task) == 0 && to_number(stamp.handle) != 0;
    }

    // The future whose end a callback tells of, where that does something at an event.
    FutureId told_of_at(EventNumber event) const {
        const Stamp stamp = index_.event(event).stamp;
        return is_by_callback(event) ? index_.handle(stamp.handle).future : FutureId{};
    }

    std::optional<std::string> thread_slept(EventNumber at) const {
        const Event event = index_.event(at);
        const auto& blocked = std::get<ThreadBlocked>(event.body);
        const bool is_own = blocked.thread == index_.event(event_).stamp.thread;
        if (!is_own || blocked.deadline == no_time) return std::nullopt;
        return say("sleep", fmt::arg("what", brief_label(wait_words(language_, blocked.label))),
                   fmt::arg("who", who(at)), fmt::arg("place", place(at)),
                   fmt::arg("from", time(event.stamp.time)),
                   fmt::arg("until", time(blocked.deadline)));
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    EventNumber event_;
    TaskId task_;
    Language language_;
};

} // namespace

std::string why_words(const FinishedRun& run, EventNumber event, Language language) {
    if (run.event_count() == 0) return "";
    return with_capitals(Headline(run, event, language).words(), language);
}

std::string turn_words(const FinishedRun& run, EventNumber event, Language language) {
    return run.event_count() == 0 ? "" : Headline(run, event, language).turn();
}

namespace {

// Whether the task that leaves a task group does so because it was asked to cancel.
bool is_being_cancelled(const TraceIndex& index, const Stamp& stamp) {
    if (to_number(stamp.task) == 0) return false;
    World world(index);
    world.seek(stamp.number);
    return world.task(stamp.task).cancel_requests > 0;
}

// Whether a request to cancel is made because of another.
bool passes_on(const TraceIndex& index, EventNumber request) {
    const Event event = index.event(request);
    switch (std::get<TaskCancelRequested>(event.body).origin) {
    case CancelOrigin::Gather:
    case CancelOrigin::Awaiter: return true;
    case CancelOrigin::TaskGroup: return is_being_cancelled(index, event.stamp);
    case CancelOrigin::User:
    case CancelOrigin::Timeout:
    case CancelOrigin::Interrupt:
    case CancelOrigin::RunShutdown:
    case CancelOrigin::OwnGroup: break;
    }
    return false;
}

// "fut" of `value = await fut`, which the line at which a task waits says; empty for more than a
// name.
std::string_view awaited_name(std::string_view line) {
    constexpr std::string_view await = "await ";
    const std::size_t at = line.rfind(await);
    if (at == line.npos) return "";
    const std::string_view rest = line.substr(at + await.size());
    const auto end = std::find_if(rest.begin(), rest.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_' && c != '.';
    });
    const bool is_more = end != rest.end() && (*end == '(' || *end == '[');
    return is_more ? "" : rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

} // namespace

std::string request_words(const FinishedRun& run, EventNumber request, Language language) {
    EventNumber root = request;
    KindsNearby kinds(run.index);
    for (std::optional<EventNumber> at = request; at && passes_on(run.index, root);
         at = run.causes().cause_of(*at))
        if (kinds.of(*at) == EventKind::TaskCancelRequested) root = *at;
    World world(run.index);
    world.seek(request);
    const std::string asked = narrate(world, language).sentence;
    if (root == request) return asked;
    world.seek(root);
    return asked + text_with(language, "why_words.passed_on", fmt::arg("event", root),
                             fmt::arg("asked", narrate(world, language).sentence));
}

namespace {

std::string line_words(std::uint32_t line, Language language) {
    return line == 0 ? "" : text_with(language, "why_words.in_line", fmt::arg("line", line));
}

} // namespace

std::string asker_words(const TraceIndex& index, EventNumber request, Language language) {
    if (const HandleId callback = asking_callback(index, request); to_number(callback) != 0) {
        const EventNumber set = index.handle(callback).scheduled;
        return text_with(language, "why_words.asker_set",
                         fmt::arg("callback", handle_words(index, callback, language)),
                         fmt::arg("by", runner_words(index, set, language)),
                         fmt::arg("place", line_words(index.event(set).stamp.line, language)));
    }
    return with_capitals(
        text_with(language, "why_words.asker",
                  fmt::arg("who", runner_words(index, request, language)),
                  fmt::arg("place", line_words(index.event(request).stamp.line, language))),
        language);
}

std::string waited_words(const TraceIndex& index, EventNumber wake_up, Language language) {
    const auto woken = std::get<HandleScheduled>(index.event(wake_up).body);
    const std::string_view label = future_label(index, woken.future);
    const FutureFacts& awaited = index.future(woken.future);
    if (!awaited.label.empty() || to_number(awaited.task) != 0) return wait_words(language, label);
    World world(index);
    world.seek(wake_up);
    const auto stack = world.stack(woken.task);
    if (stack.empty()) return wait_words(language, label);
    const std::string line = source_line(index, stack[0], world.frame(stack[0]).line);
    const std::string_view name = awaited_name(line);
    return name.empty() ? wait_words(language, label)
                        : text_with(language, "waits.named_future", fmt::arg("name", name));
}

std::string place_words(const TraceIndex& index, EventNumber event, Language language) {
    World world(index);
    world.seek(event);
    const auto places = print_places(world);
    if (places.empty() || places.front().line == 0) return "";
    return text_with(language, "why_words.in_line", fmt::arg("line", places.front().line));
}

namespace {

// Of what the loop saw to at an event only: what it was busy with since a time, if that was a call
// that blocks its thread.
struct Holder {
    ThreadBlocked by{};
    std::optional<EventNumber> at;
};

Holder holder_before(const TraceIndex& index, EventNumber seen, double since) {
    const ThreadId thread = index.event(seen).stamp.thread;
    const auto blocked = last_before(index, seen, [&](const Event& event) {
        const auto* block = std::get_if<ThreadBlocked>(&event.body);
        return block != nullptr && block->thread == thread;
    });
    if (!blocked) return {};
    const auto by = std::get<ThreadBlocked>(index.event(*blocked).body);
    if (by.on == BlockKind::Select || by.deadline <= since) return {};
    return {by, blocked};
}

std::string holding_words(const TraceIndex& index, EventNumber seen, double since,
                          std::string_view key, Language language) {
    const Holder holder = holder_before(index, seen, since);
    const std::string said = "why_words." + std::string(key) + std::string(holder.at ? "_by" : "");
    return text_with(
        language, said, fmt::arg("from", seconds_text(since)),
        fmt::arg("time", seconds_text(index.time_of(seen))),
        fmt::arg("what", holder.at ? brief_label(wait_words(language, holder.by.label)) : ""),
        fmt::arg("who", holder.at ? runner_words(index, *holder.at, language) : ""),
        fmt::arg("place", holder.at ? place_words(index, *holder.at, language) : ""));
}

constexpr double no_delay_s = 1e-6;

} // namespace

std::string late_words(const TraceIndex& index, HandleId timer, Language language) {
    const HandleFacts& facts = index.handle(timer);
    if (facts.ready == no_event || index.time_of(facts.ready) <= facts.due + no_delay_s) return "";
    return holding_words(index, facts.ready, facts.due, "late", language);
}

std::string held_up_words(const TraceIndex& index, HandleId handle, Language language) {
    const HandleFacts& facts = index.handle(handle);
    if (facts.ready == no_event || facts.run_began == no_event) return "";
    const double since = index.time_of(facts.ready);
    if (index.time_of(facts.run_began) <= since + no_delay_s) return "";
    return holding_words(index, facts.run_began, since, "held_up", language);
}

std::string with_capitals(std::string words, Language language) {
    const std::string_view itself = text(language, "order.main_program");
    for (std::size_t at = words.find(itself); at != words.npos; at = words.find(itself, at + 1)) {
        const bool begins = at == 0 || (at > 1 && words.compare(at - 2, 2, ". ") == 0);
        const auto first = static_cast<unsigned char>(words[at]);
        if (begins && first < 0x80) words[at] = static_cast<char>(std::toupper(first));
    }
    return words;
}

std::string runner_words(const TraceIndex& index, EventNumber event, Language language) {
    const Stamp stamp = index.event(event).stamp;
    if (to_number(stamp.task) != 0) return std::string(task_label(index, stamp.task));
    if (to_number(stamp.handle) != 0) return handle_words(index, stamp.handle, language);
    if (to_number(stamp.thread) > 1) return std::string(index.thread(stamp.thread).name);
    return std::string(text(language, "order.main_program"));
}

} // namespace app::model
