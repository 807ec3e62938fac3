#include "app/model/task_tree.h"

#include "app/model/narrate.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <set>

namespace app::model {

using namespace runtime::trace;

namespace {

bool is_over(TaskStatus status) {
    return status == TaskStatus::Done || status == TaskStatus::Failed ||
           status == TaskStatus::Cancelled;
}

constexpr int nesting_max = 64;
constexpr std::size_t parents_max = 8; // Who waits in a loop waits for a future again and again.

// A tree is made anew for each frame; of very many tasks only the first have a place in it.
constexpr std::uint32_t tasks_max = 2000;

// "wait(500)" awaits 500; of the later waits of a program that waits again and again for many, the
// trace names the first few hundred only.
std::uint32_t unnamed_by(std::string_view awaited, std::uint32_t named) {
    constexpr std::uint32_t always_named = 200;
    const std::string_view digits = count_of_wait(awaited);
    if (digits.empty() || named < always_named) return 0;
    std::uint32_t count = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return count - std::min(count, named);
}

class TreeBuilder {
  public:
    TreeBuilder(const World& world, std::size_t rows_max, const std::vector<std::uint32_t>& hidden)
        : world_(world), rows_max_(rows_max),
          count_(std::min(world.task_count(),
                          std::max(tasks_max, static_cast<std::uint32_t>(rows_max)))),
          is_placed_(count_ + 1) {
        for (const std::uint32_t id : hidden)
            if (id <= count_) is_placed_[id] = true;
    }

    std::vector<TreeRow> build() {
        find_awaited();
        find_made();
        find_past();
        for (auto& [who, below] : below_)
            std::sort(below.begin(), below.end(), [](const Below& x, const Below& y) {
                return to_number(x.task) < to_number(y.task);
            });
        for (std::uint32_t id = 1; id <= count_; ++id) {
            if (!is_below_.contains(TaskId{id})) place(TaskId{id}, 0, true, {});
        }
        // Those that wait in a round, and are awaited by one another only.
        for (std::uint32_t id = 1; id <= count_; ++id)
            place(TaskId{id}, 0, true, {});
        return std::move(rows_);
    }

  private:
    struct Below {
        TaskId task{};
        std::string through;
        bool is_awaited = false; // now
    };

    void await(TaskId who, TaskId task, std::string_view through) {
        if (who == task || !is_below_.insert(task).second) return;
        below_[who].push_back({task, std::string(through), true});
    }

    // Who is over and awaited by nobody any more keeps its place.
    void find_past() {
        const auto looked_at = std::min(count_, static_cast<std::uint32_t>(rows_max_));
        for (std::uint32_t id = 1; id <= looked_at; ++id) {
            const TaskId task{id};
            if (is_below_.contains(task) || !is_over(world_.task_status(task))) continue;
            const TaskFacts& facts = world_.index().task(task);
            WaitFacts last{{}, facts.parent, 0};
            if (to_number(facts.future) != 0) find_last_wait(facts.future, task, last, 0);
            if (to_number(last.task) == 0 || to_number(last.task) > count_ || last.task == task)
                continue;
            is_below_.insert(task);
            below_[last.task].push_back({task, {}, false});
        }
    }
    // The last wait for a future, or for one that waited for it, by another task than the future's.
    void find_last_wait(FutureId future, TaskId own, WaitFacts& last, int depth) const {
        const auto& waits = world_.index().waits();
        auto wait = std::partition_point(waits.begin(), waits.end(), [&](const WaitFacts& facts) {
            return to_number(facts.future) < to_number(future);
        });
        for (; wait != waits.end() && wait->future == future && wait->event <= world_.at(); ++wait)
            if (wait->task != own && wait->event > last.event) last = *wait;
        if (depth > nesting_max) return;
        std::vector<FutureId> parents = world_.parents_of(future);
        parents.resize(std::min(parents.size(), parents_max));
        for (const FutureId parent : parents)
            find_last_wait(parent, own, last, depth + 1);
    }

    void find_awaited() {
        std::map<FutureId, TaskId> waiters;
        for (std::uint32_t id = 1; id <= count_; ++id) {
            const TaskStatus status = world_.task_status(TaskId{id});
            if (status != TaskStatus::Suspended && status != TaskStatus::CancelRequested) continue;
            const TaskState task = world_.task(TaskId{id});
            if (to_number(task.waiting_on) != 0) waiters.try_emplace(task.waiting_on, task.id);
        }
        for (std::uint32_t id = 1; id <= count_; ++id) {
            const FutureId own = world_.index().task(TaskId{id}).future;
            if (to_number(own) == 0) continue;
            find_awaiter(TaskId{id}, own, {}, waiters, 0);
        }
    }

    // Tasks that one task made for one gather or group.
    struct Batch {
        TaskId maker{};
        FutureId gather{};       // none for a TaskGroup's
        std::uint32_t block = 0; // the line of a TaskGroup's with
        std::string_view label;
        std::vector<TaskId> tasks;
    };

    // Who is awaited by nobody yet, or no more, stands below the task that made it for a group or a
    // gather of its own, until that is over.
    void find_made() {
        std::vector<Batch> batches;
        const auto looked_at = std::min(count_, static_cast<std::uint32_t>(rows_max_));
        for (std::uint32_t id = 1; id <= looked_at; ++id) {
            const TaskFacts& facts = world_.index().task(TaskId{id});
            const std::uint32_t maker = to_number(facts.parent);
            if (maker == 0 || maker > count_ || is_below_.contains(TaskId{id})) continue;
            if (const FutureId gather = gather_of(facts); to_number(gather) != 0)
                add_to(batches, {facts.parent, gather, 0, world_.index().future_name(gather), {}},
                       TaskId{id});
            else if (is_made_by_group(facts))
                add_to(batches, {facts.parent, {}, block_of(facts), "TaskGroup", {}}, TaskId{id});
        }
        for (const Batch& batch : batches) {
            const bool is_past =
                std::all_of(batch.tasks.begin(), batch.tasks.end(),
                            [this](TaskId id) { return is_over(world_.task_status(id)); });
            for (const TaskId id : batch.tasks)
                if (!is_past) await(batch.maker, id, batch.label);
        }
    }
    void add_to(std::vector<Batch>& batches, Batch batch, TaskId task) const {
        const auto same = std::find_if(batches.rbegin(), batches.rend(), [&](const Batch& other) {
            return other.maker == batch.maker && other.gather == batch.gather &&
                   other.block == batch.block;
        });
        if (same != batches.rend() && !is_of_next_block(*same, task)) {
            same->tasks.push_back(task);
            return;
        }
        batch.tasks.push_back(task);
        batches.push_back(std::move(batch));
    }
    // Whether the with of a TaskGroup was left and entered again between those of a batch and this.
    bool is_of_next_block(const Batch& batch, TaskId task) const {
        if (batch.block == 0) return false;
        const TraceIndex& index = world_.index();
        const Stamp created = index.event(index.task(task).created).stamp;
        EventNumber last = 0;
        for (const TaskId before : batch.tasks) {
            if (index.task(before).finished > created.number) return false;
            last = std::max(last, index.task(before).created);
        }
        constexpr EventNumber looked_at_max = 4000;
        EventReader reader = index.reader_at(
            std::max(last, created.number - std::min(created.number, looked_at_max)));
        for (const Event* event = reader.next();
             event != nullptr && event->stamp.number < created.number; event = reader.next()) {
            const auto* line = std::get_if<Line>(&event->body);
            if (line != nullptr && line->frame == created.frame && line->line == batch.block)
                return true;
        }
        return false;
    }
    // The gather or as_completed() that is not over and that a task was made for.
    FutureId gather_of(const TaskFacts& facts) const {
        if (to_number(facts.future) == 0) return {};
        const FutureState own = world_.future(facts.future);
        if (to_number(own.parent) == 0) return {};
        const FutureFacts& parent = world_.index().future(own.parent);
        const bool is_gather =
            parent.kind == FutureKind::Gather && !world_.future(own.parent).is_done;
        return is_gather || is_as_completed(parent.label) ? own.parent : FutureId{};
    }
    // The line above the one that makes a task which opens its group, as far as there is one.
    std::uint32_t block_of(const TaskFacts& facts) const {
        const Stamp stamp = world_.index().event(facts.created).stamp;
        for (std::uint32_t line = stamp.line; line > 0; --line) {
            if (source_line(world_.index(), stamp.frame, line).find("TaskGroup(") !=
                std::string::npos)
                return line;
        }
        return 0;
    }
    static bool is_as_completed(std::string_view label) {
        return label.starts_with("as_completed(");
    }
    // The line that makes it calls the create_task() of something, where neither asyncio nor a loop
    // is meant: of a group, if the program has any.
    bool is_made_by_group(const TaskFacts& facts) const {
        const Stamp stamp = world_.index().event(facts.created).stamp;
        if (to_number(stamp.frame) == 0) return false;
        const CodeId code = world_.index().frame(stamp.frame).code;
        const std::string& text = world_.trace().file(world_.trace().code(code).file).text;
        if (text.find("TaskGroup") == std::string::npos) return false;
        const std::string line = source_line(world_.index(), stamp.frame, stamp.line);
        const std::size_t call = line.find(".create_task(");
        if (call == std::string::npos) return false;
        const std::string_view before = std::string_view(line).substr(0, call);
        const auto is_part = [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
        };
        std::size_t begin = before.size();
        while (begin > 0 && is_part(before[begin - 1]))
            --begin;
        const std::string_view whose = before.substr(begin);
        return !whose.empty() && whose != "asyncio" && whose.find("loop") == whose.npos;
    }

    // Goes from the task's own future outwards to one that somebody waits on. `inner` is the label
    // of the future come from: who waits for the next of as_completed() waits for a queue.
    bool find_awaiter(TaskId task, FutureId future, std::string_view inner,
                      const std::map<FutureId, TaskId>& waiters, int depth) {
        if (depth > nesting_max) return false;
        const FutureState state = world_.future(future);
        if (const auto waiter = waiters.find(future); waiter != waiters.end()) {
            const bool is_task = to_number(state.task) != 0;
            await(waiter->second, task,
                  is_task                  ? std::string_view()
                  : is_as_completed(inner) ? inner
                                           : world_.index().future_name(future));
            return true;
        }
        std::vector<FutureId> parents = world_.parents_of(future);
        parents.resize(std::min(parents.size(), parents_max));
        return std::any_of(parents.begin(), parents.end(), [&](FutureId parent) {
            return find_awaiter(task, parent, state.label, waiters, depth + 1);
        });
    }

    void place(TaskId task, std::uint32_t depth, bool is_last, const Below& below) {
        if (is_placed_[to_number(task)] || rows_.size() >= rows_max_) return;
        is_placed_[to_number(task)] = true;
        TreeRow row;
        row.task = task;
        row.depth = depth;
        row.is_last = is_last;
        row.through = below.through;
        row.is_awaited = below.is_awaited;
        const auto found = below_.find(task);
        if (found == below_.end()) {
            rows_.push_back(std::move(row));
            return;
        }
        const std::vector<Below>& all = found->second;
        const std::string_view waiting = world_.task(task).waiting_text;
        // Those of a gather that it made but does not await yet are not of the one it awaits.
        const bool has_own = std::any_of(all.begin(), all.end(), [&](const Below& each) {
            return each.is_awaited && each.through == waiting;
        });
        const auto is_of_wait = [&](const Below& each) {
            return each.is_awaited && (!has_own || each.through == waiting);
        };
        for (const Below& each : all) {
            if (!is_of_wait(each)) continue;
            ++row.fan;
            if (is_over(world_.task_status(each.task))) ++row.done;
        }
        row.unnamed = unnamed_by(waiting, row.fan);
        rows_.push_back(std::move(row));
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::size_t own = rows_.size();
            place(all[i].task, depth + 1, i + 1 == all.size(), all[i]);
            if (own < rows_.size()) rows_[own].is_of_wait = is_of_wait(all[i]);
        }
    }

    const World& world_;
    std::size_t rows_max_;
    std::uint32_t count_;
    std::vector<bool> is_placed_;
    std::map<TaskId, std::vector<Below>> below_;
    std::set<TaskId> is_below_;
    std::vector<TreeRow> rows_;
};

} // namespace

std::vector<TreeRow> task_tree(const World& world, std::size_t rows_max,
                               const std::vector<std::uint32_t>& hidden) {
    return TreeBuilder(world, rows_max, hidden).build();
}

} // namespace app::model
