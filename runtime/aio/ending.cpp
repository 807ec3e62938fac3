#include "runtime/aio/ending.h"

#include "runtime/aio/define.h"

#include "runtime/aio/aio.h"
#include "runtime/aio/weak.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/collector.h"
#include "runtime/vm/frame.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types_numbers.h"

namespace runtime::aio {

using vm::Machine;
using vm::OutputStream;
using vm::Value;

vm::Routine write_error(Machine& machine, std::string text) {
    Value stream = vm::redirected_stream(machine, "stderr");
    if (stream.is_unbound()) {
        machine.write(OutputStream::Error, text);
        co_return Value::none();
    }
    Value write = co_await vm::op::get_attribute(machine, stream, machine.intern("write"));
    if (write.is_unbound()) co_return {};
    co_return co_await machine.call(write, machine.str(text));
}

vm::Routine print_exception(Machine& machine, Value exception, std::string heading,
                            vm::Suggestions suggestions) {
    Value text = co_await vm::resume_format_exception(machine, exception, suggestions);
    if (text.is_unbound()) co_return {};
    Value written = co_await write_error(machine, heading + std::string(vm::text_of(text)));
    co_return written.is_unbound() ? Value{} : text;
}

namespace {

// The line that says what was raised, of the traceback that is printed last: below its frames, and
// above what follows of the message, the notes, and of a group the exceptions in it.
std::string line_of_exception(std::string_view text) {
    constexpr std::string_view header = "Traceback (most recent call last):\n";
    constexpr std::string_view group_header =
        "  + Exception Group Traceback (most recent call last):\n";
    constexpr std::string_view frame_of_group = "  | ";
    std::size_t plain = text.rfind("\n" + std::string(header));
    plain = plain != text.npos ? plain + 1 : text.starts_with(header) ? 0 : text.npos;
    std::size_t group = text.rfind("\n" + std::string(group_header));
    group = group != text.npos ? group + 1 : text.starts_with(group_header) ? 0 : text.npos;
    const bool is_group = group != text.npos && (plain == text.npos || group > plain);
    const std::size_t begin = is_group ? group + group_header.size() : plain + header.size();
    std::string_view rest = is_group || plain != text.npos ? text.substr(begin) : text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (is_group && line.starts_with(frame_of_group)) line.remove_prefix(frame_of_group.size());
        if (!line.empty() && !line.starts_with(' ')) return std::string(line);
    }
    return std::string(text.substr(0, text.find('\n')));
}

// The status that `raise SystemExit(code)` asks for; what is no number is printed.
vm::Routine exit_by(Machine& machine, Value exception) {
    Outcome& outcome = Scheduler::of(machine).program_outcome;
    outcome.end = End::Finished;
    const Value& code = vm::as<vm::Exception>(exception)->extra;
    if (code.is_unbound() || code.is_none()) co_return Value::none();
    if (vm::is_integral(code)) {
        std::int64_t number = 0;
        if (!vm::to_int64(code, number)) number = -1; // as CPython takes what no C long can hold
        outcome.exit_status = static_cast<int>(number & 0xff);
        co_return Value::none();
    }
    outcome.exit_status = 1;
    Value text = co_await vm::op::str(machine, code);
    if (text.is_unbound()) {
        machine.take_exception();
        co_return Value::none();
    }
    co_return co_await write_error(machine, std::string(vm::text_of(text)) + "\n");
}

// Whether input() found no line left, and read from nothing that the program put in its place.
bool is_end_of_input(Machine& machine, const Value& exception) {
    if (!machine.type_of(exception)->name->view().starts_with("EOFError")) return false;
    const Value& args = vm::as<vm::Exception>(exception)->args;
    if (!vm::is_kind(args, vm::Kind::Tuple) || vm::as<vm::Tuple>(args)->count != 1) return false;
    const Value& text = vm::as<vm::Tuple>(args)->items[0];
    return vm::is_str(text) && vm::text_of(text) == "EOF when reading a line" &&
           vm::redirected_stream(machine, "stdin").is_unbound();
}

// For an import that failed: what takes the module's place. For input() without a line: how it
// gets some.
std::string hint_for(Machine& machine, const Value& exception) {
    if (is_end_of_input(machine, exception))
        return "input() has no more lines to read: give it some by `input = […]` in a scenario, in "
               "the window with Ctrl+I";
    if (!machine.is_instance(exception, machine.types.ModuleNotFoundError)) return {};
    const Value& details = vm::as<vm::Exception>(exception)->extra; // (msg, name, path)
    if (!vm::is_kind(details, vm::Kind::Tuple)) return {};
    const Value& name = vm::as<vm::Tuple>(details)->items[1];
    const auto& hint = Scheduler::of(machine).hint_for_missing_module;
    return vm::is_str(name) && hint ? hint(vm::text_of(name)) : std::string();
}

// What the program knows of sys by this name, else Unbound.
Value found_in_sys(Machine& machine, std::string_view name) {
    const Value* sys = machine.modules->find(machine.intern("sys"));
    if (!sys || !vm::is_kind(*sys, vm::Kind::Module)) return {};
    const Value* found = vm::as<vm::Module>(*sys)->dict->find(machine.intern(name));
    return found ? *found : Value();
}

// sys.excepthook or sys.unraisablehook where the program put one of its own, else Unbound.
Value own_hook(Machine& machine, std::string_view name, std::string_view original_name) {
    Value hook = found_in_sys(machine, name);
    const Value original = found_in_sys(machine, original_name);
    return hook.is_value() && original.is_value() && !hook.is(original) ? hook : Value();
}

// Unbound, with the hook's own exception set, where it failed.
vm::Routine call_excepthook(Machine& machine, Value hook, Value exception) {
    Value type = Value::share(machine.type_of(exception));
    Value traceback = vm::traceback_of(machine, exception);
    Value done =
        co_await machine.call(std::move(hook), std::move(type), exception, std::move(traceback));
    if (!done.is_unbound()) co_return done;
    Value failure = machine.take_exception();
    Value text = co_await print_exception(machine, std::move(failure), "Error in sys.excepthook:\n",
                                          vm::Suggestions::Yes);
    if (text.is_unbound()) co_return {};
    co_return co_await print_exception(machine, std::move(exception), "\nOriginal exception was:\n",
                                       vm::Suggestions::Yes);
}

// What nobody caught stays until the program's end, in sys too: what its frames hold does so as
// well.
void set_last_exception(Machine& machine, const Value& exception) {
    Scheduler::of(machine).last_exception = exception;
    const Value* sys = machine.modules->find(machine.intern("sys"));
    if (!sys || !vm::is_kind(*sys, vm::Kind::Module)) return;
    const bool is_there = exception.is_value();
    vm::Dict* names = vm::as<vm::Module>(*sys)->dict;
    const auto set = [&](std::string_view name, Value value) {
        names->set(machine.intern(name), is_there ? std::move(value) : Value::none());
    };
    set("last_type", is_there ? Value::share(machine.type_of(exception)) : Value());
    set("last_value", exception);
    set("last_traceback", is_there ? vm::traceback_of(machine, exception) : Value());
}

vm::Routine report_end(Machine& machine) {
    Value exception = machine.take_exception();
    if (machine.is_instance(exception, machine.types.SystemExit))
        co_return co_await exit_by(machine, std::move(exception));
    set_last_exception(machine, exception);
    if (Value hook = own_hook(machine, "excepthook", "__excepthook__"); hook.is_value()) {
        Outcome& ended = Scheduler::of(machine).program_outcome;
        ended.end = End::Raised;
        ended.exit_status = 1;
        ended.text = machine.type_of(exception)->name->view();
        Value done = co_await call_excepthook(machine, std::move(hook), std::move(exception));
        if (done.is_unbound()) machine.take_exception();
        co_return Value::none();
    }
    Outcome& outcome = Scheduler::of(machine).program_outcome;
    outcome.hint = hint_for(machine, exception);
    Value text = co_await print_exception(machine, std::move(exception), {}, vm::Suggestions::Yes);
    if (text.is_unbound()) machine.take_exception();
    if (machine.recorder && !outcome.hint.empty())
        machine.recorder->note(trace::NoteKind::Hint, outcome.hint, {});
    outcome.end = End::Raised;
    outcome.exit_status = 1;
    if (vm::is_str(text)) outcome.text = line_of_exception(vm::text_of(text));
    co_return Value::none();
}

// For those who ask threading.main_thread().
void end_main_thread(Machine& machine) {
    const Value* module = machine.modules->find(machine.intern("threading"));
    if (!module || !vm::is_kind(*module, vm::Kind::Module)) return;
    const Value* thread = vm::as<vm::Module>(*module)->dict->find(machine.intern("_main_thread"));
    if (!thread || !thread->is_object()) return;
    vm::Type* type = thread->object()->type;
    if (type->dict_offset == 0) return;
    if (vm::Dict* attributes = type->dict_of(thread->object()))
        attributes->set(machine.intern("_is_alive"), Value::of(false));
}

vm::Routine join_threads(Machine& machine) {
    Scheduler& scheduler = Scheduler::of(machine);
    end_main_thread(machine);
    // Threads may start others meanwhile.
    for (std::size_t i = 1; i < scheduler.threads().size(); ++i) {
        ThreadState& thread = *scheduler.threads()[i];
        while (!thread.is_finished && !thread.thread->is_daemon) {
            thread.joiners.push_back(&scheduler.current());
            Wait how;
            how.on = trace::BlockKind::Join;
            how.object = source::to_number(thread.thread->id);
            how.label = "the end of the program for threads that still run";
            Value woken = co_await scheduler.wait(std::move(how));
            if (woken.is_unbound()) co_return {};
        }
    }
    co_return Value::none();
}

// `what` says more than that it was somewhere, or is "".
vm::Routine tell_unraisable(Machine& machine, Value where, Value exception, std::string_view what) {
    const std::string ignored = fmt::format("Exception ignored in{}", what);
    if (Value hook = own_hook(machine, "unraisablehook", "__unraisablehook__"); hook.is_value()) {
        const Value message = what.empty() ? Value::none() : machine.str(ignored);
        Value told = co_await machine.call(found_in_sys(machine, "_unraisable"), where, exception,
                                           message, std::move(hook));
        if (told.is_unbound()) machine.take_exception();
        co_return Value::none();
    }
    Value shown = co_await vm::op::repr(machine, where);
    if (shown.is_unbound()) {
        machine.take_exception();
        shown = machine.str("<object repr() failed>");
    }
    const std::string heading = fmt::format("{}: {}\n", ignored, vm::text_of(shown));
    // What led to it is not told.
    auto* raised = vm::as<vm::Exception>(exception);
    Value cause = std::exchange(raised->cause, Value());
    Value context = std::exchange(raised->context, Value());
    Value text = co_await print_exception(machine, exception, heading, vm::Suggestions::No);
    if (text.is_unbound()) machine.take_exception();
    raised->cause = std::move(cause);
    raised->context = std::move(context);
    co_return Value::none();
}

vm::Routine run_exit_functions(Machine& machine) {
    Scheduler& scheduler = Scheduler::of(machine);
    // What they register themselves is not called any more.
    std::vector<Value> entries = std::exchange(scheduler.exit_functions, {});
    for (; !entries.empty(); entries.pop_back()) {
        const Value entry = entries.back();
        Value result = co_await machine.call(entry);
        if (!result.is_unbound()) continue;
        Value exception = machine.take_exception();
        // The call is made by a function of ours, which CPython's traceback has not.
        if (auto& frames = vm::as<vm::Exception>(exception)->traceback; !frames.empty())
            frames.pop_back();
        Value called = vm::get_attribute(machine, entry, machine.intern("func"));
        if (!called.is_value()) {
            if (machine.has_exception()) machine.take_exception();
            called = entry;
        }
        co_await tell_unraisable(machine, std::move(called), std::move(exception),
                                 " atexit callback");
    }
    co_return Value::none();
}

bool is_private(std::string_view name) {
    return name.size() > 0 && name[0] == '_' && (name.size() < 2 || name[1] != '_');
}

// CPython's collector frees the main module if a function or a class of its own keeps it, and no
// weak reference calls that is freed with what it refers to.
bool is_freed_as_a_cycle(const vm::Dict& names) {
    return std::any_of(names.entries, names.entries + names.used, [&](const vm::Dict::Entry& each) {
        if (vm::is_kind(each.value, vm::Kind::Function))
            return vm::as<vm::Function>(each.value)->globals == &names;
        return vm::is_type(each.value) && !vm::as<vm::Type>(each.value)->is_builtin;
    });
}

// The main module's names go one by one, those with a leading underscore first.
vm::Routine clear_main_module(Machine& machine) {
    Value* main = machine.modules->find(machine.intern("__main__"));
    if (!main || !vm::is_kind(*main, vm::Kind::Module)) co_return Value::none();
    const Scheduler& scheduler = Scheduler::of(machine);
    vm::Dict* names = vm::as<vm::Module>(*main)->dict;
    const bool is_hooked = own_hook(machine, "excepthook", "__excepthook__").is_value() ||
                           own_hook(machine, "unraisablehook", "__unraisablehook__").is_value();
    const bool is_cycle = is_freed_as_a_cycle(*names);
    if (is_cycle && scheduler.program_outcome.end == End::Raised) {
        // What the traceback kept goes while the names are there.
        vm::collect_garbage(machine);
        co_await let_finalisers_run(machine);
    }
    // A hook in sys keeps the names until CPython has no stream left for what finalisers print.
    for (const Value& each : vm::to_finalise_at_the_end(machine, *names)) {
        vm::finalise(machine, each, is_hooked);
        co_await let_finalisers_run(machine);
    }
    if (is_cycle) forget_weak_callbacks(machine);
    for (bool wanted : {true, false}) {
        std::vector<Value> keys;
        for (std::uint32_t i = 0; i < names->used; ++i) {
            const Value& key = names->entries[i].key;
            if (!vm::is_str(key) || vm::text_of(key) == "__builtins__") continue;
            if (is_private(vm::text_of(key)) == wanted) keys.push_back(key);
        }
        for (const Value& key : keys) {
            names->set(vm::as<vm::Str>(key), Value::none());
            co_await let_finalisers_run(machine);
        }
    }
    // What the finalisers of the first round let go of is freed by the second.
    for (int round = 0; round < 2; ++round) {
        if (vm::collect_garbage(machine) == 0) break;
        co_await let_finalisers_run(machine);
    }
    co_return Value::none();
}

vm::Routine run_program(Machine& machine, vm::OwnedArguments arguments) {
    Scheduler& scheduler = Scheduler::of(machine);
    scheduler.program_outcome = {End::Finished, 0, {}};
    machine.current_frame()->depth = 0; // the program's own frames alone count
    Value result = co_await machine.call(std::move(arguments.values[0]));
    arguments.values.clear();
    if (result.is_unbound()) co_await report_end(machine);
    for (std::size_t i = 0; i < scheduler.functions_before_joining.size(); ++i) {
        Value done = co_await machine.call(scheduler.functions_before_joining[i]);
        if (done.is_unbound()) machine.take_exception();
    }
    Value joined = co_await join_threads(machine);
    if (joined.is_unbound()) co_await report_end(machine);
    co_await run_exit_functions(machine);
    scheduler.is_finalizing = true;
    if (vm::is_finalizer_awaited(machine)) {
        vm::collect_garbage(machine);
        co_await let_finalisers_run(machine);
    }
    if (scheduler.program_outcome.end == End::Raised) {
        set_last_exception(machine, {});
        co_await let_finalisers_run(machine);
    }
    co_await clear_main_module(machine);
    co_return Value::none();
}

} // namespace

const vm::NativeFunctionInfo run_program_info{"<program>", nullptr, nullptr, run_program};

namespace {

vm::Routine write_unraisable(Machine& machine, vm::OwnedArguments arguments) {
    return tell_unraisable(machine, arguments[0], arguments[1], "");
}
const vm::NativeFunctionInfo unraisable_info{"<unraisable>", nullptr, nullptr, write_unraisable};

} // namespace

void report_unraisable_exceptions(Machine& machine) {
    machine.on_unraisable = [](Machine& m, const Value& where, const Value& exception) {
        auto* raised = vm::as<vm::Exception>(exception);
        if (raised->traceback.empty()) vm::add_place_now(m, *raised);
        call_pending(m, m.native(unraisable_info), {where, exception});
    };
}

} // namespace runtime::aio
