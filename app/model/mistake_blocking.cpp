#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "app/model/timer_tie.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

// A call that blocks the loop's thread: whatever else was due meanwhile, was late.
namespace app::model {

using namespace runtime::trace;

namespace {

struct Block {
    EventNumber event = 0;
    ThreadId thread{};
    LoopId loop{};
    TaskId task{};
    double from = 0;
    std::string label;
};

// Who could have run while the thread was blocked, and how late each is; the latest first.
class Starved {
  public:
    struct Late {
        std::string name;
        double late_s = 0;
    };

    void add(const std::string& name, double late_s) {
        if (late_s <= tie_s) return;
        const auto known = std::find_if(late_.begin(), late_.end(),
                                        [&](const Late& late) { return late.name == name; });
        if (known == late_.end())
            late_.push_back({name, late_s});
        else
            known->late_s = std::max(known->late_s, late_s);
    }

    std::vector<Late> by_lateness() {
        std::stable_sort(late_.begin(), late_.end(),
                         [](const Late& a, const Late& b) { return a.late_s > b.late_s + tie_s; });
        return std::move(late_);
    }

  private:
    std::vector<Late> late_;
};

TaskId task_behind(const TraceIndex& index, const HandleFacts& handle, EventNumber at) {
    if (to_number(handle.task) != 0) return handle.task;
    const auto& waits = index.waits();
    const auto first = std::partition_point(waits.begin(), waits.end(), [&](const WaitFacts& w) {
        return to_number(w.future) < to_number(handle.future);
    });
    TaskId task{};
    for (auto wait = first; wait != waits.end() && wait->future == handle.future; ++wait) {
        if (wait->event < at) task = wait->task;
    }
    return task;
}

std::string name_behind(const TraceIndex& index, const HandleFacts& handle, EventNumber at) {
    const TaskId task = task_behind(index, handle, at);
    return to_number(task) != 0 ? std::string(task_label(index, task))
                                : written_name(index, handle);
}

// Handles that were ready all along, timers of the loop that came due while it was blocked, and
// what other threads handed to it meanwhile: the results of their jobs.
Starved starved_by(const TraceIndex& index, const Block& block, EventNumber woken) {
    Starved starved;
    const double until = index.time_of(woken);
    const LoopFacts& loop = index.loop(block.loop);
    for (const TimerLife& life : loop.timers) {
        if (life.scheduled > block.event) break;
        if (life.gone < block.event || life.due < block.from) continue;
        starved.add(name_behind(index, index.handle(life.handle), block.event), until - life.due);
    }
    const auto& order = loop.ready_order;
    const auto joined = std::partition_point(order.begin(), order.end(), [&](HandleId id) {
        return index.handle(id).ready < block.event;
    });
    for (auto at = joined; at != order.begin();) {
        const HandleFacts& handle = index.handle(*--at);
        // The queue is first in, first out: what ran before leaves nothing older behind.
        if (handle.run_began < block.event) break;
        if (handle.cancelled < block.event) continue;
        starved.add(name_behind(index, handle, block.event), until - block.from);
    }
    for (auto at = joined; at != order.end() && index.handle(*at).ready < woken; ++at) {
        const HandleFacts& handle = index.handle(*at);
        if (handle.cancelled < woken) continue;
        starved.add(name_behind(index, handle, woken), until - index.time_of(handle.ready));
    }
    return starved;
}

std::optional<Mistake> mistake_of(const TraceIndex& index, const Block& block, EventNumber woken) {
    constexpr std::size_t names_max = 4;
    const double until = index.time_of(woken);
    if (until <= block.from + tie_s) return std::nullopt;
    const std::vector<Starved::Late> late = starved_by(index, block, woken).by_lateness();
    if (late.empty()) return std::nullopt;
    std::string whom;
    for (std::size_t i = 0; i < late.size() && i < names_max; ++i)
        whom += (i == 0 ? "" : ", ") + late[i].name;
    if (late.size() > names_max) whom += fmt::format(", … (+{})", late.size() - names_max);
    Mistake mistake;
    mistake.kind = MistakeKind::BlockingCall;
    mistake.event = block.event;
    mistake.task = block.task;
    mistake.words = {{"call", block.label},
                     {"seconds", seconds_text(until - block.from)},
                     {"whom", whom},
                     {"late", seconds_text(late.front().late_s)}};
    return mistake;
}

// Goes over the trace and keeps the calls that block a thread inside of a callback.
class BlockFinder {
  public:
    explicit BlockFinder(const FinishedRun& run) : run_(run) {}

    Mistakes find() {
        EventReader reader(run_.trace);
        while (const Event* event = reader.next())
            see(*event);
        return std::move(found_);
    }

  private:
    void see(const Event& event) {
        if (const auto* blocked = std::get_if<ThreadBlocked>(&event.body)) {
            const bool is_in_callback = to_number(event.stamp.handle) != 0;
            if (!is_in_callback || blocked->on == BlockKind::Select) return;
            open_.push_back({event.stamp.number, blocked->thread, event.stamp.loop,
                             event.stamp.task, event.stamp.time, std::string(blocked->label)});
        } else if (const auto* woken = std::get_if<ThreadWoken>(&event.body)) {
            const auto block = std::find_if(open_.begin(), open_.end(), [&](const Block& b) {
                return b.thread == woken->thread;
            });
            if (block == open_.end()) return;
            if (auto mistake = mistake_of(run_.index, *block, event.stamp.number))
                found_.push_back(std::move(*mistake));
            open_.erase(block);
        }
    }

    const FinishedRun& run_;
    std::vector<Block> open_;
    Mistakes found_;
};

} // namespace

std::string written_name(const TraceIndex& index, const HandleFacts& handle) {
    const std::string label = callback_label(handle.label);
    if (label.starts_with("Timeout._on_timeout(")) return "asyncio.timeout()";
    for (const std::string_view function :
         {"run_coroutine_threadsafe", "gather", "as_completed", "shield"})
        if (label.starts_with(std::string(function) + "."))
            return "asyncio." + std::string(function) + "()";
    if (label.starts_with("_wait._on_completion(")) return "asyncio.wait()";
    if (label.starts_with("TaskGroup._on_task_done(")) return "asyncio.TaskGroup";
    if (label.starts_with("_chain_future.")) return std::string(future_label(index, handle.future));
    if (!label.starts_with("_release_waiter(")) return label;
    const Stamp set = index.event(handle.scheduled).stamp;
    const bool is_one =
        source_line(index, set.frame, set.line).find("wait_for(") != std::string::npos;
    return is_one ? "asyncio.wait_for()" : "asyncio.wait()";
}

Mistakes find_blocking_calls(const FinishedRun& run) {
    return BlockFinder(run).find();
}

} // namespace app::model
