#include "runtime/aio/created_at.h"

#include "runtime/aio/aio.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/weak.h"
#include "runtime/vm/coroutine_origin.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/types.h"

namespace runtime::aio {

namespace {

constexpr std::string_view library_folder = "/usr/lib/python3.11/asyncio/";

// Where CPython 3.11.7 makes a task in those functions that are Python here as well.
struct Maker {
    std::string_view function;
    std::string_view place;
};
constexpr Maker makers[] = {
    {"Runner.run", "runners.py:100"},
    {"TaskGroup.create_task", "taskgroups.py:161"},
    {"ensure_future", "tasks.py:680"},
};

std::string running_place(vm::Machine& machine) {
    const vm::Frame* frame = machine.current_frame();
    while (frame && !frame->code)
        frame = frame->back;
    if (!frame) return {};
    if (frame->code->file != 0)
        for (const Maker& maker : makers)
            if (maker.function == frame->code->source->qualname)
                return std::string(library_folder) + std::string(maker.place);
    while (frame && (!frame->code || frame->code->file != 0))
        frame = frame->back;
    if (!frame) return {};
    return fmt::format("{}:{}", machine.file(0).file_name(), vm::current_line(*frame));
}

// The calls of asyncio between a callback and the run of the loop count too: Handle._run(),
// _run_once(), run_forever() and run_until_complete().
constexpr std::uint32_t calls_of_a_loop = 4;

// The program's calls that are under way, innermost first, as far as so many frames reach.
std::vector<Origin> running_calls(const vm::Machine& machine, std::uint32_t left) {
    std::vector<Origin> calls;
    for (const vm::Frame* frame = machine.current_frame(); frame && left > 0; frame = frame->back) {
        if (frame->code) {
            if (frame->code->file == 0)
                calls.push_back({vm::current_line(*frame), frame->code->source->name});
            --left;
        } else if (static_cast<const vm::NativeFrame*>(frame)->is_boundary) {
            left -= std::min(left, calls_of_a_loop);
        }
    }
    return calls;
}

} // namespace

std::string_view stripped(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view{} : line.substr(begin);
}

void note_creation(vm::Machine& machine, const Loop* loop, vm::Object* object,
                   std::string_view library_place, std::uint32_t own_calls) {
    if (!loop || !loop->is_debug) return;
    watch(object);
    machine.attachment<CreationPlaces>().by_object[object] = {
        library_place.empty() ? running_place(machine)
                              : std::string(library_folder) + std::string(library_place),
        running_calls(machine, debug_origin_depth - own_calls)};
}

namespace {
const CreationPlace* place_of(vm::Machine& machine, const vm::Object* object) {
    if (!(object->flags & vm::object_is_watched)) return nullptr;
    const auto& places = machine.attachment<CreationPlaces>().by_object;
    const auto place = places.find(object);
    return place == places.end() ? nullptr : &place->second;
}
} // namespace

std::string creation_text(vm::Machine& machine, const vm::Object* object) {
    const CreationPlace* place = place_of(machine, object);
    return place ? " created at " + place->text : std::string{};
}

const std::vector<Origin>* calls_that_made(vm::Machine& machine, const vm::Object* object) {
    const CreationPlace* place = place_of(machine, object);
    return place ? &place->calls : nullptr;
}

vm::Value call_entries(vm::Machine& machine, const std::vector<Origin>& calls) {
    const source::SourceText& file = machine.file(0);
    vm::Values entries;
    for (auto call = calls.rbegin(); call != calls.rend(); ++call)
        entries.push_back(machine.tuple(
            {machine.str(file.file_name()), vm::Value::of(std::int64_t{call->line}),
             machine.str(call->function), machine.str(stripped(file.line_text(call->line)))}));
    return machine.list(std::move(entries));
}

std::string call_entries_text(const vm::Value& entries) {
    std::string text;
    if (!vm::is_kind(entries, vm::Kind::List)) return text;
    for (const vm::Value& each : vm::as<vm::List>(entries)->items) {
        if (!vm::is_kind(each, vm::Kind::Tuple) || vm::as<vm::Tuple>(each)->count != 4) continue;
        const vm::Value* part = vm::as<vm::Tuple>(each)->items;
        if (!vm::is_str(part[0]) || !part[1].is_int() || !vm::is_str(part[2]) ||
            !vm::is_str(part[3]))
            continue;
        text += fmt::format("\n  File \"{}\", line {}, in {}\n    {}", vm::text_of(part[0]),
                            part[1].integer(), vm::text_of(part[2]), vm::text_of(part[3]));
    }
    return text;
}

namespace {
vm::Value get_creation_calls(vm::Machine& machine, const vm::Arguments& arguments) {
    const std::vector<Origin>* calls = calls_that_made(machine, arguments[0].object());
    return calls ? call_entries(machine, *calls) : vm::Value::none();
}
} // namespace

void define_creation_calls(vm::Machine& machine, vm::Type* type) {
    machine.add_property(type, "_source_traceback", get_creation_calls);
}

void add_creation_calls(vm::Machine& machine, const vm::Object* object, vm::Dict* context) {
    if (const std::vector<Origin>* calls = calls_that_made(machine, object))
        context->set(machine.intern("source_traceback"), call_entries(machine, *calls));
}

namespace {

void note_origin(vm::Machine& machine, vm::Generator& coroutine) {
    const std::uint32_t depth = Aio::of(machine).thread().origin_depth;
    if (depth == 0) return;
    watch(&coroutine);
    machine.attachment<CreationPlaces>().by_object[&coroutine] = {{},
                                                                  running_calls(machine, depth)};
}

vm::Value get_origin(vm::Machine& machine, const vm::Arguments& arguments) {
    const std::vector<Origin>* calls = calls_that_made(machine, arguments[0].object());
    if (!calls) return vm::Value::none();
    std::vector<vm::Value> entries;
    for (const Origin& call : *calls)
        entries.push_back(
            machine.tuple({machine.str(machine.file(0).file_name()),
                           vm::Value::of(std::int64_t{call.line}), machine.str(call.function)}));
    return machine.tuple(std::move(entries));
}

} // namespace

std::uint32_t set_origin_depth(vm::Machine& machine, std::uint32_t depth) {
    if (depth > 0) vm::coroutine_made = note_origin;
    return std::exchange(Aio::of(machine).thread().origin_depth, depth);
}

void track_origins(vm::Machine& machine, Loop* loop, bool wanted) {
    if (wanted == loop->origin_depth_before.has_value()) return;
    if (wanted) {
        loop->origin_depth_before = set_origin_depth(machine, debug_origin_depth);
    } else {
        set_origin_depth(machine, *loop->origin_depth_before);
        loop->origin_depth_before.reset();
    }
}

void define_coroutine_origin(vm::Machine& machine) {
    machine.add_property(machine.types.coroutine, "cr_origin", get_origin);
}

} // namespace runtime::aio
