#include "app/model/why_words.h"

#include "app/model/narrate.h"
#include "app/model/print_place.h"
#include "app/model/text.h"
#include "app/model/why.h"

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

    // Goes back to what set this turn of the task, callback or thread going.
    std::string words() const {
        const Causes& causes = run_.causes();
        KindsNearby kinds(index_);
        for (auto at = causes.cause_of(event_); at; at = causes.cause_of(*at)) {
            const EventKind kind = kinds.of(*at);
            if (kind == EventKind::TaskCancelRequested) {
                if (is_of_own_cancellation(*at)) return cancelled(*at);
            } else if (kind == EventKind::HandleScheduled || kind == EventKind::HandleReady) {
                if (auto told = queued(*at)) return *told;
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

  private:
    template <class... Arguments>
    std::string say(std::string_view key, const Arguments&... arguments) const {
        return text_with(language_, "why_words." + std::string(key), arguments...);
    }

    std::string who(EventNumber event) const { return runner_words(index_, event, language_); }

    // " in line 7", where one of the program's lines did it.
    std::string place(EventNumber event) const {
        World world(index_);
        world.seek(event);
        if (is_of_loop(world.stamp())) return "";
        const auto places = print_places(world);
        if (places.empty() || places.front().line == 0) return "";
        return say("in_line", fmt::arg("line", places.front().line));
    }

    // Whether a callback of asyncio's own runs: the lines below it on the stack are those that run
    // the loop.
    bool is_of_loop(const Stamp& stamp) const {
        if (to_number(stamp.task) != 0 || to_number(stamp.handle) == 0) return false;
        return to_number(stamp.frame) == 0 ||
               index_.frame(stamp.frame).created < index_.handle(stamp.handle).run_began;
    }

    std::string time(double seconds) const { return seconds_text(seconds); }

    bool is_of_own_cancellation(EventNumber request) const {
        const Event asked = index_.event(request);
        return std::get<TaskCancelRequested>(asked.body).task == task_;
    }

    std::string cancelled(EventNumber request) const {
        World world(index_);
        world.seek(request);
        return say("cancelled", fmt::arg("event", request), fmt::arg("place", place(request)),
                   fmt::arg("asked", narrate(world, language_).sentence));
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
        if (awaited.outcome == Outcome::Cancelled && is_cancel_behind(at)) return std::nullopt;
        if (awaited.label == "cancellation")
            if (auto limit = limit_behind(at)) return limit;
        const std::string label = wait_words(language_, future_label(index_, wake_up.future));
        const std::string waiter(task_label(index_, wake_up.task));
        if (awaited.kind == FutureKind::Sleep && to_number(awaited.timer) != 0) {
            const HandleFacts& timer = index_.handle(awaited.timer);
            return say("sleep", fmt::arg("what", brief_label(label)), fmt::arg("who", waiter),
                       fmt::arg("place", place(timer.scheduled)),
                       fmt::arg("from", time(index_.time_of(timer.scheduled))),
                       fmt::arg("until", time(timer.due)));
        }
        const bool is_by_task = awaited.resolved != no_event && to_number(awaited.task) == 0 &&
                                to_number(index_.event(awaited.resolved).stamp.task) != 0;
        return say(is_by_task ? "woken_by" : "woken", fmt::arg("who", waiter),
                   fmt::arg("what", brief_label(label)), fmt::arg("event", at),
                   fmt::arg("waker", is_by_task ? who(awaited.resolved) : ""),
                   fmt::arg("place", is_by_task ? place(awaited.resolved) : ""));
    }

    // What a time limit cancelled is waited for until it has ended: the limit is what it comes of.
    std::optional<std::string> limit_behind(EventNumber wake_up) const {
        KindsNearby kinds(index_);
        for (auto at = run_.causes().cause_of(wake_up); at; at = run_.causes().cause_of(*at)) {
            if (kinds.of(*at) != EventKind::HandleReady) continue;
            const Event ready = index_.event(*at);
            return timer_due(std::get<HandleReady>(ready.body).handle);
        }
        return std::nullopt;
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
            return say("created", fmt::arg("who", name), fmt::arg("by", who(facts.created)),
                       fmt::arg("place", place(facts.created)), fmt::arg("event", facts.created));
        return say("again", fmt::arg("who", name), fmt::arg("event", at));
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
                   fmt::arg("until", time(timer.due)));
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
        const Event woken = index_.event(at);
        return say("thread_woken",
                   fmt::arg("who", index_.thread(std::get<ThreadWoken>(woken.body).thread).name),
                   fmt::arg("event", at));
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

std::string runner_words(const TraceIndex& index, EventNumber event, Language language) {
    const Stamp stamp = index.event(event).stamp;
    if (to_number(stamp.task) != 0) return std::string(task_label(index, stamp.task));
    if (to_number(stamp.handle) != 0) return handle_words(index, stamp.handle, language);
    if (to_number(stamp.thread) > 1) return std::string(index.thread(stamp.thread).name);
    return std::string(text(language, "order.main_program"));
}

} // namespace app::model
