#include "runtime/trace/world.h"

#include "runtime/source/assert.h"
#include "runtime/trace/event_decoder.h"
#include "runtime/trace/state_applier.h"

#include <algorithm>

namespace runtime::trace {

namespace {

// How many things were created by event n; they are numbered in the order of creation.
template <class FactsOf>
std::uint32_t count_created(const std::vector<FactsOf>& all, EventNumber n) {
    const auto later = std::partition_point(
        all.begin(), all.end(), [n](const FactsOf& facts) { return facts.created <= n; });
    return static_cast<std::uint32_t>(later - all.begin());
}

template <class Record>
std::size_t count_recorded(const std::vector<Record>& all, EventNumber n) {
    const auto later = std::partition_point(
        all.begin(), all.end(), [n](const Record& record) { return record.event <= n; });
    return static_cast<std::size_t>(later - all.begin());
}

template <class Row, class Id>
const Row& row_of(const RowTable<Row>& table, Id id) {
    static const Row none{};
    const Row* row = table.find(to_number(id));
    return row == nullptr ? none : *row;
}

} // namespace

World::World(const TraceIndex& index)
    : index_(index), state_(index.trace(), index.facts_, index.history_) {
    if (!index.trace().is_empty()) seek(0);
}

void World::seek(EventNumber n) {
    const EventNumber count = index_.event_count();
    if (count == 0) return;
    n = std::min(n, count - 1);
    const EventNumber chunk = n / TraceIndex::chunk_size;
    const bool is_ahead = at_ != no_event && n >= at_ && chunk == at_ / TraceIndex::chunk_size;
    if (!is_ahead) {
        index_.make_keyframes(n);
        state_.start_chunk(chunk, chunk * TraceIndex::chunk_size);
        place_ = index_.places_[chunk * (TraceIndex::chunk_size / TraceIndex::place_distance)];
    }
    const auto apply = [this](const Stamp& now, const auto& body) {
        Applier(state_, index_.facts_, now)(body);
    };
    decode_until(trace(), place_, n + 1, apply);
    at_ = n;
    clock_ = no_time;
}

// --- tasks ---

std::uint32_t World::task_count() const {
    return count_created(index_.tasks(), at_);
}

TaskStatus World::task_status(TaskId id) const {
    return row_of(state_.tasks, id).status;
}

TaskState World::task(TaskId id) const {
    const TaskFacts& facts = index_.task(id);
    const TaskRow row = row_of(state_.tasks, id);
    TaskState state;
    state.id = id;
    state.name = row.name.empty() ? facts.name : row.name;
    state.label = facts.label;
    state.coroutine_name = facts.coroutine_name;
    state.status = row.status;
    state.since = row.since;
    state.since_time = index_.time_of(row.since);
    state.created = facts.created;
    state.parent = facts.parent;
    state.loop = facts.loop;
    state.step_count = row.step_count;
    state.cancel_requests = row.cancel_requests;
    state.swallowed_cancel = row.swallowed_cancel;
    const std::vector<FrameId> frames = stack(id);
    if (!frames.empty()) state.innermost = frames.front();
    if (facts.finished <= at_) {
        state.outcome_text = row.text;
        return state;
    }
    state.waiting_text = row.text;
    state.literal = row.literal;
    state.waiting_on = row.waiting_on;
    if (row.waiting_on == FutureId{}) return state;
    const FutureFacts& future = index_.future(row.waiting_on);
    if (row.status == TaskStatus::CancelRequested && future.resolved <= at_) {
        // The request has ended the wait, and the step that delivers it is in the queue.
        state.waiting_on = FutureId{};
        state.waiting_text = {};
        state.literal = {};
        return state;
    }
    state.waiting_on_task = future.task;
    if (to_number(future.task) != 0 || is_marked(future.kind))
        state.waiting_text = index_.future_name(row.waiting_on);
    if (future.timer == HandleId{}) return state;
    const HandleFacts& timer = index_.handle(future.timer);
    if (timer.scheduled <= at_ && timer.ready > at_) state.waiting_until = timer.due;
    return state;
}

// --- loops ---

std::uint32_t World::loop_count() const {
    return count_created(index_.loops(), at_);
}

LoopState World::loop(LoopId id) const {
    const LoopFacts& facts = index_.loop(id);
    const LoopRow row = row_of(state_.loops, id);
    LoopState state;
    state.id = id;
    state.thread = facts.thread;
    state.is_running = row.is_running;
    state.is_closed = facts.closed <= at_;
    state.is_idle = row.is_idle;
    state.idle_until = row.idle_until;
    state.in_iteration = row.in_iteration;
    state.iteration = row.iteration;
    state.running = row.running;
    state.ready_count = row.pushed - row.popped;
    state.cancelled_ready = row.cancelled_ready;
    state.timer_count = row.timer_count;
    return state;
}

ReadyQueue World::ready(LoopId id) const {
    const LoopRow row = row_of(state_.loops, id);
    const std::vector<HandleId>& order = index_.loop(id).ready_order;
    ReadyQueue queue;
    queue.handles.reserve(row.pushed - row.popped);
    for (std::uint32_t at = row.popped; at < row.pushed; ++at) {
        queue.handles.push_back(handle(order[at]));
    }
    if (row.in_iteration && row.batch_end > row.popped) {
        queue.in_this_iteration = row.batch_end - row.popped;
    }
    return queue;
}

std::vector<HandleState> World::timers(LoopId id, std::size_t count_max) const {
    const std::vector<TimerLife>& all = index_.loop(id).timers;
    // As the loop's own heap: by due time, then by the order of scheduling.
    const auto is_later = [](const TimerLife* a, const TimerLife* b) {
        return a->due != b->due ? a->due < b->due : a->scheduled < b->scheduled;
    };
    std::vector<const TimerLife*> pending;
    for (const TimerLife& life : all) {
        if (life.scheduled > at_) break;
        if (life.gone > at_) pending.push_back(&life);
    }
    const std::size_t count = std::min(count_max, pending.size());
    std::partial_sort(pending.begin(), pending.begin() + static_cast<std::ptrdiff_t>(count),
                      pending.end(), is_later);
    std::vector<HandleState> result;
    result.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(handle(pending[i]->handle));
    return result;
}

HandleState World::handle(HandleId id) const {
    const HandleFacts& facts = index_.handle(id);
    HandleState state;
    state.id = id;
    state.kind = facts.kind;
    state.label = facts.label;
    state.task = facts.task;
    state.future = facts.future;
    state.due = facts.due;
    state.scheduled = facts.scheduled;
    state.literal = facts.literal;
    state.cancelled = facts.cancelled <= at_;
    return state;
}

FutureState World::future(FutureId id) const {
    const FutureFacts& facts = index_.future(id);
    FutureState state;
    state.id = id;
    state.kind = facts.kind;
    state.label = facts.label;
    state.is_done = facts.resolved <= at_;
    state.outcome = facts.outcome;
    state.task = facts.task;
    const std::vector<FutureId> parents = parents_of(id);
    if (!parents.empty()) state.parent = parents.front();
    return state;
}

std::vector<FutureId> World::parents_of(FutureId id) const {
    std::vector<FutureId> parents;
    for (const ChainFacts& chain : index_.chains_of(id)) {
        if (chain.event > at_) break;
        parents.push_back(chain.parent);
    }
    std::reverse(parents.begin(), parents.end());
    return parents;
}

std::vector<TaskId> World::waiters_of(FutureId id) const {
    const auto& waits = index_.waits();
    auto wait = std::partition_point(waits.begin(), waits.end(), [id](const WaitFacts& facts) {
        return to_number(facts.future) < to_number(id);
    });
    std::vector<TaskId> result;
    for (; wait != waits.end() && wait->future == id && wait->event <= at_; ++wait) {
        if (row_of(state_.tasks, wait->task).waiting_on == id) result.push_back(wait->task);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

// --- threads ---

std::uint32_t World::thread_count() const {
    const auto& threads = index_.threads();
    const auto later =
        std::partition_point(threads.begin(), threads.end(),
                             [this](const ThreadFacts& facts) { return facts.started <= at_; });
    return static_cast<std::uint32_t>(later - threads.begin());
}

Stamp World::stamp_of(ThreadId id) const {
    if (id == stamp().thread) return stamp();
    const std::size_t number = to_number(id) - 1;
    const std::vector<Stamp>& threads = place_.threads;
    return number < threads.size() ? threads[number] : Stamp{};
}

ThreadState World::thread(ThreadId id) const {
    const ThreadFacts& facts = index_.thread(id);
    const ThreadRow row = row_of(state_.threads, id);
    const Stamp current = stamp_of(id);
    ThreadState state;
    state.id = id;
    state.name = facts.name;
    state.daemon = facts.daemon;
    state.frame = current.frame;
    state.loop = current.loop;
    state.task = current.task;
    if (facts.ended <= at_) {
        state.status = ThreadStatus::Ended;
    } else if (row.is_blocked) {
        state.status = ThreadStatus::Blocked;
        state.blocked_on = row.blocked_on;
        state.blocked_object = row.blocked_object;
        state.blocked_label = row.blocked_label;
        state.deadline = row.deadline;
        state.literal = row.literal;
    } else if (id == stamp().thread) {
        state.status = ThreadStatus::Running;
    }
    return state;
}

// --- frames ---

bool World::is_current(FrameId id) const {
    if (stamp().frame == id) return true;
    return std::any_of(place_.threads.begin(), place_.threads.end(), [&](const Stamp& other) {
        return other.frame == id && other.thread != stamp().thread;
    });
}

FrameState World::frame(FrameId id) const {
    const FrameFacts& facts = index_.frame(id);
    FrameState state;
    state.id = id;
    state.code = facts.code;
    state.generator = facts.generator;
    if (facts.left <= at_) {
        state.status = FrameStatus::Finished;
        return state;
    }
    const FrameRow row = row_of(state_.frames, id);
    state.line = row.line;
    state.caller = row.caller;
    state.entered = row.entered;
    state.line_event = row.line_event;
    if (is_current(id)) {
        state.status = FrameStatus::Running;
    } else if (row.is_suspended) {
        state.status = FrameStatus::Suspended;
    } else if (row.has_begun) {
        state.status = FrameStatus::Outer;
    }
    return state;
}

std::vector<LocalState> World::locals(FrameId id) const {
    const FrameFacts& facts = index_.frame(id);
    std::vector<LocalState> result;
    if (facts.created > at_ || facts.left <= at_) return result;
    const std::vector<std::string>& names = trace().code(facts.code).locals;
    for (std::uint32_t slot = 0; slot < names.size(); ++slot) {
        if (names[slot].empty() || names[slot].starts_with('.')) continue; // none of the program's
        const LocalRow* row = state_.locals.find(State::local_key(id, slot));
        if (!row || row->value.kind == ValueKind::Unbound) continue;
        result.push_back({slot, names[slot], row->value, row->changed_at});
    }
    return result;
}

std::vector<FrameId> World::chain(FrameId innermost) const {
    std::vector<FrameId> frames;
    for (FrameId id = innermost; id != FrameId{}; id = row_of(state_.frames, id).caller) {
        if (frames.size() > index_.frames().size()) break;
        frames.push_back(id);
    }
    return frames;
}

std::vector<FrameId> World::stack(TaskId id) const {
    const TaskFacts& facts = index_.task(id);
    if (facts.created > at_ || facts.finished <= at_) return {};
    FrameId innermost = row_of(state_.tasks, id).innermost;
    for (std::uint32_t number = 1; number <= thread_count(); ++number) {
        const Stamp current = stamp_of(ThreadId{number});
        if (current.task == id && current.frame != FrameId{}) innermost = current.frame;
    }
    if (innermost != FrameId{} && index_.frame(innermost).left <= at_) return {};
    return chain(innermost);
}

std::vector<FrameId> World::stack(ThreadId id) const {
    const Stamp current = stamp_of(id);
    std::vector<FrameId> frames = chain(current.frame);
    if (current.loop == LoopId{}) return frames;
    // Below what runs in the loop lies what called it.
    const std::vector<FrameId> below = chain(row_of(state_.loops, current.loop).outer_frame);
    frames.insert(frames.end(), below.begin(), below.end());
    return frames;
}

std::uint32_t World::current_line() const {
    return stamp().frame == FrameId{} ? 0 : row_of(state_.frames, stamp().frame).line;
}

// --- generators and primitives ---

std::uint32_t World::generator_count() const {
    return count_created(index_.generators(), at_);
}

GeneratorState World::generator(GeneratorId id) const {
    const GeneratorFacts& facts = index_.generator(id);
    const GeneratorRow row = row_of(state_.generators, id);
    GeneratorState state;
    state.id = id;
    state.kind = facts.kind;
    state.label = facts.label;
    if (facts.code != CodeId{}) state.qualified_name = trace().code(facts.code).qualified_name;
    state.since = row.since;
    state.frame = facts.frame;
    state.task = facts.task;
    state.yield_count = row.yield_count;
    state.last_value = row.last_value;
    state.finaliser_called = row.finaliser_called;
    state.finish = facts.finish;
    if (facts.finished <= at_) {
        state.status = GeneratorStatus::Finished;
    } else if (facts.kind == GeneratorKind::Coroutine && facts.frame != FrameId{}) {
        state.status = status_by_frame(facts.frame);
    } else if (row.is_running) {
        state.status = goes_on(facts.frame) ? GeneratorStatus::Running : GeneratorStatus::Suspended;
    } else if (row.has_begun) {
        state.status = GeneratorStatus::Suspended;
    }
    return state;
}

// Whoever a frame waits for, itself included, may be suspended: a generator that it delegates for,
// or the task that it belongs to. Events tell only that the outermost of them is.
bool World::goes_on(FrameId id) const {
    while (id != FrameId{}) {
        const GeneratorId own = index_.frame(id).generator;
        const FrameId caller = row_of(state_.frames, id).caller;
        if (own != GeneratorId{}) {
            const GeneratorFacts& facts = index_.generator(own);
            const GeneratorRow row = row_of(state_.generators, own);
            const bool is_coroutine = facts.kind == GeneratorKind::Coroutine;
            if (!is_coroutine && !row.is_running) return false;
            if (facts.task != TaskId{}) return task_status(facts.task) == TaskStatus::Running;
            // Driven by nobody any more; or by no frame, as in a task of a generator's aclose().
            if (caller == FrameId{}) return !is_coroutine && (row.since == at_ || is_on_stack(id));
        }
        id = caller;
    }
    return true;
}

bool World::is_on_stack(FrameId id) const {
    for (std::uint32_t number = 1; number <= thread_count(); ++number) {
        const std::vector<FrameId> frames = stack(ThreadId{number});
        if (std::find(frames.begin(), frames.end(), id) != frames.end()) return true;
    }
    return false;
}

// A coroutine is suspended together with the innermost frame that it awaits.
GeneratorStatus World::status_by_frame(FrameId id) const {
    switch (frame(id).status) {
    case FrameStatus::Created: return GeneratorStatus::Created;
    case FrameStatus::Running: return GeneratorStatus::Running;
    case FrameStatus::Suspended:
    case FrameStatus::Outer: return GeneratorStatus::Suspended;
    case FrameStatus::Finished: return GeneratorStatus::Finished;
    }
    return GeneratorStatus::Created;
}

std::uint32_t World::primitive_count() const {
    return count_created(index_.primitives(), at_);
}

PrimitiveState World::primitive(PrimitiveId id) const {
    const PrimitiveFacts& facts = index_.primitive(id);
    const PrimitiveRow row = row_of(state_.primitives, id);
    PrimitiveState state;
    state.id = id;
    state.kind = facts.kind;
    state.label = facts.label;
    state.capacity = facts.capacity;
    state.is_set = row.is_set;
    state.held = row.held;
    state.size = row.size;
    state.owner = row.owner;
    state.waiter_count = row.waiter_count;
    return state;
}

std::size_t World::output_count() const {
    return count_recorded(index_.outputs(), at_);
}

std::size_t World::note_count() const {
    return count_recorded(index_.notes(), at_);
}

} // namespace runtime::trace
