#include "app/model/order_lead.h"

#include "app/model/order.h"
#include "app/model/text.h"
#include "app/model/why_words.h"
#include "runtime/trace/walk.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

// Who runs code: a task, else one callback, else a thread.
struct Runner {
    TaskId task{};
    HandleId handle{};
    ThreadId thread{};
    friend bool operator==(const Runner&, const Runner&) = default;
};

Runner runner_of(const Stamp& stamp) {
    if (to_number(stamp.task) != 0) return {stamp.task, {}, {}};
    if (to_number(stamp.handle) != 0) return {{}, stamp.handle, {}};
    return {{}, {}, stamp.thread};
}

// What the loop and the clock do is nobody's doing.
bool is_by_loop(EventKind kind) {
    constexpr EventKind kinds[] = {
        EventKind::ClockMoved,     EventKind::ThreadSwitched, EventKind::ThreadWoken,
        EventKind::IterationBegan, EventKind::IterationEnded, EventKind::LoopIdle,
        EventKind::HandleReady,    EventKind::HandleRunBegan, EventKind::HandleRunEnded};
    return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

// Goes back over all that an event needed.
class Needs {
  public:
    explicit Needs(const FinishedRun& run) : run_(run), index_(run.index) {}

    // The latest of the events after `first`, by whoever is the runner there, that `event` needed.
    std::optional<EventNumber> latest_by_runner_of(EventNumber first, EventNumber event) {
        const Runner runner = runner_of(index_.event(first).stamp);
        first_ = first;
        ahead_ = {};
        ahead_.push(event);
        constexpr int events_max = 10'000;
        EventNumber before = no_event;
        for (int i = 0; i < events_max && !ahead_.empty(); ++i) {
            const EventNumber at = ahead_.top();
            ahead_.pop();
            if (at == before) continue;
            before = at;
            const Event needed = index_.event(at);
            if (at != event && runner_of(needed.stamp) == runner && !is_by_loop(needed.kind()))
                return at;
            add_needs_of(needed);
        }
        return std::nullopt;
    }

  private:
    void add(EventNumber event) {
        if (event > first_ && event < no_event) ahead_.push(event);
    }

    void add_needs_of(const Event& event) {
        bool is_chance = false; // who was there before
        if (const auto* handle = std::get_if<HandleScheduled>(&event.body)) {
            is_chance = handle->kind == HandleKind::TaskWakeup && is_for_turn(handle->future);
            if (handle->kind == HandleKind::TaskWakeup)
                add_wait(handle->future, handle->task, event.stamp.number);
        } else if (const auto* resolved = std::get_if<FutureResolved>(&event.body)) {
            add_parts(resolved->future, event.stamp.number);
        } else if (const auto* woken = std::get_if<ThreadWoken>(&event.body)) {
            is_chance = add_block(woken->thread, event.stamp.number);
        }
        if (!is_chance) add(*run_.causes().cause_of(event.stamp.number));
    }

    bool is_for_turn(FutureId future) const {
        if (to_number(future) == 0) return false;
        const FutureKind kind = index_.future(future).kind;
        return kind == FutureKind::LockWaiter || kind == FutureKind::SemaphoreWaiter;
    }

    // The step in which a task began to wait.
    void add_wait(FutureId future, TaskId task, EventNumber until) {
        const auto& waits = index_.waits();
        auto at = std::partition_point(waits.begin(), waits.end(), [&](const WaitFacts& wait) {
            return to_number(wait.future) < to_number(future);
        });
        for (; at != waits.end() && at->future == future; ++at)
            if (at->task == task && at->event < until) add(at->event);
    }

    // Where a thread began to wait; true if that is for a lock.
    bool add_block(ThreadId thread, EventNumber until) {
        const auto blocked =
            last_of_kind(index_, until, EventKind::ThreadBlocked, [&](const Event& event) {
                return std::get<ThreadBlocked>(event.body).thread == thread;
            });
        if (!blocked) return false;
        add(*blocked);
        return std::get<ThreadBlocked>(index_.event(*blocked).body).on == BlockKind::Lock;
    }

    // What a gather, a wait for all or the end of a task group was made of.
    void add_parts(FutureId future, EventNumber until) {
        const FutureFacts& whole = index_.future(future);
        if (whole.outcome != Outcome::Result) return;
        if (whole.label == "TaskGroup") return add_tasks_of_group(whole, until);
        if (whole.kind != FutureKind::Gather && whole.kind != FutureKind::Wait) return;
        if (parts_.empty())
            for (const ChainFacts& chain : index_.chains())
                parts_[chain.parent].push_back(index_.future(chain.child).resolved);
        const std::vector<EventNumber>& ends = parts_[future];
        const auto is_over = [&](EventNumber end) { return end < until; };
        if (!std::all_of(ends.begin(), ends.end(), is_over)) return;
        for (const EventNumber end : ends)
            add(end);
    }

    void add_tasks_of_group(const FutureFacts& whole, EventNumber until) {
        const TaskId owner = index_.event(whole.created).stamp.task;
        for (const HandleFacts& handle : index_.handles()) {
            const bool is_of_group = handle.kind == HandleKind::FutureCallback &&
                                     handle.run_began < until && to_number(handle.future) != 0 &&
                                     handle.label.starts_with("TaskGroup._on_task_done(");
            if (!is_of_group) continue;
            const FutureFacts& done = index_.future(handle.future);
            if (to_number(done.task) != 0 && index_.task(done.task).parent == owner)
                add(done.resolved);
        }
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    EventNumber first_ = 0;
    std::priority_queue<EventNumber> ahead_;
    std::map<FutureId, std::vector<EventNumber>> parts_; // by the whole, when each was over
};

class LeadWords {
  public:
    LeadWords(const FinishedRun& run, const Order& order, Language language)
        : run_(run), index_(run.index), order_(order), language_(language) {}

    std::string words() const { return about(telling()) + created_after(); }

    // Of the events on the way back to the first line the one that says what was done.
    EventNumber telling() const {
        const EventNumber last = *order_.first_fact;
        const Runner runner = runner_of(index_.event(last).stamp);
        constexpr int hops_max = 6;
        EventNumber at = last;
        for (int i = 0; i < hops_max && at > order_.first; ++i) {
            const Event event = index_.event(at);
            if (!(runner_of(event.stamp) == runner)) break;
            if (is_telling(event)) return at;
            at = *run_.causes().cause_of(at);
        }
        return last;
    }

  private:
    static bool is_telling(const Event& event) {
        const EventKind kind = event.kind();
        return kind == EventKind::TaskCancelRequested || kind == EventKind::TaskCreated ||
               kind == EventKind::ThreadStarted || is_end(event);
    }

    static bool is_end(const Event& event) {
        const auto* ended = std::get_if<TaskStepEnded>(&event.body);
        return ended != nullptr &&
               (ended->how == StepEnd::Returned || ended->how == StepEnd::Raised ||
                ended->how == StepEnd::Cancelled);
    }

    template <class... Arguments>
    std::string say(std::string_view key, EventNumber at, const Arguments&... arguments) const {
        return text_with(language_, "order." + std::string(key),
                         fmt::arg("first", runner_words(index_, order_.first, language_)),
                         fmt::arg("place", place_words(index_, at, language_)),
                         fmt::arg("time", seconds_text(index_.time_of(at))), fmt::arg("event", at),
                         arguments...);
    }

    std::string about(EventNumber at) const {
        const Event event = index_.event(at);
        if (const auto* created = std::get_if<TaskCreated>(&event.body)) {
            const bool is_second = created->task == index_.event(order_.second).stamp.task;
            return say(is_second ? "led_created_writer" : "led_created", at,
                       fmt::arg("task", task_label(index_, created->task)));
        }
        if (const auto* request = std::get_if<TaskCancelRequested>(&event.body))
            return say("led_cancelled", at, fmt::arg("task", task_label(index_, request->task)));
        if (const auto* thread = std::get_if<ThreadStarted>(&event.body))
            return say("led_thread", at, fmt::arg("thread", thread->name));
        if (is_end(event)) return ended(event);
        if (const auto* handle = std::get_if<HandleScheduled>(&event.body)) {
            if (handle->kind == HandleKind::TaskWakeup)
                return say("led_woke", at, fmt::arg("task", task_label(index_, handle->task)),
                           fmt::arg("what", waited_words(index_, at, language_)));
            if (handle->kind == HandleKind::Plain)
                return say("led_scheduled", at,
                           fmt::arg("callback", handle_words(index_, handle->handle, language_)));
        }
        return say("led", at);
    }

    std::string ended(const Event& event) const {
        const EventNumber at = event.stamp.number;
        const StepEnd how = std::get<TaskStepEnded>(event.body).how;
        if (how == StepEnd::Cancelled) return say("led_ended_cancelled", at);
        const auto raised = last_raised_in(index_, event.stamp.task);
        if (how == StepEnd::Returned || !raised) return say("led_ended", at);
        return text_with(
            language_, "order.led_failed",
            fmt::arg("first", runner_words(index_, order_.first, language_)),
            fmt::arg("type", std::get<ExceptionRaised>(index_.event(*raised).body).type),
            fmt::arg("place", place_words(index_, *raised, language_)),
            fmt::arg("time", seconds_text(index_.time_of(at))), fmt::arg("event", at));
    }

    // The task that prints the second line, where another made it.
    std::string created_after() const {
        if (!order_.second_fact || *order_.second_fact == telling()) return "";
        const EventNumber at = *order_.second_fact;
        const auto created = std::get<TaskCreated>(index_.event(at).body);
        return say("led_then_created", at, fmt::arg("by", runner_words(index_, at, language_)),
                   fmt::arg("task", task_label(index_, created.task)));
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    const Order& order_;
    Language language_;
};

} // namespace

std::optional<Lead> lead_of(const FinishedRun& run, EventNumber first, EventNumber second) {
    Needs needs(run);
    const TaskId task = run.index.event(second).stamp.task;
    const EventNumber created = to_number(task) == 0 ? 0 : run.index.task(task).created;
    if (created > first) {
        const Event event = run.index.event(created);
        if (runner_of(event.stamp) == runner_of(run.index.event(first).stamp))
            return Lead{created, created};
        if (const auto at = needs.latest_by_runner_of(first, created)) return Lead{*at, created};
    }
    const auto at = needs.latest_by_runner_of(first, second);
    return at ? std::optional(Lead{*at, std::nullopt}) : std::nullopt;
}

std::string lead_words(const FinishedRun& run, const Order& order, Language language) {
    return LeadWords(run, order, language).words();
}

std::optional<EventNumber> request_of_lead(const FinishedRun& run, const Order& order) {
    const EventNumber at = LeadWords(run, order, Language::English).telling();
    return run.index.event(at).kind() == EventKind::TaskCancelRequested ? std::optional(at)
                                                                        : std::nullopt;
}

} // namespace app::model
