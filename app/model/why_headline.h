#pragma once

#include "app/model/finished_run.h"
#include "app/model/loop_runs.h"
#include "app/model/narrate.h"
#include "app/model/python_message.h"
#include "app/model/text.h"
#include "app/model/why_parts.h"
#include "app/model/why_words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

// What why_words() is made of: what stands above the chain of causes of one event. What set its
// turn going is found in why_turns.cpp, what ended a wait in why_waits.cpp, who let go of a
// task in why_freed.cpp, what was due with it in why_ties.cpp, and the rest in why_words.cpp.
namespace app::model {

class Headline {
  public:
    Headline(const FinishedRun& run, runtime::trace::EventNumber event, Language language)
        : run_(run), index_(run.index), event_(event), task_(index_.event(event).stamp.task),
          language_(language) {}

    std::string words() const;

    // Goes back to what set this turn of the task, callback or thread going.
    std::string turn() const;

  private:
    // Of the end of a run in which everybody waits, why nobody goes on.
    std::string deadlocked() const;

    std::string turn_from(runtime::trace::EventNumber event) const;

    // Who had a generator go on that runs at the event, in this turn: what came before it in the
    // turn is not what brought its lines.
    std::string generator() const;

    // Of a generator that the line itself has just asked, what it was given and what it gave.
    std::string yielded() const;

    runtime::trace::FrameId frame_of(runtime::trace::GeneratorId generator) const;

    bool is_of_generator(runtime::trace::FrameId frame) const;

    // Where the innermost one stood, which need not be the one that was asked.
    std::string stood(runtime::trace::FrameId innermost, runtime::trace::EventNumber resumed) const;

    // Of a TimeoutError that nothing was said after yet: the limit that it is of, if the turn does
    // not tell that.
    std::string limit_error(const std::string& told) const;

    // A request that came when wait_for() had its answer already, and never reached the line.
    std::string dropped(const std::string& told) const;

    // What the line itself awaits, if that was over before: it did not wait for it.
    std::string awaited_done() const;

    // Of "<Task Task-2>", as a local is shown.
    runtime::trace::TaskId task_named(std::string_view shown) const;

    // What wait_for() cancelled was a shield, and what is inside of that goes on.
    // What wait_for() had cancelled may end in another way, and what it waited for be done in the
    // very instant in which its time is up: that counts.
    std::string ended_all_the_same(const runtime::trace::FutureFacts& awaited) const;
    std::string done_by_then(runtime::trace::FutureId awaited) const;
    std::string shielded(const runtime::trace::FutureFacts& end) const;

    std::string by_itself() const;

    // Python writes of an exception that left the program, a callback or a thread.
    std::string left(const Uncaught& uncaught) const;

    // What asyncio.run() put away on its way out, where that took time.
    std::string loop_closed_before(runtime::trace::EventNumber event) const;

    // Of a coroutine whose line makes it and lets it go more is to be said than that Python warns.
    std::string noted(runtime::trace::EventNumber note) const;

    // Of what was freed before it was done, or before anybody asked for its exception: since when
    // that could be, who let go of it last, and what had held it until then.
    std::string freed(runtime::trace::EventNumber note) const;
    std::string why_told_when_freed(runtime::trace::EventNumber note,
                                    const runtime::trace::Note& noted) const;
    std::string who_let_go(runtime::trace::EventNumber note,
                           const runtime::trace::Note& noted) const;
    // ": until then t held it", by the variables of a frame at an event.
    std::string held_in(runtime::trace::FrameId frame, runtime::trace::EventNumber at,
                        runtime::trace::TaskId task) const;
    std::string call_of(runtime::trace::FrameId frame) const;

    // The line of the program's own text at an event; 0 if it is elsewhere.
    std::uint32_t own_line(const runtime::trace::Stamp& stamp) const;

    std::optional<runtime::trace::EventNumber> note_at_hand() const {
        return note_of_output(index_, event_);
    }

    // What ended the run of a loop: what it was to wait for, an exception that went past it, or
    // whoever stopped it.
    std::string after_loop(runtime::trace::EventNumber loop_ended) const;

    std::string after_raised(const LoopRun& run, const std::string& where) const;

    // Of a KeyboardInterrupt that Ctrl+C of the scenario raised.
    std::string by_interrupt(runtime::trace::EventNumber raised) const;

    // What brought the turn need not have brought what was taken in it.
    std::string taken() const;

    // A variable that the printing lines name may have lost an update before.
    std::string lost_update() const;

    // Who prints need not have made the text.
    std::string made() const;

    template <class... Arguments>
    std::string say(std::string_view key, const Arguments&... arguments) const {
        return text_with(language_, "why_words." + std::string(key), arguments...);
    }

    std::string who(runtime::trace::EventNumber event) const {
        return runner_words(index_, event, language_);
    }

    std::string place(runtime::trace::EventNumber event) const {
        return place_words(index_, event, language_);
    }

    std::string time(double seconds) const { return seconds_text(seconds); }

    bool is_of_own_cancellation(runtime::trace::EventNumber request) const;

    std::string sentence(runtime::trace::EventNumber event) const;

    std::string cancelled(runtime::trace::EventNumber request) const;

    // Of a callback like task.cancel itself, which has no line, who asked for it.
    std::string set_going_by(runtime::trace::EventNumber request) const;

    // The exception for which asyncio.run() ends, where it cancels what is left because of one.
    std::string shut_down_by(runtime::trace::EventNumber request) const;

    // What joined a ready queue; nothing where the reason lies further back.
    std::optional<std::string> queued(runtime::trace::EventNumber at) const;

    // What stood in the ready queue while a call held the loop up.
    std::string held_up(runtime::trace::EventNumber at) const;

    // The same of this turn, of which a later wait is told first.
    std::string held_up_before() const;

    std::optional<std::string> woken(runtime::trace::EventNumber at,
                                     const runtime::trace::HandleScheduled& wake_up) const;

    // Where a task group, whose end was waited for, had begun to cancel its tasks.
    std::optional<runtime::trace::EventNumber>
    group_abort_behind(runtime::trace::EventNumber wake_up,
                       const runtime::trace::FutureFacts& awaited) const;

    // A group's tasks failed, and none was left to cancel but who waits for the group's end.
    std::string group_failed(runtime::trace::EventNumber asked) const;

    // The group waits a second time, for those that it cancelled to end.
    std::string group_aborted(runtime::trace::TaskId waiter,
                              const runtime::trace::FutureFacts& awaited,
                              runtime::trace::EventNumber asked) const;

    // What else came up in the group's tasks since an event, the cancellation of the rest or what
    // led to it: it is part of what the group raises.
    std::string also_failed(runtime::trace::TaskId group_of, runtime::trace::TaskId failed,
                            runtime::trace::EventNumber since,
                            runtime::trace::EventNumber ended) const;

    // " with KeyError in line 14"
    std::string failure_of(runtime::trace::TaskId task) const;

    // What ended a wait.
    std::string over(runtime::trace::EventNumber wake_up,
                     const runtime::trace::FutureFacts& awaited) const;

    // What was waited for is a task or a future, or its end tells a gather, a wait and the like.
    std::string ended(std::string key, runtime::trace::FutureId id,
                      const std::string& place = "") const;

    // What wait_for() cancelled is waited for until it has ended: why it cancelled that.
    std::optional<std::string> cancel_by_wait_for(const runtime::trace::FutureFacts& end) const;

    // The end of what a limit cancelled, where it did not come at once.
    std::string waited_for_end(const runtime::trace::FutureFacts& awaited) const;

    // When a task was last asked to cancel before it ended.
    double asked_at(runtime::trace::FutureId done) const;

    // Whether a request to cancel led to a wake-up, before any other turn of the task.
    bool is_cancel_behind(runtime::trace::EventNumber wake_up) const;

    // A step that waited for nothing but its turn: the first, or the one after a bare yield.
    std::optional<std::string> step(runtime::trace::EventNumber at,
                                    runtime::trace::TaskId task) const;

    // Where the loop makes a task to close a generator that nobody holds.
    std::optional<runtime::trace::EventNumber>
    finaliser_behind(runtime::trace::EventNumber created) const;

    std::string called_back(runtime::trace::EventNumber at,
                            const runtime::trace::HandleScheduled& callback) const;

    std::string timer_due(runtime::trace::HandleId handle) const;

    // A time limit and a wait within it may be due at one instant: told of whichever of the two
    // came of it, the other with what decided between them.
    std::string tie_with_limit(runtime::trace::HandleId timer) const;
    std::string tie_on_real_clock(runtime::trace::EventNumber first,
                                  runtime::trace::EventNumber second) const;

    std::string thread_started(runtime::trace::EventNumber at) const;

    std::string thread_woken(runtime::trace::EventNumber at) const;

    bool is_by_callback(runtime::trace::EventNumber event) const;

    // The future whose end a callback tells of, where that does something at an event.
    runtime::trace::FutureId told_of_at(runtime::trace::EventNumber event) const;

    // When a thread's wait began, which Ctrl+C may have come into: then it goes on for the rest.
    double begun_at(const runtime::trace::Event& wait) const;

    std::optional<std::string> thread_slept(runtime::trace::EventNumber at) const;

    std::string timer_thread(const runtime::trace::Stamp& stamp, double due) const;

    const FinishedRun& run_;
    const runtime::trace::TraceIndex& index_;
    runtime::trace::EventNumber event_;
    runtime::trace::TaskId task_;
    Language language_;
};

} // namespace app::model
