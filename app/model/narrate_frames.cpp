#include "app/model/narrate_parts.h"

#include "app/model/phrases.h"

namespace app::model {

using namespace runtime::trace;

namespace {

std::string_view key_of(CodeKind kind) {
    switch (kind) {
    case CodeKind::Module: return "frame_entered.module";
    case CodeKind::Class: return "frame_entered.class";
    case CodeKind::Coroutine: return "frame_entered.coroutine";
    case CodeKind::Function:
    case CodeKind::Generator:
    case CodeKind::AsyncGenerator:
    case CodeKind::Comprehension:
    case CodeKind::Lambda: return "frame_entered.function";
    }
    return "frame_entered.function";
}

std::string_view key_of(GeneratorKind kind) {
    switch (kind) {
    case GeneratorKind::Generator: return "generator_created.generator";
    case GeneratorKind::AsyncGenerator: return "generator_created.async_generator";
    case GeneratorKind::Coroutine: return "generator_created.coroutine";
    }
    return "generator_created.generator";
}

std::string_view key_of(ResumeHow how) {
    switch (how) {
    case ResumeHow::Next: return "generator_resumed.next";
    case ResumeHow::Send: return "generator_resumed.send";
    case ResumeHow::Throw: return "generator_resumed.throw";
    case ResumeHow::Close: return "generator_resumed.close";
    case ResumeHow::Asend: return "generator_resumed.asend";
    case ResumeHow::Athrow: return "generator_resumed.athrow";
    case ResumeHow::Aclose: return "generator_resumed.aclose";
    case ResumeHow::Await: return "generator_resumed.await";
    }
    return "generator_resumed.next";
}

std::string_view key_of(FinishHow how) {
    switch (how) {
    case FinishHow::Returned: return "generator_finished.returned";
    case FinishHow::Raised: return "generator_finished.raised";
    case FinishHow::Closed: return "generator_finished.closed";
    }
    return "generator_finished.returned";
}

// Whether a frame runs the task's own code, and not what that calls.
bool is_of_task(const TraceIndex& index, TaskId task, FrameId frame) {
    const FrameId own = index.task(task).frame;
    return to_number(own) != 0 && index.frame(own).code == index.frame(frame).code;
}

// Whether an exception leaves the frame right after it was held in it, without a line that runs.
bool goes_through(const Telling& telling) {
    constexpr int events_max = 8;
    const EventNumber here = telling.stamp().number;
    EventReader reader = telling.index().reader_at(here + 1);
    for (int i = 0; i < events_max; ++i) {
        const Event* next = reader.next();
        if (next == nullptr || next->kind() == EventKind::Line) return false;
        const auto* left = std::get_if<FrameLeft>(&next->body);
        if (left != nullptr && left->frame == telling.stamp().frame)
            return left->how == LeaveHow::Raised;
    }
    return false;
}

} // namespace

void tell_entered(const FrameEntered& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    const CodeRecord& code = index.trace().code(event.code);
    const bool is_phrase_of_ours = is_phrase(code.name);
    telling
        .say(is_phrase_of_ours && code.kind != CodeKind::Module
                 ? std::string_view("frame_entered.part")
                 : key_of(code.kind))
        .with("name", frame_beginning(telling, event.frame));
}

void tell_line(const Line& event, Telling& telling) {
    const TaskId task = telling.stamp().task;
    telling
        .say(to_number(task) == 0                             ? "line.plain"
             : is_of_task(telling.index(), task, event.frame) ? "line.task"
                                                              : "line.called")
        .with("task", task_label(telling.index(), task))
        .with("name", frame_beginning(telling, event.frame))
        .with("line", event.line)
        .with_text("code", source_line(telling.index(), event.frame, event.line));
}

void tell_local(const LocalChanged& event, Telling& telling) {
    const CodeRecord& code = code_of(telling.index(), event.frame);
    const bool is_bound = event.value.kind != ValueKind::Unbound;
    const std::string_view name =
        event.slot < code.locals.size() ? std::string_view(code.locals[event.slot]) : "?";
    // What a class's body defines is kept in a local that no program can name.
    const bool is_namespace = name == ".namespace";
    const bool is_gone_through = name == ".0"; // of a comprehension, nor can that
    telling
        .say(is_namespace ? "local_changed.namespace"
             : is_bound   ? "local_changed.bound"
                          : "local_changed.unbound")
        .with("name", is_namespace      ? std::string_view(code.name)
                      : is_gone_through ? text(telling.language(), "waits.gone_through")
                                        : name)
        .with_value("value", event.value);
}

void tell_left(const FrameLeft& event, Telling& telling) {
    const bool raised = event.how == LeaveHow::Raised;
    const bool has_value =
        event.value.kind != ValueKind::Unbound && event.value.kind != ValueKind::None;
    // A comprehension gives a value, but it is no call that returns.
    const bool is_phrase_of_ours = is_phrase(code_of(telling.index(), event.frame).name);
    telling
        .say(raised              ? "frame_left.raised"
             : is_phrase_of_ours ? "frame_left.done"
             : has_value         ? "frame_left.returned_value"
                                 : "frame_left.returned")
        .with("name",
              raised ? frame_name(telling, event.frame) : frame_beginning(telling, event.frame))
        .with_value("value", event.value);
}

void tell_caught(const ExceptionCaught& event, Telling& telling) {
    telling.say(goes_through(telling) ? "exception_goes_on" : "exception_caught")
        .with("type", event.type)
        .with("name", frame_name(telling, telling.stamp().frame));
}

void tell_generator_created(const GeneratorCreated& event, Telling& telling) {
    telling.say(key_of(event.kind))
        .with("label", generator_label(telling.index(), event.generator));
}

void tell_generator_resumed(const GeneratorResumed& event, Telling& telling) {
    const GeneratorFacts& generator = telling.index().generator(event.generator);
    std::string_view key = key_of(event.how);
    const bool has_begun = telling.world().frame(generator.frame).entered < telling.stamp().number;
    if (event.how == ResumeHow::Send && !has_begun) key = "generator_resumed.send_first";
    if (event.how == ResumeHow::Throw && generator.kind == GeneratorKind::Coroutine)
        key = telling.world().frame(generator.frame).status != FrameStatus::Created
                  ? "generator_resumed.throw_await"
                  : "generator_resumed.throw_unbegun";
    telling.say(key)
        .with("label", generator_label(telling.index(), event.generator))
        .with_value("value", event.value);
}

void tell_frame_resumed(const FrameResumed& event, Telling& telling) {
    const EventNumber here = telling.stamp().number;
    const EventBody before = telling.index().event(here == 0 ? 0 : here - 1).body;
    const auto* resumed = std::get_if<GeneratorResumed>(&before);
    const bool is_thrown = resumed != nullptr &&
                           (resumed->how == ResumeHow::Throw || resumed->how == ResumeHow::Athrow);
    // A frame of a library's has no lines to tell by.
    const bool begun = telling.world().frame(event.frame).entered < here;
    telling
        .say(begun       ? is_thrown ? "frame_resumed.raising" : "frame_resumed.again"
             : is_thrown ? "frame_resumed.unbegun"
                         : "frame_resumed.first")
        .with("name", frame_beginning(telling, event.frame));
}

void tell_generator_finished(const GeneratorFinished& event, Telling& telling) {
    const TraceIndex& index = telling.index();
    const bool is_bare = event.how == FinishHow::Raised && event.value.kind == ValueKind::Unbound;
    // What was to be closed may end with something else, such as a cancellation.
    const std::string value = to_text(event.value);
    const bool is_other = event.how == FinishHow::Closed && event.value.has_text() &&
                          !value.starts_with("GeneratorExit") && !value.starts_with("Stop");
    telling
        .say(is_bare    ? "generator_finished.raised_bare"
             : is_other ? "generator_finished.raised"
                        : key_of(event.how))
        .with("label", generator_label(index, event.generator))
        .with_value("value", event.value);
}

} // namespace app::model
