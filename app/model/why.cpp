#include "app/model/why.h"

#include "app/model/text.h"
#include "runtime/trace/walk.h"

#include <algorithm>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

// The links of a chain that say something of their own: where one thing set another going.
bool is_telling(EventKind kind) {
    switch (kind) {
    case EventKind::RunBegan:
    case EventKind::ClockMoved:
    case EventKind::ThreadStarted:
    case EventKind::ThreadBlocked:
    case EventKind::ThreadWoken:
    case EventKind::LoopRunBegan:
    case EventKind::HandleScheduled:
    case EventKind::HandleReady:
    case EventKind::FutureResolved:
    case EventKind::TaskCreated:
    case EventKind::TaskStepBegan:
    case EventKind::TaskCancelRequested:
    case EventKind::ExceptionRaised:
    case EventKind::GeneratorFinalised: return true;
    case EventKind::RunEnded:
    case EventKind::ThreadSwitched:
    case EventKind::ThreadEnded:
    case EventKind::LoopCreated:
    case EventKind::LoopRunEnded:
    case EventKind::LoopClosed:
    case EventKind::IterationBegan:
    case EventKind::IterationEnded:
    case EventKind::LoopIdle:
    case EventKind::HandleRunBegan:
    case EventKind::HandleRunEnded:
    case EventKind::HandleCancelled:
    case EventKind::FutureCreated:
    case EventKind::FutureChained:
    case EventKind::TaskStepEnded:
    case EventKind::TaskUncancelled:
    case EventKind::TaskRenamed:
    case EventKind::FrameEntered:
    case EventKind::FrameLeft:
    case EventKind::FrameSuspended:
    case EventKind::FrameResumed:
    case EventKind::Line:
    case EventKind::LocalChanged:
    case EventKind::ExceptionCaught:
    case EventKind::Output:
    case EventKind::InputRead:
    case EventKind::GeneratorCreated:
    case EventKind::GeneratorResumed:
    case EventKind::GeneratorYielded:
    case EventKind::GeneratorFinished:
    case EventKind::PrimitiveCreated:
    case EventKind::PrimitiveAcquired:
    case EventKind::PrimitiveWaited:
    case EventKind::PrimitiveReleased:
    case EventKind::PrimitiveSet:
    case EventKind::QueuePut:
    case EventKind::QueueGot:
    case EventKind::Note: return false;
    }
    return false;
}

// A line says which code it was that set the thing before it going.
bool is_place(EventKind kind) {
    return kind == EventKind::Line || kind == EventKind::GeneratorResumed;
}

} // namespace

std::vector<WhyLink> why_chain(const TraceIndex& index, EventNumber event, std::size_t links_max) {
    std::vector<WhyLink> links;
    std::uint32_t left_out = 0;
    bool wants_place = true; // The event's own cause is always told.
    for (auto cause = cause_of(index, event); cause && links.size() < links_max;
         cause = cause_of(index, *cause)) {
        const EventKind kind = index.event(*cause).kind();
        const bool is_first = links.empty() && left_out == 0;
        if (!is_first && !is_telling(kind) && !(wants_place && is_place(kind))) {
            ++left_out;
            continue;
        }
        links.push_back({*cause, left_out});
        left_out = 0;
        wants_place = is_telling(kind) && kind != EventKind::TaskStepBegan;
    }
    return links;
}

std::vector<EventNumber> effects_of(const TraceIndex& index, EventNumber event,
                                    std::size_t effects_max, std::uint32_t reach) {
    std::vector<EventNumber> effects;
    const EventNumber end = std::min<EventNumber>(index.event_count(), event + 1 + reach);
    for (EventNumber n = event + 1; n < end && effects.size() < effects_max; ++n) {
        if (cause_of(index, n) == event) effects.push_back(n);
    }
    for (const HandleFacts& handle : index.handles()) {
        if (effects.size() >= effects_max) break;
        if (handle.scheduled != event && handle.ready != event) continue;
        if (handle.run_began == no_event || handle.run_began < end) continue;
        if (cause_of(index, handle.run_began) == event) effects.push_back(handle.run_began);
    }
    return effects;
}

std::string explained(const World& world, Language language) {
    const auto width = std::to_string(world.index().event_count()).size();
    return fmt::format("{:>{}}  {:>6} {}  {}", world.at(), width, seconds_text(world.time()),
                       text(language, "picture.seconds"), narrate(world, language).sentence);
}

} // namespace app::model
