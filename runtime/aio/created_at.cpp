#include "runtime/aio/created_at.h"

#include "runtime/aio/loop.h"
#include "runtime/aio/weak.h"
#include "runtime/vm/frame_object.h"

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

} // namespace

void note_creation(vm::Machine& machine, const Loop* loop, vm::Object* object,
                   std::string_view library_place) {
    if (!loop || !loop->is_debug) return;
    watch(object);
    machine.attachment<CreationPlaces>().by_object[object] =
        library_place.empty() ? running_place(machine)
                              : std::string(library_folder) + std::string(library_place);
}

std::string creation_text(vm::Machine& machine, const vm::Object* object) {
    if (!(object->flags & vm::object_is_watched)) return {};
    const auto& places = machine.attachment<CreationPlaces>().by_object;
    auto place = places.find(object);
    return place == places.end() ? std::string{} : " created at " + place->second;
}

} // namespace runtime::aio
