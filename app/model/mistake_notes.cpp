#include "app/model/loop_runs.h"
#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "runtime/trace/walk.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

// The mistakes that the machine itself notes, as CPython warns of them, and those that show in what
// became of a task or a generator.
namespace app::model {

using namespace runtime::trace;

namespace {

Mistake mistake_at(const FinishedRun& run, MistakeKind kind, EventNumber event) {
    Mistake mistake;
    mistake.kind = kind;
    mistake.event = event;
    mistake.task = run.index.event(event).stamp.task;
    return mistake;
}

// Whether the loop made the task, to close a generator that nobody held: a mistake of its own.
bool closes_for_loop(const TaskFacts& task) {
    return task.coroutine_name == "aclose" && to_number(task.parent) == 0 &&
           to_number(task.coroutine) == 0;
}

// The line of the program at which a note was made; 0 if it was elsewhere. What a never-awaited
// coroutine's note points at is its definition, and what matters is where it was thrown away.
std::uint32_t line_of(const FinishedRun& run, const NoteRecord& note) {
    const bool has_place = !note.at.is_empty() && note.at.begin < run.source.size();
    if (note.kind != NoteKind::NeverAwaited)
        return has_place ? run.source.line_at(note.at.begin) : 0;
    const Stamp stamp = run.index.event(note.event).stamp;
    if (to_number(stamp.frame) == 0) return 0;
    const CodeId code = run.index.frame(stamp.frame).code;
    const bool is_own = to_number(code) != 0 && run.trace.code(code).file == FileId{};
    return is_own ? stamp.line : 0;
}

Mistakes find_notes(const FinishedRun& run, NoteKind noted, MistakeKind kind) {
    Mistakes found;
    for (const NoteRecord& note : run.index.notes()) {
        if (note.kind != noted) continue;
        Mistake mistake = mistake_at(run, kind, note.event);
        const std::uint32_t line = line_of(run, note);
        mistake.words = {{"note", std::string(note.text)}, {"line", std::to_string(line)}};
        mistake.variant = line != 0 ? "found_at" : "found";
        found.push_back(std::move(mistake));
    }
    return found;
}

} // namespace

Mistakes find_never_awaited(const FinishedRun& run) {
    return find_notes(run, NoteKind::NeverAwaited, MistakeKind::NeverAwaited);
}

Mistakes find_never_retrieved(const FinishedRun& run) {
    return find_notes(run, NoteKind::NeverRetrieved, MistakeKind::NeverRetrieved);
}

Mistakes find_legacy(const FinishedRun& run) {
    return find_notes(run, NoteKind::Legacy, MistakeKind::Legacy);
}

// What was so when the end of a loop's run cancelled a task that was still at work. One pass over
// the run tells it of all of them: thousands may be left over.
class Shutdown {
  public:
    explicit Shutdown(const FinishedRun& run) : index_(run.index) {
        EventReader reader = index_.reader_at(0);
        while (const Event* event = reader.next())
            std::visit([&](const auto& body) { take(event->stamp, body); }, event->body);
    }

    // Whether the run of the loop had come to its end: it may have been ended by an exception that
    // goes past the loop, which leaves what was to be done itself undone.
    bool is_loop_done(EventNumber request) const { return done_.contains(request); }

    // Words on the event that the task waited for, if it had been set, and cleared again, before
    // the wait began.
    std::vector<std::pair<std::string, std::string>> missed_event(EventNumber request) const {
        const auto found = missed_.find(request);
        if (found == missed_.end()) return {};
        const auto& [primitive, set, waits] = found->second;
        const std::string_view label = index_.primitive(primitive).label;
        return {{"event", label.empty() ? "an asyncio.Event" : std::string(label)},
                {"set", seconds_text(index_.time_of(set))},
                {"waits", seconds_text(index_.time_of(waits))}};
    }

  private:
    struct Wait {
        PrimitiveId primitive{};
        EventNumber set = no_event; // the last time before the wait
        EventNumber waits = no_event;
    };

    template <class Body>
    void take(const Stamp&, const Body&) {}

    void take(const Stamp& stamp, const LoopRunEnded&) {
        is_done_[stamp.thread] = asked_loop_run(index_, stamp.number).how == LoopRunEnd::Done;
    }
    void take(const Stamp& stamp, const PrimitiveSet& change) {
        if (change.is_set) set_[change.primitive] = stamp.number;
    }
    void take(const Stamp& stamp, const PrimitiveWaited& wait) {
        const auto set = set_.find(wait.primitive);
        waits_[stamp.task] = {wait.primitive, set == set_.end() ? no_event : set->second,
                              stamp.number};
    }
    void take(const Stamp& stamp, const PrimitiveAcquired&) { waits_.erase(stamp.task); }
    void take(const Stamp& stamp, const TaskCancelRequested& request) {
        if (request.origin != CancelOrigin::RunShutdown) return;
        const auto done = is_done_.find(stamp.thread);
        if (done != is_done_.end() && done->second) done_.insert(stamp.number);
        const auto wait = waits_.find(request.task);
        if (wait == waits_.end() || wait->second.set == no_event) return;
        const PrimitiveId primitive = wait->second.primitive;
        const bool is_event = index_.primitive(primitive).kind == PrimitiveKind::Event;
        if (is_event && set_[primitive] == wait->second.set)
            missed_.emplace(stamp.number, wait->second);
    }

    const TraceIndex& index_;
    std::map<ThreadId, bool> is_done_; // the last run of a loop there
    std::unordered_map<PrimitiveId, EventNumber> set_;
    std::unordered_map<TaskId, Wait> waits_; // what each one waited for last
    std::unordered_set<EventNumber> done_;
    std::unordered_map<EventNumber, Wait> missed_;
};

// Whether asyncio.wait() waited for a task and no more does: its time was up, or others were done.
bool was_given_up(const TraceIndex& index, TaskId task) {
    const auto chains = index.chains_of(index.task(task).future);
    return std::any_of(chains.begin(), chains.end(), [&](const ChainFacts& chain) {
        return index.future(chain.parent).kind == FutureKind::Wait;
    });
}

// Tasks that were still at work when the program was done. A run that was ended by an exception or
// by Ctrl+C is no mistake of this kind.
Mistakes find_orphan_tasks(const FinishedRun& run) {
    Mistakes found;
    for (const NoteRecord& note : run.index.notes()) {
        if (note.kind != NoteKind::DestroyedPending) continue;
        found.push_back(mistake_at(run, MistakeKind::OrphanTask, note.event));
        found.back().variant = "destroyed";
        found.back().words = {{"note", std::string(note.text)}};
    }
    if (run.trace.outcome() != RunOutcome::Finished) return found;
    std::optional<Shutdown> shutdown; // most runs leave no task over
    for (const Mark& mark : run.timeline.marks) {
        if (mark.kind != MarkKind::CancelRequest || mark.lane == no_lane) continue;
        const Event event = run.index.event(mark.event);
        const auto* request = std::get_if<TaskCancelRequested>(&event.body);
        if (request == nullptr || request->origin != CancelOrigin::RunShutdown) continue;
        if (closes_for_loop(run.index.task(request->task))) continue;
        if (!shutdown) shutdown.emplace(run);
        if (!shutdown->is_loop_done(mark.event)) continue;
        Mistake mistake = mistake_at(run, MistakeKind::OrphanTask, mark.event);
        mistake.task = request->task;
        mistake.words = {{"task", std::string(task_label(run.index, request->task))}};
        if (const auto missed = shutdown->missed_event(mark.event); !missed.empty()) {
            mistake.variant = "missed";
            mistake.words.insert(mistake.words.end(), missed.begin(), missed.end());
        } else if (was_given_up(run.index, request->task)) {
            mistake.variant = "given_up";
        }
        found.push_back(std::move(mistake));
    }
    return found;
}

// Whether an async generator that the loop closes is cancelled in the middle of its clean-up.
bool is_cut_off(const FinishedRun& run, std::uint32_t id) {
    const EventNumber finished = run.index.generators()[id - 1].finished;
    if (finished == no_event) return false;
    const Event event = run.index.event(finished);
    const auto* end = std::get_if<GeneratorFinished>(&event.body);
    if (end == nullptr || !end->value.has_text()) return false;
    if (!end->value.text.starts_with("CancelledError")) return false;
    const auto request = last_before(run.index, finished, [&](const Event& before) {
        const auto* asked = std::get_if<TaskCancelRequested>(&before.body);
        return asked != nullptr && asked->task == event.stamp.task;
    });
    if (!request) return false;
    const Event asked = run.index.event(*request);
    return std::get<TaskCancelRequested>(asked.body).origin == CancelOrigin::RunShutdown;
}

// Async generators that nobody closed: the loop's hook had to, or they stand in the middle still.
Mistakes find_unfinalised_generators(const FinishedRun& run) {
    Mistakes found;
    const auto add = [&](EventNumber event, std::uint32_t id, std::string_view variant) {
        Mistake mistake = mistake_at(run, MistakeKind::UnfinalisedGenerator, event);
        mistake.variant = variant;
        const GeneratorFacts& facts = run.index.generators()[id - 1];
        mistake.words = {{"generator", run.index.task_names().call(facts.label)}};
        found.push_back(std::move(mistake));
    };
    for (const Mark& mark : run.timeline.marks) {
        if (mark.kind == MarkKind::Finalised && mark.lane != no_lane)
            add(mark.event, run.timeline.lanes[mark.lane].id,
                is_left_to_hook(run.index, mark.event)              ? "hook"
                : is_cut_off(run, run.timeline.lanes[mark.lane].id) ? "cut_off"
                                                                    : "found");
    }
    if (run.trace.outcome() != RunOutcome::Finished) return found;
    const auto& generators = run.index.generators();
    for (std::uint32_t id = 1; id <= generators.size(); ++id) {
        const GeneratorFacts& facts = generators[id - 1];
        if (facts.kind != GeneratorKind::AsyncGenerator || facts.finished != no_event) continue;
        const LaneNumber lane = run.timeline.lane_of(LaneKind::Generator, id);
        if (lane == no_lane) continue;
        const Segment* last = run.timeline.segment_at(lane, run.last_event());
        if (last != nullptr && last->state == SegmentState::Suspended) add(last->from, id, "left");
    }
    return found;
}

} // namespace app::model
