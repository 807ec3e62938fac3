#pragma once

#include "runtime/trace/trace_index.h"

// A run of a loop is what one call of run_until_complete() or run_forever() does. asyncio.run()
// makes several: one for the coroutine that it is given, and after it those in which it cancels
// what is left, closes generators and waits for the pool:
//
//     asyncio.run(main())     the run that was asked for    main() is done
//                             put away                      gather of what was cancelled
//                             put away                      shutdown_asyncgens()
//                             put away                      shutdown_default_executor()
namespace app::model {

enum class LoopRunEnd : std::uint8_t {
    Done,    // what run_until_complete() waits for is
    Raised,  // an exception that goes past the loop, as SystemExit does
    Stopped, // somebody called stop()
};

struct LoopRun {
    runtime::trace::EventNumber began = 0;
    runtime::trace::EventNumber ended = 0;
    LoopRunEnd how = LoopRunEnd::Stopped;
    runtime::trace::FutureId done{};                               // what it waited for
    runtime::trace::EventNumber raised = runtime::trace::no_event; // of the exception
};

// The run that ended at an event.
LoopRun loop_run_ended_at(const runtime::trace::TraceIndex& index,
                          runtime::trace::EventNumber ended);

// The same, but for a run in which asyncio.run() or a Runner puts things away the one before them
// that the program asked for.
LoopRun asked_loop_run(const runtime::trace::TraceIndex& index, runtime::trace::EventNumber ended);

// Whether the loop that is being put away at an event is asyncio.run()'s, rather than one of a
// Runner that the program made itself.
bool is_of_asyncio_run(const runtime::trace::TraceIndex& index, runtime::trace::EventNumber event);

// Whether an async generator that nobody holds, as an event says, is given to a finalizer of the
// program's own (sys.set_asyncgen_hooks()), rather than to a loop.
bool is_left_to_hook(const runtime::trace::TraceIndex& index,
                     runtime::trace::EventNumber finalised);

} // namespace app::model
