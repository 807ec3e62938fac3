#pragma once

#include "app/model/finished_run.h"
#include "app/model/ui.h"

#include <string>
#include <string_view>

// Why did this happen now? The chain of causes (why.h) begins with many small steps; what somebody
// wants to hear first is the one thing that the code at an event had to wait for:
//
//     print("done")         sleep(0.2) of fetch('A'), begun in line 5 at 0.1 s, was over at 0.3 s.
//     print("cleaned up")   It comes of a cancellation in line 35 (event 193): main() calls
//     cancel() …
namespace app::model {

// That, in a sentence.
std::string why_words(const FinishedRun& run, runtime::trace::EventNumber event, Language language);

// The same without who made a text that is printed.
std::string turn_words(const FinishedRun& run, runtime::trace::EventNumber event,
                       Language language);

// Who asks a task to cancel at an event, and what that goes back to where it is passed on only.
std::string request_words(const FinishedRun& run, runtime::trace::EventNumber request,
                          Language language);

// Who calls cancel() at an event, and in which line; of a callback that is no code of the
// program's, who set it going.
std::string asker_words(const runtime::trace::TraceIndex& index,
                        runtime::trace::EventNumber request, Language language);

// What a task was waiting for that is woken at an event: a future without a name of its own goes by
// the variable that the task awaits.
std::string waited_words(const runtime::trace::TraceIndex& index,
                         runtime::trace::EventNumber wake_up, Language language);

// " in line 7", where one of the program's lines did it at an event; else empty.
std::string place_words(const runtime::trace::TraceIndex& index, runtime::trace::EventNumber event,
                        Language language);

// What asyncio.run() waited for between the end of the run that was asked for and that of the one
// in which it put the last things away; empty if that took no time.
std::string put_away_words(const runtime::trace::TraceIndex& index,
                           runtime::trace::EventNumber loop_ended, Language language);

// Whether Python itself writes at an event, of what it noted.
bool is_by_python(const runtime::trace::TraceIndex& index, runtime::trace::EventNumber output);

// A wait for a deadline by where it was set, with its owner: "sleep(1) of fetch('A')".
std::string deadline_words(const runtime::trace::TraceIndex& index, runtime::trace::EventNumber set,
                           Language language);

// What kept the loop from a timer that was due, and until when; empty if nothing did.
std::string late_words(const runtime::trace::TraceIndex& index, runtime::trace::HandleId timer,
                       Language language);

// The same of a handle that stood in the ready queue meanwhile; `key` is which words, that may name
// the waiter.
std::string held_up_words(const runtime::trace::TraceIndex& index, runtime::trace::HandleId handle,
                          Language language, std::string_view key = "held_up",
                          std::string_view waiter = "");

// With a capital where a sentence begins with the words for the program itself.
std::string with_capitals(std::string words, Language language);

// Who runs the code at an event: the task, else the callback, else the thread.
std::string runner_words(const runtime::trace::TraceIndex& index, runtime::trace::EventNumber event,
                         Language language);

} // namespace app::model
