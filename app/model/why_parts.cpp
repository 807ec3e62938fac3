#include "app/model/why_parts.h"

#include "app/model/cancellation.h"
#include "app/model/loop_runs.h"
#include "app/model/narrate.h"
#include "app/model/print_place.h"
#include "app/model/python_message.h"
#include "app/model/text.h"
#include "app/model/timer_tie.h"
#include "app/model/why.h"
#include "app/model/why_words.h"
#include "runtime/trace/walk.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

// Whether the task that leaves a task group does so because it was asked to cancel.
bool is_being_cancelled(const TraceIndex& index, const Stamp& stamp) {
    if (to_number(stamp.task) == 0) return false;
    World world(index);
    world.seek(stamp.number);
    return world.task(stamp.task).cancel_requests > 0;
}

// Whether a request to cancel is made because of another.
bool passes_on(const TraceIndex& index, EventNumber request) {
    const Event event = index.event(request);
    switch (std::get<TaskCancelRequested>(event.body).origin) {
    case CancelOrigin::Gather:
    case CancelOrigin::Awaiter: return true;
    case CancelOrigin::TaskGroup: return is_being_cancelled(index, event.stamp);
    case CancelOrigin::User:
    case CancelOrigin::Timeout:
    case CancelOrigin::Interrupt:
    case CancelOrigin::RunShutdown:
    case CancelOrigin::OwnGroup: break;
    }
    return false;
}

// Whether a request may be why another was made after it: a group is left by who was asked itself.
bool is_reason_of(const TraceIndex& index, EventNumber request, EventNumber later) {
    const Event passed_on = index.event(later);
    if (std::get<TaskCancelRequested>(passed_on.body).origin != CancelOrigin::TaskGroup)
        return true;
    const Event asked = index.event(request);
    return std::get<TaskCancelRequested>(asked.body).task == passed_on.stamp.task;
}

} // namespace

std::optional<EventNumber> note_of_output(const TraceIndex& index, EventNumber output) {
    const auto note_at = [&](EventNumber at) {
        const Event event = index.event(at);
        const auto* note = std::get_if<Note>(&event.body);
        return note != nullptr ? std::optional(note->kind) : std::nullopt;
    };
    if (output == 0) return std::nullopt;
    const auto before = note_at(output - 1);
    if (before == NoteKind::NeverRetrieved || before == NoteKind::NeverAwaited ||
        before == NoteKind::DestroyedPending)
        return output - 1;
    if (output + 1 >= index.event_count() || note_at(output + 1) != NoteKind::NeverAwaited)
        return std::nullopt;
    const Event event = index.event(output), next = index.event(output + 1);
    const auto* written = std::get_if<Output>(&event.body);
    std::string_view what = std::get<Note>(next.body).text;
    what = what.substr(0, what.find('\n'));
    const bool is_of_it = written != nullptr && written->stream == Stream::Err &&
                          written->text.find(what) != std::string_view::npos;
    return is_of_it ? std::optional(output + 1) : std::nullopt;
}

bool is_of_timer_thread(const TraceIndex& index, EventNumber set) {
    const Event event = index.event(set);
    const auto* blocked = std::get_if<ThreadBlocked>(&event.body);
    return blocked != nullptr && blocked->on == BlockKind::Event && blocked->deadline != no_time &&
           to_number(event.stamp.thread) > 1 && to_number(event.stamp.frame) == 0;
}

bool is_by_own_group_at_end(const FinishedRun& run, EventNumber request) {
    const Event asked = run.index.event(request);
    if (std::get<TaskCancelRequested>(asked.body).origin != CancelOrigin::OwnGroup) return false;
    const auto stories = cancel_stories(run);
    return std::any_of(stories.begin(), stories.end(), [&](const CancelStory& story) {
        return story.requested == request && story.ending == CancelEnding::Absorbed;
    });
}

std::optional<EventNumber> interrupt_behind(const FinishedRun& run, EventNumber raised) {
    const Event event = run.index.event(raised);
    const auto* exception = std::get_if<ExceptionRaised>(&event.body);
    if (exception == nullptr || exception->type != "KeyboardInterrupt") return std::nullopt;
    if (to_number(event.stamp.frame) != 0 &&
        source_line(run.index, event.stamp.frame, event.stamp.line)
                .find("raise KeyboardInterrupt") != std::string::npos)
        return std::nullopt;
    constexpr int hops_max = 20'000;
    KindsNearby kinds(run.index);
    std::optional<EventNumber> at = raised;
    for (int i = 0; i < hops_max && at; ++i, at = run.causes().cause_of(*at)) {
        if (kinds.of(*at) != EventKind::ClockMoved) continue;
        const Event moved = run.index.event(*at);
        if (std::get<ClockMoved>(moved.body).why == ClockReason::Interrupt) return at;
    }
    return std::nullopt;
}

bool is_dropped(const FinishedRun& run, EventNumber request, EventNumber event) {
    const auto stories = cancel_stories(run);
    return std::any_of(stories.begin(), stories.end(), [&](const CancelStory& story) {
        return story.requested == request && story.ending == CancelEnding::Dropped &&
               story.ended <= event;
    });
}

HandleId asking_callback(const TraceIndex& index, EventNumber request) {
    const Stamp stamp = index.event(request).stamp;
    const bool is_callback = to_number(stamp.task) == 0 && to_number(stamp.handle) != 0;
    return is_callback && stamp.line == 0 ? stamp.handle : HandleId{};
}

EventNumber passed_on_from(const FinishedRun& run, EventNumber request) {
    EventNumber root = request;
    KindsNearby kinds(run.index);
    for (std::optional<EventNumber> at = request; at && passes_on(run.index, root);
         at = run.causes().cause_of(*at))
        if (kinds.of(*at) == EventKind::TaskCancelRequested && is_reason_of(run.index, *at, root))
            root = *at;
    return root;
}

std::string_view awaited_name(std::string_view line) {
    constexpr std::string_view await = "await ";
    const std::size_t at = line.rfind(await);
    if (at == line.npos) return "";
    const std::string_view rest = line.substr(at + await.size());
    const auto end = std::find_if(rest.begin(), rest.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_' && c != '.';
    });
    const bool is_more = end != rest.end() && (*end == '(' || *end == '[');
    return is_more ? "" : rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

std::string request_words(const FinishedRun& run, EventNumber request, Language language) {
    const EventNumber root = passed_on_from(run, request);
    World world(run.index);
    world.seek(request);
    const std::string asked = narrate(world, language).sentence;
    if (root == request) return asked;
    world.seek(root);
    return asked + text_with(language, "why_words.passed_on", fmt::arg("event", root),
                             fmt::arg("asked", narrate(world, language).sentence));
}

namespace {

std::string line_words(std::uint32_t line, Language language) {
    return line == 0 ? "" : text_with(language, "why_words.in_line", fmt::arg("line", line));
}

} // namespace

std::string asker_words(const TraceIndex& index, EventNumber request, Language language) {
    if (const HandleId callback = asking_callback(index, request); to_number(callback) != 0) {
        const EventNumber set = index.handle(callback).scheduled;
        return text_with(language, "why_words.asker_set",
                         fmt::arg("callback", handle_words(index, callback, language)),
                         fmt::arg("by", runner_words(index, set, language)),
                         fmt::arg("place", line_words(index.event(set).stamp.line, language)));
    }
    return with_capitals(
        text_with(language, "why_words.asker",
                  fmt::arg("who", runner_words(index, request, language)),
                  fmt::arg("place", line_words(index.event(request).stamp.line, language))),
        language);
}

std::string waited_words(const TraceIndex& index, EventNumber wake_up, Language language) {
    const auto woken = std::get<HandleScheduled>(index.event(wake_up).body);
    const std::string_view label = future_label(index, woken.future);
    const FutureFacts& awaited = index.future(woken.future);
    if (!awaited.label.empty() || to_number(awaited.task) != 0) return wait_words(language, label);
    World world(index);
    world.seek(wake_up);
    const auto stack = world.stack(woken.task);
    if (stack.empty()) return wait_words(language, label);
    const std::string line = source_line(index, stack[0], world.frame(stack[0]).line);
    const std::string_view name = awaited_name(line);
    return name.empty() ? wait_words(language, label)
                        : text_with(language, "waits.named_future", fmt::arg("name", name));
}

std::string place_words(const TraceIndex& index, EventNumber event, Language language) {
    World world(index);
    world.seek(event);
    const auto places = print_places(world);
    if (places.empty() || places.front().line == 0) return "";
    return text_with(language, "why_words.in_line", fmt::arg("line", places.front().line));
}

namespace {

// Of what the loop saw to at an event only: what it was busy with since a time, if that was a call
// that blocks its thread.
struct Holder {
    ThreadBlocked by{};
    std::optional<EventNumber> at;
};

Holder holder_before(const TraceIndex& index, EventNumber seen, double since) {
    const ThreadId thread = index.event(seen).stamp.thread;
    const auto blocked = last_before(index, seen, [&](const Event& event) {
        const auto* block = std::get_if<ThreadBlocked>(&event.body);
        return block != nullptr && block->thread == thread;
    });
    if (!blocked) return {};
    const auto by = std::get<ThreadBlocked>(index.event(*blocked).body);
    if (by.on == BlockKind::Select || by.deadline <= since) return {};
    return {by, blocked};
}

std::string holding_words(const TraceIndex& index, EventNumber seen, double since,
                          std::string_view key, Language language, std::string_view waiter = "") {
    const Holder holder = holder_before(index, seen, since);
    const std::string said = "why_words." + std::string(key) + std::string(holder.at ? "_by" : "");
    return text_with(
        language, said, fmt::arg("waiter", waiter), fmt::arg("from", seconds_text(since)),
        fmt::arg("time", seconds_text(index.time_of(seen))),
        fmt::arg("what", holder.at ? brief_label(wait_words(language, holder.by.label)) : ""),
        fmt::arg("who", holder.at ? runner_words(index, *holder.at, language) : ""),
        fmt::arg("place", holder.at ? place_words(index, *holder.at, language) : ""));
}

constexpr double no_delay_s = 1e-6;

} // namespace

std::string put_away_words(const TraceIndex& index, EventNumber loop_ended, Language language) {
    const EventNumber asked = asked_loop_run(index, loop_ended).ended;
    const double from = index.time_of(asked), until = index.time_of(loop_ended);
    if (until <= from + no_delay_s) return "";
    const std::string_view runner =
        is_of_asyncio_run(index, loop_ended) ? "asyncio.run()" : "Runner";
    // A thread of the pool, for the end of which another waits.
    const auto joined = last_before(index, loop_ended, [&](const Event& event) {
        const auto* blocked = std::get_if<ThreadBlocked>(&event.body);
        return event.stamp.number <= asked ||
               (blocked != nullptr && blocked->on == BlockKind::Join);
    });
    if (!joined || *joined <= asked)
        return text_with(language, "why_words.put_away", fmt::arg("runner", runner),
                         fmt::arg("from", seconds_text(from)),
                         fmt::arg("until", seconds_text(until)));
    const ThreadId joiner = index.event(*joined).stamp.thread;
    const auto ended = last_before(index, loop_ended, [&](const Event& event) {
        return event.kind() == EventKind::ThreadEnded && event.stamp.thread != joiner;
    });
    const ThreadId thread = ended ? index.event(*ended).stamp.thread : ThreadId{};
    const auto at = last_before(index, loop_ended, [&](const Event& event) {
        const auto* blocked = std::get_if<ThreadBlocked>(&event.body);
        return blocked != nullptr && blocked->thread == thread;
    });
    const bool has_call = at && std::get<ThreadBlocked>(index.event(*at).body).deadline > from;
    const std::string_view label =
        has_call ? std::get<ThreadBlocked>(index.event(*at).body).label : "";
    return text_with(language, has_call ? "why_words.put_away_call" : "why_words.put_away_thread",
                     fmt::arg("runner", runner), fmt::arg("from", seconds_text(from)),
                     fmt::arg("until", seconds_text(until)),
                     fmt::arg("thread", index.thread(thread).name),
                     fmt::arg("what", brief_label(wait_words(language, label))),
                     fmt::arg("place", has_call ? place_words(index, *at, language) : ""));
}

bool is_by_python(const TraceIndex& index, EventNumber output) {
    return note_of_output(index, output).has_value() || uncaught_at(index, output).has_value();
}

std::string deadline_words(const TraceIndex& index, EventNumber set, Language language) {
    const Event event = index.event(set);
    if (is_of_timer_thread(index, set))
        return text_with(language, "order.timer_thread",
                         fmt::arg("delay", seconds_text(due_of(index, set) - event.stamp.time)));
    std::string label;
    if (const auto* blocked = std::get_if<ThreadBlocked>(&event.body)) {
        label = wait_words(language, blocked->label);
    } else {
        const auto& timer = std::get<HandleScheduled>(event.body);
        label = to_number(timer.future) != 0 && !is_time_limit(timer.label)
                    ? wait_words(language, future_label(index, timer.future))
                    : handle_words(index, timer.handle, language);
        if (to_number(timer.future) == 0 && !is_time_limit(timer.label))
            label = text_with(language, "order.timer_for", fmt::arg("what", label));
    }
    return text_with(language, "order.wait_of", fmt::arg("what", brief_label(label)),
                     fmt::arg("who", runner_words(index, set, language)));
}

std::string late_words(const TraceIndex& index, HandleId timer, Language language) {
    const HandleFacts& facts = index.handle(timer);
    if (facts.ready == no_event || index.time_of(facts.ready) <= facts.due + no_delay_s) return "";
    return holding_words(index, facts.ready, facts.due, "late", language);
}

std::string held_up_words(const TraceIndex& index, HandleId handle, Language language,
                          std::string_view key, std::string_view waiter) {
    const HandleFacts& facts = index.handle(handle);
    if (facts.ready == no_event || facts.run_began == no_event) return "";
    const double since = index.time_of(facts.ready);
    if (index.time_of(facts.run_began) <= since + no_delay_s) return "";
    return holding_words(index, facts.run_began, since, key, language, waiter);
}

std::string with_capitals(std::string words, Language language) {
    const std::string_view itself = text(language, "order.main_program");
    for (std::size_t at = words.find(itself); at != words.npos; at = words.find(itself, at + 1)) {
        const bool begins = at == 0 || (at > 1 && words.compare(at - 2, 2, ". ") == 0);
        const auto first = static_cast<unsigned char>(words[at]);
        if (begins && first < 0x80) words[at] = static_cast<char>(std::toupper(first));
    }
    return words;
}

std::string runner_words(const TraceIndex& index, EventNumber event, Language language) {
    const Stamp stamp = index.event(event).stamp;
    if (to_number(stamp.task) != 0) return std::string(task_label(index, stamp.task));
    if (to_number(stamp.handle) != 0) return handle_words(index, stamp.handle, language);
    if (to_number(stamp.thread) > 1) return std::string(index.thread(stamp.thread).name);
    return std::string(text(language, "order.main_program"));
}

} // namespace app::model
