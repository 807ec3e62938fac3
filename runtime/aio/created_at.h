#pragma once

// Where futures, tasks and handles were made. Only a loop in debug mode keeps it, and their reprs
// tell it: `created at FILE:LINE`. And where coroutines were made, for as long as a loop in debug
// mode runs or the program has asked for it (sys.set_coroutine_origin_tracking_depth()): their
// cr_origin, and what the warning about one that was never awaited says of it.

#include "runtime/vm/machine.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace runtime::aio {

struct Loop;

// A call that was under way when a coroutine was made.
struct Origin {
    std::uint32_t line = 0; // of the program's file, from 1
    std::string function;
};

struct CreationPlace {
    std::string text; // "FILE:LINE"
    std::vector<Origin> calls;
};

struct CreationPlaces {
    std::unordered_map<const vm::Object*, CreationPlace> by_object;
    std::unordered_map<const vm::Object*, std::vector<Origin>> origins; // innermost first

    void forget(const vm::Object* object) {
        by_object.erase(object);
        origins.erase(object);
    }
};

// A line of a program as a traceback quotes it.
std::string_view stripped(std::string_view line);

// Keeps the place at which the object is made: `library_place` ("tasks.py:384") where that is in
// asyncio's own code, else the running line; and the calls that led there, of which so many of
// asyncio's own take a place. Nothing if the loop is not in debug mode.
void note_creation(vm::Machine& machine, const Loop* loop, vm::Object* object,
                   std::string_view library_place = {}, std::uint32_t own_calls = 0);
// " created at FILE:LINE", or nothing.
std::string creation_text(vm::Machine& machine, const vm::Object* object);

// The calls that led to where it was made, as entries of a traceback, outermost first: a list of
// (file, line, function, text of the line), or None.
vm::Value creation_calls(vm::Machine& machine, const vm::Object* object);
// They as the attribute `_source_traceback` of a type of asyncio.
void define_creation_calls(vm::Machine& machine, vm::Type* type);
// They as `source_traceback` of what an exception handler is told, if they were kept.
void add_creation_calls(vm::Machine& machine, const vm::Object* object, vm::Dict* context);
// They as a traceback shows them, each line behind a line's end.
std::string creation_calls_text(const vm::Value& calls);

// As many calls as a loop in debug mode keeps (asyncio.constants.DEBUG_STACK_DEPTH).
inline constexpr std::uint32_t debug_origin_depth = 10;
// In the running thread. 0: none is looked for. Returns what it was before.
std::uint32_t set_origin_depth(vm::Machine& machine, std::uint32_t depth);
// The calls that led to where the coroutine was made, innermost first; null if nobody asked.
const std::vector<Origin>* origin_of(vm::Machine& machine, const vm::Object* coroutine);
// A loop in debug mode has it so for as long as it runs.
void track_origins(vm::Machine& machine, Loop* loop, bool wanted);
void define_coroutine_origin(vm::Machine& machine);

} // namespace runtime::aio
