#include "app/model/loop_runs.h"

#include "app/model/narrate.h"
#include "runtime/trace/walk.h"

#include <variant>

namespace app::model {

using namespace runtime::trace;

namespace {

LoopId loop_at(const TraceIndex& index, EventNumber ended) {
    return std::get<LoopRunEnded>(index.event(ended).body).loop;
}

// An exception that goes past the loop is caught by nobody within it: if the program has it, it
// comes up where that called the loop.
EventNumber raised_past(const TraceIndex& index, const LoopRun& run) {
    if (run.ended + 1 >= index.event_count()) return no_event;
    const Event next = index.event(run.ended + 1);
    const auto* caught = std::get_if<ExceptionCaught>(&next.body);
    if (caught == nullptr) return no_event;
    const ThreadId thread = next.stamp.thread;
    const auto raised = last_before(index, run.ended, [&](const Event& event) {
        return event.stamp.number <= run.began ||
               (event.kind() == EventKind::ExceptionRaised && event.stamp.thread == thread);
    });
    if (!raised || *raised <= run.began) return no_event;
    const Event event = index.event(*raised);
    return std::get<ExceptionRaised>(event.body).type == caught->type ? *raised : no_event;
}

// Whether asyncio.run() waits for it on its way out: for the tasks that it cancelled too.
bool is_of_shutdown(const TraceIndex& index, FutureId future) {
    const FutureFacts& done = index.future(future);
    if (to_number(done.task) != 0) return is_shutdown_task(index.task(done.task).label);
    if (done.kind != FutureKind::Gather) return false;
    const auto last = last_before(index, done.created, [](const Event& event) {
        return event.kind() == EventKind::TaskCancelRequested ||
               event.kind() == EventKind::TaskStepBegan;
    });
    if (!last) return false;
    const Event event = index.event(*last);
    const auto* asked = std::get_if<TaskCancelRequested>(&event.body);
    return asked != nullptr && asked->origin == CancelOrigin::RunShutdown;
}

// The last run of a loop in a thread before an event.
std::optional<EventNumber> last_ended(const TraceIndex& index, EventNumber event, ThreadId thread) {
    return last_of_kind(index, event, EventKind::LoopRunEnded,
                        [thread](const Event& passed) { return passed.stamp.thread == thread; });
}

// The run of the same loop before, if the program had no line of its own to run in between.
std::optional<EventNumber> ended_just_before(const TraceIndex& index, EventNumber event,
                                             LoopId loop) {
    const ThreadId thread = index.event(event).stamp.thread;
    const auto ended = last_ended(index, event, thread);
    if (!ended || loop_at(index, *ended) != loop) return std::nullopt;
    const auto line = first_of_kind(index, *ended, EventKind::Line, [thread](const Event& passed) {
        return passed.stamp.thread == thread;
    });
    return !line || *line > event ? ended : std::nullopt;
}

} // namespace

LoopRun loop_run_ended_at(const TraceIndex& index, EventNumber ended) {
    LoopRun run;
    const LoopId loop = loop_at(index, ended);
    const auto began =
        last_of_kind(index, ended, EventKind::LoopRunBegan, [loop](const Event& event) {
            return std::get<LoopRunBegan>(event.body).loop == loop;
        });
    run.began = began.value_or(0);
    run.ended = ended;
    const auto last = last_before(index, ended, [&](const Event& event) {
        return event.stamp.number <= run.began ||
               (event.kind() == EventKind::HandleRunBegan && event.stamp.loop == loop);
    });
    if (last && *last > run.began) {
        const Event event = index.event(*last);
        const HandleFacts& handle = index.handle(std::get<HandleRunBegan>(event.body).handle);
        if (handle.label.starts_with("_run_until_complete_cb")) {
            run.how = LoopRunEnd::Done;
            run.done = handle.future;
            return run;
        }
    }
    run.raised = raised_past(index, run);
    if (run.raised != no_event) run.how = LoopRunEnd::Raised;
    return run;
}

LoopRun asked_loop_run(const TraceIndex& index, EventNumber ended) {
    const LoopId loop = loop_at(index, ended);
    LoopRun run = loop_run_ended_at(index, ended);
    while (run.how == LoopRunEnd::Done && is_of_shutdown(index, run.done)) {
        const auto before = ended_just_before(index, run.began, loop);
        if (!before) break;
        run = loop_run_ended_at(index, *before);
    }
    return run;
}

bool is_of_asyncio_run(const TraceIndex& index, EventNumber event) {
    const ThreadId thread = index.event(event).stamp.thread;
    const auto ended = last_ended(index, event, thread);
    if (!ended) return false;
    const LoopId loop = loop_at(index, *ended);
    const LoopRun run = asked_loop_run(index, *ended);
    const EventNumber created = index.loop(loop).created;
    const bool is_one_line =
        created != no_event && index.event(created).stamp.line == index.event(run.began).stamp.line;
    return is_one_line && ended_just_before(index, event, loop) == ended;
}

bool is_left_to_hook(const TraceIndex& index, EventNumber finalised) {
    if (finalised + 1 >= index.event_count()) return false;
    const Event next = index.event(finalised + 1);
    const auto* entered = std::get_if<FrameEntered>(&next.body);
    return entered != nullptr && index.trace().code(entered->code).file == FileId{};
}

} // namespace app::model
