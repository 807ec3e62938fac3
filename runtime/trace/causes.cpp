#include "runtime/trace/causes.h"

#include "runtime/source/assert.h"
#include "runtime/trace/event_decoder.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace runtime::trace {

namespace {

// What leads on to the next: where the program goes, and what the loop and the clock do. All other
// events are effects of the last of these.
constexpr bool is_act(EventKind kind) {
    switch (kind) {
    case EventKind::RunBegan:
    case EventKind::ClockMoved:
    case EventKind::ThreadSwitched:
    case EventKind::ThreadBlocked:
    case EventKind::ThreadEnded:
    case EventKind::LoopRunBegan:
    case EventKind::LoopRunEnded:
    case EventKind::IterationBegan:
    case EventKind::IterationEnded:
    case EventKind::LoopIdle:
    case EventKind::HandleReady:
    case EventKind::HandleRunBegan:
    case EventKind::HandleRunEnded:
    case EventKind::TaskStepBegan:
    case EventKind::TaskStepEnded:
    case EventKind::FrameEntered:
    case EventKind::FrameLeft:
    case EventKind::FrameSuspended:
    case EventKind::FrameResumed:
    case EventKind::Line:
    case EventKind::ExceptionRaised:
    case EventKind::ExceptionCaught:
    case EventKind::GeneratorResumed: return true;
    case EventKind::RunEnded:
    case EventKind::ThreadStarted:
    case EventKind::ThreadWoken:
    case EventKind::LoopCreated:
    case EventKind::LoopClosed:
    case EventKind::HandleScheduled:
    case EventKind::HandleCancelled:
    case EventKind::FutureCreated:
    case EventKind::FutureResolved:
    case EventKind::FutureChained:
    case EventKind::TaskCreated:
    case EventKind::TaskCancelRequested:
    case EventKind::TaskUncancelled:
    case EventKind::TaskRenamed:
    case EventKind::LocalChanged:
    case EventKind::Output:
    case EventKind::InputRead:
    case EventKind::GeneratorCreated:
    case EventKind::GeneratorYielded:
    case EventKind::GeneratorFinished:
    case EventKind::GeneratorFinalised:
    case EventKind::PrimitiveCreated:
    case EventKind::PrimitiveAcquired:
    case EventKind::PrimitiveWaited:
    case EventKind::PrimitiveReleased:
    case EventKind::PrimitiveSet:
    case EventKind::QueuePut:
    case EventKind::QueueGot:
    case EventKind::Note: return false;
    }
    return false;
}

// When something last happened to each thing of a kind, by id; 0, the start of the run, for what
// nothing happened to: it leads to all that nothing else does.
template <class Id>
class LatestOf {
  public:
    explicit LatestOf(std::size_t count) : events_(count + 1, 0) {}
    void set(Id id, EventNumber n) { events_[to_number(id)] = n; }
    EventNumber of(Id id) const { return events_[to_number(id)]; }

  private:
    std::vector<EventNumber> events_;
};

// Goes over the trace and keeps what may be the cause of an event to come.
class CauseFinder {
  public:
    CauseFinder(const TraceIndex& index, const std::vector<EventNumber>& causes)
        : index_(index), causes_(causes), awaited_(index.tasks().size() + 1),
          asked_(index.tasks().size()), created_(index.tasks().size()),
          cancelled_(index.tasks().size()), step_ended_(index.tasks().size()),
          resolved_(index.futures().size()), blocked_(index.threads().size()),
          runnable_(index.threads().size()) {}

    // The cause of the next event of the trace.
    template <class Body>
    EventNumber see(const Stamp& now, const Body& body) {
        now_ = &now;
        const EventNumber n = now.number;
        const EventNumber cause = cause_of(n, body);
        if constexpr (is_act(kind_of<Body>())) last_act_ = n;
        remember(n, body);
        return cause;
    }

  private:
    template <class Body>
    EventNumber cause_of(EventNumber, const Body&) const {
        return last_act_;
    }
    EventNumber cause_of(EventNumber, const HandleRunBegan& run) const {
        return index_.handle(run.handle).ready;
    }
    // Others may be due at the same time: what made this one due is that it was set.
    EventNumber cause_of(EventNumber, const HandleReady& ready) const {
        return index_.handle(ready.handle).scheduled;
    }
    EventNumber cause_of(EventNumber, const ThreadWoken& woken) const {
        return woken.why == WakeReason::Deadline ? blocked_.of(woken.thread) : last_act_;
    }
    EventNumber cause_of(EventNumber, const ThreadSwitched& switched) const {
        const EventNumber runnable = runnable_.of(switched.to);
        return runnable != 0 ? runnable : last_act_;
    }
    // A timer that was set and what is called soon come from the line that asks for it, unless one
    // of these came in between: they schedule what follows from them.
    EventNumber cause_of(EventNumber, const HandleScheduled& scheduled) const {
        const EventNumber resolved =
            scheduled.future == FutureId{} ? last_resolved_ : resolved_.of(scheduled.future);
        // A loop's own call_soon() may have run in between, which does not say why.
        if (scheduled.kind == HandleKind::TaskWakeup && resolved != 0)
            return std::max(resolved, step_ended_.of(scheduled.task));
        return std::max({last_act_, last_finalised_, resolved, created_.of(scheduled.task),
                         cancelled_.of(scheduled.task)});
    }
    const std::vector<TimerLife>& timers_by_due() const {
        if (timers_) return *timers_;
        timers_.emplace();
        for (const LoopFacts& loop : index_.loops())
            timers_->insert(timers_->end(), loop.timers.begin(), loop.timers.end());
        std::sort(timers_->begin(), timers_->end(), [](const TimerLife& a, const TimerLife& b) {
            return std::tie(a.due, a.scheduled) < std::tie(b.due, b.scheduled);
        });
        return *timers_;
    }
    // The first timer, in the order of scheduling, that is pending and due then; else the wait.
    EventNumber cause_of(EventNumber n, const ClockMoved& moved) const {
        if (moved.why != ClockReason::Deadline) return last_act_;
        const std::vector<TimerLife>& timers = timers_by_due();
        const auto is_before = [](const TimerLife& life, double due) { return life.due < due; };
        auto life = std::lower_bound(timers.begin(), timers.end(), moved.to, is_before);
        for (; life != timers.end() && life->due == moved.to && life->scheduled <= n; ++life)
            if (life->gone >= n) return life->scheduled;
        const auto wait = waits_.find(moved.to);
        return wait == waits_.end() ? 0 : wait->second;
    }
    // A future may be resolved because a task was told to cancel, rather than by the line.
    EventNumber cause_of(EventNumber, const FutureResolved&) const {
        return std::max(last_act_, last_cancel_);
    }
    EventNumber cause_of(EventNumber, const RunEnded& end) const {
        const bool is_raised = end.outcome == RunOutcome::UncaughtException && fatal_ != 0;
        return is_raised ? fatal_ : last_act_;
    }
    EventNumber cause_of(EventNumber, const TaskCancelRequested& cancel) const {
        return is_passed_on(cancel.origin) ? std::max(last_act_, last_own_cancel_) : last_act_;
    }

    // Whether it is the exception that nobody caught: "ValueError: no", as the run's end names it.
    bool is_fatal(const ExceptionRaised& raised) const {
        std::string_view text = index_.trace().outcome_text();
        if (!text.starts_with(raised.type)) return false;
        text.remove_prefix(raised.type.size());
        return raised.message.empty() ? text.empty()
                                      : text.starts_with(": ") && text.substr(2) == raised.message;
    }

    // A task may have been in the ready queue when it was told to cancel: what woke it is not what
    // throws the error.
    EventNumber cause_of(EventNumber, const GeneratorResumed& resumed) const {
        const bool is_cancellation = resumed.how == ResumeHow::Throw && last_act_ == last_step_ &&
                                     resumed.value.text.starts_with("CancelledError");
        return is_cancellation && !is_dropped_ ? last_act_or(delivered_) : last_act_;
    }
    // Python 3.11's wait_for() hands on what it awaited, where that is done when the request comes:
    // the task goes on because of that, and the error is gone.
    bool is_answered(FutureId awaited) const {
        const auto child = waited_for_.find(awaited);
        return child != waited_for_.end() && resolved_.of(child->second) != 0 &&
               index_.future(child->second).outcome != Outcome::Cancelled;
    }
    // Of several limits that ran out, the one whose block it is makes the error.
    EventNumber cause_of(EventNumber n, const ExceptionRaised& raised) const {
        const bool is_of_limit = taken_back_ + 1 == n && raised.type == "TimeoutError";
        return is_of_limit ? last_act_or(taken_back_request_) : last_act_;
    }

    // The request, unless what was done last comes of it anyway.
    EventNumber last_act_or(EventNumber request) const {
        if (request == 0) return last_act_;
        constexpr int hops_max = 10'000;
        EventNumber at = last_act_;
        for (int i = 0; at > request && i < hops_max; ++i)
            at = causes_[at];
        return at < request ? request : last_act_;
    }

    // By a task that is cancelled itself, to those that it waits for.
    static bool is_passed_on(CancelOrigin origin) {
        return origin == CancelOrigin::Gather || origin == CancelOrigin::Awaiter;
    }

    template <class Body>
    void remember(EventNumber, const Body&) {}
    void remember(EventNumber n, const TaskCreated& created) { created_.set(created.task, n); }
    void remember(EventNumber n, const FutureResolved& resolved) {
        resolved_.set(resolved.future, n);
        last_resolved_ = n;
    }
    void remember(EventNumber n, const TaskCancelRequested& cancel) {
        cancelled_.set(cancel.task, n);
        last_cancel_ = n;
        if (!is_passed_on(cancel.origin)) last_own_cancel_ = n;
        if (cancel.origin == CancelOrigin::Timeout && to_number(now_->handle) != 0)
            limits_[cancel.task].push_back({n, now_->handle});
        if (asked_.of(cancel.task) == 0) asked_.set(cancel.task, n);
    }
    void remember(EventNumber n, const TaskStepBegan& step) {
        last_step_ = n;
        delivered_ = asked_.of(step.task);
        asked_.set(step.task, 0);
        is_dropped_ = is_answered(awaited_[to_number(step.task)]);
    }
    void remember(EventNumber n, const TaskStepEnded& step) {
        step_ended_.set(now_->task, n);
        awaited_[to_number(now_->task)] = step.waiting_on;
    }
    void remember(EventNumber, const FutureChained& chained) {
        const FutureFacts& parent = index_.future(chained.parent);
        if (parent.kind == FutureKind::WaitFor && parent.label.starts_with("wait_for("))
            waited_for_[chained.parent] = chained.child;
    }
    // The block of a limit takes its own request back when it is left: of several the innermost, as
    // they nest.
    void remember(EventNumber n, const TaskUncancelled& uncancelled) {
        std::vector<Limit>& limits = limits_[uncancelled.task];
        if (limits.empty()) return;
        const auto innermost =
            std::max_element(limits.begin(), limits.end(), [this](const Limit& a, const Limit& b) {
                return index_.handle(a.timer).scheduled < index_.handle(b.timer).scheduled;
            });
        taken_back_ = n;
        taken_back_request_ = innermost->request;
        limits.erase(innermost);
    }
    void remember(EventNumber n, const ThreadBlocked& blocked) {
        blocked_.set(blocked.thread, n);
        if (blocked.deadline != no_time) waits_[blocked.deadline] = n;
    }
    void remember(EventNumber n, const ThreadStarted& started) { runnable_.set(started.thread, n); }
    void remember(EventNumber n, const ThreadWoken& woken) { runnable_.set(woken.thread, n); }
    void remember(EventNumber n, const GeneratorFinalised&) { last_finalised_ = n; }
    void remember(EventNumber n, const ExceptionRaised& raised) {
        if (is_fatal(raised)) fatal_ = n;
    }

    // A time limit that ran out and asked its task to cancel.
    struct Limit {
        EventNumber request = 0;
        HandleId timer{};
    };

    const TraceIndex& index_;
    const std::vector<EventNumber>& causes_; // of the events so far
    const Stamp* now_ = nullptr;
    EventNumber last_act_ = 0;
    EventNumber last_step_ = 0;
    EventNumber delivered_ = 0;  // by that step: the request to cancel its task, if there was one
    bool is_dropped_ = false;    // by the wait_for() that the task of that step waits in
    EventNumber taken_back_ = 0; // when a task was last rid of a request
    EventNumber taken_back_request_ = 0;
    std::map<TaskId, std::vector<Limit>> limits_;
    std::vector<FutureId> awaited_;           // by task, since its last step
    std::map<FutureId, FutureId> waited_for_; // by the wait of a wait_for()
    LatestOf<TaskId> asked_;                  // first to cancel, and not yet given the error
    EventNumber last_resolved_ = 0;
    EventNumber last_cancel_ = 0;
    EventNumber last_own_cancel_ = 0; // Of those that were not passed on.
    EventNumber last_finalised_ = 0;
    EventNumber fatal_ = 0; // Where the exception that ends the run was last raised.
    LatestOf<TaskId> created_;
    LatestOf<TaskId> cancelled_;
    LatestOf<TaskId> step_ended_;
    LatestOf<FutureId> resolved_;
    LatestOf<ThreadId> blocked_;
    LatestOf<ThreadId> runnable_; // was started, or woken
    // By due time, then by scheduling; put in order when the clock first moves to one, as who asks
    // for causes before that needs none.
    mutable std::optional<std::vector<TimerLife>> timers_;
    std::map<double, EventNumber> waits_; // of threads, by deadline
};

} // namespace

struct Causes::Search {
    Search(const TraceIndex& index, const std::vector<EventNumber>& causes)
        : finder(index, causes) {}
    CauseFinder finder;
    EventReader::Place place;
};

Causes::Causes(const TraceIndex& index) : index_(index) {}
Causes::~Causes() = default;

void Causes::find(EventNumber until) const {
    const EventNumber end = std::min(until, index_.event_count());
    if (causes_.size() >= end) return;
    if (!search_) {
        causes_.reserve(index_.event_count());
        search_ = std::make_unique<Search>(index_, causes_);
    }
    decode_until(index_.trace(), search_->place, end, [this](const Stamp& now, const auto& body) {
        const EventNumber cause = search_->finder.see(now, body);
        ASSERT(cause < now.number || now.number == 0);
        causes_.push_back(cause);
    });
    if (!is_whole()) return;
    search_.reset();
    group_effects();
}

bool Causes::is_whole() const {
    return causes_.size() == index_.event_count();
}

// A counting sort by cause.
void Causes::group_effects() const {
    effects_end_.assign(causes_.size() + 1, 0);
    for (EventNumber n = 1; n < causes_.size(); ++n)
        ++effects_end_[causes_[n] + 1];
    for (std::size_t i = 1; i < effects_end_.size(); ++i)
        effects_end_[i] += effects_end_[i - 1];
    effects_.resize(causes_.empty() ? 0 : causes_.size() - 1);
    for (EventNumber n = 1; n < causes_.size(); ++n)
        effects_[effects_end_[causes_[n]]++] = n;
}

std::optional<EventNumber> Causes::cause_of(EventNumber n) const {
    ASSERT(n < index_.event_count());
    if (n == 0) return std::nullopt;
    find(n + 1);
    return causes_[n];
}

std::span<const EventNumber> Causes::effects_of(EventNumber n) const {
    ASSERT(n < index_.event_count());
    find(index_.event_count());
    const std::uint32_t begin = n == 0 ? 0 : effects_end_[n - 1];
    return {effects_.data() + begin, effects_end_[n] - begin};
}

} // namespace runtime::trace
