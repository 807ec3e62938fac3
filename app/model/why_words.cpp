#include "app/model/why_headline.h"

#include "app/model/cancellation.h"
#include "app/model/mistakes.h"
#include "app/model/phrases.h"
#include "app/model/print_place.h"
#include "app/model/python_message.h"
#include "app/model/queue_items.h"
#include "app/model/text_maker.h"
#include "app/model/why.h"
#include "runtime/trace/walk.h"

#include <algorithm>

namespace app::model {

using namespace runtime::trace;

std::string Headline::words() const {
    if (std::string deadlock = deadlocked(); !deadlock.empty()) return deadlock;
    const std::string resumed = generator();
    // What only runs on needs no word for that where there is one for who asked for it.
    const std::string came = turn();
    const bool is_told = !resumed.empty() && came == by_itself();
    const std::string told =
        is_told ? resumed.substr(resumed.find_first_not_of(' ')) : came + resumed;
    return told + yielded() + limit_error(came) + dropped(came) + taken() + awaited_done() +
           made() + lost_update();
}

std::string Headline::deadlocked() const {
    const Event event = index_.event(event_);
    const auto* ended = std::get_if<RunEnded>(&event.body);
    const auto* note = std::get_if<Note>(&event.body);
    const bool is_deadlock = (ended != nullptr && ended->outcome == RunOutcome::Deadlock) ||
                             (note != nullptr && note->kind == NoteKind::Deadlock);
    if (!is_deadlock) return "";
    std::string out;
    for (const Mistake& mistake : find_deadlock(run_))
        out += sentence_of(mistake, language_);
    return out;
}

std::string Headline::turn() const {
    if (const auto note = note_at_hand()) return noted(*note);
    if (const auto uncaught = uncaught_at(index_, event_)) return left(*uncaught);
    return turn_from(event_);
}

std::string Headline::left(const Uncaught& uncaught) const {
    constexpr std::string_view keys[] = {"uncaught", "uncaught_callback", "uncaught_thread",
                                         "uncaught_ignored"};
    if (uncaught.raised == no_event) {
        const HandleId callback = index_.event(event_).stamp.handle;
        const FutureId of = uncaught.what == UncaughtIn::Callback && to_number(callback) != 0
                                ? index_.handle(callback).future
                                : FutureId{};
        if (to_number(of) == 0) return say("uncaught_unknown");
        return say("uncaught_callback_of",
                   fmt::arg("what", wait_words(language_, future_label(index_, of))));
    }
    const Event event = index_.event(uncaught.raised);
    const std::string closing =
        uncaught.what == UncaughtIn::Program && to_number(event.stamp.loop) != 0
            ? loop_closed_before(event_)
            : "";
    const auto interrupt = interrupt_behind(run_, uncaught.raised);
    if (interrupt && uncaught.what == UncaughtIn::Program)
        return say("uncaught_interrupt", fmt::arg("place", place(uncaught.raised)),
                   fmt::arg("time", time(index_.time_of(*interrupt))),
                   fmt::arg("event", *interrupt)) +
               closing;
    return say(keys[static_cast<std::size_t>(uncaught.what)], fmt::arg("who", who(uncaught.raised)),
               fmt::arg("type", std::get<ExceptionRaised>(event.body).type),
               fmt::arg("place", place(uncaught.raised)), fmt::arg("time", time(event.stamp.time)),
               fmt::arg("event", uncaught.raised)) +
           closing;
}

std::string Headline::loop_closed_before(EventNumber event) const {
    const auto ended = last_before(index_, event, [](const Event& before) {
        return before.kind() == EventKind::LoopRunEnded || before.kind() == EventKind::Line;
    });
    const bool is_run = ended && index_.event(*ended).kind() == EventKind::LoopRunEnded;
    return is_run ? put_away_words(index_, *ended, language_) : "";
}

std::string Headline::generator() const {
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
               std::find(frames.begin(), frames.end(), frame_of(body->generator)) != frames.end();
    });
    if (!resumed || index_.event(*resumed).stamp.handle != now.handle) return "";
    return say("resumed", fmt::arg("by", who(*resumed)), fmt::arg("place", place(*resumed - 1)),
               fmt::arg("event", *resumed), fmt::arg("asked", sentence(*resumed))) +
           stood(frames.front(), *resumed);
}

std::string Headline::yielded() const {
    const Stamp now = index_.event(event_).stamp;
    if (own_line(now) == 0) return "";
    const auto last = last_before(index_, event_, [&](const Event& event) {
        return event.kind() == EventKind::GeneratorYielded || event.stamp.handle != now.handle ||
               (event.kind() == EventKind::Line && event.stamp.frame == now.frame);
    });
    if (!last || index_.event(*last).kind() != EventKind::GeneratorYielded) return "";
    const Event given = index_.event(*last);
    const GeneratorId generator = std::get<GeneratorYielded>(given.body).generator;
    // A generator expression stands in the line itself, for all to see.
    if (is_phrase(run_.trace.code(index_.generator(generator).code).name)) return "";
    const auto asked = last_before(index_, *last, [&](const Event& event) {
        const auto* resumed = std::get_if<GeneratorResumed>(&event.body);
        return resumed != nullptr && resumed->generator == generator;
    });
    return asked ? say("yielded", fmt::arg("asked", sentence(*asked)), fmt::arg("event", *asked),
                       fmt::arg("given", sentence(*last)))
                 : "";
}

FrameId Headline::frame_of(GeneratorId generator) const {
    return index_.generators()[to_number(generator) - 1].frame;
}

bool Headline::is_of_generator(FrameId frame) const {
    const GeneratorId generator = index_.frame(frame).generator;
    return to_number(generator) != 0 &&
           index_.generators()[to_number(generator) - 1].kind != GeneratorKind::Coroutine;
}

std::string Headline::stood(FrameId innermost, EventNumber resumed) const {
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

std::string Headline::limit_error(const std::string& told) const {
    if (to_number(task_) == 0) return "";
    const HandleId turn = index_.event(event_).stamp.handle;
    const auto raised = last_before(index_, event_, [&](const Event& event) {
        return event.stamp.handle != turn || event.kind() == EventKind::Output ||
               event.kind() == EventKind::ExceptionRaised;
    });
    if (!raised || *raised == 0) return "";
    const Event event = index_.event(*raised);
    const auto* error = std::get_if<ExceptionRaised>(&event.body);
    if (error == nullptr || error->type != "TimeoutError" || event.stamp.task != task_) return "";
    for (const CancelStory& story : cancel_stories(run_)) {
        const bool is_its = story.task == task_ && story.origin == CancelOrigin::Timeout &&
                            story.ending == CancelEnding::Withdrawn && story.ended + 1 == *raised;
        if (!is_its) continue;
        const std::string asked = sentence(story.requested);
        return say(told.find(asked) == told.npos ? "limit_error_of" : "limit_error",
                   fmt::arg("event", *raised), fmt::arg("request", story.requested),
                   fmt::arg("asked", asked));
    }
    return "";
}

std::string Headline::dropped(const std::string& told) const {
    if (to_number(task_) == 0) return "";
    const HandleId turn = index_.event(event_).stamp.handle;
    for (const CancelStory& story : cancel_stories(run_)) {
        const bool is_its = story.task == task_ && story.ending == CancelEnding::Dropped &&
                            story.ended <= event_ &&
                            index_.event(story.delivered).stamp.handle == turn;
        const std::string asked = is_its ? sentence(story.requested) : "";
        if (is_its && told.find(asked) == told.npos)
            return say("also_dropped", fmt::arg("event", story.requested),
                       fmt::arg("asked", asked));
    }
    return "";
}

std::string Headline::awaited_done() const {
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
    if (!begun || index_.event(*begun).stamp.handle != index_.event(event_).stamp.handle) return "";
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

TaskId Headline::task_named(std::string_view shown) const {
    constexpr std::string_view begin = "<Task ";
    if (!shown.starts_with(begin) || !shown.ends_with('>')) return TaskId{};
    const std::string_view name = shown.substr(begin.size(), shown.size() - begin.size() - 1);
    for (std::uint32_t id = 1; id <= index_.tasks().size(); ++id)
        if (index_.tasks()[id - 1].name == name) return TaskId{id};
    return TaskId{};
}

std::string Headline::by_itself() const {
    return say("program", fmt::arg("who", who(event_)), fmt::arg("place", place(event_)));
}

std::string Headline::taken() const {
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

std::string Headline::lost_update() const {
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

std::string Headline::made() const {
    const auto maker = maker_of_text(run_, event_);
    if (!maker) return "";
    return say("made", fmt::arg("who", who(*maker)), fmt::arg("place", place(*maker)),
               fmt::arg("time", time(index_.time_of(*maker))), fmt::arg("event", *maker),
               fmt::arg("printer", who(event_)));
}

std::string Headline::sentence(EventNumber event) const {
    World world(index_);
    world.seek(event);
    return narrate(world, language_).sentence;
}

std::string why_words(const FinishedRun& run, EventNumber event, Language language) {
    if (run.event_count() == 0) return "";
    return with_capitals(Headline(run, event, language).words(), language);
}

std::string turn_words(const FinishedRun& run, EventNumber event, Language language) {
    return run.event_count() == 0 ? "" : Headline(run, event, language).turn();
}

} // namespace app::model
