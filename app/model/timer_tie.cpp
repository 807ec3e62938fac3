#include "app/model/timer_tie.h"

#include "app/model/why.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace app::model {

using namespace runtime::trace;

namespace {

// The loop in which both events are; none if there are two, or none at all.
LoopId shared_loop(const TraceIndex& index, EventNumber one, EventNumber other) {
    const LoopId loop = index.event(one).stamp.loop;
    return loop == index.event(other).stamp.loop ? loop : LoopId{};
}

// One of the two ways back: the waits for a deadline on it so far, by where they were set, the
// latest first. A call that blocks the loop of both is no wait of one: it is part of a turn, and
// moves whoever comes after that.
class Way {
  public:
    Way(const FinishedRun& run, EventNumber from, LoopId shared)
        : at(from), index_(run.index), causes_(run.causes()), kinds_(run.index), shared_(shared) {}

    void step() {
        const EventNumber cause = *causes_.cause_of(at);
        if (is_end_of_wait(index_, kinds_.of(at), cause) && !is_in_turn(cause))
            set.push_back(cause);
        at = cause;
    }

    EventNumber at;
    std::vector<EventNumber> set;

  private:
    bool is_in_turn(EventNumber cause) const {
        const Event event = index_.event(cause);
        return event.kind() == EventKind::ThreadBlocked && to_number(event.stamp.handle) != 0 &&
               event.stamp.loop == shared_;
    }

    const TraceIndex& index_;
    const Causes& causes_;
    KindsNearby kinds_;
    LoopId shared_;
};

} // namespace

bool is_end_of_wait(const TraceIndex& index, EventKind kind, EventNumber cause) {
    if (kind == EventKind::HandleReady) return true;
    // A thread that slept while no other could run is woken by the clock itself.
    if (kind != EventKind::ThreadWoken && kind != EventKind::ClockMoved) return false;
    const Event event = index.event(cause);
    const auto* blocked = std::get_if<ThreadBlocked>(&event.body);
    return blocked != nullptr && blocked->on != BlockKind::Select && blocked->deadline != no_time;
}

double due_of(const TraceIndex& index, EventNumber set) {
    const Event event = index.event(set);
    if (const auto* timer = std::get_if<HandleScheduled>(&event.body)) return timer->due;
    return std::get<ThreadBlocked>(event.body).deadline;
}

bool is_of_thread_and_loop(const TraceIndex& index, const TimerTie& tie) {
    return index.event(tie.sooner).kind() != index.event(tie.later).kind();
}

std::optional<TimerTie> tie_behind(const FinishedRun& run, EventNumber one, EventNumber other,
                                   std::uint32_t& steps) {
    const TraceIndex& index = run.index;
    const auto is_at_one = [](double a, double b) { return std::abs(a - b) <= tie_s; };
    const LoopId shared = shared_loop(index, one, other);
    Way ways[] = {{run, one, shared}, {run, other, shared}};
    const auto go_back = [&ways] {
        Way& behind = ways[0].at > ways[1].at ? ways[0] : ways[1];
        behind.step();
    };
    std::size_t compared = 0;
    for (; ways[0].at != ways[1].at && steps > 0; --steps) {
        go_back();
        if (std::min(ways[0].set.size(), ways[1].set.size()) == compared) continue;
        const EventNumber a = ways[0].set[compared], b = ways[1].set[compared];
        ++compared;
        if (!is_at_one(due_of(index, a), due_of(index, b))) return std::nullopt;
        TimerTie tie{std::min(a, b), std::max(a, b), OnRealClock::Chance};
        if (is_of_thread_and_loop(index, tie)) return tie;
        // Those set at one time came to that by what was before them.
        if (is_at_one(index.time_of(a), index.time_of(b))) continue;
        for (; ways[0].at != ways[1].at && steps > 0; --steps)
            go_back();
        const std::size_t waits = ways[0].set.size(), other_waits = ways[1].set.size();
        if (steps > 0 && waits != other_waits) {
            tie.on_real_clock =
                waits < other_waits ? OnRealClock::SameOrder : OnRealClock::OtherOrder;
            tie.is_later_behind_more = (waits > other_waits) == (tie.later == a);
        }
        return tie;
    }
    return std::nullopt;
}

} // namespace app::model
