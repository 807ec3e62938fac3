#include "runtime/trace/world.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace runtime::trace {

std::string_view to_text(TaskStatus status) {
    switch (status) {
    case TaskStatus::Created: return "created";
    case TaskStatus::Ready: return "ready";
    case TaskStatus::Running: return "running";
    case TaskStatus::Suspended: return "suspended";
    case TaskStatus::CancelRequested: return "cancel requested";
    case TaskStatus::Cancelled: return "cancelled";
    case TaskStatus::Failed: return "failed";
    case TaskStatus::Done: return "done";
    }
    return "";
}

std::string_view to_text(GeneratorStatus status) {
    switch (status) {
    case GeneratorStatus::Created: return "created";
    case GeneratorStatus::Running: return "running";
    case GeneratorStatus::Suspended: return "suspended";
    case GeneratorStatus::Finished: return "finished";
    }
    return "";
}

namespace {

std::string_view word(ThreadStatus status) {
    switch (status) {
    case ThreadStatus::Ready: return "ready";
    case ThreadStatus::Running: return "running";
    case ThreadStatus::Blocked: return "blocked";
    case ThreadStatus::Ended: return "ended";
    }
    return "";
}

std::string_view word(FrameStatus status) {
    switch (status) {
    case FrameStatus::Created: return "created";
    case FrameStatus::Running: return "running";
    case FrameStatus::Outer: return "outer";
    case FrameStatus::Suspended: return "suspended";
    case FrameStatus::Finished: return "finished";
    }
    return "";
}

class WorldPrinter {
  public:
    explicit WorldPrinter(const World& world) : world_(world) {}

    std::string print() {
        const Stamp& now = world_.stamp();
        line("event {} time {} thread {} loop {} handle {} task {} frame {}:{}", world_.at(),
             float_repr(now.time), to_number(now.thread), to_number(now.loop),
             to_number(now.handle), to_number(now.task), to_number(now.frame),
             world_.current_line());
        for (std::uint32_t n = 1; n <= world_.thread_count(); ++n)
            print_thread(ThreadId{n});
        for (std::uint32_t n = 1; n <= world_.loop_count(); ++n)
            print_loop(LoopId{n});
        for (std::uint32_t n = 1; n <= world_.task_count(); ++n)
            print_task(TaskId{n});
        for (std::uint32_t n = 1; n <= world_.generator_count(); ++n) {
            print_generator(GeneratorId{n});
        }
        for (std::uint32_t n = 1; n <= world_.primitive_count(); ++n) {
            print_primitive(PrimitiveId{n});
        }
        line("printed {} noted {}", world_.output_count(), world_.note_count());
        return std::move(text_);
    }

  private:
    template <class... Args>
    void line(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
        text_ += '\n';
    }

    void print_thread(ThreadId id) {
        const ThreadState thread = world_.thread(id);
        line("thread {} {} {} {} until {}", to_number(id), thread.name, word(thread.status),
             thread.blocked_label, float_repr(thread.deadline));
        print_stack(world_.stack(id));
    }
    void print_loop(LoopId id) {
        const LoopState loop = world_.loop(id);
        line("loop {} iteration {}{}{}{} runs {} timers {}", to_number(id), loop.iteration,
             loop.is_running ? " running" : "", loop.in_iteration ? " inside" : "",
             loop.is_idle ? " idle" : "", to_number(loop.running), loop.timer_count);
        const ReadyQueue ready = world_.ready(id);
        for (std::size_t i = 0; i < ready.handles.size(); ++i) {
            line("  {} {} {}", i < ready.in_this_iteration ? "now" : "next",
                 to_number(ready.handles[i].id), ready.handles[i].label);
        }
        for (const HandleState& timer : world_.timers(id, loop.timer_count)) {
            line("  timer {} {} at {}", to_number(timer.id), timer.label, float_repr(timer.due));
        }
    }
    void print_task(TaskId id) {
        const TaskState task = world_.task(id);
        line("task {} {} {} {} since {} steps {}{}{}", to_number(id), task.name, task.label,
             to_text(task.status), task.since, task.step_count,
             task.cancel_requests != 0 ? " cancelling" : "",
             task.swallowed_cancel ? " swallowed" : "");
        if (task.waiting_on != FutureId{}) {
            line("  waits for {} {} task {} until {}", to_number(task.waiting_on),
                 plain_name(task.waiting_text), to_number(task.waiting_on_task),
                 float_repr(task.waiting_until));
        }
        if (!task.outcome_text.empty()) line("  outcome {}", task.outcome_text);
        print_stack(world_.stack(id));
    }
    void print_stack(const std::vector<FrameId>& frames) {
        for (const FrameId id : frames) {
            const FrameState frame = world_.frame(id);
            line("  frame {} {}:{} {}", to_number(id),
                 world_.trace().code(frame.code).qualified_name, frame.line, word(frame.status));
            for (const LocalState& local : world_.locals(id)) {
                line("    {} = {} @{}", local.name, to_text(local.value), local.changed_at);
            }
        }
    }
    void print_generator(GeneratorId id) {
        const GeneratorState generator = world_.generator(id);
        line("generator {} {} {} {} yields {} {}", to_number(id), generator.label,
             to_text(generator.kind), to_text(generator.status), generator.yield_count,
             to_text(generator.last_value));
    }
    void print_primitive(PrimitiveId id) {
        const PrimitiveState primitive = world_.primitive(id);
        line("primitive {} {} {} held {} size {} waiters {} set {}", to_number(id),
             to_text(primitive.kind), primitive.label, primitive.held, primitive.size,
             primitive.waiter_count, primitive.is_set);
    }

    const World& world_;
    std::string text_;
};

} // namespace

std::string to_text(const World& world) {
    return world.trace().is_empty() ? "" : WorldPrinter(world).print();
}

} // namespace runtime::trace
