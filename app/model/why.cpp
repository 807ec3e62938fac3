#include "app/model/why.h"

#include "app/model/text.h"

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

EventKind KindsNearby::of(EventNumber event) {
    if (event < first_ || event - first_ >= kinds_.size()) read(event);
    return kinds_[event - first_];
}

void KindsNearby::read(EventNumber event) {
    constexpr EventNumber stretch = 512;
    first_ = event / stretch * stretch;
    kinds_.clear();
    EventReader reader = index_.reader_at(first_);
    while (kinds_.size() <= event - first_)
        kinds_.push_back(reader.next()->kind());
}

std::vector<WhyLink> why_chain(const FinishedRun& run, EventNumber event, std::size_t links_max,
                               EventNumber until, std::uint32_t causes_max) {
    const Causes& causes = run.causes();
    std::vector<WhyLink> links;
    std::uint32_t left_out = 0;
    bool wants_place = true; // The event's own cause is always told.
    std::uint32_t followed = 0;
    KindsNearby kinds(run.index);
    for (auto cause = causes.cause_of(event); cause && (until != 0 || followed < causes_max);
         cause = causes.cause_of(*cause), ++followed) {
        if (*cause == until) {
            links.push_back({until, left_out});
            break;
        }
        if (links.size() >= links_max) {
            if (until == 0) break;
            ++left_out;
            continue;
        }
        const EventKind kind = kinds.of(*cause);
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

std::string explained(const World& world, Language language) {
    const auto width = std::to_string(world.index().event_count()).size();
    return fmt::format("{:>{}}  {:>6} {}  {}", world.at(), width, seconds_text(world.time()),
                       text(language, "picture.seconds"), narrate(world, language).sentence);
}

} // namespace app::model
