#pragma once

#include "app/model/finished_run.h"
#include "app/model/ui.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A cancellation is a story of four scenes: somebody asks for it, the task is woken with a
// CancelledError at its await, it cleans up, and it ends, as cancelled or otherwise. One request
// often leads to others: who is cancelled while it awaits a gather passes the request on.
namespace app::model {

enum class CancelEnding : std::uint8_t {
    Pending,   // the run ended before the request arrived or the clean-up was over
    Cancelled, // as it should
    Swallowed, // the task caught the request and went on, or returned
    Dropped,   // wait_for() gave what it awaited, which was done already, in place of the error
    Absorbed,  // by the task group at whose end the task waited, which only wanted to wake it
    Withdrawn, // uncancel(): who had asked took it back, as timeouts and task groups do
    Failed,    // another exception came up meanwhile
};

struct CancelStory {
    runtime::trace::TaskId task{};
    runtime::trace::CancelOrigin origin = runtime::trace::CancelOrigin::User;
    runtime::trace::TaskId asked_by{};       // none: code outside of tasks
    bool by_runner = false;                  // a Runner's shutdown that is not asyncio.run()'s own
    runtime::trace::HandleId limit{};        // the timer of the time limit that ran out, if one did
    std::string_view limited_by;             // or the wait_for(0.3) whose time is up
    runtime::trace::TaskId failed{};         // of a task group: the task for whose failure it asks
    std::optional<std::size_t> passed_on_by; // the story whose request led to this one
    // Nobody asked: what it awaited was cancelled and gave it the error; none: it raised that
    // itself.
    bool is_unasked = false;
    runtime::trace::FutureId got_from{};
    CancelEnding ending = CancelEnding::Pending;
    bool before_start = false; // the task had not run a line: its body never runs
    // What it awaited when the request came; empty if it waited for nothing.
    std::string_view awaited;
    bool is_shielded = false;           // it awaited a shield: what is inside goes on
    runtime::trace::TaskId sheltered{}; // the task inside of that shield; none: a future is
    std::uint32_t cleanup_lines = 0;
    std::uint32_t cleanup_waits = 0;
    double cleanup_s = 0;
    // The scenes' events; no_event for one that never came.
    runtime::trace::EventNumber requested = runtime::trace::no_event;
    runtime::trace::EventNumber delivered = runtime::trace::no_event;
    runtime::trace::EventNumber cleaning = runtime::trace::no_event; // the first line of it
    runtime::trace::EventNumber ended = runtime::trace::no_event;
};

// The task whose failure makes a task group ask another to cancel, in the callback that tells the
// group of it; none where the group is left by an exception.
runtime::trace::TaskId failed_in_group(const runtime::trace::TraceIndex& index,
                                       const runtime::trace::Stamp& asked,
                                       runtime::trace::CancelOrigin origin);

// All of a run, in the order of the requests; a task that ends as cancelled unasked has one too,
// from the end of what it awaited on. A task that was asked twice has two: who takes its request
// back ends its own story only.
std::vector<CancelStory> cancel_stories(const FinishedRun& run);

// What a task did with the error, and how much of it: "clean-up", "took 0.3 s"; who swallowed it
// did not clean up, but went on.
std::string_view cleanup_title(const CancelStory& story, Language language);
std::string cleanup_words(const CancelStory& story, Language language, std::string_view time);

} // namespace app::model
