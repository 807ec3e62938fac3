#include "app/model/order.h"

#include "app/model/holdings.h"
#include "app/model/order_lead.h"
#include "app/model/queue_items.h"
#include "runtime/trace/walk.h"

#include <algorithm>
#include <utility>

namespace app::model {

using namespace runtime::trace;

namespace {

// Where a chain of causes passes from one that sets another going to that other's turn.
enum class HopKind : std::uint8_t {
    LoopTurn,   // a handle's run; it joined the ready queue at `from`
    ThreadTurn, // a thread's turn; it could go on from `from`
    Deadline,   // a timer's, or a sleeping thread's, which was set at `from`
};
struct Hop {
    HopKind kind = HopKind::LoopTurn;
    EventNumber at = 0;
    EventNumber from = 0;
    std::uint32_t queue = 0; // The loop, of its turns.
    double due = no_time;    // Of a deadline.
};
using Hops = std::vector<Hop>;

EventNumber parting_of(const Causes& causes, EventNumber one, EventNumber other) {
    while (one != other) {
        EventNumber& later = one > other ? one : other;
        later = *causes.cause_of(later);
    }
    return one;
}

std::optional<Hop> hop_at(const FinishedRun& run, EventNumber at, EventKind kind) {
    constexpr EventKind hopping[] = {EventKind::HandleRunBegan, EventKind::HandleReady,
                                     EventKind::ThreadSwitched, EventKind::ThreadWoken,
                                     EventKind::ClockMoved};
    if (std::find(std::begin(hopping), std::end(hopping), kind) == std::end(hopping))
        return std::nullopt;
    const TraceIndex& index = run.index;
    const EventNumber from = *run.causes().cause_of(at);
    if (is_end_of_wait(index, kind, from))
        return Hop{HopKind::Deadline, at, from, 0, due_of(index, from)};
    const Event event = index.event(at);
    if (const auto* begun = std::get_if<HandleRunBegan>(&event.body))
        return Hop{HopKind::LoopTurn, at, from, to_number(index.handle(begun->handle).loop)};
    const EventKind cause = index.event(from).kind();
    const bool is_turn = cause == EventKind::ThreadStarted || cause == EventKind::ThreadWoken;
    if (kind == EventKind::ThreadSwitched && is_turn) return Hop{HopKind::ThreadTurn, at, from};
    return std::nullopt;
}

// Of an error that comes of the request to cancel, and not of what woke the task before, the turn
// in which the task gets it.
std::optional<Hop> turn_of_thrown(const FinishedRun& run, EventNumber at, EventKind kind) {
    if (kind != EventKind::GeneratorResumed) return std::nullopt;
    const EventNumber from = *run.causes().cause_of(at);
    if (run.index.event(from).kind() != EventKind::TaskCancelRequested) return std::nullopt;
    const HandleFacts& handle = run.index.handle(run.index.event(at).stamp.handle);
    return Hop{HopKind::LoopTurn, handle.run_began, handle.ready, to_number(handle.loop)};
}

// The hops between an event and the parting, the latest first.
Hops hops_of(const FinishedRun& run, EventNumber event, EventNumber parting) {
    Hops hops;
    KindsNearby kinds(run.index);
    for (EventNumber at = event; at != parting; at = *run.causes().cause_of(at)) {
        if (const auto hop = hop_at(run, at, kinds.of(at))) hops.push_back(*hop);
        if (const auto turn = turn_of_thrown(run, at, kinds.of(at))) hops.push_back(*turn);
    }
    return hops;
}

// A call that blocked a loop's thread within a turn of that loop: the set of the wait, by the hop
// of its end, or of the turn in which the thread went on.
std::optional<Event> call_in_turn(const FinishedRun& run, const Hop& hop) {
    if (hop.kind == HopKind::LoopTurn) return std::nullopt;
    std::optional<EventNumber> set = hop.from;
    if (hop.kind == HopKind::ThreadTurn) set = run.causes().cause_of(hop.from);
    if (!set) return std::nullopt;
    const Event event = run.index.event(*set);
    const bool is_call = event.kind() == EventKind::ThreadBlocked;
    return is_call && to_number(event.stamp.handle) != 0 ? std::optional(event) : std::nullopt;
}

// The hops of one way without the calls that blocked a loop which the other way waits for too: they
// are part of a turn, and whoever is behind in the queue comes after them.
Hops without_calls_in_turn(const FinishedRun& run, const Hops& hops, const Hops& other) {
    Hops kept;
    for (const Hop& hop : hops) {
        const auto call = call_in_turn(run, hop);
        const bool is_shared =
            call && std::any_of(other.begin(), other.end(), [&](const Hop& turn) {
                return turn.kind == HopKind::LoopTurn && turn.queue == to_number(call->stamp.loop);
            });
        if (!is_shared) kept.push_back(hop);
    }
    return kept;
}

// What a task that is woken had been waiting for, if it is more than time or one more turn.
bool is_woken_from_another(const TraceIndex& index, EventNumber event) {
    const Event scheduled = index.event(event);
    const auto* handle = std::get_if<HandleScheduled>(&scheduled.body);
    if (handle == nullptr || handle->kind != HandleKind::TaskWakeup) return false;
    if (to_number(handle->future) == 0) return false;
    return index.future(handle->future).kind != FutureKind::Sleep;
}

// A wait that was cancelled or whose own time ran out, or one for what is cancelled to end, is none
// that had to be waited for.
bool is_of_cancellation(const TraceIndex& index, EventNumber wake_up) {
    const Event scheduled = index.event(wake_up);
    const FutureFacts& awaited = index.future(std::get<HandleScheduled>(scheduled.body).future);
    const HandleId callback = scheduled.stamp.handle;
    const bool is_by_timer = to_number(callback) != 0 && index.handle(callback).due != no_time;
    const bool has_run_out =
        is_by_timer && (awaited.kind == FutureKind::WaitFor || awaited.kind == FutureKind::Wait);
    return awaited.outcome == Outcome::Cancelled || is_end_of_cancelled(awaited) || has_run_out;
}

// Finds the fact that decided.
class Decision {
  public:
    Decision(const FinishedRun& run, Order& order)
        : run_(run), order_(order), first_(hops_of(run, order.first, order.parting)),
          second_(hops_of(run, order.second, order.parting)) {}

    void find() {
        if (order_.first == order_.second) {
            order_.reason = OrderReason::OneWrite;
        } else if (is_own_order()) {
            order_.reason = OrderReason::OwnOrder;
        } else if (is_after_loop()) {
            order_.reason = OrderReason::AfterLoop;
        } else if (const auto lead = lead_of(run_, order_.first, order_.second)) {
            decide_with(*lead);
        } else if (!decided_by_handover() && !decided_by_time() && !decided_by_data() &&
                   !decided_by_waking()) {
            decide_by_queue();
        }
    }

  private:
    // What runs the code: a task, else a thread outside of all callbacks.
    bool is_own_order() const {
        if (first_.empty() && second_.empty()) return true;
        const Stamp one = run_.index.event(order_.first).stamp;
        const Stamp other = run_.index.event(order_.second).stamp;
        if (to_number(one.task) != 0 || to_number(other.task) != 0) return one.task == other.task;
        return one.thread == other.thread && to_number(one.handle) == 0 &&
               to_number(other.handle) == 0;
    }

    bool is_after_loop() const {
        const Stamp one = run_.index.event(order_.first).stamp;
        const Stamp other = run_.index.event(order_.second).stamp;
        // The loop itself writes between two callbacks, of an exception that nobody looked at.
        return one.thread == other.thread && to_number(one.handle) != 0 &&
               to_number(other.handle) == 0 && to_number(other.loop) == 0;
    }

    static const Hop* latest_deadline(const Hops& hops) {
        const auto found = std::find_if(
            hops.begin(), hops.end(), [](const Hop& hop) { return hop.kind == HopKind::Deadline; });
        return found == hops.end() ? nullptr : &*found;
    }

    // Who could not have come before has no times to compare. What the step of the first line gave
    // to the second one's writer tells more than that.
    void decide_with(const Lead& lead) {
        if (!waits_for_later_time()) {
            if (decided_by_data() || decided_by_waking()) return;
            if (!lead.created) decide_by_queue();
            if (order_.reason == OrderReason::Woken) return;
        }
        order_.reason = OrderReason::Led;
        order_.first_fact = lead.at;
        order_.second_fact = lead.created;
        order_.second_led_on = false;
    }

    // The second needed a lock, or a place in a semaphore, that the first one's writer had until
    // after the first line.
    bool decided_by_handover() {
        const Actor writer = actor_of(run_.index.event(order_.first).stamp);
        if (!waits_for_later_time() || to_number(writer.task) == 0) return false;
        const auto given = std::find_if(second_.begin(), second_.end(), [&](const Hop& hop) {
            if (hop.from <= order_.first || !is_waking(hop)) return false;
            const Event woken = run_.index.event(hop.from);
            const FutureKind kind =
                run_.index.future(std::get<HandleScheduled>(woken.body).future).kind;
            return actor_of(woken.stamp) == writer &&
                   (kind == FutureKind::LockWaiter || kind == FutureKind::SemaphoreWaiter);
        });
        if (given == second_.end()) return false;
        set(OrderReason::Woken, std::nullopt, given->from);
        return true;
    }

    bool waits_for_later_time() const {
        const Hop* later = latest_deadline(second_);
        return later != nullptr && later->due > run_.index.time_of(order_.first);
    }

    bool decided_by_time() {
        if (!waits_for_later_time()) return false;
        const Hop* later = latest_deadline(second_);
        order_.reason = OrderReason::Times;
        order_.second_fact = later->from;
        if (const Hop* sooner = latest_deadline(first_)) order_.first_fact = sooner->from;
        const auto at = static_cast<std::size_t>(later - second_.data());
        order_.held_until = waking_in(second_, at);
        if (later->from > order_.first) order_.begun_after = first_waking_from(at + 1);
        return true;
    }

    // Of the second way's hops from one on, which are the earlier ones, the first after the first
    // line: where somebody was woken who had been waiting. What came before that line tells
    // nothing.
    std::optional<EventNumber> first_waking_from(std::size_t begin) const {
        for (std::size_t at = second_.size(); at-- > begin;) {
            const Hop& hop = second_[at];
            if (hop.from > order_.first && is_waking(hop)) return hop.from;
        }
        return std::nullopt;
    }

    bool is_waking(const Hop& hop) const {
        return hop.kind == HopKind::LoopTurn && is_woken_from_another(run_.index, hop.from) &&
               !is_of_cancellation(run_.index, hop.from);
    }

    // Of the latest hops so many: where the writer was woken from a wait for another. A wait that
    // was cancelled is none that had to be waited for.
    std::optional<EventNumber> waking_in(const Hops& hops, std::size_t count) const {
        const auto end = hops.begin() + static_cast<std::ptrdiff_t>(count);
        const auto found =
            std::find_if(hops.begin(), end, [&](const Hop& hop) { return is_waking(hop); });
        return found == end ? std::nullopt : std::optional(found->from);
    }

    // Whoever writes the second line took something from a queue before: was it put there by who
    // writes the first, and not in an earlier turn? Then no timer and no queue of the loop could
    // have had it otherwise.
    bool decided_by_data() {
        const Actor reader = actor_of(run_.index.event(order_.second).stamp);
        const Actor writer = actor_of(run_.index.event(order_.first).stamp);
        const auto got = last_before(run_.index, order_.second, [&](const Event& event) {
            return event.stamp.number <= order_.parting ||
                   (event.kind() == EventKind::QueueGot && actor_of(event.stamp) == reader);
        });
        if (!got || *got <= order_.parting) return false;
        const auto put = put_of(run_.index, *got);
        if (!put || actor_of(run_.index.event(*put).stamp) != writer) return false;
        if (*put < order_.first && index_handle(*put) != index_handle(order_.first)) return false;
        set(OrderReason::Data, *put, *got);
        return true;
    }

    void set(OrderReason reason, std::optional<EventNumber> first, EventNumber second) {
        order_.reason = reason;
        order_.first_fact = first;
        order_.second_fact = second;
    }

    // Where the step that wrote the first line woke who writes the second, that tells more than the
    // queues before it.
    bool decided_by_waking() {
        const auto callback = index_handle(order_.first);
        if (callback == 0) return false;
        const auto woken = std::find_if(second_.begin(), second_.end(), [&](const Hop& hop) {
            return hop.kind == HopKind::LoopTurn && index_handle(hop.from) == callback &&
                   is_woken_from_another(run_.index, hop.from);
        });
        if (woken == second_.end()) return false;
        set(OrderReason::Woken, std::nullopt, woken->from);
        return true;
    }

    std::uint32_t index_handle(EventNumber event) const {
        return to_number(run_.index.event(event).stamp.handle);
    }

    // Goes back along both ways as long as each step is a queue that keeps the order.
    void decide_by_queue() {
        const Hops second = without_calls_in_turn(run_, second_, first_);
        first_ = without_calls_in_turn(run_, first_, second_);
        second_ = second;
        std::size_t same = 0;
        const std::size_t most = std::min(first_.size(), second_.size());
        for (; same < most; ++same) {
            const Hop& one = first_[same];
            const Hop& other = second_[same];
            if (one.kind != other.kind || one.queue != other.queue) break;
            if (one.kind == HopKind::Deadline) {
                set(one.due == other.due ? OrderReason::Tie : OrderReason::Times, one.from,
                    other.from);
                order_.first_held = waking_in(first_, same);
                order_.held_until = waking_in(second_, same);
                return;
            }
            if (one.from >= other.from) break;
        }
        if (first_.size() == same && second_.size() > same) {
            decide_by_more_turns(same);
        } else if (same > 0) {
            const std::size_t told = told_pair(same);
            set(OrderReason::Queue, first_[told].from, second_[told].from);
        } else if (!decided_by_turn_before()) {
            order_.reason = OrderReason::Sequence;
            order_.second_fact = first_cause_after();
        }
    }

    // The second goes on in another thread, say, after a turn of the loop in which the first was
    // printed: that turn was further back in the queue.
    bool decided_by_turn_before() {
        if (first_.empty() || first_.front().kind != HopKind::LoopTurn) return false;
        const Hop& one = first_.front();
        const auto other = std::find_if(second_.begin(), second_.end(), [&](const Hop& hop) {
            return hop.kind == HopKind::LoopTurn && hop.queue == one.queue && one.at < hop.at;
        });
        if (other == second_.end() || one.from >= other->from) return false;
        set(OrderReason::Queue, one.from, other->from);
        order_.second_led_on = true;
        return true;
    }

    // Of the second way, what was the first to happen after the first line.
    EventNumber first_cause_after() const {
        EventNumber at = order_.second;
        for (auto cause = run_.causes().cause_of(at); cause && *cause > order_.first;
             cause = run_.causes().cause_of(at))
            at = *cause;
        return at;
    }

    // Of the pairs that a queue kept in order, the earliest that is about the writers themselves.
    std::size_t told_pair(std::size_t same) const {
        const TaskId first = run_.index.event(order_.first).stamp.task;
        const TaskId second = run_.index.event(order_.second).stamp.task;
        for (std::size_t pair = same; pair-- > 0;)
            if (task_queued(first_[pair].from) == first &&
                task_queued(second_[pair].from) == second)
                return pair;
        return same - 1;
    }

    TaskId task_queued(EventNumber event) const {
        const Event queued = run_.index.event(event);
        const auto* scheduled = std::get_if<HandleScheduled>(&queued.body);
        return scheduled ? run_.index.handle(scheduled->handle).task : TaskId{};
    }

    // The first is there at once; the second has something before it yet. The latest of what its
    // way has in common with the other's is what came later by that.
    void decide_by_more_turns(std::size_t same) {
        const std::size_t later = same == 0 ? 0 : same - 1;
        const auto is_woken = [&](const Hop& hop) {
            return hop.kind == HopKind::LoopTurn && is_woken_from_another(run_.index, hop.from);
        };
        const auto woken = std::find_if(second_.begin() + static_cast<std::ptrdiff_t>(later),
                                        second_.end(), is_woken);
        if (woken != second_.end()) {
            set(OrderReason::Woken, std::nullopt, woken->from);
            return;
        }
        // Of the first way the turn that brought its line: the turns before it were queued earlier.
        set(OrderReason::Turns, same == 0 ? std::nullopt : std::optional(first_.front().from),
            second_[later].from);
        order_.first_turns = same;
        order_.second_turns = static_cast<std::size_t>(
            std::count_if(second_.begin(), second_.end(),
                          [](const Hop& hop) { return hop.kind != HopKind::Deadline; }));
        if (const Hop* deadline = latest_deadline(second_)) order_.second_deadline = deadline->from;
    }

    const FinishedRun& run_;
    Order& order_;
    Hops first_;
    Hops second_;
};

} // namespace

bool is_kept_by_program(OrderReason reason) {
    switch (reason) {
    case OrderReason::OneWrite:
    case OrderReason::OwnOrder:
    case OrderReason::AfterLoop:
    case OrderReason::Led:
    case OrderReason::Data: return true;
    case OrderReason::Times:
    case OrderReason::Tie:
    case OrderReason::Queue:
    case OrderReason::Woken:
    case OrderReason::Turns:
    case OrderReason::Sequence: break;
    }
    return false;
}

bool is_decided_by_tie(const Order& order) {
    if (!order.tie || !order.first_fact || !order.second_fact) return false;
    const auto [sooner, later] = std::minmax(*order.first_fact, *order.second_fact);
    return sooner == order.tie->sooner && later == order.tie->later;
}

Order order_of(const FinishedRun& run, EventNumber one, EventNumber other) {
    constexpr std::size_t links_max = 60;
    Order order;
    order.first = std::min(one, other);
    order.second = std::max(one, other);
    order.parting = parting_of(run.causes(), one, other);
    if (order.first != order.parting)
        order.first_way = why_chain(run, order.first, links_max, order.parting);
    if (order.second != order.parting)
        order.second_way = why_chain(run, order.second, links_max, order.parting);
    Decision(run, order).find();
    auto steps = static_cast<std::uint32_t>(run.event_count());
    if (!is_kept_by_program(order.reason))
        order.tie = tie_behind(run, order.first, order.second, steps);
    return order;
}

} // namespace app::model
