#include "runtime/aio/define.h"
#include "runtime/aio/hops.h"

#include "runtime/aio/created_at.h"
#include "runtime/aio/ending.h"
#include "runtime/aio/weak.h"

#include "runtime/vm/awaited_frames.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/collector.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/interpreter.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types_generic.h"

#include <algorithm>
#include <optional>
#include <set>

namespace runtime::aio {

using vm::Machine;
using vm::Value;

vm::Type* define_exception(Machine& machine, std::string_view module, std::string_view name,
                           vm::Type* base) {
    Value members = machine.dict();
    vm::as<vm::Dict>(members)->set(machine.intern("__module__"), machine.str(module));
    Value made = machine.make_class(machine.types.type, machine.intern(name), {base},
                                    vm::as<vm::Dict>(members));
    ASSERT(vm::is_type(made));
    return static_cast<vm::Type*>(made.detach()); // types live until the run ends
}

vm::Value deque_of(vm::Machine& machine, vm::Values items) {
    vm::Value list = machine.list(std::move(items));
    const vm::Value* module = machine.modules->find(machine.intern("asyncio.locks"));
    if (!module || !vm::is_kind(*module, vm::Kind::Module)) return list;
    const vm::Value* shown = vm::as<vm::Module>(*module)->dict->find(machine.intern("_Shown"));
    if (!shown || !vm::is_type(*shown)) return list;
    const vm::Value given[] = {*shown, list, vm::Value::none()};
    return vm::as<vm::Type>(*shown)->construct->plain(machine, {given, 3});
}

namespace {
// What CPython has in Python, `_asyncio` being in C.
bool is_python(std::string_view module) {
    return module.starts_with("asyncio.");
}
} // namespace

void set_module(Machine& machine, vm::Type* type, std::string_view module) {
    type->module = machine.str(module);
    machine.set_attribute(type, "__module__", type->module);
    if (!is_python(module)) return;
    for (std::uint32_t k = 0; k < type->dict->used; ++k)
        vm::show_as_python(machine, type->dict->entries[k].value);
}

void set_module(Machine& machine, const vm::Module& from,
                std::initializer_list<std::string_view> functions, std::string_view module) {
    for (std::string_view name : functions) {
        Value& function = *from.dict->find(machine.intern(name));
        vm::as<vm::NativeFunction>(function)->module = machine.str(module);
        if (is_python(module)) vm::show_as_python(machine, function);
    }
}

void set_module(Machine& machine, const vm::Module& from, std::string_view module) {
    for (std::uint32_t k = 0; k < from.dict->used; ++k)
        if (const Value& value = from.dict->entries[k].value;
            vm::is_kind(value, vm::Kind::NativeFunction))
            vm::as<vm::NativeFunction>(value)->module = machine.interned(module);
}

Value library_callback(Machine& machine, const vm::NativeFunctionInfo& info, Value bound,
                       std::string_view module) {
    Value callback = machine.native(info, std::move(bound));
    auto* function = vm::as<vm::NativeFunction>(callback);
    const std::string_view qualname = info.name;
    function->name = machine.interned(qualname.substr(qualname.rfind('.') + 1));
    function->module = machine.interned(module);
    vm::show_as_python(machine, callback);
    return callback;
}

void call_pending(Machine& machine, Value callable, std::vector<Value> arguments) {
    arguments.insert(arguments.begin(), std::move(callable));
    machine.finalize_later(machine.tuple(std::move(arguments)));
}

void call_pending_with_freed(Machine& machine, const vm::NativeFunctionInfo& info,
                             vm::Object* object) {
    // The count that is taken over is the only one of what nobody holds.
    const bool by_collector = object->references > 1;
    call_pending(machine, machine.native(info), {Value::adopt(object), Value::of(by_collector)});
}

vm::Routine let_finalisers_run(Machine& machine) {
    static const vm::NativeFunctionInfo nothing{
        "<nothing>", nullptr, [](Machine&, const vm::Arguments&) { return Value::none(); }};
    co_return co_await machine.call(machine.native(nothing));
}

namespace {

std::string coroutine_name(const vm::Generator& coroutine) {
    return std::string(coroutine.qualname ? coroutine.qualname->view() : "coroutine");
}

struct Warned {
    std::set<std::pair<std::string, std::uint32_t>> places; // text, line
};

vm::Routine write_pending(Machine& machine, vm::OwnedArguments arguments) {
    co_return co_await write_error(machine, std::string(vm::text_of(arguments[0])));
}
const vm::NativeFunctionInfo write_info{"<stderr>", nullptr, nullptr, write_pending};

// A stream of the program's own can only be written to once the running instruction is over, and
// what finalisers before it print comes first.
void write_from_destructor(Machine& machine, const std::string& text) {
    if (vm::redirected_stream(machine, "stderr").is_unbound() &&
        !vm::Interpreter::has_finalizers(machine))
        machine.write(vm::OutputStream::Error, text);
    else
        call_pending(machine, machine.native(write_info), {machine.str(text)});
}

// Where the program imported warnings, its filters and hooks decide; else Unbound.
Value own_warning(Machine& machine, std::string_view name) {
    const Value* module = machine.modules->find(machine.intern("warnings"));
    if (!module || !vm::is_kind(*module, vm::Kind::Module)) return {};
    const Value* warn = vm::as<vm::Module>(*module)->dict->find(machine.intern(name));
    return warn ? *warn : Value();
}

// The calls that led to where it was made, if they were kept: behind the warning's first line.
std::string origin_text(Machine& machine, const vm::Generator& coroutine) {
    const std::vector<Origin>* calls = calls_that_made(machine, &coroutine);
    if (!calls) return {};
    return "\nCoroutine created at (most recent call last)" +
           call_entries_text(call_entries(machine, *calls));
}

struct WarnedLine {
    std::string_view file;
    std::uint32_t line;
    std::string_view quoted;
};
// The lines of CPython's library that call what the program gave them and drop what it returns.
constexpr WarnedLine dropping_lines[] = {
    {"/usr/lib/python3.11/threading.py", 982, "self._target(*self._args, **self._kwargs)"},
    {"/usr/lib/python3.11/threading.py", 1045, "self.run()"},
    {"/usr/lib/python3.11/threading.py", 1401, "self.function(*self.args, **self.kwargs)"},
    {"/usr/lib/python3.11/threading.py", 720, "self._action()"},
    {"/usr/lib/python3.11/contextlib.py", 469, "callback(*args, **kwds)"},
    {"/usr/lib/python3.11/concurrent/futures/_base.py", 340, "callback(self)"},
};
// Such a line of ours, which reads as CPython's does.
const WarnedLine* dropping_line(const Machine& machine, const vm::Frame& frame) {
    const auto text = stripped(machine.file(frame.code->file).line_text(vm::current_line(frame)));
    const auto* found = std::ranges::find(dropping_lines, text, &WarnedLine::quoted);
    return found == std::end(dropping_lines) ? nullptr : found;
}

// What runs: a line of the program, or one of CPython's that calls what the program gave it. None
// once the program is over.
std::optional<WarnedLine> running_line(const Machine& machine) {
    for (const vm::Frame* frame = machine.current_frame(); frame; frame = frame->back) {
        if (!frame->code) {
            if (!static_cast<const vm::NativeFrame*>(frame)->is_boundary) continue;
            return WarnedLine{"/usr/lib/python3.11/asyncio/events.py", 80,
                              "self._context.run(self._callback, *self._args)"};
        }
        if (frame->code->file != 0) {
            if (const WarnedLine* line = dropping_line(machine, *frame)) return *line;
            continue;
        }
        const source::SourceText& program = machine.file(0);
        const std::uint32_t line = vm::current_line(*frame);
        return WarnedLine{program.file_name(), line, stripped(program.line_text(line))};
    }
    return std::nullopt;
}

// As CPython's warning does, it names the line that runs when the coroutine is dropped.
void warn_never_awaited(Machine& machine, const vm::Generator& coroutine) {
    const std::string what =
        fmt::format("coroutine '{}' was never awaited", coroutine_name(coroutine));
    if (const auto running = running_line(machine)) {
        const auto& [file, line, quoted] = *running;
        const std::string text = what + origin_text(machine, coroutine);
        if (Value warn = own_warning(machine, "_warn_unawaited"); warn.is_value())
            call_pending(machine, std::move(warn),
                         {machine.str(text), machine.str(file), Value::of(std::int64_t{line}),
                          machine.str(quoted)});
        else if (machine.attachment<Warned>().places.emplace(text, line).second)
            write_from_destructor(
                machine,
                fmt::format("{}:{}: RuntimeWarning: {}\n  {}\nRuntimeWarning: Enable tracemalloc "
                            "to get the object allocation traceback\n",
                            file, line, text, quoted));
    } else if (machine.attachment<Warned>().places.emplace(what, 0).second) {
        // The program is over, and what words a warning in full is gone.
        if (Value warn = own_warning(machine, "_warn_unawaited_at_end"); warn.is_value())
            call_pending(machine, std::move(warn), {machine.str(what)});
        else
            write_from_destructor(machine, fmt::format("sys:1: RuntimeWarning: {}\n", what));
    }
    if (!machine.recorder) return;
    source::Span at;
    if (coroutine.frame && coroutine.frame->code) at = coroutine.frame->code->source->span;
    machine.recorder->note(trace::NoteKind::NeverAwaited, what, at);
}

// The future that such a coroutine of asyncio waits for stands for the coroutine; a wait of a queue
// knows it.
Future* future_behind(Machine& machine, const Value& awaitable) {
    const vm::Type* future = Aio::of(machine).future;
    if (awaitable.object()->type->is_subtype_of(future)) return vm::as<Future>(awaitable);
    const auto awaited_on = awaitable.object()->type->protocol.awaited_on;
    const Value awaited = awaited_on ? awaited_on(machine, awaitable) : Value::none();
    const bool is_one = awaited.is_object() && awaited.object()->type->is_subtype_of(future);
    return is_one ? vm::as<Future>(awaited) : nullptr;
}

std::string_view name_of_awaited(const Value& awaitable) {
    vm::Object* object = awaitable.object();
    Machine& machine = *object->type->machine;
    if (object->type == Aio::of(machine).give_way) return "sleep";
    const Future* future = future_behind(machine, awaitable);
    if (!future) return "";
    static constexpr std::pair<trace::FutureKind, std::string_view> known[] = {
        {trace::FutureKind::LockWaiter, "Lock.acquire"},
        {trace::FutureKind::SemaphoreWaiter, "Semaphore.acquire"},
        {trace::FutureKind::EventWaiter, "Event.wait"},
        {trace::FutureKind::QueueGetter, "Queue.get"},
        {trace::FutureKind::QueuePutter, "Queue.put"},
    };
    for (const auto& [kind, name] : known)
        if (future->future_kind == kind) return name;
    return future->has_timer ? "sleep" : "";
}

// What `await future` holds.
Value iterator_of_awaited(Machine& machine, const Value& awaitable) {
    Future* future = future_behind(machine, awaitable);
    return future ? vm::iterate(machine, Value::share(future)) : awaitable;
}

// Future[int], Task[str], Queue[int].
Value class_get_item(Machine& machine, const vm::Arguments& arguments) {
    return vm::make_alias(machine, arguments[0], arguments[1]);
}

} // namespace

void define_types(Machine& machine, Aio& aio) {
    aio.invalid_state_error = define_exception(machine, "asyncio.exceptions", "InvalidStateError",
                                               machine.types.Exception);
    aio.queue_empty =
        define_exception(machine, "asyncio.queues", "QueueEmpty", machine.types.Exception);
    aio.queue_full =
        define_exception(machine, "asyncio.queues", "QueueFull", machine.types.Exception);
    set_module(machine, machine.types.CancelledError, "asyncio.exceptions");
    machine.attachment<vm::AwaitedNames>() = {name_of_awaited, iterator_of_awaited};
    define_contexts(machine, aio);
    define_futures(machine, aio);
    define_tasks(machine, aio);
    define_hops(machine);
    define_loops(machine, aio);
    define_gather(machine, aio);
    define_locks(machine, aio);
    define_queues(machine, aio);
    static const vm::NativeFunctionInfo generic_info{"__class_getitem__", "(cls, item, /)",
                                                     class_get_item};
    for (vm::Type* type : {aio.future, aio.queue, aio.context_variable, aio.context_token})
        machine.add_class_method(type, generic_info);
    machine.on_never_awaited = warn_never_awaited;
    define_coroutine_origin(machine);
    report_unraisable_exceptions(machine);
    machine.attachment<vm::GarbageWatch>().found = garbage_was_found;
    machine.on_class_changed = [&machine](const vm::Type* type) { class_changed(machine, type); };
    machine.on_destroyed = [&machine](vm::Object* object) { object_died(machine, object); };
}

void fill_asyncio_module(Machine& machine, vm::Module& module) {
    const Aio& aio = Aio::of_machine(machine);
    const std::pair<std::string_view, vm::Type*> types[] = {
        {"Future", aio.future},
        {"Task", aio.task},
        {"Handle", aio.handle},
        {"TimerHandle", aio.timer_handle},
        {"EventLoop", aio.loop},
        {"Lock", aio.lock},
        {"Semaphore", aio.semaphore},
        {"BoundedSemaphore", aio.bounded_semaphore},
        {"Event", aio.event},
        {"Queue", aio.queue},
        {"LifoQueue", aio.lifo_queue},
        {"QueueEmpty", aio.queue_empty},
        {"QueueFull", aio.queue_full},
        {"InvalidStateError", aio.invalid_state_error},
        {"CancelledError", machine.types.CancelledError},
    };
    for (const auto& [name, type] : types)
        Machine::set(module, name, Value::share(type));
    add_task_functions(machine, module);
    add_loop_functions(machine, module);
    add_gather(machine, module);
    add_queue_notes(machine, module);
    add_context_functions(machine, module);
    set_module(machine, module, {"sleep", "create_task", "current_task", "all_tasks", "gather"},
               "asyncio.tasks");
    set_module(machine, module, {"isfuture"}, "asyncio.base_futures");
    set_module(machine, module, {"iscoroutine"}, "asyncio.coroutines");
}

} // namespace runtime::aio
