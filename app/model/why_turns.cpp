#include "app/model/why_headline.h"

#include "app/model/cancellation.h"
#include "app/model/why.h"
#include "runtime/trace/walk.h"

#include <algorithm>

namespace app::model {

using namespace runtime::trace;

std::string Headline::turn_from(EventNumber event) const {
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
            if (auto told = thread_slept(*at)) return *told + held_up_before();
        } else if (kind == EventKind::ThreadStarted) {
            return thread_started(*at);
        }
    }
    return by_itself();
}

std::string Headline::noted(EventNumber note) const {
    const Event event = index_.event(note);
    const std::uint32_t line = own_line(event.stamp);
    if (std::get<Note>(event.body).kind != NoteKind::NeverAwaited || line == 0)
        return say("noted", fmt::arg("event", note), fmt::arg("note", sentence(note))) +
               freed(note);
    const auto made = last_before(index_, note, [&](const Event& before) {
        return before.kind() == EventKind::GeneratorCreated ||
               (before.kind() == EventKind::Line && before.stamp.frame == event.stamp.frame);
    });
    const bool is_made_there = made && index_.event(*made).kind() == EventKind::GeneratorCreated;
    return say(is_made_there ? "never_awaited" : "never_awaited_later", fmt::arg("event", note),
               fmt::arg("line", line), fmt::arg("note", sentence(note)));
}

std::uint32_t Headline::own_line(const Stamp& stamp) const {
    if (to_number(stamp.frame) == 0) return 0;
    const CodeId code = index_.frame(stamp.frame).code;
    const bool is_own = to_number(code) != 0 && run_.trace.code(code).file == FileId{};
    if (!is_own || stamp.line != 0) return is_own ? stamp.line : 0;
    // A frame that goes on after another is in a line that it began before.
    World world(index_);
    world.seek(stamp.number);
    return world.frame(stamp.frame).line;
}

std::string Headline::after_loop(EventNumber loop_ended) const {
    const LoopRun run = asked_loop_run(index_, loop_ended);
    const std::string where = place(run.began);
    switch (run.how) {
    case LoopRunEnd::Done:
        return ended("after_loop", run.done, where) + put_away_words(index_, loop_ended, language_);
    case LoopRunEnd::Raised:
        return after_raised(run, where) + put_away_words(index_, loop_ended, language_);
    case LoopRunEnd::Stopped: break;
    }
    return say("after_stop", fmt::arg("place", where), fmt::arg("why", turn_from(run.ended)));
}

std::string Headline::after_raised(const LoopRun& run, const std::string& where) const {
    const Event event = index_.event(run.raised);
    const auto& raised = std::get<ExceptionRaised>(event.body);
    const bool is_within = to_number(event.stamp.handle) != 0;
    return say(is_within ? "after_raised" : "after_raised_outside", fmt::arg("place", where),
               fmt::arg("who", is_within ? who(run.raised) : ""), fmt::arg("type", raised.type),
               fmt::arg("event", run.raised)) +
           by_interrupt(run.raised);
}

std::string Headline::by_interrupt(EventNumber raised) const {
    const auto interrupt = interrupt_behind(run_, raised);
    return interrupt ? say("by_interrupt", fmt::arg("time", time(index_.time_of(*interrupt))),
                           fmt::arg("event", *interrupt))
                     : "";
}

bool Headline::is_of_own_cancellation(EventNumber request) const {
    const Event asked = index_.event(request);
    return std::get<TaskCancelRequested>(asked.body).task == task_;
}

std::string Headline::cancelled(EventNumber request) const {
    if (is_by_own_group_at_end(run_, request)) return group_failed(request);
    return say(is_dropped(run_, request, event_) ? "cancel_dropped" : "cancelled",
               fmt::arg("event", request), fmt::arg("place", place(request)),
               fmt::arg("asked", request_words(run_, request, language_)),
               fmt::arg("who", who(event_))) +
           tie_with_limit(index_.event(passed_on_from(run_, request)).stamp.handle) +
           set_going_by(request) + shut_down_by(request);
}

std::string Headline::set_going_by(EventNumber request) const {
    const HandleId callback = asking_callback(index_, request);
    if (to_number(callback) == 0) return "";
    const auto origin = std::get<TaskCancelRequested>(index_.event(request).body).origin;
    if (origin != CancelOrigin::User) return "";
    const EventNumber set = index_.handle(callback).scheduled;
    return say("set_going_by", fmt::arg("callback", handle_words(index_, callback, language_)),
               fmt::arg("by", who(set)), fmt::arg("place", place(set)));
}

std::string Headline::shut_down_by(EventNumber request) const {
    const Event asked = index_.event(request);
    if (std::get<TaskCancelRequested>(asked.body).origin != CancelOrigin::RunShutdown) return "";
    const auto ended = last_before(index_, request, [&](const Event& event) {
        return event.kind() == EventKind::LoopRunEnded && event.stamp.thread == asked.stamp.thread;
    });
    if (!ended) return "";
    const LoopRun run = asked_loop_run(index_, *ended);
    if (run.how != LoopRunEnd::Raised) return "";
    const Event event = index_.event(run.raised);
    return say("shut_down_by", fmt::arg("who", who(run.raised)),
               fmt::arg("type", std::get<ExceptionRaised>(event.body).type),
               fmt::arg("event", run.raised)) +
           by_interrupt(run.raised);
}

std::optional<std::string> Headline::queued(EventNumber at) const {
    const Event event = index_.event(at);
    if (const auto* ready = std::get_if<HandleReady>(&event.body)) return timer_due(ready->handle);
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

std::string Headline::held_up(EventNumber at) const {
    const Event event = index_.event(at);
    const auto* ready = std::get_if<HandleReady>(&event.body);
    const HandleId handle =
        ready != nullptr ? ready->handle : std::get<HandleScheduled>(event.body).handle;
    return held_up_words(index_, handle, language_);
}

std::string Headline::held_up_before() const {
    const Stamp stamp = index_.event(event_).stamp;
    return to_number(stamp.handle) == 0
               ? ""
               : held_up_words(index_, stamp.handle, language_, "held_up_before",
                               runner_words(index_, event_, language_));
}

std::optional<std::string> Headline::step(EventNumber at, TaskId task) const {
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

std::optional<EventNumber> Headline::finaliser_behind(EventNumber created) const {
    constexpr int hops_max = 12;
    KindsNearby kinds(index_);
    std::optional<EventNumber> at = created;
    for (int i = 0; i < hops_max && at; ++i, at = run_.causes().cause_of(*at))
        if (kinds.of(*at) == EventKind::GeneratorFinalised) return at;
    return std::nullopt;
}

std::string Headline::called_back(EventNumber at, const HandleScheduled& callback) const {
    const bool has_future = to_number(callback.future) != 0;
    std::string key = has_future ? "called_back" : "scheduled";
    if (has_future && index_.future(callback.future).resolved < at) {
        const Outcome outcome = index_.future(callback.future).outcome;
        if (outcome == Outcome::Exception) key += "_failed";
        if (outcome == Outcome::Cancelled) key += "_cancelled";
    }
    return say(key, fmt::arg("who", handle_words(index_, callback.handle, language_)),
               fmt::arg("what", has_future
                                    ? wait_words(language_, future_label(index_, callback.future))
                                    : ""),
               fmt::arg("by", who(at)), fmt::arg("place", place(at)), fmt::arg("event", at));
}

std::string Headline::timer_due(HandleId handle) const {
    const HandleFacts& timer = index_.handle(handle);
    return say("timer", fmt::arg("what", handle_words(index_, handle, language_)),
               fmt::arg("by", who(timer.scheduled)), fmt::arg("place", place(timer.scheduled)),
               fmt::arg("from", time(index_.time_of(timer.scheduled))),
               fmt::arg("until", time(timer.due))) +
           late_words(index_, handle, language_);
}

std::string Headline::thread_started(EventNumber at) const {
    const Event event = index_.event(at);
    return say("thread_started", fmt::arg("who", std::get<ThreadStarted>(event.body).name),
               fmt::arg("by", who(at)), fmt::arg("place", place(at)), fmt::arg("event", at));
}

std::string Headline::thread_woken(EventNumber at) const {
    const auto cause = run_.causes().cause_of(at);
    if (cause && index_.event(*cause).kind() == EventKind::ThreadBlocked)
        if (auto told = thread_slept(*cause)) return *told;
    const ThreadId thread = std::get<ThreadWoken>(index_.event(at).body).thread;
    World before(index_);
    before.seek(at - 1);
    const std::string_view label = before.thread(thread).blocked_label;
    const std::string what = brief_label(wait_words(language_, label.empty() ? "its turn" : label));
    const bool has_waker = cause && index_.event(*cause).stamp.thread != thread;
    if (const FutureId done = has_waker ? told_of_at(*cause) : FutureId{}; to_number(done) != 0)
        return say("thread_waited", fmt::arg("who", index_.thread(thread).name),
                   fmt::arg("what", what)) +
               ended("ended", done);
    return say(has_waker ? "thread_woken_by" : "thread_woken",
               fmt::arg("who", index_.thread(thread).name), fmt::arg("what", what),
               fmt::arg("by", has_waker ? who(*cause) : ""),
               fmt::arg("place", has_waker ? place(*cause) : ""), fmt::arg("event", at));
}

std::optional<std::string> Headline::thread_slept(EventNumber at) const {
    const Event event = index_.event(at);
    const auto& blocked = std::get<ThreadBlocked>(event.body);
    const bool is_own = blocked.thread == index_.event(event_).stamp.thread;
    if (!is_own || blocked.deadline == no_time) return std::nullopt;
    if (is_of_timer_thread(index_, at)) return timer_thread(event.stamp, blocked.deadline);
    return say("sleep", fmt::arg("what", brief_label(wait_words(language_, blocked.label))),
               fmt::arg("who", who(at)), fmt::arg("place", place(at)),
               fmt::arg("from", time(begun_at(event))), fmt::arg("until", time(blocked.deadline)));
}

double Headline::begun_at(const Event& wait) const {
    const auto& blocked = std::get<ThreadBlocked>(wait.body);
    const auto before = last_before(index_, wait.stamp.number, [&](const Event& event) {
        return event.stamp.thread == blocked.thread &&
               (event.kind() == EventKind::ThreadBlocked || event.kind() == EventKind::Line);
    });
    const Event event = index_.event(before.value_or(0));
    const auto* same = std::get_if<ThreadBlocked>(&event.body);
    const bool is_same =
        same != nullptr && same->deadline == blocked.deadline && same->label == blocked.label;
    return is_same ? begun_at(event) : wait.stamp.time;
}

std::string Headline::timer_thread(const Stamp& stamp, double due) const {
    const EventNumber started = index_.thread(stamp.thread).started;
    return say("timer_thread", fmt::arg("delay", time(due - stamp.time)),
               fmt::arg("by", who(started)), fmt::arg("place", place(started)),
               fmt::arg("from", time(index_.time_of(started))), fmt::arg("until", time(due)));
}

} // namespace app::model
