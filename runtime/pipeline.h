#pragma once

// The façade of the runtime: source text and scenario in, what the program prints and its trace
// out.
//
//     auto run = runtime::Run::create(text, scenario, limits, Recording::Everything);
//     if (!run) ...                                   // diagnostics: it does not compile
//     while ((*run)->advance(100'000) == Progress::Running) {}
//     const trace::Trace trace = (*run)->trace();
//
// A run is resumable: advance() gives it a number of steps (back-jumps, calls, resumes, handles),
// so that a window can spend a few milliseconds a frame on it. The same text, scenario and limits
// give the same run, event for event.

#include "runtime/source/result.h"
#include "runtime/source/source_text.h"
#include "runtime/trace/scenario.h"
#include "runtime/trace/trace.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace runtime {

using trace::Scenario;

// Thoroughly records everything too, and for every line looks at every local instead of those that
// may have changed: slow, and the same trace, which a test makes sure of.
enum class Recording : std::uint8_t { Nothing, Everything, Thoroughly };
enum class Progress : std::uint8_t { Running, Ended };
enum class OutputStream : std::uint8_t { Out, Error };

// Modules beyond the runtime's own that a program may import.
struct Libraries {
    // Python source by dotted name; a view with a null pointer if there is none.
    std::function<std::string_view(std::string_view)> source;
    std::vector<std::string> names; // to suggest where an import fails
};

// With the defaults any program stops by itself within about ten seconds and two gigabytes.
struct Limits {
    std::uint64_t steps = 100'000'000;
    std::uint64_t memory_bytes = std::uint64_t{1} << 30; // of the program and its trace together
    std::uint64_t output_bytes = std::uint64_t{64} << 20;
    std::uint32_t depth = 1000;
};

// How a run ended, and the exit status that says so (README.md has the table).
enum class End : std::uint8_t { Running, Finished, Raised, Deadlock, Limit, Refused };
struct Outcome {
    End end = End::Running;
    int exit_status = 0;
    std::string text; // Raised: the traceback's last line; Deadlock: who waits on what; Limit,
                      // Refused: what
};

struct Stats {
    std::uint64_t steps = 0;
    std::uint64_t event_count = 0;
    std::uint64_t trace_bytes = 0;
    std::uint64_t heap_bytes = 0;
};

class Run {
  public:
    // Compiles the program; diagnostics say why it cannot run.
    static source::Result<std::unique_ptr<Run>>
    create(std::shared_ptr<const source::SourceText> text, const Scenario& scenario = {},
           const Limits& limits = {}, Recording recording = Recording::Everything,
           const Libraries& libraries = {});
    ~Run();
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    // Where output goes besides the trace; by default nowhere.
    std::function<void(OutputStream, std::string_view)> on_output;

    // Goes on for at most so many steps.
    Progress advance(std::uint64_t step_budget);
    // After a limit was reached: doubles the limits, so that advance() goes on. A run that was
    // broken off in the middle of native work starts anew, and comes to the same place by itself.
    void raise_limits();

    [[nodiscard]] const Outcome& outcome() const;
    // The trace so far; only of a run that records.
    [[nodiscard]] trace::Trace trace() const;
    [[nodiscard]] Stats stats() const;
    // What the in-memory files hold: path and content, in order of path.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> files() const;

  private:
    struct State;
    explicit Run(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace runtime
