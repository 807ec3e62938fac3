#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "runtime/trace/world.h"

#include <algorithm>
#include <map>
#include <optional>

// A deadlock: who waits, for what, and who could end the wait. Where these make a round it is the
// whole explanation, and only the round is told.
namespace app::model {

using namespace runtime::trace;

namespace {

// A task, or a thread where no task is: what can hold something and wait for something.
struct Actor {
    TaskId task{};
    ThreadId thread{};

    bool is_nobody() const { return to_number(task) == 0 && to_number(thread) == 0; }
    friend auto operator<=>(const Actor&, const Actor&) = default;
};

Actor actor_of(const Stamp& stamp) {
    return to_number(stamp.task) != 0 ? Actor{stamp.task, {}} : Actor{{}, stamp.thread};
}

// What each primitive was last used for.
struct Holdings {
    std::map<PrimitiveId, std::vector<Actor>> holders;
    std::map<Actor, PrimitiveId> waited_for;
};

Holdings holdings_of(const FinishedRun& run) {
    Holdings out;
    EventReader reader(run.trace);
    while (const Event* event = reader.next()) {
        const Actor actor = actor_of(event->stamp);
        if (const auto* got = std::get_if<PrimitiveAcquired>(&event->body)) {
            out.holders[got->primitive].push_back(actor);
        } else if (const auto* let = std::get_if<PrimitiveReleased>(&event->body)) {
            auto& holders = out.holders[let->primitive];
            const auto own = std::find(holders.begin(), holders.end(), actor);
            if (own != holders.end())
                holders.erase(own);
            else if (!holders.empty())
                holders.erase(holders.begin());
        } else if (const auto* waited = std::get_if<PrimitiveWaited>(&event->body)) {
            out.waited_for[actor] = waited->primitive;
        }
    }
    return out;
}

struct Wait {
    Actor who;
    Actor holder; // nobody, if none is known
    std::string what;
};

class DeadlockReader {
  public:
    explicit DeadlockReader(const FinishedRun& run)
        : run_(run), world_(run.index), holdings_(holdings_of(run)) {
        world_.seek(run.last_event());
    }

    Mistake read() {
        find_waits();
        Mistake mistake;
        mistake.kind = MistakeKind::Deadlock;
        mistake.event = run_.last_event();
        const auto round = find_round();
        mistake.is_round = !round.empty();
        const std::string forever = line_that_runs_forever();
        mistake.variant = mistake.is_round  ? "round"
                          : forever.empty() ? "found"
                          : waits_.empty()  ? "forever_alone"
                                            : "forever";
        const auto& told = mistake.is_round ? round : waits_;
        for (const Wait& wait : told) {
            mistake.waiters.push_back(
                {name_of_actor(wait.who), wait.what, name_of_actor(wait.holder), wait.who.task});
        }
        if (!mistake.waiters.empty()) mistake.task = mistake.waiters.front().task;
        mistake.words = {{"count", std::to_string(mistake.waiters.size())}, {"line", forever}};
        return mistake;
    }

  private:
    std::string name_of_actor(Actor actor) const {
        if (to_number(actor.task) != 0) return std::string(task_label(run_.index, actor.task));
        if (to_number(actor.thread) != 0) return std::string(run_.index.thread(actor.thread).name);
        return {};
    }

    // The line of the program at which it waits, which names what it waits for.
    std::string place_of(const std::vector<FrameId>& stack, std::string_view otherwise) const {
        for (const FrameId frame : stack) {
            const FrameState state = world_.frame(frame);
            const bool is_own = to_number(state.code) != 0 && state.line != 0 &&
                                run_.trace.code(state.code).file == FileId{};
            if (is_own) return source_line(run_.index, frame, state.line);
        }
        return std::string(otherwise);
    }

    // The number of the line at which a thread is in run_forever(), as text; empty if none is.
    std::string line_that_runs_forever() const {
        for (std::uint32_t id = 1; id <= world_.thread_count(); ++id) {
            const ThreadState thread = world_.thread(ThreadId{id});
            if (thread.status != ThreadStatus::Blocked || thread.blocked_on != BlockKind::Select)
                continue;
            const auto stack = world_.stack(thread.id);
            if (place_of(stack, "").find("run_forever") == std::string::npos) continue;
            for (const FrameId frame : stack) {
                const FrameState state = world_.frame(frame);
                if (source_line(run_.index, frame, state.line).find("run_forever") !=
                    std::string::npos)
                    return std::to_string(state.line);
            }
        }
        return {};
    }

    Actor holder_for(Actor who) const {
        const auto primitive = holdings_.waited_for.find(who);
        if (primitive == holdings_.waited_for.end()) return {};
        const auto holders = holdings_.holders.find(primitive->second);
        if (holders == holdings_.holders.end() || holders->second.empty()) return {};
        return holders->second.back();
    }

    void find_waits() {
        constexpr std::uint32_t tasks_max = 5000;
        for (std::uint32_t id = 1; id <= std::min(world_.task_count(), tasks_max); ++id) {
            const TaskState task = world_.task(TaskId{id});
            if (task.status != TaskStatus::Suspended) continue;
            Wait wait{{task.id, {}}, {}, place_of(world_.stack(task.id), task.waiting_text)};
            if (to_number(task.waiting_on_task) != 0)
                wait.holder = {task.waiting_on_task, {}};
            else if (is_waiter(task.waiting_on))
                wait.holder = holder_for(wait.who);
            waits_.push_back(std::move(wait));
        }
        for (std::uint32_t id = 1; id <= world_.thread_count(); ++id) {
            const ThreadState thread = world_.thread(ThreadId{id});
            if (thread.status != ThreadStatus::Blocked || thread.blocked_on == BlockKind::Select)
                continue;
            Wait wait{{{}, thread.id}, {}, place_of(world_.stack(thread.id), thread.blocked_label)};
            if (thread.blocked_on == BlockKind::Lock) wait.holder = holder_for(wait.who);
            waits_.push_back(std::move(wait));
        }
    }
    bool is_waiter(FutureId future) const {
        if (to_number(future) == 0) return false;
        const FutureKind kind = run_.index.future(future).kind;
        return kind == FutureKind::LockWaiter || kind == FutureKind::SemaphoreWaiter;
    }

    const Wait* wait_of(Actor actor) const {
        const auto found = std::find_if(waits_.begin(), waits_.end(),
                                        [&](const Wait& wait) { return wait.who == actor; });
        return found == waits_.end() ? nullptr : &*found;
    }

    // Follows the holders from each waiter until somebody comes twice.
    std::vector<Wait> find_round() const {
        for (const Wait& first : waits_) {
            std::vector<Wait> path;
            for (const Wait* wait = &first; wait != nullptr; wait = wait_of(wait->holder)) {
                const auto again = std::find_if(path.begin(), path.end(),
                                                [&](const Wait& w) { return w.who == wait->who; });
                if (again != path.end()) return {again, path.end()};
                path.push_back(*wait);
                if (wait->holder.is_nobody()) break;
            }
        }
        return {};
    }

    const FinishedRun& run_;
    World world_;
    Holdings holdings_;
    std::vector<Wait> waits_;
};

} // namespace

Mistakes find_deadlock(const FinishedRun& run) {
    if (run.trace.outcome() != RunOutcome::Deadlock) return {};
    return {DeadlockReader(run).read()};
}

} // namespace app::model
