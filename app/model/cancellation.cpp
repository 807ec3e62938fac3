#include "app/model/cancellation.h"

#include "app/model/loop_runs.h"
#include "app/model/phrases.h"
#include "app/model/text.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

// One pass over the trace. A task may have several stories that are not over.
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
        bool is_delivering = false;  // the step that carries the error has just begun
        bool is_in_wait_for = false; // and it is thrown into wait_for(), out of which nothing came
        bool has_story = false;
        EventNumber step_began = 0;
        FutureId woken_by{}; // what it had been waiting for before this step
        FutureId waiting_on{};
        std::string_view waiting_text;
        std::vector<std::size_t> open; // its stories that are not over
    };
    Task& task(TaskId id) { return tasks_[to_number(id) - 1]; }
    bool is_delivered(std::size_t story) const { return stories_[story].delivered != no_event; }

    template <class Body>
    void see(const Body&) {}

    void see(const TaskCancelRequested& event) {
        Task& asked = task(event.task);
        if (index_.task(event.task).finished < now_.number) return;
        CancelStory story;
        story.task = event.task;
        story.origin = event.origin;
        story.asked_by = now_.task;
        story.requested = now_.number;
        story.by_runner =
            event.origin == CancelOrigin::RunShutdown && !is_of_asyncio_run(index_, now_.number);
        story.before_start = !asked.has_started;
        story.awaited = asked.waiting_text;
        story.is_shielded = to_number(asked.waiting_on) != 0 &&
                            index_.future(asked.waiting_on).kind == FutureKind::Shield;
        if (const auto inside = inside_of_.find(asked.waiting_on);
            story.is_shielded && inside != inside_of_.end())
            story.sheltered = inside->second;
        story.failed = failed_in_group(index_, now_, event.origin);
        story.passed_on_by = passed_on_by(event);
        if (event.origin == CancelOrigin::Timeout) {
            const bool is_in_timer =
                to_number(now_.handle) != 0 && to_number(index_.handle(now_.handle).task) == 0;
            if (is_in_timer) story.limit = now_.handle;
            const auto wait = waited_for_by_.find(index_.task(event.task).future);
            if (!is_in_timer && wait != waited_for_by_.end())
                story.limited_by = limit_given(wait->second);
        }
        asked.has_story = true;
        asked.open.push_back(stories_.size());
        stories_.push_back(story);
    }

    // The story of the task that waits for this one, if its request was made by the same call.
    std::optional<std::size_t> passed_on_by(const TaskCancelRequested& event) {
        // A group that is left by a cancellation cancels its tasks.
        if (event.origin == CancelOrigin::TaskGroup && to_number(now_.task) != 0) {
            const std::vector<std::size_t>& open = task(now_.task).open;
            return open.empty() ? std::nullopt : std::optional(open.back());
        }
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
        running.step_began = now_.number;
        running.is_in_wait_for = is_wait_for(running.waiting_on);
        const bool is_at_group_end = is_group_end(running.waiting_on);
        running.woken_by = running.waiting_on;
        running.waiting_on = {};
        running.waiting_text = {};
        for (const std::size_t open : running.open) {
            if (is_delivered(open)) continue;
            stories_[open].delivered = now_.number;
            running.is_delivering = true;
        }
        if (is_at_group_end) absorb(running);
    }

    bool is_group_end(FutureId future) const {
        return to_number(future) != 0 && index_.future(future).label == "TaskGroup";
    }
    // A group asks the task that opened it to cancel when one of its tasks fails. Where that waits
    // for the group's end already, the error comes up in the group, which catches it.
    void absorb(Task& running) {
        std::erase_if(running.open, [this](std::size_t open) {
            if (stories_[open].origin != CancelOrigin::OwnGroup) return false;
            end_story(stories_[open], CancelEnding::Absorbed);
            return true;
        });
        running.is_delivering = !running.open.empty();
    }

    bool is_wait_for(FutureId future) const {
        if (to_number(future) == 0) return false;
        const FutureFacts& facts = index_.future(future);
        return facts.kind == FutureKind::WaitFor && facts.label.starts_with("wait_for(");
    }
    // "wait_for(0.3)" of the wait with that limit, or of that for the end of what it cancels at
    // once.
    std::string_view limit_given(FutureId future) const {
        const std::string_view label = index_.future(future).label;
        return is_wait_for(future) ? label : spent_limit(label);
    }
    // Python 3.11's wait_for() returns or raises what it awaited, if that is done when the request
    // comes, and the CancelledError is gone.
    void leave_wait_for(Task& running) {
        if (!running.is_delivering || !std::exchange(running.is_in_wait_for, false)) return;
        running.is_delivering = false;
        end(now_.task, CancelEnding::Dropped);
    }
    void see(const FrameLeft& event) {
        if (to_number(now_.task) != 0 && event.how == LeaveHow::Returned)
            leave_wait_for(task(now_.task));
    }
    void see(const ExceptionCaught& event) {
        if (to_number(now_.task) == 0) return;
        Task& running = task(now_.task);
        if (event.type != "CancelledError") leave_wait_for(running);
        running.is_in_wait_for = false;
    }

    // In the line that awaits it something is done with what it returned.
    void see(const Output&) { return_to_line(); }
    void see(const LocalChanged&) { return_to_line(); }
    void see(const FrameEntered&) { return_to_line(); }
    void see(const GeneratorCreated&) { return_to_line(); }
    void return_to_line() {
        if (to_number(now_.task) != 0) leave_wait_for(task(now_.task));
    }

    void see(const ExceptionRaised& event) {
        if (to_number(now_.task) == 0) return;
        Task& running = task(now_.task);
        if (event.type != "CancelledError") leave_wait_for(running);
        running.is_in_wait_for = false;
        if (!running.is_delivering || event.type != "CancelledError") return;
        for (const std::size_t open : running.open) {
            if (is_delivered(open) && stories_[open].delivered >= running.step_began)
                stories_[open].delivered = now_.number;
        }
        running.is_delivering = false;
    }

    void see(const Line& event) {
        if (to_number(now_.task) == 0 || !is_own(event.frame)) return;
        Task& running = task(now_.task);
        leave_wait_for(running);
        running.is_delivering = false;
        for (const std::size_t open : running.open) {
            if (!is_delivered(open)) continue;
            CancelStory& story = stories_[open];
            if (story.cleaning == no_event) story.cleaning = now_.number;
            ++story.cleanup_lines;
        }
    }
    bool is_own(FrameId frame) const {
        if (to_number(frame) == 0) return false;
        const CodeId code = index_.frame(frame).code;
        return to_number(code) != 0 && run_.trace.code(code).file == FileId{};
    }

    void see(const FutureChained& event) {
        inside_of_[event.parent] = index_.future(event.child).task;
        if (!limit_given(event.parent).empty()) waited_for_by_[event.child] = event.parent;
    }

    void see(const TaskUncancelled& event) {
        std::vector<std::size_t>& open = task(event.task).open;
        if (event.remaining == 0) {
            end(event.task, CancelEnding::Withdrawn);
        } else if (!open.empty()) {
            const auto own = std::max_element(open.begin(), open.end(), [&](auto a, auto b) {
                return set_at(stories_[a]) < set_at(stories_[b]);
            });
            end_story(stories_[*own], CancelEnding::Withdrawn);
            open.erase(own);
        }
    }
    // Blocks with a limit nest, so that the one that was entered last is left first.
    EventNumber set_at(const CancelStory& story) const {
        return to_number(story.limit) == 0 ? 0 : index_.handle(story.limit).scheduled;
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
            for (const std::size_t open : ran.open)
                stories_[open].cleanup_waits += is_delivered(open) ? 1 : 0;
            break;
        case StepEnd::Returned: end(event.task, CancelEnding::Swallowed); break;
        case StepEnd::Raised: end(event.task, CancelEnding::Failed); break;
        case StepEnd::Cancelled:
            if (!ran.has_story) add_unasked(event.task, ran);
            end(event.task, CancelEnding::Cancelled);
            break;
        }
    }

    // Nobody asked this task to cancel.
    void add_unasked(TaskId id, Task& ran) {
        CancelStory story;
        story.task = id;
        story.is_unasked = true;
        const bool is_given = to_number(ran.woken_by) != 0 &&
                              index_.future(ran.woken_by).outcome == Outcome::Cancelled &&
                              index_.future(ran.woken_by).resolved < ran.step_began;
        if (is_given) story.got_from = ran.woken_by;
        story.requested = is_given ? index_.future(ran.woken_by).resolved : ran.step_began;
        story.delivered = ran.step_began;
        ran.open.push_back(stories_.size());
        stories_.push_back(story);
    }

    void end(TaskId id, CancelEnding ending) {
        for (const std::size_t open : std::exchange(task(id).open, {}))
            end_story(stories_[open], ending);
    }
    void end_story(CancelStory& story, CancelEnding ending) const {
        story.ending = ending;
        story.ended = now_.number;
        if (story.delivered != no_event)
            story.cleanup_s = now_.time - index_.time_of(story.delivered);
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    Stamp now_;
    std::vector<Task> tasks_;
    std::map<FutureId, TaskId> inside_of_;       // the last task that a future stands for
    std::map<FutureId, FutureId> waited_for_by_; // the wait_for() that waits for a future
    std::vector<CancelStory> stories_;
};

} // namespace

TaskId failed_in_group(const TraceIndex& index, const Stamp& asked, CancelOrigin origin) {
    const bool is_by_group = origin == CancelOrigin::TaskGroup || origin == CancelOrigin::OwnGroup;
    if (!is_by_group || to_number(asked.task) != 0 || to_number(asked.handle) == 0) return TaskId{};
    const FutureId done = index.handle(asked.handle).future;
    return to_number(done) == 0 ? TaskId{} : index.future(done).task;
}

std::string_view cleanup_title(const CancelStory& story, Language language) {
    const bool is_swallowed = story.ending == CancelEnding::Swallowed;
    return text(language, is_swallowed ? "cancel.went_on" : "cancel.cleanup");
}

std::string cleanup_words(const CancelStory& story, Language language, std::string_view time) {
    if (story.cleanup_s <= 0)
        return text_with(language, story.cleanup_lines == 1 ? "cancel.line" : "cancel.lines",
                         fmt::arg("count", story.cleanup_lines));
    const bool is_swallowed = story.ending == CancelEnding::Swallowed;
    return text_with(language, is_swallowed ? "cancel.went_on_for" : "cancel.took",
                     fmt::arg("time", time));
}

std::vector<CancelStory> cancel_stories(const FinishedRun& run) {
    return StoryTeller(run).tell();
}

} // namespace app::model
