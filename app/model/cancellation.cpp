#include "app/model/cancellation.h"

#include <algorithm>
#include <map>

namespace app::model {

using namespace runtime::trace;

namespace {

// One pass over the trace. A task has at most one story that is not over.
class StoryTeller {
  public:
    explicit StoryTeller(const FinishedRun& run)
        : run_(run), index_(run.index), tasks_(run.index.tasks().size()) {}

    std::vector<CancelStory> tell() {
        EventReader reader(run_.trace);
        while (const Event* event = reader.next()) {
            now_ = event->stamp;
            std::visit([this](const auto& body) { see(body); }, event->body);
        }
        return std::move(stories_);
    }

  private:
    struct Task {
        bool has_started = false;
        bool is_delivering = false; // the step that carries the error has just begun
        FutureId waiting_on{};
        std::string_view waiting_text;
        std::optional<std::size_t> story;
    };
    Task& task(TaskId id) { return tasks_[to_number(id) - 1]; }

    template <class Body>
    void see(const Body&) {}

    void see(const TaskCancelRequested& event) {
        Task& asked = task(event.task);
        if (asked.story || index_.task(event.task).finished < now_.number) return;
        CancelStory story;
        story.task = event.task;
        story.origin = event.origin;
        story.asked_by = now_.task;
        story.requested = now_.number;
        story.before_start = !asked.has_started;
        story.awaited = asked.waiting_text;
        story.is_shielded = to_number(asked.waiting_on) != 0 &&
                            index_.future(asked.waiting_on).kind == FutureKind::Shield;
        if (const auto inside = inside_of_.find(asked.waiting_on);
            story.is_shielded && inside != inside_of_.end())
            story.sheltered = inside->second;
        story.passed_on_by = passed_on_by(event);
        asked.story = stories_.size();
        stories_.push_back(story);
    }

    // The story of the task that waits for this one, if its request was made by the same call.
    std::optional<std::size_t> passed_on_by(const TaskCancelRequested& event) {
        if (event.origin != CancelOrigin::Gather && event.origin != CancelOrigin::Awaiter)
            return std::nullopt;
        for (std::size_t i = stories_.size(); i-- > 0;) {
            const CancelStory& story = stories_[i];
            if (story.delivered != no_event || story.ended != no_event) continue;
            if (waits_for(task(story.task).waiting_on, index_.task(event.task).future)) return i;
        }
        return std::nullopt;
    }
    bool waits_for(FutureId awaited, FutureId future) const {
        constexpr int nesting_max = 64;
        for (int i = 0; i < nesting_max && to_number(future) != 0; ++i) {
            if (future == awaited) return true;
            future = index_.future(future).parent;
        }
        return false;
    }

    void see(const TaskStepBegan& event) {
        Task& running = task(event.task);
        running.has_started = true;
        running.waiting_on = {};
        running.waiting_text = {};
        if (!running.story) return;
        CancelStory& story = stories_[*running.story];
        if (story.delivered != no_event) return;
        story.delivered = now_.number;
        running.is_delivering = true;
    }

    void see(const ExceptionRaised& event) {
        if (to_number(now_.task) == 0) return;
        Task& running = task(now_.task);
        if (!running.is_delivering || event.type != "CancelledError") return;
        stories_[*running.story].delivered = now_.number;
        running.is_delivering = false;
    }

    void see(const Line& event) {
        if (to_number(now_.task) == 0 || !is_own(event.frame)) return;
        Task& running = task(now_.task);
        running.is_delivering = false;
        if (!running.story) return;
        CancelStory& story = stories_[*running.story];
        if (story.delivered == no_event) return;
        if (story.cleaning == no_event) story.cleaning = now_.number;
        ++story.cleanup_lines;
    }
    bool is_own(FrameId frame) const {
        if (to_number(frame) == 0) return false;
        const CodeId code = index_.frame(frame).code;
        return to_number(code) != 0 && run_.trace.code(code).file == FileId{};
    }

    void see(const FutureChained& event) {
        inside_of_[event.parent] = index_.future(event.child).task;
    }

    void see(const TaskUncancelled& event) {
        if (event.remaining == 0) end(event.task, CancelEnding::Withdrawn);
    }

    void see(const TaskStepEnded& event) {
        Task& ran = task(event.task);
        ran.is_delivering = false;
        switch (event.how) {
        case StepEnd::SuspendedOnFuture:
        case StepEnd::SuspendedOnTask:
        case StepEnd::Yielded:
            ran.waiting_on = event.waiting_on;
            ran.waiting_text = event.text;
            if (ran.story && stories_[*ran.story].delivered != no_event)
                ++stories_[*ran.story].cleanup_waits;
            break;
        case StepEnd::Returned: end(event.task, CancelEnding::Swallowed); break;
        case StepEnd::Raised: end(event.task, CancelEnding::Failed); break;
        case StepEnd::Cancelled: end(event.task, CancelEnding::Cancelled); break;
        }
    }

    void end(TaskId id, CancelEnding ending) {
        Task& ended = task(id);
        if (!ended.story) return;
        CancelStory& story = stories_[*ended.story];
        story.ending = ending;
        story.ended = now_.number;
        if (story.delivered != no_event)
            story.cleanup_s = now_.time - index_.time_of(story.delivered);
        ended.story.reset();
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    Stamp now_;
    std::vector<Task> tasks_;
    std::map<FutureId, TaskId> inside_of_; // The last task that a future stands for.
    std::vector<CancelStory> stories_;
};

} // namespace

std::vector<CancelStory> cancel_stories(const FinishedRun& run) {
    return StoryTeller(run).tell();
}

} // namespace app::model
