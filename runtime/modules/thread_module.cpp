// What threading.py, queue.py and concurrent.futures are built on: threads to start, and lines to
// wait in.

#include "runtime/aio/aio.h"
#include "runtime/aio/define.h"
#include "runtime/aio/ending.h"
#include "runtime/aio/holder_names.h"
#include "runtime/aio/queues.h"
#include "runtime/modules/install.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/traceback.h"

#include <algorithm>
#include <deque>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

// Threads that wait, first come first served. An entry is void once its thread's wait has ended.
struct Line : vm::Leaf {
    struct Entry {
        aio::ThreadState* thread;
        std::uint64_t generation;
    };
    std::deque<Entry> entries;
    trace::BlockKind kind;
    std::string label;
    source::PrimitiveId id{};
    Line(vm::Type* type_, trace::BlockKind kind_, std::string_view label_)
        : Leaf(static_cast<std::uint8_t>(vm::Kind::Native), type_), kind(kind_), label(label_) {}
};

Line* self_of(const Value& value) {
    return vm::as<Line>(value);
}

// Line(kind, label, permits): a semaphore's line says how many it lets in.
Value construct(Machine& machine, const Arguments& arguments) {
    if (!arguments[1].is_int() || !vm::is_str(arguments[2]))
        return machine.raise(machine.types.TypeError, "a kind and a label were expected");
    const auto kind = static_cast<trace::BlockKind>(arguments[1].integer());
    auto* line =
        machine.make<Line>(vm::as<vm::Type>(arguments[0]), kind, vm::text_of(arguments[2]));
    Value result = Value::adopt(line);
    line->id = aio::Aio::of(machine).new_primitive();
    if (machine.recorder) {
        trace::PrimitiveKind shown = trace::PrimitiveKind::ThreadLock;
        if (kind == trace::BlockKind::Event) shown = trace::PrimitiveKind::ThreadEvent;
        if (kind == trace::BlockKind::Queue) shown = trace::PrimitiveKind::ThreadQueue;
        const bool is_semaphore = arguments[3].is_int();
        if (is_semaphore) shown = trace::PrimitiveKind::Semaphore;
        const auto permits =
            is_semaphore ? std::clamp<std::int64_t>(arguments[3].integer(), 0, UINT32_MAX) : 0;
        const std::string name = aio::name_of_new(machine, line->id, "");
        machine.recorder->primitive_created(line->id, shown, static_cast<std::uint32_t>(permits),
                                            name.empty() ? line->label : name);
    }
    return result;
}

// The same with the program's own words; the report of a deadlock does without.
std::string label_of_wait(Machine& machine, const Line* line) {
    using aio::HolderUse;
    struct Form {
        std::string_view label;
        HolderUse use;
    };
    static constexpr Form forms[] = {
        {"a lock", HolderUse::Own},          {"a semaphore", HolderUse::Own},
        {"a condition", HolderUse::Wait},    {"an event", HolderUse::Wait},
        {"a barrier", HolderUse::Wait},      {"an item from a queue", HolderUse::Get},
        {"room in a queue", HolderUse::Put}, {"the work of a queue", HolderUse::Join},
    };
    for (const Form& form : forms) {
        if (line->label == form.label)
            return aio::wait_label(machine, line->id, form.use, line->label);
    }
    std::string written =
        line->kind == trace::BlockKind::Future ? vm::text_that_led_here(machine) : std::string();
    return written.empty() ? line->label : written;
}

// A timeout's seconds, at least 0; what is no number of seconds raises as `timeout > 0` does, or as
// the wait of a lock.
Routine seconds_of(Machine& machine, Value timeout) {
    if (timeout.is_float()) co_return Value::of(std::fmax(timeout.real(), 0));
    if (!timeout.is_int()) {
        Value is_positive =
            co_await vm::op::compare(machine, timeout, Value::of(0), vm::Comparison::Greater);
        if (is_positive.is_value()) is_positive = co_await vm::op::truth(machine, is_positive);
        if (is_positive.is_unbound()) co_return {};
        if (!is_positive.truth()) co_return Value::of(0.0);
        timeout = co_await vm::op::index(machine, std::move(timeout));
        if (timeout.is_unbound()) co_return {};
    }
    if (!timeout.is_int())
        co_return machine.raise(machine.types.OverflowError, "timeout value is too large");
    co_return Value::of(std::fmax(static_cast<double>(timeout.integer()), 0));
}

// wait(timeout): True if woken; False at the deadline, or after Ctrl+C whose handler returned.
Routine wait(Machine& machine, OwnedArguments arguments) {
    aio::Scheduler& scheduler = aio::Scheduler::of(machine);
    Line* line = self_of(arguments[0]);
    aio::Wait how;
    how.on = line->kind;
    how.label = line->label;
    how.object = source::to_number(line->id);
    if (!arguments[1].is_none()) {
        const Value seconds = co_await seconds_of(machine, arguments[1]);
        if (seconds.is_unbound()) co_return {};
        how.deadline = machine.now + seconds.real();
    }
    // The wait that begins now will have the next generation.
    line->entries.push_back({&scheduler.current(), scheduler.current().generation + 1});
    if (machine.recorder) {
        how.shown = label_of_wait(machine, line);
        machine.recorder->primitive_waited(line->id);
    }
    co_return co_await scheduler.wait(std::move(how));
}

bool wake_first(aio::Scheduler& scheduler, Line* line) {
    while (!line->entries.empty()) {
        const Line::Entry first = line->entries.front();
        line->entries.pop_front();
        if (!first.thread->is_waiting || first.thread->generation != first.generation) continue;
        scheduler.wake(*first.thread);
        return true;
    }
    return false;
}

Value wake_one(Machine& machine, const Arguments& arguments) {
    return Value::of(wake_first(aio::Scheduler::of(machine), self_of(arguments[0])));
}

Value wake_all(Machine& machine, const Arguments& arguments) {
    aio::Scheduler& scheduler = aio::Scheduler::of(machine);
    while (wake_first(scheduler, self_of(arguments[0]))) {
    }
    return Value::none();
}

Value waiting_count(Machine&, const Arguments& arguments) {
    std::size_t count = 0;
    for (const Line::Entry& entry : self_of(arguments[0])->entries)
        count += entry.thread->is_waiting && entry.thread->generation == entry.generation;
    return Value::of(count);
}

// Notes for the recorder: acquired, released.
Value note_acquired(Machine& machine, const Arguments& arguments) {
    if (machine.recorder) machine.recorder->primitive_acquired(self_of(arguments[0])->id);
    return Value::none();
}

Value note_released(Machine& machine, const Arguments& arguments) {
    if (machine.recorder) machine.recorder->primitive_released(self_of(arguments[0])->id);
    return Value::none();
}

// flagged(is_set): the event was set, or cleared.
Value note_flagged(Machine& machine, const Arguments& arguments) {
    if (machine.recorder)
        machine.recorder->primitive_set(self_of(arguments[0])->id, arguments[1].truth());
    return Value::none();
}

// moved(is_put, item): an item was put into the queue, or taken from it.
Value note_moved(Machine& machine, const Arguments& arguments) {
    if (machine.recorder)
        aio::record_queue_move(machine, self_of(arguments[0])->id, arguments[1].truth(),
                               arguments[2]);
    return Value::none();
}

// --- threads
// -------------------------------------------------------------------------------------------------

// start(thread, body, name, daemon): the thread's number for get_ident().
Value start(Machine& machine, const Arguments& arguments) {
    aio::Scheduler& scheduler = aio::Scheduler::of(machine);
    aio::ThreadState& thread =
        scheduler.new_thread(arguments[1], {}, vm::text_of(arguments[2]), arguments[3].truth());
    thread.object = arguments[0];
    scheduler.start_thread(thread);
    return Value::of(static_cast<std::int64_t>(thread.identity));
}

Value current(Machine& machine, const Arguments&) {
    const Value& object = aio::Scheduler::of(machine).current().object;
    return object.is_unbound() ? Value::none() : object;
}

Value set_current(Machine& machine, const Arguments& arguments) {
    aio::Scheduler::of(machine).main_thread().object = arguments[0];
    return Value::none();
}

Value identity(Machine& machine, const Arguments&) {
    return Value::of(static_cast<std::int64_t>(aio::Scheduler::of(machine).current().identity));
}

Value is_main(Machine& machine, const Arguments&) {
    return Value::of(aio::Scheduler::of(machine).is_main_thread());
}

Value all(Machine& machine, const Arguments&) {
    vm::Values threads;
    for (const auto& thread : aio::Scheduler::of(machine).threads())
        if (!thread->is_finished && thread->object.is_object()) threads.push_back(thread->object);
    return machine.list(std::move(threads));
}

Value before_joining(Machine& machine, const Arguments& arguments) {
    aio::Scheduler::of(machine).functions_before_joining.push_back(arguments[0]);
    return Value::none();
}

Value at_exit(Machine& machine, const Arguments& arguments) {
    aio::Scheduler::of(machine).exit_functions.push_back(arguments[0]);
    return Value::none();
}

Value get_sigint(Machine& machine, const Arguments&) {
    const Value& handler = aio::Scheduler::of(machine).sigint_handler;
    return handler.is_unbound() ? Value::none() : handler;
}

Value set_sigint(Machine& machine, const Arguments& arguments) {
    Value& handler = aio::Scheduler::of(machine).sigint_handler;
    if (arguments[0].is_none())
        handler.clear();
    else
        handler = arguments[0];
    return Value::none();
}

Value cpu_count(Machine& machine, const Arguments&) {
    return Value::of(static_cast<std::int64_t>(aio::Scheduler::of(machine).scenario().cpu_count));
}

// latency(host, usual): seconds that a simulated host takes. The scenario's number wins.
Value latency(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]) || !arguments[1].is_float())
        return machine.raise(machine.types.TypeError, "a host and seconds were expected");
    const std::string host(vm::text_of(arguments[0]));
    const auto& latencies = aio::Scheduler::of(machine).scenario().latencies;
    const auto place = latencies.find(host);
    const Value seconds = place == latencies.end() ? arguments[1] : Value::of(place->second);
    if (machine.recorder) machine.recorder->host_asked(host, seconds.real());
    return seconds;
}

// refuse(message, hint): what a simulated library can not do ends the run; it is no exception.
Value refuse(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]) || !vm::is_str(arguments[1]))
        return machine.raise(machine.types.TypeError, "a message and a hint were expected");
    return machine.refuse(std::string(vm::text_of(arguments[0])),
                          std::string(vm::text_of(arguments[1])));
}

// print_exception(exception, heading): the traceback on stderr.
Routine print_exception(Machine& machine, OwnedArguments arguments) {
    Value exception = arguments[0];
    if (!vm::is_exception(exception) || !vm::is_str(arguments[1]))
        co_return machine.raise(machine.types.TypeError,
                                "an exception and a heading were expected");
    std::string heading(vm::text_of(arguments[1]));
    co_return co_await aio::print_exception(machine, std::move(exception), std::move(heading),
                                            vm::Suggestions::Yes);
}

void fill(Machine& machine, vm::Module& module) {
    vm::Type* type = machine.define_type<Line>("Line", machine.types.object,
                                               {
                                                   {"wait", "(self, timeout=None)", nullptr, wait},
                                                   {"wake_one", "(self)", wake_one},
                                                   {"wake_all", "(self)", wake_all},
                                                   {"waiting", "(self)", waiting_count},
                                                   {"acquired", "(self)", note_acquired},
                                                   {"released", "(self)", note_released},
                                                   {"flagged", "(self, is_set)", note_flagged},
                                                   {"moved", "(self, is_put, item)", note_moved},
                                               });
    static const vm::NativeFunctionInfo construct_info{"Line", "(cls, kind, label, permits=None)",
                                                       construct};
    type->construct = &construct_info;
    Machine::set(module, "Line", Value::share(type));
    machine.add_functions(module,
                          {
                              {"start", "(thread, body, name, daemon)", start},
                              {"current", "()", current},
                              {"set_current", "(thread)", set_current},
                              {"get_ident", "()", identity},
                              {"get_native_id", "()", identity},
                              {"is_main", "()", is_main},
                              {"all", "()", all},
                              {"before_joining", "(function)", before_joining},
                              {"at_exit", "(function)", at_exit},
                              {"get_sigint", "()", get_sigint},
                              {"set_sigint", "(handler)", set_sigint},
                              {"cpu_count", "()", cpu_count},
                              {"latency", "(host, usual)", latency},
                              {"refuse", "(message, hint)", refuse},
                              {"print_exception", "(exception, heading)", nullptr, print_exception},
                          });
    const std::pair<std::string_view, trace::BlockKind> kinds[] = {
        {"LOCK", trace::BlockKind::Lock},   {"EVENT", trace::BlockKind::Event},
        {"QUEUE", trace::BlockKind::Queue}, {"FUTURE", trace::BlockKind::Future},
        {"JOIN", trace::BlockKind::Join},   {"OTHER", trace::BlockKind::Other},
    };
    for (const auto& [name, kind] : kinds)
        Machine::set(module, name, Value::of(static_cast<int>(kind)));
}

} // namespace

void install_threads(Machine& machine) {
    machine.add_native_module("_simthread", fill);
}

} // namespace runtime::modules
