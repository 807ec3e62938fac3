#include "app/model/why_headline.h"

#include "app/model/why.h"
#include "runtime/trace/world.h"

// Python tells of an exception that nobody asked for, and of a task that was not done, when the
// object is freed. Who let go of it last is read from the event before, and which variables held it
// from the frame in which that was.
namespace app::model {

using namespace runtime::trace;

namespace {

bool is_note_of_freed(const TraceIndex& index, EventNumber event) {
    const Event at = index.event(event);
    const auto* note = std::get_if<Note>(&at.body);
    return note != nullptr && to_number(note->freed) != 0;
}

// What came before a note, but for what is told of others that were freed at the same time, be it
// by Python or by the program's own exception handler.
EventNumber letting_go_before(const TraceIndex& index, EventNumber note) {
    EventNumber at = note;
    while (at > 1) {
        const Event before = index.event(at - 1);
        const auto* left = std::get_if<FrameLeft>(&before.body);
        const EventNumber entered = left != nullptr ? index.frame(left->frame).created : 0;
        if (entered > 0 && is_note_of_freed(index, entered - 1)) {
            at = entered - 1;
        } else if (before.kind() == EventKind::Output && is_note_of_freed(index, at - 2)) {
            at -= 2;
        } else {
            break;
        }
    }
    return at - 1;
}

} // namespace

std::string Headline::freed(EventNumber note) const {
    const Event event = index_.event(note);
    const auto& noted = std::get<Note>(event.body);
    if (to_number(noted.freed) == 0) return "";
    return why_told_when_freed(note, noted) + who_let_go(note, noted);
}

std::string Headline::why_told_when_freed(EventNumber note, const Note& noted) const {
    const FutureFacts& future = index_.future(noted.freed);
    const std::string what = wait_words(language_, future_label(index_, noted.freed));
    if (noted.kind == NoteKind::NeverRetrieved)
        return say("freed_failed", fmt::arg("what", what),
                   fmt::arg("time", time(index_.time_of(future.resolved))),
                   fmt::arg("event", future.resolved));
    World world(index_);
    world.seek(note);
    const TaskState task = world.task(future.task);
    if (task.status != TaskStatus::Suspended) return say("freed_undone", fmt::arg("what", what));
    return say("freed_waiting", fmt::arg("what", what),
               fmt::arg("wait", brief_label(wait_words(language_, task.waiting_text))),
               fmt::arg("since", time(task.since_time)));
}

std::string Headline::who_let_go(EventNumber note, const Note& noted) const {
    const Stamp stamp = index_.event(note).stamp;
    const std::string now = time(stamp.time);
    const TaskId task = index_.future(noted.freed).task;
    if (to_number(stamp.loop) == 0 && to_number(stamp.frame) == 0) return say("freed_program");
    if (noted.by_collector)
        return say("freed_collector", fmt::arg("time", now), fmt::arg("place", place(note)));
    const EventNumber let_go = letting_go_before(index_, note);
    const Event before = index_.event(let_go);
    if (const auto* left = std::get_if<FrameLeft>(&before.body)) {
        const std::string held = held_in(left->frame, let_go - 1, task);
        if (!held.empty() || own_line(stamp) == 0)
            return say("freed_frame", fmt::arg("frame", call_of(left->frame)),
                       fmt::arg("time", now), fmt::arg("held", held));
    }
    if (const std::uint32_t line = own_line(stamp); line != 0)
        return say("freed_line", fmt::arg("line", line), fmt::arg("time", now),
                   fmt::arg("held", held_in(stamp.frame, note, task)));
    const auto* run = std::get_if<HandleRunEnded>(&before.body);
    if (run == nullptr) return say("freed_then", fmt::arg("time", now));
    if (to_number(task) != 0 && index_.handle(run->handle).task == task)
        return say("freed_turn", fmt::arg("time", now));
    return say("freed_callback", fmt::arg("time", now),
               fmt::arg("callback", handle_words(index_, run->handle, language_)));
}

std::string Headline::held_in(FrameId frame, EventNumber at, TaskId task) const {
    if (to_number(task) == 0) return "";
    World world(index_);
    world.seek(at);
    const std::string shown = std::string(" ").append(world.task(task).name).append(">");
    std::string names;
    for (const LocalState& local : world.locals(frame)) {
        if (to_text(local.value).find(shown) == std::string::npos) continue;
        if (!names.empty()) names += ", ";
        names += local.name;
    }
    return names.empty() ? "" : say("freed_held", fmt::arg("names", names));
}

std::string Headline::call_of(FrameId frame) const {
    const FrameFacts& facts = index_.frame(frame);
    if (to_number(facts.generator) != 0)
        return index_.task_names().call(index_.generator(facts.generator).label);
    return std::string(run_.trace.code(facts.code).name) + "()";
}

} // namespace app::model
