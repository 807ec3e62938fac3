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

// "fut" of `value = await fut`, which the line at which a task waits says; empty for more than a
// name.
std::string_view awaited_name(std::string_view line);

} // namespace app::model
