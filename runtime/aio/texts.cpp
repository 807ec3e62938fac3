#include "runtime/aio/texts.h"

#include "runtime/aio/created_at.h"
#include "runtime/vm/interpreter.h"
#include "runtime/vm/operations.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_set.h"
#include "runtime/vm/work.h"

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
    std::string_view file;
    std::uint16_t line;         // of the def
    std::uint16_t waits_at = 0; // the line at which a coroutine that has begun stands, most times
};
constexpr LibraryPlace library_places[] = {
    {"_run_until_complete_cb", "base_events.py", 180},
    {"gather.<locals>._done_callback", "tasks.py", 764},
    {"shield.<locals>._inner_done_callback", "tasks.py", 891},
    {"shield.<locals>._outer_done_callback", "tasks.py", 908},
    {"_wait.<locals>._on_completion", "tasks.py", 519},
    {"as_completed.<locals>._on_completion", "tasks.py", 602},
    {"as_completed.<locals>._on_timeout", "tasks.py", 596},
    {"as_completed.<locals>._wait_for_one", "tasks.py", 610, 611},
    {"run_coroutine_threadsafe.<locals>.callback", "tasks.py", 926},
    {"_release_waiter", "tasks.py", 431},
    {"Timeout._on_timeout", "timeouts.py", 121},
    {"TaskGroup._on_task_done", "taskgroups.py", 184},
    {"_chain_future.<locals>._set_state", "futures.py", 381},
    {"_chain_future.<locals>._call_check_cancel", "futures.py", 387},
    {"_chain_future.<locals>._call_set_state", "futures.py", 394},
    {"Runner._on_sigint", "runners.py", 150},
    {"BaseEventLoop.shutdown_asyncgens", "base_events.py", 539, 551},
    {"BaseEventLoop.shutdown_default_executor", "base_events.py", 564, 573},
    {"sleep", "tasks.py", 637, 649},
    {"to_thread", "threads.py", 12, 25},
    {"wait", "tasks.py", 399, 428},
    {"wait_for", "tasks.py", 436, 476},
    {"Queue.get", "queues.py", 149, 158},
    {"Queue.put", "queues.py", 110, 120},
    {"Queue.join", "queues.py", 206, 215},
    {"Lock.acquire", "locks.py", 93, 114},
    {"Semaphore.acquire", "locks.py", 364, 387},
    {"Event.wait", "locks.py", 200, 213},
    {"Condition.wait", "locks.py", 248, 267},
    {"Condition.wait_for", "locks.py", 285, 294},
    {"Barrier.wait", "locks.py", 481, 497},
};

const LibraryPlace* library_place(std::string_view name) {
    const auto* found = std::ranges::find(library_places, name, &LibraryPlace::name);
    return found == std::end(library_places) ? nullptr : found;
}

std::string text_of_place(const LibraryPlace& place, std::uint32_t line) {
    return fmt::format("/usr/lib/python3.11/asyncio/{}:{}", place.file, line);
}

std::string where_defined(std::string_view name) {
    const LibraryPlace* place = library_place(name);
    return place ? text_of_place(*place, place->line) : std::string();
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

vm::LibraryCoroutine library_coroutine(std::string_view qualname, bool has_begun) {
    const LibraryPlace* place = library_place(qualname);
    if (!place) return {};
    return {fmt::format("/usr/lib/python3.11/asyncio/{}", place->file), place->line,
            has_begun && place->waits_at != 0 ? place->waits_at : place->line};
}

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

namespace {

// The first items of a container, by reprlib's rules.
struct Shown {
    std::string_view open, close;
    std::vector<Value> items;
    std::size_t count = 0; // of all
};

// An order for items that have one among themselves, as sorted() gives it.
void sort_if_possible(Machine& machine, std::vector<Value>& items) {
    bool is_possible = true;
    std::vector<Value> sorted = items;
    std::ranges::stable_sort(sorted, [&](const Value& a, const Value& b) {
        Value less = vm::compare(machine, a, b, vm::Comparison::Less);
        if (!less.is_bool()) is_possible = false;
        if (machine.has_exception()) machine.take_exception();
        return less.is_bool() && less.truth();
    });
    if (is_possible) items = std::move(sorted);
}

bool is_exactly(const Value& value, vm::Kind kind, const vm::Type* type) {
    return vm::is_kind(value, kind) && value.object()->type == type;
}

std::vector<Value> items_of_set(const Value& set) {
    std::vector<Value> items;
    std::size_t position = 0;
    while (const auto* entry = vm::as<vm::SetObject>(set)->next(position))
        items.push_back(entry->item);
    return items;
}

bool take_items(Machine& machine, const Value& value, Shown& shown) {
    const vm::Types& types = machine.types;
    if (is_exactly(value, vm::Kind::List, types.list)) {
        const vm::Values& items = vm::as<vm::List>(value)->items;
        shown = {"[", "]", {items.begin(), items.end()}};
    } else if (is_exactly(value, vm::Kind::Tuple, types.tuple)) {
        const auto* tuple = vm::as<vm::Tuple>(value);
        shown = {"(", tuple->count == 1 ? ",)" : ")", {tuple->begin(), tuple->end()}};
    } else if (is_exactly(value, vm::Kind::Set, types.set) ||
               is_exactly(value, vm::Kind::FrozenSet, types.frozenset)) {
        const bool is_set = value.object()->type == types.set;
        shown = {is_set ? "{" : "frozenset({", is_set ? "}" : "})", items_of_set(value)};
        if (shown.items.empty()) shown = {is_set ? "set()" : "frozenset()", "", {}};
        sort_if_possible(machine, shown.items);
    } else {
        return false;
    }
    shown.count = shown.items.size();
    return true;
}

} // namespace

// The text is cut before its repr is made, and the repr once more.
std::string TextAttempt::short_text(Machine& machine, const Value& value) {
    std::string_view text = vm::text_of(value);
    std::string whole = repr(machine, machine.str(head(text, text_max)));
    if (vm::count_code_points(whole) <= text_max) return whole;
    const std::size_t before = (text_max - 3) / 2;
    const std::size_t after = text_max - 3 - before;
    std::string joined(head(text, before));
    joined += tail(text, after);
    std::string shown = repr(machine, machine.str(joined));
    return fmt::format("{}...{}", head(shown, before), tail(shown, after));
}

std::string TextAttempt::short_dict(Machine& machine, const vm::Dict* dict, int level) {
    if (dict->count == 0) return "{}";
    if (level <= 0) return "{...}";
    std::vector<Value> keys;
    for (std::uint32_t i = 0; i < dict->used; ++i)
        if (!dict->entries[i].key.is_unbound()) keys.push_back(dict->entries[i].key);
    sort_if_possible(machine, keys);
    if (keys.size() > dict_items_max) keys.resize(dict_items_max);
    std::string text = "{";
    for (const Value& key : keys) {
        if (text.size() > 1) text += ", ";
        Value value = vm::get_item(machine, Value::share(const_cast<vm::Dict*>(dict)), key);
        text += short_repr(machine, key, level - 1);
        text += ": " + short_repr(machine, value, level - 1);
    }
    if (dict->count > dict_items_max) text += ", ...";
    return text + "}";
}

std::string TextAttempt::short_repr(Machine& machine, const Value& value, int level) {
    if (vm::is_str(value)) return short_text(machine, value);
    if (vm::is_integral(value) && !value.is_bool()) return cut(repr(machine, value), number_max);
    if (is_exactly(value, vm::Kind::Dict, machine.types.dict))
        return short_dict(machine, vm::as<vm::Dict>(value), level);
    Shown shown;
    if (!take_items(machine, value, shown)) return cut(repr(machine, value), text_max);
    std::string text(shown.open);
    if (level <= 0 && shown.count > 0) return text + "..." + std::string(shown.close);
    for (std::size_t i = 0; i < std::min(shown.count, items_max); ++i) {
        if (i > 0) text += ", ";
        text += short_repr(machine, shown.items[i], level - 1);
    }
    if (shown.count > items_max) text += ", ...";
    return text + std::string(shown.close);
}

namespace {

// An attribute that is there without running Python code, or Unbound.
Value plain_attribute(Machine& machine, const Value& object, std::string_view name) {
    Value found = vm::get_attribute(machine, object, machine.intern(name));
    if (machine.has_exception()) machine.take_exception();
    return found.is_value() ? found : Value{};
}

bool is_partial(Machine& machine, const Value& callable) {
    const vm::Type* type = machine.type_of(callable);
    return type->name->view() == "partial" && vm::is_str(type->module) &&
           vm::text_of(type->module) == "functools";
}

std::string keyword_list(Machine& machine, TextAttempt& attempt, const Value& keywords) {
    std::string text;
    if (!vm::is_kind(keywords, vm::Kind::Dict)) return text;
    const auto* dict = vm::as<vm::Dict>(keywords);
    for (std::uint32_t i = 0; i < dict->used; ++i)
        if (vm::is_str(dict->entries[i].key))
            text +=
                fmt::format("{}{}={}", text.empty() ? "" : ", ", vm::text_of(dict->entries[i].key),
                            attempt.short_repr(machine, dict->entries[i].value));
    return text;
}

// The name of a callable without its arguments.
std::string callable_name(Machine& machine, TextAttempt& attempt, const Value& callable) {
    if (is_task(callable, Aio::of(machine)))
        return fmt::format("{}.task_wakeup", vm::text_of(machine.type_of(callable)->qualname));
    if (const Value* value = uncallable_value(callable)) return attempt.repr(machine, *value);
    const Value& function = vm::is_kind(callable, vm::Kind::BoundMethod)
                                ? vm::as<vm::BoundMethod>(callable)->function
                                : callable;
    if (vm::is_kind(function, vm::Kind::Function))
        return std::string(vm::text_of(vm::as<vm::Function>(function)->qualname));
    if (vm::is_kind(function, vm::Kind::NativeFunction)) {
        const auto* native = vm::as<vm::NativeFunction>(function);
        if (function.is(callable)) return native->info->name;
        Value qualname = plain_attribute(machine, callable, "__qualname__");
        return vm::is_str(qualname) ? std::string(vm::text_of(qualname)) : native->info->name;
    }
    for (std::string_view name : {"__qualname__", "__name__"})
        if (Value found = plain_attribute(machine, callable, name);
            vm::is_str(found) && !vm::text_of(found).empty())
            return std::string(vm::text_of(found));
    return attempt.repr(machine, callable);
}

// time.sleep() as opposed to asyncio.sleep(); asyncio's inner callbacks have no module.
bool is_native_in_cpython(const vm::NativeFunction& function) {
    return vm::is_str(function.module) && !vm::text_of(function.module).starts_with("asyncio");
}

// Where a callable was written, or nothing if it is no function.
std::string callable_place(Machine& machine, Value callable) {
    if (vm::is_kind(callable, vm::Kind::NativeFunction))
        return is_native_in_cpython(*vm::as<vm::NativeFunction>(callable))
                   ? std::string()
                   : where_defined(vm::as<vm::NativeFunction>(callable)->info->name);
    while (vm::is_kind(callable, vm::Kind::Function) && vm::as<vm::Function>(callable)->dict) {
        const Value* wrapped =
            vm::as<vm::Function>(callable)->dict->find(machine.intern("__wrapped__"));
        if (!wrapped) break;
        callable = Value(*wrapped);
    }
    if (!vm::is_kind(callable, vm::Kind::Function) && is_partial(machine, callable))
        return callable_place(machine, plain_attribute(machine, callable, "func"));
    if (!vm::is_kind(callable, vm::Kind::Function)) return {};
    const auto* function = vm::as<vm::Function>(callable);
    if (function->flags & vm::function_is_builtin) return {};
    std::string place = where_defined(vm::text_of(function->qualname));
    if (!place.empty() && function->code->file != 0) return place;
    return file_line(machine, function->code, function->code->source->first_line);
}

} // namespace

std::string callback_text(Machine& machine, TextAttempt& attempt, const Value& callable,
                          bool with_arguments, const Value& arguments) {
    std::string tail_text =
        with_arguments ? argument_list(machine, attempt, arguments) : std::string("()");
    std::string place = callable_place(machine, callable);
    Value inner = callable;
    while (!vm::is_kind(inner, vm::Kind::Function) && is_partial(machine, inner)) {
        std::string bound =
            argument_list(machine, attempt, plain_attribute(machine, inner, "args"));
        std::string keywords =
            keyword_list(machine, attempt, plain_attribute(machine, inner, "keywords"));
        bound.pop_back();
        if (!keywords.empty()) bound += (bound.size() > 1 ? ", " : "") + keywords;
        tail_text = bound + ")" + tail_text;
        inner = plain_attribute(machine, inner, "func");
    }
    std::string text = callable_name(machine, attempt, inner) + tail_text;
    return place.empty() ? text : text + " at " + place;
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
    if (task->rest && task->rest->driven.is_value())
        return fmt::format("<{} without __name__>()",
                           machine.type_of(task->rest->driven)->name->view());
    const vm::Generator* generator = task->coroutine.get();
    std::string name(generator->qualname ? generator->qualname->view() : "coroutine");
    if (generator->generator_kind == vm::GeneratorKind::AsyncStep) {
        // What an async generator's methods return has no name.
        const bool throws = name == "aclose" || name == "athrow";
        return fmt::format("<async_generator_{} without __name__>()", throws ? "athrow" : "asend");
    }
    const LibraryPlace* place = library_place(name);
    const bool is_of_library = !generator->code || generator->code->file != 0;
    name += "()";
    if (!generator->code && !place) return name;
    if (is_of_library && place) {
        if (task->is_done())
            return fmt::format("{} done, defined at {}", name, text_of_place(*place, place->line));
        const bool has_begun = generator->state != vm::GeneratorState::Created;
        constexpr std::uint32_t line_of_sleep_0 = 640;
        const bool is_sleep_of_0 = has_begun && !task->waiter && place->name == "sleep";
        const std::uint32_t line =
            is_sleep_of_0 ? line_of_sleep_0 : library_coroutine(place->name, has_begun).line;
        return fmt::format("{} running at {}", name, text_of_place(*place, line));
    }
    // What the collector has found dead is closed before its task is told of.
    if (generator->frame && !(generator->flags & vm::object_was_finalized))
        return fmt::format("{} running at {}", name,
                           file_line(machine, generator->code, line_of(generator->frame)));
    return fmt::format("{} done, defined at {}", name,
                       file_line(machine, generator->code, generator->code->source->first_line));
}

namespace {

std::string callbacks_text(Machine& machine, TextAttempt& attempt, const Future* future) {
    const DoneCallbacks& more = future->more_callbacks();
    auto show = [&](const DoneCallback& callback) {
        return callback_text(machine, attempt, callback.callable.value(), false, {});
    };
    std::string text = "cb=[" + show(future->first);
    if (more.size() > 1) text += fmt::format(", <{} more>", more.size() - 1);
    if (!more.empty()) text += ", " + show(more.back());
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

namespace {

std::string text_of_future(Machine& machine, TextAttempt& attempt, const Future* future) {
    const Task* task = future->is_task ? static_cast<const Task*>(future) : nullptr;
    std::string text = fmt::format("<{} ", future->type->name->view());
    text +=
        task && task->cancel_count() > 0 && !task->is_done() ? "cancelling" : state_text(future);
    if (task) {
        Value name = name_of(machine, const_cast<Task*>(task));
        text += " name=" + attempt.repr(machine, name);
        text += " coro=<" + coroutine_text(machine, task) + ">";
        if (task->waiter) text += " wait_for=" + future_text(machine, attempt, task->waiter);
    }
    if (future->state == FutureState::Finished)
        text += future->has_exception ? " exception=" + attempt.repr(machine, future->result)
                                      : " result=" + attempt.short_repr(machine, future->result);
    if (future->first.callable) text += " " + callbacks_text(machine, attempt, future);
    return text + creation_text(machine, future) + ">";
}

// A future that is being shown further out is an ellipsis further in.
struct BeingShown {
    std::vector<const Future*> futures;
};

} // namespace

std::string future_text(Machine& machine, TextAttempt& attempt, const Future* future) {
    std::vector<const Future*>& shown = machine.attachment<BeingShown>().futures;
    if (std::ranges::find(shown, future) != shown.end()) return "...";
    if (vm::DepthScope::is_too_deep(machine, " while getting the repr of an object")) {
        attempt.has_raised = !attempt.keeps_quiet;
        if (attempt.keeps_quiet) machine.take_exception();
        return "...";
    }
    vm::DepthScope depth;
    shown.push_back(future);
    std::string text = text_of_future(machine, attempt, future);
    shown.pop_back();
    if (attempt.has_raised) return {};
    vm::count_bytes(machine, text.size());
    return text;
}
std::string handle_text(Machine& machine, TextAttempt& attempt, const Handle* handle) {
    std::string text = fmt::format("<{}", handle->type->name->view());
    if (handle->is_cancelled) text += " cancelled";
    if (handle->when_is_integer)
        text += fmt::format(" when={:.0f}", handle->when);
    else if (handle->is_timer)
        text += " when=" + trace::float_repr(handle->when);
    const Value* uncallable = uncallable_value(handle->callable);
    const bool is_none = handle->callable.is_none() || (uncallable && uncallable->is_none());
    if (!handle->callable.is_unbound() && !is_none)
        text += " " + callback_text(machine, attempt, handle->callable, true, handle->arguments);
    return text + creation_text(machine, handle) + ">";
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

namespace {
std::string short_arguments(Machine& machine, const Value& arguments) {
    constexpr std::size_t length_max = 32;
    constexpr std::uint32_t numbered_max = 1000;
    std::uint32_t& numbered_count = Aio::of(machine).numbered_label_count;
    bool is_numbered = false;
    if (!arguments.is_object()) return {};
    std::string shown;
    const auto* tuple = vm::as<vm::Tuple>(arguments);
    for (std::size_t k = 0; k < tuple->count; ++k) {
        if (k > 0) shown += ", ";
        const Value& item = tuple->items[k];
        // Numbers may make a label of its own for each of a million callbacks.
        const bool is_number = item.is_int() || item.is_float();
        if (is_number && !is_numbered && ++numbered_count > numbered_max) return shown + "…";
        is_numbered = is_numbered || is_number;
        if (!is_number && !vm::is_str(item)) return shown + "…";
        const std::string own = vm::bounded_repr(machine, item);
        if (shown.size() + own.size() > length_max) return shown + "…";
        shown += own;
    }
    return shown;
}

// A callback of asyncio's own goes by where it is written there: gather.<locals>._done_callback.
std::string_view label_of_native(const vm::NativeFunction& function) {
    const bool is_inner = vm::text_of(function.qualname).find("<locals>") != std::string_view::npos;
    return vm::text_of(is_inner ? function.qualname : function.name);
}

} // namespace

std::string callback_label(Machine& machine, const Value& callable, const Value& arguments) {
    if (is_partial(machine, callable)) { // goes by what it calls
        const Value inner = plain_attribute(machine, callable, "func");
        const Value bound = plain_attribute(machine, callable, "args");
        if (inner.is_value() && vm::is_kind(bound, vm::Kind::Tuple))
            return callback_label(machine, inner, bound);
    }
    const Value& function = vm::is_kind(callable, vm::Kind::BoundMethod)
                                ? vm::as<vm::BoundMethod>(callable)->function
                                : callable;
    std::string label;
    if (vm::is_kind(function, vm::Kind::Function))
        label = vm::text_of(vm::as<vm::Function>(function)->qualname);
    else if (vm::is_kind(function, vm::Kind::NativeFunction))
        label = label_of_native(*vm::as<vm::NativeFunction>(function));
    else if (callable.is_object())
        label = callable.object()->type->name->view();
    else // None or a number, which fails once it is called
        label = vm::bounded_repr(machine, callable);
    return label + '(' + short_arguments(machine, arguments) + ')';
}

Value future_shown(Machine& machine, const Value& self) {
    auto* future = vm::as<Future>(self);
    if (!future->is_task) return machine.format("<{}>", future->type->name->view());
    return machine.format("<{} {}>", future->type->name->view(),
                          name_text(static_cast<Task*>(future)));
}

std::string wait_text(const Future* future) {
    if (future->is_task) return name_text(static_cast<const Task*>(future));
    switch (future->future_kind) {
    case trace::FutureKind::Gather: return "gather";
    case trace::FutureKind::Sleep: return "sleep";
    case trace::FutureKind::Wait: return "wait";
    case trace::FutureKind::WaitFor: return "wait_for";
    case trace::FutureKind::Shield: return "shield()";
    case trace::FutureKind::LockWaiter: return "a lock";
    case trace::FutureKind::EventWaiter: return "an event";
    case trace::FutureKind::ConditionWaiter: return "a condition";
    case trace::FutureKind::SemaphoreWaiter: return "a semaphore";
    case trace::FutureKind::QueueGetter: return "an item from a queue";
    case trace::FutureKind::QueuePutter: return "room in a queue";
    case trace::FutureKind::Executor: return "an executor";
    case trace::FutureKind::Other: return "TaskGroup"; // the one thing that makes such a future
    case trace::FutureKind::Plain:
    case trace::FutureKind::Task: break;
    }
    return "a future";
}

} // namespace runtime::aio
