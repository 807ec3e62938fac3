#pragma once

// Where futures, tasks and handles were made. Only a loop in debug mode keeps it, and their reprs
// tell it: `created at FILE:LINE`.

#include "runtime/vm/machine.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace runtime::aio {

struct Loop;

struct CreationPlaces {
    std::unordered_map<const vm::Object*, std::string> by_object;
};

// Keeps the place at which the object is made: `library_place` ("tasks.py:384") where that is in
// asyncio's own code, else the running line. Nothing if the loop is not in debug mode.
void note_creation(vm::Machine& machine, const Loop* loop, vm::Object* object,
                   std::string_view library_place = {});
// " created at FILE:LINE", or nothing.
std::string creation_text(vm::Machine& machine, const vm::Object* object);

} // namespace runtime::aio
