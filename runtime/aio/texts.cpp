#include "runtime/aio/texts.h"

#include "runtime/vm/interpreter.h"
#include "runtime/vm/operations.h"

#include <algorithm>

namespace runtime::aio {

using vm::Machine;
using vm::Value;

namespace {

constexpr std::size_t text_max = 30; // code points of a str or of any other repr
constexpr std::size_t number_max = 40;
constexpr std::size_t items_max = 6;
constexpr std::size_t dict_items_max = 4;

// The first `count` code points, or the last ones.
std::string_view head(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        ++at;
        while (at < text.size() && (text[at] & 0xc0) == 0x80)
            ++at;
        --count;
    }
    return text.substr(0, at);
}

std::string_view tail(std::string_view text, std::size_t count) {
    std::size_t at = text.size();
    while (at > 0 && count > 0) {
        --at;
        while (at > 0 && (text[at] & 0xc0) == 0x80)
            --at;
        --count;
    }
    return text.substr(at);
}

std::string cut(std::string_view text, std::size_t max) {
    if (vm::count_code_points(text) <= max) return std::string(text);
    const std::size_t before = (max - 3) / 2;
    return fmt::format("{}...{}", head(text, before), tail(text, max - 3 - before));
}

// A library module's file is named after the module; it is shown where CPython would have it.
std::string shown_file(const std::string& name) {
    if (!name.starts_with('<') || !name.ends_with('>')) return name;
    std::string path = name.substr(1, name.size() - 2);
    std::ranges::replace(path, '.', '/');
    return "/usr/lib/python3.11/" + path + ".py";
}

std::string file_line(Machine& machine, const vm::Code* code, std::uint32_t line) {
    return fmt::format("{}:{}", shown_file(machine.file(code->file).file_name()), line);
}

// Where CPython 3.11.7 keeps what is native here, for texts that name a place.
struct LibraryPlace {
    std::string_view name;
    std::string_view place;
};
constexpr LibraryPlace library_places[] = {
    {"_run_until_complete_cb", "base_events.py:180"},
    {"gather.<locals>._done_callback", "tasks.py:764"},
    {"sleep", "tasks.py:637"},
    {"Queue.get", "queues.py:149"},
    {"Queue.put", "queues.py:110"},
    {"Queue.join", "queues.py:206"},
    {"Lock.acquire", "locks.py:93"},
    {"Semaphore.acquire", "locks.py:364"},
    {"Event.wait", "locks.py:200"},
};

std::string library_place(std::string_view name) {
    for (const LibraryPlace& place : library_places)
        if (place.name == name) return fmt::format("/usr/lib/python3.11/asyncio/{}", place.place);
    return {};
}

std::string argument_list(Machine& machine, TextAttempt& attempt, const Value& arguments) {
    std::string text = "(";
    if (vm::is_kind(arguments, vm::Kind::Tuple))
        for (const Value& argument : *vm::as<vm::Tuple>(arguments)) {
            if (text.size() > 1) text += ", ";
            text += attempt.short_repr(machine, argument);
        }
    return text + ")";
}

} // namespace

std::string TextAttempt::repr(Machine& machine, const Value& value) {
    if (value.is_object()) {
        auto place = known.find(value.object());
        if (place != known.end()) return place->second;
    }
    Value text = vm::repr(machine, value);
    if (vm::is_str(text)) return std::string(vm::text_of(text));
    if (keeps_quiet) {
        if (machine.has_exception()) machine.take_exception();
        return fmt::format("<{} object>", machine.type_of(value)->name->view());
    }
    if (text.needs_a_frame())
        missing = value;
    else
        has_raised = true;
    return {};
}

std::string TextAttempt::short_repr(Machine& machine, const Value& value, int level) {
    if (vm::is_str(value)) {
        std::string_view text = vm::text_of(value);
        std::string whole = repr(machine, machine.str(head(text, text_max)));
        if (vm::count_code_points(whole) <= text_max && vm::count_code_points(text) <= text_max)
            return whole;
        const std::size_t before = (text_max - 3) / 2;
        const std::size_t after = text_max - 3 - before;
        std::string joined(head(text, before));
        const std::uint32_t length = vm::count_code_points(text);
        joined += length > before ? tail(text, std::min<std::size_t>(after, length)) : "";
        return cut(repr(machine, machine.str(joined)), text_max);
    }
    if (vm::is_integral(value) && !value.is_bool()) return cut(repr(machine, value), number_max);
    const Value* first = nullptr;
    std::size_t count = 0;
    if (vm::is_kind(value, vm::Kind::List) && value.object()->type == machine.types.list) {
        first = vm::as<vm::List>(value)->items.data();
        count = vm::as<vm::List>(value)->items.size();
    } else if (vm::is_kind(value, vm::Kind::Tuple) && value.object()->type == machine.types.tuple) {
        first = vm::as<vm::Tuple>(value)->items;
        count = vm::as<vm::Tuple>(value)->count;
    }
    if (first || (count == 0 &&
                  (vm::is_kind(value, vm::Kind::List) || vm::is_kind(value, vm::Kind::Tuple)))) {
        const bool is_list = vm::is_kind(value, vm::Kind::List);
        std::string text = is_list ? "[" : "(";
        if (level <= 0 && count > 0) {
            text += "...";
        } else {
            for (std::size_t i = 0; i < std::min(count, items_max); ++i) {
                if (i > 0) text += ", ";
                text += short_repr(machine, first[i], level - 1);
            }
            if (count > items_max) text += ", ...";
            if (count == 1 && !is_list) text += ",";
        }
        return text + (is_list ? "]" : ")");
    }
    if (vm::is_kind(value, vm::Kind::Dict) && value.object()->type == machine.types.dict) {
        const auto* dict = vm::as<vm::Dict>(value);
        if (dict->count == 0) return "{}";
        if (level <= 0) return "{...}";
        std::string text = "{";
        std::size_t shown = 0;
        for (std::uint32_t i = 0; i < dict->used && shown < dict_items_max; ++i) {
            const vm::Dict::Entry& entry = dict->entries[i];
            if (entry.key.is_unbound()) continue;
            if (shown++ > 0) text += ", ";
            text += short_repr(machine, entry.key, level - 1);
            text += ": " + short_repr(machine, entry.value, level - 1);
        }
        if (dict->count > dict_items_max) text += ", ...";
        return text + "}";
    }
    return cut(repr(machine, value), text_max);
}

std::string callback_text(Machine& machine, TextAttempt& attempt, const Value& callable,
                          bool with_arguments, const Value& arguments) {
    const std::string tail_text =
        with_arguments ? argument_list(machine, attempt, arguments) : std::string("()");
    if (is_task(callable, Aio::of(machine))) return "Task.task_wakeup()";
    if (vm::is_kind(callable, vm::Kind::NativeFunction)) {
        const auto* native = vm::as<vm::NativeFunction>(callable);
        std::string text = native->info->name + tail_text;
        std::string place = library_place(native->info->name);
        return place.empty() ? text : text + " at " + place;
    }
    if (vm::is_kind(callable, vm::Kind::Function)) {
        const auto* function = vm::as<vm::Function>(callable);
        return fmt::format("{}{} at {}", vm::text_of(function->qualname), tail_text,
                           file_line(machine, function->code, function->code->source->first_line));
    }
    if (vm::is_kind(callable, vm::Kind::BoundMethod)) {
        const Value& function = vm::as<vm::BoundMethod>(callable)->function;
        if (vm::is_kind(function, vm::Kind::Function))
            return std::string(vm::text_of(vm::as<vm::Function>(function)->qualname)) + tail_text;
        if (vm::is_kind(function, vm::Kind::NativeFunction)) {
            const auto* native = vm::as<vm::NativeFunction>(function);
            if (vm::is_str(native->qualname))
                return std::string(vm::text_of(native->qualname)) + tail_text;
            return native->info->name + tail_text;
        }
    }
    return attempt.repr(machine, callable) + tail_text;
}

std::string callback_text(Machine& machine, const Value& callable, bool with_arguments,
                          const Value& arguments) {
    TextAttempt attempt;
    attempt.keeps_quiet = true;
    return callback_text(machine, attempt, callable, with_arguments, arguments);
}

namespace {

std::uint32_t line_of(const vm::Frame* frame) {
    const vm::Code* code = frame->code;
    if (frame->suspension == vm::Suspension::Start) return code->source->first_line;
    auto index = static_cast<std::size_t>(frame->pc - code->instructions);
    if (index > 0) --index;
    return code->source->positions[index].line;
}

} // namespace

std::string coroutine_text(Machine& machine, const Task* task) {
    const auto* generator = vm::as<vm::Generator>(task->coroutine);
    std::string name = vm::is_str(generator->qualname)
                           ? std::string(vm::text_of(generator->qualname))
                           : std::string("coroutine");
    name += "()";
    if (!task->code) {
        std::string place = library_place(std::string_view(name).substr(0, name.size() - 2));
        if (place.empty()) return name;
        return fmt::format("{} {} {}", name, task->is_done() ? "done, defined at" : "running at",
                           place);
    }
    if (generator->frame)
        return fmt::format("{} running at {}", name,
                           file_line(machine, task->code, line_of(generator->frame)));
    return fmt::format("{} done, defined at {}", name,
                       file_line(machine, task->code, task->code->source->first_line));
}

namespace {

std::string callbacks_text(Machine& machine, TextAttempt& attempt, const Future* future) {
    const std::size_t rest = future->more ? future->more->size() : 0;
    auto show = [&](const DoneCallback& callback) {
        return callback_text(machine, attempt, callback.callable, false, {});
    };
    std::string text = "cb=[" + show(future->first);
    if (rest > 1) text += fmt::format(", <{} more>", rest - 1);
    if (rest > 0) text += ", " + show(future->more->back());
    return text + "]";
}

std::string_view state_text(const Future* future) {
    switch (future->state) {
    case FutureState::Pending: return "pending";
    case FutureState::Cancelled: return "cancelled";
    case FutureState::Finished: return "finished";
    }
    return {};
}

} // namespace

std::string future_text(Machine& machine, TextAttempt& attempt, const Future* future) {
    const Task* task = future->is_task ? static_cast<const Task*>(future) : nullptr;
    std::string text = fmt::format("<{} ", future->type->name->view());
    text += task && task->cancel_count > 0 && !task->is_done() ? "cancelling" : state_text(future);
    if (task) {
        Value name = name_of(machine, const_cast<Task*>(task));
        text += " name=" + attempt.repr(machine, name);
        text += " coro=<" + coroutine_text(machine, task) + ">";
        if (task->waiter) text += " wait_for=" + future_text(machine, attempt, task->waiter);
    }
    if (future->state == FutureState::Finished)
        text += future->has_exception ? " exception=" + attempt.repr(machine, future->result)
                                      : " result=" + attempt.short_repr(machine, future->result);
    if (!future->first.callable.is_unbound())
        text += " " + callbacks_text(machine, attempt, future);
    return text + ">";
}

std::string handle_text(Machine& machine, TextAttempt& attempt, const Handle* handle) {
    std::string text = fmt::format("<{}", handle->type->name->view());
    if (handle->is_cancelled) text += " cancelled";
    if (handle->is_timer) text += " when=" + trace::float_repr(handle->when);
    if (!handle->callable.is_unbound())
        text += " " + callback_text(machine, attempt, handle->callable, true, handle->arguments);
    return text + ">";
}

namespace {

Value finished(Machine& machine, const TextAttempt& attempt, const std::string& text) {
    if (attempt.has_raised) return {};
    if (!attempt.is_complete()) return Value::needs_frame();
    return machine.str(text);
}

} // namespace

Value future_repr(Machine& machine, const Value& self) {
    TextAttempt attempt;
    std::string text = future_text(machine, attempt, vm::as<Future>(self));
    return finished(machine, attempt, text);
}

Value handle_repr(Machine& machine, const Value& self) {
    TextAttempt attempt;
    std::string text = handle_text(machine, attempt, vm::as<Handle>(self));
    return finished(machine, attempt, text);
}

vm::Routine resume_future_repr(Machine& machine, vm::OwnedArguments arguments) {
    TextAttempt attempt;
    for (;;) {
        attempt.missing.clear();
        const Aio& aio = Aio::of(machine);
        const bool is_handle = arguments[0].object()->type == aio.handle ||
                               arguments[0].object()->type == aio.timer_handle;
        std::string text = is_handle ? handle_text(machine, attempt, vm::as<Handle>(arguments[0]))
                                     : future_text(machine, attempt, vm::as<Future>(arguments[0]));
        if (attempt.has_raised) co_return {};
        if (attempt.is_complete()) co_return machine.str(text);
        Value shown = co_await vm::op::repr(machine, attempt.missing);
        if (shown.is_unbound()) co_return {};
        attempt.known[attempt.missing.object()] = std::string(vm::text_of(shown));
    }
}

Value loop_repr(Machine& machine, const Value& self) {
    const auto* loop = vm::as<Loop>(self);
    auto yes = [](bool flag) { return flag ? "True" : "False"; };
    return machine.format("<{} running={} closed={} debug={}>", loop->type->name->view(),
                          yes(loop->is_running()), yes(loop->is_closed), yes(loop->is_debug));
}

// --- recording
// --------------------------------------------------------------------------------------------

trace::TraceValue trace_value(Machine& machine, const Value& value, std::string& buffer) {
    switch (value.tag()) {
    case vm::Tag::Unbound:
    case vm::Tag::NeedsFrame: return trace::TraceValue::unbound();
    case vm::Tag::None: return trace::TraceValue::none();
    case vm::Tag::Bool: return trace::TraceValue::boolean(value.truth());
    case vm::Tag::Int: return trace::TraceValue::of_int(value.integer());
    case vm::Tag::Float: return trace::TraceValue::of_float(value.real());
    case vm::Tag::NotImplemented:
    case vm::Tag::Ellipsis:
    case vm::Tag::Object: break;
    }
    buffer = vm::bounded_repr(machine, value);
    return trace::TraceValue::of_text(buffer);
}

std::string wait_text(Machine& machine, const Future* future) {
    if (future->is_task) {
        Value name = name_of(machine, const_cast<Task*>(static_cast<const Task*>(future)));
        return std::string(vm::text_of(name));
    }
    switch (future->future_kind) {
    case trace::FutureKind::Gather: return "gather";
    case trace::FutureKind::Sleep: return "sleep";
    case trace::FutureKind::Wait: return "wait";
    case trace::FutureKind::WaitFor: return "wait_for";
    case trace::FutureKind::Shield: return "shield";
    case trace::FutureKind::LockWaiter: return "a lock";
    case trace::FutureKind::EventWaiter: return "an event";
    case trace::FutureKind::ConditionWaiter: return "a condition";
    case trace::FutureKind::SemaphoreWaiter: return "a semaphore";
    case trace::FutureKind::QueueGetter: return "an item from a queue";
    case trace::FutureKind::QueuePutter: return "room in a queue";
    case trace::FutureKind::Executor: return "an executor";
    case trace::FutureKind::Plain:
    case trace::FutureKind::Task:
    case trace::FutureKind::Other: break;
    }
    return "a future";
}

} // namespace runtime::aio
