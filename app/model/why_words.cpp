#include "app/model/why_words.h"

#include "app/model/cancellation.h"
#include "app/model/narrate.h"
#include "app/model/print_place.h"
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

class Headline {
  public:
    Headline(const FinishedRun& run, EventNumber event, Language language)
        : run_(run), index_(run.index), event_(event), task_(index_.event(event).stamp.task),
          language_(language) {}

    std::string words() const { return turn() + made(); }

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
                if (auto told = queued(*at)) return *told;
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

    // Whether asyncio.run() waits for it on its way out: for the tasks that it cancelled too.
    bool is_of_shutdown(const FutureFacts& done) const {
        if (to_number(done.task) != 0) return is_shutdown_task(index_.task(done.task).label);
        if (done.kind != FutureKind::Gather) return false;
        const auto last = last_before(index_, done.created, [](const Event& event) {
            return event.kind() == EventKind::TaskCancelRequested ||
                   event.kind() == EventKind::TaskStepBegan;
        });
        if (!last) return false;
        const Event event = index_.event(*last);
        const auto* asked = std::get_if<TaskCancelRequested>(&event.body);
        return asked != nullptr && asked->origin == CancelOrigin::RunShutdown;
    }

    // What the run of a loop was to wait for, by the callback that ended it; runs in which
    // asyncio.run() puts things away come after it.
    std::string after_loop(EventNumber loop_ended) const {
        const Causes& causes = run_.causes();
        KindsNearby kinds(index_);
        bool is_put_away = false;
        for (auto at = std::optional(loop_ended); at; at = causes.cause_of(*at)) {
            if (kinds.of(*at) != EventKind::HandleScheduled) continue;
            const auto scheduled = std::get<HandleScheduled>(index_.event(*at).body);
            const bool is_end = scheduled.label.starts_with("_run_until_complete_cb");
            if (!is_end && !is_put_away) break;
            if (!is_end) continue;
            const FutureFacts& done = index_.future(scheduled.future);
            if (!is_of_shutdown(done)) return ended("after_loop", done, place(loop_ended));
            is_put_away = true;
        }
        return say("after_stop", fmt::arg("place", place(loop_ended)),
                   fmt::arg("why", turn_from(loop_ended)));
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
                   fmt::arg("who", who(event_)));
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
    return run.event_count() == 0 ? "" : Headline(run, event, language).words();
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

std::string late_words(const TraceIndex& index, HandleId timer, Language language) {
    const HandleFacts& facts = index.handle(timer);
    constexpr double no_delay_s = 1e-6;
    if (facts.ready == no_event || index.time_of(facts.ready) <= facts.due + no_delay_s) return "";
    const double seen = index.time_of(facts.ready);
    const ThreadId thread = index.event(facts.ready).stamp.thread;
    const auto blocked = last_before(index, facts.ready, [&](const Event& event) {
        const auto* block = std::get_if<ThreadBlocked>(&event.body);
        return block != nullptr && block->thread == thread;
    });
    ThreadBlocked by{};
    if (blocked) by = std::get<ThreadBlocked>(index.event(*blocked).body);
    const bool is_blocked = blocked && by.on != BlockKind::Select && by.deadline > facts.due;
    return text_with(
        language, is_blocked ? "why_words.late_by" : "why_words.late",
        fmt::arg("time", seconds_text(seen)),
        fmt::arg("what", is_blocked ? brief_label(wait_words(language, by.label)) : ""),
        fmt::arg("who", is_blocked ? runner_words(index, *blocked, language) : ""),
        fmt::arg("place", is_blocked ? place_words(index, *blocked, language) : ""));
}

std::string runner_words(const TraceIndex& index, EventNumber event, Language language) {
    const Stamp stamp = index.event(event).stamp;
    if (to_number(stamp.task) != 0) return std::string(task_label(index, stamp.task));
    if (to_number(stamp.handle) != 0) return handle_words(index, stamp.handle, language);
    if (to_number(stamp.thread) > 1) return std::string(index.thread(stamp.thread).name);
    return std::string(text(language, "order.main_program"));
}

} // namespace app::model
