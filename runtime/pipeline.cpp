#include "runtime/pipeline.h"

#include "runtime/aio/legacy.h"
#include "runtime/aio/scheduler.h"
#include "runtime/bytecode/compiler.h"
#include "runtime/modules/modules.h"
#include "runtime/syntax/parser.h"
#include "runtime/trace/recorder.h"
#include "runtime/vm/machine.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/unwritten.h"

#include <fmt/format.h>

#include <algorithm>

namespace runtime {

namespace {
constexpr int raised_status = 1;
constexpr int refused_status = 2;
constexpr int deadlock_status = 3;
constexpr int limit_status = 4;

// "512 MB", or to one place where a whole number would mislead.
std::string size_text(std::uint64_t bytes) {
    constexpr std::uint64_t kb = 1024, mb = 1024 * kb;
    if (bytes < kb) return fmt::format("{} bytes", bytes);
    if (bytes < mb) return fmt::format("{:.3g} KB", static_cast<double>(bytes) / kb);
    return fmt::format("{:.4g} MB", static_cast<double>(bytes) / mb);
}
} // namespace

namespace {
struct ProgramModule {
    vm::Value module;
};
} // namespace

struct Run::State {
    Run* owner = nullptr;
    std::shared_ptr<const source::SourceText> text;
    Scenario scenario;
    Limits limits;
    Recording recording = Recording::Nothing;
    std::unique_ptr<bytecode::Code> code;
    std::unique_ptr<trace::Recorder> recorder;
    std::unique_ptr<vm::Machine> machine;
    std::unique_ptr<aio::Scheduler> scheduler;
    bytecode::Warnings warnings; // told before the program begins
    std::uint64_t written_bytes = 0;
    std::uint64_t shown_bytes = 0; // of an earlier start of the same run; see raise_limits()
    Outcome outcome;

    ~State() {
        // Objects die while their heap is the current one.
        if (!machine) return;
        vm::Heap::Scope scope(machine->heap);
        scheduler.reset();
        machine->tear_down();
        machine.reset();
    }

    void write(vm::OutputStream stream, std::string_view piece) {
        written_bytes += piece.size();
        if (written_bytes > limits.output_bytes) machine->pause();
        if (recorder)
            recorder->output(
                stream == vm::OutputStream::Out ? trace::Stream::Out : trace::Stream::Err, piece);
        const std::uint64_t shown = std::min<std::uint64_t>(shown_bytes, piece.size());
        shown_bytes -= shown;
        piece.remove_prefix(shown);
        if (owner->on_output && !piece.empty())
            owner->on_output(
                stream == vm::OutputStream::Out ? OutputStream::Out : OutputStream::Error, piece);
    }

    // What the compiler found doubtful, as CPython tells it.
    void write_warnings() {
        for (const bytecode::Warning& warning : std::exchange(warnings, {})) {
            if (warning.is_deprecation) continue; // which no filter lets pass before it runs
            const std::uint32_t line = text->position_at(warning.span.begin).line;
            std::string_view quoted = text->line_text(line);
            quoted.remove_prefix(std::min(quoted.find_first_not_of(" \t\f"), quoted.size()));
            write(vm::OutputStream::Error,
                  fmt::format("{}:{}: SyntaxWarning: {}\n  {}\n", text->file_name(), line,
                              warning.message, quoted));
        }
    }

    void note(std::string_view text_) {
        if (owner->on_output) owner->on_output(OutputStream::Error, text_);
    }

    // A program whose clock is so far on need not be wrong: it may have no end of its own.
    static constexpr double long_run_s = 60;

    void end_at_limit(std::string what, std::string_view how_to_raise) {
        outcome = {End::Limit, limit_status, fmt::format("limit: {} ({})", what, how_to_raise)};
        note(outcome.text + "\n");
        if (scheduler->polls_the_clock())
            note("hint: the program asks for the time again and again, but computing takes no time "
                 "here: the clock moves only while every thread waits, as in time.sleep() or "
                 "await asyncio.sleep()\n");
        else if (machine->now >= long_run_s)
            note(fmt::format(
                "hint: {:g} virtual seconds have passed; a program that is meant to run "
                "until Ctrl+C ends with --interrupt 10, which presses it at 10 s, and "
                "--until 10 stops the clock there\n",
                machine->now));
    }

    // Who waits for a time that does not come.
    void tell_who_waits_in_vain() {
        const double due = scheduler->earliest_wait();
        if (due == aio::never || scheduler->polls_the_clock()) return;
        if (!scheduler->holds_the_clock()) return;
        note(
            fmt::format("hint: something waits for t = {:g}, which never comes: computing takes no "
                        "time here, and the clock moves only while every thread waits, not between "
                        "two await asyncio.sleep(0); await asyncio.sleep(0.01) lets it move\n",
                        due));
    }

    // What the record takes, with what it takes to look at it. It counts half, so that a program
    // and its record may together have twice what a program may have alone.
    [[nodiscard]] std::uint64_t counted_record_bytes() const {
        return recorder ? (recorder->byte_count() + recorder->index_byte_count()) / 2 : 0;
    }

    // True if a limit ended the run.
    bool check_limits() {
        if (machine->step_count() >= limits.steps) {
            end_at_limit(fmt::format("the program took more than {} steps", limits.steps),
                         "an endless loop? raise it with --max-steps");
            tell_who_waits_in_vain();
        } else if (machine->heap.is_over_limit()) {
            end_at_limit(fmt::format("the program used more than {} of memory",
                                     size_text(limits.memory_bytes)),
                         "raise it with --max-memory");
        } else if (machine->heap.used_bytes() + counted_record_bytes() > limits.memory_bytes) {
            end_at_limit(fmt::format("the program and the record of its run took more than {} of "
                                     "memory",
                                     size_text(limits.memory_bytes)),
                         "an endless loop? raise it with --max-memory");
        } else if (written_bytes > limits.output_bytes) {
            end_at_limit(
                fmt::format("the program printed more than {}", size_text(limits.output_bytes)),
                "raise it with --max-output");
        } else {
            return false;
        }
        return true;
    }

    // What an uncaught MemoryError has to do with the limits.
    void explain_memory_error() {
        if (!outcome.text.starts_with("MemoryError")) return;
        note(fmt::format("hint: a program may use {} of memory here; --max-memory raises it\n",
                         size_text(limits.memory_bytes)));
    }

    // That the program ran where Python 3.11 would have ended it.
    void tell_legacy() {
        if (const std::string hint = aio::legacy_hint(*machine); !hint.empty())
            note(fmt::format("hint: {}\n", hint));
    }

    void finish() {
        const aio::Outcome& end = scheduler->outcome();
        switch (end.end) {
        case aio::End::Running: return;
        case aio::End::Finished:
            outcome = {End::Finished, end.exit_status, end.text};
            tell_legacy();
            return;
        case aio::End::Raised:
            outcome = {End::Raised, raised_status, end.text};
            if (!end.hint.empty()) note(fmt::format("hint: {}\n", end.hint));
            explain_memory_error();
            tell_legacy();
            return;
        case aio::End::Deadlock:
            outcome = {End::Deadlock, deadlock_status, end.text};
            note(outcome.text.starts_with("deadlock") ? outcome.text + "\n"
                                                      : "deadlock: " + outcome.text + "\n");
            return;
        case aio::End::Limit:
            if (!end.text.empty()) {
                outcome = {End::Limit, limit_status, end.text};
                note("limit: " + outcome.text + "\n");
            } else if (!check_limits()) {
                end_at_limit("a limit of the machine", "see --help");
            }
            return;
        case aio::End::Refused: {
            const source::Diagnostic* refusal = machine->refusal();
            source::Diagnostic diagnostic = refusal ? *refusal : source::Diagnostic{};
            std::string place = machine->refusal_place();
            outcome = {End::Refused, refused_status, diagnostic.message};
            note(fmt::format("{}unsupported: {}\n", place, diagnostic.message));
            if (!diagnostic.hint.empty()) note(fmt::format("hint: {}\n", diagnostic.hint));
            return;
        }
        }
    }
};

Run::Run(std::unique_ptr<State> state) : state_(std::move(state)) {
    state_->owner = this;
}
Run::~Run() = default;

source::Result<std::unique_ptr<Run>> Run::create(std::shared_ptr<const source::SourceText> text,
                                                 const Scenario& scenario, const Limits& limits,
                                                 Recording recording, const Libraries& libraries) {
    auto tree = syntax::parse(*text);
    if (!tree) return tl::unexpected(tree.error());
    bytecode::CompileOptions options;
    bool records = recording != Recording::Nothing;
    if (records || scenario.seconds_per_line > 0) options.line_marks = bytecode::LineMarks::Record;
    auto state = std::make_unique<State>();
    State& s = *state;
    options.warnings = &s.warnings;
    auto code = bytecode::compile(*tree, *text, options);
    if (!code) return tl::unexpected(code.error());
    s.text = text;
    s.scenario = scenario;
    s.limits = limits;
    s.recording = recording;
    s.code = std::move(*code);
    if (records) s.recorder = std::make_unique<trace::Recorder>(*text, scenario);
    vm::Limits machine_limits;
    machine_limits.steps = limits.steps;
    machine_limits.memory_bytes = limits.memory_bytes;
    machine_limits.output_bytes = limits.output_bytes;
    machine_limits.depth = limits.depth;
    s.machine = std::make_unique<vm::Machine>(machine_limits, s.recorder.get());
    std::unique_ptr<Run> run(new Run(std::move(state)));
    vm::Machine& machine = *s.machine;
    machine.records_thoroughly = recording == Recording::Thoroughly;
    vm::Heap::Scope scope(machine.heap);
    // A piece without data says only that what waits has to be written now.
    machine.write = [&s](vm::OutputStream stream, std::string_view piece) {
        vm::write_unwritten(*s.machine, [&s](std::string_view earlier) {
            s.write(vm::OutputStream::Out, earlier);
        });
        if (piece.data()) s.write(stream, piece);
    };
    machine.add_file(text);
    s.scheduler = std::make_unique<aio::Scheduler>(machine, scenario);
    modules::install(machine, libraries.source, libraries.names);
    machine.heap.settle();
    vm::Module* main = machine.new_module("__main__");
    // The program's names live as long as the run, whatever it does to sys.modules.
    machine.attachment<ProgramModule>().module = vm::Value::share(main);
    // In CPython's order, which print(globals()) shows.
    vm::Machine::set(*main, "__annotations__", machine.dict());
    vm::Machine::set(*main, "__builtins__", vm::Value::share(machine.builtins));
    vm::Machine::set(*main, "__file__", machine.str(text->file_name()));
    vm::Machine::set(*main, "__cached__", vm::Value::none());
    vm::Code* loaded = machine.load(*s.code, 0);
    auto* body = machine.make<vm::Function>(machine.types.function, loaded, main->dict);
    body->name = body->qualname = machine.interned("<module>");
    body->module = machine.interned("__main__");
    if (s.code->has_docstring) vm::Machine::set(*main, "__doc__", machine.str(s.code->docstring));
    s.scheduler->start(vm::Value::adopt(body));
    return run;
}

Progress Run::advance(std::uint64_t step_budget) {
    State& s = *state_;
    if (s.outcome.end != End::Running) return Progress::Ended;
    vm::Heap::Scope scope(s.machine->heap);
    s.write_warnings();
    constexpr std::uint64_t slice = 100'000;
    while (step_budget > 0) {
        std::uint64_t left = s.limits.steps - std::min(s.limits.steps, s.machine->step_count());
        std::uint64_t now = std::min({slice, step_budget, left + 1});
        const std::uint64_t before = s.machine->step_count();
        if (s.scheduler->advance(now)) {
            s.machine->write(vm::OutputStream::Out, {});
            s.finish();
            return Progress::Ended;
        }
        if (s.check_limits()) return Progress::Ended;
        // One piece of native work may count for many steps.
        step_budget -= std::min(step_budget, std::max(now, s.machine->step_count() - before));
    }
    return Progress::Running;
}

void Run::raise_limits() {
    State& s = *state_;
    s.limits.steps *= 2;
    s.limits.memory_bytes *= 2;
    s.limits.output_bytes *= 2;
    s.machine->limits.steps = s.limits.steps;
    s.machine->heap.set_limit(s.limits.memory_bytes);
    if (s.outcome.end != End::Limit) return;
    s.outcome = {};
    if (s.machine->can_go_on()) return;
    // The limit broke off one long piece of work, and the same text gives the same run.
    auto again = create(s.text, s.scenario, s.limits, s.recording);
    const std::uint64_t shown = s.written_bytes;
    state_ = std::move((*again)->state_);
    state_->owner = this;
    state_->shown_bytes = shown;
}

const Outcome& Run::outcome() const {
    return state_->outcome;
}

trace::Trace Run::trace() const {
    const State& s = *state_;
    trace::RunOutcome outcome = trace::RunOutcome::LimitReached;
    switch (s.outcome.end) {
    case End::Running:
    case End::Limit: break;
    case End::Finished:
        outcome =
            s.outcome.exit_status == 0 ? trace::RunOutcome::Finished : trace::RunOutcome::Exited;
        break;
    case End::Raised: outcome = trace::RunOutcome::UncaughtException; break;
    case End::Deadlock: outcome = trace::RunOutcome::Deadlock; break;
    case End::Refused: outcome = trace::RunOutcome::Refused; break;
    }
    const bool is_exit = outcome == trace::RunOutcome::Exited;
    return s.recorder->finish(outcome,
                              is_exit ? std::to_string(s.outcome.exit_status) : s.outcome.text);
}

Stats Run::stats() const {
    const State& s = *state_;
    Stats stats;
    stats.steps = s.machine->step_count();
    stats.heap_bytes = s.machine->heap.used_bytes();
    if (s.recorder) {
        stats.event_count = s.recorder->event_count();
        stats.trace_bytes = s.recorder->byte_count();
    }
    return stats;
}

std::vector<std::pair<std::string, std::string>> Run::files() const {
    return modules::files(*state_->machine);
}

} // namespace runtime
