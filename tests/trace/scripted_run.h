#pragma once

#include "runtime/trace/recorder.h"

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// A run made by hand, for tests of what reads traces. It has an event loop of asyncio's shape
// (ready queue, timers, futures with callbacks, tasks) whose tasks are scripts in C++ instead of
// Python; each step says which lines it reached and how it ended. The events are those that a real
// run records, in their order.
//
//     ScriptedRun run("demo.py", text);
//     const CodeId fetch = run.code("fetch", CodeKind::Coroutine, 3, {"name"});
//     run.main([&](Step& step) { ... return step.done("None"); });
//     Trace trace = run.finish();
namespace tests {

using namespace runtime::trace;

class ScriptedRun;

// How a step of a task ended.
struct StepEnding {
    StepEnd how = StepEnd::Returned;
    FutureId future{};
    std::string text;
    Span literal;
};

// What a script is handed: the number of this step, from 0, and whether a cancellation arrives
// with it. Its methods record what happens in the step.
struct Step {
    ScriptedRun& run;
    TaskId task;
    std::uint32_t number = 0;
    bool is_cancelled = false;

    void line(std::uint32_t line);
    void local(std::uint32_t slot, const TraceValue& value);
    void print(std::string_view text);
    // Ends the step in asyncio.sleep.
    StepEnding sleep(double delay, Span literal = {});
    StepEnding wait_for(FutureId future, std::string_view text);
    StepEnding yield();
    StepEnding done(std::string_view repr);
    StepEnding raised(std::string_view repr);
    StepEnding cancelled();
};

using Script = std::function<StepEnding(Step&)>;

class ScriptedRun {
  public:
    ScriptedRun(std::string_view file_name, std::string_view text);

    Recorder& recorder() { return recorder_; }
    double now() const { return now_; }

    // A stretch of the program's text; for literals.
    Span span_of(std::string_view text) const;

    CodeId code(std::string_view name, CodeKind kind, std::uint32_t first_line,
                std::vector<std::string_view> locals = {});

    // Runs the script as the coroutine that asyncio.run is given, then the loop until nothing is
    // left to do.
    void main(CodeId code, Script script);

    // asyncio.create_task, called by the task that runs now.
    TaskId create_task(CodeId code, std::string_view label, Script script);
    FutureId future_of(TaskId task) const;
    void cancel(TaskId task, CancelOrigin origin = CancelOrigin::User);
    // A future that is done when all of these are.
    FutureId gather(const std::vector<TaskId>& tasks);
    FutureId create_future(FutureKind kind, std::string_view label);
    void resolve(FutureId future, Outcome outcome, const TraceValue& value);

    // An async generator; its frame is resumed and suspended by these two.
    GeneratorId create_generator(CodeId code, std::string_view label);
    void resume(GeneratorId generator, ResumeHow how);
    void yield(GeneratorId generator, const TraceValue& value);
    void close(GeneratorId generator);

    Trace finish(RunOutcome outcome = RunOutcome::Finished, std::string_view text = {});

  private:
    friend struct Step;

    struct Handle {
        HandleId id{};
        std::function<void()> action;
    };
    struct Task {
        FutureId future{};
        FrameId frame{};
        FrameId innermost{};
        GeneratorId coroutine{};
        FutureId waiting_on{};
        std::uint32_t step_count = 0;
        bool cancel_pending = false;
        bool is_done = false;
        std::string label;
        Script script;
    };
    struct Future {
        bool is_done = false;
        Outcome outcome = Outcome::Result;
        HandleId timer{};
        std::vector<TaskId> waiters;
        FutureId parent{};
        std::size_t missing = 0;
    };
    struct Generator {
        FrameId frame{};
        FrameId consumer{};
    };

    FrameId new_frame() { return FrameId{++frame_count_}; }
    FutureId new_future();
    Task& task(TaskId id) { return tasks_[to_number(id) - 1]; }
    Future& future(FutureId id) { return futures_[to_number(id) - 1]; }
    HandleId call_soon(HandleKind kind, TaskId task, FutureId future, std::string_view label,
                       std::function<void()> action);
    HandleId call_at(double due, FutureId future, std::string_view label, Span literal,
                     std::function<void()> action);
    void schedule_step(TaskId id, HandleKind kind, FutureId future);
    void run_step(TaskId id);
    void end_step(TaskId id, const StepEnding& ending);
    bool run_once();

    Recorder recorder_;
    std::string text_;
    double now_ = 0;
    std::uint32_t iteration_ = 0;
    std::uint32_t frame_count_ = 0;
    std::uint32_t handle_count_ = 0;
    TaskId current_{};
    FrameId current_frame_{};
    std::deque<Handle> ready_;
    // By due time; equal ones in the order of scheduling.
    std::multimap<double, Handle> timers_;
    std::deque<Task> tasks_;
    std::deque<Future> futures_;
    std::vector<Generator> generators_;
};

// Three tasks that sleep for .9, .3 and .6 seconds, gathered.
Trace gather_demo();
// A worker that is cancelled in its sleep, cleans up for half a second and ends cancelled; another
// that swallows the request.
Trace cancellation_demo();
// A consumer of an async generator that breaks out after two of three values.
Trace async_generator_demo();
// Many tasks that each sleep twice, for speed and for properties of large traces.
Trace sleepers_demo(std::uint32_t task_count);

} // namespace tests
