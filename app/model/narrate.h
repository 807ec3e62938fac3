#pragma once

#include "app/model/ui.h"
#include "runtime/trace/world.h"

#include <string>
#include <string_view>
#include <vector>

// Tells what one event did, in one sentence with the program's own names in it, and why the machine
// works that way, in another. The words stand in the translations under `narrate.` and `why.`; this
// file finds out which words an event calls for and what belongs in their places.
namespace app::model {

struct Narration {
    std::string sentence;
    std::string why;
};

// Tells of the event at which the world stands.
Narration narrate(const runtime::trace::World& world, Language language);

// Every key below `narrate.` that narrate() can ask for; a test holds the translations to it.
std::vector<std::string_view> narration_keys();

// A time as people read it: "0.6", "1.25", "2.0"; at least one and at most six decimals.
std::string seconds_text(double seconds);

// The same where there is little room, and many of them: "1.213" for 1.213306, "0.000123".
std::string brief_seconds_text(double seconds);

// A label with its long fractions cut: "sleep(1.213…)" for "sleep(1.2133062218300577)".
std::string brief_label(std::string_view label);

// The line of the program that a frame is in at an event; 0 if it is none of the program's.
std::uint32_t program_line(const runtime::trace::TraceIndex& index,
                           const runtime::trace::Stamp& stamp);

// "0.9" of "sleep(0.9)" and of "time.sleep(0.9)"; empty for any other label.
std::string_view sleep_length(std::string_view label);

// Whether a future stands for wait_for()'s wait until what it cancelled has ended.
bool is_end_of_cancelled(const runtime::trace::FutureFacts& future);

// What a task waits for, in the interface's language. A trace names what has no name of its own in
// English ("a lock"); calls and names are the same in every language.
std::string wait_words(Language language, std::string_view what);

// "5" of what asyncio.wait() for five tasks is called; empty for any other wait.
std::string_view count_of_wait(std::string_view label);

// What a run's limit was, from the outcome's text, without the advice for the command line.
std::string limit_words(Language language, std::string_view outcome_text);

// What is said of a spelling of an older Python, from the note's text.
std::string legacy_words(Language language, std::string_view note);

// Whether Python 3.11 still runs the spelling that such a note is about.
bool is_only_deprecated(std::string_view note);

// The text cut to its first line and `length_max` code points, with an ellipsis where it was cut.
std::string shortened(std::string_view text, std::size_t length_max);

// How a task is called (task_names.h).
std::string_view task_label(const runtime::trace::TraceIndex& index, runtime::trace::TaskId task);

// Whether a task's label says that it runs the loop's own shutdown_asyncgens() or
// shutdown_default_executor(), as asyncio.run() has them do before it closes the loop.
bool is_shutdown_task(std::string_view label);

// The short name of a task, for chips: "B" for fetch('B'), "main" for main(), else its own name.
std::string short_task_name(const runtime::trace::TraceIndex& index, runtime::trace::TaskId task);

// The words for a future: its label, the task it is, or "future".
std::string_view future_label(const runtime::trace::TraceIndex& index,
                              runtime::trace::FutureId future);

// In words; a sleep like another's with who sleeps: "sleep(1) of fetch('A')".
std::string owned_future_words(const runtime::trace::TraceIndex& index,
                               runtime::trace::FutureId future, Language language);

// A callback's label without what only a debugger wants: "gather._done_callback()" for
// "gather.<locals>._done_callback() at /usr/lib/…/tasks.py:764".
std::string callback_label(std::string_view label);

// The same in the interface's language: "main() 的唤醒" for "main() wake-up". What asyncio calls
// back for itself is told by the future that it is about, if one is given: "gather takes note of
// fetch('A')" for its _done_callback().
std::string callback_words(Language language, std::string_view label, std::string_view future = {});
// Whether a callback's label says that a time limit of asyncio's calls it.
bool is_time_limit(std::string_view label);
std::string handle_words(const runtime::trace::TraceIndex& index, runtime::trace::HandleId handle,
                         Language language);
// The same where there is little room: "time limit, line 23".
std::string brief_handle_words(const runtime::trace::TraceIndex& index,
                               runtime::trace::HandleId handle, Language language);

// The same with who scheduled it and in which line, where another reads alike without that.
std::string setter_words(const runtime::trace::TraceIndex& index, runtime::trace::HandleId handle,
                         Language language);

// That a wait is over, in the words of the program: "sleep(1) is over", "requests.get(url) is
// answered".
std::string over_words(Language language, std::string_view wait);

// A line without the comment behind its code; a line that begins with "#" is kept.
std::string_view without_comment(std::string_view line);

// The line of the program's text in which a frame stands, without its indentation and comment.
std::string source_line(const runtime::trace::TraceIndex& index, runtime::trace::FrameId frame,
                        std::uint32_t line);

} // namespace app::model
