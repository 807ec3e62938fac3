#include "app/model/holdings.h"
#include "app/model/mistakes.h"
#include "app/model/narrate.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

// A round of tasks or threads that wait for each other's locks, and that something from outside
// breaks later on: a time limit, a cancel(). Each of them would have waited for ever.
namespace app::model {

using namespace runtime::trace;

namespace {

class RoundReader {
  public:
    explicit RoundReader(const FinishedRun& run) : run_(run), index_(run.index) {}

    // Those that were broken before the run ended.
    Mistakes read() {
        EventReader reader(run_.trace);
        while (const Event* event = reader.next()) {
            now_ = event->stamp;
            std::visit([this](const auto& body) { see(body); }, event->body);
        }
        std::erase_if(found_, [](const Round& round) { return !round.ended; });
        Mistakes told;
        for (Round& round : found_) {
            Mistake& mistake = told.emplace_back(std::move(round.mistake));
            mistake.words = {{"count", std::to_string(mistake.waiters.size())},
                             {"from", seconds_text(index_.time_of(mistake.event))},
                             {"to", seconds_text(*round.ended)}};
        }
        return told;
    }

  private:
    struct Round {
        Mistake mistake;
        std::set<Actor> members;
        std::optional<double> ended;
    };

    // wait_for(lock.acquire(), …) has a task of its own for that call.
    Actor actor_now() const {
        const Actor actor = actor_of(now_);
        if (to_number(actor.task) == 0) return actor;
        return outer(actor.task);
    }
    Actor outer(TaskId task) const {
        const TaskFacts& facts = index_.task(task);
        const bool is_acquire = facts.coroutine_name.ends_with(".acquire") &&
                                to_number(facts.parent) != 0 && to_number(facts.frame) == 0;
        return {is_acquire ? facts.parent : task, {}};
    }
    bool is_lock(PrimitiveId id) const {
        const PrimitiveFacts& facts = index_.primitive(id);
        return facts.kind == PrimitiveKind::Lock || facts.kind == PrimitiveKind::ThreadLock ||
               (facts.kind == PrimitiveKind::Semaphore && facts.capacity == 1);
    }

    template <class Body>
    void see(const Body&) {}

    void see(const PrimitiveAcquired& event) {
        if (!is_lock(event.primitive)) return;
        waits_.erase(actor_now());
        holders_[event.primitive] = actor_now();
    }
    void see(const PrimitiveReleased& event) { holders_.erase(event.primitive); }
    void see(const TaskStepBegan& event) { go_on(outer(event.task)); }
    void see(const ThreadWoken& event) { go_on({{}, event.thread}); }
    void see(const PrimitiveWaited& event) {
        if (!is_lock(event.primitive)) return;
        waits_[actor_now()] = event.primitive;
        find_round(actor_now());
    }

    void go_on(Actor actor) {
        waits_.erase(actor);
        for (Round& round : found_)
            if (!round.ended && round.members.contains(actor)) round.ended = now_.time;
    }

    Actor holder_of(PrimitiveId primitive) const {
        const auto holder = holders_.find(primitive);
        return holder == holders_.end() ? Actor{} : holder->second;
    }

    void find_round(Actor first) {
        std::vector<std::pair<Actor, PrimitiveId>> path;
        std::set<PrimitiveId> locks;
        for (Actor actor = first; !actor.is_nobody();) {
            const auto wait = waits_.find(actor);
            if (wait == waits_.end() || !locks.insert(wait->second).second) return;
            path.emplace_back(actor, wait->second);
            actor = holder_of(wait->second);
            if (actor == first) break;
            if (actor.is_nobody()) return;
        }
        constexpr std::size_t rounds_max = 10;
        if (path.size() < 2 || found_.size() >= rounds_max || !known_.insert(locks).second) return;
        add(path);
    }

    void add(const std::vector<std::pair<Actor, PrimitiveId>>& path) {
        Round round;
        Mistake& mistake = round.mistake;
        mistake.kind = MistakeKind::Deadlock;
        mistake.variant = "broken";
        mistake.event = now_.number;
        mistake.task = path.front().first.task;
        mistake.is_round = true;
        for (std::size_t i = 0; i < path.size(); ++i) {
            const auto& [actor, awaited] = path[i];
            const PrimitiveId held = path[(i + path.size() - 1) % path.size()].second;
            Waiter waiter;
            waiter.who = name_of_actor(index_, actor);
            waiter.what = name_of(awaited);
            waiter.holds = name_of(held);
            waiter.held_by = name_of_actor(index_, path[(i + 1) % path.size()].first);
            waiter.task = actor.task;
            mistake.waiters.push_back(std::move(waiter));
            round.members.insert(actor);
        }
        found_.push_back(std::move(round));
    }
    std::string name_of(PrimitiveId id) const {
        const PrimitiveFacts& facts = index_.primitive(id);
        return std::string(facts.label.empty() ? to_text(facts.kind) : facts.label);
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    Stamp now_;
    std::map<PrimitiveId, Actor> holders_;
    std::map<Actor, PrimitiveId> waits_;
    std::set<std::set<PrimitiveId>> known_;
    std::vector<Round> found_;
};

} // namespace

Mistakes find_broken_rounds(const FinishedRun& run) {
    const auto& primitives = run.index.primitives();
    const auto is_lock = [](const PrimitiveFacts& facts) {
        return facts.kind == PrimitiveKind::Lock || facts.kind == PrimitiveKind::ThreadLock ||
               facts.kind == PrimitiveKind::Semaphore;
    };
    if (std::count_if(primitives.begin(), primitives.end(), is_lock) < 2) return {};
    return RoundReader(run).read();
}

} // namespace app::model
