#include "app/model/holdings.h"
#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "app/model/queue_items.h"
#include "runtime/trace/walk.h"
#include "runtime/trace/world.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

// A deadlock: who waits, for what, and who could end the wait. Where these make a round it is the
// whole explanation, and only the round is told.
namespace app::model {

using namespace runtime::trace;

namespace {

struct Wait {
    Actor who;
    Actor holder; // nobody, if none is known
    std::string what;
    PrimitiveId primitive{};      // that has a holder
    bool is_for_own_loop = false; // a thread's, for what its own loop was to do meanwhile
    bool is_in_turn = false;      // a thread's, within a turn of its loop, which waits with it
    FutureKind kind = FutureKind::Plain;
    std::uint32_t line = 0; // of the program, and its text
    std::string code = {};
};

class DeadlockReader {
  public:
    explicit DeadlockReader(const FinishedRun& run)
        : run_(run), world_(run.index), holdings_(holdings_of(run.index, run.last_event())) {
        world_.seek(run.last_event());
    }

    Mistake read() {
        find_waits();
        Mistake mistake;
        mistake.kind = MistakeKind::Deadlock;
        mistake.event = run_.last_event();
        const auto round = find_round();
        mistake.is_round = round.size() > 1;
        const std::string forever = line_that_runs_forever();
        mistake.variant = variant_for(round, forever);
        const auto& told = round.empty() ? waits_ : round;
        for (const Wait& wait : told)
            mistake.waiters.push_back(waiter_of(wait));
        const Wait* telling = telling_wait(mistake.variant, told);
        if (telling != nullptr)
            mistake.task = telling->who.task;
        else if (!told.empty())
            mistake.task = told.front().who.task;
        mistake.words = {{"count", std::to_string(mistake.waiters.size())},
                         {"line", forever},
                         {"all", names_of(mistake.waiters)}};
        if (telling != nullptr) {
            const Waiter waiter = waiter_of(*telling);
            mistake.words.insert(
                mistake.words.end(),
                {{"who", waiter.who}, {"what", waiter.what}, {"holder", waiter.held_by}});
        }
        if (!mistake.is_round) add_failure(mistake, told);
        return mistake;
    }

  private:
    static std::string names_of(const std::vector<Waiter>& waiters) {
        constexpr std::size_t named_max = 4;
        std::string out;
        for (std::size_t i = 0; i < std::min(waiters.size(), named_max); ++i)
            out += (i == 0 ? "" : ", ") + waiters[i].who;
        return waiters.size() > named_max ? out + ", …" : out;
    }

    std::string_view variant_for(const std::vector<Wait>& round, const std::string& forever) const {
        if (round.size() > 1) return has_lock(round) ? "round" : "round_of_tasks";
        if (round.size() == 1) return "own";
        if (telling_wait("own_thread", waits_) != nullptr) return "own_thread";
        if (telling_wait("lock_in_turn", waits_) != nullptr) return "lock_in_turn";
        if (telling_wait("leaked", waits_) != nullptr) return "leaked";
        if (!forever.empty()) return waits_.empty() ? "forever_alone" : "forever";
        if (waits_.empty()) return "idle";
        if (telling_wait("not_done", waits_) != nullptr) return "not_done";
        if (is_all_at(FutureKind::QueueGetter)) return "queue";
        return is_all_at(FutureKind::QueuePutter) ? "full" : "found";
    }

    static bool has_lock(const std::vector<Wait>& round) {
        return std::any_of(round.begin(), round.end(),
                           [](const Wait& wait) { return to_number(wait.primitive) != 0; });
    }

    // Whether all wait at one end of queues, but for those that wait for others to end.
    bool is_all_at(FutureKind kind) const {
        const auto waits_for_others = [](const Wait& wait) {
            return to_number(wait.holder.task) != 0 || wait.kind == FutureKind::Task ||
                   wait.kind == FutureKind::Gather || wait.kind == FutureKind::Wait;
        };
        bool is_some = false;
        for (const Wait& wait : waits_) {
            if (wait.kind == kind)
                is_some = true;
            else if (!waits_for_others(wait))
                return false;
        }
        return is_some;
    }

    // Of the waits the one that the variant's sentence is about.
    const Wait* telling_wait(std::string_view variant, const std::vector<Wait>& waits) const {
        const auto found = std::find_if(waits.begin(), waits.end(), [&](const Wait& wait) {
            if (variant == "own") return wait.who == wait.holder;
            if (variant == "own_thread") return wait.is_for_own_loop;
            if (variant == "lock_in_turn")
                return wait.is_in_turn && to_number(wait.holder.task) != 0 && !is_over(wait.holder);
            if (variant == "not_done") return is_for_empty_queue(wait);
            return variant == "leaked" && is_over(wait.holder);
        });
        return found == waits.end() ? nullptr : &*found;
    }

    // Whether it is a join() of a queue from which another waits to get: all was taken, and not all
    // told to be done.
    bool is_for_empty_queue(const Wait& wait) const {
        return getter_of_same_queue(wait) != nullptr;
    }
    const Wait* getter_of_same_queue(const Wait& join) const {
        constexpr std::string_view suffix = ".join()", get = ".get()";
        if (!join.what.ends_with(suffix)) return nullptr;
        const std::string got = join.what.substr(0, join.what.size() - suffix.size()) += get;
        const auto found = std::find_if(waits_.begin(), waits_.end(), [&](const Wait& other) {
            return other.kind == FutureKind::QueueGetter && other.what == got;
        });
        return found == waits_.end() ? nullptr : &*found;
    }

    // A task that failed while others still waited for what it was to do.
    struct Failure {
        TaskId task{};
        EventNumber ended = no_event;
        std::string_view key = "failed"; // what it had to do with who waits
        std::string queue;
    };

    // Whoever could have ended a wait and failed before is named first; else the first of those
    // whose exception nobody asked for.
    void add_failure(Mistake& mistake, const std::vector<Wait>& told) const {
        std::vector<Failure> failures = failed_partners(told);
        if (failures.empty()) failures = failed_unasked();
        if (failures.empty()) return;
        const auto first = std::min_element(
            failures.begin(), failures.end(),
            [](const Failure& one, const Failure& other) { return one.ended < other.ended; });
        const auto raised = last_raised_in(run_.index, first->task);
        if (!raised) return;
        const Event event = run_.index.event(*raised);
        mistake.before = {first->key};
        if (is_unasked(first->task)) mistake.before.push_back("unasked");
        const std::string more = names_of_others(failures, first->task);
        if (!more.empty()) mistake.before.push_back("failed_more");
        if (mistake.task == TaskId{}) mistake.task = first->task;
        mistake.words.insert(
            mistake.words.end(),
            {{"failed", name_of_actor(run_.index, {first->task, {}})},
             {"type", std::string(std::get<ExceptionRaised>(event.body).type)},
             {"failed_line", std::to_string(program_line(run_.index, event.stamp))},
             {"time", seconds_text(run_.index.time_of(first->ended))},
             {"queue", first->queue},
             {"more", more}});
    }

    std::string names_of_others(const std::vector<Failure>& failures, TaskId first) const {
        std::vector<TaskId> known = {first};
        std::vector<Waiter> others;
        for (const Failure& failure : failures) {
            if (std::find(known.begin(), known.end(), failure.task) != known.end()) continue;
            known.push_back(failure.task);
            others.emplace_back().who = name_of_actor(run_.index, {failure.task, {}});
        }
        return names_of(others);
    }

    std::vector<Failure> failed_partners(const std::vector<Wait>& told) const {
        std::vector<Failure> failures;
        const auto add = [&](Actor actor, std::string_view key, std::string queue) {
            if (has_failed(actor.task))
                failures.push_back(
                    {actor.task, run_.index.task(actor.task).finished, key, std::move(queue)});
        };
        for (const Wait& wait : told) {
            add(wait.holder, "failed", "");
            for (std::uint32_t id = 1; id <= run_.index.primitives().size(); ++id) {
                const PrimitiveFacts& queue = run_.index.primitives()[id - 1];
                const std::string name(queue.label);
                if (queue.kind != PrimitiveKind::Queue || name.empty()) continue;
                if (wait.what == name + ".join()")
                    for (const Actor& actor : users_of(run_.index, PrimitiveId{id}).taken_by)
                        add(actor, "failed_join", name);
                else if (wait.what == name + ".get()")
                    for (const Actor& actor : users_of(run_.index, PrimitiveId{id}).put_by)
                        add(actor, "failed_putter", name);
                else if (wait.kind == FutureKind::QueuePutter && wait.what.starts_with(name + "."))
                    for (const Actor& actor : users_of(run_.index, PrimitiveId{id}).taken_by)
                        add(actor, "failed_taker", name);
            }
        }
        return failures;
    }

    std::vector<Failure> failed_unasked() const {
        std::vector<Failure> failures;
        for (std::uint32_t id = 1; id <= run_.index.tasks().size(); ++id)
            if (has_failed(TaskId{id}) && is_unasked(TaskId{id}))
                failures.push_back(
                    {TaskId{id}, run_.index.task(TaskId{id}).finished, "failed", ""});
        return failures;
    }

    bool has_failed(TaskId id) const {
        if (to_number(id) == 0) return false;
        const TaskFacts& task = run_.index.task(id);
        return task.finished != no_event &&
               run_.index.future(task.future).outcome == Outcome::Exception;
    }

    // Whether nobody awaits a task, alone or with others, and no callback is told of its end.
    bool is_unasked(TaskId id) const {
        const FutureId future = run_.index.task(id).future;
        const auto& waits = run_.index.waits();
        const auto& handles = run_.index.handles();
        return run_.index.chains_of(future).empty() &&
               std::none_of(waits.begin(), waits.end(),
                            [&](const WaitFacts& wait) { return wait.future == future; }) &&
               std::none_of(handles.begin(), handles.end(), [&](const HandleFacts& handle) {
                   return handle.kind == HandleKind::FutureCallback && handle.future == future;
               });
    }

    bool is_over(Actor actor) const {
        if (to_number(actor.task) != 0) return run_.index.task(actor.task).finished != no_event;
        return to_number(actor.thread) != 0 && run_.index.thread(actor.thread).ended != no_event;
    }

    Waiter waiter_of(const Wait& wait) const {
        Waiter waiter;
        waiter.who = name_of_actor(run_.index, wait.who);
        waiter.what = wait.what;
        waiter.holds = held_by(wait.who);
        // Whoever waits for a task waits for the very one that it names.
        if (to_number(wait.primitive) != 0) {
            waiter.held_by = name_of_actor(run_.index, wait.holder);
            waiter.is_holder_over = is_over(wait.holder);
        }
        waiter.task = wait.who.task;
        // A task that is awaited, and what somebody holds, has a name that says all.
        if (waiter.held_by.empty() && wait.holder.is_nobody()) {
            waiter.line = wait.line;
            waiter.code = wait.code;
        }
        add_partners(wait, waiter);
        return waiter;
    }

    Waiter::Partner partner_of(Actor actor) const {
        Waiter::Partner partner{name_of_actor(run_.index, actor), is_over(actor), {}, 0};
        if (to_number(actor.task) == 0 || !partner.is_over) return partner;
        const TaskFacts& task = run_.index.task(actor.task);
        if (run_.index.future(task.future).outcome != Outcome::Exception) return partner;
        const auto raised = last_raised_in(run_.index, actor.task);
        if (!raised) return partner;
        const Event event = run_.index.event(*raised);
        partner.failed_with = std::get<ExceptionRaised>(event.body).type;
        partner.line = event.stamp.line;
        return partner;
    }

    // Who failed with an item of the queue that a join() waits for: it called no task_done().
    void add_failed_takers(const Wait& wait, Waiter& waiter) const {
        const Wait* getter = getter_of_same_queue(wait);
        const auto queue =
            getter == nullptr ? holdings_.waited_for.end() : holdings_.waited_for.find(getter->who);
        if (queue == holdings_.waited_for.end()) return;
        for (const Actor& actor : users_of(run_.index, queue->second).taken_by)
            if (auto partner = partner_of(actor); !partner.failed_with.empty())
                waiter.partners.push_back(std::move(partner));
        if (!waiter.partners.empty()) waiter.end = QueueEnd::Put;
    }

    // Who put into the queue that is waited for, or took from it.
    void add_partners(const Wait& wait, Waiter& waiter) const {
        if (is_for_empty_queue(wait)) return add_failed_takers(wait, waiter);
        const auto queue = holdings_.waited_for.find(wait.who);
        const bool is_getter = wait.kind == FutureKind::QueueGetter;
        if (!is_getter && wait.kind != FutureKind::QueuePutter) return;
        if (queue == holdings_.waited_for.end()) return;
        waiter.end = is_getter ? QueueEnd::Get : QueueEnd::Put;
        const QueueUsers users = users_of(run_.index, queue->second);
        for (const Actor& actor : is_getter ? users.put_by : users.taken_by)
            if (actor != wait.who) waiter.partners.push_back(partner_of(actor));
        const Actor last = users.last_taker;
        if (!is_getter || last.is_nobody() || last == wait.who || !is_over(last)) return;
        constexpr std::size_t item_length_max = 40;
        waiter.last_taker = name_of_actor(run_.index, last);
        waiter.last_item = shortened(users.last_taken, item_length_max);
    }

    std::string held_by(Actor who) const {
        std::string out;
        for (const auto& [primitive, holders] : holdings_.holders) {
            if (std::find(holders.begin(), holders.end(), who) == holders.end()) continue;
            const std::string_view name = run_.index.primitive(primitive).label;
            if (name.empty()) continue;
            out += (out.empty() ? "" : ", ") + std::string(name);
        }
        return out;
    }

    // The line of the program at which it waits, and its text.
    std::pair<std::uint32_t, std::string> place_of(const std::vector<FrameId>& stack) const {
        for (const FrameId frame : stack) {
            const FrameState state = world_.frame(frame);
            const bool is_own = to_number(state.code) != 0 && state.line != 0 &&
                                run_.trace.code(state.code).file == FileId{};
            if (is_own) return {state.line, source_line(run_.index, frame, state.line)};
        }
        return {};
    }
    void set_place(Wait& wait, const std::vector<FrameId>& stack) const {
        std::tie(wait.line, wait.code) = place_of(stack);
    }

    // The number of the line at which a thread is in run_forever(), as text; empty if none is.
    std::string line_that_runs_forever() const {
        for (std::uint32_t id = 1; id <= world_.thread_count(); ++id) {
            const ThreadState thread = world_.thread(ThreadId{id});
            if (thread.status != ThreadStatus::Blocked || thread.blocked_on != BlockKind::Select)
                continue;
            const auto stack = world_.stack(thread.id);
            if (place_of(stack).second.find("run_forever") == std::string::npos) continue;
            for (const FrameId frame : stack) {
                const FrameState state = world_.frame(frame);
                if (source_line(run_.index, frame, state.line).find("run_forever") !=
                    std::string::npos)
                    return std::to_string(state.line);
            }
        }
        return {};
    }

    // Fills in what the wait is for, and who holds it.
    void find_holder(Wait& wait) const {
        const auto primitive = holdings_.waited_for.find(wait.who);
        if (primitive == holdings_.waited_for.end()) return;
        const std::string_view name = run_.index.primitive(primitive->second).label;
        if (!name.empty()) wait.what = name;
        const auto holders = holdings_.holders.find(primitive->second);
        if (holders == holdings_.holders.end() || holders->second.empty()) return;
        wait.primitive = primitive->second;
        wait.holder = holders->second.back();
    }

    void find_waits() {
        constexpr std::uint32_t tasks_max = 5000;
        for (std::uint32_t id = 1; id <= std::min(world_.task_count(), tasks_max); ++id) {
            const TaskState task = world_.task(TaskId{id});
            if (task.status != TaskStatus::Suspended) continue;
            Wait wait{{task.id, {}}, {}, std::string(task.waiting_text)};
            set_place(wait, world_.stack(task.id));
            if (to_number(task.waiting_on) != 0)
                wait.kind = run_.index.future(task.waiting_on).kind;
            if (to_number(task.waiting_on_task) != 0) {
                wait.holder = {task.waiting_on_task, {}};
                wait.what = task_label(run_.index, task.waiting_on_task);
            } else if (is_waiter(task.waiting_on)) {
                find_holder(wait);
            }
            waits_.push_back(std::move(wait));
        }
        for (std::uint32_t id = 1; id <= world_.thread_count(); ++id) {
            const ThreadState thread = world_.thread(ThreadId{id});
            if (thread.status != ThreadStatus::Blocked || thread.blocked_on == BlockKind::Select)
                continue;
            Wait wait{actor_in(thread), {}, std::string(thread.blocked_label)};
            set_place(wait, world_.stack(thread.id));
            wait.is_for_own_loop =
                thread.blocked_on == BlockKind::Future && to_number(thread.loop) != 0 &&
                to_number(world_.loop(thread.loop).running) != 0 &&
                run_.source.text().find("run_coroutine_threadsafe") != std::string::npos;
            if (thread.blocked_on == BlockKind::Lock) {
                wait.is_in_turn = to_number(thread.task) != 0;
                find_holder(wait);
            }
            waits_.push_back(std::move(wait));
        }
    }
    // What blocks a thread within a task is that task.
    static Actor actor_in(const ThreadState& thread) {
        return to_number(thread.task) != 0 ? Actor{thread.task, {}} : Actor{{}, thread.id};
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
