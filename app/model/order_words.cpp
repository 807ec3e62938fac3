#include "app/model/holdings.h"
#include "app/model/mistakes.h"
#include "app/model/order.h"
#include "app/model/order_lead.h"
#include "app/model/phrases.h"
#include "app/model/print_place.h"
#include "app/model/python_message.h"
#include "app/model/text.h"
#include "app/model/text_maker.h"
#include "app/model/why_parts.h"
#include "app/model/why_words.h"
#include "runtime/trace/walk.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

// What led to an event, behind the parting: a request that the task cancel that does it.
std::optional<EventNumber> cancel_behind(const FinishedRun& run, EventNumber event,
                                         EventNumber parting) {
    const TaskId task = run.index.event(event).stamp.task;
    if (to_number(task) == 0) return std::nullopt;
    KindsNearby kinds(run.index);
    for (EventNumber at = event; at > parting; at = *run.causes().cause_of(at)) {
        if (kinds.of(at) != EventKind::TaskCancelRequested) continue;
        const Event asked = run.index.event(at);
        if (std::get<TaskCancelRequested>(asked.body).task == task) return at;
    }
    return std::nullopt;
}

// A lock, or a place in a semaphore, that went from one who gave it back to who was next in line.
struct Handover {
    EventNumber released = 0;
    bool is_lock = true;
};

// What the waker gave to who is woken at an event and has it before `until`.
std::optional<Handover> handover_at(const FinishedRun& run, EventNumber woken, EventNumber until) {
    const TraceIndex& index = run.index;
    const auto wake_up = std::get<HandleScheduled>(index.event(woken).body);
    const FutureFacts& awaited = index.future(wake_up.future);
    const bool is_lock = awaited.kind == FutureKind::LockWaiter;
    if (!is_lock && awaited.kind != FutureKind::SemaphoreWaiter) return std::nullopt;
    if (awaited.resolved == no_event) return std::nullopt;
    const HandleId waker = index.event(awaited.resolved).stamp.handle;
    const auto released = last_before(index, awaited.resolved, [&](const Event& event) {
        return event.kind() == EventKind::PrimitiveReleased || event.stamp.handle != waker;
    });
    const auto got = first_after(index, woken, [&](const Event& event) {
        return event.stamp.number >= until ||
               (event.kind() == EventKind::PrimitiveAcquired && event.stamp.task == wake_up.task);
    });
    if (!released || !got || *got >= until) return std::nullopt;
    const Event let_go = index.event(*released);
    const auto* let = std::get_if<PrimitiveReleased>(&let_go.body);
    const auto acquired = std::get<PrimitiveAcquired>(index.event(*got).body);
    if (let == nullptr || let->primitive != acquired.primitive) return std::nullopt;
    // Anybody may release an asyncio lock, who holds it or not.
    const auto held = last_before(index, *released, [&](const Event& event) {
        const auto* taken = std::get_if<PrimitiveAcquired>(&event.body);
        return taken != nullptr && taken->primitive == let->primitive;
    });
    const bool is_holder = held && index.event(*held).stamp.task == let_go.stamp.task;
    if (is_lock && !is_holder) return std::nullopt;
    return Handover{*released, is_lock};
}

class Words {
  public:
    Words(const FinishedRun& run, const Order& order, Language language)
        : run_(run), index_(run.index), order_(order), language_(language) {}

    std::string sentence() const { return reason() + among_waiters() + cancelled() + made(); }

  private:
    // Of several threads that wait for one lock CPython does not say which has it next.
    std::string among_waiters() const {
        if (is_kept_by_program(order_.reason) || is_told_as_chance_of_threads()) return "";
        for (const EventNumber line : {order_.first, order_.second})
            for (EventNumber at = line; at > order_.parting; at = *run_.causes().cause_of(at))
                if (const std::string lock = lock_handed_on_at(at); !lock.empty())
                    return say("lock_of_threads", fmt::arg("what", lock));
        return "";
    }

    // The lock that a woken thread had been waiting for together with others; else empty.
    std::string lock_handed_on_at(EventNumber at) const {
        const Event event = index_.event(at);
        const auto* woken = std::get_if<ThreadWoken>(&event.body);
        if (woken == nullptr || woken->why != WakeReason::Released) return "";
        World before(index_);
        before.seek(at - 1);
        const ThreadState thread = before.thread(woken->thread);
        if (thread.blocked_on != BlockKind::Lock) return "";
        int waiting = 0;
        for (std::uint32_t id = 1; id <= before.thread_count(); ++id) {
            const ThreadState other = before.thread(ThreadId{id});
            const bool is_same = other.blocked_on == BlockKind::Lock &&
                                 other.blocked_object == thread.blocked_object;
            if (other.status == ThreadStatus::Blocked && is_same) ++waiting;
        }
        return waiting > 1 ? wait_words(language_, thread.blocked_label) : "";
    }

    // Who made the texts, where that are others than who prints them.
    std::string made() const {
        if (order_.first == order_.second) return "";
        return made("made_first", order_.first) + made("made_second", order_.second);
    }
    std::string made(std::string_view key, EventNumber output) const {
        const auto maker = maker_of_text(run_, output);
        return maker ? say(key, fmt::arg("who", who(*maker)), fmt::arg("time", time(*maker)),
                           fmt::arg("event", *maker))
                     : "";
    }

    // Who cancelled, where one of the lines comes of that.
    std::string cancelled() const {
        std::string out;
        if (const auto request = cancel_behind(run_, order_.first, order_.parting))
            out += asked("cancelled_first", order_.first, *request) + shielded(*request);
        const auto request = cancel_behind(run_, order_.second, order_.parting);
        if (request && !is_led_by(*request) && !is_told_as_end_of_group(*request))
            out += asked("cancelled", order_.second, *request);
        return out;
    }

    bool is_led_by(EventNumber request) const {
        return order_.reason == OrderReason::Led && request == request_of_lead(run_, order_);
    }

    // A cancellation that led to the second line is told after this.
    std::string led() const {
        const std::string words = lead_words(run_, order_, language_);
        const auto request = cancel_behind(run_, order_.second, order_.parting);
        const bool has_more = order_.second_fact || (request && !is_led_by(*request));
        return has_more ? words : words + say("led_so");
    }

    bool is_told_as_end_of_group(EventNumber request) const {
        return order_.reason == OrderReason::OwnOrder && is_by_own_group_at_end(run_, request);
    }

    std::string asked(std::string_view key, EventNumber line, EventNumber request) const {
        return say(is_dropped(run_, request, line) ? "cancel_dropped" : key,
                   fmt::arg("who", who(line)), fmt::arg("event", request),
                   fmt::arg("asked", request_words(run_, request, language_)));
    }

    // A shield that was cancelled in place of who prints the second line.
    std::string shielded(EventNumber request) const {
        const TaskId task = index_.event(order_.second).stamp.task;
        if (to_number(task) == 0) return "";
        const FutureId future = index_.task(task).future;
        const auto chains = index_.chains_of(future);
        const bool is_shielded = std::any_of(chains.begin(), chains.end(), [&](const auto& chain) {
            const FutureFacts& parent = index_.future(chain.parent);
            return parent.kind == FutureKind::Shield && parent.outcome == Outcome::Cancelled &&
                   parent.resolved > request && parent.resolved < order_.first;
        });
        return is_shielded ? say("shielded", fmt::arg("who", who(order_.second))) : "";
    }

    std::string reason() const {
        switch (order_.reason) {
        case OrderReason::OneWrite:
            return say(is_by_python(index_, order_.first) ? "one_write_of_python" : "one_write");
        case OrderReason::OwnOrder: return left_program().value_or(own_order());
        case OrderReason::AfterLoop:
            if (const auto told = left_program()) return *told + put_away();
            return say("after_loop", fmt::arg("who", who(order_.second)),
                       fmt::arg("line", line(order_.second))) +
                   put_away();
        case OrderReason::Times:
            return times() + late() + held_turn() + held(order_.held_until) + begun_after() +
                   set_apart();
        case OrderReason::Led: return led();
        case OrderReason::Data: return data();
        case OrderReason::Tie:
            return queued(is_among_threads() ? "tie_threads" : "tie") + set_apart() + held_turn() +
                   held(order_.first_held) + held(order_.held_until);
        case OrderReason::Queue:
            return queued(is_among_threads() ? "queue_threads"
                          : is_one_batch()   ? "queue_one_batch"
                                             : "queue") +
                   (order_.second_led_on ? say("queue_led_on") : "") + set_apart() + held_turn();
        case OrderReason::Woken: return woken() + set_apart();
        case OrderReason::Turns: return turns() + set_apart();
        case OrderReason::Sequence: return sequence() + set_apart();
        }
        return "";
    }

    // Of a traceback that Python writes when the exception has left the program.
    std::optional<std::string> left_program() const {
        const auto uncaught = uncaught_at(index_, order_.second);
        if (!uncaught || uncaught->what != UncaughtIn::Program || uncaught->raised == no_event)
            return std::nullopt;
        const Event raised = index_.event(uncaught->raised);
        if (const auto interrupt = interrupt_behind(run_, uncaught->raised))
            return say("left_program_interrupt", fmt::arg("time", time(*interrupt)),
                       fmt::arg("place", place_words(index_, uncaught->raised, language_)),
                       fmt::arg("event", *interrupt));
        return say("left_program", fmt::arg("who", who(uncaught->raised)),
                   fmt::arg("type", std::get<ExceptionRaised>(raised.body).type),
                   fmt::arg("place", place_words(index_, uncaught->raised, language_)),
                   fmt::arg("event", uncaught->raised));
    }

    // What the end of the loop's run still waited for.
    std::string put_away() const {
        KindsNearby kinds(index_);
        for (EventNumber at = order_.second; at > order_.parting; at = *run_.causes().cause_of(at))
            if (kinds.of(at) == EventKind::LoopRunEnded)
                return put_away_words(index_, at, language_);
        return "";
    }

    template <class... Arguments>
    std::string say(std::string_view key, const Arguments&... arguments) const {
        return text_with(language_, "order." + std::string(key), arguments...);
    }

    std::string who(EventNumber event) const { return runner_words(index_, event, language_); }

    // The program's own line that an event came from; 0 if it is none of its lines. A frame that
    // goes on after an await is in a line that it began before.
    std::uint32_t line(EventNumber event) const {
        const Stamp stamp = index_.event(event).stamp;
        if (stamp.line != 0 || to_number(stamp.frame) == 0) return stamp.line;
        World world(index_);
        world.seek(event);
        return world.frame(stamp.frame).line;
    }

    std::string time(EventNumber event) const { return seconds_text(index_.time_of(event)); }

    using Places = std::vector<PrintPlace>;

    Places places(EventNumber event) const {
        World world(index_);
        world.seek(event);
        return print_places(world);
    }

    // A line, and whose it is where it is not the task's own.
    std::string place(const PrintPlace& place, TaskId task) const {
        const CodeRecord& code = index_.trace().code(place.code);
        const bool is_own = to_number(task) != 0 && to_number(index_.task(task).frame) != 0 &&
                            index_.frame(index_.task(task).frame).code == place.code;
        const bool is_called = !is_own && code.kind != CodeKind::Module && !is_phrase(code.name);
        return say(is_called ? "place_in" : "place", fmt::arg("line", place.line),
                   fmt::arg("name", callback_label(code.qualified_name)));
    }

    // The call that printed, where it is one place both times: the code that can wait, before what
    // it calls to print.
    std::size_t caller_in(const Places& places) const {
        const auto found = std::find_if(places.begin(), places.end(), [&](const PrintPlace& place) {
            const CodeKind kind = index_.trace().code(place.code).kind;
            return kind == CodeKind::Coroutine || kind == CodeKind::AsyncGenerator;
        });
        return found == places.end() ? places.size() - 1
                                     : static_cast<std::size_t>(found - places.begin());
    }

    std::string own_order() const {
        const std::string out = own_order_of(places(order_.first), places(order_.second));
        const EventNumber first = order_.first, second = order_.second;
        const bool is_in_task = to_number(index_.event(second).stamp.task) != 0;
        if (is_in_task && index_.event(first).stamp.handle != index_.event(second).stamp.handle) {
            const std::string why = turn_words(run_, second, language_);
            return is_told_of_cancellation(why) ? out
                                                : out + say("own_order_turn", fmt::arg("why", why));
        }
        if (index_.time_of(second) <= index_.time_of(first) + tie_s) return out;
        return out + blocked_between();
    }

    // Whether words for the second line say what is said of its cancellation anyway.
    bool is_told_of_cancellation(const std::string& why) const {
        const auto request = cancel_behind(run_, order_.second, order_.parting);
        return request && why.find(request_words(run_, *request, language_)) != why.npos;
    }

    // What the time between the two lines went to, in which nobody else had a turn of the loop.
    std::string blocked_between() const {
        const Stamp stamp = index_.event(order_.second).stamp;
        const auto is_block = [&](const Event& event) {
            return event.kind() == EventKind::ThreadBlocked && event.stamp.thread == stamp.thread;
        };
        const auto at = last_before(index_, order_.second, is_block);
        const Event last = index_.event(at.value_or(0));
        const auto* blocked = std::get_if<ThreadBlocked>(&last.body);
        if (!at || *at < order_.first || blocked->on == BlockKind::Select)
            return say("own_order_waits", fmt::arg("from", time(order_.first)),
                       fmt::arg("to", time(order_.second)));
        const bool is_only = last_before(index_, *at, is_block).value_or(0) < order_.first;
        return say(to_number(stamp.handle) != 0 ? "own_order_blocks_loop" : "own_order_blocks",
                   fmt::arg("what", brief_label(wait_words(language_, blocked->label))),
                   fmt::arg("place", place_words(index_, *at, language_)),
                   fmt::arg("from", time(is_only ? order_.first : *at)),
                   fmt::arg("to", time(order_.second)));
    }

    // Seen from outside the two calls are the same up to where one and the same function runs one
    // line and then another. The print itself may stand in a helper that both call.
    std::string own_order_of(const Places& first, const Places& second) const {
        const auto has_line = [](const PrintPlace& place) { return place.line != 0; };
        const auto is_placed = [&](const Places& places) {
            return !places.empty() && std::all_of(places.begin(), places.end(), has_line);
        };
        const std::string who_runs = who(order_.second);
        if (!is_placed(first) || !is_placed(second))
            return say("own_order_unplaced", fmt::arg("who", who_runs));
        const auto apart =
            std::mismatch(first.rbegin(), first.rend(), second.rbegin(), second.rend());
        const bool is_again = apart.first == first.rend() || apart.second == second.rend();
        const PrintPlace& one = is_again ? first[caller_in(first)] : *apart.first;
        const PrintPlace& other = is_again ? one : *apart.second;
        const TaskId task = index_.event(order_.second).stamp.task;
        const bool is_by_helper = first.front() == second.front() && first.front() != one;
        const std::string helper =
            is_by_helper ? say("own_order_helper", fmt::arg("line", first.front().line)) : "";
        if (one == other)
            return say("own_order_again", fmt::arg("who", who_runs),
                       fmt::arg("first", place(one, task))) +
                   helper;
        return say("own_order", fmt::arg("who", who_runs), fmt::arg("first", place(one, task)),
                   fmt::arg("second", place(other, task))) +
               helper;
    }

    // A callback is no wait: what is due is its timer.
    std::string wait(EventNumber set) const { return deadline_words(index_, set, language_); }

    std::string times() const {
        const std::string second = wait(*order_.second_fact);
        const std::string until = seconds_text(due_of(index_, *order_.second_fact));
        if (!order_.first_fact)
            return say("times_at_once", fmt::arg("first", time(order_.first)),
                       fmt::arg("second", second), fmt::arg("until", until));
        const std::string due_at = seconds_text(due_of(index_, *order_.first_fact));
        // What differs by the rounding of a sum only is told in full.
        if (due_at == until)
            return say("times_rounded", fmt::arg("first", wait(*order_.first_fact)),
                       fmt::arg("due", fmt::format("{}", due_of(index_, *order_.first_fact))),
                       fmt::arg("second", second),
                       fmt::arg("until", fmt::format("{}", due_of(index_, *order_.second_fact))));
        return say("times", fmt::arg("first", wait(*order_.first_fact)), fmt::arg("due", due_at),
                   fmt::arg("second", second), fmt::arg("until", until));
    }

    // Where the loop could not see to the second timer when it was due.
    std::string late() const {
        const Event set = index_.event(*order_.second_fact);
        const auto* timer = std::get_if<HandleScheduled>(&set.body);
        return timer == nullptr ? "" : late_words(index_, timer->handle, language_);
    }

    std::string held(std::optional<EventNumber> until) const {
        if (!until) return "";
        const auto waits = std::get<HandleScheduled>(index_.event(*until).body);
        const auto from = handover_at(run_, *until, order_.second);
        return say(from && from->is_lock ? "held_by" : "held",
                   fmt::arg("who", task_label(index_, waits.task)),
                   fmt::arg("what", waited_for(*until)), fmt::arg("until", time(*until)),
                   fmt::arg("holder", from ? who(from->released) : ""));
    }

    // The wait that decided began late itself.
    std::string begun_after() const {
        if (!order_.begun_after) return "";
        const auto waits = std::get<HandleScheduled>(index_.event(*order_.begun_after).body);
        const EventNumber resolved = index_.future(waits.future).resolved;
        const bool is_by_task =
            resolved != no_event && to_number(index_.event(resolved).stamp.task) != 0;
        return say(is_by_task ? "begun_after_by" : "begun_after",
                   fmt::arg("who", task_label(index_, waits.task)),
                   fmt::arg("what", waited_for(*order_.begun_after)),
                   fmt::arg("event", *order_.begun_after),
                   fmt::arg("waker", is_by_task ? who(resolved) : ""));
    }

    std::string data() const {
        const auto got = std::get<QueueGot>(index_.event(*order_.second_fact).body);
        constexpr std::size_t value_length_max = 40;
        const std::string_view queue = index_.primitive(got.primitive).label;
        return say(*order_.first_fact < order_.first ? "data_at_once" : "data",
                   fmt::arg("first", who(order_.first)), fmt::arg("second", who(order_.second)),
                   fmt::arg("value", shortened(to_text(got.value), value_length_max)),
                   fmt::arg("queue", queue.empty() ? text(language_, "waits.a_queue")
                                                   : wait_words(language_, queue)),
                   fmt::arg("put", *order_.first_fact), fmt::arg("got", *order_.second_fact));
    }

    std::string waited_for(EventNumber wake_up) const {
        return waited_words(index_, wake_up, language_);
    }

    // The handle that joined its queue at an event; none for a thread, or a wait.
    HandleId handle_queued_at(EventNumber event) const {
        const Event queued = index_.event(event);
        if (const auto* scheduled = std::get_if<HandleScheduled>(&queued.body))
            return scheduled->handle;
        if (const auto* ready = std::get_if<HandleReady>(&queued.body)) return ready->handle;
        return HandleId{};
    }

    std::string who_queued(EventNumber event) const {
        if (order_.reason == OrderReason::Tie) return wait(event);
        if (const HandleId handle = handle_queued_at(event); to_number(handle) != 0) {
            const TaskId task = index_.handle(handle).task;
            return to_number(task) != 0 ? std::string(task_label(index_, task))
                                        : handle_words(index_, handle, language_);
        }
        const Event queued = index_.event(event);
        if (const auto* started = std::get_if<ThreadStarted>(&queued.body))
            return std::string(started->name);
        return std::string(index_.thread(std::get<ThreadWoken>(queued.body).thread).name);
    }

    std::uint32_t iteration_of(EventNumber queued) const {
        const HandleId handle = handle_queued_at(queued);
        if (to_number(handle) == 0 || index_.handle(handle).run_began == no_event) return 0;
        return index_.event(index_.handle(handle).run_began).stamp.iteration;
    }

    // Whether the machine chose between threads: on CPython that is up to the system.
    bool is_among_threads() const {
        return is_of_thread(*order_.first_fact) && is_of_thread(*order_.second_fact);
    }
    bool is_of_thread(EventNumber event) const {
        const Event fact = index_.event(event);
        return std::holds_alternative<ThreadBlocked>(fact.body) ||
               std::holds_alternative<ThreadWoken>(fact.body) ||
               std::holds_alternative<ThreadStarted>(fact.body);
    }

    bool is_one_batch() const {
        const std::uint32_t first = iteration_of(*order_.first_fact);
        return first != 0 && first == iteration_of(*order_.second_fact);
    }

    std::string queued(std::string_view key) const {
        const EventNumber first = *order_.first_fact;
        const EventNumber second = *order_.second_fact;
        const double at =
            order_.reason == OrderReason::Tie ? due_of(index_, first) : index_.time_of(first);
        return say(key, fmt::arg("first", who_queued(first)),
                   fmt::arg("second", who_queued(second)), fmt::arg("before", first),
                   fmt::arg("after", second), fmt::arg("n", iteration_of(first)),
                   fmt::arg("time", seconds_text(at)));
    }

    // Of waits that meet as no real clock makes them. They need not
    // be what decided, but may be what led to that.
    std::string set_apart() const {
        if (!order_.tie || is_told_as_chance_of_threads()) return "";
        const EventNumber sooner = order_.tie->sooner, later = order_.tie->later;
        if (is_of_thread_and_loop(index_, *order_.tie))
            return say("tie_thread_and_loop", fmt::arg("sooner", wait(sooner)),
                       fmt::arg("later", wait(later)),
                       fmt::arg("time", seconds_text(due_of(index_, later))));
        if (is_decided_by_tie(order_)) {
            if (order_.tie->on_real_clock != OnRealClock::Chance) return on_real_clock();
            return say("tie_apart", fmt::arg("first", time(*order_.first_fact)),
                       fmt::arg("second", time(*order_.second_fact)));
        }
        return say("tie_behind", fmt::arg("sooner", wait(sooner)), fmt::arg("later", wait(later)),
                   fmt::arg("first", time(sooner)), fmt::arg("second", time(later)),
                   fmt::arg("time", seconds_text(due_of(index_, later))));
    }

    std::string on_real_clock() const {
        const bool is_kept = order_.tie->on_real_clock == OnRealClock::SameOrder;
        const EventNumber sooner = order_.tie->sooner, later = order_.tie->later;
        const bool is_later_last = order_.tie->is_later_behind_more;
        return say(is_kept ? "tie_kept" : "tie_turned",
                   fmt::arg("firm", wait(is_later_last ? sooner : later)),
                   fmt::arg("late", wait(is_later_last ? later : sooner)),
                   fmt::arg("time", seconds_text(due_of(index_, later))));
    }

    bool is_told_as_chance_of_threads() const {
        switch (order_.reason) {
        case OrderReason::Tie:
        case OrderReason::Queue: return is_among_threads();
        case OrderReason::Turns: return order_.first_fact && is_among_threads();
        case OrderReason::OneWrite:
        case OrderReason::OwnOrder:
        case OrderReason::AfterLoop:
        case OrderReason::Times:
        case OrderReason::Led:
        case OrderReason::Data:
        case OrderReason::Woken:
        case OrderReason::Sequence: break;
        }
        return false;
    }

    std::string woken() const {
        const EventNumber woken_at = *order_.second_fact;
        const auto wake_up = std::get<HandleScheduled>(index_.event(woken_at).body);
        const auto say_of = [&](std::string_view key, EventNumber event, std::string_view holder) {
            return say(key, fmt::arg("second", task_label(index_, wake_up.task)),
                       fmt::arg("what", waited_for(woken_at)), fmt::arg("first", who(order_.first)),
                       fmt::arg("event", event), fmt::arg("holder", holder));
        };
        const bool is_at_once = to_number(index_.event(order_.first).stamp.handle) ==
                                to_number(index_.event(woken_at).stamp.handle);
        if (is_at_once) return say_of("woken", woken_at, "");
        if (const auto from = handover_at(run_, woken_at, order_.second))
            return say_of(from->is_lock ? "handed_over" : "handed_over_place", from->released,
                          who(from->released));
        if (woken_at < order_.first) return say_of("woken_sooner", woken_at, "");
        return say_of("woken_later", woken_at, "") + woken_by(index_.future(wake_up.future));
    }

    // Whose doing it is that a wait in line is over.
    std::string woken_by(const FutureFacts& awaited) const {
        switch (awaited.kind) {
        case FutureKind::ConditionWaiter:
        case FutureKind::EventWaiter:
        case FutureKind::QueueGetter:
        case FutureKind::QueuePutter: break;
        case FutureKind::Plain:
        case FutureKind::Task:
        case FutureKind::Gather:
        case FutureKind::Sleep:
        case FutureKind::Wait:
        case FutureKind::WaitFor:
        case FutureKind::Shield:
        case FutureKind::LockWaiter:
        case FutureKind::SemaphoreWaiter:
        case FutureKind::Executor:
        case FutureKind::Other: return "";
        }
        if (awaited.resolved == no_event ||
            to_number(index_.event(awaited.resolved).stamp.task) == 0)
            return "";
        return say("woken_by", fmt::arg("who", who(awaited.resolved)));
    }

    std::string turns() const {
        const std::string second = who_queued(*order_.second_fact);
        if (!order_.first_fact)
            return say(is_of_thread(*order_.second_fact) ? "turns_at_once_thread" : "turns_at_once",
                       fmt::arg("first", who(order_.first)), fmt::arg("second", second),
                       fmt::arg("event", *order_.second_fact));
        const bool is_once_more = order_.first_turns == 1 && order_.second_turns == 2;
        if (is_among_threads()) {
            if (!is_once_more) return turns_counted("turns_counted_threads");
            return say("turns_threads", fmt::arg("first", who_queued(*order_.first_fact)),
                       fmt::arg("before", *order_.first_fact), fmt::arg("second", second),
                       fmt::arg("after", *order_.second_fact));
        }
        if (order_.second_deadline) return turns_and_deadline();
        if (!is_once_more) return turns_counted("turns_counted");
        return say("turns", fmt::arg("first", who_queued(*order_.first_fact)),
                   fmt::arg("event", *order_.first_fact), fmt::arg("second", second),
                   fmt::arg("n", index_.event(order_.first).stamp.iteration),
                   fmt::arg("later", index_.event(order_.second).stamp.iteration));
    }

    std::string turns_counted(std::string_view key) const {
        return say(key, fmt::arg("event", order_.parting), fmt::arg("first", who(order_.first)),
                   fmt::arg("count", order_.first_turns),
                   fmt::arg("n", index_.event(order_.first).stamp.iteration),
                   fmt::arg("second", who(order_.second)), fmt::arg("more", order_.second_turns),
                   fmt::arg("later", index_.event(order_.second).stamp.iteration));
    }

    // A deadline that came before the first line was there, but whose turn came after it.
    std::string turns_and_deadline() const {
        const EventNumber set = *order_.second_deadline;
        const Event event = index_.event(set);
        const auto* timer = std::get_if<HandleScheduled>(&event.body);
        const std::string late =
            timer == nullptr ? "" : late_words(index_, timer->handle, language_);
        return say("turns_deadline", fmt::arg("first", who(order_.first)),
                   fmt::arg("event", *order_.first_fact),
                   fmt::arg("n", index_.event(order_.first).stamp.iteration),
                   fmt::arg("wait", wait(set)), fmt::arg("due", seconds_text(due_of(index_, set))),
                   fmt::arg("late", late), fmt::arg("second", who(order_.second)),
                   fmt::arg("later", index_.event(order_.second).stamp.iteration));
    }

    std::string sequence() const {
        const EventNumber led = *order_.second_fact;
        return say(led == order_.second ? "sequence_at_once" : "sequence",
                   fmt::arg("first", time(order_.first)), fmt::arg("second", time(order_.second)),
                   fmt::arg("event", led));
    }

    // A call in the turn of the first that blocked the loop while the second stood in its queue.
    std::string held_turn() const {
        const HandleId one = index_.event(order_.first).stamp.handle;
        const HandleId other = index_.event(order_.second).stamp.handle;
        if (to_number(one) == 0 || to_number(other) == 0) return "";
        const HandleFacts& first = index_.handle(one);
        const HandleFacts& second = index_.handle(other);
        if (first.loop != second.loop || second.ready > order_.first) return "";
        const auto call = last_before(index_, second.run_began, [&](const Event& event) {
            return event.stamp.number <= first.run_began ||
                   (event.kind() == EventKind::ThreadBlocked && event.stamp.handle == one);
        });
        if (!call || *call <= first.run_began || second.ready > *call) return "";
        const auto by = std::get<ThreadBlocked>(index_.event(*call).body);
        if (by.deadline == no_time) return "";
        return say("held_turn", fmt::arg("first", who(order_.first)),
                   fmt::arg("what", brief_label(wait_words(language_, by.label))),
                   fmt::arg("place", place_words(index_, *call, language_)),
                   fmt::arg("from", time(*call)), fmt::arg("until", seconds_text(by.deadline)),
                   fmt::arg("second", who(order_.second)),
                   fmt::arg("n", index_.event(second.run_began).stamp.iteration));
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    const Order& order_;
    Language language_;
};

} // namespace

std::uint32_t chance_line(const FinishedRun& run, const Order& order) {
    const bool is_in_line =
        order.reason == OrderReason::OwnOrder || order.reason == OrderReason::AfterLoop;
    const TaskId task = run.index.event(order.parting).stamp.task;
    for (const Mistake& chance : find_chance_orders(run)) {
        const auto [first, last] = chance.stretch;
        const bool is_within = order.parting >= first && order.parting <= last;
        // What comes when the loop is over comes after all that it does.
        if (is_in_line && order.second > last) continue;
        if (is_within && chance.task == task && order.second > first)
            return static_cast<std::uint32_t>(std::stoul(chance.words.front().second));
    }
    return 0;
}

std::string order_words(const FinishedRun& run, const Order& order, Language language) {
    std::string out = Words(run, order, language).sentence();
    if (const std::uint32_t line = chance_line(run, order); line != 0)
        out += text_with(language, "order.chance", fmt::arg("line", line));
    return with_capitals(std::move(out), language);
}

} // namespace app::model
