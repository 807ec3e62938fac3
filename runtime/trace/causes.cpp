#include "runtime/trace/causes.h"

#include "runtime/source/assert.h"

#include <algorithm>
#include <map>
#include <utility>

namespace runtime::trace {

namespace {

// What leads on to the next: where the program goes, and what the loop and the clock do. All other
// events are effects of the last of these.
bool is_act(EventKind kind) {
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
    explicit CauseFinder(const TraceIndex& index)
        : index_(index), created_(index.tasks().size()), cancelled_(index.tasks().size()),
          resolved_(index.futures().size()), blocked_(index.threads().size()),
          runnable_(index.threads().size()) {
        for (const LoopFacts& loop : index.loops()) {
            for (const TimerLife& life : loop.timers)
                timers_[life.due].push_back(life);
        }
        for (auto& [due, lives] : timers_) {
            std::sort(lives.begin(), lives.end(), [](const TimerLife& a, const TimerLife& b) {
                return a.scheduled < b.scheduled;
            });
        }
    }

    // The cause of the next event of the trace.
    EventNumber see(const Event& event) {
        const EventNumber cause = cause_of(event);
        remember(event);
        return cause;
    }

  private:
    EventNumber cause_of(const Event& event) const {
        if (const auto* run = std::get_if<HandleRunBegan>(&event.body))
            return index_.handle(run->handle).ready;
        // Others may be due at the same time: what made this one due is that it was set.
        if (const auto* ready = std::get_if<HandleReady>(&event.body))
            return index_.handle(ready->handle).scheduled;
        if (const auto* woken = std::get_if<ThreadWoken>(&event.body);
            woken != nullptr && woken->why == WakeReason::Deadline)
            return blocked_.of(woken->thread);
        if (const auto* switched = std::get_if<ThreadSwitched>(&event.body);
            switched != nullptr && runnable_.of(switched->to) != 0)
            return runnable_.of(switched->to);
        if (const auto* scheduled = std::get_if<HandleScheduled>(&event.body))
            return cause_of_scheduling(*scheduled);
        if (const auto* moved = std::get_if<ClockMoved>(&event.body))
            return cause_of_clock(event.stamp.number, *moved);
        // A future may be resolved because a task was told to cancel, rather than by the line.
        if (std::holds_alternative<FutureResolved>(event.body))
            return std::max(last_act_, last_cancel_);
        if (const auto* cancel = std::get_if<TaskCancelRequested>(&event.body);
            cancel != nullptr && is_passed_on(cancel->origin))
            return std::max(last_act_, last_own_cancel_);
        return last_act_;
    }

    // By a task that is cancelled itself, to those that it waits for.
    static bool is_passed_on(CancelOrigin origin) {
        return origin == CancelOrigin::Gather || origin == CancelOrigin::Awaiter;
    }

    // A timer that was set and what is called soon come from the line that asks for it, unless one
    // of these came in between: they schedule what follows from them.
    EventNumber cause_of_scheduling(const HandleScheduled& body) const {
        const EventNumber resolved =
            body.future == FutureId{} ? last_resolved_ : resolved_.of(body.future);
        return std::max({last_act_, last_finalised_, resolved, created_.of(body.task),
                         cancelled_.of(body.task)});
    }

    // The first timer, in the order of scheduling, that is pending and due then; else the wait.
    EventNumber cause_of_clock(EventNumber n, const ClockMoved& body) const {
        if (body.why != ClockReason::Deadline) return last_act_;
        if (const auto due = timers_.find(body.to); due != timers_.end()) {
            for (const TimerLife& life : due->second) {
                if (life.scheduled > n) break;
                if (life.gone >= n) return life.scheduled;
            }
        }
        const auto wait = waits_.find(body.to);
        return wait == waits_.end() ? 0 : wait->second;
    }

    void remember(const Event& event) {
        const EventNumber n = event.stamp.number;
        if (is_act(event.kind())) last_act_ = n;
        if (const auto* created = std::get_if<TaskCreated>(&event.body)) {
            created_.set(created->task, n);
        } else if (const auto* resolved = std::get_if<FutureResolved>(&event.body)) {
            resolved_.set(resolved->future, n);
            last_resolved_ = n;
        } else if (const auto* cancel = std::get_if<TaskCancelRequested>(&event.body)) {
            cancelled_.set(cancel->task, n);
            last_cancel_ = n;
            if (!is_passed_on(cancel->origin)) last_own_cancel_ = n;
        } else if (const auto* blocked = std::get_if<ThreadBlocked>(&event.body)) {
            blocked_.set(blocked->thread, n);
            if (blocked->deadline != no_time) waits_[blocked->deadline] = n;
        } else if (const auto* started = std::get_if<ThreadStarted>(&event.body)) {
            runnable_.set(started->thread, n);
        } else if (const auto* woken = std::get_if<ThreadWoken>(&event.body)) {
            runnable_.set(woken->thread, n);
        } else if (event.kind() == EventKind::GeneratorFinalised) {
            last_finalised_ = n;
        }
    }

    const TraceIndex& index_;
    EventNumber last_act_ = 0;
    EventNumber last_resolved_ = 0;
    EventNumber last_cancel_ = 0;
    EventNumber last_own_cancel_ = 0; // Of those that were not passed on.
    EventNumber last_finalised_ = 0;
    LatestOf<TaskId> created_;
    LatestOf<TaskId> cancelled_;
    LatestOf<FutureId> resolved_;
    LatestOf<ThreadId> blocked_;
    LatestOf<ThreadId> runnable_;                     // was started, or woken
    std::map<double, std::vector<TimerLife>> timers_; // by due time, then by scheduling
    std::map<double, EventNumber> waits_;             // of threads, by deadline
};

} // namespace

Causes::Causes(const TraceIndex& index) {
    causes_.reserve(index.event_count());
    CauseFinder finder(index);
    EventReader reader(index.trace());
    while (const Event* event = reader.next()) {
        const EventNumber cause = finder.see(*event);
        ASSERT(cause < event->stamp.number || event->stamp.number == 0);
        causes_.push_back(cause);
    }
    group_effects();
}

// A counting sort by cause.
void Causes::group_effects() {
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
    ASSERT(n < causes_.size());
    if (n == 0) return std::nullopt;
    return causes_[n];
}

std::span<const EventNumber> Causes::effects_of(EventNumber n) const {
    ASSERT(n < causes_.size());
    const std::uint32_t begin = n == 0 ? 0 : effects_end_[n - 1];
    return {effects_.data() + begin, effects_end_[n] - begin};
}

} // namespace runtime::trace
