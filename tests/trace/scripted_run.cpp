#include "tests/trace/scripted_run.h"

#include "runtime/source/assert.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tests {

constexpr LoopId the_loop{1};

// --- steps ---

void Step::line(std::uint32_t line) {
    run.recorder().line(line);
}

void Step::local(std::uint32_t slot, const TraceValue& value) {
    run.recorder().local_changed(slot, value);
}

void Step::print(std::string_view text) {
    run.recorder().output(Stream::Out, std::string(text) + "\n");
}

StepEnding Step::sleep(double delay, Span literal) {
    const std::string label = fmt::format("sleep({})", float_repr(delay));
    const FutureId future = run.create_future(FutureKind::Sleep, label);
    ScriptedRun& the_run = run;
    run.future(future).timer =
        run.call_at(run.now() + delay, future, label, literal, [&the_run, future] {
            if (!the_run.future(future).is_done) {
                the_run.resolve(future, Outcome::Result, TraceValue::none());
            }
        });
    return {StepEnd::SuspendedOnFuture, future, label, literal};
}

StepEnding Step::wait_for(FutureId future, std::string_view text) {
    return {StepEnd::SuspendedOnFuture, future, std::string(text), {}};
}

StepEnding Step::yield() {
    return {StepEnd::Yielded, {}, "sleep(0)", {}};
}

StepEnding Step::done(std::string_view repr) {
    return {StepEnd::Returned, {}, std::string(repr), {}};
}

StepEnding Step::raised(std::string_view repr) {
    return {StepEnd::Raised, {}, std::string(repr), {}};
}

StepEnding Step::cancelled() {
    return {StepEnd::Cancelled, {}, "CancelledError()", {}};
}

// --- set-up ---

ScriptedRun::ScriptedRun(std::string_view file_name, std::string_view text)
    : recorder_(runtime::source::SourceText(std::string(file_name), std::string(text))),
      text_(text) {}

Span ScriptedRun::span_of(std::string_view text) const {
    const std::size_t at = text_.find(text);
    ASSERT(at != std::string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())};
}

CodeId ScriptedRun::code(std::string_view name, CodeKind kind, std::uint32_t first_line,
                         std::vector<std::string_view> locals) {
    return recorder_.add_code({FileId{}, kind, name, name, first_line, std::move(locals)});
}

// --- futures and handles ---

FutureId ScriptedRun::new_future() {
    futures_.emplace_back();
    return FutureId{static_cast<std::uint32_t>(futures_.size())};
}

FutureId ScriptedRun::create_future(FutureKind kind, std::string_view label) {
    const FutureId id = new_future();
    recorder_.future_created(id, kind, label);
    return id;
}

HandleId ScriptedRun::call_soon(HandleKind kind, TaskId task, FutureId future,
                                std::string_view label, std::function<void()> action) {
    const HandleId id{++handle_count_};
    recorder_.handle_scheduled(id, the_loop, kind, task, future, recorder_.intern(label));
    ready_.push_back({id, std::move(action)});
    return id;
}

HandleId ScriptedRun::call_at(double due, FutureId future, std::string_view label, Span literal,
                              std::function<void()> action) {
    const HandleId id{++handle_count_};
    recorder_.handle_scheduled(id, the_loop, HandleKind::Plain, {}, future, recorder_.intern(label),
                               due, literal);
    timers_.insert({due, {id, std::move(action)}});
    return id;
}

void ScriptedRun::resolve(FutureId id, Outcome outcome, const TraceValue& value) {
    Future& resolved = future(id);
    resolved.is_done = true;
    resolved.outcome = outcome;
    recorder_.future_resolved(id, outcome, value);
    for (const TaskId waiter : resolved.waiters) {
        schedule_step(waiter, HandleKind::TaskWakeup, id);
    }
    if (resolved.parent == FutureId{}) return;
    const FutureId parent = resolved.parent;
    call_soon(HandleKind::FutureCallback, {}, id, "gather callback", [this, parent] {
        if (--future(parent).missing == 0) {
            resolve(parent, Outcome::Result, TraceValue::of_text("[...]"));
        }
    });
}

FutureId ScriptedRun::gather(const std::vector<TaskId>& tasks) {
    const FutureId id = create_future(FutureKind::Gather, fmt::format("gather({})", tasks.size()));
    future(id).missing = tasks.size();
    for (const TaskId child : tasks) {
        recorder_.future_chained(future_of(child), id);
        future(future_of(child)).parent = id;
    }
    return id;
}

// --- tasks ---

TaskId ScriptedRun::create_task(CodeId code, std::string_view label, Script script) {
    const TaskId id{static_cast<std::uint32_t>(tasks_.size() + 1)};
    const std::string_view name = label.substr(0, label.find('('));
    generators_.push_back({new_frame(), {}});
    const GeneratorId coroutine{static_cast<std::uint32_t>(generators_.size())};
    const FrameId frame = generators_.back().frame;
    recorder_.generator_created(coroutine, GeneratorKind::Coroutine, frame, code, label);
    tasks_.push_back({new_future(),
                      frame,
                      frame,
                      coroutine,
                      {},
                      0,
                      false,
                      false,
                      std::string(label),
                      std::move(script)});
    recorder_.task_created({id, task(id).future, coroutine, frame,
                            fmt::format("Task-{}", to_number(id)), name, label, current_});
    schedule_step(id, HandleKind::TaskStep, {});
    return id;
}

FutureId ScriptedRun::future_of(TaskId id) const {
    return tasks_[to_number(id) - 1].future;
}

void ScriptedRun::schedule_step(TaskId id, HandleKind kind, FutureId future) {
    call_soon(kind, id, future, task(id).label, [this, id] { run_step(id); });
}

void ScriptedRun::cancel(TaskId id, CancelOrigin origin) {
    Task& cancelled = task(id);
    recorder_.task_cancel_requested(id, origin);
    cancelled.cancel_pending = true;
    if (cancelled.waiting_on == FutureId{}) return;
    const FutureId waited = cancelled.waiting_on;
    if (!future(waited).is_done) {
        if (future(waited).timer != HandleId{}) {
            const HandleId timer = future(waited).timer;
            recorder_.handle_cancelled(timer);
            std::erase_if(timers_, [timer](const auto& entry) { return entry.second.id == timer; });
        }
        resolve(waited, Outcome::Cancelled, TraceValue::unbound());
    }
}

void ScriptedRun::run_step(TaskId id) {
    Task& running = task(id);
    recorder_.task_step_began(id);
    recorder_.frame_resumed(running.innermost);
    current_ = id;
    current_frame_ = running.innermost;
    running.waiting_on = FutureId{};
    Step step{*this, id, running.step_count++, running.cancel_pending};
    running.cancel_pending = false;
    if (step.is_cancelled) recorder_.exception_raised("CancelledError", "");
    const StepEnding ending = running.script(step);
    end_step(id, ending);
    current_ = TaskId{};
    current_frame_ = FrameId{};
}

void ScriptedRun::end_step(TaskId id, const StepEnding& ending) {
    Task& ended = task(id);
    const bool is_over = ending.how != StepEnd::Yielded &&
                         ending.how != StepEnd::SuspendedOnFuture &&
                         ending.how != StepEnd::SuspendedOnTask;
    if (!is_over) {
        recorder_.frame_suspended(current_frame_, {});
        ended.innermost = current_frame_;
        if (ending.how == StepEnd::Yielded) {
            schedule_step(id, HandleKind::TaskStep, {});
        } else {
            ended.waiting_on = ending.future;
            future(ending.future).waiters.push_back(id);
        }
        recorder_.task_step_ended(id, ending.how, ending.future, ending.text, ending.literal);
        return;
    }
    const bool returned = ending.how == StepEnd::Returned;
    recorder_.frame_left(ended.frame, {}, returned ? LeaveHow::Returned : LeaveHow::Raised);
    recorder_.generator_finished(ended.coroutine,
                                 returned ? FinishHow::Returned : FinishHow::Raised);
    ended.is_done = true;
    resolve(ended.future,
            returned                           ? Outcome::Result
            : ending.how == StepEnd::Cancelled ? Outcome::Cancelled
                                               : Outcome::Exception,
            TraceValue::of_text(ending.text));
    recorder_.task_step_ended(id, ending.how, {}, ending.text);
}

// --- generators ---

GeneratorId ScriptedRun::create_generator(CodeId code, std::string_view label) {
    generators_.push_back({new_frame(), {}});
    const GeneratorId id{static_cast<std::uint32_t>(generators_.size())};
    recorder_.generator_created(id, GeneratorKind::AsyncGenerator, generators_.back().frame, code,
                                label);
    return id;
}

void ScriptedRun::resume(GeneratorId id, ResumeHow how) {
    Generator& generator = generators_[to_number(id) - 1];
    generator.consumer = current_frame_;
    recorder_.generator_resumed(id, how);
    recorder_.frame_resumed(generator.frame);
    current_frame_ = generator.frame;
}

void ScriptedRun::yield(GeneratorId id, const TraceValue& value) {
    const Generator& generator = generators_[to_number(id) - 1];
    recorder_.generator_yielded(id, value);
    recorder_.frame_suspended(generator.frame, generator.consumer);
    current_frame_ = generator.consumer;
}

void ScriptedRun::close(GeneratorId id) {
    const Generator& generator = generators_[to_number(id) - 1];
    recorder_.frame_left(generator.frame, generator.consumer, LeaveHow::Raised);
    recorder_.generator_finished(id, FinishHow::Closed);
    current_frame_ = generator.consumer;
}

// --- the loop ---

bool ScriptedRun::run_once() {
    if (ready_.empty()) {
        if (timers_.empty()) return false;
        const double due = timers_.begin()->first;
        recorder_.loop_idle(the_loop, due);
        if (due > now_) recorder_.clock_moved(due, ClockReason::Deadline);
        now_ = due;
    }
    while (!timers_.empty() && timers_.begin()->first <= now_) {
        recorder_.handle_ready(timers_.begin()->second.id);
        ready_.push_back(std::move(timers_.begin()->second));
        timers_.erase(timers_.begin());
    }
    const std::size_t count = ready_.size();
    recorder_.iteration_began(the_loop, ++iteration_, static_cast<std::uint32_t>(count));
    for (std::size_t i = 0; i < count; ++i) {
        const Handle handle = std::move(ready_.front());
        ready_.pop_front();
        recorder_.handle_run_began(handle.id);
        handle.action();
        recorder_.handle_run_ended(handle.id);
    }
    recorder_.iteration_ended(the_loop);
    return true;
}

void ScriptedRun::main(CodeId code, Script script) {
    const CodeId module = this->code("<module>", CodeKind::Module, 1);
    const FrameId module_frame = new_frame();
    recorder_.frame_entered(module_frame, module);
    recorder_.line(static_cast<std::uint32_t>(std::count(text_.begin(), text_.end(), '\n')));
    recorder_.loop_created(the_loop);
    recorder_.loop_run_began(the_loop);
    create_task(code, "main()", std::move(script));
    while (run_once()) {
    }
    recorder_.loop_run_ended(the_loop, module_frame);
    recorder_.loop_closed(the_loop);
    recorder_.frame_left(module_frame, {});
}

Trace ScriptedRun::finish(RunOutcome outcome, std::string_view text) {
    return recorder_.finish(outcome, text);
}

} // namespace tests
