#include "app/model/why_words.h"

#include "app/model/cancellation.h"
#include "app/model/loop_runs.h"
#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "app/model/print_place.h"
#include "app/model/queue_items.h"
#include "app/model/text.h"
#include "app/model/text_maker.h"
#include "app/model/why.h"
#include "app/model/why_parts.h"
#include "runtime/trace/walk.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

class Headline {
  public:
    Headline(const FinishedRun& run, EventNumber event, Language language)
        : run_(run), index_(run.index), event_(event), task_(index_.event(event).stamp.task),
          language_(language) {}

    std::string words() const {
        const std::string resumed = generator();
        // What only runs on needs no word for that where there is one for who asked for it.
        const std::string came = turn();
        const bool is_told = !resumed.empty() && came == by_itself();
        const std::string told =
            is_told ? resumed.substr(resumed.find_first_not_of(' ')) : came + resumed;
        return told + yielded() + limit_error(came) + taken() + awaited_done() + made() +
               lost_update();
    }

    // Goes back to what set this turn of the task, callback or thread going.
    std::string turn() const {
        if (const auto note = note_at_hand()) return noted(*note);
        return turn_from(event_);
    }

  private:
    std::string turn_from(EventNumber event) const {
        const Causes& causes = run_.causes();
        KindsNearby kinds(index_);
        bool is_cancelled = false; // and on the way back to the request
        for (auto at = causes.cause_of(event); at; at = causes.cause_of(*at)) {
            const EventKind kind = kinds.of(*at);
            if (kind == EventKind::LoopRunEnded) return after_loop(*at);
            if (kind == EventKind::TaskCancelRequested) {
                if (is_of_own_cancellation(*at)) return cancelled(*at);
            } else if (kind == EventKind::HandleScheduled || kind == EventKind::HandleReady) {
                if (is_cancelled) continue;
                if (auto told = queued(*at)) return *told + held_up(*at);
                is_cancelled = true;
            } else if (kind == EventKind::ThreadWoken) {
                return thread_woken(*at);
            } else if (kind == EventKind::ThreadBlocked) {
                // A thread that slept while nothing else ran is woken by the clock itself.
                if (auto told = thread_slept(*at)) return *told + held_up_before();
            } else if (kind == EventKind::ThreadStarted) {
                return thread_started(*at);
            }
        }
        return by_itself();
    }

    // Who had a generator go on that runs at the event, in this turn: what came before it in the
    // turn is not what brought its lines.
    std::string generator() const {
        const Stamp now = index_.event(event_).stamp;
        World world(index_);
        world.seek(event_);
        std::vector<FrameId> frames =
            to_number(now.task) != 0 ? world.stack(now.task) : world.stack(now.thread);
        std::erase_if(frames, [this](FrameId frame) { return !is_of_generator(frame); });
        if (frames.empty()) return "";
        const auto resumed = last_before(index_, event_, [&](const Event& event) {
            const auto* body = std::get_if<GeneratorResumed>(&event.body);
            return body != nullptr && event.stamp.thread == now.thread &&
                   std::find(frames.begin(), frames.end(), frame_of(body->generator)) !=
                       frames.end();
        });
        if (!resumed || index_.event(*resumed).stamp.handle != now.handle) return "";
        return say("resumed", fmt::arg("by", who(*resumed)), fmt::arg("place", place(*resumed - 1)),
                   fmt::arg("event", *resumed), fmt::arg("asked", sentence(*resumed))) +
               stood(frames.front(), *resumed);
    }

    // Of a generator that the line itself has just asked, what it was given and what it gave.
    std::string yielded() const {
        const Stamp now = index_.event(event_).stamp;
        if (own_line(now) == 0) return "";
        const auto last = last_before(index_, event_, [&](const Event& event) {
            return event.kind() == EventKind::GeneratorYielded ||
                   event.stamp.handle != now.handle ||
                   (event.kind() == EventKind::Line && event.stamp.frame == now.frame);
        });
        if (!last || index_.event(*last).kind() != EventKind::GeneratorYielded) return "";
        const Event given = index_.event(*last);
        const GeneratorId generator = std::get<GeneratorYielded>(given.body).generator;
        const auto asked = last_before(index_, *last, [&](const Event& event) {
            const auto* resumed = std::get_if<GeneratorResumed>(&event.body);
            return resumed != nullptr && resumed->generator == generator;
        });
        return asked ? say("yielded", fmt::arg("asked", sentence(*asked)),
                           fmt::arg("event", *asked), fmt::arg("given", sentence(*last)))
                     : "";
    }

    FrameId frame_of(GeneratorId generator) const {
        return index_.generators()[to_number(generator) - 1].frame;
    }

    bool is_of_generator(FrameId frame) const {
        const GeneratorId generator = index_.frame(frame).generator;
        return to_number(generator) != 0 &&
               index_.generators()[to_number(generator) - 1].kind != GeneratorKind::Coroutine;
    }

    // Where the innermost one stood, which need not be the one that was asked.
    std::string stood(FrameId innermost, EventNumber resumed) const {
        if (index_.frame(innermost).created > resumed) return "";
        World world(index_);
        world.seek(resumed - 1);
        const std::uint32_t line = world.frame(innermost).line;
        if (line == 0) return "";
        const GeneratorId generator = index_.frame(innermost).generator;
        const auto asked = std::get<GeneratorResumed>(index_.event(resumed).body).generator;
        return say(generator == asked ? "resumed_at" : "resumed_in",
                   fmt::arg("inner", index_.task_names().call(
                                         index_.generators()[to_number(generator) - 1].label)),
                   fmt::arg("line", line));
    }

    // Of a TimeoutError that nothing was said after yet: the limit that it is of, if the turn does
    // not tell that.
    std::string limit_error(const std::string& told) const {
        if (to_number(task_) == 0) return "";
        const HandleId turn = index_.event(event_).stamp.handle;
        const auto raised = last_before(index_, event_, [&](const Event& event) {
            return event.stamp.handle != turn || event.kind() == EventKind::Output ||
                   event.kind() == EventKind::ExceptionRaised;
        });
        if (!raised || *raised == 0) return "";
        const Event event = index_.event(*raised);
        const auto* error = std::get_if<ExceptionRaised>(&event.body);
        if (error == nullptr || error->type != "TimeoutError" || event.stamp.task != task_)
            return "";
        for (const CancelStory& story : cancel_stories(run_)) {
            const bool is_its = story.task == task_ && story.origin == CancelOrigin::Timeout &&
                                story.ending == CancelEnding::Withdrawn &&
                                story.ended + 1 == *raised;
            if (!is_its) continue;
            const std::string asked = sentence(story.requested);
            return say(told.find(asked) == told.npos ? "limit_error_of" : "limit_error",
                       fmt::arg("event", *raised), fmt::arg("request", story.requested),
                       fmt::arg("asked", asked));
        }
        return "";
    }

    // What the line itself awaits, if that was over before: it did not wait for it.
    std::string awaited_done() const {
        World world(index_);
        world.seek(event_);
        const FrameId frame = index_.event(event_).stamp.frame;
        if (to_number(frame) == 0 || to_number(task_) == 0) return "";
        const FrameState state = world.frame(frame);
        const std::string line = source_line(index_, frame, state.line);
        const std::string_view name = awaited_name(line);
        if (name.empty() || own_line(index_.event(event_).stamp) == 0) return "";
        const auto begun = last_before(index_, event_, [&](const Event& event) {
            return event.kind() == EventKind::Line && event.stamp.frame == frame;
        });
        if (!begun || index_.event(*begun).stamp.handle != index_.event(event_).stamp.handle)
            return "";
        for (const LocalState& local : world.locals(frame)) {
            if (local.name != name) continue;
            const TaskId awaited = task_named(to_text(local.value));
            if (to_number(awaited) == 0 || index_.task(awaited).finished > *begun) return "";
            return say("done_before", fmt::arg("who", who(event_)),
                       fmt::arg("what", task_label(index_, awaited)),
                       fmt::arg("time", time(index_.time_of(index_.task(awaited).finished))),
                       fmt::arg("event", index_.task(awaited).finished));
        }
        return "";
    }

    // Of "<Task Task-2>", as a local is shown.
    TaskId task_named(std::string_view shown) const {
        constexpr std::string_view begin = "<Task ";
        if (!shown.starts_with(begin) || !shown.ends_with('>')) return TaskId{};
        const std::string_view name = shown.substr(begin.size(), shown.size() - begin.size() - 1);
        for (std::uint32_t id = 1; id <= index_.tasks().size(); ++id)
            if (index_.tasks()[id - 1].name == name) return TaskId{id};
        return TaskId{};
    }

    // What wait_for() cancelled was a shield, and what is inside of that goes on.
    std::string shielded(const FutureFacts& end) const {
        if (end.resolved == no_event) return "";
        const HandleId callback = index_.event(end.resolved).stamp.handle;
        const FutureId shield =
            to_number(callback) == 0 ? FutureId{} : index_.handle(callback).future;
        if (to_number(shield) == 0 || index_.future(shield).kind != FutureKind::Shield) return "";
        for (const ChainFacts& chain : index_.chains()) {
            if (chain.parent != shield) continue;
            const FutureFacts& inside = index_.future(chain.child);
            if (inside.resolved < end.resolved) return "";
            return text_with(
                language_, "order.shielded",
                fmt::arg("who", wait_words(language_, future_label(index_, chain.child))));
        }
        return "";
    }

    std::string by_itself() const {
        return say("program", fmt::arg("who", who(event_)), fmt::arg("place", place(event_)));
    }

    // Of a coroutine whose line makes it and lets it go more is to be said than that Python warns.
    std::string noted(EventNumber note) const {
        const Event event = index_.event(note);
        const std::uint32_t line = own_line(event.stamp);
        if (std::get<Note>(event.body).kind != NoteKind::NeverAwaited || line == 0)
            return say("noted", fmt::arg("event", note), fmt::arg("note", sentence(note)));
        const auto made = last_before(index_, note, [&](const Event& before) {
            return before.kind() == EventKind::GeneratorCreated ||
                   (before.kind() == EventKind::Line && before.stamp.frame == event.stamp.frame);
        });
        const bool is_made_there =
            made && index_.event(*made).kind() == EventKind::GeneratorCreated;
        return say(is_made_there ? "never_awaited" : "never_awaited_later", fmt::arg("event", note),
                   fmt::arg("line", line), fmt::arg("note", sentence(note)));
    }

    // The line of the program's own text at an event; 0 if it is elsewhere.
    std::uint32_t own_line(const Stamp& stamp) const {
        if (to_number(stamp.frame) == 0) return 0;
        const CodeId code = index_.frame(stamp.frame).code;
        const bool is_own = to_number(code) != 0 && run_.trace.code(code).file == FileId{};
        if (!is_own || stamp.line != 0) return is_own ? stamp.line : 0;
        // A frame that goes on after another is in a line that it began before.
        World world(index_);
        world.seek(stamp.number);
        return world.frame(stamp.frame).line;
    }

    std::optional<EventNumber> note_at_hand() const { return note_of_output(index_, event_); }

    // What ended the run of a loop: what it was to wait for, an exception that went past it, or
    // whoever stopped it.
    std::string after_loop(EventNumber loop_ended) const {
        const LoopRun run = asked_loop_run(index_, loop_ended);
        const std::string where = place(run.began);
        switch (run.how) {
        case LoopRunEnd::Done:
            return ended("after_loop", index_.future(run.done), where) +
                   put_away_words(index_, loop_ended, language_);
        case LoopRunEnd::Raised:
            return after_raised(run, where) + put_away_words(index_, loop_ended, language_);
        case LoopRunEnd::Stopped: break;
        }
        return say("after_stop", fmt::arg("place", where), fmt::arg("why", turn_from(run.ended)));
    }

    std::string after_raised(const LoopRun& run, const std::string& where) const {
        const Event event = index_.event(run.raised);
        const auto& raised = std::get<ExceptionRaised>(event.body);
        const bool is_within = to_number(event.stamp.handle) != 0;
        return say(is_within ? "after_raised" : "after_raised_outside", fmt::arg("place", where),
                   fmt::arg("who", is_within ? who(run.raised) : ""), fmt::arg("type", raised.type),
                   fmt::arg("event", run.raised));
    }

    // What brought the turn need not have brought what was taken in it.
    std::string taken() const {
        const auto got = taken_at_once(index_, event_);
        const auto put = got ? put_of(index_, *got) : std::nullopt;
        if (!put) return "";
        const Event event = index_.event(*got);
        const auto& item = std::get<QueueGot>(event.body);
        const FutureId done = told_of_at(*put);
        if (to_number(done) != 0)
            return say("taken_result", fmt::arg("who", who(event_)),
                       fmt::arg("what", wait_words(language_, future_label(index_, done))),
                       fmt::arg("event", *put));
        constexpr std::size_t value_length_max = 40;
        const std::string_view queue = index_.primitive(item.primitive).label;
        return say("taken_item", fmt::arg("who", who(event_)),
                   fmt::arg("value", shortened(to_text(item.value), value_length_max)),
                   fmt::arg("queue", queue.empty() ? std::string(text(language_, "waits.a_queue"))
                                                   : wait_words(language_, queue)),
                   fmt::arg("event", *put));
    }

    // A variable that the printing lines name may have lost an update before.
    std::string lost_update() const {
        if (index_.event(event_).kind() != EventKind::Output) return "";
        World world(index_);
        world.seek(event_);
        std::string lines;
        for (const PrintPlace& place : print_places(world))
            if (run_.trace.code(place.code).file == FileId{} && place.line != 0)
                lines += std::string(run_.source.line_text(place.line)) + "\n";
        for (const Mistake& mistake : lost_updates_named_in(run_, lines))
            if (mistake.event < event_)
                return say("lost_update", fmt::arg("what", sentence_of(mistake, language_)));
        return "";
    }

    // Who prints need not have made the text.
    std::string made() const {
        const auto maker = maker_of_text(run_, event_);
        if (!maker) return "";
        return say("made", fmt::arg("who", who(*maker)), fmt::arg("place", place(*maker)),
                   fmt::arg("time", time(index_.time_of(*maker))), fmt::arg("event", *maker),
                   fmt::arg("printer", who(event_)));
    }

    template <class... Arguments>
    std::string say(std::string_view key, const Arguments&... arguments) const {
        return text_with(language_, "why_words." + std::string(key), arguments...);
    }

    std::string who(EventNumber event) const { return runner_words(index_, event, language_); }

    std::string place(EventNumber event) const { return place_words(index_, event, language_); }

    std::string time(double seconds) const { return seconds_text(seconds); }

    bool is_of_own_cancellation(EventNumber request) const {
        const Event asked = index_.event(request);
        return std::get<TaskCancelRequested>(asked.body).task == task_;
    }

    std::string sentence(EventNumber event) const {
        World world(index_);
        world.seek(event);
        return narrate(world, language_).sentence;
    }

    std::string cancelled(EventNumber request) const {
        return say(is_dropped(request) ? "cancel_dropped" : "cancelled", fmt::arg("event", request),
                   fmt::arg("place", place(request)),
                   fmt::arg("asked", request_words(run_, request, language_)),
                   fmt::arg("who", who(event_))) +
               set_going_by(request) + shut_down_by(request);
    }

    // Of a callback like task.cancel itself, which has no line, who asked for it.
    std::string set_going_by(EventNumber request) const {
        const HandleId callback = asking_callback(index_, request);
        if (to_number(callback) == 0) return "";
        const auto origin = std::get<TaskCancelRequested>(index_.event(request).body).origin;
        if (origin != CancelOrigin::User) return "";
        const EventNumber set = index_.handle(callback).scheduled;
        return say("set_going_by", fmt::arg("callback", handle_words(index_, callback, language_)),
                   fmt::arg("by", who(set)), fmt::arg("place", place(set)));
    }

    // The exception for which asyncio.run() ends, where it cancels what is left because of one.
    std::string shut_down_by(EventNumber request) const {
        const Event asked = index_.event(request);
        if (std::get<TaskCancelRequested>(asked.body).origin != CancelOrigin::RunShutdown)
            return "";
        const auto ended = last_before(index_, request, [&](const Event& event) {
            return event.kind() == EventKind::LoopRunEnded &&
                   event.stamp.thread == asked.stamp.thread;
        });
        if (!ended) return "";
        const LoopRun run = asked_loop_run(index_, *ended);
        if (run.how != LoopRunEnd::Raised) return "";
        const Event event = index_.event(run.raised);
        return say("shut_down_by", fmt::arg("who", who(run.raised)),
                   fmt::arg("type", std::get<ExceptionRaised>(event.body).type),
                   fmt::arg("event", run.raised));
    }

    // Whether wait_for() kept the request from who prints.
    bool is_dropped(EventNumber request) const {
        const auto stories = cancel_stories(run_);
        return std::any_of(stories.begin(), stories.end(), [&](const CancelStory& story) {
            return story.requested == request && story.ending == CancelEnding::Dropped &&
                   story.ended <= event_;
        });
    }

    // What joined a ready queue; nothing where the reason lies further back.
    std::optional<std::string> queued(EventNumber at) const {
        const Event event = index_.event(at);
        if (const auto* ready = std::get_if<HandleReady>(&event.body))
            return timer_due(ready->handle);
        const auto& scheduled = std::get<HandleScheduled>(event.body);
        switch (scheduled.kind) {
        case HandleKind::TaskWakeup: return woken(at, scheduled);
        case HandleKind::TaskStep: return step(at, scheduled.task);
        case HandleKind::FutureCallback: return called_back(at, scheduled);
        case HandleKind::Plain: break;
        }
        return say("scheduled", fmt::arg("who", handle_words(index_, scheduled.handle, language_)),
                   fmt::arg("by", who(at)), fmt::arg("place", place(at)), fmt::arg("event", at));
    }

    // What stood in the ready queue while a call held the loop up.
    std::string held_up(EventNumber at) const {
        const Event event = index_.event(at);
        const auto* ready = std::get_if<HandleReady>(&event.body);
        const HandleId handle =
            ready != nullptr ? ready->handle : std::get<HandleScheduled>(event.body).handle;
        return held_up_words(index_, handle, language_);
    }

    // The same of this turn, of which a later wait is told first.
    std::string held_up_before() const {
        const Stamp stamp = index_.event(event_).stamp;
        return to_number(stamp.handle) == 0
                   ? ""
                   : held_up_words(index_, stamp.handle, language_, "held_up_before",
                                   runner_words(index_, event_, language_));
    }

    std::optional<std::string> woken(EventNumber at, const HandleScheduled& wake_up) const {
        const FutureFacts& awaited = index_.future(wake_up.future);
        // A gather that was cancelled raises the error of its tasks when the last of them has
        // ended.
        const bool may_be_cancelled =
            awaited.outcome == Outcome::Cancelled ||
            (awaited.kind == FutureKind::Gather && awaited.outcome == Outcome::Exception);
        if (may_be_cancelled && is_cancel_behind(at)) return std::nullopt;
        if (is_end_of_cancelled(awaited))
            if (auto limit = limit_behind(at))
                return *limit + waited_for_end(awaited) + shielded(awaited);
        if (const auto asked = group_abort_behind(at, awaited))
            return group_aborted(wake_up.task, awaited, *asked);
        const std::string label = waited_words(index_, at, language_);
        const std::string waiter(task_label(index_, wake_up.task));
        if (awaited.kind == FutureKind::Sleep && to_number(awaited.timer) != 0) {
            const HandleFacts& timer = index_.handle(awaited.timer);
            const std::string late = late_words(index_, awaited.timer, language_);
            return say(late.empty() ? "sleep" : "sleep_due", fmt::arg("what", brief_label(label)),
                       fmt::arg("who", waiter), fmt::arg("place", place(timer.scheduled)),
                       fmt::arg("from", time(index_.time_of(timer.scheduled))),
                       fmt::arg("until", time(timer.due))) +
                   late;
        }
        return say("waited", fmt::arg("who", waiter), fmt::arg("what", brief_label(label))) +
               over(at, awaited);
    }

    // Where a task group, whose end was waited for, had begun to cancel its tasks.
    std::optional<EventNumber> group_abort_behind(EventNumber wake_up,
                                                  const FutureFacts& awaited) const {
        if (awaited.label != "TaskGroup") return std::nullopt;
        KindsNearby kinds(index_);
        for (auto at = run_.causes().cause_of(wake_up); at; at = run_.causes().cause_of(*at)) {
            const EventKind kind = kinds.of(*at);
            if (kind == EventKind::TaskCancelRequested) {
                const Event event = index_.event(*at);
                const bool is_own = to_number(event.stamp.task) == 0 || event.stamp.task == task_;
                const auto origin = std::get<TaskCancelRequested>(event.body).origin;
                if (is_own && origin == CancelOrigin::TaskGroup) return at;
            }
            if (kind == EventKind::TaskStepBegan && index_.event(*at).stamp.task == task_) break;
        }
        return std::nullopt;
    }

    // The group waits a second time, for those that it cancelled to end.
    std::string group_aborted(TaskId waiter, const FutureFacts& awaited, EventNumber asked) const {
        const Stamp stamp = index_.event(asked).stamp;
        const TaskId failed = failed_in_group(index_, stamp, CancelOrigin::TaskGroup);
        const bool is_failure = to_number(failed) != 0;
        const EventNumber ended = awaited.resolved == no_event ? asked : awaited.resolved;
        const HandleId callback = index_.event(ended).stamp.handle;
        const FutureId last =
            to_number(callback) != 0 ? index_.handle(callback).future : FutureId{};
        const EventNumber root = is_failure ? asked : passed_on_from(run_, asked);
        const std::string failure = is_failure ? failure_of(failed) : "";
        return say(is_failure      ? "group_failed"
                   : root == asked ? "group_left"
                                   : "group_cancelled",
                   fmt::arg("who", task_label(index_, waiter)),
                   fmt::arg("failed", is_failure ? task_label(index_, failed) : ""),
                   fmt::arg("failure", failure), fmt::arg("time", time(stamp.time)),
                   fmt::arg("event", asked), fmt::arg("root", root),
                   fmt::arg("asked", root == asked ? "" : sentence(root))) +
               also_failed(waiter, failed, asked, ended) +
               (to_number(last) == 0 || to_number(index_.future(last).task) == 0
                    ? ""
                    : say("group_last",
                          fmt::arg("what", task_label(index_, index_.future(last).task)),
                          fmt::arg("time", time(index_.time_of(ended)))));
    }

    // What else came up in the group's tasks, while they were cancelled: it is part of what the
    // group raises.
    std::string also_failed(TaskId group_of, TaskId failed, EventNumber asked,
                            EventNumber ended) const {
        std::string out;
        for (std::uint32_t id = 1; id <= index_.tasks().size(); ++id) {
            const TaskFacts& task = index_.tasks()[id - 1];
            const bool is_within = task.finished > asked && task.finished <= ended;
            if (!is_within || task.parent != group_of || TaskId{id} == failed) continue;
            if (index_.future(task.future).outcome != Outcome::Exception) continue;
            out += say(asked_at(task.future) > 0 ? "group_failed_cleaning" : "group_also_failed",
                       fmt::arg("who", task_label(index_, TaskId{id})),
                       fmt::arg("failure", failure_of(TaskId{id})),
                       fmt::arg("time", time(index_.time_of(task.finished))));
        }
        return out;
    }

    // " with KeyError in line 14"
    std::string failure_of(TaskId task) const {
        const auto raised =
            last_before(index_, index_.task(task).finished, [&](const Event& event) {
                return event.kind() == EventKind::ExceptionRaised && event.stamp.task == task;
            });
        if (!raised) return "";
        const Event event = index_.event(*raised);
        return say("failed_with", fmt::arg("type", std::get<ExceptionRaised>(event.body).type),
                   fmt::arg("place", place(*raised)));
    }

    // What ended a wait.
    std::string over(EventNumber wake_up, const FutureFacts& awaited) const {
        if (to_number(awaited.task) != 0) return ended("self_ended", awaited);
        if (awaited.resolved == no_event) return say("woken", fmt::arg("event", wake_up));
        const Stamp stamp = index_.event(awaited.resolved).stamp;
        if (to_number(stamp.task) != 0)
            return say("woken_by", fmt::arg("waker", who(awaited.resolved)),
                       fmt::arg("place", place(awaited.resolved)), fmt::arg("event", wake_up));
        if (to_number(stamp.handle) == 0) return say("woken", fmt::arg("event", wake_up));
        const HandleFacts& callback = index_.handle(stamp.handle);
        if (callback.is_timer())
            return say(is_time_limit(callback.label) ? "woken_in_time" : "woken_by_timer",
                       fmt::arg("callback", handle_words(index_, stamp.handle, language_)),
                       fmt::arg("by", who(callback.scheduled)),
                       fmt::arg("place", place(callback.scheduled)),
                       fmt::arg("time", time(callback.due)), fmt::arg("event", wake_up));
        if (to_number(callback.future) != 0) {
            const FutureFacts& done = index_.future(callback.future);
            const bool is_itself = !awaited.label.empty() && done.label == awaited.label;
            const bool was_over = done.resolved < awaited.created;
            return ended(is_itself ? "self_ended" : was_over ? "ended_before" : "ended", done);
        }
        return say("woken_by_callback",
                   fmt::arg("callback", handle_words(index_, stamp.handle, language_)),
                   fmt::arg("by", who(callback.scheduled)),
                   fmt::arg("place", place(callback.scheduled)), fmt::arg("event", wake_up));
    }

    // What was waited for is a task or a future, or its end tells a gather, a wait and the like.
    std::string ended(std::string key, const FutureFacts& done,
                      const std::string& place = "") const {
        if (done.outcome == Outcome::Exception) key += "_failed";
        if (done.outcome == Outcome::Cancelled) key += "_cancelled";
        const std::string_view label =
            to_number(done.task) != 0 ? task_label(index_, done.task) : done.label;
        return say(key,
                   fmt::arg("what",
                            brief_label(wait_words(language_, label.empty() ? "a future" : label))),
                   fmt::arg("event", done.resolved), fmt::arg("place", place));
    }

    // What a time limit cancelled is waited for until it has ended: the limit is what it comes of.
    std::optional<std::string> limit_behind(EventNumber wake_up) const {
        KindsNearby kinds(index_);
        for (auto at = run_.causes().cause_of(wake_up); at; at = run_.causes().cause_of(*at)) {
            if (kinds.of(*at) != EventKind::HandleReady) continue;
            const HandleId ready = std::get<HandleReady>(index_.event(*at).body).handle;
            if (is_time_limit(index_.handle(ready).label)) return timer_due(ready);
        }
        return std::nullopt;
    }

    // The end of what a limit cancelled, where it did not come at once.
    std::string waited_for_end(const FutureFacts& awaited) const {
        if (awaited.resolved == no_event) return "";
        const HandleId callback = index_.event(awaited.resolved).stamp.handle;
        if (to_number(callback) == 0) return "";
        const FutureId done = index_.handle(callback).future;
        const bool took_time = to_number(done) != 0 && to_number(index_.future(done).task) != 0 &&
                               index_.event(awaited.resolved).stamp.time > asked_at(done);
        if (!took_time) return "";
        return say("waited_for_end",
                   fmt::arg("what", wait_words(language_, future_label(index_, done))),
                   fmt::arg("time", time(index_.time_of(awaited.resolved))));
    }

    // When a task was last asked to cancel before it ended.
    double asked_at(FutureId done) const {
        const TaskId task = index_.future(done).task;
        const auto request = last_before(index_, index_.future(done).resolved, [&](const Event& e) {
            const auto* asked = std::get_if<TaskCancelRequested>(&e.body);
            return asked != nullptr && asked->task == task;
        });
        return request ? index_.time_of(*request) : 0;
    }

    // Whether a request to cancel led to a wake-up, before any other turn of the task.
    bool is_cancel_behind(EventNumber wake_up) const {
        KindsNearby kinds(index_);
        for (auto at = run_.causes().cause_of(wake_up); at; at = run_.causes().cause_of(*at)) {
            const EventKind kind = kinds.of(*at);
            if (kind == EventKind::TaskCancelRequested && is_of_own_cancellation(*at)) return true;
            if (kind == EventKind::TaskStepBegan && index_.event(*at).stamp.task == task_)
                return false;
        }
        return false;
    }

    // A step that waited for nothing but its turn: the first, or the one after a bare yield.
    std::optional<std::string> step(EventNumber at, TaskId task) const {
        if (is_cancel_behind(at)) return std::nullopt;
        const TaskFacts& facts = index_.task(task);
        const auto cause = run_.causes().cause_of(at);
        const std::string name(task_label(index_, task));
        if (cause && *cause == facts.created)
            if (const auto finalised = finaliser_behind(facts.created))
                return say("finalised", fmt::arg("asked", sentence(*finalised)),
                           fmt::arg("event", *finalised));
        if (cause && *cause == facts.created && is_by_callback(facts.created)) {
            const HandleId maker = index_.event(facts.created).stamp.handle;
            const EventNumber scheduled = index_.handle(maker).scheduled;
            return say("created_by_callback", fmt::arg("who", name),
                       fmt::arg("callback", handle_words(index_, maker, language_)),
                       fmt::arg("by", who(scheduled)), fmt::arg("place", place(scheduled)),
                       fmt::arg("event", facts.created));
        }
        if (cause && *cause == facts.created)
            return say("created", fmt::arg("who", name), fmt::arg("by", who(facts.created)),
                       fmt::arg("place", place(facts.created)), fmt::arg("event", facts.created));
        return say("again", fmt::arg("who", name), fmt::arg("event", at));
    }

    // Where the loop makes a task to close a generator that nobody holds.
    std::optional<EventNumber> finaliser_behind(EventNumber created) const {
        constexpr int hops_max = 12;
        KindsNearby kinds(index_);
        std::optional<EventNumber> at = created;
        for (int i = 0; i < hops_max && at; ++i, at = run_.causes().cause_of(*at))
            if (kinds.of(*at) == EventKind::GeneratorFinalised) return at;
        return std::nullopt;
    }

    std::string called_back(EventNumber at, const HandleScheduled& callback) const {
        const bool has_future = to_number(callback.future) != 0;
        std::string key = has_future ? "called_back" : "scheduled";
        if (has_future && index_.future(callback.future).resolved < at) {
            const Outcome outcome = index_.future(callback.future).outcome;
            if (outcome == Outcome::Exception) key += "_failed";
            if (outcome == Outcome::Cancelled) key += "_cancelled";
        }
        return say(key, fmt::arg("who", handle_words(index_, callback.handle, language_)),
                   fmt::arg("what", has_future ? wait_words(language_,
                                                            future_label(index_, callback.future))
                                               : ""),
                   fmt::arg("by", who(at)), fmt::arg("place", place(at)), fmt::arg("event", at));
    }

    std::string timer_due(HandleId handle) const {
        const HandleFacts& timer = index_.handle(handle);
        return say("timer", fmt::arg("what", handle_words(index_, handle, language_)),
                   fmt::arg("by", who(timer.scheduled)), fmt::arg("place", place(timer.scheduled)),
                   fmt::arg("from", time(index_.time_of(timer.scheduled))),
                   fmt::arg("until", time(timer.due))) +
               late_words(index_, handle, language_);
    }

    std::string thread_started(EventNumber at) const {
        const Event event = index_.event(at);
        return say("thread_started", fmt::arg("who", std::get<ThreadStarted>(event.body).name),
                   fmt::arg("by", who(at)), fmt::arg("place", place(at)), fmt::arg("event", at));
    }

    std::string thread_woken(EventNumber at) const {
        const auto cause = run_.causes().cause_of(at);
        if (cause && index_.event(*cause).kind() == EventKind::ThreadBlocked)
            if (auto told = thread_slept(*cause)) return *told;
        const ThreadId thread = std::get<ThreadWoken>(index_.event(at).body).thread;
        World before(index_);
        before.seek(at - 1);
        const std::string_view label = before.thread(thread).blocked_label;
        const std::string what =
            brief_label(wait_words(language_, label.empty() ? "its turn" : label));
        const bool has_waker = cause && index_.event(*cause).stamp.thread != thread;
        if (const FutureId done = has_waker ? told_of_at(*cause) : FutureId{}; to_number(done) != 0)
            return say("thread_waited", fmt::arg("who", index_.thread(thread).name),
                       fmt::arg("what", what)) +
                   ended("ended", index_.future(done));
        return say(has_waker ? "thread_woken_by" : "thread_woken",
                   fmt::arg("who", index_.thread(thread).name), fmt::arg("what", what),
                   fmt::arg("by", has_waker ? who(*cause) : ""),
                   fmt::arg("place", has_waker ? place(*cause) : ""), fmt::arg("event", at));
    }

    bool is_by_callback(EventNumber event) const {
        const Stamp stamp = index_.event(event).stamp;
        return to_number(stamp.task) == 0 && to_number(stamp.handle) != 0;
    }

    // The future whose end a callback tells of, where that does something at an event.
    FutureId told_of_at(EventNumber event) const {
        const Stamp stamp = index_.event(event).stamp;
        return is_by_callback(event) ? index_.handle(stamp.handle).future : FutureId{};
    }

    std::optional<std::string> thread_slept(EventNumber at) const {
        const Event event = index_.event(at);
        const auto& blocked = std::get<ThreadBlocked>(event.body);
        const bool is_own = blocked.thread == index_.event(event_).stamp.thread;
        if (!is_own || blocked.deadline == no_time) return std::nullopt;
        if (is_timer_thread(event.stamp)) return timer_thread(event.stamp, blocked.deadline);
        return say("sleep", fmt::arg("what", brief_label(wait_words(language_, blocked.label))),
                   fmt::arg("who", who(at)), fmt::arg("place", place(at)),
                   fmt::arg("from", time(event.stamp.time)),
                   fmt::arg("until", time(blocked.deadline)));
    }

    // Whether it is a threading.Timer that waits for its time: no other thread waits for an event
    // before it has run a line.
    bool is_timer_thread(const Stamp& stamp) const {
        const Event event = index_.event(stamp.number);
        if (std::get<ThreadBlocked>(event.body).on != BlockKind::Event) return false;
        return to_number(stamp.thread) > 1 && to_number(stamp.frame) == 0;
    }

    std::string timer_thread(const Stamp& stamp, double due) const {
        const EventNumber started = index_.thread(stamp.thread).started;
        return say("timer_thread", fmt::arg("delay", time(due - stamp.time)),
                   fmt::arg("by", who(started)), fmt::arg("place", place(started)),
                   fmt::arg("from", time(index_.time_of(started))), fmt::arg("until", time(due)));
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    EventNumber event_;
    TaskId task_;
    Language language_;
};

} // namespace

std::string why_words(const FinishedRun& run, EventNumber event, Language language) {
    if (run.event_count() == 0) return "";
    return with_capitals(Headline(run, event, language).words(), language);
}

std::string turn_words(const FinishedRun& run, EventNumber event, Language language) {
    return run.event_count() == 0 ? "" : Headline(run, event, language).turn();
}

} // namespace app::model
