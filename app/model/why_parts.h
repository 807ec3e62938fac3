#pragma once

#include "app/model/finished_run.h"

#include <optional>
#include <string_view>

// Parts of the answers of why_words.h that more than one of them is made of.
namespace app::model {

// The note that Python itself writes of at an event: the one before it, or, of a coroutine that is
// thrown away, the one after it.
std::optional<runtime::trace::EventNumber> note_of_output(const runtime::trace::TraceIndex& index,
                                                          runtime::trace::EventNumber output);

// The callback that asks, where none of the program's lines does; none else.
runtime::trace::HandleId asking_callback(const runtime::trace::TraceIndex& index,
                                         runtime::trace::EventNumber request);

// The request that a request goes back to, where it is passed on only; else the same.
runtime::trace::EventNumber passed_on_from(const FinishedRun& run,
                                           runtime::trace::EventNumber request);

// Whether a thread's wait, by where it began, is that of a threading.Timer for its time: no other
// thread waits for an event before it has run a line.
bool is_of_timer_thread(const runtime::trace::TraceIndex& index, runtime::trace::EventNumber set);

// Whether a task group asks who waits for its end already, which only wakes that.
bool is_by_own_group_at_end(const FinishedRun& run, runtime::trace::EventNumber request);

// The scenario's Ctrl+C of which a KeyboardInterrupt comes, by where the clock reached it; none
// where a line of the program raises that.
std::optional<runtime::trace::EventNumber> interrupt_behind(const FinishedRun& run,
                                                            runtime::trace::EventNumber raised);

// Whether wait_for() has kept a request from its task by an event, as it had its answer already.
bool is_dropped(const FinishedRun& run, runtime::trace::EventNumber request,
                runtime::trace::EventNumber event);

// "fut" of `value = await fut`, which the line at which a task waits says; empty for more than a
// name.
std::string_view awaited_name(std::string_view line);

} // namespace app::model
