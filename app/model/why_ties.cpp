#include "app/model/timer_tie.h"
#include "app/model/why_headline.h"
#include "runtime/trace/world.h"

#include <algorithm>
#include <cmath>
#include <vector>

// A time limit and the wait that it limits, which are due at one instant.
namespace app::model {

using namespace runtime::trace;

namespace {

// Whether a task waits for a future, be it over other tasks, gathers and the like.
bool waits_for(const World& world, TaskId task, FutureId future) {
    std::vector<FutureId> reached{future};
    for (std::size_t at = 0; at < reached.size(); ++at) {
        const auto add = [&](FutureId next) {
            if (std::find(reached.begin(), reached.end(), next) == reached.end())
                reached.push_back(next);
        };
        for (const TaskId waiter : world.waiters_of(reached[at])) {
            if (waiter == task) return true;
            add(world.index().task(waiter).future);
        }
        for (const FutureId parent : world.parents_of(reached[at]))
            add(parent);
    }
    return false;
}

// The timers that joined the ready queue together with one, of which the loop makes a row of
// events.
std::vector<HandleId> ready_with(const TraceIndex& index, EventNumber ready) {
    std::vector<HandleId> found;
    const auto take = [&](EventNumber at) {
        const Event event = index.event(at);
        const auto* body = std::get_if<HandleReady>(&event.body);
        if (body != nullptr) found.push_back(body->handle);
        return body != nullptr;
    };
    for (EventNumber at = ready; at > 0 && take(at - 1);)
        --at;
    for (EventNumber at = ready + 1; at < index.event_count() && take(at);)
        ++at;
    return found;
}

} // namespace

std::string Headline::tie_with_limit(HandleId timer) const {
    if (to_number(timer) == 0 || index_.handle(timer).ready == no_event) return "";
    const bool is_limit = is_time_limit(index_.handle(timer).label);
    for (const HandleId other : ready_with(index_, index_.handle(timer).ready)) {
        const HandleFacts& limit = index_.handle(is_limit ? timer : other);
        const HandleFacts& wait = index_.handle(is_limit ? other : timer);
        if (!is_time_limit(limit.label) || is_time_limit(wait.label)) continue;
        if (std::abs(limit.due - wait.due) > tie_s || to_number(wait.future) == 0) continue;
        World world(index_);
        world.seek(std::min(limit.ready, wait.ready) - 1);
        const TaskId limited = index_.event(limit.scheduled).stamp.task;
        if (!waits_for(world, limited, wait.future)) continue;
        const bool is_limit_first = limit.ready < wait.ready;
        const bool is_kept = is_limit == is_limit_first;
        const EventNumber told = is_limit ? wait.scheduled : limit.scheduled;
        const EventNumber before = is_limit ? limit.scheduled : wait.scheduled;
        return say(is_kept    ? "due_with_later"
                   : is_limit ? "due_with_sooner"
                              : "due_with",
                   fmt::arg("other", deadline_words(index_, told, language_)),
                   fmt::arg("time", time(index_.handle(other).due)), fmt::arg("before", before),
                   fmt::arg("after", told)) +
               (is_kept ? tie_on_real_clock(std::min(limit.ready, wait.ready),
                                            std::max(limit.ready, wait.ready))
                        : "");
    }
    return "";
}

std::string Headline::tie_on_real_clock(EventNumber first, EventNumber second) const {
    auto steps = static_cast<std::uint32_t>(run_.event_count());
    const auto tie = tie_behind(run_, first, second, steps);
    if (!tie) return "";
    if (tie->on_real_clock == OnRealClock::Chance)
        return text_with(language_, "order.tie_apart",
                         fmt::arg("first", time(index_.time_of(tie->sooner))),
                         fmt::arg("second", time(index_.time_of(tie->later))));
    const bool is_kept = tie->on_real_clock == OnRealClock::SameOrder;
    const EventNumber late = tie->is_later_behind_more ? tie->later : tie->sooner;
    const EventNumber firm = tie->is_later_behind_more ? tie->sooner : tie->later;
    return text_with(language_, is_kept ? "order.tie_kept" : "order.tie_turned",
                     fmt::arg("firm", deadline_words(index_, firm, language_)),
                     fmt::arg("late", deadline_words(index_, late, language_)),
                     fmt::arg("time", time(due_of(index_, tie->later))));
}

} // namespace app::model
